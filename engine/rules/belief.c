#include "rules/rules_internal.h"

// Attribution is weight of evidence (design.md 3): for each incident and each state a score in
// decibans (ten times the base-ten logarithm of the odds) for every suspect, made of a prior and of
// the evidence that the state has; items of one origin count once, doubted ones half. Likelihood is
// read off the shares, confidence off the number of independent kinds and the conflict among them.
// All weights are ours [D]: teaching dials.

enum {
    EXCLUDED = -1000,      // a state does not hit itself; one who ordered it needs no guess
    PRIOR_OWN_PEOPLE = -8, // "might it have been some of ours, without orders?"
    PRIOR_THIRD = -6,
    PRIOR_OWN_FAULT = -3,
    PRIOR_SELF_INFLICTED = -10,
    TENSION_PER_DECIBAN = 125,
    FRAGMENTARY = 8, // decibans below which evidence is only fragments
    ODDS_ROWS = 61,
};

// 65536 x 10^(-d/10) for d = 0 .. 60 decibans below the leading suspect.
static const uint32_t odds[ODDS_ROWS] = {
    65536, 52057, 41350, 32846, 26090, 20724, 16462, 13076, 10387, 8250, 6554, 5206, 4135,
    3285,  2609,  2072,  1646,  1308,  1039,  825,   655,   521,   414,  328,  261,  207,
    165,   131,   104,   83,    66,    52,    41,    33,    26,    21,   16,   13,   10,
    8,     7,     5,     4,     3,     3,     2,     2,     1,     1,    1,    1,    1,
    0,     0,     0,     0,     0,     0,     0,     0,     0,
};

// The two states are the first two suspects, so a state's index is also its place among them.
_Static_assert(DM_SUSPECT_FIRST == 0 && DM_SUSPECT_SECOND == 1, "states come first");

/// Brings scores to per-mille shares that add up to exactly 1000 (the largest takes the rest).
static void share_out(const int scores[DM_SUSPECT_COUNT], int16_t shares[DM_SUSPECT_COUNT])
{
    int best = 0;
    for (int i = 1; i < DM_SUSPECT_COUNT; i++) {
        if (scores[i] > scores[best]) best = i;
    }
    uint32_t weights[DM_SUSPECT_COUNT];
    uint32_t sum = 0;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        const int below = scores[best] - scores[i];
        weights[i] = below < ODDS_ROWS ? odds[below] : 0;
        sum += weights[i];
    }
    int given = 0;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        shares[i] = (int16_t)(weights[i] * DM_PER_MILLE / sum);
        given += shares[i];
    }
    shares[best] = (int16_t)(shares[best] + DM_PER_MILLE - given);
}

/// A norm that binds the state may ask it to presume a cause until evidence speaks against it: a
/// fault of the core internet is taken for a fault.
static void presume(const dm_scenario *scenario, const dm_world *world, int index, int state,
                    int scores[DM_SUSPECT_COUNT])
{
    const dm_situation here = {.me = (int16_t)state,
                               .action = -1,
                               .asset = -1,
                               .incident = (int16_t)index,
                               .belief = -1,
                               .is_human = 1};
    for (int n = 0; n < scenario->presumptions_count; n++) {
        const dm_clause *clause = &scenario->clauses[scenario->presumptions[n]];
        if (!dm_norm_binds(world, clause->norm, state)) continue;
        if (world->norm_modes[clause->norm] == DM_MODE_ADVISORY) continue;
        if (!dm_clause_is_open(world, clause)) continue;
        if (!dm_holds(scenario, world, &here, clause->when)) continue;
        for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
            const bool is_presumed = (clause->suspects >> i & 1) != 0;
            if (is_presumed) scores[i] += world->parameters[clause->weight_parameter];
        }
    }
}

