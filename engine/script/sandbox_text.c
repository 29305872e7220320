// string and utf8 of the sandbox. None takes a pattern: their matching can take for ever.
#include "script/sandbox.h"

#include "base/utf8.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE = 2, PRICE_OF_PART = 10, BYTES_PER_UNIT = 16, WIDTH_DIGITS_MAX = 2 };

/// Argument `at`, paid for.
static const char *text_argument(lua_State *lua, int at, size_t *size)
{
    luaL_checktype(lua, at, LUA_TSTRING);
    const char *text = lua_tolstring(lua, at, size);
    dm_charge(lua, PRICE + *size / BYTES_PER_UNIT);
    return text;
}

/// A position counted from the end when negative; at least 1.
static size_t position(lua_Integer at, size_t size)
{
    if (at > 0) return (size_t)at;
    if (at == 0 || at < -(lua_Integer)size) return 1;
    return size + (size_t)at + 1;
}

/// The end of a range, 0 for "before the first".
static size_t range_end(lua_Integer at, size_t size)
{
    if (at > (lua_Integer)size) return size;
    if (at >= 0) return (size_t)at;
    return at < -(lua_Integer)size ? 0 : size + (size_t)at + 1;
}

static int string_len(lua_State *lua)
{
    size_t size;
    text_argument(lua, 1, &size);
    lua_pushinteger(lua, (lua_Integer)size);
    return 1;
}

static int string_sub(lua_State *lua)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    const size_t from = position(luaL_checkinteger(lua, 2), size);
    const size_t to = range_end(luaL_optinteger(lua, 3, -1), size);
    if (from > to) {
        lua_pushliteral(lua, "");
    } else {
        lua_pushlstring(lua, text + from - 1, to - from + 1);
    }
    return 1;
}

static int change_case(lua_State *lua, char first, char last, int by)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    luaL_Buffer buffer;
    char *changed = luaL_buffinitsize(lua, &buffer, size);
    for (size_t i = 0; i < size; i++) {
        const bool is_changed = text[i] >= first && text[i] <= last;
        changed[i] = is_changed ? (char)(text[i] + by) : text[i];
    }
    luaL_pushresultsize(&buffer, size);
    return 1;
}

static int string_lower(lua_State *lua)
{
    return change_case(lua, 'A', 'Z', 'a' - 'A');
}

static int string_upper(lua_State *lua)
{
    return change_case(lua, 'a', 'z', 'A' - 'a');
}

static int string_rep(lua_State *lua)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    const lua_Integer times = luaL_checkinteger(lua, 2);
    if (times <= 0 || size == 0) {
        lua_pushliteral(lua, "");
        return 1;
    }
    if ((lua_Unsigned)times > DM_STRING_MAX / size)
        dm_raise(lua, "string.rep makes at most %d bytes", DM_STRING_MAX);
    dm_charge(lua, size * (size_t)times / BYTES_PER_UNIT);
    luaL_Buffer buffer;
    char *repeated = luaL_buffinitsize(lua, &buffer, size * (size_t)times);
    for (lua_Integer i = 0; i < times; i++) memcpy(repeated + (size_t)i * size, text, size);
    luaL_pushresultsize(&buffer, size * (size_t)times);
    return 1;
}

static int string_byte(lua_State *lua)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    const lua_Integer first = luaL_optinteger(lua, 2, 1);
    const size_t from = position(first, size);
    const size_t to = range_end(luaL_optinteger(lua, 3, (lua_Integer)from), size);
    if (from > to) return 0;
    if (to - from >= DM_UNPACK_MAX)
        dm_raise(lua, "string.byte gives at most %d bytes", DM_UNPACK_MAX);
    const int count = (int)(to - from) + 1;
    luaL_checkstack(lua, count, NULL);
    for (int i = 0; i < count; i++) lua_pushinteger(lua, (unsigned char)text[from - 1 + (size_t)i]);
    return count;
}

