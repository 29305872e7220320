-- The library's norms under test: one target for every tag they look at, an inject for everything
-- that a test may want to happen. Nothing happens by itself. cases.txt says what must come of it.

library "all"

scenario "norms" {
    title = "Norms", version = "1", year = 2030, summary = "For tests.",
    premise = "Nothing happens here by itself.",
    audience = "tests", artificialities = "All of it.", minutes = { 1, 2 },
    ends_at = "200 d", start_tension = 200, norms = "none",
}

state "north" {
    title = "North", adjective = "Northern", brief = "One side.", goals = "Peace.",
    doctrine = "cautious", capital = 1000, private_threshold = 50,
}
state "south" {
    title = "South", adjective = "Southern", brief = "The other side.", goals = "Peace.",
    doctrine = "firm", capital = 1000, private_threshold = 50,
}
actor "tesk" { title = "Tesk", kind = "third_state", brief = "Looks on." }
actor "firm" { title = "A firm", kind = "company", home = "south", brief = "Under southern law." }

local function target(id, sector, customers, tags, needs)
    asset(id) {
        title = id, owner = "north", sector = sector, customers = customers, loss_per_hour = 100,
        restore = "1 d", tags = tags, needs = needs,
    }
    capability("into_" .. id) { actor = "south", against = id, access = "control" }
end
target("grid", "energy", 200000)
target("office", "government", 5000)
target("shop", "ordinary", 50)
target("team", "information", 200, { "cert" })
target("rolls", "elections", 4000000, { "elections" })
target("zone", "core_internet", 30000000, { "core.naming" })
target("silo", "military", 10, { "nuclear.c3" })
target("ward", "health", 400, { "health.acute" })
target("depot", "ordinary", 1000, { "relief" })
target("product", "information", 5000, { "supply_chain" })
target("tool", "information", 50, { "supply_chain" })
target("exchange", "communications", 100000)
asset "tesk_bank" {
    title = "tesk_bank", owner = "tesk", sector = "finance", customers = 1000, loss_per_hour = 10,
    restore = "1 d", needs = { { "zone", share = 500, buffer = "1 h" }, { "exchange", share = 500, buffer = "1 h" } },
}
asset "server" {
    title = "server", owner = "south", sector = "ordinary", customers = 10, loss_per_hour = 1, restore = "1 d",
}

standing_order "answer" {
    title = "Answer", actor = "north", action = "c08", against = "server",
    severity = 1, belief = 1, reaction = "9 min", active = false,
}

local function happening(id, hit, options)
    incident(id) {
        title = id, summary = id, asset = hit, effect = options.effect or "disruption",
        loss = options.loss or 1000, lasts = options.lasts or "1 d", states = options.states,
        reversible = options.reversible or 2, cause = options.cause, author = options.author,
        unordered = options.cause == "second_state" or nil,
    }
end
happening("outage", "grid", { cause = "second_state" })
happening("trifle", "shop", { cause = "criminals", lasts = "1 h" })
happening("fall", "zone", { cause = "accident", states = 2 })
happening("wide_fall", "zone", { cause = "accident", states = 3 })
happening("long_outage", "grid", { cause = "criminals", lasts = "30 d" })
happening("ruin", "grid", { cause = "second_state", effect = "destruction", lasts = "30 d", reversible = 3 })
happening("hack", "server", { author = "firm", lasts = "6 h" })

clue "traces" { title = "Traces", incident = "outage", kind = "sigint", points_to = "second_state" }
clue "papers" { title = "Papers", incident = "outage", kind = "on_network", points_to = "second_state" }
clue "ruin_traces" { title = "More traces", incident = "ruin", kind = "on_network", points_to = "second_state" }
clue "slip" { title = "Slip", incident = "fall", kind = "on_network", points_to = "second_state" }

local function by_hand(id, effects)
    inject(id) { title = id, text = "-", to = "public", kind = "contingency", effects = effects }
end
for _, id in ipairs { "outage", "trifle", "fall", "wide_fall", "long_outage", "ruin", "hack" } do
    by_hand(id, { happen(id) })
    by_hand("tell_" .. id, { notify { id, to = "north" } })
end
by_hand("tell_south_of_hack", { notify { "hack", to = "south" } })
by_hand("tell_south_of_long_outage", { notify { "long_outage", to = "south" } })
by_hand("ruin_traces", { find { "ruin_traces", by = "north" } })
by_hand("traces", { find { "traces", by = "north" } })
by_hand("papers", { find { "papers", by = "north" } })
by_hand("slip", { find { "slip", by = "north" } })
for _, kind in ipairs { "inquiry", "notification", "proposal", "reply", "receipt", "warning" } do
    by_hand("north_" .. kind, {
        send { kind, from = "north", to = "south", channel = "risk_link", about = "outage", text = kind },
    })
    by_hand("south_" .. kind, {
        send { kind, from = "south", to = "north", channel = "risk_link", about = "outage", text = kind },
    })
end
by_hand("south_announces", {
    send { "notification", from = "south", to = "north", channel = "risk_link", text = "An exercise." },
})
by_hand("north_tests", {
    send { "notification", from = "north", to = "south", channel = "poc_directory", text = "A test call." },
})
by_hand("north_tells_tesk", {
    send { "notification", from = "north", to = "tesk", channel = "embassy", about = "fall", text = "You too." },
})
by_hand("north_tells_forum", {
    send { "notification", from = "north", to = "tesk", channel = "forum", about = "wide_fall", text = "All." },
})
local function packet(id, from, to, about, fields)
    by_hand(id, {
        share { from = from, to = to, channel = "cert", about = about, fields = fields, text = "Attached." },
    })
end
local eight = { "incident", "first_seen", "sectors", "persons", "impact", "effect", "containment", "assurance" }
local seven = { "incident", "first_seen", "sectors", "persons", "impact", "effect", "containment" }
local with_flaw = { "incident", "vulnerability" }
packet("north_eight", "north", "south", "outage", eight)
packet("north_seven", "north", "south", "outage", seven)
packet("north_flaw", "north", "south", "outage", with_flaw)
packet("south_eight", "south", "north", "outage", eight)
packet("south_eight_of_fall", "south", "north", "fall", eight)
packet("south_seven_of_fall", "south", "north", "fall", seven)

-- What no norm of the library uses: a sunset, a test of its own, one party only.
norm "T1" {
    title = "For tests", sunset = "season",
    parameters = {
        parameter "season" { title = "Season", unit = "min", value = 100, min = 1, max = 1000 },
        parameter "repair" { title = "Repair", unit = "min", value = 500, min = 1, max = 1000 },
    },
    clauses = {
        forbid "odd" {
            predicate = function(act) return act.target == "office" and act.me == "south" and act.rung == 8 end,
            grade = "minor", again = "material", remedy = { actions = { "d03" }, within = "repair" },
            sentence = "Not the office.",
        },
        permit "small" { when = { { "act_domain", is = "eco" } }, sentence = "Money is free." },
    },
}
norm "T2" {
    title = "For one side", parties = "south",
    clauses = { forbid "all" { when = { { "act_outside" } }, sentence = "South keeps out." } },
}

decision "never" {
    title = "Never?", seat = "north", at = "199 d", default = "wait",
    options = { option "wait" { title = "Wait" } },
}
ending "over" { title = "Over" }
