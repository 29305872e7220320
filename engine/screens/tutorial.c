#include "screens/tutorial_internal.h"

#include "base/i18n.h"
#include "screens/catalogue.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include <stdio.h>
#include <string.h>

// The lesson. Each step names something to do on the screen that is there anyway, puts a frame
// around it, and is over when it has been done. What was reached is noted in the session, so that a
// lesson that was broken off goes on.

enum { STEPS = 6, LOW_WINDOW = 480, SEED = 7, LINK = 200 };

typedef enum lesson {
    LESSON_NONE,
    LESSON_INBOX,
    LESSON_NORMS,
    LESSON_GREY,
    LESSON_REASON,
    LESSON_WHO,
    LESSON_WHY,
    LESSON_OVER,
} lesson;

const char dm_tutorial_mark[] = "tutorial";
static const char step_mark[] = "tutorial step ";
static const char lesson_scenario[] = "cold-harbour";

static const struct {
    const char *title;
    const char *words;
} steps[LESSON_OVER + 1] = {
    [LESSON_INBOX] = {N_("Read what came in"),
                      N_("The inbox holds what you were told. Open one: choose it with Tab or the "
                         "arrows and press Enter, or click it. You see what led to it. Esc goes "
                         "back.")},
    [LESSON_NORMS] = {N_("What the norms say"),
                      N_("Press N, then open one card with Enter: what it asks, the clock, the "
                         "clause, the source. Next to each option stands what they say to it.")},
    [LESSON_GREY] = {N_("What is grey, and why"),
                     N_("Some things cannot be done: a norm refuses them, or the situation does. "
                        "Press / for all actions, go to a grey one and press Enter: the line at "
                        "the bottom says why.")},
    [LESSON_REASON] = {N_("Decide, and say why"),
                       N_("Choose an option by its letter. Write one sentence into \"Why?\" (Tab "
                          "goes there), then commit: Enter, and once more Enter. The debrief will "
                          "show your reason.")},
    [LESSON_WHO] = {N_("Who did it?"),
                    N_("When you have to decide and know of an incident, press R. How likely it "
                       "is, and how well the evidence carries it, are two things: say both, take "
                       "it.")},
    [LESSON_WHY] = {N_("Ask why"),
                    N_("Press W: why the pressure is what it is, event by event. You may ask it of "
                       "every number on the screen.")},
    [LESSON_OVER] = {N_("That is all you need"),
                     N_("Play on: the crisis is still yours. Everything so far is recorded.")},
};

// Beginning --------------------------------------------------------------------------------------

void dm_tutorial_open(dm_ui *ui)
{
    const dm_catalogue *catalogue = ui->catalogue;
    const char *folder = NULL;
    for (int i = 0; i < catalogue->scenario_count; i++) {
        const char *name = strrchr(catalogue->scenarios[i].folder, '/');
        name = name != NULL ? name + 1 : catalogue->scenarios[i].folder;
        if (strcmp(name, lesson_scenario) == 0) folder = catalogue->scenarios[i].folder;
    }
    if (folder == NULL) {
        dm_ui_say(ui, true, _("The lesson is held in Cold Harbour, which is not here."));
        return;
    }
    dm_setup_open(ui, folder, 1);
    if (ui->screen != DM_SCREEN_SETUP) return;
    char seed[16];
    snprintf(seed, sizeof seed, "%d", SEED);
    ui->setup->is_lesson = true;
    dm_edit_set(&ui->edits[DM_LINE_SEED], seed);
    dm_edit_set(&ui->edits[DM_LINE_NAME], _("Tutorial"));
    dm_setup_begin(ui);
}

/// What is not written down is not kept; the lesson goes on all the same.
static void note(dm_ui *ui, const char *words)
{
    dm_diag diag = {0};
    if (dm_exercise_play(ui->game->exercise, dm_hand_note(), words, &diag) != DM_OK)
        dm_ui_say(ui, true, diag.message);
}

void dm_tutorial_begin(dm_ui *ui)
{
    note(ui, dm_tutorial_mark);
    ui->game->lesson = LESSON_INBOX;
}

