#pragma once

// Shared by the timeline's own files; not for other rooms. One dm_sheet is filled by
// timeline_window.c with what of an index is in the window, and drawn by the other files, part by
// part.

#include "view/timeline.h"
#include "view/timeline_facts.h"

enum {
    DM_BINS_MAX = 768, ///< columns into which the events of a lane are sorted
    DM_BIN_KEEP = 3,   ///< most important events kept of each column
    DM_CARD_ROWS_MAX = 12,
    DM_LANE_CARDS_MAX = 160,
    DM_ROW_CARDS_MAX = 64,
    DM_TRACK_BINS = DM_BINS_MAX,
    DM_ANCHORS_MAX = 720,
    DM_WORDS_MAX = 960,
    DM_STEPS_MAX = 320, ///< steps of one ribbon that can be told apart
    DM_OUTAGES_MAX = 160,
    DM_TRACK_MAX = 400, ///< steps of a line; with more it is drawn as a band
    DM_BARS_MAX = 640,
    DM_GAP_PX = 8, ///< the grid that everything keeps to
};

/// Sizes that follow from the text scale.
typedef struct dm_sizes {
    int percent;
    int clock;  ///< text 24
    int name;   ///< 17
    int body;   ///< 16
    int card;   ///< 15
    int axis;   ///< 14
    int gap;    ///< 8
    int pad;    ///< 7, on a screen 4: above and below what stands in a band
    int gutter; ///< width of the lane names
    int row;    ///< height of a card
    int pitch;  ///< from card row to card row
    int bar;    ///< from bar row to bar row
    int outage; ///< from outage row to outage row
} dm_sizes;

/// A step line. With more steps than can be told apart it becomes a band from the lowest to the
/// highest value of each column.
typedef struct dm_track {
    int count; ///< of items
    struct {
        int32_t x;
        int32_t value;
    } items[DM_TRACK_MAX];
    int16_t low[DM_TRACK_BINS];
    int16_t high[DM_TRACK_BINS];
    int last_bin; ///< columns up to here are filled
    bool is_band;
    int32_t start; ///< value at the left edge
    int32_t last;
    int32_t peak;
} dm_track;

/// What a card says and how it looks.
typedef struct dm_card_look {
    dm_role role;
    dm_symbol symbol;
    bool is_act; ///< something that an actor did: filled, bold
    char label[DM_LABEL_MAX];
} dm_card_look;

/// A placed thing that arrows may start from or point to.
typedef struct dm_anchor {
    dm_box box;
    uint32_t event;
    int16_t lane; ///< DM_LANE_COUNT: infrastructure
} dm_anchor;

/// A card that found its place.
typedef struct dm_card {
    int32_t fact; ///< index into the index's cards
    int32_t time_x;
    int32_t x;
    int32_t width;
    int32_t row;
} dm_card;

typedef struct dm_lane_facts {
    int32_t kept[DM_BINS_MAX][DM_BIN_KEEP];    ///< card facts, most important first; -1
    uint8_t weights[DM_BINS_MAX][DM_BIN_KEEP]; ///< theirs; 0: none
    int32_t events[DM_BINS_MAX];               ///< events of the column that deserve a card
    int32_t hidden[DM_BINS_MAX];               ///< those that found no place
    int hidden_total;
    int rows;
    int rows_wanted; ///< for all cards that can find a place at all
    bool has_strip;  ///< badges or density below the cards
    dm_card cards[DM_LANE_CARDS_MAX];
    int card_count;
    int16_t in_row[DM_CARD_ROWS_MAX][DM_ROW_CARDS_MAX]; ///< indexes into cards, by x
    int row_count[DM_CARD_ROWS_MAX];
} dm_lane_facts;

