-- exit 3
error("scenario.lua:999999999999: not here")
