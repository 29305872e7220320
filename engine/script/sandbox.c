#include "script/sandbox.h"

#include "base/i18n.h"

#include <inttypes.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_FREE = 32 * 1024, // of a table without being dearer
    NODE_BYTES = 24,
    HOOK_EVERY = 1000,   // instructions between two looks at the fuel
    BYTES_PER_UNIT = 32, // of memory handled
    DEARER_EVERY = 512,  // bytes of the longest text that make an instruction one unit dearer
    PRICE_OF_ERROR = 150,
    NAMES_MAX = 128, // words of the language
    LEVEL_MAX = 16,  // of error(): whose line is blamed
};

dm_loader *dm_loader_of(lua_State *lua)
{
    return *(dm_loader **)lua_getextraspace(lua);
}

// ---------------------------------------------------------------------------------------------
// Fuel and memory

/// Remembers where the script was. Only reads Lua's frames, so it may run inside the allocator.
static void note_place(dm_loader *loader)
{
    if (loader->lua == NULL || loader->budget.line > 0) return;
    const dm_spot spot = dm_loader_spot(loader, NULL);
    loader->budget.file = spot.file;
    loader->budget.line = spot.line;
}

/// Spends without raising: what the allocator and the hook share.
static void spend(dm_budget *budget, size_t units)
{
    const int64_t price = units > INT32_MAX ? INT32_MAX : (int64_t)units;
    budget->fuel = price > budget->fuel ? 0 : budget->fuel - price;
}

/// Whether a block has the size of a table's hash part in Lua 5.4: 24 bytes for each of 2^n keys.
/// (A stack or a list has other sizes; that one now and then has this size does no harm.)
static bool is_hash_part(size_t size)
{
    const size_t keys = size / NODE_BYTES;
    return size % NODE_BYTES == 0 && (keys & (keys - 1)) == 0;
}

static void *allocate(void *context, void *block, size_t old_size, size_t new_size)
{
    dm_loader *loader = context;
    dm_budget *budget = &loader->budget;
    const bool is_text = block == NULL && old_size == LUA_TSTRING;
    if (block == NULL) old_size = 0; // it holds the kind of the new object instead
    if (new_size == 0) {
        budget->memory -= old_size;
        free(block);
        return NULL;
    }

    if (new_size > old_size) {
        const bool is_too_much = budget->memory - old_size + new_size > DM_MEMORY_MAX ||
                                 (is_text && new_size > DM_STRING_MAX + 64);
        if (is_too_much && !budget->is_full) {
            budget->is_full = true;
            note_place(loader);
        }
        // Once refused, always refused: else a protected call could try again for ever.
        if (budget->is_full) return NULL;
        spend(budget, 1 + new_size / BYTES_PER_UNIT);
        if (is_text && new_size > budget->longest_text) budget->longest_text = new_size;
        if (is_hash_part(new_size) && new_size > budget->largest_block)
            budget->largest_block = new_size;
    }
    void *moved = realloc(block, new_size);
    if (moved == NULL) {
        if (new_size <= old_size) return block; // Lua does not allow shrinking to fail
        budget->is_full = true;
        return NULL;
    }
    budget->memory = budget->memory - old_size + new_size;
    return moved;
}

static bool is_dead(const dm_budget *budget)
{
    return budget->is_spent || budget->is_full;
}

_Noreturn void dm_stop(lua_State *lua)
{
    lua_pushlightuserdata(lua, &dm_loader_of(lua)->budget);
    lua_error(lua);
    abort(); // not reached: lua_error() does not return
}

static void watch_fuel(lua_State *lua, lua_Debug *frame);

/// Stops a script without fuel; from now on at every instruction, whatever it catches.
static void stop_when_spent(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    if (loader->budget.fuel > 0) return;
    if (!loader->budget.is_spent) {
        loader->budget.is_spent = true;
        note_place(loader);
        lua_sethook(lua, watch_fuel, LUA_MASKCOUNT, 1);
    }
    dm_stop(lua);
}

static void watch_fuel(lua_State *lua, lua_Debug *frame)
{
    (void)frame;
    dm_budget *budget = &dm_loader_of(lua)->budget;
    if (budget->is_full) dm_stop(lua);
    // Comparing long texts, and finding a key among thousands that were chosen to collide, are one
    // instruction each: so instructions are dearer for who makes such things.
    size_t price = 1 + budget->longest_text / DEARER_EVERY;
    if (budget->largest_block > BLOCK_FREE)
        price += (budget->largest_block - BLOCK_FREE) / DEARER_EVERY;
    spend(budget, HOOK_EVERY * price);
    stop_when_spent(lua);
}

