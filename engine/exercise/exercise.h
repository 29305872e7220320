#pragma once

#include "exercise/hand.h"
#include "players/reason.h"
#include "rules/project.h"
#include "run/run.h"
#include "session/session.h"

/// One exercise as it is being played, by people, by computers or by both, and recorded in its
/// session file as it goes. It says whose turn it is, plays on one step at a time, and takes the
/// inputs of people and of the white cell. It knows nothing of drawing, of keys, or of real time:
/// who calls sets the pace.
///
/// What has been played is in the file, durable, when a function returns DM_OK; else nothing has
/// happened and `diag` says why. When the disk takes no more it goes on in memory, and
/// dm_session_storage() says so: dm_session_save_as() saves it elsewhere. Everything that the
/// accessors return belongs to the exercise and holds until the next call that takes a `diag`. Not
/// for two threads at once.
typedef struct dm_exercise dm_exercise;

// ----------------------------------------------------------------------------- begin, open, close

/// A new exercise in a new file. `start->doctrines` says who plays each state: -1 is a person.
/// @return DM_E_IO when the file exists or cannot be written, DM_E_SCENARIO with the first mistake
DM_MUST_USE dm_status dm_exercise_begin(dm_exercise **exercise, const char *path,
                                        const dm_session_start *start, dm_diag *diag);

/// Continues one at the very instant where it stopped (also after a kill), from the scenario that
/// its file carries. DM_SESSION_READ to look at only: then whatever would write fails.
DM_MUST_USE dm_status dm_exercise_open(dm_exercise **exercise, const char *path,
                                       dm_session_mode mode, dm_diag *diag);
void dm_exercise_close(dm_exercise *exercise); ///< NULL is fine

// --------------------------------------------------------------------------------------- looking

/// Files, branches, entries, stated words: session/session.h. Do not append to it directly.
dm_session *dm_exercise_session(const dm_exercise *exercise);
const dm_scenario *dm_exercise_scenario(const dm_exercise *exercise);
const dm_setup *dm_exercise_setup(const dm_exercise *exercise); ///< as it began
const dm_world *dm_exercise_world(const dm_exercise *exercise);

/// All events of this branch from STARTEX on, oldest first: event `id` is items[id - 1].
dm_events dm_exercise_events(const dm_exercise *exercise);

/// The inputs of this branch, oldest first, with computer players' motives (those of an earlier
/// sitting are thought anew: the same) and the events that each made. Other dice are a turn of the
/// facilitator's: its input is of kind DM_INPUT_COUNT.
const dm_turn *dm_exercise_turns(const dm_exercise *exercise, int *count);

/// The entry of the session file that turn `index` (from 0) is.
int32_t dm_exercise_entry(const dm_exercise *exercise, int index);

/// Why somebody did something, in the order of events: motives and stated words. This, the events,
/// the world and the setup are what a story (tell/story.h) is made of.
const dm_reason *dm_exercise_reasons(const dm_exercise *exercise, int *count);

/// What a state (0 or 1) may know now; projected anew after every input. With its decisions, their
/// options and the verdict on each.
const dm_seat_view *dm_exercise_view(dm_exercise *exercise, int state);

/// The acts of the catalogue that make sense for the state now, each with its verdict: for its open
/// free decision, or (none open) of its own accord.
const dm_candidate *dm_exercise_candidates(dm_exercise *exercise, int state, int *count);

/// What the rules would say to an input that is still a draft (hand.h makes one).
dm_verdict dm_exercise_judge(const dm_exercise *exercise, const dm_input *input);

/// Who plays a state now: a doctrine, or -1 for a person.
int dm_exercise_player(const dm_exercise *exercise, int state);

// ------------------------------------------------------------------------------------- whose turn

typedef enum dm_turn_of {
    DM_TURN_OF_CLOCK,  ///< time may run: dm_exercise_step()
    DM_TURN_OF_ENGINE, ///< a computer player chooses or the script proposes: dm_exercise_step()
    DM_TURN_OF_PEOPLE, ///< the clock stands until every person named has decided
    DM_TURN_OF_NOBODY, ///< the exercise is over
} dm_turn_of;

