-- exit 6
local list = {}
while true do pcall(table.unpack, list, 1, 10000000) end
