#pragma once

#include "exercise/advice.h"
#include "exercise/exercise.h"

// What the files of this room share.

/// Who made a turn.
typedef enum dm_maker {
    DM_MAKER_CLOCK,
    DM_MAKER_SCRIPT,
    DM_MAKER_COMPUTER,
    DM_MAKER_HAND, ///< a person, or the white cell
} dm_maker;

struct dm_exercise {
    dm_session *session;
    dm_advice advice;
    dm_diag advice_diag;
    bool is_advice_told; ///< the failure of an adviser has been reported
    dm_course course;    ///< looks at `world`
    dm_next next;        ///< what the course said, while `has_next`
    bool has_next;

    dm_world world;   ///< after the last of `turns`: the session's
    dm_world draft;   ///< scratch
    dm_event *events; ///< DM_EVENTS_MAX
    int event_count;

    dm_turn *turns;   ///< of this branch, from STARTEX to its head
    int32_t *entries; ///< of each turn
    uint8_t *makers;  ///< dm_maker of each turn
    int32_t *path;    ///< scratch
    dm_reason *reasons;
    int turn_count;
    int reason_count;
    int capacity; ///< of the five lists above

    dm_seat_view views[DM_STATES];
    dm_candidate candidates[DM_STATES][DM_CANDIDATES_MAX];
    int candidate_counts[DM_STATES]; ///< -1: not looked up
    bool is_projected[DM_STATES];
};

/// Makes room for turns, events and reasons, and begins at STARTEX.
DM_MUST_USE dm_status dm_follow_begin(dm_exercise *exercise, dm_diag *diag);
DM_MUST_USE dm_status dm_follow_reserve(dm_exercise *exercise, dm_diag *diag); ///< for one more
void dm_follow_end(dm_exercise *exercise);

/// Brings turns, events, reasons, world and course to the head of the session's branch, from what
/// both have in common. Without memory for it (DM_E_IO) they stay where they were.
DM_MUST_USE dm_status dm_follow(dm_exercise *exercise, dm_diag *diag);

/// Ends what dm_session_begin() began: with DM_OK all of it is committed, else none of it has been;
/// then follows. @return `status`, or what the commit says
DM_MUST_USE dm_status dm_follow_settle(dm_exercise *exercise, dm_status status, dm_diag *diag);

/// Who makes the step of this entry from `exercise->world` on.
dm_maker dm_follow_maker(dm_exercise *exercise, int32_t entry, dm_motive *motive);

/// What comes next, asked once.
const dm_next *dm_exercise_next(dm_exercise *exercise);
