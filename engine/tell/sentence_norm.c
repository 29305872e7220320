#include "tell/sentence.h"

#include "base/i18n.h"

#include <string.h>

/// The parameter of `norm` whose id is these bytes, or -1.
static int parameter_named(const dm_scenario *scenario, int norm, const char *name, size_t size)
{
    const dm_span span = scenario->norms[norm].parameters;
    for (int i = span.first; i < span.first + span.count; i++) {
        const char *id = dm_say(scenario, scenario->parameters[i].noun.id);
        // "R3.min_decision" answers to "min_decision" too
        const char *dot = strrchr(id, '.');
        if (dot != NULL) id = dot + 1;
        if (strlen(id) == size && memcmp(id, name, size) == 0) return i;
    }
    return -1;
}

void dm_say_parameter(const dm_scenario *scenario, const dm_world *world, int parameter,
                      dm_text *text)
{
    const int32_t value = world->parameters[parameter];
    const char *unit = dm_say(scenario, scenario->parameters[parameter].unit);
    if (strcmp(unit, "min") == 0) {
        dm_say_duration(text, value);
    } else if (strcmp(unit, "per-mille") == 0 || strcmp(unit, "permille") == 0) {
        dm_say_percent(text, value);
    } else {
        dm_text_grouped(text, value);
        if (unit[0] != '\0') dm_text_format(text, " %s", unit);
    }
}

void dm_say_filled(const dm_scenario *scenario, const dm_world *world, int norm,
                   const char *sentence, dm_text *text)
{
    const char *at = sentence;
    while (*at != '\0') {
        const char *open = strchr(at, '{');
        const char *close = open != NULL ? strchr(open, '}') : NULL;
        if (close == NULL) break;
        const int parameter = parameter_named(scenario, norm, open + 1, (size_t)(close - open - 1));
        dm_text_add_bytes(text, at, (size_t)(open - at));
        if (parameter >= 0) {
            dm_say_parameter(scenario, world, parameter, text);
        } else {
            dm_text_add_bytes(text, open, (size_t)(close + 1 - open));
        }
        at = close + 1;
    }
    dm_text_add(text, at);
}

void dm_say_clause_topic(const dm_scenario *scenario, int clause, dm_text *text)
{
    if (clause < 0 || clause >= scenario->clauses_count) return;
    const dm_noun *noun = &scenario->clauses[clause].noun;
    if (dm_say(scenario, noun->title)[0] != '\0') {
        dm_text_add(text, dm_say(scenario, noun->title));
        return;
    }
    const char *id = dm_say(scenario, noun->id);
    const char *dot = strrchr(id, '.');
    for (const char *at = dot != NULL ? dot + 1 : id; *at != '\0'; at++)
        dm_text_char(text, *at == '_' ? ' ' : *at);
}

void dm_say_clause(const dm_scenario *scenario, const dm_world *world, int clause, dm_text *text)
{
    if (clause < 0 || clause >= scenario->clauses_count) return;
    const dm_clause *row = &scenario->clauses[clause];
    dm_say_filled(scenario, world, row->norm, dm_say(scenario, row->sentence), text);
    if (text->is_cut || text->size == 0 || text->bytes[text->size - 1] != '.') return;
    text->size--;
    text->bytes[text->size] = '\0';
}

/// "R3: no answer before 4 hours have passed"
static void say_norm(const dm_scenario *scenario, const dm_world *world, int clause, dm_text *text)
{
    dm_text_format(text, "%s: ", dm_clause_norm_id(scenario, clause));
    dm_say_clause(scenario, world, clause, text);
}

/// "R1 (no operation may cross the agreed threshold)"
static void say_norm_aside(const dm_scenario *scenario, const dm_world *world, int clause,
                           dm_text *text)
{
    dm_text_format(text, "%s (", dm_clause_norm_id(scenario, clause));
    dm_say_clause(scenario, world, clause, text);
    dm_text_char(text, ')');
}

static void say_obstacle(const dm_scenario *scenario, const dm_verdict *verdict, dm_text *text)
{
    dm_text_add(text, _("not possible: "));
    if (verdict->words != 0) {
        dm_text_add(text, dm_say(scenario, verdict->words));
    } else {
        dm_text_add(text, dm_obstacle_words(verdict->obstacle));
    }
}

void dm_say_verdict(const dm_scenario *scenario, const dm_world *world, const dm_verdict *verdict,
                    dm_text *text)
{
    switch ((dm_verdict_kind)verdict->kind) {
    case DM_VERDICT_ALLOWED:
    case DM_VERDICT_COUNT:
        dm_text_add(text, _("allowed"));
        break;
    case DM_VERDICT_ADVISED:
        dm_text_add(text, _("allowed, against the advice of "));
        say_norm_aside(scenario, world, verdict->clause, text);
        break;
    case DM_VERDICT_BREACH:
        dm_text_add(text, _("allowed, but a breach of "));
        say_norm_aside(scenario, world, verdict->clause, text);
        break;
    case DM_VERDICT_DELAYED:
        dm_text_add(text, _("delayed until "));
        dm_say_moment(text, verdict->until);
        dm_text_add(text, _(" by "));
        say_norm(scenario, world, verdict->clause, text);
        break;
    case DM_VERDICT_REFUSED:
        if (verdict->clause < 0) {
            dm_text_add(text, _("refused by the white cell"));
            break;
        }
        dm_text_add(text, _("refused by "));
        say_norm(scenario, world, verdict->clause, text);
        break;
    case DM_VERDICT_IMPOSSIBLE:
        say_obstacle(scenario, verdict, text);
        break;
    }
}

/// The words of a feature, or NULL for -1.
static const char *feature_words(int feature, bool speaks_against)
{
    if (feature < 0 || feature >= DM_FEATURE_COUNT) return NULL;
    return _(dm_feature_words((dm_feature)feature, speaks_against));
}

/// The title of what came second; NULL when nothing did, or when it was to wait.
static const char *runner_up(const dm_scenario *scenario, const dm_motive *motive)
{
    if (motive->rejected >= 0) {
        return dm_say(scenario, scenario->options[motive->rejected].noun.title);
    }
    if (motive->rejected_action >= 0) {
        return dm_say(scenario, scenario->actions[motive->rejected_action].noun.title);
    }
    return NULL;
}

void dm_say_motive(const dm_scenario *scenario, const dm_motive *motive, dm_text *text)
{
    const char *first = feature_words(motive->features[0], false);
    const char *second = feature_words(motive->features[1], false);
    // A doctrine may be silent on all there is to choose; then chance and cost decided.
    dm_text_format(text, _("because %s"), first != NULL ? first : _("nothing else weighed more"));
    if (second != NULL) dm_text_format(text, _(" and %s"), second);

    const char *against = feature_words(motive->against, true);
    const char *title = runner_up(scenario, motive);
    if (against == NULL || title == NULL) return;
    dm_text_format(text, _("; the runner-up, \"%s\", was left because %s"), title, against);
}
