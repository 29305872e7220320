// Speed of a session file: opening a long one, seeking in it, and what an append costs beside the
// disk's own sync.
#include "bench/bench.h"

#include "run/run.h"
#include "script/load.h"
#include "session/session.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INPUTS = 5000, OPENS = 9, SEEKS = 500, APPENDS = 400, BLOCK = 4096 };

static void line(FILE *out, const char *what, double figure, const char *unit)
{
    fprintf(out, "%-44s %15.2f %s\n", what, figure, unit);
}

static void must(dm_status status, const dm_diag *diag)
{
    if (status == DM_OK) return;
    fprintf(stderr, "bench: %s\n", diag->message);
    exit((int)status);
}

/// The inputs of one play by computer players.
static dm_turn *play(const dm_scenario *scenario, const dm_setup *setup, int *count)
{
    dm_run *run = calloc(1, sizeof *run);
    dm_world *world = calloc(1, sizeof *world);
    dm_turn *turns = calloc(DM_TURNS_MAX, sizeof *turns);
    if (run == NULL || world == NULL || turns == NULL) exit(5);
    run->scenario = scenario;
    run->setup = *setup;
    run->world = world;
    run->turns = turns;
    for (int state = 0; state < DM_STATES; state++)
        run->doctrines[state] = scenario->actors[state].default_doctrine;
    dm_run_play(run);
    *count = run->turn_count;
    free(world);
    free(run);
    return turns;
}

/// A session of INPUTS inputs: one play, then branch after branch of the same inputs from STARTEX.
static void make_long(const char *path, const dm_session_start *start, const dm_turn *turns,
                      int count)
{
    dm_session *session;
    dm_diag diag = {0};
    must(dm_session_create(&session, path, start, &diag), &diag);
    must(dm_session_begin(session, &diag), &diag);
    for (int i = 0; i < INPUTS; i++) {
        if (i > 0 && i % count == 0) must(dm_session_branch(session, 0, NULL, NULL, &diag), &diag);
        must(
            dm_session_append(session, turns[i % count].input, "as it was said in the room", &diag),
            &diag);
    }
    must(dm_session_commit(session, &diag), &diag);
    dm_session_close(session);
}

static void bench_open(FILE *out, const char *path)
{
    int64_t opens[OPENS];
    int64_t seeks[SEEKS];
    dm_world *world = calloc(1, sizeof *world);
    if (world == NULL) exit(5);
    dm_session *session = NULL;
    dm_diag diag = {0};
    for (int i = 0; i < OPENS; i++) {
        dm_session_close(session);
        const int64_t before = dm_bench_now();
        must(dm_session_open(&session, path, DM_SESSION_READ, &diag), &diag);
        opens[i] = dm_bench_now() - before;
    }
    const int32_t count = dm_session_count(session);
    int64_t slowest = 0;
    for (int i = 0; i < SEEKS; i++) {
        int32_t step = 1 + (int32_t)((int64_t)i * 7919 % count);
        while (!dm_node_is_step(dm_session_node(session, step))) step--;
        const int64_t before = dm_bench_now();
        dm_session_seek(session, step, world);
        seeks[i] = dm_bench_now() - before;
        if (seeks[i] > slowest) slowest = seeks[i];
    }
    const int64_t open_ns = dm_bench_median(opens, OPENS);
    line(out, "session of 5,000 inputs: open, median", (double)open_ns / 1e6, "ms");
    line(out, "seek to any of them, median", (double)dm_bench_median(seeks, SEEKS) / 1e6, "ms");
    line(out, "seek to any of them, slowest", (double)slowest / 1e6, "ms");
    line(out, "open and seek to any (bar: 100)", (double)(open_ns + slowest) / 1e6, "ms");
    dm_verification result;
    const int64_t before = dm_bench_now();
    must(dm_session_verify(session, &result, &diag), &diag);
    line(out, "verify all of it", (double)(dm_bench_now() - before) / 1e6, "ms");
    dm_session_close(session);
    free(world);
}

/// What the disk itself needs to make a block durable, written as a log is.
static int64_t bench_disk(const char *path)
{
    static char block[BLOCK];
    int64_t samples[APPENDS];
    const int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (file < 0) exit(5);
    for (int i = 0; i < APPENDS; i++) {
        const int64_t before = dm_bench_now();
        if (write(file, block, sizeof block) != sizeof block || fdatasync(file) != 0) exit(5);
        samples[i] = dm_bench_now() - before;
    }
    close(file);
    unlink(path);
    return dm_bench_median(samples, APPENDS);
}

static int64_t bench_append(const char *path, const dm_session_start *start, const dm_turn *turns,
                            int count)
{
    int64_t samples[APPENDS];
    dm_session *session;
    dm_diag diag = {0};
    must(dm_session_create(&session, path, start, &diag), &diag);
    for (int i = 0; i < APPENDS; i++) {
        if (i > 0 && i % count == 0) must(dm_session_branch(session, 0, NULL, NULL, &diag), &diag);
        const int64_t before = dm_bench_now();
        must(dm_session_append(session, turns[i % count].input, "as it was said", &diag), &diag);
        samples[i] = dm_bench_now() - before;
    }
    dm_session_close(session);
    unlink(path);
    return dm_bench_median(samples, APPENDS);
}

void dm_bench_session(FILE *out, const char *folder)
{
    dm_scenario *scenario = NULL;
    dm_package package;
    dm_diag diag = {0};
    must(dm_scenario_load_package(folder, DM_SOURCE_DIR "/scenarios/library", &scenario, NULL,
                                  &package, NULL),
         &diag);
    const dm_setup setup = dm_setup_default(scenario, 7);
    int count;
    dm_turn *turns = play(scenario, &setup, &count);
    // On a disk that stays: /tmp may be memory.
    char place[] = "/var/tmp/demarche-bench-XXXXXX";
    if (mkdtemp(place) == NULL) exit(5);
    char path[64];
    snprintf(path, sizeof path, "%s/long.demarche", place);
    const dm_session_start start = {.files = package.files,
                                    .file_count = package.count,
                                    .setup = setup,
                                    .doctrines = {-1, -1},
                                    .engine_version = "bench"};
    make_long(path, &start, turns, count);
    bench_open(out, path);
    unlink(path);
    const int64_t disk = bench_disk(path);
    const int64_t append = bench_append(path, &start, turns, count);
    line(out, "the disk's own sync of 4 KiB, median", (double)disk / 1e6, "ms");
    line(out, "one durable append, median", (double)append / 1e6, "ms");
    line(out, "append / sync (bar: 3)", (double)append / (double)disk, "times");
    rmdir(place);
    free(turns);
    dm_package_free(&package);
    dm_scenario_free(scenario);
}
