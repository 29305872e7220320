// The file of an exercise: what comes from elsewhere is not believed, what is said is sealed.
#include "journal/exchange.h"
#include "journal/record.h"
#include "journal/seal.h"
#include "support/rehearsal.h"
#include "support/test.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int setup(void **state)
{
    *state = dm_rehearsal_open(NULL, 3);
    return 0;
}

static int teardown(void **state)
{
    dm_rehearsal_close(*state);
    return 0;
}

static char *path_of(dm_rehearsal *exercise, const char *name)
{
    const char *path = dm_rehearsal_path(exercise, name);
    const size_t size = strlen(path) + 1;
    char *copy = malloc(size);
    assert_non_null(copy);
    memcpy(copy, path, size);
    return copy;
}

static dm_status try_open(const char *path, dm_diag *diag)
{
    dm_journal *journal;
    *diag = (dm_diag){0};
    const dm_status status = dm_journal_open(&journal, path, DM_JOURNAL_READ, diag);
    dm_journal_close(journal);
    return status;
}

static void what_is_no_session_is_told_apart(void **state)
{
    dm_rehearsal *exercise = *state;
    char *path = path_of(exercise, "odd.demarche");
    static const struct {
        const char *bytes;
        size_t size;
        const char *said;
    } cases[] = {{"", 0, "no session"},
                 {"hello", 5, "damaged"},
                 {"SQLite format 3\0and then nothing", 30, "damaged"}};
    dm_diag diag;
    assert_int_equal(try_open(path, &diag), DM_E_IO);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        FILE *file = fopen(path, "wb");
        fwrite(cases[i].bytes, 1, cases[i].size, file);
        fclose(file);
        assert_int_equal(try_open(path, &diag), DM_E_SESSION);
        if (strstr(diag.message, cases[i].said) == NULL) fail_msg("%zu: %s", i, diag.message);
    }
    assert_int_equal(try_open(exercise->folder, &diag), DM_E_IO);
    free(path);
}

static void an_existing_file_is_never_overwritten(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session_close(dm_rehearsal_record(exercise, "one.demarche", 3));
    char *path = path_of(exercise, "one.demarche");
    dm_journal *journal;
    dm_diag diag = {0};
    const dm_journal_start start = {0};
    assert_int_equal(dm_journal_create(&journal, path, &start, &diag), DM_E_IO);
    assert_int_equal(try_open(path, &diag), DM_OK);
    free(path);
}

/// Exports FROM, replaces the first OLD by NEW (of any length), imports it.
static dm_status import_changed(dm_rehearsal *exercise, const char *old, const char *new,
                                dm_diag *diag)
{
    char *from = path_of(exercise, "whole.demarche");
    char *lines = path_of(exercise, "lines.jsonl");
    char *to = path_of(exercise, "import.demarche");
    unlink(from);
    unlink(to);
    dm_session_close(dm_rehearsal_record(exercise, "whole.demarche", 30));
    dm_journal *journal;
    *diag = (dm_diag){0};
    assert_int_equal(dm_journal_open(&journal, from, DM_JOURNAL_READ, diag), DM_OK);
    FILE *file = fopen(lines, "w");
    assert_int_equal(dm_journal_export(journal, file, diag), DM_OK);
    fclose(file);
    dm_journal_close(journal);
    char *text = dm_test_read(lines);
    char *at = strstr(text, old);
    assert_non_null(at);
    file = fopen(lines, "w");
    fwrite(text, 1, (size_t)(at - text), file);
    fputs(new, file);
    fputs(at + strlen(old), file);
    fclose(file);
    file = fopen(lines, "r");
    dm_diag damage;
    const dm_status status = dm_journal_import(file, "lines.jsonl", to, &damage, diag);
    assert_int_equal(damage.status, DM_OK);
    fclose(file);
    if (status != DM_OK) assert_int_not_equal(access(to, F_OK), 0); // nothing is left of it
    free(text);
    free(from);
    free(lines);
    free(to);
    return status;
}

