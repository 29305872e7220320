-- What Halmark decides in the night. DP1 (h_key), DP2 (h_cancel, or h_desk where nothing counts
-- down) and DP3 (h_pause, in halmark_day.lua) are the plan's; the others are what the night makes
-- of them.
--
-- `detail` says what is known of an option beforehand, in one line. What a norm thinks of it is
-- added by the engine.

---------------------------------------------------------------------------------------------------
-- DP1, 0:00:05: who holds the key?

decision "h_key" {
    seat = "halmark", at = "0:00:05", deadline = "20 min", default = "trial",
    title = "Do you sign?",
    text = "The letter is one page and the general stands while you read it. He is not a fool. If "
        .. "the trunk goes, Kell Head has minutes, and finding all of you takes forty. He wants "
        .. "the answer signed away before it is needed, for the link and for the radar. He says "
        .. "that in Verast a general is standing in front of a desk with the same page. He is "
        .. "guessing.",
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
            detail = "It stays as it was delivered: on, with nine minutes in which two officers "
                .. "may cancel. You have signed nothing.",
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
            detail = "The machine watches and may not answer. Nothing else changes; you will be "
                .. "the government that was asked.",
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
        .. "holiday. Your chief of staff would like to be on the same footing before the fog "
        .. "lifts. Your ambassador would like to be told what she should find strange, since she "
        .. "finds all of it strange. It is a quarter to one and the exercise ends on Friday.",
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
        .. "brief. You do not know whether it is a cable or a beginning. Whatever it is, you can "
        .. "do one thing about it in the next minutes that is not waiting, and most of those can "
        .. "be seen from the other side.",
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
            detail = "Four lines over the risk-reduction link. It says that you are half blind, "
                .. "and that you are awake.",
            effects = {
                send { "notification", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "link_loss",
                       text = "At 01:10 our trunk under the Sound failed. The cause is open. Our "
                           .. "desk is staffed." },
            },
        },
        option "alert" {
            title = "Raise the alert, at once",
            detail = "If this is a beginning, you will not have slept through it. If it is a "
                .. "cable, you will have shown what you do about cables.",
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
    text = "The count stands at nine. The link has been back for eight minutes. The machine is "
        .. "sure of its match, and has shown you the number; it has not shown you what it does not "
        .. "know. If it is right and you cancel, you have taught them that it works. If it is "
        .. "wrong and you do not, you have begun something, at night, by not lifting a hand.",
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
            title = "Cancel it, and say so to Surovia",
            detail = "That something was counting, and no longer is, and what do they know of your "
                .. "cable? It shows them what you have.",
            effects = {
                revoke "link_watch", capital { "me", -40 },
                send { "inquiry", from = "halmark", to = "surovia", channel = "risk_link",
                       about = "link_loss", text = "What do you know of our cable? Something of "
                           .. "ours was about to answer for it. It has been stopped." },
                send { "assurance", from = "halmark", to = "surovia", channel = "council_line",
                       about = "link_loss", text = "Nothing of ours is counting." },
            },
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
            detail = "An inquiry over the risk-reduction link. You show nothing; an answer is "
                .. "owed.",
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
                        text = "What our ship found at the cable. Please lay your logs beside "
                            .. "it." },
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
