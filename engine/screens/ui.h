#pragma once

#include "base/diag.h"
#include "view/page.h"

#include <stdbool.h>
#include <stdint.h>

// The whole user interface as a machine without a window: events go in, a page of marks, a list of
// controls and a few requests come out. It opens no window, reads no clock and draws no pixel, so a
// test drives it as a person does and reads its page as text. The window (room `app`) translates.
//
//     dm_ui_open(&ui, &start, &diag)
//     for each event of the window:
//         dm_ui_handle(ui, &event)
//         while (dm_ui_next_request(ui, &request)) do it
//     when dm_ui_is_stale(ui): paint dm_ui_page(ui) with dm_ui_theme(ui)
//     sleep until the next event, or for dm_ui_wake_ms(ui), then send DM_UI_TIME
//
// All lengths are pixels of the window's surface, all times milliseconds of one clock that never
// goes back. Not for two threads at once.

typedef struct dm_ui dm_ui;

// Opening --------------------------------------------------------------------------------------

/// Where things lie. Everything is copied. NULL means what is said beside it.
typedef struct dm_ui_start {
    const char *data;      ///< folder of sessions; NULL: places.h finds it
    const char *config;    ///< folder of settings; NULL: places.h finds it
    const char *scenarios; ///< folder whose sub-folders are scenarios
    const char *library;   ///< folder of the scenario library ("scenarios/library")
    const char *open;      ///< a scenario's folder or a session file to begin with; NULL: launcher
    const char *engine;    ///< "0.1.0": goes into session files
    const char *compiler;  ///< a line for the settings screen; NULL: none
    uint64_t seed;         ///< proposed for a new session
    int width_px;          ///< of the surface; at least 320 x 240 is taken
    int height_px;         ///
    int scale_percent;     ///< pixels of the surface for a point of the desktop: 100, 200
    uint64_t at_ms;        ///< now
    bool prefers_less_motion; ///< from the desktop, when it says so
    bool has_second_screen;   ///< a projector could be opened on it
} dm_ui_start;

/// Opens the machine on its first screen. Reads settings and the list of scenarios and sessions; a
/// file that cannot be read becomes a card on the screen, not a failure of this call.
/// @param[out] ui  set on DM_OK; one dm_ui_close() for it
/// @return DM_E_IO without memory or without folders to write to
DM_MUST_USE dm_status dm_ui_open(dm_ui **ui, const dm_ui_start *start, dm_diag *diag);

/// Closes the session file in order. Nothing is lost when this is never called: what was committed
/// is durable before the screen says so. NULL is fine.
void dm_ui_close(dm_ui *ui);

// Events ---------------------------------------------------------------------------------------

typedef enum dm_ui_event_kind {
    DM_UI_TIME,      ///< time has passed; also what to send when dm_ui_wake_ms() is over
    DM_UI_KEY,       ///< key goes down: `key`, `letter`, `modifiers`, `is_repeat`
    DM_UI_KEY_UP,    ///< key goes up: `key`, `letter`, `modifiers`
    DM_UI_TEXT,      ///< `text`: UTF-8 that was typed (SDL_TEXTINPUT)
    DM_UI_PREEDIT,   ///< `text`: what an input method shows and has not yet said; "" ends it;
                     ///< `cursor`: characters before its caret
    DM_UI_PASTE,     ///< `text`: the clipboard, after DM_UI_ASK_CLIPBOARD
    DM_UI_MOVE,      ///< pointer at (x, y); `button` while dragging
    DM_UI_DOWN,      ///< `button`, (x, y), `clicks` 1, 2, 3
    DM_UI_UP,        ///< `button`, (x, y)
    DM_UI_LEAVE,     ///< the pointer left the window
    DM_UI_WHEEL,     ///< at (x, y); `dx`, `dy` in 1/120 of a notch, y up is positive
    DM_UI_PINCH,     ///< touchpad, at (x, y); `dy`: 1/1000 of the size that it grows by
    DM_UI_RESIZE,    ///< surface is now x wide and y high; `scale_percent`
    DM_UI_FOCUS,     ///< the window has the keyboard again
    DM_UI_BLUR,      ///< it has not: a hot-seat curtain falls
    DM_UI_QUIT,      ///< somebody closes the window
    DM_UI_PROJECTOR, ///< the projector window is now open (x 1) or closed (x 0), of size
                     ///< (dx, dy)
    DM_UI_DONE,      ///< an export asked for is written; `text`: its path, or why not (x 0)
    DM_UI_EVENT_KINDS
} dm_ui_event_kind;

