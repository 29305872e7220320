#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>

// A norm is visible as time: a bar from the moment it asks for something until that is due, a tick
// at the deadline, words beside it.

enum { ROWS_MAX = 24, BAR_PX = 10, WIDE_BAR_PX = 20, SIGN_PX = 17 };

typedef struct placed_bar {
    int index;
    int open_x;
    int close_x; ///< where the bar ends: closed, or now, or due
    int due_x;
    int left; ///< of bar and words
    int right;
    int row;
    int words_x; ///< of the sign, or of the words
    int words;   ///< width, sign included
    bool is_inside;
} placed_bar;

typedef struct placing {
    placed_bar items[DM_BARS_MAX];
    int count;
    int dropped;
    int rows;
} placing;

static int clamp_x(const dm_sheet *sheet, int64_t minute)
{
    const int x = dm_sheet_x(sheet, minute);
    const int right = sheet->plot.x + sheet->plot.width;
    return x < sheet->plot.x ? sheet->plot.x : x > right ? right : x;
}

static int64_t end_of(const dm_sheet *sheet, const dm_bar *bar)
{
    if (bar->is_delay || bar->state == DM_OBLIGATION_MISSED) return bar->due;
    if (bar->closed >= 0) return bar->closed;
    return sheet->now;
}

static bool is_closed(const dm_bar *bar)
{
    return !bar->is_delay && bar->state != DM_OBLIGATION_OPEN;
}

/// What came out of an obligation has a sign before its words.
static bool has_sign(const dm_bar *bar)
{
    return is_closed(bar);
}

static bool is_in_window(const dm_sheet *sheet, const dm_bar *bar)
{
    const int64_t end = end_of(sheet, bar) > bar->due ? end_of(sheet, bar) : bar->due;
    return bar->opened <= sheet->to && end >= sheet->from;
}

/// What went wrong comes first, then what is open, then what was kept.
static int worth(const dm_bar *bar)
{
    if (bar->state == DM_OBLIGATION_MISSED) return 4;
    if (bar->state == DM_OBLIGATION_OPEN || bar->state == DM_OBLIGATION_LATE) return 3;
    return bar->is_delay ? 2 : 1;
}

/// Where the words go: between the bar's end and the deadline, right of both, left of the bar, or
/// inside it.
static placed_bar measure(const dm_sheet *sheet, int index, int words)
{
    const dm_bar *bar = &sheet->index->bars[index];
    const int gap = sheet->sizes.gap;
    const int right = sheet->plot.x + sheet->plot.width;
    placed_bar placed = {.index = index};
    placed.open_x = clamp_x(sheet, bar->opened);
    placed.close_x = clamp_x(sheet, end_of(sheet, bar));
    placed.due_x = clamp_x(sheet, bar->due);
    if (placed.close_x < placed.open_x + BAR_PX) placed.close_x = placed.open_x + BAR_PX;
    placed.left = placed.open_x;
    placed.right = placed.close_x > placed.due_x ? placed.close_x : placed.due_x;
    placed.words = words + (has_sign(bar) ? dm_scaled(sheet, SIGN_PX) : 0);
    const int needed = placed.words + 2 * gap;
    if (is_closed(bar) && placed.due_x - placed.close_x >= needed) {
        placed.words_x = placed.close_x + gap;
    } else if (placed.right + needed <= right) {
        placed.words_x = placed.right + gap + 2;
        placed.right += needed;
    } else if (placed.left - needed >= sheet->plot.x) {
        placed.words_x = placed.left - needed;
        placed.left -= needed;
    } else {
        const int after_due = placed.due_x + gap;
        placed.is_inside = true;
        placed.words_x = placed.open_x + gap;
        if (placed.due_x < placed.words_x + placed.words && after_due + placed.words < right)
            placed.words_x = after_due;
        if (placed.words_x + placed.words > placed.right)
            placed.right = placed.words_x + placed.words;
    }
    return placed;
}

