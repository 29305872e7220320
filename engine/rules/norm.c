#include "rules/rules_internal.h"

// Norms at work after the move: obligations, breaches, norms coming and going. What they say before
// a move is in judge.c. A breach is judged on what its judge knows, never on truth.

enum {
    KEPT_PROMISE = 12, // credibility, per-mille, for an obligation met in time
    LATE_PROMISE = 4,
    FIRST_MISS = 0,
};

static const int16_t cost_of_grade[DM_GRADE_COUNT] = {
    [DM_GRADE_MINOR] = 30, [DM_GRADE_MAJOR] = 90, [DM_GRADE_MATERIAL] = 160};

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

static int resolve(int actor, int me)
{
    if (actor == DM_ME) return me;
    if (actor == DM_THEM) return dm_other_state(me);
    return actor;
}

// ------------------------------------------------------------------------------------- breaches

static void record_breach(dm_play *play, dm_breach breach)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_clause *clause = &scenario->clauses[breach.clause];
    if (world->norm_modes[clause->norm] == DM_MODE_ADVISORY) return;
    const int row = dm_take_row(play, &world->breach_count, DM_BREACHES_MAX);
    if (row < 0) return;
    breach.at = world->now;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, breach.clause, 0);
    dm_event event = dm_event_of(DM_EVENT_BREACH);
    event.actor = breach.accused;
    event.subject = (int16_t)row;
    event.value = breach.clause;
    event.object = breach.grade;
    event.other = breach.known_by;
    event.visible = breach.known_by;
    breach.event = dm_emit(&here, event);
    world->breaches[row] = breach;
    here.cause = breach.event;

    // It costs the patience of those who know; and credibility once it is known to both, for what
    // one side only suspects must not show in the standing that the other can read.
    const int cost = cost_of_grade[breach.grade];
    if ((breach.known_by & DM_TO_STATES) == DM_TO_STATES) {
        dm_standing_move(&here, breach.accused, DM_STANDING_CREDIBILITY, -cost);
    }
    const int other = dm_other_state(breach.accused);
    if (breach.known_by & dm_to(other)) dm_tension_move(&here, other, breach.accused, cost / 2);
}

void dm_norm_said(dm_play *play, int clause, int state, int incident)
{
    record_breach(play, (dm_breach){.clause = (int16_t)clause,
                                    .accused = (int16_t)state,
                                    .incident = (int16_t)incident,
                                    .operation = -1,
                                    .obligation = -1,
                                    .grade = play->scenario->clauses[clause].grade,
                                    .known_by = DM_TO_STATES});
}

void dm_norm_strike(dm_play *play, int index)
{
    dm_breach *breach = &play->world->breaches[index];
    // Credibility is the room's to give back; what was felt was felt.
    const bool has_cost = (breach->known_by & DM_TO_STATES) == DM_TO_STATES;
    const int cost = has_cost ? cost_of_grade[breach->grade] : 0;
    breach->known_by = 0;
    dm_standing_move(play, breach->accused, DM_STANDING_CREDIBILITY, cost);
}

static bool has_breach(const dm_world *world, int clause, int accused, int incident, int operation)
{
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        if (breach->clause == clause && breach->accused == accused &&
            breach->incident == incident && breach->operation == operation) {
            return true;
        }
    }
    return false;
}

/// What a state believes the other has done is held against the clauses that bind the other: a
/// breach by a hidden author counts from the floor of belief on, and may be wrong.
void dm_norm_believed(dm_play *play, int incident, int judge)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const int accused = dm_other_state(judge);
    const dm_incident *what = &world->incidents[incident];
    if (world->norms[accused] == 0 || what->ordered_by == judge) return;
    if (what->beliefs[judge].share[accused] < scenario->judge_confidence) return;
    const dm_situation believed = {.me = (int16_t)accused,
                                   .action = -1,
                                   .asset = what->asset,
                                   .incident = (int16_t)incident,
                                   .belief = -1,
                                   .is_human = 1,
                                   .is_believed = 1};
    for (int n = 0; n < scenario->act_clauses_count; n++) {
        const int i = scenario->act_clauses[n];
        const dm_clause *clause = &scenario->clauses[i];
        if (clause->kind == DM_CLAUSE_DELAY || !dm_norm_binds(world, clause->norm, accused))
            continue;
        if (!dm_clause_applies(scenario, world, i, &believed)) continue;
        if (has_breach(world, i, accused, incident, -1)) continue;
        record_breach(play, (dm_breach){.clause = (int16_t)i,
                                        .accused = (int16_t)accused,
                                        .incident = (int16_t)incident,
                                        .operation = -1,
                                        .obligation = -1,
                                        .grade = clause->grade,
                                        .known_by = dm_to(judge)});
    }
}

