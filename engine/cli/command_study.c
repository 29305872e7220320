#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "cli/study.h"
#include "tell/sentence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SEEDS_DEFAULT = 1000 };

const dm_flag dm_flags_study[] = {
    {"norms", "SET", N_("the norms that others are compared with (default none)")},
    {"vs", "SET", N_("norms to compare; may be given again (default: the scenario's)")},
    {"each", NULL, N_("what each norm of the last set changes")},
    {"seeds", "N", N_("how many plays of each set (default 1000)")},
    {"seed", "N", N_("the first seed; the others follow it (default 1)")},
    {"players", "WHO", N_("who plays (default: the scenario's own)")},
    {"jobs", "N", N_("how many threads (default: one for each processor)")},
    {"out", "DIR", N_("write the tables and the picture there")},
    {"json", NULL, N_("print the result as JSON")},
    {"quiet", NULL, N_("print nothing but the result")},
    {NULL, NULL, NULL},
};

/// Reads a whole number from 1 to `max`. The option may be missing.
static dm_status read_count(const dm_arguments *arguments, const char *name, int max, int *count,
                            dm_diag *diag)
{
    const char *words = dm_flag_value(arguments, name);
    if (words == NULL) return DM_OK;
    int64_t number = 0;
    bool is_good = words[0] != '\0';
    for (const char *at = words; *at != '\0' && is_good; at++) {
        number = number * 10 + (*at - '0');
        is_good = *at >= '0' && *at <= '9' && number <= max;
    }
    if (!is_good || number < 1) {
        return dm_fail(diag, DM_E_USAGE, NULL,
                       _("--%s takes a whole number from 1 to %d, not \"%s\""), name, max, words);
    }
    *count = (int)number;
    return DM_OK;
}

static dm_status add_set(const dm_scenario *scenario, const char *words, dm_study *study,
                         dm_diag *diag)
{
    if (study->set_count == DM_STUDY_SETS_MAX) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("a study compares at most %d sets of norms"),
                       DM_STUDY_SETS_MAX);
    }
    dm_setup setup = {0};
    DM_TRY(dm_setup_read_norms(scenario, words, &setup, diag));
    dm_norm_set *set = &study->sets[study->set_count++];
    snprintf(set->name, sizeof set->name, "%s", words);
    for (int state = 0; state < DM_STATES; state++) set->norms[state] = setup.norms[state];
    return DM_OK;
}

static void add_default_set(const dm_scenario *scenario, dm_study *study)
{
    const dm_setup setup = dm_setup_default(scenario, 0);
    dm_norm_set *set = &study->sets[study->set_count++];
    const char *name = "default"; // also in records, so in no language
    if (scenario->default_preset >= 0)
        name = dm_say(scenario, scenario->presets[scenario->default_preset].noun.id);
    snprintf(set->name, sizeof set->name, "%s", name);
    for (int state = 0; state < DM_STATES; state++) set->norms[state] = setup.norms[state];
}

static bool is_empty(const dm_norm_set *set)
{
    return (set->norms[0] | set->norms[1]) == 0;
}

/// The sets in the order in which they were typed. One alone is compared with no norms at all.
static dm_status read_sets(const dm_arguments *arguments, const dm_scenario *scenario,
                           dm_study *study, dm_diag *diag)
{
    const char *others[DM_GIVEN_MAX];
    const int other_count = dm_flag_values(arguments, "vs", others, DM_GIVEN_MAX);
    const char *base = dm_flag_value(arguments, "norms");
    if (base == NULL || other_count == 0) DM_TRY(add_set(scenario, "none", study, diag));
    if (base != NULL) DM_TRY(add_set(scenario, base, study, diag));
    for (int i = 0; i < other_count; i++) DM_TRY(add_set(scenario, others[i], study, diag));

    const bool is_only_none =
        study->set_count == 2 && other_count == 0 && is_empty(&study->sets[1]);
    if (is_only_none) study->set_count = 1;
    if (study->set_count == 1) add_default_set(scenario, study);
    return DM_OK;
}

static dm_status read_each(const dm_arguments *arguments, dm_study *study, dm_diag *diag)
{
    study->each = -1;
    if (dm_flag_value(arguments, "each") == NULL) return DM_OK;
    study->each = study->set_count - 1;
    const dm_norm_set *set = &study->sets[study->each];
    if (!is_empty(set)) return DM_OK;
    return dm_fail(diag, DM_E_USAGE, NULL,
                   _("--each looks at the last set, and \"%s\" has no norms"), set->name);
}

static int processors(void)
{
    const long count = sysconf(_SC_NPROCESSORS_ONLN);
    if (count < 1) return 1;
    return count < DM_STUDY_JOBS_MAX ? (int)count : DM_STUDY_JOBS_MAX;
}

