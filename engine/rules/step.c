#include "rules/step.h"

#include "rules/rules_internal.h"

#include <string.h>

enum {
    FADE_EVERY = 360,          // minutes between two readings of fading tension
    ITEMS_PER_STEP_MAX = 4096, // a scenario cannot keep one step going for ever
    EVENTS_RESERVED = 1024,    // kept free so that the last step and ENDEX are on record
};

dm_setup dm_setup_default(const dm_scenario *scenario, uint64_t seed)
{
    dm_setup setup = {.seed = seed};
    if (scenario->default_preset >= 0) {
        const dm_preset *preset = &scenario->presets[scenario->default_preset];
        for (int state = 0; state < DM_STATES; state++) setup.norms[state] = preset->norms[state];
    }
    for (int i = 0; i < scenario->norms_count; i++) setup.norm_modes[i] = scenario->norms[i].mode;
    return setup;
}

// ------------------------------------------------------------------------------------- beginning

static void begin_actors(const dm_scenario *scenario, dm_world *world)
{
    for (int i = 0; i < scenario->actors_count; i++) {
        const dm_actor *actor = &scenario->actors[i];
        world->actors[i] = (dm_actor_state){.credibility = actor->credibility,
                                            .capital = actor->capital,
                                            .mood = actor->mood,
                                            .legitimacy = DM_PER_MILLE / 2};
    }
    for (int i = 0; i < scenario->assets_count; i++) {
        world->assets[i] = (dm_asset_state){.own = DM_PER_MILLE, .level = DM_PER_MILLE};
    }
    for (int i = 0; i < scenario->capabilities_count; i++) {
        world->access[i] = scenario->capabilities[i].access;
    }
    for (int i = 0; i < scenario->parameters_count; i++) {
        world->parameters[i] = scenario->parameters[i].value;
    }
}

/// A drawn variable takes one of its values by weight.
static void draw_variable(dm_play *play, int index)
{
    const dm_scenario *scenario = play->scenario;
    const dm_variable *variable = &scenario->variables[index];
    play->world->variables[index] = variable->start;
    if (variable->values.count == 0) return;
    uint32_t sum = 0;
    for (int i = 0; i < variable->values.count; i++) {
        sum += (uint32_t)scenario->values[variable->values.first + i].weight;
    }
    const uint64_t draw = dm_draw(play->world->seed, DM_DRAW_VARIABLE, variable->noun.key, 1, 0);
    uint32_t at = dm_draw_below(draw, sum);
    int value = 0;
    while (value < variable->values.count - 1) {
        const uint32_t weight = (uint32_t)scenario->values[variable->values.first + value].weight;
        if (at < weight) break;
        at -= weight;
        value++;
    }
    play->world->variables[index] = value;
    dm_event event = dm_event_of(DM_EVENT_VARIABLE);
    event.subject = (int16_t)index;
    event.value = value;
    event.draw = (int32_t)dm_draw_below(draw, DM_PER_MILLE);
    event.draw_key = variable->noun.key;
    dm_emit(play, event);
}

static void plan(dm_play *play)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    for (int i = 0; i < scenario->injects_count; i++) {
        world->injects[i].at = scenario->injects[i].at;
        if (scenario->injects[i].at >= 0) {
            dm_agenda_add(play, scenario->injects[i].at, DM_AGENDA_INJECT, i, 0);
        }
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        world->decisions[i].closed = -1;
        world->decisions[i].chosen = -1;
        if (scenario->decisions[i].at >= 0) {
            dm_agenda_add(play, scenario->decisions[i].at, DM_AGENDA_DECISION, i, 0);
        }
    }
    dm_agenda_add(play, FADE_EVERY, DM_AGENDA_DAY, 0, 0);
    dm_agenda_add(play, scenario->end_at, DM_AGENDA_END, 0, 0);
}

static void begin_tension(dm_play *play)
{
    for (int from = 0; from < DM_STATES; from++) {
        dm_tension_move(play, from, dm_other_state(from), play->scenario->start_tension);
    }
}

