#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

enum { SIDE_BY_SIDE = 440, DUTIES_MAX = 2 };

// What may be done: the options of the open decision with the rules' answer to each, everything
// else behind one key, the reason, and the way to commit.

static void say_option(dm_ui *ui, int number, const dm_known_option *known, dm_text *detail)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_outline outline = dm_outline_option(scenario, known->option, dm_game_state(ui->game));
    (void)number;
    dm_say_outline(&outline, detail);
}

static bool is_chosen(const dm_game *game, int kind, int object)
{
    return game->has_choice && game->choice.input.kind == kind &&
           (kind != DM_INPUT_CHOOSE || game->choice.input.object == object);
}

static void put_option(dm_column *column, int number, const dm_known_option *known, bool is_brief)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_option *option = &scenario->options[known->option];
    const dm_input choice = dm_play_choice(scenario, known->option);
    const dm_verdict judged = dm_play_judge(game, &choice);
    const bool is_possible = dm_is_possible(&judged);
    const char *title = dm_say(scenario, option->noun.title);
    char verdict[96];
    char reason[400] = "";
    char facts[240];
    dm_text verdict_text = dm_text_over(verdict, sizeof verdict);
    dm_text reason_text = dm_text_over(reason, sizeof reason);
    dm_text facts_text = dm_text_over(facts, sizeof facts);
    dm_say_verdict_short(scenario, &judged, &verdict_text);
    if (judged.kind != DM_VERDICT_ALLOWED)
        dm_say_verdict(scenario, dm_exercise_world(game->exercise), &judged, &reason_text);
    say_option(ui, number, known, &facts_text);

    const char letter = dm_option_letter(number);
    const bool is_on = is_chosen(game, DM_INPUT_CHOOSE, known->option);
    dm_card card =
        dm_card_begin(column, dm_control_id(DM_COMMAND_OPTION, number), DM_CONTROL_CHOICE,
                      is_possible ? -1 : (int)DM_ROLE_BREACH, title,
                      (dm_look){.key = (char)(letter - 'A' + 'a'),
                                .hint = is_possible ? dm_say(scenario, option->detail) : reason,
                                .value = verdict,
                                .is_disabled = !is_possible,
                                .is_main = number == 0 && !game->has_choice,
                                .is_on = is_on});
    const char cap[2] = {letter, '\0'};
    const int cap_px = dm_put_key_cap(&card.inner, cap, card.inner.x, card.inner.y + dm_px(ui, 13));
    dm_column words = card.inner;
    words.x += cap_px + dm_px(ui, 12);
    words.width -= cap_px + dm_px(ui, 12);
    dm_put_pair(
        &words,
        dm_style_type(ui, DM_STYLE_NAME, is_possible ? DM_ROLE_INK : DM_ROLE_INK_FAINT, true),
        title, dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(judged.kind), true), verdict);
    if (!is_brief || is_on)
        dm_put_text(&words, DM_STYLE_BODY, is_possible ? DM_ROLE_INK : DM_ROLE_INK_FAINT,
                    dm_say(scenario, option->detail));
    if (is_possible || !is_brief) dm_put_text(&words, DM_STYLE_BODY, DM_ROLE_INK_SOFT, facts);
    if (reason[0] != '\0') dm_put_text(&words, DM_STYLE_BODY, dm_verdict_role(judged.kind), reason);
    card.inner.y = words.y;
    dm_card_end(&card);
}

static void put_wait(dm_column *column, int number)
{
    const dm_game *game = column->ui->game;
    const char letter = dm_option_letter(number);
    dm_card card = dm_card_begin(column, dm_control_id(DM_COMMAND_OPTION, number),
                                 DM_CONTROL_CHOICE, -1, _("Wait"),
                                 (dm_look){.key = (char)(letter - 'A' + 'a'),
                                           .hint = _("Do nothing for now."),
                                           .is_on = is_chosen(game, DM_INPUT_WAIT, 0)});
    const char cap[2] = {letter, '\0'};
    const int cap_px =
        dm_put_key_cap(&card.inner, cap, card.inner.x, card.inner.y + dm_px(column->ui, 13));
    dm_column words = card.inner;
    words.x += cap_px + dm_px(column->ui, 12);
    words.width -= cap_px + dm_px(column->ui, 12);
    dm_put_pair(&words, dm_style_type(column->ui, DM_STYLE_NAME, DM_ROLE_INK, true), _("Wait"),
                dm_style_type(column->ui, DM_STYLE_BODY, DM_ROLE_MET, true),
                _("allowed \xE2\x9C\x93"));
    dm_put_text(&words, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("Do nothing for now. The other side is not told."));
    card.inner.y = words.y;
    dm_card_end(&card);
}

