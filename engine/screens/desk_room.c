#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>

// The room: what it sees, who has not answered, how far the plan is behind.

enum { MINUTE_MS = 60000 };

/// The minute at which the plan wanted the exercise to be now.
static int64_t planned_minute(const dm_ui *ui)
{
    const dm_desk *desk = ui->desk;
    const int64_t end = dm_game_scenario(ui->game)->end_at;
    const int64_t spent = (int64_t)(ui->now_ms - desk->began_ms);
    const int64_t minute = desk->began_minute + (end - desk->began_minute) * spent /
                                                    ((int64_t)desk->plan_minutes * MINUTE_MS);
    return minute < end ? minute : end;
}

void dm_desk_say_plan(dm_ui *ui, dm_text *text)
{
    const dm_desk *desk = ui->desk;
    const int64_t end = dm_game_scenario(ui->game)->end_at;
    const int64_t spent = (int64_t)(ui->now_ms - desk->began_ms) / MINUTE_MS;
    dm_text_format(text, _("room %d of %d min"), (int)spent, desk->plan_minutes);
    const int64_t whole = end - desk->began_minute;
    if (whole <= 0) return;
    const int64_t late = planned_minute(ui) - dm_desk_minute(ui);
    const int64_t late_min = late * desk->plan_minutes / whole;
    if (late_min > 0)
        dm_text_format(text, _(", %d min behind plan"), (int)late_min);
    else if (late_min < 0)
        dm_text_format(text, _(", %d min ahead of plan"), (int)-late_min);
    else
        dm_text_add(text, _(", on plan"));
    const int64_t room_left = desk->plan_minutes - spent;
    const int64_t left = end - dm_desk_minute(ui);
    if (room_left > 0 && left > 0)
        dm_text_format(text, _("; \xC3\x97%d would end in time"),
                       (int)((left + room_left - 1) / room_left));
}

// The projector ----------------------------------------------------------------------------------

static void put_on_screen(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    char words[300];
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_PUBLIC, "", (dm_look){0});
    dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                ui->has_projector ? _("On the projector now")
                                  : _("The projector is closed; it would show"));
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_projector_now(ui, &text);
    dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, words);
    const int next = dm_projector_next(ui->game);
    dm_gap(&card.inner, 4);
    if (next >= 0) {
        const int64_t at = dm_exercise_world(ui->game->exercise)->injects[next].at;
        text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("Next: %s, "),
                       dm_say(scenario, scenario->injects[next].noun.title));
        if (at >= 0)
            dm_say_moment(&text, at);
        else
            dm_text_add(&text, _("when its time comes"));
    } else {
        snprintf(words, sizeof words, "%s", _("Next: nothing public is planned."));
    }
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    dm_gap(&card.inner, 4);
    dm_row row = dm_row_of(&card.inner);
    dm_row_button(
        &row, dm_control_id(DM_COMMAND_PROJECTOR, 0),
        ui->has_projector ? _("Close the projector (F9)") : _("Open the projector (F9)"),
        (dm_look){.hint = _("A second window with what everybody may see, and no more.")});
    dm_row_end(&row);
    dm_card_end(&card);
}

// The teams --------------------------------------------------------------------------------------

static void say_state(dm_ui *ui, int state, dm_text *text)
{
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    const int decision = turn.of == DM_TURN_OF_PEOPLE ? turn.decisions[state] : -1;
    if (decision >= 0) {
        dm_text_format(text, _("has not answered: %s"),
                       dm_say(scenario, scenario->decisions[decision].noun.title));
        const int64_t left = world->decisions[decision].deadline - world->now;
        dm_text_add(text, "; ");
        dm_say_duration(text, left > 0 ? left : 0);
        dm_text_format(text, _(" left, asked %d min ago"),
                       (int)((ui->now_ms - ui->desk->asked_ms[state]) / MINUTE_MS));
        return;
    }
    bool is_sealed = false;
    for (int i = 0; i < scenario->decisions_count; i++)
        is_sealed |=
            scenario->decisions[i].seat == state && world->decisions[i].phase == DM_DECISION_SEALED;
    dm_text_add(text, is_sealed ? _("has answered, sealed") : _("nothing to answer"));
}

