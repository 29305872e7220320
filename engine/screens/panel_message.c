#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// A message to the other side: its kind, its channel, what it is about, and of a packet what is
// shared and what is withheld. Drafted here, sent with the commit.

static dm_input input_of(dm_ui *ui)
{
    const dm_play_screen *play = ui->play;
    return dm_hand_message(dm_game_state(ui->game), play->message_kind, play->channel,
                           play->message_incident,
                           play->message_kind == DM_MESSAGE_PACKET ? play->fields : 0,
                           (dm_stated){.belief = -1, .confidence = 0});
}

static void put_kinds(dm_column *column)
{
    const dm_play_screen *play = column->ui->play;
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What is it?"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    for (int kind = 0; kind < DM_MESSAGE_COUNT; kind++) {
        char hint[120];
        const int points = dm_message_points(kind);
        snprintf(hint, sizeof hint,
                 points == 0  ? _("Does not move the other side's pressure to respond.")
                 : points > 0 ? _("Raises the other side's pressure by about %d.")
                              : _("Lowers the other side's pressure by about %d."),
                 points > 0 ? points : -points);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_MESSAGE_KIND, kind),
                      _(dm_message_kind_list.words[kind]),
                      (dm_look){.is_on = play->message_kind == kind, .hint = hint});
    }
    dm_row_end(&row);
}

static void put_channels(dm_column *column)
{
    const dm_play_screen *play = column->ui->play;
    const dm_scenario *scenario = dm_game_scenario(column->ui->game);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("Over which channel?"));
    dm_gap(column, 4);
    for (int i = 0; i < scenario->channels_count; i++) {
        const dm_channel *channel = &scenario->channels[i];
        char words[240];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, "%s, ", dm_say(scenario, channel->noun.title));
        if (channel->latency > 0)
            dm_say_duration(&text, channel->latency);
        else
            dm_text_add(&text, _("at once"));
        if (channel->is_public) dm_text_add(&text, _(", everyone hears it"));
        if (channel->is_deniable) dm_text_add(&text, _(", deniable: pays no obligation"));
        if (!channel->is_tested) dm_text_add(&text, _(", untested: answers late"));
        dm_put_choice(column, dm_control_id(DM_COMMAND_CHANNEL, i), words,
                      (dm_look){.is_on = play->channel == i});
    }
}

static void put_about(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_play_screen *play = ui->play;
    const dm_seat_view *view = dm_game_view(ui->game);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("About what?"));
    dm_gap(column, 4);
    dm_row row = dm_row_of(column);
    dm_row_choice(&row, dm_control_id(DM_COMMAND_ABOUT, 0), _("nothing in particular"),
                  (dm_look){.is_on = play->message_incident < 0});
    for (int i = 0; i < view->incident_count; i++)
        dm_row_choice(&row, dm_control_id(DM_COMMAND_ABOUT, 1 + view->incidents[i].incident),
                      dm_incident_name(dm_game_scenario(ui->game),
                                       dm_exercise_world(ui->game->exercise),
                                       view->incidents[i].incident),
                      (dm_look){.is_on = play->message_incident == view->incidents[i].incident});
    dm_row_end(&row);
}

static void put_fields(dm_column *column)
{
    const dm_play_screen *play = column->ui->play;
    int shared = 0;
    for (int field = 0; field < DM_FIELD_COUNT; field++)
        shared += (int)(play->fields >> (unsigned)field & 1U);
    char words[160];
    snprintf(words, sizeof words, _("Share or withhold: %d of %d shared"), shared, DM_FIELD_COUNT);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, words);
    dm_gap(column, 4);
    for (int field = 0; field < DM_FIELD_COUNT; field++) {
        const bool is_on = (play->fields >> (unsigned)field & 1U) != 0;
        snprintf(words, sizeof words, "%s: %s", _(dm_packet_field_list.words[field]),
                 is_on ? _("share") : _("withhold"));
        dm_put_switch(column, dm_control_id(DM_COMMAND_SHARE, field), words,
                      (dm_look){.is_on = is_on});
    }
}

