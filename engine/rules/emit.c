#include "rules/rules_internal.h"

uint32_t dm_emit(dm_play *play, dm_event event)
{
    dm_world *world = play->world;
    event.id = world->next_event++;
    event.at = world->now;
    event.cause = play->cause;
    event.why = play->why;
    event.why_kind = play->why_kind;

    dm_events *events = play->events;
    if (events == NULL || events->items == NULL) return event.id;
    if (events->count < events->capacity) events->items[events->count++] = event;
    return event.id;
}

dm_play dm_because(const dm_play *play, dm_cause_kind kind, int why, uint32_t cause)
{
    dm_play next = *play;
    next.why_kind = (uint8_t)kind;
    next.why = (int16_t)why;
    if (cause != 0) next.cause = cause;
    return next;
}

int dm_take_row(dm_play *play, uint16_t *count, int capacity)
{
    if (*count < capacity) return (*count)++;
    dm_world *world = play->world;
    if (world->limit_reached) return -1;
    world->limit_reached = 1;
    dm_event event = dm_event_of(DM_EVENT_LIMIT);
    event.value = capacity;
    dm_emit(play, event);
    return -1;
}
