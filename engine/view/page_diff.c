#include "view/page_diff.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

// Pages are compared mark by mark, as texts are compared line by line: what both begin with, what
// both end with, and between these whatever comes again within a few marks.

enum {
    LOOK_AHEAD = 96, ///< marks searched for one that comes again
    REACH_PX = 8,    ///< arrow heads, diamonds, slanted letters
    SLACK_PX = 12,   ///< boxes nearer than that are one
};

dm_box dm_mark_reach(const dm_mark *mark)
{
    dm_box box = mark->box;
    if (box.width < 0) {
        box.x += box.width;
        box.width = -box.width;
    }
    if (box.height < 0) {
        box.y += box.height;
        box.height = -box.height;
    }
    const int out = REACH_PX + mark->stroke / 10;
    return (dm_box){box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out};
}

/// A number for all that a mark looks like, its clip included.
static uint64_t look_of(const dm_page *page, const dm_mark *mark, dm_box clip)
{
    dm_mark own = *mark;
    own.first = 0; // where its text lies does not matter
    own.source = 0;
    uint64_t hash = dm_hash(1, &own, sizeof own);
    hash = dm_hash(hash, &clip, sizeof clip);
    if (mark->kind == DM_MARK_TEXT) return dm_hash(hash, dm_mark_text(page, mark), mark->count);
    const bool has_points = mark->kind == DM_MARK_PATH || mark->kind == DM_MARK_AREA ||
                            mark->kind == DM_MARK_CURVE || mark->kind == DM_MARK_COLUMNS;
    if (!has_points) return hash;
    return dm_hash(hash, page->points + mark->first, mark->count * sizeof *page->points);
}

static void look_at(const dm_page *page, uint64_t *looks)
{
    dm_box clip = {0};
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind == DM_MARK_CLIP) clip = mark->box;
        if (mark->kind == DM_MARK_UNCLIP) clip = (dm_box){0};
        looks[i] = look_of(page, mark, clip);
    }
}

// ---- boxes

typedef struct dirt {
    dm_box *boxes;
    int count;
    int capacity;
    dm_box page;
} dirt;

static bool is_near(dm_box a, dm_box b)
{
    return a.x <= b.x + b.width + SLACK_PX && b.x <= a.x + a.width + SLACK_PX &&
           a.y <= b.y + b.height + SLACK_PX && b.y <= a.y + a.height + SLACK_PX;
}

static dm_box join(dm_box a, dm_box b)
{
    const int right = a.x + a.width > b.x + b.width ? a.x + a.width : b.x + b.width;
    const int bottom = a.y + a.height > b.y + b.height ? a.y + a.height : b.y + b.height;
    const int x = a.x < b.x ? a.x : b.x;
    const int y = a.y < b.y ? a.y : b.y;
    return (dm_box){x, y, right - x, bottom - y};
}

static dm_box within(dm_box box, dm_box page)
{
    const int right = box.x + box.width < page.width ? box.x + box.width : page.width;
    const int bottom = box.y + box.height < page.height ? box.y + box.height : page.height;
    const int x = box.x > 0 ? box.x : 0;
    const int y = box.y > 0 ? box.y : 0;
    return (dm_box){x, y, right - x, bottom - y};
}

static int64_t area(dm_box box)
{
    return (int64_t)box.width * box.height;
}

/// Adds a box; joins those that meet, and, when there are too many, the two that cost least.
static void add(dirt *all, dm_box box)
{
    box = within(box, all->page);
    if (box.width <= 0 || box.height <= 0) return;
    for (int i = 0; i < all->count; i++) {
        if (!is_near(all->boxes[i], box)) continue;
        box = join(all->boxes[i], box);
        all->boxes[i] = all->boxes[--all->count];
        i = -1; // the larger box may meet others
    }
    if (all->count < all->capacity) {
        all->boxes[all->count++] = box;
        return;
    }
    int best = 0;
    int64_t least = INT64_MAX;
    for (int i = 0; i < all->count; i++) {
        const int64_t cost = area(join(all->boxes[i], box)) - area(all->boxes[i]);
        if (cost >= least) continue;
        least = cost;
        best = i;
    }
    box = join(all->boxes[best], box);
    all->boxes[best] = all->boxes[--all->count];
    add(all, box);
}

static void add_marks(dirt *all, const dm_page *page, int from, int to)
{
    for (int i = from; i < to; i++)
        if (page->marks[i].kind != DM_MARK_UNCLIP) add(all, dm_mark_reach(&page->marks[i]));
}

/// Marks between the common beginning and the common end.
static void compare(dirt *all, const dm_page *before, const dm_page *after,
                    const uint64_t *old_looks, const uint64_t *new_looks)
{
    int old_end = before->mark_count;
    int new_end = after->mark_count;
    int old_at = 0;
    int new_at = 0;
    while (old_at < old_end && new_at < new_end && old_looks[old_at] == new_looks[new_at]) {
        old_at++;
        new_at++;
    }
    while (old_end > old_at && new_end > new_at &&
           old_looks[old_end - 1] == new_looks[new_end - 1]) {
        old_end--;
        new_end--;
    }
    for (; new_at < new_end; new_at++) {
        int same = old_at;
        while (same < old_end && same < old_at + LOOK_AHEAD && old_looks[same] != new_looks[new_at])
            same++;
        const bool is_found = same < old_end && old_looks[same] == new_looks[new_at];
        if (is_found) {
            add_marks(all, before, old_at, same);
            old_at = same + 1;
        } else {
            add_marks(all, after, new_at, new_at + 1);
        }
    }
    add_marks(all, before, old_at, old_end);
}

int dm_page_diff(const dm_page *before, const dm_page *after, dm_box *boxes, int capacity)
{
    const dm_box whole = {0, 0, after->width_px, after->height_px};
    const bool is_other = before->width_px != after->width_px ||
                          before->height_px != after->height_px || before->is_cut || after->is_cut;
    uint64_t *looks =
        is_other ? NULL
                 : malloc((size_t)(before->mark_count + after->mark_count + 1) * sizeof *looks);
    if (looks == NULL) {
        boxes[0] = whole;
        return 1;
    }
    look_at(before, looks);
    look_at(after, looks + before->mark_count);
    dirt all = {.boxes = boxes, .capacity = capacity, .page = whole};
    compare(&all, before, after, looks, looks + before->mark_count);
    free(looks);
    return all.count;
}
