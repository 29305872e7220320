#include "cli/output.h"

#include "base/i18n.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_MAX_HERE = DM_OUTPUT_PATH_MAX + 64 };

static void path_of(const dm_output *output, const char *name, bool is_final,
                    char path[PATH_MAX_HERE])
{
    snprintf(path, PATH_MAX_HERE, is_final ? "%s/%s" : "%s/.%s.part", output->folder, name);
}

static dm_status cannot_write(const char *path, dm_diag *diag)
{
    const int error = errno;
    if (error == ENOSPC) {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("make room, or choose another place with --out"));
    }
    return dm_fail(diag, DM_E_IO, NULL, _("cannot write %s: %s; nothing was written"), path,
                   strerror(error));
}

dm_status dm_output_begin(dm_output *output, const char *folder, dm_diag *diag)
{
    *output = (dm_output){0};
    const size_t size = strlen(folder);
    if (size == 0 || size >= sizeof output->folder)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("--out needs the name of a folder"));
    memcpy(output->folder, folder, size + 1);

    if (mkdir(folder, 0777) == 0) {
        output->is_new = 1;
        return DM_OK;
    }
    if (errno == ENOENT) {
        const char *slash = strrchr(folder, '/');
        const int parent = slash != NULL ? (int)(slash - folder) : 0;
        snprintf(diag->hint, sizeof diag->hint, _("make this folder first: %.*s"), parent, folder);
    }
    if (errno != EEXIST) return cannot_write(folder, diag);
    struct stat info;
    if (stat(folder, &info) != 0) return cannot_write(folder, diag);
    if (!S_ISDIR(info.st_mode))
        return dm_fail(diag, DM_E_IO, NULL, _("%s is a file, not a folder"), folder);
    return DM_OK;
}

dm_status dm_output_add(dm_output *output, const char *name, const void *bytes, size_t size,
                        dm_diag *diag)
{
    char path[PATH_MAX_HERE];
    path_of(output, name, false, path);
    FILE *file = fopen(path, "wb");
    if (file == NULL) return cannot_write(path, diag);
    output->names[output->count++] = name;

    const bool is_written =
        fwrite(bytes, 1, size, file) == size && fflush(file) == 0 && fsync(fileno(file)) == 0;
    const int error = errno;
    const bool is_closed = fclose(file) == 0;
    if (is_written && is_closed) return DM_OK;
    if (!is_written) errno = error;
    path_of(output, name, true, path);
    return cannot_write(path, diag);
}

dm_status dm_output_add_text(dm_output *output, const char *name, dm_text *text, dm_diag *diag)
{
    dm_status status = DM_OK;
    if (text->is_cut) {
        status = dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else {
        status = dm_output_add(output, name, text->bytes, text->size, diag);
    }
    dm_text_free(text);
    return status;
}

void dm_output_place(dm_output *output, const char *name, char path[PATH_MAX_HERE])
{
    path_of(output, name, false, path);
    output->names[output->count++] = name;
}

/// A folder in the place of a file would stop the moves halfway.
static dm_status check_places(const dm_output *output, dm_diag *diag)
{
    for (int i = 0; i < output->count; i++) {
        char path[PATH_MAX_HERE];
        struct stat info;
        path_of(output, output->names[i], true, path);
        if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode)) continue;
        return dm_fail(diag, DM_E_IO, NULL,
                       _("cannot write %s: it is a folder; nothing was written"), path);
    }
    return DM_OK;
}

dm_status dm_output_commit(dm_output *output, dm_diag *diag)
{
    DM_TRY(check_places(output, diag));
    while (output->count > 0) {
        const char *name = output->names[output->count - 1];
        char from[PATH_MAX_HERE];
        char to[PATH_MAX_HERE];
        path_of(output, name, false, from);
        path_of(output, name, true, to);
        if (rename(from, to) != 0) {
            const int error = errno;
            return dm_fail(diag, DM_E_IO, NULL, _("cannot write %s: %s"), to, strerror(error));
        }
        output->count--;
    }
    output->is_new = 0;
    return DM_OK;
}

void dm_output_abandon(dm_output *output)
{
    for (; output->count > 0; output->count--) {
        char path[PATH_MAX_HERE];
        path_of(output, output->names[output->count - 1], false, path);
        unlink(path);
    }
    if (output->is_new) rmdir(output->folder);
    output->is_new = 0;
}
