-- exit 6
local function deep(n) return 1 + deep(n + 1) end
while true do pcall(deep, 1) end
