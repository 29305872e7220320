-- What can go wrong around the window: no font, a display that is lost, a disk that takes no more,
-- a scenario whose adviser fails. Each time the program says what to do next, ends with the right
-- code or goes on, and the session is whole.
local hand = require "hand"

local function begin(place)
    hand.wait_place("set-up")
    hand.key("b")
    hand.wait_place("briefing")
    hand.key("r")
    hand.wait_place(place)
end

local function has_decision(seen)
    if seen.place ~= "play" then return false end
    for _, control in ipairs(seen.controls) do
        if control.role == "choice" and control.value ~= "" then return true end
    end
    return false
end

-- No font at all: a card that is painted without one.
local fonts = hand.scratch .. "/fonts.conf"
local file = assert(io.open(fonts, "w"))
file:write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>\n')
file:close()
hand.launch("", "FONTCONFIG_FILE=" .. fonts)
hand.take_keyboard()
local colours
hand.wait("the card", function()
    hand.shot("no-font")
    colours = tonumber(hand.output("identify -format %%k '%s/no-font.png'", hand.shots))
    return colours > 20
end)
hand.key("Return")
assert(hand.status() == 5, "without a font it ended with " .. hand.status())
assert(hand.said():find("fonts-noto-core", 1, true), "it names no package: " .. hand.said())

-- The disk fills up while somebody plays. (What fills it stands before the program's own writes.)
local flag = hand.scratch .. "/full"
hand.start("play '" .. hand.scenario .. "'",
           ("LD_PRELOAD='%s' DM_FULL_DISK='%s' ASAN_OPTIONS=verify_asan_link_order=0"):format(
               hand.full_disk, flag))
begin("play")
hand.wait("an open decision", has_decision)
hand.run("touch '%s'", flag)
hand.press("b")
hand.press("Return")
hand.wait_place("commit")
hand.key("Return")
hand.wait_place("trouble")
hand.shot("disk-full")
hand.press("g") -- in memory for now
hand.wait("the next decision, in memory", has_decision)
assert(hand.find("not saved"), "nothing says that it is not saved")
hand.shot("in-memory")
hand.run("xdotool key --window %d ctrl+q", hand.window) -- quitting is asked twice
hand.wait_place("trouble")
assert(hand.is_running())
hand.run("rm '%s'", flag)
hand.key("r") -- there is room again
hand.wait("the game", has_decision)
assert(not hand.find("not saved"), "it says that something is not saved, and it is")
hand.kill()
hand.verify()
hand.start("")
hand.wait_place("launcher")
hand.key("c")
hand.wait("the decision that had only been in memory", has_decision)

-- The display goes away in the middle of it.
hand.kill()
local display = hand.scratch .. "/second"
hand.run("sh -c 'Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>%s >/dev/null 2>&1 & " ..
         "echo $! >%s.pid'", display, display)
local number
hand.wait("a second display", function()
    local told = io.open(display)
    number = told and told:read("n")
    if told then told:close() end
    return number ~= nil
end)
hand.launch("", "DISPLAY=:" .. number)
hand.wait_place("launcher")
hand.run("DISPLAY=:%d xdotool search --sync --onlyvisible --pid %d windowfocus key c", number, hand.pid)
hand.wait("the game on the second display", has_decision)
hand.run("kill $(cat %s.pid)", display)
assert(hand.status() == 5, "without its display it ended with " .. hand.status())
assert(hand.said():find("the display is gone", 1, true), "it said: " .. hand.said())
hand.verify()

-- An adviser of the scenario fails.
local root = hand.output("pwd"):gsub("\n", "")
hand.run("ln -s '%s/tests/window/failing' '%s/home/scenarios'", root, hand.scratch)
hand.start(("play '%s/home/scenarios/failing'"):format(hand.scratch))
begin("trouble")
hand.shot("adviser")
hand.wait_text("scenario.lua:")
hand.press("Return")
hand.wait("a decision without the adviser", has_decision)
hand.run("kill -TERM %d", hand.pid)
assert(hand.status() == 0)
hand.verify()
print("faults: font, disk, display, adviser: each said what to do next; sessions verified")
