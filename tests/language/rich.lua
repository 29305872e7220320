-- One of everything, each field given: tests/unit/test_script_language.c looks at the rows.
scenario "rich" {
    title = "Rich", version = "1.2.3", year = 2030, summary = "A summary", premise = "A premise",
    audience = "Testers", artificialities = "Everything", minutes = { 60, 90 }, ends_at = "2:03:04",
    start_tension = 251, firebreak = 601, regime = 1001, decay_per_day = 21, rung_window = "2 d",
    judge_confidence = 551, norms = "everything",
}
-- Declared in a strange order on purpose: ids may be used before they are declared.
inject "second" {
    title = "Second", text = [[
        A text of two lines,
        indented in the file.
    ]], from = "The minister", to = { "surovia", "public" }, after = "first", delay = "90 min",
    chance = 500, channel = "line", lane = "public", kind = "expected", notes = "Notes", expected = "Calm",
    objectives = { "two" },
    when = {
        { "tension", "halmark", "surovia", at_least = 500 },
        any { { "fired", "first" }, { "var", "cause", is = "probe" } },
        { "time", at_most = "1 d" },
        { "chosen", "choice", "yes", is = 0 },
        any { { "messages_of", "halmark", "surovia", "packet" }, { "level", "grid", at_most = 500 } },
        { "confidence", "blackout", "halmark", at_least = "moderate" },
        { "deaths", is_not = 3 },
    },
}
inject "first" {
    title = "First", to = "halmark", at = "0:00:30",
    effects = {
        happen "blackout", learn { "blackout", by = "halmark" }, notify { "blackout", to = "surovia" },
        find { "trace", by = "halmark" }, suspect { "trace", by = "surovia" }, level { "grid", 600 },
        deaths { "blackout", 2 },
        send { "inquiry", from = "surovia", to = "halmark", channel = "line", about = "blackout", text = "Why?" },
        share { from = "halmark", to = "surovia", channel = "line", fields = { "incident", "first_seen" } },
        share { from = "halmark", to = "surovia", channel = "line", about = "blackout", fields = "all" },
        assess { "blackout", by = "halmark" },
        assess { "blackout", by = "halmark", suspect = "surovia", confidence = "moderate", public = true },
        act { "probe", by = "halmark", against = "well" }, investigate { "blackout", by = "halmark", draws = 3 },
        tension { from = "halmark", toward = "surovia", 40 }, mood { "halmark", -50 },
        credibility { "halmark", 1 }, capital { "halmark", 2 }, legitimacy { "halmark", 3 },
        set { "count", 4 }, set { "cause", "probe" }, add { "count", -1 }, open "choice", fire "second",
        skip "second", order "strike", revoke "strike", adopt { "N1", by = "surovia" }, suspend { "N1" },
        offer { "N1", by = "surovia" }, withdraw { "N1", by = "halmark" },
        finish "last",
    },
}
inject "third" { title = "Third", to = "states", at = "1 h", lane = "power" }
decision "choice" {
    title = "Choice?", text = "What now?", seat = "surovia", after = "first", delay = "10 min", deadline = "2 h",
    again = "6 h", free = true, about = "blackout", default = "no", objectives = { "one", "two" },
    options = {
        option "yes" {
            title = "Yes", detail = "It calms", unless = "Only with proof",
            when = { { "belief", "this", "me", at_least = 300 }, { "act_rung", at_most = 9 } },
            effects = { tension { from = "me", toward = "them", -20 }, learn { "this", by = "me" } },
        },
        option "no" { title = "No" },
    },
}
state "halmark" {
    title = "Halmark", adjective = "Halmarkian", brief = "You", goals = "Peace", doctrine = "careful",
    risk_appetite = 501, credibility = 701, capital = 601, mood = -5, secrecy = 502, private_threshold = 56,
    wide_scope = true,
}
actor "power" { kind = "company", title = "Power company" }
state "surovia" { title = "Surovia" }
actor "crew" { kind = "proxy", title = "Crew" }
actor "third" { kind = "third_state", title = "Third" }
sector "energy" { title = "Energy", class = 3 }
tag "core.naming" { title = "Names" }
tag "core.routing" { title = "Routes" }
tag "health" { title = "Health" }
asset "city" {
    title = "City", owner = "halmark", operator = "power", sector = "energy", class = 1, customers = 180000,
    units = "homes", loss_per_hour = 210, redundancy = 100, restore = "1:00:00", tags = { "core.*", "health" },
    public = true,
    needs = { { "grid", share = 900, buffer = "8 h" }, { "well" } },
}
asset "grid" { title = "Grid", owner = "halmark", sector = "energy", needs = { { "well" } } }
asset "well" { title = "Well", owner = "surovia", sector = "energy", tags = { "health" } }
capability "way_in" { actor = "surovia", against = "grid", access = "persistent", collateral = 100, burn = true }
channel "line" {
    title = "Line", latency = "60 min", public = true, logged = false, deniable = true, tested = false, capital = 9,
}
evidence_kind "log" { title = "Log", weight = 7, spoof = "hard", share_cost = 3, independent = false }
for number = 0, 15 do
    rung(number) {
        id = "r" .. number, title = "Rung " .. number, weight = number * 2, definition = "D", source = "S",
        when = number > 7 and { { effects = { "disruption" }, tags = { "core.*" }, severity_min = number } } or {},
    }
