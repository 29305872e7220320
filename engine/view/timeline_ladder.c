#include "base/i18n.h"
#include "tell/sentence.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <string.h>

// The ladder and the tension ribbon: step lines on a common time axis, named where they stand.

enum {
    LANE_PAD_PX = 8,
    TRACK_POINTS_MAX = 2 * DM_TRACK_MAX + 8,
    TAKEN_MAX = 512,
    LABEL_STEPS_MAX = 48, ///< with more steps than that only the peak is named
    TOP_RUNG_MIN = 9,     ///< the agreed CI threshold is always on the picture
    RUNG_NUMBER_PX = 15,
    THRESHOLD_PLACES = 8, ///< along its line, from right to left
};

static bool viewpoint_sees(const dm_sheet *sheet, int state)
{
    return sheet->viewpoint == DM_VIEWPOINT_TRUTH || sheet->viewpoint == state;
}

/// How belief is drawn: never solid, and apart without colour.
static const dm_dash state_dashes[] = {DM_DASH_DASHED, DM_DASH_DOTTED};

/// Boxes that labels must keep off.
typedef struct taken {
    dm_box boxes[TAKEN_MAX];
    int count;
} taken;

typedef struct step_chart {
    dm_box box; ///< of the plot
    int low;
    int high;
} step_chart;

static int value_y(const step_chart *chart, int value)
{
    if (value > chart->high) value = chart->high;
    return chart->box.y + chart->box.height -
           (value - chart->low) * chart->box.height / (chart->high - chart->low);
}

static void take(taken *all, dm_box box)
{
    if (all->count < TAKEN_MAX) all->boxes[all->count++] = box;
}

static bool is_free(const taken *all, dm_box box)
{
    if (all->count == TAKEN_MAX) return false;
    for (int i = 0; i < all->count; i++)
        if (dm_box_hits(all->boxes[i], box)) return false;
    return true;
}

/// Writes a label if its box is free, and takes the box.
static bool put_at(dm_sheet *sheet, taken *all, dm_type type, dm_box box, const char *words)
{
    if (!is_free(all, box)) return false;
    dm_page_text(sheet->page, type, DM_ALIGN_START, box.x, box.y + box.height / 2, words);
    take(all, box);
    dm_sheet_words(sheet, box);
    return true;
}

/// Puts a label at one of some places near (x, y): right above, right below, left above, left
/// below; nowhere when all are taken.
static bool put_label(dm_sheet *sheet, taken *all, dm_box bounds, dm_type type, dm_point at,
                      const char *words)
{
    const int width = dm_text_width(words, type.size_px, type.is_bold);
    const int height = type.size_px + 3;
    const int gap = dm_scaled(sheet, 5);
    const int above = at.y - height - 2;
    const int higher = at.y - height - 6; // clear of a dashed line beside the solid one
    const int below = at.y + 3;
    const int lower = at.y + 7;
    const dm_point places[] = {
        {at.x + gap, above},         {at.x + gap, higher},        {at.x + gap, below},
        {at.x + gap, lower},         {at.x - width - gap, above}, {at.x - width - gap, higher},
        {at.x - width - gap, below}, {at.x + 8 * gap, higher},    {at.x + 8 * gap, lower},
        {at.x + 30 * gap, higher},   {at.x + 30 * gap, lower},    {at.x - width / 2, higher},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const dm_box box = {places[i].x, places[i].y, width, height};
        if (box.x < bounds.x || box.x + width > bounds.x + bounds.width) continue;
        if (box.y < bounds.y - gap || box.y + height > bounds.y + bounds.height + gap) continue;
        if (put_at(sheet, all, type, box, words)) return true;
    }
    return false;
}

