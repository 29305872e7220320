-- Once it is known who it was, and what everybody then makes of it. The slip of Tesk is inject 12 of
-- the plan (injects.lua); here are the same slip in the other two branches, what becomes public, and
-- what both sides decide two hours after they were told, in the same minute.

---------------------------------------------------------------------------------------------------
-- The other slips: what "Nine seconds without a mask" is when it was not Tesk

inject "crooks_slip" {
    title = "A bill that was not paid",
    at = "4:00:00", kind = "expected", to = "states", from = "Hallam & Reyes, security research",
    objectives = { "weigh" },
    when = { { "var", "cause", is = "criminals" }, { "var", "slip", is_not = "none" },
             any { { "var", "slip", is = "open" }, { "var", "both" } } },
    effects = {
        find { "proof", by = "halmark" }, find { "proof", by = "surovia" },
        set { "exposed", 1 },
    },
    text = "To both emergency teams, in the same minute, before we print it. Whoever steered the "
        .. "wiper was careful for eleven days. On the twelfth he paid a private bill over the same "
        .. "connection. He belongs to a ring that we have followed for a year; it buys old tools, "
        .. "Surovian ones by preference, and locks up offices for money. The demand for the ports "
        .. "was written, and never sent. There was no state in it. We print in a day.",
    expected = "Both sides say what they would now unsay, and to whom.",
    notes = "The same chances as for Tesk: three in ten, or eight in ten when both records met.",
}

inject "hand_slip" {
    title = "A photograph from Ostrel",
    at = "4:00:00", kind = "expected", to = "states", from = "Hallam & Reyes, security research",
    lane = "surovia", objectives = { "weigh", "own" },
    when = { { "var", "cause", is = "freelancers" }, { "var", "slip", is_not = "none" },
             any { { "var", "slip", is = "open" }, { "var", "both" } } },
    effects = {
        find { "proof", by = "halmark" }, find { "proof", by = "surovia" },
        set { "exposed", 1 },
    },
    text = "To both emergency teams, in the same minute, before we print it. Whoever steered the "
        .. "wiper was careful for eleven days. On the twelfth he sent a friend a photograph, over "
        .. "the same connection: a balcony in Ostrel, three glasses, the sea. Two of the three "
        .. "once worked for a contractor of a Surovian ministry. We have found no order and no "
        .. "pay. They seem to have disliked a treaty. We print in a day.",
    expected = "Both sides tell a hand from an order, in likelihood and in words.",
    notes = "The same chances as for Tesk. Evidence of a hand is not evidence of an order.",
}

inject "printed" {
    title = "Hallam & Reyes print it",
    at = "5:04:00", kind = "context", to = "public", from = "Hallam & Reyes, security research",
    objectives = { "weigh" },
    when = { { "var", "exposed" } },
    effects = { mood { "halmark", -20 } },
    text = "Yesterday we gave two governments what we publish now: how the ports were emptied is "
        .. "nobody's business, by whom it was done is. The method of finding out is described on "
        .. "the last page, so that others may repeat it. Between the first evening and the fourth "
        .. "day a great deal was called certain. We have marked in the margin from which "
        .. "single file most of it came.",
    expected = "Both sides decide what to add to what everyone can now read.",
    notes = "The public learns it a day after the two governments.",
}

---------------------------------------------------------------------------------------------------
-- What was said too soon

inject "accusation_collapses" {
    title = "The accusation comes apart",
    at = "5:08:00", kind = "contingency", to = "public", from = "The Aldhaven Courier, front page",
    lane = "halmark", objectives = { "decide" },
    when = { { "accused", "halmark" }, { "var", "exposed" },
             { "var", "cause", is_not = "freelancers" } },
    effects = {
        credibility { "halmark", -200 }, legitimacy { "halmark", -80 }, mood { "halmark", -80 },
        open "h_collapse",
    },
    text = "IT WAS NOT THEM. What two researchers have put before both governments leaves nothing "
        .. "of what our government told us. It had a file that anyone could have written, an "
        .. "expert who had read the file, and a headline, which was ours. In sixteen days this "
        .. "country votes. Four days remain until it was to sign a treaty with people whom it has "
        .. "called saboteurs. We should like to know what the minister will wear.",
    expected = "Halmark corrects itself before it is made to.",
    notes = "Ask: which of the items in front of you had one origin, and when could you have seen "
        .. "it?",
}

