#include "screens/play_internal.h"

#include "base/i18n.h"
#include "tell/label.h"
#include "tell/narrate.h"

#include <stdio.h>

// Why? An event is followed back along its causes, and forward to what it led to; a number is taken
// apart into the events that made it. Never further than the viewer can know.

enum { CHAIN_MAX = 12, PARTS_MAX = 14, AFTER_MAX = 8, WORDS_MAX = 900, LAST_VERDICT = 1000 };

/// What made the event happen, besides the event before it.
static void say_maker(const dm_game *game, const dm_event *event, dm_text *text)
{
    static const char *const rules[DM_RULE_COUNT] = {
        N_("a service comes back as it was repaired"),
        N_("an outage reaches what depends on it"),
        N_("pressure fades with time"),
        N_("a deed became known"),
        N_("a deed is long enough ago"),
        N_("belief follows evidence"),
        N_("a deadline passed"),
        N_("access was read as preparation for an attack"),
        N_("without an agreed threshold each side judges by its own"),
        N_("the time of the exercise is up"),
        N_("the top of the ladder ends the exercise"),
    };
    const dm_scenario *scenario = dm_game_scenario(game);
    switch (event->why_kind) {
    case DM_CAUSE_START:
        dm_text_add(text, _("the starting position"));
        break;
    case DM_CAUSE_INJECT:
        dm_text_format(text, _("the news \"%s\""),
                       dm_say(scenario, scenario->injects[event->why].noun.title));
        break;
    case DM_CAUSE_OPTION:
        dm_text_format(text, _("the choice \"%s\""),
                       dm_say(scenario, scenario->options[event->why].noun.title));
        break;
    case DM_CAUSE_OPERATION:
        dm_text_format(text, _("the act \"%s\""),
                       dm_operation_name(scenario, dm_exercise_world(game->exercise), event->why));
        break;
    case DM_CAUSE_CLAUSE:
        dm_text_format(text, _("norm %s: "), dm_clause_norm_id(scenario, event->why));
        dm_say_clause(scenario, dm_exercise_world(game->exercise), event->why, text);
        break;
    case DM_CAUSE_ORDER:
        dm_text_format(text, _("the standing order \"%s\""),
                       dm_say(scenario, scenario->orders[event->why].noun.title));
        break;
    case DM_CAUSE_RULE:
        if (event->why >= 0 && event->why < DM_RULE_COUNT) dm_text_add(text, _(rules[event->why]));
        break;
    case DM_CAUSE_SCRIPT:
        dm_text_add(text, _("the scenario"));
        break;
    case DM_CAUSE_FACILITATOR:
        dm_text_add(text, _("the white cell"));
        break;
    case DM_CAUSE_COUNT:
        break;
    default:
        dm_text_add(text, _("a rule"));
        break;
    }
}

/// What the viewer may not know of the maker: an act or a choice of the other side.
static bool may_name_maker(const dm_game *game, const dm_event *event)
{
    if (game->viewer < 0 || event->why < 0) return true;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    switch (event->why_kind) {
    case DM_CAUSE_OPTION:
        return scenario->decisions[scenario->options[event->why].decision].seat == game->viewer;
    case DM_CAUSE_OPERATION:
        return world->operations[event->why].actor == game->viewer ||
               (world->operations[event->why].noticed >> (unsigned)game->viewer & 1U) != 0;
    case DM_CAUSE_ORDER:
        return scenario->orders[event->why].actor == game->viewer;
    case DM_CAUSE_INJECT: {
        const unsigned mine = 1U << (unsigned)game->viewer;
        return (scenario->injects[event->why].to & (mine | DM_TO_PUBLIC)) != 0;
    }
    default:
        return true;
    }
}

static void put_event(dm_column *column, const dm_event *event, bool is_subject)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    const dm_story story = dm_game_story(game);
    char words[WORDS_MAX];
    char moment[48];
    char maker[400];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text moment_text = dm_text_over(moment, sizeof moment);
    dm_text maker_text = dm_text_over(maker, sizeof maker);
    dm_narrate_event(&story, event, &text);
    dm_say_moment(&moment_text, event->at);
    dm_card card =
        dm_card_begin(column, is_subject ? 0 : dm_control_id(DM_COMMAND_WHY_EVENT, (int)event->id),
                      DM_CONTROL_ROW, is_subject ? (int)DM_ROLE_ACCENT : -1, words,
                      (dm_look){.has_no_key = true, .hint = _("Asks why of this one.")});
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, moment);
    if (is_subject)
        dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, words);
    else
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    if (may_name_maker(game, event)) {
        say_maker(game, event, &maker_text);
        char because[440];
        snprintf(because, sizeof because, _("Made by %s."), maker);
        if (maker[0] != '\0') dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, because);
    }
    if (event->draw >= 0) {
        snprintf(words, sizeof words, _("Chance had its part: the dice showed %d of 999."),
                 (int)event->draw);
        if (game->viewer < 0) dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    }
    dm_card_end(&card);
}

