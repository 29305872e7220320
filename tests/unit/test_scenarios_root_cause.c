// What Root Cause promises to the people who play it: the figures of its plan, that knowing the
// story does not help, that what is hidden comes out, and what R4, R5 and R6 bring about in it.
#include "model/quantity.h"
#include "support/playing.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { DAY = 24 * 60, FIRST_FINDINGS = 5 * DAY + 10 * 60, CAUSES = 5 };

static const char *const causes[CAUSES] = {"slip", "shortcut", "thieves", "outsider", "desk"};

static int setup(void **state)
{
    *state = dm_playing_open("root-cause");
    return 0;
}

static int teardown(void **state)
{
    dm_playing_close(*state);
    return 0;
}

static int variable(const dm_playing *it, const char *id)
{
    return (int)*dm_playing_variable(it, id);
}

static bool has_begun(const dm_playing *it, int state, const char *action)
{
    const int row = dm_find_action(it->scenario, action);
    assert_true(row >= 0);
    return it->world->started[state][row] > 0;
}

// ------------------------------------------------------------------------------------- the plan

// 31 million people 100, 6 hours 25.9, 500 million dollars 54, R 1, T 4: 25 + 3.9 + 10.8 + 3.75 +
// 20 + 10.
static void six_hours_without_names_weigh_73_and_stand_on_rung_10(void **state)
{
    dm_playing *it = *state;
    dm_playing_pass(it, 1, "paper_six", 51);
    assert_int_equal(it->world->incident_count, 1);
    assert_in_range(it->world->incidents[0].severity, 72, 74);
    assert_int_equal(it->world->incidents[0].rung, 10);
}

static void both_states_owe_a_first_packet_before_seven_in_the_morning(void **state)
{
    dm_playing *it = *state;
    dm_playing_pass(it, 1, "paper_six", 51);
    int debtors = 0;
    for (int i = 0; i < it->world->obligation_count; i++) {
        const dm_obligation *owed = &it->world->obligations[i];
        const char *id = dm_say(it->scenario, it->scenario->clauses[owed->clause].noun.id);
        if (strcmp(id, "R2.first_packet") != 0) continue;
        assert_int_equal(owed->due, 6 * 60 + 50);
        debtors |= 1 << owed->debtor;
    }
    assert_int_equal(debtors, 3);
}

static void the_thirteen_injects_of_the_plan_come_at_their_hours(void **state)
{
    static const struct {
        const char *id;
        int minute;
        bool always;
    } plan[] = {
        {"report", 0, true},
        {"names_fail", 20, true},
        {"alarm", 50, true},
        {"banks", 90, true},
        {"tesk_feels", 120, true},
        {"minister", 180, true},
        {"ceremony", 240, true},
        {"service_back", 380, true},
        {"hawks", 600, true},
        {"body_offers", DAY + 480, true},
        {"tesk_forum", 3 * DAY + 540, true},
        {"finding_slip", 20 * DAY + 600, false},
        {"engineer_talks", 25 * DAY + 420, false},
    };
    dm_playing *it = *state;
    for (int i = 0; i < 13; i++) { // the facilitator's numbers
        assert_int_equal(dm_find_inject(it->scenario, plan[i].id), i);
    }
    for (int seed = 1; seed <= 20; seed++) {
        dm_playing_play(it, seed, seed % 2 ? "paper_six" : "none", "legalist", "tit_for_tat");
        for (int i = 0; i < 13; i++) {
            const dm_inject_state *inject = &it->world->injects[i];
            assert_true(inject->phase == DM_INJECT_FIRED || !plan[i].always);
            if (inject->phase == DM_INJECT_FIRED) assert_int_equal(inject->at, plan[i].minute);
        }
    }
}

// -------------------------------------------------------------------- knowing the story does not
// help

static bool asks_for_the_cause(const dm_playing *it, dm_span tests)
{
    const int row = (int)(dm_playing_variable(it, "cause") - it->world->variables);
    for (int i = tests.first; i < tests.first + tests.count; i++) {
        const dm_test *test = &it->scenario->tests[i];
        if (test->quantity == DM_QUANTITY_VARIABLE && test->args[0] == row) return true;
    }
    return false;
}

