#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/log_result.h"
#include "tell/sentence.h"

static const char *actor_of(const dm_story *story, const dm_event *event)
{
    return dm_actor_name(story->scenario, event->actor);
}

/// "R3 (No automatic retaliation)"
static void say_norm(const dm_scenario *scenario, int norm, dm_text *text)
{
    dm_text_format(text, "%s (%s)", dm_say(scenario, scenario->norms[norm].noun.id),
                   dm_say(scenario, scenario->norms[norm].noun.title));
}

/// "under R2: a first packet within 6 hours"
static void say_under(const dm_story *story, int clause, dm_text *text)
{
    dm_text_format(text, _("under %s: "), dm_clause_norm_id(story->scenario, clause));
    dm_say_clause(story->scenario, story->world, clause, text);
}

/// What was refused: an act, an option as a whole, or words.
static void say_wanted(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    if (event->before > 0) {
        dm_text_format(text, _("%s may not choose \"%s\""), actor_of(story, event),
                       dm_say(scenario, scenario->options[event->before - 1].noun.title));
    } else if (event->before < 0) {
        dm_text_format(text, _("%s may not send %s"), actor_of(story, event),
                       dm_message_words(-1 - event->before));
    } else {
        dm_text_format(text, _("%s may not do "), actor_of(story, event));
        dm_tell_act(scenario, event->subject, event->object, text);
    }
}

void dm_tell_refused(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_verdict verdict = {.clause = (int16_t)event->value,
                                .kind = (uint8_t)event->other,
                                .obstacle = DM_OBSTACLE_CONDITION,
                                .until = event->until};
    say_wanted(story, event, text);
    dm_text_add(text, ": ");
    dm_say_verdict(story->scenario, story->world, &verdict, text);
}

void dm_tell_delayed(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_operation *operation = &story->world->operations[event->subject];
    const dm_verdict verdict = {
        .clause = (int16_t)event->value, .kind = DM_VERDICT_DELAYED, .until = event->until};
    const bool is_anew = event->at > operation->authorised_at; // it had waited, and waits on
    dm_text_format(text, is_anew ? _("%s holds back ") : _("%s has ordered "),
                   dm_actor_name(story->scenario, operation->actor));
    dm_tell_act(story->scenario, operation->action, operation->asset, text);
    dm_text_add(text, ": ");
    dm_say_verdict(story->scenario, story->world, &verdict, text);
}

void dm_tell_operation_halted(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_operation *operation = &story->world->operations[event->subject];
    dm_text_format(text, _("%s stops "), dm_actor_name(story->scenario, operation->actor));
    dm_tell_act(story->scenario, operation->action, operation->asset, text);
    if (event->value < 0) return;
    dm_text_add(text, ", ");
    say_under(story, event->value, text);
}

void dm_tell_obligation_open(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("Under %s %s must act toward %s by "),
                   dm_clause_norm_id(story->scenario, event->value), actor_of(story, event),
                   dm_actor_name(story->scenario, event->other));
    dm_say_moment(text, event->until);
    dm_text_add(text, ": ");
    dm_say_clause(story->scenario, story->world, event->value, text);
}

void dm_tell_obligation_closed(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   event->kind == DM_EVENT_OBLIGATION_MISSED
                       ? _("%s has not done in time what it owes %s under %s (")
                   : event->kind == DM_EVENT_OBLIGATION_MET
                       ? _("With this %s has done, in time, what it owed %s under %s (")
                       : _("With this %s has done, too late, what it owed %s under %s ("),
                   actor_of(story, event), dm_actor_name(story->scenario, event->other),
                   dm_clause_norm_id(story->scenario, event->value));
    dm_say_clause_topic(story->scenario, event->value, text);
    dm_text_add(text, _(", due "));
    dm_say_moment(text, story->world->obligations[event->subject].due);
    dm_text_char(text, ')');
}

/// What is presumed may be shown to be otherwise, for a while.
static void tell_presumed(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_breach *breach = &story->world->breaches[event->subject];
    dm_text_format(text, _("On what it believes of %s, %s presumes %s to be in %s breach of %s: "),
                   dm_incident_phrase(scenario, story->world, breach->incident).words,
                   dm_actor_name(scenario, dm_other_state(event->actor)), actor_of(story, event),
                   dm_grade_words(event->object), dm_clause_norm_id(scenario, event->value));
    dm_say_clause(scenario, story->world, event->value, text);
    dm_text_format(text, _(". %s can show by "), actor_of(story, event));
    dm_say_moment(text, event->until);
    dm_text_add(text, _(" that it is otherwise"));
}

