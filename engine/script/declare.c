// The words of the language: each is a function that takes an id and gives a function that takes
// the body: asset "north_grid" { ... } are two calls.
#include "script/fields.h"

#include "base/i18n.h"
#include "script/sandbox.h"

#include <assert.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE_OF_DECLARATION = 100, ID_TEXT_MAX = DM_ID_MAX + 8 };

const char dm_any_word[] = "any";

// ---------------------------------------------------------------------------------------------
// Marks are userdata: a script can hold one, and cannot make one up.

void dm_mark_push(lua_State *lua, const dm_mark *mark, int body)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_mark *kept = lua_newuserdatauv(lua, sizeof *kept, 1);
    *kept = *mark;
    kept->made = -1;
    lua_pushvalue(lua, body);
    lua_setiuservalue(lua, -2, 1);
    if (loader->is_advising) return;

    void *made = loader->made;
    kept->made = loader->made_count;
    dm_made *row =
        dm_loader_grow(loader, &made, &loader->made_count, &loader->made_capacity, sizeof *row);
    loader->made = made;
    *row = (dm_made){.spot = mark->spot, .word = mark->word};
}

bool dm_mark_open(lua_State *lua, int at, dm_mark *mark)
{
    if (lua_type(lua, at) != LUA_TUSERDATA || lua_rawlen(lua, at) != sizeof *mark) return false;
    memcpy(mark, lua_touserdata(lua, at), sizeof *mark);
    if (mark->made >= 0) dm_loader_of(lua)->made[mark->made].is_used = true;
    luaL_checkstack(lua, 8, NULL);
    lua_getiuservalue(lua, at, 1);
    return true;
}

// ---------------------------------------------------------------------------------------------
// Declarations

void dm_kind_read(dm_loader *loader, const dm_kind *kind, const dm_spot *spot, const char *id,
                  int at)
{
    dm_charge(loader->lua, PRICE_OF_DECLARATION);
    void *row = kind->place != NULL ? kind->place(loader, spot, id)
                                    : dm_loader_noun_row(loader, kind->table, id, 0, spot);
    if (row == NULL) return;

    char what[ID_TEXT_MAX + 32];
    snprintf(what, sizeof what, kind->has_number ? "%s(%s)" : "%s \"%s\"", kind->word, id);
    const unsigned scope = loader->scope;
    loader->scope = kind->scope;
    if (kind->read_body != NULL) {
        kind->read_body(loader, spot, at, row);
    } else {
        dm_fields_read(loader, spot, at, (dm_form){kind->fields, kind->field_count, what}, row);
    }
    if (kind->finish != NULL) kind->finish(loader, spot, row);
    loader->scope = scope;
}

void dm_nested_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                    const dm_kind *kinds, int kind_count)
{
    assert(kinds != NULL);
    lua_State *lua = loader->lua;
    const int length = dm_list_length(loader, spot, what, at);
    for (int i = 1; i <= length; i++) {
        dm_mark mark = {0};
        lua_rawgeti(lua, at, i);
        const int item = lua_gettop(lua);
        const bool is_mark = dm_mark_open(lua, item, &mark);
        const dm_kind *kind = NULL;
        for (int j = 0; is_mark && j < kind_count; j++)
            if (mark.kind == &kinds[j]) kind = &kinds[j];
        const dm_spot inner = dm_spot_in(spot, NULL, i);
        if (is_mark && kind != NULL) {
            dm_kind_read(loader, kind, &mark.spot, mark.id, lua_gettop(lua));
        } else if (is_mark) {
            dm_blame(loader, DM_MISTAKE_MISPLACED, &mark.spot, mark.word, what, NULL);
        } else {
            dm_hint(dm_blame_type(loader, &inner, what, _("a list of declarations"), item),
                    _("write %s \"id\" { ... }"), kinds[0].word);
        }
        lua_settop(lua, item - 1);
    }
}

/// The second call: upvalue 1 is the kind, upvalue 2 the number of the half.
static int declare_body(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    const dm_kind *kind = lua_touserdata(lua, lua_upvalueindex(1));
    dm_half *half = &loader->halves[lua_tointeger(lua, lua_upvalueindex(2))];
    half->is_done = true;
    const dm_half mine = *half; // the array may move while the body is read
    lua_settop(lua, 1);
    if (!kind->is_nested) {
        dm_kind_read(loader, kind, &mine.spot, mine.id, 1);
        return 0;
    }
    const dm_mark mark = {.kind = kind, .word = kind->word, .id = mine.id, .spot = mine.spot};
    dm_mark_push(lua, &mark, 1);
    return 1;
}

