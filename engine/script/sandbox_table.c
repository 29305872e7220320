// pairs, table and math of the sandbox. Everything that walks a table goes in an order that is
// the same on every run, and pays for each element.
#include "script/sandbox.h"

#include "base/i18n.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

enum { PRICE = 2, PRICE_OF_COMPARISON = 8, LIST_MAX = 1 << 20 };

// ---------------------------------------------------------------------------------------------
// pairs: false < true < numbers < texts

typedef struct sort_key {
    int rank;
    lua_Integer number;
    const char *text; ///< held by the table that is walked
    size_t size;
} sort_key;

static int compare_keys(const void *left, const void *right)
{
    const sort_key *a = left;
    const sort_key *b = right;
    if (a->rank != b->rank) return a->rank < b->rank ? -1 : 1;
    if (a->text == NULL) return a->number < b->number ? -1 : a->number > b->number;
    const int order = memcmp(a->text, b->text, a->size < b->size ? a->size : b->size);
    if (order != 0) return order;
    return a->size < b->size ? -1 : a->size > b->size;
}

static sort_key read_key(lua_State *lua, int at)
{
    sort_key key = {0};
    switch (lua_type(lua, at)) {
    case LUA_TBOOLEAN:
        key.number = lua_toboolean(lua, at);
        return key;
    case LUA_TNUMBER:
        if (!lua_isinteger(lua, at)) break;
        key.rank = 1;
        key.number = lua_tointeger(lua, at);
        return key;
    case LUA_TSTRING:
        key.rank = 2;
        key.text = lua_tolstring(lua, at, &key.size);
        return key;
    default:
        break;
    }
    dm_raise(lua, "%s", _("pairs: a key must be a text, a whole number or true/false"));
}

static void push_key(lua_State *lua, const sort_key *key)
{
    if (key->rank == 0) {
        lua_pushboolean(lua, key->number != 0);
    } else if (key->rank == 1) {
        lua_pushinteger(lua, key->number);
    } else {
        lua_pushlstring(lua, key->text, key->size);
    }
}

static int next_pair(lua_State *lua)
{
    dm_charge(lua, PRICE);
    // Upvalues: the sorted keys, the table, how many were given.
    for (;;) {
        const lua_Integer at = lua_tointeger(lua, lua_upvalueindex(3)) + 1;
        lua_pushinteger(lua, at);
        lua_replace(lua, lua_upvalueindex(3));
        if (lua_rawgeti(lua, lua_upvalueindex(1), at) == LUA_TNIL) return 1;
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, lua_upvalueindex(2)) != LUA_TNIL) return 2;
        lua_pop(lua, 2); // was taken out of the table meanwhile
    }
}

static int base_pairs(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    size_t count = 0;
    for (lua_pushnil(lua); lua_next(lua, 1) != 0; lua_pop(lua, 1)) count++;
    dm_charge(lua, 8 * (count + 1));
    sort_key *keys = lua_newuserdatauv(lua, (count + 1) * sizeof *keys, 0);
    size_t at = 0;
    for (lua_pushnil(lua); lua_next(lua, 1) != 0; lua_pop(lua, 1)) keys[at++] = read_key(lua, -2);
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) bytes += keys[i].size;
    dm_charge(lua, bytes / 4);
    qsort(keys, count, sizeof *keys, compare_keys);

    lua_createtable(lua, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        push_key(lua, &keys[i]);
        lua_rawseti(lua, 3, (lua_Integer)i + 1);
    }
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, next_pair, 3);
    return 1;
}

static int next_item(lua_State *lua)
{
    dm_charge(lua, PRICE);
    const lua_Integer at = luaL_checkinteger(lua, 2) + 1;
    lua_pushinteger(lua, at);
    return lua_rawgeti(lua, 1, at) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_pushcfunction(lua, next_item);
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    return 3;
}

// ---------------------------------------------------------------------------------------------
// table

static lua_Integer list_length(lua_State *lua, int at)
{
    luaL_checktype(lua, at, LUA_TTABLE);
    dm_charge(lua, PRICE);
    return (lua_Integer)lua_rawlen(lua, at);
}

