-- exit 3
local text = ("a"):rep(60000):gsub("a", "%0%0")
