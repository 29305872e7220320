-- How it can end. The first ending whose `when` holds is taken, in this order: the worst first,
-- then what was done in error, then what was said in error, then the ways out. The last one has no
-- `when` and catches the rest.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" } }
local not_surovia = any { { "var", "cause", is = "accident" },
                          { "var", "cause", is = "criminals" } }
local a_surovian_hand = any { { "var", "cause", is = "contractor" },
                              { "var", "cause", is = "probe" } }

ending "orders" {
    title = "The orders are given",
    tone = "bad", at_once = true,
    when = { any { { "started", "halmark", "m06" }, { "started", "surovia", "m06" },
                   { "peak_rung", at_least = 14 } } },
    text = "An order to strike with arms has been signed. The exercise stops here, because what "
        .. "comes next is no longer a question of norms. Neither side wanted this on the first "
        .. "evening. Go back along the timeline to the last hour at which both could still have "
        .. "stopped without losing face, and ask why it did not look like that hour at the time.",
}

ending "rupture" {
    title = "The Sound is closed",
    tone = "bad",
    when = { any { { "started", "halmark", "d07" }, { "started", "surovia", "d07" },
                   { "started", "halmark", "m03" }, { "started", "surovia", "m03" },
                   { "started", "halmark", "c06" }, { "started", "surovia", "c06" },
                   { "tension", "halmark", "surovia", at_least = 850 },
                   { "tension", "surovia", "halmark", at_least = 850 } } },
    text = "The lights are on and the embassies are dark. What the two states still have to say "
        .. "goes through Tesk, which charges for it in its own way. The fishing talks have no "
        .. "date. In the barracks on either side men who had leave this week do not. Some of what "
        .. "was believed tonight will turn out to be true; it will be too late to be useful.",
}

ending "blows" {
    title = "Blow for blow",
    tone = "bad",
    when = { struck_by_halmark, struck_by_surovia },
    text = "Each side has struck and each calls it an answer. The services are back; what was "
        .. "broken was something else. From now on every fault in either country will be "
        .. "somebody's doing until it is proved otherwise, and there are many faults in a winter. "
        .. "Both governments say that deterrence has been restored. Both have ordered more of what "
        .. "did not prevent this.",
}

ending "wrong_address" {
    title = "The wrong address",
    tone = "bad",
    when = { struck_by_halmark, not_surovia },
    text = "Halmark put out of service a machine hall, a theatre and the appointments of the "
        .. "clinics in Verast, in answer to something that Surovia had not done. It was decided "
        .. "quickly, or by nothing that can decide. The facts will take some weeks to become "
        .. "public and some years to stop being quoted. The next time that Halmark is sure, it "
        .. "will be asked how sure it was in January.",
}

ending "one_blow" {
    title = "One blow, unanswered",
    tone = "mixed",
    when = { any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                   { "done", "halmark", "c05" }, { "done", "halmark", "c08" },
                   { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                   { "done", "surovia", "c05" }, { "done", "surovia", "c08" } } },
    text = "One side has struck and the other has not answered. Those who ordered it say that this "
        .. "proves them right. Those who were hit have kept a list, and have told their services "
        .. "to think about the spring. Between the two lies the question of whether it would have "
        .. "ended here anyway, and no one on either shore can now find out.",
}

ending "wrong_name" {
    title = "The name that had to be taken back",
    tone = "bad",
    when = { { "fired", "accusation_collapses" } },
    text = "Halmark named Surovia, and it was not Surovia. There was a machine, a boast, a witness "
        .. "who was sincere. Each was true and none was enough. The correction ran on an inside "
        .. "page. The fishing talks will begin with an apology or will not begin, and the next "
        .. "evidence that Halmark shows the world will be held up to the light for a long time "
        .. "before anyone nods.",
}

ending "name_stands" {
    title = "The name stands",
    tone = "mixed",
    when = { { "accused", "halmark" }, a_surovian_hand,
             { "belief", "blackout", "halmark", at_least = 800 } },
    text = "Halmark named Surovia, and there was a Surovian hand in it. Not an order: a hand. In "
        .. "Verast those who knew it are relieved that they were not asked, and those who did not "
        .. "know are angry at having been made liars. Halmark was right. It is not warmer for it, "
        .. "and whether being right in public was worth more than being told in private is a fair "
        .. "question for the room.",
}

ending "unproven" {
    title = "A name without proof",
    tone = "mixed",
    when = { { "accused", "halmark" } },
    text = "Halmark has said who did it and cannot show it. Surovia has said that it did not and "
        .. "cannot show that either. The sentence stands in the archives, neither kept nor taken "
        .. "back. Allies nod when they are asked to and look at their shoes. The file is still "
        .. "open; the minds on both shores were closed by noon.",
}

ending "joint" {
    title = "Four signatures",
    tone = "good",
    when = { { "fired", "joint_report" }, { "deaths", is = 0 },
             { "tension", "halmark", "surovia", at_most = 400 },
             { "tension", "surovia", "halmark", at_most = 400 } },
    text = "There is one account of the night, and four people from two states have signed it. It "
        .. "has a page in it that Halmark would have left out and a page that Surovia would have "
        .. "left out. It is eleven pages long and says \"we do not know\" four times. Both "
        .. "parliaments find it disappointing. It will be cited for years, in quarrels that have "
        .. "not begun yet, as the thing that was once done.",
}

