-- What Surovia decides. It was not hit; it is what the mask shows. It does not know what its own
-- people did, and everything that it says about that is a promise.

-- What an engineer at Lyra's can put on the form; and that with a word on one's own people.
local what_the_log_says = { "incident", "first_seen", "effect", "indicators", "sample",
                            "infrastructure", "containment", "preservation", "contact" }
-- Lyra's log of the night is there for thirty-six hours, or for good if it was read in them.
local there_is_a_log = any { { "var", "kept" }, { "time", at_most = 2170 } }
local all_that_we_hold = { "incident", "first_seen", "effect", "indicators", "sample",
                           "infrastructure", "containment", "preservation", "assurance",
                           "contact", "classification" }

---------------------------------------------------------------------------------------------------
-- 0:01:50: the first hours

decision "s_first" {
    seat = "surovia", at = "0:01:50", deadline = "60 min", default = "silent", about = "wiper",
    title = "Their ports have stopped",
    text = "Ten to two. You ordered nothing, and would be among the first to be thought of. "
        .. "Your treaty lies on an island in the middle of this. Whatever you say now will be read "
        .. "again tomorrow, in the light of what is found by then; so will it be if you say "
        .. "nothing.",
    objectives = { "own", "inform" },
    options = {
        option "sorry" {
            title = "Express regret, and offer help",
            detail = "Two lines by the risk-reduction link. It says that somebody is awake, and "
                .. "that you are thinking of the ports.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "wiper", text = "We have heard." },
                send { "assurance", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "wiper", text = "We are sorry for your ports. If we can help, say "
                           .. "how." },
                capital { "me", -10 },
            },
        },
        option "ask" {
            title = "Ask Halmark formally what happened",
            detail = "An inquiry. An answer is owed; so is one, later, to theirs.",
            effects = { act { "d02", by = "me" } },
        },
        option "arm" {
            title = "Arm your standing answer",
            detail = "If they strike, something answers within ten minutes, by itself. You hear "
                .. "that they have the same lying on a desk.",
            effects = { act { "m04", by = "me" }, order "mirror" },
        },
        option "silent" {
            title = "Say nothing",
            detail = "Nobody has asked you anything yet.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:06:00: on the television. What is chosen here is heard at eight.

decision "s_tv" {
    seat = "surovia", at = "0:06:00", deadline = "90 min", default = "deny", about = "wiper",
    title = "You are on their television",
    text = "An expert in Lind has no doubt. Your own people say that it was nobody, in the tone in "
        .. "which they say everything. The ministry has a denial ready; it is a good one and could "
        .. "go out at eight. It says \"not us\". You could also find out whether that is so before "
        .. "you say it, or say both that you did not order it and that you are looking.",
    objectives = { "own", "inform" },
    options = {
        option "deny" {
            title = "Deny it, and offer nothing",
            detail = "It is what one says. Nobody has looked.",
            effects = {
                send { "reply", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "The reports are without foundation." },
                mood { "me", 30 },
            },
        },
        option "offer" {
            title = "Deny the order, and offer your logs",
            detail = "Lyra's is looked at today, and you have said so in public before knowing "
                .. "what it holds.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "We did not order it. Whether a machine here had a part in it, we "
                           .. "are finding out." },
                capital { "me", -60 },
            },
        },
        option "look" {
            title = "Say nothing, and look at Lyra's",
            detail = "You will know by two in the afternoon. After that, not knowing is no longer "
                .. "an answer.",
            effects = { act { "c09", by = "me" } },
        },
        option "protest" {
            title = "Protest against the smear",
            detail = "The ambassador delivers a note. Your public expects no less.",
            effects = { act { "d01", by = "me" }, mood { "me", 40 } },
        },
        option "silent" {
            title = "Let them talk",
            detail = "A denial is a headline. Silence is only a paragraph.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- The folder, when Surovia has looked of its own accord

decision "s_folder" {
    seat = "surovia", after = "look_done", delay = "10 min",
    deadline = "3 h", default = "keep", about = "wiper",
    title = "You have looked",
    text = "One copy, not typed by anybody's secretary. Halmark does not know what is in it. It "
        .. "holds half of a record; the other half is over there. You may send it, send the part "
        .. "that has no names in it, act on it without a word, or put it where folders are put.",
    objectives = { "own", "inform" },
    options = {
        option "full" {
            title = "Send it, with what you know of your own",
            detail = "Eleven fields and an assurance that rests on something. Also what is not to "
                .. "your credit.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = all_that_we_hold,
                        text = "We have looked. This is what we found, and what we can say for "
                            .. "ourselves." },
                capital { "me", -40 },
            },
        },
        option "technical" {
            title = "Send the log and no comment",
            detail = "Addresses, times, records. Nothing about who or why.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "Technical findings at the address on your television." },
                capital { "me", -15 },
            },
        },
        option "takedown" {
            title = "Switch the machine off, and say so",
            detail = "It helps, and admits that there was something to switch off.",
            effects = {
                act { "c12", by = "me" },
                send { "reply", from = "surovia", to = "halmark", channel = "cert",
                       about = "wiper", text = "The machine of which your press writes is being "
                           .. "taken off the network, and kept as it was." },
            },
        },
        option "keep" {
            title = "Keep it, for now",
            detail = "It will not spoil. If you have offered it in public, somebody will count the "
                .. "days.",
        },
    },
}

