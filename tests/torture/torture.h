#pragma once

#include "session/session.h"
#include "support/rehearsal.h"

// What the parts of the torture program share. Each part stops the program at the first fault.

/// A random number below `bound`; the same ones for the same seed.
uint32_t dm_torture_draw(uint32_t bound);

/// Says what has been found, and ends the program.
_Noreturn void dm_torture_stop(const char *what, long number, const char *why);

/// "FOLDER/NAME" into `path`.
enum { DM_TORTURE_PATH = 128 };
void dm_torture_path(dm_rehearsal *rehearsal, const char *name, char path[DM_TORTURE_PATH]);

/// Opens and verifies a whole session. @return entries in it
int dm_torture_verify(const char *path, int acknowledged, const char *what, long number);

/// Writers that are killed with SIGKILL at any moment.
void dm_torture_kills(dm_rehearsal *rehearsal, long rounds);

/// Files that end too early: `rounds` lengths, or all of them.
void dm_torture_cuts(dm_rehearsal *rehearsal, long rounds);

/// Files of which a page is all zeros, or all nonsense: each page, at most `rounds` tries.
void dm_torture_pages(dm_rehearsal *rehearsal, long rounds);

/// Files with one bit turned over.
void dm_torture_flips(dm_rehearsal *rehearsal, long rounds);

/// Disks that are full at any moment.
void dm_torture_full(dm_rehearsal *rehearsal, long rounds);
