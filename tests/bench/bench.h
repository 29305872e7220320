#pragma once

#include <stdint.h>
#include <stdio.h>

// demarche_bench: figures, never verdicts. Each part prints lines of "what  figure unit".

/// Nanoseconds of the monotonic clock.
int64_t dm_bench_now(void);

/// Nanoseconds that this thread has computed: unmoved by what else the machine does.
int64_t dm_bench_cpu(void);

/// The median of `count` samples; sorts them.
int64_t dm_bench_median(int64_t *samples, int count);

/// Plays, steps, judgements, snapshots, loading: the rules of a scenario folder.
void dm_bench_rules(FILE *out, const char *folder);

/// Layout and painting of timelines with 1k, 10k and 100k events.
void dm_bench_timeline(FILE *out);

/// From a key press to the pixels that it changes, in the play screen of a scenario folder.
void dm_bench_screens(FILE *out, const char *folder);

/// Opening, seeking and appending: the session file of an exercise in a scenario folder.
void dm_bench_session(FILE *out, const char *folder);
