// An exercise as a file: what was done comes back, whatever was undone, branched or redacted.
#include "session/session.h"
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

static uint64_t hash_now(const dm_session *session)
{
    return dm_world_hash(dm_session_scenario(session), dm_session_world(session));
}

static dm_session *reopen(dm_rehearsal *exercise, const char *name, dm_session_mode mode)
{
    dm_session *session = NULL;
    assert_ok(dm_session_open(&session, dm_rehearsal_path(exercise, name), mode, &diag));
    return session;
}

static void verify_is_good(dm_session *session)
{
    dm_verification result;
    assert_ok(dm_session_verify(session, &result, &diag));
    assert_int_equal(result.differs_at, 0);
    assert_int_equal(result.entries, dm_session_count(session));
}

static void a_recorded_run_ends_as_it_was_played_and_opens_there(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "a.demarche", DM_TURNS_MAX);
    assert_int_equal(dm_session_count(session), exercise->turn_count);
    assert_true(hash_now(session) == exercise->end);
    verify_is_good(session);
    dm_session_close(session);

    session = reopen(exercise, "a.demarche", DM_SESSION_READ);
    assert_true(hash_now(session) == exercise->end);
    for (int i = 0; i < exercise->turn_count; i++) {
        assert_memory_equal(&dm_session_node(session, i + 1)->input, &exercise->turns[i].input,
                            sizeof(dm_input));
    }
    verify_is_good(session);
    dm_session_close(session);
}

static void any_step_can_be_sought_in_any_order(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "b.demarche", DM_TURNS_MAX);
    dm_world *world = calloc(1, sizeof *world);
    const int count = exercise->turn_count;
    for (int i = 0; i < 3 * count; i++) {
        const int step = 1 + i * 37 % count;
        dm_session_seek(session, step, world);
        assert_true(dm_world_hash(exercise->scenario, world) ==
                    dm_session_node(session, step)->world);
    }
    free(world);
    dm_session_close(session);
}

// The linker leads every step here (tests/CMakeLists.txt): so they can be counted.
static int64_t steps;
void __real_dm_step(const dm_scenario *scenario, dm_world *world, dm_input input, // NOLINT
                    dm_events *events);
void __wrap_dm_step(const dm_scenario *scenario, dm_world *world, dm_input input, // NOLINT
                    dm_events *events);

void __wrap_dm_step(const dm_scenario *scenario, dm_world *world, dm_input input, // NOLINT
                    dm_events *events)
{
    steps++;
    __real_dm_step(scenario, world, input, events);
}

static void seeking_in_a_long_session_takes_no_more_steps_than_in_a_short_one(void **state)
{
    enum { LONG = 5000, STEPS_MAX = 64 };
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "long.demarche", 20);
    const dm_input note = {.kind = DM_INPUT_NOTE, .seat = DM_SEAT_FACILITATOR};
    assert_ok(dm_session_begin(session, &diag));
    while (dm_session_count(session) < LONG)
        assert_ok(dm_session_append(session, note, "noted", &diag));
    assert_ok(dm_session_commit(session, &diag));
    dm_session_close(session);
    session = reopen(exercise, "long.demarche", DM_SESSION_READ);
    dm_world *world = calloc(1, sizeof *world);
    for (int i = 0; i < 2 * LONG; i += 3) {
        const int step = 1 + (int)((int64_t)i * 7919 % LONG);
        steps = 0;
        dm_session_seek(session, step, world);
        if (steps > STEPS_MAX) fail_msg("step %d took %lld", step, (long long)steps);
        assert_true(dm_world_hash(dm_session_scenario(session), world) ==
                    dm_session_node(session, step)->world);
    }
    free(world);
    dm_session_close(session);
}

static void undo_and_as_many_redo_change_nothing(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "c.demarche", 60);
    const uint64_t before = hash_now(session);
    for (int many = 1; many <= 60; many += 13) {
        for (int i = 0; i < many; i++) assert_ok(dm_session_undo(session, NULL, &diag));
        for (int i = 0; i < many; i++) assert_ok(dm_session_redo(session, NULL, &diag));
        assert_true(hash_now(session) == before);
    }
    dm_diag diag = {0};
    assert_int_equal(dm_session_redo(session, NULL, &diag), DM_E_USAGE);
    verify_is_good(session);
    dm_session_close(session);
    session = reopen(exercise, "c.demarche", DM_SESSION_WRITE);
    assert_true(hash_now(session) == before);
    dm_session_close(session);
}

