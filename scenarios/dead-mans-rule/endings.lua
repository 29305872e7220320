-- How it can end. The first ending whose `when` holds is taken, in this order: where the exercise
-- stops, then what cannot be undone, then what was done in error, then what was said in error, then
-- the ways out. The last one has no `when` and catches the rest.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" },
                                { "done", "halmark", "x01" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" },
                                { "done", "surovia", "x01" } }
local anyone_struck = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                            { "done", "halmark", "c08" }, { "done", "halmark", "x01" },
                            { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                            { "done", "surovia", "c08" }, { "done", "surovia", "x01" } }

-- Rung 15, and all that leads straight to it, is no space to play in.
ending "endex" {
    title = "ENDEX",
    tone = "bad", at_once = true,
    when = { any { { "started", "halmark", "m06" }, { "started", "surovia", "m06" },
                   { "peak_rung", at_least = 14 } } },
    text = "The exercise stops here. An order to strike with arms has been signed, or something "
        .. "has been touched that nobody touches, and what comes next is not a question of norms. "
        .. "No one wanted this at midnight. Go back along the timeline to the last minute at which "
        .. "a person could have stopped it, and ask who that person was, and whether anyone had "
        .. "told them.",
}

ending "rupture" {
    title = "Two shores, no line",
    tone = "bad",
    when = { any { { "started", "halmark", "d07" }, { "started", "surovia", "d07" },
                   { "started", "halmark", "m03" }, { "started", "surovia", "m03" },
                   { "tension", "halmark", "surovia", at_least = 950 },
                   { "tension", "surovia", "halmark", at_least = 950 } } },
    text = "The trunk works and nobody uses it. What the two states still have to say goes through "
        .. "Tesk. On both shores the machine has been moved from trial to service; it would be "
        .. "irresponsible, both governments say, in such times, not to. Ships that lay dredges or "
        .. "survey depths have been told to stay a long way off cables. The fog does not read "
        .. "notices.",
}

ending "ward" {
    title = "A bed at Kolm",
    tone = "bad",
    when = { { "deaths", at_least = 1 } },
    text = "A hall was put out of service for six hours, and a bed in a hospital behind it is "
        .. "empty. Nobody meant the bed. It was not on the target's sheet, which had room for one "
        .. "line. In both capitals it is now called collateral, a word that means beside. In Kolm "
        .. "they have fitted a bell with a string. It needs no network, and the nurses pull it "
        .. "once an hour to hear it.",
}

ending "late_pause" {
    title = "The pause that came after",
    tone = "mixed",
    when = { anyone_struck, { "var", "pause_h" }, { "var", "pause_s" },
             { "in_force", "N21", "halmark" }, { "in_force", "N21", "surovia" },
             { "tension", "halmark", "surovia", at_most = 800 },
             { "tension", "surovia", "halmark", at_most = 800 } },
    text = "First there were blows, which took minutes; then a word in two envelopes, which took "
        .. "until noon. The second proved harder to arrange and easier to keep. Both sides now "
        .. "know that they can stop, which they had not known, and how quickly they start, which "
        .. "they had. Somebody in Tesk keeps the two envelopes in a drawer and has been told to "
        .. "leave them there.",
}

ending "nine_minutes" {
    title = "Nine minutes",
    tone = "bad",
    when = { any { { "chosen", "h_cancel", "let" }, { "chosen", "h_cancel", "confirm" } },
             { "done", "halmark", "c08" }, struck_by_surovia },
    text = "A machine began it, on a match, eight minutes after the link was back. It was "
        .. "answered; each side calls what it did an answer. Told in order, it takes two pages. "
        .. "The system performed as specified, and its makers have said so. The trunk is up and "
        .. "the radar looks; what is gone is the assumption that at the other end of a failure "
        .. "there is somebody wondering what it was.",
}

ending "blows" {
    title = "Blow for blow",
    tone = "bad",
    when = { struck_by_halmark, struck_by_surovia },
    text = "Each side has struck, and each can name the minute in which the other began. The "
        .. "services are back. From now on every cable that parts under the Sound will have been "
        .. "parted by somebody, and there are dredgers, anchors and winters. On both shores the "
        .. "generals have asked again for a signature, and this time nobody asked them to explain "
        .. "what it was for.",
}

