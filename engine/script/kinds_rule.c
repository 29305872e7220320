// What may be done and what is agreed: actions, doctrines, norms, presets.
#include "script/fields.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "script/kind_rows.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

// ---------------------------------------------------------------------------------------------
// actions

static const char *const target_names[] = {"none", "state", "asset", "own_asset", "incident"};
_Static_assert(sizeof target_names / sizeof *target_names == DM_TARGET_KIND_COUNT,
               "a target has no name");
static const dm_kind_list target_list = {N_("target"), target_names, target_names,
                                         DM_TARGET_KIND_COUNT};

/// duration = { "1 h", "6 h" }, or one time for both
static void read_duration(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    static const dm_field rows[] = {
        {.name = "least",
         .type = DM_AS_TIME,
         .place = 1,
         .is_required = 1,
         DM_INTO(dm_action, minutes_min)},
        {.name = "most",
         .type = DM_AS_TIME,
         .place = 2,
         .is_required = 1,
         DM_INTO(dm_action, minutes_max)},
    };
    dm_action *action = row;
    int64_t minutes;
    if (lua_type(loader->lua, at) != LUA_TTABLE) {
        if (!dm_time_read(loader, spot, field->name, at, &minutes)) return;
        action->minutes_min = action->minutes_max = (int32_t)minutes;
        return;
    }
    dm_fields_read(loader, spot, at, (dm_form){rows, 2, field->name}, action);
    if (action->minutes_min > action->minutes_max)
        dm_blame(loader, DM_MISTAKE_SPAN_ORDER, spot, field->name, NULL, NULL);
}

static const dm_field action_fields[] = {
    DM_TITLE(dm_action, 60),
    DM_TEXT(dm_action, summary, "summary", N_("what it is, one sentence"), 400),
    {.name = "domain",
     .words = N_("the instrument of power"),
     .type = DM_AS_CHOICE,
     .is_required = 1,
     .choices = &dm_domain_list,
     DM_INTO(dm_action, domain)},
    DM_NUMBER(dm_action, rung, "rung", N_("on the ladder; left out: it de-escalates"), 0,
              DM_RUNGS - 1, -1),
    DM_NUMBER(dm_action, tension, "tension",
              N_("points on the 0..100 dial; left out: the rung's weight"), -100, 100,
              DM_TENSION_OF_RUNG),
    {.name = "duration",
     .words = N_("how long it takes, least and most"),
     .type = DM_AS_CUSTOM,
     .read = read_duration,
     .expects = "{ \"1 h\", \"6 h\" }"},
    DM_NUMBER(dm_action, reversible, "reversible", N_("R: 0 fully reversible .. 4 not at all"), 0,
              4, 0),
    DM_CHOICE(dm_action, visibility, "visibility", N_("who sees it"), &dm_visibility_list,
              DM_VISIBILITY_BOTH),
    DM_CHOICE(dm_action, target, "target", N_("what it acts upon"), &target_list, 0),
    DM_EFFECTS(dm_action),
    DM_WHEN(dm_action),
    DM_TEXT(dm_action, unless, "unless", N_("said when `when` does not hold"), 300),
    DM_SHARE(dm_action, capital_cost, "capital", N_("political capital it costs"), 0),
    DM_SHARE(dm_action, notice, "notice", N_("chance that the target notices"), 1000),
    DM_CHOICE(dm_action, effect, "effect", N_("what it does to the target asset"),
              &dm_effect_type_list, 0),
    DM_SHARE(dm_action, effect_loss, "effect_loss", N_("part of the asset that stops"), 0),
    {.name = "effect_time",
     .words = N_("how long that lasts"),
     .type = DM_AS_TIME,
     DM_INTO(dm_action, effect_minutes)},
    DM_NUMBER(dm_action, information, "information", N_("I of the severity model"), 0, 4, 0),
    DM_CHOICE(dm_action, access_needed, "access", N_("access it needs on the target asset"),
              &dm_access_level_list, 0),
    DM_CHOICE(dm_action, access_gained, "gains", N_("access it gains there"), &dm_access_level_list,
              0),
    DM_FLAG(dm_action, is_outside, "outside", N_("has effects outside one's own networks"), 0),
    DM_FLAG(dm_action, is_accusation, "accuses", N_("names the other state in public"), 0),
    DM_FLAG(dm_action, predelegates, "predelegates", N_("gives the decision to answer away"), 0),
    DM_NUMBER(dm_action, investigates, "investigates", N_("draws for evidence that it makes"), 0,
              20, 0),
    DM_FLAG(dm_action, is_repeatable, "repeatable", N_("may be done more than once"), 1),
};

