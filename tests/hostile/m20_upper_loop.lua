-- exit 6
local text = ("x"):rep(65000)
while true do text:upper():byte(1, 200) end
