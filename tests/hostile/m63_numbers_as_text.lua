-- exit 3
if tostring(1.5) ~= "1.5" or 1.5 .. "" ~= "1.5" or tonumber("1,5") then error("a locale") end
if not tonumber("1.5") then error("no number") end
error("as it should")
