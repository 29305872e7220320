// Runs the files of a scenario and puts the pieces together.
#include "script/load.h"

#include "base/i18n.h"
#include "script/fields.h"
#include "script/place.h"
#include "script/sandbox.h"
#include "script/script.h"

#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, KIB = 1024, PRICE_OF_FILE = 1000 };

static const char *const library_names[] = {"all",       "ladder",   "sectors",
                                            "channels",  "evidence", "actions",
                                            "doctrines", "norms",    "norms_further"};
enum { LIBRARY_COUNT = (int)(sizeof library_names / sizeof *library_names) };

// ---------------------------------------------------------------------------------------------
// Bytes

/// How fetching a file went.
typedef enum fetched { FETCHED, FETCHED_NOTHING, FETCHED_TOO_MUCH, FETCHED_ERROR } fetched;

/// Reads a whole ordinary file; no link, no pipe, no device.
static fetched read_file(const char *path, char **bytes, size_t *size)
{
    const int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return errno == ENOENT || errno == ENOTDIR ? FETCHED_NOTHING : FETCHED_ERROR;
    struct stat status;
    fetched result = FETCHED_ERROR;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        errno = EINVAL;
    } else if (status.st_size > DM_FILE_BYTES_MAX) {
        result = FETCHED_TOO_MUCH;
    } else if ((*bytes = malloc((size_t)status.st_size + 1)) != NULL) {
        size_t done = 0;
        ssize_t got = 1;
        while (got > 0 && done < (size_t)status.st_size) {
            got = read(file, *bytes + done, (size_t)status.st_size - done);
            if (got > 0) done += (size_t)got;
        }
        (*bytes)[done] = '\0';
        *size = done;
        result = got < 0 ? FETCHED_ERROR : FETCHED;
        if (got < 0) free(*bytes);
    }
    close(file);
    return result;
}

static fetched fetch_given(const dm_loader *loader, const char *chunk, char **bytes, size_t *size)
{
    for (int i = 0; i < loader->given_count; i++) {
        if (strcmp(loader->given[i].name, chunk) != 0) continue;
        if (loader->given[i].size > DM_FILE_BYTES_MAX) return FETCHED_TOO_MUCH;
        *size = loader->given[i].size;
        *bytes = malloc(*size + 1);
        if (*bytes == NULL) return FETCHED_ERROR;
        if (*size > 0) memcpy(*bytes, loader->given[i].bytes, *size);
        (*bytes)[*size] = '\0';
        return FETCHED;
    }
    return FETCHED_NOTHING;
}

/// The folder above `folder`, "" for the current one.
static void parent_of(const char *folder, char *parent, size_t parent_size)
{
    const char *slash = strrchr(folder, '/');
    const char *last = slash != NULL ? slash + 1 : folder;
    if (strcmp(last, ".") == 0 || strcmp(last, "..") == 0) {
        snprintf(parent, parent_size, "%s/..", folder);
    } else {
        snprintf(parent, parent_size, "%.*s", slash != NULL ? (int)(slash - folder) : 0, folder);
    }
}

/// A library beside the scenario's folder goes before the program's own.
static fetched fetch_beside(const dm_loader *loader, const char *chunk, char *shown,
                            size_t shown_size, char **bytes, size_t *size)
{
    char path[PATH_BYTES];
    char parent[PATH_BYTES / 2];
    parent_of(loader->folder, parent, sizeof parent);
    snprintf(path, sizeof path, "%s%s%s", parent, parent[0] != '\0' ? "/" : "", chunk);
    snprintf(shown, shown_size, "%s", path);
    return read_file(path, bytes, size);
}

