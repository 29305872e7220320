-- Dead Man's Rule: two states, two machines that could answer by themselves, and one cable.
--
--   world.lua       who and what there is, and the two acts that only this scenario knows
--   truth.lua       what really happened to the link, drawn by seed, and the evidence of it
--   injects.lua     what happens at the table; answers.lua: what answers the players
--   halmark.lua     what Halmark decides in the night; halmark_day.lua: from six in the morning on
--   surovia.lua     what Surovia decides; surovia_day.lua
--   endings.lua     how it can end, what it is for, what to ask afterwards

library "all"

scenario "dead_mans_rule" {
    title = "Dead Man's Rule",
    version = "1.0.0",
    year = 2028,
    summary = "A command link is lost for twelve minutes. A machine would answer in nine, and it "
        .. "is not certain that there is anything to answer. Two governments decide who holds the "
        .. "key.",
    premise = "It is October, foggy, the second week of a bad month. Halmark and Surovia each fear "
        .. "that the other means to cut the line by which it commands its forces. There is an "
        .. "upgrade now that can see such a blow and answer it by itself, in nine minutes, while "
        .. "the line still holds. People need forty. At midnight a general comes with a paper to "
        .. "be signed.",
    audience = "Students and officials who have to speak with soldiers and engineers about "
        .. "machines that decide. No technical knowledge is needed.",
    artificialities = "EXERCISE. All places, firms and persons are invented. Time is compressed: "
        .. "evidence that takes months in life arrives within a day, and the clock stops while you "
        .. "decide, also within the nine minutes. A facilitator who wants them felt lays a watch "
        .. "on the table. Nuclear command exists in this world as a thing that nobody touches; it "
        .. "is not in play, and if it came into play the exercise would end. Machines are "
        .. "described by their effects only. The cause differs from game to game. A patient may "
        .. "die in this scenario; a facilitator can skip the injects on the hospital. To stop for "
        .. "a real emergency, say: no play.",
    minutes = { 75, 90 },
    ends_at = "1:01:30",
    start_tension = 550,
    firebreak = 600,
    regime = 1000,
    decay_per_day = 20,
    rung_window = "3 d",
    judge_confidence = 550,
    attribution = 60, -- what takes two months in life takes a day: now and then in time
    norms = "paper_six",
}

include "world.lua"
include "truth.lua"
include "injects.lua"
include "answers.lua"
include "halmark.lua"
include "halmark_day.lua"
include "surovia.lua"
include "surovia_day.lua"
include "endings.lua"
