#include "journal/journal_internal.h"

#include "base/i18n.h"
#include "journal/salvage.h"

// ------------------------------------------------------------------------------------------ redact

static dm_status redact_row(dm_journal *journal, int64_t number, dm_diag *diag)
{
    DM_TRY(dm_disk_begin(journal, diag));
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database,
                           "UPDATE entry SET reason = NULL, salt = NULL WHERE number = ?1", -1,
                           &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    sqlite3_bind_int64(row, 1, number);
    sqlite3_step(row);
    const int code = sqlite3_finalize(row);
    if (code != SQLITE_OK) return dm_journal_failed(journal, diag);
    DM_TRY(dm_journal_run(journal, "COMMIT", diag));
    // Free space is overwritten (secure_delete); the write-ahead log must not keep it either.
    DM_TRY(dm_journal_run(journal, "PRAGMA wal_checkpoint(TRUNCATE)", diag));
    return dm_disk_begin(journal, diag);
}

dm_status dm_journal_redact(dm_journal *journal, int64_t number, dm_diag *diag)
{
    if (journal->mode != DM_JOURNAL_WRITE || journal->is_batch)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("nothing can be redacted now"));
    DM_TRY(dm_journal_know(journal, diag));
    if (number < 1 || number > journal->count)
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no entry %lld"), (long long)number);
    // What is in memory only is redacted there, and never written otherwise.
    if (number <= journal->durable) {
        const dm_status status = redact_row(journal, number, diag);
        if (status != DM_OK) {
            dm_disk_take_back(journal);
            return status;
        }
    }
    dm_kept_redact(journal, number);
    dm_mirror_renew(journal);
    return DM_OK;
}

// ------------------------------------------------------------------------------------------ repair

/// Whether everything can be read as it should be. @param[out] damage  why not
/// @param[out] count  entries that can
static dm_status look(const char *path, int64_t *count, dm_diag *damage)
{
    dm_journal *journal = NULL;
    dm_status status = dm_journal_open(&journal, path, DM_JOURNAL_READ, damage);
    if (status == DM_OK) status = dm_journal_know(journal, damage);
    if (status == DM_OK) *count = journal->count;
    dm_journal_close(journal);
    return status;
}

static dm_status copy_whole(const char *from, const char *to, dm_diag *diag)
{
    dm_journal *journal = NULL;
    DM_TRY(dm_journal_open(&journal, from, DM_JOURNAL_READ, diag));
    const dm_status status = dm_journal_copy(journal, to, diag);
    dm_journal_close(journal);
    return status;
}

static dm_status put_all(const dm_salvage *salvage, dm_journal *to, dm_diag *diag)
{
    to->is_read = true; // it is new
    DM_TRY(dm_journal_begin(to, diag));
    for (int64_t i = 0; i < salvage->count; i++)
        DM_TRY(dm_journal_put(to, &salvage->kept[i]->sealed, diag));
    DM_TRY(dm_journal_commit(to, diag));
    if (to->why.status == DM_OK) return DM_OK;
    return dm_fail(diag, to->why.status, &to->why.where, "%s", to->why.message);
}

static dm_status write_salvaged(const dm_salvage *salvage, const char *to, dm_diag *diag)
{
    dm_journal *made = NULL;
    DM_TRY(dm_journal_create(&made, to, &salvage->start->start, diag));
    const dm_status status = put_all(salvage, made, diag);
    dm_journal_close(made);
    if (status != DM_OK) dm_journal_unlink(to);
    return status;
}

dm_status dm_journal_repair(const char *from, const char *to, int64_t *kept, dm_diag *damage,
                            dm_diag *diag)
{
    *kept = 0;
    *damage = (dm_diag){0};
    int64_t count = 0;
    const dm_status found = look(from, &count, damage);
    dm_salvage salvage = {0};
    dm_diag failure = {0};
    dm_status status = dm_salvage_read(&salvage, from, &failure);
    // SQLite passes over a damaged log without a word; the entries in it may still be found.
    if (found == DM_OK && salvage.count > count) {
        const dm_where where = dm_journal_where(from, 0);
        status = dm_fail(damage, DM_E_SESSION, &where, _("entry %lld is damaged: %s"),
                         (long long)count + 1, _("the log beside the file is not whole"));
        if (status != DM_OK) status = write_salvaged(&salvage, to, diag);
    } else if (found == DM_OK) {
        status = copy_whole(from, to, diag);
    } else if (status == DM_OK) {
        status = write_salvaged(&salvage, to, diag);
    } else if (diag != NULL) {
        *diag = failure;
    }
    if (status == DM_OK) *kept = salvage.count > count ? salvage.count : count;
    dm_salvage_free(&salvage);
    return status;
}
