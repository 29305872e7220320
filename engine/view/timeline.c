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
    AXIS_EMBEDDED_PX = 30,
    FOOT_PX = 30,
    EMBEDDED_HEIGHT_MIN_PX = 160,
    LADDER_MIN_PX = 192,
    LADDER_MAX_PX = 420,
    LADDER_EMBEDDED_PX = 96,
    TENSION_MIN_PX = 112,
    TENSION_MAX_PX = 130,
    TENSION_EMBEDDED_PX = 84,
    MINIMAP_PX = 24,
    CARD_ROWS_MAX = 6, ///< of a band that is not the tall one
    OUTAGE_ROWS_MAX = 4,
    NORM_ROWS_MAX = 7,
    GUTTER_PX = 188,
    GUTTER_SHARE = 4, ///< of the width at most, on a screen
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

static dm_sizes sizes_of(const dm_timeline_options *options, int percent)
{
    int gutter = GUTTER_PX * percent / 100;
    if (options->is_embedded && gutter > options->width_px / GUTTER_SHARE)
        gutter = options->width_px / GUTTER_SHARE;
    return (dm_sizes){
        .percent = percent,
        .clock = 24 * percent / 100,
        .name = 17 * percent / 100,
        .body = 16 * percent / 100,
        .card = 15 * percent / 100,
        .axis = 14 * percent / 100,
        .gap = 8 * percent / 100,
        .pad = (options->is_embedded ? 4 : 7) * percent / 100,
        .gutter = gutter,
        .row = 28 * percent / 100,
        .pitch = 34 * percent / 100,
        .bar = 25 * percent / 100,
        .outage = 48 * percent / 100,
    };
}

