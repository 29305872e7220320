-- exit 3
local t = {}
t[1] = t
t.when = t
t.effects = t
t.needs = { t }
inject "a" (t)
asset "b" (t)
draw "c" (t)
decision "d" { title = "D", seat = "x", options = t, when = { any(t), t } }
