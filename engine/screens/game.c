#include "screens/game_internal.h"

#include "base/i18n.h"
#include "screens/catalogue.h"
#include "screens/desk_internal.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// The exercise behind the screens: begun, continued, played on at a pace that people can follow.

enum { PACE_MS = 160, FILES_MAX = 9999 };

const dm_scenario *dm_game_scenario(const dm_game *game)
{
    return game->exercise != NULL ? dm_exercise_scenario(game->exercise) : NULL;
}

int dm_game_state(const dm_game *game)
{
    return game->viewer >= 0 ? game->viewer : 0;
}

int dm_game_other(const dm_game *game)
{
    return dm_other_state(dm_game_state(game));
}

const dm_seat_view *dm_game_view(dm_game *game)
{
    return dm_exercise_view(game->exercise, dm_game_state(game));
}

bool dm_game_is_over(const dm_game *game)
{
    return dm_exercise_world(game->exercise)->is_over != 0;
}

bool dm_game_may_see(const dm_game *game, const dm_event *event)
{
    if (game->viewer < 0) return true;
    const unsigned mine = 1U << (unsigned)game->viewer;
    return (event->visible & (mine | DM_TO_PUBLIC)) != 0;
}

const dm_event *dm_game_event(const dm_game *game, uint32_t id)
{
    const dm_events events = dm_exercise_events(game->exercise);
    if (id == 0 || id > (uint32_t)events.count) return NULL;
    const dm_event *event = &events.items[id - 1];
    return dm_game_may_see(game, event) ? event : NULL;
}

const dm_known_decision *dm_game_decision(dm_game *game)
{
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    if (turn.of != DM_TURN_OF_PEOPLE || game->viewer < 0) return NULL;
    const int decision = turn.decisions[game->viewer];
    const dm_seat_view *view = dm_game_view(game);
    for (int i = 0; i < view->decision_count && decision >= 0; i++)
        if (view->decisions[i].decision == decision) return &view->decisions[i];
    return NULL;
}

dm_story dm_game_story(dm_game *game)
{
    dm_story story = {.scenario = dm_game_scenario(game),
                      .setup = dm_exercise_setup(game->exercise),
                      .world = dm_exercise_world(game->exercise),
                      .events = dm_exercise_events(game->exercise),
                      .engine_version = ""};
    story.reasons = dm_exercise_reasons(game->exercise, &story.reason_count);
    for (int state = 0; state < DM_STATES; state++)
        story.doctrines[state] = (int16_t)dm_exercise_player(game->exercise, state);
    return story;
}

dm_role dm_state_role(int state)
{
    return state == 0 ? DM_ROLE_FIRST : DM_ROLE_SECOND;
}

dm_symbol dm_state_symbol(int state)
{
    return state == 0 ? DM_SYMBOL_CIRCLE : DM_SYMBOL_DIAMOND;
}

const char *dm_state_name(const dm_game *game, int state)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    return scenario == NULL ? "" : dm_say(scenario, scenario->actors[state].noun.title);
}

bool dm_game_has_mark(const dm_game *game, const char *mark)
{
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(game->exercise, &count);
    for (int i = 0; i < count; i++)
        if (reasons[i].kind == DM_INPUT_NOTE && reasons[i].stated != NULL &&
            strcmp(reasons[i].stated, mark) == 0)
            return true;
    return false;
}

// Beginning and ending ---------------------------------------------------------------------------

void dm_game_close(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game == NULL) return;
    dm_timeline_close(game->index);
    dm_exercise_close(game->exercise);
    free(game);
    ui->game = NULL;
    dm_ui_request *empty = dm_ui_ask(ui, DM_UI_SET_CLIPBOARD);
    empty->text[0] = '\0';
}

/// Takes an exercise that was just begun or opened.
static dm_game *take_exercise(dm_ui *ui, dm_exercise *exercise, const char *path)
{
    dm_game_close(ui);
    dm_game *game = calloc(1, sizeof *game);
    if (game == NULL) {
        dm_exercise_close(exercise);
        return NULL;
    }
    game->exercise = exercise;
    snprintf(game->path, sizeof game->path, "%s", path);
    game->viewer = DM_WATCHER;
    game->prediction = -1;
    for (int state = DM_STATES - 1; state >= 0; state--)
        if (dm_exercise_player(exercise, state) < 0) {
            game->viewer = state;
            game->people++;
        }
    ui->game = game;
    return game;
}

void dm_game_forget_drafts(dm_game *game)
{
    game->draft_count = 0;
    game->has_choice = false;
}

