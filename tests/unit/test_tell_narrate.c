// What the narrative promises: every kind of event is a sentence, consequences stand below their
// causes, only the white cell's secrets are marked, and no line is wider than a page.
#include "support/test.h"

#include "support/harbour.h"
#include "tell/narrate.h"
#include "tell/narrate_internal.h"

static int begin(void **state)
{
    (void)state;
    harbour_build();
    return 0;
}

static void every_kind_of_event_is_a_sentence(void **state)
{
    (void)state;
    harbour_add_every_kind();
    const dm_story story = harbour_story();
    dm_text lines = {0};
    for (int i = 0; i < story.events.count; i++) {
        const size_t start = lines.size;
        dm_narrate_event(&story, &story.events.items[i], &lines);
        const char first = lines.bytes[start];
        assert_false(first >= 'a' && first <= 'z');
        assert_non_null(strchr(".!?", lines.bytes[lines.size - 1]));
        dm_text_char(&lines, '\n');
    }
    assert_golden("tell_sentences.txt", lines.bytes);
    dm_text_free(&lines);
}

/// A morning at the harbour: an inject, what it leads to, a decision and its end.
static void add_morning(void)
{
    harbour_add(0, (dm_event){.kind = DM_EVENT_STARTEX, .visible = DM_TO_PUBLIC});
    dm_event *inject =
        harbour_add(30, (dm_event){.kind = DM_EVENT_INJECT, .visible = DM_TO_PUBLIC});
    const uint32_t dark = inject->id;
    const uint32_t hit =
        harbour_add(
            30,
            (dm_event){.kind = DM_EVENT_INCIDENT, .cause = dark, .value = 52, .actor = DM_NOBODY})
            ->id;
    harbour_add(30, (dm_event){.kind = DM_EVENT_LEVEL,
                               .cause = hit,
                               .value = 0,
                               .before = 1000,
                               .visible = DM_TO_PUBLIC});
    harbour_add(30, (dm_event){.kind = DM_EVENT_NOTIFIED, .cause = dark, .visible = DM_TO_FIRST});
    harbour_add(30, (dm_event){.kind = DM_EVENT_OBLIGATION_OPEN,
                               .cause = 5,
                               .until = 390,
                               .other = 1,
                               .visible = DM_TO_STATES});
    const uint32_t found =
        harbour_add(90, (dm_event){.kind = DM_EVENT_EVIDENCE, .visible = DM_TO_FIRST})->id;
    harbour_add(90, (dm_event){.kind = DM_EVENT_BELIEF,
                               .cause = found,
                               .value = 620,
                               .before = 330,
                               .other = DM_SUSPECT_SECOND,
                               .object = DM_CONFIDENCE_LOW,
                               .visible = DM_TO_FIRST});
    harbour_add(
        90, (dm_event){
                .kind = DM_EVENT_TENSION, .cause = found, .value = 310, .before = 300, .other = 1});
    harbour_add(100,
                (dm_event){.kind = DM_EVENT_DECISION_OPEN, .until = 220, .visible = DM_TO_FIRST});
    const uint32_t choice =
        harbour_add(100, (dm_event){.kind = DM_EVENT_DECISION, .visible = DM_TO_FIRST})->id;
    harbour_add(100, (dm_event){.kind = DM_EVENT_MESSAGE_SENT,
                                .subject = 1,
                                .cause = choice,
                                .visible = DM_TO_STATES});
    harbour_add(1440, (dm_event){.kind = DM_EVENT_ENDEX, .visible = DM_TO_PUBLIC});
}

static void a_story_reads_as_a_narrative(void **state)
{
    (void)state;
    add_morning();
    static const dm_reason reasons[] = {
        {.first_event = 11,
         .last_event = 12,
         .seat = 0,
         .kind = DM_INPUT_CHOOSE,
         .decision = 0,
         .motive = {.features = {DM_FEATURE_SHARE, DM_FEATURE_DUTY},
                    .against = DM_FEATURE_WAIT,
                    .rejected = 1,
                    .rejected_action = -1}},
    };
    dm_story story = harbour_story();
    story.reasons = reasons;
    story.reason_count = 1;
    dm_text text = {0};
    dm_narrate(&story, &text);
    harbour_hide_hash(text.bytes);
    assert_golden("tell_narrative.txt", text.bytes);
    dm_text_free(&text);
}

static void no_line_is_wider_than_a_page(void **state)
{
    (void)state;
    harbour_add_every_kind();
    const dm_story story = harbour_story();
    dm_text text = {0};
    dm_narrate(&story, &text);
    char *rest = text.bytes;
    for (char *line = strtok_r(rest, "\n", &rest); line != NULL; line = strtok_r(NULL, "\n", &rest))
        assert_true(dm_text_columns(line) <= DM_PAGE_COLUMNS);
    dm_text_free(&text);
}

static void a_person_s_reason_is_quoted(void **state)
{
    (void)state;
    harbour_add(100, (dm_event){.kind = DM_EVENT_DECISION, .object = 1, .visible = DM_TO_FIRST});
    static const dm_reason reasons[] = {
        {.first_event = 1,
         .last_event = 1,
         .kind = DM_INPUT_CHOOSE,
         .decision = 0,
         .stated = "We know nothing yet."},
    };
    dm_story story = harbour_story();
    story.reasons = reasons;
    story.reason_count = 1;
    dm_text text = {0};
    dm_narrate(&story, &text);
    assert_non_null(strstr(text.bytes, "Why: \"We know nothing yet.\""));
    assert_non_null(strstr(text.bytes, "Not taken: \"Tell Surovia what we see\"."));
    dm_text_free(&text);
}

static void wrapping_breaks_at_words_and_keeps_paragraphs(void **state)
{
    (void)state;
    dm_text text = {0};
    dm_text_wrapped(&text, "one two\nthree", "> ", 2);
    assert_string_equal(text.bytes, "> one two\n  three\n");
    dm_text_free(&text);
    dm_text_wrapped(&text,
                    "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa "
                    "aaaaaaaa b",
                    "", 4);
    assert_string_equal(text.bytes,
                        "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa "
                        "aaaaaaaa\n    b\n");
    dm_text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(every_kind_of_event_is_a_sentence, begin),
        cmocka_unit_test_setup(a_story_reads_as_a_narrative, begin),
        cmocka_unit_test_setup(no_line_is_wider_than_a_page, begin),
        cmocka_unit_test_setup(a_person_s_reason_is_quoted, begin),
        cmocka_unit_test_setup(wrapping_breaks_at_words_and_keeps_paragraphs, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
