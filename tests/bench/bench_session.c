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

static void put(dm_session *session, dm_input input)
{
    dm_diag diag = {0};
    must(dm_session_append(session, input, "as it was said in the room", &diag), &diag);
}

/// One play, then branch after branch of the same inputs from STARTEX.
static void fill_with_branches(dm_session *session, const dm_turn *turns, int count)
{
    dm_diag diag = {0};
    for (int i = 0; i < INPUTS; i++) {
        if (i > 0 && i % count == 0) must(dm_session_branch(session, 0, NULL, NULL, &diag), &diag);
        put(session, turns[i % count].input);
    }
}

/// One play and no branch: the clock goes minute by minute, and the white cell notes much.
static void fill_one_branch(dm_session *session, const dm_turn *turns, int count)
{
    const dm_input note = {.kind = DM_INPUT_NOTE, .seat = DM_SEAT_FACILITATOR};
    const dm_world *world = dm_session_world(session);
    const int64_t minutes = turns[count - 1].input.minute;
    int left = INPUTS - count;
    for (int i = 0; i < count; i++) {
        const bool is_tick = turns[i].input.kind == DM_INPUT_TICK;
        while (is_tick && world->now + 1 < turns[i].input.minute && left > 0) {
            dm_input tick = turns[i].input;
            tick.minute = world->now + 1;
            put(session, tick);
            const int64_t notes = --left / (minutes - world->now);
            for (int64_t j = 0; j < notes; j++, left--) put(session, note);
        }
        while (i == count - 1 && left-- > 0) put(session, note);
        put(session, turns[i].input);
    }
}

/// A session of INPUTS inputs.
static void make_long(const char *path, const dm_session_start *start, const dm_turn *turns,
                      int count, void (*fill)(dm_session *, const dm_turn *, int))
{
    dm_session *session;
    dm_diag diag = {0};
    must(dm_session_create(&session, path, start, &diag), &diag);
    must(dm_session_begin(session, &diag), &diag);
    fill(session, turns, count);
    must(dm_session_commit(session, &diag), &diag);
    dm_session_close(session);
}

/// @param shape  of the session, in words
static void bench_open(FILE *out, const char *path, const char *shape)
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
    if (count < INPUTS) exit(5);
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
    fprintf(out, "a session of 5,000 inputs, %s\n", shape);
    line(out, "open it, median", (double)open_ns / 1e6, "ms");
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

typedef struct cost {
    int64_t disk;   ///< to make a block durable, written as a log is: the disk's own sync
    int64_t append; ///< a durable one
} cost;

/// Both, in turn: so that whatever else the disk has to do burdens both alike.
static cost bench_append(const char *path, const char *beside, const dm_session_start *start,
                         const dm_turn *turns, int count)
{
    static char block[BLOCK];
    int64_t disk[APPENDS];
    int64_t append[APPENDS];
    dm_session *session;
    dm_diag diag = {0};
    must(dm_session_create(&session, path, start, &diag), &diag);
    const int file = open(beside, O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (file < 0) exit(5);
    for (int i = 0; i < APPENDS; i++) {
        if (i > 0 && i % count == 0) must(dm_session_branch(session, 0, NULL, NULL, &diag), &diag);
        int64_t before = dm_bench_now();
        if (write(file, block, sizeof block) != sizeof block || fdatasync(file) != 0) exit(5);
        disk[i] = dm_bench_now() - before;
        before = dm_bench_now();
        must(dm_session_append(session, turns[i % count].input, "as it was said", &diag), &diag);
        append[i] = dm_bench_now() - before;
    }
    close(file);
    unlink(beside);
    dm_session_close(session);
    unlink(path);
    return (cost){.disk = dm_bench_median(disk, APPENDS),
                  .append = dm_bench_median(append, APPENDS)};
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
    make_long(path, &start, turns, count, fill_one_branch);
    bench_open(out, path, "one branch");
    unlink(path);
    make_long(path, &start, turns, count, fill_with_branches);
    bench_open(out, path, "many branches");
    unlink(path);
    char beside[64];
    snprintf(beside, sizeof beside, "%s/block", place);
    const cost of = bench_append(path, beside, &start, turns, count);
    line(out, "the disk's own sync of 4 KiB, median", (double)of.disk / 1e6, "ms");
    line(out, "one durable append, median", (double)of.append / 1e6, "ms");
    line(out, "append / sync (bar: 3)", (double)of.append / (double)of.disk, "times");
    rmdir(place);
    free(turns);
    dm_package_free(&package);
    dm_scenario_free(scenario);
}
