#pragma once

#include "model/world.h"

// What is wrong with sets of norms, as far as it can be told before anything is played: what they
// ask is read against all acts and incidents that the scenario declares. What a play would have to
// bring about (beliefs, messages, time) is taken as able to be anything, so nothing is found that
// some play could refute.

typedef enum dm_finding_kind {
    DM_FINDING_CONTRADICTION, ///< what a clause requires, the set it stands in does not let be done
    DM_FINDING_UNREACHABLE,   ///< a clause can match nothing
} dm_finding_kind;

/// Why what is required cannot be done, or why nothing can match.
typedef enum dm_finding_reason {
    DM_REASON_REFUSED,  ///< `by` refuses `action`
    DM_REASON_DELAYED,  ///< `by` delays `action` beyond the due time
    DM_REASON_TOO_LONG, ///< `action` takes longer than there is time
    DM_REASON_UNSAID,   ///< its messages may go only where nothing counts as said
    DM_REASON_NO_WAY,   ///< nothing would meet it
    DM_REASON_NO_MATCH, ///< no act, no target and no incident fits its tests
    DM_REASON_WINDOW,   ///< its window does not open before the exercise ends
    DM_REASON_SCHEDULE, ///< its first time lies behind the end
} dm_finding_reason;

/// A finding. CONTRADICTION: `ways` are all refused or too late; the last of them says why.
typedef struct dm_finding {
    uint32_t presets; ///< bit set of presets in which it contradicts
    int16_t clause;   ///< the clause it is about
    int16_t by;       ///< the clause that stands against it; -1
    int16_t action;   ///< -1
    int16_t ways;     ///< how many ways of meeting it there are
    uint8_t kind;     ///< dm_finding_kind
    uint8_t reason;   ///< dm_finding_reason
    uint8_t states;   ///< DM_TO_... bits: whom it concerns
} dm_finding;

/// True when a play of the scenario may bring the clause something that it is about: an act, an
/// incident, its hour. A `define` clause is about every incident.
bool dm_clause_reaches(const dm_scenario *scenario, const dm_world *start, int clause);

/// Reads all presets and, for clauses that can match nothing, the norms that the scenario declares
/// itself: that a norm of the library finds nothing to do in a scenario is no fault of either.
/// @param start  the world at STARTEX: parameters and modes as they were agreed
/// @return how many were written, at most `capacity`; in the order of the clauses
int dm_review(const dm_scenario *scenario, const dm_world *start, dm_finding *findings,
              int capacity);
