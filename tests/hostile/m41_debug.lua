-- exit 3
debug.getregistry()
