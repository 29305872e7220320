#pragma once

#include "paint/paint.h"
#include "screens/ui.h"

/// What is wrong with a laid-out page, a line each: words that are cut or that stand on each other,
/// controls that are too small, unnamed, doubled or in each other's way.
/// @param least_px  how high and wide a control must be
/// @return how many faults there are
int page_check(const dm_page *page, const dm_control *controls, int control_count, int least_px,
               dm_text *faults);

/// The same for what the page looks like: every word is painted, and its contrast against the
/// pixels around it is at least 4.5:1; the control with the focus is told from its neighbourhood by
/// pixels of at least 3:1.
int page_check_pixels(dm_painter *painter, const dm_page *page, dm_theme theme,
                      const dm_control *controls, int control_count, dm_text *faults);
