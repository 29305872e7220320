#pragma once

#include "base/text.h"
#include "tell/story.h"

/// How one state kept its obligations and its norms.
typedef struct dm_tally {
    int met;
    int late;
    int missed;
    int open; ///< still owed at the end
    int excused;
    int breaches;
    int believed; ///< of these, held by the other side on its belief alone, which may be wrong
} dm_tally;

/// True when the breach is held against somebody on a belief alone.
bool dm_breach_is_belief(const dm_breach *breach);

/// What came of a play-through, in a few numbers.
typedef struct dm_result {
    int64_t ended_at;
    uint64_t world_hash;
    int ending;    ///< -1: none
    int peak_rung; ///< in truth
    int peak_perceived[DM_STATES];
    int32_t deaths_milli;
    dm_tally tallies[DM_STATES];
} dm_result;

dm_result dm_result_of(const dm_story *story);

/// Appends the result as a few lines for a person.
void dm_result_print(const dm_story *story, const dm_result *result, dm_text *text);

/// Appends the result as one JSON object, keys in a fixed order, without a newline.
void dm_result_json(const dm_story *story, const dm_result *result, dm_text *text);

/// Appends "2 deaths, 3 persons hurt" or "none".
void dm_say_casualties(int32_t deaths_milli, dm_text *text);
