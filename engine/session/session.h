#pragma once

#include "base/diag.h"
#include "journal/journal.h"
#include "rules/step.h"
#include "script/load.h"
#include "session/changes.h"

/// One exercise: its file, its scenario, and the world as it stands now. All that is done is an
/// entry of one list that only grows. Entries that make a step form a tree; a branch is a name for
/// a place in it, its head. Undo moves a head back, a branch is a second head: nothing is deleted.
///
/// Owned by the caller: each open is paired with one dm_session_close().
typedef struct dm_session dm_session;

enum { DM_BRANCHES_MAX = 1024, DM_BRANCH_NAME_MAX = 64 };

/// What an exercise begins with.
typedef struct dm_session_start {
    const dm_script_file *files; ///< the scenario's own, the library's too (dm_package)
    int file_count;
    dm_setup setup;
    int16_t doctrines[DM_STATES]; ///< of the computer players; -1: a person plays
    const char *engine_version;
} dm_session_start;

typedef enum dm_session_mode {
    DM_SESSION_WRITE,
    DM_SESSION_READ,
    DM_SESSION_INSPECT, ///< reads, and opens also what this engine replays differently
} dm_session_mode;

typedef enum dm_node_kind {
    DM_NODE_INPUT,  ///< a step: dm_step()
    DM_NODE_RESEED, ///< a step: other dice for what follows
    DM_NODE_BRANCH, ///< a new branch, at its `parent`
    DM_NODE_SWITCH, ///< goes on with `branch`
    DM_NODE_UNDO,   ///< the head of `branch` goes back to `parent`
    DM_NODE_REDO,   ///< and forward again, to `parent`
    DM_NODE_REDACT, ///< the reason of entry `parent` was taken out
    DM_NODE_SEAT,   ///< somebody else plays a state from here on
    DM_NODE_KINDS
} dm_node_kind;

/// An entry, without its texts.
typedef struct dm_node {
    dm_input input; ///< INPUT only; SEAT: `seat` the state, `subject` the doctrine or -1
    uint64_t seed;  ///< RESEED only
    uint64_t world; ///< hash after it
    int64_t minute; ///< of the world before it
    int32_t parent; ///< of a step: the step before, 0 STARTEX; of others as told above
    int32_t depth;  ///< of a step: steps from STARTEX, itself included
    int32_t branch;
    int16_t doctrines[DM_STATES]; ///< who played each state then; -1: a person
    uint8_t kind;                 ///< dm_node_kind
} dm_node;

typedef struct dm_branch {
    char name[DM_BRANCH_NAME_MAX];
    int32_t fork; ///< the step it began at; 0 STARTEX
    int32_t head; ///< the last step; 0 STARTEX
    int32_t tip;  ///< how far redo can go
} dm_branch;

/// Makes a new exercise; `path` must not exist. The scenario is read anew from `start->files`.
DM_MUST_USE dm_status dm_session_create(dm_session **session, const char *path,
                                        const dm_session_start *start, dm_diag *diag);

/// Opens an exercise at the very moment where it stopped, from its own copy of the scenario.
/// @return DM_E_SESSION when it is damaged, or when its inputs lead elsewhere with this engine
DM_MUST_USE dm_status dm_session_open(dm_session **session, const char *path, dm_session_mode mode,
                                      dm_diag *diag);
void dm_session_close(dm_session *session);

const dm_scenario *dm_session_scenario(const dm_session *session);
dm_script *dm_session_script(const dm_session *session); ///< advisers; NULL: none
const dm_setup *dm_session_setup(const dm_session *session);
const dm_world *dm_session_world(const dm_session *session); ///< at the head of this branch
dm_journal *dm_session_journal(const dm_session *session);
int dm_session_doctrine(const dm_session *session, int state); ///< who plays now; -1: a person
int dm_session_branch_now(const dm_session *session);          ///< 1, 2, ...
int dm_session_branch_count(const dm_session *session);
const dm_branch *dm_session_branch_of(const dm_session *session, int branch);
int dm_session_find_branch(const dm_session *session, const char *name);  ///< or number; 0: none
int32_t dm_session_count(const dm_session *session);                      ///< entries
const dm_node *dm_session_node(const dm_session *session, int32_t entry); ///< 1 .. count
bool dm_node_is_step(const dm_node *node);

/// What was said with an entry, until the next call that takes a `diag`; NULL: nothing, or
/// redacted.
const char *dm_session_reason(const dm_session *session, int32_t entry);