/// The text scale, or the largest below it at which one row of everything fits on the page.
static int fitting_percent(const dm_timeline_options *options)
{
    const int height = options->is_embedded ? EMBEDDED_HEIGHT_MIN_PX : HEIGHT_MIN_PX;
    int percent = options->text_percent;
    while (percent > 100 && (height * percent / 100 > options->height_px ||
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

typedef struct band_plan {
    int rows[DM_BAND_COUNT];
    int wanted[DM_BAND_COUNT];
    int heights[DM_BAND_COUNT]; ///< 0: left out or folded
    bool is_shown[DM_BAND_COUNT];
    int ladder; ///< smallest heights of these two
    int tension;
    int folded; ///< bands for which there is no height
} band_plan;

static bool is_card_band(int band)
{
    return band < DM_LANE_COUNT;
}

static bool is_tall(const dm_sheet *sheet, int band)
{
    return sheet->options.tall_band == band + 1;
}

/// Height of a band with `rows` rows.
static int band_height(dm_sheet *sheet, int band, int rows)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int pad = 2 * sheet->sizes.pad;
    if (is_card_band(band)) {
        dm_lane_facts *lane = &sheet->lanes[band];
        lane->rows = rows;
        lane->has_strip = rows < lane->rows_wanted || lane->hidden_total > 0;
        return dm_lane_height(sheet, (dm_lane)band);
    }
    // A single row of norms leaves room for "+5 more" under the band's name.
    const int more = band == DM_BAND_NORMS && rows == 1 ? sizes->axis + sizes->gap / 2 : 0;
    const int one = pad + sizes->row + more;
    const int height = pad + rows * (band == DM_BAND_ASSETS ? sizes->outage : sizes->bar);
    return height > one ? height : one;
}

static void want_rows(dm_sheet *sheet, band_plan *plan)
{
    for (int band = 0; band < DM_LANE_COUNT; band++) {
        const int rows_max = is_tall(sheet, band) ? DM_CARD_ROWS_MAX : CARD_ROWS_MAX;
        dm_cards_place(sheet, (dm_lane)band, rows_max);
        dm_lane_facts *lane = &sheet->lanes[band];
        lane->rows_wanted = 1;
        for (int row = 1; row < rows_max; row++)
            if (lane->row_count[row] > 0) lane->rows_wanted = row + 1;
        plan->wanted[band] = plan->is_shown[band] ? lane->rows_wanted : 0;
    }
    const int factor_assets = is_tall(sheet, DM_BAND_ASSETS) ? 3 : 1;
    const int factor_norms = is_tall(sheet, DM_BAND_NORMS) ? 3 : 1;
    plan->wanted[DM_BAND_ASSETS] =
        plan->is_shown[DM_BAND_ASSETS] ? dm_assets_rows(sheet, factor_assets * OUTAGE_ROWS_MAX) : 0;
    plan->wanted[DM_BAND_NORMS] =
        plan->is_shown[DM_BAND_NORMS] ? dm_norms_rows(sheet, factor_norms * NORM_ROWS_MAX) : 0;
}

/// One row for each. @return the height of that
static int grant_first_rows(dm_sheet *sheet, band_plan *plan)
{
    int used = 0;
    for (int band = 0; band < DM_BAND_LADDER; band++) {
        plan->rows[band] = plan->wanted[band] > 0 ? 1 : 0;
        plan->heights[band] = plan->is_shown[band] ? band_height(sheet, band, plan->rows[band]) : 0;
        used += plan->heights[band];
    }
    return used;
}

/// One row more for a band, if there is height for it.
static bool grant_row(dm_sheet *sheet, band_plan *plan, int band, int height, int *used)
{
    if (plan->rows[band] >= plan->wanted[band]) return false;
    const int grown = band_height(sheet, band, plan->rows[band] + 1);
    if (*used - plan->heights[band] + grown > height) {
        plan->wanted[band] = plan->rows[band];
        band_height(sheet, band, plan->rows[band]);
        return false;
    }
    *used += grown - plan->heights[band];
    plan->heights[band] = grown;
    plan->rows[band]++;
    return true;
}

/// One row for each, then the tall band's, then further rows in turns while there is height; the
/// states and the norms come first.
static int grant_rows(dm_sheet *sheet, band_plan *plan, int height)
{
    static const dm_timeline_band order[] = {DM_BAND_FIRST,  DM_BAND_SECOND, DM_BAND_NORMS,
                                             DM_BAND_PUBLIC, DM_BAND_ASSETS, DM_BAND_THIRD};
    int used = grant_first_rows(sheet, plan);
    const int tall = sheet->options.tall_band - 1;
    while (tall >= 0 && tall < DM_BAND_LADDER && grant_row(sheet, plan, tall, height, &used)) {
    }
    bool is_granting = true;
    while (is_granting) {
        is_granting = false;
        for (size_t i = 0; i < sizeof order / sizeof *order; i++)
            is_granting |= grant_row(sheet, plan, (int)order[i], height, &used);
    }
    return used;
}

static int at_most(int value, int limit)
{
    return value < limit ? value : limit;
}

/// Leaves out what was filtered; on a screen folds bands until one row of each of the others fits.
static void choose_bands(dm_sheet *sheet, band_plan *plan, int height)
{
    static const dm_timeline_band order[] = {DM_BAND_TENSION, DM_BAND_LADDER, DM_BAND_THIRD,
                                             DM_BAND_ASSETS,  DM_BAND_PUBLIC, DM_BAND_NORMS};
    const bool is_embedded = sheet->options.is_embedded;
    const int ladder = dm_scaled(sheet, is_embedded ? LADDER_EMBEDDED_PX : LADDER_MIN_PX);
    const int tension = dm_scaled(sheet, is_embedded ? TENSION_EMBEDDED_PX : TENSION_MIN_PX);
    *plan = (band_plan){.ladder = is_embedded ? ladder : at_most(ladder, height / 3),
                        .tension = is_embedded ? tension : at_most(tension, height / 6)};
    for (int band = 0; band < DM_BAND_COUNT; band++)
        plan->is_shown[band] = dm_band_is_shown(sheet, band);
    want_rows(sheet, plan);
    if (!plan->is_shown[DM_BAND_LADDER]) plan->ladder = 0;
    if (!plan->is_shown[DM_BAND_TENSION]) plan->tension = 0;
    for (size_t i = 0; is_embedded && i < sizeof order / sizeof *order; i++) {
        if (grant_first_rows(sheet, plan) + plan->ladder + plan->tension <= height) return;
        if (!plan->is_shown[order[i]]) continue;
        plan->is_shown[order[i]] = false;
        plan->wanted[order[i]] = 0;
        plan->folded++;
        if (order[i] == DM_BAND_LADDER) plan->ladder = 0;
        if (order[i] == DM_BAND_TENSION) plan->tension = 0;
    }
}

/// What is left over goes to the ladder, then to the tension, then to all.
static void spread(dm_sheet *sheet, band_plan *plan, int spare)
{
    if (plan->ladder > 0)
        plan->heights[DM_BAND_LADDER] =
            at_most(plan->ladder + spare, dm_scaled(sheet, LADDER_MAX_PX));
    spare -= plan->heights[DM_BAND_LADDER] - plan->ladder;
    if (plan->tension > 0)
        plan->heights[DM_BAND_TENSION] =
            at_most(plan->tension + spare, dm_scaled(sheet, TENSION_MAX_PX));
    spare -= plan->heights[DM_BAND_TENSION] - plan->tension;
    bool is_any = false;
    for (int band = 0; band < DM_BAND_LADDER; band++) is_any |= plan->heights[band] > 0;
    for (int i = 0; is_any && spare > 0; i++) {
        if (plan->heights[i % DM_BAND_LADDER] == 0) continue;
        plan->heights[i % DM_BAND_LADDER]++;
        spare--;
    }
}

static void make_plan(dm_sheet *sheet, band_plan *plan, int height)
{
    choose_bands(sheet, plan, height);
    const int rest = height - plan->ladder - plan->tension;
    int spare = rest - grant_rows(sheet, plan, rest); // negative: even one row each is too much
    for (int band = 0; band < DM_LANE_COUNT; band++) {
        dm_lane_facts *lane = &sheet->lanes[band];
        if (!plan->is_shown[band] || plan->rows[band] == lane->rows_wanted) continue;
        dm_cards_place(sheet, (dm_lane)band, plan->rows[band]);
        lane->has_strip = lane->hidden_total > 0; // tighter rows may have held all cards after all
        const int needed = dm_lane_height(sheet, (dm_lane)band);
        spare += plan->heights[band] - needed;
        plan->heights[band] = needed;
    }
    spread(sheet, plan, spare);
}

// ---- drawing

static void draw_bands(dm_sheet *sheet, const band_plan *plan, int top, dm_box boxes[DM_BAND_COUNT])
{
    static const dm_symbol symbols[DM_BAND_COUNT] = {
        DM_SYMBOL_SQUARE, DM_SYMBOL_CIRCLE, DM_SYMBOL_DIAMOND, DM_SYMBOL_SQUARE,
        DM_SYMBOL_SQUARE, DM_SYMBOL_SQUARE, DM_SYMBOL_CHEVRON, DM_SYMBOL_CHEVRON};
    static const dm_role roles[DM_BAND_COUNT] = {DM_ROLE_PUBLIC,   DM_ROLE_FIRST,   DM_ROLE_SECOND,
                                                 DM_ROLE_THIRD,    DM_ROLE_PUBLIC,  DM_ROLE_NORM,
                                                 DM_ROLE_INK_SOFT, DM_ROLE_INK_SOFT};
    int y = top;
    for (int band = 0; band < DM_BAND_COUNT; band++) {
        boxes[band] = (dm_box){0, y, sheet->page->width_px, plan->heights[band]};
        if (plan->heights[band] == 0) continue;
        dm_band_draw(sheet, boxes[band], band, symbols[band], roles[band],
                     dm_timeline_band_words(sheet->scenario, (dm_timeline_band)band));
        y += plan->heights[band];
    }
}

/// The parts of the page from top to bottom.
typedef struct page_plan {
    dm_box head;
    dm_box axis;
    dm_box pins;
    dm_box bands; ///< all of them
    dm_box minimap;
    dm_box foot;
} page_plan;

static page_plan plan_page(const dm_sheet *sheet)
{
    const int width = sheet->page->width_px;
    const bool is_embedded = sheet->options.is_embedded;
    page_plan plan;
    plan.head = (dm_box){0, 0, width, is_embedded ? 0 : dm_scaled(sheet, HEAD_PX)};
    plan.axis = (dm_box){0, plan.head.height, width,
                         dm_scaled(sheet, is_embedded ? AXIS_EMBEDDED_PX : AXIS_PX)};
    plan.pins = (dm_box){0, plan.axis.y + plan.axis.height, width, dm_pins_height(sheet)};
    const int foot = is_embedded ? 0 : dm_scaled(sheet, FOOT_PX);
    const int minimap = sheet->options.has_minimap ? dm_scaled(sheet, MINIMAP_PX) : 0;
    plan.foot = (dm_box){0, sheet->page->height_px - foot, width, foot};
    plan.minimap = (dm_box){0, plan.foot.y - minimap, width, minimap};
    const int top = plan.pins.y + plan.pins.height;
    plan.bands = (dm_box){0, top, width, plan.minimap.y - top};
    return plan;
}

static void fill_map(const dm_sheet *sheet, const page_plan *plan, const dm_box *boxes, int bottom)
{
    dm_timeline_map *map = sheet->map;
    if (map == NULL) return;
    const dm_box plot = sheet->plot;
    map->plot = (dm_box){plot.x, plan->bands.y, plot.width, bottom - plan->bands.y};
    map->axis = (dm_box){plot.x, plan->axis.y, plot.width, plan->axis.height + plan->pins.height};
    for (int band = 0; band < DM_BAND_COUNT; band++) map->bands[band] = boxes[band];
    map->minimap = (dm_box){0};
    map->whole_to = sheet->to;
    map->from = sheet->from;
    map->to = sheet->to;
}

static void draw(dm_sheet *sheet)
{
    dm_page *page = sheet->page;
    const page_plan parts = plan_page(sheet);
    band_plan plan;
    dm_box boxes[DM_BAND_COUNT];
    make_plan(sheet, &plan, parts.bands.height);

    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, page->width_px, page->height_px});
    if (!sheet->options.is_embedded) dm_head_draw(sheet, parts.head);
    draw_bands(sheet, &plan, parts.bands.y, boxes);
    int bottom = parts.bands.y;
    for (int band = 0; band < DM_BAND_COUNT; band++) bottom += plan.heights[band];
    fill_map(sheet, &parts, boxes, bottom);
    dm_range_draw(sheet, (dm_box){0, parts.bands.y, page->width_px, bottom - parts.bands.y});
    dm_axis_draw(sheet, parts.axis, bottom);
    dm_now_draw(sheet, parts.axis, bottom);
    dm_pins_draw(sheet, parts.pins, bottom);
    sheet->first_card_mark = page->mark_count;
    for (int lane = 0; lane < DM_LANE_COUNT; lane++)
        if (plan.heights[lane] > 0) dm_lane_draw(sheet, (dm_lane)lane, boxes[lane]);
    sheet->card_word_count = sheet->word_count;
    if (plan.heights[DM_BAND_ASSETS] > 0)
        dm_assets_draw(sheet, boxes[DM_BAND_ASSETS], plan.rows[DM_BAND_ASSETS]);
    if (plan.heights[DM_BAND_NORMS] > 0)
        dm_norms_draw(sheet, boxes[DM_BAND_NORMS], plan.rows[DM_BAND_NORMS]);
    if (plan.heights[DM_BAND_LADDER] > 0) dm_ladder_draw(sheet, boxes[DM_BAND_LADDER]);
    if (plan.heights[DM_BAND_TENSION] > 0) dm_tension_draw(sheet, boxes[DM_BAND_TENSION]);
    dm_arrows_draw(sheet);
    if (parts.minimap.height > 0) dm_minimap_draw(sheet, parts.minimap, plan.folded);
    if (!sheet->options.is_embedded) dm_foot_draw(sheet, parts.foot);
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
    if (sheet->viewpoint == DM_VIEWPOINT_TRUTH)
        dm_text_format(&words, _("Seed %" PRIu64 ", highest rung %d. "), sheet->world->seed,
                       sheet->rung.peak);
    if (sheet->index->ending >= 0 && sheet->index->ending < sheet->scenario->endings_count)
        dm_text_format(
            &words, _("Ending: %s."),
            dm_say(sheet->scenario, sheet->scenario->endings[sheet->index->ending].noun.title));
}

