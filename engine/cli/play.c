#include "cli/play.h"

#include "base/i18n.h"
#include "exercise/advice.h"
#include "run/run.h"

#include <stdlib.h>

/// What the computer players thought, in the order of their events.
static int keep_reasons(const dm_run *run, dm_reason *reasons)
{
    int count = 0;
    for (int i = 0; i < run->turn_count; i++) {
        const dm_turn *turn = &run->turns[i];
        const bool is_choice = turn->input.kind == DM_INPUT_CHOOSE ||
                               turn->input.kind == DM_INPUT_ACT ||
                               turn->input.kind == DM_INPUT_WAIT;
        if (!is_choice || turn->first_event == 0) continue;
        reasons[count++] = (dm_reason){
            .first_event = turn->first_event,
            .last_event = turn->last_event,
            .seat = turn->input.seat,
            .kind = turn->input.kind,
            .decision =
                turn->input.kind == DM_INPUT_ACT ? turn->input.decision : turn->input.subject,
            .motive = turn->motive,
        };
    }
    return count;
}

static dm_status take_memory(dm_played *played, dm_run **run, dm_diag *diag)
{
    played->world = calloc(1, sizeof *played->world);
    played->events = calloc(DM_EVENTS_MAX, sizeof *played->events);
    played->reasons = calloc(DM_TURNS_MAX, sizeof *played->reasons);
    played->turns = calloc(DM_TURNS_MAX, sizeof *played->turns);
    *run = calloc(1, sizeof **run);
    if (played->world != NULL && played->events != NULL && played->reasons != NULL &&
        played->turns != NULL && *run != NULL)
        return DM_OK;
    return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
}

dm_status dm_played_run(dm_played *played, const dm_loaded *loaded, dm_diag *diag)
{
    dm_run *run = NULL;
    const dm_status status = take_memory(played, &run, diag);
    if (status != DM_OK) {
        free(run);
        return status;
    }
    run->scenario = loaded->scenario;
    run->setup = played->setup;
    run->world = played->world;
    run->turns = played->turns;
    run->events = (dm_events){.items = played->events, .capacity = DM_EVENTS_MAX};
    for (int state = 0; state < DM_STATES; state++)
        run->doctrines[state] = played->doctrines[state];
    dm_advice advice = {.script = loaded->script, .diag = diag};
    run->adviser = dm_advice_for_run(&advice);
    dm_run_play(run);

    played->story = (dm_story){
        .scenario = loaded->scenario,
        .setup = &played->setup,
        .world = played->world,
        .events = run->events,
        .reasons = played->reasons,
        .reason_count = keep_reasons(run, played->reasons),
        .doctrines = {played->doctrines[0], played->doctrines[1]},
        .engine_version = DM_VERSION,
    };
    played->turn_count = run->turn_count;
    free(run);
    return advice.status;
}

void dm_played_free(dm_played *played)
{
    free(played->world);
    free(played->events);
    free(played->reasons);
    free(played->turns);
    *played = (dm_played){0};
}
