#include "support/shipped.h"

#include "script/load.h"
#include "support/test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_SIZE = 1024 };

static void load(dm_shipped *shipped, const char *name)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/scenarios/%s/scenario.lua", DM_SOURCE_DIR, name);
    if (access(path, R_OK) != 0) return;
    assert_true(shipped->count < DM_SHIPPED_MAX);
    dm_scenario **scenario = &shipped->scenarios[shipped->count++];
    assert_int_equal(dm_scenario_load(path, NULL, scenario, NULL, NULL), DM_OK);
    assert_int_equal((*scenario)->adviser_count, 0); // else they would have to be asked
}

void dm_shipped_load(dm_shipped *shipped)
{
    *shipped = (dm_shipped){.count = 0};
    struct dirent **rows = NULL;
    const int count = scandir(DM_SOURCE_DIR "/scenarios", &rows, NULL, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        if (rows[i]->d_name[0] != '.') load(shipped, rows[i]->d_name);
        free(rows[i]);
    }
    free(rows);
    assert_true(shipped->count > 0);
}

void dm_shipped_free(dm_shipped *shipped)
{
    for (int i = 0; i < shipped->count; i++) dm_scenario_free(shipped->scenarios[i]);
    shipped->count = 0;
}
