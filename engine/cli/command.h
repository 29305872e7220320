#pragma once

#include "base/diag.h"

#include <stdbool.h>

enum { DM_FLAGS_MAX = 24, DM_WORDS_MAX = 64, DM_GIVEN_MAX = 32 };

/// An option of a subcommand: a row makes the parser and the help.
typedef struct dm_flag {
    const char *name;  ///< without the dashes
    const char *value; ///< what stands for its value in the help; NULL: it has none
    const char *help;
} dm_flag;

/// What was typed after the subcommand.
typedef struct dm_arguments {
    const dm_flag *options;           ///< the command's own
    const char *values[DM_FLAGS_MAX]; ///< by row of `options`; NULL: not given; the last of many
    struct {
        int row;
        const char *value;
    } given[DM_GIVEN_MAX]; ///< options with a value, in the order in which they were typed
    int given_count;
    const char *words[DM_WORDS_MAX]; ///< what is not an option
    int word_count;
} dm_arguments;

/// A subcommand. The table of them is in command.c: a row there is all it takes.
typedef struct dm_command {
    const char *name;
    dm_status (*run)(const dm_arguments *arguments);
    const char *usage;           ///< after the name
    const char *help;            ///< one line
    const dm_flag *options;      ///< the last has no name; NULL: none
    const char *const *details;  ///< paragraphs of its help, NULL at the end; may be NULL
    const char *const *examples; ///< NULL at the end
    int words_min;
    int words_max;
} dm_command;

/// All subcommands, in the order of the help; the last has no name.
extern const dm_command dm_commands[];

/// Runs what was typed. @return the program's exit code
int dm_command_line(int argc, char **argv);

/// The value of an option, "" for one without a value, NULL when it was not given.
const char *dm_flag_value(const dm_arguments *arguments, const char *name);

/// All values of an option that may be given several times.
/// @return how many were written, at most `capacity`
int dm_flag_values(const dm_arguments *arguments, const char *name, const char **values,
                   int capacity);

/// Reads `words` after the subcommand. Fails with DM_E_USAGE.
DM_MUST_USE dm_status dm_arguments_read(const dm_command *command, char **words, int count,
                                        dm_arguments *arguments, dm_diag *diag);

/// Prints a failure on stderr, in colour when a person watches. @return diag->status
dm_status dm_complain(const dm_diag *diag);

/// Prints the overview, or the help of one subcommand, on stdout.
void dm_help_print(void);
void dm_help_print_of(const dm_command *command);
const dm_command *dm_command_find(const char *name);

/// Complains about a command that does not exist. @return DM_E_USAGE
dm_status dm_command_unknown(const char *word);

/// The window with its launcher; without a display the overview, and what can be done without one.
dm_status dm_command_launcher(void);

dm_status dm_command_play(const dm_arguments *arguments);
dm_status dm_command_run(const dm_arguments *arguments);
dm_status dm_command_check(const dm_arguments *arguments);
dm_status dm_command_study(const dm_arguments *arguments);
dm_status dm_command_norms(const dm_arguments *arguments);
dm_status dm_command_judge(const dm_arguments *arguments);
dm_status dm_command_explain(const dm_arguments *arguments);
dm_status dm_command_manual(const dm_arguments *arguments);
dm_status dm_command_help(const dm_arguments *arguments);
dm_status dm_command_version(void);

dm_status dm_command_verify(const dm_arguments *arguments);
dm_status dm_command_session(const dm_arguments *arguments);
dm_status dm_command_resume(const dm_arguments *arguments);
dm_status dm_command_branch(const dm_arguments *arguments);
dm_status dm_command_diff(const dm_arguments *arguments);

extern const dm_flag dm_flags_play[];
extern const dm_flag dm_flags_run[];
extern const dm_flag dm_flags_json[]; ///< --json alone
extern const dm_flag dm_flags_session[];
extern const dm_flag dm_flags_branch[];
extern const dm_flag dm_flags_resume[];
extern const dm_flag dm_flags_check[];
extern const dm_flag dm_flags_study[];
extern const dm_flag dm_flags_norms[];
extern const dm_flag dm_flags_judge[];
