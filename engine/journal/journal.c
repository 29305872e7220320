#include "journal/journal_internal.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

// ---------------------------------------------------------------------------------------- writing

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
    if (!dm_entry_is_clean(entry))
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the text is not readable as UTF-8"));
    const bool fits = entry->changes == NULL || strlen(entry->changes) <= DM_JOURNAL_CHANGES_MAX;
    if (has_words && fits) return DM_OK;
    return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("an entry is too long to be recorded"));
}

/// All since dm_journal_begin() has not been.
static void take_back_batch(dm_journal *journal)
{
    journal->is_batch = false;
    journal->is_stale = journal->count > journal->batch_count;
    journal->count = journal->batch_count;
    journal->last = journal->batch_last;
    dm_kept_cut(journal, journal->count);
}

static void cancel_batch(dm_journal *journal)
{
    if (!journal->is_batch) return;
    dm_disk_take_back(journal);
    take_back_batch(journal);
}

/// Perhaps the disk takes it now. If not, dm_journal_storage() goes on saying so.
static void try_again(dm_journal *journal)
{
    dm_diag found = {0};
    if (dm_journal_retry(journal, &found) != DM_OK) return;
}

/// After a failure: DM_OK when the disk is to blame, and what it should have taken is kept instead.
static dm_status stay_in_memory(dm_journal *journal, dm_status status, const dm_diag *found,
                                dm_diag *diag)
{
    const bool is_lost = dm_disk_is_lost(journal, status);
    dm_disk_take_back(journal);
    if (is_lost) {
        journal->why = *found;
        return DM_OK;
    }
    if (diag != NULL && diag->status == DM_OK) *diag = *found;
    return status;
}

static dm_status make_durable(dm_journal *journal, dm_diag *diag)
{
    dm_diag found = {0};
    const dm_status status = dm_disk_commit(journal, &found);
    if (status != DM_OK) return stay_in_memory(journal, status, &found, diag);
    journal->durable = journal->count;
    return DM_OK;
}

/// Writes the entry that has just been kept. What the disk does not take stays in memory: that is
/// no failure of the append.
static dm_status store(dm_journal *journal, const dm_sealed *sealed, dm_diag *diag)
{
    if (journal->why.status != DM_OK) {
        if (!journal->is_batch) try_again(journal);
        return DM_OK;
    }
    dm_diag found = {0};
    dm_status status = dm_disk_begin(journal, &found);
    if (status == DM_OK) status = dm_row_insert(journal, sealed, &found);
    if (status != DM_OK) return stay_in_memory(journal, status, &found, diag);
    return journal->is_batch ? DM_OK : make_durable(journal, diag);
}

/// Seals the entry, keeps it, writes it.
dm_status dm_journal_put(dm_journal *journal, const dm_sealed *sealed, dm_diag *diag)
{
    dm_sealed next = *sealed;
    next.entry.number = journal->count + 1;
    next.seal = dm_seal_entry(&journal->last, &next.entry, &next.reason);
    if (!dm_kept_add(journal, &next)) return dm_journal_no_memory(diag);
    const dm_seal before = journal->last;
    journal->count++;
    journal->last = next.seal;
    const dm_status status = store(journal, &next, diag);
    if (status == DM_OK) {
        if (!journal->is_batch) dm_mirror_follow(journal);
    } else {
        journal->count--;
        journal->last = before;
        dm_kept_cut(journal, journal->count);
    }
    return status;
}

dm_status dm_journal_append(dm_journal *journal, const dm_entry *entry, dm_diag *diag)
{
    if (journal->mode != DM_JOURNAL_WRITE)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the session is open for reading only"));
    if (journal->is_stale)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("the session must be opened anew"));
    // The next entry is sealed to the last, so that one must be known and good.
    DM_TRY(dm_journal_know(journal, diag));
    dm_status status = check_sizes(journal, entry, diag);
    if (status == DM_OK) {
        uint8_t salt[DM_SALT_SIZE];
        if (getrandom(salt, sizeof salt, 0) != (ssize_t)sizeof salt) {
            status = dm_fail(diag, DM_E_IO, NULL, "%s", _("the system gives no random bytes"));
        } else {
            const dm_sealed sealed = {
                .entry = *entry, .salt = salt, .reason = dm_seal_reason(salt, entry->reason)};
            status = dm_journal_put(journal, &sealed, diag);
        }
    }
    if (status != DM_OK) cancel_batch(journal);
    return status;
}

void dm_journal_cancel(dm_journal *journal)
{
    cancel_batch(journal);
    journal->is_stale = false; // who asks for it knows
}

dm_status dm_journal_begin(dm_journal *journal, dm_diag *diag)
{
    DM_TRY(dm_journal_know(journal, diag));
    if (journal->is_batch) DM_TRY(dm_journal_commit(journal, diag)); // given up half-way
    if (journal->why.status == DM_OK) {
        dm_diag found = {0};
        const dm_status status = dm_disk_begin(journal, &found);
        if (status != DM_OK) DM_TRY(stay_in_memory(journal, status, &found, diag));
    }
    journal->is_batch = true;
    journal->batch_count = journal->count;
    journal->batch_last = journal->last;
    return DM_OK;
}

dm_status dm_journal_commit(dm_journal *journal, dm_diag *diag)
{
    if (!journal->is_batch)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("the entries were taken back before"));
    journal->is_batch = false;
    dm_status status = DM_OK;
    if (journal->why.status != DM_OK) {
        try_again(journal);
    } else {
        status = make_durable(journal, diag);
    }
    if (status == DM_OK) {
        dm_mirror_follow(journal);
    } else {
        take_back_batch(journal);
    }
    return status;
}

// ---------------------------------------------------------------------------------------- reading

static dm_status visit_nothing(void *self, const dm_sealed *sealed, dm_diag *diag)
{
    (void)self;
    (void)sealed;
    (void)diag;
    return DM_OK;
}

dm_status dm_journal_know(dm_journal *journal, dm_diag *diag)
{
    if (journal->is_read) return DM_OK;
    return dm_journal_read_sealed(journal, visit_nothing, NULL, diag);
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
