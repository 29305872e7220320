#include "view/narrate_internal.h"

#include "view/sentence.h"

#include <stdlib.h>

enum {
    SMALL_CHANGE = 50, ///< per-mille: below it a detail is not worth a line unless its word changes
    WORTH_A_LINE = 2,  ///< weight in event.def
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

static bool is_large(const dm_event *event)
{
    return abs(event->value - event->before) >= SMALL_CHANGE;
}

static bool is_tension_news(const dm_event *event)
{
    const bool is_new_word = dm_tension_words(event->value) != dm_tension_words(event->before);
    const bool is_decay = event->why_kind == DM_CAUSE_RULE && event->why == DM_RULE_DECAY;
    return is_new_word || (is_large(event) && !is_decay);
}

/// Details that explain what follows from them.
static bool does_explain(const dm_story *story, const dm_event *event)
{
    const dm_world *world = story->world;
    switch (event->kind) {
    case DM_EVENT_BELIEF:
        return is_news(story, event);
    case DM_EVENT_TENSION:
        return event->actor < DM_STATES && is_tension_news(event);
    case DM_EVENT_STANDING:
        return is_large(event);
    case DM_EVENT_DETECTED:
        return false; // the evidence itself is told
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
    if (event->kind == DM_EVENT_LEVEL) return is_large(event);
    return weight >= WORTH_A_LINE || does_explain(story, event);
}
