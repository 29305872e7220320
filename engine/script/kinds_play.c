// What happens in a scenario: incidents and their traces, chance, injects, decisions, endings.
#include "script/fields.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "script/kind_rows.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <string.h>

// ---------------------------------------------------------------------------------------------
// incidents and clues

static void read_deaths(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                        void *row)
{
    dm_template *incident = row;
    int64_t deaths;
    if (dm_number_read(loader, spot, field->name, at, (dm_range){0, 1000 * 1000}, &deaths))
        incident->deaths_milli = (int32_t)(deaths * 1000);
}

/// { "3 h", 600 }: from then on this much works again.
static void read_recovery_step(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                               int at, void *row)
{
    static const dm_field rows[] = {
        {.name = "after",
         .type = DM_AS_TIME,
         .place = 1,
         .is_required = 1,
         DM_INTO(dm_recovery, after)},
        {.name = "level",
         .type = DM_AS_NUMBER,
         .place = 2,
         .is_required = 1,
         .max = DM_PER_MILLE,
         DM_INTO(dm_recovery, level)},
    };
    dm_scenario *scenario = loader->scenario;
    dm_template *incident = row;
    if (scenario->recovery_count == DM_RECOVERY_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, dm_limit_words("DM_RECOVERY_MAX"), NULL,
                 NULL);
        return;
    }
    dm_recovery *recovery = &scenario->recovery[scenario->recovery_count++];
    dm_fields_read(loader, spot, at, (dm_form){rows, 2, field->name}, recovery);
    const bool is_later = incident->recovery.count == 0 || recovery[-1].after < recovery->after;
    if (!is_later) dm_blame(loader, DM_MISTAKE_SPAN_ORDER, spot, field->name, NULL, NULL);
    incident->recovery.count++;
}

static void read_recovery(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    dm_template *incident = row;
    incident->recovery = (dm_span){(uint16_t)loader->scenario->recovery_count, 0};
    dm_list_read(loader, spot, field, at, row, read_recovery_step);
}

static const dm_field incident_fields[] = {
    DM_TITLE(dm_template, 60),
    DM_TEXT(dm_template, summary, "summary", N_("one sentence"), 0),
    DM_REF(dm_template, asset, "asset", N_("what it hits"), DM_TABLE_ASSETS, 1),
    {.name = "effect",
     .words = N_("what it does to the asset"),
     .type = DM_AS_CHOICE,
     .is_required = 1,
     .choices = &dm_effect_type_list,
     DM_INTO(dm_template, effect)},
    DM_SHARE(dm_template, loss, "loss", N_("part of the asset that stops"), 0),
    {.name = "lasts",
     .words = N_("until at least 90 % is restored"),
     .type = DM_AS_TIME,
     DM_INTO(dm_template, minutes)},
    DM_NUMBER(dm_template, loss_dollars, "dollars",
              N_("thousand dollars; 0: from the asset's loss per hour"), 0, INT64_C(1000000000), 0),
    DM_NUMBER(dm_template, deaths_milli, "deaths_milli",
              N_("deaths in thousandths; an injury counts 100"), 0, 1000 * 1000 * 1000, 0),
    {.name = "deaths",
     .words = N_("deaths, whole persons"),
     .type = DM_AS_CUSTOM,
     .read = read_deaths,
     .expects = N_("a whole number")},
    DM_NUMBER(dm_template, reversible, "reversible", N_("R: 0 fully reversible .. 4 not at all"), 0,
              4, 0),
    DM_NUMBER(dm_template, information, "information", N_("I of the severity model"), 0, 4, 0),
    {.name = "author",
     .words = N_("the actor who did it, in truth"),
     .type = DM_AS_ACTOR,
     DM_INTO(dm_template, author)},
    DM_REF(dm_template, author_variable, "author_is",
           N_("a drawn variable whose value names the suspect"), DM_TABLE_VARIABLES, 0),
    {.name = "cause",
     .words = N_("a suspect that is no actor: accident, own_fault, criminals"),
     .type = DM_AS_SUSPECT,
     .fallback = DM_CAUSE_LEFT_OUT,
     DM_INTO(dm_template, suspect)},
    DM_CHOICE(dm_template, escalation, "escalation", N_("the kind of escalation that it is"),
              &dm_escalation_list, 0),
    DM_NUMBER(dm_template, states, "states", N_("how many states it reaches, the victim included"),
              1, 16, 1),
    DM_FLAG(dm_template, is_unordered, "unordered",
            N_("the state behind it never ordered it, and does not know"), 0),
    {.name = "recovery",
     .words = N_("steps of recovery; left out: four even steps"),
     .type = DM_AS_CUSTOM,
     .read = read_recovery,
     .expects = "{ { \"3 h\", 600 }, { \"1 d\", 1000 } }"},
};