static void an_export_comes_back_as_the_same_session(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_diag diag;
    if (import_changed(exercise, "", "", &diag) != DM_OK) fail_msg("%s", diag.message);
    dm_session *session;
    assert_int_equal(dm_session_open(&session, dm_rehearsal_path(exercise, "import.demarche"),
                                     DM_SESSION_WRITE, &diag),
                     DM_OK);
    dm_verification result;
    assert_int_equal(dm_session_verify(session, &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 0);
    assert_int_equal(result.steps, 30);
    dm_session_close(session);
}

static void an_export_that_was_changed_is_refused(void **state)
{
    static const struct {
        const char *old;
        const char *new;
    } cases[] = {
        {"\"format\":2", "\"format\":3"},
        {"\"value\":\"3\"", "\"value\":\"4\""}, // the seed
        {"\"kind\":\"choose\"", "\"kind\":\"wait\""},
        {"\"minute\":", "\"minute\":1"},
        {"\"reason\":\"a reason\"", "\"reason\":\"another\""},
        {"\"entry\":7,", "\"entry\":8,"},
        {"{\"entry\":7,", "{\"entry\":7,,"},
        {"{\"entry\":7,", "{\"what\":7,"},
        {"{\"entry\":7,", "[[[[[[[[[[[[[[[[[[[[[[[[[[["},
        {"\"world\":\"", "\"world\":\"x"},
        {"\"salt\":\"", "\"salt\":\"0"},
        {"{\"end\":30", "{\"end\":31"},
        {"{\"end\":30", "{\"fact\":\"late\",\"value\":\"1\"}\n{\"end\":30"},
    };
    dm_rehearsal *exercise = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dm_diag diag;
        const dm_status status = import_changed(exercise, cases[i].old, cases[i].new, &diag);
        if (status != DM_E_SESSION) fail_msg("%s: %s", cases[i].new, diag.message);
    }
}

static void every_input_comes_back_from_its_words(void **state)
{
    dm_rehearsal *exercise = *state;
    uint32_t dice = 5;
    for (int i = 0; i < 20000; i++) {
        dm_input input = {0};
        uint8_t bytes[sizeof input];
        for (size_t j = 0; j < sizeof bytes; j++) {
            dice = dice * 1664525 + 1013904223;
            bytes[j] = (uint8_t)(dice >> 24);
        }
        memcpy(&input, bytes, sizeof input);
        input.kind %= DM_INPUT_COUNT;
        input.seat %= DM_SEAT_CLOCK + 1;
        memset(input.zero, 0, sizeof input.zero);
        if (i % 2 == 0) {
            input.subject = (int16_t)(input.subject % 40);
            input.object = (int16_t)(input.object % 40);
            input.decision = (int16_t)(input.decision % 20);
        }
        dm_entry entry = {.number = 1};
        dm_record_room room;
        dm_input back;
        dm_diag diag = {0};
        assert_true(dm_record_write(exercise->scenario, &input, &entry, &room));
        if (dm_record_read(exercise->scenario, &entry, &back, &diag) != DM_OK)
            fail_msg("%s", diag.message);
        assert_memory_equal(&back, &input, sizeof input);
    }
}

static void words_that_mean_nothing_are_refused(void **state)
{
    static const dm_entry entries[] = {
        {.kind = "dance", .seat = "clock"},
        {.kind = "tick", .seat = "nobody"},
        {.kind = "tick", .seat = "#7"},
        {.kind = "fire", .seat = "facilitator", .subject = "no such inject"},
        {.kind = "fire", .seat = "facilitator", .subject = "#99999"},
        {.kind = "fire", .seat = "facilitator", .subject = "#"},
        {.kind = "choose", .seat = "halmark", .subject = "#-9", .object = "tell"},
        {.kind = "tick", .seat = "clock", .value = INT64_MAX},
        {.kind = "tick", .seat = "clock", .confidence = 256},
    };
    dm_rehearsal *exercise = *state;
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
        dm_input input;
        dm_diag diag = {0};
        assert_int_equal(dm_record_read(exercise->scenario, &entries[i], &input, &diag),
                         DM_E_SESSION);
        assert_string_not_equal(diag.message, "");
    }
}

