// Whole plays of Cold Harbour by computer players: the same seed is the same play, other seeds and
// other norms are other stories, no draw moves because a norm is switched off, and what the rules
// promise holds in every one of them.
#include "base/draw.h"
#include "run/run.h"
#include "script/load.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

typedef struct play {
    dm_scenario *scenario;
    dm_run *run;
    dm_turn *turns;
} play;

static int setup(void **state)
{
    play *it = calloc(1, sizeof *it);
    assert_int_equal(
        dm_scenario_load(DM_SOURCE_DIR "/scenarios/cold-harbour", NULL, &it->scenario, NULL, NULL),
        DM_OK);
    it->run = calloc(1, sizeof *it->run);
    it->turns = calloc(DM_TURNS_MAX, sizeof *it->turns);
    it->run->scenario = it->scenario;
    it->run->world = calloc(1, sizeof *it->run->world);
    it->run->events.items = calloc(DM_EVENTS_MAX, sizeof *it->run->events.items);
    it->run->events.capacity = DM_EVENTS_MAX;
    it->run->turns = it->turns;
    *state = it;
    return 0;
}

static int teardown(void **state)
{
    play *it = *state;
    free(it->run->events.items);
    free(it->run->world);
    free(it->run);
    free(it->turns);
    dm_scenario_free(it->scenario);
    free(it);
    return 0;
}

static uint64_t play_with(play *it, uint64_t seed, const char *preset, int first, int second)
{
    it->run->setup = dm_setup_default(it->scenario, seed);
    const int row = dm_find_preset(it->scenario, preset);
    assert_true(row >= 0);
    for (int state = 0; state < DM_STATES; state++) {
        it->run->setup.norms[state] = it->scenario->presets[row].norms[state];
    }
    it->run->doctrines[0] = (int16_t)first;
    it->run->doctrines[1] = (int16_t)second;
    dm_run_play(it->run);
    return dm_world_hash(it->scenario, it->run->world);
}

static void the_same_seed_is_the_same_play_to_the_last_byte(void **state)
{
    play *it = *state;
    for (uint64_t seed = 1; seed <= 10; seed++) {
        const uint64_t hash = play_with(it, seed, "paper_six", 1, 2);
        const dm_world world = *it->run->world;
        const int count = it->run->events.count;
        dm_event *events = malloc((size_t)count * sizeof *events);
        memcpy(events, it->run->events.items, (size_t)count * sizeof *events);
        assert_int_equal(play_with(it, seed, "paper_six", 1, 2), hash);
        assert_memory_equal(&world, it->run->world, sizeof world);
        assert_int_equal(it->run->events.count, count);
        assert_memory_equal(events, it->run->events.items, (size_t)count * sizeof *events);
        free(events);
    }
}

static void the_inputs_of_a_play_replayed_without_players_give_the_same_world(void **state)
{
    play *it = *state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        const uint64_t hash = play_with(it, seed, seed % 2 ? "none" : "paper_six", 1, 1);
        dm_world *world = calloc(1, sizeof *world);
        dm_begin(it->scenario, &it->run->setup, world, NULL);
        for (int i = 0; i < it->run->turn_count; i++) {
            dm_step(it->scenario, world, it->turns[i].input, NULL);
        }
        assert_int_equal(dm_world_hash(it->scenario, world), hash);
        free(world);
    }
}

static int count_different(const uint64_t *hashes, int count)
{
    int different = 0;
    for (int i = 0; i < count; i++) {
        bool is_new = true;
        for (int j = 0; j < i; j++) is_new = is_new && hashes[i] != hashes[j];
        different += is_new;
    }
    return different;
}

static void other_seeds_and_other_norms_are_other_stories(void **state)
{
    play *it = *state;
    uint64_t hashes[40];
    for (int seed = 0; seed < 40; seed++) {
        hashes[seed] = play_with(it, (uint64_t)seed, "paper_six", 1, 2);
    }
    assert_int_equal(count_different(hashes, 40), 40);
    const char *const presets[] = {"none", "r3_only", "paper_six"};
    for (int i = 0; i < 3; i++) hashes[i] = play_with(it, 7, presets[i], 1, 2);
    assert_int_equal(count_different(hashes, 3), 3);
}

static void every_doctrine_plays_a_story_of_its_own(void **state)
{
    play *it = *state;
    uint64_t hashes[DM_DOCTRINES_MAX];
    const int count = it->scenario->doctrines_count;
    assert_true(count >= 4);
    for (int i = 0; i < count; i++) hashes[i] = play_with(it, 7, "paper_six", i, 0);
    assert_int_equal(count_different(hashes, count), count);
}

