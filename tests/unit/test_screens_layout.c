// Every screen at every size: nothing is cut, nothing stands on something else, everything can be
// hit, reached by Tab and read; also in a language that is 40 % longer than English.
#include "support/page_check.h"
#include "support/test.h"
#include "support/ui_driver.h"

#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const folder = ui_folder;

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_cut_and_everything_can_be_hit),
        cmocka_unit_test(also_in_a_language_that_is_longer),
        cmocka_unit_test(every_control_is_reached_by_tab),
        cmocka_unit_test(words_and_focus_can_be_told_from_their_ground),
    };
    return cmocka_run_group_tests(tests, ui_folder_open, ui_folder_close);
}
