-- Sets of norms that nobody can keep: each `require` is met only by what the same set does not let
-- happen. `demarche check` names the clause, the set and what stands against it.
library "all"

scenario "contradictory" {
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

-- The only answer to a light that fails is to strike back, and striking is forbidden.
norm "A1" {
    title = "Strike back", card = "Who loses a light strikes.", source = "Invented.",
    mode = "soft",
    parameters = { parameter "time" { title = "Time", unit = "min", value = 60, min = 1, max = 600 } },
    clauses = {
        require "strike" {
            on = "notified", when = { { "this_victim", "me" } },
            debtor = "me", creditor = "them", due = "time",
            satisfied_by = { actions = { "c07", "c08" } },
            sentence = "Who loses a light strikes within {time}.",
        },
    },
}
norm "A2" {
    title = "Strike nobody", card = "Nobody strikes.", source = "Invented.", mode = "hard",
    parameters = {},
    clauses = { forbid "strikes" { when = { { "act_outside" } }, sentence = "Nobody strikes." } },
}
-- The answer waits longer than there is time: a protest needs an incident, so it answers one.
norm "A3" {
    title = "Protest soon", card = "A protest comes within the hour.", source = "Invented.",
    mode = "soft",
    parameters = { parameter "time" { title = "Time", unit = "min", value = 60, min = 1, max = 600 } },
    clauses = {
        require "protest" {
            on = "notified", debtor = "me", creditor = "them", due = "time",
            satisfied_by = { actions = { "d01" } },
            sentence = "A protest comes within {time}.",
        },
    },
}
norm "A4" {
    title = "Sleep on it", card = "Nothing is answered before the next day.", source = "Invented.",
    mode = "soft",
    parameters = { parameter "night" { title = "A night", unit = "min", value = 720, min = 1, max = 2000 } },
    clauses = {
        delay "night" {
            when = { { "act_answers" } }, until_ = "night",
            sentence = "Nothing is answered for {night}.",
        },
    },
}
-- An evaluation takes days, and an hour is given for all of it.
norm "A5" {
    title = "Look at once", card = "An evaluation is over within the hour.", source = "Invented.",
    mode = "soft",
    parameters = { parameter "time" { title = "Time", unit = "min", value = 60, min = 1, max = 600 } },
    clauses = {
        require "look" {
            on = "notified", debtor = "me", creditor = "them", due = "time",
            satisfied_by = { actions = { "c10" } },
            sentence = "An evaluation is over within {time}.",
        },
    },
}
-- Fine: a letter will do as well.
norm "A6" {
    title = "Strike or write", card = "Who loses a light strikes or writes.", source = "Invented.",
    mode = "soft",
    parameters = { parameter "time" { title = "Time", unit = "min", value = 60, min = 1, max = 600 } },
    clauses = {
        require "either" {
            on = "notified", debtor = "me", creditor = "them", due = "time",
            satisfied_by = { messages = { "inquiry" }, actions = { "c08" } },
            sentence = "Who loses a light strikes or writes within {time}.",
        },
    },
}
preset "angry" { title = "Strike, and strike nobody", norms = { "A1", "A2", "A6" } }
preset "half" { title = "One of them may not", by = { east = { "A1", "A2" }, west = { "A1" } } }
preset "slow" { title = "Protest, and sleep on it", norms = { "A3", "A4" } }
preset "hasty" { title = "Look at once", norms = { "A5" } }
preset "apart" { title = "Each by itself is fine", norms = { "A1", "A3" } }
