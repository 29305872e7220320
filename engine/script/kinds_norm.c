// What is agreed: norms, their parameters and clauses, presets, and the terms of one scenario.
#include "script/fields.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "script/kind_rows.h"
#include "script/predicate.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

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

/// Blames a value that lies outside of what the norm leaves to be agreed.
static bool check_agreed(dm_loader *loader, const dm_spot *spot, const char *what,
                         const dm_parameter *parameter, int64_t agreed)
{
    if (agreed >= parameter->min && agreed <= parameter->max) return true;
    char range[48];
    char value[24];
    snprintf(range, sizeof range, _("from %d to %d"), (int)parameter->min, (int)parameter->max);
    snprintf(value, sizeof value, "%lld", (long long)agreed);
    dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, spot, what, range, value);
    return false;
}

static void finish_parameter(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_parameter *parameter = row;
    if (parameter->min > parameter->max) {
        char least[48];
        char most[24];
        snprintf(least, sizeof least, _("at least min, %d"), (int)parameter->min);
        snprintf(most, sizeof most, "%d", (int)parameter->max);
        const dm_spot inner = dm_spot_in(spot, "max", 0);
        dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, &inner, "max", least, most);
        return;
    }
    const dm_spot inner = dm_spot_in(spot, "value", 0);
    check_agreed(loader, &inner, "value", parameter, parameter->value);
}

int dm_parameter_read(dm_loader *loader, const dm_spot *spot, const char *what, int at)
{
    const char *name = dm_id_read(loader, spot, what, at);
    if (name == NULL) return -1;
    if (loader->norm < 0) {
        dm_blame(loader, DM_MISTAKE_NOBODY_HERE, spot, name, NULL, NULL);
        return -1;
    }
    const dm_norm *norm = &loader->scenario->norms[loader->norm];
    const dm_span span = norm->parameters;
    const int parameter = dm_loader_find(loader, DM_TABLE_PARAMETERS, name, span.first, span.count);
    if (parameter >= 0) return parameter;
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_PARAMETER, spot,
                             dm_loader_id(loader, &norm->noun), name, NULL);
    dm_hint_ids(loader, diag, DM_TABLE_PARAMETERS, name, span.first, span.count);
    return -1;
}

/// The name of a parameter of the norm around it, into an int16_t.
static void read_parameter_name(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                int at, void *row)
{
    dm_store(row, field, dm_parameter_read(loader, spot, field->name, at));
}

/// "me", "them", and for a creditor "others": third states and the public.
static void read_party(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                       void *row)
{
    static const struct {
        const char *word;
        int party;
    } parties[] = {{"me", DM_ME}, {"them", DM_THEM}, {"others", DM_ANYONE}};
    const int count = strcmp(field->name, "creditor") == 0 ? 3 : 2;
    const char *word = dm_id_read(loader, spot, field->name, at);
    if (word == NULL) return;
    for (int i = 0; i < count; i++) {
        if (strcmp(word, parties[i].word) != 0) continue;
        dm_store(row, field, parties[i].party);
        return;
    }
    dm_hint(dm_blame(loader, DM_MISTAKE_UNKNOWN_CHOICE, spot, _("party"), word, NULL),
            count == 2 ? _("\"me\" is who met the trigger, \"them\" the other state")
                       : _("\"me\" is who met the trigger, \"them\" the other state, \"others\" "
                           "are third states and the public"));
}

static const dm_answer no_answer = {.fields_parameter = -1, .within_parameter = -1};

static void *place_clause(dm_loader *loader, const dm_spot *spot, const char *id)
{
    char full[2 * DM_ID_MAX + 4];
    const dm_norm *norm = &loader->scenario->norms[loader->norm];
    snprintf(full, sizeof full, "%s.%s", dm_loader_id(loader, &norm->noun), id);
    dm_clause *clause =
        dm_loader_noun_row(loader, DM_TABLE_CLAUSES, full, loader->owner_first, spot);
    if (clause == NULL) return NULL;
    clause->norm = (int16_t)loader->norm;
    clause->predicate = -1;
    clause->opens_parameter = clause->closes_parameter = -1;
    clause->until_parameter = clause->since_parameter = clause->every_parameter = -1;
    clause->weight_parameter = clause->severity_parameter = clause->target_parameter = -1;
    clause->rebuttal = clause->remedy = no_answer;
    clause->due =
        (dm_due){.debtor = DM_ME, .creditor = DM_THEM, .grace_parameter = -1, .answer = no_answer};
    return clause;
}

