#include "screens/catalogue.h"
#include "screens/debrief_internal.h"
#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>

// The facilitator's console. It shows everything: it is never what a room should see.

enum { HEAD_HIGH = 44, STRIP_SHARE = 45, PANE_LEAST = 440, TRUTH_FROM = 900, TRUTH_SHARE = 34 };

static const int16_t speeds[] = {1, 6, 24, 60, 360};

static void put_clock(dm_row *row, dm_ui *ui)
{
    const dm_game *game = ui->game;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    char words[80];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, dm_desk_minute(ui));
    dm_row_words(row, dm_style_type(ui, DM_STYLE_CLOCK, DM_ROLE_INK, true), words);
    dm_row_badge(row,
                 game->is_held || game->is_paused ? DM_ROLE_CAUTION
                 : turn.of == DM_TURN_OF_PEOPLE   ? DM_ROLE_ACCENT
                                                  : DM_ROLE_MET,
                 turn.of == DM_TURN_OF_NOBODY   ? _("over")
                 : game->is_held                ? _("frozen")
                 : game->is_paused              ? _("paused")
                 : turn.of == DM_TURN_OF_PEOPLE ? _("waits for an answer")
                                                : _("runs"),
                 false);
}

static void put_clock_keys(dm_column *column)
{
    dm_ui *ui = column->ui;
    dm_row row = dm_row_high(column, HEAD_HIGH);
    put_clock(&row, ui);
    dm_row_button(&row, dm_control_id(DM_COMMAND_PAUSE, 0),
                  ui->game->is_paused ? _("Go on") : _("Pause"),
                  (dm_look){.hint = _("Stops the scenario's clock, or lets it run.")});
    for (int i = 0; i < (int)(sizeof speeds / sizeof speeds[0]); i++) {
        char words[16];
        snprintf(words, sizeof words, "\xC3\x97%d", speeds[i]);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_SPEED, speeds[i]), words,
                      (dm_look){.is_on = ui->desk->speed == speeds[i],
                                .key = (char)('1' + i),
                                .hint = _("So many minutes of the scenario for one of the room; "
                                          "the clock runs.")});
    }
    dm_row_button(&row, dm_control_id(DM_COMMAND_DESK_STEP, 0), _("Step"),
                  (dm_look){.hint = _("Exactly one step: time to the next thing due, or one "
                                      "choice of a computer.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_NEXT_EVENT, 0), _("Next event"),
                  (dm_look){.hint = _("To the next inject, message or decision.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_JUMP, 0), _("Jump"),
                  (dm_look){.hint = _("To a time.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_LET_RUN, 0), _("Let time run"),
                  (dm_look){.hint = _("To the next thing due, although somebody has not answered. "
                                      "At its deadline a decision takes its default.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_PANIC, 0), _("Panic: freeze (Esc)"),
                  (dm_look){.hint = _("Freezes the clock; the projector shows its holding card. "
                                      "Nothing else changes.")});
    dm_row_end(&row);
}

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    char words[300];
    char plan[240];
    dm_text text = dm_text_over(plan, sizeof plan);
    snprintf(words, sizeof words, _("CONTROL, do not project: %s"),
             dm_say(scenario, scenario->noun.title));
    dm_desk_say_plan(ui, &text);
    dm_put_pair(&column, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_BREACH, true), words,
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false), plan);
    return dm_head_end(&column);
}

/// GO, what stands by and the clock, above what scrolls. @return where that begins; 0: no room
static int put_strip(dm_ui *ui, dm_box box)
{
    const int marks = ui->page.mark_count;
    const int slots = ui->slot_count;
    const uint32_t first = ui->first;
    dm_column column = dm_column_of(ui, box);
    put_clock_keys(&column);
    dm_gap(&column, 4);
    dm_put_standby(&column);
    if (column.y - box.y <= box.height * STRIP_SHARE / 100) return column.y;
    ui->page.mark_count = marks;
    ui->slot_count = slots;
    ui->first = first;
    return 0;
}

static void put_frozen(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    dm_gap(&column, dm_high(ui) > 500 ? 60 : 4);
    dm_put_centred(&column, dm_style_type(ui, DM_STYLE_CLOCK, DM_ROLE_BREACH, true), _("Frozen"));
    dm_put_centred(&column, dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK, false),
                   _("The clock stands and the projector shows its holding card. Nothing else has "
                     "changed."));
    dm_gap(&column, 20);
    dm_put_button(&column, dm_control_id(DM_COMMAND_PANIC, 0), _("Go on (Esc)"),
                  (dm_look){.is_main = true, .hint = _("Everything goes on where it stood.")});
    dm_area_end(&column, _("Frozen"));
}

static void put_stacked(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    put_clock_keys(&column);
    dm_gap(&column, 4);
    dm_put_standby(&column);
    dm_put_room(&column);
    dm_put_msel(&column);
    dm_area_end(&column, _("Console"));
}

/// The room above; what truly happens below it, where the window is high enough for both.
static void put_room_and_truth(dm_ui *ui, dm_box box)
{
    const int high = dm_high(ui) >= TRUTH_FROM ? box.height * TRUTH_SHARE / 100 : 0;
    const dm_box truth = {box.x, box.y + box.height - high, box.width, high};
    const bool has_truth = dm_put_truth(ui, truth);
    if (has_truth) box.height -= high + dm_px(ui, 8);
    dm_column column = dm_area_begin(ui, DM_AREA_MIDDLE, box);
    dm_put_room(&column);
    dm_area_end(&column, _("The room"));
}

/// After each input the list goes to what stands by, once: then a person may scroll.
static void keep_standby_in_sight(dm_ui *ui)
{
    dm_desk *desk = ui->desk;
    int turns = 0;
    dm_exercise_turns(ui->game->exercise, &turns);
    if (desk->in_sight == turns) return;
    desk->in_sight = turns;
    if (desk->standby < 0) return;
    const dm_slot *slot = dm_ui_slot(ui, dm_control_id(DM_COMMAND_STANDBY, desk->standby));
    if (slot == NULL) return;
    dm_ui_reveal(ui, slot);
    ui->is_resettled = true;
}

static void body(dm_ui *ui, dm_box box)
{
    static const int weights[] = {5, 4};
    int turns = 0;
    dm_exercise_turns(ui->game->exercise, &turns);
    snprintf(ui->foot_words, sizeof ui->foot_words, _("recorded, input %d \xE2\x9C\x93"), turns);
    if (ui->game->is_held) {
        put_frozen(ui, box);
        return;
    }
    const int top = dm_wide(ui) >= 2 * PANE_LEAST ? put_strip(ui, box) : 0;
    if (top == 0) {
        put_stacked(ui, box);
        return;
    }
    const dm_box rest = {box.x, top, box.width, box.y + box.height - top};
    dm_panes panes = dm_panes_of(ui, rest, 2, weights, PANE_LEAST / 2);
    dm_column column = dm_pane_begin(&panes);
    dm_put_msel(&column);
    dm_pane_end(&panes, &column, _("MSEL"));
    if (!panes.is_stacked) keep_standby_in_sight(ui);
    if (panes.is_stacked) {
        column = dm_pane_begin(&panes);
        dm_put_room(&column);
        dm_pane_end(&panes, &column, _("The room"));
        dm_panes_end(&panes, _("Console"));
    } else {
        put_room_and_truth(ui, dm_pane_box(&panes));
    }
}

// Acting -----------------------------------------------------------------------------------------

/// The state that a key means: the argument's when it is asked, else the first that is.
static int asked_state(dm_ui *ui, int wanted)
{
    const dm_whose_turn turn = dm_exercise_whose_turn(ui->game->exercise);
    if (turn.of != DM_TURN_OF_PEOPLE) return -1;
    if (wanted >= 0 && wanted < DM_STATES && turn.decisions[wanted] >= 0) return wanted;
    return turn.decisions[0] >= 0 ? 0 : turn.decisions[1] >= 0 ? 1 : -1;
}

static void stand_in(dm_ui *ui, int state)
{
    dm_diag diag = {0};
    if (dm_exercise_stand_in(ui->game->exercise, state, -1, &diag) != DM_OK) {
        dm_ui_say(ui, true, diag.message);
        return;
    }
    dm_ui_say(ui, false, _("A computer has answered for it, this once."));
    dm_game_follow(ui);
}

static void hand_over(dm_ui *ui, int state)
{
    dm_game_cover_for(ui, state);
    ui->wake_at = 0;
}

static bool act_for_team(dm_ui *ui, dm_command command, int argument)
{
    if (command != DM_COMMAND_ANSWER && command != DM_COMMAND_STAND_IN &&
        command != DM_COMMAND_HAND_OVER)
        return false;
    const int state = asked_state(ui, argument);
    if (state < 0) {
        dm_ui_say(ui, true, _("Nobody has been asked anything now."));
    } else if (command == DM_COMMAND_STAND_IN) {
        stand_in(ui, state);
    } else if (command == DM_COMMAND_HAND_OVER) {
        hand_over(ui, state);
    } else {
        ui->desk->answer_state = state;
        ui->desk->answer = -1;
        dm_edit_set(&ui->edits[DM_LINE_REASON], "");
        dm_ui_open_panel(ui, DM_PANEL_ANSWER);
    }
    return true;
}

static void take_back(dm_ui *ui, bool is_redo)
{
    dm_diag diag = {0};
    const dm_status status = is_redo
                                 ? dm_exercise_redo(ui->game->exercise, &diag)
                                 : dm_exercise_undo(ui->game->exercise, DM_SEAT_FACILITATOR, &diag);
    if (status != DM_OK) {
        dm_ui_say(ui, true, diag.message);
        return;
    }
    dm_timeline_forget(ui->debrief->index); // as many events may be others now
    ui->desk->standby = -1;
    ui->desk->base_ms = ui->now_ms;
    ui->desk->base_minute = dm_exercise_world(ui->game->exercise)->now;
    // So that what was taken back does not happen again at once.
    ui->game->is_paused = true;
    dm_ui_say(ui, false,
              is_redo ? _("Played again; the clock is paused.")
                      : _("Taken back; the record keeps both, the clock is paused."));
    dm_game_follow(ui);
}

static void open_panel(dm_ui *ui, dm_panel panel, dm_line line)
{
    if (line != DM_LINE_NONE) dm_edit_set(&ui->edits[line], "");
    ui->desk->ruling = -1;
    dm_ui_open_panel(ui, panel);
    if (line != DM_LINE_NONE) ui->focus = dm_control_id(DM_COMMAND_FIELD, (int)line);
}

static bool act_by_panel(dm_ui *ui, dm_command command)
{
    switch ((int)command) {
    case DM_COMMAND_DELAY:
        if (ui->desk->standby >= 0)
            open_panel(ui, DM_PANEL_DELAY, DM_LINE_NONE);
        else
            dm_ui_say(ui, true, _("Nothing stands by."));
        return true;
    case DM_COMMAND_AD_HOC:
        open_panel(ui, DM_PANEL_AD_HOC, DM_LINE_INJECT);
        return true;
    case DM_COMMAND_NOTE:
        open_panel(ui, DM_PANEL_NOTE, DM_LINE_NOTE);
        return true;
    case DM_COMMAND_DESK_NORMS:
        open_panel(ui, DM_PANEL_DESK_NORMS, DM_LINE_NONE);
        return true;
    case DM_COMMAND_RULING:
        open_panel(ui, DM_PANEL_RULING, DM_LINE_RULING);
        return true;
    case DM_COMMAND_JUMP:
        open_panel(ui, DM_PANEL_JUMP, DM_LINE_MOMENT);
        return true;
    case DM_COMMAND_FINISH:
        open_panel(ui, DM_PANEL_FINISH, DM_LINE_NONE);
        return true;
    default:
        return false;
    }
}

static void leave(dm_ui *ui)
{
    dm_game_close(ui);
    dm_catalogue_refresh(ui->catalogue, ui->data);
    dm_ui_go(ui, DM_SCREEN_LAUNCHER);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_game *game = ui->game;
    if (command == DM_COMMAND_BACK || command == DM_COMMAND_PANIC) {
        dm_desk_panic(ui);
        return true;
    }
    if (command == DM_COMMAND_LEAVE) {
        leave(ui);
        return true;
    }
    // Frozen is frozen: only looking up goes on.
    if (game->is_held) return command >= DM_COMMAND_GO || command == DM_COMMAND_PAUSE;
    if (dm_desk_clock_act(ui, command, argument) || act_for_team(ui, command, argument) ||
        act_by_panel(ui, command))
        return true;
    switch ((int)command) {
    case DM_COMMAND_GO:
        dm_desk_go(ui);
        return true;
    case DM_COMMAND_STANDBY:
        ui->desk->standby = argument;
        return true;
    case DM_COMMAND_SKIP:
        if (ui->desk->standby >= 0)
            dm_desk_play(ui, dm_hand_skip(ui->desk->standby), NULL, _("Skipped."));
        return true;
    case DM_COMMAND_DESK_UNDO:
    case DM_COMMAND_DESK_REDO:
        take_back(ui, command == DM_COMMAND_DESK_REDO);
        return true;
    case DM_COMMAND_LOCK:
        dm_game_cover_for(ui, DM_WATCHER);
        dm_game_follow(ui);
        return true;
    case DM_COMMAND_DEBRIEF:
        if (dm_game_is_over(game)) dm_ui_go(ui, DM_SCREEN_DEBRIEF);
        return true;
    default:
        return false;
    }
}

static bool tick(dm_ui *ui)
{
    return dm_desk_tick(ui);
}

/// Space is GO, up and down choose what stands by: whatever has the focus. A key that is held, or
/// that comes again within the guard, fires nothing.
static bool raw(dm_ui *ui, const dm_ui_event *event)
{
    const bool is_up = event->kind == DM_UI_KEY_UP && event->key == DM_KEY_SPACE;
    if (is_up || event->kind == DM_UI_BLUR) ui->desk->is_down = false;
    if (dm_ui_panel(ui) != DM_PANEL_NONE || ui->game->is_held) return false;
    if (event->kind != DM_UI_KEY || event->modifiers != 0) return false;
    switch (event->key) {
    case DM_KEY_SPACE:
        ui->eats_text = true;
        ui->notice[0] = '\0';
        dm_desk_go(ui);
        ui->desk->is_down = true;
        return true;
    case DM_KEY_UP:
    case DM_KEY_DOWN:
        dm_desk_move_standby(ui, event->key == DM_KEY_UP ? -1 : 1);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {
    DM_COMMAND_GO,         DM_COMMAND_PANIC,      DM_COMMAND_PAUSE,    DM_COMMAND_SKIP,
    DM_COMMAND_DELAY,      DM_COMMAND_AD_HOC,     DM_COMMAND_RULING,   DM_COMMAND_NOTE,
    DM_COMMAND_DESK_NORMS, DM_COMMAND_ANSWER,     DM_COMMAND_STAND_IN, DM_COMMAND_HAND_OVER,
    DM_COMMAND_DESK_STEP,  DM_COMMAND_NEXT_EVENT, DM_COMMAND_JUMP,     DM_COMMAND_LET_RUN,
    DM_COMMAND_DESK_UNDO,  DM_COMMAND_DESK_REDO,  DM_COMMAND_LOCK,     DM_COMMAND_FINISH,
    DM_COMMAND_GLOSSARY,   DM_COMMAND_SETTINGS,   DM_COMMAND_NONE};

const dm_place dm_place_desk = {
    .name = "desk", .head = head, .body = body, .act = act, .tick = tick, .raw = raw, .keys = keys};
