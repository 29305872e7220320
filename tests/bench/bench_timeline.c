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
    char name[64];
    snprintf(name, sizeof name, "timeline of %d events: %s", events, what);
    fprintf(out, "%-44s %15.2f %s\n", name, figure, unit);
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
    dm_page_free(&canvas.page);
    dm_painter_close(canvas.painter);
    free(canvas.pixels);
}
