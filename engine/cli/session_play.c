#include "cli/session_play.h"

#include "base/i18n.h"
#include "journal/record.h"

#include <stdio.h>

static dm_status append_turns(dm_session *session, const dm_turn *turns, int count, dm_diag *diag)
{
    // Nobody waits for these: all of them become durable at once.
    DM_TRY(dm_session_begin(session, diag));
    for (int i = 0; i < count; i++) DM_TRY(dm_session_append(session, turns[i].input, NULL, diag));
    return dm_session_commit(session, diag);
}

dm_status dm_session_keep(const char *path, const char *copy, const dm_loaded *loaded,
                          const dm_played *played, dm_diag *diag)
{
    const dm_session_start start = {.files = loaded->package.files,
                                    .file_count = loaded->package.count,
                                    .setup = played->setup,
                                    .doctrines = {played->doctrines[0], played->doctrines[1]},
                                    .engine_version = DM_VERSION};
    dm_session *session;
    DM_TRY(dm_session_create(&session, path, &start, diag));
    dm_status status = DM_OK;
    if (copy != NULL) status = dm_session_copy_to(session, copy, diag);
    const bool is_begun = status == DM_OK;
    if (is_begun) status = append_turns(session, played->turns, played->turn_count, diag);
    const bool is_empty = status != DM_OK || dm_session_storage(session).memory_since == 1;
    if (status == DM_OK) status = dm_session_is_durable(session, diag);
    if (status == DM_OK) status = dm_session_copy_is_whole(session, diag);
    dm_session_close(session);
    if (is_empty) { // so that the same command works once there is room
        remove(path);
        if (is_begun && copy != NULL) remove(copy);
    }
    return status;
}

dm_status dm_session_open_with_copy(dm_exercise **exercise, const dm_arguments *arguments,
                                    dm_diag *diag)
{
    const char *copy = dm_flag_value(arguments, "copy-to");
    DM_TRY(dm_exercise_open(exercise, arguments->words[0], DM_SESSION_WRITE, diag));
    dm_status status = DM_OK;
    if (copy != NULL) status = dm_session_copy_to(dm_exercise_session(*exercise), copy, diag);
    if (status == DM_OK) return DM_OK;
    dm_exercise_close(*exercise);
    *exercise = NULL;
    return status;
}

dm_status dm_session_close_with_copy(dm_exercise *exercise, dm_status status, dm_diag *diag)
{
    const dm_session *session = dm_exercise_session(exercise);
    if (status == DM_OK) status = dm_session_is_durable(session, diag);
    if (status == DM_OK) status = dm_session_copy_is_whole(session, diag);
    dm_exercise_close(exercise);
    return status == DM_OK ? DM_OK : dm_complain(diag);
}

dm_status dm_session_play_on(dm_exercise *exercise, dm_diag *diag)
{
    bool is_person[DM_STATES];
    for (int state = 0; state < DM_STATES; state++) {
        is_person[state] = dm_exercise_player(exercise, state) < 0;
        const int doctrine = dm_player_default(dm_exercise_scenario(exercise), state);
        if (is_person[state]) DM_TRY(dm_exercise_seat(exercise, state, doctrine, diag));
    }
    DM_TRY(dm_exercise_go_on(exercise, diag));
    // The people come back to their seats, and to their branch.
    for (int state = 0; state < DM_STATES; state++)
        if (is_person[state]) DM_TRY(dm_exercise_seat(exercise, state, -1, diag));
    return DM_OK;
}

dm_story dm_session_story(const dm_exercise *exercise)
{
    dm_story story = {
        .scenario = dm_exercise_scenario(exercise),
        .setup = dm_exercise_setup(exercise),
        .world = dm_exercise_world(exercise),
        .events = dm_exercise_events(exercise),
        .engine_version = DM_VERSION,
    };
    story.reasons = dm_exercise_reasons(exercise, &story.reason_count);
    for (int state = 0; state < DM_STATES; state++)
        story.doctrines[state] = (int16_t)dm_exercise_player(exercise, state);
    return story;
}

static const char *const moves[DM_NODE_KINDS] = {
    [DM_NODE_INPUT] = "",        [DM_NODE_RESEED] = "reseed", [DM_NODE_BRANCH] = "branch",
    [DM_NODE_SWITCH] = "switch", [DM_NODE_UNDO] = "undo",     [DM_NODE_REDO] = "redo",
    [DM_NODE_REDACT] = "redact", [DM_NODE_SEAT] = "seat",
};

/// " halmark firm"
static void say_seat(const dm_scenario *scenario, const dm_input *seat, dm_text *text)
{
    const int doctrine = seat->subject;
    dm_text_format(text, " %s %s", dm_say(scenario, scenario->actors[seat->seat].noun.id),
                   doctrine >= 0 ? dm_say(scenario, scenario->doctrines[doctrine].noun.id)
                                 : _("person"));
}

void dm_session_say(const dm_session *session, int32_t entry, dm_text *text)
{
    const dm_node *node = dm_session_node(session, entry);
    dm_text_time(text, node->minute);
    if (node->kind != DM_NODE_INPUT) {
        dm_text_format(text, " %s", moves[node->kind]);
        if (node->kind == DM_NODE_RESEED) {
            dm_text_format(text, " %llu", (unsigned long long)node->seed);
        } else if (node->kind == DM_NODE_BRANCH || node->kind == DM_NODE_SWITCH) {
            dm_text_format(text, " %d", (int)node->branch);
        } else if (node->kind == DM_NODE_SEAT) {
            say_seat(dm_session_scenario(session), &node->input, text);
        } else {
            dm_text_format(text, " %d", (int)node->parent);
        }
        return;
    }
    dm_entry row = {0};
    dm_record_room room;
    dm_record_write(dm_session_scenario(session), &node->input, &row, &room);
    dm_text_format(text, " %s %s", row.seat, row.kind);
    if (node->input.kind == DM_INPUT_TICK) {
        dm_text_char(text, ' ');
        dm_text_time(text, node->input.minute);
        return;
    }
    const bool is_act = node->input.kind == DM_INPUT_ACT;
    const char *const words[] = {row.subject, row.object, is_act ? row.decision : NULL};
    for (int i = 0; i < 3; i++)
        if (words[i] != NULL) dm_text_format(text, " %s", words[i]);
}