void dm_tutorial_continue(dm_ui *ui)
{
    if (!dm_game_has_mark(ui->game, dm_tutorial_mark)) return;
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(ui->game->exercise, &count);
    int done = 0;
    for (int i = 0; i < count; i++)
        if (reasons[i].kind == DM_INPUT_NOTE && reasons[i].stated != NULL &&
            strncmp(reasons[i].stated, step_mark, strlen(step_mark)) == 0)
            done++;
    ui->game->lesson = done < STEPS ? LESSON_INBOX + done : LESSON_NONE;
}

// Watching ---------------------------------------------------------------------------------------

static bool is_at(const dm_ui *ui, int step)
{
    return ui->game != NULL && ui->game->lesson == step;
}

static void done(dm_ui *ui, lesson step)
{
    if (!is_at(ui, step)) return;
    char words[40];
    snprintf(words, sizeof words, "%s%d", step_mark, step);
    ui->game->lesson = (int)step + 1;
    if (!dm_game_is_over(ui->game)) note(ui, words);
    dm_ui_say(ui, false, _("Done."));
}

bool dm_tutorial_act(dm_ui *ui, dm_command command)
{
    if (ui->game == NULL || ui->game->lesson == LESSON_NONE) return false;
    switch ((int)command) {
    case DM_COMMAND_SKIP_LESSON:
        ui->game->lesson = LESSON_NONE;
        return true;
    case DM_COMMAND_WHY_EVENT:
        done(ui, LESSON_INBOX);
        done(ui, LESSON_WHY);
        return false;
    case DM_COMMAND_WHY:
        done(ui, LESSON_WHY);
        return false;
    case DM_COMMAND_NORM_CARD:
        done(ui, LESSON_NORMS);
        return false;
    default:
        return false;
    }
}

void dm_tutorial_refused(dm_ui *ui, uint32_t id)
{
    const dm_command command = (dm_command)(id >> 16U);
    if (command != DM_COMMAND_OPTION && command != DM_COMMAND_CANDIDATE) return;
    if (!is_at(ui, LESSON_GREY)) return;
    char why[sizeof ui->notice];
    memcpy(why, ui->notice, sizeof why);
    done(ui, LESSON_GREY);
    dm_ui_say(ui, true, why); // that is what was to be read
}

void dm_tutorial_drafted(dm_ui *ui, int input_kind)
{
    if (input_kind == DM_INPUT_ASSESS) done(ui, LESSON_WHO);
}

void dm_tutorial_committed(dm_ui *ui, const char *reason)
{
    if (!is_at(ui, LESSON_REASON)) return;
    if (reason[strspn(reason, " ")] != '\0')
        done(ui, LESSON_REASON);
    else
        dm_ui_say(ui, true, _("It is committed. Next time write a reason beside it."));
}

// Showing ----------------------------------------------------------------------------------------

dm_box dm_tutorial_put(dm_ui *ui, dm_box box)
{
    if (ui->game == NULL || ui->game->lesson == LESSON_NONE) return box;
    const int step = ui->game->lesson;
    char title[160];
    if (step == LESSON_OVER)
        snprintf(title, sizeof title, "%s", _(steps[step].title));
    else
        snprintf(title, sizeof title, _("Step %d of %d: %s"), step, STEPS, _(steps[step].title));
    dm_column column = dm_column_of(ui, (dm_box){box.x, box.y, box.width, 0});
    column.bottom = box.y + box.height;
    dm_card card = dm_card_begin(&column, 0, DM_CONTROL_ROW, DM_ROLE_ACCENT, "", (dm_look){0});
    const int link = dm_px(ui, LINK);
    dm_column words = card.inner;
    const bool is_wide = words.width > 4 * link;
    if (is_wide) words.width -= link + dm_px(ui, 12);
    dm_put_bold(&words, DM_STYLE_NAME, DM_ROLE_INK, title);
    if (dm_high(ui) >= LOW_WINDOW)
        dm_put_text(&words, DM_STYLE_BODY, DM_ROLE_INK, _(steps[step].words));
    dm_column button = words;
    if (is_wide) {
        button = card.inner;
        button.x += card.inner.width - link;
        button.width = link;
    }
    dm_put_button(&button, dm_control_id(DM_COMMAND_SKIP_LESSON, 0),
                  step == LESSON_OVER ? _("Play on") : _("Leave the tutorial"),
                  (dm_look){.hint = dm_high(ui) >= LOW_WINDOW ? _("The game goes on without it.")
                                                              : _(steps[step].words)});
    card.inner.y = words.y > button.y ? words.y : button.y;
    dm_card_end(&card);
    return (dm_box){box.x, column.y, box.width, box.y + box.height - column.y};
}