/// Keys that have a name of their own. Letters, digits and signs are DM_KEY_LETTER.
typedef enum dm_ui_key {
    DM_KEY_NONE,
    DM_KEY_LETTER, ///< see dm_ui_event.letter
    DM_KEY_ENTER,  ///< keypad too
    DM_KEY_ESCAPE,
    DM_KEY_TAB,
    DM_KEY_SPACE,
    DM_KEY_BACKSPACE,
    DM_KEY_DELETE,
    DM_KEY_LEFT,
    DM_KEY_RIGHT,
    DM_KEY_UP,
    DM_KEY_DOWN,
    DM_KEY_HOME,
    DM_KEY_END,
    DM_KEY_PAGE_UP,
    DM_KEY_PAGE_DOWN,
    DM_KEY_F1,
    DM_KEY_F2,
    DM_KEY_F3,
    DM_KEY_F4,
    DM_KEY_F5,
    DM_KEY_F6,
    DM_KEY_F7,
    DM_KEY_F8,
    DM_KEY_F9,
    DM_KEY_F10,
    DM_KEY_F11,
    DM_KEY_F12,
    DM_KEY_COUNT
} dm_ui_key;

enum { DM_MOD_SHIFT = 1, DM_MOD_CONTROL = 2, DM_MOD_ALT = 4 };
enum { DM_BUTTON_NONE, DM_BUTTON_LEFT, DM_BUTTON_MIDDLE, DM_BUTTON_RIGHT };

typedef struct dm_ui_event {
    uint64_t at_ms; ///< when, on the one clock
    const char *text;
    int32_t x;
    int32_t y;
    int32_t dx;
    int32_t dy;
    int32_t cursor;
    int32_t scale_percent;
    uint8_t kind; ///< dm_ui_event_kind
    uint8_t key;  ///< dm_ui_key
    char letter;  ///< ASCII, small letters: 'a', '1', '/', '+', '-', '0'. On a keyboard without
                  ///< Latin letters the letter of that place on a US keyboard, so that U is undo
                  ///< also in Russian
    uint8_t modifiers; ///< DM_MOD_...
    uint8_t button;    ///< DM_BUTTON_...
    uint8_t clicks;
    bool is_repeat; ///< of a key held down
} dm_ui_event;

/// Takes one event. Cannot fail: what goes wrong (a full disk, a scenario that breaks) becomes a
/// card on the screen with what to do next.
/// A key press and the text that it types are two events, KEY first, as SDL sends them; when a KEY
/// was a command, the machine drops the TEXT that comes with it.
void dm_ui_handle(dm_ui *ui, const dm_ui_event *event);

// What is on the screen ------------------------------------------------------------------------

/// The page of the window, laid out anew when something changed. Valid until the next call of
/// dm_ui_handle() or dm_ui_page(). To paint only what changed, keep a copy of the last one and
/// compare mark by mark: the same state gives the same marks in the same order.
const dm_page *dm_ui_page(dm_ui *ui);

/// True when dm_ui_page() may differ from what it gave last.
bool dm_ui_is_stale(const dm_ui *ui);

/// The public view for the projector window: nothing that only one side knows, in no state of the
/// game. NULL while no projector is open.
const dm_page *dm_ui_projector_page(dm_ui *ui);

dm_theme dm_ui_theme(const dm_ui *ui);

/// Milliseconds until the machine wants a DM_UI_TIME; -1: not before the next event.
int dm_ui_wake_ms(const dm_ui *ui);

