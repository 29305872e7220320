#include "screens/places.h"

#include "base/i18n.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *set_variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

/// FOLDER/demarche of an XDG variable, or below the home folder when it is not set.
static void find_one(char *path, size_t size, const char *variable, const char *below_home,
                     const char *last)
{
    const char *folder = set_variable(variable);
    const char *home = set_variable("HOME");
    if (folder != NULL && folder[0] == '/')
        snprintf(path, size, "%s/demarche%s", folder, last);
    else
        snprintf(path, size, "%s/%s/demarche%s", home != NULL ? home : ".", below_home, last);
}

void dm_places_find(dm_places *places)
{
    const char *home = set_variable("DEMARCHE_HOME");
    if (home != NULL) {
        snprintf(places->data, sizeof places->data, "%s/sessions", home);
        snprintf(places->config, sizeof places->config, "%s/settings", home);
        return;
    }
    find_one(places->data, sizeof places->data, "XDG_DATA_HOME", ".local/share", "/sessions");
    find_one(places->config, sizeof places->config, "XDG_CONFIG_HOME", ".config", "");
}

dm_status dm_places_make(const char *folder, dm_diag *diag)
{
    char path[600];
    if (strlen(folder) >= sizeof path)
        return dm_fail(diag, DM_E_IO, NULL, _("the path is too long: %s"), folder);
    strcpy(path, folder);
    for (char *at = path + 1;; at++) {
        if (*at != '/' && *at != '\0') continue;
        const char was = *at;
        *at = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST)
            return dm_fail(diag, DM_E_IO, NULL, _("cannot make the folder %s: %s"), path,
                           strerror(errno));
        *at = was;
        if (was == '\0') return DM_OK;
    }
}
