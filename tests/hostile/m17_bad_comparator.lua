-- exit 6
local list = {}
for i = 1, 1000 do list[i] = (i * 7919) % 1000 end
while true do table.sort(list, function() return true end) end