void dm_begin(const dm_scenario *scenario, const dm_setup *setup, dm_world *world,
              dm_events *events)
{
    memset(world, 0, sizeof *world);
    world->seed = setup->seed;
    world->next_event = 1;
    world->ending = -1;
    memcpy(world->norm_modes, setup->norm_modes, sizeof world->norm_modes);
    if (events != NULL) events->count = 0;
    dm_play play = {.scenario = scenario,
                    .world = world,
                    .events = events,
                    .why = -1,
                    .why_kind = DM_CAUSE_START};
    begin_actors(scenario, world);

    dm_event event = dm_event_of(DM_EVENT_STARTEX);
    event.value = (int32_t)(setup->seed & INT32_MAX);
    event.visible = DM_TO_PUBLIC | DM_TO_STATES;
    play.cause = dm_emit(&play, event);
    for (int i = 0; i < scenario->variables_count; i++) draw_variable(&play, i);
    begin_tension(&play);
    for (int i = 0; i < scenario->orders_count; i++) {
        if (scenario->orders[i].is_active) dm_order_set(&play, i, true, -1);
    }
    for (int i = 0; i < scenario->norms_count; i++) {
        int states = 0;
        for (int state = 0; state < DM_STATES; state++) {
            const bool binds = ((setup->norms[state] >> i) & 1) != 0;
            if (binds && (scenario->norms[i].parties & dm_to(state))) states |= dm_to(state);
        }
        dm_norm_set(&play, i, states, true);
    }
    dm_schedule_plan(&play);
    plan(&play);
}

// ------------------------------------------------------------------------------------ time passes

static void recover(dm_play *play, int incident, int level)
{
    const dm_incident *what = &play->world->incidents[incident];
    dm_play here = dm_because(play, DM_CAUSE_RULE, DM_RULE_RECOVERY, what->event);
    // A second blow to the same asset is not undone by the first one's recovery.
    const int own = play->world->assets[what->asset].own;
    if (level > own) dm_asset_hit(&here, what->asset, level, incident);
}

static void read_tension(dm_play *play)
{
    dm_tension_fade(play);
    dm_play fading = dm_because(play, DM_CAUSE_RULE, DM_RULE_DECAY, 0);
    for (int from = 0; from < DM_STATES; from++) {
        const int tension = play->world->tension[from][dm_other_state(from)];
        dm_event event = dm_event_of(DM_EVENT_TENSION);
        event.actor = (int16_t)from;
        event.other = (int16_t)dm_other_state(from);
        event.value = tension;
        event.before = tension;
        event.visible = dm_to(from);
        dm_emit(&fading, event);
    }
    dm_agenda_add(play, play->world->now + FADE_EVERY, DM_AGENDA_DAY, 0, 0);
}

static void happen_to_norms(dm_play *play, const dm_agenda_item *item)
{
    dm_play terms = dm_because(play, DM_CAUSE_RULE, DM_RULE_TERMS, 0);
    if (item->kind == DM_AGENDA_REBUTTAL) dm_breach_due(play, item->a);
    if (item->kind == DM_AGENDA_NORM) dm_norm_due(&terms, item->a, item->b);
    if (item->kind == DM_AGENDA_SCHEDULE) dm_schedule_due(play, item->a);
}

static void happen(dm_play *play, const dm_agenda_item *item)
{
    dm_play here = *play;
    here.cause = item->cause;
    here.why = -1;
    here.why_kind = DM_CAUSE_START;
    switch ((dm_agenda_kind)item->kind) {
    case DM_AGENDA_RECOVERY:
        recover(&here, item->a, item->b);
        break;
    case DM_AGENDA_CASCADE:
        here = dm_because(&here, DM_CAUSE_RULE, DM_RULE_CASCADE, 0);
        dm_asset_cascade(&here, item->a);
        break;
    case DM_AGENDA_MESSAGE:
        dm_message_arrive(&here, item->a);
        break;
    case DM_AGENDA_OPERATION:
        dm_operation_due(&here, item->a);
        break;
    case DM_AGENDA_ORDER:
        dm_order_due(&here, item->a, item->b);
        break;
    case DM_AGENDA_INJECT:
        dm_inject_due(&here, item->a);
        break;
    case DM_AGENDA_OBLIGATION:
        dm_obligation_due(&here, item->a, item->b != 0);
        break;
    case DM_AGENDA_REBUTTAL:
    case DM_AGENDA_NORM:
    case DM_AGENDA_SCHEDULE:
        happen_to_norms(&here, item);
        break;
    case DM_AGENDA_ATTRIBUTION:
        here = dm_because(&here, DM_CAUSE_RULE, DM_RULE_EVIDENCE, 0);
        dm_attribution_due(&here, item->a, item->b);
        break;
    case DM_AGENDA_DEADLINE:
        // The deadline of an earlier opening is none of this one's business.
        if (play->world->decisions[item->a].times == item->b) dm_decision_deadline(&here, item->a);
        break;
    case DM_AGENDA_DECISION:
        if (dm_holds(play->scenario, play->world, NULL, play->scenario->decisions[item->a].when)) {
            dm_decision_open(&here, item->a);
        }
        break;
    case DM_AGENDA_WINDOW:
        here = dm_because(&here, DM_CAUSE_RULE, DM_RULE_WINDOW, 0);
        dm_rungs_update(&here);
        break;
    case DM_AGENDA_DAY:
        read_tension(&here);
        break;
    case DM_AGENDA_END:
        here = dm_because(&here, DM_CAUSE_RULE, DM_RULE_TIME, 0);
        dm_end_by_time(&here);
        break;
    }
}

