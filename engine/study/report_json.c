#include "study/report.h"

#include <inttypes.h>

enum { SENTENCE_MAX = 1024 };

typedef unsigned long long large;

static void add_key(dm_text *text, const char *key)
{
    dm_text_format(text, ",\"%s\":", key);
}

static void add_id(const dm_scenario *scenario, dm_noun noun, dm_text *text)
{
    dm_text_json(text, dm_say(scenario, noun.id));
}

void dm_text_micro(dm_text *text, int64_t micro)
{
    const uint64_t size = (uint64_t)(micro < 0 ? -micro : micro);
    dm_text_format(text, "%s%" PRIu64 ".%06" PRIu64, micro < 0 ? "-" : "", size / DM_MICRO,
                   size % DM_MICRO);
}

static void add_header(const dm_study_report *report, dm_text *text)
{
    const dm_study *study = &report->result->study;
    const dm_scenario *scenario = study->scenario;
    dm_text_add(text, "{\"study\":1,\"scenario\":");
    add_id(scenario, scenario->noun, text);
    add_key(text, "scenario_version");
    dm_text_json(text, dm_say(scenario, scenario->version));
    dm_text_add(text, ",\"scenario_hash\":\"");
    dm_text_hex(text, scenario->hash);
    dm_text_add(text, "\",\"engine\":");
    dm_text_json(text, report->engine_version);
    dm_text_format(text, ",\"seeds\":{\"first\":\"%llu\",\"count\":%d},\"players\":{",
                   (large)study->first_seed, study->seed_count);
    for (int state = 0; state < DM_STATES; state++) {
        if (state > 0) dm_text_char(text, ',');
        add_id(scenario, scenario->actors[state].noun, text);
        dm_text_char(text, ':');
        const int doctrine = study->doctrines[state];
        if (doctrine < 0) {
            dm_text_add(text, "null");
        } else {
            add_id(scenario, scenario->doctrines[doctrine].noun, text);
        }
    }
    dm_text_add(text, "},\"note\":\"a simulation under stated assumptions, not a forecast\"");
    dm_text_add(text, ",\"thresholds\":[");
    for (int i = 0; i < scenario->thresholds_count; i++) {
        if (i > 0) dm_text_char(text, ',');
        dm_text_format(
            text, "{\"metric\":\"%s\",\"threshold\":", dm_metrics[DM_METRIC_CROSSED_1 + i].name);
        add_id(scenario, scenario->thresholds[i].noun, text);
        dm_text_format(text, ",\"rung\":%d}", scenario->thresholds[i].rung);
    }
    dm_text_char(text, ']');
}

static void add_norms(const dm_scenario *scenario, uint64_t norms, dm_text *text)
{
    bool is_first = true;
    dm_text_char(text, '[');
    for (int i = 0; i < scenario->norms_count; i++) {
        if ((norms >> i & 1) == 0) continue;
        if (!is_first) dm_text_char(text, ',');
        add_id(scenario, scenario->norms[i].noun, text);
        is_first = false;
    }
    dm_text_char(text, ']');
}

static void add_rungs(const dm_study_report *report, int slot, dm_text *text)
{
    const dm_scenario *scenario = report->result->study.scenario;
    static const dm_metric metrics[] = {DM_METRIC_PEAK, DM_METRIC_SEEN_FIRST,
                                        DM_METRIC_SEEN_SECOND};
    dm_text_add(text, ",\"peak_rungs\":{");
    for (int i = 0; i <= DM_STATES; i++) {
        int counts[DM_RUNGS];
        dm_study_rungs(report->result, slot, metrics[i], counts);
        if (i == 0) {
            dm_text_add(text, "\"truth\":[");
        } else {
            dm_text_char(text, ',');
            add_id(scenario, scenario->actors[i - 1].noun, text);
            dm_text_add(text, ":[");
        }
        for (int rung = 0; rung < DM_RUNGS; rung++)
            dm_text_format(text, rung > 0 ? ",%d" : "%d", counts[rung]);
        dm_text_char(text, ']');
    }
    dm_text_char(text, '}');
}

static void add_endings(const dm_study_report *report, int slot, dm_text *text)
{
    const dm_scenario *scenario = report->result->study.scenario;
    int counts[DM_ENDINGS_MAX + 1];
    dm_study_endings(report->result, slot, counts);
    dm_text_add(text, ",\"endings\":{");
    for (int i = 0; i < scenario->endings_count; i++) {
        if (i > 0) dm_text_char(text, ',');
        add_id(scenario, scenario->endings[i].noun, text);
        dm_text_format(text, ":%d", counts[i]);
    }
    dm_text_format(text, "},\"without_ending\":%d", counts[DM_ENDINGS_MAX]);
}