void dm_charge(lua_State *lua, size_t units)
{
    spend(&dm_loader_of(lua)->budget, units);
    stop_when_spent(lua);
}

_Noreturn void dm_stop_full(dm_loader *loader)
{
    loader->budget.is_full = true;
    note_place(loader);
    dm_stop(loader->lua);
}

void dm_spend(dm_loader *loader, size_t units)
{
    spend(&loader->budget, units);
}

void dm_budget_refill(dm_loader *loader, int64_t fuel)
{
    loader->budget.fuel = fuel;
    loader->budget.is_spent = false;
    loader->budget.file = -1;
    loader->budget.line = 0;
    lua_sethook(loader->lua, watch_fuel, LUA_MASKCOUNT, HOOK_EVERY);
}

// ---------------------------------------------------------------------------------------------
// Errors

_Noreturn void dm_raise(lua_State *lua, const char *format, ...)
{
    char message[DM_MESSAGE_MAX];
    dm_text text = dm_text_over(message, sizeof message);
    va_list args;
    va_start(args, format);
    dm_text_vformat(&text, format, args);
    va_end(args);

    luaL_where(lua, 1);
    lua_pushstring(lua, message);
    lua_concat(lua, 2);
    lua_error(lua);
    abort(); // not reached
}

const char *dm_type_words(lua_State *lua, int at)
{
    switch (lua_type(lua, at)) {
    case LUA_TNONE:
    case LUA_TNIL:
        return _("nothing");
    case LUA_TBOOLEAN:
        return lua_toboolean(lua, at) ? "true" : "false";
    case LUA_TNUMBER:
        return _("a number");
    case LUA_TSTRING:
        return _("a text");
    case LUA_TTABLE:
        return _("a table");
    case LUA_TFUNCTION:
        return _("a function");
    default:
        return _("a single call");
    }
}

/// The author raises an error: an error that is no text cannot say where.
static void note_error(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    loader->is_author_error = true;
    loader->error_spot = dm_loader_spot(loader, NULL);
}

static int base_assert(lua_State *lua)
{
    luaL_checkany(lua, 1);
    if (lua_toboolean(lua, 1)) return lua_gettop(lua);
    note_error(lua);
    if (lua_type(lua, 2) != LUA_TSTRING) dm_raise(lua, "assertion failed");
    luaL_where(lua, 1);
    lua_pushvalue(lua, 2);
    lua_concat(lua, 2);
    return lua_error(lua);
}

static int base_error(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_ERROR);
    note_error(lua);
    const lua_Integer level = luaL_optinteger(lua, 2, 1);
    if (lua_type(lua, 1) == LUA_TSTRING && level > 0 && level <= LEVEL_MAX) {
        luaL_where(lua, (int)level);
        lua_pushvalue(lua, 1);
        lua_concat(lua, 2);
    } else {
        lua_settop(lua, 1);
    }
    return lua_error(lua);
}

static int base_pcall(lua_State *lua)
{
    luaL_checkany(lua, 1);
    dm_charge(lua, PRICE_OF_ERROR);
    const int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
    if (is_dead(&dm_loader_of(lua)->budget)) dm_stop(lua);
    if (status != LUA_OK) dm_loader_of(lua)->is_author_error = false;
    luaL_checkstack(lua, 1, NULL);
    lua_pushboolean(lua, status == LUA_OK);
    lua_insert(lua, 1);
    return lua_gettop(lua);
}

// ---------------------------------------------------------------------------------------------
// Values

static int base_select(lua_State *lua)
{
    const int count = lua_gettop(lua);
    if (lua_type(lua, 1) == LUA_TSTRING && strcmp(lua_tostring(lua, 1), "#") == 0) {
        lua_pushinteger(lua, count - 1);
        return 1;
    }
    const lua_Integer from = luaL_checkinteger(lua, 1);
    luaL_argcheck(lua, from >= 1, 1, "must be 1 or more");
    return from >= count ? 0 : count - (int)from;
}

static int base_tonumber(lua_State *lua)
{
    luaL_checkany(lua, 1);
    if (lua_type(lua, 1) == LUA_TNUMBER) {
        lua_settop(lua, 1);
        return 1;
    }
    const char *text = lua_type(lua, 1) == LUA_TSTRING ? lua_tostring(lua, 1) : NULL;
    if (text == NULL || lua_stringtonumber(lua, text) == 0) lua_pushnil(lua);
    return 1;
}

