#include "script/predicate.h"

#include "base/i18n.h"
#include "script/fields.h"
#include "script/sandbox.h"
#include "script/script.h"

#include <lauxlib.h>
#include <stdio.h>

enum { PRICE_OF_ACT = 50 };

int dm_predicate_keep(dm_loader *loader, const dm_spot *spot, int at)
{
    lua_State *lua = loader->lua;
    dm_scenario *scenario = loader->scenario;
    if (lua_type(lua, at) != LUA_TFUNCTION || lua_iscfunction(lua, at)) {
        dm_hint(dm_blame_type(loader, spot, "predicate", _("a function"), at),
                _("write predicate = function(act) return act.target_class >= 3 end"));
        return -1;
    }
    if (scenario->predicates_count == DM_PREDICATES_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, dm_limit_words("DM_PREDICATES_MAX"), NULL,
                 NULL);
        return -1;
    }
    const int row = scenario->predicates_count++;
    lua_pushvalue(lua, at);
    loader->predicates[row] =
        (dm_predicate_row){.function = luaL_ref(lua, LUA_REGISTRYINDEX), .spot = *spot};
    return row;
}

static void set_text(dm_loader *loader, const char *name, dm_words words)
{
    lua_pushstring(loader->lua, loader->pool.bytes + words);
    lua_setfield(loader->lua, -2, name);
}

static void set_number(dm_loader *loader, const char *name, int64_t number)
{
    lua_pushinteger(loader->lua, (lua_Integer)number);
    lua_setfield(loader->lua, -2, name);
}

static void set_word(dm_loader *loader, const char *name, const dm_kind_list *list, int value)
{
    lua_pushstring(loader->lua, list->names[value]);
    lua_setfield(loader->lua, -2, name);
}

static void set_flag(dm_loader *loader, const char *name, bool is_set)
{
    lua_pushboolean(loader->lua, is_set);
    lua_setfield(loader->lua, -2, name);
}

static void set_target(dm_loader *loader, const dm_asset *asset)
{
    const dm_scenario *scenario = loader->scenario;
    set_text(loader, "target", asset->noun.id);
    set_text(loader, "target_owner", scenario->actors[asset->owner].noun.id);
    set_text(loader, "target_sector", scenario->sectors[asset->sector].noun.id);
    set_number(loader, "target_class", asset->target_class);
    set_number(loader, "target_customers", asset->customers);
    lua_createtable(loader->lua, 0, 4);
    for (int tag = 0; tag < scenario->tags_count; tag++) {
        if ((asset->tags >> tag & 1) == 0) continue;
        set_flag(loader, loader->pool.bytes + scenario->tags[tag].id, true);
    }
    lua_setfield(loader->lua, -2, "target_tags");
}

/// Pushes what a predicate may look at: only what never changes during a run.
static void push_act(dm_loader *loader, int state, int action, int asset)
{
    const dm_scenario *scenario = loader->scenario;
    const dm_action *what = &scenario->actions[action];
    lua_createtable(loader->lua, 0, 16);
    set_text(loader, "me", scenario->actors[state].noun.id);
    set_text(loader, "them", scenario->actors[dm_other_state(state)].noun.id);
    set_text(loader, "action", what->noun.id);
    set_word(loader, "domain", &dm_domain_list, what->domain);
    set_word(loader, "effect", &dm_effect_type_list, what->effect);
    set_number(loader, "rung", what->rung);
    set_number(loader, "reversible", what->reversible);
    set_flag(loader, "outside", what->is_outside != 0);
    set_flag(loader, "accuses", what->is_accusation != 0);
    if (asset >= 0) set_target(loader, &scenario->assets[asset]);
}

/// @return 1 yes, 0 no, -1 blamed
static int ask_about(dm_loader *loader, int predicate, int state, int action, int asset)
{
    lua_State *lua = loader->lua;
    const dm_predicate_row *row = &loader->predicates[predicate];
    dm_charge(lua, PRICE_OF_ACT);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, row->function);
    push_act(loader, state, action, asset);
    lua_call(lua, 1, 1);
    const bool is_answer = lua_type(lua, -1) == LUA_TBOOLEAN;
    const int answer = is_answer ? lua_toboolean(lua, -1) : -1;
    if (!is_answer)
        dm_blame_type(loader, &row->spot, "predicate", _("a function that returns true or false"),
                      lua_gettop(lua));
    lua_pop(lua, 1);
    return answer;
}

/// Whether an act can have this target at all (-1: none).
static bool is_target_of(const dm_scenario *scenario, int state, int action, int asset)
{
    const int target = scenario->actions[action].target;
    if (asset < 0) return target != DM_TARGET_ASSET && target != DM_TARGET_OWN_ASSET;
    const int owner = scenario->assets[asset].owner;
    if (target == DM_TARGET_ASSET) return owner == dm_other_state(state);
    return target == DM_TARGET_OWN_ASSET && owner == state;
}

static bool ask_of_state(dm_loader *loader, int predicate, int state)
{
    dm_scenario *scenario = loader->scenario;
    for (int action = 0; action < scenario->actions_count; action++) {
        uint64_t *holds = scenario->predicates[predicate].holds[state][action];
        for (int asset = -1; asset < scenario->assets_count; asset++) {
            if (!is_target_of(scenario, state, action, asset)) continue;
            const int answer = ask_about(loader, predicate, state, action, asset);
            if (answer < 0) return false;
            const int bit = asset + 1;
            holds[bit / 64] |= (uint64_t)answer << (bit % 64);
        }
    }
    return true;
}

static bool is_always_false(const dm_predicate *predicate)
{
    uint64_t all = 0;
    for (int state = 0; state < DM_STATES; state++)
        for (int action = 0; action < DM_ACTIONS_MAX; action++)
            for (int i = 0; i < DM_PREDICATE_WORDS; i++) all |= predicate->holds[state][action][i];
    return all == 0;
}

/// Runs protected: what the author's function raises is a mistake like any other.
static int ask_all(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    luaL_checkstack(lua, 20, NULL);
    for (int i = 0; i < loader->scenario->predicates_count; i++) {
        bool is_asked = true;
        for (int state = 0; state < DM_STATES && is_asked; state++)
            is_asked = ask_of_state(loader, i, state);
        if (is_asked && is_always_false(&loader->scenario->predicates[i]))
            dm_blame(loader, DM_MISTAKE_PREDICATE_NEVER, &loader->predicates[i].spot, NULL, NULL,
                     NULL);
    }
    return 0;
}

void dm_predicates_ask(dm_loader *loader)
{
    if (loader->scenario->predicates_count == 0) return;
    loader->is_advising = true; // it declares nothing either
    lua_pushcfunction(loader->lua, ask_all);
    if (lua_pcall(loader->lua, 0, 0, 0) != LUA_OK) {
        if (loader->found_count == 0) {
            dm_script_failed(loader, false);
        } else {
            lua_pop(loader->lua, 1);
        }
    }
    loader->is_advising = false;
}
