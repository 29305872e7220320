-- What else reaches the table: news of the first days, and what answers what players do.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" } }

---------------------------------------------------------------------------------------------------
-- The first night and morning

inject "ports_report" {
    title = "The harbour master reports formally",
    at = "0:00:30", kind = "expected", to = "halmark", from = "Harbour master, Aldhaven",
    lane = "harrow", objectives = { "orient", "inform" },
    effects = { notify { "wiper", to = "halmark" } },
    text = "I report this as the law asks. From ten to twenty-one past midnight our terminal "
        .. "system and Merrow's forgot what they knew. Harrow, who make it, are on the line and "
        .. "sound younger than I remember them. There is a copy from yesterday noon; we hope to "
        .. "work from it by tomorrow night. Before that we work from paper, and from Olsen, who "
        .. "has been here for forty years and is being woken.",
    expected = "Halmark writes down who has been told, and when the clock of R2 began.",
    notes = "This is the notification: with R2 in force, the first packet is due at 0:06:30.",
}

inject "boast" {
    title = "A group nobody knows claims it",
    at = "0:03:30", kind = "context", to = "public", from = "A posting, copied by many",
    lane = "free_sound", chance = 600, objectives = { "weigh" },
    effects = { find { "boast", by = "halmark" }, find { "boast", by = "surovia" } },
    text = "No bridge of boats for those who laugh at us. We have emptied your harbours, and we "
        .. "shall empty your treaty. Free Sound, for the honour of Surovia's coast. (The posting "
        .. "appeared three hours after the ports stopped. It gets the number of ports right and "
        .. "the number of containers wrong, as the radio had at that hour.)",
    expected = "Both sides ask what the posting knows that a listener to the radio would not.",
    notes = "A boast by people who had no part in it. Comes in three games of five.",
}

inject "house" {
    title = "Our own people: nobody",
    at = "0:05:30", kind = "expected", to = "surovia", from = "Security Council, morning report",
    objectives = { "own" },
    text = "You asked who of ours was near Halmark's ports. The services say: nobody. The "
        .. "ministries say: nobody. That is what they would say in any case, and no one of them "
        .. "can speak for those who used to work for them. The machine of which the television "
        .. "speaks is said to stand at Lyra's. With a paper from the prosecutor we could have "
        .. "looked by two this afternoon. Nobody has asked us to.",
    expected = "Surovia notices that it does not know, and who could be asked.",
    notes = "The same in every game. An honest answer by people who have not looked.",
}

inject "surovia_offers" {
    title = "Surovia denies, and offers to look",
    at = "0:08:00", kind = "expected", to = "public", from = "Foreign ministry, Verast",
    lane = "surovia", objectives = { "inform" },
    when = { { "chosen", "s_tv", "offer" } },
    effects = { tension { from = "halmark", toward = "surovia", -30 }, mood { "surovia", -20 } },
    text = "Surovia did not order what happened in Halmark's ports. Whether a machine in Verast "
        .. "had a part in it we do not know, because we have not looked. We are looking now. What "
        .. "we find in the records we are ready to speak about with Halmark's emergency team, if "
        .. "it wishes to speak with ours. We say this before we know what it will be, which our "
        .. "lawyers ask us to mention.",
    expected = "Halmark decides whether to take an offer from the suspect.",
    notes = "An offer, and no packet yet. What comes of it is decided twice more.",
}

inject "surovia_quiet" {
    title = "Nothing from Verast",
    at = "0:08:00", kind = "context", to = "public", from = "Northlight Television",
    lane = "surovia", objectives = { "inform" },
    when = { { "chosen", "s_tv", "deny", is = 0 }, { "chosen", "s_tv", "offer", is = 0 } },
    effects = { tension { from = "halmark", toward = "surovia", 10 } },
    text = "From Verast not a word, three hours after this channel named the authors. The foreign "
        .. "ministry there asked our correspondent to put his question in writing, and then asked "
        .. "him to put it in writing again, with a date. Make of it what you will. Our expert, who "
        .. "has made of it what he will, is back with us after the weather.",
    expected = "Both sides notice that silence in public is read aloud by others.",
    notes = "Surovia has said nothing in public. It may well have said or done something else.",
}

