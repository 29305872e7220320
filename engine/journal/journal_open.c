#include "journal/journal_internal.h"

#include "base/i18n.h"
#include "base/text.h"
#include "journal/salvage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MS = 400 }; // who has the file open for writing keeps it; who reads is soon done

// Spelt exactly so in the file: whatever else stands there was not put there by Demarche.
const char *const dm_journal_tables[DM_JOURNAL_TABLES][2] = {
    {"head", "CREATE TABLE head(number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
             " bytes BLOB NOT NULL, seal BLOB NOT NULL) STRICT"},
    {"file", "CREATE TABLE file(number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
             " bytes BLOB NOT NULL, seal BLOB NOT NULL) STRICT"},
    {"spare", "CREATE TABLE spare(number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
              " bytes BLOB NOT NULL, seal BLOB NOT NULL) STRICT"},
    {"entry", "CREATE TABLE entry(number INTEGER PRIMARY KEY, parent INTEGER NOT NULL,"
              " branch INTEGER NOT NULL, minute INTEGER NOT NULL, wall INTEGER NOT NULL,"
              " seat TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT, object TEXT, decision TEXT,"
              " incident INTEGER NOT NULL, at INTEGER NOT NULL, value INTEGER NOT NULL,"
              " belief INTEGER NOT NULL, confidence INTEGER NOT NULL, world TEXT NOT NULL,"
              " changes TEXT, reason TEXT, salt BLOB, reason_seal BLOB NOT NULL,"
              " seal BLOB NOT NULL) STRICT"},
};

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

static void hint(dm_diag *diag, const char *words)
{
    if (diag != NULL && diag->hint[0] == '\0') snprintf(diag->hint, sizeof diag->hint, "%s", words);
}

static void hint_repair(dm_diag *diag)
{
    hint(diag, _("\"demarche session repair FILE NEW\" keeps what comes before the damage"));
}

static dm_status disk_failed(const dm_journal *journal, int code, dm_diag *diag)
{
    const dm_where where = where_of(journal);
    const int error = sqlite3_system_errno(journal->database);
    hint(diag, _("make room, or save the session on another disk"));
    if ((code & 0xFF) == SQLITE_FULL || error == ENOSPC || error == EDQUOT)
        return dm_fail(diag, DM_E_IO, &where, "%s", _("the disk is full"));
    return dm_fail(diag, DM_E_IO, &where, _("the disk fails: %s"),
                   error != 0 ? strerror(error) : sqlite3_errmsg(journal->database));
}

/// SQLite's words; a file from elsewhere may have names in them that are not fit to be shown.
static const char *shown(const char *words)
{
    return dm_text_is_clean(words, strlen(words)) ? words : _("in what cannot be shown");
}

dm_status dm_journal_failed(const dm_journal *journal, dm_diag *diag)
{
    const int code = sqlite3_errcode(journal->database);
    const int error = sqlite3_system_errno(journal->database);
    const char *words = shown(sqlite3_errmsg(journal->database));
    const dm_where where = where_of(journal);
    if (code == SQLITE_IOERR_NOMEM) return dm_journal_no_memory(diag);
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        hint_repair(diag);
        return dm_fail(diag, DM_E_SESSION, &where, "%s",
                       _("this is no session of Demarche, or its first page is damaged"));
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        hint_repair(diag);
        return dm_fail(diag, DM_E_SESSION, &where, _("the session file is damaged: %s"), words);
    case SQLITE_IOERR:
    case SQLITE_FULL:
        return disk_failed(journal, code, diag);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        hint(diag, _("close it there; looking at it, verifying and copying work meanwhile"));
        return dm_fail(diag, DM_E_IO, &where, "%s",
                       _("another program has the session open, and writes to it"));
    case SQLITE_NOMEM:
        return dm_journal_no_memory(diag);
    case SQLITE_READONLY:
        hint(diag, _("\"demarche session copy FILE NEW\" makes one elsewhere, to go on with"));
        return dm_fail(diag, DM_E_IO, &where, "%s",
                       _("the session file, or its folder, cannot be written to"));
    case SQLITE_CANTOPEN:
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be opened: %s"),
                       error != 0 ? strerror(error) : words);
    default:
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be used: %s"), words);
    }
}

