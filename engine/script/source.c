#include "script/source.h"

#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

dm_spot dm_spot_in(const dm_spot *spot, const char *name, int index)
{
    dm_spot inner = *spot;
    inner.is_key = false;
    if (inner.depth < DM_PATH_MAX) inner.path[inner.depth++] = (dm_key){name, index};
    return inner;
}

// ---------------------------------------------------------------------------------------------
// Lines

static int count_lines(const char *bytes, size_t size)
{
    int lines = 1;
    for (size_t i = 0; i < size; i++) lines += bytes[i] == '\n';
    return lines;
}

bool dm_source_begin(dm_source *source, const char *shown, const char *chunk, char *bytes,
                     size_t size)
{
    *source = (dm_source){.bytes = bytes, .size = size, .line_count = count_lines(bytes, size)};
    dm_text shown_text = dm_text_over(source->shown, sizeof source->shown);
    dm_text_add(&shown_text, shown);
    dm_text chunk_text = dm_text_over(source->chunk, sizeof source->chunk);
    dm_text_add(&chunk_text, chunk);

    source->line_starts = malloc((size_t)source->line_count * sizeof *source->line_starts);
    if (source->line_starts == NULL) {
        dm_source_end(source);
        return false;
    }
    int line = 0;
    source->line_starts[line++] = 0;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] == '\n') source->line_starts[line++] = i + 1;
    return true;
}

void dm_source_end(dm_source *source)
{
    free(source->bytes);
    free(source->line_starts);
    *source = (dm_source){0};
}

static bool has_line(const dm_source *source, int line)
{
    return line >= 1 && line <= source->line_count;
}

static size_t line_end(const dm_source *source, int line)
{
    size_t end = line < source->line_count ? source->line_starts[line] - 1 : source->size;
    if (end > source->line_starts[line - 1] && source->bytes[end - 1] == '\r') end--;
    return end;
}

static int first_column(const dm_source *source, int line)
{
    size_t at = source->line_starts[line - 1];
    const size_t end = line_end(source, line);
    while (at < end && (source->bytes[at] == ' ' || source->bytes[at] == '\t')) at++;
    return (int)(at - source->line_starts[line - 1]) + 1;
}

static bool is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_';
}

int dm_source_column(const dm_source *source, int line, const char *word)
{
    const size_t size = strlen(word);
    if (!has_line(source, line) || size == 0) return 0;
    const size_t start = source->line_starts[line - 1];
    const size_t end = line_end(source, line);
    for (size_t at = start; at + size <= end; at++) {
        if (memcmp(source->bytes + at, word, size) != 0) continue;
        // "at" is not found inside "that".
        const bool is_inside =
            is_word_byte(word[0]) && at > start && is_word_byte(source->bytes[at - 1]);
        const bool goes_on = is_word_byte(word[size - 1]) && at + size < end &&
                             is_word_byte(source->bytes[at + size]);
        if (!is_inside && !goes_on) return (int)(at - start) + 1;
    }
    return 0;
}

bool dm_source_is_clean(const char *bytes, size_t size)
{
    size_t at = 0;
    while (at < size &&
           ((bytes[at] >= ' ' && bytes[at] <= '~') || bytes[at] == '\t' || bytes[at] == '\n'))
        at++;
    return at == size || dm_text_is_clean(bytes + at, size - at);
}

void dm_source_excerpt(const dm_source *source, int line, char *text, size_t text_size)
{
    dm_text out = dm_text_over(text, text_size);
    if (!has_line(source, line)) return;
    size_t at = source->line_starts[line - 1];
    const size_t end = line_end(source, line);
    while (at < end && !out.is_cut) {
        size_t length = dm_utf8_read(source->bytes + at, end - at, NULL);
        const bool is_clean = length > 0 && dm_text_is_clean(source->bytes + at, length);
        if (length == 0) length = 1;
        // Byte for byte, so that columns stay where they are.
        for (size_t i = 0; i < length && !out.is_cut; i++)
            if (!is_clean) dm_text_char(&out, '?');
        if (is_clean) dm_text_add_bytes(&out, source->bytes + at, length);
        at += length;
    }
}

// ---------------------------------------------------------------------------------------------
// Tokens: just enough of Lua's to find fields of a table

typedef enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN } token_kind;

typedef struct lex_token {
    token_kind kind;
    char sign;    ///< of a TOKEN_SIGN; 'o' for signs of two characters
    size_t start; ///< of a text: its quote
    size_t end;
    int line;
} lex_token;

typedef struct lex_state {
    const dm_source *source;
    size_t at;
    int line;
} lex_state;

static char byte_at(const lex_state *lexer, size_t ahead)
{
    const size_t at = lexer->at + ahead;
    return at < lexer->source->size ? lexer->source->bytes[at] : '\0';
}

static void step(lex_state *lexer)
{
    if (byte_at(lexer, 0) == '\n') lexer->line++;
    if (lexer->at < lexer->source->size) lexer->at++;
}

