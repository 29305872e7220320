-- exit 6
for i = 1, 10000000 do asset("a" .. i) end