void dm_timeline_draw(dm_timeline_index *index, const dm_timeline_options *options, dm_page *page,
                      dm_timeline_map *map)
{
    assert(options->width_px >= WIDTH_MIN_PX);
    assert(options->height_px >= (options->is_embedded ? EMBEDDED_HEIGHT_MIN_PX : HEIGHT_MIN_PX));
    assert(options->text_percent >= 100 && options->text_percent <= 300);
    dm_page_clear(page, options->width_px, options->height_px);
    if (map != NULL) map->hit_count = 0;
    dm_sheet *sheet = malloc(sizeof *sheet);
    if (sheet == NULL || index->is_cut) {
        page->is_cut = true;
        free(sheet);
        return;
    }
    sheet->index = index;
    sheet->scenario = index->teller.scenario;
    sheet->world = index->teller.world;
    sheet->viewpoint = index->viewpoint;
    sheet->options = *options;
    sheet->page = page;
    sheet->map = map;
    sheet->sizes = sizes_of(options, fitting_percent(options));
    sheet->teller = index->teller;
    sheet->teller.card_px = sheet->sizes.card;
    sheet->teller.label_px = dm_scaled(sheet, DM_LABEL_MAX_PX);
    set_time(sheet);
    set_plot(sheet);
    dm_sheet_read(sheet);
    draw(sheet);
    describe(sheet);
    free(sheet);
}

void dm_timeline_layout(const dm_scenario *scenario, const dm_world *world, const dm_events *events,
                        const dm_timeline_options *options, dm_page *page)
{
    dm_timeline_index *index = dm_timeline_open(scenario, options->viewpoint, options->clock);
    if (index == NULL) {
        dm_page_clear(page, options->width_px, options->height_px);
        page->is_cut = true;
        return;
    }
    dm_timeline_update(index, world, events);
    dm_timeline_draw(index, options, page, NULL);
    dm_timeline_close(index);
}
