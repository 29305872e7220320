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
    WEIGHT_MAX = 12,    ///< cards have up to 9; found, in the chain, selected
    SIGN_PX = 34,       ///< sign and padding beside the label
};

typedef struct spot {
    int row; ///< -1: none
    int x;
} spot;

/// The place in the gap between `low` and `high` that is nearest to the wanted one, if it is near
/// enough and nearer than the best so far.
static void try_gap(const dm_sheet *sheet, const dm_card *card, int row, int low, int high,
                    spot *best)
{
    const int right = sheet->plot.x + sheet->plot.width;
    if (high - low < card->width) return;
    int x = card->time_x;
    if (x + card->width > high) x = high - card->width;
    if (x < low) x = low;
    const int shift = abs(x - card->time_x);
    // A card that moves left still lies over its minute; one that moves right stays near it.
    if (x < card->time_x && shift > card->width - CARD_GAP_PX && x + card->width != right) return;
    if (x > card->time_x && shift > dm_scaled(sheet, SHIFT_MAX_PX)) return;
    if (best->row >= 0 && shift >= abs(best->x - card->time_x)) return;
    *best = (spot){.row = row, .x = x};
}

static spot find_spot(const dm_sheet *sheet, const dm_lane_facts *lane, const dm_card *card)
{
    const int gap = dm_scaled(sheet, CARD_GAP_PX);
    const int right = sheet->plot.x + sheet->plot.width;
    spot best = {.row = -1};
    for (int row = 0; row < lane->rows; row++) {
        if (lane->row_count[row] == DM_ROW_CARDS_MAX) continue;
        int low = sheet->plot.x;
        for (int i = 0; i < lane->row_count[row]; i++) {
            const dm_card *other = &lane->cards[lane->in_row[row][i]];
            try_gap(sheet, card, row, low, other->x - gap, &best);
            low = other->x + other->width + gap;
        }
        try_gap(sheet, card, row, low, right, &best);
        if (best.row >= 0 && best.x == card->time_x) break;
    }
    return best;
}

/// Keeps the row's cards in order from left to right.
static void add_to_row(dm_lane_facts *lane, const dm_card *card)
{
    int16_t *in_row = lane->in_row[card->row];
    int at = lane->row_count[card->row]++;
    while (at > 0 && lane->cards[in_row[at - 1]].x > card->x) {
        in_row[at] = in_row[at - 1];
        at--;
    }
    in_row[at] = (int16_t)lane->card_count;
    lane->cards[lane->card_count++] = *card;
}

static int card_width(const dm_sheet *sheet, const dm_event *event)
{
    dm_card_look look;
    dm_card_words(&sheet->teller, event, &look);
    char label[DM_LABEL_MAX];
    const int text = dm_text_fit(look.label, sheet->sizes.card, look.is_act, sheet->teller.label_px,
                                 label, sizeof label);
    return text + dm_scaled(sheet, SIGN_PX);
}

/// @return false when not even the narrowest card would find a place in this column
static bool place(dm_sheet *sheet, dm_lane_facts *lane, int bin, int fact)
{
    dm_card card = {.fact = fact, .time_x = dm_sheet_x(sheet, sheet->index->cards[fact].at)};
    if (lane->card_count == DM_LANE_CARDS_MAX) return false;
    card.width = dm_scaled(sheet, CARD_MIN_PX);
    if (find_spot(sheet, lane, &card).row < 0) return false;
    card.width = card_width(sheet, dm_card_event(sheet, &card));
    const spot found = find_spot(sheet, lane, &card);
    if (found.row < 0) return true;

    card.x = found.x;
    card.row = found.row;
    add_to_row(lane, &card);
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
    bool is_full[DM_BINS_MAX] = {false}; // a place that is taken stays taken
    for (int bin = 0; bin < sheet->bin_count; bin++) {
        lane->hidden[bin] = lane->events[bin];
        lane->hidden_total += lane->events[bin];
    }
    for (int weight = WEIGHT_MAX; weight > 0; weight--) {
        for (int bin = 0; bin < sheet->bin_count; bin++) {
            for (int i = 0; i < DM_BIN_KEEP; i++)
                if (lane->weights[bin][i] == weight && !is_full[bin])
                    is_full[bin] = !place(sheet, lane, bin, lane->kept[bin][i]);
        }
    }
}
