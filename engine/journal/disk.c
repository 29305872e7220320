#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

// What stands between an entry and the disk. While a journal is open for writing, a transaction is
// always under way: so a second program that wants to write is refused at once, and readers are
// not disturbed.

dm_status dm_disk_begin(dm_journal *journal, dm_diag *diag)
{
    if (sqlite3_get_autocommit(journal->database) == 0) return DM_OK;
    return dm_journal_run(journal, "BEGIN IMMEDIATE", diag);
}

void dm_disk_take_back(dm_journal *journal)
{
    if (sqlite3_get_autocommit(journal->database) == 0)
        sqlite3_exec(journal->database, "ROLLBACK", NULL, NULL, NULL);
}

/// Whether the name of the file no longer leads to it: what is written goes nowhere.
static bool is_moved(const dm_journal *journal)
{
    int moved = 0;
    return sqlite3_file_control(journal->database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

static dm_status check_place(dm_journal *journal, dm_diag *diag)
{
    journal->is_moved = is_moved(journal);
    if (!journal->is_moved) return DM_OK;
    const dm_where where = dm_journal_where(journal->path, 0);
    if (diag != NULL && diag->hint[0] == '\0')
        snprintf(diag->hint, sizeof diag->hint, "%s", _("save the session elsewhere"));
    return dm_fail(diag, DM_E_IO, &where, "%s",
                   _("the session file has been moved or deleted meanwhile"));
}

dm_status dm_disk_commit(dm_journal *journal, dm_diag *diag)
{
    DM_TRY(dm_journal_run(journal, "COMMIT", diag));
    DM_TRY(check_place(journal, diag));
    // What was written is durable. If this fails, the next entry is told so.
    sqlite3_exec(journal->database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    return DM_OK;
}

bool dm_disk_is_lost(const dm_journal *journal, dm_status status)
{
    if (status == DM_OK) return false;
    if (journal->is_moved) return true;
    const int code = sqlite3_extended_errcode(journal->database);
    if (code == SQLITE_IOERR_NOMEM) return false;
    switch (code & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return true;
    default:
        return false;
    }
}

// ---------------------------------------------------------------------------------- in memory only

dm_storage dm_journal_storage(const dm_journal *journal)
{
    const bool is_lost = journal->why.status != DM_OK;
    return (dm_storage){.memory_since = !is_lost            ? 0
                                        : journal->is_moved ? 1
                                                            : journal->durable + 1,
                        .why = &journal->why,
                        .copy_why = &journal->mirror.why};
}

static dm_status write_rest(dm_journal *journal, dm_diag *diag)
{
    DM_TRY(check_place(journal, diag));
    DM_TRY(dm_disk_begin(journal, diag));
    for (int64_t i = journal->durable; i < journal->count; i++)
        DM_TRY(dm_row_insert(journal, &journal->kept[i]->sealed, diag));
    return dm_disk_commit(journal, diag);
}

dm_status dm_journal_retry(dm_journal *journal, dm_diag *diag)
{
    if (journal->why.status == DM_OK) return DM_OK;
    dm_diag found = {0};
    const dm_status status = write_rest(journal, &found);
    if (status != DM_OK) {
        dm_disk_take_back(journal);
        if (dm_disk_is_lost(journal, status)) journal->why = found;
        if (diag != NULL && diag->status == DM_OK) *diag = found;
        return status;
    }
    journal->durable = journal->count;
    journal->why = (dm_diag){0};
    return DM_OK;
}

// --------------------------------------------------------------------------------------- elsewhere

static dm_status keep(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    dm_journal *to = self;
    DM_TRY(dm_journal_put(to, sealed, diag));
    return to->why.status == DM_OK
               ? DM_OK
               : dm_fail(diag, to->why.status, &to->why.where, "%s", to->why.message);
}

/// A new journal with all entries of another, durable. @param[out] made  NULL on failure
static dm_status duplicate(dm_journal *journal, const char *path, dm_journal **made, dm_diag *diag)
{
    DM_TRY(dm_journal_create(made, path, &journal->start, diag));
    (*made)->is_read = true; // it is new
    dm_status status = dm_journal_begin(*made, diag);
    if (status == DM_OK) status = dm_journal_read_sealed(journal, keep, *made, diag);
    if (status == DM_OK) status = dm_journal_commit(*made, diag);
    if (status == DM_OK && (*made)->why.status != DM_OK) {
        const dm_diag *why = &(*made)->why;
        status = dm_fail(diag, why->status, &why->where, "%s", why->message);
    }
    if (status == DM_OK) return DM_OK;
    dm_journal_close(*made);
    dm_journal_unlink(path);
    *made = NULL;
    return status;
}

dm_status dm_journal_copy(dm_journal *journal, const char *path, dm_diag *diag)
{
    dm_journal *made = NULL;
    DM_TRY(duplicate(journal, path, &made, diag));
    dm_journal_close(made);
    return DM_OK;
}

dm_status dm_journal_save_as(dm_journal *journal, const char *path, dm_diag *diag)
{
    if (journal->is_batch || journal->mode != DM_JOURNAL_WRITE)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the session cannot be moved now"));
    DM_TRY(dm_journal_know(journal, diag));
    dm_journal *made = NULL;
    DM_TRY(duplicate(journal, path, &made, diag));
    sqlite3 *database = journal->database;
    sqlite3_stmt *append = journal->append;
    char old[DM_JOURNAL_PATH_MAX];
    memcpy(old, journal->path, sizeof old);
    journal->database = made->database;
    journal->append = made->append;
    memcpy(journal->path, made->path, sizeof journal->path);
    journal->durable = journal->count;
    journal->why = (dm_diag){0};
    journal->is_moved = false;
    made->database = database;
    made->append = append;
    memcpy(made->path, old, sizeof made->path);
    dm_journal_close(made);
    return DM_OK;
}

// ---------------------------------------------------------------------------------- files, folders

void dm_journal_sync_folder(const char *path)
{
    char folder[DM_JOURNAL_PATH_MAX];
    const char *slash = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", slash != NULL ? (int)(slash - path + 1) : 1,
             slash != NULL ? path : ".");
    const int opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    fsync(opened);
    close(opened);
}

void dm_journal_unlink(const char *path)
{
    static const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        char name[DM_JOURNAL_PATH_MAX + 16];
        snprintf(name, sizeof name, "%s%s%s", path[0] == ':' ? "./" : "", path, ends[i]);
        unlink(name);
    }
}
