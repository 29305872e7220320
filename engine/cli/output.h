#pragma once

#include "base/diag.h"
#include "base/text.h"

#include <stddef.h>

enum { DM_OUTPUT_FILES_MAX = 8, DM_OUTPUT_PATH_MAX = 4096 };

/// Files that belong together: all of them appear in their folder, complete, or none does. Each is
/// first written beside its place under another name; dm_output_commit() then moves them there.
typedef struct dm_output {
    char folder[DM_OUTPUT_PATH_MAX];
    const char *names[DM_OUTPUT_FILES_MAX]; ///< borrowed
    int count;
    int is_new; ///< the folder was made by dm_output_begin()
} dm_output;

/// Makes the folder when it is missing (not its parents).
DM_MUST_USE dm_status dm_output_begin(dm_output *output, const char *folder, dm_diag *diag);

/// Adds a file; `name` must live until the commit.
DM_MUST_USE dm_status dm_output_add(dm_output *output, const char *name, const void *bytes,
                                    size_t size, dm_diag *diag);

/// Adds a file made of a growing text, and frees the text whatever happens.
DM_MUST_USE dm_status dm_output_add_text(dm_output *output, const char *name, dm_text *text,
                                         dm_diag *diag);

/// Adds a file that somebody else writes: to `path`, which this fills.
void dm_output_place(dm_output *output, const char *name, char path[DM_OUTPUT_PATH_MAX + 64]);

/// Moves all files into their places.
DM_MUST_USE dm_status dm_output_commit(dm_output *output, dm_diag *diag);

/// Takes back what is not committed; harmless afterwards.
void dm_output_abandon(dm_output *output);
