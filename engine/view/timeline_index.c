#include "base/i18n.h"
#include "view/timeline_facts.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_FIRST = 64 };

// Reading a run, event by event, into facts. What an event is about is read off the world as it
// stands at the update: slots of the world are never given to something else.

bool dm_index_shows(const dm_timeline_index *index, const dm_event *event)
{
    if (index->viewpoint == DM_VIEWPOINT_TRUTH) return true;
    const int bits =
        (index->viewpoint == DM_VIEWPOINT_FIRST ? DM_TO_FIRST : DM_TO_SECOND) | DM_TO_PUBLIC;
    return (event->visible & bits) != 0;
}

const dm_event *dm_index_event(const dm_timeline_index *index, uint32_t id)
{
    int low = 0;
    int high = index->event_count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (index->events[middle].id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == index->event_count || index->events[low].id != id) return NULL;
    return &index->events[low];
}

/// Room for one more row of a list that grows by doubling. @return false without memory
static bool has_room(dm_timeline_index *index, void **items, int count, int *capacity, size_t size)
{
    if (count < *capacity) return true;
    const int wanted = *capacity > 0 ? 2 * *capacity : ROWS_FIRST;
    void *grown = index->is_cut ? NULL : realloc(*items, (size_t)wanted * size);
    if (grown == NULL) {
        index->is_cut = true;
        return false;
    }
    *items = grown;
    *capacity = wanted;
    return true;
}

static bool is_asset(const dm_timeline_index *index, int asset)
{
    return asset >= 0 && asset < index->teller.scenario->assets_count;
}

// ---- values

static void add_value(dm_timeline_index *index, dm_values *values, const dm_event *event)
{
    void *items = values->items;
    if (!has_room(index, &items, values->count, &values->capacity, sizeof *values->items)) return;
    values->items = items;
    values->items[values->count++] = (dm_value_fact){.at = event->at, .value = event->value};
}

int dm_values_at(const dm_values *values, int64_t minute)
{
    int low = 0;
    int high = values->count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (values->items[middle].at < minute) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// ---- outages

static int outage_begin(dm_timeline_index *index, int64_t at, uint32_t event, int asset)
{
    void *items = index->outages;
    if (!has_room(index, &items, index->outage_count, &index->outage_capacity,
                  sizeof *index->outages))
        return -1;
    index->outages = items;
    index->outages[index->outage_count] = (dm_outage){.start = at,
                                                      .hit_at = at,
                                                      .end = -1,
                                                      .event = event,
                                                      .first = -1,
                                                      .last = -1,
                                                      .asset = (int16_t)asset,
                                                      .min_level = DM_PER_MILLE,
                                                      .severity = -1};
    return index->outage_count++;
}

/// Of an earlier incident that left the asset alone: what comes now is something else.
static bool is_mere_point(const dm_outage *outage, const dm_event *event)
{
    return outage->first < 0 && outage->start != event->at;
}

static void outage_step(dm_timeline_index *index, dm_outage *outage, const dm_event *event)
{
    const int16_t level = (int16_t)event->value;
    if (level < outage->min_level) outage->min_level = level;
    void *items = index->levels;
    if (!has_room(index, &items, index->level_count, &index->level_capacity, sizeof *index->levels))
        return;
    index->levels = items;
    const int32_t step = index->level_count++;
    index->levels[step] = (dm_level){.at = event->at, .next = -1, .level = level};
    if (outage->last >= 0) {
        index->levels[outage->last].next = step;
    } else {
        outage->first = step;
    }
    outage->last = step;
}

static void read_level(dm_timeline_index *index, const dm_event *event)
{
    if (!is_asset(index, event->subject)) return;
    int32_t *open = &index->open_outage[event->subject];
    if (*open >= 0 && is_mere_point(&index->outages[*open], event)) *open = -1;
    if (*open < 0 && event->value < DM_PER_MILLE)
        *open = outage_begin(index, event->at, event->id, event->subject);
    if (*open < 0) return;

    dm_outage *outage = &index->outages[*open];
    outage_step(index, outage, event);
    if (event->value < DM_PER_MILLE) return;
    outage->end = event->at;
    *open = -1;
}

/// An incident opens its asset's outage, so that the outage knows its cause; what makes no outage
/// stays a point.
static void read_incident(dm_timeline_index *index, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_INCIDENTS_MAX) return;
    const dm_incident *incident = &index->teller.world->incidents[event->subject];
    if (!is_asset(index, incident->asset)) return;
    const bool is_early = index->clock == DM_CLOCK_EVENT && event->kind == DM_EVENT_INCIDENT_KNOWN;
    const int64_t minute = is_early && incident->start < event->at ? incident->start : event->at;
    int32_t at = index->open_outage[incident->asset];
    if (at >= 0 && is_mere_point(&index->outages[at], event)) at = -1;
    if (at < 0) {
        at = outage_begin(index, minute, event->id, incident->asset);
        index->open_outage[incident->asset] = at;
    }
    if (at < 0) return;
    dm_outage *outage = &index->outages[at];
    if (event->value > outage->severity) {
        outage->severity = (int16_t)event->value;
        outage->effect = incident->effect;
        outage->event = event->id;
        outage->hit_at = minute;
    }
}

