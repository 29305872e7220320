#include "view/timeline.h"

#include "base/i18n.h"
#include "view/timeline_parts.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
    SCREEN_WIDTH_PX = 1920,
    SCREEN_HEIGHT_PX = 1080,
    PRINT_WIDTH_PX = 1440,
    PRINT_HEIGHT_PX = 987,
    WIDTH_MIN_PX = 640,
    HEIGHT_MIN_PX = 700,
    BIN_PX = 5,
    HEAD_PX = 74,
    AXIS_PX = 34,
    FOOT_PX = 30,
    LANE_PAD_PX = 7,
    LADDER_MIN_PX = 192,
    LADDER_MAX_PX = 420,
    TENSION_MIN_PX = 112,
    TENSION_MAX_PX = 130,
    OUTAGE_ROWS_MAX = 4,
    NORM_ROWS_MAX = 7,
    GUTTER_PX = 188,
};

dm_timeline_options dm_timeline_for_screen(void)
{
    return (dm_timeline_options){.width_px = SCREEN_WIDTH_PX,
                                 .height_px = SCREEN_HEIGHT_PX,
                                 .to = -1,
                                 .viewpoint = DM_VIEWPOINT_TRUTH,
                                 .text_percent = 100};
}

dm_timeline_options dm_timeline_for_print(void)
{
    dm_timeline_options options = dm_timeline_for_screen();
    options.width_px = PRINT_WIDTH_PX;
    options.height_px = PRINT_HEIGHT_PX;
    return options;
}

static dm_sizes sizes_of(int percent)
{
    return (dm_sizes){
        .percent = percent,
        .clock = 24 * percent / 100,
        .name = 17 * percent / 100,
        .body = 16 * percent / 100,
        .card = 15 * percent / 100,
        .axis = 14 * percent / 100,
        .gap = 8 * percent / 100,
        .gutter = GUTTER_PX * percent / 100,
        .row = 28 * percent / 100,
        .pitch = 34 * percent / 100,
        .bar = 25 * percent / 100,
        .outage = 48 * percent / 100,
    };
}

/// The text scale, or the largest below it at which one row of everything fits on the page.
static int fitting_percent(const dm_timeline_options *options)
{
    int percent = options->text_percent;
    while (percent > 100 && (HEIGHT_MIN_PX * percent / 100 > options->height_px ||
                             WIDTH_MIN_PX * percent / 100 > options->width_px))
        percent -= 5;
    return percent;
}

/// The window of time: what was asked for, or from the start to a little after now.
static void set_time(dm_sheet *sheet)
{
    const dm_timeline_options *options = &sheet->options;
    sheet->now = sheet->world->now;
    sheet->is_over = sheet->world->is_over != 0;
    sheet->from = options->from;
    sheet->to = options->to > options->from ? options->to : sheet->now;
    if (sheet->to < sheet->from + 60) sheet->to = sheet->from + 60;
}

static void set_plot(dm_sheet *sheet)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int right = sheet->page->width_px - 3 * sizes->gap;
    sheet->plot = (dm_box){sizes->gutter, 0, right - sizes->gutter, 0};
    sheet->bin_px = BIN_PX;
    while (sheet->plot.width / sheet->bin_px >= DM_BINS_MAX) sheet->bin_px++;
    sheet->bin_count = sheet->plot.width / sheet->bin_px + 1;
}

// ---- who gets how much height

/// The bands below the axis, in their fixed order.
typedef enum band_id {
    BAND_PUBLIC,
    BAND_FIRST,
    BAND_SECOND,
    BAND_THIRD,
    BAND_ASSETS,
    BAND_NORMS,
    BAND_LADDER,
    BAND_TENSION,
    BAND_COUNT
} band_id;

typedef struct band_plan {
    int rows[BAND_COUNT];
    int wanted[BAND_COUNT];
    int heights[BAND_COUNT];
} band_plan;

static bool is_card_band(int band)
{
    return band < DM_LANE_COUNT;
}

/// Height of a band with `rows` rows.
static int band_height(dm_sheet *sheet, int band, int rows)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int pad = 2 * dm_scaled(sheet, LANE_PAD_PX);
    if (is_card_band(band)) {
        dm_lane_facts *lane = &sheet->lanes[band];
        lane->rows = rows;
        lane->has_strip = rows < lane->rows_wanted || lane->hidden_total > 0;
        return dm_lane_height(sheet, (dm_lane)band);
    }
    // A single row of norms leaves room for "+5 more" under the band's name.
    const int more = band == BAND_NORMS && rows == 1 ? sizes->axis + sizes->gap / 2 : 0;
    const int one = pad + sizes->row + more;
    const int height = pad + rows * (band == BAND_ASSETS ? sizes->outage : sizes->bar);
    return height > one ? height : one;
}

