#!/bin/bash
# Replays the command lines ("$ demarche ...") of tests/cli/*.transcript: what they print on stdout
# and stderr, and how they end, must be what stands below them.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh

demarche() {
    "$program" "$@"
}

for transcript in tests/cli/*.transcript; do
    while IFS= read -r line; do
        case $line in
        '#'*) echo "$line" ;;
        '$ '*)
            echo "$line"
            status=0
            eval "${line#\$ }" 2>&1 </dev/null || status=$?
            [ "$status" -eq 0 ] || echo "exit $status"
            echo
            ;;
        esac
    done <"$transcript" >"$scratch/replayed"
    compare "$transcript" "$scratch/replayed" "$transcript"
done
finish
