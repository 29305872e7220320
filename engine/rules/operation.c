#include "rules/rules_internal.h"

// Acts under way: planned (a norm's delay), running (they take time), done. And standing orders,
// which start an act at machine speed on belief.

static uint32_t key_of(const dm_scenario *scenario, const dm_world *world,
                       const dm_situation *situation)
{
    const uint32_t actor = scenario->actors[situation->me].noun.key;
    const uint32_t action = scenario->actions[situation->action].noun.key;
    const uint32_t asset = situation->asset >= 0 ? scenario->assets[situation->asset].noun.key : 1;
    uint32_t occurrence = 0; // of this very act: by whom, what, against what
    for (int i = 0; i < world->operation_count; i++) {
        const dm_operation *earlier = &world->operations[i];
        occurrence += earlier->actor == situation->me && earlier->action == situation->action &&
                      earlier->asset == situation->asset;
    }
    return dm_draw_mix(dm_draw_mix(actor, action), dm_draw_mix(asset, occurrence + 1));
}

static int32_t duration_of(const dm_world *world, const dm_action *action, uint32_t key)
{
    const int32_t span = action->minutes_max - action->minutes_min;
    if (span <= 0) return action->minutes_min;
    const uint64_t draw = dm_draw(world->seed, DM_DRAW_DURATION, key, action->noun.key, 0);
    return action->minutes_min + (int32_t)dm_draw_below(draw, (uint32_t)span + 1);
}

static void refuse(dm_play *play, const dm_situation *situation, const dm_verdict *verdict)
{
    dm_event event = dm_event_of(DM_EVENT_REFUSED);
    event.actor = situation->me;
    event.subject = situation->action;
    event.object = situation->asset;
    event.value = verdict->clause;
    event.other = verdict->kind;
    event.visible = dm_to(situation->me);
    dm_emit(play, event);
}

static void count_up(uint8_t *counter)
{
    if (*counter < UINT8_MAX) (*counter)++;
}

int dm_operation_begin(dm_play *play, const dm_situation *situation, uint8_t authorised_by,
                       const dm_verdict *verdict, int option)
{
    if (verdict->kind >= DM_VERDICT_REFUSED) {
        refuse(play, situation, verdict);
        return -1;
    }
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_action *action = &scenario->actions[situation->action];
    const uint32_t key = key_of(scenario, world, situation);
    const int row = dm_take_row(play, &world->operation_count, DM_OPERATIONS_MAX);
    if (row < 0) return -1;
    const bool is_delayed = verdict->kind == DM_VERDICT_DELAYED;
    const int64_t start = is_delayed ? verdict->until : world->now;
    // A machine has done it when its reaction time is over; people take their time.
    const int32_t minutes = situation->is_human ? duration_of(world, action, key) : 0;

    dm_operation operation = {
        .authorised_at = world->now,
        .start = start,
        .due = start + minutes,
        .key = key,
        .action = situation->action,
        .asset = situation->asset,
        .trigger = situation->incident,
        .incident = -1,
        .option = (int16_t)option,
        .actor = situation->me,
        .clause = (int16_t)(verdict->kind == DM_VERDICT_BREACH ? verdict->clause : -1),
        .state = is_delayed ? DM_OPERATION_PLANNED : DM_OPERATION_RUNNING,
        .authorised_by = authorised_by,
        .noticed = dm_to(situation->me),
        .confidence = situation->confidence,
        .belief = situation->belief,
        .is_human = situation->is_human,
    };
    dm_event event = dm_event_of(is_delayed ? DM_EVENT_DELAYED : DM_EVENT_OPERATION_STARTED);
    event.actor = situation->me;
    event.subject = (int16_t)row;
    event.object = situation->incident;
    event.value = verdict->clause;
    event.until = is_delayed ? start : operation.due;
    event.visible = dm_to(situation->me);
    operation.event = dm_emit(play, event);
    world->operations[row] = operation;
    const int ruling = dm_ruling_of_act(world, situation);
    if (ruling >= 0) dm_ruling_use(world, ruling);
    count_up(&world->started[situation->me][situation->action]);

    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, operation.event);
    dm_standing_move(&here, situation->me, DM_STANDING_CAPITAL, -action->capital_cost);
    dm_agenda_add(&here, is_delayed ? start : operation.due, DM_AGENDA_OPERATION, row, 0);
    if (!is_delayed) dm_norm_satisfy_by_action(&here, row, true);
    return row;
}

