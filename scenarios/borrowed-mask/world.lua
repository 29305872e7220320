-- Who and what there is. Halmark and Surovia both want the Crossing and both have people at home
-- who do not. Tesk lives from the long way round. None of the three is wicked: each has something
-- that it stands to lose.

state "halmark" {
    title = "Halmark",
    adjective = "Halmarkian",
    brief = "You govern eleven million people who live from their harbours. In nine days you mean "
        .. "to sign the Crossing with Surovia. Half your cabinet calls it a trap, and twelve days "
        .. "after the summit you face the voters. Your services see Verast's hand in most things; "
        .. "they were right twice. Last winter defence command was given a standing order: once "
        .. "sure enough who has hit a port, to strike back by itself. Few of your ministers recall "
        .. "signing it.",
    goals = "1. Get the ports moving. 2. Sign the Crossing, or know for certain why you should "
        .. "not. 3. Blame nobody whom you would have to clear before the vote. 4. Do not become a "
        .. "country that can be hit for nothing.",
    doctrine = "firm",
    risk_appetite = 500,
    credibility = 700,
    capital = 700,
    mood = -50,
    secrecy = 500,
    private_threshold = 45,
}

state "surovia" {
    title = "Surovia",
    adjective = "Surovian",
    brief = "You govern forty-eight million people, few of whom have seen the sea. The Crossing "
        .. "would give your factories a harbour and you a success. Those who live from the quarrel "
        .. "with Halmark, in your services and round them, like it less. You rent out cheap "
        .. "computing to half the region. You ordered nothing against Halmark's ports. Who in your "
        .. "country might have wanted the summit to fail is a question that you would rather not "
        .. "ask aloud.",
    goals = "1. Sign the Crossing without having begged. 2. Not be blamed for what you did not "
        .. "order. 3. Learn what your own people did, if they did anything, before others do. "
        .. "4. Let nobody strike on your soil: what is allowed once is a custom.",
    doctrine = "tit_for_tat",
    risk_appetite = 500,
    credibility = 500,
    capital = 700,
    mood = 0,
    secrecy = 700,
    private_threshold = 65,
    wide_scope = true,
}

actor "tesk" {
    title = "Tesk",
    kind = "third_state",
    brief = "The small neighbour of both. Of three lorries that go round the Sound, two pay a toll "
        .. "here. Polite, well informed, and never asked to the table.",
}

actor "harrow" {
    title = "Harrow Freight Systems",
    kind = "company",
    brief = "Makes the software by which Halmark's ports know what stands where. Three hundred and "
        .. "forty forwarders run it too.",
}

actor "lyra" {
    title = "Lyra Hosting",
    kind = "company",
    brief = "Rents out computing in Verast by the hour. Asks for a card, not for a name.",
}

actor "free_sound" {
    title = "Free Sound",
    kind = "proxy",
    brief = "A name that nobody has heard before this week.",
}

---------------------------------------------------------------------------------------------------
-- Halmark's

-- 60,000 people whose work or goods wait, 24 hours, 140 million dollars on T = 3, R = 2: severity
-- 59, above the default of R1 by more than a reading error. See scenarios/README.md, "How severity
-- is computed".
asset "terminals" {
    title = "Halmark's port terminal system",
    owner = "halmark", operator = "harrow", sector = "transport",
    customers = 60000, units = "dockers, drivers and shippers", loss_per_hour = 5800,
    restore = "1:00:00", public = true,
}

asset "aldhaven_port" {
    title = "Port of Aldhaven",
    owner = "halmark", sector = "transport",
    customers = 30000, loss_per_hour = 80,
    restore = "0:08:00", public = true,
    needs = { { "terminals", share = 900, buffer = "10 min" } },
}

asset "merrow_port" {
    title = "Port of Merrow",
    owner = "halmark", sector = "transport",
    customers = 22000, loss_per_hour = 60,
    restore = "0:08:00", public = true,
    needs = { { "terminals", share = 900, buffer = "10 min" } },
}

-- What the outer islands eat and what their clinic gives out comes through Merrow.
asset "merrow_depot" {
    title = "Relief depot at Merrow",
    owner = "halmark", sector = "food", tags = { "relief" },
    customers = 8000, units = "islanders", loss_per_hour = 10,
    restore = "0:12:00", public = true,
    needs = { { "merrow_port", share = 700, buffer = "1:00:00" } },
}

asset "merrow_hospital" {
    title = "St Olave's hospital, Merrow",
    owner = "halmark", sector = "health", tags = { "health.acute" },
    customers = 400, units = "patients", loss_per_hour = 5,
    restore = "0:04:00", public = true,
}

asset "halmark_customs" {
    title = "Halmark's customs office",
    owner = "halmark", sector = "government",
    customers = 40000, loss_per_hour = 60,
    restore = "0:12:00", public = true,
    needs = { { "terminals", share = 300, buffer = "4 h" } },
}

