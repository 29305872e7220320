# One word says how everything is built, so that a developer and CI mean the same thing by it.
# Asserts stay on in every profile: a bug must stop, also on a facilitator's laptop.
set(DM_PROFILE dev CACHE STRING "dev, asan, release, coverage or fuzz")
set_property(CACHE DM_PROFILE PROPERTY STRINGS dev asan release coverage fuzz)
set(DM_OPT "" CACHE STRING "overrides the profile's optimisation level, e.g. -O0 or -O3")

# dm_flags is what every target of ours is compiled with, and nothing that is not ours.
add_library(dm_flags INTERFACE)

set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all)
if(DM_PROFILE STREQUAL "dev")
    set(optimise -O1)
    target_compile_options(dm_flags INTERFACE -g)
elseif(DM_PROFILE STREQUAL "asan")
    set(optimise -O1)
    target_compile_options(dm_flags INTERFACE -g ${sanitize})
    target_link_options(dm_flags INTERFACE ${sanitize})
    if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
        # The checks hide from gcc how large a number can be, and it fears for every snprintf.
        set(quiet -Wno-format-truncation)
    endif()
elseif(DM_PROFILE STREQUAL "release")
    set(optimise -O2)
    target_compile_options(dm_flags INTERFACE -g -fstack-protector-strong
        -fdebug-prefix-map=${PROJECT_SOURCE_DIR}/=)
    target_link_options(dm_flags INTERFACE -Wl,-z,relro,-z,now)
elseif(DM_PROFILE STREQUAL "coverage")
    set(optimise -O0)
    target_compile_options(dm_flags INTERFACE -g --coverage -fprofile-update=atomic)
    target_link_options(dm_flags INTERFACE --coverage)
elseif(DM_PROFILE STREQUAL "fuzz")
    if(NOT CMAKE_C_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "the fuzz profile needs clang: -DCMAKE_C_COMPILER=clang")
    endif()
    set(optimise -O1)
    target_compile_options(dm_flags INTERFACE -g -fsanitize=fuzzer-no-link ${sanitize})
    target_link_options(dm_flags INTERFACE ${sanitize})
else()
    message(FATAL_ERROR "unknown DM_PROFILE '${DM_PROFILE}'")
endif()

if(NOT DM_OPT STREQUAL "")
    set(optimise ${DM_OPT})
endif()
target_compile_options(dm_flags INTERFACE ${optimise})
# glibc warns about fortification without optimisation.
if(DM_PROFILE STREQUAL "release" AND NOT optimise STREQUAL "-O0")
    target_compile_options(dm_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

target_compile_options(dm_flags INTERFACE
    -ffp-contract=off       # a fused multiply-add would make pictures differ between machines
    -fno-omit-frame-pointer # profilers and sanitizers print whole stacks
    -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=) # an assert names engine/..., on every machine
