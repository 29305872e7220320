-- exit 3
local _ENV = {}
asset = 7
print()
