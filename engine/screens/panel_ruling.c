#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>
#include <string.h>

// Override: what the rule says beside what the white cell rules, and why. Never a new throw of the
// dice: the ruling is an input, and its event keeps the rule's own answer.

enum { ITEMS_MAX = 160, WORDS = 500 };

/// One thing that can be ruled otherwise.
typedef struct item {
    dm_input input;
    dm_verdict verdict; ///< of options and acts
    int16_t state;      ///< whose
} item;

static bool is_about_duty(const item *it)
{
    return it->input.kind == DM_INPUT_EXCUSE || it->input.kind == DM_INPUT_STRIKE;
}

static bool allows(const item *it)
{
    return it->input.kind == DM_INPUT_ALLOW_OPTION || it->input.kind == DM_INPUT_ALLOW_ACT;
}

static int add_options(dm_game *game, int state, item *items, int count)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_seat_view *view = dm_exercise_view(game->exercise, state);
    for (int i = 0; i < view->decision_count; i++)
        for (int k = 0; k < view->decisions[i].option_count && count < ITEMS_MAX; k++) {
            const dm_known_option *known = &view->options[view->decisions[i].option_first + k];
            if (known->verdict.kind == DM_VERDICT_IMPOSSIBLE) continue;
            const bool is_refused = known->verdict.kind == DM_VERDICT_REFUSED;
            items[count++] = (item){dm_hand_rule_option(scenario, known->option, is_refused),
                                    known->verdict, (int16_t)state};
        }
    return count;
}

/// Acts of the catalogue against which some rule speaks.
static int add_acts(dm_game *game, int state, item *items, int count)
{
    int candidates = 0;
    const dm_candidate *candidate = dm_exercise_candidates(game->exercise, state, &candidates);
    for (int i = 0; i < candidates && count < ITEMS_MAX; i++) {
        const dm_verdict *verdict = &candidate[i].verdict;
        if (verdict->kind != DM_VERDICT_REFUSED && verdict->kind != DM_VERDICT_DELAYED &&
            verdict->kind != DM_VERDICT_BREACH)
            continue;
        items[count++] =
            (item){dm_hand_rule_act(1 << state, candidate[i].action, candidate[i].asset,
                                    candidate[i].incident, verdict->kind != DM_VERDICT_BREACH),
                   *verdict, (int16_t)state};
    }
    return count;
}

static int add_duties(const dm_world *world, item *items, int count)
{
    for (int i = 0; i < world->obligation_count && count < ITEMS_MAX; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->state != DM_OBLIGATION_OPEN && owed->state != DM_OBLIGATION_MISSED) continue;
        items[count++] = (item){.input = dm_hand_excuse(i), .state = owed->debtor};
    }
    for (int i = 0; i < world->breach_count && count < ITEMS_MAX; i++)
        if (dm_breach_counts(&world->breaches[i]))
            items[count++] =
                (item){.input = dm_hand_strike(i), .state = world->breaches[i].accused};
    return count;
}

static int list(dm_game *game, item *items)
{
    int count = 0;
    for (int state = 0; state < DM_STATES; state++) count = add_options(game, state, items, count);
    count = add_duties(dm_exercise_world(game->exercise), items, count);
    for (int state = 0; state < DM_STATES; state++) count = add_acts(game, state, items, count);
    return count;
}

// Words ------------------------------------------------------------------------------------------

static void say_title(const dm_game *game, const item *it, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    dm_text_format(text, "%s: ", dm_actor_name(scenario, it->state));
    switch (it->input.kind) {
    case DM_INPUT_EXCUSE: {
        const dm_obligation *owed = &world->obligations[it->input.subject];
        dm_text_format(text, _("owes %s "), dm_clause_norm_id(scenario, owed->clause));
        dm_say_clause_topic(scenario, owed->clause, text);
        return;
    }
    case DM_INPUT_STRIKE:
        dm_text_format(text, _("breach of %s, "),
                       dm_clause_norm_id(scenario, world->breaches[it->input.subject].clause));
        dm_say_moment(text, world->breaches[it->input.subject].at);
        return;
    case DM_INPUT_ALLOW_ACT:
    case DM_INPUT_REFUSE_ACT:
        dm_text_add(text, dm_say(scenario, scenario->actions[it->input.subject].noun.title));
        if (it->input.object >= 0)
            dm_text_format(text, ": %s",
                           dm_say(scenario, scenario->assets[it->input.object].noun.title));
        return;
    default:
        dm_text_add(text, dm_say(scenario, scenario->options[it->input.object].noun.title));
        return;
    }
}

