#include "tell/log_json.h"

#include "tell/log_internal.h"
#include "tell/log_result.h"
#include "tell/narrate.h"

/// One number of an event: its key in the record, and what it is.
typedef struct field {
    const char *key;
    dm_log_type type;
} field;

/// What each kind of event carries beside its actor; see model/event.def. Unused ones stay out of
/// the record.
typedef struct fields {
    field other;
    field subject;
    field object;
    field value;
    field before;
} fields;

#define SUBJECT(name, of) .subject = {(name), DM_LOG_##of}
#define OBJECT(name, of)  .object = {(name), DM_LOG_##of}
#define OTHER(name, of)   .other = {(name), DM_LOG_##of}
#define VALUE(name, of)   .value = {(name), DM_LOG_##of}
#define BEFORE(name, of)  .before = {(name), DM_LOG_##of}
#define CHANGE            VALUE("value", NUMBER), BEFORE("before", NUMBER)
#define OWED              SUBJECT("obligation", OBLIGATION), OTHER("creditor", ACTOR), VALUE("clause", CLAUSE)
#define BROKEN            SUBJECT("breach", BREACH), OBJECT("grade", GRADE), VALUE("clause", CLAUSE)

static const fields event_fields[DM_EVENT_COUNT] = {
    [DM_EVENT_STARTEX] = {VALUE("seed_low", NUMBER)},
    [DM_EVENT_INJECT] = {SUBJECT("inject", INJECT)},
    [DM_EVENT_INJECT_SKIPPED] = {SUBJECT("inject", INJECT), OBJECT("reason", SKIP_REASON)},
    [DM_EVENT_INJECT_DELAYED] = {SUBJECT("inject", INJECT)},
    [DM_EVENT_INCIDENT] = {SUBJECT("incident", INCIDENT), OBJECT("asset", ASSET),
                           VALUE("severity", NUMBER), BEFORE("rung", NUMBER)},
    [DM_EVENT_INCIDENT_KNOWN] = {SUBJECT("incident", INCIDENT), VALUE("severity", NUMBER)},
    [DM_EVENT_NOTIFIED] = {SUBJECT("incident", INCIDENT)},
    [DM_EVENT_DETECTED] = {SUBJECT("incident", INCIDENT)},
    [DM_EVENT_LEVEL] = {SUBJECT("asset", ASSET), OBJECT("incident", INCIDENT), CHANGE},
    [DM_EVENT_DEATHS] = {SUBJECT("incident", INCIDENT), VALUE("deaths_milli", NUMBER),
                         BEFORE("before", NUMBER)},
    [DM_EVENT_EVIDENCE] = {SUBJECT("evidence", EVIDENCE), OBJECT("incident", INCIDENT)},
    [DM_EVENT_EVIDENCE_DOUBTED] = {SUBJECT("evidence", EVIDENCE), OBJECT("incident", INCIDENT)},
    [DM_EVENT_EVIDENCE_NONE] = {SUBJECT("incident", INCIDENT)},
    [DM_EVENT_BELIEF] = {SUBJECT("incident", INCIDENT), OTHER("leading", SUSPECT),
                         OBJECT("confidence", CONFIDENCE), CHANGE},
    [DM_EVENT_ASSESSMENT] = {SUBJECT("incident", INCIDENT), OTHER("suspect", SUSPECT),
                             OBJECT("confidence", CONFIDENCE), VALUE("value", NUMBER),
                             BEFORE("public", FLAG)},
    [DM_EVENT_MISREAD] = {SUBJECT("incident", INCIDENT), VALUE("chance", NUMBER)},
    [DM_EVENT_MESSAGE_SENT] = {SUBJECT("message", MESSAGE), OTHER("to", ACTOR)},
    [DM_EVENT_MESSAGE_DELIVERED] = {SUBJECT("message", MESSAGE), OTHER("to", ACTOR)},
    [DM_EVENT_DECISION_OPEN] = {SUBJECT("decision", DECISION)},
    [DM_EVENT_DECISION_SEALED] = {SUBJECT("decision", DECISION)},
    [DM_EVENT_DECISION] = {SUBJECT("decision", DECISION), OBJECT("option", OPTION),
                           VALUE("by_default", FLAG), BEFORE("waited", FLAG)},
    [DM_EVENT_REFUSED] = {SUBJECT("action", ACTION), OBJECT("asset", ASSET),
                          OTHER("verdict", VERDICT), VALUE("clause", CLAUSE)},
    [DM_EVENT_DELAYED] = {SUBJECT("operation", OPERATION), VALUE("clause", CLAUSE)},
    [DM_EVENT_OPERATION_STARTED] = {SUBJECT("operation", OPERATION), VALUE("clause", CLAUSE)},
    [DM_EVENT_OPERATION_DONE] = {SUBJECT("operation", OPERATION), VALUE("rung", NUMBER),
                                 BEFORE("tension_points", NUMBER)},
    [DM_EVENT_OPERATION_NOTICED] = {SUBJECT("incident", INCIDENT)},
    [DM_EVENT_OPERATION_HALTED] = {SUBJECT("operation", OPERATION), VALUE("clause", CLAUSE)},
    [DM_EVENT_TENSION] = {OTHER("toward", ACTOR), CHANGE},
    [DM_EVENT_RUNG] = {CHANGE},
    [DM_EVENT_RUNG_PERCEIVED] = {CHANGE},
    [DM_EVENT_OBLIGATION_OPEN] = {OWED},
    [DM_EVENT_OBLIGATION_MET] = {OWED},
    [DM_EVENT_OBLIGATION_LATE] = {OWED},
    [DM_EVENT_OBLIGATION_MISSED] = {OWED},
    [DM_EVENT_OBLIGATION_EXCUSED] = {OWED},
    [DM_EVENT_BREACH_STRUCK] = {BROKEN, OTHER("could_show", BITS_STATES)},
    [DM_EVENT_RULING_ACT] = {SUBJECT("action", ACTION), OBJECT("asset", ASSET),
                             BEFORE("allowed", FLAG), OTHER("rule_says", VERDICT),
                             VALUE("clause", CLAUSE)},
    [DM_EVENT_RULING_OPTION] = {SUBJECT("decision", DECISION), OBJECT("option", OPTION),
                                BEFORE("allowed", FLAG), OTHER("rule_says", VERDICT),
                                VALUE("clause", CLAUSE)},
    [DM_EVENT_BREACH] = {BROKEN, BEFORE("presumed", FLAG)},
    [DM_EVENT_BREACH_SHOWN] = {BROKEN},
    [DM_EVENT_BREACH_REBUTTED] = {BROKEN},
    [DM_EVENT_BREACH_REMEDIED] = {BROKEN},
    [DM_EVENT_ORDER_ACTIVE] = {SUBJECT("order", ORDER)},
    [DM_EVENT_ORDER_WITHDRAWN] = {SUBJECT("order", ORDER), VALUE("clause", CLAUSE)},
    [DM_EVENT_ORDER_FIRED] = {SUBJECT("order", ORDER), OBJECT("incident", INCIDENT),
                              VALUE("belief", NUMBER)},
    [DM_EVENT_NORM_IN] = {SUBJECT("norm", NORM), VALUE("binds", BITS_STATES)},
    [DM_EVENT_NORM_OUT] = {SUBJECT("norm", NORM), VALUE("frees", BITS_STATES)},
    [DM_EVENT_NORM_OFFERED] = {SUBJECT("norm", NORM)},
    [DM_EVENT_NORM_NOTICE] = {SUBJECT("norm", NORM)},
    [DM_EVENT_VARIABLE] = {SUBJECT("variable", VARIABLE), CHANGE},
    [DM_EVENT_STANDING] = {SUBJECT("standing", STANDING), CHANGE},
    [DM_EVENT_LIMIT] = {VALUE("rows", NUMBER)},
    [DM_EVENT_ENDEX] = {SUBJECT("ending", ENDING), VALUE("peak_rung", NUMBER)},
};

