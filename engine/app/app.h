#pragma once

#include "screens/ui.h"

// The window: an SDL2 host for the user interface of `screens`. It translates, paints and sleeps;
// it decides nothing.

typedef struct dm_app_start {
    dm_ui_start ui;        ///< width, height, scale, time and screens are filled in here
    int scale_percent;     ///< 0: what the desktop says
    const char *controls;  ///< file that is told after each picture what can be done; NULL: none
    bool ends_after_frame; ///< for measuring: ends once the first picture is on the screen
} dm_app_start;

/// What was measured with `ends_after_frame`.
typedef struct dm_app_figures {
    int64_t first_frame_us; ///< wall clock, microseconds since 1970
    int64_t memory_kib;     ///< resident
} dm_app_figures;

/// True when the desktop offers a display to open a window on.
bool dm_app_has_display(void);

/// Opens the window and stays until the person closes it.
/// @param[out] figures  may be NULL
/// @return DM_E_IO without a display, a font or memory; the diag says what to do
DM_MUST_USE dm_status dm_app_run(const dm_app_start *start, dm_app_figures *figures, dm_diag *diag);