dm_status dm_journal_damaged(const dm_journal *journal, int64_t number, const char *what,
                             dm_diag *diag)
{
    const dm_where where = where_of(journal);
    hint_repair(diag);
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

/// The settings of every connection: nothing in a file may make SQLite do more than read rows.
static dm_status harden(dm_journal *journal, dm_diag *diag)
{
    sqlite3 *database = journal->database;
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, BUSY_MS);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, DM_JOURNAL_ROW_MAX);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 16 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_COLUMN, 64);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 32);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    return dm_journal_run(journal,
                          "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA secure_delete=ON;"
                          "PRAGMA synchronous=EXTRA;",
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

dm_status dm_journal_no_memory(dm_diag *diag)
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

/// Whether something of SQLite's lies beside it ("-wal", "-journal") that must not be passed over.
static bool has_beside(const dm_journal *journal, const char *end)
{
    char path[DM_JOURNAL_PATH_MAX + 16];
    struct stat status;
    snprintf(path, sizeof path, "%s%s", journal->path, end);
    return stat(path, &status) == 0 && status.st_size > 0;
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
    if (is_reader && (code & 0xFF) == SQLITE_CANTOPEN && !has_beside(journal, "-wal")) {
        sqlite3_close(journal->database);
        code = open_immutable(journal);
        if (code != SQLITE_OK) return dm_journal_failed(journal, diag);
    }
    if (journal->database == NULL) return dm_journal_no_memory(diag);
    return harden(journal, diag);
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

/// How long the file says that it is, in its first page; 0: it does not.
static int64_t size_said(const char *path)
{
    uint8_t head[100] = {0};
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    const bool is_read = file >= 0 && read(file, head, sizeof head) == (ssize_t)sizeof head;
    if (file >= 0) close(file);
    // SQLite's header: its name, and the number of pages where that is kept up to date.
    if (!is_read || memcmp(head, "SQLite format 3", 16) != 0 ||
        memcmp(head + 24, head + 92, 4) != 0)
        return 0;
    int64_t pages = 0;
    for (int i = 28; i < 32; i++) pages = pages << 8 | head[i];
    return pages * DM_JOURNAL_PAGE;
}

static dm_status check_length(const dm_journal *journal, int64_t size, dm_diag *diag)
{
    // With one of these beside it the file may be on its way to another length.
    if (has_beside(journal, "-wal") || has_beside(journal, "-journal")) return DM_OK;
    const int64_t said = size_said(journal->path);
    if (size >= said) return DM_OK;
    const dm_where where = where_of(journal);
    hint_repair(diag);
    return dm_fail(diag, DM_E_SESSION, &where,
                   _("the session file is cut off: %lld of its %lld bytes are there"),
                   (long long)size, (long long)said);
}

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
    return check_length(journal, status.st_size, diag);
}

static dm_status check_identity(const dm_journal *journal, dm_diag *diag)
{
    const dm_where where = where_of(journal);
    int64_t application = 0;
    int64_t format = 0;
    int64_t page = 0;
    DM_TRY(read_number(journal, "PRAGMA application_id", &application, diag));
    DM_TRY(read_number(journal, "PRAGMA user_version", &format, diag));
    if (application != DM_JOURNAL_APPLICATION)
        return dm_fail(diag, DM_E_SESSION, &where, "%s", _("this is no session of Demarche"));
    DM_TRY(read_number(journal, "PRAGMA page_size", &page, diag));
    if (format == DM_JOURNAL_FORMAT && page == DM_JOURNAL_PAGE) return DM_OK;
    if (format > DM_JOURNAL_FORMAT) hint(diag, _("a newer Demarche made it, and opens it"));
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

/// Whether every page can be read at all: a disk that fails is not a damaged session.
static bool is_readable(const dm_journal *journal)
{
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0;
    char page[DM_JOURNAL_PAGE];
    if (sqlite3_file_control(journal->database, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file == NULL || file->pMethods == NULL || file->pMethods->xFileSize(file, &size) != 0)
        return false;
    for (sqlite3_int64 at = 0; at + DM_JOURNAL_PAGE <= size; at += DM_JOURNAL_PAGE)
        if (file->pMethods->xRead(file, page, DM_JOURNAL_PAGE, at) != SQLITE_OK) return false;
    return true;
}

/// @param[out] words  "ok", or the first thing that is wrong
static dm_status quick_check(const dm_journal *journal, char words[DM_MESSAGE_MAX], dm_diag *diag)
{
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(journal->database, "PRAGMA quick_check(1)", -1, &row, NULL) != SQLITE_OK)
        return dm_journal_failed(journal, diag);
    dm_status status = DM_OK;
    const bool is_there = sqlite3_step(row) == SQLITE_ROW;
    const char *said = is_there ? (const char *)sqlite3_column_text(row, 0) : NULL;
    if (said == NULL) {
        status = dm_journal_failed(journal, diag);
    } else {
        const size_t size = strcspn(said, "\n");
        const char *line = said[size] == '\n' ? said + size + 1 : said;
        dm_text text = dm_text_over(words, DM_MESSAGE_MAX);
        dm_text_add(&text, line);
    }
    sqlite3_finalize(row);
    return status;
}

static dm_status check_pages(const dm_journal *journal, dm_diag *diag)
{
    char words[DM_MESSAGE_MAX];
    const dm_where where = where_of(journal);
    DM_TRY(quick_check(journal, words, diag));
    if (strcmp(words, "ok") == 0) return DM_OK;
    if (!is_readable(journal))
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be read: %s"), words);
    DM_TRY(quick_check(journal, words, diag)); // it may have been for a moment, or for memory
    if (strcmp(words, "ok") == 0) return DM_OK;
    hint_repair(diag);
    return dm_fail(diag, DM_E_SESSION, &where, _("the session file is damaged: %s"), shown(words));
}

static dm_status check_all(dm_journal *journal, dm_diag *diag)
{
    DM_TRY(check_identity(journal, diag));
    DM_TRY(check_schema(journal, diag));
    DM_TRY(check_pages(journal, diag));
    return dm_start_read(journal, diag);
}

// ----------------------------------------------------------------------------------- the open ones

/// The file is ours from now on, and what is written to it durable at once.
static dm_status make_ready(dm_journal *journal, dm_diag *diag)
{
    if (journal->mode != DM_JOURNAL_WRITE) return DM_OK;
    DM_TRY(dm_journal_run(journal, "PRAGMA journal_mode=WAL", diag));
    return dm_disk_begin(journal, diag);
}

static dm_status open_one(dm_journal **journal, const char *path, dm_journal_mode mode,
                          dm_diag *diag)
{
    *journal = NULL;
    dm_journal *opened = make(path, mode);
    if (opened == NULL) return dm_journal_no_memory(diag);
    dm_status status = check_file(opened, diag);
    if (status == DM_OK) status = open_connection(opened, diag);
    if (status == DM_OK) status = check_all(opened, diag);
    if (status == DM_OK) status = make_ready(opened, diag);
    if (status != DM_OK) {
        opened->mode = DM_JOURNAL_READ; // closing must not touch it
        dm_journal_close(opened);
        return status;
    }
    *journal = opened;
    return DM_OK;
}

/// SQLite passes over what is damaged in a log, and all that comes after it, without a word. When a
/// search of the pages finds later entries than it does, that is a damage like any other.
static dm_status check_log(const char *path, dm_diag *diag)
{
    if (!dm_salvage_has_broken_log(path)) return DM_OK;
    dm_salvage salvage = {0};
    dm_journal *reader = NULL;
    dm_diag ignored = {0}; // what else is wrong is told by the opening itself
    dm_status status = dm_salvage_read(&salvage, path, &ignored);
    if (status == DM_OK) status = open_one(&reader, path, DM_JOURNAL_READ, &ignored);
    if (status == DM_OK) status = dm_journal_know(reader, &ignored);
    const bool is_more = status == DM_OK && salvage.highest > reader->count;
    status = is_more ? dm_journal_damaged(reader, reader->count + 1,
                                          _("the log beside the file is not whole"), diag)
                     : DM_OK;
    dm_journal_close(reader);
    dm_salvage_free(&salvage);
    return status;
}

dm_status dm_journal_open(dm_journal **journal, const char *path, dm_journal_mode mode,
                          dm_diag *diag)
{
    *journal = NULL;
    DM_TRY(check_log(path, diag));
    return open_one(journal, path, mode, diag);
}

/// The last chance of what is in memory only; and one file instead of three, to hand over.
static void end_writing(dm_journal *journal)
{
    dm_diag ignored = {0};
    if (journal->why.status != DM_OK && dm_journal_retry(journal, &ignored) != DM_OK) return;
    dm_disk_take_back(journal);
    sqlite3_busy_timeout(journal->database, 0); // while somebody reads it stays as it is
    sqlite3_exec(journal->database, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
}

void dm_journal_close(dm_journal *journal)
{
    if (journal == NULL) return;
    if (journal->database != NULL && journal->mode == DM_JOURNAL_WRITE) end_writing(journal);
    sqlite3_finalize(journal->append);
    sqlite3_close(journal->database);
    dm_mirror_close(journal);
    dm_kept_cut(journal, 0);
    free(journal->kept);
    dm_start_free(journal);
    free(journal);
}

// --------------------------------------------------------------------------------------- a new one

static dm_status fill(dm_journal *journal, const dm_journal_start *start, dm_diag *diag)
{
    char sql[160];
    snprintf(sql, sizeof sql,
             "PRAGMA page_size=%d; PRAGMA application_id=%d; PRAGMA user_version=%d;"
             "BEGIN EXCLUSIVE",
             DM_JOURNAL_PAGE, DM_JOURNAL_APPLICATION, DM_JOURNAL_FORMAT);
    DM_TRY(dm_journal_run(journal, sql, diag));
    for (int i = 0; i < DM_JOURNAL_TABLES; i++)
        DM_TRY(dm_journal_run(journal, dm_journal_tables[i][1], diag));
    DM_TRY(dm_start_write(journal, start, diag));
    return dm_journal_run(journal, "COMMIT", diag);
}

dm_status dm_journal_create(dm_journal **journal, const char *path, const dm_journal_start *start,
                            dm_diag *diag)
{
    *journal = NULL;
    if (start->fact_count >= DM_JOURNAL_FACTS_MAX || start->file_count > DM_JOURNAL_FILES_MAX)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("a session cannot hold that much"));
    dm_journal *made = make(path, DM_JOURNAL_WRITE);
    if (made == NULL) return dm_journal_no_memory(diag);
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
    made->mode = DM_JOURNAL_READ; // nothing more to write
    dm_journal_close(made);
    if (status == DM_OK) {
        dm_journal_sync_folder(kept);
        status = dm_journal_open(journal, kept, DM_JOURNAL_WRITE, diag);
    }
    if (status != DM_OK) dm_journal_unlink(kept);
    return status;
}
