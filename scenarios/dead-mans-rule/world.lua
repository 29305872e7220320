-- Who and what there is on the two sides of the Sound. The two are alike on purpose: each commands
-- through one line that it does not quite own, each knows the other's, and each is told by people
-- whom it has reason to trust that there will be no time.

state "halmark" {
    title = "Halmark",
    adjective = "Halmarkian",
    brief = "You govern eleven million people on a long coast. One trunk cable carries their "
        .. "telephones and the picture by which Kell Head commands the coast. If it goes you are "
        .. "blind, and you believe that Surovia knows it. An upgrade can now answer a blow by "
        .. "itself, in nine minutes. It was delivered switched on, for a trial; a pledge against "
        .. "such answers, if you have given one, switches it off. Your generals want it for good.",
    goals = "1. Not lose command of your own forces. 2. Not answer a blow that nobody struck. "
        .. "3. Keep the last word with somebody who can be asked about it afterwards. 4. Not be "
        .. "the government that was warned.",
    doctrine = "firm",
    risk_appetite = 500,
    credibility = 700,
    capital = 600,
    mood = -30,
    secrecy = 500,
    private_threshold = 45,
}

state "surovia" {
    title = "Surovia",
    adjective = "Surovian",
    brief = "You govern forty-eight million people. Your staff speaks to its forces through one "
        .. "transit hall at Kolm, shared with banks, a hospital and half the region. Halmark once "
        .. "practised putting such a hall out of service; you watched. Your own upgrade lies in "
        .. "its box and waits for a signature. An exercise of yours began two days ago, and the "
        .. "notice of it lay in a drawer. Some of your units think for themselves, for which they "
        .. "are praised at parades.",
    goals = "1. Not lose command of your own forces. 2. Learn what your own units did before "
        .. "others do. 3. Let no machine of another state strike on your soil: what is allowed "
        .. "once is a custom. 4. Not look afraid, and not be made so.",
    doctrine = "tit_for_tat",
    risk_appetite = 500,
    credibility = 550,
    capital = 700,
    mood = 0,
    secrecy = 700,
    private_threshold = 55,
}

actor "skerry" {
    title = "Skerry Cable",
    kind = "company",
    brief = "Owns the trunk, one repair ship and a very good map of the bottom of the Sound.",
}

actor "ravel" {
    title = "Ravel Systems",
    kind = "company", home = "halmark",
    brief = "A contractor in Lind. Built Halmark's upgrade, sits at Kell Head to look after it, "
        .. "and has people who believe that they could find out who did it.",
}

actor "tesk" {
    title = "Tesk",
    kind = "third_state",
    brief = "The small neighbour of both. Its own planes fly by Halmark's radar and its own banks "
        .. "sit in Surovia's hall.",
}

---------------------------------------------------------------------------------------------------
-- Halmark's

-- 90,000 people for twelve minutes on T = 3: severity 37. Serious enough for R2 to ask for a
-- packet, and far below the line of R1.
asset "trunk" {
    title = "Trunk cable under the Sound",
    owner = "halmark", operator = "skerry", sector = "communications",
    customers = 90000, units = "subscribers", loss_per_hour = 60,
    restore = "0:12:00", public = true,
}

asset "kell_head" {
    title = "Coast command at Kell Head",
    owner = "halmark", sector = "military", tags = { "military.command" },
    customers = 600, units = "soldiers", loss_per_hour = 10,
    restore = "0:01:00", public = false,
    needs = { { "trunk", share = 600, buffer = "1 min" } }, -- what is left goes by radio
}

-- Soldiers and airlines look at the same screens. Whoever blinds it means one of the two.
asset "radar" {
    title = "Halmark's radar network",
    owner = "halmark", sector = "transport", tags = { "military.command" },
    customers = 24000, units = "passengers", loss_per_hour = 150,
    restore = "0:06:00", public = true,
}

