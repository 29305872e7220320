-- How it can end. The first ending whose `when` holds is taken, in this order: the worst first, then
-- what was hidden, then what was done and said in error, then the ways out. The last one has no
-- `when` and catches the rest.

-- The hand was not Pelan's, in truth.
local not_pelan = any { { "var", "cause", is = "slip" }, { "var", "cause", is = "shortcut" },
                        { "var", "cause", is = "thieves" }, { "var", "cause", is = "outsider" } }
-- Nor was it anything in Pelan's house that anyone could have been ashamed of.
local nothing_to_hide = any { { "var", "cause", is = "slip" }, { "var", "cause", is = "thieves" },
                              { "var", "cause", is = "outsider" } }
local found = any { { "fired", "finding_slip" }, { "fired", "finding_shortcut" },
                    { "fired", "finding_thieves" }, { "fired", "finding_outsider" },
                    { "fired", "finding_desk" } }
local punished = any { { "accused", "doranth" }, { "fired", "wall_up" } }

ending "orders" {
    title = "The orders are given",
    tone = "bad", at_once = true,
    when = { any { { "started", "doranth", "m06" }, { "started", "pelan", "m06" },
                   { "peak_rung", at_least = 13 } } },
    text = "An order to strike with arms has been signed, over a list of names. The exercise stops "
        .. "here, because what comes next is no longer a question of norms. Neither side wanted "
        .. "this in the night in which the telephones were silent. Go back along the timeline to "
        .. "the last hour at which both could still have stopped without losing face, and ask why "
        .. "it did not look like that hour at the time.",
}

ending "rupture" {
    title = "The ferry does not run",
    tone = "bad",
    when = { any { { "started", "doranth", "d07" }, { "started", "pelan", "d07" },
                   { "started", "doranth", "m03" }, { "started", "pelan", "m03" } } },
    text = "Every name works and nobody rings. Doranth's zone is still kept in Port Sarn, as it "
        .. "takes five years to move one, and an afternoon to close an embassy or to fill a "
        .. "barracks. The night shift at Linnet's goes on looking after thirty-one million people "
        .. "of a country that nobody on the island telephones any more. When the alarm next rings, "
        .. "unsure, there will be no one to say so to.",
}

ending "second_night" {
    title = "The second night",
    tone = "bad",
    when = { { "fired", "hall_dark" } },
    text = "The first night was done by nobody who meant it, or by somebody. The second was done "
        .. "on purpose. Eleven countries lost their names to an answer, and one of them had given "
        .. "it. For what was destroyed there is a figure. For what ten capitals now think of those "
        .. "who argue over their names there is none. Whoever sits in Port Sarn's hall from now on "
        .. "sits behind soldiers.",
}

ending "blows" {
    title = "Office for office",
    tone = "bad",
    when = { { "var", "doranth_hit" }, { "var", "pelan_hit" } },
    text = "A permit office, a harbour office. Each side has struck where it hurt least, and each "
        .. "has a file that proves the other began. From now on every fault on either shore will "
        .. "be somebody's doing until it is shown to be otherwise, and there are many faults in a "
        .. "year. The zone answers. What it answers to is a question that nobody asks any more.",
}

ending "one_blow" {
    title = "One blow, unanswered",
    tone = "mixed",
    when = { any { { "var", "doranth_hit" }, { "var", "pelan_hit" } } },
    text = "One side has struck and the other has kept a list. Those who ordered it say that it "
        .. "cleared the air. It did not clear up the night. What failed at Linnet's is now the "
        .. "second question; the first is what happened to an office that had "
        .. "nothing to do with it, and that one has an author.",
}

ending "right_and_late" {
    title = "Twenty-five days late",
    tone = "mixed",
    when = { { "fired", "engineer_talks" }, { "var", "owned" } },
    text = "It was said, by a government, in a full sentence: we knew at four and should have said "
        .. "so at five. Twenty-five days stand between the two. Doranth has noted the sentence "
        .. "and the days. Some of Linnet's customers left over the days; some stayed for the "
        .. "sentence. The engineer has been asked to train the next shift. She has said that she "
        .. "will, if they begin with the part where one speaks.",
}

