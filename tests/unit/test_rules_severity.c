// Severity: the table of domain.md C.3, in integers. The cases are those of its calibration table;
// placeholders there ("?") are placeholders here.
#include "rules/severity.h"
#include "support/test.h"

#include <stdio.h>

typedef struct severity_case {
    const char *name;
    dm_severity_input input;
    int severity;
    int level;
} severity_case;

#define HOURS   *60
#define MILLION *1000 // thousand dollars

static const severity_case cases[] = {
    {"Ukraine grid 2016", {200000, 75, 1 MILLION, 0, 1, 3, 0, true, false}, 44, 2},
    {"Ukraine grid 2015", {225000, 6 HOURS, 1 MILLION, 0, 2, 3, 0, true, false}, 51, 3},
    {"Stuxnet", {0, 4380 HOURS, 20 MILLION, 0, 3, 4, 1, true, false}, 53, 3},
    {"Estonia 2007", {1300000, 528 HOURS, 10 MILLION, 0, 0, 3, 0, true, false}, 62, 3},
    {"Dyn 2016", {10000000, 396, 100 MILLION, 0, 0, 3, 0, true, false}, 62, 3},
    {"Viasat 2022", {45000, 720 HOURS, 20 MILLION, 0, 3, 3, 0, true, false}, 66, 4},
    {"Colonial 2021", {10000000, 132 HOURS, 100 MILLION, 0, 1, 3, 1, true, false}, 74, 4},
    {"Kyivstar 2023", {24300000, 192 HOURS, 95 MILLION, 0, 2, 3, 1, true, false}, 78, 4},
    {"NotPetya 2017", {10000000, 240 HOURS, 10000 MILLION, 0, 3, 3, 2, true, false}, 92, 5},
    {"SolarWinds", {18000, 0, 500 MILLION, 0, 2, 2, 4, false, true}, 56, 3},
    {"web defacement", {1000, 4 HOURS, 10, 0, 0, 0, 0, false, false}, 3, 0},
    {"hospital outage", {2000000, 96 HOURS, 50 MILLION, 3000, 2, 3, 2, true, false}, 72, 4},
    {"blackout with deaths", {5000000, 72 HOURS, 2000 MILLION, 40000, 2, 3, 0, true, false}, 81, 5},
    {"national zone", {100000000, 24 HOURS, 2000 MILLION, 0, 1, 4, 0, true, false}, 79, 4},
};

static void calibration_cases_come_out_as_the_reference_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int severity = dm_severity(&cases[i].input);
        if (severity != cases[i].severity) {
            printf("%s: %d, not %d\n", cases[i].name, severity, cases[i].severity);
        }
        assert_int_equal(severity, cases[i].severity);
        assert_int_equal(dm_severity_level(severity), cases[i].level);
    }
}

// The reference's SolarWinds row needs no hours; its Albania row adds up to the same with R 1.
static void albania_stands_just_above_fifty(void **state)
{
    (void)state;
    const dm_severity_input albania = {2800000, 72 HOURS, 5 MILLION, 0, 1, 2, 3, true, false};
    assert_int_equal(dm_severity(&albania), 51);
}

static void one_death_lifts_severity_to_sixty_five_and_ten_to_seventy_five(void **state)
{
    (void)state;
    dm_severity_input input = {.deaths_milli = 1000};
    assert_int_equal(dm_severity(&input), 65);
    input.deaths_milli = 10000;
    assert_int_equal(dm_severity(&input), 75);
    input.deaths_milli = 1000000;
    assert_int_equal(dm_severity(&input), 95);
    input.deaths_milli = 999; // injuries below one death have no floor
    assert_int_equal(dm_severity(&input), 0);
    input.deaths_milli = 2000000000;
    assert_int_equal(dm_severity(&input), 100);
}

static void the_lifeline_bonus_needs_a_lifeline_and_a_disruption(void **state)
{
    (void)state;
    dm_severity_input input = {.target_class = 3, .is_disruptive = true};
    assert_int_equal(dm_severity(&input), 25);
    input.is_disruptive = false;
    assert_int_equal(dm_severity(&input), 15);
    input.target_class = 2;
    input.is_disruptive = true;
    assert_int_equal(dm_severity(&input), 10);
    input.target_class = 4; // a nuclear site serves nobody; the core of the internet does
    assert_int_equal(dm_severity(&input), 20);
    input.persons = 1;
    assert_int_equal(dm_severity(&input), 30);
    input.persons = 0;
    input.target_class = 2;
    input.is_government_espionage = true;
    assert_int_equal(dm_severity(&input), 25);
}

static void more_of_anything_never_lowers_severity(void **state)
{
    (void)state;
    int before = 0;
    for (int64_t n = 1; n < INT64_C(1000000000000); n = n * 5 / 4 + 1) {
        const dm_severity_input input = {.persons = n, .minutes = 600, .loss = n / 100};
        const int severity = dm_severity(&input);
        assert_true(severity >= before);
        assert_true(severity <= 100);
        before = severity;
    }
}

static void logarithms_are_exact_to_one_thousandth(void **state)
{
    (void)state;
    assert_int_equal(dm_log10_milli(0), 0);
    assert_int_equal(dm_log10_milli(-5), 0);
    assert_int_equal(dm_log10_milli(1), 0);
    assert_int_equal(dm_log10_milli(2), 301);
    assert_int_equal(dm_log10_milli(9), 954);
    assert_int_equal(dm_log10_milli(10), 1000);
    assert_int_equal(dm_log10_milli(999), 3000); // 2.99957
    assert_int_equal(dm_log10_milli(1000), 3000);
    assert_int_equal(dm_log10_milli(1999), 3301);
    assert_int_equal(dm_log10_milli(225000), 5352);
    assert_int_equal(dm_log10_milli(INT64_MAX), 18965);
}

static void levels_begin_at_their_cuts(void **state)
{
    (void)state;
    static const int cuts[][2] = {{0, 0},  {19, 0}, {20, 1}, {34, 1}, {35, 2}, {49, 2},
                                  {50, 3}, {64, 3}, {65, 4}, {79, 4}, {80, 5}, {100, 5}};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        assert_int_equal(dm_severity_level(cuts[i][0]), cuts[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calibration_cases_come_out_as_the_reference_says),
        cmocka_unit_test(albania_stands_just_above_fifty),
        cmocka_unit_test(one_death_lifts_severity_to_sixty_five_and_ten_to_seventy_five),
        cmocka_unit_test(the_lifeline_bonus_needs_a_lifeline_and_a_disruption),
        cmocka_unit_test(more_of_anything_never_lowers_severity),
        cmocka_unit_test(logarithms_are_exact_to_one_thousandth),
        cmocka_unit_test(levels_begin_at_their_cuts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
