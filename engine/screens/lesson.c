#include "screens/catalogue.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

// The tutorial: a game of its own, with a card above the screen that says what to do next and looks
// whether it was done.

typedef enum dm_lesson {
    DM_LESSON_NONE,
#define DM_LESSON(symbol, words) DM_LESSON_##symbol,
#include "screens/lesson.def"
#undef DM_LESSON
    DM_LESSON_COUNT
} dm_lesson;

static const char *const lessons[DM_LESSON_COUNT] = {
    "",
#define DM_LESSON(symbol, words) words,
#include "screens/lesson.def"
#undef DM_LESSON
};

enum { SEED = 7, TALL = 480 };

void dm_lesson_begin(dm_ui *ui)
{
    while (dm_catalogue_step(ui->catalogue)) continue;
    const dm_catalogue *catalogue = ui->catalogue;
    const dm_scenario_card *card = &catalogue->scenarios[0];
    for (int i = 0; i < catalogue->scenario_count; i++)
        if (strstr(catalogue->scenarios[i].folder, "cold-harbour") != NULL)
            card = &catalogue->scenarios[i];
    if (catalogue->scenario_count == 0) return;
    dm_setup_open(ui, card->folder, 1);
    if (ui->screen != DM_SCREEN_SETUP) return;
    ui->setup->setup.seed = SEED;
    const dm_session_start start = {.files = ui->setup->package.files,
                                    .file_count = ui->setup->package.count,
                                    .setup = ui->setup->setup,
                                    .doctrines = {ui->setup->doctrines[0], ui->setup->doctrines[1]},
                                    .engine_version = ui->engine};
    dm_game_begin(ui, &start, "tutorial");
    if (ui->game != NULL) ui->game->lesson = DM_LESSON_BRIEFING;
}

/// Whether what the lesson asks for has been done.
static bool is_done(dm_ui *ui)
{
    int turns = 0;
    switch (ui->game->lesson) {
    case DM_LESSON_BRIEFING:
        return ui->screen == DM_SCREEN_PLAY;
    case DM_LESSON_INBOX:
        return dm_ui_panel(ui) == DM_PANEL_WHY;
    case DM_LESSON_EVIDENCE:
        return dm_ui_panel(ui) == DM_PANEL_EVIDENCE;
    case DM_LESSON_NORMS:
        return dm_ui_panel(ui) == DM_PANEL_NORMS;
    case DM_LESSON_CHOICE:
        return ui->game->has_choice;
    case DM_LESSON_COMMIT: {
        const dm_turn *made = dm_exercise_turns(ui->game->exercise, &turns);
        for (int i = 0; i < turns; i++)
            if (made[i].input.seat < DM_STATES &&
                dm_exercise_player(ui->game->exercise, made[i].input.seat) < 0)
                return true;
        return false;
    }
    default:
        return false;
    }
}

void dm_lesson_look(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game == NULL || game->lesson == DM_LESSON_NONE || !is_done(ui)) return;
    game->lesson++;
    ui->is_stale = true;
}

bool dm_lesson_act(dm_ui *ui, dm_command command)
{
    dm_game *game = ui->game;
    if (game == NULL || game->lesson == DM_LESSON_NONE) return false;
    if (command == DM_COMMAND_LESSON_NEXT)
        game->lesson = game->lesson + 1 < DM_LESSON_COUNT ? game->lesson + 1 : DM_LESSON_NONE;
    else if (command == DM_COMMAND_LESSON_END)
        game->lesson = DM_LESSON_NONE;
    else
        return false;
    return true;
}

static void put_card(dm_column *column)
{
    const dm_game *game = column->ui->game;
    char words[80];
    snprintf(words, sizeof words, _("Step %d of %d"), game->lesson, DM_LESSON_COUNT - 1);
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_MET, "", (dm_look){0});
    dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_MET, words);
    dm_put_text(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, _(lessons[game->lesson]));
    dm_gap(&card.inner, 4);
    dm_row row = dm_row_of(&card.inner);
    dm_row_button(&row, dm_control_id(DM_COMMAND_LESSON_NEXT, 0),
                  game->lesson == DM_LESSON_REST ? _("Play on") : _("Next step"),
                  (dm_look){.hint = _("Without doing it.")});
    if (game->lesson != DM_LESSON_REST)
        dm_row_button(&row, dm_control_id(DM_COMMAND_LESSON_END, 0), _("End the tutorial"),
                      (dm_look){.hint = _("The game goes on without advice.")});
    dm_row_end(&row);
    dm_card_end(&card);
}

dm_box dm_put_lesson(dm_ui *ui, dm_box box)
{
    if (ui->game == NULL || ui->game->lesson == DM_LESSON_NONE || dm_high(ui) < TALL) return box;
    dm_column column = dm_column_of(ui, box);
    put_card(&column);
    return (dm_box){box.x, column.y, box.width, box.y + box.height - column.y};
}

void dm_put_lesson_low(dm_column *column)
{
    const dm_ui *ui = column->ui;
    if (ui->game == NULL || ui->game->lesson == DM_LESSON_NONE || dm_high(ui) >= TALL) return;
    put_card(column);
}
