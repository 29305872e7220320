#include "support/faulty.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES_MAX = 64, SECTOR = 512, NAME_MAX_BYTES = 256 };

/// Something that was done to a file and has not been synced.
typedef struct pending {
    int64_t at; ///< -1: truncated to `size`
    size_t size;
    uint8_t *bytes;
} pending;

/// What the disk knows of a file.
typedef struct shadow {
    char name[NAME_MAX_BYTES];
    bool exists;     ///< for certain
    bool may_return; ///< it was removed, but that was not synced
    uint8_t *bytes;
    size_t size;
    pending *rows;
    int count;
    int capacity;
} shadow;

typedef struct faulty_file {
    sqlite3_file base;
    shadow *shadow;
    sqlite3_file *real; ///< behind this struct
} faulty_file;

static struct {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    dm_fault fault;
    int64_t left;
    bool is_forever;
    bool has_struck;
    char folder[NAME_MAX_BYTES];
    shadow shadows[FILES_MAX];
    int shadow_count;
} disk;

// ----------------------------------------------------------------------------------------- failing

static bool strikes(bool takes_room)
{
    if (disk.fault == DM_FAULT_NONE) return false;
    if (disk.fault == DM_FAULT_FULL && !takes_room) return false;
    if (disk.has_struck) return disk.is_forever;
    if (--disk.left > 0) return false;
    return disk.has_struck = true;
}

void dm_faulty_arm(dm_fault fault, int64_t at, bool is_forever)
{
    disk.fault = fault;
    disk.left = at;
    disk.is_forever = is_forever || fault == DM_FAULT_POWER;
    disk.has_struck = false;
}

void dm_faulty_disarm(void)
{
    disk.fault = DM_FAULT_NONE;
}

bool dm_faulty_has_struck(void)
{
    return disk.has_struck;
}

// ----------------------------------------------------------------------------- what the disk knows

static void *need(void *block)
{
    if (block == NULL) abort();
    return block;
}

static shadow *shadow_of(const char *name, bool is_made)
{
    if (disk.fault != DM_FAULT_POWER || name == NULL) return NULL;
    if (strncmp(name, disk.folder, strlen(disk.folder)) != 0) return NULL;
    for (int i = 0; i < disk.shadow_count; i++)
        if (strcmp(disk.shadows[i].name, name) == 0) return &disk.shadows[i];
    if (!is_made) return NULL;
    if (disk.shadow_count == FILES_MAX) abort();
    shadow *made = &disk.shadows[disk.shadow_count++];
    *made = (shadow){0};
    snprintf(made->name, sizeof made->name, "%s", name);
    return made;
}

static void note(shadow *of, int64_t at, const void *bytes, size_t size)
{
    if (of == NULL) return;
    if (of->count == of->capacity) {
        of->capacity = of->capacity > 0 ? 2 * of->capacity : 16;
        of->rows = need(realloc(of->rows, (size_t)of->capacity * sizeof *of->rows));
    }
    pending *row = &of->rows[of->count++];
    *row = (pending){.at = at, .size = size};
    if (at < 0 || size == 0) return;
    row->bytes = need(malloc(size));
    memcpy(row->bytes, bytes, size);
}

static void resize(shadow *of, size_t size)
{
    of->bytes = need(realloc(of->bytes, size + 1));
    if (size > of->size) memset(of->bytes + of->size, 0, size - of->size);
    of->size = size;
}

static void apply(shadow *of, const pending *row, size_t from, size_t size)
{
    if (row->at < 0) {
        resize(of, row->size);
        return;
    }
    const size_t end = (size_t)row->at + from + size;
    if (end > of->size) resize(of, end);
    memcpy(of->bytes + row->at + from, row->bytes + from, size);
}

static void clear_pending(shadow *of)
{
    for (int i = 0; i < of->count; i++) free(of->rows[i].bytes);
    of->count = 0;
}

static void forget_content(shadow *of)
{
    clear_pending(of);
    resize(of, 0);
    of->may_return = false;
}

/// The folder has been synced: what was removed stays so.
static void settle_folder(void)
{
    for (int i = 0; i < disk.shadow_count; i++)
        if (disk.shadows[i].may_return) forget_content(&disk.shadows[i]);
}

