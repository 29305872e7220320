#include "view/timeline_parts.h"

#include <string.h>

enum { STEP_MIN_PX = 3 }; ///< steps of a ribbon that are nearer than that are one

bool dm_sheet_shows(const dm_sheet *sheet, const dm_event *event)
{
    const int viewpoint = sheet->options.viewpoint;
    if (viewpoint == DM_VIEWPOINT_TRUTH) return true;
    const int bits = (viewpoint == DM_VIEWPOINT_FIRST ? DM_TO_FIRST : DM_TO_SECOND) | DM_TO_PUBLIC;
    return (event->visible & bits) != 0;
}

int dm_sheet_x(const dm_sheet *sheet, int64_t minute)
{
    const int64_t span = sheet->to - sheet->from;
    const int64_t x = (minute - sheet->from) * sheet->plot.width / span;
    const int64_t far = 4 * (int64_t)sheet->plot.width; // keeps marks far outside within an int
    return sheet->plot.x + (int)(x < -far ? -far : x > far ? far : x);
}

const dm_event *dm_sheet_event(const dm_sheet *sheet, uint32_t id)
{
    int low = 0;
    int high = sheet->events->count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (sheet->events->items[middle].id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == sheet->events->count || sheet->events->items[low].id != id) return NULL;
    return &sheet->events->items[low];
}

void dm_sheet_anchor(dm_sheet *sheet, uint32_t event, int lane, dm_box box)
{
    if (sheet->anchor_count == DM_ANCHORS_MAX || event == 0) return;
    sheet->anchors[sheet->anchor_count++] = (dm_anchor){box, event, (int16_t)lane};
}

void dm_sheet_words(dm_sheet *sheet, dm_box box)
{
    if (sheet->word_count == DM_WORDS_MAX) return;
    sheet->words[sheet->word_count++] = box;
}

static bool is_asset(const dm_sheet *sheet, int asset)
{
    return asset >= 0 && asset < sheet->scenario->assets_count;
}

// ---- step lines

static void track_begin(dm_track *track, int value)
{
    track->count = 0;
    track->last_bin = 0;
    track->is_band = false;
    track->low[0] = (int16_t)value;
    track->high[0] = (int16_t)value;
    track->start = value;
    track->last = value;
    track->peak = value;
}

static void track_add(const dm_sheet *sheet, dm_track *track, int x, int value)
{
    int bin = (x - sheet->plot.x) / sheet->bin_px;
    if (bin >= sheet->bin_count) bin = sheet->bin_count - 1;
    while (track->last_bin < bin) {
        track->last_bin++;
        track->low[track->last_bin] = (int16_t)track->last;
        track->high[track->last_bin] = (int16_t)track->last;
    }
    if (value < track->low[bin]) track->low[bin] = (int16_t)value;
    if (value > track->high[bin]) track->high[bin] = (int16_t)value;
    track->last = value;
    if (value > track->peak) track->peak = value;
    if (track->count == DM_TRACK_MAX) {
        track->is_band = true;
        return;
    }
    track->items[track->count].x = x;
    track->items[track->count].value = value;
    track->count++;
}

static void read_track(const dm_sheet *sheet, dm_track *track, const dm_event *event)
{
    if (event->at > sheet->to) return;
    if (event->at < sheet->from) {
        track_begin(track, event->value);
        return;
    }
    track_add(sheet, track, dm_sheet_x(sheet, event->at), event->value);
}

// ---- outages

static int outage_begin(dm_sheet *sheet, const dm_event *event, int asset)
{
    if (sheet->outage_count == DM_OUTAGES_MAX) {
        sheet->outages_dropped++;
        return -1;
    }
    sheet->outages[sheet->outage_count] = (dm_outage){.start = event->at,
                                                      .hit_at = event->at,
                                                      .end = -1,
                                                      .event = event->id,
                                                      .first = -1,
                                                      .last = -1,
                                                      .asset = (int16_t)asset,
                                                      .min_level = DM_PER_MILLE,
                                                      .severity = -1};
    return sheet->outage_count++;
}

