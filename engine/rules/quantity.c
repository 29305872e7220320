#include "rules/rules_internal.h"

// What tests measure. Each row of quantity.def has its case here; arguments come as indexes, with
// DM_ME, DM_THEM and DM_THIS_INCIDENT resolved by the situation.

enum { A_LONG_TIME = 1000000 }; // minutes: "never", where never is long ago

static int actor_arg(const dm_situation *situation, int16_t argument)
{
    if (situation == NULL) return argument;
    if (argument == DM_ME) return situation->me;
    if (argument == DM_THEM) return dm_other_state(situation->me);
    return argument;
}

static int incident_arg(const dm_world *world, const dm_situation *situation, int16_t argument)
{
    if (argument == DM_THIS_INCIDENT) return situation != NULL ? situation->incident : -1;
    return dm_incident_of(world, argument);
}

// ------------------------------------------------------------------------------------ about acts

static const dm_action *action_of(const dm_scenario *scenario, const dm_situation *situation)
{
    return situation->action >= 0 ? &scenario->actions[situation->action] : NULL;
}

static const dm_incident *incident_of(const dm_world *world, const dm_situation *situation)
{
    return situation->incident >= 0 ? &world->incidents[situation->incident] : NULL;
}

static int stated_belief(const dm_world *world, const dm_situation *situation)
{
    if (situation->belief >= 0) return situation->belief;
    const dm_incident *incident = incident_of(world, situation);
    if (incident == NULL) return 0;
    const int stated = incident->beliefs[situation->me].stated;
    return stated >= 0 ? stated : 0;
}

static int stated_confidence(const dm_world *world, const dm_situation *situation)
{
    if (situation->belief >= 0) return situation->confidence;
    const dm_incident *incident = incident_of(world, situation);
    if (incident == NULL || incident->beliefs[situation->me].stated < 0) return 0;
    return incident->beliefs[situation->me].stated_confidence;
}

static int minutes_waited(const dm_world *world, const dm_situation *situation)
{
    const dm_incident *incident = incident_of(world, situation);
    if (incident == NULL) return -1;
    const int64_t detected = incident->detected_at[situation->me];
    return detected < 0 ? 0 : (int)(world->now - detected);
}

int64_t dm_last_serious(const dm_world *world, const dm_situation *situation, int severity)
{
    int64_t last = -1;
    for (int i = 0; i < world->incident_count; i++) {
        const dm_incident *incident = &world->incidents[i];
        if (incident->severity < severity || incident->start <= last) continue;
        bool is_known = incident->known_at[situation->me] >= 0;
        if (situation->is_believed) {
            const dm_incident *believed = &world->incidents[situation->incident];
            is_known = is_known && incident->known_at[dm_other_state(situation->me)] >= 0 &&
                       incident->start < believed->start;
        }
        if (is_known) last = incident->start;
    }
    return last;
}

static int64_t since_serious(const dm_world *world, const dm_situation *situation, int parameter)
{
    const int64_t last = dm_last_serious(world, situation, world->parameters[parameter]);
    if (last < 0) return A_LONG_TIME;
    const bool is_past = situation->is_believed && situation->incident >= 0;
    return (is_past ? world->incidents[situation->incident].start : world->now) - last;
}

/// True when something that stands outside the target's state needs the target.
static bool spills(const dm_scenario *scenario, int asset)
{
    if (asset < 0) return false;
    for (int i = 0; i < scenario->dependencies_count; i++) {
        const dm_dependency *link = &scenario->dependencies[i];
        if (link->needs != asset) continue;
        if (scenario->assets[link->asset].owner != scenario->assets[asset].owner) return true;
    }
    return false;
}

/// Minutes since the other state was told: of what the act answers, or of something that has not
/// happened yet (an exercise).
static int64_t notice_given(const dm_world *world, const dm_situation *situation)
{
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *message = &world->messages[i];
        const bool is_notice =
            message->kind == DM_MESSAGE_NOTIFICATION || message->kind == DM_MESSAGE_WARNING;
        if (!is_notice || message->from != situation->me || !message->is_delivered) continue;
        if (message->incident == situation->incident) return world->now - message->delivered;
    }
    return -1;
}

static int64_t proportion(const dm_scenario *scenario, const dm_world *world,
                          const dm_situation *situation)
{
    const dm_incident *injury = incident_of(world, situation);
    if (injury == NULL) return 0;
    const int severity = injury->severity > 0 ? injury->severity : 1;
    return (int64_t)dm_foreseen_severity(scenario, situation) * DM_PER_MILLE / severity;
}

