#include "study/metric.h"

#include "base/i18n.h"
#include "study/wide.h"

#include <inttypes.h>
#include <stdbool.h>

const dm_metric_info dm_metrics[DM_METRIC_COUNT] = {
    [DM_METRIC_PEAK] = {"peak_rung", N_("Peak rung, in truth"), DM_UNIT_RUNGS},
    [DM_METRIC_CROSSED_1] = {"crossed_1", N_("Crossed threshold I"), DM_UNIT_SHARE},
    [DM_METRIC_CROSSED_2] = {"crossed_2", N_("Crossed threshold II"), DM_UNIT_SHARE},
    [DM_METRIC_CROSSED_3] = {"crossed_3", N_("Crossed threshold III"), DM_UNIT_SHARE},
    [DM_METRIC_CROSSED_4] = {"crossed_4", N_("Crossed threshold IV"), DM_UNIT_SHARE},
    [DM_METRIC_SEEN_FIRST] = {"peak_rung_first", N_("Peak rung, as the first state saw it"),
                              DM_UNIT_RUNGS},
    [DM_METRIC_SEEN_SECOND] = {"peak_rung_second", N_("Peak rung, as the second state saw it"),
                               DM_UNIT_RUNGS},
    [DM_METRIC_TENSION_MAX] = {"tension_max_per_mille", N_("Tension, highest (of 100)"),
                               DM_UNIT_PER_MILLE},
    [DM_METRIC_TENSION_END] = {"tension_final_per_mille", N_("Tension, at the end"),
                               DM_UNIT_PER_MILLE},
    [DM_METRIC_DEATHS] = {"deaths_milli", N_("Deaths"), DM_UNIT_MILLI},
    [DM_METRIC_AGREED] = {"deescalation_minutes", N_("Hours to agreed de-escalation"),
                          DM_UNIT_MINUTES},
    [DM_METRIC_BREACHES] = {"breaches", N_("Breaches"), DM_UNIT_COUNT_OF},
    [DM_METRIC_MET] = {"obligations_met", N_("Obligations met"), DM_UNIT_COUNT_OF},
    [DM_METRIC_LATE] = {"obligations_late", N_("Obligations met late"), DM_UNIT_COUNT_OF},
    [DM_METRIC_MISSED] = {"obligations_missed", N_("Obligations missed"), DM_UNIT_COUNT_OF},
};

int dm_metric_threshold(dm_metric metric)
{
    if (metric < DM_METRIC_CROSSED_1 || metric > DM_METRIC_CROSSED_4) return -1;
    return (int)metric - DM_METRIC_CROSSED_1;
}

static bool is_crossed(const dm_scenario *scenario, const dm_outcome *outcome, int threshold)
{
    if (threshold >= scenario->thresholds_count) return false;
    return outcome->peak >= scenario->thresholds[threshold].rung;
}

int64_t dm_metric_of(const dm_scenario *scenario, const dm_outcome *outcome, dm_metric metric)
{
    switch (metric) {
    case DM_METRIC_PEAK:
        return outcome->peak;
    case DM_METRIC_CROSSED_1:
    case DM_METRIC_CROSSED_2:
    case DM_METRIC_CROSSED_3:
    case DM_METRIC_CROSSED_4:
        return is_crossed(scenario, outcome, dm_metric_threshold(metric));
    case DM_METRIC_SEEN_FIRST:
        return outcome->perceived[0];
    case DM_METRIC_SEEN_SECOND:
        return outcome->perceived[1];
    case DM_METRIC_TENSION_MAX:
        return outcome->tension_max;
    case DM_METRIC_TENSION_END:
        return outcome->tension;
    case DM_METRIC_DEATHS:
        return outcome->deaths_milli;
    case DM_METRIC_AGREED:
        return outcome->agreed_at >= 0 ? outcome->agreed_at : scenario->end_at;
    case DM_METRIC_BREACHES:
        return outcome->breaches;
    case DM_METRIC_MET:
        return outcome->met;
    case DM_METRIC_LATE:
        return outcome->late;
    case DM_METRIC_MISSED:
        return outcome->missed;
    case DM_METRIC_COUNT:
        break;
    }
    return 0;
}

void dm_say_metric(const dm_scenario *scenario, dm_metric metric, dm_text *text)
{
    const int threshold = dm_metric_threshold(metric);
    if (metric == DM_METRIC_SEEN_FIRST || metric == DM_METRIC_SEEN_SECOND) {
        const dm_actor *state = &scenario->actors[metric - DM_METRIC_SEEN_FIRST];
        dm_text_format(text, _("Peak rung, as %s saw it"), dm_say(scenario, state->noun.title));
        return;
    }
    dm_text_add(text, _(dm_metrics[metric].words));
    if (threshold >= 0 && threshold < scenario->thresholds_count)
        dm_text_format(text, _(" (rung %d)"), scenario->thresholds[threshold].rung);
}

/// How millionths of a unit become the last place that a person sees.
typedef struct look {
    uint64_t divisor;
    int decimals;
    const char *suffix;
} look;

static const look looks[] = {
    [DM_UNIT_RUNGS] = {10000, 2, ""},       [DM_UNIT_SHARE] = {1000, 1, "%"},
    [DM_UNIT_PER_MILLE] = {1000000, 1, ""}, [DM_UNIT_MILLI] = {10000000, 2, ""},
    [DM_UNIT_MINUTES] = {6000000, 1, ""},   [DM_UNIT_COUNT_OF] = {10000, 2, ""},
};

void dm_say_metric_value(dm_metric metric, int64_t micro, bool is_change, dm_text *text)
{
    const look *how = &looks[dm_metrics[metric].unit];
    const int64_t places = dm_scaled_ratio(micro, 1, how->divisor);
    const int64_t size = places < 0 ? -places : places;
    const int64_t whole = how->decimals == 2 ? 100 : 10;
    const char *sign = places < 0 ? "-" : "";
    if (is_change && places > 0) sign = "+";
    dm_text_format(text, "%s%" PRId64 ".%0*" PRId64 "%s", sign, size / whole, how->decimals,
                   size % whole, how->suffix);
}
