// Every screen at every size: nothing is cut, nothing stands on something else, everything can be
// hit, reached by Tab and read; also in a language that is 40 % longer than English.
#include "support/faulty.h"
#include "support/page_check.h"
#include "support/test.h"
#include "support/ui_driver.h"

#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char folder[64]; ///< of this process alone

// A language that is longer: dgettext is wrapped by the linker (tests/CMakeLists.txt) ------------

static bool is_long_language;

char *__real_dcgettext(const char *domain, const char *text, int category);
char *__wrap_dcgettext(const char *domain, const char *text, int category);
char *__real_dcngettext(const char *domain, const char *one, const char *many, unsigned long number,
                        int category);
char *__wrap_dcngettext(const char *domain, const char *one, const char *many, unsigned long number,
                        int category);
char *__wrap_dgettext(const char *domain, const char *text);
char *__wrap_dngettext(const char *domain, const char *one, const char *many, unsigned long number);

/// The text with words behind it that are 40 % as long; the same pointer for the same text.
static char *lengthened(const char *text)
{
    enum { TEXTS_MAX = 4096 };
    static const char filler[] = "\xC3\xA4tem qu\xC3\xB3 l\xC5\x8Drem v\xC3\xA9l ips\xC3\xBCm ";
    static struct {
        const char *text;
        char *longer;
    } texts[TEXTS_MAX];
    size_t at = (size_t)text / 8 % TEXTS_MAX;
    while (texts[at].text != NULL && texts[at].text != text) at = (at + 1) % TEXTS_MAX;
    if (texts[at].text == text) return texts[at].longer;
    const size_t size = strlen(text);
    const size_t more = (size * 2 + 4) / 5;
    char *longer = calloc(1, size + 2 * more + sizeof filler);
    assert_non_null(longer);
    memcpy(longer, text, size);
    if (more > 1) {
        longer[size] = ' ';
        while (strlen(longer) < size + 1 + more) strcat(longer, filler);
        longer[strlen(longer) - 1] = '\0';
    }
    texts[at].text = text;
    texts[at].longer = longer;
    return longer;
}

char *__wrap_dcgettext(const char *domain, const char *text, int category)
{
    return is_long_language ? lengthened(text) : __real_dcgettext(domain, text, category);
}

char *__wrap_dgettext(const char *domain, const char *text)
{
    return __wrap_dcgettext(domain, text, 0);
}

char *__wrap_dcngettext(const char *domain, const char *one, const char *many, unsigned long number,
                        int category)
{
    return is_long_language ? lengthened(number == 1 ? one : many)
                            : __real_dcngettext(domain, one, many, number, category);
}

char *__wrap_dngettext(const char *domain, const char *one, const char *many, unsigned long number)
{
    return __wrap_dcngettext(domain, one, many, number, 0);
}

// The places -------------------------------------------------------------------------------------

static void to_launcher(ui_driver *driver)
{
    (void)driver;
}

static void to_setup(ui_driver *driver)
{
    ui_press(driver, "s");
}

static void to_briefing(ui_driver *driver)
{
    to_setup(driver);
    ui_press(driver, "b");
}

static void to_play(ui_driver *driver)
{
    to_briefing(driver);
    ui_press(driver, "r");
    ui_pass(driver, 8000);
}

static void to_chosen(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "b");
}

static void to_commit(ui_driver *driver)
{
    to_chosen(driver);
    ui_press(driver, "enter");
}

/// A later and fuller moment: after two decisions.
static void to_second(ui_driver *driver)
{
    to_commit(driver);
    ui_press(driver, "enter");
    ui_pass(driver, 20000);
}

static void to_why(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "w");
}

static void to_keys(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "f1");
}

static void to_glossary(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "g");
}

static void to_norms(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "n");
}

static void to_message(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "m");
}

static void to_assessment(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "r");
}

static void to_evidence(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "v");
}

static void to_actions(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "/");
}

static void to_timeline(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "t");
}

static void to_settings(ui_driver *driver)
{
    ui_press(driver, ",");
}

