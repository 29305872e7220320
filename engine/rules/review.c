#include "rules/review.h"

#include "rules/rules_internal.h"

// Tests are asked with three answers: certain, possible, impossible. A test whose value follows
// from the declarations is certain or impossible; one that a play decides is possible. Of several
// tests each is taken for itself, which can only call possible what is not.

enum {
    SEVERITY_MAX = 100,
    SOURCES_MAX = 64,
    RUNG_MIN = -1,
    REACHES = -1, // no reason why a clause should match nothing
};

typedef struct range {
    int64_t least;
    int64_t most;
} range;

static const range anything = {INT64_MIN, INT64_MAX};

typedef enum chance { IMPOSSIBLE, POSSIBLE, CERTAIN } chance;

/// What a clause may be about: an act with its target, a believed act that is a declared incident,
/// or an incident that made somebody owe something.
typedef struct subject {
    dm_situation act;            ///< me, action, asset, human; no incident of a world
    const dm_template *believed; ///< the act is only believed: this incident
    const dm_template *incident; ///< "this" incident, when it is a declared one
    int16_t hit_by;              ///< ... or what this action did to `hit`; -1
    int16_t hit;
    uint8_t is_blame;     ///< names the other in public, without any action
    uint8_t has_incident; ///< 1: one is meant for certain; else whether is open
} subject;

typedef struct review {
    const dm_scenario *scenario;
    const dm_world *start;
    dm_finding *findings;
    int capacity;
    int count;
} review;

static range exactly(int64_t value)
{
    return (range){value, value};
}

static const dm_asset *asset_of(const dm_scenario *scenario, int asset)
{
    return asset >= 0 ? &scenario->assets[asset] : NULL;
}

static int64_t has_tag(const dm_asset *asset, int tag)
{
    return asset != NULL && (asset->tags >> tag & 1) != 0;
}

/// The declared part of measure_believed() in quantity.c.
static range range_of_belief(const dm_scenario *scenario, const subject *about, const dm_test *test)
{
    const dm_template *incident = about->believed;
    const dm_asset *asset = asset_of(scenario, incident->asset);
    switch (test->quantity) {
    case DM_QUANTITY_ACT_DOMAIN:
        return exactly(DM_DOMAIN_CYBER);
    case DM_QUANTITY_ACT_OUTSIDE:
    case DM_QUANTITY_ACT_HUMAN:
        return exactly(1);
    case DM_QUANTITY_ACT_EFFECT:
        return exactly(incident->effect);
    case DM_QUANTITY_ACT_TARGET_CLASS:
        return exactly(asset != NULL ? asset->target_class : 0);
    case DM_QUANTITY_ACT_TARGET_TAG:
        return exactly(has_tag(asset, test->args[0]));
    case DM_QUANTITY_ACT_REVERSIBLE:
        return exactly(incident->reversible);
    case DM_QUANTITY_ACT_CUSTOMERS:
        return exactly(asset != NULL ? asset->customers : 0);
    case DM_QUANTITY_ACT_SPILLS:
        return exactly(incident->states >= 2);
    case DM_QUANTITY_ACT_RUNG:
        return (range){RUNG_MIN, DM_RUNGS - 1};
    case DM_QUANTITY_ACT_SEVERITY:
        return (range){0, SEVERITY_MAX};
    case DM_QUANTITY_ACT_WAITED:
    case DM_QUANTITY_ACT_NOTICE:
    case DM_QUANTITY_SINCE_SERIOUS:
        return anything;
    default:
        return exactly(0); // of an act that is only believed all else is not known
    }
}

/// What "this" incident has, from its declaration or from the act that made it.
static range range_of_this(const dm_scenario *scenario, const subject *about, const dm_test *test)
{
    const dm_template *declared = about->incident;
    const bool is_made = about->hit_by >= 0;
    if (declared == NULL && !is_made) return anything;
    const dm_asset *asset = asset_of(scenario, is_made ? about->hit : declared->asset);
    const int who = test->args[0] == DM_ME     ? about->act.me
                    : test->args[0] == DM_THEM ? dm_other_state(about->act.me)
                                               : test->args[0];
    switch (test->quantity) {
    case DM_QUANTITY_THIS_CLASS:
        return exactly(asset != NULL ? asset->target_class : 0);
    case DM_QUANTITY_THIS_EFFECT:
        return exactly(is_made ? scenario->actions[about->hit_by].effect : declared->effect);
    case DM_QUANTITY_THIS_TAG:
        return exactly(has_tag(asset, test->args[0]));
    case DM_QUANTITY_THIS_VICTIM:
        return exactly(asset != NULL && asset->owner == who);
    case DM_QUANTITY_THIS_SEVERITY:
        return (range){0, SEVERITY_MAX};
    default: // states reached: what depends on it counts too
        return (range){0, DM_ACTORS_MAX};
    }
}

