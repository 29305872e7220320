#include "rules/rules_internal.h"

enum {
    MINUTES_PER_HOUR = 60,
    RECOVERY_STEPS = 4,   // of an incident that declares no recovery of its own
    SECRETS_AT_SCALE = 4, // I of the severity model
};

int dm_incident_of(const dm_world *world, int declared)
{
    return declared >= 0 ? world->happened[declared] - 1 : -1;
}

static int severity_of(const dm_scenario *scenario, const dm_incident *incident, int minutes)
{
    const dm_asset *asset = incident->asset >= 0 ? &scenario->assets[incident->asset] : NULL;
    const bool is_government = asset != NULL && asset->target_class == 2;
    return dm_severity(&(dm_severity_input){
        .persons = incident->persons,
        .minutes = minutes,
        .loss = incident->loss,
        .deaths_milli = incident->deaths_milli,
        .reversible = incident->reversible,
        .target_class = incident->target_class,
        .information = incident->information,
        .is_disruptive = incident->effect >= DM_EFFECT_DISRUPTION,
        .is_government_espionage = incident->information >= SECRETS_AT_SCALE && is_government,
    });
}

/// How long an act keeps its target down: as long as the action says, or as its owner needs.
static int32_t minutes_down(const dm_action *action, const dm_asset *asset)
{
    const bool is_open_ended = action->effect_minutes == 0 && action->effect >= DM_EFFECT_NUISANCE;
    return is_open_ended ? asset->restore_minutes : action->effect_minutes;
}

/// What must be foreseen of an act: all that the action says, on the whole asset.
int dm_foreseen_severity(const dm_scenario *scenario, const dm_situation *situation)
{
    if (situation->action < 0 || situation->asset < 0) return 0;
    const dm_action *action = &scenario->actions[situation->action];
    if (action->effect == DM_EFFECT_NONE) return 0;
    const dm_asset *asset = &scenario->assets[situation->asset];
    const int32_t minutes = minutes_down(action, asset);
    const int64_t felt =
        (int64_t)action->effect_loss * (DM_PER_MILLE - asset->redundancy) / DM_PER_MILLE;
    return dm_severity(&(dm_severity_input){
        .persons = asset->customers * felt / DM_PER_MILLE,
        .minutes = minutes,
        .loss = asset->loss_per_hour * felt / DM_PER_MILLE * minutes / MINUTES_PER_HOUR,
        .reversible = action->reversible,
        .target_class = asset->target_class,
        .information = action->information,
        .is_disruptive = action->effect >= DM_EFFECT_DISRUPTION,
        .is_government_espionage =
            action->information >= SECRETS_AT_SCALE && asset->target_class == 2,
    });
}

static void plan_recovery(dm_play *play, const dm_incident *incident, int index, int loss,
                          dm_span recovery, int minutes)
{
    dm_play later = dm_because(play, DM_CAUSE_RULE, DM_RULE_RECOVERY, incident->event);
    if (recovery.count > 0) {
        for (int i = 0; i < recovery.count; i++) {
            const dm_recovery *step = &play->scenario->recovery[recovery.first + i];
            dm_agenda_add(&later, incident->start + step->after, DM_AGENDA_RECOVERY, index,
                          step->level);
        }
        return;
    }
    for (int step = 1; step <= RECOVERY_STEPS; step++) {
        const int level = DM_PER_MILLE - loss * (RECOVERY_STEPS - step) / RECOVERY_STEPS;
        dm_agenda_add(&later, incident->start + (int64_t)minutes * step / RECOVERY_STEPS,
                      DM_AGENDA_RECOVERY, index, level);
    }
}

/// Who sees at once that something is wrong: the owner feels an effect on its own asset, and
/// everyone sees a public service stop. Mere access is seen by nobody.
static void first_witnesses(dm_play *play, int index)
{
    const dm_incident *incident = &play->world->incidents[index];
    if (incident->asset < 0) return;
    if (incident->ordered_by != DM_NOBODY) dm_incident_learn(play, index, incident->ordered_by);
    if (incident->effect < DM_EFFECT_NUISANCE) return;
    const dm_asset *asset = &play->scenario->assets[incident->asset];
    for (int state = 0; state < DM_STATES; state++) {
        if (asset->is_public || asset->owner == state) dm_incident_learn(play, index, state);
    }
}

