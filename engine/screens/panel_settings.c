#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// Settings: how it looks, how fast it moves, when the curtain falls. In force at once.

static void put_theme(dm_column *column)
{
    static const char *const words[DM_THEME_COUNT] = {N_("Dark"), N_("Light"), N_("High contrast")};
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Colours"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int theme = 0; theme < DM_THEME_COUNT; theme++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_THEME, theme), _(words[theme]),
                      (dm_look){.is_on = column->ui->settings.theme == theme});
    dm_row_end(&row);
}

static void put_text_size(dm_column *column)
{
    static const int sizes[] = {100, 125, 150, 200, 250, 300};
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Text size"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int i = 0; i < (int)(sizeof sizes / sizeof sizes[0]); i++) {
        char words[16];
        snprintf(words, sizeof words, "%d %%", sizes[i]);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_TEXT_SIZE, sizes[i]), words,
                      (dm_look){.is_on = column->ui->settings.text_percent == sizes[i],
                                .hint = _("Also Ctrl + and Ctrl -, everywhere.")});
    }
    dm_row_end(&row);
}

static void put_curtain(dm_column *column)
{
    static const int seconds[] = {15, 30, 60, 120, 300};
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Two players: the curtain falls after"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int i = 0; i < (int)(sizeof seconds / sizeof seconds[0]); i++) {
        char words[48];
        snprintf(words, sizeof words, _n("%d second", "%d seconds", seconds[i]), seconds[i]);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_IDLE, seconds[i]), words,
                      (dm_look){.is_on = column->ui->settings.idle_s == seconds[i],
                                .hint = _("Without a key or a movement of the pointer.")});
    }
    dm_row_end(&row);
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_settings *settings = &ui->settings;
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, _("Settings"));
    dm_gap(&column, 6);
    put_theme(&column);
    put_text_size(&column);
    put_curtain(&column);
    dm_put_switch(&column, dm_control_id(DM_COMMAND_MOTION, 0),
                  _("Less motion: go straight to the next decision"),
                  (dm_look){.is_on = settings->less_motion != 0});
    dm_put_switch(&column, dm_control_id(DM_COMMAND_FULL_SCREEN, 0), _("Full screen"),
                  (dm_look){.is_on = settings->full_screen != 0, .hint = _("Also F11.")});
    dm_gap(&column, 8);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    dm_gap(&column, 8);
    char words[900];
    snprintf(words, sizeof words, _("Sessions are kept in %s\nSettings are kept in %s"), ui->data,
             ui->config);
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    snprintf(words, sizeof words, "Demarche %s %s", ui->engine, ui->compiler);
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    dm_area_end(&column, _("Settings"));
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NONE};
const dm_place dm_panel_settings = {.name = "settings", .body = body, .keys = keys};
