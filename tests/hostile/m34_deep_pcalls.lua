-- exit 6
local function deep() return pcall(deep) end
while true do deep() end
