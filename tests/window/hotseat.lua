-- Two people at one screen play Cold Harbour to its end. Between them stands the curtain: the same
-- picture each time, whatever was decided, with nothing of either side on it.
local hand = require "hand"
local game = require "game"

hand.start("")
hand.wait_place("launcher")
hand.click("Two players here")
hand.wait_place("set-up")
hand.key("b")

local curtains = {}
local function look_behind(seen)
    -- Behind a curtain that asks nobody time runs: that picture is gone before it could be kept.
    if not hand.find("Halmark: hold", seen) and not hand.find("Surovia: hold", seen) then return end
    -- Nothing but the curtain's own words, the same for every turn of this player.
    local words = {}
    for _, control in ipairs(seen.controls) do words[#words + 1] = control.label .. control.value end
    local text = table.concat(words, "|")
    for _, control in ipairs(seen.controls) do
        assert(control.role ~= "timeline" and control.role ~= "row" and control.role ~= "choice",
               "the curtain shows a " .. control.role)
    end
    assert(hand.title() == "Cold Harbour - Demarche", "the title says " .. hand.title())
    local name = ("curtain-%03d"):format(game.handovers)
    hand.shot(name)
    local path = hand.shots .. "/" .. name .. ".png"
    if curtains[text] then
        assert(hand.same_picture(curtains[text], path), "the curtain differs: " .. name)
        os.remove(path)
    else
        curtains[text] = path
    end
end

game.play("debrief", function(place, seen)
    if place == "curtain" then look_behind(seen) end
    if place == "briefing" then hand.press("r") return true end
end, function(turn)
    if turn <= 4 or turn % 8 == 0 then hand.shot(("play-%03d"):format(turn)) end
end)
hand.shot("debrief")
assert(game.handovers >= 8, "only " .. game.handovers .. " times handed over")
local kinds = 0
for _ in pairs(curtains) do kinds = kinds + 1 end
assert(kinds <= 4, kinds .. " different curtains")
hand.verify()
print(("hot seat: %d decisions, %d hand-overs, %d curtains, verified"):format(game.turns,
      game.handovers, kinds))
