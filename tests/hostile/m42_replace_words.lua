-- exit 3
asset = function() end
