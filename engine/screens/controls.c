#include "screens/widgets_internal.h"

#include "base/i18n.h"
#include "view/text_measure.h"

#include <string.h>

// What can be clicked. Each control is put on the page and into the list of controls at once, so
// that the one is never without the other.

enum {
    TARGET = 44, ///< points: no control is lower
    PAD = 12,
    LINES_MAX = 40,
    STROKE_FOCUS = 25, ///< tenths of a point
    STROKE_EDGE = 15,
    CAP = 26, ///< a key's picture
};

static uint32_t keep(dm_ui *ui, const char *words)
{
    const uint32_t at = (uint32_t)ui->words.size;
    dm_text_add_bytes(&ui->words, words != NULL ? words : "",
                      (words != NULL ? strlen(words) : 0) + 1);
    return at;
}

static dm_box crossing(dm_box box, int top, int bottom)
{
    const int from = box.y > top ? box.y : top;
    const int to = box.y + box.height < bottom ? box.y + box.height : bottom;
    if (to <= from) return (dm_box){box.x, from, 0, 0};
    return (dm_box){box.x, from, box.width, to - from};
}

dm_slot *dm_add_slot(const dm_column *column, uint32_t id, dm_control_role role, dm_box box,
                     const char *label, const dm_look *look)
{
    dm_ui *ui = column->ui;
    dm_slot *slot = &ui->slots[ui->slot_count < DM_SLOTS_MAX ? ui->slot_count++ : DM_SLOTS_MAX - 1];
    const dm_command command = (dm_command)(id >> 16U);
    const char key = look->key != 0 ? look->key : dm_command_key(command);
    *slot = (dm_slot){.id = id,
                      .box = box,
                      .shown = crossing(box, column->top, column->bottom),
                      .label = keep(ui, label),
                      .hint = keep(ui, look->hint),
                      .value = keep(ui, look->value),
                      .area = column->area,
                      .role = (uint8_t)role,
                      .key = look->has_no_key ? '\0' : key,
                      .is_disabled = look->is_disabled,
                      .is_on = look->is_on,
                      .is_held = look->is_held};
    if (look->is_main) ui->first = id;
    return slot;
}

bool dm_has_focus(const dm_ui *ui, uint32_t id)
{
    return ui->focus == id && ui->shows_focus;
}

static int stroke(const dm_ui *ui, int tenths)
{
    const int width = tenths * dm_px(ui, 100) / 100;
    return width < 250 ? width : 250;
}

/// Paints a control's ground: how it stands (chosen, under the pointer, focused) is in its edge.
static dm_mark *put_ground(const dm_column *column, uint32_t id, dm_box box, dm_role fill,
                           const dm_look *look)
{
    dm_ui *ui = column->ui;
    dm_mark *mark = dm_page_add(&ui->page, DM_MARK_RECT, look->is_on ? DM_ROLE_CHOSEN : fill, box);
    const int radius = dm_px(ui, 8);
    mark->radius = (uint8_t)(radius < 60 ? radius : 60);
    mark->edge = (uint8_t)(dm_has_focus(ui, id)               ? DM_ROLE_INK
                           : look->is_on || ui->hovered == id ? DM_ROLE_ACCENT
                                                              : DM_ROLE_LINE);
    mark->stroke = (uint8_t)stroke(ui, dm_has_focus(ui, id) ? STROKE_FOCUS : STROKE_EDGE);
    return mark;
}

/// Words inside a box, wrapped, in its middle.
static void put_label(const dm_column *column, dm_box box, int pad, dm_type type, const char *label)
{
    dm_column inner = *column;
    inner.x = box.x + pad;
    inner.width = box.width - pad - dm_px(column->ui, PAD);
    const int lines = dm_count_lines(label, type, inner.width);
    inner.y = box.y + (box.height - lines * dm_line_height(type.size_px)) / 2;
    dm_put_lines(&inner, type, label, LINES_MAX);
}

static dm_type label_type(const dm_ui *ui, const dm_look *look)
{
    return dm_style_type(ui, DM_STYLE_BODY, look->is_disabled ? DM_ROLE_INK_FAINT : DM_ROLE_INK,
                         look->is_main);
}

