-- exit 3
_ENV = {}
asset "a" {}