/// The first place of `part` in `text`, or NULL. Charges for what it reads.
static const char *find_plain(lua_State *lua, const char *text, size_t size, const char *part,
                              size_t part_size)
{
    if (part_size == 0) return text;
    const char *end = text + size;
    for (const char *at = text; (size_t)(end - at) >= part_size; at++) {
        at = memchr(at, part[0], (size_t)(end - at) - part_size + 1);
        if (at == NULL) return NULL;
        dm_charge(lua, 1 + part_size / BYTES_PER_UNIT);
        if (memcmp(at, part, part_size) == 0) return at;
    }
    return NULL;
}

/// string.find(text, part [, from]): plain text only. Gives first and last position, or nil.
static int string_find(lua_State *lua)
{
    size_t size;
    size_t part_size;
    const char *text = text_argument(lua, 1, &size);
    const char *part = text_argument(lua, 2, &part_size);
    const size_t from = position(luaL_optinteger(lua, 3, 1), size);
    const char *found =
        from > size + 1 ? NULL : find_plain(lua, text + from - 1, size - from + 1, part, part_size);
    if (found == NULL) {
        lua_pushnil(lua);
        return 1;
    }
    lua_pushinteger(lua, (lua_Integer)(found - text) + 1);
    lua_pushinteger(lua, (lua_Integer)(found - text) + (lua_Integer)part_size);
    return 2;
}

/// string.split(text, separator): a list of the parts between.
static int string_split(lua_State *lua)
{
    size_t size;
    size_t part_size;
    const char *text = text_argument(lua, 1, &size);
    const char *part = text_argument(lua, 2, &part_size);
    luaL_argcheck(lua, part_size > 0, 2, "must not be empty");
    lua_newtable(lua);
    lua_Integer count = 0;
    for (;;) {
        const char *found = find_plain(lua, text, size, part, part_size);
        const size_t length = found == NULL ? size : (size_t)(found - text);
        dm_charge(lua, PRICE_OF_PART);
        lua_pushlstring(lua, text, length);
        lua_rawseti(lua, 3, ++count);
        if (found == NULL) return 1;
        text = found + part_size;
        size -= length + part_size;
    }
}

/// "%-05d": what may stand between the sign and the letter.
static const char *read_width(lua_State *lua, const char *at, char *format)
{
    size_t length = 0;
    format[length++] = '%';
    while (*at == '-' || *at == '0') {
        if (length > 2) dm_raise(lua, "string.format: a format is too long");
        format[length++] = *at++;
    }
    for (int digits = 0; *at >= '0' && *at <= '9'; digits++) {
        if (digits == WIDTH_DIGITS_MAX)
            dm_raise(lua, "string.format: a width has at most 2 digits");
        format[length++] = *at++;
    }
    format[length] = '\0';
    return at;
}

/// Pads `text` to the width of "%-8"; own code, because "%s" of C stops at a NUL.
static void add_padded(luaL_Buffer *buffer, const char *format, const char *text, size_t size)
{
    const bool is_left = strchr(format, '-') != NULL;
    const bool is_zero = !is_left && format[1] == '0';
    const char *digits = format + strspn(format, "%-0");
    size_t width = 0;
    for (; *digits != '\0'; digits++) width = width * 10 + (size_t)(*digits - '0');

    const size_t padding = width > size ? width - size : 0;
    const bool has_sign = is_zero && size > 0 && text[0] == '-';
    if (has_sign) luaL_addchar(buffer, '-');
    for (size_t i = 0; !is_left && i < padding; i++) luaL_addchar(buffer, is_zero ? '0' : ' ');
    luaL_addlstring(buffer, text + has_sign, size - has_sign);
    for (size_t i = 0; is_left && i < padding; i++) luaL_addchar(buffer, ' ');
}

static void add_number(lua_State *lua, luaL_Buffer *buffer, const char *format, int at)
{
    char digits[32];
    dm_text number = dm_text_over(digits, sizeof digits);
    dm_text_int(&number, luaL_checkinteger(lua, at));
    add_padded(buffer, format, digits, number.size);
}

