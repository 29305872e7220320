#include "support/fake_run.h"
#include "support/test.h"
#include "view/timeline.h"

#include <stdlib.h>
#include <string.h>

// The timeline as an instrument: what it does under a hand. What it draws is test_view_timeline.c.

typedef struct bench_top {
    dm_fake_run *run;
    dm_timeline_index *index;
    dm_timeline_options options;
    dm_page page;
    dm_timeline_map *map;
} bench_top;

static bench_top set_out(dm_fake_run *run, int viewpoint)
{
    bench_top top = {.run = run, .options = dm_timeline_for_screen()};
    top.options.is_embedded = true;
    top.options.has_minimap = true;
    top.options.to = run->world.now;
    top.index = dm_timeline_open(&run->scenario, viewpoint, DM_CLOCK_AUTO);
    top.map = calloc(1, sizeof *top.map);
    assert_non_null(top.index);
    assert_non_null(top.map);
    dm_timeline_update(top.index, &run->world, &run->events);
    return top;
}

static void clear_away(bench_top *top)
{
    dm_timeline_close(top->index);
    dm_page_free(&top->page);
    free(top->map);
    dm_fake_run_free(top->run);
}

static void show(bench_top *top)
{
    dm_timeline_draw(top->index, &top->options, &top->page, top->map);
    assert_false(top->page.is_cut);
}

static char *printed(const dm_page *page)
{
    dm_text text = {0};
    dm_page_print(page, &text);
    return text.bytes;
}

static bool has_words(const dm_page *page, const char *words)
{
    for (int i = 0; i < page->mark_count; i++)
        if (page->marks[i].kind == DM_MARK_TEXT &&
            strstr(dm_mark_text(page, &page->marks[i]), words) != NULL)
            return true;
    return false;
}

/// The first event whose card says this.
static uint32_t card_of(const dm_timeline_index *index, const char *words)
{
    uint32_t event = 0;
    while ((event = dm_timeline_step(index, (dm_timeline_filter){0}, event, 1)) != 0) {
        char label[256];
        dm_text text = dm_text_over(label, sizeof label);
        dm_timeline_words(index, event, &text);
        if (strstr(label, words) != NULL) return event;
    }
    fail_msg("no card says \"%s\"", words);
    return 0;
}

static int count_kind(const dm_timeline_map *map, dm_hit_kind kind)
{
    int count = 0;
    for (int i = 0; i < map->hit_count; i++) count += map->hits[i].kind == kind;
    return count;
}

// ---- the picture

static void a_screen_of_the_story_is_laid_out_as_agreed(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    static const dm_timeline_pin pins[] = {{.at = 240, .note = "Here they asked first"},
                                           {.at = 640, .note = "Named without proof"}};
    top.options.height_px = 620;
    top.options.from = 0;
    top.options.to = 900;
    top.options.selected = card_of(top.index, "Name Surovia in public");
    top.options.depth = 3;
    top.options.range_from = 200;
    top.options.range_to = 420;
    top.options.pins = pins;
    top.options.pin_count = 2;
    dm_timeline_search(top.index, "HOST");
    show(&top);
    char *text = printed(&top.page);
    assert_golden("view_instrument.txt", text);
    free(text);
    clear_away(&top);
}

static void adding_events_one_by_one_gives_the_same_picture_as_all_at_once(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    show(&top);
    char *whole = printed(&top.page);
    dm_timeline_forget(top.index);
    dm_events part = top.run->events;
    for (part.count = 0; part.count <= top.run->events.count; part.count++)
        dm_timeline_update(top.index, &top.run->world, &part);
    show(&top);
    char *grown = printed(&top.page);
    assert_string_equal(whole, grown);
    free(whole);
    free(grown);
    clear_away(&top);
}

static void events_that_were_taken_back_leave_no_trace(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    dm_events part = top.run->events;
    part.count = top.run->events.count / 2;
    dm_timeline_update(top.index, &top.run->world, &part);
    show(&top);
    char *undone = printed(&top.page);
    dm_timeline_forget(top.index);
    dm_timeline_update(top.index, &top.run->world, &part);
    show(&top);
    char *fresh = printed(&top.page);
    assert_string_equal(undone, fresh);
    free(undone);
    free(fresh);
    clear_away(&top);
}

