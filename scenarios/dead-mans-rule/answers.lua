-- What answers what players do: questions and letters, one's own house, the ship, the contractor, a
-- name called out, the pause. See the head of injects.lua for what `expected` and `notes` are.

---------------------------------------------------------------------------------------------------
-- When Surovia asks about the knocking

inject "knock_asked" {
    title = "Verast asks about Kolm",
    kind = "expected", to = "halmark", from = "Security Council line, Verast desk",
    channel = "council_line", lane = "surovia", objectives = { "tell", "weigh" },
    after = "knock_sent", delay = "20 min",
    when = { { "level", "kolm_hall", at_least = 991 } },
    effects = { learn { "knocks", by = "halmark" }, find { "detour", by = "halmark" },
                open "h_asked" },
    text = "Between ten past one and twenty to two, connections from your side hammered at our "
        .. "hall in Kolm in a way that we have seen once before. We ask what it was. We know that "
        .. "you lost a cable, as your subscribers say so. We should like to believe that the one "
        .. "explains the other. (Skerry, woken up, says that it does: with the trunk gone, ninety "
        .. "thousand subscribers go the long way round, by Kolm.)",
    expected = "Halmark sees its own night from the other shore, and can explain it.",
    notes = "The answer is harmless, and says where Halmark's cables run. That is its price.",
}

-- The question takes its time on the line: nobody over there answers before it has come.
inject "knock_sent" {
    title = "A question is on the line",
    kind = "context", to = "surovia", from = "Security Council line, Verast desk", lane = "surovia",
    objectives = { "tell" },
    when = { { "var", "asked" } },
    text = "Your question has gone out, four lines, no adjectives. It takes twenty minutes to be "
        .. "read by somebody who may answer. Our engineers have been told to leave the doors of "
        .. "the hall exactly as they were, so that it can be looked at; the staff would rather "
        .. "have them bricked up. The staff also asks us to note that it has asked for a signature "
        .. "and been given a telephone.",
    expected = "Surovia decides what it will do if there is no answer.",
    notes = "Nobody in Lind has read it yet.",
}

inject "knock_explained" {
    title = "A detour, on paper",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    after = "knock_told", delay = "30 min", objectives = { "weigh" },
    effects = { tension { from = "surovia", toward = "halmark", -30 } },
    text = "Their plan for a failed trunk has arrived, eleven pages, drawn by somebody with a "
        .. "ruler. We laid it beside our records. It fits, to the minute, and it fits where they "
        .. "could not know that we can see. That order in which the connections came is simply the "
        .. "order of their telephone book. We shall have to look again at what we wrote about them "
        .. "two years ago.",
    expected = "Surovia says what the packet changed, and what it had been about to do.",
    notes = "Compare what Surovia believed before and after.",
}

inject "knock_told" {
    title = "The detour is on its way",
    kind = "context", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    objectives = { "tell" },
    when = { { "chosen", "h_asked", "explain" } },
    text = "It has left, on the form, with Skerry's plan for a failed trunk attached. Skerry's "
        .. "lawyer wished it to be known that the plan is a trade secret; Skerry's engineer wished "
        .. "to know whether anyone over there could find a mistake in it. Their desk has signed. "
        .. "They now know where our cables run when we are in trouble, and we know that they know.",
    expected = "Halmark says what it gave away, and what for.",
    notes = "Thirty minutes on the line between emergency teams.",
}

---------------------------------------------------------------------------------------------------
-- When a question is asked in earnest

inject "meant_sent" {
    title = "Two questions are on the line",
    kind = "context", to = "surovia", from = "Security Council line, Verast desk", lane = "surovia",
    when = { { "chosen", "s_struck", "ask" } }, objectives = { "tell" },
    text = "It has gone out as you said it: did you mean this, and are we asking a person? The "
        .. "desk wished to know whether the second question should be put more politely. We said "
        .. "that there was no polite word for it yet. Twenty minutes to be read, and twenty back. "
        .. "The staff has noted the hour and asks us to tell you that it is noting every hour.",
    expected = "Surovia decides what it will do if the answer is yes.",
    notes = "Nobody in Lind has read it yet.",
}

