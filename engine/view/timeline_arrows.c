#include "view/timeline_parts.h"

#include <stdlib.h>
#include <string.h>

// Causal arrows: thin curves from a cause to what it led to, for what matters. They cross no
// words; where there is no other way, they pass behind cards.

enum {
    ARROWS_MAX = 14,
    CHAIN_MAX = 8, ///< causes looked back through events that have no mark
    SAMPLES = 24,  ///< points of a curve that are tested against the words
    WORTH_MAX = 5,
    REACH_PX = 620, ///< longer arrows say nothing
    OUT_COUNT = 4,  ///< ways out of a card, and into one
    IN_COUNT = 3,
    BACK_MAX_PX = 24,    ///< an effect does not stand before its cause
    HIDDEN_MAX = 11,     ///< samples that may lie behind cards
    CROWDED_COUNT = 150, ///< cards among which a curve behind them would not be followed
    ENDS_OPEN = 3,       ///< samples at each end that may not
};

typedef struct causal_arrow {
    const dm_anchor *from;
    const dm_anchor *to;
    int worth;
} causal_arrow;

static const dm_anchor *anchor_of(const dm_sheet *sheet, uint32_t event)
{
    for (int i = 0; i < sheet->anchor_count; i++)
        if (sheet->anchors[i].event == event) return &sheet->anchors[i];
    return NULL;
}

/// The card that stands for an event: its own, or for a message the decision that sent it.
static const dm_anchor *mark_of(const dm_sheet *sheet, const dm_event *event)
{
    const dm_anchor *anchor = anchor_of(sheet, event->id);
    if (anchor != NULL) return anchor;
    const bool is_message =
        event->kind == DM_EVENT_MESSAGE_SENT || event->kind == DM_EVENT_MESSAGE_DELIVERED;
    if (!is_message || event->subject < 0 || event->subject >= DM_MESSAGES_MAX) return NULL;
    const uint32_t card = sheet->index->message_card[event->subject];
    return card != 0 ? anchor_of(sheet, card) : NULL;
}

static int worth_of(const dm_event *event)
{
    switch ((int)event->kind) {
    case DM_EVENT_ORDER_FIRED:
    case DM_EVENT_BREACH:
    case DM_EVENT_INCIDENT:
        return 5;
    case DM_EVENT_DECISION:
    case DM_EVENT_OPERATION_DONE:
        return 4;
    case DM_EVENT_MESSAGE_SENT:
    case DM_EVENT_MESSAGE_DELIVERED:
        return 3;
    case DM_EVENT_INJECT:
    case DM_EVENT_REFUSED:
    case DM_EVENT_MISREAD:
        return 2;
    default:
        return 0;
    }
}

/// The nearest cause of the anchor's event that has a mark in another lane.
static const dm_anchor *cause_of(const dm_sheet *sheet, const dm_anchor *anchor,
                                 const dm_event *event)
{
    for (int i = 0; i < CHAIN_MAX && event != NULL && event->cause != 0; i++) {
        event = dm_index_event(sheet->index, event->cause);
        if (event == NULL || !dm_index_shows(sheet->index, event)) return NULL;
        const dm_anchor *mark = mark_of(sheet, event);
        if (mark == NULL || mark == anchor) continue;
        if (sheet->options.selected != 0)
            return dm_index_in_chain(sheet->index, event->id) ? mark : NULL;
        return mark->lane != anchor->lane ? mark : NULL;
    }
    return NULL;
}

static dm_point curve_at(const dm_point points[4], int step)
{
    const int64_t t = step;
    const int64_t u = SAMPLES - step;
    const int64_t all = (int64_t)SAMPLES * SAMPLES * SAMPLES;
    const int64_t a = u * u * u;
    const int64_t b = 3 * u * u * t;
    const int64_t c = 3 * u * t * t;
    const int64_t d = t * t * t;
    return (dm_point){
        (int32_t)((a * points[0].x + b * points[1].x + c * points[2].x + d * points[3].x) / all),
        (int32_t)((a * points[0].y + b * points[1].y + c * points[2].y + d * points[3].y) / all)};
}

