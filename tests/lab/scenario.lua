-- The laboratory of the rules tests: small round numbers, and an inject for every single thing a
-- test may want to happen. Nothing happens by itself. Fired by hand: tests/support/lab.h.

scenario "lab" {
    title = "Laboratory", version = "1", year = 2030, summary = "For tests.",
    premise = "Nothing happens here by itself.",
    audience = "tests", artificialities = "All of it.", minutes = { 1, 2 },
    ends_at = "10 d", start_tension = 200, firebreak = 500, regime = 1000, decay_per_day = 20,
    rung_window = "3 d", judge_confidence = 550, norms = "none",
}

state "east" {
    title = "East", adjective = "Eastern", brief = "One side.", goals = "Peace.",
    doctrine = "calm", credibility = 500, capital = 500, mood = 0, private_threshold = 40,
    wide_scope = true,
}
state "west" {
    title = "West", adjective = "Western", brief = "The other side.", goals = "Peace.",
    doctrine = "hard", credibility = 800, capital = 100, mood = 400, private_threshold = 60,
}
actor "third" { title = "Third", kind = "third_state", brief = "Looks on." }
actor "works" { title = "Works", kind = "company", brief = "Runs the grid of the East." }

sector "energy" { title = "Energy", class = 3 }
sector "shops" { title = "Shops", class = 1 }
sector "core" { title = "Core", class = 4 }
tag "core.naming" { title = "Naming" }
tag "core.routing" { title = "Routing" }
tag "nuclear.c3" { title = "Command of nuclear forces" }
tag "military.command" { title = "Military command" }

asset "grid" {
    title = "Grid", owner = "east", operator = "works", sector = "energy", customers = 200000,
    loss_per_hour = 100, restore = "1 d", public = true,
}
asset "water" {
    title = "Water", owner = "east", operator = "east", sector = "energy", customers = 100000,
    loss_per_hour = 10, restore = "1 d", redundancy = 500,
    needs = { { "grid", share = 800, buffer = "2 h" } },
}
asset "clinic" {
    title = "Clinic", owner = "east", operator = "east", sector = "energy", customers = 100,
    loss_per_hour = 1, restore = "1 d", needs = { { "water", share = 1000, buffer = "1 h" } },
}
asset "archive" {
    title = "Archive", owner = "east", operator = "east", sector = "shops", customers = 1000,
    loss_per_hour = 1, restore = "1 d",
}
asset "hall" {
    title = "Hall", owner = "west", operator = "west", sector = "shops", customers = 5000,
    loss_per_hour = 10, restore = "1 d",
}
asset "dam" {
    title = "Dam", owner = "west", operator = "west", sector = "energy", customers = 900000,
    loss_per_hour = 500, restore = "2 d",
}
asset "port" {
    title = "Port", owner = "third", operator = "third", sector = "shops", customers = 100,
    loss_per_hour = 1, restore = "1 d",
}
capability "way_in" { actor = "east", against = "dam", access = "foothold", collateral = 300, burn = true }

channel "link" { title = "the link", latency = "30 min", logged = true, tested = true, capital = 5 }
channel "slow" { title = "the untested contact", latency = "1 h", tested = false }
channel "public" { title = "in public", latency = "10 min", public = true, tested = true }

channel "whisper" { title = "a whisper", latency = "1 h", deniable = true, tested = true }

evidence_kind "address" { title = "address", weight = 6, spoof = "easy", share_cost = 0, independent = true }
evidence_kind "signal" { title = "signal", weight = 18, spoof = "hard", share_cost = 3, independent = true }
evidence_kind "report" { title = "report", weight = 8, spoof = "possible", share_cost = 0, independent = false }

local DISRUPTIVE = { "disruption", "corruption", "destruction", "casualty" }
rung(0) { id = "routine", title = "Routine", weight = 0, definition = "-", source = "-" }
for n = 1, 5 do
    rung(n) { id = "r" .. n, title = "Rung " .. n, weight = 2 * n, definition = "-", source = "-" }
end
rung(6) { id = "r6", title = "Rung 6", weight = 10, definition = "-", source = "-",
    when = { { effects = { "access", "espionage" }, target_min = 3 } } }
