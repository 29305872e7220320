// An exercise when memory or the disk fails: what was asked for has happened, or nothing has; and
// it goes on.
#include "exercise/exercise.h"
#include "support/faulty.h"
#include "support/rehearsal.h"
#include "support/scarce.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int setup(void **state)
{
    *state = dm_rehearsal_open(DM_SOURCE_DIR "/tests/cli/adviser", 1);
    return 0;
}

static int teardown(void **state)
{
    dm_rehearsal_close(*state);
    return 0;
}

// ----------------------------------------------------------------------- everything that can be
// done

static dm_status nothing(dm_exercise *exercise, dm_diag *diag)
{
    (void)exercise;
    (void)diag;
    return DM_OK;
}

static dm_status to_proposal(dm_exercise *exercise, dm_diag *diag)
{
    while (dm_exercise_whose_turn(exercise).of == DM_TURN_OF_CLOCK)
        DM_TRY(dm_exercise_step(exercise, diag));
    return DM_OK;
}

static dm_status choose(dm_exercise *exercise, dm_diag *diag)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_span options = scenario->decisions[dm_find_decision(scenario, "dp")].options;
    const dm_input input = dm_hand_choose(scenario, options.first, (dm_stated){.belief = -1});
    return dm_exercise_play(exercise, input, "as it was said in the room", diag);
}

static dm_status stand_in(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_stand_in(exercise, 0, -1, diag);
}

static dm_status let_run(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_let_time_run(exercise, INT64_MAX, diag);
}

static dm_status choose_and_go(dm_exercise *exercise, dm_diag *diag)
{
    DM_TRY(dm_exercise_go_on(exercise, diag));
    DM_TRY(choose(exercise, diag));
    return dm_exercise_go_on(exercise, diag);
}

static dm_status undo(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, diag);
}

static dm_status choose_and_undo(dm_exercise *exercise, dm_diag *diag)
{
    DM_TRY(choose_and_go(exercise, diag));
    return undo(exercise, diag);
}

static dm_status branch(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_branch(exercise, 1, "what if", diag);
}

static dm_status branch_and_go(dm_exercise *exercise, dm_diag *diag)
{
    DM_TRY(choose_and_go(exercise, diag));
    DM_TRY(branch(exercise, diag));
    return dm_exercise_go_on(exercise, diag);
}

static dm_status go_back(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_switch(exercise, 1, diag);
}

static dm_status reseed(dm_exercise *exercise, dm_diag *diag)
{
    return dm_exercise_reseed(exercise, 99, diag);
}

static const struct {
    const char *name;
    dm_status (*before)(dm_exercise *exercise, dm_diag *diag);
    dm_status (*run)(dm_exercise *exercise, dm_diag *diag);
} deeds[] = {
    {"go on", nothing, dm_exercise_go_on},
    {"what the script proposes", to_proposal, dm_exercise_step},
    {"choose", dm_exercise_go_on, choose},
    {"stand in", dm_exercise_go_on, stand_in},
    {"let time run", dm_exercise_go_on, let_run},
    {"undo", choose_and_go, undo},
    {"redo", choose_and_undo, dm_exercise_redo},
    {"branch", choose_and_go, branch},
    {"switch", branch_and_go, go_back},
    {"other dice", choose_and_go, reseed},
};
enum {
    DEEDS = sizeof deeds / sizeof deeds[0],
    LIST = 1026, ///< turns of an exercise before its lists grow (reserve() in exercise/follow.c)
};

// ------------------------------------------------------------------------------- where it stands
// now

typedef struct standing {
    uint64_t world;
    int32_t entries;
    int turns;
    int events;
    int reasons;
    int branch;
    int player;
} standing;

