// What must hold in every shipped scenario, whatever its story: a norm that it never touches
// changes not one event; nobody does what a hard norm refuses; shares add up. The short form is a
// test; "test_study_shipped 1000" plays that many seeds, and prints which norm did what where.
#include "rules/review.h"
#include "study/each.h"
#include "support/shipped.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHORT_FORM = 3, JOBS = 2, EVENTS_MAX = DM_EVENTS_MAX };

static dm_shipped shipped;
static int seeds = SHORT_FORM;

static dm_study study_of(const dm_scenario *scenario)
{
    dm_study study = {
        .scenario = scenario, .first_seed = 1, .seed_count = seeds, .job_count = JOBS, .each = -1};
    for (int state = 0; state < DM_STATES; state++)
        study.doctrines[state] = (int16_t)dm_player_default(scenario, state);
    return study;
}

static void add_set(dm_study *study, const uint64_t norms[DM_STATES])
{
    dm_norm_set *set = &study->sets[study->set_count++];
    snprintf(set->name, sizeof set->name, "set %d", study->set_count);
    for (int state = 0; state < DM_STATES; state++) set->norms[state] = norms[state];
}

static dm_study_result run(const dm_study *study)
{
    dm_study_result result;
    assert_int_equal(dm_study_run(study, &result, NULL), DM_OK);
    return result;
}

static uint64_t parties(const dm_scenario *scenario, int norm, int state)
{
    return (scenario->norms[norm].parties >> state & 1) != 0 ? UINT64_C(1) << norm : 0;
}

// -------------------------------------------------------------------------------- untouched norms

/// True when a clause of the norm works without being named: what both call an attack, what is
/// presumed.
static bool works_unnamed(const dm_scenario *scenario, int norm)
{
    const dm_span clauses = scenario->norms[norm].clauses;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        const int kind = scenario->clauses[i].kind;
        if (kind == DM_CLAUSE_DEFINE || kind == DM_CLAUSE_PRESUME) return true;
    }
    return false;
}

/// True when a play may bring one of the norm's clauses something that it is about.
static bool may_be_touched(const dm_scenario *scenario, int norm)
{
    dm_world *start = calloc(1, sizeof *start);
    assert_non_null(start);
    const dm_setup setup = dm_setup_default(scenario, 1);
    dm_begin(scenario, &setup, start, NULL);
    const dm_span clauses = scenario->norms[norm].clauses;
    bool is_reached = false;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++)
        is_reached = is_reached || dm_clause_reaches(scenario, start, i);
    free(start);
    return is_reached;
}

/// The norm alone against no norms: where it did not speak, not one event differs.
static void check_alone(const dm_study_result *result, int set, int norm)
{
    const dm_scenario *scenario = result->study.scenario;
    const int none = result->set_slots[0];
    const int alone = result->set_slots[set];
    const dm_norm_plays plays = dm_study_norm(result, alone, norm);
    if (!may_be_touched(scenario, norm)) {
        assert_int_equal(plays.spoke, 0);
        assert_int_equal(dm_study_changed(result, none, alone), 0);
    }
    for (int seed = 0; seed < seeds; seed++) {
        const dm_outcome *without = dm_study_outcome(result, seed, none);
        const dm_outcome *with = dm_study_outcome(result, seed, alone);
        const bool has_spoken = (with->spoke >> norm & 1) != 0;
        if (!has_spoken && !works_unnamed(scenario, norm))
            assert_true(with->story == without->story);
    }
    if (seeds == SHORT_FORM) return;
    printf("#   %-4s spoke %4d, complied %4d, broken %4d, another story %4d%s\n",
           dm_say(scenario, scenario->norms[norm].noun.id), plays.spoke, plays.complied,
           plays.broken, dm_study_changed(result, none, alone),
           may_be_touched(scenario, norm) ? "" : " (nothing here is its business)");
}

static void a_norm_that_does_not_speak_changes_not_one_event(void **state)
{
    (void)state;
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        if (seeds != SHORT_FORM)
            printf("# %s, each norm alone, %d plays\n", dm_say(scenario, scenario->noun.id), seeds);
        for (int first = 0; first < scenario->norms_count; first += DM_STUDY_SETS_MAX - 1) {
            dm_study study = study_of(scenario);
            add_set(&study, (uint64_t[DM_STATES]){0, 0});
            int norm = first;
            for (; norm < scenario->norms_count && study.set_count < DM_STUDY_SETS_MAX; norm++) {
                add_set(&study, (uint64_t[DM_STATES]){parties(scenario, norm, 0),
                                                      parties(scenario, norm, 1)});
            }
            dm_study_result result = run(&study);
            for (int i = first; i < norm; i++) check_alone(&result, 1 + i - first, i);
            dm_study_free(&result);
        }
    }
}

