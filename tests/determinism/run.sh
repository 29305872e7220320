#!/bin/bash
# The same seed tells the same story, byte for byte: under gcc and clang, at -O0 and -O3, in C and
# Russian locales, in every time zone, from any folder. The builds stay in .build/determinism.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cache=$root/.build/determinism
scenario=$root/scenarios/cold-harbour
seed=7
mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9

die() {
    echo "determinism: $*" >&2
    exit 1
}

# build COMPILER LEVEL: the program, in a folder of its own
build() {
    local folder=$cache/$1$2
    command -v "$1" >/dev/null || die "needs $1 (tools/test installs it)"
    cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_C_COMPILER="$1" -DDM_PROFILE=dev \
        -DDM_OPT="$2" -DDM_TESTS=OFF >"$folder.log" 2>&1 || { cat "$folder.log"; die "no build"; }
    ninja -C "$folder" -j2 demarche >"$folder.log" 2>&1 || { cat "$folder.log"; die "no build"; }
}

# A Russian locale made without root.
make_locale() {
    [ -d "$cache/locale/ru_RU.UTF-8" ] && return
    mkdir -p "$cache/locale"
    localedef -i ru_RU -f UTF-8 "$cache/locale/ru_RU.UTF-8" ||
        die "cannot make a Russian locale (package locales)"
}

# play NAME PROGRAM [VARIABLE=VALUE...]: one run, compared with the first
played=0
play() {
    local name=$1 program=$2 out file
    shift 2
    out=$cache/out/$name
    mkdir -p "$out"
    env "$@" "$program" run "$scenario" --seed $seed --out "$out" >"$out/stdout" 2>"$out/stderr" ||
        { cat "$out/stderr"; die "$name: the run failed"; }
    env "$@" "$program" study "$scenario" --norms none --vs paper-six --each --seeds 30 --quiet \
        --out "$out" >"$out/stdout" 2>"$out/stderr" || die "$name: the study failed"
    [ -n "${first:-}" ] || first=$out
    for file in log.jsonl timeline.svg study.json study.csv study.svg; do
        [ -s "$out/$file" ] || die "$name: no $file"
        if ! cmp -s "$first/$file" "$out/$file"; then
            diff "$first/$file" "$out/$file" | head -5 | cut -c 1-300
            die "$name: $file differs from that of $(basename "$first")"
        fi
    done
    played=$((played + 1))
}

make_locale
rm -rf "$cache/out"
first=
for compiler in gcc clang; do
    for level in -O0 -O3; do
        build $compiler $level
        play "$compiler$level" "$cache/$compiler$level/demarche" LC_ALL=C TZ=UTC
    done
done

program=$cache/gcc-O3/demarche
play again "$program" LC_ALL=C TZ=UTC
play russian "$program" LOCPATH="$cache/locale" LC_ALL=ru_RU.UTF-8 LANGUAGE=ru TZ=UTC
play tokyo "$program" LC_ALL=C TZ=Asia/Tokyo
play new-york "$program" LC_ALL=C.UTF-8 TZ=America/New_York
cd /
play elsewhere "$program" LC_ALL=C HOME=/nonexistent
echo "determinism: $played runs, one story"