inject "depot" {
    title = "The islands count their days",
    at = "1:06:00", kind = "context", to = "public", from = "Relief depot, Merrow",
    lane = "halmark", objectives = { "protect" },
    effects = { mood { "halmark", -20 } },
    text = "Eight thousand people on the outer islands eat what comes through Merrow, and their "
        .. "clinic gives out what comes with it. We had three days in store, and one is gone. The "
        .. "boats are there, the goods are there; we do not know in which boxes. Two schoolmasters "
        .. "and their classes are opening them by hand. If anyone who is quarrelling this week "
        .. "could do it somewhere else, we should be obliged.",
    expected = "Both sides notice who else stands in the harbour.",
    notes = "The depot and the hospital at Merrow are what N18 protects. Nobody meant to hit them.",
}

inject "whisper" {
    title = "A word from Tesk, in confidence",
    at = "0:22:00", kind = "expected", to = "surovia", from = "Tesk's ambassador in Verast",
    lane = "tesk", objectives = { "third", "weigh" },
    effects = { open "s_whisper", tension { from = "surovia", toward = "halmark", 20 } },
    text = "I come as a friend, and I was not here. We hear from Lind that they mean to use this. "
        .. "There is talk of a list: firms, persons, machines. Some of their people would like to "
        .. "strike first and be asked afterwards. My government deplores it. Should you feel that "
        .. "you cannot travel to Gannet Isle in such an air, nobody in Tesk would think the less "
        .. "of you.",
    expected = "Surovia asks how Tesk knows, and what it would like to happen.",
    notes = "Tesk speaks to both shores. Do not point it out; see whether anyone asks the other "
        .. "side what it was told.",
}

---------------------------------------------------------------------------------------------------
-- Tesk's guests

inject "guest_leak" {
    title = "Leak: \"they are certain in Lind\"",
    at = "1:20:00", kind = "context", to = "public", from = "The Aldhaven Courier, late edition",
    lane = "halmark", objectives = { "third" },
    when = { { "var", "guest" }, { "var", "named", is = 0 } },
    effects = {
        mood { "halmark", -40 }, mood { "surovia", -40 },
        tension { from = "surovia", toward = "halmark", 60 },
    },
    text = "Those who have seen the evidence in Lind have no doubt left, the Courier learns from a "
        .. "person in the room. It was Surovia, and there is a man in Verast who has said so. The "
        .. "government keeps silent for the sake of the summit. A spokeswoman would not comment "
        .. "and wished to know which room. There are, she said, rather more people in it since "
        .. "yesterday than there used to be.",
    expected = "Halmark counts who sits in the room, and who gains by the leak.",
    notes = "Comes only when Tesk's experts were let in. The person in the room is not named, also "
        .. "not to you.",
}

inject "dossier" {
    title = "Tesk passes on a dossier",
    at = "2:06:00", kind = "context", to = "halmark", from = "Tesk's experts in Lind",
    lane = "tesk", objectives = { "weigh", "third" },
    when = { { "var", "guest" } },
    effects = {
        find { "dossier_mask", by = "halmark" }, find { "dossier_criminals", by = "halmark" },
        find { "dossier_freelancers", by = "halmark" },
    },
    text = "Since you trusted us, we asked at home for more. Here are eleven pages on the man in "
        .. "Verast: his street, his habits, his harbour work. (Your own reader has written in the "
        .. "margin: well typed. Where it can be checked it is right, and it can be checked where it "
        .. "does not matter. I find in it what the ambassador told us on the first evening, and no "
        .. "second voice.)",
    expected = "Halmark asks how many witnesses it has now.",
    notes = "An echo of the tip: one origin, counted once.",
}

---------------------------------------------------------------------------------------------------
-- When one side writes to the other

inject "halmark_writes" {
    title = "Packet on its way to Verast",
    kind = "context", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    -- Enough to look by: what was known in the first hour is not.
    when = { { "fields", "halmark", "surovia", at_least = 8 } }, objectives = { "inform" },
    text = "It has gone, with a count of what we held back, as the form asks. We wrote what we saw "
        .. "and at what second, and no adjectives. It is odd to send the address of a machine to "
        .. "the people who may own it. If it was theirs, they learn little that they did not know. "
        .. "If it was not, they are now the only ones who can see the other half of what we see.",
    expected = "Halmark says what it withheld, and why.",
    notes = "Sharing costs secrecy. What it buys shows in hours, and again on the fourth day.",
}