/// In a game of two at one screen nobody's view is shown until its player has asked for it.
static void cover(dm_ui *ui, int state)
{
    dm_game *game = ui->game;
    if (game->viewer != state) { // a timeline is for one pair of eyes
        dm_timeline_close(game->index);
        game->index = NULL;
    }
    game->viewer = state;
    game->is_covered_once = false;
    dm_game_forget_drafts(game);
    dm_edit_set(&ui->edits[DM_LINE_REASON], "");
    dm_edit_set(&ui->edits[DM_LINE_BASIS], "");
    dm_edit_set(&ui->edits[DM_LINE_SEARCH_ACTION], "");
    dm_ui_ask(ui, DM_UI_SET_CLIPBOARD);
    dm_ui_go(ui, DM_SCREEN_CURTAIN);
}

/// A file name that is free: "cold-harbour-3.demarche".
static void free_path(const dm_ui *ui, const char *name, char *path, size_t size)
{
    char stem[64];
    size_t length = 0;
    for (const char *at = name; *at != '\0' && length < sizeof stem - 1; at++) {
        const bool is_plain = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (*at >= 'A' && *at <= 'Z')
            stem[length++] = (char)(*at - 'A' + 'a');
        else if (is_plain)
            stem[length++] = *at;
        else if (length > 0 && stem[length - 1] != '-')
            stem[length++] = '-';
    }
    while (length > 0 && stem[length - 1] == '-') length--;
    stem[length] = '\0';
    for (int number = 1; number <= FILES_MAX; number++) {
        struct stat found;
        snprintf(path, size, "%s/%s-%d.demarche", ui->data, length > 0 ? stem : "session", number);
        if (stat(path, &found) != 0) return;
    }
}

/// Two computer players: all of it at once, then everything to look at.
static void watch(dm_ui *ui)
{
    dm_diag diag = {0};
    dm_status status = dm_exercise_go_on(ui->game->exercise, &diag);
    // An adviser that fails is asked no more; the rest goes on.
    const bool has_failed = status == DM_E_SCENARIO || status == DM_E_BUDGET;
    const dm_diag advice = diag;
    if (has_failed) {
        diag = (dm_diag){0};
        status = dm_exercise_go_on(ui->game->exercise, &diag);
    }
    if (status != DM_OK)
        dm_ui_fail(ui, &diag);
    else
        dm_ui_go(ui, DM_SCREEN_DEBRIEF);
    if (status == DM_OK && has_failed) dm_trouble_advice(ui, &advice);
}

void dm_game_begin(dm_ui *ui, const dm_session_start *start, const char *name)
{
    char path[700];
    dm_diag diag = {0};
    dm_exercise *exercise = NULL;
    free_path(ui, name, path, sizeof path);
    if (dm_exercise_begin(&exercise, path, start, &diag) != DM_OK) {
        dm_ui_fail(ui, &diag);
        return;
    }
    if (take_exercise(ui, exercise, path) == NULL) return;
    dm_play_reset(ui->play);
    if (ui->setup->is_facilitated) {
        dm_desk_begin(ui);
        return;
    }
    if (ui->setup->is_lesson) dm_lesson_record(ui);
    if (ui->game->people == 2) {
        cover(ui, 0); // the first briefing is private too
    } else if (ui->game->people == 1) {
        dm_ui_go(ui, DM_SCREEN_BRIEFING);
    } else {
        watch(ui);
        return;
    }
    dm_game_follow(ui);
}

void dm_game_continue(dm_ui *ui, const char *path)
{
    dm_diag diag = {0};
    dm_exercise *exercise = NULL;
    if (dm_exercise_open(&exercise, path, DM_SESSION_WRITE, &diag) != DM_OK) {
        dm_ui_fail(ui, &diag);
        return;
    }
    if (take_exercise(ui, exercise, path) == NULL) return;
    ui->game->briefed = 3;
    dm_play_reset(ui->play);
    if (dm_game_has_mark(ui->game, dm_desk_mark)) {
        dm_desk_continue(ui);
        return;
    }
    dm_lesson_continue(ui);
    if (ui->game->people == 2 && !dm_game_is_over(ui->game))
        cover(ui, ui->game->viewer);
    else
        dm_ui_go(ui, DM_SCREEN_PLAY);
    dm_game_follow(ui);
}

void dm_game_open_path(dm_ui *ui, const char *path)
{
    struct stat found;
    if (stat(path, &found) == 0 && !S_ISDIR(found.st_mode) && strstr(path, ".demarche") != NULL) {
        dm_game_continue(ui, path);
        return;
    }
    dm_setup_open(ui, path, 1);
}

// Playing ----------------------------------------------------------------------------------------

void dm_game_cover_for(dm_ui *ui, int viewer)
{
    cover(ui, viewer);
}

void dm_game_cover(dm_ui *ui)
{
    if (ui->game != NULL && ui->game->people > 1 && ui->screen != DM_SCREEN_CURTAIN)
        cover(ui, ui->game->viewer);
}

