#include "rules/rules_internal.h"

// Injects, what waits for a condition, and endings.

enum { WATCH_ROUNDS_MAX = 64 };

/// What comes `after` an inject is planned when it fires.
static void plan_followers(dm_play *play, int inject)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    for (int i = 0; i < scenario->injects_count; i++) {
        const dm_inject *next = &scenario->injects[i];
        if (next->after != inject || world->injects[i].phase != DM_INJECT_WAITING) continue;
        world->injects[i].at = world->now + next->delay;
        dm_agenda_add(play, world->now + next->delay, DM_AGENDA_INJECT, i, 0);
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        const dm_decision *next = &scenario->decisions[i];
        if (next->after != inject) continue;
        dm_agenda_add(play, world->now + next->delay, DM_AGENDA_DECISION, i, 0);
    }
}

void dm_inject_fire(dm_play *play, int index)
{
    const dm_inject *inject = &play->scenario->injects[index];
    dm_world *world = play->world;
    if (world->injects[index].phase != DM_INJECT_WAITING || world->is_over) return;
    world->injects[index].phase = DM_INJECT_FIRED;
    world->injects[index].at = world->now;
    dm_event event = dm_event_of(DM_EVENT_INJECT);
    event.subject = (int16_t)index;
    event.actor = inject->actor;
    event.visible = inject->to;
    if (inject->to & DM_TO_PUBLIC) event.visible |= DM_TO_STATES;
    dm_play here = dm_because(play, DM_CAUSE_INJECT, index, 0);
    // Fired by hand or by an adviser, that is the reason of the inject itself; of what it does, it
    // is.
    const bool is_proposed =
        play->why_kind == DM_CAUSE_FACILITATOR || play->why_kind == DM_CAUSE_SCRIPT;
    const uint32_t id = dm_emit(is_proposed ? play : &here, event);
    world->injects[index].event = id;
    here.cause = id;
    dm_apply(&here, inject->effects, NULL, NULL);
    plan_followers(&here, index);
}

void dm_inject_skip(dm_play *play, int index, int reason)
{
    dm_inject_state *state = &play->world->injects[index];
    if (state->phase != DM_INJECT_WAITING) return;
    state->phase = DM_INJECT_SKIPPED;
    state->at = play->world->now;
    dm_event event = dm_event_of(DM_EVENT_INJECT_SKIPPED);
    event.subject = (int16_t)index;
    event.object = (int16_t)reason;
    state->event = dm_emit(play, event);
}

void dm_inject_due(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_inject *inject = &scenario->injects[index];
    if (world->injects[index].phase != DM_INJECT_WAITING) return;
    if (world->injects[index].at > world->now) return; // it was put off
    dm_play here = dm_because(play, DM_CAUSE_INJECT, index, 0);
    if (!dm_holds(scenario, world, NULL, inject->when)) {
        dm_inject_skip(&here, index, 0);
        return;
    }
    if (inject->chance < DM_PER_MILLE) {
        const uint64_t draw = dm_draw(world->seed, DM_DRAW_CHANCE, inject->noun.key, 1, 0);
        if ((int)dm_draw_below(draw, DM_PER_MILLE) >= inject->chance) {
            dm_inject_skip(&here, index, 1);
            return;
        }
    }
    dm_inject_fire(&here, index);
}

/// One look at everything that waits for a condition. @return whether anything came of it
static bool watch_once(dm_play *play)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    bool has_changed = false;
    for (int n = 0; n < scenario->watched_injects_count && !world->is_over; n++) {
        const int i = scenario->watched_injects[n];
        if (world->injects[i].phase != DM_INJECT_WAITING) continue;
        if (!dm_holds(scenario, world, NULL, scenario->injects[i].when)) continue;
        dm_inject_due(play, i);
        has_changed = true;
    }
    for (int n = 0; n < scenario->watched_decisions_count && !world->is_over; n++) {
        const int i = scenario->watched_decisions[n];
        const dm_decision *decision = &scenario->decisions[i];
        const dm_decision_state *state = &world->decisions[i];
        if (state->phase != DM_DECISION_CLOSED) continue;
        const bool is_again = decision->again > 0 && world->now - state->closed >= decision->again;
        if (state->times > 0 && !is_again) continue;
        if (!dm_holds(scenario, world, NULL, decision->when)) continue;
        dm_decision_open(play, i);
        has_changed = true;
    }
    for (int n = 0; n < scenario->watched_endings_count && !world->is_over; n++) {
        const int i = scenario->watched_endings[n];
        if (dm_holds(scenario, world, NULL, scenario->endings[i].when)) dm_end(play, i);
    }
    return has_changed;
}

void dm_watch(dm_play *play)
{
    // A scenario whose injects set each other off for ever is stopped here: each fires once, and
    // decisions reopen only as time passes.
    for (int round = 0; round < WATCH_ROUNDS_MAX && !play->world->is_over; round++) {
        // What has just happened is what made a condition hold.
        dm_play here = dm_because(play, DM_CAUSE_START, -1, play->world->next_event - 1);
        if (!watch_once(&here)) return;
    }
}

void dm_end(dm_play *play, int ending)
{
    dm_world *world = play->world;
    if (world->is_over) return;
    world->is_over = 1;
    world->ending = (int16_t)ending;
    dm_event event = dm_event_of(DM_EVENT_ENDEX);
    event.subject = (int16_t)ending;
    event.value = world->peak_rung;
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    dm_emit(play, event);
}

void dm_end_by_time(dm_play *play)
{
    const dm_scenario *scenario = play->scenario;
    for (int i = 0; i < scenario->endings_count; i++) {
        if (!dm_holds(scenario, play->world, NULL, scenario->endings[i].when)) continue;
        dm_end(play, i);
        return;
    }
    dm_end(play, -1);
}
