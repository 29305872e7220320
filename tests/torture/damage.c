// Damaged files: cut off at any length, or with any single bit turned over. Damage is seen and its
// place told, or nothing is lost by it; a repair brings back all that comes before it.
#include "torture/torture.h"

#include "journal/exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORLDS_MAX = 512, PAGE = 4096, FILE_BYTES_MAX = 16 * 1024 * 1024, PAGES_MAX = 4096 };

typedef struct original {
    char *bytes;
    size_t size;
    char *told; ///< its export
    int64_t count;
    uint64_t worlds[WORLDS_MAX];
    int64_t whole[PAGES_MAX]; ///< of each page: entries that need nothing of it
} original;

static void put_file(const char *path, const char *bytes, size_t size)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, bytes, size) != (ssize_t)size)
        dm_torture_stop("file", 0, strerror(errno));
    close(file);
}

static char *get_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(FILE_BYTES_MAX);
    if (file == NULL || bytes == NULL) dm_torture_stop("file", 0, strerror(errno));
    *size = fread(bytes, 1, FILE_BYTES_MAX - 1, file);
    bytes[*size] = '\0';
    fclose(file);
    return bytes;
}

static dm_status keep_world(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    original *of = self;
    if (entry->number <= WORLDS_MAX) of->worlds[entry->number - 1] = entry->world;
    of->count = entry->number;
    return DM_OK;
}

/// The export of a journal, or NULL when it is damaged.
static char *tell(const char *path, const char *scratch, dm_diag *diag)
{
    dm_journal *journal;
    if (dm_journal_open(&journal, path, DM_JOURNAL_READ, diag) != DM_OK) return NULL;
    FILE *file = fopen(scratch, "wb");
    if (file == NULL) dm_torture_stop("file", 0, strerror(errno));
    const dm_status status = dm_journal_export(journal, file, diag);
    fclose(file);
    dm_journal_close(journal);
    size_t size;
    return status == DM_OK ? get_file(scratch, &size) : NULL;
}

/// Asks SQLite which page holds what: a page of entries may take those from its first one on with
/// it, any other page nothing at all.
static void find_pages(original *of, const char *path)
{
    static const char sql[] = "SELECT pageno, pagetype, ncell FROM dbstat WHERE name = 'entry' AND "
                              "pagetype != 'internal' ORDER BY path";
    sqlite3 *database;
    sqlite3_stmt *rows;
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(database, sql, -1, &rows, NULL) != SQLITE_OK)
        dm_torture_stop("pages", 0, sqlite3_errmsg(database));
    for (int i = 0; i < PAGES_MAX; i++) of->whole[i] = of->count;
    int64_t before = 0;
    int64_t leaf = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        const bool is_leaf = sqlite3_column_text(rows, 1)[0] == 'l';
        if (is_leaf) leaf = before;
        of->whole[sqlite3_column_int(rows, 0) - 1] = leaf; // an overflow page follows its leaf
        if (is_leaf) before += sqlite3_column_int(rows, 2);
    }
    sqlite3_finalize(rows);
    sqlite3_close(database);
    if (before != of->count) dm_torture_stop("pages", (long)before, "its pages are not understood");
}

static void make_original(dm_rehearsal *rehearsal, original *of)
{
    char path[DM_TORTURE_PATH];
    char scratch[DM_TORTURE_PATH];
    dm_session_close(dm_rehearsal_record(rehearsal, "whole.demarche", WORLDS_MAX));
    dm_torture_path(rehearsal, "whole.demarche", path);
    dm_torture_path(rehearsal, "told.jsonl", scratch);
    dm_diag diag = {0};
    of->told = tell(path, scratch, &diag);
    if (of->told == NULL) dm_torture_stop("original", 0, diag.message);
    of->bytes = get_file(path, &of->size);
    dm_journal *journal;
    if (dm_journal_open(&journal, path, DM_JOURNAL_READ, &diag) != DM_OK ||
        dm_journal_read(journal, keep_world, of, &diag) != DM_OK)
        dm_torture_stop("original", 0, diag.message);
    dm_journal_close(journal);
    find_pages(of, path);
}

static void free_original(original *of)
{
    free(of->bytes);
    free(of->told);
    free(of);
}

/// What was rescued is a true beginning. @return entries in it
static int64_t check_mended(const original *of, const char *path, const char *what, long number)
{
    dm_journal *mended;
    dm_diag diag = {0};
    original *is = calloc(1, sizeof *is);
    if (is == NULL || dm_journal_open(&mended, path, DM_JOURNAL_READ, &diag) != DM_OK ||
        dm_journal_read(mended, keep_world, is, &diag) != DM_OK)
        dm_torture_stop(what, number, diag.message);
    dm_journal_close(mended);
    const int64_t count = is->count;
    if (count > of->count ||
        memcmp(is->worlds, of->worlds, (size_t)count * sizeof is->worlds[0]) != 0)
        dm_torture_stop(what, number, "a repair made something up");
    free(is);
    return count;
}

