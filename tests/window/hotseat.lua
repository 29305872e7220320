-- Two people at one screen play Cold Harbour to its end. Between them stands the curtain: the same
-- picture each time, whatever was decided, with nothing of either side on it, in its title, or in
-- the clipboard. Every single picture that was painted is looked at, not only those in between.
local hand = require "hand"
local game = require "game"

local STATES = {"Halmark", "Surovia"}
-- What only one side is told in the first hours.
local PRIVATE = {Halmark = "Nordgrid, duty manager", Surovia = "Security Council, morning report"}
local KEYS = {Enter = true, P = true}

hand.set {less_motion = 1}
hand.start("")
hand.wait_place("launcher")
hand.click("Two players here")
hand.wait_place("set-up")
hand.key("b")

-- Every text that a curtain may show.
local function is_curtains_own(text)
    local plain = text
    for _, state in ipairs(STATES) do plain = plain:gsub(state, "X") end
    local own = {
        ["Cold Harbour"] = true, ["Hand the screen to X"] = true,
        ["What was chosen is recorded. Nothing else is shown."] = true,
        ["X: hold Enter for a second when only you can see"] = true,
        ["Stop here, go on another time"] = true, ["Everything is recorded."] = true,
        ["Hold Enter, or the button under the pointer."] = true, ["Time runs"] = true,
        ["Nothing is shown while nobody has to decide."] = true, ["Pause"] = true,
    }
    return own[plain] or KEYS[plain]
end

local has_copied, has_pasted = nil, false
local viewer, looked_at = nil, {curtain = 0, Halmark = 0, Surovia = 0}
local seen_private = {}

--- Looks at every picture since the last time. Only behind a curtain one viewer follows another.
local function look_at_all()
    for _, frame in ipairs(hand.frames()) do
        if frame.place == "curtain" then
            looked_at.curtain = looked_at.curtain + 1
            for _, text in ipairs(frame.texts) do
                assert(is_curtains_own(text.text), "the curtain says: " .. text.text)
                viewer = text.text:match("^Hand the screen to (%a+)") or viewer
            end
        elseif viewer and frame.place ~= "debrief" then
            looked_at[viewer] = looked_at[viewer] + 1
            local other = viewer == "Halmark" and "Surovia" or "Halmark"
            for _, text in ipairs(frame.texts) do
                local is_theirs = text.text:find(PRIVATE[other], 1, true)
                assert(not is_theirs, viewer .. " sees " .. text.text)
                local is_reason = has_copied ~= viewer and text.text:find("grey courier", 1, true)
                assert(not is_reason, viewer .. " reads the other's reason: " .. text.text)
                if text.text:find(PRIVATE[viewer], 1, true) then seen_private[viewer] = true end
            end
        end
    end
end

local curtains = {}
local function look_behind(seen)
    -- Behind a curtain that asks nobody time runs: that picture is gone before it could be kept.
    local who = hand.find("Halmark: hold", seen) or hand.find("Surovia: hold", seen)
    if not who then return end
    assert(hand.title() == "Cold Harbour - Demarche", "the title says " .. hand.title())
    assert(hand.clipboard() == "", "the clipboard holds " .. hand.clipboard())
    if game.handovers > 8 and game.handovers % 4 ~= 0 then return end
    local name = ("curtain-%03d"):format(game.handovers)
    hand.shot(name)
    local path = hand.shots .. "/" .. name .. ".png"
    if curtains[who.label] then
        assert(hand.same_picture(curtains[who.label], path), "the curtain differs: " .. name)
        os.remove(path)
    else
        curtains[who.label] = path
    end
end

--- The first time: what this player writes and copies must be gone for the next.
local function write_and_copy()
    hand.write("Why? (kept", "the grey courier")
    hand.key("ctrl+a", "ctrl+c")
    hand.wait("the clipboard", function() return hand.clipboard() == "the grey courier" end)
    hand.press("ctrl+x")
    hand.press("ctrl+v")
    local field = hand.find("Why? (kept")
    assert(field.value == "the grey courier", "cut and pasted: " .. field.value)
    hand.press("Tab") -- in the field letters are words
    has_copied = viewer
end

local function paste_nothing()
    hand.click("Why? (kept")
    hand.press("ctrl+v")
    local field = hand.find("Why? (kept")
    assert(field.value == "", "the other side's words: " .. field.value)
    has_pasted = true
end

game.play("debrief", function(place, seen)
    look_at_all()
    if place == "curtain" then look_behind(seen) end
    if place == "briefing" then hand.press("r") return true end
    if place ~= "play" or not hand.find("Why? (kept", seen) then return end
    if not has_copied then
        write_and_copy()
        return true
    elseif viewer ~= has_copied and not has_pasted then
        paste_nothing()
        hand.press("Tab")
        return true
    end
end, function(turn)
    if turn <= 4 or turn % 8 == 0 then hand.shot(("play-%03d"):format(turn)) end
end)
look_at_all()
hand.shot("debrief")
assert(game.handovers >= 8, "only " .. game.handovers .. " times handed over")
assert(has_copied and has_pasted)
assert(seen_private.Halmark, "Halmark never saw what it is told alone")
assert(looked_at.Halmark > 20 and looked_at.Surovia > 20 and looked_at.curtain > 20)
local kinds = 0
for _ in pairs(curtains) do kinds = kinds + 1 end
assert(kinds == 2, kinds .. " different curtains")
hand.verify()
print(("hot seat: %d decisions, %d hand-overs, %d pictures looked at, verified"):format(game.turns,
      game.handovers, looked_at.curtain + looked_at.Halmark + looked_at.Surovia))
