#pragma once

#include "journal/journal_internal.h"

// What can still be found in a file that SQLite no longer reads.

typedef struct dm_salvage {
    dm_journal *start; ///< holds facts and files only
    dm_kept **kept;    ///< entries from the first, each sealed to the one before it
    int64_t count;
    int64_t highest; ///< of all that is found, sealed to the one before it or not
} dm_salvage;

/// Searches all pages of a session file, and of the write-ahead log beside it, for rows, and keeps
/// those whose seals prove them. Free it with dm_salvage_free(), also after a failure.
/// @return DM_E_SESSION when not even the start is found
DM_MUST_USE dm_status dm_salvage_read(dm_salvage *salvage, const char *path, dm_diag *diag);
/// Whether SQLite would pass over transactions in the log beside a file that were durable once.
bool dm_salvage_has_broken_log(const char *path);
void dm_salvage_free(dm_salvage *salvage);
