# One warning set for gcc 12 and clang 14, as errors.
target_compile_options(dm_flags INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
    -Wformat=2 -Wundef -Wvla -Wswitch-enum -Wcast-qual -Wwrite-strings -Wnull-dereference
    ${quiet})
