-- Norms as rule constraints. Each is a card that a person can read and a few clauses that the
-- engine can judge. Parameters are what the norm leaves to be agreed: all of them can be edited.
--
-- R1 to R6 follow the six recommendations of "Toward U.S.-Russia Bilateral Cooperation in the Sphere
-- of Cybersecurity" (Working Group on the Future of U.S.-Russia Relations, Working Group Paper 7,
-- May 2016). The paper calls for the rule; every number below is this project's default.
--
-- In a clause, "me" is who meets it: the state that acts, that was notified, or that received the
-- message. "them" is the other state. {name} in a sentence stands for a parameter and its unit.

norm "R1" {
    title = "An agreed line for critical infrastructure",
    card = "Both states use one published line to tell an incident from an attack on critical "
        .. "infrastructure. Neither does anything whose foreseeable effect would cross it. When an "
        .. "incident at home crosses it, they consult. Espionage alone never crosses it.",
    source = "Recommendation R1 of Working Group Paper 7, May 2016, which calls for an explicit "
        .. "definition of thresholds. Demarche's default is severity 50 on a lifeline, and can be "
        .. "edited.",
    clock = "Consultation within a day of being told of an incident above the line.",
    evidence = "The record of the incident, and the evidence of who caused it.",
    mode = "soft",
    parameters = {
        parameter "min_severity" {
            title = "Severity from which the line is crossed",
            unit = "of 100", value = 50, min = 0, max = 100,
        },
        parameter "min_class" {
            title = "Class of the target from which it counts as critical (3: a lifeline)",
            unit = "of 4", value = 3, min = 0, max = 4,
        },
        parameter "consultation" {
            title = "Time to consult after an incident above the line",
            unit = "min", value = 1440, min = 60, max = 10080,
        },
    },
    clauses = {
        define "line" {
            severity = "min_severity",
            class = "min_class",
            effects = { "disruption", "corruption", "destruction", "casualty" },
            sentence = "An incident crosses the agreed line when it disrupts a lifeline with a "
                .. "severity of {min_severity} or more.",
        },
        forbid "crossing" {
            when = {
                { "act_outside" },
                { "act_effect", at_least = "disruption" },
                { "act_severity", at_least = "min_severity" },
                { "act_target_class", at_least = "min_class" },
            },
            grade = "material",
            sentence = "The effect that must be foreseen would cross the agreed line: severity "
                .. "{min_severity} or more on a lifeline.",
        },
        require "consultation" {
            on = "notified",
            when = {
                { "this_effect", at_least = "disruption" },
                { "this_severity", at_least = "min_severity" },
                { "this_class", at_least = "min_class" },
            },
            debtor = "me", creditor = "them", due = "consultation",
            satisfied_by = {
                messages = { "inquiry", "notification", "proposal", "packet" },
                actions = { "d02", "d03", "d08" },
            },
            grade = "minor",
            sentence = "The incident is above the agreed line, so the two states speak to each "
                .. "other within {consultation}.",
        },
    },
}

