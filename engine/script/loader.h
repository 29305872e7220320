#pragma once

#include "base/text.h"
#include "model/scenario.h"
#include "script/advise.h"
#include "script/load.h"
#include "script/mistake.h"
#include "script/source.h"

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

// What the files of this room share while a scenario is loaded. Not for other rooms.
//
// Lua unwinds with longjmp. So everything that needs freeing hangs on the dm_loader, and mistakes
// are collected here instead of being raised: loading goes on, and an author sees all of them.

enum {
    DM_FILE_BYTES_MAX = 256 * 1024,
    DM_PACKAGE_BYTES_MAX = 2 * 1024 * 1024,
    DM_FOUND_MAX = 100,         ///< mistakes kept
    DM_SCRIPT_TEXT_MAX = 16000, ///< characters of one text
    DM_ID_MAX = 64,
    DM_CALLS_ON_LINE_MAX = 16,
    DM_KEPT_BYTES_MAX = 4 * 1024 * 1024, ///< of ids and names
    DM_KEPT_ROWS_MAX = 1 << 16,          ///< of references, calls and the like
};

/// What a load or a call into an adviser may use.
typedef struct dm_budget {
    int64_t fuel;
    size_t memory;        ///< bytes in use
    size_t longest_text;  ///< these two make every instruction dearer: how much one
    size_t largest_block; ///< compares or looks through is not counted by Lua
    bool is_spent;        ///< no fuel left; sticky until the next dm_budget_refill()
    bool is_full;         ///< memory was refused once; sticky for good
    int file;             ///< where it ran out
    int line;
} dm_budget;

/// The sets of words that mean something only in some places.
enum {
    DM_IN_ACTOR = 1,    ///< "me", "them", "owner"
    DM_IN_INCIDENT = 2, ///< "this"
    DM_IN_ACT = 4,      ///< quantities of an act
    DM_IN_CLAUSE = 8,   ///< parameters; no truth
};

typedef enum dm_fixup_kind {
    DM_FIX_INDEX, ///< int16: row of a table
    DM_FIX_STATE, ///< int16: 0 or 1
    DM_FIX_BIT,   ///< a bit of a set, by row
    DM_FIX_STATE_BIT,
    DM_FIX_TAGS,    ///< bits of all tags that a pattern "core.*" means
    DM_FIX_SUSPECT, ///< a state's id as a suspect
    DM_FIX_OPTION,  ///< int16: option of the decision in `owner`
    DM_FIX_VALUE,   ///< value of the variable in `owner`
    DM_FIX_PRESET,  ///< norm bit of the state named `second`
} dm_fixup_kind;

/// An id that waits until all files have run.
typedef struct dm_fixup {
    dm_fixup_kind kind;
    dm_table_id table;
    const char *id;
    const char *second;   ///< a second id; NULL
    void *to;             ///< in the scenario, or in an adviser's proposals
    uint8_t size;         ///< bytes of `to`
    const int16_t *owner; ///< already resolved row that the id belongs to; NULL
    dm_spot spot;
} dm_fixup;

typedef struct dm_block dm_block;

struct dm_script;

/// A declaration's first half, `asset "x"`, until `{ ... }` follows.
typedef struct dm_half {
    dm_spot spot;
    const char *word;
    const char *id;
    bool is_done;
} dm_half;

/// What a call inside a declaration made: it must end up in one.
typedef struct dm_made {
    dm_spot spot;
    const char *word;
    bool is_used;
} dm_made;

enum { DM_ADVISERS_MAX = 16 };

typedef struct dm_adviser_row {
    const char *name;
    int function; ///< reference in Lua's registry
    dm_spot spot;
} dm_adviser_row;

/// A predicate of a clause, until it has been asked about all acts.
typedef struct dm_predicate_row {
    int function; ///< reference in Lua's registry
    dm_spot spot;
} dm_predicate_row;

/// One value of `terms "R3" { ... }`, until all norms are known.
typedef struct dm_term {
    const char *norm;
    const char *parameter;
    int64_t value;
    dm_spot spot;
} dm_term;

// Grouped by what belongs together: there is one of it, so a few unused bytes do not matter.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
typedef struct dm_loader {
    dm_scenario *scenario;
    lua_State *lua;
    dm_budget budget;

    const char *folder;         ///< where scenario.lua lies; NULL: from memory
    const char *library_folder; ///< NULL: none
    const dm_script_file *given;
    int given_count;

    dm_source sources[DM_FILES_MAX];
    int source_count;
    size_t source_bytes;
    bool is_incomplete; ///< a file did not run to its end: what it declares is missing

    dm_diag *found;
    int found_count;
    uint64_t found_keys[DM_FOUND_MAX]; ///< what tells them apart
    int found_dropped;
    dm_diag spare; ///< takes what does not fit

    dm_text pool; ///< becomes the scenario's text
    dm_block *blocks;
    size_t kept_bytes;

    dm_fixup *fixups;
    int fixup_count;
    int fixup_capacity;
    dm_half *halves;
    int half_count;
    int half_capacity;
    dm_made *made;
    int made_count;
    int made_capacity;

    unsigned scope;  ///< DM_IN_...
    int norm;        ///< whose parameters are meant; -1
    int owner;       ///< row whose nested rows (options, clauses) are being read
    int owner_first; ///< the first of them: ids are unique among them
    bool is_declared;
    bool is_advising;
    bool is_author_error;
    dm_spot error_spot; ///< where the last one was raised
    dm_spot scenario_spot;

    // Calls seen on the line that runs now, to tell `set{...}, set{...}` apart.
    int calls_file;
    int calls_line;
    int call_count;
    const char *calls[DM_CALLS_ON_LINE_MAX];

    dm_adviser_row advisers[DM_ADVISERS_MAX];
    int adviser_count;

    dm_predicate_row predicates[DM_PREDICATES_MAX];
    dm_term *terms;
    int term_count;
    int term_capacity;
    const char *terms_norm; ///< whose terms are being read

    const dm_gauge *gauge; ///< while advising

    dm_effect *effects; ///< where effects go: the scenario's table, or an adviser's proposals
    int *effect_count;
    int effect_capacity;
} dm_loader;

