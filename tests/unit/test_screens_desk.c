// A facilitator at the console: a whole exercise by keys alone, and a session file that holds every
// act of the white cell; GO and its guard, the panic key, the projector; the tutorial by keys.
#include "paint/paint.h"
#include "session/session.h"
#include "support/test.h"
#include "support/ui_driver.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GUARD_MS = 1500, STEPS_MAX = 3000, KINDS = DM_INPUT_COUNT };

static char folder[64]; ///< of this process alone

// The session file ---------------------------------------------------------------------------

static dm_session *open_session(void)
{
    char path[700] = "";
    DIR *open_folder = opendir(folder);
    assert_non_null(open_folder);
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        const size_t length = strlen(entry->d_name);
        if (length > 9 && strcmp(entry->d_name + length - 9, ".demarche") == 0)
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    }
    closedir(open_folder);
    dm_diag diag = {0};
    dm_session *session = NULL;
    assert_int_equal(dm_session_open(&session, path, DM_SESSION_INSPECT, &diag), DM_OK);
    return session;
}

/// What is on record, by kind of input: of the facilitator, and of the states.
typedef struct record {
    int facilitator[KINDS];
    int states[KINDS];
    int entries;
    char texts[8000]; ///< all that was stated, a line each
} record;

static record read_record(void)
{
    static record found;
    dm_session *session = open_session();
    found = (record){.entries = (int)dm_session_count(session)};
    for (int32_t i = 1; i <= found.entries; i++) {
        const dm_node *node = dm_session_node(session, i);
        if (node->kind != DM_NODE_INPUT) continue;
        if (node->input.seat == DM_SEAT_FACILITATOR) found.facilitator[node->input.kind]++;
        if (node->input.seat < DM_STATES) found.states[node->input.kind]++;
        const char *words = dm_session_reason(session, i);
        const size_t used = strlen(found.texts);
        if (words != NULL) snprintf(found.texts + used, sizeof found.texts - used, "%s\n", words);
    }
    dm_session_close(session);
    return found;
}

static void assert_verifies(int least)
{
    dm_diag diag = {0};
    dm_verification result = {0};
    dm_session *session = open_session();
    assert_int_equal(dm_session_verify(session, &result, &diag), DM_OK);
    assert_int_equal(result.differs_at, 0);
    assert_true(result.steps >= least);
    dm_session_close(session);
}

// At the console -----------------------------------------------------------------------------

static bool is_at(ui_driver *driver, const char *place)
{
    return strcmp(dm_ui_place(driver->ui), place) == 0;
}

static void assert_at(ui_driver *driver, const char *place)
{
    assert_string_equal(dm_ui_place(driver->ui), place);
}

static void open_projector(ui_driver *driver)
{
    ui_send(driver, (dm_ui_event){.kind = DM_UI_PROJECTOR, .x = 1, .dx = 1920, .dy = 1080});
}

static void sit_down(ui_driver *driver)
{
    ui_driver_open(driver, folder, false);
    ui_press(driver, "f");
    assert_at(driver, "set-up");
    ui_press(driver, "b");
    assert_at(driver, "desk");
    open_projector(driver);
}

static void key(ui_driver *driver, dm_ui_event_kind kind, dm_ui_key key, bool is_repeat)
{
    ui_send(driver,
            (dm_ui_event){.kind = (uint8_t)kind, .key = (uint8_t)key, .is_repeat = is_repeat});
}

static bool projector_says(ui_driver *driver, const char *words)
{
    const dm_page *page = dm_ui_projector_page(driver->ui);
    for (int i = 0; i < page->mark_count; i++)
        if (page->marks[i].kind == DM_MARK_TEXT &&
            strstr(dm_mark_text(page, &page->marks[i]), words) != NULL)
            return true;
    return false;
}

/// Goes on until a team is asked.
static void until_asked(ui_driver *driver)
{
    for (int i = 0; i < STEPS_MAX && dm_ui_find(driver->ui, "Enter its answer") == NULL; i++)
        ui_press(driver, "x");
    assert_non_null(dm_ui_find(driver->ui, "Enter its answer"));
}