/// @param least  entries that a repair must bring back; -1: it may fail
/// @return true when the file was found to be damaged
static bool check_damaged(dm_rehearsal *rehearsal, const original *of, int64_t least,
                          const char *what, long number)
{
    char paths[3][DM_TORTURE_PATH];
    static const char *const names[] = {"hurt.demarche", "told.jsonl", "mended.demarche"};
    for (int i = 0; i < 3; i++) dm_torture_path(rehearsal, names[i], paths[i]);
    dm_diag diag = {0};
    char *told = tell(paths[0], paths[1], &diag);
    if (told != NULL) {
        if (strcmp(told, of->told) != 0) dm_torture_stop(what, number, "a damage was not seen");
        free(told);
        return false;
    }
    if (diag.status != DM_E_SESSION || diag.where.file[0] == '\0' || diag.message[0] == '\0')
        dm_torture_stop(what, number, diag.message);
    unlink(paths[2]);
    int64_t kept = 0;
    dm_diag damage;
    dm_diag failure = {0};
    if (dm_journal_repair(paths[0], paths[2], &kept, &damage, &failure) != DM_OK) {
        if (least >= 0 || failure.status != DM_E_SESSION)
            dm_torture_stop(what, number, failure.message);
        return true;
    }
    if (check_mended(of, paths[2], what, number) != kept)
        dm_torture_stop(what, number, "a repair tells wrong");
    if (kept < least)
        dm_torture_stop(what, number, "a repair left out what comes before the damage");
    return true;
}

/// Entries that lie wholly within the first `size` bytes; -1: not even the start does.
static int64_t entries_within(const original *of, size_t size)
{
    int64_t least = of->count;
    for (size_t page = size / PAGE; page < of->size / PAGE; page++)
        if (of->whole[page] < least) least = of->whole[page];
    return least > 0 ? least : -1;
}

void dm_torture_cuts(dm_rehearsal *rehearsal, long rounds)
{
    original *of = calloc(1, sizeof *of);
    if (of == NULL) exit(5);
    make_original(rehearsal, of);
    char path[DM_TORTURE_PATH];
    dm_torture_path(rehearsal, "hurt.demarche", path);
    const long all = (long)of->size;
    const long count = rounds < all ? rounds : all;
    for (long i = 0; i < count; i++) {
        alarm(60);
        // Every length, or some, spread evenly and with those around each page's end.
        const size_t size = (size_t)(count == all ? i
                                     : i % 2      ? i / 2 * PAGE % all
                                                  : (long)dm_torture_draw((uint32_t)all));
        put_file(path, of->bytes, size);
        if (!check_damaged(rehearsal, of, entries_within(of, size), "cut", (long)size))
            dm_torture_stop("cut", (long)size, "not seen");
    }
    printf("cuts: %ld of %ld lengths, each seen, all before it recovered\n", count, all);
    free_original(of);
}

void dm_torture_pages(dm_rehearsal *rehearsal, long rounds)
{
    original *of = calloc(1, sizeof *of);
    char *page = malloc(PAGE);
    if (of == NULL || page == NULL) exit(5);
    make_original(rehearsal, of);
    char path[DM_TORTURE_PATH];
    dm_torture_path(rehearsal, "hurt.demarche", path);
    const long all = (long)(of->size / PAGE);
    for (long i = 0; i < all * 2 && i < rounds; i++) {
        alarm(60);
        char *at = of->bytes + i / 2 * PAGE;
        memcpy(page, at, PAGE);
        for (int j = 0; j < PAGE; j++) at[j] = (char)(i % 2 == 0 ? 0 : dm_torture_draw(256));
        put_file(path, of->bytes, of->size);
        if (!check_damaged(rehearsal, of, of->whole[i / 2], "page", i / 2 + 1))
            dm_torture_stop("page", i / 2 + 1, "not seen");
        memcpy(at, page, PAGE);
    }
    printf("pages: each of %ld lost, seen, and all before it recovered\n", all);
    free(page);
    free_original(of);
}

void dm_torture_flips(dm_rehearsal *rehearsal, long rounds)
{
    original *of = calloc(1, sizeof *of);
    if (of == NULL) exit(5);
    make_original(rehearsal, of);
    char path[DM_TORTURE_PATH];
    dm_torture_path(rehearsal, "hurt.demarche", path);
    long found = 0;
    for (long i = 0; i < rounds; i++) {
        alarm(60);
        // One in four in the first page or among the entries, where there is most to break.
        const size_t at = i % 4 == 0   ? dm_torture_draw(PAGE)
                          : i % 4 == 1 ? of->size - 1 - dm_torture_draw((uint32_t)of->size / 5)
                                       : dm_torture_draw((uint32_t)of->size);
        const char bit = (char)(1 << dm_torture_draw(8));
        of->bytes[at] = (char)(of->bytes[at] ^ bit);
        put_file(path, of->bytes, of->size);
        found += check_damaged(rehearsal, of, of->whole[at / PAGE], "flip", (long)at);
        of->bytes[at] = (char)(of->bytes[at] ^ bit);
    }
    printf("flips: %ld in %ld bytes, %ld seen, %ld harmless, all before each recovered\n", rounds,
           (long)of->size, found, rounds - found);
    free_original(of);
}
