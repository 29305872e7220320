#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/sentence.h"

#include <stdlib.h>

static const char *actor_of(const dm_story *story, const dm_event *event)
{
    return dm_actor_name(story->scenario, event->actor);
}

void dm_tell_act(const dm_scenario *scenario, int action, int asset, dm_text *text)
{
    const char *title = action >= 0 && action < scenario->actions_count
                            ? dm_say(scenario, scenario->actions[action].noun.title)
                            : _("an act");
    dm_text_format(text, "\"%s\"", title);
    if (asset < 0 || asset >= scenario->assets_count) return;
    dm_text_format(text, _(" against %s"), dm_say(scenario, scenario->assets[asset].noun.title));
}

const char *dm_message_words(int kind)
{
    static const char *const words[DM_MESSAGE_COUNT] = {
        [DM_MESSAGE_NOTIFICATION] = N_("a notification"),
        [DM_MESSAGE_INQUIRY] = N_("an inquiry"),
        [DM_MESSAGE_REPLY] = N_("a reply"),
        [DM_MESSAGE_PACKET] = N_("an information packet"),
        [DM_MESSAGE_WARNING] = N_("a warning"),
        [DM_MESSAGE_DEMAND] = N_("a demand"),
        [DM_MESSAGE_PROPOSAL] = N_("a proposal"),
        [DM_MESSAGE_ASSURANCE] = N_("an assurance"),
        [DM_MESSAGE_APOLOGY] = N_("an apology"),
        [DM_MESSAGE_REJECTION] = N_("a rejection"),
        [DM_MESSAGE_RECEIPT] = N_("a receipt"),
        [DM_MESSAGE_ACCUSATION] = N_("an accusation"),
    };
    return _(words[kind]);
}

void dm_tell_message_sent(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_message *message = &story->world->messages[event->subject];
    dm_text_format(text, _("%s sends %s to %s"), dm_actor_name(scenario, message->from),
                   dm_message_words(message->kind), dm_actor_name(scenario, message->to));
    if (message->channel >= 0) {
        dm_text_format(text, " (%s)",
                       dm_say(scenario, scenario->channels[message->channel].noun.title));
    }
    if (message->kind == DM_MESSAGE_PACKET) {
        dm_text_add(text, ": ");
        dm_say_fields(message->fields, text);
    }
}

void dm_tell_message_delivered(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_message *message = &story->world->messages[event->subject];
    dm_text_format(text, _("%s from %s reaches %s"), dm_message_words(message->kind),
                   dm_actor_name(scenario, message->from), dm_actor_name(scenario, message->to));
}

void dm_tell_decision_open(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_decision *decision = &story->scenario->decisions[event->subject];
    dm_text_format(text, _("%s must decide by "), actor_of(story, event));
    dm_say_moment(text, event->until);
    dm_text_format(text, ": %s", dm_say(story->scenario, decision->noun.title));
}

void dm_tell_decision_sealed(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_decision *decision = &story->scenario->decisions[event->subject];
    dm_text_format(text, _("%s has chosen on \"%s\"; the choice stays sealed"),
                   actor_of(story, event), dm_say(story->scenario, decision->noun.title));
}

/// The act of the catalogue that a decision chose: what the next events of the same decision are
/// about.
static bool say_chosen_act(const dm_story *story, const dm_event *decision, dm_text *text)
{
    const dm_world *world = story->world;
    for (uint32_t id = decision->id + 1;; id++) {
        const dm_event *event = dm_story_event(story, id);
        if (event == NULL || event->at != decision->at) break;
        if (event->cause != decision->id) continue;
        if (event->kind == DM_EVENT_OPERATION_STARTED || event->kind == DM_EVENT_DELAYED ||
            event->kind == DM_EVENT_OPERATION_DONE) {
            const dm_operation *operation = &world->operations[event->subject];
            dm_tell_act(story->scenario, operation->action, operation->asset, text);
            return true;
        }
        if (event->kind == DM_EVENT_REFUSED) {
            dm_tell_act(story->scenario, event->subject, event->object, text);
            return true;
        }
    }
    return false;
}

