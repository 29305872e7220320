#include "tell/story.h"

const dm_event *dm_story_event(const dm_story *story, uint32_t id)
{
    int low = 0;
    int high = story->events.count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (story->events.items[middle].id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == story->events.count || story->events.items[low].id != id) return NULL;
    return &story->events.items[low];
}

/// A sealed choice is made by one input and takes effect in a later one, so what counts is who
/// decided what, and when it was said last.
const dm_reason *dm_story_reason(const dm_story *story, const dm_event *event)
{
    const dm_reason *found = NULL;
    for (int i = 0; i < story->reason_count; i++) {
        const dm_reason *reason = &story->reasons[i];
        if (reason->first_event > event->id) break;
        if (reason->decision == event->subject && reason->seat == event->actor) found = reason;
    }
    return found;
}

const char *dm_story_stated(const dm_story *story, const dm_event *event)
{
    for (int i = 0; i < story->reason_count; i++) {
        const dm_reason *reason = &story->reasons[i];
        if (reason->first_event <= event->id && event->id <= reason->last_event)
            return reason->stated;
    }
    return NULL;
}
