// What Cold Harbour promises to the people who play it: the figures of its plan, and that norms,
// doctrines and seeds each lead somewhere else.
#include "rules/step.h"
#include "support/playing.h"
#include "support/test.h"

#include <string.h>

static int setup(void **state)
{
    *state = dm_playing_open("cold-harbour");
    return 0;
}

static int teardown(void **state)
{
    dm_playing_close(*state);
    return 0;
}

/// The same night with nobody at the table.
static void let_pass(dm_playing *it, const char *preset, int minute)
{
    dm_playing_pass(it, 1, preset, minute);
}

static bool has_struck(const dm_playing *it)
{
    return dm_playing_has_struck(it, 0) || dm_playing_has_struck(it, 1);
}

// 180,000 homes, 23.5 hours, five million dollars, T 3, R 1: 14.1 + 6.8 + 2.8 + 3.75 + 15 + 10.
static void the_blackout_lies_just_above_the_agreed_line(void **state)
{
    dm_playing *it = *state;
    let_pass(it, "paper_six", 61);
    assert_int_equal(it->world->incident_count, 1);
    assert_in_range(it->world->incidents[0].severity, 52, 53);
}

static void the_first_packet_is_due_at_seven_in_the_morning(void **state)
{
    dm_playing *it = *state;
    let_pass(it, "paper_six", 61);
    int found = 0;
    for (int i = 0; i < it->world->obligation_count; i++) {
        const dm_obligation *owed = &it->world->obligations[i];
        const char *id = dm_say(it->scenario, it->scenario->clauses[owed->clause].noun.id);
        if (strcmp(id, "R2.first_packet") != 0) continue;
        found++;
        assert_int_equal(owed->debtor, 0);
        assert_int_equal(owed->due, 7 * 60);
    }
    assert_int_equal(found, 1);
}

static void an_answer_waits_until_half_past_five_when_r3_is_in_force(void **state)
{
    dm_playing *it = *state;
    const dm_input expel = {.kind = DM_INPUT_ACT,
                            .seat = 0,
                            .subject = (int16_t)dm_find_action(it->scenario, "d05"),
                            .object = -1,
                            .incident = 0,
                            .decision = -1,
                            .belief = -1};
    let_pass(it, "paper_six", 100);
    const dm_verdict bound = dm_judge(it->scenario, it->world, &expel);
    assert_int_equal(bound.kind, DM_VERDICT_DELAYED);
    assert_int_equal(bound.until, 5 * 60 + 30);
    let_pass(it, "none", 100);
    assert_int_equal(dm_judge(it->scenario, it->world, &expel).kind, DM_VERDICT_ALLOWED);
}

static void the_twelve_injects_of_the_plan_come_at_their_hours(void **state)
{
    static const struct {
        const char *id;
        int minute;
        bool always;
    } plan[] = {
        {"talks_stall", 0, true},
        {"blackout", 30, true},
        {"screens_moved", 60, true},
        {"press_attack", 120, true},
        {"hosting_found", 210, true},
        {"power_part_back", 240, true},
        {"surovia_asks", 360, false},
        {"hospital", 480, true},
        {"parliament", 600, true},
        {"vendor_report", 840, true},
        {"leak_counterstrike", 1200, false},
        {"power_back", 1440, true},
    };
    dm_playing *it = *state;
    for (int i = 0; i < 12; i++) { // the facilitator's numbers
        assert_int_equal(dm_find_inject(it->scenario, plan[i].id), i);
    }
    for (int seed = 1; seed <= 20; seed++) {
        dm_playing_play(it, seed, seed % 2 ? "paper_six" : "none", "firm", "tit_for_tat");
        for (int i = 0; i < 12; i++) {
            const dm_inject_state *inject = &it->world->injects[i];
            assert_true(inject->phase == DM_INJECT_FIRED || !plan[i].always);
            if (inject->phase == DM_INJECT_FIRED) {
                assert_int_equal(inject->at, plan[i].minute);
            }
        }
    }
}

static void no_standing_order_fires_under_r3(void **state)
{
    dm_playing *it = *state;
    int without = 0;
    for (int seed = 1; seed <= 300; seed++) {
        dm_playing_play(it, seed, seed % 2 ? "r3_only" : "paper_six", "firm", "tit_for_tat");
        assert_int_equal(dm_playing_orders_fired(it), 0);
    }
    for (int seed = 1; seed <= 50; seed++) {
        dm_playing_play(it, seed, "none", "firm", "tit_for_tat");
        without += dm_playing_orders_fired(it) > 0;
    }
    assert_true(without >= 10); // it is the norm that holds them, not the players
}

static void the_six_recommendations_mean_fewer_blows(void **state)
{
    dm_playing *it = *state;
    int with = 0;
    int without = 0;
    int rungs_with = 0;
    int rungs_without = 0;
    for (int seed = 1; seed <= 150; seed++) {
        dm_playing_play(it, seed, "paper_six", "firm", "tit_for_tat");
        with += has_struck(it);
        rungs_with += it->world->peak_rung;
        dm_playing_play(it, seed, "none", "firm", "tit_for_tat");
        without += has_struck(it);
        rungs_without += it->world->peak_rung;
    }
    assert_true(without >= 45);       // three in ten or more
    assert_true(with * 3 <= without); // a third of that at most
    assert_true(rungs_with + 150 / 2 <= rungs_without);
}

static void the_leak_comes_only_when_halmark_has_not_said_a_word(void **state)
{
    dm_playing *it = *state;
    static const char *const halmark[] = {"cautious", "firm", "opportunist", "hawk"};
    for (int seed = 1; seed <= 80; seed++) {
        dm_playing_play(it, seed, seed % 2 ? "none" : "paper_six", halmark[seed % 4], "cautious");
        if (dm_playing_has_fired(it, "leak_counterstrike")) continue;
        assert_true(dm_playing_messages(it, 0) > 0);
    }
    let_pass(it, "none", 20 * 60 + 1); // nobody at the table: defaults, and silence
    assert_int_equal(dm_playing_messages(it, 0), 0);
    assert_true(dm_playing_has_fired(it, "leak_counterstrike"));
}