// ------------------------------------------------------------------------------------------ draws

typedef struct draw {
    dm_draw_purpose purpose;
    uint32_t who;
    uint32_t about;
    uint32_t occurrence;
    uint64_t value;
} draw;

enum { DRAWS_MAX = 40000 };
static draw *record;
static int record_count;

uint64_t __real_dm_draw(uint64_t seed, dm_draw_purpose purpose, uint32_t who, uint32_t about,
                        uint32_t occurrence);
uint64_t __wrap_dm_draw(uint64_t seed, dm_draw_purpose purpose, uint32_t who, uint32_t about,
                        uint32_t occurrence);

/// The linker puts this in front of every draw of this program (tests/CMakeLists.txt).
uint64_t __wrap_dm_draw(uint64_t seed, dm_draw_purpose purpose, uint32_t who, uint32_t about,
                        uint32_t occurrence)
{
    const uint64_t value = __real_dm_draw(seed, purpose, who, about, occurrence);
    if (record != NULL && record_count < DRAWS_MAX) {
        record[record_count++] = (draw){purpose, who, about, occurrence, value};
    }
    return value;
}

static int compare_draws(const void *a, const void *b)
{
    const draw *first = a;
    const draw *second = b;
    if (first->purpose != second->purpose) return first->purpose < second->purpose ? -1 : 1;
    if (first->who != second->who) return first->who < second->who ? -1 : 1;
    if (first->about != second->about) return first->about < second->about ? -1 : 1;
    if (first->occurrence != second->occurrence) {
        return first->occurrence < second->occurrence ? -1 : 1;
    }
    return 0;
}

typedef struct drawn {
    draw *rows;
    int count;
} drawn;

static drawn draws_of(play *it, uint64_t seed, const char *preset)
{
    record = calloc(DRAWS_MAX, sizeof *record);
    record_count = 0;
    play_with(it, seed, preset, 1, 2);
    assert_true(record_count > 100 && record_count < DRAWS_MAX);
    const drawn all = {record, record_count};
    record = NULL;
    return all;
}

/// Draws of two plays of one seed: how many keys they share after the first place where the two
/// sequences part. Every shared key must have one value.
static int shared_after_parting(drawn with, drawn without, bool *has_shifted)
{
    int parting = 0;
    while (parting < with.count && parting < without.count &&
           compare_draws(&with.rows[parting], &without.rows[parting]) == 0) {
        parting++;
    }
    *has_shifted = parting < with.count || parting < without.count;
    draw *rest = with.rows + parting;
    const size_t rest_count = (size_t)(with.count - parting);
    qsort(rest, rest_count, sizeof *rest, compare_draws);
    int shared = 0;
    for (int i = parting; i < without.count; i++) {
        const draw *twin = bsearch(&without.rows[i], rest, rest_count, sizeof *rest, compare_draws);
        if (twin == NULL) continue;
        assert_true(twin->value == without.rows[i].value);
        shared++;
    }
    return shared;
}

// With R3 taken away the sequence of draws parts; a generator advanced in sequence would give every
// later draw another value. Keyed draws that both plays make are the same draws.
static void without_r3_every_draw_that_does_not_depend_on_it_is_the_same_draw(void **state)
{
    play *it = *state;
    int parted = 0;
    int shared = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        const drawn with = draws_of(it, seed, "r3_only");
        const drawn without = draws_of(it, seed, "none");
        bool has_shifted = false;
        shared += shared_after_parting(with, without, &has_shifted);
        parted += has_shifted;
        free(with.rows);
        free(without.rows);
    }
    assert_true(parted > 20);
    assert_true(shared > 1000);
}

// --------------------------------------------------------------------------------------- promises

static void nobody_carries_out_what_a_hard_norm_refuses(void **state)
{
    play *it = *state;
    const int norm = dm_find_norm(it->scenario, "R3");
    for (uint64_t seed = 1; seed <= 200; seed++) {
        const int doctrine = (int)(seed % (uint64_t)it->scenario->doctrines_count);
        play_with(it, seed, "paper_six", doctrine, 1);
        for (int i = 0; i < it->run->world->operation_count; i++) {
            const dm_operation *operation = &it->run->world->operations[i];
            const dm_action *action = &it->scenario->actions[operation->action];
            const bool is_automatic = operation->authorised_by == DM_SEAT_SCRIPT;
            assert_false(is_automatic && action->is_outside);
            assert_false(action->predelegates);
        }
        for (int i = 0; i < it->run->world->breach_count; i++) {
            const dm_breach *breach = &it->run->world->breaches[i];
            if (breach->operation < 0) continue;
            assert_int_not_equal(it->scenario->clauses[breach->clause].norm, norm);
        }
    }
}

