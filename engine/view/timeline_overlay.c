#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <string.h>

// What a reader lays over the run: a marked stretch of time, pins with notes, the minimap.

enum {
    PIN_STRIP_PX = 24,
    PIN_PX = 12,
    PIN_NOTE_MIN_PX = 40, ///< less room than that: the pin without its note
    MINIMAP_PAD_PX = 4,
    MINIMAP_WINDOW_MIN_PX = 6,
};

static int clamp_x(const dm_sheet *sheet, int x)
{
    const int right = sheet->plot.x + sheet->plot.width;
    return x < sheet->plot.x ? sheet->plot.x : x > right ? right : x;
}

void dm_range_draw(dm_sheet *sheet, dm_box bands)
{
    const dm_timeline_options *options = &sheet->options;
    const bool is_outside = options->range_to < sheet->from || options->range_from > sheet->to;
    if (options->range_to <= options->range_from || is_outside) return;
    const int left = clamp_x(sheet, dm_sheet_x(sheet, options->range_from));
    const int right = clamp_x(sheet, dm_sheet_x(sheet, options->range_to));
    const dm_box box = {left, bands.y, right > left ? right - left : 1, bands.height};
    dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_ACCENT, box)->opacity = 16;
    const int edges[] = {left, left + box.width};
    for (int i = 0; i < 2; i++)
        dm_page_line(sheet->page, DM_ROLE_ACCENT, (dm_point){edges[i], bands.y},
                     (dm_point){edges[i], bands.y + bands.height}, 15);
}

// ---- pins

static bool is_pin_shown(const dm_sheet *sheet, const dm_timeline_pin *pin)
{
    return pin->at >= sheet->from && pin->at <= sheet->to;
}

int dm_pins_height(const dm_sheet *sheet)
{
    for (int i = 0; i < sheet->options.pin_count; i++)
        if (is_pin_shown(sheet, &sheet->options.pins[i])) return dm_scaled(sheet, PIN_STRIP_PX);
    return 0;
}

/// Where the next pin to the right stands, or the edge.
static int room_until(const dm_sheet *sheet, int x)
{
    int until = sheet->plot.x + sheet->plot.width;
    for (int i = 0; i < sheet->options.pin_count; i++) {
        const dm_timeline_pin *pin = &sheet->options.pins[i];
        const int other = dm_sheet_x(sheet, pin->at);
        if (is_pin_shown(sheet, pin) && other > x && other < until) until = other;
    }
    return until - dm_scaled(sheet, PIN_PX);
}

void dm_pins_draw(dm_sheet *sheet, dm_box strip, int bottom)
{
    if (strip.height == 0) return;
    const int size = dm_scaled(sheet, PIN_PX);
    const int middle = strip.y + strip.height / 2;
    int free_from = 0;
    for (int i = 0; i < sheet->options.pin_count; i++) {
        const dm_timeline_pin *pin = &sheet->options.pins[i];
        if (!is_pin_shown(sheet, pin)) continue;
        const int x = dm_sheet_x(sheet, pin->at);
        const dm_box box = {x - size / 2, middle - size / 2, size, size};
        dm_page_line(sheet->page, DM_ROLE_ACCENT, (dm_point){x, strip.y}, (dm_point){x, bottom}, 12)
            ->dash = DM_DASH_DOTTED;
        dm_page_symbol(sheet->page, DM_SYMBOL_DIAMOND, DM_ROLE_ACCENT, box);
        dm_sheet_hit(sheet, (dm_timeline_hit){.kind = DM_HIT_PIN,
                                              .box = box,
                                              .index = (int16_t)i,
                                              .from = pin->at,
                                              .to = pin->at});
        const int left = x + size;
        char note[DM_LABEL_MAX];
        const int room = room_until(sheet, x) - left;
        if (room < dm_scaled(sheet, PIN_NOTE_MIN_PX) || left < free_from) continue;
        const int width = dm_text_fit(pin->note, sheet->sizes.axis, false, room, note, sizeof note);
        if (note[0] == '\0') continue;
        dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sheet->sizes.axis, false},
                     DM_ALIGN_START, left, middle, note);
        free_from = left + width;
    }
}

