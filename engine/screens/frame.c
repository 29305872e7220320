#include "screens/widgets_internal.h"

#include "base/i18n.h"
#include "view/text_measure.h"

#include <stdio.h>
#include <string.h>

// What all screens have: a head that says where we are, a foot that says which keys work now, a
// line for what the control in hand does.

enum { EDGE = 16, HEAD_PAD = 10, FOOT_HIGH = 52, HINT_HIGH = 30, SHORT_WINDOW = 420 };

dm_column dm_head_begin(dm_ui *ui)
{
    dm_column head = dm_column_of(ui, (dm_box){0, 0, ui->width_px, 0});
    head = dm_column_inset(&head, EDGE, EDGE);
    head.ground = DM_ROLE_SURFACE;
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_PAPER,
                (dm_box){0, 0, ui->width_px, ui->height_px});
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_SURFACE, (dm_box){0, 0, ui->width_px, 0});
    dm_gap(&head, HEAD_PAD);
    return head;
}

/// The head's own ground is the second mark of the page.
dm_box dm_head_end(dm_column *head)
{
    dm_ui *ui = head->ui;
    dm_gap(head, HEAD_PAD);
    const int height = head->y;
    if (ui->page.mark_count > 1) ui->page.marks[1].box.height = height;
    dm_page_line(&ui->page, DM_ROLE_LINE, (dm_point){0, height}, (dm_point){ui->width_px, height},
                 10);
    const int edge = dm_px(ui, EDGE);
    const int top = height + dm_px(ui, 12);
    return (dm_box){edge, top, ui->width_px - 2 * edge,
                    ui->height_px - dm_foot_height(ui) - top - dm_px(ui, 8)};
}

static bool has_hint_line(const dm_ui *ui)
{
    return dm_high(ui) >= SHORT_WINDOW;
}

int dm_foot_height(const dm_ui *ui)
{
    return dm_px(ui, FOOT_HIGH) + (has_hint_line(ui) ? dm_px(ui, HINT_HIGH) : 0);
}

/// What the control in hand says of itself: under the pointer, else with the focus.
static const char *hint_in_hand(dm_ui *ui)
{
    const dm_slot *slot = dm_ui_slot(ui, ui->hovered);
    if (slot == NULL && ui->shows_focus) slot = dm_ui_slot(ui, ui->focus);
    return slot == NULL ? "" : ui->words.bytes + slot->hint;
}

static void put_hint(dm_ui *ui, int y)
{
    const char *hint = ui->notice[0] != '\0' ? ui->notice : hint_in_hand(ui);
    if (hint[0] == '\0') return;
    const int edge = dm_px(ui, EDGE);
    char fitting[512];
    const dm_role role = ui->notice[0] == '\0' ? DM_ROLE_INK_SOFT
                         : ui->is_notice_bad   ? DM_ROLE_BREACH
                                               : DM_ROLE_MET;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, role, ui->notice[0] != '\0');
    dm_text_fit(hint, type.size_px, type.is_bold, ui->width_px - 2 * edge, fitting, sizeof fitting);
    dm_page_text(&ui->page, type, DM_ALIGN_START, edge, y + dm_px(ui, HINT_HIGH) / 2, fitting);
}

/// "A–E": the letters of the options that are on the page.
static const char *option_keys(const dm_ui *ui, char buffer[8])
{
    char last = 'a';
    for (int i = 0; i < ui->slot_count; i++)
        if (ui->slots[i].id >> 16U == DM_COMMAND_OPTION && ui->slots[i].key > last)
            last = ui->slots[i].key;
    snprintf(buffer, 8, "A\xE2\x80\x93%c", last - 'a' + 'A');
    return buffer;
}

/// The name of the key of a command that works everywhere.
static const char *foot_key(const dm_ui *ui, dm_command command, char buffer[8])
{
    if (command == DM_COMMAND_BACK) return "Esc";
    if (command == DM_COMMAND_HELP) return "F1";
    if (command == DM_COMMAND_COMMIT) return "Enter";
    if (command == DM_COMMAND_GO) return "Space";
    if (command == DM_COMMAND_PANIC) return "Esc";
    if (command == DM_COMMAND_OPTION) return option_keys(ui, buffer);
    const char key = dm_command_key(command);
    buffer[0] = (char)(key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key);
    buffer[1] = '\0';
    return buffer;
}

