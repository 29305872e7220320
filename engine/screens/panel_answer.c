#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>

// What a team at its table has decided, entered by the facilitator: as if it had sat here.

static const dm_known_decision *open_decision(dm_ui *ui)
{
    const int state = ui->desk->answer_state;
    const dm_whose_turn turn = dm_exercise_whose_turn(ui->game->exercise);
    const dm_seat_view *view = dm_exercise_view(ui->game->exercise, state);
    if (turn.of != DM_TURN_OF_PEOPLE) return NULL;
    for (int i = 0; i < view->decision_count; i++)
        if (view->decisions[i].decision == turn.decisions[state]) return &view->decisions[i];
    return NULL;
}

static void put_option(dm_column *column, const dm_known_option *known, int number)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const bool is_possible = dm_is_possible(&known->verdict);
    const char *title = dm_say(scenario, scenario->options[known->option].noun.title);
    char words[400];
    char verdict[120];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text verdict_text = dm_text_over(verdict, sizeof verdict);
    dm_say_verdict(scenario, dm_exercise_world(ui->game->exercise), &known->verdict, &text);
    dm_say_verdict_short(scenario, &known->verdict, &verdict_text);
    const char letter = dm_option_letter(number);
    dm_card card = dm_card_begin(column, dm_control_id(DM_COMMAND_ANSWER_OPTION, number),
                                 DM_CONTROL_CHOICE, is_possible ? -1 : (int)DM_ROLE_BREACH, title,
                                 (dm_look){.key = (char)(letter - 'A' + 'a'),
                                           .is_on = ui->desk->answer == number,
                                           .is_disabled = !is_possible,
                                           .value = verdict,
                                           .hint = words});
    char line[300];
    snprintf(line, sizeof line, "%c  %s", letter, title);
    dm_put_pair(
        &card.inner,
        dm_style_type(ui, DM_STYLE_NAME, is_possible ? DM_ROLE_INK : DM_ROLE_INK_FAINT, true), line,
        dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(known->verdict.kind), true), verdict);
    if (known->verdict.kind != DM_VERDICT_ALLOWED)
        dm_put_text(&card.inner, DM_STYLE_BODY, dm_verdict_role(known->verdict.kind), words);
    dm_card_end(&card);
}

static void put_wait(dm_column *column, int number)
{
    const char letter = dm_option_letter(number);
    char line[120];
    snprintf(line, sizeof line, "%c  %s", letter, _("Wait"));
    dm_card card = dm_card_begin(column, dm_control_id(DM_COMMAND_ANSWER_OPTION, number),
                                 DM_CONTROL_CHOICE, -1, _("Wait"),
                                 (dm_look){.key = (char)(letter - 'A' + 'a'),
                                           .is_on = column->ui->desk->answer == number,
                                           .hint = _("Do nothing for now.")});
    dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, line);
    dm_card_end(&card);
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_known_decision *decision = open_decision(ui);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_seat_view *view = dm_exercise_view(ui->game->exercise, ui->desk->answer_state);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    char words[300];
    snprintf(words, sizeof words, _("What has %s decided?"),
             dm_state_name(ui->game, ui->desk->answer_state));
    dm_put_title(&column, words);
    dm_gap(&column, 6);
    if (decision != NULL) {
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    dm_say(scenario, scenario->decisions[decision->decision].text));
        dm_gap(&column, 6);
        for (int i = 0; i < decision->option_count; i++)
            put_option(&column, &view->options[decision->option_first + i], i);
        if (decision->is_free) put_wait(&column, decision->option_count);
        dm_put_field(&column, DM_LINE_REASON, _("Why? (kept for the debrief)"),
                     _("In the team's own words."));
    }
    dm_row row = dm_row_of(&column);
    const bool is_ready = decision != NULL && ui->desk->answer >= 0;
    dm_row_button(&row, dm_control_id(DM_COMMAND_DO_IT, 0), _("Enter it"),
                  (dm_look){.is_main = is_ready,
                            .is_disabled = !is_ready,
                            .hint = is_ready ? _("On record for the team; undo takes it back.")
                                             : _("First choose one of the options.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    dm_area_end(&column, _("Answer"));
}

static void enter(dm_ui *ui)
{
    const dm_known_decision *decision = open_decision(ui);
    const int number = ui->desk->answer;
    if (decision == NULL || number < 0 || number > decision->option_count) return;
    const dm_seat_view *view = dm_exercise_view(ui->game->exercise, ui->desk->answer_state);
    const dm_input input =
        number == decision->option_count
            ? dm_hand_wait(ui->desk->answer_state, decision->decision)
            : dm_hand_choose(dm_game_scenario(ui->game),
                             view->options[decision->option_first + number].option,
                             dm_hand_own_assessment(view, decision->incident));
    if (!dm_desk_play(ui, input, ui->edits[DM_LINE_REASON].text, _("Answered."))) return;
    dm_edit_set(&ui->edits[DM_LINE_REASON], "");
    dm_ui_close_panel(ui);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    switch ((int)command) {
    case DM_COMMAND_ANSWER_OPTION:
        ui->desk->answer = argument;
        // Enter goes on from here.
        ui->focus = dm_control_id(DM_COMMAND_DO_IT, 0);
        return true;
    case DM_COMMAND_DO_IT:
    case DM_COMMAND_FIELD:
        enter(ui);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_NONE};
const dm_place dm_panel_answer = {.name = "answer", .body = body, .act = act, .keys = keys};