typedef enum dm_ui_pointer {
    DM_POINTER_ARROW,
    DM_POINTER_HAND,
    DM_POINTER_TEXT,
    DM_POINTER_DRAG,  ///< something is held and moved
    DM_POINTER_SPLIT, ///< between two panels, up and down
} dm_ui_pointer;

dm_ui_pointer dm_ui_pointer_shape(const dm_ui *ui);

// Controls: what a person can do now -----------------------------------------------------------

typedef enum dm_control_role {
    DM_CONTROL_BUTTON,
    DM_CONTROL_LINK,   ///< opens a panel
    DM_CONTROL_SWITCH, ///< on or off
    DM_CONTROL_CHOICE, ///< one of a group
    DM_CONTROL_FIELD,  ///< text
    DM_CONTROL_TAB,
    DM_CONTROL_ROW,      ///< of a list or table
    DM_CONTROL_SCROLL,   ///< an area that arrows and the wheel move
    DM_CONTROL_TIMELINE, ///< the instrument: takes wheel, drag and its own keys
    DM_CONTROL_ROLES
} dm_control_role;

/// One control of the page, in reading order, which is the order of Tab. The same list serves
/// tests, the keyboard, the pointer and people who cannot see the page.
typedef struct dm_control {
    uint32_t id;  ///< the same control has the same id from page to page
    dm_box box;   ///< where a click counts; at least 44 px high at 100 %
    dm_box shown; ///< the part of it inside its scroll area; empty: scrolled out of sight
    const char *label;
    const char *hint;  ///< what it does, or why it cannot; "": nothing more to say
    const char *value; ///< a field's text, a choice's state; ""
    uint8_t role;      ///< dm_control_role
    bool is_disabled;  ///< can have the focus, to be read, but does nothing
    bool is_on;        ///< switch, choice, tab, row
    bool is_focused;
} dm_control;

/// The controls of the page as it is now. Valid as the page is.
const dm_control *dm_ui_controls(dm_ui *ui, int *count);

/// The first control whose label begins with `label`, or NULL: for tests and scripts.
const dm_control *dm_ui_find(dm_ui *ui, const char *label);

/// Name of the screen or panel on top: "launcher", "set-up", "play", "curtain".
const char *dm_ui_place(const dm_ui *ui);

/// One line a control, for tests:  button 24,18 171x44 "Commit" [focus]
void dm_ui_print_controls(dm_ui *ui, dm_text *text);

// Requests to the host --------------------------------------------------------------------------

typedef enum dm_ui_request_kind {
    DM_UI_QUIT_NOW,       ///< close the window and end
    DM_UI_TITLE,          ///< `text`: the window's title; nothing of a side's view is ever in it
    DM_UI_SET_CLIPBOARD,  ///< `text`; "" empties it
    DM_UI_ASK_CLIPBOARD,  ///< answer with DM_UI_PASTE
    DM_UI_TEXT_INPUT,     ///< number 1: on, for a field whose caret is at `box`; 0: off
    DM_UI_FULL_SCREEN,    ///< number 1: on; 0: off
    DM_UI_OPEN_PROJECTOR, ///< answer with DM_UI_PROJECTOR
    DM_UI_CLOSE_PROJECTOR,
    DM_UI_EXPORT, ///< write dm_ui_export_page() to `text` (.png, .svg, .pdf by its ending), answer
                  ///< with DM_UI_DONE
    DM_UI_OPEN_FOLDER, ///< `text`: show this folder to the person, if the desktop can
    DM_UI_REQUEST_KINDS
} dm_ui_request_kind;

typedef struct dm_ui_request {
    uint8_t kind; ///< dm_ui_request_kind
    int32_t number;
    dm_box box;
    char text[1024];
} dm_ui_request;

/// Takes the oldest request off the list.
/// @return false when there is none
bool dm_ui_next_request(dm_ui *ui, dm_ui_request *request);

/// The page that DM_UI_EXPORT means. Valid until the next dm_ui_handle().
const dm_page *dm_ui_export_page(dm_ui *ui);
