#pragma once

#include "model/scenario.h"

// The scenarios that are shipped, whichever they are: folders of scenarios/ with a scenario.lua.

enum { DM_SHIPPED_MAX = 16 };

typedef struct dm_shipped {
    dm_scenario *scenarios[DM_SHIPPED_MAX]; ///< in the order of their folders' names
    int count;
} dm_shipped;

/// Reads all of them, and fails the test that calls it when one has a mistake or an adviser.
void dm_shipped_load(dm_shipped *shipped);
void dm_shipped_free(dm_shipped *shipped);
