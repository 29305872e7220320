#include "view/timeline_parts.h"

#include <string.h>

// From an index to a sheet: what lies in the window, sorted into columns, never more than can be
// told apart.

enum { WEIGHT_FOUND = 10, WEIGHT_CHAIN = 11, WEIGHT_SELECTED = 12 };

int dm_sheet_x(const dm_sheet *sheet, int64_t minute)
{
    const int64_t span = sheet->to - sheet->from;
    const int64_t x = (minute - sheet->from) * sheet->plot.width / span;
    const int64_t far = 4 * (int64_t)sheet->plot.width; // keeps marks far outside within an int
    return sheet->plot.x + (int)(x < -far ? -far : x > far ? far : x);
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

bool dm_band_is_shown(const dm_sheet *sheet, int band)
{
    return ((unsigned)sheet->options.filter.hidden_bands >> (unsigned)band & 1U) == 0;
}

const dm_event *dm_card_event(const dm_sheet *sheet, const dm_card *card)
{
    return &sheet->index->events[sheet->index->cards[card->fact].index];
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

/// @param values  borrowed; the track starts with the value that held at the left edge
static void read_track(const dm_sheet *sheet, dm_track *track, const dm_values *values)
{
    int at = dm_values_at(values, sheet->from);
    track_begin(track, at == 0 ? values->start : values->items[at - 1].value);
    for (; at < values->count && values->items[at].at <= sheet->to; at++)
        track_add(sheet, track, dm_sheet_x(sheet, values->items[at].at), values->items[at].value);
}

// ---- outages

/// Worse outages first; of equals, the earlier.
static int64_t worth(const dm_sheet *sheet, const dm_outage *outage)
{
    const int64_t customers = sheet->scenario->assets[outage->asset].customers;
    return (int64_t)(outage->severity < 0 ? 0 : outage->severity) * 100000000 +
           customers * (DM_PER_MILLE - outage->min_level) / DM_PER_MILLE + 1;
}

/// Keeps the worst of the window, in order.
static void keep_outage(dm_sheet *sheet, int64_t *worths, dm_outage outage)
{
    const int64_t own = worth(sheet, &outage);
    int at = sheet->outage_count;
    if (at == DM_OUTAGES_MAX) {
        sheet->outages_dropped++;
        if (worths[at - 1] >= own) return;
        at--;
    } else {
        sheet->outage_count++;
    }
    for (; at > 0 && worths[at - 1] < own; at--) {
        worths[at] = worths[at - 1];
        sheet->outages[at] = sheet->outages[at - 1];
    }
    worths[at] = own;
    sheet->outages[at] = outage;
}

static void read_outages(dm_sheet *sheet)
{
    int64_t worths[DM_OUTAGES_MAX];
    sheet->outage_count = 0;
    sheet->outages_dropped = 0;
    for (int i = 0; i < sheet->index->outage_count; i++) {
        dm_outage outage = sheet->index->outages[i];
        // An incident that did not touch its asset's level ends where it began.
        if (outage.first < 0) outage.end = outage.start;
        if (outage.start <= sheet->to && (outage.end < 0 || outage.end >= sheet->from))
            keep_outage(sheet, worths, outage);
    }
}

// ---- cards

static int weight_of(const dm_sheet *sheet, const dm_card_fact *fact)
{
    if (fact->event == sheet->options.selected) return WEIGHT_SELECTED;
    if (sheet->options.selected != 0 && dm_index_in_chain(sheet->index, fact->event))
        return WEIGHT_CHAIN;
    return fact->is_found != 0 ? WEIGHT_FOUND : fact->weight;
}

/// Files a card under its column, behind more important ones.
static void keep_card(dm_sheet *sheet, int fact_number)
{
    const dm_card_fact *fact = &sheet->index->cards[fact_number];
    int bin = (dm_sheet_x(sheet, fact->at) - sheet->plot.x) / sheet->bin_px;
    if (bin >= sheet->bin_count) bin = sheet->bin_count - 1;
    dm_lane_facts *lane = &sheet->lanes[fact->lane];
    lane->events[bin]++;

    const int weight = weight_of(sheet, fact);
    int32_t *kept = lane->kept[bin];
    uint8_t *weights = lane->weights[bin];
    int at = DM_BIN_KEEP;
    while (at > 0 && weights[at - 1] < weight) at--;
    if (at == DM_BIN_KEEP) return;
    for (int i = DM_BIN_KEEP - 1; i > at; i--) {
        kept[i] = kept[i - 1];
        weights[i] = weights[i - 1];
    }
    kept[at] = fact_number;
    weights[at] = (uint8_t)weight;
}

static void read_cards(dm_sheet *sheet)
{
    const dm_timeline_filter filter = sheet->options.filter;
    for (int lane = 0; lane < DM_LANE_COUNT; lane++) {
        memset(sheet->lanes[lane].weights, 0, sizeof sheet->lanes[lane].weights);
        memset(sheet->lanes[lane].events, 0, sizeof sheet->lanes[lane].events);
    }
    dm_index_chain(sheet->index, sheet->options.selected,
                   sheet->options.depth > 0 ? sheet->options.depth : 1);
    const dm_timeline_index *index = sheet->index;
    for (int i = dm_index_card_at(index, sheet->from);
         i < index->card_count && index->cards[i].at <= sheet->to; i++) {
        if (dm_filter_passes(filter, &index->cards[i])) keep_card(sheet, i);
    }
}

void dm_sheet_read(dm_sheet *sheet)
{
    const dm_timeline_index *index = sheet->index;
    read_track(sheet, &sheet->rung, &index->rung);
    for (int state = 0; state < DM_STATES; state++) {
        read_track(sheet, &sheet->perceived[state], &index->perceived[state]);
        read_track(sheet, &sheet->tension[state], &index->tension[state]);
    }
    read_outages(sheet);
    read_cards(sheet);
    sheet->anchor_count = 0;
    sheet->word_count = 0;
}
