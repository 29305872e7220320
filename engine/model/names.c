#include "model/event.h"
#include "model/input.h"
#include "model/quantity.h"
#include "model/verb.h"

#include <string.h>

static const dm_quantity_info quantities[DM_QUANTITY_COUNT] = {
#define DM_QUANTITY(symbol, lua_name, signature, where, known, text)                               \
    [DM_QUANTITY_##symbol] = {.name = (lua_name),                                                  \
                              .args = (signature),                                                 \
                              .words = (text),                                                     \
                              .scope = DM_SCOPE_##where,                                           \
                              .truth = DM_TRUTH_##known},
#include "model/quantity.def"
#undef DM_QUANTITY
};

static const struct {
    const char *name;
    const char *words;
} verbs[DM_VERB_COUNT] = {
#define DM_VERB(symbol, lua_name, text) [DM_VERB_##symbol] = {(lua_name), (text)},
#include "model/effect.def"
#undef DM_VERB
};

static const struct {
    const char *name;
    int weight;
} event_rows[DM_EVENT_COUNT] = {
#define DM_EVENT(symbol, json_name, how_much) [DM_EVENT_##symbol] = {(json_name), (how_much)},
#include "model/event.def"
#undef DM_EVENT
};

static const struct {
    const char *name;
    bool needs_text;
} input_rows[DM_INPUT_COUNT] = {
#define DM_INPUT(symbol, record_name, text) [DM_INPUT_##symbol] = {(record_name), (text) != 0},
#include "model/input.def"
#undef DM_INPUT
};

const dm_quantity_info *dm_quantity_info_of(dm_quantity quantity)
{
    return &quantities[quantity];
}

int dm_quantity_find(const char *name)
{
    for (int i = 0; i < DM_QUANTITY_COUNT; i++) {
        if (strcmp(quantities[i].name, name) == 0) return i;
    }
    return -1;
}

const char *dm_verb_name(dm_verb verb)
{
    return verbs[verb].name;
}

const char *dm_verb_words(dm_verb verb)
{
    return verbs[verb].words;
}

const char *dm_event_name(dm_event_kind kind)
{
    return event_rows[kind].name;
}

int dm_event_weight(dm_event_kind kind)
{
    return event_rows[kind].weight;
}

const char *dm_input_name(dm_input_kind kind)
{
    return input_rows[kind].name;
}

bool dm_input_needs_text(dm_input_kind kind)
{
    return input_rows[kind].needs_text;
}

static const char *const cause_names[DM_CAUSE_COUNT] = {
    [DM_CAUSE_START] = "start",
    [DM_CAUSE_INJECT] = "inject",
    [DM_CAUSE_OPTION] = "option",
    [DM_CAUSE_OPERATION] = "operation",
    [DM_CAUSE_CLAUSE] = "clause",
    [DM_CAUSE_ORDER] = "order",
    [DM_CAUSE_RULE] = "rule",
    [DM_CAUSE_SCRIPT] = "script",
    [DM_CAUSE_FACILITATOR] = "facilitator",
    [DM_CAUSE_SEAT] = "seat",
};

static const char *const rule_names[DM_RULE_COUNT] = {
    [DM_RULE_RECOVERY] = "recovery",   [DM_RULE_CASCADE] = "cascade",
    [DM_RULE_DECAY] = "decay",         [DM_RULE_DEED] = "deed",
    [DM_RULE_WINDOW] = "window",       [DM_RULE_EVIDENCE] = "evidence",
    [DM_RULE_DEADLINE] = "deadline",   [DM_RULE_MISREAD] = "misread",
    [DM_RULE_THRESHOLD] = "threshold", [DM_RULE_TIME] = "time",
    [DM_RULE_LADDER] = "ladder",       [DM_RULE_TERMS] = "terms",
};

const char *dm_cause_name(dm_cause_kind kind)
{
    return cause_names[kind];
}

const char *dm_rule_name(dm_rule rule)
{
    return rule_names[rule];
}
