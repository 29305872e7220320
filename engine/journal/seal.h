#pragma once

#include "journal/journal.h"

enum { DM_SEAL_SIZE = 32, DM_SALT_SIZE = 16 };

/// SHA-256.
typedef struct dm_seal {
    uint8_t bytes[DM_SEAL_SIZE];
} dm_seal;

/// Seals the reason alone, so that it can be taken out later while dm_seal_entry() still holds: the
/// salt keeps a short reason from being guessed.
dm_seal dm_seal_reason(const uint8_t salt[DM_SALT_SIZE], const char *reason);

/// Seals an entry to what came before: all its fields, the reason by its own seal.
dm_seal dm_seal_entry(const dm_seal *before, const dm_entry *entry, const dm_seal *reason);

/// Seals one fact or file alone, so that it is known again wherever in the file it is found.
dm_seal dm_seal_row(int64_t number, const char *name, const void *bytes, size_t size);

/// Seals what a journal begins with: `before` of the first entry.
dm_seal dm_seal_start(const dm_journal_start *start);

bool dm_seal_equal(const dm_seal *a, const dm_seal *b);