static int table_insert(lua_State *lua)
{
    const lua_Integer length = list_length(lua, 1);
    const int count = lua_gettop(lua);
    if (count != 2 && count != 3) dm_raise(lua, "table.insert takes a table and a value");
    const lua_Integer place = count == 2 ? length + 1 : luaL_checkinteger(lua, 2);
    luaL_argcheck(lua, place >= 1 && place <= length + 1, 2, "is outside of the list");
    dm_charge(lua, 2 * (size_t)(length - place + 1));
    for (lua_Integer i = length; i >= place; i--) {
        lua_rawgeti(lua, 1, i);
        lua_rawseti(lua, 1, i + 1);
    }
    lua_settop(lua, count);
    lua_rawseti(lua, 1, place);
    return 0;
}

static int table_remove(lua_State *lua)
{
    const lua_Integer length = list_length(lua, 1);
    const lua_Integer place = luaL_optinteger(lua, 2, length);
    if (length == 0 || place == length + 1) {
        lua_pushnil(lua);
        return 1;
    }
    luaL_argcheck(lua, place >= 1 && place <= length, 2, "is outside of the list");
    dm_charge(lua, 2 * (size_t)(length - place + 1));
    lua_rawgeti(lua, 1, place);
    for (lua_Integer i = place; i < length; i++) {
        lua_rawgeti(lua, 1, i + 1);
        lua_rawseti(lua, 1, i);
    }
    lua_pushnil(lua);
    lua_rawseti(lua, 1, length);
    return 1;
}

