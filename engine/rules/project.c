#include "rules/project.h"

#include "rules/rules_internal.h"
#include "rules/step.h"

// The only way from a world to a seat. Whatever is written here must be known to the state: read
// each line with the question "could the other side keep this secret?".

static void project_incident(const dm_scenario *scenario, const dm_world *world, int state,
                             int index, dm_known_incident *known)
{
    const dm_incident *incident = &world->incidents[index];
    const dm_asset *asset = incident->asset >= 0 ? &scenario->assets[incident->asset] : NULL;
    const bool is_own_victim = asset != NULL && asset->owner == state;
    const bool is_own_deed = incident->ordered_by == state;
    *known = (dm_known_incident){
        .start = incident->start,
        .known_at = incident->known_at[state],
        .detected_at = incident->detected_at[state],
        .persons = incident->persons,
        .deaths_milli = incident->deaths_milli,
        .incident = (int16_t)index,
        .asset = incident->asset,
        .severity = (int16_t)dm_perceived_severity(scenario, world, index, state),
        .level = incident->asset >= 0 ? world->assets[incident->asset].level : 0,
        .rung = (int16_t)dm_perceived_rung(scenario, world, index, state),
        .effect = incident->effect,
        .is_own_victim = is_own_victim,
        .is_own_deed = is_own_deed,
        .above_threshold = dm_threshold_side(scenario, world, index, state) >= 0,
        .belief = incident->beliefs[state],
    };
    const bool can_see_level = is_own_victim || (asset != NULL && asset->is_public);
    if (!can_see_level) known->level = -1;
}

static void project_incidents(const dm_scenario *scenario, const dm_world *world, int state,
                              dm_seat_view *view)
{
    view->incident_count = 0;
    view->last_hit_at = -1;
    for (int i = 0; i < world->incident_count; i++) {
        if (world->incidents[i].known_at[state] < 0) continue;
        dm_known_incident *known = &view->incidents[view->incident_count++];
        project_incident(scenario, world, state, i, known);
        if (known->is_own_victim && known->effect >= DM_EFFECT_NUISANCE &&
            known->known_at > view->last_hit_at) {
            view->last_hit_at = known->known_at;
        }
    }
}

static void project_messages(const dm_world *world, int state, dm_seat_view *view)
{
    const int other = dm_other_state(state);
    view->messages_in = view->messages_out = view->packets_in = view->packets_out = 0;
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *message = &world->messages[i];
        const bool is_packet = message->kind == DM_MESSAGE_PACKET;
        if (message->from == state && message->to == other) {
            view->messages_out++;
            view->packets_out = (int16_t)(view->packets_out + is_packet);
        } else if (message->from == other && message->to == state && message->is_delivered) {
            view->messages_in++;
            view->packets_in = (int16_t)(view->packets_in + is_packet);
        }
    }
    view->accused_by_other = world->actors[other].accusations;
}

/// What would meet a demand, as far as a player can see to it.
static void add_duty(const dm_world *world, const dm_answer *answer, dm_seat_view *view)
{
    const int fields =
        answer->fields_parameter >= 0 ? world->parameters[answer->fields_parameter] : 0;
    view->duty_kinds |= answer->message_kinds;
    view->duty_share |= answer->must_share;
    if (fields > view->duty_fields) view->duty_fields = (int16_t)fields;
    for (int i = 0; i < 2; i++) view->duty_actions[i] |= answer->actions[i];
}

static void project_norms(const dm_scenario *scenario, const dm_world *world, int state,
                          dm_seat_view *view)
{
    view->open_duties = view->open_claims = view->breaches_of_other = 0;
    view->duty_kinds = 0;
    view->duty_fields = 0;
    view->duty_share = 0;
    view->duty_actions[0] = view->duty_actions[1] = 0;
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        const bool is_unpaid =
            owed->state == DM_OBLIGATION_OPEN || owed->state == DM_OBLIGATION_MISSED;
        if (!is_unpaid) continue;
        if (owed->debtor == state) {
            view->open_duties++;
            add_duty(world, &scenario->clauses[owed->clause].due.answer, view);
        }
        // What the other owes is known once a message made it owe it, or once it is missed.
        if (owed->creditor == state && owed->state == DM_OBLIGATION_MISSED) view->open_claims++;
    }
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        const bool is_rebuttable = breach->state == DM_BREACH_PRESUMED && breach->due >= world->now;
        if (breach->accused == state && is_rebuttable) {
            add_duty(world, &scenario->clauses[breach->clause].rebuttal, view);
        }
        if (breach->state >= DM_BREACH_PRESUMED) continue; // not shown, or made good
        if (breach->accused != state && (breach->known_by & dm_to(state))) {
            view->breaches_of_other++;
        }
    }
    // Norms are agreed between the two, or declared in public: both know all of them.
    for (int i = 0; i < DM_STATES; i++) view->norms[i] = world->norms[i];
}

