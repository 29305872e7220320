include "part.lua"
inject "a" { title = "A", at = "1 h", when = { { "deaths", at_least = 1 }, any { { "time" } } } }
adviser "x" (function(view)
    if view.quantity("tension", "h", "s") > 3 then return { propose.fire "a" } end
end)
scenario "s" { title = "S", ends_at = "1 d" }
ending "e" { title = "E" }
-- file
state "h" { title = "H" }
state "s" { title = "S" }
for n = 0, 15 do rung(n) { id = "r" .. n, title = "R" } end
