#!/bin/bash
# Bad scenarios: each folder of tests/cli/bad has its own message and exit code, word for word.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh

for folder in tests/cli/bad/*/; do
    folder=${folder%/}
    status=0
    "$program" run "$folder" >"$scratch/stdout" 2>"$scratch/report" || status=$?
    echo "exit $status" >>"$scratch/report"
    compare "$folder/expected.txt" "$scratch/report" "$folder"
    [ ! -s "$scratch/stdout" ] || fail "$folder: a failure prints nothing on stdout"

    # what an adviser does wrong shows only in play
    case $folder in */adviser_*) continue ;; esac

    # `check` finds the same; a check that found mistakes ends with 1
    expected=$status
    [ "$status" -ne 3 ] || expected=1
    status=0
    "$program" check "$folder" >"$scratch/stdout" 2>/dev/null || status=$?
    [ "$status" -eq "$expected" ] || fail "$folder: check ended with $status, not $expected"
done
finish
