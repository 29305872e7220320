#include "screens/catalogue.h"
#include "screens/debrief_internal.h"
#include "screens/places.h"
#include "screens/play_internal.h"
#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The machine itself: opening, the frame of a page, commands that mean the same everywhere.

enum {
    WIDTH_LEAST = 320,
    HEIGHT_LEAST = 240,
    SETTLE_PASSES = 4,
    TEXT_LEAST = 100,
    TEXT_MOST = 300,
    HOLD_MS = 1000,
    HOLD_STEP_MS = 33,
};

static const dm_place *const screens[DM_SCREEN_COUNT] = {
    [DM_SCREEN_LAUNCHER] = &dm_place_launcher, [DM_SCREEN_SETUP] = &dm_place_setup,
    [DM_SCREEN_BRIEFING] = &dm_place_briefing, [DM_SCREEN_PLAY] = &dm_place_play,
    [DM_SCREEN_CURTAIN] = &dm_place_curtain,   [DM_SCREEN_DEBRIEF] = &dm_place_debrief,
    [DM_SCREEN_CARD] = &dm_place_card,         [DM_SCREEN_DESK] = &dm_place_desk,
    [DM_SCREEN_TROUBLE] = &dm_place_trouble,
};

static const dm_place *const panels[DM_PANEL_COUNT] = {
    [DM_PANEL_KEYS] = &dm_panel_keys,         [DM_PANEL_GLOSSARY] = &dm_panel_glossary,
    [DM_PANEL_SETTINGS] = &dm_panel_settings, [DM_PANEL_NORMS] = &dm_panel_norms,
    [DM_PANEL_WHY] = &dm_panel_why,           [DM_PANEL_ACTIONS] = &dm_panel_actions,
    [DM_PANEL_MESSAGE] = &dm_panel_message,   [DM_PANEL_ASSESS] = &dm_panel_assess,
    [DM_PANEL_EVIDENCE] = &dm_panel_evidence, [DM_PANEL_COMMIT] = &dm_panel_commit,
    [DM_PANEL_BRIEFING] = &dm_panel_briefing, [DM_PANEL_TIMELINE] = &dm_panel_timeline,
    [DM_PANEL_DELAY] = &dm_panel_delay,       [DM_PANEL_AD_HOC] = &dm_panel_ad_hoc,
    [DM_PANEL_NOTE] = &dm_panel_note,         [DM_PANEL_DESK_NORMS] = &dm_panel_desk_norms,
    [DM_PANEL_RULING] = &dm_panel_ruling,     [DM_PANEL_ANSWER] = &dm_panel_answer,
    [DM_PANEL_JUMP] = &dm_panel_jump,         [DM_PANEL_FINISH] = &dm_panel_finish,
};

dm_panel dm_ui_panel(const dm_ui *ui)
{
    return ui->panel_count > 0 ? ui->panels[ui->panel_count - 1] : DM_PANEL_NONE;
}

const dm_place *dm_ui_top(dm_ui *ui)
{
    const dm_panel panel = dm_ui_panel(ui);
    return panel != DM_PANEL_NONE ? panels[panel] : screens[ui->screen];
}

const dm_place *dm_ui_screen(dm_ui *ui)
{
    return screens[ui->screen];
}

const char *dm_ui_place(const dm_ui *ui)
{
    const dm_panel panel = dm_ui_panel(ui);
    return panel != DM_PANEL_NONE ? panels[panel]->name : screens[ui->screen]->name;
}

// Requests -------------------------------------------------------------------------------------

dm_ui_request *dm_ui_ask(dm_ui *ui, dm_ui_request_kind kind)
{
    if (ui->request_count == DM_REQUESTS_MAX) {
        ui->request_first = (ui->request_first + 1) % DM_REQUESTS_MAX;
        ui->request_count--;
    }
    const int at = (ui->request_first + ui->request_count++) % DM_REQUESTS_MAX;
    ui->requests[at] = (dm_ui_request){.kind = (uint8_t)kind};
    return &ui->requests[at];
}