static void every_event_of_every_play_is_in_order_and_has_its_cause_before_it(void **state)
{
    play *it = *state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        play_with(it, seed, seed % 2 ? "none" : "paper_six", 1, 2);
        const dm_events *events = &it->run->events;
        for (int i = 0; i < events->count; i++) {
            assert_int_equal(events->items[i].id, i + 1);
            assert_true(events->items[i].cause < events->items[i].id);
            if (i > 0) assert_true(events->items[i].at >= events->items[i - 1].at);
        }
        assert_int_equal(events->items[events->count - 1].kind, DM_EVENT_ENDEX);
        assert_int_equal(it->run->world->limit_reached, 0);
        assert_true(it->run->world->ending >= 0);
    }
}

static void numbers_stay_in_their_ranges(void **state)
{
    play *it = *state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        play_with(it, seed, seed % 2 ? "none" : "paper_six", (int)(seed % 6), (int)(seed / 6 % 6));
        const dm_world *world = it->run->world;
        for (int a = 0; a < DM_STATES; a++) {
            assert_in_range(world->tension[a][1 - a], 0, 1000);
            assert_in_range(world->actors[a].credibility, 0, 1000);
            assert_in_range(world->actors[a].capital, 0, 1000);
            assert_in_range(world->actors[a].mood + 1000, 0, 2000);
            assert_in_range(world->perceived[a], 0, 15);
        }
        for (int i = 0; i < it->scenario->assets_count; i++) {
            assert_in_range(world->assets[i].level, 0, 1000);
        }
        for (int i = 0; i < world->incident_count; i++) {
            assert_in_range(world->incidents[i].severity, 0, 100);
        }
    }
}

static void a_verdict_before_the_move_is_what_the_move_then_does(void **state)
{
    play *it = *state;
    dm_world *world = calloc(1, sizeof *world);
    int judged = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        play_with(it, seed, seed % 2 ? "paper_six" : "r3_only", (int)(seed % 6), 1);
        const int stop = (int)(seed * 7 % (uint64_t)it->run->turn_count);
        dm_begin(it->scenario, &it->run->setup, world, NULL);
        for (int i = 0; i < stop; i++) dm_step(it->scenario, world, it->turns[i].input, NULL);
        if (world->is_over) continue;
        for (int action = 0; action < it->scenario->actions_count; action++) {
            for (int asset = -1; asset < it->scenario->assets_count; asset++) {
                const int incident = world->incident_count > 0 ? 0 : -1;
                const dm_input act = {.kind = DM_INPUT_ACT,
                                      .seat = (uint8_t)(action % 2),
                                      .subject = (int16_t)action,
                                      .object = (int16_t)asset,
                                      .incident = (int16_t)incident,
                                      .decision = -1,
                                      .belief = (int16_t)(asset * 200),
                                      .confidence = 2};
                const dm_verdict verdict = dm_judge(it->scenario, world, &act);
                dm_world after = *world;
                dm_step(it->scenario, &after, act, NULL);
                const int begun = after.operation_count - world->operation_count;
                assert_int_equal(begun, verdict.kind < DM_VERDICT_REFUSED);
                if (begun == 0) continue;
                const dm_operation *operation = &after.operations[world->operation_count];
                const bool is_delayed = verdict.kind == DM_VERDICT_DELAYED;
                assert_int_equal(operation->state == DM_OPERATION_PLANNED, is_delayed);
                assert_int_equal(operation->start, is_delayed ? verdict.until : world->now);
                assert_int_equal(operation->clause,
                                 verdict.kind == DM_VERDICT_BREACH ? verdict.clause : -1);
                judged++;
            }
        }
    }
    assert_true(judged > 1000);
    free(world);
}

int main(void)
{
#define RUN_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        RUN_TEST(the_same_seed_is_the_same_play_to_the_last_byte),
        RUN_TEST(the_inputs_of_a_play_replayed_without_players_give_the_same_world),
        RUN_TEST(other_seeds_and_other_norms_are_other_stories),
        RUN_TEST(every_doctrine_plays_a_story_of_its_own),
        RUN_TEST(without_r3_every_draw_that_does_not_depend_on_it_is_the_same_draw),
        RUN_TEST(nobody_carries_out_what_a_hard_norm_refuses),
        RUN_TEST(every_event_of_every_play_is_in_order_and_has_its_cause_before_it),
        RUN_TEST(numbers_stay_in_their_ranges),
        RUN_TEST(a_verdict_before_the_move_is_what_the_move_then_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
