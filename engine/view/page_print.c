#include "view/page.h"

static const char *const role_names[] = {
#define ROW(symbol, name) name,
    DM_ROLES(ROW)
#undef ROW
};

static const char *const kind_names[DM_MARK_KIND_COUNT] = {
    [DM_MARK_RECT] = "rect",     [DM_MARK_LINE] = "line",       [DM_MARK_PATH] = "path",
    [DM_MARK_AREA] = "area",     [DM_MARK_TEXT] = "text",       [DM_MARK_SYMBOL] = "symbol",
    [DM_MARK_CURVE] = "curve",   [DM_MARK_COLUMNS] = "columns", [DM_MARK_CLIP] = "clip",
    [DM_MARK_UNCLIP] = "unclip",
};

static const char *const symbol_names[DM_SYMBOL_COUNT] = {
    [DM_SYMBOL_CIRCLE] = "circle",   [DM_SYMBOL_DIAMOND] = "diamond",
    [DM_SYMBOL_SQUARE] = "square",   [DM_SYMBOL_TICK] = "tick",
    [DM_SYMBOL_CROSS] = "cross",     [DM_SYMBOL_EXCLAMATION] = "exclamation",
    [DM_SYMBOL_CHEVRON] = "chevron", [DM_SYMBOL_RIGHT] = "right",
    [DM_SYMBOL_RING] = "ring",       [DM_SYMBOL_QUESTION] = "question",
    [DM_SYMBOL_CLOCK] = "clock",     [DM_SYMBOL_LOCK] = "lock",
    [DM_SYMBOL_SEARCH] = "search",
};

const char *dm_role_name(dm_role role)
{
    return role_names[role];
}

static void print_points(const dm_page *page, const dm_mark *mark, dm_text *text)
{
    for (uint32_t i = 0; i < mark->count; i++) {
        const dm_point point = page->points[mark->first + i];
        dm_text_format(text, " %d,%d", (int)point.x, (int)point.y);
    }
}

static void print_look(const dm_mark *mark, dm_text *text)
{
    static const char *const dashes[] = {"", " dashed", " dotted"};
    if (mark->opacity != 100) dm_text_format(text, " %d%%", mark->opacity);
    if (mark->radius > 0) dm_text_format(text, " round %d", mark->radius);
    if (mark->stroke > 0) {
        if (mark->edge != mark->role) dm_text_format(text, " edge %s", role_names[mark->edge]);
        dm_text_format(text, " stroke %d.%d", mark->stroke / 10, mark->stroke % 10);
    }
    dm_text_add(text, dashes[mark->dash]);
}

static void print_mark(const dm_page *page, const dm_mark *mark, dm_text *text)
{
    const dm_box box = mark->box;
    dm_text_format(text, "%s %d,%d %dx%d %s", kind_names[mark->kind], (int)box.x, (int)box.y,
                   (int)box.width, (int)box.height, role_names[mark->role]);
    if (mark->kind == DM_MARK_SYMBOL) dm_text_format(text, " %s", symbol_names[mark->symbol]);
    if (mark->kind == DM_MARK_TEXT) {
        dm_text_format(text, " %d%s ", mark->size_px, mark->is_bold ? " bold" : "");
        dm_text_json(text, dm_mark_text(page, mark));
    } else {
        print_look(mark, text);
        print_points(page, mark, text);
    }
    if (mark->source != 0) dm_text_format(text, " #%u", (unsigned)mark->source);
    dm_text_char(text, '\n');
}

void dm_page_print(const dm_page *page, dm_text *text)
{
    dm_text_format(text, "page %dx%d \"%s\"\n", (int)page->width_px, (int)page->height_px,
                   page->title);
    for (int i = 0; i < page->mark_count; i++) print_mark(page, &page->marks[i], text);
}
