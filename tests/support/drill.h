#pragma once

#include "journal/journal.h"

// The life of a small journal, in which everything that can fail is done once. Whatever fails, a
// drill goes on as a program would, and writes down what it was promised, for the tests to demand.

typedef struct dm_drill {
    int64_t accepted;   ///< entries that an append said yes to
    int64_t durable;    ///< of them, those that were said to be durable
    bool is_created;    ///< the file is there for good
    bool was_in_memory; ///< the disk failed, and it went on
    int redacted;       ///< the reason of this entry was said to be taken out; 0 none
    dm_status status;   ///< what ended it early; DM_OK: it came to its end
    dm_diag diag;
} dm_drill;

/// How a journal that has come to be in memory only ends.
typedef enum dm_drill_end {
    DM_DRILL_CLOSE,   ///< closed as it is
    DM_DRILL_RETRY,   ///< there is room again: tried once more
    DM_DRILL_SAVE_AS, ///< saved at `elsewhere`, and gone on with there
} dm_drill_end;

/// Plays it at `path`; leaves files path-copy, path-lines beside it, and `elsewhere`. `mend` is
/// called before a retry or save-as: then the disk, or another one, works.
dm_drill dm_drill_play(const char *path, const char *elsewhere, dm_drill_end end,
                       void (*mend)(void));

/// Removes all its files.
void dm_drill_clean(const char *path, const char *elsewhere);

/// Opens what is left at `path`: it must hold at least `least` and at most `most` entries, each as
/// it was made, and take another. NULL, or what is wrong.
const char *dm_drill_check(const char *path, int64_t least, int64_t most);

/// Reads it all, repairs it to path-mended, and reads that. For what fails while looking.
dm_status dm_drill_look(const char *path, int64_t *seen, dm_diag *diag);
