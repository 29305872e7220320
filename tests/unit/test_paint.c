#include "paint/paint.h"
#include "support/fake_run.h"
#include "support/test.h"
#include "view/text_measure.h"
#include "view/timeline.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES = 256, PANGO_UNITS = 1024 };

typedef dm_status paint_file(dm_painter *painter, const dm_page *page, dm_theme theme,
                             const char *path, dm_diag *diag);

typedef struct bench {
    dm_painter *painter;
    dm_fake_run *run;
    dm_page page;
    char folder[PATH_BYTES];
} bench;

static int set_up(void **state)
{
    bench *made = calloc(1, sizeof *made);
    dm_diag diag = {0};
    if (made == NULL || dm_painter_open(&made->painter, &diag) != DM_OK) return -1;
    made->run = dm_fake_run_story();
    const dm_timeline_options options = dm_timeline_for_print();
    dm_timeline_layout(&made->run->scenario, &made->run->world, &made->run->events, &options,
                       &made->page);
    snprintf(made->folder, sizeof made->folder, "%s", "/tmp/demarche-paint-XXXXXX");
    if (mkdtemp(made->folder) == NULL) return -1;
    *state = made;
    return 0;
}

static int tear_down(void **state)
{
    bench *made = *state;
    rmdir(made->folder);
    dm_page_free(&made->page);
    dm_fake_run_free(made->run);
    dm_painter_close(made->painter);
    free(made);
    return 0;
}

static void path_of(const bench *made, const char *name, char path[PATH_BYTES])
{
    snprintf(path, PATH_BYTES, "%.200s/%s", made->folder, name);
}

/// The bytes of one picture, made with a painter of its own.
static char *picture(const bench *made, paint_file *paint, long *size)
{
    char path[PATH_BYTES];
    path_of(made, "picture", path);
    dm_diag diag = {0};
    dm_painter *painter = NULL;
    assert_int_equal(dm_painter_open(&painter, &diag), DM_OK);
    assert_int_equal(paint(painter, &made->page, DM_THEME_LIGHT, path, &diag), DM_OK);
    dm_painter_close(painter);

    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)*size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, (size_t)*size, file), *size);
    bytes[*size] = '\0';
    fclose(file);
    unlink(path);
    return bytes;
}

static void a_picture_has_the_same_bytes_in_any_run_zone_and_locale(void **state)
{
    static paint_file *const paints[] = {dm_paint_png, dm_paint_svg, dm_paint_pdf};
    for (size_t i = 0; i < sizeof paints / sizeof *paints; i++) {
        long first_size = 0;
        long second_size = 0;
        setenv("TZ", "UTC", 1);
        tzset();
        char *first = picture(*state, paints[i], &first_size);
        setenv("TZ", "Asia/Vladivostok", 1);
        tzset();
        setlocale(LC_ALL, "ru_RU.UTF-8"); // stays "C" where it is not installed
        char *second = picture(*state, paints[i], &second_size);
        setlocale(LC_ALL, "C");
        assert_int_equal(first_size, second_size);
        assert_memory_equal(first, second, (size_t)first_size);
        free(first);
        free(second);
    }
}

static void an_svg_says_what_it_shows(void **state)
{
    long size = 0;
    char *svg = picture(*state, dm_paint_svg, &size);
    assert_non_null(strstr(svg, "<title>Cold Harbour: timeline</title>"));
    assert_non_null(strstr(svg, "<desc>Exercise. A simulation under stated assumptions"));
    assert_non_null(strstr(svg, "width=\"1440px\""));
    free(svg);
}

static void a_file_that_cannot_be_written_leaves_nothing_behind(void **state)
{
    const bench *made = *state;
    char path[PATH_BYTES];
    path_of(made, "missing/picture.png", path);
    dm_diag diag = {0};
    assert_int_equal(dm_paint_png(made->painter, &made->page, DM_THEME_DARK, path, &diag), DM_E_IO);
    assert_non_null(strstr(diag.message, "cannot write"));
    assert_non_null(strstr(diag.message, "missing/picture.png: No such file or directory"));

    diag = (dm_diag){0};
    assert_int_equal(dm_paint_svg(made->painter, &made->page, DM_THEME_DARK, "/dev/full", &diag),
                     DM_E_IO);
    assert_string_equal(diag.message, "cannot write /dev/full: No space left on device");
    assert_int_equal(access("/dev/full.part", F_OK), -1);
    diag = (dm_diag){0};
    assert_int_equal(dm_paint_pdf(made->painter, &made->page, DM_THEME_DARK, made->folder, &diag),
                     DM_E_IO);
}

// ---- palette