ending "hidden_for_nothing" {
    title = "Hidden for nothing",
    tone = "bad",
    when = { { "fired", "engineer_talks" }, nothing_to_hide },
    text = "There was nothing behind it. Two envelopes, or a thief, or a stranger's hand: nothing "
        .. "that Pelan had done or wished. What it had done was not to say so. That is now the "
        .. "whole of what is known about that night from here to Tesk, and it is true. Linnet's "
        .. "hall is half empty. A safe stands in it with a page that would have cleared everybody "
        .. "at four in the morning.",
}

ending "hidden_for_something" {
    title = "What four people knew",
    tone = "bad",
    when = { { "fired", "engineer_talks" } },
    text = "It was hidden because there was something. A year of signatures, or a door on the "
        .. "third floor; and behind it nobody who had wished for that night. It might have been "
        .. "told as a fault with names to it. It has come out as a secret, and a secret is always "
        .. "somebody's intention. Doranth now believes everything, including the part that was "
        .. "never so.",
}

ending "taken_back" {
    title = "Taken back",
    tone = "mixed",
    when = { punished, found, not_pelan, { "var", "accepted" } },
    text = "Doranth said that it was Pelan, or acted as though it had been, and then read fifteen "
        .. "signatures and took it back. It was not forgotten by those who had been meant, and not "
        .. "forgiven by those who had cheered. But there is one account of the night, and the one "
        .. "who was wrong has signed it. Governments seldom do that. It was noticed, mainly by "
        .. "other governments.",
}

ending "word_withdrawn" {
    title = "The word is withdrawn",
    tone = "mixed",
    when = { { "accused", "doranth" }, { "var", "withdrawn" } },
    text = "Doranth named Pelan and then, without being made to, said that it ought not to have "
        .. "done so: not because it was shown to be wrong, but because it had not been shown to be "
        .. "right. Nobody knew what to do with such a sentence. The papers printed it small. In "
        .. "Port Sarn it hangs in a frame, in the corridor before the ceremony room, where one has "
        .. "to pass it on the way to the safe.",
}

ending "wrong_name" {
    title = "The name that was wrong",
    tone = "bad",
    when = { punished, found, not_pelan },
    text = "Fifteen people looked for twenty days and it was not what Doranth had said. The word "
        .. "stands all the same, and the list, or what the list left behind. Nobody over there has "
        .. "found the hour in which to say so. The report is cited in eleven capitals and not in "
        .. "Quarrow. The next time that Doranth is sure, it will be asked how sure it was in May.",
}

ending "name_stands" {
    title = "The name stands",
    tone = "mixed",
    when = { punished, { "var", "cause", is = "desk" },
             any { { "fired", "finding_desk" }, { "fired", "patience_desk" } } },
    text = "Doranth named Pelan, and there was a hand of Pelan's in it. Not an order: a hand, and "
        .. "a copy that somebody wanted to have. The third floor is being let. Doranth was right, "
        .. "and knows that on the first night it had not been: it had guessed. Whether a right "
        .. "guess should count as judgement is a question for the room.",
}

ending "wall" {
    title = "Two halves of a network",
    tone = "bad",
    when = { { "var", "wall", is = 2 } },
    text = "The list is in force. Fourteen hundred firms have learnt to do without a mainland, or "
        .. "have not. The names still cross the water, as they must; nothing else does that can "
        .. "help it. The hall for rent in a member's town is full. What the night was is not "
        .. "known, and is no longer asked: there is an answer to it now, and answers outlive "
        .. "questions.",
}

ending "unproven" {
    title = "A name without proof",
    tone = "mixed",
    when = { { "accused", "doranth" } },
    text = "Doranth has said who did it and cannot show it. Pelan has said that it did not and "
        .. "cannot show that either. The zone stays where it is, kept by those who are said to "
        .. "have broken it, for those who say so. Everybody concerned will describe this as "
        .. "temporary. The report of two thousand pages has a second volume now.",
}

