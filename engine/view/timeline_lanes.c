#include "base/i18n.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <stdlib.h>

enum {
    STRIP_PX = 22,     ///< badges or density below the cards
    DENSE_COUNT = 120, ///< from here on a lane shows density and not badges
    CARD_RADIUS = 5,
    SIGN_SIZE_PX = 10,
    FOUND_BAR_PX = 3, ///< under the words of a card that a search found
    CLUSTER_BINS = 6, ///< columns of a density that one click opens
};

int dm_lane_height(const dm_sheet *sheet, dm_lane lane)
{
    const dm_lane_facts *facts = &sheet->lanes[lane];
    const int strip = facts->has_strip ? dm_scaled(sheet, STRIP_PX) : 0;
    return 2 * sheet->sizes.pad + facts->rows * sheet->sizes.pitch -
           (sheet->sizes.pitch - sheet->sizes.row) + strip;
}

void dm_band_draw(dm_sheet *sheet, dm_box box, int number, dm_symbol symbol, dm_role role,
                  const char *name)
{
    const dm_sizes *sizes = &sheet->sizes;
    dm_page *page = sheet->page;
    if (number % 2 == 0) dm_page_add(page, DM_MARK_RECT, DM_ROLE_SURFACE, box);
    const int sign = dm_scaled(sheet, 12);
    const int middle = box.y + sheet->sizes.pad + sizes->row / 2;
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

/// The card's ground and edge: its side, or that it is chosen.
static void draw_ground(dm_sheet *sheet, const dm_card *card, const dm_card_look *look, dm_box box)
{
    const dm_card_fact *fact = &sheet->index->cards[card->fact];
    const bool is_selected = fact->event == sheet->options.selected;
    const bool is_hovered = fact->event == sheet->options.hovered;
    dm_mark *mark =
        dm_page_add(sheet->page, DM_MARK_RECT, is_selected ? DM_ROLE_CHOSEN : DM_ROLE_RAISED, box);
    mark->edge = (uint8_t)(is_selected ? DM_ROLE_ACCENT : is_hovered ? DM_ROLE_INK : look->role);
    mark->stroke = is_selected ? 30 : look->is_act || is_hovered ? 20 : 12;
    mark->radius = CARD_RADIUS;
    mark->source = fact->event;
    if (fact->is_found == 0) return;
    const int bar = dm_scaled(sheet, FOUND_BAR_PX);
    dm_page_add(sheet->page, DM_MARK_RECT, DM_ROLE_ACCENT,
                (dm_box){box.x + CARD_RADIUS, box.y + box.height - bar - 2,
                         box.width - 2 * CARD_RADIUS, bar});
}

static void draw_card(dm_sheet *sheet, dm_lane lane, const dm_card *card, int top)
{
    const dm_event *event = dm_card_event(sheet, card);
    const dm_sizes *sizes = &sheet->sizes;
    dm_page *page = sheet->page;
    dm_card_look look;
    dm_card_words(&sheet->teller, event, &look);
    char label[DM_LABEL_MAX];
    dm_text_fit(look.label, sizes->card, look.is_act, sheet->teller.label_px, label, sizeof label);

    const dm_box box = {card->x, top + card->row * sizes->pitch, card->width, sizes->row};
    draw_leader(sheet, card, box, look.role);
    draw_ground(sheet, card, &look, box);
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
    const int64_t at = sheet->index->cards[card->fact].at;
    dm_sheet_hit(sheet, (dm_timeline_hit){.kind = DM_HIT_EVENT,
                                          .box = box,
                                          .event = event->id,
                                          .index = -1,
                                          .band = (uint8_t)lane,
                                          .from = at,
                                          .to = at});
}

// ---- what found no place

static int bin_x(const dm_sheet *sheet, int bin)
{
    return sheet->plot.x + bin * sheet->bin_px;
}

/// What a click on a badge or a density opens: the time of its columns.
static void hit_cluster(dm_sheet *sheet, dm_lane lane, dm_box box, int first, int last, int count)
{
    const int64_t span = sheet->to - sheet->from;
    const int64_t width = sheet->plot.width;
    dm_sheet_hit(sheet,
                 (dm_timeline_hit){.kind = DM_HIT_CLUSTER,
                                   .box = box,
                                   .index = (int16_t)(count < INT16_MAX ? count : INT16_MAX),
                                   .band = (uint8_t)lane,
                                   .from = sheet->from + first * sheet->bin_px * span / width,
                                   .to = sheet->from + (last + 1) * sheet->bin_px * span / width});
}

/// @return its box
static dm_box draw_badge(dm_sheet *sheet, int x, int y, int count, dm_role role)
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
    return box;
}

