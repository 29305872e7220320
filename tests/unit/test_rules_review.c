// All that norms say to an act, and what is wrong with a set of them before anything is played.
#include "rules/review.h"
#include "script/load.h"
#include "support/lab.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

enum { FINDINGS_MAX = 64 };

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

// --------------------------------------------------------------------------------- all that is
// said

static int judge_all(const dm_lab *lab, dm_input input, dm_verdict *rows, int capacity)
{
    return dm_judge_all(lab->scenario, &lab->world, &input, rows, capacity);
}

static void expect_row(const dm_lab *lab, const dm_verdict *row, dm_verdict_kind kind,
                       const char *clause)
{
    assert_int_equal(row->kind, kind);
    assert_string_equal(dm_say(lab->scenario, lab->scenario->clauses[row->clause].noun.id), clause);
}

static void what_decides_comes_first_and_nothing_that_speaks_is_left_out(void **state)
{
    dm_lab *lab = *state;
    dm_verdict rows[DM_CLAUSES_MAX];
    dm_lab_restart(lab, 1, "all");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    const dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    assert_int_equal(judge_all(lab, jam, rows, DM_CLAUSES_MAX), 3);
    expect_row(lab, &rows[0], DM_VERDICT_REFUSED, "HARD.doubt");
    expect_row(lab, &rows[1], DM_VERDICT_DELAYED, "SLOW.wait");
    expect_row(lab, &rows[2], DM_VERDICT_ADVISED, "NOTE.any");
    assert_int_equal(rows[1].until, 240);
    assert_int_equal(judge_all(lab, jam, rows, 2), 2); // no more than there is room for
    expect_row(lab, &rows[0], DM_VERDICT_REFUSED, "HARD.doubt");
}

static void norms_speak_of_what_is_impossible_for_now_and_not_of_what_is_none(void **state)
{
    dm_lab *lab = *state;
    dm_verdict rows[DM_CLAUSES_MAX];
    dm_lab_restart(lab, 1, "all");
    const dm_input no_access = dm_lab_act(lab, 1, "break", "grid", NULL);
    assert_true(judge_all(lab, no_access, rows, DM_CLAUSES_MAX) > 0);
    const dm_input own = dm_lab_act(lab, 0, "jam", "grid", NULL); // its own: no target
    assert_int_equal(judge_all(lab, own, rows, DM_CLAUSES_MAX), 0);
}

static void a_permit_that_lifts_a_clause_is_named_last(void **state)
{
    dm_lab *lab = *state;
    dm_verdict rows[DM_CLAUSES_MAX];
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage");
    const dm_input search = dm_lab_act(lab, 0, "search", NULL, "outage");
    assert_int_equal(judge_all(lab, search, rows, DM_CLAUSES_MAX), 0);
    const int arm = dm_lab_row(lab, DM_TABLE_CLAUSES, "HARD.arm");
    lab->scenario->clauses[arm].when.count = 0; // forbids everything now
    assert_int_equal(judge_all(lab, search, rows, DM_CLAUSES_MAX), 1);
    expect_row(lab, &rows[0], DM_VERDICT_ALLOWED, "HARD.at_home");
}

// --------------------------------------------------------------------------------------- reviews

typedef struct reviewed {
    dm_scenario *scenario;
    dm_world *start;
    dm_finding findings[FINDINGS_MAX];
    int count;
} reviewed;

static void review(reviewed *here)
{
    const dm_setup setup = dm_setup_default(here->scenario, 1);
    dm_begin(here->scenario, &setup, here->start, NULL);
    here->count = dm_review(here->scenario, here->start, here->findings, FINDINGS_MAX);
}

static reviewed read_sets(const char *name)
{
    char folder[256] = DM_SOURCE_DIR "/tests/cli/sets/";
    strcat(folder, name);
    reviewed here = {.start = calloc(1, sizeof *here.start)};
    assert_non_null(here.start);
    assert_int_equal(
        dm_scenario_load(folder, DM_SOURCE_DIR "/scenarios/library", &here.scenario, NULL, NULL),
        DM_OK);
    review(&here);
    return here;
}

static void end(reviewed *here)
{
    dm_scenario_free(here->scenario);
    free(here->start);
}

