#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>
#include <string.h>

// Cards are placed greedily: the important first, of equals the earlier. A card's left edge stands
// at its minute; where that is taken it moves a little, and a leader says where it belongs; where
// nothing near is free, it is counted in a badge.

enum {
    CARD_MIN_PX = 72,   ///< no card is narrower: a quick way to see that nothing is free
    CARD_GAP_PX = 6,    ///< between neighbours
    SHIFT_MAX_PX = 150, ///< how far a card may move from its minute
    WEIGHT_MAX = 9,
    SIGN_PX = 34, ///< sign and padding beside the label
};

typedef struct spot {
    int row; ///< -1: none
    int x;
} spot;

static bool is_free(const dm_lane_facts *lane, int row, int x, int width, int gap)
{
    for (int i = 0; i < lane->row_count[row]; i++) {
        const dm_card *card = &lane->cards[lane->in_row[row][i]];
        if (x < card->x + card->width + gap && card->x < x + width + gap) return false;
    }
    return lane->row_count[row] < DM_ROW_CARDS_MAX;
}

/// Takes the place at `x` if it is free and nearer to the wanted one than the best so far.
static void try_spot(const dm_sheet *sheet, const dm_lane_facts *lane, const dm_card *card, int row,
                     int x, spot *best)
{
    const int left = sheet->plot.x;
    const int right = sheet->plot.x + sheet->plot.width;
    if (x < left || x + card->width > right) return;
    const int shift = abs(x - card->time_x);
    // A card that moves left still lies over its minute; one that moves right stays near it.
    if (x < card->time_x && shift > card->width - CARD_GAP_PX && x + card->width != right) return;
    if (x > card->time_x && shift > dm_scaled(sheet, SHIFT_MAX_PX)) return;
    if (best->row >= 0 && shift >= abs(best->x - card->time_x)) return;
    if (is_free(lane, row, x, card->width, dm_scaled(sheet, CARD_GAP_PX)))
        *best = (spot){.row = row, .x = x};
}

static spot find_spot(const dm_sheet *sheet, const dm_lane_facts *lane, const dm_card *card)
{
    const int gap = dm_scaled(sheet, CARD_GAP_PX);
    const int right = sheet->plot.x + sheet->plot.width;
    const int wanted = card->time_x + card->width > right ? right - card->width : card->time_x;
    spot best = {.row = -1};
    for (int row = 0; row < lane->rows; row++) {
        try_spot(sheet, lane, card, row, wanted, &best);
        if (best.row >= 0 && best.x == wanted) return best;
    }
    for (int row = 0; row < lane->rows; row++) {
        for (int i = 0; i < lane->row_count[row]; i++) {
            const dm_card *other = &lane->cards[lane->in_row[row][i]];
            try_spot(sheet, lane, card, row, other->x + other->width + gap, &best);
            try_spot(sheet, lane, card, row, other->x - gap - card->width, &best);
        }
    }
    return best;
}

static int card_width(const dm_sheet *sheet, const dm_event *event)
{
    dm_card_look look;
    dm_card_words(sheet, event, &look);
    char label[DM_LABEL_MAX];
    const int text = dm_text_fit(look.label, sheet->sizes.card, look.is_act,
                                 dm_scaled(sheet, DM_LABEL_MAX_PX), label, sizeof label);
    return text + dm_scaled(sheet, SIGN_PX);
}

/// @return false when not even the narrowest card would find a place in this column
static bool place(dm_sheet *sheet, dm_lane_facts *lane, int bin, int index)
{
    const dm_event *event = &sheet->events->items[index];
    dm_card card = {.index = index, .time_x = dm_sheet_x(sheet, event->at)};
    if (lane->card_count == DM_LANE_CARDS_MAX) return false;
    card.width = dm_scaled(sheet, CARD_MIN_PX);
    if (find_spot(sheet, lane, &card).row < 0) return false;
    card.width = card_width(sheet, event);
    const spot found = find_spot(sheet, lane, &card);
    if (found.row < 0) return true;

    card.x = found.x;
    card.row = found.row;
    lane->in_row[card.row][lane->row_count[card.row]++] = (int16_t)lane->card_count;
    lane->cards[lane->card_count++] = card;
    lane->hidden[bin]--;
    lane->hidden_total--;
    return true;
}

void dm_cards_place(dm_sheet *sheet, dm_lane lane_number, int rows)
{
    dm_lane_facts *lane = &sheet->lanes[lane_number];
    lane->rows = rows;
    lane->card_count = 0;
    lane->hidden_total = 0;
    memset(lane->row_count, 0, sizeof lane->row_count);
    uint8_t weights[DM_BINS_MAX][DM_BIN_KEEP];
    bool is_full[DM_BINS_MAX] = {false}; // a place that is taken stays taken
    for (int bin = 0; bin < sheet->bin_count; bin++) {
        lane->hidden[bin] = lane->events[bin];
        lane->hidden_total += lane->events[bin];
        for (int i = 0; i < DM_BIN_KEEP; i++) {
            const int32_t index = lane->kept[bin][i];
            weights[bin][i] =
                index < 0 ? 0 : (uint8_t)dm_card_weight(sheet, &sheet->events->items[index]);
        }
    }
    for (int weight = WEIGHT_MAX; weight > 0; weight--) {
        for (int bin = 0; bin < sheet->bin_count; bin++) {
            for (int i = 0; i < DM_BIN_KEEP; i++)
                if (weights[bin][i] == weight && !is_full[bin])
                    is_full[bin] = !place(sheet, lane, bin, lane->kept[bin][i]);
        }
    }
}
