-- exit 3
inject "a" { title = "A", at = "99999999 d" }
inject "b" { title = "B", at = "-1 h" }
