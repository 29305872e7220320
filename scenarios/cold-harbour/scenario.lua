-- Cold Harbour: the first scenario. Two states, one dark winter night, norms R1 to R3.
--
--   world.lua       who and what there is
--   truth.lua       what really happened, drawn by seed, and the evidence of it
--   injects.lua     what happens at the table: the twelve of the plan, and what answers them
--   decisions.lua   what Halmark decides; surovia.lua: what Surovia decides
--   endings.lua     how it can end, what it is for, what to ask afterwards

library "all"

scenario "cold_harbour" {
    title = "Cold Harbour",
    version = "1.0.0",
    year = 2027,
    summary = "Half of a northern grid goes dark in the middle of a trade quarrel. Nobody knows "
        .. "why. Two governments have a night and a day to decide what they believe.",
    premise = "It is the second week of January. Halmark and Surovia have argued for a month about "
        .. "who may fish the Sound in winter. Half an hour after midnight the northern grid of "
        .. "Halmark trips, and 180,000 homes lose light and heat at fourteen degrees below zero. "
        .. "An operator says that the pointer on his screen moved by itself. Everything else is "
        .. "still to be found out.",
    audience = "Students and officials who are new to crises of this kind. No technical knowledge "
        .. "is needed.",
    artificialities = "EXERCISE. All places, firms and persons are invented. Time is compressed: "
        .. "evidence that takes months in life arrives within a day, and the clock stops while you "
        .. "decide. You cannot send all the orders that a state could. What was done to the grid "
        .. "is described by its effects only. The cause differs from game to game, so knowing the "
        .. "story does not help. A patient may die in this scenario; a facilitator can skip the "
        .. "injects on the hospital. To stop for a real emergency, say: no play.",
    minutes = { 60, 90 },
    ends_at = "1:06:00",
    start_tension = 250,
    firebreak = 600,
    regime = 1000,
    decay_per_day = 20,
    rung_window = "3 d",
    judge_confidence = 550,
    attribution = 40,
    norms = "paper_six",
}

include "world.lua"
include "truth.lua"
include "injects.lua"
include "decisions.lua"
include "surovia.lua"
include "endings.lua"