static int rung_of(const dm_world *world, const dm_scenario *scenario, int viewer, int actor)
{
    int rung = 0;
    for (int i = 0; i < world->deed_count; i++) {
        const dm_deed *deed = &world->deeds[i];
        if (deed->known_at[viewer] < 0 || world->now - deed->at > scenario->rung_window) continue;
        int seen = -1;
        if (deed->incident < 0) {
            if (deed->actor == actor) seen = deed->rung;
        } else if (world->incidents[deed->incident].ordered_by == viewer) {
            if (viewer == actor) seen = deed->rung;
        } else {
            const dm_belief *belief = &world->incidents[deed->incident].beliefs[viewer];
            if (belief->share[actor] >= scenario->judge_confidence) {
                seen = dm_perceived_rung(scenario, world, deed->incident, viewer);
            }
        }
        if (seen > rung) rung = seen;
    }
    return rung;
}

void dm_state_assessment(const dm_world *world, int state, int incident, dm_input *input)
{
    if (incident < 0) return;
    const dm_belief *belief = &world->incidents[incident].beliefs[state];
    if (belief->items == 0) return; // nothing to base one on
    input->belief = belief->share[dm_other_state(state)];
    input->confidence = belief->confidence;
}

static void project_decisions(const dm_scenario *scenario, const dm_world *world, int state,
                              dm_seat_view *view)
{
    view->decision_count = view->option_count = 0;
    for (int i = 0; i < scenario->decisions_count; i++) {
        const dm_decision *decision = &scenario->decisions[i];
        if (decision->seat != state || world->decisions[i].phase != DM_DECISION_OPEN) continue;
        if (view->decision_count == DM_VIEW_DECISIONS_MAX) return;
        dm_known_decision *known = &view->decisions[view->decision_count++];
        *known =
            (dm_known_decision){.deadline = world->decisions[i].deadline,
                                .decision = (int16_t)i,
                                .option_first = (int16_t)view->option_count,
                                .incident = dm_situation_of_decision(scenario, world, i).incident,
                                .is_free = decision->is_free,
                                .times = world->decisions[i].times};
        const dm_span options = decision->options;
        for (int o = options.first; o < options.first + options.count; o++) {
            if (view->option_count == DM_VIEW_OPTIONS_MAX) return;
            dm_input choice = {.kind = DM_INPUT_CHOOSE,
                               .seat = (uint8_t)state,
                               .subject = (int16_t)i,
                               .object = (int16_t)o,
                               .incident = -1,
                               .decision = (int16_t)i,
                               .belief = -1};
            dm_state_assessment(world, state, known->incident, &choice);
            view->options[view->option_count++] = (dm_known_option){
                .verdict = dm_judge(scenario, world, &choice), .option = (int16_t)o};
            known->option_count++;
        }
    }
}

void dm_project(const dm_scenario *scenario, const dm_world *world, int state, dm_seat_view *view)
{
    const int other = dm_other_state(state);
    view->now = world->now;
    view->self = world->actors[state];
    view->state = (int16_t)state;
    view->tension = world->tension[state][other];
    view->rung = world->perceived[state];
    view->own_rung = (int16_t)rung_of(world, scenario, state, state);
    view->other_rung = (int16_t)rung_of(world, scenario, state, other);
    view->other_credibility = world->actors[other].credibility;
    view->order_ready = 0;
    for (int i = 0; i < scenario->orders_count; i++) {
        if (scenario->orders[i].actor == state && world->orders[i].is_active) view->order_ready++;
    }
    project_incidents(scenario, world, state, view);
    project_messages(world, state, view);
    project_norms(scenario, world, state, view);
    project_decisions(scenario, world, state, view);
    // The other's temper cannot be seen: it is guessed from one's own conduct and accusations.
    view->tension_felt =
        (int16_t)dm_clamp(scenario->start_tension + view->own_rung * 30, 0, DM_PER_MILLE);
    for (int i = 0; i < scenario->assets_count; i++) {
        const dm_asset *asset = &scenario->assets[i];
        const bool can_see = asset->owner == state || asset->is_public;
        view->levels[i] = can_see ? world->assets[i].level : -1;
    }
}

