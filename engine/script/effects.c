// Verbs: what an effect list is made of. Each verb has its fields as rows, like a declaration.
#include "script/fields.h"

#include "base/i18n.h"
#include "model/world.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE_OF_EFFECT = 100, AMOUNT_MAX = 1000 * 1000 };

// What most verbs share.
#define INCIDENT(at)                                                                               \
    {                                                                                              \
        .name = "incident", .words = N_("a declared incident, or \"this\""),                       \
        .type = DM_AS_INCIDENT, .place = (at), .is_required = 1, .table = DM_TABLE_TEMPLATES,      \
        DM_INTO(dm_effect, subject)                                                                \
    }
#define ABOUT                                                                                      \
    {                                                                                              \
        .name = "about", .words = N_("the incident it is about, or \"this\""),                     \
        .type = DM_AS_INCIDENT, .table = DM_TABLE_TEMPLATES, DM_INTO(dm_effect, subject)           \
    }
#define SUBJECT(what, in_table, text)                                                              \
    {                                                                                              \
        .name = (what), .words = (text), .type = DM_AS_REF, .place = 1, .is_required = 1,          \
        .table = (in_table), DM_INTO(dm_effect, subject)                                           \
    }
#define BY                                                                                         \
    {                                                                                              \
        .name = "by", .words = N_("the state"), .type = DM_AS_ACTOR, .is_required = 1,             \
        DM_INTO(dm_effect, actor)                                                                  \
    }
#define FROM                                                                                       \
    {                                                                                              \
        .name = "from", .words = N_("who sends it"), .type = DM_AS_ACTOR, .is_required = 1,        \
        DM_INTO(dm_effect, actor)                                                                  \
    }
#define TO                                                                                         \
    {                                                                                              \
        .name = "to", .words = N_("who gets it"), .type = DM_AS_ACTOR, .is_required = 1,           \
        DM_INTO(dm_effect, other)                                                                  \
    }
#define CHANNEL                                                                                    \
    {                                                                                              \
        .name = "channel", .words = N_("the channel it takes"), .type = DM_AS_REF,                 \
        .is_required = 1, .table = DM_TABLE_CHANNELS, DM_INTO(dm_effect, object)                   \
    }
#define SAID                                                                                       \
    {                                                                                              \
        .name = "text", .words = N_("what it says"), .type = DM_AS_TEXT, DM_INTO(dm_effect, text)  \
    }
#define AMOUNT(what, at, least, most, needed, otherwise, text)                                     \
    {                                                                                              \
        .name = (what), .words = (text), .type = DM_AS_NUMBER, .place = (at),                      \
        .is_required = (needed), .min = (least), .max = (most), .fallback = (otherwise),           \
        DM_INTO(dm_effect, amount)                                                                 \
    }

static const dm_field happen_fields[] = {INCIDENT(1)};
static const dm_field learn_fields[] = {INCIDENT(1), BY};
static const dm_field notify_fields[] = {
    INCIDENT(1),
    {.name = "to",
     .words = N_("the state that is told"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_effect, actor)},
};
static const dm_field clue_fields[] = {SUBJECT("clue", DM_TABLE_CLUES, N_("an item of evidence")),
                                       BY};
static const dm_field level_fields[] = {
    SUBJECT("asset", DM_TABLE_ASSETS, N_("the asset")),
    AMOUNT("level", 2, 0, DM_PER_MILLE, 1, 0, N_("per-mille that works from now on")),
};
static const dm_field deaths_fields[] = {INCIDENT(1),
                                         AMOUNT("count", 2, 0, AMOUNT_MAX, 1, 0, N_("how many"))};
static const dm_field send_fields[] = {
    {.name = "kind",
     .words = N_("the kind of message"),
     .type = DM_AS_CHOICE,
     .place = 1,
     .is_required = 1,
     .choices = &dm_message_kind_list,
     DM_INTO(dm_effect, kind)},
    FROM,
    TO,
    CHANNEL,
    ABOUT,
    SAID,
};

