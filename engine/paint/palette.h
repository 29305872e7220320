#pragma once

#include "view/page.h"

/// The colour of a role, 0xRRGGBB. Texts reach 4.5:1 on paper, surface and raised, marks 3:1
/// (tests/unit/test_paint.c computes it).
uint32_t dm_theme_colour(dm_theme theme, dm_role role);

const char *dm_theme_name(dm_theme theme); ///< "dark", "light", "contrast"
