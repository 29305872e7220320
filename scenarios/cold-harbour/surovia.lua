-- What Surovia decides. It was not hit; it is suspected. Its questions are harder in one way: it
-- does not know what its own people did, and everything it says about that is a promise.

---------------------------------------------------------------------------------------------------
-- 0:03:00: what to do about the press

decision "s_press" {
    seat = "surovia", at = "0:03:00", deadline = "60 min", default = "silent", about = "blackout",
    title = "Your name is in their papers",
    text = "Three in the morning. Halmark's north is dark and its press has drawn a line from the "
        .. "fishing talks to the switches. You gave no order. Who might have acted without one is "
        .. "a question that nobody likes to be asked at this hour.",
    objectives = { "own", "inform" },
    options = {
        option "receipt" {
            title = "Confirm that you have heard, and will look",
            detail = "A receipt to Halmark's desk. It says that someone is awake. It also says "
                .. "that there is something to look at.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "blackout", text = "We have heard of it, and are asking our own." },
            },
        },
        option "assure" {
            title = "Give a public assurance",
            detail = "\"We ordered nothing.\" True, and said before anyone has looked further.",
            effects = { act { "d09", by = "me" } },
        },
        option "indignant" {
            title = "Protest against the smear",
            detail = "Your public expects it. Halmark will hear a man who is shouting at three in "
                .. "the morning.",
            effects = { act { "d01", by = "me" }, mood { "me", 40 } },
        },
        option "arm" {
            title = "Arm your own standing order",
            detail = "If they strike, something answers within ten minutes, by itself. Halmark is "
                .. "said to have the same.",
            effects = { act { "m04", by = "me" }, order "mirror" },
        },
        option "silent" {
            title = "Say nothing",
            detail = "Nobody has asked you anything yet.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:05:00: ask them, or ask yourselves? Opened by the morning report (house_...), so it does not
-- come up when Halmark's packet has made Surovia look already.

decision "s_ask" {
    seat = "surovia", deadline = "45 min", default = "ask", about = "blackout",
    title = "Ask them, or ask yourselves?",
    text = "You have heard what your own people say, and you have heard enough of them to know "
        .. "what that is worth. Halmark may be about to name you. You could ask it what happened. "
        .. "You could ask at home, with a paper from the prosecutor, and be told. One desk can do "
        .. "one of the two properly before breakfast.",
    objectives = { "own", "inform" },
    options = {
        option "ask" {
            title = "Ask Halmark formally what happened",
            detail = "A question over the risk-reduction link. An answer is owed; so is one, "
                .. "later, to theirs.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "blackout",
                       text = "What happened, at what hour, and what would you like us to look "
                           .. "at?" },
            },
        },
        option "look" {
            title = "Have Lyra's hall searched, quietly",
            detail = "You will know by half past eight. After that, not knowing is no longer an "
                .. "answer.",
            effects = { act { "c09", by = "me" } },
        },
        option "warn" {
            title = "Warn Halmark against hasty words",
            detail = "A warning on the council line: an accusation without proof will be answered.",
            effects = {
                send { "warning", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout",
                       text = "Who names us without proof will have to answer for the word." },
                tension { from = "halmark", toward = "surovia", 30 }, mood { "me", 20 },
            },
        },
        option "silent" {
            title = "Let them come to you",
            detail = "Nothing is asked, nothing is searched, nothing can be used.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:08:45: the hospital across the water

decision "s_barge" {
    seat = "surovia", at = "0:08:45", deadline = "60 min", default = "watch", about = "blackout",
    title = "The hospital across the water",
    text = "Every radio on the Sound has carried it: thirty-one people, four hours. In Ostrel lies "
        .. "a barge that could light the whole ward from the quay. Whether Halmark has asked for "
        .. "her or is too proud to, if you send her some at home will ask why we pay for what we "
        .. "did not do, and some over there will ask how we came to be ready.",
    objectives = { "protect" },
    options = {
        option "offer" {
            title = "Offer the barge",
            detail = "She can be alongside before noon, if they let her. It costs you some "
                .. "standing at home.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout",
                       text = "Our barge can lie at Aldhaven before noon. Say the word." },
                set { "barge", 1 }, capital { "me", -30 }, legitimacy { "me", 30 },
            },
        },
        option "quiet" {
            title = "Send fuel and oil by way of Tesk",
            detail = "Unsigned, by truck. It may be too little. Nobody will know, which is the "
                .. "point and the price.",
            effects = { capital { "me", -20 },
                        tension { from = "halmark", toward = "surovia", -10 } },
        },
        option "watch" {
            title = "Let Halmark see to its own",
            detail = "It has an army and roads. You have been accused for less than a barge.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:11:00: what do you show?

decision "s_show" {
    seat = "surovia", at = "0:11:00", deadline = "2 h", default = "wait", about = "blackout",
    title = "What do you show them?",
    -- True whether or not Halmark has named Surovia, or struck, by now.
    text = "Their parliament has set an hour: two o'clock. By then Halmark's government needs "
        .. "something to say, and whatever it has said so far, your name is the nearest. You can "
        .. "show what you know, show part of it, act on it quietly, or trust that a government "
        .. "with four seats will not dare more than it has. What is owed to Halmark, and what to "
        .. "yourselves?",
    objectives = { "own", "inform", "decide" },
    options = {
        option "full" {
            title = "Send a full packet, with an assurance",
            detail = "All that you hold, also what is not to your credit. If there is a hand of "
                .. "yours in it, this shows the hand.",
            when = { { "fields", "surovia", "halmark", at_most = 10 } },
            unless = "You have sent them all that you hold.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "assurance",
                                   "contact", "classification" },
                        text = "This is what we have found on our side, and what we can say for "
                            .. "ourselves." },
                capital { "me", -40 },
            },
        },
        option "technical" {
            title = "Send the technical part only",
            detail = "Addresses, records, times. Nothing about who or why.",
            when = { { "packets", "surovia", "halmark", is = 0 } },
            unless = "They have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "Technical findings on our side. We make no comment on the rest." },
                capital { "me", -15 },
            },
        },
        option "takedown" {
            title = "Switch the machine off, and say so",
            detail = "It helps, and admits that there was something to switch off.",
            effects = {
                act { "c12", by = "me" }, -- takes a while; that it has begun is said at once
                send { "reply", from = "surovia", to = "halmark", channel = "cert",
                       about = "blackout", text = "The machine that your press writes about is "
                           .. "being taken off the network." },
            },
        },
        option "assure" {
            title = "Give a public assurance",
            detail = "\"We ordered nothing.\" If a hand of yours turns up all the same, nobody "
                .. "will recall the exact words.",
            effects = { act { "d09", by = "me" } },
        },
        option "alert" {
            title = "Raise the alert level",
            detail = "If they mean to strike, let them see that you are awake.",
            effects = { act { "m01", by = "me" } },
        },
        option "wait" {
            title = "Wait for two o'clock",
            detail = "They may dare nothing more. If they do, you will have been silent.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours, in the same minutes as Halmark's

decision "s_noon" {
    seat = "surovia", at = "0:12:30", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Half past twelve",
    text = "An hour and a half to their vote. You may do any one thing that a state can do, or let "
        .. "the hour pass. Halmark is deciding in the same minute; neither of you will know what "
        .. "the other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "call" {
            title = "Call Lind, leader to leader",
            detail = "It is harder to think the worst of a voice that you have just heard.",
            effects = { act { "d03", by = "me" } },
        },
        option "search" {
            title = "Search again at home",
            detail = "There may be more than you were told in the morning.",
            effects = { act { "c09", by = "me" } },
        },
    },
}

decision "s_dusk" {
    seat = "surovia", at = "0:16:30", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Half past four, getting dark",
    text = "Their vendor has said that the tool proves nothing. Their examiners have had the "
        .. "day, or what the day left them. If there is something of yours to be found, somebody "
        .. "has found it or is about to. You may do any one thing that a state can do.",
    objectives = { "own", "decide" },
    options = {
        option "hold" {
            title = "Let it lie",
            detail = "Nothing is done and nothing is closed.",
        },
        option "late_packet" {
            title = "Send what you hold after all",
            detail = "Late. Still the only thing that they cannot find out by themselves.",
            when = { { "fields", "surovia", "halmark", at_most = 9 } },
            unless = "They have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "assurance",
                                   "contact" },
                        text = "This should have reached you this morning." },
                capital { "me", -40 },
            },
        },
        option "own_it" {
            title = "Own up to what was not ordered",
            detail = "In public: a hand of ours, and no order. It cannot be half done.",
            -- Once it has looked it knows; before, the answer is the same whatever the truth is.
            when = { { "var", "looked" }, any { { "var", "cause", is = "contractor" },
                                                { "var", "cause", is = "probe" } } },
            unless = "There is nothing in your folder to own up to, or there is no folder.",
            effects = {
                send { "apology", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "blackout", text = "It was done by people of ours, and no one had "
                           .. "ordered it. We are answerable for it." },
                credibility { "me", 40 }, legitimacy { "me", 30 }, mood { "me", -80 },
                capital { "me", -80 },
            },
        },
    },
}

