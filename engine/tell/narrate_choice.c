#include "tell/narrate_internal.h"

#include "tell/sentence.h"

#include <stdlib.h>

enum {
    SMALL_CHANGE = 50, ///< per-mille: below it a detail is not worth a line unless its word changes
    QUARTER = 250,
    WORTH_A_LINE = 2, ///< weight in event.def
};

/// The event of the same kind, actor and subject before this one, or NULL.
static const dm_event *last_like(const dm_story *story, const dm_event *event)
{
    for (const dm_event *other = event; other-- > story->events.items;) {
        if (other->kind == event->kind && other->actor == event->actor &&
            other->subject == event->subject)
            return other;
    }
    return NULL;
}

/// A belief is news when its word or its confidence is another than before.
static bool is_news(const dm_story *story, const dm_event *belief)
{
    const dm_event *last = last_like(story, belief);
    if (last == NULL) return true;
    return last->object != belief->object || last->other != belief->other ||
           dm_likelihood_words(last->value) != dm_likelihood_words(belief->value);
}

static bool is_change_of(const dm_event *event, int per_mille)
{
    return abs(event->value - event->before) >= per_mille;
}

/// Tension may swing within a minute: only where it comes to rest is told, and only if that is news
/// against where it was.
static bool is_tension_news(const dm_story *story, const dm_event *event)
{
    if (event->actor >= DM_STATES) return false;
    const dm_event *const end = story->events.items + story->events.count;
    for (const dm_event *other = event + 1; other < end && other->at == event->at; other++) {
        if (other->kind == event->kind && other->actor == event->actor &&
            other->other == event->other)
            return false;
    }
    const int before = dm_narrate_tension_before(story, event);
    const int change = abs(event->value - before);
    const bool is_new_word = dm_tension_words(event->value) != dm_tension_words(before);
    return change >= SMALL_CHANGE || (is_new_word && change >= SMALL_CHANGE / 2);
}

int dm_narrate_tension_before(const dm_story *story, const dm_event *event)
{
    int before = event->before;
    for (const dm_event *other = event; other-- > story->events.items && other->at == event->at;) {
        if (other->kind == event->kind && other->actor == event->actor &&
            other->other == event->other)
            before = other->before;
    }
    return before;
}

/// A loss is always told; on the way back each quarter, and the end.
static bool is_level_news(const dm_event *event)
{
    if (event->value < event->before) return is_change_of(event, SMALL_CHANGE);
    return event->value == DM_PER_MILLE || event->value / QUARTER != event->before / QUARTER;
}

static bool does_lead_on(const dm_story *story, const dm_event *event)
{
    const dm_event *const end = story->events.items + story->events.count;
    for (const dm_event *other = event + 1; other < end && other->at == event->at; other++) {
        if (other->cause == event->id && dm_event_weight(other->kind) >= WORTH_A_LINE) return true;
    }
    return false;
}

/// Details that explain what follows from them.
static bool does_explain(const dm_story *story, const dm_event *event)
{
    const dm_world *world = story->world;
    switch (event->kind) {
    case DM_EVENT_BELIEF:
        return is_news(story, event);
    case DM_EVENT_TENSION:
        return is_tension_news(story, event);
    case DM_EVENT_STANDING:
        return is_change_of(event,
                            event->subject == DM_STANDING_MOOD ? 2 * SMALL_CHANGE : SMALL_CHANGE);
    case DM_EVENT_DETECTED:
    case DM_EVENT_INJECT_SKIPPED:
        return false; // told by the evidence itself, and in one line for all of a minute
    case DM_EVENT_INCIDENT_KNOWN:
        return world->incidents[event->subject].ordered_by != event->actor;
    case DM_EVENT_NOTIFIED:
        return does_lead_on(story, event);
    case DM_EVENT_MESSAGE_DELIVERED:
        return world->messages[event->subject].sent < event->at;
    case DM_EVENT_OPERATION_STARTED:
        return event->until > event->at;
    default:
        return true;
    }
}

bool dm_narrate_is_told(const dm_story *story, const dm_event *event)
{
    const int weight = dm_event_weight((dm_event_kind)event->kind);
    if (weight == 0) return false;
    if (event->why_kind == DM_CAUSE_START &&
        (event->kind == DM_EVENT_NORM_IN || event->kind == DM_EVENT_TENSION))
        return false; // the header has it
    if (event->kind == DM_EVENT_LEVEL) return is_level_news(event);
    return weight >= WORTH_A_LINE || does_explain(story, event);
}
