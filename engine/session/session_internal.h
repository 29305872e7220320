#pragma once

#include "session/session.h"

// What the files of this room share.

enum {
    DM_SNAPSHOTS_MAX = 96, ///< worlds kept in memory
    DM_SNAPSHOT_EVERY = 32,
};

typedef struct dm_snapshot {
    int32_t step;
    dm_world world;
} dm_snapshot;

/// How it stood at dm_session_begin().
typedef struct dm_mark {
    bool is_set;
    int32_t node_count;
    int branch_count;
    int branch;
    int16_t doctrines[DM_STATES];
    dm_branch *branches; ///< DM_BRANCHES_MAX
} dm_mark;

struct dm_session {
    dm_journal *journal;
    dm_scenario *scenario;
    dm_script *script;
    dm_setup setup;
    int16_t doctrines[DM_STATES]; ///< now
    dm_session_mode mode;

    dm_node *nodes; ///< of entry 1 in nodes[0]
    char **reasons; ///< of entry 1 in reasons[0]; NULL: none. Owned
    int32_t node_count;
    int32_t node_capacity;
    dm_branch *branches; ///< DM_BRANCHES_MAX
    int branch_count;
    int branch; ///< 1 ..
    dm_mark mark;

    dm_world world; ///< at the head
    dm_world next;  ///< scratch
    dm_changes_memory printed;
    int32_t every; ///< steps between snapshots; doubles when they become too many
    int32_t *path; ///< scratch, node_capacity rows
    dm_snapshot *snapshots[DM_SNAPSHOTS_MAX];
    int snapshot_count;
};

/// The texts of an entry that a session's own kinds use.
extern const char *const dm_node_names[DM_NODE_KINDS];

/// Adds an entry to the list and the tree, if it fits there.
/// @return DM_E_SESSION when it does not: the file was not written by a session
DM_MUST_USE dm_status dm_tree_add(dm_session *session, const dm_entry *entry, dm_diag *diag);

/// The same without looking: of an entry that this very session has made.
DM_MUST_USE dm_status dm_tree_reserve(dm_session *session, dm_diag *diag);

void dm_tree_begin(dm_session *session);
void dm_tree_free(dm_session *session);

/// Applies one step.
void dm_tree_step(const dm_session *session, const dm_node *node, dm_world *world,
                  dm_events *events);

/// Facts for the journal's head, and back again.
typedef struct dm_facts {
    dm_fact rows[DM_JOURNAL_FACTS_MAX];
    int count;
    char *texts; ///< owned
    size_t used;
} dm_facts;

DM_MUST_USE dm_status dm_facts_make(const dm_scenario *scenario, const dm_session_start *start,
                                    dm_facts *facts, dm_diag *diag);
void dm_facts_free(dm_facts *facts);
DM_MUST_USE dm_status dm_facts_read(dm_session *session, dm_diag *diag);

/// DM_E_SESSION with the place.
DM_MUST_USE dm_status dm_session_wrong(const dm_session *session, int64_t entry, const char *what,
                                       dm_diag *diag);