static void nothing_at_the_table_depends_on_the_cause_before_the_fifth_day_is_over(void **state)
{
    dm_playing *it = *state;
    int later = 0;
    for (int i = 0; i < it->scenario->injects_count; i++) {
        const dm_inject *inject = &it->scenario->injects[i];
        if (!asks_for_the_cause(it, inject->when)) continue;
        assert_true(inject->at >= FIRST_FINDINGS);
        later++;
    }
    assert_int_equal(later, 3 * CAUSES); // the two examinations and the finding
    for (int i = 0; i < it->scenario->decisions_count; i++) {
        assert_false(asks_for_the_cause(it, it->scenario->decisions[i].when));
    }
    for (int i = 0; i < it->scenario->options_count; i++) {
        assert_false(asks_for_the_cause(it, it->scenario->options[i].when));
    }
}

static void both_states_begin_with_the_same_doubts_whatever_the_truth_is(void **state)
{
    static const char *const sets[] = {"none", "paper_six"};
    dm_playing *it = *state;
    for (int s = 0; s < 2; s++) {
        int16_t first[DM_STATES][DM_SUSPECT_COUNT];
        uint32_t seen = 0;
        for (int seed = 1; seed <= 40; seed++) {
            dm_playing_pass(it, seed, sets[s], 60);
            const dm_incident *names = &it->world->incidents[0];
            for (int i = 0; i < DM_STATES; i++) {
                const size_t size = sizeof first[i];
                if (seen == 0) memcpy(first[i], names->beliefs[i].share, size);
                assert_memory_equal(first[i], names->beliefs[i].share, size);
            }
            seen |= 1U << variable(it, "cause");
        }
        assert_int_equal(seen, (1 << CAUSES) - 1); // every truth was among them
    }
}

static void nobody_ordered_the_six_hours(void **state)
{
    dm_playing *it = *state;
    for (int seed = 1; seed <= 40; seed++) {
        dm_playing_pass(it, seed, "none", 60);
        assert_int_equal(it->world->incidents[0].ordered_by, DM_NOBODY);
    }
}

// ------------------------------------------------------------------------------- what is hidden

static void an_engineer_talks_when_the_ceremony_was_never_told_and_only_then(void **state)
{
    static const char *const pelan[] = {"cautious", "opportunist", "hawk", "legalist"};
    dm_playing *it = *state;
    int told = 0;
    for (int seed = 1; seed <= 120; seed++) {
        dm_playing_play(it, seed, seed % 2 ? "none" : "paper_six", "cautious", pelan[seed % 4]);
        const bool is_known = variable(it, "told") == 1 || variable(it, "owned") == 1;
        told += is_known;
        if (dm_playing_has_fired(it, "engineer_talks")) {
            assert_int_equal(variable(it, "told"), 0);
        } else {
            assert_true(is_known);
        }
    }
    assert_in_range(told, 20, 115);               // both are played
    dm_playing_pass(it, 1, "none", 26 * DAY + 1); // nobody at the table: defaults, and silence
    assert_true(dm_playing_has_fired(it, "engineer_talks"));
}

static void the_team_finds_only_where_both_let_it_in_and_a_door_was_opened(void **state)
{
    dm_playing *it = *state;
    int findings = 0;
    for (int seed = 1; seed <= 150; seed++) {
        dm_playing_play(it, seed, "paper_six", seed % 2 ? "legalist" : "firm", "cautious");
        for (int c = 0; c < CAUSES; c++) {
            char id[32];
            snprintf(id, sizeof id, "finding_%s", causes[c]);
            if (!dm_playing_has_fired(it, id)) continue;
            findings++;
            assert_int_equal(variable(it, "cause"), c);
            assert_int_equal(variable(it, "yes_pelan"), 2);
            assert_int_equal(variable(it, "door"), 2);
            assert_true(variable(it, "yes_doranth") >= 1);
        }
    }
    assert_true(findings >= 30);
}

