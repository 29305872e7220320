-- What Surovia decides from six in the morning on, and what Halmark's deeds make it decide.

---------------------------------------------------------------------------------------------------
-- 0:05:35: in the same minute as Halmark. What is chosen here happens at six

decision "s_answer" {
    seat = "surovia", at = "0:05:35", deadline = "20 min", default = "watch", about = "knocks",
    title = "Before six: an answer, or none",
    text = "It will be light in an hour. You know what was done at Kolm or was not, and "
        .. "more about who might have done it than you did at two. The staff has laid out a radar "
        .. "network, nine stations, forty minutes. The foreign ministry has laid out a sentence. "
        .. "They have put the two sheets on your desk with the edges exactly aligned.",
    objectives = { "decide", "weigh" },
    options = {
        option "radar" {
            title = "Blind their radar for forty minutes",
            detail = "From six o'clock. Their forces will not see, and nor will thirty aircraft.",
            when = { { "started", "surovia", "x01", is = 0 } },
            unless = "That has been done.",
            effects = { assess { "knocks", by = "surovia" },
                        act { "x01", by = "me", against = "radar" } },
        },
        option "office" {
            title = "Slow down their harbour office",
            detail = "Six hours of queues. An answer that nobody has to answer.",
            when = { { "started", "surovia", "c03", is = 0 } },
            unless = "That has been done.",
            effects = { act { "c03", by = "me", against = "harbour_office" } },
        },
        option "protest" {
            title = "Hand over a protest note",
            detail = "What was seen at Kolm and at which minute, and a demand to be told what it "
                .. "was.",
            effects = { act { "d01", by = "me" } },
        },
        option "pledge" {
            title = "Pledge that no machine will answer",
            detail = "In public, for as long as this lasts. Yours goes back into its box, if it "
                .. "was ever out of it.",
            effects = {
                act { "d12", by = "me" }, revoke "hall_watch", set { "their_key", 0 },
                send { "assurance", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "While this lasts, no machine of ours will answer for us. We ask the "
                           .. "same." },
            },
        },
        option "expel" {
            title = "Expel four of their diplomats",
            detail = "Familiar, and understood by everybody.",
            effects = {
                act { "d05", by = "me" }, -- they leave within days; the note is read out today
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "Four members of your embassy are no longer welcome." },
            },
        },
        option "watch" {
            title = "Wait for daylight",
            detail = "By light, things that were done at night look as if somebody had done them.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The general on the radio, 0:07:00. Halmark decides in the same minute

decision "s_general" {
    seat = "surovia", deadline = "40 min", default = "stand",
    title = "General Varro has spoken",
    text = "Nobody cleared it. He is popular, he is right about the screens, and he has just made "
        .. "policy between two pieces of music. Lind is taking it for your word. If you say that "
        .. "he is not your voice, four thousand soldiers will hear it as well. If you say nothing, "
        .. "he is.",
    objectives = { "tell", "key" },
    options = {
        option "disown" {
            title = "Say that he does not speak for you",
            detail = "In public, by name. The staff will take it badly and obey.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "Policy is made in Verast, and not on the radio." },
                mood { "me", -40 }, capital { "me", -40 },
            },
        },
        option "private" {
            title = "Tell Lind quietly that he was not cleared",
            detail = "One line between the councils. At home he remains a hero.",
            effects = {
                send { "reply", from = "surovia", to = "halmark", channel = "council_line",
                       text = "He was not cleared. Please do not quote us." },
            },
        },
        option "stand" {
            title = "Leave it standing",
            detail = "A threat that one did not make, and may keep.",
        },
        option "own" {
            title = "Make it policy",
            detail = "\"The general has said what there is to say.\" It will be believed.",
            effects = {
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "The general has said what there is to say." },
                tension { from = "halmark", toward = "surovia", 50 }, mood { "me", 40 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- A firm's small sign

decision "s_sign" {
    seat = "surovia", deadline = "60 min", default = "note", about = "private_reply",
    title = "An open eye on every page",
    text = "A circus cannot get its permit. The address belongs to a firm in Lind that has the "
        .. "run of Kell Head. Either their government sent a firm, or a firm did not ask its "
        .. "government, or somebody has borrowed the address of a firm. Two of the three are "
        .. "Halmark's to explain.",
    objectives = { "weigh", "tell" },
    options = {
        option "ask" {
            title = "Ask Lind to see to its firm",
            detail = "A demand with the address in it. It gives them the chance not to have known.",
            effects = {
                send { "demand", from = "surovia", to = "halmark", channel = "council_line",
                       about = "private_reply", text = "This comes from a firm of yours. See to "
                           .. "it, please." },
            },
        },
        option "note" {
            title = "Write it down, and let it pass",
            detail = "It passes by itself in five hours. So does the chance to say that it was "
                .. "noticed.",
        },
        option "answer" {
            title = "Slow down their harbour office",
            detail = "An eye for an eye. Whether it was theirs will be clear from how they take "
                .. "it.",
            when = { { "started", "surovia", "c03", is = 0 } },
            unless = "That has been done.",
            effects = { act { "c03", by = "me", against = "harbour_office" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours, in the same minutes as Halmark's

decision "s_morning" {
    seat = "surovia", at = "0:09:30", deadline = "60 min", default = "hold", about = "link_loss",
    free = true,
    title = "Half past nine",
    text = "The vehicles in the woods are yours, and the pictures of them are for sale. You may do "
        .. "any one thing that a state can do, or let the hour pass. Halmark is deciding in the "
        .. "same minute; neither of you will know what the other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "woods" {
            title = "Invite their attache into the woods",
            detail = "He may count the vehicles. The staff moves what he is not to count.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "embassy",
                       text = "Your attache may come and count. He will be fed." },
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       text = "They stand there so as not to be hit. Come and see." },
                capital { "me", -10 },
            },
        },
        option "park" {
            title = "Bring the vehicles back to their park",
            detail = "Where they can be counted. It takes a day and will be in the next pictures.",
            when = { { "started", "surovia", "m05", is = 0 } },
            unless = "Units are on their way home already.",
            effects = {
                act { "m05", by = "me" },
                send { "assurance", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "The vehicles are going home. They may be counted." },
            },
        },
        option "packet" {
            title = "Send what you hold about the boat",
            detail = "The log of the night, and what you can say for your own people. If there is "
                .. "a hand of yours in it, this shows the hand.",
            when = { { "var", "looked" }, { "packets", "surovia", "halmark", is = 0 } },
            unless = "You have nothing that they do not have, or have not looked.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "effect", "infrastructure",
                                   "containment", "preservation", "assurance", "contact",
                                   "classification" },
                        text = "The boat near your cable: her log, and what we can say for "
                            .. "ourselves." },
                capital { "me", -40 },
            },
        },
    },
}

decision "s_evening" {
    seat = "surovia", at = "0:18:00", deadline = "60 min", default = "hold", about = "link_loss",
    free = true,
    title = "Six in the evening, fog again",
    text = "The survey boat has been called in and lies at Ostrel with her lamps out. If there is "
        .. "a pause, it holds until ten past one; if there is none, there is the night. You may do "
        .. "any one thing that a state can do. The general has asked twice whether his letter has "
        .. "been mislaid.",
    objectives = { "decide", "own" },
    options = {
        option "hold" {
            title = "Let the evening pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "own_it" {
            title = "Own up to what was not ordered",
            detail = "In public: a hand of ours, and no order. It cannot be half done.",
            -- Once it has looked it knows; before, the answer is the same whatever the truth is.
            when = { { "var", "looked" }, { "var", "cause", is = "unit" } },
            unless = "There is nothing in your folder to own up to, or there is no folder.",
            effects = {
                send { "apology", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss", text = "It was done by people of ours, and no one had "
                           .. "ordered it. We are answerable for it." },
                credibility { "me", 40 }, legitimacy { "me", 30 }, mood { "me", -60 },
                capital { "me", -60 },
            },
        },
        option "notice" {
            title = "Promise fourteen days' notice from now on",
            detail = "Of every exercise on the Sound. The staff asks what an exercise is then for.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark", channel = "embassy",
                       text = "You will hear of the next one a fortnight before it." },
                tension { from = "halmark", toward = "surovia", -20 }, capital { "me", -20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP3, 0:12:10: the pause. Halmark decides in the same minute

decision "s_pause" {
    seat = "surovia", at = "0:12:10", deadline = "30 min", default = "no",
    title = "Twelve hours in which nothing begins",
    text = "Tesk wants one word in an envelope. The staff points out that the exercise ends on "
        .. "Friday and that a pause would be spent by Halmark on finding out what your hall is "
        .. "made of. The foreign minister points out that it would be spent asleep. If you say yes "
        .. "and they say no, only Tesk will know.",
    objectives = { "decide" },
    options = {
        option "yes" {
            title = "Yes",
            detail = "If both agree, nothing is begun until ten past one tonight. If not, you "
                .. "have lost an envelope.",
            effects = {
                set { "pause_s", 1 },
                send { "assurance", from = "surovia", to = "tesk", channel = "council_line",
                       text = "Yes." },
                capital { "me", -10 },
            },
        },
        option "no" {
            title = "No",
            detail = "You keep every choice that you have, and so do they.",
        },
        option "terms" {
            title = "Only if their machine is switched off",
            detail = "If they have one. It asks a question inside an answer, which Tesk will "
                .. "notice.",
            effects = {
                send { "demand", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "Let any machine at Kell Head be switched off, and we will talk of "
                           .. "pauses." },
                mood { "me", 30 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Four seconds, 0:16:20. Halmark decides in the same minute

decision "s_blink" {
    seat = "surovia", deadline = "15 min", default = "still", about = "link_loss",
    title = "Four seconds, on the other shore",
    text = "Their cable again. The survey boat is under way to Ostrel, with her lamps out and a "
        .. "pilot aboard; you had somebody look before you had finished reading. You believe that "
        .. "it was not yours. They may be counting. What you say now will arrive in the middle of "
        .. "it, or will not be said.",
    objectives = { "tell", "key" },
    options = {
        option "still" {
            title = "Say nothing; it is not your cable",
            detail = "Whoever denies at once has been waiting to. Whoever does not, has something "
                .. "to hide.",
        },
        option "assure" {
            title = "Tell Lind at once that you hold still",
            detail = "One line between the councils: we have seen it, nothing of ours is moving, "
                .. "look for yourselves.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       about = "link_loss", text = "We have seen it. Nothing of ours is moving. "
                           .. "Our boat is alongside a pilot; ask him." },
                capital { "me", -10 },
            },
        },
        option "leave" {
            title = "Give notice to leave the pause",
            detail = "If they answer, you do not want to be the side that held still. You are free "
                .. "in four hours.",
            when = { { "in_force", "N21", "surovia" } },
            unless = "No pause binds you.",
            effects = {
                withdraw { "N21", by = "me" }, mood { "me", 20 },
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss", text = "We shall not hold still to be blamed." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Halmark's deeds make Surovia decide

decision "s_packet" {
    seat = "surovia", after = "surovia_reads", delay = "10 min",
    deadline = "3 h", default = "receipt", about = "link_loss",
    title = "Halmark has shown you what it has",
    text = "Minutes, effects, a place to the metre, and no adjectives. Your people looked where it "
        .. "pointed, and the folder is on the table. Halmark does not know what is in it. If R2 "
        .. "binds you, an answer on the same form is owed within six hours. What do you send back?",
    objectives = { "own", "tell" },
    options = {
        option "full" {
            title = "Answer in full, with an assurance",
            detail = "All that the folder holds. It may clear you, or show a hand of yours.",
            when = { { "packets", "surovia", "halmark", is = 0 } },
            unless = "They have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "effect", "indicators",
                                   "infrastructure", "containment", "preservation", "assurance",
                                   "contact", "classification" },
                        text = "You asked us to look. This is what we found, and what we can say "
                            .. "for ourselves." },
                capital { "me", -40 },
            },
        },
        option "technical" {
            title = "Answer with tracks and times only",
            detail = "Where the boat lay, minute by minute. Nothing about who or why.",
            when = { { "packets", "surovia", "halmark", is = 0 } },
            unless = "They have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "effect", "indicators",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "Tracks and times on our side. We make no comment on the rest." },
                capital { "me", -15 },
            },
        },
        option "receipt" {
            title = "Acknowledge, and take your time",
            detail = "They will know that you have read it. They will count the hours.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "cert",
                       about = "link_loss", text = "Received, with thanks. We are looking." },
            },
        },
        option "reject" {
            title = "Call it a provocation",
            detail = "They have no right to the logs of your ships. It will please the staff.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss",
                       text = "We reject an inquiry that begins with its conclusion." },
                tension { from = "halmark", toward = "surovia", 60 }, mood { "me", 40 },
            },
        },
    },
}

-- Halmark has asked, on the link that is for such questions.
decision "s_asked" {
    seat = "surovia", deadline = "60 min", default = "receipt", about = "link_loss",
    title = "Lind asks formally",
    text = "A question by the risk-reduction link is read by one's equals and kept for ever. They "
        .. "ask what you know of what happened to their cable. You know what your own people have "
        .. "told you, and, if you sent somebody, what stands in the logs. If R2 binds you, an hour "
        .. "to acknowledge has begun; what you say in it may be one word.",
    objectives = { "own", "tell" },
    options = {
        option "receipt" {
            title = "Acknowledge it",
            detail = "One word, on time. It promises that somebody is looking.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "link_loss", text = "Received. We are asking our own." },
            },
        },
        option "look" {
            title = "Acknowledge it, and fetch the logs",
            detail = "Over the navy's head. When they come you will know, and can no longer not "
                .. "have known.",
            when = { { "var", "looked", is = 0 }, { "chosen", "s_house", "look", is = 0 } },
            unless = "They have been fetched, or are on their way.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "link_loss", text = "Received. Somebody is on the way to look." },
                capital { "me", -20 },
            },
        },
        option "tracks" {
            title = "Answer with tracks and times",
            detail = "Eight fields: where the boat lay, minute by minute. Nothing about who or "
                .. "why.",
            when = { { "var", "looked" }, { "packets", "surovia", "halmark", is = 0 } },
            unless = "You have not looked, or they have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "effect", "indicators",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "You asked. This is where our boat was, minute by minute." },
                capital { "me", -15 },
            },
        },
        option "indignant" {
            title = "Ask what they are suggesting",
            detail = "It will please the staff. They were asking, and will stop.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "link_loss", text = "We should like to know what is being "
                           .. "suggested." },
                mood { "me", 20 },
            },
        },
    },
}

