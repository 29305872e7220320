#include "screens/catalogue.h"
#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The curtain between two players at one screen. It shows the same whatever has happened: the
// scenario's title, and who is to sit down. No event, no number, no text of either side.

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    dm_put_title(&column, dm_say(scenario, scenario->noun.title));
    return dm_head_end(&column);
}

/// Whether somebody has to decide; else time runs behind the curtain.
static bool is_somebodys_turn(const dm_ui *ui)
{
    const dm_game *game = ui->game;
    return game->viewer < 0 || game->briefed != 3 ||
           dm_exercise_whose_turn(game->exercise).of == DM_TURN_OF_PEOPLE;
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_game *game = ui->game;
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    dm_gap(&column, dm_high(ui) > 500 ? 80 : 8);
    const dm_type big = dm_style_type(ui, DM_STYLE_CLOCK, DM_ROLE_INK, true);
    const dm_type soft = dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK_SOFT, false);
    char words[200];
    if (!is_somebodys_turn(ui)) {
        dm_put_centred(&column, big, game->is_paused ? _("Paused") : _("Time runs"));
        dm_put_centred(&column, soft, _("Nothing is shown while nobody has to decide."));
        dm_gap(&column, 16);
        dm_put_button(&column, dm_control_id(DM_COMMAND_PAUSE, 0),
                      game->is_paused ? _("Go on") : _("Pause"), (dm_look){.is_main = true});
        dm_area_end(&column, _("Curtain"));
        return;
    }
    const int size = dm_px(ui, 48);
    const bool is_state = game->viewer >= 0;
    const char *who = is_state ? dm_state_name(game, game->viewer) : _("the facilitator");
    dm_page_symbol(&ui->page, is_state ? dm_state_symbol(game->viewer) : DM_SYMBOL_LOCK,
                   is_state ? dm_state_role(game->viewer) : DM_ROLE_INK_SOFT,
                   (dm_box){column.x + (column.width - size) / 2, column.y, size, size});
    column.y += size;
    dm_gap(&column, 16);
    snprintf(words, sizeof words, _("Hand the screen to %s"), who);
    dm_put_centred(&column, big, words);
    dm_put_centred(&column, soft, _("What was chosen is recorded. Nothing else is shown."));
    dm_gap(&column, 24);
    dm_column middle = column;
    const int width = dm_px(ui, 520) < column.width ? dm_px(ui, 520) : column.width;
    middle.x += (column.width - width) / 2;
    middle.width = width;
    snprintf(words, sizeof words, _("%s: hold Enter for a second when only you can see"), who);
    dm_put_button(&middle, dm_control_id(DM_COMMAND_UNCOVER, 0), words,
                  (dm_look){.is_main = true,
                            .is_held = true,
                            .hint = _("Hold Enter, or the button under the pointer.")});
    if (ui->held_ms != 0) {
        const uint64_t held = ui->now_ms - ui->held_ms;
        dm_put_bar(&middle, DM_ROLE_ACCENT, held < 1000 ? (int)held : 1000);
    }
    dm_gap(&middle, 16);
    dm_put_button(&middle, dm_control_id(DM_COMMAND_LEAVE, 0), _("Stop here, go on another time"),
                  (dm_look){.hint = _("Everything is recorded.")});
    column.y = middle.y;
    dm_area_end(&column, _("Curtain"));
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    switch ((int)command) {
    case DM_COMMAND_UNCOVER:
        dm_game_uncover(ui);
        return true;
    case DM_COMMAND_PAUSE:
        ui->game->is_paused = !ui->game->is_paused;
        dm_game_follow(ui);
        return true;
    case DM_COMMAND_LEAVE:
        dm_game_close(ui);
        dm_catalogue_refresh(ui->catalogue, ui->data);
        dm_ui_go(ui, DM_SCREEN_LAUNCHER);
        return true;
    default:
        return true; // nothing else works here
    }
}

static bool tick(dm_ui *ui)
{
    return dm_game_tick(ui);
}

static const dm_command keys[] = {DM_COMMAND_NONE};

const dm_place dm_place_curtain = {
    .name = "curtain", .head = head, .body = body, .act = act, .tick = tick, .keys = keys};
