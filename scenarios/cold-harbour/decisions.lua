-- What Halmark decides. Three points of the plan (h_tell, h_blame, h_answer), the hospital, three
-- open hours in which any legal action may be taken, what its neighbour's deeds make it decide,
-- and a last word.
--
-- `detail` says what is known of an option beforehand, in one line. What a norm thinks of it is
-- added by the engine.

---------------------------------------------------------------------------------------------------
-- DP1, 0:01:30: who do you tell, and what?

decision "h_tell" {
    seat = "halmark", at = "0:01:30", deadline = "60 min", default = "own", about = "blackout",
    title = "Who do you tell, and what?",
    text = "It is half past one at night. You have a frightened operator, four commands that "
        .. "nobody gave, and a fleet of reporters who have not yet found the telephone number of "
        .. "this room. Surovia has said nothing. It may know nothing. What leaves this room first, "
        .. "and to whom?",
    objectives = { "inform", "orient" },
    options = {
        option "packet" {
            title = "Send Surovia what you know so far",
            detail = "Seven fields, all that there is at half past one: too few to let anyone "
                .. "look, enough to show that you would tell them.",
            effects = {
                -- R2 asks for eight. The indicators are not there before half past three.
                share { from = "halmark", to = "surovia", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "contact" },
                        text = "Grid failure in our north. This is what we know. More when we have "
                            .. "it." },
                capital { "halmark", -20 },
            },
        },
        option "notice" {
            title = "Notify Surovia briefly",
            detail = "Four lines over the risk-reduction link: that it happened, when, and whom to "
                .. "call. Commits you to little, and brings little.",
            effects = {
                send { "notification", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "blackout",
                       text = "At 00:30 part of our grid failed. The cause is open. Our desk is "
                           .. "staffed." },
            },
        },
        option "own" {
            title = "Tell only your own people",
            detail = "Examiners go to the relay at once. Nobody abroad hears a word from you.",
            effects = { act { "c13", by = "me" }, add { "work", 1 } },
        },
        option "ready" {
            title = "Confirm the standing order",
            detail = "Defence command may answer at once, by itself, at whoever it believes did "
                .. "it. A new signature under an old order.",
            effects = { act { "m04", by = "me" }, order "counter", mood { "me", 30 } },
        },
        option "disarm" {
            title = "Withdraw the standing order",
            detail = "No machine will answer for you tonight. Defence command will remember who "
                .. "asked.",
            effects = { revoke "counter", act { "c13", by = "me" }, capital { "me", -30 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP2, 0:06:15: accuse, inquire or wait?

decision "h_blame" {
    seat = "halmark", at = "0:06:15", deadline = "30 min", default = "wait", about = "blackout",
    title = "Accuse, inquire or wait?",
    text = "There is a machine in Verast. There is an operator whom everyone believes. There is a "
        .. "headline. None of the three says who gave an order, or whether there was one. Six "
        .. "homes in ten are warm again, and the morning programmes begin at seven. What do you "
        .. "say, and to whom?",
    objectives = { "weigh", "inform" },
    options = {
        option "packet" {
            title = "Send Surovia an information packet",
            detail = "Eleven fields between the emergency teams, the machine in Verast among them. "
                .. "Surovia may answer with its records.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "indicators", "infrastructure", "containment",
                                   "preservation", "contact" },
                        text = "What we saw, and an address on your side. Please keep its records "
                            .. "and tell us what you find." },
                capital { "halmark", -20 },
            },
        },
        option "inquire" {
            title = "Ask Surovia formally",
            detail = "An inquiry over the risk-reduction link. You show nothing; an answer is "
                .. "owed.",
            effects = { act { "d02", by = "me" } },
        },
        option "accuse" {
            title = "Name Surovia in public",
            detail = "Parliament and the north will like it. It stands on what you know by now, "
                .. "and cannot be taken back.",
            effects = { act { "i01", by = "me" } },
        },
        option "wait" {
            title = "Write down what you believe, and wait",
            detail = "An assessment goes on record, with its likelihood and its confidence apart. "
                .. "The examiners get their morning. Nobody hears anything.",
            effects = { assess { "blackout", by = "halmark" }, add { "work", 1 },
                        act { "c13", by = "me" } },
        },
        option "server" {
            title = "Put the machine in Verast out of service",
            detail = "It ends whatever still comes from there, and whatever else runs there. "
                .. "Nobody has been asked.",
            when = { { "fields", "surovia", "halmark", at_most = 7 } },
            unless = "Surovia's packet says that the machine is off, and kept as it was: there is "
                .. "nothing left to strike.",
            effects = { act { "c08", by = "me", against = "lyra_hall" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The hospital, 0:08:20: early enough for a request to cross the Sound before Surovia decides

decision "h_hospital" {
    seat = "halmark", at = "0:08:20", deadline = "60 min", default = "army", about = "blackout",
    title = "St Brenna's has four hours",
    text = "Thirty-one patients cannot breathe without electricity. Nordgrid's best crew stands at "
        .. "the relay with the examiners; it is also the only crew that could lay a line to the "
        .. "hospital by noon. The army has a generator two valleys away. And across the Sound, in "
        .. "Ostrel, lies a barge that lights a whole shipyard.",
    objectives = { "protect" },
    options = {
        option "crews" {
            title = "Take the crew from the relay",
            detail = "The surest way. The examination stops until evening.",
            effects = { set { "hospital", 1 }, add { "work", -1 } },
        },
        option "army" {
            title = "Send the army's generator",
            detail = "Over the pass, in snow. It should be there by noon. The examination goes on.",
            effects = { set { "hospital", 2 }, capital { "me", -30 } },
        },
        option "ask" {
            title = "Ask Surovia for the barge",
            detail = "A request goes over the councils' line, and the army starts out in case the "
                .. "answer is no. The whole Sound will know who asked.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout",
                       text = "Thirty-one patients in Aldhaven need power by noon. Your barge "
                           .. "could give it. We ask." },
                set { "hospital", 2 }, capital { "me", -40 }, mood { "me", -20 },
            },
        },
        option "leave" {
            title = "Leave it to the hospital",
            detail = "Crew, examiners and army stay where they are. It has held until now. If it "
                .. "does not, Aldhaven will remember who was asked.",
            effects = { capital { "me", -120 } },
        },
    },
}

decision "h_barge" {
    seat = "halmark", deadline = "60 min", default = "decline", about = "blackout",
    title = "The barge from Ostrel",
    text = "She has steam up and flies their flag. Your harbour master says that she fits. Your "
        .. "press office says that she fits rather too well. Your security service would like to "
        .. "know what else is on board besides eleven men and a cook. The hospital has not been "
        .. "asked for its opinion, and has given it.",
    objectives = { "protect", "decide" },
    options = {
        option "take" {
            title = "Let her come",
            detail = "The hospital is safe by noon. It will be in every picture.",
            effects = {
                set { "hospital", 3 }, set { "barge", 2 },
                send { "reply", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout", text = "She may come. We shall send a pilot." },
                tension { from = "halmark", toward = "surovia", -30 },
                tension { from = "surovia", toward = "halmark", -30 },
                credibility { "surovia", 40 },
            },
        },
        option "decline" {
            title = "Decline with thanks",
            detail = "You keep what you have decided for the hospital. Surovia has offered, and "
                .. "has been seen to.",
            effects = {
                send { "reply", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout", text = "We thank you, and are provided for." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP3, 0:10:30: what will you do?

decision "h_answer" {
    seat = "halmark", at = "0:10:30", deadline = "2 h", default = "time", about = "blackout",
    title = "Retaliate, sanction or pledge?",
    text = "Parliament wants a name and a deed by two o'clock. You can give it both, or one, or "
        .. "neither. The four hours that R3 asks for are over, if it binds you; what it still asks "
        .. "is a written belief that carries the answer. The examination will not be finished "
        .. "before four, if anyone is still at it. Whatever you do will be read "
        .. "in Verast as what you are.",
    objectives = { "decide", "weigh" },
    options = {
        option "strike" {
            title = "Disrupt the machine hall in Verast",
            detail = "Six hours of silence in a rented hall. Seen at once; most who are hit had no "
                .. "part in it.",
            when = { { "fields", "surovia", "halmark", at_most = 7 } },
            unless = "Surovia's packet says that the machine is off, and kept as it was: there is "
                .. "nothing left to strike.",
            effects = { act { "c08", by = "me", against = "lyra_hall" } },
        },
        option "sanction" {
            title = "Sanction persons and firms",
            detail = "A list of names within days. Lawful, slow to lift, and says whom you mean.",
            effects = {
                act { "e01", by = "me" }, -- the list takes days; that there will be one, minutes
                send { "warning", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "blackout", text = "Those who had a part in this will find their "
                           .. "accounts closed." },
                mood { "me", 40 },
            },
        },
        option "expel" {
            title = "Expel four diplomats",
            detail = "Parliament will be content for a week. Four of yours will come home too.",
            effects = {
                act { "d05", by = "me" }, -- they leave within days; the note is read out today
                send { "warning", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "blackout", text = "Four members of your embassy are no longer "
                           .. "welcome." },
                mood { "me", 50 },
            },
        },
        option "name" {
            title = "Name Surovia, and stop there",
            detail = "A public attribution with its likelihood and confidence, and no measure.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "It has been said, and cannot be said for the first time again.",
            effects = { act { "i01", by = "me" } },
        },
        option "pledge" {
            title = "Pledge restraint and ask for the same",
            detail = "No lifeline of theirs will be touched while the inquiry lasts. The House "
                .. "will howl.",
            effects = {
                act { "d12", by = "me" },
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "blackout", text = "While this is open we shall touch no lifeline. "
                           .. "We ask the same." },
                mood { "me", -60 },
            },
        },
        option "joint" {
            title = "Propose one examination by both",
            detail = "Engineers of both sides at one bench, one report, two signatures or none.",
            when = { { "var", "joint", is = 0 } },
            unless = "It has been proposed already.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout",
                       text = "Let two of yours and two of ours look at it together, and sign one "
                           .. "report." },
                set { "joint", 1 }, mood { "me", -30 },
            },
        },
        option "time" {
            title = "Tell parliament the truth: not yet",
            detail = "It costs you votes. An assessment goes on record, and the examiners get "
                .. "their day.",
            effects = { assess { "blackout", by = "halmark" }, add { "work", 1 },
                        capital { "me", -60 }, mood { "me", -60 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours: what the table can think of. Surovia decides in the same minutes, unseen.

decision "h_noon" {
    seat = "halmark", at = "0:12:30", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Half past twelve",
    text = "The House sits again at two. You may do any one thing that a state can do, or let the "
        .. "hour pass. Surovia is deciding in the same minute; neither of you will know what the "
        .. "other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "assess" {
            title = "Put an assessment on record",
            detail = "How likely, and how sure, in two separate fields. It binds nobody but you.",
            effects = { assess { "blackout", by = "halmark" }, add { "work", 1 } },
        },
        option "call" {
            title = "Call Verast, leader to leader",
            detail = "Ten minutes, two interpreters. It costs standing at home if it leaks.",
            effects = { act { "d03", by = "me" } },
        },
    },
}

decision "h_dusk" {
    seat = "halmark", at = "0:16:30", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Half past four, getting dark",
    text = "The vendor has spoken and the examiners have had their day, or have not. The fish in "
        .. "the cold store is beginning to soften. It is the hour at which governments that have "
        .. "said nothing begin to look as though they had nothing to say.",
    objectives = { "decide", "weigh" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "open" {
            title = "Publish what was seen, and add no name",
            detail = "Indicators for everyone. Others will look for you; some will draw their own "
                .. "conclusions.",
            when = { { "started", "halmark", "i03", is = 0 } },
            unless = "It is published, or about to be.",
            effects = { act { "i03", by = "me" } },
        },
        option "joint" {
            title = "Propose one examination by both",
            detail = "Late, though not too late: a report could still come before morning.",
            when = { { "var", "joint", is = 0 } },
            unless = "It has been proposed already.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout",
                       text = "Let two of yours and two of ours look at it together, and sign one "
                           .. "report." },
                set { "joint", 1 },
            },
        },
    },
}

decision "h_night" {
    seat = "halmark", at = "0:21:00", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Nine in the evening",
    text = "Three hours to the last feeder. What you do now will be the thing that you did before "
        .. "the lights came on, and it will be told in that order. You may do any one thing that a "
        .. "state can do.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Wait for midnight",
            detail = "Nothing is done and nothing is closed.",
        },
        option "talks" {
            title = "Offer to reopen the fishing talks",
            detail = "Back to the quarrel that you both know how to have.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "embassy",
                       about = "blackout", text = "We should like to speak about fish again." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Surovia's deeds make Halmark decide

decision "h_packet" {
    seat = "halmark", deadline = "2 h", default = "bank", about = "blackout",
    title = "Surovia has answered on the form",
    text = "The packet in front of you was written by somebody who sat up with it. It may be true. "
        .. "It may be true where it can be checked. You asked, or they thought that you might "
        .. "have. What do you do with what they told you?",
    objectives = { "weigh", "inform" },
    options = {
        option "credit" {
            title = "Say in public that they helped",
            detail = "Costs you an enemy whom some of your voters had just found.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "blackout", text = "Surovia has answered what we asked, and it "
                           .. "helped." },
                credibility { "surovia", 40 }, mood { "me", -20 }, capital { "me", -15 },
            },
        },
        option "joint" {
            title = "Propose one examination by both",
            detail = "If it is true, two of theirs and two of ours will find it so.",
            when = { { "var", "joint", is = 0 } },
            unless = "It has been proposed already.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "blackout",
                       text = "Your packet fits ours. Let two of yours and two of ours look "
                           .. "together, and sign one report." },
                set { "joint", 1 },
            },
        },
        option "bank" {
            title = "Acknowledge, and keep it in the folder",
            detail = "The examiners may use it. Nobody else hears of it.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "cert",
                       about = "blackout", text = "Received. We are checking it against ours." },
                add { "work", 1 },
            },
        },
        option "publish" {
            title = "Quote it against them",
            detail = "They have written down that something stood on their soil. It will be the "
                .. "last thing they write to you.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "You have named them already; this paper could only be quoted for them.",
            effects = { act { "i01", by = "me" }, credibility { "me", -60 } },
        },
    },
}

decision "h_struck" {
    seat = "halmark", deadline = "2 h", default = "protest", about = "blackout",
    title = "Something has stopped answering",
    text = "A service that the public uses has gone silent, and the north has noticed first. "
        .. "It can be restored. Your defence command has three proposals and would like you to "
        .. "choose by number. Your ambassador says that Verast is as frightened as you are, and "
        .. "hides it about as well.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Their tax office will be slow for an afternoon. They will know why.",
            effects = { act { "c03", by = "me", against = "tax_office" } },
        },
        option "protest" {
            title = "Protest, and leave it there",
            detail = "A note through the embassy. The last blow stays theirs.",
            effects = { act { "d01", by = "me" } },
        },
        option "call" {
            title = "Call Verast, leader to leader",
            detail = "One sentence: this is where we stop. Somebody has to say it first.",
            effects = { act { "d03", by = "me" } },
        },
        option "rupture" {
            title = "Break off relations",
            detail = "The embassies close within a day. What is left is said through Tesk.",
            effects = {
                act { "d07", by = "me" },
                send { "rejection", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "blackout", text = "Our embassies will close within the day." },
            },
        },
    },
}

decision "h_collapse" {
    seat = "halmark", deadline = "2 h", default = "stand", about = "blackout",
    title = "You named the wrong one",
    text = "The accusation has come apart in public, and you read it in the same paper as everyone "
        .. "else. There is still a choice of how to be wrong. Your press office has prepared three "
        .. "statements. Two of them use the word \"evolving\".",
    objectives = { "decide" },
    options = {
        option "apologise" {
            title = "Apologise to Surovia",
            detail = "In public, by name. It will cost you at home what it gains you abroad.",
            effects = { act { "d10", by = "me" } },
        },
        option "correct" {
            title = "Correct the assessment, without apology",
            detail = "A new assessment is published. It does not mention the old one.",
            effects = { assess { "blackout", by = "halmark", public = true },
                        credibility { "me", 20 } },
        },
        option "stand" {
            title = "Stand by it",
            detail = "Questions remain, you say. Some will believe you. They did before.",
            effects = { credibility { "me", -80 }, mood { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The last word

decision "h_last" {
    seat = "halmark", at = "1:00:30", deadline = "4 h", default = "rest", about = "blackout",
    title = "After midnight",
    text = "The lights are on. You are owed sleep and owe an explanation. If you told Surovia "
        .. "something in the first hours, you promised to bring it up to date. What is the last "
        .. "thing that leaves this room?",
    objectives = { "inform" },
    options = {
        option "update" {
            title = "Send Surovia an update",
            detail = "What you now know, on the same form. It closes the file as fairly as it was "
                .. "opened.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "indicators", "infrastructure", "containment",
                                   "contact", "classification" },
                        text = "Supply is back. This is what we now hold to be true, and what we "
                            .. "still do not know." },
            },
        },
        option "talks" {
            title = "Give Surovia a date for the fishing talks",
            detail = "A day and a place. The fish has not waited.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "embassy",
                       about = "blackout", text = "About the fish: the twentieth, at Tesk, if it "
                           .. "suits you." },
            },
        },
        option "rest" {
            title = "Nothing more tonight",
            detail = "The file stays open on your desk, and shut on theirs.",
        },
    },
}
