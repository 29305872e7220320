#include "rules/rules_internal.h"

// Obligations: what a `require` clause makes someone owe, from a trigger on. They are met by a
// message or an act, in time or late; or missed, which is a breach that anybody can show.

enum {
    KEPT_PROMISE = 12, // credibility, per-mille, for an obligation met in time
    LATE_PROMISE = 4,
    FIRST_MISS = 0,
};

static int resolve(int actor, int me)
{
    if (actor == DM_ME) return me;
    if (actor == DM_THEM) return dm_other_state(me);
    return actor;
}

static bool is_unpaid(const dm_obligation *owed)
{
    return owed->state == DM_OBLIGATION_OPEN || owed->state == DM_OBLIGATION_MISSED;
}

/// An incident is notified once, so what it made someone owe is owed once; a new message, or the
/// calendar, may ask for the same again once the last was answered.
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
    const int within = clause->due.answer.within_parameter;
    const int minutes = within >= 0 ? world->parameters[within] : 0;
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
    const dm_situation met = {.me = owed->debtor,
                              .action = -1,
                              .asset = -1,
                              .incident = owed->incident,
                              .belief = -1,
                              .is_human = 1};
    dm_apply(&here, play->scenario->clauses[owed->clause].brings, &met, NULL);
}

// ----------------------------------------------------------------------------------------- answers

bool dm_answers_message(const dm_world *world, const dm_answer *answer, const dm_message *message)
{
    if ((answer->message_kinds & (1U << message->kind)) == 0) return false;
    if (answer->channels != 0 && (answer->channels & (1U << message->channel)) == 0) return false;
    if (message->kind != DM_MESSAGE_PACKET) return true;
    if ((answer->must_share & ~message->fields) != 0) return false;
    return answer->fields_parameter < 0 ||
           dm_bits_count(message->fields) >= world->parameters[answer->fields_parameter];
}

bool dm_answers_action(const dm_answer *answer, int action, bool is_begun)
{
    if (is_begun && !answer->when_begun) return false;
    return (answer->actions[action / 64] >> (action % 64)) & 1;
}

/// True when the creditor hears it: he is its receiver, or everybody is; where third states are
/// the creditor, any of them will do.
static bool is_heard(const dm_obligation *owed, const dm_message *message)
{
    if (message->to == DM_ANYONE || message->to == owed->creditor) return true;
    return owed->creditor == DM_ANYONE && message->to >= DM_STATES;
}

void dm_norm_satisfy_by_message(dm_play *play, int index)
{
    dm_world *world = play->world;
    const dm_message *message = &world->messages[index];
    if (play->scenario->channels[message->channel].is_deniable) return; // it was never said
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (!is_unpaid(owed) || owed->debtor != message->from) continue;
        if (!is_heard(owed, message)) continue;
        if (owed->incident >= 0 && message->incident != owed->incident) continue;
        const dm_answer *answer = &play->scenario->clauses[owed->clause].due.answer;
        if (dm_answers_message(world, answer, message)) close_obligation(play, i, index);
    }
    dm_breach_answered_by_message(play, index);
}

void dm_norm_satisfy_by_action(dm_play *play, int operation, bool is_begun)
{
    dm_world *world = play->world;
    const dm_operation *done = &world->operations[operation];
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (!is_unpaid(owed) || owed->debtor != done->actor) continue;
        const dm_answer *answer = &play->scenario->clauses[owed->clause].due.answer;
        if (dm_answers_action(answer, done->action, is_begun)) close_obligation(play, i, operation);
    }
    dm_breach_answered_by_action(play, operation, is_begun);
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
    dm_breach_record(&here, (dm_breach){.clause = owed->clause,
                                        .accused = owed->debtor,
                                        .incident = owed->incident,
                                        .operation = -1,
                                        .obligation = (int16_t)index,
                                        .grade = is_minor ? (uint8_t)DM_GRADE_MINOR : clause->grade,
                                        .known_by = DM_TO_STATES});
}

// -------------------------------------------------------------------------------------- triggers

/// Opens what every clause of this trigger that binds `state` asks of it.
static void pull(dm_play *play, dm_trigger trigger, int state, int incident, int message_kind)
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
        if (clause->kind != DM_CLAUSE_REQUIRE || clause->trigger != trigger) continue;
        if (message_kind >= 0 && (clause->message_kinds & (1U << message_kind)) == 0) continue;
        if (!dm_norm_binds(play->world, clause->norm, state)) continue;
        if (!dm_clause_is_open(play->world, clause)) continue;
        if (dm_holds(scenario, play->world, &here, clause->when)) {
            open_obligation(play, i, state, incident);
        }
    }
}

void dm_norm_notified(dm_play *play, int incident, int state)
{
    pull(play, DM_TRIGGER_NOTIFIED, state, incident, -1);
}

void dm_norm_message(dm_play *play, int index)
{
    const dm_message *message = &play->world->messages[index];
    if (message->to < 0 || message->to >= DM_STATES || message->from >= DM_STATES) return;
    pull(play, DM_TRIGGER_MESSAGE, message->to, message->incident, message->kind);
}

void dm_norm_firm_act(dm_play *play, int incident, int home)
{
    pull(play, DM_TRIGGER_FIRM_ACT, home, incident, -1);
}

void dm_schedule_plan(dm_play *play)
{
    for (int i = 0; i < play->scenario->schedules_count; i++) {
        const int clause = play->scenario->schedules[i];
        const int every = play->world->parameters[play->scenario->clauses[clause].every_parameter];
        dm_agenda_add(play, play->world->now + every, DM_AGENDA_SCHEDULE, clause, 0);
    }
}

void dm_schedule_due(dm_play *play, int clause)
{
    const dm_scenario *scenario = play->scenario;
    const dm_clause *what = &scenario->clauses[clause];
    for (int state = 0; state < DM_STATES; state++) {
        const dm_situation here = {.me = (int16_t)state,
                                   .action = -1,
                                   .asset = -1,
                                   .incident = -1,
                                   .belief = -1,
                                   .is_human = 1};
        if (!dm_norm_binds(play->world, what->norm, state)) continue;
        if (!dm_clause_is_open(play->world, what)) continue;
        if (dm_holds(scenario, play->world, &here, what->when)) {
            open_obligation(play, clause, state, -1);
        }
    }
    const int every = play->world->parameters[what->every_parameter];
    dm_agenda_add(play, play->world->now + every, DM_AGENDA_SCHEDULE, clause, 0);
}