---------------------------------------------------------------------------------------------------
-- 0:22:00: what Tesk has heard. Opened by the inject.

decision "s_whisper" {
    seat = "surovia", deadline = "3 h", default = "note", about = "wiper",
    title = "A friend has called",
    text = "He was not here. They have a list in Lind, he says, and people who would like to "
        .. "strike first. You have known him for nine years and he has never been wrong, nor ever "
        .. "out of pocket. If it is true you have a night. If it is not, somebody would like you "
        .. "to have a bad one.",
    objectives = { "third", "decide" },
    options = {
        option "ask_lind" {
            title = "Ask Lind whether it is true",
            detail = "By the councils' line, tonight, naming no source. They may even answer.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "We are told of a list. Is there one? We should "
                           .. "rather ask than guess." },
            },
        },
        option "tell_lind" {
            title = "Tell Lind who told you",
            detail = "You lose a friend of nine years, or find out what he is. They may have had a "
                .. "visit too.",
            effects = {
                send { "inquiry", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Tesk's ambassador tells us that you mean to "
                           .. "strike. Has he been to see you?" },
                find { "gain", by = "surovia" }, find { "gain", by = "halmark" },
                tension { from = "halmark", toward = "surovia", -20 }, capital { "me", -20 },
            },
        },
        option "alert" {
            title = "Raise the alert level",
            detail = "If they mean to strike, let them see that you are awake. They will wonder "
                .. "why you are.",
            effects = { act { "m01", by = "me" } },
        },
        option "arm" {
            title = "Arm your standing answer",
            detail = "If the list is true, something will answer while you are still reading it.",
            when = { { "started", "surovia", "m04", is = 0 } },
            unless = "It is armed.",
            effects = { act { "m04", by = "me" }, order "mirror" },
        },
        option "note" {
            title = "Thank him, and write it down",
            detail = "With the hour, and what he wanted. It commits you to nothing.",
            effects = { capital { "me", -5 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Open hours, in the same minutes as Halmark's

decision "s_noon" {
    seat = "surovia", at = "1:12:30", deadline = "3 h", default = "hold", about = "wiper",
    free = true,
    title = "The second day, half past twelve",
    text = "A hundred and forty million dollars, their insurers say, and ask whose act it was. "
        .. "Their House debates at four. You may do any one thing that a state can do, or let the "
        .. "hour pass. Halmark is deciding in the same minute; neither of you will know what the "
        .. "other has chosen until both have.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the hour pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "words" {
            title = "Offer a truce of words",
            detail = "Neither names the other on less than two kinds of evidence (N10). In force "
                .. "once both have offered it.",
            when = { { "in_force", "N10", "surovia", is = 0 } },
            unless = "N10 binds you already.",
            effects = {
                offer { "N10", by = "me" },
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Let neither of us name the other on a guess." },
                capital { "me", -10 },
            },
        },
        option "call" {
            title = "Call Lind, leader to leader",
            detail = "It is harder to think the worst of a voice that you have just heard.",
            effects = { act { "d03", by = "me" } },
        },
        option "send_log" {
            title = "Send the log after all",
            detail = "Late by a day. Still the only thing that they cannot find out by themselves.",
            when = { { "var", "kept" }, { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already, or you have none.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "This should have reached you yesterday." },
                capital { "me", -20 },
            },
        },
        option "medicine" {
            title = "Send the islands what they lack",
            detail = "A boat from Ostrel's flood depot to the outer islands, by day and without "
                .. "flags.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "A boat with stores could be at your islands by "
                           .. "tomorrow night. Say where." },
                capital { "me", -30 }, legitimacy { "me", 40 },
            },
        },
    },
}