/// A believed act: what the incident would be, had `me` done it.
static int64_t measure_believed(const dm_scenario *scenario, const dm_world *world,
                                const dm_situation *situation, const dm_test *test)
{
    const dm_incident *incident = &world->incidents[situation->incident];
    const uint64_t tags = incident->asset >= 0 ? scenario->assets[incident->asset].tags : 0;
    switch (test->quantity) {
    case DM_QUANTITY_ACT_RUNG:
        return incident->rung;
    case DM_QUANTITY_ACT_DOMAIN:
        return DM_DOMAIN_CYBER;
    case DM_QUANTITY_ACT_OUTSIDE:
        return 1;
    case DM_QUANTITY_ACT_EFFECT:
        return incident->effect;
    case DM_QUANTITY_ACT_TARGET_CLASS:
        return incident->target_class;
    case DM_QUANTITY_ACT_TARGET_TAG:
        return (int64_t)((tags >> test->args[0]) & 1);
    case DM_QUANTITY_ACT_SEVERITY:
        return incident->severity;
    case DM_QUANTITY_ACT_REVERSIBLE:
        return incident->reversible;
    case DM_QUANTITY_ACT_WAITED:
        return -1; // whether it answered anything cannot be known
    case DM_QUANTITY_ACT_HUMAN:
        return 1; // nor who decided it
    case DM_QUANTITY_ACT_CUSTOMERS:
        return incident->asset >= 0 ? scenario->assets[incident->asset].customers : 0;
    case DM_QUANTITY_ACT_SPILLS:
        return incident->states_affected >= 2;
    case DM_QUANTITY_ACT_NOTICE:
        return A_LONG_TIME; // nor whether notice of it was given
    case DM_QUANTITY_SINCE_SERIOUS:
        return since_serious(world, situation, test->args[0]);
    default:
        return 0;
    }
}

/// The incident that the situation is about.
static int64_t measure_this(const dm_scenario *scenario, const dm_world *world,
                            const dm_situation *situation, const dm_test *test)
{
    const dm_incident *incident = incident_of(world, situation);
    if (incident == NULL) return 0;
    switch (test->quantity) {
    case DM_QUANTITY_THIS_SEVERITY:
        return incident->severity;
    case DM_QUANTITY_THIS_CLASS:
        return incident->target_class;
    case DM_QUANTITY_THIS_EFFECT:
        return incident->effect;
    case DM_QUANTITY_THIS_STATES:
        return incident->states_affected;
    case DM_QUANTITY_THIS_TAG:
        return incident->asset >= 0 &&
               (scenario->assets[incident->asset].tags >> test->args[0] & 1) != 0;
    case DM_QUANTITY_THIS_VICTIM:
        return incident->asset >= 0 &&
               scenario->assets[incident->asset].owner == actor_arg(situation, test->args[0]);
    default:
        return 0;
    }
}

static int64_t measure_act(const dm_scenario *scenario, const dm_world *world,
                           const dm_situation *situation, const dm_test *test)
{
    if (situation->is_believed) return measure_believed(scenario, world, situation, test);
    const dm_action *action = action_of(scenario, situation);
    const dm_asset *asset = situation->asset >= 0 ? &scenario->assets[situation->asset] : NULL;
    const dm_incident *incident = incident_of(world, situation);
    switch (test->quantity) {
    case DM_QUANTITY_ACT_RUNG:
        return action != NULL ? action->rung : -1;
    case DM_QUANTITY_ACT_IS:
        return situation->action == test->args[0];
    case DM_QUANTITY_ACT_DOMAIN:
        return action != NULL ? action->domain : DM_DOMAIN_INFORMATION;
    case DM_QUANTITY_ACT_OUTSIDE:
        return action != NULL && action->is_outside;
    case DM_QUANTITY_ACT_EFFECT:
        return action != NULL ? action->effect : DM_EFFECT_NONE;
    case DM_QUANTITY_ACT_TARGET_CLASS:
        return asset != NULL ? asset->target_class : 0;
    case DM_QUANTITY_ACT_TARGET_TAG:
        return asset != NULL ? (int64_t)((asset->tags >> test->args[0]) & 1) : 0;
    case DM_QUANTITY_ACT_SEVERITY:
        return dm_foreseen_severity(scenario, situation);
    case DM_QUANTITY_ACT_REVERSIBLE:
        return action != NULL ? action->reversible : 0;
    case DM_QUANTITY_ACT_ANSWERS:
        return incident != NULL;
    case DM_QUANTITY_ACT_BELIEF:
        return stated_belief(world, situation);
    case DM_QUANTITY_ACT_CONFIDENCE:
        return stated_confidence(world, situation);
    case DM_QUANTITY_ACT_SOURCES:
        return incident != NULL ? incident->beliefs[situation->me].sources : 0;
    case DM_QUANTITY_ACT_WAITED:
        return minutes_waited(world, situation);
    case DM_QUANTITY_ACT_ACCUSES:
        return situation->accuses || (action != NULL && action->is_accusation);
    case DM_QUANTITY_ACT_PREDELEGATES:
        return action != NULL && action->predelegates;
    case DM_QUANTITY_ACT_HUMAN:
        return situation->is_human;
    case DM_QUANTITY_ACT_CUSTOMERS:
        return asset != NULL ? asset->customers : 0;
    case DM_QUANTITY_ACT_SPILLS:
        return spills(scenario, situation->asset);
    case DM_QUANTITY_ACT_NOTICE:
        return notice_given(world, situation);
    case DM_QUANTITY_ACT_PROPORTION:
        return proportion(scenario, world, situation);
    case DM_QUANTITY_SINCE_SERIOUS:
        return since_serious(world, situation, test->args[0]);
    default:
        return measure_this(scenario, world, situation, test);
    }
}