/// Finds the bytes of "part.lua" or "library/norms.lua"; tells how messages name the file.
static fetched fetch(const dm_loader *loader, const char *chunk, char *shown, size_t shown_size,
                     char **bytes, size_t *size)
{
    char path[PATH_BYTES];
    snprintf(shown, shown_size, "%s", chunk);
    const bool is_library = strncmp(chunk, "library/", 8) == 0;
    if (loader->folder != NULL && !is_library) {
        snprintf(path, sizeof path, "%s/%s", loader->folder, chunk);
        snprintf(shown, shown_size, "%s", path);
        return read_file(path, bytes, size);
    }
    const fetched first = loader->folder != NULL
                              ? fetch_beside(loader, chunk, shown, shown_size, bytes, size)
                              : fetch_given(loader, chunk, bytes, size);
    if (first != FETCHED_NOTHING || !is_library || loader->library_folder == NULL) return first;
    snprintf(path, sizeof path, "%s/%s", loader->library_folder, chunk + 8);
    snprintf(shown, shown_size, "%s", path);
    return read_file(path, bytes, size);
}

// ---------------------------------------------------------------------------------------------
// Lua's own messages

/// Takes "chunk:12: " off the front of a message; fills the spot with it.
static const char *take_place(const dm_loader *loader, const char *message, dm_spot *spot)
{
    for (int i = 0; i < loader->source_count; i++) {
        const char *chunk = loader->sources[i].chunk;
        const size_t size = strlen(chunk);
        if (strncmp(message, chunk, size) != 0 || message[size] != ':') continue;
        char *end;
        const long line = strtol(message + size + 1, &end, 10);
        if (strncmp(end, ": ", 2) != 0) continue;
        spot->file = i;
        spot->line = (int)line;
        return end + 2;
    }
    return message;
}

/// The text between the last pair of quotes 'like this', or "".
static void quoted_word(const char *message, char *word, size_t word_size)
{
    dm_text text = dm_text_over(word, word_size);
    const char *end = strrchr(message, '\'');
    if (end == NULL || end == message) return;
    const char *start = end - 1;
    while (start > message && *start != '\'') start--;
    if (*start == '\'') dm_text_add_bytes(&text, start + 1, (size_t)(end - start - 1));
}

static void hint_syntax(dm_diag *diag, const char *message)
{
    static const struct {
        const char *part;
        const char *hint;
    } rows[] = {
        {"'}' expected",
         N_("is a comma missing at the end of the line before, or a } at the end?")},
        {"unfinished string", N_("a text ends with the quote that began it, on the same line; long "
                                 "texts stand between [[ and ]]")},
        {"unfinished long string", N_("the text is never closed with ]]")},
        {"'=' expected", N_("a word of the language is followed by an id in quotes and { ... }")},
        {"syntax error", N_("a word of the language is followed by an id in quotes and { ... }")},
        {"'end' expected", N_("every function, if, for and while needs an `end`")},
        {"'<\\226>'", N_("this is a typographic quote or dash; Lua wants the plain \" and -")},
        {"unexpected symbol", N_("is there a sign too much, or a value missing?")},
        {"overflow", N_("it is nested too deeply")},
        {"too many C levels", N_("it is nested too deeply")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strstr(message, rows[i].part) == NULL) continue;
        dm_hint(diag, "%s", _(rows[i].hint));
        return;
    }
}

/// Moves the column to the word that Lua's message is about.
static void point_at_word(const dm_loader *loader, dm_diag *diag, const dm_spot *spot,
                          const char *message)
{
    char word[64];
    quoted_word(message, word, sizeof word);
    if (spot->file < 0) return;
    const dm_source *source = &loader->sources[spot->file];
    int column = dm_source_column(source, spot->line, word);
    if (strcmp(word, "<eof>") == 0 && spot->line <= source->line_count)
        column = (int)strlen(diag->excerpt) + 1;
    const bool is_byte = strncmp(word, "<\\", 2) == 0; // Lua's way to show what is no letter
    const char *byte = is_byte ? strchr(diag->excerpt, (int)strtol(word + 2, NULL, 10)) : NULL;
    if (byte != NULL) column = (int)(byte - diag->excerpt) + 1;
    if (column > 0) diag->where.column = column;
}