static void a_small_screen_folds_bands_and_says_how_many(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    top.options.width_px = 1024;
    for (int height = 200; height <= 800; height += 40) {
        top.options.height_px = height;
        show(&top);
        int folded = 0;
        int bottom = 0;
        for (int band = 0; band < DM_BAND_COUNT; band++) {
            const dm_box box = top.map->bands[band];
            folded += box.height == 0;
            if (box.height > 0) bottom = box.y + box.height;
        }
        assert_int_equal(folded > 0, has_words(&top.page, "folded"));
        assert_true(top.map->bands[DM_BAND_FIRST].height > 0);
        assert_true(bottom <= height);
        assert_true(height < 760 || folded == 0);
    }
    clear_away(&top);
}

// ---- nearer and farther

static void a_crowded_hour_opens_up_when_one_looks_nearer(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_crowd(1000), DM_VIEWPOINT_TRUTH);
    show(&top);
    const int far = count_kind(top.map, DM_HIT_CLUSTER);
    assert_true(far > 0);
    dm_timeline_hit cluster = {0};
    for (int i = 0; i < top.map->hit_count; i++)
        if (top.map->hits[i].kind == DM_HIT_CLUSTER) cluster = top.map->hits[i];
    dm_timeline_camera camera = {.from = 0, .to = top.options.to};
    dm_camera_open(&camera, cluster.from, cluster.to);
    top.options.from = camera.from;
    top.options.to = camera.to;
    top.options.tall_band = (uint8_t)(cluster.band + 1);
    show(&top);
    for (int i = 0; i < top.map->hit_count; i++)
        assert_true(top.map->hits[i].kind != DM_HIT_CLUSTER ||
                    top.map->hits[i].band != cluster.band);
    clear_away(&top);
}

static void every_obligation_is_named_when_its_band_is_opened(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    for (int i = 0; i < 14; i++) { // as many in one hour as the picture of a whole run abbreviates
        dm_event *event = &run->events.items[run->events.count];
        *event = run->events.items[0];
        event->id = (uint32_t)++run->events.count;
        event->kind = DM_EVENT_OBLIGATION_OPEN;
        event->at = run->world.now;
        event->until = run->world.now + 600 + i;
        event->subject = (int16_t)(100 + i);
        event->actor = 0;
        event->value = 1;
        event->visible = DM_TO_STATES;
    }
    bench_top top = set_out(run, DM_VIEWPOINT_TRUTH);
    show(&top);
    assert_true(has_words(&top.page, " more"));
    top.options.from = run->world.now - 60;
    top.options.to = run->world.now + 800;
    top.options.tall_band = DM_BAND_NORMS + 1;
    show(&top);
    assert_false(has_words(&top.page, " more"));
    assert_int_equal(count_kind(top.map, DM_HIT_OBLIGATION), 14);
    clear_away(&top);
}

static void zooming_keeps_the_minute_under_the_cursor(void **state)
{
    (void)state;
    for (int64_t cursor = 500; cursor <= 1500; cursor += 250) {
        dm_timeline_camera camera = {.from = 400, .to = 1600};
        const int64_t place = (cursor - camera.from) * 1000 / (camera.to - camera.from);
        for (int i = 0; i < 6; i++) {
            dm_camera_zoom(&camera, cursor, 1);
            const int64_t now = (cursor - camera.from) * 1000 / (camera.to - camera.from);
            assert_true(llabs(now - place) <= 1000 / (camera.to - camera.from) + 2 + i);
        }
        dm_camera_zoom(&camera, cursor, 40);
        assert_int_equal(camera.to - camera.from, DM_CAMERA_MIN);
        dm_camera_zoom(&camera, cursor, -200);
        assert_int_equal(camera.to - camera.from, DM_CAMERA_MAX);
        assert_true(camera.from >= 0);
    }
}

