// What may be done, and how computer players weigh it: actions, doctrines.
#include "script/fields.h"

#include "base/i18n.h"
#include "script/kind_rows.h"

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

const dm_kind dm_rule_kinds[] = {
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
};
const int dm_rule_kind_count = (int)(sizeof dm_rule_kinds / sizeof *dm_rule_kinds);
