library "all"
scenario "small" { title = "Small", ends_at = "1:00:00", start_tension = 0.25 }
state "east" { title = "East" }
state "west" { title = "West" }
ending "over" { title = "Over" }
