#include "journal/journal_internal.h"

#include <stdlib.h>
#include <string.h>

// Everything that was done, in memory: what is saved elsewhere when the disk fails.

static const char *put(char **at, const char *text)
{
    if (text == NULL) return NULL;
    const size_t size = strlen(text) + 1;
    memcpy(*at, text, size);
    const char *copy = *at;
    *at += size;
    return copy;
}

static size_t size_of(const char *text)
{
    return text != NULL ? strlen(text) + 1 : 0;
}

dm_kept *dm_kept_make(const dm_sealed *sealed)
{
    const dm_entry *entry = &sealed->entry;
    const char *const texts[] = {entry->seat,     entry->kind,    entry->subject, entry->object,
                                 entry->decision, entry->changes, entry->reason};
    size_t size = sizeof(dm_kept);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) size += size_of(texts[i]);
    dm_kept *kept = malloc(size);
    if (kept == NULL) return NULL;
    kept->sealed = *sealed;
    dm_entry *to = &kept->sealed.entry;
    char *at = kept->bytes;
    to->seat = put(&at, entry->seat);
    to->kind = put(&at, entry->kind);
    to->subject = put(&at, entry->subject);
    to->object = put(&at, entry->object);
    to->decision = put(&at, entry->decision);
    to->changes = put(&at, entry->changes);
    kept->reason = entry->reason != NULL ? at : NULL;
    to->reason = put(&at, entry->reason);
    if (sealed->salt != NULL) {
        memcpy(kept->salt, sealed->salt, DM_SALT_SIZE);
        kept->sealed.salt = kept->salt;
    }
    return kept;
}

bool dm_kept_add(dm_journal *journal, const dm_sealed *sealed)
{
    if (journal->count == journal->kept_capacity) {
        const int64_t capacity = journal->kept_capacity > 0 ? 2 * journal->kept_capacity : 256;
        dm_kept **kept = realloc(journal->kept, (size_t)capacity * sizeof *kept);
        if (kept == NULL) return false;
        memset(kept + journal->kept_capacity, 0,
               (size_t)(capacity - journal->kept_capacity) * sizeof *kept);
        journal->kept = kept;
        journal->kept_capacity = capacity;
    }
    return (journal->kept[journal->count] = dm_kept_make(sealed)) != NULL;
}

void dm_kept_cut(dm_journal *journal, int64_t count)
{
    for (int64_t i = count; i < journal->kept_capacity; i++) {
        free(journal->kept[i]);
        journal->kept[i] = NULL;
    }
}

void dm_kept_redact(dm_journal *journal, int64_t number)
{
    dm_kept *kept = journal->kept[number - 1];
    if (kept->reason != NULL) memset(kept->reason, 0, strlen(kept->reason));
    kept->sealed.entry.reason = NULL;
    kept->sealed.entry.is_redacted = true;
    kept->sealed.salt = NULL;
}
