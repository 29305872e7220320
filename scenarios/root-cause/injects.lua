-- What happens at the table. The first thirteen are the plan; the rest answer what players do. The
-- weeks after the second day are in later.lua. What the plan puts at midnight of a later day comes
-- at office hours here, as ministries and newspapers do.
--
-- `expected` and `notes` are for the facilitator and never shown to players. Every text is between
-- 40 and 90 words, fair to both sides, and says what is seen, never how it was done.

---------------------------------------------------------------------------------------------------
-- The plan: thirteen injects

inject "report" {
    title = "Two thousand pages on a list",
    at = "0:00:00", kind = "context", to = "public", from = "Mainland Radio, midnight news",
    objectives = { "orient" },
    text = "The report on the zone is out: two thousand pages on who keeps the list of Doranth's "
        .. "names, and where. It says that a country of forty million should not keep its names "
        .. "on an island, and that to bring them home will take five years. In Port Sarn a "
        .. "spokesman for Linnet, which has kept them for twenty-two, said that he looked forward "
        .. "to reading all of it.",
    expected = "Each side reads its briefing and says aloud what it wants from the next five "
        .. "years.",
    notes = "Read slowly. Nothing is wrong yet. Ask each side what the other would lose by the "
        .. "move, and keep the answers for the debrief.",
}

inject "names_fail" {
    title = "31 million lose their names",
    at = "0:00:20", kind = "expected", to = "public", from = "Mainland Radio, interruption",
    lane = "linnet", objectives = { "orient" },
    effects = { happen "wrong_answers" },
    text = "Since twenty past midnight names that end in .dor have led nowhere, or somewhere else. "
        .. "Thirty-one million people depend on them. Most are asleep; their machines are not. "
        .. "Wages are booked tonight, bakeries order, night trains ask where they are. Telephones "
        .. "between the big cities are silent. The numbers for fire and ambulance work. We are "
        .. "told that nobody knows yet what it is, and that people should not keep trying.",
    expected = "Doranth asks what depends on names before it asks who did it.",
    notes = "If a player says the word attack, write down the time.",
}

inject "alarm" {
    title = "Operator: alarm, and not sure of it",
    at = "0:00:50", kind = "expected", to = "states", from = "Linnet Registry, night desk",
    lane = "linnet", objectives = { "orient", "inform" },
    effects = {
        notify { "wrong_answers", to = "doranth" }, notify { "wrong_answers", to = "pelan" },
        find { "alarm", by = "doranth" }, find { "alarm", by = "pelan" },
    },
    text = "To our customer and to our own government, in the same words. At nineteen past "
        .. "midnight our integrity alarm rang: the zone that we send out does not match its seal. "
        .. "The alarm has rung twice this year for nothing. We are unsure. We have stopped sending "
        .. "and cannot call back what was sent. Engineers are on their way; two live on the other "
        .. "side of the island. We shall write again when we know something.",
    expected = "Both write down what Linnet said and what it did not say.",
    notes = "This is the notification: with R2 in force, both owe a first packet at 0:06:50. "
        .. "\"Unsure\" is the most honest word of the night; watch what becomes of it.",
}

inject "banks" {
    title = "The banks ask for a holiday",
    at = "0:01:30", kind = "context", to = "public", from = "Association of Doranth's Banks",
    lane = "doranth", objectives = { "protect" },
    effects = { mood { "doranth", -30 } },
    text = "The night clearing cannot find its own members. Nine million wages were to be booked "
        .. "by six. We can close for a day, if the government declares a holiday before five; then "
        .. "nobody is paid, and nobody is paid wrongly. We can open on paper in some towns. What "
        .. "we cannot do is open as if nothing were the matter. We should like to be told which, "
        .. "by someone who can sign.",
    expected = "Doranth decides about wages before it decides about Pelan.",
    notes = "The domestic clock. Ask which of the two clocks the table hears louder.",
}

