-- The window itself: sizes, full screen, the timeline under wheel and drag, the projector, an
-- orderly end; and how little it does when nothing moves.
local hand = require "hand"

hand.start("play '" .. hand.scenario .. "'")
hand.wait_place("set-up")
hand.key("b")
hand.wait_place("briefing")
hand.key("r")
hand.wait("an open decision", function(seen)
    return seen.place == "play" and hand.find("Send Surovia", seen) ~= nil
end)

-- Every size shows the whole page: the last control of the bottom bar stays inside.
for _, size in ipairs({{1024, 640}, {1366, 768}, {1600, 1000}, {1900, 1060}}) do
    local before = hand.look().frame
    hand.run("xdotool windowsize --sync %d %d %d", hand.window, size[1], size[2])
    hand.wait(size[1] .. "x" .. size[2], function(seen) return seen.frame > before end)
    hand.place_window()
    assert(hand.width == size[1] and hand.height == size[2])
    local help = hand.find("help")
    assert(help and help.y + help.height <= size[2], "the bottom bar is out of sight")
    hand.shot(("size-%dx%d"):format(size[1], size[2]))
end

-- The timeline under a hand.
local timeline = hand.find("Timeline")
local x = hand.left + timeline.x + timeline.width // 2
local y = hand.top + timeline.y + timeline.height // 2
local before = hand.look().frame
hand.run("xdotool mousemove %d %d click --repeat 3 4", x, y)
hand.wait("a nearer timeline", function(seen) return seen.frame > before end)
hand.shot("timeline-nearer")
before = hand.look().frame
hand.run("xdotool mousedown 1 mousemove %d %d mousemove %d %d mouseup 1", x - 100, y, x - 300, y)
hand.wait("a moved timeline", function(seen) return seen.frame > before end)
hand.shot("timeline-moved")

-- Asleep: no picture, no processor time to speak of.
hand.run("xdotool mousemove 5 5")
hand.run("sleep 1")
local function ticks()
    local stat = hand.output("cut -d' ' -f14,15 /proc/%d/stat", hand.pid)
    local user, system = stat:match("(%d+) (%d+)")
    return tonumber(user) + tonumber(system)
end
local frame, used = hand.look().frame, ticks()
hand.run("sleep 3")
local worked = ticks() - used
assert(hand.look().frame == frame, "it painted while nothing moved")
assert(worked <= 15, worked .. " ticks in three seconds of nothing") -- 5 per cent, on a busy machine

-- There is no window manager here to make the window larger; the page is as wide as the screen.
hand.key("F11")
hand.wait("a full screen", function(seen)
    local shown = hand.find("Timeline", seen)
    return shown ~= nil and shown.width == 1920
end)
hand.press("F11")

-- A picture of the page as a file, and a second window for a room.
hand.key("F12")
local pictures
hand.wait("a picture", function()
    pictures = hand.output("find %s -name '*.png' -size +10k", hand.scratch)
    return pictures ~= ""
end)
hand.run("cp '%s' '%s/picture.png'", pictures:match("[^\n]+"), hand.shots)
hand.key("F9")
local projector
hand.wait("the projector", function()
    for id in hand.output("xdotool search --onlyvisible --pid %d", hand.pid):gmatch("%d+") do
        if tonumber(id) ~= hand.window then projector = id end
    end
    return projector ~= nil
end)
hand.run("sleep 0.5")
hand.run("import -window %s '%s/projector.png'", projector, hand.shots)
local colours = hand.output("identify -format %%k '%s/projector.png'", hand.shots)
assert(tonumber(colours) > 10, "the projector is blank")
hand.key("F9")

-- A log-out ends the program in order, and the session verifies.
hand.run("kill -TERM %d", hand.pid)
hand.wait_end()
hand.verify()
print(("tour: asleep with %d ticks in 3 s, closed in order, verified"):format(worked))