inject "surovia_reads" {
    title = "Halmark's packet on the table",
    after = "halmark_writes", delay = "60 min",
    when = { { "time", at_most = 12240 } }, -- 8:12:00: after that no answer reaches the summit
    kind = "expected", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    objectives = { "own", "inform" },
    effects = { set { "looked", 1 }, open "s_packet" },
    text = "Halmark has sent us what it saw, to the second, and a machine at Lyra's by its "
        .. "address. It does not say whose it is. Engineers wrote this. With the seconds we could "
        .. "go straight to the place in the log, and did; what stands there is in your folder. "
        .. "They have asked us to answer in the same way. Such an answer cannot be taken back, and "
        .. "neither can its absence.",
    expected = "Surovia looks into its own house first, and then decides how much of it to show.",
    notes = "A packet has just given Surovia something that it did not have: where to look.",
}

inject "look_done" {
    title = "Lyra's has been looked at",
    at = "0:14:00", kind = "expected", to = "surovia", from = "Security Council, special report",
    when = { { "var", "looked", is = 0 },
             any { { "chosen", "s_tv", "look" }, { "chosen", "s_tv", "offer" } } },
    objectives = { "own" }, effects = { set { "looked", 1 }, open "s_folder" },
    text = "We went to Lyra's with a paper from the prosecutor and without the press. Nine "
        .. "thousand customers, and one machine that had been paid for in advance and used for "
        .. "eleven days. They were helpful, in the way of people who would like to close early. "
        .. "What we found is in your folder, one copy. We do not have Halmark's half of it, so "
        .. "there is much in the log that we cannot date.",
    expected = "Surovia reads the folder before it speaks again.",
    notes = "Surovia now knows more than Halmark thinks. Nothing obliges it to say so, unless R2 "
        .. "does.",
}

inject "folder_mask" {
    title = "In the folder: a line from abroad",
    kind = "context", to = "surovia", from = "Folder, one copy", objectives = { "own" },
    when = { { "var", "looked" }, { "var", "cause", is = "mask" } },
    effects = { find { "log_mask", by = "surovia" } },
    text = "The machine was rented with a stolen card and steered from outside the country, over a "
        .. "line that comes in by way of Tesk. So does a third of everything that comes in. Whoever "
        .. "sat at the end of it used our machine, our month names and, it seems, our reputation. "
        .. "We cannot prove that from here. Shown to Halmark it would be called convenient. It "
        .. "would also show how little we ask of those who rent.",
    expected = "Surovia weighs its own clearing against what it shows about Lyra.",
    notes = "True, useful, and exactly what a guilty state would say.",
}

inject "folder_crooks" {
    title = "In the folder: an old customer",
    kind = "context", to = "surovia", from = "Folder, one copy", objectives = { "own" },
    when = { { "var", "looked" }, { "var", "cause", is = "criminals" } },
    effects = { find { "log_criminals", by = "surovia" } },
    text = "The police of Verast know the tenant: a ring that locks offices for money and, when "
        .. "nobody pays, empties them. Their tools are ours, or were: somebody sold them two years "
        .. "ago, and the case was closed because it was embarrassing. Shown to Halmark it would "
        .. "clear us of the deed and leave us with the sale. We cannot tell from here what they "
        .. "wanted of two ports, nine days before a summit.",
    expected = "Surovia weighs a small shame now against a large one later.",
    notes = "What clears a state can still embarrass it.",
}

inject "folder_hand" {
    title = "In the folder: a flat in Ostrel",
    kind = "context", to = "surovia", from = "Folder, one copy", objectives = { "own" },
    when = { { "var", "looked" }, { "var", "cause", is = "freelancers" } },
    effects = { find { "log_freelancers", by = "surovia" },
                find { "confession", by = "surovia" } },
    text = "The machine was steered from a flat in Ostrel. Three people live there; two worked for "
        .. "a contractor of the ministry until last year. Nobody ordered it and nobody paid. One of "
        .. "them has told a friend in the ministry, and seems to expect a medal. They did not want "
        .. "the Crossing. So it was people of ours, and it was not us. The first half of that "
        .. "sentence will be believed at once.",
    expected = "Surovia decides whether to say both halves of the sentence.",
    notes = "The sharpest choice on this side: nothing compels the truth except R2 and time.",
}

inject "surovia_writes" {
    title = "Surovia's packet on its way",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    when = { { "fields", "surovia", "halmark", at_least = 8 } }, objectives = { "inform" },
    text = "Signed for in Lind at the first attempt. The form asks for a count of what was "
        .. "withheld, and we gave it. They will lay it beside theirs and see whether it fits where "
        .. "the two touch. If it fits they will ask why we did not send it sooner; if it did not, "
        .. "they would ask who wrote it. Our engineer, who wrote it, has gone to bed and asked not "
        .. "to be woken for anything political.",
    expected = "Surovia prepares for the questions that its packet will raise.",
    notes = "If the packet has an assurance field, it hands over what Surovia knows of itself.",
}

