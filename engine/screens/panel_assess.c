#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The assessment: who, how likely, and apart from it how well the evidence carries it.

enum { WORDS = 7 };

/// The middle of each band of ICD 203, per-mille.
static const int16_t likelihoods[WORDS] = {30, 125, 325, 500, 675, 875, 970};

static void put_reading(dm_column *column, const dm_known_incident *known)
{
    const dm_scenario *scenario = dm_game_scenario(column->ui->game);
    char words[240];
    int best = 0;
    for (int suspect = 1; suspect < DM_SUSPECT_COUNT; suspect++)
        if (known->belief.share[suspect] > known->belief.share[best]) best = suspect;
    snprintf(words, sizeof words, _("Your examiners lean to: %s, %s."),
             dm_suspect_name(scenario, best), dm_likelihood_words(known->belief.share[best]));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    snprintf(words, sizeof words, _("Their confidence: %s."),
             dm_confidence_words(known->belief.confidence));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    dm_gap(column, 8);
}

static void put_choices(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_play_screen *play = ui->play;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Who did it?"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int suspect = 0; suspect < DM_SUSPECT_COUNT; suspect++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_ABOUT, suspect),
                      dm_suspect_name(scenario, suspect),
                      (dm_look){.is_on = play->suspect == suspect});
    dm_row_end(&row);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Likelihood"));
    dm_gap(column, 4);
    row = dm_row_of(column);
    for (int i = 0; i < WORDS; i++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_LIKELIHOOD, i),
                      dm_likelihood_words(likelihoods[i]),
                      (dm_look){.is_on = play->likelihood == i});
    dm_row_end(&row);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Confidence in the evidence"));
    dm_gap(column, 4);
    row = dm_row_of(column);
    for (int i = DM_CONFIDENCE_LOW; i < DM_CONFIDENCE_COUNT; i++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_CONFIDENCE, i), dm_confidence_words(i),
                      (dm_look){.is_on = play->confidence == i});
    dm_row_end(&row);
}

static bool is_complete(const dm_play_screen *play)
{
    return play->likelihood >= 0 && play->confidence > 0;
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_known_incident *known = dm_play_incident(ui);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    char words[240];
    snprintf(words, sizeof words, _("Put on record: %s"),
             known == NULL
                 ? ""
                 : dm_incident_name(dm_game_scenario(ui->game),
                                    dm_exercise_world(ui->game->exercise), known->incident));
    dm_put_title(&column, words);
    dm_gap(&column, 6);
    if (known != NULL) put_reading(&column, known);
    put_choices(&column);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_ADD_MESSAGE, 0), _("Take it"),
                  (dm_look){.is_main = true,
                            .is_disabled = !is_complete(ui->play) || known == NULL,
                            .hint = is_complete(ui->play)
                                        ? _("It goes on record when you commit.")
                                        : _("Say both: a likelihood and a confidence.")});
    dm_row_button(&row, dm_control_id(DM_COMMAND_EVIDENCE, 0), _("Evidence"), (dm_look){0});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    dm_area_end(&column, _("Assessment"));
}

static void add(dm_ui *ui)
{
    dm_game *game = ui->game;
    const dm_play_screen *play = ui->play;
    const dm_known_incident *known = dm_play_incident(ui);
    if (known == NULL || !is_complete(play)) return;
    if (game->draft_count == DM_DRAFTS_MAX) {
        dm_ui_say(ui, true, _("No more than eight things at once: commit these first."));
        return;
    }
    game->drafts[game->draft_count++] =
        (dm_draft){.input = dm_hand_assess(game->viewer, known->incident, play->suspect,
                                           (dm_stated){.belief = likelihoods[play->likelihood],
                                                       .confidence = (uint8_t)play->confidence})};
    dm_ui_close_panel(ui);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_play_screen *play = ui->play;
    switch ((int)command) {
    case DM_COMMAND_ABOUT:
        play->suspect = argument;
        return true;
    case DM_COMMAND_LIKELIHOOD:
        play->likelihood = argument;
        return true;
    case DM_COMMAND_CONFIDENCE:
        play->confidence = argument;
        return true;
    case DM_COMMAND_ADD_MESSAGE:
        add(ui);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_GLOSSARY, DM_COMMAND_NONE};
const dm_place dm_panel_assess = {.name = "assessment", .body = body, .act = act, .keys = keys};
