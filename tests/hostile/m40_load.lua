-- exit 3
load("return 1")()
