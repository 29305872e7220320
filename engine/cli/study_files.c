#include "base/i18n.h"
#include "cli/study.h"
#include "paint/paint.h"
#include "view/study_page.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    WORDS_MAX = 160,
    CHARTS_MAX = 3,
    ROWS_MAX = DM_STUDY_SETS_MAX * (DM_SHARED_COUNT - 1) + DM_NORMS_MAX + 1,
};

/// Everything that a sheet points to.
typedef struct dm_drawing {
    const dm_study_report *report;
    dm_study_sheet sheet;
    dm_dot_plot plots[DM_STUDY_SETS_MAX];
    char plot_words[DM_STUDY_SETS_MAX][WORDS_MAX];
    dm_interval_chart charts[CHARTS_MAX];
    dm_interval_row rows[CHARTS_MAX][ROWS_MAX];
    char labels[CHARTS_MAX][ROWS_MAX][WORDS_MAX];
    char words[CHARTS_MAX][ROWS_MAX][WORDS_MAX];
    char title[WORDS_MAX];
    char subtitle[2 * WORDS_MAX];
    char foot[WORDS_MAX];
    char summary[2 * WORDS_MAX];
} dm_drawing;

static void fill_head(dm_drawing *drawing)
{
    const dm_study *study = &drawing->report->result->study;
    const dm_scenario *scenario = study->scenario;
    snprintf(drawing->title, sizeof drawing->title, _("%s: what norms change"),
             dm_say(scenario, scenario->noun.title));
    dm_text text = dm_text_over(drawing->subtitle, sizeof drawing->subtitle);
    dm_text_format(&text, _("N = %d plays of each set, the same seeds %" PRIu64 " to %" PRIu64),
                   study->seed_count, study->first_seed,
                   study->first_seed + (uint64_t)study->seed_count - 1);
    for (int state = 0; state < DM_STATES; state++) {
        const int doctrine = study->doctrines[state];
        if (doctrine < 0) continue;
        dm_text_format(&text, "; %s: %s", dm_say(scenario, scenario->actors[state].noun.title),
                       dm_say(scenario, scenario->doctrines[doctrine].noun.title));
    }
    snprintf(drawing->foot, sizeof drawing->foot, "Demarche %s, %s %s, %08" PRIx32,
             drawing->report->engine_version, dm_say(scenario, scenario->noun.id),
             dm_say(scenario, scenario->version), (uint32_t)(scenario->hash >> 32));
}

static void fill_plots(dm_drawing *drawing)
{
    const dm_study_result *result = drawing->report->result;
    dm_text summary = dm_text_over(drawing->summary, sizeof drawing->summary);
    for (int set = 0; set < result->study.set_count; set++) {
        const int slot = result->set_slots[set];
        dm_dot_plot *plot = &drawing->plots[set];
        int counts[DM_RUNGS];
        dm_study_rungs(result, slot, DM_METRIC_PEAK, counts);
        dm_share_out(counts, DM_RUNGS, DM_DOTS, plot->dots);
        dm_text words = dm_text_over(drawing->plot_words[set], WORDS_MAX);
        dm_text_add(&words, _("mean "));
        dm_say_metric_value(DM_METRIC_PEAK, dm_study_mean(result, slot, DM_METRIC_PEAK).mean_micro,
                            false, &words);
        dm_text_add(&words, _("; beyond II "));
        dm_say_metric_value(DM_METRIC_CROSSED_2,
                            dm_study_mean(result, slot, DM_METRIC_CROSSED_2).mean_micro, false,
                            &words);
        plot->name = result->study.sets[set].name;
        plot->words = drawing->plot_words[set];
        dm_text_format(&summary, _("%s: peak rung %s. "), plot->name, plot->words);
    }
    drawing->sheet.plots = drawing->plots;
    drawing->sheet.plot_count = result->study.set_count;
}

/// Adds a row to the chart. The label is written by the caller, into what this returns.
static dm_text add_row(dm_drawing *drawing, int chart, dm_metric metric,
                       const dm_difference *difference)
{
    const int row = drawing->charts[chart].row_count++;
    dm_text words = dm_text_over(drawing->words[chart][row], WORDS_MAX);
    dm_say_metric_value(metric, difference->mean_micro, true, &words);
    dm_text_add(&words, "  [");
    dm_say_metric_value(metric, difference->low_micro, true, &words);
    dm_text_add(&words, ", ");
    dm_say_metric_value(metric, difference->high_micro, true, &words);
    dm_text_add(&words, "]  ");
    dm_say_ranking(difference, drawing->report->result->study.seed_count, &words);
    drawing->rows[chart][row] = (dm_interval_row){
        .label = drawing->labels[chart][row],
        .words = drawing->words[chart][row],
        .low = difference->low_micro,
        .mean = difference->mean_micro,
        .high = difference->high_micro,
        .is_clear =
            difference->ranking == DM_RANKING_LOWER || difference->ranking == DM_RANKING_HIGHER,
    };
    return dm_text_over(drawing->labels[chart][row], WORDS_MAX);
}

static int begin_chart(dm_drawing *drawing, const char *title, const char *unit, int64_t unit_micro)
{
    const int chart = drawing->sheet.chart_count++;
    drawing->charts[chart] = (dm_interval_chart){
        .title = title, .unit = unit, .unit_micro = unit_micro, .rows = drawing->rows[chart]};
    return chart;
}

