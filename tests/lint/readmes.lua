-- Checks that each room has a README with the same five headings, about one screen long:
--     # room - what it is about
--     **In:** ... **Out:** ...
--     **Uses** ... **Never:** ...
--     **Read first:** ...
--     **To add ...
--     **Tests:** ...
local root = arg[1] or "."
local LINES_MAX = 60

local headings = {
    {"^%*%*In:%*%* ", "**In:** ..."}, {"%*%*Out:%*%* ", "**Out:** ..."},
    {"^%*%*Uses%*%* ", "**Uses** ..."}, {"%*%*Never:%*%* ", "**Never:** ..."},
    {"^%*%*Read first:%*%* ", "**Read first:** ..."},
    {"^%*%*To add", "**To add ..."},
    {"^%*%*Tests:%*%* ", "**Tests:** ..."},
}

local faults = 0
local function fault(message, ...)
    faults = faults + 1
    print(message:format(...))
end

local function check(room)
    local name = "engine/" .. room .. "/README.md"
    local file = io.open(root .. "/" .. name)
    if not file then return fault("%s: is missing", name) end
    local found, count = {}, 0
    for line in file:lines() do
        count = count + 1
        if count == 1 and not line:match("^# " .. room .. " %- %S") then
            fault('%s:1: must begin "# %s - what it is about"', name, room)
        end
        for _, heading in ipairs(headings) do
            if line:match(heading[1]) then found[heading] = true end
        end
    end
    file:close()
    for _, heading in ipairs(headings) do
        if not found[heading] then fault("%s: lacks a line with %s", name, heading[2]) end
    end
    if count > LINES_MAX then fault("%s: %d lines; a screen or two is enough", name, count) end
end

-- A folder without C files is a room that is not built yet.
local pipe = assert(io.popen(("cd '%s/engine' && ls -d */*.c 2>/dev/null"):format(root)))
local seen = {}
for path in pipe:lines() do
    local room = path:match("^([^/]+)/")
    if not seen[room] then check(room) end
    seen[room] = true
end
pipe:close()
os.exit(faults == 0)
