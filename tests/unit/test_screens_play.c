// A person at the user interface: whole games, writing, taking back, the curtain, a killed program.
#include "session/session.h"
#include "support/test.h"
#include "support/ui_driver.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DECISIONS_MAX = 60, IDLE_MS = 61000 };

static char folder[64]; ///< of this process alone

/// The session file in the folder; there is one.
static void session_path(char *path, size_t size)
{
    path[0] = '\0';
    DIR *open_folder = opendir(folder);
    assert_non_null(open_folder);
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        const size_t length = strlen(entry->d_name);
        if (length > 9 && strcmp(entry->d_name + length - 9, ".demarche") == 0)
            snprintf(path, size, "%s/%s", folder, entry->d_name);
    }
    closedir(open_folder);
    assert_true(path[0] != '\0');
}

/// Opens the file as a stranger would, and plays it again. @return steps
static int64_t verified_steps(void)
{
    char path[700];
    dm_diag diag = {0};
    dm_session *session = NULL;
    dm_verification result = {0};
    session_path(path, sizeof path);
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_INSPECT, &diag), DM_OK);
    assert_int_equal(dm_session_verify(session, &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 0);
    dm_session_close(session);
    return result.steps;
}

/// How many inputs of a kind a seat has made, and the last of them.
static int inputs_of(int seat, int kind, dm_input *last)
{
    char path[700];
    dm_diag diag = {0};
    dm_session *session = NULL;
    session_path(path, sizeof path);
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_INSPECT, &diag), DM_OK);
    int count = 0;
    for (int32_t i = 1; i <= dm_session_count(session); i++) {
        const dm_node *node = dm_session_node(session, i);
        if (node->kind != DM_NODE_INPUT || node->input.seat != seat || node->input.kind != kind)
            continue;
        if (last != NULL) *last = node->input;
        count++;
    }
    dm_session_close(session);
    return count;
}

static void begin(ui_driver *driver, const char *key)
{
    ui_driver_open(driver, folder, false);
    ui_press(driver, key);
    assert_string_equal(dm_ui_place(driver->ui), "set-up");
    ui_press(driver, "b");
}

static void begin_alone(ui_driver *driver)
{
    begin(driver, "s");
    assert_string_equal(dm_ui_place(driver->ui), "briefing");
    ui_press(driver, "r");
    ui_pass(driver, 15000);
    assert_non_null(dm_ui_find(driver->ui, "Send Surovia what you know"));
}

/// Chooses the first option that is allowed, by its letter, and commits with two Enters.
/// @return false when there is nothing to choose
static bool decide(ui_driver *driver)
{
    static const char letters[] = "abcdefhjkloqsxz";
    int count = 0;
    int number = 0;
    const dm_control *controls = dm_ui_controls(driver->ui, &count);
    for (int i = 0; i < count; i++) {
        if (controls[i].role != DM_CONTROL_CHOICE || controls[i].value[0] == '\0') continue;
        if (!controls[i].is_disabled) {
            const char key[2] = {letters[number], '\0'};
            ui_press(driver, key);
            ui_press(driver, "enter");
            assert_string_equal(dm_ui_place(driver->ui), "commit");
            ui_press(driver, "enter");
            return true;
        }
        number++;
    }
    return false;
}

static void play_to_the_end(ui_driver *driver, int *curtains)
{
    for (int i = 0; i < 4000; i++) {
        if (dm_ui_find(driver->ui, "Debrief") != NULL) return;
        if (strcmp(dm_ui_place(driver->ui), "curtain") == 0 &&
            dm_ui_find(driver->ui, "Halmark: hold")) {
            (*curtains)++;
            ui_hold(driver, "enter");
        } else if (strcmp(dm_ui_place(driver->ui), "curtain") == 0 &&
                   dm_ui_find(driver->ui, "Surovia: hold")) {
            (*curtains)++;
            ui_hold(driver, "enter");
        } else if (strcmp(dm_ui_place(driver->ui), "briefing") == 0) {
            ui_press(driver, "r");
        } else if (strcmp(dm_ui_place(driver->ui), "play") != 0 || !decide(driver)) {
            ui_pass(driver, 1000);
        }
    }
    fail_msg("the game does not end");
}

