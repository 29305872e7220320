#include "base/utf8.h"

#include <stdbool.h>

enum { LONGEST = 4 };

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/// How many bytes a character has that begins with `byte`; 0 when none does.
static size_t length_by_first(char byte)
{
    const unsigned char first = (unsigned char)byte;
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

size_t dm_utf8_read(const char *bytes, size_t size, uint32_t *character)
{
    // The least code point that needs so many bytes; below it the form is overlong.
    static const uint32_t least[LONGEST + 1] = {0, 0, 0x80, 0x800, 0x10000};

    const size_t length = size > 0 ? length_by_first(bytes[0]) : 0;
    if (length == 0 || length > size) return 0;

    uint32_t value = (unsigned char)bytes[0];
    if (length > 1) value &= 0x7FU >> length;
    for (size_t i = 1; i < length; i++) {
        if (!is_continuation(bytes[i])) return 0;
        value = value << 6 | ((unsigned char)bytes[i] & 0x3F);
    }
    const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[length] || value > 0x10FFFF || is_surrogate) return 0;

    if (character != NULL) *character = value;
    return length;
}

size_t dm_utf8_trim(const char *bytes, size_t size)
{
    size_t start = size;
    while (start > 0 && size - start < LONGEST) {
        start--;
        if (!is_continuation(bytes[start])) {
            const bool is_cut = length_by_first(bytes[start]) > size - start;
            return is_cut ? start : size;
        }
    }
    return size; // no first byte near: not a character that was cut, but no UTF-8 at all
}
