// What must hold in every shipped scenario, whatever its story: a norm that it never touches
// changes not one event; nobody does what a hard norm refuses; shares add up. The short form is a
// test; "test_study_shipped 1000" plays that many seeds, and prints which norm did what where.
#include "exercise/hand.h"
#include "model/quantity.h"
#include "model/verb.h"
#include "rules/review.h"
#include "study/each.h"
#include "support/shipped.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHORT_FORM = 8, SHARED_SEEDS = 3, STUDY_SEEDS = 1000, JOBS = 2, EVENTS_MAX = DM_EVENTS_MAX };

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

/// True when the scenario itself lets the norm come or go, or asks whether it binds somebody.
static bool is_spoken_of(const dm_scenario *scenario, int norm)
{
    for (int i = 0; i < scenario->effects_count; i++) {
        const dm_effect *effect = &scenario->effects[i];
        const bool is_of_norm = effect->verb == DM_VERB_ADOPT || effect->verb == DM_VERB_SUSPEND ||
                                effect->verb == DM_VERB_OFFER || effect->verb == DM_VERB_WITHDRAW;
        if (is_of_norm && effect->subject == norm) return true;
    }
    for (int i = 0; i < scenario->tests_count; i++) {
        const dm_test *test = &scenario->tests[i];
        if (test->quantity == DM_QUANTITY_IN_FORCE && test->args[0] == norm) return true;
    }
    return false;
}

/// True when the norm works without one of its clauses being named: by what both call an attack, by
/// what is presumed, or because the scenario speaks of it.
static bool works_unnamed(const dm_scenario *scenario, int norm)
{
    const dm_span clauses = scenario->norms[norm].clauses;
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        const int kind = scenario->clauses[i].kind;
        if (kind == DM_CLAUSE_DEFINE || kind == DM_CLAUSE_PRESUME) return true;
    }
    return is_spoken_of(scenario, norm);
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

/// What the comparisons were about, so that none of them is empty.
typedef struct tally {
    int untouched; ///< norms that have no business in the scenario
    int silent;    ///< other norms, plays in which they said nothing
    int told;      ///< plays that a norm made another story
} tally;

/// The same seeds with the norm and without it: where it had no business, or did not speak, not one
/// event differs.
static void check_switch(const dm_study_result *result, int with, int without, int norm,
                         tally *sums)
{
    const dm_scenario *scenario = result->study.scenario;
    const bool is_touched = may_be_touched(scenario, norm);
    sums->untouched += !is_touched;
    for (int seed = 0; seed < result->study.seed_count; seed++) {
        const dm_outcome *on = dm_study_outcome(result, seed, result->set_slots[with]);
        const dm_outcome *off = dm_study_outcome(result, seed, result->set_slots[without]);
        const bool has_spoken = (on->spoke >> norm & 1) != 0;
        const bool is_silent = is_touched && !has_spoken && !works_unnamed(scenario, norm);
        if (!is_touched) assert_false(has_spoken);
        if (!is_touched || is_silent) assert_true(on->story == off->story);
        sums->silent += is_silent;
        sums->told += on->story != off->story;
    }
}

static void print_alone(const dm_study_result *result, int set, int norm)
{
    const dm_scenario *scenario = result->study.scenario;
    const int alone = result->set_slots[set];
    const dm_norm_plays plays = dm_study_norm(result, alone, norm);
    printf("#   %-4s spoke %4d, complied %4d, broken %4d, another story %4d%s\n",
           dm_say(scenario, scenario->norms[norm].noun.id), plays.spoke, plays.complied,
           plays.broken, dm_study_changed(result, result->set_slots[0], alone),
           may_be_touched(scenario, norm) ? "" : " (nothing here is its business)");
}

/// Each norm of the scenario against a base: added to nothing, or taken out of all.
static void switch_each(const dm_scenario *scenario, bool is_off, tally *sums)
{
    uint64_t all[DM_STATES] = {0};
    for (int i = 0; i < scenario->norms_count; i++) {
        for (int of = 0; of < DM_STATES; of++) all[of] |= parties(scenario, i, of);
    }
    for (int first = 0; first < scenario->norms_count; first += DM_STUDY_SETS_MAX - 1) {
        dm_study study = study_of(scenario);
        add_set(&study, is_off ? all : (uint64_t[DM_STATES]){0, 0});
        for (int i = first; i < scenario->norms_count; i++) {
            if (study.set_count == DM_STUDY_SETS_MAX) break;
            const uint64_t one[DM_STATES] = {parties(scenario, i, 0), parties(scenario, i, 1)};
            add_set(&study,
                    is_off ? (uint64_t[DM_STATES]){all[0] & ~one[0], all[1] & ~one[1]} : one);
        }
        dm_study_result result = run(&study);
        for (int set = 1; set < study.set_count; set++) {
            const int norm = first + set - 1;
            check_switch(&result, is_off ? 0 : set, is_off ? set : 0, norm, sums);
            if (!is_off && seeds != SHORT_FORM) print_alone(&result, set, norm);
        }
        dm_study_free(&result);
    }
}

