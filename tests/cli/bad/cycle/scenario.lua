library "all"
scenario "small" { title = "Small", ends_at = "1:00:00" }
state "east" { title = "East" }
state "west" { title = "West" }
asset "grid" { title = "Grid", owner = "east", sector = "energy", customers = 1000, needs = { { "water" } } }
asset "water" { title = "Water", owner = "east", sector = "water", customers = 1000, needs = { { "grid" } } }
ending "over" { title = "Over" }