rung(7) { id = "r7", title = "Rung 7", weight = 12, definition = "-", source = "-",
    when = { { effects = { "nuisance" } }, { effects = DISRUPTIVE, severity_max = 19 } } }
rung(8) { id = "r8", title = "Rung 8", weight = 16, definition = "-", source = "-",
    when = { { effects = DISRUPTIVE, severity_min = 20 } } }
rung(9) { id = "r9", title = "Rung 9", weight = 22, definition = "-", source = "-",
    when = { { effects = DISRUPTIVE, severity_min = 50, target_min = 3 } } }
rung(10) { id = "r10", title = "Rung 10", weight = 30, definition = "-", source = "-",
    when = { { effects = DISRUPTIVE, tags = { "core.*" } },
             { effects = DISRUPTIVE, target_min = 3, reversible_min = 3 } } }
rung(11) { id = "r11", title = "Rung 11", weight = 32, definition = "-", source = "-" }
rung(12) { id = "r12", title = "Rung 12", weight = 40, definition = "-", source = "-",
    when = { { effects = DISRUPTIVE, deaths_min = 1 } } }
rung(13) { id = "r13", title = "Rung 13", weight = 50, definition = "-", source = "-" }
rung(14) { id = "r14", title = "Rung 14", weight = 70, definition = "-", source = "-" }
rung(15) { id = "r15", title = "Rung 15", weight = 90, definition = "-", source = "-",
    when = { { effects = { "access", "espionage", "nuisance", "disruption" }, tags = { "nuclear.c3" } } } }
threshold "first" { title = "First effects", rung = 7 }
threshold "agreed_ci" { title = "Agreed line", rung = 9 }
threshold "force" { title = "Force", rung = 12 }
threshold "strategic" { title = "Strategic", rung = 15 }

-- Actions, one of each kind that the rules tell apart.
action "talk" { title = "Talk", summary = "-", domain = "dip", tension = -10, duration = { "1 h", "1 h" },
    reversible = 0, visibility = "both", target = "state", capital = 10, repeatable = true,
    effects = { send { "inquiry", from = "me", to = "them", channel = "link", about = "this", text = "?" } } }
action "blame" { title = "Blame", summary = "-", domain = "inf", rung = 2, duration = { "1 h", "1 h" },
    reversible = 3, visibility = "public", target = "state", accuses = true, repeatable = false }
action "sanction" { title = "Sanction", summary = "-", domain = "eco", rung = 4, duration = { "1 d", "3 d" },
    reversible = 2, visibility = "public", target = "state", capital = 200,
    when = { { "accused", "me" } }, unless = "Nobody has been accused." }
action "jam" { title = "Jam", summary = "-", domain = "cyb", rung = 7, duration = { "1 h", "2 h" },
    reversible = 1, visibility = "target", target = "asset", effect = "nuisance", effect_loss = 500,
    effect_time = "4 h", outside = true, repeatable = true }
action "swamp" { title = "Swamp", summary = "-", domain = "cyb", rung = 7, duration = { "1 h", "1 h" },
    reversible = 0, visibility = "target", target = "asset", effect = "nuisance", effect_loss = 500,
    outside = true, repeatable = true }
action "break" { title = "Break", summary = "-", domain = "cyb", rung = 9, duration = { "2 h", "2 h" },
    reversible = 2, visibility = "target", target = "asset", effect = "disruption", effect_loss = 900,
    effect_time = "12 h", outside = true, access = "foothold", repeatable = true }
action "enter" { title = "Enter", summary = "-", domain = "cyb", rung = 6, duration = { "1 h", "1 h" },
    reversible = 1, visibility = "secret", target = "asset", effect = "access", effect_loss = 0,
    effect_time = "0:00:00", outside = true, gains = "persistent", notice = 500, repeatable = true }
action "search" { title = "Search", summary = "-", domain = "cyb", duration = { "2 h", "2 h" }, tension = 0,
    reversible = 0, visibility = "secret", target = "incident", investigates = 2, repeatable = true }
action "arm" { title = "Arm", summary = "-", domain = "mil", rung = 5, duration = { "1 h", "1 h" },
    reversible = 2, visibility = "secret", target = "none", predelegates = true, repeatable = true }
