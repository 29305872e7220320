#include "journal/salvage.h"

#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// SQLite's file format, as far as it takes to find the rows of our four tables: a leaf page of a
// table holds cells (size, rowid, record); what is too long goes on in a chain of overflow pages.
// Nothing that connects pages to tables is needed, so it may be damaged: a row is known by its
// columns, and believed for its seal. The bytes may come from anywhere; sizes are checked first.

enum {
    LEAF = 0x0D,
    LEAF_HEADER = 8,
    FILE_HEADER = 100, // before the page header of page 1
    WAL_HEADER = 32,
    FRAME_HEADER = 24,
    START_COLUMNS = 4,
    ENTRY_COLUMNS = 21,
    // How much of a row stays in its leaf (the format's own formula for 4096 bytes a page).
    LOCAL_MAX = DM_JOURNAL_PAGE - 35,
    LOCAL_MIN = (DM_JOURNAL_PAGE - 12) * 32 / 255 - 23,
};

/// A row as it was found.
typedef struct found_row {
    int64_t number;
    uint8_t *bytes; ///< the record; owned
    size_t size;
    int columns;
} found_row;

typedef struct search {
    uint8_t *file; ///< whole pages
    uint8_t *log;  ///< the write-ahead log
    size_t log_size;
    const uint8_t **pages; ///< the newest of each; page 1 is pages[0]
    size_t page_count;
    found_row *rows;
    size_t row_count;
    size_t row_capacity;
    size_t budget; ///< bytes of rows that may still be kept: a file can claim more than it has
    bool has_no_memory;
} search;

// ----------------------------------------------------------------------------------------- numbers

static uint32_t big_endian(const uint8_t *bytes, int size)
{
    uint32_t value = 0;
    for (int i = 0; i < size; i++) value = value << 8 | bytes[i];
    return value;
}

/// SQLite's number of 1 to 9 bytes. @return bytes read; 0: it does not end before `end`
static size_t read_varint(const uint8_t *at, const uint8_t *end, int64_t *value)
{
    uint64_t sum = 0;
    *value = 0;
    for (size_t i = 0; i < 9 && at + i < end; i++) {
        if (i == 8) {
            *value = (int64_t)(sum << 8 | at[i]);
            return 9;
        }
        sum = sum << 7 | (at[i] & 0x7F);
        if (at[i] < 0x80) {
            *value = (int64_t)sum;
            return i + 1;
        }
    }
    return 0;
}

// ------------------------------------------------------------------------------------------- pages

/// Copies the rest of a record from its overflow pages. @return false when the chain is broken
static bool follow_chain(const search *in, uint32_t page, uint8_t *to, size_t size)
{
    while (size > 0) {
        if (page == 0 || page > in->page_count || in->pages[page - 1] == NULL) return false;
        const uint8_t *bytes = in->pages[page - 1];
        const size_t part = size < DM_JOURNAL_PAGE - 4 ? size : DM_JOURNAL_PAGE - 4;
        memcpy(to, bytes + 4, part);
        to += part;
        size -= part;
        page = big_endian(bytes, 4);
    }
    return true;
}

/// How many columns a record claims to have. 0: it is none
static int count_columns(const uint8_t *bytes, size_t size)
{
    int64_t header;
    const uint8_t *end = bytes + size;
    size_t used = read_varint(bytes, end, &header);
    if (used == 0 || header < 2 || (uint64_t)header > size) return 0;
    int count = 0;
    end = bytes + header;
    for (const uint8_t *at = bytes + used; at < end; at += used) {
        int64_t type;
        used = read_varint(at, end, &type);
        if (used == 0 || ++count > ENTRY_COLUMNS) return 0;
    }
    return count;
}

static void keep_row(search *in, found_row row)
{
    if (in->row_count == in->row_capacity) {
        const size_t capacity = in->row_capacity > 0 ? 2 * in->row_capacity : 256;
        found_row *rows = realloc(in->rows, capacity * sizeof *rows);
        if (rows == NULL) {
            in->has_no_memory = true;
            free(row.bytes);
            return;
        }
        in->rows = rows;
        in->row_capacity = capacity;
    }
    in->rows[in->row_count++] = row;
}

