#include "tell/log_internal.h"

#include <string.h>

/// Which table of the scenario a type points into; DM_TABLE_COUNT: none.
static dm_table_id table_of(dm_log_type type)
{
    static const struct {
        dm_log_type type;
        dm_table_id table;
    } tables[] = {
        {DM_LOG_ACTOR, DM_TABLE_ACTORS},   {DM_LOG_ASSET, DM_TABLE_ASSETS},
        {DM_LOG_INJECT, DM_TABLE_INJECTS}, {DM_LOG_DECISION, DM_TABLE_DECISIONS},
        {DM_LOG_OPTION, DM_TABLE_OPTIONS}, {DM_LOG_ACTION, DM_TABLE_ACTIONS},
        {DM_LOG_CLAUSE, DM_TABLE_CLAUSES}, {DM_LOG_NORM, DM_TABLE_NORMS},
        {DM_LOG_ORDER, DM_TABLE_ORDERS},   {DM_LOG_VARIABLE, DM_TABLE_VARIABLES},
        {DM_LOG_ENDING, DM_TABLE_ENDINGS},
    };
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (tables[i].type == type) return tables[i].table;
    }
    return DM_TABLE_COUNT;
}

static const char *id_of(const dm_story *story, dm_table_id table, int row)
{
    return dm_say(story->scenario, dm_table_noun(story->scenario, table, row)->id);
}

/// Rows that a run makes have no id of their own: they are named after what they are an instance
/// of, and numbered from the second on. "surovia:inquiry", "surovia:inquiry#2".
static void add_numbered(dm_text *text, const char *who, const char *what, int occurrence)
{
    char buffer[256];
    dm_text name = dm_text_over(buffer, sizeof buffer);
    dm_text_format(&name, "%s:%s", who, what);
    if (occurrence > 1) dm_text_format(&name, "#%d", occurrence);
    dm_text_json(text, buffer);
}

static const char *actor_id(const dm_story *story, int actor)
{
    return actor >= 0 ? id_of(story, DM_TABLE_ACTORS, actor) : "nobody";
}

static void add_operation(const dm_story *story, int row, dm_text *text)
{
    const dm_operation *rows = story->world->operations;
    int occurrence = 1;
    for (int i = 0; i < row; i++)
        occurrence += rows[i].actor == rows[row].actor && rows[i].action == rows[row].action;
    add_numbered(text, actor_id(story, rows[row].actor),
                 id_of(story, DM_TABLE_ACTIONS, rows[row].action), occurrence);
}

static void add_message(const dm_story *story, int row, dm_text *text)
{
    const dm_message *rows = story->world->messages;
    int occurrence = 1;
    for (int i = 0; i < row; i++)
        occurrence += rows[i].from == rows[row].from && rows[i].kind == rows[row].kind;
    add_numbered(text, actor_id(story, rows[row].from), dm_message_kind_list.names[rows[row].kind],
                 occurrence);
}

static void add_obligation(const dm_story *story, int row, dm_text *text)
{
    const dm_obligation *rows = story->world->obligations;
    int occurrence = 1;
    for (int i = 0; i < row; i++)
        occurrence += rows[i].debtor == rows[row].debtor && rows[i].clause == rows[row].clause;
    add_numbered(text, actor_id(story, rows[row].debtor),
                 id_of(story, DM_TABLE_CLAUSES, rows[row].clause), occurrence);
}

static void add_breach(const dm_story *story, int row, dm_text *text)
{
    const dm_breach *rows = story->world->breaches;
    int occurrence = 1;
    for (int i = 0; i < row; i++)
        occurrence += rows[i].accused == rows[row].accused && rows[i].clause == rows[row].clause;
    add_numbered(text, actor_id(story, rows[row].accused),
                 id_of(story, DM_TABLE_CLAUSES, rows[row].clause), occurrence);
}

static void add_incident(const dm_story *story, int row, dm_text *text)
{
    const dm_incident *incident = &story->world->incidents[row];
    if (incident->template_ >= 0) {
        dm_text_json(text, id_of(story, DM_TABLE_TEMPLATES, incident->template_));
    } else {
        add_operation(story, incident->operation, text);
    }
}