norm "R2" {
    title = "Tell each other what happened",
    card = "After a serious incident both states send each other an information packet: what was "
        .. "seen, whom it harms, what is being done. Enough to let the other side look and protect "
        .. "people; never a source. A notification or a question is acknowledged at once.",
    source = "Recommendation R2 of Working Group Paper 7, May 2016, which calls for agreed types "
        .. "of information to be shared after an attack. The sixteen fields and the times are "
        .. "Demarche's defaults.",
    clock = "Acknowledge within an hour, first packet within six hours, an update within a day.",
    evidence = "The log of messages: what was sent, when, and how many fields were withheld.",
    mode = "soft",
    parameters = {
        parameter "ack" {
            title = "Time to acknowledge a notification or an inquiry",
            unit = "min", value = 60, min = 5, max = 1440,
        },
        parameter "first_packet" {
            title = "Time to the first packet",
            unit = "min", value = 360, min = 30, max = 4320,
        },
        parameter "update" {
            title = "Time from a first packet to an update",
            unit = "min", value = 1440, min = 60, max = 10080,
        },
        parameter "min_fields" {
            title = "Fields that a packet must share, of 16",
            unit = "fields", value = 8, min = 1, max = 16,
        },
        parameter "min_severity" {
            title = "Severity from which a packet is owed",
            unit = "of 100", value = 35, min = 0, max = 100,
        },
        parameter "grace" {
            title = "Time late that is still a minor breach",
            unit = "min", value = 1440, min = 0, max = 10080,
        },
    },
    clauses = {
        require "acknowledge" {
            on = "message", message_kinds = { "notification", "inquiry" },
            debtor = "me", creditor = "them", due = "ack",
            satisfied_by = { messages = { "receipt", "reply", "packet" } },
            grade = "minor",
            sentence = "A notification or an inquiry is acknowledged within {ack}.",
        },
        require "first_packet" {
            on = "notified",
            when = { { "this_severity", at_least = "min_severity" } },
            debtor = "me", creditor = "them", due = "first_packet",
            satisfied_by = {
                messages = { "packet" }, channels = { "risk_link", "cert" },
                fields = "min_fields",
            },
            grace = "grace", grade = "major",
            sentence = "Who has been told of a serious incident sends a first packet of at least "
                .. "{min_fields} within {first_packet}.",
        },
        require "answer_packet" {
            on = "message", message_kinds = { "packet", "inquiry" },
            -- The victim owes its packet already, and one answer ends the exchange: otherwise each
            -- packet would ask for another, for ever.
            when = {
                { "this_severity", at_least = "min_severity" },
                { "this_victim", "me", is = 0 },
                { "packets", "me", "them", is = 0 },
            },
            debtor = "me", creditor = "them", due = "first_packet",
            satisfied_by = {
                messages = { "packet" }, channels = { "risk_link", "cert" },
                fields = "min_fields",
            },
            grace = "grace", grade = "major",
            sentence = "Who is asked about a serious incident, or is sent a packet, answers with a "
                .. "packet of at least {min_fields} within {first_packet}.",
        },
        require "update" {
            on = "message", message_kinds = { "packet" },
            when = {
                { "this_severity", at_least = "min_severity" },
                { "this_victim", "them" },
                { "packets", "them", "me", at_most = 1 }, -- only the first asks for an update
            },
            debtor = "them", creditor = "me", due = "update",
            satisfied_by = { messages = { "packet", "reply" } },
            grace = "grace", grade = "minor",
            sentence = "Who has sent a first packet on an incident at home brings it up to date "
                .. "within {update}.",
        },
    },
}

norm "R3" {
    title = "No automatic retaliation",
    card = "Nobody strikes back by machine or by standing order. An answer outside one's own "
        .. "networks needs a person who decides it, some hours after the incident was detected, on "
        .. "a written assessment that carries it. Defending one's own networks is always free.",
    source = "Recommendation R3 of Working Group Paper 7, May 2016, which asks states to prohibit "
        .. "automatic retaliation. The delay and the floor of belief are Demarche's defaults.",
    clock = "At least four hours from detection to an answer.",
    evidence = "The record of who decided, when, and on what assessment. The other side sees only "
        .. "the timing.",
    mode = "hard",
    parameters = {
        parameter "min_decision" {
            title = "Time from detection to the earliest answer",
            unit = "min", value = 240, min = 0, max = 4320,
        },
        parameter "confidence_floor" {
            title = "Belief that the other state did it, above which an answer is open",
            unit = "per-mille", value = 550, min = 0, max = 1000,
        },
    },
    clauses = {
        permit "own_defence" {
            when = { { "act_domain", is = "cyb" }, { "act_outside", is = 0 } },
            sentence = "Defending one's own networks is not retaliation.",
        },
        forbid "predelegation" {
            when = { { "act_predelegates" } },
            grade = "major",
            sentence = "The decision to strike back may not be given away in advance.",
        },
        forbid "automatic" {
            when = { { "act_human", is = 0 }, { "act_outside" } },
            grade = "material",
            sentence = "No person decided this: a standing order may not strike outside one's own "
                .. "networks.",
        },
        delay "wait" {
            when = {
                { "act_answers" },
                any { { "act_outside" }, { "act_rung", at_least = 3 } },
            },
            until_ = "min_decision",
            grade = "major",
            sentence = "An answer to an incident waits {min_decision} after it was detected, so "
                .. "that evidence can arrive and a person can decide.",
        },
        forbid "unassessed" {
            when = {
                { "act_answers" }, { "act_outside" },
                { "act_confidence", at_most = 0 },
            },
            grade = "major",
            sentence = "No assessment is on record: write down who you believe did it, and how "
                .. "sure you are, before you answer.",
        },
        forbid "below_floor" {
            when = {
                { "act_answers" }, { "act_outside" },
                { "act_confidence", at_least = 1 },
                { "act_belief", at_most = "confidence_floor" },
            },
            grade = "major",
            sentence = "The assessment on record does not carry it: belief must stand above "
                .. "{confidence_floor}.",
        },
    },
}

