#include "view/study_page.h"

#include "base/i18n.h"
#include "view/text_measure.h"

#include <inttypes.h>
#include <stdio.h>

enum {
    WIDTH_PX = 1240,
    MARGIN_PX = 32,
    HEAD_PX = 108,
    GUTTER_PX = 250, // names left of the plots
    RUNG_PX = 58,    // a column of the dot plots
    DOTS_ACROSS = 5,
    DOT_PX = 8,
    DOT_PITCH_PX = 9,
    PLOT_ROWS_MIN = 5,
    PLOT_AIR_PX = 30,
    RUNG_AXIS_PX = 62,
    CHART_HEAD_PX = 44,
    ROW_PX = 26,
    CHART_AXIS_PX = 48,
    CHART_GUTTER_PX = 320, // names left of the intervals
    CHART_WIDTH_PX = 450,
    FOOT_PX = 40,
    TITLE_SIZE = 24,
    NAME_SIZE = 17,
    BODY_SIZE = 15,
    AXIS_SIZE = 14,
    TEXT_MAX = 256,
};

static const dm_type type_title = {DM_ROLE_INK, TITLE_SIZE, true};
static const dm_type type_name = {DM_ROLE_INK, NAME_SIZE, true};
static const dm_type type_body = {DM_ROLE_INK, BODY_SIZE, false};
static const dm_type type_soft = {DM_ROLE_INK_SOFT, BODY_SIZE, false};
static const dm_type type_axis = {DM_ROLE_INK_SOFT, AXIS_SIZE, false};

/// A text cut to the width that there is.
static void put(dm_page *page, dm_type type, int x, int middle, int width, const char *words)
{
    char fitted[TEXT_MAX];
    dm_text_fit(words, type.size_px, type.is_bold, width, fitted, sizeof fitted);
    dm_page_text(page, type, DM_ALIGN_START, x, middle, fitted);
}

static int rung_x(int rung)
{
    return MARGIN_PX + GUTTER_PX + rung * RUNG_PX;
}

// ---------------------------------------------------------------------------------- dot plots

/// Dots darken with the thresholds that they lie above; where they stand says the same.
static dm_role zone_role(const dm_scenario *scenario, int rung)
{
    static const dm_role roles[] = {DM_ROLE_MET, DM_ROLE_PUBLIC, DM_ROLE_CAUTION, DM_ROLE_BREACH,
                                    DM_ROLE_BREACH};
    int zone = 0;
    for (int i = 0; i < scenario->thresholds_count; i++)
        zone += rung >= scenario->thresholds[i].rung;
    return roles[zone];
}

/// Dots fill rows from below; the last row stands in the middle of its column.
static void draw_dots(const dm_study_sheet *sheet, const dm_dot_plot *plot, int rung, int bottom,
                      dm_page *page)
{
    const int count = plot->dots[rung];
    for (int dot = 0; dot < count; dot++) {
        const int row = dot / DOTS_ACROSS;
        const int left = count - row * DOTS_ACROSS;
        const int across = left < DOTS_ACROSS ? left : DOTS_ACROSS;
        const int x = rung_x(rung) + (RUNG_PX - across * DOT_PITCH_PX) / 2;
        const dm_box box = {x + dot % DOTS_ACROSS * DOT_PITCH_PX,
                            bottom - 2 - (row + 1) * DOT_PITCH_PX, DOT_PX, DOT_PX};
        dm_page_symbol(page, DM_SYMBOL_CIRCLE, zone_role(sheet->scenario, rung), box);
    }
}

/// All sets have the same height, that of the tallest column.
static int plot_height(const dm_study_sheet *sheet)
{
    int rows = PLOT_ROWS_MIN;
    for (int i = 0; i < sheet->plot_count; i++) {
        for (int rung = 0; rung < DM_RUNGS; rung++) {
            const int needed = (sheet->plots[i].dots[rung] + DOTS_ACROSS - 1) / DOTS_ACROSS;
            if (needed > rows) rows = needed;
        }
    }
    return rows * DOT_PITCH_PX + PLOT_AIR_PX;
}

static void draw_plot(const dm_study_sheet *sheet, const dm_dot_plot *plot, int bottom,
                      dm_page *page)
{
    put(page, type_name, MARGIN_PX, bottom - 42, GUTTER_PX - 16, plot->name);
    put(page, type_soft, MARGIN_PX, bottom - 18, GUTTER_PX - 16, plot->words);
    dm_page_line(page, DM_ROLE_LINE, (dm_point){MARGIN_PX, bottom},
                 (dm_point){rung_x(DM_RUNGS), bottom}, 10);
    for (int rung = 0; rung < DM_RUNGS; rung++) draw_dots(sheet, plot, rung, bottom, page);
}

