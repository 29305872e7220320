// What must never lose a session: kills at any moment, a file cut off anywhere, single bits turned
// over, a disk that is full. Each part is named on the command line with how often:
//     torture kills N | cuts N | flips N | full N
#include "journal/exchange.h"
#include "session/session.h"
#include "support/rehearsal.h"
#include "support/test.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORLDS_MAX = 512, WRITER_DONE = 42 };

static uint64_t dice;

static uint32_t draw(uint32_t bound)
{
    dice = dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((dice >> 33) % bound);
}

static void stop(const char *what, long number, const char *why)
{
    fprintf(stderr, "torture: %s %ld: %s\n", what, number, why);
    exit(1);
}

// ------------------------------------------------------------------------------------------- kills

/// Writes all inputs, one by one, and tells of each once it is durable.
static void write_all(dm_rehearsal *exercise, const char *path, int acknowledge)
{
    dm_session *session = NULL;
    dm_diag diag = {0};
    if (access(path, F_OK) == 0 &&
        dm_session_open(&session, path, DM_SESSION_WRITE, &diag) != DM_OK)
        _exit(3);
    if (session == NULL) {
        const dm_session_start start = {.files = exercise->package.files,
                                        .file_count = exercise->package.count,
                                        .setup = exercise->setup,
                                        .engine_version = "test"};
        if (dm_session_create(&session, path, &start, &diag) != DM_OK) _exit(4);
    }
    for (int i = dm_session_count(session); i < exercise->turn_count; i++) {
        if (dm_session_append(session, exercise->turns[i].input, NULL, &diag) != DM_OK) _exit(5);
        const int number = i + 1;
        if (write(acknowledge, &number, sizeof number) != sizeof number) _exit(6);
    }
    dm_session_close(session);
    _exit(WRITER_DONE);
}

static int read_acknowledged(int from, int at_most)
{
    int number;
    int last = 0;
    for (int i = 0; i < at_most && read(from, &number, sizeof number) == sizeof number; i++)
        last = number;
    return last;
}

/// Some acknowledgements and a moment later, or, one time in four, just any moment.
static int wait_a_while(int from)
{
    const bool is_blind = draw(4) == 0;
    const int last = is_blind ? 0 : read_acknowledged(from, (int)draw(24));
    const struct timespec pause = {.tv_nsec = (long)draw(is_blind ? 80000 : 4000) * 1000};
    nanosleep(&pause, NULL);
    return last;
}

/// What the killed writer left behind. @return entries in it
static int check_killed(const char *path, int acknowledged, long round)
{
    dm_session *session;
    dm_diag diag = {0};
    if (dm_session_open(&session, path, DM_SESSION_WRITE, &diag) != DM_OK) {
        if (acknowledged > 0) stop("kill", round, diag.message);
        unlink(path); // killed before it was made: nothing was promised
        char beside[128];
        snprintf(beside, sizeof beside, "%s-journal", path);
        unlink(beside);
        return 0;
    }
    const int count = dm_session_count(session);
    if (count < acknowledged) stop("kill", round, "an acknowledged input is lost");
    dm_verification result;
    if (dm_session_verify(session, &result, &diag) != DM_OK) stop("kill", round, diag.message);
    if (result.differs_at != 0) stop("kill", round, "the replay is another");
    dm_session_close(session);
    return count;
}

static void kills(dm_rehearsal *exercise, long rounds)
{
    char path[96];
    snprintf(path, sizeof path, "%s", dm_rehearsal_path(exercise, "kill.demarche"));
    int acknowledged = 0;
    long kept = 0;
    for (long round = 0; round < rounds; round++) {
        int ends[2];
        if (pipe(ends) != 0) stop("kill", round, strerror(errno));
        const pid_t writer = fork();
        if (writer == 0) write_all(exercise, path, ends[1]);
        close(ends[1]);
        const int before = wait_a_while(ends[0]);
        kill(writer, SIGKILL);
        int status;
        waitpid(writer, &status, 0);
        const int rest = read_acknowledged(ends[0], INT_MAX);
        const int last = rest > before ? rest : before;
        close(ends[0]);
        if (WIFEXITED(status) && WEXITSTATUS(status) != WRITER_DONE)
            stop("kill", round, "the writer failed");
        if (last > acknowledged) acknowledged = last;
        kept += check_killed(path, acknowledged, round);
        if (WIFEXITED(status)) { // it came to its end: begin anew
            unlink(path);
            acknowledged = 0;
        }
    }
    printf("kills: %ld, no acknowledged input lost; %ld entries looked at\n", rounds, kept);
}