static void add_sentence(const dm_study_report *report, int clause, dm_text *text)
{
    const dm_scenario *scenario = report->result->study.scenario;
    char buffer[SENTENCE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    if (report->say_clause != NULL) {
        report->say_clause(report->self, clause, &words);
    } else {
        dm_text_add(&words, dm_say(scenario, scenario->clauses[clause].sentence));
    }
    dm_text_json(text, buffer);
}

/// The clauses of a norm that spoke in some play of the set.
static void add_clauses(const dm_study_report *report, int set, int norm, dm_text *text)
{
    const dm_scenario *scenario = report->result->study.scenario;
    const dm_tally_of_set *tally = &report->result->tallies[set];
    const dm_span clauses = scenario->norms[norm].clauses;
    const char *comma = "";
    dm_text_add(text, ",\"clauses\":[");
    for (int i = clauses.first; i < clauses.first + clauses.count; i++) {
        const int *plays = tally->plays[i];
        if (plays[DM_SAID_ANY] == 0) continue;
        dm_text_format(text, "%s{\"clause\":", comma);
        add_id(scenario, scenario->clauses[i].noun, text);
        dm_text_format(text, ",\"spoke\":%d,\"kept\":%d,\"heeded\":%d,\"broken\":%d,\"sentence\":",
                       plays[DM_SAID_ANY], plays[DM_SAID_KEPT], plays[DM_SAID_HEEDED],
                       plays[DM_SAID_BROKEN]);
        add_sentence(report, i, text);
        dm_text_char(text, '}');
        comma = ",";
    }
    dm_text_char(text, ']');
}

/// What each norm of the set did, in plays; "is_silent" when it never spoke.
static void add_spoken(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    const dm_norm_set *from = &result->study.sets[set];
    const char *comma = "";
    dm_text_add(text, ",\"spoken\":[");
    for (int i = 0; i < scenario->norms_count; i++) {
        if (((from->norms[0] | from->norms[1]) >> i & 1) == 0) continue;
        const dm_norm_plays plays = dm_study_norm(result, result->set_slots[set], i);
        dm_text_format(text, "%s{\"norm\":", comma);
        add_id(scenario, scenario->norms[i].noun, text);
        dm_text_format(text, ",\"is_silent\":%s,\"spoke\":%d,\"complied\":%d,\"broken\":%d",
                       plays.spoke == 0 ? "true" : "false", plays.spoke, plays.complied,
                       plays.broken);
        add_clauses(report, set, i, text);
        dm_text_char(text, '}');
        comma = ",";
    }
    dm_text_char(text, ']');
}

static void add_set(const dm_study_report *report, int set, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_scenario *scenario = result->study.scenario;
    const int slot = result->set_slots[set];
    dm_text_add(text, set > 0 ? ",{\"set\":" : "{\"set\":");
    dm_text_json(text, result->study.sets[set].name);
    dm_text_add(text, ",\"norms\":{");
    for (int state = 0; state < DM_STATES; state++) {
        if (state > 0) dm_text_char(text, ',');
        add_id(scenario, scenario->actors[state].noun, text);
        dm_text_char(text, ':');
        add_norms(scenario, result->study.sets[set].norms[state], text);
    }
    dm_text_add(text, "},\"metrics\":{");
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        const dm_mean mean = dm_study_mean(result, slot, (dm_metric)m);
        dm_text_format(text, "%s\"%s\":{\"mean\":", m > 0 ? "," : "", dm_metrics[m].name);
        dm_text_micro(text, mean.mean_micro);
        dm_text_format(text,
                       ",\"sum\":%" PRId64 ",\"p10\":%" PRId64 ",\"p50\":%" PRId64
                       ",\"p90\":%" PRId64 "}",
                       mean.sum, mean.low, mean.middle, mean.high);
    }
    dm_text_char(text, '}');
    add_rungs(report, slot, text);
    dm_text_format(text, ",\"agreed_deescalation\":%d", dm_study_agreed(result, slot));
    add_endings(report, slot, text);
    add_spoken(report, set, text);
    dm_text_char(text, '}');
}

static void add_limits(const dm_difference *difference, dm_text *text)
{
    dm_text_add(text, "\"mean\":");
    dm_text_micro(text, difference->mean_micro);
    add_key(text, "low");
    dm_text_micro(text, difference->low_micro);
    add_key(text, "high");
    dm_text_micro(text, difference->high_micro);
}

static void add_difference(const char *name, const dm_difference *difference, dm_text *text)
{
    dm_text_format(text, "\"%s\":{", name);
    add_limits(difference, text);
    dm_text_format(text, ",\"sum\":%" PRId64 ",\"seeds_changed\":%d,\"ranking\":\"%s\"}",
                   difference->sum, difference->changed, dm_ranking_name(difference->ranking));
}