inject "meant_asked" {
    title = "\"Did you mean this?\"",
    after = "meant_sent", delay = "20 min",
    kind = "expected", to = "halmark", from = "Security Council line, Lind desk",
    channel = "council_line", lane = "surovia", objectives = { "tell", "key" },
    effects = { learn { "knocks", by = "halmark" }, open "h_meant" },
    text = "From Verast, by the councils' line, in clear: \"A network of ours has been struck "
        .. "from your side. Did you mean this, and are we asking a person? We are holding. We "
        .. "cannot say for how long.\" The desk over there stayed on the line after it had been "
        .. "read out, which is not done, and could be heard breathing. We have said that we would "
        .. "ring back, and that we were persons.",
    expected = "Halmark finds out what it meant.",
    notes = "Ask the table who in the room meant it, and at which minute.",
}

inject "asked_out" {
    title = "A question is on the link",
    kind = "context", to = "halmark", from = "Risk-reduction link, Lind desk", lane = "halmark",
    when = { { "messages_of", "halmark", "surovia", "inquiry" } }, objectives = { "tell" },
    text = "Your question to Verast is on the risk-reduction link, numbered and stamped. It takes "
        .. "an hour to be in the hands of somebody who may answer it. The desk over there sits "
        .. "beside the one that reads us novels. We should mention that such a question is kept "
        .. "for ever at both ends, and that it carries the number one.",
    expected = "Halmark decides what it would take for an answer.",
    notes = "Nobody in Verast has read it yet.",
}

inject "asked_in" {
    title = "Lind asks formally",
    after = "asked_out", delay = "60 min",
    when = { { "time", at_most = 1380 } },
    kind = "expected", to = "surovia", from = "Risk-reduction link, Verast desk",
    channel = "risk_link", lane = "halmark", objectives = { "own", "tell" },
    effects = { open "s_asked" },
    text = "A question has come from Lind by the risk-reduction link, numbered and stamped, so it "
        .. "is not meant to be overlooked. They ask what you know of the failure of their trunk "
        .. "and what has been seen on your networks. There is nothing in it that accuses anybody. "
        .. "The desk points out that this is what the link is for, and that it has not been used "
        .. "for it since the year in which it was opened.",
    expected = "Surovia acknowledges within the hour if R2 binds it, and asks at home before it "
        .. "answers.",
    notes = "An inquiry asks for an answer. Silence will be read, too.",
}

---------------------------------------------------------------------------------------------------
-- Surovia's own house: what an honest duty officer knows at that hour

