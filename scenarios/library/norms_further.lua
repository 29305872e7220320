-- Fifteen further norms, N7 to N21: what the United Nations, the OSCE, the Paris Call, the Global
-- Commission and the practice of states have asked for, as rules that can be judged. They are
-- politically binding at most; every clock and every number is this project's default.
--
-- See norms.lua for how clauses are written, and ../README.md for the whole grammar.

norm "N7" {
    title = "No damage to critical infrastructure",
    card = "No state damages or stops what another people lives by: power, water, health, "
        .. "communications, money, transport. It binds whoever accepts it, whatever the other does.",
    source = "Norm (f) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph 13). The "
        .. "severity is Demarche's default.",
    clock = "At once.",
    evidence = "The record of the effect, and the evidence of who caused it.",
    mode = "hard",
    parameters = {
        parameter "min_severity" {
            title = "Severity from which infrastructure is damaged",
            unit = "of 100", value = 35, min = 0, max = 100,
        },
        parameter "min_class" {
            title = "Class of the target from which it counts as critical (3: a lifeline)",
            unit = "of 4", value = 3, min = 0, max = 4,
        },
    },
    clauses = {
        forbid "damage" {
            when = {
                { "act_outside" }, { "act_effect", at_least = "disruption" },
                { "act_severity", at_least = "min_severity" },
                { "act_target_class", at_least = "min_class" },
            },
            grade = "material",
            sentence = "People live by this target: it may not be damaged or stopped.",
        },
    },
}

norm "N8" {
    title = "Emergency teams are off limits",
    card = "The teams that a country calls when its computers fail are neither attacked nor used as "
        .. "a cover.",
    source = "Norm (k) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph 13).",
    clock = "At once.",
    evidence = "An emergency team that is hindered or entered.",
    mode = "soft",
    parameters = {
        parameter "repair" {
            title = "Time to make good",
            unit = "min", value = 1440, min = 60, max = 10080,
        },
    },
    clauses = {
        forbid "team" {
            when = {
                { "act_target_tag", "cert" }, { "act_outside" },
                { "act_effect", at_least = "access" },
            },
            remedy = { actions = { "c12", "d10" }, within = "repair" },
            grade = "major",
            sentence = "This is an emergency team: it is left to do its work.",
        },
    },
}

norm "N9" {
    title = "Look at home, and help",
    card = "A state that is told that harm comes from its soil looks, and stops what it finds. A "
        .. "request for help from a state that is hit is answered.",
    source = "Norms (c) and (h) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph "
        .. "13). The clocks are Demarche's defaults.",
    clock = "Acknowledge in a day; act in three.",
    evidence = "The log of messages: silence can be shown without knowing who did it.",
    mode = "soft",
    parameters = {
        parameter "ack" {
            title = "Time to answer a request", unit = "min", value = 1440, min = 60, max = 10080,
        },
        parameter "act" {
            title = "Time to look and to stop it", unit = "min", value = 4320, min = 240, max = 43200,
        },
    },
    clauses = {
        require "answer" {
            on = "message", message_kinds = { "inquiry", "demand", "notification" },
            when = { { "this_victim", "them" } },
            debtor = "me", creditor = "them", due = "ack",
            satisfied_by = { messages = { "reply", "packet", "receipt", "assurance" } },
            grade = "minor", again = "major",
            sentence = "They have been hit and ask you: you answer within {ack}.",
        },
        require "look" {
            on = "message", message_kinds = { "packet" },
            when = { { "this_victim", "them" } },
            debtor = "me", creditor = "them", due = "act",
            satisfied_by = {
                messages = { "packet" }, actions = { "c11", "c12", "c13", "l02", "l03" },
                when_begun = true,
            },
            grade = "major",
            sentence = "You have been shown what came from your soil: you look, and stop it, within "
                .. "{act}.",
        },
    },
}

