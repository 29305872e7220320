-- exit 6
local t, i = {}, 0
while true do
    i = i + 1
    t[i * 3] = true
    t[(i - 50) * 3] = nil
end
