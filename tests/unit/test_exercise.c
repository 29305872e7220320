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

static dm_exercise *begin(dm_rehearsal *rehearsal, const char *name, int first, int second)
{
    const dm_session_start start = {.files = rehearsal->package.files,
                                    .file_count = rehearsal->package.count,
                                    .setup = rehearsal->setup,
                                    .doctrines = {(int16_t)first, (int16_t)second},
                                    .engine_version = "test"};
    dm_exercise *exercise = NULL;
    const char *path = dm_rehearsal_path(rehearsal, name);
    remove(path);
    assert_ok(dm_exercise_begin(&exercise, path, &start, &diag));
    return exercise;
}

static dm_exercise *reopen(dm_rehearsal *rehearsal, const char *name)
{
    dm_exercise *exercise = NULL;
    assert_ok(
        dm_exercise_open(&exercise, dm_rehearsal_path(rehearsal, name), DM_SESSION_WRITE, &diag));
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

static void expect_same_turns(const dm_exercise *exercise, const dm_rehearsal *rehearsal)
{
    int count;
    const dm_turn *turns = dm_exercise_turns(exercise, &count);
    assert_int_equal(count, rehearsal->turn_count);
    for (int i = 0; i < count; i++) {
        const dm_turn *played = &rehearsal->turns[i];
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
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "a.demarche", 0, 0);
    int steps = 0;
    while (dm_exercise_whose_turn(exercise).of != DM_TURN_OF_NOBODY) {
        assert_ok(dm_exercise_step(exercise, &diag));
        steps++;
    }
    assert_int_equal(steps, rehearsal->turn_count);
    assert_true(hash_of(exercise) == rehearsal->end);
    expect_same_turns(exercise, rehearsal);
    const dm_events events = dm_exercise_events(exercise);
    assert_int_equal(events.count, dm_exercise_world(exercise)->next_event - 1);
    for (int i = 0; i < events.count; i++) assert_int_equal(events.items[i].id, i + 1);
    dm_exercise_close(exercise);
}

static void a_run_cut_short_anywhere_goes_on_to_the_same_end_with_the_same_motives(void **state)
{
    dm_rehearsal *rehearsal = *state;
    for (int count = 0; count <= rehearsal->turn_count; count += 7) {
        dm_session_close(dm_rehearsal_record(rehearsal, "b.demarche", count));
        dm_exercise *exercise = reopen(rehearsal, "b.demarche");
        assert_int_equal(go_on(exercise).of, DM_TURN_OF_NOBODY);
        assert_true(hash_of(exercise) == rehearsal->end);
        expect_same_turns(exercise, rehearsal);
        dm_exercise_close(exercise);
        remove(dm_rehearsal_path(rehearsal, "b.demarche"));
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
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "c.demarche", -1, 0);
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
    assert_true(hash_of(exercise) == rehearsal->end);
    int count;
    const dm_reason *reasons = dm_exercise_reasons(exercise, &count);
    int stated = 0;
    for (int i = 0; i < count; i++) stated += reasons[i].stated != NULL;
    assert_int_equal(stated, answers);
    dm_exercise_close(exercise);
}

/// Plays to the first decision of a person.
static dm_whose_turn to_first_decision(dm_exercise *exercise)
{
    const dm_whose_turn turn = go_on(exercise);
    assert_int_equal(turn.of, DM_TURN_OF_PEOPLE);
    return turn;
}

static int turn_count(const dm_exercise *exercise)
{
    int count;
    dm_exercise_turns(exercise, &count);
    return count;
}

static void an_exercise_is_continued_at_the_same_instant_whoever_plays(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "d.demarche", -1, 0);
    for (int i = 0; i < 6; i++) {
        to_first_decision(exercise);
        answer(exercise, 0);
        if (i % 2 == 0) to_first_decision(exercise);
        const dm_whose_turn before = dm_exercise_whose_turn(exercise);
        const uint64_t hash = hash_of(exercise);
        const int turns = turn_count(exercise);
        const int events = dm_exercise_events(exercise).count;
        int reasons;
        dm_exercise_reasons(exercise, &reasons);
        dm_exercise_close(exercise);

        exercise = reopen(rehearsal, "d.demarche");
        const dm_whose_turn after = dm_exercise_whose_turn(exercise);
        assert_int_equal(after.of, before.of);
        assert_int_equal(after.decisions[0], before.decisions[0]);
        assert_true(hash_of(exercise) == hash);
        assert_int_equal(turn_count(exercise), turns);
        assert_int_equal(dm_exercise_events(exercise).count, events);
        int again;
        const dm_reason *rows = dm_exercise_reasons(exercise, &again);
        assert_int_equal(again, reasons);
        bool is_stated = false;
        for (int j = 0; j < again; j++)
            is_stated = is_stated || (rows[j].stated != NULL &&
                                      strcmp(rows[j].stated, "that is how I see it") == 0);
        assert_true(is_stated);
        assert_int_equal(dm_exercise_player(exercise, 0), -1);
    }
    dm_exercise_close(exercise);
}

