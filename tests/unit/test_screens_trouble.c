// What goes wrong while somebody plays: a disk that takes no more, a scenario's adviser that fails.
// A card says what happened and what can be done; nothing is lost, and nothing private is on it.
#include "session/session.h"
#include "support/faulty.h"
#include "support/test.h"
#include "support/ui_driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64]; ///< of this process alone
static const char elsewhere[] = "/tmp/demarche-test-screens-elsewhere.demarche";

static int64_t verified_steps(const char *path)
{
    dm_diag diag = {0};
    dm_session *session = NULL;
    dm_verification result = {0};
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_INSPECT, &diag), DM_OK);
    assert_int_equal(dm_session_verify(session, &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 0);
    dm_session_close(session);
    return result.steps;
}

static int64_t steps_in_the_folder(void)
{
    char path[200];
    snprintf(path, sizeof path, "%s/cold-harbour-1.demarche", folder);
    return verified_steps(path);
}

static void assert_at(ui_driver *driver, const char *place)
{
    assert_string_equal(dm_ui_place(driver->ui), place);
}

static void begin_alone(ui_driver *driver)
{
    ui_driver_open(driver, folder, false);
    ui_press(driver, "s");
    ui_press(driver, "b");
    ui_press(driver, "r");
    ui_pass(driver, 15000);
    assert_non_null(dm_ui_find(driver->ui, "Send Surovia what you know"));
}

static void decide(ui_driver *driver)
{
    ui_press(driver, "b");
    ui_press(driver, "enter");
    assert_at(driver, "commit");
    ui_press(driver, "enter");
}

static void fill_the_disk(void)
{
    dm_faulty_arm(DM_FAULT_FULL, 1, true);
}

static void begin_on_a_disk_that_fills_up(ui_driver *driver)
{
    begin_alone(driver);
    fill_the_disk();
    decide(driver);
    assert_at(driver, "trouble");
    assert_true(ui_shows(driver, "The disk takes no more"));
    assert_true(ui_shows(driver, "1 input is not saved"));
}

static void a_full_disk_becomes_a_card_and_room_mends_it(void **state)
{
    (void)state;
    ui_driver driver;
    begin_on_a_disk_that_fills_up(&driver);
    ui_press(&driver, "enter"); // still full
    assert_at(&driver, "trouble");
    dm_faulty_disarm();
    ui_press(&driver, "enter");
    assert_at(&driver, "play");
    assert_true(ui_shows(&driver, "Everything is in the session file again."));
    assert_null(dm_ui_find(driver.ui, "not saved"));
    ui_driver_close(&driver);
    assert_true(steps_in_the_folder() > 4);
}

static void who_goes_on_in_memory_is_reminded_and_asked_before_leaving(void **state)
{
    (void)state;
    ui_driver driver;
    begin_on_a_disk_that_fills_up(&driver);
    ui_press(&driver, "g");
    assert_at(&driver, "play");
    ui_pass(&driver, 20000);
    assert_at(&driver, "play"); // once is enough
    assert_false(ui_shows(&driver, "recorded, input"));
    assert_true(ui_shows(&driver, "inputs are not saved"));
    assert_true(ui_click(&driver, "not saved"));
    assert_at(&driver, "trouble");
    ui_press(&driver, "escape");
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_QUIT});
    assert_at(&driver, "trouble");
    assert_false(driver.has_quit);
    dm_faulty_disarm();
    ui_press(&driver, "enter");
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_QUIT});
    assert_true(driver.has_quit);
    ui_driver_close(&driver);
    assert_true(steps_in_the_folder() > 4);
}

static void who_closes_the_window_twice_means_it(void **state)
{
    (void)state;
    ui_driver driver;
    begin_on_a_disk_that_fills_up(&driver);
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_QUIT});
    assert_false(driver.has_quit);
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_QUIT});
    assert_true(driver.has_quit);
    dm_faulty_disarm();
    ui_driver_close(&driver);
    assert_true(steps_in_the_folder() > 3); // what had been committed before
}

static void all_of_it_can_be_saved_elsewhere_and_continued_from_the_launcher(void **state)
{
    (void)state;
    ui_driver driver;
    unlink(elsewhere);
    begin_on_a_disk_that_fills_up(&driver);
    dm_faulty_disarm(); // the other disk has room
    assert_true(ui_click(&driver, "Or save all of it elsewhere"));
    ui_press(&driver, "ctrl+a");
    ui_type(&driver, elsewhere);
    ui_press(&driver, "enter");
    assert_at(&driver, "play");
    assert_true(ui_shows(&driver, elsewhere));
    ui_pass(&driver, 10000);
    ui_driver_close(&driver);
    const int64_t steps = verified_steps(elsewhere);
    assert_true(steps > steps_in_the_folder());

    ui_driver_open(&driver, folder, true);
    assert_non_null(dm_ui_find(driver.ui, "Continue \"elsewhere"));
    ui_press(&driver, "c");
    assert_at(&driver, "play");
    ui_driver_close(&driver);
    assert_int_equal(verified_steps(elsewhere), steps);
}

