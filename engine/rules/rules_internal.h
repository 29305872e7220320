#pragma once

#include "base/bits.h"
#include "base/draw.h"
#include "base/hash.h"
#include "model/quantity.h"
#include "model/verb.h"
#include "model/world.h"
#include "rules/judge.h"
#include "rules/ladder.h"
#include "rules/severity.h"

// What the files of this room share. Nobody outside includes it.

/// One thing being played: where it goes, and what to name as the reason of each event.
typedef struct dm_play {
    const dm_scenario *scenario;
    dm_world *world;
    dm_events *events; ///< NULL: events are counted but not kept
    uint32_t cause;    ///< id of the event that leads to what comes now
    int16_t why;
    uint8_t why_kind; ///< dm_cause_kind
} dm_play;

/// The situation in which a rule is read: who "me" is, what the act is. For DM_SCOPE_ACT.
typedef struct dm_situation {
    int16_t me;       ///< state 0 or 1
    int16_t action;   ///< -1: no act, or one that is only believed
    int16_t asset;    ///< target; -1
    int16_t incident; ///< what it answers, or what the rule is about; -1
    int16_t belief;   ///< stated per-mille; -1
    uint8_t confidence;
    uint8_t is_human;    ///< a person decides it
    uint8_t accuses;     ///< 1: a public accusation although no action says so
    uint8_t is_believed; ///< 1: "act" means what `incident` would be if `me` had done it
    uint8_t is_ruled;    ///< 1: part of an option that the white cell allows
    uint8_t has_waited;  ///< 1: ordered at `ordered_at`, it would begin now
    int64_t ordered_at;
} dm_situation;

// --- emit.c
static inline dm_event dm_event_of(dm_event_kind kind)
{
    return (dm_event){.kind = (uint8_t)kind,
                      .subject = -1,
                      .object = -1,
                      .actor = DM_NOBODY,
                      .other = DM_NOBODY,
                      .until = -1,
                      .draw = DM_NO_DRAW};
}
/// Appends the event, with time, id, cause and reason filled in. @return its id
uint32_t dm_emit(dm_play *play, dm_event event);
/// The same play, with another reason for what comes next.
dm_play dm_because(const dm_play *play, dm_cause_kind kind, int why, uint32_t cause);
/// A new row of a world's table, or -1 when it is full (which ends the run).
int dm_take_row(dm_play *play, uint16_t *count, int capacity);
/// DM_TO_... bits of one state.
static inline uint8_t dm_to(int state)
{
    return (uint8_t)(1U << (unsigned)state);
}
static inline int dm_clamp(int64_t value, int low, int high)
{
    if (value < low) return low;
    return value > high ? high : (int)value;
}

// --- agenda.c
void dm_agenda_add(dm_play *play, int64_t at, dm_agenda_kind kind, int a, int b);
bool dm_agenda_pop(dm_world *world, int64_t until, dm_agenda_item *item);

// --- quantity.c
/// The value of a quantity; `situation` may be NULL for rules of scope WORLD.
int64_t dm_measure(const dm_scenario *scenario, const dm_world *world,
                   const dm_situation *situation, const dm_test *test);
/// True when every test of the span holds (an empty span holds).
bool dm_holds(const dm_scenario *scenario, const dm_world *world, const dm_situation *situation,
              dm_span tests);
/// The start of the last incident of at least that severity that the situation's state knows of
/// (of a believed act: that both knew of before it); -1 when there is none.
int64_t dm_last_serious(const dm_world *world, const dm_situation *situation, int severity);
/// The incident of the world that a declared incident became; -1 while it has not happened.
int dm_incident_of(const dm_world *world, int declared);

// --- incident.c
/// What must be foreseen of an act on its target, 0..100; 0 when it has no effect.
int dm_foreseen_severity(const dm_scenario *scenario, const dm_situation *situation);
void dm_incident_declare(dm_play *play, int declared);
void dm_incident_by_operation(dm_play *play, int index);
void dm_incident_learn(dm_play *play, int index, int state);
void dm_incident_notify(dm_play *play, int index, int state);
void dm_incident_deaths(dm_play *play, int index, int32_t deaths_milli);

// --- asset.c
void dm_asset_hit(dm_play *play, int asset, int level, int incident);
void dm_asset_cascade(dm_play *play, int dependency);

