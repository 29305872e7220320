-- What Doranth decides in the weeks after the second day.

local named = { { "started", "doranth", "i01", is = 0 } }

---------------------------------------------------------------------------------------------------
-- 3:09:30: the chair in Tesk. Sealed with Pelan's.

decision "d_forum" {
    seat = "doranth", at = "3:09:30", deadline = "4 h", default = "listen",
    about = "wrong_answers",
    title = "A chair in Tesk",
    text = "Thirteen countries round one table, and the other chair next to yours. You could send "
        .. "somebody who speaks, or somebody who listens. What Tesk recorded is shown to those who "
        .. "come. What you would say there you could not say less of afterwards.",
    objectives = { "widen" },
    options = {
        option "speak" {
            title = "Go, and say what you know",
            detail = "Also what you do not. Others will look for you.",
            effects = {
                set { "came_doranth", 1 }, capital { "me", -20 }, legitimacy { "me", 20 },
                send { "notification", from = "me", to = "tesk", channel = "forum",
                       about = "this",
                       text = "Doranth will come, and bring what it recorded." },
                mood { "me", -10 },
            },
        },
        option "listen" {
            title = "Send somebody who listens",
            detail = "A chair is filled, a copy is taken home. Nobody is offended.",
            effects = {
                set { "came_doranth", 1 },
                send { "reply", from = "me", to = "tesk", channel = "embassy", about = "this",
                       text = "Doranth will be represented." },
            },
        },
        option "accuse" {
            title = "Go, and name Pelan there",
            detail = "Thirteen countries would hear it at once. They would also look at your "
                .. "evidence at once.",
            when = named, unless = "It has been said, and cannot be said for the first time again.",
            effects = {
                set { "came_doranth", 1 }, act { "i01", by = "me" },
                send { "reply", from = "me", to = "tesk", channel = "embassy", about = "this",
                       text = "Doranth will come, and has something to say." },
            },
        },
        option "away" {
            title = "Stay away",
            detail = "It is between two states, you say. Seven hundred thousand people in Tesk had "
                .. "another impression.",
            effects = { capital { "me", -10 }, mood { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 7:09:00: a week later

decision "d_week" {
    seat = "doranth", at = "7:09:00", deadline = "8 h", default = "hold",
    about = "wrong_answers",
    title = "The eighth day",
    text = "A week has passed. The minister has a book contract. In the Assembly "
        .. "the sixty are forty now, and louder. Whatever you do this week will look as though it "
        .. "had been thought about. Most of those who were in the room on the first night have "
        .. "gone back to their own work; the examiners have not, and would like two rooms.",
    objectives = { "decide", "weigh" },
    options = {
        option "hold" {
            title = "Let the week pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "examine" {
            title = "Give the examiners what they ask for",
            detail = "Two rooms and a month. They have asked three times.",
            effects = { act { "c13", by = "me" }, add { "work", 1 }, capital { "me", -30 } },
        },
        option "home" {
            title = "Propose to move the zone by agreement",
            detail = "The old quarrel, taken up on an ordinary day. What was said about notice is "
                .. "not said again.",
            when = { { "var", "move", at_most = 1 },
                     { "tension", "me", "them", at_most = 500 } },
            unless = "Nobody on either shore would sit down for that at present.",
            effects = {
                send { "assurance", from = "me", to = "them", channel = "embassy",
                       about = "this",
                       text = "Let us speak about the zone as if nothing had happened. Two years, "
                           .. "both places, your people. Nothing is taken from anyone." },
                set { "offer_home", 1 }, capital { "me", -10 },
            },
        },
        option "lift" {
            title = "Lift the exclusion",
            detail = "Before anybody proves that it was wrong. It will be called weakness for a "
                .. "day.",
            when = { { "var", "wall", is = 2 } }, unless = "No exclusion is in force.",
            effects = {
                set { "wall", 3 }, mood { "me", -40 },
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "The measure is withdrawn. What we do not know, we "
                           .. "shall not punish." },
            },
        },
        option "freeze" {
            title = "Freeze what Linnet has in Quarrow",
            detail = "Forty days' income of a firm. Lawful, visible, and easier to begin than to "
                .. "end.",
            effects = { act { "e03", by = "me" }, mood { "me", 30 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 12:09:00: what the team asks for

decision "d_letter" {
    seat = "doranth", deadline = "12 h", default = "copy", about = "wrong_answers",
    title = "The letter",
    text = "\"No operational need.\" Three words and a signature that still sits in your cabinet. "
        .. "With the second copy it would have been forty minutes. It does not say who did it, if "
        .. "anyone did; it says why it was long. The team has asked politely. Port Sarn is asked "
        .. "for things too, and you do not know for which.",
    objectives = { "own" },
    options = {
        option "give" {
            title = "Give them the letter",
            detail = "A page about Doranth in the report, and an awkward week at home.",
            effects = {
                set { "letter", 2 }, capital { "me", -40 }, mood { "me", -30 },
                share { from = "me", to = "them", channel = "cert", about = "this",
                        fields = { "incident", "contact", "classification" },
                        text = "The answer to Linnet's offer of last year. It is ours, and it "
                            .. "belongs in the report." },
                legitimacy { "me", 30 },
            },
        },
        option "copy" {
            title = "Let them read it, without a copy",
            detail = "They will know. The report will say that there was an offer.",
            effects = { set { "letter", 2 }, capital { "me", -15 } },
        },
        option "keep" {
            title = "It cannot be found",
            detail = "It is in the second drawer. One person knows which.",
            effects = { set { "letter", 1 }, credibility { "me", -20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 20:10:00: the finding, or none

decision "d_finding" {
    seat = "doranth", deadline = "12 h", default = "take_note", about = "wrong_answers",
    title = "Between eighty-five and ninety",
    text = "The report has fifteen signatures, six of them yours. It does not say a hundred. "
        .. "Whatever you said and did in the past three weeks, you said and did without it. The "
        .. "Assembly will be told something this afternoon, by you or by the forty.",
    objectives = { "weigh", "decide" },
    options = {
        option "accept" {
            title = "Accept it, as a government",
            detail = "\"We take this for what happened.\" It closes some questions, among them "
                .. "your own.",
            effects = {
                assess { "wrong_answers", by = "me" },
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "Doranth takes the joint report for what happened, with the doubt "
                           .. "that it names." },
                set { "accepted", 1 }, capital { "me", -20 },
            },
        },
        option "lift" {
            title = "Accept it, and lift what was done",
            detail = "The exclusion falls. Eleven hundred of the fourteen hundred might come "
                .. "back.",
            when = { { "var", "wall", is = 2 } },
            unless = "There is no exclusion to lift.",
            effects = {
                assess { "wrong_answers", by = "me" }, set { "wall", 3 }, set { "accepted", 1 },
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "The measure is withdrawn. It was taken before this was known." },
                capital { "me", -40 }, mood { "me", -40 },
            },
        },
        option "sorry" {
            title = "Accept it, and apologise for the word",
            detail = "In public, by name. It will cost at home what it gains abroad.",
            when = { { "accused", "me" }, { "fired", "finding_desk", is = 0 } },
            unless = "You have not named anybody, or it was not the word that was wrong.",
            effects = {
                assess { "wrong_answers", by = "me" }, set { "accepted", 1 },
                act { "d10", by = "me" },
            },
        },
        option "take_note" {
            title = "Take note of it",
            detail = "Neither yes nor no. Both will be read into it.",
            effects = { mood { "me", 10 } },
        },
        option "doubt" {
            title = "Speak of the ten to fifteen",
            detail = "\"One chance in seven.\" True, and popular, and the end of joint teams: you leave "
                .. "R5, if it binds you.",
            effects = {
                send { "rejection", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "A report that leaves one chance in seven has not cleared anybody." },
                mood { "me", 40 }, legitimacy { "me", -40 }, withdraw { "R5", by = "me" },
            },
        },
    },
}

decision "d_impasse" {
    seat = "doranth", deadline = "12 h", default = "rest", about = "wrong_answers", free = true,
    title = "After twenty days",
    text = "There is no report that says it to the end. What you know you know from your own "
        .. "people, from Tesk if you asked, and from what Port Sarn chose to say. The hall for "
        .. "rent has found a tenant. You may do any one thing that a state can do, or call it "
        .. "done.",
    objectives = { "decide", "weigh" },
    options = {
        option "rest" {
            title = "Let it rest",
            detail = "The file stays open on a desk where nobody sits.",
        },
        option "home" {
            title = "Propose to move the zone by agreement",
            detail = "If one cannot agree on the night, perhaps on the years after it.",
            when = { { "var", "offer_home", is = 0 },
                     { "tension", "me", "them", at_most = 500 } },
            unless = "It has been proposed, or nobody would sit down for it at present.",
            effects = {
                send { "assurance", from = "me", to = "them", channel = "embassy",
                       about = "this",
                       text = "Let us speak about the zone as if nothing had happened. Two years, "
                           .. "both places, your people. Nothing is taken from anyone." },
                act { "d08", by = "me" }, set { "offer_home", 1 },
            },
        },
        option "sorry" {
            title = "Take back the word",
            detail = "In public, by name, and without being made to. You do not know that it was "
                .. "not they; you know that you did not know.",
            when = { { "accused", "me" }, { "started", "me", "d10", is = 0 } },
            unless = "You have not named anybody, or have taken it back.",
            effects = {
                send { "apology", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "We named Pelan, and could not show it. We still cannot, and take it "
                           .. "back." },
                set { "withdrawn", 1 }, credibility { "me", 40 }, legitimacy { "me", 30 },
                mood { "me", -80 }, capital { "me", -60 },
            },
        },
        option "lift" {
            title = "Lift the exclusion",
            detail = "It has not made anybody say anything.",
            when = { { "var", "wall", is = 2 } }, unless = "No exclusion is in force.",
            effects = {
                set { "wall", 3 }, mood { "me", -40 },
                send { "assurance", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "The measure is withdrawn. What we do not know, we "
                           .. "shall not punish." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 25:07:00: what an engineer said

decision "d_leak" {
    seat = "doranth", deadline = "6 h", default = "note", about = "wrong_answers",
    title = "They knew at four in the morning",
    text = "Four pages, an hour, and a government that looked at you for twenty-five days and did "
        .. "not say it. What failed at that ceremony may still have been nobody's intention. What "
        .. "was kept back was somebody's. You can answer the one or the other, and both at once is "
        .. "difficult.",
    objectives = { "decide" },
    options = {
        option "apart" {
            title = "Keep the two apart, in public",
            detail = "\"The fault we can forgive; we should have been told.\" It will satisfy "
                .. "nobody today.",
            effects = {
                send { "demand", from = "me", to = "them", channel = "public_statement",
                       about = "this",
                       text = "A fault can be forgiven. That we were not told of it will need an "
                           .. "answer." },
                mood { "me", -20 }, legitimacy { "me", 30 },
            },
        },
        option "exclude" {
            title = "Exclude Pelan's firms now",
            detail = "The list is still typed. Nobody will ask today what it proves.",
            when = { { "started", "doranth", "e04", is = 0 } }, unless = "It has been done.",
            effects = { set { "wall", 1 }, act { "e04", by = "me" }, mood { "me", 60 } },
        },
        option "expel" {
            title = "Expel four diplomats",
            detail = "Four of yours will come home too.",
            effects = {
                act { "d05", by = "me" },
                send { "warning", from = "me", to = "them", channel = "public_statement",
                       about = "this", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "note" {
            title = "Say that you have read it",
            detail = "The engineer has said it better than you could.",
            effects = { mood { "me", -20 }, credibility { "me", 10 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The last word

decision "d_last" {
    seat = "doranth", at = "25:12:00", deadline = "4 h", default = "rest",
    about = "wrong_answers",
    title = "The last word",
    text = "Tomorrow is a month, near enough. The zone answers. You know what it cost you to say "
        .. "what you said, and when you said it. The form from the first night is still in the "
        .. "file, and somebody ought to tick a box, if only to be able to file it. What do you "
        .. "leave to your successor?",
    objectives = { "decide" },
    options = {
        option "desk" {
            title = "A desk that both sides answer",
            detail = "One number, two languages, day and night, for names and routes and keys.",
            effects = {
                send { "proposal", from = "me", to = "them", channel = "council_line",
                       about = "this",
                       text = "One desk for names, routes and keys, staffed by both. So that the "
                           .. "next unsure alarm has somewhere to ring." },
                capital { "me", -20 }, set { "desk_offer", 1 },
            },
        },
        option "copy" {
            title = "A second copy, at last",
            detail = "Nine hundred thousand a year. It would have been cheaper last year.",
            effects = { capital { "me", -20 }, mood { "me", 20 }, set { "copy", 1 } },
        },
        option "rest" {
            title = "An open file",
            detail = "The box stays empty.",
        },
    },
}
