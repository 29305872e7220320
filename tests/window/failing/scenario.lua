-- A night in which the adviser fails as soon as the light is out: for tests of what is then shown.
library "all"

scenario "failing" {
    title = "The light", version = "1.0.0", year = 2027, ends_at = "0:12:00", start_tension = 200,
    summary = "A harbour light fails.", premise = "The light on the mole goes out.",
    audience = "Tests.", artificialities = "EXERCISE. Nothing here is real.",
    norms = "paper_six",
}
state "east" { title = "East", doctrine = "cautious" }
state "west" { title = "West", doctrine = "firm" }
asset "light" { title = "the harbour light", owner = "east", sector = "energy", customers = 1000 }
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
inject "later" { title = "Somebody noticed", text = "A fisherman saw sparks.", to = "public" }
adviser "watch" (function(view)
    local nobody = nil
    if view.quantity("level", "light") == 0 then return { propose.fire(nobody.name) } end
end)
