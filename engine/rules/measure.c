#include "rules/measure.h"

#include "rules/rules_internal.h"

int64_t dm_measure_world(const dm_scenario *scenario, const dm_world *world, const dm_test *test)
{
    return dm_measure(scenario, world, NULL, test);
}
