-- What a state can do: the 45 actions of the domain reference, and two more (c13, w00).
--
-- Everything is at the level of effects. No row says how an effect is brought about, and none may.
--
--   rung      where the act stands on the ladder; its weight is what the other side feels
--   tension   for de-escalatory acts instead of a rung: negative points of the 0..100 dial
--   duration  from the order to the deed; drawn between the two. What is announced is done when it
--             is announced (expulsions, sanctions, a pledge), though carrying it out takes days.
--             For c03 to c05, c07 and c08 the domain reference gives how long the effect lasts:
--             that is effect_time here
--   reversible  R: 0 undone by itself .. 4 never
--   repeatable  false: once for each state in one game
--   effects   verbs, applied when it is done. They do NOT repeat the tension of the act itself:
--             that comes from rung or tension, once the other side perceives it
--
-- "this" is the incident that the act is about; "me" acts, "them" is the other state.

---------------------------------------------------------------------------------------------------
-- Diplomatic

action "d01" {
    title = "Private demarche or protest note",
    summary = "The ambassador hands over a note: what we want, and by when we expect an answer.",
    domain = "dip", rung = 1, duration = { "1 h", "6 h" }, reversible = 0,
    visibility = "both", target = "incident", capital = 10,
    effects = {
        send { "demand", from = "me", to = "them", channel = "embassy", about = "this",
               text = "We expect an explanation, and that it stops if it is yours to stop." },
    },
}

action "d02" {
    title = "Formal inquiry over the risk-reduction link",
    summary = "A question over the risk-reduction link, staffed on both ends, that asks for a "
        .. "formal answer.",
    domain = "dip", rung = 1, duration = { "1 h", "1 h" }, reversible = 0,
    visibility = "both", target = "incident", capital = 5,
    effects = {
        send { "inquiry", from = "me", to = "them", channel = "risk_link", about = "this",
               text = "What do you know of this incident? What have you seen on your networks?" },
    },
}

action "d03" {
    title = "Leader hotline call",
    summary = "A call on the hotline: two voices, two interpreters, no press.",
    domain = "dip", tension = -8, duration = { "30 min", "30 min" }, reversible = 0,
    visibility = "both", target = "state", capital = 40,
    effects = {
        send { "proposal", from = "me", to = "them", channel = "leader_hotline", about = "this",
               text = "I called so that neither of us has to guess." },
    },
}

action "d04" {
    title = "Summon the ambassador",
    summary = "The ambassador walks past the cameras, listens, and walks back.",
    domain = "dip", rung = 1, duration = { "3 h", "3 h" }, reversible = 0,
    visibility = "public", target = "state", capital = 10, repeatable = false,
    effects = {
        send { "demand", from = "me", to = "them", channel = "embassy", about = "this",
               text = "Your government owes us an explanation." },
        mood { "me", 30 },
    },
}

action "d05" {
    title = "Expel diplomats",
    summary = "A few names, a few days to pack. The answer is usually the same number.",
    domain = "dip", rung = 3, duration = { "1 h", "2 h" }, reversible = 1,
    visibility = "public", target = "state", capital = 40, repeatable = false,
    effects = { mood { "me", 50 }, mood { "them", -20 } },
}

action "d06" {
    title = "Recall the ambassador",
    summary = "Our own ambassador comes home for consultations. The embassy stays open.",
    domain = "dip", rung = 3, duration = { "1 h", "2 h" }, reversible = 1,
    visibility = "public", target = "state", capital = 20, repeatable = false,
    effects = { mood { "me", 30 } },
}

action "d07" {
    title = "Break relations",
    summary = "The embassies close. What is left is said through others.",
    domain = "dip", rung = 11, duration = { "2 h", "4 h" }, reversible = 2,
    visibility = "public", target = "state", capital = 150, repeatable = false,
    effects = { mood { "me", 60 }, legitimacy { "me", -40 } },
    when = { { "rung", "me", at_least = 7 } },
    unless = "Nothing has happened yet over which a government closes its embassies.",
}