decision "s_night" {
    seat = "surovia", at = "0:21:00", deadline = "90 min", default = "hold", about = "blackout",
    free = true,
    title = "Nine in the evening",
    text = "At midnight their lights will be on and the world will look at something else. What is "
        .. "settled before then is settled. What is not will be taken up in March, in the fishing "
        .. "talks, by people who remember January.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Wait for midnight",
            detail = "Nothing is done and nothing is closed.",
        },
        option "pledge" {
            title = "Pledge to leave grids alone",
            detail = "A public promise. Your services will be told, which is half its use.",
            effects = {
                act { "d12", by = "me" },
                send { "assurance", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "blackout", text = "While this is open we shall touch no grid." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Halmark's deeds make Surovia decide

decision "s_packet" {
    seat = "surovia", after = "surovia_reads", delay = "10 min",
    deadline = "3 h", default = "receipt", about = "blackout",
    title = "Halmark has shown you what it has",
    text = "They sent hours, effects and indicators, and no adjectives. Your engineers looked "
        .. "where they pointed, and the folder is on the table. Halmark does not know what is in "
        .. "it. If R2 binds you, an answer on the same form is owed within six hours. What do you "
        .. "send back?",
    objectives = { "own", "inform" },
    options = {
        option "full" {
            title = "Answer in full, with an assurance",
            detail = "All that the folder holds. It may clear you, or show a hand of yours.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "assurance",
                                   "contact", "classification" },
                        text = "You asked us to look. This is what we found, and what we can say "
                            .. "for ourselves." },
                capital { "me", -40 },
            },
        },
        option "technical" {
            title = "Answer with the technical part",
            detail = "Addresses, records, times. Nothing about who or why.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "Technical findings at the address you named." },
                capital { "me", -15 },
            },
        },
        option "receipt" {
            title = "Acknowledge, and take your time",
            detail = "They will know that you have read it. They will count the hours.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "cert",
                       about = "blackout", text = "Received, with thanks. We are looking." },
            },
        },
        option "reject" {
            title = "Call it a provocation",
            detail = "They have no right to look at machines in Verast. It will please the "
                .. "services.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "blackout",
                       text = "We reject an inquiry that begins with its conclusion." },
                tension { from = "halmark", toward = "surovia", 60 }, mood { "me", 40 },
            },
        },
    },
}