/// The key of a control as people call it; "" when it has none.
static const char *key_name(uint32_t id, const dm_look *look, char buffer[8])
{
    const char key = look->key != 0 ? look->key : dm_command_key((dm_command)(id >> 16U));
    buffer[0] = '\0';
    if (look->has_no_key || key == 0) return buffer;
    buffer[0] = key >= 'a' && key <= 'z' ? (char)(key - 'a' + 'A') : key;
    buffer[1] = '\0';
    return buffer;
}

int dm_put_key_cap(const dm_column *column, const char *name, int x, int middle_y)
{
    dm_ui *ui = column->ui;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, true);
    const int words = dm_text_width(name, type.size_px, true);
    const int height = dm_px(ui, CAP);
    const int width = words + dm_px(ui, 10) > height ? words + dm_px(ui, 10) : height;
    if (!dm_is_seen(column, middle_y - height / 2, height)) return width;
    dm_mark *mark = dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_RAISED,
                                (dm_box){x, middle_y - height / 2, width, height});
    mark->radius = (uint8_t)(dm_px(ui, 5) < 60 ? dm_px(ui, 5) : 60);
    mark->edge = DM_ROLE_LINE;
    mark->stroke = (uint8_t)stroke(ui, 10);
    dm_page_text(&ui->page, type, DM_ALIGN_MIDDLE, x + width / 2, middle_y, name);
    return width;
}

static int cap_width(const dm_ui *ui, const char *name)
{
    if (name[0] == '\0') return 0;
    const int words = dm_text_width(name, dm_px(ui, 16), true) + dm_px(ui, 10);
    return (words > dm_px(ui, CAP) ? words : dm_px(ui, CAP)) + dm_px(ui, 8);
}

/// How high a button is that is so wide.
static int button_height(const dm_ui *ui, const char *label, dm_type type, int inner_px)
{
    const int height =
        dm_count_lines(label, type, inner_px) * dm_line_height(type.size_px) + dm_px(ui, PAD);
    return height > dm_px(ui, TARGET) ? height : dm_px(ui, TARGET);
}

static void put_button_at(const dm_column *column, uint32_t id, dm_box box, const char *label,
                          const dm_look *look)
{
    char name[8];
    const dm_ui *ui = column->ui;
    const int cap = cap_width(ui, key_name(id, look, name));
    dm_add_slot(column, id, DM_CONTROL_BUTTON, box, label, look);
    if (!dm_is_seen(column, box.y, box.height)) return;
    dm_mark *ground = put_ground(column, id, box, DM_ROLE_RAISED, look);
    if (look->is_main && !look->is_disabled) {
        ground->role = DM_ROLE_CHOSEN;
        if (ground->edge == DM_ROLE_LINE) ground->edge = DM_ROLE_ACCENT;
    }
    if (cap > 0) dm_put_key_cap(column, name, box.x + dm_px(ui, PAD), box.y + box.height / 2);
    put_label(column, box, dm_px(ui, PAD) + cap, label_type(ui, look), label);
}

void dm_put_button(dm_column *column, uint32_t id, const char *label, dm_look look)
{
    char name[8];
    const dm_ui *ui = column->ui;
    const int cap = cap_width(ui, key_name(id, &look, name));
    const int inner = column->width - 2 * dm_px(ui, PAD) - cap;
    const int height = button_height(ui, label, label_type(ui, &look), inner);
    put_button_at(column, id, (dm_box){column->x, column->y, column->width, height}, label, &look);
    column->y += height;
    dm_gap(column, 8);
}

/// A line with a sign in front: how switches and choices look.
static void put_marked(dm_column *column, uint32_t id, dm_control_role role, const char *label,
                       const dm_look *look)
{
    dm_ui *ui = column->ui;
    const dm_type type = label_type(ui, look);
    const int sign = dm_px(ui, 18);
    const int pad = dm_px(ui, PAD) + sign + dm_px(ui, 10);
    const int height = button_height(ui, label, type, column->width - pad - dm_px(ui, PAD));
    const dm_box box = {column->x, column->y, column->width, height};
    dm_add_slot(column, id, role, box, label, look);
    column->y += height + dm_px(ui, 4);
    if (!dm_is_seen(column, box.y, height)) return;
    put_ground(column, id, box, (dm_role)column->ground, look);
    const dm_box at = {box.x + dm_px(ui, PAD), box.y + (height - sign) / 2, sign, sign};
    dm_put_mark_sign(ui, role, at, look);
    put_label(column, box, pad, type, label);
}