action "d08" {
    title = "Propose talks or a mediator",
    summary = "An offer to sit down, with a third at the table if that helps.",
    domain = "dip", tension = -10, duration = { "1 h", "3 h" }, reversible = 0,
    visibility = "both", target = "state", capital = 20, repeatable = false,
    effects = {
        send { "proposal", from = "me", to = "them", channel = "council_line", about = "this",
               text = "We propose to meet, and would accept a mediator whom you accept." },
        legitimacy { "me", 20 },
    },
}

action "d09" {
    title = "Public assurance or emollient statement",
    summary = "A statement that walks the crisis back: it was not us, not on our orders, an "
        .. "accident, nothing new, or nothing that will follow.",
    domain = "dip", tension = -6, duration = { "15 min", "15 min" }, reversible = 1,
    visibility = "public", target = "none", capital = 15,
    effects = {
        send { "assurance", from = "me", to = "them", channel = "public_statement", about = "this",
               text = "We ordered nothing, want no quarrel, and will help to find out." },
    },
}

action "d10" {
    title = "Apology, or admission of an unauthorised act",
    summary = "It is owned in public. It cannot be owned twice.",
    domain = "dip", tension = -14, duration = { "1 h", "1 h" }, reversible = 2,
    visibility = "public", target = "state", capital = 80, repeatable = false,
    effects = {
        send { "apology", from = "me", to = "them", channel = "public_statement", about = "this",
               text = "This should not have happened, and we are answerable for it." },
        mood { "me", -80 }, credibility { "me", 40 }, legitimacy { "me", 30 },
    },
    when = {
        any {
            { "accused", "me" }, { "started", "me", "c03" }, { "started", "me", "c04" },
            { "started", "me", "c05" }, { "started", "me", "c06" }, { "started", "me", "c07" },
            { "started", "me", "c08" }, { "started", "me", "i04" }, { "started", "me", "m06" },
        },
    },
    unless = "Nothing is known of you yet that you could apologise for.",
}

action "d11" {
    title = "Bring it to a multilateral forum",
    summary = "The matter goes to many states at once. It gets slower, wider and harder to own.",
    domain = "dip", rung = 2, duration = { "3 d", "10 d" }, reversible = 0,
    visibility = "public", target = "none", capital = 30, repeatable = false,
    effects = {
        send { "proposal", from = "me", to = "them", channel = "forum", about = "this",
               text = "We ask for the matter to be examined where others can hear both of us." },
        legitimacy { "me", 30 },
    },
}

action "d12" {
    title = "Restraint pledge for a sector or period",
    summary = "A public promise to leave a sector alone for a stated time.",
    domain = "dip", tension = -12, duration = { "1 h", "2 h" }, reversible = 1,
    visibility = "public", target = "none", capital = 40, repeatable = false,
    effects = {
        send { "assurance", from = "me", to = "them", channel = "public_statement", about = "this",
               text = "For the length of this inquiry we will touch no lifeline of yours." },
        credibility { "me", 20 }, legitimacy { "me", 20 },
    },
}

---------------------------------------------------------------------------------------------------
-- Information

action "i01" {
    title = "Public attribution",
    summary = "A minister says who did it, how likely that is, and on what the judgement rests.",
    domain = "inf", rung = 2, duration = { "2 h", "2 h" }, reversible = 3,
    visibility = "public", target = "incident", capital = 30, accuses = true, repeatable = false,
    effects = {
        assess { "this", by = "me", public = true },
        send { "accusation", from = "me", to = "them", channel = "public_statement", about = "this",
               text = "We hold the other government responsible." },
        mood { "me", 60 },
    },
}

