#pragma once

#include "exercise/exercise.h"
#include "screens/ui_internal.h"
#include "tell/story.h"
#include "view/timeline.h"

// The exercise on the screen: whose eyes look, what is drafted and not yet committed.

enum { DM_DRAFTS_MAX = 8, DM_WATCHER = -1 };

/// One thing that a person has prepared. Nothing of it is in the exercise until it is committed.
typedef struct dm_draft {
    dm_input input;
    char text[DM_LINE_BYTES]; ///< what goes beside it: a message's words
} dm_draft;

/// Why the exercise stands behind a card.
typedef enum dm_trouble { DM_TROUBLE_STORAGE, DM_TROUBLE_ADVICE } dm_trouble;

typedef struct dm_game {
    dm_exercise *exercise;
    char path[700];
    int viewer;   ///< the state whose seat is on the screen; DM_WATCHER: the white cell
    int people;   ///< how many states are played by persons
    bool is_desk; ///< a facilitator runs it
    bool is_paused;
    bool is_held;                   ///< the projector shows its holding card
    uint64_t step_at;               ///< when the next step is played
    uint64_t recorded;              ///< inputs in the file
    dm_draft drafts[DM_DRAFTS_MAX]; ///< messages and assessments, in their order
    int draft_count;
    dm_draft choice; ///< the answer to the open decision
    bool has_choice;
    int prediction;           ///< rung, before the start; -1: none made
    int lesson;               ///< step of the tutorial; 0: none
    unsigned briefed;         ///< bit set of states whose person has read the briefing
    bool is_covered_once;     ///< a person has uncovered the screen for this turn
    dm_timeline_index *index; ///< of `viewer`'s timeline
    dm_trouble trouble;
    dm_screen before_trouble;
    int trouble_done;     ///< the command that brought the card up; 0: it came by itself
    bool is_unsaved_told; ///< the card has been shown for what is not saved
} dm_game;

const dm_scenario *dm_game_scenario(const dm_game *game);

/// The seat view of who looks; of the first state for a watcher.
const dm_seat_view *dm_game_view(dm_game *game);
/// Who is looking, as a state; the first for a watcher.
int dm_game_state(const dm_game *game);
/// The other of the two.
int dm_game_other(const dm_game *game);
bool dm_game_is_over(const dm_game *game);
/// The event with this id when the viewer can know of it; NULL otherwise.
const dm_event *dm_game_event(const dm_game *game, uint32_t id);
/// True when the viewer can know of an event.
bool dm_game_may_see(const dm_game *game, const dm_event *event);
/// The open decision of the viewer in its view; NULL: it has none.
const dm_known_decision *dm_game_decision(dm_game *game);
/// What the exercise has to tell, for narration.
dm_story dm_game_story(dm_game *game);
/// Colour and sign of a state.
dm_role dm_state_role(int state);
dm_symbol dm_state_symbol(int state);
const char *dm_state_name(const dm_game *game, int state);

// --- beginning and ending
bool dm_game_screens_open(dm_ui *ui); ///< makes the screens' own state
void dm_game_screens_close(dm_ui *ui);
/// Opens a scenario's folder (set-up) or a session file (play). A failure becomes the card.
void dm_game_open_path(dm_ui *ui, const char *path);
void dm_game_continue(dm_ui *ui, const char *path);
/// Begins a new exercise and goes to its first screen.
void dm_game_begin(dm_ui *ui, const dm_session_start *start, const char *name);
void dm_game_close(dm_ui *ui);

// --- playing
/// The viewer has read its briefing: the other one's, or the game.
void dm_game_briefed(dm_ui *ui);
/// The curtain rises for the viewer.
void dm_game_uncover(dm_ui *ui);
/// What a note that holds a prediction begins with.
extern const char dm_prediction_mark[];
/// Notes that say, before anything has happened, what kind of session this is.
extern const char dm_desk_mark[];
extern const char dm_tutorial_mark[];
/// Whether such a note is on record.
bool dm_game_has_mark(const dm_game *game, const char *mark);
/// Goes to where the exercise stands: play, curtain, debrief. Called after every change.
void dm_game_follow(dm_ui *ui);
/// Plays on when it is time to. @return true when something has changed
bool dm_game_tick(dm_ui *ui);
void dm_game_forget_drafts(dm_game *game);
/// Drops the curtain in a game of two: nothing of a side stays on the screen.
void dm_game_cover(dm_ui *ui);
/// The same in any game, for somebody: a state, or DM_WATCHER (who facilitates).
void dm_game_cover_for(dm_ui *ui, int viewer);
/// Plays everything that was drafted. @return false when something went wrong (notice or card)
bool dm_game_commit(dm_ui *ui, const char *reason);
