-- What a script may use, and what it gives: run by tests/unit/test_script_language.c. Every line
-- that does not hold ends the load with its number.
local function same(actual, expected)
    if actual ~= expected then error(tostring(actual) .. " instead of " .. tostring(expected), 2) end
end
local function fails(part, f, ...)
    local ok, message = pcall(f, ...)
    if ok then error("it works", 2) end
    if not message:find(part) then error(message, 2) end
end

-- base
same(select("#", 1, nil, 3), 3)
same(select(2, "a", "b", "c"), "b")
same(select(9, "a"), nil)
fails("must be 1 or more", select, 0)
same(tonumber("12"), 12)
same(tonumber(" 0x10 "), 16)
same(tonumber("1.5"), 1.5)
same(tonumber("1,5"), nil)
same(tonumber({}), nil)
same(tonumber(7), 7)
same(tostring(12), "12")
same(tostring(1.5), "1.5")
same(tostring("x"), "x")
same(tostring(true) .. tostring(false) .. tostring(nil), "truefalsenil")
same(tostring({}), "table")
same(tostring(tostring), "function")
same(tostring(happen), "function")
same(type(nil), "nil")
same(type(same), "function")
same(1.5 .. "", "1.5")
same(pcall(error), false)
same(select(2, pcall(error, 7)), 7)
same(select(3, pcall(function() return 1, 2 end)), 2)
same(assert(1, "not used"), 1)
fails("assertion failed", assert, false)
fails("because", assert, nil, "because")
fails("bad argument", tonumber)
fails("bad argument", type)
fails("bad argument", tostring)

