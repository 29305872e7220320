// The edges of what is seen and measured, and of time: views, `when` lists, the clock, the start.
#include "base/draw.h"
#include "rules/project.h"
#include "rules/rules_internal.h"
#include "rules/step.h"
#include "support/lab.h"
#include "support/test.h"

#include <string.h>

static int setup(void **state)
{
    *state = dm_lab_open(1);
    return 0;
}

static int teardown(void **state)
{
    dm_lab_close(*state);
    return 0;
}

static dm_seat_view view_of(const dm_lab *lab, int state)
{
    static dm_seat_view view;
    memset(&view, 0, sizeof view);
    dm_project(lab->scenario, &lab->world, state, &view);
    return view;
}

static dm_clause *clause(dm_lab *lab, const char *id)
{
    return &lab->scenario->clauses[dm_lab_row(lab, DM_TABLE_CLAUSES, id)];
}

static int count_words(const char *text, const char *words)
{
    int count = 0;
    for (const char *at = strstr(text, words); at != NULL; at = strstr(at + 1, words)) count++;
    return count;
}

// ------------------------------------------------------------------------------------------ views

static void a_view_shows_the_level_of_what_is_public_or_ones_own(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "prank");
    dm_lab_until(lab, 300);
    assert_int_equal(view_of(lab, 0).incidents[0].level, 500);
    assert_int_equal(view_of(lab, 1).incidents[0].level, 500); // the grid is public
    assert_int_equal(view_of(lab, 1).incidents[1].level, -1);  // the archive is not
    const int count = lab->scenario->assets_count;
    lab->world.assets[count].level = 7;
    assert_int_equal(view_of(lab, 0).levels[count], 0); // left alone
}

static void a_view_of_an_incident_without_an_asset_has_no_level(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->templates[dm_lab_row(lab, DM_TABLE_TEMPLATES, "outage")].asset = -1;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    assert_int_equal(view_of(lab, 0).incidents[0].level, -1);
}

static void a_view_says_at_the_line_as_above_it(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    for (int severity = 49; severity <= 53; severity++) {
        lab->world.incidents[0].severity = (int16_t)severity;
        assert_int_equal(view_of(lab, 0).incidents[0].above_threshold, severity >= 50);
    }
}

static void a_nuisance_is_a_hit(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "jam_hall");
    dm_lab_until(lab, 130);
    assert_int_equal(view_of(lab, 1).last_hit_at, lab->world.operations[0].due);
    assert_int_equal(view_of(lab, 0).last_hit_at, -1);
}

static void a_duty_may_take_its_fields_from_the_first_parameter(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    clause(lab, "SHARE.first")->due.answer.fields_parameter = 0;
    assert_int_equal(view_of(lab, 0).duty_fields, lab->world.parameters[0]);
}

static void conduct_counts_from_minute_zero_to_the_end_of_the_window(void **state)
{
    dm_lab *lab = *state;
    for (int i = 0; i < 2; i++) { // an overt act takes no time at all
        dm_action *arm = &lab->scenario->actions[dm_lab_row(lab, DM_TABLE_ACTIONS, "mobilise")];
        arm->minutes_min = arm->minutes_max = 0;
    }
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 0);
    assert_int_equal(view_of(lab, 0).other_rung, 11);
    dm_lab_until(lab, 3 * 1440);
    assert_int_equal(view_of(lab, 0).other_rung, 11);
    dm_lab_until(lab, 3 * 1440 + 1);
    assert_int_equal(view_of(lab, 0).other_rung, 0);
}

static void conduct_is_believed_from_the_floor_on(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    const int share = lab->world.incidents[0].beliefs[0].share[1];
    for (int off = -1; off <= 1; off++) {
        lab->scenario->judge_confidence = (int16_t)(share + off);
        assert_int_equal(view_of(lab, 0).other_rung > 0, off <= 0);
    }
}

static void an_assessment_needs_evidence_and_carries_the_states_own(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_input input = {.belief = -1};
    dm_state_assessment(&lab->world, 0, 0, &input);
    assert_int_equal(input.belief, -1);
    dm_lab_fire(lab, "find_voice");
    dm_state_assessment(&lab->world, 0, 0, &input);
    assert_int_equal(input.belief, lab->world.incidents[0].beliefs[0].share[1]);
    assert_int_equal(input.confidence, DM_CONFIDENCE_MODERATE);
}