/// An act that was judged a breach when it was chosen, and that others now see: shown at once.
void dm_norm_shown(dm_play *play, int operation, uint8_t known_by)
{
    const dm_operation *done = &play->world->operations[operation];
    if (done->clause < 0) return;
    if (has_breach(play->world, done->clause, done->actor, -1, operation)) return;
    record_breach(play, (dm_breach){.clause = done->clause,
                                    .accused = done->actor,
                                    .incident = -1,
                                    .operation = (int16_t)operation,
                                    .obligation = -1,
                                    .grade = play->scenario->clauses[done->clause].grade,
                                    .known_by = known_by});
}

// ---------------------------------------------------------------------------------- obligations

static bool is_unpaid(const dm_obligation *owed)
{
    return owed->state == DM_OBLIGATION_OPEN || owed->state == DM_OBLIGATION_MISSED;
}

/// An incident is notified once, so what it made someone owe is owed once; a new message may ask
/// for the same again once the last was answered.
static bool is_owed_already(const dm_scenario *scenario, const dm_world *world, int clause,
                            int debtor, int incident)
{
    const bool is_once = scenario->clauses[clause].trigger == DM_TRIGGER_NOTIFIED;
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->clause != clause || owed->debtor != debtor) continue;
        if (owed->incident == incident && (is_once || is_unpaid(owed))) return true;
    }
    return false;
}

static void open_obligation(dm_play *play, int clause_index, int me, int incident)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_clause *clause = &scenario->clauses[clause_index];
    const int debtor = resolve(clause->due.debtor, me);
    const int creditor = resolve(clause->due.creditor, me);
    if (debtor < 0 || debtor >= DM_STATES || !dm_norm_binds(world, clause->norm, debtor)) return;
    if (is_owed_already(scenario, world, clause_index, debtor, incident)) return;
    const int row = dm_take_row(play, &world->obligation_count, DM_OBLIGATIONS_MAX);
    if (row < 0) return;
    const int minutes =
        clause->due.due_parameter >= 0 ? world->parameters[clause->due.due_parameter] : 0;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, clause_index, 0);
    dm_event event = dm_event_of(DM_EVENT_OBLIGATION_OPEN);
    event.actor = (int16_t)debtor;
    event.other = (int16_t)creditor;
    event.subject = (int16_t)row;
    event.object = (int16_t)incident;
    event.value = clause_index;
    event.until = world->now + minutes;
    event.visible = dm_to(debtor);
    if (clause->trigger == DM_TRIGGER_MESSAGE && creditor >= 0 && creditor < DM_STATES) {
        event.visible |= dm_to(creditor); // the creditor wrote the message: it knows what is owed
    }
    const uint32_t id = dm_emit(&here, event);
    world->obligations[row] = (dm_obligation){.opened = world->now,
                                              .due = world->now + minutes,
                                              .closed = -1,
                                              .event = id,
                                              .clause = (int16_t)clause_index,
                                              .debtor = (int16_t)debtor,
                                              .creditor = (int16_t)creditor,
                                              .incident = (int16_t)incident};
    here.cause = id;
    dm_agenda_add(&here, world->now + minutes, DM_AGENDA_OBLIGATION, row, FIRST_MISS);
}

static void close_obligation(dm_play *play, int index, int by)
{
    dm_world *world = play->world;
    dm_obligation *owed = &world->obligations[index];
    const bool is_late = owed->state == DM_OBLIGATION_MISSED;
    owed->state = is_late ? DM_OBLIGATION_LATE : DM_OBLIGATION_MET;
    owed->closed = world->now;
    dm_event event = dm_event_of(is_late ? DM_EVENT_OBLIGATION_LATE : DM_EVENT_OBLIGATION_MET);
    event.actor = owed->debtor;
    event.other = owed->creditor;
    event.subject = (int16_t)index;
    event.object = owed->incident;
    event.value = owed->clause;
    event.before = by;
    event.until = owed->due;
    event.visible = DM_TO_STATES;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, owed->clause, 0);
    here.cause = dm_emit(&here, event);
    dm_standing_move(&here, owed->debtor, DM_STANDING_CREDIBILITY,
                     is_late ? LATE_PROMISE : KEPT_PROMISE);
}

void dm_norm_satisfy_by_message(dm_play *play, int index)
{
    dm_world *world = play->world;
    const dm_message *message = &world->messages[index];
    if (play->scenario->channels[message->channel].is_deniable) return; // it was never said
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (!is_unpaid(owed) || owed->debtor != message->from) continue;
        if (message->to != owed->creditor && message->to != DM_ANYONE) continue;
        if (owed->incident >= 0 && message->incident != owed->incident) continue;
        const dm_due *due = &play->scenario->clauses[owed->clause].due;
        if ((due->message_kinds & (1U << message->kind)) == 0) continue;
        if (due->channels != 0 && (due->channels & (1U << message->channel)) == 0) continue;
        const bool needs_fields = due->fields_parameter >= 0 && message->kind == DM_MESSAGE_PACKET;
        if (needs_fields &&
            dm_bits_count(message->fields) < world->parameters[due->fields_parameter]) {
            continue;
        }
        close_obligation(play, i, index);
    }
}