static void a_person_takes_back_what_is_not_committed_and_nothing_more(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "e.demarche", -1, 0);
    to_first_decision(exercise);
    dm_diag wrong = {0};
    assert_false(dm_exercise_can_undo(exercise, 0)); // the clock was last
    assert_int_equal(dm_exercise_undo(exercise, 0, &wrong), DM_E_USAGE);
    const uint64_t before = hash_of(exercise);
    const int events = dm_exercise_events(exercise).count;
    answer(exercise, 0);
    const uint64_t after = hash_of(exercise);
    assert_false(dm_exercise_can_undo(exercise, 1)); // not its own
    assert_true(dm_exercise_can_undo(exercise, 0));
    assert_ok(dm_exercise_undo(exercise, 0, &diag));
    assert_true(hash_of(exercise) == before);
    assert_int_equal(dm_exercise_events(exercise).count, events);
    assert_int_equal(dm_exercise_whose_turn(exercise).of, DM_TURN_OF_PEOPLE);
    assert_ok(dm_exercise_redo(exercise, &diag));
    assert_true(hash_of(exercise) == after);
    to_first_decision(exercise); // and that commits it
    wrong = (dm_diag){0};
    assert_int_equal(dm_exercise_undo(exercise, 0, &wrong), DM_E_USAGE);
    assert_non_null(strstr(wrong.message, "facilitator"));
    assert_ok(dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, &diag));
    assert_true(hash_of(exercise) == before);
    dm_exercise_close(exercise);
}

static void as_many_redo_as_undo_change_nothing(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "f.demarche", -1, 0);
    uint64_t hashes[32];
    int turns[32];
    int count = 0;
    for (; count < 6; count++) {
        to_first_decision(exercise);
        answer(exercise, 0);
    }
    go_on(exercise);
    count = 0;
    while (dm_exercise_can_undo(exercise, DM_SEAT_FACILITATOR) && count < 32) {
        hashes[count] = hash_of(exercise);
        turns[count++] = turn_count(exercise);
        assert_ok(dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, &diag));
    }
    assert_true(count > 6); // by hand, then step by step
    while (count > 0) {
        assert_ok(dm_exercise_redo(exercise, &diag));
        count--;
        assert_int_equal(turn_count(exercise), turns[count]);
        assert_true(hash_of(exercise) == hashes[count]);
    }
    dm_exercise_close(exercise);
}

