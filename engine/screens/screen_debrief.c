#include "screens/debrief_internal.h"

#include "base/i18n.h"
#include "screens/catalogue.h"
#include "screens/play_internal.h"
#include "tell/narrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The debrief: what truly happened beside what each side believed, the decisions with what was
// known when they were made, what the norms did, predictions against the outcome, questions.

enum {
    HEADROOM = 12,
    LINES_MAX = 120,
    WORDS_MAX = 900,
    TIMELINE_SHARE = 74,
    LEAST_HIGH = 560,
    LEAST_WIDE = 660,
    FIRST_QUESTION = 2
};

void dm_debrief_forget(dm_debrief_screen *debrief)
{
    free(debrief->then);
    free(debrief->view);
    dm_timeline_close(debrief->index);
    dm_page_free(&debrief->timeline);
    *debrief = (dm_debrief_screen){.moment = -1, .then_of = -1};
}

static void put_tabs(dm_column *column)
{
    static const char *const labels[DM_DEBRIEF_PAGES] = {N_("What happened"), N_("What they knew"),
                                                         N_("Decisions"),     N_("Norms"),
                                                         N_("Predictions"),   N_("Questions")};
    const char *translated[DM_DEBRIEF_PAGES];
    for (int i = 0; i < DM_DEBRIEF_PAGES; i++) translated[i] = _(labels[i]);
    dm_put_tabs(column, translated, DM_DEBRIEF_PAGES, (int)column->ui->debrief->page);
}

/// In a low window the tabs scroll with the page.
static bool is_low(const dm_ui *ui)
{
    return dm_high(ui) < 480;
}

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    char words[200];
    snprintf(words, sizeof words, _("Debrief: %s"), dm_say(scenario, scenario->noun.title));
    dm_put_title(&column, words);
    if (!is_low(ui)) {
        put_tabs(&column);
        dm_gap(&column, -10);
    }
    return dm_head_end(&column);
}

// What happened ----------------------------------------------------------------------------------

bool dm_put_truth(dm_ui *ui, dm_box at)
{
    enum { LEAST_PX = 160, LEAST_WIDTH_PX = 640 };
    dm_debrief_screen *debrief = ui->debrief;
    if (at.height < LEAST_PX || at.width < LEAST_WIDTH_PX) return false;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    if (debrief->index != NULL && debrief->index_of != scenario) {
        dm_timeline_close(debrief->index);
        debrief->index = NULL;
    }
    if (debrief->index == NULL)
        debrief->index = dm_timeline_open(scenario, DM_VIEWPOINT_TRUTH, DM_CLOCK_EVENT);
    if (debrief->index == NULL) return false;
    debrief->index_of = scenario;
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    const dm_events events = dm_exercise_events(ui->game->exercise);
    dm_timeline_update(debrief->index, world, &events);
    const dm_timeline_camera whole = dm_camera_whole(world->now);
    int percent = ui->scale_percent * ui->settings.text_percent / 100;
    if (percent > 300) percent = 300;
    const dm_timeline_options options = {.width_px = at.width,
                                         .height_px = at.height,
                                         .from = whole.from,
                                         .to = whole.to,
                                         .viewpoint = DM_VIEWPOINT_TRUTH,
                                         .text_percent = percent,
                                         .is_embedded = true};
    dm_timeline_draw(debrief->index, &options, &debrief->timeline, NULL);
    dm_page_append(&ui->page, &debrief->timeline, at.x, at.y);
    return true;
}

static dm_box put_what_happened(dm_ui *ui, dm_box box)
{
    if (dm_high(ui) < LEAST_HIGH || dm_wide(ui) < LEAST_WIDE) return box;
    const dm_box at = {0, box.y - dm_px(ui, HEADROOM), ui->width_px,
                       box.height * TIMELINE_SHARE / 100};
    if (!dm_put_truth(ui, at)) return box;
    const int below = at.y + at.height + dm_px(ui, HEADROOM);
    return (dm_box){box.x, below, box.width, box.y + box.height - below};
}

