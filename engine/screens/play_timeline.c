#include "screens/play_internal.h"

#include "base/i18n.h"

// The timeline on the play screen: always on top, where the window has room for it. It is a control
// of its own: wheel and drag move it, arrows go from event to event, Enter asks why.

enum {
    LEAST_HIGH = 700, ///< of the window, in points, for a timeline to stand beside the rest
    LEAST_WIDE = 660,
    WITH_PANEL = 960, ///< height of the window from which a panel leaves it there
    LEAST_WIDTH_PX = 640,
    LEAST_PX = 164, ///< what a timeline needs
    SHARE = 40,     ///< per cent of the body
    SHARE_LOW = 32, ///< in a window that is lower than:
    TALL = 900,
    MOST_HIGH = 480, ///< points
    PAN = 100,       ///< per-mille of the width a key moves
    NOTCH = 120,
    DRAG_LEAST_PX = 4,
    PINCH_NOTCHES = 3, ///< of the wheel, for two fingers that double their distance
};

bool dm_play_has_timeline(const dm_ui *ui)
{
    return dm_high(ui) >= LEAST_HIGH && dm_wide(ui) >= LEAST_WIDE;
}

bool dm_timeline_stretch(const dm_play_screen *play, int64_t *from, int64_t *to)
{
    const bool is_marked =
        play->mark_from >= 0 && play->mark_to >= 0 && play->mark_from != play->mark_to;
    const bool is_turned = play->mark_from > play->mark_to;
    *from = !is_marked ? play->camera.from : is_turned ? play->mark_to : play->mark_from;
    *to = !is_marked ? play->camera.to : is_turned ? play->mark_from : play->mark_to;
    return is_marked;
}

/// Says in a line what happened in the marked stretch.
static void say_stretch(dm_ui *ui)
{
    int64_t from = 0;
    int64_t to = 0;
    if (!dm_timeline_stretch(ui->play, &from, &to)) return;
    char words[700];
    dm_text text = dm_text_over(words, sizeof words);
    dm_timeline_figures figures;
    dm_timeline_figure(ui->game->index, from, to, &figures);
    dm_timeline_figure_words(ui->game->index, &figures, &text);
    char line[240];
    dm_text joined = dm_text_over(line, sizeof line);
    for (const char *at = words; *at != '\0'; at++) {
        if (*at != '\n')
            dm_text_char(&joined, *at);
        else if (at[1] != '\0')
            dm_text_add(&joined, " \xC2\xB7 ");
    }
    dm_ui_say(ui, false, line);
}

void dm_timeline_mark(dm_ui *ui, int end)
{
    dm_play_screen *play = ui->play;
    const int64_t at = dm_timeline_minute(ui->game->index, play->selected);
    if (end == 2) {
        play->mark_from = -1;
        play->mark_to = -1;
    } else if (play->selected != 0 && at >= 0) {
        if (end == 0) play->mark_from = at;
        if (end == 1) play->mark_to = at;
        say_stretch(ui);
    }
}

static dm_timeline_options options_for(const dm_ui *ui, const dm_play_screen *play, dm_box box)
{
    int64_t from = 0;
    int64_t to = 0;
    if (!dm_timeline_stretch(play, &from, &to)) from = to;
    int percent = ui->scale_percent * ui->settings.text_percent / 100;
    if (percent > 300) percent = 300;
    return (dm_timeline_options){.width_px = box.width,
                                 .height_px = box.height,
                                 .from = play->camera.from,
                                 .to = play->camera.to,
                                 .viewpoint = ui->game->viewer,
                                 .text_percent = percent,
                                 .is_embedded = true,
                                 .has_minimap = dm_high(ui) >= TALL,
                                 .filter = play->filter,
                                 .depth = (uint8_t)play->depth,
                                 .pins = play->pins,
                                 .pin_count = play->pin_count,
                                 .selected = play->selected,
                                 .hovered = play->hovered,
                                 .range_from = from,
                                 .range_to = to};
}

