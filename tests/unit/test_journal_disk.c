// The disk fails, fills up, or loses its power, at every single thing that is asked of it: what was
// acknowledged is there afterwards, and what was accepted in memory can be saved.
#include "support/drill.h"
#include "support/faulty.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAYS = 5 }; // in which the disk may be found after a power loss

// 1: every operation. Slow builds look at every few only: DM_STRIDE.
static int64_t stride = 1;

static char folder[64];
static char path[128];
static char elsewhere[128];
static char after[128]; // the folder as it is after a power loss

static int setup(void **state)
{
    (void)state;
    const char *above = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(folder, sizeof folder, "%s/demarche-disk-XXXXXX", above);
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/drill.demarche", folder);
    snprintf(elsewhere, sizeof elsewhere, "%s/elsewhere.demarche", folder);
    snprintf(after, sizeof after, "%s/after", folder);
    assert_int_equal(mkdir(after, 0777), 0);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    dm_faulty_forget();
    dm_drill_clean(path, elsewhere);
    char name[256];
    snprintf(name, sizeof name, "%s/drill.demarche", after);
    dm_drill_clean(name, name);
    rmdir(after);
    return rmdir(folder);
}

static void check(int64_t at, const char *file, int64_t least, int64_t most)
{
    const char *wrong = dm_drill_check(file, least, most);
    if (wrong != NULL) fail_msg("operation %lld: %s: %s", (long long)at, file, wrong);
}

/// One life in which the `at`-th operation fails. @return false when there are fewer than that
static bool fail_once(dm_fault fault, bool is_forever, int64_t at, dm_drill_end end)
{
    dm_drill_clean(path, elsewhere);
    dm_faulty_arm(fault, at, is_forever);
    const dm_drill drill = dm_drill_play(path, elsewhere, end, dm_faulty_disarm);
    const bool has_struck = dm_faulty_has_struck();
    dm_faulty_disarm();
    if (drill.status != DM_OK) {
        // A disk that fails is not a damaged session.
        if (drill.status != DM_E_IO || drill.diag.message[0] == '\0')
            fail_msg("operation %lld: %d \"%s\"", (long long)at, drill.status, drill.diag.message);
    }
    if (!drill.is_created) {
        assert_int_not_equal(access(path, F_OK), 0); // nothing is left of it
        return has_struck;
    }
    const bool is_elsewhere = access(elsewhere, F_OK) == 0;
    check(at, is_elsewhere ? elsewhere : path, drill.durable, drill.accepted);
    if (is_elsewhere) check(at, path, 0, drill.accepted);
    if (drill.was_in_memory && end != DM_DRILL_CLOSE && drill.status == DM_OK)
        assert_int_equal(drill.durable, drill.accepted);
    return has_struck;
}

static void sweep(dm_fault fault, bool is_forever, dm_drill_end end)
{
    int64_t at = 1;
    while (fail_once(fault, is_forever, at, end)) at += stride;
    print_message("%lld operations\n", (long long)at - 1);
    assert_true(at > 40);
}

static void no_acknowledged_entry_is_lost_when_any_operation_fails_once(void **state)
{
    (void)state;
    sweep(DM_FAULT_IO, false, DM_DRILL_CLOSE);
}

static void what_was_accepted_is_saved_elsewhere_when_the_disk_fails_for_good(void **state)
{
    (void)state;
    sweep(DM_FAULT_IO, true, DM_DRILL_SAVE_AS);
}

static void a_full_disk_loses_nothing_and_takes_the_rest_once_there_is_room(void **state)
{
    (void)state;
    sweep(DM_FAULT_FULL, true, DM_DRILL_RETRY);
}

static void a_full_disk_can_be_left_for_another(void **state)
{
    (void)state;
    sweep(DM_FAULT_FULL, true, DM_DRILL_SAVE_AS);
}

static bool lose_power(int64_t at)
{
    dm_drill_clean(path, elsewhere);
    dm_faulty_watch(folder);
    dm_faulty_arm(DM_FAULT_POWER, at, true);
    const dm_drill drill = dm_drill_play(path, elsewhere, DM_DRILL_CLOSE, dm_faulty_disarm);
    const bool has_struck = dm_faulty_has_struck();
    dm_faulty_disarm();
    char name[256];
    snprintf(name, sizeof name, "%s/drill.demarche", after);
    for (int i = 0; i < WAYS && drill.is_created; i++) {
        dm_drill_clean(name, name);
        const dm_survival survival = i < DM_SURVIVALS ? (dm_survival)i : DM_SURVIVES_SECTORS;
        dm_faulty_restart(after, survival, (uint64_t)(at * WAYS + i));
        // One more than was acknowledged may be there: the one that was on its way.
        check(at, name, drill.durable, drill.accepted + 4);
    }
    dm_faulty_forget();
    return has_struck;
}

static void no_acknowledged_entry_is_lost_when_the_power_fails_at_any_operation(void **state)
{
    (void)state;
    int64_t at = 1;
    while (lose_power(at)) at += stride;
    print_message("%lld operations, %d ways each\n", (long long)at - 1, WAYS);
    assert_true(at > 40);
}

static void looking_at_a_failing_disk_says_so_and_changes_nothing(void **state)
{
    (void)state;
    dm_drill_clean(path, elsewhere);
    const dm_drill drill = dm_drill_play(path, elsewhere, DM_DRILL_CLOSE, dm_faulty_disarm);
    assert_int_equal(drill.status, DM_OK);
    char mended[160];
    snprintf(mended, sizeof mended, "%s-mended", path);
    for (int64_t at = 1;; at += stride) {
        unlink(mended);
        int64_t seen = 0;
        dm_diag diag = {0};
        dm_faulty_arm(DM_FAULT_IO, at, false);
        const dm_status status = dm_drill_look(path, &seen, &diag);
        const bool has_struck = dm_faulty_has_struck();
        dm_faulty_disarm();
        if (!has_struck) break;
        if (status == DM_OK) {
            assert_int_equal(seen, drill.durable);
        } else if (status != DM_E_IO || diag.message[0] == '\0') {
            fail_msg("operation %lld: %d \"%s\"", (long long)at, status, diag.message);
        }
    }
    check(0, path, drill.durable, drill.durable);
}

int main(void)
{
    dm_faulty_install();
    const char *words = getenv("DM_STRIDE");
    if (words != NULL) stride = strtoll(words, NULL, 10);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_acknowledged_entry_is_lost_when_any_operation_fails_once),
        cmocka_unit_test(what_was_accepted_is_saved_elsewhere_when_the_disk_fails_for_good),
        cmocka_unit_test(a_full_disk_loses_nothing_and_takes_the_rest_once_there_is_room),
        cmocka_unit_test(a_full_disk_can_be_left_for_another),
        cmocka_unit_test(no_acknowledged_entry_is_lost_when_the_power_fails_at_any_operation),
        cmocka_unit_test(looking_at_a_failing_disk_says_so_and_changes_nothing),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
