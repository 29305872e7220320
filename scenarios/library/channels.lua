-- The ways in which two states can speak. Latency is what passes between sending and being read by
-- somebody who may answer: staffing, translation, hands.

channel "leader_hotline" {
    title = "leaders' hotline",
    latency = "10 min",
    capital = 30, -- scarce: a leader who calls often is a leader in trouble
}

channel "risk_link" {
    title = "risk-reduction link",
    latency = "60 min",
    logged = true, -- staffed day and night; an inquiry here asks for a formal answer
}

channel "cert" {
    title = "line between emergency teams",
    latency = "30 min",
    logged = true, -- indicators only: nobody accuses anybody here
}

channel "council_line" {
    title = "line between security councils",
    latency = "20 min",
    logged = true,
}

channel "poc_directory" {
    title = "directory of contact points",
    latency = "240 min",
    logged = true,
    tested = true, -- a scenario with untested contacts says false: answers come three times later
}

channel "embassy" {
    title = "embassy",
    latency = "180 min",
    logged = true,
}

channel "public_statement" {
    title = "public statement",
    latency = "15 min",
    public = true,
    logged = true, -- what has been said in public cannot be unsaid
}

channel "forum" {
    title = "multilateral forum",
    latency = "3 d",
    public = true,
    logged = true,
}

channel "mediator" {
    title = "mediator",
    latency = "24 h",
    logged = true,
}

channel "back_channel" {
    title = "back channel",
    latency = "6 h",
    logged = false, -- nobody can prove later what was said
    deniable = true,
}