static void to_curtain(ui_driver *driver)
{
    ui_press(driver, "t");
    ui_press(driver, "b");
}

static void to_debrief(ui_driver *driver)
{
    ui_press(driver, "w");
    ui_press(driver, "b");
    ui_until(driver, "debrief");
}

static void to_decisions(ui_driver *driver)
{
    to_debrief(driver);
    const dm_control *tab = dm_ui_find(driver->ui, "Decisions");
    assert_non_null(tab);
    ui_click(driver, "Decisions");
}

static void to_facilitated(ui_driver *driver)
{
    ui_press(driver, "f");
}

static void to_desk(ui_driver *driver)
{
    to_facilitated(driver);
    ui_press(driver, "b");
}

/// A team is asked, something was said by hand, GO was refused.
static void to_busy_desk(ui_driver *driver)
{
    to_desk(driver);
    for (int i = 0; i < 12; i++) ui_press(driver, "x");
    ui_press(driver, "i");
    ui_type(driver, "The radio speaks of a convoy");
    ui_press(driver, "enter");
    ui_press(driver, "space");
    ui_press(driver, "space");
}

static void to_frozen(ui_driver *driver)
{
    to_busy_desk(driver);
    ui_press(driver, "escape");
}

static void to_delay(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "d");
}

static void to_new_inject(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "i");
}

static void to_note(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "n");
}

static void to_norms_in_force(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "r");
}

static void to_override(ui_driver *driver)
{
    to_busy_desk(driver);
    ui_press(driver, "o");
    for (int i = 0; i < 3; i++) ui_press(driver, "tab");
    ui_press(driver, "enter");
}

static void to_answer(ui_driver *driver)
{
    to_busy_desk(driver);
    ui_press(driver, "a");
}

static void to_jump(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "j");
}

static void to_end(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "e");
}

static void to_locked(ui_driver *driver)
{
    to_desk(driver);
    ui_press(driver, "l");
}

static void to_lesson(ui_driver *driver)
{
    ui_press(driver, "l");
    ui_press(driver, "r");
    ui_pass(driver, 15000);
}

/// The disk takes no more: the card, and the reminder in the bottom line.
static void to_trouble(ui_driver *driver)
{
    to_commit(driver);
    dm_faulty_arm(DM_FAULT_FULL, 1, true);
    ui_press(driver, "enter");
    dm_faulty_disarm();
}

static void to_unsaved(ui_driver *driver)
{
    to_trouble(driver);
    ui_press(driver, "g");
}

// Every step of the tutorial, where its card stands on the game.

static void to_step(ui_driver *driver, int step)
{
    to_lesson(driver); // the second
    for (int i = 2; i < step; i++) assert_true(ui_click(driver, "Next step"));
}

static void to_lesson_briefing(ui_driver *driver)
{
    ui_press(driver, "l");
}

static void to_lesson_inbox(ui_driver *driver)
{
    to_step(driver, 3);
}

/// What the step before has opened is still there.
static void to_lesson_in_the_way(ui_driver *driver)
{
    to_step(driver, 2);
    ui_press(driver, "t");
}

static void to_lesson_who(ui_driver *driver)
{
    to_step(driver, 4);
    ui_press(driver, "r");
}

static void to_lesson_norms(ui_driver *driver)
{
    to_step(driver, 5);
    ui_press(driver, "n");
}

static void to_lesson_grey(ui_driver *driver)
{
    to_step(driver, 6);
}

static void to_lesson_reason(ui_driver *driver)
{
    to_step(driver, 7);
    ui_press(driver, "b");
}

static void to_lesson_why(ui_driver *driver)
{
    to_step(driver, 8);
}

static void to_lesson_end(ui_driver *driver)
{
    to_step(driver, 9);
}

// Every page of the debrief.

static void to_debrief_page(ui_driver *driver, const char *page)
{
    to_debrief(driver);
    assert_true(ui_click(driver, page));
}

static void to_what_they_knew(ui_driver *driver)
{
    to_debrief_page(driver, "What they knew");
}

