#pragma once

#include "view/page.h"
#include "view/timeline_camera.h"
#include "view/timeline_index.h"

/// A place that a reader marked, with a few words.
typedef struct dm_timeline_pin {
    int64_t at;
    char note[96];
} dm_timeline_pin;

/// What to show. Zero in everything after `text_percent` is the plain picture.
typedef struct dm_timeline_options {
    int width_px;     ///< of the page, at least 640
    int height_px;    ///< at least 700; embedded at least 160, with a minimap 200
    int64_t from;     ///< first minute shown
    int64_t to;       ///< last minute shown; -1: up to now, or to the end of the run
    int viewpoint;    ///< of dm_timeline_layout(); dm_timeline_draw() has its index's
    int text_percent; ///< 100..300; less is taken where the page is too small for it

    bool is_embedded;          ///< part of a screen: no head, no foot; folds bands for which there
                               ///< is no height: tension, ladder, third parties, infrastructure
    bool has_minimap;          ///< below the bands: the whole run, and what of it is shown
    dm_timeline_clock clock;   ///< of dm_timeline_layout()
    dm_timeline_filter filter; ///< bands and topics left out
    uint8_t tall_band;         ///< 1 + dm_timeline_band that gets rows first, to open it up; 0
    uint8_t depth;             ///< causal steps drawn from the selected event, 0: its own cause
    uint32_t selected;         ///< event; its card is drawn, however dense it is there; 0
    uint32_t hovered;          ///< event under the pointer; 0
    int64_t range_from;        ///< a stretch that is marked
    int64_t range_to;          ///< not after range_from: none
    const dm_timeline_pin *pins;
    int pin_count;
} dm_timeline_options;

/// What stands where on a laid-out timeline, for a pointer.
typedef enum dm_hit_kind {
    DM_HIT_NONE,
    DM_HIT_EVENT,      ///< a card: `event`
    DM_HIT_OUTAGE,     ///< a ribbon or its words: `event` (0: its cause is unknown), `index`: asset
    DM_HIT_OBLIGATION, ///< a bar or its words: `event`, `index`: clause
    DM_HIT_CLUSTER,    ///< `index` cards of `band` between `from` and `to` that found no place
    DM_HIT_PIN,        ///< `index` into the pins
    DM_HIT_MINIMAP,    ///< minute `from`
    DM_HIT_BAND,       ///< the name of `band`
    DM_HIT_PLOT,       ///< empty time: minute `from`, in `band`
    DM_HIT_AXIS,       ///< minute `from`
} dm_hit_kind;

typedef struct dm_timeline_hit {
    dm_box box;
    int64_t from;
    int64_t to;
    uint32_t event;
    int16_t index;
    uint8_t kind; ///< dm_hit_kind
    uint8_t band; ///< dm_timeline_band
} dm_timeline_hit;

enum { DM_HITS_MAX = 1600, DM_HIT_MIN_PX = 24 };

/// Where everything stands. Owned by the caller; dm_timeline_draw() fills it.
typedef struct dm_timeline_map {
    dm_box plot; ///< where time runs, from the first band to the last
    dm_box axis;
    dm_box minimap;              ///< empty: there is none
    dm_box bands[DM_BAND_COUNT]; ///< no height: folded or left out
    int64_t from;                ///< minutes at the plot's left and right edges
    int64_t to;
    int64_t whole_to; ///< minute at the minimap's right edge; its left is 0
    int hit_count;
    dm_timeline_hit hits[DM_HITS_MAX];
} dm_timeline_map;

/// The whole run on a screen of 1920 x 1080, as the white cell sees it.
dm_timeline_options dm_timeline_for_screen(void);

/// The same for a sheet of A4 across: fewer pixels, so that 14 px print as 8 points.
dm_timeline_options dm_timeline_for_print(void);

/// Draws the lanes of a run onto `page` (cleared first): public, first state, second state, third
/// parties, infrastructure, norms, ladder, tension; above them what was played, below them what
/// it is not (a forecast). Nothing overlaps and no word is clipped: what finds no room is counted
/// in a badge ("+4"), and the number of marks is bounded by the width, whatever the event count.
/// Pure: the same arguments give the same page, in the language that gettext is set to.
/// @param world  as it stands now, or at the end
void dm_timeline_layout(const dm_scenario *scenario, const dm_world *world, const dm_events *events,
                        const dm_timeline_options *options, dm_page *page);

/// The same from an index that was brought up to date: what a screen calls again and again. The
/// world and the events of that dm_timeline_update() must still be there.
/// @param map  where everything stands; may be NULL
void dm_timeline_draw(dm_timeline_index *index, const dm_timeline_options *options, dm_page *page,
                      dm_timeline_map *map);

/// What is at this point of the page. Small things answer to DM_HIT_MIN_PX around their middle,
/// the nearest first.
dm_timeline_hit dm_timeline_at(const dm_timeline_map *map, int x, int y);

/// The minute at this column of the plot, and back.
int64_t dm_timeline_minute_at(const dm_timeline_map *map, int x);

/// The minute at `x` of the minimap, which shows the whole run.
int64_t dm_timeline_map_minute(const dm_timeline_map *map, int x);
int dm_timeline_x_of(const dm_timeline_map *map, int64_t minute);