static void add_field(const dm_story *story, field of, int value, dm_text *text)
{
    if (of.type == DM_LOG_NONE) return;
    dm_log_key(text, of.key);
    dm_log_value(story, of.type, value, text);
}

static void add_visible(const dm_story *story, const dm_event *event, dm_text *text)
{
    dm_log_key(text, "visible");
    if ((event->visible & DM_TO_PUBLIC) != 0) {
        dm_text_add(text, "[\"public\"]");
    } else {
        dm_log_value(story, DM_LOG_BITS_STATES, event->visible & DM_TO_STATES, text);
    }
}

static void add_cause(const dm_story *story, const dm_event *event, dm_text *text)
{
    static const dm_log_type types[DM_CAUSE_COUNT] = {
        [DM_CAUSE_INJECT] = DM_LOG_INJECT,       [DM_CAUSE_OPTION] = DM_LOG_OPTION,
        [DM_CAUSE_OPERATION] = DM_LOG_OPERATION, [DM_CAUSE_CLAUSE] = DM_LOG_CLAUSE,
        [DM_CAUSE_ORDER] = DM_LOG_ORDER,         [DM_CAUSE_SEAT] = DM_LOG_ACTOR,
    };
    dm_log_key(text, "cause");
    dm_text_format(text, "{\"event\":%u,\"kind\":\"%s\"", (unsigned)event->cause,
                   dm_cause_name((dm_cause_kind)event->why_kind));
    if (event->why_kind == DM_CAUSE_RULE && event->why >= 0 && event->why < DM_RULE_COUNT) {
        dm_text_format(text, ",\"id\":\"%s\"", dm_rule_name((dm_rule)event->why));
    } else if (types[event->why_kind] != DM_LOG_NONE) {
        add_field(story, (field){"id", types[event->why_kind]}, event->why, text);
    }
    dm_text_char(text, '}');
}

