-- What really happened, and what there is to find of it.
--
-- The cause is drawn by seed. Whatever it is, three things look the same on the first night: the
-- operator's alarm, the traffic that went astray through Port Sarn, and a key ceremony that did not
-- go as written. The last one is known to Pelan alone, at four in the morning. What tells the
-- causes apart comes to who looks, who asks a third, or who lets others in.

--   slip       at the ceremony two envelopes changed places. Seven people saw it and none noticed
--   shortcut   the operator had skipped its own checks for a year, and signed for them all the same
--   thieves    somebody had bought a night engineer's pass, and made six hours into money
--   outsider   a state that is not at this table wanted to know how far a zone reaches
--   desk       an officer of Pelan's service took a copy of a key, to have one. Nobody had told him
--              to, and the ceremony did not survive it
--
-- Nobody ordered six hours without names. Whether that matters is what the table argues about.
draw "cause" {
    { "slip", weight = 420, suspect = "accident",
      title = "A key ceremony went wrong; nobody meant it, nobody noticed" },
    { "shortcut", weight = 210, suspect = "own_fault",
      title = "The operator had skipped its own checks, and hid it" },
    { "thieves", weight = 140, suspect = "criminals",
      title = "A gang with a bought pass made six hours into money" },
    { "outsider", weight = 110, suspect = "third_state",
      title = "A state that is not at this table tried what a zone does" },
    { "desk", weight = 120, suspect = "second_state",
      title = "An officer of Pelan's service copied a key, unordered" },
}

incident "wrong_answers" {
    title = "Wrong answers",
    summary = "For six hours the zone .dor answered wrongly: names led nowhere, and some led "
        .. "elsewhere.",
    asset = "dor_zone", effect = "corruption",
    loss = 1000, lasts = "0:06:00", dollars = 500000,
    reversible = 1, information = 0,
    states = 3, -- Doranth, Tesk, and the exchange in Port Sarn
    author_is = "cause", unordered = true, escalation = "accidental",
    recovery = { { "0:03:30", 300 }, { "0:05:00", 600 }, { "0:06:00", 1000 } },
}

-- What Tesk feels of it. The same truth, another country.
incident "spill" {
    title = "The spill into Tesk",
    summary = "Tesk's exchange loses routes that had nothing to do with Doranth.",
    asset = "tesk_exchange", effect = "disruption",
    loss = 700, lasts = "0:04:30", dollars = 4000,
    reversible = 0, information = 0,
    states = 2,
    author_is = "cause", unordered = true, escalation = "accidental",
    recovery = { { "0:02:00", 600 }, { "0:04:30", 1000 } },
}

-- What is being done about it, and by whom.
var "box" { start = 0, min = 0, max = 1 }      -- Doranth's form: 1 an attack
var "work" { start = 0, min = 0, max = 6 }     -- days that Doranth gave its own examiners
var "looked" { start = 0, min = 0, max = 6 }   -- how far Pelan has looked into Linnet's house
var "told" { start = 0, min = 0, max = 1 }     -- Pelan has told Doranth of the ceremony
var "banks" { start = 0, min = 0, max = 3 }    -- 0 left, 1 holiday, 2 paper, 3 a list from Linnet
var "list" { start = 0, min = 0, max = 2 }     -- 1 asked for, 2 given: names on paper, by hand
var "minister" { start = 0, min = 0, max = 2 } -- 1 stood by, 2 taken back
var "wall" { start = 0, min = 0, max = 3 }     -- 1 ordered, 2 in force, 3 lifted
var "yes_doranth" { start = 0, min = 0, max = 2 } -- to the Body's team: 1 with limits, 2 yes
var "yes_pelan" { start = 0, min = 0, max = 2 }
var "door" { start = 0, min = 0, max = 2 }     -- the third floor: 1 kept shut, 2 opened to the team
var "letter" { start = 0, min = 0, max = 2 }   -- Doranth's letter: 1 kept back, 2 handed in
var "came_doranth" { start = 0, min = 0, max = 1 } -- to Tesk's forum
var "came_pelan" { start = 0, min = 0, max = 1 }
var "doranth_hit" { start = 0, min = 0, max = 1 } -- Doranth has put something of Pelan's out of order
var "pelan_hit" { start = 0, min = 0, max = 1 }
var "move" { start = 0, min = 0, max = 2 }     -- the zone goes home: 1 announced, 2 agreed