/// The first row in which nothing is in the way; -1: none.
static int free_row(const placing *all, int left, int right, int rows, int gap)
{
    for (int row = 0; row < rows; row++) {
        bool is_free = true;
        for (int i = 0; i < all->count && is_free; i++) {
            const placed_bar *other = &all->items[i];
            is_free = other->row != row || left >= other->right + gap || other->left >= right + gap;
        }
        if (is_free) return row;
    }
    return -1;
}

static void place(const dm_sheet *sheet, int index, int rows, placing *all)
{
    const dm_bar *bar = &sheet->index->bars[index];
    const int gap = 2 * sheet->sizes.gap;
    const int open_x = clamp_x(sheet, bar->opened);
    const int close_x = clamp_x(sheet, end_of(sheet, bar));
    // Words take time to make: first see whether the bar alone has a place.
    const bool is_hopeless =
        all->count == DM_BARS_MAX || free_row(all, open_x, close_x, rows, gap) < 0;
    if (is_hopeless) {
        all->dropped++;
        return;
    }
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_bar_words(&sheet->teller, bar, &text);
    placed_bar placed = measure(sheet, index, dm_text_width(words, sheet->sizes.card, true));
    placed.row = free_row(all, placed.left, placed.right, rows, gap);
    if (placed.row < 0) {
        all->dropped++;
        return;
    }
    if (placed.row >= all->rows) all->rows = placed.row + 1;
    all->items[all->count++] = placed;
}

static void place_all(const dm_sheet *sheet, int rows, placing *all)
{
    all->count = 0;
    all->dropped = 0;
    all->rows = 0;
    for (int value = 4; value > 0; value--)
        for (int i = 0; i < sheet->index->bar_count; i++)
            if (worth(&sheet->index->bars[i]) == value &&
                is_in_window(sheet, &sheet->index->bars[i]))
                place(sheet, i, rows, all);
}

int dm_norms_rows(const dm_sheet *sheet, int rows_max)
{
    placing all;
    place_all(sheet, rows_max < ROWS_MAX ? rows_max : ROWS_MAX, &all);
    return all.rows;
}

static dm_role words_role(const dm_bar *bar)
{
    if (bar->is_delay || bar->state == DM_OBLIGATION_OPEN) return DM_ROLE_INK;
    if (bar->state == DM_OBLIGATION_MET) return DM_ROLE_MET;
    if (bar->state == DM_OBLIGATION_EXCUSED) return DM_ROLE_INK;
    return bar->state == DM_OBLIGATION_LATE ? DM_ROLE_CAUTION : DM_ROLE_BREACH;
}

static dm_symbol words_symbol(const dm_bar *bar)
{
    if (bar->is_delay || bar->state == DM_OBLIGATION_OPEN) return DM_SYMBOL_SQUARE;
    if (bar->state == DM_OBLIGATION_MET) return DM_SYMBOL_TICK;
    if (bar->state == DM_OBLIGATION_EXCUSED) return DM_SYMBOL_SQUARE;
    return bar->state == DM_OBLIGATION_LATE ? DM_SYMBOL_EXCLAMATION : DM_SYMBOL_CROSS;
}

static void draw_words(dm_sheet *sheet, const placed_bar *placed, int middle)
{
    const dm_bar *bar = &sheet->index->bars[placed->index];
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_bar_words(&sheet->teller, bar, &text);
    const int sign = dm_scaled(sheet, 11);
    const dm_role role = placed->is_inside ? DM_ROLE_INK : words_role(bar);
    int x = placed->words_x;
    if (has_sign(bar)) {
        dm_page_symbol(sheet->page, words_symbol(bar), role,
                       (dm_box){x, middle - sign / 2, sign, sign})
            ->source = bar->event;
        x += dm_scaled(sheet, SIGN_PX);
    }
    char fitted[DM_LABEL_MAX]; // they may be wider than the plot
    dm_text_fit(words, sheet->sizes.card, true, sheet->page->width_px - x - sheet->sizes.gap,
                fitted, sizeof fitted);
    dm_mark *mark = dm_page_text(sheet->page, (dm_type){role, sheet->sizes.card, true},
                                 DM_ALIGN_START, x, middle, fitted);
    mark->source = bar->event;
    dm_sheet_words(sheet, mark->box);
}

