#include "session/session_internal.h"

#include "base/i18n.h"
#include "journal/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

dm_status dm_session_wrong(const dm_session *session, int64_t entry, const char *what,
                           dm_diag *diag)
{
    dm_where where = {0};
    dm_text file = dm_text_over(where.file, sizeof where.file);
    dm_text_add(&file, dm_journal_path(session->journal));
    if (entry == 0) {
        return dm_fail(diag, DM_E_SESSION, &where, _("the start of the session is wrong: %s"),
                       what);
    }
    return dm_fail(diag, DM_E_SESSION, &where, _("entry %lld is wrong: %s"), (long long)entry,
                   what);
}

// ----------------------------------------------------------------------------------------- opening

static dm_status visit(void *self, const dm_entry *entry, dm_diag *diag)
{
    dm_session *session = self;
    return dm_tree_add(session, entry, diag);
}

static dm_status load_files(const dm_script_file *files, int count, dm_scenario **scenario,
                            dm_script **script, dm_diag *diag)
{
    dm_diag first[1] = {0};
    dm_diags diags = {.items = first, .capacity = 1};
    const dm_status status = dm_scenario_load_files(files, count, scenario, script, &diags);
    if (status == DM_OK) return DM_OK;
    if (diag != NULL && diag->status == DM_OK) *diag = first[0];
    return status;
}

static dm_status load_scenario(dm_session *session, dm_diag *diag)
{
    const dm_journal_start start = dm_journal_started(session->journal);
    dm_script_file files[DM_JOURNAL_FILES_MAX];
    for (int i = 0; i < start.file_count; i++) {
        files[i] = (dm_script_file){.name = start.files[i].name,
                                    .bytes = start.files[i].bytes,
                                    .size = start.files[i].size};
    }
    dm_diag found = {0};
    if (load_files(files, start.file_count, &session->scenario, &session->script, &found) != DM_OK)
        return dm_session_wrong(session, 0, found.message, diag);
    char hash[32];
    snprintf(hash, sizeof hash, "%016llx", (unsigned long long)session->scenario->hash);
    const char *recorded = dm_journal_fact(session->journal, "scenario_hash");
    if (recorded == NULL || strcmp(recorded, hash) != 0)
        return dm_session_wrong(session, 0, _("its scenario is another"), diag);
    return DM_OK;
}

/// The world at the head; the file must agree, or going on would be another story.
static dm_status load_head(dm_session *session, dm_diag *diag)
{
    const int32_t head = session->branches[session->branch - 1].head;
    dm_session_seek(session, head, &session->world);
    if (session->mode == DM_SESSION_INSPECT || head == 0) return DM_OK;
    if (dm_world_hash(session->scenario, &session->world) == session->nodes[head - 1].world)
        return DM_OK;
    if (diag != NULL && diag->hint[0] == '\0')
        snprintf(diag->hint, sizeof diag->hint, "%s", _("\"demarche verify FILE\" says where"));
    return dm_session_wrong(session, head, _("replayed, it leads to another world"), diag);
}