inject "denial_breaks" {
    title = "The denial does not hold",
    at = "5:08:00", kind = "contingency", to = "public", from = "Verast Evening Post",
    lane = "surovia", objectives = { "own" },
    when = { { "var", "exposed" }, { "var", "cause", is = "freelancers" },
             { "var", "owned", is = 0 },
             any { { "chosen", "s_tv", "deny" }, { "chosen", "s_accused", "deny" } } },
    effects = {
        credibility { "surovia", -200 }, legitimacy { "surovia", -60 },
        tension { from = "halmark", toward = "surovia", 60 },
    },
    text = "Our government said that we had nothing to do with it. Since this morning everyone can "
        .. "read that three people in Ostrel had a great deal to do with it, and for whom two of "
        .. "them used to work. Nobody claims that they were told to. But the sentence was \"not "
        .. "us\", and it was said before anyone had looked. Readers on the other shore will find "
        .. "the difference small. We find it larger, and wish that it had been used.",
    expected = "Surovia says what it knows now, or explains why it cannot.",
    notes = "False, or only hasty? R2 treats them differently. Let the room argue it.",
}

---------------------------------------------------------------------------------------------------
-- What is said about Tesk, and what Tesk says

inject "guests_gone" {
    title = "Three empty desks",
    after = "tesk_slips", delay = "3 h", when = { { "var", "guest" } },
    kind = "context", to = "halmark", from = "Head of the evidence room, Lind", lane = "tesk",
    objectives = { "third" },
    effects = { capital { "halmark", -40 }, mood { "halmark", -30 } },
    text = "Our three guests from Tesk went to lunch and have not come back. They left their cups, "
        .. "washed. For days they were shown whatever we had; we have drawn up a list of it, "
        .. "and it is the list of everything. They were good company and asked good questions. "
        .. "Reading the questions again in the order in which they came, one can see what they "
        .. "wished to know: how much we knew of the one thing, and when.",
    expected = "Halmark asks what else in the room came in by the door.",
    notes = "Comes only when Tesk's experts were let in, and it was Tesk.",
}

inject "proposals_cross" {
    title = "Two proposals cross on the line",
    kind = "context", to = "states", from = "Security Council line, both desks",
    when = { { "var", "together", is = 2 } }, objectives = { "decide" },
    text = "Something has happened for which the desks have no form. A proposal left Lind for "
        .. "Verast, and in the same minute one left Verast for Lind, and each says what the other "
        .. "says. They will be read in twenty minutes, on both sides, by people who then have to "
        .. "decide who answers whom. The lawyers ask for half a day. They have been given half a "
        .. "day, and a telephone.",
    expected = "Both sides agree on two sentences: how likely, and how sure.",
    notes = "Neither could know what the other would choose. The statement follows in ten hours.",
}

inject "two_voices" {
    title = "One statement, two names",
    after = "proposals_cross", delay = "10 h",
    kind = "expected", to = "public", from = "The governments of Halmark and Surovia",
    objectives = { "decide", "third" },
    effects = {
        set { "said", 1 },
        tension { from = "halmark", toward = "surovia", -80 },
        tension { from = "surovia", toward = "halmark", -80 },
        legitimacy { "halmark", 60 }, legitimacy { "surovia", 60 }, credibility { "surovia", 60 },
    },
    text = "The ports of Halmark were emptied by an office of the government of Tesk, in a manner "
        .. "meant to be taken for Surovia's. It is very likely; our confidence is high; both "
        .. "judgements rest on what each of us has seen, and on what others have found. We shall "
        .. "not answer it with the same. We invite Tesk to say what it knows. What was said in the "
        .. "first days between our two countries was said behind a mask, by both.",
    expected = "Both sides ask what is now owed to Tesk, and by Tesk.",
    notes = "Comes when both chose to say it in one voice. Likelihood and confidence stand apart.",
}

