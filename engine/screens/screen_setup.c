#include "screens/game_internal.h"
#include "screens/setup_internal.h"
#include "screens/widgets_internal.h"

#include "base/bits.h"
#include "base/i18n.h"
#include "tell/sentence.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Set-up: who plays each state, and which norms bind whom.

enum { FINDINGS_MAX = 1, PERSON = -1 };

void dm_setup_forget(dm_setup_screen *setup)
{
    dm_script_free(setup->script);
    dm_scenario_free(setup->scenario);
    dm_package_free(&setup->package);
    *setup = (dm_setup_screen){0};
}

static int default_doctrine(const dm_scenario *scenario, int state)
{
    const int doctrine = scenario->actors[state].default_doctrine;
    if (doctrine >= 0) return doctrine;
    return scenario->doctrines_count > 0 ? 0 : PERSON;
}

void dm_setup_open(dm_ui *ui, const char *folder, int people)
{
    dm_setup_screen *setup = ui->setup;
    dm_setup_forget(setup);
    dm_diag first = {0};
    dm_diags diags = {.items = &first, .capacity = FINDINGS_MAX};
    const dm_status status = dm_scenario_load_package(folder, ui->library, &setup->scenario,
                                                      &setup->script, &setup->package, &diags);
    if (status != DM_OK) {
        if (first.status == DM_OK) {
            first.status = status;
            snprintf(first.message, sizeof first.message, _("cannot read %.200s"), folder);
        }
        dm_ui_fail(ui, &first);
        return;
    }
    snprintf(setup->folder, sizeof setup->folder, "%s", folder);
    setup->setup = dm_setup_default(setup->scenario, ui->seed);
    setup->preset = setup->scenario->default_preset;
    for (int state = 0; state < DM_STATES; state++)
        setup->doctrines[state] =
            (int16_t)(state < people ? PERSON : default_doctrine(setup->scenario, state));
    char seed[32];
    snprintf(seed, sizeof seed, "%" PRIu64, ui->seed);
    dm_edit_set(&ui->edits[DM_LINE_SEED], seed);
    dm_edit_set(&ui->edits[DM_LINE_NAME], dm_say(setup->scenario, setup->scenario->noun.title));
    dm_ui_go(ui, DM_SCREEN_SETUP);
}

static const char *title_of(const dm_setup_screen *setup, const dm_noun *noun)
{
    return dm_say(setup->scenario, noun->title);
}

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    char words[200];
    snprintf(words, sizeof words, _("Set up: %s"), title_of(ui->setup, &ui->setup->scenario->noun));
    dm_put_title(&column, words);
    return dm_head_end(&column);
}

// Players ----------------------------------------------------------------------------------------

static void put_seat(dm_column *column, int state)
{
    const dm_setup_screen *setup = column->ui->setup;
    const dm_scenario *scenario = setup->scenario;
    dm_card card =
        dm_card_begin(column, 0, DM_CONTROL_ROW, (int)dm_state_role(state), "", (dm_look){0});
    dm_put_sign(&card.inner, dm_state_symbol(state), dm_state_role(state),
                title_of(setup, &scenario->actors[state].noun));
    // What a state is told about itself is for its own player alone: the briefing says it.
    dm_gap(&card.inner, 6);
    dm_put_choice(&card.inner, dm_control_id(DM_COMMAND_SEAT, state * 100), _("A person, here"),
                  (dm_look){.is_on = setup->doctrines[state] == PERSON,
                            .hint = _("Somebody at this screen plays this state.")});
    dm_gap(&card.inner, 4);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Or the computer, by temper:"));
    dm_row row = dm_row_of(&card.inner);
    for (int i = 0; i < scenario->doctrines_count; i++) {
        const dm_doctrine *doctrine = &scenario->doctrines[i];
        dm_row_choice(&row, dm_control_id(DM_COMMAND_SEAT, state * 100 + 1 + i),
                      title_of(setup, &doctrine->noun),
                      (dm_look){.is_on = setup->doctrines[state] == i,
                                .hint = dm_say(scenario, doctrine->summary)});
    }
    dm_row_end(&row);
    if (setup->doctrines[state] != PERSON)
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK,
                    dm_say(scenario, scenario->doctrines[setup->doctrines[state]].summary));
    dm_card_end(&card);
}