bool dm_ui_next_request(dm_ui *ui, dm_ui_request *request)
{
    if (ui->request_count == 0) return false;
    *request = ui->requests[ui->request_first];
    ui->request_first = (ui->request_first + 1) % DM_REQUESTS_MAX;
    ui->request_count--;
    return true;
}

void dm_ui_say(dm_ui *ui, bool is_bad, const char *words)
{
    dm_text notice = dm_text_over(ui->notice, sizeof ui->notice);
    dm_text_add(&notice, words);
    ui->is_notice_bad = is_bad;
    ui->is_stale = true;
}

void dm_ui_fail(dm_ui *ui, const dm_diag *diag)
{
    ui->failure = *diag;
    dm_ui_go(ui, DM_SCREEN_CARD);
}

// Going from place to place --------------------------------------------------------------------

static void forget_scrolls(dm_ui *ui)
{
    for (int i = 0; i < DM_AREA_COUNT; i++) ui->areas[i] = (dm_scroll){0};
}

void dm_ui_go(dm_ui *ui, dm_screen screen)
{
    // Who comes back to the start has a window already, and need not wait in steps.
    while (screen == DM_SCREEN_LAUNCHER && ui->screen != screen && dm_catalogue_step(ui->catalogue))
        continue;
    ui->screen = screen;
    ui->panel_count = 0;
    ui->focus = 0;
    ui->hovered = 0;
    ui->pressed = 0;
    ui->held_ms = 0;
    ui->wake_at = screens[screen]->tick != NULL ? ui->now_ms + 1 : 0;
    ui->foot_words[0] = '\0';
    ui->is_stale = true;
    forget_scrolls(ui);
    if (screen == DM_SCREEN_DEBRIEF) dm_debrief_forget(ui->debrief);
    dm_ui_request *title = dm_ui_ask(ui, DM_UI_TITLE);
    const dm_scenario *scenario = ui->game != NULL ? dm_game_scenario(ui->game) : NULL;
    snprintf(title->text, sizeof title->text, "%s%sDemarche",
             scenario != NULL ? dm_say(scenario, scenario->noun.title) : "",
             scenario != NULL ? " - " : "");
}

void dm_ui_open_panel(dm_ui *ui, dm_panel panel)
{
    if (dm_ui_panel(ui) == panel) return;
    if (ui->panel_count == DM_PANELS_MAX) {
        memmove(ui->panels, ui->panels + 1, sizeof ui->panels - sizeof ui->panels[0]);
        memmove(ui->panel_focus, ui->panel_focus + 1,
                sizeof ui->panel_focus - sizeof ui->panel_focus[0]);
        ui->panel_count--;
    }
    ui->panel_focus[ui->panel_count] = ui->focus;
    ui->panels[ui->panel_count++] = panel;
    ui->focus = 0;
    ui->areas[DM_AREA_PANEL] = (dm_scroll){0};
    ui->is_stale = true;
}

void dm_ui_close_panel(dm_ui *ui)
{
    if (ui->panel_count == 0) return;
    ui->panel_count--;
    ui->focus = ui->panel_focus[ui->panel_count];
    ui->is_stale = true;
}

// Commands that mean the same everywhere ---------------------------------------------------------

static void save_settings(dm_ui *ui)
{
    dm_diag diag = {0};
    if (dm_settings_write(&ui->settings, ui->config, &diag) != DM_OK)
        dm_ui_say(ui, true, diag.message);
}

static void set_setting(dm_ui *ui, int *setting, int value)
{
    *setting = value;
    save_settings(ui);
}

