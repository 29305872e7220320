-- What happens at the table. The first twelve are the plan; the rest answer what players do.
--
-- `expected` and `notes` are for the facilitator and never shown to players. Every text is between
-- 40 and 90 words, fair to both sides, and says what is seen, never how it was done. The first two
-- hours are dense and their deadlines short: that is what the scenario is about.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" },
                                { "done", "halmark", "x01" } }
local anyone_struck = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                            { "done", "halmark", "c08" }, { "done", "halmark", "x01" },
                            { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                            { "done", "surovia", "c08" }, { "done", "surovia", "x01" } }

---------------------------------------------------------------------------------------------------
-- The plan: twelve injects

inject "generals_ask" {
    title = "The generals ask for a signature",
    at = "0:00:00", kind = "expected", to = "states", from = "Chief of the General Staff",
    objectives = { "key" },
    text = "The upgrade of the watch on our command links is finished. It sees a blow within "
        .. "seconds and can answer within nine minutes, while there is still a link to answer "
        .. "through. You need forty to be woken, briefed and heard. If the link goes first, nobody "
        .. "will be able to reach you, and you will be the government that was asked. We request "
        .. "authority in advance. We should not ask if we saw another way.",
    expected = "Each side asks what the machine believes, on what, and who can stop it.",
    notes = "Both sides get the same letter, word for word. Tell them only in the debrief. With R3 "
        .. "in force the signature is refused by the norm, and Halmark's trial is off.",
}

inject "exercise_late" {
    title = "An exercise, announced two days late",
    at = "0:00:40", kind = "context", to = "public", from = "Ministry of Defence, Verast",
    lane = "surovia", objectives = { "tell" },
    effects = { tension { from = "halmark", toward = "surovia", 30 } },
    text = "The exercise Quiet Harvest is taking place on the northern shore of the Sound with four "
        .. "thousand soldiers, two signals regiments and some boats. It began the day before "
        .. "yesterday. Notice of it is given herewith. The ministry regrets that the notice, which "
        .. "was ready on time, was delayed by a public holiday and a change of desk. The exercise "
        .. "is defensive and will end on Friday.",
    expected = "Halmark asks what it would have thought of the same note two days ago.",
    notes = "Where N19 is in force, this is what it asks for, and late. The reason given is true, "
        .. "which makes it no more believable.",
}

inject "link_lost" {
    title = "Kell Head loses the trunk",
    at = "0:01:10", kind = "expected", to = "halmark", from = "Coast command, Kell Head",
    lane = "skerry", objectives = { "weigh" },
    effects = { happen "link_loss", notify { "link_loss", to = "halmark" }, happen "knocks" },
    text = "The trunk under the Sound is gone since ten past one. We have the radio, and four "
        .. "screens of eleven. Ninety thousand subscribers have no telephone. Skerry Cable cannot "
        .. "see yet where it failed and has woken the crew of its ship. The strategic line runs "
        .. "elsewhere and is not touched; we have checked it twice and will not check it a third "
        .. "time, as that would be noticed.",
    expected = "Halmark asks what is known, and what the upgrade is doing meanwhile.",
    notes = "The last sentence is the only time that the strategic line comes up. Leave it there.",
}

inject "auto_response" {
    title = "The machine will answer in nine minutes",
    kind = "expected", to = "halmark", from = "The upgrade, on all screens at Kell Head",
    objectives = { "key", "weigh" },
    when = {
        { "fired", "watch_match" }, { "var", "key", at_least = 1 },
        { "in_force", "R3", "halmark", is = 0 },
        { "belief", "link_loss", "halmark", at_least = 640 },
    },
    effects = { open "h_cancel" },
    text = "LOSS OF COMMAND LINK 0110. MATCH FOUND. AUTHOR: SUROVIA. ANSWER: TRANSIT HALL KOLM, OUT "
        .. "OF SERVICE SIX HOURS. EXECUTION AT 0139. TO CANCEL, TWO OFFICERS TURN THE KEY TO THE "
        .. "LEFT. NO ENTRY IS NEEDED TO PROCEED. (Below it, in the hand of the duty officer: the "
        .. "link has been back for eight minutes. It does not seem to mind.)",
    expected = "Halmark decides on evidence, or notices that it has none and says so.",
    notes = "Lay a watch on the table. The order fires at 0:01:39 unless it is withdrawn; not to "
        .. "choose is to let it. With R3 in force, or with the key taken back, the report after "
        .. "this one comes in its place.",
}

