#include "view/timeline_facts.h"

#include <string.h>

// What led to an event, and what it led to. A chain never passes through an event that its
// viewpoint cannot know of: that would tell what lies behind it.

enum { PASSED_MAX = 24 }; ///< causes without a card looked through between two cards

static int chain_at(const dm_timeline_index *index, uint32_t event)
{
    int low = 0;
    int high = index->chain_count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (index->chain[middle].event < event) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static const dm_chain_fact *chain_fact(const dm_timeline_index *index, uint32_t event)
{
    const int at = chain_at(index, event);
    if (at == index->chain_count || index->chain[at].event != event) return NULL;
    return &index->chain[at];
}

bool dm_index_in_chain(const dm_timeline_index *index, uint32_t event)
{
    return chain_fact(index, event) != NULL;
}

static void keep(dm_timeline_index *index, dm_chain_fact fact)
{
    const int at = chain_at(index, fact.event);
    if (index->chain_count == DM_CHAIN_EVENTS_MAX) return;
    if (at < index->chain_count && index->chain[at].event == fact.event) return;
    memmove(&index->chain[at + 1], &index->chain[at],
            (size_t)(index->chain_count - at) * sizeof fact);
    index->chain[at] = fact;
    index->chain_count++;
}

static void keep_causes(dm_timeline_index *index, const dm_event *event, int depth)
{
    int cards = 0;
    for (int passed = 0; passed < PASSED_MAX && cards < depth && event->cause != 0; passed++) {
        event = dm_index_event(index, event->cause);
        if (event == NULL || !dm_index_shows(index, event)) return;
        if (dm_index_card(index, event->id) != NULL) {
            cards++;
            passed = 0;
        }
        keep(index, (dm_chain_fact){.event = event->id, .depth = (uint8_t)cards});
    }
}

/// One pass forward: an effect has a higher id than its cause.
static void keep_effects(dm_timeline_index *index, const dm_event *event, int depth)
{
    for (int i = (int)(event - index->events) + 1; i < index->event_count; i++) {
        const dm_event *later = &index->events[i];
        if (later->cause < event->id || !dm_index_shows(index, later)) continue;
        const dm_chain_fact *cause = chain_fact(index, later->cause);
        if (cause == NULL || (cause->is_effect == 0 && cause->event != event->id)) continue;
        const bool is_card = dm_index_card(index, later->id) != NULL;
        const int cards = cause->depth + (is_card ? 1 : 0);
        if (cards > depth) continue;
        keep(index, (dm_chain_fact){.event = later->id, .depth = (uint8_t)cards, .is_effect = 1});
    }
}

void dm_index_chain(dm_timeline_index *index, uint32_t event, int depth)
{
    const bool is_kept = index->chain_event == event && index->chain_depth == depth &&
                         index->chain_events == index->event_count;
    if (is_kept) return;
    index->chain_event = event;
    index->chain_depth = depth;
    index->chain_events = index->event_count;
    index->chain_count = 0;
    const dm_event *found = event != 0 ? dm_index_event(index, event) : NULL;
    if (found == NULL || !dm_index_shows(index, found)) return;
    keep(index, (dm_chain_fact){.event = event});
    keep_causes(index, found, depth);
    keep_effects(index, found, depth);
}
