#pragma once

#include "base/diag.h"
#include "model/scenario.h"
#include "script/load.h"

/// Where a part of the program's own files lies ("scenarios/library"): in DEMARCHE_HOME if the
/// library is there, else where this program was built or installed.
void dm_home_folder(const char *part, char *path, size_t size);

/// A scenario read from disk, with everything that was found.
typedef struct dm_loaded {
    dm_scenario *scenario; ///< NULL when it could not be read
    dm_script *script;     ///< NULL without advisers
    dm_package package;    ///< its files, for a session to keep
    dm_diags diags;
} dm_loaded;

/// Reads the scenario at `path`, with the library beside it or the one of this program.
dm_status dm_loaded_read(dm_loaded *loaded, const char *path);
/// The library alone, without a scenario, a script or a package.
dm_status dm_loaded_library(dm_loaded *loaded);
void dm_loaded_free(dm_loaded *loaded);

/// Prints all findings on stderr.
void dm_loaded_complain(const dm_loaded *loaded);
