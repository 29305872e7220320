#pragma once

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

// A page of marks: what a view wants drawn, in painting order. Views fill it, painters draw it,
// tests read it as text. Units: pixels at the page's own size, y grows down, integers only.

/// What a mark means; a painter's palette gives it a colour. Colour is never the only sign.
#define DM_ROLES(ROW)                                                                              \
    ROW(PAPER, "paper")         /* background */                                                   \
    ROW(SURFACE, "surface")     /* lanes, panels */                                                \
    ROW(RAISED, "raised")       /* cards */                                                        \
    ROW(LINE, "line")           /* rules, grid */                                                  \
    ROW(INK, "ink")             /* primary text */                                                 \
    ROW(INK_SOFT, "ink_soft")   /* secondary text */                                               \
    ROW(INK_FAINT, "ink_faint") /* disabled text, minor ticks */                                   \
    ROW(FIRST, "first")         /* the first state */                                              \
    ROW(SECOND, "second")                                                                          \
    ROW(THIRD, "third")     /* third parties */                                                    \
    ROW(PUBLIC, "public")   /* public, infrastructure */                                           \
    ROW(NORM, "norm")       /* norm, obligation */                                                 \
    ROW(BREACH, "breach")   /* breach, refusal, divergence */                                      \
    ROW(MET, "met")         /* met, allowed */                                                     \
    ROW(CAUTION, "caution") /* advice, outage */                                                   \
    ROW(ACCENT, "accent")   /* links, focus, what is chosen: the edge */                           \
    ROW(CHOSEN, "chosen")   /* what is chosen: the fill */

typedef enum dm_role {
#define ROW(symbol, name) DM_ROLE_##symbol,
    DM_ROLES(ROW)
#undef ROW
        DM_ROLE_COUNT
} dm_role;

typedef enum dm_mark_kind {
    DM_MARK_RECT,    ///< filled with `role` at `opacity`; `edge` around it when `stroke` > 0
    DM_MARK_LINE,    ///< from (x, y) to (x + width, y + height)
    DM_MARK_PATH,    ///< open polyline through its points
    DM_MARK_AREA,    ///< closed polygon, filled
    DM_MARK_TEXT,    ///< one line of text, centred vertically in its box
    DM_MARK_SYMBOL,  ///< a sign that fills its box
    DM_MARK_CURVE,   ///< Bezier curve through 4 points, an arrow head at the end
    DM_MARK_COLUMNS, ///< pairs of points: columns `stroke` wide from (x, y) down to the next y
    DM_MARK_CLIP,    ///< what follows is drawn inside its box only; not nested
    DM_MARK_UNCLIP,  ///< ends that
    DM_MARK_KIND_COUNT
} dm_mark_kind;

typedef enum dm_symbol {
    DM_SYMBOL_CIRCLE,
    DM_SYMBOL_DIAMOND,
    DM_SYMBOL_SQUARE,
    DM_SYMBOL_TICK,
    DM_SYMBOL_CROSS,
    DM_SYMBOL_EXCLAMATION,
    DM_SYMBOL_CHEVRON, ///< points down
    DM_SYMBOL_RIGHT,   ///< a chevron that points right
    DM_SYMBOL_RING,    ///< an empty circle: a choice not made
    DM_SYMBOL_QUESTION,
    DM_SYMBOL_CLOCK,
    DM_SYMBOL_LOCK,
    DM_SYMBOL_SEARCH,
    DM_SYMBOL_COUNT
} dm_symbol;

/// How a page is coloured.
typedef enum dm_theme {
    DM_THEME_DARK,     ///< screens
    DM_THEME_LIGHT,    ///< print; legible in grey
    DM_THEME_CONTRAST, ///< black and white with bright marks
    DM_THEME_COUNT
} dm_theme;

