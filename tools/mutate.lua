-- Does a test notice when a comparison is wrong? Flips each comparison of the rules, one at a
-- time, in a copy of the sources; builds; runs the unit tests. A flip that no test notices is a
-- survivor: a test is missing, or the comparison says nothing.
--
--     tools/dev mutate [--file PATTERN] [--minutes N] [--list] [--again]
--
--     --file PATTERN  only sources whose path contains it; default "engine/rules/"
--     --minutes N     stop after so long; the next call goes on where this one stopped
--     --list          print the flips and what became of them so far, and run nothing
--     --again         forget earlier results
--
-- Results stay in .build/mutate/results; a changed source is flipped anew. Flips that cannot
-- matter are listed with a reason in tests/mutation/equivalent.txt.
local BUILD = ".build/mutate"
local TREE = BUILD .. "/tree"
local RESULTS = BUILD .. "/results"
local EQUIVALENT = "tests/mutation/equivalent.txt"
local FLIPS = {["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">", ["=="] = "!=", ["!="] = "=="}

local options = {file = "engine/rules/"}
do
    local i = 1
    while arg[i] do
        if arg[i] == "--file" then options.file, i = arg[i + 1], i + 1
        elseif arg[i] == "--minutes" then options.minutes, i = tonumber(arg[i + 1]), i + 1
        elseif arg[i] == "--list" then options.list = true
        elseif arg[i] == "--again" then options.again = true
        else
            io.stderr:write("tools/dev mutate: unknown option ", arg[i], "\n")
            os.exit(2)
        end
        i = i + 1
    end
end

local function shell(command)
    return (os.execute(command .. " >>" .. BUILD .. "/log 2>&1 </dev/null"))
end

local function must(command)
    if not shell(command) then
        io.stderr:write("mutate: failed: ", command, "\n(see ", BUILD, "/log)\n")
        os.exit(2)
    end
end

local function lines_of(command)
    local pipe = assert(io.popen(command))
    local lines = {}
    for line in pipe:lines() do lines[#lines + 1] = line end
    pipe:close()
    return lines
end

local function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("a")
    file:close()
    return text
end

local function write(path, text)
    local file = assert(io.open(path, "wb"))
    file:write(text)
    file:close()
end

-- What is not code becomes blanks of the same length: comments, texts, characters, directives.
local function blank(text)
    local out, at = {}, 1
    local function hide(to)
        out[#out + 1] = (text:sub(at, to):gsub("[^\n]", " "))
        at = to + 1
    end
    while at <= #text do
        local two, one = text:sub(at, at + 1), text:sub(at, at)
        if two == "//" then hide((text:find("\n", at, true) or #text + 1) - 1)
        elseif two == "/*" then hide(select(2, text:find("*/", at + 2, true)) or #text)
        elseif one == '"' or one == "'" then
            local to = at + 1
            while text:sub(to, to) ~= one do
                to = to + (text:sub(to, to) == "\\" and 2 or 1)
            end
            hide(to)
        elseif one == "#" and text:sub(1, at - 1):match("\n[ \t]*$") or at == 1 and one == "#" then
            local to = at
            repeat
                to = text:find("\n", to + 1, true) or #text
            until text:sub(to - 1, to - 1) ~= "\\"
            hide(to - 1)
        else
            out[#out + 1] = one
            at = at + 1
        end
    end
    return table.concat(out)
end

-- Each comparison of a file: where, which, and the line it stands in.
local function comparisons(path)
    local text = read(path)
    local code = blank(text)
    local found, at = {}, 1
    while true do
        local first, last = code:find("[<>=!%-&|+*/%%^]+", at)
        if not first then break end
        local operator = code:sub(first, last)
        -- "a < -1" and "x ==&y" are a comparison and a sign.
        local core = operator:match("^([<>=!]=)[%-&*!+]*$") or operator:match("^([<>])[%-&*!+]*$")
        if core and FLIPS[core] then
            local before = text:sub(1, first - 1)
            local _, line = before:gsub("\n", "")
            local line_start = before:match(".*\n()") or 1
            found[#found + 1] = {
                path = path, first = first, last = first + #core - 1, operator = core,
                line = line + 1, column = first - line_start + 1,
                words = text:sub(line_start, (text:find("\n", first, true) or 0) - 1)
                    :match("^%s*(.-)%s*$"),
            }
        end
        at = last + 1
    end
    return found, text
end

local function key(flip, sum)
    return table.concat({flip.path, sum, flip.first, flip.operator}, "\t")
end

local equivalent = {}
local list = io.open(EQUIVALENT)
if list then
    for line in list:lines() do
        local path, words, operator = line:match("^(%S+) | (.-) | (%S+) | %S")
        if path then equivalent[path .. "\t" .. words .. "\t" .. operator] = true end
    end
    list:close()
end

os.execute("mkdir -p " .. TREE)
if options.again then os.remove(RESULTS) end
local known = {}
local results = io.open(RESULTS)
if results then
    for line in results:lines() do
        local id, result = line:match("^(.*)\t(%S+)$")
        if id then known[id] = result end
    end
    results:close()
end

local tests_sum = lines_of("cat tests/unit/*.c tests/golden/* 2>/dev/null | cksum")[1]:match("%d+")
local flips = {}
for _, path in ipairs(lines_of("find engine -name '*.c' | sort")) do
    if path:find(options.file, 1, true) then
        local sum = lines_of("cksum <" .. path)[1]:match("%d+")
        local found, text = comparisons(path)
        for _, flip in ipairs(found) do
            flip.text, flip.key = text, key(flip, sum)
            flip.result = known[flip.key]
            -- What survived other tests than these is tried again.
            local tests = flip.result and flip.result:match("^survived:(%d+)$")
            if tests then flip.result = tests == tests_sum and "survived" or nil end
            if equivalent[path .. "\t" .. flip.words .. "\t" .. flip.operator] then
                flip.result = "equivalent"
            end
            flips[#flips + 1] = flip
        end
    end
end
if #flips == 0 then
    print("mutate: no comparison found in " .. options.file)
    os.exit(2)
end

local function say(flip)
    print(("%s:%d:%d: `%s` as `%s` %s: %s"):format(flip.path, flip.line, flip.column,
        flip.operator, FLIPS[flip.operator], flip.result or "not tried", flip.words))
end

local function summary()
    local count, survivors = {}, 0
    for _, flip in ipairs(flips) do
        local result = flip.result or "not tried"
        count[result] = (count[result] or 0) + 1
        if flip.result == "survived" then survivors = survivors + 1 end
    end
    local parts = {}
    for _, result in ipairs {"caught", "survived", "stillborn", "equivalent", "not tried"} do
        parts[#parts + 1] = (count[result] or 0) .. " " .. result
    end
    print(("mutate: %d comparisons: %s"):format(#flips, table.concat(parts, ", ")))
    return survivors
end

if options.list then
    for _, flip in ipairs(flips) do say(flip) end
    summary()
    os.exit(true)
end

-- The copy: bounds are checked there, so that a loop that goes one too far is noticed. Copied
-- with its times and only where newer, so that the next call need not build everything again.
write(BUILD .. "/log", "")
must(("mkdir -p %s && cp -ruT --preserve=timestamps engine %s/engine && "
    .. "rm -rf %s/tests %s/scenarios %s/tools && cp -r CMakeLists.txt tests scenarios tools %s/")
    :format(TREE, TREE, TREE, TREE, TREE, TREE))
-- Files that have been deleted since.
must(("(cd %s && find engine -type f | while read f; do test -e ../../../\"$f\" || rm \"$f\"; done)")
    :format(TREE))
local launcher = shell("command -v ccache") and "-DCMAKE_C_COMPILER_LAUNCHER=ccache" or ""
must(("cmake -S %s -B %s/build -G Ninja -DCMAKE_C_COMPILER=gcc -DDM_PROFILE=asan -DDM_OPT=-O0 %s")
    :format(TREE, BUILD, launcher))
for _, path in ipairs(lines_of("find engine -name '*.c'")) do
    if read(path) ~= read(TREE .. "/" .. path) then write(TREE .. "/" .. path, read(path)) end
end
must(("ninja -C %s/build -j2"):format(BUILD))
local ctest = ("ctest --test-dir %s/build -j2 -L unit --stop-on-failure --timeout 60 -R "):format(BUILD)
-- Address randomisation and leaks have nothing to say here.
local environment = "ASAN_OPTIONS=detect_leaks=0 "
if not shell(environment .. ctest .. "unit") then
    io.stderr:write("mutate: the tests fail before anything is flipped: tools/dev asan -L unit\n")
    os.exit(2)
end

-- The tests of the rules are the likeliest to notice; the others only get what these let pass.
local near, all = {}, {}
for _, path in ipairs(lines_of("ls tests/unit/test_*.c")) do
    local name = path:match("([^/]+)%.c$")
    all[#all + 1] = name
    if name:match("^test_rules") then near[#near + 1] = name end
end

local function try(flip)
    local path = TREE .. "/" .. flip.path
    write(path, flip.text:sub(1, flip.first - 1) .. FLIPS[flip.operator]
        .. flip.text:sub(flip.last + 1))
    local function passes(targets, pattern)
        if #targets == 0 then return true end
        local build = ("ninja -C %s/build -j2 %s"):format(BUILD, table.concat(targets, " "))
        if not shell(build) then return nil end
        return shell(environment .. ctest .. pattern) == true
    end
    local passed = passes(near, "'unit.test_rules'")
    if passed then passed = passes(all, "unit") end
    write(path, flip.text)
    if passed == nil then return "stillborn" end -- a warning of the compiler notices it
    return passed and "survived" or "caught"
end

local start = os.time()
local is_watched = os.execute("test -t 2")
for i, flip in ipairs(flips) do
    if options.minutes and os.time() - start > options.minutes * 60 then break end
    if not flip.result then
        flip.result = try(flip)
        local out = assert(io.open(RESULTS, "a"))
        local tests = flip.result == "survived" and ":" .. tests_sum or ""
        out:write(flip.key, "\t", flip.result, tests, "\n")
        out:close()
        if is_watched then io.stderr:write(("\r%d of %d "):format(i, #flips)) end
    end
end
if is_watched then io.stderr:write("\n") end
for _, flip in ipairs(flips) do
    if flip.result == "survived" then say(flip) end
end
os.exit(summary() == 0)