static bool is_of_this(int quantity)
{
    return quantity == DM_QUANTITY_THIS_SEVERITY || quantity == DM_QUANTITY_THIS_CLASS ||
           quantity == DM_QUANTITY_THIS_EFFECT || quantity == DM_QUANTITY_THIS_VICTIM ||
           quantity == DM_QUANTITY_THIS_TAG || quantity == DM_QUANTITY_THIS_STATES;
}

/// The values that a test may meet.
static range range_of(const review *here, const subject *about, const dm_test *test)
{
    if (is_of_this(test->quantity)) return range_of_this(here->scenario, about, test);
    if (dm_quantity_info_of((dm_quantity)test->quantity)->scope != DM_SCOPE_ACT) return anything;
    if (about->believed != NULL) return range_of_belief(here->scenario, about, test);
    switch (test->quantity) {
    case DM_QUANTITY_ACT_ANSWERS:
        return about->has_incident ? exactly(1) : (range){0, 1};
    case DM_QUANTITY_ACT_BELIEF:
        return (range){0, DM_PER_MILLE};
    case DM_QUANTITY_ACT_CONFIDENCE:
        return (range){DM_CONFIDENCE_NONE, DM_CONFIDENCE_HIGH};
    case DM_QUANTITY_ACT_SOURCES:
        return (range){0, SOURCES_MAX};
    case DM_QUANTITY_ACT_WAITED:
    case DM_QUANTITY_ACT_NOTICE:
    case DM_QUANTITY_ACT_PROPORTION:
    case DM_QUANTITY_SINCE_SERIOUS:
        return anything;
    default: // follows from the act and its target alone
        return exactly(dm_measure(here->scenario, here->start, &about->act, test));
    }
}

static chance ask(const review *here, const subject *about, const dm_test *test)
{
    const range value = range_of(here, about, test);
    const int64_t bound =
        test->parameter >= 0 ? here->start->parameters[test->parameter] : (int64_t)test->value;
    const bool is_exact = value.least == value.most;
    const bool is_within = value.least <= bound && bound <= value.most;
    switch ((dm_comparison)test->compare) {
    case DM_COMPARE_AT_LEAST:
        if (value.least >= bound) return CERTAIN;
        return value.most >= bound ? POSSIBLE : IMPOSSIBLE;
    case DM_COMPARE_AT_MOST:
        if (value.most <= bound) return CERTAIN;
        return value.least <= bound ? POSSIBLE : IMPOSSIBLE;
    case DM_COMPARE_IS:
        if (!is_within) return IMPOSSIBLE;
        return is_exact ? CERTAIN : POSSIBLE;
    case DM_COMPARE_IS_NOT:
        if (!is_within) return CERTAIN;
        return is_exact ? IMPOSSIBLE : POSSIBLE;
    case DM_COMPARE_COUNT:
        break;
    }
    return IMPOSSIBLE;
}

/// "and" among the tests, "or" within a group: as dm_holds() reads them.
static chance ask_all(const review *here, const subject *about, dm_span tests)
{
    chance all = CERTAIN;
    for (int i = tests.first; i < tests.first + tests.count;) {
        const int group = here->scenario->tests[i].group;
        chance best = ask(here, about, &here->scenario->tests[i++]);
        while (group != 0 && i < tests.first + tests.count &&
               here->scenario->tests[i].group == group) {
            const chance other = ask(here, about, &here->scenario->tests[i++]);
            if (other > best) best = other;
        }
        if (best < all) all = best;
    }
    return all;
}

static chance ask_window(const review *here, const dm_clause *clause)
{
    const int32_t *values = here->start->parameters;
    const bool opens_late = clause->opens_parameter >= 0 && values[clause->opens_parameter] > 0;
    if (opens_late && values[clause->opens_parameter] > here->scenario->end_at) return IMPOSSIBLE;
    const bool closes_early =
        clause->closes_parameter >= 0 && values[clause->closes_parameter] < here->scenario->end_at;
    return opens_late || closes_early ? POSSIBLE : CERTAIN;
}

