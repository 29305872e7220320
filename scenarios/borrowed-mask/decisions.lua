-- What Halmark decides. Three points of the plan (h_word, h_source, h_tesk), three open hours in
-- which any legal action may be taken, what others' deeds make it decide, and the summit.
--
-- `detail` says what is known of an option beforehand, in one line. What a norm thinks of it is
-- added by the engine.

-- Nobody accuses those whom his own assessors have all but cleared.
local still_believed = { "belief", "wiper", "halmark", at_least = 250 }

-- Every field that an engineer can fill in on the first morning.
local what_we_saw = { "incident", "first_seen", "sectors", "persons", "impact", "effect",
                      "indicators", "sample", "infrastructure", "containment", "preservation",
                      "contact" }

---------------------------------------------------------------------------------------------------
-- 0:00:40: the first hour

decision "h_first" {
    seat = "halmark", at = "0:00:40", deadline = "60 min", default = "own", about = "wiper",
    title = "Two ports stand still",
    text = "Twenty to one. Nobody knows why yet, and by breakfast everybody will. Defence command "
        .. "asks, in one line, whether its standing order of last winter still holds: once it is "
        .. "sure enough who did this, something would answer, and nobody need be woken. In Verast "
        .. "they have seen the same bulletin as everyone, and may be wondering what you think. "
        .. "What leaves this room first, and to whom?",
    objectives = { "inform", "orient" },
    options = {
        option "packet" {
            title = "Send Surovia what you know so far",
            detail = "Seven fields, all that there is at this hour: too few to let anyone look, "
                .. "enough to show that you would tell them.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "contact" },
                        text = "Two of our ports have lost their records. This is what we know. "
                            .. "More when we have it." },
                capital { "me", -20 },
            },
        },
        option "notice" {
            title = "Notify Surovia briefly",
            detail = "Four lines over the risk-reduction link: what, when, and whom to call. "
                .. "Commits you to little, and brings little.",
            effects = {
                send { "notification", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "wiper",
                       text = "At 00:10 two of our ports stopped. The cause is open. Our desk is "
                           .. "staffed." },
            },
        },
        option "own" {
            title = "Tell only your own people",
            detail = "Examiners go to Harrow's at once. Nobody abroad hears a word from you.",
            effects = { act { "c13", by = "me" }, add { "work", 1 } },
        },
        option "disarm" {
            title = "Withdraw the standing order",
            detail = "No machine will answer for you this week. Examiners go to Harrow's. Defence "
                .. "command will remember who asked.",
            when = { { "in_force", "R3", "halmark", is = 0 } },
            unless = "R3 binds you: it has been withdrawn.",
            effects = { revoke "quay", act { "c13", by = "me" }, capital { "me", -30 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:05:20: after the television

decision "h_tv" {
    seat = "halmark", at = "0:05:20", deadline = "30 min", default = "wait", about = "wiper",
    title = "The television has named them",
    text = "You have one file. Channel after channel has an expert, and every expert has the file. "
        .. "The lorries reach back to the ring road, and their drivers have telephones. In three "
        .. "hours the exchanges open. You can say the name, ask the one who is named, write to "
        .. "him, reach for the machine, or let the morning go by.",
    objectives = { "weigh", "inform" },
    options = {
        option "packet" {
            title = "Send Surovia an information packet",
            detail = "Twelve fields between the emergency teams, the machine at Lyra's among them. "
                .. "Surovia can look, and may answer with its log.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = what_we_saw,
                        text = "What we saw, to the second, and an address on your side. Please "
                            .. "keep its records and tell us what you find." },
                capital { "me", -20 },
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
            detail = "The ring road will like it. It stands on one file, and cannot be taken back.",
            effects = { act { "i01", by = "me" } },
        },
        option "wait" {
            title = "Write down what you believe, and wait",
            detail = "An assessment goes on record, with its likelihood and its confidence apart. "
                .. "The examiners get their day.",
            effects = { assess { "wiper", by = "halmark" }, add { "work", 1 },
                        act { "c13", by = "me" } },
        },
        option "machine" {
            title = "Put the machine in Verast out of service",
            detail = "It ends whatever still comes from there, whatever else runs there, and "
                .. "whatever stands in its log.",
            effects = { act { "c08", by = "me", against = "lyra_hall" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP1, 0:13:00: the wording. Likelihood and confidence are two fields, never one (ICD 203).

decision "h_word" {
    seat = "halmark", at = "0:13:00", deadline = "2 h", default = "unknown", about = "wiper",
    title = "How do you word it?",
    text = "The House meets at three and wants a sentence. You have a file that points to Verast, "
        .. "and hours that do not. Your assessors give you two numbers, how likely and how sure, "
        .. "and beg you not to make one of them. Your press office has made one of them, in red. "
        .. "Whatever you say, the insurers will read it, and Verast, and whoever it was.",
    objectives = { "weigh", "decide" },
    options = {
        option "measured" {
            title = "Name Surovia, in measured words",
            detail = "\"Surovia, with such a likelihood; our confidence is so much.\" The first "
                .. "half of the sentence will be quoted.",
            when = { still_believed, { "started", "halmark", "i01", is = 0 } },
            unless = "It has been said already, or your own assessors no longer believe it.",
            effects = { act { "i01", by = "me" } },
        },
        option "certain" {
            title = "Name Surovia, with high confidence",
            detail = "\"We have no doubt.\" It is more than your assessors wrote. They will not "
                .. "contradict you; they will remember.",
            when = { still_believed, { "accused", "halmark", is = 0 },
                     { "started", "halmark", "i01", is = 0 } },
            unless = "It has been said already, or your own assessors no longer believe it.",
            effects = {
                assess { "wiper", by = "me", suspect = "second_state", confidence = "high",
                         public = true },
                send { "accusation", from = "halmark", to = "surovia",
                       channel = "public_statement", about = "wiper",
                       text = "It was Surovia. We have no doubt." },
                mood { "me", 90 }, credibility { "me", -40 },
            },
        },
        option "open" {
            title = "Say what was seen, and name nobody",
            detail = "The file, the hours, and what each is worth, for everyone to read. Others "
                .. "will look for you.",
            when = { { "started", "halmark", "i03", is = 0 } },
            unless = "It is published, or about to be.",
            effects = { act { "i03", by = "me" }, mood { "me", -30 } },
        },
        option "unknown" {
            title = "Say that you do not know yet",
            detail = "How likely and how sure go on record, in two fields. It costs votes; the "
                .. "examiners get another day.",
            effects = { assess { "wiper", by = "me" }, add { "work", 1 }, act { "c13", by = "me" },
                        capital { "me", -40 }, mood { "me", -50 } },
        },
        option "first_them" {
            title = "Tell Surovia before the House",
            detail = "The same twelve fields, an hour before anyone else, with both numbers. The "
                .. "House will hear of it.",
            when = { { "fields", "halmark", "surovia", at_most = 11 } },
            unless = "They have it from you already.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = what_we_saw,
                        text = "You will be asked about this today. Here is what we have, and how "
                            .. "little it is." },
                assess { "wiper", by = "me" }, capital { "me", -30 }, mood { "me", -30 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP3, 0:18:30: what do you say to Tesk?

decision "h_tesk" {
    seat = "halmark", at = "0:18:30", deadline = "3 h", default = "thank", about = "wiper",
    title = "A helpful neighbour",
    text = "Three experts, a tip, and condolences. Your own team could use three pairs of eyes. "
        .. "The tip has this much for it, that it did not come out of the file; and this against, "
        .. "that it came out of a mouth. The ambassador is waiting in the blue room and has "
        .. "complimented you on the view of the harbour. What do you say?",
    objectives = { "third", "weigh" },
    options = {
        option "let_in" {
            title = "Accept the experts and the tip",
            detail = "They look with you, and at you. Six more eyes, and as many ears.",
            effects = {
                set { "guest", 1 }, investigate { "wiper", by = "halmark", draws = 1 },
                send { "reply", from = "halmark", to = "tesk", channel = "embassy",
                       about = "wiper", text = "We thank you. They may come tonight." },
            },
        },
        option "who_heard" {
            title = "Ask who heard it, and when",
            detail = "An inquiry to Tesk. A tip without a witness is worth about half; the asking "
                .. "will be noted.",
            effects = {
                send { "inquiry", from = "halmark", to = "tesk", channel = "embassy",
                       about = "wiper", text = "Who heard the man, where, and on which day?" },
                suspect { "tip_mask", by = "halmark" }, suspect { "tip_criminals", by = "halmark" },
                suspect { "tip_freelancers", by = "halmark" },
                add { "work", 1 },
            },
        },
        option "who_gains" {
            title = "Thank them, and ask yourself who gains",
            detail = "Somebody makes a list of everyone who would be glad of an empty Gannet Isle. "
                .. "It proves nothing.",
            effects = {
                find { "gain", by = "halmark" }, act { "c13", by = "me" },
                send { "receipt", from = "halmark", to = "tesk", channel = "embassy",
                       about = "wiper", text = "We thank you for your concern." },
            },
        },
        option "tell_them" {
            title = "Tell Surovia what you were told",
            detail = "That somebody points at it, and with what. It costs you Tesk's confidence, "
                .. "and shows Verast yours.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "council_line",
                        about = "wiper",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "assurance", "contact" },
                        text = "We are told that a man of yours speaks of harbour work. We tell "
                            .. "you so, rather than print it." },
                capital { "me", -30 },
            },
        },
        option "quote" {
            title = "Quote it, and name Surovia",
            detail = "A second witness at last, of a kind. The evening news will have it.",
            when = { still_believed, { "started", "halmark", "i01", is = 0 },
                     { "accused", "halmark", is = 0 } },
            unless = "It has been said already, or your own assessors no longer believe it.",
            effects = { act { "i01", by = "me" }, mood { "me", 20 } },
        },
        option "thank" {
            title = "Thank them, and leave it there",
            detail = "The tip goes into the folder, the experts stay at home. Nobody is offended.",
            effects = {
                send { "receipt", from = "halmark", to = "tesk", channel = "embassy",
                       about = "wiper", text = "We thank you, and are provided for." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP2, 1:10:30: the source

decision "h_source" {
    seat = "halmark", at = "1:10:30", deadline = "3 h", default = "keep", about = "wiper",
    title = "What is a secret for?",
    text = "You have read it, in the officer's presence. It is good; it is not the last word. You "
        .. "may show it to those who could lay something beside it, and lose the place where it "
        .. "was heard. You may ask the last question, and lose it. You may keep it, and know a "
        .. "little more than you can say. The officer has six years in that chair and looks at the "
        .. "wall.",
    objectives = { "cost", "weigh" },
    options = {
        option "show" {
            title = "Show it to Surovia",
            detail = "Fourteen fields, with what was overheard. It convinces whom it is shown to, "
                .. "and the place is lost within a day.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "indicators", "sample", "infrastructure",
                                   "containment", "help", "preservation", "contact",
                                   "classification" },
                        text = "This cost us more than it looks. Tell us what you have that fits "
                            .. "it." },
                set { "burnt", 1 }, capital { "me", -40 },
            },
        },
        option "hint" {
            title = "Hint at it, to Surovia alone",
            detail = "\"We have reason to look further.\" No source is shown and nobody is "
                .. "convinced. It opens a door by a hand's breadth.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "We have reason to look further than we have. Bear "
                           .. "with us." },
                capital { "me", -10 },
            },
        },
        option "press" {
            title = "Ask the last question",
            detail = "You will know by the evening. You will have nothing to show for it, and no "
                .. "ear on the day of the summit.",
            effects = { set { "burnt", 1 }, capital { "me", -60 },
                        investigate { "wiper", by = "halmark", draws = 1 } },
        },
        option "declassify" {
            title = "Read it out in public",
            detail = "As much as it says, to everyone, with the two numbers. It ends the source "
                .. "and several arguments.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "public_statement",
                        about = "wiper",
                        fields = { "incident", "first_seen", "effect", "indicators",
                                   "infrastructure", "containment", "contact", "classification" },
                        text = "We publish what we overheard, so that nobody has to take our "
                            .. "word." },
                set { "burnt", 1 }, legitimacy { "me", 60 }, mood { "me", 40 },
                capital { "me", -60 },
            },
        },
        option "keep" {
            title = "Keep it, and go on listening",
            detail = "Nothing is shown and nothing lost. They may talk again; they may not.",
            effects = { assess { "wiper", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 2:00:30: the other half

decision "h_logs" {
    seat = "halmark", after = "ask_logs", delay = "30 min", deadline = "3 h", default = "no",
    about = "wiper",
    title = "Do you ask Surovia for its log?",
    text = "You would be asking a suspect for evidence, and telling him by the asking how far you "
        .. "have come. You would also be asking the only one who has it. If you ask for nothing, "
        .. "nothing can be refused you, and nothing can be made up. It is midnight, and seven days "
        .. "to Gannet Isle.",
    objectives = { "inform", "weigh" },
    options = {
        option "one_room" {
            title = "Propose to read both in one room",
            detail = "Two readers from each side, both logs, one paper, four signatures or none. "
                .. "Yours will be read as well.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper",
                       text = "If you have kept your half of that night, let two of yours and two "
                           .. "of ours read both." },
                set { "asked", 1 }, mood { "me", -30 },
            },
        },
        option "ours_first" {
            title = "Show yours first",
            detail = "Twelve fields, and a request. Whoever has been shown something finds it "
                .. "harder to show nothing.",
            when = { { "fields", "halmark", "surovia", at_most = 11 } },
            unless = "They have yours.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = what_we_saw,
                        text = "This is our half. We should like to see yours." },
                capital { "me", -20 },
            },
        },
        option "request" {
            title = "Request preservation and assistance",
            detail = "By the book, through the ministries of justice. It takes a day or ten, and "
                .. "obliges them to look.",
            effects = { act { "l02", by = "me" } },
        },
        option "demand" {
            title = "Demand it, by the ambassador",
            detail = "\"By Friday, or we shall draw conclusions.\" You will be drawing them in any "
                .. "case.",
            effects = { act { "d01", by = "me" }, mood { "me", 20 } },
        },
        option "no" {
            title = "Ask for nothing",
            detail = "What comes from Verast would have to be doubted. So you do without.",
            effects = { assess { "wiper", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours: what the table can think of. Surovia decides in the same minutes, unseen.

decision "h_noon" {
    seat = "halmark", at = "1:12:30", deadline = "3 h", default = "hold", about = "wiper",
    free = true,
    title = "The second day, half past twelve",
    text = "The insurers have a figure, the islands have two days, and the House has a debate at "
        .. "four on whether the government has a policy. You may do any one thing that a state can "
        .. "do, or let the hour pass. Surovia is deciding in the same minute; neither of you will "
        .. "know what the other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "assess" {
            title = "Put an assessment on record",
            detail = "How likely, and how sure, in two separate fields. It binds nobody but you.",
            effects = { assess { "wiper", by = "halmark" }, add { "work", 1 } },
        },
        option "words" {
            title = "Offer a truce of words",
            detail = "Neither names the other on less than two kinds of evidence (N10). In force "
                .. "once both have offered it.",
            when = { { "in_force", "N10", "halmark", is = 0 } },
            unless = "N10 binds you already.",
            effects = {
                offer { "N10", by = "me" },
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "Let neither of us name the other on one file." },
                capital { "me", -10 },
            },
        },
        option "call" {
            title = "Call Verast, and say what you know",
            detail = "Ten minutes, two interpreters, and a sentence for the press that both of you "
                .. "can bear. It costs standing at home.",
            effects = {
                act { "d03", by = "me" },
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "wiper", text = "We have spoken. We do not know yet who did it, and "
                           .. "have said so to each other." },
            },
        },
    },
}

decision "h_fourth" {
    seat = "halmark", at = "3:09:00", deadline = "4 h", default = "hold", about = "wiper",
    free = true,
    title = "The fourth morning",
    text = "The cranes work at their full pace again, and so does the argument. Some of your "
        .. "ministers want a measure, some a postponement, and one, who was never heard on the "
        .. "matter before, a second opinion. Six days are enough for a sanction, an exercise or a "
        .. "forum, and too few for taking one back. You may do any one thing that a state can do.",
    objectives = { "decide", "weigh" },
    options = {
        option "hold" {
            title = "Let the morning pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "sanction" {
            title = "Sanction persons, and say whose",
            detail = "A list of names, and of their state. Lawful, slow to lift, and it needs no "
                .. "judge.",
            when = { still_believed, { "started", "halmark", "e01", is = 0 } },
            unless = "The list is out, or your own assessors no longer believe it.",
            effects = {
                assess { "wiper", by = "me", suspect = "second_state", public = true },
                act { "e01", by = "me" },
                send { "accusation", from = "halmark", to = "surovia",
                       channel = "public_statement", about = "wiper",
                       text = "Those in Surovia who had a part in this will find their accounts "
                           .. "closed." },
            },
        },
        option "one_room" {
            title = "Propose to read both logs in one room",
            detail = "Late, though not too late to be of use on Gannet Isle.",
            when = { { "var", "asked", is = 0 } },
            unless = "It has been proposed already.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper",
                       text = "If you have kept your half of that night, let two of yours and two "
                           .. "of ours read both." },
                set { "asked", 1 },
            },
        },
        option "look_again" {
            title = "Give the examiners two more days",
            detail = "They would like to know who wrote the file last. Nobody else asks for it.",
            effects = { act { "c13", by = "me" }, add { "work", 1 } },
        },
    },
}

decision "h_seventh" {
    seat = "halmark", at = "6:09:00", deadline = "4 h", default = "hold", about = "wiper",
    free = true,
    title = "The seventh morning",
    text = "Three days. The ports run, on new screens that the old hands do not trust. What you "
        .. "believe about the night they stopped you have by now said, or written down, or "
        .. "neither. The hall on Gannet Isle is being aired. You may do any one thing that a state "
        .. "can do.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the morning pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "pledge" {
            title = "Pledge to leave their lifelines alone",
            detail = "In public, before the summit. The House will howl, briefly.",
            effects = { act { "d12", by = "me" } },
        },
        option "expel" {
            title = "Expel four diplomats",
            detail = "The voters will be content until the summit. Four of yours will come home.",
            effects = { act { "d05", by = "me" } },
        },
        option "send_help" {
            title = "Send Surovia all that you have",
            detail = "On the form, with the count of what you hold back. It is late, and it is "
                .. "something to talk about on the pier.",
            when = { { "fields", "halmark", "surovia", at_most = 11 } },
            unless = "They have it from you already.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = what_we_saw,
                        text = "Before we meet, you should have what we have." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What others' deeds make Halmark decide

decision "h_packet" {
    seat = "halmark", deadline = "3 h", default = "bank", about = "wiper",
    title = "Surovia has answered on the form",
    text = "Somebody in Verast sat up with it. It may be true. It may be true where it can be "
        .. "checked. It tells you something that suits them, or something that does not; you will "
        .. "have noticed which you find easier to believe. What do you do with it?",
    objectives = { "weigh", "inform" },
    options = {
        option "credit" {
            title = "Say in public that they helped",
            detail = "Costs you an enemy whom some of your voters had just found.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "wiper", text = "Surovia has answered what we asked, and it "
                           .. "helped." },
                credibility { "surovia", 40 }, mood { "me", -20 }, capital { "me", -15 },
            },
        },
        option "one_room" {
            title = "Propose to read both logs in one room",
            detail = "If it is true, two of theirs and two of yours will find it so.",
            when = { { "var", "asked", is = 0 } },
            unless = "It has been proposed already.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper",
                       text = "We have read yours. Let two of yours and two of ours read both, in "
                           .. "one room." },
                set { "asked", 1 },
            },
        },
        option "bank" {
            title = "Acknowledge, and keep it in the folder",
            detail = "The examiners may use it. Nobody else hears of it.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "cert",
                       about = "wiper", text = "Received. We are laying it beside ours." },
                act { "c13", by = "me" },
            },
        },
        option "publish" {
            title = "Quote it against them",
            detail = "They have written down that the machine stood on their soil. It will be the "
                .. "last thing that they write to you.",
            when = { still_believed, { "started", "halmark", "i01", is = 0 },
                     { "accused", "halmark", is = 0 } },
            unless = "You have named them already, or the paper can only be quoted for them.",
            effects = { act { "i01", by = "me" }, credibility { "me", -60 } },
        },
    },
}