/// @param where used when the message itself names no place
static void blame_lua(dm_loader *loader, dm_mistake mistake, const dm_spot *where,
                      const char *message)
{
    dm_spot spot = *where;
    char plain[DM_MESSAGE_MAX];
    message = take_place(loader, message, &spot);
    snprintf(plain, sizeof plain, "%s", message);
    const char *near_end = strstr(plain, "near <eof>");
    if (near_end != NULL)
        snprintf(plain + (near_end - plain), 32, "%s", _("near the end of the file"));
    if (mistake == DM_MISTAKE_LUA_FAILED) { // the slip that led here has been told already
        for (int i = 0; i < loader->found_count; i++) {
            const dm_diag *diag = &loader->found[i];
            const bool is_name = diag->code == dm_mistake_row_of(DM_MISTAKE_NO_SUCH_NAME)->code ||
                                 diag->code == dm_mistake_row_of(DM_MISTAKE_NOT_THERE)->code;
            if (is_name && diag->where.line == spot.line) return;
        }
    }
    dm_diag *diag = dm_blame(loader, mistake, &spot, plain, NULL, NULL);
    if (mistake == DM_MISTAKE_SYNTAX) hint_syntax(diag, message);
    if (strstr(message, "stack overflow") != NULL)
        dm_hint(diag, _("a function calls itself without end"));
    point_at_word(loader, diag, &spot, near_end != NULL ? "'<eof>'" : message);
}

/// Tells why a call failed, and takes the error off the stack.
void dm_script_failed(dm_loader *loader, bool is_syntax)
{
    lua_State *lua = loader->lua;
    const dm_budget *budget = &loader->budget;
    loader->is_incomplete = true;
    if (budget->is_spent || budget->is_full) {
        const dm_spot spot = {.file = budget->file >= 0 ? budget->file : loader->source_count - 1,
                              .line = budget->line};
        const dm_mistake mistake =
            budget->is_full ? DM_MISTAKE_MEMORY_SPENT : DM_MISTAKE_FUEL_SPENT;
        dm_hint(dm_blame(loader, mistake, &spot, NULL, NULL, NULL),
                _("is there a loop, or a function that calls itself, without an end?"));
    } else {
        const bool is_text = lua_type(lua, -1) == LUA_TSTRING;
        const char *message = is_text ? lua_tostring(lua, -1) : _("an error that is no text");
        const dm_mistake mistake = is_syntax                 ? DM_MISTAKE_SYNTAX
                                   : loader->is_author_error ? DM_MISTAKE_AUTHOR_ERROR
                                                             : DM_MISTAKE_LUA_FAILED;
        const dm_spot first = {.file = loader->source_count - 1, .line = 1};
        blame_lua(loader, mistake, is_text ? &first : &loader->error_spot, message);
    }
    lua_pop(lua, 1);
}

// ---------------------------------------------------------------------------------------------
// Files

static bool is_loaded(const dm_loader *loader, const char *chunk)
{
    for (int i = 0; i < loader->source_count; i++)
        if (strcmp(loader->sources[i].chunk, chunk) == 0) return true;
    return false;
}

/// A file whose bytes cannot be shown or run at all.
static bool is_refused(dm_loader *loader, const dm_source *source)
{
    dm_spot spot = {.file = (int)(source - loader->sources), .line = 1};
    if (source->size > 0 && source->bytes[0] == LUA_SIGNATURE[0]) {
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_BYTECODE, &spot, NULL, NULL, NULL);
        diag->where.line = 0;
        diag->excerpt[0] = '\0';
        return true;
    }
    for (int line = 1; line <= source->line_count; line++) {
        const size_t start = source->line_starts[line - 1];
        size_t end = line < source->line_count ? source->line_starts[line] - 1 : source->size;
        if (end > start && source->bytes[end - 1] == '\r') end--;
        if (dm_source_is_clean(source->bytes + start, end - start)) continue;
        spot.line = line;
        dm_blame(loader, DM_MISTAKE_NOT_TEXT, &spot, _("this line"), NULL, NULL);
        return true;
    }
    return false;
}