static void put_begin_buttons(dm_column *column)
{
    dm_gap(column, 6);
    dm_put_switch(column, dm_control_id(DM_COMMAND_FACILITATE, 0),
                  _("With a facilitator's console"),
                  (dm_look){.is_on = column->ui->setup->is_facilitated,
                            .hint = _("The white cell runs the list of injects, the clock and the "
                                      "projector.")});
    dm_put_button(column, dm_control_id(DM_COMMAND_BEGIN, 0), _("Begin"),
                  (dm_look){.is_main = true,
                            .hint = _("Makes the session file; from here on everything is "
                                      "recorded.")});
    dm_put_button(column, dm_control_id(DM_COMMAND_BACK, 0), _("Back to the start"),
                  (dm_look){.has_no_key = true});
}

static void put_begin(dm_column *column)
{
    const dm_setup_screen *setup = column->ui->setup;
    if (setup->is_facilitated) {
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK,
                    _("You facilitate from the console. People answer through you, or you hand "
                      "them the screen."));
        put_begin_buttons(column);
        return;
    }
    const int people = (setup->doctrines[0] == PERSON) + (setup->doctrines[1] == PERSON);
    static const char *const words[] = {
        N_("Two computer players: you watch, and see everything."),
        N_("One person against the computer."),
        N_("Two people at this screen. A curtain falls between their turns.")};
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, _(words[people]));
    put_begin_buttons(column);
}

// Norms ------------------------------------------------------------------------------------------

static void put_presets(dm_column *column)
{
    const dm_setup_screen *setup = column->ui->setup;
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Which norms are agreed?"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int i = 0; i < setup->scenario->presets_count; i++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_PRESET, i),
                      title_of(setup, &setup->scenario->presets[i].noun),
                      (dm_look){.is_on = setup->preset == i,
                                .hint = _("Sets all norms for both sides at once.")});
    dm_row_end(&row);
}

static const char *mode_words(int mode)
{
    static const char *const words[DM_MODE_COUNT] = {N_("hard"), N_("soft"), N_("advisory")};
    return _(words[mode]);
}

static void put_norm(dm_column *column, int norm)
{
    const dm_setup_screen *setup = column->ui->setup;
    const dm_scenario *scenario = setup->scenario;
    const dm_norm *row = &scenario->norms[norm];
    const bool is_on[DM_STATES] = {(setup->setup.norms[0] >> (unsigned)norm & 1U) != 0,
                                   (setup->setup.norms[1] >> (unsigned)norm & 1U) != 0};
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW,
                                 is_on[0] || is_on[1] ? (int)DM_ROLE_NORM : -1, "", (dm_look){0});
    char words[300];
    snprintf(words, sizeof words, "%s %s", dm_say(scenario, row->noun.id),
             title_of(setup, &row->noun));
    dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, dm_say(scenario, row->card));
    dm_gap(&card.inner, 4);
    dm_row row_of_norm = dm_row_of(&card.inner);
    for (int state = 0; state < DM_STATES; state++) {
        snprintf(words, sizeof words, _("binds %s"),
                 title_of(setup, &scenario->actors[state].noun));
        dm_row_switch(&row_of_norm, dm_control_id(DM_COMMAND_NORM_SIDE, norm * 2 + state), words,
                      (dm_look){.is_on = is_on[state]});
    }
    for (int mode = 0; mode < DM_MODE_COUNT && (is_on[0] || is_on[1]); mode++)
        dm_row_choice(&row_of_norm, dm_control_id(DM_COMMAND_NORM_MODE, norm * 4 + mode),
                      mode_words(mode), (dm_look){.is_on = setup->setup.norm_modes[norm] == mode});
    dm_row_end(&row_of_norm);
    dm_card_end(&card);
}

static void put_norms(dm_column *column)
{
    put_presets(column);
    for (int norm = 0; norm < column->ui->setup->scenario->norms_count; norm++)
        put_norm(column, norm);
}

