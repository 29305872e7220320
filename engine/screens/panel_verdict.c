#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>

// Why? of a verdict: everything that norms say to an option of the open decision, clause by clause,
// the one that decides first.

static int verdict_number(const dm_ui *ui, const dm_known_decision *decision)
{
    const int number = ui->play->why_index;
    return number >= 0 && number < decision->option_count ? number : 0;
}

/// The options by their letters, to ask of another one.
static void put_letters(dm_column *column, const dm_known_decision *decision, int chosen)
{
    const dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_seat_view *view = dm_game_view(ui->game);
    dm_row row = dm_row_of(column);
    for (int i = 0; i < decision->option_count; i++) {
        const dm_known_option *known = &view->options[decision->option_first + i];
        char words[240];
        snprintf(words, sizeof words, "%c  %s", dm_option_letter(i),
                 dm_say(scenario, scenario->options[known->option].noun.title));
        dm_row_choice(&row, dm_control_id(DM_COMMAND_TAB, DM_WHY_VERDICT + i), words,
                      (dm_look){.is_on = i == chosen, .has_no_key = true});
    }
    dm_row_end(&row);
}

static void put_clause(dm_column *column, const dm_verdict *verdict, bool decides)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    const dm_norm *norm = &scenario->norms[scenario->clauses[verdict->clause].norm];
    char title[240];
    char short_words[96];
    char words[600];
    dm_text short_text = dm_text_over(short_words, sizeof short_words);
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_verdict_short(scenario, verdict, &short_text);
    dm_say_clause(scenario, world, verdict->clause, &text);
    snprintf(title, sizeof title, "%s %s", dm_say(scenario, norm->noun.id),
             dm_say(scenario, norm->noun.title));
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, (int)dm_verdict_role(verdict->kind), "",
                                 (dm_look){0});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK, true), title,
                dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(verdict->kind), true),
                short_words);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    if (decides)
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("This clause decides: it is the strictest that speaks."));
    dm_card_end(&card);
}

void dm_put_verdicts(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    const dm_known_decision *decision = dm_game_decision(game);
    if (decision == NULL || decision->option_count == 0) return;
    const int number = verdict_number(ui, decision);
    const dm_known_option *known = &dm_game_view(game)->options[decision->option_first + number];
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_input input = dm_play_choice(scenario, known->option);
    const dm_verdict judged = dm_play_judge(game, &input);
    char words[600];
    snprintf(words, sizeof words, _("What the rules say to: %s"),
             dm_say(scenario, scenario->options[known->option].noun.title));
    dm_put_title(column, words);
    dm_gap(column, 4);
    put_letters(column, decision, number);
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_verdict(scenario, world, &judged, &text);
    dm_put_bold(column, DM_STYLE_NAME, dm_verdict_role(judged.kind), words);
    dm_gap(column, 6);
    dm_verdict *rows = malloc(DM_CLAUSES_MAX * sizeof *rows);
    if (rows == NULL) return;
    const int count = dm_judge_all(scenario, world, &input, rows, DM_CLAUSES_MAX);
    int shown = 0;
    for (int i = 0; i < count; i++) {
        if (rows[i].clause < 0) continue;
        put_clause(column, &rows[i], rows[i].clause == judged.clause);
        shown++;
    }
    free(rows);
    if (shown == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("No norm in force speaks of it. The rules are asked about what you know, "
                      "never about what is true."));
    if (game->draft_count > 0 && shown > 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Clause by clause without what you have prepared; the line above counts it "
                      "in."));
}