static bool change_settings(dm_ui *ui, dm_command command, int argument)
{
    dm_settings *settings = &ui->settings;
    switch ((int)command) {
    case DM_COMMAND_THEME:
        set_setting(ui, &settings->theme, argument);
        return true;
    case DM_COMMAND_TEXT_SIZE:
        set_setting(ui, &settings->text_percent, argument);
        return true;
    case DM_COMMAND_MOTION:
        set_setting(ui, &settings->less_motion, !settings->less_motion);
        return true;
    case DM_COMMAND_IDLE:
        set_setting(ui, &settings->idle_s, argument);
        return true;
    case DM_COMMAND_FULL_SCREEN:
        set_setting(ui, &settings->full_screen, !settings->full_screen);
        dm_ui_ask(ui, DM_UI_FULL_SCREEN)->number = settings->full_screen;
        return true;
    default:
        return false;
    }
}

/// Opens a panel, or closes it when it is open already.
static void toggle_panel(dm_ui *ui, dm_panel panel)
{
    if (dm_ui_panel(ui) == panel)
        dm_ui_close_panel(ui);
    else
        dm_ui_open_panel(ui, panel);
}

/// A picture of what is shown lies beside the sessions: "demarche-picture-12.png".
static void ask_for_picture(dm_ui *ui)
{
    dm_ui_request *request = dm_ui_ask(ui, DM_UI_EXPORT);
    dm_text path = dm_text_over(request->text, sizeof request->text);
    dm_text_format(&path, "%s/picture-%d.png", ui->data, ++ui->pictures);
}

void dm_ui_quit(dm_ui *ui)
{
    if (!dm_trouble_keeps(ui, DM_COMMAND_QUIT)) dm_ui_ask(ui, DM_UI_QUIT_NOW);
}

static bool common_act(dm_ui *ui, dm_command command)
{
    switch ((int)command) {
    case DM_COMMAND_BACK:
        dm_ui_close_panel(ui);
        return true;
    case DM_COMMAND_HELP:
        toggle_panel(ui, DM_PANEL_KEYS);
        return true;
    case DM_COMMAND_GLOSSARY:
        toggle_panel(ui, DM_PANEL_GLOSSARY);
        return true;
    case DM_COMMAND_SETTINGS:
        toggle_panel(ui, DM_PANEL_SETTINGS);
        return true;
    case DM_COMMAND_NORMS:
        if (ui->game != NULL) toggle_panel(ui, DM_PANEL_NORMS);
        return true;
    case DM_COMMAND_PICTURE:
        ask_for_picture(ui);
        return true;
    case DM_COMMAND_PROJECTOR:
        dm_ui_ask(ui, ui->has_projector ? DM_UI_CLOSE_PROJECTOR : DM_UI_OPEN_PROJECTOR);
        return true;
    case DM_COMMAND_QUIT:
        dm_ui_quit(ui);
        return true;
    default:
        return false;
    }
}

void dm_ui_do(dm_ui *ui, dm_command command, int argument)
{
    ui->is_stale = true;
    if (change_settings(ui, command, argument) || dm_lesson_act(ui, command)) return;
    if (command == DM_COMMAND_LEAVE && dm_trouble_keeps(ui, command)) return;
    if (command == DM_COMMAND_UNSAVED) {
        dm_trouble_keeps(ui, command);
        return;
    }
    // Behind the curtain there is nothing to look up.
    const bool is_covered = ui->screen == DM_SCREEN_CURTAIN;
    const dm_panel panel = dm_ui_panel(ui);
    if (panel != DM_PANEL_NONE && panels[panel]->act != NULL &&
        panels[panel]->act(ui, command, argument))
        return;
    if (panel != DM_PANEL_NONE && command == DM_COMMAND_BACK) {
        dm_ui_close_panel(ui);
        return;
    }
    if (screens[ui->screen]->act(ui, command, argument)) return;
    if (!is_covered) common_act(ui, command);
}

// The page -------------------------------------------------------------------------------------

