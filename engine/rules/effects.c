#include "rules/rules_internal.h"

// The verbs of effect lists, one case each. A row that cannot apply now (its incident has not
// happened, its actor is nobody) does nothing.

/// Who a row means: DM_ME and the like resolved.
static int actor_of(const dm_play *play, const dm_situation *situation, int actor)
{
    switch (actor) {
    case DM_ME:
        return situation != NULL ? situation->me : DM_NOBODY;
    case DM_THEM:
        return situation != NULL ? dm_other_state(situation->me) : DM_NOBODY;
    case DM_OWNER:
        return situation != NULL && situation->asset >= 0
                   ? play->scenario->assets[situation->asset].owner
                   : DM_NOBODY;
    default:
        return actor;
    }
}

static int incident_of(const dm_play *play, const dm_situation *situation, int declared)
{
    if (declared == DM_THIS_INCIDENT) return situation != NULL ? situation->incident : -1;
    return declared >= 0 ? dm_incident_of(play->world, declared) : -1;
}

static bool is_state(int actor)
{
    return actor >= 0 && actor < DM_STATES;
}

/// Bit set of the states that a row names: one of them or both.
static int states_of(int actor)
{
    if (actor == DM_BOTH || actor == DM_ANYONE) return DM_TO_STATES;
    return is_state(actor) ? dm_to(actor) : 0;
}

static void apply_evidence(dm_play *play, const dm_effect *effect, int actor)
{
    const dm_clue *clue = &play->scenario->clues[effect->subject];
    const int incident = dm_incident_of(play->world, clue->template_);
    if (incident < 0 || !is_state(actor)) return;
    dm_evidence_plant(play, effect->subject, incident);
    for (int i = 0; i < play->world->evidence_count; i++) {
        if (play->world->evidence[i].clue != effect->subject) continue;
        if (effect->verb == DM_VERB_FIND) {
            dm_evidence_find(play, i, actor);
        } else {
            dm_evidence_doubt(play, i, actor);
        }
    }
}

static void apply_to_incident(dm_play *play, const dm_effect *effect, const dm_situation *situation,
                              int actor)
{
    const int incident = incident_of(play, situation, effect->subject);
    if (incident < 0) return;
    if (effect->verb == DM_VERB_DEATHS) {
        dm_incident_deaths(play, incident, effect->amount * 1000);
        return;
    }
    if (!is_state(actor)) return;
    if (effect->verb == DM_VERB_LEARN) dm_incident_learn(play, incident, actor);
    if (effect->verb == DM_VERB_NOTIFY) dm_incident_notify(play, incident, actor);
    if (effect->verb == DM_VERB_INVESTIGATE) dm_investigate(play, incident, actor, effect->amount);
    if (effect->verb == DM_VERB_ASSESS) {
        const bool is_public = effect->amount == 1;
        // An act that accuses names the state it is aimed at, whomever the evidence points to now.
        const bool is_blame = is_public && effect->object < 0 && situation != NULL &&
                              situation->action >= 0 &&
                              play->scenario->actions[situation->action].is_accusation;
        const int suspect = is_blame ? dm_other_state(actor) : effect->object;
        dm_assess(play, incident, actor, suspect, effect->kind, is_public);
    }
}

static void apply_message(dm_play *play, const dm_effect *effect, const dm_situation *situation,
                          int from)
{
    if (from < 0) return;
    const int to = actor_of(play, situation, effect->other);
    dm_message_send(play, (dm_letter){
                              .from = (int16_t)from,
                              .to = (int16_t)(to >= 0 ? to : DM_ANYONE),
                              .channel = effect->object,
                              .incident = (int16_t)incident_of(play, situation, effect->subject),
                              .kind = effect->kind,
                              .fields = effect->fields,
                              .effect = (int32_t)(effect - play->scenario->effects),
                          });
}

static void apply_act(dm_play *play, const dm_effect *effect, const dm_situation *situation,
                      int actor, const dm_verdict *verdict)
{
    if (!is_state(actor)) return;
    dm_situation act = {.me = (int16_t)actor, .incident = -1, .belief = -1, .is_human = 1};
    if (situation != NULL && situation->me == actor) act = *situation;
    act.action = effect->subject;
    act.asset = effect->object;
    const dm_verdict judged =
        verdict != NULL ? *verdict : dm_judge_act(play->scenario, play->world, &act);
    const bool is_option = play->why_kind == DM_CAUSE_OPTION;
    const uint8_t by = is_option ? (uint8_t)actor : (uint8_t)DM_SEAT_SCRIPT;
    dm_operation_begin(play, &act, by, &judged, is_option ? play->why : -1);
}

