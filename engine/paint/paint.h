#pragma once

#include "base/diag.h"
#include "paint/palette.h"
#include "view/page.h"

#include <stdint.h>

/// Fonts and laid-out texts, kept from one picture to the next. Not for two threads at once.
typedef struct dm_painter dm_painter;

/// Cairo's context; its headers stay inside this room.
struct _cairo;

/// @param[out] painter  set on DM_OK, NULL otherwise; free with dm_painter_close()
/// @return DM_E_IO when neither Noto Sans nor DejaVu Sans is installed; the diag names the package
DM_MUST_USE dm_status dm_painter_open(dm_painter **painter, dm_diag *diag);

/// A painter that needs no font: strokes that Cairo carries itself, Latin letters only. For the one
/// card that says that there is no font.
/// @return DM_E_IO without memory
DM_MUST_USE dm_status dm_painter_open_plain(dm_painter **painter, dm_diag *diag);
void dm_painter_close(dm_painter *painter); ///< NULL is fine

/// Draws a page with its top left corner at the context's origin.
void dm_painter_draw(dm_painter *painter, const dm_page *page, dm_theme theme,
                     struct _cairo *cairo);

/// Draws a page into pixels 0xXXRRGGBB, `stride` bytes from line to line: a window's surface.
DM_MUST_USE dm_status dm_painter_pixels(dm_painter *painter, const dm_page *page, dm_theme theme,
                                        uint32_t *pixels, int stride, dm_diag *diag);

/// Somebody's pixels 0xXXRRGGBB: a window's surface.
typedef struct dm_canvas {
    uint32_t *pixels;
    int width;
    int height;
    int stride; ///< bytes from line to line
} dm_canvas;

/// Draws what of a page lies in the boxes, over what is there; without boxes all of it. What lies
/// beyond the canvas is left out.
DM_MUST_USE dm_status dm_painter_repaint(dm_painter *painter, const dm_page *page, dm_theme theme,
                                         dm_canvas canvas, const dm_box *boxes, int box_count,
                                         dm_diag *diag);

/// How wide a text really is, in 1/1024 of a pixel: what view's own measure is checked against.
int dm_painter_text_width(dm_painter *painter, const char *text, int size_px, bool is_bold);

// Files. The same page gives the same bytes in every run, locale and time zone. A file appears
// under its name only once it is whole; on DM_E_IO there is none (or the one of before).

DM_MUST_USE dm_status dm_paint_png(dm_painter *painter, const dm_page *page, dm_theme theme,
                                   const char *path, dm_diag *diag);
/// With <title> and <desc> from the page; a pixel of the page is a pixel of the picture.
DM_MUST_USE dm_status dm_paint_svg(dm_painter *painter, const dm_page *page, dm_theme theme,
                                   const char *path, dm_diag *diag);
/// One sheet of A4 across, the page fitted into its margins, text as text.
DM_MUST_USE dm_status dm_paint_pdf(dm_painter *painter, const dm_page *page, dm_theme theme,
                                   const char *path, dm_diag *diag);
