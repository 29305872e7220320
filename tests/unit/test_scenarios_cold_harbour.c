// What Cold Harbour promises to the people who play it: the figures of its plan, and that norms,
// doctrines and seeds each lead somewhere else.
#include "run/run.h"
#include "script/load.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

typedef struct harbour {
    dm_scenario *scenario;
    dm_run *run;
    dm_world *world;
} harbour;

static int setup(void **state)
{
    harbour *it = calloc(1, sizeof *it);
    assert_int_equal(
        dm_scenario_load(DM_SOURCE_DIR "/scenarios/cold-harbour", NULL, &it->scenario, NULL, NULL),
        DM_OK);
    it->run = calloc(1, sizeof *it->run);
    it->world = calloc(1, sizeof *it->world);
    it->run->scenario = it->scenario;
    it->run->world = it->world;
    *state = it;
    return 0;
}

static int teardown(void **state)
{
    harbour *it = *state;
    dm_scenario_free(it->scenario);
    free(it->run);
    free(it->world);
    free(it);
    return 0;
}

static dm_setup setup_of(const harbour *it, int seed, const char *preset)
{
    dm_setup begin = dm_setup_default(it->scenario, (uint64_t)seed);
    const int row = dm_find_preset(it->scenario, preset);
    assert_true(row >= 0);
    for (int i = 0; i < DM_STATES; i++) begin.norms[i] = it->scenario->presets[row].norms[i];
    return begin;
}

static void play(harbour *it, int seed, const char *preset, const char *halmark,
                 const char *surovia)
{
    it->run->setup = setup_of(it, seed, preset);
    it->run->doctrines[0] = (int16_t)dm_find_doctrine(it->scenario, halmark);
    it->run->doctrines[1] = (int16_t)dm_find_doctrine(it->scenario, surovia);
    assert_true(it->run->doctrines[0] >= 0 && it->run->doctrines[1] >= 0);
    dm_run_play(it->run);
}

static void tick_until(harbour *it, int minute)
{
    while (!it->world->is_over && dm_next_minute(it->world) < minute) {
        const dm_input tick = {
            .kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = dm_next_minute(it->world)};
        dm_step(it->scenario, it->world, tick, NULL);
    }
}

/// The same night with nobody at the table, up to the last thing due before `minute`.
static void let_pass(harbour *it, const char *preset, int minute)
{
    const dm_setup begin = setup_of(it, 1, preset);
    dm_begin(it->scenario, &begin, it->world, NULL);
    tick_until(it, minute);
}

static bool has_fired(const harbour *it, const char *inject)
{
    const int row = dm_find_inject(it->scenario, inject);
    assert_true(row >= 0);
    return it->world->injects[row].phase == DM_INJECT_FIRED;
}

static int count_fired_orders(const harbour *it)
{
    int count = 0;
    for (int i = 0; i < it->scenario->orders_count; i++) count += it->world->orders[i].has_fired;
    return count;
}

static bool has_struck(const harbour *it)
{
    static const char *const blows[] = {"c03", "c04", "c05", "c08"};
    int count = 0;
    for (int i = 0; i < 4; i++) {
        const int action = dm_find_action(it->scenario, blows[i]);
        assert_true(action >= 0);
        count += it->world->started[0][action] + it->world->started[1][action];
    }
    return count > 0;
}

static int messages_from(const harbour *it, int state)
{
    int count = 0;
    for (int i = 0; i < it->world->message_count; i++) {
        count += it->world->messages[i].from == state && it->world->messages[i].to == 1 - state;
    }
    return count;
}

// 180,000 homes, 23.5 hours, five million dollars, T 3, R 1: 14.1 + 6.8 + 2.8 + 3.75 + 15 + 10.
static void the_blackout_lies_just_above_the_agreed_line(void **state)
{
    harbour *it = *state;
    let_pass(it, "paper_six", 61);
    assert_int_equal(it->world->incident_count, 1);
    assert_in_range(it->world->incidents[0].severity, 52, 53);
}

