#include "paint/paint.h"
#include "support/fake_run.h"
#include "support/test.h"
#include "view/page_diff.h"
#include "view/timeline.h"

#include <stdlib.h>
#include <string.h>

// What is painted over an old picture, only where pages differ, is the new picture.

enum { WIDTH = 1280, HEIGHT = 720, BOXES_MAX = 12 };

typedef struct easel {
    dm_painter *painter;
    uint32_t *shown; ///< grows by repainting
    uint32_t *fresh; ///< painted from nothing
    dm_page before;
    dm_page after;
} easel;

static const size_t bytes = (size_t)WIDTH * HEIGHT * sizeof(uint32_t);

static easel set_up(void)
{
    easel made = {.shown = calloc(1, bytes), .fresh = calloc(1, bytes)};
    dm_diag diag = {0};
    assert_non_null(made.shown);
    assert_non_null(made.fresh);
    assert_int_equal(dm_painter_open(&made.painter, &diag), DM_OK);
    return made;
}

static void put_away(easel *made)
{
    dm_painter_close(made->painter);
    dm_page_free(&made->before);
    dm_page_free(&made->after);
    free(made->shown);
    free(made->fresh);
}

static int64_t area_of(const dm_box *boxes, int count)
{
    int64_t area = 0;
    for (int i = 0; i < count; i++) area += (int64_t)boxes[i].width * boxes[i].height;
    return area;
}

/// Paints `after` over what is shown. @return pixels that were painted
static int64_t assert_repainted(easel *made)
{
    dm_diag diag = {0};
    dm_box boxes[BOXES_MAX];
    const dm_canvas shown = {made->shown, WIDTH, HEIGHT, WIDTH * 4};
    const dm_canvas fresh = {made->fresh, WIDTH, HEIGHT, WIDTH * 4};
    const int count = dm_page_diff(&made->before, &made->after, boxes, BOXES_MAX);
    if (count > 0) {
        assert_int_equal(dm_painter_repaint(made->painter, &made->after, DM_THEME_DARK, shown,
                                            boxes, count, &diag),
                         DM_OK);
    }
    assert_int_equal(
        dm_painter_repaint(made->painter, &made->after, DM_THEME_DARK, fresh, NULL, 0, &diag),
        DM_OK);
    assert_memory_equal(made->shown, made->fresh, bytes);
    dm_page_clear(&made->before, WIDTH, HEIGHT);
    dm_page_append(&made->before, &made->after, 0, 0);
    return area_of(boxes, count);
}

static void lay_out(easel *made, dm_timeline_index *index, dm_timeline_options options)
{
    options.width_px = WIDTH;
    options.height_px = HEIGHT;
    options.is_embedded = true;
    options.has_minimap = true;
    dm_timeline_draw(index, &options, &made->after, NULL);
}

static void a_picture_that_is_mended_is_the_whole_new_picture(void **state)
{
    (void)state;
    easel made = set_up();
    dm_fake_run *run = dm_fake_run_story();
    dm_timeline_index *index = dm_timeline_open(&run->scenario, DM_VIEWPOINT_TRUTH, DM_CLOCK_AUTO);
    dm_timeline_update(index, &run->world, &run->events);
    dm_timeline_options options = dm_timeline_for_screen();
    for (int step = 0; step < 40; step++) {
        options.from = step % 7 * 40;
        options.to = options.from + 400 + step % 5 * 200;
        options.selected = (uint32_t)(step * 13 % 70);
        options.hovered = (uint32_t)(step * 7 % 70);
        options.depth = (uint8_t)(step % 4);
        options.range_from = 100;
        options.range_to = step % 3 * 200;
        options.filter.hidden_bands = (uint16_t)(step % 6 == 5 ? 1 << DM_BAND_NORMS : 0);
        lay_out(&made, index, options);
        assert_repainted(&made);
    }
    dm_timeline_close(index);
    dm_fake_run_free(run);
    put_away(&made);
}