/// The corners of a step line from the left edge to now.
static int track_points(const dm_sheet *sheet, const dm_track *track, const step_chart *chart,
                        int offset, dm_point points[TRACK_POINTS_MAX])
{
    int count = 0;
    int y = value_y(chart, track->start) + offset;
    points[count++] = (dm_point){sheet->plot.x, y};
    for (int i = 0; i < track->count; i++) {
        points[count++] = (dm_point){track->items[i].x, y};
        y = value_y(chart, track->items[i].value) + offset;
        points[count++] = (dm_point){track->items[i].x, y};
    }
    int end = dm_sheet_x(sheet, sheet->now);
    const int right = sheet->plot.x + sheet->plot.width;
    if (end > right) end = right;
    if (end < points[count - 1].x) end = points[count - 1].x;
    points[count++] = (dm_point){end, y};
    return count;
}

static void take_line(taken *all, const dm_point *points, int count)
{
    for (int i = 1; i < count; i++) {
        const dm_point a = points[i - 1];
        const dm_point b = points[i];
        const int top = a.y < b.y ? a.y : b.y;
        const int height = a.y < b.y ? b.y - a.y : a.y - b.y;
        take(all, (dm_box){a.x - 2, top - 1, b.x - a.x + 4, height + 3});
    }
}

static void draw_band(dm_sheet *sheet, const dm_track *track, const step_chart *chart, dm_role role,
                      taken *all)
{
    dm_point points[2 * DM_TRACK_BINS];
    int count = 0;
    for (int bin = 0; bin <= track->last_bin; bin++) {
        const int x = sheet->plot.x + bin * sheet->bin_px;
        points[count++] = (dm_point){x, value_y(chart, track->high[bin])};
        points[count++] = (dm_point){x, value_y(chart, track->low[bin]) + 2};
    }
    dm_mark *mark = dm_page_points(sheet->page, DM_MARK_COLUMNS, role, points, count);
    mark->stroke = (uint8_t)(10 * sheet->bin_px);
    mark->opacity = 45;
    take(all, chart->box); // no room for words on a band
}

static void draw_track(dm_sheet *sheet, const dm_track *track, const step_chart *chart,
                       dm_role role, int offset, dm_dash dash, taken *all)
{
    if (track->is_band) {
        draw_band(sheet, track, chart, role, all);
        return;
    }
    dm_point points[TRACK_POINTS_MAX];
    const int count = track_points(sheet, track, chart, offset, points);
    dm_mark *mark = dm_page_points(sheet->page, DM_MARK_PATH, role, points, count);
    mark->stroke = dash == DM_DASH_SOLID ? 30 : 22;
    mark->dash = (uint8_t)dash;
    take_line(all, points, count);
}

// ---- ladder

static const char *rung_title(const dm_sheet *sheet, int rung)
{
    if (rung < 0 || rung >= sheet->scenario->rungs_count) return "";
    return dm_say(sheet->scenario, sheet->scenario->rungs[rung].noun.title);
}

/// The scale is cut to what happened, with two rungs to spare for words.
static int top_rung(const dm_sheet *sheet)
{
    int top = TOP_RUNG_MIN;
    if (sheet->rung.peak > top - 2) top = sheet->rung.peak + 2;
    for (int state = 0; state < DM_STATES; state++)
        if (sheet->perceived[state].peak > top - 2) top = sheet->perceived[state].peak + 2;
    return top < DM_RUNGS ? top : DM_RUNGS - 1;
}

static void draw_rungs(dm_sheet *sheet, const step_chart *chart)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int pitch = chart->box.height / (chart->high - chart->low);
    int every = 1;
    while (pitch * every < dm_scaled(sheet, RUNG_NUMBER_PX)) every++;
    for (int rung = 0; rung <= chart->high; rung++) {
        const int y = value_y(chart, rung);
        dm_page_line(sheet->page, DM_ROLE_LINE, (dm_point){chart->box.x, y},
                     (dm_point){chart->box.x + chart->box.width, y}, 10)
            ->opacity = 45;
        if (rung % every != 0) continue;
        char number[16];
        dm_text text = dm_text_over(number, sizeof number);
        dm_text_int(&text, rung);
        dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_END,
                     chart->box.x - sizes->gap, y, number);
    }
}

/// Between the last rung below a threshold and the first above it runs a dashed line.
static int threshold_y(const step_chart *chart, const dm_threshold *threshold)
{
    return (value_y(chart, threshold->rung) + value_y(chart, threshold->rung - 1)) / 2;
}

