-- exit 3
error("\xff\xfe\x80")