action "mobilise" { title = "Mobilise", summary = "-", domain = "mil", rung = 11, duration = { "1 h", "1 h" },
    reversible = 2, visibility = "public", target = "none" }
-- Too dear for both, so that nobody does them but a test that pays for them.
action "fine" { title = "Fine", summary = "-", domain = "leg", rung = 1, duration = { "1 h", "1 h" },
    reversible = 0, visibility = "both", target = "asset", capital = 600, repeatable = true,
    effects = { mood { "owner", -50 } } }
action "shield" { title = "Shield", summary = "-", domain = "cyb", duration = { "1 h", "1 h" }, tension = 0,
    reversible = 0, visibility = "secret", target = "own_asset", capital = 600 }

incident "outage" { title = "Outage", summary = "-", asset = "grid", effect = "disruption", loss = 1000,
    lasts = "10 h", dollars = 5000, reversible = 1, author_is = "cause",
    recovery = { { "5 h", 500 }, { "10 h", 1000 } } }
incident "breach" { title = "Breach", summary = "-", asset = "archive", effect = "espionage", loss = 0,
    lasts = "1 h", reversible = 1, information = 2, author = "west" }
incident "flood" { title = "Flood", summary = "-", asset = "dam", effect = "destruction", loss = 400,
    lasts = "4 d", reversible = 3, cause = "accident" }
incident "prank" { title = "Prank", summary = "-", asset = "archive", effect = "disruption", loss = 500,
    lasts = "4 h", reversible = 1, author = "west", unordered = true }
incident "footprint" { title = "Footprint", summary = "-", asset = "grid", effect = "access", loss = 0,
    lasts = "1 h", reversible = 0, author = "west" }

clue "log" { title = "Log", summary = "-", incident = "outage", kind = "address", quality = 1000,
    points_to = "accident", held_by = { "west" }, field = "containment" }
clue "host" { title = "Host", summary = "-", incident = "outage", kind = "address", quality = 1000,
    points_to = "second_state", origin = "server", field = "infrastructure" }
clue "echo" { title = "Echo", summary = "-", incident = "outage", kind = "report", quality = 500,
    points_to = "second_state", origin = "server" }
clue "twin" { title = "Twin", summary = "-", incident = "outage", kind = "address", quality = 1000,
    points_to = "second_state", origin = "server" }
clue "faint" { title = "Faint", summary = "-", incident = "outage", kind = "signal", quality = 445,
    points_to = "second_state" }
clue "twelve" { title = "Twelve decibans", summary = "-", incident = "outage", kind = "signal", quality = 667,
    points_to = "second_state" }
clue "mirror" { title = "Mirror", summary = "-", incident = "outage", kind = "signal", quality = 1000,
    points_to = "first_state" }
clue "nothing" { title = "Nothing", summary = "-", incident = "outage", kind = "signal", quality = 0,
    points_to = "second_state" }
clue "voice" { title = "Voice", summary = "-", incident = "outage", kind = "signal", quality = 1000,
    points_to = "second_state", field = "sample", found_by_chance = 400, found_by = { "east" } }
clue "forged" { title = "Forged", summary = "-", incident = "outage", kind = "signal", quality = 1000,
    points_to = "third_state", planted_by = "third" }
clue "truth" { title = "Truth", summary = "-", incident = "outage", kind = "signal", quality = 500,
    points_to = "truth" }
clue "only" { title = "Only by accident", summary = "-", incident = "outage", kind = "signal", quality = 500,
    points_to = "accident", only_if = { cause = "fault" } }

draw "cause" {
    { "fault", weight = 500, suspect = "accident", title = "A fault" },
    { "blow", weight = 500, suspect = "second_state", title = "A blow" },
}
var "counter" { start = 2, min = 0, max = 5 }
var "pulse" { start = 0, min = 0, max = 200 }

standing_order "riposte" { actor = "east", action = "jam", against = "hall", severity = 45,
    belief = 600, reaction = "9 min", active = false }

