#include "screens/debrief_internal.h"
#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>
#include <string.h>

// What the facilitator does: GO and its guard, the clock, the panic key.

enum {
    SPEED = 60,
    STEPS_MAX = 64, ///< played at one waking
    MINUTE_MS = 60000,
    LOOK_MS = 15000, ///< the room's own minutes are shown too
    SOON_MS = 20,
};

const char dm_desk_mark[] = "facilitated";

// Beginning --------------------------------------------------------------------------------------

static void sit_down(dm_ui *ui)
{
    dm_debrief_forget(ui->debrief); // of another exercise
    dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const int64_t left = scenario->end_at - world->now;
    *ui->desk = (dm_desk){.standby = -1,
                          .speed = SPEED,
                          .base_ms = ui->now_ms,
                          .base_minute = world->now,
                          .began_ms = ui->now_ms,
                          .began_minute = world->now,
                          .asked = {-1, -1},
                          .to = DM_TO_PUBLIC,
                          .ruling = -1,
                          .answer = -1};
    if (scenario->end_at > 0)
        ui->desk->plan_minutes = (int)(scenario->minutes_max * left / scenario->end_at);
    if (ui->desk->plan_minutes < 1) ui->desk->plan_minutes = 1;
    game->is_desk = true;
    game->is_paused = true; // nothing moves before the facilitator says so
    game->people = DM_STATES;
    game->briefed = 3;
    game->viewer = DM_WATCHER;
    dm_ui_go(ui, DM_SCREEN_DESK);
    dm_desk_settle_standby(ui);
    dm_game_follow(ui);
}

void dm_desk_begin(dm_ui *ui)
{
    dm_diag diag = {0};
    if (dm_exercise_play(ui->game->exercise, dm_hand_note(), dm_desk_mark, &diag) != DM_OK) {
        dm_ui_fail(ui, &diag);
        return;
    }
    sit_down(ui);
}

void dm_desk_continue(dm_ui *ui)
{
    sit_down(ui);
}

// Following --------------------------------------------------------------------------------------

static void rest_clock(dm_ui *ui)
{
    ui->desk->base_ms = ui->now_ms;
    ui->desk->base_minute = dm_exercise_world(ui->game->exercise)->now;
}

int64_t dm_desk_minute(const dm_ui *ui)
{
    const dm_game *game = ui->game;
    const dm_desk *desk = ui->desk;
    const int64_t now = dm_exercise_world(game->exercise)->now;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    if (game->is_paused || game->is_held || game->viewer >= 0 || turn.of != DM_TURN_OF_CLOCK)
        return now;
    int64_t minute =
        desk->base_minute + (int64_t)(ui->now_ms - desk->base_ms) * desk->speed / MINUTE_MS;
    if (minute > turn.next) minute = turn.next;
    return minute > now ? minute : now;
}

static void watch_the_asked(dm_ui *ui, const dm_whose_turn *turn)
{
    dm_desk *desk = ui->desk;
    for (int state = 0; state < DM_STATES; state++) {
        const int asked = turn->of == DM_TURN_OF_PEOPLE ? turn->decisions[state] : -1;
        if (asked != desk->asked[state]) desk->asked_ms[state] = ui->now_ms;
        desk->asked[state] = asked;
    }
}

/// When the page will be another: the next minute, the end of the guard, the room's own minute.
static void set_alarm(dm_ui *ui, const dm_whose_turn *turn)
{
    const dm_game *game = ui->game;
    uint64_t wait = LOOK_MS;
    const int guard = dm_desk_guard(ui);
    if (guard > 0 && (uint64_t)guard < wait) wait = (uint64_t)guard;
    if (guard > 0 && !ui->settings.less_motion && wait > 100) wait = 100;
    const bool runs = !game->is_paused && !game->is_held && game->viewer < 0;
    if (runs && turn->of == DM_TURN_OF_ENGINE) wait = SOON_MS;
    if (runs && turn->of == DM_TURN_OF_CLOCK) {
        const uint64_t minute = MINUTE_MS / (uint64_t)ui->desk->speed;
        if (minute < wait) wait = minute > SOON_MS ? minute : SOON_MS;
    }
    ui->wake_at = ui->now_ms + wait;
}

