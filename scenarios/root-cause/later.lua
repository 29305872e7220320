-- The weeks after the first two days. The clock jumps, and says so: what is not played happens as
-- the two tables left it.

local no_finding = any { { "var", "yes_doranth", is = 0 }, { "var", "yes_pelan", is = 0 } }
local both_came = { { "var", "yes_doranth" }, { "var", "yes_pelan" }, { "var", "door", is = 2 } }

---------------------------------------------------------------------------------------------------
-- Time jumps

inject "jump_days" {
    title = "The clock jumps",
    at = "1:18:00", kind = "context", to = "public", from = "EXERCISE: control",
    objectives = { "orient" },
    text = "From here on days pass between two sittings. Until now an hour was long; from now on a "
        .. "week will be short. What you have started goes on without you: letters are read, lists "
        .. "are printed, experts pack. Before the clock moves, each table says in one sentence "
        .. "what it expects to be true on the eighth day. Write it down. Nobody will hold you to "
        .. "it; you will do that yourselves.",
    expected = "Each side writes one sentence about the eighth day.",
    notes = "Keep the sentences for the debrief. The mistake to look for: treating the jump as a "
        .. "pause.",
}

inject "jump_weeks" {
    title = "The clock jumps again",
    at = "8:12:00", kind = "context", to = "public", from = "EXERCISE: control",
    objectives = { "orient" },
    text = "The next sittings are on the thirteenth, the twenty-first and the twenty-sixth day. In "
        .. "between, newspapers find other subjects, and the people who were in the room on the "
        .. "first night go back to their own work. Read the sentence that you wrote about the "
        .. "eighth day. Then say who at your table still remembers the first night well enough to "
        .. "be asked about it.",
    expected = "Each side compares what it expected with what came.",
    notes = "Most crises of this kind are decided after the cameras have gone. Ask what made them "
        .. "go.",
}

---------------------------------------------------------------------------------------------------
-- The exclusion

inject "wall_up" {
    title = "Fourteen hundred firms shut out",
    kind = "expected", to = "public", from = "The Quarrow Mercury", lane = "doranth",
    objectives = { "decide" },
    when = { { "done", "doranth", "e04" } },
    effects = {
        set { "wall", 2 }, mood { "pelan", -60 },
        tension { from = "pelan", toward = "doranth", 80 },
        open "p_wall",
    },
    text = "As of today the firms on the list can neither pay nor be paid in Doranth. There "
        .. "are fourteen hundred. Among them are a maker of hearing aids, the ferry line, and the "
        .. "firm that prints our own ballot papers, which had moved to Port Sarn for the rents. "
        .. "Officials say that exceptions can be applied for. The form was on the ferry line's "
        .. "machines.",
    expected = "Pelan asks what would make Doranth lift it, before it answers in kind.",
    notes = "Rung 8, and most who are hit had no part in anything. Ask who at the Doranth table "
        .. "has read the list.",
}

inject "counter_wall" {
    title = "Pelan shuts out Doranth's firms",
    kind = "expected", to = "public", from = "The Port Sarn Observer", lane = "pelan",
    objectives = { "decide" },
    when = { { "done", "pelan", "e04" } },
    effects = { mood { "doranth", -60 }, tension { from = "doranth", toward = "pelan", 80 } },
    text = "As of today no hall in Port Sarn serves a customer from Doranth. Nine thousand shops "
        .. "on the mainland kept their books here, because it was cheap and never rained in. They "
        .. "were given until noon to fetch them. Linnet itself is exempt, the government says: the "
        .. "zone is not an instrument. In Quarrow a member asked to be told the difference between "
        .. "an instrument and a shop's books.",
    expected = "Doranth sees what else it keeps on the island.",
    notes = "Ask what the exemption of the zone was worth, and to whom.",
}

inject "wall_down" {
    title = "The exclusion is lifted",
    kind = "context", to = "public", from = "The Quarrow Mercury", lane = "doranth",
    objectives = { "decide" },
    when = { { "var", "wall", is = 3 } },
    effects = {
        mood { "pelan", 30 }, legitimacy { "doranth", 20 },
        tension { from = "pelan", toward = "doranth", -70 },
    },
    text = "The list has been withdrawn. Of the fourteen hundred firms some eleven hundred have "
        .. "asked to come back; the rest have not answered, and the ferry line now pays in another "
        .. "port. The government did not use the word mistake. It spoke of a measure that had "
        .. "served its purpose. Asked which purpose, the spokeswoman looked it up.",
    expected = "Both sides count what did not come back.",
    notes = "R of 2: what is undone is not as if it had not been done.",
}