int64_t dm_next_minute(const dm_world *world)
{
    return world->agenda_count > 0 ? world->agenda[0].at : INT64_MAX;
}

static void tick(dm_play *play, int64_t until)
{
    dm_world *world = play->world;
    const int64_t next = dm_next_minute(world);
    const int64_t minute = next < until ? next : until;
    if (minute > world->now) world->now = minute;
    dm_agenda_item item;
    for (int i = 0; i < ITEMS_PER_STEP_MAX && !world->is_over; i++) {
        if (!dm_agenda_pop(world, world->now, &item)) break;
        happen(play, &item);
    }
}

// ----------------------------------------------------------------------------------------- inputs

static bool is_row(int index, int count)
{
    return index >= 0 && index < count;
}

static void delay_inject(dm_play *play, dm_input input)
{
    dm_inject_state *state = &play->world->injects[input.subject];
    if (state->phase != DM_INJECT_WAITING || input.minute < play->world->now) return;
    state->at = input.minute;
    dm_event event = dm_event_of(DM_EVENT_INJECT_DELAYED);
    event.subject = input.subject;
    event.until = input.minute;
    dm_emit(play, event);
    dm_agenda_add(play, input.minute, DM_AGENDA_INJECT, input.subject, 0);
}

/// What the white cell tells people that the scenario had not foreseen.
static void inject_ad_hoc(dm_play *play, dm_input input)
{
    const int to = input.value & (DM_TO_STATES | DM_TO_PUBLIC);
    if (to == 0) return;
    dm_event event = dm_event_of(DM_EVENT_INJECT_AD_HOC);
    event.value = to;
    if (to == DM_TO_FIRST || to == DM_TO_SECOND) event.actor = to == DM_TO_SECOND;
    event.visible = (uint8_t)(to & DM_TO_PUBLIC ? to | DM_TO_STATES : to);
    dm_emit(play, event);
}

static void set_variable(dm_play *play, dm_input input)
{
    const int32_t before = play->world->variables[input.subject];
    const dm_variable *variable = &play->scenario->variables[input.subject];
    const int64_t wanted = input.kind == DM_INPUT_SET ? input.value : (int64_t)before + input.value;
    play->world->variables[input.subject] = (int32_t)dm_clamp(wanted, variable->min, variable->max);
    dm_event event = dm_event_of(DM_EVENT_VARIABLE);
    event.subject = input.subject;
    event.value = play->world->variables[input.subject];
    event.before = before;
    dm_emit(play, event);
}

/// Inputs of the white cell and of the script.
static void play_control(dm_play *play, dm_input input)
{
    const dm_scenario *scenario = play->scenario;
    const bool is_inject = is_row(input.subject, scenario->injects_count);
    const bool is_norm = is_row(input.subject, scenario->norms_count);
    if (input.kind == DM_INPUT_FIRE && is_inject) dm_inject_fire(play, input.subject);
    if (input.kind == DM_INPUT_SKIP && is_inject) dm_inject_skip(play, input.subject, 2);
    if (input.kind == DM_INPUT_DELAY && is_inject) delay_inject(play, input);
    if (input.kind == DM_INPUT_ADOPT && is_norm) {
        dm_norm_set(play, input.subject, input.value & DM_TO_STATES, true);
    }
    if (input.kind == DM_INPUT_SUSPEND && is_norm) {
        dm_norm_set(play, input.subject, input.value & DM_TO_STATES, false);
    }
    if (input.kind == DM_INPUT_SET || input.kind == DM_INPUT_ADD) {
        if (is_row(input.subject, scenario->variables_count)) set_variable(play, input);
    }
    if (input.kind == DM_INPUT_INJECT) inject_ad_hoc(play, input);
    if (input.kind == DM_INPUT_NOTE) dm_emit(play, dm_event_of(DM_EVENT_NOTE));
    if (input.kind == DM_INPUT_END) {
        dm_end(play, is_row(input.subject, scenario->endings_count) ? input.subject : -1);
    }
}

