#pragma once

#include <stdbool.h>
#include <stdint.h>

// A disk that fails, and a power that goes out: wraps SQLite's own way to files, for all files that
// are opened from dm_faulty_install() on. It counts what is asked of the disk, so that a test can
// let the first, the second, the third ... fail, until all has been tried.

typedef enum dm_fault {
    DM_FAULT_NONE,
    DM_FAULT_IO,    ///< anything fails: read, write, sync, lock, open, delete
    DM_FAULT_FULL,  ///< only what takes room fails; half of a write is done
    DM_FAULT_POWER, ///< nothing more reaches the disk; dm_faulty_restart() shows what it kept
} dm_fault;

/// Once in a program, before SQLite is used.
void dm_faulty_install(void);

/// From now on the `at`-th operation (1, 2, ...) fails, and with `is_forever` all after it.
void dm_faulty_arm(dm_fault fault, int64_t at, bool is_forever);
void dm_faulty_disarm(void);

/// Whether it came to that.
bool dm_faulty_has_struck(void);

/// Forgets all files. From dm_faulty_arm(DM_FAULT_POWER) on it remembers, for each file in the
/// folder, what has been synced and what was written since.
void dm_faulty_watch(const char *folder);

/// How much of what was not synced the disk kept all the same.
typedef enum dm_survival {
    DM_SURVIVES_NOTHING,
    DM_SURVIVES_ALL,
    DM_SURVIVES_SOME,    ///< each write or none of it, whatever the order
    DM_SURVIVES_SECTORS, ///< each 512 bytes of each write
    DM_SURVIVALS
} dm_survival;

/// Writes all watched files into another folder as they would be found after the power came back.
void dm_faulty_restart(const char *folder, dm_survival survival, uint64_t seed);

/// Forgets all files.
void dm_faulty_forget(void);
