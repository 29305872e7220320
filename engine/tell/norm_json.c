// Norms as a record: everything that an author wrote, with ids instead of rows.
#include "model/quantity.h"
#include "model/verb.h"
#include "tell/log_internal.h"
#include "tell/norm_card.h"
#include "tell/sentence.h"

#include <string.h>

typedef struct writer {
    const dm_scenario *scenario;
    const dm_world *world;
    dm_text *text;
} writer;

static void add_key(const writer *to, const char *key)
{
    dm_log_key(to->text, key);
}

static void add_string(const writer *to, const char *key, const char *value)
{
    add_key(to, key);
    dm_text_json(to->text, value);
}

static void add_number(const writer *to, const char *key, int64_t value)
{
    add_key(to, key);
    dm_text_int(to->text, value);
}

static void next_item(const writer *to)
{
    const char last = to->text->bytes[to->text->size - 1];
    if (last != '[') dm_text_char(to->text, ',');
}

static void add_item(const writer *to, const char *value)
{
    next_item(to);
    dm_text_json(to->text, value);
}

/// The id of a parameter within its norm: "min_decision".
static const char *parameter_id(const writer *to, int parameter)
{
    const char *id = dm_say(to->scenario, to->scenario->parameters[parameter].noun.id);
    const char *dot = strrchr(id, '.');
    return dot != NULL ? dot + 1 : id;
}

static void add_parameter_id(const writer *to, const char *key, int parameter)
{
    if (parameter >= 0) add_string(to, key, parameter_id(to, parameter));
}

static void add_states(const writer *to, const char *key, unsigned states)
{
    add_key(to, key);
    dm_text_char(to->text, '[');
    for (int state = 0; state < DM_STATES; state++) {
        if ((states >> state & 1U) == 0) continue;
        add_item(to, dm_say(to->scenario, to->scenario->actors[state].noun.id));
    }
    dm_text_char(to->text, ']');
}

static void add_kinds(const writer *to, const char *key, const dm_kind_list *list, unsigned bits)
{
    if (bits == 0) return;
    add_key(to, key);
    dm_text_char(to->text, '[');
    for (int i = 0; i < list->count; i++) {
        if (bits >> i & 1U) add_item(to, list->names[i]);
    }
    dm_text_char(to->text, ']');
}

/// Rows of a table by a bit set of 64 rows a word.
static void add_rows(const writer *to, const char *key, dm_table_id table, const uint64_t *bits)
{
    bool is_open = false;
    for (int i = 0; i < dm_table_count(to->scenario, table); i++) {
        if ((bits[i / 64] >> (i % 64) & 1U) == 0) continue;
        if (!is_open) {
            add_key(to, key);
            dm_text_char(to->text, '[');
            is_open = true;
        }
        add_item(to, dm_say(to->scenario, dm_table_noun(to->scenario, table, i)->id));
    }
    if (is_open) dm_text_char(to->text, ']');
}

static const char *whom(const writer *to, int actor)
{
    switch (actor) {
    case DM_ME:
        return "me";
    case DM_THEM:
        return "them";
    case DM_OWNER:
        return "owner";
    case DM_ANYONE:
        return "others";
    default:
        return actor >= 0 ? dm_say(to->scenario, to->scenario->actors[actor].noun.id) : "nobody";
    }
}

// ------------------------------------------------------------------------------------------- tests

/// The table that a letter of quantity.def points into; DM_TABLE_COUNT: none.
static dm_table_id table_of(char letter)
{
    static const struct {
        char letter;
        dm_table_id table;
    } tables[] = {{'S', DM_TABLE_ASSETS},    {'I', DM_TABLE_TEMPLATES}, {'J', DM_TABLE_INJECTS},
                  {'D', DM_TABLE_DECISIONS}, {'O', DM_TABLE_OPTIONS},   {'V', DM_TABLE_VARIABLES},
                  {'C', DM_TABLE_ACTIONS},   {'N', DM_TABLE_NORMS},     {'G', DM_TABLE_TAGS}};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (tables[i].letter == letter) return tables[i].table;
    }
    return DM_TABLE_COUNT;
}

static void add_argument(const writer *to, char letter, int value)
{
    const dm_table_id table = table_of(letter);
    if (letter == 'A') {
        add_item(to, whom(to, value));
    } else if (letter == 'K') {
        add_item(to, dm_message_kind_list.names[value]);
    } else if (letter == 'P') {
        add_item(to, parameter_id(to, value));
    } else if (table != DM_TABLE_COUNT && value >= 0) {
        add_item(to, dm_say(to->scenario, dm_table_noun(to->scenario, table, value)->id));
    } else {
        next_item(to);
        dm_text_int(to->text, value);
    }
}

