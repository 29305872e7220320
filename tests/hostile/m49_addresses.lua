-- exit 3
local text = tostring({}) .. tostring(print) .. tostring(asset) .. string.format("%s", {})
if text:find("0x") or text:find("11") then error("an address: " .. text) end
string.format("%p", {})
