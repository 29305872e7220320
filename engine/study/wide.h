#pragma once

#include <stdint.h>

// Unsigned numbers of 128 bits, for sums of squares: C17 has none, and a float would round
// differently from machine to machine. A result that does not fit is a bug (assert).

typedef struct dm_wide {
    uint64_t high;
    uint64_t low;
} dm_wide;

dm_wide dm_wide_product(uint64_t a, uint64_t b);
dm_wide dm_wide_sum(dm_wide a, dm_wide b);
/// @param b at most `a`
dm_wide dm_wide_minus(dm_wide a, dm_wide b);
dm_wide dm_wide_times(dm_wide a, uint64_t b);

/// a / b, rounded down. @param b not 0 @param[out] rest may be NULL
dm_wide dm_wide_divide(dm_wide a, uint64_t b, uint64_t *rest);

/// The greatest number whose square is at most `a`.
uint64_t dm_wide_root(dm_wide a);

/// a * b / c, rounded to the nearest, half away from zero. @param c greater than 0
int64_t dm_scaled_ratio(int64_t a, uint64_t b, uint64_t c);
