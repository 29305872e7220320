#pragma once

#include "base/text.h"
#include "journal/journal.h"
#include "journal/seal.h"

#include <sqlite3.h>
#include <stdio.h>

// What the files of this room share.

enum {
    DM_JOURNAL_PATH_MAX = 4096,
    DM_JOURNAL_BYTES_MAX = 256 * 1024 * 1024, ///< of a file that is opened
    DM_JOURNAL_TABLES = 4,
    DM_JOURNAL_PAGE = 4096,       ///< bytes of a page
    DM_JOURNAL_FILE_FROM = 1001,  ///< facts are rows 1, 2, ...; files 1001, 1002, ...
    DM_JOURNAL_ROW_MAX = 4 << 20, ///< bytes of anything that SQLite or a salvage reads at once
};

/// An entry with what seals it.
typedef struct dm_sealed {
    dm_entry entry;
    const uint8_t *salt; ///< NULL: redacted
    dm_seal reason;
    dm_seal seal;
} dm_sealed;

/// The same in memory: one block, its texts and salt behind it.
typedef struct dm_kept {
    dm_sealed sealed;
    char *reason; ///< what sealed.entry.reason points at
    uint8_t salt[DM_SALT_SIZE];
    char bytes[];
} dm_kept;

/// The plain copy beside a session.
typedef struct dm_mirror {
    FILE *file; ///< NULL: none
    char path[DM_JOURNAL_PATH_MAX];
    int64_t lines; ///< entries in it
    int unsynced;  ///< of them not yet awaited
    dm_diag why;   ///< not DM_OK: it has ended
} dm_mirror;

struct dm_journal {
    sqlite3 *database;
    sqlite3_stmt *append;
    char path[DM_JOURNAL_PATH_MAX];
    dm_journal_mode mode;
    bool is_read;  ///< all entries have been looked at: `count` and `last` are known
    bool is_batch; ///< between begin and commit
    int64_t count;
    dm_seal last;        ///< seal of the last entry, or of the start
    int64_t batch_count; ///< as they were at dm_journal_begin()
    dm_seal batch_last;
    dm_journal_start start;
    dm_fact *facts; ///< what `start` points at; texts owned
    dm_journal_file *files;

    // WRITE only: every entry, so that nothing of it depends on a disk that may be gone.
    dm_kept **kept; ///< `count` of them, once is_read
    int64_t kept_capacity;
    int64_t durable; ///< entries that the file has for certain
    dm_diag why;     ///< not DM_OK: those after `durable` are in memory only
    bool is_stale;   ///< a batch was taken back: who reads along no longer knows what is there
    bool is_moved;   ///< nor is the file any longer where it was
    dm_mirror mirror;
};

/// The tables, as sqlite_schema must have them word for word.
extern const char *const dm_journal_tables[DM_JOURNAL_TABLES][2];

/// A place in a file, for a diag; a long path is cut.
dm_where dm_journal_where(const char *path, int line);

DM_MUST_USE dm_status dm_journal_no_memory(dm_diag *diag);

/// DM_E_IO or DM_E_SESSION by SQLite's code, with its words and the file.
DM_MUST_USE dm_status dm_journal_failed(const dm_journal *journal, dm_diag *diag);

/// DM_E_SESSION: "entry 12 ..."; number 0: the start.
DM_MUST_USE dm_status dm_journal_damaged(const dm_journal *journal, int64_t number,
                                         const char *what, dm_diag *diag);

DM_MUST_USE dm_status dm_journal_run(const dm_journal *journal, const char *sql, dm_diag *diag);

// ----------------------------------------------------------------------------- what it begins with

DM_MUST_USE dm_status dm_start_write(dm_journal *journal, const dm_journal_start *start,
                                     dm_diag *diag);

/// Reads facts and files into `journal->start`; checks their seal, and that both copies are alike.
DM_MUST_USE dm_status dm_start_read(dm_journal *journal, dm_diag *diag);

