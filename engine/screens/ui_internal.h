#pragma once

#include "base/text.h"
#include "screens/ui.h"

// What the files of this room share: the machine's state that is not a screen's own. Nobody outside
// includes it. The order of a frame: an event comes in (ui.c, input.c), a screen changes its state
// (its act function), the next dm_ui_page() asks panel or screen to put its widgets on the page.

typedef enum dm_command {
#define DM_COMMAND(symbol, key, words) DM_COMMAND_##symbol,
#include "screens/command.def"
#undef DM_COMMAND
    DM_COMMAND_COUNT
} dm_command;

char dm_command_key(dm_command command);          ///< 0: none
const char *dm_command_words(dm_command command); ///< translated

/// A control's id: what it does, and to which of many.
static inline uint32_t dm_control_id(dm_command command, int argument)
{
    return (uint32_t)command << 16U | (uint16_t)argument;
}

typedef enum dm_screen {
    DM_SCREEN_LAUNCHER,
    DM_SCREEN_SETUP,
    DM_SCREEN_BRIEFING,
    DM_SCREEN_PLAY,
    DM_SCREEN_CURTAIN,
    DM_SCREEN_DEBRIEF,
    DM_SCREEN_DESK,
    DM_SCREEN_CARD,    ///< something failed: what, and what to do next
    DM_SCREEN_TROUBLE, ///< something failed, and the exercise can go on
    DM_SCREEN_COUNT
} dm_screen;

/// A panel takes the place of a screen's body; the screen's head stays. Panels stack.
typedef enum dm_panel {
    DM_PANEL_NONE,
    DM_PANEL_KEYS,
    DM_PANEL_GLOSSARY,
    DM_PANEL_SETTINGS,
    DM_PANEL_NORMS,
    DM_PANEL_WHY,
    DM_PANEL_ACTIONS,
    DM_PANEL_MESSAGE,
    DM_PANEL_ASSESS,
    DM_PANEL_EVIDENCE,
    DM_PANEL_COMMIT,
    DM_PANEL_BRIEFING,
    DM_PANEL_TIMELINE,
    DM_PANEL_DELAY,
    DM_PANEL_AD_HOC,
    DM_PANEL_NOTE,
    DM_PANEL_DESK_NORMS,
    DM_PANEL_RULING,
    DM_PANEL_ANSWER,
    DM_PANEL_JUMP,
    DM_PANEL_FINISH,
    DM_PANEL_COUNT
} dm_panel;

/// Text that a person edits. Lives on from page to page.
typedef enum dm_line {
    DM_LINE_NONE,
    DM_LINE_SEARCH_SCENARIO,
    DM_LINE_SEARCH_TERM,
    DM_LINE_SEARCH_ACTION,
    DM_LINE_SEARCH_EVENT,
    DM_LINE_NAME,
    DM_LINE_SEED,
    DM_LINE_PREDICTION,
    DM_LINE_REASON,
    DM_LINE_BASIS,
    DM_LINE_INJECT,
    DM_LINE_NOTE,
    DM_LINE_RULING,
    DM_LINE_MOMENT,
    DM_LINE_PATH,
    DM_LINE_COUNT
} dm_line;

enum {
    DM_LINE_BYTES = 400,
    DM_PREEDIT_BYTES = 128,
    DM_SLOTS_MAX = 1400,
    DM_AREAS_MAX = 24,
    DM_REQUESTS_MAX = 16,
    DM_PANELS_MAX = 6,
};

typedef struct dm_edit {
    char text[DM_LINE_BYTES];
    char preedit[DM_PREEDIT_BYTES];
    int caret;         ///< bytes before it
    int anchor;        ///< the other end of what is selected; the caret when nothing is
    int shift;         ///< pixels scrolled out at the left
    int preedit_caret; ///< characters of `preedit` before its caret
    dm_box box;        ///< where its text stood on the last page
    dm_box caret_box;  ///< and where its caret: an input method shows its list there
    int size_px;
} dm_edit;

/// A part of a page that scrolls. Known by its number, the same from page to page.
typedef enum dm_area {
    DM_AREA_BODY,
    DM_AREA_LEFT,
    DM_AREA_MIDDLE,
    DM_AREA_RIGHT,
    DM_AREA_PANEL,
    DM_AREA_COUNT
} dm_area;

typedef struct dm_scroll {
    dm_box box;    ///< on the last page; no height: it was not there
    int offset_px; ///< scrolled out at the top
    int content_px;
} dm_scroll;