static void switch_each_everywhere(bool is_off)
{
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        if (!is_off && seeds != SHORT_FORM)
            printf("# %s, each norm alone, %d plays\n", dm_say(scenario, scenario->noun.id), seeds);
        tally sums = {0};
        switch_each(scenario, is_off, &sums);
        // A tutorial is no place for all of them: but each scenario has idle ones, and others.
        assert_true(sums.untouched + sums.silent > 0);
        assert_true(sums.told > 0);
    }
}

static void a_norm_that_does_not_speak_changes_not_one_event(void **state)
{
    (void)state;
    switch_each_everywhere(false);
}

static void a_norm_that_does_not_speak_may_be_switched_off_among_all_others(void **state)
{
    (void)state;
    switch_each_everywhere(true);
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
        study.first_seed = (uint64_t)(1 + first * scenario->doctrines_count + second);
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

static matrix sums;

static void sum_up(void)
{
    if (sums.plays[0][0].spoke > 0) return;
    for (int s = 0; s < shipped.count; s++) {
        const int count = shipped.scenarios[s]->doctrines_count;
        for (int pair = 0; pair < count * count; pair++)
            add_pair(&sums, s, pair / count, pair % count);
    }
}

static const char *norm_id(int norm)
{
    return dm_say(shipped.scenarios[0], shipped.scenarios[0]->norms[norm].noun.id);
}

static void print_matrix(void)
{
    printf("# norm");
    for (int s = 0; s < shipped.count; s++)
        printf(" | %s", dm_say(shipped.scenarios[s], shipped.scenarios[s]->noun.id));
    for (int i = 0; i < shipped.scenarios[0]->norms_count; i++) {
        printf("\n# %s", norm_id(i));
        for (int s = 0; s < shipped.count; s++) {
            const dm_norm_plays *plays = &sums.plays[s][i];
            printf(" | %s%s%s", plays->spoke > 0 ? "s" : "-", plays->complied > 0 ? "c" : "",
                   plays->broken > 0 ? "b" : "");
        }
    }
    printf("\n");
}

/// Norms that no shipped scenario brings anything to do, whoever plays; each says why.
static const struct {
    const char *norm;
    const char *why;
} idle[] = {
    {"N17", "nuclear command stands in Dead Man's Rule, and is not in play there"},
};

static bool is_known_idle(int norm)
{
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++)
        if (strcmp(idle[i].norm, norm_id(norm)) == 0) return true;
    return false;
}

static void each_norm_is_met_somewhere_and_most_are_broken_somewhere(void **state)
{
    (void)state;
    sum_up();
    print_matrix();
    int broken_somewhere = 0;
    for (int i = 0; i < shipped.scenarios[0]->norms_count; i++) {
        dm_norm_plays all = {0};
        for (int s = 0; s < shipped.count; s++) {
            all.spoke += sums.plays[s][i].spoke;
            all.complied += sums.plays[s][i].complied;
            all.broken += sums.plays[s][i].broken;
        }
        if ((all.spoke > 0) == is_known_idle(i)) fail_msg("%s: %d plays", norm_id(i), all.spoke);
        assert_true(all.spoke == 0 || all.complied > 0);
        broken_somewhere += all.broken > 0;
    }
    assert_true(broken_somewhere >= 10);
}

// ------------------------------------------------------------------------------------- hard norms

