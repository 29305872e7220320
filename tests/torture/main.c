// What must never lose a session: kills at any moment, a file cut off anywhere, single bits turned
// over, whole pages lost, a disk that is full. Each part is named on the command line with how
// often; SCENARIO is Cold Harbour unless another folder is named:
//     torture kills|cuts|pages|flips|full N [SCENARIO [SEED]]
#include "torture/torture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint64_t dice = 1;

uint32_t dm_torture_draw(uint32_t bound)
{
    dice = dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((dice >> 33) % bound);
}

void dm_torture_stop(const char *what, long number, const char *why)
{
    fprintf(stderr, "torture: %s %ld: %s\n", what, number, why);
    exit(1);
}

void dm_torture_path(dm_rehearsal *rehearsal, const char *name, char path[DM_TORTURE_PATH])
{
    snprintf(path, DM_TORTURE_PATH, "%s", dm_rehearsal_path(rehearsal, name));
}

int dm_torture_verify(const char *path, int acknowledged, const char *what, long number)
{
    dm_session *session;
    dm_diag diag = {0};
    if (dm_session_open(&session, path, DM_SESSION_WRITE, &diag) != DM_OK)
        dm_torture_stop(what, number, diag.message);
    const int count = dm_session_count(session);
    if (count < acknowledged) dm_torture_stop(what, number, "an acknowledged input is lost");
    dm_verification result;
    if (dm_session_verify(session, &result, &diag) != DM_OK)
        dm_torture_stop(what, number, diag.message);
    if (result.differs_at != 0) dm_torture_stop(what, number, "the replay is another");
    dm_session_close(session);
    return count;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(dm_rehearsal *rehearsal, long rounds);
    } parts[] = {{"kills", dm_torture_kills},
                 {"cuts", dm_torture_cuts},
                 {"pages", dm_torture_pages},
                 {"flips", dm_torture_flips},
                 {"full", dm_torture_full}};
    if (argc < 3) return 2;
    if (argc > 4) dice = strtoull(argv[4], NULL, 10);
    dm_rehearsal *rehearsal = dm_rehearsal_open(argc > 3 ? argv[3] : NULL, 7);
    int status = 2;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (strcmp(parts[i].name, argv[1]) != 0) continue;
        parts[i].run(rehearsal, strtol(argv[2], NULL, 10));
        status = 0;
    }
    dm_rehearsal_close(rehearsal);
    return status;
}
