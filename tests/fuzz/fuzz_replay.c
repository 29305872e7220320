// A session from elsewhere whose seals all hold (who can write a file can also seal it): any facts,
// any entries. It is refused with a reason, or it is a session as good as any: every world is
// sought, compared and verified, and it is looked at, played on and handed over. Each line of the
// input is a fact ("=seed<TAB>7") or an entry, its fields apart by tabs, empty where what follows
// from the entries before it will do.
#include "exercise/exercise.h"
#include "journal/exchange.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ENTRIES_MAX = 96, COLUMNS = 14, SIZE_MAX_BYTES = 16384, PATHS = 2 };

typedef struct story {
    dm_fact facts[DM_JOURNAL_FACTS_MAX];
    int fact_count;
    dm_entry entries[ENTRIES_MAX];
    int entry_count;
    bool is_told[ENTRIES_MAX];      ///< its minute is as the input says
    int64_t heads[ENTRIES_MAX + 2]; ///< by branch
    int64_t branch;
    int64_t branches;
    char bytes[SIZE_MAX_BYTES + 1];
} story;

typedef struct stage {
    dm_package package;
    dm_fact facts[DM_JOURNAL_FACTS_MAX]; ///< of a good session; texts owned for good
    int fact_count;
    char paths[PATHS][80];
    dm_world worlds[2];
} stage;

static stage at;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// What a good session of the lab begins with.
static void set_up(void)
{
    dm_scenario *scenario = NULL;
    if (dm_scenario_load_package("tests/lab", "scenarios/library", &scenario, NULL, &at.package,
                                 NULL) != DM_OK)
        abort();
    const char *folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    for (int i = 0; i < PATHS; i++)
        snprintf(at.paths[i], sizeof at.paths[i], "%s/demarche-replay-%ld-%d.demarche", folder,
                 (long)getpid(), i);
    const dm_session_start start = {.files = at.package.files,
                                    .file_count = at.package.count,
                                    .setup = dm_setup_default(scenario, 7),
                                    .doctrines = {-1, -1},
                                    .engine_version = "fuzz"};
    dm_session *session;
    dm_diag diag = {0};
    unlink(at.paths[0]);
    if (dm_session_create(&session, at.paths[0], &start, &diag) != DM_OK) abort();
    const dm_journal_start begun = dm_journal_started(dm_session_journal(session));
    for (int i = 0; i < begun.fact_count; i++)
        at.facts[at.fact_count++] =
            (dm_fact){strdup(begun.facts[i].key), strdup(begun.facts[i].value)};
    dm_session_close(session);
    unlink(at.paths[0]);
    dm_scenario_free(scenario);
}

// ------------------------------------------------------------------------------ reading the input

static void take_fact(story *of, char *key)
{
    char *value = strchr(key, '\t');
    if (value == NULL) return;
    *value++ = '\0';
    int row = 0;
    while (row < of->fact_count && strcmp(of->facts[row].key, key) != 0) row++;
    if (row == DM_JOURNAL_FACTS_MAX) return;
    if (row == of->fact_count) of->fact_count++;
    of->facts[row] = (dm_fact){key, value};
}

/// What an entry would mean if its input says nothing else.
static void follow(story *of, dm_entry *entry, const char *parent, const char *branch)
{
    const char *kind = entry->kind;
    const int64_t head = of->heads[of->branch];
    const bool is_new = strcmp(kind, "branch") == 0;
    const bool is_undo = strcmp(kind, "undo") == 0;
    const bool is_redo = strcmp(kind, "redo") == 0;
    const bool is_back = is_undo && head > 0 && head < entry->number;
    entry->parent = is_back ? of->entries[head - 1].parent : head;
    if (is_redo && entry->parent + 1 < entry->number) entry->parent++; // it mostly is the next
    entry->branch = is_new ? of->branches + 1 : of->branch;
    if (parent != NULL) entry->parent = strtoll(parent, NULL, 10);
    if (branch != NULL) entry->branch = strtoll(branch, NULL, 10);
    if (is_new && of->branches < ENTRIES_MAX) of->branches++;
    const bool is_known = entry->branch >= 1 && entry->branch <= of->branches;
    const bool is_switch = strcmp(kind, "switch") == 0;
    if ((is_new || is_switch) && is_known) of->branch = entry->branch;
    if (is_switch || strcmp(kind, "seat") == 0 || strcmp(kind, "redact") == 0) return;
    const bool is_move = is_new || is_undo || is_redo;
    of->heads[of->branch] = is_move ? entry->parent : entry->number;
}