static int clause_of(const reviewed *here, const char *id)
{
    const int clause = dm_table_find(here->scenario, DM_TABLE_CLAUSES, id);
    assert_true(clause >= 0);
    return clause;
}

/// The finding about a clause; its `clause` is -1 when there is none.
static dm_finding about(const reviewed *here, const char *id)
{
    for (int i = 0; i < here->count; i++) {
        if (here->findings[i].clause == clause_of(here, id)) return here->findings[i];
    }
    return (dm_finding){.clause = -1};
}

static dm_norm *norm_of(reviewed *here, const char *id)
{
    return &here->scenario->norms[dm_find_norm(here->scenario, id)];
}

static void each_contradiction_names_its_clause_its_sets_and_what_stands_against_it(void **state)
{
    (void)state;
    reviewed here = read_sets("contradictory");
    assert_int_equal(here.count, 3);
    const dm_finding strike = about(&here, "A1.strike");
    assert_int_equal(strike.reason, DM_REASON_REFUSED);
    assert_int_equal(strike.by, clause_of(&here, "A2.strikes"));
    assert_int_equal(strike.presets, 1U << dm_find_preset(here.scenario, "angry") |
                                         1U << dm_find_preset(here.scenario, "half"));
    assert_int_equal(about(&here, "A3.protest").reason, DM_REASON_DELAYED);
    assert_int_equal(about(&here, "A3.protest").by, clause_of(&here, "A4.night"));
    assert_int_equal(about(&here, "A5.look").reason, DM_REASON_TOO_LONG);
    assert_int_equal(about(&here, "A6.either").clause, -1); // a letter will do
    end(&here);
}

static void what_may_be_done_all_the_same_is_no_contradiction(void **state)
{
    (void)state;
    reviewed here = read_sets("contradictory");
    // A soft norm refuses nobody.
    norm_of(&here, "A2")->mode = DM_MODE_SOFT;
    review(&here);
    assert_int_equal(about(&here, "A1.strike").clause, -1);
    // A norm that may not apply, for its window closes, refuses not for certain.
    norm_of(&here, "A2")->mode = DM_MODE_HARD;
    dm_clause *strikes = &here.scenario->clauses[clause_of(&here, "A2.strikes")];
    strikes->closes_parameter = (int16_t)norm_of(&here, "A1")->parameters.first; // minute 60
    review(&here);
    assert_int_equal(about(&here, "A1.strike").clause, -1);
    strikes->closes_parameter = -1;
    // A delay that ends in time: the night is as long as the hour.
    dm_parameter *night = &here.scenario->parameters[norm_of(&here, "A4")->parameters.first];
    const int hour = 60;
    const dm_action *protest = &here.scenario->actions[dm_find_action(here.scenario, "d01")];
    night->value = hour - protest->minutes_min;
    review(&here);
    assert_int_equal(about(&here, "A3.protest").clause, -1);
    night->value++;
    review(&here);
    assert_int_equal(about(&here, "A3.protest").reason, DM_REASON_DELAYED);
    end(&here);
}

static void what_is_said_in_secret_or_not_at_all_meets_nothing(void **state)
{
    (void)state;
    reviewed here = read_sets("contradictory");
    dm_scenario *scenario = here.scenario;
    dm_answer *answer = &scenario->clauses[clause_of(&here, "A6.either")].due.answer;
    int deniable = 0;
    while (!scenario->channels[deniable].is_deniable) deniable++;
    assert_true(deniable < scenario->channels_count);
    answer->channels = 1U << deniable;
    review(&here);
    assert_int_equal(about(&here, "A6.either").reason,
                     DM_REASON_REFUSED); // c08 is left, and barred
    answer->actions[0] = answer->actions[1] = 0;
    review(&here);
    assert_int_equal(about(&here, "A6.either").reason, DM_REASON_UNSAID);
    answer->channels |= 1U << (deniable == 0 ? 1 : 0); // and one that counts
    review(&here);
    assert_int_equal(about(&here, "A6.either").clause, -1);
    answer->message_kinds = 0;
    review(&here);
    assert_int_equal(about(&here, "A6.either").reason, DM_REASON_NO_WAY);
    end(&here);
}

