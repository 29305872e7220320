#include "rules/ladder.h"

#include "rules/rules_internal.h"

enum {
    // Without an agreed threshold a side's reading errs by a draw of -8..+20 points.
    MISJUDGE_LOW = 8,
    MISJUDGE_SPAN = 29,
    LIFELINE_CLASS = 3,
    TOP_RUNG = DM_RUNGS - 1,
    NEAR_THRESHOLD = 2,
};

static bool matches(const dm_rung_test *test, const dm_ladder_case *what)
{
    if ((test->effects & (1U << what->effect)) == 0) return false;
    if (test->tags != 0 && (test->tags & what->tags) == 0) return false;
    if (what->severity < test->severity_min || what->severity > test->severity_max) return false;
    if (what->reversible < test->reversible_min) return false;
    if (what->target_class < test->target_min || what->target_class > test->target_max) {
        return false;
    }
    if (what->deaths_milli < test->deaths_min * 1000) return false;
    return what->states_affected >= test->states_min;
}

int dm_ladder_rung(const dm_scenario *scenario, const dm_ladder_case *what)
{
    for (int i = 0; i < scenario->rung_tests_count; i++) {
        if (matches(&scenario->rung_tests[i], what)) return scenario->rung_tests[i].rung;
    }
    return 0;
}

static dm_ladder_case case_of(const dm_scenario *scenario, const dm_incident *incident)
{
    return (dm_ladder_case){
        .tags = incident->asset >= 0 ? scenario->assets[incident->asset].tags : 0,
        .severity = incident->severity,
        .effect = incident->effect,
        .reversible = incident->reversible,
        .target_class = incident->target_class,
        .states_affected = incident->states_affected,
        .deaths_milli = incident->deaths_milli,
    };
}

int dm_incident_rung(const dm_scenario *scenario, const dm_incident *incident)
{
    const dm_ladder_case what = case_of(scenario, incident);
    return dm_ladder_rung(scenario, &what);
}

int dm_perceived_severity(const dm_scenario *scenario, const dm_world *world, int incident,
                          int state)
{
    const dm_incident *what = &world->incidents[incident];
    if (dm_agreed_threshold(scenario, world) >= 0) return what->severity;
    const uint64_t draw =
        dm_draw(world->seed, DM_DRAW_THRESHOLD, scenario->actors[state].noun.key, what->key, 0);
    const int error = (int)dm_draw_below(draw, MISJUDGE_SPAN) - MISJUDGE_LOW;
    return dm_clamp(what->severity + error, 0, 100);
}

static int threshold_rung(const dm_scenario *scenario)
{
    static const char id[] = "agreed_ci";
    const uint32_t key = dm_hash_name(id);
    for (int i = 0; i < scenario->thresholds_count; i++) {
        if (scenario->thresholds[i].noun.key == key) return scenario->thresholds[i].rung;
    }
    return 0;
}

int dm_perceived_rung(const dm_scenario *scenario, const dm_world *world, int incident, int state)
{
    const dm_incident *what = &world->incidents[incident];
    dm_ladder_case seen = case_of(scenario, what);
    seen.severity = (int16_t)dm_perceived_severity(scenario, world, incident, state);
    const int rung = dm_ladder_rung(scenario, &seen);
    if (what->misread_by & dm_to(state)) {
        const int read = threshold_rung(scenario);
        return rung > read ? rung : read;
    }
    if (dm_agreed_threshold(scenario, world) >= 0) return rung;

    const bool is_lifeline = what->target_class >= LIFELINE_CLASS;
    const bool has_effect = what->effect >= DM_EFFECT_DISRUPTION;
    const int private_threshold = scenario->actors[state].private_threshold;
    if (!is_lifeline || !has_effect || seen.severity < private_threshold) return rung;
    const int read = threshold_rung(scenario);
    return rung > read ? rung : read;
}

int dm_threshold_side(const dm_scenario *scenario, const dm_world *world, int incident, int state)
{
    const dm_incident *what = &world->incidents[incident];
    const int agreed = dm_agreed_threshold(scenario, world);
    int threshold = scenario->actors[state].private_threshold;
    if (agreed >= 0) {
        const dm_clause *clause = &scenario->clauses[agreed];
        if (clause->severity_parameter >= 0)
            threshold = world->parameters[clause->severity_parameter];
        if (clause->target_parameter >= 0 &&
            what->target_class < world->parameters[clause->target_parameter]) {
            return -1;
        }
        if ((clause->effects & (1U << what->effect)) == 0) return -1;
    }
    const int severity = dm_perceived_severity(scenario, world, incident, state);
    if (severity < threshold) return -1;
    return severity <= threshold + NEAR_THRESHOLD ? 0 : 1;
}

// ---------------------------------------------------------------------------------------- deeds