static void want_rows(dm_sheet *sheet, band_plan *plan)
{
    for (int band = 0; band < DM_LANE_COUNT; band++) {
        dm_cards_place(sheet, (dm_lane)band, DM_CARD_ROWS_MAX);
        dm_lane_facts *lane = &sheet->lanes[band];
        lane->rows_wanted = 1;
        for (int row = 1; row < DM_CARD_ROWS_MAX; row++)
            if (lane->row_count[row] > 0) lane->rows_wanted = row + 1;
        plan->wanted[band] = lane->rows_wanted;
    }
    plan->wanted[BAND_ASSETS] = dm_assets_rows(sheet, OUTAGE_ROWS_MAX);
    plan->wanted[BAND_NORMS] = dm_norms_rows(sheet, NORM_ROWS_MAX);
}

/// One row for each, then further rows in turns while there is height; the states and
/// the norms come first.
static int grant_rows(dm_sheet *sheet, band_plan *plan, int height)
{
    static const band_id order[] = {BAND_FIRST,  BAND_SECOND, BAND_NORMS,
                                    BAND_PUBLIC, BAND_ASSETS, BAND_THIRD};
    int used = 0;
    for (int band = 0; band < BAND_LADDER; band++) {
        plan->rows[band] = plan->wanted[band] > 0 ? 1 : 0;
        plan->heights[band] = band_height(sheet, band, plan->rows[band]);
        used += plan->heights[band];
    }
    bool is_granting = true;
    while (is_granting) {
        is_granting = false;
        for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
            const band_id band = order[i];
            if (plan->rows[band] >= plan->wanted[band]) continue;
            const int grown = band_height(sheet, (int)band, plan->rows[band] + 1);
            if (used - plan->heights[band] + grown > height) {
                plan->wanted[band] = plan->rows[band];
                band_height(sheet, (int)band, plan->rows[band]);
                continue;
            }
            used += grown - plan->heights[band];
            plan->heights[band] = grown;
            plan->rows[band]++;
            is_granting = true;
        }
    }
    return used;
}

static int at_most(int value, int limit)
{
    return value < limit ? value : limit;
}

static void make_plan(dm_sheet *sheet, band_plan *plan, int height)
{
    const int ladder = at_most(dm_scaled(sheet, LADDER_MIN_PX), height / 3);
    const int tension = at_most(dm_scaled(sheet, TENSION_MIN_PX), height / 6);
    *plan = (band_plan){0};
    want_rows(sheet, plan);
    const int rest = height - ladder - tension;
    int spare = rest - grant_rows(sheet, plan, rest); // negative: even one row each is too much
    for (int band = 0; band < DM_LANE_COUNT; band++) {
        dm_lane_facts *lane = &sheet->lanes[band];
        if (plan->rows[band] == lane->rows_wanted) continue;
        dm_cards_place(sheet, (dm_lane)band, plan->rows[band]);
        lane->has_strip = lane->hidden_total > 0; // tighter rows may have held all cards after all
        const int needed = dm_lane_height(sheet, (dm_lane)band);
        spare += plan->heights[band] - needed;
        plan->heights[band] = needed;
    }
    plan->heights[BAND_LADDER] = at_most(ladder + spare, dm_scaled(sheet, LADDER_MAX_PX));
    spare -= plan->heights[BAND_LADDER] - ladder;
    plan->heights[BAND_TENSION] = at_most(tension + spare, dm_scaled(sheet, TENSION_MAX_PX));
    spare -= plan->heights[BAND_TENSION] - tension;
    for (int i = 0; spare > 0; i++, spare--) plan->heights[i % BAND_LADDER]++;
}

// ---- drawing

static const char *band_name(const dm_sheet *sheet, int band)
{
    switch (band) {
    case BAND_PUBLIC:
        return _("Public");
    case BAND_FIRST:
    case BAND_SECOND:
        return dm_state_title(sheet, band - BAND_FIRST);
    case BAND_THIRD:
        return _("Third parties");
    case BAND_ASSETS:
        return _("Infrastructure");
    case BAND_NORMS:
        return _("Norms");
    case BAND_LADDER:
        return _("Ladder");
    default:
        return _("Tension");
    }
}

