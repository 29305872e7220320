-- What Pelan decides in the weeks after the second day.

local untold = { { "var", "told", is = 0 } }
-- With the ceremony in it (assurance), and without.
local whole = { "incident", "first_seen", "impact", "effect", "indicators", "infrastructure",
                "containment", "preservation", "assurance", "contact" }

---------------------------------------------------------------------------------------------------
-- 3:09:30: the chair in Tesk. Sealed with Doranth's.

decision "p_forum" {
    seat = "pelan", at = "3:09:30", deadline = "4 h", default = "listen",
    about = "wrong_answers",
    title = "A chair in Tesk",
    text = "Eleven customers and neighbours round a table, and two chairs next to each other. "
        .. "Whoever keeps other people's names will be asked how. You could tell them before they "
        .. "ask; you could listen; you could be elsewhere. What Tesk recorded is shown to those "
        .. "who come.",
    objectives = { "widen", "own" },
    options = {
        option "speak" {
            title = "Go, and say what went wrong",
            detail = "To all at once, with Doranth in the next chair. Some customers leave over "
                .. "it; some stay for it.",
            effects = {
                set { "came_pelan", 1 }, set { "told", 1 }, capital { "me", -100 },
                legitimacy { "me", 50 },
                send { "notification", from = "me", to = "tesk", channel = "forum",
                       about = "this",
                       text = "Pelan will come, and say what it knows of its own house." },
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "assurance", "contact" },
                        text = "What we shall say in Tesk, so that you hear it before the others "
                            .. "do." },
            },
        },
        option "listen" {
            title = "Send somebody who listens",
            detail = "A chair is filled, a copy is taken home. Nobody is offended.",
            effects = {
                set { "came_pelan", 1 },
                send { "reply", from = "me", to = "tesk", channel = "embassy", about = "this",
                       text = "Pelan will be represented." },
            },
        },
        option "away" {
            title = "Stay away",
            detail = "One does not discuss a customer's names before strangers. Eleven strangers "
                .. "will discuss yours.",
            effects = { capital { "me", -10 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Doranth's deeds and the examiners make Pelan decide

decision "p_wall" {
    seat = "pelan", deadline = "12 h", default = "protest", about = "wrong_answers",
    title = "Fourteen hundred of your firms",
    text = "They are out: the ferry line, the hearing aids, the ballot papers. Your chamber of "
        .. "trade is in the corridor with a list of its own: nine thousand shops from over there "
        .. "that keep their books here. It would take an afternoon. Somebody says that the zone "
        .. "itself is also kept here. Nobody answers him.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Shut out theirs",
            detail = "Nine thousand shops lose their books. It is the same sentence, with the "
                .. "names exchanged.",
            when = { { "started", "me", "e04", is = 0 } }, unless = "It has been ordered.",
            effects = { act { "e04", by = "me" }, mood { "me", 60 } },
        },
        option "protest" {
            title = "Protest, and publish the list",
            detail = "Fourteen hundred names, none of which keeps a zone. It is the stronger "
                .. "answer, and will not feel so.",
            effects = { act { "d01", by = "me" }, legitimacy { "me", 40 },
                        legitimacy { "doranth", -40 } },
        },
        option "tell" {
            title = "Tell them of the ceremony after all",
            detail = "Late. It would look like a price, and would be one.",
            when = untold, unless = "They know of the ceremony.",
            effects = {
                share { from = "me", to = "them", channel = "council_line", about = "this",
                        fields = whole,
                        text = "There is something that we ought to have told you on the first "
                            .. "night." },
                set { "told", 1 }, capital { "me", -60 },
            },
        },
        option "pay" {
            title = "Pay your own firms, and wait",
            detail = "Expensive, quiet, and leaves the last blow with them.",
            effects = { capital { "me", -60 }, mood { "me", -20 } },
        },
    },
}

decision "p_house" {
    seat = "pelan", deadline = "12 h", default = "keep", about = "wrong_answers",
    title = "One copy",
    text = "The examiners have written what they found and have made one copy, as you asked. You "
        .. "now know more about that evening than anyone. If a team is on the island, it may find "
        .. "it too, or it may not. If none is, nobody will. What the page says about your own "
        .. "house is not all to its credit; it seldom is.",
    objectives = { "own", "inform" },
    options = {
        option "send" {
            title = "Send it to Doranth as it is",
            detail = "What was found and what was signed, on the form. Whatever it shows, you "
                .. "showed it.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "first_seen", "impact", "effect", "indicators",
                                   "containment", "preservation", "assurance", "contact" },
                        text = "This is what our own examiners found. We send it as we read it." },
                set { "told", 1 }, capital { "me", -50 }, credibility { "me", 30 },
            },
        },
        option "act" {
            title = "Put it right, and say that you did",
            detail = "Others hold the keys from now on. Why is not said.",
            effects = {
                act { "c09", by = "me" }, credibility { "me", 10 }, capital { "me", -20 },
                send { "reply", from = "me", to = "them", channel = "cert", about = "this",
                       text = "Linnet's ceremony has been put into other hands. What was wrong "
                           .. "with the old ones is an internal matter." },
            },
        },
        option "keep" {
            title = "Keep the one copy",
            detail = "It can still be shown later. It gets heavier.",
        },
    },
}

