#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/setup.h"
#include "tell/norm_card.h"

#include <stdio.h>
#include <stdlib.h>

const dm_flag dm_flags_norms[] = {
    {"scenario", "PATH", N_("the norms of this scenario, with its terms")},
    {"json", NULL, N_("print them as JSON")},
    {NULL, NULL, NULL},
};

/// The norms that were asked for; none: all of them.
typedef struct asked {
    int norms[DM_WORDS_MAX];
    int count;
} asked;

static dm_status read_norms(const dm_arguments *arguments, const dm_scenario *scenario, asked *what,
                            dm_diag *diag)
{
    for (int i = 0; i < arguments->word_count; i++) {
        DM_TRY(dm_setup_read_row(scenario, DM_TABLE_NORMS, 0, arguments->words[i],
                                 &what->norms[what->count++], diag));
    }
    return DM_OK;
}

static void print_norms(const dm_scenario *scenario, const dm_world *world, const asked *what,
                        dm_text *text)
{
    if (what->count == 0) dm_norms_list(scenario, world, text);
    for (int i = 0; i < what->count; i++) {
        if (i > 0) dm_text_add(text, "\n\n");
        dm_norm_card(scenario, world, what->norms[i], text);
    }
}

static dm_status say_norms(const dm_arguments *arguments, const dm_scenario *scenario,
                           dm_world *world, dm_diag *diag)
{
    asked what = {.count = 0};
    DM_TRY(read_norms(arguments, scenario, &what, diag));
    const dm_setup setup = dm_setup_default(scenario, 1);
    dm_begin(scenario, &setup, world, NULL);
    dm_text text = {0};
    if (dm_flag_value(arguments, "json") != NULL) {
        dm_norms_json(scenario, world, what.norms, what.count, &text);
        dm_text_char(&text, '\n');
    } else {
        print_norms(scenario, world, &what, &text);
    }
    dm_status status = DM_OK;
    if (text.is_cut) {
        status = dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else {
        fputs(text.bytes, stdout);
    }
    dm_text_free(&text);
    return status;
}

dm_status dm_command_norms(const dm_arguments *arguments)
{
    const char *path = dm_flag_value(arguments, "scenario");
    dm_loaded loaded;
    dm_status status = path != NULL ? dm_loaded_read(&loaded, path) : dm_loaded_library(&loaded);
    if (status != DM_OK) {
        dm_loaded_complain(&loaded);
        dm_loaded_free(&loaded);
        return status;
    }
    dm_diag diag = {0};
    dm_world *world = calloc(1, sizeof *world);
    if (world == NULL) {
        status = dm_fail(&diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else {
        status = say_norms(arguments, loaded.scenario, world, &diag);
    }
    if (status != DM_OK) dm_complain(&diag);
    free(world);
    dm_loaded_free(&loaded);
    return status;
}