static void put_chain(dm_column *column, const dm_event *event)
{
    const dm_game *game = column->ui->game;
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What led to it"));
    dm_gap(column, 4);
    uint32_t id = event->cause;
    int steps = 0;
    for (; id != 0 && steps < CHAIN_MAX; steps++) {
        const dm_event *cause = dm_game_event(game, id);
        if (cause == NULL) {
            dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                        _("What came before is not known to you."));
            return;
        }
        put_event(column, cause, false);
        id = cause->cause;
    }
    if (steps == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Nothing: here it begins."));
}

static void put_consequences(dm_column *column, const dm_event *event)
{
    const dm_game *game = column->ui->game;
    const dm_events events = dm_exercise_events(game->exercise);
    int shown = 0;
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What it led to"));
    dm_gap(column, 4);
    for (int i = (int)event->id; i < events.count && shown < AFTER_MAX; i++) {
        const dm_event *after = &events.items[i];
        if (after->cause != event->id || !dm_game_may_see(game, after)) continue;
        if (dm_event_weight((dm_event_kind)after->kind) == 0) continue;
        put_event(column, after, false);
        shown++;
    }
    if (shown == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Nothing that you know of, so far."));
}

static void put_event_page(dm_ui *ui, dm_box box, const dm_event *event)
{
    static const int weights[] = {1, 1};
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 340);
    dm_column column = dm_pane_begin(&panes);
    dm_put_title(&column, _("Why?"));
    dm_gap(&column, 6);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    put_event(&column, event, true);
    put_consequences(&column, event);
    dm_pane_end(&panes, &column, _("The event"));
    column = dm_pane_begin(&panes);
    put_chain(&column, event);
    dm_pane_end(&panes, &column, _("What led to it"));
    dm_panes_end(&panes, _("Why?"));
}

// Numbers --------------------------------------------------------------------------------------

/// One step of a number: by how much, when, and why.
static void put_part(dm_column *column, const dm_event *event, int change, const char *unit)
{
    dm_ui *ui = column->ui;
    char words[400];
    char figure[48];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, event->at);
    dm_text_add(&text, ": ");
    const dm_event *cause = dm_game_event(ui->game, event->cause);
    const dm_story story = dm_game_story(ui->game);
    if (cause != NULL && cause->kind != DM_EVENT_STARTEX)
        dm_narrate_event(&story, cause, &text);
    else if (may_name_maker(ui->game, event))
        say_maker(ui->game, event, &text);
    else
        dm_text_add(&text, _("something that the other side did"));
    snprintf(figure, sizeof figure, "%s%d%s", change > 0 ? "+" : "\xE2\x88\x92",
             change > 0 ? change : -change, unit);
    dm_card card =
        dm_card_begin(column, dm_control_id(DM_COMMAND_WHY_EVENT, (int)event->id), DM_CONTROL_ROW,
                      -1, words, (dm_look){.value = figure, .has_no_key = true});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, false), words,
                dm_style_type(ui, DM_STYLE_NAME, change > 0 ? DM_ROLE_CAUTION : DM_ROLE_MET, true),
                figure);
    dm_card_end(&card);
}

/// The last changes of a number of the viewer's, newest first.
static void put_parts(dm_column *column, dm_event_kind kind, int divisor)
{
    const dm_game *game = column->ui->game;
    const int me = dm_game_state(game);
    const dm_events events = dm_exercise_events(game->exercise);
    int shown = 0;
    for (int i = events.count - 1; i >= 0 && shown < PARTS_MAX; i--) {
        const dm_event *event = &events.items[i];
        if (event->kind != kind || event->actor != me || !dm_game_may_see(game, event)) continue;
        if (kind == DM_EVENT_TENSION && event->other != dm_other_state(me)) continue;
        const int change = (event->value - event->before) / divisor;
        if (change == 0) continue;
        put_part(column, event, change, "");
        shown++;
    }
    if (shown == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("It has not changed since the beginning."));
}

