#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

// An entry as a row of the file, and back.

// ---------------------------------------------------------------------------------------- writing

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

dm_status dm_row_insert(dm_journal *journal, const dm_sealed *sealed, dm_diag *diag)
{
    if (journal->append == NULL &&
        sqlite3_prepare_v2(journal->database, append_sql, -1, &journal->append, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    sqlite3_stmt *row = journal->append;
    char world[17];
    snprintf(world, sizeof world, "%016llx", (unsigned long long)sealed->entry.world);
    bind_entry(row, &sealed->entry);
    sqlite3_bind_text(row, 16, world, -1, SQLITE_STATIC);
    if (sealed->salt != NULL) {
        sqlite3_bind_blob(row, 19, sealed->salt, DM_SALT_SIZE, SQLITE_STATIC);
    } else {
        sqlite3_bind_null(row, 19);
    }
    sqlite3_bind_blob(row, 20, sealed->reason.bytes, DM_SEAL_SIZE, SQLITE_STATIC);
    sqlite3_bind_blob(row, 21, sealed->seal.bytes, DM_SEAL_SIZE, SQLITE_STATIC);

    sqlite3_step(row);
    dm_status status = DM_OK;
    if (sqlite3_reset(row) != SQLITE_OK) {
        status = dm_journal_failed(journal, diag);
    } else if (sqlite3_changes(journal->database) != 1) {
        status = dm_fail(diag, DM_E_IO, NULL, _("another program has written to %s meanwhile"),
                         journal->path);
    }
    sqlite3_clear_bindings(row);
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
           read_seal(row, 19, &sealed->reason) && read_seal(row, 20, &sealed->seal);
}

bool dm_entry_is_clean(const dm_entry *entry)
{
    const char *const texts[] = {entry->seat,     entry->kind,    entry->subject, entry->object,
                                 entry->decision, entry->changes, entry->reason};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (texts[i] != NULL && !dm_text_is_clean(texts[i], strlen(texts[i]))) return false;
    return true;
}

const char *dm_sealed_wrong(const dm_sealed *sealed, int64_t number, const dm_seal *before)
{
    if (sealed->entry.number != number) return _("it is missing");
    if (sealed->salt != NULL) {
        const dm_seal reason = dm_seal_reason(sealed->salt, sealed->entry.reason);
        if (!dm_seal_equal(&reason, &sealed->reason)) return _("its reason was changed");
    }
    const dm_seal seal = dm_seal_entry(before, &sealed->entry, &sealed->reason);
    if (!dm_seal_equal(&seal, &sealed->seal)) return _("its seal does not fit what it says");
    // Who can write the file can also seal it: a text that cannot be shown is no text of ours.
    return dm_entry_is_clean(&sealed->entry) ? NULL : _("it holds bytes that are no text");
}

typedef struct row_reader {
    dm_journal *journal;
    dm_journal_visit_sealed *visit;
    void *self;
    int64_t number;
    dm_seal last;
} row_reader;

static dm_status take_row(row_reader *of, sqlite3_stmt *row, dm_diag *diag)
{
    dm_journal *journal = of->journal;
    const int64_t number = of->number + 1;
    if (number > DM_JOURNAL_ENTRIES_MAX)
        return dm_journal_damaged(journal, number, _("there are too many entries"), diag);
    dm_sealed sealed;
    const bool is_readable = read_row(row, &sealed);
    if (sqlite3_errcode(journal->database) == SQLITE_NOMEM) return dm_journal_no_memory(diag);
    if (!is_readable) return dm_journal_damaged(journal, number, _("it is not readable"), diag);
    const char *wrong = dm_sealed_wrong(&sealed, number, &of->last);
    if (wrong != NULL) return dm_journal_damaged(journal, number, wrong, diag);
    of->number = number;
    of->last = sealed.seal;
    if (!journal->is_read && journal->mode == DM_JOURNAL_WRITE) {
        journal->count = number - 1;
        if (!dm_kept_add(journal, &sealed)) return dm_journal_no_memory(diag);
    }
    return of->visit(of->self, &sealed, diag);
}

static dm_status read_rows(row_reader *of, dm_diag *diag)
{
    dm_journal *journal = of->journal;
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, "SELECT * FROM entry ORDER BY number", -1, &rows,
                           NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    dm_status status = DM_OK;
    int code = SQLITE_DONE;
    while (status == DM_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = take_row(of, rows, diag);
    if (status == DM_OK && code != SQLITE_DONE) {
        const int kind = code & 0xFF;
        const bool is_damage = kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB;
        status = is_damage ? dm_journal_damaged(journal, of->number + 1,
                                                sqlite3_errmsg(journal->database), diag)
                           : dm_journal_failed(journal, diag);
    }
    sqlite3_finalize(rows);
    return status;
}

static dm_status read_kept(const dm_journal *journal, dm_journal_visit_sealed *visit, void *self,
                           dm_diag *diag)
{
    for (int64_t i = 0; i < journal->count; i++)
        DM_TRY(visit(self, &journal->kept[i]->sealed, diag));
    return DM_OK;
}

dm_status dm_journal_read_sealed(dm_journal *journal, dm_journal_visit_sealed *visit, void *self,
                                 dm_diag *diag)
{
    if (journal->why.status != DM_OK) return read_kept(journal, visit, self, diag);
    row_reader of = {
        .journal = journal, .visit = visit, .self = self, .last = dm_seal_start(&journal->start)};
    if (!journal->is_read) dm_kept_cut(journal, 0);
    const dm_status status = read_rows(&of, diag);
    if (!journal->is_read) {
        journal->count = of.number;
        journal->last = of.last;
        journal->durable = of.number;
        journal->is_read = status == DM_OK;
    }
    return status;
}
