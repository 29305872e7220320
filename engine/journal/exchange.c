#include "journal/exchange.h"

#include "base/i18n.h"
#include "journal/journal_internal.h"

#include <stdlib.h>
#include <string.h>

// What the first line says it is; the end of a copy may be missing.
static const char session_word[] = "session";
static const char copy_word[] = "copy of a session";

enum { LINE_MAX_BYTES = 2 * 1024 * 1024, LINES_OF_START_MAX = DM_JOURNAL_FACTS_MAX };

// ---------------------------------------------------------------------------------------- writing

static void add_text(dm_text *text, const char *key, const char *value)
{
    if (value == NULL) return;
    dm_text_format(text, ",\"%s\":", key);
    dm_text_json(text, value);
}

static void add_number(dm_text *text, const char *key, int64_t value)
{
    dm_text_format(text, ",\"%s\":", key);
    dm_text_int(text, value);
}

static void add_bytes(dm_text *text, const char *key, const uint8_t *bytes, int size)
{
    dm_text_format(text, ",\"%s\":\"", key);
    for (int i = 0; i < size; i++) dm_text_format(text, "%02x", bytes[i]);
    dm_text_char(text, '"');
}

static void add_entry(const dm_entry *entry, dm_text *text)
{
    dm_text_add(text, "{\"entry\":");
    dm_text_int(text, entry->number);
    add_number(text, "parent", entry->parent);
    add_number(text, "branch", entry->branch);
    add_number(text, "minute", entry->minute);
    add_number(text, "wall", entry->wall);
    add_text(text, "seat", entry->seat);
    add_text(text, "kind", entry->kind);
    add_text(text, "subject", entry->subject);
    add_text(text, "object", entry->object);
    add_text(text, "decision", entry->decision);
    add_number(text, "incident", entry->incident);
    add_number(text, "at", entry->at);
    add_number(text, "value", entry->value);
    add_number(text, "belief", entry->belief);
    add_number(text, "confidence", entry->confidence);
    dm_text_add(text, ",\"world\":\"");
    dm_text_hex(text, entry->world);
    dm_text_char(text, '"');
    add_text(text, "changes", entry->changes);
    add_text(text, "reason", entry->reason);
}

void dm_exchange_sealed(const dm_sealed *sealed, dm_text *text)
{
    add_entry(&sealed->entry, text);
    if (sealed->salt != NULL) add_bytes(text, "salt", sealed->salt, DM_SALT_SIZE);
    add_bytes(text, "reason_seal", sealed->reason.bytes, DM_SEAL_SIZE);
    add_bytes(text, "seal", sealed->seal.bytes, DM_SEAL_SIZE);
    dm_text_add(text, "}\n");
}

typedef struct writer {
    FILE *file;
    dm_text line;
} writer;

static dm_status write_line(writer *to, dm_diag *diag)
{
    const bool is_good =
        !to->line.is_cut && fwrite(to->line.bytes, 1, to->line.size, to->file) == to->line.size;
    to->line.size = 0;
    if (is_good) return DM_OK;
    return dm_fail(diag, DM_E_IO, NULL, "%s", _("the session could not be written out"));
}

static dm_status write_entry(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    writer *to = self;
    dm_exchange_sealed(sealed, &to->line);
    return write_line(to, diag);
}

static dm_status write_all(dm_journal *journal, writer *to, bool is_copy, dm_diag *diag)
{
    const dm_journal_start *start = &journal->start;
    dm_text_format(&to->line, "{\"demarche\":\"%s\",\"format\":%d}\n",
                   is_copy ? copy_word : session_word, DM_JOURNAL_FORMAT);
    DM_TRY(write_line(to, diag));
    for (int i = 0; i < start->fact_count; i++) {
        dm_text_add(&to->line, "{\"fact\":");
        dm_text_json(&to->line, start->facts[i].key);
        add_text(&to->line, "value", start->facts[i].value);
        dm_text_add(&to->line, "}\n");
        DM_TRY(write_line(to, diag));
    }
    for (int i = 0; i < start->file_count; i++) {
        dm_text_add(&to->line, "{\"file\":");
        dm_text_json(&to->line, start->files[i].name);
        add_text(&to->line, "text", start->files[i].bytes);
        dm_text_add(&to->line, "}\n");
        DM_TRY(write_line(to, diag));
    }
    return dm_journal_read_sealed(journal, write_entry, to, diag);
}