-- Injects: none has a time of its own but "planned"; tests fire the rest by hand.
inject "planned" { title = "Planned", text = "-", to = "public", at = "0:01:00", kind = "context" }
inject "follows" { title = "Follows", text = "-", to = "east", after = "planned", delay = "15 min" }
inject "guarded" { title = "Guarded", text = "-", to = "east", at = "0:02:00", when = { { "var", "counter", at_least = 5 } } }
inject "maybe" { title = "Maybe", text = "-", to = "west", at = "0:03:00", chance = 500 }
inject "watching" { title = "Watching", text = "-", to = "public", when = { { "var", "counter", is = 4 } } }
local function by_hand(id, effects)
    inject(id) { title = id, text = "-", to = "public", kind = "contingency", effects = effects }
end
by_hand("outage", { happen "outage" })
by_hand("breach", { happen "breach" })
by_hand("flood", { happen "flood" })
by_hand("prank", { happen "prank", learn { "prank", by = "west" } })
by_hand("search_theirs", { investigate { "outage", by = "west", draws = 9 } })
by_hand("footprint", { happen "footprint" })
by_hand("footprint_seen", { learn { "footprint", by = "east" } })
by_hand("breach_seen", { learn { "breach", by = "east" } })
by_hand("notify", { notify { "outage", to = "east" } })
by_hand("find_host", { find { "host", by = "east" } })
by_hand("find_faint", { find { "faint", by = "east" } })
by_hand("find_twelve", { find { "twelve", by = "east" } })
by_hand("find_mirror", { find { "mirror", by = "west" } })
by_hand("find_host_again", { find { "host", by = "east" } })
by_hand("west_assesses", { assess { "outage", by = "west", suspect = "first_state", confidence = "low" } })
by_hand("find_twin", { find { "twin", by = "east" } })
by_hand("find_nothing", { find { "nothing", by = "east" } })
by_hand("half_port", { level { "port", 500 } })
by_hand("find_echo", { find { "echo", by = "east" } })
by_hand("find_voice", { find { "voice", by = "east" } })
by_hand("find_forged", { find { "forged", by = "east" } })
by_hand("find_truth", { find { "truth", by = "east" } })
by_hand("find_only", { find { "only", by = "east" } })
by_hand("doubt_forged", { suspect { "forged", by = "east" } })
by_hand("search", { investigate { "outage", by = "east", draws = 3 } })
by_hand("deaths", { deaths { "outage", 2 } })
by_hand("half_grid", { level { "grid", 500 } })
by_hand("most_of_grid", { level { "grid", 900 } })
by_hand("whole_grid", { level { "grid", 1000 } })
by_hand("assess", { assess { "outage", by = "east" } })
by_hand("accuse", { assess { "outage", by = "east", suspect = "second_state", confidence = "high", public = true } })
by_hand("ask", { send { "inquiry", from = "west", to = "east", channel = "link", about = "outage", text = "What happened?" } })
by_hand("ask_slowly", { send { "inquiry", from = "west", to = "east", channel = "slow", about = "outage", text = "?" } })
by_hand("acknowledge", { send { "receipt", from = "east", to = "west", channel = "link", about = "outage", text = "Noted." } })
by_hand("assure", { send { "assurance", from = "west", to = "east", channel = "public", about = "outage", text = "Not us." } })
by_hand("small_packet", { share { from = "east", to = "west", channel = "link", about = "outage", fields = { "incident" }, text = "-" } })
by_hand("whispered_packet", { share { from = "east", to = "west", channel = "whisper", about = "outage", fields = "all", text = "-" } })
by_hand("sample_packet", { share { from = "east", to = "west", channel = "link", about = "outage", fields = { "sample" }, text = "-" } })
by_hand("packet", { share { from = "east", to = "west", channel = "link", about = "outage", fields = "all", text = "-" } })
by_hand("their_packet", { share { from = "west", to = "east", channel = "link", about = "outage", fields = { "containment" }, text = "-" } })
by_hand("empty_packet", { share { from = "west", to = "east", channel = "link", about = "outage", fields = { "contact" }, text = "-" } })
by_hand("heat", { tension { from = "east", toward = "west", 300 } })
by_hand("standing", { mood { "east", -100 }, credibility { "east", 10 }, capital { "east", -20 }, legitimacy { "east", 30 } })
by_hand("set_one", { set { "counter", 1 } })
by_hand("add_nine", { add { "counter", 9 } })
by_hand("add_one", { add { "counter", 1 } })
by_hand("open_choice", { open "choice" })
by_hand("open_both", { open "choice", open "their_choice" })
by_hand("open_free", { open "free" })
by_hand("fire_other", { fire "set_one" })
by_hand("skip_other", { skip "guarded" })
by_hand("order_on", { order "riposte" })
by_hand("order_off", { revoke "riposte" })
by_hand("adopt_line", { adopt { "LINE", by = "both" } })
by_hand("adopt_share", { adopt { "SHARE", by = "both" } })
by_hand("adopt_slow", { adopt { "SLOW", by = "both" } })
by_hand("adopt_hard", { adopt { "HARD", by = "east" } })
by_hand("adopt_note", { adopt { "NOTE", by = "east" } })
by_hand("suspend_hard", { suspend { "HARD", by = "east" } })
by_hand("jam_hall", { act { "jam", by = "east", against = "hall" } })
by_hand("enter_dam", { act { "enter", by = "east", against = "dam" } })
by_hand("west_mobilises", { act { "mobilise", by = "west" } })
by_hand("finish", { finish "stopped" })
by_hand("open_acts", { open "acts" })
by_hand("open_acts_of_both", { open "acts", open "their_acts" })
by_hand("herald", {})
by_hand("beat", { set { "pulse", 7 } })
by_hand("their_heat", { tension { from = "west", toward = "east", 100 } })
by_hand("adopt_blame", { adopt { "BLAME", by = "east" } })
by_hand("ask_back", { send { "inquiry", from = "east", to = "west", channel = "link", about = "outage", text = "?" } })
by_hand("ask_elsewhere", { send { "inquiry", from = "west", to = "east", channel = "link", about = "breach", text = "?" } })
by_hand("ask_third", { send { "inquiry", from = "east", to = "third", channel = "link", about = "outage", text = "?" } })
by_hand("third_asks", { send { "inquiry", from = "third", to = "east", channel = "link", about = "outage", text = "?" } })
by_hand("third_warns", { send { "warning", from = "third", to = "east", channel = "link", about = "outage", text = "!" } })
by_hand("warn_third", { send { "warning", from = "east", to = "third", channel = "link", about = "outage", text = "!" } })
by_hand("warn_east", { send { "warning", from = "west", to = "east", channel = "link", about = "outage", text = "!" } })
by_hand("reply_to_third", { send { "reply", from = "east", to = "third", channel = "link", about = "outage", text = "-" } })
by_hand("reply_in_public", { send { "reply", from = "east", to = "west", channel = "public", about = "outage", text = "-" } })
by_hand("reply_elsewhere", { send { "reply", from = "east", to = "west", channel = "link", about = "breach", text = "-" } })
by_hand("reply", { send { "reply", from = "east", to = "west", channel = "link", about = "outage", text = "-" } })
by_hand("packet_of_eight", { share { from = "east", to = "west", channel = "link", about = "outage", text = "-",
    fields = { "incident", "first_seen", "sectors", "persons", "impact", "effect", "help", "contact" } } })