inject "tesk_feels" {
    title = "Tesk: our routes are going astray",
    at = "0:02:00", kind = "expected", to = "public", from = "Tesk's exchange, notice to all",
    lane = "tesk", objectives = { "widen", "weigh" },
    effects = {
        happen "spill",
        find { "routes", by = "doranth" }, find { "routes", by = "pelan" },
    },
    text = "Since half past twelve we lose routes that have nothing to do with Doranth. Seven "
        .. "hundred thousand people here cannot reach each other. In the first hour traffic of "
        .. "ours, and some of Doranth's, passed through Port Sarn, where it had no business; we "
        .. "have seen that before when names fail, and we have seen it once when they had not. "
        .. "We record everything. Nobody has told us anything. We should be glad if somebody "
        .. "did.",
    expected = "Both sides notice a third country in the room, and that it keeps records.",
    notes = "True whatever the cause. The last sentence is an invitation: see who takes it. Under "
        .. "R6 somebody has to.",
}

inject "minister" {
    title = "A minister: Pelan did it",
    at = "0:03:00", kind = "expected", to = "public", from = "Night Studio, Doranth",
    lane = "doranth", objectives = { "decide", "weigh" },
    effects = {
        mood { "doranth", -30 }, mood { "pelan", -50 },
        tension { from = "pelan", toward = "doranth", 60 },
    },
    text = "The Minister of Industry came to our studio in a coat over his pyjamas. \"Pelan did "
        .. "it,\" he said. \"On the night of the report. Who keeps your names can take them away, "
        .. "and wanted us to know it. I do not need two thousand pages for that.\" Asked whether "
        .. "he spoke for the cabinet, he said that he spoke for people who had woken up. The "
        .. "cabinet has not met yet.",
    expected = "Doranth decides whether this was said by a man or by a state.",
    notes = "Not a formal accusation: nothing counts as said by Doranth until the table says so. "
        .. "Pelan cannot know that.",
}

inject "ceremony" {
    title = "A ceremony that did not go as written",
    at = "0:04:00", kind = "context", to = "pelan", from = "Linnet Registry, the director",
    lane = "linnet", objectives = { "own", "inform" },
    effects = { find { "ceremony", by = "pelan" }, open "p_ceremony" },
    text = "I tell you this before I tell our customer, and I am not sure that I should. At ten "
        .. "last night we held the ceremony in which the zone's key is renewed. It did not go as "
        .. "written: the seal was made twice, and the record shows it once. I signed that record "
        .. "at eleven. I believed that it made no difference. I do not know that it did. There are "
        .. "four people who know, and I am one.",
    expected = "Pelan decides who hears of it, and when, before it decides what it means.",
    notes = "Told to Pelan in every game, whatever the cause: it may be the cause, a trace of it, "
        .. "or a coincidence. The heart of the exercise. Do not help.",
}

inject "service_back" {
    title = "The names are back",
    at = "0:06:20", kind = "context", to = "public", from = "Linnet Registry, bulletin",
    lane = "linnet", objectives = { "orient" },
    effects = { mood { "doranth", 20 } },
    text = "Since twenty past six the zone answers rightly. Some machines will remember the wrong "
        .. "answers until noon; it helps to switch them off and on, which we are sorry to have to "
        .. "say. Thirty-one million people were affected for six hours. Doranth's chamber of trade "
        .. "speaks of five hundred million dollars. We are looking for the cause and have not "
        .. "found it. We have kept everything as it was.",
    expected = "Both sides notice that the harm is over, and that the question is not.",
    notes = "The severity of the whole is about 73. Ask: what has become more urgent now, and what "
        .. "less?",
}

inject "hawks" {
    title = "A motion to shut Pelan out",
    at = "0:10:00", kind = "expected", to = "public", from = "Clerk of the Assembly, Quarrow",
    lane = "doranth", objectives = { "decide" },
    effects = {
        mood { "doranth", -60 }, capital { "doranth", -30 },
        tension { from = "pelan", toward = "doranth", 40 },
    },
    text = "Sixty members move that Pelan's firms be excluded from Doranth's payments, clouds and "
        .. "exchanges, from tomorrow and until further notice. Fourteen hundred firms are meant; "
        .. "the list was typed before last night. \"One does not argue with a hand on one's "
        .. "throat,\" said the mover, who comes from a town with a large hall for rent. The "
        .. "Assembly will vote on whatever the government brings, or on this.",
    expected = "Doranth asks what the exclusion would do, and to whom, before it asks whether it "
        .. "would be popular.",
    notes = "Exclusion stands on rung 8 and takes days to bite. Ask what it would be worth if it "
        .. "turned out to have been an accident.",
}