static void put_story(dm_column *column)
{
    dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_story story = dm_game_story(game);
    const dm_world *world = story.world;
    if (world->ending >= 0) {
        const dm_ending *ending = &scenario->endings[world->ending];
        dm_put_title(column, dm_say(scenario, ending->noun.title));
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, dm_say(scenario, ending->text));
        dm_gap(column, 8);
    }
    char words[WORDS_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Highest rung in truth: "));
    dm_say_rung(scenario, world->peak_rung, &text);
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK, words);
    dm_gap(column, 8);
    int lines = 0;
    for (int i = 0; i < story.events.count && lines < LINES_MAX; i++) {
        const dm_event *event = &story.events.items[i];
        if (dm_event_weight((dm_event_kind)event->kind) < 3) continue;
        char moment[48];
        dm_text when = dm_text_over(moment, sizeof moment);
        text = dm_text_over(words, sizeof words);
        dm_say_moment(&when, event->at);
        dm_narrate_event(&story, event, &text);
        const dm_cell cells[] = {{moment, 1, DM_ROLE_INK_SOFT, false},
                                 {words, 6, DM_ROLE_INK, false}};
        dm_put_cells(column, cells, 2);
        lines++;
    }
}

// Decisions --------------------------------------------------------------------------------------

static bool is_choice(const dm_turn *turn)
{
    const dm_input *input = &turn->input;
    return input->seat < DM_STATES && input->kind != DM_INPUT_TICK;
}

static void say_turn(dm_ui *ui, const dm_turn *turn, dm_text *text)
{
    const dm_draft draft = {.input = turn->input};
    dm_say_draft(ui, &draft, text);
}

/// The world as it stood before turn `index`, and what its player saw of it.
static bool look_back(dm_ui *ui, int index, const dm_turn *turn)
{
    dm_debrief_screen *debrief = ui->debrief;
    if (debrief->then == NULL) debrief->then = malloc(sizeof *debrief->then);
    if (debrief->view == NULL) debrief->view = malloc(sizeof *debrief->view);
    if (debrief->then == NULL || debrief->view == NULL) return false;
    if (debrief->then_of == index) return true;
    const int32_t before = index > 0 ? dm_exercise_entry(ui->game->exercise, index - 1) : 0;
    dm_session_seek(dm_exercise_session(ui->game->exercise), before, debrief->then);
    dm_project(dm_game_scenario(ui->game), debrief->then, turn->input.seat, debrief->view);
    debrief->then_of = index;
    return true;
}

/// The words that were said with a choice, or the computer's motive.
static void say_why(dm_ui *ui, const dm_turn *turn, dm_text *text)
{
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(ui->game->exercise, &count);
    for (int i = 0; i < count; i++) {
        const dm_reason *reason = &reasons[i];
        if (reason->first_event != turn->first_event || turn->first_event == 0) continue;
        if (reason->stated != NULL && reason->stated[0] != '\0')
            dm_text_format(text, "\xE2\x80\x9C%s\xE2\x80\x9D", reason->stated);
        else if (reason->motive.features[0] >= 0 && reason->motive.score != 0)
            dm_say_motive(dm_game_scenario(ui->game), &reason->motive, text);
        return;
    }
}

static void put_then(dm_column *column, const dm_turn *turn)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_seat_view *view = ui->debrief->view;
    char words[400];
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Known then"));
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Pressure: "));
    dm_say_tension(&text, view->tension);
    dm_text_add(&text, _(". Rung as seen: "));
    dm_say_rung(scenario, view->rung, &text);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, words);
    for (int i = 0; i < view->incident_count; i++) {
        text = dm_text_over(words, sizeof words);
        dm_text_format(&text, "%s: ",
                       dm_incident_name(scenario, ui->debrief->then, view->incidents[i].incident));
        dm_say_belief(scenario, &view->incidents[i].belief, &text);
        const int items = view->incidents[i].belief.items;
        dm_text_format(&text, _n(" %d piece of evidence.", " %d pieces of evidence.", items),
                       items);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, words);
    }
    dm_gap(column, 8);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Not known then"));
    int hidden = 0;
    const dm_world *then = ui->debrief->then;
    for (int i = 0; i < then->incident_count; i++) {
        const dm_incident *incident = &then->incidents[i];
        text = dm_text_over(words, sizeof words);
        if (incident->known_at[turn->input.seat] < 0)
            dm_text_format(&text, _("that it had happened: %s"),
                           dm_incident_name(scenario, then, i));
        else if (incident->ordered_by != turn->input.seat)
            dm_text_format(&text, _("%s: in truth %s"), dm_incident_name(scenario, then, i),
                           dm_suspect_name(scenario, incident->suspect));
        if (text.size == 0) continue;
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
        hidden++;
    }
    if (hidden == 0) dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Nothing of weight."));
}