static void read_cell(search *in, const uint8_t *page, size_t at)
{
    const uint8_t *end = page + DM_JOURNAL_PAGE;
    int64_t size;
    found_row row = {0};
    size_t used = read_varint(page + at, end, &size);
    if (used == 0 || size < 2 || size > DM_JOURNAL_ROW_MAX || (size_t)size > in->budget) return;
    at += used;
    used = read_varint(page + at, end, &row.number);
    if (used == 0 || row.number < 1) return;
    at += used;
    size_t local = (size_t)size;
    if (local > LOCAL_MAX) {
        local = LOCAL_MIN + ((size_t)size - LOCAL_MIN) % (DM_JOURNAL_PAGE - 4);
        if (local > LOCAL_MAX) local = LOCAL_MIN;
    }
    const bool is_long = local < (size_t)size;
    if (at + local + (is_long ? 4 : 0) > DM_JOURNAL_PAGE) return;
    row.columns = count_columns(page + at, local);
    if (row.columns != START_COLUMNS && row.columns != ENTRY_COLUMNS) return;
    row.bytes = malloc((size_t)size);
    row.size = (size_t)size;
    if (row.bytes == NULL) {
        in->has_no_memory = true;
        return;
    }
    memcpy(row.bytes, page + at, local);
    in->budget -= row.size;
    if (is_long && !follow_chain(in, big_endian(page + at + local, 4), row.bytes + local,
                                 (size_t)size - local)) {
        free(row.bytes);
        return;
    }
    keep_row(in, row);
}

static void read_page(search *in, const uint8_t *page, size_t header)
{
    if (page[header] != LEAF) return;
    size_t cells = big_endian(page + header + 3, 2);
    const size_t room = (DM_JOURNAL_PAGE - header - LEAF_HEADER) / 2;
    if (cells > room) cells = room;
    for (size_t i = 0; i < cells; i++) {
        const size_t at = big_endian(page + header + LEAF_HEADER + 2 * i, 2);
        if (at < DM_JOURNAL_PAGE) read_cell(in, page, at);
    }
}

// ------------------------------------------------------------------------------------------- files

/// The whole file in whole pages; what cannot be read is zeros. NULL: it cannot even be opened.
static uint8_t *read_bytes(const char *path, size_t *size, int *error)
{
    *size = 0;
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size > DM_JOURNAL_BYTES_MAX) {
        *error = file < 0 ? errno : EFBIG;
        if (file >= 0) close(file);
        return NULL;
    }
    const size_t pages = ((size_t)status.st_size + DM_JOURNAL_PAGE - 1) / DM_JOURNAL_PAGE;
    uint8_t *bytes = calloc(pages + 1, DM_JOURNAL_PAGE);
    *error = ENOMEM;
    for (size_t i = 0; bytes != NULL && i < pages; i++) {
        const off_t at = (off_t)(i * DM_JOURNAL_PAGE);
        if (pread(file, bytes + at, DM_JOURNAL_PAGE, at) < 0)
            memset(bytes + at, 0, DM_JOURNAL_PAGE);
    }
    close(file);
    *size = (size_t)status.st_size;
    return bytes;
}

static const uint8_t *frame_at(const search *in, size_t index)
{
    const size_t at = WAL_HEADER + index * (FRAME_HEADER + DM_JOURNAL_PAGE);
    return at + FRAME_HEADER + DM_JOURNAL_PAGE <= in->log_size ? in->log + at : NULL;
}

/// Whether a frame belongs to the log as it was last begun; older ones may stand behind it.
static bool is_current(const search *in, const uint8_t *frame)
{
    return memcmp(frame + 8, frame_at(in, 0) + 8, 8) == 0;
}

/// Frames up to the last that ends a transaction: what comes after was promised to nobody.
static size_t count_frames(const search *in)
{
    size_t count = 0;
    for (size_t i = 0; frame_at(in, i) != NULL; i++)
        if (is_current(in, frame_at(in, i)) && big_endian(frame_at(in, i) + 4, 4) != 0)
            count = i + 1;
    return count;
}