/// Of an earlier incident that left the asset alone: what comes now is something else.
static bool is_mere_point(const dm_outage *outage, const dm_event *event)
{
    return outage->first < 0 && outage->start != event->at;
}

static void outage_step(dm_sheet *sheet, dm_outage *outage, const dm_event *event)
{
    const int x = dm_sheet_x(sheet, event->at);
    const int16_t level = (int16_t)event->value;
    if (level < outage->min_level) outage->min_level = level;
    const bool is_near = outage->last >= 0 && x - sheet->levels[outage->last].x < STEP_MIN_PX;
    if (is_near || sheet->level_count == DM_LEVELS_MAX) {
        if (outage->last >= 0) sheet->levels[outage->last].level = level;
        return;
    }
    const int32_t step = sheet->level_count++;
    sheet->levels[step] = (dm_level){.at = event->at, .x = x, .next = -1, .level = level};
    if (outage->last >= 0) {
        sheet->levels[outage->last].next = step;
    } else {
        outage->first = step;
    }
    outage->last = step;
}

static void read_level(dm_sheet *sheet, const dm_event *event)
{
    if (!is_asset(sheet, event->subject)) return;
    int32_t *open = &sheet->open_outage[event->subject];
    if (*open >= 0 && is_mere_point(&sheet->outages[*open], event)) *open = -1;
    if (*open < 0 && event->value < DM_PER_MILLE)
        *open = outage_begin(sheet, event, event->subject);
    if (*open < 0) return;

    dm_outage *outage = &sheet->outages[*open];
    outage_step(sheet, outage, event);
    if (event->value < DM_PER_MILLE) return;
    outage->end = event->at;
    *open = -1;
}

/// An incident opens its asset's outage, so that the outage knows its cause; what makes no outage
/// stays a point.
static void read_incident(dm_sheet *sheet, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_INCIDENTS_MAX) return;
    const dm_incident *incident = &sheet->world->incidents[event->subject];
    if (!is_asset(sheet, incident->asset)) return;
    int32_t at = sheet->open_outage[incident->asset];
    if (at >= 0 && is_mere_point(&sheet->outages[at], event)) at = -1;
    if (at < 0) {
        at = outage_begin(sheet, event, incident->asset);
        sheet->open_outage[incident->asset] = at;
    }
    if (at < 0) return;
    dm_outage *outage = &sheet->outages[at];
    if (event->value > outage->severity) {
        outage->severity = (int16_t)event->value;
        outage->effect = incident->effect;
        outage->event = event->id;
        outage->hit_at = event->at;
    }
}

/// Incidents that did not touch their asset's level end where they began.
static void close_points(dm_sheet *sheet)
{
    for (int i = 0; i < sheet->outage_count; i++)
        if (sheet->outages[i].first < 0) sheet->outages[i].end = sheet->outages[i].start;
}

// ---- obligations

static dm_bar *bar_of(dm_sheet *sheet, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_OBLIGATIONS_MAX) return NULL;
    int32_t *index = &sheet->bar_of[event->subject];
    if (*index < 0) {
        if (sheet->bar_count == DM_BARS_MAX) return NULL;
        *index = sheet->bar_count++;
        sheet->bars[*index] = (dm_bar){.opened = event->at,
                                       .due = event->until,
                                       .closed = -1,
                                       .event = event->id,
                                       .clause = (int16_t)event->value,
                                       .debtor = event->actor,
                                       .state = DM_OBLIGATION_OPEN};
    }
    return &sheet->bars[*index];
}

static void read_obligation(dm_sheet *sheet, const dm_event *event, dm_obligation_state state)
{
    dm_bar *bar = bar_of(sheet, event);
    if (bar == NULL || state == DM_OBLIGATION_OPEN) return;
    bar->state = (uint8_t)state;
    bar->closed = event->at;
    if (bar->due < 0) bar->due = event->until;
}

