-- A facilitator leads a whole exercise of Cold Harbour from the console, the room's window open
-- beside it: GO, skip, delay, an inject of the moment, a note, a ruling, an answer, a turn that the
-- computer plays, the panic key. All of it is on record, the file verifies, and in no picture did
-- the room read what it must not.
local hand = require "hand"

local SECRETS = {
    "Nordgrid, duty manager", "the grey courier", "the second table laughs",
    "the chairman ruled so", "the table said so",
}

hand.set {less_motion = 1}
hand.start("")
hand.wait_place("launcher")
hand.key("f")
hand.wait_place("set-up")
hand.key("b")
hand.wait_place("desk")
hand.key("F9")
local room
hand.wait("the room's window", function()
    for id in hand.output("xdotool search --onlyvisible --pid %d", hand.pid):gmatch("%d+") do
        if tonumber(id) ~= hand.window then room = tonumber(id) end
    end
    return room ~= nil
end)
assert(hand.output("xdotool getwindowname %d", room):find("^Demarche"), "the room's title")
hand.run("xdotool windowmove %d 1100 640 windowfocus %d", room, hand.window)

local pictures, projector = 0, {}
--- Looks at all pictures of the room since the last time.
local function look_round()
    for _, frame in ipairs(hand.frames()) do
        if frame.place == "projector" then
            projector = frame
            pictures = pictures + 1
            for _, text in ipairs(frame.texts) do
                for _, secret in ipairs(SECRETS) do
                    assert(not text.text:find(secret, 1, true), "the room reads: " .. text.text)
                end
            end
        end
    end
end
local function room_reads(words)
    look_round()
    for _, text in ipairs(projector.texts or {}) do
        if text.text:find(words, 1, true) then return true end
    end
    return false
end

-- GO, once however fast it is pressed; skip; delay.
hand.press("space")
hand.wait("GO on the projector", function() return room_reads("Fishing talks stall") end)
hand.press("Down")
hand.press("k")
hand.press("d")
hand.wait_place("delay")
hand.key("3")
hand.wait_place("desk")

-- To one side alone, and to everybody.
hand.key("i")
hand.wait_place("new inject")
hand.type("Only Halmark hears of the grey courier.")
hand.key("Tab", "1")
hand.click("Send it")
hand.wait_place("desk")
hand.key("i")
hand.wait_place("new inject")
hand.type("The radio plays music.")
hand.key("Tab", "4")
hand.click("Send it")
hand.wait_place("desk")
hand.wait("the radio in the room", function() return room_reads("The radio plays music.") end)
hand.key("n")
hand.wait_place("note")
hand.type("the second table laughs")
hand.key("Return")
hand.wait_place("desk")
hand.shot("1-console-and-room")

--- Whether there is such a control, in sight or scrolled out of it: its key works all the same.
local function has(label, seen)
    for _, control in ipairs(seen.controls) do
        if control.label:sub(1, #label) == label then return true end
    end
end

local function until_asked()
    for _ = 1, 200 do
        local seen = hand.look()
        if has("Enter its answer", seen) then return end
        hand.press("x")
        look_round()
    end
    error("nobody is ever asked")
end

-- Panic: the room sees a card, nothing moves; and on.
until_asked()
hand.press("Escape")
hand.wait("the holding card", function() return room_reads("Please wait") end)
hand.shot("2-panic")
hand.press("Escape")
hand.wait("the room again", function() return not room_reads("Please wait") end)

-- A ruling against the rule, with its reason; an answer; a turn that the computer plays.
hand.key("o")
hand.wait_place("override")
hand.key("Tab", "Tab", "Tab", "Return")
hand.wait_text("The white cell rules")
hand.write("Why do you rule so?", "the chairman ruled so")
hand.key("Return")
hand.wait_place("desk")
hand.key("a")
hand.wait_place("answer")
local option
for _, control in ipairs(hand.look().controls) do
    if control.role == "choice" and not control.is_disabled then option = option or control end
end
hand.click(option.label)
hand.wait("the answer", function(seen)
    local chosen = hand.find(option.label, seen)
    return chosen and chosen.is_on
end)
hand.write("Why?", "the table said so")
hand.key("Return")
hand.wait_place("desk")
hand.shot("3-answered")

for _ = 1, 400 do
    local seen = hand.look()
    if has("Debrief", seen) then break end
    hand.press(has("Computer plays this turn", seen) and "c" or "x")
    look_round()
end
hand.press("d")
hand.wait_place("debrief")
look_round()
hand.shot("4-debrief")
assert(pictures > 40, "only " .. pictures .. " pictures of the room")
local sessions = hand.sessions()
assert(#sessions == 1)
hand.verify()

-- All of it is on record.
local record = hand.output("'%s' session export '%s'", hand.program, sessions[1])
for _, words in ipairs({"the grey courier", "The radio plays music.", "the second table laughs",
                        "the chairman ruled so", "the table said so"}) do
    assert(record:find(words, 1, true), "not on record: " .. words)
end
print(("facilitated: %d pictures of the room without a secret, verified"):format(pictures))
