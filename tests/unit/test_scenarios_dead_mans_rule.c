// What Dead Man's Rule promises to the people who play it: a machine that counts to nine on both
// sides, norms that take the count away, and a night in which nothing depends on knowing the story.
#include "run/run.h"
#include "script/load.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

enum { MATCH_AT = 90, REACTION = 9, SHIP_AT = 240 };

typedef struct night {
    dm_scenario *scenario;
    dm_run *run;
    dm_world *world;
} night;

static int setup(void **state)
{
    night *it = calloc(1, sizeof *it);
    assert_int_equal(dm_scenario_load(DM_SOURCE_DIR "/scenarios/dead-mans-rule", NULL,
                                      &it->scenario, NULL, NULL),
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
    night *it = *state;
    dm_scenario_free(it->scenario);
    free(it->run);
    free(it->world);
    free(it);
    return 0;
}

static dm_setup setup_of(const night *it, int seed, const char *preset)
{
    dm_setup begin = dm_setup_default(it->scenario, (uint64_t)seed);
    const int row = dm_find_preset(it->scenario, preset);
    assert_true(row >= 0);
    for (int i = 0; i < DM_STATES; i++) begin.norms[i] = it->scenario->presets[row].norms[i];
    return begin;
}

static void play(night *it, int seed, const char *preset, const char *halmark, const char *surovia)
{
    it->run->setup = setup_of(it, seed, preset);
    it->run->doctrines[0] = (int16_t)dm_find_doctrine(it->scenario, halmark);
    it->run->doctrines[1] = (int16_t)dm_find_doctrine(it->scenario, surovia);
    assert_true(it->run->doctrines[0] >= 0 && it->run->doctrines[1] >= 0);
    dm_run_play(it->run);
}

static void tick_until(night *it, int minute)
{
    while (!it->world->is_over && dm_next_minute(it->world) < minute) {
        const dm_input tick = {
            .kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = dm_next_minute(it->world)};
        dm_step(it->scenario, it->world, tick, NULL);
    }
}

/// The same night with nobody at the table, up to the last thing due before `minute`.
static void let_pass(night *it, int seed, const char *preset, int minute)
{
    const dm_setup begin = setup_of(it, seed, preset);
    dm_begin(it->scenario, &begin, it->world, NULL);
    tick_until(it, minute);
}

static void choose(night *it, int seat, const char *decision, const char *title)
{
    const int row = dm_find_decision(it->scenario, decision);
    assert_true(row >= 0);
    const dm_span options = it->scenario->decisions[row].options;
    for (int i = options.first; i < options.first + options.count; i++) {
        if (strcmp(dm_say(it->scenario, it->scenario->options[i].noun.id), title) != 0) continue;
        const dm_input input = {.kind = DM_INPUT_CHOOSE,
                                .seat = (uint8_t)seat,
                                .subject = (int16_t)row,
                                .object = (int16_t)i,
                                .incident = -1,
                                .decision = (int16_t)row,
                                .belief = -1};
        assert_true(dm_judge(it->scenario, it->world, &input).kind < DM_VERDICT_REFUSED);
        dm_step(it->scenario, it->world, input, NULL);
        return;
    }
    fail_msg("%s has no option %s", decision, title);
}

static bool has_fired(const night *it, const char *inject)
{
    const int row = dm_find_inject(it->scenario, inject);
    assert_true(row >= 0);
    return it->world->injects[row].phase == DM_INJECT_FIRED;
}

static int done(const night *it, int state, const char *action)
{
    const int row = dm_find_action(it->scenario, action);
    assert_true(row >= 0);
    return it->world->done[state][row];
}

static int level(const night *it, const char *asset)
{
    const int row = dm_find_asset(it->scenario, asset);
    assert_true(row >= 0);
    return it->world->assets[row].level;
}

static int count_fired_orders(const night *it)
{
    int count = 0;
    for (int i = 0; i < it->scenario->orders_count; i++) count += it->world->orders[i].has_fired;
    return count;
}

// 90,000 subscribers, twelve minutes, T 3: 12.2 + 0 + 15 + 10. A packet is owed, and no more.
static void the_lost_link_is_serious_and_far_below_the_agreed_line(void **state)
{
    night *it = *state;
    let_pass(it, 1, "paper_six", 71);
    assert_int_equal(it->world->incidents[0].severity, 37);
    assert_int_equal(level(it, "trunk"), 0);
    tick_until(it, 83);
    assert_int_equal(level(it, "trunk"), 1000);
}

static void the_first_doubt_is_the_same_whatever_the_truth_is(void **state)
{
    night *it = *state;
    let_pass(it, 1, "none", 71);
    const dm_belief first[DM_STATES] = {it->world->incidents[0].beliefs[0],
                                        it->world->incidents[0].beliefs[1]};
    unsigned truths = 0;
    for (int seed = 2; seed <= 60; seed++) {
        let_pass(it, seed, "none", 71);
        truths |= 1U << it->world->incidents[0].suspect;
        for (int i = 0; i < DM_STATES; i++) {
            assert_memory_equal(first[i].share, it->world->incidents[0].beliefs[i].share,
                                sizeof first[i].share);
        }
    }
    const unsigned all =
        1U << DM_SUSPECT_ACCIDENT | 1U << DM_SUSPECT_OWN_FAULT | 1U << DM_SUSPECT_SECOND;
    assert_int_equal(truths, all);
}

static void with_nobody_at_the_table_the_machine_answers_nine_minutes_later(void **state)
{
    night *it = *state;
    for (int seed = 1; seed <= 40; seed++) {
        let_pass(it, seed, "none", MATCH_AT + REACTION);
        assert_true(has_fired(it, "auto_response"));
        assert_false(has_fired(it, "desk_report"));
        assert_int_equal(done(it, 0, "c08"), 0);
        tick_until(it, MATCH_AT + REACTION + 1);
        assert_int_equal(done(it, 0, "c08"), 1);
        assert_true(level(it, "kolm_hall") < 1000);
        assert_true(has_fired(it, "kolm_struck"));
    }
}

static void a_key_turned_in_time_stops_it(void **state)
{
    night *it = *state;
    static const char *const turns[] = {"cancel", "verify", "tell"};
    for (int i = 0; i < 3; i++) {
        let_pass(it, 1, "none", MATCH_AT + 1);
        choose(it, 0, "h_cancel", turns[i]);
        tick_until(it, SHIP_AT);
        assert_int_equal(done(it, 0, "c08"), 0);
        assert_int_equal(level(it, "kolm_hall"), 1000);
        assert_true(has_fired(it, "cancelled"));
        assert_true(has_fired(it, "c08_like")); // and from over there it still looks like a blow
    }
}

static void surovia_can_have_a_count_of_its_own(void **state)
{
    night *it = *state;
    let_pass(it, 1, "none", 6);
    choose(it, 0, "h_key", "off");
    choose(it, 1, "s_key", "trial");
    tick_until(it, 121); // nobody has struck: it is the detour of ninety thousand that it knows
    assert_int_equal(done(it, 0, "c08"), 0);
    assert_true(has_fired(it, "hall_counts"));
    tick_until(it, 131);
    assert_int_equal(done(it, 1, "x01"), 1);
    assert_true(has_fired(it, "radar_dark"));
    assert_int_equal(it->world->peak_rung, 12);
}

static void under_r3_nothing_counts_and_an_answer_waits_four_hours(void **state)
{
    night *it = *state;
    for (int seed = 1; seed <= 20; seed++) {
        let_pass(it, seed, "r3_only", 100);
        assert_false(has_fired(it, "auto_response"));
        assert_true(has_fired(it, "desk_report"));
        const dm_input expel = {.kind = DM_INPUT_ACT,
                                .seat = 0,
                                .subject = (int16_t)dm_find_action(it->scenario, "d05"),
                                .object = -1,
                                .incident = 0,
                                .decision = -1,
                                .belief = -1};
        const dm_verdict verdict = dm_judge(it->scenario, it->world, &expel);
        assert_int_equal(verdict.kind, DM_VERDICT_DELAYED);
        assert_int_equal(verdict.until, it->world->incidents[0].detected_at[0] + 240);
        assert_in_range(verdict.until, SHIP_AT, 335); // the ship looks first; then they may decide
        assert_int_equal(
            dm_judge(it->scenario, it->world,
                     &(dm_input){.kind = DM_INPUT_ACT,
                                 .seat = 0,
                                 .subject = (int16_t)dm_find_action(it->scenario, "m04"),
                                 .object = -1,
                                 .incident = -1,
                                 .decision = -1,
                                 .belief = -1})
                .kind,
            DM_VERDICT_REFUSED);
    }
}

static void the_twelve_injects_of_the_plan_come_at_their_hours(void **state)
{
    static const struct {
        const char *id;
        int minute; // -1: when somebody has made it so
        bool always;
    } plan[] = {
        {"generals_ask", 0, true},     {"exercise_late", 40, true},   {"link_lost", 70, true},
        {"auto_response", 90, false},  {"c08_like", 120, false},      {"hotline_free", 150, true},
        {"dredger_found", 240, false}, {"radar_dark", -1, false},     {"threat", 420, false},
        {"dispersal", 540, true},      {"pause_proposed", 720, true}, {"review", 1440, true},
    };
    night *it = *state;
    int at_six = 0;
    for (int i = 0; i < 12; i++) { // the facilitator's numbers
        assert_int_equal(dm_find_inject(it->scenario, plan[i].id), i);
    }
    for (int seed = 1; seed <= 40; seed++) {
        play(it, seed, seed % 2 ? "paper_six" : "none", "firm", "tit_for_tat");
        for (int i = 0; i < 12; i++) {
            const dm_inject_state *inject = &it->world->injects[i];
            assert_true(inject->phase == DM_INJECT_FIRED || !plan[i].always);
            if (inject->phase != DM_INJECT_FIRED) continue;
            if (plan[i].minute >= 0) assert_int_equal(inject->at, plan[i].minute);
            at_six += plan[i].minute < 0 && inject->at == 360;
        }
    }
    assert_true(at_six > 0);
}

static void no_standing_order_fires_under_r3(void **state)
{
    night *it = *state;
    int without = 0;
    for (int seed = 1; seed <= 200; seed++) {
        play(it, seed, seed % 2 ? "r3_only" : "paper_six", "firm", "tit_for_tat");
        assert_int_equal(count_fired_orders(it), 0);
    }
    for (int seed = 1; seed <= 50; seed++) {
        play(it, seed, "none", "firm", "tit_for_tat");
        without += count_fired_orders(it) > 0;
    }
    assert_true(without >= 25); // it is the norm that holds them, not the players
}

static void the_norms_keep_both_commands_out_of_the_dark(void **state)
{
    enum { SEEDS = 150, THRESHOLD_THREE = 12 };
    night *it = *state;
    int with = 0;
    int without = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
        play(it, seed, "paper_six", "firm", "tit_for_tat");
        with += it->world->peak_rung >= THRESHOLD_THREE;
        play(it, seed, "none", "firm", "tit_for_tat");
        without += it->world->peak_rung >= THRESHOLD_THREE;
    }
    assert_true(without * 10 >= SEEDS * 4); // four games of ten, or more
    assert_true(with * 2 <= without);       // half of that at most
}

