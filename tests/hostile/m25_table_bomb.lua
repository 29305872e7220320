-- exit 6
local t = {}
while true do t = { t, {}, {}, {}, {}, {}, {}, {} } end
