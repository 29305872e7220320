#include "support/ui_driver.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STEP_MS = 50, PATIENCE = 1200, TABS_MAX = 2000 };

void ui_driver_folder(char *folder, size_t size)
{
    snprintf(folder, size, "/tmp/demarche-test-screens-XXXXXX");
    if (mkdtemp(folder) != NULL) return;
    perror(folder);
    exit(1);
}

static void empty_folder(const char *folder)
{
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.') unlink(path);
    }
    closedir(open_folder);
}

void ui_driver_clear(const char *folder)
{
    char command[300];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    if (system(command) != 0) fprintf(stderr, "%s is left behind\n", folder);
}

void ui_driver_open(ui_driver *driver, const char *folder, bool keeps)
{
    if (!keeps) empty_folder(folder);
    *driver = (ui_driver){.now_ms = 1000};
    dm_diag diag = {0};
    const dm_ui_start start = {.data = folder,
                               .config = folder,
                               .scenarios = "scenarios",
                               .library = "scenarios/library",
                               .engine = "test",
                               .seed = 7,
                               .width_px = 1920,
                               .height_px = 1080,
                               .scale_percent = 100,
                               .at_ms = driver->now_ms};
    if (dm_ui_open(&driver->ui, &start, &diag) == DM_OK) {
        ui_pass(driver, 1000); // the list of scenarios is read
        return;
    }
    fprintf(stderr, "%s\n", diag.message);
    exit(1);
}

void ui_driver_close(ui_driver *driver)
{
    dm_ui_close(driver->ui);
    driver->ui = NULL;
}

void ui_send(ui_driver *driver, dm_ui_event event)
{
    dm_ui_request request;
    event.at_ms = driver->now_ms;
    dm_ui_handle(driver->ui, &event);
    dm_ui_page(driver->ui); // a window paints after each event
    while (dm_ui_next_request(driver->ui, &request)) {
        if (request.kind == DM_UI_TITLE)
            snprintf(driver->title, sizeof driver->title, "%.200s", request.text);
        if (request.kind == DM_UI_SET_CLIPBOARD)
            snprintf(driver->clipboard, sizeof driver->clipboard, "%.400s", request.text);
        if (request.kind == DM_UI_EXPORT)
            snprintf(driver->export, sizeof driver->export, "%.600s", request.text);
        if (request.kind == DM_UI_QUIT_NOW) driver->has_quit = true;
        if (request.kind == DM_UI_TEXT_INPUT) driver->takes_text = request.number != 0;
        if (request.kind == DM_UI_TEXT_INPUT) driver->caret = request.box;
        if (request.kind == DM_UI_ASK_CLIPBOARD) {
            const dm_ui_event paste = {
                .kind = DM_UI_PASTE, .text = driver->clipboard, .at_ms = driver->now_ms};
            dm_ui_handle(driver->ui, &paste);
        }
    }
}

void ui_pass(ui_driver *driver, uint64_t ms)
{
    const uint64_t end = driver->now_ms + ms;
    while (driver->now_ms < end) {
        driver->now_ms += STEP_MS;
        ui_send(driver, (dm_ui_event){.kind = DM_UI_TIME});
    }
}

static dm_ui_event key_of(const char *name)
{
    static const struct {
        const char *name;
        dm_ui_key key;
    } keys[] = {{"enter", DM_KEY_ENTER},    {"escape", DM_KEY_ESCAPE},
                {"tab", DM_KEY_TAB},        {"space", DM_KEY_SPACE},
                {"left", DM_KEY_LEFT},      {"right", DM_KEY_RIGHT},
                {"up", DM_KEY_UP},          {"down", DM_KEY_DOWN},
                {"home", DM_KEY_HOME},      {"end", DM_KEY_END},
                {"pageup", DM_KEY_PAGE_UP}, {"pagedown", DM_KEY_PAGE_DOWN},
                {"delete", DM_KEY_DELETE},  {"backspace", DM_KEY_BACKSPACE},
                {"f1", DM_KEY_F1},          {"f9", DM_KEY_F9},
                {"f12", DM_KEY_F12}};
    dm_ui_event event = {.kind = DM_UI_KEY, .key = DM_KEY_LETTER};
    if (strncmp(name, "ctrl+", 5) == 0) {
        event.modifiers = DM_MOD_CONTROL;
        name += 5;
    } else if (strncmp(name, "shift+", 6) == 0) {
        event.modifiers = DM_MOD_SHIFT;
        name += 6;
    }
    event.letter = name[0];
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(name, keys[i].name) == 0) event.key = (uint8_t)keys[i].key;
    return event;
}

static void press(ui_driver *driver, const char *name, bool holds)
{
    dm_ui_event event = key_of(name);
    ui_send(driver, event);
    if (event.key == DM_KEY_LETTER && event.modifiers == 0)
        ui_send(driver, (dm_ui_event){.kind = DM_UI_TEXT, .text = name}); // as SDL does
    if (holds) ui_pass(driver, 1200);
    event.kind = DM_UI_KEY_UP;
    ui_send(driver, event);
}

void ui_press(ui_driver *driver, const char *name)
{
    press(driver, name, false);
}

void ui_hold(ui_driver *driver, const char *name)
{
    press(driver, name, true);
}

void ui_type(ui_driver *driver, const char *words)
{
    ui_send(driver, (dm_ui_event){.kind = DM_UI_TEXT, .text = words});
}

bool ui_click(ui_driver *driver, const char *label)
{
    const dm_control *control = dm_ui_find(driver->ui, label);
    if (control == NULL) return false;
    if (control->shown.height <= 0) {
        const uint32_t id = control->id;
        for (int i = 0; i < TABS_MAX; i++) {
            control = dm_ui_find(driver->ui, label);
            if (control == NULL || (control->is_focused && control->id == id)) break;
            ui_press(driver, "tab");
        }
        ui_press(driver, "enter");
        return true;
    }
    const dm_box box = control->shown;
    dm_ui_event event = {.kind = DM_UI_MOVE,
                         .x = box.x + (box.width < 40 ? box.width / 2 : 20),
                         .y = box.y + box.height / 2};
    ui_send(driver, event);
    event.kind = DM_UI_DOWN;
    event.button = DM_BUTTON_LEFT;
    event.clicks = 1;
    ui_send(driver, event);
    event.kind = DM_UI_UP;
    ui_send(driver, event);
    return true;
}

void ui_resize(ui_driver *driver, int width_px, int height_px, int scale_percent)
{
    ui_send(driver, (dm_ui_event){.kind = DM_UI_RESIZE,
                                  .x = width_px,
                                  .y = height_px,
                                  .scale_percent = scale_percent});
}

void ui_text_percent(ui_driver *driver, int percent)
{
    ui_press(driver, "ctrl+0");
    for (int at = 100; at < percent; at += 10) ui_press(driver, "ctrl++");
}

bool ui_until(ui_driver *driver, const char *place)
{
    for (int i = 0; i < PATIENCE; i++) {
        if (strcmp(dm_ui_place(driver->ui), place) == 0) return true;
        ui_pass(driver, STEP_MS);
    }
    return false;
}

bool ui_shows(ui_driver *driver, const char *words)
{
    const dm_page *page = dm_ui_page(driver->ui);
    for (int i = 0; i < page->mark_count; i++)
        if (page->marks[i].kind == DM_MARK_TEXT &&
            strstr(dm_mark_text(page, &page->marks[i]), words) != NULL)
            return true;
    return false;
}
