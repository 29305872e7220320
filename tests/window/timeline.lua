-- The timeline as an instrument, in the real window: zoom at the cursor, pan, minimap, search,
-- filters, arrows, clocks, pins, a marked stretch with its figures, export; by mouse and by keys.
local hand = require "hand"

hand.start("play '" .. hand.scenario .. "' --seed 7")
hand.wait_place("set-up")
hand.key("b")
hand.wait_place("briefing")
hand.key("r")
local function decide(letter)
    hand.wait("an open decision", function(seen)
        return seen.place == "play" and hand.find("Send Surovia", seen) ~= nil
    end)
    hand.key(letter)
    hand.wait("a choice", function(seen)
        local commit = hand.find("Commit", seen)
        return commit and not commit.is_disabled
    end)
    hand.press("Return")
    hand.wait_place("commit")
    hand.press("Return")
end
decide("b")
hand.wait_text("Surovia asks what happened")
hand.press("t")
hand.wait_place("timeline")

local box = hand.find("Timeline")
local function inside(text)
    return text.y >= box.y and text.y < box.y + box.height
end
--- Where the card with these words stands; nil: it is not shown.
local function card(words)
    for _, text in ipairs(hand.texts()) do
        local is_it = text.text == words or #words > 5 and text.text:find(words, 1, true)
        if inside(text) and is_it then return text end
    end
end
local function settled(what, is_so)
    return hand.wait(what, function() return is_so() end)
end
local function at(x, y) hand.run("xdotool mousemove %d %d", hand.left + x, hand.top + y) end
local function near(one, other, by) return math.abs(one - other) <= by end

