// Disks that are full at any moment: the exercise goes on in memory, and is saved.
#include "torture/torture.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

/// Files may not grow beyond `bytes`; 0: they may.
static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes > 0 ? bytes : limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
}

static bool full_once(dm_rehearsal *rehearsal, long round)
{
    char path[DM_TORTURE_PATH];
    char copy[DM_TORTURE_PATH];
    dm_torture_path(rehearsal, "full.demarche", path);
    dm_torture_path(rehearsal, "copy.demarche", copy);
    unlink(path);
    unlink(copy);
    dm_session *session = dm_rehearsal_record(rehearsal, "full.demarche", 3);
    limit_files(4096 + dm_torture_draw(1200 * 1024));
    dm_diag diag = {0};
    int durable = 3;
    for (int i = 3; i < rehearsal->turn_count; i++) {
        if (dm_session_append(session, rehearsal->turns[i].input, NULL, &diag) != DM_OK)
            dm_torture_stop("full", round, diag.message);
        if (dm_session_storage(session).memory_since == 0) durable = i + 1;
    }
    const bool was_full = dm_session_is_durable(session, &diag) != DM_OK;
    if (was_full && (diag.status != DM_E_IO || diag.hint[0] == '\0'))
        dm_torture_stop("full", round, diag.message);
    limit_files(0);
    diag = (dm_diag){0};
    // There is room again; or there is some elsewhere.
    const bool is_saved = dm_torture_draw(2) == 0;
    const dm_status status =
        is_saved ? dm_session_save_as(session, copy, &diag) : dm_session_retry(session, &diag);
    if (status != DM_OK || dm_session_is_durable(session, &diag) != DM_OK)
        dm_torture_stop("full", round, diag.message);
    dm_session_close(session);
    if (is_saved) dm_torture_verify(copy, rehearsal->turn_count, "full", round);
    dm_torture_verify(path, is_saved ? durable : rehearsal->turn_count, "full", round);
    return was_full;
}

void dm_torture_full(dm_rehearsal *rehearsal, long rounds)
{
    signal(SIGXFSZ, SIG_IGN);
    long found = 0;
    for (long round = 0; round < rounds; round++) {
        alarm(60);
        found += full_once(rehearsal, round);
    }
    printf("full: %ld times, %ld of them before the end; nothing accepted was lost\n", rounds,
           found);
}