static void read_packet_field(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                              void *row)
{
    const int choice = dm_choice_read(loader, spot, field->name, at, &dm_packet_field_list);
    dm_effect *effect = row;
    if (choice >= 0) effect->fields |= UINT32_C(1) << (unsigned)choice;
}

static void read_packet(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                        void *row)
{
    dm_effect *effect = row;
    const bool is_all = lua_type(loader->lua, at) == LUA_TSTRING &&
                        strcmp(lua_tostring(loader->lua, at), "all") == 0;
    if (is_all) {
        effect->fields = (UINT32_C(1) << DM_FIELD_COUNT) - 1;
    } else {
        dm_list_read(loader, spot, field, at, row, read_packet_field);
    }
}

static const dm_field share_fields[] = {
    FROM,
    TO,
    CHANNEL,
    ABOUT,
    {.name = "fields",
     .words = N_("what is shared; the rest is withheld"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_packet,
     .expects = N_("a list of packet fields, or \"all\"")},
    SAID,
};
static const dm_field assess_fields[] = {
    INCIDENT(1),
    BY,
    {.name = "suspect",
     .words = N_("whom it names; left out: what its own evidence says"),
     .type = DM_AS_SUSPECT,
     .fallback = -1,
     DM_INTO(dm_effect, object)},
    {.name = "confidence",
     .words = N_("how sure it says it is; left out: what its own evidence says"),
     .type = DM_AS_CHOICE,
     .choices = &dm_confidence_list,
     DM_INTO(dm_effect, kind)},
    {.name = "public",
     .words = N_("said in public"),
     .type = DM_AS_FLAG,
     DM_INTO(dm_effect, amount)},
};
static const dm_field act_fields[] = {
    SUBJECT("action", DM_TABLE_ACTIONS, N_("an action of the catalogue")),
    BY,
    {.name = "against",
     .words = N_("the asset that it acts upon"),
     .type = DM_AS_REF,
     .table = DM_TABLE_ASSETS,
     DM_INTO(dm_effect, object)},
};
static const dm_field investigate_fields[] = {
    INCIDENT(1),
    BY,
    AMOUNT("draws", 2, 1, 100, 0, 1, N_("how many draws for evidence")),
};
static const dm_field tension_fields[] = {
    {.name = "from",
     .words = N_("who feels it"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_effect, actor)},
    {.name = "toward",
     .words = N_("toward whom"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_effect, other)},
    AMOUNT("by", 1, -DM_PER_MILLE, DM_PER_MILLE, 1, 0, N_("per-mille up, or down when negative")),
};
static const dm_field standing_fields[] = {
    {.name = "actor",
     .words = N_("whose"),
     .type = DM_AS_ACTOR,
     .place = 1,
     .is_required = 1,
     DM_INTO(dm_effect, actor)},
    AMOUNT("by", 2, -2 * DM_PER_MILLE, 2 * DM_PER_MILLE, 1, 0,
           N_("per-mille up, or down when negative")),
};

/// The value of set and add: a number, or the name of a drawn variable's value.
static void read_variable_value(dm_loader *loader, const dm_spot *spot, const dm_field *field,
                                int at, void *row)
{
    dm_effect *effect = row;
    int64_t number;
    if (lua_type(loader->lua, at) != LUA_TSTRING) {
        if (dm_number_read(loader, spot, field->name, at, (dm_range){INT32_MIN, INT32_MAX},
                           &number))
            effect->amount = (int32_t)number;
        return;
    }
    const char *id = dm_id_read(loader, spot, field->name, at);
    const dm_fixup fixup = {.kind = DM_FIX_VALUE,
                            .table = DM_TABLE_VALUES,
                            .id = id,
                            .to = &effect->amount,
                            .size = sizeof effect->amount,
                            .owner = &effect->subject,
                            .spot = *spot};
    dm_fixup_add(loader, &fixup);
}

static const dm_field variable_fields[] = {
    SUBJECT("variable", DM_TABLE_VARIABLES, N_("a declared variable")),
    {.name = "value",
     .words = N_("a number, or the name of a drawn value"),
     .type = DM_AS_CUSTOM,
     .place = 2,
     .is_required = 1,
     .read = read_variable_value,
     .expects = N_("a number or a value's name")},
};
static const dm_field open_fields[] = {SUBJECT("decision", DM_TABLE_DECISIONS, N_("a decision"))};
static const dm_field inject_fields[] = {SUBJECT("inject", DM_TABLE_INJECTS, N_("an inject"))};
static const dm_field order_fields[] = {SUBJECT("order", DM_TABLE_ORDERS, N_("a standing order"))};

static void read_adopter(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_effect *effect = row;
    const bool is_both = lua_type(loader->lua, at) == LUA_TSTRING &&
                         strcmp(lua_tostring(loader->lua, at), "both") == 0;
    if (!is_both) dm_actor_read(loader, spot, field->name, at, &effect->actor);
}

static const dm_field norm_fields[] = {
    SUBJECT("norm", DM_TABLE_NORMS, N_("a norm")),
    {.name = "by",
     .words = N_("for which state"),
     .type = DM_AS_CUSTOM,
     .fallback = DM_BOTH,
     .read = read_adopter,
     .expects = N_("a state, or \"both\""),
     DM_INTO(dm_effect, actor)},
};
static const dm_field own_norm_fields[] = {
    SUBJECT("norm", DM_TABLE_NORMS, N_("a norm")),
    {.name = "by",
     .words = N_("which state"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_effect, actor)},
};
static const dm_field finish_fields[] = {SUBJECT("ending", DM_TABLE_ENDINGS, N_("an ending"))};

#define VERB(symbol, rows, can_propose)                                                            \
    {                                                                                              \
        DM_VERB_##symbol, rows, (int)(sizeof(rows) / sizeof *(rows)), can_propose                  \
    }

const dm_verb_form dm_verb_forms[] = {
    VERB(HAPPEN, happen_fields, false),
    VERB(LEARN, learn_fields, false),
    VERB(NOTIFY, notify_fields, false),
    VERB(FIND, clue_fields, false),
    VERB(SUSPECT, clue_fields, false),
    VERB(LEVEL, level_fields, false),
    VERB(DEATHS, deaths_fields, false),
    VERB(SEND, send_fields, false),
    VERB(SHARE, share_fields, false),
    VERB(ASSESS, assess_fields, false),
    VERB(ACT, act_fields, true),
    VERB(INVESTIGATE, investigate_fields, false),
    VERB(TENSION, tension_fields, false),
    VERB(MOOD, standing_fields, false),
    VERB(CREDIBILITY, standing_fields, false),
    VERB(CAPITAL, standing_fields, false),
    VERB(LEGITIMACY, standing_fields, false),
    VERB(SET, variable_fields, true),
    VERB(ADD, variable_fields, true),
    VERB(OPEN, open_fields, false),
    VERB(FIRE, inject_fields, true),
    VERB(SKIP, inject_fields, true),
    VERB(ORDER, order_fields, false),
    VERB(REVOKE, order_fields, false),
    VERB(ADOPT, norm_fields, false),
    VERB(SUSPEND, norm_fields, false),
    VERB(OFFER, own_norm_fields, false),
    VERB(WITHDRAW, own_norm_fields, false),
    VERB(FINISH, finish_fields, false),
};
const int dm_verb_form_count = (int)(sizeof dm_verb_forms / sizeof *dm_verb_forms);
_Static_assert(sizeof dm_verb_forms / sizeof *dm_verb_forms == DM_VERB_COUNT,
               "a verb has no fields");

// ---------------------------------------------------------------------------------------------

/// A verb was called: keeps what it was given until the declaration around it is read.
static int call_verb(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_EFFECT);
    luaL_checkstack(lua, 8, NULL);
    const dm_verb_form *form = lua_touserdata(lua, lua_upvalueindex(1));
    const char *word = dm_verb_name(form->verb);
    lua_settop(lua, 1);
    if (lua_type(lua, 1) == LUA_TSTRING) { // happen "blackout" is short for happen { "blackout" }
        lua_createtable(lua, 1, 0);
        lua_pushvalue(lua, 1);
        lua_rawseti(lua, 2, 1);
        lua_replace(lua, 1);
    }
    const dm_mark mark = {
        .kind = form, .word = word, .spot = dm_loader_spot(dm_loader_of(lua), word)};
    dm_mark_push(lua, &mark, 1);
    return 1;
}

