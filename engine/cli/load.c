#include "cli/load.h"

#include "base/i18n.h"
#include "cli/command.h"

#include <stdio.h>
#include <stdlib.h>

enum { FINDINGS_MAX = 200, PATH_SIZE = 4096 };

/// Where the shared library lies: DEMARCHE_HOME, or where this program was built or installed.
static const char *library_folder(char path[PATH_SIZE])
{
    const char *home = getenv("DEMARCHE_HOME");
    if (home == NULL || home[0] == '\0') home = DM_HOME;
    snprintf(path, PATH_SIZE, "%s/scenarios/library", home);
    return path;
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
    return dm_scenario_load_package(path, library_folder(library), &loaded->scenario,
                                    &loaded->script, &loaded->package, &loaded->diags);
}

dm_status dm_loaded_library(dm_loaded *loaded)
{
    begin(loaded);
    char library[PATH_SIZE];
    return dm_library_load(library_folder(library), &loaded->scenario, &loaded->diags);
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
