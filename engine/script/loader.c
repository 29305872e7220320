#include "script/loader.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "script/sandbox.h"
#include "script/script.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_BYTES = 16 * 1024,
    KEPT_MAX = 1024,
    PRICE_OF_MISTAKE = 1000,
    NAMES_IN_HINT_MAX = 8,
    NAMES_MAX = 512
};

struct dm_block {
    dm_block *next;
    size_t used;
    char bytes[BLOCK_BYTES];
};

// ---------------------------------------------------------------------------------------------
// Memory that the loader owns

char *dm_loader_keep(dm_loader *loader, const char *bytes, size_t size)
{
    if (size > KEPT_MAX) size = KEPT_MAX; // only ids and names are kept
    loader->kept_bytes += size + 1;
    if (loader->kept_bytes > DM_KEPT_BYTES_MAX) dm_stop_full(loader);
    if (loader->blocks == NULL || loader->blocks->used + size + 1 > BLOCK_BYTES) {
        dm_block *block = malloc(sizeof *block);
        if (block == NULL) dm_stop_full(loader);
        block->next = loader->blocks;
        block->used = 0;
        loader->blocks = block;
    }
    char *kept = loader->blocks->bytes + loader->blocks->used;
    memcpy(kept, bytes, size);
    kept[size] = '\0';
    loader->blocks->used += size + 1;
    return kept;
}

dm_block_mark dm_loader_mark(const dm_loader *loader)
{
    return (dm_block_mark){loader->blocks, loader->blocks != NULL ? loader->blocks->used : 0,
                           loader->kept_bytes};
}

void dm_loader_forget(dm_loader *loader, dm_block_mark mark)
{
    while (loader->blocks != mark.block) {
        dm_block *next = loader->blocks->next;
        free(loader->blocks);
        loader->blocks = next;
    }
    if (mark.block != NULL) mark.block->used = mark.used;
    loader->kept_bytes = mark.bytes;
}

void *dm_loader_grow(dm_loader *loader, void **rows, int *count, int *capacity, size_t row_size)
{
    if (*count == DM_KEPT_ROWS_MAX) dm_stop_full(loader);
    if (*count == *capacity) {
        const int wanted = *capacity == 0 ? 64 : *capacity * 2;
        void *moved = realloc(*rows, (size_t)wanted * row_size);
        if (moved == NULL) dm_stop_full(loader);
        *rows = moved;
        *capacity = wanted;
    }
    char *row = (char *)*rows + (size_t)*count * row_size;
    memset(row, 0, row_size);
    (*count)++;
    return row;
}

dm_words dm_loader_text(dm_loader *loader, const char *bytes, size_t size)
{
    if (size == 0) return 0;
    dm_text *pool = &loader->pool;
    if (pool->size == 0) dm_text_char(pool, '\0'); // text[0] is ""
    if (pool->size + size + 1 > DM_TEXT_BYTES_MAX) pool->is_cut = true;
    const size_t offset = pool->size;
    dm_text_add_bytes(pool, bytes, size);
    dm_text_char(pool, '\0');
    if (pool->is_cut) dm_stop_full(loader);
    return (dm_words)offset;
}

// ---------------------------------------------------------------------------------------------
// Places

static int source_named(const dm_loader *loader, const char *chunk)
{
    for (int i = loader->source_count - 1; i >= 0; i--)
        if (strcmp(loader->sources[i].chunk, chunk) == 0) return i;
    return -1;
}

/// Which call of `word` this is on the line that runs now.
static int count_call(dm_loader *loader, const dm_spot *spot, const char *word)
{
    if (loader->calls_file != spot->file || loader->calls_line != spot->line) {
        loader->calls_file = spot->file;
        loader->calls_line = spot->line;
        loader->call_count = 0;
    }
    int nth = 0;
    for (int i = 0; i < loader->call_count; i++) nth += loader->calls[i] == word;
    if (loader->call_count < DM_CALLS_ON_LINE_MAX) loader->calls[loader->call_count++] = word;
    return nth;
}

dm_spot dm_loader_spot(dm_loader *loader, const char *word)
{
    dm_spot spot = {.word = word, .file = -1};
    lua_Debug frame;
    for (int level = 0; lua_getstack(loader->lua, level, &frame); level++) {
        lua_getinfo(loader->lua, "Sl", &frame);
        if (frame.currentline <= 0) continue;
        spot.line = frame.currentline;
        spot.file = source_named(loader, frame.short_src);
        break;
    }
    if (word != NULL) spot.nth = count_call(loader, &spot, word);
    return spot;
}

