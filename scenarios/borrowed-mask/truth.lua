-- What really happened, and what there is to find of it.
--
-- The cause is drawn by seed. Tesk is the likeliest and not certain: whoever knows the story has to
-- prove it like everyone else. What the first days show is the same in every game, in words, weight
-- and origin; only who put it there differs. What tells the causes apart comes to who looks, who
-- listens, or who is told by the other side.

--   mask         a service of Tesk did it, and dressed it as Surovia's
--   criminals    thieves with tools that they had bought, Surovian ones; what would not pay, they
--                wiped
--   freelancers  Surovians whom nobody had ordered: former contractors who wanted no Crossing
draw "cause" {
    { "mask", weight = 560, suspect = "third_state",
      title = "A service of Tesk did it, dressed as Surovia" },
    { "criminals", weight = 230, suspect = "criminals",
      title = "Thieves with bought Surovian tools wiped what would not pay" },
    { "freelancers", weight = 210, suspect = "second_state",
      title = "Surovian freelancers, whom nobody had ordered" },
}

-- Whether whoever did it makes a mistake that shows. Three in ten slip where anybody may see it;
-- five in ten leave half of the slip in Halmark and half in Surovia, so that it shows only when the
-- two lay their records side by side. Hence 30 % without packets and 80 % with them. (Figures of
-- the plan; edit the weights to change them.)
draw "slip" {
    { "open", weight = 300, title = "A slip that anybody could find" },
    { "halves", weight = 500, title = "A slip that shows only when both records meet" },
    { "none", weight = 200, title = "No slip" },
}

incident "wiper" {
    title = "The ports' memory is wiped",
    summary = "The terminal system of two ports lost its data within eleven minutes; three "
        .. "thousand containers stand still.",
    asset = "terminals", effect = "corruption",
    loss = 1000, lasts = "1:00:00", dollars = 140000,
    reversible = 2, information = 0,
    author_is = "cause", unordered = true, escalation = "catalytic",
    recovery = { { "9 h", 300 }, { "16 h", 600 }, { "1:00:00", 900 }, { "3:00:00", 1000 } },
}

var "work" { start = 0, min = 0, max = 6 }     -- times that examiners were given hours
var "looked" { start = 0, min = 0, max = 1 }   -- Surovia has looked at Lyra's
var "kept" { start = 0, min = 0, max = 1 }     -- in time: Lyra's throws its log away after 36 hours
var "both" { start = 0, min = 0, max = 1 }     -- each has read what the other saw
var "asked" { start = 0, min = 0, max = 2 }    -- one reading of both records: 1 proposed, 2 agreed
var "guest" { start = 0, min = 0, max = 1 }    -- Tesk's experts sit in Halmark's evidence room
var "burnt" { start = 0, min = 0, max = 1 }    -- Halmark's source has been shown or asked, and lost
var "named" { start = 0, min = 0, max = 2 }    -- 1 accused on 55 % or more, 2 on less
var "stays" { start = 0, min = 0, max = 1 }    -- Surovia keeps its ambassador in Lind all the same
var "struck" { start = 0, min = 0, max = 1 }   -- Halmark has hit something on Surovia's side
var "exposed" { start = 0, min = 0, max = 1 }  -- the two states know who it was
var "together" { start = 0, min = 0, max = 2 } -- sides that want to say it in one voice
var "owned" { start = 0, min = 0, max = 1 }    -- Surovia has owned what its people did
var "said" { start = 0, min = 0, max = 1 }     -- Tesk has been named in public
var "h_comes" { start = 0, min = 0, max = 1 }  -- Halmark comes to the summit
var "s_comes" { start = 0, min = 0, max = 1 }  -- Surovia comes
var "signed" { start = 0, min = 0, max = 1 }   -- the Crossing is signed

---------------------------------------------------------------------------------------------------
-- Traces that look alike whatever the cause. Three rows each, one for every cause: nothing but who
-- put it there differs, so that neither words nor weight give the truth away.

