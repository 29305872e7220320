#pragma once

#include "journal/journal.h"
#include "model/input.h"
#include "model/scenario.h"

enum { DM_RECORD_WORDS = 512 };

/// Room for the texts of one entry that are made up ("#7").
typedef struct dm_record_room {
    char bytes[DM_RECORD_WORDS];
    size_t used;
} dm_record_room;

/// Fills the fields of an entry that say what was done: the kind by its name, rows of the scenario
/// by their ids. What has no id is written as a number: "#7". Nothing is lost on the way: reading
/// it back gives the same input, byte for byte.
/// @param room  where the made-up texts live; must outlive the use of `entry`
/// @return false for a kind or a seat that does not exist
bool dm_record_write(const dm_scenario *scenario, const dm_input *input, dm_entry *entry,
                     dm_record_room *room);

/// True when the entry is an input, not something of the session's own.
bool dm_record_is_input(const dm_entry *entry);

/// The input that an entry tells of.
/// @return DM_E_SESSION when it names what the scenario has not, or a number out of range
DM_MUST_USE dm_status dm_record_read(const dm_scenario *scenario, const dm_entry *entry,
                                     dm_input *input, dm_diag *diag);
