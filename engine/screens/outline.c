#include "screens/play_internal.h"

#include "base/bits.h"
#include "base/i18n.h"
#include "model/verb.h"

#include <string.h>

// What a choice amounts to by the catalogue, before anybody has made it: no draw, no truth.

static void add_effect(const dm_effect *effect, int state, dm_outline *outline)
{
    if (effect->actor != DM_ME && effect->actor != state) return;
    switch (effect->verb) {
    case DM_VERB_SHARE:
        outline->fields += dm_bits_count(effect->fields);
        break;
    case DM_VERB_INVESTIGATE:
        outline->draws += effect->amount;
        break;
    case DM_VERB_CAPITAL:
        outline->cost -= effect->amount;
        break;
    default:
        break;
    }
    if (effect->verb == DM_VERB_SEND || effect->verb == DM_VERB_SHARE) {
        outline->points += dm_message_points(effect->kind);
        outline->accuses = outline->accuses || effect->kind == DM_MESSAGE_ACCUSATION;
    }
}

static void add_action(const dm_scenario *scenario, int index, int state, dm_outline *outline)
{
    const dm_action *action = &scenario->actions[index];
    if (action->rung > outline->rung) outline->rung = action->rung;
    outline->points += action->tension;
    outline->cost += action->capital_cost;
    outline->draws += action->investigates;
    outline->is_final = outline->is_final || action->reversible >= 3 || action->is_accusation;
    outline->accuses = outline->accuses || action->is_accusation;
    for (int i = 0; i < action->effects.count; i++)
        add_effect(&scenario->effects[action->effects.first + i], state, outline);
}

dm_outline dm_outline_action(const dm_scenario *scenario, int action)
{
    dm_outline outline = {.rung = -1};
    add_action(scenario, action, DM_ME, &outline);
    return outline;
}

dm_outline dm_outline_option(const dm_scenario *scenario, int option, int state)
{
    dm_outline outline = {.rung = -1};
    const dm_span effects = scenario->options[option].effects;
    for (int i = effects.first; i < effects.first + effects.count; i++) {
        const dm_effect *effect = &scenario->effects[i];
        const bool is_own = effect->actor == DM_ME || effect->actor == state;
        if (effect->verb == DM_VERB_ACT && is_own)
            add_action(scenario, effect->subject, state, &outline);
        else
            add_effect(effect, state, &outline);
    }
    return outline;
}

static void add_dot(dm_text *text)
{
    if (text->size > 0) dm_text_add(text, " \xC2\xB7 ");
}

void dm_say_outline(const dm_outline *outline, dm_text *text)
{
    const size_t before = text->size;
    if (outline->rung >= 0) dm_text_format(text, _("rung %d"), outline->rung);
    if (text->size > before) add_dot(text);
    if (outline->points == 0)
        dm_text_add(text, _("pressure unchanged"));
    else
        dm_text_format(text, _("pressure about %s%d"), outline->points > 0 ? "+" : "\xE2\x88\x92",
                       outline->points > 0 ? outline->points : -outline->points);
    if (outline->fields > 0)
        dm_text_format(
            text, _n(" \xC2\xB7 shares %d field", " \xC2\xB7 shares %d fields", outline->fields),
            outline->fields);
    if (outline->draws > 0) dm_text_add(text, _(" \xC2\xB7 may bring evidence"));
    if (outline->cost > 0)
        dm_text_format(text, _(" \xC2\xB7 costs %d of political capital"),
                       (outline->cost + 5) / 10);
    if (outline->is_final) dm_text_add(text, _(" \xC2\xB7 cannot be taken back"));
}

dm_role dm_verdict_role(int kind)
{
    switch (kind) {
    case DM_VERDICT_ALLOWED:
        return DM_ROLE_MET;
    case DM_VERDICT_ADVISED:
    case DM_VERDICT_DELAYED:
        return DM_ROLE_CAUTION;
    default:
        return DM_ROLE_BREACH;
    }
}

bool dm_is_possible(const dm_verdict *verdict)
{
    return verdict->kind != DM_VERDICT_REFUSED && verdict->kind != DM_VERDICT_IMPOSSIBLE;
}

void dm_say_verdict_short(const dm_scenario *scenario, const dm_verdict *verdict, dm_text *text)
{
    const char *norm = verdict->clause >= 0 ? dm_clause_norm_id(scenario, verdict->clause) : "";
    switch (verdict->kind) {
    case DM_VERDICT_ALLOWED:
        dm_text_add(text, _("allowed \xE2\x9C\x93"));
        break;
    case DM_VERDICT_ADVISED:
        dm_text_format(text, _("allowed, against advice (%s)"), norm);
        break;
    case DM_VERDICT_BREACH:
        dm_text_format(text, _("a breach of %s"), norm);
        break;
    case DM_VERDICT_DELAYED:
        dm_text_format(text, _("delayed by %s until "), norm);
        dm_say_clock(text, verdict->until);
        break;
    case DM_VERDICT_REFUSED:
        dm_text_format(text, _("refused by %s"), norm);
        break;
    case DM_VERDICT_IMPOSSIBLE:
    case DM_VERDICT_COUNT:
        dm_text_add(text, _("not possible"));
        break;
    }
}

char dm_option_letter(int number)
{
    // Without those that are commands of the play screen: G, I, M, N, P, R, T, U, V, W.
    static const char letters[] = "ABCDEFHJKLOQSXZ";
    return number >= 0 && number < (int)sizeof letters - 1 ? letters[number] : '?';
}