static void add_argument(lua_State *lua, luaL_Buffer *buffer, const char *format, char letter,
                         int at)
{
    const int type = lua_type(lua, at);
    if (letter != 's' || lua_isinteger(lua, at)) {
        add_number(lua, buffer, format, at);
    } else if (type == LUA_TSTRING) {
        size_t size;
        const char *text = text_argument(lua, at, &size);
        add_padded(buffer, format, text, size);
    } else {
        const char *truth = lua_toboolean(lua, at) ? "true" : "false";
        // Of all else only what it is, never an address.
        const char *text = type == LUA_TBOOLEAN ? truth : lua_typename(lua, type);
        add_padded(buffer, format, text, strlen(text));
    }
}

/// string.format with %d, %i, %s and %%; widths such as %02d.
static int string_format(lua_State *lua)
{
    size_t size;
    const char *at = text_argument(lua, 1, &size);
    const int arguments = lua_gettop(lua); // the buffer below puts things of its own behind them
    luaL_Buffer buffer;
    luaL_buffinit(lua, &buffer);
    const char *end = at + size;
    for (int argument = 1; at < end; at++) {
        if (*at != '%') {
            luaL_addchar(&buffer, *at);
            continue;
        }
        char format[8];
        at = read_width(lua, at + 1, format);
        if (*at == '%') {
            luaL_addchar(&buffer, '%');
        } else if (*at == 'd' || *at == 'i' || *at == 's') {
            if (++argument > arguments) dm_raise(lua, "string.format: no value for %%%c", *at);
            add_argument(lua, &buffer, format, *at, argument);
        } else {
            dm_raise(lua, "string.format knows %%d, %%s and %%%%");
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int utf8_len(lua_State *lua)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    lua_Integer count = 0;
    for (size_t at = 0; at < size; count++) {
        const size_t length = dm_utf8_read(text + at, size - at, NULL);
        if (length == 0) {
            lua_pushnil(lua);
            lua_pushinteger(lua, (lua_Integer)at + 1);
            return 2;
        }
        at += length;
    }
    lua_pushinteger(lua, count);
    return 1;
}

static int utf8_char(lua_State *lua)
{
    const int count = lua_gettop(lua);
    dm_charge(lua, (size_t)count);
    luaL_Buffer buffer;
    luaL_buffinit(lua, &buffer);
    for (int i = 1; i <= count; i++) {
        const lua_Integer code = luaL_checkinteger(lua, i);
        const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
        luaL_argcheck(lua, code >= 0 && code <= 0x10FFFF && !is_surrogate, i, "is no character");
        lua_pushfstring(lua, "%U", (long)code);
        luaL_addvalue(&buffer);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int utf8_codepoint(lua_State *lua)
{
    size_t size;
    const char *text = text_argument(lua, 1, &size);
    const size_t from = position(luaL_optinteger(lua, 2, 1), size);
    uint32_t character = 0;
    if (from > size || dm_utf8_read(text + from - 1, size - from + 1, &character) == 0)
        dm_raise(lua, "no character starts there");
    lua_pushinteger(lua, character);
    return 1;
}

static const luaL_Reg string_functions[] = {
    {"byte", string_byte},   {"find", string_find}, {"format", string_format}, {"len", string_len},
    {"lower", string_lower}, {"rep", string_rep},   {"split", string_split},   {"sub", string_sub},
    {"upper", string_upper}, {NULL, NULL},
};

static const luaL_Reg utf8_functions[] = {
    {"char", utf8_char},
    {"codepoint", utf8_codepoint},
    {"len", utf8_len},
    {NULL, NULL},
};

void dm_library_text(lua_State *lua, int names)
{
    dm_library_begin(lua);
    luaL_setfuncs(lua, string_functions, 0);
    const int real = lua_gettop(lua);
    dm_library_end(lua, names, "string");

    lua_pushliteral(lua, ""); // ("x"):upper() reaches this table and nothing else
    lua_createtable(lua, 0, 1);
    lua_pushvalue(lua, real);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_settop(lua, real - 1);

    dm_library_begin(lua);
    luaL_setfuncs(lua, utf8_functions, 0);
    dm_library_end(lua, names, "utf8");
    lua_settop(lua, real - 1);
}
