#pragma once

#include <stdbool.h>
#include <stdint.h>

/// How far a long piece of work is, on stderr: a bar when a person watches, else a line for each
/// tenth. Zero-initialise.
typedef struct dm_progress {
    const char *what; ///< "study"
    bool is_quiet;
    bool is_drawn;
    int shown; ///< per cent
} dm_progress;

void dm_progress_show(dm_progress *progress, int64_t done, int64_t total);

/// Takes the bar away, so that the next line is clean.
void dm_progress_end(dm_progress *progress);

/// From here on Ctrl-C (and being told to stop otherwise) does not end the program but makes
/// dm_interrupt_came() true; a second time ends it.
void dm_interrupt_catch(void);
bool dm_interrupt_came(void);