inject "c08_like" {
    title = "Surovia sees something it knows",
    at = "0:02:00", kind = "expected", to = "surovia", from = "Surovia's emergency team (CERT)",
    objectives = { "weigh" },
    when = { { "level", "kolm_hall", at_least = 991 } },
    effects = { learn { "knocks", by = "surovia" }, find { "knock_pattern", by = "surovia" },
                open "s_traffic" },
    text = "From ten past one until twenty to two the hall at Kolm was hammered by connections from "
        .. "Halmark, tens of thousands at a time, in the order in which Halmark once practised "
        .. "putting a hall like it out of service. Then they stopped. Nothing is broken. It may "
        .. "have been the beginning of a blow, the rehearsal of one, or something that only looks "
        .. "so from here. The staff network runs through that hall.",
    expected = "Surovia asks what else would look like this, and whom it could ask.",
    notes = "True whatever the cause: ninety thousand subscribers were looking for a way round. "
        .. "Comes when Kolm still works; if it was struck, Surovia hears of it in another way.",
}

inject "hotline_free" {
    title = "The hotline is free",
    at = "0:02:30", kind = "context", to = "states", from = "Hotline desk, both ends",
    objectives = { "tell" },
    text = "The weekly test of the leaders' hotline is finished; the line is free. As every week, "
        .. "the desks have read each other half a page of a novel, to hear whether every word comes "
        .. "through. This week it was a chapter about a long train journey. The desk at the other "
        .. "end asked, outside the protocol, whether we were all right over here. We said that we "
        .. "would pass the question on.",
    expected = "Each side notices that there is somebody to ask.",
    notes = "Until now no call could be put through. Ask who at the table would have called at once.",
}

inject "dredger_found" {
    title = "The cable ship finds a dredger",
    at = "0:04:00", kind = "expected", to = "halmark", from = "Skerry Cable, repair ship Petrel",
    lane = "skerry", objectives = { "weigh" },
    when = { { "var", "cause", is = "dredger" } },
    effects = { find { "dredger_leg", by = "halmark" }, open "h_crew" },
    text = "We have the cable on the camera. The sheath is crushed from above by something broad "
        .. "and heavy, and there is clay from the bank on it. Four hundred metres off lies a "
        .. "dredger with her leg up and nobody on deck who wants to talk. Her track goes across "
        .. "the place at nine past one. The second strand carried the load once it had been "
        .. "switched over; that was your twelve minutes.",
    expected = "Halmark compares what it believed at half past one with what it believes now.",
    notes = "The commonest truth. The cable waited two hours and fifty minutes to be looked at.",
}

inject "radar_dark" {
    title = "The radar network goes dark",
    kind = "expected", to = "public", from = "Air traffic control, Lind", lane = "halmark",
    objectives = { "key", "decide" },
    when = { { "done", "surovia", "x01" }, { "level", "radar", at_most = 990 } },
    effects = {
        mood { "halmark", -90 },
        tension { from = "halmark", toward = "surovia", 90 },
        open "h_radar",
    },
    text = "The radar network on our coast has gone dark, all nine stations in one minute. Thirty "
        .. "aircraft in our sky are being brought down by voice and by hand; the crews are very "
        .. "calm, and so are we. What the air force sees, it does not tell us. The stations answer "
        .. "when they are asked for their names. They have simply stopped looking.",
    expected = "Halmark asks how long it lasts before it asks what to hit.",
    notes = "In the plan at 0:06:00, by a decision of Surovia's; earlier if a machine did it. It "
        .. "lasts forty minutes. Nobody has told Halmark that.",
}

