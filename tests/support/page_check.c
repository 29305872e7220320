#include "support/page_check.h"

#include "view/text_measure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FAULTS_MAX = 40, WORDS_MAX = 6000, SLACK_PX = 2 };

/// A text as far as it can be seen.
typedef struct seen_text {
    dm_box box; ///< of its letters
    const char *words;
    int mark;
} seen_text;

static dm_box crossing(dm_box a, dm_box b)
{
    const int left = a.x > b.x ? a.x : b.x;
    const int top = a.y > b.y ? a.y : b.y;
    const int right = a.x + a.width < b.x + b.width ? a.x + a.width : b.x + b.width;
    const int bottom = a.y + a.height < b.y + b.height ? a.y + a.height : b.y + b.height;
    if (right <= left || bottom <= top) return (dm_box){left, top, 0, 0};
    return (dm_box){left, top, right - left, bottom - top};
}

static bool holds(dm_box outer, dm_box inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

/// The letters of a line are lower than the line.
static dm_box letters(const dm_mark *mark)
{
    const int height = mark->size_px;
    return (dm_box){mark->box.x, mark->box.y + (mark->box.height - height) / 2, mark->box.width,
                    height};
}

static void say(dm_text *faults, int *count, const char *what, const char *words, dm_box box)
{
    if ((*count)++ >= FAULTS_MAX) return;
    dm_text_format(faults, "%s: \"%s\" at %d,%d %dx%d\n", what, words, box.x, box.y, box.width,
                   box.height);
}

/// A rectangle that is painted later and hides a text wholly takes it off the page.
static bool is_hidden(const dm_page *page, int mark, dm_box box)
{
    for (int i = mark + 1; i < page->mark_count; i++) {
        const dm_mark *later = &page->marks[i];
        if (later->kind == DM_MARK_RECT && later->opacity == 100 && holds(later->box, box))
            return true;
    }
    return false;
}

static int collect(const dm_page *page, seen_text *texts, dm_text *faults, int *count)
{
    const dm_box whole = {0, 0, page->width_px, page->height_px};
    dm_box clip = whole;
    bool is_clipped = false;
    int found = 0;
    for (int i = 0; i < page->mark_count && found < WORDS_MAX; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind == DM_MARK_CLIP || mark->kind == DM_MARK_UNCLIP) {
            is_clipped = mark->kind == DM_MARK_CLIP;
            clip = is_clipped ? mark->box : whole;
        }
        if (mark->kind != DM_MARK_TEXT || mark->count == 0) continue;
        const dm_box box = letters(mark);
        const dm_box seen = crossing(box, clip);
        const char *words = dm_mark_text(page, mark);
        if (seen.height == 0) continue;
        if (seen.width < box.width) say(faults, count, "cut at the side", words, box);
        // A scroll area may cut a line at its upper or lower edge; nothing else may.
        if (!is_clipped && seen.height < box.height)
            say(faults, count, "cut above or below", words, box);
        if (dm_text_width(words, mark->size_px, mark->is_bold) > mark->box.width + SLACK_PX)
            say(faults, count, "wider than its box", words, box);
        if (!is_hidden(page, i, seen)) texts[found++] = (seen_text){seen, words, i};
    }
    return found;
}

static int by_top(const void *a, const void *b)
{
    return ((const seen_text *)a)->box.y - ((const seen_text *)b)->box.y;
}

static void check_overlaps(seen_text *texts, int count, dm_text *faults, int *fault_count)
{
    qsort(texts, (size_t)count, sizeof *texts, by_top);
    for (int i = 0; i < count; i++)
        for (int k = i + 1; k < count && texts[k].box.y < texts[i].box.y + texts[i].box.height;
             k++) {
            const dm_box both = crossing(texts[i].box, texts[k].box);
            if (both.width <= SLACK_PX || both.height <= SLACK_PX) continue;
            char words[400];
            snprintf(words, sizeof words, "%.150s | %.150s", texts[i].words, texts[k].words);
            say(faults, fault_count, "one on the other", words, both);
        }
}

static void check_control(const dm_page *page, const dm_control *control, int least_px,
                          dm_text *faults, int *count)
{
    const dm_box whole = {0, 0, page->width_px, page->height_px};
    if (control->label[0] == '\0') say(faults, count, "no name", "", control->box);
    if (control->role == DM_CONTROL_SCROLL) return;
    if (control->box.height < least_px || control->box.width < least_px)
        say(faults, count, "too small", control->label, control->box);
    if (control->box.x < 0 || control->box.x + control->box.width > page->width_px)
        say(faults, count, "outside the window", control->label, control->box);
    if (control->shown.height > 0 && !holds(whole, control->shown))
        say(faults, count, "outside the window", control->label, control->shown);
}

/// Controls may lie within each other (a link on a card), but not across.
static void check_pair(const dm_control *a, const dm_control *b, dm_text *faults, int *count)
{
    if (a->id == b->id) say(faults, count, "twice on the page", a->label, b->box);
    if (a->role == DM_CONTROL_SCROLL || b->role == DM_CONTROL_SCROLL) return;
    if (a->shown.height == 0 || b->shown.height == 0) return;
    const dm_box both = crossing(a->shown, b->shown);
    if (both.width <= SLACK_PX || both.height <= SLACK_PX) return;
    if (holds(a->shown, b->shown) || holds(b->shown, a->shown)) return;
    char words[300];
    snprintf(words, sizeof words, "%.120s | %.120s", a->label, b->label);
    say(faults, count, "controls across each other", words, both);
}