void dm_verbs_open(lua_State *lua, int names, bool only_proposals)
{
    for (int i = 0; i < dm_verb_form_count; i++) {
        if (only_proposals && !dm_verb_forms[i].is_proposal) continue;
        union {
            const dm_verb_form *form;
            void *pointer;
        } is = {.form = &dm_verb_forms[i]};
        lua_pushlightuserdata(lua, is.pointer);
        lua_pushcclosure(lua, call_verb, 1);
        lua_setfield(lua, names, dm_verb_name(dm_verb_forms[i].verb));
    }
}

static bool is_verb(const dm_mark *mark)
{
    for (int i = 0; i < dm_verb_form_count; i++)
        if (mark->kind == &dm_verb_forms[i]) return true;
    return false;
}

static void read_effect(dm_loader *loader, const dm_mark *mark, int at)
{
    const dm_verb_form *form = mark->kind;
    if (*loader->effect_count >= loader->effect_capacity) {
        char most[48];
        snprintf(most, sizeof most, _("at most %d proposals"), loader->effect_capacity);
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, &mark->spot,
                 loader->is_advising ? most : dm_limit_words("DM_EFFECTS_MAX"), NULL, NULL);
        return;
    }
    if (loader->is_advising && !form->is_proposal) {
        dm_blame(loader, DM_MISTAKE_INSIDE_ADVICE, &mark->spot, mark->word, NULL, NULL);
        return;
    }
    dm_effect *effect = &loader->effects[(*loader->effect_count)++];
    *effect = (dm_effect){.verb = (uint8_t)form->verb,
                          .actor = DM_NOBODY,
                          .other = DM_NOBODY,
                          .subject = -1,
                          .object = -1,
                          .file = (uint16_t)(mark->spot.file < 0 ? 0 : mark->spot.file),
                          .line = (uint16_t)mark->spot.line};
    if (form->verb == DM_VERB_SHARE) effect->kind = DM_MESSAGE_PACKET;
    dm_fields_read(loader, &mark->spot, at, (dm_form){form->fields, form->field_count, mark->word},
                   effect);
}

void dm_effects_read(dm_loader *loader, const dm_spot *spot, int at, dm_span *span)
{
    lua_State *lua = loader->lua;
    span->first = (uint16_t)*loader->effect_count;
    const int length = dm_list_length(loader, spot, "effects", at);
    for (int i = 1; i <= length; i++) {
        dm_mark mark;
        lua_rawgeti(lua, at, i);
        const int item = lua_gettop(lua);
        const bool is_mark = dm_mark_open(lua, item, &mark);
        if (is_mark && is_verb(&mark)) {
            read_effect(loader, &mark, lua_gettop(lua));
        } else if (is_mark) {
            dm_blame(loader, DM_MISTAKE_NOT_A_VERB, &mark.spot, mark.word, NULL, NULL);
        } else if (!dm_is_sink(lua, item)) {
            const dm_spot inner = dm_spot_in(spot, NULL, i);
            dm_blame(loader, DM_MISTAKE_NOT_A_VERB, &inner, dm_type_words(lua, item), NULL, NULL);
        }
        lua_settop(lua, item - 1);
    }
    span->count = (uint16_t)(*loader->effect_count - span->first);
}