/// How a breach went on: it stands, it was none, it was made good.
void dm_tell_breach_later(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text,
                   event->kind == DM_EVENT_BREACH_SHOWN
                       ? _("%s has not shown in time that it was otherwise: the %s breach of %s "
                           "stands (")
                   : event->kind == DM_EVENT_BREACH_REBUTTED
                       ? _("%s has shown that what was presumed, a %s breach of %s, was none (")
                       : _("%s has made good its %s breach of %s ("),
                   actor_of(story, event), dm_grade_words(event->object),
                   dm_clause_norm_id(story->scenario, event->value));
    dm_say_clause_topic(story->scenario, event->value, text);
    dm_text_char(text, ')');
}

/// A breach by a hidden author is held against him on belief, and may be wrong: the sentence says
/// who holds it, never that it is so.
void dm_tell_breach(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_breach *breach = &story->world->breaches[event->subject];
    const char *norm = dm_clause_norm_id(scenario, event->value);
    const int rival = dm_other_state(event->actor);
    const bool can_show = (event->other >> rival & 1) != 0;
    if (event->before == 1) {
        tell_presumed(story, event, text);
        return;
    }
    if (dm_breach_is_belief(breach)) {
        dm_text_format(text, _("On what it believes of %s, %s holds %s to be in %s breach of %s: "),
                       dm_incident_phrase(scenario, story->world, breach->incident).words,
                       dm_actor_name(scenario, rival), actor_of(story, event),
                       dm_grade_words(event->object), norm);
        dm_say_clause(scenario, story->world, event->value, text);
        return;
    }
    dm_text_format(text, _("%s is in %s breach of %s: "), actor_of(story, event),
                   dm_grade_words(event->object), norm);
    dm_say_clause(scenario, story->world, event->value, text);
    dm_text_format(text, can_show ? _(". %s can show it") : _(". %s cannot show it"),
                   dm_actor_name(scenario, rival));
}

static void say_order(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_order_template *order = &story->scenario->orders[event->subject];
    dm_text_format(text, _("The standing order \"%s\""),
                   dm_say(story->scenario, order->noun.title));
}

void dm_tell_order_active(const dm_story *story, const dm_event *event, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const dm_order_template *order = &scenario->orders[event->subject];
    say_order(story, event, text);
    dm_text_format(text, _(" is in force. If %s is hit at severity %d or more, and believes at "),
                   dm_actor_name(scenario, order->actor), order->severity);
    dm_say_percent(text, order->belief);
    dm_text_format(text, _(" that %s did it, this strikes within "),
                   dm_actor_name(scenario, dm_other_state(order->actor)));
    dm_say_duration(text, order->reaction);
    dm_text_add(text, _(" and asks nobody"));
}

void dm_tell_order_withdrawn(const dm_story *story, const dm_event *event, dm_text *text)
{
    say_order(story, event, text);
    dm_text_add(text, _(" is withdrawn"));
    if (event->value < 0) return;
    dm_text_char(text, ' ');
    say_under(story, event->value, text);
}

void dm_tell_order_fired(const dm_story *story, const dm_event *event, dm_text *text)
{
    say_order(story, event, text);
    dm_text_format(text, _(" fires by itself at %s, on a belief of "),
                   dm_incident_phrase(story->scenario, story->world, event->object).words);
    dm_say_percent(text, event->value);
}

static void say_bound(const dm_story *story, int32_t states, dm_text *text)
{
    const int actor = states == DM_TO_STATES ? DM_BOTH : states == DM_TO_FIRST ? 0 : 1;
    dm_text_add(text, dm_actor_name(story->scenario, actor));
}

void dm_tell_norm_in(const dm_story *story, const dm_event *event, dm_text *text)
{
    say_norm(story->scenario, event->subject, text);
    dm_text_add(text, _(" binds "));
    say_bound(story, event->value, text);
    dm_text_format(text, " (%s)",
                   _(dm_norm_mode_list.words[story->world->norm_modes[event->subject]]));
}

void dm_tell_norm_out(const dm_story *story, const dm_event *event, dm_text *text)
{
    static const char *const reasons[] = {NULL, N_("its time is over"), N_("it was left")};
    say_norm(story->scenario, event->subject, text);
    dm_text_add(text, _(" no longer binds "));
    say_bound(story, event->value, text);
    const bool has_reason = event->object == 1 || event->object == 2;
    if (has_reason) dm_text_format(text, ": %s", _(reasons[event->object]));
}

void dm_tell_norm_offered(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s is ready to be bound by "), actor_of(story, event));
    say_norm(story->scenario, event->subject, text);
}

void dm_tell_norm_notice(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_text_format(text, _("%s gives notice that it leaves "), actor_of(story, event));
    say_norm(story->scenario, event->subject, text);
    dm_text_add(text, _(" at "));
    dm_say_moment(text, event->until);
}