static void a_view_offers_the_options_of_its_own_open_decisions(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_choice");
    const dm_seat_view view = view_of(lab, 0);
    assert_int_equal(view.decision_count, 1);
    assert_int_equal(view.option_count, 5);
    assert_int_equal(view.decisions[0].option_count, 5);
    assert_int_equal(view_of(lab, 1).decision_count, 0);
}

static void a_view_counts_its_own_standing_orders(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "order_on");
    lab->scenario->orders[1].actor = 0; // one beyond the last, and in force
    assert_int_equal(view_of(lab, 0).order_ready, 1);
    lab->scenario->orders[1].actor = 1;
    assert_int_equal(view_of(lab, 1).order_ready, 0);
}

static void an_act_answers_the_worst_that_hit_its_state_and_of_equals_the_first(void **state)
{
    dm_lab *lab = *state;
    static dm_candidate rows[DM_CANDIDATES_MAX];
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "prank");
    static const int severities[][3] = {{50, 20, 0}, {20, 50, 1}, {30, 30, 0}};
    for (int i = 0; i < 3; i++) {
        lab->world.incidents[0].severity = (int16_t)severities[i][0];
        lab->world.incidents[1].severity = (int16_t)severities[i][1];
        const int count = dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX);
        assert_true(count > 0);
        assert_int_equal(rows[0].incident, severities[i][2]);
    }
}

static void what_can_just_be_done_before_the_end_is_offered(void **state)
{
    dm_lab *lab = *state;
    static dm_candidate rows[DM_CANDIDATES_MAX];
    lab->world.now = lab->scenario->end_at - 60; // "talk" takes an hour
    assert_true(dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX) > 0);
    lab->world.now++;
    assert_int_equal(dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX), 0);
}

static void a_view_in_words_has_all_its_rows_and_no_others(void **state)
{
    dm_lab *lab = *state;
    static char bytes[1 << 16];
    lab->scenario->clauses[0].kind = DM_CLAUSE_FORBID; // the first clause refuses to arm
    lab->scenario->clauses[0].when = clause(lab, "HARD.arm")->when;
    dm_scenario_index(lab->scenario);
    lab->world.norm_modes[0] = DM_MODE_HARD;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "open_acts");
    dm_lab_fire(lab, "open_choice");
    dm_seat_view view = view_of(lab, 0);
    view.incidents[view.incident_count] = view.incidents[0]; // left over from an earlier view
    dm_text text = dm_text_over(bytes, sizeof bytes);
    dm_seat_view_print(lab->scenario, &view, &text);
    assert_int_equal(count_words(bytes, "incident grid\n"), 1);
    assert_int_equal(count_words(bytes, "level grid "), 1);
    assert_int_equal(count_words(bytes, "option arm_now: refused LINE.line\n"), 1);
    assert_int_equal(count_words(bytes, "option rest: allowed\n"), 1);
    assert_int_equal(count_words(bytes, "option strike: delayed SLOW.wait until "), 1);
    assert_int_equal(count_words(bytes, " until "), 2 + 5); // deadlines, delays
}

// -------------------------------------------------------------------------------------- quantities

static int64_t value_of(const dm_lab *lab, const dm_situation *situation, dm_quantity quantity,
                        int first, int second, int third)
{
    const dm_test test = {.quantity = (uint8_t)quantity,
                          .parameter = -1,
                          .args = {(int16_t)first, (int16_t)second, (int16_t)third}};
    return dm_measure(lab->scenario, &lab->world, situation, &test);
}

#define WORLD(quantity, ...) value_of(lab, NULL, DM_QUANTITY_##quantity, __VA_ARGS__)
#define ACT(quantity, ...)   value_of(lab, &act, DM_QUANTITY_##quantity, __VA_ARGS__)

