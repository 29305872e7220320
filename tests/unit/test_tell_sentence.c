// What the words promise: times, durations, likelihoods and verdicts read the same wherever a
// person meets them, and a likelihood never shares a sentence with a confidence.
#include "support/test.h"

#include "support/harbour.h"
#include "tell/label.h"
#include "tell/sentence.h"

enum { BUFFER = 512 };

static char buffer[BUFFER];
static dm_text text;

static int begin(void **state)
{
    (void)state;
    harbour_build();
    return 0;
}

static void clear(void)
{
    text = dm_text_over(buffer, sizeof buffer);
}

static void a_moment_counts_days_from_one(void **state)
{
    (void)state;
    static const struct {
        int64_t minute;
        const char *words;
    } rows[] = {
        {0, "Day 1 00:00"},
        {390, "Day 1 06:30"},
        {1440, "Day 2 00:00"},
        {-1, "never"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        clear();
        dm_say_moment(&text, rows[i].minute);
        assert_string_equal(buffer, rows[i].words);
    }
}

static void a_duration_reads_as_people_say_it(void **state)
{
    (void)state;
    static const struct {
        int64_t minutes;
        const char *words;
    } rows[] = {
        {0, "no time"},
        {1, "1 minute"},
        {60, "1 hour"},
        {90, "90 minutes"},
        {150, "2 hours 30 minutes"},
        {240, "4 hours"},
        {1440, "24 hours"},
        {2880, "2 days"},
        {3000, "2 days 2 hours"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        clear();
        dm_say_duration(&text, rows[i].minutes);
        assert_string_equal(buffer, rows[i].words);
    }
}

static void scales_change_their_word_exactly_at_their_steps(void **state)
{
    (void)state;
    static const struct {
        const char *(*words)(int value);
        int value;
        const char *expected;
    } rows[] = {
        {dm_likelihood_words, 0, "almost no chance"},
        {dm_likelihood_words, 49, "almost no chance"},
        {dm_likelihood_words, 50, "very unlikely"},
        {dm_likelihood_words, 199, "very unlikely"},
        {dm_likelihood_words, 200, "unlikely"},
        {dm_likelihood_words, 449, "unlikely"},
        {dm_likelihood_words, 450, "a roughly even chance"},
        {dm_likelihood_words, 549, "a roughly even chance"},
        {dm_likelihood_words, 550, "likely"},
        {dm_likelihood_words, 799, "likely"},
        {dm_likelihood_words, 800, "very likely"},
        {dm_likelihood_words, 949, "very likely"},
        {dm_likelihood_words, 950, "almost certain"},
        {dm_likelihood_words, 1000, "almost certain"},
        {dm_tension_words, 199, "calm"},
        {dm_tension_words, 200, "uneasy"},
        {dm_tension_words, 400, "strained"},
        {dm_tension_words, 600, "acute"},
        {dm_tension_words, 800, "critical"},
        {dm_severity_words, 19, "baseline"},
        {dm_severity_words, 20, "low"},
        {dm_severity_words, 35, "medium"},
        {dm_severity_words, 50, "high"},
        {dm_severity_words, 65, "severe"},
        {dm_severity_words, 80, "emergency"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_string_equal(rows[i].words(rows[i].value), rows[i].expected);
}

static void a_clause_is_filled_from_the_world_not_from_the_default(void **state)
{
    (void)state;
    clear();
    dm_say_clause(&harbour, &harbour_world, 0, &text);
    assert_string_equal(buffer, "Who is hit sends a packet of at least 8 fields within 6 hours");

    harbour_world.parameters[0] = 90;
    clear();
    dm_say_clause(&harbour, &harbour_world, 0, &text);
    assert_string_equal(buffer, "Who is hit sends a packet of at least 8 fields within 90 minutes");

    clear();
    dm_say_filled(&harbour, &harbour_world, 0, "what {nobody} knows {", &text);
    assert_string_equal(buffer, "what {nobody} knows {");
}

static void a_verdict_names_its_norm_and_says_why(void **state)
{
    (void)state;
#define WHY "An answer waits 4 hours and needs a belief above 55%"
    static const struct {
        dm_verdict verdict;
        const char *words;
    } rows[] = {
        {{.kind = DM_VERDICT_ALLOWED, .clause = -1}, "allowed"},
        {{.kind = DM_VERDICT_ADVISED, .clause = 1}, "allowed, against the advice of R3 (" WHY ")"},
        {{.kind = DM_VERDICT_BREACH, .clause = 1}, "allowed, but a breach of R3 (" WHY ")"},
        {{.kind = DM_VERDICT_DELAYED, .clause = 1, .until = 330},
         "delayed until Day 1 05:30 by R3: " WHY},
        {{.kind = DM_VERDICT_REFUSED, .clause = 1}, "refused by R3: " WHY},
        {{.kind = DM_VERDICT_IMPOSSIBLE, .clause = -1, .obstacle = DM_OBSTACLE_ACCESS},
         "not possible: there is no access to the target"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        clear();
        dm_say_verdict(&harbour, &harbour_world, &rows[i].verdict, &text);
        assert_string_equal(buffer, rows[i].words);
    }
}

static void the_scenario_may_say_why_something_is_impossible(void **state)
{
    (void)state;
    const dm_verdict verdict = {
        .kind = DM_VERDICT_IMPOSSIBLE, .clause = -1, .words = harbour.endings[0].text};
    clear();
    dm_say_verdict(&harbour, &harbour_world, &verdict, &text);
    assert_string_equal(buffer, "not possible: Both sides kept talking.");
}

static void packet_fields_are_counted_and_named(void **state)
{
    (void)state;
    clear();
    dm_say_fields(0x3, &text);
    assert_string_equal(buffer, "2 of 16 fields (incident id, time first seen)");
    clear();
    dm_say_fields(0xFFFF, &text);
    assert_string_equal(buffer, "16 of 16 fields");
}

static void indexes_that_point_nowhere_still_have_words(void **state)
{
    (void)state;
    assert_string_equal(dm_actor_name(&harbour, DM_NOBODY), "nobody");
    assert_string_equal(dm_actor_name(&harbour, DM_ANYONE), "everyone");
    assert_string_equal(dm_actor_name(&harbour, DM_BOTH), "both states");
    assert_string_equal(dm_suspect_name(&harbour, DM_SUSPECT_ACCIDENT), "an accident");
    assert_string_equal(dm_suspect_name(&harbour, -1), "nobody in particular");
    assert_string_equal(dm_rung_name(&harbour, -1), "below the ladder");
    assert_string_equal(dm_incident_name(&harbour, &harbour_world, 9), "an incident");
    assert_string_equal(dm_operation_name(&harbour, &harbour_world, -1), "an act");
    assert_string_equal(dm_evidence_name(&harbour, &harbour_world, 9), "a trace");
    assert_string_equal(dm_clause_norm_id(&harbour, -1), "no norm");
    assert_string_equal(dm_obstacle_words(99), "the situation does not allow it");
}

static void a_label_is_cut_at_a_word_and_never_in_a_character(void **state)
{
    (void)state;
    static const struct {
        const char *string;
        int characters;
        const char *words;
    } rows[] = {
        {"Packet to Surovia", 28, "Packet to Surovia"},
        {"Half the north of Halmark goes dark", 28, "Half the north of Halmark\u2026"},
        {"\u0421\u0435\u0432\u0435\u0440\u043d\u044b\u0435", 4, "\u0421\u0435\u0432\u2026"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        clear();
        dm_text_shortened(&text, rows[i].string, rows[i].characters);
        assert_string_equal(buffer, rows[i].words);
    }
}

static void every_kind_of_event_has_a_label(void **state)
{
    (void)state;
    harbour_add_every_kind();
    dm_text labels = {0};
    for (int i = 0; i < harbour_event_count; i++) {
        clear();
        dm_event_label(&harbour, &harbour_world, &harbour_events[i], &text);
        dm_text_format(&labels, "%-20s %s\n", dm_event_name(harbour_events[i].kind), buffer);
    }
    assert_golden("tell_labels.txt", labels.bytes);
    dm_text_free(&labels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_moment_counts_days_from_one, begin),
        cmocka_unit_test_setup(a_duration_reads_as_people_say_it, begin),
        cmocka_unit_test_setup(scales_change_their_word_exactly_at_their_steps, begin),
        cmocka_unit_test_setup(a_clause_is_filled_from_the_world_not_from_the_default, begin),
        cmocka_unit_test_setup(a_verdict_names_its_norm_and_says_why, begin),
        cmocka_unit_test_setup(the_scenario_may_say_why_something_is_impossible, begin),
        cmocka_unit_test_setup(packet_fields_are_counted_and_named, begin),
        cmocka_unit_test_setup(indexes_that_point_nowhere_still_have_words, begin),
        cmocka_unit_test_setup(a_label_is_cut_at_a_word_and_never_in_a_character, begin),
        cmocka_unit_test_setup(every_kind_of_event_has_a_label, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