// ---------------------------------------------------------------------------------------------
// Mistakes

static void fill_message(dm_diag *diag, const char *pattern, const char *const parts[3])
{
    dm_text message = dm_text_over(diag->message, sizeof diag->message);
    for (; *pattern != '\0'; pattern++) {
        const bool is_part = *pattern == '$' && pattern[1] >= '1' && pattern[1] <= '3';
        if (!is_part) {
            dm_text_char(&message, *pattern);
            continue;
        }
        const char *part = parts[*++pattern - '1'];
        dm_text_add(&message, part != NULL ? part : "?");
    }
}

/// Text of a scenario in a message: nothing that a terminal would obey.
static void wash(char *text)
{
    for (; *text != '\0'; text++) {
        const unsigned char byte = (unsigned char)*text;
        if (byte == '\n' || byte == '\t') {
            *text = ' ';
        } else if (byte < 0x20 || byte == 0x7F) {
            *text = '?';
        }
    }
}

static void wash_message(dm_diag *diag)
{
    wash(diag->message);
    if (dm_text_is_clean(diag->message, strlen(diag->message))) return;
    for (char *at = diag->message; *at != '\0'; at++)
        if ((unsigned char)*at >= 0x80) *at = '?';
}

/// What makes two mistakes the same: a loop makes one of them many times.
static uint64_t mistake_key(const dm_diag *diag, const dm_spot *spot)
{
    uint64_t key = dm_hash((uint64_t)diag->code, diag->message, strlen(diag->message));
    if (spot == NULL) return key;
    const int place[] = {spot->file, spot->line, spot->depth};
    key = dm_hash(key, place, sizeof place);
    if (spot->word != NULL) key = dm_hash(key, spot->word, strlen(spot->word));
    for (int i = 0; i < spot->depth; i++) {
        const char *name = spot->path[i].name;
        key = dm_hash(key, &spot->path[i].index, sizeof spot->path[i].index);
        if (name != NULL) key = dm_hash(key, name, strlen(name));
    }
    return key;
}

static bool is_known(const dm_loader *loader, uint64_t key)
{
    for (int i = 0; i < loader->found_count; i++)
        if (loader->found_keys[i] == key) return true;
    return false;
}

dm_diag *dm_blame(dm_loader *loader, dm_mistake mistake, const dm_spot *spot, const char *a,
                  const char *b, const char *c)
{
    const dm_mistake_row *row = dm_mistake_row_of(mistake);
    dm_diag *diag = &loader->spare;
    *diag = (dm_diag){.status = row->status, .code = row->code};
    const char *const parts[] = {a, b, c};
    fill_message(diag, _(row->message), parts);
    wash_message(diag);
    dm_spend(loader, PRICE_OF_MISTAKE);
    const uint64_t key = mistake_key(diag, spot);
    const bool is_again = is_known(loader, key);
    // The last place is for what ends a script.
    const int room = row->status == DM_E_BUDGET ? DM_FOUND_MAX : DM_FOUND_MAX - 1;
    if (is_again || loader->found_count >= room) {
        loader->found_dropped += !is_again;
        diag->code = 0; // no hint is looked for
        return diag;
    }
    if (spot != NULL && spot->file >= 0 && spot->file < loader->source_count) {
        const dm_source *source = &loader->sources[spot->file];
        diag->where = dm_source_where(source, spot);
        dm_source_excerpt(source, diag->where.line, diag->excerpt, sizeof diag->excerpt);
    }
    loader->found_keys[loader->found_count] = key;
    loader->found[loader->found_count] = *diag;
    return &loader->found[loader->found_count++];
}

void dm_hint(dm_diag *diag, const char *format, ...)
{
    if (diag->code == 0) return;
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    va_list args;
    va_start(args, format);
    dm_text_vformat(&hint, format, args);
    va_end(args);
    wash(diag->hint);
}