static void a_copy_is_made_while_the_session_is_in_use(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session *session = dm_rehearsal_record(exercise, "used.demarche", 10);
    char *copy = path_of(exercise, "copied.demarche");
    dm_diag diag = {0};
    assert_int_equal(dm_journal_copy(dm_session_journal(session), copy, &diag), DM_OK);
    assert_int_equal(dm_session_append(session, exercise->turns[10].input, NULL, &diag), DM_OK);
    dm_session_close(session);
    assert_int_equal(dm_session_open(&session, copy, DM_SESSION_READ, &diag), DM_OK);
    assert_int_equal(dm_session_count(session), 10);
    dm_session_close(session);
    free(copy);
}

static void alter(const char *path, const char *sql)
{
    sqlite3 *database;
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    char *why = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s: %s", sql, why);
    assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

static const char duplicate[] =
    "INSERT INTO entry SELECT 31, parent, branch, minute, wall, seat, kind, subject, object,"
    " decision, incident, at, value, belief, confidence, world, changes, reason, salt,"
    " reason_seal, seal FROM entry WHERE number = 30";
static const char many_facts[] =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
    " INSERT INTO head SELECT i + 300, 'k' || i, CAST('v' AS BLOB), zeroblob(32) FROM n";

static void whatever_was_altered_with_sqlite_is_noticed(void **state)
{
    static const char *const alterations[] = {
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW v AS SELECT * FROM entry",
        "CREATE TABLE extra(x)",
        "CREATE INDEX i ON entry(kind)",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "ALTER TABLE entry RENAME TO e; CREATE VIEW entry AS SELECT * FROM e",
        "ALTER TABLE entry ADD COLUMN more TEXT",
        "DROP TABLE file",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 3",
        "UPDATE head SET bytes = CAST('8' AS BLOB) WHERE name = 'seed'",
        "DELETE FROM head WHERE name = 'seed'",
        "DELETE FROM head WHERE name = 'seal'",
        "UPDATE head SET bytes = x'370038' WHERE name = 'seed'",
        "UPDATE file SET bytes = CAST(bytes || ' ' AS BLOB) WHERE number = 1003",
        "DELETE FROM file WHERE number = 1002",
        "UPDATE spare SET bytes = CAST('8' AS BLOB) WHERE name = 'seed'",
        "UPDATE spare SET seal = zeroblob(32) WHERE number = 1003",
        "DELETE FROM spare WHERE number = 1002",
        "INSERT INTO spare VALUES (5000, 'more', x'', zeroblob(32))",
        "UPDATE entry SET value = 1 WHERE number = 5",
        "UPDATE entry SET wall = wall + 1 WHERE number = 5",
        "UPDATE entry SET world = '0000000000000000' WHERE number = 30",
        "UPDATE entry SET changes = NULL WHERE number = 5",
        "UPDATE entry SET reason = 'never said' WHERE number = 1",
        "UPDATE entry SET reason = 'never said', salt = NULL WHERE number = 1",
        "UPDATE entry SET salt = zeroblob(16) WHERE number = 1",
        "UPDATE entry SET reason_seal = zeroblob(32) WHERE number = 1",
        "UPDATE entry SET seal = zeroblob(31) WHERE number = 30",
        "UPDATE entry SET changes = hex(zeroblob(1500000)) WHERE number = 5",
        "UPDATE entry SET kind = 'tick' || char(0) || 'x' WHERE number = 5",
        "DELETE FROM entry WHERE number = 12",
        "UPDATE entry SET number = 31 WHERE number = 30",
        "UPDATE entry SET number = -1 WHERE number = 1",
        duplicate,
        many_facts,
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', char(27) || "
        "'[2J', 'entry', 3, 'CREATE TABLE (')",
    };
    dm_rehearsal *exercise = *state;
    char *path = path_of(exercise, "alter.demarche");
    for (size_t i = 0; i < sizeof alterations / sizeof alterations[0]; i++) {
        unlink(path);
        dm_session_close(dm_rehearsal_record(exercise, "alter.demarche", 30));
        alter(path, alterations[i]);
        dm_session *session;
        dm_diag diag = {0};
        const dm_status status = dm_session_open(&session, path, DM_SESSION_INSPECT, &diag);
        if (status != DM_E_SESSION) fail_msg("%s: %s", alterations[i], diag.message);
        assert_string_not_equal(diag.message, "");
        assert_true(dm_text_is_clean(diag.message, strlen(diag.message)));
    }
    free(path);
}

/// Writes an entry's reason anew, with all that seals it.
static void reseal(const char *path, const dm_seal *before, dm_entry *entry, const char *reason)
{
    static const uint8_t salt[DM_SALT_SIZE] = {1};
    entry->reason = reason;
    const dm_seal inner = dm_seal_reason(salt, reason);
    const dm_seal seal = dm_seal_entry(before, entry, &inner);
    sqlite3 *database;
    sqlite3_stmt *row;
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(database,
                                        "UPDATE entry SET reason = ?1, salt = ?2, reason_seal = "
                                        "?3, seal = ?4 WHERE number = 1",
                                        -1, &row, NULL),
                     SQLITE_OK);
    sqlite3_bind_text(row, 1, reason, -1, SQLITE_STATIC);
    sqlite3_bind_blob(row, 2, salt, sizeof salt, SQLITE_STATIC);
    sqlite3_bind_blob(row, 3, inner.bytes, DM_SEAL_SIZE, SQLITE_STATIC);
    sqlite3_bind_blob(row, 4, seal.bytes, DM_SEAL_SIZE, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(row), SQLITE_DONE);
    sqlite3_finalize(row);
    assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

static void bytes_that_cannot_be_shown_are_refused_although_every_seal_fits(void **state)
{
    dm_rehearsal *exercise = *state;
    char *path = path_of(exercise, "sealed.demarche");
    dm_session *session = dm_rehearsal_record(exercise, "sealed.demarche", 0);
    const dm_journal_start start = dm_journal_started(dm_session_journal(session));
    const dm_seal before = dm_seal_start(&start);
    dm_session_close(session);
    dm_journal *journal;
    dm_diag diag = {0};
    dm_entry entry = {.number = 1, .branch = 1, .seat = "clock", .kind = "tick"};
    assert_int_equal(dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &diag), DM_OK);
    assert_int_equal(dm_journal_append(journal, &entry, &diag), DM_OK);
    static const char *const rows[] = {"as it was said", "\x1b[2J", "\xff", "rubbed\x7f out"};
    for (size_t i = 1; i < sizeof rows / sizeof rows[0]; i++) { // nor are they written
        entry.reason = rows[i];
        assert_int_equal(dm_journal_append(journal, &entry, &diag), DM_E_USAGE);
        const dm_fact fact = {"seed", rows[i]};
        const dm_journal_start other = {.facts = &fact, .fact_count = 1};
        dm_journal *made;
        diag = (dm_diag){0};
        assert_int_equal(
            dm_journal_create(&made, dm_rehearsal_path(exercise, "no.demarche"), &other, &diag),
            DM_E_SESSION);
        assert_int_not_equal(access(exercise->path, F_OK), 0);
    }
    dm_journal_close(journal);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        reseal(path, &before, &entry, rows[i]);
        diag = (dm_diag){0};
        const dm_status status = dm_session_open(&session, path, DM_SESSION_INSPECT, &diag);
        if (i == 0) dm_session_close(session);
        if (i == 0 && status == DM_OK) continue;
        assert_int_equal(status, DM_E_SESSION);
        assert_non_null(strstr(diag.message, i > 0 ? "no text" : "does not follow"));
    }
    free(path);
}

