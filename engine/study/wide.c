#include "study/wide.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

enum { HALF = 32, BITS = 64 };
static const uint64_t low_half = UINT64_C(0xffffffff);

dm_wide dm_wide_product(uint64_t a, uint64_t b)
{
    const uint64_t low = (a & low_half) * (b & low_half);
    const uint64_t cross = (a >> HALF) * (b & low_half) + (low >> HALF);
    const uint64_t other = (a & low_half) * (b >> HALF) + (cross & low_half);
    return (dm_wide){.high = (a >> HALF) * (b >> HALF) + (cross >> HALF) + (other >> HALF),
                     .low = (other << HALF) | (low & low_half)};
}

dm_wide dm_wide_sum(dm_wide a, dm_wide b)
{
    const uint64_t low = a.low + b.low;
    const uint64_t carry = low < a.low;
    assert(a.high <= UINT64_MAX - b.high - carry);
    return (dm_wide){.high = a.high + b.high + carry, .low = low};
}

static bool is_less(dm_wide a, dm_wide b)
{
    return a.high < b.high || (a.high == b.high && a.low < b.low);
}

dm_wide dm_wide_minus(dm_wide a, dm_wide b)
{
    assert(!is_less(a, b));
    return (dm_wide){.high = a.high - b.high - (a.low < b.low), .low = a.low - b.low};
}

dm_wide dm_wide_times(dm_wide a, uint64_t b)
{
    const dm_wide upper = dm_wide_product(a.high, b);
    assert(upper.high == 0);
    return dm_wide_sum((dm_wide){.high = upper.low}, dm_wide_product(a.low, b));
}

dm_wide dm_wide_divide(dm_wide a, uint64_t b, uint64_t *rest)
{
    assert(b > 0);
    dm_wide quotient = {.high = a.high / b};
    uint64_t left = a.high % b;
    for (int bit = BITS - 1; bit >= 0; bit--) {
        // `left` is below b, so twice it may need one bit more than there is.
        const bool is_carried = left >> (BITS - 1) != 0;
        left = (left << 1) | ((a.low >> bit) & 1);
        if (!is_carried && left < b) continue;
        left -= b;
        quotient.low |= UINT64_C(1) << bit;
    }
    if (rest != NULL) *rest = left;
    return quotient;
}

uint64_t dm_wide_root(dm_wide a)
{
    uint64_t root = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
        const uint64_t next = root | UINT64_C(1) << bit;
        if (!is_less(a, dm_wide_product(next, next))) root = next;
    }
    return root;
}

int64_t dm_scaled_ratio(int64_t a, uint64_t b, uint64_t c)
{
    assert(a > INT64_MIN);
    const bool is_negative = a < 0;
    const dm_wide product = dm_wide_product((uint64_t)(is_negative ? -a : a), b);
    uint64_t rest = 0;
    const dm_wide quotient = dm_wide_divide(product, c, &rest);
    const uint64_t rounded = quotient.low + (rest >= c - rest);
    assert(quotient.high == 0 && rounded <= INT64_MAX);
    return is_negative ? -(int64_t)rounded : (int64_t)rounded;
}