/// What a state thinks before it has seen anything. Whoever ordered it knows; everyone else must
/// think the same whatever the truth is, or the prior would give the truth away.
static void prior_scores(const dm_scenario *scenario, const dm_world *world, int index, int state,
                         int scores[DM_SUSPECT_COUNT])
{
    const dm_incident *incident = &world->incidents[index];
    const int other = dm_other_state(state);
    const int owner = incident->asset >= 0 ? scenario->assets[incident->asset].owner : state;
    scores[DM_SUSPECT_THIRD] = PRIOR_THIRD;
    scores[DM_SUSPECT_CRIMINALS] = 0;
    scores[DM_SUSPECT_ACCIDENT] = 0;
    scores[DM_SUSPECT_OWN_FAULT] = PRIOR_OWN_FAULT;
    scores[state] = owner == state ? EXCLUDED : PRIOR_OWN_PEOPLE;
    // A strained relation makes the other state the first thought.
    scores[other] =
        owner == other ? PRIOR_SELF_INFLICTED : scenario->start_tension / TENSION_PER_DECIBAN;
    presume(scenario, world, index, state, scores);
    if (incident->ordered_by == state) {
        for (int i = 0; i < DM_SUSPECT_COUNT; i++) scores[i] = EXCLUDED;
        scores[state] = 0;
    }
}

/// Decibans that an item is worth to `state` now.
static int worth(const dm_scenario *scenario, const dm_evidence *item, int state)
{
    const int weight = scenario->evidence_kinds[item->kind].weight * item->quality / DM_PER_MILLE;
    return item->doubted_by & dm_to(state) ? weight / 2 : weight;
}

/// True when another known item of the same origin and direction is worth more, or came first and
/// is worth the same: of one origin only one counts.
static bool is_echo(const dm_scenario *scenario, const dm_world *world, int index, int state)
{
    const dm_evidence *item = &world->evidence[index];
    const int own = worth(scenario, item, state);
    for (int i = 0; i < world->evidence_count; i++) {
        const dm_evidence *rival = &world->evidence[i];
        if (i == index || rival->incident != item->incident || rival->known_at[state] < 0) continue;
        if (rival->origin_key != item->origin_key || rival->points_to != item->points_to) continue;
        const int value = worth(scenario, rival, state);
        if (value > own || (value == own && i < index)) return true;
    }
    return false;
}

typedef struct weighed {
    uint32_t kinds[DM_SUSPECT_COUNT];
    int evidence[DM_SUSPECT_COUNT]; // evidence only
    int scores[DM_SUSPECT_COUNT];   // prior and evidence
    int items;
} weighed;

static weighed weigh(const dm_scenario *scenario, const dm_world *world, int incident, int state)
{
    weighed sum = {0};
    prior_scores(scenario, world, incident, state, sum.scores);
    for (int i = 0; i < world->evidence_count; i++) {
        const dm_evidence *item = &world->evidence[i];
        if (item->incident != incident || item->known_at[state] < 0) continue;
        sum.items++;
        if (is_echo(scenario, world, i, state)) continue;
        const int value = worth(scenario, item, state);
        sum.scores[item->points_to] += value;
        sum.evidence[item->points_to] += value;
        if (scenario->evidence_kinds[item->kind].is_independent && value > 0) {
            sum.kinds[item->points_to] |= 1U << item->kind;
        }
    }
    return sum;
}

/// domain.md E.3: high is two or more independent kinds and no contradiction, moderate one kind or
/// some conflict, low fragments.
static uint8_t confidence_of(const weighed *sum, int leading, int sources)
{
    if (sum->items == 0) return DM_CONFIDENCE_NONE;
    if (sum->evidence[leading] < FRAGMENTARY || sources == 0) return DM_CONFIDENCE_LOW;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        if (i != leading && sum->evidence[i] * 2 >= sum->evidence[leading]) {
            return DM_CONFIDENCE_MODERATE;
        }
    }
    return sources >= 2 ? DM_CONFIDENCE_HIGH : DM_CONFIDENCE_MODERATE;
}

static int leading_of(const int16_t shares[DM_SUSPECT_COUNT])
{
    int leading = 0;
    for (int i = 1; i < DM_SUSPECT_COUNT; i++) {
        if (shares[i] > shares[leading]) leading = i;
    }
    return leading;
}