ending "wrong_answer" {
    title = "An answer to nobody",
    tone = "bad",
    when = { any { { "done", "halmark", "c08" }, { "done", "halmark", "x01" } },
             any { { "var", "cause", is = "dredger" }, { "var", "cause", is = "own_fault" } } },
    text = "Halmark put out of service what Surovia commands its forces through, in answer to "
        .. "something that Surovia had not done. A ship was under way to look; she needed until "
        .. "four. Surovia did not strike back, and will be thanked for it by nobody. At Kell Head "
        .. "the file of matches has one entry more. It has been filed under successes, as the "
        .. "match was found within seconds.",
}

ending "right_by_luck" {
    title = "Right, for once",
    tone = "mixed",
    when = { any { { "done", "halmark", "c08" }, { "done", "halmark", "x01" } } },
    text = "It was a Surovian boat after all: four men, a winch, and no order. The answer hit the "
        .. "right country and the wrong people. The makers of the machine count their match as one "
        .. "out of one. Surovia has not answered, as it would have to say for what. In the next "
        .. "year both sides will buy more of what was right, and nobody will ask how often it "
        .. "would have been.",
}

ending "forty_minutes" {
    title = "Forty minutes in the dark",
    tone = "bad",
    when = { { "done", "surovia", "x01" } },
    text = "For forty minutes Halmark could not see its own sky, and it did not strike back. Those "
        .. "who answer for it say that this shows how well it was measured. Those who sat there "
        .. "did not know that it would be forty. What they had begun to think by minute thirty is "
        .. "in the log of Kell Head, in one person's handwriting, and it is not about forty "
        .. "minutes. It has been classified.",
}

ending "one_blow" {
    title = "One blow, unanswered",
    tone = "mixed",
    when = { anyone_struck },
    text = "One side has struck, lightly, and the other has not answered. Queues have been waited "
        .. "out. Those who ordered it call it a signal; those who received it have added it to a "
        .. "file of things that look alike. Between the two lies the question of what it was a "
        .. "signal of, and there is now a machine on each shore, in a box or out of it, that would "
        .. "be glad to settle it.",
}

ending "wrong_name" {
    title = "A match, read out",
    tone = "bad",
    when = { { "fired", "accusation_collapses" } },
    text = "Halmark named Surovia, and it was not Surovia. It had a machine that was sure to two "
        .. "places after the point. The ship looked, and found something else; the correction ran "
        .. "on an inside page. Nothing was struck, and people who work with words say that this is "
        .. "the same as nothing happening. The next time that Halmark is sure, it will be asked "
        .. "what the machine thinks.",
}

ending "name_stands" {
    title = "A hand, and no order",
    tone = "mixed",
    when = { { "accused", "halmark" } },
    text = "Halmark named Surovia, and there was a Surovian hand in it: four men and a winch. "
        .. "Whether that is Surovia is what the lawyers are paid for now. Nobody struck. In Verast "
        .. "there is a new rule about initiative, which is explained to recruits by somebody who "
        .. "was praised for it in spring. In Lind it is held that the match was right, and that it "
        .. "should therefore be allowed to answer next time.",
}

ending "two_keys" {
    title = "Two keys on a table",
    tone = "good",
    when = { { "var", "shown_h" }, { "var", "shown_s" },
             { "var", "key", is = 0 }, { "var", "their_key", is = 0 } },
    text = "Both have published the night, minute by minute, with the letter that asked for a "
        .. "signature. It was the same letter. For a day people on both shores laughed about it, "
        .. "which had not happened for some time, and then they stopped and asked how it could be. "
        .. "The keys are held by persons with names. Both staffs have moved a cot next to the "
        .. "screens. It is uncomfortable, as it should be.",
}

ending "twelve_hours" {
    title = "Twelve hours",
    tone = "good",
    when = { { "var", "pause_h" }, { "var", "pause_s" },
             { "in_force", "N21", "halmark" }, { "in_force", "N21", "surovia" },
             { "tension", "halmark", "surovia", at_most = 600 },
             { "tension", "surovia", "halmark", at_most = 600 } },
    text = "Nothing was struck in the night, and then nothing was to be begun for twelve hours, by "
        .. "anyone, by hand or by machine. It was the least that has ever been agreed on the "
        .. "Sound, and nothing was struck in it either. What stopped the trunk has been looked at "
        .. "by people with time to look. Somebody has proposed to do the same the next time, at "
        .. "once, before anything is believed.",
}

