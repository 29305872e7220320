#include "script/fields.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "script/sandbox.h"

#include <assert.h>
#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE_OF_FIELD = 20, NAMES_MAX = 64, LIST_MAX = 4096, NUMBER_TEXT_MAX = 32 };

void dm_store(void *row, const dm_field *field, int64_t value)
{
    char *to = (char *)row + field->offset;
    const uint64_t bits = (uint64_t)value;
    // Through unsigned types of the right size: right for signed members too, and defined.
    if (field->size == 1) {
        const uint8_t byte = (uint8_t)bits;
        memcpy(to, &byte, sizeof byte);
    } else if (field->size == 2) {
        const uint16_t half = (uint16_t)bits;
        memcpy(to, &half, sizeof half);
    } else if (field->size == 4) {
        const uint32_t word = (uint32_t)bits;
        memcpy(to, &word, sizeof word);
    } else if (field->size == 8) {
        memcpy(to, &bits, sizeof bits);
    }
}

static int64_t load_bits(const void *row, const dm_field *field)
{
    uint64_t bits = 0; // sets lie in little-endian words; see store_bits()
    const char *from = (const char *)row + field->offset;
    if (field->size == 2) {
        uint16_t half;
        memcpy(&half, from, sizeof half);
        bits = half;
    } else if (field->size == 4) {
        uint32_t word;
        memcpy(&word, from, sizeof word);
        bits = word;
    } else if (field->size == 8) {
        memcpy(&bits, from, sizeof bits);
    } else {
        bits = (unsigned char)*from;
    }
    return (int64_t)bits;
}

// ---------------------------------------------------------------------------------------------
// One value

dm_diag *dm_blame_type(dm_loader *loader, const dm_spot *spot, const char *what, const char *wanted,
                       int at)
{
    if (dm_is_sink(loader->lua, at)) { // blamed already, where the name was used
        loader->spare = (dm_diag){0};
        return &loader->spare;
    }
    dm_mark mark; // what is blamed here is not blamed again for leading to nothing
    if (dm_mark_open(loader->lua, at, &mark)) lua_pop(loader->lua, 1);
    if (lua_type(loader->lua, at) == LUA_TNUMBER && !lua_isinteger(loader->lua, at)) {
        char number[NUMBER_TEXT_MAX];
        snprintf(number, sizeof number, "%.14g", lua_tonumber(loader->lua, at));
        return dm_blame(loader, DM_MISTAKE_FLOAT, spot, what, number, NULL);
    }
    return dm_blame(loader, DM_MISTAKE_WRONG_TYPE, spot, what, wanted,
                    dm_type_words(loader->lua, at));
}

/// A float that stands for a share is the most usual slip.
static void hint_share(dm_diag *diag, lua_State *lua, int at, int64_t max)
{
    if (lua_type(lua, at) != LUA_TNUMBER || lua_isinteger(lua, at)) return;
    const lua_Number number = lua_tonumber(lua, at);
    if (max == DM_PER_MILLE && number > 0 && number < 1) {
        dm_hint(diag, _("write %d, not %.14g: shares are per-mille"),
                (int)(number * DM_PER_MILLE + 0.5), number);
    } else {
        dm_hint(diag, _("numbers are whole; divide with // instead of /"));
    }
}

static void blame_range(dm_loader *loader, const dm_spot *spot, const char *what, dm_range range,
                        int64_t value)
{
    char range_text[2 * NUMBER_TEXT_MAX];
    char value_text[NUMBER_TEXT_MAX];
    if (range.max == INT32_MAX || range.max == INT64_MAX) {
        snprintf(range_text, sizeof range_text, _("%" PRId64 " or more"), range.min);
    } else {
        snprintf(range_text, sizeof range_text, _("from %" PRId64 " to %" PRId64), range.min,
                 range.max);
    }
    snprintf(value_text, sizeof value_text, "%" PRId64, value);
    dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, spot, what, range_text, value_text);
}

bool dm_number_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                    dm_range range, int64_t *number)
{
    if (!lua_isinteger(loader->lua, at)) {
        dm_diag *diag = dm_blame_type(loader, spot, what, _("a whole number"), at);
        hint_share(diag, loader->lua, at, range.max);
        return false;
    }
    const int64_t value = lua_tointeger(loader->lua, at);
    if (value < range.min || value > range.max) {
        blame_range(loader, spot, what, range, value);
        return false;
    }
    *number = value;
    return true;
}

