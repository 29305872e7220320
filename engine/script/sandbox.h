#pragma once

#include "script/loader.h"

// The Lua that a scenario runs in: built from nothing, every name on one list
// (tests/golden/sandbox-surface.txt), with fuel and memory that run out for good.

enum {
    DM_FUEL_LOAD = 50 * 1000 * 1000,
    DM_FUEL_ADVICE = 2 * 1000 * 1000,
    DM_MEMORY_MAX = 32 * 1024 * 1024,
    DM_STRING_MAX = 64 * 1024,
    DM_UNPACK_MAX = 256,
};

/// A new state for `loader`, with its environment. @return false without memory
bool dm_sandbox_open(dm_loader *loader);

/// Pays for work done in C. Raises when the fuel is spent.
void dm_charge(lua_State *lua, size_t units);

/// Gives fuel for a load or a call. Memory once refused stays refused.
void dm_budget_refill(dm_loader *loader, int64_t fuel);

/// Ends a call that the script cannot catch. Lua unwinds with longjmp.
_Noreturn void dm_stop(lua_State *lua);

/// The same for memory that a script has the engine keep.
_Noreturn void dm_stop_full(dm_loader *loader);

/// Pays without raising; the script is stopped soon after.
void dm_spend(dm_loader *loader, size_t units);

/// Stands for whatever a mistaken name was meant to be: takes any call, and is silently passed
/// over as a value, so that one slip is one report.
int dm_sink(lua_State *lua);
bool dm_is_sink(lua_State *lua, int at);

/// A word for the type of a value: "a number", "a text", "nothing".
const char *dm_type_words(lua_State *lua, int at);

/// Raises an author's error with the place of the call.
_Noreturn void dm_raise(lua_State *lua, const char *format, ...) DM_PRINTF(2, 3);

void dm_library_text(lua_State *lua, int names);  // sandbox_text.c: string, utf8
void dm_library_table(lua_State *lua, int names); // sandbox_table.c: pairs, table, math
/// Puts a read-only table of functions under `name` into `names`. @return its real table's index
void dm_library_begin(lua_State *lua);
void dm_library_end(lua_State *lua, int names, const char *name);
void dm_library_function(lua_State *lua, int at, const char *name, lua_CFunction function);