/// The id of a declaration as text; NULL when blamed.
static const char *take_id(dm_loader *loader, const dm_kind *kind, const dm_spot *spot)
{
    lua_State *lua = loader->lua;
    char number[16];
    if (kind->has_number) {
        int64_t rung;
        if (!dm_number_read(loader, spot, kind->word, 1, (dm_range){0, DM_RUNGS - 1}, &rung))
            return NULL;
        snprintf(number, sizeof number, "%d", (int)rung);
        return dm_loader_keep(loader, number, strlen(number));
    }
    if (lua_type(lua, 1) == LUA_TSTRING) {
        size_t size;
        const char *id = lua_tolstring(lua, 1, &size);
        if (size <= DM_ID_MAX) return dm_loader_keep(loader, id, size);
        dm_blame_id(loader, spot, id);
        return NULL;
    }
    if (lua_type(lua, 1) == LUA_TTABLE) {
        dm_hint(dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, kind->word, _("an id"), NULL),
                _("write %s \"id\" { ... }"), kind->word);
    } else {
        dm_blame_type(loader, spot, _("the id"), _("a text"), 1);
    }
    return NULL;
}

/// The first call.
static int declare(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    const dm_kind *kind = lua_touserdata(lua, lua_upvalueindex(1));
    dm_charge(lua, PRICE_OF_DECLARATION);
    luaL_checkstack(lua, 8, NULL);
    const dm_spot spot = dm_loader_spot(loader, kind->word);
    if (loader->is_advising) {
        dm_blame(loader, DM_MISTAKE_INSIDE_ADVICE, &spot, kind->word, NULL, NULL);
        return dm_sink(lua);
    }
    const char *id = take_id(loader, kind, &spot);
    if (id == NULL) return dm_sink(lua);

    void *halves = loader->halves;
    const lua_Integer number = loader->half_count;
    dm_half *half =
        dm_loader_grow(loader, &halves, &loader->half_count, &loader->half_capacity, sizeof *half);
    loader->halves = halves;
    *half = (dm_half){.spot = spot, .word = kind->word, .id = id};
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_pushinteger(lua, number);
    lua_pushcclosure(lua, declare_body, 2);
    return 1;
}

/// any { row, row }: one of the rows must hold.
static int declare_any(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_charge(lua, PRICE_OF_DECLARATION);
    lua_settop(lua, 1);
    const dm_mark mark = {
        .kind = dm_any_word, .word = dm_any_word, .spot = dm_loader_spot(loader, dm_any_word)};
    dm_mark_push(lua, &mark, 1);
    return 1;
}

/// adviser "name" (function(view) ... end)
static int adviser_body(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_half *half = &loader->halves[lua_tointeger(lua, lua_upvalueindex(1))];
    half->is_done = true;
    lua_settop(lua, 1);
    if (lua_type(lua, 1) != LUA_TFUNCTION || lua_iscfunction(lua, 1)) {
        dm_hint(dm_blame_type(loader, &half->spot, "adviser", _("a function"), 1),
                _("write adviser \"%s\" (function(view) ... end)"), half->id);
        return 0;
    }
    if (loader->adviser_count == DM_ADVISERS_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, &half->spot, _("at most 16 advisers"), NULL,
                 NULL);
        return 0;
    }
    dm_adviser_row *adviser = &loader->advisers[loader->adviser_count];
    *adviser = (dm_adviser_row){.name = half->id, .spot = half->spot};
    adviser->function = luaL_ref(lua, LUA_REGISTRYINDEX);
    loader->adviser_count++;
    return 0;
}

static const dm_kind adviser_kind = {
    .word = "adviser", .words = N_("A Lua function that looks at the world and proposes.")};

static int declare_adviser(lua_State *lua)
{
    const int pushed = declare(lua);
    if (dm_is_sink(lua, -1)) return pushed;
    lua_getupvalue(lua, -1, 2);
    lua_pushcclosure(lua, adviser_body, 1);
    return 1;
}

static void open_kinds(lua_State *lua, int names, const dm_kind *kinds, int count)
{
    for (int i = 0; i < count; i++) {
        // Lua's light userdata has no const; it is only ever read.
        union {
            const dm_kind *kind;
            void *pointer;
        } is = {.kind = &kinds[i]};
        lua_pushlightuserdata(lua, is.pointer);
        lua_pushcclosure(lua, declare, 1);
        lua_setfield(lua, names, kinds[i].word);
    }
}

void dm_language_open(dm_loader *loader, int names)
{
    lua_State *lua = loader->lua;
    open_kinds(lua, names, dm_world_kinds, dm_world_kind_count);
    open_kinds(lua, names, dm_play_kinds, dm_play_kind_count);
    open_kinds(lua, names, dm_rule_kinds, dm_rule_kind_count);
    open_kinds(lua, names, dm_norm_kinds, dm_norm_kind_count);
    open_kinds(lua, names, &adviser_kind, 1);
    lua_getfield(lua, names, "adviser"); // the same, with another second half
    lua_getupvalue(lua, -1, 1);
    lua_pushcclosure(lua, declare_adviser, 1);
    lua_setfield(lua, names, "adviser");
    lua_pop(lua, 1);
    dm_library_function(lua, names, "any", declare_any);
    dm_verbs_open(lua, names, false);
    dm_library_begin(lua);
    dm_verbs_open(lua, lua_gettop(lua), true);
    dm_library_end(lua, names, "propose");
    lua_settop(lua, names);
}