void dm_desk_follow(dm_ui *ui)
{
    dm_game *game = ui->game;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    watch_the_asked(ui, &turn);
    dm_desk_settle_standby(ui);
    if (turn.of != DM_TURN_OF_CLOCK) rest_clock(ui);
    const bool is_asked =
        game->viewer >= 0 && turn.of == DM_TURN_OF_PEOPLE && turn.decisions[game->viewer] >= 0;
    if (game->viewer >= 0 && !is_asked) dm_game_cover_for(ui, DM_WATCHER);
    if (game->viewer < 0 && ui->screen == DM_SCREEN_PLAY) dm_ui_go(ui, DM_SCREEN_DESK);
    set_alarm(ui, &turn);
    ui->is_stale = true;
}

/// A failure becomes a card; from that of an adviser the exercise goes on, without it.
static bool took(dm_ui *ui, dm_status status, const dm_diag *diag)
{
    if (status == DM_OK) return true;
    if (status != DM_E_SCENARIO && status != DM_E_BUDGET) {
        dm_ui_fail(ui, diag);
        return false;
    }
    dm_trouble_advice(ui, diag);
    return false;
}

bool dm_desk_tick(dm_ui *ui)
{
    dm_game *game = ui->game;
    const bool was_guarded = ui->desk->is_refused || dm_desk_guard(ui) > 0;
    if (ui->now_ms < ui->wake_at && !was_guarded) return false;
    const bool runs = !game->is_paused && !game->is_held && game->viewer < 0;
    for (int i = 0; i < STEPS_MAX && runs; i++) {
        const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
        if (turn.of == DM_TURN_OF_CLOCK && dm_desk_minute(ui) < turn.next) break;
        if (turn.of != DM_TURN_OF_CLOCK && turn.of != DM_TURN_OF_ENGINE) break;
        dm_diag diag = {0};
        if (!took(ui, dm_exercise_step(game->exercise, &diag), &diag)) return true;
    }
    if (dm_desk_guard(ui) == 0) ui->desk->is_refused = false;
    dm_desk_follow(ui);
    return true;
}

// Doing ------------------------------------------------------------------------------------------

bool dm_desk_catch_up(dm_ui *ui)
{
    dm_game *game = ui->game;
    const int64_t minute = dm_desk_minute(ui);
    if (minute <= dm_exercise_world(game->exercise)->now) return true;
    dm_diag diag = {0};
    return took(ui, dm_exercise_go_until(game->exercise, minute, &diag), &diag);
}

bool dm_desk_play(dm_ui *ui, dm_input input, const char *text, const char *done)
{
    dm_diag diag = {0};
    if (!dm_desk_catch_up(ui)) return false;
    const dm_status status = dm_exercise_play(ui->game->exercise, input, text, &diag);
    if (status == DM_E_USAGE) {
        dm_ui_say(ui, true, diag.message);
        return false;
    }
    if (!took(ui, status, &diag)) return false;
    if (done != NULL) dm_ui_say(ui, false, done);
    dm_game_follow(ui);
    return true;
}

int dm_desk_guard(const dm_ui *ui)
{
    const uint64_t at = ui->desk->go_at;
    if (at == 0 || ui->now_ms - at >= DM_DESK_GUARD_MS) return 0;
    return (int)(DM_DESK_GUARD_MS - (ui->now_ms - at));
}

