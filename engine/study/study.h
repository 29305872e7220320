#pragma once

#include "run/run.h"
#include "study/metric.h"

// Many play-throughs of one scenario: each set of norms with the same seeds and the same players.
// Draws are keyed, so two plays of one seed differ because of their norms and nothing else.

enum {
    DM_STUDY_SETS_MAX = 8,
    DM_STUDY_NAME_MAX = 64,
    DM_STUDY_SEEDS_MAX = 1000000,
    DM_STUDY_PLAYS_MAX = 20000000, ///< seeds times slots: outcomes are kept in memory
    DM_STUDY_JOBS_MAX = 64,
    DM_STUDY_EXACT_MAX = 10, ///< norms up to which all subsets are played
};

/// Norms that bind each state from the start.
typedef struct dm_norm_set {
    char name[DM_STUDY_NAME_MAX]; ///< as it was asked for
    uint64_t norms[DM_STATES];
} dm_norm_set;

/// What is asked. The caller owns what it points to.
typedef struct dm_study {
    const dm_scenario *scenario;
    const dm_adviser *advisers; ///< one for each job, since a script is one thread's; NULL: none
    int16_t doctrines[DM_STATES];
    uint64_t first_seed;
    int seed_count; ///< 1 .. DM_STUDY_SEEDS_MAX, from `first_seed` on
    int job_count;  ///< 1 .. DM_STUDY_JOBS_MAX threads; changes no result
    int set_count;
    int each;                            ///< the set whose norms are looked at one by one; -1: none
    dm_norm_set sets[DM_STUDY_SETS_MAX]; ///< all others are compared with the first

    /// Told now and then, on the caller's thread; may be NULL. @return false to cancel
    bool (*progress)(void *self, int64_t done, int64_t total);
    void *self;
} dm_study;

/// In how many plays of a set each clause did what.
typedef struct dm_tally_of_set {
    int plays[DM_CLAUSES_MAX][DM_SAID_COUNT];
} dm_tally_of_set;

/// What came of it. One outcome for each seed and each slot: a slot is one choice of norms, and
/// slots that are the same for all seeds are played once, however often they are needed.
typedef struct dm_study_result {
    dm_study study;
    int slot_count;
    int fixed_count; ///< slots of the same norms in all seeds; the others are permutations' steps
    int set_slots[DM_STUDY_SETS_MAX];
    uint64_t (*slots)[DM_STATES];
    dm_outcome *outcomes;     ///< seed_count rows of slot_count
    dm_tally_of_set *tallies; ///< of the sets, in their order

    int norms[DM_NORMS_MAX]; ///< of the set `each`, in the scenario's order
    int norm_count;
    bool is_exact; ///< all subsets were played
    int none_slot;
    int off_slots[DM_NORMS_MAX];   ///< the set without norm i
    int alone_slots[DM_NORMS_MAX]; ///< norm i alone
    int *subset_slots;             ///< exact: by mask over `norms`; else NULL
    int *pair_slots;               ///< sampled: norms i and j alone, at i * norm_count + j
    bool is_cancelled;
} dm_study_result;

/// Plays the study. The result is the same for any number of jobs.
/// @param[out] result  free with dm_study_free(); empty on failure, and when it was cancelled
/// @return DM_E_USAGE for more than DM_STUDY_PLAYS_MAX plays; DM_E_IO when memory or threads are
///         not to be had; a cancelled study is DM_OK with
///         `is_cancelled`
DM_MUST_USE dm_status dm_study_run(const dm_study *study, dm_study_result *result, dm_diag *diag);
void dm_study_free(dm_study_result *result);

/// The outcome of a slot for the seed with this index.
static inline const dm_outcome *dm_study_outcome(const dm_study_result *result, int seed, int slot)
{
    return &result->outcomes[(int64_t)seed * result->slot_count + slot];
}

static inline int64_t dm_study_value(const dm_study_result *result, int seed, int slot,
                                     dm_metric metric)
{
    return dm_metric_of(result->study.scenario, dm_study_outcome(result, seed, slot), metric);
}
