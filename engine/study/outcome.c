#include "study/outcome.h"

#include "rules/project.h"

#include <stdbool.h>

enum { MINUTES_PER_DAY = 1440, STEP_POINTS = 4 };

/// Which events name a clause in their `value`, and what that says of it. NAMED plus a dm_said.
enum { NAMED = 1 };

static const uint8_t namings[DM_EVENT_COUNT] = {
    [DM_EVENT_REFUSED] = NAMED + DM_SAID_KEPT,
    [DM_EVENT_DELAYED] = NAMED + DM_SAID_KEPT,
    [DM_EVENT_OPERATION_STARTED] = NAMED + DM_SAID_ANY, // a breach, if anybody learns of it
    [DM_EVENT_OPERATION_HALTED] = NAMED + DM_SAID_KEPT,
    [DM_EVENT_OBLIGATION_OPEN] = NAMED + DM_SAID_ANY,
    [DM_EVENT_OBLIGATION_MET] = NAMED + DM_SAID_KEPT,
    [DM_EVENT_OBLIGATION_LATE] = NAMED + DM_SAID_ANY,
    [DM_EVENT_OBLIGATION_MISSED] = NAMED + DM_SAID_ANY,
    [DM_EVENT_BREACH] = NAMED + DM_SAID_BROKEN,
    [DM_EVENT_BREACH_SHOWN] = NAMED + DM_SAID_BROKEN,
    [DM_EVENT_BREACH_REBUTTED] = NAMED + DM_SAID_KEPT,
    [DM_EVENT_BREACH_REMEDIED] = NAMED + DM_SAID_ANY,
    [DM_EVENT_ORDER_WITHDRAWN] = NAMED + DM_SAID_KEPT,
};

static int16_t higher(int a, int b)
{
    return (int16_t)(a > b ? a : b);
}

static void note_clause(const dm_scenario *scenario, const dm_event *event, dm_spoken *spoken)
{
    const int clause = event->value;
    if (namings[event->kind] == 0 || clause < 0 || clause >= scenario->clauses_count) return;
    int said = namings[event->kind] - NAMED;
    const bool is_presumed = event->kind == DM_EVENT_BREACH && event->before == 1;
    if (is_presumed) said = DM_SAID_ANY; // it is none yet, and may never be one
    const uint64_t bit = UINT64_C(1) << (clause % 64);
    spoken->clauses[DM_SAID_ANY][clause / 64] |= bit;
    spoken->clauses[said][clause / 64] |= bit;
}

static void note_heeded(const dm_run *run, dm_spoken *spoken)
{
    for (int i = 0; i < DM_CLAUSE_WORDS; i++) {
        spoken->clauses[DM_SAID_HEEDED][i] = run->heeded[i];
        spoken->clauses[DM_SAID_ANY][i] |= run->heeded[i];
    }
}

/// What the clauses did, by the norms that they belong to.
static void sum_norms(const dm_scenario *scenario, const dm_spoken *spoken, dm_outcome *outcome)
{
    for (int i = 0; i < scenario->clauses_count; i++) {
        if (!dm_has_spoken(spoken, DM_SAID_ANY, i)) continue;
        const uint64_t bit = UINT64_C(1) << scenario->clauses[i].norm;
        const bool is_complied =
            dm_has_spoken(spoken, DM_SAID_KEPT, i) || dm_has_spoken(spoken, DM_SAID_HEEDED, i);
        outcome->spoke |= bit;
        if (is_complied) outcome->complied |= bit;
        if (dm_has_spoken(spoken, DM_SAID_BROKEN, i)) outcome->broken |= bit;
    }
}

/// The state that takes a conciliatory step with this event, or DM_NOBODY.
static int step_by(const dm_world *world, const dm_event *event)
{
    if (event->actor < 0 || event->actor >= DM_STATES) return DM_NOBODY;
    const int other = dm_other_state(event->actor);
    if (event->kind == DM_EVENT_MESSAGE_DELIVERED) {
        if (event->other != other && event->other != DM_ANYONE) return DM_NOBODY;
        const int kind = world->messages[event->subject].kind;
        return dm_message_points(kind) <= -STEP_POINTS ? event->actor : DM_NOBODY;
    }
    if (event->kind != DM_EVENT_OPERATION_DONE || event->before > -STEP_POINTS) return DM_NOBODY;
    const bool is_seen = (event->visible & (DM_TO_PUBLIC | 1 << other)) != 0;
    return is_seen ? event->actor : DM_NOBODY;
}

