#include "tell/narrate_internal.h"

#include <string.h>

static int columns_of(const char *bytes, size_t size)
{
    int columns = 0;
    for (size_t i = 0; i < size; i++) columns += ((unsigned char)bytes[i] & 0xC0U) != 0x80U;
    return columns;
}

int dm_text_columns(const char *string)
{
    return columns_of(string, strlen(string));
}

void dm_text_capital(dm_text *text, size_t start)
{
    if (start >= text->size) return;
    char *first = &text->bytes[start];
    if (*first >= 'a' && *first <= 'z') *first = (char)(*first - 'a' + 'A');
}

static void begin_line(dm_text *text, int indent)
{
    for (int i = 0; i < indent; i++) dm_text_char(text, ' ');
}

void dm_text_wrapped(dm_text *text, const char *string, const char *first, int indent)
{
    dm_text_add(text, first);
    int column = dm_text_columns(first);
    bool is_line_empty = true;
    while (*string != '\0') {
        if (*string == '\n') {
            dm_text_char(text, '\n');
            string++;
            if (*string != '\n' && *string != '\0') begin_line(text, indent);
            column = indent;
            is_line_empty = true;
            continue;
        }
        if (*string == ' ') {
            string++;
            continue;
        }
        const size_t size = strcspn(string, " \n");
        const int width = columns_of(string, size);
        if (!is_line_empty && column + 1 + width > DM_PAGE_COLUMNS) {
            dm_text_char(text, '\n');
            begin_line(text, indent);
            column = indent;
            is_line_empty = true;
        }
        if (!is_line_empty) {
            dm_text_char(text, ' ');
            column++;
        }
        dm_text_add_bytes(text, string, size);
        column += width;
        is_line_empty = false;
        string += size;
    }
    dm_text_char(text, '\n');
}