dm_status dm_exchange_write(dm_journal *journal, FILE *file, bool is_copy, dm_diag *diag)
{
    writer to = {.file = file};
    const dm_status status = write_all(journal, &to, is_copy, diag);
    dm_text_free(&to.line);
    return status;
}

dm_status dm_exchange_end(const dm_journal *journal, FILE *file, dm_diag *diag)
{
    writer to = {.file = file};
    dm_text_add(&to.line, "{\"end\":");
    dm_text_int(&to.line, journal->count);
    add_bytes(&to.line, "seal", journal->last.bytes, DM_SEAL_SIZE);
    dm_text_add(&to.line, "}\n");
    const dm_status status = write_line(&to, diag);
    dm_text_free(&to.line);
    return status;
}

dm_status dm_journal_export(dm_journal *journal, FILE *file, dm_diag *diag)
{
    DM_TRY(dm_exchange_write(journal, file, false, diag));
    return dm_exchange_end(journal, file, diag);
}

// ---------------------------------------------------------------------------------------- reading

// SQLite reads the JSON: it is hardened against anything, and already here. One column a field.
static const char *const fields[] = {
    "demarche",   "format", "fact",     "file",     "text", "end",         "seal",
    "entry",      "parent", "branch",   "minute",   "wall", "seat",        "kind",
    "subject",    "object", "decision", "incident", "at",   "value",       "belief",
    "confidence", "world",  "changes",  "reason",   "salt", "reason_seal",
};
enum {
    DEMARCHE,
    FORMAT,
    FACT,
    FILE_NAME,
    TEXT,
    END,
    SEAL,
    ENTRY,
    PARENT,
    BRANCH,
    MINUTE,
    WALL,
    SEAT,
    KIND,
    SUBJECT,
    OBJECT,
    DECISION,
    INCIDENT,
    AT,
    VALUE,
    BELIEF,
    CONFIDENCE,
    WORLD,
    CHANGES,
    REASON,
    SALT,
    REASON_SEAL,
    FIELD_COUNT
};
_Static_assert(sizeof fields / sizeof fields[0] == FIELD_COUNT, "one name a column");

typedef struct reader {
    FILE *file;
    const char *name;
    const char *path;
    sqlite3 *parser;
    sqlite3_stmt *row;
    char *line;
    size_t capacity;
    int number;
    dm_journal *journal; ///< from the first entry on
    dm_fact facts[DM_JOURNAL_FACTS_MAX];
    dm_journal_file files[DM_JOURNAL_FILES_MAX];
    dm_journal_start start;
    bool is_copy; ///< written beside a session: it may end anywhere
    bool is_complete;
    bool is_cut; ///< the last line has no end
} reader;

static dm_status wrong(const reader *from, const char *what, dm_diag *diag)
{
    const dm_where where = dm_journal_where(from->name, from->number);
    return dm_fail(diag, DM_E_SESSION, &where, _("this is no line of a session: %s"), what);
}

static bool has(const reader *from, int field)
{
    return sqlite3_column_type(from->row, field) != SQLITE_NULL;
}

static const char *text_at(const reader *from, int field)
{
    return (const char *)sqlite3_column_text(from->row, field);
}

static int64_t number_at(const reader *from, int field)
{
    return sqlite3_column_int64(from->row, field);
}

static bool read_bytes(const char *text, uint8_t *bytes, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    if (text == NULL || strlen(text) != 2 * size || strspn(text, digits) != 2 * size) return false;
    for (size_t i = 0; i < size; i++) {
        const char pair[3] = {text[2 * i], text[2 * i + 1], '\0'};
        bytes[i] = (uint8_t)strtoul(pair, NULL, 16);
    }
    return true;
}

static char *keep_text(const char *text)
{
    const size_t size = strlen(text) + 1;
    char *kept = malloc(size);
    if (kept != NULL) memcpy(kept, text, size);
    return kept;
}

static dm_status take_start(reader *from, dm_diag *diag)
{
    if (from->journal != NULL) return wrong(from, _("facts and files come first"), diag);
    const bool is_fact = has(from, FACT);
    const char *name = text_at(from, is_fact ? FACT : FILE_NAME);
    const char *value = text_at(from, is_fact ? VALUE : TEXT);
    if (value == NULL) return wrong(from, _("it has no value"), diag);
    const bool is_full = is_fact ? from->start.fact_count >= DM_JOURNAL_FACTS_MAX - 1
                                 : from->start.file_count >= DM_JOURNAL_FILES_MAX;
    if (is_full) return wrong(from, _("there are too many"), diag);
    char *kept_name = keep_text(name);
    char *kept_value = keep_text(value);
    if (is_fact) {
        from->facts[from->start.fact_count++] = (dm_fact){kept_name, kept_value};
    } else {
        from->files[from->start.file_count++] =
            (dm_journal_file){kept_name, kept_value, strlen(value)};
    }
    if (kept_name != NULL && kept_value != NULL) return DM_OK;
    return dm_journal_no_memory(diag);
}

