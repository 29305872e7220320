#include "screens/catalogue.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The tutorial: a game of its own, with a card above the screen that says what to do next, a frame
// around what it is about, and a look whether it was done. Each step done is noted in the session,
// so that a lesson that was broken off goes on where it stood.

typedef enum dm_lesson {
    DM_LESSON_NONE,
#define DM_LESSON(symbol, title, words) DM_LESSON_##symbol,
#include "screens/lesson.def"
#undef DM_LESSON
    DM_LESSON_COUNT
} dm_lesson;

static const struct {
    const char *title;
    const char *words;
} lessons[DM_LESSON_COUNT] = {
    {"", ""},
#define DM_LESSON(symbol, title, words) {title, words},
#include "screens/lesson.def"
#undef DM_LESSON
};

enum { SEED = 7, TALL = 480, STEPS = DM_LESSON_REST - 1 };

const char dm_tutorial_mark[] = "tutorial";
static const char step_mark[] = "tutorial step ";

// Beginning --------------------------------------------------------------------------------------

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
    char seed[16];
    snprintf(seed, sizeof seed, "%d", SEED);
    ui->setup->is_lesson = true;
    dm_edit_set(&ui->edits[DM_LINE_SEED], seed);
    dm_edit_set(&ui->edits[DM_LINE_NAME], "tutorial");
    dm_setup_begin(ui);
}

/// What cannot be written down is said; the lesson goes on all the same.
static void note(dm_ui *ui, const char *words)
{
    dm_diag diag = {0};
    if (dm_game_is_over(ui->game)) return;
    if (dm_exercise_play(ui->game->exercise, dm_hand_note(), words, &diag) != DM_OK)
        dm_ui_say(ui, true, diag.message);
}

void dm_lesson_record(dm_ui *ui)
{
    note(ui, dm_tutorial_mark);
    ui->game->lesson = DM_LESSON_BRIEFING;
}

void dm_lesson_continue(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (!dm_game_has_mark(game, dm_tutorial_mark)) return;
    int count = 0;
    int done = DM_LESSON_NONE;
    const dm_reason *reasons = dm_exercise_reasons(game->exercise, &count);
    for (int i = 0; i < count; i++) {
        const char *words = reasons[i].kind == DM_INPUT_NOTE ? reasons[i].stated : NULL;
        if (words == NULL || strncmp(words, step_mark, strlen(step_mark)) != 0) continue;
        done = atoi(words + strlen(step_mark));
    }
    game->lesson = done >= DM_LESSON_NONE && done < DM_LESSON_REST ? done + 1 : DM_LESSON_NONE;
}

/// A step is behind us, done or passed over.
static void leave_step(dm_ui *ui)
{
    dm_game *game = ui->game;
    char words[40];
    snprintf(words, sizeof words, "%s%d", step_mark, game->lesson);
    note(ui, words);
    game->lesson = game->lesson < DM_LESSON_REST ? game->lesson + 1 : DM_LESSON_NONE;
    ui->refused = 0;
    ui->is_stale = true;
}

// Watching ---------------------------------------------------------------------------------------

static bool has_assessed(const dm_game *game)
{
    for (int i = 0; i < game->draft_count; i++)
        if (game->drafts[i].input.kind == DM_INPUT_ASSESS) return true;
    return false;
}

static bool has_reasoned(const dm_game *game)
{
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(game->exercise, &count);
    for (int i = 0; i < count; i++)
        if (reasons[i].seat < DM_STATES && reasons[i].stated != NULL &&
            dm_exercise_player(game->exercise, reasons[i].seat) < 0)
            return true;
    return false;
}

static bool has_read_a_refusal(const dm_ui *ui)
{
    const uint32_t command = ui->refused >> 16U;
    return command == DM_COMMAND_OPTION || command == DM_COMMAND_CANDIDATE;
}

