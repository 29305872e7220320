#include "app/app_internal.h"

#include "base/i18n.h"
#include "view/page_diff.h"

#include <stdlib.h>
#include <string.h>

// A window's surface, painted only where it changed. Cairo draws straight into the surface where
// its pixels are 0xXXRRGGBB, else into ours, which are then converted.

enum { DIRTY_MAX = 12, RED = 0xFF0000, GREEN = 0xFF00, BLUE = 0xFF };

dm_status dm_window_open(dm_window *window, const char *title, SDL_Rect place, uint32_t flags,
                         dm_diag *diag)
{
    *window = (dm_window){0};
    window->handle = SDL_CreateWindow(title, place.x, place.y, place.w, place.h,
                                      flags | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window->handle == NULL)
        return dm_fail(diag, DM_E_IO, NULL, _("no window: %s"), SDL_GetError());
    window->id = SDL_GetWindowID(window->handle);
    return DM_OK;
}

void dm_window_close(dm_window *window)
{
    dm_page_free(&window->shown);
    free(window->pixels);
    if (window->handle != NULL) SDL_DestroyWindow(window->handle);
    *window = (dm_window){0};
}

void dm_window_size(const dm_window *window, int *width, int *height, int *ratio_percent)
{
    int unit_width = 0;
    int unit_height = 0;
    SDL_GetWindowSize(window->handle, &unit_width, &unit_height);
    SDL_GetWindowSizeInPixels(window->handle, width, height);
    *ratio_percent = unit_width > 0 ? *width * 100 / unit_width : 100;
}

static bool is_cairos(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == RED && format->Gmask == GREEN &&
           format->Bmask == BLUE;
}

/// Our own pixels, as many as the surface has. @return false without memory
static bool make_pixels(dm_window *window, const SDL_Surface *surface)
{
    if (window->pixels != NULL && window->pixels_width == surface->w &&
        window->pixels_height == surface->h)
        return true;
    free(window->pixels);
    window->pixels = calloc((size_t)surface->w * (size_t)surface->h, sizeof *window->pixels);
    window->pixels_width = surface->w;
    window->pixels_height = surface->h;
    window->is_valid = false;
    return window->pixels != NULL;
}

static void convert(const dm_window *window, SDL_Surface *surface)
{
    SDL_Surface *ours = SDL_CreateRGBSurfaceWithFormatFrom(
        window->pixels, surface->w, surface->h, 32, surface->w * 4, SDL_PIXELFORMAT_RGB888);
    if (ours == NULL) return;
    SDL_BlitSurface(ours, NULL, surface, NULL);
    SDL_FreeSurface(ours);
}

/// Where to paint; `pixels` NULL without memory.
static dm_canvas canvas_of(dm_window *window, SDL_Surface *surface)
{
    dm_canvas canvas = {.width = surface->w, .height = surface->h};
    if (is_cairos(surface)) {
        canvas.pixels = surface->pixels;
        canvas.stride = surface->pitch;
    } else if (make_pixels(window, surface)) {
        canvas.pixels = window->pixels;
        canvas.stride = surface->w * (int)sizeof *window->pixels;
    }
    return canvas;
}

/// The boxes to paint anew, none beyond the surface. @return how many
static int find_dirty(dm_window *window, const dm_page *page, dm_theme theme,
                      const SDL_Surface *surface, dm_box boxes[DIRTY_MAX])
{
    if (!window->is_valid || window->theme != theme) {
        boxes[0] = (dm_box){0, 0, surface->w, surface->h};
        return 1;
    }
    const int found = dm_page_diff(&window->shown, page, boxes, DIRTY_MAX);
    int count = 0;
    for (int i = 0; i < found; i++) {
        dm_box box = boxes[i];
        if (box.x + box.width > surface->w) box.width = surface->w - box.x;
        if (box.y + box.height > surface->h) box.height = surface->h - box.y;
        if (box.width > 0 && box.height > 0) boxes[count++] = box;
    }
    return count;
}

dm_status dm_window_show(dm_window *window, dm_painter *painter, const dm_page *page,
                         dm_theme theme, dm_diag *diag)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window->handle);
    if (surface == NULL) return DM_OK; // minimised, or between two sizes: painted when it is back
    if (surface != window->borrowed) window->is_valid = false;
    window->borrowed = surface;
    const dm_canvas canvas = canvas_of(window, surface);
    if (canvas.pixels == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    dm_box boxes[DIRTY_MAX];
    const int count = find_dirty(window, page, theme, surface, boxes);
    if (count == 0) return DM_OK;
    DM_TRY(dm_painter_repaint(painter, page, theme, canvas, boxes, count, diag));
    if (canvas.pixels == window->pixels) convert(window, surface);

    SDL_Rect rects[DIRTY_MAX];
    for (int i = 0; i < count; i++)
        rects[i] = (SDL_Rect){boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height};
    SDL_UpdateWindowSurfaceRects(window->handle, rects, count);
    dm_page_clear(&window->shown, page->width_px, page->height_px);
    dm_page_append(&window->shown, page, 0, 0);
    window->theme = theme;
    window->is_valid = !window->shown.is_cut;
    return DM_OK;
}
