#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

static const char append_sql[] =
    "INSERT INTO entry SELECT ?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,"
    "?20,?21 WHERE ?1 = (SELECT coalesce(max(number), 0) + 1 FROM entry)";

// ---------------------------------------------------------------------------------------- writing

static void bind_text(sqlite3_stmt *row, int at, const char *text)
{
    if (text != NULL) {
        sqlite3_bind_text(row, at, text, -1, SQLITE_STATIC);
    } else {
        sqlite3_bind_null(row, at);
    }
}

static void bind_entry(sqlite3_stmt *row, const dm_entry *entry)
{
    const int64_t numbers[] = {entry->number, entry->parent, entry->branch, entry->minute,
                               entry->wall};
    for (int i = 0; i < 5; i++) sqlite3_bind_int64(row, 1 + i, numbers[i]);
    const char *const texts[] = {entry->seat, entry->kind, entry->subject, entry->object,
                                 entry->decision};
    for (int i = 0; i < 5; i++) bind_text(row, 6 + i, texts[i]);
    const int64_t values[] = {entry->incident, entry->at, entry->value, entry->belief,
                              entry->confidence};
    for (int i = 0; i < 5; i++) sqlite3_bind_int64(row, 11 + i, values[i]);
    bind_text(row, 17, entry->changes);
    bind_text(row, 18, entry->reason);
}

dm_status dm_journal_put(dm_journal *journal, const dm_entry *entry, const uint8_t *salt,
                         const dm_seal *reason, dm_diag *diag)
{
    if (journal->append == NULL &&
        sqlite3_prepare_v2(journal->database, append_sql, -1, &journal->append, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    sqlite3_stmt *row = journal->append;
    char world[17];
    snprintf(world, sizeof world, "%016llx", (unsigned long long)entry->world);
    const dm_seal seal = dm_seal_entry(&journal->last, entry, reason);
    bind_entry(row, entry);
    sqlite3_bind_text(row, 16, world, -1, SQLITE_STATIC);
    if (salt != NULL) {
        sqlite3_bind_blob(row, 19, salt, DM_SALT_SIZE, SQLITE_STATIC);
    } else {
        sqlite3_bind_null(row, 19);
    }
    sqlite3_bind_blob(row, 20, reason->bytes, DM_SEAL_SIZE, SQLITE_STATIC);
    sqlite3_bind_blob(row, 21, seal.bytes, DM_SEAL_SIZE, SQLITE_STATIC);

    sqlite3_step(row);
    dm_status status = DM_OK;
    if (sqlite3_reset(row) != SQLITE_OK) {
        status = dm_journal_failed(journal, diag);
    } else if (sqlite3_changes(journal->database) != 1) {
        status = dm_fail(diag, DM_E_IO, NULL, _("another program has written to %s meanwhile"),
                         journal->path);
    }
    sqlite3_clear_bindings(row);
    if (status != DM_OK) return status;
    journal->count = entry->number;
    journal->last = seal;
    return DM_OK;
}

static bool is_word(const char *text)
{
    return text == NULL || strlen(text) <= DM_JOURNAL_WORD_MAX;
}

static dm_status check_sizes(const dm_journal *journal, const dm_entry *entry, dm_diag *diag)
{
    if (journal->count >= DM_JOURNAL_ENTRIES_MAX) {
        return dm_fail(diag, DM_E_IO, NULL, _("a session holds at most %d entries"),
                       DM_JOURNAL_ENTRIES_MAX);
    }
    if (entry->reason != NULL && strlen(entry->reason) > DM_JOURNAL_REASON_MAX) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("a reason has at most %d bytes"),
                       DM_JOURNAL_REASON_MAX);
    }
    const bool has_words = entry->seat != NULL && entry->kind != NULL && is_word(entry->seat) &&
                           is_word(entry->kind) && is_word(entry->subject) &&
                           is_word(entry->object) && is_word(entry->decision);
    const bool fits = entry->changes == NULL || strlen(entry->changes) <= DM_JOURNAL_CHANGES_MAX;
    if (has_words && fits) return DM_OK;
    return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("an entry is too long to be recorded"));
}