static uint8_t audience_of(const dm_action *action, int actor)
{
    switch ((dm_visibility)action->visibility) {
    case DM_VISIBILITY_PUBLIC:
        return DM_TO_PUBLIC | DM_TO_STATES;
    case DM_VISIBILITY_BOTH:
        return DM_TO_STATES;
    case DM_VISIBILITY_TARGET:
    case DM_VISIBILITY_SECRET:
    case DM_VISIBILITY_COUNT:
        break;
    }
    return dm_to(actor);
}

/// An overt act stands on the ladder by itself; a hidden one does so through its incident.
static void become_a_deed(dm_play *play, int index, uint8_t audience)
{
    dm_world *world = play->world;
    const dm_operation *operation = &world->operations[index];
    const dm_action *action = &play->scenario->actions[operation->action];
    const int deed = world->deed_count;
    dm_deed_add(play, (dm_deed){.incident = -1,
                                .operation = (int16_t)index,
                                .actor = operation->actor,
                                .rung = (int16_t)(action->rung > 0 ? action->rung : 0)});
    if (world->deed_count == deed) return;
    for (int state = 0; state < DM_STATES; state++) {
        if (audience & dm_to(state)) dm_deed_known(play, deed, state);
    }
    dm_rungs_update(play);
}

static void gain_access(dm_play *play, const dm_operation *operation, const dm_action *action)
{
    const dm_scenario *scenario = play->scenario;
    for (int i = 0; i < scenario->capabilities_count; i++) {
        const dm_capability *capability = &scenario->capabilities[i];
        if (capability->actor != operation->actor || capability->against != operation->asset) {
            continue;
        }
        uint8_t *access = &play->world->access[i];
        if (action->access_gained > *access) *access = action->access_gained;
        if (action->access_needed > DM_ACCESS_NONE && capability->burn_on_use) {
            *access = DM_ACCESS_NONE; // used once, known to the other side
        }
    }
}

/// The target looks at once into what has hit it. An effect shows itself; mere access has to be
/// noticed, which is a matter of chance.
static void look_into(dm_play *play, int index)
{
    dm_world *world = play->world;
    const dm_operation *operation = &world->operations[index];
    const dm_action *action = &play->scenario->actions[operation->action];
    const int incident = operation->incident;
    if (incident < 0) return;
    const int target = dm_other_state(operation->actor);
    dm_play here = dm_because(play, DM_CAUSE_OPERATION, index, 0);
    if (world->incidents[incident].known_at[target] < 0) {
        const uint64_t draw = dm_draw(world->seed, DM_DRAW_DETECT, operation->key,
                                      play->scenario->actors[target].noun.key, 0);
        const int rolled = (int)dm_draw_below(draw, DM_PER_MILLE);
        // Half of all secrecy is the rule; a state that keeps more is noticed less.
        const int secrecy = play->scenario->actors[operation->actor].secrecy;
        const int chance = action->notice * (DM_PER_MILLE * 3 / 2 - secrecy) / DM_PER_MILLE;
        if (rolled >= chance) return;
        dm_event event = dm_event_of(DM_EVENT_OPERATION_NOTICED);
        event.actor = (int16_t)target;
        event.subject = (int16_t)incident; // what it sees; whose work it is, it does not
        event.value = chance;
        event.draw = rolled;
        event.draw_key = operation->key;
        event.visible = dm_to(target);
        here.cause = dm_emit(play, event);
    }
    dm_incident_notify(&here, incident, target);
    dm_investigate(&here, incident, target, 1);
}

