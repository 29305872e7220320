#pragma once

#include "model/world.h"

/// What a run begins with, beside the scenario.
typedef struct dm_setup {
    uint64_t seed;
    uint64_t norms[DM_STATES];        ///< bit set of norms that bind each state
    uint8_t norm_modes[DM_NORMS_MAX]; ///< dm_norm_mode for each norm
} dm_setup;

/// The scenario's own choice: its default preset, the norms' own modes, this seed.
dm_setup dm_setup_default(const dm_scenario *scenario, uint64_t seed);

/// The world at STARTEX, with its first events (STARTEX, starting tension and norms).
void dm_begin(const dm_scenario *scenario, const dm_setup *setup, dm_world *world,
              dm_events *events);

/// Plays one input: after dm_begin() the only function that changes a world. The same scenario,
/// world and input give the same world and events on every machine. It allocates nothing, reads
/// no clock and cannot fail: an input that makes no sense (a closed decision, an index out of
/// range) changes nothing; one that a norm or the situation refuses makes a REFUSED event.
/// Events are appended to `events`; with NULL they are not kept, and nothing else changes.
void dm_step(const dm_scenario *scenario, dm_world *world, dm_input input, dm_events *events);

/// Other dice for all that is drawn from here on: "the same situation, another chance".
void dm_reseed(dm_world *world, uint64_t seed);

/// The minute of the next thing due, or INT64_MAX when nothing is. Decisions that wait for an
/// answer do not count.
int64_t dm_next_minute(const dm_world *world);

/// True while the seat has an open decision that it has not answered.
bool dm_is_deciding(const dm_world *world, const dm_scenario *scenario, int state);

/// The first decision, by index, that the state has open and unanswered; -1 when there is none.
int dm_open_decision(const dm_world *world, const dm_scenario *scenario, int state);