// --- belief.c
void dm_evidence_plant(dm_play *play, int clue, int incident);
int dm_evidence_leave(dm_play *play, dm_evidence item);
void dm_evidence_find(dm_play *play, int item, int state);
void dm_evidence_doubt(dm_play *play, int item, int state);
void dm_investigate(dm_play *play, int incident, int state, int draws);
void dm_belief_update(dm_play *play, int incident, int state);
dm_belief dm_belief_begin(const dm_scenario *scenario, const dm_world *world, int incident,
                          int state);
void dm_assess(dm_play *play, int incident, int state, int suspect, int confidence, bool is_public);
dm_verdict dm_judge_assessment(const dm_scenario *scenario, const dm_world *world,
                               const dm_input *input);
/// Puts on record what a person states; `is_public`: to everyone.
void dm_assess_play(dm_play *play, const dm_input *input, bool is_public);

// --- ladder.c (beside ladder.h)
void dm_deed_add(dm_play *play, dm_deed deed);
void dm_deed_known(dm_play *play, int deed, int state);
void dm_rungs_update(dm_play *play);
int dm_deed_of_incident(const dm_world *world, int incident);

// --- tension.c
void dm_tension_fade(dm_play *play);
void dm_tension_move(dm_play *play, int from, int toward, int per_mille);
/// Points of the 0..100 dial by an act of `actor`, as `from` takes it (per-mille moved).
int dm_tension_of_deed(const dm_scenario *scenario, const dm_world *world, int from, int points,
                       int severity, bool is_cyber);
void dm_standing_move(dm_play *play, int actor, dm_standing standing, int change);

// --- message.c
typedef struct dm_letter {
    int16_t from;
    int16_t to;
    int16_t channel;
    int16_t incident;
    uint8_t kind;
    uint32_t fields;
    int32_t effect; ///< row whose text it carries; -1
} dm_letter;
void dm_message_send(dm_play *play, dm_letter letter);
void dm_message_arrive(dm_play *play, int index);

dm_verdict dm_judge_message(const dm_scenario *scenario, const dm_world *world,
                            const dm_input *input);
/// The situation of a message of which dm_judge_message() has said that it is one.
dm_situation dm_situation_of_message(const dm_scenario *scenario, const dm_input *input);
/// Sends what a person wrote and was judged so, or says why not.
void dm_message_play(dm_play *play, const dm_input *input, const dm_verdict *verdict);

// --- ruling.c
/// The ruling on an act that holds for this situation; on an option. -1: none.
int dm_ruling_of_act(const dm_world *world, const dm_situation *situation);
int dm_ruling_of_option(const dm_world *world, int state, int option);
void dm_ruling_use(dm_world *world, int ruling);
void dm_ruling_play(dm_play *play, const dm_input *input);

// --- norm.c
/// Public words that a soft norm forbids.
void dm_norm_said(dm_play *play, int clause, int state, int incident);
/// Takes a breach out of the record and gives back what it cost.
void dm_breach_strike(dm_play *play, int breach);
static inline bool dm_norm_binds(const dm_world *world, int norm, int state)
{
    return (world->norms[state] >> norm) & 1;
}
/// The define clause that both states have agreed to, or -1.
int dm_agreed_threshold(const dm_scenario *scenario, const dm_world *world);
void dm_norm_set(dm_play *play, int norm, int states, bool is_in_force);
/// `state` is ready to be bound: in force for both once both are.
void dm_norm_offer(dm_play *play, int norm, int state);
/// `state` leaves, after the norm's notice.
void dm_norm_withdraw(dm_play *play, int norm, int state);
/// A sunset, or the end of a state's notice.
void dm_norm_due(dm_play *play, int norm, int whose);

// --- obligation.c
void dm_norm_notified(dm_play *play, int incident, int state);
void dm_norm_message(dm_play *play, int index);
/// A company or proxy under the law of `home` did it, and `home` has been told.
void dm_norm_firm_act(dm_play *play, int incident, int home);
void dm_norm_satisfy_by_message(dm_play *play, int index);
/// @param is_begun  the operation has only been begun: some demands are met by that
void dm_norm_satisfy_by_action(dm_play *play, int operation, bool is_begun);
void dm_obligation_due(dm_play *play, int index, bool is_second);
void dm_schedule_plan(dm_play *play);
void dm_schedule_due(dm_play *play, int clause);
bool dm_answers_message(const dm_world *world, const dm_answer *answer, const dm_message *message);
bool dm_answers_action(const dm_answer *answer, int action, bool is_begun);

