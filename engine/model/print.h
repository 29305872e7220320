#pragma once

#include "base/text.h"
#include "model/world.h"

/// Appends a whole world as text, one row a line with ids instead of indexes, in one fixed order:
/// for diffs between two worlds, for tests, and for a person who looks for what went wrong. Two
/// worlds of one scenario that read the same have the same hash.
void dm_world_print(const dm_scenario *scenario, const dm_world *world, dm_text *text);
