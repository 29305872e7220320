#pragma once

#include "run/run.h"

/// What came of one play-through, in numbers that can be compared and added up.
typedef struct dm_outcome {
    uint64_t story;    ///< hash of its events, norms coming and going left out
    uint64_t spoke;    ///< bit set of norms with a clause that spoke: dm_spoken
    uint64_t complied; ///< ... of these, with one that was kept or heeded
    uint64_t broken;   ///< ... with a breach
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

/// What a clause did in a play.
typedef enum dm_said {
    DM_SAID_ANY,    ///< anything: some event names it, or it was heeded
    DM_SAID_KEPT,   ///< an obligation was met in time, an act refused, delayed or halted
    DM_SAID_HEEDED, ///< it decided against an act that a seat could have chosen, and left
    DM_SAID_BROKEN,
    DM_SAID_COUNT
} dm_said;

/// What all clauses did in one play: a bit set of clauses for each dm_said.
typedef struct dm_spoken {
    uint64_t clauses[DM_SAID_COUNT][DM_CLAUSE_WORDS];
} dm_spoken;

static inline bool dm_has_spoken(const dm_spoken *spoken, dm_said said, int clause)
{
    return (spoken->clauses[said][clause / 64] >> (clause % 64) & 1) != 0;
}

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
/// @param run          with all its events
/// @param[out] spoken  what the clauses did in it
dm_outcome dm_outcome_of(const dm_run *run, dm_event_numbers *numbers, dm_spoken *spoken);