/// columns: kind seat subject object decision incident at value belief confidence parent branch
/// minute reason
static void take_entry(story *of, char *line)
{
    if (of->entry_count == ENTRIES_MAX) return;
    const char *fields[COLUMNS] = {0};
    for (int i = 0; i < COLUMNS && line != NULL; i++) {
        char *next = strchr(line, '\t');
        if (next != NULL) *next++ = '\0';
        fields[i] = line[0] != '\0' ? line : NULL;
        line = next;
    }
    if (fields[0] == NULL) return;
    int64_t numbers[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        numbers[i] = fields[i] != NULL ? strtoll(fields[i], NULL, 10) : 0;
    dm_entry *entry = &of->entries[of->entry_count++];
    *entry = (dm_entry){.number = of->entry_count,
                        .kind = fields[0],
                        .seat = fields[1] != NULL ? fields[1] : "facilitator",
                        .subject = fields[2],
                        .object = fields[3],
                        .decision = fields[4],
                        .incident = numbers[5],
                        .at = numbers[6],
                        .value = numbers[7],
                        .belief = numbers[8],
                        .confidence = numbers[9],
                        .minute = numbers[12],
                        .reason = fields[13]};
    of->is_told[of->entry_count - 1] = fields[12] != NULL;
    follow(of, entry, fields[10], fields[11]);
}

static void read_story(story *of, const uint8_t *data, size_t size)
{
    memcpy(of->bytes, data, size);
    memcpy(of->facts, at.facts, sizeof at.facts);
    of->fact_count = at.fact_count;
    of->branch = of->branches = 1;
    char *rest = of->bytes;
    while (rest != NULL && rest[0] != '\0') {
        char *line = rest;
        rest = strchr(line, '\n');
        if (rest != NULL) *rest++ = '\0';
        if (line[0] == '=') {
            take_fact(of, line + 1);
        } else {
            take_entry(of, line);
        }
    }
}

// -------------------------------------------------------------------------------- making the file

static bool write_file(const story *of)
{
    dm_journal_file files[DM_JOURNAL_FILES_MAX];
    for (int i = 0; i < at.package.count; i++)
        files[i] = (dm_journal_file){at.package.files[i].name, at.package.files[i].bytes,
                                     at.package.files[i].size};
    const dm_journal_start start = {.facts = of->facts,
                                    .fact_count = of->fact_count,
                                    .files = files,
                                    .file_count = at.package.count};
    dm_journal *journal;
    dm_diag diag = {0};
    unlink(at.paths[0]);
    if (dm_journal_create(&journal, at.paths[0], &start, &diag) != DM_OK) return false;
    bool is_good = dm_journal_begin(journal, &diag) == DM_OK;
    for (int i = 0; i < of->entry_count && is_good; i++)
        is_good = dm_journal_append(journal, &of->entries[i], &diag) == DM_OK;
    is_good = is_good && dm_journal_commit(journal, &diag) == DM_OK;
    dm_journal_close(journal);
    return is_good;
}

/// The worlds that the entries lead to, so that the file is one that a session may have written.
static bool complete(story *of)
{
    dm_session *session;
    dm_diag diag = {0};
    if (dm_session_open(&session, at.paths[0], DM_SESSION_INSPECT, &diag) != DM_OK) {
        if (diag.status != DM_E_SESSION || diag.message[0] == '\0') abort();
        return false;
    }
    for (int i = 0; i < of->entry_count; i++) {
        const dm_node *node = dm_session_node(session, i + 1);
        if (!dm_node_is_step(node)) continue;
        dm_session_seek(session, node->parent, &at.worlds[0]);
        dm_session_seek(session, i + 1, &at.worlds[1]);
        if (!of->is_told[i]) of->entries[i].minute = at.worlds[0].now;
        of->entries[i].world = dm_world_hash(dm_session_scenario(session), &at.worlds[1]);
    }
    dm_verification result;
    if (dm_session_verify(session, &result, &diag) != DM_OK) abort();
    dm_session_close(session);
    return true;
}

// ---------------------------------------------------------------------------------- using the file

static void look(dm_exercise *exercise)
{
    dm_session *session = dm_exercise_session(exercise);
    for (int state = 0; state < DM_STATES; state++) {
        int count;
        if (dm_exercise_view(exercise, state)->state != state) abort();
        dm_exercise_candidates(exercise, state, &count);
    }
    dm_exercise_whose_turn(exercise);
    dm_diag diag = {0};
    for (int i = 1; i <= dm_session_branch_count(session) && i < 4; i++) {
        dm_parting parting;
        if (dm_session_compare(session, 1, i, &parting, &diag) != DM_OK) abort();
        free(parting.worlds[0]);
        free(parting.worlds[1]);
    }
}

/// Back and forward again is where it was; then on for a while, as a facilitator may.
static void play_on(dm_exercise *exercise)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    dm_diag diag = {0};
    const uint64_t before = dm_world_hash(scenario, dm_exercise_world(exercise));
    if (dm_exercise_can_undo(exercise, DM_SEAT_FACILITATOR)) {
        if (dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, &diag) != DM_OK) abort();
        if (dm_exercise_redo(exercise, &diag) != DM_OK) abort();
        if (dm_world_hash(scenario, dm_exercise_world(exercise)) != before) abort();
    }
    for (int i = 0; i < 4; i++)
        if (dm_exercise_step(exercise, &diag) != DM_OK) break; // an adviser may fail
}