/// A choice is a ring that is filled; a switch is a box with a tick or a cross.
void dm_put_mark_sign(dm_ui *ui, dm_control_role role, dm_box at, const dm_look *look)
{
    const dm_role ink = look->is_disabled ? DM_ROLE_INK_FAINT
                        : look->is_on     ? DM_ROLE_ACCENT
                                          : DM_ROLE_INK_SOFT;
    if (role == DM_CONTROL_SWITCH) {
        dm_mark *mark =
            dm_page_add(&ui->page, DM_MARK_RECT, look->is_on ? DM_ROLE_CHOSEN : DM_ROLE_PAPER, at);
        mark->edge = (uint8_t)ink;
        mark->stroke = (uint8_t)stroke(ui, 15);
        mark->radius = (uint8_t)(dm_px(ui, 4) < 60 ? dm_px(ui, 4) : 60);
        const int inset = at.width / 5;
        if (look->is_on)
            dm_page_symbol(
                &ui->page, DM_SYMBOL_TICK, ink,
                (dm_box){at.x + inset, at.y + inset, at.width - 2 * inset, at.height - 2 * inset});
        return;
    }
    dm_page_symbol(&ui->page, DM_SYMBOL_RING, ink, at);
    const int inset = at.width / 4;
    if (look->is_on)
        dm_page_symbol(
            &ui->page, DM_SYMBOL_CIRCLE, ink,
            (dm_box){at.x + inset, at.y + inset, at.width - 2 * inset, at.height - 2 * inset});
}

void dm_put_switch(dm_column *column, uint32_t id, const char *label, dm_look look)
{
    look.value = look.is_on ? _("on") : _("off");
    put_marked(column, id, DM_CONTROL_SWITCH, label, &look);
}

void dm_put_choice(dm_column *column, uint32_t id, const char *label, dm_look look)
{
    put_marked(column, id, DM_CONTROL_CHOICE, label, &look);
}

// Rows ----------------------------------------------------------------------------------------

dm_row dm_row_of(dm_column *column)
{
    return (dm_row){.column = column, .x = column->x};
}

dm_row dm_row_high(dm_column *column, int points)
{
    const int least = dm_px(column->ui, points);
    return (dm_row){.column = column, .x = column->x, .least = least, .line_height = least};
}

/// A box in the row for something so wide and high; begins a new line when this one is full.
static dm_box take(dm_row *row, int width, int height)
{
    dm_column *column = row->column;
    const int gap = dm_px(column->ui, 8);
    if (row->x > column->x && row->x + width > column->x + column->width) {
        column->y += row->line_height + gap;
        row->x = column->x;
        row->line_height = row->least;
    }
    if (width > column->width) width = column->width;
    const int lower = height < row->least ? (row->least - height) / 2 : 0;
    const dm_box box = {row->x, column->y + lower, width, height};
    row->x += width + gap;
    if (height > row->line_height) row->line_height = height;
    return box;
}

void dm_row_button(dm_row *row, uint32_t id, const char *label, dm_look look)
{
    char name[8];
    const dm_ui *ui = row->column->ui;
    const dm_type type = label_type(ui, &look);
    const int sides = 2 * dm_px(ui, PAD) + cap_width(ui, key_name(id, &look, name));
    int words = dm_text_width(label, type.size_px, type.is_bold);
    if (words > row->column->width - sides) words = row->column->width - sides;
    const int height = button_height(ui, label, type, words);
    int width = words + sides;
    if (width < dm_px(ui, TARGET)) width = dm_px(ui, TARGET);
    put_button_at(row->column, id, take(row, width, height), label, &look);
}

