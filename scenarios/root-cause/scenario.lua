-- Root Cause: the second scenario. Names stop working for thirty-one million people, for six hours;
-- then two states have twenty-five days to decide what it was. Norms R1 to R6.
--
--   world.lua     who and what there is
--   truth.lua     what really happened, drawn by seed, and the evidence of it
--   injects.lua   the thirteen of the plan, and what else reaches the table in the first two days
--   later.lua     the weeks after: what was found, what was told, what came out
--   doranth.lua   what Doranth decides in the first two days; doranth_weeks.lua: after them
--   pelan.lua     what Pelan decides in the first two days; pelan_weeks.lua: after them
--   endings.lua   how it can end, what it is for, what to ask afterwards

library "all"

scenario "root_cause" {
    title = "Root Cause",
    version = "1.0.0",
    year = 2027,
    summary = "For six hours every name of a country leads nowhere, or somewhere else. The firm "
        .. "that keeps the names sits on the neighbour's island. Fault or attack? Two "
        .. "governments have a night to say, and a month to live with what they said.",
    premise = "It is the night to the first of May. Doranth, on the mainland, has thirty-one million "
        .. "people whose names, wages and telephones hang on one zone: the list in which every "
        .. "name that ends in .dor is looked up. For twenty-two years a firm on the island of "
        .. "Pelan has kept that list. Twenty minutes after midnight it begins to answer wrongly. "
        .. "Why, nobody knows; and in the morning is pay day.",
    audience = "Students and officials who have played one crisis before, and anyone who decides "
        .. "about names, routes or keys. No technical knowledge is needed.",
    artificialities = "EXERCISE. All places, firms and persons are invented; the Identifier Body "
        .. "stands for several institutions at once. The first day is played by the hour; after "
        .. "it the clock jumps, by days and then by weeks, and what you do not play happens as you "
        .. "left it. What was done to the zone is described by its effects only. The cause differs "
        .. "from game to game, so knowing the story does not help. Nobody dies in this scenario. "
        .. "To stop for a real emergency, say: no play.",
    minutes = { 120, 180 },
    ends_at = "26:00:00",
    start_tension = 300,
    firebreak = 600,
    regime = 1000,
    decay_per_day = 3, -- twenty-six days: at the usual twenty every quarrel would be forgotten
    rung_window = "3 d",
    judge_confidence = 550,
    -- A victim's own service finds the truth by itself in about three games of ten.
    attribution = 2,
    norms = "paper_six",
}

include "world.lua"
include "truth.lua"
include "injects.lua"
include "later.lua"
include "doranth.lua"
include "doranth_weeks.lua"
include "pelan.lua"
include "pelan_weeks.lua"
include "endings.lua"
