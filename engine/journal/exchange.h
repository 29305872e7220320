#pragma once

#include "base/text.h"
#include "journal/journal.h"

#include <stdio.h>

// A session as plain text, one JSON object a line: to read, to keep beside the file, to hand to
// another machine. First the facts, then the files, then the entries, last the seal over all.

/// Writes the whole journal.
DM_MUST_USE dm_status dm_journal_export(dm_journal *journal, FILE *file, dm_diag *diag);

/// Makes a new journal at `path` of what dm_journal_export() wrote; the file may come from
/// anywhere. Of what dm_journal_copy_to() wrote beside a session, the end may be missing: what
/// comes before the first line that is not as it should be is taken.
/// @param name         of the file that is read, for messages
/// @param[out] damage  where such a copy ends too early; status DM_OK when it does not
/// @return DM_E_SESSION when a line is not as it should be, or the seal at the end does not fit
DM_MUST_USE dm_status dm_journal_import(FILE *file, const char *name, const char *path,
                                        dm_diag *damage, dm_diag *diag);
