#include "cli/files.h"

#include "base/i18n.h"
#include "base/text.h"
#include "cli/output.h"
#include "paint/paint.h"
#include "tell/log_json.h"
#include "tell/narrate.h"
#include "view/timeline.h"

#include <locale.h>
#include <signal.h>

static dm_status add_logs(dm_output *output, const dm_story *story, dm_diag *diag)
{
    dm_text text = {0};
    dm_narrate(story, &text);
    DM_TRY(dm_output_add_text(output, "log.txt", &text, diag));

    // The record is compared between machines, so its sentences are always the program's own.
    setlocale(LC_MESSAGES, "C");
    dm_log_json(story, &text);
    setlocale(LC_MESSAGES, "");
    return dm_output_add_text(output, "log.jsonl", &text, diag);
}

/// What it takes to paint a page into a file.
typedef struct studio {
    dm_output *output;
    dm_painter *painter;
    dm_page page;
} studio;

typedef dm_status paint_file(dm_painter *painter, const dm_page *page, dm_theme theme,
                             const char *path, dm_diag *diag);

static dm_status add_picture(studio *room, const char *name, paint_file *paint, dm_theme theme,
                             dm_diag *diag)
{
    char path[DM_OUTPUT_PATH_MAX + 64];
    dm_output_place(room->output, name, path);
    return paint(room->painter, &room->page, theme, path, diag);
}

static void lay_out(const dm_story *story, const dm_timeline_options *options, dm_page *page)
{
    dm_timeline_layout(story->scenario, story->world, &story->events, options, page);
}

static dm_status add_pictures(studio *room, const dm_story *story, dm_look look, dm_diag *diag)
{
    const dm_theme theme = look.is_dark ? DM_THEME_DARK : DM_THEME_LIGHT;
    dm_timeline_options options = dm_timeline_for_screen();
    options.text_percent = look.text_percent;
    lay_out(story, &options, &room->page);
    DM_TRY(add_picture(room, "timeline.svg", dm_paint_svg, theme, diag));
    DM_TRY(add_picture(room, "timeline.png", dm_paint_png, theme, diag));
    options = dm_timeline_for_print();
    lay_out(story, &options, &room->page);
    return add_picture(room, "timeline.pdf", dm_paint_pdf, DM_THEME_LIGHT, diag);
}

static dm_status add_all(dm_output *output, const dm_story *story, dm_look look, dm_diag *diag)
{
    DM_TRY(add_logs(output, story, diag));
    studio room = {.output = output};
    DM_TRY(dm_painter_open(&room.painter, diag));
    const dm_status status = add_pictures(&room, story, look, diag);
    dm_page_free(&room.page);
    dm_painter_close(room.painter);
    DM_TRY(status);
    return dm_output_commit(output, diag);
}

static dm_status write_all(const dm_story *story, const char *folder, dm_look look, dm_diag *diag)
{
    dm_output output;
    DM_TRY(dm_output_begin(&output, folder, diag));
    const dm_status status = add_all(&output, story, look, diag);
    if (status != DM_OK) dm_output_abandon(&output);
    return status;
}

dm_status dm_files_write(const dm_story *story, const char *folder, dm_look look, dm_diag *diag)
{
    // An interruption waits until the files are whole.
    sigset_t interrupts;
    sigset_t before;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigaddset(&interrupts, SIGTERM);
    sigaddset(&interrupts, SIGHUP);
    sigprocmask(SIG_BLOCK, &interrupts, &before);
    const dm_status status = write_all(story, folder, look, diag);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return status;
}
