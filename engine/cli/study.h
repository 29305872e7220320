#pragma once

#include "base/diag.h"
#include "cli/load.h"
#include "cli/output.h"
#include "study/report.h"

/// Runs a study with a script for each job, since a script is one thread's. Interrupted, it returns
/// DM_E_INTERRUPTED. @param path  the scenario's, to read its advisers again for further jobs
DM_MUST_USE dm_status dm_study_play(const char *path, const dm_loaded *loaded, dm_study *study,
                                    dm_study_result *result, dm_diag *diag);

/// Appends the study as tables for a person.
void dm_study_print(const dm_study_report *report, dm_text *text);

/// Appends what a difference says: "lower", "not distinguishable with N = 1000".
void dm_say_ranking(const dm_difference *difference, int seeds, dm_text *text);

/// Writes study.json, study.csv, study.svg, study.png and study.pdf into the folder of `output`,
/// which has begun: all or none.
DM_MUST_USE dm_status dm_study_write(const dm_study_report *report, dm_output *output,
                                     dm_diag *diag);