static void settle(shadow *of)
{
    if (of == NULL) return;
    for (int i = 0; i < of->count; i++) apply(of, &of->rows[i], 0, of->rows[i].size);
    clear_pending(of);
    if (!of->exists) settle_folder(); // SQLite does both with the first sync of a new file
    of->exists = true;
}

void dm_faulty_watch(const char *folder)
{
    dm_faulty_forget();
    snprintf(disk.folder, sizeof disk.folder, "%s/", folder);
}

void dm_faulty_forget(void)
{
    for (int i = 0; i < disk.shadow_count; i++) {
        clear_pending(&disk.shadows[i]);
        free(disk.shadows[i].rows);
        free(disk.shadows[i].bytes);
    }
    disk.shadow_count = 0;
    disk.folder[0] = '\0';
}

static uint32_t draw(uint64_t *dice)
{
    *dice = *dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*dice >> 40);
}

/// The file as it may be found, into `as`.
static void survive(const shadow *of, shadow *as, dm_survival survival, uint64_t *dice)
{
    *as = (shadow){0};
    resize(as, of->size);
    if (of->size > 0) memcpy(as->bytes, of->bytes, of->size);
    for (int i = 0; i < of->count; i++) {
        const pending *row = &of->rows[i];
        const bool is_kept =
            survival == DM_SURVIVES_ALL || (survival != DM_SURVIVES_NOTHING && draw(dice) % 2 == 0);
        if (survival != DM_SURVIVES_SECTORS || row->at < 0) {
            if (is_kept) apply(as, row, 0, row->size);
            continue;
        }
        for (size_t from = 0; from < row->size; from += SECTOR) {
            const size_t left = row->size - from;
            if (draw(dice) % 2 == 0) apply(as, row, from, left < SECTOR ? left : SECTOR);
        }
    }
}

void dm_faulty_restart(const char *folder, dm_survival survival, uint64_t seed)
{
    uint64_t dice = seed;
    for (int i = 0; i < disk.shadow_count; i++) {
        const shadow *of = &disk.shadows[i];
        char path[2 * NAME_MAX_BYTES];
        snprintf(path, sizeof path, "%s/%s", folder, of->name + strlen(disk.folder));
        unlink(path);
        const bool is_lucky = survival == DM_SURVIVES_ALL ||
                              (survival != DM_SURVIVES_NOTHING && draw(&dice) % 2 == 0);
        const bool is_unlucky = of->may_return && !is_lucky;
        if (!of->exists && !is_unlucky && (!is_lucky || of->may_return)) continue;
        shadow as;
        survive(of, &as, survival, &dice);
        FILE *file = need(fopen(path, "wb"));
        if (fwrite(as.bytes, 1, as.size, file) != as.size) abort();
        fclose(file);
        free(as.bytes);
    }
}

// ---------------------------------------------------------------------------------------- one file

static sqlite3_file *real_of(sqlite3_file *file)
{
    return ((faulty_file *)(void *)file)->real;
}

static shadow *shadow_in(sqlite3_file *file)
{
    return disk.fault == DM_FAULT_POWER && disk.has_struck ? NULL
                                                           : ((faulty_file *)(void *)file)->shadow;
}

static int do_close(sqlite3_file *file)
{
    sqlite3_file *real = real_of(file);
    return real->pMethods != NULL ? real->pMethods->xClose(real) : SQLITE_OK;
}

static int do_read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    if (strikes(false)) return SQLITE_IOERR_READ;
    return real_of(file)->pMethods->xRead(real_of(file), to, size, at);
}

static int do_write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    if (strikes(true)) {
        if (disk.fault != DM_FAULT_FULL) return SQLITE_IOERR_WRITE;
        (void)real_of(file)->pMethods->xWrite(real_of(file), from, size / 2, at);
        return SQLITE_FULL;
    }
    note(shadow_in(file), at, from, (size_t)size);
    return real_of(file)->pMethods->xWrite(real_of(file), from, size, at);
}

static int do_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (strikes(false)) return SQLITE_IOERR_TRUNCATE;
    note(shadow_in(file), -1, NULL, (size_t)size);
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int do_sync(sqlite3_file *file, int flags)
{
    (void)flags; // nobody waits for a disk here: what is synced is what the shadow says
    if (strikes(true)) return disk.fault == DM_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    settle(shadow_in(file));
    return SQLITE_OK;
}