static void draw_thresholds(dm_sheet *sheet, const step_chart *chart, taken *all)
{
    for (int i = 0; i < sheet->scenario->thresholds_count; i++) {
        const dm_threshold *threshold = &sheet->scenario->thresholds[i];
        if (threshold->rung < 1 || threshold->rung > chart->high) continue;
        const int y = threshold_y(chart, threshold);
        dm_mark *mark = dm_page_line(sheet->page, DM_ROLE_INK_FAINT, (dm_point){chart->box.x, y},
                                     (dm_point){chart->box.x + chart->box.width, y}, 10);
        mark->dash = DM_DASH_DASHED;
        take(all, (dm_box){chart->box.x, y, chart->box.width, 1});
    }
}

static void name_thresholds(dm_sheet *sheet, const step_chart *chart, taken *all)
{
    const int right = chart->box.x + chart->box.width;
    for (int i = 0; i < sheet->scenario->thresholds_count; i++) {
        const dm_threshold *threshold = &sheet->scenario->thresholds[i];
        if (threshold->rung < 1 || threshold->rung > chart->high) continue;
        const char *words = dm_say(sheet->scenario, threshold->noun.title);
        const dm_type type = {DM_ROLE_INK_SOFT, sheet->sizes.axis, false};
        const int width = dm_text_width(words, type.size_px, false);
        const int height = type.size_px + 3;
        const int line_y = threshold_y(chart, threshold);
        const int step = (chart->box.width - width - 20) / THRESHOLD_PLACES;
        bool is_placed = false;
        for (int k = 0; k < 2 * THRESHOLD_PLACES && !is_placed; k++) {
            const int x = right - width - 16 - k % THRESHOLD_PLACES * step;
            const int y = k < THRESHOLD_PLACES ? line_y - height - 1 : line_y + 2;
            is_placed = put_at(sheet, all, type, (dm_box){x, y, width, height}, words);
        }
    }
}

static void name_step(dm_sheet *sheet, const step_chart *chart, taken *all, int x, int rung)
{
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, "%d %s", rung, rung_title(sheet, rung));
    const dm_type type = {DM_ROLE_INK, sheet->sizes.axis, true};
    put_label(sheet, all, chart->box, type, (dm_point){x, value_y(chart, rung)}, words);
}

/// Names the true line's rungs: the peak first, then each step that leaves room.
static void name_rungs(dm_sheet *sheet, const step_chart *chart, taken *all)
{
    const dm_track *track = &sheet->rung;
    for (int i = 0; i < track->count; i++) {
        if (track->items[i].value != track->peak) continue;
        name_step(sheet, chart, all, track->items[i].x, track->peak);
        break;
    }
    if (track->count > LABEL_STEPS_MAX || track->is_band) return;
    for (int i = 0; i < track->count; i++)
        if (track->items[i].value != track->peak)
            name_step(sheet, chart, all, track->items[i].x, track->items[i].value);
}

/// "Surovia sees 7, ..." at the highest rung that a state saw.
static void name_perceived(dm_sheet *sheet, const step_chart *chart, int state, taken *all)
{
    static const dm_role roles[] = {DM_ROLE_FIRST, DM_ROLE_SECOND};
    const dm_track *track = &sheet->perceived[state];
    const bool is_truth_shown = sheet->viewpoint == DM_VIEWPOINT_TRUTH;
    if (is_truth_shown && track->peak == sheet->rung.peak) return; // the true line's words will do
    for (int i = 0; i < track->count; i++) {
        if (track->items[i].value != track->peak) continue;
        char words[DM_LABEL_MAX];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s sees %d, %s"), dm_state_title(sheet->scenario, state),
                       track->peak, rung_title(sheet, track->peak));
        put_label(sheet, all, chart->box, (dm_type){roles[state], sheet->sizes.axis, true},
                  (dm_point){track->items[i].x, value_y(chart, track->peak)}, words);
        return;
    }
}