static void a_session_takes_as_many_entries_as_it_can_hold_and_says_so(void **state)
{
    dm_rehearsal *exercise = *state;
    dm_session_close(dm_rehearsal_record(exercise, "long.demarche", 0));
    char *path = path_of(exercise, "long.demarche");
    dm_journal *journal;
    dm_diag diag = {0};
    assert_int_equal(dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &diag), DM_OK);
    assert_int_equal(dm_journal_begin(journal, &diag), DM_OK);
    const dm_entry entry = {.branch = 1, .seat = "clock", .kind = "tick"};
    for (int i = 0; i < DM_JOURNAL_ENTRIES_MAX; i++)
        assert_int_equal(dm_journal_append(journal, &entry, &diag), DM_OK);
    assert_int_equal(dm_journal_commit(journal, &diag), DM_OK);
    assert_int_equal(dm_journal_append(journal, &entry, &diag), DM_E_IO);
    assert_non_null(strstr(diag.message, "at most 100000 entries"));
    dm_journal_close(journal);
    diag = (dm_diag){0};
    assert_int_equal(dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &diag), DM_OK);
    assert_int_equal(dm_journal_begin(journal, &diag), DM_OK);
    assert_int_equal(dm_journal_count(journal), DM_JOURNAL_ENTRIES_MAX);
    dm_journal_close(journal);
    free(path);
}

