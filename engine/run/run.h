#pragma once

#include "players/player.h"
#include "rules/step.h"

/// One input as it was played, with what a record of the run keeps beside it.
typedef struct dm_turn {
    dm_input input;
    dm_motive motive;     ///< of a computer player's choice
    uint32_t first_event; ///< id of the first event it made; 0 when it made none
    uint32_t last_event;
} dm_turn;

enum { DM_TURNS_MAX = 8192 };

/// Proposals of a scenario's advisers at this moment; see script/advise.h. NULL: it has none.
typedef struct dm_adviser {
    int (*advise)(void *self, const dm_scenario *scenario, const dm_world *world,
                  dm_input *proposals, int capacity);
    void *self;
} dm_adviser;

/// A play-through in memory by computer players. The caller owns every buffer. About 70 KB: not
/// for the stack.
typedef struct dm_run {
    const dm_scenario *scenario;
    dm_setup setup;
    int16_t doctrines[DM_STATES];
    dm_adviser adviser;
    dm_world *world;
    dm_events events; ///< items and capacity set by the caller; items NULL: none are kept
    dm_turn *turns;   ///< DM_TURNS_MAX rows, or NULL: none are kept
    int turn_count;
    dm_seat_view view;                          ///< scratch, so that playing allocates nothing
    dm_candidate candidates[DM_CANDIDATES_MAX]; ///< scratch
} dm_run;

/// Plays from STARTEX to ENDEX. Cannot fail: a run that goes on too long ends by its limits.
void dm_run_play(dm_run *run);

/// The same up to a minute: what is due then has happened, and nobody has decided yet. At minute 0,
/// or after ENDEX, the world stands as it began or ended.
void dm_run_until(dm_run *run, int64_t minute);

/// The same from the world as it stands: a run that was cut short, or a branch of one. The caller
/// has set `turn_count` and `events.count`.
void dm_run_go_on(dm_run *run);