static void go_is_taken_once_however_hard_it_is_pressed(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    key(&driver, DM_UI_KEY, DM_KEY_SPACE, false);
    for (int i = 0; i < 5; i++) key(&driver, DM_UI_KEY, DM_KEY_SPACE, true);
    assert_true(ui_shows(&driver, "not taken"));
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 1);
    // Held for long: the guard is over, the key is not up.
    ui_pass(&driver, GUARD_MS + 500);
    key(&driver, DM_UI_KEY, DM_KEY_SPACE, true);
    assert_true(ui_shows(&driver, "let go of the key"));
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 1);
    key(&driver, DM_UI_KEY_UP, DM_KEY_SPACE, false);
    ui_press(&driver, "space");
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 2);
    // Up again, and within the guard.
    ui_pass(&driver, GUARD_MS - 300);
    ui_press(&driver, "space");
    assert_true(ui_shows(&driver, "not taken"));
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 2);
    // The button is guarded as the key is; after the guard both are taken again.
    assert_true(ui_click(&driver, "GO"));
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 2);
    ui_pass(&driver, 400);
    assert_true(ui_click(&driver, "GO"));
    assert_int_equal(read_record().facilitator[DM_INPUT_FIRE], 3);
    ui_driver_close(&driver);
}

static void panic_freezes_everything_and_records_nothing(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    ui_press(&driver, "5"); // the fastest clock runs
    ui_pass(&driver, 3000);
    ui_press(&driver, "escape");
    const int entries = read_record().entries;
    assert_true(ui_shows(&driver, "Frozen"));
    assert_true(projector_says(&driver, "Please wait"));
    assert_false(projector_says(&driver, "Day"));
    ui_press(&driver, "space");
    ui_press(&driver, "k");
    ui_pass(&driver, 20000);
    assert_int_equal(read_record().entries, entries);
    ui_press(&driver, "escape");
    assert_false(ui_shows(&driver, "Frozen"));
    assert_false(projector_says(&driver, "Please wait"));
    for (int i = 0; i < 60 && read_record().entries == entries; i++) {
        ui_press(&driver, "c"); // somebody may have been asked
        ui_pass(&driver, 1000);
    }
    assert_true(read_record().entries > entries);
    ui_driver_close(&driver);
}

static void inject_by_hand(ui_driver *driver, const char *audience, const char *words)
{
    ui_press(driver, "i");
    assert_at(driver, "new inject");
    ui_type(driver, words);
    ui_press(driver, "tab");
    ui_press(driver, audience);
    ui_click(driver, "Send it");
    assert_at(driver, "desk");
}

static void what_is_told_by_hand_reaches_only_its_audience(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    inject_by_hand(&driver, "1", "A courier from the north is late");
    assert_false(projector_says(&driver, "courier"));
    inject_by_hand(&driver, "3", "Both ministers hear of a courier");
    assert_false(projector_says(&driver, "courier"));
    inject_by_hand(&driver, "4", "The radio speaks of a courier");
    assert_true(projector_says(&driver, "The radio speaks of a courier"));
    assert_true(ui_shows(&driver, "by hand"));
    ui_driver_close(&driver);
    const record found = read_record();
    assert_int_equal(found.facilitator[DM_INPUT_INJECT], 3);
    assert_non_null(strstr(found.texts, "A courier from the north is late\n"));
}

static void answer(ui_driver *driver)
{
    ui_press(driver, "a");
    assert_at(driver, "answer");
    int count = 0;
    const dm_control *controls = dm_ui_controls(driver->ui, &count);
    for (int i = 0; i < count; i++)
        if (controls[i].role == DM_CONTROL_CHOICE && !controls[i].is_disabled) {
            assert_true(ui_click(driver, controls[i].label));
            break;
        }
    ui_click(driver, "Why?");
    ui_type(driver, "the table said so");
    ui_press(driver, "enter");
    assert_at(driver, "desk");
}

static void rule_otherwise(ui_driver *driver)
{
    ui_press(driver, "o");
    assert_at(driver, "override");
    assert_true(ui_shows(driver, "The rule says: "));
    // Without a reason nothing is ruled.
    for (int i = 0; i < 3; i++) ui_press(driver, "tab");
    ui_press(driver, "enter");
    assert_true(ui_shows(driver, "The white cell rules"));
    ui_click(driver, "Rule so");
    assert_at(driver, "override");
    for (int i = 0; i < 3; i++) ui_press(driver, "shift+tab");
    ui_click(driver, "Why do you rule so?");
    ui_type(driver, "the treaty was read aloud");
    ui_press(driver, "enter");
    assert_at(driver, "desk");
}

