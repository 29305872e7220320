#!/bin/bash
# `demarche run`: five files or none, the result on stdout, the same bytes every time.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
scenario=scenarios/cold-harbour
files_in() {
    find "$1" -mindepth 1 -printf '%f\n' | LC_ALL=C sort | tr '\n' ' '
}
files="log.jsonl log.txt timeline.pdf timeline.png timeline.svg"

"$program" run $scenario --seed 7 --out "$scratch/out" >"$scratch/result" 2>"$scratch/said"
[ "$(files_in "$scratch/out")" = "$files " ] || fail "not the five files"
grep -q "^World hash   [0-9a-f]\{16\}$" "$scratch/result" || fail "no world hash in the result"
grep -q "wrote log.txt" "$scratch/said" || fail "it does not say what it wrote"
hash=$(sed -n 's/^World hash   //p' "$scratch/result")
grep -q "\"world_hash\":\"$hash\"" "$scratch/out/log.jsonl" || fail "the record has another hash"
grep -q "^World hash $hash$" "$scratch/out/log.txt" || fail "the narrative has another hash"
[ "$(head -1 "$scratch/out/log.txt")" = "EXERCISE EXERCISE EXERCISE" ] || fail "no exercise banner"
grep -q "40 times as fast" "$scratch/out/log.txt" || fail "attribution's factor is not stated"
if grep -q ".\{79\}" <(iconv -f UTF-8 -t ASCII//TRANSLIT "$scratch/out/log.txt"); then
    fail "log.txt is wider than 78 columns"
fi

# no clock, locale or path in the record
TZ=Asia/Tokyo LC_ALL=ru_RU.UTF-8 "$program" run $scenario --seed 7 --out "$scratch/again" --quiet \
    >"$scratch/result2" 2>"$scratch/said"
[ ! -s "$scratch/said" ] || fail "--quiet says something"
for file in $files; do
    cmp "$scratch/out/$file" "$scratch/again/$file" || fail "$file differs in another locale"
done
cmp "$scratch/result" "$scratch/result2" || fail "the result differs in another locale"

# nothing is written without --out; every way to name the same norms gives the same story
"$program" run $scenario --seed 7 --norms r3,R1,r2,R6,r5,r4 --json >"$scratch/one" 2>"$scratch/said"
"$program" run $scenario/scenario.lua --json --seed=7 \
    --norms 'surovia=R1,R2,R3,R4,R5,R6;Halmark=paper-six' >"$scratch/two"
cmp "$scratch/one" "$scratch/two" || fail "the same norms, named otherwise, differ"
[ ! -s "$scratch/said" ] || fail "something was said without --out"
"$program" run $scenario --seed 7 --norms none --json >"$scratch/none"
grep -q '"norms":{"halmark":\[\],"surovia":\[\]}' "$scratch/none" || fail "no norms in the result"
if [ "$(grep -o '"world_hash".*' "$scratch/one")" = "$(grep -o '"world_hash".*' "$scratch/none")" ]; then
    fail "norms make no difference"
fi

# a scenario's adviser is asked, and what it proposes happens
"$program" run tests/cli/adviser --out "$scratch/advised" --quiet >/dev/null
grep -q '"kind":"inject","inject":"later"' "$scratch/advised/log.jsonl" ||
    fail "the adviser's inject is not told"

# files of an earlier run are replaced
echo old >"$scratch/out/log.txt"
"$program" run $scenario --seed 7 --out "$scratch/out" --quiet >/dev/null
cmp "$scratch/out/log.txt" "$scratch/again/log.txt" || fail "an old file was kept"

# a disk that is full leaves nothing behind, and the old files as they were
status=0
(ulimit -f 40; "$program" run $scenario --out "$scratch/full" 2>"$scratch/said" \
    >/dev/null) || status=$?
[ "$status" -eq 5 ] || fail "a full disk ended with $status"
grep -q "cannot write .*full" "$scratch/said" || fail "a full disk is not named"
[ ! -e "$scratch/full" ] || fail "a full disk left a folder behind"
status=0
(ulimit -f 40; "$program" run $scenario --out "$scratch/out" >/dev/null 2>&1) ||
    status=$?
[ "$status" -eq 5 ] || fail "a full disk under old files ended with $status"
[ "$(files_in "$scratch/out")" = "$files " ] || fail "parts were left"
cmp "$scratch/out/log.txt" "$scratch/again/log.txt" || fail "a full disk harmed an old file"

# what cannot be moved into place stops all of it
mkdir -p "$scratch/odd/log.txt"
status=0
"$program" run $scenario --out "$scratch/odd" >/dev/null 2>"$scratch/said" || status=$?
[ "$status" -eq 5 ] || fail "a folder in the place of log.txt ended with $status"
grep -q "log.txt: it is a folder; nothing was written" "$scratch/said" || fail "no word of the folder"
[ "$(files_in "$scratch/odd")" = "log.txt " ] || fail "files were written beside a folder log.txt"

status=0
"$program" run $scenario --out "$scratch/no/such/place" >/dev/null 2>"$scratch/said" || status=$?
[ "$status" -eq 5 ] || fail "a missing parent folder ended with $status"
grep -q "make this folder first: .*/no/such$" "$scratch/said" || fail "no hint on the missing folder"

# an interruption waits until the files are whole
for wait in 0.02 0.05 0.1 0.15 0.2; do
    rm -rf "$scratch/interrupted"
    timeout --signal=INT "$wait" "$program" run $scenario --seed 7 --quiet \
        --out "$scratch/interrupted" >/dev/null 2>&1 || true
    [ -e "$scratch/interrupted" ] || continue
    [ "$(files_in "$scratch/interrupted")" = "$files " ] || fail "an interruption left parts"
done

status=0
"$program" run $scenario >/dev/full 2>/dev/null || status=$?
[ "$status" -eq 5 ] || fail "a result that cannot be printed ended with $status"
finish