/// Room for what is read; frees it again.
DM_MUST_USE bool dm_start_make(dm_journal *journal);
void dm_start_free(dm_journal *journal);

/// Adds a row, copied: a fact, or from DM_JOURNAL_FILE_FROM on a file. In their order only.
/// @return DM_E_SESSION when it is not the next one, or no text; DM_E_IO without memory
DM_MUST_USE dm_status dm_start_add(dm_journal *journal, int64_t number, const char *name,
                                   const void *bytes, size_t size);

/// Whether the last fact is the seal of all else. If so it is taken off, and `journal->last` set.
DM_MUST_USE bool dm_start_is_whole(dm_journal *journal);

// ----------------------------------------------------------------------------------------- entries

/// Adds the row of an entry.
DM_MUST_USE dm_status dm_row_insert(dm_journal *journal, const dm_sealed *sealed, dm_diag *diag);

/// Whether all its texts can be shown (dm_text_is_clean()).
bool dm_entry_is_clean(const dm_entry *entry);

/// Checks an entry against the one before it. What is wrong, in words, or NULL.
const char *dm_sealed_wrong(const dm_sealed *sealed, int64_t number, const dm_seal *before);

typedef dm_status dm_journal_visit_sealed(void *self, const dm_sealed *sealed, dm_diag *diag);

/// Shows all entries: from the file, or from memory when the file has not all of them.
DM_MUST_USE dm_status dm_journal_read_sealed(dm_journal *journal, dm_journal_visit_sealed *visit,
                                             void *self, dm_diag *diag);

/// Makes sure that every entry has been read.
DM_MUST_USE dm_status dm_journal_know(dm_journal *journal, dm_diag *diag);

/// Adds an entry whose reason is sealed already; `sealed->seal` is made. To dm_journal_append() as
/// to a repair, a copy and an import.
DM_MUST_USE dm_status dm_journal_put(dm_journal *journal, const dm_sealed *sealed, dm_diag *diag);

DM_MUST_USE dm_kept *dm_kept_make(const dm_sealed *sealed); ///< NULL without memory

/// Keeps a copy as the last one. @return false without memory
DM_MUST_USE bool dm_kept_add(dm_journal *journal, const dm_sealed *sealed);

/// Forgets all but the first `count`.
void dm_kept_cut(dm_journal *journal, int64_t count);
void dm_kept_redact(dm_journal *journal, int64_t number);

// ---------------------------------------------------------------------------------------- the disk

/// Begins to write; the file stays ours until dm_journal_close().
DM_MUST_USE dm_status dm_disk_begin(dm_journal *journal, dm_diag *diag);

/// Makes durable what was written, and begins anew.
DM_MUST_USE dm_status dm_disk_commit(dm_journal *journal, dm_diag *diag);
void dm_disk_take_back(dm_journal *journal);

/// Whether a failure is one of the disk's: what was to be written is better kept in memory.
bool dm_disk_is_lost(const dm_journal *journal, dm_status status);

/// Makes what was written to the folder of `path` durable.
void dm_journal_sync_folder(const char *path);

/// Removes a session file of ours and what SQLite left beside it.
void dm_journal_unlink(const char *path);

// ---------------------------------------------------------------------------------- the plain copy

/// Adds the entries that have been accepted since.
void dm_mirror_follow(dm_journal *journal);

/// Writes it anew, without what has been redacted.
void dm_mirror_renew(dm_journal *journal);
void dm_mirror_close(dm_journal *journal);

/// An entry as a line of an export, with all its seals.
void dm_exchange_sealed(const dm_sealed *sealed, dm_text *text);

/// All lines but the last.
DM_MUST_USE dm_status dm_exchange_write(dm_journal *journal, FILE *file, bool is_copy,
                                        dm_diag *diag);

/// The last line.
DM_MUST_USE dm_status dm_exchange_end(const dm_journal *journal, FILE *file, dm_diag *diag);