static void add_test(const writer *to, const dm_test *test)
{
    const dm_quantity_info *info = dm_quantity_info_of((dm_quantity)test->quantity);
    dm_text_char(to->text, '{');
    add_string(to, "quantity", info->name);
    if (info->args[0] != '-') {
        add_key(to, "arguments");
        dm_text_char(to->text, '[');
        for (int i = 0; i < DM_TEST_ARGS && info->args[i] != '-'; i++)
            add_argument(to, info->args[i], test->args[i]);
        dm_text_char(to->text, ']');
    }
    add_string(to, "compare", dm_comparison_list.names[test->compare]);
    if (test->parameter >= 0) {
        add_string(to, "parameter", parameter_id(to, test->parameter));
    } else {
        add_number(to, "value", test->value);
    }
    if (test->group > 0) add_number(to, "any", test->group);
    dm_text_char(to->text, '}');
}

static void add_tests(const writer *to, const char *key, dm_span tests)
{
    if (tests.count == 0) return;
    add_key(to, key);
    dm_text_char(to->text, '[');
    for (int i = tests.first; i < tests.first + tests.count; i++) {
        next_item(to);
        add_test(to, &to->scenario->tests[i]);
    }
    dm_text_char(to->text, ']');
}

// ----------------------------------------------------------------------------------------- clauses

static void add_answer(const writer *to, const char *key, const dm_answer *answer)
{
    add_key(to, key);
    dm_text_char(to->text, '{');
    add_kinds(to, "messages", &dm_message_kind_list, answer->message_kinds);
    const uint64_t channels = answer->channels;
    add_rows(to, "channels", DM_TABLE_CHANNELS, &channels);
    add_parameter_id(to, "fields", answer->fields_parameter);
    add_kinds(to, "must_share", &dm_packet_field_list, answer->must_share);
    add_rows(to, "actions", DM_TABLE_ACTIONS, answer->actions);
    if (answer->when_begun) {
        add_key(to, "when_begun");
        dm_text_add(to->text, "true");
    }
    add_parameter_id(to, "within", answer->within_parameter);
    dm_text_char(to->text, '}');
}

static void add_require(const writer *to, const dm_clause *clause)
{
    add_string(to, "on", dm_trigger_list.names[clause->trigger]);
    add_kinds(to, "message_kinds", &dm_message_kind_list, clause->message_kinds);
    add_parameter_id(to, "every", clause->every_parameter);
    add_string(to, "debtor", whom(to, clause->due.debtor));
    add_string(to, "creditor", whom(to, clause->due.creditor));
    add_answer(to, "satisfied_by", &clause->due.answer);
    add_parameter_id(to, "grace", clause->due.grace_parameter);
    if (clause->brings.count == 0) return;
    add_key(to, "brings");
    dm_text_char(to->text, '[');
    const dm_span brings = clause->brings;
    for (int i = brings.first; i < brings.first + brings.count; i++)
        add_item(to, dm_verb_name((dm_verb)to->scenario->effects[i].verb));
    dm_text_char(to->text, ']');
}

