-- Clauses of the scenario's own that can match nothing. What the library has idle here is no finding.
library "all"

scenario "unreachable" {
    title = "The light", version = "1.0.0", year = 2027, ends_at = "0:12:00", start_tension = 200,
    summary = "A harbour light fails.", premise = "The light on the mole goes out.",
    audience = "Tests.", artificialities = "EXERCISE. Nothing here is real.",
    norms = "paper_six",
}
state "east" { title = "East", doctrine = "cautious" }
state "west" { title = "West", doctrine = "firm" }
asset "light" { title = "the harbour light", owner = "east", sector = "energy", customers = 1000 }
asset "buoy" { title = "the western buoy", owner = "west", sector = "energy", customers = 800 }
incident "dark" {
    title = "The light goes out", asset = "light", effect = "disruption", loss = 1000,
    lasts = "2 h", cause = "accident",
}
inject "news" {
    title = "The light is out", text = "The light on the mole is out.", at = "0:01:00",
    to = "public", effects = { happen "dark" },
}
decision "dp" {
    seat = "east", title = "What do you say?", text = "What do you say?", at = "0:02:00",
    deadline = "1 h", default = "wait",
    options = {
        option "ask" { title = "Ask West", effects = {
            send { "inquiry", from = "east", to = "west", channel = "risk_link" },
        } },
        option "wait" { title = "Wait" },
    },
}
ending "over" { title = "Morning", text = "It is morning." }

tag "lighthouse" { title = "Lighthouses" }
norm "U1" {
    title = "Lights are spared", card = "Nobody touches lights.", source = "Invented.", mode = "soft",
    parameters = {
        parameter "many" { title = "Many", unit = "customers", value = 5000, min = 1, max = 100000 },
        parameter "first" { title = "Opens", unit = "min", value = 900, min = 0, max = 100000 },
        parameter "year" { title = "A year", unit = "min", value = 525600, min = 1, max = 600000 },
        parameter "time" { title = "Time", unit = "min", value = 60, min = 1, max = 600 },
    },
    clauses = {
        forbid "tagged" {
            when = { { "act_target_tag", "lighthouse" } },
            sentence = "Nobody touches lighthouses.",
        },
        forbid "crowds" {
            when = { { "act_outside" }, { "act_customers", at_least = "many" } },
            sentence = "At least {many} see by it.",
        },
        forbid "later" {
            window = { opens = "first" }, when = { { "act_outside" } },
            sentence = "Nobody strikes in the afternoon.",
        },
        require "yearly" {
            on = "schedule", every = "year", debtor = "me", creditor = "them", due = "time",
            satisfied_by = { messages = { "notification" } },
            sentence = "Once a year the keepers write to each other.",
        },
        require "corruption" {
            on = "notified", when = { { "this_effect", is = "nuisance" }, { "this_class", at_least = 4 } },
            debtor = "me", creditor = "them", due = "time",
            satisfied_by = { messages = { "notification" } },
            sentence = "Who is only annoyed says so.",
        },
        forbid "any" { when = { { "act_outside" } }, sentence = "Nobody touches lights." },
    },
}