static bool is_in_words(const dm_sheet *sheet, dm_point at, int first, int last)
{
    const dm_box probe = {at.x - 2, at.y - 2, 4, 4};
    for (int i = first; i < last; i++)
        if (dm_box_hits(sheet->words[i], probe)) return true;
    return false;
}

/// True when the curve touches a text between its ends, or is behind cards too long to be followed.
/// @param hidden_max  how many of its samples may be behind cards
static bool is_blocked(const dm_sheet *sheet, const dm_point points[4], int hidden_max)
{
    int hidden = 0;
    for (int step = 2; step < SAMPLES - 1; step++) {
        const dm_point at = curve_at(points, step);
        if (is_in_words(sheet, at, sheet->card_word_count, sheet->word_count)) return true;
        if (!is_in_words(sheet, at, 0, sheet->card_word_count)) continue;
        if (++hidden > hidden_max || step < ENDS_OPEN || step > SAMPLES - 1 - ENDS_OPEN)
            return true;
    }
    return false;
}

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/// Tries some ways out of the source and into the target; false when words are in each.
static bool find_curve(const dm_sheet *sheet, const causal_arrow *arrow, int hidden_max,
                       dm_point points[4])
{
    const dm_box from = arrow->from->box;
    const dm_box to = arrow->to->box;
    const bool is_down = to.y > from.y;
    const int out_y = is_down ? from.y + from.height + 1 : from.y - 1;
    const int in_y = is_down ? to.y - 1 : to.y + to.height + 1;
    const int above_it = clamp(to.x + 14, from.x + 14, from.x + from.width - 14);
    const int out_xs[] = {above_it, from.x + 36, from.x + from.width / 2, from.x + from.width - 12};
    const int in_xs[] = {to.x + 14, to.x + to.width / 2, to.x + to.width - 14};
    const int bend = (in_y - out_y) / 2;
    for (int i = 0; i < OUT_COUNT; i++) {
        for (int k = 0; k < IN_COUNT; k++) {
            points[0] = (dm_point){out_xs[i], out_y};
            points[1] = (dm_point){out_xs[i], out_y + bend};
            points[2] = (dm_point){in_xs[k], in_y - bend};
            points[3] = (dm_point){in_xs[k], in_y};
            const bool is_backward = in_xs[k] < from.x - BACK_MAX_PX;
            if (!is_backward && !is_blocked(sheet, points, hidden_max)) return true;
        }
    }
    const int side_y = to.y + to.height / 2;
    for (int i = 0; i < OUT_COUNT; i++) {
        points[0] = (dm_point){out_xs[i], out_y};
        points[1] = (dm_point){out_xs[i], side_y};
        points[2] = (dm_point){to.x - 40, side_y};
        points[3] = (dm_point){to.x - 2, side_y};
        if (to.x - 2 > out_xs[i] + 24 && !is_blocked(sheet, points, hidden_max)) return true;
    }
    return false;
}

/// The arrows of the selected event's chain, as far as its marks are in the picture.
static int collect_chain(const dm_sheet *sheet, causal_arrow *arrows, int capacity)
{
    int count = 0;
    for (int i = 0; i < sheet->anchor_count && count < capacity; i++) {
        const dm_anchor *to = &sheet->anchors[i];
        if (!dm_index_in_chain(sheet->index, to->event)) continue;
        const dm_event *event = dm_index_event(sheet->index, to->event);
        const dm_anchor *from = cause_of(sheet, to, event);
        if (from != NULL) arrows[count++] = (causal_arrow){from, to, WORTH_MAX};
    }
    return count;
}

