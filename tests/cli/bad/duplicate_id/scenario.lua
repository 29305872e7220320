library "all"
scenario "small" { title = "Small", ends_at = "1:00:00" }
state "east" { title = "East" }
state "west" { title = "West" }
inject "dark" { title = "Lights out", text = "The lights go out.", at = "0:00:10", to = "public" }
inject "dark" { title = "Lights on", text = "The lights are on.", at = "0:00:20", to = "public" }
ending "over" { title = "Over" }
