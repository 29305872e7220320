// The picture of a study: every dot is there, in its rung's column; intervals share one axis around
// zero; nothing leaves the page.
#include "support/harbour.h"
#include "support/test.h"
#include "view/study_page.h"

static const dm_dot_plot plots[] = {
    {.name = "none", .words = "mean 7.00; beyond II 40.0%", .dots = {[3] = 1, [7] = 29, [9] = 20}},
    {.name = "a set with a name that is much too long for the place that it has",
     .words = "mean 1.00",
     .dots = {[0] = 0, [1] = 50}},
};
static const dm_interval_row rungs[] = {
    {.label = "R1 minus none",
     .words = "-6.00 [-6.50, -5.50] lower",
     .low = -6500000,
     .mean = -6000000,
     .high = -5500000,
     .is_clear = true},
    {.label = "R2 minus none", .words = "0.00 [0.00, 0.00] the same in every play"},
};
static const dm_interval_row points[] = {
    {.label = "Crossed threshold I",
     .words = "not distinguishable with N = 40",
     .low = -4000,
     .mean = 1000,
     .high = 6000},
};
static const dm_interval_chart charts[] = {
    {.title = "Peak rung", .unit = "rungs", .rows = rungs, .row_count = 2, .unit_micro = 1000000},
    {.title = "Crossing", .unit = "points", .rows = points, .row_count = 1, .unit_micro = 10000},
};

static void lay_out(dm_page *page)
{
    harbour_build();
    harbour.thresholds[0] = (dm_threshold){.rung = 7};
    harbour.thresholds[1] = (dm_threshold){.rung = 9};
    harbour.thresholds_count = 2;
    const dm_study_sheet sheet = {.scenario = &harbour,
                                  .title = "Cold Harbour: what norms change",
                                  .subtitle = "N = 40 plays of each set",
                                  .foot = "Demarche test",
                                  .summary = "Two sets.",
                                  .plots = plots,
                                  .plot_count = 2,
                                  .charts = charts,
                                  .chart_count = 2};
    dm_study_layout(&sheet, page);
}

static void the_picture_of_a_small_study_is_known(void **state)
{
    (void)state;
    dm_page page = {0};
    dm_text text = {0};
    lay_out(&page);
    dm_page_print(&page, &text);
    assert_golden("view_study.txt", text.bytes);
    dm_text_free(&text);
    dm_page_free(&page);
}

static void every_dot_is_drawn_and_nothing_leaves_the_page(void **state)
{
    (void)state;
    dm_page page = {0};
    lay_out(&page);
    int dots = 0;
    for (int i = 0; i < page.mark_count; i++) {
        const dm_mark *mark = &page.marks[i];
        dots += mark->kind == DM_MARK_SYMBOL && mark->box.width == 8;
        assert_true(mark->box.x >= 0 && mark->box.y >= 0);
        assert_true(mark->box.x + mark->box.width <= page.width_px);
        assert_true(mark->box.y + mark->box.height <= page.height_px);
    }
    assert_int_equal(dots, 2 * DM_DOTS);
    dm_page_free(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_picture_of_a_small_study_is_known),
        cmocka_unit_test(every_dot_is_drawn_and_nothing_leaves_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
