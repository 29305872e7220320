#include "view/timeline_parts.h"

#include <stdlib.h>

// From a point of the page to what stands there.

void dm_sheet_hit(dm_sheet *sheet, dm_timeline_hit hit)
{
    dm_timeline_map *map = sheet->map;
    if (map == NULL || map->hit_count == DM_HITS_MAX) return;
    map->hits[map->hit_count++] = hit;
}

static bool is_inside(dm_box box, int x, int y)
{
    return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/// The box, at least DM_HIT_MIN_PX each way around its middle.
static dm_box enlarged(dm_box box)
{
    if (box.width < DM_HIT_MIN_PX) {
        box.x -= (DM_HIT_MIN_PX - box.width) / 2;
        box.width = DM_HIT_MIN_PX;
    }
    if (box.height < DM_HIT_MIN_PX) {
        box.y -= (DM_HIT_MIN_PX - box.height) / 2;
        box.height = DM_HIT_MIN_PX;
    }
    return box;
}

/// How far a point is from a box's middle, what stands exactly under it before all others.
static int64_t distance(dm_box box, int x, int y)
{
    const int64_t dx = abs(2 * x - (2 * box.x + box.width));
    const int64_t dy = abs(2 * y - (2 * box.y + box.height));
    const int64_t area = (int64_t)box.width * box.height;
    return is_inside(box, x, y) ? area : INT32_MAX + dx * dx + dy * dy;
}

int64_t dm_timeline_minute_at(const dm_timeline_map *map, int x)
{
    if (map->plot.width <= 0) return map->from;
    const int64_t left = x - map->plot.x;
    const int64_t span = map->to - map->from;
    return map->from +
           (left * span + (left < 0 ? -map->plot.width : map->plot.width) / 2) / map->plot.width;
}

int dm_timeline_x_of(const dm_timeline_map *map, int64_t minute)
{
    const int64_t span = map->to > map->from ? map->to - map->from : 1;
    return map->plot.x + (int)((minute - map->from) * map->plot.width / span);
}

int64_t dm_timeline_map_minute(const dm_timeline_map *map, int x)
{
    if (map->minimap.width <= 0) return map->from;
    int64_t left = x - map->minimap.x;
    if (left < 0) left = 0;
    if (left > map->minimap.width) left = map->minimap.width;
    return left * map->whole_to / map->minimap.width;
}

/// What there is where nothing stands.
static dm_timeline_hit ground_at(const dm_timeline_map *map, int x, int y)
{
    dm_timeline_hit hit = {.kind = DM_HIT_NONE, .index = -1};
    if (is_inside(map->minimap, x, y)) {
        hit.kind = DM_HIT_MINIMAP;
        hit.box = map->minimap;
        hit.from = dm_timeline_map_minute(map, x);
    } else if (is_inside(map->axis, x, y)) {
        hit.kind = DM_HIT_AXIS;
        hit.box = map->axis;
        hit.from = dm_timeline_minute_at(map, x);
    }
    for (int band = 0; band < DM_BAND_COUNT && hit.kind == DM_HIT_NONE; band++) {
        if (!is_inside(map->bands[band], x, y)) continue;
        hit.kind = x < map->plot.x ? DM_HIT_BAND : DM_HIT_PLOT;
        hit.box = map->bands[band];
        hit.band = (uint8_t)band;
        hit.from = dm_timeline_minute_at(map, x);
    }
    hit.to = hit.from;
    return hit;
}

dm_timeline_hit dm_timeline_at(const dm_timeline_map *map, int x, int y)
{
    const dm_timeline_hit *best = NULL;
    int64_t best_distance = INT64_MAX;
    for (int i = 0; i < map->hit_count; i++) {
        const dm_timeline_hit *hit = &map->hits[i];
        if (!is_inside(enlarged(hit->box), x, y)) continue;
        const int64_t own = distance(hit->box, x, y);
        if (own >= best_distance) continue;
        best = hit;
        best_distance = own;
    }
    return best != NULL ? *best : ground_at(map, x, y);
}
