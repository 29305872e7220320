// The edges of what people do: whose row an effect is, what is judged and when, what is refused,
// and what fires when. Often row 0, or a bound that is met to the unit.
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

static void step(dm_lab *lab, dm_input input)
{
    dm_step(lab->scenario, &lab->world, input, &lab->events);
}

static void again(dm_lab *lab, const char *inject)
{
    lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, inject)].phase = DM_INJECT_WAITING;
    dm_lab_fire(lab, inject);
}

static int row(const dm_lab *lab, dm_table_id table, const char *id)
{
    return dm_lab_row(lab, table, id);
}

static dm_decision_state *decision(dm_lab *lab, const char *id)
{
    return &lab->world.decisions[row(lab, DM_TABLE_DECISIONS, id)];
}

static dm_clause *clause(dm_lab *lab, const char *id)
{
    return &lab->scenario->clauses[row(lab, DM_TABLE_CLAUSES, id)];
}

static dm_input choice(const dm_lab *lab, const char *of, const char *option)
{
    const int index = row(lab, DM_TABLE_DECISIONS, of);
    return (dm_input){.kind = DM_INPUT_CHOOSE,
                      .seat = (uint8_t)lab->scenario->decisions[index].seat,
                      .subject = (int16_t)index,
                      .decision = (int16_t)index,
                      .incident = -1,
                      .belief = -1,
                      .object = (int16_t)row(lab, DM_TABLE_OPTIONS, option)};
}

static dm_verdict judge(const dm_lab *lab, dm_input input)
{
    return dm_judge(lab->scenario, &lab->world, &input);
}

static void expect(const dm_lab *lab, const char *option, dm_verdict_kind kind,
                   const char *clause_id)
{
    const dm_verdict verdict = judge(lab, choice(lab, "acts", option));
    assert_int_equal(verdict.kind, kind);
    const int index = *clause_id != 0 ? row(lab, DM_TABLE_CLAUSES, clause_id) : -1;
    assert_int_equal(verdict.clause, index);
}

// ----------------------------------------------------------------------------------- effect rows

static void them_and_this_are_the_other_state_and_the_incident_in_question(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    step(lab, dm_lab_act(lab, 0, "talk", NULL, "outage"));
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.message_count, 1);
    assert_int_equal(lab->world.messages[0].from, 0);
    assert_int_equal(lab->world.messages[0].to, 1);
    assert_int_equal(lab->world.messages[0].incident, 0);
}

static void the_owner_is_whose_asset_the_act_is_aimed_at(void **state)
{
    dm_lab *lab = *state;
    lab->world.actors[1].capital = 600; // to the unit what it costs
    step(lab, dm_lab_act(lab, 1, "fine", "grid", NULL));
    assert_int_equal(lab->world.actors[1].capital, 0);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.actors[0].mood, -50);
    assert_int_equal(lab->world.actors[1].mood, 400);
    lab->world.actors[0].capital = 599;
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "fine", "hall", NULL)).obstacle,
                     DM_OBSTACLE_CAPITAL);
}

static void some_acts_are_for_ones_own_assets(void **state)
{
    dm_lab *lab = *state;
    lab->world.actors[0].capital = 1000;
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "shield", "grid", NULL)).kind,
                     DM_VERDICT_ALLOWED);
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "shield", "hall", NULL)).obstacle,
                     DM_OBSTACLE_TARGET);
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "shield", "port", NULL)).obstacle,
                     DM_OBSTACLE_TARGET);
}

// No scenario can write it: the loader refuses it. The rules hold all the same.
static void a_row_that_means_a_third_party_where_a_state_is_meant_does_nothing(void **state)
{
    dm_lab *lab = *state;
    static const char *const rows[] = {"notify", "find_host", "search", "jam_hall", "adopt_hard"};
    dm_lab_fire(lab, "outage");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const int inject = row(lab, DM_TABLE_INJECTS, rows[i]);
        lab->scenario->effects[lab->scenario->injects[inject].effects.first].actor = 2;
        const int before = lab->events.count;
        dm_lab_fire(lab, rows[i]);
        assert_int_equal(lab->events.count, before + 1); // the inject itself
    }
}

