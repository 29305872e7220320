// Writers that are killed. Most are light: the journal alone writes what a whole session wrote
// once, so that many can be killed in a second; every sixteenth is a whole session, and is
// replayed.
#include "torture/torture.h"

#include "journal/exchange.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WRITER_DONE = 42, HEAVY_EVERY = 16, COPY_EVERY = 4 };

/// What a whole session wrote, to be written again and compared with.
typedef struct tape {
    dm_journal *journal; ///< open for reading: holds the start
    dm_entry *entries;   ///< texts owned
    int count;
    int capacity;
} tape;

typedef struct hunt {
    dm_rehearsal *rehearsal;
    tape tape;
    char path[DM_TORTURE_PATH];
    char lines[DM_TORTURE_PATH];
    char import[DM_TORTURE_PATH];
    int acknowledged; ///< of the file as it lies there
    long kept;
} hunt;

static char *copy_text(const char *text)
{
    if (text == NULL) return NULL;
    char *copy = malloc(strlen(text) + 1);
    if (copy == NULL) exit(5);
    return strcpy(copy, text);
}

static dm_status keep_entry(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    tape *to = self;
    if (to->count == to->capacity) return DM_OK;
    dm_entry *row = &to->entries[to->count++];
    *row = *entry;
    row->seat = copy_text(entry->seat);
    row->kind = copy_text(entry->kind);
    row->subject = copy_text(entry->subject);
    row->object = copy_text(entry->object);
    row->decision = copy_text(entry->decision);
    row->changes = copy_text(entry->changes);
    row->reason = copy_text(entry->reason);
    return DM_OK;
}

static void make_tape(dm_rehearsal *rehearsal, tape *made)
{
    char path[DM_TORTURE_PATH];
    dm_diag diag = {0};
    dm_session_close(dm_rehearsal_record(rehearsal, "tape.demarche", rehearsal->turn_count));
    dm_torture_path(rehearsal, "tape.demarche", path);
    made->capacity = rehearsal->turn_count;
    made->entries = calloc((size_t)made->capacity, sizeof *made->entries);
    if (made->entries == NULL ||
        dm_journal_open(&made->journal, path, DM_JOURNAL_READ, &diag) != DM_OK ||
        dm_journal_read(made->journal, keep_entry, made, &diag) != DM_OK)
        dm_torture_stop("kills", 0, diag.message);
}

// ------------------------------------------------------------------------------------- the writers

static void acknowledge(int to, int number)
{
    if (write(to, &number, sizeof number) != sizeof number) _exit(6);
}

static void write_light(const hunt *in, int to, bool has_copy)
{
    dm_journal *journal = NULL;
    dm_diag diag = {0};
    const bool is_there = access(in->path, F_OK) == 0;
    const dm_journal_start start = dm_journal_started(in->tape.journal);
    const dm_status status = is_there ? dm_journal_open(&journal, in->path, DM_JOURNAL_WRITE, &diag)
                                      : dm_journal_create(&journal, in->path, &start, &diag);
    if (status != DM_OK) _exit(3);
    if (has_copy && dm_journal_copy_to(journal, in->lines, &diag) != DM_OK) _exit(4);
    dm_status ended = dm_journal_begin(journal, &diag); // reads what is there
    if (ended == DM_OK) ended = dm_journal_commit(journal, &diag);
    for (int i = (int)dm_journal_count(journal); i < in->tape.count && ended == DM_OK; i++) {
        ended = dm_journal_append(journal, &in->tape.entries[i], &diag);
        if (ended != DM_OK || dm_journal_storage(journal).memory_since != 0) _exit(5);
        acknowledge(to, i + 1);
    }
    dm_journal_close(journal);
    _exit(WRITER_DONE);
}

/// All inputs, one by one, by a whole session.
static void write_heavy(const hunt *in, int to)
{
    dm_session *session = NULL;
    dm_diag diag = {0};
    if (access(in->path, F_OK) == 0) {
        if (dm_session_open(&session, in->path, DM_SESSION_WRITE, &diag) != DM_OK) _exit(3);
    } else {
        const dm_session_start start = {.files = in->rehearsal->package.files,
                                        .file_count = in->rehearsal->package.count,
                                        .setup = in->rehearsal->setup,
                                        .engine_version = "test"};
        if (dm_session_create(&session, in->path, &start, &diag) != DM_OK) _exit(4);
    }
    for (int i = dm_session_count(session); i < in->rehearsal->turn_count; i++) {
        if (dm_session_append(session, in->rehearsal->turns[i].input, NULL, &diag) != DM_OK)
            _exit(5);
        acknowledge(to, i + 1);
    }
    dm_session_close(session);
    _exit(WRITER_DONE);
}

// -------------------------------------------------------------------------------------- the hunter

static int read_acknowledged(int from, int at_most)
{
    int number;
    int last = 0;
    for (int i = 0; i < at_most && read(from, &number, sizeof number) == sizeof number; i++)
        last = number;
    return last;
}

/// Some acknowledgements and a moment later, or, one time in four, just any moment.
static int wait_a_while(int from, bool is_heavy)
{
    const bool is_blind = dm_torture_draw(4) == 0;
    const int last = is_blind ? 0 : read_acknowledged(from, (int)dm_torture_draw(24));
    const uint32_t longest = !is_blind ? 400 : is_heavy ? 60000 : 6000;
    const struct timespec pause = {.tv_nsec = (long)dm_torture_draw(longest) * 1000};
    nanosleep(&pause, NULL);
    return last;
}