static void lay_out(dm_ui *ui)
{
    dm_page_clear(&ui->page, ui->width_px, ui->height_px);
    ui->words.size = 0;
    dm_text_char(&ui->words, '\0'); // offset 0 is ""
    dm_text_char(&ui->words, '\0');
    ui->slot_count = 0;
    ui->first = 0;
    ui->is_resettled = false;
    for (int i = 0; i < DM_AREA_COUNT; i++) {
        ui->areas[i].box = (dm_box){0};
        ui->areas[i].content_px = 0;
    }
    const dm_place *top = dm_ui_top(ui);
    const dm_box box = screens[ui->screen]->head(ui);
    top->body(ui, box);
    dm_foot(ui, top->keys, ui->foot_words);
    dm_lesson_point(ui);
    snprintf(ui->page.title, sizeof ui->page.title, "Demarche: %s", top->name);
}

/// Something always has the focus: what the screen is for, or else the first control.
static bool mend_focus(dm_ui *ui)
{
    if (dm_ui_slot(ui, ui->focus) != NULL) return false;
    const uint32_t wanted = dm_ui_slot(ui, ui->first) != NULL ? ui->first
                            : ui->slot_count > 0              ? ui->slots[0].id
                                                              : 0;
    if (wanted == ui->focus) return false;
    dm_ui_focus(ui, wanted);
    return true;
}

static void publish_controls(dm_ui *ui)
{
    const char *words = ui->words.bytes != NULL ? ui->words.bytes : "";
    for (int i = 0; i < ui->slot_count; i++) {
        const dm_slot *slot = &ui->slots[i];
        ui->controls[i] = (dm_control){.id = slot->id,
                                       .box = slot->box,
                                       .shown = slot->shown,
                                       .label = words + slot->label,
                                       .hint = words + slot->hint,
                                       .value = words + slot->value,
                                       .role = slot->role,
                                       .is_disabled = slot->is_disabled,
                                       .is_on = slot->is_on,
                                       .is_focused = slot->id == ui->focus};
    }
}

/// Tells the window when a field begins or ends to take text, and where its caret is.
static void ask_for_text(dm_ui *ui)
{
    const dm_edit *edit = dm_ui_edit(ui);
    const dm_box box = edit != NULL ? edit->caret_box : (dm_box){0};
    const bool is_same =
        box.x == ui->text_box.x && box.y == ui->text_box.y && box.height == ui->text_box.height;
    if ((edit != NULL) == ui->has_text_input && is_same) return;
    ui->has_text_input = edit != NULL;
    ui->text_box = box;
    dm_ui_request *request = dm_ui_ask(ui, DM_UI_TEXT_INPUT);
    request->number = edit != NULL;
    request->box = box;
}

void dm_ui_settle(dm_ui *ui)
{
    if (!ui->is_stale) return;
    for (int pass = 0; pass < SETTLE_PASSES; pass++) {
        lay_out(ui);
        const bool is_moved = mend_focus(ui);
        if (!is_moved && !ui->is_resettled) break;
    }
    publish_controls(ui);
    ask_for_text(ui);
    ui->is_stale = false;
    ui->is_unseen = true; // also an event lays out: only asking for the page makes it seen
}

const dm_page *dm_ui_page(dm_ui *ui)
{
    dm_ui_settle(ui);
    ui->is_unseen = false;
    return &ui->page;
}

bool dm_ui_is_stale(const dm_ui *ui)
{
    return ui->is_stale || ui->is_unseen;
}

dm_theme dm_ui_theme(const dm_ui *ui)
{
    return (dm_theme)ui->settings.theme;
}

dm_ui_pointer dm_ui_pointer_shape(const dm_ui *ui)
{
    for (int i = 0; i < ui->slot_count; i++) {
        const dm_slot *slot = &ui->slots[i];
        if (slot->id != ui->hovered) continue;
        return slot->role == DM_CONTROL_FIELD ? DM_POINTER_TEXT
               : slot->is_disabled            ? DM_POINTER_ARROW
                                              : DM_POINTER_HAND;
    }
    return DM_POINTER_ARROW;
}

const dm_control *dm_ui_controls(dm_ui *ui, int *count)
{
    dm_ui_settle(ui);
    *count = ui->slot_count;
    return ui->controls;
}