/// One key with its words. @return its width, or 0 when it found no room
static int put_foot_item(dm_column *foot, dm_command command, int x, int right)
{
    dm_ui *ui = foot->ui;
    char buffer[8];
    const char *key = foot_key(ui, command, buffer);
    const char *words = dm_command_words(command);
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false);
    const int gap = dm_px(ui, 8);
    const int cap = dm_text_width(key, type.size_px, true) + dm_px(ui, 10);
    const int cap_px = key[0] == '\0' ? 0 : cap > dm_px(ui, 26) ? cap : dm_px(ui, 26);
    const int words_px = dm_text_width(words, type.size_px, false);
    const int width = cap_px + words_px + 3 * gap;
    if (x + width > right) return 0;
    const dm_box box = {x, foot->y, width, dm_px(ui, 44)};
    const uint32_t id = dm_control_id(command, 0);
    // What is a button on the page already is only named here.
    const bool is_here = dm_ui_slot(ui, id) == NULL;
    if (is_here) dm_add_slot(foot, id, DM_CONTROL_BUTTON, box, words, &(dm_look){0});
    if (is_here && (dm_has_focus(ui, id) || ui->hovered == id)) {
        dm_mark *ground = dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_SURFACE, box);
        ground->edge = (uint8_t)(dm_has_focus(ui, id) ? DM_ROLE_INK : DM_ROLE_ACCENT);
        ground->stroke = (uint8_t)(dm_px(ui, 25) < 250 ? dm_px(ui, 25) : 250);
        ground->radius = (uint8_t)(dm_px(ui, 8) < 60 ? dm_px(ui, 8) : 60);
    }
    if (cap_px > 0) dm_put_key_cap(foot, key, x + gap, foot->y + box.height / 2);
    dm_page_text(&ui->page, type, DM_ALIGN_START, x + cap_px + 2 * gap, foot->y + box.height / 2,
                 words);
    return width;
}

void dm_foot(dm_ui *ui, const dm_command *commands, const char *right)
{
    const int height = dm_foot_height(ui);
    const int top = ui->height_px - height;
    const int edge = dm_px(ui, EDGE);
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_SURFACE, (dm_box){0, top, ui->width_px, height});
    dm_page_line(&ui->page, DM_ROLE_LINE, (dm_point){0, top}, (dm_point){ui->width_px, top}, 10);
    if (has_hint_line(ui)) put_hint(ui, top);
    dm_column foot = dm_column_of(ui, (dm_box){edge, ui->height_px - dm_px(ui, 48), 0, 0});
    foot.ground = DM_ROLE_SURFACE;

    int right_edge = ui->width_px - edge;
    char unsaved[100];
    dm_text text = dm_text_over(unsaved, sizeof unsaved);
    const bool is_unsaved = dm_trouble_is_unsaved(ui);
    if (is_unsaved) {
        dm_trouble_say_unsaved(ui, &text);
        right = unsaved;
    }
    const dm_type type =
        dm_style_type(ui, DM_STYLE_BODY, is_unsaved ? DM_ROLE_BREACH : DM_ROLE_MET, true);
    const int right_px = dm_text_width(right, type.size_px, true);
    if (right[0] != '\0' && right_px < ui->width_px / 3) {
        dm_page_text(&ui->page, type, DM_ALIGN_END, right_edge, foot.y + dm_px(ui, 22), right);
        right_edge -= right_px + dm_px(ui, 16);
    }
    int x = edge - dm_px(ui, 8);
    if (is_unsaved && ui->screen != DM_SCREEN_TROUBLE)
        x += put_foot_item(&foot, DM_COMMAND_UNSAVED, x, right_edge);
    // Behind the curtain, and behind a card, nothing can be looked up.
    const bool is_covered = ui->screen == DM_SCREEN_CURTAIN || ui->screen == DM_SCREEN_TROUBLE;
    if (!is_covered) x += put_foot_item(&foot, DM_COMMAND_HELP, x, right_edge);
    for (int i = 0; commands[i] != DM_COMMAND_NONE; i++) {
        const bool is_there = dm_ui_slot(ui, dm_control_id(commands[i], 0)) != NULL;
        if (commands[i] == DM_COMMAND_OPTION && !is_there) continue;
        const int width = put_foot_item(&foot, commands[i], x, right_edge);
        if (width == 0) break;
        x += width;
    }
}

void dm_put_tabs(dm_column *column, const char *const *labels, int count, int chosen)
{
    dm_row row = dm_row_of(column);
    for (int i = 0; i < count; i++) {
        const uint32_t id = dm_control_id(DM_COMMAND_TAB, i);
        dm_row_button(&row, id, labels[i], (dm_look){.is_on = i == chosen, .has_no_key = true});
        dm_slot *slot = dm_ui_slot(column->ui, id);
        if (slot != NULL) slot->role = DM_CONTROL_TAB;
    }
    dm_row_end(&row);
}