void dm_log_json_event(const dm_story *story, const dm_event *event, dm_text *text)
{
    const fields *of = &event_fields[event->kind];
    dm_text_char(text, '{');
    dm_log_key(text, "id");
    dm_text_int(text, event->id);
    dm_log_key(text, "at");
    dm_text_int(text, event->at);
    dm_text_add(text, ",\"time\":\"");
    dm_text_time(text, event->at);
    dm_text_format(text, "\",\"kind\":\"%s\"", dm_event_name((dm_event_kind)event->kind));
    if (event->actor != DM_NOBODY)
        add_field(story, (field){"actor", DM_LOG_ACTOR}, event->actor, text);
    add_field(story, of->other, event->other, text);
    add_field(story, of->subject, event->subject, text);
    add_field(story, of->object, event->object, text);
    add_field(story, of->value, event->value, text);
    add_field(story, of->before, event->before, text);
    if (event->until >= 0) {
        dm_log_key(text, "until");
        dm_text_int(text, event->until);
    }
    add_visible(story, event, text);
    add_cause(story, event, text);
    if (event->draw != DM_NO_DRAW) {
        dm_text_format(text, ",\"draw\":{\"key\":\"%08x\",\"value\":%d}", (unsigned)event->draw_key,
                       event->draw);
    }
    const char *said = dm_story_stated(story, event);
    const dm_event *before = dm_story_event(story, event->id - 1);
    if (said != NULL && (before == NULL || dm_story_stated(story, before) != said)) {
        dm_log_key(text, "said"); // once, with the first event of its input
        dm_text_json(text, said);
    }

    dm_text sentence = {0};
    dm_narrate_event(story, event, &sentence);
    dm_log_key(text, "sentence");
    dm_text_json(text, sentence.bytes != NULL ? sentence.bytes : "");
    dm_text_free(&sentence);
    dm_text_add(text, "}\n");
}

static void add_norms(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_add(text, ",\"norms\":[");
    const char *separator = "";
    for (int i = 0; i < scenario->norms_count; i++) {
        const unsigned first = (unsigned)(story->setup->norms[0] >> i & 1U);
        const unsigned second = (unsigned)(story->setup->norms[1] >> i & 1U);
        if (first + second == 0) continue;
        dm_text_format(text, "%s{\"id\":\"%s\",\"mode\":\"%s\",\"binds\":", separator,
                       dm_say(scenario, scenario->norms[i].noun.id),
                       dm_norm_mode_list.names[story->setup->norm_modes[i]]);
        dm_log_value(story, DM_LOG_BITS_STATES, (int)(first | second << 1), text);
        dm_text_char(text, '}');
        separator = ",";
    }
    dm_text_char(text, ']');
}

static void add_header(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_format(text,
                   "{\"format\":%d,\"engine\":\"%s\",\"scenario\":{\"id\":\"%s\",\"version\":",
                   DM_LOG_FORMAT, story->engine_version, dm_say(scenario, scenario->noun.id));
    dm_text_json(text, dm_say(scenario, scenario->version));
    dm_text_add(text, ",\"hash\":\"");
    dm_text_hex(text, scenario->hash);
    // As text: a seed may be larger than what a JSON reader keeps exactly.
    dm_text_format(text, "\"},\"seed\":\"%llu\"", (unsigned long long)story->setup->seed);
    add_norms(story, text);
    dm_log_players(story, text);
    dm_text_format(text, ",\"events\":%d}\n", story->events.count);
}

void dm_log_json(const dm_story *story, dm_text *text)
{
    add_header(story, text);
    for (int i = 0; i < story->events.count; i++)
        dm_log_json_event(story, &story->events.items[i], text);
    const dm_result result = dm_result_of(story);
    dm_text_add(text, "{\"result\":");
    dm_result_json(story, &result, text);
    dm_text_add(text, "}\n");
}