static void a_computer_that_had_the_seat_for_a_while_is_taken_back_and_forward_as_one(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "s.demarche", -1, 0);
    to_first_decision(exercise);
    assert_ok(dm_exercise_play(exercise, dm_hand_note(), "she has to leave", &diag));
    assert_ok(dm_exercise_seat(exercise, 0, 0, &diag));
    assert_ok(dm_exercise_step(exercise, &diag)); // it chooses
    assert_ok(dm_exercise_seat(exercise, 0, -1, &diag));
    for (int i = 0; i < 2; i++) {
        const uint64_t hash = hash_of(exercise);
        const int turns = turn_count(exercise);
        assert_ok(dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, &diag));
        assert_int_equal(turn_count(exercise), turns - 2); // the note, and what came of it
        assert_ok(dm_exercise_redo(exercise, &diag));
        assert_int_equal(turn_count(exercise), turns);
        assert_true(hash_of(exercise) == hash);
        dm_exercise_close(exercise);
        exercise = reopen(rehearsal, "s.demarche"); // nor does it matter when
    }
    dm_exercise_close(exercise);
}

static void what_makes_no_sense_is_refused_and_not_recorded(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "g.demarche", -1, 0);
    to_first_decision(exercise);
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const int open = dm_exercise_whose_turn(exercise).decisions[0];
    int closed = 0;
    while (closed == open || scenario->decisions[closed].options.count == 0 ||
           scenario->decisions[closed].seat != 0)
        closed++;
    const int32_t entries = dm_session_count(dm_exercise_session(exercise));
    const struct {
        dm_input input;
        const char *text;
    } rows[] = {
        {dm_hand_choose(scenario, scenario->decisions[closed].options.first,
                        (dm_stated){.belief = -1}),
         "x"},
        {dm_hand_skip(-1), NULL},
        {dm_hand_note(), NULL},
        {dm_hand_inject(DM_TO_FIRST), ""},
        {dm_hand_inject(0), "to nobody"},
        {dm_hand_excuse(500), "nothing is owed"},
        {dm_hand_norm(0, 0, true), NULL},
        {{.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = 9999}, NULL},
        {{.kind = DM_INPUT_SET, .seat = DM_SEAT_SCRIPT}, NULL},
        {dm_hand_note(), "not \xff UTF-8"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        dm_diag wrong = {0};
        assert_int_equal(dm_exercise_play(exercise, rows[i].input, rows[i].text, &wrong),
                         DM_E_USAGE);
        assert_true(wrong.message[0] != '\0');
    }
    assert_int_equal(dm_session_count(dm_exercise_session(exercise)), entries);
    assert_ok(dm_exercise_play(exercise, dm_hand_note(), "a note", &diag));
    assert_int_equal(dm_session_count(dm_exercise_session(exercise)), entries + 1);
    dm_exercise_close(exercise);
}

static void the_clock_stands_at_a_decision_unless_the_white_cell_lets_it_run(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "h.demarche", -1, 0);
    const dm_whose_turn turn = to_first_decision(exercise);
    const int64_t now = dm_exercise_world(exercise)->now;
    assert_ok(dm_exercise_step(exercise, &diag));
    assert_ok(dm_exercise_go_until(exercise, now + 600, &diag));
    assert_int_equal(dm_exercise_world(exercise)->now, now);
    assert_ok(dm_exercise_let_time_run(exercise, now + 1, &diag));
    assert_int_equal(dm_exercise_world(exercise)->now, now + 1);
    while (dm_exercise_world(exercise)->decisions[turn.decisions[0]].phase == DM_DECISION_OPEN)
        assert_ok(dm_exercise_let_time_run(exercise, INT64_MAX, &diag));
    int by_default = 0;
    const dm_events events = dm_exercise_events(exercise);
    for (int i = 0; i < events.count; i++) {
        const dm_event *event = &events.items[i];
        by_default += event->kind == DM_EVENT_DECISION && event->actor == 0 && event->value == 1;
    }
    assert_int_equal(by_default, 1);
    dm_exercise_close(exercise);
}