/// Brings index and camera up to date. @return false without memory
bool dm_timeline_prepare(dm_ui *ui)
{
    dm_game *game = ui->game;
    dm_play_screen *play = ui->play;
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_events events = dm_exercise_events(game->exercise);
    if (game->index == NULL)
        game->index = dm_timeline_open(dm_game_scenario(game), game->viewer, play->clock);
    if (game->index == NULL) return false;
    dm_timeline_update(game->index, world, &events);
    if (play->camera.to <= play->camera.from) play->camera = dm_camera_whole(world->now);
    dm_camera_follow(&play->camera, world->now);
    return true;
}

void dm_put_timeline_at(dm_ui *ui, dm_box at)
{
    dm_play_screen *play = ui->play;
    if (!dm_timeline_prepare(ui)) return;
    const dm_timeline_options options = options_for(ui, play, at);
    dm_timeline_draw(ui->game->index, &options, &play->timeline, &play->map);
    dm_page_append(&ui->page, &play->timeline, at.x, at.y);
    dm_column column = dm_column_of(ui, at);
    const uint32_t id = dm_control_id(DM_COMMAND_TIMELINE, 1);
    char words[240];
    dm_text text = dm_text_over(words, sizeof words);
    if (play->hovered != 0)
        dm_timeline_words(ui->game->index, play->hovered, &text);
    else
        dm_text_add(&text,
                    _("Arrows: from event to event. + and -: nearer, farther. [ and ]: marks "
                      "a stretch. Enter: why?"));
    dm_add_slot(&column, id, DM_CONTROL_TIMELINE, at, _("Timeline"),
                &(dm_look){.has_no_key = true, .hint = words});
    if (!dm_has_focus(ui, id)) return;
    const dm_point corners[] = {{at.x + 1, at.y + 1},
                                {at.x + at.width - 2, at.y + 1},
                                {at.x + at.width - 2, at.y + at.height - 2},
                                {at.x + 1, at.y + at.height - 2},
                                {at.x + 1, at.y + 1}};
    dm_page_points(&ui->page, DM_MARK_PATH, DM_ROLE_INK, corners, 5)->stroke = 25;
}

dm_box dm_put_timeline(dm_ui *ui, dm_box box)
{
    // A panel hangs below the moment that it is about, where there is room for both.
    const dm_panel panel = dm_ui_panel(ui);
    if (!dm_play_has_timeline(ui) || panel == DM_PANEL_TIMELINE) return box;
    if (panel != DM_PANEL_NONE && dm_high(ui) < WITH_PANEL) return box;
    int height = box.height * (dm_high(ui) >= TALL ? SHARE : SHARE_LOW) / 100;
    if (height > dm_px(ui, MOST_HIGH)) height = dm_px(ui, MOST_HIGH);
    if (height < LEAST_PX) return box;
    const int lift = ui->game->lesson == 0 ? dm_px(ui, 12) : 0;
    const dm_box at = {0, box.y - lift, ui->width_px, height};
    dm_put_timeline_at(ui, at);
    const int below = at.y + at.height + dm_px(ui, 12);
    return (dm_box){box.x, below, box.width, box.y + box.height - below};
}

const dm_page *dm_timeline_export(dm_ui *ui)
{
    enum { WIDTH_PX = 1920, HEIGHT_PX = 1080 };
    dm_play_screen *play = ui->play;
    if (!dm_timeline_prepare(ui)) return &ui->page;
    dm_timeline_options options = options_for(ui, play, (dm_box){0, 0, WIDTH_PX, HEIGHT_PX});
    options.is_embedded = false;
    options.has_minimap = false;
    options.text_percent = 100;
    dm_timeline_draw(ui->game->index, &options, &play->export_page, NULL);
    return &play->export_page;
}

static dm_box timeline_box(dm_ui *ui)
{
    const dm_slot *slot = dm_ui_slot(ui, dm_control_id(DM_COMMAND_TIMELINE, 1));
    return slot != NULL ? slot->box : (dm_box){0};
}