static void the_first_packet_is_due_at_seven_in_the_morning(void **state)
{
    harbour *it = *state;
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
    harbour *it = *state;
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
    harbour *it = *state;
    for (int i = 0; i < 12; i++) { // the facilitator's numbers
        assert_int_equal(dm_find_inject(it->scenario, plan[i].id), i);
    }
    for (int seed = 1; seed <= 20; seed++) {
        play(it, seed, seed % 2 ? "paper_six" : "none", "firm", "tit_for_tat");
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
    harbour *it = *state;
    int without = 0;
    for (int seed = 1; seed <= 300; seed++) {
        play(it, seed, seed % 2 ? "r3_only" : "paper_six", "firm", "tit_for_tat");
        assert_int_equal(count_fired_orders(it), 0);
    }
    for (int seed = 1; seed <= 50; seed++) {
        play(it, seed, "none", "firm", "tit_for_tat");
        without += count_fired_orders(it) > 0;
    }
    assert_true(without >= 10); // it is the norm that holds them, not the players
}

static void the_six_recommendations_mean_fewer_blows(void **state)
{
    harbour *it = *state;
    int with = 0;
    int without = 0;
    int rungs_with = 0;
    int rungs_without = 0;
    for (int seed = 1; seed <= 150; seed++) {
        play(it, seed, "paper_six", "firm", "tit_for_tat");
        with += has_struck(it);
        rungs_with += it->world->peak_rung;
        play(it, seed, "none", "firm", "tit_for_tat");
        without += has_struck(it);
        rungs_without += it->world->peak_rung;
    }
    assert_true(without >= 45);       // three in ten or more
    assert_true(with * 3 <= without); // a third of that at most
    assert_true(rungs_with + 150 / 2 <= rungs_without);
}

static void the_leak_comes_only_when_halmark_has_not_said_a_word(void **state)
{
    harbour *it = *state;
    static const char *const halmark[] = {"cautious", "firm", "opportunist", "hawk"};
    for (int seed = 1; seed <= 80; seed++) {
        play(it, seed, seed % 2 ? "none" : "paper_six", halmark[seed % 4], "cautious");
        if (has_fired(it, "leak_counterstrike")) continue;
        assert_true(messages_from(it, 0) > 0);
    }
    let_pass(it, "none", 20 * 60 + 1); // nobody at the table: defaults, and silence
    assert_int_equal(messages_from(it, 0), 0);
    assert_true(has_fired(it, "leak_counterstrike"));
}

static void act(harbour *it, const char *action, const char *asset)
{
    const dm_input input = {.kind = DM_INPUT_ACT,
                            .seat = 0,
                            .subject = (int16_t)dm_find_action(it->scenario, action),
                            .object =
                                (int16_t)(asset != NULL ? dm_find_asset(it->scenario, asset) : -1),
                            .incident = 0,
                            .decision = -1,
                            .belief = -1};
    assert_true(dm_judge(it->scenario, it->world, &input).kind <= DM_VERDICT_BREACH);
    dm_step(it->scenario, it->world, input, NULL);
}

static void an_order_to_strike_with_arms_ends_the_exercise_at_once(void **state)
{
    harbour *it = *state;
    let_pass(it, "none", 5 * 60); // the machine in Verast has been found
    act(it, "d07", NULL);         // a break of relations opens the way to it
    tick_until(it, 10 * 60);
    assert_false(it->world->is_over);
    act(it, "m06", "ostrel_port");
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
    harbour *it = *state;
    bool seen[DM_ENDINGS_MAX] = {false};
    seen[dm_find_ending(it->scenario, "orders")] = true; // once in a hundred games of two hawks
    int missing = it->scenario->endings_count - 1;
    for (int seed = 1; seed <= SEEDS && missing > 0; seed++) {
        for (int i = 0; i < COMBINATIONS; i++) {
            play(it, seed, players[i][0], players[i][1], players[i][2]);
            assert_true(it->world->ending >= 0);
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
    harbour *it = *state;
    for (int d = 0; d < it->scenario->doctrines_count; d++) {
        const char *doctrine = dm_say(it->scenario, it->scenario->doctrines[d].noun.id);
        uint64_t endings = 0;
        for (int seed = 1; seed <= 30; seed++) {
            play(it, seed, "none", doctrine, "tit_for_tat");
            endings |= UINT64_C(1) << it->world->ending;
        }
        int count = 0;
        for (; endings != 0; endings &= endings - 1) count++;
        assert_true(count >= 3);
    }
}

static void each_set_of_norms_makes_other_endings_likely(void **state)
{
    static const char *const presets[] = {"none", "r3_only", "paper_six"};
    harbour *it = *state;
    int most[3];
    for (int p = 0; p < 3; p++) {
        int counts[DM_ENDINGS_MAX] = {0};
        for (int seed = 1; seed <= 60; seed++) {
            play(it, seed, presets[p], "firm", "tit_for_tat");
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

/// An answer to something that its author has not read yet. It goes back by the channel on which
/// the proposal comes; what is said elsewhere in the meantime answers something else.
static bool is_too_early(const harbour *it, const dm_message *answer)
{
    if (answer->kind != DM_MESSAGE_REPLY && answer->kind != DM_MESSAGE_REJECTION) return false;
    for (int i = 0; i < it->world->message_count; i++) {
        const dm_message *offer = &it->world->messages[i];
        if (offer->kind != DM_MESSAGE_PROPOSAL || offer->to != answer->from ||
            offer->channel != answer->channel)
            continue;
        if (offer->sent <= answer->sent && answer->sent < offer->delivered) return true;
    }
    return false;
}

static void nobody_answers_a_proposal_that_has_not_arrived(void **state)
{
    static const char *const presets[] = {"none", "r3_only", "paper_six"};
    static const char *const players[][2] = {
        {"hawk", "hawk"},         {"firm", "tit_for_tat"},     {"legalist", "opportunist"},
        {"cautious", "cautious"}, {"opportunist", "legalist"},
    };
    enum { PLAYERS = sizeof players / sizeof *players };
    harbour *it = *state;
    int barges = 0;
    int examinations = 0;
    for (int seed = 1; seed <= 60; seed++) {
        for (int i = 0; i < 3 * PLAYERS; i++) {
            play(it, seed, presets[i % 3], players[i / 3][0], players[i / 3][1]);
            barges += has_fired(it, "barge_offered");
            examinations += has_fired(it, "joint_proposed");
            for (int m = 0; m < it->world->message_count; m++) {
                assert_false(is_too_early(it, &it->world->messages[m]));
            }
        }
    }
    assert_true(barges > 0 && examinations > 0);
}

static int count_words(const char *text)
{
    int words = 0;
    bool in_word = false;
    for (; *text != '\0'; text++) {
        const bool is_gap = *text == ' ' || *text == '\n';
        words += !is_gap && !in_word;
        in_word = !is_gap;
    }
    return words;
}

static void check_length(const harbour *it, dm_noun noun, dm_words text)
{
    const int words = count_words(dm_say(it->scenario, text));
    if (words == 0 || words > 90) {
        print_message("%s: %d words\n", dm_say(it->scenario, noun.id), words);
    }
    assert_in_range(words, 1, 90);
}

static void no_text_takes_longer_than_a_breath_to_read_aloud(void **state)
{
    const harbour *it = *state;
    const dm_scenario *scenario = it->scenario;
    for (int i = 0; i < scenario->injects_count; i++) {
        check_length(it, scenario->injects[i].noun, scenario->injects[i].text);
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        check_length(it, scenario->decisions[i].noun, scenario->decisions[i].text);
    }
    for (int i = 0; i < scenario->endings_count; i++) {
        check_length(it, scenario->endings[i].noun, scenario->endings[i].text);
    }
    for (int i = 0; i < DM_STATES; i++) {
        check_length(it, scenario->actors[i].noun, scenario->actors[i].brief);
    }
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
