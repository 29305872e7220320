#pragma once

#include "run/run.h"
#include "session/session.h"

// An exercise for tests: a scenario with the inputs that computer players made in one run of it,
// and a place for its file.

typedef struct dm_drill {
    dm_scenario *scenario;
    dm_package package;
    dm_setup setup;
    dm_turn *turns;
    int turn_count;
    uint64_t end; ///< hash of the world at ENDEX
    char folder[64];
    char path[96];
} dm_drill;

/// Plays Cold Harbour, or what lies in the folder. Fails the test when it cannot.
dm_drill *dm_drill_open(const char *folder, uint64_t seed);
void dm_drill_close(dm_drill *exercise);

/// A file that does not exist yet, in a folder that dm_drill_close() removes.
const char *dm_drill_path(dm_drill *exercise, const char *name);

/// A new session of it at dm_drill_path("NAME"), with the first `count` inputs.
dm_session *dm_drill_record(dm_drill *exercise, const char *name, int count);
