#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>
#include <string.h>

// Infrastructure: a ribbon for each outage, as high as the share that is out, with its words above
// it. Rows are packed like cards, the worst outage first.

enum {
    LANE_PAD_PX = 7,
    WORDS_PX = 20, ///< the line of words above a ribbon
    ROWS_MAX = 6,
    RIBBON_POINTS_MAX = 2 * DM_LEVELS_MAX + 4,
    STEP_WORDS_GAP_PX = 14,
    EDGE_POINTS_MAX = 160, ///< a ribbon that flickers more than that needs no edge
};

typedef struct placed_outage {
    int index;
    int x;    ///< of the words
    int left; ///< of all of it
    int right;
    int words; ///< width
    int row;
} placed_outage;

typedef struct placing {
    placed_outage items[DM_OUTAGES_MAX];
    int count;
    int dropped;
    int rows;
} placing;

static bool is_in_window(const dm_sheet *sheet, const dm_outage *outage)
{
    return outage->start <= sheet->to && (outage->end < 0 || outage->end >= sheet->from);
}

/// Worse outages first; of equals, the earlier.
static int64_t worth(const dm_sheet *sheet, const dm_outage *outage)
{
    const int64_t customers = sheet->scenario->assets[outage->asset].customers;
    return (int64_t)(outage->severity < 0 ? 0 : outage->severity) * 100000000 +
           customers * (DM_PER_MILLE - outage->min_level) / DM_PER_MILLE + 1;
}

static int clamp_x(const dm_sheet *sheet, int x)
{
    const int right = sheet->plot.x + sheet->plot.width;
    return x < sheet->plot.x ? sheet->plot.x : x > right ? right : x;
}

static placed_outage measure(const dm_sheet *sheet, int index)
{
    const dm_outage *outage = &sheet->outages[index];
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_outage_words(sheet, outage, &text);
    const int sign = dm_scaled(sheet, 20);
    placed_outage placed = {.index = index,
                            .words = dm_text_width(words, sheet->sizes.card, true) + sign};
    const int64_t end = outage->end >= 0 ? outage->end : sheet->now;
    const int right = sheet->plot.x + sheet->plot.width;
    placed.left = clamp_x(sheet, dm_sheet_x(sheet, outage->start));
    placed.right = clamp_x(sheet, dm_sheet_x(sheet, end));
    placed.x = placed.left;
    if (placed.x + placed.words > right) placed.x = right - placed.words;
    if (placed.x < placed.left) placed.left = placed.x;
    if (placed.x + placed.words > placed.right) placed.right = placed.x + placed.words;
    return placed;
}

static bool find_row(placing *all, placed_outage *placed, int rows, int gap)
{
    for (int row = 0; row < rows; row++) {
        bool is_free = true;
        for (int i = 0; i < all->count && is_free; i++) {
            const placed_outage *other = &all->items[i];
            is_free = other->row != row || placed->left >= other->right + gap ||
                      other->left >= placed->right + gap;
        }
        if (!is_free) continue;
        placed->row = row;
        if (row >= all->rows) all->rows = row + 1;
        return true;
    }
    return false;
}

/// True when some row is free at this column.
static bool has_row(const placing *all, int x, int rows)
{
    for (int row = 0; row < rows; row++) {
        bool is_free = true;
        for (int i = 0; i < all->count && is_free; i++) {
            const placed_outage *other = &all->items[i];
            is_free = other->row != row || x >= other->right || x <= other->left;
        }
        if (is_free) return true;
    }
    return false;
}

static void place_all(const dm_sheet *sheet, int rows, placing *all)
{
    bool is_done[DM_OUTAGES_MAX] = {false};
    *all = (placing){.dropped = sheet->outages_dropped};
    for (int round = 0; round < sheet->outage_count; round++) {
        int best = -1;
        for (int i = 0; i < sheet->outage_count; i++) {
            if (is_done[i]) continue;
            if (best < 0 || worth(sheet, &sheet->outages[i]) > worth(sheet, &sheet->outages[best]))
                best = i;
        }
        is_done[best] = true;
        if (!is_in_window(sheet, &sheet->outages[best])) continue;
        const int left = clamp_x(sheet, dm_sheet_x(sheet, sheet->outages[best].start));
        if (!has_row(all, left, rows)) { // no need to make words
            all->dropped++;
            continue;
        }
        placed_outage placed = measure(sheet, best);
        if (placed.words <= sheet->plot.width &&
            find_row(all, &placed, rows, 2 * sheet->sizes.gap)) {
            all->items[all->count++] = placed;
        } else {
            all->dropped++;
        }
    }
}

int dm_assets_rows(const dm_sheet *sheet, int rows_max)
{
    placing all;
    place_all(sheet, rows_max < ROWS_MAX ? rows_max : ROWS_MAX, &all);
    return all.rows;
}

