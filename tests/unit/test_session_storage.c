// Where a session is kept: alone by one program, beside a plain copy, elsewhere when its file is
// gone, and never taken from a stranger on trust.
#include "journal/exchange.h"
#include "journal/log.h"
#include "support/rehearsal.h"
#include "support/test.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_SIZE = 128 };

#define assert_ok(call)                                                                            \
    do {                                                                                           \
        dm_diag diag = {0};                                                                        \
        if ((call) != DM_OK) fail_msg("%s", diag.message);                                         \
    } while (0)

static int setup(void **state)
{
    *state = dm_rehearsal_open(NULL, 7);
    return 0;
}

static int teardown(void **state)
{
    dm_rehearsal_close(*state);
    return 0;
}

static void name(dm_rehearsal *rehearsal, const char *file, char path[PATH_SIZE])
{
    snprintf(path, PATH_SIZE, "%s", dm_rehearsal_path(rehearsal, file));
}

static void append(dm_rehearsal *rehearsal, dm_session *session, int from, int to)
{
    for (int i = from; i < to; i++)
        assert_ok(dm_session_append(session, rehearsal->turns[i].input, "said", &diag));
}

static int count_good(const char *path)
{
    dm_session *session = NULL;
    assert_ok(dm_session_open(&session, path, DM_SESSION_READ, &diag));
    dm_verification result;
    assert_ok(dm_session_verify(session, &result, &diag));
    assert_int_equal(result.differs_at, 0);
    const int count = dm_session_count(session);
    dm_session_close(session);
    return count;
}

// ------------------------------------------------------------------------------------ two programs

/// A second program: has the session open for writing until it is killed.
static pid_t hold(const char *path)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    const pid_t holder = fork();
    if (holder == 0) {
        dm_session *session;
        dm_diag told = {0};
        if (dm_session_open(&session, path, DM_SESSION_WRITE, &told) != DM_OK) _exit(1);
        if (write(ends[1], "!", 1) != 1) _exit(1);
        for (;;) pause();
    }
    char ready;
    assert_int_equal(read(ends[0], &ready, 1), 1);
    close(ends[0]);
    close(ends[1]);
    return holder;
}

static void a_second_program_may_look_but_not_write_and_is_told_so_at_once(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    dm_session_close(dm_rehearsal_record(rehearsal, "two.demarche", 6));
    name(rehearsal, "two.demarche", path);
    const pid_t holder = hold(path);
    dm_session *session;
    dm_diag told = {0};
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_WRITE, &told), DM_E_IO);
    assert_non_null(strstr(told.message, "another program has the session open"));
    assert_non_null(strstr(told.hint, "close it there"));
    assert_int_equal(count_good(path), 6);
    char copy[PATH_SIZE];
    name(rehearsal, "twocopy.demarche", copy);
    assert_ok(dm_session_open(&session, path, DM_SESSION_READ, &diag));
    assert_ok(dm_journal_copy(dm_session_journal(session), copy, &diag));
    dm_session_close(session);
    assert_int_equal(count_good(copy), 6);

    kill(holder, SIGKILL); // whatever it held, it holds no more
    waitpid(holder, NULL, 0);
    assert_ok(dm_session_open(&session, path, DM_SESSION_WRITE, &diag));
    append(rehearsal, session, 6, 8);
    dm_session_close(session);
    assert_int_equal(count_good(path), 8);
}

static void who_looks_does_not_disturb_who_writes(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    dm_session *one = dm_rehearsal_record(rehearsal, "look.demarche", 5);
    name(rehearsal, "look.demarche", path);
    dm_session *two = NULL;
    assert_ok(dm_session_open(&two, path, DM_SESSION_READ, &diag));
    append(rehearsal, one, 5, 9);
    assert_int_equal(dm_session_storage(one).memory_since, 0);
    assert_int_equal(count_good(path), 9);
    assert_int_equal(dm_session_count(two), 5);
    dm_diag told = {0};
    assert_int_not_equal(dm_session_append(two, rehearsal->turns[5].input, NULL, &told), DM_OK);
    dm_session_close(one);
    dm_session_close(two);
    assert_int_equal(count_good(path), 9);
}

