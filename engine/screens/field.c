#include "screens/widgets_internal.h"

#include "view/text_measure.h"

#include <string.h>

// A line to write in, with its label above.

enum { FIELD_HIGH = 44, PAD = 12 };

static int width_to(const dm_edit *edit, int bytes, int size_px)
{
    char part[DM_LINE_BYTES];
    memcpy(part, edit->text, (size_t)bytes);
    part[bytes] = '\0';
    return bytes > 0 ? dm_text_width(part, size_px, false) : 0;
}

/// Scrolls the line so that the caret stands in the field.
static void keep_caret(dm_edit *edit, int caret_px, int width_px)
{
    if (caret_px - edit->shift > width_px - 4) edit->shift = caret_px - width_px + 4;
    if (caret_px < edit->shift) edit->shift = caret_px;
    if (edit->shift < 0) edit->shift = 0;
}

/// The bytes of the text that can be seen, and where they begin: words are never half drawn over
/// the edge, and nothing outside the field is on the page.
static void visible_part(const dm_edit *edit, char *part, int *x)
{
    const int size = (int)strlen(edit->text);
    int from = 0;
    while (from < size && width_to(edit, from, edit->size_px) < edit->shift) {
        from++;
        while (((unsigned char)edit->text[from] & 0xC0U) == 0x80U) from++;
    }
    const int start = width_to(edit, from, edit->size_px);
    int to = size;
    while (to > from && width_to(edit, to, edit->size_px) - start > edit->box.width) {
        to--;
        while (to > from && ((unsigned char)edit->text[to] & 0xC0U) == 0x80U) to--;
    }
    memcpy(part, edit->text + from, (size_t)(to - from));
    part[to - from] = '\0';
    *x = edit->box.x + start - edit->shift;
}

static void put_selection(dm_ui *ui, const dm_edit *edit, dm_box inner)
{
    const int caret = width_to(edit, edit->caret, edit->size_px) - edit->shift;
    const int anchor = width_to(edit, edit->anchor, edit->size_px) - edit->shift;
    int from = caret < anchor ? caret : anchor;
    int to = caret > anchor ? caret : anchor;
    if (from < 0) from = 0;
    if (to > inner.width) to = inner.width;
    if (to > from)
        dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_CHOSEN,
                    (dm_box){inner.x + from, inner.y, to - from, inner.height});
}

/// How far the caret of what an input method shows stands from its beginning.
static int preedit_caret_px(const dm_edit *edit, const char *shown)
{
    char part[DM_PREEDIT_BYTES];
    size_t size = 0;
    for (int i = 0; i < edit->preedit_caret && shown[size] != '\0'; i++) {
        size++;
        while (((unsigned char)shown[size] & 0xC0U) == 0x80U) size++;
    }
    memcpy(part, shown, size);
    part[size] = '\0';
    return size > 0 ? dm_text_width(part, edit->size_px, false) : 0;
}

static void put_caret(dm_ui *ui, dm_edit *edit, dm_box inner)
{
    int x = inner.x + width_to(edit, edit->caret, edit->size_px) - edit->shift;
    if (edit->preedit[0] != '\0') {
        const dm_type type = {DM_ROLE_ACCENT, edit->size_px, false};
        char fitting[DM_PREEDIT_BYTES];
        const int width = dm_text_fit(edit->preedit, type.size_px, false, inner.x + inner.width - x,
                                      fitting, sizeof fitting);
        dm_page_text(&ui->page, type, DM_ALIGN_START, x, inner.y + inner.height / 2, fitting);
        dm_page_line(&ui->page, DM_ROLE_ACCENT, (dm_point){x, inner.y + inner.height - 2},
                     (dm_point){x + width, inner.y + inner.height - 2}, 15);
        x += preedit_caret_px(edit, fitting);
    }
    edit->caret_box =
        (dm_box){x, inner.y + 2, dm_px(ui, 2) > 0 ? dm_px(ui, 2) : 1, inner.height - 4};
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_ACCENT, edit->caret_box);
}

void dm_put_field(dm_column *column, dm_line field, const char *label, const char *hint)
{
    dm_ui *ui = column->ui;
    dm_edit *edit = &ui->edits[field];
    const uint32_t id = dm_control_id(DM_COMMAND_FIELD, (int)field);
    const bool is_focused = ui->focus == id;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, false);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, label);
    dm_gap(column, 4);
    const int pad = dm_px(ui, PAD);
    const dm_box box = {column->x, column->y, column->width, dm_px(ui, FIELD_HIGH)};
    const dm_box inner = {box.x + pad, box.y + pad / 2, box.width - 2 * pad, box.height - pad};
    const dm_look look = {.hint = hint, .value = edit->text, .has_no_key = true};
    dm_add_slot(column, id, DM_CONTROL_FIELD, box, label, &look)->field = (int16_t)field;
    column->y += box.height;
    dm_gap(column, 8);
    edit->box = inner;
    edit->size_px = type.size_px;
    if (!dm_is_seen(column, box.y, box.height)) return;

    dm_mark *ground = dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_RAISED, box);
    ground->edge = (uint8_t)(is_focused          ? DM_ROLE_INK
                             : ui->hovered == id ? DM_ROLE_ACCENT
                                                 : DM_ROLE_INK_FAINT);
    ground->stroke =
        (uint8_t)(dm_px(ui, is_focused ? 25 : 15) < 250 ? dm_px(ui, is_focused ? 25 : 15) : 250);
    ground->radius = (uint8_t)(dm_px(ui, 8) < 60 ? dm_px(ui, 8) : 60);
    if (is_focused) keep_caret(edit, width_to(edit, edit->caret, type.size_px), inner.width);
    if (is_focused) put_selection(ui, edit, inner);
    char part[DM_LINE_BYTES];
    int x = inner.x;
    visible_part(edit, part, &x);
    if (part[0] != '\0')
        dm_page_text(&ui->page, type, DM_ALIGN_START, x, box.y + box.height / 2, part);
    if (is_focused) put_caret(ui, edit, inner);
}
