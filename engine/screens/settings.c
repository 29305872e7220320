#include "screens/ui_internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Settings: a text file of "name = value" lines that a person can read and mend. What is not
// understood is left at its default: settings never keep the program from starting.

enum { PATH_BYTES = 700, IDLE_DEFAULT_S = 60 };

static int *value_of(dm_settings *settings, int row)
{
    switch (row) {
    case 0:
        return &settings->text_percent;
    case 1:
        return &settings->theme;
    case 2:
        return &settings->idle_s;
    case 3:
        return &settings->less_motion;
    default:
        return &settings->full_screen;
    }
}

static const struct {
    const char *name;
    int low;
    int high;
    int standard;
} rows[] = {
    {"text_percent", 100, 300, 100},
    {"theme", DM_THEME_DARK, DM_THEME_COUNT - 1, DM_THEME_DARK},
    {"idle_seconds", 10, 3600, IDLE_DEFAULT_S},
    {"less_motion", 0, 1, 0},
    {"full_screen", 0, 1, 0},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static void read_line(dm_settings *settings, const char *line)
{
    for (int i = 0; i < ROWS; i++) {
        const size_t size = strlen(rows[i].name);
        if (strncmp(line, rows[i].name, size) != 0) continue;
        const char *value = line + size;
        while (*value == ' ' || *value == '=') value++;
        char *end = NULL;
        const long number = strtol(value, &end, 10);
        if (end != value && number >= rows[i].low && number <= rows[i].high)
            *value_of(settings, i) = (int)number;
    }
}

dm_settings dm_settings_read(const char *folder)
{
    dm_settings settings = {0};
    for (int i = 0; i < ROWS; i++) *value_of(&settings, i) = rows[i].standard;
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/settings.txt", folder);
    FILE *file = fopen(path, "r");
    if (file == NULL) return settings;
    char line[200];
    while (fgets(line, sizeof line, file) != NULL) read_line(&settings, line);
    fclose(file);
    return settings;
}

dm_status dm_settings_write(const dm_settings *settings, const char *folder, dm_diag *diag)
{
    char path[PATH_BYTES];
    char draft[PATH_BYTES];
    snprintf(path, sizeof path, "%s/settings.txt", folder);
    snprintf(draft, sizeof draft, "%s/settings.txt.new", folder);
    FILE *file = fopen(draft, "w");
    if (file == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "cannot write %s: %s", draft, strerror(errno));
    dm_settings copy = *settings;
    bool is_written = true;
    for (int i = 0; i < ROWS; i++)
        is_written =
            fprintf(file, "%s = %d\n", rows[i].name, *value_of(&copy, i)) > 0 && is_written;
    is_written = fclose(file) == 0 && is_written;
    if (is_written && rename(draft, path) == 0) return DM_OK;
    unlink(draft);
    return dm_fail(diag, DM_E_IO, NULL, "cannot write %s: %s", path, strerror(errno));
}
