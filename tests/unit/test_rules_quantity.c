// What a `when` list and a norm's clause can measure: every row of model/quantity.def, each with a
// world in which it has a value that it has by no accident.
#include "rules/rules_internal.h"
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

static int64_t value_of(const dm_lab *lab, const dm_situation *situation, dm_quantity quantity,
                        int first, int second, int third)
{
    const dm_test test = {.quantity = (uint8_t)quantity,
                          .parameter = -1,
                          .args = {(int16_t)first, (int16_t)second, (int16_t)third}};
    return dm_measure(lab->scenario, &lab->world, situation, &test);
}

#define WORLD(quantity, ...) value_of(lab, NULL, DM_QUANTITY_##quantity, __VA_ARGS__)
#define ACT(quantity)        value_of(lab, &act, DM_QUANTITY_##quantity, -1, -1, -1)

static void busy(dm_lab *lab)
{
    static const char *const steps[] = {"adopt_share",  "outage",   "notify", "find_host",
                                        "find_voice",   "ask",      "accuse", "small_packet",
                                        "their_packet", "standing", "deaths"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) dm_lab_fire(lab, steps[i]);
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "blame", NULL, NULL), &lab->events);
    dm_lab_until(lab, 100);
}

static void quantities_of_the_world_have_their_values(void **state)
{
    dm_lab *lab = *state;
    busy(lab);
    const int outage = dm_lab_row(lab, DM_TABLE_TEMPLATES, "outage");
    const int breach = dm_lab_row(lab, DM_TABLE_TEMPLATES, "breach");
    const dm_incident *incident = &lab->world.incidents[0];
    assert_int_equal(WORLD(TIME, -1, -1, -1), 100);
    assert_int_equal(WORLD(TENSION, 0, 1, -1), lab->world.tension[0][1]);
    assert_int_equal(WORLD(TENSION, 1, 0, -1), lab->world.tension[1][0]);
    assert_int_equal(WORLD(RUNG, 0, -1, -1), 12);
    assert_int_equal(WORLD(TRUE_RUNG, -1, -1, -1), 12); // seed 1: it was a blow
    assert_int_equal(WORLD(PEAK_RUNG, -1, -1, -1), 12);
    assert_int_equal(WORLD(VARIABLE, dm_lab_row(lab, DM_TABLE_VARIABLES, "counter"), -1, -1), 2);
    assert_int_equal(WORLD(LEVEL, 0, -1, -1), 0);
    assert_int_equal(WORLD(HAPPENED, outage, -1, -1), 1);
    assert_int_equal(WORLD(HAPPENED, breach, -1, -1), 0);
    assert_int_equal(WORLD(KNOWN, outage, 1, -1), 1);
    assert_int_equal(WORLD(KNOWN, breach, 1, -1), 0);
    assert_int_equal(WORLD(SEVERITY, outage, -1, -1), incident->severity);
    assert_int_equal(WORLD(BELIEF, outage, 0, -1), incident->beliefs[0].share[1]);
    assert_int_equal(WORLD(BELIEF, outage, 1, -1), incident->beliefs[1].share[0]);
    assert_int_equal(WORLD(CONFIDENCE, outage, 0, -1), DM_CONFIDENCE_HIGH);
    assert_int_equal(WORLD(EVIDENCE, outage, 0, -1), 3); // host, voice, and the log in their packet
    assert_int_equal(WORLD(MESSAGES, 1, 0, -1), 2);
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_INQUIRY), 1);
    assert_int_equal(WORLD(MESSAGES_OF, 1, 0, DM_MESSAGE_REPLY), 0);
    assert_int_equal(WORLD(PACKETS, 0, 1, -1), 1);
    assert_int_equal(WORLD(FIELDS, 0, 1, -1), 1);
    const int blame = dm_lab_row(lab, DM_TABLE_ACTIONS, "blame");
    assert_int_equal(WORLD(STARTED, 0, blame, -1), 1);
    assert_int_equal(WORLD(DONE, 0, blame, -1), 1);
    assert_int_equal(WORLD(DONE, 1, blame, -1), 0);
    assert_int_equal(WORLD(STARTED, 2, blame, -1), 0); // only states are counted
    assert_int_equal(WORLD(FIRED, dm_lab_row(lab, DM_TABLE_INJECTS, "outage"), -1, -1), 1);
    assert_int_equal(WORLD(FIRED, dm_lab_row(lab, DM_TABLE_INJECTS, "flood"), -1, -1), 0);
    assert_int_equal(WORLD(ACCUSED, 0, -1, -1), 2);
    assert_int_equal(WORLD(CREDIBILITY, 0, -1, -1), lab->world.actors[0].credibility);
    assert_int_equal(WORLD(CAPITAL, 0, -1, -1), lab->world.actors[0].capital);
    assert_int_equal(WORLD(MOOD, 0, -1, -1), -100);
    assert_int_equal(WORLD(LEGITIMACY, 0, -1, -1), 530);
    const int share = dm_lab_row(lab, DM_TABLE_NORMS, "SHARE");
    assert_int_equal(WORLD(IN_FORCE, share, 0, -1), 1);
    assert_int_equal(WORLD(IN_FORCE, share + 1, 0, -1), 0);
    assert_int_equal(WORLD(IN_FORCE, share, 2, -1), 0);
    assert_int_equal(WORLD(DEATHS, -1, -1, -1), 2);
    assert_int_equal(WORLD(OWED, 0, -1, -1), 1); // the first packet; the receipt is missed by now
    assert_int_equal(WORLD(MISSED, 0, -1, -1), 1);
    assert_int_equal(WORLD(BREACHES, 0, -1, -1), 1);
    assert_int_equal(WORLD(MET, 0, -1, -1), 0);
    dm_lab_fire(lab, "packet");
    dm_lab_fire(lab, "acknowledge"); // late
    assert_int_equal(WORLD(MET, 0, -1, -1), 2);
    assert_int_equal(WORLD(FIELDS, 0, 1, -1), 16);
}

