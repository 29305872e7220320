#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

// What an exercise begins with: facts, then the scenario's files. It is in the file twice, in
// different pages, and each row is sealed by itself: so it survives the loss of any one page.

static const char seal_key[] = "seal"; // the last fact: over all the others and the files

// --------------------------------------------------------------------------------------- in memory

bool dm_start_make(dm_journal *journal)
{
    journal->facts = calloc(DM_JOURNAL_FACTS_MAX, sizeof *journal->facts);
    journal->files = calloc(DM_JOURNAL_FILES_MAX, sizeof *journal->files);
    journal->start = (dm_journal_start){.facts = journal->facts, .files = journal->files};
    return journal->facts != NULL && journal->files != NULL;
}

static void free_pair(const void *pair)
{
    void *texts[2];
    memcpy(texts, pair, sizeof texts); // the `const` is for readers
    free(texts[0]);
    free(texts[1]);
}

void dm_start_free(dm_journal *journal)
{
    const int facts = journal->facts != NULL ? DM_JOURNAL_FACTS_MAX : 0;
    for (int i = 0; i < facts; i++) free_pair(&journal->facts[i]);
    const int files = journal->files != NULL ? DM_JOURNAL_FILES_MAX : 0;
    for (int i = 0; i < files; i++) free_pair(&journal->files[i]);
    free(journal->facts);
    free(journal->files);
    journal->facts = NULL;
    journal->files = NULL;
    journal->start = (dm_journal_start){0};
}

