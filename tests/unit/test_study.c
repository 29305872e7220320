// What a study promises: the same result for any number of jobs, differences that are differences
// because of the norms, shares that add up to the last unit, and no ranking that the numbers do not
// carry. Played on tests/study, where chance and two players decide.
#include "script/load.h"
#include "study/report.h"
#include "study/wide.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEDS = 60 };

static dm_scenario *quarrel;

static int load(void **state)
{
    (void)state;
    const dm_status status =
        dm_scenario_load(DM_SOURCE_DIR "/tests/study", NULL, &quarrel, NULL, NULL);
    return status == DM_OK ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    dm_scenario_free(quarrel);
    return 0;
}

static void add_preset(dm_study *study, const char *id)
{
    dm_norm_set *set = &study->sets[study->set_count++];
    snprintf(set->name, sizeof set->name, "%s", id);
    const int preset = dm_find_preset(quarrel, id);
    assert_true(preset >= 0);
    for (int state = 0; state < DM_STATES; state++)
        set->norms[state] = quarrel->presets[preset].norms[state];
}

static void add_norms(dm_study *study, const char *name, const char *const *ids)
{
    dm_norm_set *set = &study->sets[study->set_count++];
    snprintf(set->name, sizeof set->name, "%s", name);
    for (; *ids != NULL; ids++) {
        const int norm = dm_find_norm(quarrel, *ids);
        assert_true(norm >= 0);
        for (int state = 0; state < DM_STATES; state++) set->norms[state] |= UINT64_C(1) << norm;
    }
}

/// No norms, and this preset; its norms are looked at one by one.
static dm_study study_of(const char *preset, int seeds, int jobs)
{
    dm_study study = {
        .scenario = quarrel, .first_seed = 1, .seed_count = seeds, .job_count = jobs, .each = 1};
    add_preset(&study, "none");
    add_preset(&study, preset);
    return study;
}

static dm_study_result run(const dm_study *study)
{
    dm_study_result result;
    dm_diag diag = {0};
    assert_int_equal(dm_study_run(study, &result, &diag), DM_OK);
    return result;
}

static char *json_of(const dm_study_result *result)
{
    dm_each each = {0};
    dm_text text = {0};
    assert_int_equal(dm_each_of(result, &each, NULL), DM_OK);
    const dm_study_report report = {.result = result, .each = &each, .engine_version = "test"};
    dm_study_json(&report, &text);
    dm_text_char(&text, '\n');
    dm_each_free(&each);
    assert_false(text.is_cut);
    return text.bytes;
}

// -------------------------------------------------------------------------------------- norms

static int clause_of(const char *id)
{
    for (int i = 0; i < quarrel->clauses_count; i++) {
        if (strcmp(dm_say(quarrel, quarrel->clauses[i].noun.id), id) == 0) return i;
    }
    fail_msg("no clause %s", id);
    return -1;
}

// A hard norm is obeyed without an event: nobody chooses what it refuses.
static void a_norm_that_is_heeded_has_spoken_although_no_event_names_it(void **state)
{
    (void)state;
    const dm_study study = study_of("twelve", SEEDS, 2);
    dm_study_result result = run(&study);
    const int *doubt = result.tallies[1].plays[clause_of("DOUBT.doubt")];
    assert_true(doubt[DM_SAID_HEEDED] > SEEDS / 2);
    const int *first = result.tallies[1].plays[clause_of("SHARE.first")];
    assert_int_equal(first[DM_SAID_HEEDED], 0); // it forbids nothing
    assert_true(first[DM_SAID_BROKEN] > 0);
    const int *idle = result.tallies[1].plays[clause_of("IDLE3.high")];
    for (int said = 0; said < DM_SAID_COUNT; said++) assert_int_equal(idle[said], 0);
    dm_study_free(&result);
}