static void what_was_undone_is_still_there(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "d.demarche", 20);
    for (int i = 0; i < 5; i++) assert_ok(dm_session_undo(session, "a slip", &diag));
    assert_ok(dm_session_append(session, exercise->turns[15].input, NULL, &diag));
    assert_int_equal(dm_session_count(session), 26);
    assert_int_equal(dm_session_node(session, 26)->parent, 15);
    dm_world *world = calloc(1, sizeof *world);
    dm_session_seek(session, 20, world);
    assert_true(dm_world_hash(exercise->scenario, world) == dm_session_node(session, 20)->world);
    free(world);
    verify_is_good(session);
    dm_session_close(session);
}

static void a_branch_goes_its_own_way_and_the_first_stays(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "e.demarche", DM_TURNS_MAX);
    assert_ok(dm_session_branch(session, 10, "without R3", NULL, &diag));
    const int norm = dm_find_norm(exercise->scenario, "R3");
    const dm_input off = {.kind = DM_INPUT_SUSPEND,
                          .seat = DM_SEAT_FACILITATOR,
                          .subject = (int16_t)norm,
                          .value = 3,
                          .minute = dm_session_world(session)->now};
    assert_ok(dm_session_append(session, off, "what if?", &diag));
    assert_ok(dm_session_reseed(session, 99, NULL, &diag));
    assert_int_equal(dm_session_world(session)->seed, 99);

    dm_parting parting;
    assert_ok(dm_session_compare(session, 1, 2, &parting, &diag));
    assert_int_equal(parting.common, 10);
    assert_int_equal(parting.first[0], 11);
    assert_int_equal(parting.first[1], exercise->turn_count + 2);
    assert_string_not_equal(parting.gap.row, "");
    free(parting.worlds[0]);
    free(parting.worlds[1]);

    assert_ok(dm_session_switch(session, 1, &diag));
    assert_true(hash_now(session) == exercise->end);
    verify_is_good(session);
    dm_session_close(session);
    session = reopen(exercise, "e.demarche", DM_SESSION_READ);
    assert_int_equal(dm_session_branch_count(session), 2);
    assert_int_equal(dm_session_find_branch(session, "without R3"), 2);
    dm_session_close(session);
}

static dm_status find_reason(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    if (entry->number == 8) *(const char **)self = entry->reason != NULL ? "there" : "gone";
    return DM_OK;
}

static void a_redacted_reason_is_gone_and_every_seal_still_holds(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "f.demarche", 7);
    assert_ok(dm_session_append(session, exercise->turns[7].input, "Q7Z-names-somebody", &diag));
    const char *found = NULL;
    assert_ok(dm_journal_read(dm_session_journal(session), find_reason, &found, &diag));
    assert_string_equal(found, "there");
    assert_ok(dm_session_redact(session, 8, "asked for it", &diag));
    assert_ok(dm_journal_read(dm_session_journal(session), find_reason, &found, &diag));
    assert_string_equal(found, "gone");
    verify_is_good(session);
    dm_session_close(session);
    // Not a byte of it is left in the file.
    FILE *file = fopen(dm_rehearsal_path(exercise, "f.demarche"), "rb");
    assert_non_null(file);
    static char bytes[8 * 1024 * 1024];
    const size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    for (size_t i = 0; i + 18 < size; i++) assert_false(memcmp(bytes + i, "Q7Z-names", 9) == 0);
}

