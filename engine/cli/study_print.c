#include "base/i18n.h"
#include "base/utf8.h"
#include "cli/study.h"

#include <stdio.h>
#include <string.h>

// The tables of a study, for a terminal.

enum {
    LABEL_COLUMNS = 36,
    VALUE_COLUMNS = 14,
    NORM_COLUMNS = 48,
    CELL_MAX = 160,
    PAIRS_SHOWN = 10
};

static int columns_of(const char *words)
{
    int columns = 0;
    size_t left = strlen(words);
    while (left > 0) {
        const size_t size = dm_utf8_read(words, left, NULL);
        const size_t taken = size > 0 ? size : 1;
        words += taken;
        left -= taken;
        columns++;
    }
    return columns;
}

static void add_blanks(int count, dm_text *text)
{
    for (int i = 0; i < count; i++) dm_text_char(text, ' ');
}

static void add_left(const char *words, int columns, dm_text *text)
{
    dm_text_add(text, words);
    add_blanks(columns - columns_of(words), text);
}

static void add_right(const char *words, int columns, dm_text *text)
{
    add_blanks(columns - columns_of(words), text);
    dm_text_add(text, words);
}

static void add_metric(const dm_scenario *scenario, dm_metric metric, dm_text *text)
{
    char words[CELL_MAX];
    dm_text label = dm_text_over(words, sizeof words);
    dm_say_metric(scenario, metric, &label);
    dm_text_add(text, "  ");
    add_left(words, LABEL_COLUMNS, text);
}

static void add_value_in(int columns, dm_metric metric, int64_t micro, bool is_change,
                         dm_text *text)
{
    char words[CELL_MAX];
    dm_text cell = dm_text_over(words, sizeof words);
    dm_say_metric_value(metric, micro, is_change, &cell);
    add_right(words, columns, text);
}

static void add_value(dm_metric metric, int64_t micro, bool is_change, dm_text *text)
{
    add_value_in(VALUE_COLUMNS, metric, micro, is_change, text);
}

/// How wide a set's column is: its name may be long.
static int set_columns(const dm_study *study, int set)
{
    const int columns = columns_of(study->sets[set].name) + 2;
    return columns > VALUE_COLUMNS ? columns : VALUE_COLUMNS;
}

static void add_share(const dm_study *study, int set, int count, dm_text *text)
{
    add_value_in(set_columns(study, set), DM_METRIC_CROSSED_1,
                 (int64_t)count * DM_MICRO / study->seed_count, false, text);
}

// --------------------------------------------------------------------------------------- sets

static void print_head(const dm_study_report *report, dm_text *text)
{
    const dm_study *study = &report->result->study;
    const dm_scenario *scenario = study->scenario;
    dm_text_format(text, "%s %s, Demarche %s, ", dm_say(scenario, scenario->noun.title),
                   dm_say(scenario, scenario->version), report->engine_version);
    dm_text_format(text, _("N = %d, seeds %llu to %llu"), study->seed_count,
                   (unsigned long long)study->first_seed,
                   (unsigned long long)study->first_seed + (unsigned)study->seed_count - 1);
    for (int state = 0; state < DM_STATES; state++) {
        const int doctrine = study->doctrines[state];
        if (doctrine < 0) continue;
        dm_text_format(text, ", %s %s", dm_say(scenario, scenario->actors[state].noun.title),
                       dm_say(scenario, scenario->doctrines[doctrine].noun.id));
    }
    dm_text_add(text, _("\nA simulation under stated assumptions, not a forecast.\n"));
}

static void print_sets(const dm_study_report *report, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_study *study = &result->study;
    dm_text_add(text, "\n");
    add_left(_("Means"), LABEL_COLUMNS + 2, text);
    for (int set = 0; set < study->set_count; set++)
        add_right(study->sets[set].name, set_columns(study, set), text);
    dm_text_char(text, '\n');
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        add_metric(study->scenario, (dm_metric)m, text);
        for (int set = 0; set < study->set_count; set++) {
            const dm_mean mean = dm_study_mean(result, result->set_slots[set], (dm_metric)m);
            add_value_in(set_columns(study, set), (dm_metric)m, mean.mean_micro, false, text);
        }
        dm_text_char(text, '\n');
    }
    dm_text_add(text, "  ");
    add_left(_("Plays with an agreed de-escalation"), LABEL_COLUMNS, text);
    for (int set = 0; set < study->set_count; set++)
        add_share(study, set, dm_study_agreed(result, result->set_slots[set]), text);
    dm_text_char(text, '\n');
}

