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

static void begin(dm_run *run)
{
    run->turn_count = 0;
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
        play_turn(run, &next);
        dm_course_played(course, &next.input);
    }
}
