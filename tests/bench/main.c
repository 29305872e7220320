// demarche_bench [SCENARIO [PART]]: prints speeds; PART is rules, session or timeline. Run it
// through tools/bench, in the release profile, on a machine that does nothing else; quote medians
// and ratios.
#include "bench/bench.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

int64_t dm_bench_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t dm_bench_cpu(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int compare(const void *a, const void *b)
{
    const int64_t first = *(const int64_t *)a;
    const int64_t second = *(const int64_t *)b;
    return (first > second) - (first < second);
}

int64_t dm_bench_median(int64_t *samples, int count)
{
    qsort(samples, (size_t)count, sizeof *samples, compare);
    return samples[count / 2];
}

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : DM_SOURCE_DIR "/scenarios/cold-harbour";
    const char *part = argc > 2 ? argv[2] : "";
    if (part[0] == '\0' || strcmp(part, "rules") == 0) dm_bench_rules(stdout, folder);
    if (part[0] == '\0' || strcmp(part, "session") == 0) dm_bench_session(stdout, folder);
    if (part[0] == '\0' || strcmp(part, "timeline") == 0) dm_bench_timeline(stdout);
    if (part[0] == '\0' || strcmp(part, "screens") == 0) dm_bench_screens(stdout, folder);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%-44s %15.1f MiB\n", "peak memory of all this", (double)usage.ru_maxrss / 1024);
    return 0;
}
