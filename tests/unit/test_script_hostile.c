// Scenarios that mean harm: tests/hostile/*.lua, named after the classes of the catalogue in the
// design's reference on trust. Each ends by itself, with the status its first lines say, and with a
// report that a terminal can show. What is too big to keep is made here.
#include "support/test.h"

#include "base/text.h"
#include "script/load.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    FILES_MAX = 256,
    DIAGS_MAX = 100,
    REPORT_MAX = 4096,
    SECONDS_MAX = 60, // also under sanitizers: only a hang takes longer
};

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static double now_s(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/// Loads, checks the reports, and tells what took long.
static void expect_end(const char *name, const char *bytes, size_t size, int expected)
{
    static dm_diag items[DIAGS_MAX];
    dm_diags diags = {.items = items, .capacity = DIAGS_MAX};
    const dm_script_file file = {"scenario.lua", bytes, size};
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    const double start = now_s();
    alarm(SECONDS_MAX);
    const dm_status status = dm_scenario_load_files(&file, 1, &scenario, &script, &diags);
    alarm(0);
    const double took = now_s() - start;
    if (took > 0.5) print_message("    %s took %.2f s\n", name, took);
    dm_script_free(script);
    dm_scenario_free(scenario);
    if ((int)status != expected) {
        char report[REPORT_MAX] = "";
        if (diags.count > 0) dm_diag_print(&items[0], report, sizeof report);
        fail_msg("%s: exit %d, not %d\n%s", name, (int)status, expected, report);
    }
    for (int i = 0; i < diags.count; i++) {
        char report[REPORT_MAX];
        dm_diag_print(&items[i], report, sizeof report);
        if (!dm_text_is_clean(report, strlen(report)))
            fail_msg("%s: the report is not clean", name);
    }
}

static void every_hostile_script_ends(void **state)
{
    (void)state;
    DIR *folder = opendir(DM_SOURCE_DIR "/tests/hostile");
    assert_non_null(folder);
    char *names[FILES_MAX];
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (strstr(entry->d_name, ".lua") == NULL) continue;
        assert_true(count < FILES_MAX);
        names[count++] = strdup(entry->d_name);
    }
    closedir(folder);
    qsort(names, (size_t)count, sizeof *names, compare_names);
    assert_true(count > 60);
    for (int i = 0; i < count; i++) {
        char path[512];
        snprintf(path, sizeof path, "tests/hostile/%s", names[i]);
        char *bytes = dm_test_read(path);
        const char *says = strstr(bytes, "-- exit ");
        assert_non_null(says);
        expect_end(names[i], bytes, strlen(bytes), (int)strtol(says + 8, NULL, 10));
        free(bytes);
        free(names[i]);
    }
}

/// `before`, then `part` `times` times, then `after`.
static void expect_end_of_many(const char *name, const char *before, const char *part, int times,
                               const char *after, int expected)
{
    dm_text text = {0};
    dm_text_add(&text, before);
    for (int i = 0; i < times; i++) dm_text_add(&text, part);
    dm_text_add(&text, after);
    expect_end(name, text.bytes, text.size, expected);
    dm_text_free(&text);
}

static void big_sources_end(void **state)
{
    (void)state;
    expect_end_of_many("m31 nested tables", "local t = ", "{", 10000, "", 3);
    expect_end_of_many("m31 nested calls", "local t = ", "f(", 100000, "", 3);
    expect_end_of_many("m31 nested functions", "", "function() ", 10000, "", 3);
    expect_end_of_many("m32 long expression", "local s = \"\"", "..\"\"", 60000, "", 3);
    expect_end_of_many("m30 many constants", "local t = {", "1.5,\"a\",", 30000, "}", 3);
    expect_end_of_many("m30 many locals", "", "local a = 1 ", 20000, "", 3);
    expect_end_of_many("m33 many statements", "", "do end ", 37000, "", 3);
    expect_end_of_many("m33 one long line", "sector 'a' {", "['x'] = 1, ", 23000, "}", 3);
    expect_end_of_many("a long bracket that never ends", "local s = [", "=", 200000, "[", 3);
    expect_end_of_many("a long name", "local ", "x", 200000, " = 1", 6);
    expect_end_of_many("a long text", "error('", "x", 200000, "')", 6);
}

static void bytecode_is_refused(void **state)
{
    (void)state;
    static const char bytecode[] = "\x1bLua\x54\x00\x19\x93\r\n\x1a\n";
    expect_end("m37 bytecode", bytecode, sizeof bytecode, 3);
    expect_end("an empty file", "", 0, 3);
    expect_end("a NUL", "local a\0= 1", 11, 3);
    expect_end("m46 a byte order mark", "\xEF\xBB\xBFlocal a = 1", 14, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_hostile_script_ends),
        cmocka_unit_test(big_sources_end),
        cmocka_unit_test(bytecode_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
