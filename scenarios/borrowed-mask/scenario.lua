-- Borrowed Mask: a false flag, a helpful third, and nine days to a summit. Norms R2, R3 and N10.
--
--   world.lua       who and what there is
--   truth.lua       what really happened, drawn by seed, and the evidence of it
--   injects.lua     the thirteen of the plan; answers.lua: what else reaches the table
--   decisions.lua   what Halmark decides; surovia.lua: what Surovia decides
--   known.lua       once it is known who it was; summit.lua: the eve and the day of the summit
--   endings.lua     how it can end, what it is for, what to ask afterwards
--
-- Why nine days and not a shorter countdown: the slow tools (a forum, an arrest, an embargo, an
-- exercise) fit into nine days and not into five, so that patience is a real choice; and the proof,
-- when it comes at all, comes on the fifth day, when much has been said. What a government does
-- with a truth that comes late needs days in which to do it. The last day is the summit.
--
-- `attribution` is left out: the late finding of a service is inject 12 here, with chances of its
-- own, and a second one would make the endings untrue that say that nobody knows.

library "all"

scenario "borrowed_mask" {
    title = "Borrowed Mask",
    version = "1.0.0",
    year = 2028,
    summary = "Two ports lose their memory nine days before a summit, and everything about it "
        .. "looks like the other side. Somebody may have wanted it to.",
    premise = "It is the first week of May. In nine days Halmark and Surovia are to sign the "
        .. "Crossing: trains on ferries, straight over the Sound, instead of the long way round "
        .. "by Tesk. Ten minutes after midnight the screens in two of Halmark's ports go white, "
        .. "row by row, and what was on them is gone. Three thousand containers stand where they "
        .. "stood. By two o'clock there is a first report on whose work it looks like. Whose work "
        .. "it is, is another question.",
    audience = "Students and officials who have met one crisis of this kind before, or played Cold "
        .. "Harbour. No technical knowledge is needed.",
    artificialities = "EXERCISE. All places, firms and persons are invented. Time is compressed: "
        .. "evidence that takes months in life arrives within days, and the clock stops while you "
        .. "decide. Tesk is played by the scenario, not by a person. What was done to the ports is "
        .. "described by its effects only. Who did it differs from game to game, so knowing the "
        .. "story does not help. To stop for a real emergency, say: no play.",
    minutes = { 100, 140 },
    ends_at = "9:20:00",
    start_tension = 400,
    firebreak = 600,
    regime = 1000,
    decay_per_day = 20,
    rung_window = "3 d",
    judge_confidence = 550,
    norms = "paper_six",
}

include "world.lua"
include "truth.lua"
include "injects.lua"
include "answers.lua"
include "decisions.lua"
include "surovia.lua"
include "known.lua"
include "summit.lua"
include "endings.lua"
