#include "rules/rules_internal.h"

// Breaches: recorded, presumed, rebutted, repaired. A breach is judged on what its judge knows,
// never on truth; so a state that is believed to have done it may be innocent, and a clause may
// leave it time to show that (a rebuttal). Until then the breach is presumed, and costs nothing.

enum { REMEDY_SHARE = 500 }; // per-mille of the credibility lost that a remedy gives back

static const int16_t cost_of_grade[DM_GRADE_COUNT] = {
    [DM_GRADE_MINOR] = 30, [DM_GRADE_MAJOR] = 90, [DM_GRADE_MATERIAL] = 160};

static dm_event event_of(const dm_world *world, int index, dm_event_kind kind)
{
    const dm_breach *breach = &world->breaches[index];
    dm_event event = dm_event_of(kind);
    event.actor = breach->accused;
    event.subject = (int16_t)index;
    event.value = breach->clause;
    event.object = breach->grade;
    event.other = breach->known_by;
    event.visible = breach->known_by;
    event.until = breach->state == DM_BREACH_PRESUMED ? breach->due : -1;
    return event;
}

/// What it costs: the patience of those who know; and credibility once it is known to both, for
/// what one side only suspects must not show in the standing that the other can read.
static void charge(dm_play *play, const dm_breach *breach)
{
    const int cost = cost_of_grade[breach->grade];
    if ((breach->known_by & DM_TO_STATES) == DM_TO_STATES) {
        dm_standing_move(play, breach->accused, DM_STANDING_CREDIBILITY, -cost);
    }
    const int other = dm_other_state(breach->accused);
    if (breach->known_by & dm_to(other)) dm_tension_move(play, other, breach->accused, cost / 2);
}

/// The minutes that a clause leaves for an answer; -1 when it knows none.
static int64_t last_minute(const dm_world *world, const dm_answer *answer)
{
    if (answer->within_parameter < 0) return -1;
    return world->now + world->parameters[answer->within_parameter];
}

static bool is_repeated(const dm_world *world, int clause, int accused)
{
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *earlier = &world->breaches[i];
        if (earlier->clause == clause && earlier->accused == accused &&
            earlier->state != DM_BREACH_REBUTTED && earlier->state != DM_BREACH_STRUCK) {
            return true;
        }
    }
    return false;
}

void dm_breach_record(dm_play *play, dm_breach breach)
{
    dm_world *world = play->world;
    const dm_clause *clause = &play->scenario->clauses[breach.clause];
    if (world->norm_modes[clause->norm] == DM_MODE_ADVISORY) return;
    const bool is_again = is_repeated(world, breach.clause, breach.accused);
    if (is_again && clause->again > breach.grade) breach.grade = clause->again;
    const int row = dm_take_row(play, &world->breach_count, DM_BREACHES_MAX);
    if (row < 0) return;
    breach.at = world->now;
    breach.due = last_minute(world, breach.state == DM_BREACH_PRESUMED ? &clause->rebuttal
                                                                       : &clause->remedy);
    world->breaches[row] = breach;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, breach.clause, 0);
    dm_event event = event_of(world, row, DM_EVENT_BREACH);
    event.before = breach.state == DM_BREACH_PRESUMED;
    here.cause = world->breaches[row].event = dm_emit(&here, event);
    if (breach.state == DM_BREACH_PRESUMED) {
        dm_agenda_add(&here, breach.due, DM_AGENDA_REBUTTAL, row, 0);
    } else {
        charge(&here, &breach);
    }
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
/// breach by a hidden author counts from the floor of belief on, and may be wrong. Where the clause
/// knows a rebuttal, both are told what is presumed: nobody can answer what he is not accused of.
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
        const bool is_presumed = clause->rebuttal.within_parameter >= 0;
        if (is_presumed) dm_incident_learn(play, incident, accused); // he is told what it is about
        dm_breach_record(play,
                         (dm_breach){.clause = (int16_t)i,
                                     .accused = (int16_t)accused,
                                     .incident = (int16_t)incident,
                                     .operation = -1,
                                     .obligation = -1,
                                     .grade = clause->grade,
                                     .state = is_presumed ? DM_BREACH_PRESUMED : DM_BREACH_SHOWN,
                                     .known_by = is_presumed ? DM_TO_STATES : dm_to(judge)});
    }
}

/// An act that was judged a breach when it was chosen, and that others now see: shown at once.
void dm_norm_shown(dm_play *play, int operation, uint8_t known_by)
{
    const dm_operation *done = &play->world->operations[operation];
    if (done->clause < 0) return;
    if (has_breach(play->world, done->clause, done->actor, -1, operation)) return;
    dm_breach_record(play, (dm_breach){.clause = done->clause,
                                       .accused = done->actor,
                                       .incident = -1,
                                       .operation = (int16_t)operation,
                                       .obligation = -1,
                                       .grade = play->scenario->clauses[done->clause].grade,
                                       .known_by = known_by});
}