static void take_back(dm_journal *journal)
{
    if (!journal->is_batch) return;
    sqlite3_exec(journal->database, "ROLLBACK", NULL, NULL, NULL);
    journal->is_batch = false;
    journal->count = journal->batch_count;
    journal->last = journal->batch_last;
}

static dm_status visit_nothing(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    (void)self;
    (void)sealed;
    (void)diag;
    return DM_OK;
}

dm_status dm_journal_append(dm_journal *journal, const dm_entry *entry, dm_diag *diag)
{
    // The next entry is sealed to the last, so that one must be known and good.
    if (!journal->is_read) DM_TRY(dm_journal_read_sealed(journal, visit_nothing, NULL, diag));
    dm_status status = check_sizes(journal, entry, diag);
    if (status == DM_OK) {
        uint8_t salt[DM_SALT_SIZE];
        if (getrandom(salt, sizeof salt, 0) != (ssize_t)sizeof salt) {
            status = dm_fail(diag, DM_E_IO, NULL, "%s", _("the system gives no random bytes"));
        } else {
            dm_entry next = *entry;
            next.number = journal->count + 1;
            const dm_seal reason = dm_seal_reason(salt, entry->reason);
            status = dm_journal_put(journal, &next, salt, &reason, diag);
        }
    }
    if (status != DM_OK) take_back(journal);
    return status;
}

dm_status dm_journal_begin(dm_journal *journal, dm_diag *diag)
{
    DM_TRY(dm_journal_run(journal, "BEGIN IMMEDIATE", diag));
    journal->is_batch = true;
    journal->batch_count = journal->count;
    journal->batch_last = journal->last;
    return DM_OK;
}

dm_status dm_journal_commit(dm_journal *journal, dm_diag *diag)
{
    if (!journal->is_batch)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("the entries were taken back before"));
    const dm_status status = dm_journal_run(journal, "COMMIT", diag);
    if (status != DM_OK) take_back(journal);
    journal->is_batch = false;
    return status;
}

// ---------------------------------------------------------------------------------------- reading

static const char *text_of(sqlite3_stmt *row, int column, int64_t size_max, bool *is_good)
{
    if (sqlite3_column_type(row, column) == SQLITE_NULL) return NULL;
    const char *text = (const char *)sqlite3_column_text(row, column);
    const int size = sqlite3_column_bytes(row, column);
    if (text == NULL || size > size_max || strlen(text) != (size_t)size) {
        *is_good = false;
        return NULL;
    }
    return text;
}

static bool read_seal(sqlite3_stmt *row, int column, dm_seal *seal)
{
    if (sqlite3_column_type(row, column) != SQLITE_BLOB) return false;
    if (sqlite3_column_bytes(row, column) != DM_SEAL_SIZE) return false;
    memcpy(seal->bytes, sqlite3_column_blob(row, column), DM_SEAL_SIZE);
    return true;
}

static bool read_world(const char *text, uint64_t *world)
{
    if (text == NULL || strlen(text) != 16) return false;
    if (strspn(text, "0123456789abcdef") != 16) return false;
    *world = strtoull(text, NULL, 16);
    return true;
}