void dm_hint_names(dm_diag *diag, const char *word, const char *const *names, int name_count,
                   const char *things)
{
    if (diag->code == 0) return;
    const char *nearest = word != NULL ? dm_suggest(word, names, name_count) : NULL;
    if (nearest != NULL) {
        dm_hint(diag, _("did you mean \"%s\"?"), nearest);
        return;
    }
    if (name_count == 0) return;
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    dm_text_format(&hint, "%s: ", things);
    for (int i = 0; i < name_count; i++) {
        if (hint.size + strlen(names[i]) + 8 > sizeof diag->hint) {
            dm_text_add(&hint, " ...");
            break;
        }
        dm_text_format(&hint, i > 0 ? ", %s" : "%s", names[i]);
    }
}

static int file_rank(const dm_loader *loader, const dm_diag *diag)
{
    for (int i = 0; i < loader->source_count; i++)
        if (strcmp(loader->sources[i].shown, diag->where.file) == 0) return i;
    return -1;
}

/// In the order in which a person reads the files; what is about no line comes last.
static bool is_before(const dm_loader *loader, const dm_diag *a, const dm_diag *b)
{
    const bool a_has_line = a->where.line > 0;
    const bool b_has_line = b->where.line > 0;
    if (a_has_line != b_has_line) return a_has_line;
    const int a_file = file_rank(loader, a);
    const int b_file = file_rank(loader, b);
    if (a_file != b_file) return a_file < b_file;
    if (a->where.line != b->where.line) return a->where.line < b->where.line;
    if (a->where.column != b->where.column) return a->where.column < b->where.column;
    if (a->code != b->code) return a->code < b->code;
    return strcmp(a->message, b->message) < 0;
}

dm_status dm_loader_report(dm_loader *loader, dm_diags *diags)
{
    dm_status status = loader->found_count > 0 || loader->found_dropped > 0 ? DM_E_SCENARIO : DM_OK;
    for (int i = 1; i < loader->found_count; i++) { // few, and nearly sorted
        const dm_diag diag = loader->found[i];
        int at = i;
        for (; at > 0 && is_before(loader, &diag, &loader->found[at - 1]); at--)
            loader->found[at] = loader->found[at - 1];
        loader->found[at] = diag;
    }
    for (int i = 0; i < loader->found_count; i++) {
        const dm_status found = loader->found[i].status;
        if (found != DM_E_SCENARIO && status == DM_E_SCENARIO) status = found;
        if (diags != NULL) dm_diags_add(diags, &loader->found[i]);
    }
    if (diags != NULL) diags->dropped += loader->found_dropped;
    return status;
}

// ---------------------------------------------------------------------------------------------
// Tables

