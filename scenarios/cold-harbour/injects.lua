-- What happens at the table. The first twelve are the plan; the rest answer what players do.
--
-- `expected` and `notes` are for the facilitator and never shown to players. Every text is between
-- 40 and 90 words, fair to both sides, and says what is seen, never how it was done.

---------------------------------------------------------------------------------------------------
-- The plan: twelve injects

local struck_by_halmark = any { { "done", "halmark", "c03" }, { "done", "halmark", "c04" },
                                { "done", "halmark", "c05" }, { "done", "halmark", "c08" } }
local struck_by_surovia = any { { "done", "surovia", "c03" }, { "done", "surovia", "c04" },
                                { "done", "surovia", "c05" }, { "done", "surovia", "c08" } }

inject "talks_stall" {
    title = "Fishing talks stall",
    at = "0:00:00", kind = "context", to = "public", from = "Sound Radio, midnight news",
    objectives = { "orient" },
    text = "The talks on the winter catch in the Sound ended tonight without a date for the next "
        .. "round. Surovia's delegate spoke of boats that count other people's fish as their own. "
        .. "Halmark's spoke of patience, and of its limits. Both flew home. In Aldhaven the fleet "
        .. "stays in harbour for a fifth day, and the cold store is full.",
    expected = "Each side reads its briefing and says aloud what it wants from the next month.",
    notes = "Read slowly. Nothing is wrong yet. Ask each side for one sentence on the other's "
        .. "interest, and keep the sentences for the debrief.",
}

inject "blackout" {
    title = "180,000 homes lose power",
    at = "0:00:30", kind = "expected", to = "public", from = "Sound Radio, special bulletin",
    lane = "nordgrid", objectives = { "orient" },
    effects = { happen "blackout" },
    text = "Half of the northern grid went out at half past midnight. The operator, Nordgrid, "
        .. "counts one hundred and eighty thousand homes without power from Aldhaven to the "
        .. "border. It is fourteen degrees below zero. Hospitals run on their own generators. "
        .. "Nordgrid says that it does not know the cause, that crews are on the road, and that "
        .. "people should look in on their neighbours.",
    expected = "Halmark asks what is known, not who did it. Surovia notes that it may be asked.",
    notes = "If a player says the word attack, write down the time.",
}

inject "screens_moved" {
    title = "Operator: screens moved by themselves",
    at = "0:01:00", kind = "expected", to = "halmark", from = "Nordgrid, duty manager",
    lane = "nordgrid", objectives = { "orient", "inform" },
    effects = { notify { "blackout", to = "halmark" } },
    text = "I am reporting this formally, as the law asks. At twenty-nine minutes past midnight "
        .. "the pointer on the northern desk moved by itself and opened four breakers. My operator "
        .. "had his hands in his lap; he has worked here for nineteen years and I believe him. "
        .. "Then the rest tripped by itself. We are collecting the records. Some of them are in "
        .. "buildings without light.",
    expected = "Halmark writes down who has been told, and when the clock of R2 began.",
    notes = "This is the notification: with R2 in force, the first packet is due at 0:07:00. A "
        .. "witness is sincere and may still be wrong; do not say so.",
}

inject "press_attack" {
    title = "Press: \"attack?\"",
    at = "0:02:00", kind = "context", to = "public", from = "The Aldhaven Courier, night edition",
    objectives = { "orient" },
    effects = {
        learn { "blackout", by = "surovia" },
        mood { "halmark", -30 },
        tension { from = "surovia", toward = "halmark", 15 },
    },
    text = "WAS IT AN ATTACK? Two people at Nordgrid have told this paper that the controls of the "
        .. "northern grid \"had a will of their own\". Neither wished to be named. The ministry "
        .. "would not comment. It would not comment on the fishing talks either, which broke down "
        .. "an hour and a half before the lights did. Readers may draw the line between the two "
        .. "themselves. Many already have.",
    expected = "Halmark decides who speaks in public, and what may not be said yet.",
    notes = "Watch whether a headline becomes a fact in anyone's next sentence.",
}

inject "hosting_found" {
    title = "CERT: machine hosted in Surovia",
    at = "0:03:30", kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)",
    objectives = { "weigh" },
    effects = { find { "hosting", by = "halmark" } },
    text = "We have found traffic into Nordgrid's offices from a machine in a rented hall in "
        .. "Verast, Surovia. It went on for eleven days and stopped shortly before the blackout. "
        .. "We cannot see from here whether it ever reached the control rooms. Anyone with a card "
        .. "can rent such a machine for an hour. It is one type of evidence, and of all types the "
        .. "easiest to fake.",
    expected = "Halmark separates how likely from how sure, and says which evidence would change "
        .. "its mind.",
    notes = "True whatever the cause. A standing order still in force may fire within minutes of "
        .. "this, on belief alone.",
}

