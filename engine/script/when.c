// `when` lists: { "quantity", arguments, at_least = 3 }.
#include "script/fields.h"

#include "base/i18n.h"
#include "model/quantity.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { PRICE_OF_TEST = 50, GROUPS_MAX = 255 };

/// What a letter of a quantity's signature stands for.
typedef struct argument_form {
    const char *what;
    dm_table_id table;
    char letter;
} argument_form;

static const argument_form forms[] = {
    {N_("an actor"), DM_TABLE_ACTORS, 'A'},
    {N_("an asset"), DM_TABLE_ASSETS, 'S'},
    {N_("an incident"), DM_TABLE_TEMPLATES, 'I'},
    {N_("an inject"), DM_TABLE_INJECTS, 'J'},
    {N_("a decision"), DM_TABLE_DECISIONS, 'D'},
    {N_("an option of it"), DM_TABLE_OPTIONS, 'O'},
    {N_("a variable"), DM_TABLE_VARIABLES, 'V'},
    {N_("an action"), DM_TABLE_ACTIONS, 'C'},
    {N_("a norm"), DM_TABLE_NORMS, 'N'},
    {N_("a kind of message"), DM_TABLE_COUNT, 'K'},
    {N_("a tag"), DM_TABLE_TAGS, 'G'},
    {N_("a parameter of the norm"), DM_TABLE_PARAMETERS, 'P'},
};

static const argument_form *form_of(char letter)
{
    size_t i = 0;
    while (forms[i].letter != letter) i++; // tests/unit/test_script_language.c knows every letter
    return &forms[i];
}

static int argument_count(const dm_quantity_info *info)
{
    int count = 0;
    while (count < DM_TEST_ARGS && info->args[count] != '-') count++;
    return count;
}

static void read_argument(dm_loader *loader, const dm_spot *spot, char letter, int at,
                          dm_test *test, int i)
{
    const argument_form *form = form_of(letter);
    int16_t *to = &test->args[i];
    if (letter == 'K') {
        *to = (int16_t)dm_choice_read(loader, spot, form->what, at, &dm_message_kind_list);
        return;
    }
    if (letter == 'A') {
        dm_actor_read(loader, spot, _(form->what), at, to);
        return;
    }
    if (letter == 'P') {
        *to = (int16_t)dm_parameter_read(loader, spot, _(form->what), at);
        return;
    }
    const dm_field field = {.name = form->what,
                            .type = letter == 'I' ? DM_AS_INCIDENT : DM_AS_REF,
                            .size = sizeof *to,
                            .table = form->table};
    if (letter != 'O') {
        dm_field_read(loader, spot, &field, at, to);
        return;
    }
    const char *id = dm_id_read(loader, spot, _(form->what), at);
    const dm_fixup fixup = {.kind = DM_FIX_OPTION,
                            .table = DM_TABLE_OPTIONS,
                            .id = id,
                            .to = to,
                            .size = sizeof *to,
                            .owner = &test->args[i - 1],
                            .spot = *spot};
    if (id != NULL) dm_fixup_add(loader, &fixup);
}

/// "takes an incident and an actor".
static void blame_arguments(dm_loader *loader, const dm_spot *spot, const dm_quantity_info *info)
{
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    const int count = argument_count(info);
    for (int i = 0; i < count; i++)
        dm_text_format(&text, i > 0 ? ", %s" : "%s", _(form_of(info->args[i])->what));
    if (count == 0) dm_text_add(&text, _("no arguments"));
    dm_hint(dm_blame(loader, DM_MISTAKE_TEST_ARGUMENTS, spot, info->name, words, NULL), "%s: %s",
            info->name, _(info->words));
}

static bool read_arguments(dm_loader *loader, const dm_spot *spot, const dm_quantity_info *info,
                           int at, dm_test *test)
{
    lua_State *lua = loader->lua;
    const int count = argument_count(info);
    if ((int)lua_rawlen(lua, at) != count + 1) {
        blame_arguments(loader, spot, info);
        return false;
    }
    for (int i = 0; i < count; i++) {
        const dm_spot inner = dm_spot_in(spot, NULL, i + 2);
        lua_rawgeti(lua, at, i + 2);
        read_argument(loader, &inner, info->args[i], lua_gettop(lua), test, i);
        lua_pop(lua, 1);
    }
    return true;
}

