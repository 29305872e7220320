#pragma once

#include "base/diag.h"

/// Where a person's files lie: the folders that desktops agree on (XDG), or all below DEMARCHE_HOME
/// when that is set: for a stick, and for tests.
typedef struct dm_places {
    char data[512];   ///< sessions
    char config[512]; ///< settings
} dm_places;

void dm_places_find(dm_places *places);

/// Makes a folder with all folders above it; fine when it is there.
DM_MUST_USE dm_status dm_places_make(const char *folder, dm_diag *diag);