/// only_if = { cause = "probe" }
static void read_only_if(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_clue *clue = row;
    lua_State *lua = loader->lua;
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_blame_type(loader, spot, field->name, _("a table { variable = \"value\" }"), at);
        return;
    }
    lua_pushnil(lua);
    int pairs = 0;
    for (; lua_next(lua, at) != 0; lua_pop(lua, 1), pairs++) {
        if (lua_type(lua, -2) != LUA_TSTRING || lua_type(lua, -1) != LUA_TSTRING || pairs > 0) {
            dm_hint(dm_blame(loader, DM_MISTAKE_WRONG_TYPE, spot, field->name,
                             _("one variable with a value"), dm_type_words(lua, -1)),
                    _("write only_if = { cause = \"probe\" }"));
            lua_pop(lua, 2);
            return;
        }
        const char *variable = dm_loader_keep(loader, lua_tostring(lua, -2), lua_rawlen(lua, -2));
        const char *value = dm_loader_keep(loader, lua_tostring(lua, -1), lua_rawlen(lua, -1));
        dm_fixup fixup = {.kind = DM_FIX_INDEX,
                          .table = DM_TABLE_VARIABLES,
                          .id = variable,
                          .to = &clue->variable,
                          .size = sizeof clue->variable,
                          .spot = dm_spot_in(spot, variable, 0)};
        fixup.spot.is_key = true;
        dm_fixup_add(loader, &fixup);
        fixup = (dm_fixup){.kind = DM_FIX_VALUE,
                           .table = DM_TABLE_VALUES,
                           .id = value,
                           .to = &clue->variable_value,
                           .size = sizeof clue->variable_value,
                           .owner = &clue->variable,
                           .spot = dm_spot_in(spot, variable, 0)};
        dm_fixup_add(loader, &fixup);
    }
}

static const dm_field clue_fields[] = {
    DM_TITLE(dm_clue, 80),
    DM_TEXT(dm_clue, summary, "summary", N_("what a person reads"), 0),
    DM_REF(dm_clue, template_, "incident", N_("the incident it belongs to"), DM_TABLE_TEMPLATES, 1),
    DM_REF(dm_clue, kind, "kind", N_("its kind of evidence"), DM_TABLE_EVIDENCE_KINDS, 1),
    DM_SHARE(dm_clue, quality, "quality", N_("of the kind's weight"), 1000),
    {.name = "points_to",
     .words = N_("a suspect, a state, or \"truth\": whoever truly did it"),
     .type = DM_AS_SUSPECT,
     .fallback = -1,
     DM_INTO(dm_clue, points_to)},
    DM_TEXT(dm_clue, origin, "origin", N_("items of one origin count once"), 64),
    {.name = "planted_by",
     .words = N_("the actor who planted it; left out: it is genuine"),
     .type = DM_AS_ACTOR,
     DM_INTO(dm_clue, planted_by)},
    DM_SHARE(dm_clue, draw, "found_by_chance", N_("chance that one investigation finds it"), 0),
    {.name = "found_by",
     .words = N_("states whose investigations may find it; left out: both"),
     .type = DM_AS_STATES,
     DM_INTO(dm_clue, found_by)},
    {.name = "held_by",
     .words = N_("states that have it from the start"),
     .type = DM_AS_STATES,
     DM_INTO(dm_clue, held_by)},
    {.name = "field",
     .words = N_("the packet field that hands it over; left out: never shared that way"),
     .type = DM_AS_CHOICE,
     .choices = &dm_packet_field_list,
     .fallback = -1,
     DM_INTO(dm_clue, field)},
    {.name = "only_if",
     .words = N_("exists only when a drawn variable has this value"),
     .type = DM_AS_CUSTOM,
     .read = read_only_if,
     .expects = "{ cause = \"probe\" }"},
};