/// What the rule says: verdict, clause, sentence.
static void say_rule(const dm_game *game, const item *it, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    dm_text_add(text, _("The rule says: "));
    int clause = it->verdict.clause;
    if (is_about_duty(it)) {
        clause = it->input.kind == DM_INPUT_EXCUSE ? world->obligations[it->input.subject].clause
                                                   : world->breaches[it->input.subject].clause;
        dm_text_add(text, it->input.kind == DM_INPUT_EXCUSE ? _("it is owed") : _("it counts"));
        dm_text_format(text, " (%s ", dm_clause_norm_id(scenario, clause));
        dm_text_format(text, "%s): ", dm_say(scenario, scenario->clauses[clause].noun.id));
        dm_say_clause(scenario, world, clause, text);
    } else {
        dm_say_verdict(scenario, world, &it->verdict, text);
        if (clause >= 0)
            dm_text_format(text, _(" [clause %s]"),
                           dm_say(scenario, scenario->clauses[clause].noun.id));
    }
}

static const char *ruling_words(const item *it)
{
    if (it->input.kind == DM_INPUT_EXCUSE)
        return _("The white cell rules: nothing is owed any more");
    if (it->input.kind == DM_INPUT_STRIKE) return _("The white cell rules: it does not count");
    return allows(it) ? _("The white cell rules: allowed, this once")
                      : _("The white cell rules: refused from now on");
}

// The panel --------------------------------------------------------------------------------------

static void put_item(dm_column *column, const item *it, int index)
{
    dm_ui *ui = column->ui;
    const bool is_on = ui->desk->ruling == index;
    char title[300];
    char rule[WORDS];
    dm_text title_text = dm_text_over(title, sizeof title);
    dm_text rule_text = dm_text_over(rule, sizeof rule);
    say_title(ui->game, it, &title_text);
    say_rule(ui->game, it, &rule_text);
    dm_card card =
        dm_card_begin(column, dm_control_id(DM_COMMAND_RULING_ITEM, index), DM_CONTROL_CHOICE,
                      it->state < DM_STATES ? (int)dm_state_role(it->state) : -1, title,
                      (dm_look){.is_on = is_on, .has_no_key = true, .hint = ruling_words(it)});
    dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, title);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, rule);
    if (is_on) dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_ACCENT, ruling_words(it));
    dm_card_end(&card);
}

static bool is_reasoned(const dm_ui *ui)
{
    const char *words = ui->edits[DM_LINE_RULING].text;
    return words[strspn(words, " ")] != '\0';
}

static void body(dm_ui *ui, dm_box box)
{
    item items[ITEMS_MAX];
    const int count = list(ui->game, items);
    const bool is_ready = ui->desk->ruling >= 0 && ui->desk->ruling < count && is_reasoned(ui);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, _("Override"));
    dm_gap(&column, 6);
    dm_put_field(&column, DM_LINE_RULING, _("Why do you rule so?"),
                 _("It goes on record beside what the rule said."));
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_RULE, 0), _("Rule so"),
                  (dm_look){.is_disabled = !is_ready,
                            .hint = is_ready ? _("On record, from this minute on.")
                                             : _("First choose what about, and say why.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    if (count == 0)
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("There is nothing to rule on now: no decision is open, nothing is owed, no "
                      "breach is on record."));
    for (int i = 0; i < count; i++) put_item(&column, &items[i], i);
    dm_area_end(&column, _("Override"));
}

static void rule(dm_ui *ui)
{
    item items[ITEMS_MAX];
    const int count = list(ui->game, items);
    const int chosen = ui->desk->ruling;
    if (chosen < 0 || chosen >= count || !is_reasoned(ui)) {
        dm_ui_say(ui, true, _("First choose what about, and say why."));
        return;
    }
    if (dm_desk_play(ui, items[chosen].input, ui->edits[DM_LINE_RULING].text, _("Ruled.")))
        dm_ui_close_panel(ui);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    switch ((int)command) {
    case DM_COMMAND_RULING_ITEM:
        ui->desk->ruling = argument;
        // Enter goes on from here: first why, then so be it.
        dm_ui_focus(ui, is_reasoned(ui) ? dm_control_id(DM_COMMAND_RULE, 0)
                                        : dm_control_id(DM_COMMAND_FIELD, DM_LINE_RULING));
        return true;
    case DM_COMMAND_RULE:
    case DM_COMMAND_FIELD:
        rule(ui);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_NONE};
const dm_place dm_panel_ruling = {.name = "override", .body = body, .act = act, .keys = keys};
