#pragma once

#include "rules/project.h"

/// Why a computer player chose: the features that spoke most for its choice and most against the
/// runner-up. `feature` is a dm_feature, or -1.
typedef struct dm_motive {
    int32_t score;           ///< of what it chose
    int32_t runner_up;       ///< of the best other; the same when there was none
    int16_t features[2];     ///< spoke most for it
    int16_t against;         ///< what spoke most against the runner-up; -1
    int16_t rejected;        ///< option that came second, as a row of the scenario; -1: none did
    int16_t rejected_action; ///< action of the catalogue that came second; -1: none did
} dm_motive;

/// Who plays: a doctrine (index into scenario->doctrines), and the run's seed, of which it takes
/// keyed draws of its own that disturb no other.
typedef struct dm_player {
    uint64_t seed;
    int doctrine;
} dm_player;

/// The doctrine that the scenario names for a state; the first when it names none; -1 without any.
int dm_player_default(const dm_scenario *scenario, int state);

typedef enum dm_feature {
#define DM_FEATURE(symbol, name, words, against) DM_FEATURE_##symbol,
#include "model/feature.def"
#undef DM_FEATURE
    DM_FEATURE_COUNT
} dm_feature;

/// The Lua names, and the words of "because ...", in the order of dm_feature.
const char *dm_feature_name(dm_feature feature);
const char *dm_feature_words(dm_feature feature, bool speaks_against);

/// Chooses for the first open decision of `view`, from the seat view and the candidates alone.
/// @param[out] motive  may be NULL
/// @return a CHOOSE, ACT or WAIT input; TICK when the view has no open decision
dm_input dm_player_choose(const dm_scenario *scenario, const dm_seat_view *view,
                          const dm_candidate *candidates, int candidate_count,
                          const dm_player *player, dm_motive *motive);