action "i02" {
    title = "Coordinated attribution by several states",
    summary = "Several states say it on the same day. It takes weeks to agree on every word.",
    domain = "inf", rung = 2, duration = { "5 d", "60 d" }, reversible = 3,
    visibility = "public", target = "incident", capital = 40, accuses = true, repeatable = false,
    effects = {
        assess { "this", by = "me", public = true },
        send { "accusation", from = "me", to = "them", channel = "public_statement", about = "this",
               text = "We and our partners hold the other government responsible." },
        legitimacy { "me", 40 },
    },
}

action "i03" {
    title = "Publish technical indicators",
    summary = "What was seen is published, so that anybody can look for it. Nobody is named.",
    domain = "inf", rung = 1, duration = { "6 h", "6 h" }, reversible = 3,
    visibility = "public", target = "incident", capital = 10,
    effects = {
        share { from = "me", to = "them", channel = "public_statement", about = "this",
                fields = { "incident", "first_seen", "effect", "indicators", "sample",
                           "infrastructure", "vulnerability" },
                text = "Here is what we saw. Look on your own networks." },
        legitimacy { "me", 10 },
    },
}

action "i04" {
    title = "Leak stolen material",
    summary = "Private papers of the other government appear in the press.",
    domain = "inf", rung = 7, duration = { "1 d", "3 d" }, reversible = 4,
    visibility = "public", target = "state", capital = 60, outside = true, information = 3,
    repeatable = false,
    effects = { mood { "them", -80 }, legitimacy { "me", -40 } },
}

action "i05" {
    title = "Influence campaign",
    summary = "Other people's opinions are worked on, under other people's names.",
    domain = "inf", rung = 7, duration = { "5 d", "30 d" }, reversible = 3,
    visibility = "secret", target = "state", capital = 30, outside = true, notice = 250,
    repeatable = false,
    effects = { mood { "them", -60 } },
}

action "i06" {
    title = "Strategic silence",
    summary = "Nothing is said, on purpose. The other side will read something into it.",
    domain = "inf", rung = 0, duration = { "1 d", "1 d" }, reversible = 0,
    visibility = "secret", target = "none",
}

---------------------------------------------------------------------------------------------------
-- Legal

action "l01" {
    title = "Indict named officers",
    summary = "A court names persons. They will not come, and they will not travel.",
    domain = "leg", rung = 3, duration = { "30 d", "180 d" }, reversible = 2,
    visibility = "public", target = "incident", capital = 40, accuses = true, repeatable = false,
    effects = { assess { "this", by = "me", public = true }, mood { "me", 30 } },
}

action "l02" {
    title = "Mutual assistance or preservation request",
    summary = "A request for mutual assistance: keep what your operators have, and look at it.",
    domain = "leg", rung = 0, duration = { "24 h", "10 d" }, reversible = 0,
    visibility = "both", target = "incident", capital = 5,
    effects = {
        send { "inquiry", from = "me", to = "them", channel = "risk_link", about = "this",
               text = "Please preserve the records of the hosts named here, and examine them." },
        -- To preserve records somebody has to look at them: that is the whole mechanism.
        investigate { "this", by = "them", draws = 1 },
    },
}

action "l03" {
    title = "Arrest or extradite proxies",
    summary = "Proxies or criminals on our own soil are arrested, or handed over.",
    domain = "leg", tension = -10, duration = { "2 d", "20 d" }, reversible = 2,
    visibility = "public", target = "none", capital = 50, repeatable = false,
    effects = { credibility { "me", 50 }, legitimacy { "me", 30 }, mood { "me", -20 } },
}

action "l04" {
    title = "Lawful countermeasure with notice",
    summary = "A duty owed to them is withheld until they stop: announced, proportionate, undone "
        .. "when they do.",
    domain = "leg", rung = 3, duration = { "2 h", "4 h" }, reversible = 1,
    visibility = "public", target = "state", capital = 40, repeatable = false,
    effects = {
        send { "warning", from = "me", to = "them", channel = "risk_link", about = "this",
               text = "Unless this ends we shall withhold what we owe you, and say so." },
        mood { "me", 30 },
    },
}