static void draw_badges(dm_sheet *sheet, dm_lane lane_number, int y, dm_role role)
{
    const dm_lane_facts *lane = &sheet->lanes[lane_number];
    const int widest = dm_text_width("+999", sheet->sizes.axis, true) + 2 * dm_scaled(sheet, 7);
    int bin = 0;
    while (bin < sheet->bin_count) {
        if (lane->hidden[bin] == 0) {
            bin++;
            continue;
        }
        const int x = bin_x(sheet, bin);
        const bool is_last = x + 2 * widest > sheet->plot.x + sheet->plot.width;
        const int first = bin;
        int count = 0;
        while (bin < sheet->bin_count &&
               (is_last || bin_x(sheet, bin) < x + widest + sheet->sizes.gap))
            count += lane->hidden[bin++];
        const dm_box box = draw_badge(sheet, x, y, count, role);
        hit_cluster(sheet, lane_number, box, first, bin - 1, count);
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

static void draw_density(dm_sheet *sheet, dm_lane lane_number, int y, int height, dm_role role)
{
    const dm_lane_facts *lane = &sheet->lanes[lane_number];
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
    for (int first = 0; first < sheet->bin_count; first += CLUSTER_BINS) {
        int hidden = 0;
        for (int bin = first; bin < first + CLUSTER_BINS && bin < sheet->bin_count; bin++)
            hidden += lane->hidden[bin];
        const dm_box box = {bin_x(sheet, first), y, CLUSTER_BINS * sheet->bin_px, height};
        if (hidden > 0)
            hit_cluster(sheet, lane_number, box, first, first + CLUSTER_BINS - 1, hidden);
    }
}

static void draw_hidden(dm_sheet *sheet, dm_lane lane_number, dm_box box, dm_role role)
{
    const dm_lane_facts *lane = &sheet->lanes[lane_number];
    if (lane->hidden_total == 0) return;
    const int strip = dm_scaled(sheet, STRIP_PX);
    const int y = box.y + box.height - strip - 2;
    if (lane->hidden_total < DENSE_COUNT) {
        draw_badges(sheet, lane_number, y, role);
        return;
    }
    draw_density(sheet, lane_number, y, strip, role);
    char label[64];
    dm_text text = dm_text_over(label, sizeof label);
    dm_text_char(&text, '+');
    dm_text_grouped(&text, lane->hidden_total);
    dm_text_add(&text, _(" more"));
    dm_gutter_words(sheet, label, y + strip / 2);
}

void dm_gutter_words(dm_sheet *sheet, const char *words, int middle_y)
{
    const int x = 2 * sheet->sizes.gap + dm_scaled(sheet, 22);
    char fitting[96];
    dm_text_fit(words, sheet->sizes.axis, false, sheet->plot.x - sheet->sizes.gap - x, fitting,
                sizeof fitting);
    dm_page_text(sheet->page, (dm_type){DM_ROLE_INK_SOFT, sheet->sizes.axis, false}, DM_ALIGN_START,
                 x, middle_y, fitting);
}

void dm_lane_draw(dm_sheet *sheet, dm_lane lane, dm_box box)
{
    static const dm_role roles[] = {DM_ROLE_PUBLIC, DM_ROLE_FIRST, DM_ROLE_SECOND, DM_ROLE_THIRD};
    const dm_lane_facts *facts = &sheet->lanes[lane];
    for (int i = 0; i < facts->card_count; i++)
        draw_card(sheet, lane, &facts->cards[i], box.y + sheet->sizes.pad);
    draw_hidden(sheet, lane, box, roles[lane]);
}