static standing stands(const dm_exercise *exercise)
{
    const dm_session *session = dm_exercise_session(exercise);
    standing now = {.world =
                        dm_world_hash(dm_exercise_scenario(exercise), dm_exercise_world(exercise)),
                    .entries = dm_session_count(session),
                    .events = dm_exercise_events(exercise).count,
                    .branch = dm_session_branch_now(session),
                    .player = dm_exercise_player(exercise, 0)};
    dm_exercise_turns(exercise, &now.turns);
    dm_exercise_reasons(exercise, &now.reasons);
    return now;
}

static bool is_same(const standing *a, const standing *b)
{
    return a->world == b->world && a->entries == b->entries && a->turns == b->turns &&
           a->events == b->events && a->reasons == b->reasons && a->branch == b->branch &&
           a->player == b->player;
}

static char *path_of(dm_rehearsal *rehearsal, const char *name)
{
    const char *path = dm_rehearsal_path(rehearsal, name);
    return strcpy(malloc(strlen(path) + 1), path);
}

/// An exercise in which a person plays the first state, up to the deed (-1: none).
static dm_exercise *begin(dm_rehearsal *rehearsal, const char *path, int deed)
{
    const dm_session_start start = {.files = rehearsal->package.files,
                                    .file_count = rehearsal->package.count,
                                    .setup = rehearsal->setup,
                                    .doctrines = {-1, 0},
                                    .engine_version = "test"};
    dm_exercise *exercise = NULL;
    dm_diag diag = {0};
    unlink(path);
    dm_status status = dm_exercise_begin(&exercise, path, &start, &diag);
    if (status == DM_OK && deed >= 0) status = deeds[deed].before(exercise, &diag);
    if (status != DM_OK) fail_msg("deed %d: %s", deed, diag.message);
    dm_exercise_whose_turn(exercise); // so that an adviser has been asked
    return exercise;
}