/// What could have been chosen, and what the rules would have answered to it.
static void put_open_then(dm_column *column, const dm_turn *turn)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_seat_view *view = ui->debrief->view;
    if (turn->input.kind != DM_INPUT_CHOOSE || view->decision_count == 0) return;
    const int wanted = scenario->options[turn->input.object].decision;
    for (int i = 0; i < view->decision_count; i++) {
        const dm_known_decision *decision = &view->decisions[i];
        if (decision->decision != wanted) continue;
        dm_gap(column, 8);
        dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What was open then"));
        for (int k = 0; k < decision->option_count; k++) {
            const dm_known_option *known = &view->options[decision->option_first + k];
            char verdict[96];
            char title[240];
            dm_text text = dm_text_over(verdict, sizeof verdict);
            dm_input input = dm_play_choice(scenario, known->option);
            input.belief = turn->input.belief; // stated with the choice
            input.confidence = turn->input.confidence;
            const dm_verdict judged = dm_judge(scenario, ui->debrief->then, &input);
            dm_say_verdict_short(scenario, &judged, &text);
            const bool is_taken = known->option == turn->input.object;
            snprintf(title, sizeof title, is_taken ? _("%s (chosen)") : "%s",
                     dm_say(scenario, scenario->options[known->option].noun.title));
            dm_put_pair(column, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, is_taken), title,
                        dm_style_type(ui, DM_STYLE_BODY, dm_verdict_role(judged.kind), true),
                        verdict);
        }
    }
}

static void put_moment(dm_column *column, const dm_turn *turns, int index, bool is_on)
{
    dm_ui *ui = column->ui;
    const dm_turn *turn = &turns[index];
    char words[300];
    char moment[64];
    char why[400];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text when = dm_text_over(moment, sizeof moment);
    dm_text why_text = dm_text_over(why, sizeof why);
    say_turn(ui, turn, &text);
    const dm_events events = dm_exercise_events(ui->game->exercise);
    const bool has_events = turn->first_event > 0 && (int)turn->first_event <= events.count;
    if (has_events) dm_say_moment(&when, events.items[turn->first_event - 1].at);
    say_why(ui, turn, &why_text);
    dm_card card = dm_card_begin(column, dm_control_id(DM_COMMAND_MOMENT, index), DM_CONTROL_ROW,
                                 (int)dm_state_role(turn->input.seat), words,
                                 (dm_look){.is_on = is_on, .value = moment});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, true), words,
                dm_style_type(ui, DM_STYLE_BODY, dm_state_role(turn->input.seat), true),
                dm_state_name(ui->game, turn->input.seat));
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, moment);
    if (why[0] != '\0') dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, why);
    dm_card_end(&card);
}

static void put_decisions(dm_ui *ui, dm_box box)
{
    static const int weights[] = {1, 1};
    int count = 0;
    const dm_turn *turns = dm_exercise_turns(ui->game->exercise, &count);
    int chosen = ui->debrief->moment;
    for (int i = 0; i < count && (chosen < 0 || chosen >= count); i++)
        if (is_choice(&turns[i])) chosen = i;
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 360);
    dm_column column = dm_pane_begin(&panes);
    if (is_low(ui)) put_tabs(&column);
    dm_put_title(&column, _("Decisions in order"));
    dm_gap(&column, 6);
    for (int i = 0; i < count; i++)
        if (is_choice(&turns[i])) put_moment(&column, turns, i, i == chosen);
    dm_pane_end(&panes, &column, _("Decisions"));
    column = dm_pane_begin(&panes);
    if (chosen >= 0 && chosen < count && look_back(ui, chosen, &turns[chosen])) {
        put_then(&column, &turns[chosen]);
        put_open_then(&column, &turns[chosen]);
    }
    dm_pane_end(&panes, &column, _("What was known then"));
    dm_panes_end(&panes, _("Decisions"));
}

// Norms, predictions, questions ------------------------------------------------------------------

static const char *state_words(int state)
{
    static const char *const words[] = {N_("open"), N_("kept"), N_("kept, late"), N_("missed"),
                                        N_("excused")};
    return _(words[state]);
}

/// How often the rules answered "no" in a norm's name.
static int count_refusals(dm_ui *ui, int norm)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_events events = dm_exercise_events(ui->game->exercise);
    int count = 0;
    for (int i = 0; i < events.count; i++) {
        const dm_event *event = &events.items[i];
        count += event->kind == DM_EVENT_REFUSED && event->value >= 0 &&
                 event->value < scenario->clauses_count &&
                 scenario->clauses[event->value].norm == norm;
    }
    return count;
}

