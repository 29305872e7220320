library "all"
scenario "small" { title = "Small", ends_at = "1:00:00" }
state "east" { title = "East" }
state "west" { title = "West" }
inject "dark" { title = "Lights out", text = "The lights go out.", at = "half past six", to = "public" }
ending "over" { title = "Over" }
