#pragma once

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

/// A text being built. Two kinds: over a fixed buffer of the caller's (dm_text_over; cuts and sets
/// `is_cut` when full, always NUL-terminated), or growing on the heap (zero-initialised; free with
/// dm_text_free). Appending never fails visibly; a growing text that gets no memory sets `is_cut`.
typedef struct dm_text {
    char *bytes;
    size_t size;     ///< bytes in use, without the NUL
    size_t capacity; ///< bytes there are, with the NUL
    bool is_fixed;
    bool is_cut;
} dm_text;

dm_text dm_text_over(char *buffer, size_t capacity);
void dm_text_free(dm_text *text);
void dm_text_add(dm_text *text, const char *string);
void dm_text_add_bytes(dm_text *text, const char *bytes, size_t size);
void dm_text_char(dm_text *text, char character);
void dm_text_int(dm_text *text, int64_t number);
void dm_text_hex(dm_text *text, uint64_t number); ///< 16 lower-case digits
void dm_text_format(dm_text *text, const char *format, ...) DM_PRINTF(2, 3);
void dm_text_vformat(dm_text *text, const char *format, va_list args) DM_PRINTF(2, 0);

/// Appends a JSON string, quotes and escapes included; invalid UTF-8 becomes U+FFFD.
void dm_text_json(dm_text *text, const char *string);

/// Appends scenario minutes as "d:hh:mm" ("0:06:30"), the form that scenarios are written in.
void dm_text_time(dm_text *text, int64_t minutes);

/// Appends a number with thin groups of three, as people read it: 180000 -> "180,000".
void dm_text_grouped(dm_text *text, int64_t number);

/// Reads "d:hh:mm", "90 min", "6 h" or "3 d" as minutes, 0 .. 10 years.
/// @return false, and `minutes` untouched, for anything else
bool dm_parse_time(const char *string, int64_t *minutes);

/// True when `bytes` is valid UTF-8 without control characters other than tab and newline.
bool dm_text_is_clean(const char *bytes, size_t size);

/// The name of `names` that a person who wrote `word` probably meant, or NULL when none is near
/// (edit distance at most a third of the word's length, and at most 3). Ties: the first.
const char *dm_suggest(const char *word, const char *const *names, int name_count);