---------------------------------------------------------------------------------------------------
-- The Body's team

inject "team_sails" {
    title = "Fifteen people and one ferry",
    at = "2:09:00", kind = "context", to = "public", from = "Mainland Radio", lane = "body",
    objectives = { "inform" },
    when = { { "var", "yes_doranth" }, { "var", "yes_pelan" } },
    effects = {
        tension { from = "doranth", toward = "pelan", -60 },
        tension { from = "pelan", toward = "doranth", -60 },
    },
    text = "The joint team met this morning on the ferry, as neither side would have it begin on "
        .. "the other's soil. Six from either country, three from the Identifier Body. They have "
        .. "twenty days. The oldest said that he had written part of what had failed, in another "
        .. "century, and would like to see how it had aged. Asked whom they suspected, they looked "
        .. "at each other and said: \"Paper.\"",
    expected = "Both agree what may be said while the team works.",
    notes = "The mechanism of R5: people with access to both houses, and time.",
}

inject "team_stays_home" {
    title = "The team does not sail",
    at = "2:09:00", kind = "context", to = "public", from = "Identifier Body, secretariat",
    lane = "body", objectives = { "inform" },
    when = { no_finding },
    effects = { mood { "doranth", -20 }, mood { "pelan", -20 } },
    text = "We asked both. We did not receive two answers that add up to a team. As announced we "
        .. "say that we asked, and nothing else. Whoever has opened records to us is thanked; they "
        .. "will be read. One of our experts had already bought boots, having been told that the "
        .. "hall in Port Sarn stands near the water. Our register remains open to both, as on every "
        .. "other day.",
    expected = "Each side asks itself how it will learn what it now cannot be shown.",
    notes = "The room knows who refused; the world does not. Ask what each believes of the other's "
        .. "answer.",
}

inject "team_asks_doranth" {
    title = "The team asks for a letter",
    at = "12:09:00", kind = "expected", to = "doranth", from = "The joint team, in Quarrow",
    lane = "body", objectives = { "own" },
    when = { { "var", "yes_doranth", is = 2 }, { "var", "yes_pelan" }, { "var", "letter", is = 0 } },
    effects = { open "d_letter" },
    text = "In Linnet's files there is the copy of an offer: last year, a second copy of the zone, "
        .. "in Doranth, for nine hundred thousand a year. Its answer is missing. It would not "
        .. "tell us why the zone failed. It would tell us why it took six hours and not forty "
        .. "minutes. May we see what your ministry wrote? Port Sarn is asked for things as well, and "
        .. "they are not smaller.",
    expected = "Doranth decides whether the report may contain a page about Doranth.",
    notes = "Doranth's own secret. It changes nothing about the cause, and everything about the "
        .. "six hours.",
}

inject "team_asks_pelan" {
    title = "The team asks about a door",
    at = "12:09:00", kind = "expected", to = "pelan", from = "The joint team, in Port Sarn",
    lane = "body", objectives = { "own" },
    when = { { "var", "yes_doranth" }, { "var", "yes_pelan", is = 2 } },
    effects = { open "p_door" },
    text = "We have seen the ceremony room, the safe and the record. On the third floor there is a "
        .. "door to which Linnet has no key. The porter says \"the gentlemen\". We do not ask what "
        .. "the gentlemen do. We ask whether anyone left that room between nine and midnight on "
        .. "the last of April. Without an answer we can say what is likely. We cannot say that we "
        .. "looked everywhere.",
    expected = "Pelan decides whether to be cleared, or found out, or neither.",
    notes = "Pelan's own secret, in every game. In most of them nothing lies behind that door that "
        .. "has to do with the names; Pelan cannot be sure of that.",
}

inject "assurance_breaks" {
    title = "What the minister had from the service",
    at = "16:10:00", kind = "contingency", to = "states", from = "Doranth's ambassador in Port Sarn",
    lane = "doranth", objectives = { "own" },
    when = { { "chosen", "p_door", "swear" }, { "fired", "patience_desk" } },
    effects = {
        credibility { "pelan", -180 }, legitimacy { "pelan", -40 },
        tension { from = "doranth", toward = "pelan", 80 },
    },
    text = "I have read out to the minister the statement of a man who left that room four times. I "
        .. "had been told to watch his face. He had not known; he looked as one looks who has "
        .. "lent somebody his name. He asked who else had read it. I said: those to whom his "
        .. "assurance was addressed. What he writes next will be compared with what he wrote last, "
        .. "and that is the whole of the damage.",
    expected = "Pelan says what it knows now, and from whom it had what it said before.",
    notes = "False, or only hasty? The assurance was given in good faith. Let the room argue it.",
}