-- What was said in the end.
var "offer_home" { start = 0, min = 0, max = 1 } -- Doranth has proposed to move it by agreement
var "accepted" { start = 0, min = 0, max = 1 }   -- Doranth takes the finding for what happened
var "withdrawn" { start = 0, min = 0, max = 1 }  -- Doranth has taken its word back, unproven
var "owned" { start = 0, min = 0, max = 1 }      -- Pelan has owned in public what was its own
var "charged" { start = 0, min = 0, max = 1 }    -- and has charged the engineer
var "desk_offer" { start = 0, min = 0, max = 1 } -- what is left to the successors
var "copy" { start = 0, min = 0, max = 1 }
var "witness" { start = 0, min = 0, max = 1 }
var "rule" { start = 0, min = 0, max = 1 }

---------------------------------------------------------------------------------------------------
-- Traces that are there whatever the cause

clue "alarm" {
    title = "An integrity alarm",
    summary = "Linnet's own watch rang at nineteen past midnight: the zone does not match its "
        .. "seal. It has rung twice this year for nothing.",
    incident = "wrong_answers", kind = "examination", quality = 250,
    points_to = "accident", field = "impact",
}

clue "routes" {
    title = "Traffic astray in Port Sarn",
    summary = "In the first hour traffic from Doranth and Tesk passed through Port Sarn that had "
        .. "no business there.",
    -- When names fail, machines ask the next one. It looks the same when someone wants it to.
    incident = "wrong_answers", kind = "infrastructure", quality = 700,
    points_to = "second_state", origin = "routes", field = "infrastructure",
}

-- An echo: the dossier quotes Tesk, and Tesk had its figures from Doranth's own team.
clue "dossier" {
    title = "The minister's dossier",
    summary = "A dossier of the Ministry of Industry cites a friendly service: traffic was led "
        .. "through Port Sarn.",
    incident = "wrong_answers", kind = "vendor_report", quality = 500,
    points_to = "second_state", origin = "routes",
}

clue "who_gains" {
    title = "Who gains by it",
    summary = "A zone that has failed is not moved while it is being mended. Pelan would have "
        .. "kept the contract for years.",
    incident = "wrong_answers", kind = "target_pattern", quality = 900,
    points_to = "second_state", field = "effect",
}

-- Planted in any case: whoever speaks was not there.
clue "voice" {
    title = "A voice without a face",
    summary = "A man whom nobody can name says on television that Pelan's service has had the "
        .. "zone's key for years.",
    incident = "wrong_answers", kind = "claim", quality = 1000,
    points_to = "second_state", planted_by = "quill",
}

clue "third_floor" {
    title = "The third floor",
    summary = "Pelan's security service has a room in Linnet's house, on the third floor. Linnet's "
        .. "customers were never told.",
    -- True in every game; it says what could be, and not what was.
    incident = "wrong_answers", kind = "human", quality = 350,
    points_to = "second_state",
    found_by_chance = 120, found_by = { "doranth" }, field = "classification",
}

-- What Pelan learns at four in the morning, whatever the cause.
clue "ceremony" {
    title = "The ceremony that failed",
    summary = "At the key ceremony of the evening before, the seal was made twice, and the record "
        .. "shows it once. The director signed it at eleven.",
    incident = "wrong_answers", kind = "examination", quality = 650,
    points_to = "accident", field = "assurance",
}

-- The letter: it explains how long it took, not why it began.
clue "second_copy" {
    title = "The second copy",
    summary = "Last year Linnet offered Doranth a second copy of the zone. It was declined. With "
        .. "it the six hours would have been forty minutes.",
    incident = "wrong_answers", kind = "target_pattern", quality = 1000,
    points_to = "own_fault", held_by = { "doranth" }, field = "classification",
}

---------------------------------------------------------------------------------------------------
-- What tells them apart. For each cause: what was recorded abroad (Tesk has it whole; others have
-- pieces), what Linnet's house shows, and what a person says or an account betrays.

clue "slip_tesk" {
    title = "A true seal, a wrong day",
    summary = "Recorded abroad, in the six hours: the wrong answers carry a genuine seal with "
        .. "tomorrow's date. Whoever forges a seal dates it well.",
    incident = "wrong_answers", kind = "vendor_report", quality = 500,
    points_to = "accident", origin = "tesk_log", field = "indicators",
    found_by_chance = 150, only_if = { cause = "slip" },
}

clue "slip_house" {
    title = "Two envelopes",
    summary = "In Linnet's safe two envelopes lie in each other's place. Repeated with these two, "
        .. "the ceremony fails in the same way.",
    incident = "wrong_answers", kind = "examination", quality = 400,
    points_to = "accident", field = "preservation",
    found_by_chance = 100, found_by = { "pelan" }, only_if = { cause = "slip" },
}

clue "slip_person" {
    title = "The third witness",
    summary = "The third witness says that she read out the wrong line, that all repeated it, and "
        .. "that nobody heard it until she told the examiners.",
    incident = "wrong_answers", kind = "human", quality = 300,
    points_to = "accident", field = "help",
    found_by_chance = 50, only_if = { cause = "slip" },
}

