-- exit 6
local list = {}
while true do table.insert(list, 1, 1) end
