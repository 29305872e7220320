// Looks at the user interface without a window: drives it by a script, and paints what it shows.
//
//     look DATA_FOLDER < script
//
//     size 1920 1080 [scale]    theme dark|light|contrast    text 150
//     click LABEL               the first control whose label begins so
//     key NAME [times]          enter, tab, escape, left, f1 ... or one letter
//     hold enter|LABEL          for a second
//     type WORDS                into the field with the focus
//     wait MS                   lets time pass, step by step
//     until PLACE               lets time pass until that screen or panel is on top (a minute)
//     shot FILE.png             controls             words
#include "paint/paint.h"
#include "screens/ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 700, STEP_MS = 50, PATIENCE_MS = 60000 };

typedef struct looker {
    dm_ui *ui;
    dm_painter *painter;
    uint64_t now_ms;
} looker;

static void send(looker *look, dm_ui_event event)
{
    dm_ui_request request;
    event.at_ms = look->now_ms;
    dm_ui_handle(look->ui, &event);
    while (dm_ui_next_request(look->ui, &request)) {
    }
}

static void pass(looker *look, uint64_t ms)
{
    const uint64_t end = look->now_ms + ms;
    while (look->now_ms < end) {
        look->now_ms += STEP_MS;
        send(look, (dm_ui_event){.kind = DM_UI_TIME});
    }
}

static dm_ui_event key_of(const char *name)
{
    static const struct {
        const char *name;
        dm_ui_key key;
    } keys[] = {{"enter", DM_KEY_ENTER},
                {"escape", DM_KEY_ESCAPE},
                {"tab", DM_KEY_TAB},
                {"space", DM_KEY_SPACE},
                {"left", DM_KEY_LEFT},
                {"right", DM_KEY_RIGHT},
                {"up", DM_KEY_UP},
                {"down", DM_KEY_DOWN},
                {"home", DM_KEY_HOME},
                {"end", DM_KEY_END},
                {"pageup", DM_KEY_PAGE_UP},
                {"f1", DM_KEY_F1},
                {"pagedown", DM_KEY_PAGE_DOWN}};
    dm_ui_event event = {.kind = DM_UI_KEY, .key = DM_KEY_LETTER, .letter = name[0]};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(name, keys[i].name) == 0) event.key = (uint8_t)keys[i].key;
    return event;
}

static void press(looker *look, const char *name, bool holds)
{
    dm_ui_event event = key_of(name);
    send(look, event);
    if (holds) pass(look, 1200);
    event.kind = DM_UI_KEY_UP;
    send(look, event);
}

static void click(looker *look, const char *label, bool holds)
{
    const dm_control *control = dm_ui_find(look->ui, label);
    if (control == NULL) {
        printf("no control \"%s\"\n", label);
        exit(1);
    }
    const dm_box box = control->shown.height > 0 ? control->shown : control->box;
    dm_ui_event event = {
        .kind = DM_UI_MOVE, .x = box.x + box.width / 2, .y = box.y + box.height / 2};
    if (control->shown.height <= 0) { // scrolled out of sight: by the keyboard
        for (int i = 0; i < 2000 && !dm_ui_find(look->ui, label)->is_focused; i++)
            send(look, (dm_ui_event){.kind = DM_UI_KEY, .key = DM_KEY_TAB});
        press(look, "enter", holds);
        return;
    }
    send(look, event);
    event.kind = DM_UI_DOWN;
    event.button = DM_BUTTON_LEFT;
    event.clicks = 1;
    send(look, event);
    if (holds) pass(look, 1200);
    event.kind = DM_UI_UP;
    send(look, event);
}

static void shoot(looker *look, const char *path)
{
    dm_diag diag = {0};
    if (dm_paint_png(look->painter, dm_ui_page(look->ui), dm_ui_theme(look->ui), path, &diag) !=
        DM_OK)
        printf("%s\n", diag.message);
}

static void print_words(looker *look)
{
    const dm_page *page = dm_ui_page(look->ui);
    for (int i = 0; i < page->mark_count; i++)
        if (page->marks[i].kind == DM_MARK_TEXT)
            printf("%s\n", dm_mark_text(page, &page->marks[i]));
}

static void set_look(looker *look, const char *name, const char *rest)
{
    // Through the settings, as a person would: Ctrl + and the theme's choice.
    if (strcmp(name, "text") == 0) {
        const int wanted = atoi(rest);
        for (int percent = 100; percent < wanted; percent += 10)
            send(look, (dm_ui_event){.kind = DM_UI_KEY,
                                     .key = DM_KEY_LETTER,
                                     .letter = '+',
                                     .modifiers = DM_MOD_CONTROL});
        return;
    }
    int width = 0;
    int height = 0;
    int scale = 100;
    if (sscanf(rest, "%d %d %d", &width, &height, &scale) >= 2)
        send(look,
             (dm_ui_event){.kind = DM_UI_RESIZE, .x = width, .y = height, .scale_percent = scale});
}

static void obey(looker *look, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    char *rest = line + strcspn(line, " ");
    if (*rest != '\0') *rest++ = '\0';
    if (strcmp(line, "click") == 0) {
        click(look, rest, false);
    } else if (strcmp(line, "hold") == 0) {
        if (strcmp(rest, "enter") == 0)
            press(look, rest, true);
        else
            click(look, rest, true);
    } else if (strcmp(line, "key") == 0) {
        char *times = strchr(rest, ' ');
        if (times != NULL) *times++ = '\0';
        for (int i = times != NULL ? atoi(times) : 1; i > 0; i--) press(look, rest, false);
    } else if (strcmp(line, "type") == 0) {
        send(look, (dm_ui_event){.kind = DM_UI_TEXT, .text = rest});
    } else if (strcmp(line, "wait") == 0) {
        pass(look, (uint64_t)atoi(rest));
    } else if (strcmp(line, "until") == 0) {
        for (int i = 0; i < PATIENCE_MS / STEP_MS && strcmp(dm_ui_place(look->ui), rest) != 0; i++)
            pass(look, STEP_MS);
        printf("%s\n", dm_ui_place(look->ui));
    } else if (strcmp(line, "shot") == 0) {
        shoot(look, rest);
    } else if (strcmp(line, "controls") == 0) {
        dm_text text = {0};
        dm_ui_print_controls(look->ui, &text);
        fputs(text.bytes, stdout);
        dm_text_free(&text);
    } else if (strcmp(line, "words") == 0) {
        print_words(look);
    } else {
        set_look(look, line, rest);
    }
}

int main(int argc, char **argv)
{
    looker look = {.now_ms = 1000};
    dm_diag diag = {0};
    const char *data = argc > 1 ? argv[1] : "look-data";
    const dm_ui_start start = {.data = data,
                               .config = data,
                               .scenarios = "scenarios",
                               .library = "scenarios/library",
                               .engine = "test",
                               .seed = 7,
                               .width_px = 1920,
                               .height_px = 1080,
                               .scale_percent = 100,
                               .at_ms = look.now_ms};
    if (dm_ui_open(&look.ui, &start, &diag) != DM_OK ||
        dm_painter_open(&look.painter, &diag) != DM_OK) {
        fprintf(stderr, "%s\n", diag.message);
        return 1;
    }
    char line[LINE_BYTES];
    while (fgets(line, sizeof line, stdin) != NULL)
        if (line[0] != '\n' && line[0] != '#') obey(&look, line);
    dm_ui_close(look.ui);
    dm_painter_close(look.painter);
    return 0;
}
