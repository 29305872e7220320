#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>

enum {
    LANE_PAD_PX = 7,
    STRIP_PX = 22,     ///< badges or density below the cards
    DENSE_COUNT = 120, ///< from here on a lane shows density and not badges
    CARD_RADIUS = 5,
    SIGN_SIZE_PX = 10,
};

int dm_lane_height(const dm_sheet *sheet, dm_lane lane)
{
    const dm_lane_facts *facts = &sheet->lanes[lane];
    const int strip = facts->has_strip ? dm_scaled(sheet, STRIP_PX) : 0;
    return 2 * dm_scaled(sheet, LANE_PAD_PX) + facts->rows * sheet->sizes.pitch -
           (sheet->sizes.pitch - sheet->sizes.row) + strip;
}

void dm_band_draw(dm_sheet *sheet, dm_box box, int number, dm_symbol symbol, dm_role role,
                  const char *name)
{
    const dm_sizes *sizes = &sheet->sizes;
    dm_page *page = sheet->page;
    if (number % 2 == 0) dm_page_add(page, DM_MARK_RECT, DM_ROLE_SURFACE, box);
    const int sign = dm_scaled(sheet, 12);
    const int middle = box.y + dm_scaled(sheet, LANE_PAD_PX) + sizes->row / 2;
    dm_page_symbol(page, symbol, role, (dm_box){2 * sizes->gap, middle - sign / 2, sign, sign});
    const int x = 2 * sizes->gap + sign + dm_scaled(sheet, 10);
    char label[DM_LABEL_MAX];
    dm_text_fit(name, sizes->name, true, sheet->plot.x - x - sizes->gap, label, sizeof label);
    dm_page_text(page, (dm_type){DM_ROLE_INK, sizes->name, true}, DM_ALIGN_START, x, middle, label);
}

/// Where a card belongs that does not stand at its minute: a hook in the gap above its row.
static void draw_leader(dm_sheet *sheet, const dm_card *card, dm_box box, dm_role role)
{
    const int gap = sheet->sizes.pitch - sheet->sizes.row;
    const int top = box.y - gap + 1;
    if (card->x == card->time_x) return;
    if (card->x < card->time_x) {
        dm_page_line(sheet->page, role, (dm_point){card->time_x, top},
                     (dm_point){card->time_x, box.y}, 20);
        return;
    }
    const int middle = box.y - gap / 2;
    const int foot = box.x + dm_scaled(sheet, 8);
    const dm_point points[] = {
        {card->time_x, top}, {card->time_x, middle}, {foot, middle}, {foot, box.y}};
    dm_page_points(sheet->page, DM_MARK_PATH, role, points, 4);
}

static void draw_card(dm_sheet *sheet, dm_lane lane, const dm_card *card, int top)
{
    const dm_event *event = &sheet->events->items[card->index];
    const dm_sizes *sizes = &sheet->sizes;
    dm_page *page = sheet->page;
    dm_card_look look;
    dm_card_words(sheet, event, &look);
    char label[DM_LABEL_MAX];
    dm_text_fit(look.label, sizes->card, look.is_act, dm_scaled(sheet, DM_LABEL_MAX_PX), label,
                sizeof label);

    const dm_box box = {card->x, top + card->row * sizes->pitch, card->width, sizes->row};
    draw_leader(sheet, card, box, look.role);
    dm_mark *mark = dm_page_add(page, DM_MARK_RECT, DM_ROLE_RAISED, box);
    mark->edge = (uint8_t)look.role;
    mark->stroke = look.is_act ? 20 : 12;
    mark->radius = CARD_RADIUS;
    mark->source = event->id;
    const int sign = dm_scaled(sheet, SIGN_SIZE_PX);
    const int middle = box.y + box.height / 2;
    const int x = box.x + dm_scaled(sheet, 9);
    dm_page_symbol(page, look.symbol, look.role, (dm_box){x, middle - sign / 2, sign, sign})
        ->source = event->id;
    dm_page_text(page, (dm_type){DM_ROLE_INK, sizes->card, look.is_act}, DM_ALIGN_START,
                 x + sign + dm_scaled(sheet, 7), middle, label)
        ->source = event->id;
    dm_sheet_anchor(sheet, event->id, (int)lane, box);
    dm_sheet_words(sheet, box);
}

// ---- what found no place

