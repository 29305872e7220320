#pragma once

/// While Lua runs, numbers and the order of texts follow the C locale of this thread only, whatever
/// the program has chosen: Lua prints and compares through the C library.
typedef struct dm_place {
    void *ours;
    void *before;
} dm_place;

void dm_place_enter(dm_place *place);
void dm_place_leave(dm_place *place);