static void put_team(dm_column *column, int state)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    const bool is_asked = turn.of == DM_TURN_OF_PEOPLE && turn.decisions[state] >= 0;
    const int doctrine = dm_exercise_player(game->exercise, state);
    char words[400];
    char name[200];
    snprintf(name, sizeof name, doctrine < 0 ? _("%s, people") : _("%s, computer: %s"),
             dm_state_name(game, state),
             doctrine < 0 ? "" : dm_say(scenario, scenario->doctrines[doctrine].noun.title));
    dm_card card =
        dm_card_begin(column, 0, DM_CONTROL_ROW, (int)dm_state_role(state), "", (dm_look){0});
    dm_put_sign(&card.inner, dm_state_symbol(state), dm_state_role(state), name);
    dm_text text = dm_text_over(words, sizeof words);
    say_state(ui, state, &text);
    dm_put_text(&card.inner, DM_STYLE_BODY, is_asked ? DM_ROLE_CAUTION : DM_ROLE_INK_SOFT, words);
    if (is_asked) {
        // The keys go to the first that has not answered.
        const bool has_key = state == 0 || turn.decisions[0] < 0;
        dm_row row = dm_row_of(&card.inner);
        dm_row_button(&row, dm_control_id(DM_COMMAND_ANSWER, state), _("Enter its answer"),
                      (dm_look){.has_no_key = !has_key,
                                .hint = _("What the team has said, with its reason.")});
        dm_row_button(&row, dm_control_id(DM_COMMAND_HAND_OVER, state), _("Hand over the screen"),
                      (dm_look){.has_no_key = !has_key,
                                .hint = _("The team decides here, behind a curtain.")});
        dm_row_button(&row, dm_control_id(DM_COMMAND_STAND_IN, state),
                      _("Computer plays this turn"),
                      (dm_look){.has_no_key = !has_key,
                                .hint = _("For a team that is late or away; this once.")});
        dm_row_end(&row);
    }
    dm_card_end(&card);
}

static void put_owed(dm_column *column)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->state != DM_OBLIGATION_OPEN) continue;
        char words[240];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s owes %s "), dm_actor_name(scenario, owed->debtor),
                       dm_clause_norm_id(scenario, owed->clause));
        dm_say_clause_topic(scenario, owed->clause, &text);
        dm_text_add(&text, _(", due "));
        dm_say_moment(&text, owed->due);
        dm_put_sign(column, DM_SYMBOL_CLOCK, DM_ROLE_NORM, words);
    }
}

static void put_acts(dm_column *column)
{
    const dm_game *game = column->ui->game;
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_AD_HOC, 0), _("New inject"),
                  (dm_look){.hint = _("Tell somebody what the scenario did not foresee.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_NOTE, 0), _("Note"),
                  (dm_look){.hint = _("For the debrief; nobody else reads it before.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_DESK_NORMS, 0), _("Norms"),
                  (dm_look){.hint = _("Puts a norm in force for a side, or out of it.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_RULING, 0), _("Override"),
                  (dm_look){.hint = _("Rule otherwise than the rule, with your reason.")});
    dm_row_button(
        &row, dm_control_id(DM_COMMAND_DESK_UNDO, 0), _("Undo"),
        (dm_look){.is_disabled = !dm_exercise_can_undo(game->exercise, DM_SEAT_FACILITATOR),
                  .hint = _("Takes back the last thing done by hand, with all that "
                            "followed. The record keeps both.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_DESK_REDO, 0), _("Redo"),
                  (dm_look){.is_disabled = !dm_exercise_can_redo(game->exercise),
                            .hint = _("Plays again what was taken back.")});
    if (!dm_game_is_over(game))
        dm_row_button(&row, dm_control_id(DM_COMMAND_FINISH, 0), _("End the exercise"),
                      (dm_look){.hint = _("ENDEX, now.")});
    dm_row_end(&row);
}

void dm_put_room(dm_column *column)
{
    put_acts(column);
    put_on_screen(column);
    for (int state = 0; state < DM_STATES; state++) put_team(column, state);
    put_owed(column);
}