inject "body_offers" {
    title = "The Body offers a joint team",
    at = "1:08:00", kind = "expected", to = "states", from = "Identifier Body, secretariat",
    lane = "body", objectives = { "inform", "own" },
    text = "We keep the list of who keeps which list, and have no other power. We offer both of "
        .. "you the same thing: six experts from each side and three of ours, twenty days, one "
        .. "report. They would see the ceremony room, the records and whoever was there; in "
        .. "Quarrow they would see how the zone was used and what was planned for its failure. "
        .. "Either may refuse. We shall say publicly that we asked, and nothing else.",
    expected = "Each side asks what the team would find in its own house.",
    notes = "Sealed: neither knows the other's answer before both are in. Nobody can compel it "
        .. "except R5. Twenty days is a long time for a parliament.",
}

inject "tesk_forum" {
    title = "Tesk calls a forum",
    at = "3:09:00", kind = "expected", to = "public", from = "Foreign Ministry of Tesk",
    lane = "tesk", objectives = { "widen" },
    text = "Our harbour stood still for half a day over a quarrel to which we are no party. We "
        .. "invite all who keep their names in other people's houses, and all who keep other "
        .. "people's: in three days, here, five hours, no flags on the table. We shall bring our "
        .. "recordings and show them to whoever comes. Eleven states have accepted. We keep two "
        .. "chairs free, next to each other, as there was no other way to arrange it.",
    expected = "Both sides ask what the chair costs, and what the empty chair would.",
    notes = "What Tesk recorded goes to whoever comes. Under R6 somebody owed Tesk a word long "
        .. "before this.",
}

-- Of the finding there are five, one for each cause, and a short one (later.lua); this is the slip.
inject "finding_slip" {
    title = "The joint team's finding",
    at = "20:10:00", kind = "context", to = "public", from = "The joint team, fifteen signatures",
    lane = "body", objectives = { "weigh", "inform" },
    when = { { "var", "cause", is = "slip" }, { "var", "door", is = 2 },
             { "var", "yes_doranth" }, { "var", "yes_pelan" } },
    effects = {
        find { "ceremony", by = "doranth" },
        find { "slip_house", by = "doranth" }, find { "slip_house", by = "pelan" },
        find { "slip_person", by = "doranth" }, find { "slip_person", by = "pelan" },
        tension { from = "doranth", toward = "pelan", -60 },
        tension { from = "pelan", toward = "doranth", -60 },
        open "d_finding", open "p_finding",
    },
    text = "An accident: we say so at between eighty-five and ninety in a hundred, and with high "
        .. "confidence. At the ceremony two envelopes changed places. Seven people saw it and none "
        .. "noticed. Put into the same order, they fail again. We name no one. What is left of the "
        .. "hundred is what a careful hand could have done in the same way; we looked for such a "
        .. "hand for twenty days, on every floor, and did not find it.",
    expected = "Both read likelihood and confidence as two things, and ask what is left of the "
        .. "hundred.",
    notes = "Eighty-five to ninety is the team's own wording. Ask each table for the number that "
        .. "it would have given on the first morning.",
}

inject "engineer_talks" {
    title = "An engineer talks",
    at = "25:07:00", kind = "contingency", to = "public", from = "The Port Sarn Observer",
    lane = "linnet", objectives = { "own", "inform" },
    when = { { "var", "told", is = 0 }, { "var", "owned", is = 0 } },
    effects = {
        find { "ceremony", by = "doranth" },
        credibility { "pelan", -220 }, legitimacy { "pelan", -80 }, mood { "pelan", -80 },
        tension { from = "doranth", toward = "pelan", 160 },
        open "d_leak", open "p_leak",
    },
    text = "An engineer of Linnet has given this paper a copy of four pages. They are the record "
        .. "of a ceremony, held two hours before the names failed, that did not go as written; and "
        .. "a note of the call in which the director told the government so, at four the same "
        .. "morning. The government did not tell Doranth then, and has not since. \"I waited for "
        .. "them to say it,\" she said. \"Then twenty-five days had gone.\"",
    expected = "Doranth separates what failed from what was hidden. Pelan answers for the second.",
    notes = "Fires only if Pelan never told Doranth of the ceremony of its own accord. Ask what it "
        .. "would have cost at four in the morning.",
}

---------------------------------------------------------------------------------------------------
-- What else reaches the table on the first day

