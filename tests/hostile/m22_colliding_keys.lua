-- exit 6
-- keys that all fall into one slot of the hash part
local t, step = {}, (1 << 14) - 1
for i = 1, 10000 do t[i * step] = i end
local n = 0
while true do n = n + t[step] + t[5000 * step] + t[10000 * step] end