norm "R4" {
    title = "The core of the internet is left alone",
    card = "Nobody attacks what makes the internet one: routing, names and numbers, keys, cables. "
        .. "Damage there cannot be confined. When something fails there, both states begin by "
        .. "taking it for a fault, and who is held to have caused it may show that he did not.",
    source = "Recommendation R4 of Working Group Paper 7, May 2016, which asks states to prohibit "
        .. "attacks on another nation's core internet infrastructure. The four parts of the core "
        .. "follow the Global Commission on the Stability of Cyberspace, 2017. Severity, times and "
        .. "weights are Demarche's defaults.",
    clock = "One day to show that a failure was an accident; three days to make good.",
    evidence = "The record of effects, who else was hit, and the evidence of who caused it.",
    mode = "soft",
    parameters = {
        parameter "substantial" {
            title = "Severity from which damage to the core is substantial",
            unit = "of 100", value = 35, min = 0, max = 100,
        },
        parameter "rebuttal" {
            title = "Time to show that it was an accident",
            unit = "min", value = 1440, min = 60, max = 10080,
        },
        parameter "rebuttal_fields" {
            title = "Fields that the packet of a rebuttal must share, of 16",
            unit = "fields", value = 6, min = 1, max = 16,
        },
        parameter "repair" {
            title = "Time to make good",
            unit = "min", value = 4320, min = 60, max = 43200,
        },
        parameter "presumption" {
            title = "How strongly a failure of the core is presumed a fault",
            unit = "decibans", value = 6, min = 0, max = 20,
        },
    },
    clauses = {
        forbid "core" {
            when = {
                { "act_outside" },
                { "act_effect", at_least = "nuisance" },
                any {
                    { "act_target_tag", "core.routing" }, { "act_target_tag", "core.naming" },
                    { "act_target_tag", "core.crypto" }, { "act_target_tag", "core.transmission" },
                },
                any { { "act_severity", at_least = "substantial" }, { "act_spills" } },
            },
            rebuttal = {
                messages = { "packet" }, fields = "rebuttal_fields",
                must_share = { "impact", "containment", "assurance" }, within = "rebuttal",
            },
            remedy = { actions = { "c12", "d10", "e05" }, within = "repair" },
            grade = "material",
            sentence = "Routing, names, keys and cables are no targets: the damage cannot be "
                .. "confined to the state that was meant.",
        },
        forbid "spill" {
            when = {
                { "act_outside" }, { "act_effect", at_least = "disruption" }, { "act_spills" },
                { "act_severity", at_least = "substantial" },
            },
            rebuttal = {
                messages = { "packet" }, fields = "rebuttal_fields",
                must_share = { "impact", "containment", "assurance" }, within = "rebuttal",
            },
            remedy = { actions = { "c12", "d10", "e05" }, within = "repair" },
            grade = "major",
            sentence = "Other states depend on this target: what is done to it is done to them.",
        },
        presume "fault" {
            when = {
                any {
                    { "this_tag", "core.routing" }, { "this_tag", "core.naming" },
                    { "this_tag", "core.crypto" }, { "this_tag", "core.transmission" },
                },
            },
            suspects = { "accident", "own_fault" }, weight = "presumption",
            sentence = "A failure of the core of the internet is taken for a fault until evidence "
                .. "shows otherwise ({presumption}).",
        },
    },
}