inject "voice" {
    title = "A voice without a face",
    at = "0:02:40", kind = "context", to = "public", from = "Channel Seven, Doranth, live",
    lane = "quill", chance = 600, objectives = { "weigh" },
    effects = { find { "voice", by = "doranth" }, find { "voice", by = "pelan" } },
    text = "We have on the line a man who asks not to be named or seen. \"I worked for them,\" he "
        .. "says, and means Pelan's service. \"They have had the key to your names for years. One "
        .. "does not keep a key in order not to use it.\" Asked which years, he says that he would "
        .. "rather not. Asked how he would know about tonight, he says that one learns to smell "
        .. "it. He has a pleasant voice.",
    expected = "Both sides ask what he knows that a listener to the radio would not.",
    notes = "A claim by somebody who was not there. Comes in three games of five. That it may "
        .. "happen to be near some truth does not make it evidence.",
}

inject "ward" {
    title = "A ward on paper",
    at = "0:05:00", kind = "context", to = "public", from = "St Aldra's hospital, Quarrow",
    lane = "doranth", objectives = { "protect" },
    text = "The portal in which we look up who may be given what has not found us since two. We "
        .. "are asking patients, and waking relatives. Everybody is well. One man could not be "
        .. "asked; a nurse remembered him from the winter, and remembered rightly. We would like "
        .. "it to be known that twelve thousand people were looked after tonight by memory, and "
        .. "that this is not how it is supposed to be done.",
    expected = "Doranth asks which services must be able to live without names, and since when it "
        .. "has known.",
    notes = "Nobody comes to harm. Ask what would have been different in daylight.",
}

inject "who_gains" {
    title = "Two papers ask who gains",
    at = "0:07:30", kind = "context", to = "public", from = "The Quarrow Mercury, and others",
    objectives = { "weigh" },
    effects = {
        find { "who_gains", by = "doranth" }, find { "who_gains", by = "pelan" },
        tension { from = "doranth", toward = "pelan", 20 },
        tension { from = "pelan", toward = "doranth", 20 },
    },
    text = "WHO GAINS? A zone that has just failed is not carried across the water while it is "
        .. "being mended, writes the Mercury: Pelan keeps its contract for years. A zone that has "
        .. "just failed is taken away at once, writes the Observer in Port Sarn: Pelan loses it by "
        .. "summer, and ten others with it. Each has asked a professor. The professors were at "
        .. "school together and do not agree either.",
    expected = "Both notice that the argument from gain can be made for either side.",
    notes = "Who gains is a question, not a trace. See whether the table counts it.",
}

inject "dossier" {
    title = "A dossier from Industry",
    at = "0:08:00", kind = "context", to = "doranth", from = "Ministry of Industry, by hand",
    lane = "doranth", objectives = { "weigh" },
    effects = { find { "dossier", by = "doranth" } },
    text = "The minister asks us to hand you this. A friendly service confirms that traffic was "
        .. "led through Port Sarn in the first hour. We have it from them independently. (The "
        .. "annex gives the figures. They are Tesk's, to the last digit, with the same two "
        .. "misprints; Tesk had the first half of them from your own emergency team at one.)",
    expected = "Doranth asks where the figures come from before it counts them.",
    notes = "An echo: one origin, counted once. See whether the table counts it twice.",
}

inject "silence_costs" {
    title = "Two customers leave Linnet",
    at = "0:20:00", kind = "contingency", to = "public", from = "The Port Sarn Observer, evening",
    lane = "linnet", objectives = { "inform" },
    when = { { "packets", "pelan", "doranth", is = 0 }, { "var", "told", is = 0 } },
    effects = {
        credibility { "pelan", -60 }, mood { "pelan", -60 }, capital { "pelan", -40 },
        tension { from = "doranth", toward = "pelan", 40 },
    },
    text = "Two of the eleven countries whose names are kept at Linnet's have given notice tonight. "
        .. "Neither mentioned the failure. Both mentioned the twenty hours since. \"Everything "
        .. "breaks,\" said a registrar, who has known the director for years. \"One rings up and "
        .. "says what broke. We rang. They said that the government was considering what could be "
        .. "said.\" The government was still considering it when we asked.",
    expected = "Pelan sees that silence is an answer, also to those who had not asked.",
    notes = "Fires if Pelan has sent Doranth no packet in twenty hours.",
}

