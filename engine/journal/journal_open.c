#include "journal/journal_internal.h"

#include "base/i18n.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Spelt exactly so in the file: whatever else stands there was not put there by Demarche.
const char *const dm_journal_tables[DM_JOURNAL_TABLES][2] = {
    {"head", "CREATE TABLE head(number INTEGER PRIMARY KEY, key TEXT NOT NULL,"
             " value TEXT NOT NULL) STRICT"},
    {"file", "CREATE TABLE file(number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
             " bytes BLOB NOT NULL) STRICT"},
    {"entry", "CREATE TABLE entry(number INTEGER PRIMARY KEY, parent INTEGER NOT NULL,"
              " branch INTEGER NOT NULL, minute INTEGER NOT NULL, wall INTEGER NOT NULL,"
              " seat TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT, object TEXT, decision TEXT,"
              " incident INTEGER NOT NULL, at INTEGER NOT NULL, value INTEGER NOT NULL,"
              " belief INTEGER NOT NULL, confidence INTEGER NOT NULL, world TEXT NOT NULL,"
              " changes TEXT, reason TEXT, salt BLOB, reason_seal BLOB NOT NULL,"
              " seal BLOB NOT NULL) STRICT"},
};

static const char seal_key[] = "seal"; // the last row of head, over all the others and the files

// --------------------------------------------------------------------------------------- failures

dm_where dm_journal_where(const char *path, int line)
{
    dm_where where = {.line = line};
    dm_text file = dm_text_over(where.file, sizeof where.file);
    dm_text_add(&file, path);
    return where;
}

static dm_where where_of(const dm_journal *journal)
{
    return dm_journal_where(journal->path, 0);
}

dm_status dm_journal_failed(const dm_journal *journal, dm_diag *diag)
{
    const int code = sqlite3_errcode(journal->database);
    const char *words = sqlite3_errmsg(journal->database);
    const dm_where where = where_of(journal);
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
        return dm_fail(diag, DM_E_SESSION, &where, _("the session file is damaged: %s"), words);
    case SQLITE_FULL:
        if (diag != NULL && diag->hint[0] == '\0') {
            snprintf(diag->hint, sizeof diag->hint, "%s",
                     _("make room, or save a copy of the session elsewhere"));
        }
        return dm_fail(diag, DM_E_IO, &where, "%s", _("the disk is full"));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return dm_fail(diag, DM_E_IO, &where, "%s",
                       _("another program is writing to the session file"));
    default:
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be used: %s"), words);
    }
}

dm_status dm_journal_damaged(const dm_journal *journal, int64_t number, const char *what,
                             dm_diag *diag)
{
    const dm_where where = where_of(journal);
    if (diag != NULL && diag->hint[0] == '\0') {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("\"demarche session repair FILE NEW\" keeps what comes before the damage"));
    }
    if (number == 0) {
        return dm_fail(diag, DM_E_SESSION, &where, _("the start of the session is damaged: %s"),
                       what);
    }
    return dm_fail(diag, DM_E_SESSION, &where, _("entry %lld is damaged: %s"), (long long)number,
                   what);
}

dm_status dm_journal_run(const dm_journal *journal, const char *sql, dm_diag *diag)
{
    if (sqlite3_exec(journal->database, sql, NULL, NULL, NULL) == SQLITE_OK) return DM_OK;
    return dm_journal_failed(journal, diag);
}

// ----------------------------------------------------------------------------------- a connection

dm_status dm_journal_harden(dm_journal *journal, dm_diag *diag)
{
    sqlite3 *database = journal->database;
    const bool is_rescue = journal->mode == DM_JOURNAL_RESCUE;
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, 2000);
    // A file that is shorter than it should be is read only with a schema that may be mended; the
    // connection is read-only, and the schema is compared word for word either way.
    sqlite3_db_config(database, SQLITE_DBCONFIG_WRITABLE_SCHEMA, (int)is_rescue, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, (int)!is_rescue, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 4 * 1024 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 16 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_COLUMN, 64);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 32);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 1); // a copy needs one
    return dm_journal_run(journal,
                          "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA secure_delete=ON;"
                          "PRAGMA synchronous=FULL;",
                          diag);
}