static void add_evidence(const dm_story *story, int row, dm_text *text)
{
    const dm_evidence *rows = story->world->evidence;
    if (rows[row].clue >= 0) {
        dm_text_json(text, id_of(story, DM_TABLE_CLUES, rows[row].clue));
        return;
    }
    int occurrence = 1;
    for (int i = 0; i < row; i++) occurrence += rows[i].clue < 0 && rows[i].kind == rows[row].kind;
    add_numbered(text, "trace", id_of(story, DM_TABLE_EVIDENCE_KINDS, rows[row].kind), occurrence);
}

static void add_states(const dm_story *story, int bits, dm_text *text)
{
    dm_text_char(text, '[');
    for (int state = 0; state < DM_STATES; state++) {
        if ((bits >> state & 1) == 0) continue;
        if (state == 1 && (bits & 1) != 0) dm_text_char(text, ',');
        dm_text_json(text, actor_id(story, state));
    }
    dm_text_char(text, ']');
}

static const char *const standing_names[DM_STANDING_COUNT] = {
    [DM_STANDING_CREDIBILITY] = "credibility",
    [DM_STANDING_CAPITAL] = "capital",
    [DM_STANDING_MOOD] = "mood",
    [DM_STANDING_LEGITIMACY] = "legitimacy",
};

static const char *const skip_names[] = {"condition", "chance", "taken_out"};

/// The values of a type that is a small closed set, or NULL.
static const char *name_of(dm_log_type type, int value)
{
    static const struct {
        const char *const *names;
        int count;
        dm_log_type type;
    } sets[] = {
        {standing_names, DM_STANDING_COUNT, DM_LOG_STANDING},
        {skip_names, 3, DM_LOG_SKIP_REASON},
    };
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        if (sets[i].type == type && value < sets[i].count) return sets[i].names[value];
    }
    if (type == DM_LOG_VERDICT) return dm_verdict_name(value);
    if (type == DM_LOG_SUSPECT && value < DM_SUSPECT_COUNT) return dm_suspect_list.names[value];
    if (type == DM_LOG_CONFIDENCE && value < DM_CONFIDENCE_COUNT)
        return dm_confidence_list.names[value];
    if (type == DM_LOG_GRADE && value < DM_GRADE_COUNT) return dm_breach_grade_list.names[value];
    return NULL;
}

/// Rows that a run made; false for any other type.
static bool add_row(const dm_story *story, dm_log_type type, int row, dm_text *text)
{
    static const struct {
        void (*add)(const dm_story *story, int row, dm_text *text);
        dm_log_type type;
    } adders[] = {
        {add_states, DM_LOG_BITS_STATES},  {add_incident, DM_LOG_INCIDENT},
        {add_evidence, DM_LOG_EVIDENCE},   {add_message, DM_LOG_MESSAGE},
        {add_operation, DM_LOG_OPERATION}, {add_obligation, DM_LOG_OBLIGATION},
        {add_breach, DM_LOG_BREACH},
    };
    for (size_t i = 0; i < sizeof adders / sizeof adders[0]; i++) {
        if (adders[i].type != type) continue;
        adders[i].add(story, row, text);
        return true;
    }
    return false;
}

void dm_log_value(const dm_story *story, dm_log_type type, int value, dm_text *text)
{
    const dm_table_id table = table_of(type);
    if (type == DM_LOG_NUMBER) {
        dm_text_int(text, value);
    } else if (type == DM_LOG_ACTOR && value == DM_ANYONE) {
        dm_text_add(text, "\"public\"");
    } else if (value < 0) {
        dm_text_add(text, "null");
    } else if (type == DM_LOG_FLAG) {
        dm_text_add(text, value != 0 ? "true" : "false");
    } else if (table != DM_TABLE_COUNT) {
        dm_text_json(text, id_of(story, table, value));
    } else if (!add_row(story, type, value, text)) {
        const char *name = name_of(type, value);
        dm_text_json(text, name != NULL ? name : "unknown");
    }
}

void dm_log_key(dm_text *text, const char *key)
{
    if (text->size > 0 && text->bytes[text->size - 1] != '{') dm_text_char(text, ',');
    dm_text_format(text, "\"%s\":", key);
}