static dm_status open_session(dm_session *session, const char *path, dm_diag *diag)
{
    session->branches = calloc(DM_BRANCHES_MAX, sizeof *session->branches);
    session->mark.branches = calloc(DM_BRANCHES_MAX, sizeof *session->mark.branches);
    if (session->branches == NULL || session->mark.branches == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    dm_tree_begin(session);
    const dm_journal_mode mode =
        session->mode == DM_SESSION_WRITE ? DM_JOURNAL_WRITE : DM_JOURNAL_READ;
    DM_TRY(dm_journal_open(&session->journal, path, mode, diag));
    DM_TRY(load_scenario(session, diag));
    DM_TRY(dm_facts_read(session, diag));
    DM_TRY(dm_tree_reserve(session, diag));
    DM_TRY(dm_journal_read(session->journal, visit, session, diag));
    return load_head(session, diag);
}

dm_status dm_session_open(dm_session **session, const char *path, dm_session_mode mode,
                          dm_diag *diag)
{
    *session = NULL;
    dm_session *opened = calloc(1, sizeof *opened);
    if (opened == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    opened->mode = mode;
    const dm_status status = open_session(opened, path, diag);
    if (status != DM_OK) {
        dm_session_close(opened);
        return status;
    }
    *session = opened;
    return DM_OK;
}

dm_status dm_session_create(dm_session **session, const char *path, const dm_session_start *start,
                            dm_diag *diag)
{
    *session = NULL;
    dm_scenario *scenario;
    DM_TRY(load_files(start->files, start->file_count, &scenario, NULL, diag));
    dm_facts facts;
    dm_status status = dm_facts_make(scenario, start, &facts, diag);
    dm_scenario_free(scenario);
    dm_journal_file files[DM_JOURNAL_FILES_MAX];
    const int count =
        start->file_count < DM_JOURNAL_FILES_MAX ? start->file_count : DM_JOURNAL_FILES_MAX;
    for (int i = 0; i < count; i++) {
        files[i] = (dm_journal_file){.name = start->files[i].name,
                                     .bytes = start->files[i].bytes,
                                     .size = start->files[i].size};
    }
    const dm_journal_start head = {.facts = facts.rows,
                                   .fact_count = facts.count,
                                   .files = files,
                                   .file_count = start->file_count};
    dm_journal *journal = NULL;
    if (status == DM_OK) status = dm_journal_create(&journal, path, &head, diag);
    dm_facts_free(&facts);
    dm_journal_close(journal);
    // Opened as any other is: what has just been written is read back, the scenario too.
    return status != DM_OK ? status : dm_session_open(session, path, DM_SESSION_WRITE, diag);
}

void dm_session_close(dm_session *session)
{
    if (session == NULL) return;
    dm_journal_close(session->journal);
    dm_script_free(session->script);
    dm_scenario_free(session->scenario);
    dm_changes_forget(&session->printed);
    dm_tree_free(session);
    free(session);
}

// ---------------------------------------------------------------------------------------- looking

const dm_scenario *dm_session_scenario(const dm_session *session)
{
    return session->scenario;
}

dm_script *dm_session_script(const dm_session *session)
{
    return session->script;
}

const dm_setup *dm_session_setup(const dm_session *session)
{
    return &session->setup;
}

const dm_world *dm_session_world(const dm_session *session)
{
    return &session->world;
}

dm_journal *dm_session_journal(const dm_session *session)
{
    return session->journal;
}

int dm_session_doctrine(const dm_session *session, int state)
{
    return session->doctrines[state];
}

int dm_session_branch_now(const dm_session *session)
{
    return session->branch;
}

int dm_session_branch_count(const dm_session *session)
{
    return session->branch_count;
}

const dm_branch *dm_session_branch_of(const dm_session *session, int branch)
{
    return &session->branches[branch - 1];
}

int dm_session_find_branch(const dm_session *session, const char *name)
{
    for (int i = 0; i < session->branch_count; i++)
        if (strcmp(session->branches[i].name, name) == 0) return i + 1;
    char *end;
    const long number = strtol(name, &end, 10);
    const bool is_number = end != name && *end == '\0';
    return is_number && number >= 1 && number <= session->branch_count ? (int)number : 0;
}

int32_t dm_session_count(const dm_session *session)
{
    return session->node_count;
}

const dm_node *dm_session_node(const dm_session *session, int32_t entry)
{
    return &session->nodes[entry - 1];
}

const char *dm_session_reason(const dm_session *session, int32_t entry)
{
    return session->reasons[entry - 1];
}

// ------------------------------------------------------------------------------------------ doing

static int64_t wall_clock(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return 0;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static dm_branch *branch_now(dm_session *session)
{
    return &session->branches[session->branch - 1];
}

static dm_status write_entry(dm_session *session, dm_entry *entry, const dm_world *world,
                             const char *reason, dm_diag *diag)
{
    DM_TRY(dm_tree_reserve(session, diag)); // so that nothing can fail once it is durable
    entry->number = session->node_count + 1;
    entry->minute = session->world.now;
    entry->wall = wall_clock();
    entry->world = dm_world_hash(session->scenario, world);
    entry->reason = reason;
    if (entry->seat == NULL) entry->seat = "facilitator";
    DM_TRY(dm_journal_append(session->journal, entry, diag));
    return dm_tree_add(session, entry, diag);
}

/// Writes an entry; only then does the session follow it. A failure ends what was to be one.
static dm_status record(dm_session *session, dm_entry *entry, const dm_world *world,
                        const char *reason, dm_diag *diag)
{
    const dm_status status = write_entry(session, entry, world, reason, diag);
    if (status != DM_OK) dm_session_cancel(session);
    return status;
}

/// A step from the head to `session->next`.
static dm_status record_step(dm_session *session, dm_entry *entry, const char *reason,
                             dm_diag *diag)
{
    dm_text changes = {0};
    dm_changes_follow(&session->printed, session->scenario, &session->world, &session->next,
                      DM_JOURNAL_CHANGES_MAX, &changes);
    dm_status status = DM_OK;
    if (changes.is_cut) {
        dm_session_cancel(session);
        status = dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else {
        entry->parent = branch_now(session)->head;
        entry->branch = session->branch;
        entry->changes = changes.size > 0 ? changes.bytes : NULL;
        status = record(session, entry, &session->next, reason, diag);
    }
    dm_text_free(&changes);
    if (status == DM_OK) session->world = session->next;
    return status;
}

dm_status dm_session_append(dm_session *session, dm_input input, const char *reason, dm_diag *diag)
{
    memset(input.zero, 0, sizeof input.zero);
    dm_entry entry = {0};
    dm_record_room room;
    if (!dm_record_write(session->scenario, &input, &entry, &room))
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("there is no such input"));
    session->next = session->world;
    dm_step(session->scenario, &session->next, input, NULL);
    return record_step(session, &entry, reason, diag);
}

dm_status dm_session_reseed(dm_session *session, uint64_t seed, const char *reason, dm_diag *diag)
{
    dm_entry entry = {.kind = dm_node_names[DM_NODE_RESEED], .value = (int64_t)seed};
    session->next = session->world;
    dm_reseed(&session->next, seed);
    return record_step(session, &entry, reason, diag);
}

/// An entry that makes no step; then the world is that of the new head.
static dm_status record_move(dm_session *session, dm_entry *entry, int32_t head, const char *reason,
                             dm_diag *diag)
{
    dm_session_seek(session, head, &session->next);
    DM_TRY(record(session, entry, &session->next, reason, diag));
    session->world = session->next;
    return DM_OK;
}

dm_status dm_session_undo(dm_session *session, const char *reason, dm_diag *diag)
{
    const int32_t head = branch_now(session)->head;
    if (head == 0) return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("there is nothing to undo"));
    const int32_t before = session->nodes[head - 1].parent;
    dm_entry entry = {
        .kind = dm_node_names[DM_NODE_UNDO], .branch = session->branch, .parent = before};
    return record_move(session, &entry, before, reason, diag);
}

dm_status dm_session_redo(dm_session *session, const char *reason, dm_diag *diag)
{
    const dm_branch *branch = branch_now(session);
    if (branch->tip == branch->head)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("there is nothing to redo"));
    int32_t next = branch->tip;
    while (session->nodes[next - 1].parent != branch->head) next = session->nodes[next - 1].parent;
    dm_entry entry = {
        .kind = dm_node_names[DM_NODE_REDO], .branch = session->branch, .parent = next};
    return record_move(session, &entry, next, reason, diag);
}

dm_status dm_session_branch(dm_session *session, int32_t step, const char *name, const char *reason,
                            dm_diag *diag)
{
    const bool is_step = step == 0 || (step > 0 && step <= session->node_count &&
                                       dm_node_is_step(&session->nodes[step - 1]));
    if (!is_step) return dm_fail(diag, DM_E_USAGE, NULL, _("entry %d is no step"), (int)step);
    if (session->branch_count == DM_BRANCHES_MAX) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("a session has at most %d branches"),
                       DM_BRANCHES_MAX);
    }
    char plain[DM_BRANCH_NAME_MAX];
    snprintf(plain, sizeof plain, "branch %d", session->branch_count + 1);
    if (name != NULL) {
        const bool is_good =
            name[0] != '\0' && strlen(name) < sizeof plain && dm_text_is_clean(name, strlen(name));
        if (!is_good || dm_session_find_branch(session, name) != 0)
            return dm_fail(diag, DM_E_USAGE, NULL, _("no new branch can be named \"%s\""), name);
        snprintf(plain, sizeof plain, "%s", name);
    }
    dm_entry entry = {.kind = dm_node_names[DM_NODE_BRANCH],
                      .branch = session->branch_count + 1,
                      .parent = step,
                      .subject = plain};
    return record_move(session, &entry, step, reason, diag);
}