static dm_journal *make(const char *path, dm_journal_mode mode)
{
    dm_journal *journal = calloc(1, sizeof *journal);
    if (journal == NULL) return NULL;
    // SQLite takes some names for something else: ":memory:".
    snprintf(journal->path, sizeof journal->path, "%s%s", path[0] == ':' ? "./" : "", path);
    journal->mode = mode;
    return journal;
}

static dm_status no_memory(dm_diag *diag)
{
    return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
}

/// "file:...?immutable=1": reads a file in a folder that cannot be written to.
static int open_immutable(dm_journal *journal)
{
    dm_text uri = {0};
    dm_text_add(&uri, "file:");
    for (const char *at = journal->path; *at != '\0'; at++) {
        if (strchr("%?#", *at) != NULL) {
            dm_text_format(&uri, "%%%02X", (unsigned)*at);
        } else {
            dm_text_char(&uri, *at);
        }
    }
    dm_text_add(&uri, "?immutable=1");
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const int code =
        uri.is_cut ? SQLITE_NOMEM : sqlite3_open_v2(uri.bytes, &journal->database, flags, NULL);
    dm_text_free(&uri);
    return code;
}

static dm_status open_connection(dm_journal *journal, dm_diag *diag)
{
    const bool is_reader = journal->mode != DM_JOURNAL_WRITE;
    const int flags = is_reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    int code = sqlite3_open_v2(journal->path, &journal->database, flags, NULL);
    if (code == SQLITE_OK) {
        code =
            sqlite3_exec(journal->database, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    }
    if (is_reader && (code & 0xFF) == SQLITE_CANTOPEN) {
        sqlite3_close(journal->database);
        code = open_immutable(journal);
        if (code != SQLITE_OK) return dm_journal_failed(journal, diag);
    }
    if (journal->database == NULL) return no_memory(diag);
    return dm_journal_harden(journal, diag);
}

static dm_status read_number(const dm_journal *journal, const char *sql, int64_t *number,
                             dm_diag *diag)
{
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, sql, -1, &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    const bool is_there = sqlite3_step(row) == SQLITE_ROW;
    if (is_there) *number = sqlite3_column_int64(row, 0);
    sqlite3_finalize(row);
    return is_there ? DM_OK : dm_journal_failed(journal, diag);
}

// -------------------------------------------------------------------------------- what must be so

static dm_status check_file(const dm_journal *journal, dm_diag *diag)
{
    struct stat status;
    const dm_where where = where_of(journal);
    if (stat(journal->path, &status) != 0) {
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be read: %s"),
                       strerror(errno));
    }
    if (!S_ISREG(status.st_mode)) return dm_fail(diag, DM_E_IO, &where, "%s", _("this is no file"));
    if (status.st_size > DM_JOURNAL_BYTES_MAX) {
        return dm_fail(diag, DM_E_SESSION, &where, _("a session has at most %d MiB"),
                       DM_JOURNAL_BYTES_MAX / 1024 / 1024);
    }
    return DM_OK;
}

static dm_status check_identity(const dm_journal *journal, dm_diag *diag)
{
    const dm_where where = where_of(journal);
    int64_t application = 0;
    int64_t format = 0;
    DM_TRY(read_number(journal, "PRAGMA application_id", &application, diag));
    DM_TRY(read_number(journal, "PRAGMA user_version", &format, diag));
    if (application != DM_JOURNAL_APPLICATION)
        return dm_fail(diag, DM_E_SESSION, &where, "%s", _("this is no session of Demarche"));
    if (format == DM_JOURNAL_FORMAT) return DM_OK;
    return dm_fail(diag, DM_E_SESSION, &where,
                   _("the session has format %lld; this program reads format %d"),
                   (long long)format, DM_JOURNAL_FORMAT);
}

static bool is_table(sqlite3_stmt *row, int index)
{
    const char *type = (const char *)sqlite3_column_text(row, 0);
    const char *name = (const char *)sqlite3_column_text(row, 1);
    const char *sql = (const char *)sqlite3_column_text(row, 2);
    return index < DM_JOURNAL_TABLES && type != NULL && name != NULL && sql != NULL &&
           strcmp(type, "table") == 0 && strcmp(name, dm_journal_tables[index][0]) == 0 &&
           strcmp(sql, dm_journal_tables[index][1]) == 0;
}