static dm_belief judge_evidence(const dm_scenario *scenario, const dm_world *world, int incident,
                                int state, dm_belief belief)
{
    const weighed sum = weigh(scenario, world, incident, state);
    share_out(sum.scores, belief.share);
    const int leading = leading_of(belief.share);
    belief.items = (int16_t)sum.items;
    belief.sources = (uint8_t)dm_bits_count(sum.kinds[leading]);
    belief.confidence = confidence_of(&sum, leading, belief.sources);
    if (world->incidents[incident].ordered_by == state) belief.confidence = DM_CONFIDENCE_HIGH;
    return belief;
}

dm_belief dm_belief_begin(const dm_scenario *scenario, const dm_world *world, int incident,
                          int state)
{
    const dm_belief nothing = {.stated = -1, .stated_suspect = -1};
    return judge_evidence(scenario, world, incident, state, nothing);
}

/// Tension follows belief: what the incident would weigh if the other state had done it, times the
/// per-mille given to that. When belief falls, so does tension.
static void feel_incident(dm_play *play, int incident, int state, int before, int after)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_incident *what = &world->incidents[incident];
    const int deed = dm_deed_of_incident(world, incident);
    if (deed < 0 || what->ordered_by == state) return;
    if ((world->deeds[deed].felt_by & dm_to(state)) == 0) {
        world->deeds[deed].felt_by |= dm_to(state);
        before = 0;
    }
    const int owner = what->asset >= 0 ? scenario->assets[what->asset].owner : state;
    if (owner != state || before == after) return; // another's loss is not one's own grievance
    const int rung = dm_perceived_rung(scenario, world, incident, state);
    const int severity = dm_perceived_severity(scenario, world, incident, state);
    const int whole =
        dm_tension_of_deed(scenario, world, state, scenario->rungs[rung].weight, severity, true);
    dm_play felt = dm_because(play, DM_CAUSE_RULE, DM_RULE_DEED, 0);
    dm_tension_move(&felt, state, dm_other_state(state), whole * (after - before) / DM_PER_MILLE);
}

void dm_belief_update(dm_play *play, int incident, int state)
{
    dm_world *world = play->world;
    dm_incident *what = &world->incidents[incident];
    if (what->known_at[state] < 0) return;
    const dm_belief before = what->beliefs[state];
    const dm_belief after = judge_evidence(play->scenario, world, incident, state, before);
    what->beliefs[state] = after;
    const int other = dm_other_state(state);
    dm_play here = *play;
    if (before.share[other] != after.share[other] || before.confidence != after.confidence) {
        dm_event event = dm_event_of(DM_EVENT_BELIEF);
        event.actor = (int16_t)state;
        event.subject = (int16_t)incident;
        event.other = (int16_t)leading_of(after.share);
        event.object = after.confidence;
        event.value = after.share[other];
        event.before = before.share[other];
        event.visible = dm_to(state);
        here = dm_because(play, DM_CAUSE_RULE, DM_RULE_EVIDENCE, 0);
        const uint32_t id = dm_emit(&here, event);
        here.cause = id;
    }
    feel_incident(&here, incident, state, before.share[other], after.share[other]);
    dm_rungs_update(&here);
    dm_norm_believed(&here, incident, state);
    dm_order_check(&here, incident, state);
}

// -------------------------------------------------------------------------------------- evidence

int dm_evidence_leave(dm_play *play, dm_evidence item)
{
    const int row = dm_take_row(play, &play->world->evidence_count, DM_EVIDENCE_MAX);
    if (row < 0) return -1;
    for (int state = 0; state < DM_STATES; state++) item.known_at[state] = -1;
    play->world->evidence[row] = item;
    return row;
}

static bool clue_exists(const dm_world *world, const dm_clue *clue)
{
    return clue->variable < 0 || world->variables[clue->variable] == clue->variable_value;
}