static const dm_metric rung_views[] = {DM_METRIC_PEAK, DM_METRIC_SEEN_FIRST, DM_METRIC_SEEN_SECOND};
enum { RUNG_VIEWS = sizeof rung_views / sizeof *rung_views };

/// The highest rung that any play of any set reached, or that a state thought it had.
static int highest_rung(const dm_study_result *result)
{
    int highest = 0;
    for (int view = 0; view < RUNG_VIEWS; view++) {
        for (int set = 0; set < result->study.set_count; set++) {
            int counts[DM_RUNGS];
            dm_study_rungs(result, result->set_slots[set], rung_views[view], counts);
            for (int rung = highest; rung < DM_RUNGS; rung++)
                if (counts[rung] > 0) highest = rung;
        }
    }
    return highest;
}

static void print_rungs_of(const dm_study_result *result, int set, dm_metric view, int highest,
                           dm_text *text)
{
    const int seeds = result->study.seed_count;
    int counts[DM_RUNGS];
    dm_study_rungs(result, result->set_slots[set], view, counts);
    dm_text_add(text, "    ");
    add_left(result->study.sets[set].name, LABEL_COLUMNS - 2, text);
    for (int rung = 0; rung <= highest; rung++) {
        const int percent = (int)(((int64_t)counts[rung] * 100 + seeds / 2) / seeds);
        if (counts[rung] == 0) {
            dm_text_add(text, "   .");
        } else if (percent == 0) {
            dm_text_add(text, "  <1");
        } else {
            dm_text_format(text, "%4d", percent);
        }
    }
    dm_text_char(text, '\n');
}

/// How the peak rung is spread over the plays: in truth, and as each state saw it.
static void print_rungs(const dm_study_report *report, dm_text *text)
{
    const dm_study_result *result = report->result;
    const int highest = highest_rung(result);
    dm_text_char(text, '\n');
    add_left(_("Peak rungs, in % of the plays"), LABEL_COLUMNS + 2, text);
    for (int rung = 0; rung <= highest; rung++) dm_text_format(text, "%4d", rung);
    dm_text_char(text, '\n');
    for (int view = 0; view < RUNG_VIEWS; view++) {
        dm_text_add(text, "  ");
        dm_say_metric(result->study.scenario, rung_views[view], text);
        dm_text_char(text, '\n');
        for (int set = 0; set < result->study.set_count; set++)
            print_rungs_of(result, set, rung_views[view], highest, text);
    }
}

static void print_endings(const dm_study_report *report, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    int counts[DM_STUDY_SETS_MAX][DM_ENDINGS_MAX + 1];
    for (int set = 0; set < result->study.set_count; set++)
        dm_study_endings(result, result->set_slots[set], counts[set]);
    dm_text_add(text, _("\nEndings\n"));
    for (int i = 0; i <= DM_ENDINGS_MAX; i++) {
        int all = 0;
        for (int set = 0; set < result->study.set_count; set++) all += counts[set][i];
        if (all == 0) continue;
        dm_text_add(text, "  ");
        add_left(i < DM_ENDINGS_MAX ? dm_say(scenario, scenario->endings[i].noun.title)
                                    : _("none of these"),
                 LABEL_COLUMNS, text);
        for (int set = 0; set < result->study.set_count; set++)
            add_share(&result->study, set, counts[set][i], text);
        dm_text_char(text, '\n');
    }
}

