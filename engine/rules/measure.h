#pragma once

#include "model/world.h"

/// What a quantity of scope WORLD is now: for those who look at a world without judging an act,
/// such as a scenario's advisers. `test` names the quantity and its arguments; its comparison is
/// ignored.
int64_t dm_measure_world(const dm_scenario *scenario, const dm_world *world, const dm_test *test);
