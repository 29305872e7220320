#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The timeline as an instrument: as large as the window lets it be, and below it all that can be
// done with it: search, zoom, filters, clocks, causes, pins, figures, export.

enum { LEAST_PX = 200, LEAST_WIDTH_PX = 640, SHARE = 62, DEPTH_MAX = 4 };

static void put_search(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_play_screen *play = ui->play;
    dm_put_field(column, DM_LINE_SEARCH_EVENT, _("Search the timeline"),
                 _("Marks the cards that hold these words. Enter goes to the next."));
    char words[80];
    snprintf(words, sizeof words, _n("%d found", "%d found", play->found), play->found);
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_FOUND, 0), _("Before"),
                  (dm_look){.is_disabled = play->found == 0, .hint = words});
    dm_row_button(&row, dm_control_id(DM_COMMAND_FOUND, 1), _("Next"),
                  (dm_look){.is_disabled = play->found == 0, .hint = words});
    if (ui->edits[DM_LINE_SEARCH_EVENT].text[0] != '\0')
        dm_row_words(&row, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false), words);
    dm_row_end(&row);
}

/// By the keyboard a stretch is marked from card to card.
static void put_marks(dm_row *row, const dm_play_screen *play)
{
    int64_t from = 0;
    int64_t to = 0;
    const dm_look look = {.is_disabled = play->selected == 0,
                          .hint = play->selected == 0
                                      ? _("Choose a card first, or drag with the right button.")
                                      : _("Its figures stand below. Also [ and ], or drag with the "
                                          "right button.")};
    dm_row_button(row, dm_control_id(DM_COMMAND_MARK_STRETCH, 0), _("Mark from it"), look);
    dm_row_button(row, dm_control_id(DM_COMMAND_MARK_STRETCH, 1), _("Mark to it"), look);
    if (dm_timeline_stretch(play, &from, &to))
        dm_row_button(row, dm_control_id(DM_COMMAND_MARK_STRETCH, 2), _("No mark"), (dm_look){0});
}

static void put_moves(dm_column *column)
{
    const dm_play_screen *play = column->ui->play;
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.has_no_key = true});
    dm_row_button(&row, dm_control_id(DM_COMMAND_PAN, 0), _("Earlier"), (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_PAN, 1), _("Later"), (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_ZOOM, 1), _("Nearer"),
                  (dm_look){.hint = _("Also +, and the wheel at the pointer.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_ZOOM, 0), _("Farther"),
                  (dm_look){.hint = _("Also -.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_ZOOM, 2), _("Whole, and follow now"),
                  (dm_look){.is_on = play->camera.is_following, .hint = _("Also Home.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_WHY_EVENT, (int)play->selected),
                  _("Why this one?"),
                  (dm_look){.is_disabled = play->selected == 0,
                            .has_no_key = true,
                            .hint = play->selected == 0 ? _("Choose a card first.") : ""});
    dm_row_button(&row, dm_control_id(DM_COMMAND_PIN, 0), _("Pin it"),
                  (dm_look){.is_disabled = play->selected == 0,
                            .hint = play->selected == 0
                                        ? _("Choose a card first.")
                                        : _("Marks its minute with what is searched, or its "
                                            "words; again: takes the mark away.")});
    put_marks(&row, play);
    dm_row_end(&row);
}

static void put_filters(dm_column *column)
{
    const dm_play_screen *play = column->ui->play;
    const dm_scenario *scenario = dm_game_scenario(column->ui->game);
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK, _("Lanes"));
    dm_row row = dm_row_of(column);
    for (int band = 0; band < DM_BAND_COUNT; band++)
        dm_row_switch(&row, dm_control_id(DM_COMMAND_BAND, band),
                      dm_timeline_band_words(scenario, (dm_timeline_band)band),
                      (dm_look){.is_on = (play->filter.hidden_bands >> (unsigned)band & 1U) == 0});
    dm_row_end(&row);
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK, _("Kinds"));
    row = dm_row_of(column);
    for (int topic = 0; topic < DM_TOPIC_COUNT; topic++)
        dm_row_switch(
            &row, dm_control_id(DM_COMMAND_TOPIC, topic), dm_topic_words((dm_topic)topic),
            (dm_look){.is_on = (play->filter.hidden_topics >> (unsigned)topic & 1U) == 0});
    dm_row_end(&row);
}

static void put_clocks(dm_column *column)
{
    static const char *const words[] = {N_("As usual"), N_("When it happened"),
                                        N_("When it was learnt")};
    const dm_play_screen *play = column->ui->play;
    dm_row row = dm_row_of(column);
    for (int clock = 0; clock < 3; clock++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_CLOCK, clock), _(words[clock]),
                      (dm_look){.is_on = (int)play->clock == clock,
                                .hint = _("At which minute a thing stands that was learnt later "
                                          "than it happened.")});
    for (int depth = 0; depth <= DEPTH_MAX; depth += 2) {
        char label[80];
        snprintf(label, sizeof label, _n("%d cause shown", "%d causes shown", depth), depth);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_DEPTH, depth), label,
                      (dm_look){.is_on = play->depth == depth,
                                .hint = _("How far the arrows go from the chosen card.")});
    }
    dm_row_end(&row);
}

