-- exit 6
local list, long = {}, ("x"):rep(60000)
for i = 1, 200 do list[i] = long .. i end
while true do table.sort(list) end