bool dm_time_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                  int64_t *minutes)
{
    lua_State *lua = loader->lua;
    if (lua_type(lua, at) != LUA_TSTRING) {
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_WRONG_TYPE, spot, what,
                                 _("a time such as \"0:06:30\""), dm_type_words(lua, at));
        if (lua_isinteger(lua, at)) {
            dm_hint(diag,
                    _("write \"%" PRId64 " min\" for minutes, \"6 h\" for hours, \"3 d\" for days"),
                    (int64_t)lua_tointeger(lua, at));
        }
        return false;
    }
    const char *text = lua_tostring(lua, at);
    if (dm_parse_time(text, minutes)) return true;
    char shown[DM_ID_MAX];
    dm_text out = dm_text_over(shown, sizeof shown);
    dm_text_add(&out, text);
    dm_hint(dm_blame(loader, DM_MISTAKE_BAD_TIME, spot, what, shown, NULL),
            _("write \"0:06:30\" (days:hours:minutes), \"90 min\", \"6 h\" or \"3 d\""));
    return false;
}

static const char *word_read(dm_loader *loader, const dm_spot *spot, const char *what,
                             const char *wanted, int at)
{
    if (lua_type(loader->lua, at) == LUA_TSTRING) return lua_tostring(loader->lua, at);
    dm_blame_type(loader, spot, what, wanted, at);
    return NULL;
}

const char *dm_id_read(dm_loader *loader, const dm_spot *spot, const char *what, int at)
{
    const char *id = word_read(loader, spot, what, _("an id such as \"north_grid\""), at);
    return id == NULL ? NULL : dm_loader_keep(loader, id, strlen(id));
}

int dm_choice_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                   const dm_kind_list *choices)
{
    const char *name = word_read(loader, spot, what, _("a word in quotes"), at);
    if (name == NULL) return -1;
    const int choice = dm_kind_find(choices, name);
    if (choice >= 0) return choice;
    char things[64];
    snprintf(things, sizeof things, _("%s is one of"), what);
    dm_hint_names(dm_blame(loader, DM_MISTAKE_UNKNOWN_CHOICE, spot, _(choices->what), name, NULL),
                  name, choices->names, choices->count, things);
    return -1;
}

/// Takes the indentation of a long text [[ ... ]] away: blanks after a line end and around all.
static size_t unindent(char *text, size_t size)
{
    size_t out = 0;
    bool is_at_start = true;
    for (size_t i = 0; i < size; i++) {
        const bool is_blank = text[i] == ' ' || text[i] == '\t';
        if (is_at_start && is_blank) continue;
        if (text[i] == '\n')
            while (out > 0 && (text[out - 1] == ' ' || text[out - 1] == '\t')) out--;
        is_at_start = text[i] == '\n';
        text[out++] = text[i];
    }
    while (out > 0 && strchr(" \t\n", text[out - 1]) != NULL) out--;
    size_t skip = 0;
    while (skip < out && text[skip] == '\n') skip++;
    memmove(text, text + skip, out - skip);
    return out - skip;
}

static size_t count_characters(const char *bytes, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++) count += ((unsigned char)bytes[i] & 0xC0) != 0x80;
    return count;
}

dm_words dm_words_read(dm_loader *loader, const dm_spot *spot, const char *what, int at, int max)
{
    if (word_read(loader, spot, what, _("a text"), at) == NULL) return 0;
    size_t size;
    const char *bytes = lua_tolstring(loader->lua, at, &size);
    dm_charge(loader->lua, size / 16);
    if (!dm_source_is_clean(bytes, size)) {
        dm_blame(loader, DM_MISTAKE_NOT_TEXT, spot, what, NULL, NULL);
        return 0;
    }
    const size_t most = max > 0 ? (size_t)max : DM_SCRIPT_TEXT_MAX;
    const size_t characters = count_characters(bytes, size);
    if (characters > most) {
        char most_text[NUMBER_TEXT_MAX];
        char has_text[NUMBER_TEXT_MAX];
        snprintf(most_text, sizeof most_text, "%zu", most);
        snprintf(has_text, sizeof has_text, "%zu", characters);
        dm_blame(loader, DM_MISTAKE_TEXT_TOO_LONG, spot, what, most_text, has_text);
        return 0;
    }
    char *copy = lua_newuserdatauv(loader->lua, size + 1, 0);
    memcpy(copy, bytes, size);
    const size_t kept = unindent(copy, size);
    const dm_words words = dm_loader_text(loader, copy, kept);
    lua_pop(loader->lua, 1);
    return words;
}

