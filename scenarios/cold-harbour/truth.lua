-- What really happened, and what there is to find of it.
--
-- The cause is drawn by seed. Each cause leaves its own traces, and some traces are the same
-- whatever the cause: a rented machine in Surovia, an operator's story, a boast. Those come first.
-- What tells the causes apart comes to who looks, waits, or is told by the other side.

--   accident    the relay was cracked and tripped in the cold. The moving pointer was a maintenance
--               session that nobody had written down; the machine in Verast belonged to thieves
--   criminals   a gang that locks offices for money came too far in, and broke what it had not
--               meant to touch
--   contractor  a Surovian firm, paid by a ministry to watch, tried something on its own account
--   probe       a Surovian service was testing how far it could see. It had leave to look
--
-- Nobody ordered the blackout. Whether that matters is what the table argues about.
draw "cause" {
    { "accident", weight = 320, suspect = "accident",
      title = "A tired relay tripped in the cold; nobody attacked" },
    { "criminals", weight = 280, suspect = "criminals",
      title = "A ransom gang came too far in, and broke something" },
    { "contractor", weight = 220, suspect = "second_state",
      title = "A Surovian contractor tried something, without orders" },
    { "probe", weight = 180, suspect = "second_state",
      title = "A Surovian service had leave to look, and touched" },
}

incident "blackout" {
    title = "Northern blackout",
    summary = "Half of the northern grid tripped within four seconds; 180,000 homes lost power.",
    asset = "north_grid", effect = "disruption",
    loss = 1000, lasts = "0:23:30", dollars = 5000,
    reversible = 1, information = 0,
    author_is = "cause", unordered = true, escalation = "accidental",
    recovery = { { "0:03:30", 600 }, { "10 h", 750 }, { "16 h", 850 }, { "0:23:30", 1000 } },
}

-- What is being done about it, and by whom.
var "work" { start = 0, min = 0, max = 6 }     -- hours that examiners were given at the relay
var "hospital" { start = 0, min = 0, max = 3 } -- 0 left, 1 crews, 2 army, 3 barge
var "barge" { start = 0, min = 0, max = 2 }    -- 1 offered by Surovia, 2 taken by Halmark
var "looked" { start = 0, min = 0, max = 1 }   -- Surovia has looked into its own house
var "struck" { start = 0, min = 0, max = 1 }   -- Halmark has hit something on Surovia's side
var "joint" { start = 0, min = 0, max = 2 }    -- 1 proposed, 2 agreed: one examination by both

---------------------------------------------------------------------------------------------------
-- Traces that are there whatever the cause

clue "hosting" {
    title = "A rented machine in Verast",
    summary = "Traffic to Nordgrid's offices came from a machine rented by the hour at Lyra "
        .. "Hosting in Verast.",
    incident = "blackout", kind = "infrastructure", quality = 500, -- anyone can rent a machine
    points_to = "second_state", origin = "lyra_machine", field = "infrastructure",
}

clue "operator" {
    title = "The pointer that moved",
    summary = "The duty operator saw the pointer on his screen open four breakers while his hands "
        .. "were in his lap.",
    -- It speaks for an intruder, not for a flag.
    incident = "blackout", kind = "tradecraft", quality = 400,
    points_to = "criminals", field = "impact",
}

-- A boast. Planted in any case: whoever wrote it had no part in it.
clue "boast" {
    title = "Winter Tide says it was them",
    summary = "A group that nobody knows claims the blackout, in the name of Surovia's fishermen.",
    incident = "blackout", kind = "claim", quality = 800,
    points_to = "second_state", planted_by = "winter_tide",
}

-- An echo: Tesk repeats what Halmark's own team had asked it to check an hour before.
clue "tesk_note" {
    title = "A note from Tesk",
    summary = "Tesk's service reports that traffic to Nordgrid came from Verast.",
    incident = "blackout", kind = "vendor_report", quality = 300,
    points_to = "second_state", origin = "lyra_machine",
}

clue "similarity" {
    title = "A tool seen before",
    summary = "A tool on Nordgrid's office machines resembles one that was used against Surovia's "
        .. "neighbours two years ago.",
    incident = "blackout", kind = "tools", quality = 700,
    points_to = "second_state", origin = "tool",
    found_by_chance = 300, found_by = { "halmark" }, field = "sample",
}

