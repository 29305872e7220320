#pragma once

#include <stdbool.h>
#include <stddef.h>

/// How wide a UTF-8 text will be in Noto Sans, in pixels, rounded up, with a small reserve for
/// kerning and rounding: a painter never needs more (tests/unit/test_paint.c asks Pango).
int dm_text_width(const char *text, int size_px, bool is_bold);

/// Shortens a text to `width_px` between two words, with "…" after the last that fits; a single
/// word that is too long is cut between characters. A text that fits is copied as it is.
/// @param buffer_size  at least 8
/// @return its width; 0, and an empty text, when not even one character and "…" fit
int dm_text_fit(const char *text, int size_px, bool is_bold, int width_px, char *buffer,
                size_t buffer_size);