// -------------------------------------------------------------------------------- the file is gone

static void a_session_whose_file_is_deleted_goes_on_and_is_saved_elsewhere(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    char other[PATH_SIZE];
    dm_session *session = dm_rehearsal_record(rehearsal, "gone.demarche", 5);
    name(rehearsal, "gone.demarche", path);
    name(rehearsal, "found.demarche", other);
    assert_int_equal(unlink(path), 0);
    append(rehearsal, session, 5, 12);
    const dm_storage storage = dm_session_storage(session);
    assert_int_equal(storage.memory_since, 1); // what was durable once is gone with the file
    assert_non_null(strstr(storage.why->message, "moved or deleted"));
    dm_diag told = {0};
    assert_int_equal(dm_session_is_durable(session, &told), DM_E_IO);
    dm_verification result;
    assert_ok(dm_session_verify(session, &result, &diag)); // it is all there, in memory
    assert_int_equal(result.steps, 12);

    told = (dm_diag){0};
    assert_ok(dm_session_save_as(session, other, &diag));
    assert_ok(dm_session_is_durable(session, &diag));
    assert_string_equal(dm_journal_path(dm_session_journal(session)), other);
    append(rehearsal, session, 12, 14);
    dm_session_close(session);
    assert_int_equal(count_good(other), 14);
}

static void a_session_is_moved_to_another_disk_while_it_is_played(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    char other[PATH_SIZE];
    dm_session *session = dm_rehearsal_record(rehearsal, "from.demarche", 5);
    name(rehearsal, "from.demarche", path);
    name(rehearsal, "to.demarche", other);
    assert_ok(dm_session_save_as(session, other, &diag));
    append(rehearsal, session, 5, 8);
    dm_diag told = {0};
    assert_int_equal(dm_session_save_as(session, path, &told), DM_E_IO); // it exists
    append(rehearsal, session, 8, 9);
    dm_session_close(session);
    assert_int_equal(count_good(path), 5);
    assert_int_equal(count_good(other), 9);
}

// ---------------------------------------------------------------------------------- the plain copy

static int import(const char *lines, const char *path, dm_diag *damage)
{
    FILE *file = fopen(lines, "r");
    assert_non_null(file);
    assert_ok(dm_journal_import(file, "lines.jsonl", path, damage, &diag));
    fclose(file);
    return count_good(path);
}

static void a_plain_copy_has_every_entry_and_none_that_was_taken_back(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char lines[PATH_SIZE];
    char back[PATH_SIZE];
    name(rehearsal, "copy.jsonl", lines);
    name(rehearsal, "back.demarche", back);
    dm_session *session = dm_rehearsal_record(rehearsal, "copied.demarche", 5);
    assert_ok(dm_session_copy_to(session, lines, &diag));
    append(rehearsal, session, 5, 9);
    dm_diag damage;
    assert_int_equal(import(lines, back, &damage), 9); // as it stands, in the middle of it
    assert_int_equal(damage.status, DM_E_SESSION);
    assert_non_null(strstr(damage.message, "the end is missing"));
    unlink(back);
    assert_ok(dm_session_redact(session, 6, NULL, &diag));
    assert_ok(dm_session_copy_is_whole(session, &diag));
    dm_session_close(session);
    assert_int_equal(import(lines, back, &damage), 10);
    assert_int_equal(damage.status, DM_OK);
    char *text = dm_test_read(lines);
    int said = 0;
    for (const char *at = text; (at = strstr(at, "\"reason\":\"said\"")) != NULL; at++) said++;
    assert_int_equal(said, 3); // of four, one was redacted
    free(text);
}

