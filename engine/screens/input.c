#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <string.h>

// Keys, pointer and wheel: which control is meant, and what then happens to it.

enum {
    HOLD_MS = 1000,
    NOTCH = 120,
    NOTCH_PX = 60, ///< points that a notch of the wheel scrolls
    TEXT_STEP = 10,
    TEXT_MIN = 100,
    TEXT_MAX = 300,
};

dm_slot *dm_ui_slot(dm_ui *ui, uint32_t id)
{
    for (int i = 0; i < ui->slot_count && id != 0; i++)
        if (ui->slots[i].id == id) return &ui->slots[i];
    return NULL;
}

dm_edit *dm_ui_edit(dm_ui *ui)
{
    const dm_slot *slot = dm_ui_slot(ui, ui->focus);
    return slot != NULL && slot->field > 0 && slot->role == DM_CONTROL_FIELD
               ? &ui->edits[slot->field]
               : NULL;
}

void dm_ui_reveal(dm_ui *ui, const dm_slot *slot)
{
    if (slot->area < 0) return;
    dm_scroll *scroll = &ui->areas[slot->area];
    const int margin = dm_px(ui, 8);
    const int top = scroll->box.y + margin;
    const int bottom = scroll->box.y + scroll->box.height - margin;
    const int below = slot->box.y + slot->box.height - bottom;
    if (below > 0) scroll->offset_px += below;
    const int y = slot->box.y - (below > 0 ? below : 0);
    if (y < top) scroll->offset_px -= top - y;
    if (scroll->offset_px < 0) scroll->offset_px = 0;
}

void dm_ui_focus(dm_ui *ui, uint32_t id)
{
    ui->focus = id;
    const dm_slot *slot = dm_ui_slot(ui, id);
    if (slot != NULL) dm_ui_reveal(ui, slot);
}

static void activate(dm_ui *ui, const dm_slot *slot)
{
    if (slot->is_disabled) {
        dm_ui_say(ui, true, ui->words.bytes + slot->hint);
        ui->refused = slot->id;
        return;
    }
    dm_ui_do(ui, (dm_command)(slot->id >> 16U), (int)(slot->id & 0xFFFFU));
}

// Keys -----------------------------------------------------------------------------------------

static void step_focus(dm_ui *ui, int direction)
{
    int at = -1;
    for (int i = 0; i < ui->slot_count; i++)
        if (ui->slots[i].id == ui->focus) at = i;
    if (ui->slot_count == 0) return;
    if (at < 0) at = direction > 0 ? -1 : 0;
    at = (at + direction + ui->slot_count) % ui->slot_count;
    dm_ui_focus(ui, ui->slots[at].id);
}

/// How far a control lies from another in a direction; INT64_MAX: it does not lie there at all.
static int64_t distance(const dm_box from, const dm_box to, int key)
{
    const int64_t dx = (to.x + to.width / 2) - (from.x + from.width / 2);
    const int64_t dy = (to.y + to.height / 2) - (from.y + from.height / 2);
    const bool is_across = key == DM_KEY_LEFT || key == DM_KEY_RIGHT;
    const int64_t along = key == DM_KEY_LEFT    ? -dx
                          : key == DM_KEY_RIGHT ? dx
                          : key == DM_KEY_UP    ? -dy
                                                : dy;
    // Sideways counts only as far as the two do not face each other.
    int64_t aside = is_across ? dy : dx;
    if (aside < 0) aside = -aside;
    const int64_t facing = is_across ? (from.height + to.height) / 2 : (from.width + to.width) / 2;
    aside = aside > facing ? aside - facing : 0;
    return along <= 0 ? INT64_MAX : along + 4 * aside;
}

static void step_across(dm_ui *ui, int key)
{
    const dm_slot *from = dm_ui_slot(ui, ui->focus);
    if (from == NULL) {
        step_focus(ui, 1);
        return;
    }
    const dm_slot *best = NULL;
    int64_t least = INT64_MAX;
    for (int i = 0; i < ui->slot_count; i++) {
        const dm_slot *slot = &ui->slots[i];
        if (slot->id == from->id || slot->role == DM_CONTROL_SCROLL) continue;
        const int64_t here = distance(from->box, slot->box, key);
        if (here < least) {
            least = here;
            best = slot;
        }
    }
    if (best != NULL) dm_ui_focus(ui, best->id);
}

