#pragma once

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>

// The files of a scenario as text, and where in them a value was written. Lua says only on which
// line a call stands; a small lexer then finds the very token, so that a caret points at it.

enum {
    DM_CHUNK_NAME_MAX = 60, ///< Lua cuts longer names (LUA_IDSIZE)
    DM_PATH_MAX = 4,        ///< how deep values may lie in a declaration
};

typedef struct dm_source {
    char shown[DM_FILE_NAME_MAX];  ///< as messages name it: "scenarios/harbour/scenario.lua"
    char chunk[DM_CHUNK_NAME_MAX]; ///< as Lua names it: "scenario.lua", "library/norms.lua"
    char *bytes;                   ///< owned; NUL after the last
    size_t size;
    size_t *line_starts; ///< owned; offset of each line
    int line_count;
} dm_source;

/// One step from a table to a value in it: a name, or a position from 1 when `name` is NULL.
typedef struct dm_key {
    const char *name;
    int index;
} dm_key;

/// Where something was written, as far as Lua could tell; dm_source_where() finds the rest.
typedef struct dm_spot {
    const char *word; ///< the word that was called: "asset"; NULL: only the line is known
    int file;         ///< index of the source; -1 unknown
    int line;         ///< of the call
    int nth;          ///< which call of that word on this line, from 0
    int depth;        ///< steps in `path`
    bool is_key;      ///< means the name of the last step, not its value
    dm_key path[DM_PATH_MAX];
} dm_spot;

/// The value one step further in.
dm_spot dm_spot_in(const dm_spot *spot, const char *name, int index);

/// Takes over `bytes` (malloc'ed, NUL after the last). @return false without memory; `bytes` freed
bool dm_source_begin(dm_source *source, const char *shown, const char *chunk, char *bytes,
                     size_t size);
void dm_source_end(dm_source *source);

/// Line and column of `spot` in `source`; column 1 of the first word when nothing better is found.
dm_where dm_source_where(const dm_source *source, const dm_spot *spot);

/// The first place of `word` in a line; column 0 when it is not there.
int dm_source_column(const dm_source *source, int line, const char *word);

/// dm_text_is_clean(), quick for plain ASCII, of which scenarios mostly are.
bool dm_source_is_clean(const char *bytes, size_t size);

/// Copies a line for a report: without its end, cut to the buffer, nothing a terminal would obey.
void dm_source_excerpt(const dm_source *source, int line, char *text, size_t text_size);