static void a_finding_brings_the_victim_to_the_truth(void **state)
{
    dm_playing *it = *state;
    int found = 0;
    int agreed = 0;
    for (int seed = 1; seed <= 200; seed++) {
        dm_playing_play(it, seed, "none", "cautious", "cautious");
        char id[32];
        snprintf(id, sizeof id, "finding_%s", causes[variable(it, "cause")]);
        if (!dm_playing_has_fired(it, id)) continue;
        found++;
        const dm_incident *names = &it->world->incidents[0];
        agreed += names->beliefs[0].share[names->suspect] >= 600;
    }
    assert_true(found >= 40);
    assert_true(agreed * 10 >= found * 9);
}

// --------------------------------------------------------------------- what the norms bring about

static void with_r4_a_failure_of_the_core_is_first_taken_for_a_fault(void **state)
{
    dm_playing *it = *state;
    dm_playing_pass(it, 1, "none", 60);
    const int without = it->world->incidents[0].beliefs[0].share[DM_SUSPECT_SECOND];
    dm_playing_pass(it, 1, "R4", 60);
    const int with = it->world->incidents[0].beliefs[0].share[DM_SUSPECT_SECOND];
    assert_true(with * 2 <= without);
}

static void r4_alone_means_fewer_accusations_and_no_second_night(void **state)
{
    dm_playing *it = *state;
    int with = 0;
    int without = 0;
    for (int seed = 1; seed <= 150; seed++) {
        dm_playing_play(it, seed, "R4", "firm", "tit_for_tat");
        with += it->world->actors[0].accusations > 0;
        assert_false(dm_playing_has_fired(it, "hall_dark"));
        dm_playing_play(it, seed, "none", "firm", "tit_for_tat");
        without += it->world->actors[0].accusations > 0;
    }
    assert_true(without >= 60);
    assert_true(with * 2 <= without);
}

static void r5_alone_makes_both_say_yes_to_the_team_more_often(void **state)
{
    static const char *const players[] = {"firm", "opportunist", "hawk"};
    dm_playing *it = *state;
    int with = 0;
    int without = 0;
    for (int seed = 1; seed <= 150; seed++) {
        const char *player = players[seed % 3];
        dm_playing_play(it, seed, "R5", player, player);
        with += dm_playing_has_fired(it, "team_sails");
        dm_playing_play(it, seed, "none", player, player);
        without += dm_playing_has_fired(it, "team_sails");
    }
    assert_true(with > without + 15);
}

static void r6_alone_brings_tesk_in_on_the_first_day(void **state)
{
    dm_playing *it = *state;
    int with = 0;
    int without = 0;
    for (int seed = 1; seed <= 150; seed++) {
        dm_playing_play(it, seed, "R6", "firm", "tit_for_tat");
        with += dm_playing_has_fired(it, "tesk_answers");
        dm_playing_play(it, seed, "none", "firm", "tit_for_tat");
        without += dm_playing_has_fired(it, "tesk_answers");
    }
    assert_true(with >= 2 * without + 15);
}

static void a_rule_that_both_offer_binds_both(void **state)
{
    dm_playing *it = *state;
    const int norm = dm_find_norm(it->scenario, "R4");
    int bound = 0;
    for (int seed = 1; seed <= 200; seed++) {
        dm_playing_play(it, seed, "none", "cautious", seed % 2 ? "cautious" : "tit_for_tat");
        const uint64_t both = it->world->norms[0] & it->world->norms[1];
        bound += (both >> norm & 1) != 0;
    }
    assert_true(bound > 0);
}

// ---------------------------------------------------------------------------------- every way
// through

typedef struct coverage {
    bool injects[DM_INJECTS_MAX];
    bool options[DM_OPTIONS_MAX];
    bool endings[DM_ENDINGS_MAX];
} coverage;

static void look(const dm_playing *it, coverage *seen)
{
    assert_true(it->world->is_over);
    assert_true(it->world->ending >= 0);
    seen->endings[it->world->ending] = true;
    for (int i = 0; i < it->scenario->injects_count; i++) {
        seen->injects[i] |= it->world->injects[i].phase == DM_INJECT_FIRED;
    }
    for (int i = 0; i < it->scenario->decisions_count; i++) {
        const dm_decision_state *decision = &it->world->decisions[i];
        if (decision->times > 0 && decision->chosen >= 0) seen->options[decision->chosen] = true;
    }
}