// ---------------------------------------------------------------------------------- about worlds

static int64_t count_messages(const dm_world *world, int from, int to, int kind)
{
    int64_t count = 0;
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *message = &world->messages[i];
        if (message->from != from || (message->to != to && message->to != DM_ANYONE)) continue;
        if (kind < 0 ? message->to == to : message->kind == kind) count++;
    }
    return count;
}

static int64_t count_fields(const dm_world *world, int from, int to)
{
    uint32_t fields = 0;
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *message = &world->messages[i];
        if (message->from == from && message->to == to) fields |= message->fields;
    }
    return dm_bits_count(fields);
}

static int64_t count_obligations(const dm_world *world, int debtor, unsigned states)
{
    int64_t count = 0;
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        count += owed->debtor == debtor && (states >> owed->state) & 1;
    }
    return count;
}

static int64_t count_breaches(const dm_world *world, int accused)
{
    int64_t count = 0;
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        const bool is_shown =
            breach->state == DM_BREACH_SHOWN || breach->state == DM_BREACH_REMEDIED;
        count += is_shown && breach->accused == accused;
    }
    return count;
}

/// Quantities about an incident as one state knows it.
static int64_t measure_incident(const dm_world *world, const dm_situation *situation,
                                const dm_test *test)
{
    const int index = incident_arg(world, situation, test->args[0]);
    if (index < 0) return 0;
    const dm_incident *incident = &world->incidents[index];
    if (test->quantity == DM_QUANTITY_HAPPENED) return 1;
    if (test->quantity == DM_QUANTITY_SEVERITY) return incident->severity;
    const int state = actor_arg(situation, test->args[1]);
    if (state < 0 || state >= DM_STATES) return 0;
    const dm_belief *belief = &incident->beliefs[state];
    switch (test->quantity) {
    case DM_QUANTITY_KNOWN:
        return incident->known_at[state] >= 0;
    case DM_QUANTITY_BELIEF:
        return belief->share[dm_other_state(state)];
    case DM_QUANTITY_CONFIDENCE:
        return belief->confidence;
    case DM_QUANTITY_EVIDENCE:
        return belief->items;
    default:
        return 0;
    }
}