/// The area that Page up and Page down mean: the focus's, or the pointer's, or the largest.
static dm_scroll *area_in_hand(dm_ui *ui)
{
    const dm_slot *slot = dm_ui_slot(ui, ui->focus);
    if (slot != NULL && slot->area >= 0) return &ui->areas[slot->area];
    if (slot != NULL && slot->role == DM_CONTROL_SCROLL) return &ui->areas[slot->id & 0xFFFFU];
    dm_scroll *largest = NULL;
    for (int i = 0; i < DM_AREA_COUNT; i++)
        if (ui->areas[i].content_px > ui->areas[i].box.height &&
            (largest == NULL || ui->areas[i].box.width > largest->box.width))
            largest = &ui->areas[i];
    return largest;
}

static bool scroll_key(dm_ui *ui, int key)
{
    dm_scroll *scroll = area_in_hand(ui);
    if (scroll == NULL) return false;
    const int page = scroll->box.height * 4 / 5;
    const int line = dm_px(ui, NOTCH_PX);
    const int way = scroll->content_px - scroll->box.height;
    switch (key) {
    case DM_KEY_PAGE_UP:
        scroll->offset_px -= page;
        break;
    case DM_KEY_PAGE_DOWN:
        scroll->offset_px += page;
        break;
    case DM_KEY_HOME:
        scroll->offset_px = 0;
        break;
    case DM_KEY_END:
        scroll->offset_px = way;
        break;
    case DM_KEY_UP:
        scroll->offset_px -= line;
        break;
    case DM_KEY_DOWN:
        scroll->offset_px += line;
        break;
    default:
        return false;
    }
    if (scroll->offset_px > way) scroll->offset_px = way;
    if (scroll->offset_px < 0) scroll->offset_px = 0;
    return true;
}

static void set_text_percent(dm_ui *ui, int percent)
{
    if (percent < TEXT_MIN) percent = TEXT_MIN;
    if (percent > TEXT_MAX) percent = TEXT_MAX;
    dm_ui_do(ui, DM_COMMAND_TEXT_SIZE, percent);
}

/// Keys that mean the same everywhere.
static bool common_key(dm_ui *ui, const dm_ui_event *event)
{
    const bool has_control = (event->modifiers & DM_MOD_CONTROL) != 0;
    if (has_control && event->key == DM_KEY_LETTER) {
        const char letter = event->letter;
        if (letter == '+' || letter == '=')
            set_text_percent(ui, ui->settings.text_percent + TEXT_STEP);
        else if (letter == '-')
            set_text_percent(ui, ui->settings.text_percent - TEXT_STEP);
        else if (letter == '0')
            set_text_percent(ui, TEXT_MIN);
        else if (letter == 'q')
            dm_ui_quit(ui);
        else
            return false;
        return true;
    }
    switch (event->key) {
    case DM_KEY_F1:
        dm_ui_do(ui, DM_COMMAND_HELP, 0);
        return true;
    case DM_KEY_F11:
        dm_ui_do(ui, DM_COMMAND_FULL_SCREEN, 0);
        return true;
    case DM_KEY_F12:
        dm_ui_do(ui, DM_COMMAND_PICTURE, 0);
        return true;
    case DM_KEY_F9:
        dm_ui_do(ui, DM_COMMAND_PROJECTOR, 0);
        return true;
    case DM_KEY_ESCAPE:
        dm_ui_do(ui, DM_COMMAND_BACK, 0);
        return true;
    case DM_KEY_TAB:
        step_focus(ui, (event->modifiers & DM_MOD_SHIFT) != 0 ? -1 : 1);
        return true;
    default:
        return false;
    }
}