norm "N10" {
    title = "Discipline in attribution",
    card = "Nobody names a culprit in public, or punishes one, before the evidence carries it: more "
        .. "likely than not, from more than one kind of source, and after a night's sleep.",
    source = "Norm (b) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph 13), "
        .. "which asks states to weigh all information. The floor, the number of sources and the "
        .. "pause are Demarche's defaults; the words for likelihood follow ICD 203.",
    clock = "A day between detection and an accusation.",
    evidence = "The assessment on record.",
    mode = "soft",
    parameters = {
        parameter "min_belief" {
            title = "Belief above which one may accuse",
            unit = "per-mille", value = 550, min = 0, max = 1000,
        },
        parameter "too_few" {
            title = "Kinds of evidence that are too few",
            unit = "kinds", value = 1, min = 0, max = 5,
        },
        parameter "cooling" {
            title = "Time from detection to an accusation",
            unit = "min", value = 1440, min = 0, max = 10080,
        },
    },
    clauses = {
        forbid "below_floor" {
            when = {
                { "act_answers" },
                any { { "act_accuses" }, { "act_rung", at_least = 3 } },
                { "act_belief", at_most = "min_belief" },
            },
            grade = "major",
            sentence = "The assessment on record does not carry it: belief must stand above "
                .. "{min_belief}.",
        },
        forbid "one_kind" {
            when = { { "act_answers" }, { "act_accuses" }, { "act_sources", at_most = "too_few" } },
            grade = "major",
            sentence = "Evidence of {too_few} is too few to name anybody: one source can be faked.",
        },
        delay "cooling" {
            when = { { "act_answers" }, { "act_accuses" } },
            until_ = "cooling", grade = "minor",
            sentence = "An accusation waits {cooling} after the incident was detected.",
        },
    },
}

norm "N11" {
    title = "Consult",
    card = "A request to talk is answered, and the numbers that would be called in a crisis are "
        .. "called once a month, so that somebody picks up when it matters.",
    source = "OSCE confidence-building measures 3 and 8 (Permanent Council decision 1106, 2013) and "
        .. "13 (decision 1202, 2016). The clocks are Demarche's defaults.",
    clock = "Talks within three days; a test call every month.",
    evidence = "The log of messages and of test calls.",
    mode = "soft",
    parameters = {
        parameter "meet" {
            title = "Time to take up a request to talk",
            unit = "min", value = 4320, min = 60, max = 43200,
        },
        parameter "every" {
            title = "Time from one test call to the next",
            unit = "min", value = 43200, min = 1440, max = 129600,
        },
        parameter "call" {
            title = "Time for the test call", unit = "min", value = 1440, min = 60, max = 10080,
        },
    },
    clauses = {
        require "meet" {
            on = "message", message_kinds = { "proposal", "inquiry" },
            debtor = "me", creditor = "them", due = "meet",
            satisfied_by = {
                messages = { "reply", "packet", "proposal", "assurance" },
                actions = { "d02", "d03", "d08" },
            },
            grade = "minor", again = "major",
            sentence = "They have asked to talk: you take it up within {meet}.",
        },
        require "test_call" {
            on = "schedule", every = "every",
            debtor = "me", creditor = "them", due = "call",
            satisfied_by = {
                messages = { "notification", "receipt", "inquiry", "reply" },
                channels = { "poc_directory", "risk_link", "cert" },
            },
            grade = "minor",
            sentence = "The lines are tested every {every}.",
        },
    },
}

norm "N12" {
    title = "Countermeasures within the law",
    card = "Who has been wronged may answer with what would otherwise be unlawful, but only with "
        .. "notice, in proportion, in a way that can be undone, and without force.",
    source = "The law of countermeasures as states and the Tallinn Manual 2.0 describe it. It is put "
        .. "here as questions to play with, not as legal advice; all numbers are Demarche's.",
    clock = "Notice a day before.",
    evidence = "The record of the operation and of the notice given.",
    mode = "soft",
    parameters = {
        parameter "notice" {
            title = "Notice before a countermeasure",
            unit = "min", value = 1440, min = 0, max = 10080,
        },
        parameter "proportion" {
            title = "Severity of the answer, at most, against that of the injury",
            unit = "per-mille", value = 1200, min = 100, max = 5000,
        },
        parameter "reversible" {
            title = "How hard it may be to undo (0: by itself, 4: never)",
            unit = "of 4", value = 2, min = 0, max = 4,
        },
    },
    clauses = {
        limit "notice" {
            when = { { "act_answers" }, { "act_outside" } },
            within = { { "act_notice", at_least = "notice" } },
            grade = "minor",
            sentence = "A countermeasure is announced {notice} before, so that the other can stop.",
        },
        limit "proportion" {
            when = { { "act_answers" }, { "act_outside" } },
            within = { { "act_proportion", at_most = "proportion" } },
            grade = "major",
            sentence = "The answer outweighs the injury: at most {proportion} of it is in "
                .. "proportion.",
        },
        limit "reversible" {
            when = { { "act_answers" }, { "act_outside" } },
            within = { { "act_reversible", at_most = "reversible" } },
            grade = "major",
            sentence = "A countermeasure can be taken back; this could not.",
        },
        forbid "force" {
            when = { { "act_answers" }, { "act_rung", at_least = 12 } },
            grade = "material",
            sentence = "A countermeasure uses no force.",
        },
    },
}