static dm_difference against_first(const dm_study_result *result, int set, dm_metric metric)
{
    return dm_study_difference(result, result->set_slots[0], result->set_slots[set], metric);
}

/// "Crossed threshold II (rung 9)", or shorter when the set must be named too.
static void say_threshold(const dm_study *study, int set, dm_metric metric, dm_text *label)
{
    static const char *const numerals[] = {"I", "II", "III", "IV"};
    if (study->set_count > 2) {
        dm_text_format(label, "%s: %s", numerals[dm_metric_threshold(metric)],
                       study->sets[set].name);
    } else {
        dm_say_metric(study->scenario, metric, label);
    }
}

static void fill_differences(dm_drawing *drawing)
{
    const dm_study_result *result = drawing->report->result;
    const dm_study *study = &result->study;
    int chart = begin_chart(drawing,
                            _("Difference from the first set in the peak rung, with 95% intervals"),
                            _("rungs"), DM_MICRO);
    for (int set = 1; set < study->set_count; set++) {
        const dm_difference difference = against_first(result, set, DM_METRIC_PEAK);
        dm_text label = add_row(drawing, chart, DM_METRIC_PEAK, &difference);
        dm_text_format(&label, _("%s minus %s"), study->sets[set].name, study->sets[0].name);
    }
    chart = begin_chart(drawing,
                        _("Difference from the first set in the chance of crossing each threshold, "
                          "with 95% intervals"),
                        _("percentage points"), DM_MICRO / 100);
    for (int m = DM_METRIC_CROSSED_1; m <= DM_METRIC_CROSSED_4; m++) {
        for (int set = 1; set < study->set_count; set++) {
            const dm_difference difference = against_first(result, set, (dm_metric)m);
            dm_text label = add_row(drawing, chart, (dm_metric)m, &difference);
            say_threshold(study, set, (dm_metric)m, &label);
        }
    }
}

static void fill_shares(dm_drawing *drawing)
{
    const dm_each *each = drawing->report->each;
    const dm_scenario *scenario = drawing->report->result->study.scenario;
    const int chart = begin_chart(
        drawing,
        each->is_exact ? _("Shapley value of each norm for the peak rung (exact, all subsets)")
                       : _("Shapley value of each norm for the peak rung (drawn orders)"),
        _("rungs"), DM_MICRO);
    for (int i = 0; i < each->norm_count; i++) {
        dm_text label = add_row(drawing, chart, DM_METRIC_PEAK,
                                &each->norms[i].shares[DM_METRIC_PEAK].difference);
        const dm_norm *norm = &scenario->norms[each->norms[i].norm];
        dm_text_format(&label, "%s  %s", dm_say(scenario, norm->noun.id),
                       dm_say(scenario, norm->noun.title));
    }
}

static void fill(dm_drawing *drawing)
{
    fill_head(drawing);
    fill_plots(drawing);
    if (drawing->report->result->study.set_count > 1) fill_differences(drawing);
    if (drawing->report->each != NULL) fill_shares(drawing);
    drawing->sheet.scenario = drawing->report->result->study.scenario;
    drawing->sheet.title = drawing->title;
    drawing->sheet.subtitle = drawing->subtitle;
    drawing->sheet.foot = drawing->foot;
    drawing->sheet.summary = drawing->summary;
    drawing->sheet.charts = drawing->charts;
}

static dm_status add_pictures(dm_output *output, const dm_drawing *drawing, dm_diag *diag)
{
    static const struct {
        const char *name;
        dm_status (*paint)(dm_painter *painter, const dm_page *page, dm_theme theme,
                           const char *path, dm_diag *diag);
    } pictures[] = {
        {"study.svg", dm_paint_svg}, {"study.png", dm_paint_png}, {"study.pdf", dm_paint_pdf}};
    dm_painter *painter = NULL;
    dm_page page = {0};
    DM_TRY(dm_painter_open(&painter, diag));
    dm_study_layout(&drawing->sheet, &page);
    dm_status status = DM_OK;
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures && status == DM_OK; i++) {
        char path[DM_OUTPUT_PATH_MAX + 64];
        dm_output_place(output, pictures[i].name, path);
        status = pictures[i].paint(painter, &page, DM_THEME_LIGHT, path, diag);
    }
    dm_page_free(&page);
    dm_painter_close(painter);
    return status;
}

static dm_status write_all(const dm_study_report *report, dm_output *output, dm_diag *diag)
{
    dm_text text = {0};
    dm_study_json(report, &text);
    dm_text_char(&text, '\n');
    DM_TRY(dm_output_add_text(output, "study.json", &text, diag));
    dm_study_csv(report, &text);
    DM_TRY(dm_output_add_text(output, "study.csv", &text, diag));

    dm_drawing *drawing = calloc(1, sizeof *drawing);
    if (drawing == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    drawing->report = report;
    fill(drawing);
    const dm_status status = add_pictures(output, drawing, diag);
    free(drawing);
    DM_TRY(status);
    return dm_output_commit(output, diag);
}

dm_status dm_study_write(const dm_study_report *report, dm_output *output, dm_diag *diag)
{
    // An interruption waits until the files are whole.
    sigset_t interrupts;
    sigset_t before;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigaddset(&interrupts, SIGTERM);
    sigaddset(&interrupts, SIGHUP);
    sigprocmask(SIG_BLOCK, &interrupts, &before);
    const dm_status status = write_all(report, output, diag);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return status;
}
