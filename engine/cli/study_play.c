#include "base/i18n.h"
#include "cli/study.h"
#include "exercise/advice.h"

#include <stdio.h>
#include <stdlib.h>

/// What one job needs to ask the scenario's advisers.
typedef struct desk {
    dm_loaded loaded; ///< its own copy of the script; empty for the first, which has the caller's
    dm_advice advice;
    dm_diag diag;
} desk;

static dm_status open_desks(const char *path, const dm_loaded *loaded, desk *desks,
                            dm_adviser *advisers, int count, dm_diag *diag)
{
    for (int i = 0; i < count; i++) {
        dm_script *script = loaded->script;
        if (i > 0) {
            const dm_status status = dm_loaded_read(&desks[i].loaded, path);
            if (status != DM_OK)
                return dm_fail(diag, status, NULL, _("%s cannot be read again"), path);
            if (desks[i].loaded.scenario->hash != loaded->scenario->hash)
                return dm_fail(diag, DM_E_IO, NULL, _("%s changed while it was read"), path);
            script = desks[i].loaded.script;
        }
        desks[i].advice = (dm_advice){.script = script, .diag = &desks[i].diag};
        advisers[i] = dm_advice_for_run(&desks[i].advice);
    }
    return DM_OK;
}

/// The first job's failure, so that the message does not depend on who was faster more often than
/// it must.
static dm_status first_failure(const desk *desks, int count, dm_diag *diag)
{
    for (int i = 0; i < count; i++) {
        if (desks[i].advice.status == DM_OK) continue;
        *diag = desks[i].diag;
        return desks[i].advice.status;
    }
    return DM_OK;
}

static dm_status play_with_advisers(const char *path, const dm_loaded *loaded, dm_study *study,
                                    dm_study_result *result, dm_diag *diag)
{
    const int count = study->job_count;
    desk *desks = calloc((size_t)count, sizeof *desks);
    dm_adviser *advisers = calloc((size_t)count, sizeof *advisers);
    dm_status status = DM_E_IO;
    if (desks == NULL || advisers == NULL) {
        status = dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else {
        status = open_desks(path, loaded, desks, advisers, count, diag);
        study->advisers = advisers;
        if (status == DM_OK) status = dm_study_run(study, result, diag);
        if (status == DM_OK) status = first_failure(desks, count, diag);
        for (int i = 0; i < count; i++) dm_loaded_free(&desks[i].loaded);
    }
    result->study.advisers = NULL;
    free(desks);
    free(advisers);
    return status;
}

dm_status dm_study_play(const char *path, const dm_loaded *loaded, dm_study *study,
                        dm_study_result *result, dm_diag *diag)
{
    const dm_status status = loaded->script != NULL
                                 ? play_with_advisers(path, loaded, study, result, diag)
                                 : dm_study_run(study, result, diag);
    if (status != DM_OK || !result->is_cancelled) return status;
    return dm_fail(diag, DM_E_INTERRUPTED, NULL, "%s", _("interrupted; nothing was written"));
}
