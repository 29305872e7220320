scenario "small" { title = "Small", ends_at = "1:00:00" }
local hoard = {}
local word = string.rep("x", 1000)
for i = 1, 10000000 do hoard[i] = word .. i end
