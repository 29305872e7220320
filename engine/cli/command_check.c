#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/load.h"
#include "rules/step.h"
#include "script/manual.h"
#include "script/mistake.h"
#include "tell/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPORT_MAX = 2048, FINDINGS_MAX = 2 * DM_CLAUSES_MAX };

const dm_flag dm_flags_check[] = {
    {"json", NULL, N_("print the findings as JSON")},
    {NULL, NULL, NULL},
};

static void print_findings(const char *path, const dm_loaded *loaded)
{
    char report[REPORT_MAX];
    for (int i = 0; i < loaded->diags.count; i++) {
        dm_diag_print(&loaded->diags.items[i], report, sizeof report);
        fputs(report, stdout);
    }
    const int count = loaded->diags.count + loaded->diags.dropped;
    if (count > 0) {
        printf(_n("%s: %d finding\n", "%s: %d findings\n", count), path, count);
        return;
    }
    const dm_scenario *scenario = loaded->scenario;
    if (scenario == NULL) return;
    printf(_("%s: no findings (%s; injects: %d, decisions: %d, norms: %d, endings: %d)\n"), path,
           dm_say(scenario, scenario->noun.title), scenario->injects_count,
           scenario->decisions_count, scenario->norms_count, scenario->endings_count);
}

static void add_string(dm_text *text, const char *key, const char *value)
{
    dm_text_format(text, ",\"%s\":", key);
    dm_text_json(text, value);
}

static void add_finding(const dm_diag *diag, dm_text *text)
{
    if (diag->code > 0) {
        dm_text_format(text, "{\"code\":\"DM%04d\"", diag->code);
    } else {
        dm_text_add(text, "{\"code\":null");
    }
    add_string(text, "file", diag->where.file);
    dm_text_format(text, ",\"line\":%d,\"column\":%d", diag->where.line, diag->where.column);
    add_string(text, "message", diag->message);
    add_string(text, "excerpt", diag->excerpt);
    add_string(text, "hint", diag->hint);
    dm_text_char(text, '}');
}

static void add_findings(const char *path, const dm_loaded *loaded, dm_status status, dm_text *text)
{
    dm_text_add(text, "{\"path\":");
    dm_text_json(text, path);
    dm_text_format(text, ",\"exit\":%d,\"findings\":[", (int)status);
    for (int i = 0; i < loaded->diags.count; i++) {
        if (i > 0) dm_text_char(text, ',');
        add_finding(&loaded->diags.items[i], text);
    }
    dm_text_format(text, "],\"dropped\":%d}", loaded->diags.dropped);
}

/// The line of a file that was read, into a diag that names it.
static void quote_line(const dm_script_file *file, dm_diag *diag)
{
    const char *at = file->bytes;
    const char *end = file->bytes + file->size;
    for (int line = 1; line < diag->where.line && at < end; at++) line += *at == '\n';
    size_t size = 0;
    while (at + size < end && at[size] != '\n' && size < sizeof diag->excerpt - 1) size++;
    memcpy(diag->excerpt, at, size);
}

static void add_review(dm_loaded *loaded, const dm_finding *finding)
{
    const dm_scenario *scenario = loaded->scenario;
    const bool is_contradiction = finding->kind == DM_FINDING_CONTRADICTION;
    const dm_mistake_row *row =
        dm_mistake_row_of(is_contradiction ? DM_MISTAKE_CONTRADICTION : DM_MISTAKE_UNREACHABLE);
    dm_diag diag = {.status = row->status, .code = row->code};
    dm_finding_say(scenario, finding, &diag);
    const int file = scenario->clauses[finding->clause].noun.file;
    if (file < loaded->package.count) quote_line(&loaded->package.files[file], &diag);
    dm_diags_add(&loaded->diags, &diag);
}