static void uncover(ui_driver *driver)
{
    for (int i = 0; i < 400 && dm_ui_find(driver->ui, "Commit") == NULL; i++) {
        if (strcmp(dm_ui_place(driver->ui), "curtain") == 0) ui_hold(driver, "enter");
        if (strcmp(dm_ui_place(driver->ui), "briefing") == 0) ui_press(driver, "r");
        ui_pass(driver, 500);
    }
}

static void between_two_players_the_card_shows_nothing_of_either(void **state)
{
    (void)state;
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, "t");
    ui_press(&driver, "b");
    uncover(&driver);
    assert_true(ui_shows(&driver, "Inbox"));
    fill_the_disk();
    decide(&driver);
    assert_at(&driver, "trouble");
    assert_false(ui_shows(&driver, "Inbox"));
    ui_press(&driver, "w"); // nothing can be looked up
    ui_press(&driver, "t");
    ui_press(&driver, "f1");
    assert_at(&driver, "trouble");
    ui_press(&driver, "g");
    assert_at(&driver, "curtain");
    dm_faulty_disarm();
    ui_driver_close(&driver);
}

static void the_console_says_so_too_and_its_clock_stands_afterwards(void **state)
{
    (void)state;
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, "f");
    ui_press(&driver, "b");
    assert_at(&driver, "desk");
    fill_the_disk();
    ui_press(&driver, "space"); // GO
    assert_at(&driver, "trouble");
    dm_faulty_disarm();
    ui_press(&driver, "enter");
    assert_at(&driver, "desk");
    ui_driver_close(&driver);
    assert_true(steps_in_the_folder() >= 1);
}

/// Plays until the adviser of the failing scenario has failed.
static void play_failing(ui_driver *driver, const char *key)
{
    char command[400];
    snprintf(command, sizeof command,
             "rm -rf %s && mkdir -p %s/scenarios && ln -s %s/scenarios/library "
             "%s/tests/window/failing %s/scenarios",
             folder, folder, DM_SOURCE_DIR, DM_SOURCE_DIR, folder);
    assert_int_equal(system(command), 0);
    *driver = (ui_driver){.now_ms = 1000};
    char scenarios[200];
    char library[220];
    snprintf(scenarios, sizeof scenarios, "%s/scenarios", folder);
    snprintf(library, sizeof library, "%s/library", scenarios);
    const dm_ui_start start = {.data = folder,
                               .config = folder,
                               .scenarios = scenarios,
                               .library = library,
                               .engine = "test",
                               .seed = 7,
                               .width_px = 1280,
                               .height_px = 800,
                               .scale_percent = 100,
                               .at_ms = driver->now_ms};
    dm_diag diag = {0};
    assert_int_equal(dm_ui_open(&driver->ui, &start, &diag), DM_OK);
    ui_pass(driver, 1000);
    ui_press(driver, key);
    ui_press(driver, "b");
    if (strcmp(dm_ui_place(driver->ui), "briefing") == 0) ui_press(driver, "r");
}

static void an_adviser_that_fails_is_named_and_the_game_goes_on_without_it(void **state)
{
    (void)state;
    ui_driver driver;
    play_failing(&driver, "s");
    assert_true(ui_until(&driver, "trouble"));
    assert_true(ui_shows(&driver, "An adviser of the scenario has failed"));
    assert_true(ui_shows(&driver, "scenario.lua:"));
    ui_press(&driver, "enter");
    assert_at(&driver, "play");
    ui_pass(&driver, 20000);
    assert_at(&driver, "play"); // it is asked no more
    assert_non_null(dm_ui_find(driver.ui, "Ask West"));
    ui_driver_close(&driver);
}

static void the_same_when_two_computers_play(void **state)
{
    (void)state;
    ui_driver driver;
    play_failing(&driver, "w");
    assert_at(&driver, "trouble");
    ui_press(&driver, "enter");
    assert_at(&driver, "debrief");
    ui_driver_close(&driver);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_disk_becomes_a_card_and_room_mends_it),
        cmocka_unit_test(who_goes_on_in_memory_is_reminded_and_asked_before_leaving),
        cmocka_unit_test(who_closes_the_window_twice_means_it),
        cmocka_unit_test(all_of_it_can_be_saved_elsewhere_and_continued_from_the_launcher),
        cmocka_unit_test(between_two_players_the_card_shows_nothing_of_either),
        cmocka_unit_test(the_console_says_so_too_and_its_clock_stands_afterwards),
        cmocka_unit_test(an_adviser_that_fails_is_named_and_the_game_goes_on_without_it),
        cmocka_unit_test(the_same_when_two_computers_play),
    };
    dm_faulty_install();
    ui_driver_folder(folder, sizeof folder);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ui_driver_clear(folder);
    return failed;
}
