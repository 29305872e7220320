-- exit 3
local nested = any { { "deaths" } }
for i = 1, 1000 do nested = any { nested } end
inject "a" { title = "A", when = { nested } }
