-- Who and what there is on the two sides of the Narrows. Each side has a quarrel that it can
-- defend, a paper that it would rather not show, and something that it stands to lose.

state "doranth" {
    title = "Doranth",
    adjective = "Doranthine",
    brief = "You govern forty million people on the mainland. What they call each other is kept on "
        .. "an island: twenty-two years ago you had no hall that stayed dry. Now you want the zone "
        .. "home, and a report of two thousand pages says so. In your files lies a letter: last "
        .. "year the operator offered you a second copy of the zone, on your own soil, and your "
        .. "ministry saved the money. Some in your cabinet would shut Pelan's firms out tomorrow, "
        .. "and have a list.",
    goals = "1. Names, wages and wards before blame. 2. Learn what it was, and be able to show it. "
        .. "3. Take the zone home as an owner, and not as a thief. 4. Not be the government that "
        .. "was offered a second copy.",
    doctrine = "firm",
    risk_appetite = 500,
    credibility = 650,
    capital = 650,
    mood = -30,
    secrecy = 400,
    private_threshold = 50,
}

state "pelan" {
    title = "Pelan",
    adjective = "Pelanese",
    brief = "You govern five million people on an island that lives from keeping other people's "
        .. "registers. Trust is what you export. If one zone leaves, others follow. You ordered "
        .. "nothing against anybody's names. But your security service has a room in the "
        .. "operator's house, on the third floor, of which the operator's customers have never "
        .. "been told. Whoever comes to look for a fault will pass that door.",
    goals = "1. Keep the registers, and the reason why others leave them with you. 2. Know what "
        .. "happened before the others do. 3. Not have strangers on the third floor, unless there "
        .. "is no other way. 4. Lose the zone, if it must be, by a contract and not by a word.",
    doctrine = "firm", -- it neither hides nor tells by nature: what it does is for the norms to show
    risk_appetite = 500,
    credibility = 650,
    capital = 650,
    mood = 0,
    secrecy = 600,
    private_threshold = 60,
}

actor "tesk" {
    title = "Tesk",
    kind = "third_state",
    brief = "The small neighbour of both. Its harbour looks up half its names in Doranth's zone, "
        .. "and nobody asked it whether it wanted to be part of this.",
}

actor "body" {
    title = "Identifier Body",
    kind = "body",
    brief = "Keeps the list of who keeps which list. It has a register, forty people, no police, "
        .. "and the habit of asking both sides the same question.",
}

actor "linnet" {
    title = "Linnet Registry",
    kind = "company", home = "pelan",
    brief = "Keeps eleven countries' zones in one house in Port Sarn, Pelan. Proud of a thing "
        .. "that nobody has ever had to think about.",
}

actor "quill" {
    title = "A voice without a face",
    kind = "proxy",
    brief = "Somebody who says on television that he used to know.",
}

---------------------------------------------------------------------------------------------------
-- Doranth's. The zone first: 31 million people, six hours, five hundred million dollars on T = 4,
-- R = 1: severity 73.

asset "dor_zone" {
    title = "Doranth's zone (.dor)",
    owner = "doranth", operator = "linnet", sector = "core_internet",
    tags = { "core.naming", "core.crypto" },
    customers = 31000000, units = "people", loss_per_hour = 83300,
    restore = "0:06:00", public = true,
    -- It stands in Linnet's hall. Who hits the hall hits the zone.
    needs = { { "linnet_hall", share = 700, buffer = "4 h" } },
}

asset "night_clearing" {
    title = "Doranth's night clearing",
    owner = "doranth", sector = "finance",
    customers = 9000000, units = "wage earners", loss_per_hour = 9000,
    restore = "0:08:00", public = true,
    needs = { { "dor_zone", share = 700, buffer = "40 min" } },
}

asset "ward_portal" {
    title = "Doranth's ward portal",
    owner = "doranth", sector = "health", tags = { "health.acute" },
    customers = 12000, units = "patients", loss_per_hour = 20,
    restore = "0:04:00", public = true,
    needs = { { "dor_zone", share = 500, buffer = "90 min" } },
}

