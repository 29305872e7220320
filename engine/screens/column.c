#include "screens/widgets_internal.h"

// Columns, and areas that scroll.

enum { SCROLL_BAR = 8, PANE_GAP = 16, HUGE_PX = 1 << 24 };

dm_column dm_column_of(dm_ui *ui, dm_box box)
{
    return (dm_column){.ui = ui,
                       .x = box.x,
                       .y = box.y,
                       .width = box.width,
                       .top = -HUGE_PX,
                       .bottom = HUGE_PX,
                       .area = -1,
                       .ground = DM_ROLE_PAPER};
}

dm_column dm_column_inset(const dm_column *column, int left, int right)
{
    dm_column inner = *column;
    inner.x += dm_px(column->ui, left);
    inner.width -= dm_px(column->ui, left + right);
    return inner;
}

void dm_gap(dm_column *column, int points)
{
    column->y += dm_px(column->ui, points);
}

dm_column dm_area_begin(dm_ui *ui, dm_area area, dm_box box)
{
    dm_scroll *scroll = &ui->areas[area];
    scroll->box = box;
    dm_column column = dm_column_of(ui, box);
    column.y = box.y - scroll->offset_px;
    column.width = box.width - dm_px(ui, SCROLL_BAR + 6);
    column.top = box.y;
    column.bottom = box.y + box.height;
    column.area = (int16_t)area;
    dm_page_clip(&ui->page, box);
    return column;
}

/// A thin bar at the right edge: how much there is, and where we are in it.
static void put_scroll_bar(dm_ui *ui, const dm_scroll *scroll)
{
    const int width = dm_px(ui, SCROLL_BAR);
    const dm_box box = scroll->box;
    const dm_box track = {box.x + box.width - width, box.y, width, box.height};
    int height = (int)((int64_t)box.height * box.height / scroll->content_px);
    if (height < 3 * width) height = 3 * width;
    const int way = scroll->content_px - box.height;
    const int y = box.y + (int)((int64_t)(box.height - height) * scroll->offset_px / way);
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_RAISED, track)->radius = (uint8_t)(width / 2);
    dm_page_add(&ui->page, DM_MARK_RECT, DM_ROLE_INK_FAINT, (dm_box){track.x, y, width, height})
        ->radius = (uint8_t)(width / 2);
}

void dm_area_end(dm_column *column, const char *label)
{
    dm_ui *ui = column->ui;
    dm_scroll *scroll = &ui->areas[column->area];
    scroll->content_px = column->y + scroll->offset_px - scroll->box.y;
    const int way = scroll->content_px - scroll->box.height;
    const int most = way > 0 ? way : 0;
    if (scroll->offset_px > most) {
        scroll->offset_px = most;
        ui->is_resettled = true;
    }
    dm_page_unclip(&ui->page);
    if (way <= 0) return;
    put_scroll_bar(ui, scroll);
    dm_column whole = dm_column_of(ui, scroll->box);
    dm_add_slot(&whole, dm_control_id(DM_COMMAND_SCROLL, column->area), DM_CONTROL_SCROLL,
                scroll->box, label, &(dm_look){.has_no_key = true});
    if (!dm_has_focus(ui, dm_control_id(DM_COMMAND_SCROLL, column->area))) return;
    const dm_box box = scroll->box;
    const dm_point corners[] = {{box.x, box.y},
                                {box.x + box.width - 1, box.y},
                                {box.x + box.width - 1, box.y + box.height - 1},
                                {box.x, box.y + box.height - 1},
                                {box.x, box.y}};
    dm_page_points(&ui->page, DM_MARK_PATH, DM_ROLE_INK, corners, 5)->stroke = 20;
}

dm_panes dm_panes_of(dm_ui *ui, dm_box box, int count, const int *weights, int least)
{
    dm_panes panes = {.ui = ui, .box = box, .count = count};
    int sum = 0;
    int smallest = weights[0];
    for (int i = 0; i < count; i++) {
        panes.weights[i] = weights[i];
        sum += weights[i];
        if (weights[i] < smallest) smallest = weights[i];
    }
    const int gaps = (count - 1) * dm_px(ui, PANE_GAP);
    panes.is_stacked = (box.width - gaps) * smallest / sum < dm_px(ui, least);
    if (panes.is_stacked) panes.stack = dm_area_begin(ui, DM_AREA_BODY, box);
    return panes;
}

dm_box dm_pane_box(const dm_panes *panes)
{
    const int gap = dm_px(panes->ui, PANE_GAP);
    int sum = 0;
    int before = 0;
    for (int i = 0; i < panes->count; i++) {
        if (i < panes->at) before += panes->weights[i];
        sum += panes->weights[i];
    }
    const int width = panes->box.width - (panes->count - 1) * gap;
    const int left = width * before / sum;
    const int right = width * (before + panes->weights[panes->at]) / sum;
    return (dm_box){panes->box.x + left + panes->at * gap, panes->box.y, right - left,
                    panes->box.height};
}

dm_column dm_pane_begin(dm_panes *panes)
{
    static const dm_area areas[] = {DM_AREA_LEFT, DM_AREA_MIDDLE, DM_AREA_RIGHT, DM_AREA_PANEL};
    if (panes->is_stacked) return panes->stack;
    return dm_area_begin(panes->ui, areas[panes->at], dm_pane_box(panes));
}

void dm_pane_end(dm_panes *panes, dm_column *column, const char *label)
{
    if (panes->is_stacked) {
        panes->stack = *column;
        dm_gap(&panes->stack, PANE_GAP);
    } else {
        dm_area_end(column, label);
    }
    panes->at++;
}

void dm_panes_end(dm_panes *panes, const char *label)
{
    if (panes->is_stacked) dm_area_end(&panes->stack, label);
}
