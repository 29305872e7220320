-- exit 3
local text = (""):rep(1 << 40)
error("reached: " .. #text)