/// Whether what the lesson asks for has been done.
static bool is_done(const dm_ui *ui)
{
    switch (ui->game->lesson) {
    case DM_LESSON_BRIEFING:
        return ui->screen == DM_SCREEN_PLAY;
    case DM_LESSON_TIMELINE:
        return dm_ui_panel(ui) == DM_PANEL_TIMELINE;
    case DM_LESSON_INBOX:
    case DM_LESSON_WHY:
        return dm_ui_panel(ui) == DM_PANEL_WHY;
    case DM_LESSON_WHO:
        return has_assessed(ui->game);
    case DM_LESSON_NORMS:
        return dm_ui_panel(ui) == DM_PANEL_NORMS && ui->play->norm >= 0;
    case DM_LESSON_GREY:
        return has_read_a_refusal(ui);
    case DM_LESSON_REASON:
        return has_reasoned(ui->game);
    default:
        return false;
    }
}

void dm_lesson_look(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game == NULL || game->lesson == DM_LESSON_NONE || !is_done(ui)) return;
    leave_step(ui);
}

bool dm_lesson_act(dm_ui *ui, dm_command command)
{
    dm_game *game = ui->game;
    if (game == NULL || game->lesson == DM_LESSON_NONE) return false;
    if (command == DM_COMMAND_LESSON_NEXT)
        leave_step(ui);
    else if (command == DM_COMMAND_LESSON_END)
        game->lesson = DM_LESSON_NONE;
    else
        return false;
    return true;
}

/// True when what the step before has opened still lies over what this one is about.
static bool is_in_the_way(const dm_ui *ui)
{
    const dm_panel panel = dm_ui_panel(ui);
    if (panel == DM_PANEL_NONE || ui->game->lesson == DM_LESSON_REST) return false;
    switch (ui->game->lesson) {
    case DM_LESSON_WHO:
        return panel != DM_PANEL_ASSESS && panel != DM_PANEL_EVIDENCE;
    case DM_LESSON_NORMS:
        return panel != DM_PANEL_NORMS;
    case DM_LESSON_GREY:
        return panel != DM_PANEL_ACTIONS;
    case DM_LESSON_REASON:
        return panel != DM_PANEL_COMMIT;
    default:
        return true;
    }
}

static void put_card(dm_column *column)
{
    const dm_game *game = column->ui->game;
    char words[200];
    if (game->lesson == DM_LESSON_REST)
        snprintf(words, sizeof words, "%s", _(lessons[game->lesson].title));
    else
        snprintf(words, sizeof words, _("Step %d of %d: %s"), game->lesson, STEPS,
                 _(lessons[game->lesson].title));
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_MET, "", (dm_look){0});
    dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_MET, words);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, _(lessons[game->lesson].words));
    if (is_in_the_way(column->ui))
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_CAUTION,
                    _("Look at this first as long as you like; Esc leads back to the game."));
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

// Pointing ---------------------------------------------------------------------------------------

static const dm_slot *first_of(const dm_ui *ui, dm_command command, bool is_grey)
{
    for (int i = 0; i < ui->slot_count; i++)
        if (ui->slots[i].id >> 16U == (uint32_t)command && (!is_grey || ui->slots[i].is_disabled))
            return &ui->slots[i];
    return NULL;
}

static const dm_slot *to_assess(const dm_ui *ui)
{
    if (dm_ui_panel(ui) != DM_PANEL_ASSESS) return first_of(ui, DM_COMMAND_ASSESS, false);
    if (ui->play->likelihood < 0) return first_of(ui, DM_COMMAND_LIKELIHOOD, false);
    if (ui->play->confidence <= 0) return first_of(ui, DM_COMMAND_CONFIDENCE, false);
    return first_of(ui, DM_COMMAND_ADD_MESSAGE, false);
}

static const dm_slot *what_is_grey(const dm_ui *ui)
{
    const dm_slot *slot = first_of(ui, DM_COMMAND_OPTION, true);
    if (slot == NULL) slot = first_of(ui, DM_COMMAND_CANDIDATE, true);
    return slot != NULL ? slot : first_of(ui, DM_COMMAND_ACTIONS, false);
}