static void time_runs_to_the_minute_that_is_asked_for(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "i.demarche", 0, 0);
    for (int64_t minute = 7; minute < 500; minute += 31) {
        assert_ok(dm_exercise_go_until(exercise, minute, &diag));
        assert_int_equal(dm_exercise_world(exercise)->now, minute);
        const int turns = turn_count(exercise);
        assert_ok(dm_exercise_go_until(exercise, minute, &diag)); // nothing more to do
        assert_int_equal(turn_count(exercise), turns);
    }
    go_on(exercise);
    assert_true(dm_exercise_world(exercise)->is_over);
    dm_diag wrong = {0};
    assert_int_equal(dm_exercise_let_time_run(exercise, INT64_MAX, &wrong), DM_E_USAGE);
    dm_exercise_close(exercise);
}

static void a_computer_stands_in_once_and_takes_over_for_good_when_told(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "j.demarche", -1, 0);
    to_first_decision(exercise);
    assert_ok(dm_exercise_stand_in(exercise, 0, 0, &diag));
    assert_int_equal(dm_exercise_player(exercise, 0), -1);
    int count;
    const dm_turn *turns = dm_exercise_turns(exercise, &count);
    assert_int_equal(turns[count - 1].input.seat, 0);
    assert_true(turns[count - 1].motive.score != 0 || turns[count - 1].motive.features[0] >= 0);
    const int64_t minute = dm_exercise_world(exercise)->now;
    to_first_decision(exercise);
    assert_true(dm_exercise_world(exercise)->now >= minute);
    assert_ok(dm_exercise_seat(exercise, 0, 0, &diag));
    dm_exercise_close(exercise);
    exercise = reopen(rehearsal, "j.demarche");
    assert_int_equal(dm_exercise_player(exercise, 0), 0);
    assert_int_equal(go_on(exercise).of, DM_TURN_OF_NOBODY);
    assert_true(hash_of(exercise) == rehearsal->end); // it has played as the computer all along
    dm_diag wrong = {0};
    assert_int_equal(dm_exercise_stand_in(exercise, 0, 0, &wrong), DM_E_USAGE);
    assert_int_equal(dm_exercise_seat(exercise, 0, 99, &wrong), DM_E_USAGE);
    dm_exercise_close(exercise);
}

static void a_branch_goes_its_own_way_and_the_first_is_found_again(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise *exercise = begin(rehearsal, "k.demarche", 0, 0);
    go_on(exercise);
    const int half = turn_count(exercise) / 2;
    const int32_t entry = dm_exercise_entry(exercise, half - 1);
    assert_ok(dm_exercise_branch(exercise, entry, "other dice", &diag));
    assert_int_equal(turn_count(exercise), half);
    assert_ok(dm_exercise_reseed(exercise, 99, &diag));
    int count;
    assert_int_equal(dm_exercise_turns(exercise, &count)[half].input.kind, DM_INPUT_COUNT);
    go_on(exercise);
    const uint64_t other = hash_of(exercise);
    assert_true(other != rehearsal->end);
    assert_ok(dm_exercise_switch(exercise, 1, &diag));
    assert_true(hash_of(exercise) == rehearsal->end);
    expect_same_turns(exercise, rehearsal);
    assert_ok(dm_exercise_switch(exercise, 2, &diag));
    assert_true(hash_of(exercise) == other);
    const dm_events events = dm_exercise_events(exercise);
    assert_int_equal(events.count, dm_exercise_world(exercise)->next_event - 1);
    for (int i = 0; i < events.count; i++) assert_int_equal(events.items[i].id, i + 1);
    dm_exercise_close(exercise);
}

