#include "rules/judge.h"

#include "rules/rules_internal.h"
#include "rules/step.h"

// What the rules say before a move. Two questions, in this order: is it possible at all (the
// action's own conditions), and what do the norms say? Of several norms the worst verdict counts:
// refused, delayed, breach, advised, allowed; of two delays the longer, of other equals the first
// norm of the scenario. Within a norm a permit clause that applies lifts its other clauses.

static const dm_verdict allowed = {.clause = -1, .kind = DM_VERDICT_ALLOWED, .until = -1};
static const dm_verdict ruled_out = {.clause = -1, .kind = DM_VERDICT_REFUSED, .until = -1};

const char *dm_verdict_name(int kind)
{
    static const char *const names[DM_VERDICT_COUNT] = {
        [DM_VERDICT_ALLOWED] = "allowed", [DM_VERDICT_ADVISED] = "advised",
        [DM_VERDICT_BREACH] = "breach",   [DM_VERDICT_DELAYED] = "delayed",
        [DM_VERDICT_REFUSED] = "refused", [DM_VERDICT_IMPOSSIBLE] = "impossible",
    };
    return kind >= 0 && kind < DM_VERDICT_COUNT ? names[kind] : "unknown";
}

dm_verdict dm_impossible(dm_obstacle obstacle, dm_words words)
{
    return (dm_verdict){.clause = -1,
                        .kind = DM_VERDICT_IMPOSSIBLE,
                        .until = -1,
                        .obstacle = (uint8_t)obstacle,
                        .words = words};
}

/// The permit clause that lifts the norm's other clauses from this act, or -1.
static int lifting_clause(const dm_scenario *scenario, const dm_world *world, int norm,
                          const dm_situation *situation)
{
    const dm_span clauses = scenario->norms[norm].clauses;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        if (scenario->clauses[i].kind != DM_CLAUSE_PERMIT) continue;
        if (dm_holds(scenario, world, situation, scenario->clauses[i].when)) return i;
    }
    return -1;
}

static bool is_within_window(const dm_world *world, const dm_clause *clause, int64_t minute)
{
    if (clause->opens_parameter >= 0 && minute < world->parameters[clause->opens_parameter]) {
        return false;
    }
    return clause->closes_parameter < 0 || minute <= world->parameters[clause->closes_parameter];
}

bool dm_clause_is_open(const dm_world *world, const dm_clause *clause)
{
    return is_within_window(world, clause, world->now);
}

/// The author's own test, as it was tabled at loading. Of an act that is only believed it is not
/// known which action it was: the test says nothing then.
static bool predicate_holds(const dm_scenario *scenario, int predicate,
                            const dm_situation *situation)
{
    if (predicate < 0) return true;
    if (situation->action < 0) return false;
    const uint64_t *targets =
        scenario->predicates[predicate].holds[situation->me][situation->action];
    const int bit = situation->asset + 1;
    return (targets[bit / 64] >> (bit % 64)) & 1;
}

/// True when the clause is about the act, whatever a permit of its norm says.
static bool is_about(const dm_scenario *scenario, const dm_world *world, int clause,
                     const dm_situation *situation)
{
    const dm_clause *rule = &scenario->clauses[clause];
    const bool is_past = situation->is_believed && situation->incident >= 0;
    const int64_t minute = is_past ? world->incidents[situation->incident].start : world->now;
    if (!is_within_window(world, rule, minute)) return false;
    if (!dm_holds(scenario, world, situation, rule->when)) return false;
    if (!predicate_holds(scenario, rule->predicate, situation)) return false;
    const bool is_limit = rule->kind == DM_CLAUSE_LIMIT && rule->within.count > 0;
    return !is_limit || !dm_holds(scenario, world, situation, rule->within);
}

bool dm_clause_applies(const dm_scenario *scenario, const dm_world *world, int clause,
                       const dm_situation *situation)
{
    if (!is_about(scenario, world, clause, situation)) return false;
    return lifting_clause(scenario, world, scenario->clauses[clause].norm, situation) < 0;
}

