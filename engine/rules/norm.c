#include "rules/rules_internal.h"

// Norms coming and going: in force for one state or both, by agreement, by one side's act, by the
// facilitator, or by their own sunset. What they say before a move is in judge.c, what is owed in
// obligation.c, what was broken in breach.c.

enum { SUNSET = DM_STATES }; // on the agenda, beside the states that leave

enum { SUSPENDED, SUNSET_REACHED, WITHDRAWN }; // why a norm went out of force: the event's object

int dm_agreed_threshold(const dm_scenario *scenario, const dm_world *world)
{
    const uint64_t agreed = world->norms[0] & world->norms[1];
    if (agreed == 0) return -1;
    for (int i = 0; i < scenario->clauses_count; i++) {
        const dm_clause *clause = &scenario->clauses[i];
        if (clause->kind == DM_CLAUSE_DEFINE && (agreed >> clause->norm) & 1) return i;
    }
    return -1;
}

/// A norm that forbids giving the answer to a machine ends the standing orders of whom it binds.
static void withdraw_orders(dm_play *play, int norm, int state)
{
    const dm_scenario *scenario = play->scenario;
    for (int i = 0; i < scenario->orders_count; i++) {
        if (scenario->orders[i].actor != state || !play->world->orders[i].is_active) continue;
        const dm_situation automatic = {.me = (int16_t)state,
                                        .action = scenario->orders[i].action,
                                        .asset = scenario->orders[i].asset,
                                        .incident = -1,
                                        .belief = -1,
                                        .is_human = 0};
        for (int n = 0; n < scenario->act_clauses_count; n++) {
            const int c = scenario->act_clauses[n];
            const dm_clause *clause = &scenario->clauses[c];
            if (clause->norm != norm || clause->kind != DM_CLAUSE_FORBID) continue;
            if (!dm_clause_applies(scenario, play->world, c, &automatic)) continue;
            dm_order_set(play, i, false, c);
            break;
        }
    }
}

static int minutes_of(const dm_world *world, int parameter)
{
    return parameter >= 0 ? world->parameters[parameter] : 0;
}

/// A norm that has just come into force for someone begins to run towards its sunset, once.
static void plan_sunset(dm_play *play, int norm)
{
    const int parameter = play->scenario->norms[norm].sunset_parameter;
    if (parameter < 0 || play->world->sunsets[norm] != 0) return;
    const int64_t at = play->world->now + minutes_of(play->world, parameter);
    play->world->sunsets[norm] = at;
    dm_agenda_add(play, at, DM_AGENDA_NORM, norm, SUNSET);
}

static void change(dm_play *play, int norm, int states, bool is_in_force, int reason)
{
    dm_world *world = play->world;
    const uint64_t bit = 1ULL << norm;
    int changed = 0;
    for (int state = 0; state < DM_STATES; state++) {
        if ((states & dm_to(state)) == 0) continue;
        const uint64_t before = world->norms[state];
        world->norms[state] = is_in_force ? before | bit : before & ~bit;
        world->offered[state] &= ~bit; // what was on offer has been settled
        world->leaving[state][norm] = 0;
        if (world->norms[state] != before) changed |= dm_to(state);
    }
    if (changed == 0) return;
    dm_event event = dm_event_of(is_in_force ? DM_EVENT_NORM_IN : DM_EVENT_NORM_OUT);
    event.subject = (int16_t)norm;
    event.value = changed;
    if (!is_in_force) event.object = (int16_t)reason;
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    if (!is_in_force) {
        const bool is_gone = ((world->norms[0] | world->norms[1]) & bit) == 0;
        if (is_gone) world->sunsets[norm] = 0; // should it return, it runs anew
        return;
    }
    plan_sunset(&here, norm);
    if (world->norm_modes[norm] == DM_MODE_ADVISORY) return;
    for (int bound = 0; bound < DM_STATES; bound++) {
        if (changed & dm_to(bound)) withdraw_orders(&here, norm, bound);
    }
}

void dm_norm_set(dm_play *play, int norm, int states, bool is_in_force)
{
    change(play, norm, states, is_in_force, SUSPENDED);
}

void dm_norm_offer(dm_play *play, int norm, int state)
{
    dm_world *world = play->world;
    const uint64_t bit = 1ULL << norm;
    if ((play->scenario->norms[norm].parties & dm_to(state)) == 0) return;
    if (((world->norms[state] | world->offered[state]) & bit) != 0) return;
    world->offered[state] |= bit;
    dm_event event = dm_event_of(DM_EVENT_NORM_OFFERED);
    event.actor = (int16_t)state;
    event.other = (int16_t)dm_other_state(state);
    event.subject = (int16_t)norm;
    event.visible = DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);
    // Whoever is bound already needs not offer it again.
    const int other = dm_other_state(state);
    const bool is_agreed = ((world->offered[other] | world->norms[other]) & bit) != 0;
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    if (is_agreed) change(&here, norm, DM_TO_STATES, true, SUSPENDED);
}

void dm_norm_withdraw(dm_play *play, int norm, int state)
{
    dm_world *world = play->world;
    if (!dm_norm_binds(world, norm, state) || world->leaving[state][norm] != 0) return;
    const int notice = minutes_of(world, play->scenario->norms[norm].notice_parameter);
    if (notice <= 0) {
        change(play, norm, dm_to(state), false, WITHDRAWN);
        return;
    }
    const int64_t at = world->now + notice;
    world->leaving[state][norm] = at;
    dm_event event = dm_event_of(DM_EVENT_NORM_NOTICE);
    event.actor = (int16_t)state;
    event.other = (int16_t)dm_other_state(state);
    event.subject = (int16_t)norm;
    event.until = at;
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    dm_play here = *play;
    here.cause = dm_emit(play, event);
    dm_agenda_add(&here, at, DM_AGENDA_NORM, norm, state);
}

void dm_norm_due(dm_play *play, int norm, int whose)
{
    dm_world *world = play->world;
    // Whatever was planned before the norm went out of force in another way is void.
    if (whose == SUNSET) {
        if (world->sunsets[norm] != world->now) return;
        change(play, norm, DM_TO_STATES, false, SUNSET_REACHED);
    } else if (world->leaving[whose][norm] == world->now && world->leaving[whose][norm] != 0) {
        change(play, norm, dm_to(whose), false, WITHDRAWN);
    }
}
