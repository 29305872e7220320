#include "tell/judgement.h"

#include "base/i18n.h"
#include "model/quantity.h"
#include "tell/log_internal.h"
#include "tell/narrate_internal.h"
#include "tell/norm_card.h"
#include "tell/sentence.h"

#include <string.h>

enum { LINE_MAX = 1024, ID_COLUMNS = 20 };

void dm_judgement_of(const dm_scenario *scenario, const dm_world *world, const dm_input *act,
                     dm_judgement *judgement)
{
    judgement->scenario = scenario;
    judgement->world = world;
    judgement->act = *act;
    judgement->verdict = dm_judge(scenario, world, act);
    judgement->count = dm_judge_all(scenario, world, act, judgement->rows, DM_CLAUSES_MAX);
}

void dm_say_incident_id(const dm_scenario *scenario, const dm_world *world, int incident,
                        dm_text *text)
{
    const dm_story story = {.scenario = scenario, .world = world};
    char buffer[256];
    dm_text quoted = dm_text_over(buffer, sizeof buffer);
    dm_log_value(&story, DM_LOG_INCIDENT, incident, &quoted);
    if (quoted.size > 2) dm_text_add_bytes(text, buffer + 1, quoted.size - 2);
}

// -------------------------------------------------------------------------------------- parameters

static bool tests_use(const dm_scenario *scenario, dm_span tests, int parameter)
{
    for (int i = tests.first; i < tests.first + tests.count; i++) {
        const dm_test *test = &scenario->tests[i];
        const char *args = dm_quantity_info_of((dm_quantity)test->quantity)->args;
        if (test->parameter == parameter) return true;
        for (int a = 0; a < DM_TEST_ARGS; a++) {
            if (args[a] == 'P' && test->args[a] == parameter) return true;
        }
    }
    return false;
}

/// True when the sentence names it: "{min_decision}".
static bool sentence_names(const dm_scenario *scenario, const dm_clause *clause, int parameter)
{
    const char *id = dm_say(scenario, scenario->parameters[parameter].noun.id);
    const char *dot = strrchr(id, '.');
    char name[128];
    dm_text text = dm_text_over(name, sizeof name);
    dm_text_format(&text, "{%s}", dot != NULL ? dot + 1 : id);
    return strstr(dm_say(scenario, clause->sentence), name) != NULL;
}

bool dm_clause_uses(const dm_scenario *scenario, int index, int parameter)
{
    const dm_clause *clause = &scenario->clauses[index];
    const int own[] = {clause->until_parameter,    clause->since_parameter,
                       clause->opens_parameter,    clause->closes_parameter,
                       clause->every_parameter,    clause->weight_parameter,
                       clause->severity_parameter, clause->target_parameter};
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
        if (own[i] == parameter) return true;
    }
    return tests_use(scenario, clause->when, parameter) ||
           tests_use(scenario, clause->within, parameter) ||
           sentence_names(scenario, clause, parameter);
}

// ------------------------------------------------------------------------------------------ prints

static void say_act(const dm_judgement *judgement, dm_text *text)
{
    const dm_scenario *scenario = judgement->scenario;
    const dm_input *act = &judgement->act;
    const dm_noun *action = &scenario->actions[act->subject].noun;
    dm_say_moment(text, judgement->world->now);
    dm_text_format(text, _(": %s would do \"%s\" (%s)"), dm_actor_name(scenario, act->seat),
                   dm_say(scenario, action->title), dm_say(scenario, action->id));
    if (act->object >= 0) {
        dm_text_format(text, _(" to %s"),
                       dm_say(scenario, scenario->assets[act->object].noun.title));
    }
    if (act->incident < 0) {
        dm_text_add(text, _(", answering no incident"));
        return;
    }
    const dm_phrase incident = dm_incident_phrase(scenario, judgement->world, act->incident);
    dm_text_format(text, _(", answering %s"), incident.words);
}

static void say_assessment(const dm_judgement *judgement, dm_text *text)
{
    const dm_input *act = &judgement->act;
    if (act->incident < 0) return;
    const char *other = dm_actor_name(judgement->scenario, dm_other_state(act->seat));
    if (act->belief < 0) {
        dm_text_format(text, "%s\n", _("On record: no assessment"));
        return;
    }
    dm_text_add(text, _("On record: "));
    dm_say_likelihood(text, act->belief, -1);
    dm_text_format(text, _(" that %s did it; confidence: %s\n"), other,
                   dm_confidence_words(act->confidence));
}

/// Wraps what stands in `words`, which begins with a capital then.
static void add_paragraph(dm_text *text, dm_text *words, int indent)
{
    char first[16];
    dm_text blanks = dm_text_over(first, sizeof first);
    for (int i = 0; i < indent; i++) dm_text_char(&blanks, ' ');
    dm_text_capital(words, 0);
    dm_text_wrapped(text, words->bytes, first, indent);
}

static const char *row_words(const dm_verdict *verdict)
{
    static const char *const words[DM_VERDICT_COUNT] = {
        [DM_VERDICT_ALLOWED] = N_("lifts others of its norm"),
        [DM_VERDICT_ADVISED] = N_("advises against it"),
        [DM_VERDICT_BREACH] = N_("makes it a breach"),
        [DM_VERDICT_DELAYED] = N_("delays it"),
        [DM_VERDICT_REFUSED] = N_("refuses it"),
        [DM_VERDICT_IMPOSSIBLE] = N_("speaks of something impossible"),
    };
    return _(words[verdict->kind]);
}