static void add_clause(const writer *to, int index)
{
    const dm_clause *clause = &to->scenario->clauses[index];
    char buffer[1024];
    dm_text sentence = dm_text_over(buffer, sizeof buffer);
    dm_say_clause(to->scenario, to->world, index, &sentence);
    dm_text_char(to->text, '{');
    add_string(to, "id", dm_say(to->scenario, clause->noun.id));
    add_string(to, "kind", dm_clause_kind_name(clause));
    add_string(to, "sentence", buffer);
    add_tests(to, "when", clause->when);
    add_tests(to, "within", clause->within);
    if (clause->predicate >= 0) {
        add_key(to, "predicate");
        dm_text_add(to->text, "true");
    }
    add_parameter_id(to, "opens", clause->opens_parameter);
    add_parameter_id(to, "closes", clause->closes_parameter);
    add_parameter_id(to, "since", clause->since_parameter);
    if (clause->kind == DM_CLAUSE_DELAY) add_parameter_id(to, "until", clause->until_parameter);
    if (clause->kind == DM_CLAUSE_REQUIRE) add_require(to, clause);
    if (clause->kind == DM_CLAUSE_DEFINE) {
        add_parameter_id(to, "severity", clause->severity_parameter);
        add_parameter_id(to, "class", clause->target_parameter);
        add_kinds(to, "effects", &dm_effect_type_list, clause->effects);
    }
    if (clause->kind == DM_CLAUSE_PRESUME) {
        add_kinds(to, "suspects", &dm_suspect_list, clause->suspects);
        add_parameter_id(to, "weight", clause->weight_parameter);
    }
    if (clause->rebuttal.within_parameter >= 0) add_answer(to, "rebuttal", &clause->rebuttal);
    if (clause->remedy.within_parameter >= 0) add_answer(to, "remedy", &clause->remedy);
    add_string(to, "grade", dm_breach_grade_list.names[clause->grade]);
    add_string(to, "again", dm_breach_grade_list.names[clause->again]);
    add_string(to, "file", dm_say(to->scenario, to->scenario->files[clause->noun.file].name));
    add_number(to, "line", clause->noun.line);
    dm_text_char(to->text, '}');
}

// ------------------------------------------------------------------------------------------- norms

void dm_parameter_json(const dm_scenario *scenario, const dm_world *world, int parameter,
                       dm_text *text)
{
    const writer to = {scenario, world, text};
    const dm_parameter *row = &scenario->parameters[parameter];
    char buffer[128];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_say_parameter(scenario, world, parameter, &words);
    dm_text_char(text, '{');
    add_string(&to, "id", parameter_id(&to, parameter));
    add_string(&to, "title", dm_say(scenario, row->noun.title));
    add_number(&to, "value", world->parameters[parameter]);
    add_string(&to, "unit", dm_say(scenario, row->unit));
    add_string(&to, "words", buffer);
    add_number(&to, "min", row->min);
    add_number(&to, "max", row->max);
    dm_text_char(text, '}');
}

static void add_norm(const writer *to, int index)
{
    const dm_scenario *scenario = to->scenario;
    const dm_norm *norm = &scenario->norms[index];
    unsigned bound = 0;
    for (int state = 0; state < DM_STATES; state++)
        bound |= (unsigned)(to->world->norms[state] >> index & 1U) << state;
    dm_text_char(to->text, '{');
    add_string(to, "id", dm_say(scenario, norm->noun.id));
    add_string(to, "title", dm_say(scenario, norm->noun.title));
    add_string(to, "card", dm_say(scenario, norm->card));
    add_string(to, "clock", dm_say(scenario, norm->clock));
    add_string(to, "evidence", dm_say(scenario, norm->evidence));
    add_string(to, "source", dm_say(scenario, norm->source));
    add_string(to, "mode", dm_norm_mode_list.names[to->world->norm_modes[index]]);
    add_states(to, "parties", norm->parties);
    add_states(to, "in_force", bound);
    add_parameter_id(to, "sunset", norm->sunset_parameter);
    add_parameter_id(to, "notice", norm->notice_parameter);
    add_key(to, "presets");
    dm_text_char(to->text, '[');
    for (int i = 0; i < scenario->presets_count; i++) {
        const dm_preset *preset = &scenario->presets[i];
        if (((preset->norms[0] | preset->norms[1]) >> index & 1U) == 0) continue;
        add_item(to, dm_say(scenario, preset->noun.id));
    }
    dm_text_char(to->text, ']');
    add_key(to, "parameters");
    dm_text_char(to->text, '[');
    for (int i = 0; i < norm->parameters.count; i++) {
        next_item(to);
        dm_parameter_json(scenario, to->world, norm->parameters.first + i, to->text);
    }
    dm_text_char(to->text, ']');
    add_key(to, "clauses");
    dm_text_char(to->text, '[');
    for (int i = 0; i < norm->clauses.count; i++) {
        next_item(to);
        add_clause(to, norm->clauses.first + i);
    }
    dm_text_add(to->text, "]}");
}

void dm_norms_json(const dm_scenario *scenario, const dm_world *world, const int *norms, int count,
                   dm_text *text)
{
    const writer to = {scenario, world, text};
    const int all = count > 0 ? count : scenario->norms_count;
    dm_text_add(text, "{\"norms\":[");
    for (int i = 0; i < all; i++) {
        next_item(&to);
        add_norm(&to, count > 0 ? norms[i] : i);
    }
    dm_text_add(text, "]}");
}