inject "power_part_back" {
    title = "Power 60 % back",
    at = "0:04:00", kind = "context", to = "public", from = "Nordgrid, press office",
    lane = "nordgrid", objectives = { "orient" },
    text = "Supply has returned to six homes in ten. What remains is the harbour side of Aldhaven "
        .. "and the valleys, where three lines must be walked before they can be switched on. We "
        .. "expect full supply around the coming midnight. Warm rooms are open in the schools. "
        .. "Nordgrid thanks its crews, some of whom have not been home since yesterday noon.",
    expected = "Both sides notice that the pressure eases, and ask what it leaves time for.",
    notes = "A good moment to ask: what has become more urgent, and what less?",
}

inject "surovia_asks" {
    title = "Surovia asks what happened",
    at = "0:06:00", kind = "expected", to = "halmark", from = "Risk-reduction link, Verast desk",
    channel = "risk_link", lane = "surovia", objectives = { "inform" },
    when = {
        { "messages_of", "surovia", "halmark", "inquiry" },
        { "messages_of", "halmark", "surovia", "inquiry", is = 0 }, -- Halmark has not asked first
    },
    text = "We have seen reports of a grave failure in your northern grid, and we have seen "
        .. "ourselves named in some of them. We ask formally, by the agreed link: what happened, "
        .. "at what hour, and is there anything on our side of the Sound that you would like us to "
        .. "look at? We should prefer to hear it from you. Duty officer, Verast, on behalf of the "
        .. "Security Council.",
    expected = "Halmark acknowledges within the hour if R2 binds it, and weighs what to show.",
    notes = "Ask the Halmark table to read it twice: once as a guilty party would have meant it, "
        .. "once as an innocent one.",
}

inject "hospital" {
    title = "Hospital: generator near failure",
    at = "0:08:00", kind = "context", to = "public", from = "St Brenna's hospital, Aldhaven",
    lane = "halmark", objectives = { "protect" },
    text = "Our second generator stopped at half past seven. The first has run for seven hours and "
        .. "is losing oil. We have thirty-one patients who cannot breathe without electricity, and "
        .. "perhaps four hours. Nordgrid could lay a line to us if it took its crews from "
        .. "elsewhere. The road south is open but slow. We are telling everyone, because we do not "
        .. "know who can help.",
    expected = "Halmark decides before it is asked twice. Surovia notices that it could help.",
    notes = "Offer to skip this and the two that follow from it if the room would rather not. "
        .. "Neglect may cost a life.",
}

inject "parliament" {
    title = "Parliament demands an answer",
    at = "0:10:00", kind = "expected", to = "public", from = "Clerk of the House, Lind",
    lane = "halmark", objectives = { "decide" },
    effects = { mood { "halmark", -80 }, capital { "halmark", -30 } },
    text = "By one hundred and four votes to ninety-six the House asks the government to tell it, "
        .. "in this chamber and before two o'clock this afternoon, who is responsible for the "
        .. "blackout, how it knows, and what it will do. The member for Aldhaven said that her "
        .. "voters had been cold for nine hours and would like to know at whom to be angry. The "
        .. "government did not oppose the motion. It did not have the votes.",
    expected = "Halmark separates the answer to parliament from the answer to Surovia.",
    notes = "The four hours are a domestic clock, not a norm. Ask which of the two clocks the "
        .. "table hears louder.",
}

inject "vendor_report" {
    title = "Report: tool shared by three groups",
    at = "0:14:00", kind = "expected", to = "public", from = "Hallam & Reyes, security research",
    objectives = { "weigh" },
    effects = {
        find { "shared_tool", by = "halmark" },
        find { "shared_tool", by = "surovia" },
        suspect { "similarity", by = "halmark" },
    },
    text = "We have been asked about the tool that is said to have been found at Nordgrid. We know "
        .. "it. In two years we have seen it with three groups: two of them steal for money, the "
        .. "third appears to work for a state, and we do not say which. It has been for sale since "
        .. "spring. Whoever concludes from the tool to the hand should tell us how. We could not.",
    expected = "Halmark says what this does to its assessment, in numbers, before it argues.",
    notes = "Public on purpose: both sides learn it in the same minute. It lowers what similarity "
        .. "of tools is worth; it does not clear anyone.",
}

inject "leak_counterstrike" {
    title = "Leak: Halmark has a list of targets",
    at = "0:20:00", kind = "contingency", to = "public", from = "The Verast Evening Post",
    objectives = { "inform", "decide" },
    when = { { "messages", "halmark", "surovia", is = 0 } },
    effects = {
        tension { from = "surovia", toward = "halmark", 140 },
        mood { "surovia", -60 },
        open "s_leak",
    },
    text = "A LIST IN LIND. Officials in Lind have drawn up a list of Surovian machines to "
        .. "be put out of service, a person who has seen it told this paper. Since the lights went "
        .. "out twenty hours ago Lind has not sent Verast one word: no question, no protest, no "
        .. "note. \"One writes to people with whom one means to talk,\" a diplomat said. \"One "
        .. "does not write to a target.\"",
    expected = "Surovia asks before it answers. Halmark sees what its silence has said.",
    notes = "Fires only if Halmark has sent Surovia no message at all. Ask who gains by the leak.",
}