ending "home" {
    title = "Two years, both places",
    tone = "good",
    when = { { "fired", "zone_agreed" },
             { "tension", "doranth", "pelan", at_most = 450 },
             { "tension", "pelan", "doranth", at_most = 450 } },
    text = "The zone goes home, and those who lost it for six hours carry it. In both halls people "
        .. "sit who know each other's voices from a bad night. What the two sides wrote to each "
        .. "other about that night was not to everyone's credit; it was smaller than what had been "
        .. "feared, and it came by letter. Linnet's other customers have asked for the same terms. "
        .. "That was the fear, and it turns out to be a business.",
}

ending "joint" {
    title = "Fifteen signatures",
    tone = "good",
    when = { found, { "var", "letter", is = 2 },
             { "tension", "doranth", "pelan", at_most = 400 },
             { "tension", "pelan", "doranth", at_most = 400 } },
    text = "There is one account of the night, and fifteen people have signed it. It has a page "
        .. "that Doranth would have left out and a page that Pelan would have left out. It says "
        .. "\"between eighty-five and ninety\" where both parliaments wanted a hundred. It will "
        .. "not be read again until the next time, and then by everybody, first to see how one "
        .. "writes such a thing, and then to see that it was once done.",
}

ending "second_drawer" {
    title = "The second drawer",
    tone = "mixed",
    when = { found },
    text = "What failed in Port Sarn is known to the last signature. Why it took six hours and not "
        .. "forty minutes lies in a drawer in Quarrow, or is known and not forgiven. Pelan opened "
        .. "a door that it had meant to keep shut and got a report for it that speaks of one "
        .. "house. It is correct in every line. On the island they read it as one reads a bill for "
        .. "two.",
}

ending "told_early" {
    title = "Told on the first day",
    tone = "good",
    when = { any { { "chosen", "p_ceremony", "tell" }, { "chosen", "p_ceremony", "whisper" },
                   { "chosen", "p_show", "both" }, { "chosen", "p_brace", "fact" } },
             any { { "chosen", "d_told", "credit" }, { "chosen", "d_told", "ask" } },
             { "tension", "doranth", "pelan", at_most = 400 },
             { "tension", "pelan", "doranth", at_most = 400 } },
    text = "Pelan said what had gone wrong before anybody could have known, and before it knew "
        .. "itself what that meant. It cost two customers and a director. Doranth did not believe "
        .. "all of it and did not say so. What the night was has been written down as likely, and "
        .. "nobody has needed it to be certain. Of everything that was said in those weeks, the "
        .. "first letter is the one that is quoted.",
}

ending "third_party" {
    title = "The one that kept records",
    tone = "good",
    when = { any { { "fired", "forum_held" }, { "fired", "tesk_answers" } },
             { "fired", "finding_short", is = 0 },
             { "tension", "doranth", "pelan", at_most = 400 },
             { "tension", "pelan", "doranth", at_most = 400 } },
    text = "What is known of that night was written down in Tesk, by people whom nobody had asked "
        .. "to suffer it. Both sides took home the same envelope. It did not reconcile them; it "
        .. "gave them one set of figures, with no misprints. Thirteen countries now have each "
        .. "other's telephone numbers. Tesk has been asked to keep the list, and has put it under "
        .. "D, for debts.",
}

ending "closed_door" {
    title = "A closed door",
    tone = "mixed",
    when = { { "fired", "finding_short" } },
    text = "There is a report, and a room that it does not describe. Those who believe the worst "
        .. "of Pelan believe it of the room. Those who do not have been told that it was only a "
        .. "room, and would have liked to be shown. It may well have been empty. Ninety in a "
        .. "hundred lay on the other side of it, and sixty were thought enough.",
}

ending "forgotten" {
    title = "Six hours in May",
    tone = "mixed",
    when = { { "tension", "doranth", "pelan", at_most = 250 },
             { "tension", "pelan", "doranth", at_most = 250 } },
    text = "The zone answers, no one was named, and no one knows. It ended well in the way of a "
        .. "lamp that flickers and goes on burning. Both governments will call it prudence. The "
        .. "safe, the recordings and the door are all still where they were. In three "
        .. "months there will be another ceremony, in the same room, at ten in the evening, and "
        .. "there will be soup.",
}