void dm_actor_read(dm_loader *loader, const dm_spot *spot, const char *what, int at, int16_t *to)
{
    static const struct {
        const char *name;
        int16_t actor;
    } stand_ins[] = {{"me", DM_ME}, {"them", DM_THEM}, {"owner", DM_OWNER}};
    const char *id = dm_id_read(loader, spot, what, at);
    if (id == NULL) return;
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++) {
        if (strcmp(id, stand_ins[i].name) != 0) continue;
        *to = stand_ins[i].actor;
        if (loader->scope & DM_IN_ACTOR) return;
        dm_hint(dm_blame(loader, DM_MISTAKE_NOBODY_HERE, spot, id, NULL, NULL),
                _("write the id of an actor"));
        return;
    }
    const dm_fixup fixup = {.kind = DM_FIX_INDEX,
                            .table = DM_TABLE_ACTORS,
                            .id = id,
                            .to = to,
                            .size = sizeof *to,
                            .spot = *spot};
    dm_fixup_add(loader, &fixup);
}

// ---------------------------------------------------------------------------------------------
// Lists

int dm_list_length(dm_loader *loader, const dm_spot *spot, const char *what, int at)
{
    lua_State *lua = loader->lua;
    dm_mark mark;
    const bool is_mark = dm_mark_open(lua, at, &mark);
    if (is_mark) lua_pop(lua, 1);
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_diag *diag = dm_blame_type(loader, spot, what, _("a list { ... }"), at);
        if (is_mark || lua_type(lua, at) == LUA_TSTRING) dm_hint(diag, _("put { } around it"));
        return -1;
    }
    lua_Unsigned length = lua_rawlen(lua, at);
    if (length > LIST_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, _("at most 4096 values in a list"), NULL,
                 NULL);
        length = LIST_MAX;
    }
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        lua_pop(lua, 1);
        if (lua_isinteger(lua, -1) && lua_tointeger(lua, -1) >= 1) continue;
        const bool has_name = lua_type(lua, -1) == LUA_TSTRING;
        dm_spot key = dm_spot_in(spot, has_name ? lua_tostring(lua, -1) : NULL, 0);
        key.is_key = true;
        dm_blame(loader, DM_MISTAKE_UNKNOWN_FIELD, &key, what,
                 has_name ? lua_tostring(lua, -1) : dm_type_words(lua, -1), NULL);
    }
    return (int)length;
}

void dm_list_read(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at, void *row,
                  dm_item_reader *each)
{
    const int length = dm_list_length(loader, spot, field->name, at);
    for (int i = 1; i <= length; i++) {
        dm_charge(loader->lua, PRICE_OF_FIELD);
        const dm_spot inner = dm_spot_in(spot, NULL, i);
        lua_rawgeti(loader->lua, at, i);
        each(loader, &inner, field, lua_gettop(loader->lua), row);
        lua_pop(loader->lua, 1);
    }
}

static void choice_bit(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                       void *row)
{
    const int choice = dm_choice_read(loader, spot, field->name, at, field->choices);
    if (choice >= 0)
        dm_store(row, field, load_bits(row, field) | (int64_t)(UINT64_C(1) << (unsigned)choice));
}

static void add_fixup(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row, dm_fixup_kind kind)
{
    const char *id = dm_id_read(loader, spot, field->name, at);
    if (id == NULL) return;
    const dm_fixup fixup = {.kind = kind,
                            .table = field->table,
                            .id = id,
                            .to = (char *)row + field->offset,
                            .size = field->size,
                            .spot = *spot};
    dm_fixup_add(loader, &fixup);
}

static void ref_bit(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                    void *row)
{
    add_fixup(loader, spot, field, at, row,
              field->table == DM_TABLE_TAGS ? DM_FIX_TAGS : DM_FIX_BIT);
}

static void state_bit(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row)
{
    add_fixup(loader, spot, field, at, row, DM_FIX_STATE_BIT);
}

static void read_states(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                        void *row)
{
    if (lua_type(loader->lua, at) != LUA_TSTRING) {
        dm_store(row, field, 0);
        dm_list_read(loader, spot, field, at, row, state_bit);
        return;
    }
    const char *word = lua_tostring(loader->lua, at);
    if (strcmp(word, "both") == 0 || strcmp(word, "states") == 0) {
        dm_store(row, field, 3);
        return;
    }
    dm_store(row, field, 0);
    state_bit(loader, spot, field, at, row);
}

// ---------------------------------------------------------------------------------------------
// Fields