static void to_ledger(ui_driver *driver)
{
    to_debrief_page(driver, "Norms");
}

static void to_predictions(ui_driver *driver)
{
    to_debrief_page(driver, "Predictions");
}

static void to_questions(ui_driver *driver)
{
    to_debrief_page(driver, "Questions");
}

// The rest.

/// Sessions to take up again.
static void to_sessions(ui_driver *driver)
{
    to_play(driver);
    ui_driver_close(driver);
    ui_driver_open(driver, folder, true);
}

static void to_norm_card(ui_driver *driver)
{
    to_norms(driver);
    assert_true(ui_click(driver, "R3"));
}

static void to_packet(ui_driver *driver)
{
    to_message(driver);
    assert_true(ui_click(driver, "information packet"));
}

/// Something is prepared and not yet committed.
static void to_drafted(ui_driver *driver)
{
    to_packet(driver);
    assert_true(ui_click(driver, "time first"));
    assert_true(ui_click(driver, "Take it"));
}

static void to_why_event(ui_driver *driver)
{
    to_second(driver);
    assert_true(ui_click(driver, "Your examiners"));
}

static void to_why_verdict(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "e");
    ui_press(driver, "w");
}

static void to_found(ui_driver *driver)
{
    to_second(driver);
    ui_press(driver, "/");
    ui_type(driver, "refused");
}

static void to_briefing_card(ui_driver *driver)
{
    to_play(driver);
    ui_press(driver, "i");
}

static void to_ruled(ui_driver *driver)
{
    to_busy_desk(driver);
    ui_press(driver, "o");
    ui_type(driver, "the room has agreed on it");
    for (int i = 0; i < 3; i++) ui_press(driver, "tab");
    ui_press(driver, "enter");
}

static void to_entered(ui_driver *driver)
{
    to_answer(driver);
    ui_press(driver, "b");
}

static void to_ended(ui_driver *driver)
{
    to_end(driver);
    ui_press(driver, "enter");
}