// ---- obligations

static dm_bar *add_bar(dm_timeline_index *index, dm_bar bar)
{
    void *items = index->bars;
    if (!has_room(index, &items, index->bar_count, &index->bar_capacity, sizeof *index->bars))
        return NULL;
    index->bars = items;
    index->bars[index->bar_count] = bar;
    return &index->bars[index->bar_count++];
}

static dm_bar *bar_of(dm_timeline_index *index, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_OBLIGATIONS_MAX) return NULL;
    int32_t *at = &index->bar_of[event->subject];
    if (*at >= 0) return &index->bars[*at];
    dm_bar *bar = add_bar(index, (dm_bar){.opened = event->at,
                                          .due = event->until,
                                          .closed = -1,
                                          .event = event->id,
                                          .clause = (int16_t)event->value,
                                          .debtor = event->actor,
                                          .state = DM_OBLIGATION_OPEN});
    if (bar != NULL) *at = index->bar_count - 1;
    return bar;
}

static void read_obligation(dm_timeline_index *index, const dm_event *event,
                            dm_obligation_state state)
{
    dm_bar *bar = bar_of(index, event);
    if (bar == NULL || state == DM_OBLIGATION_OPEN) return;
    bar->state = (uint8_t)state;
    bar->closed = event->at;
    if (bar->due < 0) bar->due = event->until;
}

static void read_delay(dm_timeline_index *index, const dm_event *event)
{
    add_bar(index, (dm_bar){.opened = event->at,
                            .due = event->until,
                            .closed = event->until,
                            .event = event->id,
                            .clause = (int16_t)event->value,
                            .debtor = event->actor,
                            .state = DM_OBLIGATION_MET,
                            .is_delay = 1});
}

static void read_breach(dm_timeline_index *index, const dm_event *event)
{
    void *items = index->breaches;
    if (has_room(index, &items, index->breach_count, &index->breach_capacity,
                 sizeof *index->breaches)) {
        index->breaches = items;
        index->breaches[index->breach_count++] = (dm_value_fact){.at = event->at};
    }
    if (event->subject < 0 || event->subject >= DM_BREACHES_MAX) return;
    const int obligation = index->teller.world->breaches[event->subject].obligation;
    if (obligation < 0 || obligation >= DM_OBLIGATIONS_MAX) return;
    const int32_t at = index->bar_of[obligation];
    if (at < 0) return;
    index->bars[at].is_breach = 1;
    index->bars[at].grade = (uint8_t)event->object;
}

// ---- cards

/// Where an event stands by this index's clock.
static int64_t stands_at(const dm_timeline_index *index, const dm_event *event)
{
    const bool is_truth = index->viewpoint == DM_VIEWPOINT_TRUTH;
    if (event->subject < 0 || event->subject >= DM_MESSAGES_MAX) return event->at;
    const dm_message *message = &index->teller.world->messages[event->subject];
    if (!is_truth && index->clock == DM_CLOCK_EVENT && event->kind == DM_EVENT_MESSAGE_DELIVERED)
        return message->sent < event->at ? message->sent : event->at;
    if (is_truth && index->clock == DM_CLOCK_KNOWLEDGE && event->kind == DM_EVENT_MESSAGE_SENT)
        return message->delivered > event->at ? message->delivered : event->at;
    return event->at;
}

