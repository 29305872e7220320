-- exit 3
table.unpack({}, math.mininteger, math.maxinteger)