static void finish(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    dm_operation *operation = &world->operations[index];
    const dm_action *action = &scenario->actions[operation->action];
    const int me = operation->actor;
    const uint8_t audience = audience_of(action, me);
    operation->state = DM_OPERATION_DONE;
    operation->noticed |= audience & DM_TO_STATES;
    count_up(&world->done[me][operation->action]);

    dm_event event = dm_event_of(DM_EVENT_OPERATION_DONE);
    event.actor = (int16_t)me;
    event.other = (int16_t)dm_other_state(me);
    event.subject = (int16_t)index;
    event.object = operation->trigger;
    event.value = action->rung;
    event.before = action->tension;
    event.visible = audience;
    const uint32_t id = dm_emit(play, event);
    dm_play here = dm_because(play, DM_CAUSE_OPERATION, index, id);

    if (action->is_accusation) world->actors[me].accusations++;
    if (action->effect != DM_EFFECT_NONE && operation->asset >= 0) {
        dm_incident_by_operation(&here, index);
        look_into(&here, index);
    } else {
        become_a_deed(&here, index, audience);
    }
    gain_access(&here, operation, action);
    if (action->investigates > 0 && operation->trigger >= 0) {
        dm_investigate(&here, operation->trigger, me, action->investigates);
    }
    if (action->predelegates) {
        for (int i = 0; i < scenario->orders_count; i++) {
            if (scenario->orders[i].actor == me) dm_order_set(&here, i, true, -1);
        }
    }
    const dm_situation situation = {.me = (int16_t)me,
                                    .action = operation->action,
                                    .asset = operation->asset,
                                    .incident = operation->trigger,
                                    .belief = -1,
                                    .is_human = 1};
    dm_apply(&here, action->effects, &situation, NULL);
    dm_norm_satisfy_by_action(&here, index, false);
    if (audience & dm_to(dm_other_state(me))) dm_norm_shown(&here, index, DM_TO_STATES);
}

/// As it was when it was chosen, with what was on record then.
static dm_situation situation_of(const dm_operation *operation)
{
    return (dm_situation){.me = operation->actor,
                          .action = operation->action,
                          .asset = operation->asset,
                          .incident = operation->trigger,
                          .belief = operation->belief,
                          .confidence = operation->confidence,
                          .is_human = operation->is_human,
                          .has_waited = 1,
                          .ordered_at = operation->authorised_at};
}

static void halt(dm_play *play, int index, int clause)
{
    dm_operation *operation = &play->world->operations[index];
    operation->state = DM_OPERATION_HALTED;
    dm_event event = dm_event_of(DM_EVENT_OPERATION_HALTED);
    event.actor = operation->actor;
    event.subject = (int16_t)index;
    event.object = operation->trigger;
    event.value = clause;
    event.visible = dm_to(operation->actor);
    operation->event = dm_emit(play, event);
}

static void wait_longer(dm_play *play, int index, const dm_verdict *verdict)
{
    dm_operation *operation = &play->world->operations[index];
    operation->due += verdict->until - operation->start;
    operation->start = verdict->until;
    dm_event event = dm_event_of(DM_EVENT_DELAYED);
    event.actor = operation->actor;
    event.subject = (int16_t)index;
    event.object = operation->trigger;
    event.value = verdict->clause;
    event.until = operation->start;
    event.visible = dm_to(operation->actor);
    operation->event = dm_emit(play, event);
    dm_play here = dm_because(play, DM_CAUSE_OPERATION, index, operation->event);
    dm_agenda_add(&here, operation->start, DM_AGENDA_OPERATION, index, 0);
}

static void start(dm_play *play, int index, const dm_situation *situation,
                  const dm_verdict *verdict)
{
    dm_operation *operation = &play->world->operations[index];
    const int ruling = dm_ruling_of_act(play->world, situation);
    if (ruling >= 0) dm_ruling_use(play->world, ruling);
    const bool is_breach = verdict->kind == DM_VERDICT_BREACH;
    operation->state = DM_OPERATION_RUNNING;
    operation->clause = (int16_t)(is_breach ? verdict->clause : -1);
    dm_event event = dm_event_of(DM_EVENT_OPERATION_STARTED);
    event.actor = operation->actor;
    event.subject = (int16_t)index;
    event.object = operation->trigger;
    event.value = verdict->clause;
    event.until = operation->due;
    event.visible = dm_to(operation->actor);
    dm_play here = *play;
    here.cause = operation->event = dm_emit(play, event);
    dm_agenda_add(&here, operation->due, DM_AGENDA_OPERATION, index, 0);
    dm_norm_satisfy_by_action(&here, index, true);
}

