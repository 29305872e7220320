#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// All acts of the catalogue that make sense now, searched as one types, each with the rules'
// answer.

static void say_candidate(const dm_scenario *scenario, const dm_candidate *candidate, dm_text *text)
{
    const dm_action *action = &scenario->actions[candidate->action];
    dm_text_add(text, dm_say(scenario, action->noun.title));
    if (candidate->asset >= 0)
        dm_text_format(text, ": %s",
                       dm_say(scenario, scenario->assets[candidate->asset].noun.title));
}

static void put_candidate(dm_column *column, const dm_candidate *candidate,
                          const dm_verdict *judged, int index, const char *title)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_action *action = &scenario->actions[candidate->action];
    const bool is_possible = dm_is_possible(judged);
    const dm_outline outline = dm_outline_action(scenario, candidate->action);
    char verdict[96];
    char facts[240];
    char reason[400] = "";
    dm_text verdict_text = dm_text_over(verdict, sizeof verdict);
    dm_text facts_text = dm_text_over(facts, sizeof facts);
    dm_text reason_text = dm_text_over(reason, sizeof reason);
    dm_say_verdict_short(scenario, judged, &verdict_text);
    dm_say_outline(&outline, &facts_text);
    if (judged->kind != DM_VERDICT_ALLOWED)
        dm_say_verdict(scenario, dm_exercise_world(game->exercise), judged, &reason_text);
    dm_card card = dm_card_begin(
        column, dm_control_id(DM_COMMAND_CANDIDATE, index), DM_CONTROL_CHOICE,
        is_possible ? -1 : (int)DM_ROLE_BREACH, title,
        (dm_look){.value = verdict,
                  .is_disabled = !is_possible,
                  .hint = is_possible ? _(dm_domain_list.words[action->domain]) : reason});
    dm_put_pair(
        &card.inner,
        dm_style_type(ui, DM_STYLE_NAME, is_possible ? DM_ROLE_INK : DM_ROLE_INK_FAINT, true),
        title, dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(judged->kind), true), verdict);
    dm_put_text(&card.inner, DM_STYLE_BODY, is_possible ? DM_ROLE_INK : DM_ROLE_INK_FAINT,
                dm_say(scenario, action->summary));
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, facts);
    if (reason[0] != '\0')
        dm_put_text(&card.inner, DM_STYLE_BODY, dm_verdict_role(judged->kind), reason);
    dm_card_end(&card);
}

static void body(dm_ui *ui, dm_box box)
{
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const char *wanted = ui->edits[DM_LINE_SEARCH_ACTION].text;
    int count = 0;
    const dm_candidate *candidates =
        dm_exercise_candidates(game->exercise, dm_game_state(game), &count);
    const dm_known_decision *decision = dm_game_decision(game);
    const int answered = decision != NULL && decision->is_free ? decision->decision : -1;
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, _("All actions"));
    dm_gap(&column, 6);
    dm_put_field(&column, DM_LINE_SEARCH_ACTION, _("Search"),
                 _("Part of a name, a summary, a target, or of the answer: refused, R3."));
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    int shown = 0;
    for (int i = 0; i < count; i++) {
        char title[200];
        char answer[160];
        dm_text title_text = dm_text_over(title, sizeof title);
        dm_text answer_text = dm_text_over(answer, sizeof answer);
        say_candidate(scenario, &candidates[i], &title_text);
        const dm_input input = dm_play_act(game, &candidates[i], answered);
        const dm_verdict judged = dm_play_judge(game, &input);
        dm_say_verdict_short(scenario, &judged, &answer_text);
        const char *summary = dm_say(scenario, scenario->actions[candidates[i].action].summary);
        if (!dm_holds_words(title, wanted) && !dm_holds_words(summary, wanted) &&
            !dm_holds_words(answer, wanted))
            continue;
        put_candidate(&column, &candidates[i], &judged, i, title);
        shown++;
    }
    if (shown == 0)
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_CAUTION,
                    count > 0 ? _("No act holds these words.")
                              : _("No act of the catalogue makes sense now."));
    dm_area_end(&column, _("Actions"));
}

/// An open free decision is answered by the act; without one it is done of one's own accord, beside
/// the decision that is open.
static void choose(dm_ui *ui, int index)
{
    dm_game *game = ui->game;
    int count = 0;
    const dm_candidate *candidates =
        dm_exercise_candidates(game->exercise, dm_game_state(game), &count);
    const dm_known_decision *decision = dm_game_decision(game);
    if (index >= count || decision == NULL) return;
    const dm_candidate *candidate = &candidates[index];
    const int answered = decision->is_free ? decision->decision : -1;
    const dm_draft draft = {.input = dm_play_act(game, candidate, answered)};
    if (answered >= 0) {
        game->choice = draft;
        game->has_choice = true;
    } else if (game->draft_count < DM_DRAFTS_MAX) {
        game->drafts[game->draft_count++] = draft;
    } else {
        dm_ui_say(ui, true, _("No more than eight things at once: commit these first."));
        return;
    }
    dm_ui_close_panel(ui);
    ui->focus = dm_control_id(DM_COMMAND_COMMIT, 0);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    if (command != DM_COMMAND_CANDIDATE) return false;
    choose(ui, argument);
    return true;
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_NONE};
const dm_place dm_panel_actions = {.name = "actions", .body = body, .act = act, .keys = keys};