/// The norms that bound somebody at the end, and what each did.
static void put_in_force(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        const bool binds[] = {(world->norms[0] >> (unsigned)norm & 1U) != 0,
                              (world->norms[1] >> (unsigned)norm & 1U) != 0};
        if (!binds[0] && !binds[1]) continue;
        int met = 0;
        int broken = 0;
        for (int i = 0; i < world->obligation_count; i++)
            met += scenario->clauses[world->obligations[i].clause].norm == norm &&
                   world->obligations[i].state == DM_OBLIGATION_MET;
        for (int i = 0; i < world->breach_count; i++)
            broken += scenario->clauses[world->breaches[i].clause].norm == norm;
        char title[240];
        char tally[160];
        snprintf(title, sizeof title, "%s %s", dm_say(scenario, scenario->norms[norm].noun.id),
                 dm_say(scenario, scenario->norms[norm].noun.title));
        snprintf(tally, sizeof tally, _("kept %d, broken %d, refused an act %d times"), met, broken,
                 count_refusals(ui, norm));
        const dm_cell cells[] = {
            {title, 5, DM_ROLE_NORM, true},
            {binds[0] && binds[1] ? _("binds both") : dm_state_name(ui->game, binds[0] ? 0 : 1), 2,
             DM_ROLE_INK_SOFT, false},
            {tally, 4, broken > 0 ? DM_ROLE_BREACH : DM_ROLE_INK, false}};
        dm_put_cells(column, cells, 3);
    }
    dm_gap(column, 12);
}

static void put_ledger(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    dm_put_title(column, _("Norm ledger"));
    dm_gap(column, 6);
    put_in_force(column);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What was owed, and what was broken"));
    dm_gap(column, 4);
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        const bool is_bad =
            owed->state == DM_OBLIGATION_MISSED || owed->state == DM_OBLIGATION_LATE;
        char topic[160];
        char due[80];
        dm_text topic_text = dm_text_over(topic, sizeof topic);
        dm_text due_text = dm_text_over(due, sizeof due);
        dm_text_format(&topic_text, "%s: ", dm_clause_norm_id(scenario, owed->clause));
        dm_say_clause_topic(scenario, owed->clause, &topic_text);
        dm_text_add(&due_text, _("due "));
        dm_say_moment(&due_text, owed->due);
        const dm_cell cells[] = {
            {dm_actor_name(scenario, owed->debtor), 2, DM_ROLE_INK, true},
            {topic, 4, DM_ROLE_INK, false},
            {due, 3, DM_ROLE_INK_SOFT, false},
            {state_words(owed->state), 2, is_bad ? DM_ROLE_BREACH : DM_ROLE_MET, true}};
        dm_put_cells(column, cells, 4);
    }
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        char words[500];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s breach of %s by %s, "), dm_grade_words(breach->grade),
                       dm_clause_norm_id(scenario, breach->clause),
                       dm_actor_name(scenario, breach->accused));
        dm_say_moment(&text, breach->at);
        dm_text_add(&text, ": ");
        dm_say_clause(scenario, world, breach->clause, &text);
        dm_put_sign(column, DM_SYMBOL_CROSS, DM_ROLE_BREACH, words);
    }
    if (world->obligation_count + world->breach_count == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Nothing was owed, and nothing was broken."));
}

/// How far a guess was from what truly came.
static void put_how_far(dm_column *column, int by)
{
    char line[160];
    if (by == 0)
        snprintf(line, sizeof line, "%s", _("That is where it went."));
    else if (by > 0)
        snprintf(line, sizeof line, _n("It went %d rung higher.", "It went %d rungs higher.", by),
                 by);
    else
        snprintf(line, sizeof line,
                 _n("It stayed %d rung below.", "It stayed %d rungs below.", -by), -by);
    dm_put_text(column, DM_STYLE_BODY, by == 0 ? DM_ROLE_MET : DM_ROLE_INK_SOFT, line);
}