decision "s_accused" {
    seat = "surovia", deadline = "60 min", default = "deny", about = "link_loss",
    title = "You have been named",
    text = "That you cut them off from their own forces: there is hardly a harder word in peace. "
        .. "At home they want to hear that it is a lie. You know what is in your own folder, if "
        .. "you have had the courage to fill one. Whatever you answer will be the second sentence "
        .. "of the story; the first has been read out.",
    objectives = { "decide", "own" },
    options = {
        option "deny" {
            title = "Deny it, in one sentence",
            detail = "Costs nothing today.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss", text = "It was not us. We await the proof." },
                mood { "me", 30 },
            },
        },
        option "show" {
            title = "Answer with a packet",
            detail = "Tracks and times, in the hour in which they expect you to shout.",
            when = { { "packets", "surovia", "halmark", is = 0 } },
            unless = "They have it already, and have named you all the same.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "effect", "indicators",
                                   "infrastructure", "containment", "preservation", "contact" },
                        text = "You have named us. This is where our boat was. Check it." },
                mood { "me", -20 },
            },
        },
        option "expel" {
            title = "Expel four of their diplomats",
            detail = "Proportionate, familiar, and understood by everybody.",
            when = { { "started", "surovia", "d05", is = 0 } },
            unless = "Four have been told to go.",
            effects = {
                act { "d05", by = "me" },
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "dive" {
            title = "Offer to look at the cable together",
            detail = "Two divers from each side. It says that you are not afraid of the bottom of "
                .. "the Sound, whatever lies there.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "link_loss", text = "Let two of yours and two of ours go down and "
                           .. "look." },
                capital { "me", -30 }, legitimacy { "me", 30 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The last word

decision "s_last" {
    seat = "surovia", deadline = "90 min", default = "rest", about = "link_loss",
    title = "Who held the key?",
    text = "The commission has asked, which it does not often do, and has put it in the same words "
        .. "as Lind, which it will not have known. You know what lies in the cellar, in its box or "
        .. "out of it, and who could have stopped what. What leaves this room?",
    objectives = { "key", "own" },
    options = {
        option "publish" {
            title = "Publish the night, minute by minute",
            detail = "With the letter that was asked for a signature. Lind will read it, and may "
                .. "find that it knows the text.",
            effects = {
                set { "shown_s", 1 }, credibility { "me", 30 }, legitimacy { "me", 20 },
                capital { "me", -20 },
                send { "assurance", from = "surovia", to = "halmark", channel = "public_statement",
                       text = "This is our night, minute by minute, with the letter that we were "
                           .. "asked to sign." },
            },
        },
        option "close" {
            title = "Close the file with a reply to Lind",
            detail = "What the boat did that night and what was done about it, in six lines.",
            when = { { "var", "looked" } },
            unless = "You have not looked, so there is no file to close.",
            effects = {
                send { "reply", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "link_loss",
                       text = "For your file: what our boat did that night, and what followed." },
                tension { from = "halmark", toward = "surovia", -20 },
            },
        },
        option "sign" {
            title = "Sign the general's letter after all",
            detail = "You have seen one night of it. The next will be quicker.",
            when = { { "started", "surovia", "m04", is = 0 } },
            unless = "You have signed it.",
            effects = { act { "m04", by = "me" }, set { "their_key", 2 } },
        },
        option "rest" {
            title = "Nothing more tonight",
            detail = "The letter goes back into its folder. You know where it is.",
        },
    },
}
