// A disk that can be filled and emptied under a running program (LD_PRELOAD): while the file that
// DM_FULL_DISK names is there, nothing more can be written to session files.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_full(int file)
{
    const int before = errno;
    char link[64];
    char path[1024];
    const char *flag = getenv("DM_FULL_DISK");
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size > 0) path[size] = '\0';
    const bool is_session = size > 0 && strstr(path, "/sessions/") != NULL;
    const bool is_struck = is_session && flag != NULL && access(flag, F_OK) == 0;
    errno = is_struck ? ENOSPC : before;
    return is_struck;
}

#define REAL(type, name)                                                                           \
    static type real;                                                                              \
    if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, name)

typedef ssize_t at_function(int, const void *, size_t, off_t);
typedef ssize_t write_function(int, const void *, size_t);

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    REAL(at_function *, "pwrite");
    return is_full(file) ? -1 : real(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at)
{
    REAL(at_function *, "pwrite64");
    return is_full(file) ? -1 : real(file, bytes, size, at);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    REAL(write_function *, "write");
    return is_full(file) ? -1 : real(file, bytes, size);
}
