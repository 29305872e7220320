#pragma once

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The append-only record of one exercise, in one SQLite file NAME.demarche: what it began with
/// (facts and the scenario's own files), then one entry for everything that was done, each sealed
/// to the one before it. The journal keeps texts and numbers; what they mean is for `session`.
///
/// Owned by the caller: each open is paired with one dm_journal_close(). Not for two threads at
/// once. A second program may read meanwhile; one that wants to write too is refused.
typedef struct dm_journal dm_journal;

enum {
    DM_JOURNAL_FORMAT = 2,
    DM_JOURNAL_APPLICATION = 1145914180, ///< "DMRD" backwards: `file` and SQLite show it
    DM_JOURNAL_ENTRIES_MAX = 100000, ///< so that the worst that a stranger seals opens in seconds
    DM_JOURNAL_FACTS_MAX = 256,
    DM_JOURNAL_FILES_MAX = 64,
    DM_JOURNAL_WORD_MAX = 200,       ///< bytes of a kind, a seat, an id
    DM_JOURNAL_REASON_MAX = 16384,   ///< bytes of a stated reason
    DM_JOURNAL_CHANGES_MAX = 262144, ///< bytes of an entry's `changes`
};

/// Something that held from the start: {"seed", "7"}.
typedef struct dm_fact {
    const char *key;
    const char *value;
} dm_fact;

/// A file of the scenario: {"scenario.lua", ...}.
typedef struct dm_journal_file {
    const char *name;
    const char *bytes;
    size_t size;
} dm_journal_file;

/// What a journal begins with; never changed afterwards.
typedef struct dm_journal_start {
    const dm_fact *facts;
    int fact_count;
    const dm_journal_file *files;
    int file_count;
} dm_journal_start;

/// One thing that was done. Ids instead of indexes (record.h), so that a row can be read by people
/// and survives a new order of declarations. Texts are borrowed; NULL where there is none.
typedef struct dm_entry {
    int64_t number; ///< 1, 2, ...; over all branches
    int64_t parent; ///< the entry whose world this one went on from; 0: STARTEX
    int64_t branch; ///< on which it was made; 1 is the first
    int64_t minute; ///< of the world, before it
    int64_t wall;   ///< milliseconds since 1970, UTC; for people, never for rules
    const char *seat;
    const char *kind; ///< dm_input_name(), or a word of the session's own
    const char *subject;
    const char *object;
    const char *decision;
    int64_t incident;
    int64_t at; ///< dm_input.minute
    int64_t value;
    int64_t belief;
    int64_t confidence;
    uint64_t world;      ///< dm_world_hash() after it
    const char *changes; ///< rows of the world that became others (session/changes.h)
    const char *reason;  ///< free text of who did it; NULL: none given, or redacted
    bool is_redacted;    ///< the reason has been taken out; the seal still holds
} dm_entry;

typedef enum dm_journal_mode {
    DM_JOURNAL_READ, ///< changes nothing, also not in the folder where that is possible
    DM_JOURNAL_WRITE,
} dm_journal_mode;

/// Makes a new file; fails when `path` exists.
/// @param[out] journal  set on DM_OK, else NULL; the file is durable then, else it is gone
DM_MUST_USE dm_status dm_journal_create(dm_journal **journal, const char *path,
                                        const dm_journal_start *start, dm_diag *diag);

/// Opens a file that may come from anywhere: nothing in it is believed before it is checked.
/// @return DM_E_IO when it cannot be read, DM_E_SESSION when it is no journal, one of a newer
///         format, or damaged
DM_MUST_USE dm_status dm_journal_open(dm_journal **journal, const char *path, dm_journal_mode mode,
                                      dm_diag *diag);

/// Closes and frees; NULL is fine. A file that was written to is one single file afterwards.
void dm_journal_close(dm_journal *journal);

const char *dm_journal_path(const dm_journal *journal);

/// Facts and files, in their order; valid until dm_journal_close().
dm_journal_start dm_journal_started(const dm_journal *journal);

/// The value of a fact; NULL when there is none.
const char *dm_journal_fact(const dm_journal *journal, const char *key);