static void panning_never_loses_the_run(void **state)
{
    (void)state;
    dm_timeline_camera camera = dm_camera_whole(1000);
    for (int i = 0; i < 100; i++) dm_camera_pan(&camera, 700, 1000);
    assert_true(camera.from <= 1000);
    for (int i = 0; i < 100; i++) dm_camera_pan(&camera, -700, 1000);
    assert_int_equal(camera.from, 0);
    dm_camera_zoom(&camera, 500, 30);
    const int64_t before = camera.from;
    dm_camera_pan(&camera, 1, 1000); // less than a minute is still a step
    assert_int_equal(camera.from, before + 1);
}

static void a_camera_that_follows_keeps_now_in_sight_until_somebody_moves_it(void **state)
{
    (void)state;
    dm_timeline_camera camera = dm_camera_whole(0);
    for (int64_t now = 0; now < 3000; now += 7) {
        dm_camera_follow(&camera, now);
        assert_true(now >= camera.from && now < camera.to);
        assert_true(now > 12 * 60 || camera.from == 0); // a short run stays whole
    }
    dm_camera_pan(&camera, -500, 3000);
    const dm_timeline_camera left = camera;
    assert_false(dm_camera_follow(&camera, 9000));
    assert_int_equal(camera.to, left.to);
}

// ---- the pointer

static void a_point_finds_what_stands_there_and_small_things_answer_around_them(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    static const dm_timeline_pin pins[] = {{.at = 300, .note = "note"}};
    top.options.pins = pins;
    top.options.pin_count = 1;
    show(&top);
    assert_true(count_kind(top.map, DM_HIT_EVENT) > 10);
    for (int i = 0; i < top.map->hit_count; i++) {
        const dm_timeline_hit *hit = &top.map->hits[i];
        const dm_box box = hit->box;
        const dm_timeline_hit found =
            dm_timeline_at(top.map, box.x + box.width / 2, box.y + box.height / 2);
        if (hit->kind == DM_HIT_EVENT) {
            assert_int_equal(found.event, hit->event);
        }
        if (hit->kind == DM_HIT_PIN) {
            const dm_timeline_hit beside = dm_timeline_at(top.map, box.x - 4, box.y - 4);
            assert_int_equal(beside.kind, DM_HIT_PIN);
        }
    }
    const dm_box lane = top.map->bands[DM_BAND_LADDER];
    const dm_timeline_hit empty = dm_timeline_at(top.map, top.map->plot.x + 600, lane.y + 40);
    assert_int_equal(empty.kind, DM_HIT_PLOT);
    assert_int_equal(empty.band, DM_BAND_LADDER);
    assert_int_equal(empty.from, dm_timeline_minute_at(top.map, top.map->plot.x + 600));
    assert_int_equal(dm_timeline_at(top.map, 20, lane.y + 5).kind, DM_HIT_BAND);
    const dm_box map = top.map->minimap;
    const dm_timeline_hit half = dm_timeline_at(top.map, map.x + map.width / 2, map.y + 3);
    assert_int_equal(half.kind, DM_HIT_MINIMAP);
    assert_true(llabs(half.from - top.map->whole_to / 2) <= 2);
    clear_away(&top);
}

// ---- the keyboard

static void stepping_visits_every_card_once_and_in_order(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_crowd(500), DM_VIEWPOINT_TRUTH);
    const dm_timeline_filter all = {0};
    int forward = 0;
    int64_t minute = -1;
    uint32_t last = 0;
    for (uint32_t at = 0; (at = dm_timeline_step(top.index, all, at, 1)) != 0; forward++) {
        assert_true(dm_timeline_minute(top.index, at) >= minute);
        minute = dm_timeline_minute(top.index, at);
        last = at;
    }
    int back = 0;
    uint32_t at = last;
    for (; at != 0; at = dm_timeline_step(top.index, all, at, -1)) back++;
    assert_int_equal(forward, back);
    assert_true(forward > 50);
    dm_timeline_figures figures;
    dm_timeline_figure(top.index, 0, top.run->world.now, &figures);
    assert_int_equal(figures.cards, forward);
    clear_away(&top);
}

