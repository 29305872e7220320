#include "screens/ui_internal.h"

#include "base/utf8.h"
#include "view/text_measure.h"

#include <string.h>

// A line of text being edited: caret, selection, clipboard, and what an input method has not yet
// said. Positions are bytes, always between two characters.

static int low_end(const dm_edit *edit)
{
    return edit->caret < edit->anchor ? edit->caret : edit->anchor;
}

static int high_end(const dm_edit *edit)
{
    return edit->caret > edit->anchor ? edit->caret : edit->anchor;
}

static int next_of(const dm_edit *edit, int at)
{
    const size_t size = strlen(edit->text);
    const size_t length = dm_utf8_read(edit->text + at, size - (size_t)at, NULL);
    return (size_t)at >= size ? at : at + (int)(length > 0 ? length : 1);
}

static int before(const dm_edit *edit, int at)
{
    if (at > 0) at--;
    while (at > 0 && ((unsigned char)edit->text[at] & 0xC0U) == 0x80U) at--;
    return at;
}

static int word_before(const dm_edit *edit, int at)
{
    while (at > 0 && edit->text[at - 1] == ' ') at = before(edit, at);
    while (at > 0 && edit->text[at - 1] != ' ') at = before(edit, at);
    return at;
}

static int word_after(const dm_edit *edit, int at)
{
    while (edit->text[at] != '\0' && edit->text[at] != ' ') at = next_of(edit, at);
    while (edit->text[at] == ' ') at = next_of(edit, at);
    return at;
}

static void cut_selection(dm_edit *edit)
{
    const int from = low_end(edit);
    const int to = high_end(edit);
    memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
    edit->caret = from;
    edit->anchor = from;
}

void dm_edit_set(dm_edit *edit, const char *text)
{
    edit->text[0] = '\0';
    edit->preedit[0] = '\0';
    edit->caret = 0;
    edit->anchor = 0;
    edit->shift = 0;
    dm_edit_insert(edit, text);
}

void dm_edit_insert(dm_edit *edit, const char *text)
{
    cut_selection(edit);
    char clean[DM_LINE_BYTES];
    size_t size = 0;
    for (size_t i = 0; text[i] != '\0' && size < sizeof clean - 1; i++) {
        const unsigned char byte = (unsigned char)text[i];
        if (byte == '\r') continue;
        clean[size++] = (char)(byte < ' ' || byte == 0x7F ? ' ' : byte); // one line
    }
    const size_t room = sizeof edit->text - 1 - strlen(edit->text);
    if (size > room) size = dm_utf8_trim(clean, room);
    memmove(edit->text + edit->caret + size, edit->text + edit->caret,
            strlen(edit->text + edit->caret) + 1);
    memcpy(edit->text + edit->caret, clean, size);
    edit->caret += (int)size;
    edit->anchor = edit->caret;
}

void dm_edit_select_all(dm_edit *edit)
{
    edit->anchor = 0;
    edit->caret = (int)strlen(edit->text);
}

void dm_edit_selection(const dm_edit *edit, dm_text *text)
{
    dm_text_add_bytes(text, edit->text + low_end(edit), (size_t)(high_end(edit) - low_end(edit)));
}

/// Moves the caret; without Shift the selection goes with it.
static bool move(dm_edit *edit, int to, bool extends)
{
    edit->caret = to;
    if (!extends) edit->anchor = to;
    return true;
}

static bool erase(dm_edit *edit, int to)
{
    if (edit->caret == edit->anchor) edit->anchor = to;
    cut_selection(edit);
    return true;
}

static bool copy(dm_ui *ui, const dm_edit *edit)
{
    if (edit->caret == edit->anchor) return true;
    dm_ui_request *request = dm_ui_ask(ui, DM_UI_SET_CLIPBOARD);
    dm_text text = dm_text_over(request->text, sizeof request->text);
    dm_edit_selection(edit, &text);
    return true;
}

static bool edit_command(dm_ui *ui, dm_edit *edit, char letter)
{
    switch (letter) {
    case 'a':
        dm_edit_select_all(edit);
        return true;
    case 'c':
        return copy(ui, edit);
    case 'x':
        copy(ui, edit);
        if (edit->caret != edit->anchor) cut_selection(edit);
        return true;
    case 'v':
        dm_ui_ask(ui, DM_UI_ASK_CLIPBOARD);
        return true;
    default:
        return false;
    }
}

bool dm_edit_key(dm_ui *ui, dm_edit *edit, const dm_ui_event *event)
{
    const bool extends = (event->modifiers & DM_MOD_SHIFT) != 0;
    const bool by_word = (event->modifiers & DM_MOD_CONTROL) != 0;
    const int size = (int)strlen(edit->text);
    switch (event->key) {
    case DM_KEY_LEFT:
        return move(edit, by_word ? word_before(edit, edit->caret) : before(edit, edit->caret),
                    extends);
    case DM_KEY_RIGHT:
        return move(edit, by_word ? word_after(edit, edit->caret) : next_of(edit, edit->caret),
                    extends);
    case DM_KEY_HOME:
        return move(edit, 0, extends);
    case DM_KEY_END:
        return move(edit, size, extends);
    case DM_KEY_BACKSPACE:
        return erase(edit, by_word ? word_before(edit, edit->caret) : before(edit, edit->caret));
    case DM_KEY_DELETE:
        return erase(edit, by_word ? word_after(edit, edit->caret) : next_of(edit, edit->caret));
    case DM_KEY_LETTER:
        return by_word && edit_command(ui, edit, event->letter);
    default:
        return false;
    }
}

void dm_edit_point(dm_edit *edit, int x, bool extends)
{
    char part[DM_LINE_BYTES];
    int at = 0;
    int nearest = 0;
    int distance = INT32_MAX;
    for (;;) {
        memcpy(part, edit->text, (size_t)at);
        part[at] = '\0';
        const int here = edit->box.x - edit->shift + dm_text_width(part, edit->size_px, false);
        const int away = here > x ? here - x : x - here;
        if (away < distance) {
            distance = away;
            nearest = at;
        }
        if (edit->text[at] == '\0') break;
        at = next_of(edit, at);
    }
    move(edit, nearest, extends);
}