/// What both ways of making an incident share. `incident` has everything but severity and rung.
static int add_incident(dm_play *play, dm_incident incident, int loss, dm_span recovery,
                        int minutes)
{
    dm_world *world = play->world;
    const dm_scenario *scenario = play->scenario;
    const int row = dm_take_row(play, &world->incident_count, DM_INCIDENTS_MAX);
    if (row < 0) return -1;
    incident.start = world->now;
    incident.end = world->now + minutes;
    if (incident.author >= DM_STATES) incident.ordered_by = DM_NOBODY;
    if (incident.states_affected == 0) incident.states_affected = 1;
    for (int state = 0; state < DM_STATES; state++) {
        incident.known_at[state] = -1;
        incident.notified_at[state] = -1;
        incident.detected_at[state] = -1;
    }
    incident.severity = (int16_t)severity_of(scenario, &incident, minutes);
    incident.rung = (int16_t)dm_incident_rung(scenario, &incident);

    dm_event event = dm_event_of(DM_EVENT_INCIDENT);
    event.subject = (int16_t)row;
    event.object = incident.asset;
    event.actor = incident.author;
    event.value = incident.severity;
    event.before = world->rung;
    event.until = incident.end;
    incident.event = dm_emit(play, event);
    world->incidents[row] = incident;
    if (incident.template_ >= 0) world->happened[incident.template_] = (int16_t)(row + 1);
    for (int state = 0; state < DM_STATES; state++) {
        world->incidents[row].beliefs[state] = dm_belief_begin(scenario, world, row, state);
    }

    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, incident.event);
    dm_deed_add(&here, (dm_deed){.incident = (int16_t)row,
                                 .operation = incident.operation,
                                 .actor = incident.author,
                                 .rung = incident.rung});
    if (incident.asset >= 0 && loss > 0) {
        const int left = world->assets[incident.asset].own * (DM_PER_MILLE - loss) / DM_PER_MILLE;
        dm_asset_hit(&here, incident.asset, left, row);
        plan_recovery(&here, &world->incidents[row], row, loss, recovery, minutes);
    }
    dm_attribution_plan(&here, row);
    first_witnesses(&here, row);
    dm_rungs_update(&here);
    return row;
}

/// The truth of a declared incident: its author and its dm_suspect.
static void truth_of(const dm_scenario *scenario, const dm_world *world, const dm_template *what,
                     dm_incident *incident)
{
    incident->author = what->author;
    incident->suspect = what->suspect;
    if (what->author_variable < 0) return;
    const dm_variable *variable = &scenario->variables[what->author_variable];
    const int value = world->variables[what->author_variable];
    if (value < 0 || value >= variable->values.count) return;
    const int suspect = scenario->values[variable->values.first + value].suspect;
    if (suspect < 0) return;
    incident->suspect = (uint8_t)suspect;
    incident->author = (int16_t)(suspect < DM_STATES ? suspect : DM_NOBODY);
}

void dm_incident_declare(dm_play *play, int declared)
{
    const dm_scenario *scenario = play->scenario;
    const dm_template *what = &scenario->templates[declared];
    if (dm_incident_of(play->world, declared) >= 0) return; // it happens once
    const dm_asset *asset = what->asset >= 0 ? &scenario->assets[what->asset] : NULL;

    dm_incident incident = {
        .key = what->noun.key,
        .template_ = (int16_t)declared,
        .operation = -1,
        .asset = what->asset,
        .effect = what->effect,
        .reversible = what->reversible,
        .information = what->information,
        .escalation = what->escalation,
        .states_affected = what->states,
        .deaths_milli = what->deaths_milli,
        .target_class = asset != NULL ? asset->target_class : 0,
    };
    truth_of(scenario, play->world, what, &incident);
    incident.ordered_by = (int16_t)(what->is_unordered ? DM_NOBODY : incident.author);
    if (asset != NULL) {
        incident.persons = asset->customers * what->loss / DM_PER_MILLE;
        incident.loss = what->loss_dollars > 0 ? what->loss_dollars
                                               : asset->loss_per_hour * what->loss / DM_PER_MILLE *
                                                     what->minutes / MINUTES_PER_HOUR;
    }
    play->world->deaths_milli += what->deaths_milli;
    const int row = add_incident(play, incident, what->loss, what->recovery, what->minutes);
    if (row < 0) return;
    // Clues that a chance search may turn up, or that a state holds from the start, exist now.
    for (int i = 0; i < scenario->clues_count; i++) {
        const dm_clue *clue = &scenario->clues[i];
        if (clue->template_ != declared) continue;
        if (clue->draw > 0 || clue->held_by != 0) dm_evidence_plant(play, i, row);
    }
}