/// Runs a file that has been read. The error stays inside: the next file may still be looked at.
static void run_source(dm_loader *loader, const dm_source *source)
{
    lua_State *lua = loader->lua;
    if (is_refused(loader, source)) {
        loader->is_incomplete = true;
        return;
    }
    char chunk[DM_CHUNK_NAME_MAX + 2];
    snprintf(chunk, sizeof chunk, "=%s", source->chunk);
    const bool has_mark = source->size >= 3 && memcmp(source->bytes, "\xEF\xBB\xBF", 3) == 0;
    const size_t skip = has_mark ? 3 : 0; // the mark that some editors put before UTF-8
    const bool is_read =
        luaL_loadbufferx(lua, source->bytes + skip, source->size - skip, chunk, "t") == LUA_OK;
    if (!is_read || lua_pcall(lua, 0, 0, 0) != LUA_OK) dm_script_failed(loader, !is_read);
}

static void blame_fetch(dm_loader *loader, fetched result, const dm_spot *spot, const char *shown)
{
    dm_diag *diag;
    if (result == FETCHED_TOO_MUCH) {
        diag = dm_blame(loader, DM_MISTAKE_FILE_TOO_LARGE, spot, "256", NULL, NULL);
        dm_hint(diag, _("split it: include \"part.lua\" runs another file of the folder"));
    } else {
        diag = dm_blame(loader, DM_MISTAKE_FILE_UNREADABLE, spot,
                        errno == ELOOP    ? _("it is a link")
                        : errno == EINVAL ? _("it is no ordinary file")
                                          : strerror(errno),
                        NULL, NULL);
    }
    if (spot != NULL) return;
    dm_text file = dm_text_over(diag->where.file, sizeof diag->where.file);
    dm_text_add(&file, shown);
}

/// Reads and runs one file. @return false when there is no such file
static bool run_file(dm_loader *loader, const char *chunk, const dm_spot *spot)
{
    char shown[PATH_BYTES];
    char *bytes = NULL;
    size_t size = 0;
    if (loader->source_count == DM_FILES_MAX) {
        dm_blame(loader, DM_MISTAKE_TOO_MANY_FILES, spot, "64", NULL, NULL);
        loader->is_incomplete = true;
        return true;
    }
    const fetched result = fetch(loader, chunk, shown, sizeof shown, &bytes, &size);
    if (result == FETCHED_NOTHING) return false;
    if (result != FETCHED) {
        blame_fetch(loader, result, spot, shown);
        loader->is_incomplete = true;
        return true;
    }
    loader->source_bytes += size;
    dm_source *source = &loader->sources[loader->source_count];
    if (!dm_source_begin(source, shown, chunk, bytes, size)) {
        dm_blame(loader, DM_MISTAKE_NO_MEMORY, NULL, NULL, NULL, NULL);
        loader->is_incomplete = true;
        return true;
    }
    loader->source_count++;
    if (loader->source_bytes > DM_PACKAGE_BYTES_MAX) {
        dm_blame(loader, DM_MISTAKE_PACKAGE_TOO_LARGE, spot, "2048", NULL, NULL);
        loader->is_incomplete = true;
        return true;
    }
    loader->scenario->files[loader->source_count - 1].name =
        dm_loader_text(loader, shown, strlen(shown));
    run_source(loader, source);
    return true;
}

/// Ends a call of include or library: what must not go on raises.
static int end_file(lua_State *lua)
{
    const dm_budget *budget = &dm_loader_of(lua)->budget;
    if (budget->is_spent || budget->is_full) dm_stop(lua);
    return 0;
}

static bool is_file_name(const char *name)
{
    const size_t size = strlen(name);
    return size > 4 && size < DM_CHUNK_NAME_MAX && strcmp(name + size - 4, ".lua") == 0 &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") == size - 4;
}

