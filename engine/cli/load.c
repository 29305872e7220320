#include "cli/load.h"

#include "base/i18n.h"
#include "cli/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { FINDINGS_MAX = 200, PATH_SIZE = 4096 };

/// DEMARCHE_HOME may hold only a person's own files.
static bool has_library(const char *home)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/scenarios/library", home);
    return access(path, F_OK) == 0;
}

void dm_home_folder(const char *part, char *path, size_t size)
{
    const char *home = getenv("DEMARCHE_HOME");
    if (home == NULL || home[0] == '\0' || !has_library(home)) home = DM_HOME;
    snprintf(path, size, "%s/%s", home, part);
}

static void begin(dm_loaded *loaded)
{
    *loaded = (dm_loaded){0};
    loaded->diags.items = calloc(FINDINGS_MAX, sizeof *loaded->diags.items);
    if (loaded->diags.items != NULL) loaded->diags.capacity = FINDINGS_MAX;
}

dm_status dm_loaded_read(dm_loaded *loaded, const char *path)
{
    begin(loaded);
    char library[PATH_SIZE];
    dm_home_folder("scenarios/library", library, sizeof library);
    return dm_scenario_load_package(path, library, &loaded->scenario, &loaded->script,
                                    &loaded->package, &loaded->diags);
}

dm_status dm_loaded_library(dm_loaded *loaded)
{
    begin(loaded);
    char library[PATH_SIZE];
    dm_home_folder("scenarios/library", library, sizeof library);
    return dm_library_load(library, &loaded->scenario, &loaded->diags);
}

void dm_loaded_free(dm_loaded *loaded)
{
    dm_script_free(loaded->script);
    dm_scenario_free(loaded->scenario);
    dm_package_free(&loaded->package);
    free(loaded->diags.items);
    *loaded = (dm_loaded){0};
}

void dm_loaded_complain(const dm_loaded *loaded)
{
    const dm_diags *diags = &loaded->diags;
    for (int i = 0; i < diags->count; i++) dm_complain(&diags->items[i]);
    if (diags->dropped > 0)
        fprintf(stderr, _n("and %d more\n", "and %d more\n", diags->dropped), diags->dropped);
}
