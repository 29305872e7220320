#include "screens/widgets_internal.h"

#include "base/utf8.h"
#include "view/text_measure.h"

#include <string.h>

// Words on a page: wrapped at spaces, and inside a word only when it is longer than its line.

enum { LINE_BYTES = 1024, LINE_PER_CENT = 140, SIZE_MAX_PX = 250, LINES_ALL = 100000 };

int dm_px(const dm_ui *ui, int points)
{
    return points * ui->scale_percent * ui->settings.text_percent / 10000;
}

int dm_wide(const dm_ui *ui)
{
    return ui->width_px * 10000 / (ui->scale_percent * ui->settings.text_percent);
}

int dm_high(const dm_ui *ui)
{
    return ui->height_px * 10000 / (ui->scale_percent * ui->settings.text_percent);
}

dm_type dm_style_type(const dm_ui *ui, dm_style style, dm_role role, bool is_bold)
{
    static const int points[] = {
        [DM_STYLE_CLOCK] = 24, [DM_STYLE_TITLE] = 20, [DM_STYLE_NAME] = 17, [DM_STYLE_BODY] = 16};
    const int size_px = dm_px(ui, points[style]);
    return (dm_type){role, size_px < SIZE_MAX_PX ? size_px : SIZE_MAX_PX, is_bold};
}

int dm_line_height(int size_px)
{
    return size_px * LINE_PER_CENT / 100;
}

/// Copies the first `size` bytes into the buffer, without spaces at the end, and measures them.
static int width_of(char buffer[LINE_BYTES], const char *text, size_t size, dm_type type)
{
    if (size >= LINE_BYTES) size = LINE_BYTES - 1;
    memcpy(buffer, text, size);
    while (size > 0 && buffer[size - 1] == ' ') size--;
    buffer[size] = '\0';
    return dm_text_width(buffer, type.size_px, type.is_bold);
}

static size_t word_end(const char *text, size_t at)
{
    while (text[at] == ' ') at++;
    while (text[at] != '\0' && text[at] != ' ' && text[at] != '\n') at++;
    return at;
}

/// How many bytes of a word that is too long fit.
static size_t cut_word(char buffer[LINE_BYTES], const char *text, size_t end, dm_type type,
                       int width_px)
{
    size_t fits = 0;
    while (fits < end) {
        size_t length = dm_utf8_read(text + fits, end - fits, NULL);
        if (length == 0) length = 1;
        if (fits > 0 && width_of(buffer, text, fits + length, type) > width_px) break;
        fits += length;
    }
    return fits;
}

/// The next line of `text`. Its words are put into `buffer`.
/// @return bytes of the text that it uses up, with the space or newline that ends it
static size_t next_line(char buffer[LINE_BYTES], const char *text, dm_type type, int width_px)
{
    size_t end = 0;
    while (text[end] != '\0' && text[end] != '\n') {
        const size_t next = word_end(text, end);
        if (next >= LINE_BYTES || width_of(buffer, text, next, type) > width_px) break;
        end = next;
    }
    if (end == 0 && text[0] != '\n' && text[0] != '\0')
        end = cut_word(buffer, text, word_end(text, 0), type, width_px);
    width_of(buffer, text, end, type);
    while (text[end] == ' ') end++;
    if (text[end] == '\n') end++;
    return end;
}

int dm_count_lines(const char *text, dm_type type, int width_px)
{
    char buffer[LINE_BYTES];
    int lines = 0;
    while (*text != '\0') {
        text += next_line(buffer, text, type, width_px);
        lines++;
    }
    return lines;
}

bool dm_is_seen(const dm_column *column, int y, int height)
{
    return y + height > column->top && y < column->bottom;
}

/// Puts the "…" of a text that goes on after its last line.
static void mark_cut(char buffer[LINE_BYTES], dm_type type, int width_px)
{
    char longer[LINE_BYTES];
    size_t size = strlen(buffer);
    if (size > LINE_BYTES - 16) size = dm_utf8_trim(buffer, LINE_BYTES - 16);
    memcpy(longer, buffer, size);
    memcpy(longer + size, " \xE2\x80\xA6", 5);
    if (dm_text_width(longer, type.size_px, type.is_bold) <= width_px) {
        memcpy(buffer, longer, size + 5);
        return;
    }
    memcpy(longer + size, " wwww", 6); // longer than its line, so that it is cut
    dm_text_fit(longer, type.size_px, type.is_bold, width_px, buffer, LINE_BYTES);
}

