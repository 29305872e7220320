#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

// What the room sees: the clock and what everybody has been told. It is made from public injects
// and public messages alone, so that nothing private can stand on it, whatever the game does.

enum {
    HEADLINES = 4,
    BODY_POINTS = 43, ///< capitals of 30 px at 1080 lines
    TITLE_POINTS = 60,
    LINES_MAX = 9,
    EDGE = 80,
};

/// Sizes follow the window, not the text scale: it is read from the far end of a room.
static int points(const dm_page *page, int at_1080)
{
    const int size = at_1080 * page->height_px / 1080;
    return size < 8 ? 8 : size > 250 ? 250 : size;
}

static bool is_public(const dm_scenario *scenario, const dm_event *event)
{
    return event->kind == DM_EVENT_INJECT && (event->visible & DM_TO_PUBLIC) != 0 &&
           (scenario->injects[event->subject].to & DM_TO_PUBLIC) != 0;
}

static const dm_inject *last_public(const dm_game *game, int skip)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_events events = dm_exercise_events(game->exercise);
    for (int i = events.count - 1; i >= 0; i--)
        if (is_public(scenario, &events.items[i]) && skip-- == 0)
            return &scenario->injects[events.items[i].subject];
    return NULL;
}

static void put_card(dm_ui *ui, dm_column *column, const char *words)
{
    const dm_type type = {DM_ROLE_INK, points(&ui->projector, TITLE_POINTS), true};
    dm_put_lines(column, type, words, 3);
}

static void put_news(dm_ui *ui, dm_column *column)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_inject *news = last_public(ui->game, 0);
    const int size = points(&ui->projector, BODY_POINTS);
    if (news == NULL) {
        put_card(ui, column, dm_say(scenario, scenario->noun.title));
        return;
    }
    put_card(ui, column, dm_say(scenario, news->noun.title));
    column->y += size / 2;
    dm_put_lines(column, (dm_type){DM_ROLE_INK, size, false}, dm_say(scenario, news->text),
                 LINES_MAX);
    column->y += size / 2;
    for (int i = 1; i <= HEADLINES; i++) {
        const dm_inject *before = last_public(ui->game, i);
        if (before == NULL || column->y + size * 3 / 2 > column->bottom) return;
        dm_put_lines(column, (dm_type){DM_ROLE_INK_SOFT, size, false},
                     dm_say(scenario, before->noun.title), 1);
    }
}

static void lay_out(dm_ui *ui)
{
    // Widgets put their marks on the machine's page: lend it this one.
    const dm_page window = ui->page;
    ui->page = ui->projector;
    dm_page_clear(&ui->page, ui->projector_width_px, ui->projector_height_px);
    ui->projector = ui->page;
    const int edge = points(&ui->page, EDGE);
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_PAPER,
                (dm_box){0, 0, ui->page.width_px, ui->page.height_px});
    dm_column column = dm_column_of(ui, (dm_box){edge, edge / 2, ui->page.width_px - 2 * edge, 0});
    column.bottom = ui->page.height_px - edge / 2;
    if (ui->game != NULL && !ui->game->is_held) {
        char words[64];
        dm_text text = dm_text_over(words, sizeof words);
        dm_say_moment(&text, dm_exercise_world(ui->game->exercise)->now);
        dm_put_lines(&column, (dm_type){DM_ROLE_ACCENT, points(&ui->page, TITLE_POINTS), true},
                     words, 1);
        column.y += edge / 2;
        put_news(ui, &column);
    } else {
        put_card(ui, &column, ui->game == NULL ? "Demarche" : _("Please wait a moment"));
    }
    snprintf(ui->page.title, sizeof ui->page.title, "Demarche");
    ui->projector = ui->page;
    ui->page = window;
}

const dm_page *dm_ui_projector_page(dm_ui *ui)
{
    if (!ui->has_projector) return NULL;
    dm_ui_settle(ui);
    lay_out(ui);
    return &ui->projector;
}

const dm_page *dm_ui_export_page(dm_ui *ui)
{
    dm_ui_settle(ui);
    return dm_ui_panel(ui) == DM_PANEL_TIMELINE ? dm_timeline_export(ui) : &ui->page;
}