static void a_variable_speaks_when_it_changes(void **state)
{
    dm_lab *lab = *state;
    const int before = dm_lab_count(lab, DM_EVENT_VARIABLE);
    dm_lab_fire(lab, "set_one");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_VARIABLE), before + 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_VARIABLE)->before, 2);
    again(lab, "set_one");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_VARIABLE), before + 1);
}

static void tension_may_be_moved_toward_either_state(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "their_heat");
    assert_int_equal(lab->world.tension[1][0], 300);
    assert_int_equal(lab->world.tension[0][1], 200);
}

static void a_state_may_leave_a_norm_in_its_own_name(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    assert_true(lab->world.norms[0] != 0);
    dm_lab_fire(lab, "open_acts");
    step(lab, choice(lab, "acts", "disarm_norm"));
    assert_int_equal(lab->world.norms[0], 0);
}

// ------------------------------------------------------------------------- what is judged, and
// when

static void an_act_of_an_option_answers_what_the_decision_is_about(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    dm_lab_choose(lab, "choice", "strike");
    assert_int_equal(lab->world.operations[0].trigger, 0);
    assert_int_equal(lab->world.operations[0].option, row(lab, DM_TABLE_OPTIONS, "strike"));
}

static void what_one_side_does_in_that_minute_cannot_change_what_the_other_was_allowed(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_acts_of_both");
    step(lab, choice(lab, "their_acts", "arm_too"));
    step(lab, choice(lab, "acts", "bind_west")); // takes effect first
    assert_true(lab->world.norms[1] != 0);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_REFUSED), 0);
    assert_int_equal(lab->world.operation_count, 1);
}

static void every_act_of_an_option_has_its_own_verdict(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_acts");
    step(lab, choice(lab, "acts", "talk_then_jam"));
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_RUNNING);
    assert_int_equal(lab->world.operations[1].state, DM_OPERATION_PLANNED);
    assert_int_equal(lab->world.operations[1].start, 240);
}

// Eight verdicts are kept; what comes after them is judged when its turn has come.
static void the_ninth_act_of_an_option_is_judged_when_its_turn_has_come(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_acts");
    const int before = dm_lab_count(lab, DM_EVENT_REFUSED);
    step(lab, choice(lab, "acts", "nine"));
    assert_int_equal(lab->world.operation_count, 8);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_REFUSED), before + 1);
    const dm_event *refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->subject, row(lab, DM_TABLE_ACTIONS, "jam"));
    assert_int_equal(refused->other, DM_VERDICT_IMPOSSIBLE); // it is under way since the first
}

static void only_acts_of_ones_own_are_judged(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    expect(lab, "arm_now", DM_VERDICT_REFUSED, "HARD.arm");
    expect(lab, "arm_by_name", DM_VERDICT_REFUSED, "HARD.arm");
    expect(lab, "arm_theirs", DM_VERDICT_ALLOWED, "");
    expect(lab, "rest", DM_VERDICT_ALLOWED, ""); // though the next option's rows follow at once
}

static void of_equal_verdicts_the_first_counts(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    expect(lab, "jam_then_arm", DM_VERDICT_REFUSED, "HARD.doubt");
    dm_lab_restart(lab, 1, "none");
    lab->world.norm_modes[row(lab, DM_TABLE_NORMS, "HARD")] = DM_MODE_SOFT;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "adopt_hard");
    const dm_verdict both = judge(lab, dm_lab_act(lab, 0, "break", "dam", NULL));
    assert_int_equal(both.kind, DM_VERDICT_BREACH);
    assert_int_equal(both.clause, row(lab, DM_TABLE_CLAUSES, "LINE.cross"));
}

static void an_assessment_counts_for_the_acts_after_it_when_it_is_ones_own_and_of_this(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "breach");
    dm_lab_fire(lab, "breach_seen");
    dm_lab_fire(lab, "find_voice");
    dm_lab_fire(lab, "open_acts");
    expect(lab, "jam_by_name", DM_VERDICT_ALLOWED, "");
    expect(lab, "jam_for_breach", DM_VERDICT_REFUSED, "HARD.doubt");
    expect(lab, "jam_as_west_says", DM_VERDICT_REFUSED, "HARD.doubt");
    // The same words with "this" in the place of the incident's name.
    const int option = row(lab, DM_TABLE_OPTIONS, "jam_by_name");
    lab->scenario->effects[lab->scenario->options[option].effects.first].subject = DM_THIS_INCIDENT;
    expect(lab, "jam_by_name", DM_VERDICT_ALLOWED, "");
}

