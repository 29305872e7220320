#include "screens/catalogue.h"
#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>

// The play screen: head and timeline above, then what came in, what we know, what we may do.

enum { UNSAID = -1, TWO_WIDE = 860, THREE_WIDE = 1120, SIDE_HIGH = 260 };

void dm_play_reset(dm_play_screen *play)
{
    dm_page timeline = play->timeline;
    dm_page export_page = play->export_page;
    *play = (dm_play_screen){.incident = -1,
                             .norm = -1,
                             .likelihood = UNSAID,
                             .message_incident = -1,
                             .seen_at = -1,
                             .mark_from = -1,
                             .mark_to = -1,
                             .timeline = timeline,
                             .export_page = export_page};
}

/// How high the options are when nothing is left out: laid out, measured, and taken off again.
static bool must_be_brief(dm_ui *ui, const dm_column *column)
{
    const int marks = ui->page.mark_count;
    const int slots = ui->slot_count;
    const uint32_t first = ui->first;
    dm_column trial = *column;
    trial.y = column->top;
    dm_put_options(&trial, false);
    ui->page.mark_count = marks;
    ui->slot_count = slots;
    ui->first = first;
    return trial.y > column->bottom;
}

/// Side by side with the others: what may be done scrolls, the way to commit stays below it.
static void put_right_pane(dm_ui *ui, dm_box box)
{
    const bool decides = dm_game_decision(ui->game) != NULL;
    const int strip = decides ? dm_commit_height(ui, box.width) : 0;
    dm_column column =
        dm_area_begin(ui, DM_AREA_RIGHT, (dm_box){box.x, box.y, box.width, box.height - strip});
    dm_put_options(&column, must_be_brief(ui, &column));
    dm_area_end(&column, _("What we may do"));
    if (!decides) return;
    dm_column commit = dm_column_of(
        ui, (dm_box){box.x, box.y + box.height - strip + dm_px(ui, 6), box.width, strip});
    dm_put_commit(&commit);
}

static void put_middle(dm_column *column)
{
    dm_put_known(column);
    dm_put_ladder(column);
}

/// Too narrow for three: what we know and what came in share a column, what may be done has its
/// own.
static void put_two(dm_ui *ui, dm_panes *panes)
{
    dm_column column = dm_pane_begin(panes);
    dm_put_known(&column);
    dm_gap(&column, 8);
    dm_put_inbox(&column);
    dm_gap(&column, 8);
    dm_put_ladder(&column);
    dm_pane_end(panes, &column, _("What we know"));
    put_right_pane(ui, dm_pane_box(panes));
}

static void body(dm_ui *ui, dm_box box)
{
    static const int wide[] = {5, 5, 7};
    static const int narrow[] = {4, 4, 6};
    static const int two[] = {3, 4};
    const int points = dm_wide(ui);
    const bool is_two = points >= TWO_WIDE && points < THREE_WIDE;
    // Where little height is left, columns of their own would show nothing.
    const int least = box.height >= dm_px(ui, SIDE_HIGH) ? 300 : INT16_MAX;
    dm_panes panes = is_two ? dm_panes_of(ui, box, 2, two, least)
                            : dm_panes_of(ui, box, 3, points >= 1600 ? wide : narrow, least);
    // Where all stands in one column, what to do comes first.
    if (panes.is_stacked) {
        dm_column column = dm_pane_begin(&panes);
        dm_put_state(&column);
        dm_put_known_short(&column);
        dm_put_options(&column, false);
        if (dm_game_decision(ui->game) != NULL) dm_put_commit(&column);
        dm_pane_end(&panes, &column, "");
        column = dm_pane_begin(&panes);
        put_middle(&column);
        dm_pane_end(&panes, &column, "");
        column = dm_pane_begin(&panes);
        dm_put_inbox(&column);
        dm_pane_end(&panes, &column, "");
        dm_panes_end(&panes, _("Play"));
    } else if (is_two) {
        put_two(ui, &panes);
    } else {
        dm_column column = dm_pane_begin(&panes);
        dm_put_inbox(&column);
        dm_pane_end(&panes, &column, _("Inbox"));
        column = dm_pane_begin(&panes);
        put_middle(&column);
        dm_pane_end(&panes, &column, _("What we know"));
        put_right_pane(ui, dm_pane_box(&panes));
    }
    int turns = 0;
    dm_exercise_turns(ui->game->exercise, &turns);
    snprintf(ui->foot_words, sizeof ui->foot_words, _("recorded, input %d \xE2\x9C\x93"), turns);
}