---------------------------------------------------------------------------------------------------
-- Economic

action "e01" {
    title = "Sanctions on persons and firms",
    summary = "A list of names. Accounts are blocked, doors close.",
    domain = "eco", rung = 4, duration = { "1 h", "2 h" }, reversible = 1,
    visibility = "public", target = "state", capital = 40, repeatable = false,
    effects = { mood { "me", 40 }, mood { "them", -30 } },
}

action "e02" {
    title = "Sectoral sanctions or export ban",
    summary = "A trade stops. Both sides lose it.",
    domain = "eco", rung = 4, duration = { "3 d", "14 d" }, reversible = 2,
    visibility = "public", target = "state", capital = 70, repeatable = false,
    effects = { mood { "me", 20 }, mood { "them", -60 } },
}

action "e03" {
    title = "Freeze assets",
    summary = "State money held abroad stays where it is.",
    domain = "eco", rung = 4, duration = { "1 h", "2 h" }, reversible = 1,
    visibility = "public", target = "state", capital = 50, repeatable = false,
    effects = { mood { "me", 30 }, mood { "them", -40 } },
}

action "e04" {
    title = "Exclude from a payment or cloud service",
    summary = "Payments, clouds or exchanges close to their firms. Many who had no part are hit.",
    domain = "eco", rung = 8, duration = { "1 d", "5 d" }, reversible = 2,
    visibility = "public", target = "state", capital = 90, outside = true, repeatable = false,
    effects = { mood { "them", -100 }, legitimacy { "me", -30 } },
}

action "e05" {
    title = "Compensation offer",
    summary = "Money for those who were harmed, without a word on guilt.",
    domain = "eco", tension = -10, duration = { "5 d", "30 d" }, reversible = 1,
    visibility = "both", target = "state", capital = 60, repeatable = false,
    effects = { credibility { "me", 20 }, mood { "me", -30 } },
}

---------------------------------------------------------------------------------------------------
-- Military

action "m01" {
    title = "Raise the alert level",
    summary = "Leave is cancelled, crews sleep at their posts, and others see the lights.",
    domain = "mil", rung = 5, duration = { "1 h", "6 h" }, reversible = 1,
    visibility = "public", target = "none", capital = 30, repeatable = false,
    effects = { mood { "me", 30 } },
}

action "m02" {
    title = "Announced exercise near the border",
    summary = "Ships and columns move where they can be counted.",
    domain = "mil", rung = 5, duration = { "3 d", "10 d" }, reversible = 1,
    visibility = "public", target = "none", capital = 40, repeatable = false,
    effects = { mood { "me", 30 } },
}

action "m03" {
    title = "Mobilise reserves",
    summary = "Letters go out. A mobilised army is expensive to keep and awkward to send home.",
    domain = "mil", rung = 11, duration = { "3 h", "6 h" }, reversible = 2,
    visibility = "public", target = "none", capital = 120, repeatable = false,
    when = { { "rung", "me", at_least = 9 } },
    unless = "Nothing has happened yet that would fill the barracks.",
}

action "m04" {
    title = "Pre-delegate response authority",
    summary = "The command may strike back at once, without asking, at whoever it believes did it.",
    domain = "mil", rung = 5, duration = { "2 h", "2 h" }, reversible = 2,
    visibility = "secret", target = "none", capital = 20, predelegates = true, repeatable = false,
}

action "m05" {
    title = "Stand down or pull back",
    summary = "The alert is lifted and units go home where others can see it.",
    domain = "mil", tension = -12, duration = { "1 d", "3 d" }, reversible = 1,
    visibility = "public", target = "none", capital = 40, repeatable = false,
    effects = { mood { "me", -30 }, credibility { "me", 20 } },
}