decision "h_asked" {
    seat = "halmark", deadline = "50 min", default = "receipt", about = "wiper",
    again = "1 h",
    title = "Surovia has asked you something",
    text = "It is on the desk, dated and in the log, and it is not long. Whoever asks shows what "
        .. "he does not know, or wishes to be thought not to know. If R2 binds you, somebody has "
        .. "to say within the hour that it has been read. What else you say is for you to choose.",
    objectives = { "inform" },
    options = {
        option "receipt" {
            title = "Confirm that you have read it",
            detail = "One line. It is the least that can be said, and more than nothing.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "wiper", text = "Received. You will hear from us." },
            },
        },
        option "reply" {
            title = "Answer in words",
            detail = "What happened, that the cause is open, and that nobody here has decided "
                .. "anything.",
            effects = {
                send { "reply", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "wiper", text = "This is what happened. The cause is open. Nothing "
                           .. "has been decided." },
                capital { "me", -5 },
            },
        },
        option "packet" {
            title = "Answer on the form",
            detail = "Twelve fields, the machine at Lyra's among them, if you have found it by "
                .. "now.",
            when = { { "time", at_least = 121 }, { "fields", "halmark", "surovia", at_most = 11 } },
            unless = "They have it from you already, or there is too little to put on a form.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "wiper",
                        fields = what_we_saw,
                        text = "You ask; here is what we have. What do you see from your side?" },
                capital { "me", -20 },
            },
        },
        option "silence" {
            title = "Let it lie",
            detail = "A suspect has asked what the police know. He may wait.",
        },
    },
}

