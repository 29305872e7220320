// What the record promises: one JSON object a line, things named by id and never by index, and the
// same bytes for the same story.
#include "support/test.h"

#include "support/harbour.h"
#include "tell/log_json.h"
#include "tell/log_result.h"

static int begin(void **state)
{
    (void)state;
    harbour_build();
    return 0;
}

static void every_kind_of_event_has_its_line(void **state)
{
    (void)state;
    harbour_add_every_kind();
    harbour_events[3].draw = 417;
    harbour_events[3].draw_key = 0xBEEF;
    harbour_events[4].visible = 0;
    harbour_events[5].visible = DM_TO_STATES;
    const dm_story story = harbour_story();
    dm_text text = {0};
    dm_log_json(&story, &text);
    harbour_hide_hash(text.bytes);
    assert_golden("tell_log.jsonl", text.bytes);
    dm_text_free(&text);
}

static void rows_that_a_run_makes_are_numbered_from_the_second_on(void **state)
{
    (void)state;
    harbour_add(10, (dm_event){.kind = DM_EVENT_OPERATION_STARTED, .subject = 1, .actor = 1});
    const dm_story story = harbour_story();
    dm_text text = {0};
    dm_log_json_event(&story, &story.events.items[0], &text);
    assert_non_null(strstr(text.bytes, "\"operation\":\"surovia:c08#2\""));
    dm_text_free(&text);
}

static void the_result_counts_what_the_world_holds(void **state)
{
    (void)state;
    const dm_story story = harbour_story();
    const dm_result result = dm_result_of(&story);
    assert_int_equal(result.tallies[0].met, 1);
    assert_int_equal(result.tallies[1].missed, 1);
    assert_int_equal(result.tallies[1].breaches, 1);
    dm_text text = {0};
    dm_result_print(&story, &result, &text);
    dm_text_char(&text, '\n');
    dm_result_json(&story, &result, &text);
    dm_text_char(&text, '\n');
    harbour_hide_hash(text.bytes);
    assert_golden("tell_result.txt", text.bytes);
    dm_text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(every_kind_of_event_has_its_line, begin),
        cmocka_unit_test_setup(rows_that_a_run_makes_are_numbered_from_the_second_on, begin),
        cmocka_unit_test_setup(the_result_counts_what_the_world_holds, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