static void finish_action(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_action *action = row;
    const bool is_missing = action->rung < 0 && action->tension == DM_TENSION_OF_RUNG;
    if (!is_missing) return;
    dm_hint(dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, "action", _("rung or tension"), NULL),
            _("an action stands on a rung; one that calms has a negative tension instead"));
}

// ---------------------------------------------------------------------------------------------
// doctrines

static const char *const feature_names[] = {
#define DM_FEATURE(symbol, name, words, against) name,
#include "model/feature.def"
#undef DM_FEATURE
};
enum { FEATURE_COUNT = (int)(sizeof feature_names / sizeof *feature_names) };
_Static_assert((int)FEATURE_COUNT <= (int)DM_FEATURES_MAX,
               "more features than a doctrine has room for");
static const dm_kind_list feature_list = {N_("weight"), feature_names, feature_names,
                                          FEATURE_COUNT};

static void read_weights(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_doctrine *doctrine = row;
    lua_State *lua = loader->lua;
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_blame_type(loader, spot, field->name, _("a table { calm = 40, ... }"), at);
        return;
    }
    lua_pushnil(lua);
    for (; lua_next(lua, at) != 0; lua_pop(lua, 1)) {
        const char *name = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "?";
        const int feature = dm_kind_find(&feature_list, name);
        dm_spot inner = dm_spot_in(spot, name, 0);
        int64_t weight;
        if (feature < 0) {
            inner.is_key = true;
            dm_hint_names(dm_blame(loader, DM_MISTAKE_UNKNOWN_FEATURE, &inner, name, NULL, NULL),
                          name, feature_names, FEATURE_COUNT, _("the weights are"));
        } else if (dm_number_read(loader, &inner, name, lua_gettop(lua), (dm_range){-1000, 1000},
                                  &weight)) {
            doctrine->weights[feature] = (int16_t)weight;
        }
    }
}

static const dm_field doctrine_fields[] = {
    DM_TITLE(dm_doctrine, 60),
    DM_TEXT(dm_doctrine, summary, "summary", N_("how it thinks"), 0),
    DM_SHARE(dm_doctrine, accuse_at, "accuse_at",
             N_("belief from which it holds the other state to be the author"), 700),
    DM_SHARE(dm_doctrine, noise, "noise", N_("how far mood may move a score"), 0),
    {.name = "weights",
     .words = N_("what counts for it"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_weights,
     .expects = "{ calm = 40, force = -10 }"},
};

// ---------------------------------------------------------------------------------------------
// norms

static const dm_field parameter_fields[] = {
    DM_TITLE(dm_parameter, 80),
    DM_TEXT(dm_parameter, unit, "unit", N_("such as min, h, per-mille"), 20),
    {.name = "value",
     .words = N_("what is agreed"),
     .type = DM_AS_NUMBER,
     .is_required = 1,
     .min = -1000000,
     .max = 1000000,
     DM_INTO(dm_parameter, value)},
    DM_NUMBER(dm_parameter, min, "min", N_("least that may be agreed"), -1000000, 1000000, 0),
    DM_NUMBER(dm_parameter, max, "max", N_("most that may be agreed"), -1000000, 1000000, 1000000),
};

static void *place_parameter(dm_loader *loader, const dm_spot *spot, const char *id)
{
    return dm_loader_noun_row(loader, DM_TABLE_PARAMETERS, id, loader->owner_first, spot);
}

static void finish_parameter(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_parameter *parameter = row;
    if (parameter->value >= parameter->min && parameter->value <= parameter->max) return;
    char range[48];
    char value[16];
    snprintf(range, sizeof range, _("from %d to %d"), (int)parameter->min, (int)parameter->max);
    snprintf(value, sizeof value, "%d", (int)parameter->value);
    const dm_spot inner = dm_spot_in(spot, "value", 0);
    dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, &inner, "value", range, value);
}

/// The name of a parameter of the norm around it, into an int16_t.
static void read_parameter_name(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                int at, void *row)
{
    const char *name = dm_id_read(loader, spot, field->name, at);
    if (name == NULL || loader->norm < 0) return;
    const dm_norm *norm = &loader->scenario->norms[loader->norm];
    const dm_span span = norm->parameters;
    const int parameter = dm_loader_find(loader, DM_TABLE_PARAMETERS, name, span.first, span.count);
    if (parameter >= 0) {
        dm_store(row, field, parameter);
        return;
    }
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_PARAMETER, spot,
                             dm_loader_id(loader, &norm->noun), name, NULL);
    dm_hint_ids(loader, diag, DM_TABLE_PARAMETERS, name, span.first, span.count);
}