static void what_did_not_change_is_not_painted(void **state)
{
    (void)state;
    easel made = set_up();
    dm_fake_run *run = dm_fake_run_story();
    dm_timeline_index *index = dm_timeline_open(&run->scenario, DM_VIEWPOINT_TRUTH, DM_CLOCK_AUTO);
    dm_timeline_update(index, &run->world, &run->events);
    dm_timeline_options options = dm_timeline_for_screen();
    options.to = run->world.now;
    lay_out(&made, index, options);
    assert_int_equal(assert_repainted(&made), (int64_t)WIDTH * HEIGHT);
    assert_int_equal(assert_repainted(&made), 0);
    options.hovered = dm_timeline_step(index, options.filter, 0, 1);
    lay_out(&made, index, options);
    const int64_t hover = assert_repainted(&made);
    assert_true(hover > 0 && hover < (int64_t)WIDTH * HEIGHT / 20);
    dm_timeline_close(index);
    dm_fake_run_free(run);
    put_away(&made);
}

static void paper(dm_page *page)
{
    dm_page_clear(page, WIDTH, HEIGHT);
    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, WIDTH, HEIGHT});
}

static void a_mark_that_leaves_its_clip_is_painted_where_it_was_cut_off(void **state)
{
    (void)state;
    easel made = set_up();
    const dm_box card = {100, 100, 400, 200};
    for (int width = 400; width >= 0; width -= 80) {
        paper(&made.after);
        dm_page_clip(&made.after, (dm_box){100, 100, width, 200});
        dm_page_add(&made.after, DM_MARK_RECT, DM_ROLE_RAISED, card);
        dm_page_text(&made.after, (dm_type){DM_ROLE_INK, 20, true}, DM_ALIGN_START, 120, 150,
                     "cut off at the edge of its area");
        dm_page_unclip(&made.after);
        dm_page_text(&made.after, (dm_type){DM_ROLE_INK, 20, false}, DM_ALIGN_START, 120, 400,
                     "below");
        assert_repainted(&made);
    }
    paper(&made.after); // the clip is gone, its marks stay
    dm_page_add(&made.after, DM_MARK_RECT, DM_ROLE_RAISED, card);
    assert_repainted(&made);
    put_away(&made);
}

static void a_page_beyond_the_canvas_is_cut_and_does_no_harm(void **state)
{
    (void)state;
    easel made = set_up();
    dm_diag diag = {0};
    dm_page_clear(&made.after, 4 * WIDTH, 4 * HEIGHT);
    dm_page_add(&made.after, DM_MARK_RECT, DM_ROLE_BREACH, (dm_box){-50, -50, 9000, 9000});
    const dm_canvas canvas = {made.shown, 64, 32, WIDTH * 4};
    const dm_box box = {0, 0, 4 * WIDTH, 4 * HEIGHT};
    assert_int_equal(
        dm_painter_repaint(made.painter, &made.after, DM_THEME_DARK, canvas, &box, 1, &diag),
        DM_OK);
    assert_int_not_equal(made.shown[31 * WIDTH + 63], 0);
    assert_int_equal(made.shown[31 * WIDTH + 64], 0);
    assert_int_equal(made.shown[32 * WIDTH], 0);
    put_away(&made);
}

static void boxes_stay_few_apart_and_on_the_page(void **state)
{
    (void)state;
    dm_page before = {0};
    dm_page after = {0};
    paper(&before);
    paper(&after);
    for (int i = 0; i < 200; i++)
        dm_page_add(&after, DM_MARK_RECT, DM_ROLE_RAISED,
                    (dm_box){i * 97 % WIDTH, i * 61 % HEIGHT, 8, 8});
    for (int capacity = 1; capacity <= BOXES_MAX; capacity++) {
        dm_box boxes[BOXES_MAX];
        const int count = dm_page_diff(&before, &after, boxes, capacity);
        assert_true(count >= 1 && count <= capacity);
        for (int i = 0; i < count; i++) {
            assert_true(boxes[i].x >= 0 && boxes[i].x + boxes[i].width <= WIDTH);
            assert_true(boxes[i].y >= 0 && boxes[i].y + boxes[i].height <= HEIGHT);
        }
    }
    dm_page_free(&before);
    dm_page_free(&after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_that_is_mended_is_the_whole_new_picture),
        cmocka_unit_test(what_did_not_change_is_not_painted),
        cmocka_unit_test(a_mark_that_leaves_its_clip_is_painted_where_it_was_cut_off),
        cmocka_unit_test(a_page_beyond_the_canvas_is_cut_and_does_no_harm),
        cmocka_unit_test(boxes_stay_few_apart_and_on_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