static const char *file_argument(dm_loader *loader, const dm_spot *spot, const char *wanted)
{
    if (lua_type(loader->lua, 1) == LUA_TSTRING)
        return dm_loader_keep(loader, lua_tostring(loader->lua, 1), lua_rawlen(loader->lua, 1));
    dm_blame_type(loader, spot, spot->word, wanted, 1);
    return NULL;
}

int dm_script_include(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_charge(lua, PRICE_OF_FILE);
    const dm_spot call = dm_loader_spot(loader, "include");
    const dm_spot spot = dm_spot_in(&call, NULL, 1);
    if (loader->is_advising) {
        dm_blame(loader, DM_MISTAKE_INSIDE_ADVICE, &call, "include", NULL, NULL);
        return 0;
    }
    const char *name = file_argument(loader, &spot, _("the name of a file"));
    if (name == NULL) return 0;
    if (!is_file_name(name)) {
        dm_blame(loader, DM_MISTAKE_OUTSIDE_FOLDER, &spot, name, NULL, NULL);
    } else if (!is_loaded(loader, name) && !run_file(loader, name, &spot)) {
        dm_hint(dm_blame(loader, DM_MISTAKE_NO_SUCH_FILE, &spot, name, NULL, NULL),
                _("it must lie in the same folder as scenario.lua"));
        loader->is_incomplete = true;
    }
    return end_file(lua);
}

static void run_library(dm_loader *loader, const char *name, const dm_spot *spot)
{
    char chunk[DM_CHUNK_NAME_MAX];
    snprintf(chunk, sizeof chunk, "library/%s.lua", name);
    if (is_loaded(loader, chunk) || run_file(loader, chunk, spot)) return;
    dm_hint_names(dm_blame(loader, DM_MISTAKE_NO_SUCH_LIBRARY, spot, name, NULL, NULL), name,
                  library_names, LIBRARY_COUNT, _("the libraries are"));
    loader->is_incomplete = true;
}

int dm_script_library(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    dm_charge(lua, PRICE_OF_FILE);
    const dm_spot call = dm_loader_spot(loader, "library");
    const dm_spot spot = dm_spot_in(&call, NULL, 1);
    if (loader->is_advising) {
        dm_blame(loader, DM_MISTAKE_INSIDE_ADVICE, &call, "library", NULL, NULL);
        return 0;
    }
    const char *name = file_argument(loader, &spot, _("the name of a library"));
    if (name == NULL) return 0;
    const bool is_name = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name);
    if (strlen(name) > 40 || !is_name) {
        dm_blame(loader, DM_MISTAKE_NO_SUCH_LIBRARY, &spot, name, NULL, NULL);
    } else {
        run_library(loader, name, &spot);
    }
    return end_file(lua);
}

// ---------------------------------------------------------------------------------------------
// The whole

/// Runs protected, because keeping texts may run out of memory.
static int run_main(lua_State *lua)
{
    dm_loader *loader = dm_loader_of(lua);
    if (!run_file(loader, "scenario.lua", NULL)) {
        struct stat status;
        const char *folder = loader->folder != NULL ? loader->folder : ".";
        const bool has_folder =
            loader->folder == NULL || (stat(folder, &status) == 0 && S_ISDIR(status.st_mode));
        dm_diag *diag =
            dm_blame(loader, has_folder ? DM_MISTAKE_NO_SCENARIO_FILE : DM_MISTAKE_NO_FOLDER, NULL,
                     folder, NULL, NULL);
        if (has_folder) dm_hint(diag, _("a scenario is a folder with a scenario.lua in it"));
        loader->is_incomplete = true;
    }
    return 0;
}

/// Calls that led to nothing: `asset "x"` alone, `happen "x"` in no list.
static void check_calls(dm_loader *loader)
{
    for (int i = 0; i < loader->half_count; i++) {
        const dm_half *half = &loader->halves[i];
        if (half->is_done) continue;
        dm_blame(loader, DM_MISTAKE_NO_BODY, &half->spot, half->word, half->id, NULL);
    }
    for (int i = 0; i < loader->made_count; i++) {
        const dm_made *made = &loader->made[i];
        if (made->is_used) continue;
        dm_blame(loader, DM_MISTAKE_MISPLACED, &made->spot, made->word, _("in no declaration"),
                 NULL);
    }
}