static void read_party(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                       void *row)
{
    const char *word = dm_id_read(loader, spot, field->name, at);
    if (word == NULL) return;
    const bool is_me = strcmp(word, "me") == 0;
    if (is_me || strcmp(word, "them") == 0) {
        dm_store(row, field, is_me ? DM_ME : DM_THEM);
    } else {
        dm_hint(dm_blame(loader, DM_MISTAKE_UNKNOWN_CHOICE, spot, _("party"), word, NULL),
                _("\"me\" is who met the trigger, \"them\" the other state"));
    }
}

static void *place_clause(dm_loader *loader, const dm_spot *spot, const char *id)
{
    char full[2 * DM_ID_MAX + 4];
    const dm_norm *norm = &loader->scenario->norms[loader->norm];
    snprintf(full, sizeof full, "%s.%s", dm_loader_id(loader, &norm->noun), id);
    dm_clause *clause =
        dm_loader_noun_row(loader, DM_TABLE_CLAUSES, full, loader->owner_first, spot);
    if (clause == NULL) return NULL;
    clause->norm = (int16_t)loader->norm;
    clause->until_parameter = -1;
    clause->severity_parameter = clause->target_parameter = -1;
    clause->due = (dm_due){.debtor = DM_ME,
                           .creditor = DM_THEM,
                           .due_parameter = -1,
                           .fields_parameter = -1,
                           .grace_parameter = -1};
    return clause;
}

#define PARAMETER(member, name_, words_, needed)                                                   \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_CUSTOM, .is_required = (needed),         \
        .fallback = -1, .read = read_parameter_name, .expects = N_("a parameter of the norm"),     \
        DM_INTO(dm_clause, member)                                                                 \
    }

#define CLAUSE_FIELDS                                                                              \
    DM_OPTIONAL_TITLE(dm_clause, 80),                                                              \
        DM_TEXT(dm_clause, sentence, "sentence",                                                   \
                N_("why, in plain words; {name} is a parameter's value with its unit"), 400),      \
        DM_WHEN(dm_clause),                                                                        \
        DM_CHOICE(dm_clause, grade, "grade", N_("how grave a breach is"), &dm_breach_grade_list,   \
                  DM_GRADE_MINOR)

static const dm_field act_clause_fields[] = {CLAUSE_FIELDS};
static const dm_field delay_fields[] = {
    CLAUSE_FIELDS,
    PARAMETER(until_parameter, "until_", N_("minutes after the incident was detected"), 1),
};
static const dm_field define_fields[] = {
    CLAUSE_FIELDS,
    PARAMETER(severity_parameter, "severity", N_("the agreed severity"), 0),
    PARAMETER(target_parameter, "class", N_("the agreed target class"), 0),
    {.name = "effects",
     .words = N_("the agreed effects"),
     .type = DM_AS_CHOICES,
     .choices = &dm_effect_type_list,
     DM_INTO(dm_clause, effects)},
};

static void read_satisfied(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                           void *row)
{
    static const dm_field rows[] = {
        {.name = "messages",
         .type = DM_AS_CHOICES,
         .choices = &dm_message_kind_list,
         DM_INTO(dm_clause, due.message_kinds)},
        {.name = "channels",
         .type = DM_AS_REFS,
         .table = DM_TABLE_CHANNELS,
         DM_INTO(dm_clause, due.channels)},
        {.name = "actions",
         .type = DM_AS_REFS,
         .table = DM_TABLE_ACTIONS,
         DM_INTO(dm_clause, due.actions)},
        PARAMETER(due.fields_parameter, "fields", NULL, 0),
    };
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name}, row);
}