static void a_plain_copy_cut_off_anywhere_gives_back_every_whole_line(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char lines[PATH_SIZE];
    char back[PATH_SIZE];
    name(rehearsal, "cut.jsonl", lines);
    name(rehearsal, "cut.demarche", back);
    dm_session *session = dm_rehearsal_record(rehearsal, "cutone.demarche", 0);
    assert_ok(dm_session_copy_to(session, lines, &diag));
    append(rehearsal, session, 0, 20);
    dm_session_close(session);
    char *text = dm_test_read(lines);
    const size_t size = strlen(text);
    const char *first = strstr(text, "{\"entry\":1,");
    assert_non_null(first);
    for (size_t cut = (size_t)(first - text); cut < size; cut += 211) {
        int wanted = 0;
        for (const char *at = first; at < text + cut && (at = strchr(at, '\n')) != NULL; at++)
            wanted += at < text + cut;
        FILE *file = fopen(lines, "w");
        fwrite(text, 1, cut, file);
        fclose(file);
        unlink(back);
        dm_diag damage;
        assert_int_equal(import(lines, back, &damage), wanted);
        assert_int_equal(damage.status, DM_E_SESSION);
    }
    free(text);
}

static void a_copy_that_cannot_be_written_ends_and_the_session_does_not(void **state)
{
    dm_rehearsal *rehearsal = *state;
    dm_session *session = dm_rehearsal_record(rehearsal, "alone.demarche", 2);
    dm_diag told = {0};
    assert_int_equal(dm_session_copy_to(session, "/nowhere/at.jsonl", &told), DM_E_IO);
    assert_non_null(strstr(told.message, "cannot be created"));
    if (access("/dev/full", W_OK) == 0) {
        char link[PATH_SIZE];
        name(rehearsal, "full.jsonl", link);
        assert_int_equal(symlink("/dev/full", link), 0);
        told = (dm_diag){0};
        assert_int_equal(dm_session_copy_to(session, link, &told), DM_E_IO); // it exists
    }
    append(rehearsal, session, 2, 5);
    assert_ok(dm_session_is_durable(session, &diag));
    dm_session_close(session);
}

static void a_copy_whose_disk_is_full_says_so_and_the_session_is_whole(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    dm_session *session = dm_rehearsal_record(rehearsal, "whole.demarche", 2);
    name(rehearsal, "tight.jsonl", path);
    assert_ok(dm_session_copy_to(session, path, &diag));
    assert_ok(dm_session_copy_is_whole(session, &diag));
    struct stat copy;
    assert_int_equal(stat(path, &copy), 0);
    struct rlimit usual;
    getrlimit(RLIMIT_FSIZE, &usual);
    struct rlimit tight = usual;
    tight.rlim_cur = (rlim_t)copy.st_size + 100;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    append(rehearsal, session, 2, 5);
    setrlimit(RLIMIT_FSIZE, &usual);
    dm_diag told = {0};
    assert_int_equal(dm_session_copy_is_whole(session, &told), DM_E_IO);
    assert_non_null(strstr(told.message, "the copy cannot be written"));
    assert_ok(dm_session_is_durable(session, &diag));
    append(rehearsal, session, 5, 8);
    dm_session_close(session);
    name(rehearsal, "whole.demarche", path);
    assert_ok(dm_session_open(&session, path, DM_SESSION_READ, &diag));
    assert_int_equal(dm_session_count(session), 8);
    dm_session_close(session);
}

// ------------------------------------------------------------------------- killed, and damaged too

/// Leaves a session as a killed program does: six entries in the file, six more in the log.
static void leave_log(dm_rehearsal *rehearsal, const char *file, char path[PATH_SIZE])
{
    dm_session_close(dm_rehearsal_record(rehearsal, file, 6));
    name(rehearsal, file, path);
    const pid_t writer = fork();
    if (writer == 0) {
        dm_session *session;
        dm_diag told = {0};
        if (dm_session_open(&session, path, DM_SESSION_WRITE, &told) != DM_OK) _exit(1);
        append(rehearsal, session, 6, 12);
        kill(getpid(), SIGKILL);
    }
    int status;
    waitpid(writer, &status, 0);
    assert_true(WIFSIGNALED(status));
}

static void spoil(const char *path, long at, size_t size)
{
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    fseek(file, at, SEEK_SET);
    for (size_t i = 0; i < size; i++) fputc('?', file);
    fclose(file);
}