static int do_size(sqlite3_file *file, sqlite3_int64 *size)
{
    if (strikes(false)) return SQLITE_IOERR_FSTAT;
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int do_lock(sqlite3_file *file, int lock)
{
    if (strikes(false)) return SQLITE_IOERR_LOCK;
    return real_of(file)->pMethods->xLock(real_of(file), lock);
}

static int do_unlock(sqlite3_file *file, int lock)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), lock);
}

static int do_check_lock(sqlite3_file *file, int *result)
{
    if (strikes(false)) return SQLITE_IOERR_CHECKRESERVEDLOCK;
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}

static int do_control(sqlite3_file *file, int what, void *with)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
}

static int do_sector(sqlite3_file *file)
{
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int do_traits(sqlite3_file *file)
{
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int do_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **at)
{
    if (strikes(extend != 0)) return SQLITE_IOERR_SHMMAP;
    return real_of(file)->pMethods->xShmMap(real_of(file), region, size, extend, at);
}

static int do_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) != 0 && strikes(false)) return SQLITE_IOERR_SHMLOCK;
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}

static void do_shm_barrier(sqlite3_file *file)
{
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int do_shm_unmap(sqlite3_file *file, int is_deleted)
{
    return real_of(file)->pMethods->xShmUnmap(real_of(file), is_deleted);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = do_close,
    .xRead = do_read,
    .xWrite = do_write,
    .xTruncate = do_truncate,
    .xSync = do_sync,
    .xFileSize = do_size,
    .xLock = do_lock,
    .xUnlock = do_unlock,
    .xCheckReservedLock = do_check_lock,
    .xFileControl = do_control,
    .xSectorSize = do_sector,
    .xDeviceCharacteristics = do_traits,
    .xShmMap = do_shm_map,
    .xShmLock = do_shm_lock,
    .xShmBarrier = do_shm_barrier,
    .xShmUnmap = do_shm_unmap,
};

// --------------------------------------------------------------------------------- the file system

static int do_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                   int *out_flags)
{
    (void)vfs;
    faulty_file *made = (faulty_file *)(void *)file;
    *made = (faulty_file){.real = (sqlite3_file *)(void *)(made + 1)};
    const bool is_new = (flags & SQLITE_OPEN_CREATE) != 0;
    if (strikes(is_new)) return SQLITE_CANTOPEN;
    const int code = disk.real->xOpen(disk.real, name, made->real, flags, out_flags);
    if (code != SQLITE_OK) return code;
    made->base.pMethods = &methods;
    made->shadow = shadow_of(name, true);
    if (made->shadow != NULL && is_new && !made->shadow->exists) forget_content(made->shadow);
    // The engine makes the database itself, before SQLite opens it.
    if (made->shadow != NULL && (flags & SQLITE_OPEN_MAIN_DB) != 0) made->shadow->exists = true;
    return SQLITE_OK;
}

static int do_delete(sqlite3_vfs *vfs, const char *name, int is_synced)
{
    (void)vfs;
    if (strikes(false)) return SQLITE_IOERR_DELETE;
    shadow *of = shadow_of(name, false);
    if (of != NULL) {
        of->may_return = of->exists;
        of->exists = false;
        if (!of->may_return) forget_content(of);
        if (is_synced != 0) settle_folder();
    }
    return disk.real->xDelete(disk.real, name, is_synced);
}

static int do_access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    (void)vfs;
    if (strikes(false)) return SQLITE_IOERR_ACCESS;
    return disk.real->xAccess(disk.real, name, flags, result);
}

void dm_faulty_install(void)
{
    disk.real = sqlite3_vfs_find(NULL);
    if (disk.real == NULL) abort();
    disk.vfs = *disk.real; // clock, randomness, names: as they are
    disk.vfs.zName = "faulty";
    disk.vfs.pNext = NULL;
    disk.vfs.szOsFile = (int)sizeof(faulty_file) + disk.real->szOsFile;
    disk.vfs.xOpen = do_open;
    disk.vfs.xDelete = do_delete;
    disk.vfs.xAccess = do_access;
    if (sqlite3_vfs_register(&disk.vfs, 1) != SQLITE_OK) abort();
}
