#pragma once

#include "players/player.h"
#include "rules/step.h"

/// Proposals of a scenario's advisers at this moment; see script/advise.h. NULL: it has none.
typedef struct dm_adviser {
    int (*advise)(void *self, const dm_scenario *scenario, const dm_world *world,
                  dm_input *proposals, int capacity);
    void *self;
} dm_adviser;

enum {
    DM_PROPOSALS_MAX = 16, ///< of one asking
    DM_ANSWERS_MAX = 64,   ///< of computer players in one minute; then the clock moves on
};

/// What comes next in a play-through.
typedef enum dm_next_kind {
    DM_NEXT_TICK,     ///< time runs to the next thing due
    DM_NEXT_CHOICE,   ///< of a computer player
    DM_NEXT_PROPOSAL, ///< of the script
    DM_NEXT_PEOPLE,   ///< somebody must decide, and is a person
    DM_NEXT_NOTHING,  ///< the exercise is over
} dm_next_kind;

typedef struct dm_next {
    dm_next_kind kind;
    dm_input input;               ///< TICK, CHOICE, PROPOSAL
    dm_motive motive;             ///< CHOICE; else dm_no_motive()
    int16_t decisions[DM_STATES]; ///< PEOPLE: the decision each must answer; -1
} dm_next;

/// The course of a play-through: the fixed order of what is due, what the script proposes and whose
/// decision is open, one input at a time. It changes no world: whoever plays an input tells it.
/// What it needs to know beyond the world follows from the inputs since the last tick, so a
/// play-through that was cut short goes on as if it had not been.
///
/// About 35 KB: not for the stack. Zero it, set the first four, dm_course_begin().
typedef struct dm_course {
    const dm_scenario *scenario;
    const dm_world *world;        ///< as it stands whenever the course is asked
    int16_t doctrines[DM_STATES]; ///< who plays; -1: a person
    dm_adviser adviser;
    dm_input proposals[DM_PROPOSALS_MAX]; ///< of the last asking
    int proposal_count;
    int proposal_next;
    int answers; ///< of computer players since the last tick
    uint8_t stage;
    dm_seat_view view;                          ///< scratch, so that playing allocates nothing
    dm_candidate candidates[DM_CANDIDATES_MAX]; ///< scratch
    int candidate_count;                        ///< what the last chooser had, beside its options
} dm_course;

/// At STARTEX.
void dm_course_begin(dm_course *course);

/// What comes next. Asking again before anything is played gives the same answer.
dm_next dm_course_next(dm_course *course);

/// The clock to the next thing due, whoever has not decided. @return false when nothing is due
bool dm_course_tick(const dm_course *course, dm_input *tick);

/// Must be told of every input that is played, whoever made it, after dm_step().
void dm_course_played(dm_course *course, const dm_input *input);

/// True for what an adviser proposed.
bool dm_course_is_proposal(const dm_input *input);

/// True when more of the same asking waits to be played.
bool dm_course_has_proposals(const dm_course *course);

/// What a computer player of this doctrine chooses for the state now. @return false when it has
/// nothing to decide, or everything is refused
bool dm_course_choose(dm_course *course, int state, int doctrine, dm_input *input,
                      dm_motive *motive);

/// Of a turn that no computer player chose.
dm_motive dm_no_motive(void);
