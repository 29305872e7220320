-- The power goes, again and again: kill -9 at a decision, while a choice is being committed, while
-- time runs. Each time the next start offers to continue, and goes on at the same instant.
local hand = require "hand"
local game = require "game"

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

local function at_decision()
    return hand.wait("an open decision", is_deciding)
end

local function go_on()
    hand.start("")
    hand.wait_place("launcher")
    assert(hand.find("Continue"), "nothing to continue")
    hand.key("c")
    return at_decision()
end

hand.start("play '" .. hand.scenario .. "'")
hand.wait_place("set-up")
hand.key("b")
hand.wait_place("briefing")
hand.key("r")
local before = standing(at_decision())
local resumed = 0

for round = 1, 3 do
    -- At a decision: the same decision, the same inbox.
    hand.kill()
    local after = standing(go_on())
    assert(before == after, "before:\n" .. before .. "\nafter:\n" .. after)
    resumed = resumed + 1
    -- With a choice made but not committed: it was never recorded.
    hand.key("a")
    hand.kill()
    after = standing(go_on())
    assert(before == after, "a choice that was not committed is there")
    resumed = resumed + 1
    -- In the very moment of the commit, and while time runs after it: one or the other, and whole.
    local letter = string.char(97 + round - 1)
    hand.key(letter)
    hand.wait("a commit", function(seen)
        for _, control in ipairs(seen.controls) do
            if control.label:sub(1, 6) == "Commit" and not control.is_disabled then return true end
        end
    end)
    hand.press("Return")
    hand.key("Return")
    hand.run("sleep 0.%d", round * 15)
    hand.kill()
    hand.verify()
    before = standing(go_on())
    resumed = resumed + 1
    hand.shot("after-" .. round)
end
hand.kill()
hand.verify()
print(("kill: killed and continued %d times, verified"):format(resumed))