norm "N13" {
    title = "Elections are left alone",
    card = "From three months before a vote to its end nobody touches what elections are held with: "
        .. "registers, counting, results.",
    source = "Paris Call, 2018, principle 3; Global Commission on the Stability of Cyberspace, 2019. "
        .. "The window is Demarche's default; a scenario with a vote states its own terms.",
    clock = "Ninety days before the vote.",
    evidence = "An effect on election systems inside the window.",
    mode = "soft",
    parameters = {
        parameter "opens" {
            title = "Minute since STARTEX at which the window opens",
            unit = "min", value = 0, min = 0, max = 1000000,
        },
        parameter "closes" {
            title = "Minute since STARTEX at which the vote is over",
            unit = "min", value = 129600, min = 0, max = 1000000,
        },
    },
    clauses = {
        forbid "elections" {
            window = { opens = "opens", closes = "closes" },
            when = {
                { "act_target_tag", "elections" }, { "act_outside" },
                { "act_effect", at_least = "access" },
            },
            grade = "material",
            sentence = "A vote is near: what it is held with is not touched.",
        },
    },
}

norm "N14" {
    title = "No private hacking back",
    card = "A firm that strikes back abroad on its own account is stopped by its own state.",
    source = "Paris Call, 2018, principle 8. The days that a state may need are Demarche's default.",
    clock = "Three days from the day the state knows.",
    evidence = "A domestic firm has acted abroad, and its state has done nothing.",
    mode = "soft",
    parameters = {
        parameter "tolerance" {
            title = "Time for the state to act",
            unit = "min", value = 4320, min = 60, max = 43200,
        },
    },
    clauses = {
        require "stop_it" {
            on = "firm_act",
            debtor = "me", creditor = "them", due = "tolerance",
            satisfied_by = { actions = { "l03", "c12", "d10", "e05" }, when_begun = true },
            grade = "major",
            sentence = "A firm under your law has struck abroad: you stop it within {tolerance}.",
        },
    },
}

norm "N15" {
    title = "The supply chain is left whole",
    card = "What thousands of others install in good faith is not used to reach one of them.",
    source = "Norm (i) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph 13). The "
        .. "number is Demarche's default.",
    clock = "At once.",
    evidence = "A tampered product that is traced to a state.",
    mode = "hard",
    parameters = {
        parameter "min_customers" {
            title = "Customers from which a product is everybody's",
            unit = "customers", value = 100, min = 1, max = 1000000,
        },
    },
    clauses = {
        forbid "product" {
            when = {
                { "act_target_tag", "supply_chain" }, { "act_outside" },
                { "act_effect", at_least = "access" },
                { "act_customers", at_least = "min_customers" },
            },
            grade = "material",
            sentence = "At least {min_customers} rely on this product: it is not the way to one of "
                .. "them.",
        },
    },
}

norm "N16" {
    title = "Say what is broken",
    card = "Who learns through which flaw he was hit tells the other side, so that nobody else is "
        .. "hit through it: the class of the flaw and the remedy, never how it is used.",
    source = "Norm (j) of the UN Group of Governmental Experts, 2015 (A/70/174, paragraph 13); OSCE "
        .. "confidence-building measure 16 (Permanent Council decision 1202, 2016). The clock is "
        .. "Demarche's default.",
    clock = "A week: a flaw through which somebody was hit is being used.",
    evidence = "The log of packets.",
    mode = "soft",
    parameters = {
        parameter "exploited" {
            title = "Time to share a flaw that is being used",
            unit = "min", value = 10080, min = 60, max = 129600,
        },
    },
    clauses = {
        require "disclose" {
            on = "notified",
            when = {
                { "this_victim", "me" }, { "this_effect", at_least = "access" },
            },
            debtor = "me", creditor = "them", due = "exploited",
            satisfied_by = {
                messages = { "packet" }, must_share = { "vulnerability" }, actions = { "i03" },
                when_begun = true,
            },
            grade = "minor",
            sentence = "Others have the same flaw: you share its class within {exploited}.",
        },
    },
}

