-- exit 6
local text, part = ("a"):rep(60000), ("a"):rep(30000) .. "b"
while true do text:find(part) end