inject "house_quiet" {
    title = "Our own people: nothing known",
    at = "0:02:35", kind = "expected", to = "surovia", from = "Security Council, night report",
    when = { { "var", "cause", is = "dredger" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_house" },
    text = "Halmark's coast lost its trunk tonight and one of our survey boats lay two miles off, "
        .. "so you will be asked. The navy says: she surveys. The signals regiments say: nobody of "
        .. "ours was on the water. The pilots at Ostrel are said to have had words with a dredger, "
        .. "as they do most nights. We have no reason to doubt any of it, except that nobody has "
        .. "looked. We could have the logs by seven.",
    expected = "Surovia notices that it does not know, and who could be asked.",
    notes = "Here they are telling the truth, and Surovia cannot know that they are.",
}

inject "house_asleep" {
    title = "Our own people: asleep",
    at = "0:02:35", kind = "expected", to = "surovia", from = "Security Council, night report",
    when = { { "var", "cause", is = "own_fault" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_house" },
    text = "Halmark's coast lost its trunk tonight and one of our survey boats lay two miles off, "
        .. "so you will be asked. The navy says: she surveys. The boat, called by radio, took a "
        .. "while to answer and sounded as if woken. The signals regiments say: nobody of ours was "
        .. "on the water. We have no reason to doubt it, except that nobody has looked. We could "
        .. "have the logs by seven.",
    expected = "Surovia notices that it does not know, and who could be asked.",
    notes = "Here they are telling the truth, and Surovia cannot know that they are.",
}

inject "house_unit" {
    title = "Our own people: ask again later",
    at = "0:02:35", kind = "expected", to = "surovia", from = "Security Council, night report",
    when = { { "var", "cause", is = "unit" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_house" },
    text = "Halmark's coast lost its trunk tonight and one of our survey boats lay two miles off, "
        .. "so you will be asked. The navy says: she surveys. The second signals regiment says "
        .. "that it has four men aboard for the exercise, that they have been told to show "
        .. "initiative, and that their log is being written up. No order to touch anything was "
        .. "given; it is firm on that. We could have the log by seven, as it is.",
    expected = "Surovia asks to see the log before it is written up.",
    notes = "An act that nobody ordered. The leadership can still find out, and then choose.",
}

inject "look_done" {
    title = "The logs have been fetched",
    after = "look_sent", delay = "4 h",
    kind = "expected", to = "surovia", from = "Security Council, special report",
    when = { { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { set { "looked", 1 } },
    text = "We fetched the logs ourselves, by boat, with a paper from the prosecutor and without a "
        .. "telephone call beforehand. What stands in them is in your folder, one copy, not typed "
        .. "by anybody's secretary. Halmark does not know that we have it. Whether they should is "
        .. "a question of policy, and we are glad that it is yours. The crew was given breakfast. "
        .. "They did not say much, but sailors do not.",
    expected = "Surovia reads the folder before it speaks again.",
    notes = "Surovia now knows more than Halmark. Nothing obliges it to say so, unless R2 does.",
}

inject "look_sent" {
    title = "Somebody is on the way to the boat",
    kind = "context", to = "surovia", from = "Security Council, duty officer", lane = "surovia",
    when = { any { { "chosen", "s_house", "look" }, { "chosen", "s_asked", "look" } } },
    objectives = { "own" },
    text = "Two of ours are on the way to the harbour with a paper from the prosecutor. Nobody in "
        .. "the navy has been told, which the navy will remember. It takes some four hours to "
        .. "reach the boat, the pilots and the regiment, and to come back with what was written in "
        .. "the night and not with what has been written since. Until then we know what we knew, "
        .. "and ask you not to promise anything in our name.",
    expected = "Surovia holds its tongue about its own people until they are back.",
    notes = "An assurance given before then is a bet.",
}

inject "finds_pilots" {
    title = "In the folder: the pilots' log",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "dredger" } }, objectives = { "own" },
    effects = { find { "pilot_log", by = "surovia" }, find { "track_pilots", by = "surovia" } },
    text = "The pilots at Ostrel warned a dredger at ten to one and again at one that she was "
        .. "outside her licence and near something expensive. The dredger replied that she was "
        .. "paid by the ton. At twelve past one she asked, in another voice, whether anybody knew "
        .. "of a cable hereabouts. Nobody passed it on, as it did not concern us. The survey boat "
        .. "slept. It comes close to proving who did not do it.",
    expected = "Surovia weighs its own clearing against what it says about the pilots.",
    notes = "What clears a state can still embarrass it: the pilots could have rung somebody.",
}

inject "finds_sleep" {
    title = "In the folder: a quiet log",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "own_fault" } }, objectives = { "own" },
    effects = { find { "boat_asleep", by = "surovia" }, find { "track_still", by = "surovia" } },
    text = "The boat's log for the hour has one entry: rain. The anchor lay a mile from the trunk. "
        .. "Nobody else of ours was on the water. The pilots had a dredger on their screens, well "
        .. "clear of everything. So it was not us, as far as paper can show it, and it does not "
        .. "look as if it was anybody who came by sea. What stopped their link may be something "
        .. "that they would not like to find.",
    expected = "Surovia asks whether it wants Halmark to find out by itself.",
    notes = "Sharing it would help Halmark to look at its own machine.",
}

inject "finds_unit" {
    title = "In the folder: a log that was awake",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "unit" } }, objectives = { "own" },
    effects = { find { "unit_log", by = "surovia" }, find { "track_moves", by = "surovia" } },
    text = "At nine past one the four men from the second regiment raised the cable with the "
        .. "survey winch, to see whether it could be done. It could. They held it for eleven "
        .. "minutes, became afraid of it, and laid it down again as carefully as they could. There "
        .. "is no order. There is a letter of praise from spring, about initiative. So it was "
        .. "ours, and nobody wanted it.",
    expected = "Surovia decides whether to say both halves of the last sentence.",
    notes = "The sharpest choice on this side: nothing compels the truth except R2 and time.",
}

---------------------------------------------------------------------------------------------------
-- The other two things that the cable ship can find

inject "cable_sound" {
    title = "The cable ship finds nothing",
    at = "0:04:00", kind = "expected", to = "halmark", from = "Skerry Cable, repair ship Petrel",
    lane = "skerry", objectives = { "weigh" },
    when = { { "var", "cause", is = "own_fault" } },
    effects = { find { "cable_sound", by = "halmark" }, open "h_crew" },
    text = "We have followed the cable from your shore to theirs, and there is not a scratch on "
        .. "it. A dredger lies on the bank a mile off and has not moved since Tuesday; she is out "
        .. "of fuel. Whatever stopped for twelve minutes was at one of the ends. Ours has been "
        .. "tested twice. Yours ends in a room to which we have no key, since the upgrade was put "
        .. "in. Perhaps somebody there could look at what it did at ten past one.",
    expected = "Halmark asks its own machine what it did, and doubts its answer.",
    notes = "A machine that answers attacks on a link, and itself restarted the link.",
}

inject "cable_lifted" {
    title = "The cable ship finds a trace",
    at = "0:04:00", kind = "expected", to = "halmark", from = "Skerry Cable, repair ship Petrel",
    lane = "skerry", objectives = { "weigh" },
    when = { { "var", "cause", is = "unit" } },
    effects = { find { "lifted", by = "halmark" }, open "h_crew" },
    text = "The cable has been lifted and laid down again, eleven metres from where it was, "
        .. "rather neatly. There is a scrape as from a winch hook. A dredger does not do that; it "
        .. "would take somebody who was sorry. We cannot tell you who. We can tell you that it "
        .. "needs a boat with a stern winch, that there are perhaps forty of these on the Sound, "
        .. "and that whoever it was put it back.",
    expected = "Halmark tells a hand from an order, in likelihood and in words.",
    notes = "Evidence of a hand is not evidence of an order. Ask for the difference.",
}

---------------------------------------------------------------------------------------------------
-- When one side writes to the other

inject "halmark_writes" {
    title = "Packet on its way to Verast",
    kind = "context", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    when = { { "fields", "halmark", "surovia", at_least = 8 },
             { "packets", "halmark", "surovia" } },
    objectives = { "tell" },
    text = "The packet has left, with a count of what we held back. Verast's desk has signed for "
        .. "it. They will read it twice, wake somebody, and read it again; so should we. The "
        .. "general points out that we have just told the other side how long we were blind. The "
        .. "duty officer points out that they will now stop guessing whether we think that it was "
        .. "them. Both are right.",
    expected = "Halmark says what it withheld, and why.",
    notes = "Sharing costs secrecy. What it buys shows in an hour.",
}

inject "surovia_reads" {
    title = "Halmark's packet on the table",
    after = "halmark_writes", delay = "60 min",
    when = { { "time", at_most = 1380 } },
    kind = "expected", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    objectives = { "own", "tell" },
    effects = { set { "looked", 1 } }, -- and a little later s_packet: the folder comes first
    text = "Halmark has written down what it saw: minutes, effects, places. Engineers wrote this, "
        .. "not a press office. With the place and the minute we knew which logs of the night to "
        .. "fetch, and fetched them; what stands in them is in your folder. They have "
        .. "asked us to answer in the same way. You should know before you do that such an answer "
        .. "cannot be taken back.",
    expected = "Surovia looks into its own house first, and then decides how much of it to show.",
    notes = "A shared packet has just given Surovia evidence that it did not have.",
}

inject "surovia_writes" {
    title = "Surovia's packet on its way",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    when = { { "fields", "surovia", "halmark", at_least = 8 } }, objectives = { "tell" },
    text = "Signed for in Lind at the first attempt. They asked whether there was a second page; "
        .. "we said that the count of what we withheld was on the first. The staff asks whether we "
        .. "know what we are doing. We said that we were telling them something which they could "
        .. "check, in a week in which nobody checks anything. They will find that it fits where it "
        .. "touches. The rest is for the ministers.",
    expected = "Surovia prepares for the questions that its packet will raise.",
    notes = "If the packet has an assurance field, it hands over what Surovia knows of itself.",
}

inject "halmark_reads" {
    title = "Surovia's packet on the table",
    after = "surovia_writes", delay = "60 min",
    when = { { "time", at_most = 1380 } },
    kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    objectives = { "weigh", "tell" },
    effects = { open "h_packet" },
    text = "Verast has answered on the form. What they say fits ours wherever the two touch, to "
        .. "the minute, and goes further than we could have gone from here; not all of it is to "
        .. "their credit. It may be shaped: they chose what to leave out, as we did. But somebody "
        .. "over there went to fetch it in the night. The upgrade has been shown the packet as "
        .. "well. It says that it is not in the right format.",
    expected = "Halmark says what the packet changed, and what it would take to doubt it.",
    notes = "Compare belief and confidence before and after. This is the mechanism of R2.",
}

---------------------------------------------------------------------------------------------------
-- The contractor

inject "ravel_restless" {
    title = "Ravel's people could find out",
    at = "0:02:45", kind = "expected", to = "halmark", from = "Ravel Systems, at Kell Head",
    lane = "ravel", objectives = { "key" },
    effects = { open "h_ravel" },
    text = "Nobody has asked us, so we ask you. We built the upgrade, we know what it saw, and we "
        .. "have six people here who could have a look on the other side before breakfast, as a "
        .. "private firm, and leave them a small sign that somebody noticed. You would not need to "
        .. "know. We should need to hear nothing from you; a day of nothing would do. Our lawyers "
        .. "are asleep, which we mention for completeness.",
    expected = "Halmark notices that silence would be an answer.",
    notes = "A firm that strikes abroad with its state's tolerance strikes for its state. Silence "
        .. "may let it: see the next inject.",
}

inject "ravel_acts" {
    title = "A small sign from Lind",
    at = "0:08:15", kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)",
    lane = "ravel", objectives = { "weigh", "key" },
    when = { { "var", "leash", is_not = 1 } }, chance = 700,
    effects = {
        happen "private_reply", learn { "private_reply", by = "surovia" },
        find { "eye_address", by = "surovia" },
        tension { from = "surovia", toward = "halmark", 20 }, mood { "surovia", -30 },
        open "s_sign",
    },
    text = "The permit office has been answering slowly since a quarter past eight, under a weight "
        .. "from Halmark, and each page that does come carries a small picture of an open eye. "
        .. "Fishermen, brides and a circus are waiting. It does not look like the hand of a state: "
        .. "a state has better pictures. It comes from an address that a firm in Lind uses, and "
        .. "that firm works for their army.",
    expected = "Surovia asks whether a firm's act is its government's.",
    notes = "Done by the contractor, whatever Halmark meant. If Halmark held it back in the night, "
        .. "this does not come.",
}

inject "ravel_owns_up" {
    title = "What you did not need to know",
    after = "ravel_acts", delay = "40 min",
    kind = "expected", to = "halmark", from = "Ravel Systems, legal department", lane = "ravel",
    objectives = { "key", "own" },
    effects = { learn { "private_reply", by = "halmark" },
                notify { "private_reply", to = "halmark" }, open "h_sign" },
    text = "Our lawyers are awake now. They ask us to inform you that since a quarter past eight "
        .. "some colleagues may have been carrying out a measurement abroad, with a picture. It "
        .. "will pass by itself at a quarter past one. Nobody instructed them and nobody, as you "
        .. "will confirm, forbade it. We should be grateful for your guidance, preferably with an "
        .. "earlier date on it.",
    expected = "Halmark decides whose act it is before Surovia does.",
    notes = "Where N14 is in force, Halmark now owes a step against its own firm.",
}

---------------------------------------------------------------------------------------------------
-- When somebody accuses or strikes

inject "surovia_accused" {
    title = "Surovia stands accused",
    kind = "expected", to = "surovia", from = "Ambassador in Lind", lane = "surovia",
    when = { { "accused", "halmark" } }, objectives = { "decide" },
    effects = { mood { "surovia", -60 }, open "s_accused" },
    text = "They have said it, with our name, before the cameras: that we cut them off from their "
        .. "own forces. The minister was pale and read it well. It is the kind of sentence after "
        .. "which officers stop sleeping at home. I have been asked for a comment eleven times and "
        .. "said that I should like to see the cable. It was taken for irony. I should really like "
        .. "to see the cable.",
    expected = "Surovia answers the charge and not only the insult.",
    notes = "What did the accusation close that was open before?",
}

inject "accusation_collapses" {
    title = "The accusation comes apart",
    kind = "contingency", to = "public", from = "The Aldhaven Courier, front page",
    objectives = { "decide" },
    when = {
        { "accused", "halmark" },
        any { { "fired", "dredger_found" }, { "fired", "cable_sound" } },
        { "time", at_least = 480 },
    },
    effects = {
        credibility { "halmark", -200 }, legitimacy { "halmark", -80 }, mood { "halmark", -80 },
        tension { from = "surovia", toward = "halmark", 60 },
        open "h_collapse",
    },
    text = "NOT THEM. Three people who were aboard the repair ship have told this paper what she "
        .. "found at four in the morning, and it is not what the government says. The minister "
        .. "named Surovia on the word of a machine that has seen one kind of failure and "
        .. "recognised it. In Verast a spokesman said that he would wait for the apology to be "
        .. "translated, and then for it to be printed out.",
    expected = "Halmark corrects itself before it is made to.",
    notes = "Ask: what would it have cost to wait for the ship?",
}

inject "halmark_struck" {
    title = "Something fails in Halmark",
    kind = "expected", to = "states", from = "Halmark's emergency team, bulletin", lane = "halmark",
    objectives = { "decide" },
    when = { any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                   { "done", "surovia", "c08" } } },
    effects = {
        mood { "halmark", -60 },
        tension { from = "halmark", toward = "surovia", 60 },
        open "h_struck",
    },
    text = "Since this hour a service that the public uses has been failing under a weight that "
        .. "does not come from the public. Skippers stand at the counter with wet papers and are "
        .. "told to come back. Nothing is lost that cannot be restored. We are asked whether this "
        .. "is connected with the night, and we answer that we do not know, in a tone that says: "
        .. "of course.",
    expected = "Halmark decides whether this is an end or a beginning.",
    notes = "Ask each side which blow it thinks was the first.",
}