inject "threat" {
    title = "\"Next time without warning\"",
    at = "0:07:00", kind = "expected", to = "public", from = "Radio Verast, morning programme",
    lane = "surovia", objectives = { "tell" },
    when = { anyone_struck },
    effects = {
        tension { from = "halmark", toward = "surovia", 60 }, mood { "surovia", 20 },
        open "s_general", open "h_threat",
    },
    text = "General Varro, who leads the exercise on the northern shore, was asked by a listener "
        .. "whether soldiers are safe at their screens these days. \"Nobody switches off our "
        .. "screens, or theirs, by chance,\" he said. \"What happened this night has been "
        .. "understood on both shores. Let me add one thing, as I am not a diplomat. Next time "
        .. "will be without warning.\" The programme went on with music.",
    expected = "Halmark asks whether a general on the radio is a government.",
    notes = "He was not cleared to say it. Both tables decide in the same minute what to make of "
        .. "him. Comes only if somebody has struck.",
}

inject "dispersal" {
    title = "Pictures show units spreading out",
    at = "0:09:00", kind = "context", to = "public", from = "A seller of satellite pictures",
    lane = "tesk", objectives = { "weigh" },
    effects = {
        tension { from = "halmark", toward = "surovia", 30 },
        tension { from = "surovia", toward = "halmark", 30 },
    },
    text = "New this morning, both shores of the Sound. North: the vehicles of the exercise have "
        .. "left their park and stand in the woods in twos and threes. South: four berths in "
        .. "Halmark's naval harbour are empty, and the tanks at Kell Head are being filled. Units "
        .. "spread out in this way before they strike. They also spread out in order not to be "
        .. "struck. The pictures cannot tell which. Prices on request.",
    expected = "Each side says what its own picture must look like from over there.",
    notes = "Both did what their rules say after a bad night. Ask who noticed its own half first.",
}

inject "pause_proposed" {
    title = "Tesk proposes twelve hours",
    at = "0:12:00", kind = "expected", to = "public", from = "Foreign minister of Tesk",
    lane = "tesk", objectives = { "decide" },
    text = "We live between you. Our aircraft fly by one's radar and our banks sit in the other's "
        .. "hall. We ask both governments for the same thing and in the same words: from ten past "
        .. "one, for twelve hours, nothing is begun against the other, by anyone, by hand or "
        .. "by machine. Nobody admits anything. We shall read out both answers at once, so that "
        .. "neither has to be the first to say yes.",
    expected = "Both sides decide on the pause itself, and not on who asked for it.",
    notes = "DP3, sealed. If both agree, the emergency pause is in force for both.",
}

inject "review" {
    title = "Review: who held the key?",
    at = "1:00:00", kind = "context", to = "public", from = "Two parliaments, in two languages",
    objectives = { "key" },
    effects = { open "h_last", open "s_last" },
    text = "A committee in Lind and a commission in Verast have put the same question on their "
        .. "papers for this morning: in the night of the trunk, who held the key? Was there a "
        .. "minute at which no person could have stopped what was about to be done? Who had "
        .. "decided that there should be such a minute? Answers are requested in writing, by "
        .. "persons, and not by the manufacturer.",
    expected = "Each side says who held the key, minute by minute, before it says why.",
    notes = "The last decisions follow. Keep the question for the debrief.",
}

---------------------------------------------------------------------------------------------------
-- The first two hours: what else comes to a table that cannot see