local function look_alike(id, planted, row)
    for _, cause in ipairs({ "mask", "criminals", "freelancers" }) do
        local variant = { only_if = { cause = cause }, planted_by = planted[cause] }
        for name, value in pairs(row) do variant[name] = value end
        clue(id .. "_" .. cause)(variant)
    end
end

-- The first report: three things, and one origin. All three were in the same file.
look_alike("code", { mask = "tesk" }, {
    title = "Code seen before",
    summary = "A third of the wiper is the same as a tool that struck Surovia's neighbours two "
        .. "years ago.",
    incident = "wiper", kind = "tools", quality = 300, -- a third of it
    points_to = "second_state", origin = "the_file", field = "sample",
})

look_alike("traits", { mask = "tesk" }, {
    title = "Notes in Surovian",
    summary = "The makers named their folders after the months, in Surovian, with the old "
        .. "spelling.",
    incident = "wiper", kind = "tradecraft", quality = 500,
    points_to = "second_state", origin = "the_file", field = "indicators",
})

look_alike("address", { mask = "tesk" }, {
    title = "An address in Verast",
    summary = "The wiper called a machine at Lyra Hosting in Verast. The address stands in the "
        .. "file.",
    incident = "wiper", kind = "infrastructure", quality = 400,
    points_to = "second_state", origin = "the_file", field = "infrastructure",
})

-- An echo: the television's expert has read the report that he confirms.
clue "expert" {
    title = "An expert on television",
    summary = "An expert tells Northlight Television that it is Surovian work. He has seen the "
        .. "report.",
    incident = "wiper", kind = "vendor_report", quality = 300,
    points_to = "second_state", origin = "the_file",
}

-- A boast by people who had no part in it.
clue "boast" {
    title = "Free Sound says it was them",
    summary = "A group that nobody knows claims the wiper, for the honour of Surovia's coast.",
    incident = "wiper", kind = "claim", quality = 600,
    points_to = "second_state", planted_by = "free_sound",
}

clue "hours" {
    title = "Working hours",
    summary = "Whoever made it worked from nine to five by a clock that is not Verast's. It is "
        .. "Tesk's, and that of a sixth of the world.",
    incident = "wiper", kind = "tradecraft", quality = 800,
    points_to = "third_state", field = "containment",
}

-- What Tesk passes on. It says the same in every game; it knows better only in one kind.
look_alike("tip", { mask = "tesk" }, {
    title = "A tip from Tesk",
    summary = "Tesk's service says that a man in Verast has spoken of \"our harbour work\". It "
        .. "does not say who heard him.",
    incident = "wiper", kind = "human", quality = 300,
    points_to = "second_state", origin = "tesk_source", field = "assurance",
})

look_alike("dossier", { mask = "tesk" }, {
    title = "A dossier from Tesk",
    summary = "Eleven pages on the man in Verast. On close reading they hold what the tip held.",
    incident = "wiper", kind = "vendor_report", quality = 700,
    points_to = "second_state", origin = "tesk_source",
})

-- Who gains? True in every game, and a proof in none.
clue "gain" {
    title = "Who gains if the summit fails",
    summary = "With the Crossing signed, Tesk would lose two thirds of its tolls. So would a "
        .. "dozen forwarders in three countries.",
    incident = "wiper", kind = "target_pattern", quality = 1000,
    points_to = "third_state",
}

---------------------------------------------------------------------------------------------------
-- What Halmark's examiners may find

clue "seam" {
    title = "The seam",
    summary = "The Surovian notes were put in last, in one evening, by somebody who had to look up "
        .. "the months.",
    incident = "wiper", kind = "examination", quality = 700,
    points_to = "third_state", found_by_chance = 120, found_by = { "halmark" },
    field = "containment", only_if = { cause = "mask" },
}

clue "unsent" {
    title = "A demand that was not sent",
    summary = "On one machine the examiners found a polite demand for money, ready to be shown, "
        .. "that was never shown.",
    incident = "wiper", kind = "examination", quality = 700,
    points_to = "criminals", found_by_chance = 120, found_by = { "halmark" },
    field = "containment", only_if = { cause = "criminals" },
}