norm "N17" {
    title = "Stay out of nuclear command",
    card = "Nobody enters the systems with which nuclear forces are commanded. Not to look, either: "
        .. "whoever is found there cannot be told from somebody who came to disarm.",
    source = "Statement of the Euro-Atlantic Security Leadership Group, June 2021.",
    clock = "At once, and always.",
    evidence = "Any access.",
    mode = "hard",
    parameters = {},
    clauses = {
        forbid "entry" {
            when = { { "act_target_tag", "nuclear.c3" }, { "act_domain", is = "cyb" } },
            grade = "material",
            sentence = "Nuclear command is out of bounds, even for looking.",
        },
    },
}

norm "N18" {
    title = "Hospitals and relief are spared",
    card = "Acute care and relief work are not targets, whoever is treated there.",
    source = "The protection that humanitarian law gives to medical and relief work, put as a norm "
        .. "of restraint.",
    clock = "At once.",
    evidence = "An effect on acute care or relief work.",
    mode = "soft",
    parameters = {
        parameter "repair" {
            title = "Time to make good",
            unit = "min", value = 1440, min = 60, max = 10080,
        },
    },
    clauses = {
        forbid "care" {
            when = {
                { "act_outside" }, { "act_effect", at_least = "nuisance" },
                any { { "act_target_tag", "health.acute" }, { "act_target_tag", "relief" } },
            },
            remedy = { actions = { "d10", "e05", "c11" }, within = "repair" },
            grade = "material",
            sentence = "People are treated or fed there: it is no target.",
        },
    },
}

norm "N19" {
    title = "Exercises are announced",
    card = "A military exercise near the border is announced some days before, so that it is not "
        .. "taken for its opposite.",
    source = "The idea of the Incidents at Sea agreement of 1972, carried over. The days are "
        .. "Demarche's default.",
    clock = "Five days before.",
    evidence = "The notice, or its absence.",
    mode = "soft",
    parameters = {
        parameter "notice" {
            title = "Notice before an exercise",
            unit = "min", value = 7200, min = 4320, max = 43200,
        },
    },
    clauses = {
        limit "notice" {
            when = { { "act_is", "m02" } },
            within = { { "act_notice", at_least = "notice" } },
            remedy = { actions = { "m05", "d03" }, within = "notice" },
            grade = "minor", again = "major",
            sentence = "An exercise near the border is announced {notice} before.",
        },
    },
}

norm "N20" {
    title = "Only what can be undone",
    card = "Whatever is done to the other's networks can be undone, and soon.",
    source = "A restraint pledge, as states have given it for a sector or a time.",
    clock = "At once.",
    evidence = "An effect that cannot be undone within a day.",
    mode = "soft",
    parameters = {
        parameter "reversible" {
            title = "How hard it may be to undo (0: by itself, 1: within a day)",
            unit = "of 4", value = 1, min = 0, max = 4,
        },
    },
    clauses = {
        limit "undone" {
            when = { { "act_outside" }, { "act_effect", at_least = "nuisance" } },
            within = { { "act_reversible", at_most = "reversible" } },
            grade = "major",
            sentence = "Only what can be undone within a day is within the pledge.",
        },
    },
}

norm "N21" {
    title = "Emergency pause",
    card = "After a grave incident both sides hold still for half a day: nothing outside one's own "
        .. "networks, no shows of force. Defending one's own networks is always free.",
    source = "A confidence-building measure; severity and length are Demarche's defaults.",
    clock = "Twelve hours after any incident of severity 65 or more.",
    evidence = "The times at which operations began.",
    mode = "soft",
    parameters = {
        parameter "serious" {
            title = "Severity from which both hold still",
            unit = "of 100", value = 65, min = 0, max = 100,
        },
        parameter "pause" {
            title = "Length of the pause", unit = "min", value = 720, min = 60, max = 4320,
        },
        parameter "notice" {
            title = "Notice before a state leaves it", unit = "min", value = 240, min = 0, max = 10080,
        },
    },
    notice = "notice",
    clauses = {
        delay "pause" {
            when = {
                any { { "act_outside" }, { "act_rung", at_least = 5 } },
            },
            since = "serious", until_ = "pause",
            grade = "major",
            sentence = "A grave incident has happened: both hold still for {pause} after it began.",
        },
        forbid "automatic" {
            when = {
                { "act_human", is = 0 },
                -- in the minute in which the pause is over, it is over
                { "since_serious", "serious", at_most = "pause" },
                { "since_serious", "serious", is_not = "pause" },
            },
            grade = "material",
            sentence = "During the pause no standing order acts.",
        },
    },
}
