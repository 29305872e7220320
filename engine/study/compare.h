#pragma once

#include "study/study.h"

// What the numbers of a study say: means, distributions, paired differences with their intervals.
// Everything in whole numbers; "micro" is a millionth of a metric's own unit.

enum {
    DM_MICRO = 1000000,
    DM_RANKED_FROM = 30, ///< with fewer seeds no two sets are ranked
};

/// The mean of a metric over the seeds.
typedef struct dm_mean {
    int64_t sum;
    int64_t mean_micro;
    int64_t low; ///< 10th, 50th and 90th percentile: the value at rank ceil(p N)
    int64_t middle;
    int64_t high;
} dm_mean;

typedef enum dm_ranking {
    DM_RANKING_TOO_FEW, ///< fewer than DM_RANKED_FROM seeds
    DM_RANKING_UNCLEAR, ///< the interval includes zero: not distinguishable
    DM_RANKING_LOWER,   ///< the second is lower than the first
    DM_RANKING_HIGHER,
    DM_RANKING_COUNT
} dm_ranking;

/// A mean of paired differences d = second - first over N seeds, and its 95 % interval
///
///     mean +- t * sqrt(V),  V = (N * sum d^2 - (sum d)^2) / (N^2 (N - 1)),
///
/// t being Student's quantile 0.975 for N - 1 degrees of freedom (1.960 from 10,000 on); in
/// whole numbers, the half width rounded down to a millionth.
typedef struct dm_difference {
    int64_t sum;
    int64_t mean_micro;
    int64_t low_micro;
    int64_t high_micro;
    int changed; ///< seeds in which the two differ
    int ranking; ///< dm_ranking
} dm_difference;

dm_mean dm_study_mean(const dm_study_result *result, int slot, dm_metric metric);

/// Second minus first.
dm_difference dm_study_difference(const dm_study_result *result, int first, int second,
                                  dm_metric metric);

/// In how many seeds the stories of two slots differ in at least one event.
int dm_study_changed(const dm_study_result *result, int first, int second);

/// How many seeds have each value 0 .. DM_RUNGS - 1 of a metric in rungs.
void dm_study_rungs(const dm_study_result *result, int slot, dm_metric metric,
                    int counts[DM_RUNGS]);

/// How many seeds end in each ending of the scenario; the last of all counts those without one.
void dm_study_endings(const dm_study_result *result, int slot, int counts[DM_ENDINGS_MAX + 1]);

/// Seeds with an agreed de-escalation.
int dm_study_agreed(const dm_study_result *result, int slot);

/// In how many plays of a slot a norm spoke, was complied with (kept or heeded), and was broken.
typedef struct dm_norm_plays {
    int spoke;
    int complied;
    int broken;
} dm_norm_plays;

dm_norm_plays dm_study_norm(const dm_study_result *result, int slot, int norm);

/// Shares `total` things out in proportion to `counts`, by largest remainder: dots of a dot plot.
/// Ties go to the later.
void dm_share_out(const int *counts, int count, int total, int *shares);

/// Adds numbers up as they come; dm_series_end() makes the difference of them.
typedef struct dm_series {
    int64_t sum;
    uint64_t squares_high; ///< of 128 bits
    uint64_t squares_low;
    int count;
    int changed;
} dm_series;

void dm_series_add(dm_series *series, int64_t value);

/// @param unit  what one of the metric is, in the series' numbers (1, or a denominator)
dm_difference dm_series_end(const dm_series *series, uint64_t unit);

/// "lower", "higher", "unclear", "too_few".
const char *dm_ranking_name(int ranking);