/// How hard an operation hits: 70..130 % of what its action says, by a keyed draw.
static int drawn_loss(const dm_play *play, const dm_operation *operation, const dm_action *action)
{
    const uint64_t draw =
        dm_draw(play->world->seed, DM_DRAW_EFFECT, operation->key, action->noun.key, 0);
    const int share = 700 + (int)dm_draw_below(draw, 601);
    return dm_clamp((int64_t)action->effect_loss * share / DM_PER_MILLE, 0, DM_PER_MILLE);
}

/// The traces that an operation leaves for the victim's investigators: where it came from (easy to
/// fake) and how it was done. [D]
static void leave_traces(dm_play *play, int incident, const dm_operation *operation)
{
    const dm_scenario *scenario = play->scenario;
    for (int kind = 0; kind < scenario->evidence_kinds_count; kind++) {
        const dm_evidence_kind *info = &scenario->evidence_kinds[kind];
        if (!info->is_independent || info->weight < 4) continue;
        const uint64_t draw =
            dm_draw(play->world->seed, DM_DRAW_TRACE, operation->key, info->noun.key, 0);
        if (dm_draw_below(draw, DM_PER_MILLE) >= 600) continue;
        dm_evidence_leave(play,
                          (dm_evidence){
                              .key = dm_draw_mix(operation->key, info->noun.key),
                              .origin_key = dm_draw_mix(operation->key, info->noun.key),
                              .clue = -1,
                              .incident = (int16_t)incident,
                              .kind = (int16_t)kind,
                              .quality = (int16_t)(600 + (draw >> 32) % 401),
                              .planted_by = DM_NOBODY,
                              .points_to = (int8_t)operation->actor,
                              .field = info->spoof == DM_SPOOF_EASY ? DM_FIELD_INDICATORS : -1,
                              .draw_share = (uint8_t)(200 / 4 + (draw >> 48) % 75),
                              .found_by = dm_to(dm_other_state(operation->actor)),
                          });
    }
}

/// How many states it hits: what cannot be confined spreads with the chance that the capability
/// behind it says, by a keyed draw.
static uint8_t drawn_states(const dm_play *play, const dm_operation *operation)
{
    const dm_scenario *scenario = play->scenario;
    int collateral = 0;
    for (int i = 0; i < scenario->capabilities_count; i++) {
        const dm_capability *capability = &scenario->capabilities[i];
        const bool is_used =
            capability->actor == operation->actor && capability->against == operation->asset;
        if (is_used && capability->collateral > collateral) collateral = capability->collateral;
    }
    const uint64_t draw = dm_draw(play->world->seed, DM_DRAW_COLLATERAL, operation->key, 1, 0);
    return (int)dm_draw_below(draw, DM_PER_MILLE) < collateral ? 2 : 1;
}

void dm_incident_by_operation(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_operation operation = world->operations[index];
    const dm_action *action = &scenario->actions[operation.action];
    const dm_asset *asset = &scenario->assets[operation.asset];
    const int32_t minutes = minutes_down(action, asset);
    const int loss = drawn_loss(play, &operation, action);
    const int felt = loss * (DM_PER_MILLE - asset->redundancy) / DM_PER_MILLE;

    dm_incident incident = {
        .key = operation.key,
        .template_ = -1,
        .operation = (int16_t)index,
        .asset = operation.asset,
        .author = operation.actor,
        .ordered_by = operation.actor,
        .suspect = (uint8_t)operation.actor,
        .effect = action->effect,
        .reversible = action->reversible,
        .information = action->information,
        .target_class = asset->target_class,
        .states_affected = drawn_states(play, &operation),
        .escalation = operation.authorised_by == DM_SEAT_SCRIPT ? DM_ESCALATION_INADVERTENT
                                                                : DM_ESCALATION_DELIBERATE,
        .persons = asset->customers * felt / DM_PER_MILLE,
        .loss = asset->loss_per_hour * felt / DM_PER_MILLE * minutes / MINUTES_PER_HOUR,
    };
    const int row = add_incident(play, incident, felt, (dm_span){0, 0}, minutes);
    if (row < 0) return;
    world->operations[index].incident = (int16_t)row;
    leave_traces(play, row, &operation);
}

