#include "base/i18n.h"
#include "cli/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REPORT_MAX = 2048, NAME_COLUMNS = 24 };

void dm_help_print(void)
{
    printf("%s\n\n", _("Demarche: a tabletop cyber-crisis simulation engine. A simulation under "
                       "stated\nassumptions, not a forecast."));
    printf("%s\n", _("Usage: demarche COMMAND ..."));
    for (const dm_command *command = dm_commands; command->name != NULL; command++)
        printf("  %-10s %s\n", command->name, _(command->help));
    printf("  %-10s %s\n\n", "--version", _("which versions this program is made of"));
    printf("%s\n", _("Examples:"));
    printf("  %s\n", dm_commands[0].examples[0]);
    printf("  %s\n", dm_commands[1].examples[0]);
    printf("  %s\n\n", "demarche check scenarios/cold-harbour");
    printf("%s\n", _("Exit codes: 0 done, 1 findings, 2 usage, 3 scenario, 4 session, 5 files or "
                     "disk, 6 script budget."));
    printf("%s\n", _("\"demarche\" alone opens the window. \"demarche help COMMAND\" says more."));
}

static void print_options(const dm_flag *options)
{
    printf("\n%s\n", _("Options:"));
    for (; options != NULL && options->name != NULL; options++) {
        char left[64];
        snprintf(left, sizeof left, "--%s %s", options->name,
                 options->value != NULL ? options->value : "");
        printf("  %-*s %s\n", NAME_COLUMNS, left, _(options->help));
    }
    printf("  %-*s %s\n", NAME_COLUMNS, "--help", _("this help"));
}

void dm_help_print_of(const dm_command *command)
{
    printf(_("Usage: demarche %s %s\n"), command->name, _(command->usage));
    printf("  %s\n", _(command->help));
    for (int i = 0; command->details != NULL && command->details[i] != NULL; i++)
        printf("\n%s\n", _(command->details[i]));
    print_options(command->options);
    printf("\n%s\n", _("Examples:"));
    for (int i = 0; command->examples[i] != NULL; i++) printf("  %s\n", command->examples[i]);
}

dm_status dm_command_help(const dm_arguments *arguments)
{
    if (arguments->word_count == 0) {
        dm_help_print();
        return DM_OK;
    }
    const dm_command *command = dm_command_find(arguments->words[0]);
    if (command == NULL) return dm_command_unknown(arguments->words[0]);
    dm_help_print_of(command);
    return DM_OK;
}

/// Colour is for people only, and only when they have not said no (no-color.org).
static bool wants_colour(FILE *stream)
{
    const char *no_colour = getenv("NO_COLOR");
    if (no_colour != NULL && no_colour[0] != '\0') return false;
    const char *terminal = getenv("TERM");
    return isatty(fileno(stream)) && terminal != NULL && strcmp(terminal, "dumb") != 0;
}

dm_status dm_complain(const dm_diag *diag)
{
    char report[REPORT_MAX];
    dm_diag_print(diag, report, sizeof report);
    if (diag->where.file[0] == '\0') fputs("demarche: ", stderr);
    const char *error = strstr(report, _("error"));
    if (wants_colour(stderr) && error != NULL) {
        const size_t end = strcspn(error, ":");
        fprintf(stderr, "%.*s\033[1;31m%.*s\033[0m%s", (int)(error - report), report, (int)end,
                error, error + end);
    } else {
        fputs(report, stderr);
    }
    return diag->status;
}