/// The figures of what is shown.
static void put_figures(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_play_screen *play = ui->play;
    if (ui->game->index == NULL) return;
    dm_timeline_figures figures;
    char words[700];
    dm_text text = dm_text_over(words, sizeof words);
    int64_t from = 0;
    int64_t to = 0;
    const bool is_marked = dm_timeline_stretch(play, &from, &to);
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK,
                is_marked ? _("In the marked stretch") : _("In what is shown"));
    dm_timeline_figure(ui->game->index, from, to, &figures);
    dm_timeline_figure_words(ui->game->index, &figures, &text);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    dm_gap(column, 6);
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_EXPORT, 0), _("Save as PNG"), (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_EXPORT, 1), _("Save as SVG"), (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_EXPORT, 2), _("Save as PDF"), (dm_look){0});
    dm_row_end(&row);
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_box at = {0, box.y - dm_px(ui, 12), ui->width_px, box.height * SHARE / 100};
    dm_box below = box;
    if (at.height >= LEAST_PX && at.width >= LEAST_WIDTH_PX) {
        dm_put_timeline_at(ui, at);
        below.y = at.y + at.height + dm_px(ui, 8);
        below.height = box.y + box.height - below.y;
    }
    dm_timeline_prepare(ui);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, below);
    put_moves(&column);
    put_search(&column);
    put_figures(&column);
    put_filters(&column);
    put_clocks(&column);
    dm_area_end(&column, _("Tools of the timeline"));
}

// Acting ---------------------------------------------------------------------------------------

static void search(dm_ui *ui, int direction)
{
    dm_play_screen *play = ui->play;
    play->found = dm_timeline_search(ui->game->index, ui->edits[DM_LINE_SEARCH_EVENT].text);
    dm_timeline_choose(
        ui, dm_timeline_found(ui->game->index, play->filter, play->selected, direction, NULL));
}

static void pin(dm_ui *ui)
{
    dm_play_screen *play = ui->play;
    const int64_t at = dm_timeline_minute(ui->game->index, play->selected);
    if (play->selected == 0 || at < 0) return;
    for (int i = 0; i < play->pin_count; i++)
        if (play->pins[i].at == at) {
            play->pins[i] = play->pins[--play->pin_count];
            return;
        }
    if (play->pin_count == DM_PINS_MAX) return;
    dm_timeline_pin *made = &play->pins[play->pin_count++];
    made->at = at;
    dm_text note = dm_text_over(made->note, sizeof made->note);
    if (ui->edits[DM_LINE_SEARCH_EVENT].text[0] != '\0')
        dm_text_add(&note, ui->edits[DM_LINE_SEARCH_EVENT].text);
    else
        dm_timeline_words(ui->game->index, play->selected, &note);
}

static void export_picture(dm_ui *ui, int kind)
{
    static const char *const endings[] = {"png", "svg", "pdf"};
    dm_ui_request *request = dm_ui_ask(ui, DM_UI_EXPORT);
    snprintf(request->text, sizeof request->text, "%s/timeline-%d.%s", ui->data, ++ui->pictures,
             endings[kind]);
}

static void zoom(dm_ui *ui, int way)
{
    dm_play_screen *play = ui->play;
    if (way == 2) {
        play->camera = dm_camera_whole(dm_exercise_world(ui->game->exercise)->now);
        return;
    }
    dm_camera_zoom(&play->camera, (play->camera.from + play->camera.to) / 2, way == 1 ? 1 : -1);
    play->camera.is_following = false;
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_play_screen *play = ui->play;
    if (ui->game->index == NULL) return false;
    switch ((int)command) {
    case DM_COMMAND_PAN:
        play->camera.is_following = false;
        dm_camera_pan(&play->camera, argument == 0 ? -200 : 200,
                      dm_exercise_world(ui->game->exercise)->now);
        return true;
    case DM_COMMAND_ZOOM:
        zoom(ui, argument);
        return true;
    case DM_COMMAND_FIELD:
        search(ui, 1);
        return true;
    case DM_COMMAND_FOUND:
        search(ui, argument == 0 ? -1 : 1);
        return true;
    case DM_COMMAND_BAND:
        play->filter.hidden_bands ^= (uint16_t)(1U << (unsigned)argument);
        return true;
    case DM_COMMAND_TOPIC:
        play->filter.hidden_topics ^= (uint16_t)(1U << (unsigned)argument);
        return true;
    case DM_COMMAND_CLOCK:
        play->clock = (dm_timeline_clock)argument;
        dm_timeline_close(ui->game->index);
        ui->game->index = NULL; // made anew for that clock
        return true;
    case DM_COMMAND_DEPTH:
        play->depth = argument;
        return true;
    case DM_COMMAND_MARK_STRETCH:
        dm_timeline_mark(ui, argument);
        return true;
    case DM_COMMAND_PIN:
        pin(ui);
        return true;
    case DM_COMMAND_EXPORT:
        export_picture(ui, argument);
        return true;
    default:
        return false;
    }
}

static const dm_command panel_keys[] = {DM_COMMAND_BACK, DM_COMMAND_WHY, DM_COMMAND_NONE};
const dm_place dm_panel_timeline = {
    .name = "timeline", .body = body, .act = act, .keys = panel_keys};