// --------------------------------------------------------------------------------- damaged files

typedef struct original {
    char *bytes;
    size_t size;
    char *told; ///< its export
    int64_t count;
    uint64_t worlds[WORLDS_MAX];
} original;

static void put_file(const char *path, const char *bytes, size_t size)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, bytes, size) != (ssize_t)size) stop("file", 0, strerror(errno));
    close(file);
}

static char *get_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) stop("file", 0, strerror(errno));
    char *bytes = malloc(16 * 1024 * 1024);
    *size = fread(bytes, 1, 16 * 1024 * 1024 - 1, file);
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
    const dm_status status = dm_journal_export(journal, file, diag);
    fclose(file);
    dm_journal_close(journal);
    size_t size;
    return status == DM_OK ? get_file(scratch, &size) : NULL;
}

/// Damaged is said so with the place, or nothing is lost; what is rescued is a true beginning.
/// @return true when it was found to be damaged
static bool check_damaged(dm_rehearsal *exercise, const original *of, const char *what, long number)
{
    char paths[3][96];
    const char *const names[] = {"hurt.demarche", "told.jsonl", "mended.demarche"};
    for (int i = 0; i < 3; i++)
        snprintf(paths[i], sizeof paths[i], "%s", dm_rehearsal_path(exercise, names[i]));
    dm_diag diag = {0};
    char *told = tell(paths[0], paths[1], &diag);
    if (told != NULL) {
        if (strcmp(told, of->told) != 0) stop(what, number, "a damage was not seen");
        free(told);
        return false;
    }
    if (diag.status != DM_E_SESSION && diag.status != DM_E_IO) stop(what, number, "odd status");
    unlink(paths[2]);
    int64_t kept = 0;
    dm_diag damage;
    dm_diag ignored = {0};
    if (dm_journal_repair(paths[0], paths[2], &kept, &damage, &ignored) != DM_OK) return true;
    dm_journal *mended;
    original is = {0};
    if (dm_journal_open(&mended, paths[2], DM_JOURNAL_READ, &ignored) != DM_OK ||
        dm_journal_read(mended, keep_world, &is, &ignored) != DM_OK)
        stop(what, number, ignored.message);
    dm_journal_close(mended);
    if (is.count != kept || kept > of->count) stop(what, number, "a repair tells wrong");
    if (memcmp(is.worlds, of->worlds, (size_t)kept * sizeof is.worlds[0]) != 0)
        stop(what, number, "a repair made something up");
    static const char place[] = "entry ";
    const bool has_place = strncmp(damage.message, place, strlen(place)) == 0;
    if (has_place && strtoll(damage.message + strlen(place), NULL, 10) != kept + 1) {
        stop(what, number, "a repair left out what comes before the damage");
    }
    return true;
}

static void make_original(dm_rehearsal *exercise, original *of)
{
    char path[96];
    char scratch[96];
    dm_session *session = dm_rehearsal_record(exercise, "whole.demarche", WORLDS_MAX);
    dm_session_close(session);
    snprintf(path, sizeof path, "%s", dm_rehearsal_path(exercise, "whole.demarche"));
    snprintf(scratch, sizeof scratch, "%s", dm_rehearsal_path(exercise, "told.jsonl"));
    dm_diag diag = {0};
    of->told = tell(path, scratch, &diag);
    if (of->told == NULL) stop("original", 0, diag.message);
    of->bytes = get_file(path, &of->size);
    dm_journal *journal;
    if (dm_journal_open(&journal, path, DM_JOURNAL_READ, &diag) != DM_OK ||
        dm_journal_read(journal, keep_world, of, &diag) != DM_OK)
        stop("original", 0, diag.message);
    dm_journal_close(journal);
}