clue "shared_tool" {
    title = "Three groups use it",
    summary = "A vendor has seen the same tool with three groups. Two of them steal for money.",
    incident = "blackout", kind = "vendor_report", quality = 800,
    points_to = "criminals", field = "sample",
}

---------------------------------------------------------------------------------------------------
-- An accident

clue "session" {
    title = "A maintenance session",
    summary = "A colleague two hundred kilometres away was connected for maintenance. He took the "
        .. "screens for a test. Nobody had written it down.",
    incident = "blackout", kind = "examination", quality = 500,
    points_to = "accident", found_by_chance = 200, found_by = { "halmark" }, field = "impact",
    only_if = { cause = "accident" },
}

clue "relay" {
    title = "The relay on the bench",
    summary = "Taken apart, the relay shows a cracked joint. Chilled to minus fourteen, it trips "
        .. "again, three times out of five.",
    incident = "blackout", kind = "examination", quality = 1000,
    points_to = "accident", found_by_chance = 60, found_by = { "halmark" }, field = "containment",
    only_if = { cause = "accident" },
}

clue "quiet_machine" {
    title = "The machine was asleep",
    summary = "Lyra's records: the rented machine sold stolen passwords, reached Nordgrid's mail "
        .. "and nothing else, and sent not one byte in the hour of the blackout.",
    incident = "blackout", kind = "on_network", quality = 400,
    points_to = "accident", field = "infrastructure",
    only_if = { cause = "accident" },
}

---------------------------------------------------------------------------------------------------
-- Criminals

clue "letter" {
    title = "A letter in the wrong inbox",
    summary = "A demand for money, sent to Nordgrid's office two hours before the blackout. It lay "
        .. "unread among the invoices.",
    incident = "blackout", kind = "mistake", quality = 800,
    points_to = "criminals", found_by_chance = 200, found_by = { "halmark" }, field = "indicators",
    only_if = { cause = "criminals" },
}

clue "police_file" {
    title = "A file at Verast's police",
    summary = "The tenant of the machine is known: a theft ring, investigated since autumn, that "
        .. "locks offices for money.",
    incident = "blackout", kind = "human", quality = 600,
    points_to = "criminals", field = "infrastructure",
    only_if = { cause = "criminals" },
}

---------------------------------------------------------------------------------------------------
-- A contractor without orders

clue "slip" {
    title = "A private account",
    summary = "Whoever was inside once looked up the weather from a private account. It belongs to "
        .. "an engineer of a Surovian contractor.",
    incident = "blackout", kind = "mistake", quality = 800,
    points_to = "second_state",
    found_by_chance = 150, found_by = { "halmark" }, field = "indicators",
    only_if = { cause = "contractor" },
}

clue "shell_firm" {
    title = "Who pays the rent",
    summary = "The machine was rented by a firm without employees, whose bills a Surovian ministry "
        .. "pays.",
    incident = "blackout", kind = "infrastructure", quality = 1000,
    points_to = "second_state", field = "infrastructure",
    only_if = { cause = "contractor" },
}

clue "memo" {
    title = "The contractor's memo",
    summary = "The contractor confesses to its ministry: a test, on nobody's order, that was meant "
        .. "to open nothing.",
    incident = "blackout", kind = "human", quality = 1000,
    points_to = "second_state", field = "assurance",
    only_if = { cause = "contractor" },
}

---------------------------------------------------------------------------------------------------
-- A service that touched what it was to look at

clue "intercept" {
    title = "Two voices after midnight",
    summary = "An intercept: a duty room in Verast, ten minutes after the blackout. One voice asks "
        .. "whether that was them. The other says: write nothing.",
    incident = "blackout", kind = "sigint", quality = 700,
    points_to = "second_state",
    found_by_chance = 80, found_by = { "halmark" }, field = "classification",
    only_if = { cause = "probe" },
}

clue "cover_name" {
    title = "Who paid the rent",
    summary = "The machine was rented under a cover name that Surovia's services have used before.",
    incident = "blackout", kind = "infrastructure", quality = 1000,
    points_to = "second_state", field = "infrastructure",
    only_if = { cause = "probe" },
}

clue "duty_log" {
    title = "The duty log",
    summary = "The service's own log, and the minute in it at which looking became touching.",
    incident = "blackout", kind = "on_network", quality = 900,
    points_to = "second_state", field = "assurance",
    only_if = { cause = "probe" },
}