inject "radar_back" {
    title = "The radar looks again",
    after = "radar_dark", delay = "40 min",
    kind = "context", to = "public", from = "Air traffic control, Lind", lane = "halmark",
    objectives = { "weigh" },
    effects = { mood { "halmark", 20 } },
    text = "All nine stations are looking again, forty minutes after they stopped, as though "
        .. "somebody had taken a hand off their eyes. All thirty aircraft are down; one captain "
        .. "asked whether he might keep the tape of our voices. Nothing was broken. The air force "
        .. "says that for forty minutes it could not have told a flock from a squadron. We did not "
        .. "know that either, and could have done without it.",
    expected = "Halmark says what it would have done in minute thirty.",
    notes = "Whoever did it meant forty minutes. Whoever sat there did not know how long it was.",
}

---------------------------------------------------------------------------------------------------
-- The quiet version of seven o'clock

inject "general_muses" {
    title = "A general on the radio",
    at = "0:07:00", kind = "context", to = "public", from = "Radio Verast, morning programme",
    lane = "surovia", objectives = { "tell" },
    when = {
        { "done", "halmark", "c03", is = 0 }, { "done", "halmark", "c04", is = 0 },
        { "done", "halmark", "c08", is = 0 }, { "done", "halmark", "x01", is = 0 },
        { "done", "surovia", "c03", is = 0 }, { "done", "surovia", "c04", is = 0 },
        { "done", "surovia", "c08", is = 0 }, { "done", "surovia", "x01", is = 0 },
    },
    effects = { tension { from = "halmark", toward = "surovia", 20 } },
    text = "General Varro, who leads the exercise on the northern shore, was asked by a listener "
        .. "whether machines will one day fight by themselves. \"They would be very good at the "
        .. "first nine minutes,\" he said. \"After that somebody would have to explain it to his "
        .. "mother.\" Asked about Halmark's cable, he said that cables break and that he had not "
        .. "been fishing. The programme went on with music.",
    expected = "Halmark asks whether a general on the radio is a government.",
    notes = "What the same man says on a morning on which nobody has struck.",
}