void dm_evidence_plant(dm_play *play, int clue, int incident)
{
    dm_world *world = play->world;
    const dm_clue *what = &play->scenario->clues[clue];
    if (!clue_exists(world, what)) return;
    for (int i = 0; i < world->evidence_count; i++) {
        if (world->evidence[i].clue == clue) return; // it is there already
    }
    const int suspect = what->points_to >= 0 ? what->points_to : world->incidents[incident].suspect;
    const int row = dm_evidence_leave(
        play, (dm_evidence){
                  .key = what->noun.key,
                  .origin_key = what->origin_key,
                  .clue = (int16_t)clue,
                  .incident = (int16_t)incident,
                  .kind = what->kind,
                  .quality = what->quality,
                  .planted_by = what->planted_by,
                  .points_to = (int8_t)suspect,
                  .field = what->field,
                  .draw_share = (uint8_t)(what->draw / 4),
                  .found_by = (uint8_t)(what->found_by != 0 ? what->found_by : DM_TO_STATES),
              });
    if (row < 0) return;
    for (int state = 0; state < DM_STATES; state++) {
        // Held in a drawer: known, but no detection of anything at home.
        if ((what->held_by & dm_to(state)) == 0) continue;
        world->evidence[row].known_at[state] = world->now;
        dm_belief_update(play, incident, state);
    }
}

void dm_evidence_find(dm_play *play, int item, int state)
{
    dm_world *world = play->world;
    dm_evidence *what = &world->evidence[item];
    if (what->known_at[state] >= 0) return;
    dm_incident_learn(play, what->incident, state);
    what->known_at[state] = world->now;
    dm_event event = dm_event_of(DM_EVENT_EVIDENCE);
    event.actor = (int16_t)state;
    event.subject = (int16_t)item;
    event.object = what->incident;
    event.visible = dm_to(state);
    const uint32_t id = dm_emit(play, event);

    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    dm_incident *incident = &world->incidents[what->incident];
    if (incident->detected_at[state] < 0) {
        incident->detected_at[state] = world->now;
        dm_event detected = dm_event_of(DM_EVENT_DETECTED);
        detected.actor = (int16_t)state;
        detected.subject = what->incident;
        detected.visible = dm_to(state);
        dm_emit(&here, detected);
    }
    dm_belief_update(&here, what->incident, state);
}

void dm_evidence_doubt(dm_play *play, int item, int state)
{
    dm_evidence *what = &play->world->evidence[item];
    if (what->doubted_by & dm_to(state)) return;
    what->doubted_by |= dm_to(state);
    if (what->known_at[state] < 0) return; // kept in mind for the day it turns up
    dm_event event = dm_event_of(DM_EVENT_EVIDENCE_DOUBTED);
    event.actor = (int16_t)state;
    event.subject = (int16_t)item;
    event.object = what->incident;
    event.visible = dm_to(state);
    const uint32_t id = dm_emit(play, event);
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    dm_belief_update(&here, what->incident, state);
}

/// Planted evidence that a state already has may be seen through by a further look.
static void look_through(dm_play *play, int incident, int state, uint32_t occurrence)
{
    dm_world *world = play->world;
    for (int i = 0; i < world->evidence_count; i++) {
        dm_evidence *item = &world->evidence[i];
        if (item->incident != incident || item->known_at[state] < 0) continue;
        if (item->planted_by == DM_NOBODY || (item->doubted_by & dm_to(state))) continue;
        const uint64_t draw =
            dm_draw(world->seed, DM_DRAW_DETECT, play->scenario->actors[state].noun.key, item->key,
                    occurrence);
        if (dm_draw_below(draw, DM_PER_MILLE) < 350) dm_evidence_doubt(play, i, state);
    }
}