ending "settled" {
    title = "Settled between engineers",
    tone = "good",
    when = { { "packets", "halmark", "surovia" }, { "packets", "surovia", "halmark" },
             { "deaths", is = 0 },
             { "tension", "halmark", "surovia", at_most = 250 },
             { "tension", "surovia", "halmark", at_most = 250 } },
    text = "Both sides wrote down what they knew, what they would not say, and how much of it "
        .. "there was. What came out of it was not to everyone's credit. It was smaller than what "
        .. "had been feared on either shore, and it came by letter. The desks that had talked that "
        .. "night will know each other's voices. The fishing talks have a date, and somebody has "
        .. "proposed to hold them in Aldhaven.",
}

ending "ward" {
    title = "A name on the ward",
    tone = "bad",
    when = { { "deaths", at_least = 1 } },
    text = "The crisis between the states came to rest. In St Brenna's a bed is empty that need "
        .. "not have been. Nobody meant it; there was a list of urgent things, and at eight in the "
        .. "morning it stood below the others. When this day is told abroad it will be about "
        .. "restraint. In Aldhaven it will be about four hours, and who had a generator.",
}

ending "patience" {
    title = "The lights came back first",
    tone = "good",
    when = { any { { "fired", "found_relay" }, { "fired", "found_letter" },
                   { "fired", "found_slip" }, { "fired", "found_intercept" },
                   { "fired", "joint_report" } },
             { "tension", "halmark", "surovia", at_most = 400 },
             { "tension", "surovia", "halmark", at_most = 400 } },
    text = "Halmark looked before it spoke. It cost votes, a headline and a bad afternoon. What "
        .. "was found could be shown, or could be kept, and either way it was known. Surovia "
        .. "noticed that it had not been named when it could have been; it has not said so and "
        .. "will not forget it. There is something to talk about, and there are still people to "
        .. "talk to.",
}

ending "calm" {
    title = "Nothing more was said",
    tone = "mixed",
    when = { { "tension", "halmark", "surovia", at_most = 300 },
             { "tension", "surovia", "halmark", at_most = 300 } },
    text = "The lights are on, no one was named, and no one knows. It ended well in the way of a "
        .. "ship that passes rocks in fog. Both governments will call it prudence. The machine in "
        .. "Verast, the pointer on the screen, the folder in a drawer are all still where they "
        .. "were, and the next winter has the same dates.",
}

ending "cold_peace" {
    title = "Cold peace",
    tone = "mixed",
    text = "The lights are on. Nobody struck, nobody was proved right, and neither side believes a "
        .. "word of the other. The talks on the winter catch are postponed until the weather is "
        .. "better. On both shores somebody has asked for money to be ready next time, and has "
        .. "been given it. Ready for what was not said.",
}

---------------------------------------------------------------------------------------------------
-- What it is for

objective "orient" {
    title = "Separate what is known from what is said",
    text = "Distinguish seen facts, reports and guesses in the first hours, and say which is "
        .. "which.",
}

objective "weigh" {
    title = "State likelihood and confidence apart",
    text = "Assess who did it with a likelihood and, separately, a confidence; revise both when an "
        .. "item of evidence is an echo, shared by many, or planted.",
}

objective "inform" {
    title = "Choose what to tell the other side",
    text = "Compose, send and answer an information packet in time, and justify each field that is "
        .. "withheld.",
}

objective "decide" {
    title = "Answer under a norm and under pressure",
    text = "Decide on an answer that the evidence carries, explain which norm it meets or breaks, "
        .. "and leave the other side a way to stop.",
}

objective "own" {
    title = "Look into one's own house",
    text = "Find out what one's own people did before giving an assurance about it, and decide how "
        .. "much of it to show.",
}

objective "protect" {
    title = "Put people first",
    text = "Keep a harm that can be prevented from being lost among the questions of blame.",
}

---------------------------------------------------------------------------------------------------
-- What to ask afterwards. Open, neutral; the first ones to everybody.

question "changed" { text = "Which fact changed your mind, and at what time?" }
question "surprised" { text = "What surprised you when you saw both sides of the timeline?" }
question "first_word" {
    text = "What was the first thing that the other side heard from you? What did they make of it?",
    about = "h_tell",
}
question "withheld" {
    text = "Which field of a packet did you withhold, and what would it have cost to share it?",
    about = "h_blame",
}
question "origin" { text = "Which items of evidence came from one origin? When did you notice?" }
question "likely_sure" {
    text = "At half past six, how likely did you think it was, and how sure were you of that?",
    about = "h_blame",
}
question "machine" {
    text = "What did the standing order change in your thinking, whether or not it ever fired?",
}
question "hours" {
    text = "What did you do with the hours in which an answer was closed to you? What arrived in "
        .. "them?",
    about = "h_answer",
}
question "hospital" {
    text = "When did the hospital come up at your table, and who brought it up?",
    about = "h_hospital",
}
question "own_house" {
    text = "Surovia: what did you know of your own people when you first spoke about them?",
    about = "s_ask",
}
question "threshold" {
    text = "Was the blackout above or below the line? Would you have said the same without R1?",
}
question "exit" {
    text = "Where was the last exit at which both sides could have stopped without losing face?",
}
question "norm" {
    text = "Which norm cost you most in this game, and what did it buy, for whom?",
}