// A pause after grave incidents holds up for certain what only a grave incident asks for.
static void a_pause_bars_what_only_its_own_cause_asks_for(void **state)
{
    (void)state;
    reviewed here = read_sets("contradictory");
    dm_scenario *scenario = here.scenario;
    dm_clause *protest = &scenario->clauses[clause_of(&here, "A3.protest")];
    dm_clause *night = &scenario->clauses[clause_of(&here, "A4.night")];
    const int floor = norm_of(&here, "R4")->parameters.first; // severity 35
    night->since_parameter = (int16_t)floor;
    review(&here);
    assert_int_equal(about(&here, "A3.protest").clause, -1); // any incident may ask for a protest
    protest->when = scenario->clauses[clause_of(&here, "R2.first_packet")].when; // 35 or more
    review(&here);
    assert_int_equal(about(&here, "A3.protest").reason, DM_REASON_DELAYED);
    scenario->parameters[floor].value = 36; // the pause is after graver ones only
    review(&here);
    assert_int_equal(about(&here, "A3.protest").clause, -1);
    end(&here);
}

// A permit that may apply lifts; one that cannot does not.
static void a_norm_that_may_be_lifted_refuses_nothing_for_certain(void **state)
{
    (void)state;
    reviewed here = read_sets("contradictory");
    dm_scenario *scenario = here.scenario;
    // A2 is given a second clause: the permit of R3, which lets defence at home be.
    const dm_clause defence = scenario->clauses[clause_of(&here, "R3.own_defence")];
    const int next = clause_of(&here, "A2.strikes") + 1;
    scenario->clauses[next] = defence;
    norm_of(&here, "A2")->clauses.count = 2;
    review(&here);
    assert_int_equal(about(&here, "A1.strike").reason, DM_REASON_REFUSED); // striking is no defence
    scenario->clauses[next].when.count = 0;                                // lifts everything
    review(&here);
    assert_int_equal(about(&here, "A1.strike").clause, -1);
    end(&here);
}

static void a_clause_that_something_may_match_is_none_of_the_findings(void **state)
{
    (void)state;
    reviewed here = read_sets("unreachable");
    assert_int_equal(here.count, 5);
    assert_int_equal(about(&here, "U1.any").clause, -1);
    assert_int_equal(about(&here, "U1.later").reason, DM_REASON_WINDOW);
    assert_int_equal(about(&here, "U1.yearly").reason, DM_REASON_SCHEDULE);
    assert_int_equal(about(&here, "U1.tagged").reason, DM_REASON_NO_MATCH);
    // One asset with the tag, and the clause has something to speak of.
    here.scenario->assets[0].tags = UINT64_MAX;
    review(&here);
    assert_int_equal(about(&here, "U1.tagged").clause, -1);
    // What only a declared incident has is enough: 5,000 customers of what it hit.
    here.scenario->assets[0].customers = 5000;
    review(&here);
    assert_int_equal(about(&here, "U1.crowds").clause, -1);
    end(&here);
}

static void the_library_is_not_blamed_for_what_a_scenario_lacks(void **state)
{
    (void)state;
    reviewed here = read_sets("unreachable");
    const int core = clause_of(&here, "R4.core");
    assert_false(dm_clause_reaches(here.scenario, here.start, core));
    assert_int_equal(about(&here, "R4.core").clause, -1);
    assert_true(dm_clause_reaches(here.scenario, here.start, clause_of(&here, "R1.line")));
    end(&here);
}

#define LAB_TEST(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        LAB_TEST(what_decides_comes_first_and_nothing_that_speaks_is_left_out),
        LAB_TEST(norms_speak_of_what_is_impossible_for_now_and_not_of_what_is_none),
        LAB_TEST(a_permit_that_lifts_a_clause_is_named_last),
        cmocka_unit_test(each_contradiction_names_its_clause_its_sets_and_what_stands_against_it),
        cmocka_unit_test(what_may_be_done_all_the_same_is_no_contradiction),
        cmocka_unit_test(what_is_said_in_secret_or_not_at_all_meets_nothing),
        cmocka_unit_test(a_pause_bars_what_only_its_own_cause_asks_for),
        cmocka_unit_test(a_norm_that_may_be_lifted_refuses_nothing_for_certain),
        cmocka_unit_test(a_clause_that_something_may_match_is_none_of_the_findings),
        cmocka_unit_test(the_library_is_not_blamed_for_what_a_scenario_lacks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
