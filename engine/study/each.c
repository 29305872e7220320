#include "study/each.h"

#include "base/i18n.h"
#include "study/study_internal.h"

#include <assert.h>
#include <stdlib.h>

static int64_t factorial(int number)
{
    int64_t product = 1;
    for (int i = 2; i <= number; i++) product *= i;
    return product;
}

static int size_of(unsigned mask)
{
    int size = 0;
    for (; mask != 0; mask &= mask - 1) size++;
    return size;
}

/// A metric's numbers of one seed, for every subset of the norms, or for every step of the seed's
/// permutations.
typedef struct scene {
    const dm_study_result *result;
    int64_t values[1 << DM_STUDY_EXACT_MAX];
    int64_t weights[DM_STUDY_EXACT_MAX]; ///< by the size of the subset
    dm_metric metric;
    int seed;
} scene;

static int64_t value_at(const scene *here, int slot)
{
    return dm_study_value(here->result, here->seed, slot, here->metric);
}

static void read_subsets(scene *here)
{
    const dm_study_result *result = here->result;
    for (int mask = 0; mask < 1 << result->norm_count; mask++)
        here->values[mask] = value_at(here, result->subset_slots[mask]);
}

/// Norm i's Shapley numerator in one seed.
static int64_t exact_share(const scene *here, int i)
{
    const unsigned bit = 1U << i;
    int64_t sum = 0;
    for (unsigned mask = 0; mask < 1U << here->result->norm_count; mask++) {
        if ((mask & bit) != 0) continue;
        sum += here->weights[size_of(mask)] * (here->values[mask | bit] - here->values[mask]);
    }
    return sum;
}

static int64_t exact_interaction(const scene *here, int i, int j)
{
    const unsigned first = 1U << i;
    const unsigned second = 1U << j;
    const int64_t *values = here->values;
    int64_t sum = 0;
    for (unsigned mask = 0; mask < 1U << here->result->norm_count; mask++) {
        if ((mask & (first | second)) != 0) continue;
        sum +=
            here->weights[size_of(mask)] * (values[mask | first | second] - values[mask | first] -
                                            values[mask | second] + values[mask]);
    }
    return sum;
}

static void weigh(scene *here, int taken)
{
    const int count = here->result->norm_count;
    for (int size = 0; size + taken <= count; size++)
        here->weights[size] = factorial(size) * factorial(count - size - taken);
}

static void close_share(dm_share *share, const dm_series *series, uint64_t denominator, int seeds)
{
    share->numerator = series->sum;
    share->difference = dm_series_end(series, denominator / (uint64_t)seeds);
}

static void exact_shares(scene *here, dm_each *each, dm_series *series, dm_series *pairs)
{
    const int count = each->norm_count;
    const int seeds = here->result->study.seed_count;
    for (here->seed = 0; here->seed < seeds; here->seed++) {
        read_subsets(here);
        weigh(here, 1);
        for (int i = 0; i < count; i++) dm_series_add(&series[i], exact_share(here, i));
        weigh(here, 2);
        for (int p = 0; p < each->pair_count; p++) {
            dm_series_add(&pairs[p],
                          exact_interaction(here, each->pairs[p].first, each->pairs[p].second));
        }
    }
}

static void sampled_shares(scene *here, dm_each *each, dm_series *series, dm_series *pairs)
{
    const dm_study_result *result = here->result;
    const int count = each->norm_count;
    for (here->seed = 0; here->seed < result->study.seed_count; here->seed++) {
        int64_t sums[DM_NORMS_MAX] = {0};
        for (int which = 0; which < DM_PERMUTATIONS; which++) {
            uint8_t order[DM_NORMS_MAX];
            dm_plan_permutation(result, here->seed, which, order);
            int64_t before = value_at(here, result->none_slot);
            for (int step = 1; step <= count; step++) {
                const int64_t after = value_at(here, dm_plan_step_slot(result, which, step));
                sums[order[step - 1]] += after - before;
                before = after;
            }
        }
        for (int i = 0; i < count; i++) dm_series_add(&series[i], sums[i]);
        for (int p = 0; p < each->pair_count; p++) {
            const int i = each->pairs[p].first;
            const int j = each->pairs[p].second;
            const int64_t both = value_at(here, result->pair_slots[i * count + j]);
            dm_series_add(&pairs[p], both - value_at(here, result->alone_slots[i]) -
                                         value_at(here, result->alone_slots[j]) +
                                         value_at(here, result->none_slot));
        }
    }
}

