#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The card of keys: everything that can be done now, as buttons, so that the pointer finds all of
// it too; then the keys that work everywhere.

static const struct {
    const char *key;
    const char *words;
} everywhere[] = {
    {"Tab", N_("to the next control; with Shift to the one before")},
    {"Enter", N_("what is chosen; in play: commit")},
    {"Esc", N_("back; nothing is ever lost by it")},
    {"\xE2\x86\x90\xE2\x86\x91\xE2\x86\x92\xE2\x86\x93", N_("to the neighbour in that direction")},
    {"PgUp PgDn", N_("scroll what is longer than its place")},
    {"Space", N_("at the console: GO; else what is chosen")},
    {"Esc Esc", N_("at the console from a panel: panic; from the console itself once")},
    {"A B C", N_("choose the option with that letter")},
    {"Ctrl + / -", N_("larger and smaller text; Ctrl 0: as it was")},
    {"F1", N_("this card")},
    {"F9", N_("open or close the projector's window")},
    {"F11", N_("full screen")},
    {"F12", N_("a picture of what is shown")},
};

static void put_key(dm_column *column, const char *key, const char *words)
{
    dm_ui *ui = column->ui;
    const int height = dm_px(ui, 30);
    const int width = dm_put_key_cap(column, key, column->x, column->y + height / 2);
    const int start = dm_px(ui, 140) > width ? dm_px(ui, 140) : width;
    dm_column inner = *column;
    inner.x += start + dm_px(ui, 12);
    inner.width -= start + dm_px(ui, 12);
    inner.y += dm_px(ui, 4);
    dm_put_text(&inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    column->y = inner.y > column->y + height ? inner.y : column->y + height;
    dm_gap(column, 4);
}

/// The commands of the screen behind this panel.
static void put_commands(dm_column *column, const dm_place *place)
{
    dm_row row = dm_row_of(column);
    for (int i = 0; place->keys[i] != DM_COMMAND_NONE; i++)
        if (place->keys[i] != DM_COMMAND_BACK && place->keys[i] != DM_COMMAND_OPTION &&
            dm_ui_slot(column->ui, dm_control_id(place->keys[i], 0)) == NULL)
            dm_row_button(&row, dm_control_id(place->keys[i], 0), dm_command_words(place->keys[i]),
                          (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_LEAVE, 0), _("to the start"),
                  (dm_look){.hint = _("Leaves this session; everything is recorded.")});
    dm_row_end(&row);
}

static void body(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, _("What can be done now"));
    dm_gap(&column, 6);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    put_commands(&column, dm_ui_screen(ui));
    dm_gap(&column, 8);
    dm_put_title(&column, _("Keys"));
    dm_gap(&column, 6);
    for (int i = 0; i < (int)(sizeof everywhere / sizeof everywhere[0]); i++)
        put_key(&column, everywhere[i].key, _(everywhere[i].words));
    dm_area_end(&column, _("Keys"));
}

/// A command of the screen closes this panel first.
static bool act(dm_ui *ui, dm_command command, int argument)
{
    if (command == DM_COMMAND_BACK || command == DM_COMMAND_HELP) return false;
    dm_ui_close_panel(ui);
    dm_ui_do(ui, command, argument);
    return true;
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NONE};
const dm_place dm_panel_keys = {.name = "keys", .body = body, .act = act, .keys = keys};
