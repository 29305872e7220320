// Texts are built whole or visibly cut, never broken within a character.
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

static void a_growing_text_takes_whatever_is_added(void **state)
{
    (void)state;
    dm_text text = {0};
    for (int i = 0; i < 10000; i++) dm_text_add(&text, "abc");
    dm_text_format(&text, "%s%d", "-", 12);
    assert_int_equal(text.size, 30003);
    assert_string_equal(text.bytes + 29997, "abc-12");
    assert_false(text.is_cut);
    dm_text_free(&text);
    assert_null(text.bytes);
    dm_text_free(&text);
}

static void a_growing_text_may_begin_with_a_long_format(void **state)
{
    (void)state;
    dm_text text = {0};
    dm_text_format(&text, "%1000s", "x");
    assert_int_equal(text.size, 1000);
    assert_int_equal(text.bytes[999], 'x');
    dm_text_free(&text);
}

static void a_fixed_text_is_cut_once_and_then_closed(void **state)
{
    (void)state;
    char buffer[6];
    dm_text text = dm_text_over(buffer, sizeof buffer);
    dm_text_add(&text, "abcde");
    assert_false(text.is_cut);
    dm_text_add(&text, "");
    assert_false(text.is_cut);
    dm_text_char(&text, 'f');
    assert_true(text.is_cut);
    dm_text_format(&text, "%d", 1);
    dm_text_free(&text);
    assert_string_equal(buffer, "abcde");
}

static void nothing_follows_a_gap(void **state)
{
    (void)state;
    char buffer[6];
    dm_text text = dm_text_over(buffer, sizeof buffer);
    dm_text_add(&text, "ab");
    dm_text_format(&text, "%s", "жжж"); // two bytes each; three bytes are left
    assert_true(text.is_cut);
    dm_text_add(&text, "c");
    assert_string_equal(buffer, "abж");
}

static void numbers_print_as_people_and_files_need_them(void **state)
{
    (void)state;
    char buffer[256];
    dm_text text = dm_text_over(buffer, sizeof buffer);
    const int64_t numbers[] = {0, -7, 999, 1000, 180000, -1234567, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        dm_text_grouped(&text, numbers[i]);
        dm_text_char(&text, ' ');
    }
    assert_string_equal(buffer, "0 -7 999 1,000 180,000 -1,234,567 9,223,372,036,854,775,807 "
                                "-9,223,372,036,854,775,808 ");

    text = dm_text_over(buffer, sizeof buffer);
    dm_text_int(&text, INT64_MIN);
    dm_text_char(&text, ' ');
    dm_text_int(&text, 42);
    dm_text_char(&text, ' ');
    dm_text_int(&text, 0);
    dm_text_char(&text, ' ');
    dm_text_hex(&text, 0x0123456789ABCDEF);
    assert_string_equal(buffer, "-9223372036854775808 42 0 0123456789abcdef");
}

static void json_strings_are_escaped(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *json;
    } rows[] = {
        {"", "\"\""},
        {"a \"b\" \\ /", "\"a \\\"b\\\" \\\\ /\""},
        {"\n\r\t\b\x1f\x7f", "\"\\n\\r\\t\\u0008\\u001f\x7f\""},
        {"Порт, 港", "\"Порт, 港\""},
        {"a\xFFz", "\"a\xEF\xBF\xBDz\""},
        {"\xE6\xB8", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dm_text text = {0};
        dm_text_json(&text, rows[i].text);
        assert_string_equal(text.bytes, rows[i].json);
        dm_text_free(&text);
    }
}

static void times_print_as_scenarios_write_them_and_read_back(void **state)
{
    (void)state;
    static const struct {
        int64_t minutes;
        const char *text;
    } rows[] = {
        {0, "0:00:00"},    {390, "0:06:30"},        {1439, "0:23:59"},
        {1440, "1:00:00"}, {5256000, "3650:00:00"}, {12 * 1440 + 61, "12:01:01"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char buffer[32];
        dm_text text = dm_text_over(buffer, sizeof buffer);
        dm_text_time(&text, rows[i].minutes);
        assert_string_equal(buffer, rows[i].text);
        int64_t minutes = -1;
        assert_true(dm_parse_time(buffer, &minutes));
        assert_int_equal(minutes, rows[i].minutes);
    }
    char buffer[32];
    dm_text text = dm_text_over(buffer, sizeof buffer);
    dm_text_time(&text, -61);
    assert_string_equal(buffer, "-0:01:01");
}

static void times_may_be_written_with_a_unit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t minutes;
    } rows[] = {{"90 min", 90}, {"6 h", 360}, {"3 d", 4320},      {"0 min", 0},
                {"90min", 90},  {"2h", 120},  {"3650 d", 5256000}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t minutes = -1;
        assert_true(dm_parse_time(rows[i].text, &minutes));
        assert_int_equal(minutes, rows[i].minutes);
    }
}