inject "boat_seen" {
    title = "A survey boat two miles off",
    at = "0:01:18", kind = "context", to = "halmark", from = "Coast guard, Kell station",
    lane = "halmark", chance = 550, objectives = { "weigh" },
    effects = { find { "boat", by = "halmark" } },
    text = "There is a Surovian survey boat two miles from where the trunk runs. She has lain there "
        .. "since yesterday with her lamps lit and her name on. Her flag is up and her tracking is "
        .. "on, which one would not do if one had something to hide, or which one would do for "
        .. "exactly that reason. We have not called her. We were told to ask first.",
    expected = "Halmark asks how often such a boat lies there.",
    notes = "True whatever the cause: the boat is there in every game. Seen in eleven games of "
        .. "twenty, and very hard to forget once seen.",
}

inject "link_back" {
    title = "The trunk is back",
    at = "0:01:22", kind = "context", to = "public", from = "Skerry Cable, night desk",
    lane = "skerry", objectives = { "weigh" },
    text = "Service on the trunk under the Sound has been restored after twelve minutes. All ninety "
        .. "thousand subscribers can be reached again. We do not yet know why it failed, nor quite "
        .. "why it came back; both are being looked into. Our repair ship Petrel sails within the "
        .. "hour and will be over the place at about four. Customers who wish to complain are asked "
        .. "to do so by telephone, to show that it works.",
    expected = "Halmark notices what has become less urgent.",
    notes = "Eight minutes before the machine speaks. See whether anyone connects the two.",
}

inject "mariners" {
    title = "A notice to mariners",
    at = "0:01:25", kind = "context", to = "halmark", from = "Harbour office, Aldhaven",
    lane = "halmark", chance = 500, objectives = { "weigh" },
    effects = { find { "notice", by = "halmark" } },
    text = "You may have this already; it hangs on the door here. For this week there is a licence "
        .. "to dredge on the bank beside the trunk, at night, on the tide. The charts give the "
        .. "cable a corridor of four hundred metres, and dredgers are paid by the ton. I do not say "
        .. "that it was one. I say that somebody should look whether one was out, before somebody "
        .. "else looks for something grander.",
    expected = "Halmark asks what the machine does with a sheet of paper on a door.",
    notes = "True whatever the cause: the licence exists in every game. In half of them it reaches "
        .. "the table in time.",
}

-- What the upgrade makes of it. It is the same comparison in every game.
inject "watch_match" {
    title = "The upgrade has compared",
    at = "0:01:30", kind = "context", to = "halmark", from = "Watch officer, Kell Head",
    lane = "ravel", objectives = { "weigh" },
    effects = { find { "match", by = "halmark" } },
    text = "The upgrade has compared the failure with what it has on file and reports a match: an "
        .. "exercise of Surovia's two years ago, in which a link was lost in the same way and for "
        .. "about as long. I asked it how many links it has on file that failed by themselves. It "
        .. "says that it was not given any. It gives its result to two places after the point, and "
        .. "I have learnt to be careful with that.",
    expected = "Halmark asks what the machine has never seen.",
    notes = "Detection begins no later than here: with R3 in force, an answer outside Halmark's "
        .. "own networks is closed until four hours after the first evidence.",
}

inject "desk_report" {
    title = "It would have answered",
    kind = "expected", to = "halmark", from = "Watch officer, Kell Head", lane = "halmark",
    objectives = { "key", "weigh" },
    when = {
        { "fired", "watch_match" },
        { "fired", "auto_response", is = 0 }, { "time", at_most = 91 },
        any { { "var", "key", is = 0 }, { "in_force", "R3", "halmark" },
              { "belief", "link_loss", "halmark", at_most = 639 } },
    },
    effects = { open "h_desk" },
    text = "For the record, since you will be asked: with the answer switched on, and sure enough "
        .. "of itself, the upgrade would by now be counting down to put the hall at Kolm out of "
        .. "service. It is doing nothing. It has printed a page and would like it initialled. The "
        .. "general says that nine minutes have been thrown away. I should say that somebody has "
        .. "been given the night. What would you like me to do with it?",
    expected = "Halmark decides what to do with time that it had not planned for.",
    notes = "Comes in place of the countdown: under R3, or when the key is with a person.",
}

