-- Who and what there is on the two sides of the Sound. Neither side is the villain: each has a
-- quarrel it can defend, a secret it would rather keep, and something that it stands to lose.

state "halmark" {
    title = "Halmark",
    adjective = "Halmarkian",
    brief = "You govern eleven million people on a long cold coast. Your power comes from a "
        .. "private grid, your majority is four seats, and the fleet that the Surovians want out "
        .. "of the Sound votes in Aldhaven, where it is now dark. After an earlier scare your "
        .. "defence command was given a standing order: to strike back by itself at whoever it "
        .. "believes has hit the grid. Few of your ministers remember signing it.",
    goals = "1. Bring everyone through the night. 2. Say nothing that you must take back. 3. Make "
        .. "sure that whoever did this, if anyone did, does not try it again. 4. Keep the fishing "
        .. "talks alive: without them the harbour empties by spring.",
    doctrine = "firm",
    risk_appetite = 500,
    credibility = 700,
    capital = 600,
    mood = -50,
    secrecy = 500,
    private_threshold = 45,
}

state "surovia" {
    title = "Surovia",
    adjective = "Surovian",
    brief = "You govern forty-eight million people between the Sound and the steppe. You host "
        .. "cheap computing for half the region and do not know every tenant. Your services and "
        .. "their contractors tell you what they think you need. You did not order anything "
        .. "against Halmark's grid. You are fairly sure that nobody else did. Abroad, your word is "
        .. "doubted before you have given it; at home, giving ground in January is remembered in "
        .. "March.",
    goals = "1. Not be blamed for what you did not order. 2. Learn what your own people did before "
        .. "others learn it. 3. Let no machine of another state strike on your soil: what is "
        .. "allowed once is a custom. 4. Return to the fishing talks without having begged.",
    doctrine = "tit_for_tat",
    risk_appetite = 500,
    credibility = 500,
    capital = 700,
    mood = 0,
    secrecy = 700,
    private_threshold = 65,
}

actor "nordgrid" {
    title = "Nordgrid",
    kind = "company",
    brief = "Private operator of Halmark's northern grid. Short of engineers, fond of remote "
        .. "maintenance, and insured.",
}

actor "lyra" {
    title = "Lyra Hosting",
    kind = "company",
    brief = "Rents out computing in Verast by the hour. Asks for a card, not for a name.",
}

actor "winter_tide" {
    title = "Winter Tide",
    kind = "proxy",
    brief = "A name that nobody has heard before tonight.",
}

actor "tesk" {
    title = "Tesk",
    kind = "third_state",
    brief = "The small neighbour of both, with cables to each and a habit of passing things on.",
}

---------------------------------------------------------------------------------------------------
-- Halmark's

-- 180,000 people, 24 hours, five million dollars on T = 3, R = 1: severity 52, just above the
-- default of R1. The rounding is in scenarios/README.md, "How severity is computed".
asset "north_grid" {
    title = "Northern grid",
    owner = "halmark", operator = "nordgrid", sector = "energy",
    customers = 180000, units = "homes", loss_per_hour = 210,
    restore = "1:00:00", public = true,
}

asset "st_brenna" {
    title = "St Brenna's hospital",
    owner = "halmark", sector = "health", tags = { "health.acute" },
    customers = 320, units = "patients", loss_per_hour = 5,
    restore = "0:04:00", public = true,
}

-- The cold store gives the scenario its name: the whole winter catch lies in it.
asset "cold_stores" {
    title = "Aldhaven cold store",
    owner = "halmark", sector = "food",
    customers = 900, units = "boat crews", loss_per_hour = 60,
    restore = "0:06:00", public = true,
    needs = { { "north_grid", share = 800, buffer = "12 h" } }, -- ice keeps for half a day
}

asset "aldhaven_port" {
    title = "Port of Aldhaven",
    owner = "halmark", sector = "transport",
    customers = 30000, loss_per_hour = 80,
    restore = "0:08:00", public = true,
    needs = { { "north_grid", share = 500, buffer = "2 h" } },
}

asset "citizen_portal" {
    title = "Halmark's citizen portal",
    owner = "halmark", sector = "government",
    customers = 60000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- Surovia's

-- Where the trail leads. Most who live there have nothing to do with it.
asset "lyra_hall" {
    title = "Lyra's machine hall in Verast",
    owner = "surovia", operator = "lyra", sector = "commercial",
    customers = 9000, units = "tenants", loss_per_hour = 20,
    restore = "0:06:00", public = false,
}

asset "verast_clinics" {
    title = "Verast's appointment service",
    owner = "surovia", sector = "health", class = 2, -- appointments, not acute care
    customers = 40000, units = "patients", loss_per_hour = 5,
    restore = "0:06:00", public = true,
    needs = { { "lyra_hall", share = 600, buffer = "30 min" } },
}

asset "tax_office" {
    title = "Surovia's tax office",
    owner = "surovia", sector = "government",
    customers = 60000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

asset "ostrel_port" {
    title = "Port of Ostrel",
    owner = "surovia", sector = "transport",
    customers = 35000, loss_per_hour = 80,
    restore = "0:08:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- What each could do to the other, and has not. The two are alike, and each suspects as much.

capability "halmark_ostrel" { title = "A way into the port of Ostrel", actor = "halmark",
                              against = "ostrel_port", access = "persistent", collateral = 150,
                              burn = true }
capability "halmark_tax" { title = "A way into the tax office", actor = "halmark",
                           against = "tax_office", access = "foothold", collateral = 50 }
capability "surovia_aldhaven" { title = "A way into the port of Aldhaven", actor = "surovia",
                                against = "aldhaven_port", access = "persistent",
                                collateral = 150, burn = true }
capability "surovia_portal" { title = "A way into the citizen portal", actor = "surovia",
                              against = "citizen_portal", access = "foothold", collateral = 50 }

-- Answers at machine speed. They act on belief, not on truth; R3 forbids them. Halmark's has been
-- armed since an earlier scare, Surovia's has to be armed first.
standing_order "counter" {
    title = "Halmark's standing answer",
    actor = "halmark", action = "c08", against = "lyra_hall",
    severity = 45, belief = 620, reaction = "9 min", active = true,
}

standing_order "mirror" {
    title = "Surovia's standing answer",
    actor = "surovia", action = "c03", against = "citizen_portal",
    severity = 12, belief = 550, reaction = "9 min", active = false,
}