static char *copy_of(const void *bytes, size_t size)
{
    char *copy = malloc(size + 1);
    if (copy == NULL) return NULL;
    if (size > 0) memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

/// Text that can be shown and written out; lines of a file may end as on other systems.
static bool is_text(const char *bytes, size_t size)
{
    while (size > 0) {
        const char *end = memchr(bytes, '\r', size);
        const size_t part = end != NULL ? (size_t)(end - bytes) : size;
        if (!dm_text_is_clean(bytes, part)) return false;
        const size_t used = end != NULL ? part + 1 : part;
        bytes += used;
        size -= used;
    }
    return true;
}

dm_status dm_start_add(dm_journal *journal, int64_t number, const char *name, const void *bytes,
                       size_t size)
{
    dm_journal_start *start = &journal->start;
    const bool is_fact = number == start->fact_count + 1 && start->file_count == 0 &&
                         start->fact_count < DM_JOURNAL_FACTS_MAX;
    const bool is_file = number == DM_JOURNAL_FILE_FROM + start->file_count &&
                         start->file_count < DM_JOURNAL_FILES_MAX;
    if (!is_fact && !is_file) return DM_E_SESSION;
    const bool is_shown = dm_text_is_clean(name, strlen(name)) &&
                          (is_fact ? dm_text_is_clean(bytes, size) : is_text(bytes, size));
    if (!is_shown) return DM_E_SESSION;
    char *kept_name = copy_of(name, strlen(name));
    char *kept = copy_of(bytes, size);
    if (is_fact) {
        journal->facts[start->fact_count++] = (dm_fact){.key = kept_name, .value = kept};
    } else {
        journal->files[start->file_count++] =
            (dm_journal_file){.name = kept_name, .bytes = kept, .size = size};
    }
    return kept_name != NULL && kept != NULL ? DM_OK : DM_E_IO;
}

static void print_seal(const dm_seal *seal, char text[2 * DM_SEAL_SIZE + 1])
{
    for (int i = 0; i < DM_SEAL_SIZE; i++) snprintf(text + 2L * i, 3, "%02x", seal->bytes[i]);
}

bool dm_start_is_whole(dm_journal *journal)
{
    const int last = journal->start.fact_count - 1;
    if (last < 0 || strcmp(journal->facts[last].key, seal_key) != 0) return false;
    journal->start.fact_count = last;
    const dm_seal seal = dm_seal_start(&journal->start);
    char wanted[2 * DM_SEAL_SIZE + 1];
    print_seal(&seal, wanted);
    if (strcmp(journal->facts[last].value, wanted) == 0) {
        journal->last = seal;
        return true;
    }
    journal->start.fact_count = last + 1;
    return false;
}

// ----------------------------------------------------------------------------------- from the file

static dm_status read_row(dm_journal *journal, sqlite3_stmt *row)
{
    const char *name = (const char *)sqlite3_column_text(row, 1);
    const int name_size = sqlite3_column_bytes(row, 1);
    const void *bytes = sqlite3_column_blob(row, 2);
    const int size = sqlite3_column_bytes(row, 2);
    if (sqlite3_errcode(journal->database) == SQLITE_NOMEM) return DM_E_IO;
    if (name == NULL || strlen(name) != (size_t)name_size) return DM_E_SESSION;
    const int64_t number = sqlite3_column_int64(row, 0);
    // A fact is a text: nothing may hide behind a zero byte.
    if (number < DM_JOURNAL_FILE_FROM && size > 0 && memchr(bytes, 0, (size_t)size) != NULL)
        return DM_E_SESSION;
    return dm_start_add(journal, number, name, bytes, (size_t)size);
}

static dm_status read_table(dm_journal *journal, const char *sql, const char *what, dm_diag *diag)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, sql, -1, &rows, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    int code = SQLITE_DONE;
    dm_status status = DM_OK;
    while (status == DM_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = read_row(journal, rows);
    if (status == DM_E_IO) {
        status = dm_journal_no_memory(diag);
    } else if (status != DM_OK) {
        status = dm_journal_damaged(journal, 0, what, diag);
    } else if (code != SQLITE_DONE) {
        status = dm_journal_failed(journal, diag);
    }
    sqlite3_finalize(rows);
    return status;
}

/// Both copies are alike: so damage to the one that is not used is noticed too.
static dm_status check_spare(const dm_journal *journal, dm_diag *diag)
{
    static const char sql[] =
        "SELECT (SELECT count(*) FROM spare) = (SELECT count(*) FROM head) + (SELECT count(*) FROM "
        "file) AND NOT EXISTS (SELECT * FROM head LEFT JOIN spare USING (number) WHERE (head.name, "
        "head.bytes, head.seal) IS NOT (spare.name, spare.bytes, spare.seal)) AND NOT EXISTS "
        "(SELECT * FROM file LEFT JOIN spare USING (number) WHERE (file.name, file.bytes, "
        "file.seal) IS NOT (spare.name, spare.bytes, spare.seal))";
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, sql, -1, &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    dm_status status = DM_OK;
    if (sqlite3_step(row) != SQLITE_ROW) {
        status = dm_journal_failed(journal, diag);
    } else if (sqlite3_column_int(row, 0) != 1) {
        status = dm_journal_damaged(journal, 0, _("its second copy is another"), diag);
    }
    sqlite3_finalize(row);
    return status;
}

dm_status dm_start_read(dm_journal *journal, dm_diag *diag)
{
    if (!dm_start_make(journal)) return dm_journal_no_memory(diag);
    DM_TRY(read_table(journal, "SELECT number, name, bytes FROM head ORDER BY number", _("a fact"),
                      diag));
    DM_TRY(read_table(journal, "SELECT number, name, bytes FROM file ORDER BY number", _("a file"),
                      diag));
    if (!dm_start_is_whole(journal))
        return dm_journal_damaged(journal, 0, _("its seal does not fit what it says"), diag);
    return check_spare(journal, diag);
}

// ------------------------------------------------------------------------------------- to the file

static int insert(sqlite3_stmt *row, int64_t number, const char *name, const char *bytes,
                  size_t size)
{
    const dm_seal seal = dm_seal_row(number, name, bytes, size);
    sqlite3_bind_int64(row, 1, number);
    sqlite3_bind_text(row, 2, name, -1, SQLITE_STATIC);
    sqlite3_bind_blob64(row, 3, size > 0 ? bytes : "", size, SQLITE_STATIC);
    sqlite3_bind_blob(row, 4, seal.bytes, DM_SEAL_SIZE, SQLITE_STATIC);
    sqlite3_step(row);
    return sqlite3_reset(row);
}

static int insert_facts(sqlite3_stmt *row, const dm_journal_start *start)
{
    char sealed[2 * DM_SEAL_SIZE + 1];
    const dm_seal seal = dm_seal_start(start);
    print_seal(&seal, sealed);
    for (int i = 0; i < start->fact_count; i++) {
        const dm_fact *fact = &start->facts[i];
        const int code = insert(row, i + 1, fact->key, fact->value, strlen(fact->value));
        if (code != SQLITE_OK) return code;
    }
    return insert(row, start->fact_count + 1, seal_key, sealed, strlen(sealed));
}

static int insert_files(sqlite3_stmt *row, const dm_journal_start *start)
{
    int code = SQLITE_OK;
    for (int i = 0; i < start->file_count && code == SQLITE_OK; i++) {
        const dm_journal_file *file = &start->files[i];
        code = insert(row, DM_JOURNAL_FILE_FROM + i, file->name, file->bytes, file->size);
    }
    return code;
}

dm_status dm_start_write(dm_journal *journal, const dm_journal_start *start, dm_diag *diag)
{
    static const struct {
        const char *sql;
        int (*insert)(sqlite3_stmt *row, const dm_journal_start *start);
    } parts[] = {
        {"INSERT INTO head VALUES (?1, ?2, ?3, ?4)", insert_facts},
        {"INSERT INTO file VALUES (?1, ?2, ?3, ?4)", insert_files},
        {"INSERT INTO spare VALUES (?1, ?2, ?3, ?4)", insert_facts},
        {"INSERT INTO spare VALUES (?1, ?2, ?3, ?4)", insert_files},
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        sqlite3_stmt *row;
        if (sqlite3_prepare_v2(journal->database, parts[i].sql, -1, &row, NULL) != SQLITE_OK)
            return dm_journal_failed(journal, diag);
        const int code = parts[i].insert(row, start);
        const dm_status status = code == SQLITE_OK ? DM_OK : dm_journal_failed(journal, diag);
        sqlite3_finalize(row);
        if (status != DM_OK) return status;
    }
    return DM_OK;
}
