-- Norms as rule constraints. Each is a card that a person can read and a few clauses that the
-- engine can judge. Parameters are what the norm leaves to be agreed: all of them can be edited.
--
-- R1, R2 and R3 follow recommendations of "Toward U.S.-Russia Bilateral Cooperation in the Sphere
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
    source = "Recommendation R1 of the 2016 paper, which calls for an explicit definition of "
        .. "thresholds. Demarche's default is severity 50 on a lifeline, and can be edited.",
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
    source = "Recommendation R2 of the 2016 paper, which calls for agreed types of information to "
        .. "be shared after an attack. The sixteen fields and the times are Demarche's defaults.",
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
            sentence = "Who is hit by a serious incident sends a first packet of at least "
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
    source = "Recommendation R3 of the 2016 paper, which asks states to prohibit automatic "
        .. "retaliation. The delay and the floor of belief are Demarche's defaults.",
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

-- Sets to choose from. A preset for one side only names the states, so it stands in the scenario.
preset "none" { title = "No norms", norms = {} }
preset "paper_six" { title = "The recommendations of 2016", norms = { "R1", "R2", "R3" } }
preset "full" { title = "All norms", norms = { "R1", "R2", "R3" } }
preset "r3_only" { title = "No automatic retaliation, and nothing else", norms = { "R3" } }
