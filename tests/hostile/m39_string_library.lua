-- exit 3
string.upper = function() return "mine" end
