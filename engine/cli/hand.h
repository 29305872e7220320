#pragma once

#include "cli/command.h"
#include "exercise/exercise.h"

// `session VERB FILE ...`: an exercise played from the command line, one input at a time.

/// What a verb works on.
typedef struct dm_hand {
    const dm_arguments *arguments;
    const char *const *words; ///< after the file
    int word_count;
    dm_exercise *exercise; ///< NULL for a verb that makes one
    dm_diag *diag;
} dm_hand;

/// Words and options as rows; all fail with DM_E_USAGE and say which there are.
DM_MUST_USE dm_status dm_hand_row(const dm_hand *hand, dm_table_id table, const char *word,
                                  int *row);
DM_MUST_USE dm_status dm_hand_state(const dm_hand *hand, const char *word, int *state);
/// "halmark", "both", "public" as DM_TO_... bits; NULL: both states.
DM_MUST_USE dm_status dm_hand_audience(const dm_hand *hand, const char *word, bool may_be_public,
                                       int *bits);
/// "dp1=wait".
DM_MUST_USE dm_status dm_hand_option(const dm_scenario *scenario, const char *words, int *option,
                                     dm_diag *diag);
/// "strike@north_grid".
DM_MUST_USE dm_status dm_hand_target(const dm_hand *hand, const char *words, int *action,
                                     int *asset);
/// An incident by the id that it was declared with, or by its number in the world ("#2").
DM_MUST_USE dm_status dm_hand_incident(const dm_hand *hand, const char *word, int *incident);
/// "#2" or "2".
DM_MUST_USE dm_status dm_hand_number(const dm_hand *hand, const char *word, int *number);
DM_MUST_USE dm_status dm_hand_minute(const dm_hand *hand, const char *word, int64_t *minute);
/// A row of a closed list by its name.
DM_MUST_USE dm_status dm_hand_kind(const dm_hand *hand, const dm_kind_list *list, const char *word,
                                   int *row);
/// --likelihood and --confidence; without them what the state's evidence on the incident carries.
DM_MUST_USE dm_status dm_hand_stated(const dm_hand *hand, int state, int incident,
                                     dm_stated *stated);
/// The incident that the state's open decision is about; -1.
int dm_hand_incident_of(dm_exercise *exercise, int decision);
/// --share: "persons,impact", "all".
DM_MUST_USE dm_status dm_hand_fields(const dm_hand *hand, uint32_t *fields);

/// --text or --reason; NULL.
const char *dm_hand_text(const dm_hand *hand);

/// Prints the events from `first` on, and whose turn it is.
void dm_hand_say(dm_exercise *exercise, uint32_t first, bool is_json);

/// Prints how everything stands: whose turn, options and what the rules say to each, what is owed.
void dm_hand_say_turn(dm_exercise *exercise, bool is_json);

/// Whether this is one of the verbs; its names for "did you mean". @return how many
bool dm_hand_is_verb(const char *name);
int dm_hand_names(const char **names, int capacity);

/// Runs words[0] on the file words[1].
dm_status dm_hand_run(const dm_arguments *arguments, dm_diag *diag);
