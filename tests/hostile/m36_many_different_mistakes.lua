-- exit 6
for i = 1, 10000000 do sector("s" .. i % 30) { ["field" .. i] = i } end
