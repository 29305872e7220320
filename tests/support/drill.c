#include "support/drill.h"

#include "journal/exchange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SCRIPT_BYTES = 5000, CHANGES_BYTES = 5000, LAST = 14, PATH_SIZE = 256 };

static char script[SCRIPT_BYTES + 1];
static char changes[CHANGES_BYTES + 1]; // longer than a page

static dm_journal_start make_start(void)
{
    static const dm_fact facts[] = {{"seed", "7"}, {"scenario", "drill"}, {"empty", ""}};
    static dm_journal_file files[2];
    memset(script, 's', SCRIPT_BYTES);
    memset(changes, 'c', CHANGES_BYTES);
    files[0] = (dm_journal_file){"scenario.lua", script, SCRIPT_BYTES};
    files[1] = (dm_journal_file){"empty.lua", "", 0};
    return (dm_journal_start){.facts = facts, .fact_count = 3, .files = files, .file_count = 2};
}

static dm_entry make_entry(int64_t number)
{
    return (dm_entry){.number = number,
                      .parent = number - 1,
                      .branch = 1,
                      .minute = number * 7,
                      .wall = 1000 * number,
                      .seat = "facilitator",
                      .kind = "note",
                      .subject = number % 2 == 0 ? "harbour" : NULL,
                      .value = -number,
                      .world = (uint64_t)number * UINT64_C(0x9E3779B97F4A7C15),
                      .changes = number % 5 == 0 ? changes : "one row",
                      .reason = number % 3 == 0 ? "why not" : NULL};
}

static void name_of(char *name, const char *path, const char *end)
{
    snprintf(name, PATH_SIZE, "%s%s", path, end);
}

// ----------------------------------------------------------------------------------------- a life

static bool is_over(dm_drill *drill, dm_status status)
{
    drill->status = status;
    return status != DM_OK;
}

static void look_at(dm_drill *drill, const dm_journal *journal)
{
    const dm_storage storage = dm_journal_storage(journal);
    if (storage.memory_since == 0) {
        drill->durable = drill->accepted;
    } else {
        drill->was_in_memory = true;
    }
}

static dm_status append(dm_drill *drill, dm_journal *journal)
{
    const dm_entry entry = make_entry(drill->accepted + 1);
    DM_TRY(dm_journal_append(journal, &entry, &drill->diag));
    drill->accepted++;
    return DM_OK;
}

static dm_status append_many(dm_drill *drill, dm_journal *journal, int64_t to)
{
    while (drill->accepted < to) {
        DM_TRY(append(drill, journal));
        look_at(drill, journal);
    }
    return DM_OK;
}

static dm_status append_batch(dm_drill *drill, dm_journal *journal, int64_t to)
{
    DM_TRY(dm_journal_begin(journal, &drill->diag));
    const int64_t before = drill->accepted;
    dm_status status = DM_OK;
    while (status == DM_OK && drill->accepted < to) status = append(drill, journal);
    if (status == DM_OK) status = dm_journal_commit(journal, &drill->diag);
    if (status != DM_OK) {
        drill->accepted = before; // all or none
        return status;
    }
    look_at(drill, journal);
    return DM_OK;
}

static dm_status write_lines(dm_journal *journal, const char *path, dm_diag *diag)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) return DM_OK; // the C library's own memory: not ours
    const dm_status status = dm_journal_export(journal, file, diag);
    fclose(file);
    return status;
}

static dm_status live(dm_drill *drill, dm_journal *journal, const char *path)
{
    char name[PATH_SIZE];
    DM_TRY(append_many(drill, journal, 4));
    name_of(name, path, "-lines");
    DM_TRY(dm_journal_copy_to(journal, name, &drill->diag));
    DM_TRY(append_batch(drill, journal, 8));
    DM_TRY(dm_journal_redact(journal, 3, &drill->diag));
    drill->redacted = 3;
    DM_TRY(append_many(drill, journal, 10));
    name_of(name, path, "-copy");
    DM_TRY(dm_journal_copy(journal, name, &drill->diag));
    name_of(name, path, "-export");
    return write_lines(journal, name, &drill->diag);
}