inject "halmark_reads" {
    title = "Surovia's packet on the table",
    after = "surovia_writes", delay = "60 min",
    when = { { "time", at_most = 12240 } },
    kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    objectives = { "weigh", "inform" },
    effects = { add { "work", 1 }, open "h_packet" },
    text = "Verast has answered on the form. It fits ours wherever the two touch, to the second, "
        .. "and goes on where ours stops. It may be shaped: they chose what to leave out, as we "
        .. "do. What it says of the machine, and of who steered it, we could not have seen from "
        .. "here; neither can we check all of it. We have written beside each line whether it "
        .. "could have been invented by someone who had not seen our half.",
    expected = "Halmark says what the packet changed, and what it would take to doubt it.",
    notes = "Compare belief and confidence before and after. This is the mechanism of R2.",
}

inject "records_meet" {
    title = "Each has the other's half",
    kind = "context", to = "states", from = "Both emergency teams",
    when = { { "fired", "halmark_reads" }, { "fired", "surovia_reads" } },
    objectives = { "inform" }, effects = { set { "both", 1 } },
    text = "For the first time since the ports stopped there are two tables, one in Lind and one "
        .. "in Verast, on which both halves of the record lie. Nobody has signed anything. The two "
        .. "night shifts have each other's extension, and have begun to read seconds to one "
        .. "another. It is slow work. If there is something that shows only in both, it will take "
        .. "them a day or two to see it.",
    expected = "Both sides agree what may be said to the other desk, and by whom.",
    notes = "From here on the chance that a slip is found is eight in ten, not three.",
}

inject "halves" {
    title = "Two halves of a minute",
    at = "3:20:00", kind = "expected", to = "states", from = "Both emergency teams",
    when = { { "var", "both" }, { "var", "slip", is_not = "none" } },
    objectives = { "weigh", "inform" },
    effects = { find { "pair", by = "halmark" }, find { "pair", by = "surovia" } },
    text = "We have found it, at the same hour, from two sides. In one minute of the eleventh day "
        .. "the wiper in Halmark and the machine in Verast were touched by one hand, and for that "
        .. "minute the hand is visible: not whose it is, but where it sat. Neither log shows it "
        .. "alone. The paper is in both folders. We have asked Hallam and Reyes, who know many "
        .. "hands, whether they have seen this one elsewhere.",
    expected = "Both sides read the same paper, and revise before they argue.",
    notes = "Only when each has read the other's packet, or both read the logs together. The clue "
        .. "points to whoever did it.",
}

---------------------------------------------------------------------------------------------------
-- One reading of both logs. The proposal and the consent take their time on the line.

inject "logs_sent" {
    title = "A proposal leaves Lind",
    kind = "context", to = "halmark", from = "Security Council line, Lind desk", lane = "halmark",
    when = { { "var", "asked" } }, objectives = { "inform" },
    text = "It has gone out: one room, both logs, two readers from each side, nothing taken away "
        .. "but what all four sign. We give it twenty minutes on the line and some hours on the "
        .. "desk. Our service would like it noted that a suspect is being invited to the "
        .. "laboratory. Our engineers would like it noted that the suspect owns half of the "
        .. "microscope.",
    expected = "Halmark decides what it will say if the answer is no.",
    notes = "Nobody in Verast has read it yet.",
}

inject "logs_proposed" {
    title = "One room, both logs",
    after = "logs_sent", delay = "20 min",
    kind = "expected", to = "surovia", from = "Security Council line, Lind desk", lane = "surovia",
    objectives = { "inform" }, effects = { open "s_logs" },
    text = "Halmark proposes that two of theirs and two of ours read both logs side by side, on "
        .. "the ferry that was to have carried the guests to the summit; she lies idle in the "
        .. "middle of the Sound. Nothing leaves the room unsigned. They do not say that they "
        .. "believe us. They say that they have half a record, and suppose that we have the other. "
        .. "Our lawyers have nine objections, of which two are good.",
    expected = "Surovia weighs what two strangers would see in Lyra's log.",
    notes = "Nobody can compel this. It is the nearest thing to certainty in the scenario.",
}

inject "logs_agreed" {
    title = "Verast agrees",
    kind = "context", to = "surovia", from = "Security Council line, Verast desk", lane = "surovia",
    when = { { "var", "asked", is = 2 } }, objectives = { "inform", "own" },
    effects = { set { "looked", 1 } },
    text = "Your consent is on the line. Before the log leaves the country somebody of ours ought "
        .. "to have read it; somebody has, and what he read is in your folder. Two engineers are "
        .. "packing. The services have asked to see the bags and have been shown sandwiches. The "
        .. "ferry sails in three hours, with the band's instruments still on board.",
    expected = "Surovia reads its own log before anyone else does.",
    notes = "Consent given, and nothing compared yet.",
}

