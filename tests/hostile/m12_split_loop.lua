-- exit 6
local text = ("a,"):rep(30000)
while true do text:split(",") end
