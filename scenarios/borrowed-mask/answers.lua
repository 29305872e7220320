-- What else reaches the table: news of the first days, and what answers what players do.

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" } }

-- Lyra's log of the night is there for thirty-six hours. Whoever looks later finds a rule instead.
local in_time = { "time", at_most = 2170 }

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
        .. "work from it by the coming midnight. Before that we work from paper, and from Olsen, "
        .. "who has been here for forty years and is being woken.",
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
        .. "speaks is said to stand at Lyra's, who throw their logs away after thirty-six hours. "
        .. "With a paper from the prosecutor we could look by two this afternoon. Nobody has asked "
        .. "us to.",
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

inject "island_boat" {
    title = "A boat from Ostrel",
    at = "2:06:30", kind = "context", to = "public", from = "Radio of the Outer Islands",
    lane = "surovia", when = { { "chosen", "s_noon", "medicine" } }, objectives = { "protect" },
    effects = {
        mood { "halmark", 30 }, credibility { "surovia", 30 },
        tension { from = "halmark", toward = "surovia", -50 },
    },
    text = "A boat with stores from Ostrel has made fast at the north pier since four. Whether she "
        .. "may, the capital has not said; the harbour warden did not ask it, as the office there "
        .. "opens at nine. There is flour, and there is what the clinic had on its list, with the "
        .. "labels in Surovian. Our doctor reads Surovian. The crew is asleep in the school. They "
        .. "came without a flag, and somebody has lent them ours.",
    expected = "Both sides notice what became possible when the question was not blame.",
    notes = "Only if Surovia sent it. Ask what it cost, who paid, and what it was for.",
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
-- What patience brings: examiners who were given hours three times or more

inject "found_seam" {
    title = "The seam",
    at = "2:16:00", kind = "expected", to = "halmark", from = "Examiners at Harrow's",
    when = { { "var", "cause", is = "mask" }, { "var", "work", at_least = 3 } },
    objectives = { "weigh" }, effects = { find { "seam", by = "halmark" } },
    text = "We have taken the file apart. The Surovian notes were put in last, in a single "
        .. "evening, by somebody who had to look up the months: one of them is wrong in the way in "
        .. "which schoolbooks are wrong. Whoever it was wished to be read. We say this with care. "
        .. "A Surovian could have pretended to be somebody pretending; people have done odder "
        .. "things for less.",
    expected = "Halmark says what this does to its assessment, in numbers.",
    notes = "Strong, though not against every doubt. Ask what would be.",
}

inject "found_unsent" {
    title = "A page that was not shown",
    at = "2:16:00", kind = "expected", to = "halmark", from = "Examiners at Harrow's",
    when = { { "var", "cause", is = "criminals" }, { "var", "work", at_least = 3 } },
    objectives = { "weigh" }, effects = { find { "unsent", by = "halmark" } },
    text = "On a machine in Merrow that had been switched off for the night we found a page which "
        .. "was to be shown on every screen, and never was. It asks for money, politely, and "
        .. "spells the harbour master's name right. Between writing it and showing it somebody "
        .. "changed his mind. Thieves write such pages. So would somebody who wished us to think "
        .. "of thieves, though he would then have shown it.",
    expected = "Halmark says what this does to its assessment, in numbers.",
    notes = "Strong, though not against every doubt. Ask what would be.",
}

inject "found_nickname" {
    title = "A nickname",
    at = "2:16:00", kind = "expected", to = "halmark", from = "Examiners at Harrow's",
    when = { { "var", "cause", is = "freelancers" }, { "var", "work", at_least = 3 } },
    objectives = { "weigh" }, effects = { find { "nickname", by = "halmark" } },
    text = "Deep in the file, where one keeps things for oneself, stands a nickname. For years it "
        .. "has been used by somebody in Ostrel who writes against the Crossing, at length and "
        .. "rather well. We have found no office behind him and no pay. Either he did it, or "
        .. "somebody did who reads him. We can show a name, of a sort. We cannot show an order, "
        .. "and should not know what one looks like.",
    expected = "Halmark tells a hand from an order, in likelihood and in words.",
    notes = "Strong, though not against every doubt. Ask what would be.",
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
        .. "margin: well typed. Where it can be checked it is right, and it can be checked where "
        .. "it does not matter. I find in it what the ambassador told us on the first evening, and "
        .. "no second voice.)",
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
    effects = { set { "looked", 1 } }, -- and a little later s_packet: the folder comes first
    text = "Halmark has sent us what it saw, to the second, and a machine at Lyra's by its "
        .. "address. It does not say whose it is. Engineers wrote this. With the seconds one can "
        .. "go straight to the place where the log should speak of it, and we did; what we found "
        .. "there is in your folder. They have asked us to answer in the same way. Such an answer "
        .. "cannot be taken back, and neither can its absence.",
    expected = "Surovia looks into its own house first, and then decides how much of it to show.",
    notes = "A packet has just given Surovia something that it did not have: where to look.",
}

inject "look_done" {
    title = "Lyra's has been looked at",
    at = "0:14:00", kind = "expected", to = "surovia", from = "Security Council, special report",
    when = { { "var", "looked", is = 0 },
             any { { "chosen", "s_tv", "look" }, { "chosen", "s_tv", "offer" } } },
    objectives = { "own" }, effects = { set { "looked", 1 } }, -- and a little later s_folder
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
    when = { { "var", "looked" }, in_time, { "var", "cause", is = "mask" } },
    effects = { set { "kept", 1 }, find { "log_mask", by = "surovia" } },
    text = "The machine was rented with a stolen card and steered from outside the country, over a "
        .. "line that comes in by way of Tesk. So does a third of everything that comes in. "
        .. "Whoever sat at the end of it used our machine, our month names and, it seems, our "
        .. "reputation. We cannot prove that from here. Shown to Halmark it would be called "
        .. "convenient. It would also show how little we ask of those who rent.",
    expected = "Surovia weighs its own clearing against what it shows about Lyra.",
    notes = "True, useful, and exactly what a guilty state would say.",
}

inject "folder_crooks" {
    title = "In the folder: an old customer",
    kind = "context", to = "surovia", from = "Folder, one copy", objectives = { "own" },
    when = { { "var", "looked" }, in_time, { "var", "cause", is = "criminals" } },
    effects = { set { "kept", 1 }, find { "log_criminals", by = "surovia" } },
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
    when = { { "var", "looked" }, in_time, { "var", "cause", is = "freelancers" } },
    effects = { set { "kept", 1 }, find { "log_freelancers", by = "surovia" },
                find { "confession", by = "surovia" } },
    text = "The machine was steered from a flat in Ostrel. Three people live there; two worked for "
        .. "a contractor of the ministry until last year. Nobody ordered it and nobody paid. One "
        .. "of them has told a friend in the ministry, and seems to expect a medal. They did not "
        .. "want the Crossing. So it was people of ours, and it was not us. The first half of that "
        .. "sentence will be believed at once.",
    expected = "Surovia decides whether to say both halves of the sentence.",
    notes = "The sharpest choice on this side: nothing compels the truth except R2 and time.",
}

inject "folder_late" {
    title = "In the folder: a rule",
    kind = "context", to = "surovia", from = "Folder, one copy", objectives = { "own" },
    when = { { "var", "looked" }, { "var", "kept", is = 0 }, { "time", at_least = 2171 } },
    text = "Lyra's keeps its logs for thirty-six hours and then throws them away, for all its nine "
        .. "thousand customers alike; the rule hangs on the wall. We came after that. There was a "
        .. "machine, it had been paid for in advance, and it is clean. We can say that we looked. "
        .. "We cannot say that there was nothing to see, and if we show this to Halmark it will "
        .. "look like what it would look like in any case.",
    expected = "Surovia asks when it could have known, and who would have had to ask.",
    notes = "Too late: half of the record is gone for good, whatever the cause. This is what the "
        .. "deadlines of R2 are for.",
}

inject "surovia_writes" {
    title = "Surovia's packet on its way",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    when = { { "fields", "surovia", "halmark", at_least = 8 } }, objectives = { "inform" },
    text = "It is on the line to Lind. The form asks for a count of what was withheld, and we gave "
        .. "it. They will lay it beside theirs and see whether it fits where "
        .. "the two touch. If it fits they will ask why we did not send it sooner; if it did not, "
        .. "they would ask who wrote it. Our engineer, who wrote it, has gone to bed and asked not "
        .. "to be woken for anything political.",
    expected = "Surovia prepares for the questions that its packet will raise.",
    notes = "If the packet has an assurance field, it hands over what Surovia knows of itself.",
}

inject "halmark_reads" {
    title = "Surovia's packet on the table",
    after = "surovia_writes", delay = "60 min",
    when = { { "time", at_most = 12240 }, { "var", "kept" } },
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

inject "halmark_reads_late" {
    title = "Surovia's packet, without a log",
    after = "surovia_writes", delay = "60 min",
    when = { { "time", at_most = 12240 }, { "var", "kept", is = 0 } },
    kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    objectives = { "weigh", "inform" },
    effects = { open "h_packet" },
    text = "Verast has answered on the form, politely and at length. It has everything in it but "
        .. "what we needed. The log of that night, they write, was thrown away after thirty-six "
        .. "hours, by a rule that hangs on the wall; they enclose a photograph of the wall. It may "
        .. "be so. The halls here do the same. If it is so, then there is now no place on earth "
        .. "where the other half of that night is written down.",
    expected = "Halmark asks who let the thirty-six hours go by.",
    notes = "The same answer would come from a state that had tidied up and from one that had "
        .. "slept.",
}

inject "records_meet" {
    title = "Each has the other's half",
    kind = "context", to = "states", from = "Both emergency teams",
    when = { { "fired", "halmark_reads" }, { "fired", "surovia_reads" },
             { "fired", "logs_read", is = 0 } },
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

-- A question takes an hour to be read on the other side; nobody answers it before.
inject "question_from_lind" {
    title = "A question is on the line to Verast",
    kind = "context", to = "halmark", from = "Risk-reduction desk, Lind", lane = "halmark",
    when = { { "messages_of", "halmark", "surovia", "inquiry" } }, objectives = { "inform" },
    text = "Your question is on the line. It has a number, an hour and a signature, and it will "
        .. "stand in two logs for as long as there are logs. The desk over there is staffed day "
        .. "and night; give them an hour to wake somebody who may answer. We have added nothing. "
        .. "In our experience the first thing that a question tells the other side is that one "
        .. "would rather ask.",
    expected = "Halmark says what it would take as an answer.",
    notes = "The first question of the game from Halmark. R2 asks for an acknowledgement within an "
        .. "hour of its being read.",
}

inject "question_in_verast" {
    title = "Halmark asks",
    after = "question_from_lind", delay = "60 min",
    kind = "expected", to = "surovia", from = "Risk-reduction desk, Verast", lane = "surovia",
    objectives = { "inform" }, effects = { open "s_asked" },
    text = "There is a formal question from Lind, with a number. It is put as one puts a question "
        .. "to which one does not know the answer; that can be imitated. Nobody is named in it. "
        .. "The officer on their side has added good morning, which is not in the regulations. We "
        .. "are asked by our own side to say whether there will be a reply, and whether the reply "
        .. "should say good morning.",
    expected = "Surovia answers, or decides not to, knowing that both stand in a log.",
    notes = "With R2 in force an acknowledgement is due within the hour, and a packet in six.",
}

inject "question_from_verast" {
    title = "A question is on the line to Lind",
    kind = "context", to = "surovia", from = "Risk-reduction desk, Verast", lane = "surovia",
    when = { { "messages_of", "surovia", "halmark", "inquiry" },
             { "chosen", "s_whisper", "ask_lind", is = 0 },
             { "chosen", "s_whisper", "tell_lind", is = 0 } },
    objectives = { "inform" },
    text = "Your question is on the line to Lind. It has been entered with number and hour. The "
        .. "services ask us to note that whoever asks shows what he does not know; we have noted "
        .. "it. It will take them about an hour to find somebody who may answer. If they are as we "
        .. "are, the first thing that they will discuss is why you asked.",
    expected = "Surovia says what it would take as an answer.",
    notes = "The first question of the game from Surovia.",
}

inject "question_in_lind" {
    title = "Surovia asks",
    after = "question_from_verast", delay = "60 min",
    kind = "expected", to = "halmark", from = "Risk-reduction desk, Lind", lane = "halmark",
    objectives = { "inform" }, effects = { open "h_asked" },
    text = "A formal question from Verast, numbered and signed. The tone is correct. One may read "
        .. "it as coming from somebody who wishes to know, or from somebody who wishes to know "
        .. "what we know; the words would be the same. It is not long. The desk asks whether it is "
        .. "to be acknowledged, answered or filed, and points out that filing is also seen.",
    expected = "Halmark reads it twice: as a guilty party would have meant it, and as an innocent "
        .. "one.",
    notes = "With R2 in force an acknowledgement is due within the hour.",
}

inject "night_question" {
    title = "Verast asks, late in the evening",
    at = "0:22:20", kind = "expected", to = "halmark", from = "Security Council line, Lind desk",
    lane = "halmark", objectives = { "inform", "third" },
    when = { any { { "chosen", "s_whisper", "ask_lind" }, { "chosen", "s_whisper", ""
        .. "tell_lind" } } },
    effects = { open "h_asked" },
    text = "Verast is on the councils' line, at an hour at which nobody calls to be polite. They "
        .. "have been told something about us and would rather ask than guess. It is short; you "
        .. "have it before you. Our duty officer points out that somebody over there has had a "
        .. "visitor this evening. So have we. He would not like to draw a conclusion from it, at "
        .. "this hour, by himself.",
    expected = "Halmark asks who has been talking to both.",
    notes = "Only if Surovia chose to ask Lind about what it was told. The cheapest exit in the "
        .. "scenario.",
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
        .. "the ferry that is to carry the guests to the summit; until then she lies idle in the "
        .. "Sound. Nothing leaves the room unsigned. They do not say that they "
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
    text = "Your consent is on the line. Before anything leaves Lyra's somebody of ours ought to "
        .. "have looked at it; somebody has, and what he found is in your folder. Two engineers "
        .. "are packing. The services have asked to see the bags and have been shown sandwiches. "
        .. "The ferry sails in three hours, with the band's instruments already on board.",
    expected = "Surovia reads its own log before anyone else does.",
    notes = "Consent given, and nothing compared yet.",
}

inject "logs_read" {
    title = "What four people signed",
    after = "logs_agreed", delay = "12 h", when = { { "var", "kept" } },
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

inject "logs_unread" {
    title = "Four engineers and one log",
    after = "logs_agreed", delay = "12 h", when = { { "var", "kept", is = 0 } },
    kind = "expected", to = "states", from = "Four engineers, on the ferry",
    objectives = { "weigh", "inform" },
    effects = {
        tension { from = "halmark", toward = "surovia", -30 },
        tension { from = "surovia", toward = "halmark", -30 },
        legitimacy { "halmark", 20 }, legitimacy { "surovia", 20 },
    },
    text = "We were four, and there was one log. Lyra's had been thrown away after thirty-six "
        .. "hours, in the ordinary course. We have read Halmark's twice, out of politeness, and "
        .. "agree what it says. All four of us have signed that we do not know, and that on the "
        .. "second day at noon we might have. It was a pleasant crossing. We have written a page "
        .. "on how long such logs ought to be kept.",
    expected = "Both sides ask what this meeting would have been worth a day earlier.",
    notes = "The room was right and the hour was wrong.",
}

---------------------------------------------------------------------------------------------------
-- The source

inject "source_again" {
    title = "The same voice, two evenings later",
    at = "2:22:00", kind = "context", to = "halmark", from = "Halmark's signals service, by hand",
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
    text = "After what was said in Lind, and on what grounds, our ambassador has been asked to "
        .. "come home for consultations. This is a rule and not a mood: whoever is named on a "
        .. "guess does not sit at the same table until the guess has become knowledge or has been "
        .. "taken back. The embassy remains open for visas. Those who look forward to Gannet Isle "
        .. "should address themselves to the other shore.",
    expected = "Halmark asks itself what it knew when it spoke.",
    notes = "The same as the inject of the plan, when the accusation came after the third day.",
}

inject "envoy_leaves" {
    title = "A chair is empty in Lind",
    kind = "context", to = "public", from = "Sound Radio", lane = "surovia",
    when = { { "done", "surovia", "d06" } }, objectives = { "decide" },
    effects = { open "h_recalled" },
    text = "Surovia's ambassador has shut her front door in Lind behind her and put two suitcases "
        .. "into a car. She made no statement. At the gate somebody gave her a model of the ferry "
        .. "on which the treaty was to be signed; she took it. The embassy is open until six, as "
        .. "always. On Gannet Isle workmen went on painting the hall, having been told nothing to "
        .. "the contrary.",
    expected = "Halmark decides whether to answer with the same, or with a sentence.",
    notes = "Ask what would bring her back, and who would have to say it.",
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