static void a_damaged_log_of_a_killed_program_is_noticed_and_repaired(void **state)
{
    dm_rehearsal *rehearsal = *state;
    // Nothing; the first page of the file; the head of the log; the first frame in it.
    static const struct {
        const char *end;
        long at;
        size_t size;
    } cases[] = {{"", 0, 0}, {"", 0, 4096}, {"-wal", 0, 32}, {"-wal", 48, 8}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char file[32];
        char path[PATH_SIZE];
        char hurt[PATH_SIZE + 8];
        char mended[PATH_SIZE];
        snprintf(file, sizeof file, "log%zu.demarche", i);
        leave_log(rehearsal, file, path);
        snprintf(hurt, sizeof hurt, "%s%s", path, cases[i].end);
        spoil(hurt, cases[i].at, cases[i].size);
        name(rehearsal, "logmended.demarche", mended);
        unlink(mended);
        if (cases[i].end[0] != '\0') {
            dm_session *session;
            dm_diag told = {0};
            assert_int_equal(dm_session_open(&session, path, DM_SESSION_WRITE, &told),
                             DM_E_SESSION);
            assert_non_null(strstr(told.message, "entry 7 is damaged"));
        }
        int64_t kept;
        dm_diag damage;
        assert_ok(dm_journal_repair(path, mended, &kept, &damage, &diag));
        // The log may have the first page anew; its own damage SQLite would pass over.
        if (cases[i].end[0] != '\0') assert_int_equal(damage.status, DM_E_SESSION);
        if (cases[i].size == 0) assert_int_equal(damage.status, DM_OK);
        assert_int_equal(kept, 12);
        assert_int_equal(count_good(mended), 12);
    }
}

/// Damage to the last transaction alone looks like one that was under way when the power failed.
static void a_bit_turned_over_in_a_log_loses_at_most_the_last_entry_without_a_word(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    char log[PATH_SIZE + 8];
    leave_log(rehearsal, "bits.demarche", path);
    snprintf(log, sizeof log, "%s-wal", path);
    FILE *file = fopen(log, "r+b");
    assert_non_null(file);
    static uint8_t bytes[256 * 1024];
    const size_t size = fread(bytes, 1, sizeof bytes, file);
    assert_in_range(size, 20000, sizeof bytes - 1);
    assert_int_equal(dm_log_passed_over(bytes, size), 0);
    int seen = 0;
    for (size_t at = 3; at < size; at += 997) {
        fseek(file, (long)at, SEEK_SET);
        fputc(bytes[at] ^ 1 << at % 8, file);
        fflush(file);
        dm_session *session;
        dm_diag told = {0};
        const dm_status status = dm_session_open(&session, path, DM_SESSION_READ, &told);
        if (status == DM_OK) {
            if (dm_session_count(session) < 11)
                fail_msg("byte %zu: %d", at, (int)dm_session_count(session));
            dm_session_close(session);
        } else {
            assert_int_equal(status, DM_E_SESSION);
            seen++;
        }
        fseek(file, (long)at, SEEK_SET);
        fputc(bytes[at], file);
        fflush(file);
    }
    fclose(file);
    assert_true(seen > 10);
    assert_int_equal(count_good(path), 12);
}

// -------------------------------------------------------------------------------- strangers