static void *place_clue(dm_loader *loader, const dm_spot *spot, const char *id)
{
    dm_clue *clue = dm_loader_noun_row(loader, DM_TABLE_CLUES, id, 0, spot);
    if (clue == NULL) return NULL;
    clue->variable = -1;
    clue->variable_value = -1;
    return clue;
}

static void finish_clue(dm_loader *loader, const dm_spot *spot, void *row)
{
    (void)spot;
    dm_clue *clue = row;
    clue->origin_key =
        clue->origin != 0 ? dm_hash_name(loader->pool.bytes + clue->origin) : clue->noun.key;
}

// ---------------------------------------------------------------------------------------------
// variables

static const dm_field variable_fields[] = {
    DM_OPTIONAL_TITLE(dm_variable, 60),
    DM_NUMBER(dm_variable, start, "start", N_("value at the start"), -1000000, 1000000, 0),
    DM_NUMBER(dm_variable, min, "min", N_("least value"), -1000000, 1000000, 0),
    DM_NUMBER(dm_variable, max, "max", N_("greatest value"), -1000000, 1000000, 1000000),
};

static void finish_variable(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_variable *variable = row;
    if (variable->min > variable->max) {
        dm_blame(loader, DM_MISTAKE_SPAN_ORDER, spot, "min, max", NULL, NULL);
    } else if (variable->start < variable->min || variable->start > variable->max) {
        char range[48];
        char start[16];
        dm_text range_text = dm_text_over(range, sizeof range);
        dm_text_format(&range_text, _("from %d to %d"), (int)variable->min, (int)variable->max);
        dm_text start_text = dm_text_over(start, sizeof start);
        dm_text_int(&start_text, variable->start);
        const dm_spot inner = dm_spot_in(spot, "start", 0);
        dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, &inner, "start", range, start);
    }
}

static void read_value_name(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row)
{
    (void)loader; // was read before its row was made
    (void)spot;
    (void)field;
    (void)at;
    (void)row;
}

static void read_drawn_value(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                             void *row)
{
    static const dm_field rows[] = {
        {.name = "name",
         .type = DM_AS_CUSTOM,
         .place = 1,
         .is_required = 1,
         .read = read_value_name},
        DM_OPTIONAL_TITLE(dm_value, 60),
        {.name = "weight",
         .type = DM_AS_NUMBER,
         .is_required = 1,
         .min = 1,
         .max = 1000000,
         DM_INTO(dm_value, weight)},
        {.name = "suspect", .type = DM_AS_SUSPECT, .fallback = -1, DM_INTO(dm_value, suspect)},
    };
    dm_variable *variable = row;
    lua_State *lua = loader->lua;
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_blame_type(loader, spot, field->name, _("a row { \"value\", weight = 600 }"), at);
        return;
    }
    const dm_spot name = dm_spot_in(spot, NULL, 1);
    lua_rawgeti(lua, at, 1);
    const char *id = dm_id_read(loader, &name, _("the value"), lua_gettop(lua));
    lua_pop(lua, 1);
    if (id == NULL) return;
    dm_spot place = name;
    if (spot->file >= 0) place.line = spot->line;
    dm_value *value =
        dm_loader_noun_row(loader, DM_TABLE_VALUES, id, variable->values.first, &place);
    if (value == NULL) return;
    variable->values.count++;
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name}, value);
}

/// draw "cause" { { "accident", weight = 600 }, ... }
static void read_draw(dm_loader *loader, const dm_spot *spot, int at, void *row)
{
    static const dm_field values = {.name = "draw"};
    dm_variable *variable = row;
    variable->values = (dm_span){(uint16_t)loader->scenario->values_count, 0};
    dm_list_read(loader, spot, &values, at, row, read_drawn_value);
    variable->max = variable->values.count > 0 ? variable->values.count - 1 : 0;
    if (variable->values.count == 0 && loader->found_count == 0)
        dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, "draw", _("at least one value"), NULL);
}

// ---------------------------------------------------------------------------------------------
// injects