#define PARAMETER(type_, member, name_, words_, needed)                                            \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_CUSTOM, .is_required = (needed),         \
        .fallback = -1, .read = read_parameter_name, .expects = N_("a parameter of the norm"),     \
        DM_INTO(type_, member)                                                                     \
    }

#define ANSWER_FIELDS                                                                              \
    {.name = "messages",                                                                           \
     .words = N_("any message of these kinds"),                                                    \
     .type = DM_AS_CHOICES,                                                                        \
     .choices = &dm_message_kind_list,                                                             \
     DM_INTO(dm_answer, message_kinds)},                                                           \
        {.name = "channels",                                                                       \
         .words = N_("over any of these; left out: whichever"),                                    \
         .type = DM_AS_REFS,                                                                       \
         .table = DM_TABLE_CHANNELS,                                                               \
         DM_INTO(dm_answer, channels)},                                                            \
        {.name = "actions",                                                                        \
         .words = N_("or any of these actions done"),                                              \
         .type = DM_AS_REFS,                                                                       \
         .table = DM_TABLE_ACTIONS,                                                                \
         DM_INTO(dm_answer, actions)},                                                             \
        DM_FLAG(dm_answer, when_begun, "when_begun",                                               \
                N_("an action counts when it is begun, not when it is done"), 0),                  \
        PARAMETER(dm_answer, fields_parameter, "fields",                                           \
                  N_("fields that a packet must share at least"), 0),                              \
    {                                                                                              \
        .name = "must_share", .words = N_("fields that a packet must share"),                      \
        .type = DM_AS_CHOICES, .choices = &dm_packet_field_list, DM_INTO(dm_answer, must_share)    \
    }

static const dm_field answer_fields[] = {
    ANSWER_FIELDS,
    PARAMETER(dm_answer, within_parameter, "within", N_("minutes in which it must come"), 1),
};

static void read_answer(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                        void *row)
{
    dm_answer *answer = (void *)((char *)row + field->offset);
    dm_fields_read(
        loader, spot, at,
        (dm_form){answer_fields, (int)(sizeof answer_fields / sizeof *answer_fields), field->name},
        answer);
}

/// What meets an obligation; when it is due stands beside it.
static void read_satisfied(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                           void *row)
{
    static const dm_field rows[] = {ANSWER_FIELDS};
    dm_clause *clause = row;
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name},
                   &clause->due.answer);
}

/// window = { opens = "parameter", closes = "parameter" }
static void read_window(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                        void *row)
{
    static const dm_field rows[] = {
        PARAMETER(dm_clause, opens_parameter, "opens", NULL, 0),
        PARAMETER(dm_clause, closes_parameter, "closes", NULL, 0),
    };
    dm_clause *clause = row;
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name}, clause);
    if (clause->opens_parameter >= 0 || clause->closes_parameter >= 0) return;
    dm_hint(dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, "window", _("opens or closes"), NULL),
            _("both are names of parameters: minutes since STARTEX"));
}

static void read_predicate(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                           void *row)
{
    dm_clause *clause = row;
    (void)field;
    clause->predicate = (int16_t)dm_predicate_keep(loader, spot, at);
}

#define ANSWER(member, name_, words_)                                                              \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_CUSTOM, .read = read_answer,             \
        .expects = N_("{ messages, channels, actions, fields, must_share, within }"),              \
        DM_INTO(dm_clause, member)                                                                 \
    }