inject "logs_read" {
    title = "What four people signed",
    after = "logs_agreed", delay = "12 h",
    kind = "expected", to = "states", from = "Four engineers, on the ferry",
    objectives = { "weigh", "inform" },
    effects = {
        set { "both", 1 },
        find { "log_mask", by = "halmark" }, find { "log_criminals", by = "halmark" },
        find { "log_freelancers", by = "halmark" },
        tension { from = "halmark", toward = "surovia", -60 },
        tension { from = "surovia", toward = "halmark", -60 },
        legitimacy { "halmark", 40 }, legitimacy { "surovia", 40 },
    },
    text = "We have read both logs from the first line to the last. We agree what each of them "
        .. "says and, on two pages, what neither says. By whom the machine in Verast was rented "
        .. "and whence it was steered stands on page four; it is not what all four of us had "
        .. "expected. We have gone over the minutes once. There may be more in them than one night "
        .. "shows. The sandwiches were shared, and are not in the report.",
    expected = "Both sides agree what may be said before the rest is known.",
    notes = "Hands Lyra's log to Halmark, whatever it holds. From now on both records count as "
        .. "shared.",
}

---------------------------------------------------------------------------------------------------
-- The source

inject "source_again" {
    title = "The same voice, two evenings later",
    at = "3:04:00", kind = "context", to = "halmark", from = "Halmark's signals service, by hand",
    when = { { "chosen", "h_source", "keep" }, { "var", "burnt", is = 0 } }, chance = 500,
    objectives = { "cost", "weigh" },
    effects = { find { "answer", by = "halmark" } },
    text = "One copy. You asked nothing and showed nothing, and so they went on talking. This "
        .. "evening one of the two voices came back to it, at more length, and without being "
        .. "asked. It is in your folder. We would call it all that this place can give. Nobody "
        .. "knows that we have it, which is why we have it; and why it is of no use to anyone but "
        .. "yourself.",
    expected = "Halmark notes what it knows and cannot say.",
    notes = "The reward of keeping a secret: knowing, without being able to show it. One game in "
        .. "two in which it was kept.",
}

inject "source_answers" {
    title = "The question has been asked",
    at = "1:18:00", kind = "expected", to = "halmark", from = "Halmark's signals service, by hand",
    when = { { "chosen", "h_source", "press" } }, objectives = { "cost", "weigh" },
    effects = { find { "answer", by = "halmark" } },
    text = "We let something be said where they would hear it, and listened to what they made of "
        .. "it. They made one sentence of it. It is in your folder and you will not need to read "
        .. "it twice. Then a chair was moved, and since then we hear a refrigerator. Six years. "
        .. "Please do not thank us. We should only like to be told, some day, what it was for.",
    expected = "Halmark asks who, besides itself, can be convinced by this.",
    notes = "It settles the matter for Halmark, and for nobody else: what is heard once in secret "
        .. "convinces only those who trust you.",
}

inject "source_gone" {
    title = "We hear a refrigerator",
    at = "2:20:00", kind = "context", to = "halmark", from = "Halmark's signals service, by hand",
    when = { { "var", "burnt" }, { "chosen", "h_source", "press", is = 0 } },
    objectives = { "cost" },
    effects = { capital { "halmark", -20 } },
    text = "You will have expected this. Since last night the place in which we have listened for "
        .. "six years is empty. Somebody read what was shown, asked himself from which corner it "
        .. "must have been heard, and was right. The people in it are unharmed, as far as we know; "
        .. "we thought that you would ask. For the summit we have nothing. We shall begin again, "
        .. "somewhere. It takes about six years.",
    expected = "Halmark says whether it was worth it, before it knows how the story ends.",
    notes = "The price of showing it. It would have been due in any branch.",
}

---------------------------------------------------------------------------------------------------
-- When somebody accuses

