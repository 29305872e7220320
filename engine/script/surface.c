// The self-test of the sandbox: walks everything that a scenario can reach from its environment.
// A distribution once put a library back into the Lua of a program that had taken it out
// (CVE-2022-0543); so this is asked of the program as it runs, not of its source.
#include "script/manual.h"

#include "script/sandbox.h"
#include "script/script.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

enum { WAY_MAX = 120, DEPTH_MAX = 6 };

typedef struct stroll {
    lua_State *lua;
    dm_text *lines;
    int seen; ///< a table of the tables already told
} stroll;

static void walk_value(stroll *walk, int at, const char *way, int depth);

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static void walk_further(stroll *walk, const char *way, const char *sign, const char *name,
                         int depth)
{
    char further[WAY_MAX];
    dm_text text = dm_text_over(further, sizeof further);
    dm_text_format(&text, "%s%s%s", way, way[0] != '\0' ? sign : "", name);
    walk_value(walk, lua_gettop(walk->lua), further, depth + 1);
}

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static void walk_metatable(stroll *walk, int at, const char *way, int depth)
{
    lua_State *lua = walk->lua;
    if (!lua_getmetatable(lua, at)) return;
    lua_pushliteral(lua, "__index"); // what a read falls through to is reachable; the rest is not
    if (lua_rawget(lua, -2) == LUA_TTABLE) walk_value(walk, lua_gettop(lua), way, depth + 1);
    lua_pop(lua, 2);
}

static bool is_seen(stroll *walk, int at)
{
    lua_State *lua = walk->lua;
    lua_pushvalue(lua, at);
    const bool was_seen = lua_rawget(lua, walk->seen) != LUA_TNIL;
    lua_pop(lua, 1);
    lua_pushvalue(lua, at);
    lua_pushboolean(lua, 1);
    lua_rawset(lua, walk->seen);
    return was_seen;
}

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static void walk_table(stroll *walk, int at, const char *way, int depth)
{
    lua_State *lua = walk->lua;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        const char *name = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "?";
        walk_further(walk, way, ".", name, depth);
        lua_pop(lua, 1);
    }
}

// NOLINTNEXTLINE(misc-no-recursion): the depth is bounded
static void walk_value(stroll *walk, int at, const char *way, int depth)
{
    lua_State *lua = walk->lua;
    luaL_checkstack(lua, 16, NULL);
    const int type = lua_type(lua, at);
    if (type == LUA_TTABLE && depth < DEPTH_MAX) {
        if (is_seen(walk, at)) return;
        walk_table(walk, at, way, depth);
    } else {
        dm_text_format(walk->lines, "%s %s\n", way, lua_typename(lua, type));
    }
    if (type != LUA_TSTRING) walk_metatable(walk, at, way, depth);
}

static int walk_all(lua_State *lua)
{
    stroll walk = {.lua = lua, .lines = lua_touserdata(lua, 1)};
    lua_newtable(lua);
    walk.seen = lua_gettop(lua);
    lua_pushliteral(lua, "");
    if (lua_getmetatable(lua, -1)) { // ("x"):upper()
        lua_getfield(lua, -1, "__index");
        walk_value(&walk, lua_gettop(lua), "(text)", 0);
    }
    lua_pushglobaltable(lua);
    lua_newtable(lua); // the string library is told under both names
    walk.seen = lua_gettop(lua);
    walk_value(&walk, walk.seen - 1, "", 0);
    return 0;
}

static int compare_lines(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void add_sorted(dm_text *text, dm_text *lines)
{
    enum { LINES_MAX = 512 };
    const char *starts[LINES_MAX];
    size_t count = 0;
    for (char *line = lines->bytes; line != NULL && *line != '\0' && count < LINES_MAX;) {
        starts[count++] = line;
        line += strcspn(line, "\n");
        if (*line == '\n') *line++ = '\0';
    }
    qsort(starts, count, sizeof *starts, compare_lines);
    for (size_t i = 0; i < count; i++) dm_text_format(text, "%s\n", starts[i]);
}

void dm_script_surface(dm_text *text)
{
    dm_script *script = calloc(1, sizeof *script);
    dm_text lines = {0};
    if (script != NULL && dm_sandbox_open(&script->loader)) {
        lua_State *lua = script->loader.lua;
        lua_pushcfunction(lua, walk_all);
        lua_pushlightuserdata(lua, &lines);
        if (lua_pcall(lua, 1, 0, 0) != LUA_OK) dm_text_add(&lines, "the walk failed\n");
    }
    dm_script_free(script);
    add_sorted(text, &lines);
    dm_text_free(&lines);
}