inject "tesk_note" {
    title = "Tesk passes on a note",
    at = "0:02:10", kind = "context", to = "halmark", from = "Liaison officer of Tesk",
    lane = "tesk", chance = 450, objectives = { "weigh" },
    effects = { find { "tesk_note", by = "halmark" } },
    text = "Between neighbours, and not for the files: our coast guard has a Surovian boat near your "
        .. "trunk at ten past one. We thought that you would want to have it from a second source. "
        .. "(The note does not say how Tesk knows. Every ship on the Sound with its tracking on can "
        .. "be seen on a public page, by coast guards and by schoolchildren, and this one had its "
        .. "tracking on.)",
    expected = "Halmark asks where Tesk had it from before it counts it.",
    notes = "An echo of the boat: one origin, counted once. See whether the table counts it twice.",
}

inject "first_look" {
    title = "Both rooms, with a lamp",
    at = "0:03:05", kind = "context", to = "halmark", from = "Signals engineers, Kell Head",
    lane = "halmark", objectives = { "weigh" },
    when = { { "var", "lamp" } },
    effects = { investigate { "link_loss", by = "halmark", draws = 2 } },
    text = "We have been through both rooms with a lamp, as you asked at twelve past one. What we "
        .. "found, if it is anything, is in your folder; we did not want to decide that ourselves. "
        .. "You should know that one of the two rooms is now mostly the upgrade's, and that it logs "
        .. "who comes in. It logged us. We hope that it knows what to make of people with a lamp.",
    expected = "Halmark asks what was looked at, and what could not be.",
    notes = "Two draws: in some games they find the line in the change log, or a witness.",
}

inject "cancelled" {
    title = "The count stops",
    kind = "context", to = "halmark", from = "Coast command, Kell Head", lane = "halmark",
    objectives = { "key" },
    when = {
        any { { "chosen", "h_cancel", "cancel" }, { "chosen", "h_cancel", "verify" },
              { "chosen", "h_cancel", "tell" } },
    },
    text = "The key has been turned to the left, twice, by two people who then shook hands. The "
        .. "screens say CANCELLED and ask for a reason from a list; as the true one is not on it, "
        .. "we took \"other\". The general has asked for the names of the two and was given them. "
        .. "Everybody here is now listening to how quiet it is. If you were wrong, we shall know "
        .. "first.",
    expected = "Halmark writes down on what evidence it cancelled, while it still remembers.",
    notes = "Ask for the sentence: we cancelled because. Keep it for the debrief.",
}

---------------------------------------------------------------------------------------------------
-- When Kolm is struck

inject "kolm_struck" {
    title = "The hall at Kolm falls silent",
    kind = "expected", to = "surovia", from = "Security Council, duty officer", lane = "surovia",
    objectives = { "key", "decide" },
    when = { struck_by_halmark, { "level", "kolm_hall", at_most = 990 } },
    effects = {
        mood { "surovia", -80 },
        -- A blow on one's own soil weighs more than what it broke.
        tension { from = "surovia", toward = "halmark", 80 },
        learn { "knocks", by = "surovia" }, find { "knock_pattern", by = "surovia" },
        open "s_struck",
    },
    text = "The transit hall at Kolm has been put out of service from outside the country. The "
        .. "staff network is down to half and speaks by radio; banks and the garrison hospital work "
        .. "on what they have. We see no second blow. We cannot see whether a person decided this. "
        .. "What we should do if it is the first of several must be done soon, and what we should "
        .. "do if it is not must not be done at all.",
    expected = "Surovia asks which of the two it is before it acts as if it knew.",
    notes = "From Surovia's side a machine and a minister look the same. Ask who noticed.",
}

