#pragma once

#include "base/diag.h"

#include <stdbool.h>
#include <stdint.h>

// What there is to play: scenarios in their folder, and sessions begun earlier.

enum { DM_CARDS_MAX = 64, DM_OBJECTIVES_SHOWN = 4 };

/// A scenario as its card shows it.
typedef struct dm_scenario_card {
    char folder[512];
    char title[96];
    char version[24];
    char summary[400];
    char states[DM_OBJECTIVES_SHOWN][64]; ///< titles; the first two are used
    char objectives[DM_OBJECTIVES_SHOWN][240];
    int objective_count;
    int minutes_min;
    int minutes_max;
    int year;
    int norms; ///< how many it knows
    int adviser_count;
    int mistakes; ///< 0: it can be played
    bool is_read;
    dm_diag first; ///< its first mistake
} dm_scenario_card;

typedef struct dm_session_card {
    char path[700];
    char name[96];   ///< "cold-harbour 2"
    int64_t saved_s; ///< seconds since 1970, of the file
} dm_session_card;

typedef struct dm_catalogue {
    dm_scenario_card scenarios[DM_CARDS_MAX];
    int scenario_count;
    int read_count; ///< scenarios that have been read; all: they are sorted, the shortest first
    char library[512];
    dm_session_card sessions[DM_CARDS_MAX]; ///< newest first
    int session_count;
} dm_catalogue;

/// Looks into both folders. A folder that is not there is empty. Scenarios are not read yet: that
/// takes a while, and a window should be there first. NULL without memory; free with
/// dm_catalogue_free().
dm_catalogue *dm_catalogue_open(const char *scenarios, const char *library, const char *sessions);
void dm_catalogue_free(dm_catalogue *catalogue);

/// Reads the next scenario; one with mistakes gets a card that says so.
/// @return false when all had been read
bool dm_catalogue_step(dm_catalogue *catalogue);

/// Reads the list of sessions again.
void dm_catalogue_refresh(dm_catalogue *catalogue, const char *sessions);
