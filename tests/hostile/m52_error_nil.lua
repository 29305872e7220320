-- exit 3
error(nil)