void dm_investigate(dm_play *play, int incident, int state, int draws)
{
    dm_world *world = play->world;
    bool has_found = false;
    for (int n = 0; n < draws; n++) {
        const uint32_t occurrence = world->incidents[incident].investigations[state]++;
        for (int i = 0; i < world->evidence_count; i++) {
            const dm_evidence *item = &world->evidence[i];
            if (item->incident != incident || item->known_at[state] >= 0) continue;
            if (item->draw_share == 0 || (item->found_by & dm_to(state)) == 0) continue;
            const uint64_t draw =
                dm_draw(world->seed, DM_DRAW_INVESTIGATE, play->scenario->actors[state].noun.key,
                        item->key, occurrence);
            if ((int)dm_draw_below(draw, DM_PER_MILLE) >= item->draw_share * 4) continue;
            dm_evidence_find(play, i, state);
            has_found = true;
        }
        look_through(play, incident, state, occurrence);
    }
    if (has_found) return;
    dm_event event = dm_event_of(DM_EVENT_EVIDENCE_NONE);
    event.actor = (int16_t)state;
    event.subject = (int16_t)incident;
    event.visible = dm_to(state);
    dm_emit(play, event);
}

/// Puts a likelihood and a confidence on record: two things, side by side.
static void put_on_record(dm_play *play, dm_event event, int stated, bool is_public)
{
    const int state = event.actor;
    const int other = dm_other_state(state);
    dm_belief *belief = &play->world->incidents[event.subject].beliefs[state];
    belief->stated = (int16_t)stated;
    belief->stated_suspect = (int8_t)event.other;
    belief->stated_confidence = (uint8_t)event.object;
    event.before = is_public;
    const bool is_own_words = play->why_kind != DM_CAUSE_OPERATION; // an act counts as one itself
    if (is_public && event.other == other && is_own_words) play->world->actors[state].accusations++;
    event.visible = is_public ? DM_TO_PUBLIC | DM_TO_STATES : dm_to(state);
    dm_emit(play, event);
}

void dm_assess(dm_play *play, int incident, int state, int suspect, int confidence, bool is_public)
{
    const dm_belief *belief = &play->world->incidents[incident].beliefs[state];
    const int accused = suspect >= 0 ? suspect : leading_of(belief->share);
    dm_event event = dm_event_of(DM_EVENT_ASSESSMENT);
    event.actor = (int16_t)state;
    event.subject = (int16_t)incident;
    event.other = (int16_t)accused;
    event.value = belief->share[accused];
    event.object = confidence > DM_CONFIDENCE_NONE ? (int16_t)confidence : belief->confidence;
    put_on_record(play, event, belief->share[dm_other_state(state)], is_public);
}

dm_verdict dm_judge_assessment(const dm_scenario *scenario, const dm_world *world,
                               const dm_input *input)
{
    (void)scenario;
    const bool is_known = input->incident >= 0 && input->incident < world->incident_count &&
                          world->incidents[input->incident].known_at[input->seat] >= 0;
    const bool is_whole = input->belief >= 0 && input->belief <= DM_PER_MILLE &&
                          input->confidence > DM_CONFIDENCE_NONE &&
                          input->confidence < DM_CONFIDENCE_COUNT && input->subject >= -1 &&
                          input->subject < DM_SUSPECT_COUNT;
    if (!is_known || !is_whole) return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    return (dm_verdict){.clause = -1, .kind = DM_VERDICT_ALLOWED, .until = -1};
}

void dm_assess_play(dm_play *play, const dm_input *input, bool is_public)
{
    const int state = input->seat;
    const int other = dm_other_state(state);
    const dm_belief *belief = &play->world->incidents[input->incident].beliefs[state];
    const bool is_stated = input->belief >= 0;
    const int accused = is_public || input->subject < 0 ? other : input->subject;
    dm_event event = dm_event_of(DM_EVENT_ASSESSMENT);
    event.actor = (int16_t)state;
    event.subject = input->incident;
    event.other = (int16_t)accused;
    event.value = is_stated ? input->belief : belief->share[accused];
    event.object = is_stated ? input->confidence : belief->confidence;
    put_on_record(play, event, accused == other ? event.value : belief->share[other], is_public);
}
