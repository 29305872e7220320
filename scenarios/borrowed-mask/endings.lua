-- How it can end. The first ending whose `when` holds is taken, in this order: the worst first,
-- then what was done in error, then the summit that did not come about, then the ways in which it
-- did. The last one has no `when` and catches the rest.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" } }

ending "orders" {
    title = "The orders are given",
    tone = "bad", at_once = true,
    when = { any { { "started", "halmark", "m06" }, { "started", "surovia", "m06" },
                   { "peak_rung", at_least = 14 } } },
    text = "An order to strike with arms has been signed. The exercise stops here, because what "
        .. "comes next is no longer a question of norms. It began with a file that could have been "
        .. "written by anyone. Go back along the timeline to the last hour at which both could "
        .. "still have stopped without losing face, and ask what each of you had in hand at that "
        .. "hour that the other did not.",
}

ending "rupture" {
    title = "The Sound is closed",
    tone = "bad",
    when = { any { { "started", "halmark", "d07" }, { "started", "surovia", "d07" },
                   { "started", "halmark", "m03" }, { "started", "surovia", "m03" },
                   { "started", "halmark", "c06" }, { "started", "surovia", "c06" },
                   { "tension", "halmark", "surovia", at_least = 850 },
                   { "tension", "surovia", "halmark", at_least = 850 } } },
    text = "The ports run, and the embassies are dark or as good as dark. If anyone went to Gannet "
        .. "Isle, nobody quotes what was said there. What the two states still have to say goes by "
        .. "way of Tesk, like everything else. Who emptied the ports will be known some day. It "
        .. "will be a fact for historians: by then each side will have done enough to the other to "
        .. "need no beginning.",
}

ending "blows" {
    title = "Blow for blow",
    tone = "bad",
    when = { struck_by_halmark, struck_by_surovia },
    text = "Each side has struck and each calls it an answer. If the first blow was a mask, the "
        .. "next two were not: those had names on them, and the names were right. From now on "
        .. "nobody needs to disguise himself in order to set these two against each other. A "
        .. "broken crane will do. Gannet Isle has been let to a wedding party.",
}

ending "wrong_address" {
    title = "The wrong address",
    tone = "bad",
    when = { struck_by_halmark, { "var", "cause", is_not = "freelancers" } },
    text = "Halmark put something out of service in Surovia, in answer to what Surovia had not "
        .. "done. A theatre, a bakery or a counter can say what it was like. Whoever emptied the "
        .. "ports saw it on the evening news and must have been surprised at how little it had "
        .. "taken. The facts will become public in some weeks and be quoted for some years, "
        .. "whenever Halmark is sure.",
}

ending "one_blow" {
    title = "One blow, unanswered",
    tone = "mixed",
    when = { any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                   { "done", "halmark", "c05" }, { "done", "halmark", "c08" },
                   { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                   { "done", "surovia", "c05" }, { "done", "surovia", "c08" } } },
    text = "One side has struck and the other has not answered. Those who ordered it say that this "
        .. "proves them right. Those who were hit have kept a list. Between the two lies the "
        .. "question of whether it would have ended here anyway, and no one on either shore can "
        .. "now find out. In Tesk the tolls for the summer have been raised by a tenth, for "
        .. "reasons of demand.",
}

ending "mask_held" {
    title = "The mask held",
    tone = "bad",
    when = { { "var", "cause", is = "mask" }, { "var", "exposed", is = 0 },
             { "var", "signed", is = 0 }, { "belief", "wiper", "halmark", at_least = 300 } },
    text = "There is no Crossing, and nobody is to blame for it but the two who were to sign. One "
        .. "of them had been hit and the other had been seen. An office in Tesk has been given "
        .. "more rooms. Nothing that it did was very clever: it lit one lamp, and each side saw by "
        .. "it what it had always expected to see. What would have shown the hand was "
        .. "not found in time, or not by both.",
}

ending "known_alone" {
    title = "Known, and not to be said",
    tone = "bad",
    when = { { "var", "cause", is = "mask" }, { "var", "exposed", is = 0 },
             { "var", "signed", is = 0 } },
    text = "Halmark has a fair idea that it was not Surovia, and of who it was. How it came by the "
        .. "idea cannot be said, or was said and convinced nobody. One does not sign a treaty on a "
        .. "voice that was overheard, nor take back a week on it. What would have shown the hand "
        .. "to both of them was not found in time. In Tesk they know only that nothing was signed, "
        .. "which is what they had wished to know.",
}

