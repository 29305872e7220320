#include "base/i18n.h"
#include "paint/paint_internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char part_suffix[] = ".part";

static dm_status cannot_write(const char *path, int error, dm_diag *diag)
{
    return dm_fail(diag, DM_E_IO, NULL, _("cannot write %s: %s"), path, strerror(error));
}

/// 0, or an errno.
static int write_to(const char *path, const void *bytes, size_t size, bool is_device)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL) return errno;
    int error = fwrite(bytes, 1, size, file) == size ? 0 : errno;
    if (error == 0 && fflush(file) != 0) error = errno;
    if (error == 0 && !is_device && fsync(fileno(file)) != 0) error = errno;
    if (fclose(file) != 0 && error == 0) error = errno;
    return error;
}

dm_status dm_write_file(const char *path, const void *bytes, size_t size, dm_diag *diag)
{
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) { // a device or a pipe: no new name
        if (S_ISDIR(info.st_mode)) return cannot_write(path, EISDIR, diag);
        const int error = write_to(path, bytes, size, true);
        return error == 0 ? DM_OK : cannot_write(path, error, diag);
    }

    const size_t path_size = strlen(path);
    char *part = malloc(path_size + sizeof part_suffix);
    if (part == NULL) return cannot_write(path, ENOMEM, diag);
    memcpy(part, path, path_size);
    memcpy(part + path_size, part_suffix, sizeof part_suffix);
    int error = write_to(part, bytes, size, false);
    if (error == 0 && rename(part, path) != 0) error = errno;
    if (error != 0) unlink(part);
    free(part);
    return error == 0 ? DM_OK : cannot_write(path, error, diag);
}
