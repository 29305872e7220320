-- exit 6
local a, b = ("x"):rep(32500) .. "y", ("x"):rep(32500) .. "y"
local n = 0
while true do if a == b then n = n + 1 end end