static void hand_over_and_back(ui_driver *driver)
{
    ui_press(driver, "h");
    assert_at(driver, "curtain");
    ui_hold(driver, "enter");
    assert_at(driver, "play");
    static const char letters[] = "abcdefhjkloqsxz";
    for (int i = 0; letters[i] != '\0' && !is_at(driver, "commit"); i++) {
        const char name[2] = {letters[i], '\0'};
        ui_press(driver, name);
        ui_press(driver, "enter");
    }
    assert_at(driver, "commit");
    ui_press(driver, "enter");
    assert_at(driver, "curtain");
    assert_non_null(dm_ui_find(driver->ui, "the facilitator: hold"));
    ui_hold(driver, "enter");
    assert_at(driver, "desk");
}

static void to_the_end(ui_driver *driver)
{
    for (int i = 0; i < STEPS_MAX && dm_ui_find(driver->ui, "Debrief") == NULL; i++) {
        if (dm_ui_find(driver->ui, "Computer plays this turn") != NULL)
            ui_press(driver, "c");
        else
            ui_press(driver, "x");
    }
    assert_non_null(dm_ui_find(driver->ui, "Debrief"));
}

static void a_facilitated_exercise_is_led_by_keys_and_every_act_is_on_record(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    ui_press(&driver, "space"); // fire now
    ui_press(&driver, "down");
    ui_press(&driver, "k"); // skip
    ui_press(&driver, "d"); // delay, by an hour
    assert_at(&driver, "delay");
    ui_press(&driver, "3");
    assert_true(ui_shows(&driver, "delayed"));
    ui_press(&driver, "n");
    ui_type(&driver, "the second table argues about proof");
    ui_press(&driver, "enter");
    ui_press(&driver, "r"); // a norm, for one side
    ui_press(&driver, "tab");
    ui_press(&driver, "enter");
    ui_press(&driver, "escape");
    assert_at(&driver, "desk");
    until_asked(&driver);
    rule_otherwise(&driver);
    answer(&driver);
    ui_press(&driver, "z");
    assert_true(ui_shows(&driver, "Taken back"));
    ui_press(&driver, "y");
    until_asked(&driver);
    hand_over_and_back(&driver);
    ui_press(&driver, "j");
    ui_press(&driver, "tab");
    ui_click(&driver, "6 hours");
    assert_at(&driver, "desk");
    until_asked(&driver);
    ui_press(&driver, "t"); // nobody answers
    to_the_end(&driver);
    ui_press(&driver, "d");
    assert_at(&driver, "debrief");
    ui_driver_close(&driver);

    const record found = read_record();
    assert_int_equal(found.facilitator[DM_INPUT_FIRE], 1);
    assert_int_equal(found.facilitator[DM_INPUT_SKIP], 1);
    assert_int_equal(found.facilitator[DM_INPUT_DELAY], 1);
    assert_int_equal(found.facilitator[DM_INPUT_NOTE], 2); // and what kind of session it is
    assert_int_equal(found.facilitator[DM_INPUT_ADOPT] + found.facilitator[DM_INPUT_SUSPEND], 1);
    assert_int_equal(
        found.facilitator[DM_INPUT_ALLOW_OPTION] + found.facilitator[DM_INPUT_REFUSE_OPTION], 1);
    assert_true(found.states[DM_INPUT_CHOOSE] >= 4);
    assert_non_null(strstr(found.texts, "facilitated\n"));
    assert_non_null(strstr(found.texts, "the second table argues about proof\n"));
    assert_non_null(strstr(found.texts, "the treaty was read aloud\n"));
    assert_non_null(strstr(found.texts, "the table said so\n"));
    assert_verifies(40);
}