void dm_incident_deaths(dm_play *play, int index, int32_t deaths_milli)
{
    dm_world *world = play->world;
    dm_incident *incident = &world->incidents[index];
    dm_event event = dm_event_of(DM_EVENT_DEATHS);
    event.subject = (int16_t)index;
    event.before = incident->deaths_milli;
    incident->deaths_milli += deaths_milli;
    world->deaths_milli += deaths_milli;
    event.value = incident->deaths_milli;
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);

    const int minutes = (int)(incident->end - incident->start);
    incident->severity = (int16_t)severity_of(play->scenario, incident, minutes);
    incident->rung = (int16_t)dm_incident_rung(play->scenario, incident);
    const int deed = dm_deed_of_incident(world, index);
    if (deed >= 0) world->deeds[deed].rung = incident->rung;
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    dm_rungs_update(&here);
}

/// The security dilemma (domain.md H.1): access without effect is read as preparation of an attack
/// with a chance that grows with tension.
static void maybe_misread(dm_play *play, int index, int state)
{
    dm_world *world = play->world;
    dm_incident *incident = &world->incidents[index];
    if (incident->effect != DM_EFFECT_ACCESS || incident->ordered_by == state) return;
    const int tension = world->tension[state][dm_other_state(state)];
    const int chance = 100 + tension * 2 / 5; // 10 + T/25 %, T on the 0..1000 scale
    const uint64_t draw = dm_draw(world->seed, DM_DRAW_MISREAD,
                                  play->scenario->actors[state].noun.key, incident->key, 0);
    const int rolled = (int)dm_draw_below(draw, DM_PER_MILLE);
    if (rolled >= chance) return;
    incident->misread_by |= dm_to(state);
    dm_event event = dm_event_of(DM_EVENT_MISREAD);
    event.actor = (int16_t)state;
    event.subject = (int16_t)index;
    event.value = chance;
    event.draw = rolled;
    event.draw_key = incident->key;
    event.visible = dm_to(state);
    dm_play dilemma = dm_because(play, DM_CAUSE_RULE, DM_RULE_MISREAD, 0);
    dm_emit(&dilemma, event);
}

void dm_incident_learn(dm_play *play, int index, int state)
{
    dm_world *world = play->world;
    dm_incident *incident = &world->incidents[index];
    if (incident->known_at[state] >= 0) return;
    incident->known_at[state] = world->now;
    dm_event event = dm_event_of(DM_EVENT_INCIDENT_KNOWN);
    event.actor = (int16_t)state;
    event.subject = (int16_t)index;
    event.value = dm_perceived_severity(play->scenario, world, index, state);
    event.visible = dm_to(state);
    const uint32_t id = dm_emit(play, event);
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    maybe_misread(&here, index, state);
    dm_deed_known(&here, dm_deed_of_incident(world, index), state);
    dm_belief_update(&here, index, state);
}

void dm_incident_notify(dm_play *play, int index, int state)
{
    dm_world *world = play->world;
    if (world->incidents[index].notified_at[state] >= 0) return;
    dm_incident_learn(play, index, state);
    world->incidents[index].notified_at[state] = world->now;
    dm_event event = dm_event_of(DM_EVENT_NOTIFIED);
    event.actor = (int16_t)state;
    event.subject = (int16_t)index;
    event.visible = dm_to(state);
    const uint32_t id = dm_emit(play, event);
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    dm_norm_notified(&here, index, state);
    const int author = world->incidents[index].author;
    const bool is_firm = author >= DM_STATES && play->scenario->actors[author].home == state;
    if (is_firm) dm_norm_firm_act(&here, index, state);
}