static void what_norms_did_is_what_their_clauses_did(void **state)
{
    (void)state;
    const dm_study study = study_of("twelve", SEEDS, 2);
    dm_study_result result = run(&study);
    for (int i = 0; i < quarrel->norms_count; i++) {
        const dm_norm_plays plays = dm_study_norm(&result, result.set_slots[1], i);
        const dm_norm_plays none = dm_study_norm(&result, result.set_slots[0], i);
        const dm_span clauses = quarrel->norms[i].clauses;
        assert_int_equal(none.spoke, 0); // what is not in force says nothing
        assert_true(plays.complied <= plays.spoke && plays.broken <= plays.spoke);
        if (clauses.count != 1) continue;
        const int *said = result.tallies[1].plays[clauses.first];
        assert_int_equal(plays.spoke, said[DM_SAID_ANY]);
        assert_int_equal(plays.broken, said[DM_SAID_BROKEN]);
        assert_true(plays.complied >= said[DM_SAID_KEPT] && plays.complied >= said[DM_SAID_HEEDED]);
        assert_true(plays.complied <= said[DM_SAID_KEPT] + said[DM_SAID_HEEDED]);
    }
    dm_study_free(&result);
}

// --------------------------------------------------------------------------------------- jobs

static void any_number_of_jobs_gives_the_same_result(void **state)
{
    (void)state;
    static const char *const presets[] = {"five", "twelve"};
    for (size_t i = 0; i < sizeof presets / sizeof *presets; i++) {
        char *expected = NULL;
        for (int jobs = 1; jobs <= 5; jobs += jobs == 1 ? 1 : 3) {
            const dm_study study = study_of(presets[i], SEEDS, jobs);
            dm_study_result result = run(&study);
            char *json = json_of(&result);
            if (expected == NULL) {
                expected = json;
            } else {
                assert_string_equal(json, expected);
                free(json);
            }
            dm_study_free(&result);
        }
        free(expected);
    }
}

static bool stop_soon(void *self, int64_t done, int64_t total)
{
    int64_t *last = self;
    assert_true(done >= *last && done <= total);
    *last = done;
    return done < 100;
}

static void a_cancelled_study_ends_early_and_leaves_nothing(void **state)
{
    (void)state;
    dm_study study = study_of("five", 1000, 2);
    int64_t last = 0;
    study.progress = stop_soon;
    study.self = &last;
    dm_study_result result;
    assert_int_equal(dm_study_run(&study, &result, NULL), DM_OK);
    assert_true(result.is_cancelled);
    assert_null(result.outcomes);
    assert_true(last >= 100 && last < 10000);
    dm_study_free(&result);
}

// -------------------------------------------------------------------------------- differences

static void a_set_against_itself_differs_in_nothing(void **state)
{
    (void)state;
    dm_study study = study_of("five", SEEDS, 2);
    add_preset(&study, "five");
    study.each = -1;
    dm_study_result result = run(&study);
    assert_int_equal(result.slot_count, 2); // what is the same is played once
    for (int metric = 0; metric < DM_METRIC_COUNT; metric++) {
        const dm_difference difference = dm_study_difference(
            &result, result.set_slots[1], result.set_slots[2], (dm_metric)metric);
        assert_int_equal(difference.sum, 0);
        assert_int_equal(difference.low_micro, 0);
        assert_int_equal(difference.high_micro, 0);
        assert_int_equal(difference.changed, 0);
        assert_int_equal(difference.ranking, DM_RANKING_UNCLEAR);
    }
    dm_study_free(&result);
}

