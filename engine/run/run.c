#include "run/run.h"

#include <stddef.h>

dm_turn dm_turn_made(const dm_input *input, const dm_motive *motive, uint32_t first_event,
                     uint32_t next_event)
{
    const bool is_silent = first_event == next_event;
    return (dm_turn){.input = *input,
                     .motive = *motive,
                     .first_event = is_silent ? 0 : first_event,
                     .last_event = next_event - 1};
}

static void play_turn(dm_run *run, const dm_next *next)
{
    const uint32_t first = run->world->next_event;
    dm_step(run->scenario, run->world, next->input, &run->events);
    if (run->turns == NULL || run->turn_count == DM_TURNS_MAX) return;
    run->turns[run->turn_count++] =
        dm_turn_made(&next->input, &next->motive, first, run->world->next_event);
}

static void note(dm_run *run, const dm_verdict *verdict)
{
    if (verdict->clause < 0 || verdict->kind == DM_VERDICT_IMPOSSIBLE) return;
    run->heeded[verdict->clause / 64] |= UINT64_C(1) << (verdict->clause % 64);
}

/// Notes what norms had against all that this choice left.
static void note_heeded(dm_run *run, const dm_input *choice)
{
    const dm_course *course = &run->course;
    const bool is_act = choice->kind == DM_INPUT_ACT;
    const int decision = is_act ? choice->decision : choice->subject;
    for (int i = 0; i < course->view.decision_count; i++) {
        const dm_known_decision *known = &course->view.decisions[i];
        if (known->decision != decision) continue;
        for (int o = 0; o < known->option_count; o++) {
            const dm_known_option *option = &course->view.options[known->option_first + o];
            const bool is_chosen =
                choice->kind == DM_INPUT_CHOOSE && option->option == choice->object;
            if (!is_chosen) note(run, &option->verdict);
        }
    }
    for (int i = 0; i < course->candidate_count; i++) {
        const dm_candidate *act = &course->candidates[i];
        const bool is_chosen =
            is_act && act->action == choice->subject && act->asset == choice->object;
        if (!is_chosen) note(run, &act->verdict);
    }
}

static void begin(dm_run *run)
{
    run->turn_count = 0;
    for (int i = 0; i < DM_CLAUSE_WORDS; i++) run->heeded[i] = 0;
    dm_begin(run->scenario, &run->setup, run->world, &run->events);
    dm_course *course = &run->course;
    course->scenario = run->scenario;
    course->world = run->world;
    course->adviser = run->adviser;
    for (int state = 0; state < DM_STATES; state++)
        course->doctrines[state] = run->doctrines[state];
    dm_course_begin(course);
}

void dm_run_play(dm_run *run)
{
    dm_run_until(run, INT64_MAX);
}

void dm_run_until(dm_run *run, int64_t minute)
{
    begin(run);
    dm_course *course = &run->course;
    for (;;) {
        dm_next next = dm_course_next(course);
        // Nobody is there to answer for a person: the deadline does.
        if (next.kind == DM_NEXT_PEOPLE && !dm_course_tick(course, &next.input)) return;
        if (next.kind == DM_NEXT_NOTHING) return;
        const bool is_tick = next.input.kind == DM_INPUT_TICK;
        if (run->world->now >= minute && (!is_tick || next.input.minute > minute)) return;
        if (is_tick && next.input.minute > minute) next.input.minute = minute;
        if (next.kind == DM_NEXT_CHOICE) note_heeded(run, &next.input);
        play_turn(run, &next);
        dm_course_played(course, &next.input);
    }
}
