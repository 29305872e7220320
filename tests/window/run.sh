#!/bin/bash
# Plays one script of this folder in the real window: on a display of its own (Xvfb), by real key
# presses and clicks (xdotool).
#     bash tests/window/run.sh PROGRAM SCRIPT.lua FOLDER [FULL_DISK.so]    FOLDER gets the screenshots
set -eu -o pipefail
program=$(realpath "$1")
script=$(realpath "$2")
full_disk=${4:+$(realpath "$4")}
mkdir -p "$3"
shots=$(realpath "$3")
for tool in Xvfb xdotool import compare xwininfo xprop; do
    command -v "$tool" >/dev/null || { echo "SKIP: $tool is not installed (tools/packages)"; exit 77; }
done
scratch=$(mktemp -d)
server=
# shellcheck disable=SC2317 # called by the trap
clean_up() {
    [ ! -f "$scratch/program.pid" ] || kill -9 "$(cat "$scratch/program.pid")" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    # Who waited for the program still notes how it ended.
    for _ in 1 2 3 4 5; do
        rm -rf "$scratch" 2>/dev/null && break
        sleep 0.2
    done
}
trap clean_up EXIT

# The server chooses a free display and tells it on the descriptor.
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1920x1080x24}" -nolisten tcp 3>"$scratch/display" \
    >"$scratch/server.log" 2>&1 &
server=$!
for _ in $(seq 200); do
    [ -s "$scratch/display" ] && break
    sleep 0.05
done
[ -s "$scratch/display" ] || { cat "$scratch/server.log"; echo "no display"; exit 1; }

DISPLAY=:$(cat "$scratch/display")
export DISPLAY
# A home with one scenario: whatever else is shipped, the first card is Cold Harbour.
mkdir -p "$scratch/home/scenarios"
ln -s "$PWD/scenarios/library" "$PWD/scenarios/cold-harbour" "$scratch/home/scenarios"
export HOME=$scratch DEMARCHE_HOME=$scratch/home
export LC_ALL=C.UTF-8 LANGUAGE=en DEMARCHE_CONTROLS=$scratch/controls
unset WAYLAND_DISPLAY SDL_VIDEODRIVER || true
: >"$scratch/controls.log" # every text of every picture
rm -f "$shots"/*.png
status=0
lua5.4 -e "package.path = '$(dirname "$script")/?.lua'" "$script" \
    "$program" "$scratch" "$shots" "$scratch/home/scenarios/cold-harbour" "$full_disk" || status=$?
if [ "$status" -ne 0 ]; then
    import -window root "$shots/failed.png" || true
    cp "$scratch/controls" "$shots/failed.txt" 2>/dev/null || true
    tail -n 20 "$scratch/program.log" 2>/dev/null || true
fi
exit "$status"