static const dm_field require_fields[] = {
    CLAUSE_FIELDS,
    {.name = "on",
     .words = N_("what makes someone owe it"),
     .type = DM_AS_CHOICE,
     .is_required = 1,
     .choices = &dm_trigger_list,
     DM_INTO(dm_clause, trigger)},
    {.name = "message_kinds",
     .words = N_("trigger \"message\": any of these"),
     .type = DM_AS_CHOICES,
     .choices = &dm_message_kind_list,
     DM_INTO(dm_clause, message_kinds)},
    {.name = "debtor",
     .words = N_("who owes it"),
     .type = DM_AS_CUSTOM,
     .fallback = DM_ME,
     .read = read_party,
     .expects = "\"me\" or \"them\"",
     DM_INTO(dm_clause, due.debtor)},
    {.name = "creditor",
     .words = N_("to whom"),
     .type = DM_AS_CUSTOM,
     .fallback = DM_THEM,
     .read = read_party,
     .expects = "\"me\" or \"them\"",
     DM_INTO(dm_clause, due.creditor)},
    PARAMETER(due.due_parameter, "due", N_("minutes until it is due"), 1),
    PARAMETER(due.grace_parameter, "grace", N_("minutes late that are still only minor"), 0),
    {.name = "satisfied_by",
     .words = N_("what meets it"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_satisfied,
     .expects =
         "{ messages = { ... }, channels = { ... }, actions = { ... }, fields = \"parameter\" }"},
};

enum { IN_CLAUSE = DM_IN_ACTOR | DM_IN_INCIDENT | DM_IN_ACT | DM_IN_CLAUSE };

#define CLAUSE(symbol, word_, words_, rows)                                                        \
    {                                                                                              \
        .word = (word_), .words = (words_), .is_nested = true, .table = DM_TABLE_CLAUSES,          \
        .scope = IN_CLAUSE, .place = place_clause, .finish = finish_##symbol, DM_FIELDS(rows)      \
    }
#define FINISH(symbol, kind_)                                                                      \
    static void finish_##symbol(dm_loader *loader, const dm_spot *spot, void *row)                 \
    {                                                                                              \
        (void)loader;                                                                              \
        (void)spot;                                                                                \
        ((dm_clause *)row)->kind = (kind_);                                                        \
    }
FINISH(permit, DM_CLAUSE_PERMIT)
FINISH(forbid, DM_CLAUSE_FORBID)
FINISH(require, DM_CLAUSE_REQUIRE)
FINISH(delay, DM_CLAUSE_DELAY)
FINISH(limit, DM_CLAUSE_LIMIT)
FINISH(define, DM_CLAUSE_DEFINE)

static void *place_norm(dm_loader *loader, const dm_spot *spot, const char *id)
{
    dm_norm *norm = dm_loader_noun_row(loader, DM_TABLE_NORMS, id, 0, spot);
    if (norm != NULL) loader->norm = (int)(norm - loader->scenario->norms);
    return norm;
}

static void finish_norm(dm_loader *loader, const dm_spot *spot, void *row)
{
    (void)spot;
    (void)row;
    loader->norm = -1;
}

static void read_parameters(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row);
static void read_clauses(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row);

static const dm_field norm_fields[] = {
    DM_TITLE(dm_norm, 80),
    DM_TEXT(dm_norm, card, "card", N_("what it asks, in plain words"), 0),
    DM_TEXT(dm_norm, source, "source", N_("document and paragraph"), 0),
    DM_TEXT(dm_norm, clock, "clock", N_("its time limit in words"), 200),
    DM_TEXT(dm_norm, evidence, "evidence", N_("how we will know"), 0),
    DM_CHOICE(dm_norm, mode, "mode", N_("how it binds"), &dm_norm_mode_list, DM_MODE_SOFT),
    {.name = "parties",
     .words = N_("whom it binds when in force"),
     .type = DM_AS_STATES,
     .fallback = 3,
     DM_INTO(dm_norm, parties)},
    {.name = "parameters",
     .words = N_("what it leaves to be agreed"),
     .type = DM_AS_CUSTOM,
     .read = read_parameters,
     .expects = "{ parameter \"id\" { ... }, ... }"},
    {.name = "clauses",
     .words = N_("its rules"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_clauses,
     .expects = "{ forbid \"id\" { ... }, ... }"},
};

// ---------------------------------------------------------------------------------------------
// presets

static void read_norm_for_both(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                               int at, void *row)
{
    dm_preset *preset = row;
    const char *id = dm_id_read(loader, spot, field->name, at);
    for (int i = 0; id != NULL && i < DM_STATES; i++) {
        const dm_fixup fixup = {.kind = DM_FIX_BIT,
                                .table = DM_TABLE_NORMS,
                                .id = id,
                                .to = &preset->norms[i],
                                .size = sizeof preset->norms[i],
                                .spot = *spot};
        dm_fixup_add(loader, &fixup);
    }
}

static void read_norms_for_both(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                int at, void *row)
{
    dm_list_read(loader, spot, field, at, row, read_norm_for_both);
}

static void read_norms_of(dm_loader *loader, const dm_spot *spot, const char *state, int at,
                          dm_preset *preset)
{
    const int length = dm_list_length(loader, spot, state, at);
    for (int i = 1; i <= length; i++) {
        const dm_spot inner = dm_spot_in(spot, NULL, i);
        lua_rawgeti(loader->lua, at, i);
        const char *id = dm_id_read(loader, &inner, state, lua_gettop(loader->lua));
        lua_pop(loader->lua, 1);
        const dm_fixup fixup = {.kind = DM_FIX_PRESET,
                                .id = id,
                                .second = state,
                                .to = preset->norms,
                                .size = sizeof preset->norms,
                                .spot = inner};
        if (id != NULL) dm_fixup_add(loader, &fixup);
    }
}

/// by = { halmark = { "R1" }, surovia = {} }
static void read_norms_by(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    lua_State *lua = loader->lua;
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_blame_type(loader, spot, field->name, _("a table { state = { \"R1\" } }"), at);
        return;
    }
    lua_pushnil(lua);
    for (; lua_next(lua, at) != 0; lua_pop(lua, 1)) {
        const bool is_name = lua_type(lua, -2) == LUA_TSTRING;
        const char *state =
            is_name ? dm_loader_keep(loader, lua_tostring(lua, -2), lua_rawlen(lua, -2)) : "?";
        const dm_spot inner = dm_spot_in(spot, state, 0);
        read_norms_of(loader, &inner, state, lua_gettop(lua), row);
    }
}

static const dm_field preset_fields[] = {
    DM_TITLE(dm_preset, 60),
    {.name = "norms",
     .words = N_("in force for both states"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_for_both,
     .expects = "{ \"R1\", \"R2\" }"},
    {.name = "both",
     .words = N_("the same as norms"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_for_both,
     .expects = "{ \"R1\" }"},
    {.name = "by",
     .words = N_("in force for one state"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_by,
     .expects = "{ halmark = { \"R1\" }, surovia = {} }"},
};

const dm_kind dm_rule_kinds[] = {
    CLAUSE(permit, "permit", N_("A clause of a norm: allowed, whatever else forbids it."),
           act_clause_fields),
    CLAUSE(forbid, "forbid", N_("A clause: acts that match are a breach."), act_clause_fields),
    CLAUSE(require, "require", N_("A clause: something is owed from a trigger on."),
           require_fields),
    CLAUSE(delay, "delay", N_("A clause: acts that match must wait."), delay_fields),
    CLAUSE(limit, "limit", N_("A clause: acts that match are too much."), act_clause_fields),
    CLAUSE(define, "define", N_("A clause: what both sides call an attack."), define_fields),
    {.word = "parameter",
     .words = N_("What a norm leaves to be agreed."),
     .is_nested = true,
     .table = DM_TABLE_PARAMETERS,
     .place = place_parameter,
     .finish = finish_parameter,
     DM_FIELDS(parameter_fields)},
    {.word = "action",
     .words = N_("Something an actor can do."),
     .table = DM_TABLE_ACTIONS,
     .scope = DM_IN_ACTOR | DM_IN_INCIDENT | DM_IN_ACT,
     .finish = finish_action,
     DM_FIELDS(action_fields)},
    {.word = "doctrine",
     .words = N_("How a computer player weighs what it sees."),
     .table = DM_TABLE_DOCTRINES,
     DM_FIELDS(doctrine_fields)},
    {.word = "norm",
     .words = N_("An agreed rule."),
     .table = DM_TABLE_NORMS,
     .place = place_norm,
     .finish = finish_norm,
     DM_FIELDS(norm_fields)},
    {.word = "preset",
     .words = N_("A set of norms in force at the start."),
     .table = DM_TABLE_PRESETS,
     DM_FIELDS(preset_fields)},
};
const int dm_rule_kind_count = (int)(sizeof dm_rule_kinds / sizeof *dm_rule_kinds);

enum { CLAUSE_KINDS = 6, PARAMETER_KIND = 6 };

static void read_parameters(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row)
{
    dm_norm *norm = row;
    loader->owner_first = loader->scenario->parameters_count;
    norm->parameters.first = (uint16_t)loader->owner_first;
    dm_nested_read(loader, spot, field->name, at, &dm_rule_kinds[PARAMETER_KIND], 1);
    norm->parameters.count = (uint16_t)(loader->scenario->parameters_count - loader->owner_first);
}

static void read_clauses(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_norm *norm = row;
    loader->owner_first = loader->scenario->clauses_count;
    norm->clauses.first = (uint16_t)loader->owner_first;
    dm_nested_read(loader, spot, field->name, at, dm_rule_kinds, CLAUSE_KINDS);
    norm->clauses.count = (uint16_t)(loader->scenario->clauses_count - loader->owner_first);
}