static void an_untouched_norm_may_be_switched_off_among_all_others(void **state)
{
    (void)state;
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        uint64_t all[DM_STATES] = {0};
        for (int i = 0; i < scenario->norms_count; i++) {
            for (int of = 0; of < DM_STATES; of++) all[of] |= parties(scenario, i, of);
        }
        for (int i = 0; i < scenario->norms_count; i++) {
            if (may_be_touched(scenario, i)) continue;
            dm_study study = study_of(scenario);
            add_set(&study, all);
            add_set(&study, (uint64_t[DM_STATES]){all[0] & ~parties(scenario, i, 0),
                                                  all[1] & ~parties(scenario, i, 1)});
            dm_study_result result = run(&study);
            assert_int_equal(dm_study_changed(&result, result.set_slots[0], result.set_slots[1]),
                             0);
            dm_study_free(&result);
        }
    }
}

// ------------------------------------------------------------------------------ who does what
// where

/// Of each norm alone, over all pairs of doctrines: "scb" spoke, complied, broken; "-" never spoke.
typedef struct matrix {
    dm_norm_plays plays[DM_SHIPPED_MAX][DM_NORMS_MAX];
} matrix;

static void add_pair(matrix *sums, int s, int first, int second)
{
    const dm_scenario *scenario = shipped.scenarios[s];
    for (int from = 0; from < scenario->norms_count; from += DM_STUDY_SETS_MAX) {
        dm_study study = study_of(scenario);
        study.seed_count = 1 + seeds / 36;
        study.doctrines[0] = (int16_t)first;
        study.doctrines[1] = (int16_t)second;
        for (int i = from; i < scenario->norms_count && study.set_count < DM_STUDY_SETS_MAX; i++) {
            add_set(&study,
                    (uint64_t[DM_STATES]){parties(scenario, i, 0), parties(scenario, i, 1)});
        }
        dm_study_result result = run(&study);
        for (int set = 0; set < study.set_count; set++) {
            const dm_norm_plays plays = dm_study_norm(&result, result.set_slots[set], from + set);
            dm_norm_plays *sum = &sums->plays[s][from + set];
            sum->spoke += plays.spoke;
            sum->complied += plays.complied;
            sum->broken += plays.broken;
        }
        dm_study_free(&result);
    }
}

/// Long form only: which norm did what in which scenario, whoever plays.
static void what_each_norm_does_where_is_told(void **state)
{
    (void)state;
    if (seeds == SHORT_FORM) skip();
    static matrix sums;
    printf("# norm");
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        const int count = scenario->doctrines_count;
        printf(" | %s", dm_say(scenario, scenario->noun.id));
        for (int pair = 0; pair < count * count; pair++)
            add_pair(&sums, s, pair / count, pair % count);
    }
    for (int i = 0; i < shipped.scenarios[0]->norms_count; i++) {
        printf("\n# %s", dm_say(shipped.scenarios[0], shipped.scenarios[0]->norms[i].noun.id));
        for (int s = 0; s < shipped.count; s++) {
            const dm_norm_plays *plays = &sums.plays[s][i];
            printf(" | %s%s%s", plays->spoke > 0 ? "s" : "-", plays->complied > 0 ? "c" : "",
                   plays->broken > 0 ? "b" : "");
        }
    }
    printf("\n");
}

// ------------------------------------------------------------------------------------- hard norms

/// What a norm has said or done has a norm, a clause and a sentence.
static void check_named(const dm_scenario *scenario, const dm_event *event)
{
    const bool is_refusal = event->kind == DM_EVENT_REFUSED && event->other == DM_VERDICT_REFUSED;
    const bool is_norms = event->kind >= DM_EVENT_OBLIGATION_OPEN && event->kind <= DM_EVENT_BREACH;
    if (!is_refusal && !is_norms && event->kind != DM_EVENT_DELAYED) return;
    assert_in_range(event->value, 0, scenario->clauses_count - 1);
    const dm_clause *clause = &scenario->clauses[event->value];
    assert_in_range(clause->norm, 0, scenario->norms_count - 1);
    assert_true(dm_say(scenario, clause->sentence)[0] != '\0');
}