/// The time that was left when an obligation was met: a thin line up to the deadline.
static void draw_rest(dm_sheet *sheet, const placed_bar *placed, int middle)
{
    const int words_end = placed->words_x + placed->words + sheet->sizes.gap;
    const bool is_between = placed->words_x > placed->close_x && words_end <= placed->due_x;
    const int from = is_between ? words_end : placed->close_x;
    if (placed->due_x <= from) return;
    dm_page_line(sheet->page, DM_ROLE_NORM, (dm_point){from, middle},
                 (dm_point){placed->due_x, middle}, 15)
        ->dash = DM_DASH_DOTTED;
}

static void draw_bar(dm_sheet *sheet, const placed_bar *placed, int top)
{
    const dm_bar *bar = &sheet->index->bars[placed->index];
    dm_page *page = sheet->page;
    const int middle = top + sheet->sizes.bar / 2;
    const bool is_inside = placed->is_inside;
    const int height = dm_scaled(sheet, is_inside ? WIDE_BAR_PX : BAR_PX);
    const int y = middle - height / 2;
    const uint8_t radius = (uint8_t)(height / 2);
    const int until = placed->close_x < placed->due_x ? placed->due_x : placed->close_x;
    if (!bar->is_delay && bar->state == DM_OBLIGATION_OPEN && until > placed->close_x) {
        dm_mark *rest = dm_page_add(page, DM_MARK_RECT, DM_ROLE_NORM,
                                    (dm_box){placed->open_x, y, until - placed->open_x, height});
        rest->radius = radius;
        rest->opacity = 35;
    }
    if (is_closed(bar)) draw_rest(sheet, placed, middle);
    dm_mark *mark =
        dm_page_add(page, DM_MARK_RECT, DM_ROLE_NORM,
                    (dm_box){placed->open_x, y, placed->close_x - placed->open_x, height});
    mark->radius = radius;
    mark->opacity = is_inside ? 34 : bar->is_delay ? 60 : 100;
    mark->source = bar->event;
    if (!bar->is_delay && bar->due <= sheet->to)
        dm_page_line(page, DM_ROLE_INK, (dm_point){placed->due_x, middle - dm_scaled(sheet, 9)},
                     (dm_point){placed->due_x, middle + dm_scaled(sheet, 9)}, 25);
    dm_sheet_anchor(sheet, bar->event, DM_LANE_COUNT + 1,
                    (dm_box){placed->open_x, y, placed->close_x - placed->open_x, height});
    dm_sheet_hit(sheet, (dm_timeline_hit){.kind = DM_HIT_OBLIGATION,
                                          .box = {placed->left, top, placed->right - placed->left,
                                                  sheet->sizes.bar},
                                          .event = bar->event,
                                          .index = bar->clause,
                                          .band = DM_BAND_NORMS,
                                          .from = bar->opened,
                                          .to = bar->due});
    draw_words(sheet, placed, middle);
}

void dm_norms_draw(dm_sheet *sheet, dm_box box, int rows)
{
    placing all;
    place_all(sheet, rows, &all);
    const int top = box.y + sheet->sizes.pad;
    for (int i = 0; i < all.count; i++)
        draw_bar(sheet, &all.items[i], top + all.items[i].row * sheet->sizes.bar);
    if (all.dropped == 0) return;
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_char(&text, '+');
    dm_text_grouped(&text, all.dropped);
    dm_text_add(&text, _(" more"));
    dm_gutter_words(sheet, words, top + sheet->sizes.row + sheet->sizes.axis / 2);
}