static void read_incident(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                          void *row)
{
    const bool is_this = lua_type(loader->lua, at) == LUA_TSTRING &&
                         strcmp(lua_tostring(loader->lua, at), "this") == 0;
    if (!is_this) {
        add_fixup(loader, spot, field, at, row, DM_FIX_INDEX);
        return;
    }
    dm_store(row, field, DM_THIS_INCIDENT);
    if (!(loader->scope & DM_IN_INCIDENT)) {
        dm_hint(dm_blame(loader, DM_MISTAKE_NOBODY_HERE, spot, "this", NULL, NULL),
                _("write the id of an incident"));
    }
}

static void read_suspect(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    const char *name = word_read(loader, spot, field->name, _("a suspect or a state"), at);
    if (name == NULL) return;
    const int suspect = dm_kind_find(&dm_suspect_list, name);
    if (suspect >= 0) {
        dm_store(row, field, suspect);
    } else if (strcmp(name, "truth") != 0) {
        add_fixup(loader, spot, field, at, row, DM_FIX_SUSPECT);
    }
}

static void read_flag(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row)
{
    if (lua_type(loader->lua, at) != LUA_TBOOLEAN) {
        dm_diag *diag = dm_blame_type(loader, spot, field->name, _("true or false"), at);
        if (lua_type(loader->lua, at) == LUA_TSTRING) dm_hint(diag, _("without quotes"));
        return;
    }
    dm_store(row, field, lua_toboolean(loader->lua, at));
}

static void read_time(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row)
{
    int64_t minutes;
    if (!dm_time_read(loader, spot, field->name, at, &minutes)) return;
    if (minutes < field->min || (field->max > 0 && minutes > field->max)) {
        char range[NUMBER_TEXT_MAX];
        char number[NUMBER_TEXT_MAX];
        snprintf(range, sizeof range, _("from %" PRId64 " to %" PRId64 " min"), field->min,
                 field->max);
        if (field->max == 0)
            snprintf(range, sizeof range, _("%" PRId64 " min or more"), field->min);
        snprintf(number, sizeof number, "%" PRId64 " min", minutes);
        dm_blame(loader, DM_MISTAKE_OUT_OF_RANGE, spot, field->name, range, number);
        return;
    }
    dm_store(row, field, minutes);
}

static dm_span *span_of(const dm_field *field, void *row)
{
    assert(field->size == sizeof(dm_span));
    return (dm_span *)(void *)((char *)row + field->offset);
}

void dm_field_read(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at, void *row)
{
    int64_t number = 0;
    int choice;
    switch (field->type) {
    case DM_AS_TEXT:
        dm_store(row, field, dm_words_read(loader, spot, field->name, at, (int)field->max));
        break;
    case DM_AS_NUMBER:
        if (dm_number_read(loader, spot, field->name, at, (dm_range){field->min, field->max},
                           &number))
            dm_store(row, field, number);
        break;
    case DM_AS_FLAG:
        read_flag(loader, spot, field, at, row);
        break;
    case DM_AS_TIME:
        read_time(loader, spot, field, at, row);
        break;
    case DM_AS_CHOICE:
        choice = dm_choice_read(loader, spot, field->name, at, field->choices);
        if (choice >= 0) dm_store(row, field, choice);
        break;
    case DM_AS_CHOICES:
        dm_store(row, field, 0);
        dm_list_read(loader, spot, field, at, row, choice_bit);
        break;
    case DM_AS_REF:
        add_fixup(loader, spot, field, at, row, DM_FIX_INDEX);
        break;
    case DM_AS_REFS:
        dm_list_read(loader, spot, field, at, row, ref_bit);
        break;
    case DM_AS_ACTOR:
        dm_actor_read(loader, spot, field->name, at,
                      (int16_t *)(void *)((char *)row + field->offset));
        break;
    case DM_AS_STATE:
        add_fixup(loader, spot, field, at, row, DM_FIX_STATE);
        break;
    case DM_AS_STATES:
        read_states(loader, spot, field, at, row);
        break;
    case DM_AS_INCIDENT:
        read_incident(loader, spot, field, at, row);
        break;
    case DM_AS_SUSPECT:
        read_suspect(loader, spot, field, at, row);
        break;
    case DM_AS_WHEN:
        dm_when_read(loader, spot, at, span_of(field, row));
        break;
    case DM_AS_EFFECTS:
        dm_effects_read(loader, spot, at, span_of(field, row));
        break;
    case DM_AS_CUSTOM:
        field->read(loader, spot, field, at, row);
        break;
    }
}

