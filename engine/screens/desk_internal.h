#pragma once

#include "screens/game_internal.h"
#include "screens/widgets_internal.h"

// The facilitator's console: what its files share. It moves the exercise only through
// dm_exercise_...(), so that whatever the white cell does is in the session file.

enum { DM_DESK_GUARD_MS = 1500, DM_DESK_PARTS = 6 };

typedef struct dm_desk {
    int standby;     ///< inject; -1: none is left
    int in_sight;    ///< the list was last scrolled to what stands by after so many inputs
    int speed;       ///< scenario minutes for one of the room's
    uint64_t go_at;  ///< when GO was last pressed; 0: never
    bool is_down;    ///< its key has not come up since
    bool is_refused; ///< and a press was disregarded

    // The clock between two events: the exercise knows of whole events only.
    uint64_t base_ms;
    int64_t base_minute;
    uint64_t began_ms; ///< the room's time starts here
    int64_t began_minute;
    int plan_minutes;             ///< of the room, from there to the end
    uint64_t asked_ms[DM_STATES]; ///< since when somebody is thinking; 0: nobody
    int asked[DM_STATES];         ///< about which decision
    bool was_paused;              ///< before the panic key

    // What the panels are about.
    int to;     ///< audience of the ad-hoc inject: DM_TO_... bits
    int ruling; ///< row of dm_desk_rulings(); -1
    int answer_state;
    int answer; ///< number of the option; -1
} dm_desk;

// --- desk.c: what happens
void dm_desk_begin(dm_ui *ui);    ///< the exercise that was just begun is facilitated
void dm_desk_continue(dm_ui *ui); ///< one that was begun earlier
void dm_desk_follow(dm_ui *ui);   ///< goes to where it stands, and says when to wake
bool dm_desk_tick(dm_ui *ui);
/// The minute that the console's clock shows: between two events, too.
int64_t dm_desk_minute(const dm_ui *ui);
/// The clock of the exercise stands where the console's does.
bool dm_desk_catch_up(dm_ui *ui);
/// Plays an input of the white cell. @return false when nothing came of it: the notice says why
bool dm_desk_play(dm_ui *ui, dm_input input, const char *text, const char *done);
void dm_desk_go(dm_ui *ui); ///< fires the standby inject, or refuses visibly
void dm_desk_panic(dm_ui *ui);
/// Milliseconds until GO can be pressed again; 0: now.
int dm_desk_guard(const dm_ui *ui);
bool dm_desk_clock_act(dm_ui *ui, dm_command command, int argument);

// --- desk_msel.c: the list of injects
/// Waiting injects in the order in which they are planned. @return how many of all rows
int dm_desk_rows(const dm_game *game, int16_t *rows);
void dm_desk_settle_standby(dm_ui *ui);
void dm_desk_move_standby(dm_ui *ui, int by);
void dm_desk_say_audience(const dm_game *game, int to, dm_text *text);
void dm_put_standby(dm_column *column);
void dm_put_msel(dm_column *column);

// --- desk_room.c: the room
void dm_put_room(dm_column *column);
void dm_desk_say_plan(dm_ui *ui, dm_text *text);

// --- projector.c: what the room has been told last and will be told next, for the console
void dm_say_projector_now(dm_ui *ui, dm_text *text);
int dm_projector_next(const dm_game *game); ///< inject; -1

// --- projector_time.c
/// True when everybody was told of it: all that may be read off an event for the room.
bool dm_is_public_event(const dm_game *game, const dm_event *event);
/// The timeline of what is public. @return false when there is no room for one, or no memory
bool dm_put_public_timeline(dm_page *page, dm_box box, const dm_game *game);
