#pragma once

#include <stdint.h>

/// Advance widths of a run of characters in Noto Sans, in 1/1000 of the text size. The table is
/// made by tools/font_widths.c, so that layout needs no font and is the same on every machine.
typedef struct dm_font_range {
    uint32_t first;
    uint32_t last;
    const uint16_t *widths[2]; ///< regular, bold
} dm_font_range;

extern const dm_font_range dm_font_ranges[];
extern const int dm_font_range_count;