/// What is wrong with the norms as a set; a scenario that could not be read has none.
static dm_status review(dm_loaded *loaded, dm_status status)
{
    if (status != DM_OK) return status;
    dm_world *start = calloc(1, sizeof *start);
    dm_finding *findings = calloc(FINDINGS_MAX, sizeof *findings);
    if (start == NULL || findings == NULL) {
        status = DM_E_IO;
    } else {
        const dm_setup setup = dm_setup_default(loaded->scenario, 1);
        dm_begin(loaded->scenario, &setup, start, NULL);
        const int count = dm_review(loaded->scenario, start, findings, FINDINGS_MAX);
        for (int i = 0; i < count; i++) add_review(loaded, &findings[i]);
    }
    free(start);
    free(findings);
    return status;
}

/// A check that found mistakes did its work: that is exit code 1. Missing files and scripts that
/// run for ever keep their own codes.
static dm_status status_of(dm_status loaded, const dm_diags *diags)
{
    if (loaded == DM_E_SCENARIO) return DM_E_FINDINGS;
    if (loaded == DM_OK && diags->count > 0) return DM_E_FINDINGS;
    return loaded;
}

dm_status dm_command_check(const dm_arguments *arguments)
{
    const bool is_json = dm_flag_value(arguments, "json") != NULL;
    dm_text json = {0};
    dm_text_add(&json, "{\"scenarios\":[");
    dm_status worst = DM_OK;
    for (int i = 0; i < arguments->word_count; i++) {
        const char *path = arguments->words[i];
        dm_loaded loaded;
        const dm_status read = review(&loaded, dm_loaded_read(&loaded, path));
        const dm_status status = status_of(read, &loaded.diags);
        if (is_json) {
            if (i > 0) dm_text_char(&json, ',');
            add_findings(path, &loaded, status, &json);
        } else {
            print_findings(path, &loaded);
        }
        if (status > worst) worst = status;
        dm_loaded_free(&loaded);
    }
    dm_text_add(&json, "]}\n");
    if (is_json && !json.is_cut) fputs(json.bytes, stdout);
    dm_text_free(&json);
    return worst;
}

/// The message with "..." where a place fills in its own words.
static void print_message(const dm_mistake_row *row)
{
    printf("DM%04d  ", row->code);
    for (const char *at = _(row->message); *at != '\0'; at++) {
        const bool is_blank = at[0] == '$' && at[1] >= '1' && at[1] <= '9';
        if (is_blank) {
            fputs("...", stdout);
            at++;
        } else {
            putchar(*at);
        }
    }
    putchar('\n');
}

dm_status dm_command_explain(const dm_arguments *arguments)
{
    if (arguments->word_count == 0) {
        for (int i = 0; i < DM_MISTAKE_COUNT; i++) {
            print_message(dm_mistake_row_of((dm_mistake)i));
        }
        return DM_OK;
    }
    const char *word = arguments->words[0];
    const char *digits = word + strspn(word, "DMdm");
    char *end = NULL;
    const long code = strtol(digits, &end, 10);
    const bool is_number = end != digits && *end == '\0' && code > 0 && code < 10000;
    const dm_mistake_row *row = is_number ? dm_mistake_find((int)code) : NULL;
    if (row != NULL) {
        print_message(row);
        printf("\n%s\n", _(row->explanation));
        return DM_OK;
    }
    dm_diag diag = {0};
    snprintf(diag.hint, sizeof diag.hint, "%s", _("\"demarche explain\" lists all codes"));
    if (dm_fail(&diag, DM_E_USAGE, NULL, _("there is no error code \"%s\""), word))
        return dm_complain(&diag);
    return DM_OK;
}

dm_status dm_command_manual(const dm_arguments *arguments)
{
    (void)arguments; // it takes none
    dm_text manual = {0};
    dm_script_manual(&manual);
    dm_status status = DM_OK;
    if (manual.is_cut) {
        dm_diag diag = {0};
        const dm_mistake_row *row = dm_mistake_row_of(DM_MISTAKE_NO_MEMORY);
        status = dm_fail(&diag, row->status, NULL, "%s", _(row->message));
        dm_complain(&diag);
    } else {
        fputs(manual.bytes, stdout);
    }
    dm_text_free(&manual);
    return status;
}