inject "tesk_calls_on_halmark" {
    title = "A visit in the blue room",
    at = "5:12:00", kind = "context", to = "halmark", from = "Tesk's ambassador in Lind",
    lane = "tesk", when = { { "chosen", "h_mask", "quiet" } }, objectives = { "third" },
    effects = { capital { "halmark", 40 } },
    text = "I have been shown nine seconds, and have shown them to my government. It asks me to "
        .. "say that there are people among us who have mistaken their task. They will be found "
        .. "another. Should Halmark's lorries wish to use our roads for a year without a toll, "
        .. "nobody would stop them at the gate. I need not add that what is settled between "
        .. "neighbours is not improved by being read out.",
    expected = "Halmark asks what it is being paid for, and whose silence it is selling.",
    notes = "Surovia does not hear of it. Ask in the debrief whether it would have.",
}

inject "tesk_calls_on_surovia" {
    title = "The friend of nine years calls again",
    at = "5:12:00", kind = "context", to = "surovia", from = "Tesk's ambassador in Verast",
    lane = "tesk", when = { { "chosen", "s_mask", "quiet" } }, objectives = { "third" },
    effects = { capital { "surovia", 40 } },
    text = "You have reason to be angry, and I would rather that you were angry with me than with "
        .. "my country, which is small. Those who borrowed your face have been dismissed; they "
        .. "thought that you would not mind it much, you had worn it so often. For a year your "
        .. "freight goes through without toll. I should be sorry if this had to be explained on "
        .. "Gannet Isle, where explanations are taken down.",
    expected = "Surovia asks what it is being paid for, and whose silence it is selling.",
    notes = "Halmark does not hear of it. Ask in the debrief whether it would have.",
}

inject "tesk_answers" {
    title = "Tesk regrets",
    kind = "context", to = "public", from = "Foreign ministry of Tesk", lane = "tesk",
    at = "7:10:00", when = { { "var", "said" }, { "var", "cause", is = "mask" } },
    objectives = { "third" },
    text = "An office that had exceeded its task has been closed. Its head has asked to be "
        .. "relieved of his duties, on grounds of health. Tesk has lived for eighty years from "
        .. "being on the way. Nobody asked us what we should live from when two neighbours drew a "
        .. "line over the water and past us. This explains something; we do not say that it "
        .. "excuses it. If there were a chair on Gannet Isle, we would come.",
    expected = "Both sides ask what it would cost to add a chair.",
    notes = "Nobody is wicked by nature. Ask what Tesk could have done instead, on day one.",
}

---------------------------------------------------------------------------------------------------
-- What Halmark decides