action "m06" {
    title = "Limited strike",
    summary = "One target, one night. What comes after it is for the other side to say.",
    domain = "mil", rung = 13, duration = { "6 h", "24 h" }, reversible = 4,
    visibility = "public", target = "asset", capital = 180, outside = true, repeatable = false,
    effect = "destruction", effect_loss = 800, effect_time = "30 d",
    effects = { legitimacy { "me", -200 } },
    when = { { "rung", "me", at_least = 10 } },
    unless = "Nothing has happened yet that a parliament would answer with arms.",
}

---------------------------------------------------------------------------------------------------
-- Cyber, at the level of effects

action "c01" {
    title = "Espionage access, no effect",
    summary = "Espionage: somebody reads what was not meant for them. Nothing is changed.",
    domain = "cyb", rung = 0, duration = { "5 d", "60 d" }, reversible = 1,
    visibility = "secret", target = "asset", outside = true, notice = 200,
    effect = "espionage", information = 2, gains = "foothold",
}

action "c02" {
    title = "Pre-position in a lifeline",
    summary = "Lasting access is prepared in critical infrastructure, and nothing is done with it.",
    domain = "cyb", rung = 6, duration = { "30 d", "180 d" }, reversible = 1,
    visibility = "secret", target = "asset", outside = true, notice = 300, repeatable = false,
    effect = "access", gains = "persistent",
    when = { { "act_target_class", at_least = 3 } },
    unless = "Waiting inside is meant for lifelines; for anything else it is espionage.",
}

action "c03" {
    title = "Flood or deface a public site",
    summary = "Pages answer slowly, or say what their owners did not write. It passes by itself.",
    domain = "cyb", rung = 7, duration = { "30 min", "2 h" }, reversible = 0,
    visibility = "target", target = "asset", capital = 40, outside = true, notice = 1000,
    effect = "nuisance", effect_loss = 500, effect_time = "6 h",
    when = { { "act_target_class", at_most = 2 } },
    unless = "That is a lifeline; whatever happens to it is no mere nuisance.",
}

action "c04" {
    title = "Disrupt a government service",
    summary = "An office that people need is closed for days. It can be restored.",
    domain = "cyb", rung = 8, duration = { "1 h", "4 h" }, reversible = 1,
    visibility = "target", target = "asset", capital = 60, outside = true, notice = 1000,
    effect = "disruption", effect_loss = 800, effect_time = "48 h", access = "foothold",
    when = { { "act_target_class", at_most = 2 } },
    unless = "That is a lifeline. To disrupt it is a different act, and a higher rung.",
}

action "c05" {
    title = "Reversible disruption of a lifeline",
    summary = "Power, water, health, communications, money or transport stops for hours or days.",
    domain = "cyb", rung = 9, duration = { "1 h", "6 h" }, reversible = 2,
    visibility = "target", target = "asset", capital = 150, outside = true, notice = 1000,
    effect = "disruption", effect_loss = 800, effect_time = "36 h", access = "persistent",
    when = { { "act_target_class", at_least = 3 } },
    unless = "That is no lifeline.",
}

action "c06" {
    title = "Destructive act on a lifeline",
    summary = "Systems have to be replaced, and what was let loose may not stay where it was sent.",
    domain = "cyb", rung = 10, duration = { "1 d", "30 d" }, reversible = 3,
    visibility = "target", target = "asset", capital = 200, outside = true, notice = 1000,
    repeatable = false,
    effect = "destruction", effect_loss = 900, effect_time = "30 d", access = "persistent",
    when = { { "act_target_class", at_least = 3 } },
    unless = "That is no lifeline.",
}

