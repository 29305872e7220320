#include "support/fake_run.h"
#include "support/test.h"
#include "view/text_measure.h"
#include "view/timeline.h"

#include <stdlib.h>
#include <string.h>

enum { MARKS_MAX = 1400, TEXT_MIN_PX = 14 };

static dm_box meet(dm_box a, dm_box b)
{
    const int left = a.x > b.x ? a.x : b.x;
    const int top = a.y > b.y ? a.y : b.y;
    const int right = a.x + a.width < b.x + b.width ? a.x + a.width : b.x + b.width;
    const int bottom = a.y + a.height < b.y + b.height ? a.y + a.height : b.y + b.height;
    return (dm_box){left, top, right - left, bottom - top};
}

/// What ink can reach in a text's box: line spacing above and below is empty.
static dm_box ink_of(const dm_mark *mark)
{
    const int ink = mark->size_px * 80 / 100;
    const dm_box box = mark->box;
    return (dm_box){box.x, box.y + (box.height - ink) / 2, box.width, ink};
}

static void assert_texts_apart(const dm_page *page)
{
    for (int i = 0; i < page->mark_count; i++) {
        if (page->marks[i].kind != DM_MARK_TEXT) continue;
        for (int k = i + 1; k < page->mark_count; k++) {
            if (page->marks[k].kind != DM_MARK_TEXT) continue;
            const dm_box both = meet(ink_of(&page->marks[i]), ink_of(&page->marks[k]));
            if (both.width > 0 && both.height > 0)
                fail_msg("\"%s\" and \"%s\" overlap by %dx%d at %d,%d",
                         dm_mark_text(page, &page->marks[i]), dm_mark_text(page, &page->marks[k]),
                         both.width, both.height, both.x, both.y);
        }
    }
}

static void assert_inside(const dm_page *page)
{
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        const dm_box box = mark->box;
        const int left = box.width < 0 ? box.x + box.width : box.x;
        const int top = box.height < 0 ? box.y + box.height : box.y;
        if (left < 0 || top < 0 || left + abs(box.width) > page->width_px ||
            top + abs(box.height) > page->height_px)
            fail_msg("mark %d of kind %d leaves the page: %d,%d %dx%d", i, mark->kind, box.x, box.y,
                     box.width, box.height);
    }
}

static void assert_texts_whole(const dm_page *page)
{
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind != DM_MARK_TEXT) continue;
        const char *text = dm_mark_text(page, mark);
        assert_true(mark->size_px >= TEXT_MIN_PX);
        assert_true(text[0] != '\0');
        assert_true(dm_text_is_clean(text, strlen(text)));
        assert_true(mark->box.width >= dm_text_width(text, mark->size_px, mark->is_bold));
    }
}

static void lay_out(const dm_fake_run *run, const dm_timeline_options *options, dm_page *page)
{
    dm_timeline_layout(&run->scenario, &run->world, &run->events, options, page);
    assert_false(page->is_cut);
}

static void assert_sound(const dm_fake_run *run, const dm_timeline_options *options)
{
    dm_page page = {0};
    lay_out(run, options, &page);
    assert_inside(&page);
    assert_texts_whole(&page);
    assert_texts_apart(&page);
    assert_true(page.mark_count <= MARKS_MAX);
    dm_page_free(&page);
}

static void assert_sound_everywhere(const dm_fake_run *run)
{
    static const int scales[] = {100, 130, 200};
    for (int viewpoint = DM_VIEWPOINT_TRUTH; viewpoint <= DM_VIEWPOINT_SECOND; viewpoint++) {
        for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
            dm_timeline_options options = dm_timeline_for_screen();
            options.viewpoint = viewpoint;
            options.text_percent = scales[i];
            assert_sound(run, &options);
        }
        dm_timeline_options options = dm_timeline_for_print();
        options.viewpoint = viewpoint;
        assert_sound(run, &options);
    }
}

static char *printed(const dm_fake_run *run, const dm_timeline_options *options)
{
    dm_page page = {0};
    lay_out(run, options, &page);
    dm_text text = {0};
    dm_page_print(&page, &text);
    dm_page_free(&page);
    assert_false(text.is_cut);
    return text.bytes;
}

static void the_story_is_laid_out_as_agreed(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    const dm_timeline_options options = dm_timeline_for_screen();
    char *text = printed(run, &options);
    assert_golden("view_timeline.txt", text);
    free(text);
    dm_fake_run_free(run);
}

static void nothing_overlaps_or_leaves_the_page_in_the_story(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    assert_sound_everywhere(run);
    dm_fake_run_free(run);
}

static void marks_stay_bounded_and_apart_whatever_the_event_count(void **state)
{
    (void)state;
    static const int counts[] = {1, 100, 1000, 10000, 100000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        dm_fake_run *run = dm_fake_run_crowd(counts[i]);
        assert_sound_everywhere(run);
        dm_fake_run_free(run);
    }
}

static void every_window_of_time_is_sound(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    for (int64_t from = 0; from < 1500; from += 370) {
        for (int64_t span = 60; span < 200000; span *= 5) {
            dm_timeline_options options = dm_timeline_for_screen();
            options.from = from;
            options.to = from + span;
            assert_sound(run, &options);
        }
    }
    dm_fake_run_free(run);
}

static void happen(dm_fake_run *run, int64_t at, int incident, int severity)
{
    run->world.incidents[incident] =
        (dm_incident){.asset = 0,
                      .effect = severity > 20 ? DM_EFFECT_DISRUPTION : DM_EFFECT_ACCESS,
                      .severity = (int16_t)severity};
    run->events.items[run->events.count++] = (dm_event){.at = at,
                                                        .id = (uint32_t)run->events.count,
                                                        .kind = DM_EVENT_INCIDENT,
                                                        .actor = DM_NOBODY,
                                                        .subject = (int16_t)incident,
                                                        .object = 0,
                                                        .value = severity,
                                                        .until = -1,
                                                        .why = -1};
}