decision "h_mask" {
    seat = "halmark", after = "tesk_slips", delay = "2 h",
    deadline = "6 h", default = "quiet", about = "wiper",
    title = "It was not Surovia",
    text = "Nine seconds, a flat in Tesk, and the same paper on a desk in Verast. Tomorrow it will "
        .. "be in print, without a name for whoever gave the order. You can say that name with "
        .. "Surovia, or without it, or say it to Tesk alone; or go to Gannet Isle with something "
        .. "in your pocket. What you said of Surovia in the first days, if you said it, is still "
        .. "there.",
    objectives = { "decide", "third" },
    options = {
        option "together" {
            title = "Offer Surovia one statement, two names",
            detail = "If they choose the same, it is said in one voice. If not, you have asked.",
            effects = {
                add { "together", 1 },
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "Let us say it together, with what each of us "
                           .. "saw." },
                capital { "me", -20 },
            },
        },
        option "alone" {
            title = "Name Tesk, alone and today",
            detail = "The public gets a culprit before the vote. Surovia reads it in the paper.",
            effects = {
                assess { "wiper", by = "me", suspect = "third_state", public = true },
                set { "said", 1 }, mood { "me", 60 }, capital { "me", -10 },
            },
        },
        option "quiet" {
            title = "Speak to Tesk alone",
            detail = "Its ambassador is shown nine seconds and asked what else there is. What you "
                .. "learn, you owe to nobody.",
            effects = {
                send { "demand", from = "halmark", to = "tesk", channel = "embassy",
                       about = "wiper", text = "We know. We should like to hear it from you." },
                capital { "me", 20 },
            },
        },
        option "sorry" {
            title = "Apologise to Surovia first",
            detail = "For the word, before anything else is said. It will cost you at home what "
                .. "it gains you over there.",
            when = { { "accused", "halmark" } },
            unless = "You have not named them; there is nothing to apologise for.",
            effects = { act { "d10", by = "me" } },
        },
    },
}

decision "h_crooks" {
    seat = "halmark", after = "crooks_slip", delay = "2 h",
    deadline = "6 h", default = "police", about = "wiper",
    title = "It was about money",
    text = "A ring of thieves, an unpaid bill, and no state at all. The tools were Surovian once "
        .. "and were sold; whoever sold them may sit in Verast. It is a smaller story than the one "
        .. "that has been told all week, and your press office asks whether it has to be told at "
        .. "the same length.",
    objectives = { "decide" },
    options = {
        option "police" {
            title = "Ask Verast's police for help",
            detail = "From ministry of justice to ministry of justice, as for any theft.",
            effects = { act { "l02", by = "me" } },
        },
        option "sale" {
            title = "Hold Surovia to account for the sale",
            detail = "Its tool, its dealer, its closed case. True, and perhaps not what matters "
                .. "five days before the summit.",
            effects = {
                send { "demand", from = "halmark", to = "surovia", channel = "embassy",
                       about = "wiper", text = "Who sold the tools, and why was the case closed?" },
                mood { "me", 30 }, tension { from = "surovia", toward = "halmark", 30 },
            },
        },
        option "sorry" {
            title = "Apologise to Surovia",
            detail = "In public, by name, for the word that was said.",
            when = { { "accused", "halmark" } },
            unless = "You have not named them; there is nothing to apologise for.",
            effects = { act { "d10", by = "me" } },
        },
        option "insurers" {
            title = "Tell the insurers, and the ports",
            detail = "Theft is insured. One hundred and forty million dollars find their payer.",
            effects = { assess { "wiper", by = "me", suspect = "criminals", public = true },
                        mood { "me", 30 }, capital { "me", 20 } },
        },
    },
}

decision "h_hand" {
    seat = "halmark", after = "hand_slip", delay = "2 h",
    deadline = "6 h", default = "ask", about = "wiper",
    title = "A balcony in Ostrel",
    text = "Three glasses and the sea. It was Surovians; nobody seems to have told them to. Your "
        .. "hawks say that there is no difference. Your lawyers say that there is one and that it "
        .. "is the whole of the law. In Verast somebody is looking at the same photograph and "
        .. "wondering what you will call it.",
    objectives = { "decide", "weigh" },
    options = {
        option "ask" {
            title = "Ask for their arrest and nothing else",
            detail = "A request that an honest government can grant in a week. You will see.",
            effects = {
                send { "proposal", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "Three persons in Ostrel. We ask you to arrest "
                           .. "them." },
                capital { "me", -10 },
            },
        },
        option "name" {
            title = "Name Surovia",
            detail = "\"We hold responsible\", with the photograph. The word order is not in the "
                .. "sentence.",
            when = { { "started", "halmark", "i01", is = 0 } },
            unless = "It has been said, and cannot be said for the first time again.",
            effects = { act { "i01", by = "me" } },
        },
        option "expel" {
            title = "Expel four diplomats",
            detail = "A measure, for a hand. They will call it a measure for nothing.",
            when = { { "started", "halmark", "d05", is = 0 } },
            unless = "They have left already.",
            effects = { act { "d05", by = "me" } },
        },
        option "distinguish" {
            title = "Say in public: a hand, and no order",
            detail = "It is what you know. It helps those in Verast who have to act on it.",
            effects = {
                send { "assurance", from = "halmark", to = "surovia",
                       channel = "public_statement", about = "wiper",
                       text = "It was done by three people in Ostrel. We have seen no order." },
                credibility { "me", 40 }, mood { "me", -40 },
                tension { from = "surovia", toward = "halmark", -40 },
            },
        },
    },
}