asset "halmark_cert" {
    title = "Halmark's emergency team",
    owner = "halmark", sector = "government", tags = { "cert" },
    customers = 260, units = "organisations", loss_per_hour = 5,
    restore = "0:12:00", public = false,
}

-- Halmark votes twelve days after the summit.
asset "voters_roll" {
    title = "Halmark's voters' roll",
    owner = "halmark", sector = "elections", tags = { "elections" },
    customers = 90000, units = "voters who still have to register", loss_per_hour = 10,
    restore = "1:00:00", public = true,
}

asset "harrow_updates" {
    title = "Harrow's update service",
    owner = "halmark", operator = "harrow", sector = "information", tags = { "supply_chain" },
    customers = 340, units = "firms", loss_per_hour = 40,
    restore = "0:12:00", public = false,
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

asset "ostrel_port" {
    title = "Port of Ostrel",
    owner = "surovia", sector = "transport",
    customers = 35000, loss_per_hour = 80,
    restore = "0:08:00", public = true,
}

asset "ostrel_depot" {
    title = "Flood relief depot at Ostrel",
    owner = "surovia", sector = "food", tags = { "relief" },
    customers = 12000, units = "people on the lower river", loss_per_hour = 10,
    restore = "0:12:00", public = true,
    needs = { { "ostrel_port", share = 600, buffer = "1:00:00" } },
}

asset "verast_hospital" {
    title = "Verast's third hospital",
    owner = "surovia", sector = "health", tags = { "health.acute" },
    customers = 900, units = "patients", loss_per_hour = 10,
    restore = "0:04:00", public = true,
}

asset "surovia_customs" {
    title = "Surovia's customs office",
    owner = "surovia", sector = "government",
    customers = 55000, loss_per_hour = 60,
    restore = "0:12:00", public = true,
}

asset "surovia_cert" {
    title = "Surovia's emergency team",
    owner = "surovia", sector = "government", tags = { "cert" },
    customers = 300, units = "organisations", loss_per_hour = 5,
    restore = "0:12:00", public = false,
}

asset "province_register" {
    title = "The river provinces' voting register",
    owner = "surovia", sector = "elections", tags = { "elections" },
    customers = 110000, units = "voters", loss_per_hour = 10,
    restore = "1:00:00", public = true,
}

asset "freight_exchange" {
    title = "Verast freight exchange",
    owner = "surovia", sector = "information", tags = { "supply_chain" },
    customers = 900, units = "firms", loss_per_hour = 60,
    restore = "0:12:00", public = false,
}

---------------------------------------------------------------------------------------------------
-- What each could do to the other, and has not. The two are alike, and each suspects as much.

capability "halmark_ostrel" { title = "A way into the port of Ostrel", actor = "halmark",
                              against = "ostrel_port", access = "persistent", collateral = 150,
                              burn = true }
capability "halmark_customs_way" { title = "A way into Surovia's customs", actor = "halmark",
                                   against = "surovia_customs", access = "foothold",
                                   collateral = 50 }
capability "halmark_freight" { title = "A way into the freight exchange", actor = "halmark",
                               against = "freight_exchange", access = "foothold",
                               collateral = 400 }
capability "halmark_register" { title = "A way into a voting register", actor = "halmark",
                                against = "province_register", access = "foothold",
                                collateral = 50 }
capability "surovia_aldhaven" { title = "A way into the port of Aldhaven", actor = "surovia",
                                against = "aldhaven_port", access = "persistent",
                                collateral = 150, burn = true }
capability "surovia_customs_way" { title = "A way into Halmark's customs", actor = "surovia",
                                   against = "halmark_customs", access = "foothold",
                                   collateral = 50 }
capability "surovia_harrow" { title = "A way into Harrow's updates", actor = "surovia",
                              against = "harrow_updates", access = "foothold", collateral = 400 }
capability "surovia_roll" { title = "A way into the voters' roll", actor = "surovia",
                            against = "voters_roll", access = "foothold", collateral = 50 }

-- Answers at machine speed act on belief, and belief is what a mask is made for. R3 forbids them.
-- Halmark's has been in force since the winter, and waits until it is rather sure: the first report
-- is not enough for it, a boast and a tip on top of the report are. Surovia's must be armed first.
standing_order "quay" {
    title = "Halmark's answer for the ports",
    actor = "halmark", action = "c08", against = "lyra_hall",
    severity = 45, belief = 740, reaction = "9 min", active = true,
}

standing_order "mirror" {
    title = "Surovia's standing answer",
    actor = "surovia", action = "c03", against = "halmark_customs",
    severity = 12, belief = 550, reaction = "9 min", active = false,
}

-- The vote is on the twelfth day after the summit; N13 protects it from three months before.
terms "N13" { closes = "21:20:00" }

-- What the plan of this scenario is about: share, do not strike by machine, do not name on a guess.
preset "summit" { title = "R2, R3 and N10", norms = { "R2", "R3", "N10" } }