static void read_delay(dm_sheet *sheet, const dm_event *event)
{
    if (sheet->bar_count == DM_BARS_MAX) return;
    sheet->bars[sheet->bar_count++] = (dm_bar){.opened = event->at,
                                               .due = event->until,
                                               .closed = event->until,
                                               .event = event->id,
                                               .clause = (int16_t)event->value,
                                               .debtor = event->actor,
                                               .state = DM_OBLIGATION_MET,
                                               .is_delay = 1};
}

static void read_breach(dm_sheet *sheet, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_BREACHES_MAX) return;
    const int obligation = sheet->world->breaches[event->subject].obligation;
    if (obligation < 0 || obligation >= DM_OBLIGATIONS_MAX) return;
    const int32_t index = sheet->bar_of[obligation];
    if (index < 0) return;
    sheet->bars[index].is_breach = 1;
    sheet->bars[index].grade = (uint8_t)event->object;
}

// ---- cards

/// Files the event under its column, behind more important ones.
static void keep_card(dm_sheet *sheet, int index, int lane, int weight)
{
    const dm_event *event = &sheet->events->items[index];
    int bin = (dm_sheet_x(sheet, event->at) - sheet->plot.x) / sheet->bin_px;
    if (bin >= sheet->bin_count) bin = sheet->bin_count - 1;
    dm_lane_facts *facts = &sheet->lanes[lane];
    facts->events[bin]++;

    int32_t *kept = facts->kept[bin];
    int at = DM_BIN_KEEP;
    while (at > 0 && (kept[at - 1] < 0 ||
                      dm_card_weight(sheet, &sheet->events->items[kept[at - 1]]) < weight))
        at--;
    if (at == DM_BIN_KEEP) return;
    for (int i = DM_BIN_KEEP - 1; i > at; i--) kept[i] = kept[i - 1];
    kept[at] = index;
}

/// A message that an act consists of (a call, an attribution) is told by the act's card.
static bool is_part_of_act(dm_sheet *sheet, const dm_event *event)
{
    if (event->kind != DM_EVENT_MESSAGE_SENT) return false;
    const dm_event *cause = dm_sheet_event(sheet, event->cause);
    if (cause == NULL || cause->kind != DM_EVENT_OPERATION_DONE || cause->at != event->at ||
        !dm_sheet_shows(sheet, cause))
        return false;
    if (event->subject >= 0 && event->subject < DM_MESSAGES_MAX)
        sheet->message_card[event->subject] = cause->id;
    return true;
}

/// What an option does in the same minute is told by the decision's own card.
static bool is_folded(dm_sheet *sheet, const dm_event *event)
{
    if (is_part_of_act(sheet, event)) return true;
    if (event->actor < 0 || event->actor >= DM_STATES) return false;
    const int32_t decided = sheet->decided[event->actor];
    if (decided < 0) return false;
    const dm_event *decision = &sheet->events->items[decided];
    if (decision->at != event->at || decision->object < 0) return false;

    switch ((int)event->kind) {
    case DM_EVENT_MESSAGE_SENT:
        if (event->why_kind != DM_CAUSE_OPTION || event->why != decision->object) return false;
        if (event->subject >= 0 && event->subject < DM_MESSAGES_MAX)
            sheet->message_card[event->subject] = decision->id;
        return true;
    case DM_EVENT_ASSESSMENT:
    case DM_EVENT_ORDER_ACTIVE:
    case DM_EVENT_ORDER_WITHDRAWN:
    case DM_EVENT_EVIDENCE:
        return event->why_kind == DM_CAUSE_OPTION && event->why == decision->object;
    case DM_EVENT_OPERATION_DONE:
        return event->subject >= 0 && event->subject < DM_OPERATIONS_MAX &&
               sheet->world->operations[event->subject].option == decision->object;
    default:
        return false;
    }
}

