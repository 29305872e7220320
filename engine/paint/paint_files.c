#include "base/i18n.h"
#include "paint/paint_internal.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <stdlib.h>
#include <string.h>

// PNG, SVG and PDF. Each is made in memory and then written in one go.

enum { BYTES_FIRST = 64 * 1024 };

static const double a4_width_pt = 841.889764;
static const double a4_height_pt = 595.275591;
static const double a4_margin_pt = 28.346457; // 10 mm

static cairo_status_t add_bytes(void *closure, const unsigned char *data, unsigned length)
{
    dm_bytes *out = closure;
    if (out->size + length > out->capacity) {
        size_t capacity = out->capacity > 0 ? out->capacity : BYTES_FIRST;
        while (capacity < out->size + length) capacity *= 2;
        unsigned char *bytes = realloc(out->bytes, capacity);
        if (bytes == NULL) return CAIRO_STATUS_NO_MEMORY;
        out->bytes = bytes;
        out->capacity = capacity;
    }
    memcpy(out->bytes + out->size, data, length);
    out->size += length;
    return CAIRO_STATUS_SUCCESS;
}

/// Writes what was made if all went well, and frees it.
static dm_status finish(dm_bytes *made, cairo_status_t status, const dm_page *page,
                        const char *path, dm_diag *diag)
{
    dm_status result = DM_OK;
    if (page->is_cut) status = CAIRO_STATUS_NO_MEMORY;
    if (status != CAIRO_STATUS_SUCCESS) {
        result = dm_fail(diag, DM_E_IO, NULL, _("cannot draw %s: %s"), path,
                         cairo_status_to_string(status));
    } else {
        result = dm_write_file(path, made->bytes, made->size, diag);
    }
    free(made->bytes);
    return result;
}

/// Draws the page onto a vector surface and closes it. @return how that went
static cairo_status_t draw_on(dm_painter *painter, const dm_page *page, dm_theme theme,
                              cairo_surface_t *surface, cairo_t *cairo)
{
    dm_painter_draw(painter, page, theme, cairo);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status;
}

dm_status dm_paint_png(dm_painter *painter, const dm_page *page, dm_theme theme, const char *path,
                       dm_diag *diag)
{
    dm_bytes made = {0};
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, page->width_px, page->height_px);
    cairo_t *cairo = cairo_create(surface);
    dm_painter_draw(painter, page, theme, cairo);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream(surface, add_bytes, &made);
    cairo_surface_destroy(surface);
    return finish(&made, status, page, path, diag);
}

static void add_escaped(dm_text *text, const char *words)
{
    for (const char *at = words; *at != '\0'; at++) {
        switch (*at) {
        case '&':
            dm_text_add(text, "&amp;");
            break;
        case '<':
            dm_text_add(text, "&lt;");
            break;
        case '>':
            dm_text_add(text, "&gt;");
            break;
        default:
            dm_text_char(text, *at);
            break;
        }
    }
}

/// Cairo numbers the surfaces of a process and writes the number into the file: <g id="surface16">.
/// In our files it has no number.
static void unnumber_svg(dm_bytes *made)
{
    static const char id[] = "id=\"surface";
    const size_t length = sizeof id - 1;
    size_t kept = 0;
    size_t at = 0;
    while (at < made->size) {
        const bool is_id = at + length < made->size && memcmp(made->bytes + at, id, length) == 0;
        if (!is_id) {
            made->bytes[kept++] = made->bytes[at++];
            continue;
        }
        memmove(made->bytes + kept, id, length);
        kept += length;
        at += length;
        while (at < made->size && made->bytes[at] >= '0' && made->bytes[at] <= '9') at++;
    }
    made->size = kept;
}

/// Puts <title> and <desc> behind the <svg ...> tag: what a screen reader says.
static cairo_status_t describe_svg(dm_bytes *made, const dm_page *page)
{
    static const char tag[] = "<svg ";
    size_t at = 0;
    while (at + sizeof tag <= made->size && memcmp(made->bytes + at, tag, sizeof tag - 1) != 0)
        at++;
    while (at < made->size && made->bytes[at] != '>') at++;
    if (at >= made->size) return CAIRO_STATUS_WRITE_ERROR;
    at++;

    dm_text words = {0};
    dm_text_add(&words, "\n<title>");
    add_escaped(&words, page->title);
    dm_text_add(&words, "</title>\n<desc>");
    add_escaped(&words, page->summary);
    dm_text_add(&words, "</desc>");
    dm_bytes with = {0};
    cairo_status_t status = words.is_cut ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
    if (status == CAIRO_STATUS_SUCCESS) status = add_bytes(&with, made->bytes, (unsigned)at);
    if (status == CAIRO_STATUS_SUCCESS)
        status = add_bytes(&with, (const unsigned char *)words.bytes, (unsigned)words.size);
    if (status == CAIRO_STATUS_SUCCESS)
        status = add_bytes(&with, made->bytes + at, (unsigned)(made->size - at));
    dm_text_free(&words);
    free(made->bytes);
    *made = with;
    return status;
}

dm_status dm_paint_svg(dm_painter *painter, const dm_page *page, dm_theme theme, const char *path,
                       dm_diag *diag)
{
    dm_bytes made = {0};
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(add_bytes, &made, page->width_px, page->height_px);
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    cairo_status_t status = draw_on(painter, page, theme, surface, cairo_create(surface));
    unnumber_svg(&made);
    if (status == CAIRO_STATUS_SUCCESS) status = describe_svg(&made, page);
    return finish(&made, status, page, path, diag);
}

dm_status dm_paint_pdf(dm_painter *painter, const dm_page *page, dm_theme theme, const char *path,
                       dm_diag *diag)
{
    dm_bytes made = {0};
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(add_bytes, &made, a4_width_pt, a4_height_pt);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, page->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, page->summary);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Demarche");
    // A date of now would make every file different.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "2000-01-01T00:00:00Z");

    cairo_t *cairo = cairo_create(surface);
    const double room_x = (a4_width_pt - 2 * a4_margin_pt) / page->width_px;
    const double room_y = (a4_height_pt - 2 * a4_margin_pt) / page->height_px;
    const double scale = room_x < room_y ? room_x : room_y;
    cairo_translate(cairo, (a4_width_pt - scale * page->width_px) / 2,
                    (a4_height_pt - scale * page->height_px) / 2);
    cairo_scale(cairo, scale, scale);
    return finish(&made, draw_on(painter, page, theme, surface, cairo), page, path, diag);
}