/// A choice or a switch in a row.
static void put_row_marked(dm_row *row, uint32_t id, dm_control_role role, const char *label,
                           const dm_look *look)
{
    dm_ui *ui = row->column->ui;
    const dm_type type = label_type(ui, look);
    const int sign = dm_px(ui, 18);
    const int pad = dm_px(ui, PAD) + sign + dm_px(ui, 8);
    int words = dm_text_width(label, type.size_px, type.is_bold);
    if (words > row->column->width - pad - dm_px(ui, PAD))
        words = row->column->width - pad - dm_px(ui, PAD);
    const dm_box box =
        take(row, words + pad + dm_px(ui, PAD), button_height(ui, label, type, words));
    dm_add_slot(row->column, id, role, box, label, look);
    if (!dm_is_seen(row->column, box.y, box.height)) return;
    put_ground(row->column, id, box, (dm_role)row->column->ground, look);
    dm_put_mark_sign(ui, role,
                     (dm_box){box.x + dm_px(ui, PAD), box.y + (box.height - sign) / 2, sign, sign},
                     look);
    put_label(row->column, box, pad, type, label);
}

void dm_row_choice(dm_row *row, uint32_t id, const char *label, dm_look look)
{
    put_row_marked(row, id, DM_CONTROL_CHOICE, label, &look);
}

void dm_row_link(dm_row *row, uint32_t id, const char *label, dm_look look)
{
    const dm_ui *ui = row->column->ui;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY,
                                       look.is_disabled ? DM_ROLE_INK_FAINT : DM_ROLE_ACCENT, true);
    int words = dm_text_width(label, type.size_px, true);
    const int pad = dm_px(ui, 8);
    if (words > row->column->width - 2 * PAD) words = row->column->width - pad - dm_px(ui, PAD);
    int width = words + pad + dm_px(ui, PAD);
    if (width < dm_px(ui, TARGET)) width = dm_px(ui, TARGET);
    const dm_box box = take(row, width, button_height(ui, label, type, words));
    dm_add_slot(row->column, id, DM_CONTROL_LINK, box, label, &look);
    if (!dm_is_seen(row->column, box.y, box.height)) return;
    if (dm_has_focus(ui, id) || ui->hovered == id)
        put_ground(row->column, id, box, (dm_role)row->column->ground, &look);
    put_label(row->column, box, pad, type, label);
}

void dm_put_text_link(dm_column *column, dm_role role, const char *text, uint32_t id,
                      const char *label, dm_look look)
{
    const dm_ui *ui = column->ui;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, role, false);
    const int link = dm_text_width(label, dm_px(ui, 16), true) + dm_px(ui, 8 + PAD);
    const int width = link > dm_px(ui, TARGET) ? link : dm_px(ui, TARGET);
    if (width > column->width / 2) {
        dm_put_lines(column, type, text, LINES_MAX);
        dm_row below = dm_row_of(column);
        dm_row_link(&below, id, label, look);
        dm_row_end(&below);
        return;
    }
    dm_column words = *column;
    words.width -= width + dm_px(ui, 8);
    const int high = dm_count_lines(text, type, words.width) * dm_line_height(type.size_px);
    dm_column side = *column;
    side.x = column->x + column->width - width;
    side.width = width;
    dm_row row = dm_row_of(&side);
    dm_row_link(&row, id, label, look);
    const int height = row.line_height > high ? row.line_height : high;
    words.y += (height - high) / 2;
    dm_put_lines(&words, type, text, LINES_MAX);
    column->y += height;
}

void dm_row_switch(dm_row *row, uint32_t id, const char *label, dm_look look)
{
    look.value = look.is_on ? _("on") : _("off");
    put_row_marked(row, id, DM_CONTROL_SWITCH, label, &look);
}

void dm_row_badge(dm_row *row, dm_role role, const char *label, bool is_filled)
{
    dm_ui *ui = row->column->ui;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, role, true);
    int words = dm_text_width(label, type.size_px, true);
    if (words > row->column->width - 2 * PAD) words = row->column->width - 2 * dm_px(ui, PAD);
    const int height =
        dm_count_lines(label, type, words) * dm_line_height(type.size_px) + dm_px(ui, 6);
    const dm_box box = take(row, words + 2 * dm_px(ui, PAD), height);
    if (!dm_is_seen(row->column, box.y, box.height)) return;
    dm_mark *mark = dm_page_add(&ui->page, DM_MARK_RECT,
                                is_filled ? DM_ROLE_RAISED : (dm_role)row->column->ground, box);
    mark->radius = (uint8_t)(height / 2 < 60 ? height / 2 : 60);
    mark->edge = (uint8_t)(is_filled ? role : DM_ROLE_LINE);
    mark->stroke = (uint8_t)stroke(ui, STROKE_EDGE);
    put_label(row->column, box, dm_px(ui, PAD), type, label);
}