static void decisions_of_one_minute_stay_sealed_in_either_order(void **state)
{
    (void)state;
    dm_rehearsal *lab = dm_rehearsal_open(DM_SOURCE_DIR "/tests/lab", 1);
    int hashes[2];
    for (int first = 0; first < 2; first++) {
        dm_exercise *exercise = begin(lab, "l.demarche", -1, -1);
        const dm_scenario *scenario = dm_exercise_scenario(exercise);
        const int inject = dm_find_inject(scenario, "open_acts_of_both");
        assert_ok(dm_exercise_play(exercise, dm_hand_fire(inject), NULL, &diag));
        dm_whose_turn turn = dm_exercise_whose_turn(exercise);
        assert_int_equal(turn.of, DM_TURN_OF_PEOPLE);
        assert_true(turn.decisions[0] >= 0 && turn.decisions[1] >= 0);
        for (int i = 0; i < 2; i++) {
            const int who = i == 0 ? first : 1 - first;
            const dm_span options = scenario->decisions[turn.decisions[who]].options;
            const dm_input choice =
                dm_hand_choose(scenario, options.first, (dm_stated){.belief = -1});
            assert_ok(dm_exercise_play(exercise, choice, NULL, &diag));
            if (i == 0) {
                const dm_whose_turn then = dm_exercise_whose_turn(exercise);
                assert_int_equal(then.of, DM_TURN_OF_PEOPLE);
                assert_int_equal(then.decisions[who], -1); // sealed
                assert_int_equal(then.decisions[1 - who], turn.decisions[1 - who]);
                assert_int_equal(dm_exercise_world(exercise)->operation_count, 0);
                assert_true(dm_exercise_can_undo(exercise, who));
                assert_false(dm_exercise_can_undo(exercise, 1 - who));
            }
        }
        assert_int_equal(dm_exercise_whose_turn(exercise).of, DM_TURN_OF_CLOCK);
        assert_false(dm_exercise_can_undo(exercise, first));
        hashes[first] = dm_exercise_world(exercise)->operation_count > 0
                            ? dm_exercise_world(exercise)->tension[0][1] * 1000 +
                                  dm_exercise_world(exercise)->operation_count
                            : 0;
        dm_exercise_close(exercise);
    }
    assert_true(hashes[0] == hashes[1]);
    dm_rehearsal_close(lab);
}

static void a_file_that_is_only_read_cannot_be_played_on(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_exercise_close(begin(rehearsal, "m.demarche", 0, 0));
    dm_exercise *exercise = NULL;
    assert_ok(dm_exercise_open(&exercise, dm_rehearsal_path(rehearsal, "m.demarche"),
                               DM_SESSION_READ, &diag));
    dm_diag wrong = {0};
    assert_int_not_equal(dm_exercise_step(exercise, &wrong), DM_OK);
    assert_int_equal(turn_count(exercise), 0);
    dm_exercise_close(exercise);
    assert_int_equal(dm_exercise_open(&exercise, "/nowhere/x.demarche", DM_SESSION_READ, &wrong),
                     DM_E_IO);
    assert_null(exercise);
    dm_exercise_close(NULL);
}

/// The advised scenario with an adviser of this body.
static dm_exercise *begin_advised(dm_rehearsal *advised, const char *body)
{
    static char source[16384];
    dm_script_file files[DM_FILES_MAX];
    for (int i = 0; i < advised->package.count; i++) {
        files[i] = advised->package.files[i];
        if (strcmp(files[i].name, "scenario.lua") != 0) continue;
        const char *at = strstr(files[i].bytes, "adviser \"watch\"");
        assert_non_null(at);
        snprintf(source, sizeof source, "%.*sadviser \"watch\" (function(view) %s end)\n",
                 (int)(at - files[i].bytes), files[i].bytes, body);
        files[i].bytes = source;
        files[i].size = strlen(source);
    }
    const dm_session_start start = {.files = files,
                                    .file_count = advised->package.count,
                                    .setup = advised->setup,
                                    .engine_version = "test"};
    dm_exercise *exercise = NULL;
    remove(dm_rehearsal_path(advised, "n.demarche"));
    assert_ok(
        dm_exercise_begin(&exercise, dm_rehearsal_path(advised, "n.demarche"), &start, &diag));
    return exercise;
}