/// What a norm has said or done has a norm, a clause and a sentence.
static void check_named(const dm_scenario *scenario, const dm_event *event)
{
    const bool is_refusal = event->kind == DM_EVENT_REFUSED && event->other == DM_VERDICT_REFUSED;
    const bool is_norms = event->kind >= DM_EVENT_OBLIGATION_OPEN && event->kind <= DM_EVENT_BREACH;
    const bool is_other =
        event->kind == DM_EVENT_DELAYED || event->kind == DM_EVENT_OPERATION_HALTED;
    if (!is_refusal && !is_norms && !is_other) return;
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

/// What the rules say to each option of a decision that is open: a norm, a clause, a sentence.
static void check_options(const dm_run *run, int decision)
{
    const dm_scenario *scenario = run->scenario;
    const dm_span options = scenario->decisions[decision].options;
    for (int i = options.first; i < options.first + options.count; i++) {
        const dm_input choice = dm_hand_choose(scenario, i, (dm_stated){.belief = -1});
        const dm_verdict verdict = dm_judge(scenario, run->world, &choice);
        if (verdict.kind == DM_VERDICT_ALLOWED || verdict.kind == DM_VERDICT_IMPOSSIBLE) continue;
        assert_in_range(verdict.clause, 0, scenario->clauses_count - 1);
        assert_true(dm_say(scenario, scenario->clauses[verdict.clause].sentence)[0] != '\0');
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
        if (next.kind == DM_NEXT_CHOICE) check_options(run, next.input.decision);
        dm_step(run->scenario, run->world, next.input, &run->events);
        for (int i = before; i < run->events.count; i++) {
            check_begun(run->scenario, run->world, &run->events.items[i]);
            check_named(run->scenario, &run->events.items[i]);
        }
        dm_course_played(course, &next.input);
    }
    return choices;
}

/// As the scenario is set up, with the norms of a preset; every other seed all of them are hard.
static void set_up(dm_run *run, int preset, int seed)
{
    const dm_scenario *scenario = run->scenario;
    run->setup = dm_setup_default(scenario, (uint64_t)seed);
    for (int of = 0; of < DM_STATES; of++) {
        run->setup.norms[of] = scenario->presets[preset].norms[of];
        run->doctrines[of] = (int16_t)((seed + of) % scenario->doctrines_count);
    }
    for (int i = 0; i < scenario->norms_count && seed % 2 == 0; i++)
        run->setup.norm_modes[i] = DM_MODE_HARD;
}

static dm_run *open_run(void)
{
    dm_run *run = calloc(1, sizeof *run);
    assert_non_null(run);
    run->world = calloc(1, sizeof *run->world);
    run->events.items = calloc(EVENTS_MAX, sizeof *run->events.items);
    run->events.capacity = EVENTS_MAX;
    assert_true(run->world != NULL && run->events.items != NULL);
    return run;
}

static void close_run(dm_run *run)
{
    free(run->world);
    free(run->events.items);
    free(run);
}

static void no_player_does_what_a_hard_norm_refuses(void **state)
{
    (void)state;
    dm_run *run = open_run();
    for (int s = 0; s < shipped.count; s++) {
        run->scenario = shipped.scenarios[s];
        for (int preset = 0; preset < run->scenario->presets_count; preset++) {
            for (int seed = 1; seed <= seeds; seed++) {
                set_up(run, preset, seed);
                assert_true(play_and_watch(run) > 0);
            }
        }
    }
    close_run(run);
}

// The same in the thousand seeds of one study, as `demarche study` plays them.
static void in_a_thousand_plays_of_cold_harbour_every_verdict_is_named(void **state)
{
    (void)state;
    dm_run *run = open_run();
    for (int s = 0; s < shipped.count; s++) {
        const dm_scenario *scenario = shipped.scenarios[s];
        if (strcmp(dm_say(scenario, scenario->noun.id), "cold_harbour") != 0) continue;
        run->scenario = scenario;
        const int preset = dm_find_preset(scenario, "full");
        assert_true(preset >= 0);
        int refused = 0;
        for (int seed = 1; seed <= STUDY_SEEDS; seed++) {
            set_up(run, preset, 1); // default modes
            run->setup.seed = (uint64_t)seed;
            for (int of = 0; of < DM_STATES; of++)
                run->doctrines[of] = (int16_t)dm_player_default(scenario, of);
            assert_true(play_and_watch(run) > 0);
            refused += run->world->breach_count + run->world->obligation_count;
        }
        assert_true(refused > STUDY_SEEDS); // the norms had a word
        close_run(run);
        return;
    }
    fail_msg("%s", "there is no cold_harbour");
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
        study.seed_count = SHARED_SEEDS;
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
        cmocka_unit_test(a_norm_that_does_not_speak_may_be_switched_off_among_all_others),
        cmocka_unit_test(each_norm_is_met_somewhere_and_most_are_broken_somewhere),
        cmocka_unit_test(no_player_does_what_a_hard_norm_refuses),
        cmocka_unit_test(in_a_thousand_plays_of_cold_harbour_every_verdict_is_named),
        cmocka_unit_test(the_shares_of_six_norms_add_up_to_the_last_unit),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
