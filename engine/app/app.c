#include "app/app_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The loop: drain the window's events, hand them on, do what is asked for, paint once, sleep.

enum {
    WIDTH_PX = 1440,
    HEIGHT_PX = 900,
    WIDTH_MIN_PX = 1024,
    HEIGHT_MIN_PX = 640,
    SHARE_OF_SCREEN = 90, ///< per cent of the screen that a new window takes at most
    CURSOR_COUNT = 5,
    FOREVER_MS = 600000, ///< a sleep that no event ends; a bound, so that a lost wake-up heals
};

typedef struct dm_app {
    dm_ui *ui;
    dm_painter *painter;
    dm_window window;
    dm_window projector;
    SDL_Cursor *cursors[CURSOR_COUNT];
    int cursor;
    int scale_percent;    ///< asked for; 0: what the desktop says
    const char *controls; ///< NULL, or a file to tell
    int64_t frames;
    bool is_over;
    bool is_hidden; ///< minimised: nothing to paint
} dm_app;

static bool is_running; ///< between the first picture and the end of the loop

/// When the display dies, its library ends the process: the last words are ours.
static void say_display_lost(void)
{
    if (!is_running) return;
    fprintf(stderr, "demarche: %s\n",
            _("the display is gone. What was committed is in the session file; start again and "
              "choose \"continue\"."));
    _exit(DM_E_IO);
}

bool dm_app_has_display(void)
{
    static const char *const names[] = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0') return true;
    }
    return false;
}

// ---- what the user interface asks for

static void answer(dm_app *app, dm_ui_event event)
{
    event.at_ms = SDL_GetTicks64();
    if (event.text == NULL) event.text = "";
    dm_ui_handle(app->ui, &event);
}

static void paste(dm_app *app)
{
    char *text = SDL_GetClipboardText();
    answer(app, (dm_ui_event){.kind = DM_UI_PASTE, .text = text});
    SDL_free(text);
}

static void take_text(const dm_app *app, const dm_ui_request *request)
{
    int width = 0;
    int height = 0;
    int ratio = 100;
    dm_window_size(&app->window, &width, &height, &ratio);
    if (request->number == 0) {
        SDL_StopTextInput();
        return;
    }
    const dm_box box = request->box;
    const SDL_Rect caret = {box.x * 100 / ratio, box.y * 100 / ratio, box.width * 100 / ratio,
                            box.height * 100 / ratio};
    // Told again with every caret: beginning again would break off what an input method composes.
    if (!SDL_IsTextInputActive()) SDL_StartTextInput();
    SDL_SetTextInputRect(&caret);
}

static void close_projector(dm_app *app)
{
    if (app->projector.handle == NULL) return;
    dm_window_close(&app->projector);
    SDL_ShowCursor(SDL_ENABLE);
    answer(app, (dm_ui_event){.kind = DM_UI_PROJECTOR, .x = 0});
}

/// On the second screen if there is one, filling it; else a window of its own.
static void open_projector(dm_app *app)
{
    SDL_Rect place = {SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, WIDTH_MIN_PX, HEIGHT_MIN_PX};
    uint32_t flags = SDL_WINDOW_RESIZABLE;
    const int own = SDL_GetWindowDisplayIndex(app->window.handle);
    for (int i = 0; i < SDL_GetNumVideoDisplays(); i++) {
        SDL_Rect bounds;
        if (i == own || SDL_GetDisplayBounds(i, &bounds) != 0) continue;
        place = bounds;
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
        break;
    }
    if (app->projector.handle == NULL &&
        dm_window_open(&app->projector, "Demarche", place, flags, NULL) != DM_OK) {
        answer(app, (dm_ui_event){.kind = DM_UI_PROJECTOR, .x = 0});
        return;
    }
    SDL_SetWindowMinimumSize(app->projector.handle, WIDTH_MIN_PX / 2, HEIGHT_MIN_PX / 2);
    int ratio = 100;
    dm_ui_event event = {.kind = DM_UI_PROJECTOR, .x = 1};
    dm_window_size(&app->projector, &event.dx, &event.dy, &ratio);
    answer(app, event);
}