static void chosen_asks_for_the_last_choice(void **state)
{
    dm_lab *lab = *state;
    const int decision = dm_lab_row(lab, DM_TABLE_DECISIONS, "choice");
    const int option = lab->scenario->decisions[decision].options.first;
    assert_int_equal(WORLD(CHOSEN, decision, option, -1), 0);
    dm_lab_fire(lab, "open_choice");
    dm_lab_choose(lab, "choice", "nothing");
    assert_int_equal(WORLD(CHOSEN, decision, option, -1), 1);
    assert_int_equal(WORLD(CHOSEN, decision, option + 1, -1), 0);
}

static void quantities_of_an_act_describe_the_act(void **state)
{
    dm_lab *lab = *state;
    busy(lab);
    dm_situation act = {.me = 0,
                        .belief = 620,
                        .confidence = 2,
                        .is_human = 1,
                        .incident = 0,
                        .action = (int16_t)dm_lab_row(lab, DM_TABLE_ACTIONS, "break"),
                        .asset = (int16_t)dm_lab_row(lab, DM_TABLE_ASSETS, "dam")};
    assert_int_equal(ACT(ACT_RUNG), 9);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_ACT_IS, act.action, -1, -1), 1);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_ACT_IS, act.action - 1, -1, -1), 0);
    assert_int_equal(ACT(ACT_DOMAIN), DM_DOMAIN_CYBER);
    assert_int_equal(ACT(ACT_OUTSIDE), 1);
    assert_int_equal(ACT(ACT_EFFECT), DM_EFFECT_DISRUPTION);
    assert_int_equal(ACT(ACT_TARGET_CLASS), 3);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_ACT_TARGET_TAG, 0, -1, -1), 0);
    assert_int_equal(ACT(ACT_SEVERITY), 59);
    assert_int_equal(ACT(ACT_REVERSIBLE), 2);
    assert_int_equal(ACT(ACT_ANSWERS), 1);
    assert_int_equal(ACT(ACT_BELIEF), 620);
    assert_int_equal(ACT(ACT_CONFIDENCE), 2);
    assert_int_equal(ACT(ACT_SOURCES), 2);
    assert_int_equal(ACT(ACT_WAITED), 100);
    assert_int_equal(ACT(ACT_ACCUSES), 0);
    assert_int_equal(ACT(ACT_PREDELEGATES), 0);
    assert_int_equal(ACT(ACT_HUMAN), 1);
    assert_int_equal(ACT(THIS_SEVERITY), lab->world.incidents[0].severity);
    assert_int_equal(ACT(THIS_CLASS), 3);
    assert_int_equal(ACT(THIS_EFFECT), DM_EFFECT_DISRUPTION);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_THIS_VICTIM, DM_ME, -1, -1), 1);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_THIS_VICTIM, DM_THEM, -1, -1), 0);
    act.belief = -1; // then what is on record counts: the accusation was
    assert_int_equal(ACT(ACT_BELIEF), lab->world.incidents[0].beliefs[0].stated);
    assert_int_equal(ACT(ACT_CONFIDENCE), DM_CONFIDENCE_HIGH);
}