clue "nickname" {
    title = "A nickname",
    summary = "A name in the file was used for years by somebody who writes against the Crossing "
        .. "from Ostrel.",
    incident = "wiper", kind = "mistake", quality = 600,
    points_to = "second_state", found_by_chance = 120, found_by = { "halmark" },
    field = "indicators", only_if = { cause = "freelancers" },
}

-- The sensitive source: strong, and lost when it is shown.
clue "ear_mask" {
    title = "Overheard: the evening programme",
    summary = "A conversation in Tesk, on the first evening. One voice asks whether the television "
        .. "has it already. The other says: they all have it.",
    incident = "wiper", kind = "sigint", quality = 400,
    points_to = "third_state", origin = "the_ear", field = "classification",
    only_if = { cause = "mask" },
}

clue "ear_criminals" {
    title = "Overheard: a quarrel over money",
    summary = "Two voices quarrel about a customer who did not pay, and about who was told to "
        .. "press the key.",
    incident = "wiper", kind = "sigint", quality = 400,
    points_to = "criminals", origin = "the_ear", field = "classification",
    only_if = { cause = "criminals" },
}

clue "ear_freelancers" {
    title = "Overheard: a toast in Ostrel",
    summary = "A table in Ostrel drinks to an empty harbour. One asks what the ministry will say. "
        .. "Another says: the ministry does not know us.",
    incident = "wiper", kind = "sigint", quality = 400,
    points_to = "second_state", origin = "the_ear", field = "classification",
    only_if = { cause = "freelancers" },
}

-- The second question to the same source. It is of the same origin: it says more, it is not another
-- witness.
clue "answer" {
    title = "The source is asked",
    summary = "Asked the one question, the source gave one answer, and will give no other.",
    incident = "wiper", kind = "sigint", quality = 1000,
    points_to = "truth", origin = "the_ear", field = "classification",
}

---------------------------------------------------------------------------------------------------
-- What Surovia finds once it looks at Lyra's

clue "log_mask" {
    title = "Lyra's log: a line from abroad",
    summary = "The machine was rented with a stolen card and steered over a line that comes in "
        .. "from Tesk, as a third of all lines do.",
    incident = "wiper", kind = "on_network", quality = 280,
    points_to = "third_state", field = "infrastructure", only_if = { cause = "mask" },
}

clue "log_criminals" {
    title = "Lyra's log: an old customer",
    summary = "The machine was rented by people whom the police of Verast know: they lock offices "
        .. "for money.",
    incident = "wiper", kind = "on_network", quality = 280,
    points_to = "criminals", field = "infrastructure", only_if = { cause = "criminals" },
}

clue "log_freelancers" {
    title = "Lyra's log: a flat in Ostrel",
    summary = "The machine was rented and steered from a flat in Ostrel. Two of its tenants once "
        .. "worked for a contractor of the ministry.",
    incident = "wiper", kind = "on_network", quality = 280,
    points_to = "second_state", field = "infrastructure", only_if = { cause = "freelancers" },
}

clue "confession" {
    title = "They admit it to a friend",
    summary = "One of the tenants has told a friend in the ministry. Nobody had asked them, he "
        .. "says. He seems to expect a medal.",
    incident = "wiper", kind = "human", quality = 800,
    points_to = "second_state", field = "assurance", only_if = { cause = "freelancers" },
}

---------------------------------------------------------------------------------------------------
-- What shows when the two records meet, and what settles it

clue "pair" {
    title = "Two halves of a minute",
    summary = "Laid side by side, the two logs show who was awake when both were being emptied.",
    incident = "wiper", kind = "examination", quality = 700,
    points_to = "truth",
}

clue "proof" {
    title = "A slip that links to a person",
    summary = "One careless minute on the twelfth day leads from the wiper to a person, and from "
        .. "the person to a door.",
    incident = "wiper", kind = "mistake", quality = 1000,
    points_to = "truth",
}