decision "s_fourth" {
    seat = "surovia", at = "3:09:00", deadline = "4 h", default = "hold", about = "wiper",
    free = true,
    title = "The fourth morning",
    text = "Six days to Gannet Isle. In Lind they speak of measures. At home those who never "
        .. "wanted the Crossing are very calm this week. If there is something of yours in it, "
        .. "somebody has found it or is about to. You may do any one thing that a state can do.",
    objectives = { "own", "decide" },
    options = {
        option "hold" {
            title = "Let the morning pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "own_it" {
            title = "Own up to what was not ordered",
            detail = "In public: a hand of ours, and no order. It cannot be half done.",
            -- Once it has read the log it knows; before, the answer is the same whatever the truth.
            when = { { "var", "kept" }, { "var", "cause", is = "freelancers" } },
            unless = "There is nothing in your folder to own up to, or there is no folder.",
            effects = {
                send { "apology", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper", text = "It was done by people of ours, and no one had "
                           .. "ordered it. We are answerable for it." },
                set { "owned", 1 }, credibility { "me", 60 }, legitimacy { "me", 30 },
                mood { "me", -80 }, capital { "me", -60 },
            },
        },
        option "look_now" {
            title = "Have Lyra's looked at, at last",
            detail = "Three days late. The machine will still be there; whether the log is, you "
                .. "will see.",
            when = { { "var", "looked", is = 0 } },
            unless = "You have looked.",
            effects = { act { "c09", by = "me" }, set { "looked", 1 } },
        },
        option "pledge" {
            title = "Pledge to leave ports alone",
            detail = "A public promise. Your services will be told, which is half its use.",
            effects = { act { "d12", by = "me" } },
        },
    },
}

decision "s_seventh" {
    seat = "surovia", at = "6:09:00", deadline = "4 h", default = "hold", about = "wiper",
    free = true,
    title = "The seventh morning",
    text = "Three days. Your delegation has been measured for life jackets. What was said about "
        .. "you in the first days has been taken back, or proved, or has grown a skin. You may do "
        .. "any one thing that a state can do.",
    objectives = { "decide" },
    options = {
        option "hold" {
            title = "Let the morning pass",
            detail = "Nothing is done and nothing is closed.",
        },
        option "arrest" {
            title = "Arrest those who can be arrested",
            detail = "Whoever rents machines for such ends, under whatever name. It will be "
                .. "noticed on both shores.",
            when = { { "var", "looked" } },
            unless = "You have not looked, and would not know at which door to knock.",
            effects = {
                act { "l03", by = "me" },
                send { "assurance", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "The prosecutor in Verast has opened a case, and doors." },
            },
        },
        option "invite" {
            title = "Propose to meet on the eve",
            detail = "The two of you, before the bands. Whatever is to be said should not be said "
                .. "on the pier.",
            effects = {
                send { "proposal", from = "surovia", to = "halmark", channel = "embassy",
                       about = "wiper", text = "Let us dine the evening before, without "
                           .. "photographers." },
                capital { "me", -10 },
            },
        },
        option "exercise" {
            title = "Raise the alert on the coast",
            detail = "Three days before a summit. It says: we come because we choose to.",
            effects = { act { "m01", by = "me" } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Halmark's deeds make Surovia decide

decision "s_packet" {
    seat = "surovia", after = "surovia_reads", delay = "10 min",
    deadline = "4 h", default = "receipt", about = "wiper",
    title = "Halmark has shown you its half",
    text = "They sent seconds, and no adjectives. Your engineers looked where they pointed. What "
        .. "they found, or no longer found, lies in the folder. If R2 binds you, an answer on the "
        .. "same form is owed within six hours. Your services say that a suspect owes nothing to "
        .. "anybody. Your engineers ask whether you are one.",
    objectives = { "own", "inform" },
    options = {
        option "full" {
            title = "Answer in full, with an assurance",
            detail = "All that the folder holds. It may clear you, or show a hand of yours.",
            when = { { "fields", "surovia", "halmark", at_most = 10 } },
            unless = "You have sent them all that you hold.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = all_that_we_hold,
                        text = "You asked us to look. This is what we found, and what we can say "
                            .. "for ourselves." },
                capital { "me", -40 },
            },
        },
        option "technical" {
            title = "Answer with what we found, no comment",
            detail = "Addresses, records, times. Nothing about who or why.",
            when = { { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "Technical findings at the address you named." },
                capital { "me", -15 },
            },
        },
        option "receipt" {
            title = "Acknowledge, and take your time",
            detail = "They will know that you have read it. They will count the hours.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "cert",
                       about = "wiper", text = "Received, with thanks. We are looking." },
            },
        },
        option "reject" {
            title = "Call it a trap",
            detail = "They want your log to hang you with. It will please the services.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper",
                       text = "We do not take part in an inquiry that began on television." },
                tension { from = "halmark", toward = "surovia", 50 }, mood { "me", 40 },
            },
        },
    },
}

