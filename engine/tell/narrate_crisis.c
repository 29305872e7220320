#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/sentence.h"

static const char *actor_of(const dm_story *story, const dm_event *event)
{
    return dm_actor_name(story->scenario, event->actor);
}

static dm_phrase incident_of(const dm_story *story, int incident)
{
    return dm_incident_phrase(story->scenario, story->world, incident);
}

const char *dm_audience_name(const dm_scenario *scenario, int to)
{
    if ((to & DM_TO_PUBLIC) != 0) return _("everyone");
    if ((to & DM_TO_STATES) == DM_TO_STATES) return _("both states");
    if ((to & DM_TO_FIRST) != 0) return dm_actor_name(scenario, 0);
    if ((to & DM_TO_SECOND) != 0) return dm_actor_name(scenario, 1);
    return _("nobody but control");
}

void dm_tell_inject(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_inject *inject = &story->scenario->injects[event->subject];
    dm_text_format(text, _("Inject %d, for %s. %s"), inject->number,
                   dm_audience_name(story->scenario, inject->to),
                   dm_say(story->scenario, inject->noun.title));
}

void dm_tell_inject_skipped(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_inject *inject = &story->scenario->injects[event->subject];
    dm_text_format(text, _("Inject %d, \"%s\", does not come: "), inject->number,
                   dm_say(story->scenario, inject->noun.title));
    switch (event->object) {
    case 0:
        dm_text_add(text, _("what it waits for is not so"));
        break;
    case 1:
        dm_text_add(text, _("chance was against it"));
        break;
    default:
        dm_text_add(text, _("it was taken out"));
        break;
    }
}

void dm_tell_truth(const dm_story *story, int incident, dm_text *text)
{
    const dm_incident *row = &story->world->incidents[incident];
    if (row->author == DM_NOBODY) {
        dm_text_add(text, dm_suspect_name(story->scenario, row->suspect));
        return;
    }
    dm_text_add(text, dm_actor_name(story->scenario, row->author));
    if (row->author < DM_STATES && row->ordered_by != row->author)
        dm_text_add(text, _(", which never ordered it"));
}

void dm_tell_incident(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_incident *incident = &story->world->incidents[event->subject];
    dm_text_format(text, _("Incident \"%s\""),
                   dm_incident_name(scenario, story->world, event->subject));
    if (event->object >= 0) {
        dm_text_format(text, _(" hits %s"),
                       dm_say(scenario, scenario->assets[event->object].noun.title));
    }
    dm_text_format(text, _(" (%s): severity %d, %s. "),
                   _(dm_effect_type_list.words[incident->effect]), event->value,
                   dm_severity_words(event->value));
    dm_text_add(text, _("The truth: "));
    dm_tell_truth(story, event->subject, text);
}

void dm_tell_incident_known(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s learns of %s (severity %d, %s)"), actor_of(story, event),
                   incident_of(story, event->subject).words, event->value,
                   dm_severity_words(event->value));
}

void dm_tell_notified(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s is formally notified of %s"), actor_of(story, event),
                   incident_of(story, event->subject).words);
}

void dm_tell_detected(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s has its first evidence on %s"), actor_of(story, event),
                   incident_of(story, event->subject).words);
}

void dm_tell_level(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_add(text, dm_say(story->scenario, story->scenario->assets[event->subject].noun.title));
    if (event->value == DM_PER_MILLE) {
        dm_text_add(text, _(" works fully again"));
        return;
    }
    if (event->value == 0) {
        dm_text_add(text, _(" is out of service (from "));
    } else {
        dm_text_add(text, event->value < event->before ? _(" is down to ") : _(" is back to "));
        dm_say_percent(text, event->value);
        dm_text_add(text, _(" (from "));
    }
    dm_say_percent(text, event->before);
    dm_text_char(text, ')');
}

void dm_tell_deaths(const dm_story *story, const dm_event *event, dm_text *text)
{
    const int dead = event->value / 1000;
    const int injured = event->value % 1000 / 100;
    dm_text_format(text, _("%s has cost "), incident_of(story, event->subject).words);
    if (dead > 0) dm_text_format(text, _n("%d life", "%d lives", dead), dead);
    if (dead > 0 && injured > 0) dm_text_add(text, _(" and left "));
    if (injured > 0)
        dm_text_format(text, _n("%d person hurt", "%d persons hurt", injured), injured);
    if (dead == 0 && injured == 0) dm_text_add(text, _("no lives"));
}

void dm_tell_evidence(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s has new evidence on %s: %s"), actor_of(story, event),
                   incident_of(story, event->object).words,
                   dm_evidence_name(story->scenario, story->world, event->subject));
}

void dm_tell_evidence_doubted(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s suspects that this evidence was planted, and discounts it: %s"),
                   actor_of(story, event),
                   dm_evidence_name(story->scenario, story->world, event->subject));
}

void dm_tell_evidence_none(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s looks into %s and finds nothing new"), actor_of(story, event),
                   incident_of(story, event->subject).words);
}

/// "that Surovia is behind", "that an accident is behind", "that criminals are behind".
static void say_behind(const dm_story *story, int suspect, int incident, dm_text *text)
{
    const bool is_many = suspect == DM_SUSPECT_CRIMINALS;
    dm_text_format(text, is_many ? _(" that %s are behind %s") : _(" that %s is behind %s"),
                   dm_suspect_name(story->scenario, suspect), incident_of(story, incident).words);
}

void dm_tell_belief(const dm_story *story, const dm_event *event, dm_text *text)
{
    const int rival = dm_other_state(event->actor);
    dm_text_format(text, _("As %s sees it, "), actor_of(story, event));
    dm_say_likelihood(text, event->value, event->before);
    say_behind(story, rival, event->subject, text);
    if (event->other == event->actor) {
        dm_text_add(text, _("; first in its mind are its own people"));
    } else if (event->other != rival && event->other >= 0) {
        const bool is_many = event->other == DM_SUSPECT_CRIMINALS;
        dm_text_format(text,
                       is_many ? _("; first in its mind are %s") : _("; first in its mind is %s"),
                       dm_suspect_name(story->scenario, event->other));
    }
    dm_text_format(text, _(". Confidence: %s"), dm_confidence_words(event->object));
}

void dm_tell_assessment(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, event->before != 0 ? _("%s states in public: ") : _("%s puts on record: "),
                   actor_of(story, event));
    dm_say_likelihood(text, event->value, -1);
    say_behind(story, event->other, event->subject, text);
    dm_text_format(text, _(". Confidence: %s"), dm_confidence_words(event->object));
}

void dm_tell_misread(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   _("%s reads the access behind %s as preparation of an attack (the "
                     "chance of that was "),
                   actor_of(story, event), incident_of(story, event->subject).words);
    dm_say_percent(text, event->value);
    dm_text_char(text, ')');
}