decision "h_collapse" {
    seat = "halmark", deadline = "4 h", default = "stand", about = "wiper",
    title = "You named the wrong one",
    text = "It is in print, and it is not what you said. There is still a choice of how to be "
        .. "wrong. Your press office has prepared three statements. Two of them use the word "
        .. "\"evolving\". The third is blank, with a place for a signature.",
    objectives = { "decide" },
    options = {
        option "apologise" {
            title = "Apologise to Surovia",
            detail = "In public, by name. It will cost you at home what it gains you abroad.",
            when = { { "started", "halmark", "d10", is = 0 } },
            unless = "You have apologised already.",
            effects = { act { "d10", by = "me" } },
        },
        option "correct" {
            title = "Correct the assessment, without apology",
            detail = "A new assessment is published. It does not mention the old one.",
            effects = {
                send { "reply", from = "halmark", to = "surovia",
                       channel = "public_statement", about = "wiper",
                       text = "Our assessment has changed with the evidence." },
                assess { "wiper", by = "me" }, credibility { "me", 20 },
            },
        },
        option "stand" {
            title = "Stand by it",
            detail = "Questions remain, you say. Some will believe you. They did before.",
            effects = { credibility { "me", -80 }, mood { "me", 20 } },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- What Surovia decides

local all_that_we_hold = { "incident", "first_seen", "effect", "indicators", "sample",
                           "infrastructure", "containment", "preservation", "assurance",
                           "contact", "classification" }

decision "s_mask" {
    seat = "surovia", after = "tesk_slips", delay = "2 h",
    deadline = "6 h", default = "quiet", about = "wiper",
    title = "It wore your face",
    text = "Nine seconds, a flat in Tesk, and the friend of nine years who was not here. Lind has "
        .. "the same paper. You could say it with them, or hold them first to what they have said "
        .. "or let be said about you; or call on your friend, and ask what else he has heard. "
        .. "Tesk's tolls are paid by your factories too.",
    objectives = { "decide", "third" },
    options = {
        option "together" {
            title = "Offer Halmark one statement, two names",
            detail = "If they choose the same, it is said in one voice. If not, you have asked.",
            effects = {
                add { "together", 1 },
                send { "proposal", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Let us say it together, with what each of us "
                           .. "saw." },
                capital { "me", -20 },
            },
        },
        option "amends" {
            title = "Ask Halmark for amends first",
            detail = "A week of headlines had your name in them. Somebody should say so.",
            effects = {
                send { "demand", from = "surovia", to = "halmark", channel = "embassy",
                       about = "wiper", text = "It was not us. We should like to read that where "
                           .. "we read the other." },
                mood { "me", 40 }, tension { from = "halmark", toward = "surovia", 20 },
            },
        },
        option "quiet" {
            title = "Speak to your friend from Tesk",
            detail = "Alone. He will have a good deal to offer.",
            effects = {
                send { "demand", from = "surovia", to = "tesk", channel = "embassy",
                       about = "wiper", text = "We have read nine seconds of yours." },
                capital { "me", 20 },
            },
        },
    },
}

decision "s_crooks" {
    seat = "surovia", after = "crooks_slip", delay = "2 h",
    deadline = "6 h", default = "file", about = "wiper",
    title = "Your tools, their hands",
    text = "Thieves, with tools that were once yours and that somebody sold. It clears you of the "
        .. "deed. The case of the sale was closed because it was embarrassing; by tomorrow it will "
        .. "be embarrassing and in print. The ring has an address in Verast, and a landlord who is "
        .. "somebody's cousin.",
    objectives = { "own", "decide" },
    options = {
        option "arrest" {
            title = "Arrest the ring",
            detail = "It takes days and costs a cousin. Nothing says \"not us\" so well.",
            when = { { "started", "surovia", "l03", is = 0 } },
            unless = "It is under way.",
            effects = {
                act { "l03", by = "me" },
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "We are going to arrest them." },
            },
        },
        option "file" {
            title = "Reopen the case of the sale",
            detail = "A file is fetched from a drawer, in public. It may take until autumn.",
            effects = {
                send { "assurance", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "The case of the tools has been reopened." },
                capital { "me", -20 },
            },
        },
        option "triumph" {
            title = "Let everyone know that you were right",
            detail = "You said that it was not you. Somebody should read it out again, slowly.",
            effects = {
                send { "demand", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper", text = "We said so. We await what one says in such a "
                           .. "case." },
                mood { "me", 60 }, tension { from = "halmark", toward = "surovia", 30 },
            },
        },
    },
}

decision "s_hand" {
    seat = "surovia", after = "hand_slip", delay = "2 h",
    deadline = "6 h", default = "quiet", about = "wiper",
    title = "Three glasses on a balcony",
    text = "They are yours, and you did not send them. By tomorrow everyone will have seen the "
        .. "balcony. In the ministry somebody speaks of patriots; in Ostrel, people who would have "
        .. "had work from the Crossing are looking for the house. You can arrest them, own them, "
        .. "lose them, or explain to Halmark what a photograph does not prove.",
    objectives = { "own", "decide" },
    options = {
        option "arrest" {
            title = "Arrest them, and own it in public",
            detail = "\"Ours, and not ordered.\" It is said once, and believed by those who wish "
                .. "to.",
            effects = {
                act { "l03", by = "me" }, set { "owned", 1 },
                send { "apology", from = "surovia", to = "halmark", channel = "public_statement",
                       about = "wiper", text = "Three people of ours did it, and nobody had "
                           .. "ordered it. They are being arrested." },
                mood { "me", -60 }, capital { "me", -40 },
            },
        },
        option "quiet" {
            title = "Move them inland, without a word",
            detail = "They will do no more harm, and answer no questions. Halmark will ask some.",
            effects = { capital { "me", -10 },
                        tension { from = "halmark", toward = "surovia", 30 },
                        set { "looked", 1 } },
        },
        option "doubt" {
            title = "Point out what it does not prove",
            detail = "A balcony, three glasses, the sea. There is no order in the picture, you "
                .. "say; nor is there.",
            effects = {
                send { "rejection", from = "surovia", to = "halmark",
                       channel = "public_statement", about = "wiper",
                       text = "A photograph of the sea is not evidence against a state." },
                mood { "me", 40 }, tension { from = "halmark", toward = "surovia", 40 },
            },
        },
        option "hand_over" {
            title = "Tell Halmark, and let them question them",
            detail = "In Ostrel, with your police in the room. It has never been done.",
            effects = {
                share { from = "surovia", to = "halmark", channel = "council_line",
                        about = "wiper", fields = all_that_we_hold,
                        text = "Come and ask them yourselves. We should like to hear it too." },
                set { "owned", 1 }, credibility { "me", 60 }, mood { "me", -40 },
                capital { "me", -40 },
            },
        },
    },
}
