#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 1024, LINES_BEFORE = 3, LINES_AFTER = 3 };

/// The whole file from malloc, or NULL.
static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        const long size = ftell(file);
        rewind(file);
        bytes = size >= 0 ? malloc((size_t)size + 1) : NULL;
        if (bytes != NULL) bytes[fread(bytes, 1, (size_t)size, file)] = '\0';
    }
    fclose(file);
    return bytes;
}

char *dm_test_read(const char *path)
{
    char full[PATH_SIZE];
    const int is_absolute = path[0] == '/';
    snprintf(full, sizeof full, "%s%s%s", is_absolute ? "" : DM_SOURCE_DIR, is_absolute ? "" : "/",
             path);
    char *bytes = read_whole(full);
    if (bytes == NULL) fail_msg("cannot read %s", path);
    return bytes;
}

static void write_whole(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL) fail_msg("cannot write %s", path);
    const size_t size = strlen(text);
    const size_t written = fwrite(text, 1, size, file);
    if (fclose(file) != 0 || written != size) fail_msg("cannot write %s", path);
}

static int line_length(const char *line)
{
    return (int)strcspn(line, "\n");
}

static const char *next_line(const char *line)
{
    line += strcspn(line, "\n");
    return *line == '\n' ? line + 1 : line;
}

/// The beginning of the line that lies `count` lines before `line`, or of the text.
static const char *lines_back(const char *text, const char *line, int count)
{
    while (line > text && count > 0) {
        line--;
        while (line > text && line[-1] != '\n') line--;
        count--;
    }
    return line;
}

static void print_lines(char sign, const char *line, int count)
{
    for (; count > 0 && *line != '\0'; count--, line = next_line(line))
        print_error("%c%.*s\n", sign, line_length(line), line);
}

static void print_difference(const char *name, const char *expected, const char *actual)
{
    // Back to the start of the first line that differs.
    size_t same = 0;
    int line = 1;
    size_t line_start = 0;
    for (; expected[same] != '\0' && expected[same] == actual[same]; same++) {
        if (expected[same] != '\n') continue;
        line++;
        line_start = same + 1;
    }

    print_error("--- tests/golden/%s\n+++ this run\n@@ line %d @@\n", name, line);
    const char *before = lines_back(expected, expected + line_start, LINES_BEFORE);
    for (; before < expected + line_start; before = next_line(before)) print_lines(' ', before, 1);
    print_lines('-', expected + line_start, LINES_AFTER);
    print_lines('+', actual + line_start, LINES_AFTER);
    print_error("(tools/dev golden --update writes it anew)\n");
}

void dm_assert_golden(const char *name, const char *text, const char *file, int line)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/tests/golden/%s", DM_SOURCE_DIR, name);
    const char *update = getenv("DM_GOLDEN_UPDATE");
    if (update != NULL && strcmp(update, "1") == 0) {
        write_whole(path, text);
        return;
    }

    char *expected = read_whole(path);
    const int is_equal = expected != NULL && strcmp(expected, text) == 0;
    if (expected == NULL) {
        print_error("there is no tests/golden/%s (tools/dev golden --update writes it)\n", name);
    } else if (!is_equal) {
        print_difference(name, expected, text);
    }
    free(expected);
    if (!is_equal) _fail(file, line);
}
