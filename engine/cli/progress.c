#include "cli/progress.h"

#include "base/i18n.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BAR_COLUMNS = 30, LINE_EVERY = 10 };

// A signal handler has nowhere else to write to.
static volatile sig_atomic_t has_come;

static void note_interrupt(int signal_number)
{
    (void)signal_number;
    has_come = 1;
}

void dm_interrupt_catch(void)
{
    struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

bool dm_interrupt_came(void)
{
    return has_come != 0;
}

static bool is_watched(void)
{
    const char *terminal = getenv("TERM");
    return isatty(STDERR_FILENO) && terminal != NULL && terminal[0] != '\0';
}

static void draw_bar(dm_progress *progress, int per_cent, int64_t done, int64_t total)
{
    const int filled = per_cent * BAR_COLUMNS / 100;
    fprintf(stderr, "\r%s [", progress->what);
    for (int i = 0; i < BAR_COLUMNS; i++) fputc(i < filled ? '#' : '.', stderr);
    fprintf(stderr, _("] %3d%%  %lld of %lld runs"), per_cent, (long long)done, (long long)total);
    fflush(stderr);
    progress->is_drawn = true;
}

void dm_progress_show(dm_progress *progress, int64_t done, int64_t total)
{
    if (progress->is_quiet || total <= 0) return;
    const int per_cent = (int)(done * 100 / total);
    if (is_watched()) {
        if (per_cent == progress->shown && progress->is_drawn) return;
        progress->shown = per_cent;
        draw_bar(progress, per_cent, done, total);
        return;
    }
    while (progress->shown + LINE_EVERY <= per_cent) {
        progress->shown += LINE_EVERY;
        fprintf(stderr, _("%s: %d%% of %lld runs\n"), progress->what, progress->shown,
                (long long)total);
    }
}

void dm_progress_end(dm_progress *progress)
{
    if (progress->is_drawn) fputs("\r\033[K", stderr);
    progress->is_drawn = false;
}