/// The minute before which a delay clause lets nothing happen; at most now when it has passed.
static int64_t delay_until(const dm_world *world, const dm_clause *clause,
                           const dm_situation *situation)
{
    if (clause->until_parameter < 0) return world->now;
    if (clause->since_parameter >= 0) {
        const int severity = world->parameters[clause->since_parameter];
        const int64_t last = dm_last_serious(world, situation, severity);
        return last < 0 ? world->now : last + world->parameters[clause->until_parameter];
    }
    if (situation->incident < 0) return world->now;
    // What is detected only after it was answered began to count with the order: else an act would
    // wait for ever.
    const int64_t ordered = situation->has_waited ? situation->ordered_at : world->now;
    const int64_t detected = world->incidents[situation->incident].detected_at[situation->me];
    const int64_t from = detected >= 0 && detected < ordered ? detected : ordered;
    return from + world->parameters[clause->until_parameter];
}

static dm_verdict verdict_of_clause(const dm_scenario *scenario, const dm_world *world, int index,
                                    const dm_situation *situation)
{
    const dm_clause *clause = &scenario->clauses[index];
    dm_verdict verdict = {.clause = (int16_t)index, .until = -1};
    const uint8_t mode = world->norm_modes[clause->norm];
    if (clause->kind == DM_CLAUSE_DELAY) {
        verdict.until = delay_until(world, clause, situation);
        if (verdict.until <= world->now) return allowed;
        verdict.kind = mode == DM_MODE_ADVISORY ? DM_VERDICT_ADVISED : DM_VERDICT_DELAYED;
    } else if (mode == DM_MODE_HARD) {
        verdict.kind = DM_VERDICT_REFUSED;
    } else {
        verdict.kind = mode == DM_MODE_SOFT ? DM_VERDICT_BREACH : DM_VERDICT_ADVISED;
    }
    return verdict;
}

bool dm_is_worse(const dm_verdict *a, const dm_verdict *b)
{
    if (a->kind != b->kind) return a->kind > b->kind;
    return a->kind == DM_VERDICT_DELAYED && a->until > b->until;
}

dm_verdict dm_judge_norms(const dm_scenario *scenario, const dm_world *world,
                          const dm_situation *situation)
{
    dm_verdict worst = allowed;
    if (world->norms[situation->me] == 0 || situation->is_ruled) return worst;
    for (int n = 0; n < scenario->act_clauses_count; n++) {
        const int i = scenario->act_clauses[n];
        if (!dm_norm_binds(world, scenario->clauses[i].norm, situation->me)) continue;
        if (!dm_clause_applies(scenario, world, i, situation)) continue;
        const dm_verdict verdict = verdict_of_clause(scenario, world, i, situation);
        if (dm_is_worse(&verdict, &worst)) worst = verdict;
    }
    return worst;
}

static int access_to(const dm_scenario *scenario, const dm_world *world, int actor, int asset)
{
    int best = DM_ACCESS_NONE;
    for (int i = 0; i < scenario->capabilities_count; i++) {
        const dm_capability *capability = &scenario->capabilities[i];
        if (capability->actor != actor || capability->against != asset) continue;
        if (world->access[i] > best) best = world->access[i];
    }
    return best;
}

static bool is_target_right(const dm_scenario *scenario, const dm_action *action,
                            const dm_situation *situation)
{
    const int owner = situation->asset >= 0 ? scenario->assets[situation->asset].owner : DM_NOBODY;
    switch ((dm_target_kind)action->target) {
    case DM_TARGET_NONE:
    case DM_TARGET_STATE:
        return true;
    case DM_TARGET_ASSET:
        return owner == dm_other_state(situation->me);
    case DM_TARGET_OWN_ASSET:
        return owner == situation->me;
    case DM_TARGET_INCIDENT:
        return situation->incident >= 0;
    case DM_TARGET_KIND_COUNT:
        break;
    }
    return false;
}