static bool ends_with(const char *text, const char *end)
{
    const size_t length = strlen(text);
    const size_t tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void export_page(dm_app *app, const dm_ui_request *request)
{
    const dm_page *page = dm_ui_export_page(app->ui);
    const dm_theme theme = dm_ui_theme(app->ui);
    dm_diag diag = {0};
    dm_status status = DM_E_USAGE;
    if (page != NULL && ends_with(request->text, ".svg")) {
        status = dm_paint_svg(app->painter, page, theme, request->text, &diag);
    } else if (page != NULL && ends_with(request->text, ".pdf")) {
        status = dm_paint_pdf(app->painter, page, DM_THEME_LIGHT, request->text, &diag);
    } else if (page != NULL) {
        status = dm_paint_png(app->painter, page, theme, request->text, &diag);
    }
    answer(app, (dm_ui_event){.kind = DM_UI_DONE,
                              .x = status == DM_OK,
                              .text = status == DM_OK ? request->text : diag.message});
}

static void open_folder(const char *path)
{
    char url[1100];
    snprintf(url, sizeof url, "file://%s", path);
    SDL_OpenURL(url);
}

static void obey(dm_app *app, const dm_ui_request *request)
{
    switch ((dm_ui_request_kind)request->kind) {
    case DM_UI_QUIT_NOW:
        app->is_over = true;
        break;
    case DM_UI_TITLE:
        SDL_SetWindowTitle(app->window.handle, request->text);
        break;
    case DM_UI_SET_CLIPBOARD:
        SDL_SetClipboardText(request->text);
        break;
    case DM_UI_ASK_CLIPBOARD:
        paste(app);
        break;
    case DM_UI_TEXT_INPUT:
        take_text(app, request);
        break;
    case DM_UI_FULL_SCREEN:
        SDL_SetWindowFullscreen(app->window.handle,
                                request->number != 0 ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
        break;
    case DM_UI_OPEN_PROJECTOR:
        open_projector(app);
        break;
    case DM_UI_CLOSE_PROJECTOR:
        close_projector(app);
        break;
    case DM_UI_EXPORT:
        export_page(app, request);
        break;
    case DM_UI_OPEN_FOLDER:
        open_folder(request->text);
        break;
    case DM_UI_REQUEST_KINDS:
        break;
    }
}

static void obey_all(dm_app *app)
{
    dm_ui_request request;
    while (dm_ui_next_request(app->ui, &request)) obey(app, &request);
}

// ---- events

static dm_translation translation_of(const dm_app *app, const dm_window *window)
{
    dm_translation translation;
    (void)app;
    dm_window_size(window, &translation.width_px, &translation.height_px,
                   &translation.scale_percent);
    return translation;
}

static uint32_t window_of(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_WINDOWEVENT:
        return event->window.windowID;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return event->key.windowID;
    case SDL_MOUSEMOTION:
        return event->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event->button.windowID;
    case SDL_MOUSEWHEEL:
        return event->wheel.windowID;
    default:
        return 0;
    }
}

/// What happens to the projector's window is told as such; its keys count as the main window's.
/// @return true when that was all
static bool handle_projector(dm_app *app, const SDL_Event *event)
{
    const bool is_key = event->type == SDL_KEYDOWN || event->type == SDL_KEYUP;
    if (app->projector.handle == NULL || window_of(event) != app->projector.id) return false;
    if (is_key) return false;
    if (event->type != SDL_WINDOWEVENT) return true;
    switch ((int)event->window.event) {
    case SDL_WINDOWEVENT_CLOSE:
        close_projector(app);
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        app->projector.is_valid = false;
        open_projector(app); // tells its size
        break;
    case SDL_WINDOWEVENT_EXPOSED:
        app->projector.is_valid = false;
        break;
    case SDL_WINDOWEVENT_ENTER:
        SDL_ShowCursor(SDL_DISABLE); // a room sees no pointer
        break;
    case SDL_WINDOWEVENT_LEAVE:
        SDL_ShowCursor(SDL_ENABLE);
        break;
    default:
        break;
    }
    return true;
}

static void note_window(dm_app *app, const SDL_Event *event)
{
    if (event->type != SDL_WINDOWEVENT) return;
    switch ((int)event->window.event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        app->window.is_valid = false;
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        app->is_hidden = true;
        break;
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_MAXIMIZED:
        app->is_hidden = false;
        app->window.is_valid = false;
        break;
    default:
        break;
    }
}

/// The desktop's scale, or the one asked for.
static int scale_of(const dm_app *app)
{
    int width = 0;
    int height = 0;
    int ratio = 100;
    dm_window_size(&app->window, &width, &height, &ratio);
    return app->scale_percent > 0 ? app->scale_percent : ratio;
}

static void handle(dm_app *app, const SDL_Event *event)
{
    dm_ui_event translated;
    note_window(app, event);
    if (handle_projector(app, event)) return;
    // Closing the last window is a CLOSE and a QUIT: one of them is enough.
    const bool is_second_quit = event->type == SDL_WINDOWEVENT &&
                                event->window.event == SDL_WINDOWEVENT_CLOSE &&
                                app->projector.handle == NULL;
    if (is_second_quit) return;
    if (event->type == SDL_QUIT) {
        answer(app, (dm_ui_event){.kind = DM_UI_QUIT});
        return;
    }
    const dm_translation translation = translation_of(app, &app->window);
    if (!dm_translate(event, &translation, SDL_GetTicks64(), &translated)) return;
    if (translated.kind == DM_UI_RESIZE) translated.scale_percent = scale_of(app);
    dm_ui_handle(app->ui, &translated);
}

/// True when the next event says the same again, later: where the pointer is, how large the window.
static bool is_outdated(const SDL_Event *event, const SDL_Event *next)
{
    if (event->type != next->type || window_of(event) != window_of(next)) return false;
    if (event->type == SDL_MOUSEMOTION) return event->motion.state == next->motion.state;
    return event->type == SDL_WINDOWEVENT && event->window.event == next->window.event &&
           event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
}

static void free_text(const SDL_Event *event)
{
    if (event->type == SDL_TEXTEDITING_EXT) SDL_free(event->editExt.text);
    if (event->type == SDL_DROPFILE || event->type == SDL_DROPTEXT) SDL_free(event->drop.file);
}

/// Hands on all that has come in. SDL is drained first: what is left in it would come a frame late.
static void handle_all(dm_app *app, const SDL_Event *first)
{
    SDL_Event waiting[256];
    int count = 0;
    waiting[count++] = *first;
    while (count < (int)(sizeof waiting / sizeof *waiting) && SDL_PollEvent(&waiting[count]) != 0)
        count++;
    for (int i = 0; i < count && !app->is_over; i++) {
        if (i + 1 < count && is_outdated(&waiting[i], &waiting[i + 1])) continue;
        handle(app, &waiting[i]);
        obey_all(app);
    }
    for (int i = 0; i < count; i++) free_text(&waiting[i]);
}

// ---- pictures

static void set_cursor(dm_app *app)
{
    const int wanted = (int)dm_ui_pointer_shape(app->ui);
    if (wanted == app->cursor || wanted < 0 || wanted >= CURSOR_COUNT) return;
    app->cursor = wanted;
    if (app->cursors[wanted] != NULL) SDL_SetCursor(app->cursors[wanted]);
}

static dm_status paint(dm_app *app, dm_diag *diag)
{
    const dm_theme theme = dm_ui_theme(app->ui);
    bool is_new = false;
    set_cursor(app);
    if (!app->is_hidden && (dm_ui_is_stale(app->ui) || !app->window.is_valid)) {
        DM_TRY(dm_window_show(&app->window, app->painter, dm_ui_page(app->ui), theme, diag));
        app->frames++;
        is_new = true;
    }
    const dm_page *page = app->projector.handle != NULL ? dm_ui_projector_page(app->ui) : NULL;
    if (page != NULL) DM_TRY(dm_window_show(&app->projector, app->painter, page, theme, diag));
    if (app->controls == NULL || !is_new) return DM_OK;
    if (page != NULL) dm_texts_log(page, "projector", app->controls, app->frames);
    dm_texts_log(dm_ui_page(app->ui), dm_ui_place(app->ui), app->controls, app->frames);
    dm_controls_write(app->ui, app->controls, app->frames);
    return DM_OK;
}

// ---- beginning and end

static dm_status no_display(dm_diag *diag, const char *why)
{
    if (diag != NULL && diag->status == DM_OK) {
        dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
        dm_text_add(&hint, _("without a window: demarche run scenarios/cold-harbour"));
    }
    return dm_fail(diag, DM_E_IO, NULL, _("no display to open a window on (%s)"), why);
}

static dm_status begin_sdl(dm_diag *diag)
{
    if (!dm_app_has_display())
        return no_display(diag, _("neither DISPLAY nor WAYLAND_DISPLAY is set"));
    SDL_SetHint(SDL_HINT_APP_NAME, "Demarche");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    // Plain memory, and no driver for three dimensions that would cost 150 MB and half a second.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_display(diag, SDL_GetError());
    SDL_StopTextInput();
    return DM_OK;
}

static SDL_Rect first_place(void)
{
    SDL_Rect screen = {0, 0, WIDTH_PX, HEIGHT_PX};
    SDL_GetDisplayUsableBounds(0, &screen);
    SDL_Rect place = {SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                      screen.w * SHARE_OF_SCREEN / 100, screen.h * SHARE_OF_SCREEN / 100};
    if (place.w < WIDTH_MIN_PX) place.w = WIDTH_MIN_PX < screen.w ? WIDTH_MIN_PX : screen.w;
    if (place.h < HEIGHT_MIN_PX) place.h = HEIGHT_MIN_PX < screen.h ? HEIGHT_MIN_PX : screen.h;
    return place;
}

static void open_cursors(dm_app *app)
{
    static const SDL_SystemCursor shapes[CURSOR_COUNT] = {
        SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_HAND, SDL_SYSTEM_CURSOR_IBEAM,
        SDL_SYSTEM_CURSOR_SIZEALL, SDL_SYSTEM_CURSOR_SIZENS};
    for (int i = 0; i < CURSOR_COUNT; i++) app->cursors[i] = SDL_CreateSystemCursor(shapes[i]);
}

static dm_status open_all(dm_app *app, const dm_app_start *start, dm_diag *diag)
{
    DM_TRY(begin_sdl(diag));
    DM_TRY(dm_window_open(&app->window, "Demarche", first_place(), SDL_WINDOW_RESIZABLE, diag));
    SDL_SetWindowMinimumSize(app->window.handle, WIDTH_MIN_PX, HEIGHT_MIN_PX);
    DM_TRY(dm_painter_open(&app->painter, diag)); // a failure is told in the window
    open_cursors(app);
    app->scale_percent = start->scale_percent;
    app->controls = start->controls;
    dm_ui_start ui = start->ui;
    int ratio = 100;
    dm_window_size(&app->window, &ui.width_px, &ui.height_px, &ratio);
    ui.scale_percent = scale_of(app);
    ui.at_ms = SDL_GetTicks64();
    ui.has_second_screen = SDL_GetNumVideoDisplays() > 1;
    return dm_ui_open(&app->ui, &ui, diag);
}

static void close_all(dm_app *app)
{
    dm_ui_close(app->ui);
    dm_window_close(&app->projector);
    dm_window_close(&app->window);
    for (int i = 0; i < CURSOR_COUNT; i++)
        if (app->cursors[i] != NULL) SDL_FreeCursor(app->cursors[i]);
    SDL_Quit();
    dm_painter_close(app->painter);
}

static void measure(dm_app_figures *figures)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    figures->first_frame_us = (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL && fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
    if (file != NULL) fclose(file);
    figures->memory_kib = pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static int sleep_ms(const dm_app *app)
{
    const int wanted = dm_ui_wake_ms(app->ui);
    return wanted >= 0 && wanted < FOREVER_MS ? wanted : FOREVER_MS;
}

static dm_status loop(dm_app *app, const dm_app_start *start, dm_app_figures *figures,
                      dm_diag *diag)
{
    obey_all(app);
    DM_TRY(paint(app, diag));
    if (figures != NULL) measure(figures);
    if (start->ends_after_frame) return DM_OK;
    while (!app->is_over) {
        SDL_Event event;
        if (SDL_WaitEventTimeout(&event, sleep_ms(app)) != 0) {
            handle_all(app, &event);
        } else {
            answer(app, (dm_ui_event){.kind = DM_UI_TIME});
            obey_all(app);
        }
        if (!app->is_over) DM_TRY(paint(app, diag));
    }
    return DM_OK;
}

/// A person who started this from a desktop reads no terminal.
static void show_failure(dm_app *app, const dm_diag *diag)
{
    if (app->window.handle != NULL && dm_last_card(&app->window, app->painter, diag)) return;
    char words[1024];
    snprintf(words, sizeof words, "%s\n%s", diag->message, diag->hint);
    SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Demarche", words, NULL);
}

dm_status dm_app_run(const dm_app_start *start, dm_app_figures *figures, dm_diag *diag)
{
    static bool is_told = false;
    dm_app app = {.cursor = -1};
    if (!is_told) is_told = atexit(say_display_lost) == 0;
    dm_status status = open_all(&app, start, diag);
    if (status == DM_OK) {
        is_running = true;
        status = loop(&app, start, figures, diag);
        is_running = false;
    }
    const bool has_screen = SDL_WasInit(SDL_INIT_VIDEO) != 0 && !start->ends_after_frame;
    if (status != DM_OK && diag != NULL && has_screen) show_failure(&app, diag);
    close_all(&app);
    return status;
}