void dm_operation_due(dm_play *play, int index)
{
    dm_world *world = play->world;
    const dm_operation *operation = &world->operations[index];
    dm_play here = dm_because(play, DM_CAUSE_OPERATION, index, operation->event);
    if (operation->state == DM_OPERATION_RUNNING) {
        finish(&here, index);
    } else if (operation->state == DM_OPERATION_PLANNED) {
        // It is an act of this minute: what has come into force meanwhile, or ended, counts.
        // Whether it is possible was asked when it was chosen and paid for.
        const dm_situation situation = situation_of(operation);
        const dm_verdict verdict = dm_judge_waited(play->scenario, world, &situation);
        if (verdict.kind == DM_VERDICT_REFUSED) {
            halt(&here, index, verdict.clause);
        } else if (verdict.kind == DM_VERDICT_DELAYED) {
            wait_longer(&here, index, &verdict);
        } else {
            start(&here, index, &situation, &verdict);
        }
    }
}

// --------------------------------------------------------------------------------- standing orders

void dm_order_check(dm_play *play, int incident, int state)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_incident *what = &world->incidents[incident];
    if (what->asset < 0 || scenario->assets[what->asset].owner != state) return;
    for (int i = 0; i < scenario->orders_count; i++) {
        const dm_order_template *order = &scenario->orders[i];
        dm_order_state *live = &world->orders[i];
        if (order->actor != state || !live->is_active || live->has_fired) continue;
        if (dm_perceived_severity(scenario, world, incident, state) < order->severity) continue;
        if (what->beliefs[state].share[dm_other_state(state)] < order->belief) continue;
        live->has_fired = 1;
        dm_play here = dm_because(play, DM_CAUSE_ORDER, i, 0);
        dm_agenda_add(&here, world->now + order->reaction, DM_AGENDA_ORDER, i, incident);
    }
}

void dm_order_due(dm_play *play, int index, int incident)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_order_template *order = &scenario->orders[index];
    if (!world->orders[index].is_active) return;
    const dm_belief *belief = &world->incidents[incident].beliefs[order->actor];
    const int share = belief->share[dm_other_state(order->actor)];
    dm_play here = dm_because(play, DM_CAUSE_ORDER, index, 0);
    dm_event event = dm_event_of(DM_EVENT_ORDER_FIRED);
    event.actor = order->actor;
    event.subject = (int16_t)index;
    event.object = (int16_t)incident;
    event.value = share;
    event.visible = dm_to(order->actor);
    here.cause = dm_emit(&here, event);
    const dm_situation situation = {.me = order->actor,
                                    .action = order->action,
                                    .asset = order->asset,
                                    .incident = (int16_t)incident,
                                    .belief = -1,
                                    .is_human = 0};
    const dm_verdict verdict = dm_judge_act(scenario, world, &situation);
    dm_operation_begin(&here, &situation, DM_SEAT_SCRIPT, &verdict, -1);
}

void dm_order_set(dm_play *play, int index, bool is_active, int clause)
{
    dm_world *world = play->world;
    dm_order_state *live = &world->orders[index];
    if (live->is_active == is_active) return;
    live->is_active = is_active;
    const int actor = play->scenario->orders[index].actor;
    dm_event event = dm_event_of(is_active ? DM_EVENT_ORDER_ACTIVE : DM_EVENT_ORDER_WITHDRAWN);
    event.actor = (int16_t)actor;
    event.subject = (int16_t)index;
    event.value = clause;
    event.visible = dm_to(actor);
    dm_play here = clause >= 0 ? dm_because(play, DM_CAUSE_CLAUSE, clause, 0) : *play;
    live->event = dm_emit(&here, event);
    if (!is_active) return;
    here.cause = live->event;
    for (int i = 0; i < world->incident_count; i++) {
        if (world->incidents[i].known_at[actor] >= 0) dm_order_check(&here, i, actor);
    }
}
