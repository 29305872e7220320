#include "base/hash.h"
#include "base/i18n.h"
#include "study/study_internal.h"

#include <stdlib.h>

// Which choices of norms a study plays: its sets, and for `each` all subsets of one set, or, when
// there are too many, the steps of permutations that are drawn anew for each seed.

static int add_slot(dm_study_result *result, uint64_t first, uint64_t second)
{
    for (int i = 0; i < result->slot_count; i++) {
        if (result->slots[i][0] == first && result->slots[i][1] == second) return i;
    }
    result->slots[result->slot_count][0] = first;
    result->slots[result->slot_count][1] = second;
    return result->slot_count++;
}

/// The set `each` cut down to some of its norms.
static int add_subset(dm_study_result *result, uint64_t norms)
{
    const dm_norm_set *set = &result->study.sets[result->study.each];
    return add_slot(result, set->norms[0] & norms, set->norms[1] & norms);
}

static uint64_t bit_of(const dm_study_result *result, int i)
{
    return UINT64_C(1) << result->norms[i];
}

static void plan_subsets(dm_study_result *result)
{
    for (int mask = 0; mask < 1 << result->norm_count; mask++) {
        uint64_t norms = 0;
        for (int i = 0; i < result->norm_count; i++)
            norms |= (mask >> i & 1) != 0 ? bit_of(result, i) : 0;
        result->subset_slots[mask] = add_subset(result, norms);
    }
}

static void plan_pairs(dm_study_result *result)
{
    const int count = result->norm_count;
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
            result->pair_slots[i * count + j] =
                add_subset(result, bit_of(result, i) | bit_of(result, j));
        }
    }
}

static void plan_each(dm_study_result *result)
{
    result->none_slot = add_slot(result, 0, 0);
    for (int i = 0; i < result->norm_count; i++) {
        result->off_slots[i] = add_subset(result, ~bit_of(result, i));
        result->alone_slots[i] = add_subset(result, bit_of(result, i));
    }
    if (result->is_exact) {
        plan_subsets(result);
    } else {
        plan_pairs(result);
    }
    result->fixed_count = result->slot_count;
    if (!result->is_exact) result->slot_count += DM_PERMUTATIONS * (result->norm_count - 1);
}

static void list_norms(dm_study_result *result)
{
    const dm_norm_set *set = &result->study.sets[result->study.each];
    const uint64_t all = set->norms[0] | set->norms[1];
    for (int norm = 0; norm < result->study.scenario->norms_count; norm++) {
        if ((all >> norm & 1) != 0) result->norms[result->norm_count++] = norm;
    }
    result->is_exact = result->norm_count <= DM_STUDY_EXACT_MAX;
}

dm_status dm_plan_slots(dm_study_result *result, dm_diag *diag)
{
    const bool has_each = result->study.each >= 0;
    if (has_each) list_norms(result);
    const size_t count = (size_t)result->norm_count;
    const size_t subsets = result->is_exact ? (size_t)1 << count : 1;
    const size_t slots_max = DM_STUDY_SETS_MAX + 1 + 2 * count + subsets + count * count;
    result->slots = calloc(slots_max, sizeof *result->slots);
    result->subset_slots = result->is_exact ? calloc(subsets, sizeof *result->subset_slots) : NULL;
    const bool has_pairs = has_each && !result->is_exact;
    result->pair_slots = has_pairs ? calloc(count * count, sizeof *result->pair_slots) : NULL;
    if (result->slots == NULL || (result->is_exact && result->subset_slots == NULL) ||
        (has_pairs && result->pair_slots == NULL))
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));

    for (int i = 0; i < result->study.set_count; i++) {
        const uint64_t *norms = result->study.sets[i].norms;
        result->set_slots[i] = add_slot(result, norms[0], norms[1]);
    }
    result->fixed_count = result->slot_count;
    if (has_each) plan_each(result);
    return DM_OK;
}

void dm_plan_permutation(const dm_study_result *result, int seed, int which,
                         uint8_t order[DM_NORMS_MAX])
{
    const int count = result->norm_count;
    const uint64_t key = dm_hash(result->study.first_seed + (uint64_t)seed, "permutation", 11);
    for (int i = 0; i < DM_NORMS_MAX; i++) order[i] = (uint8_t)i;
    for (int i = count - 1; i > 0; i--) {
        const uint8_t place = (uint8_t)i;
        const uint64_t draw = dm_hash(key, &place, 1);
        const int other = (int)((draw >> 32) * (uint64_t)(i + 1) >> 32);
        const uint8_t kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
    if (which == 0) return;
    for (int i = 0; i < count / 2; i++) {
        const uint8_t kept = order[i];
        order[i] = order[count - 1 - i];
        order[count - 1 - i] = kept;
    }
}

int dm_plan_step_slot(const dm_study_result *result, int which, int length)
{
    if (length == 0) return result->none_slot;
    if (length == result->norm_count) return result->set_slots[result->study.each];
    return result->fixed_count + which * (result->norm_count - 1) + length - 1;
}

void dm_plan_norms(const dm_study_result *result, int seed, int slot, uint64_t norms[DM_STATES])
{
    if (slot < result->fixed_count) {
        norms[0] = result->slots[slot][0];
        norms[1] = result->slots[slot][1];
        return;
    }
    const int step = slot - result->fixed_count;
    const int length = step % (result->norm_count - 1) + 1;
    uint8_t order[DM_NORMS_MAX];
    dm_plan_permutation(result, seed, step / (result->norm_count - 1), order);
    uint64_t chosen = 0;
    for (int i = 0; i < length; i++) chosen |= bit_of(result, order[i]);
    const dm_norm_set *set = &result->study.sets[result->study.each];
    norms[0] = set->norms[0] & chosen;
    norms[1] = set->norms[1] & chosen;
}
