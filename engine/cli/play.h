#pragma once

#include "cli/load.h"
#include "cli/setup.h"
#include "run/run.h"
#include "tell/story.h"

/// A play-through with everything that is told about it. Zero it first, free it with
/// dm_play_free().
typedef struct dm_played {
    dm_setup setup;
    int16_t doctrines[DM_STATES];
    dm_world *world;
    dm_event *events;
    dm_reason *reasons;
    dm_turn *turns;
    int turn_count;
    dm_story story; ///< points into this very struct: do not copy it
} dm_played;

/// Plays the scenario with `played->setup` and `played->doctrines`.
/// @return DM_E_SCENARIO or DM_E_BUDGET when one of the scenario's advisers failed
DM_MUST_USE dm_status dm_played_run(dm_played *played, const dm_loaded *loaded, dm_diag *diag);
void dm_played_free(dm_played *played);

/// Prints how it ended on stdout.
void dm_result_say(const dm_story *story, bool is_json);
