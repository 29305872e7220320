#include "study/report.h"

#include <inttypes.h>
#include <string.h>

static const char header[] =
    "row,set,minus,norm,metric,at,mean,low,high,sum,seeds,seeds_changed,ranking\n";

/// What stands in front of a line's numbers; NULL is an empty column.
typedef struct label {
    const char *row;
    const char *set;
    const char *minus;
    const char *norm;
    const char *metric;
} label;

static void add_column(const char *words, dm_text *text)
{
    if (words == NULL) words = "";
    if (strpbrk(words, ",\"\n") == NULL) {
        dm_text_add(text, words);
    } else {
        dm_text_char(text, '"');
        for (; *words != '\0'; words++) {
            if (*words == '"') dm_text_char(text, '"');
            dm_text_char(text, *words);
        }
        dm_text_char(text, '"');
    }
    dm_text_char(text, ',');
}

static void begin_line(label here, dm_text *text)
{
    add_column(here.row, text);
    add_column(here.set, text);
    add_column(here.minus, text);
    add_column(here.norm, text);
    add_column(here.metric, text);
}

static void add_count(label here, const char *at, int count, int seeds, dm_text *text)
{
    begin_line(here, text);
    add_column(at, text);
    dm_text_micro(text, (int64_t)count * DM_MICRO / seeds);
    dm_text_format(text, ",,,%d,%d,,\n", count, seeds);
}

static void add_difference(label here, const dm_difference *difference, int seeds, dm_text *text)
{
    begin_line(here, text);
    dm_text_char(text, ',');
    dm_text_micro(text, difference->mean_micro);
    dm_text_char(text, ',');
    dm_text_micro(text, difference->low_micro);
    dm_text_char(text, ',');
    dm_text_micro(text, difference->high_micro);
    dm_text_format(text, ",%" PRId64 ",%d,%d,%s\n", difference->sum, seeds, difference->changed,
                   dm_ranking_name(difference->ranking));
}

static void add_distributions(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    static const dm_metric metrics[] = {DM_METRIC_PEAK, DM_METRIC_SEEN_FIRST,
                                        DM_METRIC_SEEN_SECOND};
    for (size_t i = 0; i < sizeof metrics / sizeof *metrics; i++) {
        const label here = {.row = "seeds_at",
                            .set = result->study.sets[set].name,
                            .metric = dm_metrics[metrics[i]].name};
        int counts[DM_RUNGS];
        dm_study_rungs(result, result->set_slots[set], metrics[i], counts);
        for (int rung = 0; rung < DM_RUNGS; rung++) {
            char at[16];
            dm_text name = dm_text_over(at, sizeof at);
            dm_text_int(&name, rung);
            add_count(here, at, counts[rung], result->study.seed_count, text);
        }
    }
    int endings[DM_ENDINGS_MAX + 1];
    const label here = {.row = "seeds_at", .set = result->study.sets[set].name, .metric = "ending"};
    dm_study_endings(result, result->set_slots[set], endings);
    for (int i = 0; i < scenario->endings_count; i++) {
        add_count(here, dm_say(scenario, scenario->endings[i].noun.id), endings[i],
                  result->study.seed_count, text);
    }
    add_count(here, "", endings[DM_ENDINGS_MAX], result->study.seed_count, text);
}

/// In how many plays each norm of the set spoke, was complied with, and was broken.
static void add_norms(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    const dm_norm_set *from = &result->study.sets[set];
    for (int i = 0; i < scenario->norms_count; i++) {
        if (((from->norms[0] | from->norms[1]) >> i & 1) == 0) continue;
        const dm_norm_plays plays = dm_study_norm(result, result->set_slots[set], i);
        const label here = {
            .row = "norm", .set = from->name, .norm = dm_say(scenario, scenario->norms[i].noun.id)};
        add_count(here, "spoke", plays.spoke, result->study.seed_count, text);
        add_count(here, "complied", plays.complied, result->study.seed_count, text);
        add_count(here, "broken", plays.broken, result->study.seed_count, text);
    }
}

static void add_set(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        const dm_mean mean = dm_study_mean(result, result->set_slots[set], (dm_metric)m);
        begin_line((label){.row = "mean",
                           .set = result->study.sets[set].name,
                           .metric = dm_metrics[m].name},
                   text);
        dm_text_char(text, ',');
        dm_text_micro(text, mean.mean_micro);
        dm_text_format(text, ",,,%" PRId64 ",%d,,\n", mean.sum, result->study.seed_count);
    }
    add_distributions(report, set, text);
    add_norms(report, set, text);
}

static void add_pair(const dm_study_report *report, int first, int second, dm_text *text)
{
    const dm_study_result *result = report->result;
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        const dm_difference difference = dm_study_difference(
            result, result->set_slots[first], result->set_slots[second], (dm_metric)m);
        add_difference((label){.row = "difference",
                               .set = result->study.sets[second].name,
                               .minus = result->study.sets[first].name,
                               .metric = dm_metrics[m].name},
                       &difference, result->study.seed_count, text);
    }
}

static void add_norm(const dm_study_report *report, const dm_each_norm *norm, dm_text *text)
{
    const dm_study *study = &report->result->study;
    label here = {.set = study->sets[study->each].name,
                  .norm = dm_say(study->scenario, study->scenario->norms[norm->norm].noun.id)};
    here.row = "off";
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        here.metric = dm_metrics[m].name;
        add_difference(here, &norm->off[m], study->seed_count, text);
    }
    here.row = "alone";
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        here.metric = dm_metrics[m].name;
        add_difference(here, &norm->alone[m], study->seed_count, text);
    }
    here.row = "shapley";
    for (int m = 0; m < DM_SHARED_COUNT; m++) {
        here.metric = dm_metrics[m].name;
        add_difference(here, &norm->shares[m].difference, study->seed_count, text);
    }
}

static void add_interaction(const dm_study_report *report, const dm_interaction *pair,
                            dm_text *text)
{
    const dm_study *study = &report->result->study;
    const dm_norm *norms = study->scenario->norms;
    char both[2 * DM_STUDY_NAME_MAX];
    dm_text name = dm_text_over(both, sizeof both);
    dm_text_format(&name, "%s+%s",
                   dm_say(study->scenario, norms[report->each->norms[pair->first].norm].noun.id),
                   dm_say(study->scenario, norms[report->each->norms[pair->second].norm].noun.id));
    for (int m = 0; m < DM_SHARED_COUNT; m++) {
        add_difference((label){.row = "interaction",
                               .set = study->sets[study->each].name,
                               .norm = both,
                               .metric = dm_metrics[m].name},
                       &pair->shares[m].difference, study->seed_count, text);
    }
}

void dm_study_csv(const dm_study_report *report, dm_text *text)
{
    const dm_study *study = &report->result->study;
    dm_text_add(text, header);
    for (int set = 0; set < study->set_count; set++) add_set(report, set, text);
    for (int first = 0; first < study->set_count; first++) {
        for (int second = first + 1; second < study->set_count; second++)
            add_pair(report, first, second, text);
    }
    if (report->each == NULL) return;
    for (int i = 0; i < report->each->norm_count; i++)
        add_norm(report, &report->each->norms[i], text);
    for (int p = 0; p < report->each->pair_count; p++)
        add_interaction(report, &report->each->pairs[p], text);
}