static void add_pairs(const dm_study_report *report, dm_text *text)
{
    const dm_study_result *result = report->result;
    const dm_study *study = &result->study;
    const char *comma = "";
    dm_text_add(text, ",\"differences\":[");
    for (int first = 0; first < study->set_count; first++) {
        for (int second = first + 1; second < study->set_count; second++) {
            dm_text_format(text, "%s{\"set\":", comma);
            dm_text_json(text, study->sets[second].name);
            add_key(text, "minus");
            dm_text_json(text, study->sets[first].name);
            dm_text_format(
                text, ",\"stories_changed\":%d",
                dm_study_changed(result, result->set_slots[first], result->set_slots[second]));
            for (int m = 0; m < DM_METRIC_COUNT; m++) {
                const dm_difference difference = dm_study_difference(
                    result, result->set_slots[first], result->set_slots[second], (dm_metric)m);
                dm_text_add(text, m == 0 ? ",\"metrics\":{" : ",");
                add_difference(dm_metrics[m].name, &difference, text);
            }
            dm_text_add(text, "}}");
            comma = ",";
        }
    }
    dm_text_char(text, ']');
}

static void add_shares(const dm_share *shares, const char *key, dm_text *text)
{
    dm_text_format(text, ",\"%s\":{", key);
    for (int m = 0; m < DM_SHARED_COUNT; m++) {
        dm_text_format(text, "%s\"%s\":{\"numerator\":\"%" PRId64 "\",", m > 0 ? "," : "",
                       dm_metrics[m].name, shares[m].numerator);
        add_limits(&shares[m].difference, text);
        dm_text_format(text, ",\"ranking\":\"%s\"}", dm_ranking_name(shares[m].difference.ranking));
    }
    dm_text_char(text, '}');
}

static void add_norm(const dm_study_report *report, const dm_each_norm *norm, dm_text *text)
{
    const dm_scenario *scenario = report->result->study.scenario;
    dm_text_add(text, "{\"norm\":");
    add_id(scenario, scenario->norms[norm->norm].noun, text);
    dm_text_format(text,
                   ",\"is_idle\":%s,\"stories_changed_off\":%d,\"stories_changed_alone\":%d"
                   ",\"seeds_spoke\":%d,\"seeds_complied\":%d,\"seeds_broken\":%d",
                   norm->changed + norm->alone_changed == 0 ? "true" : "false", norm->changed,
                   norm->alone_changed, norm->plays.spoke, norm->plays.complied,
                   norm->plays.broken);
    add_shares(norm->shares, "shapley", text);
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        dm_text_add(text, m == 0 ? ",\"off\":{" : ",");
        add_difference(dm_metrics[m].name, &norm->off[m], text);
    }
    for (int m = 0; m < DM_METRIC_COUNT; m++) {
        dm_text_add(text, m == 0 ? "},\"alone\":{" : ",");
        add_difference(dm_metrics[m].name, &norm->alone[m], text);
    }
    dm_text_add(text, "}}");
}

static void add_each(const dm_study_report *report, dm_text *text)
{
    const dm_each *each = report->each;
    const dm_study *study = &report->result->study;
    dm_text_add(text, ",\"each\":{\"set\":");
    dm_text_json(text, study->sets[study->each].name);
    dm_text_format(
        text,
        ",\"method\":\"%s\",\"denominator\":\"%llu\",\"interaction_denominator\":\"%llu\""
        ",\"totals\":{",
        each->is_exact ? "all subsets" : "two orders for each seed", (large)each->denominator,
        (large)each->pair_denominator);
    for (int m = 0; m < DM_SHARED_COUNT; m++) {
        dm_text_format(text, "%s\"%s\":\"%" PRId64 "\"", m > 0 ? "," : "", dm_metrics[m].name,
                       each->totals[m]);
    }
    dm_text_add(text, "},\"norms\":[");
    for (int i = 0; i < each->norm_count; i++) {
        if (i > 0) dm_text_char(text, ',');
        add_norm(report, &each->norms[i], text);
    }
    dm_text_add(text, "],\"interactions\":[");
    for (int p = 0; p < each->pair_count; p++) {
        const dm_interaction *pair = &each->pairs[p];
        const int ids[] = {each->norms[pair->first].norm, each->norms[pair->second].norm};
        dm_text_add(text, p > 0 ? ",{\"norms\":[" : "{\"norms\":[");
        add_id(study->scenario, study->scenario->norms[ids[0]].noun, text);
        dm_text_char(text, ',');
        add_id(study->scenario, study->scenario->norms[ids[1]].noun, text);
        dm_text_char(text, ']');
        add_shares(pair->shares, "interaction", text);
        dm_text_char(text, '}');
    }
    dm_text_add(text, "]}");
}

void dm_study_json(const dm_study_report *report, dm_text *text)
{
    add_header(report, text);
    dm_text_add(text, ",\"sets\":[");
    for (int set = 0; set < report->result->study.set_count; set++) add_set(report, set, text);
    dm_text_char(text, ']');
    add_pairs(report, text);
    if (report->each != NULL) add_each(report, text);
    dm_text_char(text, '}');
}
