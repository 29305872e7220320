-- A quarrel in small, for the tests of studies: chance, two players who may strike, five norms that
-- act on each other, and more that nothing here can touch.

scenario "quarrel" {
    title = "The quarrel", version = "1", year = 2030, summary = "For tests.",
    premise = "The grid of the East fails.", audience = "tests", artificialities = "All of it.",
    minutes = { 1, 2 }, ends_at = "4 d", start_tension = 200, firebreak = 500, regime = 1000,
    decay_per_day = 20, rung_window = "3 d", judge_confidence = 550, norms = "five",
}

state "east" {
    title = "East", adjective = "Eastern", brief = "One side.", goals = "Peace.",
    doctrine = "wavering", credibility = 500, capital = 500, mood = 0, private_threshold = 40,
}
state "west" {
    title = "West", adjective = "Western", brief = "The other side.", goals = "Peace.",
    doctrine = "wavering", credibility = 800, capital = 500, mood = 400, private_threshold = 60,
}

sector "energy" { title = "Energy", class = 3 }
sector "shops" { title = "Shops", class = 1 }
asset "grid" {
    title = "Grid", owner = "east", operator = "east", sector = "energy", customers = 200000,
    loss_per_hour = 100, restore = "1 d", public = true,
}
asset "hall" {
    title = "Hall", owner = "west", operator = "west", sector = "shops", customers = 5000,
    loss_per_hour = 10, restore = "1 d",
}
asset "dam" {
    title = "Dam", owner = "west", operator = "west", sector = "energy", customers = 900000,
    loss_per_hour = 500, restore = "2 d",
}
capability "way_in" { actor = "east", against = "dam", access = "foothold" }
capability "way_back" { actor = "west", against = "grid", access = "foothold" }

channel "link" { title = "the link", latency = "30 min", logged = true, tested = true }
evidence_kind "signal" {
    title = "signal", weight = 9, spoof = "hard", share_cost = 3, independent = true,
}

local DISRUPTIVE = { "disruption", "corruption", "destruction", "casualty" }
local function step(n, weight, when)
    rung(n) {
        id = "r" .. n, title = "Rung " .. n, weight = weight, definition = "-", source = "-",
        when = when,
    }
end
for n = 0, 6 do step(n, 2 * n) end
step(7, 12, { { effects = { "nuisance" } }, { effects = DISRUPTIVE, severity_max = 19 } })
step(8, 16, { { effects = DISRUPTIVE, severity_min = 20 } })
step(9, 22, { { effects = DISRUPTIVE, severity_min = 50, target_min = 3 } })
step(10, 30, { { effects = DISRUPTIVE, target_min = 3, reversible_min = 3 } })
step(11, 32)
step(12, 40, { { effects = DISRUPTIVE, deaths_min = 1 } })
for n = 13, 15 do step(n, 50 + 20 * (n - 13)) end
threshold "first" { title = "First effects", rung = 7 }
threshold "agreed_ci" { title = "Agreed line", rung = 9 }
threshold "force" { title = "Force", rung = 12 }
threshold "strategic" { title = "Strategic", rung = 15 }

action "jam" {
    title = "Jam", summary = "-", domain = "cyb", rung = 7, duration = { "1 h", "9 h" },
    reversible = 1, visibility = "target", target = "asset", effect = "nuisance",
    effect_loss = 500, effect_time = "4 h", outside = true, repeatable = true,
}
action "break" {
    title = "Break", summary = "-", domain = "cyb", rung = 9, duration = { "2 h", "4 h" },
    reversible = 2, visibility = "target", target = "asset", effect = "disruption",
    effect_loss = 900, effect_time = "12 h", outside = true, access = "foothold",
}

draw "cause" {
    { "fault", weight = 500, suspect = "accident", title = "A fault" },
    { "blow", weight = 500, suspect = "second_state", title = "A blow" },
}
incident "outage" {
    title = "Outage", summary = "-", asset = "grid", effect = "disruption", loss = 1000,
    lasts = "10 h", dollars = 5000, reversible = 1, author_is = "cause",
}
clue "trace" {
    title = "Trace", summary = "-", incident = "outage", kind = "signal", quality = 1000,
    points_to = "truth", found_by_chance = 600, found_by = { "east" },
}
clue "rumour" {
    title = "Rumour", summary = "-", incident = "outage", kind = "signal", quality = 600,
    points_to = "second_state", found_by_chance = 700, found_by = { "east" },
}

