print("hello")
scenario "small" { title = "Small", ends_at = "1:00:00" }