// --- breach.c
/// Records a breach, unless its norm is only advisory. `at` and `due` are filled in.
void dm_breach_record(dm_play *play, dm_breach breach);
void dm_breach_due(dm_play *play, int index);
void dm_breach_answered_by_message(dm_play *play, int index);
void dm_breach_answered_by_action(dm_play *play, int operation, bool is_begun);
void dm_norm_believed(dm_play *play, int incident, int judge);
void dm_norm_shown(dm_play *play, int operation, uint8_t known_by);

// --- attribution.c
/// Plans when the owner's own service will come to a finding of its own.
void dm_attribution_plan(dm_play *play, int incident);
void dm_attribution_due(dm_play *play, int incident, int state);
/// Minutes from an incident to its attribution in life, as a draw gives them: 1 to 1800 days.
int64_t dm_attribution_minutes(uint64_t draw);

// --- operation.c
/// Plans or starts an act that was judged; a refusal makes a REFUSED event. @return operation or -1
int dm_operation_begin(dm_play *play, const dm_situation *situation, uint8_t authorised_by,
                       const dm_verdict *verdict, int option);
void dm_operation_due(dm_play *play, int index);
void dm_order_check(dm_play *play, int incident, int state);
void dm_order_due(dm_play *play, int index, int incident);
void dm_order_set(dm_play *play, int index, bool is_active, int clause);

// --- judge.c
enum { DM_ACTS_OF_OPTION_MAX = 8 };
/// The verdicts on an option's own acts, in the order of its rows.
typedef struct dm_verdicts {
    dm_verdict rows[DM_ACTS_OF_OPTION_MAX];
    int count;
} dm_verdicts;
dm_verdict dm_judge_act(const dm_scenario *scenario, const dm_world *world,
                        const dm_situation *situation);
/// What a ruling, or else the norms, say to an act that has been possible and was ordered before.
dm_verdict dm_judge_waited(const dm_scenario *scenario, const dm_world *world,
                           const dm_situation *situation);
/// What the norms alone say.
dm_verdict dm_judge_norms(const dm_scenario *scenario, const dm_world *world,
                          const dm_situation *situation);
/// Cannot be done at all. @param words  the scenario's own reason; 0
dm_verdict dm_impossible(dm_obstacle obstacle, dm_words words);
/// An act row that the situation's own state does.
bool dm_is_own_act(const dm_effect *effect, const dm_situation *situation);
/// The worst verdict on the rows of an option; with `acts`, also that of each of its own acts.
dm_verdict dm_judge_rows(const dm_scenario *scenario, const dm_world *world, dm_span effects,
                         const dm_situation *situation, dm_verdicts *acts);
/// The order of verdicts: by kind; of two delays the longer is worse.
bool dm_is_worse(const dm_verdict *a, const dm_verdict *b);
/// True when the window of the clause is open now.
bool dm_clause_is_open(const dm_world *world, const dm_clause *clause);
/// True when the clause forbids or delays what the situation describes and no permit lifts it.
bool dm_clause_applies(const dm_scenario *scenario, const dm_world *world, int clause,
                       const dm_situation *situation);

// --- effects.c
/// Applies the rows. `situation` says who "me" is (NULL: nobody); `verdicts` are those on its own
/// acts when they were judged before (NULL: judge now).
void dm_apply(dm_play *play, dm_span effects, const dm_situation *situation,
              const dm_verdicts *verdicts);

// --- decision.c
void dm_decision_open(dm_play *play, int index);
void dm_decision_deadline(dm_play *play, int index);
void dm_decision_choose(dm_play *play, dm_input input);
/// Makes the REFUSED event of an input.
void dm_say_no(dm_play *play, const dm_input *input, const dm_verdict *verdict);
void dm_decisions_resolve(dm_play *play);
/// What a choice for this decision is about: "me" and the incident.
dm_situation dm_situation_of_decision(const dm_scenario *scenario, const dm_world *world,
                                      int decision);

// --- inject.c
void dm_inject_fire(dm_play *play, int index);
void dm_inject_due(dm_play *play, int index);
void dm_inject_skip(dm_play *play, int index, int reason);
/// Fires whatever waits for a condition that holds now; ends the run when an ending says so.
void dm_watch(dm_play *play);
void dm_end(dm_play *play, int ending);
void dm_end_by_time(dm_play *play);
