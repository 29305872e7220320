-- exit 3
local found = ("a"):rep(200):match(("a*"):rep(26) .. "b")
