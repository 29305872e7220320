#include "base/text.h"

#include "base/utf8.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 256, NUMBER_TEXT_MAX = 32, HOUR = 60, DAY = 24 * HOUR };

dm_text dm_text_over(char *buffer, size_t capacity)
{
    assert(buffer != NULL && capacity > 0);
    buffer[0] = '\0';
    return (dm_text){.bytes = buffer, .capacity = capacity, .is_fixed = true};
}

void dm_text_free(dm_text *text)
{
    if (!text->is_fixed) free(text->bytes);
    *text = (dm_text){0};
}

/// How many of the `wanted` further bytes there is room for, made if possible.
static size_t make_room(dm_text *text, size_t wanted)
{
    const size_t needed = text->size + wanted + 1;
    if (needed <= text->capacity) return wanted;
    if (text->is_fixed) return text->capacity - text->size - 1;

    size_t capacity = text->capacity > 0 ? text->capacity : FIRST_CAPACITY;
    while (capacity < needed) capacity *= 2;
    char *bytes = realloc(text->bytes, capacity);
    if (bytes == NULL) return 0;
    text->bytes = bytes;
    text->capacity = capacity;
    return wanted;
}

/// Marks a text whose last addition did not fit, and takes back half a character.
static void cut(dm_text *text)
{
    text->is_cut = true;
    if (text->bytes == NULL) return;
    text->size = dm_utf8_trim(text->bytes, text->size);
    text->bytes[text->size] = '\0';
}

void dm_text_add_bytes(dm_text *text, const char *bytes, size_t size)
{
    if (text->is_cut || size == 0) return; // nothing may follow a gap

    const size_t room = make_room(text, size);
    if (room > 0) {
        memcpy(text->bytes + text->size, bytes, room);
        text->size += room;
        text->bytes[text->size] = '\0';
    }
    if (room < size) cut(text);
}

void dm_text_add(dm_text *text, const char *string)
{
    dm_text_add_bytes(text, string, strlen(string));
}

void dm_text_char(dm_text *text, char character)
{
    dm_text_add_bytes(text, &character, 1);
}

/// The decimal digits of `number`, without a sign, at the end of `digits`, which is all NUL.
static const char *digits_of(int64_t number, char digits[NUMBER_TEXT_MAX])
{
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    char *at = digits + NUMBER_TEXT_MAX - 1; // the NUL
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    return at;
}

void dm_text_int(dm_text *text, int64_t number)
{
    char digits[NUMBER_TEXT_MAX] = {0};
    if (number < 0) dm_text_char(text, '-');
    dm_text_add(text, digits_of(number, digits));
}

void dm_text_hex(dm_text *text, uint64_t number)
{
    char digits[16];
    for (int i = 15; i >= 0; i--, number >>= 4) digits[i] = "0123456789abcdef"[number & 15];
    dm_text_add_bytes(text, digits, sizeof digits);
}

void dm_text_grouped(dm_text *text, int64_t number)
{
    char digits[NUMBER_TEXT_MAX] = {0};
    const char *at = digits_of(number, digits);
    if (number < 0) dm_text_char(text, '-');
    for (size_t left = strlen(at); left > 0; left--) {
        dm_text_char(text, *at++);
        if (left % 3 == 1 && left > 1) dm_text_char(text, ',');
    }
}

void dm_text_vformat(dm_text *text, const char *format, va_list args)
{
    if (text->is_cut) return;

    va_list measured;
    va_copy(measured, args);
    const int length = vsnprintf(NULL, 0, format, measured);
    va_end(measured);
    assert(length >= 0);

    const size_t size = (size_t)length;
    const size_t room = make_room(text, size);
    if (room > 0) {
        vsnprintf(text->bytes + text->size, room + 1, format, args);
        text->size += room;
    }
    if (room < size) cut(text);
}

void dm_text_format(dm_text *text, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    dm_text_vformat(text, format, args);
    va_end(args);
}

static void add_json_character(dm_text *text, const char *bytes, size_t length)
{
    switch (*bytes) {
    case '"':
        dm_text_add(text, "\\\"");
        return;
    case '\\':
        dm_text_add(text, "\\\\");
        return;
    case '\n':
        dm_text_add(text, "\\n");
        return;
    case '\r':
        dm_text_add(text, "\\r");
        return;
    case '\t':
        dm_text_add(text, "\\t");
        return;
    default:
        break;
    }
    if ((unsigned char)*bytes < 0x20) {
        dm_text_format(text, "\\u%04x", (unsigned)*bytes);
    } else {
        dm_text_add_bytes(text, bytes, length);
    }
}

void dm_text_json(dm_text *text, const char *string)
{
    size_t left = strlen(string);
    dm_text_char(text, '"');
    while (left > 0) {
        size_t length = dm_utf8_read(string, left, NULL);
        if (length > 0) {
            add_json_character(text, string, length);
        } else {
            dm_text_add(text, "\xEF\xBF\xBD"); // U+FFFD for each byte that cannot be read
            length = 1;
        }
        string += length;
        left -= length;
    }
    dm_text_char(text, '"');
}

void dm_text_time(dm_text *text, int64_t minutes)
{
    const uint64_t all = minutes < 0 ? 0 - (uint64_t)minutes : (uint64_t)minutes;
    if (minutes < 0) dm_text_char(text, '-');
    dm_text_format(text, "%" PRIu64 ":%02" PRIu64 ":%02" PRIu64, all / DAY, all / HOUR % 24,
                   all % HOUR);
}