-- The roll is read tonight by nobody, and in July by everybody.
asset "voters_roll" {
    title = "Doranth's electoral roll",
    owner = "doranth", sector = "elections", tags = { "elections" },
    customers = 300000, units = "voters", loss_per_hour = 10,
    restore = "0:12:00", public = true,
    needs = { { "dor_zone", share = 400, buffer = "2 h" } },
}

asset "dor_cert" {
    title = "Doranth's emergency team (CERT)",
    owner = "doranth", sector = "emergency", tags = { "cert" }, class = 2,
    customers = 400, units = "offices", loss_per_hour = 5,
    restore = "0:02:00", public = false,
    needs = { { "dor_zone", share = 300, buffer = "60 min" } },
}

asset "dor_permits" {
    title = "Doranth's permit office",
    owner = "doranth", sector = "government",
    customers = 50000, loss_per_hour = 10,
    restore = "0:12:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- Pelan's

-- Class 2, and part of the core all the same: eleven countries' names stand in it.
asset "linnet_hall" {
    title = "Linnet's hall in Port Sarn",
    owner = "pelan", operator = "linnet", sector = "information",
    tags = { "core.naming", "supply_chain" },
    customers = 4000000, units = "people", loss_per_hour = 900,
    restore = "0:12:00", public = false,
}

asset "sarn_halls" {
    title = "Port Sarn's rented halls",
    owner = "pelan", sector = "commercial",
    customers = 300000, units = "customers", loss_per_hour = 300,
    restore = "0:08:00", public = true,
}

asset "sarn_landing" {
    title = "The cable house at Sarn Head",
    owner = "pelan", sector = "core_internet", tags = { "core.transmission", "core.routing" },
    customers = 2500000, units = "people", loss_per_hour = 1200, redundancy = 300,
    restore = "2:00:00", public = true,
}

asset "harbour_dues" {
    title = "Pelan's harbour office",
    owner = "pelan", sector = "government",
    customers = 40000, loss_per_hour = 15,
    restore = "0:12:00", public = true,
}

---------------------------------------------------------------------------------------------------
-- Tesk's. What it feels, it feels as a guest.

asset "tesk_exchange" {
    title = "Tesk's exchange",
    owner = "tesk", sector = "core_internet", tags = { "core.routing" },
    customers = 700000, units = "people", loss_per_hour = 500,
    restore = "0:05:00", public = true,
}

asset "tesk_harbour" {
    title = "Tesk's harbour",
    owner = "tesk", sector = "transport",
    customers = 60000, loss_per_hour = 90,
    restore = "0:06:00", public = true,
    needs = { { "dor_zone", share = 500, buffer = "2 h" } },
}

asset "tesk_pharmacies" {
    title = "Tesk's pharmacies",
    owner = "tesk", sector = "health", class = 2,
    customers = 90000, loss_per_hour = 10,
    restore = "0:03:00", public = true,
    needs = { { "dor_zone", share = 300, buffer = "3 h" } },
}

---------------------------------------------------------------------------------------------------
-- What each could do to the other, and has not.

capability "doranth_dues" { title = "A way into Pelan's harbour office", actor = "doranth",
                            against = "harbour_dues", access = "foothold", collateral = 50 }
capability "doranth_hall" { title = "A way into Linnet's hall", actor = "doranth",
                            against = "linnet_hall", access = "foothold", collateral = 900 }
capability "pelan_permits" { title = "A way into Doranth's permit office", actor = "pelan",
                             against = "dor_permits", access = "foothold", collateral = 50 }
capability "pelan_clearing" { title = "A way into Doranth's clearing", actor = "pelan",
                              against = "night_clearing", access = "foothold", collateral = 400 }

-- Doranth votes on the last Sunday of July: the roll is inside the window of N13 from the first day.
terms "N13" { closes = "86 d" }