void dm_row_words(dm_row *row, dm_type type, const char *words)
{
    dm_column *column = row->column;
    int width = dm_text_width(words, type.size_px, type.is_bold);
    if (width > column->width) width = column->width;
    const int lines = dm_count_lines(words, type, width);
    const int text = lines * dm_line_height(type.size_px);
    const dm_box box =
        take(row, width + dm_px(column->ui, 4), text > row->line_height ? text : row->line_height);
    dm_column inner = *column;
    inner.x = box.x;
    inner.width = width;
    inner.y = box.y + (box.height - text) / 2;
    dm_put_lines(&inner, type, words, LINES_MAX);
}

void dm_row_gap(dm_row *row, int points)
{
    row->x += dm_px(row->column->ui, points);
}

void dm_row_symbol(dm_row *row, dm_symbol symbol, dm_role role)
{
    const int size = dm_px(row->column->ui, 16);
    const dm_box box = take(row, size, size);
    if (dm_is_seen(row->column, box.y, size))
        dm_page_symbol(&row->column->ui->page, symbol, role, box);
}

void dm_row_bar(dm_row *row, dm_role role, int per_mille, int points)
{
    const int height = dm_px(row->column->ui, 10);
    const dm_box box = take(row, dm_px(row->column->ui, points), height);
    dm_column bar = *row->column;
    bar.x = box.x;
    bar.y = box.y;
    bar.width = box.width;
    dm_put_bar(&bar, role, per_mille);
}

void dm_row_steps(dm_row *row, const dm_steps *steps, int points)
{
    const dm_box box = take(row, dm_px(row->column->ui, points), dm_px(row->column->ui, 26));
    dm_column stair = *row->column;
    stair.x = box.x;
    stair.y = box.y;
    stair.width = box.width;
    dm_put_steps(&stair, steps);
}

void dm_row_end(dm_row *row)
{
    row->column->y += row->line_height;
    dm_gap(row->column, 8);
}

// Cards ----------------------------------------------------------------------------------------

dm_card dm_card_begin(dm_column *column, uint32_t id, dm_control_role role, int bar,
                      const char *label, dm_look look)
{
    dm_ui *ui = column->ui;
    dm_card card = {.column = column, .top = column->y, .bar = -1, .slot = -1};
    const dm_box box = {column->x, column->y, column->width, 0};
    if (id != 0) {
        card.slot = ui->slot_count;
        dm_add_slot(column, id, role, box, label, &look);
    }
    card.mark = ui->page.mark_count;
    dm_mark *mark = put_ground(column, id != 0 ? id : UINT32_MAX, box, DM_ROLE_SURFACE, &look);
    if (id == 0) mark->edge = DM_ROLE_SURFACE;
    if (bar >= 0) {
        card.bar = ui->page.mark_count;
        dm_page_add(&ui->page, DM_MARK_RECT, (dm_role)bar, (dm_box){box.x, box.y, dm_px(ui, 4), 0});
    }
    card.inner = dm_column_inset(column, bar >= 0 ? 16 : 14, 14);
    card.inner.ground = look.is_on ? DM_ROLE_CHOSEN : DM_ROLE_SURFACE;
    dm_gap(&card.inner, 10);
    return card;
}

void dm_card_end(dm_card *card)
{
    dm_ui *ui = card->column->ui;
    dm_gap(&card->inner, 10);
    int height = card->inner.y - card->top;
    if (height < dm_px(ui, TARGET)) height = dm_px(ui, TARGET);
    if (!ui->page.is_cut) {
        ui->page.marks[card->mark].box.height = height;
        if (card->bar >= 0) ui->page.marks[card->bar].box.height = height;
    }
    if (card->slot >= 0) {
        dm_slot *slot = &ui->slots[card->slot];
        slot->box.height = height;
        slot->shown = crossing(slot->box, card->column->top, card->column->bottom);
    }
    card->column->y = card->top + height;
    dm_gap(card->column, 8);
}