decision "p_home" {
    seat = "pelan", deadline = "12 h", default = "study", about = "wrong_answers",
    title = "As if nothing had happened",
    text = "They want to speak about the zone: two years, both places, your people. It is what you "
        .. "have feared for ten years, said politely. If it goes by agreement, ten others will ask "
        .. "for the same terms. If it does not, they will ask why.",
    objectives = { "decide" },
    options = {
        option "agree" {
            title = "Agree to it in principle",
            detail = "You lose a contract slowly and keep a customer. The chamber of trade will "
                .. "need a week.",
            effects = {
                set { "move", 2 }, capital { "me", -40 },
                send { "reply", from = "me", to = "them", channel = "embassy", about = "this",
                       text = "Let us speak. Two years, both places, and the same people." },
            },
        },
        option "study" {
            title = "Say that you will study it",
            detail = "It has been studied. There are two thousand pages.",
            effects = {
                send { "receipt", from = "me", to = "them", channel = "embassy", about = "this",
                       text = "Your proposal is being studied with interest." },
            },
        },
        option "refuse" {
            title = "Refuse: not under this cloud",
            detail = "First the word is taken back, then one can speak of contracts.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "embassy",
                       about = "this", text = "Not while it is said of us what is said of us." },
                mood { "me", 20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 7:09:00: a week later

decision "p_week" {
    seat = "pelan", at = "7:09:00", deadline = "8 h", default = "hold", about = "wrong_answers",
    title = "The eighth day",
    text = "A week has passed, and two registrars who used to ring have not rung. "
        .. "The director of Linnet asks every morning whether he should resign. What four people "
        .. "knew on the first night is known to more by now. Linnet's engineers have written down "
        .. "what a better ceremony would need; it is one page long, and nobody has asked for it.",
    objectives = { "decide", "own" },
    options = {
        option "hold" {
            title = "Let the week pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "tell" {
            title = "Tell Doranth of the ceremony",
            detail = "On the eighth day. \"Since when?\" will be the first question; have an "
                .. "answer.",
            when = untold, unless = "They know of the ceremony.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "A ceremony at Linnet's went wrong that evening. We have known it "
                            .. "since four in the morning, and ought to have said so." },
                set { "told", 1 }, capital { "me", -50 },
            },
        },
        option "examine" {
            title = "Give your examiners the whole house",
            detail = "All floors. The service will ask to be told why.",
            effects = { act { "c13", by = "me" }, add { "looked", 2 }, capital { "me", -60 } },
        },
        option "second" {
            title = "Offer the second copy again",
            detail = "The zone in both places, at your cost for the first year. It was on offer "
                .. "before.",
            effects = {
                send { "proposal", from = "me", to = "them", channel = "embassy", about = "this",
                       text = "The second copy, which we offered last year, is still on offer. "
                           .. "The first year would be ours." },
                capital { "me", -30 }, credibility { "me", 20 },
            },
        },
        option "turn" {
            title = "Find another culprit",
            detail = "A friendly paper has a theory. It needs only not to be contradicted.",
            effects = { act { "i03", by = "me" }, mood { "me", 40 }, legitimacy { "me", -30 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 12:09:00: what the team asks about

decision "p_door" {
    seat = "pelan", deadline = "12 h", default = "keep", about = "wrong_answers",
    title = "A door on the third floor",
    text = "The service says that nothing in that room has to do with names. It says so in good "
        .. "faith; it said the same last year about something else. If the team looks and finds "
        .. "nothing, you are cleared as few ever are. If it looks and finds something, you will "
        .. "have shown it yourselves. If it does not look, it will write that it did not.",
    objectives = { "own", "decide" },
    options = {
        option "open" {
            title = "Open it",
            detail = "For two of the three from the Body, for one hour. The service loses a room, "
                .. "and perhaps more.",
            effects = {
                set { "door", 2 }, capital { "me", -40 }, legitimacy { "me", 30 },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this", text = "The door will be open on Thursday from nine to "
                           .. "ten." },
                send { "assurance", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "Whoever looks for a hand in this may look on every "
                           .. "floor." },
            },
        },
        option "swear" {
            title = "Give an assurance instead",
            detail = "In writing, by the minister: nobody left that room. He has it from the "
                .. "service.",
            effects = {
                set { "door", 1 }, capital { "me", -10 },
                send { "assurance", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Nobody left that room on the evening in question. The minister has "
                           .. "it from the service." },
            },
        },
        option "keep" {
            title = "It is not part of the house",
            detail = "Doors that are not part of it stay shut. They will write that.",
            effects = { set { "door", 1 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 20:10:00: the finding, or none

decision "p_finding" {
    seat = "pelan", deadline = "12 h", default = "take_note", about = "wrong_answers",
    title = "Between eighty-five and ninety",
    text = "Fifteen signatures, six of them yours. What it says about your house is now known to "
        .. "everybody who keeps a name in it. At what hour you first knew of the ceremony it does "
        .. "not say; that was not asked. The forty in Quarrow's Assembly have asked for the floor, "
        .. "and four customers have asked for a copy.",
    objectives = { "own", "decide" },
    options = {
        option "own" {
            title = "Own what was yours in it",
            detail = "In public: the house, the room, the hours. It cannot be done by halves.",
            effects = {
                send { "apology", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "It left from a house of ours. We knew of the ceremony at four that "
                           .. "morning, and say so. We are answerable for both." },
                set { "owned", 1 },
                credibility { "me", 50 }, legitimacy { "me", 40 }, mood { "me", -60 },
                capital { "me", -150 },
            },
        },
        option "pay" {
            title = "Accept it, and offer to pay",
            detail = "Money for the night, without a word on the hour at which you knew.",
            effects = {
                act { "e05", by = "me" },
                send { "reply", from = "me", to = "them", channel = "embassy", about = "this",
                       text = "Pelan accepts the report, and is ready to speak about what the night "
                           .. "cost." },
            },
        },
        option "take_note" {
            title = "Accept it, and say no more",
            detail = "The report has said what there was to say. Almost.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "risk_link", about = "this",
                       text = "Pelan accepts the report." },
            },
        },
        option "doubt" {
            title = "Speak of the ten to fifteen",
            detail = "Whatever it says against you, it does not say for certain.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "A report that is not certain cannot be a verdict." },
                mood { "me", 30 }, legitimacy { "me", -40 },
            },
        },
    },
}

decision "p_impasse" {
    seat = "pelan", deadline = "12 h", default = "rest", about = "wrong_answers", free = true,
    title = "After twenty days",
    text = "There is no report that says it to the end. What Doranth knows of that evening is what "
        .. "you told it, if you did, what Tesk showed it, and what it guesses. The director of "
        .. "Linnet no longer asks. You may do any one thing that a state can do, or call it done.",
    objectives = { "decide", "own" },
    options = {
        option "rest" {
            title = "Let it rest",
            detail = "Eleven people know by now. They have other things to do.",
        },
        option "tell" {
            title = "Tell Doranth of the ceremony",
            detail = "After twenty days. It explains itself badly, and would explain itself worse "
                .. "next week.",
            when = untold, unless = "They know of the ceremony.",
            effects = {
                share { from = "me", to = "them", channel = "council_line", about = "this",
                        fields = whole,
                        text = "A ceremony at Linnet's went wrong that evening, and we knew it at "
                            .. "four. This should have reached you then." },
                set { "told", 1 }, capital { "me", -50 },
            },
        },
        option "talks" {
            title = "Propose talks, with Tesk as host",
            detail = "About the next time, if not about this one.",
            effects = { act { "d08", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 25:07:00: what an engineer said

decision "p_leak" {
    seat = "pelan", deadline = "6 h", default = "context", about = "wrong_answers",
    title = "She has four pages",
    text = "The record, and the note of the call. Both are genuine. The engineer has worked at "
        .. "Linnet's for thirty years and trained two of the people who would have to deny it. You "
        .. "can be sorry that it is known or sorry that it was not. It can be heard which.",
    objectives = { "own" },
    options = {
        option "own" {
            title = "Say that she is right",
            detail = "\"We knew at four. We should have said so at five.\" It will cost what it "
                .. "costs.",
            effects = {
                send { "apology", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "We knew at four that morning and did not say it. For that there is "
                           .. "no second reading. We are sorry." },
                set { "owned", 1 }, credibility { "me", 60 }, legitimacy { "me", 40 },
                mood { "me", -60 },
            },
        },
        option "context" {
            title = "Put it into context",
            detail = "It was not clear then what it meant. That is true, and will be translated as "
                .. "something else.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "What was known at four was not yet understood." },
            },
        },
        option "charge" {
            title = "Charge her with a breach of secrecy",
            detail = "The law is clear. So is the photograph of her on the steps.",
            effects = { mood { "me", 20 }, legitimacy { "me", -80 }, credibility { "me", -60 },
                        set { "charged", 1 }, capital { "me", -40 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The last word

decision "p_last" {
    seat = "pelan", at = "25:12:00", deadline = "4 h", default = "rest",
    about = "wrong_answers",
    title = "The last word",
    text = "The house in Port Sarn has its lights on, as every night; people on the quay have "
        .. "begun to look up. You know what you knew at four on the first morning, and what became "
        .. "of it. There will be another ceremony in three months. What do you leave to your "
        .. "successor?",
    objectives = { "own" },
    options = {
        option "witness" {
            title = "Witnesses from every customer",
            detail = "One from each of the eleven, at each ceremony, with the right to say stop.",
            effects = {
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "From now on one of yours stands in the room, and may say stop." },
                capital { "me", -20 }, set { "witness", 1 },
            },
        },
        option "rule" {
            title = "A rule: told within the hour",
            detail = "Whatever fails in a house on this island, its customer hears it within the "
                .. "hour. Also from you.",
            effects = { capital { "me", -20 }, mood { "me", 10 }, set { "rule", 1 } },
        },
        option "rest" {
            title = "Nothing more",
            detail = "The lights stay on. Which floor, one does not see from the quay.",
        },
    },
}