clue "shortcut_tesk" {
    title = "It has happened before",
    summary = "Recordings made abroad go back two years. Four times the zone was wrong for some "
        .. "minutes, always after a ceremony. Nobody reported it.",
    incident = "wrong_answers", kind = "vendor_report", quality = 700,
    points_to = "own_fault", origin = "tesk_log", field = "indicators",
    found_by_chance = 150, only_if = { cause = "shortcut" },
}

clue "shortcut_house" {
    title = "Two people and seven signatures",
    summary = "The recording of the ceremony room shows two people. The record of the same hour "
        .. "has seven signatures.",
    incident = "wrong_answers", kind = "examination", quality = 900,
    points_to = "own_fault", field = "preservation",
    found_by_chance = 100, found_by = { "pelan" }, only_if = { cause = "shortcut" },
}

clue "shortcut_person" {
    title = "The bookkeeper",
    summary = "Linnet's bookkeeper says that the witnesses have been neither paid nor asked since "
        .. "last spring, and who decided that.",
    incident = "wrong_answers", kind = "human", quality = 550,
    points_to = "own_fault", field = "help",
    found_by_chance = 50, only_if = { cause = "shortcut" },
}

clue "thieves_tesk" {
    title = "Two names among millions",
    summary = "Recorded abroad, in the six hours: of all the wrong answers, those for two banks "
        .. "were wrong in another way. They led somewhere.",
    incident = "wrong_answers", kind = "vendor_report", quality = 800,
    points_to = "criminals", origin = "tesk_log", field = "indicators",
    found_by_chance = 150, only_if = { cause = "thieves" },
}

clue "thieves_house" {
    title = "A pass used by nobody",
    summary = "A night engineer's pass opened Linnet's hall at eleven. He was at his sister's "
        .. "wedding, two hundred kilometres away, and has debts.",
    incident = "wrong_answers", kind = "examination", quality = 1000,
    points_to = "criminals", field = "preservation",
    found_by_chance = 100, found_by = { "pelan" }, only_if = { cause = "thieves" },
}

clue "thieves_person" {
    title = "Where the money went",
    summary = "In the six hours eleven million left the customers of two banks, for accounts that "
        .. "the police of three countries have seen before.",
    incident = "wrong_answers", kind = "mistake", quality = 900,
    points_to = "criminals", field = "help",
    found_by_chance = 50, only_if = { cause = "thieves" },
}

clue "outsider_tesk" {
    title = "Somebody was measuring",
    summary = "Recorded abroad: from the first second, machines in eleven countries measured how "
        .. "far the wrong answers went. They had begun to listen an hour before.",
    incident = "wrong_answers", kind = "vendor_report", quality = 1000,
    points_to = "third_state", origin = "tesk_log", field = "indicators",
    found_by_chance = 150, only_if = { cause = "outsider" },
}

clue "outsider_house" {
    title = "A guest in the arithmetic",
    summary = "On the machine that checks the ceremony sits something that Linnet did not put "
        .. "there. It is well made, and says nothing about its maker.",
    incident = "wrong_answers", kind = "examination", quality = 1000,
    points_to = "third_state", field = "preservation",
    found_by_chance = 100, found_by = { "pelan" }, only_if = { cause = "outsider" },
}

clue "outsider_person" {
    title = "An office that asked for a report",
    summary = "An office in a capital that is not at this table asked, at one that night, for a "
        .. "report on \"the rehearsal with the names\".",
    incident = "wrong_answers", kind = "sigint", quality = 700,
    points_to = "third_state", field = "help",
    found_by_chance = 50, only_if = { cause = "outsider" },
}

clue "desk_tesk" {
    title = "One key, three seals",
    summary = "Recordings made abroad in the six hours hold three seals of one key. A ceremony, "
        .. "even one that fails, makes two at most.",
    incident = "wrong_answers", kind = "vendor_report", quality = 500,
    points_to = "second_state", origin = "tesk_log", field = "indicators",
    found_by_chance = 150, only_if = { cause = "desk" },
}

clue "desk_house" {
    title = "A door that opened four times",
    summary = "During the ceremony a door on the third floor of Linnet's house was opened four "
        .. "times. Linnet has no key to it.",
    incident = "wrong_answers", kind = "on_network", quality = 450,
    points_to = "second_state", field = "preservation",
    found_by_chance = 100, found_by = { "pelan" }, only_if = { cause = "desk" },
}

clue "desk_person" {
    title = "The officer's statement",
    summary = "An officer says that he took a copy of the key, to have one, on nobody's order; and "
        .. "that the ceremony was not the same afterwards.",
    incident = "wrong_answers", kind = "human", quality = 500,
    points_to = "second_state", field = "help",
    found_by_chance = 50, only_if = { cause = "desk" },
}