inject "power_back" {
    title = "Power fully restored",
    at = "1:00:00", kind = "context", to = "public", from = "Nordgrid, press office",
    lane = "nordgrid", objectives = { "orient" },
    effects = { mood { "halmark", 40 } },
    text = "At midnight the last feeder in the valleys was switched on. Supply in the north is "
        .. "complete. In twenty-three and a half hours some hundred and eighty thousand homes were "
        .. "affected; Nordgrid puts the loss at five million dollars, without what lay in the cold "
        .. "stores. An inquiry will report in spring. In Aldhaven people stood at their windows "
        .. "for a while and looked at the street lamps.",
    expected = "Each side says what it now believes, and what it still owes the other.",
    notes = "The severity of the whole is about 52: just above the default line of R1.",
}

---------------------------------------------------------------------------------------------------
-- What else reaches the table in the first hours

inject "nordgrid_logs" {
    title = "Nordgrid opens its logs",
    at = "0:01:30", kind = "context", to = "halmark", from = "Nordgrid, duty manager",
    lane = "nordgrid", objectives = { "weigh" },
    effects = { find { "operator", by = "halmark" } },
    text = "Here is what we have. The desk's own record shows four commands to open, given from "
        .. "the desk, in nine seconds. The operator's signed statement says that he gave none. "
        .. "Both are true as far as I can tell, and I have known both for years. You may have "
        .. "everything we have. I would ask you to choose who sees it, because our customers will "
        .. "read it in the paper.",
    expected = "Halmark asks what else could move a pointer, and who may see the records.",
    notes = "First evidence: with R3 in force, an answer outside Halmark's own networks is closed "
        .. "until four hours after detection.",
}

inject "boast" {
    title = "A group nobody knows claims it",
    at = "0:02:40", kind = "context", to = "public", from = "A posting, copied by many",
    lane = "winter_tide", chance = 600, objectives = { "weigh" },
    effects = { find { "boast", by = "halmark" }, find { "boast", by = "surovia" } },
    text = "To the thieves of Halmark: you took our winter, so we took yours. The sea does not "
        .. "belong to those who count it. There are more switches than yours in the north. Signed, "
        .. "Winter Tide, for the fishermen of Surovia. (The posting appeared on a free page two "
        .. "hours after the blackout. It names no detail that was not already on the radio.)",
    expected = "Both sides ask what the posting knows that a listener to the radio would not.",
    notes = "A boast by someone who had no part in it. Comes in three games of five.",
}

inject "tesk_note" {
    title = "Tesk passes on a note",
    at = "0:05:15", kind = "context", to = "halmark", from = "Liaison officer of Tesk",
    lane = "tesk", chance = 700, objectives = { "weigh" },
    effects = { find { "tesk_note", by = "halmark" } },
    text = "Between neighbours, and not for the files: our people also see the machine in Verast "
        .. "talking to your grid company. We thought that you would want to hear it from a second "
        .. "source. (The note does not say how Tesk knows. Your own team had asked Tesk's at four "
        .. "this morning to check that very address.)",
    expected = "Halmark asks where Tesk had it from before it counts it.",
    notes = "An echo: one origin, counted once. See whether the table counts it twice.",
}

