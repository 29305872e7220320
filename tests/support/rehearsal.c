#include "support/rehearsal.h"

#include "support/test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void play(dm_rehearsal *exercise, uint64_t seed)
{
    dm_run *run = calloc(1, sizeof *run);
    dm_world *world = calloc(1, sizeof *world);
    exercise->turns = calloc(DM_TURNS_MAX, sizeof *exercise->turns);
    assert_true(run != NULL && world != NULL && exercise->turns != NULL);
    exercise->setup = dm_setup_default(exercise->scenario, seed);
    run->scenario = exercise->scenario;
    run->setup = exercise->setup;
    run->world = world;
    run->turns = exercise->turns;
    dm_run_play(run);
    exercise->turn_count = run->turn_count;
    exercise->end = dm_world_hash(exercise->scenario, world);
    free(world);
    free(run);
}

dm_rehearsal *dm_rehearsal_open(const char *folder, uint64_t seed)
{
    dm_rehearsal *exercise = calloc(1, sizeof *exercise);
    assert_non_null(exercise);
    if (folder == NULL) folder = DM_SOURCE_DIR "/scenarios/cold-harbour";
    assert_int_equal(dm_scenario_load_package(folder, DM_SOURCE_DIR "/scenarios/library",
                                              &exercise->scenario, NULL, &exercise->package, NULL),
                     DM_OK);
    // In memory where there is such a place: what is tested waits for many syncs.
    const char *above = getenv("TMPDIR");
    if (above == NULL || strlen(above) > 30)
        above = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(exercise->folder, sizeof exercise->folder, "%s/demarche-test-XXXXXX", above);
    assert_non_null(mkdtemp(exercise->folder));
    play(exercise, seed);
    return exercise;
}

void dm_rehearsal_close(dm_rehearsal *exercise)
{
    DIR *folder = opendir(exercise->folder);
    for (struct dirent *row; folder != NULL && (row = readdir(folder)) != NULL;) {
        if (row->d_name[0] != '.') unlink(dm_rehearsal_path(exercise, row->d_name));
    }
    if (folder != NULL) closedir(folder);
    rmdir(exercise->folder);
    dm_package_free(&exercise->package);
    dm_scenario_free(exercise->scenario);
    free(exercise->turns);
    free(exercise);
}

const char *dm_rehearsal_path(dm_rehearsal *exercise, const char *name)
{
    snprintf(exercise->path, sizeof exercise->path, "%s/%.30s", exercise->folder, name);
    return exercise->path;
}

dm_session *dm_rehearsal_record(dm_rehearsal *exercise, const char *name, int count)
{
    const dm_session_start start = {.files = exercise->package.files,
                                    .file_count = exercise->package.count,
                                    .setup = exercise->setup,
                                    .engine_version = "test"};
    dm_session *session = NULL;
    dm_diag diag = {0};
    if (dm_session_create(&session, dm_rehearsal_path(exercise, name), &start, &diag) != DM_OK)
        fail_msg("%s", diag.message);
    if (count > exercise->turn_count) count = exercise->turn_count;
    assert_int_equal(dm_session_begin(session, &diag), DM_OK);
    for (int i = 0; i < count; i++) {
        if (dm_session_append(session, exercise->turns[i].input, i % 7 == 0 ? "a reason" : NULL,
                              &diag) != DM_OK)
            fail_msg("%s", diag.message);
    }
    assert_int_equal(dm_session_commit(session, &diag), DM_OK);
    return session;
}