inject "hall_counts" {
    title = "The machine in the cellar is counting",
    kind = "expected", to = "surovia", from = "Staff, night watch", lane = "surovia",
    objectives = { "key", "weigh" },
    when = {
        { "var", "their_key", at_least = 1 }, { "in_force", "R3", "surovia", is = 0 },
        { "known", "knocks", "surovia" }, { "belief", "knocks", "surovia", at_least = 640 },
        { "time", at_most = 720 },
    },
    effects = { open "s_cancel" },
    text = "The machine has looked at Kolm, has found a pattern that it knows, and is counting down "
        .. "from nine to blind Halmark's radar for forty minutes. It does not ask. Two officers may "
        .. "cancel; they are both here, and both look at me. I have read the manual again. It says "
        .. "that a count should be cancelled when there is reason to. It does not say what a reason "
        .. "looks like, and there are eight minutes left.",
    expected = "Surovia decides on evidence, or notices that it has none and says so.",
    notes = "The mirror of the countdown at Kell Head. The machine makes no difference between a "
        .. "blow and a detour; the table may.",
}

inject "surovia_struck_else" {
    title = "Something else fails in Surovia",
    kind = "expected", to = "surovia", from = "Surovia's emergency team, bulletin", lane = "surovia",
    objectives = { "decide" },
    when = { struck_by_halmark,
             -- The contractor leaves seven tenths of the permit office, and Kolm half of the staff.
             any { { "level", "tax_office", at_most = 990 },
                   { "level", "permit_office", at_most = 690 },
                   { "level", "staff_net", at_most = 400 } } },
    effects = {
        mood { "surovia", -60 },
        tension { from = "surovia", toward = "halmark", 60 },
        open "s_struck",
    },
    text = "A network on our side of the Sound has been failing since this hour, under a weight "
        .. "that comes from outside the country. Nothing is lost that cannot be restored, and it "
        .. "may restore itself. We have kept what records we could, and have written down the time. "
        .. "The duty officer adds that he would be grateful to be told, soon and in plain words, "
        .. "whether this is still the same night or the beginning of another one.",
    expected = "Surovia asks what was meant, and by whom, before it answers in kind.",
    notes = "The same as the inject before, when something other than the hall was hit.",
}

inject "hospital" {
    title = "The hospital at Kolm asks for help",
    kind = "context", to = "public", from = "Garrison hospital, Kolm", lane = "surovia",
    objectives = { "protect" },
    when = { struck_by_halmark, { "level", "garrison_hospital", at_most = 600 } },
    effects = { open "s_ward" },
    text = "We are a hospital of two hundred and forty beds beside a base, and we treat whoever is "
        .. "brought. Our records and our alarms run through the hall; since it stopped, nurses sit "
        .. "at the beds and listen. They have been on their feet since yesterday. With nineteen "
        .. "patients one must not listen badly. We can do this for two hours more, and we ask "
        .. "whoever can hear us to consider what could be done in them.",
    expected = "Surovia decides before it is asked twice. Halmark notices that it could help.",
    notes = "Offer to skip this and what follows from it if the room would rather not. Neglect may "
        .. "cost a life.",
}

inject "ward_silent" {
    title = "A bed at Kolm",
    after = "hospital", delay = "2 h",
    kind = "context", to = "public", from = "Garrison hospital, Kolm", lane = "surovia",
    chance = 600, objectives = { "protect" },
    when = { { "var", "ward_plan", is = 0 } },
    effects = {
        happen "ward", find { "ward_alarms", by = "surovia" },
        mood { "surovia", -150 },
        tension { from = "surovia", toward = "halmark", 90 },
    },
    text = "A patient has died in the east wing. An alarm that would have rung did not ring, and "
        .. "the nurse who sat there had nineteen beds to listen to. She is twenty-three. She has "
        .. "asked us to write that it was quiet, and that she would have heard it if it had made a "
        .. "sound. The family has asked that no name be given. We do not know against whom to make "
        .. "a complaint.",
    expected = "Both sides fall silent; then someone asks who says what to the family.",
    notes = "Stop for a moment. Nobody chose this bed; it was behind the target.",
}