/// A letter is a click on the control that carries it.
static bool letter_key(dm_ui *ui, char letter)
{
    for (int i = 0; i < ui->slot_count; i++)
        if (ui->slots[i].key == letter && letter != '\0') {
            ui->eats_text = true;
            const dm_slot slot = ui->slots[i];
            activate(ui, &slot);
            return true;
        }
    // The key line may have had no room for it.
    const dm_command *keys = dm_ui_top(ui)->keys;
    for (int i = 0; letter != '\0' && keys[i] != DM_COMMAND_NONE; i++)
        if (dm_command_key(keys[i]) == letter) {
            ui->eats_text = true;
            dm_ui_do(ui, keys[i], 0);
            return true;
        }
    return false;
}

static void press_enter(dm_ui *ui, bool is_repeat)
{
    const dm_slot *slot = dm_ui_slot(ui, ui->focus);
    if (slot == NULL || slot->role == DM_CONTROL_SCROLL || !ui->shows_focus) {
        const dm_slot *main = dm_ui_slot(ui, ui->first);
        if (main != NULL) slot = main;
    }
    if (slot == NULL || is_repeat) return;
    if (slot->is_held && !slot->is_disabled) {
        ui->pressed = slot->id;
        ui->held_ms = ui->now_ms;
        return;
    }
    const dm_slot copy = *slot;
    activate(ui, &copy);
}

void dm_ui_key_down(dm_ui *ui, const dm_ui_event *event)
{
    ui->eats_text = false;
    ui->notice[0] = '\0';
    if (common_key(ui, event)) {
        ui->shows_focus = true;
        return;
    }
    dm_edit *edit = dm_ui_edit(ui);
    if (edit != NULL && event->key == DM_KEY_ENTER) {
        dm_ui_do(ui, DM_COMMAND_FIELD, (int)(ui->focus & 0xFFFFU));
        return;
    }
    if (edit != NULL && dm_edit_key(ui, edit, event)) return;
    if (edit != NULL && (event->key == DM_KEY_LETTER || event->key == DM_KEY_SPACE)) return;
    switch (event->key) {
    case DM_KEY_ENTER:
    case DM_KEY_SPACE:
        ui->eats_text = event->key == DM_KEY_SPACE;
        press_enter(ui, event->is_repeat);
        return;
    case DM_KEY_UP:
    case DM_KEY_DOWN: {
        const dm_slot *slot = dm_ui_slot(ui, ui->focus);
        if (slot != NULL && slot->role == DM_CONTROL_SCROLL && scroll_key(ui, event->key)) return;
    } // fall through
    case DM_KEY_LEFT:
    case DM_KEY_RIGHT:
        ui->shows_focus = true;
        step_across(ui, event->key);
        return;
    case DM_KEY_LETTER:
        if ((event->modifiers & (DM_MOD_CONTROL | DM_MOD_ALT)) == 0) letter_key(ui, event->letter);
        return;
    default:
        scroll_key(ui, event->key);
        return;
    }
}

void dm_ui_key_up(dm_ui *ui)
{
    ui->held_ms = 0;
    ui->pressed = 0;
}

bool dm_ui_hold(dm_ui *ui)
{
    if (ui->held_ms == 0) return false;
    const dm_slot *slot = dm_ui_slot(ui, ui->pressed);
    if (slot == NULL || !slot->is_held || ui->now_ms - ui->held_ms < HOLD_MS) return true;
    const dm_slot copy = *slot;
    ui->held_ms = 0;
    ui->pressed = 0;
    activate(ui, &copy);
    return true;
}

void dm_ui_typed(dm_ui *ui, const dm_ui_event *event)
{
    dm_edit *edit = dm_ui_edit(ui);
    const char *text = event->text != NULL ? event->text : "";
    if (event->kind == DM_UI_TEXT && ui->eats_text) {
        ui->eats_text = false;
        return;
    }
    if (edit == NULL) return;
    if (event->kind == DM_UI_PREEDIT) {
        dm_text preedit = dm_text_over(edit->preedit, sizeof edit->preedit);
        dm_text_add(&preedit, text);
        edit->preedit_caret = event->cursor;
        return;
    }
    edit->preedit[0] = '\0';
    dm_edit_insert(edit, text);
}

