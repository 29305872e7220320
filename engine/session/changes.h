#pragma once

#include "base/text.h"
#include "model/world.h"

/// Appends the rows of dm_world_print() that are in `after` and not in `before`: what an input
/// changed, one row a line. So a replay that differs can be told by row and field, although a
/// session keeps no worlds. Cut at a line when it would be longer than `size_max`.
void dm_changes_print(const dm_scenario *scenario, const dm_world *before, const dm_world *after,
                      size_t size_max, dm_text *text);

/// The printed world after the last change, so that a long row of steps prints each world once.
/// Zero it first, free it with dm_changes_forget().
typedef struct dm_changes_memory {
    uint64_t world; ///< its hash
    dm_text rows;   ///< empty: none
} dm_changes_memory;

/// The same as dm_changes_print() of `before` and `after`.
void dm_changes_follow(dm_changes_memory *memory, const dm_scenario *scenario,
                       const dm_world *before, const dm_world *after, size_t size_max,
                       dm_text *text);
void dm_changes_forget(dm_changes_memory *memory);

/// Where two lists of changes part.
typedef struct dm_changes_gap {
    char row[96];       ///< "actor halmark"; "" when the lists are the same
    char field[48];     ///< "capital"; "" when the whole row is on one side only
    char recorded[160]; ///< value, or the row, or ""
    char now[160];
} dm_changes_gap;

dm_changes_gap dm_changes_compare(const char *recorded, const char *now);
