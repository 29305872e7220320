// What an author is told about a mistake: the reports are the interface, so they are compared word
// for word. Cases stand in tests/mistakes/mistakes.txt, reports in tests/golden/mistakes.txt.
#include "support/test.h"

#include "base/text.h"
#include "script/advise.h"
#include "script/load.h"
#include "script/mistake.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CASES_MAX = 256, FILES_MAX = 4, CASE_NAME_MAX = 80, DIAGS_MAX = 20, REPORT_MAX = 4096 };

typedef struct mistake_case {
    char name[CASE_NAME_MAX];
    char *source;
    char part_name[CASE_NAME_MAX];
    const char *part;
} mistake_case;

static char *world;
static char *cases_text;
static mistake_case cases[CASES_MAX];
static int case_count;
static bool is_seen[DM_MISTAKE_COUNT];

static void see(const dm_diag *diag)
{
    for (int i = 0; i < DM_MISTAKE_COUNT; i++)
        if (dm_mistake_row_of((dm_mistake)i)->code == diag->code) is_seen[i] = true;
}

// ---------------------------------------------------------------------------------------------
// Reading the cases

static char *with_frame(const char *body)
{
    static const char before[] = "library \"world\"\n";
    static const char after[] = "scenario \"s\" { title = \"S\", ends_at = \"1 d\" }\n"
                                "ending \"calm\" { title = \"Calm\" }\n";
    const size_t size = strlen(before) + strlen(body) + strlen(after) + 1;
    char *source = malloc(size);
    assert_non_null(source);
    snprintf(source, size, "%s%s%s", before, body, after);
    return source;
}

static void read_case(char *header, char *body)
{
    assert_true(case_count < CASES_MAX);
    mistake_case *row = &cases[case_count++];
    char *whole = strstr(header, " whole");
    if (whole != NULL) *whole = '\0';
    snprintf(row->name, sizeof row->name, "%s", header);
    char *part = strstr(body, "-- file ");
    if (part != NULL) {
        char *line_end = strchr(part, '\n');
        assert_non_null(line_end);
        snprintf(row->part_name, sizeof row->part_name, "%.*s", (int)(line_end - part) - 8,
                 part + 8);
        row->part = line_end + 1;
        *part = '\0';
    }
    row->source = whole != NULL ? strdup(body) : with_frame(body);
    assert_non_null(row->source);
}

static int read_cases(void **state)
{
    (void)state;
    world = dm_test_read("tests/mistakes/world.lua");
    cases_text = dm_test_read("tests/mistakes/mistakes.txt");
    char *at = strstr(cases_text, "\n== ");
    while (at != NULL) {
        char *header = at + 4;
        char *body = strchr(header, '\n');
        *body++ = '\0';
        at = strstr(body, "\n== ");
        char *end = at != NULL ? at : body + strlen(body);
        // The blank line between two cases belongs to neither.
        if (at != NULL && end >= body) *end = '\0';
        read_case(header, body);
    }
    return 0;
}

static int free_cases(void **state)
{
    (void)state;
    for (int i = 0; i < case_count; i++) free(cases[i].source);
    free(cases_text);
    free(world);
    return 0;
}

// ---------------------------------------------------------------------------------------------

static dm_status load_case(const mistake_case *row, dm_diags *diags)
{
    const dm_script_file files[] = {
        {"scenario.lua", row->source, strlen(row->source)},
        {"library/world.lua", world, strlen(world)},
        {row->part_name, row->part, row->part != NULL ? strlen(row->part) : 0},
    };
    dm_scenario *scenario = NULL;
    const dm_status status =
        dm_scenario_load_files(files, row->part != NULL ? 3 : 2, &scenario, NULL, diags);
    assert_true((status == DM_OK) == (scenario != NULL));
    dm_scenario_free(scenario);
    return status;
}

