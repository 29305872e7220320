#include "screens/play_internal.h"

#include "base/i18n.h"
#include "view/text_measure.h"

#include <stdio.h>
#include <string.h>

// The ladder: where you stand, where you think that the other stands, where a choice would put you,
// what norms refuse. One line a rung, the highest above.

enum { ABOVE = 2 };

typedef struct dm_rung_notes {
    char letters[DM_RUNGS][24]; ///< of the options that stand there
    int allowed[DM_RUNGS];      ///< acts of the catalogue
    int refused[DM_RUNGS];
    int16_t clause[DM_RUNGS]; ///< of the first refusal
    int highest;
} dm_rung_notes;

static void note_options(dm_ui *ui, dm_rung_notes *notes)
{
    const dm_game *game = ui->game;
    const dm_known_decision *decision = dm_game_decision(ui->game);
    if (decision == NULL) return;
    const dm_seat_view *view = dm_game_view(ui->game);
    for (int i = 0; i < decision->option_count; i++) {
        const int option = view->options[decision->option_first + i].option;
        const dm_outline outline =
            dm_outline_option(dm_game_scenario(game), option, dm_game_state(game));
        if (outline.rung < 0 || outline.rung >= DM_RUNGS) continue;
        char *letters = notes->letters[outline.rung];
        const size_t size = strlen(letters);
        if (size + 3 < sizeof notes->letters[0])
            snprintf(letters + size, sizeof notes->letters[0] - size, "%s%c", size > 0 ? " " : "",
                     dm_option_letter(i));
        if (outline.rung > notes->highest) notes->highest = outline.rung;
    }
}

static void note_acts(dm_ui *ui, dm_rung_notes *notes)
{
    int count = 0;
    const dm_candidate *candidates =
        dm_exercise_candidates(ui->game->exercise, dm_game_state(ui->game), &count);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    for (int i = 0; i < count; i++) {
        const int rung = scenario->actions[candidates[i].action].rung;
        if (rung < 0 || rung >= DM_RUNGS) continue;
        const dm_input input = dm_play_act(ui->game, &candidates[i], -1);
        const dm_verdict judged = dm_play_judge(ui->game, &input);
        if (judged.kind == DM_VERDICT_REFUSED) {
            if (notes->refused[rung]++ == 0) notes->clause[rung] = judged.clause;
        } else {
            notes->allowed[rung]++;
        }
    }
}

/// What is said at the right of a rung.
static void say_marks(dm_ui *ui, const dm_rung_notes *notes, int rung, dm_text *text)
{
    const dm_seat_view *view = dm_game_view(ui->game);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    if (view->own_rung == rung) dm_text_add(text, _("you are here"));
    if (view->other_rung == rung && rung > 0)
        dm_text_format(text, "%s%s?", text->size > 0 ? ", " : "",
                       dm_state_name(ui->game, dm_game_other(ui->game)));
    if (notes->letters[rung][0] != '\0')
        dm_text_format(text, "%s\xE2\x86\x92 %s", text->size > 0 ? ", " : "", notes->letters[rung]);
    if (notes->refused[rung] > 0)
        dm_text_format(
            text, notes->allowed[rung] > 0 ? _("%ssome refused by %s") : _("%srefused by %s"),
            text->size > 0 ? ", " : "", dm_clause_norm_id(scenario, notes->clause[rung]));
}

static void put_rung(dm_column *column, const dm_rung_notes *notes, int rung)
{
    dm_ui *ui = column->ui;
    const dm_seat_view *view = dm_game_view(ui->game);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const bool is_mine = view->own_rung == rung;
    const bool is_theirs = view->other_rung == rung && rung > 0;
    char name[120];
    char marks[160];
    dm_text text = dm_text_over(marks, sizeof marks);
    say_marks(ui, notes, rung, &text);
    snprintf(name, sizeof name, "%d  %s", rung, dm_rung_name(scenario, rung));
    const dm_role role = is_mine     ? dm_state_role(dm_game_state(ui->game))
                         : is_theirs ? dm_state_role(dm_game_other(ui->game))
                         : notes->refused[rung] > 0 && notes->letters[rung][0] == '\0'
                             ? DM_ROLE_NORM
                             : DM_ROLE_INK_SOFT;
    dm_put_pair(column,
                dm_style_type(ui, DM_STYLE_BODY, is_mine ? DM_ROLE_INK : DM_ROLE_INK_SOFT, is_mine),
                name, dm_style_type(ui, DM_STYLE_BODY, role, true), marks);
}

/// A threshold is a line between two rungs, with its name on it.
static void put_threshold(dm_column *column, const char *title)
{
    dm_ui *ui = column->ui;
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_CAUTION, false);
    dm_put_lines(column, type, title, 2);
    if (dm_is_seen(column, column->y, 1))
        dm_page_line(&ui->page, DM_ROLE_CAUTION, (dm_point){column->x, column->y},
                     (dm_point){column->x + column->width, column->y}, 10)
            ->dash = DM_DASH_DASHED;
    dm_gap(column, 4);
}

/// A rung where nobody stands, where no choice leads and no norm speaks is left out.
static bool is_of_interest(dm_ui *ui, const dm_rung_notes *notes, int rung)
{
    const dm_seat_view *view = dm_game_view(ui->game);
    return rung == 0 || view->own_rung == rung || view->other_rung == rung || view->rung == rung ||
           notes->letters[rung][0] != '\0' || notes->refused[rung] > 0;
}

void dm_put_ladder(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_seat_view *view = dm_game_view(ui->game);
    dm_rung_notes notes = {0};
    note_options(ui, &notes);
    note_acts(ui, &notes);
    if (view->own_rung > notes.highest) notes.highest = view->own_rung;
    if (view->other_rung > notes.highest) notes.highest = view->other_rung;
    int top = notes.highest + ABOVE;
    if (top >= scenario->rungs_count) top = scenario->rungs_count - 1;

    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, -1, "", (dm_look){0});
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("The crisis as you see it: "));
    dm_say_rung(scenario, view->rung, &text);
    dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, _("Ladder: where a choice would put you"));
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    for (int rung = top; rung >= 0; rung--) {
        if (is_of_interest(ui, &notes, rung)) put_rung(&card.inner, &notes, rung);
        for (int i = 0; i < scenario->thresholds_count; i++)
            if (scenario->thresholds[i].rung == rung && rung > 0)
                put_threshold(&card.inner, dm_say(scenario, scenario->thresholds[i].noun.title));
    }
    if (top < scenario->rungs_count - 1) {
        snprintf(words, sizeof words, _("above it: up to %d, %s"), scenario->rungs_count - 1,
                 dm_rung_name(scenario, scenario->rungs_count - 1));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_FAINT, words);
    }
    dm_card_end(&card);
}