static void a_norm_that_nothing_touches_changes_not_one_event(void **state)
{
    (void)state;
    const dm_study study = study_of("twelve", SEEDS, 2);
    dm_study_result result = run(&study);
    dm_each each;
    assert_int_equal(dm_each_of(&result, &each, NULL), DM_OK);
    int idle_count = 0;
    for (int i = 0; i < each.norm_count; i++) {
        const char *id = dm_say(quarrel, quarrel->norms[each.norms[i].norm].noun.id);
        const bool is_idle = strncmp(id, "IDLE", 4) == 0 || strcmp(id, "CORE") == 0;
        idle_count += is_idle;
        assert_int_equal(each.norms[i].changed + each.norms[i].alone_changed == 0, is_idle);
        if (!is_idle) continue;
        for (int seed = 0; seed < SEEDS; seed++) {
            assert_memory_equal(dm_study_outcome(&result, seed, result.set_slots[1]),
                                dm_study_outcome(&result, seed, result.off_slots[i]),
                                sizeof(dm_outcome));
            assert_memory_equal(dm_study_outcome(&result, seed, result.none_slot),
                                dm_study_outcome(&result, seed, result.alone_slots[i]),
                                sizeof(dm_outcome));
        }
        for (int metric = 0; metric < DM_SHARED_COUNT; metric++)
            assert_int_equal(each.norms[i].shares[metric].numerator, 0);
    }
    assert_int_equal(idle_count, 8);
    dm_each_free(&each);
    dm_study_free(&result);
}

static void the_interval_is_that_of_the_formula(void **state)
{
    (void)state;
    // 40 differences: 10 of -1, 25 of 0, 5 of 3. Sum 5, squares 55, V = (40*55 - 25) / (1600*39);
    // t = 2.040, half = 2.040 * sqrt(2175/62400) = 0.380861...
    dm_series series = {0};
    for (int i = 0; i < 40; i++) dm_series_add(&series, i < 10 ? -1 : i < 35 ? 0 : 3);
    const dm_difference difference = dm_series_end(&series, 1);
    assert_int_equal(difference.sum, 5);
    assert_int_equal(difference.mean_micro, 125000);
    assert_int_equal(difference.high_micro - difference.mean_micro, 380861);
    assert_int_equal(difference.mean_micro - difference.low_micro, 380861);
    assert_int_equal(difference.changed, 15);
    assert_int_equal(difference.ranking, DM_RANKING_UNCLEAR);
}

static void few_seeds_or_an_interval_over_zero_rank_nothing(void **state)
{
    (void)state;
    static const struct {
        int count;
        int first; ///< so many of -1, the others of `rest`
        int rest;
        int ranking;
    } rows[] = {
        {1, 1, 0, DM_RANKING_TOO_FEW},      {29, 29, 0, DM_RANKING_TOO_FEW},
        {30, 30, 0, DM_RANKING_LOWER},      {30, 0, 2, DM_RANKING_HIGHER},
        {1000, 1, 0, DM_RANKING_UNCLEAR},   {1000, 5, 0, DM_RANKING_LOWER},
        {1000, 500, 1, DM_RANKING_UNCLEAR},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dm_series series = {0};
        for (int n = 0; n < rows[i].count; n++)
            dm_series_add(&series, n < rows[i].first ? -1 : rows[i].rest);
        assert_int_equal(dm_series_end(&series, 1).ranking, rows[i].ranking);
    }
}

// ------------------------------------------------------------------------------------- shares

static void shapley_values_add_up_to_the_last_unit(void **state)
{
    (void)state;
    static const char *const presets[] = {"five", "twelve"}; // all subsets; drawn orders
    for (size_t i = 0; i < sizeof presets / sizeof *presets; i++) {
        const dm_study study = study_of(presets[i], SEEDS, 2);
        dm_study_result result = run(&study);
        dm_each each;
        assert_int_equal(dm_each_of(&result, &each, NULL), DM_OK);
        assert_int_equal(each.is_exact, i == 0);
        assert_int_equal(each.denominator, (i == 0 ? 120 : 2) * SEEDS);
        for (int metric = 0; metric < DM_SHARED_COUNT; metric++) {
            int64_t sum = 0;
            for (int n = 0; n < each.norm_count; n++) sum += each.norms[n].shares[metric].numerator;
            assert_int_equal(sum, each.totals[metric]);
        }
        assert_true(each.totals[DM_METRIC_PEAK] < 0); // there is something to share
        dm_each_free(&each);
        dm_study_free(&result);
    }
}