/// What an operation was begun with: no clause, or one that did not refuse it.
static void check_begun(const dm_scenario *scenario, const dm_world *world, const dm_event *event)
{
    if (event->kind == DM_EVENT_OPERATION_STARTED || event->kind == DM_EVENT_DELAYED) {
        if (event->value < 0) return;
        const dm_clause *clause = &scenario->clauses[event->value];
        assert_true(clause->kind == DM_CLAUSE_DELAY ||
                    world->norm_modes[clause->norm] != DM_MODE_HARD);
    }
}

/// @return how many choices were made
static int play_and_watch(dm_run *run)
{
    dm_course *course = &run->course;
    course->scenario = run->scenario;
    course->world = run->world;
    for (int state = 0; state < DM_STATES; state++)
        course->doctrines[state] = run->doctrines[state];
    run->events.count = 0;
    dm_begin(run->scenario, &run->setup, run->world, &run->events);
    dm_course_begin(course);
    int choices = 0;
    for (;;) {
        dm_next next = dm_course_next(course);
        if (next.kind == DM_NEXT_PEOPLE && !dm_course_tick(course, &next.input)) break;
        if (next.kind == DM_NEXT_NOTHING) break;
        const dm_verdict verdict = dm_judge(run->scenario, run->world, &next.input);
        const int before = run->events.count;
        assert_true(verdict.kind < DM_VERDICT_REFUSED);
        choices += next.kind == DM_NEXT_CHOICE;
        dm_step(run->scenario, run->world, next.input, &run->events);
        for (int i = before; i < run->events.count; i++) {
            check_begun(run->scenario, run->world, &run->events.items[i]);
            check_named(run->scenario, &run->events.items[i]);
        }
        dm_course_played(course, &next.input);
    }
    return choices;
}

static void no_player_does_what_a_hard_norm_refuses(void **state)
{
    (void)state;
    dm_run *run = calloc(1, sizeof *run);
    assert_non_null(run);
    run->world = calloc(1, sizeof *run->world);
    run->events.items = calloc(EVENTS_MAX, sizeof *run->events.items);
    run->events.capacity = EVENTS_MAX;
    assert_true(run->world != NULL && run->events.items != NULL);
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        run->scenario = scenario;
        for (int preset = 0; preset < scenario->presets_count; preset++) {
            for (int seed = 1; seed <= seeds; seed++) {
                run->setup = dm_setup_default(scenario, (uint64_t)seed);
                for (int of = 0; of < DM_STATES; of++) {
                    run->setup.norms[of] = scenario->presets[preset].norms[of];
                    run->doctrines[of] = (int16_t)((seed + of) % scenario->doctrines_count);
                }
                // Every other seed all norms are hard.
                for (int i = 0; i < scenario->norms_count && seed % 2 == 0; i++)
                    run->setup.norm_modes[i] = DM_MODE_HARD;
                assert_true(play_and_watch(run) > 0);
            }
        }
    }
    free(run->world);
    free(run->events.items);
    free(run);
}

// ----------------------------------------------------------------------------------------- shares

static void the_shares_of_six_norms_add_up_to_the_last_unit(void **state)
{
    (void)state;
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        const int six = dm_find_preset(scenario, "paper_six");
        assert_true(six >= 0);
        dm_study study = study_of(scenario);
        study.seed_count = SHORT_FORM;
        add_set(&study, (uint64_t[DM_STATES]){0, 0});
        add_set(&study, scenario->presets[six].norms);
        study.each = 1;
        dm_study_result result = run(&study);
        dm_each each = {0};
        assert_int_equal(dm_each_of(&result, &each, NULL), DM_OK);
        assert_true(each.is_exact);
        assert_int_equal(each.norm_count, 6);
        for (int m = 0; m < DM_SHARED_COUNT; m++) {
            int64_t sum = 0;
            for (int i = 0; i < each.norm_count; i++) sum += each.norms[i].shares[m].numerator;
            assert_true(sum == each.totals[m]);
        }
        dm_each_free(&each);
        dm_study_free(&result);
    }
}

static int load(void **state)
{
    (void)state;
    dm_shipped_load(&shipped);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    dm_shipped_free(&shipped);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 1) seeds = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_norm_that_does_not_speak_changes_not_one_event),
        cmocka_unit_test(an_untouched_norm_may_be_switched_off_among_all_others),
        cmocka_unit_test(what_each_norm_does_where_is_told),
        cmocka_unit_test(no_player_does_what_a_hard_norm_refuses),
        cmocka_unit_test(the_shares_of_six_norms_add_up_to_the_last_unit),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