typedef struct dm_sheet {
    dm_timeline_index *index;
    dm_teller teller; ///< with the sizes of this page
    const dm_scenario *scenario;
    const dm_world *world;
    dm_timeline_options options;
    int viewpoint;
    dm_page *page;
    dm_timeline_map *map; ///< NULL: nobody asks
    dm_sizes sizes;
    dm_box plot; ///< where time runs: x and width hold for all lanes
    int64_t from;
    int64_t to;
    int64_t now; ///< where the now or end line stands
    bool is_over;
    int bin_px;
    int bin_count;

    dm_lane_facts lanes[DM_LANE_COUNT];
    dm_track rung;
    dm_track perceived[DM_STATES];
    dm_track tension[DM_STATES];
    dm_outage outages[DM_OUTAGES_MAX]; ///< the worst of the window, worst first
    int outage_count;
    int outages_dropped;
    dm_anchor anchors[DM_ANCHORS_MAX];
    int anchor_count;
    dm_box words[DM_WORDS_MAX]; ///< boxes that no arrow may cross; cards come first
    int word_count;
    int card_word_count; ///< of them, the cards: an arrow may pass behind these
    int first_card_mark; ///< arrows are painted before it
} dm_sheet;

// timeline_window.c
/// Takes from the index what is in the window.
void dm_sheet_read(dm_sheet *sheet);
/// Pixel column of a minute, may lie outside the plot.
int dm_sheet_x(const dm_sheet *sheet, int64_t minute);
void dm_sheet_anchor(dm_sheet *sheet, uint32_t event, int lane, dm_box box);
/// Keeps arrows off this box.
void dm_sheet_words(dm_sheet *sheet, dm_box box);
/// Tells the map, if there is one.
void dm_sheet_hit(dm_sheet *sheet, dm_timeline_hit hit);
bool dm_band_is_shown(const dm_sheet *sheet, int band);
/// The event of a placed card.
const dm_event *dm_card_event(const dm_sheet *sheet, const dm_card *card);

// timeline_words.c
void dm_card_words(const dm_teller *teller, const dm_event *event, dm_card_look *look);
void dm_outage_words(const dm_teller *teller, const dm_outage *outage, dm_text *text);
void dm_bar_words(const dm_teller *teller, const dm_bar *bar, dm_text *text);
const char *dm_state_title(const dm_scenario *scenario, int state);
/// "06:30", or "Day 2, 06:30" after the first day.
void dm_clock_words(int64_t minute, dm_text *text);

// timeline_cards.c: finding places; timeline_lanes.c: drawing them
/// Places a lane's cards in at most `rows` rows, the important ones first; counts the others.
void dm_cards_place(dm_sheet *sheet, dm_lane lane, int rows);
/// Height of a lane with its cards placed.
int dm_lane_height(const dm_sheet *sheet, dm_lane lane);
/// Small words below a band's name, cut to the gutter: "+3 more".
void dm_gutter_words(dm_sheet *sheet, const char *words, int middle_y);
void dm_lane_draw(dm_sheet *sheet, dm_lane lane, dm_box box);
/// The band of any lane with its name; every second one is shaded.
void dm_band_draw(dm_sheet *sheet, dm_box box, int number, dm_symbol symbol, dm_role role,
                  const char *name);

// timeline_assets.c, timeline_norms.c: rows wanted, at most `rows_max`; then drawn into the box
int dm_assets_rows(const dm_sheet *sheet, int rows_max);
void dm_assets_draw(dm_sheet *sheet, dm_box box, int rows);
int dm_norms_rows(const dm_sheet *sheet, int rows_max);
void dm_norms_draw(dm_sheet *sheet, dm_box box, int rows);

// timeline_ladder.c
void dm_ladder_draw(dm_sheet *sheet, dm_box box);
void dm_tension_draw(dm_sheet *sheet, dm_box box);

// timeline_axis.c, timeline_head.c
void dm_axis_draw(dm_sheet *sheet, dm_box axis, int bottom);
void dm_head_draw(dm_sheet *sheet, dm_box box);
void dm_foot_draw(dm_sheet *sheet, dm_box box);
void dm_now_draw(dm_sheet *sheet, dm_box axis, int bottom);

// timeline_overlay.c: the marked stretch behind the cards, pins over the axis, the minimap
void dm_range_draw(dm_sheet *sheet, dm_box bands);
void dm_pins_draw(dm_sheet *sheet, dm_box strip, int bottom);
int dm_pins_height(const dm_sheet *sheet);
void dm_minimap_draw(dm_sheet *sheet, dm_box box, int folded);

// timeline_arrows.c
void dm_arrows_draw(dm_sheet *sheet);

/// `px` at text scale 100 %, at the sheet's scale.
static inline int dm_scaled(const dm_sheet *sheet, int px)
{
    return px * sheet->sizes.percent / 100;
}

static inline bool dm_box_hits(dm_box a, dm_box b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}