static void *place_inject(dm_loader *loader, const dm_spot *spot, const char *id)
{
    dm_inject *inject = dm_loader_noun_row(loader, DM_TABLE_INJECTS, id, 0, spot);
    if (inject != NULL) inject->number = (int16_t)loader->scenario->injects_count;
    return inject;
}

static bool read_audience_word(dm_loader *loader, int at, dm_inject *inject)
{
    const char *word =
        lua_type(loader->lua, at) == LUA_TSTRING ? lua_tostring(loader->lua, at) : "";
    if (strcmp(word, "public") == 0) {
        inject->to |= DM_TO_PUBLIC;
    } else if (strcmp(word, "states") == 0 || strcmp(word, "both") == 0) {
        inject->to |= DM_TO_STATES;
    } else {
        return false;
    }
    return true;
}

static void read_audience_item(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                               int at, void *row)
{
    dm_inject *inject = row;
    if (read_audience_word(loader, at, inject)) return;
    const char *id = dm_id_read(loader, spot, field->name, at);
    const dm_fixup fixup = {.kind = DM_FIX_STATE_BIT,
                            .id = id,
                            .to = &inject->to,
                            .size = sizeof inject->to,
                            .spot = *spot};
    if (id != NULL) dm_fixup_add(loader, &fixup);
}

static void read_audience(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    dm_inject *inject = row;
    inject->to = 0;
    if (lua_type(loader->lua, at) == LUA_TTABLE) {
        dm_list_read(loader, spot, field, at, row, read_audience_item);
    } else {
        read_audience_item(loader, spot, field, at, row);
    }
}

static void read_lane(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row)
{
    dm_inject *inject = row;
    const bool is_public = lua_type(loader->lua, at) == LUA_TSTRING &&
                           strcmp(lua_tostring(loader->lua, at), "public") == 0;
    inject->actor = DM_NOBODY;
    if (!is_public) dm_actor_read(loader, spot, field->name, at, &inject->actor);
}

#define WHEN_IT_COMES(row_)                                                                        \
    {.name = "at",                                                                                 \
     .words = N_("the minute of the scenario"),                                                    \
     .type = DM_AS_TIME,                                                                           \
     .fallback = -1,                                                                               \
     DM_INTO(row_, at)},                                                                           \
        DM_REF(row_, after, "after", N_("the inject that it follows"), DM_TABLE_INJECTS, 0),       \
        {.name = "delay",                                                                          \
         .words = N_("how long after it"),                                                         \
         .type = DM_AS_TIME,                                                                       \
         DM_INTO(row_, delay)},                                                                    \
        DM_WHEN(row_)

#define OBJECTIVES(row_)                                                                           \
    {                                                                                              \
        .name = "objectives", .words = N_("what it serves"), .type = DM_AS_REFS,                   \
        .table = DM_TABLE_OBJECTIVES, DM_INTO(row_, objectives)                                    \
    }

static const dm_field inject_fields[] = {
    DM_TITLE(dm_inject, 40),
    DM_TEXT(dm_inject, text, "text", N_("what people read"), 0),
    DM_TEXT(dm_inject, from, "from", N_("who seems to send it"), 80),
    {.name = "to",
     .words = N_("who reads it; left out: everyone"),
     .type = DM_AS_CUSTOM,
     .fallback = DM_TO_PUBLIC,
     .read = read_audience,
     .expects = N_("a state, \"states\", \"public\", or a list"),
     DM_INTO(dm_inject, to)},
    WHEN_IT_COMES(dm_inject),
    DM_SHARE(dm_inject, chance, "chance", N_("that it fires at all"), 1000),
    DM_REF(dm_inject, channel, "channel", N_("how it comes"), DM_TABLE_CHANNELS, 0),
    {.name = "lane",
     .words = N_("the lane of the timeline; left out: the reader's"),
     .type = DM_AS_CUSTOM,
     .fallback = DM_LANE_LEFT_OUT,
     .read = read_lane,
     .expects = N_("an actor, or \"public\""),
     DM_INTO(dm_inject, actor)},
    DM_CHOICE(dm_inject, kind, "kind", N_("what it is for"), &dm_inject_kind_list, 0),
    DM_EFFECTS(dm_inject),
    DM_TEXT(dm_inject, expected, "expected", N_("expected player action"), 0),
    DM_TEXT(dm_inject, notes, "notes", N_("for the facilitator only"), 0),
    OBJECTIVES(dm_inject),
};