inject "named_firm" {
    title = "Surovia stands accused",
    kind = "expected", to = "surovia", from = "Ambassador in Lind", lane = "surovia",
    when = { { "accused", "halmark" }, { "belief", "wiper", "halmark", at_least = 550 },
             { "var", "named", is = 0 } },
    objectives = { "decide" },
    effects = { set { "named", 1 }, mood { "surovia", -60 }, open "s_accused" },
    text = "They have said it, with our name, before the cameras. It was read from paper, every "
        .. "word, and the paper had been gone over by lawyers. I think that they believe it. What "
        .. "they have I do not know; what they do not have, I should guess, is a reason why we "
        .. "would burn a treaty that we asked for. I have been asked for a comment eleven times. I "
        .. "have said that we shall read it carefully, which will be quoted as a confession.",
    expected = "Surovia answers the charge and not only the insult.",
    notes = "An accusation on a belief of 55 % or more. It may be wrong all the same.",
}

inject "named_thin" {
    title = "Surovia stands accused, on little",
    kind = "expected", to = "surovia", from = "Ambassador in Lind", lane = "surovia",
    when = { { "accused", "halmark" }, { "belief", "wiper", "halmark", at_most = 549 },
             { "var", "named", is = 0 } },
    objectives = { "decide" },
    effects = { set { "named", 2 }, mood { "surovia", -100 }, open "s_thin" },
    text = "They have said it, with our name, before the cameras; and two of their own experts had "
        .. "told my press attaché at lunch that they would not bet on it. I do not say that to "
        .. "comfort you. A state that knows can be argued with. One that guesses aloud must be "
        .. "right afterwards. The ministry tells me that there is a rule for such a case, and that "
        .. "I may begin to pack unless I hear otherwise.",
    expected = "Surovia decides whether the rule or the summit weighs more.",
    notes = "An accusation on a belief below 55 %. Unless Surovia's leadership says otherwise the "
        .. "ambassador is recalled on the third day at noon, or eight hours later.",
}

inject "recall_late" {
    title = "The ambassador is called home",
    after = "named_thin", delay = "8 h",
    kind = "contingency", to = "public", from = "Foreign ministry, Verast",
    lane = "surovia", objectives = { "decide" },
    when = { { "time", at_least = 3601 }, { "var", "stays", is = 0 },
             { "started", "surovia", "d06", is = 0 } },
    effects = {
        act { "d06", by = "surovia" },
        mood { "surovia", 30 }, tension { from = "halmark", toward = "surovia", 30 },
    },
    text = "After what was said in Lind, and on what grounds, our ambassador has been asked to come "
        .. "home for consultations. This is a rule and not a mood: whoever is named on a guess "
        .. "does not sit at the same table until the guess has become knowledge or has been taken "
        .. "back. The embassy remains open for visas. Those who look forward to Gannet Isle should "
        .. "address themselves to the other shore.",
    expected = "Halmark asks itself what it knew when it spoke.",
    notes = "The same as the inject of the plan, when the accusation came after the third day.",
}

inject "envoy_leaves" {
    title = "A chair is empty in Lind",
    kind = "context", to = "public", from = "Sound Radio", lane = "surovia",
    when = { { "done", "surovia", "d06" } }, objectives = { "decide" },
    effects = { open "h_recalled" },
    text = "Surovia's ambassador left Lind this evening by the late train, with two suitcases and "
        .. "without a statement. At the platform somebody gave her a model of the ferry on which "
        .. "the treaty was to be signed; she took it. The embassy is open until six, as always. "
        .. "On Gannet Isle workmen went on painting the hall, having been told nothing to the "
        .. "contrary.",
    expected = "Halmark decides whether to answer with the same, or with a sentence.",
    notes = "Ask what would bring her back, and who would have to say it.",
}

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
             any { { "chosen", "s_tv", "deny" }, { "done", "surovia", "d09" },
                   { "chosen", "s_accused", "deny" } } },
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
-- The other slips: what Nine seconds without a mask is when it was not Tesk

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
        .. "day a great deal was known that was not so. We have marked in the margin from which "
        .. "single file most of it came.",
    expected = "Both sides decide what to add to what everyone can now read.",
    notes = "The public learns it a day after the two governments.",
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
        .. "washed. For two days they were shown whatever we had; we have drawn up a list of it, "
        .. "and it is the list of everything. They were good company and asked good questions. "
        .. "Reading the questions again in the order in which they came, one can see what they "
        .. "wished to know: how much we knew of the one thing, and when.",
    expected = "Halmark asks what else in the room came in by the door.",
    notes = "Comes only when Tesk's experts were let in, and it was Tesk.",
}