static void apply_variable(dm_play *play, const dm_effect *effect)
{
    int32_t *value = &play->world->variables[effect->subject];
    const dm_variable *variable = &play->scenario->variables[effect->subject];
    const int64_t wanted =
        effect->verb == DM_VERB_SET ? effect->amount : (int64_t)*value + effect->amount;
    const int32_t before = *value;
    *value = (int32_t)dm_clamp(wanted, variable->min, variable->max);
    if (*value == before) return;
    dm_event event = dm_event_of(DM_EVENT_VARIABLE);
    event.subject = effect->subject;
    event.value = *value;
    event.before = before;
    dm_emit(play, event);
}

static void apply_standing(dm_play *play, const dm_effect *effect, int actor)
{
    if (actor < 0) return;
    dm_standing standing = DM_STANDING_MOOD;
    if (effect->verb == DM_VERB_CREDIBILITY) standing = DM_STANDING_CREDIBILITY;
    if (effect->verb == DM_VERB_CAPITAL) standing = DM_STANDING_CAPITAL;
    if (effect->verb == DM_VERB_LEGITIMACY) standing = DM_STANDING_LEGITIMACY;
    dm_standing_move(play, actor, standing, effect->amount);
}

/// Verbs that steer the exercise itself: what is decided, told, ordered, agreed, ended.
static void apply_control(dm_play *play, const dm_effect *effect, int actor)
{
    const int verb = effect->verb;
    if (verb == DM_VERB_OPEN) dm_decision_open(play, effect->subject);
    if (verb == DM_VERB_FIRE) dm_inject_fire(play, effect->subject);
    if (verb == DM_VERB_SKIP) dm_inject_skip(play, effect->subject, 2);
    if (verb == DM_VERB_ORDER) dm_order_set(play, effect->subject, true, -1);
    if (verb == DM_VERB_REVOKE) dm_order_set(play, effect->subject, false, -1);
    if (verb == DM_VERB_FINISH) dm_end(play, effect->subject);
    if (verb == DM_VERB_ADOPT || verb == DM_VERB_SUSPEND) {
        const int states = states_of(actor < 0 ? effect->actor : actor);
        dm_norm_set(play, effect->subject, states, verb == DM_VERB_ADOPT);
    }
    if (!is_state(actor)) return;
    if (verb == DM_VERB_OFFER) dm_norm_offer(play, effect->subject, actor);
    if (verb == DM_VERB_WITHDRAW) dm_norm_withdraw(play, effect->subject, actor);
}

static void apply_row(dm_play *play, const dm_effect *effect, const dm_situation *situation,
                      const dm_verdict *verdict)
{
    const int actor = actor_of(play, situation, effect->actor);
    const int other = actor_of(play, situation, effect->other);
    switch ((dm_verb)effect->verb) {
    case DM_VERB_HAPPEN:
        dm_incident_declare(play, effect->subject);
        break;
    case DM_VERB_LEARN:
    case DM_VERB_NOTIFY:
    case DM_VERB_DEATHS:
    case DM_VERB_ASSESS:
    case DM_VERB_INVESTIGATE:
        apply_to_incident(play, effect, situation, actor);
        break;
    case DM_VERB_FIND:
    case DM_VERB_SUSPECT:
        apply_evidence(play, effect, actor);
        break;
    case DM_VERB_LEVEL:
        dm_asset_hit(play, effect->subject, effect->amount, -1);
        break;
    case DM_VERB_SEND:
    case DM_VERB_SHARE:
        apply_message(play, effect, situation, actor);
        break;
    case DM_VERB_ACT:
        apply_act(play, effect, situation, actor, verdict);
        break;
    case DM_VERB_TENSION:
        if (actor >= 0 && other >= 0) dm_tension_move(play, actor, other, effect->amount);
        break;
    case DM_VERB_MOOD:
    case DM_VERB_CREDIBILITY:
    case DM_VERB_CAPITAL:
    case DM_VERB_LEGITIMACY:
        apply_standing(play, effect, actor);
        break;
    case DM_VERB_SET:
    case DM_VERB_ADD:
        apply_variable(play, effect);
        break;
    case DM_VERB_OPEN:
    case DM_VERB_FIRE:
    case DM_VERB_SKIP:
    case DM_VERB_ORDER:
    case DM_VERB_REVOKE:
    case DM_VERB_ADOPT:
    case DM_VERB_SUSPEND:
    case DM_VERB_OFFER:
    case DM_VERB_WITHDRAW:
    case DM_VERB_FINISH:
        apply_control(play, effect, actor);
        break;
    case DM_VERB_COUNT:
        break;
    }
}

void dm_apply(dm_play *play, dm_span effects, const dm_situation *situation,
              const dm_verdicts *verdicts)
{
    int next_verdict = 0;
    for (int i = effects.first; i < effects.first + effects.count; i++) {
        if (play->world->is_over) return;
        const dm_effect *effect = &play->scenario->effects[i];
        const dm_verdict *verdict = NULL;
        if (dm_is_own_act(effect, situation) && verdicts != NULL) {
            if (next_verdict < verdicts->count) verdict = &verdicts->rows[next_verdict];
            next_verdict++;
        }
        apply_row(play, effect, situation, verdict);
    }
}
