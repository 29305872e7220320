#include "tell/finding.h"

#include "base/i18n.h"
#include "base/text.h"
#include "tell/sentence.h"

#include <stdio.h>

static const char *id_of(const dm_scenario *scenario, int clause)
{
    return dm_say(scenario, scenario->clauses[clause].noun.id);
}

/// "in the sets full, mine"
static void say_sets(const dm_scenario *scenario, const dm_finding *finding, dm_text *text)
{
    int count = 0;
    for (int i = 0; i < scenario->presets_count; i++) count += (int)(finding->presets >> i & 1U);
    dm_text_add(text, _n("in the set ", "in the sets ", count));
    const char *before = "";
    for (int i = 0; i < scenario->presets_count; i++) {
        if ((finding->presets >> i & 1U) == 0) continue;
        dm_text_format(text, "%s%s", before, dm_say(scenario, scenario->presets[i].noun.id));
        before = ", ";
    }
}

static void say_action(const dm_scenario *scenario, const dm_finding *finding, dm_text *text)
{
    const dm_noun *action = &scenario->actions[finding->action].noun;
    dm_text_format(text, _("%s (\"%s\")"), dm_say(scenario, action->id),
                   dm_say(scenario, action->title));
}

static void say_contradiction(const dm_scenario *scenario, const dm_finding *finding, dm_text *text)
{
    dm_text_format(text, _("%s cannot be met"), id_of(scenario, finding->clause));
    if (finding->states != DM_TO_STATES)
        dm_text_format(text, _(" by %s"), dm_actor_name(scenario, finding->states == 2 ? 1 : 0));
    dm_text_char(text, ' ');
    say_sets(scenario, finding, text);
    dm_text_add(text, ": ");
    switch ((dm_finding_reason)finding->reason) {
    case DM_REASON_REFUSED:
        say_action(scenario, finding, text);
        dm_text_format(text, _(" is refused by %s"), id_of(scenario, finding->by));
        break;
    case DM_REASON_DELAYED:
        say_action(scenario, finding, text);
        dm_text_format(text, _(" is delayed by %s until it is too late"),
                       id_of(scenario, finding->by));
        break;
    case DM_REASON_TOO_LONG:
        say_action(scenario, finding, text);
        dm_text_add(text, _(" takes longer than there is time"));
        break;
    case DM_REASON_UNSAID:
        dm_text_add(text, _("what is said over these channels does not count as said"));
        break;
    case DM_REASON_NO_WAY:
    case DM_REASON_NO_MATCH:
    case DM_REASON_WINDOW:
    case DM_REASON_SCHEDULE:
        dm_text_add(text, _("nothing would meet it"));
        break;
    }
}

static void hint_contradiction(const dm_scenario *scenario, const dm_finding *finding,
                               dm_text *hint)
{
    if (finding->by >= 0) {
        const dm_noun *by = &scenario->clauses[finding->by].noun;
        dm_text_format(hint, _("%s stands at %s:%d; "), dm_say(scenario, by->id),
                       dm_say(scenario, scenario->files[by->file].name), by->line);
    }
    dm_text_add(hint, _("add another way to satisfied_by"));
    if (finding->by >= 0) {
        dm_text_add(hint, _(", or take one of the two norms out of the set"));
    } else {
        dm_text_add(hint, _(", or leave more time"));
    }
}

static void say_unreachable(const dm_scenario *scenario, const dm_finding *finding, dm_text *text,
                            dm_text *hint)
{
    const char *id = id_of(scenario, finding->clause);
    if (finding->reason == DM_REASON_WINDOW) {
        dm_text_format(text, _("%s can match nothing: its window opens after the end"), id);
        dm_text_add(hint, _("give the norm other terms, or the scenario a later end"));
    } else if (finding->reason == DM_REASON_SCHEDULE) {
        dm_text_format(text, _("%s can match nothing: its first time lies behind the end"), id);
        dm_text_add(hint, _("give the norm other terms, or take the clause out"));
    } else {
        dm_text_format(text,
                       _("%s can match nothing: no act on any target and no declared incident fits "
                         "its tests"),
                       id);
        dm_text_add(hint,
                    _("compare them with what actions, assets and incidents declare, and with "
                      "the values of its parameters (\"demarche norms\")"));
    }
}

void dm_finding_say(const dm_scenario *scenario, const dm_finding *finding, dm_diag *diag)
{
    const dm_noun *noun = &scenario->clauses[finding->clause].noun;
    snprintf(diag->where.file, sizeof diag->where.file, "%s",
             dm_say(scenario, scenario->files[noun->file].name));
    diag->where.line = noun->line;
    dm_text message = dm_text_over(diag->message, sizeof diag->message);
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    if (finding->kind == DM_FINDING_CONTRADICTION) {
        say_contradiction(scenario, finding, &message);
        hint_contradiction(scenario, finding, &hint);
    } else {
        say_unreachable(scenario, finding, &message, &hint);
    }
}
