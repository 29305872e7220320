#pragma once

#include "base/text.h"
#include "journal/journal.h"

#include <stdio.h>

// A session as plain text, one JSON object a line: to read, to keep beside the file, to hand to
// another machine. First the facts, then the files, then the entries, last the seal over all.

/// Appends one entry as a line.
void dm_exchange_entry(const dm_entry *entry, dm_text *text);

/// Writes the whole journal.
DM_MUST_USE dm_status dm_journal_export(dm_journal *journal, FILE *file, dm_diag *diag);

/// Makes a new journal at `path` of what dm_journal_export() wrote; the file may come from
/// anywhere.
/// @param name  of the file that is read, for messages
/// @return DM_E_SESSION when a line is not as it should be, or the seal at the end does not fit
DM_MUST_USE dm_status dm_journal_import(FILE *file, const char *name, const char *path,
                                        dm_diag *diag);