// ------------------------------------------------------------------------------------- candidates

/// The incident that an act of this state would answer: the worst known one on its own assets.
static int incident_to_answer(const dm_scenario *scenario, const dm_world *world, int state)
{
    int worst = -1;
    for (int i = 0; i < world->incident_count; i++) {
        const dm_incident *incident = &world->incidents[i];
        if (incident->known_at[state] < 0 || incident->asset < 0) continue;
        if (scenario->assets[incident->asset].owner != state) continue;
        if (worst < 0 || incident->severity > world->incidents[worst].severity) worst = i;
    }
    return worst;
}

typedef struct candidate_list {
    const dm_scenario *scenario;
    const dm_world *world;
    dm_candidate *rows;
    int capacity;
    int count;
    int16_t state;
    int16_t decision;
    int16_t incident;
} candidate_list;

static void offer(candidate_list *list, int action, int asset)
{
    // What cannot be done before the exercise ends makes no sense to begin.
    const int64_t left = list->scenario->end_at - list->world->now;
    if (list->scenario->actions[action].minutes_min > left) return;
    if (list->count == list->capacity) return;
    dm_input act = {.kind = DM_INPUT_ACT,
                    .seat = (uint8_t)list->state,
                    .subject = (int16_t)action,
                    .object = (int16_t)asset,
                    .incident = list->incident,
                    .decision = list->decision,
                    .belief = -1};
    dm_state_assessment(list->world, list->state, list->incident, &act);
    const dm_verdict verdict = dm_judge(list->scenario, list->world, &act);
    if (verdict.kind == DM_VERDICT_IMPOSSIBLE) return;
    list->rows[list->count++] = (dm_candidate){.verdict = verdict,
                                               .action = (int16_t)action,
                                               .asset = (int16_t)asset,
                                               .incident = list->incident};
}

int dm_candidates(const dm_scenario *scenario, const dm_world *world, int state, int decision,
                  dm_candidate *candidates, int capacity)
{
    candidate_list list = {.scenario = scenario,
                           .world = world,
                           .rows = candidates,
                           .capacity = capacity,
                           .state = (int16_t)state,
                           .decision = (int16_t)decision,
                           .incident = (int16_t)incident_to_answer(scenario, world, state)};
    for (int action = 0; action < scenario->actions_count; action++) {
        switch ((dm_target_kind)scenario->actions[action].target) {
        case DM_TARGET_NONE:
        case DM_TARGET_STATE:
        case DM_TARGET_INCIDENT:
            offer(&list, action, -1);
            break;
        case DM_TARGET_ASSET:
        case DM_TARGET_OWN_ASSET: {
            const bool is_own = scenario->actions[action].target == DM_TARGET_OWN_ASSET;
            const int owner = is_own ? state : dm_other_state(state);
            for (int asset = 0; asset < scenario->assets_count; asset++) {
                if (scenario->assets[asset].owner == owner) offer(&list, action, asset);
            }
            break;
        }
        case DM_TARGET_KIND_COUNT:
            break;
        }
    }
    return list.count;
}

// -------------------------------------------------------------------------------------- as text

static void print_number(dm_text *text, const char *name, int64_t value)
{
    dm_text_add(text, name);
    dm_text_char(text, ' ');
    dm_text_int(text, value);
    dm_text_char(text, '\n');
}

static void print_verdict(const dm_scenario *scenario, dm_text *text, const dm_verdict *verdict)
{
    dm_text_add(text, dm_verdict_name(verdict->kind));
    if (verdict->clause >= 0) {
        dm_text_char(text, ' ');
        dm_text_add(text, dm_say(scenario, scenario->clauses[verdict->clause].noun.id));
    }
    if (verdict->kind == DM_VERDICT_DELAYED) {
        dm_text_add(text, " until ");
        dm_text_time(text, verdict->until);
    }
    dm_text_char(text, '\n');
}

