-- Checks that every #include points down: the allowed pairs are the ones of engine/README.md,
-- so the picture that people read is the rule that is enforced.
--     lua5.4 tests/lint/layers.lua [TOP FOLDER]
local root = arg[1] or "."

local function lines_of(command)
    local pipe = assert(io.popen(command))
    local lines = {}
    for line in pipe:lines() do lines[#lines + 1] = line end
    pipe:close()
    return lines
end

local rooms, may_use, doors = {}, {}, {}
for line in io.lines(root .. "/engine/README.md") do
    local room, uses, behind = line:match("^| `([%w_]+)/` |([^|]*)|([^|]*)|")
    if room then
        rooms[#rooms + 1] = room
        may_use[room] = {[room] = true}
        for used in uses:gmatch("`([%w_]+)`") do may_use[room][used] = true end
        for header in behind:gmatch("`([^`]+)`") do doors[header] = room end
    end
end

local faults = 0
local function fault(message, ...)
    faults = faults + 1
    print(message:format(...))
end

-- The table itself must be a way down: a room may use only rooms named above it.
local above = {}
for _, room in ipairs(rooms) do
    for used in pairs(may_use[room]) do
        if used ~= room and not above[used] then
            fault("engine/README.md: %s/ may use %s, which is not above it", room, used)
        end
    end
    above[room] = true
end
if #rooms == 0 then fault("engine/README.md: no table of rooms found") end

local function door_of(header)
    while header do
        if doors[header] then return doors[header] end
        header = header:match("^(.*/)[^/]+/?$")
    end
end

-- The library behind a room's door that a header brings with it, directly or through others.
local brought = {}
local function brings(name)
    if brought[name] == nil then
        brought[name] = false -- also ends a circle
        local file = io.open(root .. "/engine/" .. name)
        for line in file and file:lines() or function() end do
            local quoted = line:match('^%s*#%s*include%s+"([^"]+)"')
            local system = line:match("^%s*#%s*include%s+<([^>]+)>")
            if system and door_of(system) then brought[name] = "<" .. system .. ">" end
            if quoted then brought[name] = brought[name] or brings(quoted) end
        end
        if file then file:close() end
    end
    return brought[name]
end

local function check_quoted(room, place, header)
    local used = header:match("^([%w_]+)/[%w_]+%.%a+$")
    if not used then
        fault('%s: write "room/file.h", not "%s"', place, header)
    elseif not may_use[room][used] then
        fault("%s: %s/ must not know %s/", place, room, used)
    elseif used ~= room and header:match("_internal%.h$") then
        fault('%s: "%s" is private to %s/', place, header, used)
    elseif used ~= room and brings(header) then
        fault('%s: "%s" brings %s with it: private to %s/', place, header, brings(header), used)
    end
end

local function check_file(room, name)
    local number = 0
    for line in io.lines(root .. "/" .. name) do
        number = number + 1
        local place = name .. ":" .. number
        local quoted = line:match('^%s*#%s*include%s+"([^"]+)"')
        local system = line:match("^%s*#%s*include%s+<([^>]+)>")
        if quoted then check_quoted(room, place, quoted) end
        local owner = system and door_of(system)
        if owner and owner ~= room then
            fault("%s: <%s> belongs behind %s/", place, system, owner)
        end
        if system and may_use[system:match("^([%w_]+)/") or ""] then
            fault('%s: write "%s", not <%s>', place, system, system)
        end
    end
end

for _, path in ipairs(lines_of(("cd '%s' && find engine -name '*.[ch]' -o -name '*.def' | sort"):format(root))) do
    local room = path:match("^engine/([%w_]+)/[%w_]+%.%a+$")
    if not room then
        fault("%s: rooms are flat: engine/ROOM/FILE", path)
    elseif not may_use[room] then
        fault("%s: %s/ is no row of the table in engine/README.md", path, room)
    else
        check_file(room, path)
    end
end
os.exit(faults == 0)
