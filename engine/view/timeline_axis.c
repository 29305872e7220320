#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdio.h>

enum { HOUR = 60, DAY = 24 * HOUR, LABEL_ROOM_PX = 30 };

static const int64_t steps[] = {5,        10,       15,       30,        HOUR,      2 * HOUR,
                                3 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY,       2 * DAY,
                                5 * DAY,  10 * DAY, 30 * DAY, 90 * DAY,  365 * DAY, 3650 * DAY};
enum { STEP_COUNT = sizeof steps / sizeof *steps };

static void tick_words(int64_t minute, dm_text *text)
{
    if (minute % DAY == 0) {
        dm_text_format(text, _("Day %d"), (int)(minute / DAY) + 1);
    } else {
        dm_text_format(text, "%02d:%02d", (int)(minute / HOUR % 24), (int)(minute % HOUR));
    }
}

/// The finest step whose labels keep apart.
static int64_t step_of(const dm_sheet *sheet)
{
    const int room = dm_text_width("00:00", sheet->sizes.axis, false);
    const int days = dm_text_width(_("Day 99"), sheet->sizes.axis, true);
    for (int i = 0; i < STEP_COUNT; i++) {
        const int64_t width = steps[i] * sheet->plot.width / (sheet->to - sheet->from);
        const int needed = (steps[i] >= DAY / 4 ? days : room) + dm_scaled(sheet, LABEL_ROOM_PX);
        if (width >= needed) return steps[i];
    }
    return steps[STEP_COUNT - 1];
}

/// @param taken  words stand on the axis up to here; moved on
static void draw_tick(dm_sheet *sheet, dm_box axis, dm_box pill, int bottom, int64_t minute,
                      int *taken)
{
    const bool is_day = minute % DAY == 0;
    const int x = dm_sheet_x(sheet, minute);
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    tick_words(minute, &text);
    dm_page_line(sheet->page, DM_ROLE_LINE, (dm_point){x, axis.y + axis.height - 6},
                 (dm_point){x, bottom}, is_day ? 15 : 10)
        ->opacity = is_day ? 100 : 60;

    const dm_type type = {is_day ? DM_ROLE_INK : DM_ROLE_INK_SOFT, sheet->sizes.axis, is_day};
    const int width = dm_text_width(words, type.size_px, type.is_bold);
    const int right = sheet->plot.x + sheet->plot.width;
    int left = x + width / 2 > right ? right - width : x - width / 2;
    if (left < *taken && is_day && left + width / 2 > *taken - width) left = *taken;
    if (left < *taken || left + width > right + width / 2) return;
    if (left + width + sheet->sizes.gap > pill.x && left < pill.x + pill.width) return;
    *taken = left + width + sheet->sizes.gap;
    dm_page_text(sheet->page, type, DM_ALIGN_START, left, axis.y + axis.height / 2, words);
}

/// Where the word at the now line stands; empty when now is not in the picture.
static dm_box now_pill(const dm_sheet *sheet, dm_box axis, dm_text *words)
{
    if (sheet->now < sheet->from || sheet->now > sheet->to) return (dm_box){-1, 0, 0, 0};
    const int x = dm_sheet_x(sheet, sheet->now);
    dm_text_add(words, sheet->is_over ? _("end ") : _("now "));
    dm_clock_words(sheet->now, words);
    const int width = dm_text_width(words->bytes, sheet->sizes.axis, true) + 2 * sheet->sizes.gap;
    const int right = sheet->page->width_px - sheet->sizes.gap;
    int left = x - width / 2;
    if (left + width > right) left = right - width;
    if (left < sheet->plot.x) left = sheet->plot.x;
    return (dm_box){left, axis.y + 3, width, axis.height - 6};
}

void dm_axis_draw(dm_sheet *sheet, dm_box axis, int bottom)
{
    char now[64];
    dm_text now_words = dm_text_over(now, sizeof now);
    const dm_box pill = now_pill(sheet, axis, &now_words);
    const int64_t step = step_of(sheet);
    const int64_t first = (sheet->from + step - 1) / step * step;
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    if (sheet->from % DAY == 0) {
        dm_text_add(&text, _("Time"));
    } else {
        dm_text_format(&text, _("Day %d"), (int)(sheet->from / DAY) + 1);
    }
    const dm_type type = {DM_ROLE_INK_SOFT, sheet->sizes.axis, true};
    const int start = 2 * sheet->sizes.gap;
    char fitted[64]; // the word at the now line may stand at the plot's left edge
    const int width = dm_text_fit(words, type.size_px, true,
                                  sheet->plot.x - start - sheet->sizes.gap, fitted, sizeof fitted);
    int taken = start + width + sheet->sizes.gap;
    dm_page_text(sheet->page, type, DM_ALIGN_START, start, axis.y + axis.height / 2, fitted);
    for (int64_t minute = first; minute <= sheet->to; minute += step)
        draw_tick(sheet, axis, pill, bottom, minute, &taken);
}

/// The moment that the world stands at: a line over all lanes, its word on the axis.
void dm_now_draw(dm_sheet *sheet, dm_box axis, int bottom)
{
    if (sheet->now < sheet->from || sheet->now > sheet->to) return;
    const int x = dm_sheet_x(sheet, sheet->now);
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    const dm_box box = now_pill(sheet, axis, &text);
    dm_page_line(sheet->page, DM_ROLE_INK, (dm_point){x, box.y + box.height}, (dm_point){x, bottom},
                 20);
    dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_INK, box)->radius = 4;
    dm_page_text(sheet->page, (dm_type){DM_ROLE_PAPER, sheet->sizes.axis, true}, DM_ALIGN_MIDDLE,
                 box.x + box.width / 2, box.y + box.height / 2, words);
}
