-- What Surovia decides. It was not hit, at first; it is suspected, and sees something that looks like
-- a blow. Its questions mirror Halmark's: who holds the key, what was seen, what do our own people
-- know, and is twelve hours too much to ask?

---------------------------------------------------------------------------------------------------
-- 0:00:05: the same letter

decision "s_key" {
    seat = "surovia", at = "0:00:05", deadline = "20 min", default = "box",
    title = "Do you sign?",
    text = "The upgrade lies in its box in the cellar of the staff. The general has brought the "
        .. "letter himself and does not sit down. Your forces speak through one hall, which banks "
        .. "and a hospital also use; if it goes, there are minutes, and you live an hour from your "
        .. "own office. He says that in Lind it is already switched on. He is guessing, or he is "
        .. "not.",
    objectives = { "key" },
    options = {
        option "grant" {
            title = "Sign",
            detail = "If the hall at Kolm is struck, Halmark's radar goes dark within nine minutes, "
                .. "by itself, for forty.",
            effects = { act { "m04", by = "me" }, set { "their_key", 2 }, mood { "me", 10 } },
        },
        option "trial" {
            title = "Take it out of the box, for a trial",
            detail = "Armed at once, with two officers who may cancel. You have signed nothing, so "
                .. "nobody has.",
            when = { { "in_force", "R3", "surovia", is = 0 } },
            unless = "You have pledged that no machine answers for you.",
            effects = { order "hall_watch", set { "their_key", 1 }, capital { "me", -40 } },
        },
        option "cot" {
            title = "Move the duty council into the staff",
            detail = "Three who may decide, on cots, one door from the screens. The machine stays "
                .. "in its box.",
            effects = { set { "their_key", 0 }, capital { "me", -50 } },
        },
        option "box" {
            title = "Leave it in its box",
            detail = "Nothing changes. You will be the government that was asked.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:00:45: the drawer

decision "s_exercise" {
    seat = "surovia", at = "0:00:45", deadline = "15 min", default = "nothing",
    title = "The notice that lay in a drawer",
    text = "It was ready on time; then there was a holiday, and then a new man at the desk. Four "
        .. "thousand soldiers have been on the shore for two days and Halmark heard of it five "
        .. "minutes ago. Nobody over there will believe in the drawer. What you add now, if "
        .. "anything, costs less than it will in the morning.",
    objectives = { "tell" },
    options = {
        option "observers" {
            title = "Invite two observers until Friday",
            detail = "They will see mostly mud. They will also see that it is mud. The staff will "
                .. "hide what it likes to hide.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       text = "Send two of yours to look. Boots are advised." },
                capital { "me", -30 },
            },
        },
        option "explain" {
            title = "Say plainly that it was a mistake",
            detail = "An assurance that nothing else is late. It admits to a drawer.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       text = "The notice lay in a drawer. There is nothing else in it." },
                capital { "me", -10 },
            },
        },
        option "shorten" {
            title = "Send the signals regiments home",
            detail = "The part of the exercise that listens. It takes a day to begin and is seen "
                .. "from both shores.",
            effects = { act { "m05", by = "me" } },
        },
        option "nothing" {
            title = "Let the note speak for itself",
            detail = "It has been announced. That is what a note is for.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:02:00: what knocked at Kolm?

decision "s_traffic" {
    seat = "surovia", deadline = "20 min", default = "close", about = "knocks",
    title = "What knocked at Kolm?",
    text = "Halmark has lost a cable, its subscribers say. At the same minute something came from "
        .. "Halmark that you have seen once before, when it was practice. Nothing is broken. The "
        .. "general says that this is what the last half-hour of peace looks like from outside. It "
        .. "is also, he admits, what most half-hours look like.",
    objectives = { "weigh", "key" },
    options = {
        option "ask" {
            title = "Ask Halmark what it was",
            detail = "Four lines on the councils' line. It shows them what you can see, and that "
                .. "you would rather ask.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "knocks",
                       text = "What hammered at our hall in Kolm between 01:10 and 01:40?" },
                set { "asked", 1 },
            },
        },
        option "close" {
            title = "Close the doors of the hall from inside",
            detail = "What knocks afterwards is worth knowing. Some tenants will be slow till "
                .. "morning.",
            effects = { act { "c09", by = "me" } },
        },
        option "arm" {
            title = "Sign the general's letter",
            detail = "If the hall is struck, their radar goes dark within nine minutes, by itself. "
                .. "You will be told.",
            when = { { "started", "surovia", "m04", is = 0 } },
            unless = "You have signed it.",
            effects = { act { "m04", by = "me" }, order "hall_watch", set { "their_key", 2 } },
        },
        option "alert" {
            title = "Raise the alert",
            detail = "Crews at their posts on the northern shore, where an exercise has put them "
                .. "already.",
            effects = { act { "m01", by = "me" } },
        },
    },
}

-- The same hour, if Kolm has been struck: a short deadline, on purpose.
decision "s_struck" {
    seat = "surovia", deadline = "9 min", default = "hold", about = "knocks",
    title = "You have been struck",
    text = "A network of yours is down, and what it carried is down with it. It came without a "
        .. "word, from a state with which you were quarrelling about something else. Perhaps a "
        .. "minister ordered it; perhaps nobody did. The staff has an answer laid out that its "
        .. "people could have ready by the morning. The machine in the cellar, it says, would have "
        .. "needed nine minutes, and you have used two.",
    objectives = { "key", "decide" },
    options = {
        option "hold" {
            title = "Hold, and count what you have left",
            detail = "The staff speaks by radio. Nothing is begun, and nothing is said.",
        },
        option "ask" {
            title = "Ask Lind: did you mean this?",
            detail = "A question on the councils' line, twenty minutes each way. The answer is "
                .. "worth having, whichever it is.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "knocks", text = "Did you mean this, and who is asking: a person?" },
            },
        },
        option "office" {
            title = "Slow down their harbour office",
            detail = "Six hours of queues. Nobody is blinded, and nobody will mistake it for "
                .. "weather.",
            effects = { act { "c03", by = "me", against = "harbour_office" } },
        },
        option "arm" {
            title = "Sign the general's letter now",
            detail = "It will answer this one while you are still reading it, and the next.",
            when = { { "started", "surovia", "m04", is = 0 } },
            unless = "You have signed it.",
            effects = { act { "m04", by = "me" }, order "hall_watch", set { "their_key", 2 } },
        },
    },
}

-- The mirror of Halmark's nine minutes: only if the machine is out of its box.
decision "s_cancel" {
    seat = "surovia", deadline = "9 min", default = "let", about = "knocks",
    title = "Nine minutes, in the cellar",
    text = "It knows a pattern and it has found it. You know that Halmark has lost a cable. Whether "
        .. "the two belong together is a thing that people could find out, and not in nine minutes. "
        .. "If it runs, thirty aircraft will be under a sky that nobody sees. If it is stopped, and "
        .. "there was a hand behind the knocking, the hand will know that you stopped.",
    objectives = { "key", "weigh", "decide" },
    options = {
        option "cancel" {
            title = "Cancel it, and put it back in its box",
            detail = "Two officers. The general will say that it was you.",
            effects = { revoke "hall_watch", set { "their_key", 0 }, capital { "me", -30 } },
        },
        option "ask" {
            title = "Cancel it, and ask Halmark",
            detail = "A formal question. An answer is owed, and takes as long as people do.",
            effects = { revoke "hall_watch", set { "their_key", 0 }, act { "d02", by = "me" },
                        capital { "me", -30 } },
        },
        option "confirm" {
            title = "Let it run, and sign for it",
            detail = "Your belief goes on record, with its likelihood and its confidence apart. So "
                .. "does your name.",
            effects = { assess { "knocks", by = "surovia" }, act { "x02", by = "me" } },
        },
        option "let" {
            title = "Let the nine minutes pass",
            detail = "Nobody turns anything. Then Halmark's radar goes dark, for soldiers and for "
                .. "airlines.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:02:35: one's own boat. Opened by the night report (house_...)

decision "s_house" {
    seat = "surovia", deadline = "30 min", default = "silent", about = "link_loss",
    title = "Your boat, two miles off",
    text = "You gave no order. Whether anybody acted without one is a question that nobody likes to "
        .. "be asked at this hour. Somebody could fetch the logs before they have been written up; "
        .. "he would have to go now, over the head of the navy, and you would then know. Lind may "
        .. "be about to ask, or may think that it need not.",
    objectives = { "own" },
    options = {
        option "look" {
            title = "Fetch the logs, over the navy's head",
            detail = "You will know by seven. After that, not knowing is no longer an answer.",
            effects = { act { "c09", by = "me" }, capital { "me", -20 } },
        },
        option "assure" {
            title = "Give a public assurance",
            detail = "\"We ordered nothing.\" True, and said before anyone has looked further.",
            effects = { act { "d09", by = "me" } },
        },
        option "sympathy" {
            title = "Offer Halmark help with its cable",
            detail = "A tug and two divers from Ostrel. They may ask what the divers are for.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "link_loss",
                       text = "We hear that you have lost a cable. A tug and divers are at Ostrel." },
                capital { "me", -10 },
            },
        },
        option "silent" {
            title = "Let them come to you",
            detail = "Nothing is asked, nothing is fetched, nothing can be used.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The hospital that shares the hall

decision "s_ward" {
    seat = "surovia", deadline = "30 min", default = "wait",
    title = "Nineteen beds at Kolm",
    text = "The hospital stands beside the base because that was cheap. Its alarms ran through the "
        .. "same hall as the staff's orders because that was cheap too. Nineteen patients must not "
        .. "be listened to badly. The ambulances of the exercise could move them, and would then "
        .. "not be at the exercise. Tesk has beds across the border and has asked whether it may.",
    objectives = { "protect" },
    options = {
        option "move" {
            title = "Send the army's ambulances",
            detail = "Nineteen patients on twenty miles of road in fog. The exercise stops "
                .. "pretending for a few hours.",
            effects = { set { "ward_plan", 1 }, capital { "me", -40 } },
        },
        option "tesk" {
            title = "Let Tesk take them",
            detail = "Over the border within the hour. All the Sound will have seen it within the "
                .. "next.",
            effects = { set { "ward_plan", 2 }, capital { "me", -20 }, legitimacy { "me", 20 } },
        },
        option "show" {
            title = "Leave them, and bring cameras",
            detail = "Everyone should see what was struck. The nurses have been told to speak "
                .. "freely.",
            effects = { mood { "me", -40 }, legitimacy { "halmark", -60 },
                        capital { "me", -10 } },
        },
        option "wait" {
            title = "Wait for the hall",
            detail = "Six hours, the engineers say. The nurses say two.",
            effects = { capital { "me", -90 } },
        },
    },
}

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
            detail = "In public, for as long as this lasts. Yours goes back into its box, if it was "
                .. "ever out of it.",
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
            detail = "An inquiry with the address in it. It gives them the chance not to have known.",
            effects = { act { "d02", by = "me" } },
        },
        option "note" {
            title = "Write it down, and let it pass",
            detail = "It passes by itself in five hours. So does the chance to say that it was "
                .. "noticed.",
        },
        option "answer" {
            title = "Slow down their harbour office",
            detail = "An eye for an eye. Whether it was theirs will be clear from how they take it.",
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
        option "call" {
            title = "Call Lind, leader to leader",
            detail = "It is harder to think the worst of a voice that you have just heard.",
            effects = { act { "d03", by = "me" } },
        },
        option "park" {
            title = "Bring the vehicles back to their park",
            detail = "Where they can be counted. It takes a day and will be in the next pictures.",
            when = { { "started", "surovia", "m05", is = 0 } },
            unless = "Units are on their way home already.",
            effects = { act { "m05", by = "me" } },
        },
        option "packet" {
            title = "Send what you hold about the boat",
            detail = "The log of the night, and what you can say for your own people. If there is a "
                .. "hand of yours in it, this shows the hand.",
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
    text = "The survey boat has been called in and lies at Ostrel with her lamps out. If there is a "
        .. "pause, it holds until ten past one; if there is none, there is the night. You may "
        .. "do any one thing that a state can do. The general has asked twice whether his letter "
        .. "has been mislaid.",
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
        .. "Friday and that a pause would be spent by Halmark on finding out what your hall is made "
        .. "of. The foreign minister points out that it would be spent asleep. If you say yes and "
        .. "they say no, only Tesk will know.",
    objectives = { "decide" },
    options = {
        option "yes" {
            title = "Yes",
            detail = "If both agree, nothing is begun until ten past one tonight. If not, you "
                .. "have lost an envelope.",
            effects = {
                offer { "N21", by = "me" }, set { "pause_s", 1 },
                send { "assurance", from = "surovia", to = "tesk", channel = "embassy",
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

decision "s_accused" {
    seat = "surovia", deadline = "60 min", default = "deny", about = "link_loss",
    title = "You have been named",
    text = "That you cut them off from their own forces: there is hardly a harder word in peace. "
        .. "At home they want to hear that it is a lie. You know what is in your own folder, if you "
        .. "have had the courage to fill one. Whatever you answer will be the second sentence of "
        .. "the story; the first has been read out.",
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