static int bin_x(const dm_sheet *sheet, int bin)
{
    return sheet->plot.x + bin * sheet->bin_px;
}

static void draw_badge(dm_sheet *sheet, int x, int y, int count, dm_role role)
{
    const dm_sizes *sizes = &sheet->sizes;
    char label[32];
    dm_text text = dm_text_over(label, sizeof label);
    dm_text_char(&text, '+');
    dm_text_grouped(&text, count);
    const int width = dm_text_width(label, sizes->axis, true) + 2 * dm_scaled(sheet, 7);
    const int right = sheet->plot.x + sheet->plot.width;
    const dm_box box = {x + width > right ? right - width : x, y, width, sizes->axis + 4};
    dm_mark *mark = dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_RAISED, box);
    mark->radius = (uint8_t)(box.height / 2);
    mark->edge = (uint8_t)role;
    mark->stroke = 10;
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, true}, DM_ALIGN_MIDDLE,
                 box.x + box.width / 2, box.y + box.height / 2, label);
    dm_sheet_words(sheet, box);
}

static void draw_badges(dm_sheet *sheet, const dm_lane_facts *lane, int y, dm_role role)
{
    const int widest = dm_text_width("+999", sheet->sizes.axis, true) + 2 * dm_scaled(sheet, 7);
    int bin = 0;
    while (bin < sheet->bin_count) {
        if (lane->hidden[bin] == 0) {
            bin++;
            continue;
        }
        const int x = bin_x(sheet, bin);
        const bool is_last = x + 2 * widest > sheet->plot.x + sheet->plot.width;
        int count = 0;
        while (bin < sheet->bin_count &&
               (is_last || bin_x(sheet, bin) < x + widest + sheet->sizes.gap))
            count += lane->hidden[bin++];
        draw_badge(sheet, x, y, count, role);
    }
}

/// Height of a column that stands for `count` events: twice as many, one step more.
static int column_height(int count, int height)
{
    int steps = 0;
    while (count > 0) {
        steps++;
        count /= 2;
    }
    const int grown = 2 + steps * 2;
    return steps == 0 ? 0 : grown < height ? grown : height;
}

static void draw_density(dm_sheet *sheet, const dm_lane_facts *lane, int y, int height,
                         dm_role role)
{
    dm_point columns[2 * DM_BINS_MAX];
    int count = 0;
    for (int bin = 0; bin < sheet->bin_count; bin++) {
        if (lane->hidden[bin] == 0) continue;
        const int x = bin_x(sheet, bin);
        columns[count++] = (dm_point){x, y + height - column_height(lane->hidden[bin], height)};
        columns[count++] = (dm_point){x, y + height};
    }
    dm_mark *mark = dm_page_points(sheet->page, DM_MARK_COLUMNS, role, columns, count);
    mark->stroke = (uint8_t)((sheet->bin_px - 1) * 10);
    mark->opacity = 70;
}

static void draw_hidden(dm_sheet *sheet, const dm_lane_facts *lane, dm_box box, dm_role role)
{
    if (lane->hidden_total == 0) return;
    const dm_sizes *sizes = &sheet->sizes;
    const int strip = dm_scaled(sheet, STRIP_PX);
    const int y = box.y + box.height - strip - 2;
    if (lane->hidden_total < DENSE_COUNT) {
        draw_badges(sheet, lane, y, role);
        return;
    }
    draw_density(sheet, lane, y, strip, role);
    char label[64];
    dm_text text = dm_text_over(label, sizeof label);
    dm_text_char(&text, '+');
    dm_text_grouped(&text, lane->hidden_total);
    dm_text_add(&text, _(" more"));
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sizes->axis, false}, DM_ALIGN_START,
                 2 * sizes->gap + dm_scaled(sheet, 22), y + strip / 2, label);
}

void dm_lane_draw(dm_sheet *sheet, dm_lane lane, dm_box box)
{
    static const dm_role roles[] = {DM_ROLE_PUBLIC, DM_ROLE_FIRST, DM_ROLE_SECOND, DM_ROLE_THIRD};
    const dm_lane_facts *facts = &sheet->lanes[lane];
    for (int i = 0; i < facts->card_count; i++)
        draw_card(sheet, lane, &facts->cards[i], box.y + dm_scaled(sheet, LANE_PAD_PX));
    draw_hidden(sheet, facts, box, roles[lane]);
}
