-- What Surovia decides in the night. It was not hit, at first; it is suspected, and sees something
-- that looks like a blow. Its questions mirror Halmark's: who holds the key, what was seen, what
-- do our own people know?

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
            detail = "If the hall at Kolm is struck, Halmark's radar goes dark within nine "
                .. "minutes, by itself, for forty.",
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
            when = { { "started", "surovia", "m04", is = 0 }, { "var", "their_key", is = 0 } },
            unless = "The machine is out of its box already.",
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
        .. "people could have ready by the morning. The machine in the cellar needs nine minutes, "
        .. "if anybody has let it.",
    objectives = { "key", "decide" },
    options = {
        option "hold" {
            title = "Hold, and count what you have left",
            detail = "The staff speaks by radio. Nothing is begun by hand, and nothing is said.",
        },
        option "ask" {
            title = "Ask Lind: did you mean this?",
            detail = "A question on the councils' line, twenty minutes each way. The answer is "
                .. "worth having, whichever it is.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "knocks", text = "Did you mean this? And are we asking a person?" },
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
            when = { { "started", "surovia", "m04", is = 0 }, { "var", "their_key", is = 0 } },
            unless = "The machine is out of its box already.",
            effects = { act { "m04", by = "me" }, order "hall_watch", set { "their_key", 2 } },
        },
    },
}

-- The mirror of Halmark's nine minutes: only if the machine is out of its box.
decision "s_cancel" {
    seat = "surovia", deadline = "9 min", default = "let", about = "knocks",
    title = "Nine minutes, in the cellar",
    text = "It knows a pattern and it has found it. You know that Halmark has lost a cable. "
        .. "Whether the two belong together is a thing that people could find out, and not in nine "
        .. "minutes. If it runs, thirty aircraft will be under a sky that nobody sees. If it is "
        .. "stopped, and there was a hand behind the knocking, the hand will know that you "
        .. "stopped.",
    objectives = { "key", "weigh", "decide" },
    options = {
        option "cancel" {
            title = "Cancel it, and put it back in its box",
            detail = "Two officers. The general will say that it was you.",
            effects = { revoke "hall_watch", set { "their_key", 0 }, capital { "me", -30 } },
        },
        option "ask" {
            title = "Cancel it, and say so to Halmark",
            detail = "That something was counting, and no longer is, and what was that at Kolm? "
                .. "It shows them what you have.",
            effects = {
                revoke "hall_watch", set { "their_key", 0 }, capital { "me", -30 },
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "knocks", text = "What was that at Kolm? Something of ours was "
                           .. "about to answer it. It has been stopped." },
                set { "asked", 1 },
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       about = "knocks", text = "Nothing of ours is counting." },
            },
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
    text = "You gave no order. Whether anybody acted without one is a question that nobody likes "
        .. "to be asked at this hour. Somebody could fetch the logs before they have been written "
        .. "up; he would have to go now, over the head of the navy, and you would then know. Lind "
        .. "may be about to ask, or may think that it need not.",
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
                       text = "We hear that you have lost a cable. A tug and divers are at "
                           .. "Ostrel." },
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
