// Time to attribution: the distribution of domain.md E.4, and what comes of it in play.
#include "base/draw.h"
#include "rules/rules_internal.h"
#include "support/lab.h"
#include "support/test.h"

#include <stdlib.h>

enum { DRAWS = 20001, MINUTES_PER_DAY = 1440 };

static int compare(const void *a, const void *b)
{
    const int64_t one = *(const int64_t *)a;
    const int64_t two = *(const int64_t *)b;
    return (one > two) - (one < two);
}

static void
attribution_takes_a_day_to_five_years_and_a_hundred_and_ten_days_in_the_middle(void **state)
{
    (void)state;
    static int64_t minutes[DRAWS];
    for (int i = 0; i < DRAWS; i++)
        minutes[i] = dm_attribution_minutes(
            dm_draw((uint64_t)i, DM_DRAW_ATTRIBUTION, dm_hash_name("a"), dm_hash_name("b"), 0));
    qsort(minutes, DRAWS, sizeof *minutes, compare);
    assert_in_range(minutes[0], MINUTES_PER_DAY, 3 * MINUTES_PER_DAY);
    assert_in_range(minutes[DRAWS - 1], 1600 * MINUTES_PER_DAY, 1800 * MINUTES_PER_DAY);
    // A lognormal of median 120 d and sigma 1.6, cut to 1..1800 d, has these quartiles: 38.7,
    // 109.9, 300 days (Phi by numerical integration; the cut takes more from above than from
    // below).
    assert_in_range(minutes[DRAWS / 4], 36 * MINUTES_PER_DAY, 40 * MINUTES_PER_DAY);
    assert_in_range(minutes[DRAWS / 2], 106 * MINUTES_PER_DAY, 114 * MINUTES_PER_DAY);
    assert_in_range(minutes[DRAWS * 3 / 4], 288 * MINUTES_PER_DAY, 316 * MINUTES_PER_DAY);
}

static void the_first_and_the_last_draw_are_the_ends_of_the_distribution(void **state)
{
    (void)state;
    assert_int_equal(dm_attribution_minutes(0), MINUTES_PER_DAY);
    assert_in_range(dm_attribution_minutes(UINT64_MAX), 1790 * MINUTES_PER_DAY,
                    1800 * MINUTES_PER_DAY);
}

static dm_lab *open_with(int compression)
{
    dm_lab *lab = dm_lab_open_in("tests/norms", "scenarios/library", 1);
    lab->scenario->attribution = (int16_t)compression;
    return lab;
}

static void the_victims_own_service_finds_what_is_true_in_the_end(void **state)
{
    (void)state;
    dm_lab *lab = open_with(10000); // whatever the draw, within five hours
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "fall");
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[0].items, 0);
    dm_lab_until(lab, 260);
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    assert_int_equal(outage->beliefs[0].items, 1);
    assert_true(outage->beliefs[0].share[DM_SUSPECT_SECOND] > 700);
    assert_int_equal(outage->beliefs[1].items, 0); // the other state's service is not asked
    // Where nobody did it, the finding can show that.
    const dm_incident *fall = dm_lab_incident(lab, "fall");
    assert_int_equal(fall->beliefs[0].items, 1);
    assert_true(fall->beliefs[0].share[DM_SUSPECT_ACCIDENT] > 700);
    for (int i = 0; i < lab->world.evidence_count; i++) {
        const dm_evidence *item = &lab->world.evidence[i];
        const dm_evidence_kind *kind = &lab->scenario->evidence_kinds[item->kind];
        assert_int_equal(kind->spoof, DM_SPOOF_HARD);
        assert_true(item->points_to != DM_SUSPECT_ACCIDENT || kind->is_physical);
    }
    dm_lab_close(lab);
}

static void the_time_depends_on_the_incident_and_never_on_the_truth(void **state)
{
    (void)state;
    int64_t found[2];
    for (int truth = 0; truth < 2; truth++) {
        dm_lab *lab = open_with(10000);
        dm_template *outage =
            &lab->scenario->templates[dm_lab_row(lab, DM_TABLE_TEMPLATES, "outage")];
        outage->suspect = truth == 0 ? DM_SUSPECT_SECOND : DM_SUSPECT_ACCIDENT;
        outage->author = (int16_t)(truth == 0 ? 1 : DM_NOBODY);
        dm_lab_fire(lab, "outage");
        dm_lab_until(lab, 260);
        found[truth] = dm_lab_incident(lab, "outage")->detected_at[0];
        assert_true(found[truth] >= 0);
        dm_lab_close(lab);
    }
    assert_int_equal(found[0], found[1]);
}

static void a_scenario_that_does_not_ask_for_it_has_no_finding_by_itself(void **state)
{
    (void)state;
    dm_lab *lab = open_with(0);
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 260000);
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[0].items, 0);
    dm_lab_close(lab);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            attribution_takes_a_day_to_five_years_and_a_hundred_and_ten_days_in_the_middle),
        cmocka_unit_test(the_first_and_the_last_draw_are_the_ends_of_the_distribution),
        cmocka_unit_test(the_victims_own_service_finds_what_is_true_in_the_end),
        cmocka_unit_test(the_time_depends_on_the_incident_and_never_on_the_truth),
        cmocka_unit_test(a_scenario_that_does_not_ask_for_it_has_no_finding_by_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