dm_loader *dm_loader_of(lua_State *lua);

/// Memory that lives as long as the loader; never NULL (raises Lua's memory error instead).
char *dm_loader_keep(dm_loader *loader, const char *bytes, size_t size);

/// What dm_loader_keep() has kept so far; forgetting goes back to it.
typedef struct dm_block_mark {
    dm_block *block;
    size_t used;
    size_t bytes;
} dm_block_mark;
dm_block_mark dm_loader_mark(const dm_loader *loader);
void dm_loader_forget(dm_loader *loader, dm_block_mark mark);

/// Grows an array by one row that is zeroed; stops the script when there are too many.
void *dm_loader_grow(dm_loader *loader, void **rows, int *count, int *capacity, size_t row_size);

/// Puts a text into the scenario's pool; 0 for "".
dm_words dm_loader_text(dm_loader *loader, const char *bytes, size_t size);

/// The line of the scenario that runs now, as the call of `word`.
dm_spot dm_loader_spot(dm_loader *loader, const char *word);

/// Notes a mistake. @return the note, so that a hint can be added; never NULL
dm_diag *dm_blame(dm_loader *loader, dm_mistake mistake, const dm_spot *spot, const char *a,
                  const char *b, const char *c);
void dm_hint(dm_diag *diag, const char *format, ...) DM_PRINTF(2, 3);

/// "did you mean ...?", or else "the <things> are: ...".
void dm_hint_names(dm_diag *diag, const char *word, const char *const *names, int name_count,
                   const char *things);

/// Fills the `found` list's places, excerpts and order, and hands it over.
dm_status dm_loader_report(dm_loader *loader, dm_diags *diags);

// ---------------------------------------------------------------------------------------------
// Tables of the scenario, by dm_table_id

/// The row of a table, its size and its limit.
typedef struct dm_table_row {
    const char *what; ///< "asset"
    const char *many; ///< "assets"
    size_t rows;      ///< offset of the array in dm_scenario
    size_t count;     ///< offset of its count
    size_t row_size;
    int capacity;
    const char *limit; ///< "DM_ASSETS_MAX"
} dm_table_row;

const dm_table_row *dm_table_row_of(dm_table_id table);
int dm_loader_count(const dm_loader *loader, dm_table_id table);
dm_noun *dm_loader_noun(const dm_loader *loader, dm_table_id table, int index);
const char *dm_loader_id(const dm_loader *loader, const dm_noun *noun);
/// A text that has been read, while loading; lasts until the next is read.
const char *dm_loader_say(const dm_loader *loader, dm_words words);
/// @param first, count the rows to look at; count -1: all
int dm_loader_find(const dm_loader *loader, dm_table_id table, const char *id, int first,
                   int count);
/// Hint that names what there is.
void dm_hint_ids(const dm_loader *loader, dm_diag *diag, dm_table_id table, const char *id,
                 int first, int count);
/// Appends a zeroed row. @return NULL, with a mistake noted, when the table is full
void *dm_loader_row(dm_loader *loader, dm_table_id table, const dm_spot *spot);
/// Appends a row and gives it an id; blames duplicates within the rows from `first` on.
void *dm_loader_noun_row(dm_loader *loader, dm_table_id table, const char *id, int first,
                         const dm_spot *spot);
bool dm_id_is_good(const char *id);
void dm_blame_id(dm_loader *loader, const dm_spot *spot, const char *id);

// ---------------------------------------------------------------------------------------------
// The halves of the work, each in its file

void dm_fixup_add(dm_loader *loader, const dm_fixup *fixup);                      // resolve.c
void dm_fixups_resolve(dm_loader *loader);                                        // resolve.c
void dm_whole_check(dm_loader *loader);                                           // whole.c
void dm_terms_agree(dm_loader *loader);                                           // kinds_norm.c
void dm_clauses_check(dm_loader *loader);                                         // whole_norms.c
void dm_when_read(dm_loader *loader, const dm_spot *spot, int at, dm_span *span); // when.c
void dm_effects_read(dm_loader *loader, const dm_spot *spot, int at, dm_span *span); // effects.c
void dm_language_open(dm_loader *loader, int names);                                 // declare.c
int dm_script_include(lua_State *lua);                                               // load.c
int dm_script_library(lua_State *lua);                                               // load.c
