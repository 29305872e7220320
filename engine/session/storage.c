#include "session/session_internal.h"

#include "base/i18n.h"

#include <stdio.h>

dm_storage dm_session_storage(const dm_session *session)
{
    return dm_journal_storage(session->journal);
}

dm_status dm_session_is_durable(const dm_session *session, dm_diag *diag)
{
    const dm_storage storage = dm_journal_storage(session->journal);
    if (storage.memory_since == 0) return DM_OK;
    if (diag != NULL && diag->hint[0] == '\0') {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("make room and do it again, or name a file on another disk"));
    }
    return dm_fail(diag, storage.why->status, &storage.why->where,
                   _("%s; of %lld entries, those from number %lld on are not in the file"),
                   storage.why->message, (long long)dm_journal_count(session->journal),
                   (long long)storage.memory_since);
}

dm_status dm_session_copy_is_whole(const dm_session *session, dm_diag *diag)
{
    dm_journal_copy_sync(session->journal);
    const dm_diag *why = dm_journal_storage(session->journal).copy_why;
    if (why->status != DM_OK && diag != NULL && diag->status == DM_OK) *diag = *why;
    return why->status;
}

dm_status dm_session_retry(dm_session *session, dm_diag *diag)
{
    return dm_journal_retry(session->journal, diag);
}

dm_status dm_session_save_as(dm_session *session, const char *path, dm_diag *diag)
{
    return dm_journal_save_as(session->journal, path, diag);
}

dm_status dm_session_copy_to(dm_session *session, const char *path, dm_diag *diag)
{
    return dm_journal_copy_to(session->journal, path, diag);
}
