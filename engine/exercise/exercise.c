#include "exercise/exercise_internal.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

// ----------------------------------------------------------------------------- begin, open, close

/// Takes the session over, also when it fails.
static dm_status take(dm_exercise **exercise, dm_session *session, dm_diag *diag)
{
    dm_exercise *taken = calloc(1, sizeof *taken);
    if (taken == NULL) {
        dm_session_close(session);
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    }
    taken->session = session;
    taken->advice = (dm_advice){.script = dm_session_script(session), .diag = &taken->advice_diag};
    const dm_status status = dm_follow_begin(taken, diag);
    if (status != DM_OK) {
        dm_exercise_close(taken);
        return status;
    }
    *exercise = taken;
    return DM_OK;
}

dm_status dm_exercise_begin(dm_exercise **exercise, const char *path, const dm_session_start *start,
                            dm_diag *diag)
{
    *exercise = NULL;
    dm_session *session;
    DM_TRY(dm_session_create(&session, path, start, diag));
    return take(exercise, session, diag);
}

dm_status dm_exercise_open(dm_exercise **exercise, const char *path, dm_session_mode mode,
                           dm_diag *diag)
{
    *exercise = NULL;
    dm_session *session;
    DM_TRY(dm_session_open(&session, path, mode, diag));
    return take(exercise, session, diag);
}

void dm_exercise_close(dm_exercise *exercise)
{
    if (exercise == NULL) return;
    dm_follow_end(exercise);
    dm_session_close(exercise->session);
    free(exercise);
}

// --------------------------------------------------------------------------------------- looking

dm_session *dm_exercise_session(const dm_exercise *exercise)
{
    return exercise->session;
}

const dm_scenario *dm_exercise_scenario(const dm_exercise *exercise)
{
    return exercise->course.scenario;
}

const dm_setup *dm_exercise_setup(const dm_exercise *exercise)
{
    return dm_session_setup(exercise->session);
}

const dm_world *dm_exercise_world(const dm_exercise *exercise)
{
    return &exercise->world;
}

dm_events dm_exercise_events(const dm_exercise *exercise)
{
    return (dm_events){
        .items = exercise->events, .capacity = DM_EVENTS_MAX, .count = exercise->event_count};
}

const dm_turn *dm_exercise_turns(const dm_exercise *exercise, int *count)
{
    *count = exercise->turn_count;
    return exercise->turns;
}

int32_t dm_exercise_entry(const dm_exercise *exercise, int index)
{
    return exercise->entries[index];
}

const dm_reason *dm_exercise_reasons(const dm_exercise *exercise, int *count)
{
    *count = exercise->reason_count;
    return exercise->reasons;
}

const dm_seat_view *dm_exercise_view(dm_exercise *exercise, int state)
{
    if (!exercise->is_projected[state]) {
        dm_project(exercise->course.scenario, &exercise->world, state, &exercise->views[state]);
        exercise->is_projected[state] = true;
    }
    return &exercise->views[state];
}

const dm_candidate *dm_exercise_candidates(dm_exercise *exercise, int state, int *count)
{
    const dm_scenario *scenario = exercise->course.scenario;
    if (exercise->candidate_counts[state] < 0) {
        const int open = dm_open_decision(&exercise->world, scenario, state);
        const int decision = open >= 0 && scenario->decisions[open].is_free ? open : -1;
        exercise->candidate_counts[state] =
            dm_candidates(scenario, &exercise->world, state, decision, exercise->candidates[state],
                          DM_CANDIDATES_MAX);
    }
    *count = exercise->candidate_counts[state];
    return exercise->candidates[state];
}

dm_verdict dm_exercise_judge(const dm_exercise *exercise, const dm_input *input)
{
    return dm_judge(exercise->course.scenario, &exercise->world, input);
}

int dm_exercise_player(const dm_exercise *exercise, int state)
{
    return dm_session_doctrine(exercise->session, state);
}

// ------------------------------------------------------------------------------------- whose turn

const dm_next *dm_exercise_next(dm_exercise *exercise)
{
    if (!exercise->has_next) exercise->next = dm_course_next(&exercise->course);
    exercise->has_next = true;
    return &exercise->next;
}

dm_whose_turn dm_exercise_whose_turn(dm_exercise *exercise)
{
    static const dm_turn_of turns[] = {
        [DM_NEXT_TICK] = DM_TURN_OF_CLOCK,      [DM_NEXT_CHOICE] = DM_TURN_OF_ENGINE,
        [DM_NEXT_PROPOSAL] = DM_TURN_OF_ENGINE, [DM_NEXT_PEOPLE] = DM_TURN_OF_PEOPLE,
        [DM_NEXT_NOTHING] = DM_TURN_OF_NOBODY,
    };
    const dm_next *next = dm_exercise_next(exercise);
    dm_whose_turn turn = {.of = turns[next->kind], .decisions = {-1, -1}, .next = -1};
    if (turn.of == DM_TURN_OF_CLOCK) turn.next = next->input.minute;
    if (turn.of != DM_TURN_OF_PEOPLE) return turn;
    for (int state = 0; state < DM_STATES; state++) turn.decisions[state] = next->decisions[state];
    return turn;
}