#define TABLE(id, member, what, many, capacity)                                                    \
    [DM_TABLE_##id] = {what,                                                                       \
                       many,                                                                       \
                       offsetof(dm_scenario, member),                                              \
                       offsetof(dm_scenario, member##_count),                                      \
                       sizeof(((dm_scenario *)0)->member[0]),                                      \
                       capacity,                                                                   \
                       #capacity}

static const dm_table_row tables[DM_TABLE_COUNT] = {
    TABLE(ACTORS, actors, N_("actor"), N_("actors"), DM_ACTORS_MAX),
    TABLE(SECTORS, sectors, N_("sector"), N_("sectors"), DM_SECTORS_MAX),
    TABLE(TAGS, tags, N_("tag"), N_("tags"), DM_TAGS_MAX),
    TABLE(ASSETS, assets, N_("asset"), N_("assets"), DM_ASSETS_MAX),
    TABLE(CAPABILITIES, capabilities, N_("capability"), N_("capabilities"), DM_CAPABILITIES_MAX),
    TABLE(CHANNELS, channels, N_("channel"), N_("channels"), DM_CHANNELS_MAX),
    TABLE(EVIDENCE_KINDS, evidence_kinds, N_("kind of evidence"), N_("kinds of evidence"),
          DM_EVIDENCE_KINDS_MAX),
    TABLE(RUNGS, rungs, N_("rung"), N_("rungs"), DM_RUNGS),
    TABLE(THRESHOLDS, thresholds, N_("threshold"), N_("thresholds"), DM_THRESHOLDS),
    TABLE(ACTIONS, actions, N_("action"), N_("actions"), DM_ACTIONS_MAX),
    TABLE(TEMPLATES, templates, N_("incident"), N_("incidents"), DM_TEMPLATES_MAX),
    TABLE(CLUES, clues, N_("clue"), N_("clues"), DM_CLUES_MAX),
    TABLE(VARIABLES, variables, N_("variable"), N_("variables"), DM_VARIABLES_MAX),
    TABLE(VALUES, values, N_("value"), N_("values"), DM_VALUES_MAX),
    TABLE(INJECTS, injects, N_("inject"), N_("injects"), DM_INJECTS_MAX),
    TABLE(DECISIONS, decisions, N_("decision"), N_("decisions"), DM_DECISIONS_MAX),
    TABLE(OPTIONS, options, N_("option"), N_("options"), DM_OPTIONS_MAX),
    TABLE(ENDINGS, endings, N_("ending"), N_("endings"), DM_ENDINGS_MAX),
    TABLE(OBJECTIVES, objectives, N_("objective"), N_("objectives"), DM_OBJECTIVES_MAX),
    TABLE(QUESTIONS, questions, N_("question"), N_("questions"), DM_QUESTIONS_MAX),
    TABLE(ORDERS, orders, N_("standing order"), N_("standing orders"), DM_ORDERS_MAX),
    TABLE(NORMS, norms, N_("norm"), N_("norms"), DM_NORMS_MAX),
    TABLE(PARAMETERS, parameters, N_("parameter"), N_("parameters"), DM_PARAMETERS_MAX),
    TABLE(CLAUSES, clauses, N_("clause"), N_("clauses"), DM_CLAUSES_MAX),
    TABLE(PRESETS, presets, N_("preset"), N_("presets"), DM_PRESETS_MAX),
    TABLE(DOCTRINES, doctrines, N_("doctrine"), N_("doctrines"), DM_DOCTRINES_MAX),
};

const dm_table_row *dm_table_row_of(dm_table_id table)
{
    return &tables[table];
}

static int *count_of(const dm_loader *loader, dm_table_id table)
{
    return (int *)(void *)((char *)loader->scenario + tables[table].count);
}

int dm_loader_count(const dm_loader *loader, dm_table_id table)
{
    return *count_of(loader, table);
}

dm_noun *dm_loader_noun(const dm_loader *loader, dm_table_id table, int index)
{
    char *rows = (char *)loader->scenario + tables[table].rows;
    return (dm_noun *)(void *)(rows + (size_t)index * tables[table].row_size);
}

const char *dm_loader_say(const dm_loader *loader, dm_words words)
{
    const char *pool = loader->scenario->text != NULL ? loader->scenario->text : loader->pool.bytes;
    return words == 0 ? "" : pool + words;
}

const char *dm_loader_id(const dm_loader *loader, const dm_noun *noun)
{
    return dm_loader_say(loader, noun->id);
}

int dm_loader_find(const dm_loader *loader, dm_table_id table, const char *id, int first, int count)
{
    const uint32_t key = dm_hash_name(id);
    const int end = count < 0 ? dm_loader_count(loader, table) : first + count;
    for (int i = first; i < end; i++) {
        const dm_noun *noun = dm_loader_noun(loader, table, i);
        if (noun->key == key && strcmp(dm_loader_id(loader, noun), id) == 0) return i;
    }
    return -1;
}

void dm_hint_ids(const dm_loader *loader, dm_diag *diag, dm_table_id table, const char *id,
                 int first, int count)
{
    if (diag->code == 0) return;
    const char *names[NAMES_MAX];
    int name_count = 0;
    const int end = count < 0 ? dm_loader_count(loader, table) : first + count;
    for (int i = first; i < end && name_count < NAMES_MAX; i++) {
        const dm_noun *noun = dm_loader_noun(loader, table, i);
        if (noun->id != 0) names[name_count++] = dm_loader_id(loader, noun);
    }
    if (name_count == 0) {
        const bool is_shared = table == DM_TABLE_SECTORS || table == DM_TABLE_CHANNELS ||
                               table == DM_TABLE_EVIDENCE_KINDS || table == DM_TABLE_ACTIONS ||
                               table == DM_TABLE_DOCTRINES || table == DM_TABLE_NORMS ||
                               table == DM_TABLE_PRESETS;
        dm_hint(diag,
                is_shared ? _("no %s is declared; is library \"all\" missing?")
                          : _("no %s is declared"),
                _(tables[table].what));
        return;
    }
    char things[64];
    dm_text text = dm_text_over(things, sizeof things);
    dm_text_format(&text, _("the %s are"), _(tables[table].many));
    const bool is_long =
        name_count > NAMES_IN_HINT_MAX && dm_suggest(id, names, name_count) == NULL;
    dm_hint_names(diag, id, names, is_long ? NAMES_IN_HINT_MAX : name_count, things);
    if (!is_long) return;
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    dm_text_format(&hint, "%s: ", things);
    for (int i = 0; i < NAMES_IN_HINT_MAX; i++) dm_text_format(&hint, "%s, ", names[i]);
    dm_text_format(&hint, _("and %d more"), name_count - NAMES_IN_HINT_MAX);
}

void *dm_loader_row(dm_loader *loader, dm_table_id table, const dm_spot *spot)
{
    int *count = count_of(loader, table);
    if (*count >= tables[table].capacity) {
        const char *words = dm_limit_words(tables[table].limit);
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, words != NULL ? words : tables[table].many,
                 NULL, NULL);
        return NULL;
    }
    void *row =
        (char *)loader->scenario + tables[table].rows + (size_t)*count * tables[table].row_size;
    (*count)++;
    return row;
}

bool dm_id_is_good(const char *id)
{
    const size_t size = strlen(id);
    return size >= 1 && size <= DM_ID_MAX &&
           strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") == size;
}

/// Words that stand in for an actor or an incident where one is named.
static bool is_taken(dm_table_id table, const char *id)
{
    static const char *const taken[] = {"me",   "them",   "owner",  "both",
                                        "this", "public", "states", "truth"};
    if (table != DM_TABLE_ACTORS && table != DM_TABLE_TEMPLATES) return false;
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
        if (strcmp(id, taken[i]) == 0) return true;
    return dm_kind_find(&dm_suspect_list, id) >= 0;
}

void dm_blame_id(dm_loader *loader, const dm_spot *spot, const char *id)
{
    char shown[DM_ID_MAX + 4];
    dm_text text = dm_text_over(shown, sizeof shown);
    dm_text_add(&text, id);
    dm_hint(dm_blame(loader, DM_MISTAKE_BAD_ID, spot, shown, NULL, NULL),
            _("an id has 1 to %d letters, digits, \"_\", \"-\" or \".\""), (int)DM_ID_MAX);
}

static void blame_twice(dm_loader *loader, dm_table_id table, const dm_noun *first, const char *id,
                        const dm_spot *spot)
{
    dm_diag *diag =
        dm_blame(loader, DM_MISTAKE_DUPLICATE_ID, spot, _(tables[table].what), id, NULL);
    dm_hint(diag, _("the first one is at %s:%d"), loader->sources[first->file].shown, first->line);
}

void *dm_loader_noun_row(dm_loader *loader, dm_table_id table, const char *id, int first,
                         const dm_spot *spot)
{
    if (is_taken(table, id)) {
        dm_hint(dm_blame(loader, DM_MISTAKE_BAD_ID, spot, id, NULL, NULL),
                _("this word stands for somebody wherever an actor or an incident is named"));
        return NULL;
    }
    if (!dm_id_is_good(id)) {
        dm_blame_id(loader, spot, id);
        return NULL;
    }
    const int twin =
        dm_loader_find(loader, table, id, first, dm_loader_count(loader, table) - first);
    if (twin >= 0) {
        blame_twice(loader, table, dm_loader_noun(loader, table, twin), id, spot);
        return NULL;
    }
    dm_noun *noun = dm_loader_row(loader, table, spot);
    if (noun == NULL) return NULL;
    noun->id = dm_loader_text(loader, id, strlen(id));
    noun->key = dm_hash_name(id);
    noun->file = (uint16_t)(spot->file < 0 ? 0 : spot->file);
    noun->line = (uint16_t)(spot->line > UINT16_MAX ? UINT16_MAX : spot->line);
    return noun;
}

void dm_loader_end(dm_loader *loader)
{
    for (int i = 0; i < loader->source_count; i++) dm_source_end(&loader->sources[i]);
    dm_loader_forget(loader, (dm_block_mark){0});
    dm_text_free(&loader->pool);
    free(loader->fixups);
    free(loader->halves);
    free(loader->terms);
    free(loader->made);
    free(loader->found);
}