static bool is_under_way(const dm_world *world, const dm_situation *situation)
{
    for (int i = 0; i < world->operation_count; i++) {
        const dm_operation *operation = &world->operations[i];
        if (operation->actor != situation->me || operation->action != situation->action) continue;
        if (operation->asset != situation->asset) continue;
        if (operation->state <= DM_OPERATION_RUNNING) return true;
    }
    return false;
}

static dm_verdict judge_possible(const dm_scenario *scenario, const dm_world *world,
                                 const dm_situation *situation)
{
    const dm_action *action = &scenario->actions[situation->action];
    if (world->is_over) return dm_impossible(DM_OBSTACLE_OVER, 0);
    if (!is_target_right(scenario, action, situation)) return dm_impossible(DM_OBSTACLE_TARGET, 0);
    const bool is_repeat = world->started[situation->me][situation->action] > 0;
    if ((is_repeat && !action->is_repeatable) || is_under_way(world, situation)) {
        return dm_impossible(DM_OBSTACLE_REPEATED, 0);
    }
    if (action->access_needed > DM_ACCESS_NONE &&
        access_to(scenario, world, situation->me, situation->asset) < action->access_needed) {
        return dm_impossible(DM_OBSTACLE_ACCESS, 0);
    }
    if (action->capital_cost > world->actors[situation->me].capital) {
        return dm_impossible(DM_OBSTACLE_CAPITAL, 0);
    }
    if (!dm_holds(scenario, world, situation, action->when)) {
        return dm_impossible(DM_OBSTACLE_CONDITION, action->unless);
    }
    return allowed;
}

dm_verdict dm_judge_act(const dm_scenario *scenario, const dm_world *world,
                        const dm_situation *situation)
{
    const dm_verdict possible = judge_possible(scenario, world, situation);
    if (possible.kind == DM_VERDICT_IMPOSSIBLE) return possible;
    return dm_judge_waited(scenario, world, situation);
}

dm_verdict dm_judge_waited(const dm_scenario *scenario, const dm_world *world,
                           const dm_situation *situation)
{
    const int ruling = dm_ruling_of_act(world, situation);
    if (ruling >= 0) return world->rulings[ruling].is_allowed ? allowed : ruled_out;
    return dm_judge_norms(scenario, world, situation);
}

static bool is_own(const dm_effect *effect, const dm_situation *situation)
{
    return effect->actor == DM_ME || effect->actor == situation->me;
}

bool dm_is_own_act(const dm_effect *effect, const dm_situation *situation)
{
    return situation != NULL && effect->verb == DM_VERB_ACT && is_own(effect, situation);
}

/// The situation of a row that a norm may have a word on: an act of one's own, or blame in public.
static bool situation_of_row(const dm_effect *effect, const dm_situation *situation,
                             dm_situation *act)
{
    const bool is_act = dm_is_own_act(effect, situation);
    const bool is_blame =
        effect->verb == DM_VERB_ASSESS && effect->amount == 1 && is_own(effect, situation);
    if (!is_act && !is_blame) return false;
    *act = *situation;
    act->action = (int16_t)(is_act ? effect->subject : -1);
    act->asset = (int16_t)(is_act ? effect->object : -1);
    act->accuses = is_blame && effect->object == dm_other_state(situation->me);
    return true;
}

/// An option that puts an assessment on record does so before its acts: they are judged with it.
static void note_assessment(const dm_world *world, const dm_effect *effect, dm_situation *situation)
{
    if (effect->verb != DM_VERB_ASSESS || situation->incident < 0) return;
    if (effect->actor != DM_ME && effect->actor != situation->me) return;
    if (effect->subject != DM_THIS_INCIDENT &&
        dm_incident_of(world, effect->subject) != situation->incident) {
        return;
    }
    const dm_belief *belief = &world->incidents[situation->incident].beliefs[situation->me];
    situation->belief = belief->share[dm_other_state(situation->me)];
    situation->confidence = effect->kind > DM_CONFIDENCE_NONE ? effect->kind : belief->confidence;
}

