#pragma once

#include "base/diag.h"
#include "model/scenario.h"

#include <stddef.h>

/// The advisers of a scenario, alive between the steps of a run (script/advise.h).
typedef struct dm_script dm_script;

/// Reads a scenario. Lua runs here; afterwards nothing of it is left unless there are advisers.
/// All mistakes are found in one go, in the order of the files.
/// @param folder          where scenario.lua lies, or the path of scenario.lua itself
/// @param library_folder  used when FOLDER/../library does not exist; NULL: none
/// @param[out] scenario   free with dm_scenario_free(); NULL on failure
/// @param[out] script     free with dm_script_free(); NULL when there are no advisers; may be NULL
/// @param[out] diags      may be NULL; `dropped` counts what its array had no room for
/// @return DM_E_IO when nothing could be read, DM_E_BUDGET when the script ran too long or took
///         too much memory, DM_E_SCENARIO for all else
DM_MUST_USE dm_status dm_scenario_load(const char *folder, const char *library_folder,
                                       dm_scenario **scenario, dm_script **script, dm_diags *diags);

/// A file given in memory: "scenario.lua", "part.lua", "library/norms.lua".
typedef struct dm_script_file {
    const char *name;
    const char *bytes;
    size_t size;
} dm_script_file;

/// The files that a scenario was made of, byte for byte as they were read, the library's too.
/// Given to dm_scenario_load_files() they make the same scenario, with the same hash.
typedef struct dm_package {
    dm_script_file *files;
    int count;
} dm_package;

/// dm_scenario_load(), which also hands over what it has read.
/// @param[out] package  free with dm_package_free(); empty on failure
DM_MUST_USE dm_status dm_scenario_load_package(const char *folder, const char *library_folder,
                                               dm_scenario **scenario, dm_script **script,
                                               dm_package *package, dm_diags *diags);
void dm_package_free(dm_package *package);

/// The same without a disk, for tests and fuzzing.
DM_MUST_USE dm_status dm_scenario_load_files(const dm_script_file *files, int file_count,
                                             dm_scenario **scenario, dm_script **script,
                                             dm_diags *diags);

/// The shared library alone, between two states to whom nothing happens: to look its norms, actions
/// and doctrines up without a scenario.
/// @param library_folder  where all.lua lies
/// @param[out] scenario   free with dm_scenario_free(); NULL on failure
DM_MUST_USE dm_status dm_library_load(const char *library_folder, dm_scenario **scenario,
                                      dm_diags *diags);

/// NULL is fine. Advisers go first: dm_script_free().
void dm_scenario_free(dm_scenario *scenario);
void dm_script_free(dm_script *script);
