-- What happens at the table: the thirteen injects of the plan, in its order and at its hours. What
-- answers players stands in answers.lua.
--
-- `expected` and `notes` are for the facilitator and never shown to players. Every text is between
-- 40 and 90 words, says what is seen and never how it was done, and is the same in every branch in
-- which it comes.

inject "nine_days" {
    title = "Nine days to the summit",
    at = "0:00:00", kind = "context", to = "public", from = "Sound Radio, midnight news",
    objectives = { "orient" },
    text = "In nine days, on Gannet Isle, the leaders of Halmark and Surovia are to sign the "
        .. "Crossing. Trains will roll on to ferries in Aldhaven and off them in Ostrel. What now "
        .. "goes round the Sound in three days, by way of Tesk, will go over it in five hours. In "
        .. "Lind the vote twelve days later is said to hang on it. Tesk's foreign minister wished "
        .. "both countries well, and asked to be kept informed.",
    expected = "Each side reads its briefing and says aloud what it wants from the nine days.",
    notes = "Ask each side, and write down: who would be glad if the summit failed? Keep the lists "
        .. "for the debrief. In most rooms both lists are one name long.",
}

inject "ports_stop" {
    title = "Two ports stop",
    at = "0:00:10", kind = "expected", to = "public", from = "Sound Radio, special bulletin",
    lane = "harrow", objectives = { "orient" },
    effects = { happen "wiper" },
    text = "Nothing moves in the ports of Aldhaven and Merrow. Shortly after midnight the screens "
        .. "that say which container stands where went white, row by row, within eleven minutes. "
        .. "Three thousand containers wait for a crane that does not know them. Nobody is hurt. "
        .. "Nothing has been stolen, the harbour master said: everything is still there, and that "
        .. "is the trouble. He has asked for paper, pencils and people who can read.",
    expected = "Halmark asks what is known, not who did it. Surovia notes that it will be asked.",
    notes = "If a player names a culprit now, write down the minute and the reason given.",
}

inject "code_report" {
    title = "Report: code seen before",
    at = "0:02:00", kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)",
    objectives = { "weigh" },
    effects = {
        -- One of each three exists, by cause; they look alike.
        find { "code_mask", by = "halmark" }, find { "code_criminals", by = "halmark" },
        find { "code_freelancers", by = "halmark" },
        find { "traits_mask", by = "halmark" }, find { "traits_criminals", by = "halmark" },
        find { "traits_freelancers", by = "halmark" },
        find { "address_mask", by = "halmark" }, find { "address_criminals", by = "halmark" },
        find { "address_freelancers", by = "halmark" },
    },
    text = "We have the file. A third of it we have seen before, in a tool that struck Surovia's "
        .. "neighbours two years ago. Its makers named their folders after the months, in "
        .. "Surovian. And it called a rented machine at Lyra's in Verast. That is code, habit and "
        .. "address: two or three types of evidence, depending on how one counts. All of it stood "
        .. "in this one file. A hall like Lyra's keeps its logs for thirty-six hours; after that "
        .. "there will be our half of this night and no other.",
    expected = "Halmark asks how many witnesses one file is, and what happens in 36 hours.",
    notes = "One origin, whatever the cause. The engine counts it once and calls it low "
        .. "confidence. A standing order in force may fire within minutes, on belief alone.",
}

inject "tv_names" {
    title = "Television names Surovia",
    at = "0:05:00", kind = "context", to = "public", from = "Northlight Television, breakfast",
    objectives = { "orient", "weigh" },
    effects = {
        find { "expert", by = "halmark" }, find { "expert", by = "surovia" },
        mood { "halmark", -60 }, mood { "surovia", -20 },
        tension { from = "surovia", toward = "halmark", 20 },
    },
    text = "IT WAS SUROVIA. Our expert, who knows these things, has no doubt: the code is "
        .. "Surovian, the words are Surovian, the machine stands in Verast. Asked whether the "
        .. "government knew, he smiled. Nine days before the summit the question is no longer who, "
        .. "he said, but what we mean to do about it. In a moment: breakfast from Merrow, where "
        .. "the lorries reach back to the ring road.",
    expected = "Halmark asks what the expert has seen that its own team has not.",
    notes = "He has seen the report of two o'clock, which somebody passed on. It is an echo.",
}

