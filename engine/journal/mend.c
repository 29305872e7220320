#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

dm_status dm_journal_redact(dm_journal *journal, int64_t number, dm_diag *diag)
{
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database,
                           "UPDATE entry SET reason = NULL, salt = NULL WHERE number = ?1", -1,
                           &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    sqlite3_bind_int64(row, 1, number);
    sqlite3_step(row);
    const int code = sqlite3_finalize(row);
    if (code != SQLITE_OK) return dm_journal_failed(journal, diag);
    if (sqlite3_changes(journal->database) != 1)
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no entry %lld"), (long long)number);
    // Free space is overwritten (secure_delete); the write-ahead log must not keep it either.
    return dm_journal_run(journal, "PRAGMA wal_checkpoint(TRUNCATE)", diag);
}

dm_status dm_journal_copy(dm_journal *journal, const char *path, dm_diag *diag)
{
    char plain[DM_JOURNAL_PATH_MAX];
    snprintf(plain, sizeof plain, "%s%s", path[0] == ':' ? "./" : "", path);
    const dm_where where = dm_journal_where(plain, 0);
    if (access(plain, F_OK) == 0)
        return dm_fail(diag, DM_E_IO, &where, _("cannot be created: %s"), strerror(EEXIST));
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, "VACUUM INTO ?1", -1, &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    sqlite3_bind_text(row, 1, plain, -1, SQLITE_STATIC);
    sqlite3_step(row);
    if (sqlite3_finalize(row) != SQLITE_OK) {
        const dm_status status = dm_journal_failed(journal, diag);
        unlink(plain);
        return status;
    }
    if (!dm_journal_sync_file(plain))
        return dm_fail(diag, DM_E_IO, &where, "%s", _("the copy could not be written out"));
    dm_journal_sync_folder(plain);
    return DM_OK;
}

static dm_status keep(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    dm_journal *to = self;
    return dm_journal_put(to, &sealed->entry, sealed->salt, &sealed->reason, diag);
}

/// @param[out] damage  what ended the reading; a failure to write is the result instead
static dm_status move_entries(dm_journal *from, dm_journal *to, dm_diag *damage, dm_diag *diag)
{
    to->is_read = true; // it is new
    DM_TRY(dm_journal_begin(to, diag));
    dm_diag found = {0};
    const dm_status status = dm_journal_read_sealed(from, keep, to, &found);
    if (status == DM_E_IO) {
        *diag = found;
        return status;
    }
    if (damage->status == DM_OK) *damage = found;
    return dm_journal_commit(to, diag);
}

dm_status dm_journal_repair(const char *from, const char *to, int64_t *kept, dm_diag *damage,
                            dm_diag *diag)
{
    *kept = 0;
    *damage = (dm_diag){0};
    dm_journal *old = NULL;
    DM_TRY(dm_journal_open(&old, from, DM_JOURNAL_RESCUE, diag));
    *damage = old->damage;
    dm_journal *new = NULL;
    dm_status status = dm_journal_create(&new, to, &old->start, diag);
    if (status == DM_OK) {
        status = move_entries(old, new, damage, diag);
        *kept = new->count;
        dm_journal_close(new);
        if (status != DM_OK) unlink(to);
    }
    dm_journal_close(old);
    return status;
}