norm "R5" {
    title = "Evaluate the core together",
    card = "Experts of both states look together at the systems that hold names, numbers and keys, "
        .. "in calm times and after every failure there. Each opens its records to the other, so "
        .. "both know sooner what happened.",
    source = "Recommendation R5 of Working Group Paper 7, May 2016, which asks for a joint "
        .. "evaluation of the governance infrastructure of the internet's core. Times are "
        .. "Demarche's defaults.",
    clock = "A joint evaluation begins within thirty days of a failure of the core.",
    evidence = "The calendar, the minutes of the team, and its report.",
    mode = "soft",
    parameters = {
        parameter "start" {
            title = "Time to begin a joint evaluation",
            unit = "min", value = 43200, min = 720, max = 86400,
        },
        parameter "every" {
            title = "Time from one regular meeting to the next",
            unit = "min", value = 262800, min = 43200, max = 525600,
        },
        parameter "meeting" {
            title = "Time in which a regular meeting takes place",
            unit = "min", value = 43200, min = 1440, max = 86400,
        },
        parameter "familiarity" {
            title = "How much knowing the systems speaks for a fault",
            unit = "decibans", value = 3, min = 0, max = 20,
        },
    },
    clauses = {
        require "evaluation" {
            on = "notified",
            when = {
                any {
                    { "this_tag", "core.routing" }, { "this_tag", "core.naming" },
                    { "this_tag", "core.crypto" }, { "this_tag", "core.transmission" },
                },
            },
            debtor = "me", creditor = "them", due = "start",
            satisfied_by = { actions = { "c10" }, when_begun = true },
            -- Each opens its records to the team on the day it begins to work.
            brings = {
                investigate { "this", by = "me", draws = 2 },
                investigate { "this", by = "them", draws = 2 },
            },
            grade = "minor", again = "major",
            sentence = "A failure of the core is looked into together: the team begins within "
                .. "{start}.",
        },
        require "meeting" {
            on = "schedule", every = "every",
            debtor = "me", creditor = "them", due = "meeting",
            satisfied_by = { messages = { "proposal" }, actions = { "c10", "d08" } },
            grade = "minor", again = "major",
            sentence = "The experts of both sides meet every {every}.",
        },
        presume "familiarity" {
            when = {
                any {
                    { "this_tag", "core.routing" }, { "this_tag", "core.naming" },
                    { "this_tag", "core.crypto" }, { "this_tag", "core.transmission" },
                },
            },
            suspects = { "accident", "own_fault" }, weight = "familiarity",
            sentence = "Who has looked at these systems together knows how often they fail by "
                .. "themselves ({familiarity}).",
        },
    },
}

norm "R6" {
    title = "Tell the others whom it concerns",
    card = "When an incident reaches other states, they are told, and the matter goes before a "
        .. "forum where others can hear both sides. In return come investigators who answer to "
        .. "neither state.",
    source = "Recommendation R6 of Working Group Paper 7, May 2016, which asks for a broader "
        .. "international discussion beyond the two states. Times are Demarche's defaults.",
    clock = "Third states within three days; a forum within thirty.",
    evidence = "The log of messages.",
    mode = "soft",
    parameters = {
        parameter "inform" {
            title = "Time to inform third states of a spill",
            unit = "min", value = 4320, min = 60, max = 43200,
        },
        parameter "forum" {
            title = "Time to bring it before a forum",
            unit = "min", value = 43200, min = 1440, max = 129600,
        },
        parameter "min_states" {
            title = "States that an incident must have reached for a forum to be owed",
            unit = "states", value = 3, min = 2, max = 16,
        },
    },
    clauses = {
        require "inform" {
            on = "notified", when = { { "this_states", at_least = 2 } },
            debtor = "me", creditor = "others", due = "inform",
            satisfied_by = {
                messages = { "notification", "packet", "warning" },
                actions = { "d11", "i03" }, when_begun = true,
            },
            -- Others who are told look for themselves, and share with both what they find.
            brings = {
                investigate { "this", by = "me", draws = 1 },
                investigate { "this", by = "them", draws = 1 },
                legitimacy { "me", 30 },
            },
            grade = "minor", again = "major",
            sentence = "Other states are hit too, so they are told within {inform}.",
        },
        require "forum" {
            on = "notified", when = { { "this_states", at_least = "min_states" } },
            debtor = "me", creditor = "others", due = "forum",
            satisfied_by = {
                messages = { "notification", "proposal", "packet" }, channels = { "forum" },
                actions = { "d11" }, when_begun = true,
            },
            brings = {
                investigate { "this", by = "me", draws = 1 },
                investigate { "this", by = "them", draws = 1 },
                legitimacy { "me", 30 },
            },
            grade = "minor",
            sentence = "What has reached {min_states} is put before a forum within {forum}.",
        },
    },
}

library "norms_further" -- N7 to N21

-- Sets to choose from.
preset "none" { title = "No norms", norms = {} }
preset "paper_six" {
    title = "The six recommendations of 2016", norms = { "R1", "R2", "R3", "R4", "R5", "R6" },
}
preset "full" {
    title = "All norms",
    norms = {
        "R1", "R2", "R3", "R4", "R5", "R6", "N7", "N8", "N9", "N10", "N11", "N12", "N13", "N14",
        "N15", "N16", "N17", "N18", "N19", "N20", "N21",
    },
}
preset "asymmetric" {
    title = "Only the first state is bound by the six",
    first = { "R1", "R2", "R3", "R4", "R5", "R6" }, second = {},
}
preset "r3_only" { title = "No automatic retaliation, and nothing else", norms = { "R3" } }
