-- The power goes, again and again: kill -9 at a decision, while a choice is being committed, while
-- time runs, behind the curtain, at moments that chance picks. Each time the next start offers to
-- continue, and goes on at the same instant: what the screen had called recorded is there.
local hand = require "hand"
local game = require "game"

local ROUNDS = 7
local chance = tonumber(os.getenv("DM_SEED")) or os.time()
math.randomseed(chance)
print("chance " .. chance) -- DM_SEED picks the same moments again

--- What stands before the player, without what only the screen remembered.
local function standing(seen)
    local words = {}
    for _, control in ipairs(seen.controls) do
        if control.role == "choice" or control.role == "row" then
            words[#words + 1] = control.role .. " " .. control.label
        end
    end
    return table.concat(words, "\n")
end

local function is_deciding(seen)
    if seen.place ~= "play" then return false end
    for _, control in ipairs(seen.controls) do
        if control.role == "choice" and control.value ~= "" then return true end
    end
    return false
end

--- How many inputs the last picture of play called recorded.
local recorded = 0
local function read_recorded()
    for _, frame in ipairs(hand.frames()) do
        for _, text in ipairs(frame.texts) do
            recorded = tonumber(text.text:match("^recorded, input (%d+)")) or recorded
        end
    end
    return recorded
end

local function at_decision()
    return hand.wait("an open decision", function(seen)
        if seen.place == "curtain" then game.lift(seen) end
        return is_deciding(seen)
    end)
end

--- Kills it now. @return what was recorded, as the person had been told
local function kill()
    hand.kill()
    local told = read_recorded()
    recorded = 0
    return told
end

--- Starts again and continues. Nothing that was recorded is gone.
local function go_on(told, place)
    hand.start("")
    hand.wait_place("launcher")
    assert(hand.find("Continue"), "nothing to continue")
    hand.key("c")
    if place then hand.wait_place(place) end
    local seen = at_decision()
    assert(read_recorded() >= told, ("%d were recorded, %d are there"):format(told, recorded))
    return standing(seen)
end

local function is_to_commit(seen)
    for _, control in ipairs(seen.controls) do
        if control.label:sub(1, 6) == "Commit" and not control.is_disabled then return true end
    end
    return false
end

--- One of the things that a person may be about, and chance picks when it ends.
local function be_about_something()
    local what = math.random(5)
    local seen = hand.look()
    local letter = "b"
    for number, control in ipairs(game.options(seen)) do
        if number == 1 or math.random(2) == 1 then letter = control.letter end
    end
    if what >= 3 then
        hand.key(letter)
        hand.wait("a choice", is_to_commit)
    end
    if what >= 4 then hand.press("Return") end -- the question whether it is meant
    if what == 5 then hand.key("Return") end   -- and time runs
    if what == 2 then hand.key("t") end
    hand.run("sleep 0.%03d", math.random(0, 700))
    return what
end

-- Alone against the computer.
hand.start("play '" .. hand.scenario .. "'")
hand.wait_place("set-up")
hand.key("b")
hand.wait_place("briefing")
hand.key("r")
local before = standing(at_decision())
for round = 1, ROUNDS do
    local what = be_about_something()
    local told = kill()
    hand.verify()
    local after = go_on(told)
    -- What was not committed never happened.
    if what < 5 then
        assert(before == after, "before:\n" .. before .. "\nafter:\n" .. after)
    end
    before = after
    if round % 3 == 0 then hand.shot("alone-" .. round) end
end
kill()

-- Two at one screen: who comes back stands before the curtain.
hand.run("rm -f %s/home/sessions/*", hand.scratch)
hand.start("")
hand.wait_place("launcher")
hand.click("Two players here")
hand.wait_place("set-up")
hand.key("b")
hand.wait("both to have read", function(seen)
    if seen.place == "curtain" then game.lift(seen) end
    if seen.place == "briefing" then hand.press("r") end
    return is_deciding(seen)
end)
before = standing(hand.look())
for round = 1, 3 do
    local what = round == 2 and 0 or be_about_something()
    if round == 2 then -- at the curtain itself
        hand.key("b")
        hand.wait("a choice", is_to_commit)
        hand.press("Return")
        hand.key("Return")
        hand.wait_place("curtain")
        what = 5
    end
    local told = kill()
    hand.verify()
    local after = go_on(told, "curtain")
    if what < 5 then assert(before == after, "before:\n" .. before .. "\nafter:\n" .. after) end
    before = after
end
kill()
hand.verify()
print(("kill: killed and continued %d times at moments of chance, verified"):format(ROUNDS + 3))
