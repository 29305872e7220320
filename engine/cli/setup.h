#pragma once

#include "base/diag.h"
#include "cli/command.h"
#include "rules/step.h"

// What the options of `run` mean for a scenario. All fail with DM_E_USAGE, and say which values
// there are. Ids are read with "-" for "_" and in any case: "Paper-Six" is paper_six.

/// The state that a word names.
DM_MUST_USE dm_status dm_setup_find_state(const dm_scenario *scenario, const char *word, int *state,
                                          dm_diag *diag);

/// A seed: 0 .. 18446744073709551615.
DM_MUST_USE dm_status dm_setup_read_seed(const char *words, uint64_t *seed, dm_diag *diag);

/// "none", "paper-six", "R1,R3" or "halmark=R1,R2,surovia=none" (";" between the states will do
/// too). A state that the last form does not name is bound by nothing.
DM_MUST_USE dm_status dm_setup_read_norms(const dm_scenario *scenario, const char *words,
                                          dm_setup *setup, dm_diag *diag);

/// "halmark=cautious,surovia=person" (-1: a person). A state that is not named keeps its doctrine.
DM_MUST_USE dm_status dm_setup_read_players(const dm_scenario *scenario, const char *words,
                                            int16_t doctrines[DM_STATES], dm_diag *diag);

/// All of it: --seed, --norms and --players, or what stands for them when they are not given.
DM_MUST_USE dm_status dm_setup_read(const dm_arguments *arguments, const dm_scenario *scenario,
                                    dm_setup *setup, int16_t doctrines[DM_STATES], dm_diag *diag);

/// The row of a table with this id; of the first `rows_max` (0: of all).
DM_MUST_USE dm_status dm_setup_read_row(const dm_scenario *scenario, dm_table_id table,
                                        int rows_max, const char *word, int *row, dm_diag *diag);