static void put_details(dm_column *column)
{
    dm_gap(column, 8);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Details"));
    dm_gap(column, 4);
    dm_put_field(column, DM_LINE_NAME, _("Name of this session"), _("For the list of sessions."));
    dm_put_field(column, DM_LINE_SEED, _("Seed"),
                 _("The dice. The same seed and the same choices give the same game."));
    dm_put_switch(column, dm_control_id(DM_COMMAND_ASK_PREDICTION, 0),
                  _("Ask each person for a prediction first"),
                  (dm_look){.is_on = !column->ui->setup->asks_nothing,
                            .hint = _("How high will the crisis go? The debrief puts it beside "
                                      "what happened.")});
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Pace"));
    dm_put_choice(column, dm_control_id(DM_COMMAND_PACE, 0), _("Show each step as it happens"),
                  (dm_look){.is_on = !column->ui->settings.less_motion});
    dm_put_choice(column, dm_control_id(DM_COMMAND_PACE, 1), _("Go straight to the next decision"),
                  (dm_look){.is_on = column->ui->settings.less_motion != 0});
}

static void body(dm_ui *ui, dm_box box)
{
    static const int weights[] = {4, 5};
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 360);
    dm_column left = dm_pane_begin(&panes);
    put_begin(&left);
    dm_gap(&left, 8);
    dm_put_bold(&left, DM_STYLE_NAME, DM_ROLE_INK, _("Who plays?"));
    dm_gap(&left, 4);
    for (int state = 0; state < DM_STATES; state++) put_seat(&left, state);
    put_details(&left);
    dm_pane_end(&panes, &left, _("Players"));
    dm_column right = dm_pane_begin(&panes);
    put_norms(&right);
    dm_pane_end(&panes, &right, _("Norms"));
    dm_panes_end(&panes, _("Set-up"));
}

// Changing it ------------------------------------------------------------------------------------

static void take_preset(dm_setup_screen *setup, int preset)
{
    if (preset >= setup->scenario->presets_count) return;
    setup->preset = preset;
    for (int state = 0; state < DM_STATES; state++)
        setup->setup.norms[state] = setup->scenario->presets[preset].norms[state];
}

static void turn_norm(dm_setup_screen *setup, int norm, int state)
{
    setup->setup.norms[state] ^= UINT64_C(1) << (unsigned)norm;
    setup->preset = -1;
    for (int i = 0; i < setup->scenario->presets_count; i++)
        if (memcmp(setup->scenario->presets[i].norms, setup->setup.norms,
                   sizeof setup->setup.norms) == 0)
            setup->preset = i;
}

void dm_setup_begin(dm_ui *ui)
{
    dm_setup_screen *setup = ui->setup;
    char *end = NULL;
    const char *words = ui->edits[DM_LINE_SEED].text;
    const uint64_t seed = strtoull(words, &end, 10);
    if (words[0] == '\0' || *end != '\0' || words[0] == '-') {
        dm_ui_say(ui, true, _("The seed is a whole number, 0 or more."));
        return;
    }
    setup->setup.seed = seed;
    const dm_session_start start = {.files = setup->package.files,
                                    .file_count = setup->package.count,
                                    .setup = setup->setup,
                                    .doctrines = {setup->doctrines[0], setup->doctrines[1]},
                                    .engine_version = ui->engine};
    dm_game_begin(ui, &start, ui->edits[DM_LINE_NAME].text);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_setup_screen *setup = ui->setup;
    switch ((int)command) {
    case DM_COMMAND_SEAT:
        setup->doctrines[argument / 100] = (int16_t)(argument % 100 - 1);
        return true;
    case DM_COMMAND_PRESET:
        take_preset(setup, argument);
        return true;
    case DM_COMMAND_NORM_SIDE:
        turn_norm(setup, argument / 2, argument % 2);
        return true;
    case DM_COMMAND_NORM_MODE:
        setup->setup.norm_modes[argument / 4] = (uint8_t)(argument % 4);
        return true;
    case DM_COMMAND_FACILITATE:
        setup->is_facilitated = !setup->is_facilitated;
        return true;
    case DM_COMMAND_ASK_PREDICTION:
        setup->asks_nothing = !setup->asks_nothing;
        return true;
    case DM_COMMAND_PACE:
        dm_ui_do(ui, DM_COMMAND_MOTION, 0);
        return true;
    case DM_COMMAND_FIELD:
    case DM_COMMAND_BEGIN:
        dm_setup_begin(ui);
        return true;
    case DM_COMMAND_BACK:
        dm_ui_go(ui, DM_SCREEN_LAUNCHER);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_GLOSSARY, DM_COMMAND_SETTINGS,
                                  DM_COMMAND_NONE};

const dm_place dm_place_setup = {
    .name = "set-up", .head = head, .body = body, .act = act, .keys = keys};