// Somebody was inside at two, and nothing stopped; at seven it stopped.
static void an_outage_keeps_its_own_severity_and_hour(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    run->events.count = 0;
    happen(run, 120, 1, 10);
    happen(run, 420, 2, 26);
    run->events.items[run->events.count++] = (dm_event){.at = 420,
                                                        .id = 3,
                                                        .kind = DM_EVENT_LEVEL,
                                                        .actor = DM_NOBODY,
                                                        .before = 1000,
                                                        .value = 300,
                                                        .until = -1,
                                                        .why = -1};
    dm_timeline_options options = dm_timeline_for_screen();
    options.from = 300;
    options.to = 600;
    char *later = printed(run, &options);
    assert_non_null(strstr(later, "severity 26"));
    free(later);
    options.from = 0;
    options.to = 300;
    char *earlier = printed(run, &options);
    assert_null(strstr(earlier, "severity 26"));
    free(earlier);
    dm_fake_run_free(run);
}

/// Leaves only what a state can know of.
static void keep_visible(dm_fake_run *run, int viewpoint)
{
    const int bits = (viewpoint == 0 ? DM_TO_FIRST : DM_TO_SECOND) | DM_TO_PUBLIC;
    int kept = 0;
    for (int i = 0; i < run->events.count; i++)
        if ((run->events.items[i].visible & bits) != 0)
            run->events.items[kept++] = run->events.items[i];
    assert_true(kept < run->events.count);
    run->events.count = kept;
}

static void a_state_sees_the_same_whether_the_others_secrets_exist_or_not(void **state)
{
    (void)state;
    for (int viewpoint = 0; viewpoint < DM_STATES; viewpoint++) {
        dm_fake_run *run = dm_fake_run_story();
        dm_timeline_options options = dm_timeline_for_screen();
        options.viewpoint = viewpoint;
        char *with = printed(run, &options);
        keep_visible(run, viewpoint);
        char *without = printed(run, &options);
        assert_string_equal(with, without);
        free(with);
        free(without);
        dm_fake_run_free(run);
    }
}

static void a_state_never_reads_the_other_sides_cards(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    dm_timeline_options options = dm_timeline_for_screen();
    char *truth = printed(run, &options);
    options.viewpoint = DM_VIEWPOINT_SECOND;
    char *second = printed(run, &options);
    static const char *const secrets[] = {"CERT: host in Surovia",  "Operator: screens moved",
                                          "Name Surovia in public", "in truth",
                                          "Halmark sees",           "seed 7"};
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
        assert_non_null(strstr(truth, secrets[i]));
        assert_null(strstr(second, secrets[i]));
    }
    assert_non_null(strstr(second, "Fishing talks stall"));
    free(truth);
    free(second);
    dm_fake_run_free(run);
}

static void the_page_says_what_it_is_and_what_it_is_not(void **state)
{
    (void)state;
    dm_fake_run *run = dm_fake_run_story();
    const dm_timeline_options options = dm_timeline_for_print();
    char *text = printed(run, &options);
    static const char *const needed[] = {
        "EXERCISE   EXERCISE   EXERCISE",
        "A simulation under stated assumptions, not a forecast.",
        "\"Cold Harbour\"",
        "The crisis cools, with doubts",
        "\"R3\"",
        "North grid: 180,000 homes without service, severity 52 (level 3)",
        "R2 first packet, Surovia: missed, a breach",
        "\"Expel diplomats\"",
        "agreed CI threshold",
        "end Day 2, 01:00"};
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        assert_non_null(strstr(text, needed[i]));
    free(text);
    dm_fake_run_free(run);
}

static void a_shortened_text_fits_and_ends_at_a_word(void **state)
{
    (void)state;
    static const char text[] = "Send the first information packet";
    char fitted[64];
    const int whole = dm_text_width(text, 15, true);
    assert_int_equal(dm_text_fit(text, 15, true, whole, fitted, sizeof fitted), whole);
    assert_string_equal(fitted, text);
    for (int room = 20; room < whole; room += 7) {
        const int width = dm_text_fit(text, 15, true, room, fitted, sizeof fitted);
        assert_true(width <= room);
        assert_int_equal(width, dm_text_width(fitted, 15, true));
    }
    dm_text_fit(text, 15, true, 120, fitted, sizeof fitted);
    assert_string_equal(fitted, "Send the first\xE2\x80\xA6");
    static const char russian[] = "\xD0\xA5\xD0\xB0\xD0\xBB\xD1\x8C\xD0\xBC";
    const int width = dm_text_fit(russian, 15, false, 30, fitted, 8);
    assert_int_equal(width, dm_text_width(fitted, 15, false));
    assert_string_equal(fitted, "\xD0\xA5\xE2\x80\xA6"); // whole characters only
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_is_laid_out_as_agreed),
        cmocka_unit_test(nothing_overlaps_or_leaves_the_page_in_the_story),
        cmocka_unit_test(marks_stay_bounded_and_apart_whatever_the_event_count),
        cmocka_unit_test(every_window_of_time_is_sound),
        cmocka_unit_test(an_outage_keeps_its_own_severity_and_hour),
        cmocka_unit_test(a_state_sees_the_same_whether_the_others_secrets_exist_or_not),
        cmocka_unit_test(a_state_never_reads_the_other_sides_cards),
        cmocka_unit_test(the_page_says_what_it_is_and_what_it_is_not),
        cmocka_unit_test(a_shortened_text_fits_and_ends_at_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