/// Plays an input: it is in the file, durable, when this returns DM_OK; else nothing has happened.
/// When the disk takes no more, the exercise goes on in memory: dm_session_storage() says so.
/// @param reason  what was said to it; may be NULL
DM_MUST_USE dm_status dm_session_append(dm_session *session, dm_input input, const char *reason,
                                        dm_diag *diag);

/// Other dice for all that follows on this branch.
DM_MUST_USE dm_status dm_session_reseed(dm_session *session, uint64_t seed, const char *reason,
                                        dm_diag *diag);

/// One step back, one step forward again. DM_E_USAGE when there is none.
DM_MUST_USE dm_status dm_session_undo(dm_session *session, const char *reason, dm_diag *diag);
DM_MUST_USE dm_status dm_session_redo(dm_session *session, const char *reason, dm_diag *diag);

/// Begins a new branch after a step (0: at STARTEX), and goes on there.
/// @param name  NULL: "branch 2"
DM_MUST_USE dm_status dm_session_branch(dm_session *session, int32_t step, const char *name,
                                        const char *reason, dm_diag *diag);

/// Goes on with another branch.
DM_MUST_USE dm_status dm_session_switch(dm_session *session, int branch, dm_diag *diag);

/// Another plays this state from now on. @param doctrine  -1: a person
DM_MUST_USE dm_status dm_session_seat(dm_session *session, int state, int doctrine, dm_diag *diag);

/// Takes a reason out for good, and notes that it was done.
DM_MUST_USE dm_status dm_session_redact(dm_session *session, int32_t entry, const char *reason,
                                        dm_diag *diag);

/// Many calls of the above as one: all durable at the commit, or none. When one of them or the
/// commit fails to write, the session stands again where it stood at dm_session_begin().
DM_MUST_USE dm_status dm_session_begin(dm_session *session, dm_diag *diag);
DM_MUST_USE dm_status dm_session_commit(dm_session *session, dm_diag *diag);

/// Goes back to dm_session_begin(), for a caller that fails in between. Does nothing when that has
/// happened already, or nothing was begun.
void dm_session_cancel(dm_session *session);

/// Where the entries are: on the disk, or, from some entry on, in memory only.
dm_storage dm_session_storage(const dm_session *session);

/// Fails, in the disk's words, when something is in memory only. For who is about to close it.
DM_MUST_USE dm_status dm_session_is_durable(const dm_session *session, dm_diag *diag);

/// The same for the second copy; DM_OK when there is none.
DM_MUST_USE dm_status dm_session_copy_is_whole(const dm_session *session, dm_diag *diag);

/// Tries to write what is in memory only to the same file.
DM_MUST_USE dm_status dm_session_retry(dm_session *session, dm_diag *diag);

/// Saves all of it elsewhere, and goes on there; needs nothing of the old file any more.
DM_MUST_USE dm_status dm_session_save_as(dm_session *session, const char *path, dm_diag *diag);

/// Keeps a second copy beside it, plain JSONL, from now on.
DM_MUST_USE dm_status dm_session_copy_to(dm_session *session, const char *path, dm_diag *diag);

/// The world after a step (0: at STARTEX). Takes a few dozen steps from the nearest snapshot.
void dm_session_seek(dm_session *session, int32_t step, dm_world *world);

/// The same from STARTEX on, with all events on the way.
void dm_session_tell(dm_session *session, int32_t step, dm_world *world, dm_events *events);

/// What a replay of all branches has shown.
typedef struct dm_verification {
    int64_t entries;
    int64_t steps;
    int32_t differs_at; ///< the first entry whose world is another now; 0: none
    uint64_t recorded;  ///< its world's hash in the file, and now
    uint64_t now;
    dm_changes_gap gap; ///< the row and field that differ first
    char rules[320];    ///< what moved the world in that step now: "tension (decay), ..."
} dm_verification;

/// Plays all branches again from STARTEX, and compares every world.
DM_MUST_USE dm_status dm_session_verify(dm_session *session, dm_verification *result,
                                        dm_diag *diag);

/// Where two branches part, and how they end.
typedef struct dm_parting {
    int32_t common;      ///< the last step that both have; 0: only STARTEX
    int32_t first[2];    ///< the first step of each that the other has not; 0: it has none
    dm_changes_gap gap;  ///< the first row that is another after those first steps
    dm_world *worlds[2]; ///< at their heads; free() both
} dm_parting;

DM_MUST_USE dm_status dm_session_compare(dm_session *session, int branch, int other,
                                         dm_parting *result, dm_diag *diag);