static void blame_is_what_names_the_other_state_in_public(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_blame");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    dm_lab_fire(lab, "open_acts");
    const dm_verdict said = judge(lab, choice(lab, "choice", "say"));
    assert_int_equal(said.kind, DM_VERDICT_REFUSED);
    assert_int_equal(said.clause, row(lab, DM_TABLE_CLAUSES, "BLAME.public"));
    expect(lab, "name_quietly", DM_VERDICT_ALLOWED, "");
    expect(lab, "name_third", DM_VERDICT_ALLOWED, "");
    expect(lab, "rest", DM_VERDICT_ALLOWED, "");
}

static void an_act_that_the_catalogue_lists_first_is_judged_like_any_other(void **state)
{
    dm_lab *lab = *state;
    assert_int_equal(row(lab, DM_TABLE_ACTIONS, "talk"), 0);
    lab->world.actors[0].capital = 9;
    dm_lab_fire(lab, "open_acts");
    assert_int_equal(judge(lab, choice(lab, "acts", "talk_then_jam")).obstacle,
                     DM_OBSTACLE_CAPITAL);
}

static void a_delay_runs_from_a_detection_at_minute_zero(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_until(lab, 100);
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "jam", "hall", "outage")).until, 240);
    clause(lab, "SLOW.wait")->until_parameter = 0; // LINE.floor: 50
    lab->world.parameters[0] = 150;
    assert_int_equal(judge(lab, dm_lab_act(lab, 0, "jam", "hall", "outage")).until, 150);
}

// ---------------------------------------------------------------------------------- strange inputs

static void a_decision_beyond_the_last_is_unknown(void **state)
{
    dm_lab *lab = *state;
    const int count = lab->scenario->decisions_count;
    dm_input input = choice(lab, "choice", "nothing");
    input.subject = (int16_t)count;
    assert_int_equal(judge(lab, input).obstacle, DM_OBSTACLE_UNKNOWN);
    lab->scenario->decisions[count].is_free = 1;
    lab->world.decisions[count].phase = DM_DECISION_OPEN;
    const int before = lab->events.count;
    step(lab, (dm_input){.kind = DM_INPUT_WAIT, .seat = 0, .subject = (int16_t)count});
    assert_int_equal(lab->events.count, before);
}

static void the_first_decision_of_a_scenario_may_be_a_free_one(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_choice");
    dm_input act = dm_lab_act(lab, 0, "jam", "hall", NULL);
    act.decision = 0;
    assert_int_equal(judge(lab, act).obstacle, DM_OBSTACLE_CLOSED);
    lab->scenario->decisions[0].is_free = 1;
    assert_int_equal(judge(lab, act).kind, DM_VERDICT_ALLOWED);
    step(lab, (dm_input){.kind = DM_INPUT_WAIT, .seat = 0, .subject = 0});
    assert_int_equal(lab->world.decisions[0].phase, DM_DECISION_CLOSED);
}

static void the_white_cell_does_not_choose_for_a_seat(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_choice");
    dm_input input = choice(lab, "choice", "nothing");
    input.seat = DM_SEAT_FACILITATOR;
    assert_int_equal(judge(lab, input).kind, DM_VERDICT_ALLOWED); // it is not bound
    step(lab, input);
    assert_int_equal(decision(lab, "choice")->phase, DM_DECISION_OPEN);
}

static void a_refused_choice_leaves_the_decision_open_and_says_who_refused_what(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    step(lab, choice(lab, "acts", "arm_now"));
    assert_int_equal(decision(lab, "acts")->phase, DM_DECISION_OPEN);
    const dm_event *refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->subject, -1);
    assert_int_equal(refused->why_kind, DM_CAUSE_CLAUSE);
    step(lab, dm_lab_act(lab, 0, "arm", NULL, NULL));
    refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->subject, row(lab, DM_TABLE_ACTIONS, "arm"));
    assert_int_equal(refused->other, DM_VERDICT_REFUSED);
}