static void drawn_orders_come_near_the_exact_values(void **state)
{
    (void)state;
    const dm_study few = study_of("five", 400, 2);
    const dm_study many = study_of("twelve", 400, 2); // the same norms, and idle ones
    dm_study_result results[] = {run(&few), run(&many)};
    dm_each each[2];
    for (int i = 0; i < 2; i++) assert_int_equal(dm_each_of(&results[i], &each[i], NULL), DM_OK);
    for (int i = 0; i < each[0].norm_count; i++) {
        assert_int_equal(each[0].norms[i].norm, each[1].norms[i].norm);
        const dm_difference *exact = &each[0].norms[i].shares[DM_METRIC_PEAK].difference;
        const dm_difference *drawn = &each[1].norms[i].shares[DM_METRIC_PEAK].difference;
        assert_in_range(exact->mean_micro - drawn->low_micro, 0,
                        drawn->high_micro - drawn->low_micro);
    }
    for (int i = 0; i < 2; i++) {
        dm_each_free(&each[i]);
        dm_study_free(&results[i]);
    }
}

static void two_norms_share_by_hand(void **state)
{
    (void)state;
    dm_study study = {.scenario = quarrel, .first_seed = 7, .seed_count = SEEDS, .job_count = 1};
    add_norms(&study, "two", (const char *const[]){"SLOW", "DOUBT", NULL});
    dm_study_result result = run(&study);
    dm_each each;
    assert_int_equal(dm_each_of(&result, &each, NULL), DM_OK);
    int64_t sums[4] = {0}; // none, SLOW, DOUBT, both
    for (int mask = 0; mask < 4; mask++)
        sums[mask] = dm_study_mean(&result, result.subset_slots[mask], DM_METRIC_PEAK).sum;
    assert_int_equal(each.norms[0].shares[DM_METRIC_PEAK].numerator,
                     (sums[1] - sums[0]) + (sums[3] - sums[2]));
    assert_int_equal(each.norms[1].shares[DM_METRIC_PEAK].numerator,
                     (sums[2] - sums[0]) + (sums[3] - sums[1]));
    assert_int_equal(each.pairs[0].shares[DM_METRIC_PEAK].numerator,
                     sums[3] - sums[1] - sums[2] + sums[0]);
    dm_each_free(&each);
    dm_study_free(&result);
}

// ------------------------------------------------------------------------------------ records

static void the_records_of_a_small_study_are_known(void **state)
{
    (void)state;
    dm_study study = {.scenario = quarrel,
                      .first_seed = 1,
                      .seed_count = 40,
                      .job_count = 2,
                      .each = 1,
                      .doctrines = {0, 1}};
    add_preset(&study, "none");
    add_norms(&study, "SLOW,CORE", (const char *const[]){"SLOW", "CORE", NULL});
    dm_study_result result = run(&study);
    char *json = json_of(&result);
    assert_golden("study.json", json);
    free(json);

    dm_each each;
    dm_text csv = {0};
    assert_int_equal(dm_each_of(&result, &each, NULL), DM_OK);
    const dm_study_report report = {.result = &result, .each = &each, .engine_version = "test"};
    dm_study_csv(&report, &csv);
    assert_golden("study.csv", csv.bytes);
    dm_text_free(&csv);
    dm_each_free(&each);
    dm_study_free(&result);
}

