library "all"
scenario "small" { title = "Small", ends_at = "1:00:00" }
state "east" { title = "East" }
state "west" { title = "West" }
inject "one" { title = "One", text = "One.", at = "noon", to = "public" }
inject "two" { title = "Two", text = "Two.", at = "0:01:00", to = "esat" }
decision "dp" { seat = "east", title = "What now?", at = "0:02:00", deadline = "2 h", default = "wiat", options = {
    option "wait" { title = "Wait" },
} }
ending "over" { title = "Over" }
