#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

// The plain copy beside a session. It never holds up the session: when it cannot be written any
// longer it ends, and dm_journal_storage() says why.

enum { SYNC_EVERY = 16 }; // lines

static void give_up(dm_mirror *mirror)
{
    const dm_where where = dm_journal_where(mirror->path, 0);
    if (dm_fail(&mirror->why, DM_E_IO, &where, _("the copy cannot be written: %s"),
                strerror(errno)) != DM_OK)
        fclose(mirror->file);
    mirror->file = NULL;
}

static bool write_out(dm_mirror *mirror)
{
    mirror->unsynced = 0;
    return fflush(mirror->file) == 0 && fsync(fileno(mirror->file)) == 0;
}

void dm_mirror_follow(dm_journal *journal)
{
    dm_mirror *mirror = &journal->mirror;
    if (mirror->file == NULL || mirror->lines == journal->count) return;
    dm_text line = {0};
    for (int64_t i = mirror->lines; i < journal->count; i++)
        dm_exchange_sealed(&journal->kept[i]->sealed, &line);
    errno = ENOMEM;
    bool is_good = !line.is_cut && fwrite(line.bytes, 1, line.size, mirror->file) == line.size &&
                   fflush(mirror->file) == 0;
    mirror->unsynced += (int)(journal->count - mirror->lines);
    mirror->lines = journal->count;
    // While the session's own disk takes nothing, this copy is all that there is.
    if (is_good && (mirror->unsynced >= SYNC_EVERY || journal->why.status != DM_OK))
        is_good = write_out(mirror);
    dm_text_free(&line);
    if (!is_good) give_up(mirror);
}

static dm_status write_new(dm_journal *journal, const char *path, const char *mode, FILE **file,
                           dm_diag *diag)
{
    const dm_where where = dm_journal_where(path, 0);
    *file = fopen(path, mode);
    if (*file == NULL)
        return dm_fail(diag, DM_E_IO, &where, _("cannot be created: %s"), strerror(errno));
    dm_status status = dm_exchange_write(journal, *file, true, diag);
    if (status == DM_OK && (fflush(*file) != 0 || fsync(fileno(*file)) != 0))
        status = dm_fail(diag, DM_E_IO, &where, _("cannot be written: %s"), strerror(errno));
    if (status == DM_OK) return DM_OK;
    fclose(*file);
    *file = NULL;
    unlink(path);
    return status;
}

dm_status dm_journal_copy_to(dm_journal *journal, const char *path, dm_diag *diag)
{
    if (journal->mode != DM_JOURNAL_WRITE || journal->is_batch ||
        strlen(path) >= DM_JOURNAL_PATH_MAX)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("no copy can be begun now"));
    DM_TRY(dm_journal_know(journal, diag));
    FILE *file = NULL;
    DM_TRY(write_new(journal, path, "wx", &file, diag));
    dm_journal_sync_folder(path);
    dm_mirror_close(journal);
    dm_mirror *mirror = &journal->mirror;
    *mirror = (dm_mirror){.file = file, .lines = journal->count};
    memcpy(mirror->path, path, strlen(path) + 1);
    return DM_OK;
}

void dm_mirror_renew(dm_journal *journal)
{
    dm_mirror *mirror = &journal->mirror;
    if (mirror->file == NULL) return;
    char path[DM_JOURNAL_PATH_MAX + 8];
    snprintf(path, sizeof path, "%s.new", mirror->path);
    FILE *file = NULL;
    dm_diag found = {0};
    if (write_new(journal, path, "w", &file, &found) != DM_OK || rename(path, mirror->path) != 0) {
        if (file != NULL) fclose(file);
        give_up(mirror);
        return;
    }
    dm_journal_sync_folder(path);
    fclose(mirror->file);
    mirror->file = file;
    mirror->lines = journal->count;
    mirror->unsynced = 0;
}

void dm_journal_copy_sync(dm_journal *journal)
{
    dm_mirror *mirror = &journal->mirror;
    if (mirror->file != NULL && mirror->unsynced > 0 && !write_out(mirror)) give_up(mirror);
}

void dm_mirror_close(dm_journal *journal)
{
    dm_mirror *mirror = &journal->mirror;
    if (mirror->file == NULL) return;
    dm_diag ignored = {0};
    if (dm_exchange_end(journal, mirror->file, &ignored) != DM_OK || !write_out(mirror)) {
        give_up(mirror);
        return;
    }
    fclose(mirror->file);
    mirror->file = NULL;
}
