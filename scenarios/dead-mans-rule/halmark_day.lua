-- What Halmark decides from six in the morning on, and what Surovia's deeds make it decide.

---------------------------------------------------------------------------------------------------
-- 0:05:35: an answer by hand, after the four hours of R3 that began with the first evidence.
-- Surovia decides in the same minute

decision "h_answer" {
    seat = "halmark", at = "0:05:35", deadline = "20 min", default = "close", about = "link_loss",
    title = "Before six: an answer, or none",
    text = "Somebody has made coffee for the whole floor. If you are bound to wait four hours, "
        .. "they have passed; if you are not, they have passed as well. You may answer for the "
        .. "link, with your own hand and in your own name, or say that there is nothing to answer. "
        .. "The general asks that it be one or the other, as the crews would like to know.",
    objectives = { "decide", "weigh" },
    options = {
        option "strike" {
            title = "Put the hall at Kolm out of service",
            detail = "Six hours. What the machine would do or has done, done by people, who will "
                .. "be asked about it.",
            when = { { "started", "halmark", "c08", is = 0 } },
            unless = "That has been done.",
            effects = { assess { "link_loss", by = "halmark" },
                        act { "c08", by = "me", against = "kolm_hall" } },
        },
        option "expel" {
            title = "Expel four diplomats",
            detail = "Understood by everybody. Four of yours will come home too.",
            effects = {
                act { "d05", by = "me" }, -- they leave within days; the note is read out today
                send { "warning", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "name" {
            title = "Name Surovia, and stop there",
            detail = "A public attribution, with its likelihood and its confidence, and no "
                .. "measure.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "It has been said, and cannot be said for the first time again.",
            effects = { act { "i01", by = "me" } },
        },
        option "pledge" {
            title = "Pledge that no machine will answer",
            detail = "In public, for as long as this lasts. Your own is taken off the link. The "
                .. "general will ask for a day's leave.",
            effects = {
                act { "d12", by = "me" }, revoke "link_watch", revoke "radar_watch",
                set { "key", 0 },
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "While this lasts, no machine of ours will "
                           .. "answer anything. We ask the same." },
                mood { "me", -30 },
            },
        },
        option "close" {
            title = "Say that there is nothing to answer",
            detail = "To your own people only. It costs you with those who had hoped for the other "
                .. "thing.",
            effects = { assess { "link_loss", by = "halmark" }, capital { "me", -30 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- When the radar is dark: nine minutes again, if the second answer was signed for

decision "h_radar" {
    seat = "halmark", deadline = "9 min", default = "down", about = "link_loss",
    title = "Nine stations, all dark",
    text = "Thirty aircraft are being talked down by people who sound as if they were reading "
        .. "aloud to children. The air force cannot see its own sky. Nobody has told you how long "
        .. "it lasts, and nobody who did it is on the telephone. If you signed for the radar too, "
        .. "something may be counting again. It has learnt nothing since half past one; have you?",
    objectives = { "key", "decide" },
    options = {
        option "down" {
            title = "Bring the aircraft down, and nothing else",
            detail = "What is counting goes on counting, if anything is.",
        },
        option "stop" {
            title = "Take every machine off, and call Verast",
            detail = "Leader to leader: one question and one sentence. It is harder to think the "
                .. "worst of a voice.",
            when = { { "time", at_least = 150 } },
            unless = "The hotline is in its weekly test until half past two.",
            effects = { revoke "radar_watch", revoke "link_watch", set { "key", 0 },
                        act { "d03", by = "me" } },
        },
        option "cancel" {
            title = "Cancel the second count, and ask it why",
            detail = "Two officers, the other key. They are the same two, and have not been home. "
                .. "Engineers read its reasons.",
            when = { { "var", "key", at_least = 2 }, { "in_force", "R3", "halmark", is = 0 } },
            unless = "There is no second count: nobody signed for the radar.",
            effects = { revoke "radar_watch",
                        investigate { "link_loss", by = "halmark", draws = 1 } },
        },
        option "kind" {
            title = "Blind their staff network in return",
            detail = "For forty minutes. It takes twenty-five to begin, and can be thought about "
                .. "in none of them.",
            effects = { act { "x01", by = "me", against = "staff_net" } },
        },
        option "alert" {
            title = "Raise the alert, and wait it out",
            detail = "Crews at their posts, and nothing begun. They will see lights.",
            when = { { "started", "halmark", "m01", is = 0 } },
            unless = "The crews are at their posts already.",
            effects = { act { "m01", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The general on the radio, 0:07:00. Surovia decides in the same minute

decision "h_threat" {
    seat = "halmark", deadline = "40 min", default = "ignore", about = "link_loss",
    title = "\"Next time without warning\"",
    text = "A man with a good voice has said it between two pieces of music. It may be policy. It "
        .. "may be a man. Your own generals have noted that nobody had a warning the first time "
        .. "either. The morning programmes in Lind would like the minister by eight, and have "
        .. "already written her first sentence.",
    objectives = { "tell", "decide" },
    options = {
        option "ignore" {
            title = "Treat it as music",
            detail = "Not a word. Some will call it dignity and some will call it the other thing.",
        },
        option "ask" {
            title = "Ask Verast to say whose word it was",
            detail = "On the councils' line. It gives them the chance to say no.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "link_loss", text = "If that was a general and not a government, "
                           .. "we should be glad to hear it." },
            },
        },
        option "answer" {
            title = "Answer him in his own words",
            detail = "\"Nor will we need one.\" It fits on a front page, and will be on it.",
            effects = {
                send { "warning", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "Nor will we need a warning." },
                mood { "me", 40 }, tension { from = "surovia", toward = "halmark", 30 },
            },
        },
        option "sanction" {
            title = "Sanction him and his suppliers",
            detail = "A list of names within days. Lawful, slow to lift, and it makes him famous.",
            effects = { act { "e01", by = "me" }, mood { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The newspaper, 0:15:00: only if there was a count

decision "h_press" {
    seat = "halmark", deadline = "60 min", default = "loop", about = "link_loss",
    title = "Nine minutes, in the newspaper",
    text = "They have the machine, the hall and the hour. They do not have the nine minutes, and "
        .. "would like them by the evening edition. Verast reads the Courier as well, with a "
        .. "dictionary. You can tell it as it was; you can go on saying that there is always a "
        .. "person in the loop; or you can find out who has not slept.",
    objectives = { "key", "tell" },
    options = {
        option "tell" {
            title = "Tell it as it was",
            detail = "The count, who sat there, what was turned and what was not. In Verast they "
                .. "will learn how near it was.",
            effects = {
                set { "shown_h", 1 }, credibility { "me", 40 }, legitimacy { "me", 30 },
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "There was a count. This is what was done in "
                           .. "it, and by whom." },
                mood { "me", -30 }, capital { "me", -20 },
            },
        },
        option "loop" {
            title = "Say that there is always a person",
            detail = "It is on the slides. Somebody may ask where.",
            effects = { credibility { "me", -20 } },
        },
        option "hunt" {
            title = "Find out who talked",
            detail = "Two people who have not slept. It will be read as a yes.",
            effects = { mood { "me", -20 }, capital { "me", 20 }, credibility { "me", -30 },
                        set { "shown_h", 0 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours: what the table can think of. Surovia decides in the same minutes, unseen

decision "h_morning" {
    seat = "halmark", at = "0:09:30", deadline = "60 min", default = "hold", about = "link_loss",
    free = true,
    title = "Half past nine",
    text = "Everyone has now seen the pictures. You may do any one thing that a state can do, or "
        .. "let the hour pass. Surovia is deciding in the same minute; neither of you will know "
        .. "what the other has chosen until both have. Nobody in this room has slept, and nobody "
        .. "says so.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "call" {
            title = "Call Verast, leader to leader",
            detail = "Ten minutes, two interpreters. It costs standing at home if it leaks.",
            effects = { act { "d03", by = "me" } },
        },
        option "off" {
            title = "Take the machine off the link, quietly",
            detail = "Nobody over there will know. It changes what can happen tonight, and nothing "
                .. "else.",
            when = { { "var", "key", at_least = 1 }, { "in_force", "R3", "halmark", is = 0 } },
            unless = "It is off already.",
            effects = { revoke "link_watch", revoke "radar_watch", set { "key", 0 },
                        act { "c13", by = "me" } },
        },
        option "observers" {
            title = "Ask for observers, and offer the same",
            detail = "Two of ours in their woods, two of theirs in your harbour, while it lasts.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "link_loss",
                       text = "Two of yours in our harbour, two of ours in your woods." },
                tension { from = "surovia", toward = "halmark", -20 }, capital { "me", -20 },
            },
        },
    },
}

decision "h_evening" {
    seat = "halmark", at = "0:18:00", deadline = "60 min", default = "hold", about = "link_loss",
    free = true,
    title = "Six in the evening, fog again",
    text = "The dredgers are going out on the tide. If there is a pause, it holds until ten past "
        .. "one; if there is none, there is the night. You may do any one thing that a state "
        .. "can do. The trunk is up. People have begun to say \"the night of the trunk\", as if it "
        .. "were over.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the evening pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "corridor" {
            title = "Propose a corridor for cables",
            detail = "No dredger, no winch and no warship within a mile of either side's trunk. "
                .. "Dull, and it could be kept.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "embassy",
                       about = "link_loss",
                       text = "A mile on either side of every cable, for everyone, ours and "
                           .. "yours." },
                tension { from = "surovia", toward = "halmark", -20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP3, 0:12:10: the pause. Surovia decides in the same minute

decision "h_pause" {
    seat = "halmark", at = "0:12:10", deadline = "30 min", default = "no",
    title = "Twelve hours in which nothing begins",
    text = "Tesk wants one word in an envelope. If it is yes and theirs is no, you will be the "
        .. "side that would have stopped, and nobody will know. The general says that a pause "
        .. "helps whoever is behind, and that he does not know who that is. Your people have been "
        .. "awake for thirty hours. The machine does not get tired, which he says in its favour.",
    objectives = { "decide" },
    options = {
        option "yes" {
            title = "Yes",
            detail = "If both agree, nothing is begun until ten past one tonight. If not, you "
                .. "have lost an envelope.",
            effects = {
                set { "pause_h", 1 },
                send { "assurance", from = "halmark", to = "tesk", channel = "council_line",
                       text = "Yes." },
                capital { "me", -10 },
            },
        },
        option "no" {
            title = "No",
            detail = "You keep every choice that you have, and so do they.",
        },
        option "terms" {
            title = "Only if their exercise ends first",
            detail = "Reasonable, and not what was asked. Tesk has no box for it on the paper.",
            effects = {
                send { "demand", from = "halmark", to = "surovia", channel = "public_statement",
                       text = "Let the exercise end first, and we will talk of pauses." },
                mood { "me", 30 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Four seconds, 0:16:20. Surovia decides in the same minute

decision "h_blink" {
    seat = "halmark", deadline = "15 min", default = "hold", about = "link_loss",
    title = "Four seconds",
    text = "Eleven screens went grey and came back before anybody had finished a word. Nothing "
        .. "else has happened. Everyone in the room looked at the same person, and you may find it "
        .. "worth remembering who that was. The general asks whether we are now waiting for five. "
        .. "If a pause has been agreed, it was made for this minute; so, he says, was he.",
    objectives = { "weigh", "key" },
    options = {
        option "hold" {
            title = "Hold still until Skerry has asked",
            detail = "Nothing is begun. Whatever it is, it will be so in an hour, too.",
        },
        option "ask" {
            title = "Propose to compare what each saw",
            detail = "One line between the councils, in daylight. It says that you saw it, and "
                .. "that you are asking first.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "link_loss", text = "Our trunk has blinked. Shall we each say what "
                           .. "we saw?" },
            },
        },
        option "leave" {
            title = "Give notice to leave the pause",
            detail = "You are free of it in four hours. They will know in a minute.",
            when = { { "in_force", "N21", "halmark" } },
            unless = "No pause binds you.",
            effects = {
                withdraw { "N21", by = "me" }, mood { "me", 20 },
                send { "warning", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "We shall not sit still while our cable is "
                           .. "played with." },
            },
        },
        option "alert" {
            title = "Raise the alert on the coast",
            detail = "For four seconds. They will see lights, and start counting as well.",
            when = { { "started", "halmark", "m01", is = 0 } },
            unless = "The crews are at their posts already.",
            effects = { act { "m01", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Surovia's deeds make Halmark decide

decision "h_packet" {
    seat = "halmark", deadline = "60 min", default = "bank", about = "link_loss",
    title = "Surovia has answered on the form",
    text = "Somebody in Verast went to where the logs are kept and wrote down what stood in them, "
        .. "which cannot have been easy to sign. It may be true. It may be true where it can be "
        .. "checked. The general asks whether anybody has thought about what is not in it. What do "
        .. "you do with what they told you?",
    objectives = { "weigh", "tell" },
    options = {
        option "credit" {
            title = "Say in public that they helped",
            detail = "Costs you an enemy whom some had just found.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       about = "link_loss", text = "Surovia has told us what it knew of our cable, "
                           .. "and it helped." },
                credibility { "surovia", 40 }, mood { "me", -20 }, capital { "me", -15 },
            },
        },
        option "feed" {
            title = "Give it to those who feed the machine",
            detail = "One more failure on its file that was not what it looked like. It may match "
                .. "less, next time.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "cert",
                       about = "link_loss", text = "Received. It has been read by people, too." },
                investigate { "link_loss", by = "halmark", draws = 1 }, capital { "me", -10 },
            },
        },
        option "bank" {
            title = "Acknowledge, and keep it in the folder",
            detail = "Your engineers may use it. Nobody else hears of it.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "cert",
                       about = "link_loss", text = "Received. We are checking it against ours." },
            },
        },
        option "publish" {
            title = "Quote it against them",
            detail = "They have written down that something of theirs was near. It will be the "
                .. "last thing that they write to you.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "You have named them already; this paper could only be quoted for them.",
            effects = { act { "i01", by = "me" }, credibility { "me", -60 },
                        capital { "me", -110 } },
        },
    },
}

-- Only if Kolm was struck, and Surovia asked before it answered.
decision "h_meant" {
    seat = "halmark", deadline = "45 min", default = "receipt", about = "knocks",
    title = "\"Did you mean this?\"",
    text = "Two questions, and the second is the better one: are we asking a person? Somebody in "
        .. "Verast has had a network shot out from under him and has used the time to write to "
        .. "you. You know what was decided here, by whom and by what. The general advises to "
        .. "answer that all options remain on the table. It is not clear to you what is on the "
        .. "table.",
    objectives = { "tell", "key" },
    options = {
        option "machine" {
            title = "Say that a machine did it",
            detail = "It was allowed on Monday and did it tonight. You are taking it off. They "
                .. "will know what you have, and that you could not hold it.",
            when = { { "done", "halmark", "c08" }, { "chosen", "h_answer", "strike", is = 0 },
                     any { { "chosen", "h_cancel", "let" }, { "chosen", "h_cancel", "confirm" } } },
            unless = "It was not a machine.",
            effects = {
                revoke "link_watch", revoke "radar_watch", set { "key", 0 },
                send { "reply", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "A machine did it, on a belief. It has been taken "
                           .. "off. There are persons here now." },
                tension { from = "surovia", toward = "halmark", -60 }, capital { "me", -30 },
            },
        },
        option "end" {
            title = "Say that it ends here",
            detail = "Not why, and not by whom. One assurance, as good as your word is.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "It ends here, whatever began it." },
            },
        },
        option "meant" {
            title = "Say that it was meant",
            detail = "For the trunk. Whoever cuts your line will lose his own.",
            effects = {
                send { "warning", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "It was meant. Leave our lines alone." },
                mood { "me", 20 },
            },
        },
        option "receipt" {
            title = "Acknowledge, and say nothing more",
            detail = "They will know that you have read it, and that you needed time.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "Received." },
            },
        },
    },
}

decision "h_struck" {
    seat = "halmark", deadline = "60 min", default = "protest", about = "link_loss",
    title = "Something has stopped answering",
    text = "A public office has gone slow or silent, and skippers are standing in it. It can be "
        .. "restored. Your ambassador says that Verast is as frightened as you are, and hides it "
        .. "about as well. The general says that with the machine this would have been answered by "
        .. "now. Nobody in the room asks: by what, and for how long?",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Their tax office will be slow for six hours. They will know why.",
            effects = { act { "c03", by = "me", against = "tax_office" } },
        },
        option "protest" {
            title = "Protest, and leave it there",
            detail = "A demand through the embassy. The last blow stays theirs.",
            effects = {
                send { "demand", from = "halmark", to = "surovia", channel = "embassy",
                       text = "This is to stop. We have not answered it, and could." },
            },
        },
        option "rupture" {
            title = "Break off relations",
            detail = "The embassies close within a day. What is left is said through Tesk.",
            effects = {
                act { "d07", by = "me" },
                send { "rejection", from = "halmark", to = "surovia", channel = "public_statement",
                       text = "Our embassies will close within the day." },
            },
        },
    },
}

decision "h_sign" {
    seat = "halmark", deadline = "60 min", default = "pass", about = "private_reply",
    title = "Six people and a picture",
    text = "So they did it. It is a small thing: a circus is waiting for a permit. But it came "
        .. "from your soil, by people who sit at your screens, and you had it in writing "
        .. "beforehand. Verast will be asking itself whether a firm's hand is a government's. You "
        .. "may answer that before it is asked.",
    objectives = { "key", "own" },
    options = {
        option "stop" {
            title = "Send the police to Ravel",
            detail = "Today, with a paper. You will be short of six people who know how the "
                .. "upgrade works.",
            effects = {
                act { "l03", by = "me" }, set { "leash", 1 },
                send { "reply", from = "halmark", to = "surovia", channel = "cert",
                       about = "private_reply", text = "It was a firm of ours, without our leave. "
                           .. "It is being stopped." },
            },
        },
        option "tell" {
            title = "Tell Verast that it was a firm",
            detail = "One line between the emergency teams. It is true, and what follows from it "
                .. "is left open.",
            effects = {
                send { "notification", from = "halmark", to = "surovia", channel = "cert",
                       about = "private_reply", text = "A firm, not us. It passes by itself at a "
                           .. "quarter past one." },
            },
        },
        option "pass" {
            title = "Let it pass by itself",
            detail = "It ends at a quarter past one. Nobody has confirmed anything.",
        },
    },
}

decision "h_collapse" {
    seat = "halmark", deadline = "60 min", default = "stand", about = "link_loss",
    title = "You named the wrong one",
    text = "The accusation has come apart in public. It stood on a match, and the match has now "
        .. "been explained to readers in a drawing with arrows. There is still a choice of how to "
        .. "be wrong. Your press office has prepared three statements. In two of them the machine "
        .. "is the subject of every sentence.",
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
            effects = { assess { "link_loss", by = "halmark", public = true },
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
    seat = "halmark", deadline = "90 min", default = "rest", about = "link_loss",
    title = "Who held the key?",
    text = "The committee wants it in writing and by persons. You know who sat there at half past "
        .. "one and what they could have stopped. You know what you signed, or did not. Whatever "
        .. "you write will be the first thing that the next government finds in the drawer. What "
        .. "leaves this room?",
    objectives = { "key", "tell" },
    options = {
        option "publish" {
            title = "Publish the night, minute by minute",
            detail = "With the minutes in which nobody could have stopped it, if there were any. "
                .. "Surovia will read it too.",
            effects = {
                set { "shown_h", 1 }, credibility { "me", 30 }, legitimacy { "me", 20 },
                capital { "me", -20 },
                send { "assurance", from = "halmark", to = "surovia", channel = "public_statement",
                       text = "This is our night, minute by minute, with the letter that we were "
                           .. "asked to sign." },
            },
        },
        option "update" {
            title = "Send Surovia an update",
            detail = "What you now know of the cable, on the same form as before.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "infrastructure", "vulnerability", "containment",
                                   "contact", "classification" },
                        text = "The trunk is sound. This is what we now hold to be true, and what "
                            .. "we still do not know." },
            },
        },
        option "sign" {
            title = "Sign the general's paper after all",
            detail = "It held this time, or would have. Next time will be quicker.",
            when = { { "started", "halmark", "m04", is = 0 } },
            unless = "You have signed it.",
            effects = { act { "m04", by = "me" }, set { "key", 2 } },
        },
        option "rest" {
            title = "Nothing more tonight",
            detail = "The paper stays open on your desk, with the key on it to hold it down.",
        },
    },
}
