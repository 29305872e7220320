#pragma once

#include "run/run.h"
#include "session/session.h"

// An exercise for tests: a scenario with the inputs that computer players made in one run of it,
// and a place for its file.

typedef struct dm_rehearsal {
    dm_scenario *scenario;
    dm_package package;
    dm_setup setup;
    dm_turn *turns;
    int turn_count;
    uint64_t end; ///< hash of the world at ENDEX
    char folder[64];
    char path[96];
} dm_rehearsal;

/// Plays Cold Harbour, or what lies in the folder. Fails the test when it cannot.
dm_rehearsal *dm_rehearsal_open(const char *folder, uint64_t seed);
void dm_rehearsal_close(dm_rehearsal *exercise);

/// A file that does not exist yet, in a folder that dm_rehearsal_close() removes.
const char *dm_rehearsal_path(dm_rehearsal *exercise, const char *name);

/// A new session of it at dm_rehearsal_path("NAME"), with the first `count` inputs.
dm_session *dm_rehearsal_record(dm_rehearsal *exercise, const char *name, int count);
