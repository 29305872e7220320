#include "exercise/exercise_internal.h"

#include "base/i18n.h"

// Back, forward, and beside. Nothing is deleted: the session says what was taken back.

bool dm_exercise_can_undo(const dm_exercise *exercise, int seat)
{
    const int last = exercise->turn_count - 1;
    if (last < 0) return false;
    if (seat == DM_SEAT_FACILITATOR) return true;
    // Whoever has seen what came of it, or what the other side did then, decides no more.
    return exercise->makers[last] == DM_MAKER_HAND && exercise->turns[last].input.seat == seat;
}

static const dm_branch *branch_now(const dm_exercise *exercise)
{
    const dm_session *session = exercise->session;
    return dm_session_branch_of(session, dm_session_branch_now(session));
}

bool dm_exercise_can_redo(const dm_exercise *exercise)
{
    return branch_now(exercise)->tip != branch_now(exercise)->head;
}

dm_status dm_exercise_undo(dm_exercise *exercise, int seat, dm_diag *diag)
{
    if (!dm_exercise_can_undo(exercise, seat)) {
        return dm_fail(diag, DM_E_USAGE, NULL, "%s",
                       exercise->turn_count == 0
                           ? _("there is nothing to undo")
                           : _("it is committed: only the facilitator can take it back"));
    }
    int last = exercise->turn_count - 1;
    while (last >= 0 && exercise->makers[last] != DM_MAKER_HAND) last--;
    if (last < 0) last = exercise->turn_count - 1;
    DM_TRY(dm_session_begin(exercise->session, diag));
    dm_status status = DM_OK;
    for (int i = exercise->turn_count; i > last && status == DM_OK; i--)
        status = dm_session_undo(exercise->session, NULL, diag);
    return dm_follow_settle(exercise, status, diag);
}

/// The maker of the step that redo would bring back.
static dm_maker next_maker(dm_exercise *exercise)
{
    const dm_branch *branch = branch_now(exercise);
    int32_t next = branch->tip;
    for (;;) {
        const int32_t parent = dm_session_node(exercise->session, next)->parent;
        if (parent == branch->head) break;
        next = parent;
    }
    dm_motive motive;
    return dm_follow_maker(exercise, next, &motive);
}

static dm_status redo_step(dm_exercise *exercise, dm_diag *diag)
{
    DM_TRY(dm_session_redo(exercise->session, NULL, diag));
    return dm_follow(exercise, diag);
}

dm_status dm_exercise_redo(dm_exercise *exercise, dm_diag *diag)
{
    if (!dm_exercise_can_redo(exercise))
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("there is nothing to redo"));
    const bool is_by_hand = next_maker(exercise) == DM_MAKER_HAND;
    DM_TRY(dm_session_begin(exercise->session, diag));
    dm_status status;
    do {
        status = redo_step(exercise, diag);
    } while (status == DM_OK && is_by_hand && dm_exercise_can_redo(exercise) &&
             next_maker(exercise) != DM_MAKER_HAND);
    return dm_follow_settle(exercise, status, diag);
}

dm_status dm_exercise_branch(dm_exercise *exercise, int32_t entry, const char *name, dm_diag *diag)
{
    DM_TRY(dm_session_branch(exercise->session, entry, name, NULL, diag));
    return dm_follow(exercise, diag);
}

dm_status dm_exercise_switch(dm_exercise *exercise, int branch, dm_diag *diag)
{
    DM_TRY(dm_session_switch(exercise->session, branch, diag));
    return dm_follow(exercise, diag);
}

dm_status dm_exercise_reseed(dm_exercise *exercise, uint64_t seed, dm_diag *diag)
{
    DM_TRY(dm_follow_reserve(exercise, diag));
    DM_TRY(dm_session_reseed(exercise->session, seed, NULL, diag));
    return dm_follow(exercise, diag);
}