inject "surovia_denies" {
    title = "Surovia denies, and offers nothing",
    at = "0:08:00", kind = "expected", to = "public", from = "Foreign ministry, Verast",
    lane = "surovia", objectives = { "inform" },
    when = { { "chosen", "s_tv", "deny" } },
    effects = {
        mood { "halmark", -30 },
        tension { from = "halmark", toward = "surovia", 25 },
    },
    text = "The reports from Lind are without foundation. Surovia did not do it and sees no reason "
        .. "to occupy itself with it. It is remarkable that a country which cannot find its "
        .. "containers should find a culprit before breakfast. As to the machine of which the "
        .. "television speaks: nine thousand firms rent there. We do not read our guests' letters. "
        .. "We expect to see our partners on Gannet Isle, in better temper.",
    expected = "Halmark reads it twice: as a guilty party would have meant it, and as an innocent "
        .. "one.",
    notes = "Comes only when Surovia chose to deny and to offer nothing. Its people had not looked "
        .. "when they wrote it.",
}

inject "hours_clue" {
    title = "The hours do not fit",
    at = "0:12:00", kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)",
    objectives = { "weigh" },
    effects = {
        find { "hours", by = "halmark" },
        suspect { "code_mask", by = "halmark" }, suspect { "code_criminals", by = "halmark" },
        suspect { "code_freelancers", by = "halmark" },
        suspect { "traits_mask", by = "halmark" }, suspect { "traits_criminals", by = "halmark" },
        suspect { "traits_freelancers", by = "halmark" },
        suspect { "address_mask", by = "halmark" },
        suspect { "address_criminals", by = "halmark" },
        suspect { "address_freelancers", by = "halmark" }, suspect { "expert", by = "halmark" },
    },
    text = "We have slept, in turns, and looked at the file again. Whoever made it began at nine "
        .. "and stopped at five, with an hour for lunch, by a clock that is one hour off Verast's. "
        .. "Tesk keeps that clock; so do eleven other countries, and everybody who has moved there "
        .. "or likes to get up early. And what we told you at two came from the file alone. "
        .. "Whoever writes a file can write it as somebody else.",
    expected = "Halmark revises its assessment in numbers before it argues.",
    notes = "True and not decisive, whatever the cause. Right to discount, wrong to discard: look "
        .. "for a table that jumps from one certainty to another.",
}

inject "tesk_helps" {
    title = "Tesk offers help, and a tip",
    at = "0:18:00", kind = "expected", to = "halmark", from = "Tesk's ambassador in Lind",
    lane = "tesk", objectives = { "weigh", "third" },
    effects = {
        find { "tip_mask", by = "halmark" }, find { "tip_criminals", by = "halmark" },
        find { "tip_freelancers", by = "halmark" },
    },
    text = "My government was shocked. Our people know these things a little; three of them could "
        .. "be in Lind tonight, with your permission, and sit with yours. And between neighbours: "
        .. "a man in Verast has been heard to speak of \"our harbour work\". I am not at liberty "
        .. "to say by whom. We ask for nothing. It would sadden us if the summit had to be put "
        .. "off; you will know best what your voters can bear.",
    expected = "Halmark separates the tip from the help, and asks what each would cost.",
    notes = "The words are the same in every game. In most Tesk knows better; in some it believes "
        .. "what it says. It gains either way.",
}

inject "insurers" {
    title = "Insurers: 140 million dollars",
    at = "1:02:00", kind = "context", to = "public", from = "Mutual Hulls, overseas desk",
    lane = "harrow", objectives = { "orient" },
    effects = { mood { "halmark", -30 }, capital { "halmark", -20 } },
    text = "Members are advised of our first estimate: one hundred and forty million dollars, for "
        .. "goods late, spoilt or sent twice. Whether it is payable depends on who did it. Theft "
        .. "is insured; the act of a state is not. We should therefore be obliged to the "
        .. "government of Halmark for an early statement on the question, and to our members for "
        .. "not anticipating it. Cranes in both ports are working again, on a copy from the day "
        .. "before, at nine tenths of their pace.",
    expected = "Halmark notices that its words now have a price, in either direction.",
    notes = "An official attribution decides who pays. Ask whether that should matter to it.",
}

