-- exit 3
getmetatable("").__index.upper = function() return "mine" end
