#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>
#include <string.h>

// Infrastructure: a ribbon for each outage, as high as the share that is out, with its words above
// it. Rows are packed like cards, the worst outage first.

enum {
    WORDS_PX = 20, ///< the line of words above a ribbon
    ROWS_MAX = 12,
    STEP_MIN_PX = 3, ///< steps of a ribbon that are nearer than that are one
    RIBBON_POINTS_MAX = 2 * DM_STEPS_MAX + 4,
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
    dm_outage_words(&sheet->teller, outage, &text);
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
    *all = (placing){.dropped = sheet->outages_dropped};
    for (int i = 0; i < sheet->outage_count; i++) { // the worst first
        const int left = clamp_x(sheet, dm_sheet_x(sheet, sheet->outages[i].start));
        if (!has_row(all, left, rows)) { // no need to make words
            all->dropped++;
            continue;
        }
        placed_outage placed = measure(sheet, i);
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

typedef struct ribbon_step {
    int x;
    int level;
} ribbon_step;

typedef struct ribbon {
    ribbon_step steps[DM_STEPS_MAX];
    int count;
} ribbon;

/// The steps that can be told apart.
static void find_steps(const dm_sheet *sheet, const dm_outage *outage, ribbon *found)
{
    const dm_level *levels = sheet->index->levels;
    found->count = 0;
    for (int32_t at = outage->first; at >= 0; at = levels[at].next) {
        const int x = dm_sheet_x(sheet, levels[at].at);
        const bool is_near = found->count > 0 && x - found->steps[found->count - 1].x < STEP_MIN_PX;
        if (is_near || found->count == DM_STEPS_MAX) {
            found->steps[found->count - 1].level = levels[at].level;
            continue;
        }
        found->steps[found->count++] = (ribbon_step){x, levels[at].level};
    }
}

/// The upper edge of the ribbon from left to right; below it the ribbon is closed by a flat line.
static int ribbon_points(const dm_sheet *sheet, const dm_outage *outage, const ribbon *found,
                         int bottom, int height, dm_point points[RIBBON_POINTS_MAX])
{
    const int64_t end = outage->end >= 0 ? outage->end : sheet->now;
    const int end_x = clamp_x(sheet, dm_sheet_x(sheet, end));
    int count = 0;
    int top = bottom;
    for (int i = 0; i < found->count; i++) {
        const int x = clamp_x(sheet, found->steps[i].x);
        const int y = bottom - height * (DM_PER_MILLE - found->steps[i].level) / DM_PER_MILLE;
        if (count == 0) points[count++] = (dm_point){x, bottom};
        if (top != bottom || count > 1) points[count++] = (dm_point){x, top};
        points[count++] = (dm_point){x, y};
        top = y;
    }
    points[count++] = (dm_point){end_x, top};
    points[count++] = (dm_point){end_x, bottom};
    return count;
}

/// "60 % back", where the service gets better and the words above leave room.
static void draw_steps(dm_sheet *sheet, const ribbon *found, const placed_outage *placed,
                       int middle)
{
    int free_from = placed->x + placed->words + dm_scaled(sheet, STEP_WORDS_GAP_PX);
    int before = DM_PER_MILLE;
    for (int i = 0; i < found->count; i++) {
        const ribbon_step *step = &found->steps[i];
        const bool is_better = step->level > before;
        before = step->level;
        const bool is_in_sight = step->x <= sheet->plot.x + sheet->plot.width;
        if (!is_better || step->x < free_from || !is_in_sight) continue;
        char words[DM_LABEL_MAX];
        dm_text text = dm_text_over(words, sizeof words);
        if (step->level >= DM_PER_MILLE) {
            dm_text_add(&text, _("back"));
        } else {
            dm_text_format(&text, _("%d %% back"), step->level / 10);
        }
        const int width = dm_text_width(words, sheet->sizes.axis, false);
        const int right = step->x + width;
        if (right > placed->right && step->level < DM_PER_MILLE) continue;
        const int x = right > placed->right ? placed->right - width : step->x;
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
    dm_outage_words(&sheet->teller, outage, &text);
    dm_mark *label = dm_page_text(page, (dm_type){DM_ROLE_INK, sheet->sizes.card, true},
                                  DM_ALIGN_START, placed->x + dm_scaled(sheet, 20), middle, words);
    label->source = outage->event;
    dm_sheet_words(sheet, label->box);
    ribbon found;
    find_steps(sheet, outage, &found);
    draw_steps(sheet, &found, placed, middle);
    dm_sheet_hit(sheet, (dm_timeline_hit){.kind = DM_HIT_OUTAGE,
                                          .box = {placed->left, top, placed->right - placed->left,
                                                  sheet->sizes.outage},
                                          .event = outage->event,
                                          .index = outage->asset,
                                          .band = DM_BAND_ASSETS,
                                          .from = outage->start,
                                          .to = outage->end});
    const int hit_x = clamp_x(sheet, dm_sheet_x(sheet, outage->hit_at));
    const bool is_later = hit_x > placed->left + sign; // it hit what was out already
    const int hit_y = is_later ? top + words_height : top;
    dm_sheet_anchor(sheet, outage->event, DM_LANE_COUNT,
                    (dm_box){hit_x, hit_y, sign, is_later ? height : words_height});
    if (outage->first < 0) return;

    dm_point points[RIBBON_POINTS_MAX];
    const int bottom = top + words_height + height;
    const int count = ribbon_points(sheet, outage, &found, bottom, height, points);
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
    const int top = box.y + sheet->sizes.pad;
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
