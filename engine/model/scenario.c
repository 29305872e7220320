#include "model/scenario.h"

#include <stddef.h>
#include <string.h>

// One row a table: where its first row and its count are, how far apart rows are, what one is.
typedef struct table_row {
    size_t items;
    size_t count;
    size_t stride;
    const char *what;
} table_row;

#define TABLE(id, name, type, words)                                                               \
    [DM_TABLE_##id] = {offsetof(dm_scenario, name), offsetof(dm_scenario, name##_count),           \
                       sizeof(type), words}

static const table_row tables[DM_TABLE_COUNT] = {
    TABLE(ACTORS, actors, dm_actor, "actor"),
    TABLE(SECTORS, sectors, dm_sector, "sector"),
    TABLE(TAGS, tags, dm_noun, "tag"),
    TABLE(ASSETS, assets, dm_asset, "asset"),
    TABLE(CAPABILITIES, capabilities, dm_capability, "capability"),
    TABLE(CHANNELS, channels, dm_channel, "channel"),
    TABLE(EVIDENCE_KINDS, evidence_kinds, dm_evidence_kind, "evidence kind"),
    TABLE(RUNGS, rungs, dm_rung, "rung"),
    TABLE(THRESHOLDS, thresholds, dm_threshold, "threshold"),
    TABLE(ACTIONS, actions, dm_action, "action"),
    TABLE(TEMPLATES, templates, dm_template, "incident"),
    TABLE(CLUES, clues, dm_clue, "clue"),
    TABLE(VARIABLES, variables, dm_variable, "variable"),
    TABLE(VALUES, values, dm_value, "value"),
    TABLE(INJECTS, injects, dm_inject, "inject"),
    TABLE(DECISIONS, decisions, dm_decision, "decision"),
    TABLE(OPTIONS, options, dm_option, "option"),
    TABLE(ENDINGS, endings, dm_ending, "ending"),
    TABLE(OBJECTIVES, objectives, dm_objective, "objective"),
    TABLE(QUESTIONS, questions, dm_question, "question"),
    TABLE(ORDERS, orders, dm_order_template, "standing order"),
    TABLE(NORMS, norms, dm_norm, "norm"),
    TABLE(PARAMETERS, parameters, dm_parameter, "parameter"),
    TABLE(CLAUSES, clauses, dm_clause, "clause"),
    TABLE(PRESETS, presets, dm_preset, "preset"),
    TABLE(DOCTRINES, doctrines, dm_doctrine, "doctrine"),
};

// dm_table_noun() reads the noun at the start of a row.
_Static_assert(offsetof(dm_asset, noun) == 0, "a noun comes first in its row");

int dm_table_count(const dm_scenario *scenario, dm_table_id table)
{
    int count = 0;
    memcpy(&count, (const char *)scenario + tables[table].count, sizeof count);
    return count;
}

const dm_noun *dm_table_noun(const dm_scenario *scenario, dm_table_id table, int index)
{
    const char *row = (const char *)scenario + tables[table].items;
    return (const void *)(row + (size_t)index * tables[table].stride);
}

const char *dm_table_what(dm_table_id table)
{
    return tables[table].what;
}

int dm_table_find(const dm_scenario *scenario, dm_table_id table, const char *id)
{
    const int count = dm_table_count(scenario, table);
    for (int i = 0; i < count; i++) {
        if (strcmp(dm_say(scenario, dm_table_noun(scenario, table, i)->id), id) == 0) return i;
    }
    return -1;
}

int dm_find_actor(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_ACTORS, id);
}

int dm_find_asset(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_ASSETS, id);
}

int dm_find_action(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_ACTIONS, id);
}

int dm_find_norm(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_NORMS, id);
}

int dm_find_preset(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_PRESETS, id);
}

int dm_find_doctrine(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_DOCTRINES, id);
}

int dm_find_inject(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_INJECTS, id);
}

int dm_find_decision(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_DECISIONS, id);
}

int dm_find_ending(const dm_scenario *scenario, const char *id)
{
    return dm_table_find(scenario, DM_TABLE_ENDINGS, id);
}

#define APPEND(list, index) scenario->list[scenario->list##_count++] = (int16_t)(index)

void dm_scenario_index(dm_scenario *scenario)
{
    scenario->watched_injects_count = scenario->watched_decisions_count = 0;
    scenario->watched_endings_count = scenario->act_clauses_count = 0;
    scenario->presumptions_count = scenario->schedules_count = 0;
    for (int i = 0; i < scenario->injects_count; i++) {
        const dm_inject *inject = &scenario->injects[i];
        if (inject->at < 0 && inject->after < 0 && inject->when.count > 0) {
            APPEND(watched_injects, i);
        }
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        const dm_decision *decision = &scenario->decisions[i];
        if (decision->at < 0 && decision->after < 0 && decision->when.count > 0) {
            APPEND(watched_decisions, i);
        }
    }
    for (int i = 0; i < scenario->endings_count; i++) {
        if (scenario->endings[i].at_once) APPEND(watched_endings, i);
    }
    for (int i = 0; i < scenario->clauses_count; i++) {
        const dm_clause *clause = &scenario->clauses[i];
        const bool is_ban = clause->kind == DM_CLAUSE_FORBID || clause->kind == DM_CLAUSE_LIMIT ||
                            clause->kind == DM_CLAUSE_DELAY;
        if (is_ban && clause->trigger == DM_TRIGGER_ACT) APPEND(act_clauses, i);
        if (clause->kind == DM_CLAUSE_PRESUME) APPEND(presumptions, i);
        if (clause->kind == DM_CLAUSE_REQUIRE && clause->trigger == DM_TRIGGER_SCHEDULE) {
            APPEND(schedules, i);
        }
    }
}

const char *dm_limit_words(const char *symbol)
{
    static const struct {
        const char *symbol;
        const char *words;
    } rows[] = {
#define DM_LIMIT_ROW(name, value, what) {#name, "at most " #value " " what},
        DM_LIMIT_ROWS(DM_LIMIT_ROW)
#undef DM_LIMIT_ROW
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].symbol, symbol) == 0) return rows[i].words;
    }
    return NULL;
}
