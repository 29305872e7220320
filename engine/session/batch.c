#include "session/session_internal.h"

#include <stdlib.h>
#include <string.h>

// Many entries as one. What the journal takes back, the session takes back: it goes on from where
// it stood, as if nothing had been tried.

dm_status dm_session_begin(dm_session *session, dm_diag *diag)
{
    DM_TRY(dm_journal_begin(session->journal, diag));
    dm_mark *mark = &session->mark;
    mark->is_set = true;
    mark->node_count = session->node_count;
    mark->branch_count = session->branch_count;
    mark->branch = session->branch;
    memcpy(mark->doctrines, session->doctrines, sizeof mark->doctrines);
    memcpy(mark->branches, session->branches,
           (size_t)session->branch_count * sizeof *mark->branches);
    return DM_OK;
}

/// Worlds of steps that have not been.
static void forget_snapshots(dm_session *session)
{
    int kept = 0;
    for (int i = 0; i < session->snapshot_count; i++) {
        dm_snapshot *one = session->snapshots[i];
        if (one->step <= session->node_count) {
            session->snapshots[kept++] = one;
        } else {
            free(one);
        }
    }
    session->snapshot_count = kept;
}

void dm_session_cancel(dm_session *session)
{
    dm_mark *mark = &session->mark;
    dm_journal_cancel(session->journal);
    if (!mark->is_set) return;
    mark->is_set = false;
    for (int32_t i = mark->node_count; i < session->node_count; i++) free(session->reasons[i]);
    session->node_count = mark->node_count;
    session->branch_count = mark->branch_count;
    session->branch = mark->branch;
    memcpy(session->doctrines, mark->doctrines, sizeof mark->doctrines);
    memcpy(session->branches, mark->branches, (size_t)mark->branch_count * sizeof *mark->branches);
    forget_snapshots(session);
    dm_session_seek(session, session->branches[session->branch - 1].head, &session->world);
}

dm_status dm_session_commit(dm_session *session, dm_diag *diag)
{
    const dm_status status = dm_journal_commit(session->journal, diag);
    if (status != DM_OK) dm_session_cancel(session);
    session->mark.is_set = false;
    return status;
}