static void every_mistake_is_reported_word_for_word(void **state)
{
    (void)state;
    static dm_diag items[DIAGS_MAX];
    dm_text out = {0};
    assert_true(case_count >= 60);
    for (int i = 0; i < case_count; i++) {
        dm_diags diags = {.items = items, .capacity = DIAGS_MAX};
        const dm_status status = load_case(&cases[i], &diags);
        dm_text_format(&out, "== %s: exit %d\n", cases[i].name, (int)status);
        for (int j = 0; j < diags.count; j++) {
            char report[REPORT_MAX];
            dm_diag_print(&items[j], report, sizeof report);
            dm_text_add(&out, report);
            see(&items[j]);
        }
        if (diags.dropped > 0) dm_text_format(&out, "... and %d more\n", diags.dropped);
        dm_text_char(&out, '\n');
    }
    assert_false(out.is_cut);
    assert_golden("mistakes.txt", out.bytes);
    dm_text_free(&out);
}

// ---------------------------------------------------------------------------------------------
// Mistakes of files and folders

static char folder[] = "/tmp/demarche-test-XXXXXX";

static void write_file(const char *name, const char *bytes, size_t size)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void remove_file(const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    remove(path);
}

/// Loads `path` and compares its first report; the made folder is written as DIR.
static void expect_report(const char *path, dm_status expected, const char *report)
{
    static dm_diag items[DIAGS_MAX];
    dm_diags diags = {.items = items, .capacity = DIAGS_MAX};
    dm_scenario *scenario = NULL;
    assert_int_equal(dm_scenario_load(path, NULL, &scenario, NULL, &diags), expected);
    assert_null(scenario);
    assert_true(diags.count >= 1);
    see(&items[0]);
    char printed[REPORT_MAX];
    char plain[REPORT_MAX];
    dm_diag_print(&items[0], printed, sizeof printed);
    dm_text text = dm_text_over(plain, sizeof plain);
    for (const char *at = printed; *at != '\0';) {
        const bool is_folder = strncmp(at, folder, strlen(folder)) == 0;
        if (is_folder) {
            dm_text_add(&text, "DIR");
        } else {
            dm_text_char(&text, *at);
        }
        at += is_folder ? strlen(folder) : 1;
    }
    assert_string_equal(plain, report);
}

static void a_missing_folder_and_a_missing_file_are_told_apart(void **state)
{
    (void)state;
    expect_report("no/such/folder", DM_E_IO,
                  "error[DM0101]: there is no folder \"no/such/folder\"\n");
    expect_report(folder, DM_E_SCENARIO,
                  "error[DM0102]: the folder \"DIR\" has no scenario.lua\n"
                  "   = hint: a scenario is a folder with a scenario.lua in it\n");
}

