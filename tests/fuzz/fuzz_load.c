// Any bytes at all as a scenario: loading ends, with a scenario or with a report that can be shown.
// A line "-- file" begins a second file, part.lua.
#include "base/text.h"
#include "script/advise.h"
#include "script/load.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DIAGS_MAX = 100, REPORT_MAX = 2048 };

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int64_t measure(void *self, const dm_test *test)
{
    (void)self;
    return test->quantity;
}

static void ask_advisers(dm_script *script)
{
    const dm_gauge gauge = {.measure = measure};
    dm_effect proposals[16];
    int count = 0;
    if (dm_advise(script, &gauge, proposals, 16, &count, NULL) != DM_OK && count != 0) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char separator[] = "\n-- file\n";
    static dm_diag items[DIAGS_MAX];
    dm_diags diags = {.items = items, .capacity = DIAGS_MAX};
    const char *text = (const char *)bytes;
    size_t first = size;
    for (size_t at = 0; at + sizeof separator - 1 <= size && first == size; at++)
        if (memcmp(text + at, separator, sizeof separator - 1) == 0) first = at;
    const size_t second = first < size ? first + sizeof separator - 1 : size;
    const dm_script_file files[] = {{"scenario.lua", text, first},
                                    {"part.lua", text + second, size - second}};
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    const dm_status status = dm_scenario_load_files(files, 2, &scenario, &script, &diags);
    if ((status == DM_OK) != (scenario != NULL)) abort();
    if ((status == DM_OK) != (diags.count == 0)) abort();
    for (int i = 0; i < diags.count; i++) {
        char report[REPORT_MAX];
        dm_diag_print(&items[i], report, sizeof report);
        if (!dm_text_is_clean(report, strlen(report))) abort();
    }
    if (script != NULL) ask_advisers(script);
    dm_script_free(script);
    dm_scenario_free(scenario);
    return 0;
}