static void a_person_plays_a_whole_game_by_keys_and_its_file_verifies(void **state)
{
    (void)state;
    ui_driver driver;
    int curtains = 0;
    begin_alone(&driver);
    play_to_the_end(&driver, &curtains);
    assert_int_equal(curtains, 0);
    ui_press(&driver, "d");
    assert_string_equal(dm_ui_place(driver.ui), "debrief");
    ui_driver_close(&driver);
    assert_true(verified_steps() > 20);
    assert_true(inputs_of(0, DM_INPUT_CHOOSE, NULL) >= 4);
}

static void two_people_play_a_whole_game_with_a_curtain_between_them(void **state)
{
    (void)state;
    ui_driver driver;
    int curtains = 0;
    begin(&driver, "t");
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    play_to_the_end(&driver, &curtains);
    assert_true(curtains >= 6);
    ui_driver_close(&driver);
    assert_true(verified_steps() > 20);
    assert_true(inputs_of(0, DM_INPUT_CHOOSE, NULL) >= 3);
    assert_true(inputs_of(1, DM_INPUT_CHOOSE, NULL) >= 1);
}

static void a_killed_program_goes_on_at_the_same_instant(void **state)
{
    (void)state;
    ui_driver driver;
    const pid_t child = fork();
    if (child == 0) {
        begin_alone(&driver);
        decide(&driver);
        ui_pass(&driver, 30000);
        FILE *clock = fopen("/tmp/demarche-test-screens-clock", "w");
        const bool is_there = ui_shows(&driver, "Day 1 06:15");
        if (clock != NULL) fputs(is_there ? "06:15" : "elsewhere", clock);
        if (clock != NULL) fclose(clock);
        _exit(0); // nothing is closed
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    char *clock = dm_test_read("/tmp/demarche-test-screens-clock");
    assert_string_equal(clock, "06:15");
    free(clock);
    ui_driver_open(&driver, folder, true);
    assert_non_null(dm_ui_find(driver.ui, "Continue"));
    ui_press(&driver, "c");
    assert_string_equal(dm_ui_place(driver.ui), "play");
    assert_true(ui_shows(&driver, "Day 1 06:15"));
    assert_non_null(dm_ui_find(driver.ui, "Ask Surovia formally"));
    ui_driver_close(&driver);
}

static void what_is_not_committed_can_be_taken_back(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    ui_press(&driver, "b");
    assert_true(dm_ui_find(driver.ui, "Notify Surovia briefly")->is_on);
    assert_false(dm_ui_find(driver.ui, "Commit")->is_disabled);
    ui_press(&driver, "u");
    assert_false(dm_ui_find(driver.ui, "Notify Surovia briefly")->is_on);
    assert_true(dm_ui_find(driver.ui, "Commit")->is_disabled);
    ui_driver_close(&driver);
    assert_int_equal(inputs_of(0, DM_INPUT_CHOOSE, NULL), 0);
}

static void a_refused_option_cannot_be_chosen_and_says_why(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    const dm_control *refused = dm_ui_find(driver.ui, "Confirm the standing order");
    assert_non_null(refused);
    assert_true(refused->is_disabled);
    assert_non_null(strstr(refused->hint, "R3"));
    ui_press(&driver, "d");
    assert_true(dm_ui_find(driver.ui, "Commit")->is_disabled);
    assert_true(ui_shows(&driver, "refused by R3"));
    ui_driver_close(&driver);
}

static void a_packet_shares_the_fields_that_were_switched_on(void **state)
{
    (void)state;
    ui_driver driver;
    dm_input last = {0};
    begin_alone(&driver);
    ui_press(&driver, "m");
    assert_true(ui_click(&driver, "information packet"));
    assert_true(ui_click(&driver, "incident id: withhold"));
    assert_true(ui_click(&driver, "help wanted: withhold"));
    assert_true(ui_click(&driver, "help wanted: share"));
    assert_true(ui_click(&driver, "point of contact: withhold"));
    assert_true(ui_click(&driver, "Take it"));
    assert_string_equal(dm_ui_place(driver.ui), "play");
    decide(&driver);
    ui_driver_close(&driver);
    assert_int_equal(inputs_of(0, DM_INPUT_MESSAGE, &last), 1);
    assert_int_equal(last.value, 1 << DM_FIELD_INCIDENT | 1 << DM_FIELD_CONTACT);
    assert_true(verified_steps() > 0);
}

static void likelihood_and_confidence_go_on_record_apart(void **state)
{
    (void)state;
    ui_driver driver;
    dm_input last = {0};
    begin_alone(&driver);
    ui_press(&driver, "r");
    assert_string_equal(dm_ui_place(driver.ui), "assessment");
    assert_true(dm_ui_find(driver.ui, "Take it")->is_disabled);
    assert_true(ui_click(&driver, "likely"));
    assert_true(dm_ui_find(driver.ui, "Take it")->is_disabled);
    assert_true(ui_click(&driver, "low"));
    assert_false(dm_ui_find(driver.ui, "Take it")->is_disabled);
    assert_true(ui_click(&driver, "Take it"));
    decide(&driver);
    ui_driver_close(&driver);
    assert_int_equal(inputs_of(0, DM_INPUT_ASSESS, &last), 1);
    assert_int_equal(last.confidence, DM_CONFIDENCE_LOW);
    assert_true(last.belief > 550 && last.belief < 800);
}

static const char *reason(ui_driver *driver)
{
    return dm_ui_find(driver->ui, "Why? (kept")->value;
}

static void a_line_is_written_selected_copied_and_pasted(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    assert_true(ui_click(&driver, "Why? (kept"));
    ui_press(&driver, "u"); // letters are letters here, not commands
    ui_type(&driver, "nd \xD0\x96");
    assert_string_equal(reason(&driver), "und \xD0\x96");
    ui_press(&driver, "backspace");
    assert_string_equal(reason(&driver), "und ");
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_PREEDIT, .text = "ni"});
    assert_string_equal(reason(&driver), "und ");
    assert_true(ui_shows(&driver, "ni"));
    ui_type(&driver, "\xE4\xBD\xA0");
    assert_string_equal(reason(&driver), "und \xE4\xBD\xA0");
    ui_press(&driver, "ctrl+a");
    ui_press(&driver, "ctrl+c");
    assert_string_equal(driver.clipboard, "und \xE4\xBD\xA0");
    ui_press(&driver, "end");
    ui_press(&driver, "ctrl+v");
    assert_string_equal(reason(&driver), "und \xE4\xBD\xA0und \xE4\xBD\xA0");
    ui_press(&driver, "ctrl+a");
    ui_press(&driver, "delete");
    assert_string_equal(reason(&driver), "");
    ui_driver_close(&driver);
}