static void an_act_without_action_target_or_cause_measures_nothing(void **state)
{
    dm_lab *lab = *state;
    const dm_situation act = {
        .me = 0, .belief = -1, .incident = -1, .action = -1, .asset = -1, .accuses = 1};
    assert_int_equal(ACT(ACT_RUNG), -1);
    assert_int_equal(ACT(ACT_DOMAIN), DM_DOMAIN_INFORMATION);
    assert_int_equal(ACT(ACT_OUTSIDE), 0);
    assert_int_equal(ACT(ACT_EFFECT), 0);
    assert_int_equal(ACT(ACT_TARGET_CLASS), 0);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_ACT_TARGET_TAG, 0, -1, -1), 0);
    assert_int_equal(ACT(ACT_SEVERITY), 0);
    assert_int_equal(ACT(ACT_REVERSIBLE), 0);
    assert_int_equal(ACT(ACT_ANSWERS), 0);
    assert_int_equal(ACT(ACT_BELIEF), 0);
    assert_int_equal(ACT(ACT_CONFIDENCE), 0);
    assert_int_equal(ACT(ACT_SOURCES), 0);
    assert_int_equal(ACT(ACT_WAITED), -1);
    assert_int_equal(ACT(ACT_ACCUSES), 1);
    assert_int_equal(ACT(ACT_PREDELEGATES), 0);
    assert_int_equal(ACT(ACT_HUMAN), 0);
    assert_int_equal(ACT(THIS_SEVERITY), 0);
    assert_int_equal(ACT(THIS_CLASS), 0);
    assert_int_equal(ACT(THIS_EFFECT), 0);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_THIS_VICTIM, DM_ME, -1, -1), 0);
    assert_int_equal(WORLD(ACT_RUNG, -1, -1, -1), 0); // no situation: no act
}

static void a_believed_act_is_what_the_incident_would_be(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    const dm_incident *incident = &lab->world.incidents[0];
    const dm_situation act = {.me = 1,
                              .belief = -1,
                              .incident = 0,
                              .action = -1,
                              .asset = incident->asset,
                              .is_believed = 1};
    assert_int_equal(ACT(ACT_RUNG), incident->rung);
    assert_int_equal(ACT(ACT_DOMAIN), DM_DOMAIN_CYBER);
    assert_int_equal(ACT(ACT_OUTSIDE), 1);
    assert_int_equal(ACT(ACT_EFFECT), DM_EFFECT_DISRUPTION);
    assert_int_equal(ACT(ACT_TARGET_CLASS), 3);
    assert_int_equal(value_of(lab, &act, DM_QUANTITY_ACT_TARGET_TAG, 0, -1, -1), 0);
    assert_int_equal(ACT(ACT_SEVERITY), incident->severity);
    assert_int_equal(ACT(ACT_REVERSIBLE), 1);
    assert_int_equal(ACT(ACT_WAITED), -1);
    assert_int_equal(ACT(ACT_HUMAN), 1);
    assert_int_equal(ACT(ACT_PREDELEGATES), 0);
}

static void comparisons_include_their_bound_and_groups_ask_for_one_of_them(void **state)
{
    dm_lab *lab = *state;
    dm_test *tests = lab->scenario->tests;
    const dm_test time = {.quantity = DM_QUANTITY_TIME, .value = 10, .parameter = -1};
    lab->world.now = 10;
    static const struct {
        dm_comparison compare;
        bool below, at, above;
    } rows[] = {{DM_COMPARE_AT_LEAST, false, true, true},
                {DM_COMPARE_AT_MOST, true, true, false},
                {DM_COMPARE_IS, false, true, false},
                {DM_COMPARE_IS_NOT, true, false, true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        tests[0] = time;
        tests[0].compare = (uint8_t)rows[i].compare;
        for (int now = 9; now <= 11; now++) {
            lab->world.now = now;
            const bool expected = now < 10 ? rows[i].below : now == 10 ? rows[i].at : rows[i].above;
            assert_int_equal(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 1}), expected);
        }
    }
    // (now is 3 or now is 11) and now at least 10; then another group right behind it.
    lab->world.now = 11;
    tests[0] = tests[1] = tests[2] = tests[3] = time;
    tests[0].compare = tests[1].compare = tests[3].compare = DM_COMPARE_IS;
    tests[0].group = tests[1].group = 1;
    tests[0].value = 3;
    tests[1].value = 11;
    assert_true(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 3}));
    tests[3].group = 2; // alone in its group, and false
    assert_false(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 4}));
    tests[1].value = 12;
    assert_false(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 3}));
    assert_true(dm_holds(lab->scenario, &lab->world, NULL, (dm_span){0, 0}));
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(quantities_of_the_world_have_their_values),
        LAB_TEST(chosen_asks_for_the_last_choice),
        LAB_TEST(quantities_of_an_act_describe_the_act),
        LAB_TEST(an_act_without_action_target_or_cause_measures_nothing),
        LAB_TEST(a_believed_act_is_what_the_incident_would_be),
        LAB_TEST(comparisons_include_their_bound_and_groups_ask_for_one_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
