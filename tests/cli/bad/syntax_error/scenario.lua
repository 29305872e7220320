scenario "broken" {
    title = "Broken",
    version = "1.0.0"
    ends_at = "1:00:00",
}
