#pragma once

// Shared by this room's files; the only headers that know SDL.

#include "app/app.h"
#include "paint/paint.h"

#include <SDL2/SDL.h>

// ---- translate.c

/// Where an event's coordinates come from and go to.
typedef struct dm_translation {
    int scale_percent; ///< pixels of the surface for a unit of the window's coordinates
    int width_px;      ///< of the surface
    int height_px;
} dm_translation;

/// Turns an event of the window into one of the user interface.
/// @param at_ms  when; @param[out] text_room  holds the text that `event` then points to
/// @return false when it means nothing there
bool dm_translate(const SDL_Event *from, const dm_translation *translation, uint64_t at_ms,
                  dm_ui_event *event);

// ---- window.c

/// A window and what is on it.
typedef struct dm_window {
    SDL_Window *handle; ///< NULL: not open
    uint32_t id;
    dm_page shown; ///< what is on the surface, mark by mark
    dm_theme theme;
    bool is_valid;         ///< false: all of it has to be painted
    SDL_Surface *borrowed; ///< the window's own surface when last painted
    uint32_t *pixels;      ///< ours, where the surface's own form is not Cairo's
    int pixels_width;
    int pixels_height;
} dm_window;

DM_MUST_USE dm_status dm_window_open(dm_window *window, const char *title, SDL_Rect place,
                                     uint32_t flags, dm_diag *diag);
void dm_window_close(dm_window *window); ///< may be called twice

/// Size of the surface, and how many of its pixels are one unit of the desktop.
void dm_window_size(const dm_window *window, int *width, int *height, int *ratio_percent);

/// Paints what differs from what is on it. Nothing happens while the window has no surface.
DM_MUST_USE dm_status dm_window_show(dm_window *window, dm_painter *painter, const dm_page *page,
                                     dm_theme theme, dm_diag *diag);

// ---- last_card.c

/// Shows why the program cannot go on, until somebody has read it.
/// @param painter  NULL: there is no font, the card needs none
/// @return false when not even this could be shown
bool dm_last_card(dm_window *window, dm_painter *painter, const dm_diag *diag);

// ---- controls.c

/// Adds every text of a picture to the file PATH.log, where there is one: for tests that ask what
/// stood there between two looks.
void dm_texts_log(const dm_page *page, const char *place, const char *path, int64_t frame);

/// Writes the place and the controls of the present page to a file, whole or not at all.
void dm_controls_write(dm_ui *ui, const char *path, int64_t frame);