static void an_order_to_strike_with_arms_ends_the_exercise_at_once(void **state)
{
    dm_playing *it = *state;
    let_pass(it, "none", 5 * 60);    // the machine in Verast has been found
    dm_playing_act(it, "d07", NULL); // a break of relations opens the way to it
    dm_playing_until(it, 10 * 60);
    assert_false(it->world->is_over);
    dm_playing_act(it, "m06", "ostrel_port");
    assert_true(it->world->is_over);
    assert_int_equal(it->world->ending, dm_find_ending(it->scenario, "orders"));
}

static void every_other_ending_is_reached_by_computer_players(void **state)
{
    static const char *const players[][3] = {
        {"none", "hawk", "hawk"},
        {"none", "firm", "tit_for_tat"},
        {"none", "legalist", "opportunist"},
        {"paper_six", "firm", "tit_for_tat"},
        {"paper_six", "legalist", "hawk"},
        {"paper_six", "opportunist", "tit_for_tat"},
    };
    enum { COMBINATIONS = sizeof players / sizeof *players, SEEDS = 600 };
    dm_playing *it = *state;
    bool seen[DM_ENDINGS_MAX] = {false};
    seen[dm_find_ending(it->scenario, "orders")] = true; // once in a hundred games of two hawks
    int missing = it->scenario->endings_count - 1;
    for (int seed = 1; seed <= SEEDS && missing > 0; seed++) {
        for (int i = 0; i < COMBINATIONS; i++) {
            dm_playing_play(it, seed, players[i][0], players[i][1], players[i][2]);
            missing -= !seen[it->world->ending];
            seen[it->world->ending] = true;
        }
    }
    for (int i = 0; i < it->scenario->endings_count; i++) {
        if (!seen[i]) {
            print_message("not reached: %s\n",
                          dm_say(it->scenario, it->scenario->endings[i].noun.id));
        }
    }
    assert_int_equal(missing, 0);
}

static void no_doctrine_always_comes_to_the_same_end(void **state)
{
    dm_playing *it = *state;
    for (int d = 0; d < it->scenario->doctrines_count; d++) {
        const char *doctrine = dm_say(it->scenario, it->scenario->doctrines[d].noun.id);
        const int count = dm_playing_count_endings(it, 30, "none", doctrine, "tit_for_tat");
        assert_true(count >= 3);
    }
}

static void each_set_of_norms_makes_other_endings_likely(void **state)
{
    static const char *const presets[] = {"none", "r3_only", "paper_six"};
    dm_playing *it = *state;
    int most[3];
    for (int p = 0; p < 3; p++) {
        int counts[DM_ENDINGS_MAX] = {0};
        for (int seed = 1; seed <= 60; seed++) {
            dm_playing_play(it, seed, presets[p], "firm", "tit_for_tat");
            counts[it->world->ending]++;
        }
        most[p] = 0;
        for (int i = 1; i < it->scenario->endings_count; i++) {
            if (counts[i] > counts[most[p]]) most[p] = i;
        }
        assert_true(counts[most[p]] < 60 * 2 / 3); // and none of them decides the game
    }
    assert_int_not_equal(most[1], most[0]);
    assert_int_not_equal(most[2], most[0]);
}

static void nobody_answers_a_proposal_that_has_not_arrived(void **state)
{
    static const char *const presets[] = {"none", "r3_only", "paper_six"};
    static const char *const players[][2] = {
        {"hawk", "hawk"},         {"firm", "tit_for_tat"},     {"legalist", "opportunist"},
        {"cautious", "cautious"}, {"opportunist", "legalist"},
    };
    enum { PLAYERS = sizeof players / sizeof *players };
    dm_playing *it = *state;
    int barges = 0;
    int examinations = 0;
    for (int seed = 1; seed <= 60; seed++) {
        for (int i = 0; i < 3 * PLAYERS; i++) {
            dm_playing_play(it, seed, presets[i % 3], players[i / 3][0], players[i / 3][1]);
            barges += dm_playing_has_fired(it, "barge_offered");
            examinations += dm_playing_has_fired(it, "joint_proposed");
            dm_playing_check_answers(it);
        }
    }
    assert_true(barges > 0 && examinations > 0);
}

static void no_text_takes_longer_than_a_breath_to_read_aloud(void **state)
{
    dm_playing_check_lengths(*state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_blackout_lies_just_above_the_agreed_line),
        cmocka_unit_test(the_first_packet_is_due_at_seven_in_the_morning),
        cmocka_unit_test(an_answer_waits_until_half_past_five_when_r3_is_in_force),
        cmocka_unit_test(the_twelve_injects_of_the_plan_come_at_their_hours),
        cmocka_unit_test(no_standing_order_fires_under_r3),
        cmocka_unit_test(the_six_recommendations_mean_fewer_blows),
        cmocka_unit_test(the_leak_comes_only_when_halmark_has_not_said_a_word),
        cmocka_unit_test(an_order_to_strike_with_arms_ends_the_exercise_at_once),
        cmocka_unit_test(every_other_ending_is_reached_by_computer_players),
        cmocka_unit_test(no_doctrine_always_comes_to_the_same_end),
        cmocka_unit_test(each_set_of_norms_makes_other_endings_likely),
        cmocka_unit_test(nobody_answers_a_proposal_that_has_not_arrived),
        cmocka_unit_test(no_text_takes_longer_than_a_breath_to_read_aloud),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
