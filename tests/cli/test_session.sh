#!/bin/bash
# Sessions from the command line: recorded, verified, branched, exported, mended, and told apart
# from what is none.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
file=$scratch/one.demarche

# the scenario may be gone: a session keeps its own
cp -r scenarios/cold-harbour "$scratch/scenario"
cp -r scenarios/library "$scratch/library"
"$program" run "$scratch/scenario" --seed 7 --session "$file" --json >"$scratch/run"
rm -r "$scratch/scenario" "$scratch/library"
hash=$(grep -o '"world_hash":"[0-9a-f]*"' "$scratch/run")
ends 0 "$program" verify "$file"
says "every world is the same"
ends 0 "$program" resume "$file" --json
says "$hash"
[ "$(find "$scratch" -name 'one.demarche*' | wc -l)" -eq 1 ] || fail "more than one file is left"
ends 5 "$program" run scenarios/cold-harbour --session "$file"
says "File exists"
ends 0 "$program" verify "$file"

# a scenario with an adviser is no different
ends 0 "$program" run tests/cli/adviser --session "$scratch/advised.demarche"
ends 0 "$program" verify "$scratch/advised.demarche" --json
says '"is_good":true'

# it says what has changed since in the scenario that it was played with
cp -r scenarios/cold-harbour scenarios/library "$scratch"
ends 0 "$program" session changed "$file" "$scratch/cold-harbour"
says "as the session has it"
echo "-- edited" >>"$scratch/cold-harbour/world.lua"
ends 0 "$program" session changed "$file" "$scratch/cold-harbour"
says "world.lua: changed in line $(wc -l <"$scratch/cold-harbour/world.lua")$"
[ "$(wc -l <"$scratch/said")" -eq 1 ] || fail "it says more than what changed"
echo "-- new" >"$scratch/cold-harbour/new.lua"
echo 'include "new.lua"' >>"$scratch/cold-harbour/scenario.lua"
ends 0 "$program" session changed "$file" "$scratch/cold-harbour" --json
says '{"name":"new.lua","is":"new"}'
says '{"name":"world.lua","is":"changed","lines":\['
line=$(grep -n -m 1 '^$' "$scratch/cold-harbour/world.lua" | cut -d : -f 1)
sed -i "${line}d" "$scratch/cold-harbour/world.lua"
ends 0 "$program" session changed "$file" "$scratch/cold-harbour"
says "world.lua: changed in lines $line to $(wc -l <"$scratch/cold-harbour/world.lua")$"
# opened all the same, from its own copy, and played on
ends 0 "$program" resume "$file" --json
says "$hash"

# what if: the first branch stays, the second goes its own way
ends 0 "$program" branch "$file" --at 20 --norms none --name "no norms"
ends 0 "$program" branch "$file" --at 5 --seed 99
ends 2 "$program" branch "$file" --choose s_press=nothing_such
says "receipt"
ends 2 "$program" branch "$file" --at 9999
ends 0 "$program" diff "$file" main "no norms"
says "common up to entry 20"
says "suspend R1"
ends 2 "$program" diff "$file" main nowhere
ends 0 "$program" verify "$file"
says "3 branches"
ends 0 "$program" session info "$file" --json
says '"name":"no norms","fork":20'
ends 0 "$program" session info "$file" --entries
says "surovia choose s_press receipt"

# handed over as text, and back again
"$program" session export "$file" >"$scratch/lines"
ends 0 "$program" session export "$file" "$scratch/lines.jsonl"
cmp "$scratch/lines" "$scratch/lines.jsonl" || fail "two exports differ"
ends 5 "$program" session export "$file" "$scratch/lines.jsonl"
ends 0 "$program" session export "$file" "$scratch/more.jsonl" --json
says '"damage":null'
ends 0 "$program" session import "$scratch/lines.jsonl" "$scratch/two.demarche" --json
says '"damage":null'
"$program" session export "$scratch/two.demarche" | cmp - "$scratch/lines" || fail "not the same"
sed 's/"kind":"choose"/"kind":"wait"/' "$scratch/lines" >"$scratch/forged.jsonl"
ends 4 "$program" session import "$scratch/forged.jsonl" "$scratch/three.demarche"
says "forged.jsonl:"
[ ! -e "$scratch/three.demarche" ] || fail "a refused import left a file behind"

# a reason is taken out
says_reason() { "$program" session export "$file" | grep -c '"reason":"none"'; }
[ "$(says_reason)" -eq 6 ] || fail "the norms' reasons are not recorded"
"$program" session export "$file" >"$scratch/all"
number=$(grep -m 1 '"reason":"none"' "$scratch/all" | sed 's/{"entry":\([0-9]*\).*/\1/')
ends 0 "$program" session redact "$file" --at "$number" --reason "was asked to"
[ "$(says_reason)" -eq 5 ] || fail "a redacted reason is still there"
ends 0 "$program" verify "$file"
ends 2 "$program" session redact "$file" --at "$number"
says "no reason to take out"
ends 2 "$program" session redact "$file" --at 99999
ends 2 "$program" session redact "$file"

