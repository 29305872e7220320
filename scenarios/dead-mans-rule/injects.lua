-- What happens at the table: the twelve of the plan, the first two hours, and Kolm. What answers
-- players' letters and deeds is in answers.lua.
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
    text = "The exercise Quiet Harvest is taking place on the northern shore of the Sound with "
        .. "four thousand soldiers, two signals regiments and some boats. It began the day before "
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
        { "fired", "watch_match" }, { "time", at_most = 91 }, { "var", "key", at_least = 1 },
        { "in_force", "R3", "halmark", is = 0 },
        { "belief", "link_loss", "halmark", at_least = 640 },
    },
    effects = { open "h_cancel" },
    text = "LOSS OF COMMAND LINK 0110. MATCH FOUND. AUTHOR: SUROVIA. ANSWER: TRANSIT HALL KOLM, "
        .. "OUT OF SERVICE SIX HOURS. EXECUTION AT 0139. TO CANCEL, TWO OFFICERS TURN THE KEY TO "
        .. "THE LEFT. NO ENTRY IS NEEDED TO PROCEED. (Below it, in the hand of the duty officer: "
        .. "the link has been back for eight minutes. It does not seem to mind.)",
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
    text = "From ten past one until twenty to two the hall at Kolm was hammered by connections "
        .. "from Halmark, tens of thousands at a time, in the order in which Halmark once "
        .. "practised putting a hall like it out of service. Then they stopped. Nothing is broken. "
        .. "It may have been the beginning of a blow, the rehearsal of one, or something that only "
        .. "looks so from here. The staff network runs through that hall.",
    expected = "Surovia asks what else would look like this, and whom it could ask.",
    notes = "True whatever the cause: ninety thousand subscribers were looking for a way round. "
        .. "Comes when Kolm still works; if it was struck, Surovia hears of it in another way.",
}

inject "hotline_free" {
    title = "The hotline is free",
    at = "0:02:30", kind = "context", to = "states", from = "Hotline desk, both ends",
    objectives = { "tell" },
    text = "The weekly test of the leaders' hotline is finished; the line is free. As every week, "
        .. "the desks have read each other half a page of a novel, to hear whether every word "
        .. "comes through. This week it was a chapter about a long train journey. The desk at the "
        .. "other end asked, outside the protocol, whether we were all right over here. We said "
        .. "that we would pass the question on.",
    expected = "Each side notices that there is somebody to ask.",
    notes = "Until now no call could be put through. Ask who at the table would have called at "
        .. "once.",
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
    notes = "DP3, sealed. If both agree, the emergency pause (N21) is in force for both: nothing "
        .. "is begun for a day after the last grave incident, and the link failed at ten past one.",
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
    text = "There is a Surovian survey boat two miles from where the trunk runs. She has lain "
        .. "there since yesterday with her lamps lit and her name on. Her flag is up and her "
        .. "tracking is on, which one would not do if one had something to hide, or which one "
        .. "would do for exactly that reason. We have not called her. We were told to ask first.",
    expected = "Halmark asks how often such a boat lies there.",
    notes = "True whatever the cause: the boat is there in every game. Seen in eleven games of "
        .. "twenty, and very hard to forget once seen.",
}

inject "link_back" {
    title = "The trunk is back",
    at = "0:01:22", kind = "context", to = "public", from = "Skerry Cable, night desk",
    lane = "skerry", objectives = { "weigh" },
    text = "Service on the trunk under the Sound has been restored after twelve minutes. All "
        .. "ninety thousand subscribers can be reached again. We do not yet know why it failed, "
        .. "nor quite why it came back; both are being looked into. Our repair ship Petrel sails "
        .. "within the hour and will be over the place at about four. Customers who wish to "
        .. "complain are asked to do so by telephone, to show that it works.",
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
        .. "cable a corridor of four hundred metres, and dredgers are paid by the ton. I do not "
        .. "say that it was one. I say that somebody should look whether one was out, before "
        .. "somebody else looks for something grander.",
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
    text = "Between neighbours, and not for the files: our coast guard has a Surovian boat near "
        .. "your trunk at ten past one. We thought that you would want to have it from a second "
        .. "source. (The note does not say how Tesk knows. Every ship on the Sound with its "
        .. "tracking on can be seen on a public page, by coast guards and by schoolchildren, and "
        .. "this one had its tracking on.)",
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
        .. "You should know that one of the two rooms is now mostly the upgrade's, and that it "
        .. "logs who comes in. It logged us. We hope that it knows what to make of people with a "
        .. "lamp.",
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
        .. "staff network is down to half and speaks by radio; banks and the garrison hospital "
        .. "work on what they have. We see no second blow. We cannot see whether a person decided "
        .. "this. What we should do if it is the first of several must be done soon, and what we "
        .. "should do if it is not must not be done at all.",
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
    text = "The machine has looked at Kolm, has found a pattern that it knows, and is counting "
        .. "down from nine to blind Halmark's radar for forty minutes. It does not ask. Two "
        .. "officers may cancel; they are both here, and both look at me. I have read the manual "
        .. "again. It says that a count should be cancelled when there is reason to. It does not "
        .. "say what a reason looks like, and there are eight minutes left.",
    expected = "Surovia decides on evidence, or notices that it has none and says so.",
    notes = "The mirror of the countdown at Kell Head. The machine makes no difference between a "
        .. "blow and a detour; the table may.",
}

inject "surovia_struck_else" {
    title = "Something else fails in Surovia",
    kind = "expected", to = "surovia", from = "Surovia's emergency team, bulletin",
    lane = "surovia", objectives = { "decide" },
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
        .. "may restore itself. We have kept what records we could, and have written down the "
        .. "time. The duty officer adds that he would be grateful to be told, soon and in plain "
        .. "words, whether this is still the same night or the beginning of another one.",
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
