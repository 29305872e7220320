library "all"
scenario "small" { title = "Small", ends_at = "1:00:00" }
state "east" { title = "East" }
state "west" { title = "West" }
asset "grid" { title = "Grid", owner = "eats", sector = "energy", customers = 1000 }
inject "dark" {
    title = "Lights out", text = "The lights go out.", at = "0:00:10", to = "public",
    effects = { happen "blackuot" },
}
incident "blackout" { title = "Blackout", asset = "grid", effect = "disruption", loss = 1000, lasts = "6 h" }
ending "over" { title = "Over" }
