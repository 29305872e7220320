#pragma once

#include "model/world.h"
#include "view/page.h"

/// Whose timeline it is. A state's shows only events that it can know of; nothing else of the run
/// reaches the page.
enum {
    DM_VIEWPOINT_TRUTH = -1, ///< the white cell: everything
    DM_VIEWPOINT_FIRST = 0,
    DM_VIEWPOINT_SECOND = 1,
};

typedef struct dm_timeline_options {
    int width_px;  ///< of the page, at least 640
    int height_px; ///< at least 700
    int64_t from;  ///< first minute shown
    int64_t to;    ///< last minute shown; -1: up to now, or to the end of the run
    int viewpoint;
    int text_percent; ///< 100..300; less is taken where the page is too small for it
} dm_timeline_options;

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
