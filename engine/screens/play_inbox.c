#include "screens/play_internal.h"

#include "base/i18n.h"
#include "tell/narrate.h"

#include <stdio.h>

// What came in: newest first, each with its source and its minute.

enum { ITEMS_MAX = 60, WORDS_MAX = 1200 };

/// True for what somebody told the viewer, or what it found out.
static bool is_news(const dm_game *game, const dm_event *event)
{
    const int me = dm_game_state(game);
    if (!dm_game_may_see(game, event)) return false;
    switch (event->kind) {
    case DM_EVENT_INJECT:
    case DM_EVENT_DEATHS:
    case DM_EVENT_BREACH:
        return true;
    case DM_EVENT_MESSAGE_DELIVERED:
        return event->actor != me;
    case DM_EVENT_EVIDENCE:
    case DM_EVENT_EVIDENCE_NONE:
    case DM_EVENT_EVIDENCE_DOUBTED:
    case DM_EVENT_OPERATION_NOTICED:
    case DM_EVENT_OBLIGATION_OPEN:
    case DM_EVENT_OBLIGATION_MISSED:
    case DM_EVENT_REFUSED:
    case DM_EVENT_DELAYED:
    case DM_EVENT_OPERATION_HALTED:
    case DM_EVENT_ORDER_FIRED:
        return event->actor == me;
    default:
        return false;
    }
}

static dm_role source_role(const dm_event *event)
{
    switch (event->kind) {
    case DM_EVENT_INJECT:
        return event->actor == 0   ? DM_ROLE_FIRST
               : event->actor == 1 ? DM_ROLE_SECOND
               : event->actor > 1  ? DM_ROLE_THIRD
                                   : DM_ROLE_PUBLIC;
    case DM_EVENT_MESSAGE_DELIVERED:
        return event->actor == 0   ? DM_ROLE_FIRST
               : event->actor == 1 ? DM_ROLE_SECOND
                                   : DM_ROLE_THIRD;
    case DM_EVENT_OBLIGATION_OPEN:
    case DM_EVENT_DELAYED:
        return DM_ROLE_NORM;
    case DM_EVENT_BREACH:
    case DM_EVENT_DEATHS:
    case DM_EVENT_OBLIGATION_MISSED:
    case DM_EVENT_REFUSED:
    case DM_EVENT_OPERATION_HALTED:
    case DM_EVENT_ORDER_FIRED:
        return DM_ROLE_BREACH;
    default:
        return event->actor == 0 ? DM_ROLE_FIRST : DM_ROLE_SECOND;
    }
}

static void say_title(dm_game *game, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    switch (event->kind) {
    case DM_EVENT_INJECT: {
        const dm_inject *inject = &scenario->injects[event->subject];
        const char *from = dm_say(scenario, inject->from);
        dm_text_add(text, from[0] != '\0' ? from : dm_say(scenario, inject->noun.title));
        return;
    }
    case DM_EVENT_MESSAGE_DELIVERED: {
        const dm_message *message = &world->messages[event->subject];
        dm_text_format(text, "%s, %s", dm_actor_name(scenario, message->from),
                       _(dm_message_kind_list.words[message->kind]));
        return;
    }
    case DM_EVENT_EVIDENCE:
    case DM_EVENT_EVIDENCE_NONE:
    case DM_EVENT_EVIDENCE_DOUBTED:
        dm_text_add(text, _("Your examiners"));
        return;
    case DM_EVENT_OBLIGATION_OPEN:
        dm_text_add(text, _("You owe something"));
        return;
    case DM_EVENT_OPERATION_NOTICED:
        dm_text_add(text, _("Intruders noticed"));
        return;
    default:
        dm_text_add(text, _("On record"));
        return;
    }
}

static void say_body(dm_game *game, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    if (event->kind == DM_EVENT_INJECT) {
        dm_text_add(text, dm_say(scenario, scenario->injects[event->subject].text));
        return;
    }
    if (event->kind == DM_EVENT_MESSAGE_DELIVERED) {
        const dm_message *message = &world->messages[event->subject];
        const char *words = dm_message_text(scenario, message);
        if (words[0] != '\0') dm_text_format(text, "\xE2\x80\x9C%s\xE2\x80\x9D", words);
        if (message->kind != DM_MESSAGE_PACKET) return;
        if (text->size > 0) dm_text_char(text, ' ');
        dm_text_add(text, _("It shares "));
        dm_say_fields(message->fields, text);
        dm_text_char(text, '.');
        return;
    }
    const dm_story story = dm_game_story(game);
    dm_narrate_event(&story, event, text);
}

static void put_item(dm_column *column, const dm_event *event)
{
    dm_ui *ui = column->ui;
    dm_game *game = ui->game;
    char title[200];
    char moment[48];
    char body[WORDS_MAX];
    dm_text title_text = dm_text_over(title, sizeof title);
    dm_text moment_text = dm_text_over(moment, sizeof moment);
    dm_text body_text = dm_text_over(body, sizeof body);
    say_title(game, event, &title_text);
    const bool is_new = event->at > ui->play->seen_at;
    if (is_new) dm_text_add(&moment_text, _("new, "));
    dm_say_clock(&moment_text, event->at);
    say_body(game, event, &body_text);

    dm_card card = dm_card_begin(
        column, dm_control_id(DM_COMMAND_WHY_EVENT, (int)event->id), DM_CONTROL_ROW,
        (int)source_role(event), title,
        (dm_look){.value = moment, .has_no_key = true, .hint = _("Opens what led to it.")});
    dm_put_pair(
        &card.inner, dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, true), title,
        dm_style_type(ui, DM_STYLE_BODY, is_new ? DM_ROLE_ACCENT : DM_ROLE_INK_SOFT, is_new),
        moment);
    dm_put_text(&card.inner, DM_STYLE_BODY, is_new ? DM_ROLE_INK : DM_ROLE_INK_SOFT, body);
    dm_card_end(&card);
}

void dm_put_inbox(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_events events = dm_exercise_events(game->exercise);
    int fresh = 0;
    for (int i = 0; i < events.count; i++)
        fresh += is_news(game, &events.items[i]) && events.items[i].at > ui->play->seen_at;
    char words[64] = "";
    if (fresh > 0) snprintf(words, sizeof words, _n("%d new", "%d new", fresh), fresh);
    dm_put_pair(column, dm_style_type(ui, DM_STYLE_TITLE, DM_ROLE_INK, true), _("Inbox"),
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_ACCENT, true), words);
    dm_gap(column, 6);
    int shown = 0;
    for (int i = events.count - 1; i >= 0 && shown < ITEMS_MAX; i--) {
        if (!is_news(game, &events.items[i])) continue;
        put_item(column, &events.items[i]);
        shown++;
    }
    if (shown == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Nothing has come in yet."));
}