static int count_missing(const dm_playing *it, const bool *seen, const char *what, int count,
                         const char *(*say)(const dm_playing *, int))
{
    int missing = 0;
    for (int i = 0; i < count; i++) {
        if (seen[i]) continue;
        print_message("%s not seen: %s\n", what, say(it, i));
        missing++;
    }
    return missing;
}

static const char *inject_id(const dm_playing *it, int row)
{
    return dm_say(it->scenario, it->scenario->injects[row].noun.id);
}

static const char *option_id(const dm_playing *it, int row)
{
    return dm_say(it->scenario, it->scenario->options[row].noun.id);
}

static const char *ending_id(const dm_playing *it, int row)
{
    return dm_say(it->scenario, it->scenario->endings[row].noun.id);
}

static void computer_players_come_through_every_inject_option_and_ending(void **state)
{
    static const char *const sets[] = {"none", "paper_six", "r3_only"};
    static const char *const doctrines[] = {"cautious",    "firm",     "tit_for_tat",
                                            "opportunist", "legalist", "hawk"};
    enum { SEEDS = 150 };
    dm_playing *it = *state;
    static coverage seen;
    memset(&seen, 0, sizeof seen);
    // An order to strike with arms is given by hand, below.
    seen.endings[dm_find_ending(it->scenario, "orders")] = true;
    for (int seed = 1; seed <= SEEDS; seed++) {
        for (int i = 0; i < 36; i++) {
            dm_playing_play(it, seed, sets[(seed + i) % 3], doctrines[i / 6], doctrines[i % 6]);
            look(it, &seen);
        }
    }
    int missing = count_missing(it, seen.injects, "inject", it->scenario->injects_count, inject_id);
    missing += count_missing(it, seen.options, "option", it->scenario->options_count, option_id);
    missing += count_missing(it, seen.endings, "ending", it->scenario->endings_count, ending_id);
    assert_int_equal(missing, 0);
}

static void an_order_to_strike_with_arms_ends_the_exercise_at_once(void **state)
{
    dm_playing *it = *state;
    // A seed in which the evidence of the first night leads Doranth to believe the worst.
    const dm_input strike = {.kind = DM_INPUT_ACT,
                             .seat = 0,
                             .subject = (int16_t)dm_find_action(it->scenario, "m06"),
                             .object = (int16_t)dm_find_asset(it->scenario, "linnet_hall"),
                             .incident = 0,
                             .decision = -1,
                             .belief = -1};
    for (int seed = 1; seed <= 40; seed++) {
        dm_playing_pass(it, seed, "none", 9 * 60);
        if (it->world->perceived[0] < 10) continue;
        assert_int_equal(dm_judge(it->scenario, it->world, &strike).kind, DM_VERDICT_ALLOWED);
        dm_step(it->scenario, it->world, strike, NULL);
        assert_true(it->world->is_over);
        assert_int_equal(it->world->ending, dm_find_ending(it->scenario, "orders"));
        return;
    }
    fail_msg("in no game did Doranth come to see rung 10");
}

static void no_doctrine_always_comes_to_the_same_end(void **state)
{
    dm_playing *it = *state;
    for (int d = 0; d < it->scenario->doctrines_count; d++) {
        const char *doctrine = dm_say(it->scenario, it->scenario->doctrines[d].noun.id);
        assert_true(dm_playing_count_endings(it, 30, "none", doctrine, "tit_for_tat") >= 3);
    }
}

// ------------------------------------------------------------------------------------- the texts