ending "engineers" {
    title = "Between engineers",
    tone = "good",
    when = { { "packets", "halmark", "surovia" }, { "packets", "surovia", "halmark" },
             { "tension", "halmark", "surovia", at_most = 600 },
             { "tension", "surovia", "halmark", at_most = 600 } },
    text = "Nothing was struck. Two desks laid what they had beside each other and found that it "
        .. "fitted where it touched. It was smaller than what had been feared on either shore, and "
        .. "it came by letter. Nobody has thanked the desks, which are used to it. But a number "
        .. "has been exchanged on which one can ask, at two in the morning, what that was at Kolm, "
        .. "and somebody will wonder with you. It has been tested.",
}

ending "no_hurry" {
    title = "There was no hurry",
    tone = "good",
    when = { { "accused", "surovia", is = 0 },
             { "tension", "halmark", "surovia", at_most = 600 },
             { "tension", "surovia", "halmark", at_most = 600 } },
    text = "Nobody struck and nobody was named. The link was back after twelve minutes, and by "
        .. "four a ship had looked. Had anyone been in a hurry, it would all have gone much "
        .. "faster. The generals on both shores say, correctly, that this proves nothing about the "
        .. "next time. What was to be signed at midnight can still be thought about. It was a "
        .. "night like others, and a few people know that it was not.",
}

ending "armed_peace" {
    title = "The count is at nine",
    tone = "mixed",
    text = "Nothing was struck. The two shores are as far apart as the day before and somewhat "
        .. "better armed. Each has looked hard at what the other might do in nine minutes, and has "
        .. "drawn up something that takes eight. The trunk lies on the bottom of the Sound beside "
        .. "the dredgers' bank, as before, with ninety thousand people and two armies in it, "
        .. "fifty metres from the next mistake.",
}

---------------------------------------------------------------------------------------------------
-- What it is for

objective "key" {
    title = "Know who can stop it",
    text = "Say for each minute which person could have stopped what was about to happen, and what "
        .. "giving that away would buy and cost.",
}

objective "weigh" {
    title = "State likelihood and confidence apart",
    text = "Assess a failure under time pressure with a likelihood and, separately, a confidence; "
        .. "say what a machine that matches patterns has never seen.",
}

objective "tell" {
    title = "Use the line that is free",
    text = "Choose what to tell and to ask the other side, by which channel, before it has to "
        .. "guess; and read an ambiguous signal in more than one way.",
}

objective "decide" {
    title = "Answer under a norm and under a clock",
    text = "Decide on an answer, or on none, that the evidence carries; explain which norm it "
        .. "meets or breaks, and leave the other side a way to stop.",
}

objective "own" {
    title = "Look into one's own house",
    text = "Find out what one's own units, machines and firms did before giving an assurance about "
        .. "it.",
}

objective "protect" {
    title = "See who else is on the line",
    text = "Ask who else depends on what is about to be hit, and keep a harm that can be prevented "
        .. "from being lost among the questions of command.",
}

---------------------------------------------------------------------------------------------------
-- What to ask afterwards. Open, neutral; the first ones to everybody.

question "speed" { text = "What did speed buy? For whom, and what was paid for it?" }
question "changed" { text = "Which fact changed your mind, and at what minute?" }
question "surprised" { text = "What surprised you when you saw both sides of the timeline?" }
question "letter" {
    text = "Both sides got the same letter, word for word. What did you think that the other had?",
    about = "h_key",
}
question "cancel" {
    text = "Halmark: we cancelled, or did not, because. Finish the sentence as you would have at "
        .. "01:39, and as you would now.",
    about = "h_cancel",
}
question "hours" {
    text = "If you had four hours and not nine minutes: what did you do with them, and what "
        .. "arrived in them?",
    about = "h_desk",
}
question "likely_sure" {
    text = "At half past one, how likely did you think that it was Surovia, and how sure were you "
        .. "of that?",
}
question "never_seen" { text = "What had the machine never seen? What had you never seen?" }
question "knocking" {
    text = "Surovia: what else could the knocking at Kolm have been? When did that come up?",
    about = "s_traffic",
}
question "forty" {
    text = "Whoever blinded the radar meant forty minutes. How would the other side have known?",
    about = "h_radar",
}
question "own_house" {
    text = "What did you know of your own units, firms and machines when you first spoke about "
        .. "them?",
    about = "s_house",
}
question "silence" {
    text = "Where in this night was doing nothing a decision? Who took it?",
    about = "h_ravel",
}
question "pause" {
    text = "What would a pause have cost you at half past one, at six, and at noon?",
    about = "h_pause",
}
question "key" { text = "Who held the key, minute by minute? Who should have?" }
question "norm" {
    text = "Which norm cost you most in this game, and what did it buy, for whom?",
}
