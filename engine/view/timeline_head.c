#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <inttypes.h>
#include <stdio.h>

// What was played, above the lanes; what it is not, below them.

enum { CHIP_PAD_PX = 10, CHIP_GAP_PX = 6, BANNER_PX = 24 };

static void draw_banner(dm_sheet *sheet, dm_box box)
{
    dm_mark *mark = dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_CAUTION, box);
    mark->opacity = 18;
    dm_page_text(sheet->page, (dm_type){DM_ROLE_CAUTION, sheet->sizes.axis, true}, DM_ALIGN_MIDDLE,
                 box.x + box.width / 2, box.y + box.height / 2,
                 _("EXERCISE   EXERCISE   EXERCISE"));
}

/// "R3", or "R3 Halmark" for a norm that binds one state only. @return the next free x
static int draw_chip(dm_sheet *sheet, int x, int middle, const char *words)
{
    const int width =
        dm_text_width(words, sheet->sizes.card, true) + 2 * dm_scaled(sheet, CHIP_PAD_PX);
    const int height = sheet->sizes.card + dm_scaled(sheet, 11);
    dm_mark *mark = dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_NORM,
                                (dm_box){x, middle - height / 2, width, height});
    mark->radius = (uint8_t)(height / 2);
    mark->opacity = 25;
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK, sheet->sizes.card, true}, DM_ALIGN_MIDDLE,
                 x + width / 2, middle, words);
    return x + width + dm_scaled(sheet, CHIP_GAP_PX);
}

static void chip_words(const dm_sheet *sheet, int norm, dm_text *text)
{
    const bool binds[] = {(sheet->world->norms[0] >> norm & 1U) != 0,
                          (sheet->world->norms[1] >> norm & 1U) != 0};
    dm_text_add(text, dm_say(sheet->scenario, sheet->scenario->norms[norm].noun.id));
    if (binds[0] != binds[1])
        dm_text_format(text, " %s", dm_state_title(sheet->scenario, binds[0] ? 0 : 1));
}

/// Chips from x on, as many as end before `limit`; then "+5".
static void draw_norms(dm_sheet *sheet, int x, int middle, int limit)
{
    const uint64_t in_force = sheet->world->norms[0] | sheet->world->norms[1];
    int left_out = 0;
    if (in_force == 0) {
        const dm_mark *mark =
            dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sheet->sizes.body, false},
                         DM_ALIGN_START, x, middle, _("no norms in force"));
        (void)mark;
        return;
    }
    const int reserve = dm_scaled(sheet, 60);
    for (int norm = 0; norm < sheet->scenario->norms_count; norm++) {
        if ((in_force >> norm & 1U) == 0) continue;
        char words[64];
        dm_text text = dm_text_over(words, sizeof words);
        chip_words(sheet, norm, &text);
        const int width =
            dm_text_width(words, sheet->sizes.card, true) + 2 * dm_scaled(sheet, CHIP_PAD_PX);
        if (left_out > 0 || x + width > limit - reserve) {
            left_out++;
            continue;
        }
        x = draw_chip(sheet, x, middle, words);
    }
    if (left_out == 0) return;
    char words[32];
    snprintf(words, sizeof words, "+%d", left_out);
    draw_chip(sheet, x, middle, words);
}

/// The ending with its sign, at the right edge. @return where it begins
static int draw_ending(dm_sheet *sheet, int middle)
{
    static const dm_role roles[] = {DM_ROLE_MET, DM_ROLE_CAUTION, DM_ROLE_BREACH};
    static const dm_symbol symbols[] = {DM_SYMBOL_TICK, DM_SYMBOL_EXCLAMATION, DM_SYMBOL_CROSS};
    const dm_sizes *sizes = &sheet->sizes;
    const int right = sheet->page->width_px - 2 * sizes->gap;
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_role role = DM_ROLE_INK_SOFT;
    int sign = -1;
    if (sheet->index->ending >= 0 && sheet->index->ending < sheet->scenario->endings_count) {
        const dm_ending *ending = &sheet->scenario->endings[sheet->index->ending];
        dm_text_add(&text, dm_say(sheet->scenario, ending->noun.title));
        if (ending->tone < DM_TONE_COUNT) {
            role = roles[ending->tone];
            sign = (int)symbols[ending->tone];
        }
    } else if (sheet->is_over) {
        dm_text_add(&text, _("ended without an ending"));
    } else {
        dm_text_add(&text, _("still open at "));
        dm_clock_words(sheet->now, &text);
    }
    char fitted[DM_LABEL_MAX];
    const int width =
        dm_text_fit(words, sizes->name, true, sheet->page->width_px * 2 / 5, fitted, sizeof fitted);
    dm_page_text(sheet->page, (dm_type){role, sizes->name, true}, DM_ALIGN_END, right, middle,
                 fitted);
    if (sign < 0) return right - width;
    const int size = dm_scaled(sheet, 14);
    const int x = right - width - size - sizes->gap;
    dm_page_symbol(sheet->page, (dm_symbol)sign, role, (dm_box){x, middle - size / 2, size, size});
    return x;
}

static void subtitle(const dm_sheet *sheet, dm_text *text)
{
    if (sheet->viewpoint == DM_VIEWPOINT_TRUTH) {
        dm_text_format(text, _("What happened, seed %" PRIu64), sheet->world->seed);
    } else {
        dm_text_format(text, _("As %s saw it"), dm_state_title(sheet->scenario, sheet->viewpoint));
    }
}

void dm_head_draw(dm_sheet *sheet, dm_box box)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int banner = dm_scaled(sheet, BANNER_PX);
    draw_banner(sheet, (dm_box){0, box.y, box.width, banner});
    const int middle = box.y + banner + (box.height - banner) / 2;

    char title[DM_LABEL_MAX];
    dm_text_fit(dm_say(sheet->scenario, sheet->scenario->noun.title), sizes->clock, true,
                box.width / 3, title, sizeof title);
    const int limit = draw_ending(sheet, middle) - 3 * sizes->gap;
    dm_box last = dm_page_text(sheet->page, (dm_type){DM_ROLE_INK, sizes->clock, true},
                               DM_ALIGN_START, 2 * sizes->gap, middle, title)
                      ->box;
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    subtitle(sheet, &text);
    int x = last.x + last.width + 2 * sizes->gap;
    if (x + dm_text_width(words, sizes->body, false) < limit) {
        last = dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->body, false},
                            DM_ALIGN_START, x, middle + 2, words)
                   ->box;
        x = last.x + last.width + 3 * sizes->gap;
    }
    draw_norms(sheet, x, middle, limit);
}

void dm_foot_draw(dm_sheet *sheet, dm_box box)
{
    const dm_sizes *sizes = &sheet->sizes;
    const int middle = box.y + box.height / 2;
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_START,
                 2 * sizes->gap, middle,
                 _("A simulation under stated assumptions, not a forecast."));
    char words[DM_LABEL_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, "Demarche, %s %s", dm_say(sheet->scenario, sheet->scenario->noun.id),
                   dm_say(sheet->scenario, sheet->scenario->version));
    dm_text_format(&text, ", %08" PRIx32, (uint32_t)(sheet->scenario->hash >> 32));
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_END,
                 sheet->page->width_px - 2 * sizes->gap, middle, words);
}