static chance ask_predicate(const review *here, const dm_clause *clause, const subject *about)
{
    if (clause->predicate < 0) return CERTAIN;
    if (about->act.action < 0) return IMPOSSIBLE;
    const uint64_t *targets =
        here->scenario->predicates[clause->predicate].holds[about->act.me][about->act.action];
    const int bit = about->act.asset + 1;
    return (targets[bit / 64] >> (bit % 64) & 1) != 0 ? CERTAIN : IMPOSSIBLE;
}

static chance lesser(chance a, chance b)
{
    return a < b ? a : b;
}

static chance ask_clause(const review *here, const dm_clause *clause, const subject *about)
{
    chance result = lesser(ask_window(here, clause), ask_all(here, about, clause->when));
    result = lesser(result, ask_predicate(here, clause, about));
    if (clause->kind != DM_CLAUSE_LIMIT || clause->within.count == 0) return result;
    const chance inside = ask_all(here, about, clause->within);
    if (inside == CERTAIN) return IMPOSSIBLE;
    return inside == POSSIBLE ? lesser(result, POSSIBLE) : result;
}

// ------------------------------------------------------------------------------------
// contradiction

static bool may_be_lifted(const review *here, int norm, const subject *about)
{
    const dm_span clauses = here->scenario->norms[norm].clauses;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        const dm_clause *clause = &here->scenario->clauses[i];
        if (clause->kind != DM_CLAUSE_PERMIT) continue;
        if (ask_all(here, about, clause->when) != IMPOSSIBLE) return true;
    }
    return false;
}

/// One way of meeting a demand: an action on a target, within so many minutes, in one set of norms.
typedef struct attempt {
    const dm_clause *asked;
    subject about;
    uint64_t norms;
    int64_t minutes; ///< left when it can begin at once; -1: no limit
    int by;          ///< out: the clause against it; -1
    dm_finding_reason reason;
} attempt;

/// The minutes for which a delay holds up whoever meets the demand at once; 0: perhaps for none.
static int64_t sure_delay(const review *here, const attempt *way, const dm_clause *clause)
{
    const int32_t *values = here->start->parameters;
    if (clause->until_parameter < 0) return 0;
    if (clause->since_parameter < 0) {
        return way->about.has_incident ? values[clause->until_parameter] : 0;
    }
    // A pause after grave incidents is certain where only such an incident made the demand.
    const dm_span tests = way->asked->when;
    for (int i = tests.first; i < tests.first + tests.count; i++) {
        const dm_test *test = &here->scenario->tests[i];
        if (test->quantity != DM_QUANTITY_THIS_SEVERITY || test->group != 0) continue;
        const int64_t from = test->parameter >= 0 ? values[test->parameter] : test->value;
        if (test->compare != DM_COMPARE_AT_LEAST || from < values[clause->since_parameter])
            continue;
        return values[clause->until_parameter];
    }
    return 0;
}

/// True when the norms of the set do not let it be done in time, whatever the world is like.
static bool is_barred(const review *here, attempt *way)
{
    const dm_scenario *scenario = here->scenario;
    const dm_action *action = &scenario->actions[way->about.act.action];
    const int64_t takes = way->asked->due.answer.when_begun ? 0 : action->minutes_min;
    if (way->minutes >= 0 && takes > way->minutes) {
        way->reason = DM_REASON_TOO_LONG;
        return true;
    }
    for (int n = 0; n < scenario->act_clauses_count; n++) {
        const int index = scenario->act_clauses[n];
        const dm_clause *clause = &scenario->clauses[index];
        const uint8_t mode = here->start->norm_modes[clause->norm];
        const bool is_delay = clause->kind == DM_CLAUSE_DELAY;
        if ((way->norms >> clause->norm & 1) == 0) continue;
        if (is_delay ? mode == DM_MODE_ADVISORY : mode != DM_MODE_HARD) continue;
        if (ask_clause(here, clause, &way->about) != CERTAIN) continue;
        if (may_be_lifted(here, clause->norm, &way->about)) continue;
        way->by = index;
        way->reason = is_delay ? DM_REASON_DELAYED : DM_REASON_REFUSED;
        if (!is_delay) return true;
        const int64_t delay = sure_delay(here, way, clause);
        if (way->minutes >= 0 && delay > 0 && delay + takes > way->minutes) return true;
    }
    return false;
}

static bool can_say_it(const dm_scenario *scenario, const dm_answer *answer)
{
    if (answer->message_kinds == 0) return false;
    for (int i = 0; i < scenario->channels_count; i++) {
        const bool is_named = answer->channels == 0 || (answer->channels >> i & 1) != 0;
        if (is_named && !scenario->channels[i].is_deniable) return true;
    }
    return false;
}