/// The quantity of { "name", ... }, if it may be asked here; -1 when blamed.
static int read_quantity(dm_loader *loader, const dm_spot *spot, int at)
{
    lua_State *lua = loader->lua;
    lua_rawgeti(lua, at, 1);
    const char *name = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
    const dm_spot inner = dm_spot_in(spot, NULL, 1);
    if (name == NULL) {
        dm_blame(loader, DM_MISTAKE_NOT_A_TEST, spot, dm_type_words(lua, -1), NULL, NULL);
        lua_pop(lua, 1);
        return -1;
    }
    const int quantity = dm_quantity_find(name);
    if (quantity < 0) {
        const char *names[DM_QUANTITY_COUNT];
        for (int i = 0; i < DM_QUANTITY_COUNT; i++)
            names[i] = dm_quantity_info_of((dm_quantity)i)->name;
        dm_hint_names(dm_blame(loader, DM_MISTAKE_UNKNOWN_QUANTITY, &inner, name, NULL, NULL), name,
                      names, DM_QUANTITY_COUNT, _("the quantities are"));
    } else {
        const dm_quantity_info *info = dm_quantity_info_of((dm_quantity)quantity);
        const bool is_clause = (loader->scope & DM_IN_CLAUSE) != 0;
        if (info->scope == DM_SCOPE_ACT && !(loader->scope & DM_IN_ACT))
            dm_blame(loader, DM_MISTAKE_ACT_ONLY, &inner, name, NULL, NULL);
        if (info->truth == DM_TRUTH_TRUTH && is_clause)
            dm_blame(loader, DM_MISTAKE_TRUTH_IN_NORM, &inner, name, NULL, NULL);
    }
    lua_pop(lua, 1);
    return quantity;
}

// ---------------------------------------------------------------------------------------------
// Values

/// The words that a quantity's value may be given with; NULL: none.
static const dm_kind_list *value_words(dm_quantity quantity)
{
    static const struct {
        dm_quantity quantity;
        const dm_kind_list *list;
    } rows[] = {
        {DM_QUANTITY_ACT_DOMAIN, &dm_domain_list},
        {DM_QUANTITY_ACT_EFFECT, &dm_effect_type_list},
        {DM_QUANTITY_THIS_EFFECT, &dm_effect_type_list},
        {DM_QUANTITY_CONFIDENCE, &dm_confidence_list},
        {DM_QUANTITY_ACT_CONFIDENCE, &dm_confidence_list},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].quantity == quantity) return rows[i].list;
    return NULL;
}

static int parameter_named(const dm_loader *loader, const char *name)
{
    if (loader->norm < 0) return -1;
    const dm_span span = loader->scenario->norms[loader->norm].parameters;
    return dm_loader_find(loader, DM_TABLE_PARAMETERS, name, span.first, span.count);
}

static void read_value_word(dm_loader *loader, const dm_spot *spot, int at, dm_test *test)
{
    const char *word = lua_tostring(loader->lua, at);
    const dm_quantity quantity = (dm_quantity)test->quantity;
    const dm_kind_list *words = value_words(quantity);
    int64_t minutes;
    test->parameter = (int16_t)parameter_named(loader, word);
    if (test->parameter >= 0) return;
    if (quantity == DM_QUANTITY_VARIABLE) {
        const dm_fixup fixup = {.kind = DM_FIX_VALUE,
                                .table = DM_TABLE_VALUES,
                                .id = dm_loader_keep(loader, word, strlen(word)),
                                .to = &test->value,
                                .size = sizeof test->value,
                                .owner = &test->args[0],
                                .spot = *spot};
        dm_fixup_add(loader, &fixup);
        return;
    }
    if (words != NULL) {
        const int choice =
            dm_choice_read(loader, spot, dm_quantity_info_of(quantity)->name, at, words);
        test->value = choice < 0 ? 0 : choice;
        return;
    }
    const bool is_time = quantity == DM_QUANTITY_TIME || quantity == DM_QUANTITY_ACT_WAITED;
    if (is_time && (loader->norm < 0 || dm_parse_time(word, &minutes))) {
        if (dm_time_read(loader, spot, dm_quantity_info_of(quantity)->name, at, &minutes))
            test->value = (int32_t)minutes;
        return;
    }
    if (loader->norm >= 0) {
        const dm_norm *norm = &loader->scenario->norms[loader->norm];
        dm_hint_ids(loader,
                    dm_blame(loader, DM_MISTAKE_NO_PARAMETER, spot,
                             dm_loader_id(loader, &norm->noun), word, NULL),
                    DM_TABLE_PARAMETERS, word, norm->parameters.first, norm->parameters.count);
        return;
    }
    dm_blame_type(loader, spot, _("the value"), _("a whole number"), at);
}

static void read_value(dm_loader *loader, const dm_spot *spot, int at, dm_test *test)
{
    int64_t number;
    if (lua_type(loader->lua, at) == LUA_TSTRING) {
        read_value_word(loader, spot, at, test);
    } else if (dm_number_read(loader, spot, _("the value"), at, (dm_range){INT32_MIN, INT32_MAX},
                              &number)) {
        test->value = (int32_t)number;
    }
}

