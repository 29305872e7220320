-- Plays a whole game by hand: what a person does who reads nothing and takes every chance to
-- choose something else.
local hand = require "hand"
local game = {turns = 0, handovers = 0, places = {}}

local TURNS_MAX = 400
local LETTERS = "abcdefhjkloqsxz" -- as dm_option_letter() gives them

--- The options of the open decision with their letters, those that can be chosen.
function game.options(seen)
    local list, number = {}, 0
    for _, control in ipairs(seen.controls) do
        if control.role == "choice" and control.value ~= "" then -- with a verdict
            number = number + 1
            control.letter = LETTERS:sub(number, number)
            if not control.is_disabled then list[#list + 1] = control end
        end
    end
    return list
end

local function choose(seen, note)
    local list = game.options(seen)
    if #list == 0 then return false end
    local option = list[game.turns % #list + 1]
    game.turns = game.turns + 1
    if note then note(game.turns, option) end
    -- By key and by mouse in turns: both must work.
    local how = "key " .. option.letter
    if game.turns % 3 == 0 and option.height > 20 then
        how = "click"
        hand.click_at(option.x + 60, option.y + option.height // 2)
    else
        hand.key(option.letter)
    end
    hand.wait(("the choice of %s by %s"):format(option.label, how), function(now)
        local commit = hand.find("Commit", now)
        local any = false
        for _, control in ipairs(now.controls) do
            if control.label:sub(1, 6) == "Commit" and not control.is_disabled then any = true end
        end
        return now.place ~= "play" or commit and not commit.is_disabled or any
    end)
    hand.press("Return")
    return true
end

--- Takes the screen over, when somebody has to; else time runs behind the curtain.
function game.lift(seen)
    local button
    for _, control in ipairs(seen.controls) do
        if control.label:find("hold Enter", 1, true) then button = control end
    end
    if not button then return false end
    game.handovers = game.handovers + 1
    hand.run("xdotool keydown Return")
    hand.wait("the curtain to rise", function(now) return now.place ~= "curtain" end)
    hand.run("xdotool keyup Return")
    return true
end

--- Plays until the screen `last`. `on(place, seen)` may look before each step; true there means
--- that it has acted.
function game.play(last, on, note)
    local stale = 0
    while game.turns < TURNS_MAX do
        local seen = hand.look()
        game.places[seen.place] = (game.places[seen.place] or 0) + 1
        if seen.place == last then return seen end
        local acted = on and on(seen.place, seen)
        if not acted then
            if seen.place == "play" then
                acted = choose(seen, note)
                if not acted and hand.find("Debrief", seen) then
                    if note then note(game.turns, nil) end
                    hand.press("d")
                    acted = true
                end
            elseif seen.place == "curtain" then
                acted = game.lift(seen)
            else
                hand.press("Return") -- what it asks has the focus
                acted = true
            end
        end
        if not acted then
            hand.wait("something to do in " .. seen.place, function(now)
                return now.frame ~= seen.frame
            end)
        end
        stale = stale + 1
        assert(stale < 4000, "the game does not end")
    end
    error("the game does not end within " .. TURNS_MAX .. " decisions")
end

return game