static void an_input_method_is_told_where_the_caret_stands(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    ui_press(&driver, "t");
    assert_true(ui_click(&driver, "Search the timeline"));
    assert_true(driver.takes_text);
    const dm_box empty = driver.caret;
    ui_type(&driver, "\xE9\x9B\xBB\xE5\x8A\x9B");
    const dm_box typed = driver.caret;
    assert_true(typed.x > empty.x && typed.y == empty.y && typed.height > 0);
    // What it has not said yet is shown, underlined, and its own caret counts.
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_PREEDIT, .text = "kana", .cursor = 2});
    assert_true(ui_shows(&driver, "kana"));
    const dm_box middle = driver.caret;
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_PREEDIT, .text = "kana", .cursor = 4});
    assert_true(typed.x < middle.x && middle.x < driver.caret.x);
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_PREEDIT, .text = ""});
    assert_false(ui_shows(&driver, "kana"));
    assert_int_equal(driver.caret.x, typed.x);
    ui_press(&driver, "escape");
    assert_false(driver.takes_text);
    ui_driver_close(&driver);
}

/// What stands where on the page, as one number.
static uint64_t page_hash(ui_driver *driver)
{
    const dm_page *page = dm_ui_page(driver->ui);
    uint64_t hash = 17;
    for (int i = 0; i < page->mark_count; i++)
        hash = hash * 31 + (uint64_t)(page->marks[i].box.x * 7 + page->marks[i].box.width);
    return hash;
}