// Acting ---------------------------------------------------------------------------------------

static void choose_option(dm_ui *ui, int number)
{
    dm_game *game = ui->game;
    const dm_known_decision *decision = dm_game_decision(game);
    if (decision == NULL || number > decision->option_count) return;
    const dm_scenario *scenario = dm_game_scenario(game);
    if (number == decision->option_count) {
        game->choice.input = dm_hand_wait(game->viewer, decision->decision);
    } else {
        const int option = dm_game_view(game)->options[decision->option_first + number].option;
        game->choice.input = dm_play_choice(scenario, option);
    }
    game->has_choice = true;
    ui->refused = 0;
    // Enter goes on from here.
    ui->focus = dm_control_id(DM_COMMAND_COMMIT, 0);
    dm_ui_settle(ui);
    const dm_slot *slot = dm_ui_slot(ui, dm_control_id(DM_COMMAND_OPTION, number));
    if (slot != NULL) dm_ui_reveal(ui, slot);
    slot = dm_ui_slot(ui, ui->focus);
    if (slot != NULL) dm_ui_reveal(ui, slot);
    ui->is_stale = true;
}

static void undo(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game->has_choice)
        game->has_choice = false;
    else if (game->draft_count > 0)
        game->draft_count--;
    else
        dm_ui_say(ui, true, _("There is nothing to take back: what is committed stays."));
}

static void go_to_decision(dm_ui *ui)
{
    dm_diag diag = {0};
    const dm_status status = dm_exercise_go_on(ui->game->exercise, &diag);
    ui->game->is_paused = false;
    dm_game_follow(ui);
    if (status == DM_E_SCENARIO || status == DM_E_BUDGET)
        dm_trouble_advice(ui, &diag);
    else if (status != DM_OK)
        dm_ui_fail(ui, &diag);
}

static void leave(dm_ui *ui)
{
    dm_game_close(ui);
    dm_catalogue_refresh(ui->catalogue, ui->data);
    dm_ui_go(ui, DM_SCREEN_LAUNCHER);
}

/// W after an option was chosen, or was tried and refused, is about that option's verdict.
static bool asks_about_option(dm_ui *ui)
{
    const dm_known_decision *decision = dm_game_decision(ui->game);
    const dm_input *input = &ui->game->choice.input;
    if (decision == NULL) return false;
    if (ui->refused >> 16U == DM_COMMAND_OPTION) {
        ui->play->why_index = (int)(ui->refused & 0xFFFFU);
        return true;
    }
    if (!ui->game->has_choice || input->kind != DM_INPUT_CHOOSE) return false;
    const dm_known_option *options = &dm_game_view(ui->game)->options[decision->option_first];
    for (int i = 0; i < decision->option_count; i++)
        if (options[i].option == input->object) ui->play->why_index = i;
    return true;
}

