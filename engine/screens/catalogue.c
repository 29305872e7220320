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

static void read_scenario(dm_catalogue *catalogue, const char *folder, const char *name,
                          const char *library)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/%s/scenario.lua", folder, name);
    struct stat found;
    if (stat(path, &found) != 0 || catalogue->scenario_count == DM_CARDS_MAX) return;
    dm_scenario_card *card = &catalogue->scenarios[catalogue->scenario_count++];
    *card = (dm_scenario_card){0};
    snprintf(card->folder, sizeof card->folder, "%s/%s", folder, name);
    snprintf(card->title, sizeof card->title, "%s", name);
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    dm_diags diags = {.items = &card->first, .capacity = 1};
    if (dm_scenario_load(card->folder, library, &scenario, &script, &diags) == DM_OK)
        fill_card(card, scenario);
    else
        card->mistakes = diags.count + diags.dropped > 0 ? diags.count + diags.dropped : 1;
    dm_script_free(script);
    dm_scenario_free(scenario);
}

static int by_title(const void *left, const void *right)
{
    return strcmp(((const dm_scenario_card *)left)->title,
                  ((const dm_scenario_card *)right)->title);
}

static int by_age(const void *left, const void *right)
{
    const dm_session_card *a = left;
    const dm_session_card *b = right;
    if (a->saved_s != b->saved_s) return a->saved_s < b->saved_s ? 1 : -1;
    return strcmp(b->name, a->name);
}

static void read_scenarios(dm_catalogue *catalogue, const char *folder, const char *library)
{
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;)
        if (entry->d_name[0] != '.' && strcmp(entry->d_name, "library") != 0)
            read_scenario(catalogue, folder, entry->d_name, library);
    closedir(open_folder);
    qsort(catalogue->scenarios, (size_t)catalogue->scenario_count, sizeof catalogue->scenarios[0],
          by_title);
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

dm_catalogue *dm_catalogue_read(const char *scenarios, const char *library, const char *sessions)
{
    dm_catalogue *catalogue = calloc(1, sizeof *catalogue);
    if (catalogue == NULL) return NULL;
    read_scenarios(catalogue, scenarios, library);
    dm_catalogue_refresh(catalogue, sessions);
    return catalogue;
}

void dm_catalogue_free(dm_catalogue *catalogue)
{
    free(catalogue);
}