/// A control as it is laid out; the public dm_control is made from it.
typedef struct dm_slot {
    uint32_t id;
    dm_box box;
    dm_box shown;
    uint32_t label; ///< into dm_ui.words
    uint32_t hint;
    uint32_t value;
    int16_t area;  ///< dm_area; -1
    int16_t field; ///< dm_line
    uint8_t role;
    char key; ///< pressing it is a click on the control; 0
    bool is_disabled;
    bool is_on;
    bool is_held; ///< acts when it has been held down for a second
} dm_slot;

typedef struct dm_settings {
    int text_percent; ///< 100 .. 300
    int theme;        ///< dm_theme
    int idle_s;       ///< hot-seat: the curtain falls after so long without an event
    int less_motion;  ///< 1: nothing moves by itself
    int full_screen;
} dm_settings;

struct dm_catalogue;
struct dm_game;
struct dm_launcher;
struct dm_setup_screen;
struct dm_play_screen;
struct dm_debrief_screen;
struct dm_desk;

struct dm_ui {
    char data[512];
    char config[512];
    char scenarios[512];
    char library[512];
    char engine[32];
    char compiler[160];
    uint64_t seed;

    // The window.
    int width_px;
    int height_px;
    int scale_percent;
    uint64_t now_ms;
    uint64_t heard_ms; ///< when a person last did something
    bool has_focus;
    bool has_second_screen;

    // The page, its controls, and what they say.
    dm_page page;
    dm_slot slots[DM_SLOTS_MAX];
    dm_control controls[DM_SLOTS_MAX];
    int slot_count;
    dm_text words;
    bool is_stale;
    bool is_unseen;    ///< laid out since the page was last asked for
    bool is_resettled; ///< a scroll offset was out of range: lay out once more
    dm_scroll areas[DM_AREA_COUNT];
    dm_edit edits[DM_LINE_COUNT];

    // What the room sees.
    dm_page projector;
    int projector_width_px;
    int projector_height_px;
    bool has_projector;
    int pictures; ///< how many were asked for

    // Where the person is.
    uint32_t focus;
    uint32_t first; ///< gets the focus when nothing else has it
    uint32_t hovered;
    uint32_t refused; ///< what was tried last and could not be done: its reason was shown
    uint32_t pressed; ///< pointer or Enter is down on it
    uint64_t held_ms; ///< since when; 0: nothing is held
    bool shows_focus; ///< the keyboard was used last
    bool eats_text;   ///< the key that just came was a command: its TEXT is dropped
    bool has_text_input;
    dm_box text_box;   ///< the caret, as the window was last told
    int wheel_rest;    ///< what the wheel has turned, and no pixel has moved for yet
    bool is_selecting; ///< the pointer drags over a field
    int pointer_x;
    int pointer_y;

    dm_screen screen;
    dm_panel panels[DM_PANELS_MAX];
    uint32_t panel_focus[DM_PANELS_MAX]; ///< what had the focus before each was opened
    int panel_count;
    char foot_words[96]; ///< at the right end of the key line
    uint64_t wake_at;    ///< now_ms at which a screen wants a TIME; 0: never
    dm_settings settings;
    char notice[240]; ///< one line that says what has just happened
    bool is_notice_bad;
    dm_diag failure; ///< what the card shows

    dm_ui_request requests[DM_REQUESTS_MAX];
    int request_first;
    int request_count;

    struct dm_catalogue *catalogue;
    struct dm_launcher *launcher;
    struct dm_setup_screen *setup;
    struct dm_game *game;
    struct dm_play_screen *play;
    struct dm_debrief_screen *debrief;
    struct dm_desk *desk;
};

/// What a screen or a panel is made of. What may be missing is NULL.
typedef struct dm_place {
    const char *name;
    dm_box (*head)(dm_ui *ui);           ///< screens: puts the head, returns what is left
    void (*body)(dm_ui *ui, dm_box box); ///< puts the rest
    bool (*act)(dm_ui *ui, dm_command command, int argument); ///< false: not mine
    bool (*tick)(dm_ui *ui); ///< time has passed; true: the page is another now
    bool (*raw)(dm_ui *ui, const dm_ui_event *event); ///< sees events first; true: taken
    const dm_command *keys;                           ///< for the key line; ends with NONE
} dm_place;

