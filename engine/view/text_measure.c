#include "view/text_measure.h"

#include "base/utf8.h"
#include "view/font_widths.h"

#include <stdint.h>
#include <string.h>

enum {
    ASCII_FIRST = 0x20,
    ASCII_LAST = 0x7E,
    WIDTH_DEFAULT = 760, ///< letters of scripts that the table does not hold
    WIDTH_WIDE = 1000,   ///< Chinese, Japanese, Korean, symbols, emoji
    WIDTH_EMOJI = 1300,
    RESERVE = 15, ///< thousandths of the width kept for kerning
    RESERVE_PX = 1,
};

static const char ellipsis[] = "\xE2\x80\xA6";

static int class_width(uint32_t character)
{
    if (character < ASCII_FIRST) return 0;
    if (character >= 0x300 && character <= 0x36F) return 0;   // combining accents
    if (character >= 0x200B && character <= 0x200F) return 0; // zero width, directions
    if (character >= 0x202A && character <= 0x202E) return 0; // directions
    if (character >= 0x2060 && character <= 0x206F) return 0; // isolates
    if (character >= 0x1F000) return WIDTH_EMOJI;
    if (character >= 0x2100 && character <= 0x2BFF) return WIDTH_EMOJI; // signs, from any font
    if (character >= 0x1100) return WIDTH_WIDE;
    return WIDTH_DEFAULT;
}

static int advance(uint32_t character, int weight)
{
    if (character >= ASCII_FIRST && character <= ASCII_LAST)
        return dm_font_ranges[0].widths[weight][character - ASCII_FIRST];
    for (int i = 1; i < dm_font_range_count; i++) {
        const dm_font_range *range = &dm_font_ranges[i];
        if (character >= range->first && character <= range->last)
            return range->widths[weight][character - range->first];
    }
    return class_width(character);
}

/// Bytes of the character at `text`, which is not at its end; a broken byte counts as U+FFFD.
static size_t next_character(const char *text, uint32_t *character)
{
    size_t size = 0;
    while (size < 4 && text[size] != '\0') size++;
    const size_t length = dm_utf8_read(text, size, character);
    if (length > 0) return length;
    *character = 0xFFFD;
    return 1;
}

static int pixels(int64_t thousandths, int size_px)
{
    const int64_t width = thousandths * size_px * (1000 + RESERVE);
    return thousandths == 0 ? 0 : (int)((width + 999999) / 1000000) + RESERVE_PX;
}

int dm_text_width(const char *text, int size_px, bool is_bold)
{
    int64_t thousandths = 0;
    while (*text != '\0') {
        uint32_t character = 0;
        text += next_character(text, &character);
        thousandths += advance(character, is_bold);
    }
    return pixels(thousandths, size_px);
}

/// How many bytes of `text` fit in front of "…": up to the end of a word if there is one.
static size_t fitting_bytes(const char *text, int size_px, bool is_bold, int width_px)
{
    int64_t thousandths = advance(0x2026, is_bold);
    size_t at = 0;
    size_t fits = 0;
    size_t word_end = 0;
    while (text[at] != '\0') {
        uint32_t character = 0;
        const size_t length = next_character(text + at, &character);
        if (character == ' ' && at > 0 && text[at - 1] != ' ') word_end = at;
        thousandths += advance(character, is_bold);
        if (pixels(thousandths, size_px) > width_px) break;
        at += length;
        fits = at;
    }
    return word_end > fits / 2 ? word_end : fits;
}

int dm_text_fit(const char *text, int size_px, bool is_bold, int width_px, char *buffer,
                size_t buffer_size)
{
    const size_t size = strlen(text);
    const int width = dm_text_width(text, size_px, is_bold);
    if (width <= width_px && size < buffer_size) {
        memcpy(buffer, text, size + 1);
        return width;
    }

    size_t kept = fitting_bytes(text, size_px, is_bold, width_px);
    if (kept > buffer_size - sizeof ellipsis) kept = buffer_size - sizeof ellipsis;
    kept = dm_utf8_trim(text, kept);
    while (kept > 0 && strchr(" ,;:.", text[kept - 1]) != NULL) kept--;
    if (kept == 0) {
        buffer[0] = '\0';
        return 0;
    }
    memcpy(buffer, text, kept);
    memcpy(buffer + kept, ellipsis, sizeof ellipsis);
    return dm_text_width(buffer, size_px, is_bold);
}