static void put_predictions(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    int count = 0;
    int shown = 0;
    const dm_reason *reasons = dm_exercise_reasons(ui->game->exercise, &count);
    dm_put_title(column, _("Predictions and outcome"));
    dm_gap(column, 6);
    for (int i = 0; i < count; i++) {
        const char *words = reasons[i].stated;
        const size_t size = strlen(dm_prediction_mark);
        if (words == NULL || strncmp(words, dm_prediction_mark, size) != 0) continue;
        char *end = NULL;
        const long state = strtol(words + size, &end, 10);
        const long rung = strtol(end, NULL, 10);
        if (state < 0 || state >= DM_STATES || rung < 0 || rung >= scenario->rungs_count) continue;
        char line[240];
        dm_text text = dm_text_over(line, sizeof line);
        dm_text_format(&text, _("%s predicted: "), dm_state_name(ui->game, (int)state));
        dm_say_rung(scenario, (int)rung, &text);
        dm_put_sign(column, dm_state_symbol((int)state), dm_state_role((int)state), line);
        put_how_far(column, world->peak_rung - (int)rung);
        dm_gap(column, 6);
        shown++;
    }
    if (shown == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Nobody made a prediction."));
    char line[240];
    dm_text text = dm_text_over(line, sizeof line);
    dm_text_add(&text, _("It went up to: "));
    dm_say_rung(scenario, world->peak_rung, &text);
    dm_gap(column, 8);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, line);
    for (int state = 0; state < DM_STATES; state++) {
        text = dm_text_over(line, sizeof line);
        dm_text_format(&text, _("%s saw it go up to: "), dm_state_name(ui->game, state));
        dm_say_rung(scenario, world->peak_perceived[state], &text);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, line);
    }
}

static void put_questions(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    if (scenario->questions_count == 0) {
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("This scenario asks no questions."));
        return;
    }
    const int at = ui->debrief->question % scenario->questions_count;
    char words[80];
    snprintf(words, sizeof words, _("Ask the room: %d of %d"), at + 1, scenario->questions_count);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK_SOFT, words);
    dm_gap(column, 8);
    // It is read out, and read from the back of the room.
    dm_put_bold(column, DM_STYLE_CLOCK, DM_ROLE_INK,
                dm_say(scenario, scenario->questions[at].text));
    dm_gap(column, 16);
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_QUESTION, 1), _("Next question"),
                  (dm_look){.is_main = true});
    dm_row_button(&row, dm_control_id(DM_COMMAND_QUESTION, 0), _("Question before"), (dm_look){0});
    dm_row_end(&row);
    dm_gap(column, 8);
    for (int i = 0; i < scenario->questions_count; i++) {
        const char *question = dm_say(scenario, scenario->questions[i].text);
        dm_put_choice(column, dm_control_id(DM_COMMAND_QUESTION, FIRST_QUESTION + i), question,
                      (dm_look){.is_on = i == at});
    }
}

static void put_page(dm_ui *ui, dm_box box, void (*put)(dm_column *), const char *label)
{
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    if (is_low(ui)) put_tabs(&column);
    put(&column);
    dm_area_end(&column, label);
}

static void body(dm_ui *ui, dm_box box)
{
    switch ((int)ui->debrief->page) {
    case DM_DEBRIEF_KNEW:
        put_page(ui, box, dm_put_knew, _("What they knew"));
        break;
    case DM_DEBRIEF_DECISIONS:
        put_decisions(ui, box);
        break;
    case DM_DEBRIEF_NORMS:
        put_page(ui, box, put_ledger, _("Norms"));
        break;
    case DM_DEBRIEF_PREDICTIONS:
        put_page(ui, box, put_predictions, _("Predictions"));
        break;
    case DM_DEBRIEF_QUESTIONS:
        put_page(ui, box, put_questions, _("Questions"));
        break;
    default:
        put_page(ui, put_what_happened(ui, box), put_story, _("What happened"));
        break;
    }
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_debrief_screen *debrief = ui->debrief;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    switch ((int)command) {
    case DM_COMMAND_TAB:
        debrief->page = (dm_debrief_page)argument;
        return true;
    case DM_COMMAND_MOMENT:
        debrief->moment = argument;
        return true;
    case DM_COMMAND_QUESTION:
        if (argument >= FIRST_QUESTION)
            debrief->question = argument - FIRST_QUESTION;
        else
            debrief->question += argument > 0 ? 1 : scenario->questions_count - 1;
        return true;
    case DM_COMMAND_BACK:
        dm_ui_go(ui, ui->game->is_desk ? DM_SCREEN_DESK : DM_SCREEN_PLAY);
        return true;
    case DM_COMMAND_LEAVE:
        dm_game_close(ui);
        dm_catalogue_refresh(ui->catalogue, ui->data);
        dm_ui_go(ui, DM_SCREEN_LAUNCHER);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK,     DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_SETTINGS, DM_COMMAND_LEAVE, DM_COMMAND_NONE};

const dm_place dm_place_debrief = {
    .name = "debrief", .head = head, .body = body, .act = act, .keys = keys};