/// No trigger, no view, no further table, no other spelling.
static dm_status check_schema(const dm_journal *journal, dm_diag *diag)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, "SELECT type, name, sql FROM sqlite_schema", -1,
                           &rows, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    int count = 0;
    bool is_good = true;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW && is_good) is_good = is_table(rows, count++);
    sqlite3_finalize(rows);
    if (is_good && code != SQLITE_DONE) return dm_journal_failed(journal, diag);
    if (is_good && count == DM_JOURNAL_TABLES) return DM_OK;
    return dm_journal_damaged(journal, 0, _("its tables are not those of a session"), diag);
}

static dm_status check_pages(dm_journal *journal, dm_diag *diag)
{
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, "PRAGMA quick_check(1)", -1, &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    dm_status status = DM_OK;
    const bool is_there = sqlite3_step(row) == SQLITE_ROW;
    const char *words = is_there ? (const char *)sqlite3_column_text(row, 0) : NULL;
    if (words == NULL) {
        status = dm_journal_failed(journal, diag);
    } else if (strcmp(words, "ok") != 0) {
        const dm_where where = where_of(journal);
        const size_t size = strcspn(words, "\n");
        const char *line = words[size] == '\n' ? words + size + 1 : words;
        status = dm_fail(diag, DM_E_SESSION, &where, _("the session file is damaged: %s"), line);
        if (diag != NULL && diag->hint[0] == '\0') {
            snprintf(diag->hint, sizeof diag->hint, "%s",
                     _("\"demarche session repair FILE NEW\" keeps what comes before the damage"));
        }
    }
    sqlite3_finalize(row);
    return status;
}

/// In a rescue a fault is remembered and passed over.
static dm_status pass_over(dm_journal *journal, dm_status status, const dm_diag *found,
                           dm_diag *diag)
{
    if (status == DM_OK) return DM_OK;
    if (journal->mode == DM_JOURNAL_RESCUE) {
        if (journal->damage.status == DM_OK) journal->damage = *found;
        return DM_OK;
    }
    if (diag != NULL && diag->status == DM_OK) *diag = *found;
    return status;
}

static dm_status check_all(dm_journal *journal, dm_diag *diag)
{
    dm_diag found = {0};
    DM_TRY(pass_over(journal, check_identity(journal, &found), &found, diag));
    DM_TRY(check_schema(journal, diag));
    found = (dm_diag){0};
    DM_TRY(pass_over(journal, check_pages(journal, &found), &found, diag));
    return dm_journal_read_start(journal, diag);
}

// ---------------------------------------------------------------------------------- facts and
// files

static char *copy_of(const void *bytes, int size)
{
    char *copy = malloc((size_t)size + 1);
    if (copy == NULL) return NULL;
    if (size > 0) memcpy(copy, bytes, (size_t)size);
    copy[size] = '\0';
    return copy;
}

static dm_status read_facts(dm_journal *journal, dm_diag *diag)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, "SELECT key, value FROM head ORDER BY number", -1,
                           &rows, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    int code;
    int count = 0;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW && count < DM_JOURNAL_FACTS_MAX) {
        char *key = copy_of(sqlite3_column_text(rows, 0), sqlite3_column_bytes(rows, 0));
        char *value = copy_of(sqlite3_column_text(rows, 1), sqlite3_column_bytes(rows, 1));
        journal->facts[count++] = (dm_fact){.key = key, .value = value};
        journal->start.fact_count = count;
        if (key == NULL || value == NULL) break;
    }
    sqlite3_finalize(rows);
    if (code != SQLITE_DONE) return dm_journal_damaged(journal, 0, _("a fact"), diag);
    return DM_OK;
}