static void anything_else_is_no_time_and_changes_nothing(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        " ",
        "6",
        "6:30",
        "0:6:3",
        "0:24:00",
        "0:00:60",
        "-1 h",
        "+1 h",
        "1.5 h",
        "0:06:30 ",
        " 0:06:30",
        "0:006:30",
        "0:06:300",
        "1 hour",
        "6  h",
        "3651 d",
        "5256001 min",
        "99999999 min",
        "3650:00:01",
        "0::30",
        "0:06",
        "0:06:",
        "1 H",
        "min",
        "0x10 h",
        "0:-6:30",
        "0:06-30",
        "12345678901234567890 d",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int64_t minutes = 77;
        if (dm_parse_time(wrong[i], &minutes)) fail_msg("\"%s\" was taken for a time", wrong[i]);
        assert_int_equal(minutes, 77);
    }
}

static bool is_clean(const char *text)
{
    return dm_text_is_clean(text, strlen(text));
}

static void clean_text_is_utf8_without_control_characters(void **state)
{
    (void)state;
    assert_true(is_clean(""));
    assert_true(is_clean("Tab\tand\nnewline, Порт, 港, 𝄞"));
    assert_false(is_clean("carriage\r"));
    assert_false(is_clean("\x1b[31m"));
    assert_false(is_clean("\x7f"));
    assert_false(is_clean("\xC2\x85")); // U+0085, a control character of two bytes
    assert_false(is_clean("\xC2\x9F")); // U+009F, the last of them
    assert_true(is_clean("\xC2\xA0"));
    assert_false(is_clean("\xFF"));
    assert_false(dm_text_is_clean("a\0b", 3));
}