static dm_status begin_journal(reader *from, dm_diag *diag)
{
    if (from->journal != NULL) return DM_OK;
    from->start.facts = from->facts;
    from->start.files = from->files;
    dm_journal *made = NULL;
    const dm_status status = dm_journal_create(&made, from->path, &from->start, diag);
    if (status != DM_OK || made == NULL) return status;
    made->is_read = true; // it is new
    from->journal = made;
    return dm_journal_begin(from->journal, diag);
}

static dm_entry entry_at(const reader *from)
{
    return (dm_entry){.number = number_at(from, ENTRY),
                      .parent = number_at(from, PARENT),
                      .branch = number_at(from, BRANCH),
                      .minute = number_at(from, MINUTE),
                      .wall = number_at(from, WALL),
                      .seat = text_at(from, SEAT),
                      .kind = text_at(from, KIND),
                      .subject = text_at(from, SUBJECT),
                      .object = text_at(from, OBJECT),
                      .decision = text_at(from, DECISION),
                      .incident = number_at(from, INCIDENT),
                      .at = number_at(from, AT),
                      .value = number_at(from, VALUE),
                      .belief = number_at(from, BELIEF),
                      .confidence = number_at(from, CONFIDENCE),
                      .changes = text_at(from, CHANGES),
                      .reason = text_at(from, REASON)};
}

static dm_status take_entry(reader *from, dm_diag *diag)
{
    DM_TRY(begin_journal(from, diag));
    dm_entry entry = entry_at(from);
    uint8_t world[8];
    uint8_t salt[DM_SALT_SIZE];
    dm_seal reason;
    if (entry.number != from->journal->count + 1)
        return wrong(from, _("its number is not the next"), diag);
    if (entry.seat == NULL || entry.kind == NULL || !read_bytes(text_at(from, WORLD), world, 8) ||
        !read_bytes(text_at(from, REASON_SEAL), reason.bytes, DM_SEAL_SIZE))
        return wrong(from, _("something is missing"), diag);
    for (int i = 0; i < 8; i++) entry.world = entry.world << 8 | world[i];
    const bool has_salt = has(from, SALT);
    if (has_salt && !read_bytes(text_at(from, SALT), salt, sizeof salt))
        return wrong(from, _("its salt"), diag);
    if (!has_salt && entry.reason != NULL) return wrong(from, _("its reason was changed"), diag);
    dm_sealed sealed = {.entry = entry, .salt = has_salt ? salt : NULL, .reason = reason};
    if (!read_bytes(text_at(from, SEAL), sealed.seal.bytes, DM_SEAL_SIZE))
        return wrong(from, _("something is missing"), diag);
    const char *what = dm_sealed_wrong(&sealed, entry.number, &from->journal->last);
    if (what != NULL) return wrong(from, what, diag);
    return dm_journal_put(from->journal, &sealed, diag);
}

static dm_status take_end(reader *from, dm_diag *diag)
{
    DM_TRY(begin_journal(from, diag));
    dm_seal seal;
    const bool is_whole = number_at(from, END) == from->journal->count &&
                          read_bytes(text_at(from, SEAL), seal.bytes, DM_SEAL_SIZE) &&
                          dm_seal_equal(&seal, &from->journal->last);
    if (!is_whole) return wrong(from, _("its seal does not fit what came before"), diag);
    from->is_complete = true;
    return DM_OK;
}

static dm_status take_line(reader *from, size_t size, dm_diag *diag)
{
    sqlite3_reset(from->row);
    sqlite3_bind_text(from->row, 1, from->line, (int)size, SQLITE_STATIC);
    if (sqlite3_step(from->row) != SQLITE_ROW)
        return wrong(from, sqlite3_errmsg(from->parser), diag);
    if (from->is_complete) return wrong(from, _("nothing may follow the end"), diag);
    if (from->number == 1) {
        const char *word = text_at(from, DEMARCHE);
        from->is_copy = word != NULL && strcmp(word, copy_word) == 0;
        const bool is_ours = from->is_copy || (word != NULL && strcmp(word, session_word) == 0);
        if (is_ours && number_at(from, FORMAT) == DM_JOURNAL_FORMAT) return DM_OK;
        return wrong(from, _("the first one names another format"), diag);
    }
    if (has(from, FACT) || has(from, FILE_NAME)) return take_start(from, diag);
    if (has(from, ENTRY)) return take_entry(from, diag);
    if (has(from, END)) return take_end(from, diag);
    return wrong(from, _("it is of no known kind"), diag);
}

