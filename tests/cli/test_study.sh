#!/bin/bash
# `demarche study`: five files or none, the same bytes for any number of jobs, a clean end on Ctrl-C.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
files_in() {
    find "$1" -mindepth 1 -printf '%f\n' | LC_ALL=C sort | tr '\n' ' '
}
files="study.csv study.json study.pdf study.png study.svg"

"$program" study tests/study --seeds 50 --norms none --vs five --each --jobs 1 --out "$scratch/one" \
    >"$scratch/table" 2>"$scratch/said"
[ "$(files_in "$scratch/one")" = "$files " ] || fail "not the five files"
[ "$(grep -c '^study: [0-9]*% of 1600 runs$' "$scratch/said")" -eq 10 ] ||
    fail "no line for each tenth"
grep -q "^wrote study.json" "$scratch/said" || fail "it does not say what it wrote"
grep -q "not a forecast" "$scratch/table" || fail "the table does not say what it is not"

# what the six change where a machine would answer: an interval that excludes zero, and so a ranking
"$program" study scenarios/dead-mans-rule --norms none --vs paper-six --seeds 2000 --quiet --json \
    >"$scratch/json"
sed 's/.*"differences"://' "$scratch/json" >"$scratch/differences"
grep -q '"peak_rung":{"mean":-[0-9.]*,"low":-[0-9.]*,"high":-[0-9.]*,"sum":-[0-9]*,"seeds_changed":[0-9]*,"ranking":"lower"}' \
    "$scratch/differences" || fail "the six do not lower the peak rung of Dead Man's Rule"

# any number of jobs, any locale: the same bytes
for jobs in 2 5; do
    LC_ALL=ru_RU.UTF-8 TZ=Asia/Tokyo "$program" study tests/study --seeds 50 --norms none --vs five \
        --each --jobs $jobs --out "$scratch/many" --quiet --json >"$scratch/json" 2>"$scratch/said"
    [ ! -s "$scratch/said" ] || fail "--quiet says something"
    for file in $files; do
        cmp "$scratch/one/$file" "$scratch/many/$file" || fail "$file differs with $jobs jobs"
    done
    cmp "$scratch/json" "$scratch/one/study.json" || fail "--json is not study.json"
done

# every share and difference is there, and the picture says what it is
grep -q '"is_idle":true' "$scratch/json" || fail "no norm is idle"
grep -q '"ranking":"lower"' "$scratch/json" || fail "nothing is lower"
[ "$(awk -F, 'NR > 1 && NF != 13' "$scratch/one/study.csv" | wc -l)" -eq 0 ] || fail "ragged CSV"
grep -q "<title>The quarrel: what norms change</title>" "$scratch/one/study.svg" ||
    fail "the picture has no title"

# what a computer plays once, study plays alike: seed 7 alone is the play of `run`
"$program" study tests/study --seed 7 --seeds 1 --norms none --vs five --quiet --json >"$scratch/one7"
peak=$("$program" run tests/study --seed 7 --norms five --json |
    sed 's/.*"peak_rung":\([0-9]*\).*/\1/')
grep -q "\"set\":\"five\".*\"metrics\":{\"peak_rung\":{\"mean\":$peak\.000000" "$scratch/one7" ||
    fail "run and study disagree about seed 7"

# advisers: a script for each job
"$program" study tests/cli/adviser --seeds 20 --jobs 1 --quiet --json >"$scratch/a"
"$program" study tests/cli/adviser --seeds 20 --jobs 3 --quiet --json >"$scratch/b"
cmp "$scratch/a" "$scratch/b" || fail "advisers make jobs differ"
status=0
"$program" study tests/cli/bad/adviser_loops --seeds 4 --quiet >"$scratch/a" 2>"$scratch/said" ||
    status=$?
[ "$status" -eq 6 ] || fail "an adviser without end ended with $status"
[ ! -s "$scratch/a" ] || fail "a failed study prints a result"

# Ctrl-C: nothing is printed or written
"$program" study tests/study --seeds 1000000 --out "$scratch/cut" >"$scratch/a" 2>"$scratch/said" &
study=$!
sleep 1
status=0
kill -INT $study
wait $study || status=$?
[ "$status" -eq 130 ] || fail "Ctrl-C ended with $status"
grep -q "interrupted; nothing was written" "$scratch/said" || fail "Ctrl-C is not said"
if [ -s "$scratch/a" ] || [ -e "$scratch/cut" ]; then fail "Ctrl-C left something behind"; fi

# a disk that is full leaves nothing behind
status=0
(trap '' XFSZ; ulimit -f 8; "$program" study tests/study --seeds 30 --out "$scratch/full" --quiet \
    >/dev/null 2>&1) || status=$?
[ "$status" -eq 5 ] || fail "a full disk ended with $status"
[ ! -e "$scratch/full" ] || fail "a full disk left a folder behind"
finish