-- What Tesk recorded goes early to whoever thought of Tesk in the first night. Only the item that
-- exists for this cause is handed over.
local function recordings(...)
    local rows = {}
    for _, state in ipairs({ ... }) do
        for _, cause in ipairs({ "slip", "shortcut", "thieves", "outsider", "desk" }) do
            rows[#rows + 1] = find { cause .. "_tesk", by = state }
        end
    end
    return rows
end

inject "tesk_answers" {
    title = "Tesk sends its recordings to both",
    at = "0:16:00", kind = "expected", to = "states", from = "Tesk's exchange, by courier",
    lane = "tesk", objectives = { "widen", "weigh" },
    when = { { "messages_of", "doranth", "tesk", "notification" },
             { "messages_of", "pelan", "tesk", "notification" } },
    effects = recordings("doranth", "pelan"),
    text = "You both wrote to us in the first night, when you had other things to do. That is "
        .. "noted. Here, to both and in the same envelope, is what we recorded in the six hours. "
        .. "Our engineers have marked one page. We do not say what follows from it; we keep an "
        .. "exchange, not a court. If either of you should wish to talk to the other and need a "
        .. "room for it, we have several.",
    expected = "Both read the marked page, and say what it does to likelihood and to confidence.",
    notes = "Comes early only to those who told Tesk; otherwise its recordings wait for the "
        .. "forum.",
}

local function tesk_to_one(id, told, other)
    inject(id) {
        title = "Tesk sends its recordings",
        at = "0:16:00", kind = "expected", to = told, from = "Tesk's exchange, by courier",
        lane = "tesk", objectives = { "widen", "weigh" },
        when = { { "messages_of", told, "tesk", "notification" },
                 { "messages_of", other, "tesk", "notification", is = 0 } },
        effects = recordings(told),
        text = "You wrote to us in the first night, when you had other things to do. Not everybody "
            .. "did. Here is what we recorded in the six hours; our engineers have marked one "
            .. "page. We do not say what follows from it; we keep an exchange, not a court. What "
            .. "you do with it is yours to decide. We shall show it to others when they ask, or "
            .. "when we have a room full of them.",
        expected = "Its reader says what the marked page does to likelihood and to confidence.",
        notes = "Only one side told Tesk. Ask later what the other thought it was saving.",
    }
end

tesk_to_one("tesk_to_doranth", "doranth", "pelan")
tesk_to_one("tesk_to_pelan", "pelan", "doranth")

-- A request takes as long to cross the Narrows as the councils' line does (library/channels.lua):
-- nobody over there answers before it has come.
inject "list_sent" {
    title = "A request crosses the Narrows",
    kind = "context", to = "doranth", from = "Security Council line, Quarrow desk",
    lane = "doranth", objectives = { "protect" },
    when = { { "var", "list" } },
    text = "It has gone out: four thousand addresses, thirty voices, half a night. The banks have "
        .. "been told that it was asked and not that it was granted. Some of their people have "
        .. "already sharpened pencils. Our own engineers say that it can be done, that it was done "
        .. "like this before there were zones, and that the one who did it is retired and has "
        .. "been rung up.",
    expected = "Doranth says what it will do if the answer is no, or comes too late.",
    notes = "A request under way cannot be answered yet. Pelan hears of it in twenty minutes.",
}

inject "list_asked" {
    title = "Doranth asks for a list",
    after = "list_sent", delay = "20 min",
    kind = "expected", to = "pelan", from = "Security Council line, Port Sarn desk",
    lane = "pelan", objectives = { "protect" },
    effects = { open "p_list" },
    text = "Quarrow asks whether Linnet's night shift would read out four thousand addresses by "
        .. "telephone, so that nine million people are paid. They did not say please, but they "
        .. "said \"your people\" and \"ours\". The night shift has been asked whether it would and "
        .. "has begun to make coffee. Legal has been asked whether it may and has begun to read.",
    expected = "Pelan separates the help from the message, and decides on the first.",
    notes = "Help from the house that failed. Read what each side thinks it says.",
}

inject "list_agreed" {
    title = "Thirty voices",
    kind = "context", to = "pelan", from = "Linnet Registry, night shift", lane = "linnet",
    when = { { "var", "list", at_least = 2 } }, objectives = { "protect" },
    text = "We are thirty, with the cleaners. We read from last week's copy, each line twice, and "
        .. "they read it back. It is slow, and very quiet in here apart from the numbers. One of "
        .. "theirs asked one of ours what had happened. He said that he did not know. She said "
        .. "that she had thought so, and would he go on with the letter H.",
    expected = "Pelan notices who is speaking to whom, and about what.",
    notes = "The first thing on this night that both sides do together.",
}

inject "list_read" {
    title = "Wages by telephone",
    after = "list_agreed", delay = "90 min",
    kind = "context", to = "public", from = "Association of Doranth's Banks", lane = "doranth",
    objectives = { "protect" },
    effects = {
        level { "night_clearing", 850 }, mood { "doranth", 60 },
        tension { from = "doranth", toward = "pelan", -50 },
        tension { from = "pelan", toward = "doranth", -30 },
    },
    text = "Most wages will be in their accounts by morning. Addresses that no machine could find "
        .. "were read to us by telephone, by the night shift of the firm that had lost them, and "
        .. "typed in by people who had not typed for years. There were two mistakes in four "
        .. "thousand, both ours. We shall pay for the coffee. Who is to blame for the rest of the "
        .. "night is not a question that banks can answer.",
    expected = "Both sides notice what became possible while the question was not blame.",
    notes = "Ask what this help cost, and who paid it.",
}

-- A line from the other shore lies on the desk. R2 gives an hour for it; without R2 nobody counts.
local function line(id, at, reader, writer, kind, opens, title, from, text)
    inject(id) {
        title = title,
        at = at, kind = "expected", to = reader, from = from, lane = reader,
        objectives = { "inform" },
        when = { { "messages_of", writer, reader, kind } },
        effects = { open(opens) },
        text = text,
        expected = "The reader says within the hour that it has been read.",
        notes = "A small courtesy with a clock. Ask afterwards what the silence meant, where there "
            .. "was one.",
    }
end

line("quarrow_notifies", "0:02:05", "pelan", "doranth", "notification", "p_line",
    "A line from Quarrow", "Line between emergency teams, night desk",
    "Half an hour ago a line came from Quarrow's emergency team. It says what they see and what "
        .. "they take it for until somebody knows better. It is not signed by a minister. It asks "
        .. "for nothing. Somebody over there sat down, in a night like this, and wrote to us "
        .. "first. The desk asks whether it may say that we have read it, or whether that is "
        .. "already policy.")

line("quarrow_asks", "0:03:05", "pelan", "doranth", "inquiry", "p_line",
    "Quarrow asks formally", "Risk-reduction link, night desk",
    "A formal inquiry has come over the risk-reduction link, with a number and a stamp. What do we "
        .. "know of this incident, and what have we seen on our networks? The honest answer fits "
        .. "on one line and says: little. The link was set up eleven years ago and this is the "
        .. "second time that it has been used. The first was a test, and was answered on the "
        .. "following day.")

line("sarn_notifies", "0:02:05", "doranth", "pelan", "notification", "d_line",
    "A line from Port Sarn", "Line between emergency teams, night desk",
    "Half an hour ago a line came from Port Sarn's emergency team. Their people are on the way to "
        .. "Linnet's; two numbers are given, and somebody answers at both, we tried. They do not "
        .. "say what it is and do not say what it is not. It may be the politeness of people who "
        .. "have nothing to hide, or of the other kind. The desk asks whether it may say that we "
        .. "have read it.")

line("sarn_asks", "0:04:25", "doranth", "pelan", "inquiry", "d_line",
    "Port Sarn asks formally", "Risk-reduction link, night desk",
    "A formal inquiry has come over the risk-reduction link: a minister of ours has named Pelan; is "
        .. "that the word of the government? The desk knows the answer and would rather not be the "
        .. "one to write it. Whatever is said here is logged at both ends and can be read out in "
        .. "either parliament. So can the fact that nothing was said.")

inject "quarrow_asks_again" {
    title = "A question after breakfast",
    at = "0:08:35", kind = "expected", to = "pelan", from = "Risk-reduction link, day desk",
    lane = "pelan", objectives = { "inform" },
    when = { { "chosen", "d_show", "ask" } },
    effects = { open "p_line" },
    text = "Quarrow asks formally, by the agreed link, what we know and what we have seen. They "
        .. "enclose nothing. Our engineers would have liked to see theirs first; one finds more "
        .. "when one knows in which minute to look. The lawyers point out that a question without "
        .. "an enclosure can be answered without one. It ought to be acknowledged in any case, "
        .. "they say, and that is the first time this year that everybody agrees.",
    expected = "Pelan acknowledges within the hour, and decides what the answer will be made of.",
    notes = "Asked without showing anything. Compare with a packet.",
}

---------------------------------------------------------------------------------------------------
-- When one side writes to the other

inject "doranth_writes" {
    title = "Doranth's packet is under way",
    kind = "context", to = "doranth", from = "Doranth's emergency team (CERT)", lane = "doranth",
    when = { { "fields", "doranth", "pelan", at_least = 8 } }, objectives = { "inform" },
    text = "It is on the line; Port Sarn will have it within the half-hour. We gave hours, numbers "
        .. "and what we saw, and a count of what we held back. They can lay it beside Linnet's own "
        .. "records, and that cannot be done from here. Our engineers would like to add that they "
        .. "have known theirs for years, and that it was strange to write to them on a form.",
    expected = "Doranth says what it withheld, and why.",
    notes = "A packet lets the other side look in the right place.",
}

inject "pelan_reads" {
    title = "Doranth's packet on the table",
    after = "doranth_writes", delay = "60 min",
    when = { { "time", at_most = 20160 } },
    kind = "expected", to = "pelan", from = "Pelan's emergency team (CERT)", lane = "pelan",
    objectives = { "own", "inform" },
    effects = { add { "looked", 1 } },
    text = "Doranth has sent what it saw: which names, in which minute, with which seal. No "
        .. "adjectives. Laid beside Linnet's records it shows us where to look, and we have put "
        .. "two of ours on it. They ask, before they go on, how far up they may look, and who "
        .. "reads what they write. It is a good question. An answer on the same form would be "
        .. "expected; what is in it is for you.",
    expected = "Pelan lets its own people look before it says what they will find.",
    notes = "Compare what each could see alone with what the two see together.",
}

inject "pelan_writes" {
    title = "Port Sarn has told them",
    kind = "context", to = "pelan", from = "Duty desk, Port Sarn", lane = "pelan",
    when = { { "var", "told" } }, objectives = { "inform" },
    text = "It is sent. We wrote that a ceremony had not gone as written, when, and that the "
        .. "record is kept and may be seen. We did not write what it means, as nobody knows. The "
        .. "director asked whether he should resign before or after. We said: after, and that "
        .. "there might be no after. Quarrow has it within the hour. It is odd how much lighter "
        .. "the room is.",
    expected = "Pelan prepares for the next question, which will be: what else?",
    notes = "Once said it cannot be unsaid. Note the hour; the debrief will ask for it.",
}

inject "doranth_reads" {
    title = "Pelan says what went wrong",
    after = "pelan_writes", delay = "45 min",
    kind = "expected", to = "doranth", from = "Duty desk, Quarrow", lane = "doranth",
    objectives = { "weigh", "decide" },
    effects = { open "d_told", add { "work", 1 } },
    text = "Port Sarn writes that a key ceremony at Linnet's went wrong two hours before the "
        .. "names failed, and that the record was signed all the same. They say what they know and "
        .. "where it ends. It fits what we saw. It does not prove that it was a fault: somebody "
        .. "who wanted it to look like one would have begun there. But they need not have told "
        .. "us, and they have.",
    expected = "Doranth says what this changes in its assessment, in numbers, before it argues.",
    notes = "With R4 in force a fault is presumed until the evidence says otherwise. Without it "
        .. "the table must decide what to presume.",
}

-- Who is presumed to have done it hears so, and has a day. (R4; the floor is that of the scenario.)
inject "presumed" {
    title = "Pelan is presumed to have done it",
    kind = "contingency", to = "pelan", from = "Legal adviser, by hand", lane = "pelan",
    when = { { "in_force", "R4", "pelan" }, { "belief", "wrong_answers", "doranth", at_least = 550 } },
    objectives = { "own", "inform" },
    effects = { open "p_rebut" },
    text = "Under the rule that we both signed, Quarrow now holds it for likely that it was us, and "
        .. "has said so on the form. It is a presumption and no verdict: we have a day to show that "
        .. "it was not so, and until then it costs us nothing. A packet will do, if it says what "
        .. "was hit, what has been done, and what we know of our own house. The third is the one "
        .. "that they read.",
    expected = "Pelan answers on the form within a day, and decides what it says of its own house.",
    notes = "Only with R4 in force, and only once Doranth's evidence reaches the floor of belief. "
        .. "This is where hiding costs: a packet without an assurance does not rebut.",
}

---------------------------------------------------------------------------------------------------
-- When somebody accuses or strikes

inject "pelan_accused" {
    title = "Doranth names Pelan",
    kind = "expected", to = "pelan", from = "Ambassador in Quarrow", lane = "pelan",
    when = { { "accused", "doranth" } }, objectives = { "decide" },
    effects = {
        mood { "pelan", -60 },
        -- What a keeper of registers lives from has been called into question, by name.
        tension { from = "pelan", toward = "doranth", 100 },
        open "p_accused",
    },
    text = "It is official now: a statement, a flag, our name. They give a likelihood and I noted "
        .. "it; nobody else in the hall did. Four customers of Linnet have telephoned to ask "
        .. "whether they are next. I was asked for a comment and said that we should like to see "
        .. "the evidence. Somebody called out that we were sitting on it. I am told that this will "
        .. "be the headline.",
    expected = "Pelan answers the charge with something that can be checked.",
    notes = "What did the accusation close that was open before?",
}

inject "hall_dark" {
    title = "Linnet's hall goes dark",
    kind = "expected", to = "public", from = "Linnet Registry, bulletin", lane = "linnet",
    objectives = { "decide", "widen" },
    when = { { "level", "linnet_hall", at_most = 990 } },
    effects = {
        set { "doranth_hit", 1 }, mood { "pelan", -100 }, mood { "doranth", -60 },
        legitimacy { "doranth", -120 },
        tension { from = "pelan", toward = "doranth", 100 },
        open "p_struck",
    },
    text = "Our hall in Port Sarn has been put out of service from outside the island. Eleven "
        .. "countries keep their names in it. Ten of them have no part in any quarrel that we know "
        .. "of, and we have their ministers on the line. The eleventh is Doranth: its zone stands "
        .. "on what is left in the memory of other machines, and that will last about four hours. "
        .. "We do not say who did it. Whoever did it does not depend on us, or forgot.",
    expected = "Both sides see whom a blow at the core reaches.",
    notes = "This is what R4 is about. Ask Doranth when it noticed that its own names stood there.",
}

inject "pelan_struck" {
    title = "Something fails in Pelan",
    kind = "expected", to = "states", from = "Pelan's emergency team, bulletin", lane = "pelan",
    objectives = { "decide" },
    when = { any { { "done", "doranth", "c03" }, { "done", "doranth", "c04" },
                   { "done", "doranth", "c08" }, { "done", "doranth", "c05" } },
             { "level", "linnet_hall", at_least = 991 }, { "fired", "hall_dark", is = 0 } },
    effects = {
        set { "doranth_hit", 1 }, mood { "pelan", -80 },
        tension { from = "pelan", toward = "doranth", 80 },
        open "p_struck",
    },
    text = "A service on our side of the Narrows is failing under a weight that comes from outside "
        .. "the island. Captains wait at a counter with papers in their hands, or customers before "
        .. "a page that does not open. Nothing is lost that cannot be restored. We have written "
        .. "down the minute. We are asked whether this is the answer to the names. We say that "
        .. "one would have to know the question.",
    expected = "Pelan asks what was meant, and by whom, before it answers in kind.",
    notes = "Ask each side which blow it thinks was the first.",
}

inject "doranth_struck" {
    title = "Something fails in Doranth",
    kind = "expected", to = "states", from = "Doranth's emergency team, bulletin",
    lane = "doranth", objectives = { "decide" },
    when = { any { { "done", "pelan", "c03" }, { "done", "pelan", "c04" },
                   { "done", "pelan", "c08" }, { "done", "pelan", "c05" } } },
    effects = {
        set { "pelan_hit", 1 }, mood { "doranth", -80 },
        tension { from = "doranth", toward = "pelan", 80 },
        open "d_struck",
    },
    text = "A public office has been failing since this hour, under a weight that comes from "
        .. "outside, and nobody can call it a fault. People who lost a night to a list of names "
        .. "now stand before a door that does not open. Nothing is lost that cannot be restored. We "
        .. "are asked whether it is the same hand. We do not know that there was a hand. There is "
        .. "one now.",
    expected = "Doranth decides whether this is an end or a beginning.",
    notes = "A blow also answers the question whether one would strike. Ask what it proves about "
        .. "the first night.",
}