static void quantities_about_third_actors_are_nothing_where_only_states_have_them(void **state)
{
    dm_lab *lab = *state;
    const int outage = dm_lab_row(lab, DM_TABLE_TEMPLATES, "outage");
    dm_lab_restart(lab, 1, "all");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    const int talk = dm_lab_row(lab, DM_TABLE_ACTIONS, "talk");
    for (int who = 2; who >= -1; who -= 3) { // a third state, and nobody
        assert_int_equal(WORLD(KNOWN, outage, who, -1), 0);
        assert_int_equal(WORLD(BELIEF, outage, who, -1), 0);
        assert_int_equal(WORLD(CONFIDENCE, outage, who, -1), 0);
        assert_int_equal(WORLD(EVIDENCE, outage, who, -1), 0);
        assert_int_equal(WORLD(RUNG, who, -1, -1), 0);
        assert_int_equal(WORLD(DONE, who, talk, -1), 0);
        assert_int_equal(WORLD(STARTED, who, talk, -1), 0);
        assert_int_equal(WORLD(IN_FORCE, 0, who, -1), 0);
        assert_int_equal(WORLD(TENSION, 0, who, -1), 0);
    }
    assert_int_equal(WORLD(IN_FORCE, 0, 0, -1), 1);
    assert_int_equal(WORLD(IN_FORCE, 0, 1, -1), 1);
    assert_int_equal(WORLD(TENSION, 1, 0, -1), 200);
    assert_int_equal(WORLD(KNOWN, outage, 0, -1), 1); // at minute zero
    assert_int_equal(WORLD(EVIDENCE, outage, 0, -1), 1);
}

static void messages_are_counted_from_whom_to_whom_and_of_which_kind(void **state)
{
    dm_lab *lab = *state;
    static const char *const sent[] = {
        "ask",    "ask_back",        "ask_third",    "third_asks",      "warn_east",
        "assure", "packet_of_eight", "their_packet", "packet_to_third", "packet_by_third"};
    for (size_t i = 0; i < sizeof sent / sizeof *sent; i++) dm_lab_fire(lab, sent[i]);
    assert_int_equal(WORLD(MESSAGES, 1, 0, -1), 4); // ask, warning, assurance, packet
    assert_int_equal(WORLD(MESSAGES, 0, 1, -1), 2);
    assert_int_equal(WORLD(MESSAGES, 2, 0, -1), 2);
    assert_int_equal(WORLD(MESSAGES, 0, 2, -1), 1);
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_INQUIRY), 1);
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_NOTIFICATION), 0); // the first kind
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_ASSURANCE), 1);    // said to everyone
    assert_int_equal(WORLD(MESSAGES_OF, 0, 1, DM_MESSAGE_ASSURANCE), 0);
    assert_int_equal(WORLD(PACKETS, 1, 0, -1), 1);
    assert_int_equal(WORLD(PACKETS, 1, 2, -1), 1);
    assert_int_equal(WORLD(FIELDS, 0, 1, -1), 8);
    assert_int_equal(WORLD(FIELDS, 1, 0, -1), 1);
    assert_int_equal(WORLD(FIELDS, 0, 2, -1), 0);
    assert_int_equal(WORLD(FIELDS, 2, 0, -1), 16);
}

static void a_message_of_the_first_kind_is_counted_by_its_kind(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "ask");
    lab->world.messages[0].kind = DM_MESSAGE_NOTIFICATION;
    lab->world.messages[0].to = DM_ANYONE;
    assert_int_equal(DM_MESSAGE_NOTIFICATION, 0);
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_NOTIFICATION), 1);
    assert_int_equal(WORLD(MESSAGES, 1, 0, -1), 0);
}