static void stepping_to_another_band_stays_near_in_time(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    const dm_timeline_filter all = {0};
    const uint32_t press = card_of(top.index, "Press");
    const uint32_t below = dm_timeline_step_band(top.index, all, press, 1);
    assert_true(llabs(dm_timeline_minute(top.index, below) - 120) <= 30);
    assert_int_equal(dm_timeline_step_band(top.index, all, press, -1), 0);
    const dm_timeline_filter without = {.hidden_bands = 1 << DM_BAND_FIRST};
    const uint32_t beyond = dm_timeline_step_band(top.index, without, press, 1);
    assert_int_not_equal(beyond, below);
    clear_away(&top);
}

static void what_is_filtered_is_neither_drawn_nor_visited(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    show(&top);
    assert_true(has_words(&top.page, "Fishing talks stall"));
    top.options.filter.hidden_topics = 1 << DM_TOPIC_INJECTS;
    top.options.filter.hidden_bands = 1 << DM_BAND_NORMS;
    show(&top);
    assert_false(has_words(&top.page, "Fishing talks stall"));
    assert_false(has_words(&top.page, "Norms"));
    assert_int_equal(top.map->bands[DM_BAND_NORMS].height, 0);
    uint32_t at = 0;
    while ((at = dm_timeline_step(top.index, top.options.filter, at, 1)) != 0) {
        char label[256];
        dm_text text = dm_text_over(label, sizeof label);
        dm_timeline_words(top.index, at, &text);
        assert_null(strstr(label, "Fishing talks stall"));
    }
    clear_away(&top);
}

static void a_search_goes_round_and_counts(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    const dm_timeline_filter all = {0};
    const int count = dm_timeline_search(top.index, "surovia");
    assert_true(count >= 2);
    int number = 0;
    uint32_t at = 0;
    for (int i = 1; i <= count; i++) {
        at = dm_timeline_found(top.index, all, at, 1, &number);
        assert_int_equal(number, i);
    }
    dm_timeline_found(top.index, all, at, 1, &number);
    assert_int_equal(number, 1);
    assert_int_equal(dm_timeline_search(top.index, "no such words"), 0);
    assert_int_equal(dm_timeline_found(top.index, all, 0, 1, NULL), 0);
    assert_int_equal(dm_timeline_search(top.index, ""), 0);
    clear_away(&top);
}

// ---- what led where

static int count_curves(const dm_page *page)
{
    int count = 0;
    for (int i = 0; i < page->mark_count; i++) count += page->marks[i].kind == DM_MARK_CURVE;
    return count;
}

static void arrows_go_as_deep_as_asked(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    top.options.selected = card_of(top.index, "Answers");
    top.options.depth = 1;
    show(&top);
    const int near = count_curves(&top.page);
    top.options.depth = 4;
    show(&top);
    assert_true(near >= 1);
    assert_true(count_curves(&top.page) > near);
    clear_away(&top);
}

static void the_selected_card_is_drawn_however_dense_it_is_there(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_crowd(20000), DM_VIEWPOINT_TRUTH);
    uint32_t at = 0;
    for (int i = 0; i < 40; i++) {
        for (int k = 0; k < 97; k++)
            at = dm_timeline_step(top.index, (dm_timeline_filter){0}, at, 1);
        top.options.selected = at;
        show(&top);
        bool is_drawn = false;
        for (int h = 0; h < top.map->hit_count; h++)
            is_drawn |= top.map->hits[h].kind == DM_HIT_EVENT && top.map->hits[h].event == at;
        assert_true(is_drawn);
    }
    clear_away(&top);
}

// ---- two clocks

static void a_message_stands_where_it_was_sent_or_where_it_was_read(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    run->world.messages[0].sent = 100;
    run->world.messages[0].delivered = 115;
    bench_top top = set_out(run, DM_VIEWPOINT_SECOND);
    dm_timeline_index *event_time =
        dm_timeline_open(&run->scenario, DM_VIEWPOINT_SECOND, DM_CLOCK_EVENT);
    dm_timeline_update(event_time, &run->world, &run->events);
    int differing = 0;
    uint32_t at = 0;
    while ((at = dm_timeline_step(top.index, (dm_timeline_filter){0}, at, 1)) != 0) {
        const int64_t known = dm_timeline_minute(top.index, at);
        const int64_t happened = dm_timeline_minute(event_time, at);
        assert_true(happened <= known);
        if (happened == 100 && known == 115) differing++;
    }
    assert_int_equal(differing, 1);
    dm_timeline_close(event_time);
    clear_away(&top);
}

