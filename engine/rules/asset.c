#include "rules/rules_internal.h"

// Outages. `own` is what an asset's own incidents leave of it; `level` also counts what it needs.
// Dependencies are sorted (what is needed comes first), so one pass settles a cascade.

/// What is left of `asset` when every outage that has reached it is counted.
static int level_now(const dm_scenario *scenario, const dm_world *world, int asset)
{
    int level = world->assets[asset].own;
    for (int i = 0; i < scenario->dependencies_count; i++) {
        const dm_dependency *link = &scenario->dependencies[i];
        if (link->asset != asset || !world->reached[i]) continue;
        const int lost = DM_PER_MILLE - world->assets[link->needs].level;
        const int passed_on = lost * link->share / DM_PER_MILLE *
                              (DM_PER_MILLE - scenario->assets[asset].redundancy) / DM_PER_MILLE;
        if (DM_PER_MILLE - passed_on < level) level = DM_PER_MILLE - passed_on;
    }
    return level;
}

static uint8_t who_sees(const dm_asset *asset)
{
    if (asset->is_public) return DM_TO_PUBLIC | DM_TO_STATES;
    return asset->owner >= 0 && asset->owner < DM_STATES ? dm_to(asset->owner) : 0;
}

/// Settles one asset, then hands the change on to what needs it.
static void settle(dm_play *play, int asset, int incident)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    dm_asset_state *state = &world->assets[asset];
    const int level = level_now(scenario, world, asset);
    if (level == state->level) return;

    dm_event event = dm_event_of(DM_EVENT_LEVEL);
    event.subject = (int16_t)asset;
    event.object = (int16_t)incident;
    event.value = level;
    event.before = state->level;
    event.visible = who_sees(&scenario->assets[asset]);
    state->level = (int16_t)level;
    const uint32_t id = dm_emit(play, event);

    dm_play on = dm_because(play, DM_CAUSE_RULE, DM_RULE_CASCADE, id);
    for (int i = 0; i < scenario->dependencies_count; i++) {
        const dm_dependency *link = &scenario->dependencies[i];
        if (link->needs != asset) continue;
        const bool is_out = level < DM_PER_MILLE;
        if (is_out && !world->reached[i]) {
            dm_agenda_add(&on, world->now + link->buffer, DM_AGENDA_CASCADE, i, incident);
        } else if (!is_out && world->reached[i]) {
            world->reached[i] = 0;
        }
    }
}

/// All that may depend on `asset`, in the order of the dependency table.
static void settle_from(dm_play *play, int asset, int incident)
{
    settle(play, asset, incident);
    const dm_scenario *scenario = play->scenario;
    dm_play on = dm_because(play, DM_CAUSE_RULE, DM_RULE_CASCADE, 0);
    for (int i = 0; i < scenario->dependencies_count; i++) {
        settle(&on, scenario->dependencies[i].asset, incident);
    }
}

void dm_asset_hit(dm_play *play, int asset, int level, int incident)
{
    play->world->assets[asset].own = (int16_t)dm_clamp(level, 0, DM_PER_MILLE);
    settle_from(play, asset, incident);
}

void dm_asset_cascade(dm_play *play, int dependency)
{
    const dm_dependency *link = &play->scenario->dependencies[dependency];
    dm_world *world = play->world;
    // Restored while the fuel lasted: nothing gets through.
    if (world->assets[link->needs].level >= DM_PER_MILLE || world->reached[dependency]) return;
    world->reached[dependency] = 1;
    settle_from(play, link->asset, -1);
}
