#pragma once

#include <stdarg.h>
#include <stddef.h>

/// How a call ended. Zero is success, so `if (status)` reads "if it failed".
/// The numbers are the program's exit codes (README.md, "Exit codes").
typedef enum dm_status {
    DM_OK = 0,
    DM_E_FINDINGS = 1,      ///< a check found something, or a test failed
    DM_E_USAGE = 2,         ///< the command line was not understood
    DM_E_SCENARIO = 3,      ///< a scenario is wrong: its place and a hint are in the diag
    DM_E_SESSION = 4,       ///< a session file is damaged
    DM_E_IO = 5,            ///< a file could not be read or written, or the disk is full
    DM_E_BUDGET = 6,        ///< a script used up its fuel or memory
    DM_E_INTERRUPTED = 130, ///< somebody pressed Ctrl-C; nothing was written
} dm_status;

enum {
    DM_FILE_NAME_MAX = 160, ///< bytes of a file name kept in a diag
    DM_MESSAGE_MAX = 320,   ///< bytes of a message
    DM_EXCERPT_MAX = 160,   ///< bytes of a quoted source line
};

/// A place in a text that a person wrote. `line` and `column` count from 1; 0 is "unknown".
/// A column counts bytes, as compilers count.
typedef struct dm_where {
    char file[DM_FILE_NAME_MAX];
    int line;
    int column;
} dm_where;

/// Why a call failed, in words for the person who can mend it. The caller owns and zeroes it;
/// the first failure fills it and nobody overwrites it on the way up.
typedef struct dm_diag {
    dm_status status;
    int code; ///< the "DM0214" of an error; 0 when it has none
    dm_where where;
    char message[DM_MESSAGE_MAX]; ///< one sentence, no full stop, no place
    char excerpt[DM_EXCERPT_MAX]; ///< the source line itself, or ""
    char hint[DM_MESSAGE_MAX];    ///< what to do about it, or ""
} dm_diag;

/// Many findings of one check, oldest first. `items` belongs to whoever made the list.
typedef struct dm_diags {
    dm_diag *items;
    int capacity;
    int count;   ///< kept in `items`
    int dropped; ///< found after `items` was full
} dm_diags;

#define DM_MUST_USE                   __attribute__((warn_unused_result))
#define DM_PRINTF(format_at, args_at) __attribute__((format(printf, format_at, args_at)))

/// Passes a failure on to the caller, unchanged.
#define DM_TRY(call)                                                                               \
    do {                                                                                           \
        const dm_status dm_try_status = (call);                                                    \
        if (dm_try_status != DM_OK) return dm_try_status;                                          \
    } while (0)

/// Fills `diag` (NULL is fine; kept if already filled) and returns `status`, so that a failure is
/// one line: `return dm_fail(diag, DM_E_IO, NULL, "...")`. `where` may be NULL.
DM_MUST_USE dm_status dm_fail(dm_diag *diag, dm_status status, const dm_where *where,
                              const char *format, ...) DM_PRINTF(4, 5);
DM_MUST_USE dm_status dm_vfail(dm_diag *diag, dm_status status, const dm_where *where,
                               const char *format, va_list args) DM_PRINTF(4, 0);

/// Adds a finding to the list (copied). Once full, only `dropped` grows.
void dm_diags_add(dm_diags *diags, const dm_diag *diag);

/// Writes the finding as compilers do, several lines, each ended by a newline:
///
///     scenarios/harbour/scenario.lua:48:17: error[DM0214]: unknown norm "no-hospital"
///        48 |     forbids = { "no-hospital" },
///           |                 ^
///        = hint: did you mean "no_hospitals"?
///
/// What is unknown is left out. Always ends `text` with NUL; cuts when `text_size` is too small.
void dm_diag_print(const dm_diag *diag, char *text, size_t text_size);