/// Quantities of one actor.
static int64_t measure_actor(const dm_world *world, const dm_test *test, int actor, int other)
{
    const bool is_state = actor >= 0 && actor < DM_STATES;
    if (actor < 0) return 0;
    switch (test->quantity) {
    case DM_QUANTITY_TENSION:
        return other >= 0 ? world->tension[actor][other] : 0;
    case DM_QUANTITY_RUNG:
        return is_state ? world->perceived[actor] : 0;
    case DM_QUANTITY_MESSAGES:
        return count_messages(world, actor, other, -1);
    case DM_QUANTITY_MESSAGES_OF:
        return count_messages(world, actor, other, test->args[2]);
    case DM_QUANTITY_PACKETS:
        return count_messages(world, actor, other, DM_MESSAGE_PACKET);
    case DM_QUANTITY_FIELDS:
        return count_fields(world, actor, other);
    case DM_QUANTITY_DONE:
        return is_state ? world->done[actor][test->args[1]] : 0;
    case DM_QUANTITY_STARTED:
        return is_state ? world->started[actor][test->args[1]] : 0;
    case DM_QUANTITY_ACCUSED:
        return world->actors[actor].accusations;
    case DM_QUANTITY_BREACHES:
        return count_breaches(world, actor);
    case DM_QUANTITY_MET:
        return count_obligations(world, actor, 1U << DM_OBLIGATION_MET | 1U << DM_OBLIGATION_LATE);
    case DM_QUANTITY_MISSED:
        return count_obligations(world, actor, 1U << DM_OBLIGATION_MISSED);
    case DM_QUANTITY_OWED:
        return count_obligations(world, actor, 1U << DM_OBLIGATION_OPEN);
    case DM_QUANTITY_CREDIBILITY:
        return world->actors[actor].credibility;
    case DM_QUANTITY_CAPITAL:
        return world->actors[actor].capital;
    case DM_QUANTITY_MOOD:
        return world->actors[actor].mood;
    case DM_QUANTITY_LEGITIMACY:
        return world->actors[actor].legitimacy;
    default:
        return 0;
    }
}

static bool is_of_act(int quantity)
{
    return quantity >= DM_QUANTITY_ACT_RUNG; // the rows of scope ACT are the last of the list
}

static bool is_of_incident(int quantity)
{
    return quantity >= DM_QUANTITY_HAPPENED && quantity <= DM_QUANTITY_EVIDENCE;
}

static int64_t measure_world(const dm_world *world, const dm_situation *situation,
                             const dm_test *test)
{
    switch (test->quantity) {
    case DM_QUANTITY_TIME:
        return world->now;
    case DM_QUANTITY_TRUE_RUNG:
        return world->rung;
    case DM_QUANTITY_PEAK_RUNG:
        return world->peak_rung;
    case DM_QUANTITY_VARIABLE:
        return world->variables[test->args[0]];
    case DM_QUANTITY_LEVEL:
        return world->assets[test->args[0]].level;
    case DM_QUANTITY_FIRED:
        return world->injects[test->args[0]].phase == DM_INJECT_FIRED;
    case DM_QUANTITY_CHOSEN:
        return world->decisions[test->args[0]].chosen == test->args[1];
    case DM_QUANTITY_DEATHS:
        return world->deaths_milli / 1000;
    case DM_QUANTITY_IN_FORCE: {
        const int state = actor_arg(situation, test->args[1]);
        return state >= 0 && state < DM_STATES && dm_norm_binds(world, test->args[0], state);
    }
    default:
        return measure_actor(world, test, actor_arg(situation, test->args[0]),
                             actor_arg(situation, test->args[1]));
    }
}

int64_t dm_measure(const dm_scenario *scenario, const dm_world *world,
                   const dm_situation *situation, const dm_test *test)
{
    if (is_of_act(test->quantity)) {
        return situation != NULL ? measure_act(scenario, world, situation, test) : 0;
    }
    if (is_of_incident(test->quantity)) return measure_incident(world, situation, test);
    return measure_world(world, situation, test);
}

static bool holds_one(const dm_scenario *scenario, const dm_world *world,
                      const dm_situation *situation, const dm_test *test)
{
    const int64_t value = dm_measure(scenario, world, situation, test);
    const int64_t bound =
        test->parameter >= 0 ? world->parameters[test->parameter] : (int64_t)test->value;
    switch ((dm_comparison)test->compare) {
    case DM_COMPARE_AT_LEAST:
        return value >= bound;
    case DM_COMPARE_AT_MOST:
        return value <= bound;
    case DM_COMPARE_IS:
        return value == bound;
    case DM_COMPARE_IS_NOT:
        return value != bound;
    case DM_COMPARE_COUNT:
        break;
    }
    return false;
}

bool dm_holds(const dm_scenario *scenario, const dm_world *world, const dm_situation *situation,
              dm_span tests)
{
    for (int i = tests.first; i < tests.first + tests.count;) {
        const dm_test *test = &scenario->tests[i];
        if (test->group == 0) {
            if (!holds_one(scenario, world, situation, test)) return false;
            i++;
            continue;
        }
        // Neighbours of one group: any of them will do.
        bool is_any = false;
        const int group = test->group;
        for (; i < tests.first + tests.count && scenario->tests[i].group == group; i++) {
            is_any = is_any || holds_one(scenario, world, situation, &scenario->tests[i]);
        }
        if (!is_any) return false;
    }
    return true;
}