static void draw_bands(dm_sheet *sheet, const band_plan *plan, int top, dm_box boxes[BAND_COUNT])
{
    static const dm_symbol symbols[BAND_COUNT] = {
        DM_SYMBOL_SQUARE, DM_SYMBOL_CIRCLE, DM_SYMBOL_DIAMOND, DM_SYMBOL_SQUARE,
        DM_SYMBOL_SQUARE, DM_SYMBOL_SQUARE, DM_SYMBOL_CHEVRON, DM_SYMBOL_CHEVRON};
    static const dm_role roles[BAND_COUNT] = {DM_ROLE_PUBLIC,   DM_ROLE_FIRST,   DM_ROLE_SECOND,
                                              DM_ROLE_THIRD,    DM_ROLE_PUBLIC,  DM_ROLE_NORM,
                                              DM_ROLE_INK_SOFT, DM_ROLE_INK_SOFT};
    int y = top;
    for (int band = 0; band < BAND_COUNT; band++) {
        boxes[band] = (dm_box){0, y, sheet->page->width_px, plan->heights[band]};
        dm_band_draw(sheet, boxes[band], band, symbols[band], roles[band], band_name(sheet, band));
        y += plan->heights[band];
    }
}

static void draw(dm_sheet *sheet)
{
    dm_page *page = sheet->page;
    const dm_box head = {0, 0, page->width_px, dm_scaled(sheet, HEAD_PX)};
    const dm_box axis = {0, head.height, page->width_px, dm_scaled(sheet, AXIS_PX)};
    const int top = axis.y + axis.height;
    const dm_box foot = {0, page->height_px - dm_scaled(sheet, FOOT_PX), page->width_px,
                         dm_scaled(sheet, FOOT_PX)};
    band_plan plan;
    dm_box boxes[BAND_COUNT];
    make_plan(sheet, &plan, foot.y - top);

    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, page->width_px, page->height_px});
    dm_head_draw(sheet, head);
    draw_bands(sheet, &plan, top, boxes);
    const int bottom = boxes[BAND_COUNT - 1].y + boxes[BAND_COUNT - 1].height;
    dm_axis_draw(sheet, axis, bottom);
    dm_now_draw(sheet, axis, bottom);
    sheet->first_card_mark = page->mark_count;
    for (int lane = 0; lane < DM_LANE_COUNT; lane++)
        dm_lane_draw(sheet, (dm_lane)lane, boxes[lane]);
    sheet->card_word_count = sheet->word_count;
    dm_assets_draw(sheet, boxes[BAND_ASSETS], plan.rows[BAND_ASSETS]);
    dm_norms_draw(sheet, boxes[BAND_NORMS], plan.rows[BAND_NORMS]);
    dm_ladder_draw(sheet, boxes[BAND_LADDER]);
    dm_tension_draw(sheet, boxes[BAND_TENSION]);
    dm_arrows_draw(sheet);
    dm_foot_draw(sheet, foot);
}

/// For people who cannot see the picture.
static void describe(const dm_sheet *sheet)
{
    dm_page *page = sheet->page;
    const char *title = dm_say(sheet->scenario, sheet->scenario->noun.title);
    dm_text words = dm_text_over(page->title, sizeof page->title);
    dm_text_format(&words, _("%s: timeline"), title);
    words = dm_text_over(page->summary, sizeof page->summary);
    dm_text_add(&words, _("Exercise. A simulation under stated assumptions, not a forecast. "));
    if (sheet->options.viewpoint == DM_VIEWPOINT_TRUTH)
        dm_text_format(&words, _("Seed %" PRIu64 ", highest rung %d. "), sheet->world->seed,
                       sheet->rung.peak);
    if (sheet->ending >= 0 && sheet->ending < sheet->scenario->endings_count)
        dm_text_format(&words, _("Ending: %s."),
                       dm_say(sheet->scenario, sheet->scenario->endings[sheet->ending].noun.title));
}

void dm_timeline_layout(const dm_scenario *scenario, const dm_world *world, const dm_events *events,
                        const dm_timeline_options *options, dm_page *page)
{
    assert(options->width_px >= WIDTH_MIN_PX && options->height_px >= HEIGHT_MIN_PX);
    assert(options->text_percent >= 100 && options->text_percent <= 300);
    dm_page_clear(page, options->width_px, options->height_px);
    dm_sheet *sheet = malloc(sizeof *sheet);
    if (sheet == NULL) {
        page->is_cut = true;
        return;
    }
    sheet->scenario = scenario;
    sheet->world = world;
    sheet->events = events;
    sheet->options = *options;
    sheet->page = page;
    sheet->sizes = sizes_of(fitting_percent(options));
    set_time(sheet);
    set_plot(sheet);
    dm_sheet_read(sheet);
    draw(sheet);
    describe(sheet);
    free(sheet);
}