ending "two_names" {
    title = "Two names under it",
    tone = "good",
    when = { { "fired", "two_voices" }, { "var", "signed" } },
    text = "They said it together, how likely and how sure, and then they signed what they had "
        .. "come to sign. Tesk has asked for a chair and will be given one, further down the "
        .. "table, with a toll for the railway in prospect. In both capitals there are people who "
        .. "would have preferred the old certainty. They have been shown the evidence and have "
        .. "found it hard to read.",
}

ending "owned" {
    title = "A hand, and no order",
    tone = "good",
    when = { { "var", "owned" }, { "var", "signed" } },
    text = "Surovia said both halves of the sentence: ours, and not ordered. It was believed by "
        .. "more people than its ministers had feared and fewer than its lawyers had hoped. Three "
        .. "people who wished to prevent a treaty have become an article of it, on what each side "
        .. "owes the other when its own people do what nobody told them to. The harbour in Ostrel "
        .. "is taking on hands.",
}

ending "taken_back" {
    title = "A name taken back",
    tone = "mixed",
    when = { { "accused", "halmark" }, { "var", "exposed" }, { "var", "signed" },
             { "var", "cause", is_not = "freelancers" } },
    text = "Halmark named Surovia, and it was not Surovia. It has had to learn that in public, and "
        .. "to sign beside those whom it had named. They let it sign. On the pier somebody asked "
        .. "Surovia's minister whether she had been given an apology. \"We have been given a "
        .. "ferry,\" she said. The next evidence that Halmark shows the world will be held up to "
        .. "the light for a long time.",
}

ending "too_late" {
    title = "Right, and too late",
    tone = "bad",
    when = { { "accused", "halmark" }, { "var", "exposed" },
             { "var", "cause", is_not = "freelancers" } },
    text = "By the fifth day everyone knew that it had not been Surovia. It did not help. A name "
        .. "had been said, and what was said on either side because of it was as real as if it had "
        .. "been earned. Two governments agree on every fact and cannot sit at one table. The "
        .. "treaty lies in its cupboard on Gannet Isle, correct in all sixty pages.",
}

ending "only_thieves" {
    title = "Only thieves",
    tone = "good",
    when = { { "var", "cause", is = "criminals" }, { "var", "exposed" }, { "var", "signed" } },
    text = "It was about money. For nine days two governments and most newspapers had looked for a "
        .. "meaning in it. Halmark had named nobody, and so there was nobody to clear; the "
        .. "insurers pay, with a face. On Gannet Isle the two delegations told each other, late in "
        .. "the evening, whom they had suspected. It was not the same name, and they laughed, "
        .. "though not at once.",
}

ending "known_unsaid" {
    title = "Known, and not said together",
    tone = "mixed",
    when = { { "var", "cause", is = "mask" }, { "var", "exposed" }, { "var", "signed" } },
    text = "The Crossing is signed. Both know that it was Tesk, and each has dealt with that in "
        .. "its own way: a word here, a price there. In Tesk it has been understood that one can "
        .. "be found out and that it costs something, though not which of the two will be paid how "
        .. "much. The office without a name on the door has moved. Next time it will know about "
        .. "the nine seconds.",
}

ending "name_stands" {
    title = "The name stands",
    tone = "mixed",
    when = { { "accused", "halmark" }, { "var", "cause", is = "freelancers" },
             { "belief", "wiper", "halmark", at_least = 800 } },
    text = "Halmark named Surovia, and there was a Surovian hand in it. Not an order: a hand. In "
        .. "Verast those who knew are relieved that they were not asked, and those who did not "
        .. "know are angry at having been made liars. Halmark was right. Whether it knew that when "
        .. "it said so, or had only been lucky in its file, is a fair question for the room.",
}

ending "unproven" {
    title = "A name without proof",
    tone = "mixed",
    when = { { "accused", "halmark" } },
    text = "Halmark has said who did it and cannot show it. Surovia cannot show that it did not. "
        .. "The sentence stands, neither kept nor taken back; one walks round it, as one walks "
        .. "round a piece of furniture in somebody else's house. Whoever emptied the ports has "
        .. "read it with attention. It tells him what a file can do.",
}

ending "let_be" {
    title = "Three people in Ostrel",
    tone = "mixed",
    when = { { "var", "cause", is = "freelancers" }, { "var", "exposed" }, { "var", "signed" } },
    text = "Everyone knows who it was, and nobody has said whose. Three people in Ostrel have "
        .. "moved inland, or have not. Surovia has not owned them and Halmark has not insisted, "
        .. "and both call this tact. The Crossing is signed. It says nothing on what a state owes "
        .. "for those whom it did not send; the next three will have read it with attention.",
}

