-- How a computer player weighs its choices. A doctrine gives each feature of an option a weight;
-- the option with the highest sum is chosen, after a little noise. A positive weight likes the
-- feature, a negative one shuns it; `cost` measures a price with a minus, so a positive weight is a
-- thrifty one. The features are listed in ../README.md.
--
--   accuse_at  belief (per-mille) from which it treats the other state as the author
--   noise      how far the mood of the day may move a score
--
-- They are caricatures on purpose: each makes another mistake.

doctrine "cautious" {
    title = "Cautious",
    summary = "Lowers the temperature, keeps its promises, and decides late. Can look as though it "
        .. "had nothing to say.",
    accuse_at = 800, noise = 50,
    weights = {
        calm = 40, force = -20, answer = 4, mirror = 0, share = 20,
        duty = 40, breach = -60, proof = 50, learn = 35, blame = -15,
        home = 8, cost = 15, final = -40, gain = 0, wait = 12,
    },
}

doctrine "firm" {
    title = "Firm",
    summary = "Answers what it can prove, says so in public, and does not bluff. Finds it hard to "
        .. "step back once it has spoken.",
    accuse_at = 600, noise = 60,
    weights = {
        calm = 8, force = 8, answer = 26, mirror = 0, share = 8,
        duty = 25, breach = -40, proof = 45, learn = 18, blame = 26,
        home = 22, cost = 22, final = -8, gain = 0, wait = -8,
    },
}

doctrine "tit_for_tat" {
    title = "Tit for tat",
    summary = "Opens with a friendly hand and then does to you what you did to it. Forgives at "
        .. "once, and never starts it, but a misread blow is returned like any other.",
    accuse_at = 550, noise = 40,
    weights = {
        calm = 18, force = 0, answer = 22, mirror = 55, share = 15,
        duty = 25, breach = -35, proof = 25, learn = 12, blame = 0,
        home = 8, cost = 10, final = -10, gain = 0, wait = 2,
    },
}

doctrine "opportunist" {
    title = "Opportunist",
    summary = "Gives little, learns much, and moves when the other side is busy. Rules are costs.",
    accuse_at = 650, noise = 80,
    weights = {
        calm = 4, force = 8, answer = 6, mirror = 0, share = -20,
        duty = 8, breach = -12, proof = 12, learn = 22, blame = 10,
        home = 16, cost = 30, final = -18, gain = 34, wait = 10,
    },
}

doctrine "legalist" {
    title = "Legalist",
    summary = "Does what it has signed, on the minute, and nothing it cannot show a court. Slow, "
        .. "predictable, and trusted.",
    accuse_at = 900, noise = 20,
    weights = {
        calm = 20, force = -10, answer = 6, mirror = 0, share = 25,
        duty = 80, breach = -100, proof = 70, learn = 30, blame = -5,
        home = 0, cost = 5, final = -30, gain = 0, wait = 4,
    },
}

doctrine "hawk" {
    title = "Hawk",
    summary = "Believes that weakness invites the next blow. Strikes early, explains later.",
    accuse_at = 450, noise = 60,
    weights = {
        calm = -4, force = 26, answer = 40, mirror = 15, share = -10,
        duty = 8, breach = -20, proof = 12, learn = 10, blame = 25,
        home = 25, cost = 20, final = 0, gain = 6, wait = -12,
    },
}
