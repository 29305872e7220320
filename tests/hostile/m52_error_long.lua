-- exit 3
error(("x"):rep(60000))
