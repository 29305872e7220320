#!/bin/bash
# A verdict at a moment of a recorded exercise is that of the same moment of the play.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
session=$scratch/small.demarche
"$program" run tests/cli/small --seed 5 --norms full --session "$session" --quiet >"$scratch/run"

# the third entry brings 0:02:00, and the fourth is what East decides then
for form in "" --json; do
    act="--seat east --action i01 --answers dark --belief 300 $form"
    # shellcheck disable=SC2086 # words
    "$program" judge "$session" --at-entry 3 $act >"$scratch/recorded"
    # shellcheck disable=SC2086
    "$program" judge tests/cli/small --seed 5 --norms full --at 0:02:00 $act >"$scratch/played"
    cmp -s "$scratch/recorded" "$scratch/played" || fail "recorded and played differ ($form)"
    grep -q "N10" "$scratch/played" || fail "a norm has a word on naming somebody ($form)"
done

refused() {
    local status=0
    "$program" judge "$session" "$@" --seat east --action d06 2>"$scratch/error" || status=$?
    [ "$status" -eq 2 ] || fail "$*: a usage error, not $status"
}
refused --at-entry 99999
grep -q "no step at entry" "$scratch/error" || fail "the entry is named"
refused --at-entry three
refused --at-entry 0 --norms none
grep -q "the session has its own" "$scratch/error" || fail "a session has its own norms"

"$program" judge "$session" --at-entry 0 --seat east --action d06 >"$scratch/start"
grep -q "^Day 1 00:00: East would do" "$scratch/start" || fail "entry 0 is STARTEX"
"$program" judge "$session" --at-entry 9 --seat east --action d06 >"$scratch/end"
grep -q "the exercise has ended" "$scratch/end" || fail "after the last entry it is over"
finish
