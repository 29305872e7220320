#!/bin/bash
# run.sh [N]: N generated exercises (10,000) under gcc and clang, at -O0 and -O2: every file replays
# to the same world at every input, and all four agree on every world. The builds stay in
# .build/generated.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cache=$root/.build/generated
count=${1:-10000}
mkdir -p "$cache"

die() {
    echo "generated: $*" >&2
    exit 1
}

first=
for compiler in gcc clang; do
    for level in -O0 -O2; do
        folder=$cache/$compiler$level
        command -v $compiler >/dev/null || die "needs $compiler (tools/test installs it)"
        cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_C_COMPILER=$compiler -DDM_PROFILE=dev \
            -DDM_OPT=$level >"$folder.log" 2>&1 || { cat "$folder.log"; die "no build"; }
        ninja -C "$folder" -j2 generated >"$folder.log" 2>&1 || { cat "$folder.log"; die "no build"; }
        said=$("$folder/tests/generated" "$count") || die "$compiler $level"
        echo "$compiler $level: $said"
        [ -n "$first" ] || first=$said
        [ "$said" = "$first" ] || die "$compiler $level: another digest"
    done
done
