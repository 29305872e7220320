#include "paint/paint_internal.h"
#include "view/page_diff.h"

#include <math.h>

// One function for each kind of mark. The only floating point of the engine.

static const double pi = 3.14159265358979323846;

enum {
    CAP_HEIGHT = 714, ///< thousandths of the text size, Noto Sans
    SMOOTH_POINTS_MAX =
        200, ///< an outline with more points is drawn without smoothing: half the cost
};

static void set_colour(cairo_t *cairo, dm_theme theme, int role, int opacity)
{
    const uint32_t colour = dm_theme_colour(theme, (dm_role)role);
    const double red = (double)(colour >> 16 & 0xFF) / 255.0;
    const double green = (double)(colour >> 8 & 0xFF) / 255.0;
    const double blue = (double)(colour & 0xFF) / 255.0;
    if (opacity >= 100) {
        cairo_set_source_rgb(cairo, red, green, blue);
    } else {
        cairo_set_source_rgba(cairo, red, green, blue, opacity / 100.0);
    }
}

static void set_stroke(cairo_t *cairo, const dm_mark *mark)
{
    static const double dashed[] = {7.0, 4.0};
    static const double dotted[] = {2.0, 3.5};
    cairo_set_line_width(cairo, mark->stroke / 10.0);
    switch ((dm_dash)mark->dash) {
    case DM_DASH_SOLID:
        cairo_set_dash(cairo, NULL, 0, 0.0);
        break;
    case DM_DASH_DASHED:
        cairo_set_dash(cairo, dashed, 2, 0.0);
        break;
    case DM_DASH_DOTTED:
        cairo_set_dash(cairo, dotted, 2, 0.0);
        break;
    }
}

static void rounded_path(cairo_t *cairo, double x, double y, double width, double height,
                         double radius)
{
    if (radius > width / 2) radius = width / 2;
    if (radius > height / 2) radius = height / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -pi / 2, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, pi / 2);
    cairo_arc(cairo, x + radius, y + height - radius, radius, pi / 2, pi);
    cairo_arc(cairo, x + radius, y + radius, radius, pi, pi * 3 / 2);
    cairo_close_path(cairo);
}

static void draw_rect(cairo_t *cairo, const dm_mark *mark, dm_theme theme)
{
    const dm_box box = mark->box;
    const double edge = mark->stroke / 10.0;
    set_colour(cairo, theme, mark->role, mark->opacity);
    if (mark->radius == 0 && mark->stroke == 0) {
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
        cairo_fill(cairo);
        return;
    }
    if (mark->stroke > 0) { // two fills cost half of a fill and a stroke
        set_colour(cairo, theme, mark->edge, 100);
        rounded_path(cairo, box.x, box.y, box.width, box.height, mark->radius);
        cairo_fill(cairo);
        set_colour(cairo, theme, mark->role, mark->opacity);
    }
    rounded_path(cairo, box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge,
                 mark->radius - edge);
    cairo_fill(cairo);
}

/// Straight lines of odd width look sharp on half pixels.
static void draw_line(cairo_t *cairo, const dm_mark *mark, dm_theme theme)
{
    const dm_box box = mark->box;
    const double half_x = box.width == 0 ? 0.5 : 0.0;
    const double half_y = box.height == 0 ? 0.5 : 0.0;
    set_colour(cairo, theme, mark->role, mark->opacity);
    set_stroke(cairo, mark);
    cairo_move_to(cairo, box.x + half_x, box.y + half_y);
    cairo_line_to(cairo, box.x + box.width + half_x, box.y + box.height + half_y);
    cairo_stroke(cairo);
}

static void trace(cairo_t *cairo, const dm_page *page, const dm_mark *mark, double half)
{
    for (uint32_t i = 0; i < mark->count; i++) {
        const dm_point point = page->points[mark->first + i];
        if (i == 0) {
            cairo_move_to(cairo, point.x + half, point.y + half);
        } else {
            cairo_line_to(cairo, point.x + half, point.y + half);
        }
    }
}

static void draw_path(cairo_t *cairo, const dm_page *page, const dm_mark *mark, dm_theme theme)
{
    set_colour(cairo, theme, mark->role, mark->opacity);
    set_stroke(cairo, mark);
    trace(cairo, page, mark, 0.5);
    cairo_stroke(cairo);
}

static void draw_area(cairo_t *cairo, const dm_page *page, const dm_mark *mark, dm_theme theme)
{
    set_colour(cairo, theme, mark->role, mark->opacity);
    trace(cairo, page, mark, 0.0);
    cairo_close_path(cairo);
    if (mark->count > SMOOTH_POINTS_MAX) cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    cairo_fill(cairo);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
}