static void read_all_pages(search *in, size_t file_size)
{
    const size_t own = (file_size + DM_JOURNAL_PAGE - 1) / DM_JOURNAL_PAGE;
    const size_t frames = count_frames(in);
    in->page_count = own + frames;
    in->pages = calloc(in->page_count + 1, sizeof *in->pages);
    if (in->pages == NULL) {
        in->has_no_memory = true;
        return;
    }
    for (size_t i = 0; i < own; i++) in->pages[i] = in->file + i * DM_JOURNAL_PAGE;
    for (size_t i = 0; i < frames; i++) {
        const uint8_t *frame = frame_at(in, i);
        const size_t page = big_endian(frame, 4);
        if (is_current(in, frame) && page >= 1 && page <= in->page_count)
            in->pages[page - 1] = frame + FRAME_HEADER;
    }
    for (size_t i = 0; i < own; i++)
        read_page(in, in->file + i * DM_JOURNAL_PAGE, i == 0 ? FILE_HEADER : 0);
    for (size_t i = 0; i < frames; i++) {
        const uint8_t *frame = frame_at(in, i);
        if (is_current(in, frame))
            read_page(in, frame + FRAME_HEADER, big_endian(frame, 4) == 1 ? FILE_HEADER : 0);
    }
}

// ----------------------------------------------------------------------------------------- records

typedef enum column_kind {
    COLUMN_NULL,
    COLUMN_NUMBER,
    COLUMN_BLOB,
    COLUMN_TEXT,
} column_kind;

typedef struct column {
    column_kind kind;
    int64_t number;
    const uint8_t *bytes;
    size_t size;
} column;

static int64_t read_number(const uint8_t *bytes, size_t size)
{
    uint64_t value = size > 0 && bytes[0] >= 0x80 ? UINT64_MAX : 0;
    for (size_t i = 0; i < size; i++) value = value << 8 | bytes[i];
    return (int64_t)value;
}

/// @return false when the column is none of ours or does not fit
static bool read_column(int64_t type, const uint8_t **at, const uint8_t *end, column *to)
{
    static const uint8_t widths[] = {0, 1, 2, 3, 4, 6, 8};
    *to = (column){0};
    if (type == 8 || type == 9) {
        *to = (column){.kind = COLUMN_NUMBER, .number = type - 8};
        return true;
    }
    if (type < 0 || type == 7 || type == 10 || type == 11) return false;
    to->size = type < 7 ? widths[type] : (size_t)(type - 12) / 2;
    if (to->size > (size_t)(end - *at)) return false;
    to->bytes = *at;
    *at += to->size;
    if (type == 0) return true;
    to->kind = type < 7 ? COLUMN_NUMBER : type % 2 == 0 ? COLUMN_BLOB : COLUMN_TEXT;
    if (type < 7) to->number = read_number(to->bytes, to->size);
    return true;
}

static bool read_columns(const found_row *row, column *columns)
{
    const uint8_t *end = row->bytes + row->size;
    int64_t header = 0;
    const uint8_t *at = row->bytes + read_varint(row->bytes, end, &header);
    const uint8_t *values = row->bytes + header;
    for (int i = 0; i < row->columns; i++) {
        int64_t type = 0;
        at += read_varint(at, row->bytes + header, &type);
        if (!read_column(type, &values, end, &columns[i])) return false;
    }
    return true;
}

static bool is_seal(const column *of)
{
    return of->kind == COLUMN_BLOB && of->size == DM_SEAL_SIZE;
}

/// A text of a column, copied and ended by a zero; "" must not be taken for NULL.
static bool take_text(const column *of, size_t size_max, char **room, const char **text)
{
    *text = NULL;
    if (of->kind == COLUMN_NULL) return true;
    if (of->kind != COLUMN_TEXT || of->size > size_max) return false;
    if (of->size > 0 && memchr(of->bytes, 0, of->size) != NULL) return false;
    if (of->size > 0) memcpy(*room, of->bytes, of->size);
    (*room)[of->size] = '\0';
    *text = *room;
    *room += of->size + 1;
    return true;
}

