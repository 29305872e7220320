-- exit 3
for i = 1, 20000 do inject("i" .. i) { title = "I", at = "1 h" } end
