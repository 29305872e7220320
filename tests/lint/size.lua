-- Comfortable units: files up to 800 lines, C functions up to 60 lines between their braces.
-- clang-format puts a function's braces, and nothing else, alone into the first column.
local root = arg[1] or "."
local FILE_MAX, FUNCTION_MAX = 800, 60

local faults = 0
local function fault(message, ...)
    faults = faults + 1
    print(message:format(...))
end

local function check(name)
    local number, opened, title = 0, nil, nil
    for line in io.lines(root .. "/" .. name) do
        number = number + 1
        if line == "{" then
            opened = number
        elseif line == "}" and opened then
            local length = number - opened - 1
            if length > FUNCTION_MAX then
                fault("%s:%d: %s() has %d lines; split it (at most %d)", name, opened, title or "?",
                      length, FUNCTION_MAX)
            end
            opened = nil
        elseif not opened then
            title = line:match("^%a.-([%w_]+)%(") or title
        end
    end
    if number > FILE_MAX then
        fault("%s: %d lines; split it (at most %d)", name, number, FILE_MAX)
    end
end

local pipe = assert(io.popen(([[cd '%s' && find engine tests tools scenarios \
    \( -name '*.c' -o -name '*.h' -o -name '*.lua' \) 2>/dev/null | sort]]):format(root)))
for name in pipe:lines() do check(name) end
pipe:close()
os.exit(faults == 0)