/// The upper edge of the ribbon from left to right; below it the ribbon is closed by a flat line.
static int ribbon_points(const dm_sheet *sheet, const dm_outage *outage, int bottom, int height,
                         dm_point points[RIBBON_POINTS_MAX])
{
    const int64_t end = outage->end >= 0 ? outage->end : sheet->now;
    const int end_x = clamp_x(sheet, dm_sheet_x(sheet, end));
    int count = 0;
    int top = bottom;
    for (int32_t step = outage->first; step >= 0; step = sheet->levels[step].next) {
        const dm_level *level = &sheet->levels[step];
        const int x = clamp_x(sheet, level->x);
        const int y = bottom - height * (DM_PER_MILLE - level->level) / DM_PER_MILLE;
        if (count == 0) points[count++] = (dm_point){x, bottom};
        if (top != bottom || count > 1) points[count++] = (dm_point){x, top};
        points[count++] = (dm_point){x, y};
        top = y;
        if (count > RIBBON_POINTS_MAX - 4) break;
    }
    points[count++] = (dm_point){end_x, top};
    points[count++] = (dm_point){end_x, bottom};
    return count;
}

/// "60 % back", where the service gets better and the words above leave room.
static void draw_steps(dm_sheet *sheet, const dm_outage *outage, const placed_outage *placed,
                       int middle)
{
    int free_from = placed->x + placed->words + dm_scaled(sheet, STEP_WORDS_GAP_PX);
    int16_t before = DM_PER_MILLE;
    for (int32_t step = outage->first; step >= 0; step = sheet->levels[step].next) {
        const dm_level *level = &sheet->levels[step];
        const bool is_better = level->level > before;
        before = level->level;
        if (!is_better || level->x < free_from) continue;
        char words[DM_LABEL_MAX];
        dm_text text = dm_text_over(words, sizeof words);
        if (level->level >= DM_PER_MILLE) {
            dm_text_add(&text, _("back"));
        } else {
            dm_text_format(&text, _("%d %% back"), level->level / 10);
        }
        const int width = dm_text_width(words, sheet->sizes.axis, false);
        const int right = level->x + width;
        if (right > placed->right && level->level < DM_PER_MILLE) continue;
        const int x = right > placed->right ? placed->right - width : level->x;
        if (x < free_from) continue;
        const dm_mark *mark =
            dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sheet->sizes.axis, false},
                         DM_ALIGN_START, x, middle, words);
        dm_sheet_words(sheet, mark->box);
        free_from = right + dm_scaled(sheet, STEP_WORDS_GAP_PX);
    }
}

static void draw_outage(dm_sheet *sheet, const placed_outage *placed, int top)
{
    const dm_outage *outage = &sheet->outages[placed->index];
    dm_page *page = sheet->page;
    const int words_height = dm_scaled(sheet, WORDS_PX);
    const int height = sheet->sizes.outage - words_height - dm_scaled(sheet, 6);
    const int middle = top + words_height / 2;
    const int sign = dm_scaled(sheet, 12);

    dm_page_symbol(page, DM_SYMBOL_EXCLAMATION, DM_ROLE_CAUTION,
                   (dm_box){placed->x, middle - sign / 2, sign, sign})
        ->source = outage->event;
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_outage_words(sheet, outage, &text);
    dm_mark *label = dm_page_text(page, (dm_type){DM_ROLE_INK, sheet->sizes.card, true},
                                  DM_ALIGN_START, placed->x + dm_scaled(sheet, 20), middle, words);
    label->source = outage->event;
    dm_sheet_words(sheet, label->box);
    draw_steps(sheet, outage, placed, middle);
    const int hit_x = clamp_x(sheet, dm_sheet_x(sheet, outage->hit_at));
    const bool is_later = hit_x > placed->left + sign; // it hit what was out already
    const int hit_y = is_later ? top + words_height : top;
    dm_sheet_anchor(sheet, outage->event, DM_LANE_COUNT,
                    (dm_box){hit_x, hit_y, sign, is_later ? height : words_height});
    if (outage->first < 0) return;

    dm_point points[RIBBON_POINTS_MAX];
    const int bottom = top + words_height + height;
    const int count = ribbon_points(sheet, outage, bottom, height, points);
    dm_mark *area = dm_page_points(page, DM_MARK_AREA, DM_ROLE_CAUTION, points, count);
    area->opacity = 45;
    area->source = outage->event;
    if (count > EDGE_POINTS_MAX) return;
    dm_mark *edge = dm_page_points(page, DM_MARK_PATH, DM_ROLE_CAUTION, points, count);
    edge->stroke = 15;
}

void dm_assets_draw(dm_sheet *sheet, dm_box box, int rows)
{
    placing all;
    place_all(sheet, rows, &all);
    const int top = box.y + dm_scaled(sheet, LANE_PAD_PX);
    for (int i = 0; i < all.count; i++)
        draw_outage(sheet, &all.items[i], top + all.items[i].row * sheet->sizes.outage);
    if (all.dropped == 0) return;
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_char(&text, '+');
    dm_text_grouped(&text, all.dropped);
    dm_text_add(&text, _(" more"));
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sheet->sizes.axis, false}, DM_ALIGN_START,
                 2 * sheet->sizes.gap + dm_scaled(sheet, 22),
                 top + sheet->sizes.row + sheet->sizes.axis / 2, words);
}
