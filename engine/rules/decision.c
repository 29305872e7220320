#include "rules/rules_internal.h"
#include "rules/step.h"

// Decisions are sealed: of all that opened in the same minute none takes effect, and none is seen,
// before the last of them is in (or its deadline has passed). Verdicts are those of the moment of
// choosing, so that what one side does in that minute cannot change what the other was allowed.

dm_situation dm_situation_of_decision(const dm_scenario *scenario, const dm_world *world,
                                      int decision)
{
    const dm_decision *what = &scenario->decisions[decision];
    dm_situation situation = {
        .me = what->seat, .action = -1, .asset = -1, .incident = -1, .belief = -1, .is_human = 1};
    if (what->template_ < 0) return situation;
    const int incident = dm_incident_of(world, what->template_);
    if (incident >= 0 && world->incidents[incident].known_at[what->seat] >= 0) {
        situation.incident = (int16_t)incident;
    }
    return situation;
}

void dm_decision_open(dm_play *play, int index)
{
    const dm_decision *decision = &play->scenario->decisions[index];
    dm_world *world = play->world;
    dm_decision_state *state = &world->decisions[index];
    if (state->phase != DM_DECISION_CLOSED) return;
    if (state->times > 0 && decision->again <= 0) return;
    state->phase = DM_DECISION_OPEN;
    state->opened = world->now;
    state->deadline = world->now + decision->deadline;
    if (state->times < UINT8_MAX) state->times++;
    dm_event event = dm_event_of(DM_EVENT_DECISION_OPEN);
    event.actor = decision->seat;
    event.subject = (int16_t)index;
    event.until = state->deadline;
    event.visible = dm_to(decision->seat);
    state->event = dm_emit(play, event);
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, state->event);
    dm_agenda_add(&here, state->deadline, DM_AGENDA_DEADLINE, index, state->times);
}

static bool is_group_complete(const dm_scenario *scenario, const dm_world *world, int64_t opened)
{
    for (int i = 0; i < scenario->decisions_count; i++) {
        const dm_decision_state *state = &world->decisions[i];
        if (state->phase == DM_DECISION_OPEN && state->opened == opened) return false;
    }
    return true;
}

/// The verdicts of all acts of an option, before any of them has taken effect.
static dm_verdicts verdicts_of(const dm_scenario *scenario, const dm_world *world,
                               const dm_input *choice, const dm_situation *situation)
{
    dm_verdicts verdicts = {.count = 0};
    if (choice->kind == DM_INPUT_CHOOSE) {
        dm_judge_rows(scenario, world, scenario->options[choice->object].effects, situation,
                      &verdicts);
    } else if (choice->kind == DM_INPUT_ACT) {
        verdicts.rows[verdicts.count++] = dm_judge_act(scenario, world, situation);
    }
    return verdicts;
}

static dm_situation situation_of_choice(const dm_scenario *scenario, const dm_world *world,
                                        const dm_input *choice, int decision)
{
    dm_situation situation = dm_situation_of_decision(scenario, world, decision);
    situation.belief = choice->belief;
    situation.confidence = choice->confidence;
    if (choice->kind == DM_INPUT_ACT) {
        situation.action = choice->subject;
        situation.asset = choice->object;
        situation.incident = choice->incident;
    } else if (choice->kind == DM_INPUT_CHOOSE) {
        const int ruling = dm_ruling_of_option(world, situation.me, choice->object);
        situation.is_ruled = ruling >= 0 && world->rulings[ruling].is_allowed;
    }
    return situation;
}

/// What a player states with a choice goes on record before the choice takes effect.
static void put_on_record(dm_play *play, const dm_situation *situation)
{
    if (situation->belief < 0 || situation->incident < 0) return;
    dm_belief *belief = &play->world->incidents[situation->incident].beliefs[situation->me];
    belief->stated = situation->belief;
    belief->stated_confidence = situation->confidence;
    belief->stated_suspect = (int8_t)dm_other_state(situation->me);
}

typedef struct sealed_choice {
    dm_situation situation;
    dm_verdicts verdicts;
    int decision;
} sealed_choice;

static void carry_out(dm_play *play, const sealed_choice *sealed)
{
    dm_decision_state *state = &play->world->decisions[sealed->decision];
    const dm_input choice = state->sealed;
    const bool is_option = choice.kind == DM_INPUT_CHOOSE;
    state->phase = DM_DECISION_CLOSED;
    state->closed = play->world->now;
    state->chosen = (int16_t)(is_option ? choice.object : -1);
    state->sealed = (dm_input){0};

    dm_event event = dm_event_of(DM_EVENT_DECISION);
    event.actor = sealed->situation.me;
    event.subject = (int16_t)sealed->decision;
    event.object = state->chosen;
    event.value = choice.seat == DM_SEAT_CLOCK;
    event.before = choice.kind == DM_INPUT_WAIT;
    event.visible = dm_to(event.actor);
    dm_play here = dm_because(play, DM_CAUSE_OPTION, state->chosen, state->event);
    here.cause = dm_emit(&here, event);
    put_on_record(&here, &sealed->situation);
    if (is_option) {
        const int ruling = dm_ruling_of_option(play->world, event.actor, choice.object);
        if (ruling >= 0) dm_ruling_use(play->world, ruling);
        dm_apply(&here, play->scenario->options[choice.object].effects, &sealed->situation,
                 &sealed->verdicts);
    } else if (choice.kind == DM_INPUT_ACT) {
        dm_operation_begin(&here, &sealed->situation, (uint8_t)sealed->situation.me,
                           &sealed->verdicts.rows[0], -1);
    }
}

