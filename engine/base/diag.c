#include "base/diag.h"

#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

enum { NUMBER_TEXT_MAX = 16 };

dm_status dm_vfail(dm_diag *diag, dm_status status, const dm_where *where, const char *format,
                   va_list args)
{
    if (diag == NULL || diag->status != DM_OK) return status;

    diag->status = status;
    if (where != NULL) diag->where = *where;
    dm_text message = dm_text_over(diag->message, sizeof diag->message);
    dm_text_vformat(&message, format, args);
    return status;
}

dm_status dm_fail(dm_diag *diag, dm_status status, const dm_where *where, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    status = dm_vfail(diag, status, where, format, args);
    va_end(args);
    return status;
}

void dm_diags_add(dm_diags *diags, const dm_diag *diag)
{
    if (diags->count >= diags->capacity) {
        diags->dropped++;
        return;
    }
    diags->items[diags->count++] = *diag;
}

static void print_place(const dm_where *where, dm_text *text)
{
    if (where->file[0] != '\0') dm_text_format(text, "%s:", where->file);
    if (where->line > 0) dm_text_format(text, "%d:", where->line);
    if (where->line > 0 && where->column > 0) dm_text_format(text, "%d:", where->column);
    if (text->size > 0) dm_text_char(text, ' ');
}

/// A caret under byte `column` of the excerpt. Tabs are repeated and a character of several bytes
/// takes one space, so that the caret stands right however wide the terminal draws a tab.
static void print_caret(const char *excerpt, int column, dm_text *text)
{
    for (int i = 0; i < column - 1 && excerpt[i] != '\0'; i++) {
        const unsigned char byte = (unsigned char)excerpt[i];
        const int is_continuation = (byte & 0xC0) == 0x80;
        if (!is_continuation) dm_text_char(text, byte == '\t' ? '\t' : ' ');
    }
    dm_text_char(text, '^');
}

static void print_excerpt(const dm_diag *diag, dm_text *text)
{
    char number_text[NUMBER_TEXT_MAX];
    dm_text number = dm_text_over(number_text, sizeof number_text);
    if (diag->where.line > 0) dm_text_int(&number, diag->where.line);

    dm_text_format(text, "   %s | %s\n", number_text, diag->excerpt);
    const int column = diag->where.column;
    if (column <= 0 || (size_t)column > strlen(diag->excerpt) + 1) return;
    dm_text_format(text, "   %*s | ", (int)number.size, "");
    print_caret(diag->excerpt, column, text);
    dm_text_char(text, '\n');
}

void dm_diag_print(const dm_diag *diag, char *text, size_t text_size)
{
    dm_text out = dm_text_over(text, text_size);
    print_place(&diag->where, &out);
    dm_text_add(&out, _("error"));
    if (diag->code > 0) dm_text_format(&out, "[DM%04d]", diag->code);
    dm_text_format(&out, ": %s\n", diag->message);
    if (diag->excerpt[0] != '\0') print_excerpt(diag, &out);
    if (diag->hint[0] != '\0') dm_text_format(&out, "   = %s: %s\n", _("hint"), diag->hint);
}
