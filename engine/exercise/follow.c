#include "exercise/exercise_internal.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

// What the session keeps is inputs; what people look at is events and motives. They are made by
// playing the inputs again, once each, and kept as long as the branch goes on from there.

static dm_status reserve(dm_exercise *exercise, int count, dm_diag *diag)
{
    if (count <= exercise->capacity) return DM_OK;
    const size_t capacity = (size_t)count * 2 + 1024;
    dm_turn *turns = realloc(exercise->turns, capacity * sizeof *turns);
    if (turns != NULL) exercise->turns = turns;
    int32_t *entries = realloc(exercise->entries, capacity * sizeof *entries);
    if (entries != NULL) exercise->entries = entries;
    int32_t *path = realloc(exercise->path, capacity * sizeof *path);
    if (path != NULL) exercise->path = path;
    uint8_t *makers = realloc(exercise->makers, capacity * sizeof *makers);
    if (makers != NULL) exercise->makers = makers;
    dm_reason *reasons = realloc(exercise->reasons, capacity * sizeof *reasons);
    if (reasons != NULL) exercise->reasons = reasons;
    if (turns == NULL || entries == NULL || path == NULL || makers == NULL || reasons == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    exercise->capacity = (int)capacity;
    return DM_OK;
}

dm_status dm_follow_reserve(dm_exercise *exercise, dm_diag *diag)
{
    return reserve(exercise, exercise->turn_count + 1, diag);
}

dm_status dm_follow_begin(dm_exercise *exercise, dm_diag *diag)
{
    exercise->events = calloc(DM_EVENTS_MAX, sizeof *exercise->events);
    if (exercise->events == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    dm_events events = {.items = exercise->events, .capacity = DM_EVENTS_MAX};
    dm_begin(dm_session_scenario(exercise->session), dm_session_setup(exercise->session),
             &exercise->world, &events);
    exercise->event_count = events.count;
    dm_course *course = &exercise->course;
    course->scenario = dm_session_scenario(exercise->session);
    course->world = &exercise->world;
    course->adviser = dm_advice_for_run(&exercise->advice);
    dm_course_begin(course);
    return dm_follow(exercise, diag);
}

void dm_follow_end(dm_exercise *exercise)
{
    free(exercise->events);
    free(exercise->turns);
    free(exercise->entries);
    free(exercise->path);
    free(exercise->makers);
    free(exercise->reasons);
}

// ------------------------------------------------------------------------------------- who made it

/// A computer that answered once for a person stands between two entries that say so.
static bool is_stand_in(const dm_session *session, int32_t entry)
{
    return entry > 1 && entry < dm_session_count(session) &&
           dm_session_node(session, entry - 1)->kind == DM_NODE_SEAT &&
           dm_session_node(session, entry + 1)->kind == DM_NODE_SEAT;
}

static bool is_choice(const dm_input *input)
{
    return input->kind == DM_INPUT_CHOOSE || input->kind == DM_INPUT_ACT ||
           input->kind == DM_INPUT_WAIT;
}

/// Time that runs although a person has to decide is let run by the white cell.
static bool is_somebody_late(const dm_exercise *exercise, const dm_node *node)
{
    for (int state = 0; state < DM_STATES; state++) {
        const bool is_person = node->doctrines[state] < 0;
        if (is_person && dm_is_deciding(&exercise->world, exercise->course.scenario, state))
            return true;
    }
    return false;
}

dm_maker dm_follow_maker(dm_exercise *exercise, int32_t entry, dm_motive *motive)
{
    const dm_node *node = dm_session_node(exercise->session, entry);
    const dm_input *input = &node->input;
    *motive = dm_no_motive();
    if (node->kind != DM_NODE_INPUT) return DM_MAKER_HAND;
    if (dm_course_is_proposal(input)) return DM_MAKER_SCRIPT;
    if (input->kind == DM_INPUT_TICK)
        return is_somebody_late(exercise, node) ? DM_MAKER_HAND : DM_MAKER_CLOCK;
    if (input->seat >= DM_STATES || !is_choice(input) || node->doctrines[input->seat] < 0)
        return DM_MAKER_HAND;
    // Motives are not kept: a computer player thinks the same again.
    dm_input again;
    dm_motive thought;
    if (!dm_course_choose(&exercise->course, input->seat, node->doctrines[input->seat], &again,
                          &thought) ||
        memcmp(&again, input, sizeof again) != 0)
        return DM_MAKER_HAND;
    *motive = thought;
    return is_stand_in(exercise->session, entry) ? DM_MAKER_HAND : DM_MAKER_COMPUTER;
}

// ----------------------------------------------------------------------------------------
// following

static void keep_reason(dm_exercise *exercise, const dm_turn *turn, const char *stated)
{
    const dm_input *input = &turn->input;
    if (turn->first_event == 0 || (stated == NULL && !is_choice(input))) return;
    const bool is_answer = input->kind == DM_INPUT_CHOOSE || input->kind == DM_INPUT_WAIT;
    const bool is_act = input->kind == DM_INPUT_ACT;
    exercise->reasons[exercise->reason_count++] = (dm_reason){
        .first_event = turn->first_event,
        .last_event = turn->last_event,
        .seat = input->seat,
        .kind = input->kind,
        .decision = (int16_t)(is_act      ? input->decision
                              : is_answer ? input->subject
                                          : -1),
        .motive = turn->motive,
        .stated = stated,
    };
}

static void follow_step(dm_exercise *exercise, int32_t entry)
{
    const dm_node *node = dm_session_node(exercise->session, entry);
    dm_motive motive;
    const dm_maker maker = dm_follow_maker(exercise, entry, &motive);
    const uint32_t first = exercise->world.next_event;
    dm_events events = {
        .items = exercise->events, .capacity = DM_EVENTS_MAX, .count = exercise->event_count};
    dm_input input = {.kind = DM_INPUT_COUNT, .seat = DM_SEAT_FACILITATOR};
    if (node->kind == DM_NODE_RESEED) {
        dm_reseed(&exercise->world, node->seed);
    } else {
        input = node->input;
        dm_step(exercise->course.scenario, &exercise->world, input, &events);
        memcpy(exercise->course.doctrines, node->doctrines, sizeof node->doctrines);
        dm_course_played(&exercise->course, &input);
    }
    exercise->event_count = events.count;
    const int row = exercise->turn_count++;
    exercise->turns[row] = dm_turn_made(&input, &motive, first, exercise->world.next_event);
    exercise->entries[row] = entry;
    exercise->makers[row] = (uint8_t)maker;
    keep_reason(exercise, &exercise->turns[row], dm_session_reason(exercise->session, entry));
}

/// Forgets all after the first `count` turns.
static void cut(dm_exercise *exercise, int count)
{
    dm_session_seek(exercise->session, count > 0 ? exercise->entries[count - 1] : 0,
                    &exercise->world);
    exercise->turn_count = count;
    exercise->event_count = (int)exercise->world.next_event - 1;
    if (exercise->event_count > DM_EVENTS_MAX) exercise->event_count = DM_EVENTS_MAX;
    while (exercise->reason_count > 0 &&
           (int)exercise->reasons[exercise->reason_count - 1].first_event > exercise->event_count)
        exercise->reason_count--;
    int from = count;
    while (from > 0 && exercise->turns[from - 1].input.kind != DM_INPUT_TICK) from--;
    dm_course_begin(&exercise->course);
    for (int i = from > 0 ? from - 1 : 0; i < count; i++) {
        const dm_node *node = dm_session_node(exercise->session, exercise->entries[i]);
        if (node->kind != DM_NODE_INPUT) continue;
        memcpy(exercise->course.doctrines, node->doctrines, sizeof node->doctrines);
        dm_course_played(&exercise->course, &node->input);
    }
}

dm_status dm_follow(dm_exercise *exercise, dm_diag *diag)
{
    const dm_session *session = exercise->session;
    const int32_t head = dm_session_branch_of(session, dm_session_branch_now(session))->head;
    const int depth = head > 0 ? dm_session_node(session, head)->depth : 0;
    DM_TRY(reserve(exercise, depth, diag));
    int32_t at = head;
    for (int i = depth - 1; i >= 0; i--, at = dm_session_node(session, at)->parent)
        exercise->path[i] = at;
    int common = 0;
    while (common < exercise->turn_count && common < depth &&
           exercise->entries[common] == exercise->path[common])
        common++;
    if (common < exercise->turn_count) cut(exercise, common);
    for (int i = common; i < depth; i++) follow_step(exercise, exercise->path[i]);
    for (int state = 0; state < DM_STATES; state++) {
        exercise->course.doctrines[state] = (int16_t)dm_session_doctrine(session, state);
        exercise->is_projected[state] = false;
        exercise->candidate_counts[state] = -1;
    }
    exercise->has_next = false;
    return DM_OK;
}

dm_status dm_follow_settle(dm_exercise *exercise, dm_status status, dm_diag *diag)
{
    if (status == DM_OK) status = dm_session_commit(exercise->session, diag);
    if (status != DM_OK) dm_session_cancel(exercise->session);
    const dm_status followed = dm_follow(exercise, diag);
    return status == DM_OK ? followed : status;
}
