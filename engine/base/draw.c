#include "base/draw.h"

#include "base/bits.h"

static uint64_t pair(uint32_t high, uint32_t low)
{
    return (uint64_t)high << 32 | low;
}

uint64_t dm_draw(uint64_t seed, dm_draw_purpose purpose, uint32_t who, uint32_t about,
                 uint32_t occurrence)
{
    // Each part enters through its own round, so that no two parts can cancel out.
    uint64_t draw = dm_bits_mix(seed + DM_BITS_ODD_1);
    draw = dm_bits_mix((draw ^ pair((uint32_t)purpose, occurrence)) + DM_BITS_ODD_2);
    return dm_bits_mix((draw ^ pair(who, about)) + DM_BITS_ODD_1);
}

uint32_t dm_draw_below(uint64_t draw, uint32_t bound)
{
    return (uint32_t)(((draw >> 32) * bound) >> 32);
}

uint32_t dm_draw_mix(uint32_t a, uint32_t b)
{
    return dm_bits_fold(dm_bits_mix(pair(a, b) + DM_BITS_ODD_2));
}
