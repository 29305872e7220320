#include "run/run.h"

#include <stddef.h>

enum {
    INPUTS_PER_MINUTE_MAX = 64, // after that the clock moves on, whatever is open
    PROPOSALS_MAX = 16,
};

static void play_turn(dm_run *run, dm_input input, const dm_motive *motive)
{
    dm_turn turn = {.input = input, .first_event = run->world->next_event};
    turn.motive =
        (dm_motive){.features = {-1, -1}, .against = -1, .rejected = -1, .rejected_action = -1};
    if (motive != NULL) turn.motive = *motive;
    dm_step(run->scenario, run->world, input, &run->events);
    turn.last_event = run->world->next_event - 1;
    if (turn.last_event < turn.first_event) turn.first_event = 0;
    if (run->turns != NULL && run->turn_count < DM_TURNS_MAX) {
        run->turns[run->turn_count++] = turn;
    }
}

/// Asks whoever has to decide. @return false when nobody has, or the answer was no answer
static bool ask_players(dm_run *run)
{
    for (int state = 0; state < DM_STATES; state++) {
        const int decision = dm_open_decision(run->world, run->scenario, state);
        if (decision < 0) continue;
        dm_project(run->scenario, run->world, state, &run->view);
        int count = 0;
        if (run->scenario->decisions[decision].is_free) {
            count = dm_candidates(run->scenario, run->world, state, decision, run->candidates,
                                  DM_CANDIDATES_MAX);
        }
        dm_motive motive;
        const dm_player player = {.seed = run->setup.seed, .doctrine = run->doctrines[state]};
        const dm_input input =
            dm_player_choose(run->scenario, &run->view, run->candidates, count, &player, &motive);
        if (input.kind == DM_INPUT_TICK) continue;
        play_turn(run, input, &motive);
        return true;
    }
    return false;
}

static void ask_script(dm_run *run)
{
    if (run->adviser.advise == NULL) return;
    dm_input proposals[PROPOSALS_MAX];
    const int count =
        run->adviser.advise(run->adviser.self, run->scenario, run->world, proposals, PROPOSALS_MAX);
    for (int i = 0; i < count && !run->world->is_over; i++) play_turn(run, proposals[i], NULL);
}

static void play_on(dm_run *run)
{
    for (int i = 0; i < INPUTS_PER_MINUTE_MAX && !run->world->is_over; i++) {
        if (!ask_players(run)) break;
        ask_script(run);
    }
}

/// The fixed order of a run: what is due, what the script proposes, whose decision is open. At the
/// minute `until` only what is due happens.
static void play_till(dm_run *run, int64_t until)
{
    while (!run->world->is_over && run->world->now < until) {
        const int64_t next = dm_next_minute(run->world);
        if (next == INT64_MAX) break; // cannot be: the end is on the agenda
        const dm_input tick = {
            .kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = next < until ? next : until};
        play_turn(run, tick, NULL);
        if (run->world->now == until) break;
        ask_script(run);
        play_on(run);
    }
}

void dm_run_go_on(dm_run *run)
{
    // Whoever was asked last may not have been the last one to ask.
    if (!run->world->is_over) ask_script(run);
    play_on(run);
    play_till(run, INT64_MAX);
}

void dm_run_play(dm_run *run)
{
    run->turn_count = 0;
    dm_begin(run->scenario, &run->setup, run->world, &run->events);
    play_till(run, INT64_MAX);
}

void dm_run_until(dm_run *run, int64_t minute)
{
    run->turn_count = 0;
    dm_begin(run->scenario, &run->setup, run->world, &run->events);
    play_till(run, minute);
}