static bool is_target(const dm_scenario *scenario, const dm_action *action, int state, int asset)
{
    const bool needs_own = action->target == DM_TARGET_OWN_ASSET;
    if (!needs_own && action->target != DM_TARGET_ASSET) return asset < 0;
    if (asset < 0) return false;
    return scenario->assets[asset].owner == (needs_own ? state : dm_other_state(state));
}

static subject subject_of_act(const dm_scenario *scenario, int state, int action, int asset)
{
    const bool has_incident = action >= 0 && scenario->actions[action].target == DM_TARGET_INCIDENT;
    return (subject){.act = {.me = (int16_t)state,
                             .action = (int16_t)action,
                             .asset = (int16_t)asset,
                             .incident = -1,
                             .belief = -1,
                             .is_human = 1},
                     .hit_by = -1,
                     .hit = -1,
                     .has_incident = has_incident};
}

/// Notes what bars an action on every target of its own. @return true when it is barred everywhere
static bool is_action_barred(const review *here, attempt *way, int state, int action,
                             dm_finding *finding)
{
    const dm_scenario *scenario = here->scenario;
    for (int asset = -1; asset < scenario->assets_count; asset++) {
        if (!is_target(scenario, &scenario->actions[action], state, asset)) continue;
        way->about = subject_of_act(scenario, state, action, asset);
        way->by = -1;
        if (!is_barred(here, way)) return false;
        finding->ways++;
        finding->by = (int16_t)way->by;
        finding->action = (int16_t)action;
        finding->reason = (uint8_t)way->reason;
    }
    return true;
}

/// True when `state` cannot meet the demand of a clause in a set of norms; fills the reason.
static bool is_contradiction(const review *here, int clause, int state, uint64_t norms,
                             dm_finding *finding)
{
    const dm_scenario *scenario = here->scenario;
    const dm_clause *asked = &scenario->clauses[clause];
    const dm_answer *answer = &asked->due.answer;
    if (can_say_it(scenario, answer)) return false;
    finding->reason = answer->message_kinds != 0 ? DM_REASON_UNSAID : DM_REASON_NO_WAY;
    attempt way = {.asked = asked, .norms = norms, .minutes = -1};
    if (answer->within_parameter >= 0)
        way.minutes = here->start->parameters[answer->within_parameter];
    for (int action = 0; action < scenario->actions_count; action++) {
        if ((answer->actions[action / 64] >> (action % 64) & 1) == 0) continue;
        if (!is_action_barred(here, &way, state, action, finding)) return false;
    }
    return true;
}

static bool is_debtor(const dm_clause *clause, int state, const uint64_t norms[DM_STATES])
{
    // Who meets the trigger is bound, and so is who owes.
    const int me = clause->due.debtor == DM_THEM ? dm_other_state(state) : state;
    if (clause->due.debtor >= 0 && clause->due.debtor != state) return false;
    return (norms[state] >> clause->norm & 1) != 0 && (norms[me] >> clause->norm & 1) != 0;
}

static void add(review *here, dm_finding finding)
{
    if (here->count < here->capacity) here->findings[here->count++] = finding;
}

static void review_demand(review *here, int clause)
{
    const dm_scenario *scenario = here->scenario;
    dm_finding found = {.kind = DM_FINDING_CONTRADICTION, .clause = (int16_t)clause};
    for (int p = 0; p < scenario->presets_count; p++) {
        const uint64_t *norms = scenario->presets[p].norms;
        for (int state = 0; state < DM_STATES; state++) {
            if (!is_debtor(&scenario->clauses[clause], state, norms)) continue;
            dm_finding here_found = {.by = -1, .action = -1};
            if (!is_contradiction(here, clause, state, norms[state], &here_found)) continue;
            found.by = here_found.by;
            found.action = here_found.action;
            found.reason = here_found.reason;
            found.ways = here_found.ways;
            found.states |= dm_to(state);
            found.presets |= 1U << p;
        }
    }
    if (found.presets != 0) add(here, found);
}

// --------------------------------------------------------------------------------------
// unreachable

