-- exit 3
var "a" { start = 0/0 }
var "b" { start = 1/0 }
var "c" { start = math.mininteger }
var "d" { start = math.maxinteger }
var "e" { start = 9007199254740993 }
var "f" { start = -0.0 }
local n = math.mininteger // -1
local m = math.mininteger % -1
inject "g" { title = "G", at = math.mininteger, delay = math.maxinteger, chance = -1 }
rung(math.mininteger) { }
rung(1e300) { }