/// @return false when a column holds what it cannot
static bool read_row(sqlite3_stmt *row, dm_sealed *sealed)
{
    bool is_good = true;
    dm_entry *entry = &sealed->entry;
    int64_t *const numbers[] = {&entry->number, &entry->parent, &entry->branch, &entry->minute,
                                &entry->wall};
    for (int i = 0; i < 5; i++) *numbers[i] = sqlite3_column_int64(row, i);
    const char **const texts[] = {&entry->seat, &entry->kind, &entry->subject, &entry->object,
                                  &entry->decision};
    for (int i = 0; i < 5; i++) *texts[i] = text_of(row, 5 + i, DM_JOURNAL_WORD_MAX, &is_good);
    int64_t *const values[] = {&entry->incident, &entry->at, &entry->value, &entry->belief,
                               &entry->confidence};
    for (int i = 0; i < 5; i++) *values[i] = sqlite3_column_int64(row, 10 + i);
    if (!read_world(text_of(row, 15, 16, &is_good), &entry->world)) return false;
    entry->changes = text_of(row, 16, DM_JOURNAL_CHANGES_MAX, &is_good);
    entry->reason = text_of(row, 17, DM_JOURNAL_REASON_MAX, &is_good);
    sealed->salt = NULL;
    if (sqlite3_column_bytes(row, 18) == DM_SALT_SIZE) sealed->salt = sqlite3_column_blob(row, 18);
    entry->is_redacted = sealed->salt == NULL;
    if (entry->is_redacted && entry->reason != NULL) return false;
    return is_good && entry->seat != NULL && entry->kind != NULL &&
           read_seal(row, 19, &sealed->reason);
}

/// @param[in,out] seal  of the entry before; then of this one
static dm_status check_row(const dm_journal *journal, int64_t number, dm_seal *seal,
                           sqlite3_stmt *row, dm_sealed *sealed, dm_diag *diag)
{
    dm_seal stored;
    if (!read_row(row, sealed) || !read_seal(row, 20, &stored))
        return dm_journal_damaged(journal, number, _("it is not readable"), diag);
    const dm_entry *entry = &sealed->entry;
    if (entry->number != number)
        return dm_journal_damaged(journal, number, _("it is missing"), diag);
    if (sealed->salt != NULL) {
        const dm_seal reason = dm_seal_reason(sealed->salt, entry->reason);
        if (!dm_seal_equal(&reason, &sealed->reason))
            return dm_journal_damaged(journal, number, _("its reason was changed"), diag);
    }
    *seal = dm_seal_entry(seal, entry, &sealed->reason);
    if (!dm_seal_equal(seal, &stored))
        return dm_journal_damaged(journal, number, _("its seal does not fit what it says"), diag);
    return DM_OK;
}

dm_status dm_journal_read_sealed(dm_journal *journal, dm_journal_visit_sealed *visit, void *self,
                                 dm_diag *diag)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, "SELECT * FROM entry ORDER BY number", -1, &rows,
                           NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    dm_status status = DM_OK;
    dm_seal seal = dm_seal_start(&journal->start);
    int64_t number = 0;
    int code;
    while (status == DM_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        if (++number > DM_JOURNAL_ENTRIES_MAX) {
            status = dm_journal_damaged(journal, number, _("there are too many entries"), diag);
            break;
        }
        dm_sealed sealed;
        status = check_row(journal, number, &seal, rows, &sealed, diag);
        if (status != DM_OK) break;
        journal->count = number;
        journal->last = seal;
        status = visit(self, &sealed, diag);
    }
    if (status == DM_OK && code != SQLITE_DONE)
        status = dm_journal_damaged(journal, number + 1, sqlite3_errmsg(journal->database), diag);
    sqlite3_finalize(rows);
    journal->is_read = status == DM_OK;
    return status;
}

typedef struct plain_visit {
    dm_journal_visit *visit;
    void *self;
} plain_visit;

static dm_status visit_plain(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    const plain_visit *to = self;
    return to->visit(to->self, &sealed->entry, diag);
}

dm_status dm_journal_read(dm_journal *journal, dm_journal_visit *visit, void *self, dm_diag *diag)
{
    plain_visit to = {.visit = visit, .self = self};
    return dm_journal_read_sealed(journal, visit_plain, &to, diag);
}

const char *dm_journal_path(const dm_journal *journal)
{
    return journal->path;
}

dm_journal_start dm_journal_started(const dm_journal *journal)
{
    return journal->start;
}

const char *dm_journal_fact(const dm_journal *journal, const char *key)
{
    for (int i = 0; i < journal->start.fact_count; i++)
        if (strcmp(journal->start.facts[i].key, key) == 0) return journal->start.facts[i].value;
    return NULL;
}

int64_t dm_journal_count(const dm_journal *journal)
{
    return journal->count;
}