inject "two_voices" {
    title = "One statement, two names",
    kind = "expected", to = "public", from = "The governments of Halmark and Surovia",
    when = { { "var", "together", is = 2 } }, objectives = { "decide", "third" },
    effects = {
        set { "said", 1 },
        tension { from = "halmark", toward = "surovia", -80 },
        tension { from = "surovia", toward = "halmark", -80 },
        legitimacy { "halmark", 60 }, legitimacy { "surovia", 60 }, credibility { "surovia", 60 },
    },
    text = "The ports of Halmark were emptied by an office of the government of Tesk, in a manner "
        .. "meant to be taken for Surovia's. It is very likely; our confidence is high; both "
        .. "judgements rest on what each of us saw and could not have understood alone. We shall "
        .. "not answer it with the same. We invite Tesk to say what it knows. What was said in the "
        .. "first days between our two countries was said behind a mask, by both.",
    expected = "Both sides ask what is now owed to Tesk, and by Tesk.",
    notes = "Comes when both chose to say it in one voice. Likelihood and confidence stand apart.",
}

inject "tesk_answers" {
    title = "Tesk regrets",
    kind = "context", to = "public", from = "Foreign ministry of Tesk", lane = "tesk",
    at = "7:10:00", when = { { "var", "said" }, { "var", "cause", is = "mask" } },
    objectives = { "third" },
    text = "An office that had exceeded its task has been closed. Its head has asked to be relieved "
        .. "of his duties, on grounds of health. Tesk has lived for eighty years from being on the "
        .. "way. Nobody asked us what we should live from when two neighbours drew a line over the "
        .. "water and past us. This explains something; we do not say that it excuses it. If there "
        .. "were a chair on Gannet Isle, we would come.",
    expected = "Both sides ask what it would cost to add a chair.",
    notes = "Nobody is wicked by nature. Ask what Tesk could have done instead, on day one.",
}

---------------------------------------------------------------------------------------------------
-- When somebody strikes

inject "surovia_struck" {
    title = "Machines fall silent in Verast",
    kind = "expected", to = "states", from = "Lyra Hosting, notice to customers", lane = "lyra",
    objectives = { "decide" },
    when = { struck_by_halmark, { "level", "lyra_hall", at_most = 990 } },
    effects = {
        mood { "surovia", -80 }, set { "struck", 1 },
        -- A blow on one's own soil weighs more than what it broke.
        tension { from = "surovia", toward = "halmark", 80 },
        open "s_struck",
    },
    text = "Services in Verast have been interrupted from outside the country. Among those who "
        .. "cannot work are a theatre, two newspapers, a school for the deaf and a bakery that had "
        .. "thought itself a local business. We have kept what records we could. The machine of "
        .. "which there has been so much talk is off as well, together with whatever stood on it. "
        .. "Customers are asked not to telephone, as the telephones are also with us.",
    expected = "Surovia asks what was meant, and by whom, before it answers in kind.",
    notes = "Was it decided by a person or by a standing order? Surovia cannot see that.",
}

inject "surovia_struck_office" {
    title = "A public service fails in Surovia",
    kind = "expected", to = "states", from = "Surovia's emergency team, bulletin", lane = "surovia",
    objectives = { "decide" },
    when = { struck_by_halmark, { "level", "lyra_hall", at_least = 991 },
             { "var", "struck", is = 0 } },
    effects = {
        mood { "surovia", -80 }, set { "struck", 1 },
        tension { from = "surovia", toward = "halmark", 80 },
        open "s_struck",
    },
    text = "Something that people here use every day has been failing since this hour, under a "
        .. "weight that comes from outside the country. There are queues at the counters, and a "
        .. "kind of silence in the queues. Nothing is lost that cannot be restored. We have kept "
        .. "what records we could and have written down the time. We are asked whether this is the "
        .. "answer to the ports. We do not know of a question that it could answer.",
    expected = "Surovia asks what was meant, and by whom, before it answers in kind.",
    notes = "The same as the inject before, when something other than Lyra's hall was hit.",
}

inject "halmark_struck" {
    title = "Something fails in Halmark",
    kind = "expected", to = "states", from = "Halmark's emergency team, bulletin", lane = "halmark",
    objectives = { "decide" },
    when = { struck_by_surovia },
    effects = {
        mood { "halmark", -80 },
        tension { from = "halmark", toward = "surovia", 80 },
        open "h_struck",
    },
    text = "Since this hour a service on our side has been failing under a weight that does not "
        .. "come from those who use it. It is not like the ports: nobody has taken trouble to look "
        .. "like somebody else. Nothing is lost that cannot be restored. In the shops people say "
        .. "that now at least one knows. We would advise against knowing it on that ground; it is "
        .. "possible to be hit by one and to have been hit by another.",
    expected = "Halmark decides whether this is an end or a beginning.",
    notes = "Ask each side which blow it thinks was the first, and whose.",
}