/// @param series  one for each norm, then one for each pair; zero
static void share_metric(scene *here, dm_each *each, dm_series *series)
{
    const int seeds = here->result->study.seed_count;
    dm_series *pairs = series + each->norm_count;
    if (each->is_exact) {
        exact_shares(here, each, series, pairs);
    } else {
        sampled_shares(here, each, series, pairs);
    }
    for (int i = 0; i < each->norm_count; i++)
        close_share(&each->norms[i].shares[here->metric], &series[i], each->denominator, seeds);
    for (int p = 0; p < each->pair_count; p++) {
        close_share(&each->pairs[p].shares[here->metric], &pairs[p], each->pair_denominator, seeds);
    }
}

static void total_metric(const dm_study_result *result, dm_each *each, dm_metric metric)
{
    const int all = result->set_slots[result->study.each];
    const int64_t sum = dm_study_difference(result, result->none_slot, all, metric).sum;
    each->totals[metric] = sum * (int64_t)(each->denominator / (uint64_t)result->study.seed_count);
}

static void look_at(const dm_study_result *result, int i, dm_each_norm *norm)
{
    const int all = result->set_slots[result->study.each];
    norm->norm = result->norms[i];
    norm->changed = dm_study_changed(result, all, result->off_slots[i]);
    norm->alone_changed = dm_study_changed(result, result->none_slot, result->alone_slots[i]);
    norm->plays = dm_study_norm(result, all, norm->norm);
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        const dm_metric metric = (dm_metric)m;
        norm->off[m] = dm_study_difference(result, all, result->off_slots[i], metric);
        norm->alone[m] =
            dm_study_difference(result, result->none_slot, result->alone_slots[i], metric);
    }
}

static void list_pairs(dm_each *each)
{
    int pair = 0;
    for (int i = 0; i < each->norm_count; i++) {
        for (int j = i + 1; j < each->norm_count; j++) {
            each->pairs[pair].first = i;
            each->pairs[pair++].second = j;
        }
    }
}

static void fill(const dm_study_result *result, dm_each *each, scene *here, dm_series *series)
{
    const size_t series_count = (size_t)each->norm_count + (size_t)each->pair_count;
    list_pairs(each);
    for (int i = 0; i < each->norm_count; i++) look_at(result, i, &each->norms[i]);
    here->result = result;
    for (int metric = 0; metric < DM_SHARED_COUNT; metric++) {
        for (size_t i = 0; i < series_count; i++) series[i] = (dm_series){0};
        here->metric = (dm_metric)metric;
        share_metric(here, each, series);
        total_metric(result, each, (dm_metric)metric);
    }
}

dm_status dm_each_of(const dm_study_result *result, dm_each *each, dm_diag *diag)
{
    assert(result->study.each >= 0);
    const int count = result->norm_count;
    const uint64_t seeds = (uint64_t)result->study.seed_count;
    *each = (dm_each){.norm_count = count,
                      .pair_count = count * (count - 1) / 2,
                      .is_exact = result->is_exact,
                      .denominator = DM_PERMUTATIONS * seeds,
                      .pair_denominator = seeds};
    if (each->is_exact) {
        each->denominator = (uint64_t)factorial(count) * seeds;
        each->pair_denominator = (uint64_t)factorial(count > 0 ? count - 1 : 0) * seeds;
    }
    const size_t norms = (size_t)count + 1; // never nothing: calloc(0) may be NULL
    const size_t pairs = (size_t)each->pair_count + 1;
    each->norms = calloc(norms, sizeof *each->norms);
    each->pairs = calloc(pairs, sizeof *each->pairs);
    dm_series *series = calloc(norms + pairs, sizeof *series);
    scene *here = calloc(1, sizeof *here);
    const bool has_memory =
        each->norms != NULL && each->pairs != NULL && series != NULL && here != NULL;
    if (has_memory) fill(result, each, here, series);
    free(series);
    free(here);
    if (has_memory) return DM_OK;
    dm_each_free(each);
    return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
}

void dm_each_free(dm_each *each)
{
    free(each->norms);
    free(each->pairs);
    *each = (dm_each){0};
}