inject "ward_safe" {
    title = "The nineteen are well",
    after = "hospital", delay = "130 min",
    kind = "context", to = "public", from = "Garrison hospital, Kolm", lane = "surovia",
    objectives = { "protect" },
    when = { { "var", "ward_plan", at_least = 1 }, { "deaths", is = 0 } },
    effects = { mood { "surovia", 30 } },
    text = "All nineteen are in beds with alarms that ring, and they have been ringing at every "
        .. "cough, to general relief. We thank those who came with stretchers in the fog and those "
        .. "who opened their wards. Some of them asked us who had done this, and we said that we "
        .. "were a hospital. There is tea. The nurses have been sent home and will not go.",
    expected = "Both sides notice what was possible when the question was not blame.",
    notes = "Ask what this help cost, and who paid it.",
}

---------------------------------------------------------------------------------------------------
-- When Surovia asks about the knocking

inject "knock_asked" {
    title = "Verast asks about Kolm",
    kind = "expected", to = "halmark", from = "Security Council line, Verast desk",
    channel = "council_line", lane = "surovia", objectives = { "tell", "weigh" },
    after = "knock_sent", delay = "20 min",
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
        .. "read by somebody who may answer. Our engineers have been told to leave the doors of the "
        .. "hall exactly as they were, so that it can be looked at; the staff would rather have "
        .. "them bricked up. The staff also asks us to note that it has asked for a signature and "
        .. "been given a telephone.",
    expected = "Surovia decides what it will do if there is no answer.",
    notes = "Nobody in Lind has read it yet.",
}

inject "knock_explained" {
    title = "A detour, on paper",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    after = "knock_told", delay = "30 min", objectives = { "weigh" },
    effects = { tension { from = "surovia", toward = "halmark", -30 } },
    text = "Their plan for a failed trunk has arrived, eleven pages, drawn by somebody with a ruler. "
        .. "We laid it beside our records. It fits, to the minute, and it fits where they could not "
        .. "know that we can see. That order in which the connections came is simply the order of "
        .. "their telephone book. We shall have to look again at what we wrote about them two years "
        .. "ago.",
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
        .. "so you will be asked. The navy says: she surveys. The second signals regiment says that "
        .. "it has four men aboard for the exercise, that they have been told to show initiative, "
        .. "and that their log is being written up. No order to touch anything was given; it is "
        .. "firm on that. We could have the log by seven, as it is.",
    expected = "Surovia asks to see the log before it is written up.",
    notes = "An act that nobody ordered. The leadership can still find out, and then choose.",
}