dm_verdict dm_judge_rows(const dm_scenario *scenario, const dm_world *world, dm_span effects,
                         const dm_situation *situation, dm_verdicts *acts)
{
    dm_verdict worst = allowed;
    dm_situation now = *situation;
    for (int i = effects.first; i < effects.first + effects.count; i++) {
        const dm_effect *effect = &scenario->effects[i];
        note_assessment(world, effect, &now);
        dm_situation act;
        if (!situation_of_row(effect, &now, &act)) continue;
        const dm_verdict verdict = act.action >= 0 ? dm_judge_act(scenario, world, &act)
                                                   : dm_judge_norms(scenario, world, &act);
        if (act.action >= 0 && acts != NULL && acts->count < DM_ACTS_OF_OPTION_MAX) {
            acts->rows[acts->count++] = verdict;
        }
        if (dm_is_worse(&verdict, &worst)) worst = verdict;
    }
    return worst;
}

static dm_verdict judge_choice(const dm_scenario *scenario, const dm_world *world,
                               const dm_input *input)
{
    if (input->subject < 0 || input->subject >= scenario->decisions_count) {
        return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    }
    const dm_decision *decision = &scenario->decisions[input->subject];
    const dm_span options = decision->options;
    if (input->object < options.first || input->object >= options.first + options.count) {
        return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    }
    const dm_decision_state *state = &world->decisions[input->subject];
    if (decision->seat != input->seat || state->phase == DM_DECISION_CLOSED) {
        return dm_impossible(DM_OBSTACLE_CLOSED, 0);
    }
    dm_situation situation = dm_situation_of_decision(scenario, world, input->subject);
    situation.belief = input->belief;
    situation.confidence = input->confidence;
    const dm_option *option = &scenario->options[input->object];
    if (!dm_holds(scenario, world, &situation, option->when)) {
        return dm_impossible(DM_OBSTACLE_CONDITION, option->unless);
    }
    const int ruling = dm_ruling_of_option(world, input->seat, input->object);
    if (ruling >= 0 && !world->rulings[ruling].is_allowed) return ruled_out;
    situation.is_ruled = ruling >= 0;
    return dm_judge_rows(scenario, world, option->effects, &situation, NULL);
}

static bool is_index(int index, int count, bool may_be_none)
{
    return (index >= 0 && index < count) || (may_be_none && index == -1);
}

static dm_situation situation_of_input(const dm_input *input)
{
    return (dm_situation){.me = input->seat,
                          .action = input->subject,
                          .asset = input->object,
                          .incident = input->incident,
                          .belief = input->belief,
                          .confidence = input->confidence,
                          .is_human = 1};
}

static dm_verdict judge_free_act(const dm_scenario *scenario, const dm_world *world,
                                 const dm_input *input)
{
    if (!is_index(input->subject, scenario->actions_count, false) ||
        !is_index(input->object, scenario->assets_count, true) ||
        !is_index(input->incident, world->incident_count, true) ||
        !is_index(input->decision, scenario->decisions_count, true)) {
        return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    }
    // A state answers only what it knows of.
    if (input->incident >= 0 && world->incidents[input->incident].known_at[input->seat] < 0) {
        return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    }
    if (input->decision >= 0) {
        const dm_decision *decision = &scenario->decisions[input->decision];
        const bool is_open = world->decisions[input->decision].phase != DM_DECISION_CLOSED;
        if (!is_open || !decision->is_free || decision->seat != input->seat) {
            return dm_impossible(DM_OBSTACLE_CLOSED, 0);
        }
    }
    const dm_situation situation = situation_of_input(input);
    return dm_judge_act(scenario, world, &situation);
}

// ------------------------------------------------------------------------------ all that is said

typedef struct hearing {
    dm_verdict *rows;
    int count;
    int capacity;
} hearing;

static void forget(hearing *heard, int row)
{
    heard->count--;
    for (int i = row; i < heard->count; i++) heard->rows[i] = heard->rows[i + 1];
}

