#!/bin/bash
# Sourced by the tests of the program: bash tests/cli/test_NAME.sh PROGRAM, in the top folder.
set -eu -o pipefail
# shellcheck disable=SC2034 # for those that source this
program=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C NO_COLOR=1
unset DEMARCHE_HOME DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER || true # no window opens here
failures=0

fail() {
    echo "FAIL: $*" >&2
    failures=$((failures + 1))
}

# compare EXPECTED ACTUAL NAME: word for word; DM_GOLDEN_UPDATE=1 writes EXPECTED instead
compare() {
    if [ "${DM_GOLDEN_UPDATE:-0}" = 1 ]; then
        cp "$2" "$1"
    elif ! diff -u "$1" "$2"; then
        fail "$3"
    fi
}

# ends STATUS COMMAND...: what it says is in $scratch/said
ends() {
    local wanted=$1 status=0
    shift
    "$@" >"$scratch/said" 2>&1 || status=$?
    [ "$status" -eq "$wanted" ] || {
        cat "$scratch/said" >&2
        fail "${*:2} ended with $status, not $wanted"
    }
}

# says WORDS: in what the last one said
says() {
    grep -q -- "$1" "$scratch/said" || {
        cat "$scratch/said" >&2
        fail "it does not say: $1"
    }
}

finish() {
    [ "$failures" -eq 0 ] || exit 1
}
