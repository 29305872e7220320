#include "journal/seal.h"

#include <nettle/sha2.h>
#include <string.h>

// Every part goes in with its length, so that no two different journals are the same bytes.

static void add_bytes(struct sha256_ctx *hash, const void *bytes, size_t size)
{
    uint8_t length[8];
    for (int i = 0; i < 8; i++) length[i] = (uint8_t)((uint64_t)size >> (8 * i));
    sha256_update(hash, sizeof length, length);
    if (size > 0) sha256_update(hash, size, bytes);
}

enum { NUMBER_SIZE = 16, NUMBERS_MAX = 16 };

static void put_u64(uint8_t *to, uint64_t number)
{
    for (int i = 0; i < 8; i++) to[i] = (uint8_t)(number >> (8 * i));
}

/// As add_bytes() of eight bytes each, in one piece.
static void add_numbers(struct sha256_ctx *hash, const int64_t *numbers, size_t count)
{
    uint8_t bytes[NUMBERS_MAX * NUMBER_SIZE];
    for (size_t i = 0; i < count; i++) {
        put_u64(bytes + i * NUMBER_SIZE, 8);
        put_u64(bytes + i * NUMBER_SIZE + 8, (uint64_t)numbers[i]);
    }
    sha256_update(hash, count * NUMBER_SIZE, bytes);
}

static void add_number(struct sha256_ctx *hash, int64_t number)
{
    add_numbers(hash, &number, 1);
}

static void add_text(struct sha256_ctx *hash, const char *text)
{
    add_number(hash, text != NULL);
    if (text != NULL) add_bytes(hash, text, strlen(text));
}

static dm_seal finish(struct sha256_ctx *hash)
{
    dm_seal seal;
    sha256_digest(hash, sizeof seal.bytes, seal.bytes);
    return seal;
}

dm_seal dm_seal_reason(const uint8_t salt[DM_SALT_SIZE], const char *reason)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    add_bytes(&hash, salt, DM_SALT_SIZE);
    add_text(&hash, reason);
    return finish(&hash);
}

dm_seal dm_seal_entry(const dm_seal *before, const dm_entry *entry, const dm_seal *reason)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    add_bytes(&hash, before->bytes, sizeof before->bytes);
    const int64_t numbers[] = {entry->number,     entry->parent,        entry->branch,
                               entry->minute,     entry->wall,          entry->at,
                               entry->incident,   entry->value,         entry->belief,
                               entry->confidence, (int64_t)entry->world};
    _Static_assert(sizeof numbers / sizeof numbers[0] <= NUMBERS_MAX, "they fit");
    add_numbers(&hash, numbers, sizeof numbers / sizeof numbers[0]);
    const char *const texts[] = {entry->seat,   entry->kind,     entry->subject,
                                 entry->object, entry->decision, entry->changes};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) add_text(&hash, texts[i]);
    add_bytes(&hash, reason->bytes, sizeof reason->bytes);
    return finish(&hash);
}

dm_seal dm_seal_row(int64_t number, const char *name, const void *bytes, size_t size)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    add_number(&hash, number);
    add_text(&hash, name);
    add_bytes(&hash, bytes, size);
    return finish(&hash);
}

dm_seal dm_seal_start(const dm_journal_start *start)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    add_number(&hash, DM_JOURNAL_FORMAT);
    add_number(&hash, start->fact_count);
    for (int i = 0; i < start->fact_count; i++) {
        add_text(&hash, start->facts[i].key);
        add_text(&hash, start->facts[i].value);
    }
    add_number(&hash, start->file_count);
    for (int i = 0; i < start->file_count; i++) {
        add_text(&hash, start->files[i].name);
        add_bytes(&hash, start->files[i].bytes, start->files[i].size);
    }
    return finish(&hash);
}

bool dm_seal_equal(const dm_seal *a, const dm_seal *b)
{
    return memcmp(a->bytes, b->bytes, DM_SEAL_SIZE) == 0;
}