/// Lets every complete group of sealed decisions take effect.
void dm_decisions_resolve(dm_play *play)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    sealed_choice ready[DM_DECISIONS_MAX];
    int count = 0;
    for (int i = 0; i < scenario->decisions_count; i++) {
        dm_decision_state *state = &world->decisions[i];
        if (state->phase != DM_DECISION_SEALED) continue;
        if (!is_group_complete(scenario, world, state->opened)) continue;
        const dm_situation situation = situation_of_choice(scenario, world, &state->sealed, i);
        ready[count++] = (sealed_choice){
            .situation = situation,
            .verdicts = verdicts_of(scenario, world, &state->sealed, &situation),
            .decision = i,
        };
    }
    for (int i = 0; i < count && !world->is_over; i++) carry_out(play, &ready[i]);
}

static void seal(dm_play *play, int index, dm_input choice)
{
    dm_decision_state *state = &play->world->decisions[index];
    state->phase = DM_DECISION_SEALED;
    state->sealed = choice;
    dm_event event = dm_event_of(DM_EVENT_DECISION_SEALED);
    event.actor = play->scenario->decisions[index].seat;
    event.subject = (int16_t)index;
    event.visible = dm_to(event.actor);
    dm_play here = dm_because(play, DM_CAUSE_OPTION, choice.object, state->event);
    dm_emit(&here, event);
}

void dm_say_no(dm_play *play, const dm_input *input, const dm_verdict *verdict)
{
    dm_event event = dm_event_of(DM_EVENT_REFUSED);
    event.actor = input->seat;
    const bool is_act = input->kind == DM_INPUT_ACT;
    event.subject = (int16_t)(is_act ? input->subject : -1);
    event.object = (int16_t)(is_act ? input->object : -1);
    if (input->kind == DM_INPUT_CHOOSE) event.before = 1 + input->object;
    if (input->kind == DM_INPUT_MESSAGE) event.before = -1 - input->object;
    event.value = verdict->clause;
    event.other = verdict->kind;
    event.until = verdict->until;
    event.visible = dm_to(input->seat);
    dm_emit(play, event);
}

static bool is_nonsense(const dm_verdict *verdict)
{
    return verdict->kind == DM_VERDICT_IMPOSSIBLE &&
           (verdict->obstacle == DM_OBSTACLE_CLOSED || verdict->obstacle == DM_OBSTACLE_UNKNOWN ||
            verdict->obstacle == DM_OBSTACLE_OVER);
}

static bool may_wait(const dm_scenario *scenario, const dm_world *world, const dm_input *input)
{
    if (input->subject < 0 || input->subject >= scenario->decisions_count) return false;
    const dm_decision *decision = &scenario->decisions[input->subject];
    return decision->is_free && decision->seat == input->seat &&
           world->decisions[input->subject].phase == DM_DECISION_OPEN;
}

void dm_decision_choose(dm_play *play, dm_input input)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    if (input.seat >= DM_STATES) return;
    if (input.kind == DM_INPUT_WAIT) {
        if (!may_wait(scenario, world, &input)) return;
        seal(play, input.subject, input);
        dm_decisions_resolve(play);
        return;
    }
    const dm_verdict verdict = dm_judge(scenario, world, &input);
    if (is_nonsense(&verdict)) return;
    if (verdict.kind >= DM_VERDICT_REFUSED) {
        dm_play here = dm_because(play, DM_CAUSE_CLAUSE, verdict.clause, 0);
        dm_say_no(verdict.clause >= 0 ? &here : play, &input, &verdict);
        return;
    }
    const int decision = input.kind == DM_INPUT_CHOOSE ? input.subject : input.decision;
    if (decision < 0) { // an act of its own accord, outside any decision
        const dm_situation situation = {.me = input.seat,
                                        .action = input.subject,
                                        .asset = input.object,
                                        .incident = input.incident,
                                        .belief = input.belief,
                                        .confidence = input.confidence,
                                        .is_human = 1};
        dm_play here = dm_because(play, DM_CAUSE_OPTION, -1, 0);
        put_on_record(&here, &situation);
        dm_operation_begin(&here, &situation, input.seat, &verdict, -1);
        return;
    }
    // Judging knows sealed decisions as open, so that a choice may be looked at again; it is not
    // changed any more.
    if (world->decisions[decision].phase != DM_DECISION_OPEN) return;
    seal(play, decision, input);
    dm_decisions_resolve(play);
}

void dm_decision_deadline(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const dm_decision *decision = &scenario->decisions[index];
    if (world->decisions[index].phase != DM_DECISION_OPEN) return;
    dm_input choice = {.kind = DM_INPUT_CHOOSE,
                       .seat = (uint8_t)decision->seat,
                       .subject = (int16_t)index,
                       .object = decision->fallback,
                       .incident = -1,
                       .decision = (int16_t)index,
                       .belief = -1};
    const bool has_fallback =
        decision->fallback >= 0 && dm_judge(scenario, world, &choice).kind < DM_VERDICT_REFUSED;
    if (!has_fallback) choice.kind = DM_INPUT_WAIT;
    choice.seat = DM_SEAT_CLOCK;
    dm_play late = dm_because(play, DM_CAUSE_RULE, DM_RULE_DEADLINE, 0);
    seal(&late, index, choice);
    dm_decisions_resolve(&late);
}