static void an_adviser_that_fails_is_told_once_and_the_exercise_goes_on(void **state)
{
    (void)state;
    dm_rehearsal *advised = dm_rehearsal_open(DM_SOURCE_DIR "/tests/cli/adviser", 1);
    dm_exercise *exercise = begin_advised(advised, "local nothing = nil; return nothing.x");
    dm_diag wrong = {0};
    assert_int_equal(dm_exercise_go_on(exercise, &wrong), DM_E_SCENARIO);
    assert_true(wrong.message[0] != '\0');
    assert_int_equal(wrong.where.line, 33);
    const int played = turn_count(exercise);
    assert_true(played > 0);
    assert_int_equal(go_on(exercise).of, DM_TURN_OF_NOBODY);
    assert_true(turn_count(exercise) > played);
    dm_exercise_close(exercise);
    dm_rehearsal_close(advised);
}

static void proposals_of_one_asking_are_one_step(void **state)
{
    (void)state;
    dm_rehearsal *advised = dm_rehearsal_open(DM_SOURCE_DIR "/tests/cli/adviser", 1);
    dm_exercise *exercise = begin_advised(
        advised, "if view.quantity('level', 'light') == 0 then return { propose.fire 'later', "
                 "propose.act { 'd01', by = 'west' }, propose.fire 'news' } end");
    for (int i = 0; i < 50; i++) {
        const int before = turn_count(exercise);
        if (dm_exercise_whose_turn(exercise).of == DM_TURN_OF_NOBODY) break;
        const dm_whose_turn turn = dm_exercise_whose_turn(exercise);
        assert_ok(dm_exercise_step(exercise, &diag));
        int count;
        const dm_turn *turns = dm_exercise_turns(exercise, &count);
        const bool is_script = turns[count - 1].input.seat == DM_SEAT_SCRIPT;
        assert_int_equal(count - before, is_script ? 3 : 1);
        if (!is_script) continue;
        assert_int_equal(turn.of, DM_TURN_OF_ENGINE);
        assert_true(dm_course_is_proposal(&turns[count - 2].input)); // the act, too
        dm_exercise_close(exercise);
        exercise = NULL;
        assert_ok(dm_exercise_open(&exercise, dm_rehearsal_path(advised, "n.demarche"),
                                   DM_SESSION_WRITE, &diag));
        // Not asked again: it was asked, and all that it proposed has been played.
        assert_int_equal(dm_exercise_whose_turn(exercise).of, DM_TURN_OF_CLOCK);
        dm_exercise_close(exercise);
        dm_rehearsal_close(advised);
        return;
    }
    fail_msg("%s", "the script never proposed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(computers_alone_play_what_a_run_plays_byte_for_byte),
        cmocka_unit_test(a_run_cut_short_anywhere_goes_on_to_the_same_end_with_the_same_motives),
        cmocka_unit_test(a_person_who_answers_as_a_computer_would_makes_the_same_story),
        cmocka_unit_test(an_exercise_is_continued_at_the_same_instant_whoever_plays),
        cmocka_unit_test(a_person_takes_back_what_is_not_committed_and_nothing_more),
        cmocka_unit_test(as_many_redo_as_undo_change_nothing),
        cmocka_unit_test(a_computer_that_had_the_seat_for_a_while_is_taken_back_and_forward_as_one),
        cmocka_unit_test(what_makes_no_sense_is_refused_and_not_recorded),
        cmocka_unit_test(the_clock_stands_at_a_decision_unless_the_white_cell_lets_it_run),
        cmocka_unit_test(time_runs_to_the_minute_that_is_asked_for),
        cmocka_unit_test(a_computer_stands_in_once_and_takes_over_for_good_when_told),
        cmocka_unit_test(a_branch_goes_its_own_way_and_the_first_is_found_again),
        cmocka_unit_test(decisions_of_one_minute_stay_sealed_in_either_order),
        cmocka_unit_test(a_file_that_is_only_read_cannot_be_played_on),
        cmocka_unit_test(an_adviser_that_fails_is_told_once_and_the_exercise_goes_on),
        cmocka_unit_test(proposals_of_one_asking_are_one_step),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
