// Computer players: they see what their seat sees, weigh it by their doctrine, and say why.
#include "players/player.h"
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

static const char *choice_of(dm_lab *lab, int state, const char *doctrine, uint64_t seed,
                             dm_motive *motive)
{
    static dm_seat_view view;
    static dm_candidate rows[DM_CANDIDATES_MAX];
    dm_project(lab->scenario, &lab->world, state, &view);
    const int decision = dm_open_decision(&lab->world, lab->scenario, state);
    int count = 0;
    if (decision >= 0 && lab->scenario->decisions[decision].is_free) {
        count = dm_candidates(lab->scenario, &lab->world, state, decision, rows, DM_CANDIDATES_MAX);
    }
    const dm_player player = {.seed = seed, .doctrine = dm_find_doctrine(lab->scenario, doctrine)};
    const dm_input input = dm_player_choose(lab->scenario, &view, rows, count, &player, motive);
    if (input.kind == DM_INPUT_CHOOSE) {
        return dm_say(lab->scenario, lab->scenario->options[input.object].noun.id);
    }
    if (input.kind == DM_INPUT_ACT) {
        return dm_say(lab->scenario, lab->scenario->actions[input.subject].noun.id);
    }
    return input.kind == DM_INPUT_WAIT ? "(wait)" : "(clock)";
}

static void without_an_open_decision_a_player_has_nothing_to_say(void **state)
{
    assert_string_equal(choice_of(*state, 0, "calm", 1, NULL), "(clock)");
}

static void doctrines_choose_differently_in_the_same_place(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_voice");
    dm_lab_fire(lab, "open_choice");
    dm_motive motive;
    assert_string_not_equal(choice_of(lab, 0, "calm", 1, &motive), "strike");
    assert_string_equal(choice_of(lab, 0, "hard", 1, &motive), "strike");
    assert_int_equal(motive.features[0], DM_FEATURE_ANSWER);
    assert_int_equal(motive.features[1], DM_FEATURE_FORCE);
    assert_true(motive.score >= motive.runner_up);
    assert_true(motive.rejected >= 0);
}

static void a_player_never_chooses_what_is_refused(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage"); // no evidence: striking is refused
    dm_lab_fire(lab, "open_choice");
    for (uint64_t seed = 0; seed < 200; seed++) {
        assert_string_not_equal(choice_of(lab, 0, "hard", seed, NULL), "strike");
        assert_string_not_equal(choice_of(lab, 0, "hard", seed, NULL), "later");
    }
}

static void in_a_free_decision_it_may_act_of_its_own_accord_or_wait(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_free");
    assert_string_equal(choice_of(lab, 0, "calm", 1, NULL), "talk");
    const char *hard = choice_of(lab, 0, "hard", 1, NULL);
    assert_true(strcmp(hard, "mobilise") == 0); // the highest rung that it may climb
}

static void the_assessment_that_its_evidence_carries_goes_with_the_choice(void **state)
{
    dm_lab *lab = *state;
    static dm_seat_view view;
    const dm_player first = {.seed = 1, .doctrine = 0};
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    dm_project(lab->scenario, &lab->world, 0, &view);
    dm_input input = dm_player_choose(lab->scenario, &view, NULL, 0, &first, NULL);
    assert_int_equal(input.belief, -1); // nothing to base one on
    dm_lab_fire(lab, "find_voice");
    dm_project(lab->scenario, &lab->world, 0, &view);
    input = dm_player_choose(lab->scenario, &view, NULL, 0, &first, NULL);
    assert_int_equal(input.belief, view.incidents[0].belief.share[1]);
    assert_int_equal(input.confidence, DM_CONFIDENCE_MODERATE);
}

static void the_mood_of_the_day_decides_only_between_what_is_close(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    int other = 0;
    for (uint64_t seed = 0; seed < 300; seed++) {
        dm_motive motive;
        const char *choice = choice_of(lab, 0, "calm", seed, &motive);
        assert_string_not_equal(choice, "strike");
        other += strcmp(choice, "nothing") != 0;
    }
    assert_in_range(other, 1, 299); // "nothing", "say" and "stop" weigh the same
}

// Belief 648 after one address: "hard" accuses from 400 on, and a state without appetite for risk
// would want 500 more.
static void a_states_appetite_for_risk_moves_its_doctrine(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "open_choice");
    dm_motive motive;
    choice_of(lab, 0, "hard", 1, &motive);
    assert_int_equal(motive.features[0], DM_FEATURE_ANSWER);
    dm_doctrine *hard = &lab->scenario->doctrines[dm_find_doctrine(lab->scenario, "hard")];
    hard->accuse_at = 600;
    lab->scenario->actors[0].risk_appetite = 200; // 600 becomes 660
    choice_of(lab, 0, "hard", 1, &motive);
    assert_int_not_equal(motive.features[0], DM_FEATURE_ANSWER);
    lab->scenario->actors[0].risk_appetite = 800;
    choice_of(lab, 0, "hard", 1, &motive);
    assert_int_equal(motive.features[0], DM_FEATURE_ANSWER);
}

static void every_feature_has_its_words(void **state)
{
    (void)state;
    for (int i = 0; i < DM_FEATURE_COUNT; i++) {
        assert_true(dm_feature_name((dm_feature)i)[0] != '\0');
        assert_string_not_equal(dm_feature_words((dm_feature)i, true),
                                dm_feature_words((dm_feature)i, false));
    }
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(without_an_open_decision_a_player_has_nothing_to_say),
        LAB_TEST(doctrines_choose_differently_in_the_same_place),
        LAB_TEST(a_player_never_chooses_what_is_refused),
        LAB_TEST(in_a_free_decision_it_may_act_of_its_own_accord_or_wait),
        LAB_TEST(the_assessment_that_its_evidence_carries_goes_with_the_choice),
        LAB_TEST(the_mood_of_the_day_decides_only_between_what_is_close),
        LAB_TEST(a_states_appetite_for_risk_moves_its_doctrine),
        LAB_TEST(every_feature_has_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
