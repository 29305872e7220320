#include "screens/play_internal.h"

#include "rules/step.h"

#include <stdlib.h>

// What the rules say to what would be committed now. A person's choice states no assessment of its
// own: what counts is on record, or is prepared and goes on record with the same commit. So what is
// prepared is played in a copy of the world first; nothing of it is in the exercise.

enum { EVENTS_MOST = 512 };

typedef struct ahead {
    dm_world world;
    dm_event events[EVENTS_MOST];
} ahead;

/// As the choice would be judged without what is prepared, when there is no memory for a copy.
dm_verdict dm_play_judge(const dm_game *game, const dm_input *input)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    ahead *copy = game->draft_count > 0 ? malloc(sizeof *copy) : NULL;
    if (copy == NULL) return dm_exercise_judge(game->exercise, input);
    copy->world = *dm_exercise_world(game->exercise);
    dm_events events = {.items = copy->events, .capacity = EVENTS_MOST};
    for (int i = 0; i < game->draft_count; i++)
        dm_step(scenario, &copy->world, game->drafts[i].input, &events);
    const dm_verdict verdict = dm_judge(scenario, &copy->world, input);
    free(copy);
    return verdict;
}

dm_input dm_play_choice(const dm_scenario *scenario, int option)
{
    return dm_hand_choose(scenario, option, (dm_stated){.belief = -1, .confidence = 0});
}

dm_input dm_play_act(const dm_game *game, const dm_candidate *candidate, int decision)
{
    return dm_hand_act(dm_game_state(game), candidate->action, candidate->asset,
                       candidate->incident, decision, (dm_stated){.belief = -1, .confidence = 0});
}