typedef struct dm_whose_turn {
    dm_turn_of of;
    /// PEOPLE: the first decision that a person of this state must answer; -1: none, or it has
    /// answered and the choice is sealed. Of decisions that opened in the same minute none takes
    /// effect before all are in: with two entries the order of answering tells nothing.
    int16_t decisions[DM_STATES];
    int64_t next; ///< CLOCK: the minute of the next thing due
} dm_whose_turn;

dm_whose_turn dm_exercise_whose_turn(dm_exercise *exercise);

/// Plays exactly one step, so that a window can pace it: the clock to the next thing due, or one
/// computer player's choice, or what the script proposes at one asking (mostly one input; recorded
/// as one). Does nothing when people must decide or all is over.
/// @return DM_E_SCENARIO or DM_E_BUDGET when an adviser of the scenario fails: it is asked no more,
///         and the next call plays on without it
DM_MUST_USE dm_status dm_exercise_step(dm_exercise *exercise, dm_diag *diag);

/// Steps until a person must decide or all is over; durable as one.
DM_MUST_USE dm_status dm_exercise_go_on(dm_exercise *exercise, dm_diag *diag);

/// The same, but no further than `minute`, at which the clock then stands. A person's decision
/// stops it sooner.
DM_MUST_USE dm_status dm_exercise_go_until(dm_exercise *exercise, int64_t minute, dm_diag *diag);

/// The white cell lets time run to the next thing due (at most to `minute`) although somebody has
/// not decided. At its deadline a decision takes its default.
DM_MUST_USE dm_status dm_exercise_let_time_run(dm_exercise *exercise, int64_t minute,
                                               dm_diag *diag);

/// From now on a computer player of this doctrine, or a person (-1), plays the state. On record.
DM_MUST_USE dm_status dm_exercise_seat(dm_exercise *exercise, int state, int doctrine,
                                       dm_diag *diag);

/// A computer player answers this once for the person who is late.
/// @param doctrine  -1: the one that the scenario names for the state
DM_MUST_USE dm_status dm_exercise_stand_in(dm_exercise *exercise, int state, int doctrine,
                                           dm_diag *diag);

// --------------------------------------------------------------------------- inputs made by hand

/// Plays an input of a person or of the white cell. hand.h makes one of each kind.
/// @param text  what is said with it: the reason of a choice, the words of a message, of an ad-hoc
///              inject or a note, why the white cell ruled so; NULL: nothing. It never enters the
///              rules. An ad-hoc inject, a note and a ruling need it.
/// @return DM_E_USAGE, and nothing is recorded, when nothing could come of it: a decision that is
///         not open, an inject that has fired. What a norm or the situation refuses is an outcome
///         of play: recorded, DM_OK, and a REFUSED event tells of it.
DM_MUST_USE dm_status dm_exercise_play(dm_exercise *exercise, dm_input input, const char *text,
                                       dm_diag *diag);

// ------------------------------------------------------------------------- back, forward, branches

/// Whether this seat may take back its last input: a state as long as nothing has been played
/// since (to go on is to commit); the facilitator always, while there is something.
bool dm_exercise_can_undo(const dm_exercise *exercise, int seat);
bool dm_exercise_can_redo(const dm_exercise *exercise);

/// Takes back the last input made by hand, with all that followed. Nothing is deleted: the file
/// says that it was taken back. Where only computers play: one step.
/// @param seat  who asks: 0, 1, or DM_SEAT_FACILITATOR
DM_MUST_USE dm_status dm_exercise_undo(dm_exercise *exercise, int seat, dm_diag *diag);

/// Plays again what the last dm_exercise_undo() took back.
DM_MUST_USE dm_status dm_exercise_redo(dm_exercise *exercise, dm_diag *diag);

/// A new branch at a step (an entry; 0: STARTEX), and goes on there; the old one stays.
/// @param name  NULL: "branch 2"
DM_MUST_USE dm_status dm_exercise_branch(dm_exercise *exercise, int32_t entry, const char *name,
                                         dm_diag *diag);

/// Goes on with another branch (1, 2, ...).
DM_MUST_USE dm_status dm_exercise_switch(dm_exercise *exercise, int branch, dm_diag *diag);

/// Other dice for all that follows on this branch.
DM_MUST_USE dm_status dm_exercise_reseed(dm_exercise *exercise, uint64_t seed, dm_diag *diag);
