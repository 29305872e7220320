#pragma once

#include "view/page.h"

/// The parts of a page that have to be painted anew when `after` takes the place of `before`, which
/// is on the screen: a few boxes, joined where they meet. Marks that are the same in both, in the
/// same order, cost nothing.
/// @param boxes  room for `capacity` boxes, at least 1
/// @return how many were written; 0: the pages look the same; 1 box of the whole page when their
///         sizes differ or either is cut
int dm_page_diff(const dm_page *before, const dm_page *after, dm_box *boxes, int capacity);

/// What a mark's ink can reach: its box, its stroke and what sticks out of it.
dm_box dm_mark_reach(const dm_mark *mark);