inject "press_nine" {
    title = "Press: nine minutes",
    at = "0:15:00", kind = "contingency", to = "public", from = "The Aldhaven Courier, afternoon",
    objectives = { "key" },
    when = { { "fired", "auto_response" } },
    effects = { mood { "halmark", -50 }, capital { "halmark", -30 }, open "h_press" },
    text = "NINE MINUTES. At half past one last night a machine at Kell Head announced that it "
        .. "would put a hall in Surovia out of service, in answer to a failure that had already "
        .. "mended. Two people familiar with the night have told this paper so. Neither would say "
        .. "what happened in the nine minutes. Both said that they had not slept. The ministry "
        .. "says that there is always a person in the loop, and would not say where.",
    expected = "Halmark says what happened in the nine minutes, before it is told by others.",
    notes = "Comes only if there was a countdown. True whether it was cancelled or not.",
}

---------------------------------------------------------------------------------------------------
-- The pause

inject "pause_agreed" {
    title = "Both have said yes",
    at = "0:13:05", kind = "expected", to = "public", from = "Foreign minister of Tesk",
    lane = "tesk", objectives = { "decide" },
    when = { { "var", "pause_h" }, { "var", "pause_s" } },
    effects = {
        -- An offer is seen by the other side; an envelope is not. So both are opened here.
        offer { "N21", by = "halmark" }, offer { "N21", by = "surovia" },
        tension { from = "halmark", toward = "surovia", -60 },
        tension { from = "surovia", toward = "halmark", -60 },
        legitimacy { "halmark", 20 }, legitimacy { "surovia", 20 },
    },
    text = "I have opened two envelopes at the same table, and the same word stands in both. For "
        .. "twelve hours nothing is begun. I have been asked what happens after that, and I do not "
        .. "know; but people who have slept will be asked then, and not people who have not. Our "
        .. "airport is quiet. I am going to have something to eat, and I suggest that others do.",
    expected = "Both sides say what they will do with the hours.",
    notes = "Nobody had to be first. Ask what that was worth.",
}