/// What the norms of a set did: a norm that never spoke is named as such.
static void print_norms(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    const dm_norm_set *from = &result->study.sets[set];
    if ((from->norms[0] | from->norms[1]) == 0) return;
    dm_text_char(text, '\n');
    char words[CELL_MAX];
    dm_text label = dm_text_over(words, sizeof words);
    dm_text_format(&label, _("Norms of %s, in plays"), from->name);
    add_left(words, NORM_COLUMNS + 2, text);
    add_right(_("spoke"), VALUE_COLUMNS, text);
    add_right(_("complied"), VALUE_COLUMNS, text);
    add_right(_("broken"), VALUE_COLUMNS, text);
    dm_text_char(text, '\n');
    for (int i = 0; i < scenario->norms_count; i++) {
        if (((from->norms[0] | from->norms[1]) >> i & 1) == 0) continue;
        const dm_norm_plays plays = dm_study_norm(result, result->set_slots[set], i);
        label = dm_text_over(words, sizeof words);
        dm_text_format(&label, "%s  %s", dm_say(scenario, scenario->norms[i].noun.id),
                       dm_say(scenario, scenario->norms[i].noun.title));
        dm_text_add(text, "  ");
        add_left(words, NORM_COLUMNS, text);
        if (plays.spoke == 0) {
            add_right(_("never spoke"), VALUE_COLUMNS, text);
        } else {
            const int counts[] = {plays.spoke, plays.complied, plays.broken};
            for (size_t n = 0; n < sizeof counts / sizeof *counts; n++) {
                add_value(DM_METRIC_CROSSED_1,
                          (int64_t)counts[n] * DM_MICRO / result->study.seed_count, false, text);
            }
        }
        dm_text_char(text, '\n');
    }
}

// -------------------------------------------------------------------------------- differences

static void say_interval(dm_metric metric, const dm_difference *difference, dm_text *text)
{
    add_value(metric, difference->mean_micro, true, text);
    char words[CELL_MAX];
    dm_text cell = dm_text_over(words, sizeof words);
    dm_text_add(&cell, "[");
    dm_say_metric_value(metric, difference->low_micro, true, &cell);
    dm_text_add(&cell, ", ");
    dm_say_metric_value(metric, difference->high_micro, true, &cell);
    dm_text_add(&cell, "]");
    dm_text_add(text, "  ");
    add_left(words, VALUE_COLUMNS + 6, text);
}

void dm_say_ranking(const dm_difference *difference, int seeds, dm_text *text)
{
    if (difference->changed == 0) {
        dm_text_add(text, _("the same in every play"));
        return;
    }
    switch ((dm_ranking)difference->ranking) {
    case DM_RANKING_LOWER:
        dm_text_add(text, _("lower"));
        return;
    case DM_RANKING_HIGHER:
        dm_text_add(text, _("higher"));
        return;
    case DM_RANKING_UNCLEAR:
        dm_text_format(text, _("not distinguishable with N = %d"), seeds);
        return;
    case DM_RANKING_TOO_FEW:
        dm_text_format(text, _("not ranked: N = %d, and %d is the least"), seeds, DM_RANKED_FROM);
        return;
    case DM_RANKING_COUNT:
        break;
    }
}

static void print_difference(const dm_study_report *report, int first, int second, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_study *study = &result->study;
    const int slots[] = {result->set_slots[first], result->set_slots[second]};
    dm_text_format(text,
                   _("\n%s minus %s, with 95%% intervals (another story in %d of %d plays)\n"),
                   study->sets[second].name, study->sets[first].name,
                   dm_study_changed(result, slots[0], slots[1]), study->seed_count);
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        const dm_difference difference =
            dm_study_difference(result, slots[0], slots[1], (dm_metric)m);
        add_metric(study->scenario, (dm_metric)m, text);
        say_interval((dm_metric)m, &difference, text);
        dm_text_char(text, ' ');
        dm_say_ranking(&difference, study->seed_count, text);
        dm_text_char(text, '\n');
    }
}

// --------------------------------------------------------------------------------------- each

static const char *norm_id(const dm_study_report *report, int i)
{
    const dm_scenario *scenario = report->result->study.scenario;
    return dm_say(scenario, scenario->norms[report->each->norms[i].norm].noun.id);
}

static void add_difference_line(const char *label, dm_metric metric, const dm_difference *found,
                                int seeds, dm_text *text)
{
    dm_text_add(text, "    ");
    add_left(label, LABEL_COLUMNS - 2, text);
    say_interval(metric, found, text);
    dm_text_char(text, ' ');
    dm_say_ranking(found, seeds, text);
    dm_text_char(text, '\n');
}