const dm_control *dm_ui_find(dm_ui *ui, const char *label)
{
    int count = 0;
    const dm_control *controls = dm_ui_controls(ui, &count);
    for (int i = 0; i < count; i++)
        if (strncmp(controls[i].label, label, strlen(label)) == 0) return &controls[i];
    return NULL;
}

void dm_ui_print_controls(dm_ui *ui, dm_text *text)
{
    static const char *const roles[DM_CONTROL_ROLES] = {
        "button", "link", "switch", "choice", "field", "tab", "row", "scroll", "timeline"};
    int count = 0;
    const dm_control *controls = dm_ui_controls(ui, &count);
    for (int i = 0; i < count; i++) {
        const dm_control *control = &controls[i];
        dm_text_format(text, "%s %d,%d %dx%d \"%s\"", roles[control->role], control->box.x,
                       control->box.y, control->box.width, control->box.height, control->label);
        if (control->value[0] != '\0') dm_text_format(text, " = \"%s\"", control->value);
        if (control->is_on) dm_text_add(text, " [on]");
        if (control->is_disabled) dm_text_add(text, " [disabled]");
        if (control->is_focused) dm_text_add(text, " [focus]");
        dm_text_char(text, '\n');
    }
}

// Events ---------------------------------------------------------------------------------------

static void take_size(dm_ui *ui, int width_px, int height_px, int scale_percent)
{
    ui->width_px = width_px > WIDTH_LEAST ? width_px : WIDTH_LEAST;
    ui->height_px = height_px > HEIGHT_LEAST ? height_px : HEIGHT_LEAST;
    if (scale_percent > 0) ui->scale_percent = scale_percent;
    ui->is_stale = true;
}

static void pass_time(dm_ui *ui)
{
    if (dm_ui_hold(ui)) ui->is_stale = true;
    // Rung once: who wants to be woken again says so, or the window would never sleep.
    if (ui->wake_at <= ui->now_ms) ui->wake_at = 0;
    const dm_place *screen = screens[ui->screen];
    if (screen->tick != NULL && screen->tick(ui)) ui->is_stale = true;
}

static void take(dm_ui *ui, const dm_ui_event *event)
{
    switch (event->kind) {
    case DM_UI_KEY:
        ui->is_stale = true;
        if (event->key != DM_KEY_NONE && event->key != DM_KEY_LETTER) ui->shows_focus = true;
        dm_ui_key_down(ui, event);
        break;
    case DM_UI_KEY_UP:
        ui->is_stale = ui->is_stale || ui->held_ms != 0;
        dm_ui_key_up(ui);
        break;
    case DM_UI_TEXT:
    case DM_UI_PREEDIT:
    case DM_UI_PASTE:
        ui->is_stale = true;
        dm_ui_typed(ui, event);
        break;
    case DM_UI_MOVE:
    case DM_UI_DOWN:
    case DM_UI_UP:
    case DM_UI_LEAVE:
        dm_ui_point(ui, event);
        break;
    case DM_UI_WHEEL:
        dm_ui_wheel(ui, event);
        break;
    case DM_UI_RESIZE:
        take_size(ui, event->x, event->y, event->scale_percent);
        break;
    case DM_UI_QUIT:
        dm_ui_quit(ui);
        break;
    case DM_UI_PROJECTOR:
        ui->has_projector = event->x != 0;
        ui->projector_width_px = event->dx;
        ui->projector_height_px = event->dy;
        break;
    case DM_UI_DONE:
        dm_ui_say(ui, event->x == 0, event->text != NULL ? event->text : "");
        break;
    default:
        break;
    }
}