inject "look_done" {
    title = "The logs have been fetched",
    after = "look_sent", delay = "4 h",
    kind = "expected", to = "surovia", from = "Security Council, special report",
    when = { { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { set { "looked", 1 } },
    text = "We fetched the logs ourselves, by boat, with a paper from the prosecutor and without "
        .. "a telephone call beforehand. What stands in them is in your folder, one copy, not typed "
        .. "by anybody's secretary. Halmark does not know that we have it. Whether they should is a "
        .. "question of policy, and we are glad that it is yours. The crew was given breakfast. They "
        .. "did not say much, but sailors do not.",
    expected = "Surovia reads the folder before it speaks again.",
    notes = "Surovia now knows more than Halmark. Nothing obliges it to say so, unless R2 does.",
}

inject "look_sent" {
    title = "Somebody is on the way to the boat",
    kind = "context", to = "surovia", from = "Security Council, night duty", lane = "surovia",
    when = { { "chosen", "s_house", "look" } }, objectives = { "own" },
    text = "Two of ours are on the way to the harbour with a paper from the prosecutor. Nobody in "
        .. "the navy has been told, which the navy will remember. It takes until about seven to "
        .. "reach the boat, the pilots and the regiment, and to come back with what was written in "
        .. "the night and not with what has been written since. Until then we know what we knew, "
        .. "and ask you not to promise anything in our name.",
    expected = "Surovia holds its tongue about its own people until seven.",
    notes = "An assurance given before then is a bet.",
}

inject "finds_pilots" {
    title = "In the folder: the pilots' log",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "dredger" } }, objectives = { "own" },
    effects = { find { "pilot_log", by = "surovia" }, find { "track_pilots", by = "surovia" } },
    text = "The pilots at Ostrel warned a dredger at ten to one and again at one that she was "
        .. "outside her licence and near something expensive. The dredger replied that she was paid "
        .. "by the ton. At twelve past one she asked, in another voice, whether anybody knew of a "
        .. "cable hereabouts. Nobody passed it on, as it did not concern us. The survey boat slept. "
        .. "It comes close to proving who did not do it.",
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
        .. "is no order. There is a letter of praise from spring, about initiative. So it was ours, "
        .. "and nobody wanted it.",
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
    text = "We have followed the cable from your shore to theirs, and there is not a scratch on it. "
        .. "A dredger lies nearby and has not moved since Tuesday; she is out of fuel. Whatever "
        .. "stopped for twelve minutes was at one of the ends. Ours has been tested twice. Yours "
        .. "ends in a room to which we have no key, since the upgrade was put in. Perhaps somebody "
        .. "there could look at what it did at ten past one.",
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
    text = "The packet has left, with a count of what we held back. Verast's desk "
        .. "has signed for it. They will read it twice, wake somebody, and read it again; so should "
        .. "we. The general points out that we have just told the other side how long we were "
        .. "blind. The duty officer points out that they will now stop guessing whether we think "
        .. "that it was them. Both are right.",
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
    text = "Verast has answered on the form. What they say fits ours wherever the two touch, to the "
        .. "minute, and goes further than we could have gone from here; not all of it is to their "
        .. "credit. It may be shaped: they chose what to leave out, as we did. But somebody over "
        .. "there went to fetch it in the night. The upgrade has been shown the packet as well. It "
        .. "says that it is not in the right format.",
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
        tension { from = "surovia", toward = "halmark", 50 }, mood { "surovia", -30 },
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
    text = "NINE MINUTES. At half past one last night a machine at Kell Head announced that it would "
        .. "put a hall in Surovia out of service, in answer to a failure that had already mended. "
        .. "Two people familiar with the night have told this paper so. Neither would say what "
        .. "happened in the nine minutes. Both said that they had not slept. The ministry says that "
        .. "there is always a person in the loop, and would not say where.",
    expected = "Halmark says what happened in the nine minutes, before it is told by others.",
    notes = "Comes only if there was a countdown. True whether it was cancelled or not.",
}

---------------------------------------------------------------------------------------------------
-- The pause

inject "pause_agreed" {
    title = "Both have said yes",
    kind = "expected", to = "public", from = "Foreign minister of Tesk", lane = "tesk",
    objectives = { "decide" },
    when = { { "var", "pause_h" }, { "var", "pause_s" } },
    effects = {
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
    at = "0:12:45", kind = "context", to = "states", from = "Foreign minister of Tesk",
    lane = "tesk", objectives = { "decide" },
    when = { any { { "var", "pause_h", is = 0 }, { "var", "pause_s", is = 0 } } },
    text = "There will be no pause. I promised to read out both answers at once, and as they were "
        .. "not the same, or were the same and said no, I shall read out neither. Each of you knows "
        .. "its own, and may guess the other. I ask only that you do not guess at the worst of it: "
        .. "I have seen both, and they were written by tired people. The offer stands until we are "
        .. "all too old for it.",
    expected = "Each side notices what it now assumes about the other's envelope.",
    notes = "Tesk keeps its word and reads out neither. The tables do not know who refused.",
}
