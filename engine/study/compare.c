#include "study/compare.h"

#include "study/wide.h"

#include <assert.h>
#include <stdlib.h>

// Student's quantile 0.975, in thousandths, for 1, 2, 3 ... degrees of freedom.
static const uint16_t student[] = {
    12706, 4303, 3182, 2776, 2571, 2447, 2365, 2306, 2262, 2228, 2201, 2179, 2160, 2145, 2131,
    2120,  2110, 2101, 2093, 2086, 2080, 2074, 2069, 2064, 2060, 2056, 2052, 2048, 2045, 2042,
};
enum { STUDENT_ROWS = sizeof student / sizeof *student };

static uint64_t quantile_milli(int freedom)
{
    if (freedom <= STUDENT_ROWS) return student[freedom - 1];
    if (freedom < 40) return 2040; // beyond the table: never narrower than Student's
    if (freedom < 60) return 2021;
    if (freedom < 120) return 2000;
    if (freedom < 1000) return 1980;
    return freedom < 10000 ? 1962 : 1960;
}

void dm_series_add(dm_series *series, int64_t value)
{
    const uint64_t size = (uint64_t)(value < 0 ? -value : value);
    const dm_wide squares = dm_wide_sum((dm_wide){series->squares_high, series->squares_low},
                                        dm_wide_product(size, size));
    series->squares_high = squares.high;
    series->squares_low = squares.low;
    series->sum += value;
    series->count++;
    series->changed += value != 0;
}

/// t * sqrt(V) in millionths of the series' own unit.
static uint64_t half_width(const dm_series *series)
{
    const uint64_t count = (uint64_t)series->count;
    const uint64_t sum = (uint64_t)(series->sum < 0 ? -series->sum : series->sum);
    const dm_wide squares = {series->squares_high, series->squares_low};
    const dm_wide spread = dm_wide_minus(dm_wide_times(squares, count), dm_wide_product(sum, sum));
    const uint64_t quantile = quantile_milli(series->count - 1);
    const uint64_t scale = quantile * quantile * DM_MICRO; // (t/1000 * 10^6)^2
    uint64_t rest = 0;
    const dm_wide whole = dm_wide_divide(spread, count * count * (count - 1), &rest);
    const dm_wide part =
        dm_wide_divide(dm_wide_product(rest, scale), count * count * (count - 1), NULL);
    return dm_wide_root(dm_wide_sum(dm_wide_times(whole, scale), part));
}

dm_difference dm_series_end(const dm_series *series, uint64_t unit)
{
    assert(series->count > 0);
    const uint64_t count = (uint64_t)series->count;
    dm_difference difference = {.sum = series->sum, .changed = series->changed};
    difference.mean_micro = dm_scaled_ratio(series->sum, DM_MICRO, count * unit);
    int64_t half = 0;
    if (series->count > 1) half = (int64_t)(half_width(series) / unit);
    difference.low_micro = difference.mean_micro - half;
    difference.high_micro = difference.mean_micro + half;
    if (series->count < DM_RANKED_FROM) {
        difference.ranking = DM_RANKING_TOO_FEW;
    } else if (difference.low_micro <= 0 && difference.high_micro >= 0) {
        difference.ranking = DM_RANKING_UNCLEAR;
    } else {
        difference.ranking = difference.sum < 0 ? DM_RANKING_LOWER : DM_RANKING_HIGHER;
    }
    return difference;
}

const char *dm_ranking_name(int ranking)
{
    static const char *const names[DM_RANKING_COUNT] = {"too_few", "unclear", "lower", "higher"};
    return names[ranking];
}

static int by_value(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a;
    const int64_t right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

static int rank_of(int per_cent, int count)
{
    return (int)(((int64_t)per_cent * count + 99) / 100) - 1;
}

dm_mean dm_study_mean(const dm_study_result *result, int slot, dm_metric metric)
{
    const int count = result->study.seed_count;
    dm_mean mean = {0};
    int64_t *values = calloc((size_t)count, sizeof *values);
    for (int seed = 0; seed < count; seed++) {
        const int64_t value = dm_study_value(result, seed, slot, metric);
        mean.sum += value;
        if (values != NULL) values[seed] = value;
    }
    mean.mean_micro = dm_scaled_ratio(mean.sum, DM_MICRO, (uint64_t)count);
    if (values == NULL) return mean;
    qsort(values, (size_t)count, sizeof *values, by_value);
    mean.low = values[rank_of(10, count)];
    mean.middle = values[rank_of(50, count)];
    mean.high = values[rank_of(90, count)];
    free(values);
    return mean;
}

dm_difference dm_study_difference(const dm_study_result *result, int first, int second,
                                  dm_metric metric)
{
    dm_series series = {0};
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        dm_series_add(&series, dm_study_value(result, seed, second, metric) -
                                   dm_study_value(result, seed, first, metric));
    }
    return dm_series_end(&series, 1);
}

int dm_study_changed(const dm_study_result *result, int first, int second)
{
    int changed = 0;
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        changed += dm_study_outcome(result, seed, first)->story !=
                   dm_study_outcome(result, seed, second)->story;
    }
    return changed;
}

void dm_study_rungs(const dm_study_result *result, int slot, dm_metric metric, int counts[DM_RUNGS])
{
    for (int rung = 0; rung < DM_RUNGS; rung++) counts[rung] = 0;
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        const int64_t rung = dm_study_value(result, seed, slot, metric);
        counts[rung < 0 ? 0 : rung]++; // below the ladder counts as its foot
    }
}

void dm_study_endings(const dm_study_result *result, int slot, int counts[DM_ENDINGS_MAX + 1])
{
    for (int i = 0; i <= DM_ENDINGS_MAX; i++) counts[i] = 0;
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        const int ending = dm_study_outcome(result, seed, slot)->ending;
        counts[ending < 0 ? DM_ENDINGS_MAX : ending]++;
    }
}

int dm_study_agreed(const dm_study_result *result, int slot)
{
    int agreed = 0;
    for (int seed = 0; seed < result->study.seed_count; seed++)
        agreed += dm_study_outcome(result, seed, slot)->agreed_at >= 0;
    return agreed;
}

dm_norm_plays dm_study_norm(const dm_study_result *result, int slot, int norm)
{
    dm_norm_plays plays = {0};
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        const dm_outcome *outcome = dm_study_outcome(result, seed, slot);
        plays.spoke += (int)(outcome->spoke >> norm & 1);
        plays.complied += (int)(outcome->complied >> norm & 1);
        plays.broken += (int)(outcome->broken >> norm & 1);
    }
    return plays;
}

void dm_share_out(const int *counts, int count, int total, int *shares)
{
    int64_t all = 0;
    for (int i = 0; i < count; i++) all += counts[i];
    int left = total;
    for (int i = 0; i < count; i++) {
        shares[i] = all > 0 ? (int)((int64_t)counts[i] * total / all) : 0;
        left -= shares[i];
    }
    while (all > 0 && left-- > 0) {
        int best = 0;
        int64_t most = -1;
        for (int i = 0; i < count; i++) {
            // What is still owed to i, in parts of `all`; below zero once it has been served.
            const int64_t owed = (int64_t)counts[i] * total - (int64_t)shares[i] * all;
            if (owed >= most && counts[i] > 0) {
                most = owed;
                best = i;
            }
        }
        shares[best]++;
    }
}