void dm_ui_handle(dm_ui *ui, const dm_ui_event *event)
{
    dm_ui_settle(ui);
    if (event->at_ms > ui->now_ms) ui->now_ms = event->at_ms;
    if (event->kind != DM_UI_TIME && event->kind != DM_UI_BLUR) ui->heard_ms = ui->now_ms;
    const dm_place *top = dm_ui_top(ui);
    const dm_place *screen = screens[ui->screen];
    if (event->kind == DM_UI_BLUR) ui->held_ms = 0;
    const bool is_taken = (top->raw != NULL && top->raw(ui, event)) ||
                          (top != screen && screen->raw != NULL && screen->raw(ui, event));
    if (is_taken)
        ui->is_stale = true;
    else
        take(ui, event);
    pass_time(ui);
    dm_lesson_look(ui);
    dm_trouble_look(ui);
}

int dm_ui_wake_ms(const dm_ui *ui)
{
    uint64_t at = ui->wake_at;
    uint64_t hold = ui->held_ms != 0 ? ui->held_ms + HOLD_MS : 0;
    const uint64_t step = ui->now_ms + HOLD_STEP_MS;
    if (hold > step && !ui->settings.less_motion)
        hold = step; // a bar shows how long it still takes
    if (hold != 0 && (at == 0 || hold < at)) at = hold;
    if (at == 0) return -1;
    return at > ui->now_ms ? (int)(at - ui->now_ms) : 0;
}

// Opening and closing --------------------------------------------------------------------------

static void take_folder(char *folder, size_t size, const char *wanted, const char *otherwise)
{
    snprintf(folder, size, "%s", wanted != NULL ? wanted : otherwise);
}

static dm_status find_folders(dm_ui *ui, const dm_ui_start *start, dm_diag *diag)
{
    dm_places places;
    dm_places_find(&places);
    take_folder(ui->data, sizeof ui->data, start->data, places.data);
    take_folder(ui->config, sizeof ui->config, start->config, places.config);
    take_folder(ui->scenarios, sizeof ui->scenarios, start->scenarios, "scenarios");
    take_folder(ui->library, sizeof ui->library, start->library, "scenarios/library");
    take_folder(ui->engine, sizeof ui->engine, start->engine, "0");
    take_folder(ui->compiler, sizeof ui->compiler, start->compiler, "");
    if (dm_places_make(ui->data, diag) != DM_OK) return diag != NULL ? DM_E_IO : DM_E_IO;
    return dm_places_make(ui->config, diag);
}

static dm_status make_screens(dm_ui *ui, dm_diag *diag)
{
    ui->catalogue = dm_catalogue_open(ui->scenarios, ui->library, ui->data);
    if (ui->catalogue == NULL || !dm_game_screens_open(ui))
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    return DM_OK;
}

dm_status dm_ui_open(dm_ui **made, const dm_ui_start *start, dm_diag *diag)
{
    *made = NULL;
    dm_ui *ui = calloc(1, sizeof *ui);
    if (ui == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    ui->scale_percent = 100;
    ui->seed = start->seed;
    ui->now_ms = start->at_ms;
    ui->heard_ms = start->at_ms;
    ui->has_focus = true;
    ui->shows_focus = true;
    ui->has_second_screen = start->has_second_screen;
    take_size(ui, start->width_px, start->height_px, start->scale_percent);
    dm_status status = find_folders(ui, start, diag);
    if (status == DM_OK) status = make_screens(ui, diag);
    if (status != DM_OK) {
        dm_ui_close(ui);
        return status;
    }
    ui->settings = dm_settings_read(ui->config);
    if (start->prefers_less_motion) ui->settings.less_motion = 1;
    if (ui->settings.text_percent < TEXT_LEAST || ui->settings.text_percent > TEXT_MOST)
        ui->settings.text_percent = TEXT_LEAST;
    dm_ui_go(ui, DM_SCREEN_LAUNCHER);
    if (start->open != NULL) dm_game_open_path(ui, start->open);
    *made = ui;
    return DM_OK;
}

void dm_ui_close(dm_ui *ui)
{
    if (ui == NULL) return;
    dm_game_close(ui);
    dm_game_screens_close(ui);
    dm_catalogue_free(ui->catalogue);
    dm_page_free(&ui->page);
    dm_page_free(&ui->projector);
    dm_text_free(&ui->words);
    free(ui);
}
