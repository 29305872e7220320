#pragma once

#include <stdbool.h>
#include <stdint.h>

// Memory that runs out: counts what the engine and SQLite ask for, so that a test can refuse the
// first request, the second, the third ... until all have been tried. The test's program is linked
// with -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc.

/// Once in a program, before SQLite is used.
void dm_scarce_install(void);

/// From now on the `at`-th request (1, 2, ...) is refused, and with `is_forever` all after it.
void dm_scarce_arm(int64_t at, bool is_forever);
void dm_scarce_disarm(void);

/// Whether it came to that.
bool dm_scarce_has_struck(void);