decision "s_accused" {
    seat = "surovia", deadline = "2 h", default = "deny", about = "blackout",
    title = "You have been named",
    text = "\"We hold responsible.\" Your ambassador is waiting for a line. At home they want to "
        .. "hear that it is a lie. You know what is in your own folder, if you have had the "
        .. "courage to fill one. Whatever you answer will be the second sentence of the story; the "
        .. "first has been written.",
    objectives = { "decide", "own" },
    options = {
        option "deny" {
            title = "Deny it, in one sentence",
            detail = "Costs nothing today.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "blackout", text = "It was not us. We await the proof." },
                mood { "me", 30 },
            },
        },
        option "show" {
            title = "Answer with a packet",
            detail = "The technical part of what you have, in the hour in which they expect you to "
                .. "shout.",
            when = { { "packets", "surovia", "halmark", is = 0 } },
            unless = "They have it already, and have named you all the same.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "blackout",
                        fields = { "incident", "first_seen", "effect", "indicators", "sample",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "You have named us. This is what we found. Check it." },
                mood { "me", -20 },
            },
        },
        option "expel" {
            title = "Expel four of their diplomats",
            detail = "Proportionate, familiar, and understood by everybody.",
            effects = {
                act { "d05", by = "me" }, -- they leave within days; the note is read out today
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "blackout", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "accuse" {
            title = "Accuse them of staging it",
            detail = "Some will believe it. Nobody who knows Nordgrid will.",
            -- Not i01: that act states whom the evidence points to, and none points there.
            effects = {
                send { "accusation", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "blackout",
                       text = "Lind has put out its own lights to have somebody to blame." },
                mood { "me", 60 }, capital { "me", -30 }, legitimacy { "me", -40 },
            },
        },
        option "own_it" {
            title = "Admit in private what you know",
            detail = "Incident and assurance, on the councils' line. If there is nothing to admit, "
                .. "it says that.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "council_line",
                        about = "blackout", fields = { "incident", "assurance", "contact" },
                        text = "Between us: this is what we know of our own people." },
                capital { "me", -40 },
            },
        },
    },
}