static void put_verdict(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_input input = input_of(ui);
    const dm_verdict verdict = dm_exercise_judge(ui->game->exercise, &input);
    char words[400];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_verdict(dm_game_scenario(ui->game), dm_exercise_world(ui->game->exercise), &verdict,
                   &text);
    dm_put_sign(column, verdict.kind == DM_VERDICT_ALLOWED ? DM_SYMBOL_TICK : DM_SYMBOL_EXCLAMATION,
                dm_verdict_role(verdict.kind), words);
    dm_gap(column, 8);
    dm_put_field(column, DM_LINE_BASIS, _("In your words (optional)"),
                 _("The other side reads it. The rules do not."));
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_ADD_MESSAGE, 0), _("Take it"),
                  (dm_look){.is_main = true,
                            .is_disabled = !dm_is_possible(&verdict),
                            .hint = dm_is_possible(&verdict)
                                        ? _("It is sent when you commit; until then Undo takes it "
                                            "back.")
                                        : words});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
}

static void body(dm_ui *ui, dm_box box)
{
    static const int weights[] = {1, 1};
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 360);
    dm_column column = dm_pane_begin(&panes);
    char words[200];
    snprintf(words, sizeof words, _("A message to %s"),
             dm_state_name(ui->game, dm_game_other(ui->game)));
    dm_put_title(&column, words);
    dm_gap(&column, 6);
    put_kinds(&column);
    put_about(&column);
    put_channels(&column);
    dm_pane_end(&panes, &column, _("Message"));
    column = dm_pane_begin(&panes);
    if (ui->play->message_kind == DM_MESSAGE_PACKET) put_fields(&column);
    put_verdict(&column);
    dm_pane_end(&panes, &column, _("What it says"));
    dm_panes_end(&panes, _("Message"));
}

static void add(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game->draft_count == DM_DRAFTS_MAX) {
        dm_ui_say(ui, true, _("No more than eight things at once: commit these first."));
        return;
    }
    dm_draft *draft = &game->drafts[game->draft_count++];
    draft->input = input_of(ui);
    snprintf(draft->text, sizeof draft->text, "%s", ui->edits[DM_LINE_BASIS].text);
    dm_edit_set(&ui->edits[DM_LINE_BASIS], "");
    dm_ui_close_panel(ui);
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    dm_play_screen *play = ui->play;
    switch ((int)command) {
    case DM_COMMAND_MESSAGE_KIND:
        play->message_kind = argument;
        if (argument == DM_MESSAGE_PACKET && play->message_incident < 0) {
            const dm_known_incident *known = dm_play_incident(ui);
            if (known != NULL) play->message_incident = known->incident;
        }
        return true;
    case DM_COMMAND_CHANNEL:
        play->channel = argument;
        return true;
    case DM_COMMAND_ABOUT:
        play->message_incident = argument - 1;
        return true;
    case DM_COMMAND_SHARE:
        play->fields ^= 1U << (unsigned)argument;
        return true;
    case DM_COMMAND_FIELD:
    case DM_COMMAND_ADD_MESSAGE:
        add(ui);
        return true;
    default:
        return false;
    }
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_GLOSSARY,
                                  DM_COMMAND_NONE};
const dm_place dm_panel_message = {.name = "message", .body = body, .act = act, .keys = keys};

void dm_say_draft(dm_ui *ui, const dm_draft *draft, dm_text *text)
{
    const dm_input *input = &draft->input;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    if (input->kind == DM_INPUT_MESSAGE) {
        dm_text_format(text, _("%s over %s"), _(dm_message_kind_list.words[input->object]),
                       dm_say(scenario, scenario->channels[input->subject].noun.title));
        if (input->object == DM_MESSAGE_PACKET) {
            dm_text_add(text, ", ");
            dm_say_fields((uint32_t)input->value, text);
        }
        if (draft->text[0] != '\0')
            dm_text_format(text, ": \xE2\x80\x9C%s\xE2\x80\x9D", draft->text);
        return;
    }
    if (input->kind == DM_INPUT_ASSESS) {
        dm_text_format(text, _("On record: %s, %s; confidence %s"),
                       dm_suspect_name(scenario, input->subject),
                       dm_likelihood_words(input->belief), dm_confidence_words(input->confidence));
        return;
    }
    dm_say_choice(ui, draft, text);
}