static void nobody_answers_a_proposal_that_has_not_arrived(void **state)
{
    static const char *const sets[] = {"none", "r3_only", "paper_six"};
    static const char *const players[][2] = {
        {"hawk", "hawk"},         {"firm", "tit_for_tat"},     {"legalist", "opportunist"},
        {"cautious", "cautious"}, {"opportunist", "legalist"},
    };
    enum { PLAYERS = sizeof players / sizeof *players };
    dm_playing *it = *state;
    int lists = 0;
    int homes = 0;
    for (int seed = 1; seed <= 60; seed++) {
        for (int i = 0; i < 3 * PLAYERS; i++) {
            dm_playing_play(it, seed, sets[i % 3], players[i / 3][0], players[i / 3][1]);
            lists += dm_playing_has_fired(it, "list_asked");
            homes += dm_playing_has_fired(it, "home_offered");
            dm_playing_check_answers(it);
        }
    }
    assert_true(lists > 0 && homes > 0);
}

static void a_team_that_does_not_sail_finds_nothing(void **state)
{
    dm_playing *it = *state;
    int stayed = 0;
    for (int seed = 1; seed <= 100; seed++) {
        dm_playing_play(it, seed, "none", "hawk", "opportunist");
        assert_true(dm_playing_has_fired(it, "team_sails") !=
                    dm_playing_has_fired(it, "team_stays_home"));
        if (dm_playing_has_fired(it, "team_sails")) continue;
        stayed++;
        assert_true(dm_playing_has_fired(it, "two_reports"));
        assert_false(dm_playing_has_fired(it, "finding_short"));
        assert_false(dm_playing_has_fired(it, "team_asks_pelan") ||
                     dm_playing_has_fired(it, "team_asks_doranth"));
    }
    assert_true(stayed > 0);
}

static void names_are_lost_a_second_time_only_where_linnets_hall_was_hit(void **state)
{
    dm_playing *it = *state;
    int nights = 0;
    for (int seed = 1; seed <= 200; seed++) {
        dm_playing_play(it, seed, "none", "hawk", "tit_for_tat");
        if (!dm_playing_has_fired(it, "hall_dark")) continue;
        nights++;
        assert_true(has_begun(it, 0, "c03") || has_begun(it, 0, "c04") || has_begun(it, 0, "c07") ||
                    has_begun(it, 0, "c08"));
    }
    assert_true(nights > 0);
}

static void no_text_takes_longer_than_a_breath_to_read_aloud(void **state)
{
    dm_playing_check_lengths(*state);
    dm_playing_check_titles(*state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(six_hours_without_names_weigh_73_and_stand_on_rung_10),
        cmocka_unit_test(both_states_owe_a_first_packet_before_seven_in_the_morning),
        cmocka_unit_test(the_thirteen_injects_of_the_plan_come_at_their_hours),
        cmocka_unit_test(nothing_at_the_table_depends_on_the_cause_before_the_fifth_day_is_over),
        cmocka_unit_test(both_states_begin_with_the_same_doubts_whatever_the_truth_is),
        cmocka_unit_test(nobody_ordered_the_six_hours),
        cmocka_unit_test(an_engineer_talks_when_the_ceremony_was_never_told_and_only_then),
        cmocka_unit_test(the_team_finds_only_where_both_let_it_in_and_a_door_was_opened),
        cmocka_unit_test(a_finding_brings_the_victim_to_the_truth),
        cmocka_unit_test(with_r4_a_failure_of_the_core_is_first_taken_for_a_fault),
        cmocka_unit_test(r4_alone_means_fewer_accusations_and_no_second_night),
        cmocka_unit_test(r5_alone_makes_both_say_yes_to_the_team_more_often),
        cmocka_unit_test(r6_alone_brings_tesk_in_on_the_first_day),
        cmocka_unit_test(a_rule_that_both_offer_binds_both),
        cmocka_unit_test(computer_players_come_through_every_inject_option_and_ending),
        cmocka_unit_test(an_order_to_strike_with_arms_ends_the_exercise_at_once),
        cmocka_unit_test(no_doctrine_always_comes_to_the_same_end),
        cmocka_unit_test(nobody_answers_a_proposal_that_has_not_arrived),
        cmocka_unit_test(a_team_that_does_not_sail_finds_nothing),
        cmocka_unit_test(names_are_lost_a_second_time_only_where_linnets_hall_was_hit),
        cmocka_unit_test(no_text_takes_longer_than_a_breath_to_read_aloud),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
