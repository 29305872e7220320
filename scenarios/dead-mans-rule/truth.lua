-- What really happened to the link, and what there is to find of it.
--
-- Some traces are there whatever the cause: the upgrade's own comparison, a survey boat, a notice
-- to mariners. They come within minutes, and within minutes they are all that there is. What tells
-- the causes apart lies on the bottom of the Sound, in a change log, or in the other side's drawer,
-- and needs hours.

--   dredger     a dredger working on the tide put its leg through the cable; the second strand held
--               after twelve minutes of switching
--   own_fault   the upgrade itself restarted what it was to watch, and did not know that it had
--   unit        a Surovian signals boat tested whether the cable could be lifted. Nobody had told
--               it to; nobody had told it not to
draw "cause" {
    { "dredger", weight = 600, suspect = "accident",
      title = "A dredger put its leg through the cable" },
    { "own_fault", weight = 220, suspect = "own_fault",
      title = "The upgrade restarted the link that it was to watch" },
    { "unit", weight = 180, suspect = "second_state",
      title = "A Surovian boat lifted the cable, on nobody's order" },
}

incident "link_loss" {
    title = "Twelve minutes without the trunk",
    summary = "The trunk under the Sound failed for twelve minutes; Kell Head lost most of its "
        .. "picture of the coast.",
    asset = "trunk", effect = "disruption",
    loss = 1000, lasts = "12 min", dollars = 200,
    reversible = 0, information = 0,
    author_is = "cause", unordered = true, escalation = "accidental",
    recovery = { { "12 min", 1000 } },
}

-- What Surovia sees at two o'clock. Ninety thousand subscribers whose cable is gone look for
-- another way, and it leads through Kolm. From outside it looks like the beginning of a blow.
incident "knocks" {
    title = "Knocking at Kolm",
    summary = "For half an hour, from ten past one, connections from Halmark hammered at the "
        .. "transit hall in Kolm.",
    asset = "kolm_hall", effect = "access",
    loss = 0, lasts = "30 min", reversible = 0, information = 0,
    cause = "accident", escalation = "inadvertent",
}

-- The hospital that shares the hall. Only ever the consequence of an answer.
incident "ward" {
    title = "The garrison hospital loses a patient",
    summary = "A ward whose records and alarms ran through the hall at Kolm lost a patient.",
    asset = "garrison_hospital", effect = "casualty",
    loss = 300, lasts = "3 h", deaths = 1, reversible = 4, information = 0,
    author = "halmark", unordered = true, escalation = "inadvertent",
}

-- What a contractor does when it is let.
incident "private_reply" {
    title = "Surovia's permit office slows down",
    summary = "For five hours the permit office answered slowly, under a weight from Halmark.",
    asset = "permit_office", effect = "nuisance",
    loss = 300, lasts = "5 h", reversible = 0, information = 0,
    author = "ravel", escalation = "catalytic",
}

-- What is being done about it, and by whom.
var "key" { start = 1, min = 0, max = 2 }       -- Halmark: 0 a person, 1 on trial, 2 signed away
var "their_key" { start = 0, min = 0, max = 2 } -- Surovia: the same
var "looked" { start = 0, min = 0, max = 1 }    -- Surovia has looked into its own house
var "lamp" { start = 0, min = 0, max = 1 }      -- engineers were sent to both ends at once
var "asked" { start = 0, min = 0, max = 1 }     -- Surovia has asked about the knocking
var "ward_plan" { start = 0, min = 0, max = 2 } -- hospital: 0 nothing, 1 moved, 2 by Tesk
var "leash" { start = 0, min = 0, max = 2 }     -- the contractor: 0 open, 1 held back, 2 let go
var "pause_h" { start = 0, min = 0, max = 1 }   -- Halmark agrees to the pause
var "pause_s" { start = 0, min = 0, max = 1 }   -- Surovia agrees to the pause
var "shown_h" { start = 0, min = 0, max = 1 }   -- Halmark has said in public who held the key
var "shown_s" { start = 0, min = 0, max = 1 }   -- Surovia has

---------------------------------------------------------------------------------------------------
-- Traces that are there whatever the cause

clue "match" {
    title = "The upgrade finds a match",
    summary = "The way in which the trunk failed matches a pattern on file, recorded in an "
        .. "exercise of Surovia's two years ago.",
    incident = "link_loss", kind = "tools", quality = 800, -- failures resemble each other
    points_to = "second_state", origin = "watch", field = "indicators",
}

clue "boat" {
    title = "A survey boat near the cable",
    summary = "A Surovian survey boat lay two miles from the trunk in the hour of the failure.",
    incident = "link_loss", kind = "target_pattern", quality = 500, -- it lies there often
    points_to = "second_state", origin = "boat", field = "infrastructure",
}

clue "notice" {
    title = "A notice to mariners",
    summary = "Dredging is licensed this week on the bank beside the trunk, at night, on the tide.",
    incident = "link_loss", kind = "vendor_report", quality = 600,
    points_to = "accident", field = "vulnerability",
}

-- An echo: Tesk repeats the boat, which it had from the same public tracking.
clue "tesk_note" {
    title = "A note from Tesk",
    summary = "Tesk's coast guard reports a Surovian boat near the trunk at ten past one.",
    incident = "link_loss", kind = "target_pattern", quality = 500,
    points_to = "second_state", origin = "boat",
}

---------------------------------------------------------------------------------------------------
-- A dredger