static void utf8_is_read_strictly(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        uint32_t character;
    } rows[] = {
        {"A", 1, 'A'},
        {"\xC2\x80", 2, 0x80},
        {"\xDF\xBF", 2, 0x7FF},
        {"\xE0\xA0\x80", 3, 0x800},
        {"\xED\x9F\xBF", 3, 0xD7FF},
        {"\xEE\x80\x80", 3, 0xE000},
        {"\xEF\xBF\xBF", 3, 0xFFFF},
        {"\xF0\x90\x80\x80", 4, 0x10000},
        {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
        {"\x80", 0, 0},             // begins with a continuation
        {"\xC0\x80", 0, 0},         // overlong
        {"\xC1\xBF", 0, 0},         // overlong
        {"\xE0\x9F\xBF", 0, 0},     // overlong
        {"\xF0\x8F\xBF\xBF", 0, 0}, // overlong
        {"\xED\xA0\x80", 0, 0},     // surrogate
        {"\xED\xBF\xBF", 0, 0},     // surrogate
        {"\xF4\x90\x80\x80", 0, 0}, // above U+10FFFF
        {"\xF5\x80\x80\x80", 0, 0},
        {"\xE6\xB8", 0, 0}, // cut off
        {"\xE6\xB8z", 0, 0},
        {"", 0, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t character = 0;
        assert_int_equal(dm_utf8_read(rows[i].bytes, strlen(rows[i].bytes), &character),
                         rows[i].length);
        assert_int_equal(character, rows[i].character);
    }
    assert_int_equal(dm_utf8_read("ж", 2, NULL), 2);
    assert_int_equal(dm_utf8_read("ж", 1, NULL), 0);
}

static void trimming_takes_back_half_a_character_and_nothing_else(void **state)
{
    (void)state;
    assert_int_equal(dm_utf8_trim("", 0), 0);
    assert_int_equal(dm_utf8_trim("ab", 2), 2);
    assert_int_equal(dm_utf8_trim("aж", 3), 3);
    assert_int_equal(dm_utf8_trim("aж", 2), 1);
    assert_int_equal(dm_utf8_trim("a𝄞", 5), 5);
    assert_int_equal(dm_utf8_trim("a𝄞", 4), 1);
    assert_int_equal(dm_utf8_trim("a𝄞", 2), 1);
    assert_int_equal(dm_utf8_trim("\x80\x80\x80\x80\x80", 5), 5); // never was UTF-8
}

static void a_slip_of_the_finger_gets_a_suggestion(void **state)
{
    (void)state;
    static const char *const names[] = {"no_hospitals", "hotline", "demarche", "sanction", "at"};
    enum { NAMES = sizeof names / sizeof *names };
    static const struct {
        const char *word;
        const char *meant;
    } rows[] = {
        {"no-hospital", "no_hospitals"}, // one other, one less
        {"hotlien", "hotline"},          // two swapped
        {"hotline", "hotline"},
        {"demarch", "demarche"},
        {"ddemarche", "demarche"},
        {"santcions", "sanction"},
        {"sax", NULL},
        {"invade", NULL},
        {"ta", NULL}, // a third of two letters is no slip at all
        {"", NULL},
        {"dxmxrxhx", NULL},
        {"axc", NULL},
        {"atz", "at"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *suggestion = dm_suggest(rows[i].word, names, NAMES);
        if (rows[i].meant == NULL) {
            assert_null(suggestion);
        } else {
            assert_non_null(suggestion);
            assert_string_equal(suggestion, rows[i].meant);
        }
    }
}

static void of_two_as_near_the_first_is_suggested(void **state)
{
    (void)state;
    static const char *const names[] = {"north_port", "south_port", "mouth_port"};
    assert_string_equal(dm_suggest("xouth_port", names, 3), "south_port");
    assert_string_equal(dm_suggest("xouth_port", names + 2, 1), "mouth_port");
}

static void words_of_more_than_64_bytes_get_no_suggestion(void **state)
{
    (void)state;
    char longest[65];
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    char longer[66];
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    const char *const names[] = {longer, longest, "aaaa"};
    assert_null(dm_suggest(longer, names, 3));
    assert_ptr_equal(dm_suggest(longest, names, 3), longest);
    assert_string_equal(dm_suggest("aaab", names, 3), "aaaa");
}

static void two_letters_swapped_are_one_slip_but_two_others_are_two(void **state)
{
    (void)state;
    const char *const name = "abc";
    assert_ptr_equal(dm_suggest("acb", &name, 1), name);
    assert_ptr_equal(dm_suggest("bac", &name, 1), name);
    assert_null(dm_suggest("adb", &name, 1));
    assert_null(dm_suggest("acd", &name, 1));
    assert_null(dm_suggest("xca", &name, 1));
}

static void untranslated_texts_stay_as_they_are(void **state)
{
    (void)state;
    dm_i18n_begin(NULL);
    dm_i18n_begin("/nonexistent");
    assert_string_equal(bindtextdomain(DM_TEXT_DOMAIN, NULL), "/nonexistent");
    dm_i18n_begin(NULL);
    assert_string_equal(bindtextdomain(DM_TEXT_DOMAIN, NULL), "/nonexistent");
    assert_string_equal(_("hint"), "hint");
    assert_string_equal(N_("hint"), "hint");
    assert_string_equal(_n("breach", "breaches", 1), "breach");
    assert_string_equal(_n("breach", "breaches", 2), "breaches");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_growing_text_takes_whatever_is_added),
        cmocka_unit_test(a_growing_text_may_begin_with_a_long_format),
        cmocka_unit_test(a_fixed_text_is_cut_once_and_then_closed),
        cmocka_unit_test(nothing_follows_a_gap),
        cmocka_unit_test(numbers_print_as_people_and_files_need_them),
        cmocka_unit_test(json_strings_are_escaped),
        cmocka_unit_test(times_print_as_scenarios_write_them_and_read_back),
        cmocka_unit_test(times_may_be_written_with_a_unit),
        cmocka_unit_test(anything_else_is_no_time_and_changes_nothing),
        cmocka_unit_test(clean_text_is_utf8_without_control_characters),
        cmocka_unit_test(utf8_is_read_strictly),
        cmocka_unit_test(trimming_takes_back_half_a_character_and_nothing_else),
        cmocka_unit_test(a_slip_of_the_finger_gets_a_suggestion),
        cmocka_unit_test(of_two_as_near_the_first_is_suggested),
        cmocka_unit_test(words_of_more_than_64_bytes_get_no_suggestion),
        cmocka_unit_test(two_letters_swapped_are_one_slip_but_two_others_are_two),
        cmocka_unit_test(untranslated_texts_stay_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