-- Zoom at the cursor: a moment named on the axis stays under the pointer, in and out again.
local label = assert(card("04:00"), "the axis does not name 04:00")
local middle = label.x + 18
at(middle, label.y + 8)
local function apart() return card("03:30") and card("04:00").x - card("03:30").x or 1000 end
local width = apart()
hand.run("xdotool click 4 click 4 click 4")
settled("a nearer timeline", function() return apart() > width * 18 // 10 end)
local now = assert(card("04:00"), "04:00 is gone")
assert(near(now.x, label.x, 8), ("zoomed in, 04:00 moved from %d to %d"):format(label.x, now.x))
hand.shot("1-nearer")
hand.run("xdotool click 5 click 5 click 5")
settled("a farther timeline", function() return near(apart(), width, 4) end)
now = assert(card("04:00"))
assert(near(now.x, label.x, 10), ("zoomed out, 04:00 moved from %d to %d"):format(label.x, now.x))

-- Pan: what is dragged goes along; a wheel sideways and Shift with an arrow do the same.
hand.run("xdotool click 4 click 4 click 4 click 4")
settled("nearer again", function() return card("04:00") and near(card("04:00").x, label.x, 10) end)
local from = card("04:00").x
hand.run("xdotool mousedown 1")
for step = 1, 5 do at(middle - step * 40, label.y + 8) end
hand.run("xdotool mouseup 1")
settled("the drag", function() return card("04:00") and near(card("04:00").x, from - 200, 24) end)
from = card("04:00").x
hand.run("xdotool click 7") -- to the right
settled("a wheel sideways", function() return card("04:00") and card("04:00").x < from - 40 end)
from = card("04:00").x
hand.key("shift+Left")
settled("Shift and an arrow", function() return card("04:00") and card("04:00").x > from + 40 end)

-- The minimap: a click at its left end goes to the beginning; dragged, the window goes along.
local low = box.y + box.height - 8
hand.click_at(box.x + 260, low)
settled("the beginning", function() return card("00:30") ~= nil end)
hand.run("xdotool mousedown 1")
at(box.x + box.width // 2, low)
at(box.x + box.width - 200, low)
hand.run("xdotool mouseup 1")
settled("the end", function() return card("00:30") == nil and card("06:00") ~= nil end)
hand.shot("2-minimap")

-- Whole again, following the clock.
hand.click("Whole, and follow now")
hand.wait("that it follows", function(seen)
    local whole = hand.find("Whole, and follow now", seen)
    return whole and whole.is_on
end)

-- Search, next and before.
hand.write("Search the timeline", "Surovia")
hand.press("Return")
local found = tonumber(hand.wait_text(" found").text:match("(%d+) found"))
assert(found >= 2, found .. " found")
hand.shot("3-found")
hand.click("Next")
hand.click("Before")
hand.wait("a card in hand", function(seen)
    local why = hand.find("Why this one?", seen)
    return why and not why.is_disabled
end)

-- Filters: a lane, then a kind.
assert(card("Fishing talks stall"))
local tools_y = hand.find("Search the timeline").y
for _, name in ipairs({"Public", "Injects"}) do
    hand.scroll_to(name, 900, tools_y, 5)
    hand.click(name)
    settled("no " .. name, function() return card("Fishing talks stall") == nil end)
    hand.click(name)
    settled(name .. " again", function() return card("Fishing talks stall") ~= nil end)
end

--- Presses a button, and says whether the picture of the timeline is another then.
local function changes(name, act)
    local region = ("-crop %dx%d+%d+%d"):format(box.width, box.height, hand.left + box.x,
                                                hand.top + box.y)
    local function take(which)
        hand.run("import -window root %s +repage '%s/%s-%s.png'", region, hand.scratch, name, which)
    end
    hand.run("xdotool mousemove 5 5")
    take("before")
    local frame = hand.look().frame
    act()
    hand.run("xdotool mousemove 5 5")
    hand.wait("a new picture for " .. name, function(seen) return seen.frame > frame end)
    take("after")
    return not hand.same_picture(("%s/%s-before.png"):format(hand.scratch, name),
                                 ("%s/%s-after.png"):format(hand.scratch, name))
end

-- A card's causes, the other clock, its pin with a note.
hand.scroll_to("Search the timeline", 900, tools_y, 4)
hand.click("Search the timeline")
hand.key("ctrl+a")
hand.type("Breach")
hand.press("Return")
hand.wait_text("1 found")
hand.scroll_to("4 causes shown", 900, tools_y, 5)
hand.click("4 causes shown")
hand.wait("causes to a depth of four", function(seen)
    local choice = hand.find("4 causes shown", seen)
    return choice and choice.is_on
end)
hand.shot("4-causes") -- which arrows those are: tests/unit/test_view_instrument.c
assert(changes("clock", function() hand.click("When it was learnt") end), "both clocks are one")
hand.click("As usual")
hand.scroll_to("Pin it", 900, tools_y, 4)
assert(changes("pin", function() hand.click("Pin it") end), "a pin cannot be seen")
hand.shot("5-pinned")

-- A stretch marked with the right button, then from card to card by keys; its figures.
local y = hand.top + box.y + 60
hand.run("xdotool mousemove %d %d mousedown 3 mousemove %d %d mousemove %d %d mouseup 3",
         hand.left + 500, y, hand.left + 700, y, hand.left + 900, y)
hand.wait_text("In the marked stretch")
hand.shot("6-marked")
hand.click("No mark")
hand.wait_text("In what is shown")
hand.click("Timeline")
for _, key in ipairs({"Home", "Right", "Right", "bracketleft", "Right", "Right", "bracketright"}) do
    hand.press(key)
end
hand.wait_text("In the marked stretch")

-- The same picture as three kinds of file.
hand.scroll_to("Save as PNG", 900, tools_y, 5)
for kind, sign in pairs({PNG = "PNG image", SVG = "<svg", PDF = "%PDF"}) do
    hand.click("Save as " .. kind)
    local path
    hand.wait("the " .. kind, function()
        path = hand.output("find %s -name '*.%s' -size +4k", hand.scratch .. "/home",
                           kind:lower()):match("[^\n]+")
        return path ~= nil
    end)
    local file = assert(io.open(path, "rb"))
    local head = file:read(400)
    file:close()
    local is_right = kind == "PNG" and head:sub(2, 4) == "PNG" or head:find(sign, 1, true)
    assert(is_right, path .. " is no " .. kind)
    hand.run("cp '%s' '%s/timeline.%s'", path, hand.shots, kind:lower())
end

-- All of it is for looking: nothing was recorded.
hand.run("kill -TERM %d", hand.pid)
assert(hand.status() == 0)
hand.verify()
print(("timeline: zoomed, moved, searched (%d found), filtered, marked, saved three ways"):format(found))
