#pragma once

#include "study/compare.h"

// What each norm of a set contributes. The value v(S) of some of the norms is the mean outcome
// when just these are in force. Norm i's Shapley value is its mean contribution v(S + i) - v(S)
// over all orders in which n norms can come into force:
//
//     sum over S without i of  |S|! (n - |S| - 1)! / n!  *  (v(S + i) - v(S))
//
// Kept as a whole number over one common denominator (n! * seeds), so that the values of all norms
// add up to v(all) - v(none) to the last unit. Above DM_STUDY_EXACT_MAX norms it is the mean over
// two orders for each seed, one drawn and the same backwards (denominator 2 * seeds): unbiased,
// with the same exact sum; its interval then covers the draw of the orders too.
//
// The interaction of i and j says whether they do more together than each by itself. Exact:
//
//     sum over S without both of  |S|! (n - |S| - 2)! / (n - 1)!
//                                 * (v(S + i + j) - v(S + i) - v(S + j) + v(S))
//
// over (n - 1)! * seeds. Above that: v(i, j) - v(i) - v(j) + v(none), over seeds.

typedef struct dm_share {
    int64_t numerator;
    dm_difference difference; ///< its mean and interval; `sum` is the numerator
} dm_share;

typedef struct dm_each_norm {
    int norm;
    int changed;         ///< seeds whose story changes in any event when it is switched off
    int alone_changed;   ///< ... when it is switched on alone
    dm_norm_plays plays; ///< with the whole set
    dm_difference off[DM_METRIC_COUNT];   ///< the set without it - the set
    dm_difference alone[DM_METRIC_COUNT]; ///< it alone - no norms
    dm_share shares[DM_SHARED_COUNT];
} dm_each_norm;

typedef struct dm_interaction {
    int first; ///< indexes into `norms`, first < second
    int second;
    dm_share shares[DM_SHARED_COUNT];
} dm_interaction;

typedef struct dm_each {
    dm_each_norm *norms;
    int norm_count;
    dm_interaction *pairs;
    int pair_count;
    bool is_exact;
    uint64_t denominator;            ///< of the norms' numerators
    uint64_t pair_denominator;       ///< of the interactions'
    int64_t totals[DM_SHARED_COUNT]; ///< (v(all) - v(none)) * denominator: what they add up to
} dm_each;

/// @param[out] each  free with dm_each_free()
/// @return DM_E_IO without memory
DM_MUST_USE dm_status dm_each_of(const dm_study_result *result, dm_each *each, dm_diag *diag);
void dm_each_free(dm_each *each);