by_hand("their_whole_packet", { share { from = "west", to = "east", channel = "link", about = "outage", fields = "all", text = "-" } })
by_hand("packet_to_third", { share { from = "west", to = "third", channel = "link", about = "outage", fields = "all", text = "-" } })
by_hand("packet_by_third", { share { from = "third", to = "east", channel = "link", about = "breach", fields = "all", text = "-" } })

decision "choice" {
    seat = "east", title = "Choice", text = "-", deadline = "2 h", default = "nothing",
    about = "outage", again = "1 h",
    options = {
        option "nothing" { title = "Nothing", detail = "-", effects = {} },
        option "strike" { title = "Strike", detail = "-", effects = { assess { "outage", by = "me" }, act { "jam", by = "me", against = "hall" } } },
        option "say" { title = "Say", detail = "-", effects = { assess { "outage", by = "me", suspect = "second_state", public = true } } },
        option "later" { title = "Later", detail = "-", effects = {}, when = { { "var", "counter", is = 5 } }, unless = "The counter is not at five." },
        option "stop" { title = "Stop", detail = "-", effects = { suspend { "HARD", by = "east" } } },
    },
}
decision "their_choice" {
    seat = "west", title = "Their choice", text = "-", deadline = "1 h", default = "hold",
    options = {
        option "hold" { title = "Hold", detail = "-", effects = {} },
        option "release" { title = "Release", detail = "-", effects = { suspend { "HARD", by = "east" }, add { "counter", 1 } } },
    },
}
decision "free" { seat = "east", title = "Free", text = "-", deadline = "1 h", free = true, again = "1 h", options = {} }
decision "hot" { seat = "west", title = "Hot", text = "-", deadline = "1 h", default = "cool", when = { { "tension", "east", "west", at_least = 450 } },
    options = { option "cool" { title = "Cool", detail = "-", effects = { tension { from = "east", toward = "west", -50 } } } } }
