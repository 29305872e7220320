-- exit 6
local list = {}
for i = 1, 4000 do list[i] = "o" .. i end
for i = 1, 500 do inject("i" .. i) { title = "I", at = "1 h", objectives = list } end