static int put_lines(dm_column *column, dm_type type, dm_align align, const char *text, int lines)
{
    const int top = column->y;
    const int height = dm_line_height(type.size_px);
    const int x = align == DM_ALIGN_END      ? column->x + column->width
                  : align == DM_ALIGN_MIDDLE ? column->x + column->width / 2
                                             : column->x;
    char buffer[LINE_BYTES];
    while (*text != '\0' && lines > 0) {
        text += next_line(buffer, text, type, column->width);
        if (--lines == 0 && *text != '\0') mark_cut(buffer, type, column->width);
        if (buffer[0] != '\0' && dm_is_seen(column, column->y, height))
            dm_page_text(&column->ui->page, type, align, x, column->y + height / 2, buffer);
        column->y += height;
    }
    return column->y - top;
}

int dm_put_lines(dm_column *column, dm_type type, const char *text, int lines)
{
    return put_lines(column, type, DM_ALIGN_START, text, lines);
}

int dm_put_text(dm_column *column, dm_style style, dm_role role, const char *text)
{
    return put_lines(column, dm_style_type(column->ui, style, role, false), DM_ALIGN_START, text,
                     LINES_ALL);
}

int dm_put_bold(dm_column *column, dm_style style, dm_role role, const char *text)
{
    return put_lines(column, dm_style_type(column->ui, style, role, true), DM_ALIGN_START, text,
                     LINES_ALL);
}

void dm_put_centred(dm_column *column, dm_type type, const char *text)
{
    put_lines(column, type, DM_ALIGN_MIDDLE, text, LINES_ALL);
}

void dm_put_pair(dm_column *column, dm_type left, const char *left_text, dm_type right,
                 const char *right_text)
{
    const int right_px = dm_text_width(right_text, right.size_px, right.is_bold);
    const int gap = right_text[0] != '\0' ? dm_px(column->ui, 16) : 0;
    // Side by side when the left words keep most of the width, or all that they need.
    const int rest = column->width - right_px - gap;
    const bool fits = dm_text_width(left_text, left.size_px, left.is_bold) <= rest ||
                      rest >= column->width * 55 / 100;
    dm_column part = *column;
    if (!fits) {
        put_lines(column, left, DM_ALIGN_START, left_text, LINES_ALL);
        put_lines(column, right, DM_ALIGN_START, right_text, LINES_ALL);
        return;
    }
    part.width = rest;
    put_lines(&part, left, DM_ALIGN_START, left_text, LINES_ALL);
    put_lines(column, right, DM_ALIGN_END, right_text, LINES_ALL);
    if (part.y > column->y) column->y = part.y;
}

void dm_put_sign(dm_column *column, dm_symbol symbol, dm_role role, const char *text)
{
    const dm_type type = dm_style_type(column->ui, DM_STYLE_BODY, role, true);
    const int height = dm_line_height(type.size_px);
    const int size = type.size_px * 3 / 4;
    if (dm_is_seen(column, column->y, height))
        dm_page_symbol(&column->ui->page, symbol, role,
                       (dm_box){column->x, column->y + (height - size) / 2, size, size});
    dm_column words = dm_column_inset(column, 0, 0);
    words.x += size + dm_px(column->ui, 8);
    words.width -= size + dm_px(column->ui, 8);
    put_lines(&words, type, DM_ALIGN_START, text, LINES_ALL);
    column->y = words.y;
}

void dm_put_title(dm_column *column, const char *text)
{
    dm_put_bold(column, DM_STYLE_TITLE, DM_ROLE_INK, text);
}

void dm_put_rule(dm_column *column)
{
    dm_gap(column, 4);
    if (dm_is_seen(column, column->y, 1))
        dm_page_line(&column->ui->page, DM_ROLE_LINE, (dm_point){column->x, column->y},
                     (dm_point){column->x + column->width, column->y}, 10);
    dm_gap(column, 6);
}
