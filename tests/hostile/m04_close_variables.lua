-- exit 3
-- <close> needs a metatable with __close, which no scenario can make
local made = setmetatable({}, { __close = function() while true do end end })
local closing <close> = made