/// Reads one line without its end. @return false at the end of the file
static bool next_line(reader *from, size_t *size, bool *is_too_long)
{
    *size = 0;
    int character;
    while ((character = getc_unlocked(from->file)) != EOF && character != '\n') {
        if (*size == LINE_MAX_BYTES) {
            *is_too_long = true;
            return true;
        }
        from->line[(*size)++] = (char)character;
    }
    from->number++;
    from->is_cut = character == EOF && *size > 0;
    return character != EOF || *size > 0;
}

static dm_status open_parser(reader *from, dm_diag *diag)
{
    dm_text sql = {0};
    dm_text_add(&sql, "SELECT ");
    for (int i = 0; i < FIELD_COUNT; i++)
        dm_text_format(&sql, "%sjson_extract(?1,'$.%s')", i > 0 ? "," : "", fields[i]);
    const bool is_open =
        !sql.is_cut && sqlite3_open(":memory:", &from->parser) == SQLITE_OK &&
        sqlite3_prepare_v2(from->parser, sql.bytes, -1, &from->row, NULL) == SQLITE_OK;
    dm_text_free(&sql);
    from->line = malloc(LINE_MAX_BYTES);
    if (is_open && from->line != NULL) return DM_OK;
    return dm_journal_no_memory(diag);
}

static dm_status read_lines(reader *from, dm_diag *diag)
{
    size_t size;
    bool is_too_long = false;
    while (next_line(from, &size, &is_too_long)) {
        if (is_too_long) return wrong(from, _("it is too long"), diag);
        if (from->is_cut && from->is_copy) return wrong(from, _("it is cut off"), diag);
        DM_TRY(take_line(from, size, diag));
    }
    if (ferror(from->file)) return dm_fail(diag, DM_E_IO, NULL, _("%s cannot be read"), from->name);
    return from->is_complete ? DM_OK : wrong(from, _("the end is missing"), diag);
}

static dm_status read_all(reader *from, dm_diag *damage, dm_diag *diag)
{
    DM_TRY(open_parser(from, diag));
    dm_diag found = {0};
    const dm_status status = read_lines(from, &found);
    const bool has_start = from->start.fact_count > 0 && from->start.file_count > 0;
    if (status == DM_E_SESSION && from->is_copy && has_start) {
        DM_TRY(begin_journal(from, diag));
        *damage = found;
    } else if (status != DM_OK) {
        if (diag != NULL) *diag = found;
        return status;
    }
    DM_TRY(dm_journal_commit(from->journal, diag));
    const dm_diag *why = dm_journal_storage(from->journal).why;
    if (why->status == DM_OK) return DM_OK;
    return dm_fail(diag, why->status, &why->where, "%s", why->message);
}

static void close_reader(reader *from)
{
    for (int i = 0; i < DM_JOURNAL_FACTS_MAX; i++) {
        void *pair[2];
        memcpy(pair, &from->facts[i], sizeof pair); // the `const` is for readers
        free(pair[0]);
        free(pair[1]);
    }
    for (int i = 0; i < DM_JOURNAL_FILES_MAX; i++) {
        void *pair[2];
        memcpy(pair, &from->files[i], sizeof pair);
        free(pair[0]);
        free(pair[1]);
    }
    sqlite3_finalize(from->row);
    sqlite3_close(from->parser);
    free(from->line);
    free(from);
}

dm_status dm_journal_import(FILE *file, const char *name, const char *path, dm_diag *damage,
                            dm_diag *diag)
{
    *damage = (dm_diag){0};
    reader *from = calloc(1, sizeof *from);
    if (from == NULL) return dm_journal_no_memory(diag);
    from->file = file;
    from->name = name;
    from->path = path;
    const dm_status status = read_all(from, damage, diag);
    const bool is_made = from->journal != NULL;
    dm_journal_close(from->journal);
    if (status != DM_OK && is_made) dm_journal_unlink(path);
    close_reader(from);
    return status;
}
