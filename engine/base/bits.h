#pragma once

#include <stdint.h>

// What the hash, the draws and bit sets are made of. Changing how bits are mixed changes every
// recorded game: tests/unit/test_base_draw.c holds the known values.

/// Odd constants without a pattern: 2^64 divided by the golden ratio, and the fractional part of
/// the square root of 2 (made odd).
#define DM_BITS_ODD_1 UINT64_C(0x9E3779B97F4A7C15)
#define DM_BITS_ODD_2 UINT64_C(0x6A09E667F3BCC909)

/// `by` 1..63.
static inline uint64_t dm_bits_rotate(uint64_t word, unsigned by)
{
    return (word << by) | (word >> (64 - by));
}

/// Spreads every bit of `word` over all bits. One-to-one: different words stay different.
static inline uint64_t dm_bits_mix(uint64_t word)
{
    word = (word ^ (word >> 32)) * UINT64_C(0xD6E8FEB86659FD93);
    word = (word ^ (word >> 32)) * UINT64_C(0xD6E8FEB86659FD93);
    return word ^ (word >> 32);
}

/// A hash made half as wide, never 0.
static inline uint32_t dm_bits_fold(uint64_t hash)
{
    const uint32_t folded = (uint32_t)(hash ^ (hash >> 32));
    return folded != 0 ? folded : 1;
}

/// How many bits are set: the size of a bit set.
static inline int dm_bits_count(uint64_t bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1) count++;
    return count;
}
