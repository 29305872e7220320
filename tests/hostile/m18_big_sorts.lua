-- exit 6
local list = {}
for i = 1, 200000 do list[i] = (i * 7919) % 200003 end
for i = 1, 20 do table.sort(list, function(a, b) return a < b end) end