// ---------------------------------------------------------------------------------------------
// decisions

static const dm_field option_fields[] = {
    DM_TITLE(dm_option, 60),
    DM_TEXT(dm_option, detail, "detail", N_("what is known of its effects, one line"), 300),
    DM_WHEN(dm_option),
    DM_TEXT(dm_option, unless, "unless", N_("said when `when` does not hold"), 300),
    DM_EFFECTS(dm_option),
};

static void *place_option(dm_loader *loader, const dm_spot *spot, const char *id)
{
    dm_option *option = dm_loader_noun_row(loader, DM_TABLE_OPTIONS, id, loader->owner_first, spot);
    if (option != NULL) option->decision = (int16_t)loader->owner;
    return option;
}

static void read_options(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row);

static void read_fallback(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    dm_decision *decision = row;
    const char *id = dm_id_read(loader, spot, field->name, at);
    if (id == NULL) return;
    const dm_span options = decision->options;
    decision->fallback =
        (int16_t)dm_loader_find(loader, DM_TABLE_OPTIONS, id, options.first, options.count);
    if (decision->fallback >= 0) return;
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_OPTION, spot,
                             dm_loader_id(loader, &decision->noun), id, NULL);
    dm_hint_ids(loader, diag, DM_TABLE_OPTIONS, id, options.first, options.count);
}

static const dm_field decision_fields[] = {
    DM_TITLE(dm_decision, 60),
    DM_TEXT(dm_decision, text, "text", N_("the question as the seat reads it"), 0),
    {.name = "seat",
     .words = N_("the state that decides"),
     .type = DM_AS_STATE,
     .is_required = 1,
     DM_INTO(dm_decision, seat)},
    WHEN_IT_COMES(dm_decision),
    {.name = "deadline",
     .words = N_("how long it stays open"),
     .type = DM_AS_TIME,
     .min = 1,
     .fallback = 120,
     DM_INTO(dm_decision, deadline)},
    DM_REF(dm_decision, template_, "about", N_("the incident it is about"), DM_TABLE_TEMPLATES, 0),
    {.name = "again",
     .words = N_("time until it may open anew; left out: once"),
     .type = DM_AS_TIME,
     DM_INTO(dm_decision, again)},
    DM_FLAG(dm_decision, is_free, "free", N_("any legal action of the catalogue too"), 0),
    {.name = "options",
     .words = N_("the answers it offers"),
     .type = DM_AS_CUSTOM,
     .read = read_options,
     .expects = "{ option \"id\" { ... }, ... }"},
    {.name = "default",
     .words = N_("the option taken at the deadline"),
     .type = DM_AS_CUSTOM,
     .fallback = -1,
     .read = read_fallback,
     .expects = N_("an option of it"),
     DM_INTO(dm_decision, fallback)},
    OBJECTIVES(dm_decision),
};

static void finish_decision(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_decision *decision = row;
    if (decision->options.count == 0 && !decision->is_free) {
        dm_blame(loader, DM_MISTAKE_NO_OPTIONS, spot, dm_loader_id(loader, &decision->noun), NULL,
                 NULL);
        return;
    }
    lua_State *lua = loader->lua;
    lua_pushliteral(lua, "default");
    const bool has_default = lua_rawget(lua, 1) != LUA_TNIL;
    lua_pop(lua, 1);
    if (has_default || decision->is_free) return;
    dm_hint(dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, "decision", "default", NULL),
            _("the option that is taken when the deadline passes"));
}

// ---------------------------------------------------------------------------------------------
// the rest

static const dm_field ending_fields[] = {
    DM_TITLE(dm_ending, 60),
    DM_TEXT(dm_ending, text, "text", N_("how it ended"), 0),
    DM_WHEN(dm_ending),
    DM_FLAG(dm_ending, at_once, "at_once",
            N_("as soon as `when` holds, not only when the time is up"), 0),
    DM_CHOICE(dm_ending, tone, "tone", N_("how it feels"), &dm_ending_tone_list, DM_TONE_MIXED),
};

static const dm_field objective_fields[] = {
    DM_TITLE(dm_objective, 80),
    DM_TEXT(dm_objective, text, "text", N_("what people should learn"), 0),
};

