#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// SQLite's write-ahead log, as far as it takes to know whether it is whole: a head, then frames,
// each a page. The last frame of a transaction says so. Sums are taken over all frames in a row.

enum {
    DM_LOG_HEAD = 32,
    DM_LOG_FRAME_HEAD = 24,
    DM_LOG_FRAME = DM_LOG_FRAME_HEAD + 4096,
};

/// A frame; NULL beyond the last whole one.
const uint8_t *dm_log_frame(const uint8_t *log, size_t size, size_t index);

/// The page that a frame is of.
uint32_t dm_log_page(const uint8_t *frame);

/// Whether a frame belongs to the log as it was last begun; older ones may stand behind it.
bool dm_log_is_current(const uint8_t *log, size_t size, const uint8_t *frame);

/// Frames up to the last that ends a transaction: what comes after was promised to nobody.
size_t dm_log_count(const uint8_t *log, size_t size);

/// How many transactions end in frames that SQLite passes over because a sum does not fit. One may
/// have been under way when the power failed; a second was only begun once the first was durable.
int dm_log_passed_over(const uint8_t *log, size_t size);
