-- exit 3
error("\27[2J\27[31mred\7")
