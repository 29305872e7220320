#pragma once

#include "paint/paint.h"

#include <cairo.h>
#include <pango/pangocairo.h>

// Shared by this room's files.

/// A text laid out once. Widths in pixels.
typedef struct dm_laid_text {
    PangoLayout *layout;
    char *text;
    uint32_t hash;
    int size_px;
    bool is_bold;
    double width;
} dm_laid_text;

struct dm_painter {
    PangoContext *context;
    PangoFontDescription *fonts[2]; ///< regular, bold; the size is set for each text
    dm_laid_text *texts;            ///< open addressing, `text_capacity` a power of two
    int text_capacity;
    int text_count;
    bool is_plain; ///< letters without a font
};

/// The laid-out text, from the cache or made now; NULL without memory.
const dm_laid_text *dm_painter_text(dm_painter *painter, const char *text, int size_px,
                                    bool is_bold);

/// Bytes of a document as it is made.
typedef struct dm_bytes {
    unsigned char *bytes;
    size_t size;
    size_t capacity;
} dm_bytes;

/// Writes a whole file, or none.
DM_MUST_USE dm_status dm_write_file(const char *path, const void *bytes, size_t size,
                                    dm_diag *diag);
