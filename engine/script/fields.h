#pragma once

#include "model/verb.h"
#include "script/loader.h"

// A declaration is a table of fields, and so is what reads it: one row of dm_field for each field.
// Reading, checking, defaults, "did you mean" and the manual all come from these rows.

typedef enum dm_field_type {
    DM_AS_TEXT,
    DM_AS_NUMBER,   ///< min..max
    DM_AS_FLAG,     ///< true or false
    DM_AS_TIME,     ///< minutes, min..max
    DM_AS_CHOICE,   ///< a word of `choices`
    DM_AS_CHOICES,  ///< a list of them, as a bit set
    DM_AS_REF,      ///< id of a row of `table`
    DM_AS_REFS,     ///< a list of them, as a bit set
    DM_AS_ACTOR,    ///< id of an actor; "me", "them", "owner" where they mean something
    DM_AS_STATE,    ///< id of a state
    DM_AS_STATES,   ///< a state, "both", or a list, as a bit set
    DM_AS_INCIDENT, ///< id of a declared incident; "this" where it means something
    DM_AS_SUSPECT,  ///< a suspect's word, or a state's id
    DM_AS_WHEN,
    DM_AS_EFFECTS,
    DM_AS_CUSTOM, ///< read by `read`
} dm_field_type;

typedef struct dm_field dm_field;

/// Reads the value at stack index `at` into `row`.
typedef void dm_field_reader(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                             void *row);

// In the order in which rows are written; a few unused bytes do not matter.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
struct dm_field {
    const char *name;
    const char *words; ///< what it is, for the manual
    dm_field_type type;
    uint16_t offset; ///< in the row
    uint8_t size;
    uint8_t place; ///< 1, 2 ...: may stand without its name; 0: never
    uint8_t is_required;
    int64_t fallback;
    int64_t min;
    int64_t max; ///< of a text: characters; 0: as many as any text
    const dm_kind_list *choices;
    dm_table_id table;
    dm_field_reader *read;
    const char *expects; ///< DM_AS_CUSTOM: what the manual says of it
};

/// Where a field's value goes.
#define DM_INTO(type, member)                                                                      \
    .offset = (uint16_t)offsetof(type, member), .size = (uint8_t)sizeof(((type *)0)->member)

/// The fields of a table, and what messages call it: "asset".
typedef struct dm_form {
    const dm_field *fields;
    int field_count;
    const char *what;
} dm_form;

/// Reads a table of fields into `row`.
void dm_fields_read(dm_loader *loader, const dm_spot *spot, int at, dm_form form, void *row);

/// Reads one value as `field` says.
void dm_field_read(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                   void *row);

/// "loss must be a whole number, not a text". `what` is the field.
dm_diag *dm_blame_type(dm_loader *loader, const dm_spot *spot, const char *what, const char *wanted,
                       int at);

typedef struct dm_range {
    int64_t min;
    int64_t max;
} dm_range;

/// A whole number in a range; blames anything else. @return false when there is none
bool dm_number_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                    dm_range range, int64_t *number);
bool dm_time_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                  int64_t *minutes);
/// A word that is an id; NULL when blamed. Lives as long as the loader.
const char *dm_id_read(dm_loader *loader, const dm_spot *spot, const char *what, int at);
int dm_choice_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                   const dm_kind_list *choices);
dm_words dm_words_read(dm_loader *loader, const dm_spot *spot, const char *what, int at, int max);

/// An actor's id, or a word for one. `to` is an int16_t.
void dm_actor_read(dm_loader *loader, const dm_spot *spot, const char *what, int at, int16_t *to);

/// The name of a parameter of the norm that is being read; -1 when blamed.
int dm_parameter_read(dm_loader *loader, const dm_spot *spot, const char *what, int at);

/// Calls `each` for every value of a list, or for the value itself when it is not a list.
typedef void dm_item_reader(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row);
void dm_list_read(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at, void *row,
                  dm_item_reader *each);

/// Blames anything but a list; tells its length. @return -1 when blamed
int dm_list_length(dm_loader *loader, const dm_spot *spot, const char *what, int at);

void dm_store(void *row, const dm_field *field, int64_t value);

// ---------------------------------------------------------------------------------------------
// Declarations

/// One kind of declaration: a word of the language.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
typedef struct dm_kind {
    const char *word;
    const char *words; ///< what it declares, for the manual
    bool has_number;   ///< rung(9) instead of asset "id"
    bool is_nested;    ///< stands inside another declaration: gives a mark instead of a row
    dm_table_id table;
    unsigned scope; ///< DM_IN_... of its fields
    const dm_field *fields;
    int field_count;
    /// Makes the row; NULL: appends one to `table`.
    void *(*place)(dm_loader *loader, const dm_spot *spot, const char *id);
    /// After the fields: what one field cannot tell.
    void (*finish)(dm_loader *loader, const dm_spot *spot, void *row);
    /// Reads a body that is no table of fields; NULL: the fields.
    void (*read_body)(dm_loader *loader, const dm_spot *spot, int at, void *row);
} dm_kind;

#define DM_FIELDS(rows) .fields = (rows), .field_count = (int)(sizeof(rows) / sizeof *(rows))

extern const dm_kind dm_world_kinds[]; // kinds_world.c
extern const int dm_world_kind_count;
extern const dm_kind dm_play_kinds[]; // kinds_play.c
extern const int dm_play_kind_count;
extern const dm_kind dm_rule_kinds[]; // kinds_rule.c
extern const int dm_rule_kind_count;
extern const dm_kind dm_norm_kinds[]; // kinds_norm.c
extern const int dm_norm_kind_count;

/// Reads the body at `at` into a row of `kind`, fields and all.
void dm_kind_read(dm_loader *loader, const dm_kind *kind, const dm_spot *spot, const char *id,
                  int at);

/// Reads a list of nested declarations of one of `kinds`.
void dm_nested_read(dm_loader *loader, const dm_spot *spot, const char *what, int at,
                    const dm_kind *kinds, int kind_count);

// ---------------------------------------------------------------------------------------------
// Marks: what calls inside a declaration give (a verb, an option, a parameter, `any`)

typedef struct dm_mark {
    const void *kind; ///< the row that made it
    const char *word;
    const char *id; ///< NULL: none
    int made;       ///< row of dm_loader.made; -1: not watched
    dm_spot spot;
} dm_mark;

/// Pushes a mark that holds the value at `body`.
void dm_mark_push(lua_State *lua, const dm_mark *mark, int body);

/// Reads the mark at `at` and pushes its body. @return false, with nothing pushed, for other values
bool dm_mark_open(lua_State *lua, int at, dm_mark *mark);

/// What `any { row, row }` marks.
extern const char dm_any_word[];

// Verbs (effects.c)
typedef struct dm_verb_form {
    dm_verb verb;
    const dm_field *fields;
    int field_count;
    bool is_proposal; ///< an adviser may propose it
} dm_verb_form;

extern const dm_verb_form dm_verb_forms[];
extern const int dm_verb_form_count;

/// Puts the verb functions into the table of names, or into a library's table.
void dm_verbs_open(lua_State *lua, int names, bool only_proposals);

/// Reads { "quantity", arguments, comparison } at `at` into `test`.
/// @return false when it is none
bool dm_row_read(dm_loader *loader, const dm_spot *spot, int at, dm_test *test);