static dm_status copy_wrongly(void *self, const dm_entry *entry, dm_diag *diag)
{
    dm_entry copy = *entry;
    char changes[4096];
    if (entry->number >= 12) {
        copy.world ^= 1;
        snprintf(changes, sizeof changes, "%s", entry->changes);
        char *at = strstr(changes, " next_event ");
        assert_non_null(at);
        at[strlen(" next_event ")] = '9';
        copy.changes = changes;
    }
    return dm_journal_append(self, &copy, diag);
}

static void a_replay_that_differs_is_told_by_entry_row_and_field(void **state)
{
    dm_rehearsal *exercise = *state;
    char *path = path_of(exercise, "other.demarche");
    dm_session *session = dm_rehearsal_record(exercise, "true.demarche", 30);
    dm_journal *journal;
    dm_diag diag = {0};
    const dm_journal_start start = dm_journal_started(dm_session_journal(session));
    assert_int_equal(dm_journal_create(&journal, path, &start, &diag), DM_OK);
    assert_int_equal(dm_journal_read(dm_session_journal(session), copy_wrongly, journal, &diag),
                     DM_OK);
    dm_journal_close(journal);
    dm_session_close(session);

    // Going on with it would be another story; looking at it is fine.
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_WRITE, &diag), DM_E_SESSION);
    diag = (dm_diag){0};
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_INSPECT, &diag), DM_OK);
    dm_verification result;
    assert_int_equal(dm_session_verify(session, &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 12);
    assert_string_equal(result.gap.row, "world");
    assert_string_equal(result.gap.field, "next_event");
    assert_string_not_equal(result.gap.recorded, result.gap.now);
    if (strchr(result.rules, '(') == NULL) fail_msg("no rule is named: %s", result.rules);
    dm_session_close(session);
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_session_is_told_apart),
        cmocka_unit_test(an_existing_file_is_never_overwritten),
        cmocka_unit_test(an_export_comes_back_as_the_same_session),
        cmocka_unit_test(an_export_that_was_changed_is_refused),
        cmocka_unit_test(every_input_comes_back_from_its_words),
        cmocka_unit_test(words_that_mean_nothing_are_refused),
        cmocka_unit_test(whatever_was_altered_with_sqlite_is_noticed),
        cmocka_unit_test(bytes_that_cannot_be_shown_are_refused_although_every_seal_fits),
        cmocka_unit_test(a_session_takes_as_many_entries_as_it_can_hold_and_says_so),
        cmocka_unit_test(a_replay_that_differs_is_told_by_entry_row_and_field),
        cmocka_unit_test(a_copy_is_made_while_the_session_is_in_use),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