decision "s_logs" {
    seat = "surovia", deadline = "3 h", default = "decline", about = "wiper",
    title = "Two of theirs, reading your log",
    text = "They propose four readers and one paper. Your services have explained at length what "
        .. "two strangers might see in Lyra's log besides what they came for: nine thousand "
        .. "tenants, some of them yours. If you refuse they will say that you had something to "
        .. "hide, and you have; it is only not this, as far as you know.",
    objectives = { "inform", "own" },
    options = {
        option "accept" {
            title = "Accept",
            detail = "What there is will be read, and signed by all four. Also what is yours.",
            effects = {
                set { "asked", 2 }, capital { "me", -20 },
                send { "reply", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Agreed. Ours bring the log, and sandwiches." },
            },
        },
        option "extract" {
            title = "Offer an extract on the form",
            detail = "What concerns the ports, picked out by your own people. They will ask what "
                .. "was left.",
            when = { there_is_a_log, { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already, or it has been thrown away.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "An extract from Lyra's log. The rest is other people's business." },
                set { "looked", 1 }, capital { "me", -15 },
            },
        },
        option "decline" {
            title = "Decline",
            detail = "Sovereignty, you say. It is even true.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "That is not a thing that states do." },
                tension { from = "halmark", toward = "surovia", 40 },
            },
        },
    },
}

decision "s_asked" {
    seat = "surovia", deadline = "50 min", default = "receipt", about = "wiper",
    title = "Halmark has asked you something",
    text = "It came by the agreed way, and it is a question, which is more than the newspapers "
        .. "have managed. If R2 binds you, somebody has to say within the hour that it has been "
        .. "read. What else you can say depends on whether you have looked, and on what you found.",
    objectives = { "inform", "own" },
    options = {
        option "receipt" {
            title = "Confirm that you have read it",
            detail = "One line. It is the least that can be said, and more than nothing.",
            effects = {
                send { "receipt", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "wiper", text = "Received. You will hear from us." },
            },
        },
        option "reply" {
            title = "Answer: we ordered nothing",
            detail = "In words, and as far as you know. It is a promise about people whom you have "
                .. "not asked.",
            effects = {
                send { "reply", from = "surovia", to = "halmark", channel = "risk_link",
                       about = "wiper", text = "We ordered nothing. That is as far as we can "
                           .. "speak today." },
                capital { "me", -5 },
            },
        },
        option "packet" {
            title = "Look, and answer with your log",
            detail = "Nine fields between the emergency teams. Whatever the log shows, it shows "
                .. "that you looked.",
            when = { there_is_a_log, { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already, or it has been thrown away.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "You asked. We looked, and this is what stands there." },
                set { "looked", 1 }, capital { "me", -25 },
            },
        },
        option "silence" {
            title = "Let it lie",
            detail = "A question that comes with television crews is not a question.",
        },
    },
}