static void draw_columns(cairo_t *cairo, const dm_page *page, const dm_mark *mark, dm_theme theme)
{
    const double width = mark->stroke / 10.0;
    set_colour(cairo, theme, mark->role, mark->opacity);
    for (uint32_t i = 0; i + 1 < mark->count; i += 2) {
        const dm_point top = page->points[mark->first + i];
        const dm_point bottom = page->points[mark->first + i + 1];
        cairo_rectangle(cairo, top.x, top.y, width, bottom.y - top.y);
    }
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    cairo_fill(cairo);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
}

static void draw_curve(cairo_t *cairo, const dm_page *page, const dm_mark *mark, dm_theme theme)
{
    if (mark->count != 4) return;
    const dm_point *points = &page->points[mark->first];
    set_colour(cairo, theme, mark->role, mark->opacity);
    set_stroke(cairo, mark);
    cairo_move_to(cairo, points[0].x, points[0].y);
    cairo_curve_to(cairo, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x,
                   points[3].y);
    cairo_stroke(cairo);

    const double along = hypot(points[3].x - points[2].x, points[3].y - points[2].y);
    if (along < 1.0) return;
    const double x = (points[3].x - points[2].x) / along;
    const double y = (points[3].y - points[2].y) / along;
    const double length = 7.0;
    const double half = 3.5;
    cairo_move_to(cairo, points[3].x, points[3].y);
    cairo_line_to(cairo, points[3].x - length * x - half * y, points[3].y - length * y + half * x);
    cairo_line_to(cairo, points[3].x - length * x + half * y, points[3].y - length * y - half * x);
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

/// Tick, cross and chevron are strokes on a grid of 12 x 12.
static void stroke_sign(cairo_t *cairo, const dm_box box, const double (*points)[3], int count)
{
    const double unit = box.width / 12.0;
    for (int i = 0; i < count; i++) {
        const double x = box.x + points[i][0] * unit;
        const double y = box.y + points[i][1] * unit;
        if (points[i][2] > 0.0) {
            cairo_move_to(cairo, x, y);
        } else {
            cairo_line_to(cairo, x, y);
        }
    }
    cairo_set_line_width(cairo, 2.2 * unit);
    cairo_set_dash(cairo, NULL, 0, 0.0);
    cairo_stroke(cairo);
}

/// Signs made of arcs and strokes on the same grid.
static void draw_outline_symbol(cairo_t *cairo, const dm_mark *mark)
{
    static const double right[][3] = {{3.5, 1, 1}, {8.5, 6, 0}, {3.5, 11, 0}};
    static const double hands[][3] = {{6, 3, 1}, {6, 6.2, 0}, {8.6, 7.6, 0}};
    static const double shaft[][3] = {{7.6, 7.6, 1}, {11, 11, 0}};
    const dm_box box = mark->box;
    const double unit = box.width / 12.0;
    cairo_set_dash(cairo, NULL, 0, 0.0);
    cairo_set_line_width(cairo, 1.6 * unit);
    switch (mark->symbol) {
    case DM_SYMBOL_RIGHT:
        stroke_sign(cairo, box, right, 3);
        break;
    case DM_SYMBOL_RING:
        cairo_arc(cairo, box.x + 6 * unit, box.y + 6 * unit, 5.2 * unit, 0, 2 * pi);
        cairo_stroke(cairo);
        break;
    case DM_SYMBOL_QUESTION:
        cairo_arc(cairo, box.x + 6 * unit, box.y + 4 * unit, 2.8 * unit, -pi, pi * 0.42);
        cairo_line_to(cairo, box.x + 6 * unit, box.y + 8.4 * unit);
        cairo_stroke(cairo);
        cairo_arc(cairo, box.x + 6 * unit, box.y + 10.8 * unit, unit, 0, 2 * pi);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_CLOCK:
        cairo_arc(cairo, box.x + 6 * unit, box.y + 6 * unit, 5.2 * unit, 0, 2 * pi);
        cairo_stroke(cairo);
        stroke_sign(cairo, box, hands, 3);
        break;
    case DM_SYMBOL_LOCK:
        cairo_arc(cairo, box.x + 6 * unit, box.y + 4.4 * unit, 2.8 * unit, -pi, 0);
        cairo_stroke(cairo);
        rounded_path(cairo, box.x + 2 * unit, box.y + 5 * unit, 8 * unit, 6.4 * unit, unit);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_SEARCH:
        cairo_arc(cairo, box.x + 5 * unit, box.y + 5 * unit, 3.8 * unit, 0, 2 * pi);
        cairo_stroke(cairo);
        stroke_sign(cairo, box, shaft, 2);
        break;
    default:
        break;
    }
}

static void draw_symbol(cairo_t *cairo, const dm_mark *mark, dm_theme theme)
{
    static const double tick[][3] = {{1, 6.5, 1}, {4.5, 10, 0}, {11, 2, 0}};
    static const double cross[][3] = {
        {1.5, 1.5, 1}, {10.5, 10.5, 0}, {10.5, 1.5, 1}, {1.5, 10.5, 0}};
    static const double chevron[][3] = {{1, 3.5, 1}, {6, 8.5, 0}, {11, 3.5, 0}};
    const dm_box box = mark->box;
    const double size = box.width;
    const double x = box.x + size / 2;
    const double y = box.y + size / 2;
    set_colour(cairo, theme, mark->role, mark->opacity);
    switch ((dm_symbol)mark->symbol) {
    case DM_SYMBOL_CIRCLE:
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, x, y, size / 2, 0, 2 * pi);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_DIAMOND:
        cairo_move_to(cairo, x, y - size * 0.58);
        cairo_line_to(cairo, x + size * 0.58, y);
        cairo_line_to(cairo, x, y + size * 0.58);
        cairo_line_to(cairo, x - size * 0.58, y);
        cairo_close_path(cairo);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_SQUARE:
        rounded_path(cairo, x - size * 0.43, y - size * 0.43, size * 0.86, size * 0.86, 1.5);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_TICK:
        stroke_sign(cairo, box, tick, 3);
        break;
    case DM_SYMBOL_CROSS:
        stroke_sign(cairo, box, cross, 4);
        break;
    case DM_SYMBOL_EXCLAMATION:
        rounded_path(cairo, x - size * 0.12, box.y, size * 0.24, size * 0.62, size * 0.12);
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, x, box.y + size * 0.86, size * 0.14, 0, 2 * pi);
        cairo_fill(cairo);
        break;
    case DM_SYMBOL_CHEVRON:
        stroke_sign(cairo, box, chevron, 3);
        break;
    case DM_SYMBOL_RIGHT:
    case DM_SYMBOL_RING:
    case DM_SYMBOL_QUESTION:
    case DM_SYMBOL_CLOCK:
    case DM_SYMBOL_LOCK:
    case DM_SYMBOL_SEARCH:
        draw_outline_symbol(cairo, mark);
        break;
    case DM_SYMBOL_COUNT:
        break;
    }
}