/// An act of the catalogue that was chosen instead of an option.
static void put_chosen_act(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    if (!game->has_choice || game->choice.input.kind != DM_INPUT_ACT) return;
    char words[240];
    char verdict[96];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text verdict_text = dm_text_over(verdict, sizeof verdict);
    dm_say_choice(ui, &game->choice, &text);
    const dm_verdict judged = dm_play_judge(game, &game->choice.input);
    dm_say_verdict_short(dm_game_scenario(game), &judged, &verdict_text);
    dm_card card = dm_card_begin(column, dm_control_id(DM_COMMAND_ACTIONS, 1), DM_CONTROL_CHOICE,
                                 -1, words, (dm_look){.is_on = true, .has_no_key = true});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK, true), words,
                dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(judged.kind), true), verdict);
    dm_card_end(&card);
}

/// What goes out with the next commit stands above the options, in sight.
static void put_drafts(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    if (game->draft_count > 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Prepared; it goes out when you commit, and U takes it back:"));
    for (int i = 0; i < game->draft_count; i++) {
        char words[300];
        dm_text text = dm_text_over(words, sizeof words);
        dm_say_draft(ui, &game->drafts[i], &text);
        dm_put_sign(column, DM_SYMBOL_RIGHT, DM_ROLE_ACCENT, words);
    }
    if (game->draft_count > 0) dm_gap(column, 6);
}

static void put_ways(dm_column *column, const dm_known_decision *decision)
{
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_ACTIONS, 0), _("All actions"),
                  (dm_look){.hint = decision->is_free
                                        ? _("Every act of the catalogue, with the rules' answer: "
                                            "one of them may be your answer.")
                                        : _("Every act of the catalogue, with the rules' answer: "
                                            "to be done beside your answer.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_MESSAGE, 0), _("Message"),
                  (dm_look){.hint = _("Write to the other side: what to share, what to "
                                      "withhold.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_UNDO, 0), _("Undo"),
                  (dm_look){.is_disabled =
                                !column->ui->game->has_choice && column->ui->game->draft_count == 0,
                            .hint = _("Takes back what is not yet committed.")});
    dm_row_end(&row);
}

/// The open debt of the viewer that falls due first after (`due`, `before`); -1: none.
static int next_duty(const dm_game *game, int64_t due, int before)
{
    const dm_world *world = dm_exercise_world(game->exercise);
    int best = -1;
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->state != DM_OBLIGATION_OPEN || owed->debtor != dm_game_state(game)) continue;
        if (owed->due < due || (owed->due == due && i <= before)) continue;
        if (best < 0 || owed->due < world->obligations[best].due) best = i;
    }
    return best;
}

static void put_duty(dm_column *column, const dm_obligation *owed)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    char words[240];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, _("You owe %s "), dm_clause_norm_id(scenario, owed->clause));
    dm_say_clause_topic(scenario, owed->clause, &text);
    dm_text_add(&text, _(", due "));
    if (owed->due / (24 * 60) == world->now / (24 * 60))
        dm_say_clock(&text, owed->due);
    else
        dm_say_moment(&text, owed->due);
    dm_text_add(&text, ", ");
    dm_say_duration(&text, owed->due > world->now ? owed->due - world->now : 0);
    dm_text_add(&text, _(" left"));
    dm_put_sign(column, DM_SYMBOL_CLOCK, DM_ROLE_NORM, words);
}

/// What the viewer owes by an hour, the most urgent first: the norms' side of the question.
static void put_duties(dm_column *column, bool is_brief)
{
    const dm_game *game = column->ui->game;
    const dm_world *world = dm_exercise_world(game->exercise);
    int duty = next_duty(game, INT64_MIN, -1);
    const int most = is_brief ? 1 : DUTIES_MAX;
    for (int shown = 0; duty >= 0 && shown < most; shown++) {
        put_duty(column, &world->obligations[duty]);
        duty = next_duty(game, world->obligations[duty].due, duty);
        if (shown == most - 1) dm_gap(column, 6);
    }
}