void dm_tell_decision(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    if (event->object >= 0) {
        dm_text_format(text,
                       event->value != 0 ? _("%s lets the deadline pass, so the default "
                                             "applies: %s")
                                         : _("%s decides: %s"),
                       actor_of(story, event),
                       dm_say(scenario, scenario->options[event->object].noun.title));
        return;
    }
    if (event->before != 0) {
        dm_text_format(text, _("%s decides to do nothing now"), actor_of(story, event));
        return;
    }
    dm_text_format(text, _("%s decides to act: "), actor_of(story, event));
    if (!say_chosen_act(story, event, text)) dm_text_add(text, _("see below"));
}

void dm_tell_operation_started(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_operation *operation = &story->world->operations[event->subject];
    dm_text_format(text, _("%s begins "), dm_actor_name(story->scenario, operation->actor));
    dm_tell_act(story->scenario, operation->action, operation->asset, text);
    if (event->until > event->at) {
        dm_text_add(text, _(", to be done by "));
        dm_say_moment(text, event->until);
    }
    if (event->value < 0) return;
    const int norm = story->scenario->clauses[event->value].norm;
    const bool is_advice = story->world->norm_modes[norm] == DM_MODE_ADVISORY;
    const dm_verdict verdict = {
        .clause = (int16_t)event->value,
        .kind = is_advice ? DM_VERDICT_ADVISED : DM_VERDICT_BREACH,
        .until = -1,
    };
    dm_text_add(text, ": ");
    dm_say_verdict(story->scenario, story->world, &verdict, text);
}

void dm_tell_operation_done(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_operation *operation = &story->world->operations[event->subject];
    dm_text_format(text, _("%s has done "), dm_actor_name(story->scenario, operation->actor));
    dm_tell_act(story->scenario, operation->action, operation->asset, text);
    if (event->value > 0) {
        dm_text_add(text, _("; on the ladder that is rung "));
        dm_say_rung(story->scenario, event->value, text);
    } else if (event->before < 0) {
        dm_text_add(text, _("; a step down"));
    }
}

void dm_tell_operation_noticed(const dm_story *story, const dm_event *event, dm_text *text)
{
    const int asset = story->world->incidents[event->subject].asset;
    dm_text_format(text, _("%s notices that somebody is inside %s"), actor_of(story, event),
                   dm_say(story->scenario, story->scenario->assets[asset].noun.title));
}

void dm_tell_tension(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_format(text,
                   event->value >= event->before ? _("%s toward %s: tension rises to ")
                                                 : _("%s toward %s: tension falls to "),
                   actor_of(story, event), dm_actor_name(scenario, event->other));
    dm_say_tension(text, event->value);
    dm_text_add(text, _(", from "));
    dm_say_tension(text, event->before);
}

static void say_rung_change(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_add(text, event->value > event->before ? _("up to rung ") : _("down to rung "));
    dm_say_rung(story->scenario, event->value, text);
    dm_text_format(text, _(" from %d"), event->before);
}

void dm_tell_rung(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_add(text, _("The crisis in truth: "));
    say_rung_change(story, event, text);
}

void dm_tell_rung_perceived(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("The crisis as %s sees it: "), actor_of(story, event));
    say_rung_change(story, event, text);
}

void dm_tell_variable(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_variable *variable = &scenario->variables[event->subject];
    dm_text_format(text, _("The variable \"%s\" is "), dm_say(scenario, variable->noun.id));
    if (variable->values.count > 0 && event->value >= 0 && event->value < variable->values.count) {
        const dm_value *value = &scenario->values[variable->values.first + event->value];
        dm_text_format(text, "\"%s\"", dm_say(scenario, value->noun.id));
        return;
    }
    dm_text_int(text, event->value);
    dm_text_format(text, _(", before %d"), event->before);
}

void dm_tell_standing(const dm_story *story, const dm_event *event, dm_text *text)
{
    static const char *const words[DM_STANDING_COUNT] = {
        [DM_STANDING_CREDIBILITY] = N_("credibility"),
        [DM_STANDING_CAPITAL] = N_("political capital"),
        [DM_STANDING_MOOD] = N_("public mood"),
        [DM_STANDING_LEGITIMACY] = N_("standing abroad"),
    };
    dm_text_format(text,
                   event->value >= event->before ? _("%s: %s rises to ") : _("%s: %s falls to "),
                   actor_of(story, event), _(words[event->subject]));
    dm_text_format(text, _("%d of 100, from %d"), event->value / 10, event->before / 10);
}
