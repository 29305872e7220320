#pragma once

#include "base/diag.h"
#include "model/scenario.h"
#include "script/load.h"

/// What an adviser may look at: the world, one quantity at a time.
typedef struct dm_gauge {
    int64_t (*measure)(void *self, const dm_test *test); ///< the quantity of `test`; no comparison
    void *self;
} dm_gauge;

/// Asks every adviser of the scenario what it proposes. Proposals are effect rows with one of the
/// verbs act, set, add, fire and skip; actors in them are rows of the scenario, never DM_ME.
/// Nothing of a call is kept: an adviser that remembers something is an error.
/// @param script     NULL: no advisers, no proposals
/// @param[out] count  rows of `proposals` filled; 0 on failure
/// @return DM_E_BUDGET when one ran too long, DM_E_SCENARIO for any other mistake of theirs
DM_MUST_USE dm_status dm_advise(dm_script *script, const dm_gauge *gauge, dm_effect *proposals,
                                int capacity, int *count, dm_diag *diag);