static void me_them_and_this_are_read_from_the_situation(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "breach");
    dm_lab_fire(lab, "heat");
    dm_situation act = {
        .me = 0, .action = 0, .asset = 0, .incident = 1, .belief = 0, .confidence = 3};
    assert_int_equal(ACT(TENSION, DM_ME, DM_THEM, -1), lab->world.tension[0][1]);
    assert_int_equal(ACT(TENSION, DM_THEM, DM_ME, -1), lab->world.tension[1][0]);
    assert_int_equal(ACT(KNOWN, DM_THIS_INCIDENT, DM_ME, -1), 0); // the breach: West's secret
    assert_int_equal(ACT(KNOWN, DM_THIS_INCIDENT, DM_THEM, -1), 1);
    assert_int_equal(ACT(HAPPENED, DM_THIS_INCIDENT, -1, -1), 1);
    assert_int_equal(WORLD(HAPPENED, DM_THIS_INCIDENT, -1, -1), 0);
    assert_int_equal(ACT(SEVERITY, DM_THIS_INCIDENT, -1, -1), lab->world.incidents[1].severity);
    // A belief of nothing that is stated now counts before what is on record.
    lab->world.incidents[1].beliefs[0].stated = 700;
    lab->world.incidents[1].beliefs[0].stated_confidence = DM_CONFIDENCE_LOW;
    assert_int_equal(ACT(ACT_BELIEF, -1, -1, -1), 0);
    assert_int_equal(ACT(ACT_CONFIDENCE, -1, -1, -1), 3);
    act.belief = -1;
    assert_int_equal(ACT(ACT_BELIEF, -1, -1, -1), 700);
    lab->world.incidents[1].beliefs[0].stated = 0;
    assert_int_equal(ACT(ACT_BELIEF, -1, -1, -1), 0);
    assert_int_equal(ACT(ACT_CONFIDENCE, -1, -1, -1), DM_CONFIDENCE_LOW);
    lab->world.incidents[1].beliefs[0].stated = -1;
    assert_int_equal(ACT(ACT_CONFIDENCE, -1, -1, -1), 0);
}

static void the_first_action_asset_and_incident_are_measured_like_any_other(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->assets[0].tags = 1;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host"); // at minute zero
    dm_lab_until(lab, 40);
    dm_situation act = {.me = 1, .action = 0, .asset = 0, .incident = 0, .belief = -1};
    assert_int_equal(ACT(ACT_DOMAIN, -1, -1, -1), DM_DOMAIN_DIPLOMATIC);
    assert_int_equal(ACT(ACT_TARGET_CLASS, -1, -1, -1), 3);
    assert_int_equal(ACT(ACT_TARGET_TAG, 0, -1, -1), 1);
    assert_int_equal(ACT(ACT_IS, 0, -1, -1), 1);
    assert_int_equal(ACT(ACT_IS, 1, -1, -1), 0);
    assert_int_equal(ACT(THIS_VICTIM, 0, -1, -1), 1);
    assert_int_equal(ACT(THIS_VICTIM, 1, -1, -1), 0);
    assert_int_equal(ACT(THIS_CLASS, -1, -1, -1), 3);
    assert_int_equal(ACT(THIS_EFFECT, -1, -1, -1), DM_EFFECT_DISRUPTION);
    assert_int_equal(ACT(ACT_WAITED, -1, -1, -1), 0); // West has detected nothing
    act.me = 0;
    assert_int_equal(ACT(ACT_WAITED, -1, -1, -1), 40);
    act.is_believed = 1;
    assert_int_equal(ACT(ACT_TARGET_TAG, 0, -1, -1), 1);
    lab->world.incidents[0].asset = -1;
    assert_int_equal(ACT(ACT_TARGET_TAG, 0, -1, -1), 0);
    act.is_believed = 0;
    assert_int_equal(ACT(THIS_VICTIM, 0, -1, -1), 0);
}

static void breaches_are_counted_to_the_last_and_no_further(void **state)
{
    dm_lab *lab = *state;
    lab->world.breaches[0].accused = lab->world.breaches[1].accused = 1;
    lab->world.breach_count = 1;
    assert_int_equal(WORLD(BREACHES, 1, -1, -1), 1);
    assert_int_equal(WORLD(BREACHES, 0, -1, -1), 0);
}

static void a_group_of_tests_ends_with_its_list(void **state)
{
    dm_lab *lab = *state;
    dm_test *tests = lab->scenario->tests;
    tests[0] = (dm_test){.quantity = DM_QUANTITY_TIME,
                         .compare = DM_COMPARE_IS,
                         .value = 1,
                         .parameter = -1,
                         .group = 1};
    tests[1] = tests[0];
    tests[1].value = 0; // holds, but belongs to the next list
    assert_false(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 1}));
    assert_true(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 2}));
}

// --------------------------------------------------------------------------------- start and clock