static bool look_up(dm_ui *ui, dm_command command, int argument)
{
    dm_play_screen *play = ui->play;
    switch ((int)command) {
    case DM_COMMAND_WHY:
        play->why = (dm_why)argument;
        if (argument == DM_WHY_EVENT && play->selected != 0)
            play->why_event = play->selected;
        else if (argument == DM_WHY_EVENT)
            play->why = asks_about_option(ui) ? DM_WHY_VERDICT : DM_WHY_PRESSURE;
        dm_ui_open_panel(ui, DM_PANEL_WHY);
        return true;
    case DM_COMMAND_WHY_EVENT:
        play->why = DM_WHY_EVENT;
        play->why_event = (uint32_t)argument;
        dm_ui_open_panel(ui, DM_PANEL_WHY);
        return true;
    case DM_COMMAND_EVIDENCE:
        dm_ui_open_panel(ui, DM_PANEL_EVIDENCE);
        return true;
    case DM_COMMAND_BRIEFING:
        dm_ui_open_panel(ui, DM_PANEL_BRIEFING);
        return true;
    case DM_COMMAND_INCIDENT:
        play->incident = argument;
        return true;
    case DM_COMMAND_TIMELINE:
        dm_ui_open_panel(ui, DM_PANEL_TIMELINE);
        ui->focus = dm_control_id(DM_COMMAND_TIMELINE, 1);
        return true;
    default:
        return false;
    }
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_game *game = ui->game;
    if (look_up(ui, command, argument)) return true;
    switch ((int)command) {
    case DM_COMMAND_OPTION:
        choose_option(ui, argument);
        return true;
    case DM_COMMAND_UNDO:
        undo(ui);
        return true;
    case DM_COMMAND_FIELD:
    case DM_COMMAND_COMMIT:
        if (game->has_choice) dm_ui_open_panel(ui, DM_PANEL_COMMIT);
        return true;
    case DM_COMMAND_ACTIONS:
        dm_ui_open_panel(ui, DM_PANEL_ACTIONS);
        ui->focus = dm_control_id(DM_COMMAND_FIELD, DM_LINE_SEARCH_ACTION);
        return true;
    case DM_COMMAND_MESSAGE:
        if (dm_game_decision(game) != NULL) dm_ui_open_panel(ui, DM_PANEL_MESSAGE);
        return true;
    case DM_COMMAND_ASSESS:
        if (dm_game_decision(game) != NULL && dm_play_incident(ui) != NULL) {
            // Begins at what one asks first: was it the other state?
            if (ui->play->likelihood < 0) ui->play->suspect = dm_game_other(game);
            dm_ui_open_panel(ui, DM_PANEL_ASSESS);
        } else {
            dm_ui_say(ui, true, _("An assessment is put on record when you have to decide."));
        }
        return true;
    case DM_COMMAND_PAUSE:
        game->is_paused = !game->is_paused;
        dm_game_follow(ui);
        return true;
    case DM_COMMAND_STEP:
        go_to_decision(ui);
        return true;
    case DM_COMMAND_DEBRIEF:
        if (dm_game_is_over(game)) dm_ui_go(ui, DM_SCREEN_DEBRIEF);
        return true;
    case DM_COMMAND_LEAVE:
        leave(ui);
        return true;
    case DM_COMMAND_BACK:
        dm_ui_open_panel(ui, DM_PANEL_KEYS);
        return true;
    default:
        return false;
    }
}

static bool is_idle(const dm_ui *ui)
{
    return ui->now_ms - ui->heard_ms >= (uint64_t)ui->settings.idle_s * 1000;
}

static bool tick(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (dm_game_tick(ui)) return true;
    if (game == NULL || game->people < 2 || dm_game_is_over(game)) return false;
    if (is_idle(ui)) {
        dm_game_cover(ui);
        return true;
    }
    if (ui->wake_at == 0) ui->wake_at = ui->heard_ms + (uint64_t)ui->settings.idle_s * 1000;
    return false;
}

static bool raw(dm_ui *ui, const dm_ui_event *event)
{
    if (event->kind == DM_UI_BLUR && ui->game->people > 1 && !dm_game_is_over(ui->game)) {
        dm_game_cover(ui);
        return true;
    }
    return dm_timeline_event(ui, event);
}

static const dm_command keys[] = {DM_COMMAND_OPTION,   DM_COMMAND_COMMIT,   DM_COMMAND_UNDO,
                                  DM_COMMAND_WHY,      DM_COMMAND_ACTIONS,  DM_COMMAND_MESSAGE,
                                  DM_COMMAND_ASSESS,   DM_COMMAND_EVIDENCE, DM_COMMAND_NORMS,
                                  DM_COMMAND_GLOSSARY, DM_COMMAND_TIMELINE, DM_COMMAND_BRIEFING,
                                  DM_COMMAND_SETTINGS, DM_COMMAND_NONE};

const dm_place dm_place_play = {.name = "play",
                                .head = dm_play_head,
                                .body = body,
                                .act = act,
                                .tick = tick,
                                .raw = raw,
                                .keys = keys};
