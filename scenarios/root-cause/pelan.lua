-- What Pelan decides. It was not hit; it is where the trail leads. It learns something at four in
-- the morning that nobody else knows, and everything that it says afterwards is said with that in
-- mind.

local untold = { { "var", "told", is = 0 } }
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
                set { "told", 1 }, capital { "me", -120 }, mood { "me", -30 },
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
                set { "told", 1 }, capital { "me", -70 },
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
            title = "Warn them of what an exclusion would cost",
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
-- An open hour, in the same minute as Doranth's

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
                share { from = "me", to = "them", channel = "embassy", about = "this",
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
-- What Doranth's deeds, the examiners and the team make Pelan decide

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

decision "p_week" {
    seat = "pelan", at = "7:09:00", deadline = "8 h", default = "hold", about = "wrong_answers",
    title = "The eighth day",
    text = "The names have worked for a week, and two registrars who used to ring have not rung. "
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
                set { "door", 2 }, capital { "me", -50 }, legitimacy { "me", 30 },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this", text = "The door will be open on Thursday from nine to "
                           .. "ten." },
            },
        },
        option "swear" {
            title = "Give an assurance instead",
            detail = "In writing, by the minister: nobody left that room. He has it from the "
                .. "service.",
            effects = {
                set { "door", 1 },
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