#define CLAUSE_FIELDS                                                                              \
    DM_OPTIONAL_TITLE(dm_clause, 80),                                                              \
        DM_TEXT(dm_clause, sentence, "sentence",                                                   \
                N_("why, in plain words; {name} is a parameter's value with its unit; left out, "  \
                   "the norm's title is said"),                                                    \
                400),                                                                              \
        DM_WHEN(dm_clause),                                                                        \
        {.name = "window",                                                                         \
         .words = N_("the minutes since STARTEX in which it applies"),                             \
         .type = DM_AS_CUSTOM,                                                                     \
         .read = read_window,                                                                      \
         .expects = N_("{ opens = \"parameter\", closes = \"parameter\" }")},                      \
        DM_CHOICE(dm_clause, grade, "grade", N_("how grave a breach is"), &dm_breach_grade_list,   \
                  DM_GRADE_MINOR),                                                                 \
        DM_CHOICE(dm_clause, again, "again", N_("how grave a second one is, if graver"),           \
                  &dm_breach_grade_list, DM_GRADE_MINOR),                                          \
        ANSWER(remedy, "remedy", N_("what repairs a breach"))

#define ACT_FIELDS                                                                                 \
    CLAUSE_FIELDS,                                                                                 \
        {.name = "predicate",                                                                      \
         .words = N_("a test of your own, where `when` is too weak"),                              \
         .type = DM_AS_CUSTOM,                                                                     \
         .read = read_predicate,                                                                   \
         .expects = "function(act) return act.target_customers > 1000 end"},                       \
        ANSWER(rebuttal, "rebuttal",                                                               \
               N_("what shows a believed breach to be none; until then it is presumed"))

static const dm_field act_clause_fields[] = {ACT_FIELDS};
static const dm_field limit_fields[] = {
    ACT_FIELDS,
    {.name = "within",
     .words = N_("what an act that matches `when` must stay within"),
     .type = DM_AS_WHEN,
     .is_required = 1,
     DM_INTO(dm_clause, within)},
};
static const dm_field delay_fields[] = {
    ACT_FIELDS,
    PARAMETER(dm_clause, until_parameter, "until_", N_("minutes after the incident was detected"),
              1),
    PARAMETER(dm_clause, since_parameter, "since",
              N_("count from the last incident of that severity instead"), 0),
};
static const dm_field define_fields[] = {
    CLAUSE_FIELDS,
    PARAMETER(dm_clause, severity_parameter, "severity", N_("the agreed severity"), 0),
    PARAMETER(dm_clause, target_parameter, "class", N_("the agreed target class"), 0),
    {.name = "effects",
     .words = N_("the agreed effects"),
     .type = DM_AS_CHOICES,
     .choices = &dm_effect_type_list,
     DM_INTO(dm_clause, effects)},
};
static const dm_field presume_fields[] = {
    CLAUSE_FIELDS,
    {.name = "suspects",
     .words = N_("what is presumed until evidence speaks against it"),
     .type = DM_AS_CHOICES,
     .is_required = 1,
     .choices = &dm_suspect_list,
     DM_INTO(dm_clause, suspects)},
    PARAMETER(dm_clause, weight_parameter, "weight", N_("how strongly, in decibans"), 1),
};

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
    PARAMETER(dm_clause, every_parameter, "every",
              N_("trigger \"schedule\": minutes from one time to the next"), 0),
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
     .expects = "\"me\", \"them\" or \"others\"",
     DM_INTO(dm_clause, due.creditor)},
    PARAMETER(dm_clause, due.answer.within_parameter, "due", N_("minutes until it is due"), 1),
    PARAMETER(dm_clause, due.grace_parameter, "grace", N_("minutes late that are still only minor"),
              0),
    {.name = "satisfied_by",
     .words = N_("what meets it"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_satisfied,
     .expects = "{ messages, channels, actions, fields = \"parameter\", must_share }"},
    {.name = "brings",
     .words = N_("what it makes happen when it is met; \"me\" is who owed it"),
     .type = DM_AS_EFFECTS,
     DM_INTO(dm_clause, brings)},
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
FINISH(delay, DM_CLAUSE_DELAY)
FINISH(limit, DM_CLAUSE_LIMIT)
FINISH(define, DM_CLAUSE_DEFINE)
FINISH(presume, DM_CLAUSE_PRESUME)

static void finish_require(dm_loader *loader, const dm_spot *spot, void *row)
{
    dm_clause *clause = row;
    clause->kind = DM_CLAUSE_REQUIRE;
    const bool is_scheduled = clause->trigger == DM_TRIGGER_SCHEDULE;
    const char *missing = NULL;
    if (is_scheduled && clause->every_parameter < 0) missing = "every";
    if (clause->trigger == DM_TRIGGER_MESSAGE && clause->message_kinds == 0)
        missing = "message_kinds";
    if (missing != NULL) {
        dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, "require", missing, NULL);
    } else if (clause->trigger == DM_TRIGGER_ACT) {
        const dm_spot inner = dm_spot_in(spot, "on", 0);
        dm_hint(dm_blame(loader, DM_MISTAKE_UNKNOWN_CHOICE, &inner, _("trigger"), "act", NULL),
                _("something is owed after notified, message, schedule or firm_act"));
    }
}

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
    PARAMETER(dm_norm, sunset_parameter, "sunset",
              N_("minutes after which it goes out of force by itself"), 0),
    PARAMETER(dm_norm, notice_parameter, "notice",
              N_("minutes from a state's withdrawal to its effect; left out: at once"), 0),
    {.name = "clauses",
     .words = N_("its rules"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_clauses,
     .expects = "{ forbid \"id\" { ... }, ... }"},
};

