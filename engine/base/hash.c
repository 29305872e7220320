#include "base/hash.h"

#include "base/bits.h"

#include <string.h>

static const size_t word_bytes = 8;
enum { LANES = 4, BLOCK_BYTES = 32 };

/// Eight bytes as a number, the first byte lowest: the same on every machine. Written out, because
/// compilers then see that it is a single load on most of them.
static uint64_t read_word(const unsigned char *bytes)
{
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

/// One word into a lane. The word is spread before it meets the lane and the lane after it, so
/// that a change of one bit cannot be undone by a change of one bit in the next block.
static uint64_t absorb(uint64_t lane, uint64_t word)
{
    lane = dm_bits_rotate(lane ^ word * DM_BITS_ODD_1, 29) * DM_BITS_ODD_2;
    return lane ^ (lane >> 32);
}

uint64_t dm_hash(uint64_t seed, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    size_t left = size;

    // Four lanes side by side: one would wait for each of its multiplications.
    uint64_t lanes[LANES];
    for (uint64_t i = 0; i < LANES; i++) lanes[i] = dm_bits_mix(seed + (i + 1) * DM_BITS_ODD_2);
    for (; left >= BLOCK_BYTES; left -= BLOCK_BYTES, at += BLOCK_BYTES) {
        for (size_t i = 0; i < LANES; i++)
            lanes[i] = absorb(lanes[i], read_word(at + i * word_bytes));
    }

    if (left > 0) {
        unsigned char rest[BLOCK_BYTES] = {0};
        memcpy(rest, at, left);
        for (size_t i = 0; i < LANES; i++)
            lanes[i] = absorb(lanes[i], read_word(rest + i * word_bytes));
    }

    // The size tells apart what differs only in zeros at the end.
    uint64_t hash = dm_bits_mix((uint64_t)size + DM_BITS_ODD_1);
    for (size_t i = 0; i < LANES; i++) hash = dm_bits_mix(hash ^ lanes[i]) + DM_BITS_ODD_2;
    return dm_bits_mix(hash);
}

uint32_t dm_hash_name(const char *name)
{
    return dm_bits_fold(dm_hash(0, name, strlen(name)));
}
