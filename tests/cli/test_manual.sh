#!/bin/bash
# The authors' manual is true: its examples make a scenario without a finding, it speaks of every
# word of the language, and every scenario that is shipped passes `demarche check`.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
manual=scenarios/README.md
words=tests/golden/language-manual.txt

# blocks FIRST LAST: the examples of the manual, one after another
blocks() {
    awk -v first="$1" -v last="$2" '
        /^```lua$/ { block++; inside = 1; next }
        /^```/ { inside = 0 }
        inside && block >= first && block <= last' "$manual"
}

check() {
    "$program" check "$1" >"$scratch/said" 2>&1 || fail "$1: check ends with $?"
    grep -q "no findings" "$scratch/said" || { cat "$scratch/said"; fail "$1 has findings"; }
}

# the first five minutes, and then everything, as a reader would copy it
mkdir "$scratch/lamp" "$scratch/all"
blocks 1 1 >"$scratch/lamp/scenario.lua"
blocks 1 999 >"$scratch/all/scenario.lua"
[ "$(grep -c '^```lua$' "$manual")" -ge 15 ] || fail "where are the examples of $manual?"
check "$scratch/lamp"
check "$scratch/all"
for folder in lamp all; do
    "$program" run "$scratch/$folder" --seed 7 >"$scratch/said" 2>&1 || fail "$folder does not run"
done

for file in scenarios/*/scenario.lua; do
    check "$(dirname "$file")"
done

# what the program prints is what the tests compare
"$program" manual | cmp -s - "$words" || fail "demarche manual does not print $words"

# every declaration, verb and quantity is spoken of
language=$(sed -n -E 's/^([a-z_]+)( "id"|\(n\))? \{ \}.*/\1/p; s/^\{ "([a-z_]+)".*/\1/p' "$words")
[ "$(echo "$language" | wc -l)" -gt 90 ] || fail "cannot read $words"
for word in $language; do
    grep -q "\b$word\b" "$manual" || fail "$manual does not speak of $word"
done
finish