asset "harbour_office" {
    title = "Halmark's harbour office",
    owner = "halmark", sector = "government",
    customers = 40000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- Surovia's

asset "kolm_hall" {
    title = "Transit hall at Kolm",
    owner = "surovia", sector = "information",
    customers = 30000, units = "tenants", loss_per_hour = 40,
    restore = "0:06:00", public = false,
}

asset "staff_net" {
    title = "Surovia's staff network",
    owner = "surovia", sector = "military", tags = { "military.command" },
    customers = 900, units = "soldiers", loss_per_hour = 10,
    restore = "0:02:00", public = false,
    needs = { { "kolm_hall", share = 500, buffer = "5 min" } },
}

asset "garrison_hospital" {
    title = "Garrison hospital at Kolm",
    owner = "surovia", sector = "health", tags = { "health.acute" },
    customers = 240, units = "patients", loss_per_hour = 5,
    restore = "0:04:00", public = true,
    needs = { { "kolm_hall", share = 700, buffer = "40 min" } }, -- the ward's machines last that
}

asset "tax_office" {
    title = "Surovia's tax office",
    owner = "surovia", sector = "government",
    customers = 60000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

asset "permit_office" {
    title = "Surovia's permit office",
    owner = "surovia", sector = "government",
    customers = 50000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- What nobody touches. No option, no effect and no standing order names the two lines; they are
-- here so that a rule that says so (N17), and the top of the ladder, have something to speak of.

asset "halmark_quiet" {
    title = "Halmark's strategic line",
    owner = "halmark", sector = "nuclear", tags = { "nuclear.c3" },
    restore = "0:01:00", public = false,
}

asset "surovia_quiet" {
    title = "Surovia's strategic line",
    owner = "surovia", sector = "nuclear", tags = { "nuclear.c3" },
    restore = "0:01:00", public = false,
}

---------------------------------------------------------------------------------------------------
-- What each could do to the other, and has not.

capability "halmark_staff" { title = "A way into Surovia's staff network", actor = "halmark",
                             against = "staff_net", access = "foothold", collateral = 100 }
capability "surovia_radar" { title = "A way into Halmark's radar network", actor = "surovia",
                             against = "radar", access = "foothold", collateral = 150 }
capability "halmark_tax" { title = "A way into the tax office", actor = "halmark",
                           against = "tax_office", access = "foothold", collateral = 50 }
capability "surovia_harbour" { title = "A way into the harbour office", actor = "surovia",
                               against = "harbour_office", access = "foothold", collateral = 50 }

-- It takes people twenty-five minutes to begin, and lasts forty. Who orders it thinks of rung 8: a
-- service is down, it comes back. The ladder thinks of whose service it is, and puts it on rung 12.
-- The quarrel between the two is the point.
action "x01" {
    title = "Blind a command network for forty minutes",
    summary = "Screens go dark where forces are commanded from, and come back by themselves.",
    domain = "cyb", rung = 8, duration = { "25 min", "25 min" }, reversible = 0,
    visibility = "target", target = "asset", capital = 60, outside = true, notice = 1000,
    effect = "disruption", effect_loss = 900, effect_time = "40 min", access = "foothold",
    when = { { "act_target_tag", "military.command" } },
    unless = "That commands no forces.",
}

-- To let a machine act is also an act; it stands beside the signature that allowed it (m04).
action "x02" {
    title = "Leave the answer to the machine",
    summary = "The count runs out, and somebody has signed that it should.",
    domain = "mil", rung = 5, duration = { "1 min", "1 min" }, reversible = 1,
    visibility = "secret", target = "none", capital = 20, repeatable = true,
}

-- Answers at machine speed. They act on belief, not on truth; R3 withdraws them. The first of
-- Halmark's has run on trial since Monday; the second, and Surovia's, need a signature.
standing_order "link_watch" {
    title = "Halmark's answer for the link",
    actor = "halmark", action = "c08", against = "kolm_hall",
    severity = 25, belief = 640, reaction = "9 min", active = true,
}

standing_order "radar_watch" {
    title = "Halmark's answer for the radar",
    actor = "halmark", action = "x01", against = "staff_net",
    severity = 25, belief = 640, reaction = "9 min", active = false,
}

standing_order "hall_watch" {
    title = "Surovia's answer for the hall",
    actor = "surovia", action = "x01", against = "radar",
    severity = 1, belief = 640, reaction = "9 min", active = false,
}

-- The pause that Tesk proposes at noon is N21, by these terms: whatever has been as grave as the
-- loss of a command link, nothing is begun for a day after it. Agreed at noon, that leaves the
-- twelve hours until ten past one.
terms "N21" { serious = 30, pause = "1 d" }