/// A file that is no session: a card with what to do next.
static void to_failure(ui_driver *driver)
{
    ui_driver_close(driver);
    char path[128];
    snprintf(path, sizeof path, "%s/broken.demarche", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("this is no session", file);
    fclose(file);
    ui_driver_open(driver, folder, true);
    ui_press(driver, "c");
}

static const struct {
    const char *name;
    void (*go)(ui_driver *driver);
} places[] = {
    {"launcher", to_launcher},
    {"set-up", to_setup},
    {"briefing", to_briefing},
    {"play", to_play},
    {"play", to_chosen},
    {"commit", to_commit},
    {"play", to_second},
    {"why", to_why},
    {"keys", to_keys},
    {"glossary", to_glossary},
    {"norms", to_norms},
    {"message", to_message},
    {"assessment", to_assessment},
    {"evidence", to_evidence},
    {"actions", to_actions},
    {"timeline", to_timeline},
    {"debrief", to_decisions},
    {"settings", to_settings},
    {"curtain", to_curtain},
    {"debrief", to_debrief},
    {"set-up", to_facilitated},
    {"desk", to_desk},
    {"desk", to_busy_desk},
    {"desk", to_frozen},
    {"delay", to_delay},
    {"new inject", to_new_inject},
    {"note", to_note},
    {"norms in force", to_norms_in_force},
    {"override", to_override},
    {"answer", to_answer},
    {"jump", to_jump},
    {"end", to_end},
    {"curtain", to_locked},
    {"play", to_lesson},
    {"trouble", to_trouble},
    {"play", to_unsaved},
    {"briefing", to_lesson_briefing},
    {"timeline", to_lesson_in_the_way},
    {"play", to_lesson_inbox},
    {"assessment", to_lesson_who},
    {"norms", to_lesson_norms},
    {"play", to_lesson_grey},
    {"play", to_lesson_reason},
    {"play", to_lesson_why},
    {"play", to_lesson_end},
    {"debrief", to_what_they_knew},
    {"debrief", to_ledger},
    {"debrief", to_predictions},
    {"debrief", to_questions},
    {"launcher", to_sessions},
    {"norms", to_norm_card},
    {"message", to_packet},
    {"play", to_drafted},
    {"why", to_why_event},
    {"why", to_why_verdict},
    {"actions", to_found},
    {"briefing card", to_briefing_card},
    {"override", to_ruled},
    {"answer", to_entered},
    {"desk", to_ended},
    {"card", to_failure},
};

static const struct {
    int width_px;
    int height_px;
    int scale_percent;
    int text_percent;
} windows[] = {
    {1920, 1080, 100, 100}, {1024, 640, 100, 100},  {1024, 640, 100, 200},  {1024, 640, 100, 300},
    {1280, 800, 100, 150},  {1920, 1080, 100, 200}, {1920, 1080, 100, 300}, {3840, 2160, 200, 100},
};

enum {
    PLACES = sizeof places / sizeof places[0],
    WINDOWS = sizeof windows / sizeof windows[0],
    TARGET = 44,
};

static int check_window(ui_driver *driver, const char *place, int window, dm_text *faults)
{
    ui_resize(driver, windows[window].width_px, windows[window].height_px,
              windows[window].scale_percent);
    ui_text_percent(driver, windows[window].text_percent);
    int control_count = 0;
    const dm_page *page = dm_ui_page(driver->ui);
    const dm_control *controls = dm_ui_controls(driver->ui, &control_count);
    const int least = TARGET * windows[window].scale_percent * windows[window].text_percent / 10000;
    const size_t before = faults->size;
    dm_text found = {0};
    const int count = page_check(page, controls, control_count, least, &found);
    if (count > 0)
        dm_text_format(faults, "-- %s, %dx%d, text %d %%: %d\n%s", place, windows[window].width_px,
                       windows[window].height_px, windows[window].text_percent, count, found.bytes);
    dm_text_free(&found);
    (void)before;
    return count;
}

static void check_everywhere(bool is_long)
{
    dm_text faults = {0};
    int count = 0;
    is_long_language = is_long;
    for (int place = 0; place < PLACES; place++) {
        ui_driver driver;
        ui_driver_open(&driver, folder, false);
        places[place].go(&driver);
        assert_string_equal(dm_ui_place(driver.ui), places[place].name);
        for (int window = 0; window < WINDOWS; window++)
            count += check_window(&driver, places[place].name, window, &faults);
        ui_driver_close(&driver);
    }
    is_long_language = false;
    if (count > 0) fputs(faults.bytes, stderr);
    dm_text_free(&faults);
    assert_int_equal(count, 0);
}

static void nothing_is_cut_and_everything_can_be_hit(void **state)
{
    (void)state;
    check_everywhere(false);
}

static void also_in_a_language_that_is_longer(void **state)
{
    (void)state;
    check_everywhere(true);
}

static void every_control_is_reached_by_tab(void **state)
{
    (void)state;
    for (int place = 0; place < PLACES; place++) {
        ui_driver driver;
        ui_driver_open(&driver, folder, false);
        places[place].go(&driver);
        ui_resize(&driver, 1024, 640, 100);
        int count = 0;
        dm_ui_controls(driver.ui, &count);
        assert_true(count > 0);
        uint32_t reached[1500];
        for (int i = 0; i < count; i++) {
            ui_press(&driver, "tab");
            int now = 0;
            const dm_control *controls = dm_ui_controls(driver.ui, &now);
            assert_int_equal(now, count);
            for (int k = 0; k < count; k++)
                if (controls[k].is_focused) {
                    reached[i] = controls[k].id;
                    // What has the focus can be seen.
                    assert_true(controls[k].shown.height > 0);
                }
            for (int k = 0; k < i; k++) assert_int_not_equal(reached[k], reached[i]);
        }
        ui_driver_close(&driver);
    }
}

static void words_and_focus_can_be_told_from_their_ground(void **state)
{
    (void)state;
    dm_painter *painter = NULL;
    dm_diag diag = {0};
    assert_int_equal(dm_painter_open(&painter, &diag), DM_OK);
    dm_text faults = {0};
    int count = 0;
    for (int place = 0; place < PLACES; place++) {
        ui_driver driver;
        ui_driver_open(&driver, folder, false);
        places[place].go(&driver);
        ui_press(&driver, "tab");
        for (int theme = 0; theme < DM_THEME_COUNT; theme++) {
            int control_count = 0;
            const dm_page *page = dm_ui_page(driver.ui);
            const dm_control *controls = dm_ui_controls(driver.ui, &control_count);
            const size_t before = faults.size;
            dm_text_format(&faults, "-- %s, %s\n", places[place].name,
                           dm_theme_name((dm_theme)theme));
            const int found =
                page_check_pixels(painter, page, (dm_theme)theme, controls, control_count, &faults);
            if (found == 0) faults.size = before;
            count += found;
        }
        ui_driver_close(&driver);
    }
    if (count > 0) fprintf(stderr, "%.*s", (int)faults.size, faults.bytes);
    dm_text_free(&faults);
    dm_painter_close(painter);
    assert_int_equal(count, 0);
}

// The projector ----------------------------------------------------------------------------------

static const struct {
    const char *name;
    void (*go)(ui_driver *driver);
} walls[] = {{"before a game", to_launcher}, {"early", to_desk},      {"busy", to_busy_desk},
             {"frozen", to_frozen},          {"covered", to_curtain}, {"at the end", to_debrief}};

static const struct {
    int width_px;
    int height_px;
} beams[] = {{1920, 1080}, {1280, 720}, {1024, 768}, {3840, 2160}, {800, 600}};

/// A projector has no controls, follows no text scale, and is checked in every theme.
static int check_wall(ui_driver *driver, dm_painter *painter, const char *name, int beam,
                      dm_text *faults)
{
    dm_text found = {0};
    ui_send(driver, (dm_ui_event){.kind = DM_UI_PROJECTOR,
                                  .x = 1,
                                  .dx = beams[beam].width_px,
                                  .dy = beams[beam].height_px});
    const dm_page *page = dm_ui_projector_page(driver->ui);
    assert_non_null(page);
    int count = page_check(page, NULL, 0, TARGET, &found);
    for (int theme = 0; theme < DM_THEME_COUNT && beam == 0; theme++)
        count += page_check_pixels(painter, page, (dm_theme)theme, NULL, 0, &found);
    if (count > 0)
        dm_text_format(faults, "-- projector %s, %dx%d: %d\n%s", name, beams[beam].width_px,
                       beams[beam].height_px, count, found.bytes);
    dm_text_free(&found);
    return count;
}

static void the_wall_holds_in_every_state_size_and_language(void **state)
{
    (void)state;
    enum { WALLS = sizeof walls / sizeof walls[0], BEAMS = sizeof beams / sizeof beams[0] };
    dm_painter *painter = NULL;
    dm_diag diag = {0};
    dm_text faults = {0};
    int count = 0;
    assert_int_equal(dm_painter_open(&painter, &diag), DM_OK);
    for (int i = 0; i < 2 * WALLS; i++) {
        ui_driver driver;
        is_long_language = i >= WALLS;
        ui_driver_open(&driver, folder, false);
        walls[i % WALLS].go(&driver);
        for (int beam = 0; beam < BEAMS; beam++)
            count += check_wall(&driver, painter, walls[i % WALLS].name, beam, &faults);
        ui_driver_close(&driver);
    }
    is_long_language = false;
    if (count > 0) fputs(faults.bytes, stderr);
    dm_text_free(&faults);
    dm_painter_close(painter);
    assert_int_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_cut_and_everything_can_be_hit),
        cmocka_unit_test(also_in_a_language_that_is_longer),
        cmocka_unit_test(every_control_is_reached_by_tab),
        cmocka_unit_test(words_and_focus_can_be_told_from_their_ground),
        cmocka_unit_test(the_wall_holds_in_every_state_size_and_language),
    };
    dm_faulty_install();
    ui_driver_folder(folder, sizeof folder);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ui_driver_clear(folder);
    return failed;
}