clue "dredger_leg" {
    title = "Mud from the bank on the sheath",
    summary = "The sheath is crushed by something broad and heavy, with clay from the bank on it. "
        .. "The dredger's own track crosses the spot at nine past one.",
    incident = "link_loss", kind = "examination", quality = 1000,
    points_to = "accident", field = "containment",
    only_if = { cause = "dredger" },
}

clue "pilot_log" {
    title = "The pilot station's log",
    summary = "Ostrel's pilots had warned the dredger twice that night that she was outside her "
        .. "licence.",
    incident = "link_loss", kind = "human", quality = 500,
    points_to = "accident", field = "assurance",
    only_if = { cause = "dredger" },
}

clue "track_pilots" {
    title = "Two tracks on the pilots' screen",
    summary = "The pilots' recording shows the survey boat at anchor all night, and a dredger that "
        .. "crosses the corridor of the trunk.",
    incident = "link_loss", kind = "infrastructure", quality = 1000,
    points_to = "accident", field = "containment",
    only_if = { cause = "dredger" },
}

---------------------------------------------------------------------------------------------------
-- A fault of one's own

clue "cable_sound" {
    title = "A cable without a scratch",
    summary = "Walked from shore to shore, the cable shows no mark. Whatever stopped was at one of "
        .. "its ends.",
    incident = "link_loss", kind = "examination", quality = 700,
    points_to = "own_fault", field = "containment",
    only_if = { cause = "own_fault" },
}

clue "change_log" {
    title = "A line in the change log",
    summary = "At ten past one the upgrade loaded a correction and restarted the link that it "
        .. "watches. It has no rule for recognising itself.",
    incident = "link_loss", kind = "mistake", quality = 800,
    points_to = "own_fault", field = "vulnerability",
    found_by_chance = 200, found_by = { "halmark" },
    only_if = { cause = "own_fault" },
}

clue "boat_asleep" {
    title = "The boat's log, quiet",
    summary = "The survey boat's log shows the crew asleep at anchor, and the anchor a mile from "
        .. "the trunk.",
    incident = "link_loss", kind = "human", quality = 400,
    points_to = "own_fault", field = "assurance",
    only_if = { cause = "own_fault" },
}

clue "track_still" {
    title = "Two tracks that do not move",
    summary = "The pilots' recording shows the survey boat at anchor all night, a dredger that lay "
        .. "still a mile off, and nobody near the trunk.",
    incident = "link_loss", kind = "infrastructure", quality = 1000,
    points_to = "own_fault", field = "containment",
    only_if = { cause = "own_fault" },
}

---------------------------------------------------------------------------------------------------
-- A unit without orders

clue "lifted" {
    title = "A cable that was lifted",
    summary = "The trunk has been raised and laid down again, carefully, eleven metres from where "
        .. "it was. A dredger does not do that.",
    incident = "link_loss", kind = "examination", quality = 800,
    points_to = "second_state", field = "containment",
    only_if = { cause = "unit" },
}

clue "winch" {
    title = "A winch and a curse",
    summary = "A fishing boat's radio recorded a winch, a curse and a Surovian rank, at nine past "
        .. "one.",
    incident = "link_loss", kind = "sigint", quality = 500,
    points_to = "second_state", field = "classification",
    found_by_chance = 120, found_by = { "halmark" },
    only_if = { cause = "unit" },
}

clue "unit_log" {
    title = "The boat's log, awake",
    summary = "The boat's own log: cable raised at nine past one to see whether it could be done; "
        .. "laid down at twenty past. No order is entered.",
    incident = "link_loss", kind = "on_network", quality = 900,
    points_to = "second_state", field = "assurance",
    only_if = { cause = "unit" },
}

clue "track_moves" {
    title = "A track that moves",
    summary = "The pilots' recording shows the survey boat over the trunk from nine past one to "
        .. "twenty past.",
    incident = "link_loss", kind = "infrastructure", quality = 1000,
    points_to = "second_state", field = "containment",
    only_if = { cause = "unit" },
}

---------------------------------------------------------------------------------------------------
-- The knocking at Kolm

clue "knock_pattern" {
    title = "It looks like the practice of two years ago",
    summary = "The connections come in the order and the number in which Halmark once practised "
        .. "putting a hall out of service.",
    incident = "knocks", kind = "tradecraft", quality = 900,
    points_to = "first_state", field = "indicators",
}

clue "detour" {
    title = "The detour of ninety thousand",
    summary = "Skerry's plan for a failed trunk sends every subscriber the long way round, by "
        .. "Kolm, all at once, until they are let back.",
    incident = "knocks", kind = "examination", quality = 900,
    points_to = "accident", field = "containment",
}

---------------------------------------------------------------------------------------------------
-- The ward

clue "ward_alarms" {
    title = "Whose alarms fell silent",
    summary = "The ward's alarms ran through the hall, and stopped when the hall was stopped.",
    incident = "ward", kind = "examination", quality = 900,
    points_to = "first_state", field = "impact",
}

---------------------------------------------------------------------------------------------------
-- The small sign

clue "eye_address" {
    title = "An address in Lind",
    summary = "The weight on the permit office comes from an address in Lind that a firm uses. The "
        .. "firm works for the army.",
    incident = "private_reply", kind = "infrastructure", quality = 300, -- it can be borrowed
    points_to = "first_state", field = "infrastructure",
}
