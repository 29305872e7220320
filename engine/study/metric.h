#pragma once

#include "base/text.h"
#include "model/scenario.h"
#include "study/outcome.h"

/// What a study measures of each play-through: whole numbers, so that sums are exact.
typedef enum dm_metric {
    DM_METRIC_PEAK,      ///< the first five are shared out among norms (study/each.h)
    DM_METRIC_CROSSED_1, ///< 1 when the peak rung lies above that threshold, else 0
    DM_METRIC_CROSSED_2,
    DM_METRIC_CROSSED_3,
    DM_METRIC_CROSSED_4,
    DM_METRIC_SEEN_FIRST, ///< peak rung as the first state saw it
    DM_METRIC_SEEN_SECOND,
    DM_METRIC_TENSION_MAX,
    DM_METRIC_TENSION_END,
    DM_METRIC_DEATHS,
    DM_METRIC_AGREED, ///< minutes to the first agreed de-escalation; never: the whole time
    DM_METRIC_BREACHES,
    DM_METRIC_MET,
    DM_METRIC_LATE,
    DM_METRIC_MISSED,
    DM_METRIC_COUNT,
    DM_SHARED_COUNT = DM_METRIC_SEEN_FIRST,
} dm_metric;

/// How a metric's numbers are read.
typedef enum dm_metric_unit {
    DM_UNIT_RUNGS,
    DM_UNIT_SHARE,     ///< 0 or 1: its mean is a probability
    DM_UNIT_PER_MILLE, ///< of the tension dial
    DM_UNIT_MILLI,     ///< thousandths of a death
    DM_UNIT_MINUTES,
    DM_UNIT_COUNT_OF, ///< things counted
} dm_metric_unit;

typedef struct dm_metric_info {
    const char *name;  ///< in records
    const char *words; ///< for people: English source text for gettext; "" for thresholds
    dm_metric_unit unit;
} dm_metric_info;

extern const dm_metric_info dm_metrics[DM_METRIC_COUNT];

/// The number that a play-through has in a metric.
int64_t dm_metric_of(const dm_scenario *scenario, const dm_outcome *outcome, dm_metric metric);

/// Which threshold (0..3) a CROSSED metric is about; -1 for the others.
int dm_metric_threshold(dm_metric metric);

/// Appends what a metric is called, in a few words: "Crossed threshold II (rung 9)".
void dm_say_metric(const dm_scenario *scenario, dm_metric metric, dm_text *text);

/// Appends millionths of a metric's unit as a person reads them: rungs as "7.54", shares as
/// "12.5%", tension in points of 100, minutes in hours.
/// @param is_change  with "+" in front of what is greater than zero
void dm_say_metric_value(dm_metric metric, int64_t micro, bool is_change, dm_text *text);
