#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// Norm cards: what each asks, in the figures agreed here, whom it binds, what it says to whom owes
// what now.

static void say_parties(const dm_game *game, int norm, dm_text *text)
{
    const dm_world *world = dm_exercise_world(game->exercise);
    const bool first = (world->norms[0] >> (unsigned)norm & 1U) != 0;
    const bool second = (world->norms[1] >> (unsigned)norm & 1U) != 0;
    if (first && second)
        dm_text_add(text, _("binds both"));
    else if (first || second)
        dm_text_format(text, _("binds %s only"), dm_state_name(game, first ? 0 : 1));
    else
        dm_text_add(text, _("not in force"));
}

/// What is owed under this norm and known to the viewer: its own debts and claims.
static void put_duties(dm_column *column, int norm)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const int me = dm_game_state(game);
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (scenario->clauses[owed->clause].norm != norm || owed->state != DM_OBLIGATION_OPEN)
            continue;
        if (game->viewer >= 0 && owed->debtor != me && owed->creditor != me) continue;
        char words[240];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s owes: "), dm_actor_name(scenario, owed->debtor));
        dm_say_clause_topic(scenario, owed->clause, &text);
        dm_text_add(&text, _(", due "));
        dm_say_moment(&text, owed->due);
        dm_put_sign(column, DM_SYMBOL_CLOCK, DM_ROLE_CAUTION, words);
    }
}

static void put_clauses(dm_column *column, int norm)
{
    const dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_span clauses = scenario->norms[norm].clauses;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        char words[500];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, "%s %s: ", dm_say(scenario, scenario->clauses[i].noun.id),
                       _(dm_clause_kind_list.words[scenario->clauses[i].kind]));
        dm_say_clause(scenario, dm_exercise_world(game->exercise), i, &text);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    }
}

static void put_norm(dm_column *column, int norm)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_norm *row = &scenario->norms[norm];
    const bool is_open = ui->play->norm == norm;
    char title[200];
    char parties[120];
    char words[700];
    dm_text parties_text = dm_text_over(parties, sizeof parties);
    say_parties(game, norm, &parties_text);
    snprintf(title, sizeof title, "%s %s", dm_say(scenario, row->noun.id),
             dm_say(scenario, row->noun.title));
    dm_card card = dm_card_begin(
        column, dm_control_id(DM_COMMAND_NORM_CARD, norm), DM_CONTROL_ROW, DM_ROLE_NORM, title,
        (dm_look){
            .value = parties, .is_on = is_open, .hint = _("Opens its clauses and its source.")});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK, true), title,
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_NORM, true), parties);
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_filled(scenario, world, norm, dm_say(scenario, row->card), &text);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    put_duties(&card.inner, norm);
    if (is_open) {
        dm_gap(&card.inner, 4);
        snprintf(words, sizeof words, _("Mode: %s."),
                 _(dm_norm_mode_list.words[world->norm_modes[norm]]));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
        put_clauses(&card.inner, norm);
        snprintf(words, sizeof words, _("Source: %s"), dm_say(scenario, row->source));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    }
    dm_card_end(&card);
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, _("Norms"));
    dm_gap(&column, 6);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    int shown = 0;
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        if (((world->norms[0] | world->norms[1]) >> (unsigned)norm & 1U) == 0) continue;
        put_norm(&column, norm);
        shown++;
    }
    if (shown == 0)
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("No norm is in force in this exercise."));
    dm_area_end(&column, _("Norms"));
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    if (command != DM_COMMAND_NORM_CARD) return false;
    ui->play->norm = ui->play->norm == argument ? -1 : argument;
    return true;
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_GLOSSARY, DM_COMMAND_NONE};
const dm_place dm_panel_norms = {.name = "norms", .body = body, .act = act, .keys = keys};
