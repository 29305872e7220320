#pragma once

#include "model/world.h"

/// The rules' answer to an act, mildest first. A refusal is an outcome of play, not an error.
typedef enum dm_verdict_kind {
    DM_VERDICT_ALLOWED,
    DM_VERDICT_ADVISED,    ///< allowed; an advisory norm speaks against it
    DM_VERDICT_BREACH,     ///< allowed, but a breach once it can be shown
    DM_VERDICT_DELAYED,    ///< allowed, but not before `until`
    DM_VERDICT_REFUSED,    ///< a hard norm refuses it
    DM_VERDICT_IMPOSSIBLE, ///< the situation does not allow it: `obstacle` says why
    DM_VERDICT_COUNT
} dm_verdict_kind;

/// Why an act is impossible.
typedef enum dm_obstacle {
    DM_OBSTACLE_NONE,
    DM_OBSTACLE_OVER,      ///< the exercise has ended
    DM_OBSTACLE_UNKNOWN,   ///< no such action, asset or decision
    DM_OBSTACLE_TARGET,    ///< the action needs another kind of target
    DM_OBSTACLE_ACCESS,    ///< no such access to the target
    DM_OBSTACLE_CONDITION, ///< the action's own `when` does not hold (its `unless` says it)
    DM_OBSTACLE_REPEATED,  ///< done or under way already
    DM_OBSTACLE_CAPITAL,   ///< too little political capital
    DM_OBSTACLE_CLOSED,    ///< the decision is not open for this seat
    DM_OBSTACLE_EMPTY,     ///< a packet about nothing, or of what the state has not got
    DM_OBSTACLE_COUNT
} dm_obstacle;

/// A verdict. REFUSED without a clause: the white cell has ruled so. `clause` is the clause that
/// decided (-1: none); its norm, sentence and parameters are the scenario's and the world's.
/// `words` is the scenario's own reason for an obstacle.
typedef struct dm_verdict {
    int64_t until; ///< DELAYED: earliest minute
    int16_t clause;
    uint8_t kind;     ///< dm_verdict_kind
    uint8_t obstacle; ///< dm_obstacle
    dm_words words;
} dm_verdict;

/// "allowed" .. "impossible": what a verdict is called in records.
const char *dm_verdict_name(int kind);

/// Asks what would happen; changes nothing. For ACT, MESSAGE, ASSESS, and for CHOOSE (the worst of
/// the acts that the option is made of); all else is allowed. Judged on what the acting state
/// knows, never on truth. What dm_step() then does agrees with it. Norms are asked in the order of
/// the scenario; the worst verdict counts, of two delays the longer, of other equals the first.
dm_verdict dm_judge(const dm_scenario *scenario, const dm_world *world, const dm_input *input);

/// Everything that norms say to the act (ACT, all acts of an option: CHOOSE, or a public
/// accusation: MESSAGE), not only what decides: one verdict for each clause, worst first, of equals
/// in the order of the scenario; last, as ALLOWED, each `permit` clause that lifts others of its
/// norm. Norms are asked also when the act is impossible for now.
/// @return how many were written, at most `capacity` (DM_CLAUSES_MAX is always enough)
int dm_judge_all(const dm_scenario *scenario, const dm_world *world, const dm_input *input,
                 dm_verdict *rows, int capacity);