static void load(dm_loader *loader)
{
    lua_State *lua = loader->lua;
    lua_pushcfunction(lua, run_main);
    if (lua_pcall(lua, 0, 0, 0) != LUA_OK) dm_script_failed(loader, false);
    if (loader->is_incomplete) return; // else everything that was left out would be "unknown"
    check_calls(loader);
    dm_fixups_resolve(loader);
    if (loader->found_count == 0) dm_whole_check(loader);
}

static dm_script *begin(void)
{
    dm_script *script = calloc(1, sizeof *script);
    if (script == NULL) return NULL;
    dm_loader *loader = &script->loader;
    loader->scenario = calloc(1, sizeof *loader->scenario);
    loader->found = calloc(DM_FOUND_MAX, sizeof *loader->found);
    loader->norm = -1;
    if (loader->scenario == NULL || loader->found == NULL) {
        dm_scenario_free(loader->scenario);
        free(loader->found);
        free(script);
        return NULL;
    }
    loader->scenario->actors_count = DM_STATES;
    loader->scenario->rungs_count = DM_RUNGS;
    loader->scenario->default_preset = -1;
    loader->effects = loader->scenario->effects;
    loader->effect_count = &loader->scenario->effects_count;
    loader->effect_capacity = DM_EFFECTS_MAX;
    return script;
}

/// Hands over the texts; what points into the pool is an offset, so it may move.
static void finish_scenario(dm_loader *loader)
{
    dm_scenario *scenario = loader->scenario;
    if (loader->pool.size == 0) dm_text_char(&loader->pool, '\0');
    scenario->text = loader->pool.bytes;
    scenario->text_size = (uint32_t)loader->pool.size;
    scenario->adviser_count = loader->adviser_count;
    loader->pool = (dm_text){0};
}

/// Copies the files that have been read. @return false without memory
static bool keep_package(const dm_loader *loader, dm_package *package)
{
    package->files = calloc((size_t)loader->source_count, sizeof *package->files);
    if (package->files == NULL) return false;
    for (int i = 0; i < loader->source_count; i++) {
        const dm_source *source = &loader->sources[i];
        const size_t name_size = strlen(source->chunk) + 1;
        char *both = malloc(name_size + source->size + 1);
        if (both == NULL) return false;
        memcpy(both, source->chunk, name_size);
        memcpy(both + name_size, source->bytes, source->size + 1);
        package->files[package->count++] =
            (dm_script_file){.name = both, .bytes = both + name_size, .size = source->size};
    }
    return true;
}

/// @param package  NULL: nobody wants to keep the files
static dm_status run(dm_script *script, dm_scenario **scenario, dm_script **advisers,
                     dm_package *package, dm_diags *diags)
{
    dm_loader *loader = &script->loader;
    dm_place place;
    dm_place_enter(&place);
    if (dm_sandbox_open(loader)) {
        load(loader);
    } else {
        dm_blame(loader, DM_MISTAKE_NO_MEMORY, NULL, NULL, NULL, NULL);
    }
    dm_place_leave(&place);
    if (package != NULL && loader->found_count == 0 && !keep_package(loader, package))
        dm_blame(loader, DM_MISTAKE_NO_MEMORY, NULL, NULL, NULL, NULL);

    const dm_status status = dm_loader_report(loader, diags);
    if (status != DM_OK) {
        dm_scenario_free(loader->scenario);
        loader->scenario = NULL;
        dm_script_free(script);
        if (package != NULL) dm_package_free(package);
        return status;
    }
    finish_scenario(loader);
    *scenario = loader->scenario;
    const bool is_kept = advisers != NULL && loader->adviser_count > 0;
    if (is_kept) {
        *advisers = script;
    } else {
        dm_script_free(script);
    }
    return DM_OK;
}