-- What Surovia's own people say. Each is what an honest duty officer knows at that hour.
inject "house_accident" {
    title = "Our own people: nothing known",
    at = "0:05:00", kind = "expected", to = "surovia", from = "Security Council, morning report",
    when = { { "var", "cause", is = "accident" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_ask" },
    text = "You asked who of ours was near Halmark's grid. The services say: nobody. The "
        .. "ministries say: nobody. We have no reason to doubt it, except that they would say the "
        .. "same if they did not know. The machine that Halmark's press writes about is said to "
        .. "stand at Lyra's. We could have it looked at by evening. Nobody has asked Lyra yet.",
    expected = "Surovia notices that it does not know, and who could be asked.",
    notes = "Here they are telling the truth, and Surovia cannot know that they are.",
}

inject "house_criminals" {
    title = "Our own people: a known address",
    at = "0:05:00", kind = "expected", to = "surovia", from = "Security Council, morning report",
    when = { { "var", "cause", is = "criminals" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_ask" },
    text = "You asked who of ours was near Halmark's grid. The services say: nobody. The police of "
        .. "Verast say that they may know the machine at Lyra's: it figures in a case of theft "
        .. "that the prosecutor has let lie since autumn, for want of a complaint from abroad. "
        .. "They can pull the file if somebody signs for it. It would show that we could have "
        .. "closed it sooner.",
    expected = "Surovia weighs a small shame now against a large one later.",
    notes = "The file clears the state and embarrasses it. That is its price.",
}

inject "house_contractor" {
    title = "Our own people: no answer",
    at = "0:05:00", kind = "expected", to = "surovia", from = "Security Council, morning report",
    when = { { "var", "cause", is = "contractor" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_ask" },
    text = "You asked who of ours was near Halmark's grid. The services say: nobody. One ministry "
        .. "asks for time: a firm that watches foreign networks for it has not answered its "
        .. "telephone since one in the morning, and its director has been seen at the office with "
        .. "his coat on. It may mean nothing. No order to touch anything was ever given; the "
        .. "ministry is firm on that.",
    expected = "Surovia asks before it assures.",
    notes = "An unauthorised act: Surovia's leadership can still find out, and then choose.",
}

inject "house_probe" {
    title = "Our own people: ask again at noon",
    at = "0:05:00", kind = "expected", to = "surovia", from = "Security Council, morning report",
    when = { { "var", "cause", is = "probe" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { open "s_ask" },
    text = "You asked who of ours was near Halmark's grid. The ministries say: nobody. One service "
        .. "says that it had leave to look, in general, at several grids, for some time; that "
        .. "looking breaks nothing; and that its duty log of last night is being typed up. We "
        .. "asked to see it as it is. We were told that the director would rather explain it "
        .. "himself, at noon.",
    expected = "Surovia insists on seeing the log before noon, or says nothing until it has.",
    notes = "A probe that went wrong: looking became touching. Nobody chose the blackout.",
}

---------------------------------------------------------------------------------------------------
-- The examination: what patience brings. It needs examiners at the relay for long enough.

inject "found_relay" {
    title = "The relay trips again, on a bench",
    at = "0:16:00", kind = "expected", to = "halmark", from = "Examiners at Aldhaven substation",
    when = { { "var", "cause", is = "accident" }, { "var", "work", at_least = 2 } },
    objectives = { "weigh" },
    effects = {
        find { "relay", by = "halmark" }, find { "session", by = "halmark" },
        suspect { "operator", by = "halmark" },
    },
    text = "We took the relay apart. There is a cracked joint in it, older than any of us here. "
        .. "Chilled to minus fourteen it trips by itself, three times out of five. As to the "
        .. "pointer: a colleague in the south was connected for maintenance and took the desk for "
        .. "a test. He did not write it down. He has been sitting in a corridor since morning, "
        .. "wondering whom to tell.",
    expected = "Halmark revises its assessment and decides who must hear of it first.",
    notes = "The strongest single item in an accident. If Halmark has accused, more follows.",
}

inject "found_letter" {
    title = "A letter in the wrong inbox",
    at = "0:16:00", kind = "expected", to = "halmark", from = "Examiners at Nordgrid's offices",
    when = { { "var", "cause", is = "criminals" }, { "var", "work", at_least = 2 } },
    objectives = { "weigh" },
    effects = { find { "letter", by = "halmark" } },
    text = "The relay is sound: something told it to open. And in Nordgrid's invoices we found a "
        .. "letter that nobody had read. It came two hours before the blackout. It asks for money, "
        .. "politely, and says what will stop working in the offices if none is paid. It does not "
        .. "mention the grid. We think that they did not know where they were, and we think that "
        .. "they are now afraid.",
    expected = "Halmark revises its assessment and asks what it wants Surovia's police to do.",
    notes = "Criminals on a machine in Surovia: whose duty begins where?",
}

inject "found_slip" {
    title = "A private account",
    at = "0:16:00", kind = "expected", to = "halmark", from = "Examiners at Nordgrid's offices",
    when = { { "var", "cause", is = "contractor" }, { "var", "work", at_least = 2 } },
    objectives = { "weigh" },
    effects = { find { "slip", by = "halmark" } },
    text = "The relay is sound: something told it to open. Whoever it was made one slip. Four days "
        .. "ago, from inside, somebody looked up the weather in Verast with a private account. It "
        .. "belongs to an engineer of a small firm there, which lives on contracts from a "
        .. "ministry. We can show a firm. We cannot show an order, and we would not know what one "
        .. "looks like.",
    expected = "Halmark tells a hand from an order, in likelihood and in words.",
    notes = "Evidence of a hand is not evidence of an order. Ask for the difference.",
}

inject "found_intercept" {
    title = "Two voices after midnight",
    at = "0:16:00", kind = "expected", to = "halmark", from = "Halmark's signals service",
    when = { { "var", "cause", is = "probe" }, { "var", "work", at_least = 2 } },
    objectives = { "weigh" },
    effects = { find { "intercept", by = "halmark" } },
    text = "Since the examiners gave us the hour to the second, we went back to our recordings. A "
        .. "duty room in Verast, ten minutes after the blackout. One voice asks: was that us? The "
        .. "other says: write nothing. You will understand that if this is shown to anyone, we "
        .. "shall not hear that room again. And please note that the first voice did not know.",
    expected = "Halmark weighs what showing it would cost, and whom it would convince.",
    notes = "Strong, and costly to show. Surprise in the voice is evidence too, of what?",
}

inject "accusation_collapses" {
    title = "The accusation comes apart",
    kind = "contingency", to = "public", from = "The Aldhaven Courier, front page",
    objectives = { "decide" },
    when = {
        { "accused", "halmark" },
        any { { "fired", "found_relay" }, { "fired", "found_letter" } },
    },
    effects = {
        credibility { "halmark", -200 }, legitimacy { "halmark", -80 }, mood { "halmark", -80 },
        tension { from = "surovia", toward = "halmark", 60 },
        open "h_collapse",
    },
    text = "IT WAS NOT THEM. Three people close to the examination at Aldhaven have told this "
        .. "paper what was found, and it is not what the government said it was. The minister who "
        .. "named Surovia did so on a rented machine and a headline, one of the headlines being "
        .. "ours. In Verast a spokesman said that he would wait for the apology to be translated.",
    expected = "Halmark corrects itself before it is made to.",
    notes = "Ask: what would it have cost to wait until four in the afternoon?",
}

inject "assurance_breaks" {
    title = "Surovia's assurance does not hold",
    at = "0:18:30", kind = "contingency", to = "public", from = "Hallam & Reyes, security research",
    objectives = { "own" },
    when = {
        { "done", "surovia", "d09" },
        any { { "fired", "found_slip" }, { "fired", "found_intercept" } },
        -- and the public has heard of it
        any { { "accused", "halmark" }, { "done", "halmark", "i03" } },
    },
    effects = {
        credibility { "surovia", -200 }, legitimacy { "surovia", -60 },
        tension { from = "halmark", toward = "surovia", 60 },
    },
    text = "Surovia said in public that it had ordered nothing. That may even be so. What has "
        .. "since come to light has a Surovian hand in it all the same, and of hands the statement "
        .. "did not speak. We do not claim that those who made it knew better. An assurance given "
        .. "before looking is a bet, however honestly it is made. What they say next will be "
        .. "weighed more carefully, and that is the whole of the damage.",
    expected = "Surovia says what it knows now, or explains why it cannot.",
    notes = "False or only hasty? R2 treats them differently. Let the room argue it.",
}

---------------------------------------------------------------------------------------------------
-- When one side writes to the other

inject "halmark_writes" {
    title = "Packet on its way to Verast",
    kind = "context", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    -- Enough to look by: what was known in the first hour is not.
    when = { { "fields", "halmark", "surovia", at_least = 8 } },
    text = "Confirmed: the packet has left, with a count of what we held back, as the form asks. "
        .. "Verast's desk has signed for it. They will read it twice, call in somebody who had "
        .. "other plans, and read it again; it took us an hour with theirs last year. From here on "
        .. "we are no longer the only ones who can find something. That was the idea, I suppose.",
    expected = "Halmark says what it withheld, and why.",
    notes = "Sharing costs secrecy. What it buys shows in an hour.",
}

inject "surovia_reads" {
    title = "Halmark's packet on the table",
    after = "halmark_writes", delay = "60 min",
    when = { { "time", at_most = 1380 } }, -- a last update after midnight asks for no answer
    kind = "expected", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    objectives = { "own", "inform" },
    effects = { set { "looked", 1 } }, -- and a little later s_packet: the folder comes first
    text = "Halmark has sent us what it saw: hours, effects, indicators. It does not say who did "
        .. "it. Engineers wrote this, not a press office. With the indicators we could look in the "
        .. "right place, and we did; what we found at Lyra's is in your folder. They have asked us "
        .. "to answer in the same way. You should know before you do that such an answer cannot be "
        .. "taken back.",
    expected = "Surovia looks into its own house first, and then decides how much of it to show.",
    notes = "A shared packet has just given Surovia evidence that it did not have.",
}

inject "look_done" {
    title = "Lyra's hall has been searched",
    at = "0:08:30", kind = "expected", to = "surovia", from = "Security Council, special report",
    when = { { "chosen", "s_ask", "look" }, { "var", "looked", is = 0 } },
    objectives = { "own" }, effects = { set { "looked", 1 } },
    text = "We went to Lyra's with a paper from the prosecutor and without the press. They were "
        .. "helpful in the way of people who would like to close early. What we found is in your "
        .. "folder, one copy, not typed by anybody's secretary. Halmark does not know that we have "
        .. "it. Whether they should is a question of policy, and we are glad that it is yours.",
    expected = "Surovia reads the folder before it speaks again.",
    notes = "Surovia now knows more than Halmark. Nothing obliges it to say so, unless R2 does.",
}

-- What Surovia finds once it looks: one of four, by cause. The clue itself is the text.
inject "finds_machine" {
    title = "In the folder: a sleeping machine",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "accident" } }, objectives = { "own" },
    effects = { find { "quiet_machine", by = "surovia" } },
    text = "The tenant sells stolen passwords. He reached the mail of Halmark's grid company, and "
        .. "many others, and nothing else. In the hour of the blackout the machine sent not one "
        .. "byte. We are as sure of that as records can make us. It does not prove who did it. It "
        .. "comes close to proving who did not. Shown to Halmark, it would also show how little we "
        .. "ask of those who rent here.",
    expected = "Surovia weighs its own clearing against what it shows about Lyra.",
    notes = "What clears a state can still embarrass it.",
}

inject "finds_file" {
    title = "In the folder: a police file",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "criminals" } }, objectives = { "own" },
    effects = { find { "police_file", by = "surovia" } },
    text = "The police know the tenant: a ring of five that locks offices for money. Two of them "
        .. "were in the hall last night, and left in a hurry at a quarter to one. The case has "
        .. "been in a drawer since autumn. It would clear us of the deed in an hour, and leave us "
        .. "with the drawer. The prosecutor would like it to be known that he has always asked for "
        .. "more staff.",
    expected = "Surovia weighs its own clearing against the drawer.",
    notes = "The prosecutor's complaint is a joke in the room and a duty outside it.",
}

inject "finds_memo" {
    title = "In the folder: a memo",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "contractor" } }, objectives = { "own" },
    effects = { find { "memo", by = "surovia" }, find { "shell_firm", by = "surovia" } },
    text = "The firm has written to its ministry. Two engineers wanted to know whether a thing "
        .. "could be done; they did not mean it to happen; nobody told them to. The machine was "
        .. "rented by a firm without employees, and the ministry pays its bills. So it was ours, "
        .. "and it was not ordered. The first half of that sentence will be believed at once.",
    expected = "Surovia decides whether to say both halves of the sentence.",
    notes = "The sharpest choice on this side: nothing compels the truth except R2 and time.",
}

inject "finds_log" {
    title = "In the folder: a duty log",
    kind = "context", to = "surovia", from = "Folder, one copy",
    when = { { "var", "looked" }, { "var", "cause", is = "probe" } }, objectives = { "own" },
    effects = { find { "duty_log", by = "surovia" }, find { "cover_name", by = "surovia" } },
    text = "The service's own log, as it was written in the night. They had leave to look. At "
        .. "twenty-nine past midnight someone tested whether looking had a floor, and it did not. "
        .. "The next line says: was that us? The line after it has been crossed out. There was no "
        .. "order. There was no one awake who could have given one. It was ours all the same.",
    expected = "Surovia decides how much of this page another state may read.",
    notes = "The sharpest choice on this side: nothing compels the truth except R2 and time.",
}

inject "surovia_writes" {
    title = "Surovia's packet on its way",
    kind = "context", to = "surovia", from = "Surovia's emergency team (CERT)", lane = "surovia",
    -- A whole packet: three fields in private are no answer on the form.
    when = { { "fields", "surovia", "halmark", at_least = 8 } },
    text = "Signed for in Lind at the first attempt. They asked whether there was a second page; "
        .. "we said that the count of what we withheld was on the first. It is an odd feeling to "
        .. "have told them the truth on a form. They will check it against what they have, and "
        .. "they will find that it fits where it touches. The rest is for the ministers.",
    expected = "Surovia prepares for the questions that its packet will raise.",
    notes = "If the packet has an assurance field, it hands over what Surovia knows of itself.",
}

inject "halmark_reads" {
    title = "Surovia's packet on the table",
    after = "surovia_writes", delay = "60 min",
    when = { { "time", at_most = 1380 } },
    kind = "expected", to = "halmark", from = "Halmark's emergency team (CERT)", lane = "halmark",
    objectives = { "weigh", "inform" },
    effects = {
        add { "work", 1 }, -- the examiners now know where to look
        open "h_packet",
    },
    text = "Verast has answered on the same form. The machine at Lyra's is off, and kept as it "
        .. "was. What they say fits ours wherever the two touch, to the minute, and goes further "
        .. "than we could have gone from here; not all of it is to their credit. It may be shaped: "
        .. "they chose what to leave out, as we did. But somebody over there sat up with it. The "
        .. "examiners have the parts that they can use.",
    expected = "Halmark says what the packet changed, and what it would take to doubt it.",
    notes = "Compare belief and confidence before and after. This is the mechanism of R2.",
}

---------------------------------------------------------------------------------------------------
-- The hospital

inject "ward_dark" {
    title = "St Brenna's loses a patient",
    at = "0:12:00", kind = "context", to = "public", from = "St Brenna's hospital, Aldhaven",
    lane = "halmark", chance = 650, objectives = { "protect" },
    when = { { "var", "hospital", is = 0 } },
    effects = {
        deaths { "blackout", 1 }, level { "st_brenna", 400 }, mood { "halmark", -150 },
        tension { from = "halmark", toward = "surovia", 60 },
    },
    text = "The generator stopped at ten to twelve. We breathed for thirty-one people by hand, in "
        .. "turns, doctors and porters and two visitors, until the lines were changed over. We "
        .. "could not do it for thirty-one. We lost one. The family has asked that no name be "
        .. "given. We had asked for help at eight o'clock, and we would rather not be asked today "
        .. "whether it came.",
    expected = "Both sides fall silent; then someone asks who says what to the family.",
    notes = "Stop for a moment. Whoever the author was, this can no longer be undone.",
}

inject "ward_road" {
    title = "The convoy comes late",
    at = "0:12:00", kind = "context", to = "public", from = "St Brenna's hospital, Aldhaven",
    lane = "halmark", chance = 200, objectives = { "protect" },
    when = { { "var", "hospital", is = 2 } },
    effects = {
        deaths { "blackout", 1 }, mood { "halmark", -60 },
        tension { from = "halmark", toward = "surovia", 30 },
    },
    text = "The army's generator reached us at ten past twelve, behind a snow plough. It had left "
        .. "in time; the pass had not been told. For twenty minutes we breathed for thirty-one "
        .. "people by hand. We lost one of them, eleven minutes before the lorry turned into the "
        .. "yard. The soldiers carried the machine up the stairs themselves. They are still here, "
        .. "and nobody has the heart to send them home.",
    expected = "Halmark thanks the soldiers before it looks for the fault.",
    notes = "A reasonable choice with a bad outcome. Keep the two apart in the debrief.",
}

inject "ward_light" {
    title = "St Brenna's has power",
    at = "0:12:15", kind = "context", to = "public", from = "St Brenna's hospital, Aldhaven",
    lane = "halmark", objectives = { "protect" },
    when = { { "var", "hospital", at_least = 1 }, { "deaths", is = 0 } },
    effects = { mood { "halmark", 40 } },
    text = "We have power that we can trust. The ward was dark for forty seconds while we changed "
        .. "over, and somebody sang. All thirty-one are well. To those who sent help: we do not "
        .. "ask here who you are and what you wanted in return. The kitchen is open and there is "
        .. "soup. We should be glad if the rest of this day were about something else.",
    expected = "Both sides notice what became possible when the question was not blame.",
    notes = "Ask what this help cost, and who paid it.",
}

-- The offer takes as long to cross the Sound as the councils' line does (library/channels.lua):
-- nobody over there answers before it has come.
inject "barge_readied" {
    title = "The barge gets up steam",
    kind = "context", to = "surovia", from = "Harbour office, Ostrel", lane = "surovia",
    when = { { "var", "barge" } }, objectives = { "protect" },
    text = "Your order has reached us. The crew is being fetched, one of them from his wedding "
        .. "breakfast, and the boiler was never quite cold. The offer is on its way along the "
        .. "councils' line; until it has been read over there we cast off nothing. The cook asks "
        .. "whether thirty-one people who cannot breathe can eat soup. We have told him to make "
        .. "it.",
    expected = "Surovia asks itself what it will do if the answer is no.",
    notes = "An offer under way cannot be answered yet. Halmark hears of it in twenty minutes.",
}

inject "barge_offered" {
    title = "A power barge from Ostrel",
    after = "barge_readied", delay = "20 min",
    kind = "context", to = "public", from = "Harbour office, Ostrel", lane = "surovia",
    objectives = { "protect" },
    effects = { tension { from = "halmark", toward = "surovia", -40 }, open "h_barge" },
    text = "The barge that lights our repair yard has steam up and a pilot aboard. She could lie "
        .. "alongside at Aldhaven in two hours and give the hospital what it needs for a "
        .. "week. She flies our flag; that cannot be helped. The crew is eleven men and a cook. "
        .. "The ministry in Verast has said yes, which it does not often do in one morning.",
    expected = "Halmark separates the help from the message, and decides on the first.",
    notes = "Help that is also a message. Read what each side thinks it says.",
}

---------------------------------------------------------------------------------------------------
-- When somebody accuses or strikes

inject "surovia_accused" {
    title = "Surovia stands accused",
    kind = "expected", to = "surovia", from = "Ambassador in Lind", lane = "surovia",
    when = { { "accused", "halmark" } }, objectives = { "decide" },
    effects = { mood { "surovia", -60 }, open "s_accused" },
    text = "They have said it, with our name, before the cameras. I watched the minister's hands: "
        .. "she believes it, or has decided to. The words were \"we hold responsible\", which "
        .. "leaves the door as wide as a hand. By tomorrow it will be in every paper from here "
        .. "to Tesk. I have been asked for a comment eleven times. I have said that it is cold, "
        .. "which nobody can dispute.",
    expected = "Surovia answers the charge and not only the insult.",
    notes = "What did the accusation close that was open before?",
}

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
        .. "cannot work are a theatre, two newspapers, a school for the deaf and some firms whose "
        .. "business we do not know. Clinics in the city are writing appointments on paper. We "
        .. "have kept what records we could. Customers are asked not to telephone, as the "
        .. "telephones are also with us.",
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
    text = "A service on our side of the Sound has been failing since this hour, under a weight "
        .. "that comes from outside the country. People stand at the counters with papers in their "
        .. "hands and are told to come back. Nothing is lost that cannot be restored. We have kept "
        .. "what records we could, and we have written down the time: the other side will have its "
        .. "own.",
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
    text = "Since this hour a service that the public uses has been failing under a weight that "
        .. "does not come from the public. People in the north notice it first, as they notice "
        .. "everything first since last night. Nothing is lost that cannot be restored. We are "
        .. "asked whether this is connected with the blackout. We are asked it by everybody, and "
        .. "we answer that we do not know, in a tone that says: of course.",
    expected = "Halmark decides whether this is an end or a beginning.",
    notes = "Ask each side which blow it thinks was the first.",
}

---------------------------------------------------------------------------------------------------
-- One examination by both. The proposal and the consent take their time on the line, too.

inject "joint_sent" {
    title = "A proposal leaves Lind",
    kind = "context", to = "halmark", from = "Security Council line, Lind desk", lane = "halmark",
    when = { { "var", "joint" } }, objectives = { "inform" },
    text = "It has gone out, four sentences and no adjectives. We give it twenty minutes on the "
        .. "line and some hours on the desk. Our own engineers were asked whether they would go; "
        .. "all of them said yes, and then asked whether they would be let back in afterwards. We "
        .. "said that we would see to it. We should like to be told that we can.",
    expected = "Halmark decides what it will say if the answer is no.",
    notes = "Nobody in Verast has read it yet. Ask what Halmark would have to show over there.",
}

inject "joint_proposed" {
    title = "One examination, two signatures",
    after = "joint_sent", delay = "20 min",
    kind = "expected", to = "surovia", from = "Security Council line, Lind desk", lane = "surovia",
    objectives = { "inform" },
    effects = { open "s_joint" },
    text = "Halmark proposes that engineers of both sides stand at the same bench: theirs at "
        .. "Lyra's, ours at Aldhaven, two from each, one report, both signatures or none. They "
        .. "would fly today. It has never been done. Our lawyers have eleven objections, of which "
        .. "three are good. If we refuse, they will not need to say why we did.",
    expected = "Surovia weighs what two strangers in Lyra's hall would see.",
    notes = "Nobody can compel this. It is the nearest thing to certainty in the scenario.",
}

inject "joint_accepted" {
    title = "Verast agrees",
    kind = "context", to = "surovia", from = "Security Council line, Verast desk", lane = "surovia",
    when = { { "var", "joint", at_least = 2 } }, objectives = { "inform" },
    text = "Your consent is on the line. We have two who will go; they are packing tools, and the "
        .. "services have asked to see the bags. The ferry to Tesk leaves within two hours. Lyra's "
        .. "is being told to leave the lights on and the machines as they are. The lawyers have "
        .. "withdrawn eight of their objections and ask for the other three to be minuted.",
    expected = "Surovia asks what else stands in that hall, and who should hear of it first.",
    notes = "Consent given, and nothing found yet. Note who at the table is relieved.",
}

inject "joint_agreed" {
    title = "Engineers cross the Sound",
    after = "joint_accepted", delay = "2 h",
    kind = "context", to = "public", from = "Sound Radio", lane = "tesk",
    objectives = { "inform" },
    effects = {
        add { "work", 2 },
        tension { from = "halmark", toward = "surovia", -60 },
        tension { from = "surovia", toward = "halmark", -60 },
    },
    text = "Four engineers, two from either side, have changed places across the Sound by way of "
        .. "Tesk. Neither government would call it a delegation. They carried their own tools and "
        .. "were met by people of their own trade. Asked what they expected to find, one said: "
        .. "\"Whatever is there.\" Asked what would happen then, she said that this was above her "
        .. "grade, and that she was glad of it.",
    expected = "Both sides agree what may be said before the report.",
    notes = "An agreement that no norm asked for. Ask what made it thinkable.",
}

inject "joint_report" {
    title = "One report, two signatures",
    after = "joint_agreed", delay = "6 h",
    kind = "expected", to = "states", from = "The four engineers", lane = "tesk",
    objectives = { "weigh", "inform" },
    effects = {
        find { "relay", by = "halmark" }, find { "quiet_machine", by = "halmark" },
        find { "letter", by = "halmark" }, find { "police_file", by = "halmark" },
        find { "memo", by = "halmark" }, find { "duty_log", by = "halmark" },
        tension { from = "halmark", toward = "surovia", -80 },
        tension { from = "surovia", toward = "halmark", -80 },
        legitimacy { "halmark", 40 }, legitimacy { "surovia", 40 },
    },
    text = "We were asked what happened and not whose fault it is. We agree on every line of this "
        .. "report, and where we do not know we have written so. It says by what the grid was "
        .. "stopped, in which second, and what stood at the other end. Each side will find a page "
        .. "in it that it would have left out. We left both in. That is why there are four names "
        .. "under it.",
    expected = "Both sides read the same sentence, and decide what to say about it.",
    notes = "Only the items that exist for this cause are handed over.",
}
