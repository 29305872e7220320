// Speed of the timeline: laying a run out as marks, and painting them at 1920 x 1080.
#include "bench/bench.h"

#include "paint/paint.h"
#include "support/fake_run.h"
#include "view/timeline.h"

#include <stdlib.h>

enum { FRAMES = 60, BYTES_PER_PIXEL = 4 };

typedef struct bench_canvas {
    dm_painter *painter;
    dm_page page;
    uint32_t *pixels;
} bench_canvas;

static void line(FILE *out, const char *what, int events, double figure, const char *unit)
{
    char name[128];
    snprintf(name, sizeof name, "timeline of %d events: %s", events, what);
    fprintf(out, "%-50s %15.2f %s\n", name, figure, unit);
}

/// One whole frame: layout and paint, in nanoseconds.
static void frame(bench_canvas *canvas, const dm_fake_run *run, int64_t *layout, int64_t *paint)
{
    const dm_timeline_options options = dm_timeline_for_screen();
    const int64_t begin = dm_bench_now();
    dm_timeline_layout(&run->scenario, &run->world, &run->events, &options, &canvas->page);
    const int64_t middle = dm_bench_now();
    const dm_status status =
        dm_painter_pixels(canvas->painter, &canvas->page, DM_THEME_DARK, canvas->pixels,
                          options.width_px * BYTES_PER_PIXEL, NULL);
    if (status != DM_OK) exit((int)status);
    *layout = middle - begin;
    *paint = dm_bench_now() - middle;
}

static void bench_size(FILE *out, bench_canvas *canvas, int events)
{
    dm_fake_run *run = dm_fake_run_crowd(events);
    int64_t layouts[FRAMES];
    int64_t paints[FRAMES];
    int64_t wholes[FRAMES];
    int64_t first_layout = 0;
    int64_t first_paint = 0;
    frame(canvas, run, &first_layout, &first_paint);
    for (int i = 0; i < FRAMES; i++) {
        frame(canvas, run, &layouts[i], &paints[i]);
        wholes[i] = layouts[i] + paints[i];
    }
    line(out, "first frame", events, (double)(first_layout + first_paint) / 1e6, "ms");
    line(out, "layout", events, (double)dm_bench_median(layouts, FRAMES) / 1e6, "ms");
    line(out, "paint", events, (double)dm_bench_median(paints, FRAMES) / 1e6, "ms");
    line(out, "frame", events, (double)dm_bench_median(wholes, FRAMES) / 1e6, "ms");
    line(out, "marks", events, canvas->page.mark_count, "marks");
    dm_fake_run_free(run);
}

// ---- pan and zoom: what a wheel or a drag costs, the index kept from step to step

enum { STEPS = 400 };

static int64_t move_step(bench_canvas *canvas, dm_timeline_index *index,
                         const dm_timeline_camera *camera, dm_timeline_map *map)
{
    dm_timeline_options options = dm_timeline_for_screen();
    options.is_embedded = true;
    options.has_minimap = true;
    options.from = camera->from;
    options.to = camera->to;
    const int64_t begin = dm_bench_cpu();
    dm_timeline_draw(index, &options, &canvas->page, map);
    const dm_status status =
        dm_painter_pixels(canvas->painter, &canvas->page, DM_THEME_DARK, canvas->pixels,
                          options.width_px * BYTES_PER_PIXEL, NULL);
    if (status != DM_OK) exit((int)status);
    return dm_bench_cpu() - begin;
}

static void tell_steps(FILE *out, const char *what, int events, int64_t *samples)
{
    char words[64];
    const int64_t median = dm_bench_median(samples, STEPS); // sorts
    snprintf(words, sizeof words, "%s, median", what);
    line(out, words, events, (double)median / 1e6, "ms");
    snprintf(words, sizeof words, "%s, 99th percentile", what);
    line(out, words, events, (double)samples[STEPS * 99 / 100] / 1e6, "ms");
}

/// Zooms from the whole run to an hour and back at wandering places; pans through it at a tenth.
static void bench_moves(FILE *out, bench_canvas *canvas, int events)
{
    dm_fake_run *run = dm_fake_run_crowd(events);
    dm_timeline_map *map = malloc(sizeof *map);
    dm_timeline_index *index = dm_timeline_open(&run->scenario, DM_VIEWPOINT_TRUTH, DM_CLOCK_AUTO);
    if (index == NULL || map == NULL) exit(DM_E_IO);
    const int64_t begin = dm_bench_cpu();
    dm_timeline_update(index, &run->world, &run->events);
    line(out, "index", events, (double)(dm_bench_cpu() - begin) / 1e6, "ms");

    const int64_t now = run->world.now;
    int64_t samples[STEPS];
    dm_timeline_camera camera = dm_camera_whole(now);
    for (int i = 0; i < STEPS; i++) {
        int64_t cursor = camera.from + (camera.to - camera.from) * (i * 37 % 100) / 100;
        if (cursor > now) cursor = now; // beyond it there is nothing to draw
        dm_camera_zoom(&camera, cursor, i / 20 % 2 == 0 ? 1 : -1);
        samples[i] = move_step(canvas, index, &camera, map);
    }
    tell_steps(out, "zoom", events, samples);
    camera = (dm_timeline_camera){.from = 0, .to = now / 10};
    for (int i = 0; i < STEPS; i++) {
        dm_camera_pan(&camera, i / 200 % 2 == 0 ? 50 : -50, now);
        samples[i] = move_step(canvas, index, &camera, map);
    }
    tell_steps(out, "pan", events, samples);
    dm_timeline_close(index);
    free(map);
    dm_fake_run_free(run);
}

void dm_bench_timeline(FILE *out)
{
    static const int sizes[] = {1000, 10000, 100000};
    const dm_timeline_options options = dm_timeline_for_screen();
    bench_canvas canvas = {0};
    dm_diag diag = {0};
    canvas.pixels =
        calloc((size_t)options.width_px * (size_t)options.height_px, sizeof *canvas.pixels);
    if (canvas.pixels == NULL || dm_painter_open(&canvas.painter, &diag) != DM_OK) {
        fprintf(stderr, "bench: %s\n", diag.message);
        exit(DM_E_IO);
    }
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) bench_size(out, &canvas, sizes[i]);
    bench_moves(out, &canvas, sizes[sizeof sizes / sizeof *sizes - 1]);
    dm_page_free(&canvas.page);
    dm_painter_close(canvas.painter);
    free(canvas.pixels);
}
