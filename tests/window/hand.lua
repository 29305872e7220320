-- A hand and an eye for tests of the real window: keys and clicks go through the display server,
-- what stands where is read from the file that the program tells after each picture.
local hand = {program = arg[1], scratch = arg[2], shots = arg[3], scenario = arg[4],
              full_disk = arg[5]}

local PATIENCE_S = 20

local function run(command, ...)
    local line = command:format(...)
    local ok = os.execute(line)
    if not ok then error("failed: " .. line, 2) end
end

local function output(command, ...)
    local pipe = assert(io.popen(command:format(...)))
    local text = pipe:read("a")
    pipe:close()
    return text
end
hand.run, hand.output = run, output

local function quoted(text)
    return "'" .. text:gsub("'", "'\\''") .. "'"
end

local seconds = os.time -- whole ones do for patience

-- What is on the screen -------------------------------------------------------------------------

--- The last picture: {frame=, place=, controls={ {role,x,y,width,height,label,value,hint,...} }}
function hand.look()
    local file = io.open(hand.scratch .. "/controls")
    if not file then return {frame = 0, place = "", controls = {}} end
    local seen = {controls = {}}
    for line in file:lines() do
        local fields = {}
        for field in (line .. "\t"):gmatch("([^\t]*)\t") do fields[#fields + 1] = field end
        if fields[1] == "frame" then
            seen.frame, seen.place = tonumber(fields[2]), fields[3]
        else
            local flags = fields[6]
            seen.controls[#seen.controls + 1] = {
                role = fields[1], x = tonumber(fields[2]), y = tonumber(fields[3]),
                width = tonumber(fields[4]), height = tonumber(fields[5]),
                is_focused = flags:find("focus") ~= nil, is_on = flags:find("on ") ~= nil,
                is_disabled = flags:find("disabled") ~= nil,
                label = fields[7], value = fields[8] or "", hint = fields[9] or "",
            }
        end
    end
    file:close()
    return seen
end

--- The first control whose label begins so, and that is in sight.
function hand.find(label, seen)
    for _, control in ipairs((seen or hand.look()).controls) do
        if control.label:sub(1, #label) == label and control.width > 0 and control.height > 0 then
            return control
        end
    end
end

--- Waits for state, never for time.
function hand.wait(what, is_so)
    local until_s = seconds() + PATIENCE_S
    repeat
        local seen = hand.look()
        if is_so(seen) then return seen end
        run("sleep 0.02")
    until seconds() > until_s
    local seen = hand.look()
    error(("waited %d s for %s; the screen is %q"):format(PATIENCE_S, what, seen.place), 2)
end

function hand.wait_place(place)
    return hand.wait("the screen " .. place, function(seen) return seen.place == place end)
end

--- All pictures since the last call: { {frame=, place=, texts={ {x,y,text} ... }} ... }
local log_at = 0
function hand.frames()
    local file = assert(io.open(hand.scratch .. "/controls.log"))
    file:seek("set", log_at)
    local text = file:read("a")
    file:close()
    local frames, from = {}, 1
    while true do -- a picture that is not yet told to its end is for the next time
        local _, stop = text:find("\nend\n", from, true)
        if not stop then break end
        local seen = {texts = {}}
        for line in text:sub(from, stop):gmatch("[^\n]+") do
            local frame, place = line:match("^frame\t(%d+)\t(.*)$")
            local x, y, words = line:match("^(-?%d+)\t(-?%d+)\t(.*)$")
            if frame then seen.frame, seen.place = tonumber(frame), place end
            if x then
                seen.texts[#seen.texts + 1] = {x = tonumber(x), y = tonumber(y), text = words}
            end
        end
        frames[#frames + 1] = seen
        from = stop + 1
    end
    log_at = log_at + from - 1
    return frames
end

--- The texts of the last picture. Call after a wait: then it is written.
local last = {texts = {}}
function hand.texts()
    local frames = hand.frames()
    last = frames[#frames] or last
    return last.texts
end

function hand.text_with(words)
    for _, text in ipairs(hand.texts()) do
        if text.text:find(words, 1, true) then return text end
    end
end

--- Waits until some text of the page holds these words.
function hand.wait_text(words)
    local found
    hand.wait("the words " .. words, function()
        found = hand.text_with(words)
        return found ~= nil
    end)
    return found
end

--- What can be pasted elsewhere now.
function hand.clipboard()
    return output("xprop -root SDL_CUTBUFFER"):match('= "(.*)"') or ""
end

-- What a hand does -------------------------------------------------------------------------------

function hand.key(...)
    run("xdotool key --clearmodifiers %s", table.concat({...}, " "))
end

--- Presses keys and waits for the next picture.
function hand.press(...)
    local before = hand.look().frame
    hand.key(...)
    return hand.wait("a new picture after " .. table.concat({...}, " "),
                     function(seen) return seen.frame > before end)
end

function hand.type(text)
    run("xdotool type --delay 5 %s", quoted(text))
end

function hand.click_at(x, y, button)
    run("xdotool mousemove %d %d click %d", hand.left + x, hand.top + y, button or 1)
end

function hand.click(label)
    local control
    hand.wait("a control " .. label, function(seen)
        control = hand.find(label, seen)
        return control ~= nil
    end)
    hand.click_at(control.x + control.width // 2, control.y + control.height // 2)
    return control
end

--- Turns the wheel at (x, y), down or up (5, 4), until a control is in sight. @return it
function hand.scroll_to(label, x, y, button)
    for _ = 1, 40 do
        local control = hand.find(label)
        local frame = hand.look().frame
        if control and control.height >= 30 then return control end
        hand.run("xdotool mousemove %d %d click %d", hand.left + x, hand.top + y, button)
        hand.wait("the wheel to move it", function(seen) return seen.frame > frame end)
    end
    error("never in sight: " .. label, 2)
end

--- Clicks into a field, writes, and waits until it is there.
function hand.write(label, text)
    hand.click(label)
    hand.wait("the keyboard in " .. label, function(seen)
        local field = hand.find(label, seen)
        return field and field.is_focused
    end)
    hand.type(text)
    hand.wait("the words " .. text, function(seen)
        local field = hand.find(label, seen)
        return field and field.value:find(text, 1, true)
    end)
end

function hand.shot(name)
    run("import -window root %s", quoted(hand.shots .. "/" .. name .. ".png"))
end

function hand.title()
    return (output("xdotool getwindowname %d", hand.window):gsub("\n$", ""))
end

--- True when two pictures have the same pixels.
function hand.same_picture(one, other)
    return output("compare -metric AE %s %s null: 2>&1", quoted(one), quoted(other)):match("^0") ~= nil
end

--- Where the window stands now.
function hand.place_window()
    local text = output("xwininfo -id %d", hand.window)
    hand.left = tonumber(text:match("Absolute upper%-left X:%s*(-?%d+)"))
    hand.top = tonumber(text:match("Absolute upper%-left Y:%s*(-?%d+)"))
    hand.width = tonumber(text:match("Width:%s*(%d+)"))
    hand.height = tonumber(text:match("Height:%s*(%d+)"))
end

--- Settings as the program keeps them: { less_motion = 1 }.
function hand.set(settings)
    run("mkdir -p %s/home/settings", hand.scratch)
    local file = assert(io.open(hand.scratch .. "/home/settings/settings.txt", "w"))
    for name, value in pairs(settings) do file:write(name, " = ", value, "\n") end
    file:close()
end

--- Starts the program, and does not wait for what it shows.
--- @param words  of its command line; @param world  variables in front of it
function hand.launch(words, world)
    for _, name in ipairs({"controls", "program.pid", "program.status"}) do
        os.remove(hand.scratch .. "/" .. name)
    end
    -- A shell that becomes the program tells its number; the one around it, how it ended.
    run("( %s sh -c 'echo $$ >%s/program.pid; exec \"$0\" \"$@\"' %s %s >%s/program.log 2>&1;" ..
        " echo $? >%s/program.status ) &", world or "", hand.scratch, quoted(hand.program),
        words or "", hand.scratch, hand.scratch)
    local until_s = seconds() + PATIENCE_S
    repeat
        local file = io.open(hand.scratch .. "/program.pid")
        hand.pid = file and tonumber(file:read("a"))
        if file then file:close() end
        if seconds() > until_s then error("the program does not start", 2) end
    until hand.pid
end

--- Starts the program, waits for its first picture, and gives it the keyboard.
function hand.start(words, world)
    hand.launch(words, world)
    hand.wait("the first picture", function(seen) return seen.frame > 0 end)
    hand.take_keyboard()
end

--- What the program ended with, once it has.
function hand.status()
    local until_s = seconds() + PATIENCE_S
    while true do
        local file = io.open(hand.scratch .. "/program.status")
        local text = file and file:read("a") or ""
        if file then file:close() end
        if text:find("\n") then return tonumber(text) end
        if seconds() > until_s then error("the program does not end", 2) end
        run("sleep 0.02")
    end
end

--- What it said on its way.
function hand.said()
    local file = assert(io.open(hand.scratch .. "/program.log"))
    local text = file:read("a")
    file:close()
    return text
end

--- Waits for the window and gives it the keyboard.
function hand.take_keyboard()
    -- A key that is pressed before the window has the keyboard is lost.
    local until_s = seconds() + PATIENCE_S
    repeat
        hand.window = tonumber(output("xdotool search --onlyvisible --pid %d 2>/dev/null | head -1",
                                      hand.pid))
        if hand.window then run("xdotool windowfocus %d 2>/dev/null || true", hand.window) end
        local focus = tonumber(output("xdotool getwindowfocus 2>/dev/null"))
        if seconds() > until_s then error("the window does not get the keyboard", 2) end
    until hand.window and focus == hand.window
    hand.place_window()
end

function hand.is_running()
    return os.execute(("kill -0 %d 2>/dev/null"):format(hand.pid)) == true
end

--- kill -9, as a power cut would.
function hand.kill()
    run("kill -9 %d", hand.pid)
    while hand.is_running() do run("sleep 0.02") end
end

--- Waits for the program's own end.
function hand.wait_end()
    local until_s = seconds() + PATIENCE_S
    while hand.is_running() do
        if seconds() > until_s then error("the program does not end", 2) end
        run("sleep 0.02")
    end
end

--- The session files that there are.
function hand.sessions()
    local files = {}
    local list = output("find %s -name '*.demarche' | sort", hand.scratch)
    for path in list:gmatch("[^\n]+") do files[#files + 1] = path end
    return files
end

function hand.verify()
    for _, path in ipairs(hand.sessions()) do run("%s verify %s", quoted(hand.program), quoted(path)) end
end

return hand