static void files_that_are_no_scenario_are_refused(void **state)
{
    (void)state;
    write_file("scenario.lua", "\x1bLua\x54", 5);
    expect_report(
        folder, DM_E_SCENARIO,
        "DIR/scenario.lua: error[DM0106]: this is compiled Lua; a scenario must be text\n");
    write_file("scenario.lua", "local a = 1\nlocal b = '\xff\xfe'\n", 27);
    expect_report(folder, DM_E_SCENARIO,
                  "DIR/scenario.lua:2:1: error[DM0107]: this line is not clean UTF-8 text\n"
                  "   2 | local b = '?\?'\n"
                  "     | ^\n");
    remove_file("scenario.lua");
    char path[256];
    snprintf(path, sizeof path, "%s/scenario.lua", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    expect_report(
        folder, DM_E_IO,
        "DIR/scenario.lua: error[DM0103]: the file cannot be read: it is no ordinary file\n");
    rmdir(path);
    assert_int_equal(symlink("/dev/null", path), 0);
    expect_report(folder, DM_E_IO,
                  "DIR/scenario.lua: error[DM0103]: the file cannot be read: it is a link\n");
    unlink(path);
}

static void too_much_is_refused(void **state)
{
    (void)state;
    const size_t size = 256 * 1024;
    char *big = malloc(size + 1);
    assert_non_null(big);
    memset(big, ' ', size + 1);
    write_file("scenario.lua", big, size + 1);
    expect_report(folder, DM_E_SCENARIO,
                  "DIR/scenario.lua: error[DM0104]: the file has more than 256 KiB\n"
                  "   = hint: split it: include \"part.lua\" runs another file of the folder\n");
    char source[1024] = "";
    for (int i = 0; i < 9; i++) {
        char name[16];
        snprintf(name, sizeof name, "p%d.lua", i);
        write_file(name, big, size);
        snprintf(source + strlen(source), sizeof source - strlen(source), "include \"%s\"\n", name);
    }
    write_file("scenario.lua", source, strlen(source));
    expect_report(
        folder, DM_E_SCENARIO,
        "DIR/scenario.lua:8:9: error[DM0105]: all files together have more than 2048 KiB\n"
        "   8 | include \"p7.lua\"\n"
        "     |         ^\n");
    char many[4096] = "";
    for (int i = 0; i < 9; i++)
        remove_file((char[]){'p', (char)('0' + i), '.', 'l', 'u', 'a', '\0'});
    for (int i = 0; i < 70; i++) {
        char name[16];
        snprintf(name, sizeof name, "q%d.lua", i);
        write_file(name, "", 0);
        snprintf(many + strlen(many), sizeof many - strlen(many), "include \"%s\"\n", name);
    }
    write_file("scenario.lua", many, strlen(many));
    expect_report(folder, DM_E_SCENARIO,
                  "DIR/scenario.lua:64:9: error[DM0119]: there may be at most 64 files\n"
                  "   64 | include \"q63.lua\"\n"
                  "      |         ^\n");
    for (int i = 0; i < 70; i++) {
        char name[16];
        snprintf(name, sizeof name, "q%d.lua", i);
        remove_file(name);
    }
    remove_file("scenario.lua");
    free(big);
}

// ---------------------------------------------------------------------------------------------
// Mistakes of advisers

static int64_t measure_nothing(void *self, const dm_test *test)
{
    (void)self;
    return test->quantity;
}

static void expect_advice_report(const char *adviser, dm_status expected, const char *report)
{
    char *source = with_frame(adviser);
    const dm_script_file files[] = {{"scenario.lua", source, strlen(source)},
                                    {"library/world.lua", world, strlen(world)}};
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    assert_int_equal(dm_scenario_load_files(files, 2, &scenario, &script, NULL), DM_OK);
    const dm_gauge gauge = {.measure = measure_nothing};
    dm_effect proposals[4];
    int count = -1;
    dm_diag diag = {0};
    assert_int_equal(dm_advise(script, &gauge, proposals, 4, &count, &diag), expected);
    assert_int_equal(count, 0);
    see(&diag);
    char printed[REPORT_MAX];
    dm_diag_print(&diag, printed, sizeof printed);
    assert_string_equal(printed, report);
    dm_script_free(script);
    dm_scenario_free(scenario);
    free(source);
}

static void mistakes_of_advisers_are_told(void **state)
{
    (void)state;
    expect_advice_report("adviser 'a' (function(view) return 7 end)\n", DM_E_SCENARIO,
                         "scenario.lua:2:1: error[DM0312]: adviser \"a\" must return a list of "
                         "proposals, not a number\n"
                         "   2 | adviser 'a' (function(view) return 7 end)\n"
                         "     | ^\n");
    expect_advice_report(
        "local n = 0\nadviser 'a' (function(view) n = n + 1 end)\n", DM_E_SCENARIO,
        "scenario.lua:3:1: error[DM0311]: adviser \"a\" remembers something between two calls\n"
        "   3 | adviser 'a' (function(view) n = n + 1 end)\n"
        "     | ^\n"
        "   = hint: declare var \"name\" { start = 0 } and propose.set { \"name\", value }\n");
    expect_advice_report(
        "adviser 'a' (function(view) while true do end end)\n", DM_E_BUDGET,
        "scenario.lua:2:1: error[DM0114]: the script ran too long and was stopped here\n"
        "   2 | adviser 'a' (function(view) while true do end end)\n"
        "     | ^\n"
        "   = hint: is there a loop, or a function that calls itself, without an end?\n");
    expect_advice_report(
        "adviser 'a' (function(view) return { happen 'blackout' } end)\n", DM_E_SCENARIO,
        "scenario.lua:2:38: error[DM0121]: \"happen\" cannot be used inside an adviser\n"
        "   2 | adviser 'a' (function(view) return { happen 'blackout' } end)\n"
        "     |                                      ^\n");
    expect_advice_report(
        "adviser 'a' (function(view) sector 'x' { title = 'X' } end)\n", DM_E_SCENARIO,
        "scenario.lua:2:29: error[DM0121]: \"sector\" cannot be used inside an adviser\n"
        "   2 | adviser 'a' (function(view) sector 'x' { title = 'X' } end)\n"
        "     |                             ^\n");
    expect_advice_report(
        "adviser 'a' (function(view) include 'x.lua' library 'x' end)\n", DM_E_SCENARIO,
        "scenario.lua:2:29: error[DM0121]: \"include\" cannot be used inside an adviser\n"
        "   2 | adviser 'a' (function(view) include 'x.lua' library 'x' end)\n"
        "     |                             ^\n");
}

static void what_an_adviser_names_must_be_there(void **state)
{
    (void)state;
    expect_advice_report("adviser 'a' (function(view) return { propose.fire 'darc' } end)\n",
                         DM_E_SCENARIO,
                         "scenario.lua:2:51: error[DM0214]: unknown inject \"darc\"\n"
                         "   2 | adviser 'a' (function(view) return { propose.fire 'darc' } end)\n"
                         "     |                                                   ^\n"
                         "   = hint: did you mean \"dark\"?\n");
    expect_advice_report(
        "adviser 'a' (function(view) return view.quantity('tension', 'halmark', 'x') end)\n",
        DM_E_SCENARIO,
        "scenario.lua:2:41: error[DM0214]: unknown actor \"x\"\n"
        "   2 | adviser 'a' (function(view) return view.quantity('tension', 'halmark', 'x') end)\n"
        "     |                                         ^\n"
        "   = hint: the actors are: halmark, surovia, nordgrid\n");
    expect_advice_report(
        "adviser 'a' (function(view) return view.quantity('act_rung') end)\n", DM_E_SCENARIO,
        "scenario.lua:2:50: error[DM0222]: \"act_rung\" can only be measured where an act is "
        "judged\n"
        "   2 | adviser 'a' (function(view) return view.quantity('act_rung') end)\n"
        "     |                                                  ^\n");
    expect_advice_report("adviser 'a' (function(view) return nil + 1 end)\n", DM_E_SCENARIO,
                         "scenario.lua:2:1: error[DM0109]: Lua stopped here: attempt to perform "
                         "arithmetic on a nil value\n"
                         "   2 | adviser 'a' (function(view) return nil + 1 end)\n"
                         "     | ^\n");
    expect_advice_report(
        "adviser 'a' (function(view) local l = {} for i = 1, 9 do l[i] = propose.fire 'dark' end "
        "return l end)\n",
        DM_E_SCENARIO,
        "scenario.lua:2:73: error[DM0212]: there may be at most 4 proposals\n"
        "   2 | adviser 'a' (function(view) local l = {} for i = 1, 9 do l[i] = propose.fire "
        "'dark' end return l end)\n"
        "     |                                                                         ^\n");
}

/// What no test can bring about without taking the computer's memory away, and what loading does
/// not look for (tests/cli/review.transcript).
static bool is_out_of_reach(int code)
{
    return code == dm_mistake_row_of(DM_MISTAKE_NO_MEMORY)->code ||
           code == dm_mistake_row_of(DM_MISTAKE_CONTRADICTION)->code ||
           code == dm_mistake_row_of(DM_MISTAKE_UNREACHABLE)->code;
}

static void codes_are_unique_and_each_is_shown_by_a_test(void **state)
{
    (void)state;
    for (int i = 0; i < DM_MISTAKE_COUNT; i++) {
        const dm_mistake_row *row = dm_mistake_row_of((dm_mistake)i);
        assert_ptr_equal(dm_mistake_find(row->code), row); // the first of that code is this one
        assert_true(strlen(row->explanation) > 20);
        if (!is_seen[i] && !is_out_of_reach(row->code)) fail_msg("no test shows DM%04d", row->code);
    }
    assert_null(dm_mistake_find(0));
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) != NULL && read_cases(state) == 0 ? 0 : -1;
}

static int remove_folder(void **state)
{
    rmdir(folder);
    return free_cases(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mistake_is_reported_word_for_word),
        cmocka_unit_test(a_missing_folder_and_a_missing_file_are_told_apart),
        cmocka_unit_test(files_that_are_no_scenario_are_refused),
        cmocka_unit_test(too_much_is_refused),
        cmocka_unit_test(mistakes_of_advisers_are_told),
        cmocka_unit_test(what_an_adviser_names_must_be_there),
        cmocka_unit_test(codes_are_unique_and_each_is_shown_by_a_test),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
