// What a person reads when something is wrong, word for word.
#include "base/diag.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_SIZE = 2048 };

static const dm_diag unknown_norm = {
    .status = DM_E_SCENARIO,
    .code = 214,
    .where = {.file = "scenarios/harbour/scenario.lua", .line = 48, .column = 17},
    .message = "unknown norm \"no-hospital\"",
    .excerpt = "    forbids = { \"no-hospital\" },",
    .hint = "did you mean \"no_hospitals\"?",
};

static void assert_prints(const dm_diag *diag, const char *expected)
{
    char text[TEXT_SIZE];
    dm_diag_print(diag, text, sizeof text);
    assert_string_equal(text, expected);
}

static void a_finding_shows_its_place_its_line_and_a_hint(void **state)
{
    (void)state;
    assert_prints(&unknown_norm, "scenarios/harbour/scenario.lua:48:17: error[DM0214]: "
                                 "unknown norm \"no-hospital\"\n"
                                 "   48 |     forbids = { \"no-hospital\" },\n"
                                 "      |                 ^\n"
                                 "   = hint: did you mean \"no_hospitals\"?\n");
}

static void what_is_unknown_is_left_out(void **state)
{
    (void)state;
    const dm_diag bare = {.status = DM_E_IO, .message = "the disk is full"};
    assert_prints(&bare, "error: the disk is full\n");

    dm_diag diag = unknown_norm;
    diag.where.column = 0;
    diag.code = 0;
    diag.hint[0] = '\0';
    assert_prints(&diag, "scenarios/harbour/scenario.lua:48: error: unknown norm \"no-hospital\"\n"
                         "   48 |     forbids = { \"no-hospital\" },\n");
    diag.where.line = 0;
    diag.where.column = 2; // a column without a line says nothing
    assert_prints(&diag, "scenarios/harbour/scenario.lua: error: unknown norm \"no-hospital\"\n"
                         "    |     forbids = { \"no-hospital\" },\n"
                         "    |  ^\n");
    diag.where.column = 0;
    diag.excerpt[0] = '\0';
    assert_prints(&diag, "scenarios/harbour/scenario.lua: error: unknown norm \"no-hospital\"\n");
    diag.where.file[0] = '\0';
    diag.where.line = 3;
    assert_prints(&diag, "3: error: unknown norm \"no-hospital\"\n");
}

static void the_caret_stands_under_its_character_after_tabs_and_letters_of_two_bytes(void **state)
{
    (void)state;
    const dm_diag diag = {
        .where = {.file = "a.lua", .line = 7, .column = 11},
        .message = "m",
        .excerpt = "\tимя = {}", // tab, three letters of two bytes, blank, "=", blank, "{"
    };
    assert_prints(&diag, "a.lua:7:11: error: m\n"
                         "   7 | \tимя = {}\n"
                         "     | \t      ^\n");
}

static void a_caret_may_stand_behind_the_line_but_no_further(void **state)
{
    (void)state;
    dm_diag diag = {
        .where = {.file = "a.lua", .line = 100, .column = 3},
        .message = "m",
        .excerpt = "ab",
    };
    assert_prints(&diag, "a.lua:100:3: error: m\n   100 | ab\n       |   ^\n");
    diag.where.column = 4;
    assert_prints(&diag, "a.lua:100:4: error: m\n   100 | ab\n");
}

static void a_text_too_small_is_cut_and_ended(void **state)
{
    (void)state;
    char text[10];
    memset(text, 'x', sizeof text);
    dm_diag_print(&unknown_norm, text, sizeof text);
    assert_string_equal(text, "scenarios");
}

static void the_first_failure_is_kept_on_the_way_up(void **state)
{
    (void)state;
    dm_diag diag = {0};
    const dm_where where = {.file = "x.lua", .line = 2, .column = 1};
    assert_int_equal(dm_fail(&diag, DM_E_SCENARIO, &where, "first %d", 1), DM_E_SCENARIO);
    assert_int_equal(dm_fail(&diag, DM_E_IO, NULL, "second"), DM_E_IO);
    assert_int_equal(diag.status, DM_E_SCENARIO);
    assert_int_equal(diag.where.line, 2);
    assert_string_equal(diag.message, "first 1");
}

static void nobody_needs_to_listen(void **state)
{
    (void)state;
    assert_int_equal(dm_fail(NULL, DM_E_BUDGET, NULL, "%s", "unheard"), DM_E_BUDGET);
}

static void a_message_too_long_is_cut_between_two_letters(void **state)
{
    (void)state;
    char wide[2 * DM_MESSAGE_MAX + 1];
    for (size_t i = 0; i + 1 < sizeof wide; i += 2) memcpy(wide + i, "ж", 3);
    dm_diag diag = {0};
    assert_int_equal(dm_fail(&diag, DM_E_IO, NULL, "%s", wide), DM_E_IO);
    assert_int_equal(strlen(diag.message), DM_MESSAGE_MAX - 2);
}

static void a_list_of_findings_counts_what_it_cannot_keep(void **state)
{
    (void)state;
    dm_diag items[2];
    dm_diags diags = {.items = items, .capacity = 2};
    for (int line = 1; line <= 5; line++) {
        dm_diag diag = unknown_norm;
        diag.where.line = line;
        dm_diags_add(&diags, &diag);
    }
    assert_int_equal(diags.count, 2);
    assert_int_equal(diags.dropped, 3);
    assert_int_equal(items[0].where.line, 1);
    assert_int_equal(items[1].where.line, 2);
}

static dm_status passes_on(dm_status given, int *reached)
{
    DM_TRY(given);
    *reached = 1;
    return DM_OK;
}

static void trying_returns_a_failure_and_goes_on_after_a_success(void **state)
{
    (void)state;
    int reached = 0;
    assert_int_equal(passes_on(DM_E_SESSION, &reached), DM_E_SESSION);
    assert_int_equal(reached, 0);
    assert_int_equal(passes_on(DM_OK, &reached), DM_OK);
    assert_int_equal(reached, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_finding_shows_its_place_its_line_and_a_hint),
        cmocka_unit_test(what_is_unknown_is_left_out),
        cmocka_unit_test(the_caret_stands_under_its_character_after_tabs_and_letters_of_two_bytes),
        cmocka_unit_test(a_caret_may_stand_behind_the_line_but_no_further),
        cmocka_unit_test(a_text_too_small_is_cut_and_ended),
        cmocka_unit_test(the_first_failure_is_kept_on_the_way_up),
        cmocka_unit_test(nobody_needs_to_listen),
        cmocka_unit_test(a_message_too_long_is_cut_between_two_letters),
        cmocka_unit_test(a_list_of_findings_counts_what_it_cannot_keep),
        cmocka_unit_test(trying_returns_a_failure_and_goes_on_after_a_success),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
