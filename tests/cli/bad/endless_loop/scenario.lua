scenario "small" { title = "Small", ends_at = "1:00:00" }
while true do end
