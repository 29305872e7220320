-- The smallest world that is a whole scenario: each mistake in mistakes.txt is made on top of it.
-- tests/unit/test_script_mistakes.c gives it to them as library "world".
state "halmark" { title = "Halmark" }
state "surovia" { title = "Surovia" }
actor "nordgrid" { kind = "company", title = "Nordgrid" }
sector "energy" { title = "Energy", class = 3 }
tag "core.naming" { title = "Names" }
asset "north_grid" { title = "Northern grid", owner = "halmark", sector = "energy" }
asset "south_grid" { title = "Southern grid", owner = "surovia", sector = "energy" }
channel "risk_link" { title = "Risk link", latency = "60 min" }
evidence_kind "infrastructure" { title = "Infrastructure" }
for number = 0, 15 do
    rung(number) { id = "rung" .. number, title = "Rung " .. number, weight = number }
end
incident "blackout" {
    title = "Blackout", asset = "north_grid", effect = "disruption", loss = 1000, lasts = "1 d", cause = "accident",
}
clue "hosting" { title = "Servers", incident = "blackout", kind = "infrastructure" }
var "leak" { start = 0, min = 0, max = 1 }
draw "cause" { { "accident", weight = 600, suspect = "accident" }, { "probe", weight = 400, suspect = "second_state" } }
inject "dark" { title = "Dark", at = "0:00:30", effects = { happen "blackout" } }
decision "tell" {
    title = "Tell them?", seat = "halmark", after = "dark", default = "wait",
    options = { option "say" { title = "Tell" }, option "wait" { title = "Wait" } },
}
action "note" { title = "Note", domain = "dip", rung = 1 }
norm "R9" {
    title = "A norm", parameters = { parameter "hours" { title = "Hours", value = 4 } },
    clauses = { forbid "it" { when = { { "act_is", "note" } } } },
}
objective "learn" { title = "Learn" }
doctrine "cautious" { title = "Cautious", weights = { calm = 40 } }