static void dots_are_shared_out_by_the_largest_remainder(void **state)
{
    (void)state;
    static const struct {
        int counts[4];
        int shares[4];
    } rows[] = {
        {{1000, 0, 0, 0}, {50, 0, 0, 0}},      {{500, 500, 0, 0}, {25, 25, 0, 0}},
        {{333, 333, 334, 0}, {16, 17, 17, 0}}, {{1, 998, 1, 0}, {0, 50, 0, 0}},
        {{0, 0, 0, 0}, {0, 0, 0, 0}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int shares[4];
        dm_share_out(rows[i].counts, 4, 50, shares);
        assert_memory_equal(shares, rows[i].shares, sizeof shares);
    }
}

static void values_read_as_people_write_them(void **state)
{
    (void)state;
    static const struct {
        int64_t micro;
        const char *words;
        dm_metric metric;
        bool is_change;
    } rows[] = {
        {7535000, "7.54", DM_METRIC_PEAK, false},
        {-1620000, "-1.62", DM_METRIC_PEAK, true},
        {-4000, "0.00", DM_METRIC_PEAK, true},
        {426667, "42.7%", DM_METRIC_CROSSED_2, false},
        {100000, "+10.0%", DM_METRIC_CROSSED_2, true},
        {394740000, "39.5", DM_METRIC_TENSION_MAX, false},
        {73333333, "0.07", DM_METRIC_DEATHS, false},
        {625886667, "10.4", DM_METRIC_AGREED, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dm_text text = {0};
        dm_say_metric_value(rows[i].metric, rows[i].micro, rows[i].is_change, &text);
        assert_string_equal(text.bytes, rows[i].words);
        dm_text_free(&text);
    }
}

// --------------------------------------------------------------------------------------- wide

static void wide_numbers_compute_as_numbers_do(void **state)
{
    (void)state;
    const dm_wide most = dm_wide_product(UINT64_MAX, UINT64_MAX);
    assert_int_equal(most.high, UINT64_MAX - 1);
    assert_int_equal(most.low, 1);
    assert_int_equal(dm_wide_root(most), UINT64_MAX);
    assert_int_equal(dm_wide_root(dm_wide_minus(most, (dm_wide){0, 1})), UINT64_MAX - 1);
    assert_int_equal(dm_wide_root((dm_wide){0, 99}), 9);
    uint64_t rest = 0;
    const dm_wide back = dm_wide_divide(dm_wide_sum(most, (dm_wide){0, 5}), UINT64_MAX, &rest);
    assert_int_equal(back.high, 0);
    assert_int_equal(back.low, UINT64_MAX);
    assert_int_equal(rest, 5);
    const dm_wide tripled = dm_wide_times((dm_wide){1, UINT64_MAX}, 3);
    assert_int_equal(tripled.high, 5);
    assert_int_equal(tripled.low, UINT64_MAX - 2);
    assert_int_equal(dm_scaled_ratio(-5, 1, 2), -3); // half goes away from zero
    assert_int_equal(dm_scaled_ratio(5, 1, 3), 2);
    assert_int_equal(dm_scaled_ratio(INT64_MAX, 1000000, 1000000), INT64_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_norm_that_is_heeded_has_spoken_although_no_event_names_it),
        cmocka_unit_test(what_norms_did_is_what_their_clauses_did),
        cmocka_unit_test(any_number_of_jobs_gives_the_same_result),
        cmocka_unit_test(a_cancelled_study_ends_early_and_leaves_nothing),
        cmocka_unit_test(a_set_against_itself_differs_in_nothing),
        cmocka_unit_test(a_norm_that_nothing_touches_changes_not_one_event),
        cmocka_unit_test(the_interval_is_that_of_the_formula),
        cmocka_unit_test(few_seeds_or_an_interval_over_zero_rank_nothing),
        cmocka_unit_test(shapley_values_add_up_to_the_last_unit),
        cmocka_unit_test(drawn_orders_come_near_the_exact_values),
        cmocka_unit_test(two_norms_share_by_hand),
        cmocka_unit_test(the_records_of_a_small_study_are_known),
        cmocka_unit_test(dots_are_shared_out_by_the_largest_remainder),
        cmocka_unit_test(values_read_as_people_write_them),
        cmocka_unit_test(wide_numbers_compute_as_numbers_do),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