static void read_card(dm_sheet *sheet, int index)
{
    const dm_event *event = &sheet->events->items[index];
    if (event->kind == DM_EVENT_DECISION && event->actor >= 0 && event->actor < DM_STATES)
        sheet->decided[event->actor] = index;
    const int weight = dm_card_weight(sheet, event);
    if (weight == 0 || is_folded(sheet, event)) return;
    if (event->kind == DM_EVENT_MESSAGE_SENT && event->subject >= 0 &&
        event->subject < DM_MESSAGES_MAX)
        sheet->message_card[event->subject] = event->id;
    if (event->at < sheet->from || event->at > sheet->to) return;
    keep_card(sheet, index, dm_card_lane(sheet, event), weight);
}

// ---- the pass over the events

/// Everything but cards.
static void read_fact(dm_sheet *sheet, const dm_event *event)
{
    const bool is_state = event->actor >= 0 && event->actor < DM_STATES;
    const bool is_truth = sheet->options.viewpoint == DM_VIEWPOINT_TRUTH;
    switch ((int)event->kind) {
    case DM_EVENT_INCIDENT:
        if (is_truth) read_incident(sheet, event);
        break;
    case DM_EVENT_INCIDENT_KNOWN:
        if (!is_truth && event->actor == sheet->options.viewpoint) read_incident(sheet, event);
        break;
    case DM_EVENT_LEVEL:
        read_level(sheet, event);
        break;
    case DM_EVENT_TENSION:
        if (is_state && event->other == dm_other_state(event->actor))
            read_track(sheet, &sheet->tension[event->actor], event);
        break;
    case DM_EVENT_RUNG:
        read_track(sheet, &sheet->rung, event);
        break;
    case DM_EVENT_RUNG_PERCEIVED:
        if (is_state) read_track(sheet, &sheet->perceived[event->actor], event);
        break;
    case DM_EVENT_OBLIGATION_OPEN:
        read_obligation(sheet, event, DM_OBLIGATION_OPEN);
        break;
    case DM_EVENT_OBLIGATION_MET:
        read_obligation(sheet, event, DM_OBLIGATION_MET);
        break;
    case DM_EVENT_OBLIGATION_LATE:
        read_obligation(sheet, event, DM_OBLIGATION_LATE);
        break;
    case DM_EVENT_OBLIGATION_MISSED:
        read_obligation(sheet, event, DM_OBLIGATION_MISSED);
        break;
    case DM_EVENT_OBLIGATION_EXCUSED:
        read_obligation(sheet, event, DM_OBLIGATION_EXCUSED);
        break;
    case DM_EVENT_DELAYED:
        read_delay(sheet, event);
        break;
    case DM_EVENT_BREACH:
        read_breach(sheet, event);
        break;
    case DM_EVENT_ENDEX:
        sheet->ending = event->subject;
        break;
    default:
        break;
    }
}

static void begin(dm_sheet *sheet)
{
    for (int lane = 0; lane < DM_LANE_COUNT; lane++) {
        memset(sheet->lanes[lane].kept, 0xFF, sizeof sheet->lanes[lane].kept); // -1
        memset(sheet->lanes[lane].events, 0, sizeof sheet->lanes[lane].events);
    }
    track_begin(&sheet->rung, 0);
    for (int state = 0; state < DM_STATES; state++) {
        track_begin(&sheet->perceived[state], 0);
        track_begin(&sheet->tension[state], sheet->scenario->start_tension);
        sheet->decided[state] = -1;
    }
    memset(sheet->open_outage, 0xFF, sizeof sheet->open_outage);
    memset(sheet->bar_of, 0xFF, sizeof sheet->bar_of);
    memset(sheet->message_card, 0, sizeof sheet->message_card);
    sheet->outage_count = 0;
    sheet->outages_dropped = 0;
    sheet->level_count = 0;
    sheet->bar_count = 0;
    sheet->anchor_count = 0;
    sheet->word_count = 0;
    sheet->ending = -1;
}

void dm_sheet_read(dm_sheet *sheet)
{
    begin(sheet);
    for (int i = 0; i < sheet->events->count; i++) {
        const dm_event *event = &sheet->events->items[i];
        if (!dm_sheet_shows(sheet, event)) continue;
        read_fact(sheet, event);
        read_card(sheet, i);
    }
    close_points(sheet);
}