/// True when some act of `state`, done or believed, can match.
static bool matches_an_act(const review *here, const dm_clause *clause, int state)
{
    const dm_scenario *scenario = here->scenario;
    for (int action = 0; action < scenario->actions_count; action++) {
        for (int asset = -1; asset < scenario->assets_count; asset++) {
            if (!is_target(scenario, &scenario->actions[action], state, asset)) continue;
            subject about = subject_of_act(scenario, state, action, asset);
            for (int human = 0; human < 2; human++) {
                about.act.is_human = (uint8_t)human;
                if (ask_clause(here, clause, &about) != IMPOSSIBLE) return true;
            }
        }
    }
    subject blame = subject_of_act(scenario, state, -1, -1);
    blame.act.accuses = 1;
    if (ask_clause(here, clause, &blame) != IMPOSSIBLE) return true;
    for (int i = 0; i < scenario->templates_count; i++) {
        subject believed = subject_of_act(scenario, state, -1, -1);
        believed.believed = believed.incident = &scenario->templates[i];
        if (ask_clause(here, clause, &believed) != IMPOSSIBLE) return true;
    }
    return false;
}

/// True when some incident that `state` may be told of, or none at all, can match.
static bool matches_an_incident(const review *here, const dm_clause *clause, int state)
{
    const dm_scenario *scenario = here->scenario;
    subject about = subject_of_act(scenario, state, -1, -1);
    const bool may_be_none =
        clause->kind == DM_CLAUSE_REQUIRE &&
        (clause->trigger == DM_TRIGGER_MESSAGE || clause->trigger == DM_TRIGGER_SCHEDULE);
    if (may_be_none && ask_clause(here, clause, &about) != IMPOSSIBLE) return true;
    for (int i = 0; i < scenario->templates_count; i++) {
        about.incident = &scenario->templates[i];
        if (ask_clause(here, clause, &about) != IMPOSSIBLE) return true;
    }
    about.incident = NULL;
    for (int action = 0; action < scenario->actions_count; action++) {
        if (scenario->actions[action].effect == DM_EFFECT_NONE) continue;
        for (int asset = 0; asset < scenario->assets_count; asset++) {
            about.hit_by = (int16_t)action;
            about.hit = (int16_t)asset;
            if (ask_clause(here, clause, &about) != IMPOSSIBLE) return true;
        }
    }
    return false;
}

static bool matches(const review *here, const dm_clause *clause)
{
    const bool is_of_acts = clause->kind != DM_CLAUSE_REQUIRE && clause->kind != DM_CLAUSE_PRESUME;
    const unsigned parties = here->scenario->norms[clause->norm].parties;
    for (int state = 0; state < DM_STATES; state++) {
        if ((parties & dm_to(state)) == 0) continue;
        if (is_of_acts ? matches_an_act(here, clause, state)
                       : matches_an_incident(here, clause, state)) {
            return true;
        }
    }
    return false;
}

/// Why the clause can match nothing; REACHES when it can.
static int reason_of_silence(const review *here, int index)
{
    const dm_clause *clause = &here->scenario->clauses[index];
    const bool is_scheduled =
        clause->kind == DM_CLAUSE_REQUIRE && clause->trigger == DM_TRIGGER_SCHEDULE;
    if (clause->kind == DM_CLAUSE_DEFINE) return REACHES;
    if (is_scheduled && here->start->parameters[clause->every_parameter] > here->scenario->end_at)
        return DM_REASON_SCHEDULE;
    if (ask_window(here, clause) == IMPOSSIBLE) return DM_REASON_WINDOW;
    return matches(here, clause) ? REACHES : DM_REASON_NO_MATCH;
}

static void review_reach(review *here, int index)
{
    const dm_clause *clause = &here->scenario->clauses[index];
    const int reason = reason_of_silence(here, index);
    if (reason == REACHES) return;
    add(here, (dm_finding){.kind = DM_FINDING_UNREACHABLE,
                           .reason = (uint8_t)reason,
                           .clause = (int16_t)index,
                           .by = -1,
                           .action = -1,
                           .states = here->scenario->norms[clause->norm].parties});
}

bool dm_clause_reaches(const dm_scenario *scenario, const dm_world *start, int clause)
{
    const review here = {.scenario = scenario, .start = start};
    return reason_of_silence(&here, clause) == REACHES;
}

int dm_review(const dm_scenario *scenario, const dm_world *start, dm_finding *findings,
              int capacity)
{
    review here = {
        .scenario = scenario, .start = start, .findings = findings, .capacity = capacity};
    for (int i = 0; i < scenario->clauses_count; i++) {
        const dm_norm *norm = &scenario->norms[scenario->clauses[i].norm];
        if (scenario->clauses[i].kind == DM_CLAUSE_REQUIRE) review_demand(&here, i);
        if (!scenario->files[norm->noun.file].is_library) review_reach(&here, i);
    }
    return here.count;
}