action "c07" {
    title = "Attack the core of the internet",
    summary = "Names, routes, keys or cables fail, and not only for the one who was meant.",
    domain = "cyb", rung = 10, duration = { "1 h", "6 h" }, reversible = 2,
    visibility = "public", target = "asset", capital = 200, outside = true, repeatable = false,
    effect = "disruption", effect_loss = 700, effect_time = "24 h", access = "foothold",
    effects = { legitimacy { "me", -100 } },
    when = {
        any {
            { "act_target_tag", "core.routing" },
            { "act_target_tag", "core.naming" },
            { "act_target_tag", "core.crypto" },
            { "act_target_tag", "core.transmission" },
        },
    },
    unless = "That is no part of the core of the internet.",
}

action "c08" {
    title = "Disrupt the attacker's server abroad",
    summary = "The machine that the trouble came through is put out of service where it stands, "
        .. "with everything else that runs on it.",
    domain = "cyb", rung = 7, duration = { "30 min", "2 h" }, reversible = 1,
    visibility = "target", target = "asset", capital = 50, outside = true, notice = 1000,
    effect = "disruption", effect_loss = 700, effect_time = "6 h",
    when = { { "act_target_class", at_most = 2 } },
    unless = "That is a lifeline, not a server.",
}

action "c09" {
    title = "Sinkhole or block inside own networks",
    summary = "Doors are closed from the inside. What knocks on them afterwards is worth knowing.",
    domain = "cyb", rung = 0, duration = { "1 h", "6 h" }, reversible = 0,
    visibility = "secret", target = "incident", capital = 5, investigates = 1,
}

action "c10" {
    title = "Joint evaluation of core systems",
    summary = "Experts of both sides look at names, numbers and keys, and write one report.",
    domain = "cyb", tension = -12, duration = { "10 d", "60 d" }, reversible = 0,
    visibility = "public", target = "none", capital = 40, repeatable = false,
    effects = {
        -- Done is done: what goes out at the end is what was found, not the invitation.
        send { "reply", from = "me", to = "them", channel = "council_line", about = "this",
               text = "The experts have been through our records. What they found is yours to "
                   .. "read as much as ours." },
        legitimacy { "me", 30 },
        -- What the team has found by the end, it has found for both.
        investigate { "this", by = "me", draws = 3 },
        investigate { "this", by = "them", draws = 3 },
    },
}

action "c11" {
    title = "Send CERT help or share indicators",
    summary = "A packet from engineer to engineer: what to look for, and whom to call.",
    domain = "cyb", tension = -8, duration = { "2 h", "24 h" }, reversible = 0,
    visibility = "both", target = "incident", capital = 10,
    effects = {
        share { from = "me", to = "them", channel = "cert", about = "this",
                fields = { "incident", "first_seen", "sectors", "persons", "impact", "effect",
                           "indicators", "sample", "infrastructure", "containment", "contact" },
                text = "Indicators attached. Please look, and tell us what you find." },
    },
}

action "c12" {
    title = "Take down infrastructure at home",
    summary = "Machines on our own soil that served the harm are switched off and kept for the "
        .. "record.",
    domain = "cyb", tension = -10, duration = { "6 h", "72 h" }, reversible = 1,
    visibility = "both", target = "incident", capital = 25, investigates = 1, repeatable = false,
    effects = {
        send { "reply", from = "me", to = "them", channel = "cert", about = "this",
               text = "The machines you named are off the network, and kept as they were." },
        credibility { "me", 20 },
    },
    when = { { "this_victim", "me", is = 0 } },
    unless = "The harm was done to you; what served it does not stand on your soil.",
}

action "c13" {
    title = "Examine own networks",
    summary = "Engineers and examiners take the time to look properly. It brings evidence, or the "
        .. "knowledge that there is none.",
    domain = "cyb", rung = 0, duration = { "3 h", "6 h" }, reversible = 0,
    visibility = "secret", target = "incident", capital = 10, investigates = 2,
}

action "w00" {
    title = "Wait and see",
    summary = "Nothing now. Evidence and tempers both change with time.",
    domain = "dip", rung = 0, duration = { "1 h", "1 h" }, reversible = 0,
    visibility = "secret", target = "none",
}
