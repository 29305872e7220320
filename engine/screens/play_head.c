#include "screens/play_internal.h"

#include "base/bits.h"
#include "base/i18n.h"

#include <stdio.h>

// The head of the play screen: where, when, whose turn, how bad, which norms.

enum {
    HEAD_HIGH = 44,
    NORMS_SHOWN = 6,
    WIDE = 1500,
    TALL = 480,
    SHORT = 320,
    WIDEST = 1800,
    TITLED = 1200,
    ROOMY = 1000,
};

static void put_clock(dm_row *row, dm_ui *ui)
{
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, dm_exercise_world(ui->game->exercise)->now);
    dm_row_words(row, dm_style_type(ui, DM_STYLE_CLOCK, DM_ROLE_INK, true), words);
}

/// Who decides, and how long there is; or who is thought about.
static void say_turn(dm_ui *ui, dm_text *text, int *state)
{
    dm_game *game = ui->game;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    const dm_world *world = dm_exercise_world(game->exercise);
    *state = -1;
    if (turn.of == DM_TURN_OF_NOBODY) {
        dm_text_add(text, _("the exercise is over"));
        return;
    }
    if (turn.of != DM_TURN_OF_PEOPLE) {
        dm_text_add(text, game->is_paused                ? _("paused")
                          : turn.of == DM_TURN_OF_ENGINE ? _("others decide")
                                                         : _("time runs"));
        return;
    }
    const bool is_mine = game->viewer >= 0 && turn.decisions[game->viewer] >= 0;
    *state = is_mine ? game->viewer : turn.decisions[0] >= 0 ? 0 : 1;
    const int decision = turn.decisions[*state];
    dm_text_format(text, _("%s decides"), dm_state_name(game, *state));
    if (decision < 0) return;
    const int64_t left = world->decisions[decision].deadline - world->now;
    dm_text_add(text, ", ");
    if (left > 0)
        dm_say_duration(text, left);
    else
        dm_text_add(text, _("no time"));
    dm_text_add(text, _(" left"));
}

static void put_turn(dm_row *row, dm_ui *ui)
{
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    int state = -1;
    say_turn(ui, &text, &state);
    if (state >= 0) dm_row_symbol(row, dm_state_symbol(state), dm_state_role(state));
    dm_row_badge(row, state >= 0 ? dm_state_role(state) : DM_ROLE_INK_SOFT, words, state >= 0);
}

static dm_role pressure_role(int tension)
{
    return tension >= 600 ? DM_ROLE_BREACH : tension >= 400 ? DM_ROLE_CAUTION : DM_ROLE_MET;
}

static void put_pressure(dm_row *row, dm_ui *ui)
{
    const dm_seat_view *view = dm_game_view(ui->game);
    char words[80];
    dm_text text = dm_text_over(words, sizeof words);
    dm_row_gap(row, 8);
    if (dm_wide(ui) >= WIDE)
        dm_row_words(row, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false), _("pressure"));
    dm_row_bar(row, pressure_role(view->tension), view->tension, dm_wide(ui) >= ROOMY ? 96 : 40);
    dm_say_tension(&text, view->tension);
    dm_row_link(row, dm_control_id(DM_COMMAND_WHY, DM_WHY_PRESSURE), words,
                (dm_look){.has_no_key = true,
                          .hint = _("Pressure to respond, 0 to 100. Opens why it is what it "
                                    "is.")});
}

/// Which thresholds are behind: none, the first effects, the agreed line or beyond.
static dm_role rung_role(const dm_scenario *scenario, int rung)
{
    int crossed = 0;
    for (int i = 0; i < scenario->thresholds_count; i++)
        crossed += rung >= scenario->thresholds[i].rung;
    return crossed >= 2 ? DM_ROLE_BREACH : crossed == 1 ? DM_ROLE_CAUTION : DM_ROLE_MET;
}