static const dm_slot *first_of(dm_ui *ui, dm_command command, bool is_grey)
{
    for (int i = 0; i < ui->slot_count; i++)
        if (ui->slots[i].id >> 16U == (uint32_t)command && (!is_grey || ui->slots[i].is_disabled))
            return &ui->slots[i];
    return NULL;
}

static const dm_slot *assess_target(dm_ui *ui)
{
    if (dm_ui_panel(ui) != DM_PANEL_ASSESS) return first_of(ui, DM_COMMAND_ASSESS, false);
    if (ui->play->likelihood < 0) return first_of(ui, DM_COMMAND_LIKELIHOOD, false);
    if (ui->play->confidence <= 0) return first_of(ui, DM_COMMAND_CONFIDENCE, false);
    return first_of(ui, DM_COMMAND_ADD_MESSAGE, false);
}

static const dm_slot *grey_target(dm_ui *ui)
{
    const dm_slot *slot = first_of(ui, DM_COMMAND_OPTION, true);
    if (slot == NULL) slot = first_of(ui, DM_COMMAND_CANDIDATE, true);
    return slot != NULL ? slot : first_of(ui, DM_COMMAND_ACTIONS, false);
}

static const dm_slot *reason_target(dm_ui *ui)
{
    if (dm_ui_panel(ui) == DM_PANEL_COMMIT) return first_of(ui, DM_COMMAND_COMMIT_NOW, false);
    if (!ui->game->has_choice) return first_of(ui, DM_COMMAND_OPTION, false);
    if (ui->edits[DM_LINE_REASON].text[0] == '\0')
        return dm_ui_slot(ui, dm_control_id(DM_COMMAND_FIELD, DM_LINE_REASON));
    return first_of(ui, DM_COMMAND_COMMIT, false);
}

static const dm_slot *target(dm_ui *ui)
{
    switch (ui->game->lesson) {
    case LESSON_INBOX:
        return first_of(
            ui, ui->screen == DM_SCREEN_BRIEFING ? DM_COMMAND_READY : DM_COMMAND_WHY_EVENT, false);
    case LESSON_NORMS:
        return first_of(
            ui, dm_ui_panel(ui) == DM_PANEL_NORMS ? DM_COMMAND_NORM_CARD : DM_COMMAND_NORMS, false);
    case LESSON_GREY:
        return grey_target(ui);
    case LESSON_REASON:
        return reason_target(ui);
    case LESSON_WHO:
        return assess_target(ui);
    case LESSON_WHY:
        return first_of(ui, DM_COMMAND_WHY, false);
    default:
        return NULL;
    }
}

void dm_tutorial_point(dm_ui *ui)
{
    if (ui->game == NULL || ui->game->lesson == LESSON_NONE) return;
    const dm_slot *slot = target(ui);
    if (slot == NULL || slot->shown.height <= 0) return;
    const dm_box box = slot->shown;
    const dm_point corners[] = {{box.x, box.y},
                                {box.x + box.width - 1, box.y},
                                {box.x + box.width - 1, box.y + box.height - 1},
                                {box.x, box.y + box.height - 1},
                                {box.x, box.y}};
    dm_mark *frame = dm_page_points(&ui->page, DM_MARK_PATH, DM_ROLE_ACCENT, corners, 5);
    const int stroke = dm_px(ui, 40);
    frame->stroke = (uint8_t)(stroke < 250 ? stroke : 250);
    frame->dash = DM_DASH_DASHED;
}
