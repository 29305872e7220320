-- A student's first evening: start, set-up, briefing, a whole game of Cold Harbour against the
-- computer, the debrief. The session file that results verifies.
local hand = require "hand"
local game = require "game"

hand.start("")
hand.wait_place("launcher")
assert(hand.title() == "Demarche", hand.title())
hand.shot("1-launcher")
hand.click("Play alone")
hand.wait_place("set-up")
hand.shot("2-set-up")
hand.key("b")
hand.wait_place("briefing")
hand.shot("3-briefing")
hand.key("r")
hand.wait_place("play")

game.play("debrief", function(place, seen)
    if place == "briefing" then hand.press("r") return true end
end, function(turn)
    if turn <= 4 or turn % 5 == 0 then hand.shot(("4-play-%03d"):format(turn)) end
end)
assert(game.turns >= 8, "only " .. game.turns .. " decisions")
hand.shot("5-debrief")
local sessions = hand.sessions()
assert(#sessions == 1, #sessions .. " session files")
hand.verify()
print(("solo: %d decisions, verified %s"):format(game.turns, sessions[1]:match("[^/]+$")))
