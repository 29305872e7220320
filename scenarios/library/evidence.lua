-- Kinds of evidence. `weight` is what a perfect item of the kind adds for the suspect it points to,
-- in decibans: ten decibans make that suspect ten times as likely against the others, three about
-- twice. An item has a quality of its own (a clue's `quality`), and items of one origin count once.
-- `share_cost` is what showing it to the other side gives away: 0 nothing .. 4 a source for good.

evidence_kind "infrastructure" {
    title = "addresses and hosting",
    weight = 6,
    spoof = "easy",
    share_cost = 1,
}

evidence_kind "tools" {
    title = "similarity of tools",
    weight = 8,
    spoof = "easy", -- tools are shared, stolen and planted
    share_cost = 1,
}

evidence_kind "tradecraft" {
    title = "habits and working hours",
    weight = 5,
    spoof = "easy",
    share_cost = 1,
}

evidence_kind "target_pattern" {
    title = "choice of target, and who gains",
    weight = 4,
    spoof = "possible",
    share_cost = 1,
}

evidence_kind "mistake" {
    title = "a slip that links to a person",
    weight = 14,
    spoof = "hard",
    share_cost = 2,
}

evidence_kind "sigint" {
    title = "intercepted communications",
    weight = 18,
    spoof = "hard",
    share_cost = 3, -- whoever sees it knows where you listen
}

evidence_kind "human" {
    title = "a human source",
    weight = 18,
    spoof = "possible",
    share_cost = 3,
}

evidence_kind "on_network" {
    title = "sight of the author's own network",
    weight = 25,
    spoof = "hard",
    share_cost = 4,
}

evidence_kind "vendor_report" {
    title = "report by a vendor or partner",
    weight = 8,
    spoof = "easy",
    share_cost = 1,
    independent = false, -- it may repeat what you told them yourself
}

evidence_kind "claim" {
    title = "public claim of responsibility",
    weight = 3,
    spoof = "easy",
    share_cost = 0,
}

-- Beyond the list of the domain reference: what one's own engineers and records say. An accident
-- can only be found this way.
evidence_kind "examination" {
    title = "examination of equipment and records",
    weight = 14,
    physical = true, -- shows an accident or a fault as well as an author
    spoof = "hard",
    share_cost = 1,
}
