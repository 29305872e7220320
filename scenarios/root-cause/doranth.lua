-- What Doranth decides in the first two days. The three points of the plan are d_name (fault or
-- attack), d_wall (the exclusion) and d_team (the joint team); beside them the banks, Tesk, its own
-- minister, what to send, an evening, an open hour, and what Pelan's deeds make it decide. The weeks
-- after are in doranth_weeks.lua.
--
-- `detail` says what is known of an option beforehand, in one line. What a norm thinks of it is
-- added by the engine.

local named = { { "started", "doranth", "i01", is = 0 } }
local packet_fields = { "incident", "first_seen", "sectors", "persons", "impact", "effect",
                        "indicators", "infrastructure", "preservation", "contact" }

---------------------------------------------------------------------------------------------------
-- DP1, 0:01:00: fault or attack?

decision "d_name" {
    seat = "doranth", at = "0:01:00", deadline = "40 min", default = "open",
    about = "wrong_answers",
    title = "What do you call it?",
    text = "It is one o'clock at night. Linnet says: alarm, unsure. Your duty officer has a form "
        .. "on which he must tick a box, fault or attack, as everything that he may wake depends "
        .. "on it. He has left it empty and brought it to you. What you tick will be read in Port "
        .. "Sarn before it is light.",
    objectives = { "orient", "decide" },
    options = {
        option "fault" {
            title = "A fault, until shown otherwise",
            detail = "Engineers first; Port Sarn is told so. If it was an attack you will have "
                .. "been slow.",
            effects = {
                send { "notification", from = "me", to = "them", channel = "cert",
                       about = "this",
                       text = "Our zone answers wrongly since 00:20. We treat it as a fault until "
                           .. "somebody shows otherwise." },
                add { "work", 1 }, mood { "me", -20 },
            },
        },
        option "attack" {
            title = "An attack, until shown otherwise",
            detail = "Doors are shut, lines are closed, and Pelan's ambassador is fetched from his "
                .. "bed.",
            effects = {
                act { "d04", by = "me" }, act { "c09", by = "me" },
                send { "demand", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Our names were taken tonight from a house on your soil. We demand "
                           .. "an explanation before morning." },
                set { "box", 1 }, mood { "me", 20 },
            },
        },
        option "ask" {
            title = "Leave it empty, and ask Port Sarn",
            detail = "A formal question over the risk-reduction link. An answer is owed.",
            effects = { act { "d02", by = "me" } },
        },
        option "open" {
            title = "Leave it empty, and look",
            detail = "Your own examiners begin. Nobody abroad hears a word from you.",
            effects = { act { "c13", by = "me" }, add { "work", 1 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:01:40: nine million wages

decision "d_banks" {
    seat = "doranth", at = "0:01:40", deadline = "60 min", default = "paper",
    about = "wrong_answers",
    title = "Nine million wages",
    text = "The banks want a signature before five. Close, and nobody is paid on pay day. Let "
        .. "them work on paper, and some are. Or ask Port Sarn for the one thing that it could "
        .. "give within the hour: the four thousand addresses that matter, read out from its own "
        .. "copy, by telephone, by people, to people. It has never been done, and it would have to "
        .. "be asked for.",
    objectives = { "protect" },
    options = {
        option "holiday" {
            title = "Declare a holiday",
            detail = "Clean, safe, and felt in every kitchen. You will be asked who was on "
                .. "holiday.",
            effects = { set { "banks", 1 }, capital { "me", -60 }, mood { "me", -40 } },
        },
        option "paper" {
            title = "Open on paper where it can be done",
            detail = "Four million are paid, slowly. The rest stand in a queue and talk.",
            effects = { set { "banks", 2 }, capital { "me", -30 },
                        level { "night_clearing", 550 } },
        },
        option "list" {
            title = "Ask Pelan for the list, by telephone",
            detail = "A request over the councils' line. Until it is answered you work on paper. "
                .. "Everyone will know whom you asked.",
            effects = {
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Four thousand addresses keep nine million wages. Will your people "
                           .. "read them to ours?" },
                set { "banks", 3 }, set { "list", 1 }, capital { "me", -20 },
            },
        },
        option "leave" {
            title = "Let the banks decide",
            detail = "Nobody has signed, so nobody can be blamed, until noon.",
            effects = { mood { "me", -90 }, capital { "me", -40 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:02:20: Tesk asks to be told. Pelan decides the same in the same minute.

decision "d_tesk" {
    seat = "doranth", at = "0:02:20", deadline = "40 min", default = "later",
    about = "wrong_answers",
    title = "Tesk would be glad to be told",
    text = "Seven hundred thousand people in a country that has done nothing cannot reach each "
        .. "other, and your zone is where it began. Tesk keeps records. You have one person free "
        .. "for one letter, and eleven people who think that it should go somewhere else.",
    objectives = { "widen" },
    options = {
        option "tell" {
            title = "Tell Tesk what you know",
            detail = "Six lines and a telephone number. Costs an hour that you do not have, and a "
                .. "little pride.",
            effects = {
                send { "notification", from = "me", to = "tesk", channel = "cert",
                       about = "this",
                       text = "It began with our zone at 00:20. We do not know why. Please keep "
                           .. "what you record; this is our desk." },
                legitimacy { "me", 20 },
            },
        },
        option "hush" {
            title = "Ask Tesk to keep its records to itself",
            detail = "What Tesk recorded might help somebody else's story. It will remember that "
                .. "you asked.",
            effects = {
                send { "demand", from = "me", to = "tesk", channel = "embassy", about = "this",
                       text = "We ask that nothing which you have recorded be passed on before we "
                           .. "have seen it." },
                legitimacy { "me", -40 }, capital { "me", -20 },
            },
        },
        option "later" {
            title = "Later",
            detail = "Tesk has waited for you before.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:03:20: a man in pyjamas

decision "d_minister" {
    seat = "doranth", at = "0:03:20", deadline = "30 min", default = "silent",
    about = "wrong_answers",
    title = "Your minister has said it",
    text = "\"Pelan did it.\" He is one of yours, he was not asked to, and half the country that "
        .. "is awake agrees with him. What you have is a stray route, an alarm that was unsure, "
        .. "and a report that came out on the same night. At six the morning programmes will ask "
        .. "whether it was a man who spoke or Doranth.",
    objectives = { "decide", "weigh" },
    options = {
        option "own" {
            title = "Say the same, as a government",
            detail = "A public attribution with its likelihood and confidence. It cannot be taken "
                .. "back, only regretted.",
            when = named, unless = "It has been said, and cannot be said for the first time again.",
            effects = { set { "minister", 1 }, act { "i01", by = "me" } },
        },
        option "correct" {
            title = "Take it back, before breakfast",
            detail = "\"A minister spoke for himself.\" He will not forget it, nor will those who "
                .. "cheered.",
            effects = {
                set { "minister", 2 },
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "A minister spoke for himself. The government does not know what it "
                           .. "was, and says so." },
                capital { "me", -50 }, mood { "me", -30 },
            },
        },
        option "private" {
            title = "Tell Port Sarn, and nobody else",
            detail = "One sentence on the councils' line: it was not the cabinet. If it leaks you "
                .. "have two quarrels.",
            effects = {
                send { "assurance", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "What you heard tonight was not decided by anybody. We have not met "
                           .. "yet." },
                capital { "me", -30 },
            },
        },
        option "silent" {
            title = "Let it stand",
            detail = "Nothing is said. It will be taken for what the hearer expects.",
            effects = { mood { "me", 10 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:06:30: what do you send across the Narrows?

decision "d_show" {
    seat = "doranth", at = "0:06:30", deadline = "60 min", default = "look",
    about = "wrong_answers",
    title = "What do you send across the Narrows?",
    text = "The names are back and the country is getting up. If R2 binds you, a packet is owed "
        .. "before ten to seven. Linnet's engineers could read out of your records in an hour what "
        .. "yours will need a week for. They would also see how little of your own you had ready "
        .. "for a night like this. What leaves this room?",
    objectives = { "inform" },
    options = {
        option "packet" {
            title = "Send what you recorded",
            detail = "Ten fields between the emergency teams. Lets Port Sarn look in the right "
                .. "place.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = packet_fields,
                        text = "Which names, in which minute, with which seal. Please keep your "
                            .. "records and tell us what you find." },
                add { "work", 1 }, capital { "me", -20 },
            },
        },
        option "full" {
            title = "Send that, and the letter with it",
            detail = "Eleven fields: also that you were offered a second copy, and declined. It "
                .. "will be seen that you hid nothing.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "indicators", "infrastructure", "preservation",
                                   "contact", "classification" },
                        text = "What we recorded; and a letter of last year, which explains why "
                            .. "it took six hours." },
                set { "letter", 2 }, add { "work", 1 }, capital { "me", -50 },
            },
        },
        option "accuse" {
            title = "Name Pelan in public",
            detail = "The morning programmes will open with it. It stands on what you know by "
                .. "now.",
            when = named, unless = "It has been said, and cannot be said for the first time again.",
            effects = { act { "i01", by = "me" } },
        },
        option "ask" {
            title = "Ask formally, and show nothing",
            detail = "A question over the risk-reduction link. An answer is owed; you have given "
                .. "nothing for it.",
            effects = { act { "d02", by = "me" } },
        },
        option "look" {
            title = "Send nothing, and look",
            detail = "Your own examiners go on. An assessment goes on record, likelihood and "
                .. "confidence apart.",
            effects = { assess { "wrong_answers", by = "me" }, add { "work", 1 },
                        act { "c13", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP2, 0:10:30: fourteen hundred firms

decision "d_wall" {
    seat = "doranth", at = "0:10:30", deadline = "2 h", default = "time",
    about = "wrong_answers",
    title = "Fourteen hundred firms",
    text = "Sixty members want Pelan's firms out by tomorrow. You can bring the Assembly their "
        .. "list, or another, or an argument. The exclusion would take some days to bite and most "
        .. "of those whom it bites have never seen the zone. But a government that was without "
        .. "names for six hours and does nothing will be asked what it is for.",
    objectives = { "decide", "weigh" },
    options = {
        option "exclude" {
            title = "Exclude Pelan's firms",
            detail = "Payments, clouds, exchanges. Felt within days, on both shores, by people "
                .. "who had no part in it.",
            when = { { "started", "doranth", "e04", is = 0 } }, unless = "It has been ordered.",
            effects = { set { "wall", 1 }, act { "e04", by = "me" }, mood { "me", 60 } },
        },
        option "names" {
            title = "A short list instead: Linnet's owners",
            detail = "Accounts of nine people are blocked. It says whom you mean.",
            effects = { act { "e01", by = "me" } },
        },
        option "notice" {
            title = "Give notice of the contract",
            detail = "What the report asked for, five years early. Lawful, slow, and heard by ten "
                .. "other customers.",
            when = { { "var", "move", is = 0 } }, unless = "Notice has been given.",
            effects = {
                set { "move", 1 }, mood { "me", 40 },
                send { "warning", from = "me", to = "them", channel = "embassy", about = "this",
                       text = "Doranth will take its zone home. We give the notice that the "
                           .. "contract asks for." },
                tension { from = "pelan", toward = "doranth", 40 },
            },
        },
        option "name" {
            title = "Name Pelan, and stop there",
            detail = "A public attribution with its likelihood and confidence, and no measure.",
            when = named, unless = "It has been said, and cannot be said for the first time again.",
            effects = { act { "i01", by = "me" } },
        },
        option "terms" {
            title = "Offer a rule instead of a measure",
            detail = "Names, routes and keys are left alone, and a failure there is first taken for a "
                .. "fault. It binds once Pelan says the same. The sixty will laugh.",
            effects = {
                act { "d12", by = "me" }, offer { "R4", by = "me" },
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "Neither of us touches names, routes or keys, and what fails there "
                           .. "we first take for a fault. Say the same, and it binds us both." },
                mood { "me", -40 },
            },
        },
        option "time" {
            title = "Tell the Assembly: not yet",
            detail = "It costs votes. An assessment goes on record, and the examiners get their "
                .. "week.",
            effects = { assess { "wrong_answers", by = "me" }, add { "work", 1 },
                        capital { "me", -50 }, mood { "me", -50 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:20:30: the first evening. Sealed with Pelan's.

decision "d_evening" {
    seat = "doranth", at = "0:20:30", deadline = "90 min", default = "sleep",
    about = "wrong_answers",
    title = "The first evening",
    text = "The Assembly has gone home. Wages have arrived, or will. Twenty hours ago you did not "
        .. "know what a zone was. If you sent Port Sarn a packet this morning you promised to "
        .. "bring it up to date; if you did not, the file there has one side only. Tomorrow will "
        .. "be about who says what. This is the last hour that is about what one knows.",
    objectives = { "inform", "weigh" },
    options = {
        option "update" {
            title = "Send what you know now",
            detail = "The whole day on the form, also what did not fit. Costs an hour of sleep and "
                .. "a little secrecy.",
            effects = {
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "indicators", "infrastructure", "contact" },
                        text = "What we know after a day, and what does not fit. More when we have "
                            .. "it." },
                capital { "me", -15 },
            },
        },
        option "reply" {
            title = "Send three lines",
            detail = "That it is over, that you are looking, and whom to ring.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "risk_link", about = "this",
                       text = "Service is back. We are still looking. This number answers." },
            },
        },
        option "assess" {
            title = "Write down what you believe",
            detail = "How likely, and how sure, in two separate fields, before anybody has told you "
                .. "what to think.",
            effects = { assess { "wrong_answers", by = "me" }, act { "c13", by = "me" },
                        add { "work", 1 } },
        },
        option "sleep" {
            title = "Go to bed",
            detail = "Nobody decides well after twenty hours.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP3, 1:08:30: the Body's team. Sealed with Pelan's.

decision "d_team" {
    seat = "doranth", at = "1:08:30", deadline = "4 h", default = "limits",
    about = "wrong_answers",
    title = "Fifteen people in your files?",
    text = "The Body asks both of you, and Port Sarn is reading the same page. Six of yours would "
        .. "stand in the ceremony room. Six of theirs would sit in your ministry, where a letter "
        .. "lies. For twenty days you could say nothing, and the Assembly would call that nothing. "
        .. "If it was an attack, you would have asked its author to help you look.",
    objectives = { "inform", "own", "decide" },
    options = {
        option "accept" {
            title = "Accept",
            detail = "Your people in their house, theirs in yours. What there is will be found, "
                .. "also what is yours.",
            effects = {
                set { "yes_doranth", 2 }, act { "c10", by = "me" },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this", text = "Doranth accepts, and names six." },
            },
        },
        option "limits" {
            title = "Accept, for Port Sarn only",
            detail = "They may look where it failed. There is nothing to see in Quarrow, you say.",
            effects = {
                set { "yes_doranth", 1 }, set { "letter", 1 }, capital { "me", -20 },
                send { "reply", from = "me", to = "body", channel = "council_line",
                       about = "this",
                       text = "Doranth accepts an examination of the operator's house." },
                tension { from = "pelan", toward = "doranth", 20 },
            },
        },
        option "refuse" {
            title = "Refuse: one does not ask a suspect in",
            detail = "Your public will understand it. The Body will say that it asked.",
            effects = {
                send { "rejection", from = "me", to = "body", channel = "public_statement",
                       about = "this", text = "Doranth will examine what was done to Doranth." },
                mood { "me", 40 }, legitimacy { "me", -40 }, add { "work", 1 },
                tension { from = "pelan", toward = "doranth", 30 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 1:14:00: an open hour; Pelan decides in the same minute, unseen

decision "d_noon" {
    seat = "doranth", at = "1:14:00", deadline = "3 h", default = "hold",
    about = "wrong_answers", free = true,
    title = "The second afternoon",
    text = "Everybody has slept once, and has an opinion. After this the clock will go faster. You "
        .. "may do any one thing that a state can do, or let the hour pass. Pelan is deciding in "
        .. "the same minute; neither of you will know what the other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "call" {
            title = "Call Port Sarn, and propose a pause",
            detail = "Ten minutes, two interpreters: after a thing like this nobody moves for a "
                .. "while. It binds once Pelan says the same.",
            effects = {
                act { "d03", by = "me" }, offer { "N21", by = "me" },
                send { "assurance", from = "me", to = "them", channel = "council_line",
                       about = "this", text = "From here nothing will move before you have been "
                           .. "told." },
            },
        },
        option "engineers" {
            title = "Let the engineers ring each other",
            detail = "Indicators, and an hour on the telephone. They know each other. What they "
                .. "say to each other is not minuted.",
            effects = {
                act { "c11", by = "me" }, investigate { "wrong_answers", by = "me", draws = 1 },
                add { "work", 1 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Pelan's deeds make Doranth decide

decision "d_line" {
    seat = "doranth", deadline = "25 min", default = "receipt", about = "wrong_answers",
    again = "30 min",
    title = "A line on the desk",
    text = "It came from Port Sarn, it is short, and it is addressed to you. If R2 binds you, "
        .. "somebody over there is counting an hour. You need not know anything to say that you "
        .. "have read it. You need to know something to say more.",
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
            detail = "What you know, and that it is not much. It can be quoted.",
            effects = {
                send { "reply", from = "me", to = "them", channel = "risk_link", about = "this",
                       text = "We do not know what it is. What our government has to say, it will "
                           .. "say itself." },
                capital { "me", -10 },
            },
        },
        option "leave" {
            title = "Leave it on the desk",
            detail = "It will be there in the morning. So will they.",
        },
    },
}

decision "d_told" {
    seat = "doranth", deadline = "3 h", default = "ask", about = "wrong_answers",
    title = "They have told you",
    text = "A ceremony that went wrong, a record that was signed all the same, and a government "
        .. "that says so on paper. It may be the cause. It may be the part of the cause that one "
        .. "can show. What you do with it will decide whether anyone ever tells you anything "
        .. "again.",
    objectives = { "weigh", "inform" },
    options = {
        option "credit" {
            title = "Say in public that they told you",
            detail = "Costs you an enemy whom some of your voters had just found.",
            effects = {
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "Pelan has told us what went wrong, before it had to. We take it for "
                           .. "a fault until shown otherwise." },
                credibility { "pelan", 40 }, mood { "me", -30 },
            },
        },
        option "ask" {
            title = "Thank them, and ask for the record",
            detail = "A receipt and a question. The examiners may use what comes.",
            effects = {
                send { "receipt", from = "me", to = "them", channel = "cert", about = "this",
                       text = "Received, with thanks. May our engineers see the record itself?" },
                add { "work", 1 },
            },
        },
        option "test" {
            title = "Test it before you believe it",
            detail = "Your examiners look for what would show it to be a story. Nobody hears of "
                .. "it.",
            effects = { act { "c13", by = "me" }, add { "work", 1 } },
        },
        option "quote" {
            title = "Quote it against them",
            detail = "They have written down that it was their house. It will be the last thing "
                .. "that they write to you.",
            when = named,
            unless = "You have named them already; this paper could only be quoted for them.",
            effects = { act { "i01", by = "me" }, credibility { "me", -60 } },
        },
    },
}

decision "d_struck" {
    seat = "doranth", deadline = "2 h", default = "protest", about = "wrong_answers",
    title = "Something has stopped answering",
    text = "An office that people need is shut from outside, and this time nobody can call it a "
        .. "fault. It can be restored. Your services have three proposals and would like you to "
        .. "choose by number. Your ambassador says that Port Sarn is as frightened as you are, and "
        .. "has stopped hiding it.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Their harbour office will be slow for an afternoon. They will know why.",
            effects = { act { "c03", by = "me", against = "harbour_dues" } },
        },
        option "protest" {
            title = "Protest, and leave it there",
            detail = "A note through the embassy. The last blow stays theirs.",
            effects = { act { "d01", by = "me" } },
        },
        option "call" {
            title = "Call Port Sarn, leader to leader",
            detail = "One sentence: this is where we stop. Somebody has to say it first.",
            effects = { act { "d03", by = "me" } },
        },
        option "rupture" {
            title = "Break off relations",
            detail = "The embassies close within a day. The zone stays where it is.",
            effects = {
                act { "d07", by = "me" },
                send { "rejection", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "Our embassies will close within the day." },
            },
        },
    },
}