/// The level of a long bracket "[==[" that starts here, or -1.
static int long_bracket_level(const lex_state *lexer, char bracket)
{
    if (byte_at(lexer, 0) != bracket) return -1;
    size_t ahead = 1;
    while (byte_at(lexer, ahead) == '=') ahead++;
    return byte_at(lexer, ahead) == bracket ? (int)ahead - 1 : -1;
}

static void skip_long_bracket(lex_state *lexer, int level)
{
    for (int i = 0; i < level + 2; i++) step(lexer);
    while (lexer->at < lexer->source->size && long_bracket_level(lexer, ']') != level) step(lexer);
    for (int i = 0; i < level + 2; i++) step(lexer);
}

static void skip_blanks(lex_state *lexer)
{
    for (;;) {
        const char byte = byte_at(lexer, 0);
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') {
            step(lexer);
        } else if (byte == '-' && byte_at(lexer, 1) == '-') {
            lexer->at += 2;
            const int level = long_bracket_level(lexer, '[');
            if (level >= 0) {
                skip_long_bracket(lexer, level);
            } else {
                while (lexer->at < lexer->source->size && byte_at(lexer, 0) != '\n') step(lexer);
            }
        } else {
            return;
        }
    }
}

static void skip_quoted(lex_state *lexer, char quote)
{
    step(lexer);
    while (lexer->at < lexer->source->size && byte_at(lexer, 0) != quote) {
        if (byte_at(lexer, 0) == '\n') return; // unfinished
        if (byte_at(lexer, 0) == '\\') step(lexer);
        step(lexer);
    }
    step(lexer);
}

static lex_token next_token(lex_state *lexer)
{
    skip_blanks(lexer);
    lex_token token = {.kind = TOKEN_SIGN, .start = lexer->at, .line = lexer->line};
    const char byte = byte_at(lexer, 0);
    const int level = long_bracket_level(lexer, '[');
    if (lexer->at >= lexer->source->size) {
        token.kind = TOKEN_END;
    } else if (is_word_byte(byte)) {
        token.kind = byte >= '0' && byte <= '9' ? TOKEN_NUMBER : TOKEN_NAME;
        while (is_word_byte(byte_at(lexer, 0)) ||
               (token.kind == TOKEN_NUMBER && byte_at(lexer, 0) == '.'))
            step(lexer);
    } else if (byte == '"' || byte == '\'') {
        token.kind = TOKEN_TEXT;
        skip_quoted(lexer, byte);
    } else if (level >= 0) {
        token.kind = TOKEN_TEXT;
        skip_long_bracket(lexer, level);
    } else {
        const bool is_double = byte_at(lexer, 1) == '=' && strchr("=~<>", byte) != NULL;
        token.sign = is_double ? 'o' : byte;
        step(lexer);
        if (is_double) step(lexer);
    }
    token.end = lexer->at;
    return token;
}

static lex_token peek_token(const lex_state *ahead)
{
    lex_state copy = *ahead;
    return next_token(&copy);
}

static bool is_sign(lex_token token, char sign)
{
    return token.kind == TOKEN_SIGN && token.sign == sign;
}

static bool is_name(const dm_source *source, lex_token token, const char *name)
{
    const size_t size = strlen(name);
    return token.kind == TOKEN_NAME && token.end - token.start == size &&
           memcmp(source->bytes + token.start, name, size) == 0;
}

/// True for a key written as a name, or as a text in brackets.
static bool is_key_named(const dm_source *source, lex_token token, const char *name)
{
    if (token.kind == TOKEN_NAME) return is_name(source, token, name);
    const size_t size = strlen(name);
    return token.kind == TOKEN_TEXT && token.end - token.start == size + 2 &&
           memcmp(source->bytes + token.start + 1, name, size) == 0;
}

/// How a token changes the depth of brackets and blocks.
static int nesting_of(const dm_source *source, lex_token token)
{
    if (token.kind == TOKEN_SIGN && token.sign != '\0') {
        if (strchr("({[", token.sign) != NULL) return 1;
        if (strchr(")}]", token.sign) != NULL) return -1;
    }
    static const char *const openers[] = {"function", "if", "do", "repeat"};
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (is_name(source, token, openers[i])) return 1;
    return is_name(source, token, "end") || is_name(source, token, "until") ? -1 : 0;
}

/// Moves behind a value, to the comma or bracket that ends it.
static void skip_value(lex_state *lexer)
{
    int depth = 0;
    for (;;) {
        const lex_token ahead = peek_token(lexer);
        if (ahead.kind == TOKEN_END) return;
        if (depth == 0 && (is_sign(ahead, ',') || is_sign(ahead, ';') || is_sign(ahead, '}')))
            return;
        depth += nesting_of(lexer->source, ahead);
        next_token(lexer);
    }
}

/// Moves behind a bracket that has been opened.
static void skip_brackets(lex_state *lexer)
{
    for (int depth = 1; depth > 0;) {
        const lex_token here = next_token(lexer);
        if (here.kind == TOKEN_END) return;
        depth += nesting_of(lexer->source, here);
    }
}