static void print_incident(const dm_scenario *scenario, dm_text *text,
                           const dm_known_incident *known)
{
    dm_text_add(text, "incident ");
    dm_text_add(text,
                known->asset >= 0 ? dm_say(scenario, scenario->assets[known->asset].noun.id) : "-");
    dm_text_char(text, '\n');
    print_number(text, "  start", known->start);
    print_number(text, "  known_at", known->known_at);
    print_number(text, "  detected_at", known->detected_at);
    print_number(text, "  persons", known->persons);
    print_number(text, "  deaths_milli", known->deaths_milli);
    print_number(text, "  severity", known->severity);
    print_number(text, "  level", known->level);
    print_number(text, "  rung", known->rung);
    print_number(text, "  effect", known->effect);
    print_number(text, "  own_deed", known->is_own_deed);
    print_number(text, "  above_threshold", known->above_threshold);
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        dm_text_add(text, "  share ");
        print_number(text, dm_suspect_list.names[i], known->belief.share[i]);
    }
    print_number(text, "  items", known->belief.items);
    print_number(text, "  sources", known->belief.sources);
    print_number(text, "  confidence", known->belief.confidence);
    print_number(text, "  stated", known->belief.stated);
}

static void print_decision(const dm_scenario *scenario, dm_text *text, const dm_seat_view *view,
                           const dm_known_decision *known)
{
    dm_text_add(text, "decision ");
    dm_text_add(text, dm_say(scenario, scenario->decisions[known->decision].noun.id));
    print_number(text, " until", known->deadline);
    for (int i = known->option_first; i < known->option_first + known->option_count; i++) {
        dm_text_add(text, "  option ");
        dm_text_add(text, dm_say(scenario, scenario->options[view->options[i].option].noun.id));
        dm_text_add(text, ": ");
        print_verdict(scenario, text, &view->options[i].verdict);
    }
}

void dm_seat_view_print(const dm_scenario *scenario, const dm_seat_view *view, dm_text *text)
{
    dm_text_add(text, "view of ");
    dm_text_add(text, dm_say(scenario, scenario->actors[view->state].noun.id));
    dm_text_char(text, '\n');
    print_number(text, "now", view->now);
    print_number(text, "last_hit_at", view->last_hit_at);
    print_number(text, "norms_first", (int64_t)view->norms[0]);
    print_number(text, "norms_second", (int64_t)view->norms[1]);
    print_number(text, "credibility", view->self.credibility);
    print_number(text, "capital", view->self.capital);
    print_number(text, "mood", view->self.mood);
    print_number(text, "legitimacy", view->self.legitimacy);
    print_number(text, "tension", view->tension);
    print_number(text, "tension_felt", view->tension_felt);
    print_number(text, "rung", view->rung);
    print_number(text, "own_rung", view->own_rung);
    print_number(text, "other_rung", view->other_rung);
    print_number(text, "other_credibility", view->other_credibility);
    print_number(text, "messages_in", view->messages_in);
    print_number(text, "messages_out", view->messages_out);
    print_number(text, "packets_in", view->packets_in);
    print_number(text, "packets_out", view->packets_out);
    print_number(text, "accused_by_other", view->accused_by_other);
    print_number(text, "open_duties", view->open_duties);
    print_number(text, "duty_kinds", view->duty_kinds);
    print_number(text, "duty_fields", view->duty_fields);
    print_number(text, "duty_share", view->duty_share);
    print_number(text, "duty_actions", (int64_t)(view->duty_actions[0] ^ view->duty_actions[1]));
    print_number(text, "open_claims", view->open_claims);
    print_number(text, "breaches_of_other", view->breaches_of_other);
    print_number(text, "order_ready", view->order_ready);
    for (int i = 0; i < scenario->assets_count; i++) {
        dm_text_add(text, "level ");
        print_number(text, dm_say(scenario, scenario->assets[i].noun.id), view->levels[i]);
    }
    for (int i = 0; i < view->incident_count; i++) {
        print_incident(scenario, text, &view->incidents[i]);
    }
    for (int i = 0; i < view->decision_count; i++) {
        print_decision(scenario, text, view, &view->decisions[i]);
    }
}