/// Ends it; what is in memory only is saved, or lost, as it was asked for.
static dm_status leave(dm_drill *drill, dm_journal *journal, const char *elsewhere,
                       dm_drill_end end, void (*mend)(void))
{
    if (dm_journal_storage(journal).memory_since == 0 || end == DM_DRILL_CLOSE) return DM_OK;
    mend();
    dm_diag diag = {0};
    if (end == DM_DRILL_RETRY) {
        DM_TRY(dm_journal_retry(journal, &diag));
    } else {
        DM_TRY(dm_journal_save_as(journal, elsewhere, &diag));
    }
    look_at(drill, journal);
    DM_TRY(append(drill, journal));
    look_at(drill, journal);
    return DM_OK;
}

dm_drill dm_drill_play(const char *path, const char *elsewhere, dm_drill_end end,
                       void (*mend)(void))
{
    dm_drill drill = {0};
    const dm_journal_start start = make_start();
    dm_journal *journal;
    if (is_over(&drill, dm_journal_create(&journal, path, &start, &drill.diag))) return drill;
    drill.is_created = true;
    dm_status status = live(&drill, journal, path);
    const dm_status left = leave(&drill, journal, elsewhere, end, mend);
    if (status == DM_OK) status = left;
    const bool is_elsewhere = strcmp(dm_journal_path(journal), path) != 0;
    dm_journal_close(journal);
    if (is_over(&drill, status) || drill.was_in_memory || is_elsewhere) return drill;

    if (is_over(&drill, dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &drill.diag)))
        return drill;
    status = append_many(&drill, journal, LAST);
    const dm_status last = leave(&drill, journal, elsewhere, end, mend);
    if (status == DM_OK) status = last;
    dm_journal_close(journal);
    drill.status = status;
    return drill;
}

void dm_drill_clean(const char *path, const char *elsewhere)
{
    static const char *const ends[] = {"",
                                       "-wal",
                                       "-shm",
                                       "-journal",
                                       "-copy",
                                       "-lines",
                                       "-lines.new",
                                       "-export",
                                       "-mended",
                                       "-copy-journal",
                                       "-copy-wal",
                                       "-copy-shm",
                                       "-mended-journal",
                                       "-mended-wal"};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        char name[PATH_SIZE];
        name_of(name, path, ends[i]);
        unlink(name);
        name_of(name, elsewhere, ends[i]);
        unlink(name);
    }
}

// ----------------------------------------------------------------------------------------- looking

typedef struct reading {
    int64_t count;
    const char *wrong;
} reading;

static bool is_same_text(const char *a, const char *b)
{
    return (a == NULL && b == NULL) || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static dm_status compare(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    reading *of = self;
    const dm_entry wanted = make_entry(++of->count);
    const bool is_same = entry->number == wanted.number && entry->parent == wanted.parent &&
                         entry->minute == wanted.minute && entry->value == wanted.value &&
                         entry->world == wanted.world &&
                         is_same_text(entry->subject, wanted.subject) &&
                         is_same_text(entry->changes, wanted.changes) &&
                         (is_same_text(entry->reason, wanted.reason) || entry->is_redacted);
    if (!is_same) of->wrong = "an entry is another";
    return DM_OK;
}

const char *dm_drill_check(const char *path, int64_t least, int64_t most)
{
    static char what[512];
    dm_journal *journal;
    dm_diag diag = {0};
    reading of = {0};
    if (dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &diag) != DM_OK ||
        dm_journal_read(journal, compare, &of, &diag) != DM_OK) {
        snprintf(what, sizeof what, "%s", diag.message);
        return what;
    }
    if (of.count < least) of.wrong = "an acknowledged entry is lost";
    if (of.count > most) of.wrong = "it has more than was ever given to it";
    const dm_entry next = make_entry(of.count + 1);
    if (dm_journal_append(journal, &next, &diag) != DM_OK ||
        dm_journal_storage(journal).memory_since != 0)
        of.wrong = "it takes no more";
    dm_journal_close(journal);
    return of.wrong;
}

dm_status dm_drill_look(const char *path, int64_t *seen, dm_diag *diag)
{
    char mended[PATH_SIZE];
    name_of(mended, path, "-mended");
    dm_diag damage;
    int64_t kept = 0;
    *seen = 0;
    dm_status status = dm_journal_repair(path, mended, &kept, &damage, diag);
    if (status == DM_OK && damage.status != DM_OK && damage.status != DM_E_IO) {
        *diag = damage;
        return damage.status;
    }
    dm_journal *journal = NULL;
    reading of = {0};
    if (status == DM_OK) status = dm_journal_open(&journal, mended, DM_JOURNAL_READ, diag);
    if (status == DM_OK) status = dm_journal_read(journal, compare, &of, diag);
    dm_journal_close(journal);
    *seen = of.count;
    return status;
}