# damage: exit code 4, the place, and what can be saved
ends 0 "$program" session copy "$file" "$scratch/copy.demarche"
head -c 250000 "$file" >"$scratch/cut.demarche"
ends 4 "$program" verify "$scratch/cut.demarche"
says "cut.demarche: error: the session file is cut off: 250000 of"
ends 4 "$program" resume "$scratch/cut.demarche"
ends 0 "$program" session repair "$scratch/cut.demarche" "$scratch/mended.demarche"
says "entries before it are in"
ends 0 "$program" verify "$scratch/mended.demarche"
ends 4 "$program" verify tests/cli/test_session.sh
ends 5 "$program" verify "$scratch/nothing.demarche"
ends 2 "$program" session inform "$file"
says 'did you mean "info"'
ends 2 "$program" session repair "$file"
ends 2 "$program" verify

# the first page is gone, tables and all: nothing that was done is
ends 0 "$program" session info "$scratch/copy.demarche" --json
said=$(cat "$scratch/said")
printf '%4096s' "" | dd of="$scratch/copy.demarche" conv=notrunc status=none
ends 4 "$program" verify "$scratch/copy.demarche"
says "session repair"
ends 0 "$program" session repair "$scratch/copy.demarche" "$scratch/again.demarche"
ends 0 "$program" verify "$scratch/again.demarche"
ends 0 "$program" session info "$scratch/again.demarche" --json
[ "$(cat "$scratch/said")" = "$said" ] || fail "a repair without the first page lost something"

# a disk that takes no more: said, with what to do, and what was there before is still there
(
    trap '' XFSZ
    ulimit -f 64
    ends 5 "$program" branch "$scratch/again.demarche" --at 5 --seed 3 --json
)
says "those from number"
says "on another disk"
ends 0 "$program" verify "$scratch/again.demarche"
ends 0 "$program" branch "$scratch/again.demarche" --at 5 --seed 3 --json

# a second copy beside it, as plain text, is enough
ends 2 "$program" run tests/cli/small --copy-to "$scratch/beside.jsonl"
ends 0 "$program" run tests/cli/small --session "$scratch/beside.demarche" \
    --copy-to "$scratch/beside.jsonl"
ends 0 "$program" session import "$scratch/beside.jsonl" "$scratch/from.demarche"
[ ! -s "$scratch/said" ] || fail "a whole copy is complained of"
"$program" session export "$scratch/from.demarche" >"$scratch/from.jsonl"
"$program" session export "$scratch/beside.demarche" | cmp - "$scratch/from.jsonl" ||
    fail "the copy is not the session"
head -c -200 "$scratch/beside.jsonl" >"$scratch/torn.jsonl" # as after a power loss
ends 0 "$program" session import "$scratch/torn.jsonl" "$scratch/torn.demarche"
says "torn.jsonl:"
ends 0 "$program" verify "$scratch/torn.demarche"
ends 5 "$program" run tests/cli/small --session "$scratch/x.demarche" --copy-to "$scratch/no/x"
[ ! -e "$scratch/x.demarche" ] || fail "a session without a play is left behind"

# so it is for a session that goes on, or branches off
ends 0 "$program" branch "$scratch/beside.demarche" --at 3 --seed 4 --stop --json \
    --copy-to "$scratch/branched.jsonl"
says '{"branch":2,"name":"branch 2","fork":3,"head":'
ends 0 "$program" session import "$scratch/branched.jsonl" "$scratch/branched.demarche" --json
says '"entries":[0-9]*,"damage":null'
ends 5 "$program" resume "$scratch/beside.demarche" --copy-to "$scratch/branched.jsonl"
says "File exists"
ends 0 "$program" resume "$scratch/beside.demarche" --copy-to "$scratch/resumed.jsonl"
ends 0 "$program" session import "$scratch/resumed.jsonl" "$scratch/resumed.demarche"
"$program" session export "$scratch/resumed.demarche" >"$scratch/resumed.lines"
"$program" session export "$scratch/beside.demarche" | cmp - "$scratch/resumed.lines" ||
    fail "the copy of a session that went on is not the session"
# a folder that cannot be written to can still be read from
mkdir "$scratch/shelf"
cp "$file" "$scratch/shelf/one.demarche"
chmod a-w "$scratch/shelf" "$scratch/shelf/one.demarche"
ends 0 "$program" verify "$scratch/shelf/one.demarche"
[ "$(find "$scratch/shelf" -type f | wc -l)" -eq 1 ] || fail "reading leaves files behind"
# nor can anything be added to it: what can be done instead is said. Root may write everywhere.
somebody=()
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    somebody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod a+rx "$scratch"
fi
if [ "$(id -u)" -ne 0 ] || { [ ${#somebody[@]} -gt 0 ] && "${somebody[@]}" "$program" --version >/dev/null 2>&1; }; then
    chmod a+r "$scratch/shelf/one.demarche"
    ends 0 "${somebody[@]}" "$program" session info "$scratch/shelf/one.demarche" --json
    ends 5 "${somebody[@]}" "$program" resume "$scratch/shelf/one.demarche"
    says "cannot be written to"
    says "session copy FILE NEW"
    chmod 0 "$scratch/shelf/one.demarche"
    ends 5 "${somebody[@]}" "$program" verify "$scratch/shelf/one.demarche"
    says "Permission denied"
fi
chmod u+w "$scratch/shelf"

# a session of a newer program, and what is no session
cp "$file" "$scratch/newer.demarche"
printf '\011' | dd of="$scratch/newer.demarche" bs=1 seek=63 conv=notrunc status=none # user_version
ends 4 "$program" verify "$scratch/newer.demarche"
says "format 9"
says "newer Demarche"
ends 4 "$program" verify README.md
says "no session"
ends 4 "$program" session import /dev/zero "$scratch/zero.demarche"
says "too long"
finish