void dm_desk_go(dm_ui *ui)
{
    dm_desk *desk = ui->desk;
    if (dm_desk_guard(ui) > 0 || desk->is_down) {
        desk->is_refused = true;
        dm_ui_say(ui, true,
                  desk->is_down ? _("GO was not taken: let go of the key first.")
                                : _("GO was not taken: a second and a half between two."));
        return;
    }
    if (desk->standby < 0) {
        dm_ui_say(ui, true, _("Nothing stands by."));
        return;
    }
    if (!dm_desk_play(ui, dm_hand_fire(desk->standby), NULL, NULL)) return;
    desk->go_at = ui->now_ms;
    desk->is_refused = false;
    dm_desk_settle_standby(ui);
    dm_game_follow(ui);
}

void dm_desk_panic(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game->is_held) {
        game->is_held = false;
        game->is_paused = ui->desk->was_paused;
        rest_clock(ui);
        dm_ui_say(ui, false, _("Everything goes on where it stood."));
    } else {
        // The clock stops where the console shows it; nothing is recorded: nothing has happened.
        ui->desk->was_paused = game->is_paused;
        game->is_held = true;
    }
    dm_game_follow(ui);
}

// The clock --------------------------------------------------------------------------------------

static void set_paused(dm_ui *ui, bool is_paused)
{
    if (is_paused && !ui->game->is_paused && !dm_desk_catch_up(ui)) return;
    ui->game->is_paused = is_paused;
    rest_clock(ui);
    dm_game_follow(ui);
}

static void set_speed(dm_ui *ui, int speed)
{
    if (!dm_desk_catch_up(ui)) return;
    ui->desk->speed = speed;
    ui->game->is_paused = false;
    rest_clock(ui);
    dm_game_follow(ui);
}

/// True for what a room would notice.
static bool is_notable(const dm_event *event)
{
    return event->kind == DM_EVENT_INJECT || event->kind == DM_EVENT_DECISION_OPEN ||
           event->kind == DM_EVENT_DECISION || event->kind == DM_EVENT_MESSAGE_DELIVERED;
}

static bool can_step(const dm_ui *ui)
{
    const dm_whose_turn turn = dm_exercise_whose_turn(ui->game->exercise);
    return turn.of == DM_TURN_OF_CLOCK || turn.of == DM_TURN_OF_ENGINE;
}

static void step(dm_ui *ui, bool to_event)
{
    dm_game *game = ui->game;
    if (!can_step(ui)) {
        dm_ui_say(ui, true, _("The clock stands: somebody has to answer, or you let time run."));
        return;
    }
    bool is_found = false;
    do {
        const int before = dm_exercise_events(game->exercise).count;
        dm_diag diag = {0};
        if (!took(ui, dm_exercise_step(game->exercise, &diag), &diag)) return;
        const dm_events events = dm_exercise_events(game->exercise);
        for (int i = before; i < events.count; i++) is_found |= is_notable(&events.items[i]);
    } while (to_event && !is_found && can_step(ui));
    rest_clock(ui);
    dm_game_follow(ui);
}

static void let_run(dm_ui *ui)
{
    dm_diag diag = {0};
    const dm_status status = dm_exercise_let_time_run(ui->game->exercise, INT64_MAX, &diag);
    if (status == DM_E_USAGE) {
        dm_ui_say(ui, true, diag.message);
        return;
    }
    if (!took(ui, status, &diag)) return;
    rest_clock(ui);
    dm_game_follow(ui);
}

bool dm_desk_clock_act(dm_ui *ui, dm_command command, int argument)
{
    switch ((int)command) {
    case DM_COMMAND_PAUSE:
        set_paused(ui, !ui->game->is_paused);
        return true;
    case DM_COMMAND_SPEED:
        set_speed(ui, argument);
        return true;
    case DM_COMMAND_DESK_STEP:
    case DM_COMMAND_NEXT_EVENT:
        step(ui, command == DM_COMMAND_NEXT_EVENT);
        return true;
    case DM_COMMAND_LET_RUN:
        let_run(ui);
        return true;
    default:
        return false;
    }
}