standing_order "riposte" {
    actor = "east", action = "jam", against = "hall", severity = 20, belief = 400,
    reaction = "9 min", active = true,
}
inject "dark" {
    title = "Dark", text = "The grid is down.", to = "public", at = "0:01:00",
    effects = {
        happen "outage", notify { "outage", to = "east" },
        investigate { "outage", by = "east", draws = 2 },
    },
}
inject "dead" {
    title = "A death", text = "Somebody died.", to = "public", after = "dark", delay = "5 h",
    chance = 150, effects = { deaths { "outage", 1 } },
}

local function options(target, hard)
    return {
        option "wait" { title = "Wait", detail = "-", effects = {} },
        option "talk" { title = "Talk", detail = "-", effects = {
            send { "assurance", from = "me", to = "them", channel = "link", about = "outage",
                   text = "Not us." },
        } },
        option "tell" { title = "Tell", detail = "-", effects = {
            share { from = "me", to = "them", channel = "link", about = "outage", fields = "all",
                    text = "-" },
        } },
        option "jam" { title = "Jam", detail = "-", effects = {
            assess { "outage", by = "me" }, act { "jam", by = "me", against = target },
        } },
        option "break" { title = "Break", detail = "-", effects = {
            assess { "outage", by = "me" }, act { "break", by = "me", against = hard },
        } },
    }
end
decision "first" {
    seat = "east", title = "What now?", text = "-", at = "0:02:00", deadline = "2 h",
    default = "wait", about = "outage", again = "12 h", options = options("hall", "dam"),
}
decision "reply" {
    seat = "west", title = "And we?", text = "-", at = "0:06:00", deadline = "2 h",
    default = "wait", about = "outage", again = "12 h", options = options("grid", "grid"),
}
ending "calm" {
    title = "Calm", text = "-", tone = "good", when = { { "peak_rung", at_most = 6 } },
}
ending "storm" { title = "Storm", text = "-", tone = "bad" }

local function norm_of(id, mode, parameters, clauses)
    norm(id) {
        title = "Norm " .. id, card = "-", source = "-", clock = "-", evidence = "-", mode = mode,
        parameters = parameters, clauses = clauses,
    }
end
norm_of("HUMAN", "hard", {}, {
    forbid "machine" {
        when = { { "act_human", is = 0 }, { "act_outside" } }, grade = "major",
        sentence = "No machine.",
    },
})
norm_of("SLOW", "soft", {
    parameter "wait" { title = "Wait", unit = "min", value = 600, min = 0, max = 1000 },
}, {
    delay "wait" {
        when = { { "act_outside" } }, until_ = "wait", sentence = "Wait {wait}.",
    },
})
norm_of("SHARE", "soft", {
    parameter "first" { title = "First", unit = "min", value = 360, min = 0, max = 1000 },
}, {
    require "first" {
        on = "notified", when = { { "this_severity", at_least = 10 } }, debtor = "me",
        creditor = "them", due = "first", satisfied_by = { messages = { "packet" } },
        grade = "major", sentence = "A packet in {first}.",
    },
})
norm_of("DOUBT", "hard", {
    parameter "floor" { title = "Floor", unit = "per-mille", value = 650, min = 0, max = 1000 },
}, {
    forbid "doubt" {
        when = { { "act_outside" }, { "act_belief", at_most = "floor" } }, grade = "major",
        sentence = "Belief must pass {floor}.",
    },
})
-- Nothing here is of class 4, and nothing acts above rung 9.
norm_of("CORE", "hard", {}, {
    forbid "core" {
        when = { { "act_outside" }, { "act_target_class", at_least = 4 } }, grade = "major",
        sentence = "Not the core.",
    },
})
local all = { "HUMAN", "SLOW", "SHARE", "DOUBT", "CORE" }
preset "none" { title = "None", norms = {} }
preset "five" { title = "Five", norms = { "HUMAN", "SLOW", "SHARE", "DOUBT", "CORE" } }
for n = 1, 7 do
    norm_of("IDLE" .. n, "soft", {}, {
        forbid "high" {
            when = { { "act_rung", at_least = 9 + n } }, grade = "minor", sentence = "Too high.",
        },
    })
    all[#all + 1] = "IDLE" .. n
end
preset "twelve" { title = "Twelve", norms = all }

doctrine "wavering" {
    title = "Wavering", summary = "-", accuse_at = 500, noise = 300,
    weights = { calm = 20, force = 20, breach = -50, learn = 10, answer = 40 },
}
doctrine "calm" {
    title = "Calm", summary = "-", accuse_at = 800, noise = 10,
    weights = { calm = 50, force = -50, breach = -50, learn = 20 },
}