/// How high the crisis stands, as the viewer sees it: a stair, the number, and its name.
static void put_rung(dm_row *row, dm_ui *ui)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const int rung = dm_game_view(ui->game)->rung;
    if (scenario->rungs_count < 2) return;
    char words[200];
    dm_text text = dm_text_over(words, sizeof words);
    if (dm_wide(ui) >= WIDE)
        dm_text_format(&text, _("rung %d of %d"), rung, scenario->rungs_count - 1);
    else
        dm_text_format(&text, _("rung %d"), rung);
    if (dm_wide(ui) >= WIDEST) dm_text_format(&text, ": %s", dm_rung_name(scenario, rung));
    if (dm_wide(ui) >= ROOMY) dm_row_gap(row, 8);
    dm_row_steps(row, &(dm_steps){scenario->rungs_count, rung, rung_role(scenario, rung)},
                 dm_wide(ui) >= WIDE    ? 144
                 : dm_wide(ui) >= ROOMY ? 96
                                        : 56);
    dm_row_link(row, dm_control_id(DM_COMMAND_WHY, DM_WHY_RUNG), words,
                (dm_look){.has_no_key = true,
                          .hint = _("How high the crisis stands on the ladder, as you see it. "
                                    "Opens what put it there.")});
}

/// The ids of the norms that bind the viewer; a few, and how many more.
static void put_norms(dm_row *row, dm_ui *ui)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const uint64_t bound = dm_game_view(ui->game)->norms[dm_game_state(ui->game)];
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    int count = 0;
    const int shown = dm_wide(ui) >= WIDE ? NORMS_SHOWN : 0;
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        if ((bound >> (unsigned)norm & 1U) == 0) continue;
        if (count++ < shown)
            dm_text_format(&text, "%s%s", text.size > 0 ? " " : "",
                           dm_say(scenario, scenario->norms[norm].noun.id));
    }
    if (count == 0) {
        dm_text_add(&text, _("no norms"));
    } else if (shown == 0) {
        dm_text_format(&text, _n("%d norm", "%d norms", count), count);
    } else if (count > shown) {
        dm_text_format(&text, " +%d", count - shown);
    }
    if (shown > 0) {
        dm_row_gap(row, 8);
        dm_row_symbol(row, DM_SYMBOL_SQUARE, count > 0 ? DM_ROLE_NORM : DM_ROLE_INK_FAINT);
    }
    dm_row_link(row, dm_control_id(DM_COMMAND_NORMS, 0), words,
                (dm_look){.hint = _("Norms in force for this state. Opens their cards.")});
}

void dm_put_state(dm_column *column)
{
    dm_ui *ui = column->ui;
    if (dm_high(ui) >= TALL) return;
    dm_put_lesson_low(column);
    dm_row row = dm_row_high(column, HEAD_HIGH);
    if (dm_high(ui) < SHORT) put_turn(&row, ui);
    put_pressure(&row, ui);
    put_rung(&row, ui);
    put_norms(&row, ui);
    dm_row_end(&row);
}

dm_box dm_play_head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    column.y = 0;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    dm_row row = dm_row_high(&column, HEAD_HIGH + 8);
    if (dm_wide(ui) >= TITLED) {
        dm_row_words(&row, dm_style_type(ui, DM_STYLE_TITLE, DM_ROLE_INK, true),
                     dm_say(scenario, scenario->noun.title));
        dm_row_gap(&row, 16);
    }
    put_clock(&row, ui);
    dm_row_gap(&row, 12);
    if (dm_high(ui) >= SHORT) put_turn(&row, ui);
    if (dm_high(ui) >= TALL) {
        put_pressure(&row, ui);
        put_rung(&row, ui);
        put_norms(&row, ui);
    }
    column.y += row.line_height - dm_px(ui, 10);
    const dm_box box = dm_put_lesson(ui, dm_head_end(&column));
    return dm_put_timeline(ui, box);
}
