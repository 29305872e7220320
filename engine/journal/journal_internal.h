#pragma once

#include "journal/journal.h"
#include "journal/seal.h"

#include <sqlite3.h>

// What the files of this room share.

enum {
    DM_JOURNAL_PATH_MAX = 4096,
    DM_JOURNAL_BYTES_MAX = 256 * 1024 * 1024, ///< of a file that is opened
    DM_JOURNAL_TABLES = 3,
};

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
    dm_diag damage; ///< RESCUE: the first thing that was wrong and has been passed over
};

/// The three tables, as sqlite_schema must have them word for word.
extern const char *const dm_journal_tables[DM_JOURNAL_TABLES][2];

/// A place in a file, for a diag; a long path is cut.
dm_where dm_journal_where(const char *path, int line);

/// DM_E_IO or DM_E_SESSION by SQLite's code, with its words and the file.
DM_MUST_USE dm_status dm_journal_failed(const dm_journal *journal, dm_diag *diag);

/// DM_E_SESSION: "entry 12 ..."; number 0: the start.
DM_MUST_USE dm_status dm_journal_damaged(const dm_journal *journal, int64_t number,
                                         const char *what, dm_diag *diag);

DM_MUST_USE dm_status dm_journal_run(const dm_journal *journal, const char *sql, dm_diag *diag);

/// The settings of every connection: nothing in a file may make SQLite do more than read rows.
DM_MUST_USE dm_status dm_journal_harden(dm_journal *journal, dm_diag *diag);

/// Adds a row whose seals are given; `salt` NULL: its reason was redacted.
DM_MUST_USE dm_status dm_journal_put(dm_journal *journal, const dm_entry *entry,
                                     const uint8_t *salt, const dm_seal *reason, dm_diag *diag);

/// Reads facts and files into `journal->start`, checks their seal.
DM_MUST_USE dm_status dm_journal_read_start(dm_journal *journal, dm_diag *diag);

/// An entry with what seals it.
typedef struct dm_sealed {
    dm_entry entry;
    const uint8_t *salt; ///< NULL: redacted
    dm_seal reason;
} dm_sealed;

typedef dm_status dm_journal_visit_sealed(void *self, const dm_sealed *sealed, dm_diag *diag);

DM_MUST_USE dm_status dm_journal_read_sealed(dm_journal *journal, dm_journal_visit_sealed *visit,
                                             void *self, dm_diag *diag);

/// Makes what was written to the folder of `path` durable.
void dm_journal_sync_folder(const char *path);

/// Makes the file itself durable. @return false when that failed
bool dm_journal_sync_file(const char *path);