static void put_decision(dm_column *column, const dm_known_decision *decision, bool is_brief)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_decision *row = &scenario->decisions[decision->decision];
    const dm_seat_view *view = dm_game_view(ui->game);
    dm_put_title(column, dm_say(scenario, row->noun.title));
    const dm_type soft = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false);
    const char *question = dm_say(scenario, row->text);
    dm_put_lines(column, soft, question, INT16_MAX);
    dm_gap(column, 6);
    put_duties(column, is_brief);
    put_drafts(column);
    for (int i = 0; i < decision->option_count; i++)
        put_option(column, i, &view->options[decision->option_first + i], is_brief);
    if (decision->is_free) put_wait(column, decision->option_count);
    put_chosen_act(column);
    put_ways(column, decision);
}

void dm_put_commit(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    char words[240];
    dm_text text = dm_text_over(words, sizeof words);
    if (game->has_choice) {
        dm_text_add(&text, _("Commit: "));
        dm_say_choice(ui, &game->choice, &text);
    } else {
        dm_text_add(&text, _("Commit"));
    }
    const bool is_wide = column->width >= dm_px(ui, SIDE_BY_SIDE);
    dm_column field = *column;
    if (is_wide) field.width = column->width * 6 / 10;
    dm_put_field(&field, DM_LINE_REASON, _("Why? (kept for the debrief)"),
                 _("One sentence. Only the record and the debrief show it."));
    dm_column button = *column;
    button.y = field.y;
    if (is_wide) {
        button.x = field.x + field.width + dm_px(ui, 8);
        button.width = column->width - field.width - dm_px(ui, 8);
        button.y = column->y;
        // Both stand on one line: the label is above the field.
        dm_gap(&button, 4);
        button.y += dm_line_height(dm_px(ui, 16));
    }
    dm_put_button(&button, dm_control_id(DM_COMMAND_COMMIT, 0), words,
                  (dm_look){.is_main = game->has_choice,
                            .is_disabled = !game->has_choice,
                            .hint = game->has_choice
                                        ? _("Shows in one line what will be done, and asks once "
                                            "more.")
                                        : _("First choose one of the options.")});
    column->y = button.y > field.y ? button.y : field.y;
}

int dm_commit_height(const dm_ui *ui, int width_px)
{
    const int line = dm_line_height(dm_px(ui, 16));
    // Two lines of a long title fit into the button.
    return line + dm_px(ui, width_px >= dm_px(ui, SIDE_BY_SIDE) ? 72 : 130);
}

/// Nothing to decide: whose turn it is, and how to go on.
static void put_waiting(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    dm_put_title(column, game->is_paused ? _("Paused") : _("Others decide, time runs"));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("The clock stops again when you have to decide."));
    dm_gap(column, 8);
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_PAUSE, 0),
                  game->is_paused ? _("Go on") : _("Pause"), (dm_look){.is_main = true});
    dm_row_button(&row, dm_control_id(DM_COMMAND_STEP, 0), _("To the next decision"),
                  (dm_look){.hint = _("Without showing each step.")});
    dm_row_end(&row);
}

static void put_ending(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    dm_put_title(column, _("The exercise is over"));
    if (world->ending >= 0) {
        const dm_ending *ending = &scenario->endings[world->ending];
        dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, dm_say(scenario, ending->noun.title));
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, dm_say(scenario, ending->text));
    }
    dm_gap(column, 8);
    dm_put_button(column, dm_control_id(DM_COMMAND_DEBRIEF, 0), _("Debrief"),
                  (dm_look){.is_main = true,
                            .hint = _("What truly happened, beside what each side believed.")});
    dm_put_button(column, dm_control_id(DM_COMMAND_LEAVE, 0), _("To the start"), (dm_look){0});
}

void dm_put_options(dm_column *column, bool is_brief)
{
    const dm_known_decision *decision = dm_game_decision(column->ui->game);
    if (dm_game_is_over(column->ui->game))
        put_ending(column);
    else if (decision != NULL)
        put_decision(column, decision, is_brief);
    else
        put_waiting(column);
}

void dm_say_choice(dm_ui *ui, const dm_draft *draft, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_input *input = &draft->input;
    switch (input->kind) {
    case DM_INPUT_CHOOSE:
        dm_text_add(text, dm_say(scenario, scenario->options[input->object].noun.title));
        return;
    case DM_INPUT_ACT:
        dm_text_add(text, dm_say(scenario, scenario->actions[input->subject].noun.title));
        if (input->object >= 0)
            dm_text_format(text, ": %s",
                           dm_say(scenario, scenario->assets[input->object].noun.title));
        return;
    default:
        dm_text_add(text, _("Wait"));
        return;
    }
}
