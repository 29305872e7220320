#pragma once

#include "rules/project.h"
#include "rules/step.h"

// The laboratory: the scenario of tests/lab, a world in it, and short words to make things happen.
// Everything fails the test that calls it when it cannot do what it says.

typedef struct dm_lab {
    dm_scenario *scenario;
    dm_world world;
    dm_events events;
    dm_event items[4096];
} dm_lab;

/// A lab at STARTEX with no norm in force. Free with dm_lab_close().
dm_lab *dm_lab_open(uint64_t seed);
/// The same with another scenario that has a preset "none"; folders are relative to the top one.
dm_lab *dm_lab_open_in(const char *folder, const char *library, uint64_t seed);
void dm_lab_close(dm_lab *lab);

/// Begins anew with this preset of norms.
void dm_lab_restart(dm_lab *lab, uint64_t seed, const char *preset);

/// Fires an inject by hand.
void dm_lab_fire(dm_lab *lab, const char *inject);

/// Lets time pass up to and including this minute, deciding nothing.
void dm_lab_until(dm_lab *lab, int64_t minute);

/// Chooses an option of a decision for its seat.
void dm_lab_choose(dm_lab *lab, const char *decision, const char *option);

/// An act of its own accord, or in the free decision; `asset` and `incident` may be NULL.
dm_input dm_lab_act(const dm_lab *lab, int state, const char *action, const char *asset,
                    const char *incident);

/// The number of events of a kind, and the last of them (fails when there is none).
int dm_lab_count(const dm_lab *lab, dm_event_kind kind);
const dm_event *dm_lab_last(const dm_lab *lab, dm_event_kind kind);

/// Indexes by id; fail when there is none.
int dm_lab_row(const dm_lab *lab, dm_table_id table, const char *id);
const dm_incident *dm_lab_incident(const dm_lab *lab, const char *id);
