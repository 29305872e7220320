-- exit 3
error({ message = "x" })