-- pairs goes in order: false, true, numbers, texts
local list = {}
local mixed = { b = 1, a = 1, [true] = 1, [false] = 1, [10] = 1, [2] = 1, [-1] = 1, ab = 1, [""] = 1 }
for key in pairs(mixed) do list[#list + 1] = tostring(key) end
same(table.concat(list, " "), "false true -1 2 10  a ab b")
list = {}
for key, value in pairs({ a = 1, b = 2, c = 3 }) do
    list[#list + 1] = key .. value
end
same(table.concat(list, ","), "a1,b2,c3")
list = {}
local shrinking = { a = 1, b = 2, c = 3 }
for key in pairs(shrinking) do
    list[#list + 1] = key
    shrinking.b = nil
end
same(table.concat(list), "ac")
for key in pairs({}) do error("nothing is there") end
for key in pairs(string) do error("a library shows nothing") end
fails("a key must be", pairs, { [{}] = 1 })
fails("a key must be", pairs, { [0.5] = 1 })
fails("table expected", pairs, 7)
list = {}
for index, value in ipairs({ "a", "b", nil, "d" }) do list[#list + 1] = index .. value end
same(table.concat(list), "1a2b")

-- string
same(("Hall"):len(), 4)
same(("Hall"):sub(2), "all")
same(("Hall"):sub(-2), "ll")
same(("Hall"):sub(2, 3), "al")
same(("Hall"):sub(3, 2), "")
same(("Hall"):sub(-100, 100), "Hall")
same(("Hall"):sub(0, -100), "")
same(("Zürich"):upper(), "ZüRICH")
same(("ABC xyz"):lower(), "abc xyz")
same(("ab"):rep(3), "ababab")
same(("ab"):rep(0), "")
same((""):rep(1 << 40), "")
fails("at most", string.rep, "ab", 1 << 40)
same(("abc"):byte(), 97)
same(select("#", ("abc"):byte(1, -1)), 3)
same(select("#", ("abc"):byte(5)), 0)
fails("at most 256", string.byte, ("x"):rep(300), 1, -1)
same(("a.b"):find("."), 2)
same(select(2, ("abcabc"):find("ca")), 4)
same(("abcabc"):find("a", 2), 4)
same(("abc"):find(""), 1)
same(("abc"):find("x"), nil)
same(("abc"):find("a", 9), nil)
same(("abc"):find("abcd"), nil)
same(#("a,b,,c"):split(","), 4)
same(("a,b,,c"):split(",")[3], "")
same(("abc"):split("--")[1], "abc")
fails("must not be empty", string.split, "a", "")
same(string.format("%d of %i: %s%%", 3, 4, "x"), "3 of 4: x%")
same(string.format("%05d|%5d|%-5d|", 42, -42, 42), "00042|  -42|42   |")
same(string.format("%05d", -42), "-0042")
same(string.format("%5s|%-5s|%3s", "ab", "ab", "abcd"), "   ab|ab   |abcd")
same(string.format("%s %s %s %s", true, nil, 7, 1.5), "true nil 7 number")
same(string.format("%s", {}), "table")
same(string.format("%d", math.mininteger), "-9223372036854775808")
fails("knows", string.format, "%p", {})
fails("knows", string.format, "%q", "x")
fails("knows", string.format, "%")
fails("at most 2 digits", string.format, "%100d", 1)
fails("too long", string.format, "%----d", 1)
fails("no integer", string.format, "%d", 1.5)
fails("no value", string.format, "%s")

-- table
list = { 1, 2, 3 }
table.insert(list, 4)
table.insert(list, 1, 0)
same(table.concat(list, ","), "0,1,2,3,4")
same(table.remove(list), 4)
same(table.remove(list, 1), 0)
same(table.concat(list), "123")
same(table.remove({}), nil)
same(table.remove({ 1 }, 2), nil)
fails("outside", table.remove, { 1 }, 9)
fails("outside", table.insert, { 1 }, 9, 1)
fails("takes a table", table.insert, { 1 })
fails("is no text", table.concat, { {} })
fails("is no text", table.concat, { 1.5 })
local long = ("x"):rep(40000)
fails("at most", table.concat, { long, long })
same(select("#", table.unpack({ 1, 2, 3 })), 3)
same(table.unpack({ 1, 2, 3 }, 2, 2), 2)
same(select("#", table.unpack({}, 2, 1)), 0)
fails("at most 256", table.unpack, {}, 1, 10000)
list = { 5, 3, 9, 1 }
table.sort(list)
same(table.concat(list), "1359")
table.sort(list, function(a, b) return a > b end)
same(table.concat(list), "9531")
table.sort({})
local rows = { { 1, "a" }, { 0, "b" }, { 1, "c" }, { 0, "d" }, { 1, "e" } }
table.sort(rows, function(a, b) return a[1] < b[1] end)
list = {}
for _, row in ipairs(rows) do list[#list + 1] = row[2] end
same(table.concat(list), "bdace") -- equal ones stay in order
fails("attempt to compare", table.sort, { 1, "a" })
fails("function expected", table.sort, {}, 7)

-- math
same(math.abs(-3), 3)
same(math.abs(math.mininteger), math.mininteger)
same(math.max(1, 7, 3), 7)
same(math.min(4, 2, 3), 2)
same(math.floor(7), 7)
same(math.floor(-1.5), -2)
same(math.floor(1.5), 1)
same(math.ceil(1.5), 2)
same(math.ceil(-1.5), -1)
fails("too large", math.floor, 1e300)
fails("too large", math.floor, 0 / 0)
same(math.tointeger(3.0), 3)
same(math.tointeger(3.5), nil)
same(math.tointeger("3"), nil)
fails("number expected", math.max, "x")

-- utf8
same(utf8.len("Zürich"), 6)
same(select(2, utf8.len("a\xFF")), 2)
same(utf8.char(90, 252, 0x20AC), "Zü€")
same(utf8.char(), "")
fails("is no character", utf8.char, 0xD800)
fails("is no character", utf8.char, -1)
same(utf8.codepoint("ü"), 252)
same(utf8.codepoint("aü", 2), 252)
fails("no character starts", utf8.codepoint, "\xFF")
fails("no character starts", utf8.codepoint, "a", 5)

-- what belongs to the engine cannot be changed
fails("belongs to the engine", function() string.upper = nil end)
fails("belongs to the engine", function() table.sort = nil end)
same(("x"):upper(), "X")