static void nobody_touches_what_commands_nuclear_forces(void **state)
{
    static const char *const lines[] = {"halmark_quiet", "surovia_quiet"};
    static const char *const players[] = {"hawk", "opportunist", "tit_for_tat"};
    night *it = *state;
    for (int seed = 1; seed <= 60; seed++) {
        play(it, seed, seed % 2 ? "none" : "paper_six", players[seed % 3], "hawk");
        assert_true(it->world->peak_rung < 15);
        for (int i = 0; i < 2; i++) {
            const int asset = dm_find_asset(it->scenario, lines[i]);
            assert_int_equal(it->world->assets[asset].level, 1000);
            for (int n = 0; n < it->world->incident_count; n++) {
                assert_int_not_equal(it->world->incidents[n].asset, asset);
            }
        }
    }
}

static void act(night *it, int seat, const char *action, const char *asset)
{
    const dm_input input = {.kind = DM_INPUT_ACT,
                            .seat = (uint8_t)seat,
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
    night *it = *state;
    let_pass(it, 1, "none", 100); // Kolm has been struck
    act(it, 1, "x01", "radar");
    tick_until(it, 140);
    assert_false(it->world->is_over);
    act(it, 0, "m06", "staff_net");
    assert_true(it->world->is_over);
    assert_int_equal(it->world->ending, dm_find_ending(it->scenario, "endex"));
}

static dm_verdict verdict_on(const night *it, const char *action)
{
    const dm_input input = {.kind = DM_INPUT_ACT,
                            .seat = 0,
                            .subject = (int16_t)dm_find_action(it->scenario, action),
                            .object = -1,
                            .incident = -1,
                            .decision = -1,
                            .belief = -1};
    return dm_judge(it->scenario, it->world, &input);
}

static void two_envelopes_with_yes_hold_both_still_until_ten_past_one(void **state)
{
    enum { ASKED = 731, TEN_PAST_ONE = 25 * 60 + 10 };
    night *it = *state;
    let_pass(it, 1, "r3_only", ASKED);
    assert_int_equal(verdict_on(it, "m01").kind, DM_VERDICT_ALLOWED);
    choose(it, 0, "h_pause", "yes");
    choose(it, 1, "s_pause", "yes");
    tick_until(it, ASKED + 60);
    assert_true(has_fired(it, "pause_agreed"));
    assert_false(has_fired(it, "pause_halved"));
    assert_int_equal(verdict_on(it, "m01").kind, DM_VERDICT_DELAYED);
    assert_int_equal(verdict_on(it, "m01").until, TEN_PAST_ONE);
}

static void one_envelope_binds_nobody_and_stays_shut(void **state)
{
    night *it = *state;
    let_pass(it, 1, "r3_only", 731);
    choose(it, 0, "h_pause", "yes");
    choose(it, 1, "s_pause", "no");
    tick_until(it, 800);
    assert_true(has_fired(it, "pause_halved"));
    assert_int_equal(verdict_on(it, "m01").kind, DM_VERDICT_ALLOWED);
    assert_int_equal(it->world->offered[0] | it->world->offered[1], 0);
}

static void a_firm_that_is_let_is_its_states_to_stop(void **state)
{
    night *it = *state;
    int acted = 0;
    for (int seed = 1; seed <= 10; seed++) {
        let_pass(it, seed, "full", 540);
        int owed = 0;
        for (int i = 0; i < it->world->obligation_count; i++) {
            const dm_clause *clause = &it->scenario->clauses[it->world->obligations[i].clause];
            const char *id = dm_say(it->scenario, clause->noun.id);
            owed += strcmp(id, "N14.stop_it") == 0;
        }
        assert_int_equal(owed, has_fired(it, "ravel_acts"));
        acted += owed;
    }
    assert_in_range(acted, 1, 9); // in seven games of ten
}

/// What no game has shown yet; each row is struck off when it is seen.
typedef struct unseen {
    bool injects[DM_INJECTS_MAX];
    bool options[DM_OPTIONS_MAX];
    bool endings[DM_ENDINGS_MAX];
    int count;
} unseen;

static void strike_off(bool *row, int *count)
{
    *count -= *row;
    *row = false;
}

static void look_at(const night *it, unseen *left)
{
    const dm_world *world = it->world;
    assert_true(world->is_over && world->ending >= 0);
    strike_off(&left->endings[world->ending], &left->count);
    for (int i = 0; i < it->scenario->injects_count; i++) {
        if (world->injects[i].phase != DM_INJECT_FIRED) continue;
        strike_off(&left->injects[i], &left->count);
    }
    for (int i = 0; i < it->scenario->decisions_count; i++) {
        if (world->decisions[i].times == 0 || world->decisions[i].chosen < 0) continue;
        strike_off(&left->options[world->decisions[i].chosen], &left->count);
    }
}

static void print_left(const night *it, const unseen *left)
{
    const dm_scenario *scenario = it->scenario;
    for (int i = 0; i < scenario->injects_count; i++) {
        if (left->injects[i])
            print_message("inject %s\n", dm_say(scenario, scenario->injects[i].noun.id));
    }
    for (int i = 0; i < scenario->options_count; i++) {
        if (left->options[i])
            print_message("option %s\n", dm_say(scenario, scenario->options[i].noun.id));
    }
    for (int i = 0; i < scenario->endings_count; i++) {
        if (left->endings[i])
            print_message("ending %s\n", dm_say(scenario, scenario->endings[i].noun.id));
    }
}

static void every_inject_option_and_ending_is_seen_in_some_game(void **state)
{
    enum { SEEDS = 300 };
    static const char *const presets[] = {"none", "paper_six"};
    night *it = *state;
    const dm_scenario *scenario = it->scenario;
    static unseen left;
    left.count = scenario->injects_count + scenario->options_count + scenario->endings_count;
    for (int i = 0; i < scenario->injects_count; i++) left.injects[i] = true;
    for (int i = 0; i < scenario->options_count; i++) left.options[i] = true;
    for (int i = 0; i < scenario->endings_count; i++) left.endings[i] = true;
    const int doctrines = scenario->doctrines_count;
    for (int seed = 1; seed <= SEEDS && left.count > 0; seed++) {
        for (int pair = 0; pair < doctrines * doctrines; pair++) {
            play(it, seed, presets[(seed + pair) % 2],
                 dm_say(scenario, scenario->doctrines[pair % doctrines].noun.id),
                 dm_say(scenario, scenario->doctrines[pair / doctrines].noun.id));
            look_at(it, &left);
        }
    }
    if (left.count > 0) print_left(it, &left);
    assert_int_equal(left.count, 0);
}

static void no_doctrine_always_comes_to_the_same_end(void **state)
{
    night *it = *state;
    for (int d = 0; d < it->scenario->doctrines_count; d++) {
        const char *doctrine = dm_say(it->scenario, it->scenario->doctrines[d].noun.id);
        uint64_t endings = 0;
        for (int seed = 1; seed <= 40; seed++) {
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
    enum { SEEDS = 90 };
    static const char *const presets[] = {"none", "paper_six", "full"};
    night *it = *state;
    int most[3];
    for (int p = 0; p < 3; p++) {
        int counts[DM_ENDINGS_MAX] = {0};
        for (int seed = 1; seed <= SEEDS; seed++) {
            play(it, seed, presets[p], "firm", "tit_for_tat");
            counts[it->world->ending]++;
        }
        most[p] = 0;
        for (int i = 1; i < it->scenario->endings_count; i++) {
            if (counts[i] > counts[most[p]]) most[p] = i;
        }
        assert_true(counts[most[p]] < SEEDS * 2 / 3); // and none of them decides the game
    }
    assert_int_not_equal(most[0], most[1]);
    assert_int_not_equal(most[1], most[2]);
}

/// How often a state has done something to the other's networks.
static int blows_by(const night *it, int state)
{
    static const char *const blows[] = {"c03", "c04", "c05", "c06", "c07", "c08", "x01"};
    int count = 0;
    for (size_t i = 0; i < sizeof blows / sizeof *blows; i++) count += done(it, state, blows[i]);
    return count;
}

static void an_ending_tells_what_was_done_and_no_more(void **state)
{
    static const struct {
        const char *id;
        bool by_halmark;
        bool by_surovia;
    } told[] = {
        {"nine_minutes", true, true},   {"blows", true, true},
        {"wrong_answer", true, false},  {"right_by_luck", true, false},
        {"forty_minutes", false, true}, {"wrong_name", false, false},
        {"name_stands", false, false},  {"two_keys", false, false},
        {"twelve_hours", false, false}, {"engineers", false, false},
        {"no_hurry", false, false},     {"armed_peace", false, false},
    };
    static const char *const players[] = {"hawk", "firm", "cautious", "opportunist", "tit_for_tat"};
    night *it = *state;
    for (int seed = 1; seed <= 150; seed++) {
        play(it, seed, seed % 2 ? "none" : "paper_six", players[seed % 5], players[seed / 5 % 5]);
        for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
            if (it->world->ending != dm_find_ending(it->scenario, told[i].id)) continue;
            assert_int_equal(blows_by(it, 0) > 0, told[i].by_halmark);
            assert_int_equal(blows_by(it, 1) > 0, told[i].by_surovia);
        }
        if (it->world->ending == dm_find_ending(it->scenario, "nine_minutes"))
            assert_true(count_fired_orders(it) > 0);
        if (it->world->ending == dm_find_ending(it->scenario, "right_by_luck"))
            assert_int_equal(it->world->incidents[0].suspect, DM_SUSPECT_SECOND);
    }
}

/// An answer to something that its author has not read yet. It goes back by the channel on which
/// the question or the proposal comes.
static bool is_too_early(const night *it, const dm_message *answer)
{
    if (answer->kind != DM_MESSAGE_REPLY && answer->kind != DM_MESSAGE_REJECTION) return false;
    for (int i = 0; i < it->world->message_count; i++) {
        const dm_message *asked = &it->world->messages[i];
        if (asked->kind != DM_MESSAGE_PROPOSAL && asked->kind != DM_MESSAGE_INQUIRY) continue;
        if (asked->to != answer->from || asked->channel != answer->channel) continue;
        if (asked->incident != answer->incident) continue;
        if (asked->sent <= answer->sent && answer->sent < asked->delivered) return true;
    }
    return false;
}

static void nobody_answers_what_has_not_arrived(void **state)
{
    static const char *const players[][2] = {
        {"hawk", "hawk"},         {"firm", "tit_for_tat"},     {"legalist", "opportunist"},
        {"cautious", "cautious"}, {"opportunist", "legalist"},
    };
    enum { PLAYERS = sizeof players / sizeof *players };
    night *it = *state;
    int asked = 0;
    for (int seed = 1; seed <= 60; seed++) {
        for (int i = 0; i < 2 * PLAYERS; i++) {
            play(it, seed, i % 2 ? "none" : "paper_six", players[i / 2][0], players[i / 2][1]);
            asked += has_fired(it, "knock_asked");
            for (int m = 0; m < it->world->message_count; m++) {
                assert_false(is_too_early(it, &it->world->messages[m]));
            }
        }
    }
    assert_true(asked > 0);
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

static void check_length(const night *it, dm_noun noun, dm_words text)
{
    const int words = count_words(dm_say(it->scenario, text));
    const size_t letters = strlen(dm_say(it->scenario, noun.title));
    if (words == 0 || words > 90 || letters > 40) {
        print_message("%s: %d words, %d letters\n", dm_say(it->scenario, noun.id), words,
                      (int)letters);
    }
    assert_in_range(words, 1, 90);
    assert_in_range(letters, 1, 40);
}

static void no_text_takes_longer_than_a_breath_to_read_aloud(void **state)
{
    const night *it = *state;
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
        cmocka_unit_test(the_lost_link_is_serious_and_far_below_the_agreed_line),
        cmocka_unit_test(the_first_doubt_is_the_same_whatever_the_truth_is),
        cmocka_unit_test(with_nobody_at_the_table_the_machine_answers_nine_minutes_later),
        cmocka_unit_test(a_key_turned_in_time_stops_it),
        cmocka_unit_test(surovia_can_have_a_count_of_its_own),
        cmocka_unit_test(under_r3_nothing_counts_and_an_answer_waits_four_hours),
        cmocka_unit_test(the_twelve_injects_of_the_plan_come_at_their_hours),
        cmocka_unit_test(no_standing_order_fires_under_r3),
        cmocka_unit_test(the_norms_keep_both_commands_out_of_the_dark),
        cmocka_unit_test(nobody_touches_what_commands_nuclear_forces),
        cmocka_unit_test(an_order_to_strike_with_arms_ends_the_exercise_at_once),
        cmocka_unit_test(two_envelopes_with_yes_hold_both_still_until_ten_past_one),
        cmocka_unit_test(one_envelope_binds_nobody_and_stays_shut),
        cmocka_unit_test(a_firm_that_is_let_is_its_states_to_stop),
        cmocka_unit_test(every_inject_option_and_ending_is_seen_in_some_game),
        cmocka_unit_test(no_doctrine_always_comes_to_the_same_end),
        cmocka_unit_test(each_set_of_norms_makes_other_endings_likely),
        cmocka_unit_test(an_ending_tells_what_was_done_and_no_more),
        cmocka_unit_test(nobody_answers_what_has_not_arrived),
        cmocka_unit_test(no_text_takes_longer_than_a_breath_to_read_aloud),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
