#include "support/scarce.h"

#include <sqlite3.h>
#include <stddef.h>

static bool is_armed;
static int64_t left;
static bool is_forever;
static bool has_struck;

static bool strikes(void)
{
    if (!is_armed) return false;
    if (has_struck) return is_forever;
    if (--left > 0) return false;
    return has_struck = true;
}

// The linker leads the engine's requests here (tests/CMakeLists.txt), and nobody else's.
void *__real_malloc(size_t size);               // NOLINT(bugprone-reserved-identifier)
void *__real_calloc(size_t count, size_t size); // NOLINT(bugprone-reserved-identifier)
void *__real_realloc(void *block, size_t size); // NOLINT(bugprone-reserved-identifier)
void *__wrap_malloc(size_t size);               // NOLINT(bugprone-reserved-identifier)
void *__wrap_calloc(size_t count, size_t size); // NOLINT(bugprone-reserved-identifier)
void *__wrap_realloc(void *block, size_t size); // NOLINT(bugprone-reserved-identifier)

void *__wrap_malloc(size_t size) // NOLINT(bugprone-reserved-identifier)
{
    return strikes() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size) // NOLINT(bugprone-reserved-identifier)
{
    return strikes() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *block, size_t size) // NOLINT(bugprone-reserved-identifier)
{
    return strikes() ? NULL : __real_realloc(block, size);
}

static sqlite3_mem_methods usual;

static void *sqlite_malloc(int size)
{
    return strikes() ? NULL : usual.xMalloc(size);
}

static void *sqlite_realloc(void *block, int size)
{
    return strikes() ? NULL : usual.xRealloc(block, size);
}

void dm_scarce_install(void)
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods methods = usual;
    methods.xMalloc = sqlite_malloc;
    methods.xRealloc = sqlite_realloc;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); // so that each request is a request
    sqlite3_initialize();
}

void dm_scarce_arm(int64_t at, bool forever)
{
    left = at;
    is_forever = forever;
    has_struck = false;
    is_armed = true;
}

void dm_scarce_disarm(void)
{
    is_armed = false;
}

bool dm_scarce_has_struck(void)
{
    return has_struck;
}