// ---- the minimap

static int minimap_x(const dm_sheet *sheet, int64_t minute, int64_t whole)
{
    const int64_t x = minute * sheet->plot.width / whole;
    return clamp_x(sheet, sheet->plot.x + (int)x);
}

/// Twice as many events, one step higher.
static int column_height(int count, int height)
{
    int grown = 1;
    for (; count > 0; count /= 2) grown += 2;
    return grown < height ? grown : height;
}

static void draw_crowd(dm_sheet *sheet, dm_box box, int64_t whole)
{
    int counts[DM_BINS_MAX] = {0};
    const dm_timeline_index *index = sheet->index;
    const dm_timeline_filter filter = sheet->options.filter;
    for (int i = 0; i < index->card_count; i++) {
        const dm_card_fact *card = &index->cards[i];
        if (!dm_filter_passes(filter, card)) continue;
        const int bin = (minimap_x(sheet, card->at, whole) - sheet->plot.x) / sheet->bin_px;
        counts[bin < sheet->bin_count ? bin : sheet->bin_count - 1]++;
    }
    dm_point columns[2 * DM_BINS_MAX];
    int count = 0;
    for (int bin = 0; bin < sheet->bin_count; bin++) {
        if (counts[bin] == 0) continue;
        const int x = sheet->plot.x + bin * sheet->bin_px;
        const int bottom = box.y + box.height;
        columns[count++] = (dm_point){x, bottom - column_height(counts[bin], box.height)};
        columns[count++] = (dm_point){x, bottom};
    }
    if (count == 0) return;
    dm_mark *mark = dm_page_points(sheet->page, DM_MARK_COLUMNS, DM_ROLE_INK_FAINT, columns, count);
    mark->stroke = (uint8_t)((sheet->bin_px - 1) * 10);
}

void dm_minimap_draw(dm_sheet *sheet, dm_box box, int folded)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int pad = dm_scaled(sheet, MINIMAP_PAD_PX);
    int64_t whole = sheet->now > sheet->to ? sheet->now : sheet->to;
    if (whole < 1) whole = 1;
    const dm_box inner = {sheet->plot.x, box.y + pad, sheet->plot.width, box.height - 2 * pad};
    dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_SURFACE, inner);
    draw_crowd(sheet, inner, whole);

    const int left = minimap_x(sheet, sheet->from, whole);
    int right = minimap_x(sheet, sheet->to, whole);
    if (right < left + MINIMAP_WINDOW_MIN_PX) right = left + MINIMAP_WINDOW_MIN_PX;
    const int limit = inner.x + inner.width;
    const dm_box window = {right > limit ? left - (right - limit) : left, inner.y, right - left,
                           inner.height};
    dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_ACCENT, window)->opacity = 30;
    const dm_point corners[] = {{window.x, window.y},
                                {window.x + window.width, window.y},
                                {window.x + window.width, window.y + window.height},
                                {window.x, window.y + window.height},
                                {window.x, window.y}};
    dm_page_points(sheet->page, DM_MARK_PATH, DM_ROLE_ACCENT, corners, 5);
    const int now = minimap_x(sheet, sheet->now, whole);
    dm_page_line(sheet->page, DM_ROLE_INK, (dm_point){now, inner.y},
                 (dm_point){now, inner.y + inner.height}, 15);

    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    if (folded > 0) {
        dm_text_format(&text, _n("+%d lane folded", "+%d lanes folded", folded), folded);
    } else {
        dm_text_add(&text, _("whole run"));
    }
    char fitted[64];
    dm_text_fit(words, sizes->axis, false, sheet->plot.x - 3 * sizes->gap, fitted, sizeof fitted);
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_START,
                 2 * sizes->gap, box.y + box.height / 2, fitted);
    if (sheet->map == NULL) return;
    sheet->map->minimap = inner;
    sheet->map->whole_to = whole;
}
