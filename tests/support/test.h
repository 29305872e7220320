#pragma once

// What every unit test begins with: cmocka 1.1.5 needs these headers before its own.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/// Compares with tests/golden/`name`, and fails with the first differing line and its
/// neighbours. With DM_GOLDEN_UPDATE=1 in the environment (`tools/dev golden --update`) it writes
/// the file instead; look at the diff before committing it.
#define assert_golden(name, text) dm_assert_golden((name), (text), __FILE__, __LINE__)

void dm_assert_golden(const char *name, const char *text, const char *file, int line);

/// The whole file, NUL-terminated, from malloc; fails the test when it cannot be read.
/// @param path absolute, or relative to the top folder of the repository
char *dm_test_read(const char *path);