static const char *roman(int number)
{
    static const char *const numerals[] = {"I", "II", "III", "IV"};
    return numerals[number];
}

static void draw_rung_axis(const dm_study_sheet *sheet, int top, int bottom, dm_page *page)
{
    char words[16];
    for (int rung = 0; rung < DM_RUNGS; rung++) {
        snprintf(words, sizeof words, "%d", rung);
        dm_page_text(page, type_axis, DM_ALIGN_MIDDLE, rung_x(rung) + RUNG_PX / 2, bottom + 14,
                     words);
    }
    for (int i = 0; i < sheet->scenario->thresholds_count; i++) {
        const int x = rung_x(sheet->scenario->thresholds[i].rung);
        dm_mark *line = dm_page_line(page, DM_ROLE_INK_SOFT, (dm_point){x, top},
                                     (dm_point){x, bottom + 24}, 15);
        line->dash = DM_DASH_DASHED;
        dm_page_text(page, type_axis, DM_ALIGN_START, x + 5, top + 8, roman(i));
    }
    put(page, type_axis, MARGIN_PX, bottom + 14, GUTTER_PX - 16, _("Peak rung, in truth"));
    put(page, type_axis, rung_x(0), bottom + 36, DM_RUNGS * RUNG_PX,
        _("Each dot is one play in fifty. I to IV: the thresholds of the ladder."));
}

// ---------------------------------------------------------------------------------- intervals

static int64_t size_of(int64_t number)
{
    return number < 0 ? -number : number;
}

/// A round step, in millionths, so that five of them hold everything: 1, 2 or 5 times a power of
/// ten of the unit.
static int64_t step_of(const dm_interval_chart *chart)
{
    int64_t widest = 0;
    for (int i = 0; i < chart->row_count; i++) {
        const dm_interval_row *row = &chart->rows[i];
        if (size_of(row->low) > widest) widest = size_of(row->low);
        if (size_of(row->high) > widest) widest = size_of(row->high);
    }
    int64_t step = chart->unit_micro / 100 > 0 ? chart->unit_micro / 100 : 1;
    for (int turn = 0; 5 * step < widest; turn++) step = turn % 3 == 1 ? step * 5 / 2 : step * 2;
    return step;
}

/// Appends hundredths of the unit without idle zeros: "0.5", "-2".
static void say_tick(int64_t micro, int64_t unit, char *words, size_t size)
{
    const int64_t hundredths = size_of(micro) * 100 / unit;
    const char *sign = micro < 0 ? "-" : micro > 0 ? "+" : "";
    if (hundredths % 100 == 0) {
        snprintf(words, size, "%s%" PRId64, sign, hundredths / 100);
    } else if (hundredths % 10 == 0) {
        snprintf(words, size, "%s%" PRId64 ".%" PRId64, sign, hundredths / 100,
                 hundredths / 10 % 10);
    } else {
        snprintf(words, size, "%s%" PRId64 ".%02" PRId64, sign, hundredths / 100, hundredths % 100);
    }
}

static int chart_x(int64_t micro, int64_t step)
{
    const int half = CHART_WIDTH_PX / 2;
    return MARGIN_PX + CHART_GUTTER_PX + half + (int)(micro * half / (5 * step));
}

static void draw_row(const dm_interval_row *row, int64_t step, int middle, dm_page *page)
{
    const int low = chart_x(row->low, step);
    const int high = chart_x(row->high, step);
    const int mean = chart_x(row->mean, step);
    const dm_role role = row->is_clear ? DM_ROLE_INK : DM_ROLE_INK_FAINT;
    put(page, type_body, MARGIN_PX, middle, CHART_GUTTER_PX - 16, row->label);
    dm_page_line(page, role, (dm_point){low, middle}, (dm_point){high, middle}, 25);
    dm_page_line(page, role, (dm_point){low, middle - 5}, (dm_point){low, middle + 5}, 20);
    dm_page_line(page, role, (dm_point){high, middle - 5}, (dm_point){high, middle + 5}, 20);
    const dm_box box = {mean - 6, middle - 6, 12, 12};
    dm_page_symbol(page, row->is_clear ? DM_SYMBOL_CIRCLE : DM_SYMBOL_DIAMOND, role, box);
    const int x = MARGIN_PX + CHART_GUTTER_PX + CHART_WIDTH_PX + 16;
    put(page, row->is_clear ? type_body : type_soft, x, middle, WIDTH_PX - MARGIN_PX - x,
        row->words);
}

