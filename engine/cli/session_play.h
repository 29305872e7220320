#pragma once

#include "cli/play.h"
#include "exercise/exercise.h"

// Between sessions and computer players: session knows files and worlds, run knows players.

/// Records what has been played as a new session.
/// @param copy  beside it, as plain JSONL; NULL: none
/// @return DM_E_IO when not all of it is on the disk: then `diag` says what to do next
DM_MUST_USE dm_status dm_session_keep(const char *path, const char *copy, const dm_loaded *loaded,
                                      const dm_played *played, dm_diag *diag);

/// Opens the session that is named first, to be played on; with --copy-to FILE all of it goes there
/// too, as plain JSONL, and so does what follows.
DM_MUST_USE dm_status dm_session_open_with_copy(dm_exercise **exercise,
                                                const dm_arguments *arguments, dm_diag *diag);

/// Closes it, and complains when something failed before (`status`) or is not on the disk.
dm_status dm_session_close_with_copy(dm_exercise *exercise, dm_status status, dm_diag *diag);

/// Lets computer players go on from the head to ENDEX; where a person sat, the scenario's own.
DM_MUST_USE dm_status dm_session_play_on(dm_exercise *exercise, dm_diag *diag);

/// The story of this branch, with motives and stated reasons. It borrows from the exercise: until
/// the next call that takes a `diag`.
dm_story dm_session_story(const dm_exercise *exercise);

/// "0:06:30 halmark choose dp1 tell": what an entry did.
void dm_session_say(const dm_session *session, int32_t entry, dm_text *text);
