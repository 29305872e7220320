#pragma once

#include "model/scenario.h"
#include "view/page.h"

// The picture of a study: a 50-dot plot of the peak rung for each set of norms, and intervals of
// what differs. Pure layout: whoever made the study fills these in. Everything is borrowed.

enum { DM_DOTS = 50 };

/// How often a set peaked on each rung, as 50 dots.
typedef struct dm_dot_plot {
    const char *name;
    const char *words; ///< a second, smaller line
    int dots[DM_RUNGS];
} dm_dot_plot;

/// A mean with its interval, in millionths.
typedef struct dm_interval_row {
    const char *label;
    const char *words; ///< the numbers and what they say, right of the plot
    int64_t low;
    int64_t mean;
    int64_t high;
    bool is_clear; ///< the interval excludes zero
} dm_interval_row;

/// Rows that share one axis around zero.
typedef struct dm_interval_chart {
    const char *title;
    const char *unit; ///< below the axis: "rungs", "percentage points"
    const dm_interval_row *rows;
    int row_count;
    int64_t unit_micro; ///< what a 1 on the axis is, in millionths
} dm_interval_chart;

typedef struct dm_study_sheet {
    const dm_scenario *scenario; ///< for the names of rungs and thresholds
    const char *title;
    const char *subtitle;
    const char *foot;    ///< which model and version made it
    const char *summary; ///< for people who cannot see the picture
    const dm_dot_plot *plots;
    int plot_count;
    const dm_interval_chart *charts;
    int chart_count;
} dm_study_sheet;

/// Lays the study out, as high as it needs to be.
void dm_study_layout(const dm_study_sheet *sheet, dm_page *page);
