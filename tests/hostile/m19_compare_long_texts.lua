-- exit 6
local a, b = ("x"):rep(65000) .. "a", ("x"):rep(65000) .. "b"
local n = 0
while true do if a < b then n = n + 1 end end