/// A state binds itself, or leaves: nobody's leave is needed for either.
static void play_agreement(dm_play *play, dm_input input)
{
    if (!is_row(input.subject, play->scenario->norms_count)) return;
    play->why_kind = DM_CAUSE_SEAT;
    play->why = input.seat;
    if (input.kind == DM_INPUT_OFFER) dm_norm_offer(play, input.subject, input.seat);
    if (input.kind == DM_INPUT_WITHDRAW) dm_norm_withdraw(play, input.subject, input.seat);
}

/// What a person says of his own accord.
static void play_words(dm_play *play, const dm_input *input)
{
    const dm_verdict verdict = dm_judge(play->scenario, play->world, input);
    if (verdict.kind == DM_VERDICT_IMPOSSIBLE && verdict.obstacle == DM_OBSTACLE_UNKNOWN) return;
    play->why_kind = DM_CAUSE_SEAT;
    play->why = input->seat;
    if (input->kind == DM_INPUT_MESSAGE) dm_message_play(play, input, &verdict);
    if (input->kind == DM_INPUT_ASSESS) dm_assess_play(play, input, false);
}

void dm_step(const dm_scenario *scenario, dm_world *world, dm_input input, dm_events *events)
{
    if (world->is_over) return;
    dm_play play = {.scenario = scenario,
                    .world = world,
                    .events = events,
                    .why = -1,
                    .why_kind = DM_CAUSE_FACILITATOR};
    if (input.seat == DM_SEAT_SCRIPT) play.why_kind = DM_CAUSE_SCRIPT;
    switch ((dm_input_kind)input.kind) {
    case DM_INPUT_TICK:
        tick(&play, input.minute);
        break;
    case DM_INPUT_CHOOSE:
    case DM_INPUT_ACT:
    case DM_INPUT_WAIT:
        dm_decision_choose(&play, input);
        break;
    case DM_INPUT_MESSAGE:
    case DM_INPUT_ASSESS:
        if (input.seat < DM_STATES) play_words(&play, &input);
        break;
    case DM_INPUT_ALLOW_ACT:
    case DM_INPUT_REFUSE_ACT:
    case DM_INPUT_ALLOW_OPTION:
    case DM_INPUT_REFUSE_OPTION:
    case DM_INPUT_EXCUSE:
    case DM_INPUT_STRIKE:
        if (input.seat == DM_SEAT_FACILITATOR) dm_ruling_play(&play, &input);
        break;
    case DM_INPUT_OFFER:
    case DM_INPUT_WITHDRAW:
        if (input.seat < DM_STATES) play_agreement(&play, input);
        break;
    case DM_INPUT_FIRE:
    case DM_INPUT_SKIP:
    case DM_INPUT_DELAY:
    case DM_INPUT_SET:
    case DM_INPUT_ADD:
    case DM_INPUT_ADOPT:
    case DM_INPUT_SUSPEND:
    case DM_INPUT_NOTE:
    case DM_INPUT_INJECT:
    case DM_INPUT_END:
        if (input.seat >= DM_STATES) play_control(&play, input);
        break;
    case DM_INPUT_COUNT:
        break;
    }
    dm_watch(&play);
    const bool is_too_long = world->next_event > DM_EVENTS_MAX - EVENTS_RESERVED;
    if (is_too_long && !world->limit_reached) {
        world->limit_reached = 1;
        dm_event event = dm_event_of(DM_EVENT_LIMIT);
        event.value = DM_EVENTS_MAX;
        dm_emit(&play, event);
    }
    if (world->limit_reached && !world->is_over) dm_end_by_time(&play);
}

void dm_reseed(dm_world *world, uint64_t seed)
{
    world->seed = seed;
}

int dm_open_decision(const dm_world *world, const dm_scenario *scenario, int state)
{
    for (int i = 0; i < scenario->decisions_count; i++) {
        if (scenario->decisions[i].seat != state) continue;
        if (world->decisions[i].phase == DM_DECISION_OPEN) return i;
    }
    return -1;
}

bool dm_is_deciding(const dm_world *world, const dm_scenario *scenario, int state)
{
    return dm_open_decision(world, scenario, state) >= 0;
}