decision "s_accused" {
    seat = "surovia", deadline = "3 h", default = "deny", about = "wiper",
    title = "You have been named",
    text = "From paper, every word, and they believe it. Your ambassador is waiting for a line. At "
        .. "home they want to hear that it is a lie. You know what is in your folder, if you have "
        .. "had the courage to fill one. Whatever you answer will be the second sentence of the "
        .. "story; the first has been written.",
    objectives = { "decide", "own" },
    options = {
        option "deny" {
            title = "Deny it, in one sentence",
            detail = "Costs nothing today.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper", text = "It was not us. We await the proof." },
                mood { "me", 30 },
            },
        },
        option "show" {
            title = "Answer with your log",
            detail = "In the hour in which they expect you to shout. Whatever it shows, it shows "
                .. "that you looked.",
            when = { there_is_a_log, { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already, or it has been thrown away.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "You have named us. This is what stands in our log. Check it." },
                set { "looked", 1 }, mood { "me", -20 },
            },
        },
        option "expel" {
            title = "Expel four of their diplomats",
            detail = "Proportionate, familiar, and understood by everybody.",
            effects = {
                act { "d05", by = "me" },
                send { "warning", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper", text = "Four members of your embassy are no longer "
                           .. "welcome." },
            },
        },
        option "accuse" {
            title = "Accuse them of staging it",
            detail = "Some will believe it. Nobody who has seen the ring road will.",
            effects = {
                send { "accusation", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "Lind has emptied its own ports to have somebody to blame before a "
                           .. "vote." },
                mood { "me", 60 }, capital { "me", -30 }, legitimacy { "me", -40 },
            },
        },
    },
}

decision "s_thin" {
    seat = "surovia", deadline = "3 h", default = "rule", about = "wiper",
    title = "You have been named, on a guess",
    text = "Their own experts would not bet on it. There is a rule: who is named on a guess calls "
        .. "his ambassador home. The rule is older than the treaty, and was not made for a week "
        .. "with a treaty in it. She has not yet packed. If you say nothing, the rule will be "
        .. "kept.",
    objectives = { "decide" },
    options = {
        option "rule" {
            title = "Let the rule take its course",
            detail = "She comes home in a day or two. Nobody at home will ask why.",
        },
        option "now" {
            title = "Recall her today, and say why",
            detail = "At once, in public, with the word \"guess\" in it.",
            effects = { act { "d06", by = "me" }, mood { "me", 40 } },
        },
        option "keep" {
            title = "Keep her in Lind",
            detail = "The House in Verast will call it weak. She will be in the room when they "
                .. "find out more.",
            effects = {
                set { "stays", 1 }, capital { "me", -40 }, mood { "me", -40 },
                send { "reply", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Our ambassador stays. Tell her when you know "
                           .. "more." },
                tension { from = "halmark", toward = "surovia", -20 },
            },
        },
        option "show" {
            title = "Keep her, and answer with your log",
            detail = "A guess can be helped. Whatever the log shows, it shows that you looked.",
            when = { there_is_a_log, { "fields", "surovia", "halmark", at_most = 8 } },
            unless = "They have it already, or it has been thrown away.",
            effects = {
                set { "stays", 1 }, set { "looked", 1 }, mood { "me", -40 },
                share { from = "surovia", to = "halmark", channel = "cert", about = "wiper",
                        fields = what_the_log_says,
                        text = "You have guessed. This is what stands in our log. Check it." },
            },
        },
    },
}

decision "s_struck" {
    seat = "surovia", deadline = "3 h", default = "protest", about = "wiper",
    title = "You have been hit",
    text = "You have the list of who cannot work this hour. Nobody on it is a soldier and nobody "
        .. "has died. Perhaps a minister ordered it, perhaps a machine did; from here the two look "
        .. "the same. It was meant for whoever emptied the ports, and it has your address on it. "
        .. "Your services have an answer ready. It would take ten minutes.",
    objectives = { "decide" },
    options = {
        option "answer" {
            title = "Answer in kind",
            detail = "Halmark's customs will be slow for six hours. So will its ports, which were "
                .. "just picking up.",
            effects = { act { "c03", by = "me", against = "halmark_customs" } },
        },
        option "harder" {
            title = "Answer harder",
            detail = "Customs closes for two days. They will not mistake it for weather.",
            effects = { act { "c04", by = "me", against = "halmark_customs" } },
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