decision "heralded" { seat = "east", title = "Heralded", text = "-", after = "herald", delay = "5 min", deadline = "1 h", default = "so",
    options = { option "so" { title = "So", detail = "-", effects = {} } } }
decision "recurring" { seat = "west", title = "Recurring", text = "-", deadline = "10 min", default = "well", again = "1 h",
    when = { { "var", "pulse", is = 7 } }, options = { option "well" { title = "Well", detail = "-", effects = {} } } }
local JAM = { "jam", by = "me", against = "hall" }
decision "acts" { seat = "east", title = "Acts", text = "-", deadline = "1 h", default = "arm_now", about = "outage", again = "1 h",
    options = {
        option "rest" { title = "Rest", detail = "-", effects = { add { "pulse", 1 } } },
        option "arm_now" { title = "Arm", detail = "-", effects = { act { "arm", by = "me" } } },
        option "arm_theirs" { title = "Arm them", detail = "-", effects = { act { "arm", by = "west" } } },
        option "arm_by_name" { title = "Arm by name", detail = "-", effects = { act { "arm", by = "east" } } },
        option "talk_then_jam" { title = "Talk, jam", detail = "-", effects = { act { "talk", by = "me" }, act(JAM) } },
        option "jam_then_arm" { title = "Jam, arm", detail = "-", effects = { act(JAM), act { "arm", by = "me" } } },
        option "jam_by_name" { title = "By name", detail = "-", effects = { assess { "outage", by = "east" }, act(JAM) } },
        option "jam_for_breach" { title = "For another", detail = "-", effects = { assess { "breach", by = "me" }, act(JAM) } },
        option "jam_as_west_says" { title = "As West says", detail = "-", effects = { assess { "outage", by = "west" }, act(JAM) } },
        option "disarm_norm" { title = "No norm", detail = "-", effects = { suspend { "HARD", by = "me" } } },
        option "bind_west" { title = "Bind West", detail = "-", effects = { adopt { "HARD", by = "west" } } },
        option "name_third" { title = "Name a third", detail = "-", effects = { assess { "outage", by = "me", suspect = "third_state", public = true } } },
        option "name_quietly" { title = "Name quietly", detail = "-", effects = { assess { "outage", by = "me", suspect = "second_state" } } },
        option "nine" { title = "Nine acts", detail = "-", effects = {
            act(JAM), act { "jam", by = "me", against = "dam" }, act { "talk", by = "me" }, act { "arm", by = "me" }, act { "mobilise", by = "me" },
            act { "enter", by = "me", against = "dam" }, act { "enter", by = "me", against = "hall" }, act { "break", by = "me", against = "dam" }, act(JAM) } },
    },
}
decision "their_acts" { seat = "west", title = "Their acts", text = "-", deadline = "1 h", default = "arm_too",
    options = { option "arm_too" { title = "Arm too", detail = "-", effects = { act { "arm", by = "me" } } } } }

ending "early" { title = "Early", text = "-", when = { { "var", "counter", is = 0 } }, at_once = true, tone = "bad" }
ending "calm" { title = "Calm", text = "-", when = { { "peak_rung", at_most = 2 } }, tone = "good" }
ending "stopped" { title = "Stopped", text = "-", when = { { "var", "counter", is = 99 } }, tone = "mixed" }
ending "other" { title = "Other", text = "-", tone = "mixed" }
objective "o" { title = "Objective", text = "-" }
question "q" { text = "Why?" }

