#include "exercise/advice.h"

#include "model/verb.h"
#include "rules/measure.h"
#include "script/advise.h"

typedef struct scene {
    const dm_scenario *scenario;
    const dm_world *world;
} scene;

static int64_t measure(void *self, const dm_test *test)
{
    const scene *at = self;
    return dm_measure_world(at->scenario, at->world, test);
}

/// @return false for what nobody can play: an act by somebody who has no seat
static bool input_of(const dm_effect *proposal, const dm_world *world, dm_input *input)
{
    *input = (dm_input){.minute = world->now,
                        .seat = DM_SEAT_SCRIPT,
                        .subject = proposal->subject,
                        .object = -1,
                        .incident = -1,
                        .decision = -1,
                        .belief = -1,
                        .value = proposal->amount};
    switch (proposal->verb) {
    case DM_VERB_SET:
        input->kind = DM_INPUT_SET;
        return true;
    case DM_VERB_ADD:
        input->kind = DM_INPUT_ADD;
        return true;
    case DM_VERB_FIRE:
        input->kind = DM_INPUT_FIRE;
        return true;
    case DM_VERB_SKIP:
        input->kind = DM_INPUT_SKIP;
        return true;
    case DM_VERB_ACT:
        if (proposal->actor < 0 || proposal->actor >= DM_STATES) return false;
        input->kind = DM_INPUT_ACT;
        input->seat = (uint8_t)proposal->actor;
        input->object = proposal->object;
        input->value = DM_ACT_PROPOSED;
        return true;
    default:
        return false; // no adviser may propose it
    }
}

static int advise(void *self, const dm_scenario *scenario, const dm_world *world,
                  dm_input *proposals, int capacity)
{
    dm_advice *advice = self;
    if (advice->status != DM_OK) return 0;
    scene at = {.scenario = scenario, .world = world};
    const dm_gauge gauge = {.measure = measure, .self = &at};
    dm_effect rows[DM_PROPOSALS_MAX];
    const int rows_max = capacity < DM_PROPOSALS_MAX ? capacity : DM_PROPOSALS_MAX;
    int row_count = 0;
    advice->status = dm_advise(advice->script, &gauge, rows, rows_max, &row_count, advice->diag);

    int count = 0;
    for (int i = 0; i < row_count; i++) count += input_of(&rows[i], world, &proposals[count]);
    return count;
}

dm_adviser dm_advice_for_run(dm_advice *advice)
{
    if (advice->script == NULL) return (dm_adviser){0};
    return (dm_adviser){.advise = advise, .self = advice};
}