static void an_input_that_makes_no_sense_is_recorded_and_replayed(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "h.demarche", 4);
    uint32_t dice = 1;
    for (int i = 0; i < 400; i++) {
        uint32_t draw[8];
        for (int j = 0; j < 8; j++) draw[j] = (dice = dice * 1664525 + 1013904223) >> 8;
        const uint32_t kind = draw[0] % (DM_INPUT_COUNT - 1); // all but an early end
        const dm_input input = {.kind = (uint8_t)(kind < DM_INPUT_END ? kind : kind + 1),
                                .seat = (uint8_t)(draw[1] % 5),
                                .subject = (int16_t)(draw[2] % 300),
                                .object = (int16_t)draw[3],
                                .decision = (int16_t)(draw[4] % 64 - 2),
                                .incident = (int16_t)draw[5],
                                .belief = (int16_t)draw[6],
                                .confidence = (uint8_t)draw[7],
                                .minute = (int64_t)(draw[7] % 2000),
                                .value = (int32_t)draw[2] - 1000000};
        assert_ok(dm_session_append(session, input, NULL, &diag));
        assert_memory_equal(&dm_session_node(session, i + 5)->input, &input, sizeof input);
    }
    const uint64_t end = hash_now(session);
    verify_is_good(session);
    dm_session_close(session);
    session = reopen(exercise, "h.demarche", DM_SESSION_READ);
    assert_true(hash_now(session) == end);
    dm_session_close(session);
}

/// Does something at random to a session; each of them may be refused.
static void do_something(dm_rehearsal *exercise, dm_session *session, uint32_t draw)
{
    dm_diag diag = {0};
    const int32_t count = dm_session_count(session);
    const int32_t some = count > 0 ? 1 + (int32_t)(draw >> 8) % count : 0;
    const int scenes = exercise->scenario->injects_count;
    const dm_input input = {.kind = (uint8_t)(DM_INPUT_FIRE + draw / 64 % 8),
                            .seat = DM_SEAT_FACILITATOR,
                            .subject = (int16_t)(draw / 512 % (uint32_t)scenes),
                            .value = 1 + (int32_t)(draw / 16 % 3),
                            .minute = dm_session_world(session)->now + draw / 32 % 90};
    dm_status status;
    switch (draw % 16) {
    case 0:
        status = dm_session_undo(session, NULL, &diag);
        break;
    case 1:
        status = dm_session_redo(session, NULL, &diag);
        break;
    case 2:
        status = dm_session_branch(session, some, NULL, NULL, &diag);
        break;
    case 3:
        status = dm_session_switch(session, 1 + (int)(draw / 16 % 4), &diag);
        break;
    case 4:
        status = dm_session_reseed(session, draw, NULL, &diag);
        break;
    case 5:
        status = dm_session_redact(session, some, NULL, &diag);
        break;
    case 6:
    case 7:
        status = dm_session_append(session, input, "because", &diag);
        break;
    default:
        status = dm_session_append(session, exercise->turns[draw / 16 % 80].input, NULL, &diag);
        break;
    }
    assert_true(status == DM_OK || status == DM_E_USAGE);
}

static void any_session_is_replayed_to_the_same_worlds(void **state)
{
    dm_rehearsal *exercise = *state;
    uint32_t dice = 11;
    for (int round = 0; round < 12; round++) {
        char name[32];
        snprintf(name, sizeof name, "any%d.demarche", round);
        dm_session *session = dm_rehearsal_record(exercise, name, round);
        for (int i = 0; i < 60; i++) {
            dice = dice * 1664525 + 1013904223;
            do_something(exercise, session, dice >> 4);
        }
        const uint64_t end = hash_now(session);
        const int branch = dm_session_branch_now(session);
        verify_is_good(session);
        dm_session_close(session);
        session = reopen(exercise, name, DM_SESSION_READ);
        assert_true(hash_now(session) == end);
        assert_int_equal(dm_session_branch_now(session), branch);
        verify_is_good(session);
        dm_session_close(session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_recorded_run_ends_as_it_was_played_and_opens_there),
        cmocka_unit_test(any_step_can_be_sought_in_any_order),
        cmocka_unit_test(seeking_in_a_long_session_takes_no_more_steps_than_in_a_short_one),
        cmocka_unit_test(undo_and_as_many_redo_change_nothing),
        cmocka_unit_test(what_was_undone_is_still_there),
        cmocka_unit_test(a_branch_goes_its_own_way_and_the_first_stays),
        cmocka_unit_test(a_redacted_reason_is_gone_and_every_seal_still_holds),
        cmocka_unit_test(any_session_is_replayed_to_the_same_worlds),
        cmocka_unit_test(an_input_that_makes_no_sense_is_recorded_and_replayed),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