static void the_clock_runs_at_its_speed_and_writes_only_what_happens(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    assert_true(ui_shows(&driver, "Day 1 00:00"));
    ui_pass(&driver, 5000); // nothing moves before the facilitator says so
    assert_true(ui_shows(&driver, "Day 1 00:00"));
    ui_press(&driver, "x"); // what is due at the beginning
    ui_press(&driver, "4"); // an hour a minute
    const int entries = read_record().entries;
    ui_pass(&driver, 5050);
    assert_true(ui_shows(&driver, "00:05"));
    assert_true(read_record().entries <= entries + 1);
    ui_press(&driver, "p");
    assert_true(ui_shows(&driver, "paused"));
    ui_pass(&driver, 5000);
    assert_true(ui_shows(&driver, "00:05"));
    ui_driver_close(&driver);
    assert_verifies(1);
}

static void who_comes_back_sits_at_the_console_again(void **state)
{
    (void)state;
    ui_driver driver;
    sit_down(&driver);
    until_asked(&driver);
    ui_driver_close(&driver);
    ui_driver_open(&driver, folder, true);
    ui_press(&driver, "c");
    assert_at(&driver, "desk");
    assert_non_null(dm_ui_find(driver.ui, "Enter its answer"));
    assert_true(ui_shows(&driver, "paused"));
    ui_press(&driver, "l"); // locked: the console is behind a curtain
    assert_at(&driver, "curtain");
    assert_false(ui_shows(&driver, "MSEL"));
    ui_hold(&driver, "enter");
    assert_at(&driver, "desk");
    ui_driver_close(&driver);
}

// The projector ------------------------------------------------------------------------------

/// Rows of pixels that a capital letter takes.
static int capital_px(dm_painter *painter, int size_px, bool is_bold)
{
    enum { SIDE = 200 };
    static uint32_t pixels[SIDE * SIDE];
    dm_page page = {0};
    dm_diag diag = {0};
    dm_page_clear(&page, SIDE, SIDE);
    dm_page_add(&page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, SIDE, SIDE});
    dm_page_text(&page, (dm_type){DM_ROLE_INK, size_px, is_bold}, DM_ALIGN_START, 20, SIDE / 2,
                 "H");
    assert_int_equal(dm_painter_pixels(painter, &page, DM_THEME_DARK, pixels, SIDE * 4, &diag),
                     DM_OK);
    const uint32_t paper = pixels[0];
    int top = -1;
    int bottom = -1;
    for (int i = 0; i < SIDE * SIDE; i++)
        if (pixels[i] != paper) {
            if (top < 0) top = i / SIDE;
            bottom = i / SIDE;
        }
    dm_page_free(&page);
    return top < 0 ? 0 : bottom - top + 1;
}

static void the_projector_is_read_from_the_far_end_of_the_room(void **state)
{
    (void)state;
    ui_driver driver;
    dm_painter *painter = NULL;
    dm_diag diag = {0};
    assert_int_equal(dm_painter_open(&painter, &diag), DM_OK);
    sit_down(&driver);
    for (int i = 0; i < 6; i++) ui_press(&driver, "x");
    const dm_page *page = dm_ui_projector_page(driver.ui);
    int largest = 0;
    int texts = 0;
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind != DM_MARK_TEXT) continue;
        const int capital = capital_px(painter, mark->size_px, mark->is_bold != 0);
        assert_true(capital >= 30);
        assert_true(mark->box.x + mark->box.width <= page->width_px);
        if (capital > largest) largest = capital;
        texts++;
    }
    assert_true(texts >= 4);
    assert_true(largest >= 42);
    dm_painter_close(painter);
    ui_driver_close(&driver);
}

// The tutorial -------------------------------------------------------------------------------

static bool is_step(ui_driver *driver, int step)
{
    char words[32];
    snprintf(words, sizeof words, "Step %d of 8", step);
    return ui_shows(driver, words);
}

/// Goes by Tab to the first control whose label begins so.
static void tab_to(ui_driver *driver, const char *label)
{
    for (int i = 0; i < 1500; i++) {
        const dm_control *control = dm_ui_find(driver->ui, label);
        assert_non_null(control);
        if (control->is_focused) return;
        ui_press(driver, "tab");
    }
    fail_msg("Tab does not lead to %s", label);
}

static const char *first_grey(ui_driver *driver)
{
    int count = 0;
    const dm_control *controls = dm_ui_controls(driver->ui, &count);
    for (int i = 0; i < count; i++)
        if (controls[i].role == DM_CONTROL_CHOICE && controls[i].is_disabled)
            return controls[i].label;
    return NULL;
}

