-- The escalation ladder: 16 rungs, 4 thresholds.
--
-- A rung has a weight (what standing on it adds to tension, in points of the 0..100 dial) and may
-- have tests. The tests decide on which rung an incident stands: they are tried from the highest
-- rung down, the first match wins, and what matches nothing stands on rung 0. Hence every
-- combination of effect, severity, target, reversibility, deaths and states affected has exactly
-- one rung; ../README.md prints the whole grid. Actions name their rung themselves (actions.lua).
--
-- Definitions, weights and cross-checks are teaching dials of this project. Sources in brackets say
-- what a step was modelled on, never that the source contains the step.

-- Sets of effects, mildest first, as the tests below speak of them.
local any_effect = { "access", "espionage", "nuisance", "disruption", "corruption", "destruction",
                     "casualty" }
local felt = { "nuisance", "disruption", "corruption", "destruction", "casualty" }
local disruption_or_worse = { "disruption", "corruption", "destruction", "casualty" }
local destruction_or_worse = { "destruction", "casualty" }
local unfelt = { "access", "espionage" }

rung(0) {
    id = "routine",
    title = "Routine competition",
    weight = 0,
    definition = "Espionage and posture inside limits that both sides have long accepted.",
    source = "Agreed competition (Fischerkeller and Harknett).",
}

rung(1) {
    id = "friction",
    title = "Private friction",
    weight = 2,
    definition = "A protest, an inquiry or a demand that only the two governments hear.",
    source = "Practice of the risk-reduction centres; Kahn 1-2.",
}

rung(2) {
    id = "accusation",
    title = "Public accusation",
    weight = 4,
    definition = "A state is named in public, or formally warned where everyone can hear it.",
    source = "UN GGE 2015, norm (b); ICD 203 on the wording of likelihood; Kahn 3.",
}

rung(3) {
    id = "retorsion",
    title = "Legal and diplomatic retorsion",
    weight = 6,
    definition = "Lawful though unfriendly: an indictment, an expulsion, a visa ban.",
    source = "Answer to the SolarWinds campaign, 2021 (ten expulsions); Kahn 7.",
}

rung(4) {
    id = "pressure",
    title = "Economic pressure",
    weight = 8,
    definition = "Sanctions, frozen assets, a ban on exports or services.",
    source = "Goldstein scale, sanctions and embargo; Kahn 2, 7.",
}

rung(5) {
    id = "posture",
    title = "Signalling and posture",
    weight = 8,
    definition = "An exercise, an alert, a red line spoken aloud, a capability shown.",
    source = "Goldstein scale, show of force; Kahn 4-6.",
}

rung(6) {
    id = "preposition",
    title = "Pre-positioning found",
    weight = 10,
    definition = "Lasting access is found in a lifeline or in military support. Nothing has "
        .. "happened yet.",
    source = "Buchanan, The Cybersecurity Dilemma, 2016; Kahn 5-6.",
    when = {
        { effects = unfelt, target_min = 3 },
    },
}

rung(7) {
    id = "nuisance",
    title = "Nuisance effects",
    weight = 12,
    definition = "Something is felt and soon passes: a flooded site, a defaced page, a leak, or an "
        .. "outage of severity below 20.",
    source = "Estonia 2007, low end; Kahn 8.",
    when = {
        { effects = felt },
    },
}

rung(8) {
    id = "disruption",
    title = "Disruption below the agreed line",
    weight = 16,
    definition = "A service is down and can be restored, and the agreed line for critical "
        .. "infrastructure is not crossed: severity 20 or more, or a nuisance of 35 or more.",
    source = "Albania 2022; Ukraine 2016 (a lifeline, severity below 50); Kahn 8.",
    when = {
        { effects = disruption_or_worse, severity_min = 20 },
        { effects = { "nuisance" }, severity_min = 35 },
    },
}

rung(9) {
    id = "lifeline",
    title = "Reversible disruption of a lifeline",
    weight = 22,
    definition = "Energy, water, health, communications, finance or transport is disrupted or its "
        .. "data corrupted, severity 50 or more, and it can be repaired within weeks.",
    source = "Ukraine 2015, Kyivstar 2023; Kahn 9.",
    when = {
        -- R of 3 or more on such a target stands on rung 10 and has been tried before.
        { effects = { "disruption", "corruption" }, target_min = 3, severity_min = 50 },
    },
}

rung(10) {
    id = "destructive",
    title = "Destructive or systemic",
    weight = 30,
    definition = "A lifeline is destroyed or needs months, the effect spreads beyond the two "
        .. "states, the core of the internet is hit, or the severity reaches 80.",
    source = "NotPetya 2017, Viasat 2022, recommendation R4 of the 2016 paper; Kahn 9.",
    when = {
        { effects = disruption_or_worse, target_min = 3, reversible_min = 3 },
        { effects = destruction_or_worse, target_min = 3, severity_min = 35 },
        { effects = disruption_or_worse, tags = { "core.*" } },
        { effects = felt, states_min = 2, severity_min = 35 },
        { effects = felt, severity_min = 80 },
    },
}

rung(11) {
    id = "rupture",
    title = "Rupture",
    weight = 32,
    definition = "Relations are broken, borders, air or sea are closed, or reserves are called up.",
    source = "Albania 2022 (embassy given 24 hours); Kahn 6, 10.",
}

rung(12) {
    id = "deaths",
    title = "Deaths, or military command hit",
    weight = 40,
    definition = "At least one person dies of the effects, or the command of armed forces is "
        .. "disrupted.",
    source = "Scale and effects, Tallinn Manual 2.0; Kahn 9, 12.",
    when = {
        { effects = any_effect, deaths_min = 1 },
        { effects = disruption_or_worse, tags = { "military.command" } },
    },
}

rung(13) {
    id = "strike",
    title = "Limited armed strike",
    weight = 50,
    definition = "A single armed act, or its equal by other means; states argue whether it is an "
        .. "armed attack.",
    source = "Kahn 12.",
}

rung(14) {
    id = "campaign",
    title = "Sustained campaign",
    weight = 70,
    definition = "Combined operations continue day after day.",
    source = "Kahn 12-14.",
}

rung(15) {
    id = "strategic",
    title = "Strategic alert",
    weight = 90,
    definition = "Nuclear forces are on alert, or their command is touched in any way, even by "
        .. "mere access. The exercise ends here: this is no space to play in.",
    source = "Statement of the Euro-Atlantic Security Leadership Group, 2021; Kahn 11, 15-16.",
    when = {
        { effects = any_effect, tags = { "nuclear.c3" } },
    },
}

threshold "first_effects" { title = "Threshold I: first effects", rung = 7 }
threshold "agreed_ci" { title = "Threshold II: the agreed line for critical infrastructure",
                        rung = 9 }
threshold "force" { title = "Threshold III: force", rung = 12 }
threshold "strategic" { title = "Threshold IV: strategic", rung = 15 }
