-- exit 3
table.move({}, 1, 1 << 40, 2)
