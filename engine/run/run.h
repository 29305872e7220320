#pragma once

#include "run/course.h"

/// One input as it was played, with what a record of the run keeps beside it.
typedef struct dm_turn {
    dm_input input;
    dm_motive motive;     ///< of a computer player's choice
    uint32_t first_event; ///< id of the first event it made; 0 when it made none
    uint32_t last_event;
} dm_turn;

enum { DM_TURNS_MAX = 8192 };

/// @param first_event  the world's next event before the input, `next_event` the one after it
dm_turn dm_turn_made(const dm_input *input, const dm_motive *motive, uint32_t first_event,
                     uint32_t next_event);

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
    /// Bit set of clauses that decided against something else that a seat could have chosen: an
    /// option or an act which it left. Nothing else of a play tells that a norm was heeded.
    uint64_t heeded[DM_CLAUSE_WORDS];
    dm_course course; ///< scratch
} dm_run;

/// Plays from STARTEX to ENDEX. Cannot fail: a run that goes on too long ends by its limits.
void dm_run_play(dm_run *run);

/// The same up to a minute: what is due then has happened, and nobody has decided yet. At minute 0,
/// or after ENDEX, the world stands as it began or ended.
void dm_run_until(dm_run *run, int64_t minute);
