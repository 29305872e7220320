// A session from elsewhere: bytes as an export (they begin with "{"), or as the file itself.
#include "journal/exchange.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static dm_status look(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    *(size_t *)self += strlen(entry->kind) + (entry->reason != NULL ? strlen(entry->reason) : 0);
    return DM_OK;
}

static void read_all(const char *path, dm_journal_mode mode)
{
    dm_journal *journal;
    dm_diag diag = {0};
    if (dm_journal_open(&journal, path, mode, &diag) != DM_OK) return;
    size_t sum = 0;
    if (dm_journal_read(journal, look, &sum, &diag) == DM_OK && sum == SIZE_MAX) abort();
    dm_journal_close(journal);
}

/// What a repair has saved can be read, all of it.
static void repair(const char *path)
{
    char to[80];
    snprintf(to, sizeof to, "%s-mended", path);
    unlink(to);
    int64_t kept = 0;
    dm_diag damage;
    dm_diag diag = {0};
    if (dm_journal_repair(path, to, &kept, &damage, &diag) != DM_OK) return;
    dm_journal *journal;
    size_t sum = 0;
    if (dm_journal_open(&journal, to, DM_JOURNAL_READ, &diag) != DM_OK ||
        dm_journal_read(journal, look, &sum, &diag) != DM_OK || dm_journal_count(journal) != kept)
        abort();
    dm_journal_close(journal);
    unlink(to);
}

static void import(const uint8_t *data, size_t size, const char *path)
{
    FILE *file = tmpfile();
    if (file == NULL) return;
    dm_diag diag = {0};
    dm_diag damage;
    const bool is_there = fwrite(data, 1, size, file) == size && fseek(file, 0, SEEK_SET) == 0;
    if (is_there && dm_journal_import(file, "fuzz", path, &damage, &diag) == DM_OK) {
        read_all(path, DM_JOURNAL_READ);
        unlink(path);
    }
    fclose(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    const char *folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(path, sizeof path, "%s/demarche-fuzz-%ld.demarche", folder, (long)getpid());
    unlink(path);
    if (size > 0 && data[0] == '{') {
        import(data, size, path);
        return 0;
    }
    FILE *file = fopen(path, "wb");
    if (file == NULL) return 0;
    const bool is_there = fwrite(data, 1, size, file) == size;
    if (fclose(file) == 0 && is_there) {
        read_all(path, DM_JOURNAL_READ);
        repair(path);
    }
    unlink(path);
    return 0;
}
