// Speed of the window without a window: from a key press to the pixels that it changes.
#include "bench/bench.h"

#include "paint/paint.h"
#include "screens/ui.h"
#include "view/page_diff.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WIDTH = 1920, HEIGHT = 1080, KEYS = 300, BOXES_MAX = 12, PATH_SIZE = 256 };

typedef struct bench_window {
    dm_ui *ui;
    dm_painter *painter;
    dm_page shown;
    uint32_t *pixels;
    uint64_t now;
} bench_window;

static void press(bench_window *window, dm_ui_key key, char letter)
{
    window->now += 50;
    dm_ui_event event = {
        .kind = DM_UI_KEY, .at_ms = window->now, .text = "", .key = (uint8_t)key, .letter = letter};
    dm_ui_handle(window->ui, &event);
    event.kind = DM_UI_KEY_UP;
    dm_ui_handle(window->ui, &event);
    dm_ui_request request;
    while (dm_ui_next_request(window->ui, &request)) {
    }
}

/// What a window does after each event.
static void show(bench_window *window)
{
    if (!dm_ui_is_stale(window->ui)) return;
    const dm_page *page = dm_ui_page(window->ui);
    const dm_canvas canvas = {window->pixels, WIDTH, HEIGHT, WIDTH * (int)sizeof(uint32_t)};
    dm_box boxes[BOXES_MAX];
    const int count = dm_page_diff(&window->shown, page, boxes, BOXES_MAX);
    if (count == 0) return;
    if (dm_painter_repaint(window->painter, page, DM_THEME_DARK, canvas, boxes, count, NULL) !=
        DM_OK)
        exit(DM_E_IO);
    dm_page_clear(&window->shown, page->width_px, page->height_px);
    dm_page_append(&window->shown, page, 0, 0);
}

static void wait_for_a_decision(bench_window *window)
{
    press(window, DM_KEY_LETTER, 'b');
    show(window);
    press(window, DM_KEY_LETTER, 'r');
    for (int i = 0; i < 200; i++) {
        window->now += 500;
        dm_ui_handle(window->ui,
                     &(dm_ui_event){.kind = DM_UI_TIME, .at_ms = window->now, .text = ""});
        show(window);
    }
}

static void measure(FILE *out, const char *what, bench_window *window, const dm_ui_key *keys,
                    int key_count)
{
    int64_t samples[KEYS];
    for (int i = 0; i < KEYS; i++) {
        const int64_t begin = dm_bench_cpu();
        press(window, keys[i % key_count], (char)('a' + i % 3));
        show(window);
        samples[i] = dm_bench_cpu() - begin;
    }
    const double median = (double)dm_bench_median(samples, KEYS) / 1e6; // sorts
    fprintf(out, "%-50s %15.2f ms\n", what, median);
    fprintf(out, "%-50s %15.2f ms\n", "the same, 99th percentile",
            (double)samples[KEYS * 99 / 100] / 1e6);
}

void dm_bench_screens(FILE *out, const char *folder)
{
    char place[PATH_SIZE] = "/tmp/demarche-bench-XXXXXX";
    if (mkdtemp(place) == NULL) exit(DM_E_IO);
    const dm_ui_start start = {.data = place,
                               .config = place,
                               .scenarios = DM_SOURCE_DIR "/scenarios",
                               .library = DM_SOURCE_DIR "/scenarios/library",
                               .open = folder,
                               .engine = "bench",
                               .seed = 7,
                               .width_px = WIDTH,
                               .height_px = HEIGHT,
                               .scale_percent = 100,
                               .at_ms = 1};
    bench_window window = {.now = 1};
    dm_diag diag = {0};
    window.pixels = calloc((size_t)WIDTH * HEIGHT, sizeof *window.pixels);
    if (window.pixels == NULL || dm_painter_open(&window.painter, &diag) != DM_OK ||
        dm_ui_open(&window.ui, &start, &diag) != DM_OK) {
        fprintf(stderr, "bench: %s\n", diag.message);
        exit(DM_E_IO);
    }
    show(&window);
    wait_for_a_decision(&window);
    static const dm_ui_key tab[] = {DM_KEY_TAB};
    static const dm_ui_key choice[] = {DM_KEY_LETTER};
    measure(out, "play, 1920x1080: Tab to its pixels", &window, tab, 1);
    measure(out, "play, 1920x1080: another option to its pixels", &window, choice, 1);
    dm_ui_close(window.ui);
    dm_painter_close(window.painter);
    dm_page_free(&window.shown);
    free(window.pixels);
    char command[PATH_SIZE + 16];
    snprintf(command, sizeof command, "rm -rf %s", place);
    if (system(command) != 0) fprintf(stderr, "bench: %s is left behind\n", place);
}
