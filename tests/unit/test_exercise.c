// An exercise played live: whose turn it is, what people put in, and that all of it is kept.
#include "exercise/exercise.h"
#include "support/rehearsal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int setup(void **state)
{
    *state = dm_rehearsal_open(NULL, 7);
    return 0;
}

static int teardown(void **state)
{
    dm_rehearsal_close(*state);
    return 0;
}

#define assert_ok(call)                                                                            \
    do {                                                                                           \
        dm_diag diag = {0};                                                                        \
        if ((call) != DM_OK) fail_msg("%s", diag.message);                                         \
    } while (0)

static dm_exercise *begin(dm_rehearsal *drill, const char *name, int first, int second)
{
    const dm_session_start start = {.files = drill->package.files,
                                    .file_count = drill->package.count,
                                    .setup = drill->setup,
                                    .doctrines = {(int16_t)first, (int16_t)second},
                                    .engine_version = "test"};
    dm_exercise *exercise = NULL;
    const char *path = dm_rehearsal_path(drill, name);
    remove(path);
    assert_ok(dm_exercise_begin(&exercise, path, &start, &diag));
    return exercise;
}

static dm_exercise *reopen(dm_rehearsal *drill, const char *name)
{
    dm_exercise *exercise = NULL;
    assert_ok(dm_exercise_open(&exercise, dm_rehearsal_path(drill, name), DM_SESSION_WRITE, &diag));
    return exercise;
}

static uint64_t hash_of(const dm_exercise *exercise)
{
    return dm_world_hash(dm_exercise_scenario(exercise), dm_exercise_world(exercise));
}

static dm_whose_turn go_on(dm_exercise *exercise)
{
    assert_ok(dm_exercise_go_on(exercise, &diag));
    return dm_exercise_whose_turn(exercise);
}

static void expect_same_turns(const dm_exercise *exercise, const dm_rehearsal *drill)
{
    int count;
    const dm_turn *turns = dm_exercise_turns(exercise, &count);
    assert_int_equal(count, drill->turn_count);
    for (int i = 0; i < count; i++) {
        const dm_turn *played = &drill->turns[i];
        assert_memory_equal(&turns[i].input, &played->input, sizeof played->input);
        assert_int_equal(turns[i].first_event, played->first_event);
        assert_int_equal(turns[i].last_event, played->last_event);
        assert_int_equal(turns[i].motive.score, played->motive.score);
        assert_int_equal(turns[i].motive.runner_up, played->motive.runner_up);
        assert_int_equal(turns[i].motive.features[0], played->motive.features[0]);
        assert_int_equal(turns[i].motive.rejected, played->motive.rejected);
    }
}

// ----------------------------------------------------------------------------- computers alone

static void computers_alone_play_what_a_run_plays_byte_for_byte(void **state)
{
    dm_rehearsal *drill = *state;
    dm_exercise *exercise = begin(drill, "a.demarche", 0, 0);
    int steps = 0;
    while (dm_exercise_whose_turn(exercise).of != DM_TURN_OF_NOBODY) {
        assert_ok(dm_exercise_step(exercise, &diag));
        steps++;
    }
    assert_int_equal(steps, drill->turn_count);
    assert_true(hash_of(exercise) == drill->end);
    expect_same_turns(exercise, drill);
    const dm_events events = dm_exercise_events(exercise);
    assert_int_equal(events.count, dm_exercise_world(exercise)->next_event - 1);
    for (int i = 0; i < events.count; i++) assert_int_equal(events.items[i].id, i + 1);
    dm_exercise_close(exercise);
}

static void a_run_cut_short_anywhere_goes_on_to_the_same_end_with_the_same_motives(void **state)
{
    dm_rehearsal *drill = *state;
    for (int count = 0; count <= drill->turn_count; count += 7) {
        dm_session_close(dm_rehearsal_record(drill, "b.demarche", count));
        dm_exercise *exercise = reopen(drill, "b.demarche");
        assert_int_equal(go_on(exercise).of, DM_TURN_OF_NOBODY);
        assert_true(hash_of(exercise) == drill->end);
        expect_same_turns(exercise, drill);
        dm_exercise_close(exercise);
        remove(dm_rehearsal_path(drill, "b.demarche"));
    }
}

// ------------------------------------------------------------------------------------- people

/// Answers as a computer of doctrine 0 would, by hand.
static void answer(dm_exercise *exercise, int state)
{
    const dm_seat_view *view = dm_exercise_view(exercise, state);
    int count = 0;
    const dm_candidate *candidates = NULL;
    if (view->decisions[0].is_free) candidates = dm_exercise_candidates(exercise, state, &count);
    const dm_player player = {.seed = dm_exercise_setup(exercise)->seed, .doctrine = 0};
    const dm_input input =
        dm_player_choose(dm_exercise_scenario(exercise), view, candidates, count, &player, NULL);
    assert_int_not_equal(input.kind, DM_INPUT_TICK);
    assert_ok(dm_exercise_play(exercise, input, "that is how I see it", &diag));
}

static void a_person_who_answers_as_a_computer_would_makes_the_same_story(void **state)
{
    dm_rehearsal *drill = *state;
    dm_exercise *exercise = begin(drill, "c.demarche", -1, 0);
    int answers = 0;
    for (;;) {
        const dm_whose_turn turn = go_on(exercise);
        if (turn.of == DM_TURN_OF_NOBODY) break;
        assert_int_equal(turn.of, DM_TURN_OF_PEOPLE);
        assert_true(turn.decisions[0] >= 0);
        assert_int_equal(turn.decisions[1], -1);
        answer(exercise, 0);
        answers++;
    }
    assert_true(answers > 3);
    assert_true(hash_of(exercise) == drill->end);
    int count;
    const dm_reason *reasons = dm_exercise_reasons(exercise, &count);
    int stated = 0;
    for (int i = 0; i < count; i++) stated += reasons[i].stated != NULL;
    assert_int_equal(stated, answers);
    dm_exercise_close(exercise);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(computers_alone_play_what_a_run_plays_byte_for_byte),
        cmocka_unit_test(a_run_cut_short_anywhere_goes_on_to_the_same_end_with_the_same_motives),
        cmocka_unit_test(a_person_who_answers_as_a_computer_would_makes_the_same_story),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