/// "an asset has: title, owner, ..." or a near name.
static void blame_unknown(dm_loader *loader, const dm_spot *spot, const dm_field *fields, int count,
                          const char *what, const char *name)
{
    const char *names[NAMES_MAX];
    int name_count = 0;
    for (int i = 0; i < count && name_count < NAMES_MAX; i++) names[name_count++] = fields[i].name;
    char things[64];
    snprintf(things, sizeof things, _("%s has"), what);
    dm_spot key = dm_spot_in(spot, name, 0);
    key.is_key = true;
    dm_hint_names(dm_blame(loader, DM_MISTAKE_UNKNOWN_FIELD, &key, what, name, NULL), name, names,
                  name_count, things);
}

static void check_place(dm_loader *loader, const dm_spot *spot, const dm_field *fields, int count,
                        const char *what, int64_t place)
{
    for (int i = 0; i < count; i++)
        if (fields[i].place == place) return;
    char number[NUMBER_TEXT_MAX];
    snprintf(number, sizeof number, "%" PRId64, place);
    const dm_spot inner = dm_spot_in(spot, NULL, place > 0 && place < INT32_MAX ? (int)place : 0);
    dm_hint(dm_blame(loader, DM_MISTAKE_NO_PLACE, &inner, what, number, NULL),
            _("values have names: name = value"));
}

/// Looks for keys that no field has.
static void check_keys(dm_loader *loader, const dm_spot *spot, int at, const dm_field *fields,
                       int count, const char *what)
{
    lua_State *lua = loader->lua;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        lua_pop(lua, 1);
        dm_charge(lua, PRICE_OF_FIELD);
        if (lua_isinteger(lua, -1)) {
            check_place(loader, spot, fields, count, what, lua_tointeger(lua, -1));
        } else if (lua_type(lua, -1) == LUA_TSTRING) {
            const char *name = lua_tostring(lua, -1);
            bool is_known = false;
            for (int i = 0; i < count && !is_known; i++)
                is_known = strcmp(fields[i].name, name) == 0;
            if (!is_known) blame_unknown(loader, spot, fields, count, what, name);
        } else {
            dm_blame(loader, DM_MISTAKE_UNKNOWN_FIELD, spot, what, dm_type_words(lua, -1), NULL);
        }
    }
}

static void set_fallbacks(const dm_field *fields, int count, void *row)
{
    for (int i = 0; i < count; i++) {
        const dm_field *field = &fields[i];
        if (field->size == 0 || field->size > 8) continue;
        const bool is_index = field->type == DM_AS_REF || field->type == DM_AS_ACTOR ||
                              field->type == DM_AS_STATE || field->type == DM_AS_INCIDENT;
        if (is_index) {
            dm_store(row, field, field->fallback != 0 ? field->fallback : -1);
        } else if (field->fallback != 0) {
            dm_store(row, field, field->fallback);
        }
    }
}

/// Pushes the value of a field: by name, else by place. Tells the spot of it.
static bool push_value(lua_State *lua, const dm_field *field, const dm_spot *spot, int at,
                       dm_spot *inner)
{
    lua_pushstring(lua, field->name);
    if (lua_rawget(lua, at) != LUA_TNIL) {
        *inner = dm_spot_in(spot, field->name, 0);
        return true;
    }
    lua_pop(lua, 1);
    *inner = dm_spot_in(spot, NULL, field->place);
    if (field->place == 0) return false;
    if (lua_rawgeti(lua, at, field->place) != LUA_TNIL) return true;
    lua_pop(lua, 1);
    return false;
}

static void blame_missing(dm_loader *loader, const dm_spot *spot, const char *what,
                          const dm_field *field)
{
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_MISSING_FIELD, spot, what, field->name, NULL);
    if (field->words != NULL) dm_hint(diag, "%s: %s", field->name, _(field->words));
}

void dm_fields_read(dm_loader *loader, const dm_spot *spot, int at, dm_form form, void *row)
{
    lua_State *lua = loader->lua;
    luaL_checkstack(lua, 16, NULL);
    set_fallbacks(form.fields, form.field_count, row);
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_blame_type(loader, spot, form.what, _("a table { ... }"), at);
        return;
    }
    check_keys(loader, spot, at, form.fields, form.field_count, form.what);
    for (int i = 0; i < form.field_count; i++) {
        dm_charge(lua, PRICE_OF_FIELD);
        dm_spot inner;
        if (push_value(lua, &form.fields[i], spot, at, &inner)) {
            if (!dm_is_sink(lua, -1))
                dm_field_read(loader, &inner, &form.fields[i], lua_gettop(lua), row);
            lua_pop(lua, 1);
        } else if (form.fields[i].is_required) {
            blame_missing(loader, spot, form.what, &form.fields[i]);
        }
    }
}