void dm_norm_satisfy_by_action(dm_play *play, int operation)
{
    dm_world *world = play->world;
    const dm_operation *done = &world->operations[operation];
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (!is_unpaid(owed) || owed->debtor != done->actor) continue;
        const dm_due *due = &play->scenario->clauses[owed->clause].due;
        const uint64_t set = due->actions[done->action / 64];
        if ((set >> (done->action % 64)) & 1) close_obligation(play, i, operation);
    }
}

void dm_obligation_due(dm_play *play, int index, bool is_second)
{
    dm_world *world = play->world;
    dm_obligation *owed = &world->obligations[index];
    const dm_clause *clause = &play->scenario->clauses[owed->clause];
    const int grace_parameter = clause->due.grace_parameter;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, owed->clause, owed->event);
    if (is_second) {
        if (owed->state != DM_OBLIGATION_MISSED) return;
    } else {
        if (owed->state != DM_OBLIGATION_OPEN) return;
        owed->state = DM_OBLIGATION_MISSED;
        owed->closed = world->now;
        dm_event event = dm_event_of(DM_EVENT_OBLIGATION_MISSED);
        event.actor = owed->debtor;
        event.other = owed->creditor;
        event.subject = (int16_t)index;
        event.object = owed->incident;
        event.value = owed->clause;
        event.until = owed->due;
        event.visible = DM_TO_STATES;
        here.cause = dm_emit(&here, event);
        if (grace_parameter >= 0) {
            dm_agenda_add(&here, world->now + world->parameters[grace_parameter],
                          DM_AGENDA_OBLIGATION, index, 1);
        }
    }
    const bool is_minor = !is_second && grace_parameter >= 0;
    record_breach(&here, (dm_breach){.clause = owed->clause,
                                     .accused = owed->debtor,
                                     .incident = owed->incident,
                                     .operation = -1,
                                     .obligation = (int16_t)index,
                                     .grade = is_minor ? (uint8_t)DM_GRADE_MINOR : clause->grade,
                                     .known_by = DM_TO_STATES});
}

// -------------------------------------------------------------------------------------- triggers

void dm_norm_notified(dm_play *play, int incident, int state)
{
    const dm_scenario *scenario = play->scenario;
    const dm_situation here = {.me = (int16_t)state,
                               .action = -1,
                               .asset = -1,
                               .incident = (int16_t)incident,
                               .belief = -1,
                               .is_human = 1};
    for (int i = 0; i < scenario->clauses_count; i++) {
        const dm_clause *clause = &scenario->clauses[i];
        if (clause->kind != DM_CLAUSE_REQUIRE || clause->trigger != DM_TRIGGER_NOTIFIED) continue;
        if (!dm_norm_binds(play->world, clause->norm, state)) continue;
        if (dm_holds(scenario, play->world, &here, clause->when)) {
            open_obligation(play, i, state, incident);
        }
    }
}

void dm_norm_message(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    const dm_message *message = &play->world->messages[index];
    if (message->to < 0 || message->to >= DM_STATES || message->from >= DM_STATES) return;
    const dm_situation here = {.me = message->to,
                               .action = -1,
                               .asset = -1,
                               .incident = message->incident,
                               .belief = -1,
                               .is_human = 1};
    for (int i = 0; i < scenario->clauses_count; i++) {
        const dm_clause *clause = &scenario->clauses[i];
        if (clause->kind != DM_CLAUSE_REQUIRE || clause->trigger != DM_TRIGGER_MESSAGE) continue;
        if ((clause->message_kinds & (1U << message->kind)) == 0) continue;
        if (!dm_norm_binds(play->world, clause->norm, message->to)) continue;
        if (dm_holds(scenario, play->world, &here, clause->when)) {
            open_obligation(play, i, message->to, message->incident);
        }
    }
}

// ------------------------------------------------------------------------------ coming and going

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

void dm_norm_set(dm_play *play, int norm, int states, bool is_in_force)
{
    dm_world *world = play->world;
    const uint64_t bit = 1ULL << norm;
    int changed = 0;
    for (int state = 0; state < DM_STATES; state++) {
        if ((states & dm_to(state)) == 0) continue;
        const uint64_t before = world->norms[state];
        world->norms[state] = is_in_force ? before | bit : before & ~bit;
        if (world->norms[state] != before) changed |= dm_to(state);
    }
    if (changed == 0) return;
    dm_event event = dm_event_of(is_in_force ? DM_EVENT_NORM_IN : DM_EVENT_NORM_OUT);
    event.subject = (int16_t)norm;
    event.value = changed;
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);
    if (!is_in_force || world->norm_modes[norm] == DM_MODE_ADVISORY) return;
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    for (int bound = 0; bound < DM_STATES; bound++) {
        if (changed & dm_to(bound)) withdraw_orders(&here, norm, bound);
    }
}
