#pragma once

#include "study/study.h"

// What the files of this room share. Nobody outside includes it.

enum { DM_PERMUTATIONS = 2 }; ///< for each seed: one drawn, and the same backwards

/// Lays out the slots of a study. @return DM_E_IO without memory
DM_MUST_USE dm_status dm_plan_slots(dm_study_result *result, dm_diag *diag);

/// The order in which permutation `which` of this seed switches the norms on: indexes into
/// result->norms.
void dm_plan_permutation(const dm_study_result *result, int seed, int which,
                         uint8_t order[DM_NORMS_MAX]);

/// The slot after the first `length` norms of a seed's permutation are switched on.
int dm_plan_step_slot(const dm_study_result *result, int which, int length);

/// The norms of a slot in the play of one seed.
void dm_plan_norms(const dm_study_result *result, int seed, int slot, uint64_t norms[DM_STATES]);

/// Plays all of it over the study's threads.
DM_MUST_USE dm_status dm_workers_play(dm_study_result *result, dm_diag *diag);