static void the_lesson_goes_on_when_each_thing_was_really_done(void **state)
{
    (void)state;
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, "l");
    assert_true(is_step(&driver, 1));
    ui_press(&driver, "r");
    ui_pass(&driver, 15000);
    assert_true(is_step(&driver, 2));
    ui_press(&driver, "t");
    assert_true(is_step(&driver, 3));
    assert_true(ui_shows(&driver, "Esc leads back"));
    ui_press(&driver, "escape");
    assert_false(ui_shows(&driver, "Esc leads back"));
    ui_press(&driver, "g"); // something else: the step stays
    ui_press(&driver, "escape");
    assert_true(is_step(&driver, 3));
    tab_to(&driver, "Your examiners");
    ui_press(&driver, "enter");
    ui_press(&driver, "escape");
    assert_true(is_step(&driver, 4));
    ui_press(&driver, "r");
    tab_to(&driver, "unlikely");
    ui_press(&driver, "enter");
    ui_press(&driver, "escape");
    assert_true(is_step(&driver, 4)); // a likelihood alone is no assessment
    ui_press(&driver, "r");
    tab_to(&driver, "low");
    ui_press(&driver, "enter");
    tab_to(&driver, "Take it");
    ui_press(&driver, "enter");
    assert_true(is_step(&driver, 5));
    ui_press(&driver, "n");
    assert_true(is_step(&driver, 5));
    tab_to(&driver, "R1 An agreed line");
    ui_press(&driver, "enter");
    ui_press(&driver, "escape");
    assert_true(is_step(&driver, 6));
    if (first_grey(&driver) == NULL) ui_press(&driver, "/");
    char grey[200];
    snprintf(grey, sizeof grey, "%s", first_grey(&driver));
    tab_to(&driver, grey);
    ui_press(&driver, "enter");
    if (!is_at(&driver, "play")) ui_press(&driver, "escape");
    assert_true(is_step(&driver, 7));
    ui_press(&driver, "a");
    tab_to(&driver, "Why?");
    ui_type(&driver, "because they should hear it from us");
    tab_to(&driver, "Commit");
    ui_press(&driver, "enter");
    assert_true(is_step(&driver, 7));
    ui_press(&driver, "enter");
    assert_true(is_step(&driver, 8));
    ui_press(&driver, "w");
    assert_true(ui_shows(&driver, "That is all there is to it"));
    ui_driver_close(&driver);
    const record found = read_record();
    assert_non_null(strstr(found.texts, "tutorial\n"));
    assert_non_null(strstr(found.texts, "tutorial step 8\n"));
    assert_non_null(strstr(found.texts, "because they should hear it from us\n"));
    assert_verifies(1);
}

static void a_lesson_that_was_broken_off_goes_on_at_its_step(void **state)
{
    (void)state;
    ui_driver driver;
    ui_driver_open(&driver, folder, false);
    ui_press(&driver, "l");
    ui_press(&driver, "r");
    ui_pass(&driver, 15000);
    assert_true(ui_click(&driver, "Next step"));
    assert_true(is_step(&driver, 3));
    ui_driver_close(&driver);
    ui_driver_open(&driver, folder, true);
    ui_press(&driver, "c");
    assert_true(is_step(&driver, 3));
    assert_true(ui_click(&driver, "End the tutorial"));
    assert_false(ui_shows(&driver, "Step "));
    assert_at(&driver, "play");
    ui_driver_close(&driver);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(go_is_taken_once_however_hard_it_is_pressed),
        cmocka_unit_test(panic_freezes_everything_and_records_nothing),
        cmocka_unit_test(what_is_told_by_hand_reaches_only_its_audience),
        cmocka_unit_test(a_facilitated_exercise_is_led_by_keys_and_every_act_is_on_record),
        cmocka_unit_test(the_clock_runs_at_its_speed_and_writes_only_what_happens),
        cmocka_unit_test(who_comes_back_sits_at_the_console_again),
        cmocka_unit_test(the_projector_is_read_from_the_far_end_of_the_room),
        cmocka_unit_test(the_lesson_goes_on_when_each_thing_was_really_done),
        cmocka_unit_test(a_lesson_that_was_broken_off_goes_on_at_its_step),
    };
    ui_driver_folder(folder, sizeof folder);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ui_driver_clear(folder);
    return failed;
}