static int collect(const dm_sheet *sheet, causal_arrow *arrows, int capacity)
{
    int count = 0;
    for (int worth = WORTH_MAX; worth > 0; worth--) {
        for (int i = 0; i < sheet->anchor_count && count < capacity; i++) {
            const dm_anchor *to = &sheet->anchors[i];
            const dm_event *event = dm_index_event(sheet->index, to->event);
            if (event == NULL || worth_of(event) != worth) continue;
            const dm_anchor *from = cause_of(sheet, to, event);
            if (from == NULL || abs(to->box.x - from->box.x) > dm_scaled(sheet, REACH_PX)) continue;
            arrows[count++] = (causal_arrow){from, to, worth};
        }
    }
    return count;
}

/// Moves the last marks before the first card, so that cards cover them.
static void put_behind_cards(dm_sheet *sheet, int count)
{
    dm_page *page = sheet->page;
    dm_mark arrows[4 * ARROWS_MAX];
    if (page->is_cut || count == 0) return;
    const int first = sheet->first_card_mark;
    memcpy(arrows, &page->marks[page->mark_count - count], (size_t)count * sizeof *arrows);
    memmove(&page->marks[first + count], &page->marks[first],
            (size_t)(page->mark_count - count - first) * sizeof *arrows);
    memcpy(&page->marks[first], arrows, (size_t)count * sizeof *arrows);
}

/// From the middle of one edge to the middle of another, behind whatever is between.
static void straight_curve(const causal_arrow *arrow, dm_point points[4])
{
    const dm_box from = arrow->from->box;
    const dm_box to = arrow->to->box;
    if (from.y == to.y) { // the same row: over the cards
        const int rise = from.y - from.height / 2;
        points[0] = (dm_point){from.x + from.width / 2, from.y - 1};
        points[1] = (dm_point){from.x + from.width / 2, rise};
        points[2] = (dm_point){to.x + 14, rise};
        points[3] = (dm_point){to.x + 14, to.y - 1};
        return;
    }
    const bool is_down = to.y > from.y;
    const int out_y = is_down ? from.y + from.height + 1 : from.y - 1;
    const int in_y = is_down ? to.y - 1 : to.y + to.height + 1;
    const int bend = (in_y - out_y) / 2;
    const int out_x = from.x + (from.width < 72 ? from.width / 2 : 36);
    points[0] = (dm_point){out_x, out_y};
    points[1] = (dm_point){out_x, out_y + bend};
    points[2] = (dm_point){to.x + 14, in_y - bend};
    points[3] = (dm_point){to.x + 14, in_y};
}

static bool find_way(const dm_sheet *sheet, const causal_arrow *arrow, dm_point points[4])
{
    const bool is_crowded = sheet->card_word_count > CROWDED_COUNT;
    if (find_curve(sheet, arrow, 0, points)) return true;
    if (!is_crowded && find_curve(sheet, arrow, HIDDEN_MAX, points)) return true;
    if (sheet->options.selected == 0) return false;
    straight_curve(arrow, points); // somebody asked for it
    return true;
}

void dm_arrows_draw(dm_sheet *sheet)
{
    causal_arrow arrows[4 * ARROWS_MAX];
    const bool is_chain = sheet->options.selected != 0;
    const int count = is_chain ? collect_chain(sheet, arrows, 4 * ARROWS_MAX)
                               : collect(sheet, arrows, 4 * ARROWS_MAX);
    const int drawn_max = is_chain ? 4 * ARROWS_MAX : ARROWS_MAX;
    int drawn = 0;
    for (int i = 0; i < count && drawn < drawn_max; i++) {
        dm_point points[4];
        if (!find_way(sheet, &arrows[i], points)) continue;
        dm_mark *mark = dm_page_points(sheet->page, DM_MARK_CURVE,
                                       is_chain ? DM_ROLE_ACCENT : DM_ROLE_INK_SOFT, points, 4);
        mark->stroke = is_chain ? 18 : 12;
        mark->source = arrows[i].to->event;
        drawn++;
    }
    put_behind_cards(sheet, drawn);
}