static void wheel_turns_and_pinches_of_a_touchpad_add_up(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    const dm_box box = dm_ui_find(driver.ui, "Timeline")->shown;
    dm_ui_event turn = {
        .kind = DM_UI_WHEEL, .x = box.x + box.width / 2, .y = box.y + box.height / 2};
    const uint64_t whole = page_hash(&driver);
    turn.dy = 1; // a hundred and twentieth of a notch
    for (int i = 0; i < 60; i++) ui_send(&driver, turn);
    const uint64_t nearer = page_hash(&driver);
    assert_int_not_equal(nearer, whole);
    turn = (dm_ui_event){.kind = DM_UI_PINCH, .x = turn.x, .y = turn.y, .dy = 4};
    for (int i = 0; i < 60; i++) ui_send(&driver, turn);
    const uint64_t pinched = page_hash(&driver);
    assert_int_not_equal(pinched, nearer);
    turn = (dm_ui_event){.kind = DM_UI_WHEEL, .x = turn.x, .y = turn.y, .dx = 2};
    for (int i = 0; i < 60; i++) ui_send(&driver, turn);
    assert_int_not_equal(page_hash(&driver), pinched);
    ui_driver_close(&driver);
}

static void the_curtain_falls_when_nobody_looks(void **state)
{
    (void)state;
    ui_driver driver;
    begin(&driver, "t");
    for (int i = 0; i < 400 && dm_ui_find(driver.ui, "Commit") == NULL; i++) {
        if (strcmp(dm_ui_place(driver.ui), "curtain") == 0) ui_hold(&driver, "enter");
        if (strcmp(dm_ui_place(driver.ui), "briefing") == 0) ui_press(&driver, "r");
        ui_pass(&driver, 500);
    }
    assert_string_equal(dm_ui_place(driver.ui), "play");
    assert_true(ui_shows(&driver, "Inbox"));
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_BLUR});
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    assert_false(ui_shows(&driver, "Inbox"));
    assert_string_equal(driver.clipboard, "");
    ui_press(&driver, "enter"); // pressed and let go: not held
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    ui_hold(&driver, "enter");
    assert_string_equal(dm_ui_place(driver.ui), "play");
    ui_pass(&driver, IDLE_MS);
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    ui_press(&driver, "g"); // nothing else works here
    ui_press(&driver, "n");
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    ui_driver_close(&driver);
}

static void uncover_for(ui_driver *driver, const char *state)
{
    char label[64];
    snprintf(label, sizeof label, "%s: hold", state);
    for (int i = 0; i < 400; i++) {
        if (strcmp(dm_ui_place(driver->ui), "curtain") == 0) {
            const bool is_theirs = dm_ui_find(driver->ui, label) != NULL;
            if (dm_ui_find(driver->ui, "Pause") == NULL) ui_hold(driver, "enter");
            if (is_theirs && strcmp(dm_ui_place(driver->ui), "play") == 0) return;
        }
        if (strcmp(dm_ui_place(driver->ui), "briefing") == 0) ui_press(driver, "r");
        if (strcmp(dm_ui_place(driver->ui), "play") == 0) decide(driver);
        ui_pass(driver, 500);
    }
    fail_msg("it is never %s's turn", state);
}