/// Under the lane's name: which line is which.
static void draw_key(dm_sheet *sheet, dm_box box)
{
    static const dm_role roles[] = {DM_ROLE_FIRST, DM_ROLE_SECOND};
    const dm_sizes *sizes = &sheet->sizes;
    const int step = sizes->axis + dm_scaled(sheet, 7);
    const int x = 2 * sizes->gap;
    const int sample = dm_scaled(sheet, 20);
    int y = box.y + dm_scaled(sheet, LANE_PAD_PX) + sizes->row + sizes->axis / 2;
    if (sheet->viewpoint == DM_VIEWPOINT_TRUTH) {
        dm_page_line(sheet->page, DM_ROLE_INK, (dm_point){x, y}, (dm_point){x + sample, y}, 30);
        char fitted[DM_LABEL_MAX];
        dm_text_fit(_("in truth"), sizes->axis, false, sheet->plot.x - x - sample - 5 * sizes->gap,
                    fitted, sizeof fitted);
        dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_START,
                     x + sample + sizes->gap, y, fitted);
        y += step;
    }
    for (int state = 0; state < DM_STATES; state++) {
        if (sheet->viewpoint != DM_VIEWPOINT_TRUTH && sheet->viewpoint != state) continue;
        char words[DM_LABEL_MAX];
        char fitted[DM_LABEL_MAX];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s sees"), dm_state_title(sheet->scenario, state));
        dm_text_fit(words, sizes->axis, false, sheet->plot.x - x - sample - 5 * sizes->gap, fitted,
                    sizeof fitted);
        dm_page_line(sheet->page, roles[state], (dm_point){x, y}, (dm_point){x + sample, y}, 22)
            ->dash = (uint8_t)state_dashes[state];
        dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_START,
                     x + sample + sizes->gap, y, fitted);
        y += step;
    }
}

void dm_ladder_draw(dm_sheet *sheet, dm_box box)
{
    static const dm_role roles[] = {DM_ROLE_FIRST, DM_ROLE_SECOND};
    const int viewpoint = sheet->viewpoint;
    const int pad = dm_scaled(sheet, LANE_PAD_PX);
    step_chart chart = {.high = top_rung(sheet)};
    chart.box = (dm_box){sheet->plot.x, box.y + pad + sheet->sizes.axis / 2, sheet->plot.width,
                         box.height - 2 * pad - sheet->sizes.axis};
    taken all = {.count = 0};
    draw_rungs(sheet, &chart);
    draw_thresholds(sheet, &chart, &all);
    draw_key(sheet, box);
    for (int state = 0; state < DM_STATES; state++)
        if (viewpoint_sees(sheet, state))
            draw_track(sheet, &sheet->perceived[state], &chart, roles[state], state == 0 ? -3 : 3,
                       state_dashes[state], &all);
    if (viewpoint == DM_VIEWPOINT_TRUTH) {
        draw_track(sheet, &sheet->rung, &chart, DM_ROLE_INK, 0, DM_DASH_SOLID, &all);
        name_rungs(sheet, &chart, &all);
    }
    for (int state = 0; state < DM_STATES; state++)
        if (viewpoint_sees(sheet, state)) name_perceived(sheet, &chart, state, &all);
    name_thresholds(sheet, &chart, &all);
}

// ---- tension

static const int tension_zones[] = {0, 200, 400, 600, 800, DM_PER_MILLE};
enum { ZONE_COUNT = sizeof tension_zones / sizeof *tension_zones - 1 };

/// A zone's name, as far as it fits beside the band's own.
static void put_zone_words(dm_sheet *sheet, const step_chart *chart, int y, const char *words)
{
    const dm_sizes *sizes = &sheet->sizes;
    char fitted[DM_LABEL_MAX];
    int left = 2 * sizes->gap;
    if (y - sizes->axis / 2 < chart->box.y + sizes->row)
        left += dm_scaled(sheet, 22) + sizes->gap +
                dm_text_width(dm_timeline_band_words(sheet->scenario, DM_BAND_TENSION), sizes->name,
                              true);
    const int right = chart->box.x - sizes->gap;
    if (right - left < dm_scaled(sheet, 40)) return;
    dm_text_fit(words, sizes->axis, false, right - left, fitted, sizeof fitted);
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_END, right,
                 y, fitted);
}