int page_check(const dm_page *page, const dm_control *controls, int control_count, int least_px,
               dm_text *faults)
{
    int count = 0;
    seen_text *texts = calloc(WORDS_MAX, sizeof *texts);
    if (texts == NULL) return 1;
    const int found = collect(page, texts, faults, &count);
    check_overlaps(texts, found, faults, &count);
    free(texts);
    for (int i = 0; i < control_count; i++) {
        check_control(page, &controls[i], least_px, faults, &count);
        for (int k = i + 1; k < control_count; k++)
            check_pair(&controls[i], &controls[k], faults, &count);
    }
    return count;
}

// Pixels ---------------------------------------------------------------------------------------

static double channel(uint32_t value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour)
{
    return 0.2126 * channel(colour >> 16 & 0xFF) + 0.7152 * channel(colour >> 8 & 0xFF) +
           0.0722 * channel(colour & 0xFF);
}

static double contrast(uint32_t a, uint32_t b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

/// The colour that most pixels of the box have; and the one among them that differs most from it.
static uint32_t commonest(const uint32_t *pixels, int stride, dm_box box, uint32_t *farthest)
{
    enum { COLOURS = 4096 };
    static uint32_t colours[COLOURS];
    static int counts[COLOURS];
    memset(counts, 0, sizeof counts);
    for (int y = box.y; y < box.y + box.height; y++)
        for (int x = box.x; x < box.x + box.width; x++) {
            const uint32_t colour = pixels[y * stride + x] & 0xFFFFFF;
            uint32_t at = (colour * 2654435761U) >> 20U;
            // A table that is full would leave out a colour that few pixels have.
            for (int tries = 0; tries < 64 && counts[at] > 0 && colours[at] != colour; tries++)
                at = (at + 1) % COLOURS;
            if (counts[at] > 0 && colours[at] != colour) continue;
            colours[at] = colour;
            counts[at]++;
        }
    int best = 0;
    for (int i = 1; i < COLOURS; i++)
        if (counts[i] > counts[best]) best = i;
    *farthest = colours[best];
    for (int i = 0; i < COLOURS; i++)
        if (counts[i] > 0 &&
            contrast(colours[i], colours[best]) > contrast(*farthest, colours[best]))
            *farthest = colours[i];
    return colours[best];
}

static void check_words(const dm_page *page, const uint32_t *pixels, dm_text *faults, int *count)
{
    seen_text *texts = calloc(WORDS_MAX, sizeof *texts);
    dm_text ignored = {0};
    int ignored_count = 0;
    const int found = texts != NULL ? collect(page, texts, &ignored, &ignored_count) : 0;
    dm_text_free(&ignored);
    const dm_box whole = {0, 0, page->width_px, page->height_px};
    for (int i = 0; i < found; i++) {
        const dm_mark *mark = &page->marks[texts[i].mark];
        const dm_box box = crossing(texts[i].box, whole);
        // A line cut by its scroll area, or too short to have a full stem, proves nothing.
        if (box.height < mark->size_px || box.width < mark->size_px / 2) continue;
        uint32_t ink = 0;
        const uint32_t ground = commonest(pixels, page->width_px, box, &ink);
        if (contrast(ground, ink) >= 4.5) continue;
        char words[220];
        snprintf(words, sizeof words, "%.150s, %.2f:1", texts[i].words, contrast(ground, ink));
        say(faults, count, "too little contrast", words, box);
    }
    free(texts);
}

/// The ring of the focus: its pixels against what surrounds the control.
static void check_focus(const dm_page *page, const uint32_t *pixels, const dm_control *control,
                        dm_text *faults, int *count)
{
    const dm_box box = control->shown;
    if (box.height < control->box.height || box.x < 1) return;
    double best = 0;
    const int y = box.y + box.height / 2;
    const uint32_t around = pixels[y * page->width_px + box.x - 1] & 0xFFFFFF;
    for (int x = box.x; x < box.x + 4; x++) {
        const double here = contrast(pixels[y * page->width_px + x] & 0xFFFFFF, around);
        if (here > best) best = here;
    }
    if (best < 3.0) say(faults, count, "the focus cannot be seen", control->label, box);
}

int page_check_pixels(dm_painter *painter, const dm_page *page, dm_theme theme,
                      const dm_control *controls, int control_count, dm_text *faults)
{
    int count = 0;
    dm_diag diag = {0};
    uint32_t *pixels = calloc((size_t)page->width_px * (size_t)page->height_px, sizeof *pixels);
    if (pixels == NULL) return 1;
    if (dm_painter_pixels(painter, page, theme, pixels, page->width_px * 4, &diag) != DM_OK) {
        dm_text_add(faults, diag.message);
        free(pixels);
        return 1;
    }
    check_words(page, pixels, faults, &count);
    for (int i = 0; i < control_count; i++)
        if (controls[i].is_focused) check_focus(page, pixels, &controls[i], faults, &count);
    free(pixels);
    return count;
}