/// Never shows an address: it would differ between runs, and help an attacker.
static int base_tostring(lua_State *lua)
{
    luaL_checkany(lua, 1);
    switch (lua_type(lua, 1)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
        lua_pushvalue(lua, 1);
        lua_tolstring(lua, -1, NULL);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(lua, lua_toboolean(lua, 1) ? "true" : "false");
        break;
    default:
        lua_pushstring(lua, luaL_typename(lua, 1));
        break;
    }
    return 1;
}

static int base_type(lua_State *lua)
{
    luaL_checkany(lua, 1);
    lua_pushstring(lua, luaL_typename(lua, 1));
    return 1;
}

// ---------------------------------------------------------------------------------------------
// Names

int dm_sink(lua_State *lua)
{
    dm_charge(lua, 1);
    lua_pushcfunction(lua, dm_sink);
    return 1;
}

bool dm_is_sink(lua_State *lua, int at)
{
    return lua_tocfunction(lua, at) == dm_sink;
}

/// Names of Lua that are left out on purpose, and what to do instead.
static const struct {
    const char *name;
    const char *instead;
} left_out[] = {
    {"print", N_("texts that people read stand in titles and texts; `demarche check` shows what "
                 "was declared")},
    {"dofile", N_("include \"part.lua\" runs another file of the folder")},
    {"loadfile", N_("include \"part.lua\" runs another file of the folder")},
    {"load", N_("a scenario cannot make code while it runs; write a function")},
    {"os", N_("scenario time is measured with { \"time\", at_least = \"0:06:00\" }; the computer's "
              "clock would make runs differ")},
    {"io", N_("a scenario reads no files; texts stand in the scenario itself")},
    {"debug", N_("`demarche check` and `demarche explain` show what went wrong")},
    {"package", N_("include \"part.lua\" runs another file of the folder")},
    {"collectgarbage", N_("memory is looked after by the engine")},
    {"coroutine", N_("write data: at, after and when say what happens in which order")},
    {"setmetatable", N_("plain tables and functions are enough for declarations")},
    {"getmetatable", N_("plain tables and functions are enough for declarations")},
    {"rawset", N_("write table[name] = value")},
    {"rawget", N_("write table[name]")},
    {"rawequal", N_("write a == b")},
    {"rawlen", N_("write #table")},
    {"next", N_("for name, value in pairs(table) do ... end; pairs goes in sorted order")},
    {"xpcall", N_("pcall is there")},
    {"math.random", N_("chance belongs to the engine, so that runs can be repeated: draw \"name\" "
                       "{ ... } or chance = 300")},
    {"math.randomseed", N_("chance belongs to the engine, so that runs can be repeated: draw "
                           "\"name\" { ... } or chance = 300")},
    {"string.gsub", N_("patterns are left out; string.find and string.split take plain text")},
    {"string.gmatch", N_("patterns are left out; string.find and string.split take plain text")},
    {"string.match", N_("patterns are left out; string.find and string.split take plain text")},
    {"_G", N_("use local variables")},
};

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static const char *nearest_name(lua_State *lua, const char *name, int names)
{
    const char *known[NAMES_MAX];
    size_t count = 0;
    lua_pushnil(lua);
    while (lua_next(lua, names) != 0) {
        if (count < NAMES_MAX && lua_type(lua, -2) == LUA_TSTRING)
            known[count++] = lua_tostring(lua, -2);
        lua_pop(lua, 1);
    }
    qsort(known, count, sizeof *known, compare_names); // Lua's own order differs from run to run
    return dm_suggest(name, known, (int)count);
}

static void blame_name(lua_State *lua, const char *full_name, const char *name, int names)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_spot spot = dm_loader_spot(loader, NULL);
    spot.word = name;
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++) {
        if (strcmp(left_out[i].name, full_name) != 0) continue;
        dm_hint(dm_blame(loader, DM_MISTAKE_NOT_THERE, &spot, full_name, NULL, NULL), "%s",
                _(left_out[i].instead));
        return;
    }

    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_SUCH_NAME, &spot, full_name, NULL, NULL);
    if (diag->code == 0) return; // told already
    const char *nearest = nearest_name(lua, name, names);
    if (nearest != NULL) {
        dm_hint(diag, _("did you mean %s?"), nearest);
    } else {
        dm_hint(diag, _("texts stand between quotes: \"%s\"; a variable needs `local %s = ...`"),
                name, name);
    }
}