/// Letters that Cairo is built with; no font is asked for. Everything else becomes a question mark.
static void draw_plain_text(cairo_t *cairo, const dm_page *page, const dm_mark *mark,
                            dm_theme theme)
{
    char words[256];
    size_t size = 0;
    for (const char *at = dm_mark_text(page, mark); *at != '\0' && size < sizeof words - 1; at++)
        if ((*at & 0xC0) != 0x80) words[size++] = (char)(*at < ' ' || *at > '~' ? '?' : *at);
    words[size] = '\0';
    const dm_box box = mark->box;
    cairo_text_extents_t extents;
    cairo_save(cairo);
    cairo_select_font_face(cairo, "@cairo:", CAIRO_FONT_SLANT_NORMAL,
                           mark->is_bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(cairo, mark->size_px);
    cairo_text_extents(cairo, words, &extents);
    const double fit =
        extents.x_advance > box.width && box.width > 0 ? box.width / extents.x_advance : 1.0;
    const double spare = box.width - extents.x_advance * fit;
    const double share = mark->align == DM_ALIGN_END      ? spare
                         : mark->align == DM_ALIGN_MIDDLE ? spare / 2
                                                          : 0.0;
    set_colour(cairo, theme, mark->role, mark->opacity);
    cairo_translate(cairo, box.x + share,
                    box.y + (box.height + mark->size_px * CAP_HEIGHT / 1000.0) / 2);
    cairo_scale(cairo, fit, 1.0);
    cairo_move_to(cairo, 0.0, 0.0);
    cairo_show_text(cairo, words);
    cairo_restore(cairo);
}

/// Texts of a font that is wider than view's measure are narrowed: words never leave their box.
static void draw_text(cairo_t *cairo, dm_painter *painter, const dm_page *page, const dm_mark *mark,
                      dm_theme theme)
{
    if (painter->is_plain) {
        draw_plain_text(cairo, page, mark, theme);
        return;
    }
    const dm_box box = mark->box;
    const dm_laid_text *laid =
        dm_painter_text(painter, dm_mark_text(page, mark), mark->size_px, mark->is_bold);
    if (laid == NULL) return;
    const double fit = laid->width > box.width && box.width > 0 ? box.width / laid->width : 1.0;
    const double spare = box.width - laid->width * fit;
    const double x = box.x + (mark->align == DM_ALIGN_END      ? spare
                              : mark->align == DM_ALIGN_MIDDLE ? spare / 2
                                                               : 0.0);
    const double baseline =
        floor(box.y + (box.height + mark->size_px * CAP_HEIGHT / 1000.0) / 2 + 0.5);
    PangoLayoutLine *line = pango_layout_get_line_readonly(laid->layout, 0);
    set_colour(cairo, theme, mark->role, mark->opacity);
    if (fit < 1.0) {
        cairo_save(cairo);
        cairo_translate(cairo, x, baseline);
        cairo_scale(cairo, fit, 1.0);
        cairo_move_to(cairo, 0.0, 0.0);
        pango_cairo_show_layout_line(cairo, line);
        cairo_restore(cairo);
        return;
    }
    cairo_move_to(cairo, x, baseline);
    pango_cairo_show_layout_line(cairo, line);
}

static void draw_mark(cairo_t *cairo, dm_painter *painter, const dm_page *page, const dm_mark *mark,
                      dm_theme theme)
{
    cairo_new_path(cairo);
    switch ((dm_mark_kind)mark->kind) {
    case DM_MARK_RECT:
        draw_rect(cairo, mark, theme);
        break;
    case DM_MARK_LINE:
        draw_line(cairo, mark, theme);
        break;
    case DM_MARK_PATH:
        draw_path(cairo, page, mark, theme);
        break;
    case DM_MARK_AREA:
        draw_area(cairo, page, mark, theme);
        break;
    case DM_MARK_TEXT:
        draw_text(cairo, painter, page, mark, theme);
        break;
    case DM_MARK_SYMBOL:
        draw_symbol(cairo, mark, theme);
        break;
    case DM_MARK_CURVE:
        draw_curve(cairo, page, mark, theme);
        break;
    case DM_MARK_COLUMNS:
        draw_columns(cairo, page, mark, theme);
        break;
    case DM_MARK_CLIP:
    case DM_MARK_UNCLIP:
    case DM_MARK_KIND_COUNT:
        break;
    }
}

static bool is_touched(const dm_mark *mark, const dm_box *boxes, int box_count)
{
    const dm_box own = dm_mark_reach(mark);
    for (int i = 0; i < box_count; i++) {
        const dm_box box = boxes[i];
        if (own.x < box.x + box.width && box.x < own.x + own.width && own.y < box.y + box.height &&
            box.y < own.y + own.height)
            return true;
    }
    return box_count == 0;
}

/// @param boxes  only marks that reach into one of them are drawn; none: all are
static void draw_marks(dm_painter *painter, const dm_page *page, dm_theme theme, cairo_t *cairo,
                       const dm_box *boxes, int box_count)
{
    bool is_clipped = false;
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        const bool is_clip = mark->kind == DM_MARK_CLIP || mark->kind == DM_MARK_UNCLIP;
        if (!is_clip) {
            if (is_touched(mark, boxes, box_count)) draw_mark(cairo, painter, page, mark, theme);
            continue;
        }
        if (is_clipped) cairo_restore(cairo);
        is_clipped = mark->kind == DM_MARK_CLIP;
        if (!is_clipped) continue;
        cairo_save(cairo);
        cairo_new_path(cairo);
        cairo_rectangle(cairo, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
        cairo_clip(cairo);
    }
    if (is_clipped) cairo_restore(cairo);
}

void dm_painter_draw(dm_painter *painter, const dm_page *page, dm_theme theme, struct _cairo *cairo)
{
    draw_marks(painter, page, theme, cairo, NULL, 0);
}

dm_status dm_painter_repaint(dm_painter *painter, const dm_page *page, dm_theme theme,
                             dm_canvas canvas, const dm_box *boxes, int box_count, dm_diag *diag)
{
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data((unsigned char *)canvas.pixels, CAIRO_FORMAT_RGB24,
                                            canvas.width, canvas.height, canvas.stride);
    cairo_t *cairo = cairo_create(surface);
    for (int i = 0; i < box_count; i++)
        cairo_rectangle(cairo, boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height);
    if (box_count > 0) cairo_clip(cairo);
    draw_marks(painter, page, theme, cairo, boxes, box_count);
    cairo_surface_flush(surface);
    const cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS && !page->is_cut) return DM_OK;
    return dm_fail(diag, DM_E_IO, NULL, "cannot draw: %s", cairo_status_to_string(status));
}

dm_status dm_painter_pixels(dm_painter *painter, const dm_page *page, dm_theme theme,
                            uint32_t *pixels, int stride, dm_diag *diag)
{
    const dm_canvas canvas = {pixels, page->width_px, page->height_px, stride};
    return dm_painter_repaint(painter, page, theme, canvas, NULL, 0, diag);
}