/// Makes the very first clause of the scenario forbid what HARD.arm forbids.
static void forbid_by_the_first_clause(dm_lab *lab, dm_norm_mode mode)
{
    lab->scenario->clauses[0].kind = DM_CLAUSE_FORBID;
    lab->scenario->clauses[0].when = clause(lab, "HARD.arm")->when;
    dm_scenario_index(lab->scenario);
    lab->world.norm_modes[0] = (uint8_t)mode;
    dm_lab_fire(lab, "adopt_line");
}

static void the_first_clause_of_a_scenario_may_refuse(void **state)
{
    dm_lab *lab = *state;
    forbid_by_the_first_clause(lab, DM_MODE_HARD);
    step(lab, dm_lab_act(lab, 0, "arm", NULL, NULL));
    const dm_event *refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->value, 0);
    assert_int_equal(refused->why_kind, DM_CAUSE_CLAUSE);
}

static void the_first_clause_of_a_scenario_may_be_broken(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->actions[row(lab, DM_TABLE_ACTIONS, "arm")].visibility = DM_VISIBILITY_BOTH;
    forbid_by_the_first_clause(lab, DM_MODE_SOFT);
    step(lab, dm_lab_act(lab, 0, "arm", NULL, NULL));
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.breach_count, 1);
    assert_int_equal(lab->world.breaches[0].clause, 0);
}

static void at_the_deadline_a_refused_default_is_not_taken(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    dm_lab_until(lab, 60);
    assert_int_equal(decision(lab, "acts")->phase, DM_DECISION_CLOSED);
    assert_int_equal(decision(lab, "acts")->chosen, -1);
    assert_int_equal(lab->world.operation_count, 0);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_REFUSED), 0);
}

static void events_are_kept_up_to_the_room_there_is(void **state)
{
    dm_lab *lab = *state;
    const int room = lab->events.count + 1;
    lab->events.capacity = room;
    memset(&lab->items[room], 0x5A, sizeof lab->items[room]);
    const dm_event before = lab->items[room];
    dm_lab_fire(lab, "outage");
    assert_int_equal(lab->events.count, room);
    assert_memory_equal(&lab->items[room], &before, sizeof before);
}

// ------------------------------------------------------------------------- what fires when, and
// why

static void an_inject_fired_by_hand_has_that_as_its_reason(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "fire_other"); // which fires "set_one"
    const dm_event *events = lab->items;
    int by_hand = 0;
    int by_inject = 0;
    for (int i = 0; i < lab->events.count; i++) {
        if (events[i].kind != DM_EVENT_INJECT) continue;
        by_hand += events[i].why_kind == DM_CAUSE_FACILITATOR;
        by_inject += events[i].why_kind == DM_CAUSE_INJECT;
    }
    assert_int_equal(by_hand, 1);
    assert_int_equal(by_inject, 1);
    step(lab, (dm_input){.kind = DM_INPUT_FIRE,
                         .seat = DM_SEAT_SCRIPT,
                         .subject = (int16_t)row(lab, DM_TABLE_INJECTS, "heat")});
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT)->why_kind, DM_CAUSE_SCRIPT);
}

static void a_decision_comes_after_its_inject_with_its_delay(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 10);
    dm_lab_fire(lab, "herald");
    dm_lab_until(lab, 14);
    assert_int_equal(decision(lab, "heralded")->phase, DM_DECISION_CLOSED);
    dm_lab_until(lab, 15);
    assert_int_equal(decision(lab, "heralded")->phase, DM_DECISION_OPEN);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DECISION_OPEN), 1);
}

static void a_watching_decision_opens_anew_on_the_minute(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "beat");
    assert_int_equal(decision(lab, "recurring")->times, 1);
    dm_lab_until(lab, 10);
    assert_int_equal(decision(lab, "recurring")->phase, DM_DECISION_CLOSED);
    dm_lab_until(lab, 69);
    assert_int_equal(decision(lab, "recurring")->times, 1);
    dm_lab_until(lab, 70);
    assert_int_equal(decision(lab, "recurring")->times, 2);
}