typedef enum dm_align { DM_ALIGN_START, DM_ALIGN_MIDDLE, DM_ALIGN_END } dm_align;
typedef enum dm_dash { DM_DASH_SOLID, DM_DASH_DASHED, DM_DASH_DOTTED } dm_dash;

typedef struct dm_box {
    int32_t x;
    int32_t y;
    int32_t width;
    int32_t height;
} dm_box;

typedef struct dm_point {
    int32_t x;
    int32_t y;
} dm_point;

typedef struct dm_mark {
    dm_box box;
    uint32_t source; ///< id of the event it stands for; 0: none
    uint32_t first;  ///< into dm_page.points (PATH, AREA, CURVE, COLUMNS) or dm_page.text (TEXT)
    uint32_t count;  ///< points, or bytes without the NUL
    uint8_t kind;    ///< dm_mark_kind
    uint8_t role;    ///< dm_role
    uint8_t edge;    ///< dm_role of a RECT's edge
    uint8_t opacity; ///< per cent
    uint8_t stroke;  ///< tenths of a pixel; 0: no edge
    uint8_t dash;    ///< dm_dash
    uint8_t radius;  ///< of a RECT's corners
    uint8_t symbol;  ///< dm_symbol
    uint8_t size_px; ///< of a TEXT
    uint8_t is_bold;
    uint8_t align; ///< dm_align of a TEXT in its box
    uint8_t zero;
} dm_mark;

/// A page grows as marks are added; zero-initialise it, free it with dm_page_free(). When memory
/// runs out `is_cut` is set, further marks are dropped, and painters refuse the page.
typedef struct dm_page {
    int32_t width_px;
    int32_t height_px;
    dm_mark *marks;
    int mark_count;
    int mark_capacity;
    dm_point *points;
    int point_count;
    int point_capacity;
    dm_text text;      ///< every text of the page, each ended by NUL
    char title[128];   ///< for documents
    char summary[512]; ///< one or two sentences for people who cannot see the picture
    dm_mark spare;     ///< what callers may write to when there is no memory
    bool is_cut;
} dm_page;

/// Empties the page and keeps its memory.
void dm_page_clear(dm_page *page, int width_px, int height_px);
void dm_page_free(dm_page *page);

/// Adds a mark: opaque, solid, no edge. The pointer is valid until the next mark is added.
dm_mark *dm_page_add(dm_page *page, dm_mark_kind kind, dm_role role, dm_box box);

/// Adds a line, PATH, AREA, CURVE or COLUMNS. The points are copied; the box is their hull.
dm_mark *dm_page_line(dm_page *page, dm_role role, dm_point from, dm_point to, int stroke);
dm_mark *dm_page_points(dm_page *page, dm_mark_kind kind, dm_role role, const dm_point *points,
                        int point_count);

/// What follows is drawn inside `box` only, until dm_page_unclip(). Not nested.
void dm_page_clip(dm_page *page, dm_box box);
void dm_page_unclip(dm_page *page);

/// Adds all of another page, moved by (x, y): a part that was laid out on its own.
void dm_page_append(dm_page *page, const dm_page *part, int x, int y);

dm_mark *dm_page_symbol(dm_page *page, dm_symbol symbol, dm_role role, dm_box box);

/// Look of a text.
typedef struct dm_type {
    dm_role role;
    int size_px;
    bool is_bold;
} dm_type;

/// Adds a text at `x` (its start, middle or end, as `align` says), centred on `middle_y`. Its box
/// is reserved by the text's measured width and line height.
dm_mark *dm_page_text(dm_page *page, dm_type type, dm_align align, int x, int middle_y,
                      const char *text);

/// The text of a TEXT mark.
static inline const char *dm_mark_text(const dm_page *page, const dm_mark *mark)
{
    return page->text.bytes + mark->first;
}

const char *dm_role_name(dm_role role);

/// One mark a line, for tests and for people:
///     text 24,18 171x33 ink 24 bold "Cold Harbour"
void dm_page_print(const dm_page *page, dm_text *text);
