#include "model/world.h"

#include "base/hash.h"

#include <stddef.h>

// Rows beyond a table's count are zero in every world, so only what is in use is hashed: the
// counts themselves are part of the head.

static uint64_t add(uint64_t hash, const void *rows, size_t size)
{
    return dm_hash(hash, rows, size);
}

int dm_world_breaches(const dm_world *world)
{
    int count = 0;
    for (int i = 0; i < world->breach_count; i++) count += dm_breach_counts(&world->breaches[i]);
    return count;
}

#define ADD_ROWS(table, count)                                                                     \
    hash = add(hash, world->table, (size_t)(count) * sizeof *world->table)

uint64_t dm_world_hash(const dm_scenario *scenario, const dm_world *world)
{
    uint64_t hash = add(scenario->hash, world, offsetof(dm_world, tension));
    const int actors = scenario->actors_count;
    for (int i = 0; i < actors; i++) {
        hash = add(hash, world->tension[i], (size_t)actors * sizeof world->tension[i][0]);
    }
    ADD_ROWS(norm_modes, scenario->norms_count);
    ADD_ROWS(access, scenario->capabilities_count);
    for (int i = 0; i < DM_STATES; i++) {
        hash = add(hash, world->started[i], (size_t)scenario->actions_count);
        hash = add(hash, world->done[i], (size_t)scenario->actions_count);
    }
    ADD_ROWS(reached, scenario->dependencies_count);
    ADD_ROWS(happened, scenario->templates_count);
    ADD_ROWS(variables, scenario->variables_count);
    ADD_ROWS(parameters, scenario->parameters_count);
    ADD_ROWS(actors, actors);
    ADD_ROWS(assets, scenario->assets_count);
    ADD_ROWS(orders, scenario->orders_count);
    ADD_ROWS(decisions, scenario->decisions_count);
    ADD_ROWS(injects, scenario->injects_count);
    ADD_ROWS(incidents, world->incident_count);
    ADD_ROWS(evidence, world->evidence_count);
    ADD_ROWS(operations, world->operation_count);
    ADD_ROWS(messages, world->message_count);
    ADD_ROWS(obligations, world->obligation_count);
    ADD_ROWS(breaches, world->breach_count);
    ADD_ROWS(deeds, world->deed_count);
    ADD_ROWS(agenda, world->agenda_count);
    // Their count is in the head; worlds without any hash as they did before there were rulings.
    if (world->ruling_count > 0) ADD_ROWS(rulings, world->ruling_count);
    return hash;
}