static void alter(const char *path, const char *sql)
{
    sqlite3 *database;
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    char *why = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s: %s", sql, why);
    assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

static const char endless_view[] =
    "PRAGMA writable_schema=1; UPDATE sqlite_schema SET type='view', rootpage=0, sql='CREATE VIEW "
    "entry AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT * FROM n' WHERE "
    "name='entry'";

static void a_file_that_was_made_to_do_harm_is_refused_and_harms_nothing(void **state)
{
    static const char *const alterations[] = {
        "CREATE TRIGGER t BEFORE INSERT ON entry BEGIN SELECT load_extension('/tmp/x'); END",
        "CREATE TRIGGER t AFTER UPDATE ON entry BEGIN DELETE FROM head; END",
        "ALTER TABLE entry ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))",
        "ALTER TABLE head ADD COLUMN more INTEGER AS (abs(-9223372036854775808))",
        "CREATE INDEX i ON entry(length(hex(zeroblob(number * 1000000))))",
        "CREATE UNIQUE INDEX i ON head(name)",
        "CREATE VIRTUAL TABLE v USING rtree(a, b, c)",
        "DROP TABLE entry; CREATE VIEW entry AS SELECT * FROM head, head, head, head, head",
        endless_view,
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=2",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=1 WHERE name='entry'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=99999 WHERE name='file'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=-1 WHERE name='spare'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET name='Entry' WHERE name='entry'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql=sql || ' ' WHERE name='entry'",
        "PRAGMA writable_schema=1; INSERT INTO sqlite_schema SELECT * FROM sqlite_schema",
        "PRAGMA writable_schema=1; DELETE FROM sqlite_schema",
        "PRAGMA page_size=512; VACUUM",
        "PRAGMA page_size=65536; VACUUM",
        "PRAGMA encoding='UTF-16'; PRAGMA user_version=7",
        "UPDATE file SET bytes=zeroblob(20000000) WHERE number=1001",
        "UPDATE entry SET kind=hex(zeroblob(2000000)) WHERE number=4",
        "UPDATE entry SET reason=hex(zeroblob(9000000)) WHERE number=1",
        "UPDATE entry SET parent=9223372036854775807 WHERE number=4",
        "UPDATE entry SET number=9223372036854775807 WHERE number=4",
        "UPDATE head SET name=name || char(0) || 'x'",
    };
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    char mended[PATH_SIZE];
    name(rehearsal, "harm.demarche", path);
    name(rehearsal, "harmless.demarche", mended);
    for (size_t i = 0; i < sizeof alterations / sizeof alterations[0]; i++) {
        unlink(path);
        unlink(mended);
        dm_session_close(dm_rehearsal_record(rehearsal, "harm.demarche", 6));
        alter(path, alterations[i]);
        dm_session *session;
        dm_diag told = {0};
        const dm_session_mode modes[] = {DM_SESSION_READ, DM_SESSION_INSPECT, DM_SESSION_WRITE};
        for (int mode = 0; mode < 3; mode++) {
            told = (dm_diag){0};
            const dm_status status = dm_session_open(&session, path, modes[mode], &told);
            if (status != DM_E_SESSION)
                fail_msg("%s: %d \"%s\"", alterations[i], status, told.message);
        }
        int64_t kept;
        dm_diag damage;
        told = (dm_diag){0};
        const dm_status status = dm_journal_repair(path, mended, &kept, &damage, &told);
        if (status == DM_OK) {
            assert_int_equal(count_good(mended), kept);
        } else {
            assert_int_equal(status, DM_E_SESSION);
        }
    }
}

static void a_file_of_absurd_size_is_not_even_read(void **state)
{
    dm_rehearsal *rehearsal = *state;
    char path[PATH_SIZE];
    dm_session_close(dm_rehearsal_record(rehearsal, "huge.demarche", 2));
    name(rehearsal, "huge.demarche", path);
    assert_int_equal(truncate(path, (off_t)1 << 33), 0); // no more of the disk than before
    dm_session *session;
    dm_diag told = {0};
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_READ, &told), DM_E_SESSION);
    assert_non_null(strstr(told.message, "at most 256 MiB"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_program_may_look_but_not_write_and_is_told_so_at_once),
        cmocka_unit_test(who_looks_does_not_disturb_who_writes),
        cmocka_unit_test(a_session_whose_file_is_deleted_goes_on_and_is_saved_elsewhere),
        cmocka_unit_test(a_session_is_moved_to_another_disk_while_it_is_played),
        cmocka_unit_test(a_plain_copy_has_every_entry_and_none_that_was_taken_back),
        cmocka_unit_test(a_plain_copy_cut_off_anywhere_gives_back_every_whole_line),
        cmocka_unit_test(a_copy_that_cannot_be_written_ends_and_the_session_does_not),
        cmocka_unit_test(a_copy_whose_disk_is_full_says_so_and_the_session_is_whole),
        cmocka_unit_test(a_damaged_log_of_a_killed_program_is_noticed_and_repaired),
        cmocka_unit_test(a_bit_turned_over_in_a_log_loses_at_most_the_last_entry_without_a_word),
        cmocka_unit_test(a_file_that_was_made_to_do_harm_is_refused_and_harms_nothing),
        cmocka_unit_test(a_file_of_absurd_size_is_not_even_read),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
