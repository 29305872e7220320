-- The summit: what both decide on its eve, in the same minute, and what comes of it. Inject 13 of the
-- plan, the morning, is in injects.lua.

decision "h_summit" {
    seat = "halmark", at = "8:18:00", deadline = "6 h", default = "go", about = "wiper",
    title = "Do you go to Gannet Isle?",
    text = "The ferry leaves at seven. On the quay they are practising with flags. You know what "
        .. "you know about the night when the ports stopped, and you know what you have said about "
        .. "it; the two may be of different sizes. Whether Surovia's boat will come, nobody can "
        .. "tell you. It is deciding in the same minute.",
    objectives = { "decide" },
    options = {
        option "go" {
            title = "Go, and sign if they do",
            detail = "With or without a word about the ports: that can be settled on the pier.",
            when = { { "done", "halmark", "d07", is = 0 }, { "done", "surovia", "d07", is = 0 } },
            unless = "Relations are broken. There is nobody to sign with.",
            effects = {
                set { "h_comes", 1 }, capital { "me", -20 },
                send { "assurance", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "We shall be on the pier at ten." },
            },
        },
        option "condition" {
            title = "Go, with a list of questions",
            detail = "You come, and something has to be answered first. It pleases the House. It "
                .. "may fill the morning.",
            when = { { "done", "halmark", "d07", is = 0 }, { "done", "surovia", "d07", is = 0 } },
            unless = "Relations are broken. There is nobody to put questions to.",
            effects = {
                set { "h_comes", 1 }, mood { "me", 40 },
                send { "demand", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "We come, with some questions that must be answered "
                           .. "first." },
                tension { from = "surovia", toward = "halmark", 60 },
            },
        },
        option "stay" {
            title = "Stay at home",
            detail = "Nobody signs with a suspect, you say. The Crossing can wait; the voters "
                .. "cannot.",
            effects = {
                mood { "me", 30 }, capital { "me", -50 },
                send { "rejection", from = "halmark", to = "surovia", channel = "council_line",
                       about = "wiper", text = "We shall not be on the pier." },
                tension { from = "surovia", toward = "halmark", 20 },
            },
        },
    },
}

decision "s_summit" {
    seat = "surovia", at = "8:18:00", deadline = "6 h", default = "go", about = "wiper",
    title = "Does the boat leave Ostrel?",
    text = "The boat leaves at eight. At home they would understand if it did not; they would even "
        .. "cheer a little, those who are heard. You asked for the Crossing. You have been spoken "
        .. "of for nine days, whatever came of it. Whether Halmark's ferry will come, nobody can "
        .. "tell you. It is deciding in the same minute.",
    objectives = { "decide" },
    options = {
        option "go" {
            title = "Go, and sign if they do",
            detail = "Your delegation sails at eight, with life jackets.",
            when = { { "done", "halmark", "d07", is = 0 }, { "done", "surovia", "d07", is = 0 } },
            unless = "Relations are broken. There is nobody to sign with.",
            effects = {
                set { "s_comes", 1 }, capital { "me", -20 },
                send { "assurance", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Our boat leaves at eight." },
            },
        },
        option "condition" {
            title = "Go, and ask for a sentence first",
            detail = "You come. Before the pens are lifted somebody shall say what was not true.",
            when = { { "done", "halmark", "d07", is = 0 }, { "done", "surovia", "d07", is = 0 } },
            unless = "Relations are broken. There is nobody to ask.",
            effects = {
                set { "s_comes", 1 }, mood { "me", 40 },
                send { "demand", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "We come, and expect a sentence on what was said "
                           .. "of us." },
                tension { from = "halmark", toward = "surovia", 60 },
            },
        },
        option "stay" {
            title = "The boat stays in Ostrel",
            detail = "You do not sign with people who think you capable of this. Or of everything.",
            effects = {
                mood { "me", 30 }, capital { "me", -50 },
                send { "rejection", from = "surovia", to = "halmark", channel = "council_line",
                       about = "wiper", text = "Our boat stays in Ostrel." },
                tension { from = "halmark", toward = "surovia", 20 },
            },
        },
    },
}

---------------------------------------------------------------------------------------------------
-- Who comes, and what they sign

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