static void a_drawn_variable_takes_its_value_by_the_very_draw(void **state)
{
    dm_lab *lab = *state;
    const int cause = dm_lab_row(lab, DM_TABLE_VARIABLES, "cause");
    const dm_variable *variable = &lab->scenario->variables[cause];
    lab->scenario->values[lab->scenario->values_count].weight = 500; // beyond the last
    for (uint64_t seed = 1; seed <= 5000; seed++) {
        const dm_setup from = dm_setup_default(lab->scenario, seed);
        dm_begin(lab->scenario, &from, &lab->world, NULL);
        const uint64_t draw = dm_draw(seed, DM_DRAW_VARIABLE, variable->noun.key, 1, 0);
        assert_int_equal(lab->world.variables[cause], dm_draw_below(draw, 1000) >= 500);
    }
}

static void a_run_begins_with_the_default_preset_even_if_it_is_the_first(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->default_preset = 0;
    lab->scenario->presets[0].norms[0] = 5;
    assert_int_equal(dm_setup_default(lab->scenario, 1).norms[0], 5);
    lab->scenario->default_preset = -1;
    assert_int_equal(dm_setup_default(lab->scenario, 1).norms[0], 0);
}

static void what_is_planned_for_minute_zero_happens_then(void **state)
{
    dm_lab *lab = *state;
    const int planned = dm_lab_row(lab, DM_TABLE_INJECTS, "planned");
    const int free = dm_lab_row(lab, DM_TABLE_DECISIONS, "free");
    lab->scenario->injects[planned].at = 0;
    lab->scenario->decisions[free].at = 0;
    dm_lab_restart(lab, 1, "none");
    dm_lab_until(lab, 0);
    assert_int_equal(lab->world.injects[planned].phase, DM_INJECT_FIRED);
    assert_int_equal(lab->world.decisions[free].phase, DM_DECISION_OPEN);
}

static void an_empty_agenda_has_no_next_minute(void **state)
{
    dm_lab *lab = *state;
    lab->world.agenda_count = 0;
    assert_true(dm_next_minute(&lab->world) == INT64_MAX);
}

// A decision whose default opens it anew, with no time to decide it in: it would go on for ever.
static void one_step_does_4096_things_at_most(void **state)
{
    dm_lab *lab = *state;
    const int acts = dm_lab_row(lab, DM_TABLE_DECISIONS, "acts");
    const int rest = dm_lab_row(lab, DM_TABLE_OPTIONS, "rest");
    dm_decision *decision = &lab->scenario->decisions[acts];
    decision->deadline = 0;
    decision->fallback = (int16_t)rest;
    dm_effect *effect = &lab->scenario->effects[lab->scenario->options[rest].effects.first];
    *effect = (dm_effect){.verb = DM_VERB_OPEN,
                          .subject = (int16_t)acts,
                          .actor = DM_NOBODY,
                          .other = DM_NOBODY,
                          .object = -1};
    dm_lab_fire(lab, "open_acts");
    const uint32_t before = lab->world.next_event;
    const dm_input tick = {.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = 0};
    dm_step(lab->scenario, &lab->world, tick, &lab->events);
    assert_int_equal(lab->world.next_event - before, 3 * 4096); // sealed, decided, open
    assert_int_equal(lab->world.is_over, 0);
}

static void an_input_for_a_row_beyond_the_last_changes_nothing(void **state)
{
    dm_lab *lab = *state;
    const dm_scenario *scenario = lab->scenario;
    const struct {
        dm_input_kind kind;
        int count;
    } rows[] = {
        {DM_INPUT_FIRE, scenario->injects_count},  {DM_INPUT_SKIP, scenario->injects_count},
        {DM_INPUT_DELAY, scenario->injects_count}, {DM_INPUT_SET, scenario->variables_count},
        {DM_INPUT_ADD, scenario->variables_count}, {DM_INPUT_ADOPT, scenario->norms_count}};
    const int before = lab->events.count;
    const int agenda = lab->world.agenda_count;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int side = 0; side < 2; side++) {
            const dm_input input = {.kind = (uint8_t)rows[i].kind,
                                    .seat = DM_SEAT_FACILITATOR,
                                    .value = 3,
                                    .minute = 5,
                                    .subject = (int16_t)(side == 0 ? -1 : rows[i].count)};
            dm_step(scenario, &lab->world, input, &lab->events);
        }
    }
    assert_int_equal(lab->events.count, before);
    assert_int_equal(lab->world.agenda_count, agenda);
}