// ---------------------------------------------------------------------------------------------
// presets

static void add_norm(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                     dm_preset *preset, int states)
{
    const char *id = dm_id_read(loader, spot, field->name, at);
    for (int i = 0; id != NULL && i < DM_STATES; i++) {
        if ((states >> i & 1) == 0) continue;
        const dm_fixup fixup = {.kind = DM_FIX_BIT,
                                .table = DM_TABLE_NORMS,
                                .id = id,
                                .to = &preset->norms[i],
                                .size = sizeof preset->norms[i],
                                .spot = *spot};
        dm_fixup_add(loader, &fixup);
    }
}

static void read_norm_for_both(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                               int at, void *row)
{
    add_norm(loader, spot, field, at, row, DM_TO_STATES);
}

static void read_norm_for_first(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                int at, void *row)
{
    add_norm(loader, spot, field, at, row, DM_TO_FIRST);
}

static void read_norm_for_second(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                 int at, void *row)
{
    add_norm(loader, spot, field, at, row, DM_TO_SECOND);
}

static void read_norms_for_first(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                 int at, void *row)
{
    dm_list_read(loader, spot, field, at, row, read_norm_for_first);
}

static void read_norms_for_second(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                  int at, void *row)
{
    dm_list_read(loader, spot, field, at, row, read_norm_for_second);
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
    {.name = "first",
     .words = N_("in force for the state declared first"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_for_first,
     .expects = "{ \"R1\" }"},
    {.name = "second",
     .words = N_("in force for the state declared second"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_for_second,
     .expects = "{ \"R1\" }"},
    {.name = "by",
     .words = N_("in force for one state"),
     .type = DM_AS_CUSTOM,
     .read = read_norms_by,
     .expects = "{ halmark = { \"R1\" }, surovia = {} }"},
};

// ---------------------------------------------------------------------------------------------
// terms

/// Terms may stand before the norm that they are about: they wait until all files have run.
static void *place_terms(dm_loader *loader, const dm_spot *spot, const char *id)
{
    (void)spot;
    loader->terms_norm = id;
    return loader;
}

/// terms "R3" { min_decision = "8 h" }: what is agreed in this scenario.
static void read_terms(dm_loader *loader, const dm_spot *spot, int at, void *row)
{
    lua_State *lua = loader->lua;
    (void)row;
    lua_pushnil(lua);
    for (; lua_next(lua, at) != 0; lua_pop(lua, 1)) {
        const bool is_name = lua_type(lua, -2) == LUA_TSTRING;
        const char *name =
            is_name ? dm_loader_keep(loader, lua_tostring(lua, -2), lua_rawlen(lua, -2)) : "?";
        const dm_spot inner = dm_spot_in(spot, name, 0);
        const int value_at = lua_gettop(lua);
        int64_t value;
        const bool is_read = lua_type(lua, value_at) == LUA_TSTRING
                                 ? dm_time_read(loader, &inner, name, value_at, &value)
                                 : dm_number_read(loader, &inner, name, value_at,
                                                  (dm_range){INT32_MIN, INT32_MAX}, &value);
        if (!is_read) continue;
        void *terms = loader->terms;
        dm_term *term = dm_loader_grow(loader, &terms, &loader->term_count, &loader->term_capacity,
                                       sizeof *term);
        loader->terms = terms;
        *term =
            (dm_term){.norm = loader->terms_norm, .parameter = name, .value = value, .spot = inner};
    }
}

static void agree(dm_loader *loader, const dm_term *term)
{
    const dm_scenario *scenario = loader->scenario;
    const int norm = dm_loader_find(loader, DM_TABLE_NORMS, term->norm, 0, -1);
    dm_spot key = term->spot;
    key.is_key = true;
    if (norm < 0) {
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_UNKNOWN_ID, &key, _("norm"), term->norm, NULL);
        dm_hint_ids(loader, diag, DM_TABLE_NORMS, term->norm, 0, -1);
        return;
    }
    const dm_span span = scenario->norms[norm].parameters;
    const int row =
        dm_loader_find(loader, DM_TABLE_PARAMETERS, term->parameter, span.first, span.count);
    if (row < 0) {
        dm_diag *diag =
            dm_blame(loader, DM_MISTAKE_NO_PARAMETER, &key, term->norm, term->parameter, NULL);
        dm_hint_ids(loader, diag, DM_TABLE_PARAMETERS, term->parameter, span.first, span.count);
        return;
    }
    dm_parameter *parameter = &loader->scenario->parameters[row];
    if (check_agreed(loader, &term->spot, term->parameter, parameter, term->value))
        parameter->value = (int32_t)term->value;
}

void dm_terms_agree(dm_loader *loader)
{
    for (int i = 0; i < loader->term_count; i++) agree(loader, &loader->terms[i]);
}

const dm_kind dm_norm_kinds[] = {
    CLAUSE(permit, "permit", N_("A clause of a norm: allowed, whatever else forbids it."),
           act_clause_fields),
    CLAUSE(forbid, "forbid", N_("A clause: acts that match are a breach."), act_clause_fields),
    CLAUSE(require, "require", N_("A clause: something is owed from a trigger on."),
           require_fields),
    CLAUSE(delay, "delay", N_("A clause: acts that match must wait."), delay_fields),
    CLAUSE(limit, "limit", N_("A clause: acts that match must stay within a measure."),
           limit_fields),
    CLAUSE(define, "define", N_("A clause: what both sides call an attack."), define_fields),
    CLAUSE(presume, "presume", N_("A clause: what is presumed of an incident until shown."),
           presume_fields),
    {.word = "parameter",
     .words = N_("What a norm leaves to be agreed."),
     .is_nested = true,
     .table = DM_TABLE_PARAMETERS,
     .place = place_parameter,
     .finish = finish_parameter,
     DM_FIELDS(parameter_fields)},
    {.word = "norm",
     .words = N_("An agreed rule."),
     .table = DM_TABLE_NORMS,
     .place = place_norm,
     .finish = finish_norm,
     DM_FIELDS(norm_fields)},
    {.word = "terms",
     .words = N_("What is agreed in this scenario: a norm's parameters = values or times."),
     .table = DM_TABLE_NORMS,
     .place = place_terms,
     .read_body = read_terms},
    {.word = "preset",
     .words = N_("A set of norms in force at the start."),
     .table = DM_TABLE_PRESETS,
     DM_FIELDS(preset_fields)},
};
const int dm_norm_kind_count = (int)(sizeof dm_norm_kinds / sizeof *dm_norm_kinds);

enum { PARAMETER_KIND = 7, CLAUSE_KINDS = PARAMETER_KIND };

static void read_parameters(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row)
{
    dm_norm *norm = row;
    loader->owner_first = loader->scenario->parameters_count;
    norm->parameters.first = (uint16_t)loader->owner_first;
    dm_nested_read(loader, spot, field->name, at, &dm_norm_kinds[PARAMETER_KIND], 1);
    norm->parameters.count = (uint16_t)(loader->scenario->parameters_count - loader->owner_first);
}

static void read_clauses(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_norm *norm = row;
    loader->owner_first = loader->scenario->clauses_count;
    norm->clauses.first = (uint16_t)loader->owner_first;
    dm_nested_read(loader, spot, field->name, at, dm_norm_kinds, CLAUSE_KINDS);
    norm->clauses.count = (uint16_t)(loader->scenario->clauses_count - loader->owner_first);
}