/// One event's hash, chained to those before it, under the number and cause that it would have
/// without the norms' coming and going.
static uint64_t add_to_story(uint64_t story, const dm_event *event, const uint32_t *numbers,
                             uint32_t first_id, uint32_t number)
{
    dm_event here = *event;
    here.id = number;
    if (here.cause >= first_id && here.cause <= event->id)
        here.cause = numbers[here.cause - first_id];
    const uint64_t words[] = {
        (uint64_t)here.at,
        (uint64_t)here.until,
        (uint64_t)here.id << 32 | here.cause,
        (uint64_t)here.draw_key << 32 | (uint32_t)here.draw,
        (uint64_t)(uint32_t)here.value << 32 | (uint32_t)here.before,
        (uint64_t)(uint16_t)here.subject << 48 | (uint64_t)(uint16_t)here.object << 32 |
            (uint64_t)(uint16_t)here.actor << 16 | (uint16_t)here.other,
        (uint64_t)(uint16_t)here.why << 32 | (uint64_t)here.why_kind << 16 |
            (uint64_t)here.kind << 8 | here.visible,
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        story = (story ^ words[i]) * UINT64_C(0x9fb21c651e98df25);
        story ^= story >> 29;
    }
    return story;
}

typedef struct reading {
    const dm_scenario *scenario;
    const dm_world *world;
    uint32_t *numbers;
    dm_spoken *spoken;
    uint32_t first_id;
    uint32_t number;
    int64_t last_step[DM_STATES];
} reading;

static void read_event(reading *here, const dm_event *event, dm_outcome *outcome)
{
    const bool is_norm = event->kind == DM_EVENT_NORM_IN || event->kind == DM_EVENT_NORM_OUT;
    if (!is_norm) here->number++;
    here->numbers[event->id - here->first_id] = is_norm ? 0 : here->number;
    if (is_norm) return;
    outcome->story =
        add_to_story(outcome->story, event, here->numbers, here->first_id, here->number);
    note_clause(here->scenario, event, here->spoken);
    if (event->kind == DM_EVENT_TENSION && event->actor < DM_STATES && event->other < DM_STATES)
        outcome->tension_max = higher(outcome->tension_max, event->value);
    if (outcome->agreed_at >= 0) return;
    const int who = step_by(here->world, event);
    if (who == DM_NOBODY) return;
    here->last_step[who] = event->at;
    const int64_t answered = here->last_step[dm_other_state(who)];
    if (answered >= 0 && event->at - answered <= MINUTES_PER_DAY)
        outcome->agreed_at = (int32_t)event->at;
}

static void count_obligations(const dm_world *world, dm_outcome *outcome)
{
    int counts[DM_OBLIGATION_EXCUSED + 1] = {0};
    for (int i = 0; i < world->obligation_count; i++) counts[world->obligations[i].state]++;
    outcome->met = (int16_t)counts[DM_OBLIGATION_MET];
    outcome->late = (int16_t)counts[DM_OBLIGATION_LATE];
    outcome->missed = (int16_t)counts[DM_OBLIGATION_MISSED];
}

/// Breaches that stand or stood: not what was presumed and is not shown.
dm_outcome dm_outcome_of(const dm_run *run, dm_event_numbers *numbers, dm_spoken *spoken)
{
    const dm_scenario *scenario = run->scenario;
    const dm_world *world = run->world;
    const dm_events *events = &run->events;
    *spoken = (dm_spoken){0};
    dm_outcome outcome = {
        .deaths_milli = world->deaths_milli,
        .agreed_at = -1,
        .ended_at = (int32_t)world->now,
        .tension = higher(world->tension[0][1], world->tension[1][0]),
        .tension_max = scenario->start_tension,
        .breaches = (int16_t)dm_world_breaches(world),
        .ending = (int8_t)world->ending,
        .peak = (int8_t)world->peak_rung,
        .perceived = {(int8_t)world->peak_perceived[0], (int8_t)world->peak_perceived[1]},
    };
    count_obligations(world, &outcome);
    reading here = {.scenario = scenario,
                    .world = world,
                    .numbers = numbers->of,
                    .spoken = spoken,
                    .first_id = events->count > 0 ? events->items[0].id : 0,
                    .last_step = {-1, -1}};
    for (int i = 0; i < events->count; i++) read_event(&here, &events->items[i], &outcome);
    note_heeded(run, spoken);
    sum_norms(scenario, spoken, &outcome);
    return outcome;
}