static double linear(uint32_t channel)
{
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2 relative luminance and contrast ratio.
static double luminance(uint32_t colour)
{
    return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) +
           0.0722 * linear(colour & 0xFF);
}

static double contrast(uint32_t a, uint32_t b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

static void texts_and_marks_stand_out_on_every_ground(void **state)
{
    (void)state;
    static const dm_role grounds[] = {DM_ROLE_PAPER, DM_ROLE_SURFACE, DM_ROLE_RAISED,
                                      DM_ROLE_CHOSEN};
    for (int theme = 0; theme < DM_THEME_COUNT; theme++) {
        for (size_t i = 0; i < sizeof grounds / sizeof grounds[0]; i++) {
            for (int role = DM_ROLE_INK; role < DM_ROLE_COUNT; role++) {
                if (role == DM_ROLE_CHOSEN) continue; // a ground itself
                const double ratio = contrast(dm_theme_colour((dm_theme)theme, (dm_role)role),
                                              dm_theme_colour((dm_theme)theme, grounds[i]));
                if (ratio < 4.5)
                    fail_msg("%s: %s on %s has %.2f:1", dm_theme_name((dm_theme)theme),
                             dm_role_name((dm_role)role), dm_role_name(grounds[i]), ratio);
            }
        }
    }
}

// ---- widths

static void a_text_is_never_wider_than_the_room_reserved_for_it(void **state)
{
    bench *made = *state;
    static const char *const texts[] = {
        "North grid: 180,000 homes without power",
        "AVAVAVAVAV To Ty WA P. V, f) (j",
        "R2 first packet, Surovia: missed, a breach",
        "1111111111",
        "iiiiiiillllll",
        "WWWWWWWW",
        "\xC3\x89tat d\xE2\x80\x99urgence \xE2\x80\x93 \xC3\x85ngstr\xC3\xB6m",
        "\xD0\xA5\xD0\xB0\xD0\xBB\xD1\x8C\xD0\xBC\xD0\xB0\xD1\x80\xD0\xBA "
        "\xD0\xB6\xD0\xB4\xD1\x91\xD1\x82",
        "\xE2\x80\x9C"
        "attack?\xE2\x80\x9D \xE2\x80\xA6 \xE2\x86\x92 \xE2\x89\xA5",
        "ffi fl fj office",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (int size = 14; size <= 72; size++) {
            for (int bold = 0; bold < 2; bold++) {
                const int real = dm_painter_text_width(made->painter, texts[i], size, bold != 0);
                const int reserved = dm_text_width(texts[i], size, bold != 0);
                if (real > reserved * PANGO_UNITS)
                    fail_msg("\"%s\" %d px%s: %.2f of %d px", texts[i], size, bold ? " bold" : "",
                             (double)real / PANGO_UNITS, reserved);
                assert_true(reserved <= real / PANGO_UNITS * 106 / 100 + 4);
            }
        }
    }
    for (int i = 0; i < made->page.mark_count; i++) {
        const dm_mark *mark = &made->page.marks[i];
        if (mark->kind != DM_MARK_TEXT) continue;
        const int real = dm_painter_text_width(made->painter, dm_mark_text(&made->page, mark),
                                               mark->size_px, mark->is_bold);
        assert_true(real <= mark->box.width * PANGO_UNITS);
    }
}

static void pixels_in_memory_are_those_of_every_frame(void **state)
{
    bench *made = *state;
    const size_t size = (size_t)made->page.width_px * (size_t)made->page.height_px;
    uint32_t *first = calloc(size, sizeof *first);
    uint32_t *second = calloc(size, sizeof *second);
    assert_non_null(first);
    assert_non_null(second);
    dm_diag diag = {0};
    const int stride = made->page.width_px * 4;
    for (int theme = 0; theme < DM_THEME_COUNT; theme++) {
        assert_int_equal(
            dm_painter_pixels(made->painter, &made->page, (dm_theme)theme, first, stride, &diag),
            DM_OK);
        assert_int_equal(
            dm_painter_pixels(made->painter, &made->page, (dm_theme)theme, second, stride, &diag),
            DM_OK);
        assert_memory_equal(first, second, size * sizeof *first);
        assert_int_equal(first[size / 2] == 0, 0);
    }
    free(first);
    free(second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_has_the_same_bytes_in_any_run_zone_and_locale),
        cmocka_unit_test(an_svg_says_what_it_shows),
        cmocka_unit_test(a_file_that_cannot_be_written_leaves_nothing_behind),
        cmocka_unit_test(texts_and_marks_stand_out_on_every_ground),
        cmocka_unit_test(a_text_is_never_wider_than_the_room_reserved_for_it),
        cmocka_unit_test(pixels_in_memory_are_those_of_every_frame),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
