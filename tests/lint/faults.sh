#!/bin/bash
# A linter that never fails proves nothing: each must find a fault made on purpose, in its words,
# and nothing in a tree without faults.
#     faults.sh COMPILER WORK_FOLDER
# shellcheck disable=SC2016,SC2317 # backquotes are Markdown; functions are called by name
set -eu -o pipefail
lint=$(cd "$(dirname "$0")" && pwd)
compiler=$1
work=$2
failed=0

# A small tree without faults.
fresh_tree() {
    rm -rf "$work"
    mkdir -p "$work"/engine/{low,high}
    cat >"$work/engine/README.md" <<'END'
| room | may use | libraries behind its door | what it is for |
|---|---|---|---|
| `low/` | | | below |
| `high/` | `low` | `lua.h` `cairo/` | above |
END
    local room
    for room in low high; do
        cat >"$work/engine/$room/README.md" <<END
# $room - a room

**In:** nothing. **Out:** nothing.

**Uses** nothing. **Never:** anything.

**Read first:** this.

**To add a thing:** think.

**Tests:** none.
END
    done
    echo 'int low_value(void);' >"$work/engine/low/low.h"
    printf '#include "low/low.h"\n\nint low_value(void)\n{\n    return 1;\n}\n' \
        >"$work/engine/low/low.c"
    printf '#include "low/low.h"\n\n#include <cairo/cairo.h>\n#include <lua.h>\n' \
        >"$work/engine/high/high.c"
}

# expect_clean WHAT COMMAND...
expect_clean() {
    local what=$1 output
    shift
    if output=$("$@" 2>&1) && [ -z "$output" ]; then
        echo "ok: $what"
    else
        printf 'NOT OK: %s: expected silence, got:\n%s\n' "$what" "$output"
        failed=1
    fi
}

# expect_fault WHAT MESSAGE COMMAND...
expect_fault() {
    local what=$1 message=$2 output
    shift 2
    if output=$("$@" 2>&1); then
        echo "NOT OK: $what: passed"
        failed=1
    elif [[ $output != *"$message"* ]]; then
        printf 'NOT OK: %s: expected "%s", got:\n%s\n' "$what" "$message" "$output"
        failed=1
    else
        echo "ok: $what"
    fi
}

layers() { lua5.4 "$lint/layers.lua" "$work"; }
readmes() { lua5.4 "$lint/readmes.lua" "$work"; }
size() { lua5.4 "$lint/size.lua" "$work"; }

fresh_tree
expect_clean "layers: a clean tree" layers
expect_clean "readmes: a clean tree" readmes
expect_clean "size: a clean tree" size

echo '#include "high/high.h"' >>"$work/engine/low/low.c"
expect_fault "layers: an include that points up" \
    "engine/low/low.c:7: low/ must not know high/" layers
fresh_tree
echo '#include <lua.h>' >>"$work/engine/low/low.c"
expect_fault "layers: a library behind another room's door" \
    "engine/low/low.c:7: <lua.h> belongs behind high/" layers
fresh_tree
echo '#include <cairo/cairo-svg.h>' >>"$work/engine/low/low.h"
expect_fault "layers: a whole folder behind another room's door" \
    "engine/low/low.h:2: <cairo/cairo-svg.h> belongs behind high/" layers
fresh_tree
echo '#include "../low/low.h"' >>"$work/engine/high/high.c"
expect_fault "layers: a way round the room's name" \
    'engine/high/high.c:5: write "room/file.h", not "../low/low.h"' layers
fresh_tree
echo '#include "low/low_internal.h"' >>"$work/engine/high/high.c"
expect_fault "layers: another room's private header" \
    'engine/high/high.c:5: "low/low_internal.h" is private to low/' layers
fresh_tree
sed -i 's/^| `high.*/&\n| `top\/` | `high` | | highest |/' "$work/engine/README.md"
mkdir "$work/engine/top"
echo '#include <lua.h>' >"$work/engine/high/lua_parts.h"
echo '#include "high/lua_parts.h"' >"$work/engine/high/high.h"
echo '#include "high/high.h"' >"$work/engine/top/top.c"
expect_fault "layers: a header that lets a library out of its room" \
    'engine/top/top.c:1: "high/high.h" brings <lua.h> with it: private to high/' layers
fresh_tree
mkdir "$work/engine/odd" && echo >"$work/engine/odd/odd.c"
expect_fault "layers: a room without a row" "odd/ is no row of the table" layers
fresh_tree
sed -i 's/^| `low\/` | /&`high` /' "$work/engine/README.md"
expect_fault "layers: a table that goes up" "low/ may use high, which is not above it" layers

fresh_tree
rm "$work/engine/low/README.md"
expect_fault "readmes: a room without one" "engine/low/README.md: is missing" readmes
fresh_tree
sed -i 's/Read first/Read last/' "$work/engine/low/README.md"
expect_fault "readmes: a heading less" "engine/low/README.md: lacks a line with **Read first:**" readmes

fresh_tree
for _ in $(seq 60); do echo '    //'; done >"$work/lines"
sed -i "/^{/r $work/lines" "$work/engine/low/low.c"
expect_fault "size: a function of 61 lines" \
    "engine/low/low.c:4: low_value() has 61 lines; split it (at most 60)" size
fresh_tree
for _ in $(seq 800); do echo; done >>"$work/engine/low/low.h"
expect_fault "size: a file of 801 lines" "engine/low/low.h: 801 lines; split it (at most 800)" size

# pure NAME: a library of the code on stdin
library() {
    "$compiler" -O1 -std=c17 -D_POSIX_C_SOURCE=200809L -x c -c - -o "$work/$1.o"
    rm -f "$work/lib$1.a"
    ar rc "$work/lib$1.a" "$work/$1.o"
}

fresh_tree
library clean <<'END'
#include <assert.h>
#include <string.h>
struct world { long words[64]; };
long clean(struct world *to, const struct world *from, int n);
long clean(struct world *to, const struct world *from, int n)
{
    assert(n > 0);
    *to = *from;
    memmove(to->words, to->words + 1, 8 * (unsigned)n);
    return to->words[n % 64] / n;
}
END
expect_clean "pure: copying and integers" bash "$lint/pure.sh" "$work/libclean.a"
library clock <<<'#include <time.h>
long now(void); long now(void) { return (long)time(NULL); }'
expect_fault "pure: a clock" "libclock.a: must not use time()" bash "$lint/pure.sh" "$work/libclock.a"
library dice <<<'#include <stdlib.h>
int dice(void); int dice(void) { return rand(); }'
expect_fault "pure: a random number" "libdice.a: must not use rand()" \
    bash "$lint/pure.sh" "$work/libdice.a"
library heap <<<'#include <stdlib.h>
void *heap(void); void *heap(void) { return malloc(9); }'
expect_fault "pure: an allocation" "libheap.a: must not use malloc()" \
    bash "$lint/pure.sh" "$work/libheap.a"
library print <<<'#include <stdio.h>
void print(void); void print(void) { fputs("x", stdout); }'
expect_fault "pure: a file" "libprint.a: must not use stdout()" \
    bash "$lint/pure.sh" "$work/libprint.a"
library float <<<'int half(int x); int half(int x) { return (int)(x * 0.5); }'
expect_fault "pure: a float" "libfloat.a: half() computes with floating point" \
    bash "$lint/pure.sh" "$work/libfloat.a"
expect_fault "pure: a float, the only question" "libfloat.a: half() computes with floating point" \
    bash "$lint/pure.sh" --no-float-only "$work/libfloat.a"

rm -rf "$work"
exit $failed