/// __index of the table of all names: only reached for what is not there.
static int missing_name(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_ERROR);
    if (lua_type(lua, 2) == LUA_TSTRING)
        blame_name(lua, lua_tostring(lua, 2), lua_tostring(lua, 2), 1);
    lua_pushcfunction(lua, dm_sink);
    return 1;
}

/// __index of a library's table: names[upvalue 1] has no such function.
static int missing_member(lua_State *lua)
{
    dm_charge(lua, PRICE_OF_ERROR);
    if (lua_type(lua, 2) != LUA_TSTRING) {
        lua_pushnil(lua);
        return 1;
    }
    const char *full_name =
        lua_pushfstring(lua, "%s.%s", lua_tostring(lua, lua_upvalueindex(1)), lua_tostring(lua, 2));
    blame_name(lua, full_name, lua_tostring(lua, 2), 1);
    lua_pushcfunction(lua, dm_sink);
    return 1;
}

/// __newindex of the environment, which itself is empty: upvalue 1 is the table of all names.
static int set_name(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_charge(lua, PRICE_OF_ERROR);
    const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "?";
    dm_spot spot = dm_loader_spot(loader, NULL);
    spot.word = name;
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_GLOBAL_SET, &spot, name, NULL, NULL);

    lua_pushvalue(lua, 2);
    const bool is_word = lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL;
    if (is_word) {
        dm_hint(diag, _("\"%s\" is a word of the language; take another name"), name);
        return 0;
    }
    dm_hint(diag, _("write `local %s = ...`"), name);
    lua_settop(lua, 3);
    lua_rawset(lua, 1); // so that its later uses are not mistakes of their own
    return 0;
}

static int refuse_member(lua_State *lua)
{
    dm_raise(lua, "%s", _("this table belongs to the engine and cannot be changed"));
}

void dm_library_begin(lua_State *lua)
{
    luaL_checkstack(lua, 8, NULL);
    lua_newtable(lua);
}

void dm_library_function(lua_State *lua, int at, const char *name, lua_CFunction function)
{
    lua_pushcfunction(lua, function);
    lua_setfield(lua, at, name);
}

void dm_library_end(lua_State *lua, int names, const char *name)
{
    const int real = lua_gettop(lua);
    lua_createtable(lua, 0, 1);
    lua_pushstring(lua, name);
    lua_pushcclosure(lua, missing_member, 1);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, real);

    lua_newtable(lua); // what scripts hold: empty, so every write is seen
    lua_createtable(lua, 0, 2);
    lua_pushvalue(lua, real);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, refuse_member);
    lua_setfield(lua, -2, "__newindex");
    lua_setmetatable(lua, -2);
    lua_setfield(lua, names, name);
}

static const luaL_Reg base_functions[] = {
    {"assert", base_assert},
    {"error", base_error},
    {"pcall", base_pcall},
    {"select", base_select},
    {"tonumber", base_tonumber},
    {"tostring", base_tostring},
    {"type", base_type},
    {"include", dm_script_include},
    {"library", dm_script_library},
    {NULL, NULL},
};

static int open_environment(lua_State *lua)
{
    luaL_checkstack(lua, 20, NULL);
    lua_newtable(lua);
    const int names = lua_gettop(lua);
    luaL_setfuncs(lua, base_functions, 0);
    dm_library_text(lua, names);
    dm_library_table(lua, names);
    dm_language_open(dm_loader_of(lua), names);

    lua_createtable(lua, 0, 1);
    lua_pushcfunction(lua, missing_name);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, names);

    lua_newtable(lua);
    lua_createtable(lua, 0, 2);
    lua_pushvalue(lua, names);
    lua_setfield(lua, -2, "__index");
    lua_pushvalue(lua, names);
    lua_pushcclosure(lua, set_name, 1);
    lua_setfield(lua, -2, "__newindex");
    lua_setmetatable(lua, -2);
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); // what every chunk gets as _ENV
    return 0;
}

bool dm_sandbox_open(dm_loader *loader)
{
    loader->budget.fuel = DM_FUEL_LOAD;
    lua_State *lua = lua_newstate(allocate, loader);
    if (lua == NULL) return false;
    *(dm_loader **)lua_getextraspace(lua) = loader;
    lua_pushcfunction(lua, open_environment);
    loader->lua = lua;
    if (lua_pcall(lua, 0, 0, 0) != LUA_OK) return false;
    dm_budget_refill(loader, DM_FUEL_LOAD);
    return true;
}
