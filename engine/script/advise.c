#include "script/advise.h"

#include "base/bits.h"
#include "base/hash.h"
#include "base/i18n.h"
#include "model/quantity.h"
#include "script/fields.h"
#include "script/place.h"
#include "script/sandbox.h"
#include "script/script.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE_OF_LOOK = 50, HASH_DEPTH_MAX = 8, HASH_NODES_MAX = 4096 };

/// Stops an adviser whose mistake has been noted already.
static _Noreturn void give_up(lua_State *lua)
{
    dm_raise(lua, "%s", _("the adviser was stopped"));
}

// ---------------------------------------------------------------------------------------------
// view: what an adviser looks through

static int64_t measure(dm_loader *loader, const dm_test *test)
{
    return loader->gauge->measure(loader->gauge->self, test);
}

static int view_time(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_LOOK);
    dm_test test = {.quantity = DM_QUANTITY_TIME, .args = {-1, -1, -1}, .parameter = -1};
    lua_pushinteger(lua, measure(dm_loader_of(lua), &test));
    return 1;
}

/// view.quantity("tension", "halmark", "surovia")
static int view_quantity(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_LOOK);
    dm_loader *loader = dm_loader_of(lua);
    const int count = lua_gettop(lua);
    const dm_spot spot = dm_loader_spot(loader, "quantity");
    luaL_checkstack(lua, 4, NULL);
    lua_createtable(lua, count, 0);
    for (int i = 1; i <= count; i++) {
        lua_pushvalue(lua, i);
        lua_rawseti(lua, count + 1, i);
    }
    dm_test test = {0};
    const int found = loader->found_count;
    if (!dm_row_read(loader, &spot, count + 1, &test)) give_up(lua);
    dm_fixups_resolve(loader);
    if (loader->found_count > found) give_up(lua);
    lua_pushinteger(lua, measure(loader, &test));
    return 1;
}

static void push_view(lua_State *lua)
{
    lua_newtable(lua);
    const int holder = lua_gettop(lua);
    dm_library_begin(lua);
    dm_library_function(lua, lua_gettop(lua), "time", view_time);
    dm_library_function(lua, lua_gettop(lua), "quantity", view_quantity);
    dm_library_end(lua, holder, "view");
    lua_getfield(lua, holder, "view");
    lua_replace(lua, holder);
    lua_settop(lua, holder);
}

// ---------------------------------------------------------------------------------------------
// Advisers keep no state: what a function can reach is the same after the call as before it.

typedef struct memory_hash {
    lua_State *lua;
    int nodes;
} memory_hash;

static uint64_t hash_value(memory_hash *hash, int at, int depth);

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static uint64_t hash_table(memory_hash *hash, int at, int depth)
{
    uint64_t sum = 0; // a sum, because Lua's order differs from run to run
    lua_State *lua = hash->lua;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        const int top = lua_gettop(lua);
        const uint64_t key = hash_value(hash, top - 1, depth + 1);
        const uint64_t value = hash_value(hash, top, depth + 1);
        sum += dm_bits_mix(key ^ dm_bits_rotate(value, 17));
        lua_pop(lua, 1);
    }
    return sum;
}

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static uint64_t hash_function(memory_hash *hash, int at, int depth)
{
    uint64_t sum = 0;
    for (int i = 1; lua_getupvalue(hash->lua, at, i) != NULL; i++) {
        const uint64_t value = hash_value(hash, lua_gettop(hash->lua), depth + 1);
        sum = dm_bits_mix(sum ^ value) + (uint64_t)i;
        lua_pop(hash->lua, 1);
    }
    return sum;
}

