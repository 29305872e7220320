// Looks at the user interface without a window: drives it by a script, and paints what it shows.
//
//     demarche_look DATA_FOLDER < script
//
//     size 1920 1080 [scale]    text 150        theme dark|light|contrast
//     click LABEL               the first control whose label begins so
//     key NAME [times]          enter, tab, escape, left, f1 ... or one letter
//     hold NAME                 that key for a second
//     type WORDS                into the field with the focus
//     wait MS                   lets time pass, step by step
//     until PLACE               until that screen or panel is on top (a minute)
//     shot FILE.png             controls             words
//     projector W H FILE.png    the other window, as large as that
#include "paint/paint.h"
#include "support/ui_driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 700 };

static void shoot(ui_driver *look, dm_painter *painter, const char *path)
{
    dm_diag diag = {0};
    if (dm_paint_png(painter, dm_ui_page(look->ui), dm_ui_theme(look->ui), path, &diag) != DM_OK)
        printf("%s\n", diag.message);
}

/// Opens the second window when it is asked for first, and shoots it.
static void shoot_projector(ui_driver *look, dm_painter *painter, const char *words)
{
    dm_ui_event open = {.kind = DM_UI_PROJECTOR, .x = 1};
    char path[LINE_BYTES];
    dm_diag diag = {0};
    if (sscanf(words, "%d %d %600s", &open.dx, &open.dy, path) != 3) return;
    ui_send(look, open);
    const dm_page *page = dm_ui_projector_page(look->ui);
    if (page == NULL || dm_paint_png(painter, page, dm_ui_theme(look->ui), path, &diag) != DM_OK)
        printf("no projector: %s\n", diag.message);
}

static void print_words(ui_driver *look)
{
    const dm_page *page = dm_ui_page(look->ui);
    for (int i = 0; i < page->mark_count; i++)
        if (page->marks[i].kind == DM_MARK_TEXT)
            printf("%s\n", dm_mark_text(page, &page->marks[i]));
}

static void print_controls(ui_driver *look)
{
    dm_text text = {0};
    dm_ui_print_controls(look->ui, &text);
    fputs(text.bytes, stdout);
    dm_text_free(&text);
}

static void set_size(ui_driver *look, const char *words)
{
    int width = 0;
    int height = 0;
    int scale = 100;
    if (sscanf(words, "%d %d %d", &width, &height, &scale) >= 2)
        ui_resize(look, width, height, scale);
}

static void press_times(ui_driver *look, char *name)
{
    char *times = strchr(name, ' ');
    if (times != NULL) *times++ = '\0';
    for (int i = times != NULL ? atoi(times) : 1; i > 0; i--) ui_press(look, name);
}

/// Through the settings, as a person would.
static void set_theme(ui_driver *look, const char *theme)
{
    ui_press(look, "f1");
    ui_click(look, "settings");
    ui_click(look, strcmp(theme, "light") == 0      ? "Light"
                   : strcmp(theme, "contrast") == 0 ? "High contrast"
                                                    : "Dark");
    ui_press(look, "escape");
}

static void obey(ui_driver *look, dm_painter *painter, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    char *rest = line + strcspn(line, " ");
    if (*rest != '\0') *rest++ = '\0';
    if (strcmp(line, "click") == 0 && !ui_click(look, rest)) printf("no control \"%s\"\n", rest);
    if (strcmp(line, "hold") == 0) ui_hold(look, rest);
    if (strcmp(line, "key") == 0) press_times(look, rest);
    if (strcmp(line, "type") == 0) ui_type(look, rest);
    if (strcmp(line, "wait") == 0) ui_pass(look, (uint64_t)atoi(rest));
    if (strcmp(line, "until") == 0 && !ui_until(look, rest)) printf("never in %s\n", rest);
    if (strcmp(line, "shot") == 0) shoot(look, painter, rest);
    if (strcmp(line, "projector") == 0) shoot_projector(look, painter, rest);
    if (strcmp(line, "controls") == 0) print_controls(look);
    if (strcmp(line, "words") == 0) print_words(look);
    if (strcmp(line, "size") == 0) set_size(look, rest);
    if (strcmp(line, "text") == 0) ui_text_percent(look, atoi(rest));
    if (strcmp(line, "theme") == 0) set_theme(look, rest);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("demarche_look DATA_FOLDER < script\n", stderr);
        return 2;
    }
    ui_driver look;
    dm_painter *painter = NULL;
    dm_diag diag = {0};
    ui_driver_open(&look, argv[1], true);
    if (dm_painter_open(&painter, &diag) != DM_OK) {
        fprintf(stderr, "%s\n", diag.message);
        return 1;
    }
    char line[LINE_BYTES];
    while (fgets(line, sizeof line, stdin) != NULL)
        if (line[0] != '\n' && line[0] != '#') obey(&look, painter, line);
    ui_driver_close(&look);
    dm_painter_close(painter);
    return 0;
}