static bool is_inside(dm_box box, int x, int y)
{
    return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

void dm_timeline_choose(dm_ui *ui, uint32_t event)
{
    dm_play_screen *play = ui->play;
    if (event == 0) return;
    play->selected = event;
    play->camera.is_following = false;
    dm_camera_reveal(&play->camera, dm_timeline_minute(ui->game->index, event));
    char words[200];
    dm_text text = dm_text_over(words, sizeof words);
    dm_timeline_words(ui->game->index, event, &text);
    dm_ui_say(ui, false, words);
}

static bool take_key(dm_ui *ui, const dm_ui_event *event)
{
    dm_play_screen *play = ui->play;
    const dm_timeline_index *index = ui->game->index;
    const int64_t now = dm_exercise_world(ui->game->exercise)->now;
    if (ui->focus != dm_control_id(DM_COMMAND_TIMELINE, 1)) return false;
    const bool pans = (event->modifiers & DM_MOD_SHIFT) != 0;
    switch (event->key) {
    case DM_KEY_LEFT:
    case DM_KEY_RIGHT: {
        const int direction = event->key == DM_KEY_LEFT ? -1 : 1;
        play->camera.is_following = play->camera.is_following && !pans;
        if (pans)
            dm_camera_pan(&play->camera, direction * PAN, now);
        else
            dm_timeline_choose(ui,
                               dm_timeline_step(index, play->filter, play->selected, direction));
        return true;
    }
    case DM_KEY_UP:
    case DM_KEY_DOWN:
        if (play->selected == 0) return false;
        dm_timeline_choose(ui, dm_timeline_step_band(index, play->filter, play->selected,
                                                     event->key == DM_KEY_UP ? -1 : 1));
        return true;
    case DM_KEY_HOME:
        play->camera = dm_camera_whole(now);
        return true;
    case DM_KEY_ENTER:
        if (play->selected != 0) dm_ui_do(ui, DM_COMMAND_WHY_EVENT, (int)play->selected);
        return true;
    case DM_KEY_LETTER:
        if ((event->modifiers & (DM_MOD_CONTROL | DM_MOD_ALT)) != 0) return false;
        if (event->letter == '[' || event->letter == ']') {
            dm_timeline_mark(ui, event->letter == ']');
            return true;
        }
        if (event->letter != '+' && event->letter != '-' && event->letter != '=') return false;
        dm_camera_zoom(&play->camera, (play->camera.from + play->camera.to) / 2,
                       event->letter == '-' ? -1 : 1);
        return true;
    default:
        return false;
    }
}

static bool take_click(dm_ui *ui, const dm_ui_event *event, dm_box box)
{
    dm_play_screen *play = ui->play;
    const dm_timeline_hit hit = dm_timeline_at(&play->map, event->x - box.x, event->y - box.y);
    if (hit.kind == DM_HIT_CLUSTER) {
        dm_camera_open(&play->camera, hit.from, hit.to);
        play->camera.is_following = false;
    } else if (hit.kind == DM_HIT_MINIMAP) {
        dm_camera_centre(&play->camera, hit.from);
        play->is_dragging_map = true;
    } else if (hit.event != 0) {
        if (event->clicks >= 2 || play->selected == hit.event)
            dm_ui_do(ui, DM_COMMAND_WHY_EVENT, (int)hit.event);
        else
            dm_timeline_choose(ui, hit.event);
    } else {
        play->selected = 0;
    }
    return true;
}

/// Wheel and touchpad: the minute under the pointer stays; sideways it moves. Small turns add up.
static void turn(dm_play_screen *play, const dm_ui_event *event, int x, int64_t now)
{
    const dm_box plot = play->map.plot;
    const bool is_same = play->grip.at_px == x - plot.x && play->grip.width_px == plot.width &&
                         play->grip_camera.from == play->camera.from &&
                         play->grip_camera.to == play->camera.to;
    if (!is_same)
        play->grip = (dm_camera_grip){.minute = dm_timeline_minute_at(&play->map, x),
                                      .at_px = x - plot.x,
                                      .width_px = plot.width};
    play->camera.is_following = false;
    if (event->kind == DM_UI_PINCH) {
        play->turn_rest += event->dy * PINCH_NOTCHES * NOTCH / 1000;
    } else {
        play->turn_rest += event->dy;
        play->pan_rest += event->dx * PAN;
    }
    if (play->turn_rest != 0 && dm_camera_turn(&play->camera, play->grip, play->turn_rest))
        play->turn_rest = 0;
    play->grip_camera = play->camera;
    if (play->turn_rest > NOTCH || play->turn_rest < -NOTCH) play->turn_rest = 0; // at an end
    const int pan = play->pan_rest / NOTCH;
    play->pan_rest -= pan * NOTCH;
    if (pan != 0) dm_camera_pan(&play->camera, pan, now);
}

static void drag(dm_play_screen *play, const dm_ui_event *event, int x, int64_t now)
{
    if (play->is_dragging_map) {
        dm_camera_centre(&play->camera, dm_timeline_map_minute(&play->map, x));
        return;
    }
    const int moved = event->x > play->drag_x ? event->x - play->drag_x : play->drag_x - event->x;
    if (moved < DRAG_LEAST_PX && !play->has_dragged) return; // a click, so far
    play->has_dragged = true;
    dm_camera_drag(&play->camera,
                   (dm_camera_grip){play->drag_minute, x - play->map.plot.x, play->map.plot.width},
                   now);
}

/// With the right button a stretch is marked; a click without a drag takes the mark away.
static bool mark(dm_ui *ui, const dm_ui_event *event, dm_box box)
{
    dm_play_screen *play = ui->play;
    const int64_t minute = dm_timeline_minute_at(&play->map, event->x - box.x);
    if (event->kind == DM_UI_DOWN) {
        play->is_marking = true;
        play->mark_from = minute;
    }
    play->mark_to = minute;
    if (event->kind != DM_UI_UP) return true;
    play->is_marking = false;
    if (play->mark_from == play->mark_to) dm_timeline_mark(ui, 2);
    say_stretch(ui);
    return true;
}

/// What is under the pointer tells its words in the line at the bottom.
static void hover(dm_ui *ui, const dm_ui_event *event, dm_box box)
{
    dm_play_screen *play = ui->play;
    const bool is_here = event->kind == DM_UI_MOVE && is_inside(box, event->x, event->y);
    const uint32_t over =
        is_here ? dm_timeline_at(&play->map, event->x - box.x, event->y - box.y).event : 0;
    if (over != play->hovered) ui->is_stale = true;
    play->hovered = over;
}

static bool press(dm_ui *ui, const dm_ui_event *event, dm_box box)
{
    dm_play_screen *play = ui->play;
    if (!is_inside(box, event->x, event->y)) return false;
    if (event->button == DM_BUTTON_RIGHT) return mark(ui, event, box);
    if (event->button != DM_BUTTON_LEFT) return false;
    play->is_dragging = true;
    play->is_dragging_map = false;
    play->has_dragged = false;
    play->drag_x = event->x;
    play->drag_minute = dm_timeline_minute_at(&play->map, event->x - box.x);
    dm_ui_focus(ui, dm_control_id(DM_COMMAND_TIMELINE, 1));
    return take_click(ui, event, box);
}

bool dm_timeline_event(dm_ui *ui, const dm_ui_event *event)
{
    dm_play_screen *play = ui->play;
    const dm_box box = timeline_box(ui);
    if (box.height == 0 || ui->game == NULL || ui->game->index == NULL) return false;
    const int64_t now = dm_exercise_world(ui->game->exercise)->now;
    switch (event->kind) {
    case DM_UI_KEY:
        return take_key(ui, event);
    case DM_UI_WHEEL:
    case DM_UI_PINCH:
        if (!is_inside(box, event->x, event->y)) return false;
        turn(play, event, event->x - box.x, now);
        return true;
    case DM_UI_DOWN:
        return press(ui, event, box);
    case DM_UI_MOVE:
        if (play->is_marking) return mark(ui, event, box);
        hover(ui, event, box);
        if (!play->is_dragging || play->map.plot.width <= 0) return false;
        drag(play, event, event->x - box.x, now);
        return true;
    case DM_UI_UP:
    case DM_UI_LEAVE: {
        if (play->is_marking && event->kind == DM_UI_UP) return mark(ui, event, box);
        if (event->kind == DM_UI_LEAVE) hover(ui, event, box);
        const bool was_dragging = play->is_dragging;
        play->is_dragging = false;
        return was_dragging;
    }
    default:
        return false;
    }
}