static void an_inject_may_be_put_off_to_this_very_minute(void **state)
{
    dm_lab *lab = *state;
    const int planned = dm_lab_row(lab, DM_TABLE_INJECTS, "planned");
    dm_lab_until(lab, 30);
    const dm_input input = {.kind = DM_INPUT_DELAY,
                            .seat = DM_SEAT_FACILITATOR,
                            .minute = 30,
                            .subject = (int16_t)planned};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.injects[planned].phase, DM_INJECT_FIRED);
}

static void a_run_ends_when_its_events_would_not_fit_the_record(void **state)
{
    dm_lab *lab = *state;
    const dm_input note = {.kind = DM_INPUT_NOTE, .seat = DM_SEAT_FACILITATOR};
    lab->world.next_event = DM_EVENTS_MAX - 1024 - 1;
    dm_step(lab->scenario, &lab->world, note, &lab->events);
    assert_int_equal(lab->world.is_over, 0);
    dm_step(lab->scenario, &lab->world, note, &lab->events);
    assert_int_equal(lab->world.is_over, 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_LIMIT)->value, DM_EVENTS_MAX);
}

static void no_decision_is_open_beyond_the_last(void **state)
{
    dm_lab *lab = *state;
    for (int who = 0; who < DM_STATES; who++) {
        lab->scenario->decisions[lab->scenario->decisions_count].seat = (int16_t)who;
        assert_int_equal(dm_open_decision(&lab->world, lab->scenario, who), -1);
    }
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(a_view_shows_the_level_of_what_is_public_or_ones_own),
        LAB_TEST(a_view_of_an_incident_without_an_asset_has_no_level),
        LAB_TEST(a_view_says_at_the_line_as_above_it),
        LAB_TEST(a_nuisance_is_a_hit),
        LAB_TEST(a_duty_may_take_its_fields_from_the_first_parameter),
        LAB_TEST(conduct_counts_from_minute_zero_to_the_end_of_the_window),
        LAB_TEST(conduct_is_believed_from_the_floor_on),
        LAB_TEST(an_assessment_needs_evidence_and_carries_the_states_own),
        LAB_TEST(a_view_offers_the_options_of_its_own_open_decisions),
        LAB_TEST(a_view_counts_its_own_standing_orders),
        LAB_TEST(an_act_answers_the_worst_that_hit_its_state_and_of_equals_the_first),
        LAB_TEST(what_can_just_be_done_before_the_end_is_offered),
        LAB_TEST(a_view_in_words_has_all_its_rows_and_no_others),
        LAB_TEST(quantities_about_third_actors_are_nothing_where_only_states_have_them),
        LAB_TEST(messages_are_counted_from_whom_to_whom_and_of_which_kind),
        LAB_TEST(a_message_of_the_first_kind_is_counted_by_its_kind),
        LAB_TEST(me_them_and_this_are_read_from_the_situation),
        LAB_TEST(the_first_action_asset_and_incident_are_measured_like_any_other),
        LAB_TEST(breaches_are_counted_to_the_last_and_no_further),
        LAB_TEST(a_group_of_tests_ends_with_its_list),
        LAB_TEST(a_drawn_variable_takes_its_value_by_the_very_draw),
        LAB_TEST(a_run_begins_with_the_default_preset_even_if_it_is_the_first),
        LAB_TEST(what_is_planned_for_minute_zero_happens_then),
        LAB_TEST(an_empty_agenda_has_no_next_minute),
        LAB_TEST(one_step_does_4096_things_at_most),
        LAB_TEST(an_input_for_a_row_beyond_the_last_changes_nothing),
        LAB_TEST(an_inject_may_be_put_off_to_this_very_minute),
        LAB_TEST(a_run_ends_when_its_events_would_not_fit_the_record),
        LAB_TEST(no_decision_is_open_beyond_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
