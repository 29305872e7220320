#pragma once

#include "screens/game_internal.h"
#include "screens/widgets_internal.h"
#include "tell/sentence.h"

// What the files of the play screen and of its panels share.

/// What somebody asks "why?" about.
typedef enum dm_why {
    DM_WHY_EVENT,    ///< `why_event`
    DM_WHY_PRESSURE, ///< the viewer's tension toward the other
    DM_WHY_RUNG,     ///< the rung as the viewer sees it
    DM_WHY_SEVERITY, ///< of incident `why_index`
    DM_WHY_VERDICT,  ///< of option `why_index` of the open decision; the last: see panel_why.c
} dm_why;

enum { DM_PINS_MAX = 32 };

typedef struct dm_play_screen {
    int incident; ///< of the world, shown in the middle; -1: what the decision is about
    uint32_t why_event;
    int why_index;
    dm_why why;

    dm_timeline_camera camera;
    dm_timeline_map map;
    dm_timeline_filter filter;
    dm_page timeline; ///< its page, appended to the screen's
    uint32_t selected;
    dm_timeline_clock clock;
    int depth;
    int found; ///< cards that hold what is searched
    dm_timeline_pin pins[DM_PINS_MAX];
    int pin_count;
    int64_t mark_from; ///< a stretch of time that is marked, in either order; both -1: none
    int64_t mark_to;
    bool is_marking;
    uint32_t hovered; ///< event under the pointer; 0
    dm_page export_page;
    int64_t seen_at; ///< what came in after it is new
    bool is_dragging;
    bool is_dragging_map; ///< on the minimap: the window goes where the pointer is
    int drag_x;           ///< where it was pressed
    int64_t drag_minute;  ///< what was there; stays under the pointer
    bool has_dragged;
    dm_camera_grip grip;            ///< of the wheel, as long as the pointer stays
    dm_timeline_camera grip_camera; ///< as the wheel left it
    int turn_rest;                  ///< what the wheel has turned and nothing has moved for yet
    int pan_rest;

    int message_kind; ///< dm_message_kind
    int channel;
    uint32_t fields;
    int message_incident; ///< -1: about none

    int suspect;    ///< dm_suspect
    int likelihood; ///< 0..6: the seven words; -1 not yet said
    int confidence; ///< dm_confidence; 0 not yet said
    int norm;       ///< whose card is open; -1
} dm_play_screen;

/// Forgets what belongs to another exercise or another player.
void dm_play_reset(dm_play_screen *play);

// --- play_head.c
dm_box dm_play_head(dm_ui *ui);
/// What found no room in the head of a low window.
void dm_put_state(dm_column *column);

// --- play_timeline.c
bool dm_play_has_timeline(const dm_ui *ui);
/// Puts the timeline at the top of `box`. @return what is left
dm_box dm_put_timeline(dm_ui *ui, dm_box box);
bool dm_timeline_event(dm_ui *ui, const dm_ui_event *event);
/// Brings index and camera up to date. @return false without memory
bool dm_timeline_prepare(dm_ui *ui);
/// Puts a timeline into `at`, as a control.
void dm_put_timeline_at(dm_ui *ui, dm_box at);
/// The stretch that figures are about: what is marked, else what is shown.
/// @return true when it is marked
bool dm_timeline_stretch(const dm_play_screen *play, int64_t *from, int64_t *to);
/// Marks from (end 0) or to (end 1) the selected card; end 2: nothing is marked any more.
void dm_timeline_mark(dm_ui *ui, int end);
/// Selects an event's card, and brings it into sight.
void dm_timeline_choose(dm_ui *ui, uint32_t event);
/// The stretch of time that is shown, as a page of its own for export.
const dm_page *dm_timeline_export(dm_ui *ui);

// --- play_inbox.c, play_known.c, play_ladder.c, play_options.c
void dm_put_inbox(dm_column *column);
void dm_put_known(dm_column *column);
void dm_put_known_short(dm_column *column);
/// Who may have done it, as shares of a bar.
void dm_put_belief(dm_column *column, const dm_belief *belief);
void dm_put_ladder(dm_column *column);
/// @param is_brief  details only of what is chosen: the control's hint has the others'
void dm_put_options(dm_column *column, bool is_brief);
/// The reason and the way to commit: always in sight.
void dm_put_commit(dm_column *column);
int dm_commit_height(const dm_ui *ui, int width_px);

/// The incident in hand, as the viewer knows it; NULL: none is known.
const dm_known_incident *dm_play_incident(dm_ui *ui);

/// What an option or an act amounts to, by the catalogue: known beforehand, by everybody.
typedef struct dm_outline {
    int rung;   ///< -1: not on the ladder
    int points; ///< of tension, on the dial of 0..100
    int cost;   ///< per-mille of political capital
    int fields; ///< packet fields shared
    int draws;  ///< draws for evidence
    bool is_final;
    bool accuses;
} dm_outline;
dm_outline dm_outline_option(const dm_scenario *scenario, int option, int state);
dm_outline dm_outline_action(const dm_scenario *scenario, int action);
/// "rung 7 · pressure +9 · cannot be taken back"
void dm_say_outline(const dm_outline *outline, dm_text *text);

/// Everything that norms say to option `why_index`: a page of the why panel.
void dm_put_verdicts(dm_column *column);

/// A verdict in two or three words, with its colour.
dm_role dm_verdict_role(int kind);
void dm_say_verdict_short(const dm_scenario *scenario, const dm_verdict *verdict, dm_text *text);
bool dm_is_possible(const dm_verdict *verdict);

// --- play_judge.c: what would be committed, and what the rules say to it
dm_verdict dm_play_judge(const dm_game *game, const dm_input *input);
dm_input dm_play_choice(const dm_scenario *scenario, int option);
/// @param decision  a free one that is answered by it; -1: beside the open decision
dm_input dm_play_act(const dm_game *game, const dm_candidate *candidate, int decision);

/// The letter that chooses the option with this number.
char dm_option_letter(int number);
/// What was chosen, in a line: "Ask Surovia formally".
void dm_say_choice(dm_ui *ui, const dm_draft *draft, dm_text *text);
void dm_say_draft(dm_ui *ui, const dm_draft *draft, dm_text *text);

// --- lesson.c: the tutorial
void dm_lesson_begin(dm_ui *ui);
void dm_lesson_record(dm_ui *ui);   ///< the exercise that has just begun is one: says so on record
void dm_lesson_continue(dm_ui *ui); ///< one that was begun earlier goes on at its step
void dm_lesson_point(dm_ui *ui);    ///< puts a frame around what the step is about
void dm_lesson_look(dm_ui *ui);     ///< goes to the next step when this one is done
bool dm_lesson_act(dm_ui *ui, dm_command command);
/// Puts the card of the step at the top of `box`. @return what is left
dm_box dm_put_lesson(dm_ui *ui, dm_box box);
void dm_put_lesson_low(dm_column *column); ///< in a low window it scrolls with the rest