static int table_concat(lua_State *lua)
{
    const lua_Integer length = list_length(lua, 1);
    size_t separator_size = 0;
    const char *separator = luaL_optlstring(lua, 2, "", &separator_size);
    luaL_Buffer buffer;
    luaL_buffinit(lua, &buffer);
    size_t total = 0;
    for (lua_Integer i = 1; i <= length; i++) {
        const int type = lua_rawgeti(lua, 1, i);
        if (type != LUA_TSTRING && !(type == LUA_TNUMBER && lua_isinteger(lua, -1)))
            dm_raise(lua, "table.concat: value %d is no text", (int)i);
        size_t size;
        lua_tolstring(lua, -1, &size);
        total += size + separator_size;
        if (total > DM_STRING_MAX)
            dm_raise(lua, "table.concat makes at most %d bytes", DM_STRING_MAX);
        dm_charge(lua, PRICE + size / 64);
        luaL_addvalue(&buffer);
        if (i < length) luaL_addlstring(&buffer, separator, separator_size);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int table_unpack(lua_State *lua)
{
    const lua_Integer length = list_length(lua, 1);
    const lua_Integer from = luaL_optinteger(lua, 2, 1);
    const lua_Integer to = luaL_optinteger(lua, 3, length);
    if (from > to) return 0;
    if ((lua_Unsigned)to - (lua_Unsigned)from >= DM_UNPACK_MAX)
        dm_raise(lua, "table.unpack gives at most %d values", DM_UNPACK_MAX);
    const int count = (int)(to - from) + 1;
    dm_charge(lua, (size_t)count);
    luaL_checkstack(lua, count, NULL);
    for (int i = 0; i < count; i++) lua_rawgeti(lua, 1, from + i);
    return count;
}

/// Whether the value at `b` must stand before the one at `a`.
static bool is_wrong_way(lua_State *lua, int a, int b)
{
    const size_t size = lua_type(lua, a) == LUA_TSTRING ? lua_rawlen(lua, a) : 0;
    dm_charge(lua, PRICE_OF_COMPARISON + size / 8);
    if (lua_isnil(lua, 2)) return lua_compare(lua, b, a, LUA_OPLT);
    lua_pushvalue(lua, 2);
    lua_pushvalue(lua, b);
    lua_pushvalue(lua, a);
    lua_call(lua, 2, 1);
    const bool is_before = lua_toboolean(lua, -1);
    lua_pop(lua, 1);
    return is_before;
}

/// Merges two sorted runs of the list at `from` into the list at `to`.
static void merge_runs(lua_State *lua, int from, int to, lua_Integer start, lua_Integer middle,
                       lua_Integer end)
{
    lua_Integer left = start;
    lua_Integer right = middle;
    for (lua_Integer out = start; out < end; out++) {
        bool takes_right = left >= middle;
        if (left < middle && right < end) {
            lua_rawgeti(lua, from, left);
            lua_rawgeti(lua, from, right);
            const int top = lua_gettop(lua);
            takes_right = is_wrong_way(lua, top - 1, top);
            lua_pop(lua, 2);
        }
        lua_rawgeti(lua, from, takes_right ? right++ : left++);
        lua_rawseti(lua, to, out);
    }
}

/// table.sort(list [, before]): stable, and safe with a `before` that contradicts itself.
static int table_sort(lua_State *lua)
{
    const lua_Integer length = list_length(lua, 1);
    if (length > LIST_MAX) dm_raise(lua, "table.sort: the list is too long");
    if (!lua_isnoneornil(lua, 2)) luaL_checktype(lua, 2, LUA_TFUNCTION);
    lua_settop(lua, 2);
    luaL_checkstack(lua, 8, NULL);
    lua_createtable(lua, (int)length, 0); // 3
    int from = 1;
    int to = 3;
    for (lua_Integer width = 1; width < length; width *= 2) {
        for (lua_Integer start = 1; start <= length; start += 2 * width) {
            const lua_Integer middle = start + width > length ? length + 1 : start + width;
            const lua_Integer end = start + 2 * width > length ? length + 1 : start + 2 * width;
            merge_runs(lua, from, to, start, middle, end);
        }
        const int other = from;
        from = to;
        to = other;
    }
    for (lua_Integer i = 1; from != 1 && i <= length; i++) {
        lua_rawgeti(lua, from, i);
        lua_rawseti(lua, 1, i);
    }
    return 0;
}

// ---------------------------------------------------------------------------------------------
// math

static int math_abs(lua_State *lua)
{
    const lua_Integer number = luaL_checkinteger(lua, 1);
    lua_pushinteger(lua, number < 0 ? (lua_Integer)(0 - (lua_Unsigned)number) : number);
    return 1;
}

static int pick(lua_State *lua, bool is_max)
{
    const int count = lua_gettop(lua);
    lua_Integer best = luaL_checkinteger(lua, 1);
    for (int i = 2; i <= count; i++) {
        const lua_Integer number = luaL_checkinteger(lua, i);
        if (is_max ? number > best : number < best) best = number;
    }
    lua_pushinteger(lua, best);
    return 1;
}

static int math_max(lua_State *lua)
{
    return pick(lua, true);
}

static int math_min(lua_State *lua)
{
    return pick(lua, false);
}

/// The whole number at or below (or above) a number; an error when it does not fit.
static int round_number(lua_State *lua, lua_Integer up)
{
    if (lua_isinteger(lua, 1)) {
        lua_settop(lua, 1);
        return 1;
    }
    const lua_Number number = luaL_checknumber(lua, 1);
    const bool fits = number >= -9007199254740992.0 && number <= 9007199254740992.0;
    if (!fits) dm_raise(lua, "the number is too large to be made whole");
    lua_Integer whole = (lua_Integer)number; // toward zero
    if (up == 0 && (lua_Number)whole > number) whole--;
    if (up == 1 && (lua_Number)whole < number) whole++;
    lua_pushinteger(lua, whole);
    return 1;
}

static int math_floor(lua_State *lua)
{
    return round_number(lua, 0);
}

static int math_ceil(lua_State *lua)
{
    return round_number(lua, 1);
}

static int math_tointeger(lua_State *lua)
{
    luaL_checkany(lua, 1);
    int is_whole = 0;
    const lua_Integer number =
        lua_type(lua, 1) == LUA_TNUMBER ? lua_tointegerx(lua, 1, &is_whole) : 0;
    if (is_whole) {
        lua_pushinteger(lua, number);
    } else {
        lua_pushnil(lua);
    }
    return 1;
}

static const luaL_Reg table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"remove", table_remove},
    {"sort", table_sort},     {"unpack", table_unpack}, {NULL, NULL},
};

static const luaL_Reg math_functions[] = {
    {"abs", math_abs}, {"ceil", math_ceil},           {"floor", math_floor}, {"max", math_max},
    {"min", math_min}, {"tointeger", math_tointeger}, {NULL, NULL},
};

void dm_library_table(lua_State *lua, int names)
{
    const int top = lua_gettop(lua);
    dm_library_function(lua, names, "pairs", base_pairs);
    dm_library_function(lua, names, "ipairs", base_ipairs);

    dm_library_begin(lua);
    luaL_setfuncs(lua, table_functions, 0);
    dm_library_end(lua, names, "table");

    dm_library_begin(lua);
    luaL_setfuncs(lua, math_functions, 0);
    lua_pushinteger(lua, LUA_MAXINTEGER);
    lua_setfield(lua, -2, "maxinteger");
    lua_pushinteger(lua, LUA_MININTEGER);
    lua_setfield(lua, -2, "mininteger");
    dm_library_end(lua, names, "math");
    lua_settop(lua, top);
}
