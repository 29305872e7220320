#!/bin/bash
# Shows that a library is pure, not by reading it but by asking the tools that know: what it does
# not import (nm) it cannot call, and what is not among its instructions (objdump) it does not do.
#     pure.sh LIBRARY...                    no clock, file, allocator, random number; no float
#     pure.sh --no-float-only LIBRARY...    no float
set -eu -o pipefail

# Our own functions, moving and comparing bytes, the assert of a bug, and what compilers add.
allowed='^(dm_[a-z0-9_]+|mem(cpy|set|cmp|move|chr)|bcmp|str(len|n?cmp|chr)|__mem(cpy|set|move)_chk'
allowed+='|__assert_fail|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__(asan|ubsan|gcov|sanitizer)_.*'
allowed+='|llvm_(gcov|gcda).*)$'

# Floating-point arithmetic, comparison and conversion; moving integers through such a register is
# fine. x86: SSE, AVX, x87. ARM: fadd, scvtf and the like, without fmov.
float='^(v?(add|sub|mul|div|sqrt|rcp|rsqrt|min|max|round|hadd|hsub|addsub|dp|cmp[a-z_]*|u?comi)'
float+='(ss|sd|ps|pd)|v?cvt.*|vf[n]?m(add|sub).*|[su]cvtf.*'
float+='|f(ld|st|ist|ild|add|sub|mul|div|com|ucom|chs|abs|sqrt|cmp|cvt|madd|msub|nmul|neg|rint)[a-z0-9]*)$'

status=0
fault() {
    echo "$1"
    status=1
}

check_symbols() {
    local symbol
    while read -r symbol; do
        [[ $symbol =~ $allowed ]] || fault "$2: must not use $symbol()"
    done < <(nm --undefined-only --no-sort -P "$1" | awk '$2 == "U" || $2 == "w" { print $1 }' |
        sort -u)
}

check_instructions() {
    local function instruction
    while read -r function instruction; do
        fault "$2: $function() computes with floating point ($instruction)"
    done < <(objdump --disassemble --no-show-raw-insn "$1" | awk -F '\t' -v float="$float" '
        /^[0-9a-f]+ <.*>:$/ { split($1, part, /[<>]/); name = part[2] }
        NF > 1 { split($2, word, " "); if (word[1] ~ float) print name, word[1] }' | sort -u)
}

is_float_only=no
if [ "${1:-}" = --no-float-only ]; then
    is_float_only=yes
    shift
fi
for library in "$@"; do
    name=$(basename "$library")
    [ $is_float_only = yes ] || check_symbols "$library" "$name"
    check_instructions "$library" "$name"
done
exit $status