static dm_status read_study(const dm_arguments *arguments, const dm_scenario *scenario,
                            dm_study *study, dm_diag *diag)
{
    *study = (dm_study){.scenario = scenario,
                        .first_seed = 1,
                        .seed_count = SEEDS_DEFAULT,
                        .job_count = processors()};
    DM_TRY(read_sets(arguments, scenario, study, diag));
    DM_TRY(read_each(arguments, study, diag));
    DM_TRY(read_count(arguments, "seeds", DM_STUDY_SEEDS_MAX, &study->seed_count, diag));
    DM_TRY(read_count(arguments, "jobs", DM_STUDY_JOBS_MAX, &study->job_count, diag));
    const char *words = dm_flag_value(arguments, "seed");
    if (words != NULL) DM_TRY(dm_setup_read_seed(words, &study->first_seed, diag));
    if (study->first_seed > UINT64_MAX - (uint64_t)study->seed_count + 1) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("there are no %d seeds from %s on"),
                       study->seed_count, words);
    }
    for (int state = 0; state < DM_STATES; state++)
        study->doctrines[state] = (int16_t)dm_player_default(scenario, state);
    words = dm_flag_value(arguments, "players");
    if (words != NULL) DM_TRY(dm_setup_read_players(scenario, words, study->doctrines, diag));
    for (int state = 0; state < DM_STATES; state++) {
        if (study->doctrines[state] >= 0) continue;
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("name a doctrine, or leave the state out for the scenario's own"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("a study has no people: nobody could play %s"),
                       dm_say(scenario, scenario->actors[state].noun.id));
    }
    return DM_OK;
}

static bool go_on(void *self, int64_t done, int64_t total)
{
    dm_progress_show(self, done, total);
    return !dm_interrupt_came();
}

static void print_report(const dm_study_report *report, bool is_json)
{
    dm_text text = {0};
    if (is_json) {
        dm_study_json(report, &text);
        dm_text_char(&text, '\n');
    } else {
        dm_study_print(report, &text);
    }
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
}

/// What a study is told to, and where.
typedef struct desk {
    const dm_arguments *arguments;
    dm_output output;
    bool has_output;
} desk;

static dm_status tell(desk *here, const dm_study_report *report, dm_diag *diag)
{
    if (here->has_output) {
        DM_TRY(dm_study_write(report, &here->output, diag));
        if (dm_flag_value(here->arguments, "quiet") == NULL) {
            fprintf(stderr, _("wrote study.json, study.csv, study.svg, .png and .pdf into %s\n"),
                    here->output.folder);
        }
    }
    print_report(report, dm_flag_value(here->arguments, "json") != NULL);
    return DM_OK;
}

/// A clause's sentence, with the values that its norm has at STARTEX.
typedef struct speaker {
    const dm_scenario *scenario;
    dm_world *start;
} speaker;

static void say_clause(void *self, int clause, dm_text *text)
{
    const speaker *here = self;
    dm_say_clause(here->scenario, here->start, clause, text);
}

static dm_status report_with(desk *here, const dm_study_result *result, speaker *voice,
                             dm_diag *diag)
{
    dm_each each = {0};
    dm_study_report report = {
        .result = result, .engine_version = DM_VERSION, .say_clause = say_clause, .self = voice};
    if (result->study.each >= 0) {
        DM_TRY(dm_each_of(result, &each, diag));
        report.each = &each;
    }
    const dm_status status = tell(here, &report, diag);
    dm_each_free(&each);
    return status;
}

static dm_status report_on(desk *here, const dm_study_result *result, dm_diag *diag)
{
    speaker voice = {.scenario = result->study.scenario, .start = calloc(1, sizeof *voice.start)};
    if (voice.start == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    const dm_setup setup = dm_setup_default(voice.scenario, result->study.first_seed);
    dm_begin(voice.scenario, &setup, voice.start, NULL);
    const dm_status status = report_with(here, result, &voice, diag);
    free(voice.start);
    return status;
}

static dm_status play_and_tell(desk *here, const dm_loaded *loaded, dm_study *study, dm_diag *diag)
{
    dm_progress progress = {.what = _("study"),
                            .is_quiet = dm_flag_value(here->arguments, "quiet") != NULL};
    study->progress = go_on;
    study->self = &progress;
    dm_interrupt_catch();
    dm_study_result result = {0};
    dm_status status = dm_study_play(here->arguments->words[0], loaded, study, &result, diag);
    dm_progress_end(&progress);
    if (status == DM_OK) status = report_on(here, &result, diag);
    dm_study_free(&result);
    return status;
}

static dm_status run_study(const dm_arguments *arguments, const dm_loaded *loaded, dm_diag *diag)
{
    dm_study study;
    DM_TRY(read_study(arguments, loaded->scenario, &study, diag));
    desk here = {.arguments = arguments};
    const char *folder = dm_flag_value(arguments, "out");
    if (folder != NULL) { // before an hour's work, not after it
        DM_TRY(dm_output_begin(&here.output, folder, diag));
        here.has_output = true;
    }
    const dm_status status = play_and_tell(&here, loaded, &study, diag);
    if (status != DM_OK && here.has_output) dm_output_abandon(&here.output);
    return status;
}

dm_status dm_command_study(const dm_arguments *arguments)
{
    dm_loaded loaded;
    dm_status status = dm_loaded_read(&loaded, arguments->words[0]);
    if (status != DM_OK) {
        dm_loaded_complain(&loaded);
        dm_loaded_free(&loaded);
        return status;
    }
    dm_diag diag = {0};
    status = run_study(arguments, &loaded, &diag);
    if (status != DM_OK) dm_complain(&diag);
    dm_loaded_free(&loaded);
    return status;
}
