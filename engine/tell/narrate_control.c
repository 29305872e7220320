#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/log_result.h"
#include "tell/sentence.h"

// What the white cell does that the scenario had not foreseen.

static const char *actor_of(const dm_story *story, const dm_event *event)
{
    return dm_actor_name(story->scenario, event->actor);
}

void dm_tell_inject_delayed(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_inject *inject = &story->scenario->injects[event->subject];
    dm_text_format(text, _("Inject %d, \"%s\", is put off to "), inject->number,
                   dm_say(story->scenario, inject->noun.title));
    dm_say_moment(text, event->until);
}

void dm_tell_inject_ad_hoc(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("An inject by the white cell, for %s"),
                   dm_audience_name(story->scenario, event->value));
}

/// What the rule had said is told too: nobody is to think that it was never asked.
static void say_rule(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_verdict said = {.clause = (int16_t)event->value,
                             .kind = (uint8_t)event->other,
                             .obstacle = DM_OBSTACLE_CONDITION,
                             .until = -1};
    dm_text_add(text, _(". The rule says: "));
    if (said.kind == DM_VERDICT_DELAYED) {
        dm_text_format(text, _("delayed by %s"), dm_clause_norm_id(story->scenario, said.clause));
    } else {
        dm_say_verdict(story->scenario, story->world, &said, text);
    }
}

void dm_tell_ruling_act(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   event->before != 0 ? _("The white cell allows %s, once, ")
                                      : _("The white cell refuses %s "),
                   actor_of(story, event));
    dm_tell_act(story->scenario, event->subject, event->object, text);
    say_rule(story, event, text);
}

void dm_tell_ruling_option(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   event->before != 0 ? _("The white cell allows %s, once, ")
                                      : _("The white cell refuses %s "),
                   actor_of(story, event));
    dm_text_format(text, "\"%s\"",
                   dm_say(story->scenario, story->scenario->options[event->object].noun.title));
    say_rule(story, event, text);
}

void dm_tell_obligation_excused(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("The white cell excuses %s from what it owes %s under %s ("),
                   actor_of(story, event), dm_actor_name(story->scenario, event->other),
                   dm_clause_norm_id(story->scenario, event->value));
    dm_say_clause_topic(story->scenario, event->value, text);
    dm_text_add(text, event->before == DM_OBLIGATION_MISSED ? _("; it was missed, due ")
                                                            : _("; it was open, due "));
    dm_say_moment(text, event->until);
    dm_text_char(text, ')');
}

void dm_tell_breach_struck(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   _("The white cell strikes a breach from the record. The rule says: %s is "
                     "in %s breach of %s: "),
                   actor_of(story, event), dm_grade_words(event->object),
                   dm_clause_norm_id(story->scenario, event->value));
    dm_say_clause(story->scenario, story->world, event->value, text);
}
