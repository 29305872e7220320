// Memory runs out at every single request: the engine's own and SQLite's are counted together.
#include "support/drill.h"
#include "support/scarce.h"
#include "support/test.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// 1: every request. Slow builds look at every few only: DM_STRIDE.
static int64_t stride = 1;

static char folder[64];
static char path[128];
static char elsewhere[128];

static int setup(void **state)
{
    (void)state;
    const char *above = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(folder, sizeof folder, "%s/demarche-memory-XXXXXX", above);
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/drill.demarche", folder);
    snprintf(elsewhere, sizeof elsewhere, "%s/elsewhere.demarche", folder);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    dm_drill_clean(path, elsewhere);
    return rmdir(folder);
}

static void check(int64_t at, const dm_drill *drill)
{
    if (drill->status != DM_OK && (drill->status != DM_E_IO || drill->diag.message[0] == '\0'))
        fail_msg("request %lld: %d \"%s\"", (long long)at, drill->status, drill->diag.message);
    if (!drill->is_created) {
        assert_int_not_equal(access(path, F_OK), 0);
        return;
    }
    const char *wrong = dm_drill_check(path, drill->durable, drill->accepted);
    if (wrong != NULL) fail_msg("request %lld: %s", (long long)at, wrong);
}

static void live_with(bool forever)
{
    int64_t at = 1;
    for (;; at += stride) {
        dm_drill_clean(path, elsewhere);
        dm_scarce_arm(at, forever);
        const dm_drill drill = dm_drill_play(path, elsewhere, DM_DRILL_CLOSE, dm_scarce_disarm);
        const bool was_struck = dm_scarce_has_struck();
        dm_scarce_disarm();
        check(at, &drill);
        if (!was_struck) break;
    }
    print_message("%lld requests\n", (long long)at - 1);
    assert_true(at > 1000);
}

static void no_acknowledged_entry_is_lost_when_any_request_for_memory_is_refused(void **state)
{
    (void)state;
    live_with(false);
}

static void no_acknowledged_entry_is_lost_when_memory_is_gone_from_any_request_on(void **state)
{
    (void)state;
    stride *= 3;
    live_with(true);
    stride /= 3;
}

static void a_repair_without_memory_says_so_and_can_be_done_again(void **state)
{
    (void)state;
    dm_drill_clean(path, elsewhere);
    const dm_drill drill = dm_drill_play(path, elsewhere, DM_DRILL_CLOSE, dm_scarce_disarm);
    assert_int_equal(drill.status, DM_OK);
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    fputs("no longer SQLite", file); // the first page is damaged: pages are searched
    fclose(file);
    char mended[160];
    snprintf(mended, sizeof mended, "%s-mended", path);
    int64_t at = 1;
    for (;; at += stride) {
        unlink(mended);
        int64_t kept = 0;
        dm_diag damage = {0};
        dm_diag diag = {0};
        dm_scarce_arm(at, false);
        const dm_status status = dm_journal_repair(path, mended, &kept, &damage, &diag);
        const bool was_struck = dm_scarce_has_struck();
        dm_scarce_disarm();
        if (status == DM_OK) {
            assert_int_equal(kept, drill.durable);
        } else if (status != DM_E_IO || diag.message[0] == '\0') {
            fail_msg("request %lld: %d \"%s\"", (long long)at, status, diag.message);
        }
        if (!was_struck) break;
    }
    print_message("%lld requests\n", (long long)at - 1);
}

int main(void)
{
    dm_scarce_install();
    const char *words = getenv("DM_STRIDE");
    if (words != NULL) stride = strtoll(words, NULL, 10);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_acknowledged_entry_is_lost_when_any_request_for_memory_is_refused),
        cmocka_unit_test(no_acknowledged_entry_is_lost_when_memory_is_gone_from_any_request_on),
        cmocka_unit_test(a_repair_without_memory_says_so_and_can_be_done_again),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