static void each_player_sees_its_own_timeline_and_inbox(void **state)
{
    (void)state;
    ui_driver driver;
    begin(&driver, "t");
    uncover_for(&driver, "Halmark");
    assert_true(ui_shows(&driver, "Nordgrid, duty manager")); // for Halmark alone
    ui_press(&driver, "t");
    assert_true(ui_shows(&driver, "Operator: screens moved"));
    ui_press(&driver, "escape");
    decide(&driver);
    uncover_for(&driver, "Surovia");
    assert_false(ui_shows(&driver, "Nordgrid, duty manager"));
    ui_press(&driver, "t");
    assert_string_equal(dm_ui_place(driver.ui), "timeline");
    assert_true(ui_shows(&driver, "Fishing talks stall"));
    assert_false(ui_shows(&driver, "Operator: screens moved"));
    ui_driver_close(&driver);
}

static void the_timeline_is_searched_zoomed_filtered_and_saved(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    ui_press(&driver, "t");
    assert_true(ui_click(&driver, "Search the timeline"));
    ui_type(&driver, "homes");
    ui_press(&driver, "enter");
    assert_true(ui_shows(&driver, "1 found"));
    assert_true(ui_click(&driver, "Third parties")); // its lane goes
    assert_false(ui_shows(&driver, "180,000 homes lose power"));
    assert_true(ui_click(&driver, "Third parties"));
    assert_true(ui_shows(&driver, "180,000 homes lose power"));
    assert_true(ui_click(&driver, "Save as SVG"));
    assert_non_null(strstr(driver.export, ".svg"));
    assert_true(dm_ui_export_page(driver.ui)->mark_count > 50);
    assert_true(ui_click(&driver, "Why this one?"));
    assert_string_equal(dm_ui_place(driver.ui), "why");
    ui_driver_close(&driver);
}

static void why_walks_from_an_event_back_to_where_it_began(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    decide(&driver);
    ui_pass(&driver, 30000);
    assert_true(ui_click(&driver, "You owe something"));
    assert_string_equal(dm_ui_place(driver.ui), "why");
    assert_true(ui_shows(&driver, "What led to it"));
    assert_true(ui_shows(&driver, "norm R2"));
    ui_press(&driver, "escape");
    ui_press(&driver, "w");
    assert_true(ui_shows(&driver, "Your pressure to respond"));
    ui_driver_close(&driver);
}

static void an_idle_interface_asks_for_nothing(void **state)
{
    (void)state;
    ui_driver driver;
    begin_alone(&driver);
    dm_ui_page(driver.ui);
    assert_int_equal(dm_ui_wake_ms(driver.ui), -1);
    ui_send(&driver, (dm_ui_event){.kind = DM_UI_TIME});
    assert_false(dm_ui_is_stale(driver.ui));
    ui_driver_close(&driver);
}

static void sleeps(ui_driver *driver, int least_ms)
{
    ui_pass(driver, 200);
    dm_ui_page(driver->ui);
    const int wake = dm_ui_wake_ms(driver->ui);
    if (wake != -1 && wake < least_ms)
        fail_msg("at \"%s\" it wants to be woken in %d ms", dm_ui_place(driver->ui), wake);
}

static void it_sleeps_behind_the_curtain_and_while_somebody_thinks(void **state)
{
    (void)state;
    ui_driver driver;
    begin(&driver, "t");
    assert_string_equal(dm_ui_place(driver.ui), "curtain");
    sleeps(&driver, 1000);
    uncover_for(&driver, "Halmark");
    sleeps(&driver, 1000);
    for (int i = 0; i < 5; i++) { // somebody reads, and the time for the curtain is put off
        ui_pass(&driver, IDLE_MS / 2);
        ui_press(&driver, "tab");
        sleeps(&driver, 1000);
    }
    assert_string_equal(dm_ui_place(driver.ui), "play");
    ui_driver_close(&driver);
}