static dm_status read_files(dm_journal *journal, dm_diag *diag)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(journal->database, "SELECT name, bytes FROM file ORDER BY number", -1,
                           &rows, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    int code;
    int count = 0;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW && count < DM_JOURNAL_FILES_MAX) {
        const int size = sqlite3_column_bytes(rows, 1);
        char *name = copy_of(sqlite3_column_text(rows, 0), sqlite3_column_bytes(rows, 0));
        char *bytes = copy_of(sqlite3_column_blob(rows, 1), size);
        journal->files[count++] =
            (dm_journal_file){.name = name, .bytes = bytes, .size = (size_t)size};
        journal->start.file_count = count;
        if (name == NULL || bytes == NULL) break;
    }
    sqlite3_finalize(rows);
    if (code != SQLITE_DONE) return dm_journal_damaged(journal, 0, _("a file"), diag);
    return DM_OK;
}

static void print_seal(const dm_seal *seal, char text[2 * DM_SEAL_SIZE + 1])
{
    for (int i = 0; i < DM_SEAL_SIZE; i++) snprintf(text + 2L * i, 3, "%02x", seal->bytes[i]);
}

dm_status dm_journal_read_start(dm_journal *journal, dm_diag *diag)
{
    journal->facts = calloc(DM_JOURNAL_FACTS_MAX, sizeof *journal->facts);
    journal->files = calloc(DM_JOURNAL_FILES_MAX, sizeof *journal->files);
    journal->start = (dm_journal_start){.facts = journal->facts, .files = journal->files};
    if (journal->facts == NULL || journal->files == NULL) return no_memory(diag);
    DM_TRY(read_facts(journal, diag));
    DM_TRY(read_files(journal, diag));

    // The seal over the start is its own last row.
    const int last = journal->start.fact_count - 1;
    if (last < 0 || strcmp(journal->facts[last].key, seal_key) != 0)
        return dm_journal_damaged(journal, 0, _("it has no seal"), diag);
    journal->start.fact_count = last;
    journal->last = dm_seal_start(&journal->start);
    char wanted[2 * DM_SEAL_SIZE + 1];
    print_seal(&journal->last, wanted);
    const bool is_whole = strcmp(journal->facts[last].value, wanted) == 0;
    journal->start.fact_count = last + 1;
    if (is_whole) {
        journal->start.fact_count = last;
        return DM_OK;
    }
    return dm_journal_damaged(journal, 0, _("its seal does not fit what it says"), diag);
}

// ----------------------------------------------------------------------------------- the open ones

dm_status dm_journal_open(dm_journal **journal, const char *path, dm_journal_mode mode,
                          dm_diag *diag)
{
    *journal = NULL;
    dm_journal *opened = make(path, mode);
    if (opened == NULL) return no_memory(diag);
    dm_status status = check_file(opened, diag);
    if (status == DM_OK) status = open_connection(opened, diag);
    if (status == DM_OK) status = check_all(opened, diag);
    if (status == DM_OK && mode == DM_JOURNAL_WRITE)
        status = dm_journal_run(opened, "PRAGMA journal_mode=WAL", diag);
    if (status != DM_OK) {
        opened->mode = DM_JOURNAL_READ; // closing must not touch it
        dm_journal_close(opened);
        return status;
    }
    *journal = opened;
    return DM_OK;
}