int dm_deed_of_incident(const dm_world *world, int incident)
{
    for (int i = 0; i < world->deed_count; i++) {
        if (world->deeds[i].incident == incident) return i;
    }
    return -1;
}

void dm_deed_add(dm_play *play, dm_deed deed)
{
    dm_world *world = play->world;
    const int row = dm_take_row(play, &world->deed_count, DM_DEEDS_MAX);
    if (row < 0) return;
    deed.at = world->now;
    deed.event = play->cause;
    for (int state = 0; state < DM_STATES; state++) deed.known_at[state] = -1;
    world->deeds[row] = deed;
    dm_agenda_add(play, world->now + play->scenario->rung_window + 1, DM_AGENDA_WINDOW, row, 0);
}

/// What an overt act does to the other state's temper.
static void feel_act(dm_play *play, const dm_deed *deed, int state)
{
    const dm_scenario *scenario = play->scenario;
    if (deed->operation < 0 || deed->actor == state) return;
    const dm_action *action = &scenario->actions[play->world->operations[deed->operation].action];
    const bool is_cyber = action->domain == DM_DOMAIN_CYBER;
    // To whom information is a weapon, what is published weighs half as much again (domain.md A.4).
    const bool is_broadcast = action->domain == DM_DOMAIN_INFORMATION && action->rung > 0;
    const int severity = is_broadcast && scenario->actors[state].wide_scope ? 75 : 50;
    const int change =
        dm_tension_of_deed(scenario, play->world, state, action->tension, severity, is_cyber);
    dm_play felt = dm_because(play, DM_CAUSE_RULE, DM_RULE_DEED, 0);
    dm_tension_move(&felt, state, deed->actor, change);
}

void dm_deed_known(dm_play *play, int deed, int state)
{
    dm_world *world = play->world;
    if (deed < 0) return;
    dm_deed *known = &world->deeds[deed];
    known->known_at[state] = world->now;
    // An incident moves tension with belief (belief.c); an overt act does so at once.
    if (known->incident < 0 && (known->felt_by & dm_to(state)) == 0) {
        known->felt_by |= dm_to(state);
        feel_act(play, known, state);
    }
    dm_rungs_update(play);
}

static bool is_current(const dm_scenario *scenario, const dm_world *world, const dm_deed *deed)
{
    return world->now - deed->at <= scenario->rung_window;
}

/// Whether `state` holds a deed to be a state's conduct, and on which rung; -1 when it does not.
static int rung_seen(const dm_scenario *scenario, const dm_world *world, const dm_deed *deed,
                     int state)
{
    if (deed->known_at[state] < 0) return -1;
    if (deed->incident < 0) return deed->rung;
    const dm_incident *incident = &world->incidents[deed->incident];
    if (incident->ordered_by == state) return deed->rung;
    const int16_t *share = incident->beliefs[state].share;
    const bool is_anybodys =
        share[0] >= scenario->judge_confidence || share[1] >= scenario->judge_confidence;
    if (!is_anybodys) return -1;
    return dm_perceived_rung(scenario, world, deed->incident, state);
}

void dm_rungs_update(dm_play *play)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    int truth = 0;
    int seen[DM_STATES] = {0, 0};
    for (int i = 0; i < world->deed_count; i++) {
        const dm_deed *deed = &world->deeds[i];
        if (!is_current(scenario, world, deed)) continue;
        const bool is_states_deed = deed->actor >= 0 && deed->actor < DM_STATES;
        if (is_states_deed && deed->rung > truth) truth = deed->rung;
        for (int state = 0; state < DM_STATES; state++) {
            const int rung = rung_seen(scenario, world, deed, state);
            if (rung > seen[state]) seen[state] = rung;
        }
    }
    if (truth != world->rung) {
        dm_event event = dm_event_of(DM_EVENT_RUNG);
        event.value = truth;
        event.before = world->rung;
        world->rung = (int16_t)truth;
        dm_emit(play, event);
    }
    if (truth > world->peak_rung) world->peak_rung = (int16_t)truth;
    for (int state = 0; state < DM_STATES; state++) {
        if (seen[state] == world->perceived[state]) continue;
        dm_event event = dm_event_of(DM_EVENT_RUNG_PERCEIVED);
        event.actor = (int16_t)state;
        event.value = seen[state];
        event.before = world->perceived[state];
        event.visible = dm_to(state);
        world->perceived[state] = (int16_t)seen[state];
        if (seen[state] > world->peak_perceived[state]) {
            world->peak_perceived[state] = (int16_t)seen[state];
        }
        dm_emit(play, event);
    }
    if (truth >= TOP_RUNG && !world->is_over) {
        dm_play top = dm_because(play, DM_CAUSE_RULE, DM_RULE_LADDER, 0);
        dm_end_by_time(&top);
    }
}