static void read_comparison(dm_loader *loader, const dm_spot *spot, int at, dm_test *test)
{
    lua_State *lua = loader->lua;
    const dm_kind_list *list = &dm_comparison_list;
    test->compare = DM_COMPARE_AT_LEAST;
    test->value = 1;
    int found = 0;
    char both[64] = "";
    dm_text text = dm_text_over(both, sizeof both);
    for (int i = 0; i < list->count; i++) {
        lua_pushstring(lua, list->names[i]);
        if (lua_rawget(lua, at) != LUA_TNIL) {
            dm_text_format(&text, found++ > 0 ? ", %s" : "%s", list->names[i]);
            const dm_spot inner = dm_spot_in(spot, list->names[i], 0);
            test->compare = (uint8_t)i;
            read_value(loader, &inner, lua_gettop(lua), test);
        }
        lua_pop(lua, 1);
    }
    if (found > 1) dm_blame(loader, DM_MISTAKE_TWO_COMPARISONS, spot, both, NULL, NULL);
}

static void check_names(dm_loader *loader, const dm_spot *spot, int at)
{
    lua_State *lua = loader->lua;
    const dm_kind_list *list = &dm_comparison_list;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        lua_pop(lua, 1);
        if (lua_isinteger(lua, -1)) continue;
        const char *name = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "?";
        if (dm_kind_find(list, name) >= 0) continue;
        dm_spot key = dm_spot_in(spot, name, 0);
        key.is_key = true;
        dm_hint_names(dm_blame(loader, DM_MISTAKE_UNKNOWN_FIELD, &key, _("a test"), name, NULL),
                      name, list->names, list->count, _("a test has one of"));
    }
}

bool dm_row_read(dm_loader *loader, const dm_spot *spot, int at, dm_test *test)
{
    lua_State *lua = loader->lua;
    luaL_checkstack(lua, 16, NULL);
    dm_charge(lua, PRICE_OF_TEST);
    if (dm_is_sink(lua, at)) return false;
    if (lua_type(lua, at) != LUA_TTABLE) {
        dm_hint(dm_blame(loader, DM_MISTAKE_NOT_A_TEST, spot, dm_type_words(lua, at), NULL, NULL),
                _("when is a list of rows: { { \"quantity\", ... } }"));
        return false;
    }
    const int quantity = read_quantity(loader, spot, at);
    if (quantity < 0) return false;
    test->quantity = (uint8_t)quantity;
    test->parameter = -1;
    for (int i = 0; i < DM_TEST_ARGS; i++) test->args[i] = -1;
    check_names(loader, spot, at);
    if (!read_arguments(loader, spot, dm_quantity_info_of((dm_quantity)quantity), at, test))
        return false;
    read_comparison(loader, spot, at, test);
    return true;
}

// ---------------------------------------------------------------------------------------------
// Lists

static void add_test(dm_loader *loader, const dm_spot *spot, int at, uint8_t group)
{
    dm_scenario *scenario = loader->scenario;
    if (scenario->tests_count == DM_TESTS_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, dm_limit_words("DM_TESTS_MAX"), NULL,
                 NULL);
        return;
    }
    // The row is taken first: what waits for ids points into it.
    dm_test *test = &scenario->tests[scenario->tests_count++];
    if (!dm_row_read(loader, spot, at, test)) {
        scenario->tests_count--;
        return;
    }
    const int line =
        spot->file < 0 ? spot->line : dm_source_where(&loader->sources[spot->file], spot).line;
    test->group = group;
    test->line = (uint16_t)(line > UINT16_MAX ? UINT16_MAX : line);
}

static void add_group(dm_loader *loader, const dm_spot *spot, int at, uint8_t group)
{
    const int length = dm_list_length(loader, spot, dm_any_word, at);
    for (int i = 1; i <= length; i++) {
        const dm_spot inner = dm_spot_in(spot, NULL, i);
        lua_rawgeti(loader->lua, at, i);
        add_test(loader, &inner, lua_gettop(loader->lua), group);
        lua_pop(loader->lua, 1);
    }
}

void dm_when_read(dm_loader *loader, const dm_spot *spot, int at, dm_span *span)
{
    lua_State *lua = loader->lua;
    span->first = (uint16_t)loader->scenario->tests_count;
    const int length = dm_list_length(loader, spot, "when", at);
    uint8_t group = 0;
    for (int i = 1; i <= length; i++) {
        dm_mark mark;
        const dm_spot inner = dm_spot_in(spot, NULL, i);
        lua_rawgeti(lua, at, i);
        const int item = lua_gettop(lua);
        if (dm_mark_open(lua, item, &mark)) {
            if (mark.kind == dm_any_word && group < GROUPS_MAX) {
                add_group(loader, &mark.spot, lua_gettop(lua), ++group);
            } else {
                dm_blame(loader, DM_MISTAKE_NOT_A_TEST, &mark.spot, mark.word, NULL, NULL);
            }
            lua_pop(lua, 1);
        } else {
            add_test(loader, &inner, item, 0);
        }
        lua_pop(lua, 1);
    }
    span->count = (uint16_t)(loader->scenario->tests_count - span->first);
}
