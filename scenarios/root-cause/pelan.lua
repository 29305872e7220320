-- What Pelan decides in the first two days. It was not hit; it is where the trail leads. It learns
-- something at four in the morning that nobody else knows, and everything that it says afterwards
-- is said with that in mind. The weeks after are in pelan_weeks.lua.

local untold = { { "var", "told", is = 0 } }
-- With the ceremony in it (assurance), and without.
local whole = { "incident", "first_seen", "impact", "effect", "indicators", "infrastructure",
                "containment", "preservation", "assurance", "contact" }
local technical = { "incident", "first_seen", "impact", "effect", "indicators", "infrastructure",
                    "vulnerability", "containment", "preservation", "contact" }

---------------------------------------------------------------------------------------------------
-- 0:01:00: in the same minute as Doranth's form

decision "p_first" {
    seat = "pelan", at = "0:01:00", deadline = "40 min", default = "wait",
    about = "wrong_answers",
    title = "A light in Linnet's house",
    text = "Linnet has written to its customer and to you, in the same words: alarm, unsure. "
        .. "Thirty-one million people of another country hang on a house whose roof one sees from "
        .. "this window. Its lights are on, also those on the third floor. Doranth is reading the "
        .. "same letter. What do you do with the first hour?",
    objectives = { "orient", "own" },
    options = {
        option "engineers" {
            title = "Send your own engineers to Linnet's",
            detail = "You will know sooner than anyone. After that, not knowing is no answer.",
            effects = { act { "c13", by = "me" }, add { "looked", 1 } },
        },
        option "offer" {
            title = "Tell Quarrow that you are there",
            detail = "A notification and two telephone numbers. It says that someone is awake; it "
                .. "also says where.",
            effects = {
                send { "notification", from = "me", to = "them", channel = "cert",
                       about = "this",
                       text = "We have Linnet's letter too. Our people are on their way there. "
                           .. "These two numbers answer." },
            },
        },
        option "assure" {
            title = "Give a public assurance",
            detail = "\"We ordered nothing.\" True, and said before anyone has looked.",
            effects = { act { "d09", by = "me" } },
        },
        option "wait" {
            title = "Leave it to the operator",
            detail = "It is Linnet's contract. Nobody has asked you anything yet.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:02:20: Tesk, in the same minute as Doranth

decision "p_tesk" {
    seat = "pelan", at = "0:02:20", deadline = "40 min", default = "later",
    about = "wrong_answers",
    title = "Tesk would be glad to be told",
    text = "Tesk's routes went through Port Sarn, where they had no business, and Tesk has said so "
        .. "to everybody. It is not an accusation. It is the kind of sentence that becomes one by "
        .. "lying about. You could write to Tesk, or to the exchange in your own town, or see who "
        .. "picks it up.",
    objectives = { "widen" },
    options = {
        option "tell" {
            title = "Tell Tesk what you know",
            detail = "That the traffic came by itself, when names failed; and that you keep your "
                .. "records for it.",
            effects = {
                send { "notification", from = "me", to = "tesk", channel = "cert",
                       about = "this",
                       text = "Your traffic came to us when the names failed. We did not call it. "
                           .. "Our records are kept, and open to your engineers." },
                capital { "me", -10 }, legitimacy { "me", 20 },
            },
        },
        option "clean" {
            title = "Have the routes put right, quietly",
            detail = "Tesk's people can sleep. What the routes looked like is then known from "
                .. "Tesk's records alone.",
            effects = { act { "c09", by = "me" }, level { "tesk_exchange", 700 } },
        },
        option "later" {
            title = "Later",
            detail = "One failure at a time.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:03:20: the minister on the mainland, in the same minute as Doranth

decision "p_minister" {
    seat = "pelan", at = "0:03:20", deadline = "30 min", default = "silent",
    about = "wrong_answers",
    title = "\"Pelan did it\"",
    text = "A minister of theirs, live, in a coat. You do not know whether he was sent. At home "
        .. "people are putting lights on. You gave no order; who might have acted without one is a "
        .. "question that nobody likes to be asked at this hour. Whatever you say will be set "
        .. "beside what he has said, and read in that order.",
    objectives = { "decide", "inform" },
    options = {
        option "invite" {
            title = "Say: come and look",
            detail = "An invitation on the councils' line. You will be held to it, on every floor.",
            effects = {
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Send two of yours to Linnet's. The boat leaves at five." },
                capital { "me", -20 }, tension { from = "doranth", toward = "pelan", -20 },
            },
        },
        option "ask" {
            title = "Ask whether that was Doranth",
            detail = "A formal question: a man, or a state? An answer is owed.",
            effects = {
                send { "inquiry", from = "me", to = "them", channel = "risk_link",
                       about = "this",
                       text = "A minister of yours has named us. Is this the word of your "
                           .. "government?" },
            },
        },
        option "protest" {
            title = "Protest against the smear",
            detail = "Your public expects it. It will be heard next to a man in pyjamas.",
            effects = { act { "d01", by = "me" }, mood { "me", 40 } },
        },
        option "assure" {
            title = "Give a public assurance",
            detail = "\"We ordered nothing, and we shall find out.\" The second half is a promise.",
            effects = { act { "d09", by = "me" } },
        },
        option "silent" {
            title = "Do not answer a coat",
            detail = "Nothing is said. It will be taken for what the hearer expects.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Opened by list_asked: people reading to people

decision "p_list" {
    seat = "pelan", deadline = "40 min", default = "lawyers", about = "wrong_answers",
    title = "Four thousand addresses by telephone",
    text = "They ask Linnet's night shift to read a list to theirs: four thousand lines, from the "
        .. "copy of last week, which is known to be right. Half a night, thirty voices. The "
        .. "contract does not foresee it. Your lawyers say that whoever reads out an address also "
        .. "answers for it. Nine million wages hang on it.",
    objectives = { "protect" },
    options = {
        option "read" {
            title = "Have it read",
            detail = "Most wages arrive by morning. You will have touched the thing that failed.",
            effects = {
                set { "list", 2 }, capital { "me", -5 },
                send { "reply", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "Thirty of ours are at the telephones. Begin with "
                           .. "the hospitals." },
            },
        },
        option "lawyers" {
            title = "Ask the lawyers again",
            detail = "By the time they agree it will be morning.",
            effects = {
                send { "receipt", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "We are examining whether this can be done." },
            },
        },
        option "refuse" {
            title = "Refuse: not from this house, tonight",
            detail = "Whatever is read from Linnet's tonight would be called Pelan's doing.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "Nothing more should leave that house before one "
                           .. "knows what left it." },
                tension { from = "doranth", toward = "pelan", 20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:04:00: the heart of it. Opened by the director's call.

decision "p_ceremony" {
    seat = "pelan", deadline = "60 min", default = "examine", about = "wrong_answers",
    title = "Four people know",
    text = "A ceremony that failed, a record that says it did not, a director who has told you "
        .. "first. Told now, it will be read as the cause before anybody knows that it is one. "
        .. "Told later, somebody will ask since when. It may be nothing. It may be nothing that "
        .. "you would not rather find yourselves. Nobody outside this room will hear of it unless "
        .. "you wish.",
    objectives = { "own", "inform" },
    options = {
        option "tell" {
            title = "Tell Doranth now, on the form",
            detail = "Ten fields between the emergency teams, the failed ceremony among them. Ten "
                .. "other customers will hear of it by noon.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "Two hours before the names failed a key ceremony at Linnet's did "
                            .. "not go as written. We do not know whether it is the cause. The "
                            .. "record is kept, and open to you." },
                set { "told", 1 }, capital { "me", -150 }, mood { "me", -30 },
            },
        },
        option "whisper" {
            title = "Tell their council, and nobody else",
            detail = "Three fields on the councils' line. They know; their engineers, and the "
                .. "public, do not.",
            effects = {
                share { from = "me", to = "them", channel = "council_line", about = "this",
                        fields = { "incident", "assurance", "contact" },
                        text = "Between us: a ceremony at Linnet's went wrong last night. We are "
                            .. "looking into what it means." },
                set { "told", 1 }, capital { "me", -110 },
            },
        },
        option "examine" {
            title = "Look first, and tell what you find",
            detail = "Your people go through Linnet's papers. It takes days. Until then nobody has "
                .. "been told anything.",
            effects = { act { "c13", by = "me" }, add { "looked", 1 } },
        },
        option "seal" {
            title = "Lock the record away",
            detail = "It stays with four people. Linnet's customers sleep, and so, after a while, "
                .. "might you.",
            effects = { capital { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:06:30: in the same minute as Doranth. What do you send?

decision "p_show" {
    seat = "pelan", at = "0:06:30", deadline = "60 min", default = "receipt",
    about = "wrong_answers",
    title = "What do you send to the mainland?",
    text = "The names are back, and over there people get up and have time to be angry. Linnet's "
        .. "records of the six hours lie on the table in two heaps: what the machines wrote, and "
        .. "what people signed. If R2 binds you, a packet is owed before ten to seven; which heap "
        .. "it is made from is not said there. Doranth is writing, or not, in the same minute.",
    objectives = { "inform", "own" },
    options = {
        option "both" {
            title = "Send both heaps",
            detail = "What the machines wrote and what people signed. Once sent it cannot be "
                .. "unsaid.",
            when = untold, unless = "They have the second heap already.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "Linnet's records, and those of a ceremony that went wrong the "
                            .. "evening before. We have not finished reading them ourselves." },
                set { "told", 1 }, add { "looked", 1 }, capital { "me", -90 },
            },
        },
        option "machines" {
            title = "Send what the machines wrote",
            detail = "Ten fields: hours, seals, routes. Nothing about who did what at ten.",
            when = { { "packets", "me", "them", at_most = 1 } },
            unless = "They have it already.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = technical,
                        text = "Linnet's technical records of the six hours, complete." },
                add { "looked", 1 }, capital { "me", -15 },
            },
        },
        option "pledge" {
            title = "Pledge to keep hands off names",
            detail = "Names, routes and keys are left alone, and you offer to be bound to it. Your "
                .. "service will be told, which is half its use.",
            effects = { act { "d12", by = "me" }, offer { "R4", by = "me" } },
        },
        option "receipt" {
            title = "Say that you are looking",
            detail = "They will know that somebody is reading. They will count the hours.",
            effects = {
                send { "receipt", from = "me", to = "them", channel = "cert", about = "this",
                       text = "We are going through Linnet's records, and shall write." },
            },
        },
        option "nothing" {
            title = "Send nothing",
            detail = "What is not sent cannot be quoted.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:10:30: while the Assembly over there argues

decision "p_brace" {
    seat = "pelan", at = "0:10:30", deadline = "2 h", default = "hold", about = "wrong_answers",
    title = "Before they vote",
    text = "Their Assembly has a list of fourteen hundred of your firms and nothing better to do. "
        .. "In two hours it will have a government that says yes or no. You can still put "
        .. "something on that table: a word, an offer, a threat, or a fact. The fact that you have "
        .. "is one that your own people have not finished reading.",
    objectives = { "decide", "inform" },
    options = {
        option "fact" {
            title = "Tell them of the ceremony, now",
            detail = "By the council line, in two hours' time to spare. It may stop the vote, or "
                .. "feed it.",
            when = untold, unless = "They know of the ceremony.",
            effects = {
                share { from = "me", to = "them", channel = "council_line", about = "this",
                        fields = whole,
                        text = "Before you vote: a ceremony at Linnet's went wrong the evening "
                            .. "before. We have known since four. We should have written then." },
                set { "told", 1 }, capital { "me", -60 }, credibility { "me", 20 },
            },
        },
        option "compensate" {
            title = "Offer to pay for the night",
            detail = "Without a word on guilt. Linnet's insurers will have several words.",
            effects = {
                act { "e05", by = "me" },
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "Whatever it was, it left from here. We are ready to "
                           .. "speak about what it cost." },
            },
        },
        option "warn" {
            title = "Warn them what an exclusion would cost",
            detail = "Nine thousand of their shops keep their books in Port Sarn. It is a fact, and "
                .. "will sound like something else.",
            effects = {
                send { "warning", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Nine thousand of your shops keep their books with us. Consider "
                           .. "them." },
                mood { "me", 30 },
            },
        },
        option "talks" {
            title = "Propose talks, with Tesk as host",
            detail = "A table with a third at it. Tesk has rooms.",
            effects = { act { "d08", by = "me" } },
        },
        option "hold" {
            title = "Let them vote",
            detail = "Nothing is said. It is their Assembly.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:20:30: the first evening. Sealed with Doranth's.

decision "p_evening" {
    seat = "pelan", at = "0:20:30", deadline = "90 min", default = "sleep",
    about = "wrong_answers",
    title = "The first evening",
    text = "Linnet's night shift has come on again and looks at its screens as one looks at a dog "
        .. "that has bitten. You have known something since four this morning. Whoever you have "
        .. "told has had the day with it; whoever you have not told has had the day without. "
        .. "Nothing has been asked of you for three hours. It is the quietest that it will be.",
    objectives = { "own", "inform" },
    options = {
        option "tell" {
            title = "Tell Doranth of the ceremony, tonight",
            detail = "The same page as this morning, eighteen hours older.",
            when = untold, unless = "They know of the ceremony.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "A ceremony at Linnet's went wrong last night. We have known of it "
                            .. "since four. It ought to have reached you before you had to ask." },
                set { "told", 1 }, capital { "me", -70 },
            },
        },
        option "reply" {
            title = "Send three lines",
            detail = "That the records are kept, that you are looking, and whom to ring.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "risk_link", about = "this",
                       text = "All records of the night are kept. We are looking. This number "
                           .. "answers." },
            },
        },
        option "search" {
            title = "Have the house looked through tonight",
            detail = "While few are in it. Four people know why, and the porter.",
            effects = { act { "c09", by = "me" }, add { "looked", 1 } },
        },
        option "sleep" {
            title = "Go to bed",
            detail = "Nobody decides well after twenty hours.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 1:08:30: the Body's team. Sealed with Doranth's.

decision "p_team" {
    seat = "pelan", at = "1:08:30", deadline = "4 h", default = "limits",
    about = "wrong_answers",
    title = "Fifteen people in Linnet's house?",
    text = "Six of theirs, six of yours, three of the Body's, twenty days. They would clear you, "
        .. "or not. Your service has explained at length what strangers might see on the way to "
        .. "the ceremony room. Linnet's engineers, asked separately, said that they would like to "
        .. "be looked at by someone who understands it. Quarrow is answering in the same hour.",
    objectives = { "inform", "own", "decide" },
    options = {
        option "accept" {
            title = "Accept",
            detail = "The whole house. What there is will be found, also what is yours.",
            effects = {
                set { "yes_pelan", 2 }, act { "c10", by = "me" },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this", text = "Pelan accepts, and names six." },
            },
        },
        option "limits" {
            title = "Accept, for the ceremony room only",
            detail = "They see where it failed. Doors that are not part of it stay shut, as in any "
                .. "house.",
            effects = {
                set { "yes_pelan", 1 }, set { "door", 1 }, capital { "me", -20 },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this",
                       text = "Pelan accepts an examination of the ceremony and its records." },
            },
        },
        option "refuse" {
            title = "Refuse: Linnet has other customers",
            detail = "Ten countries have a right not to have strangers among their names. It is "
                .. "even true.",
            effects = {
                send { "rejection", from = "me", to = "body", channel = "public_statement",
                       about = "this", text = "Linnet's house is full of other people's names. We "
                           .. "shall examine it ourselves." },
                legitimacy { "me", -40 },
                tension { from = "doranth", toward = "pelan", 50 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 1:14:00: an open hour, in the same minute as Doranth's

decision "p_noon" {
    seat = "pelan", at = "1:14:00", deadline = "3 h", default = "hold",
    about = "wrong_answers", free = true,
    title = "The second afternoon",
    text = "Linnet's telephones have been ringing since yesterday. Ten other countries would like "
        .. "to know whether it could have been they. You may do any one thing that a state can do, or "
        .. "let the hour pass. Doranth is deciding in the same minute; neither of you will know "
        .. "what the other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "call" {
            title = "Call Quarrow, and propose a pause",
            detail = "A voice, and a promise that nobody moves for a while. It binds once Doranth "
                .. "says the same.",
            effects = { act { "d03", by = "me" }, offer { "N21", by = "me" } },
        },
        option "search" {
            title = "Look further into Linnet's house",
            detail = "Two more rooms, and the accounts. The service asks whether that includes its "
                .. "own floor.",
            effects = { act { "c13", by = "me" }, add { "looked", 1 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Doranth's deeds make Pelan decide

decision "p_line" {
    seat = "pelan", deadline = "25 min", default = "receipt", about = "wrong_answers",
    again = "30 min",
    title = "A line on the desk",
    text = "It came from Quarrow, it is short, and it is addressed to you. If R2 binds you, "
        .. "somebody over there is counting an hour. You need not know anything to say that you "
        .. "have read it. You need to know something to say more, and to know what you are not "
        .. "saying.",
    objectives = { "inform" },
    options = {
        option "receipt" {
            title = "Say that you have read it",
            detail = "One word and a time. It commits you to nothing but being awake.",
            effects = {
                send { "receipt", from = "me", to = "them", channel = "cert", about = "this",
                       text = "Read." },
            },
        },
        option "answer" {
            title = "Answer in two sentences",
            detail = "That you have ordered nothing and are looking. It can be quoted.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "risk_link", about = "this",
                       text = "We have ordered nothing. What we find in Linnet's house we shall "
                           .. "look at before we speak about it." },
                capital { "me", -10 },
            },
        },
        option "leave" {
            title = "Leave it on the desk",
            detail = "It will be there in the morning. So will they.",
        },
    },
}

decision "p_rebut" {
    seat = "pelan", deadline = "12 h", default = "records", about = "wrong_answers",
    title = "A day to show that it was not you",
    text = "You are presumed to have done it, in writing, by people who say in the same line that "
        .. "they may be wrong. What clears you is what you know of your own house. If you have told "
        .. "it already it has to be told again, on this form. If you have not, this is the day on "
        .. "which that becomes expensive.",
    objectives = { "own", "inform" },
    options = {
        option "show" {
            title = "Answer in full, ceremony and all",
            detail = "Ten fields, with what you know of your own house. It rebuts what is presumed.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "What was hit, what has been done, and what we know of our own "
                            .. "house: a ceremony that went wrong the evening before. Check it." },
                set { "told", 1 }, capital { "me", -40 },
            },
        },
        option "records" {
            title = "Answer with the machines' records",
            detail = "Hours, seals and routes, and silent on your own house. The form will count as "
                .. "not answered.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "first_seen", "indicators", "infrastructure",
                                   "contact" },
                        text = "These are the records of the six hours. They show no hand." },
                capital { "me", -15 },
            },
        },
        option "reject" {
            title = "Reject the presumption",
            detail = "Whoever says that it was you must show it. It is a principle, and costs a "
                .. "day.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "Nobody has to prove that he did nothing." },
                mood { "me", 30 },
            },
        },
    },
}

decision "p_accused" {
    seat = "pelan", deadline = "3 h", default = "deny", about = "wrong_answers",
    title = "You have been named",
    text = "With a flag, this time. Four customers want to know whether they are next, your "
        .. "ambassador wants a line, and at home they want to hear that it is a lie. You know what "
        .. "you know, and whom you have told of it. Whatever you answer will be the second "
        .. "sentence of the story.",
    objectives = { "decide", "own" },
    options = {
        option "deny" {
            title = "Deny it, in one sentence",
            detail = "Costs nothing today.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "It was not us. We await the proof." },
                mood { "me", 30 },
            },
        },
        option "show" {
            title = "Answer with a packet, ceremony and all",
            detail = "Everything in the hour in which they expect you to shout.",
            when = untold, unless = "They have it already, and have named you all the same.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = whole,
                        text = "You have named us. This is what went wrong in our house. Check "
                            .. "it." },
                set { "told", 1 }, capital { "me", -40 }, mood { "me", -20 },
            },
        },
        option "records" {
            title = "Answer with the machines' records",
            detail = "Hours, seals and routes, to be checked by anyone. Nothing about who did what "
                .. "at ten.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = technical,
                        text = "You have named us. These are the records of the six hours. Check "
                            .. "them." },
                capital { "me", -15 },
            },
        },
        option "expel" {
            title = "Expel four of their diplomats",
            detail = "Proportionate, familiar, and understood by everybody.",
            effects = {
                act { "d05", by = "me" },
                send { "warning", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "accuse" {
            title = "Accuse them of wanting it to be you",
            detail = "\"On the night of the report.\" The same sentence can be said from this "
                .. "side.",
            effects = {
                send { "accusation", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "Doranth needed a reason to take the zone. It has found one in one "
                           .. "night." },
                mood { "me", 60 }, capital { "me", -30 }, legitimacy { "me", -40 },
            },
        },
    },
}

decision "p_struck" {
    seat = "pelan", deadline = "2 h", default = "protest", about = "wrong_answers",
    title = "You have been hit",
    text = "You have the list of who cannot work this hour. Nobody on it is a soldier, and some "
        .. "are not even yours. Nobody in Doranth has said that it was Doranth. Your services have "
        .. "an answer ready; it would take ten minutes, and would look, from over there, like the "
        .. "proof that they were missing.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Their permit office will be slow for an afternoon. They will say: you see.",
            effects = { act { "c03", by = "me", against = "dor_permits" } },
        },
        option "harder" {
            title = "Answer harder",
            detail = "The permit office closes for two days. They will not mistake it for a fault.",
            effects = { act { "c04", by = "me", against = "dor_permits" } },
        },
        option "protest" {
            title = "Protest, and publish who was hit",
            detail = "A list of names, none of them a soldier's. It is the stronger answer, and "
                .. "will not feel so tonight.",
            effects = { act { "d01", by = "me" }, legitimacy { "me", 40 },
                        legitimacy { "doranth", -40 } },
        },
        option "call" {
            title = "Call Quarrow, leader to leader",
            detail = "One question: did you mean this? The answer is worth having either way.",
            effects = { act { "d03", by = "me" } },
        },
    },
}
