#include "cli/session_play.h"

#include "base/i18n.h"
#include "cli/advice.h"
#include "journal/record.h"

#include <stdlib.h>

static dm_status no_memory(dm_diag *diag)
{
    return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
}

static dm_status append_turns(dm_session *session, const dm_turn *turns, int count, dm_diag *diag)
{
    // Nobody waits for these: all of them become durable at once.
    DM_TRY(dm_session_begin(session, diag));
    for (int i = 0; i < count; i++) DM_TRY(dm_session_append(session, turns[i].input, NULL, diag));
    return dm_session_commit(session, diag);
}

dm_status dm_session_keep(const char *path, const dm_loaded *loaded, const dm_played *played,
                          dm_diag *diag)
{
    const dm_session_start start = {.files = loaded->package.files,
                                    .file_count = loaded->package.count,
                                    .setup = played->setup,
                                    .doctrines = {played->doctrines[0], played->doctrines[1]},
                                    .engine_version = DM_VERSION};
    dm_session *session;
    DM_TRY(dm_session_create(&session, path, &start, diag));
    const dm_status status = append_turns(session, played->turns, played->turn_count, diag);
    dm_session_close(session);
    return status;
}

static dm_status play_on(dm_session *session, dm_run *run, dm_diag *diag)
{
    const dm_scenario *scenario = dm_session_scenario(session);
    run->scenario = scenario;
    run->setup = *dm_session_setup(session);
    *run->world = *dm_session_world(session);
    run->setup.seed = run->world->seed; // other dice, other moods
    for (int state = 0; state < DM_STATES; state++) {
        const int doctrine = dm_session_doctrine(session, state);
        run->doctrines[state] =
            (int16_t)(doctrine >= 0 ? doctrine : dm_setup_default_doctrine(scenario, state));
    }
    dm_advice advice = {.script = dm_session_script(session), .diag = diag};
    run->adviser = dm_advice_for_run(&advice);
    dm_run_go_on(run);
    if (advice.status != DM_OK) return advice.status;
    return append_turns(session, run->turns, run->turn_count, diag);
}

dm_status dm_session_play_on(dm_session *session, dm_diag *diag)
{
    dm_run *run = calloc(1, sizeof *run);
    if (run == NULL) return no_memory(diag);
    run->world = calloc(1, sizeof *run->world);
    run->turns = calloc(DM_TURNS_MAX, sizeof *run->turns);
    const bool is_good = run->world != NULL && run->turns != NULL;
    const dm_status status = is_good ? play_on(session, run, diag) : no_memory(diag);
    free(run->world);
    free(run->turns);
    free(run);
    return status;
}

dm_status dm_session_story(dm_session *session, dm_played *played, dm_diag *diag)
{
    *played = (dm_played){.setup = *dm_session_setup(session)};
    played->world = calloc(1, sizeof *played->world);
    played->events = calloc(DM_EVENTS_MAX, sizeof *played->events);
    if (played->world == NULL || played->events == NULL) {
        dm_played_free(played);
        return no_memory(diag);
    }
    dm_events events = {.items = played->events, .capacity = DM_EVENTS_MAX};
    const int branch = dm_session_branch_now(session);
    dm_session_tell(session, dm_session_branch_of(session, branch)->head, played->world, &events);
    for (int state = 0; state < DM_STATES; state++)
        played->doctrines[state] = (int16_t)dm_session_doctrine(session, state);
    played->story = (dm_story){
        .scenario = dm_session_scenario(session),
        .setup = &played->setup,
        .world = played->world,
        .events = events,
        .doctrines = {played->doctrines[0], played->doctrines[1]},
        .engine_version = DM_VERSION,
    };
    return DM_OK;
}

static const char *const moves[DM_NODE_KINDS] = {
    [DM_NODE_INPUT] = "",        [DM_NODE_RESEED] = "reseed", [DM_NODE_BRANCH] = "branch",
    [DM_NODE_SWITCH] = "switch", [DM_NODE_UNDO] = "undo",     [DM_NODE_REDO] = "redo",
    [DM_NODE_REDACT] = "redact",
};

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