static void cuts(dm_rehearsal *exercise, long rounds)
{
    original of = {0};
    make_original(exercise, &of);
    const long all = (long)of.size;
    long found = 0;
    const long count = rounds < all ? rounds : all;
    for (long i = 0; i < count; i++) {
        // Every length, or some, spread evenly and with those around each page's end.
        const size_t size = (size_t)(count == all ? i
                                     : i % 2      ? i / 2 * 4096 % all
                                                  : (long)draw((uint32_t)all));
        put_file(dm_rehearsal_path(exercise, "hurt.demarche"), of.bytes, size);
        if (!check_damaged(exercise, &of, "cut", (long)size)) stop("cut", (long)size, "not seen");
        found++;
    }
    printf("cuts: %ld of %ld lengths, each seen\n", found, all);
    free(of.bytes);
    free(of.told);
}

static void flips(dm_rehearsal *exercise, long rounds)
{
    original of = {0};
    make_original(exercise, &of);
    long found = 0;
    for (long i = 0; i < rounds; i++) {
        const size_t at = draw((uint32_t)of.size);
        const char bit = (char)(1 << draw(8));
        of.bytes[at] = (char)(of.bytes[at] ^ bit);
        put_file(dm_rehearsal_path(exercise, "hurt.demarche"), of.bytes, of.size);
        found += check_damaged(exercise, &of, "flip", (long)at);
        of.bytes[at] = (char)(of.bytes[at] ^ bit);
    }
    printf("flips: %ld of %ld bytes, %ld seen, %ld harmless\n", rounds, (long)of.size, found,
           rounds - found);
    free(of.bytes);
    free(of.told);
}

// -------------------------------------------------------------------------------------- full disks

/// Files may not grow beyond `bytes`; 0: they may.
static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes > 0 ? bytes : limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
}

static void full_once(dm_rehearsal *exercise, long round)
{
    char path[96];
    char copy[96];
    snprintf(path, sizeof path, "%s", dm_rehearsal_path(exercise, "full.demarche"));
    snprintf(copy, sizeof copy, "%s", dm_rehearsal_path(exercise, "copy.demarche"));
    unlink(path);
    unlink(copy);
    dm_session *session = dm_rehearsal_record(exercise, "full.demarche", 3);
    limit_files(4096 + draw(1024 * 1024));
    dm_diag diag = {0};
    int done = 3;
    while (done < exercise->turn_count &&
           dm_session_append(session, exercise->turns[done].input, NULL, &diag) == DM_OK)
        done++;
    if (done < exercise->turn_count && diag.status != DM_E_IO) stop("full", round, diag.message);
    if (dm_session_count(session) != done) stop("full", round, "it counts what it could not keep");
    limit_files(0);
    diag = (dm_diag){0};
    if (dm_journal_copy(dm_session_journal(session), copy, &diag) != DM_OK)
        stop("full", round, diag.message);
    if (done < exercise->turn_count &&
        dm_session_append(session, exercise->turns[done].input, NULL, &diag) != DM_OK)
        stop("full", round, "it does not go on once there is room again");
    dm_session_close(session);
    if (check_killed(copy, done, round) != done) stop("full", round, "the copy is another");
    check_killed(path, done, round);
}

static void full(dm_rehearsal *exercise, long rounds)
{
    signal(SIGXFSZ, SIG_IGN);
    for (long round = 0; round < rounds; round++) full_once(exercise, round);
    printf("full: %ld times, nothing acknowledged was lost\n", rounds);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(dm_rehearsal *exercise, long rounds);
    } parts[] = {{"kills", kills}, {"cuts", cuts}, {"flips", flips}, {"full", full}};
    if (argc < 3) return 2;
    dice = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    dm_rehearsal *exercise = dm_rehearsal_open(NULL, 7);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (strcmp(parts[i].name, argv[1]) == 0) parts[i].run(exercise, strtol(argv[2], NULL, 10));
    dm_rehearsal_close(exercise);
    return 0;
}
