#include "journal/log.h"

#include <string.h>

enum { MAGIC = 0x377F0682, SUM_AT = 16, HEAD_SUM_AT = 24, SALT_SIZE = 8 };

static uint32_t big_endian(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static uint32_t little_endian(const uint8_t *bytes)
{
    return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8 | bytes[0];
}

const uint8_t *dm_log_frame(const uint8_t *log, size_t size, size_t index)
{
    const size_t at = DM_LOG_HEAD + index * DM_LOG_FRAME;
    return at + DM_LOG_FRAME <= size ? log + at : NULL;
}

uint32_t dm_log_page(const uint8_t *frame)
{
    return big_endian(frame);
}

static bool ends_transaction(const uint8_t *frame)
{
    return big_endian(frame + 4) != 0;
}

bool dm_log_is_current(const uint8_t *log, size_t size, const uint8_t *frame)
{
    const uint8_t *first = dm_log_frame(log, size, 0);
    return first != NULL && memcmp(frame + 8, first + 8, SALT_SIZE) == 0;
}

size_t dm_log_count(const uint8_t *log, size_t size)
{
    size_t count = 0;
    const uint8_t *frame;
    for (size_t i = 0; (frame = dm_log_frame(log, size, i)) != NULL; i++)
        if (dm_log_is_current(log, size, frame) && ends_transaction(frame)) count = i + 1;
    return count;
}

typedef struct log_sum {
    uint32_t parts[2];
    bool is_big_endian; ///< as the machine was that began the log
} log_sum;

static void add(log_sum *sum, const uint8_t *bytes, size_t size)
{
    for (size_t i = 0; i < size; i += 8) {
        for (int half = 0; half < 2; half++) {
            const uint8_t *at = bytes + i + (half == 0 ? 0 : 4);
            const uint32_t word = sum->is_big_endian ? big_endian(at) : little_endian(at);
            sum->parts[half] += word + sum->parts[1 - half];
        }
    }
}

static bool fits(const log_sum *sum, const uint8_t *stored)
{
    return sum->parts[0] == big_endian(stored) && sum->parts[1] == big_endian(stored + 4);
}

/// Frames in a row from the first on whose sums fit.
static size_t count_good(const uint8_t *log, size_t size)
{
    if (size < DM_LOG_HEAD || (big_endian(log) & ~UINT32_C(1)) != MAGIC) return 0;
    log_sum sum = {.is_big_endian = (log[3] & 1) != 0};
    add(&sum, log, HEAD_SUM_AT);
    if (!fits(&sum, log + HEAD_SUM_AT)) return 0;
    const uint8_t *frame;
    size_t count = 0;
    for (; (frame = dm_log_frame(log, size, count)) != NULL; count++) {
        add(&sum, frame, 8);
        add(&sum, frame + DM_LOG_FRAME_HEAD, DM_LOG_FRAME - DM_LOG_FRAME_HEAD);
        if (memcmp(frame + 8, log + 16, SALT_SIZE) != 0 || !fits(&sum, frame + SUM_AT)) break;
    }
    return count;
}

int dm_log_passed_over(const uint8_t *log, size_t size)
{
    int count = 0;
    const uint8_t *frame;
    for (size_t i = count_good(log, size); (frame = dm_log_frame(log, size, i)) != NULL; i++)
        count += dm_log_is_current(log, size, frame) && ends_transaction(frame);
    return count;
}