static void add_row(const dm_judgement *judgement, const dm_verdict *verdict, dm_text *text)
{
    const dm_scenario *scenario = judgement->scenario;
    const dm_clause *clause = &scenario->clauses[verdict->clause];
    const char *id = dm_say(scenario, clause->noun.id);
    dm_text_format(text, "  %s ", id);
    for (int i = dm_text_columns(id); i < ID_COLUMNS; i++) dm_text_char(text, ' ');
    dm_text_add(text, row_words(verdict));
    if (verdict->until >= 0) {
        dm_text_add(text, _(" until "));
        dm_say_moment(text, verdict->until);
    }
    dm_text_char(text, '\n');

    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_say_clause(scenario, judgement->world, verdict->clause, &words);
    dm_text_char(&words, '.');
    add_paragraph(text, &words, 4);

    words = dm_text_over(buffer, sizeof buffer);
    const dm_span parameters = scenario->norms[clause->norm].parameters;
    for (int i = parameters.first; i < parameters.first + parameters.count; i++) {
        if (!dm_clause_uses(scenario, verdict->clause, i)) continue;
        const char *name = dm_say(scenario, scenario->parameters[i].noun.id);
        const char *dot = strrchr(name, '.');
        dm_text_format(&words, "%s%s: ", words.size > 0 ? ", " : "", dot != NULL ? dot + 1 : name);
        dm_say_parameter(scenario, judgement->world, i, &words);
    }
    if (words.size > 0) dm_text_wrapped(text, buffer, "    ", 4);
}

void dm_judgement_print(const dm_judgement *judgement, dm_text *text)
{
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    say_act(judgement, &words);
    dm_text_char(&words, '.');
    add_paragraph(text, &words, 0);
    say_assessment(judgement, text);
    dm_text_char(text, '\n');

    words = dm_text_over(buffer, sizeof buffer);
    dm_say_verdict(judgement->scenario, judgement->world, &judgement->verdict, &words);
    dm_text_char(&words, '.');
    add_paragraph(text, &words, 0);
    if (judgement->count == 0) {
        dm_text_format(text, "\n%s\n", _("No norm in force has a word on it."));
        return;
    }
    const bool is_impossible = judgement->verdict.kind == DM_VERDICT_IMPOSSIBLE;
    dm_text_format(text, "\n%s\n",
                   is_impossible ? _("If it were possible, these clauses would speak:")
                                 : _("Every clause that speaks, the one that decides first:"));
    for (int i = 0; i < judgement->count; i++) add_row(judgement, &judgement->rows[i], text);
}

// -------------------------------------------------------------------------------------------- JSON

static void add_string(dm_text *text, const char *key, const char *value)
{
    dm_log_key(text, key);
    dm_text_json(text, value);
}

static void add_verdict(const dm_judgement *judgement, const dm_verdict *verdict, dm_text *text)
{
    const dm_scenario *scenario = judgement->scenario;
    add_string(text, "verdict", dm_verdict_name(verdict->kind));
    if (verdict->until >= 0) {
        dm_log_key(text, "until");
        dm_text_int(text, verdict->until);
    }
    if (verdict->clause < 0) return;
    const dm_clause *clause = &scenario->clauses[verdict->clause];
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_say_clause(scenario, judgement->world, verdict->clause, &words);
    add_string(text, "norm", dm_say(scenario, scenario->norms[clause->norm].noun.id));
    add_string(text, "clause", dm_say(scenario, clause->noun.id));
    add_string(text, "kind", dm_clause_kind_name(clause));
    add_string(text, "mode", dm_norm_mode_list.names[judgement->world->norm_modes[clause->norm]]);
    add_string(text, "sentence", buffer);
    dm_log_key(text, "parameters");
    dm_text_char(text, '[');
    const dm_span parameters = scenario->norms[clause->norm].parameters;
    for (int i = parameters.first; i < parameters.first + parameters.count; i++) {
        if (!dm_clause_uses(scenario, verdict->clause, i)) continue;
        if (text->bytes[text->size - 1] == '}') dm_text_char(text, ',');
        dm_parameter_json(scenario, judgement->world, i, text);
    }
    dm_text_char(text, ']');
}

static void add_assessment(const dm_input *act, dm_text *text)
{
    if (act->belief < 0) return;
    dm_log_key(text, "belief");
    dm_text_int(text, act->belief);
    add_string(text, "confidence", dm_confidence_list.names[act->confidence]);
}

void dm_judgement_json(const dm_judgement *judgement, uint64_t seed, dm_text *text)
{
    const dm_scenario *scenario = judgement->scenario;
    const dm_story story = {.scenario = scenario, .world = judgement->world};
    const dm_input *act = &judgement->act;
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_say_verdict(scenario, judgement->world, &judgement->verdict, &words);
    dm_text_char(text, '{');
    add_string(text, "scenario", dm_say(scenario, scenario->noun.id));
    dm_log_key(text, "seed");
    dm_text_format(text, "\"%llu\"", (unsigned long long)seed); // may pass 2^53
    dm_log_key(text, "minute");
    dm_text_int(text, judgement->world->now);
    add_string(text, "seat", dm_say(scenario, scenario->actors[act->seat].noun.id));
    dm_log_key(text, "action");
    dm_log_value(&story, DM_LOG_ACTION, act->subject, text);
    dm_log_key(text, "target");
    dm_log_value(&story, DM_LOG_ASSET, act->object, text);
    dm_log_key(text, "answers");
    dm_log_value(&story, DM_LOG_INCIDENT, act->incident, text);
    add_assessment(act, text);
    add_verdict(judgement, &judgement->verdict, text);
    add_string(text, "words", buffer);
    dm_log_key(text, "clauses");
    dm_text_char(text, '[');
    for (int i = 0; i < judgement->count; i++) {
        dm_text_add(text, i > 0 ? ",{" : "{");
        add_verdict(judgement, &judgement->rows[i], text);
        dm_text_char(text, '}');
    }
    dm_text_add(text, "]}");
}