// ---- figures

static void the_figures_of_a_stretch_count_what_is_in_it(void **state)
{
    (void)state;
    bench_top top = set_out(dm_fake_run_story(), DM_VIEWPOINT_TRUTH);
    dm_timeline_figures figures;
    dm_timeline_figure(top.index, 200, 420, &figures);
    char words[1024];
    dm_text text = dm_text_over(words, sizeof words);
    dm_timeline_figure_words(top.index, &figures, &text);
    assert_int_equal(figures.opened, 1);
    assert_int_equal(figures.met, 1);
    assert_non_null(strstr(words, "Obligations: 1 opened, 1 met, 0 late, 0 missed"));
    assert_non_null(strstr(words, "03:20"));
    clear_away(&top);

    top = set_out(dm_fake_run_story(), DM_VIEWPOINT_SECOND);
    dm_timeline_figure(top.index, 0, 5000, &figures);
    assert_int_equal(figures.tension_first[0], -1); // not the second state's to know
    clear_away(&top);
}

static void a_slow_wheel_zooms_as_far_as_a_quick_one_and_nothing_drifts(void **state)
{
    (void)state;
    const dm_camera_grip grip = {.minute = 700, .at_px = 300, .width_px = 1000};
    dm_timeline_camera quick = {.from = 400, .to = 1400};
    dm_timeline_camera slow = quick;
    assert_true(dm_camera_turn(&quick, grip, 240));
    int rest = 0;
    for (int i = 0; i < 240; i++)
        if (dm_camera_turn(&slow, grip, ++rest)) rest = 0;
    const int64_t width = quick.to - quick.from;
    assert_int_equal(width, 640);
    assert_true(llabs((slow.to - slow.from) - width) < width / 8);
    // Out and in again, many times: the minute stays where it was taken hold of.
    for (int i = 0; i < 400; i++) {
        dm_camera_turn(&slow, grip, i / 10 % 2 == 0 ? -37 : 37);
        const int64_t place = (grip.minute - slow.from) * 1000 / (slow.to - slow.from);
        if (slow.from > 0) assert_true(llabs(place - 300) <= 1000 / (slow.to - slow.from) + 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_screen_of_the_story_is_laid_out_as_agreed),
        cmocka_unit_test(adding_events_one_by_one_gives_the_same_picture_as_all_at_once),
        cmocka_unit_test(events_that_were_taken_back_leave_no_trace),
        cmocka_unit_test(a_small_screen_folds_bands_and_says_how_many),
        cmocka_unit_test(a_crowded_hour_opens_up_when_one_looks_nearer),
        cmocka_unit_test(every_obligation_is_named_when_its_band_is_opened),
        cmocka_unit_test(zooming_keeps_the_minute_under_the_cursor),
        cmocka_unit_test(panning_never_loses_the_run),
        cmocka_unit_test(a_camera_that_follows_keeps_now_in_sight_until_somebody_moves_it),
        cmocka_unit_test(a_point_finds_what_stands_there_and_small_things_answer_around_them),
        cmocka_unit_test(stepping_visits_every_card_once_and_in_order),
        cmocka_unit_test(stepping_to_another_band_stays_near_in_time),
        cmocka_unit_test(what_is_filtered_is_neither_drawn_nor_visited),
        cmocka_unit_test(a_search_goes_round_and_counts),
        cmocka_unit_test(arrows_go_as_deep_as_asked),
        cmocka_unit_test(the_selected_card_is_drawn_however_dense_it_is_there),
        cmocka_unit_test(a_message_stands_where_it_was_sent_or_where_it_was_read),
        cmocka_unit_test(a_slow_wheel_zooms_as_far_as_a_quick_one_and_nothing_drifts),
        cmocka_unit_test(the_figures_of_a_stretch_count_what_is_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
