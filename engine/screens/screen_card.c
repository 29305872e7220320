#include "screens/catalogue.h"
#include "screens/game_internal.h"
#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// Something failed: what it was, where, and what to do next. Nothing that was committed is lost.

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    dm_put_title(&column, _("This did not work"));
    return dm_head_end(&column);
}

static const char *advice(int status)
{
    switch (status) {
    case DM_E_SCENARIO:
    case DM_E_BUDGET:
        return _("The scenario has to be mended by its author. Other scenarios can be played.");
    case DM_E_SESSION:
        return _("The file was changed or damaged since it was written. Other sessions can be "
                 "continued.");
    case DM_E_IO:
        return _("Look whether the disk is full, and whether the folder may be written to.");
    default:
        return _("Go back and try again.");
    }
}

static void body(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    const dm_diag *diag = &ui->failure;
    dm_card card = dm_card_begin(&column, 0, DM_CONTROL_ROW, DM_ROLE_BREACH, "", (dm_look){0});
    dm_put_sign(&card.inner, DM_SYMBOL_EXCLAMATION, DM_ROLE_BREACH, diag->message);
    if (diag->where.file[0] != '\0') {
        char place[DM_FILE_NAME_MAX + 40];
        if (diag->where.line > 0)
            snprintf(place, sizeof place, "%s:%d:%d", diag->where.file, diag->where.line,
                     diag->where.column);
        else
            snprintf(place, sizeof place, "%s", diag->where.file);
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, place);
    }
    if (diag->excerpt[0] != '\0')
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, diag->excerpt);
    if (diag->hint[0] != '\0') dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, diag->hint);
    dm_card_end(&card);
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK, advice((int)diag->status));
    if (diag->status != DM_E_SESSION)
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Everything that was committed before is in the session file."));
    dm_gap(&column, 12);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_LEAVE, 0), _("To the start"),
                  (dm_look){.is_main = true});
    if (ui->game != NULL)
        dm_row_button(&row, dm_control_id(DM_COMMAND_CONTINUE, 0), _("Try again"),
                      (dm_look){.hint = _("Opens the session file anew.")});
    dm_row_end(&row);
    dm_area_end(&column, _("What failed"));
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    switch ((int)command) {
    case DM_COMMAND_LEAVE:
    case DM_COMMAND_BACK:
        dm_game_close(ui);
        dm_catalogue_refresh(ui->catalogue, ui->data);
        dm_ui_go(ui, DM_SCREEN_LAUNCHER);
        return true;
    case DM_COMMAND_CONTINUE: {
        char path[700];
        if (ui->game == NULL) return true;
        snprintf(path, sizeof path, "%s", ui->game->path);
        dm_game_close(ui);
        dm_game_continue(ui, path);
        return true;
    }
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NONE};

const dm_place dm_place_card = {
    .name = "card", .head = head, .body = body, .act = act, .keys = keys};