// --- ui.c
void dm_ui_do(dm_ui *ui, dm_command command, int argument);
void dm_ui_go(dm_ui *ui, dm_screen screen); ///< closes all panels
void dm_ui_open_panel(dm_ui *ui, dm_panel panel);
void dm_ui_close_panel(dm_ui *ui);
dm_panel dm_ui_panel(const dm_ui *ui);
dm_ui_request *dm_ui_ask(dm_ui *ui, dm_ui_request_kind kind); ///< adds a request
void dm_ui_say(dm_ui *ui, bool is_bad, const char *words);    ///< the notice
void dm_ui_quit(dm_ui *ui);                                   ///< unless something is not saved
void dm_ui_fail(dm_ui *ui, const dm_diag *diag);              ///< shows the card
/// Lays the page out if it is stale.
void dm_ui_settle(dm_ui *ui);

dm_edit *dm_ui_edit(dm_ui *ui);       ///< the field with the focus, or NULL
const dm_place *dm_ui_top(dm_ui *ui); ///< the panel on top, else the screen
const dm_place *dm_ui_screen(dm_ui *ui);

// --- one of each screen and panel
extern const dm_place dm_place_launcher;
extern const dm_place dm_place_setup;
extern const dm_place dm_place_briefing;
extern const dm_place dm_place_play;
extern const dm_place dm_place_curtain;
extern const dm_place dm_place_debrief;
extern const dm_place dm_place_card;
extern const dm_place dm_place_trouble;
extern const dm_place dm_panel_keys;
extern const dm_place dm_panel_glossary;
extern const dm_place dm_panel_settings;
extern const dm_place dm_panel_norms;
extern const dm_place dm_panel_why;
extern const dm_place dm_panel_actions;
extern const dm_place dm_panel_message;
extern const dm_place dm_panel_assess;
extern const dm_place dm_panel_evidence;
extern const dm_place dm_panel_commit;
extern const dm_place dm_panel_briefing;
extern const dm_place dm_panel_timeline;
extern const dm_place dm_place_desk;
extern const dm_place dm_panel_delay;
extern const dm_place dm_panel_ad_hoc;
extern const dm_place dm_panel_note;
extern const dm_place dm_panel_desk_norms;
extern const dm_place dm_panel_ruling;
extern const dm_place dm_panel_answer;
extern const dm_place dm_panel_jump;
extern const dm_place dm_panel_finish;

// --- input.c
void dm_ui_key_down(dm_ui *ui, const dm_ui_event *event);
void dm_ui_key_up(dm_ui *ui);
void dm_ui_typed(dm_ui *ui, const dm_ui_event *event);
bool dm_ui_hold(dm_ui *ui); ///< acts when something has been held long enough
void dm_ui_point(dm_ui *ui, const dm_ui_event *event);
void dm_ui_wheel(dm_ui *ui, const dm_ui_event *event);
dm_slot *dm_ui_slot(dm_ui *ui, uint32_t id); ///< NULL: not on this page
void dm_ui_focus(dm_ui *ui, uint32_t id);
void dm_ui_reveal(dm_ui *ui, const dm_slot *slot); ///< scrolls it into view

// --- edit.c
void dm_edit_set(dm_edit *edit, const char *text);
void dm_edit_insert(dm_edit *edit, const char *text);
/// @return false when the key means nothing to a field
bool dm_edit_key(dm_ui *ui, dm_edit *edit, const dm_ui_event *event);
void dm_edit_point(dm_edit *edit, int x, bool extends);
void dm_edit_select_all(dm_edit *edit);
/// Appends what is selected.
void dm_edit_selection(const dm_edit *edit, dm_text *text);

// --- trouble.c
/// Shows the card when the exercise has begun to be in memory only. Called after every event.
void dm_trouble_look(dm_ui *ui);
/// An adviser of the scenario has failed: the card, and then the exercise goes on without it.
void dm_trouble_advice(dm_ui *ui, const dm_diag *diag);
bool dm_trouble_is_unsaved(const dm_ui *ui);
void dm_trouble_say_unsaved(const dm_ui *ui, dm_text *text);
/// Who wants to leave or quit while something is not saved gets the card first.
/// @return true: not yet
bool dm_trouble_keeps(dm_ui *ui, dm_command wish);

// --- settings.c
dm_settings dm_settings_read(const char *folder);
DM_MUST_USE dm_status dm_settings_write(const dm_settings *settings, const char *folder,
                                        dm_diag *diag);