dm_status dm_session_switch(dm_session *session, int branch, dm_diag *diag)
{
    if (branch < 1 || branch > session->branch_count)
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no branch %d"), branch);
    if (branch == session->branch) return DM_OK;
    dm_entry entry = {.kind = dm_node_names[DM_NODE_SWITCH], .branch = branch};
    return record_move(session, &entry, session->branches[branch - 1].head, NULL, diag);
}

dm_status dm_session_seat(dm_session *session, int state, int doctrine, dm_diag *diag)
{
    const dm_scenario *scenario = session->scenario;
    if (state < 0 || state >= DM_STATES || doctrine < -1 || doctrine >= scenario->doctrines_count)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("there is no such seat or doctrine"));
    const dm_doctrine *plays = doctrine >= 0 ? &scenario->doctrines[doctrine] : NULL;
    dm_entry entry = {.kind = dm_node_names[DM_NODE_SEAT],
                      .branch = session->branch,
                      .parent = branch_now(session)->head,
                      .subject = dm_say(scenario, scenario->actors[state].noun.id),
                      .object = plays != NULL ? dm_say(scenario, plays->noun.id) : NULL};
    return record(session, &entry, &session->world, NULL, diag);
}

dm_status dm_session_redact(dm_session *session, int32_t number, const char *reason, dm_diag *diag)
{
    if (number < 1 || number > session->node_count)
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no entry %d"), (int)number);
    if (session->reasons[number - 1] == NULL)
        return dm_fail(diag, DM_E_USAGE, NULL, _("entry %d has no reason to take out"),
                       (int)number);
    // First the note, then the deed: a cut between them can be seen, and done again.
    dm_entry entry = {
        .kind = dm_node_names[DM_NODE_REDACT], .branch = session->branch, .parent = number};
    DM_TRY(record(session, &entry, &session->world, reason, diag));
    DM_TRY(dm_journal_redact(session->journal, number, diag));
    free(session->reasons[number - 1]);
    session->reasons[number - 1] = NULL;
    return DM_OK;
}
