#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

static int count_options(const dm_flag *options)
{
    int count = 0;
    while (options != NULL && options[count].name != NULL) count++;
    return count;
}

const char *dm_flag_value(const dm_arguments *arguments, const char *name)
{
    const int count = count_options(arguments->options);
    for (int i = 0; i < count; i++) {
        if (strcmp(arguments->options[i].name, name) == 0) return arguments->values[i];
    }
    return NULL;
}

int dm_flag_values(const dm_arguments *arguments, const char *name, const char **values,
                   int capacity)
{
    int count = 0;
    for (int i = 0; i < arguments->given_count && count < capacity; i++) {
        const char *given = arguments->options[arguments->given[i].row].name;
        if (strcmp(given, name) == 0) values[count++] = arguments->given[i].value;
    }
    return count;
}

static dm_status keep_value(dm_arguments *arguments, int row, const char *value, dm_diag *diag)
{
    if (arguments->given_count == DM_GIVEN_MAX)
        return dm_fail(diag, DM_E_USAGE, NULL, _("more than %d options"), DM_GIVEN_MAX);
    arguments->values[row] = value;
    arguments->given[arguments->given_count].row = row;
    arguments->given[arguments->given_count++].value = value;
    return DM_OK;
}

static dm_status unknown_option(const dm_command *command, const char *word, dm_diag *diag)
{
    const char *name = word + strspn(word, "-");
    const char *names[DM_FLAGS_MAX];
    const int count = count_options(command->options);
    for (int i = 0; i < count; i++) names[i] = command->options[i].name;
    const char *meant = dm_suggest(name, names, count);
    if (meant != NULL) {
        snprintf(diag->hint, sizeof diag->hint, _("did you mean \"--%s\"?"), meant);
    } else {
        snprintf(diag->hint, sizeof diag->hint, _("\"demarche help %s\" lists its options"),
                 command->name);
    }
    return dm_fail(diag, DM_E_USAGE, NULL, _("%s has no option \"%s\""), command->name, word);
}

/// Reads "--name", "--name=value" or "--name value".
/// @param[in,out] at  the word; moves on when the value is the next one
static dm_status read_option(const dm_command *command, char **words, int count, int *at,
                             dm_arguments *arguments, dm_diag *diag)
{
    char name[64];
    const char *word = words[*at] + 2;
    const char *equals = strchr(word, '=');
    const size_t size = equals != NULL ? (size_t)(equals - word) : strlen(word);
    snprintf(name, sizeof name, "%.*s", (int)(size < sizeof name ? size : sizeof name - 1), word);

    const int option_count = count_options(command->options);
    int row = 0;
    while (row < option_count && strcmp(command->options[row].name, name) != 0) row++;
    if (row == option_count) return unknown_option(command, words[*at], diag);

    if (command->options[row].value == NULL) {
        if (equals != NULL) return dm_fail(diag, DM_E_USAGE, NULL, _("--%s takes no value"), name);
        arguments->values[row] = "";
        return DM_OK;
    }
    if (equals != NULL) return keep_value(arguments, row, equals + 1, diag);
    if (*at + 1 == count) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("--%s needs a value: --%s %s"), name, name,
                       command->options[row].value);
    }
    *at += 1;
    return keep_value(arguments, row, words[*at], diag);
}

static dm_status check_word_count(const dm_command *command, const dm_arguments *arguments,
                                  dm_diag *diag)
{
    const bool is_few = arguments->word_count < command->words_min;
    if (!is_few && arguments->word_count <= command->words_max) return DM_OK;
    snprintf(diag->hint, sizeof diag->hint, "demarche %s %s", command->name, _(command->usage));
    const bool is_of_session = strncmp(command->usage, "SCENARIO", 8) != 0;
    if (is_few && is_of_session)
        return dm_fail(diag, DM_E_USAGE, NULL, _("%s needs more than that"), command->name);
    if (is_few) return dm_fail(diag, DM_E_USAGE, NULL, _("%s needs a scenario"), command->name);
    return dm_fail(diag, DM_E_USAGE, NULL, _("%s does not know what to do with \"%s\""),
                   command->name, arguments->words[command->words_max]);
}

dm_status dm_arguments_read(const dm_command *command, char **words, int count,
                            dm_arguments *arguments, dm_diag *diag)
{
    arguments->options = command->options;
    bool are_options_over = false;
    for (int i = 0; i < count; i++) {
        if (!are_options_over && strcmp(words[i], "--") == 0) {
            are_options_over = true;
        } else if (!are_options_over && strncmp(words[i], "--", 2) == 0) {
            DM_TRY(read_option(command, words, count, &i, arguments, diag));
        } else if (!are_options_over && words[i][0] == '-' && words[i][1] != '\0') {
            return unknown_option(command, words[i], diag);
        } else if (arguments->word_count == DM_WORDS_MAX) {
            return dm_fail(diag, DM_E_USAGE, NULL, _("more than %d scenarios at once"),
                           DM_WORDS_MAX);
        } else {
            arguments->words[arguments->word_count++] = words[i];
        }
    }
    return check_word_count(command, arguments, diag);
}