decision "s_struck" {
    seat = "surovia", deadline = "2 h", default = "protest", about = "blackout",
    title = "You have been hit",
    text = "You have the list of who cannot work this hour. Nobody on it is a soldier and nobody "
        .. "has died. Nobody in Halmark has said that it was Halmark. Perhaps a minister ordered "
        .. "it, perhaps a machine did; from here the two look the same. Your services have an "
        .. "answer ready. It would take ten minutes.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Halmark's citizen portal will be slow for six hours. So will the north, when "
                .. "it wants to complain.",
            effects = { act { "c03", by = "me", against = "citizen_portal" } },
        },
        option "harder" {
            title = "Answer harder",
            detail = "The portal closes for two days. They will not mistake it for weather.",
            effects = { act { "c04", by = "me", against = "citizen_portal" } },
        },
        option "protest" {
            title = "Protest, and publish who was hit",
            detail = "A list of names, none of them a soldier's. It is the stronger answer, and it "
                .. "will not feel so tonight.",
            effects = { act { "d01", by = "me" }, legitimacy { "me", 40 },
                        legitimacy { "halmark", -40 } },
        },
        option "call" {
            title = "Call Lind, leader to leader",
            detail = "One question: did you mean this? The answer is worth having either way.",
            effects = { act { "d03", by = "me" } },
        },
    },
}

decision "s_leak" {
    seat = "surovia", deadline = "90 min", default = "ask", about = "blackout",
    title = "They are said to have a list",
    text = "Twenty hours and not one word from Lind; and now a list, in a newspaper that has been "
        .. "right before. If it is true you have hours. If it was leaked to frighten you, it has "
        .. "worked. What do you do with the night?",
    objectives = { "decide", "inform" },
    options = {
        option "ask" {
            title = "Ask Lind whether it is true",
            detail = "On the councils' line, in twenty minutes. They may even answer.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout", text = "Is it true? We should rather ask than guess." },
            },
        },
        option "alert" {
            title = "Raise the alert, visibly",
            detail = "They will see lights in the barracks, and will have to guess as well.",
            effects = { act { "m01", by = "me" } },
        },
        option "arm" {
            title = "Arm your standing order",
            detail = "If the list is true, something will answer while you are still reading.",
            effects = { act { "m04", by = "me" }, order "mirror" },
        },
        option "first" {
            title = "Strike before they do, and lightly",
            detail = "Their portal slows down for six hours. It says: we read newspapers.",
            effects = { act { "c03", by = "me", against = "citizen_portal" } },
        },
    },
}

decision "s_joint" {
    seat = "surovia", deadline = "2 h", default = "decline", about = "blackout",
    title = "Two of theirs at Lyra's bench",
    text = "They propose four engineers and one report. Your services have explained at length "
        .. "what two strangers might see in that hall besides what they came for. Your engineers, "
        .. "asked separately, said that they would like to go.",
    objectives = { "inform", "own" },
    options = {
        option "accept" {
            title = "Accept",
            detail = "What there is will be found, and signed by both. Also what is yours.",
            effects = {
                set { "joint", 2 }, capital { "me", -20 },
                send { "reply", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout", text = "Agreed. Ours leave within two hours." },
            },
        },
        option "narrow" {
            title = "Accept, with Lyra's hall left out",
            detail = "They may see paper, not machines. Halmark will call it a refusal and thank "
                .. "you for it.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout", text = "We could meet at Tesk, over documents." },
                capital { "me", -20 },
                tension { from = "halmark", toward = "surovia", -20 },
            },
        },
        option "decline" {
            title = "Decline",
            detail = "Sovereignty, you say. It is even true.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "council_line",
                       about = "blackout", text = "That is not a thing that states do." },
                tension { from = "halmark", toward = "surovia", 40 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The last word

decision "s_last" {
    seat = "surovia", at = "1:00:30", deadline = "4 h", default = "rest", about = "blackout",
    title = "After midnight",
    text = "Across the Sound the street lamps are on; from the quay at Ostrel one can see them. "
        .. "You know more about your own house than you did yesterday, or you know that you did "
        .. "not look. What is the last thing that leaves this room?",
    objectives = { "own" },
    options = {
        option "wish" {
            title = "Wish them a good night, and offer a date",
            detail = "For the fishing talks. Nothing is said about the rest, which will be noticed "
                .. "and understood.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "embassy",
                       about = "blackout", text = "The Sound has not moved. Shall we say the "
                           .. "twentieth?" },
            },
        },
        option "close" {
            title = "Close the file with a reply",
            detail = "What you found and what you did about it, in six lines.",
            when = { { "var", "looked" } },
            unless = "You have not looked, so there is no file to close.",
            effects = {
                send { "reply", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "blackout",
                       text = "For your file: what we found at home, and what has been done." },
                tension { from = "halmark", toward = "surovia", -20 },
            },
        },
        option "rest" {
            title = "Nothing more tonight",
            detail = "The folder goes into a drawer. You know which.",
        },
    },
}