ending "two_shores" {
    title = "Two shores",
    tone = "mixed",
    text = "Nobody struck, nobody was proved right, and on either shore one version of the night "
        .. "is taught by now. They agree on the hour. The zone will be moved some day, in anger "
        .. "and at great expense, by people who were not there. In Port Sarn the lights are on. In "
        .. "Quarrow somebody has asked for money, to be ready next time, and has been given it. "
        .. "Ready for what was not said.",
}

---------------------------------------------------------------------------------------------------
-- What it is for

objective "orient" {
    title = "Name the failure before naming a hand",
    text = "Say in the first hour what depends on names, routes and keys, what is known, and what "
        .. "is guessed; and say which is which.",
}

objective "weigh" {
    title = "Tell a fault from an attack by evidence",
    text = "State how likely and, separately, how sure; name the evidence that would have to exist "
        .. "if it were an accident, and the evidence that would have to exist if it were not.",
}

objective "own" {
    title = "Look into one's own house, and say so in time",
    text = "Decide what of one's own failings to tell, to whom and when, knowing that it may clear "
        .. "or convict; and see what each hour of waiting costs.",
}

objective "inform" {
    title = "Share what lets the other side look",
    text = "Compose and answer information packets, and work through a joint team, so that both "
        .. "sides end with one account.",
}

objective "widen" {
    title = "Bring in those who are hit without a part in it",
    text = "Tell third states of a spill, use what they know, and weigh what an empty chair costs.",
}

objective "decide" {
    title = "Answer a core failure without breaking the core",
    text = "Choose a measure that the evidence carries and that can be taken back, explain which "
        .. "norm it meets or breaks, and leave the other side a way to come clean.",
}

objective "protect" {
    title = "Put wages and wards before blame",
    text = "Keep services alive without names, and find what both sides can do together while the "
        .. "cause is open.",
}

---------------------------------------------------------------------------------------------------
-- What to ask afterwards. Open, neutral; the first ones to everybody.

question "believe" {
    text = "What would you have needed to believe that it was an accident? When could you have had "
        .. "it?",
}
question "changed" { text = "Which fact changed your mind, and on which day?" }
question "surprised" { text = "What surprised you when you saw both sides of the timeline?" }
question "box" {
    text = "Fault or attack: which box did you tick in the first hour, and what did the tick do to "
        .. "what you noticed afterwards?",
    about = "d_name",
}
question "four" {
    text = "Pelan: what did you know at four in the morning, and what did you think would happen "
        .. "if you said it?",
    about = "p_ceremony",
}
question "told" {
    text = "Doranth: what did you do with what you were told? Would they tell you again?",
    about = "d_told",
}
question "presume" {
    text = "Who had to prove what? Would it have been different if a fault had been presumed, or "
        .. "an attack?",
}
question "list" {
    text = "Who was on the list of fourteen hundred? What would it have proved?",
    about = "d_wall",
}
question "team" {
    text = "What were you afraid that the team would find, and was it about the cause?",
    about = "p_team",
}
question "drawer" {
    text = "Each side had a paper that it would rather not show. What did it have to do with the "
        .. "night?",
    about = "d_letter",
}
question "ninety" {
    text = "Between eighty-five and ninety in a hundred: was that enough? For which measure would "
        .. "it have been, and for which not?",
    about = "d_finding",
}
question "tesk" {
    text = "When did Tesk come up at your table, and who brought it up?",
    about = "d_tesk",
}
question "jump" {
    text = "What had you written about the eighth day, before the clock jumped? What did you leave "
        .. "running that you had forgotten?",
}
question "exit" {
    text = "Where was the last exit at which both sides could have stopped without losing face?",
}
question "norm" {
    text = "Which norm cost you most in this game, and what did it buy, for whom?",
}
