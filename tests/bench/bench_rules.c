// Speed of the rules: whole plays by computer players, and the single verbs inside them.
#include "bench/bench.h"

#include "rules/judge.h"
#include "run/run.h"
#include "script/load.h"

#include <stdlib.h>

enum { PLAYS = 2000, LOADS = 15, ROUNDS = 5, SNAPSHOTS = 2000, JUDGEMENTS = 20000 };

static void line(FILE *out, const char *what, double figure, const char *unit)
{
    fprintf(out, "%-44s %15.1f %s\n", what, figure, unit);
}

static dm_scenario *load(const char *folder)
{
    dm_scenario *scenario = NULL;
    if (dm_scenario_load(folder, NULL, &scenario, NULL, NULL) == DM_OK) return scenario;
    fprintf(stderr, "bench: %s does not load; try demarche check\n", folder);
    exit(3);
}

static void bench_load(FILE *out, const char *folder)
{
    int64_t samples[LOADS];
    for (int i = 0; i < LOADS; i++) {
        const int64_t before = dm_bench_now();
        dm_scenario_free(load(folder));
        samples[i] = dm_bench_now() - before;
    }
    line(out, "load of the scenario, median", (double)dm_bench_median(samples, LOADS) / 1e6, "ms");
}

static dm_run *new_run(const dm_scenario *scenario, bool keeps_events)
{
    dm_run *run = calloc(1, sizeof *run);
    dm_world *world = calloc(1, sizeof *world);
    dm_event *items = keeps_events ? calloc(DM_EVENTS_MAX, sizeof *items) : NULL;
    if (run == NULL || world == NULL || (keeps_events && items == NULL)) exit(5);
    run->scenario = scenario;
    run->world = world;
    run->events = (dm_events){.items = items, .capacity = keeps_events ? DM_EVENTS_MAX : 0};
    for (int state = 0; state < DM_STATES; state++) {
        run->doctrines[state] = scenario->actors[state].default_doctrine;
    }
    return run;
}

static void free_run(dm_run *run)
{
    free(run->world);
    free(run->events.items);
    free(run);
}

static void bench_plays(FILE *out, const dm_scenario *scenario)
{
    dm_run *run = new_run(scenario, true);
    int64_t samples[ROUNDS];
    int64_t events = 0;
    for (int round = 0; round < ROUNDS; round++) {
        events = 0;
        const int64_t before = dm_bench_now();
        for (uint64_t seed = 1; seed <= PLAYS; seed++) {
            run->setup = dm_setup_default(scenario, seed);
            dm_run_play(run);
            events += run->world->next_event - 1;
        }
        samples[round] = dm_bench_now() - before;
    }
    const double seconds = (double)dm_bench_median(samples, ROUNDS) / 1e9;
    line(out, "whole plays, computer players, one core", PLAYS / seconds, "plays/s");
    line(out, "events", (double)events / seconds, "events/s");
    line(out, "events in one play, mean", (double)events / PLAYS, "events");
    free_run(run);
}

/// The inputs of many plays, replayed without players: what dm_step() alone costs.
static void bench_steps(FILE *out, const dm_scenario *scenario)
{
    dm_run *run = new_run(scenario, false);
    dm_turn *turns = calloc(DM_TURNS_MAX, sizeof *turns);
    if (turns == NULL) exit(5);
    run->turns = turns;
    run->setup = dm_setup_default(scenario, 7);
    dm_run_play(run);
    int64_t samples[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        int64_t sum = 0;
        for (int play = 0; play < 200; play++) {
            dm_begin(scenario, &run->setup, run->world, NULL);
            const int64_t before = dm_bench_now();
            for (int i = 0; i < run->turn_count; i++) {
                dm_step(scenario, run->world, turns[i].input, NULL);
            }
            sum += dm_bench_now() - before;
        }
        samples[round] = sum / 200 / run->turn_count;
    }
    line(out, "one dm_step", (double)dm_bench_median(samples, ROUNDS), "ns");
    free(turns);
    free_run(run);
}

static void bench_judge(FILE *out, const dm_scenario *scenario)
{
    dm_run *run = new_run(scenario, false);
    run->setup = dm_setup_default(scenario, 7);
    dm_begin(scenario, &run->setup, run->world, NULL);
    for (int i = 0; i < 40 && run->world->now < 600; i++) {
        const dm_input tick = {.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = 600};
        dm_step(scenario, run->world, tick, NULL);
    }
    int64_t samples[ROUNDS];
    unsigned kinds = 0; // so that nothing is optimised away
    for (int round = 0; round < ROUNDS; round++) {
        const int64_t before = dm_bench_now();
        for (int i = 0; i < JUDGEMENTS; i++) {
            const dm_input act = {.kind = DM_INPUT_ACT,
                                  .seat = (uint8_t)(i & 1),
                                  .subject = (int16_t)(i % scenario->actions_count),
                                  .object = (int16_t)(i % scenario->assets_count),
                                  .incident = -1,
                                  .decision = -1,
                                  .belief = 600,
                                  .confidence = 2};
            kinds += dm_judge(scenario, run->world, &act).kind;
        }
        samples[round] = (dm_bench_now() - before) / JUDGEMENTS;
    }
    line(out, "one dm_judge", (double)dm_bench_median(samples, ROUNDS), "ns");
    if (kinds == 0) fprintf(out, "(every act was allowed)\n");

    int64_t copies[ROUNDS];
    dm_world *copy = malloc(sizeof *copy);
    if (copy == NULL) exit(5);
    for (int round = 0; round < ROUNDS; round++) {
        const int64_t before = dm_bench_now();
        for (int i = 0; i < SNAPSHOTS; i++) {
            *copy = *run->world;
            run->world->seed += copy->seed & 1;
        }
        copies[round] = (dm_bench_now() - before) / SNAPSHOTS;
    }
    line(out, "one snapshot (copy of a world)", (double)dm_bench_median(copies, ROUNDS), "ns");
    for (int round = 0; round < ROUNDS; round++) {
        const int64_t before = dm_bench_now();
        for (int i = 0; i < SNAPSHOTS; i++) run->world->seed += dm_world_hash(scenario, copy) & 1;
        copies[round] = (dm_bench_now() - before) / SNAPSHOTS;
    }
    line(out, "one hash of a world", (double)dm_bench_median(copies, ROUNDS), "ns");
    free(copy);
    free_run(run);
}

void dm_bench_rules(FILE *out, const char *folder)
{
    bench_load(out, folder);
    dm_scenario *scenario = load(folder);
    line(out, "size of a world", (double)sizeof(dm_world) / 1024, "KiB");
    bench_plays(out, scenario);
    bench_steps(out, scenario);
    bench_judge(out, scenario);
    dm_scenario_free(scenario);
}