end
threshold "line_two" { title = "Threshold II", rung = 9 }
action "probe" {
    title = "Probe", summary = "Looks", domain = "cyb", rung = 3, duration = { "1 h", "6 h" }, reversible = 1,
    visibility = "target", target = "asset", capital = 20, notice = 600, effect = "disruption", effect_loss = 700,
    effect_time = "6 h", information = 2, access = "foothold", gains = "control", outside = true, accuses = true,
    predelegates = true, investigates = 1, repeatable = false, unless = "Not now",
    when = { { "act_target_tag", "health" } },
    effects = { mood { "owner", -1 }, learn { "this", by = "them" } },
}
action "talk" { title = "Talk", domain = "dip", tension = -80, duration = "2 h", target = "state" }
incident "blackout" {
    title = "Blackout", summary = "Dark", asset = "grid", effect = "disruption", loss = 1000, lasts = "24 h",
    dollars = 5000, deaths = 2, reversible = 2, information = 1, author_is = "cause", escalation = "accidental",
    recovery = { { "3 h", 600 }, { "1 d", 1000 } },
}
incident "strike_one" { title = "Strike", asset = "well", effect = "access", author = "halmark", deaths_milli = 100 }
incident "leak" { title = "Leak", asset = "well", effect = "espionage", author = "crew" }
incident "spy" { title = "Spy", asset = "well", effect = "espionage", author = "third" }
incident "slip" { title = "Slip", asset = "well", effect = "nuisance", cause = "second_state" }
clue "trace" {
    title = "Trace", summary = "A trace", incident = "blackout", kind = "log", quality = 800, points_to = "surovia",
    origin = "report", planted_by = "crew", found_by_chance = 300, held_by = { "surovia" }, field = "indicators",
    only_if = { cause = "probe" },
}
clue "hint" { title = "Hint", incident = "blackout", kind = "log", points_to = "criminals", held_by = "both" }
clue "fact" { title = "Fact", incident = "blackout", kind = "log", points_to = "truth" }
var "count" { title = "Count", start = 1, min = -2, max = 3 }
draw "cause" {
    { "accident", weight = 600, suspect = "accident", title = "An accident" },
    { "probe", weight = 400, suspect = "surovia" },
}
objective "one" { title = "One", text = "Learn" }
objective "two" { title = "Two" }
question "why" { text = "Why?", about = "choice" }
standing_order "strike" {
    actor = "surovia", action = "probe", against = "grid", severity = 51, belief = 552, reaction = "9 min",
    active = true,
}
doctrine "careful" { title = "Careful", summary = "S", accuse_at = 800, noise = 50, weights = { calm = 40, wait = -10 } }
norm "N1" {
    title = "Norm", card = "C", source = "S", clock = "T", evidence = "E", mode = "hard", parties = { "surovia" },
    parameters = {
        parameter "hours" { title = "Hours", unit = "min", value = 240, min = 0, max = 2880 },
        parameter "least" { title = "Least", value = 8 },
        parameter "most" { title = "Most", value = 1200, max = 2000 },
    },
    sunset = "hours", notice = "least",
    clauses = {
        forbid "f" { sentence = "F {hours}", when = { { "act_domain", is = "cyb" } }, grade = "major" },
        delay "d" { until_ = "hours", when = { { "act_waited", at_most = "hours" } } },
        permit "p" {},
        limit "l" {
            when = { { "act_outside" } }, within = { { "act_proportion", at_most = "most" } }, again = "material",
            window = { opens = "least", closes = "hours" },
            predicate = function(act) return act.rung < 0 and act.target_tags == nil end,
            remedy = { actions = { "talk" }, within = "hours" },
            rebuttal = { messages = { "packet" }, must_share = { "effect" }, within = "hours" },
        },
        presume "pr" { suspects = { "accident", "own_fault" }, weight = "least", when = { { "this_tag", "core.naming" } } },
        require "s" {
            on = "schedule", every = "hours", creditor = "others", due = "hours", satisfied_by = { messages = { "packet" } },
            brings = { legitimacy { "me", 5 } },
        },
        define "x" { severity = "least", class = "hours", effects = { "access", "casualty" } },
        require "q" {
            on = "message", message_kinds = { "inquiry", "demand" }, debtor = "them", creditor = "me", due = "hours",
            grace = "least", grade = "material",
            satisfied_by = { messages = { "packet" }, channels = { "line" }, actions = { "talk" }, fields = "least" },
        },
    },
}
norm "N2" { title = "Second", clauses = { forbid "f" { when = { { "this_victim", "me" } } } } }
terms "N1" { hours = "5 h", most = 1300 }
preset "everything" { title = "All", norms = { "N1", "N2" } }
preset "uneven" { title = "Uneven", both = { "N1" }, by = { surovia = { "N2" }, halmark = {} } }
ending "first" { title = "First", text = "T", when = { { "rung", "halmark", at_least = 9 } }, at_once = true, tone = "bad" }
ending "last" { title = "Last" }