decision "h_recalled" {
    seat = "halmark", deadline = "4 h", default = "stay", about = "wiper",
    title = "Their ambassador has left",
    text = "Two suitcases and a model ferry. By custom yours comes home as well; by custom neither "
        .. "goes back until somebody has found a sentence. You know on how much you spoke, and so, "
        .. "it seems, do they. The treaty names both ambassadors as witnesses to the signature.",
    objectives = { "decide" },
    options = {
        option "mirror" {
            title = "Recall yours",
            detail = "What they did, no more. Two empty houses and a custom observed.",
            effects = { act { "d06", by = "me" } },
        },
        option "stay" {
            title = "Leave yours in Verast",
            detail = "She will be lonely, and useful.",
            effects = { capital { "me", -20 },
                        tension { from = "surovia", toward = "halmark", -20 } },
        },
        option "sentence" {
            title = "Find the sentence",
            detail = "\"We said more than we knew.\" In public. It buys the summit, and is paid "
                .. "for at home.",
            when = { { "accused", "halmark" } },
            unless = "You have not named them; there is nothing to take back.",
            effects = {
                send { "apology", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "wiper", text = "We said more than we knew. We are still looking." },
                credibility { "me", 30 }, mood { "me", -60 }, capital { "me", -50 },
                assess { "wiper", by = "me" },
            },
        },
        option "call" {
            title = "Call Verast, leader to leader",
            detail = "What ambassadors cannot say to each other just now, two voices may.",
            effects = { act { "d03", by = "me" } },
        },
    },
}

decision "h_struck" {
    seat = "halmark", deadline = "3 h", default = "protest", about = "wiper",
    title = "Something has stopped answering",
    text = "This one was not dressed up as anybody. Defence command has three proposals and would "
        .. "like you to choose by number. Your ambassador, who can see the ministry in Verast from "
        .. "her window, says that all its lights are on and that people are standing in the "
        .. "corridors. They may be as frightened as you are.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Their customs will be slow for an afternoon. They will know why.",
            effects = { act { "c03", by = "me", against = "surovia_customs" } },
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
            detail = "The embassies close within a day. What is left is said by way of Tesk.",
            effects = {
                act { "d07", by = "me" },
                send { "rejection", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "wiper", text = "Our embassies will close within the day." },
            },
        },
    },
}