/// Puts a verdict behind all that count as much. Of several acts of an option that one clause
/// speaks of, its worst word counts.
static void hear(hearing *heard, dm_verdict verdict)
{
    for (int i = 0; i < heard->count; i++) {
        if (heard->rows[i].clause != verdict.clause) continue;
        if (!dm_is_worse(&verdict, &heard->rows[i])) return;
        forget(heard, i);
        break;
    }
    if (heard->count == heard->capacity) return;
    int at = heard->count++;
    for (; at > 0 && dm_is_worse(&verdict, &heard->rows[at - 1]); at--)
        heard->rows[at] = heard->rows[at - 1];
    heard->rows[at] = verdict;
}

static void hear_norms(const dm_scenario *scenario, const dm_world *world,
                       const dm_situation *situation, hearing *heard)
{
    for (int n = 0; n < scenario->act_clauses_count; n++) {
        const int i = scenario->act_clauses[n];
        const int norm = scenario->clauses[i].norm;
        if (!dm_norm_binds(world, norm, situation->me)) continue;
        if (!is_about(scenario, world, i, situation)) continue;
        const dm_verdict verdict = verdict_of_clause(scenario, world, i, situation);
        if (verdict.kind == DM_VERDICT_ALLOWED) continue;
        const int permit = lifting_clause(scenario, world, norm, situation);
        hear(heard, permit < 0 ? verdict
                               : (dm_verdict){.clause = (int16_t)permit,
                                              .kind = DM_VERDICT_ALLOWED,
                                              .until = -1});
    }
}

static void hear_option(const dm_scenario *scenario, const dm_world *world, const dm_input *input,
                        hearing *heard)
{
    dm_situation now = dm_situation_of_decision(scenario, world, input->subject);
    now.belief = input->belief;
    now.confidence = input->confidence;
    const dm_span effects = scenario->options[input->object].effects;
    for (int i = effects.first; i < effects.first + effects.count; i++) {
        const dm_effect *effect = &scenario->effects[i];
        note_assessment(world, effect, &now);
        dm_situation act;
        if (situation_of_row(effect, &now, &act)) hear_norms(scenario, world, &act, heard);
    }
}

/// What does not exist, cannot be aimed at or is not this seat's to choose is no act that a norm
/// could speak of.
static bool is_no_act(const dm_verdict *verdict)
{
    return verdict->obstacle == DM_OBSTACLE_OVER || verdict->obstacle == DM_OBSTACLE_UNKNOWN ||
           verdict->obstacle == DM_OBSTACLE_TARGET || verdict->obstacle == DM_OBSTACLE_CLOSED;
}

int dm_judge_all(const dm_scenario *scenario, const dm_world *world, const dm_input *input,
                 dm_verdict *rows, int capacity)
{
    hearing heard = {.rows = rows, .capacity = capacity};
    const dm_verdict verdict = dm_judge(scenario, world, input);
    if (verdict.kind == DM_VERDICT_IMPOSSIBLE && is_no_act(&verdict)) return 0;
    if (input->seat >= DM_STATES) return 0;
    if (input->kind == DM_INPUT_CHOOSE) hear_option(scenario, world, input, &heard);
    if (input->kind == DM_INPUT_ACT) {
        const dm_situation act = situation_of_input(input);
        hear_norms(scenario, world, &act, &heard);
    }
    if (input->kind == DM_INPUT_MESSAGE) {
        const dm_situation said = dm_situation_of_message(scenario, input);
        if (said.accuses) hear_norms(scenario, world, &said, &heard);
    }
    return heard.count;
}

dm_verdict dm_judge(const dm_scenario *scenario, const dm_world *world, const dm_input *input)
{
    if (world->is_over) return dm_impossible(DM_OBSTACLE_OVER, 0);
    if (input->seat >= DM_STATES) return allowed; // the white cell is not bound
    if (input->kind == DM_INPUT_CHOOSE) return judge_choice(scenario, world, input);
    if (input->kind == DM_INPUT_ACT) return judge_free_act(scenario, world, input);
    if (input->kind == DM_INPUT_MESSAGE) return dm_judge_message(scenario, world, input);
    if (input->kind == DM_INPUT_ASSESS) return dm_judge_assessment(scenario, world, input);
    return allowed;
}