static void draw_zones(dm_sheet *sheet, const step_chart *chart)
{
    const int right = chart->box.x + chart->box.width;
    const int zone_px = chart->box.height / ZONE_COUNT;
    for (int zone = 0; zone < ZONE_COUNT; zone++) {
        const int low = value_y(chart, tension_zones[zone]);
        const int high = value_y(chart, tension_zones[zone + 1]);
        dm_page_line(sheet->page, DM_ROLE_LINE, (dm_point){chart->box.x, low},
                     (dm_point){right, low}, 10)
            ->opacity = 60;
        if (zone_px < sheet->sizes.axis && zone % 2 != 0) continue;
        put_zone_words(sheet, chart, (low + high) / 2, dm_tension_words(tension_zones[zone]));
    }
}

/// "Halmark: strained, 51", at the end of the line, else over the end of both lines, as near as it
/// can: words farther back would tell the tension of another hour.
static void name_tension(dm_sheet *sheet, const step_chart *chart, int state, taken *all)
{
    static const dm_role roles[] = {DM_ROLE_FIRST, DM_ROLE_SECOND};
    const dm_track *track = &sheet->tension[state];
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, _("%s: %s, %d"), dm_state_title(sheet->scenario, state),
                   dm_tension_words(track->last), (track->last + 5) / 10);
    const dm_type type = {roles[state], sheet->sizes.axis, true};
    const int width = dm_text_width(words, type.size_px, true);
    int end = dm_sheet_x(sheet, sheet->now);
    const int right = sheet->plot.x + sheet->plot.width;
    if (end > right) end = right;
    const int other = viewpoint_sees(sheet, dm_other_state(state))
                          ? sheet->tension[dm_other_state(state)].last
                          : track->last;
    const int step = width + dm_scaled(sheet, 12);
    const dm_point own = {end - step, value_y(chart, track->last)};
    if (put_label(sheet, all, chart->box, type, own, words)) return;
    const int top = value_y(chart, other > track->last ? other : track->last);
    for (int y = top; y > chart->box.y; y -= type.size_px / 2) {
        for (int back = 1; back <= 2; back++)
            if (put_label(sheet, all, chart->box, type, (dm_point){end - back * step, y}, words))
                return;
    }
}

void dm_tension_draw(dm_sheet *sheet, dm_box box)
{
    static const dm_role roles[] = {DM_ROLE_FIRST, DM_ROLE_SECOND};
    const int pad = dm_scaled(sheet, LANE_PAD_PX);
    const step_chart chart = {
        .box = {sheet->plot.x, box.y + pad, sheet->plot.width, box.height - 2 * pad},
        .high = DM_PER_MILLE};
    taken all = {.count = 0};
    draw_zones(sheet, &chart);
    for (int state = 0; state < DM_STATES; state++) {
        if (!viewpoint_sees(sheet, state)) continue;
        if (sheet->tension[state].is_band) {
            draw_band(sheet, &sheet->tension[state], &chart, roles[state], &all);
            continue;
        }
        dm_point points[TRACK_POINTS_MAX];
        int count = track_points(sheet, &sheet->tension[state], &chart, 0, points);
        take_line(&all, points, count);
        dm_mark *line = dm_page_points(sheet->page, DM_MARK_PATH, roles[state], points, count);
        line->stroke = 22;
        line->dash = state == 0 ? DM_DASH_SOLID : DM_DASH_DASHED;
        points[count] = (dm_point){points[count - 1].x, chart.box.y + chart.box.height};
        points[count + 1] = (dm_point){sheet->plot.x, chart.box.y + chart.box.height};
        dm_page_points(sheet->page, DM_MARK_AREA, roles[state], points, count + 2)->opacity = 12;
    }
    for (int state = 0; state < DM_STATES; state++)
        if (viewpoint_sees(sheet, state)) name_tension(sheet, &chart, state, &all);
}
