#include "study/study.h"

#include "base/i18n.h"
#include "study/study_internal.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static dm_status run_study(dm_study_result *result, dm_diag *diag)
{
    DM_TRY(dm_plan_slots(result, diag));
    const size_t count = (size_t)result->study.seed_count * (size_t)result->slot_count;
    if (count > DM_STUDY_PLAYS_MAX) {
        if (diag != NULL)
            snprintf(diag->hint, sizeof diag->hint, "%s", _("try fewer seeds: --seeds 1000"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("%zu plays are too many; there may be %d"), count,
                       DM_STUDY_PLAYS_MAX);
    }
    result->outcomes = calloc(count, sizeof *result->outcomes);
    result->tallies = calloc((size_t)result->study.set_count, sizeof *result->tallies);
    if (result->outcomes == NULL || result->tallies == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    return dm_workers_play(result, diag);
}

dm_status dm_study_run(const dm_study *study, dm_study_result *result, dm_diag *diag)
{
    assert(study->set_count >= 1 && study->set_count <= DM_STUDY_SETS_MAX);
    assert(study->seed_count >= 1 && study->seed_count <= DM_STUDY_SEEDS_MAX);
    assert(study->job_count >= 1 && study->job_count <= DM_STUDY_JOBS_MAX);
    assert(study->each < study->set_count);
    *result = (dm_study_result){.study = *study};
    const dm_status status = run_study(result, diag);
    if (status == DM_OK && !result->is_cancelled) return DM_OK;
    const bool is_cancelled = result->is_cancelled;
    dm_study_free(result);
    result->is_cancelled = is_cancelled;
    return status;
}

void dm_study_free(dm_study_result *result)
{
    free(result->slots);
    free(result->outcomes);
    free(result->tallies);
    free(result->subset_slots);
    free(result->pair_slots);
    *result = (dm_study_result){0};
}
