#include "screens/catalogue.h"

#include "base/text.h"
#include "model/scenario.h"
#include "script/load.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_BYTES = 900 };

static const char session_ending[] = ".demarche";

static void take_words(char *words, size_t size, const dm_scenario *scenario, dm_words what)
{
    dm_text text = dm_text_over(words, size);
    dm_text_add(&text, dm_say(scenario, what));
}

static void fill_card(dm_scenario_card *card, const dm_scenario *scenario)
{
    take_words(card->title, sizeof card->title, scenario, scenario->noun.title);
    take_words(card->version, sizeof card->version, scenario, scenario->version);
    take_words(card->summary, sizeof card->summary, scenario, scenario->summary);
    for (int i = 0; i < 2; i++)
        take_words(card->states[i], sizeof card->states[i], scenario,
                   scenario->actors[i].noun.title);
    for (int i = 0; i < scenario->objectives_count && i < DM_OBJECTIVES_SHOWN; i++)
        take_words(card->objectives[card->objective_count++], sizeof card->objectives[0], scenario,
                   scenario->objectives[i].text);
    card->minutes_min = scenario->minutes_min;
    card->minutes_max = scenario->minutes_max;
    card->year = scenario->year;
    card->norms = scenario->norms_count;
    card->adviser_count = scenario->adviser_count;
}

static void note_scenario(dm_catalogue *catalogue, const char *folder, const char *name)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/%s/scenario.lua", folder, name);
    struct stat found;
    if (stat(path, &found) != 0 || catalogue->scenario_count == DM_CARDS_MAX) return;
    dm_scenario_card *card = &catalogue->scenarios[catalogue->scenario_count++];
    *card = (dm_scenario_card){0};
    snprintf(card->folder, sizeof card->folder, "%s/%s", folder, name);
    snprintf(card->title, sizeof card->title, "%s", name);
}

static void read_scenario(dm_scenario_card *card, const char *library)
{
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    dm_diags diags = {.items = &card->first, .capacity = 1};
    if (dm_scenario_load(card->folder, library, &scenario, &script, &diags) == DM_OK)
        fill_card(card, scenario);
    else
        card->mistakes = diags.count + diags.dropped > 0 ? diags.count + diags.dropped : 1;
    card->is_read = true;
    dm_script_free(script);
    dm_scenario_free(scenario);
}

/// The shortest first: that is where people begin. What cannot be played comes last.
static int by_length(const void *left, const void *right)
{
    const dm_scenario_card *a = left;
    const dm_scenario_card *b = right;
    if ((a->mistakes > 0) != (b->mistakes > 0)) return a->mistakes > 0 ? 1 : -1;
    if (a->minutes_min != b->minutes_min) return a->minutes_min - b->minutes_min;
    return strcmp(a->title, b->title);
}

static int by_age(const void *left, const void *right)
{
    const dm_session_card *a = left;
    const dm_session_card *b = right;
    if (a->saved_s != b->saved_s) return a->saved_s < b->saved_s ? 1 : -1;
    return strcmp(b->name, a->name);
}

static void note_scenarios(dm_catalogue *catalogue, const char *folder)
{
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;)
        if (entry->d_name[0] != '.' && strcmp(entry->d_name, "library") != 0)
            note_scenario(catalogue, folder, entry->d_name);
    closedir(open_folder);
}

bool dm_catalogue_step(dm_catalogue *catalogue)
{
    if (catalogue->read_count == catalogue->scenario_count) return false;
    read_scenario(&catalogue->scenarios[catalogue->read_count++], catalogue->library);
    if (catalogue->read_count == catalogue->scenario_count)
        qsort(catalogue->scenarios, (size_t)catalogue->scenario_count,
              sizeof catalogue->scenarios[0], by_length);
    return true;
}

void dm_catalogue_refresh(dm_catalogue *catalogue, const char *sessions)
{
    catalogue->session_count = 0;
    DIR *open_folder = opendir(sessions);
    if (open_folder == NULL) return;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        const size_t size = strlen(entry->d_name);
        const size_t ending = sizeof session_ending - 1;
        if (size <= ending || strcmp(entry->d_name + size - ending, session_ending) != 0) continue;
        if (catalogue->session_count == DM_CARDS_MAX) break;
        dm_session_card *card = &catalogue->sessions[catalogue->session_count];
        *card = (dm_session_card){0};
        snprintf(card->path, sizeof card->path, "%s/%s", sessions, entry->d_name);
        snprintf(card->name, sizeof card->name, "%.*s", (int)(size - ending), entry->d_name);
        struct stat found;
        if (stat(card->path, &found) != 0) continue;
        card->saved_s = (int64_t)found.st_mtime;
        catalogue->session_count++;
    }
    closedir(open_folder);
    qsort(catalogue->sessions, (size_t)catalogue->session_count, sizeof catalogue->sessions[0],
          by_age);
}

dm_catalogue *dm_catalogue_open(const char *scenarios, const char *library, const char *sessions)
{
    dm_catalogue *catalogue = calloc(1, sizeof *catalogue);
    if (catalogue == NULL) return NULL;
    snprintf(catalogue->library, sizeof catalogue->library, "%s", library);
    note_scenarios(catalogue, scenarios);
    dm_catalogue_refresh(catalogue, sessions);
    return catalogue;
}

void dm_catalogue_free(dm_catalogue *catalogue)
{
    free(catalogue);
}