static const dm_slot *to_decide(dm_ui *ui)
{
    if (dm_ui_panel(ui) == DM_PANEL_COMMIT) return first_of(ui, DM_COMMAND_COMMIT_NOW, false);
    if (!ui->game->has_choice) return first_of(ui, DM_COMMAND_OPTION, false);
    if (ui->edits[DM_LINE_REASON].text[0] == '\0')
        return dm_ui_slot(ui, dm_control_id(DM_COMMAND_FIELD, DM_LINE_REASON));
    return first_of(ui, DM_COMMAND_COMMIT, false);
}

static const dm_slot *what_it_is_about(dm_ui *ui)
{
    const bool has_norms = dm_ui_panel(ui) == DM_PANEL_NORMS;
    if (is_in_the_way(ui)) return first_of(ui, DM_COMMAND_BACK, false);
    switch (ui->game->lesson) {
    case DM_LESSON_BRIEFING:
        return first_of(ui, DM_COMMAND_READY, false);
    case DM_LESSON_TIMELINE:
        return first_of(ui, DM_COMMAND_TIMELINE, false);
    case DM_LESSON_INBOX:
        return first_of(ui, DM_COMMAND_WHY_EVENT, false);
    case DM_LESSON_WHO:
        return to_assess(ui);
    case DM_LESSON_NORMS:
        return first_of(ui, has_norms ? DM_COMMAND_NORM_CARD : DM_COMMAND_NORMS, false);
    case DM_LESSON_GREY:
        return what_is_grey(ui);
    case DM_LESSON_REASON:
        return to_decide(ui);
    case DM_LESSON_WHY:
        return first_of(ui, DM_COMMAND_WHY, false);
    default:
        return NULL;
    }
}

static bool is_one_of_many(uint32_t id)
{
    const uint32_t command = id >> 16U;
    return command == DM_COMMAND_LIKELIHOOD || command == DM_COMMAND_CONFIDENCE ||
           command == DM_COMMAND_OPTION || command == DM_COMMAND_NORM_CARD;
}

/// Around all that can be chosen, so that the frame gives no advice which.
static dm_box frame_of(const dm_ui *ui, const dm_slot *slot)
{
    dm_box box = slot->shown;
    for (int i = 0; i < ui->slot_count && is_one_of_many(slot->id) && !slot->is_disabled; i++) {
        const dm_slot *other = &ui->slots[i];
        if (other->id >> 16U != slot->id >> 16U || other->shown.height <= 0) continue;
        const dm_box both = other->shown;
        const int right =
            box.x + box.width > both.x + both.width ? box.x + box.width : both.x + both.width;
        const int bottom =
            box.y + box.height > both.y + both.height ? box.y + box.height : both.y + both.height;
        box.x = box.x < both.x ? box.x : both.x;
        box.y = box.y < both.y ? box.y : both.y;
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    return box;
}

void dm_lesson_point(dm_ui *ui)
{
    if (ui->game == NULL || ui->game->lesson == DM_LESSON_NONE) return;
    const dm_slot *slot = what_it_is_about(ui);
    if (slot == NULL || slot->shown.height <= 0) return;
    const dm_box box = frame_of(ui, slot);
    const int right = box.x + box.width - 1;
    const int bottom = box.y + box.height - 1;
    const dm_point corners[] = {
        {box.x, box.y}, {right, box.y}, {right, bottom}, {box.x, bottom}, {box.x, box.y}};
    dm_mark *frame = dm_page_points(&ui->page, DM_MARK_PATH, DM_ROLE_MET, corners, 5);
    const int stroke = dm_px(ui, 40);
    frame->stroke = (uint8_t)(stroke < 250 ? stroke : 250);
    frame->dash = DM_DASH_DASHED;
}