static const dm_field question_fields[] = {
    DM_OPTIONAL_TITLE(dm_question, 80),
    {.name = "text",
     .words = N_("the question"),
     .type = DM_AS_TEXT,
     .is_required = 1,
     DM_INTO(dm_question, text)},
    DM_REF(dm_question, decision, "about", N_("the decision it looks at"), DM_TABLE_DECISIONS, 0),
};

static const dm_field order_fields[] = {
    DM_OPTIONAL_TITLE(dm_order_template, 60),
    {.name = "actor",
     .words = N_("whose it is"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_order_template, actor)},
    DM_REF(dm_order_template, action, "action", N_("what it does"), DM_TABLE_ACTIONS, 1),
    DM_REF(dm_order_template, asset, "against", N_("the asset that it strikes"), DM_TABLE_ASSETS,
           0),
    DM_NUMBER(dm_order_template, severity, "severity", N_("fires from this severity on"), 0, 100,
              50),
    DM_SHARE(dm_order_template, belief, "belief",
             N_("and from this belief that the other state did it"), 550),
    {.name = "reaction",
     .words = N_("how fast: machine speed"),
     .type = DM_AS_TIME,
     .fallback = 9,
     .max = 30000,
     DM_INTO(dm_order_template, reaction)},
    DM_FLAG(dm_order_template, is_active, "active", N_("in force from the start"), 0),
};

const dm_kind dm_play_kinds[] = {
    {.word = "incident",
     .words = N_("Something that can happen to an asset; `happen` makes it happen."),
     .table = DM_TABLE_TEMPLATES,
     DM_FIELDS(incident_fields)},
    {.word = "clue",
     .words = N_("An item of evidence."),
     .table = DM_TABLE_CLUES,
     .place = place_clue,
     .finish = finish_clue,
     DM_FIELDS(clue_fields)},
    {.word = "var",
     .words = N_("A number that effects may change and tests may ask."),
     .table = DM_TABLE_VARIABLES,
     .finish = finish_variable,
     DM_FIELDS(variable_fields)},
    {.word = "draw",
     .words = N_("A variable that chance decides: rows { \"value\", weight = 600, suspect = "
                 "\"accident\" }."),
     .table = DM_TABLE_VARIABLES,
     .read_body = read_draw},
    {.word = "inject",
     .words = N_("News, a report, a message: what people are told, and what it brings about."),
     .table = DM_TABLE_INJECTS,
     .place = place_inject,
     DM_FIELDS(inject_fields)},
    {.word = "decision",
     .words = N_("A question to a seat."),
     .table = DM_TABLE_DECISIONS,
     .finish = finish_decision,
     DM_FIELDS(decision_fields)},
    {.word = "option",
     .words = N_("An answer to a decision."),
     .is_nested = true,
     .table = DM_TABLE_OPTIONS,
     .scope = DM_IN_ACTOR | DM_IN_INCIDENT | DM_IN_ACT,
     .place = place_option,
     DM_FIELDS(option_fields)},
    {.word = "ending",
     .words = N_("How it may end; the first whose `when` holds."),
     .table = DM_TABLE_ENDINGS,
     DM_FIELDS(ending_fields)},
    {.word = "objective",
     .words = N_("What the exercise is for."),
     .table = DM_TABLE_OBJECTIVES,
     DM_FIELDS(objective_fields)},
    {.word = "question",
     .words = N_("A question for the debrief."),
     .table = DM_TABLE_QUESTIONS,
     DM_FIELDS(question_fields)},
    {.word = "standing_order",
     .words = N_("A response that fires by itself, on belief."),
     .table = DM_TABLE_ORDERS,
     DM_FIELDS(order_fields)},
};
const int dm_play_kind_count = (int)(sizeof dm_play_kinds / sizeof *dm_play_kinds);

enum { OPTION_KIND = 6 };

static void read_options(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_decision *decision = row;
    loader->owner = (int)(decision - loader->scenario->decisions);
    loader->owner_first = loader->scenario->options_count;
    decision->options.first = (uint16_t)loader->owner_first;
    dm_nested_read(loader, spot, field->name, at, &dm_play_kinds[OPTION_KIND], 1);
    decision->options.count = (uint16_t)(loader->scenario->options_count - loader->owner_first);
}