// Pointer --------------------------------------------------------------------------------------

static bool contains(dm_box box, int x, int y)
{
    return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

/// The control under the pointer: the smallest of those that are there, so that a link on a card
/// is found before the card.
static const dm_slot *slot_at(const dm_ui *ui, int x, int y)
{
    const dm_slot *best = NULL;
    int64_t least = INT64_MAX;
    for (int i = 0; i < ui->slot_count; i++) {
        const dm_slot *slot = &ui->slots[i];
        const int64_t size = (int64_t)slot->box.width * slot->box.height;
        if (!contains(slot->shown, x, y) || size >= least) continue;
        least = size;
        best = slot;
    }
    return best;
}

static void point_at(dm_ui *ui, const dm_ui_event *event)
{
    ui->pointer_x = event->x;
    ui->pointer_y = event->y;
    const dm_slot *slot = slot_at(ui, event->x, event->y);
    const uint32_t id = slot != NULL && slot->role != DM_CONTROL_SCROLL ? slot->id : 0;
    if (id != ui->hovered) ui->is_stale = true;
    ui->hovered = id;
}

static void press(dm_ui *ui, const dm_ui_event *event)
{
    ui->notice[0] = '\0';
    ui->is_stale = true;
    const dm_slot *slot = slot_at(ui, event->x, event->y);
    if (slot == NULL || event->button != DM_BUTTON_LEFT) return;
    ui->pressed = slot->id;
    ui->held_ms = slot->is_held ? ui->now_ms : 0;
    if (slot->role == DM_CONTROL_SCROLL) return;
    ui->focus = slot->id;
    ui->shows_focus = false;
    if (slot->role != DM_CONTROL_FIELD) return;
    dm_edit *edit = &ui->edits[slot->field];
    dm_edit_point(edit, event->x, (event->modifiers & DM_MOD_SHIFT) != 0);
    if (event->clicks >= 2) dm_edit_select_all(edit);
    ui->is_selecting = true;
}

static void release(dm_ui *ui, const dm_ui_event *event)
{
    const dm_slot *slot = slot_at(ui, event->x, event->y);
    const uint32_t pressed = ui->pressed;
    ui->pressed = 0;
    ui->held_ms = 0;
    ui->is_selecting = false;
    ui->is_stale = true;
    if (slot == NULL || slot->id != pressed || slot->is_held) return;
    if (slot->role == DM_CONTROL_SCROLL || slot->role == DM_CONTROL_FIELD) return;
    const dm_slot copy = *slot;
    activate(ui, &copy);
}

void dm_ui_point(dm_ui *ui, const dm_ui_event *event)
{
    if (event->kind == DM_UI_LEAVE) {
        ui->is_stale = ui->is_stale || ui->hovered != 0;
        ui->hovered = 0;
        return;
    }
    point_at(ui, event);
    if (event->kind == DM_UI_DOWN) press(ui, event);
    if (event->kind == DM_UI_UP) release(ui, event);
    if (event->kind == DM_UI_MOVE && ui->is_selecting && dm_ui_edit(ui) != NULL) {
        dm_edit_point(dm_ui_edit(ui), event->x, true);
        ui->is_stale = true;
    }
}

void dm_ui_wheel(dm_ui *ui, const dm_ui_event *event)
{
    for (int i = 0; i < DM_AREA_COUNT; i++) {
        dm_scroll *scroll = &ui->areas[i];
        if (!contains(scroll->box, event->x, event->y)) continue;
        const int way = scroll->content_px - scroll->box.height;
        // A touchpad turns by less than a pixel at a time.
        const int turned = ui->wheel_rest + event->dy * dm_px(ui, NOTCH_PX);
        ui->wheel_rest = turned % NOTCH;
        scroll->offset_px -= turned / NOTCH;
        if (scroll->offset_px > way) scroll->offset_px = way;
        if (scroll->offset_px < 0) scroll->offset_px = 0;
        ui->is_stale = true;
    }
}