static dm_status no_memory(dm_diags *diags)
{
    dm_diag diag = {0};
    const dm_mistake_row *row = dm_mistake_row_of(DM_MISTAKE_NO_MEMORY);
    diag.code = row->code;
    const dm_status status = dm_fail(&diag, row->status, NULL, "%s", _(row->message));
    if (diags != NULL) dm_diags_add(diags, &diag);
    return status;
}

static dm_status load_folder(const char *folder, const char *library_folder, dm_scenario **scenario,
                             dm_script **script, dm_package *package, dm_diags *diags)
{
    *scenario = NULL;
    if (script != NULL) *script = NULL;
    char plain[PATH_BYTES];
    snprintf(plain, sizeof plain, "%s", folder);
    size_t size = strlen(plain);
    const char *const file = "/scenario.lua";
    if (size > strlen(file) && strcmp(plain + size - strlen(file), file) == 0) size -= strlen(file);
    while (size > 1 && plain[size - 1] == '/') size--;
    plain[size] = '\0';

    dm_script *loading = begin();
    if (loading == NULL) return no_memory(diags);
    loading->loader.folder = plain;
    loading->loader.library_folder = library_folder;
    return run(loading, scenario, script, package, diags);
}

dm_status dm_scenario_load(const char *folder, const char *library_folder, dm_scenario **scenario,
                           dm_script **script, dm_diags *diags)
{
    return load_folder(folder, library_folder, scenario, script, NULL, diags);
}

dm_status dm_scenario_load_package(const char *folder, const char *library_folder,
                                   dm_scenario **scenario, dm_script **script, dm_package *package,
                                   dm_diags *diags)
{
    *package = (dm_package){0};
    return load_folder(folder, library_folder, scenario, script, package, diags);
}

void dm_package_free(dm_package *package)
{
    for (int i = 0; i < package->count; i++) {
        // Name and bytes are one block; `const` is for readers.
        void *block;
        memcpy(&block, &package->files[i].name, sizeof block);
        free(block);
    }
    free(package->files);
    *package = (dm_package){0};
}

/// @param library_folder  for libraries that are not among the files; NULL: none
static dm_status load_given(const dm_script_file *files, int file_count, const char *library_folder,
                            dm_scenario **scenario, dm_script **script, dm_diags *diags)
{
    *scenario = NULL;
    if (script != NULL) *script = NULL;
    dm_script *loading = begin();
    if (loading == NULL) return no_memory(diags);
    loading->loader.given = files;
    loading->loader.given_count = file_count;
    loading->loader.library_folder = library_folder;
    return run(loading, scenario, script, NULL, diags);
}

dm_status dm_scenario_load_files(const dm_script_file *files, int file_count,
                                 dm_scenario **scenario, dm_script **script, dm_diags *diags)
{
    return load_given(files, file_count, NULL, scenario, script, diags);
}

dm_status dm_library_load(const char *library_folder, dm_scenario **scenario, dm_diags *diags)
{
    // The least that is a scenario: two states, between whom nothing happens.
    static const char frame[] =
        "library \"all\"\n"
        "scenario \"library\" { title = \"The library\", ends_at = \"1 d\", norms = \"none\" }\n"
        "state \"first\" { title = \"The first state\" }\n"
        "state \"second\" { title = \"The second state\" }\n"
        "ending \"calm\" { title = \"Calm\" }\n";
    const dm_script_file file = {"scenario.lua", frame, sizeof frame - 1};
    return load_given(&file, 1, library_folder, scenario, NULL, diags);
}

void dm_scenario_free(dm_scenario *scenario)
{
    if (scenario == NULL) return;
    free(scenario->text);
    free(scenario);
}

void dm_script_free(dm_script *script)
{
    if (script == NULL) return;
    dm_loader *loader = &script->loader;
    if (loader->lua != NULL) lua_close(loader->lua);
    dm_loader_end(loader);
    free(script);
}