static void expect_in_file(const char *path, const standing *wanted, const char *name, int64_t at)
{
    dm_exercise *exercise = NULL;
    dm_diag diag = {0};
    if (dm_exercise_open(&exercise, path, DM_SESSION_WRITE, &diag) != DM_OK)
        fail_msg("%s %lld: %s", name, (long long)at, diag.message);
    const standing now = stands(exercise);
    if (!is_same(&now, wanted)) fail_msg("%s %lld: the file has another", name, (long long)at);
    dm_verification result;
    assert_int_equal(dm_session_verify(dm_exercise_session(exercise), &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 0);
    dm_exercise_close(exercise);
}

// ------------------------------------------------------------------------------------------
// failing

/// One deed while something fails. Then, with nothing failing any more, what had not happened is
/// done, all of it is made durable, and the file says the same.
/// @param wanted  how it stands afterwards
static void live_through(dm_exercise *exercise, int deed, void (*disarm)(void), int64_t at,
                         const standing *wanted)
{
    const char *name = deeds[deed].name;
    const standing before = stands(exercise);
    dm_diag diag = {0};
    dm_status status = deeds[deed].run(exercise, &diag);
    disarm();
    standing now = stands(exercise);
    if (status == DM_E_IO) {
        if (diag.message[0] == '\0') fail_msg("%s %lld: no word of it", name, (long long)at);
        if (!is_same(&now, &before)) fail_msg("%s %lld: half of it", name, (long long)at);
        diag = (dm_diag){0};
        status = deeds[deed].run(exercise, &diag);
        now = stands(exercise);
    }
    // An adviser that got no memory is asked no more, and says so: that is another story.
    const bool is_advice = status == DM_E_SCENARIO || status == DM_E_BUDGET;
    if (status != DM_OK && !is_advice) fail_msg("%s %lld: %s", name, (long long)at, diag.message);
    if (!is_advice && !is_same(&now, wanted)) fail_msg("%s %lld: not all", name, (long long)at);
    diag = (dm_diag){0};
    if (dm_session_retry(dm_exercise_session(exercise), &diag) != DM_OK)
        fail_msg("%s %lld: %s", name, (long long)at, diag.message);
    assert_int_equal(dm_session_is_durable(dm_exercise_session(exercise), &diag), DM_OK);
}

/// @param stride  1: everything that can fail does
/// @return how much that is
static int64_t sweep(dm_rehearsal *rehearsal, int deed, int64_t stride, void (*arm)(int64_t at),
                     void (*disarm)(void), bool (*has_struck)(void))
{
    char *path = path_of(rehearsal, "deed.demarche");
    dm_exercise *exercise = begin(rehearsal, path, deed);
    dm_diag diag = {0};
    assert_int_equal(deeds[deed].run(exercise, &diag), DM_OK);
    const standing wanted = stands(exercise);
    dm_exercise_close(exercise);
    int64_t at = 1;
    for (bool was_struck = true; was_struck; at += stride) {
        exercise = begin(rehearsal, path, deed);
        arm(at);
        live_through(exercise, deed, disarm, at, &wanted);
        was_struck = has_struck();
        const standing now = stands(exercise);
        dm_exercise_close(exercise);
        expect_in_file(path, &now, deeds[deed].name, at);
    }
    free(path);
    return at - stride - 1;
}

static void refuse_memory(int64_t at)
{
    dm_scarce_arm(at, false);
}

static void fail_disk(int64_t at)
{
    dm_faulty_arm(DM_FAULT_IO, at, false);
}

static void all_or_nothing_is_done_when_any_request_for_memory_is_refused(void **state)
{
    const char *words = getenv("DM_STRIDE"); // slow builds look at every few only
    const int64_t stride = words != NULL ? strtoll(words, NULL, 10) : 1;
    for (int i = 0; i < DEEDS; i++) {
        const int64_t requests =
            sweep(*state, i, stride, refuse_memory, dm_scarce_disarm, dm_scarce_has_struck);
        print_message("%s: %lld requests\n", deeds[i].name, (long long)requests);
        assert_true(requests > 0);
    }
}

/// The lists of an exercise grow while it goes on: also then nothing is left half done.
static void a_failure_in_the_middle_of_many_steps_takes_all_of_them_back(void **state)
{
    (void)state;
    dm_rehearsal *small = dm_rehearsal_open(DM_SOURCE_DIR "/tests/cli/small", 1);
    char *path = path_of(small, "many.demarche");
    dm_exercise *exercise = begin(small, path, -1);
    dm_diag diag = {0};
    assert_int_equal(dm_exercise_seat(exercise, 0, 0, &diag), DM_OK); // nobody stops it
    for (int i = 0; i < LIST - 4; i++)
        assert_int_equal(dm_exercise_play(exercise, dm_hand_note(), "noted", &diag), DM_OK);
    const standing before = stands(exercise);
    int64_t at = 1;
    for (;; at++) {
        diag = (dm_diag){0};
        dm_scarce_arm(at, true);
        const dm_status status = dm_exercise_go_on(exercise, &diag);
        dm_scarce_disarm();
        const standing now = stands(exercise);
        if (status == DM_OK) break;
        assert_int_equal(status, DM_E_IO);
        if (!is_same(&now, &before)) fail_msg("request %lld: half of it", (long long)at);
    }
    assert_true(at > 100);
    const standing now = stands(exercise);
    assert_true(now.turns > LIST);
    dm_exercise_close(exercise);
    expect_in_file(path, &now, "many steps", at);
    free(path);
    dm_rehearsal_close(small);
}

static void all_of_it_is_done_whatever_operation_of_the_disk_fails(void **state)
{
    for (int i = 0; i < DEEDS; i++) {
        const int64_t operations =
            sweep(*state, i, 1, fail_disk, dm_faulty_disarm, dm_faulty_has_struck);
        print_message("%s: %lld operations\n", deeds[i].name, (long long)operations);
        assert_true(operations > 0);
    }
}

// -------------------------------------------------------------------------------------- a full
// disk

static void fill_disk(void)
{
    dm_faulty_arm(DM_FAULT_FULL, 1, true);
}

/// What a window shows as a card: since which entry, why, and what to do about it.
static void expect_told(const dm_exercise *exercise, int64_t since)
{
    const dm_session *session = dm_exercise_session(exercise);
    const dm_storage storage = dm_session_storage(session);
    assert_int_equal(storage.memory_since, since);
    assert_int_equal(storage.why->status, DM_E_IO);
    assert_string_not_equal(storage.why->message, "");
    dm_diag diag = {0};
    assert_int_equal(dm_session_is_durable(session, &diag), DM_E_IO);
    assert_string_not_equal(diag.hint, "");
}

static void a_full_disk_is_told_play_goes_on_and_all_of_it_is_saved_elsewhere(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char *path = path_of(rehearsal, "full.demarche");
    char *elsewhere = path_of(rehearsal, "elsewhere.demarche");
    dm_exercise *exercise = begin(rehearsal, path, 2); // to the first decision
    dm_session *session = dm_exercise_session(exercise);
    const standing kept = stands(exercise);
    dm_diag diag = {0};
    fill_disk();
    assert_int_equal(choose(exercise, &diag), DM_OK);
    expect_told(exercise, kept.entries + 1);
    assert_int_equal(dm_exercise_undo(exercise, 0, &diag), DM_OK);
    assert_int_equal(dm_exercise_redo(exercise, &diag), DM_OK);
    assert_int_equal(dm_exercise_go_on(exercise, &diag), DM_OK);
    expect_told(exercise, kept.entries + 1);
    assert_int_equal(dm_session_save_as(session, elsewhere, &diag), DM_E_IO); // full as well
    assert_int_not_equal(access(elsewhere, F_OK), 0);
    expect_told(exercise, kept.entries + 1);
    dm_faulty_disarm();
    diag = (dm_diag){0};
    assert_int_equal(dm_session_save_as(session, elsewhere, &diag), DM_OK);
    assert_int_equal(dm_session_storage(session).memory_since, 0);
    assert_string_equal(dm_journal_path(dm_session_journal(session)), elsewhere);
    assert_int_equal(undo(exercise, &diag), DM_OK); // and goes on there
    const standing now = stands(exercise);
    dm_exercise_close(exercise);
    expect_in_file(elsewhere, &now, "elsewhere", 0);
    expect_in_file(path, &kept, "the old file", 0); // what it had, it has
    free(path);
    free(elsewhere);
}

static void a_full_disk_takes_the_rest_with_the_next_deed_once_there_is_room(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char *path = path_of(rehearsal, "room.demarche");
    for (int i = 0; i < DEEDS; i++) {
        dm_exercise *exercise = begin(rehearsal, path, i);
        const int64_t since = dm_session_count(dm_exercise_session(exercise)) + 1;
        dm_diag diag = {0};
        fill_disk();
        assert_int_equal(deeds[i].run(exercise, &diag), DM_OK);
        expect_told(exercise, since);
        dm_faulty_disarm();
        assert_int_equal(dm_exercise_seat(exercise, 1, -1, &diag), DM_OK);
        assert_int_equal(dm_session_storage(dm_exercise_session(exercise)).memory_since, 0);
        const standing now = stands(exercise);
        dm_exercise_close(exercise);
        expect_in_file(path, &now, deeds[i].name, 0);
    }
    free(path);
}

int main(void)
{
    dm_scarce_install();
    dm_faulty_install();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_or_nothing_is_done_when_any_request_for_memory_is_refused),
        cmocka_unit_test(a_failure_in_the_middle_of_many_steps_takes_all_of_them_back),
        cmocka_unit_test(all_of_it_is_done_whatever_operation_of_the_disk_fails),
        cmocka_unit_test(a_full_disk_is_told_play_goes_on_and_all_of_it_is_saved_elsewhere),
        cmocka_unit_test(a_full_disk_takes_the_rest_with_the_next_deed_once_there_is_room),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
