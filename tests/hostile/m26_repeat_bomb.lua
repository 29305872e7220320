-- exit 6
local t = {}
for i = 1, 1000000 do t[i] = ("x"):rep(60000) .. i end