void dm_journal_close(dm_journal *journal)
{
    if (journal == NULL) return;
    sqlite3_finalize(journal->append);
    if (journal->database != NULL && journal->mode == DM_JOURNAL_WRITE) {
        // One file instead of three, to hand over; while somebody reads it stays as it is.
        sqlite3_busy_timeout(journal->database, 0);
        sqlite3_exec(journal->database, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
    }
    sqlite3_close(journal->database);
    const int facts = journal->facts != NULL ? DM_JOURNAL_FACTS_MAX : 0;
    for (int i = 0; i < facts; i++) {
        void *pair[2];
        memcpy(pair, &journal->facts[i], sizeof pair); // the `const` is for readers
        free(pair[0]);
        free(pair[1]);
    }
    const int files = journal->files != NULL ? DM_JOURNAL_FILES_MAX : 0;
    for (int i = 0; i < files; i++) {
        void *pair[2];
        memcpy(pair, &journal->files[i], sizeof pair);
        free(pair[0]);
        free(pair[1]);
    }
    free(journal->facts);
    free(journal->files);
    free(journal);
}

// ------------------------------------------------------------------------------------------ a new
// one

static dm_status insert_start(dm_journal *journal, const dm_journal_start *start, dm_diag *diag)
{
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, "INSERT INTO head(key, value) VALUES (?1, ?2)", -1,
                           &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    char sealed[2 * DM_SEAL_SIZE + 1];
    const dm_seal seal = dm_seal_start(start);
    print_seal(&seal, sealed);
    int code = SQLITE_DONE;
    for (int i = 0; i <= start->fact_count && code == SQLITE_DONE; i++) {
        const bool is_seal = i == start->fact_count;
        sqlite3_bind_text(row, 1, is_seal ? seal_key : start->facts[i].key, -1, SQLITE_STATIC);
        sqlite3_bind_text(row, 2, is_seal ? sealed : start->facts[i].value, -1, SQLITE_STATIC);
        code = sqlite3_step(row);
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
    if (code != SQLITE_DONE) return dm_journal_failed(journal, diag);
    if (sqlite3_prepare_v2(journal->database, "INSERT INTO file(name, bytes) VALUES (?1, ?2)", -1,
                           &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    for (int i = 0; i < start->file_count && code == SQLITE_DONE; i++) {
        sqlite3_bind_text(row, 1, start->files[i].name, -1, SQLITE_STATIC);
        sqlite3_bind_blob(row, 2, start->files[i].bytes, (int)start->files[i].size, SQLITE_STATIC);
        code = sqlite3_step(row);
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
    return code == SQLITE_DONE ? DM_OK : dm_journal_failed(journal, diag);
}

static dm_status fill(dm_journal *journal, const dm_journal_start *start, dm_diag *diag)
{
    char sql[128];
    snprintf(sql, sizeof sql, "PRAGMA application_id=%d; PRAGMA user_version=%d; BEGIN EXCLUSIVE",
             DM_JOURNAL_APPLICATION, DM_JOURNAL_FORMAT);
    DM_TRY(dm_journal_run(journal, sql, diag));
    for (int i = 0; i < DM_JOURNAL_TABLES; i++)
        DM_TRY(dm_journal_run(journal, dm_journal_tables[i][1], diag));
    DM_TRY(insert_start(journal, start, diag));
    return dm_journal_run(journal, "COMMIT", diag);
}

dm_status dm_journal_create(dm_journal **journal, const char *path, const dm_journal_start *start,
                            dm_diag *diag)
{
    *journal = NULL;
    if (start->fact_count >= DM_JOURNAL_FACTS_MAX || start->file_count > DM_JOURNAL_FILES_MAX)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("a session cannot hold that much"));
    dm_journal *made = make(path, DM_JOURNAL_WRITE);
    if (made == NULL) return no_memory(diag);
    const int file = open(made->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) {
        const dm_where where = where_of(made);
        const dm_status status =
            dm_fail(diag, DM_E_IO, &where, _("cannot be created: %s"), strerror(errno));
        free(made);
        return status;
    }
    close(file);
    dm_status status = open_connection(made, diag);
    if (status == DM_OK) status = fill(made, start, diag);
    char kept[DM_JOURNAL_PATH_MAX];
    memcpy(kept, made->path, sizeof kept);
    dm_journal_close(made);
    if (status == DM_OK) {
        dm_journal_sync_folder(kept);
        status = dm_journal_open(journal, kept, DM_JOURNAL_WRITE, diag);
    }
    if (status != DM_OK) unlink(kept);
    return status;
}

void dm_journal_sync_folder(const char *path)
{
    char folder[DM_JOURNAL_PATH_MAX];
    const char *slash = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", slash != NULL ? (int)(slash - path + 1) : 1,
             slash != NULL ? path : ".");
    const int opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    fsync(opened);
    close(opened);
}

bool dm_journal_sync_file(const char *path)
{
    const int opened = open(path, O_RDONLY | O_CLOEXEC);
    if (opened < 0) return false;
    const bool is_done = fsync(opened) == 0;
    close(opened);
    return is_done;
}