static void put_pressure(dm_column *column)
{
    const dm_seat_view *view = dm_game_view(column->ui->game);
    char words[200];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Your pressure to respond: "));
    dm_say_tension(&text, view->tension);
    dm_put_title(column, words);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("It began at the scenario's level, rises with what the other side is seen or "
                  "believed to do, and fades a little each day. Its last changes:"));
    dm_gap(column, 8);
    put_parts(column, DM_EVENT_TENSION, 10);
}

static void put_rung(dm_column *column)
{
    const dm_seat_view *view = dm_game_view(column->ui->game);
    char words[200];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("The crisis as you see it: rung "));
    dm_say_rung(dm_game_scenario(column->ui->game), view->rung, &text);
    dm_put_title(column, words);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("It is the highest rung of what either side did, or is believed to have done, "
                  "within the scenario's window. Its last changes:"));
    dm_gap(column, 8);
    put_parts(column, DM_EVENT_RUNG_PERCEIVED, 1);
}

static void put_factor(dm_column *column, const char *name, const char *value)
{
    const dm_cell cells[] = {{name, 3, DM_ROLE_INK_SOFT, false}, {value, 2, DM_ROLE_INK, true}};
    dm_put_cells(column, cells, 2);
}

static void put_severity(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_known_incident *known = dm_play_incident(ui);
    if (known == NULL) return;
    char words[200];
    snprintf(words, sizeof words, _("Severity %d of 100, %s: %s"), known->severity,
             dm_severity_words(known->severity),
             dm_incident_name(scenario, world, known->incident));
    dm_put_title(column, words);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("A teaching dial of this program, not a measurement. It is computed from:"));
    dm_gap(column, 8);
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_grouped(&text, known->persons);
    put_factor(column, _("people without an essential service"), words);
    snprintf(words, sizeof words, "%d", known->deaths_milli / 1000);
    put_factor(column, _("deaths"), words);
    put_factor(column, _("kind of effect"), _(dm_effect_type_list.words[known->effect]));
    snprintf(words, sizeof words, "%d of 4", scenario->assets[known->asset].target_class);
    put_factor(column, _("how protected the target is"), words);
    put_factor(column, _("besides: duration, loss, whether it can be put right"), _("as reported"));
}

static void put_number(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_button(&row, dm_control_id(DM_COMMAND_TAB, DM_WHY_PRESSURE), _("Pressure"),
                  (dm_look){.has_no_key = true, .is_on = ui->play->why == DM_WHY_PRESSURE});
    dm_row_button(&row, dm_control_id(DM_COMMAND_TAB, DM_WHY_RUNG), _("Rung"),
                  (dm_look){.has_no_key = true, .is_on = ui->play->why == DM_WHY_RUNG});
    if (dm_play_incident(ui) != NULL)
        dm_row_button(&row, dm_control_id(DM_COMMAND_TAB, DM_WHY_SEVERITY), _("Severity"),
                      (dm_look){.has_no_key = true, .is_on = ui->play->why == DM_WHY_SEVERITY});
    if (dm_game_decision(ui->game) != NULL)
        dm_row_button(&row, dm_control_id(DM_COMMAND_TAB, LAST_VERDICT), _("Verdicts"),
                      (dm_look){.has_no_key = true,
                                .is_on = ui->play->why == DM_WHY_VERDICT,
                                .hint = _("What each norm says to the options.")});
    dm_row_end(&row);
    if (ui->play->why == DM_WHY_RUNG)
        put_rung(&column);
    else if (ui->play->why == DM_WHY_VERDICT && dm_game_decision(ui->game) != NULL)
        dm_put_verdicts(&column);
    else if (ui->play->why == DM_WHY_SEVERITY)
        put_severity(&column);
    else
        put_pressure(&column);
    dm_area_end(&column, _("Why?"));
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_event *event = dm_game_event(ui->game, ui->play->why_event);
    if (ui->play->why == DM_WHY_EVENT && event != NULL)
        put_event_page(ui, box, event);
    else
        put_number(ui, box);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    if (command != DM_COMMAND_TAB) return false;
    ui->play->why = argument < DM_WHY_VERDICT ? (dm_why)argument : DM_WHY_VERDICT;
    if (argument >= DM_WHY_VERDICT && argument != LAST_VERDICT)
        ui->play->why_index = argument - DM_WHY_VERDICT;
    return true;
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_NONE};
const dm_place dm_panel_why = {.name = "why", .body = body, .act = act, .keys = keys};
