#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// Everything that the viewer holds on the incident in hand, and what it weighs. Whether an item was
// planted is not known to it, only whether it has come to doubt it.

static void put_item(dm_column *column, int index)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_evidence *item = &world->evidence[index];
    const int me = dm_game_state(game);
    const dm_evidence_kind *kind = &scenario->evidence_kinds[item->kind];
    const bool is_doubted = (item->doubted_by >> (unsigned)me & 1U) != 0;
    char words[320];
    char moment[48];
    dm_text moment_text = dm_text_over(moment, sizeof moment);
    dm_say_moment(&moment_text, item->known_at[me]);
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, is_doubted ? (int)DM_ROLE_CAUTION : -1,
                                 "", (dm_look){0});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, true),
                dm_evidence_name(scenario, world, index),
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false), moment);
    snprintf(words, sizeof words, _("Kind: %s, %s. It points to: %s."),
             dm_say(scenario, kind->noun.title), _(dm_spoofability_list.words[kind->spoof]),
             item->points_to >= 0 ? dm_suspect_name(scenario, item->points_to)
                                  : _("nobody in particular"));
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    if (!kind->is_independent)
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("An echo of other sources: it does not add to confidence."));
    if (is_doubted)
        dm_put_sign(&card.inner, DM_SYMBOL_EXCLAMATION, DM_ROLE_CAUTION,
                    _("You suspect that it was planted."));
    dm_card_end(&card);
}

static void body(dm_ui *ui, dm_box box)
{
    const dm_game *game = ui->game;
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_known_incident *known = dm_play_incident(ui);
    const int me = dm_game_state(game);
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    char words[240];
    snprintf(words, sizeof words, _("Evidence: %s"),
             known == NULL ? "" : dm_incident_name(dm_game_scenario(game), world, known->incident));
    dm_put_title(&column, words);
    dm_gap(&column, 6);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    int shown = 0;
    for (int i = 0; i < world->evidence_count && known != NULL; i++) {
        const dm_evidence *item = &world->evidence[i];
        if (item->incident != known->incident || item->known_at[me] < 0 ||
            item->known_at[me] > world->now)
            continue;
        put_item(&column, i);
        shown++;
    }
    if (shown == 0)
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("You hold no evidence on it yet. An inquiry, a packet from the other side, "
                      "or your own examiners may bring some."));
    dm_area_end(&column, _("Evidence"));
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_ASSESS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_NONE};
const dm_place dm_panel_evidence = {.name = "evidence", .body = body, .keys = keys};
