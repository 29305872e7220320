#pragma once

#include "model/event.h"
#include "model/scenario.h"
#include "model/world.h"

/// What came of one play-through, in numbers that can be compared and added up.
typedef struct dm_outcome {
    uint64_t story;  ///< hash of its events, norms coming and going left out
    uint64_t acted;  ///< bit set of norms that some event names: owed, met, refused, broken ...
    uint64_t kept;   ///< ... of these, with an obligation met in time, or an act held back
    uint64_t broken; ///< ... with a breach
    int32_t deaths_milli;
    int32_t agreed_at; ///< minute of the first agreed de-escalation; -1: never
    int32_t ended_at;  ///< minute
    int16_t tension;   ///< at the end: of the tenser of the two states, per-mille
    int16_t tension_max;
    int16_t breaches; ///< of both states together, as are the next
    int16_t met;      ///< obligations
    int16_t late;
    int16_t missed;
    int8_t ending; ///< -1: none
    int8_t peak;   ///< highest rung in truth
    int8_t perceived[DM_STATES];
    int8_t zero[4];
} dm_outcome;

/// Scratch for dm_outcome_of(): the numbers of events, norms coming and going left out. About 80
/// KB.
typedef struct dm_event_numbers {
    uint32_t of[DM_EVENTS_MAX];
} dm_event_numbers;

/// Reads a play-through that has ended. First agreed de-escalation: the first minute at which a
/// conciliatory step of one state has been answered by one of the other within a day. A step is a
/// message that reaches the other, or an act that it can see, which calms by at least four points
/// of the 0..100 dial (a packet, a proposal, an assurance, an apology; a hotline call). An
/// obligation met is not one by itself: else a norm would count as peace by definition.
/// @param events  the whole of it, oldest first
dm_outcome dm_outcome_of(const dm_scenario *scenario, const dm_world *world,
                         const dm_events *events, dm_event_numbers *numbers);