static void print_shares(const dm_study_report *report, dm_metric metric, dm_text *text)
{
    const dm_each *each = report->each;
    const int seeds = report->result->study.seed_count;
    dm_text_add(text, "  ");
    dm_say_metric(report->result->study.scenario, metric, text);
    dm_text_char(text, '\n');
    int64_t sum = 0;
    for (int i = 0; i < each->norm_count; i++) {
        sum += each->norms[i].shares[metric].numerator;
        add_difference_line(norm_id(report, i), metric, &each->norms[i].shares[metric].difference,
                            seeds, text);
    }
    // The whole numbers, so that anybody can add them up.
    dm_text_format(text, _("    together %lld / %llu; the set minus none %lld / %llu\n"),
                   (long long)sum, (unsigned long long)each->denominator,
                   (long long)each->totals[metric], (unsigned long long)each->denominator);
}

static void print_norm(const dm_study_report *report, int i, dm_text *text)
{
    const dm_each_norm *norm = &report->each->norms[i];
    const dm_study *study = &report->result->study;
    dm_text_format(text, "  %s  %s\n", norm_id(report, i),
                   dm_say(study->scenario, study->scenario->norms[norm->norm].noun.title));
    if (norm->changed + norm->alone_changed == 0) {
        dm_text_add(text, _("    idle here: not one event differs with it or without it\n"));
        return;
    }
    add_difference_line(_("peak rung, when it is switched off"), DM_METRIC_PEAK,
                        &norm->off[DM_METRIC_PEAK], study->seed_count, text);
    add_difference_line(_("peak rung, when it is on alone"), DM_METRIC_PEAK,
                        &norm->alone[DM_METRIC_PEAK], study->seed_count, text);
    dm_text_format(
        text,
        _("    plays: it spoke in %d, was complied with in %d, broken in %d; without it, "
          "another story in %d\n"),
        norm->plays.spoke, norm->plays.complied, norm->plays.broken, norm->changed);
}

/// The pairs that do most together, or in each other's way; the earlier first among equals.
static void print_pairs(const dm_study_report *report, dm_text *text)
{
    const dm_each *each = report->each;
    bool is_shown[DM_NORMS_MAX * DM_NORMS_MAX] = {false};
    dm_text_add(text, _("\nInteractions in the peak rung: more (or less) together than each by "
                        "itself\n"));
    for (int shown = 0; shown < each->pair_count && shown < PAIRS_SHOWN; shown++) {
        int best = -1;
        int64_t most = -1;
        for (int p = 0; p < each->pair_count; p++) {
            const int64_t number = each->pairs[p].shares[DM_METRIC_PEAK].numerator;
            const int64_t size = number < 0 ? -number : number;
            if (is_shown[p] || size <= most) continue;
            most = size;
            best = p;
        }
        is_shown[best] = true;
        const dm_interaction *pair = &each->pairs[best];
        char label[CELL_MAX];
        snprintf(label, sizeof label, "%s + %s", norm_id(report, pair->first),
                 norm_id(report, pair->second));
        add_difference_line(label, DM_METRIC_PEAK, &pair->shares[DM_METRIC_PEAK].difference,
                            report->result->study.seed_count, text);
    }
}

static void print_each(const dm_study_report *report, dm_text *text)
{
    const dm_study *study = &report->result->study;
    const int count = report->each->norm_count;
    dm_text_format(text, _("\nEach norm of %s\n"), study->sets[study->each].name);
    for (int i = 0; i < count; i++) print_norm(report, i, text);
    if (report->each->is_exact) {
        dm_text_format(text, _("\nShapley values, exact over all %d subsets\n"), 1 << count);
    } else {
        dm_text_add(text, _("\nShapley values, over two drawn orders for each seed\n"));
    }
    for (int m = 0; m < DM_SHARED_COUNT; m++) print_shares(report, (dm_metric)m, text);
    if (report->each->pair_count > 0) print_pairs(report, text);
}

void dm_study_print(const dm_study_report *report, dm_text *text)
{
    const int set_count = report->result->study.set_count;
    print_head(report, text);
    print_sets(report, text);
    print_rungs(report, text);
    print_endings(report, text);
    for (int set = 0; set < set_count; set++) print_norms(report, set, text);
    for (int first = 0; first < set_count; first++) {
        for (int second = first + 1; second < set_count; second++)
            print_difference(report, first, second, text);
    }
    if (report->each != NULL) print_each(report, text);
}
