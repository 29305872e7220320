-- exit 3
_ENV.asset = 7
_ENV["state"] = 8