static bool take_world(const column *of, uint64_t *world)
{
    if (of->kind != COLUMN_TEXT || of->size != 16) return false;
    *world = 0;
    for (size_t i = 0; i < of->size; i++) {
        const char *digit = strchr("0123456789abcdef", of->bytes[i]);
        if (of->bytes[i] == 0 || digit == NULL) return false;
        *world = *world << 4 | (uint64_t)(digit - "0123456789abcdef");
    }
    return true;
}

static bool take_numbers(const column *columns, dm_entry *entry)
{
    int64_t *const numbers[] = {&entry->parent, &entry->branch,   &entry->minute,
                                &entry->wall,   &entry->incident, &entry->at,
                                &entry->value,  &entry->belief,   &entry->confidence};
    for (int i = 0; i < 9; i++) {
        const column *of = &columns[i < 4 ? 1 + i : 6 + i];
        if (of->kind != COLUMN_NUMBER) return false;
        *numbers[i] = of->number;
    }
    return true;
}

/// @param room  for texts: the size of the row and a few bytes more
static bool take_entry(const found_row *row, char *room, dm_sealed *sealed)
{
    column columns[ENTRY_COLUMNS];
    *sealed = (dm_sealed){.entry.number = row->number};
    dm_entry *entry = &sealed->entry;
    if (row->columns != ENTRY_COLUMNS || !read_columns(row, columns)) return false;
    const char **const texts[] = {&entry->seat, &entry->kind, &entry->subject, &entry->object,
                                  &entry->decision};
    for (int i = 0; i < 5; i++)
        if (!take_text(&columns[5 + i], DM_JOURNAL_WORD_MAX, &room, texts[i])) return false;
    const bool is_good = entry->seat != NULL && entry->kind != NULL &&
                         take_numbers(columns, entry) && take_world(&columns[15], &entry->world) &&
                         take_text(&columns[16], DM_JOURNAL_CHANGES_MAX, &room, &entry->changes) &&
                         take_text(&columns[17], DM_JOURNAL_REASON_MAX, &room, &entry->reason) &&
                         is_seal(&columns[19]) && is_seal(&columns[20]);
    if (!is_good) return false;
    const bool has_salt = columns[18].kind == COLUMN_BLOB && columns[18].size == DM_SALT_SIZE;
    sealed->salt = has_salt ? columns[18].bytes : NULL;
    entry->is_redacted = !has_salt;
    memcpy(sealed->reason.bytes, columns[19].bytes, DM_SEAL_SIZE);
    memcpy(sealed->seal.bytes, columns[20].bytes, DM_SEAL_SIZE);
    return has_salt || entry->reason == NULL;
}

// -------------------------------------------------------------------------------- what is believed