/// Of a value and what hangs on it, as deep as authors go. The depth bounds the recursion.
// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static uint64_t hash_value(memory_hash *hash, int at, int depth)
{
    lua_State *lua = hash->lua;
    const int type = lua_type(lua, at);
    const uint64_t seed = (uint64_t)type + 1;
    if (depth > HASH_DEPTH_MAX || ++hash->nodes > HASH_NODES_MAX) return seed;
    luaL_checkstack(lua, 8, NULL);
    lua_Number number;
    size_t size;
    const char *text;
    switch (type) {
    case LUA_TBOOLEAN:
        return dm_bits_mix(seed + (uint64_t)lua_toboolean(lua, at) * DM_BITS_ODD_1);
    case LUA_TNUMBER:
        if (lua_isinteger(lua, at)) return dm_bits_mix(seed ^ (uint64_t)lua_tointeger(lua, at));
        number = lua_tonumber(lua, at);
        return dm_hash(seed, &number, sizeof number);
    case LUA_TSTRING:
        text = lua_tolstring(lua, at, &size);
        return dm_hash(seed, text, size);
    case LUA_TTABLE:
        return dm_bits_mix(seed ^ hash_table(hash, at, depth));
    case LUA_TFUNCTION:
        return dm_bits_mix(seed ^ hash_function(hash, at, depth));
    default:
        return seed;
    }
}

static uint64_t hash_memory(lua_State *lua, int function)
{
    memory_hash hash = {.lua = lua};
    return hash_value(&hash, function, 0);
}

// ---------------------------------------------------------------------------------------------

static void ask(dm_loader *loader, const dm_adviser_row *adviser)
{
    lua_State *lua = loader->lua;
    const int base = lua_gettop(lua);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, adviser->function);
    const uint64_t before = hash_memory(lua, base + 1);
    lua_pushvalue(lua, base + 1);
    push_view(lua);
    lua_call(lua, 1, 1);
    const int answer = lua_gettop(lua);
    dm_span span;
    if (lua_type(lua, answer) == LUA_TTABLE) {
        dm_effects_read(loader, &adviser->spot, answer, &span);
    } else if (lua_type(lua, answer) != LUA_TNIL) {
        dm_blame(loader, DM_MISTAKE_BAD_ADVICE, &adviser->spot, adviser->name,
                 dm_type_words(lua, answer), NULL);
    }
    dm_fixups_resolve(loader);
    if (hash_memory(lua, base + 1) != before) {
        dm_hint(
            dm_blame(loader, DM_MISTAKE_ADVISER_STATE, &adviser->spot, adviser->name, NULL, NULL),
            _("declare var \"name\" { start = 0 } and propose.set { \"name\", value }"));
    }
    lua_settop(lua, base);
}

static int ask_all(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    luaL_checkstack(lua, 20, NULL);
    for (int i = 0; i < loader->adviser_count; i++) {
        dm_budget_refill(loader, DM_FUEL_ADVICE);
        ask(loader, &loader->advisers[i]);
    }
    return 0;
}

dm_status dm_advise(dm_script *script, const dm_gauge *gauge, dm_effect *proposals, int capacity,
                    int *count, dm_diag *diag)
{
    *count = 0;
    if (script == NULL) return DM_OK;
    dm_loader *loader = &script->loader;
    const dm_block_mark mark = dm_loader_mark(loader);
    loader->gauge = gauge;
    loader->is_advising = true;
    loader->is_author_error = false;
    loader->found_count = 0;
    loader->effects = proposals;
    loader->effect_count = count;
    loader->effect_capacity = capacity;

    dm_place place;
    dm_place_enter(&place);
    lua_pushcfunction(loader->lua, ask_all);
    // A mistake that has been noted stops the adviser by raising: that is not a second mistake.
    if (lua_pcall(loader->lua, 0, 0, 0) != LUA_OK) {
        if (loader->found_count == 0) {
            dm_script_failed(loader, false);
        } else {
            lua_pop(loader->lua, 1);
        }
    }
    dm_place_leave(&place);
    loader->is_advising = false;
    loader->fixup_count = 0;
    dm_loader_forget(loader, mark);
    if (loader->found_count == 0) return DM_OK;

    *count = 0;
    if (diag != NULL && diag->status == DM_OK) *diag = loader->found[0];
    return loader->found[0].status;
}
