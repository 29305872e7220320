-- exit 3
local code = string.dump(function() end)