static void settings_are_kept(void **state)
{
    (void)state;
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, ",");
    assert_true(ui_click(&driver, "Light"));
    assert_true(ui_click(&driver, "200 %"));
    ui_driver_close(&driver);
    ui_driver_open(&driver, folder, true);
    assert_int_equal(dm_ui_theme(driver.ui), DM_THEME_LIGHT);
    ui_press(&driver, ",");
    assert_true(dm_ui_find(driver.ui, "200 %")->is_on);
    ui_driver_close(&driver);
}

/// The control of that role whose label begins so.
static const dm_control *find_option(ui_driver *driver, const char *label)
{
    int count = 0;
    const dm_control *controls = dm_ui_controls(driver->ui, &count);
    for (int i = 0; i < count; i++)
        if (controls[i].role == DM_CONTROL_CHOICE &&
            strncmp(controls[i].label, label, strlen(label)) == 0)
            return &controls[i];
    return NULL;
}

static void what_stands_beside_an_option_is_what_a_commit_would_meet(void **state)
{
    (void)state;
    static const char strike[] = "Put the machine in Verast";
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, "s");
    ui_press(&driver, "b");
    ui_press(&driver, "r");
    ui_pass(&driver, 8000);
    ui_press(&driver, "b");
    ui_press(&driver, "enter");
    ui_press(&driver, "enter");
    ui_pass(&driver, 20000);
    // Nothing is on record: R3 says no, and W says which clause.
    const dm_control *option = find_option(&driver, strike);
    assert_non_null(option);
    assert_true(option->is_disabled);
    assert_string_equal(option->value, "refused by R3");
    ui_press(&driver, "e");
    ui_press(&driver, "w");
    assert_true(ui_shows(&driver, "What the rules say to: Put the machine"));
    assert_true(ui_shows(&driver, "This clause decides"));
    ui_press(&driver, "escape");
    // What is prepared counts, as it goes on record with the same commit.
    ui_press(&driver, "r");
    assert_true(ui_click(&driver, "likely"));
    assert_true(ui_click(&driver, "low"));
    assert_true(ui_click(&driver, "Take it"));
    option = find_option(&driver, strike);
    assert_false(option->is_disabled);
    ui_press(&driver, "e");
    ui_press(&driver, "enter");
    assert_true(ui_shows(&driver, "Commit this?"));
    assert_false(ui_shows(&driver, "refused"));
    ui_press(&driver, "enter");
    ui_pass(&driver, 200);
    assert_false(ui_shows(&driver, "Refused"));
    ui_driver_close(&driver);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_plays_a_whole_game_by_keys_and_its_file_verifies),
        cmocka_unit_test(two_people_play_a_whole_game_with_a_curtain_between_them),
        cmocka_unit_test(a_killed_program_goes_on_at_the_same_instant),
        cmocka_unit_test(what_is_not_committed_can_be_taken_back),
        cmocka_unit_test(a_refused_option_cannot_be_chosen_and_says_why),
        cmocka_unit_test(a_packet_shares_the_fields_that_were_switched_on),
        cmocka_unit_test(likelihood_and_confidence_go_on_record_apart),
        cmocka_unit_test(a_line_is_written_selected_copied_and_pasted),
        cmocka_unit_test(an_input_method_is_told_where_the_caret_stands),
        cmocka_unit_test(wheel_turns_and_pinches_of_a_touchpad_add_up),
        cmocka_unit_test(the_curtain_falls_when_nobody_looks),
        cmocka_unit_test(each_player_sees_its_own_timeline_and_inbox),
        cmocka_unit_test(the_timeline_is_searched_zoomed_filtered_and_saved),
        cmocka_unit_test(why_walks_from_an_event_back_to_where_it_began),
        cmocka_unit_test(an_idle_interface_asks_for_nothing),
        cmocka_unit_test(it_sleeps_behind_the_curtain_and_while_somebody_thinks),
        cmocka_unit_test(settings_are_kept),
        cmocka_unit_test(what_stands_beside_an_option_is_what_a_commit_would_meet),
    };
    ui_driver_folder(folder, sizeof folder);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ui_driver_clear(folder);
    return failed;
}