/// Moves into the table that a call here is given: "id" { ... }, (9) { ... }, ({ ... }).
/// @param only the last value in front of it, when there is one
static bool enter_call(lex_state *lexer, lex_token *only)
{
    for (;;) {
        const lex_token ahead = peek_token(lexer);
        const bool is_bracket = is_sign(ahead, '(');
        if (ahead.kind != TOKEN_TEXT && !is_bracket && !is_sign(ahead, '{')) return false;
        next_token(lexer);
        if (is_sign(ahead, '{')) return true;
        *only = ahead;
        if (!is_bracket) continue;
        *only = peek_token(lexer);
        if (is_sign(*only, '{')) {
            next_token(lexer);
            return true;
        }
        skip_brackets(lexer);
    }
}

/// Moves into the table that the value here is, or that a call here is given.
static bool enter_table(lex_state *lexer)
{
    lex_token only;
    while (peek_token(lexer).kind == TOKEN_NAME || is_sign(peek_token(lexer), '.'))
        next_token(lexer);
    return enter_call(lexer, &only);
}

/// Reads the name of a field and moves to its value. @return false, at the value, without a name
static bool read_name(lex_state *lexer, lex_token *name)
{
    const lex_state start = *lexer;
    *name = next_token(lexer);
    if (name->kind == TOKEN_NAME && is_sign(peek_token(lexer), '=')) {
        next_token(lexer);
        return true;
    }
    if (is_sign(*name, '[')) { // ["name"] = value
        *name = next_token(lexer);
        lex_token closing = next_token(lexer);
        while (closing.kind != TOKEN_END && !is_sign(closing, ']')) closing = next_token(lexer);
        next_token(lexer);
        return true;
    }
    *lexer = start;
    return false;
}

/// Finds the field that `key` names in the table that the lexer has just entered.
static bool find_field(lex_state *lexer, dm_key key, lex_token *name, lex_token *value)
{
    for (int index = 1;;) {
        const lex_token ahead = peek_token(lexer);
        if (ahead.kind == TOKEN_END || is_sign(ahead, '}')) return false;
        const bool has_name = read_name(lexer, name);
        *value = peek_token(lexer);
        if (has_name && key.name != NULL && is_key_named(lexer->source, *name, key.name))
            return true;
        if (!has_name && key.name == NULL && key.index == index) return true;
        index += !has_name;
        skip_value(lexer);
        if (!is_sign(peek_token(lexer), '}')) next_token(lexer); // the comma
    }
}

/// Moves behind the nth call of `word` on its line. @return false when there is none
static bool find_call(lex_state *lexer, const dm_spot *spot, lex_token *call)
{
    int nth = spot->nth;
    bool is_found = false;
    for (;;) {
        const lex_token here = next_token(lexer);
        if (here.kind == TOKEN_END || here.line > spot->line) return is_found;
        if (!is_name(lexer->source, here, spot->word)) continue;
        const lex_token after = peek_token(lexer);
        const bool is_call = after.kind == TOKEN_TEXT || is_sign(after, '{') || is_sign(after, '(');
        if (!is_call) continue;
        *call = here;
        is_found = true;
        if (nth-- == 0) return true;
    }
}

static lex_token token_of(const dm_source *source, const dm_spot *spot)
{
    lex_state lexer = {source, source->line_starts[spot->line - 1], spot->line};
    lex_token place = {0};
    if (spot->word == NULL || !find_call(&lexer, spot, &place)) return place;

    lexer.at = place.end; // the last call that matched, when there are fewer than expected
    lexer.line = place.line;
    lex_token only = place;
    for (int i = 0; i < spot->depth; i++) {
        lex_token name = {0};
        lex_token value = {0};
        const bool is_inside = i == 0 ? enter_call(&lexer, &only) : enter_table(&lexer);
        if (!is_inside) {
            // `happen "blackout"` has no table: its only value is the text itself.
            const bool is_only_value = i == 0 && spot->path[0].index == 1;
            return is_only_value ? only : place;
        }
        if (!find_field(&lexer, spot->path[i], &name, &value)) return place;
        const bool is_last = i == spot->depth - 1;
        place = is_last && spot->is_key ? name : value;
    }
    return place;
}

dm_where dm_source_where(const dm_source *source, const dm_spot *spot)
{
    dm_where where = {.line = spot->line};
    memcpy(where.file, source->shown, sizeof where.file);
    if (!has_line(source, spot->line)) return where;

    const lex_token token = token_of(source, spot);
    if (token.line == 0) {
        where.column = spot->word != NULL ? dm_source_column(source, spot->line, spot->word) : 0;
        if (where.column == 0) where.column = first_column(source, spot->line);
        return where;
    }
    where.line = token.line;
    where.column = (int)(token.start - source->line_starts[token.line - 1]) + 1;
    return where;
}