int64_t dm_journal_count(const dm_journal *journal);

/// Adds an entry with the number dm_journal_count() + 1 (`entry->number` is not read). Durable once
/// this returns DM_OK, unless between dm_journal_begin() and dm_journal_commit(), or unless
/// dm_journal_storage() says that the disk takes no more: then it is kept in memory, and each
/// further append tries the disk again. On failure nothing has been added.
DM_MUST_USE dm_status dm_journal_append(dm_journal *journal, const dm_entry *entry, dm_diag *diag);

/// Many entries as one: all of them durable at dm_journal_commit(), or none. When an append or the
/// commit fails, all since dm_journal_begin() are taken back, and the journal takes nothing more
/// until the caller has said with dm_journal_cancel() that it knows.
DM_MUST_USE dm_status dm_journal_begin(dm_journal *journal, dm_diag *diag);
DM_MUST_USE dm_status dm_journal_commit(dm_journal *journal, dm_diag *diag);

/// Takes back all since dm_journal_begin(), if that has not happened: for a caller that fails in
/// between, or was told that it failed, and has gone back itself to dm_journal_count().
void dm_journal_cancel(dm_journal *journal);

/// Where the entries are.
typedef struct dm_storage {
    int64_t memory_since;    ///< the first entry that only the memory has for certain; 0: none
    const dm_diag *why;      ///< what went wrong; its status is DM_OK while all is durable
    const dm_diag *copy_why; ///< the same of the JSONL copy: not DM_OK, and it has ended
} dm_storage;

/// Valid until something else is done to the journal.
dm_storage dm_journal_storage(const dm_journal *journal);

/// Tries to write what is only in memory to the same file. DM_OK: all of it is durable.
DM_MUST_USE dm_status dm_journal_retry(dm_journal *journal, dm_diag *diag);

/// Writes everything, also what is only in memory, to a new file, and goes on there: from then on
/// dm_journal_path() is `path`. Needs the old file no more, should its disk be gone. On failure
/// nothing has changed. What the old file has stays there.
DM_MUST_USE dm_status dm_journal_save_as(dm_journal *journal, const char *path, dm_diag *diag);

/// Keeps a second copy as plain text from now on, one line after each entry, which
/// dm_journal_import() reads, however it ended. What went before is written at once. When the power
/// fails, up to 15 of its last lines may be missing: only every 16th is waited for. While the
/// session's own file cannot be written, each is.
/// @param path  must not exist
DM_MUST_USE dm_status dm_journal_copy_to(dm_journal *journal, const char *path, dm_diag *diag);

/// Waits for the lines of that copy that are not yet on the disk: then dm_journal_storage() knows
/// whether it has them all.
void dm_journal_copy_sync(dm_journal *journal);

/// Is shown each entry in turn; its texts are valid only during the call. Not DM_OK: stop.
typedef dm_status dm_journal_visit(void *self, const dm_entry *entry, dm_diag *diag);

/// Shows all entries from the first, and checks every seal.
/// @return DM_E_SESSION when a seal is broken: `diag` names the entry. What came before was shown.
DM_MUST_USE dm_status dm_journal_read(dm_journal *journal, dm_journal_visit *visit, void *self,
                                      dm_diag *diag);

/// Takes the reason out of an entry for good. All seals still hold.
DM_MUST_USE dm_status dm_journal_redact(dm_journal *journal, int64_t number, dm_diag *diag);

/// Writes a copy, complete and durable, to `path`, which must not exist; also while in use. Every
/// seal is checked on the way.
DM_MUST_USE dm_status dm_journal_copy(dm_journal *journal, const char *path, dm_diag *diag);

/// Writes what can be read and whose seals hold, up to the first damaged entry, as a new file.
/// Needs nothing of the old one to be whole: pages are searched for rows, and what the exercise
/// began with is in the file twice.
/// @param[out] kept    entries in the new file
/// @param[out] damage  what is wrong with the old one; status DM_OK when nothing is
DM_MUST_USE dm_status dm_journal_repair(const char *from, const char *to, int64_t *kept,
                                        dm_diag *damage, dm_diag *diag);