-- Norms, one of each kind and mode.
norm "LINE" { title = "Line", card = "-", source = "-", clock = "-", evidence = "-", mode = "soft",
    parameters = { parameter "floor" { title = "Floor", unit = "of 100", value = 50, min = 0, max = 100 },
                   parameter "class" { title = "Class", unit = "of 4", value = 3, min = 0, max = 4 } },
    clauses = {
        define "line" { severity = "floor", class = "class", effects = DISRUPTIVE, sentence = "The line is {floor}." },
        forbid "cross" { when = { { "act_effect", at_least = 4 }, { "act_severity", at_least = "floor" }, { "act_target_class", at_least = "class" } },
            grade = "material", sentence = "It would cross {floor}." },
    } }
norm "SHARE" { title = "Share", card = "-", source = "-", clock = "-", evidence = "-", mode = "soft",
    parameters = { parameter "ack" { title = "Ack", unit = "min", value = 60, min = 0, max = 1000 },
                   parameter "first" { title = "First", unit = "min", value = 360, min = 0, max = 1000 },
                   parameter "fields" { title = "Fields", unit = "fields", value = 8, min = 0, max = 16 },
                   parameter "grace" { title = "Grace", unit = "min", value = 120, min = 0, max = 10000 } },
    clauses = {
        require "ack" { on = "message", message_kinds = { "inquiry" }, debtor = "me", creditor = "them", due = "ack",
            satisfied_by = { messages = { "receipt", "reply" } }, grade = "minor", sentence = "Answer in {ack}." },
        require "first" { on = "notified", when = { { "this_severity", at_least = 35 } }, debtor = "me", creditor = "them", due = "first",
            satisfied_by = { messages = { "packet" }, channels = { "link" }, fields = "fields", actions = { "talk" } }, grace = "grace", grade = "major",
            sentence = "A packet in {first}." },
    } }
norm "SLOW" { title = "Slow", card = "-", source = "-", clock = "-", evidence = "-", mode = "soft",
    parameters = { parameter "wait" { title = "Wait", unit = "min", value = 240, min = 0, max = 1000 } },
    clauses = { delay "wait" { when = { { "act_answers" }, { "act_outside" } }, until_ = "wait", sentence = "Wait {wait}." } } }
norm "HARD" { title = "Hard", card = "-", source = "-", clock = "-", evidence = "-", mode = "hard",
    parameters = { parameter "belief" { title = "Belief", unit = "per-mille", value = 550, min = 0, max = 1000 } },
    clauses = {
        permit "at_home" { when = { { "act_domain", is = 4 }, { "act_outside", is = 0 } }, sentence = "At home." },
        forbid "machine" { when = { { "act_human", is = 0 }, { "act_outside" } }, grade = "material", sentence = "No machine." },
        forbid "arm" { when = { { "act_predelegates" } }, grade = "major", sentence = "Not in advance." },
        forbid "doubt" { when = { { "act_outside" }, any { { "act_belief", at_most = "belief" }, { "act_confidence", at_most = 0 } } }, grade = "major",
            sentence = "Belief must pass {belief}." },
    } }
norm "NOTE" { title = "Note", card = "-", source = "-", clock = "-", evidence = "-", mode = "advisory",
    parameters = {}, clauses = { forbid "any" { when = { { "act_rung", at_least = 5 } }, sentence = "Think again." } } }
norm "BLAME" { title = "Blame", card = "-", source = "-", clock = "-", evidence = "-", mode = "hard",
    parameters = {}, clauses = { forbid "public" { when = { { "act_accuses" } }, sentence = "Not in public." } } }
preset "none" { title = "None", norms = {} }
preset "all" { title = "All", norms = { "LINE", "SHARE", "SLOW", "HARD", "NOTE" } }
preset "east_only" { title = "East only", by = { east = { "HARD" }, west = {} } }

doctrine "calm" { title = "Calm", summary = "-", accuse_at = 800, noise = 10, weights = { calm = 50, force = -50, breach = -50, learn = 20 } }
doctrine "hard" { title = "Hard", summary = "-", accuse_at = 400, noise = 10, weights = { force = 50, answer = 50, calm = -20 } }