void dm_breach_due(dm_play *play, int index)
{
    dm_breach *breach = &play->world->breaches[index];
    if (breach->state != DM_BREACH_PRESUMED) return;
    breach->state = DM_BREACH_SHOWN;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, breach->clause, breach->event);
    breach->due = last_minute(play->world, &play->scenario->clauses[breach->clause].remedy);
    here.cause = dm_emit(&here, event_of(play->world, index, DM_EVENT_BREACH_SHOWN));
    charge(&here, breach);
}

/// Rebuts or repairs the breach by message or operation `by`.
static void answer(dm_play *play, int index, int by)
{
    dm_breach *breach = &play->world->breaches[index];
    const bool is_presumed = breach->state == DM_BREACH_PRESUMED;
    breach->state = is_presumed ? DM_BREACH_REBUTTED : DM_BREACH_REMEDIED;
    dm_play here = dm_because(play, DM_CAUSE_CLAUSE, breach->clause, breach->event);
    dm_event event = event_of(play->world, index,
                              is_presumed ? DM_EVENT_BREACH_REBUTTED : DM_EVENT_BREACH_REMEDIED);
    event.before = by;
    here.cause = dm_emit(&here, event);
    if (!is_presumed && (breach->known_by & DM_TO_STATES) == DM_TO_STATES) {
        const int cost = cost_of_grade[breach->grade];
        dm_standing_move(&here, breach->accused, DM_STANDING_CREDIBILITY,
                         cost * REMEDY_SHARE / DM_PER_MILLE);
    }
}

/// What the breach can be answered with now; NULL when with nothing.
static const dm_answer *answer_of(const dm_scenario *scenario, const dm_world *world,
                                  const dm_breach *breach)
{
    if (breach->due < world->now || breach->state > DM_BREACH_PRESUMED) return NULL;
    const dm_clause *clause = &scenario->clauses[breach->clause];
    return breach->state == DM_BREACH_PRESUMED ? &clause->rebuttal : &clause->remedy;
}

void dm_breach_answered_by_message(dm_play *play, int index)
{
    dm_world *world = play->world;
    const dm_message *message = &world->messages[index];
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        const dm_answer *with = answer_of(play->scenario, world, breach);
        if (with == NULL || breach->accused != message->from) continue;
        if (message->to != dm_other_state(breach->accused) && message->to != DM_ANYONE) continue;
        // One answers what one is accused of: a message on another incident is none.
        if (breach->incident >= 0 && message->incident != breach->incident) continue;
        if (dm_answers_message(world, with, message)) answer(play, i, index);
    }
}

void dm_breach_answered_by_action(dm_play *play, int operation, bool is_begun)
{
    dm_world *world = play->world;
    const dm_operation *done = &world->operations[operation];
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        const dm_answer *with = answer_of(play->scenario, world, breach);
        if (with == NULL || breach->accused != done->actor) continue;
        if (dm_answers_action(with, done->action, is_begun)) answer(play, i, operation);
    }
}

void dm_norm_said(dm_play *play, int clause, int state, int incident)
{
    dm_breach_record(play, (dm_breach){.clause = (int16_t)clause,
                                       .accused = (int16_t)state,
                                       .incident = (int16_t)incident,
                                       .operation = -1,
                                       .obligation = -1,
                                       .grade = play->scenario->clauses[clause].grade,
                                       .known_by = DM_TO_STATES});
}

void dm_breach_strike(dm_play *play, int index)
{
    dm_breach *breach = &play->world->breaches[index];
    if (breach->state == DM_BREACH_REBUTTED || breach->state == DM_BREACH_STRUCK) return;
    // Credibility is the room's to give back; what was felt was felt.
    const bool has_cost =
        breach->state != DM_BREACH_PRESUMED && (breach->known_by & DM_TO_STATES) == DM_TO_STATES;
    int cost = has_cost ? cost_of_grade[breach->grade] : 0;
    if (breach->state == DM_BREACH_REMEDIED) cost -= cost * REMEDY_SHARE / DM_PER_MILLE;
    breach->state = DM_BREACH_STRUCK;
    dm_play here = *play;
    here.cause = dm_emit(play, event_of(play->world, index, DM_EVENT_BREACH_STRUCK));
    dm_standing_move(&here, breach->accused, DM_STANDING_CREDIBILITY, cost);
}