typedef struct comparison {
    const tape *with;
    int count;
    bool is_other;
} comparison;

static bool is_same_text(const char *a, const char *b)
{
    return (a == NULL && b == NULL) || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static dm_status compare(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)diag;
    comparison *of = self;
    if (of->count == of->with->count) {
        of->is_other = true;
        return DM_OK;
    }
    const dm_entry *wanted = &of->with->entries[of->count++];
    of->is_other = of->is_other || entry->world != wanted->world ||
                   entry->minute != wanted->minute || !is_same_text(entry->kind, wanted->kind) ||
                   !is_same_text(entry->subject, wanted->subject) ||
                   !is_same_text(entry->changes, wanted->changes);
    return DM_OK;
}

/// Opens what the killed writer left behind. @return entries in it; -1: there is no session yet
static int look(const hunt *in, const char *path, int least, long round)
{
    dm_journal *journal;
    dm_diag diag = {0};
    comparison of = {.with = &in->tape};
    if (dm_journal_open(&journal, path, DM_JOURNAL_WRITE, &diag) != DM_OK) {
        if (least > 0) dm_torture_stop("kill", round, diag.message);
        return -1; // killed before it was made: nothing was promised
    }
    if (dm_journal_read(journal, compare, &of, &diag) != DM_OK)
        dm_torture_stop("kill", round, diag.message);
    dm_journal_close(journal);
    if (of.is_other) dm_torture_stop("kill", round, "an entry is another");
    if (of.count < least) dm_torture_stop("kill", round, "an acknowledged entry is lost");
    return of.count;
}

/// The plain copy of a killed writer has all that was acknowledged, too.
static void check_copy(const hunt *in, int last, long round)
{
    FILE *file = fopen(in->lines, "r");
    if (file == NULL) {
        if (last > 0) dm_torture_stop("kill", round, "there is no copy");
        return;
    }
    dm_diag damage;
    dm_diag diag = {0};
    const dm_status status = dm_journal_import(file, in->lines, in->import, &damage, &diag);
    fclose(file);
    if (status == DM_OK) {
        look(in, in->import, last, round); // the first acknowledgement comes after it was begun
    } else if (last > 0) {
        dm_torture_stop("kill", round, diag.message);
    }
    unlink(in->lines);
    unlink(in->import);
}

static void remove_session(const hunt *in)
{
    static const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        char name[DM_TORTURE_PATH + 16];
        snprintf(name, sizeof name, "%s%s", in->path, ends[i]);
        unlink(name);
    }
}

static void kill_one(hunt *in, long round)
{
    const bool is_heavy = round % HEAVY_EVERY == 0;
    const bool has_copy = !is_heavy && round % COPY_EVERY == 1;
    int ends[2];
    if (pipe(ends) != 0) dm_torture_stop("kill", round, strerror(errno));
    const pid_t writer = fork();
    if (writer == 0) {
        close(ends[0]);
        if (is_heavy) write_heavy(in, ends[1]);
        write_light(in, ends[1], has_copy);
    }
    close(ends[1]);
    const int before = wait_a_while(ends[0], is_heavy);
    kill(writer, SIGKILL);
    int status;
    waitpid(writer, &status, 0);
    const int rest = read_acknowledged(ends[0], INT32_MAX);
    close(ends[0]);
    const int last = rest > before ? rest : before;
    if (last > in->acknowledged) in->acknowledged = last;
    const bool is_done = WIFEXITED(status) && WEXITSTATUS(status) == WRITER_DONE;
    if (WIFEXITED(status) && !is_done) dm_torture_stop("writer", round, "it failed by itself");

    const int count = look(in, in->path, in->acknowledged, round);
    if (is_heavy && count >= 0) dm_torture_verify(in->path, in->acknowledged, "kill", round);
    if (has_copy) check_copy(in, last, round);
    in->kept += count > 0 ? count : 0;
    if (count < 0 || count == in->tape.count || dm_torture_draw(8) == 0) {
        remove_session(in); // a new one
        in->acknowledged = 0;
    } else {
        in->acknowledged = count; // what is there now must be there the next time
    }
}

void dm_torture_kills(dm_rehearsal *rehearsal, long rounds)
{
    hunt in = {.rehearsal = rehearsal};
    dm_torture_path(rehearsal, "kill.demarche", in.path);
    dm_torture_path(rehearsal, "kill.jsonl", in.lines);
    dm_torture_path(rehearsal, "killcopy.demarche", in.import);
    make_tape(rehearsal, &in.tape);
    for (long round = 0; round < rounds; round++) {
        alarm(60); // a hang is a fault, too
        kill_one(&in, round);
    }
    printf("kills: %ld, no acknowledged input lost; %ld entries looked at\n", rounds, in.kept);
    for (int i = 0; i < in.tape.count; i++) {
        const dm_entry *row = &in.tape.entries[i];
        const char *const texts[] = {row->seat,     row->kind,    row->subject, row->object,
                                     row->decision, row->changes, row->reason};
        for (size_t j = 0; j < sizeof texts / sizeof texts[0]; j++) {
            void *text;
            memcpy(&text, &texts[j], sizeof text); // the `const` is for readers
            free(text);
        }
    }
    free(in.tape.entries);
    dm_journal_close(in.tape.journal);
}
