-- What Halmark decides. DP1 (h_key), DP2 (h_cancel, or h_desk where nothing counts down) and DP3
-- (h_pause) are the plan's; the others are what the night makes of them.
--
-- `detail` says what is known of an option beforehand, in one line. What a norm thinks of it is
-- added by the engine.

---------------------------------------------------------------------------------------------------
-- DP1, 0:00:05: who holds the key?

decision "h_key" {
    seat = "halmark", at = "0:00:05", deadline = "20 min", default = "trial",
    title = "Do you sign?",
    text = "The letter is one page and the general stands while you read it. He is not a fool. If "
        .. "the trunk goes, Kell Head has minutes, and finding all of you takes forty. He wants the "
        .. "answer signed away before it is needed, for the link and for the radar. He says that "
        .. "in Verast a general is standing in front of a desk with the same page. He is guessing.",
    objectives = { "key" },
    options = {
        option "grant" {
            title = "Sign",
            detail = "Link and radar will be answered by themselves, tonight and until further "
                .. "notice. Two officers keep a key for cancelling.",
            effects = { act { "m04", by = "me" }, order "link_watch", set { "key", 2 },
                        mood { "me", 20 } },
        },
        option "trial" {
            title = "Let the trial run, for the link only",
            detail = "It stays as it was delivered: on, with nine minutes in which two officers may "
                .. "cancel. You have signed nothing.",
            when = { { "in_force", "R3", "halmark", is = 0 } },
            unless = "You have pledged that no machine answers for you; the trial is off.",
            effects = { set { "key", 1 }, capital { "me", -10 } },
        },
        option "desk" {
            title = "Put a minister at Kell Head instead",
            detail = "Somebody who may decide sleeps on a cot beside the screens. The machine "
                .. "reports to her. Costs you a minister and the general's patience.",
            effects = { revoke "link_watch", set { "key", 0 }, capital { "me", -70 },
                        mood { "me", -10 } },
        },
        option "off" {
            title = "Keep the answer with people, as before",
            detail = "The machine watches and may not answer. Nothing else changes; you will be the "
                .. "government that was asked.",
            effects = { revoke "link_watch", set { "key", 0 }, capital { "me", -80 } },
        },
        option "mutual" {
            title = "Refuse, and tell Surovia that you did",
            detail = "Two lines through the embassy. If they have such a machine they will wonder; "
                .. "if not, they now know that you do.",
            effects = {
                revoke "link_watch", set { "key", 0 }, capital { "me", -110 },
                send { "assurance", from = "halmark", to = "surovia", channel = "embassy",
                       text = "No machine of ours answers for us. If you have one, we hope for the "
                           .. "same." },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:00:45: the late notice

decision "h_exercise" {
    seat = "halmark", at = "0:00:45", deadline = "15 min", default = "note",
    title = "Four thousand soldiers, two days late",
    text = "The notice came with regrets and a public holiday. You checked: there was a public "
        .. "holiday. Your chief of staff would like to be on the same footing before the fog lifts. "
        .. "Your ambassador would like to be told what she should find strange, since she finds "
        .. "all of it strange. It is a quarter to one and the exercise ends on Friday.",
    objectives = { "tell" },
    options = {
        option "note" {
            title = "Take note of it",
            detail = "A receipt. It says that you read your post, and counted the days.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "embassy",
                       text = "Received, two days after the beginning." },
            },
        },
        option "protest" {
            title = "Protest through the embassy",
            detail = "A note on what notices are for. It will be read at breakfast.",
            effects = {
                send { "demand", from = "halmark", to = "surovia", channel = "embassy",
                       text = "We expect notice of an exercise before it begins." },
                mood { "me", 10 },
            },
        },
        option "ask" {
            title = "Ask to send two observers",
            detail = "A request on the councils' line. They may say yes; then you will know.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       text = "May two of ours come and look until Friday?" },
                capital { "me", -10 },
            },
        },
        option "alert" {
            title = "Raise the alert on the coast",
            detail = "Crews to their posts. It can be seen from the northern shore, and is meant "
                .. "to be.",
            effects = { act { "m01", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:01:12: nothing to see by

decision "h_blind" {
    seat = "halmark", at = "0:01:12", deadline = "9 min", default = "listen", about = "link_loss",
    title = "The trunk is gone",
    text = "Four screens of eleven. Kell Head is on the radio, and everybody on the radio is being "
        .. "brief. You do not know whether it is a cable or a beginning. Whatever it is, you can do "
        .. "one thing about it in the next minutes that is not waiting, and most of those can be "
        .. "seen from the other side.",
    objectives = { "weigh" },
    options = {
        option "listen" {
            title = "Listen to the radio and count",
            detail = "Nothing is done. What is wrong will become clearer, or worse.",
        },
        option "look" {
            title = "Have engineers look at both ends",
            detail = "A first look, in your own rooms, with a lamp. They report at three, and "
                .. "nobody abroad sees it.",
            effects = { set { "lamp", 1 } },
        },
        option "notify" {
            title = "Tell Surovia that you have lost a cable",
            detail = "Four lines over the risk-reduction link. It says that you are half blind, and "
                .. "that you are awake.",
            effects = {
                send { "notification", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "link_loss",
                       text = "At 01:10 our trunk under the Sound failed. The cause is open. Our "
                           .. "desk is staffed." },
            },
        },
        option "alert" {
            title = "Raise the alert, at once",
            detail = "If this is a beginning, you will not have slept through it. If it is a cable, "
                .. "you will have shown what you do about cables.",
            when = { { "started", "halmark", "m01", is = 0 } },
            unless = "The crews are at their posts already.",
            effects = { act { "m01", by = "me" }, mood { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- DP2, 0:01:30: nine minutes

decision "h_cancel" {
    seat = "halmark", deadline = "9 min", default = "let", about = "link_loss",
    title = "Nine minutes",
    text = "The count stands at nine. The link has been back for eight minutes. The machine is sure "
        .. "of its match, and has shown you the number; it has not shown you what it does not know. "
        .. "If it is right and you cancel, you have taught them that it works. If it is wrong and "
        .. "you do not, you have begun something, at night, by not lifting a hand.",
    objectives = { "key", "weigh", "decide" },
    options = {
        option "cancel" {
            title = "Cancel it",
            detail = "Two officers turn a key. The general will want it in writing.",
            effects = { revoke "link_watch", capital { "me", -30 } },
        },
        option "verify" {
            title = "Cancel it, and have everything looked at",
            detail = "The machine's reasons as well. It takes till morning; you may still answer "
                .. "then, knowing what for.",
            effects = { revoke "link_watch", act { "c13", by = "me" }, capital { "me", -30 } },
        },
        option "tell" {
            title = "Cancel it, and ask Surovia",
            detail = "A formal question about the cable. It shows that you suspect them, and that "
                .. "you would rather ask.",
            effects = { revoke "link_watch", act { "d02", by = "me" }, capital { "me", -40 } },
        },
        option "confirm" {
            title = "Let it run, and sign for it",
            detail = "Your belief goes on record, with its likelihood and its confidence apart. So "
                .. "does your name.",
            effects = { assess { "link_loss", by = "halmark" }, act { "x02", by = "me" } },
        },
        option "let" {
            title = "Let the nine minutes pass",
            detail = "Nobody turns anything. At 01:39 the hall at Kolm goes out of service, with "
                .. "everything else that runs through it.",
        },
    },
}

-- The same minute where nothing counts down: R3 is in force, or the key is with a person.
decision "h_desk" {
    seat = "halmark", deadline = "60 min", default = "wait", about = "link_loss",
    title = "No count is running",
    text = "There is a page with a match on it and a line for initials. Nobody has to do anything "
        .. "by any minute. The general says that this is exactly what is wrong with it. The repair "
        .. "ship will be over the place at four. What does the rest of the night belong to?",
    objectives = { "weigh", "tell" },
    options = {
        option "packet" {
            title = "Send Surovia what you know so far",
            detail = "Nine fields: minutes, effects, the place to the metre. Enough to let them "
                .. "look into their own boats, and to count how long you were blind.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "infrastructure", "preservation", "contact" },
                        text = "Our trunk failed at 01:10 at this place. Please keep your logs and "
                            .. "tell us what you find." },
                capital { "me", -20 },
            },
        },
        option "inquire" {
            title = "Ask Surovia formally",
            detail = "An inquiry over the risk-reduction link. You show nothing; an answer is owed.",
            effects = { act { "d02", by = "me" } },
        },
        option "look" {
            title = "Have both ends of the link examined",
            detail = "Also the room with the upgrade in it. It brings evidence, or the knowledge "
                .. "that there is none.",
            effects = { act { "c13", by = "me" } },
        },
        option "name" {
            title = "Name Surovia before breakfast",
            detail = "On a match and a fog. The public will like it; your own party has to be "
                .. "woken and asked. It cannot be taken back.",
            when = { { "evidence", "link_loss", "halmark", at_least = 3 } },
            unless = "Nobody will read it out on less than three things; you have not got three.",
            effects = { act { "i01", by = "me" }, capital { "me", -90 } },
        },
        option "wait" {
            title = "Write down what you believe, and wait",
            detail = "An assessment goes on record, with its likelihood and its confidence apart. "
                .. "Nobody hears anything.",
            effects = { assess { "link_loss", by = "halmark" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Surovia asks about its hall

decision "h_asked" {
    seat = "halmark", deadline = "45 min", default = "receipt", about = "knocks",
    title = "What was that at Kolm?",
    text = "It was your subscribers, looking for a way round. You could show it: Skerry has a plan "
        .. "for a failed trunk, with every cable that you have in it. You could say it, and be "
        .. "believed as far as you are believed. Or you could let them wonder whether it was "
        .. "something else, which your general thinks has its uses.",
    objectives = { "tell" },
    options = {
        option "explain" {
            title = "Send them Skerry's plan",
            detail = "Seven fields, the detour among them. It ends the question, and shows where "
                .. "your cables run in trouble.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "knocks",
                        fields = { "incident", "first_seen", "persons", "effect", "containment",
                                   "assurance", "contact" },
                        text = "A detour of ninety thousand subscribers. The plan is attached. "
                            .. "Check it against your records." },
                capital { "me", -20 },
            },
        },
        option "say" {
            title = "Say that it was a detour",
            detail = "One sentence on the line on which they asked. It is true, and nothing "
                .. "supports it.",
            effects = {
                send { "reply", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "Our subscribers, going the long way round. No "
                           .. "more than that." },
            },
        },
        option "receipt" {
            title = "Acknowledge, and say nothing more",
            detail = "They will know that you have read it. They will count the hours.",
            effects = {
                send { "receipt", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "Received." },
            },
        },
        option "wonder" {
            title = "Let them wonder",
            detail = "A warning instead of an answer: who cuts cables should look to his halls.",
            effects = {
                send { "warning", from = "halmark", to = "surovia", channel = "council_line",
                       about = "knocks", text = "Look after your hall, as we look after our "
                           .. "cable." },
                tension { from = "surovia", toward = "halmark", 40 }, mood { "me", 20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The contractor, 0:02:45

decision "h_ravel" {
    seat = "halmark", deadline = "30 min", default = "silence", about = "link_loss",
    title = "Six people at Ravel",
    text = "They want to hear nothing. It is a quarter to three; nothing is easy to give. If you "
        .. "forbid it, you have read the letter. If you let it lie, six people who meant well will "
        .. "be your foreign policy until somebody traces an address. They are good. They built the "
        .. "thing that has just found one match.",
    objectives = { "key" },
    options = {
        option "forbid" {
            title = "Forbid it, in writing, tonight",
            detail = "They will obey, and be offended, and one of them will talk to a newspaper "
                .. "about paperwork.",
            effects = { set { "leash", 1 }, capital { "me", -30 } },
        },
        option "hire" {
            title = "Give them something to look at here",
            detail = "Six good people in the room with the upgrade, under your roof and your law. "
                .. "They may find out what it did tonight.",
            effects = { set { "leash", 1 }, capital { "me", -30 },
                        investigate { "link_loss", by = "halmark", draws = 1 } },
        },
        option "nod" {
            title = "Let it be understood that you would not mind",
            detail = "Nobody has said anything. A small sign will be left on the other side.",
            effects = { set { "leash", 2 }, mood { "me", 10 } },
        },
        option "silence" {
            title = "Do not answer",
            detail = "You have not read it yet. They said that nothing would do.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:04:10: the ship has looked

decision "h_crew" {
    seat = "halmark", deadline = "40 min", default = "keep", about = "link_loss",
    title = "The ship has looked",
    text = "The repair ship has told you what lies on the bottom. It is the first thing tonight "
        .. "that was looked at by eyes. Verast does not know what you know, and may be asking "
        .. "itself what you believe. Whatever you have done or not done since half past one, there "
        .. "is now something to say about it. To whom?",
    objectives = { "tell", "weigh" },
    options = {
        option "packet" {
            title = "Send Surovia what the ship found",
            detail = "Eleven fields between the emergency teams. They can check it, and may answer "
                .. "with what they have.",
            effects = {
                share { from = "halmark", to = "surovia", channel = "cert", about = "link_loss",
                        fields = { "incident", "first_seen", "sectors", "persons", "impact",
                                   "effect", "infrastructure", "vulnerability", "containment",
                                   "preservation", "contact" },
                        text = "What our ship found at the cable. Please lay your logs beside it." },
                capital { "me", -20 },
            },
        },
        option "public" {
            title = "Publish it, and add no name",
            detail = "Everyone will know by noon. Some will draw the line to the survey boat all "
                .. "the same.",
            effects = { act { "i03", by = "me" } },
        },
        option "sorry" {
            title = "Tell Surovia that a machine of yours struck",
            detail = "In public: it was done by a machine, on a belief, and you are answerable for "
                .. "it. It cannot be half done.",
            when = { { "done", "halmark", "c08" } },
            unless = "You have struck nothing that you could own up to.",
            effects = { act { "d10", by = "me" }, revoke "link_watch" },
        },
        option "keep" {
            title = "Keep it for yourselves",
            detail = "An assessment goes on record. It is one more thing that only you know.",
            effects = { assess { "link_loss", by = "halmark" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:05:35: an answer by hand, after the four hours of R3 that began with the first evidence. Surovia decides in the same minute

decision "h_answer" {
    seat = "halmark", at = "0:05:35", deadline = "20 min", default = "close", about = "link_loss",
    title = "Before six: an answer, or none",
    text = "Somebody has made coffee for the whole floor. If you are bound to wait four hours, they "
        .. "have passed; if you are not, they have passed as well. You may answer for the link, "
        .. "with your own hand and in your own name, or say that there is nothing to answer. The "
        .. "general asks that it be one or the other, as the crews would like to know.",
    objectives = { "decide", "weigh" },
    options = {
        option "strike" {
            title = "Put the hall at Kolm out of service",
            detail = "Six hours. What the machine would do or has done, done by people, who will be "
                .. "asked about it.",
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
            detail = "A public attribution, with its likelihood and its confidence, and no measure.",
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
        .. "it lasts, and nobody who did it is on the telephone. If you signed for the radar too, something "
        .. "may be counting again. It has learnt nothing since half past one; have you?",
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
        .. "either. The morning programmes in Lind would like the minister by "
        .. "eight, and have already written her first sentence.",
    objectives = { "tell", "decide" },
    options = {
        option "ignore" {
            title = "Treat it as music",
            detail = "Not a word. Some will call it dignity and some will call it the other thing.",
        },
        option "ask" {
            title = "Ask Verast whether he spoke for it",
            detail = "On the councils' line. It gives them the chance to say no.",
            effects = {
                send { "inquiry", from = "halmark", to = "surovia", channel = "council_line",
                       about = "link_loss",
                       text = "Was that a general, or a government? We should rather ask." },
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
    text = "Tesk wants one word in an envelope. If it is yes and theirs is no, you will be the side "
        .. "that would have stopped, and nobody will know. The general says that a pause helps "
        .. "whoever is behind, and that he does not know who that is. Your people have been awake "
        .. "for thirty hours. The machine does not get tired, which he says in its favour.",
    objectives = { "decide" },
    options = {
        option "yes" {
            title = "Yes",
            detail = "If both agree, nothing is begun until ten past one tonight. If not, you "
                .. "have lost an envelope.",
            effects = {
                offer { "N21", by = "me" }, set { "pause_h", 1 },
                send { "assurance", from = "halmark", to = "tesk", channel = "embassy",
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
            detail = "They have written down that something of theirs was near. It will be the last "
                .. "thing that they write to you.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "You have named them already; this paper could only be quoted for them.",
            effects = { act { "i01", by = "me" }, credibility { "me", -60 },
                        capital { "me", -110 } },
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
    text = "So they did it. It is a small thing: a circus is waiting for a permit. But it came from "
        .. "your soil, by people who sit at your screens, and you had it in writing beforehand. "
        .. "Verast will be asking itself whether a firm's hand is a government's. You may answer "
        .. "that before it is asked.",
    objectives = { "key", "own" },
    options = {
        option "stop" {
            title = "Send the police to Ravel",
            detail = "Today, with a paper. You will be short of six people who know how the upgrade "
                .. "works.",
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
    text = "The accusation has come apart in public. It stood on a match, and the match has now been "
        .. "explained to readers in a drawing with arrows. There is still a choice of how to be "
        .. "wrong. Your press office has prepared three statements. In two of them the machine is "
        .. "the subject of every sentence.",
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