/// The first row of a number, or where it would stand. The rows are sorted.
static size_t first_of(const search *in, int64_t number)
{
    size_t low = 0;
    size_t high = in->row_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (in->rows[middle].number < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static int by_number(const void *a, const void *b)
{
    const found_row *x = a;
    const found_row *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

/// Adds the fact or file of this number to the start, if a row of it is sealed. @return whether
static bool find_start_row(search *in, int64_t number, dm_journal *start)
{
    for (size_t i = first_of(in, number); i < in->row_count && in->rows[i].number == number; i++) {
        column columns[START_COLUMNS];
        const found_row *row = &in->rows[i];
        if (row->columns != START_COLUMNS || !read_columns(row, columns)) continue;
        const column *name = &columns[1];
        const column *bytes = &columns[2];
        if (name->kind != COLUMN_TEXT || name->size > DM_JOURNAL_WORD_MAX ||
            bytes->kind != COLUMN_BLOB || !is_seal(&columns[3]))
            continue;
        char text[DM_JOURNAL_WORD_MAX + 1] = {0};
        if (name->size > 0) memcpy(text, name->bytes, name->size);
        const dm_seal seal = dm_seal_row(number, text, bytes->bytes, bytes->size);
        if (memcmp(seal.bytes, columns[3].bytes, DM_SEAL_SIZE) != 0) continue;
        const dm_status status = dm_start_add(start, number, text, bytes->bytes, bytes->size);
        in->has_no_memory = in->has_no_memory || status == DM_E_IO;
        return status == DM_OK;
    }
    return false;
}

static dm_status find_start(search *in, dm_salvage *salvage, const char *path, dm_diag *diag)
{
    dm_journal *start = calloc(1, sizeof *start);
    salvage->start = start;
    if (start == NULL || !dm_start_make(start)) return dm_journal_no_memory(diag);
    for (int64_t number = 1; find_start_row(in, number, start);) number++;
    for (int64_t number = DM_JOURNAL_FILE_FROM; find_start_row(in, number, start);) number++;
    if (in->has_no_memory) return dm_journal_no_memory(diag);
    if (dm_start_is_whole(start)) return DM_OK;
    const dm_where where = dm_journal_where(path, 0);
    return dm_fail(diag, DM_E_SESSION, &where, "%s",
                   _("nothing can be saved: what the session began with is not found in it"));
}

/// The entry of this number that is sealed to the one before it. What was redacted once stays so,
/// should an older row be found too. @return NULL when there is none
static dm_kept *find_entry(search *in, int64_t number, const dm_seal *before)
{
    dm_kept *best = NULL;
    for (size_t i = first_of(in, number); i < in->row_count && in->rows[i].number == number; i++) {
        const found_row *row = &in->rows[i];
        if (row->columns != ENTRY_COLUMNS || (best != NULL && best->sealed.salt == NULL)) continue;
        char *room = malloc(row->size + 16);
        dm_sealed sealed;
        const bool is_good = room != NULL && take_entry(row, room, &sealed) &&
                             dm_sealed_wrong(&sealed, number, before) == NULL &&
                             (best == NULL || sealed.salt == NULL);
        if (is_good) {
            free(best);
            best = dm_kept_make(&sealed);
        }
        in->has_no_memory = in->has_no_memory || room == NULL || (is_good && best == NULL);
        free(room);
    }
    return best;
}

static dm_status find_entries(search *in, dm_salvage *salvage, dm_diag *diag)
{
    salvage->kept = calloc(in->row_count + 1, sizeof *salvage->kept);
    if (salvage->kept == NULL) return dm_journal_no_memory(diag);
    dm_seal last = salvage->start->last;
    for (int64_t number = 1; number <= DM_JOURNAL_ENTRIES_MAX; number++) {
        dm_kept *kept = find_entry(in, number, &last);
        if (in->has_no_memory) {
            free(kept);
            return dm_journal_no_memory(diag);
        }
        if (kept == NULL) break;
        last = kept->sealed.seal;
        salvage->kept[salvage->count++] = kept;
    }
    return DM_OK;
}

static dm_status read_rows(search *in, dm_salvage *salvage, const char *path, dm_diag *diag)
{
    size_t size;
    int error = 0;
    in->file = read_bytes(path, &size, &error);
    if (in->file == NULL) {
        const dm_where where = dm_journal_where(path, 0);
        return dm_fail(diag, DM_E_IO, &where, _("the session file cannot be read: %s"),
                       strerror(error));
    }
    char log[DM_JOURNAL_PATH_MAX + 8];
    snprintf(log, sizeof log, "%s-wal", path);
    in->log = read_bytes(log, &in->log_size, &error); // most have none
    in->budget = 4 * (size + in->log_size);
    read_all_pages(in, size);
    if (in->has_no_memory) return dm_journal_no_memory(diag);
    if (in->row_count > 0) qsort(in->rows, in->row_count, sizeof *in->rows, by_number);
    DM_TRY(find_start(in, salvage, path, diag));
    return find_entries(in, salvage, diag);
}

dm_status dm_salvage_read(dm_salvage *salvage, const char *path, dm_diag *diag)
{
    search in = {0};
    const dm_status status = read_rows(&in, salvage, path, diag);
    for (size_t i = 0; i < in.row_count; i++) free(in.rows[i].bytes);
    free(in.rows);
    free(in.pages);
    free(in.log);
    free(in.file);
    return status;
}

void dm_salvage_free(dm_salvage *salvage)
{
    for (int64_t i = 0; i < salvage->count; i++) free(salvage->kept[i]);
    free(salvage->kept);
    if (salvage->start != NULL) dm_start_free(salvage->start);
    free(salvage->start);
    *salvage = (dm_salvage){0};
}