/// Injects that set each other off, each in a round of its own: the last declared is the first.
static void chain_injects(dm_scenario *scenario, int pulse, int length)
{
    for (int n = length - 1; n >= 0; n--) {
        dm_inject *inject = &scenario->injects[scenario->injects_count];
        *inject = (dm_inject){.at = -1,
                              .after = -1,
                              .channel = -1,
                              .actor = DM_NOBODY,
                              .chance = DM_PER_MILLE,
                              .when = {(uint16_t)scenario->tests_count, 1},
                              .effects = {(uint16_t)scenario->effects_count, 1}};
        scenario->tests[scenario->tests_count++] = (dm_test){.quantity = DM_QUANTITY_VARIABLE,
                                                             .compare = DM_COMPARE_IS,
                                                             .value = n,
                                                             .parameter = -1,
                                                             .args = {(int16_t)pulse, -1, -1}};
        scenario->effects[scenario->effects_count++] = (dm_effect){.verb = DM_VERB_ADD,
                                                                   .amount = 1,
                                                                   .subject = (int16_t)pulse,
                                                                   .actor = DM_NOBODY,
                                                                   .other = DM_NOBODY,
                                                                   .object = -1};
        scenario->watched_injects[scenario->watched_injects_count++] =
            (int16_t)scenario->injects_count++;
    }
}

static void one_step_looks_at_what_waits_sixty_four_times_at_most(void **state)
{
    dm_lab *lab = *state;
    const int pulse = row(lab, DM_TABLE_VARIABLES, "pulse");
    const dm_scenario saved = *lab->scenario;
    chain_injects(lab->scenario, pulse, 100);
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "herald");
    assert_int_equal(lab->world.variables[pulse], 64);
    lab->scenario->injects_count = saved.injects_count;
    lab->scenario->tests_count = saved.tests_count;
    lab->scenario->effects_count = saved.effects_count;
    lab->scenario->watched_injects_count = saved.watched_injects_count;
}

static void without_an_ending_that_fits_the_run_just_ends(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->endings_count--; // "other" fits always; it lies beyond the last now
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 10 * 1440);
    assert_int_equal(lab->world.is_over, 1);
    assert_int_equal(lab->world.ending, -1);
    lab->scenario->endings_count++;
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(them_and_this_are_the_other_state_and_the_incident_in_question),
        LAB_TEST(the_owner_is_whose_asset_the_act_is_aimed_at),
        LAB_TEST(some_acts_are_for_ones_own_assets),
        LAB_TEST(a_row_that_means_a_third_party_where_a_state_is_meant_does_nothing),
        LAB_TEST(a_variable_speaks_when_it_changes),
        LAB_TEST(tension_may_be_moved_toward_either_state),
        LAB_TEST(a_state_may_leave_a_norm_in_its_own_name),
        LAB_TEST(an_act_of_an_option_answers_what_the_decision_is_about),
        LAB_TEST(what_one_side_does_in_that_minute_cannot_change_what_the_other_was_allowed),
        LAB_TEST(every_act_of_an_option_has_its_own_verdict),
        LAB_TEST(the_ninth_act_of_an_option_is_judged_when_its_turn_has_come),
        LAB_TEST(only_acts_of_ones_own_are_judged),
        LAB_TEST(of_equal_verdicts_the_first_counts),
        LAB_TEST(an_assessment_counts_for_the_acts_after_it_when_it_is_ones_own_and_of_this),
        LAB_TEST(blame_is_what_names_the_other_state_in_public),
        LAB_TEST(an_act_that_the_catalogue_lists_first_is_judged_like_any_other),
        LAB_TEST(a_delay_runs_from_a_detection_at_minute_zero),
        LAB_TEST(a_decision_beyond_the_last_is_unknown),
        LAB_TEST(the_first_decision_of_a_scenario_may_be_a_free_one),
        LAB_TEST(the_white_cell_does_not_choose_for_a_seat),
        LAB_TEST(a_refused_choice_leaves_the_decision_open_and_says_who_refused_what),
        LAB_TEST(the_first_clause_of_a_scenario_may_refuse),
        LAB_TEST(the_first_clause_of_a_scenario_may_be_broken),
        LAB_TEST(at_the_deadline_a_refused_default_is_not_taken),
        LAB_TEST(events_are_kept_up_to_the_room_there_is),
        LAB_TEST(an_inject_fired_by_hand_has_that_as_its_reason),
        LAB_TEST(a_decision_comes_after_its_inject_with_its_delay),
        LAB_TEST(a_watching_decision_opens_anew_on_the_minute),
        LAB_TEST(one_step_looks_at_what_waits_sixty_four_times_at_most),
        LAB_TEST(without_an_ending_that_fits_the_run_just_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