---------------------------------------------------------------------------------------------------
-- What Pelan's own people find at Linnet's, if they were given time: one of five

local function house(id, cause, title, text, items)
    local effects = {}
    for _, item in ipairs(items) do
        effects[#effects + 1] = find { item, by = "pelan" }
    end
    effects[#effects + 1] = open "p_house"
    inject(id) {
        title = title,
        at = "5:10:00", kind = "expected", to = "pelan", from = "Examiners at Linnet's, one copy",
        lane = "pelan", objectives = { "own", "weigh" },
        when = { { "var", "cause", is = cause }, { "var", "looked", at_least = 2 } },
        effects = effects,
        text = text,
        expected = "Pelan decides who reads this next.",
        notes = "Only if Pelan gave its examiners time. What it does with one copy is the point.",
    }
end

house("house_slip", "slip", "Examiners: two envelopes",
    "In Linnet's safe two envelopes lie in each other's place. We repeated the ceremony with them "
        .. "as they lie: it fails, in the same way, every time. With the envelopes changed it "
        .. "succeeds. We believe that this is all it was. Three of the seven who were there now "
        .. "say that they noticed something. None said so at the time; it was late, and there was "
        .. "soup.", { "slip_house" })

house("house_shortcut", "shortcut", "Examiners: an empty room",
    "The record of the ceremony has seven signatures. The recording of the room, which nobody "
        .. "had thought to look at, shows two people. We went back: it has been so since last "
        .. "spring. The checks were signed for and not done. The director says that it was a "
        .. "temporary measure, and that nothing ever happened. He said it in the tense in which "
        .. "such things are said.", { "shortcut_house" })

house("house_thieves", "thieves", "Examiners: a borrowed pass",
    "At eleven the hall was opened with the pass of a night engineer. He was at his sister's "
        .. "wedding; there are photographs, and he is in all of them. He has debts, and since "
        .. "March he has had fewer. What was done in the hall took nine minutes. We cannot say by "
        .. "whom. It was somebody who knew which shelf, and who, on the way out, took a piece of "
        .. "the cake that stood in the kitchen.", { "thieves_house" })

house("house_outsider", "outsider", "Examiners: a guest",
    "The machine that checks the ceremony's arithmetic is never connected to anything. There is "
        .. "something on it that Linnet did not put there. It must have been carried in, months "
        .. "ago, by somebody who was welcome. It is the best work that we have seen. It does not "
        .. "say whose it is, and the flaw in it, if it has one, is that nobody on this island "
        .. "could have made it.", { "outsider_house" })

house("house_desk", "desk", "Examiners: the third floor",
    "We had been told that the third floor was not part of the examination, so we read the doors. "
        .. "That door was opened four times while the ceremony was held two floors below. Somebody "
        .. "went down, came up, went down and came up. We asked the service. It answered that the "
        .. "officer in question was on leave, since the first of May, and that it would rather we "
        .. "had not asked in writing.", { "desk_house" })

---------------------------------------------------------------------------------------------------
-- What Doranth's own people find, if they were given time: one of five

local function patience(id, cause, title, text, item)
    inject(id) {
        title = title,
        at = "9:10:00", kind = "expected", to = "doranth", from = "Doranth's examiners",
        lane = "doranth", objectives = { "weigh" },
        when = { { "var", "cause", is = cause }, { "var", "work", at_least = 3 } },
        effects = { find { item, by = "doranth" } },
        text = text,
        expected = "Doranth revises its assessment, and says what it would take to be sure.",
        notes = "Only if Doranth gave its examiners time: assessments, packets and inquiries do.",
    }
end

patience("patience_slip", "slip", "One who was there",
    "One of the seven witnesses lives on our side of the Narrows; nobody had asked her. She read "
        .. "the lines aloud at the ceremony. She says that she read the wrong one, that all the "
        .. "others repeated it, and that she heard it herself only in the morning, when the names "
        .. "were gone. She has not slept well since. She is seventy-one and a retired judge. We "
        .. "found her convincing.", "slip_person")

patience("patience_shortcut", "shortcut", "A bookkeeper has written to us",
    "A letter came, by post. Linnet's bookkeeper writes that the witnesses of the ceremony have "
        .. "been neither paid nor asked since last spring; she encloses a page of the cash book. "
        .. "She writes that she told her director what might come of it, and was told that nothing "
        .. "ever had. She does not want anything. She would like to have her name left out if that "
        .. "can be done.", "shortcut_person")

patience("patience_thieves", "thieves", "Eleven million is missing",
    "Two of our banks have been counting. In the six hours eleven million left accounts of theirs, "
        .. "through pages that looked like their own. It went by way of addresses which the "
        .. "police of three countries know, to people whom one of them has arrested before. "
        .. "Nobody steals eleven million in order to keep a zone. We think that the banks knew "
        .. "since the third day, and were waiting for a better one.", "thieves_person")

patience("patience_outsider", "outsider", "Somebody asked for a report",
    "Our signals service would not have looked there if you had not given it the time. At one in "
        .. "that night an office asked its people abroad for a report on what it called the "
        .. "rehearsal with the names. The office is in a capital that is not at this table, and "
        .. "has no quarrel with anybody here. If this is shown we shall not hear that office "
        .. "again. It seemed satisfied, if that is of any use.", "outsider_person")

patience("patience_desk", "desk", "An officer has crossed the water",
    "A man came over on the ferry and asked for somebody who could listen. He was an officer of "
        .. "Pelan's service, in a room above the hall. He says that he took a copy of the key, to "
        .. "have one; that nobody had told him to; and that the ceremony was not the same "
        .. "afterwards. He says that his minister does not know. We think that this is true, and "
        .. "that it would be hard to prove.", "desk_person")

---------------------------------------------------------------------------------------------------
-- Tesk's forum

inject "forum_held" {
    title = "Five hours in Tesk",
    at = "6:17:00", kind = "context", to = "public", from = "Foreign Ministry of Tesk",
    lane = "tesk", objectives = { "widen" },
    when = { { "var", "came_doranth" }, { "var", "came_pelan" } },
    effects = {
        find { "slip_tesk", by = "doranth" }, find { "slip_tesk", by = "pelan" },
        find { "shortcut_tesk", by = "doranth" }, find { "shortcut_tesk", by = "pelan" },
        find { "thieves_tesk", by = "doranth" }, find { "thieves_tesk", by = "pelan" },
        find { "outsider_tesk", by = "doranth" }, find { "outsider_tesk", by = "pelan" },
        find { "desk_tesk", by = "doranth" }, find { "desk_tesk", by = "pelan" },
        suspect { "voice", by = "doranth" }, suspect { "dossier", by = "doranth" },
        legitimacy { "doranth", 40 }, legitimacy { "pelan", 40 },
        tension { from = "doranth", toward = "pelan", -40 },
        tension { from = "pelan", toward = "doranth", -40 },
    },
    text = "Both chairs were taken. Our recordings were shown on a wall, for three hours, to "
        .. "thirteen countries. Most had never seen what they depend on. There were questions that "
        .. "neither of the two could have asked the other: where the misprints in a certain "
        .. "dossier came from, for instance. Nobody apologised and nobody left. It was agreed to "
        .. "meet again before the next failure and not after it.",
    expected = "Both sides say what they heard that they could not have heard at home.",
    notes = "Independent evidence, in public, for both at once: the mechanism of R6.",
}

local function one_chair(id, came, other)
    inject(id) {
        title = "Five hours and an empty chair",
        at = "6:17:00", kind = "context", to = "public", from = "Foreign Ministry of Tesk",
        lane = "tesk", objectives = { "widen" },
        when = { { "var", "came_" .. came }, { "var", "came_" .. other, is = 0 } },
        effects = {
            find { "slip_tesk", by = came }, find { "shortcut_tesk", by = came },
            find { "thieves_tesk", by = came }, find { "outsider_tesk", by = came },
            find { "desk_tesk", by = came },
            legitimacy { came, 30 }, legitimacy { other, -40 },
        },
        text = "One of the two chairs was taken. We showed our recordings to whoever had come, and "
            .. "gave a copy to the one who sat alone. He was asked most of what the other would "
            .. "have been asked, and answered what he could. The empty chair was not mentioned in "
            .. "any speech. It is in every photograph. It was agreed to meet again, and to use "
            .. "fewer chairs.",
        expected = "Who came says what it was worth; who did not says what it cost.",
        notes = "Who came has Tesk's recordings now.",
    }
end

one_chair("forum_doranth_alone", "doranth", "pelan")
one_chair("forum_pelan_alone", "pelan", "doranth")

inject "forum_without" {
    title = "Five hours without the two",
    at = "6:17:00", kind = "context", to = "public", from = "Foreign Ministry of Tesk",
    lane = "tesk", objectives = { "widen" },
    when = { { "var", "came_doranth", is = 0 }, { "var", "came_pelan", is = 0 } },
    effects = { legitimacy { "doranth", -40 }, legitimacy { "pelan", -40 } },
    text = "Eleven states met about a failure whose two owners had other engagements. We showed "
        .. "our recordings to those who had come, and have put them away again. It was observed "
        .. "that everyone in the room kept names in somebody else's house, and that nobody knew "
        .. "whom to ring. Those who were absent will be informed of the result, if they should "
        .. "inquire. The soup was very good.",
    expected = "Both sides ask what eleven others now believe of them.",
    notes = "Ask what it would have cost to send somebody who only listened.",
}

---------------------------------------------------------------------------------------------------
-- After twenty days: four more findings like that of the plan, a short one, or none

local function finding(id, cause, text)
    inject(id) {
        title = "The joint team's finding",
        at = "20:10:00", kind = "context", to = "public", from = "The joint team, fifteen signatures",
        lane = "body", objectives = { "weigh", "inform" },
        when = { { "var", "cause", is = cause }, both_came[1], both_came[2], both_came[3] },
        effects = {
            find { "ceremony", by = "doranth" },
            find { cause .. "_house", by = "doranth" }, find { cause .. "_house", by = "pelan" },
            find { cause .. "_person", by = "doranth" }, find { cause .. "_person", by = "pelan" },
            tension { from = "doranth", toward = "pelan", -60 },
            tension { from = "pelan", toward = "doranth", -60 },
            open "d_finding", open "p_finding",
        },
        text = text,
        expected = "Both read likelihood and confidence as two things, and ask what is left of the "
            .. "hundred.",
        notes = "Eighty-five to ninety is the team's own wording. Ask each table for the number "
            .. "that it would have given on the first morning.",
    }
end

finding("finding_shortcut", "shortcut",
    "The operator's own fault: we say so at between eighty-five and ninety in a hundred, and with "
        .. "high confidence. For a year the checks at the ceremony were signed for and not done. "
        .. "Without them one mistake was enough, and came. Nobody meant the names to fail; several "
        .. "people meant it not to be known how little stood between them and failing. What is "
        .. "left of the hundred is a hand that knew this and used it. We looked, on every floor.")

finding("finding_thieves", "thieves",
    "A crime: we say so at between eighty-five and ninety in a hundred, and with high confidence. "
        .. "Somebody entered with a bought pass, and two names were made to lead elsewhere; the "
        .. "rest fell with them, which we do not think was wanted. Money left, and we have seen "
        .. "where to. We find no government in it. What is left of the hundred is one that would "
        .. "have hired such people for the noise. We looked, on every floor.")

finding("finding_outsider", "outsider",
    "An act, and by none of those present: we say so at between eighty-five and ninety in a "
        .. "hundred, and with high confidence. On a machine that checks the ceremony we found what "
        .. "Linnet never put there. It points to neither of the two states that sent us, and it is "
        .. "beyond the means of a gang. We do not name a third. What is left of the hundred is "
        .. "that it was laid for us to find. We looked, on every floor.")

finding("finding_desk", "desk",
    "A hand of Pelan's service, and no order: we say so at between eighty-five and ninety in a "
        .. "hundred, and with high confidence. An officer took a copy of a key during the "
        .. "ceremony, and spoiled the ceremony by it. He says that nobody had told him to; we "
        .. "found nothing that says otherwise. What is left of the hundred is that somebody had. "
        .. "Pelan opened the door behind which this was to be seen. We think that this should be "
        .. "read first.")

inject "finding_short" {
    title = "The team finds what it was shown",
    at = "20:10:00", kind = "context", to = "public", from = "The joint team, fifteen signatures",
    lane = "body", objectives = { "weigh", "inform" },
    when = { { "var", "yes_doranth" }, { "var", "yes_pelan" }, { "var", "door", at_most = 1 } },
    effects = {
        find { "ceremony", by = "doranth" }, find { "third_floor", by = "doranth" },
        tension { from = "doranth", toward = "pelan", -20 },
        tension { from = "pelan", toward = "doranth", -20 },
        open "d_impasse", open "p_impasse",
    },
    text = "The ceremony failed, and the names after it. That the one led to the other we hold "
        .. "for likely; by what hand, or by none, we cannot say. There is a room in the operator's "
        .. "house that we were not shown. We do not conclude anything from a closed door. We only "
        .. "note that we would have written ninety in a hundred where we now write sixty, and that "
        .. "the missing thirty are behind it.",
    expected = "Doranth separates what was found from what was not shown. Pelan asks what the door "
        .. "was worth.",
    notes = "In most games nothing lay behind the door. Do not say so before the debrief.",
}

inject "two_reports" {
    title = "Two reports on one night",
    at = "20:10:00", kind = "context", to = "public", from = "The Tesk Gazette", lane = "tesk",
    objectives = { "weigh" },
    when = { no_finding },
    effects = {
        mood { "doranth", -20 }, mood { "pelan", -20 },
        tension { from = "doranth", toward = "pelan", 40 },
        tension { from = "pelan", toward = "doranth", 40 },
        open "d_impasse", open "p_impasse",
    },
    text = "On the same day and without having spoken about it, Quarrow and Port Sarn have each "
        .. "published a report. The one finds that everything began in Port Sarn. The other finds "
        .. "that nothing was done there on purpose. Each has looked carefully at its own side. We "
        .. "have laid them next to each other: they agree on the hour, the number of people, and "
        .. "the weather.",
    expected = "Both sides ask what a third reader would believe, and why.",
    notes = "No team sailed. Ask each side which sentence of the other's report it could have "
        .. "checked.",
}

---------------------------------------------------------------------------------------------------
-- The zone goes home

inject "home_sent" {
    title = "A proposal goes by embassy",
    kind = "context", to = "doranth", from = "Foreign Ministry, Quarrow", lane = "doranth",
    when = { { "var", "offer_home" } }, objectives = { "decide" },
    text = "It has gone in the ordinary bag, as you wished, next to an invitation to a regatta. We "
        .. "left out the night altogether. Two of us thought that this was the weakest thing about "
        .. "it, and one that it was the strongest. The ambassador will hand it over himself. He "
        .. "asks what he should say if they ask what has changed. We said: nothing; that is why.",
    expected = "Doranth says what it would give for a yes.",
    notes = "It takes three hours to be read. Nobody answers before.",
}

inject "home_offered" {
    title = "Doranth writes about the zone",
    after = "home_sent", delay = "3 h",
    kind = "expected", to = "pelan", from = "Foreign Ministry, Port Sarn", lane = "pelan",
    objectives = { "decide" },
    effects = { open "p_home" },
    text = "The ambassador came himself and stayed for tea. Doranth proposes to take its zone home "
        .. "in two years, to keep it in both places until then, and to let Linnet do the carrying. "
        .. "There is not a word in it about the night. We asked him what had changed. He said: "
        .. "nothing, and that this was the point. Our people find it the first thing from over "
        .. "there that one could work with.",
    expected = "Pelan tells the contract from the quarrel.",
    notes = "The old interest behind the new quarrel. Ask each side what it had feared would be "
        .. "written there.",
}

inject "home_answered" {
    title = "A yes goes by embassy",
    kind = "context", to = "pelan", from = "Foreign Ministry, Port Sarn", lane = "pelan",
    when = { { "var", "move", is = 2 } }, objectives = { "decide" },
    text = "The ambassador has it in his pocket and is on the afternoon boat. It says yes in "
        .. "principle, which in our language means yes and in theirs means perhaps; he will say it "
        .. "in both. The chamber of trade has been told and has asked for an adjournment, "
        .. "in order to be indignant. Linnet's night shift has been told as well. They asked "
        .. "whether they would be allowed to choose the hall.",
    expected = "Pelan says what it has kept, and what it has let go.",
    notes = "Under way, and not yet read. Doranth hears of it in three hours, everybody else "
        .. "in five.",
}

inject "zone_agreed" {
    title = "A date for the zone",
    after = "home_answered", delay = "5 h",
    kind = "context", to = "public", from = "Mainland Radio", lane = "linnet",
    objectives = { "decide" },
    effects = {
        tension { from = "doranth", toward = "pelan", -40 },
        tension { from = "pelan", toward = "doranth", -40 },
    },
    text = "Doranth's zone will come home, in two years and not in five, and Linnet will bring it. "
        .. "For those two years it is kept in both places at once, by the same people, in two "
        .. "shifts. The price is not known. It was agreed in a day. A former director of "
        .. "Linnet said that he had waited twenty-two years for somebody to ask, and that they "
        .. "might have done so on an ordinary day.",
    expected = "Both sides see that the quarrel had a solution that neither had named.",
    notes = "The old quarrel, and not the night. Ask why it became possible now.",
}
