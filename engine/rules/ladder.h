#pragma once

#include "model/world.h"

/// What the ladder looks at to place an incident (domain.md H.2, with J.8 settled in
/// scenarios/library/ladder.lua).
typedef struct dm_ladder_case {
    uint64_t tags;        ///< of the asset
    int16_t severity;     ///< 0..100
    uint8_t effect;       ///< dm_effect_type
    uint8_t reversible;   ///< R
    uint8_t target_class; ///< T
    uint8_t states_affected;
    int32_t deaths_milli;
} dm_ladder_case;

/// The rung of an incident: the first matching test from the highest rung down; 0 when none does.
/// So every combination has exactly one rung.
int dm_ladder_rung(const dm_scenario *scenario, const dm_ladder_case *what);

/// The same for an incident of the world.
int dm_incident_rung(const dm_scenario *scenario, const dm_incident *incident);

/// How severe a state takes an incident to be. With a threshold that both agreed to, as severe as
/// it is; without one, each reads it with an error of its own (a keyed draw, -8..+20, worst case
/// first): [D] ours, a teaching dial.
int dm_perceived_severity(const dm_scenario *scenario, const dm_world *world, int incident,
                          int state);

/// The rung on which a state places an incident, were it the other state's deed. Without an agreed
/// threshold, one that passes its private threshold on lifeline infrastructure counts as at least
/// the first rung above the threshold of the ladder named "agreed_ci", or as it is without one.
int dm_perceived_rung(const dm_scenario *scenario, const dm_world *world, int incident, int state);

/// The name of the severity class "below", "at" or "above" the threshold in force for `state`:
/// -1, 0 (within 2 points) or 1.
int dm_threshold_side(const dm_scenario *scenario, const dm_world *world, int incident, int state);