/// The state whose person must decide now; the viewer first; -1: nobody.
static int next_person(dm_game *game, const dm_whose_turn *turn)
{
    if (turn->of != DM_TURN_OF_PEOPLE) return -1;
    if (game->viewer >= 0 && turn->decisions[game->viewer] >= 0) return game->viewer;
    for (int state = 0; state < DM_STATES; state++)
        if (turn->decisions[state] >= 0) return state;
    return -1;
}

/// Persons read first; nothing moves before all have.
static bool is_unbriefed(const dm_game *game)
{
    for (int state = 0; state < DM_STATES; state++)
        if (dm_exercise_player(game->exercise, state) < 0 &&
            (game->briefed >> (unsigned)state & 1U) == 0)
            return true;
    return false;
}

void dm_game_briefed(dm_ui *ui)
{
    dm_game *game = ui->game;
    game->briefed |= 1U << (unsigned)game->viewer;
    if (is_unbriefed(game)) {
        cover(ui, dm_other_state(game->viewer));
        return;
    }
    game->is_covered_once = game->people < 2;
    dm_ui_go(ui, DM_SCREEN_PLAY);
    dm_game_follow(ui);
}

void dm_game_uncover(dm_ui *ui)
{
    dm_game *game = ui->game;
    game->is_covered_once = true;
    dm_play_reset(ui->play);
    if (game->is_desk && game->viewer < 0) {
        dm_ui_go(ui, DM_SCREEN_DESK);
        dm_game_follow(ui);
        return;
    }
    const bool is_briefed = (game->briefed >> (unsigned)game->viewer & 1U) != 0;
    dm_ui_go(ui, is_briefed ? DM_SCREEN_PLAY : DM_SCREEN_BRIEFING);
    dm_game_follow(ui);
}

void dm_game_follow(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game == NULL || game->exercise == NULL) return;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    const int person = next_person(game, &turn);
    ui->is_stale = true;
    if (game->is_desk) {
        dm_desk_follow(ui);
        return;
    }
    if (is_unbriefed(game)) return;
    if (turn.of == DM_TURN_OF_NOBODY) {
        game->is_covered_once = true;
        if (ui->screen == DM_SCREEN_CURTAIN) dm_ui_go(ui, DM_SCREEN_PLAY);
    } else if (person >= 0) {
        ui->wake_at = 0;
        if (game->people < 2) {
            game->viewer = person;
            return;
        }
        if (person != game->viewer || !game->is_covered_once) cover(ui, person);
        return;
    }
    if (turn.of == DM_TURN_OF_CLOCK || turn.of == DM_TURN_OF_ENGINE) {
        // While time runs in a game of two, no side's view is open.
        if (game->people > 1 && ui->screen == DM_SCREEN_PLAY) cover(ui, game->viewer);
        ui->wake_at = game->is_paused ? 0 : game->step_at > ui->now_ms ? game->step_at : ui->now_ms;
    }
}

bool dm_game_tick(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game != NULL && game->is_desk) return dm_desk_tick(ui);
    if (game == NULL || game->is_paused || is_unbriefed(game)) return false;
    const dm_whose_turn turn = dm_exercise_whose_turn(game->exercise);
    if (turn.of != DM_TURN_OF_CLOCK && turn.of != DM_TURN_OF_ENGINE) return false;
    if (ui->now_ms < game->step_at) {
        ui->wake_at = game->step_at;
        return false;
    }
    dm_diag diag = {0};
    const dm_status status = ui->settings.less_motion ? dm_exercise_go_on(game->exercise, &diag)
                                                      : dm_exercise_step(game->exercise, &diag);
    if (status == DM_E_SCENARIO || status == DM_E_BUDGET) {
        dm_trouble_advice(ui, &diag);
        return true;
    } else if (status != DM_OK) {
        dm_ui_fail(ui, &diag);
        return true;
    }
    game->step_at = ui->now_ms + PACE_MS;
    dm_game_follow(ui);
    return true;
}

bool dm_game_commit(dm_ui *ui, const char *reason)
{
    dm_game *game = ui->game;
    dm_diag diag = {0};
    for (int i = 0; i < game->draft_count; i++) {
        const dm_draft *draft = &game->drafts[i];
        if (dm_exercise_play(game->exercise, draft->input, draft->text, &diag) == DM_OK) continue;
        // What was played stays played; the rest stays drafted, so that nothing is done twice.
        memmove(game->drafts, draft, (size_t)(game->draft_count - i) * sizeof *draft);
        game->draft_count -= i;
        dm_ui_say(ui, true, diag.message);
        return false;
    }
    game->draft_count = 0;
    if (game->has_choice &&
        dm_exercise_play(game->exercise, game->choice.input, reason, &diag) != DM_OK) {
        dm_ui_say(ui, true, diag.message);
        return false;
    }
    dm_game_forget_drafts(game);
    game->is_covered_once = false;
    game->step_at = ui->now_ms + PACE_MS;
    return true;
}
