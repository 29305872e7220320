#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

// The briefing of one side: who you are, what you want, what binds you; and a prediction, which the
// debrief puts beside what happened.

enum { NAMED = 700 }; ///< width from which a rung's name stands beside its number

const char dm_prediction_mark[] = "prediction";

static void put_who(dm_column *column)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_actor *me = &scenario->actors[dm_game_state(game)];
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Who you are"));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, dm_say(scenario, me->brief));
    dm_gap(column, 8);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What you want"));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, dm_say(scenario, me->goals));
    dm_gap(column, 8);
}

static void put_binding(dm_column *column)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const uint64_t norms = world->norms[dm_game_state(game)];
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What binds you"));
    if (norms == 0) dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("No norm is agreed."));
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        if ((norms >> (unsigned)norm & 1U) == 0) continue;
        char words[600];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, "%s %s", dm_say(scenario, scenario->norms[norm].noun.id),
                       dm_say(scenario, scenario->norms[norm].noun.title));
        dm_put_sign(column, DM_SYMBOL_SQUARE, DM_ROLE_NORM, words);
        text = dm_text_over(words, sizeof words);
        dm_say_filled(scenario, world, norm, dm_say(scenario, scenario->norms[norm].card), &text);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, words);
        dm_gap(column, 4);
    }
}

static void put_situation(dm_column *column)
{
    const dm_scenario *scenario = dm_game_scenario(column->ui->game);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("The situation"));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, dm_say(scenario, scenario->premise));
    dm_gap(column, 8);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("This is an exercise"));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                dm_say(scenario, scenario->artificialities));
    dm_gap(column, 8);
}

static void put_prediction(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    if (ui->setup->asks_nothing) return;
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK,
                _("Before you start, predict: how high will the crisis go?"));
    dm_gap(column, 4);
    // A number alone says nothing to a beginner: its name, or where there is no room the lines that
    // the states have drawn.
    const bool has_names = column->width >= dm_px(ui, NAMED);
    for (int i = 0; i < scenario->thresholds_count && !has_names; i++) {
        char line[240];
        snprintf(line, sizeof line, _("from %d on: %s"), scenario->thresholds[i].rung,
                 dm_say(scenario, scenario->thresholds[i].noun.title));
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, line);
    }
    dm_row row = dm_row_of(column);
    for (int rung = 0; rung < scenario->rungs_count; rung++) {
        char words[160];
        snprintf(words, sizeof words, has_names ? "%d  %s" : "%d", rung,
                 dm_rung_name(scenario, rung));
        dm_row_choice(
            &row, dm_control_id(DM_COMMAND_PREDICT, rung), words,
            (dm_look){.is_on = ui->game->prediction == rung, .hint = dm_rung_name(scenario, rung)});
    }
    dm_row_end(&row);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                ui->game->prediction >= 0 ? dm_rung_name(scenario, ui->game->prediction)
                                          : _("You may leave it out."));
    dm_gap(column, 8);
}

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    char words[200];
    snprintf(words, sizeof words, _("Briefing: %s (private)"),
             dm_state_name(ui->game, dm_game_state(ui->game)));
    dm_put_sign(&column, dm_state_symbol(dm_game_state(ui->game)),
                dm_state_role(dm_game_state(ui->game)), words);
    return dm_put_lesson(ui, dm_head_end(&column));
}

static void body(dm_ui *ui, dm_box box)
{
    static const int weights[] = {1, 1};
    const bool is_start = ui->screen == DM_SCREEN_BRIEFING;
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 380);
    dm_column column = dm_pane_begin(&panes);
    dm_put_lesson_low(&column);
    put_who(&column);
    put_situation(&column);
    dm_pane_end(&panes, &column, _("Briefing"));
    column = dm_pane_begin(&panes);
    if (is_start) {
        put_prediction(&column);
        dm_put_button(&column, dm_control_id(DM_COMMAND_READY, 0), _("We are ready"),
                      (dm_look){.is_main = true, .hint = _("The clock starts.")});
    } else {
        dm_put_button(&column, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                      (dm_look){.is_main = true, .has_no_key = true});
    }
    dm_gap(&column, 8);
    put_binding(&column);
    dm_pane_end(&panes, &column, _("What binds you"));
    dm_panes_end(&panes, _("Briefing"));
}

/// The prediction goes on record as a note, before anything has happened.
static void record_prediction(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game->prediction < 0) return;
    char words[64];
    snprintf(words, sizeof words, "%s %d %d", dm_prediction_mark, dm_game_state(game),
             game->prediction);
    dm_diag diag = {0};
    if (dm_exercise_play(game->exercise, dm_hand_note(), words, &diag) != DM_OK)
        dm_ui_say(ui, true, diag.message);
    game->prediction = -1;
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_game *game = ui->game;
    switch ((int)command) {
    case DM_COMMAND_PREDICT:
        game->prediction = argument;
        return true;
    case DM_COMMAND_READY:
        record_prediction(ui);
        dm_game_briefed(ui);
        return true;
    case DM_COMMAND_BACK:
        return true;
    default:
        return false;
    }
}

static bool raw(dm_ui *ui, const dm_ui_event *event)
{
    if (event->kind != DM_UI_BLUR || ui->game->people < 2) return false;
    dm_game_cover(ui);
    return true;
}

static const dm_command keys[] = {DM_COMMAND_READY, DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_SETTINGS, DM_COMMAND_NONE};
static const dm_command panel_keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_NONE};

const dm_place dm_place_briefing = {
    .name = "briefing", .head = head, .body = body, .act = act, .raw = raw, .keys = keys};
const dm_place dm_panel_briefing = {.name = "briefing card", .body = body, .keys = panel_keys};
