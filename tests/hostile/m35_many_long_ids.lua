-- exit 6
local long = ("x"):rep(60000)
for i = 1, 10000000 do happen(long .. i) end
