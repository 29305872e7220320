-- exit 3
sector "" { title = "A" }
sector(("x"):rep(60000)) { title = "B" }
sector "a\0b" { title = "C" }
sector "\27[31m" { title = "D" }
