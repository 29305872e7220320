#include "screens/widgets_internal.h"

#include "base/i18n.h"
#include "model/limits.h"
#include "view/text_measure.h"

// Bars and tables. A number always has its word beside it; the bar is for the eye.

enum { BAR_HIGH = 10, STEPS_HIGH = 26, SHARE_HIGH = 30, CELL_GAP = 12, TABLE_LEAST = 560 };

static uint8_t radius_of(int px)
{
    return (uint8_t)(px < 60 ? px : 60);
}

void dm_put_bar(dm_column *column, dm_role role, int per_mille)
{
    dm_ui *ui = column->ui;
    const int height = dm_px(ui, BAR_HIGH);
    const dm_box box = {column->x, column->y, column->width, height};
    column->y += height;
    if (!dm_is_seen(column, box.y, height)) return;
    dm_mark *track = dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_RAISED, box);
    track->radius = radius_of(height / 2);
    track->edge = DM_ROLE_INK_FAINT;
    track->stroke = 10;
    if (per_mille <= 0) return;
    int width = (int)((int64_t)box.width * per_mille / DM_PER_MILLE);
    if (width < height) width = height;
    dm_page_add(&ui->page, DM_MARK_RECT, role, (dm_box){box.x, box.y, width, height})->radius =
        radius_of(height / 2);
}

void dm_put_steps(dm_column *column, const dm_steps *steps)
{
    dm_ui *ui = column->ui;
    const int height = dm_px(ui, STEPS_HIGH);
    const int gap = dm_px(ui, 2);
    const int top = column->y;
    column->y += height;
    if (!dm_is_seen(column, top, height) || steps->count <= 0) return;
    for (int i = 0; i < steps->count; i++) {
        const int from = column->width * i / steps->count;
        const int to = column->width * (i + 1) / steps->count;
        const bool is_on = i <= steps->at;
        // The higher, the taller: a stair is read without its colour too.
        const int high = height * (steps->count + 2 * i) / (3 * steps->count - 2);
        dm_mark *cell =
            dm_page_add(&ui->page, DM_MARK_RECT, is_on ? steps->role : DM_ROLE_RAISED,
                        (dm_box){column->x + from, top + height - high, to - from - gap, high});
        if (is_on) continue;
        cell->edge = DM_ROLE_INK_SOFT;
        cell->stroke = 12;
        cell->radius = 2; // a painter rounds what has an edge
    }
}

/// The words of a share stand in its part when there is room, and below when there is not.
static void put_share_words(dm_column *column, const dm_share *share)
{
    const dm_ui *ui = column->ui;
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, "%s %d", share->words, (share->per_mille + 5) / 10);
    const int sign = dm_px(ui, 12);
    const dm_type type = dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK, false);
    dm_column inner = dm_column_inset(column, 20, 0);
    const int height = dm_line_height(type.size_px);
    if (dm_is_seen(column, column->y, height))
        dm_page_symbol(&column->ui->page, DM_SYMBOL_SQUARE, share->role,
                       (dm_box){column->x, column->y + (height - sign) / 2, sign, sign});
    dm_put_lines(&inner, type, words, 4);
    column->y = inner.y;
}

/// Where a share is named: in the bar's order, as many to a line as fit.
static void put_share_list(dm_column *column, const dm_share *shares, int count)
{
    const int pair = column->width / 2 >= dm_px(column->ui, 150) ? 2 : 1;
    for (int i = 0; i < count; i += pair) {
        dm_column left = *column;
        dm_column right = *column;
        left.width = column->width / pair - dm_px(column->ui, 8);
        right.x += column->width / 2;
        right.width = left.width;
        put_share_words(&left, &shares[i]);
        if (pair == 2 && i + 1 < count) put_share_words(&right, &shares[i + 1]);
        column->y = left.y > right.y ? left.y : right.y;
    }
}

void dm_put_shares(dm_column *column, const dm_share *shares, int count)
{
    dm_ui *ui = column->ui;
    const int height = dm_px(ui, 14);
    const int gap = dm_px(ui, 2);
    const bool is_seen = dm_is_seen(column, column->y, height);
    int sum = 0;
    for (int i = 0; i < count && is_seen; i++) {
        const int from = column->width * sum / DM_PER_MILLE;
        sum += shares[i].per_mille;
        const int to = column->width * sum / DM_PER_MILLE;
        if (to - from <= gap) continue;
        dm_page_add(&ui->page, DM_MARK_RECT, shares[i].role,
                    (dm_box){column->x + from, column->y, to - from - gap, height})
            ->radius = radius_of(dm_px(ui, 3));
    }
    column->y += height;
    dm_gap(column, 6);
    put_share_list(column, shares, count);
}

void dm_put_cells(dm_column *column, const dm_cell *cells, int count)
{
    const dm_ui *ui = column->ui;
    const int gap = dm_px(ui, CELL_GAP);
    const bool is_stacked = column->width < dm_px(ui, TABLE_LEAST);
    int parts = 0;
    for (int i = 0; i < count; i++) parts += cells[i].part;
    int before = 0;
    int bottom = column->y;
    for (int i = 0; i < count; i++) {
        const dm_type type = dm_style_type(ui, DM_STYLE_BODY, cells[i].role, cells[i].is_bold);
        if (is_stacked) {
            dm_put_lines(column, type, cells[i].text, 40);
            bottom = column->y;
            continue;
        }
        const int width = column->width - (count - 1) * gap;
        dm_column cell = *column;
        cell.x += width * before / parts + i * gap;
        before += cells[i].part;
        cell.width = column->x + width * before / parts + i * gap - cell.x;
        dm_put_lines(&cell, type, cells[i].text, 40);
        if (cell.y > bottom) bottom = cell.y;
    }
    column->y = bottom;
    dm_gap(column, 4);
}