static void draw_chart_axis(const dm_interval_chart *chart, int64_t step, int top, int bottom,
                            dm_page *page)
{
    for (int tick = -5; tick <= 5; tick++) {
        const int x = chart_x(tick * step, step);
        char words[32];
        dm_page_line(page, tick == 0 ? DM_ROLE_INK_SOFT : DM_ROLE_LINE, (dm_point){x, top},
                     (dm_point){x, bottom}, 10);
        say_tick(tick * step, chart->unit_micro, words, sizeof words);
        if (tick % 2 == 0) dm_page_text(page, type_axis, DM_ALIGN_MIDDLE, x, bottom + 12, words);
    }
    dm_page_text(page, type_axis, DM_ALIGN_START, MARGIN_PX + CHART_GUTTER_PX + CHART_WIDTH_PX + 16,
                 bottom + 12, chart->unit);
}

static int chart_height(const dm_interval_chart *chart)
{
    return CHART_HEAD_PX + chart->row_count * ROW_PX + CHART_AXIS_PX;
}

static void draw_chart(const dm_interval_chart *chart, int top, dm_page *page)
{
    const int64_t step = step_of(chart);
    const int first = top + CHART_HEAD_PX;
    put(page, type_name, MARGIN_PX, top + 20, WIDTH_PX - 2 * MARGIN_PX, chart->title);
    draw_chart_axis(chart, step, first, first + chart->row_count * ROW_PX, page);
    for (int i = 0; i < chart->row_count; i++)
        draw_row(&chart->rows[i], step, first + i * ROW_PX + ROW_PX / 2, page);
}

// -------------------------------------------------------------------------------------- sheet

static void draw_head(const dm_study_sheet *sheet, dm_page *page)
{
    dm_mark *banner =
        dm_page_add(page, DM_MARK_RECT, DM_ROLE_CAUTION, (dm_box){0, 0, WIDTH_PX, 24});
    banner->opacity = 18;
    dm_page_text(page, (dm_type){DM_ROLE_CAUTION, AXIS_SIZE, true}, DM_ALIGN_MIDDLE, WIDTH_PX / 2,
                 12, _("EXERCISE   EXERCISE   EXERCISE"));
    put(page, type_title, MARGIN_PX, 52, WIDTH_PX - 2 * MARGIN_PX, sheet->title);
    put(page, type_soft, MARGIN_PX, 82, WIDTH_PX - 2 * MARGIN_PX, sheet->subtitle);
}

static void draw_foot(const dm_study_sheet *sheet, int top, dm_page *page)
{
    dm_page_text(page, type_axis, DM_ALIGN_START, MARGIN_PX, top + FOOT_PX / 2,
                 _("A simulation under stated assumptions, not a forecast."));
    dm_page_text(page, type_axis, DM_ALIGN_END, WIDTH_PX - MARGIN_PX, top + FOOT_PX / 2,
                 sheet->foot);
}

void dm_study_layout(const dm_study_sheet *sheet, dm_page *page)
{
    int height = HEAD_PX + sheet->plot_count * plot_height(sheet) + RUNG_AXIS_PX + FOOT_PX;
    for (int i = 0; i < sheet->chart_count; i++) height += chart_height(&sheet->charts[i]);
    dm_page_clear(page, WIDTH_PX, height);
    snprintf(page->title, sizeof page->title, "%s", sheet->title);
    snprintf(page->summary, sizeof page->summary, "%s", sheet->summary);
    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, WIDTH_PX, height});
    draw_head(sheet, page);

    const int top = HEAD_PX;
    int y = top;
    for (int i = 0; i < sheet->plot_count; i++)
        draw_plot(sheet, &sheet->plots[i], y += plot_height(sheet), page);
    draw_rung_axis(sheet, top, y, page);
    y += RUNG_AXIS_PX;
    for (int i = 0; i < sheet->chart_count; i++) {
        draw_chart(&sheet->charts[i], y, page);
        y += chart_height(&sheet->charts[i]);
    }
    draw_foot(sheet, y, page);
}