inject "source_speaks" {
    title = "A source that must not be seen",
    at = "1:10:00", kind = "expected", to = "halmark", from = "Halmark's signals service, by hand",
    objectives = { "weigh", "cost" },
    effects = {
        find { "ear_mask", by = "halmark" }, find { "ear_criminals", by = "halmark" },
        find { "ear_freelancers", by = "halmark" },
    },
    text = "One copy, to be read in the officer's presence. We have overheard a conversation on "
        .. "the first evening, in a place where we have listened for six years. You may rely on it "
        .. "as far as one evening's talk goes; it is in your folder. We could settle the matter by "
        .. "asking one question there. It would be the last. Whoever is shown this, or hears us "
        .. "ask, will know where we sit, and we shall be deaf on the day of the summit.",
    expected = "Halmark weighs what showing it would cost, and whom it would convince.",
    notes = "Strong, and not proof: it may weigh against what was believed. The choice between "
        .. "knowing and being able to say so is the heart of the second day.",
}

inject "ask_logs" {
    title = "The other half is in Verast",
    at = "2:00:00", kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)",
    objectives = { "weigh", "inform" },
    when = { { "fired", "halmark_reads", is = 0 }, { "fired", "halmark_reads_late", is = 0 } },
    text = "From here we have gone as far as we can go. We see half of each conversation: what our "
        .. "machines said, and that something in Verast answered. The other half stood in a log at "
        .. "Lyra's. By their rule it is gone since noon, unless somebody over there read it in "
        .. "time and kept it. If so, it is worth more than all that we have, and only beside ours. "
        .. "Somebody would have to ask, or show ours first.",
    expected = "Halmark decides whether to ask the suspect, and what it would give in return.",
    notes = "Comes unless Surovia has sent its half already. The mechanism of R2. Ask: is evidence "
        .. "from a suspect worthless, or only priced?",
}

inject "recall" {
    title = "Surovia recalls its ambassador",
    at = "2:12:00", kind = "contingency", to = "public", from = "Foreign ministry, Verast",
    lane = "surovia", objectives = { "decide" },
    when = { { "var", "named", is = 2 }, { "var", "stays", is = 0 },
             { "started", "surovia", "d06", is = 0 } },
    effects = {
        act { "d06", by = "surovia" },
        mood { "surovia", 30 }, tension { from = "halmark", toward = "surovia", 30 },
    },
    text = "Halmark has named Surovia on grounds that its own experts describe, we hear, as thin. "
        .. "A state that is accused on a guess cannot behave as though nothing had been said. Our "
        .. "ambassador is coming home for consultations. The embassy stays open. Whether there "
        .. "will be anything to sign on Gannet Isle now depends on the other shore: on what it "
        .. "knows, or on what it is ready to take back.",
    expected = "Halmark asks itself what it knew when it spoke.",
    notes = "Follows an accusation made on a belief below 55 %, unless Surovia's leadership stops "
        .. "it. What was believed and what was said both stand in the log.",
}

inject "tesk_slips" {
    title = "Nine seconds without a mask",
    at = "4:00:00", kind = "expected", to = "states", from = "Hallam & Reyes, security research",
    lane = "tesk", objectives = { "weigh", "third" },
    when = { { "var", "cause", is = "mask" }, { "var", "slip", is_not = "none" },
             any { { "var", "slip", is = "open" }, { "var", "both" } } },
    effects = {
        find { "proof", by = "halmark" }, find { "proof", by = "surovia" },
        set { "exposed", 1 },
    },
    text = "To both emergency teams, in the same minute, before we print it. Whoever steered the "
        .. "wiper was careful for eleven days. On the twelfth a line dropped, and for nine seconds "
        .. "he came in by another. It belongs to a flat in Tesk, rented for its staff by an office "
        .. "that has no name on the door. The Surovian notes were put in the same week. We leave "
        .. "the conclusion to you. We print in a day, unless it would cost a life.",
    expected = "Both sides say what they would now unsay, and to whom.",
    notes = "In the games in which it was Tesk: three in ten when the two shared nothing, eight in "
        .. "ten when each has read the other's packet. The rest never learn it.",
}

inject "summit_morning" {
    title = "Ten o'clock on Gannet Isle",
    at = "9:10:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    objectives = { "decide" },
    text = "The hall smells of floor polish and the sea. There are two chairs, two pens, and a "
        .. "treaty of sixty pages that nobody has read since the ports stopped. The ferry from "
        .. "Aldhaven is due on the hour, the boat from Ostrel ten minutes after. The band has been "
        .. "told to have both anthems ready. A cable from Tesk lies on the side table, with good "
        .. "wishes, addressed to whom it may concern.",
    expected = "Both tables fall silent, and look at the door.",
    notes = "The last inject of the plan. Who comes, and what they sign, follows within hours.",
}