int dm_index_card_at(const dm_timeline_index *index, int64_t minute)
{
    int low = 0;
    int high = index->card_count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (index->cards[middle].at < minute) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const dm_card_fact *dm_index_card(const dm_timeline_index *index, uint32_t event)
{
    const dm_event *found = dm_index_event(index, event);
    if (found == NULL) return NULL;
    const int64_t at = stands_at(index, found);
    for (int i = dm_index_card_at(index, at); i < index->card_count && index->cards[i].at == at;
         i++)
        if (index->cards[i].event == event) return &index->cards[i];
    return NULL;
}

static void add_card(dm_timeline_index *index, const dm_event *event, int weight)
{
    void *items = index->cards;
    if (!has_room(index, &items, index->card_count, &index->card_capacity, sizeof *index->cards))
        return;
    index->cards = items;
    const dm_card_fact fact = {.at = stands_at(index, event),
                               .index = (int32_t)(event - index->events),
                               .event = event->id,
                               .lane = (uint8_t)dm_card_lane(index->teller.scenario, event),
                               .weight = (uint8_t)weight,
                               .topic = (uint8_t)dm_card_topic(event)};
    int at = index->card_count++;
    for (; at > 0 && index->cards[at - 1].at > fact.at; at--)
        index->cards[at] = index->cards[at - 1];
    index->cards[at] = fact;
}

/// A message that an act consists of (a call, an attribution) is told by the act's card.
static bool is_part_of_act(dm_timeline_index *index, const dm_event *event)
{
    if (event->kind != DM_EVENT_MESSAGE_SENT) return false;
    const dm_event *cause = dm_index_event(index, event->cause);
    if (cause == NULL || cause->kind != DM_EVENT_OPERATION_DONE || cause->at != event->at ||
        !dm_index_shows(index, cause))
        return false;
    if (event->subject >= 0 && event->subject < DM_MESSAGES_MAX)
        index->message_card[event->subject] = cause->id;
    return true;
}

/// What an option does in the same minute is told by the decision's own card.
static bool is_folded(dm_timeline_index *index, const dm_event *event)
{
    if (is_part_of_act(index, event)) return true;
    if (event->actor < 0 || event->actor >= DM_STATES) return false;
    const int32_t decided = index->decided[event->actor];
    if (decided < 0) return false;
    const dm_event *decision = &index->events[decided];
    if (decision->at != event->at || decision->object < 0) return false;

    switch ((int)event->kind) {
    case DM_EVENT_MESSAGE_SENT:
        if (event->why_kind != DM_CAUSE_OPTION || event->why != decision->object) return false;
        if (event->subject >= 0 && event->subject < DM_MESSAGES_MAX)
            index->message_card[event->subject] = decision->id;
        return true;
    case DM_EVENT_ASSESSMENT:
    case DM_EVENT_ORDER_ACTIVE:
    case DM_EVENT_ORDER_WITHDRAWN:
    case DM_EVENT_EVIDENCE:
        return event->why_kind == DM_CAUSE_OPTION && event->why == decision->object;
    case DM_EVENT_OPERATION_DONE:
        return event->subject >= 0 && event->subject < DM_OPERATIONS_MAX &&
               index->teller.world->operations[event->subject].option == decision->object;
    default:
        return false;
    }
}

static void read_card(dm_timeline_index *index, const dm_event *event)
{
    if (event->kind == DM_EVENT_DECISION && event->actor >= 0 && event->actor < DM_STATES)
        index->decided[event->actor] = (int32_t)(event - index->events);
    const int weight = dm_card_weight(index, event);
    if (weight == 0 || is_folded(index, event)) return;
    if (event->kind == DM_EVENT_MESSAGE_SENT && event->subject >= 0 &&
        event->subject < DM_MESSAGES_MAX)
        index->message_card[event->subject] = event->id;
    add_card(index, event, weight);
}

// ---- the pass over the events

/// True when this event is how the viewpoint is told of an incident.
static bool tells_incident(const dm_timeline_index *index, const dm_event *event)
{
    const bool is_truth = index->viewpoint == DM_VIEWPOINT_TRUTH;
    if (event->kind == DM_EVENT_INCIDENT) return is_truth && index->clock != DM_CLOCK_KNOWLEDGE;
    if (is_truth) return index->clock == DM_CLOCK_KNOWLEDGE;
    return event->actor == index->viewpoint;
}

/// Everything but cards.
static void read_fact(dm_timeline_index *index, const dm_event *event)
{
    const bool is_state = event->actor >= 0 && event->actor < DM_STATES;
    switch ((int)event->kind) {
    case DM_EVENT_INCIDENT:
    case DM_EVENT_INCIDENT_KNOWN:
        if (tells_incident(index, event)) read_incident(index, event);
        break;
    case DM_EVENT_LEVEL:
        read_level(index, event);
        break;
    case DM_EVENT_TENSION:
        if (is_state && event->other == dm_other_state(event->actor))
            add_value(index, &index->tension[event->actor], event);
        break;
    case DM_EVENT_RUNG:
        add_value(index, &index->rung, event);
        break;
    case DM_EVENT_RUNG_PERCEIVED:
        if (is_state) add_value(index, &index->perceived[event->actor], event);
        break;
    case DM_EVENT_OBLIGATION_OPEN:
        read_obligation(index, event, DM_OBLIGATION_OPEN);
        break;
    case DM_EVENT_OBLIGATION_MET:
        read_obligation(index, event, DM_OBLIGATION_MET);
        break;
    case DM_EVENT_OBLIGATION_LATE:
        read_obligation(index, event, DM_OBLIGATION_LATE);
        break;
    case DM_EVENT_OBLIGATION_MISSED:
        read_obligation(index, event, DM_OBLIGATION_MISSED);
        break;
    case DM_EVENT_OBLIGATION_EXCUSED:
        read_obligation(index, event, DM_OBLIGATION_EXCUSED);
        break;
    case DM_EVENT_DELAYED:
        read_delay(index, event);
        break;
    case DM_EVENT_BREACH:
        read_breach(index, event);
        break;
    case DM_EVENT_ENDEX:
        index->ending = event->subject;
        break;
    default:
        break;
    }
}

void dm_timeline_forget(dm_timeline_index *index)
{
    if (index == NULL) return;
    index->event_count = 0;
    index->card_count = 0;
    index->outage_count = 0;
    index->level_count = 0;
    index->bar_count = 0;
    index->breach_count = 0;
    index->rung.count = 0;
    for (int state = 0; state < DM_STATES; state++) {
        index->perceived[state].count = 0;
        index->tension[state].count = 0;
        index->tension[state].start = index->teller.scenario->start_tension;
        index->decided[state] = -1;
    }
    memset(index->open_outage, 0xFF, sizeof index->open_outage); // -1
    memset(index->bar_of, 0xFF, sizeof index->bar_of);
    memset(index->message_card, 0, sizeof index->message_card);
    index->ending = -1;
    index->chain_event = 0;
    index->chain_count = 0;
    index->is_cut = false;
}

dm_timeline_index *dm_timeline_open(const dm_scenario *scenario, int viewpoint,
                                    dm_timeline_clock clock)
{
    dm_timeline_index *index = calloc(1, sizeof *index);
    if (index == NULL) return NULL;
    index->teller =
        (dm_teller){.scenario = scenario, .card_px = DM_CARD_PX, .label_px = DM_LABEL_MAX_PX};
    index->viewpoint = viewpoint;
    index->clock = clock;
    dm_timeline_forget(index);
    return index;
}

void dm_timeline_close(dm_timeline_index *index)
{
    if (index == NULL) return;
    free(index->cards);
    free(index->outages);
    free(index->levels);
    free(index->bars);
    free(index->breaches);
    free(index->rung.items);
    for (int state = 0; state < DM_STATES; state++) {
        free(index->perceived[state].items);
        free(index->tension[state].items);
    }
    free(index);
}

void dm_timeline_update(dm_timeline_index *index, const dm_world *world, const dm_events *events)
{
    const int seen = index->event_count;
    const bool is_same =
        seen == 0 || (seen <= events->count && !index->is_cut &&
                      memcmp(&events->items[seen - 1], &index->last, sizeof index->last) == 0);
    if (!is_same) dm_timeline_forget(index);
    index->teller.world = world;
    index->events = events->items;
    while (index->event_count < events->count) {
        const dm_event *event = &events->items[index->event_count++];
        if (!dm_index_shows(index, event)) continue;
        read_fact(index, event);
        read_card(index, event);
    }
    if (events->count > 0) index->last = events->items[events->count - 1];
    if (events->count > seen && index->search[0] != '\0') {
        char words[DM_SEARCH_MAX];
        memcpy(words, index->search, sizeof words);
        dm_timeline_search(index, words);
    }
}