static void hand_over(void)
{
    dm_journal *journal;
    dm_diag diag = {0};
    dm_diag damage;
    FILE *file = tmpfile();
    if (file == NULL || dm_journal_open(&journal, at.paths[0], DM_JOURNAL_READ, &diag) != DM_OK)
        abort();
    if (dm_journal_export(journal, file, &diag) != DM_OK) abort();
    rewind(file);
    unlink(at.paths[1]);
    if (dm_journal_import(file, "fuzz", at.paths[1], &damage, &diag) != DM_OK) abort();
    dm_journal_close(journal);
    fclose(file);
    unlink(at.paths[1]);
}

static void use(const story *of)
{
    dm_exercise *exercise;
    dm_diag diag = {0};
    if (dm_exercise_open(&exercise, at.paths[0], DM_SESSION_WRITE, &diag) != DM_OK) abort();
    dm_verification result;
    if (dm_session_verify(dm_exercise_session(exercise), &result, &diag) != DM_OK) abort();
    bool is_told = false;
    for (int i = 0; i < of->entry_count; i++) is_told = is_told || of->is_told[i];
    if (!is_told && result.differs_at != 0) abort();
    look(exercise);
    play_on(exercise);
    dm_exercise_close(exercise);
    hand_over();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (at.fact_count == 0) set_up();
    if (size > SIZE_MAX_BYTES || memchr(data, '\0', size) != NULL) return 0;
    story *of = calloc(1, sizeof *of);
    if (of == NULL) abort();
    read_story(of, data, size);
    if (write_file(of) && complete(of) && write_file(of)) use(of);
    unlink(at.paths[0]);
    free(of);
    return 0;
}
