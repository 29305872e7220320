#include "view/page.h"

#include "view/text_measure.h"

#include <stdlib.h>
#include <string.h>

enum {
    MARKS_FIRST = 512,
    POINTS_FIRST = 1024,
    STROKE_DEFAULT = 15,
    LINE_HEIGHT = 136, ///< per cent of the text size, as Noto Sans asks for
};

void dm_page_clear(dm_page *page, int width_px, int height_px)
{
    page->width_px = width_px;
    page->height_px = height_px;
    page->mark_count = 0;
    page->point_count = 0;
    page->text.size = 0;
    page->text.is_cut = false;
    page->title[0] = '\0';
    page->summary[0] = '\0';
    page->is_cut = false;
}

void dm_page_free(dm_page *page)
{
    free(page->marks);
    free(page->points);
    dm_text_free(&page->text);
    *page = (dm_page){0};
}

/// Room for one more mark; false when there is no memory.
static bool has_mark_room(dm_page *page)
{
    if (page->is_cut) return false;
    if (page->mark_count < page->mark_capacity) return true;
    const int capacity = page->mark_capacity > 0 ? 2 * page->mark_capacity : MARKS_FIRST;
    dm_mark *marks = realloc(page->marks, (size_t)capacity * sizeof *marks);
    if (marks == NULL) {
        page->is_cut = true;
        return false;
    }
    page->marks = marks;
    page->mark_capacity = capacity;
    return true;
}

static bool has_point_room(dm_page *page, int wanted)
{
    if (page->is_cut) return false;
    if (page->point_count + wanted <= page->point_capacity) return true;
    int capacity = page->point_capacity > 0 ? page->point_capacity : POINTS_FIRST;
    while (capacity < page->point_count + wanted) capacity *= 2;
    dm_point *points = realloc(page->points, (size_t)capacity * sizeof *points);
    if (points == NULL) {
        page->is_cut = true;
        return false;
    }
    page->points = points;
    page->point_capacity = capacity;
    return true;
}

dm_mark *dm_page_add(dm_page *page, dm_mark_kind kind, dm_role role, dm_box box)
{
    dm_mark *mark = has_mark_room(page) ? &page->marks[page->mark_count++] : &page->spare;
    *mark = (dm_mark){.kind = (uint8_t)kind,
                      .role = (uint8_t)role,
                      .edge = (uint8_t)role,
                      .box = box,
                      .opacity = 100};
    return mark;
}

dm_mark *dm_page_line(dm_page *page, dm_role role, dm_point from, dm_point to, int stroke)
{
    dm_mark *mark = dm_page_add(page, DM_MARK_LINE, role,
                                (dm_box){from.x, from.y, to.x - from.x, to.y - from.y});
    mark->stroke = (uint8_t)stroke;
    return mark;
}

static dm_box hull(const dm_point *points, int point_count)
{
    if (point_count == 0) return (dm_box){0};
    dm_point low = points[0];
    dm_point high = points[0];
    for (int i = 1; i < point_count; i++) {
        if (points[i].x < low.x) low.x = points[i].x;
        if (points[i].y < low.y) low.y = points[i].y;
        if (points[i].x > high.x) high.x = points[i].x;
        if (points[i].y > high.y) high.y = points[i].y;
    }
    return (dm_box){low.x, low.y, high.x - low.x, high.y - low.y};
}

dm_mark *dm_page_points(dm_page *page, dm_mark_kind kind, dm_role role, const dm_point *points,
                        int point_count)
{
    const bool has_room = has_point_room(page, point_count);
    dm_mark *mark = dm_page_add(page, kind, role, hull(points, point_count));
    mark->stroke = STROKE_DEFAULT;
    if (!has_room) return mark;
    if (point_count > 0)
        memcpy(page->points + page->point_count, points, (size_t)point_count * sizeof *points);
    mark->first = (uint32_t)page->point_count;
    mark->count = (uint32_t)point_count;
    page->point_count += point_count;
    return mark;
}

void dm_page_clip(dm_page *page, dm_box box)
{
    dm_page_add(page, DM_MARK_CLIP, DM_ROLE_PAPER, box);
}

void dm_page_unclip(dm_page *page)
{
    dm_page_add(page, DM_MARK_UNCLIP, DM_ROLE_PAPER, (dm_box){0});
}

void dm_page_append(dm_page *page, const dm_page *part, int x, int y)
{
    if (part->is_cut) page->is_cut = true;
    const size_t text = page->text.size;
    const int point = page->point_count;
    if (part->text.size > 0) dm_text_add_bytes(&page->text, part->text.bytes, part->text.size);
    if (page->text.is_cut) page->is_cut = true;
    if (!has_point_room(page, part->point_count)) return;
    for (int i = 0; i < part->point_count; i++)
        page->points[point + i] = (dm_point){part->points[i].x + x, part->points[i].y + y};
    page->point_count += part->point_count;
    for (int i = 0; i < part->mark_count; i++) {
        dm_mark *mark = has_mark_room(page) ? &page->marks[page->mark_count++] : &page->spare;
        *mark = part->marks[i];
        mark->box.x += x;
        mark->box.y += y;
        mark->first += mark->kind == DM_MARK_TEXT ? (uint32_t)text : (uint32_t)point;
    }
}

dm_mark *dm_page_symbol(dm_page *page, dm_symbol symbol, dm_role role, dm_box box)
{
    dm_mark *mark = dm_page_add(page, DM_MARK_SYMBOL, role, box);
    mark->symbol = (uint8_t)symbol;
    return mark;
}

dm_mark *dm_page_text(dm_page *page, dm_type type, dm_align align, int x, int middle_y,
                      const char *text)
{
    const int width = dm_text_width(text, type.size_px, type.is_bold);
    const int height = (type.size_px * LINE_HEIGHT + 99) / 100;
    const int before = align == DM_ALIGN_END ? width : align == DM_ALIGN_MIDDLE ? width / 2 : 0;
    const size_t first = page->text.size;
    const size_t size = strlen(text);
    dm_text_add_bytes(&page->text, text, size + 1);
    if (page->text.is_cut) page->is_cut = true;

    dm_mark *mark = dm_page_add(page, DM_MARK_TEXT, type.role,
                                (dm_box){x - before, middle_y - height / 2, width, height});
    mark->first = (uint32_t)first;
    mark->count = (uint32_t)size;
    mark->size_px = (uint8_t)type.size_px;
    mark->is_bold = type.is_bold;
    mark->align = (uint8_t)align;
    return mark;
}