---------------------------------------------------------------------------------------------------
-- The summit

local calm_enough = 430 -- of 1000, on both sides: above it nobody dares to be photographed signing

inject "signing" {
    title = "The Crossing is signed",
    at = "9:14:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    objectives = { "decide" },
    when = { { "var", "h_comes" }, { "var", "s_comes" },
             { "tension", "halmark", "surovia", at_most = calm_enough },
             { "tension", "surovia", "halmark", at_most = calm_enough } },
    effects = {
        set { "signed", 1 },
        tension { from = "halmark", toward = "surovia", -60 },
        tension { from = "surovia", toward = "halmark", -60 },
    },
    text = "At eleven minutes to two they signed. There was a pause before the second signature, "
        .. "in which one heard the halyards. Neither of the two spoke of the ports; both thanked "
        .. "those who had worked at night. The band played the anthems in the order of the "
        .. "alphabet. Outside the first empty train rolled on to the ferry, for the photographs, "
        .. "and had some trouble in rolling off again.",
    expected = "Each side says what it signed, and what it left out.",
    notes = "Both came and both were calm enough. It does not mean that anybody knows the truth.",
}

inject "no_signing" {
    title = "Two chairs, no signature",
    at = "9:14:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    objectives = { "decide" },
    when = { { "var", "h_comes" }, { "var", "s_comes" },
             any { { "tension", "halmark", "surovia", at_least = calm_enough + 1 },
                   { "tension", "surovia", "halmark", at_least = calm_enough + 1 } } },
    text = "They met, they sat, they spoke for four hours, and they rose. The treaty lies where it "
        .. "lay. There will be a further meeting, said the one; in due course, said the other. "
        .. "They shook hands at the request of a photographer who had missed it the first time. "
        .. "On the pier somebody asked what had been in the way. \"What was said last week,\" one "
        .. "of the delegates answered, and did not say by whom.",
    expected = "Each side says which sentence of the last week it would take back.",
    notes = "Both came, and at least one could not afford to sign.",
}

inject "halmark_absent" {
    title = "The ferry from Aldhaven is empty",
    at = "9:12:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    lane = "halmark", objectives = { "decide" },
    when = { { "var", "h_comes", is = 0 }, { "var", "s_comes" } },
    effects = { tension { from = "surovia", toward = "halmark", 60 } },
    text = "The boat from Ostrel made fast at ten past ten. The ferry from Aldhaven came too, on "
        .. "time, with nobody aboard but her crew and the flowers. Surovia's delegation waited an "
        .. "hour and a half, had the soup, and asked for the guest book. What they wrote in it has "
        .. "been photographed by everyone: the date, and \"We were here.\"",
    expected = "Halmark says who was meant to notice its absence, and who did.",
    notes = "One came. Ask what Halmark would have had to know to go.",
}

inject "surovia_absent" {
    title = "The boat from Ostrel does not come",
    at = "9:12:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    lane = "surovia", objectives = { "decide" },
    when = { { "var", "h_comes" }, { "var", "s_comes", is = 0 } },
    effects = { tension { from = "halmark", toward = "surovia", 60 } },
    text = "Halmark's delegation stood on the pier until noon, with a wind that had been ordered "
        .. "for the flags. The boat from Ostrel did not come. There was no message; or there was "
        .. "one, and it was that. At one o'clock they went in and ate what had been cooked for "
        .. "two delegations. Somebody proposed a toast to the absent. It was drunk, and not "
        .. "explained.",
    expected = "Surovia says what it wanted the empty pier to mean, and what it meant.",
    notes = "One came. Ask what Surovia would have needed to hear.",
}

inject "nobody_comes" {
    title = "Nobody comes",
    at = "9:12:00", kind = "context", to = "public", from = "Sound Radio, from the ferry house",
    objectives = { "decide" },
    when = { { "var", "h_comes", is = 0 }, { "var", "s_comes", is = 0 } },
    text = "By noon it was clear that nobody would come. The band played once, for the cooks. The "
        .. "treaty has been put back into its case and the case into a cupboard, the key of which "
        .. "hangs where it always hung. Lorries are going round the Sound by way of Tesk, as they "
        .. "did last week; the radio there reports brisk traffic and fine weather.",
    expected = "Both sides ask who had this result in mind on the first night.",
    notes = "If it was Tesk, the mask has done what it was made for. If it was not, Tesk is "
        .. "grateful all the same.",
}