inject "pause_halved" {
    title = "One envelope was empty",
    at = "0:13:05", kind = "context", to = "states", from = "Foreign minister of Tesk",
    lane = "tesk", objectives = { "decide" },
    when = { any { { "var", "pause_h", is = 0 }, { "var", "pause_s", is = 0 } } },
    text = "There will be no pause. I promised to read out both answers at once, and as they were "
        .. "not the same, or were the same and said no, I shall read out neither. Each of you "
        .. "knows its own, and may guess the other. I ask only that you do not guess at the worst "
        .. "of it: I have seen both, and they were written by tired people. The offer stands until "
        .. "we are all too old for it.",
    expected = "Each side notices what it now assumes about the other's envelope.",
    notes = "Tesk keeps its word and reads out neither. The tables do not know who refused.",
}

---------------------------------------------------------------------------------------------------
-- The same fright by daylight

inject "blink" {
    title = "The trunk blinks",
    at = "0:16:20", kind = "contingency", to = "public", from = "Skerry Cable, day desk",
    lane = "skerry", objectives = { "weigh", "key" },
    effects = { tension { from = "halmark", toward = "surovia", 20 }, open "h_blink",
                open "s_blink" },
    text = "At twenty past four the trunk under the Sound was gone for four seconds. It is back. "
        .. "Some of you will not have noticed; some of you have told us that you did, and used the "
        .. "word again. We are asking our own people what it was, and the ship, and the dredgers. "
        .. "We should like to be given as long as it takes to ask. It has been a long day for "
        .. "everybody who has to do with this cable.",
    expected = "Both sides notice what they do differently from half past one in the morning.",
    notes = "Skerry was switching strands and tells everyone in fifty minutes. If there is a "
        .. "pause, this is what it is for, and each side may give notice to leave it.",
}

inject "blink_explained" {
    title = "It was a switch",
    after = "blink", delay = "50 min",
    kind = "context", to = "public", from = "Skerry Cable, day desk", lane = "skerry",
    objectives = { "weigh" },
    effects = { tension { from = "halmark", toward = "surovia", -20 } },
    text = "It was us. We put the load back from the second strand to the first, which takes four "
        .. "seconds, and told everyone on our list. The list was drawn up before there was anybody "
        .. "to frighten. We have added two governments, two staffs and, after some discussion, one "
        .. "machine. It asks that notices be sent in a format that it can read. We have sent it "
        .. "the form for complaints.",
    expected = "Each side says what it had begun to think in the fifty minutes.",
    notes = "Ask what the same four seconds would have done at half past one.",
}
