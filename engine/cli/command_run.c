#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/play.h"
#include "cli/session_play.h"
#include "tell/log_result.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MIN = 100, TEXT_MAX = 150 }; // per cent

const dm_flag dm_flags_run[] = {
    {"seed", "N", N_("which dice: the same number, the same story (default 1)")},
    {"norms", "SET", N_("which norms bind whom (default: the scenario's own)")},
    {"players", "WHO", N_("who plays (default: the scenario's own)")},
    {"out", "DIR", N_("write the story, the record and the pictures there")},
    {"session", "FILE", N_("record it as a new session, to verify and branch")},
    {"copy-to", "FILE", N_("a second copy of the session, as plain JSONL, line by line")},
    {"theme", "dark|light", N_("of timeline.png and .svg; print stays light (default dark)")},
    {"text", "PERCENT", N_("size of its words, up to 150 for a projector (default 100)")},
    {"json", NULL, N_("print the result as JSON")},
    {"quiet", NULL, N_("print nothing but the result")},
    {NULL, NULL, NULL},
};

static dm_status read_text_size(const char *words, int *percent, dm_diag *diag)
{
    char *end = NULL;
    const long value = strtol(words, &end, 10);
    if (end == words || *end != '\0' || value < TEXT_MIN || value > TEXT_MAX) {
        snprintf(diag->hint, sizeof diag->hint, _("it is a whole number from %d to %d"), TEXT_MIN,
                 TEXT_MAX);
        return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" is no size of words"), words);
    }
    *percent = (int)value;
    return DM_OK;
}

static dm_status read_look(const dm_arguments *arguments, dm_look *look, dm_diag *diag)
{
    const char *theme = dm_flag_value(arguments, "theme");
    look->is_dark = theme == NULL || strcmp(theme, "dark") == 0;
    if (!look->is_dark && strcmp(theme, "light") != 0) {
        snprintf(diag->hint, sizeof diag->hint, "%s", _("there are: dark, light"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no theme \"%s\""), theme);
    }
    look->text_percent = TEXT_MIN;
    const char *words = dm_flag_value(arguments, "text");
    return words == NULL ? DM_OK : read_text_size(words, &look->text_percent, diag);
}

void dm_result_say(const dm_story *story, bool is_json)
{
    const dm_result result = dm_result_of(story);
    dm_text text = {0};
    if (is_json) {
        dm_result_json(story, &result, &text);
        dm_text_char(&text, '\n');
    } else {
        dm_result_print(story, &result, &text);
    }
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
}

static dm_status play(const dm_arguments *arguments, const dm_loaded *loaded, dm_played *played,
                      dm_diag *diag)
{
    dm_look look = {0};
    if (dm_flag_value(arguments, "copy-to") != NULL && dm_flag_value(arguments, "session") == NULL)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("--copy-to goes with --session FILE"));
    DM_TRY(read_look(arguments, &look, diag));
    DM_TRY(dm_setup_read(arguments, loaded->scenario, &played->setup, played->doctrines, diag));
    DM_TRY(dm_played_run(played, loaded, diag));

    const char *file = dm_flag_value(arguments, "session");
    const char *copy = dm_flag_value(arguments, "copy-to");
    if (file != NULL) DM_TRY(dm_session_keep(file, copy, loaded, played, diag));
    const char *folder = dm_flag_value(arguments, "out");
    if (folder != NULL) {
        DM_TRY(dm_files_write(&played->story, folder, look, diag));
        if (dm_flag_value(arguments, "quiet") == NULL) {
            fprintf(stderr, _("wrote log.txt, log.jsonl, timeline.svg, .png and .pdf into %s\n"),
                    folder);
        }
    }
    dm_result_say(&played->story, dm_flag_value(arguments, "json") != NULL);
    return DM_OK;
}

dm_status dm_command_run(const dm_arguments *arguments)
{
    dm_loaded loaded;
    dm_status status = dm_loaded_read(&loaded, arguments->words[0]);
    if (status != DM_OK) {
        dm_loaded_complain(&loaded);
        dm_loaded_free(&loaded);
        return status;
    }
    dm_played played = {0};
    dm_diag diag = {0};
    status = play(arguments, &loaded, &played, &diag);
    if (status != DM_OK) dm_complain(&diag);
    dm_played_free(&played);
    dm_loaded_free(&loaded);
    return status;
}