ending "two_logs" {
    title = "What the two logs said",
    tone = "good",
    when = { { "var", "both" }, { "var", "signed" } },
    text = "Each side read what the other had seen. It did not settle everything, and there is a "
        .. "page on which both have written a question mark. But the first thing that the two "
        .. "states did under a treaty that was not yet signed was to tell each other something "
        .. "true. The night shifts still have each other's extension. The trains run on Monday, if "
        .. "the ramp is mended.",
}

ending "empty_table" {
    title = "An empty table",
    tone = "bad",
    when = { { "var", "signed", is = 0 } },
    text = "The Crossing was not signed. Nobody will say that it was because of the ports; there "
        .. "were, it turns out, so many other reasons. Lorries go round the Sound by way of Tesk "
        .. "and pay. In both countries those who never wanted it are calm and generous. If whoever "
        .. "stopped the ports had meant to stop a treaty, he could not have asked for more; if he "
        .. "had not, he was given it for nothing.",
}

ending "fog" {
    title = "Signed in fog",
    tone = "mixed",
    text = "The Crossing is signed, no one was named, and no one can show who it was. Two "
        .. "governments have put their names to trains that will roll through ports which "
        .. "somebody, some day, may empty again. The two halves of one record have never lain on "
        .. "one table. One may call it trust; it was at least not the opposite. The vote in "
        .. "Halmark is in twelve days, and there is a debate on screens.",
}

---------------------------------------------------------------------------------------------------
-- What it is for

objective "orient" {
    title = "Separate what is known from what is said",
    text = "Distinguish seen facts, reports and guesses in the first hours, and say which is "
        .. "which.",
}

objective "weigh" {
    title = "Count origins, not items",
    text = "Assess who did it with a likelihood and, separately, a confidence; find out which "
        .. "items share an origin, and discount what may be planted without throwing it away.",
}

objective "inform" {
    title = "Share one's half of a record",
    text = "Decide what to tell a state that one suspects, in time, and justify each field that is "
        .. "withheld.",
}

objective "cost" {
    title = "Price a secret",
    text = "Weigh what a sensitive source is worth kept, shown to one, shown to all, or used up, "
        .. "and say for whom.",
}

objective "third" {
    title = "See the third at the table",
    text = "Ask who gains by a quarrel, what a helper wants, and what the other side has been "
        .. "told, without taking a motive for a proof.",
}

objective "decide" {
    title = "Answer under a norm and under pressure",
    text = "Decide on words and measures that the evidence carries, explain which norm they meet "
        .. "or break, and leave the other side a way to stop.",
}

objective "own" {
    title = "Look into one's own house",
    text = "Find out what one's own people did before giving an assurance about it, and decide how "
        .. "much of it to show.",
}

objective "protect" {
    title = "Put people first",
    text = "Keep in sight those who are hurt by a quarrel that is not theirs.",
}

---------------------------------------------------------------------------------------------------
-- What to ask afterwards. Open, neutral; the first ones to everybody.

question "origin" {
    text = "Which items of evidence came from one origin? When did you notice, and what did you "
        .. "count before that?",
}
question "changed" { text = "Which fact changed your mind, and at what time?" }
question "surprised" { text = "What surprised you when you saw both sides of the timeline?" }
question "likely_sure" {
    text = "At one o'clock on the first day, how likely did you think it was, and how sure were "
        .. "you of that? Did your sentence say both?",
    about = "h_word",
}
question "discount" {
    text = "What did you do with evidence that might have been planted: keep, halve, or throw "
        .. "away? Was there something true in what you threw away?",
}
question "source" {
    text = "What was the source worth to you: kept, shown, asked, read out? What would you pay for "
        .. "it now?",
    about = "h_source",
}
question "suspect" {
    text = "Halmark: what would a packet from a suspect have to contain for you to believe it?",
    about = "h_logs",
}
question "own_house" {
    text = "Surovia: what did you know of your own people when you first spoke about them?",
    about = "s_tv",
}
question "third" {
    text = "What did Tesk tell you, and what did it tell the other side? When did you first ask?",
    about = "h_tesk",
}
question "gain" {
    text = "You asked, or did not ask, who gains. How much weight did you give the answer, and how "
        .. "much should it have?",
    about = "s_whisper",
}
question "speed" {
    text = "What would have happened in the first three hours if an answer had been quicker than "
        .. "the second report?",
    about = "h_first",
}
question "wrong_branch" {
    text = "Suppose it had been one of the other two: which of your decisions would you still "
        .. "defend?",
}
question "exit" {
    text = "Where was the last exit at which both sides could have stopped without losing face?",
}
question "norm" {
    text = "Which norm cost you most in this game, and what did it buy, for whom?",
}
