#pragma once

// Every capacity of the model, in one place. Each row is a constant and the sentence that a person
// reads when it is reached (design.md 9).
//
//       symbol                value  what there may be at most that many of
#define DM_LIMIT_ROWS(ROW)                                                                         \
    ROW(DM_ACTORS_MAX, 16, "actors (two states and 14 others)")                                    \
    ROW(DM_ASSETS_MAX, 128, "assets")                                                              \
    ROW(DM_DEPENDENCIES_MAX, 256, "dependencies between assets")                                   \
    ROW(DM_SECTORS_MAX, 32, "sectors")                                                             \
    ROW(DM_TAGS_MAX, 64, "tags")                                                                   \
    ROW(DM_CAPABILITIES_MAX, 128, "capabilities")                                                  \
    ROW(DM_ACTIONS_MAX, 128, "action types")                                                       \
    ROW(DM_NORMS_MAX, 64, "norms")                                                                 \
    ROW(DM_CLAUSES_MAX, 256, "clauses of norms")                                                   \
    ROW(DM_PREDICATES_MAX, 16, "clauses with a test of their own in Lua")                          \
    ROW(DM_PARAMETERS_MAX, 512, "parameters of norms")                                             \
    ROW(DM_PRESETS_MAX, 16, "norm presets")                                                        \
    ROW(DM_CHANNELS_MAX, 32, "channels")                                                           \
    ROW(DM_EVIDENCE_KINDS_MAX, 32, "kinds of evidence")                                            \
    ROW(DM_RUNG_TESTS_MAX, 64, "rung tests")                                                       \
    ROW(DM_TEMPLATES_MAX, 128, "declared incidents")                                               \
    ROW(DM_CLUES_MAX, 256, "declared items of evidence")                                           \
    ROW(DM_INJECTS_MAX, 512, "injects")                                                            \
    ROW(DM_DECISIONS_MAX, 64, "decisions")                                                         \
    ROW(DM_OPTIONS_MAX, 512, "options of decisions")                                               \
    ROW(DM_ENDINGS_MAX, 32, "endings")                                                             \
    ROW(DM_OBJECTIVES_MAX, 32, "objectives")                                                       \
    ROW(DM_QUESTIONS_MAX, 64, "debrief questions")                                                 \
    ROW(DM_DOCTRINES_MAX, 32, "doctrines")                                                         \
    ROW(DM_VARIABLES_MAX, 128, "variables")                                                        \
    ROW(DM_VALUES_MAX, 256, "values of drawn variables")                                           \
    ROW(DM_TESTS_MAX, 2048, "tests in all `when` lists")                                           \
    ROW(DM_EFFECTS_MAX, 4096, "effects in all lists")                                              \
    ROW(DM_RECOVERY_MAX, 256, "recovery steps of incidents")                                       \
    ROW(DM_FILES_MAX, 64, "files of a scenario")                                                   \
    ROW(DM_INCIDENTS_MAX, 256, "incidents in one run")                                             \
    ROW(DM_EVIDENCE_MAX, 1024, "items of evidence in one run")                                     \
    ROW(DM_OPERATIONS_MAX, 256, "operations in one run")                                           \
    ROW(DM_MESSAGES_MAX, 512, "messages in one run")                                               \
    ROW(DM_OBLIGATIONS_MAX, 512, "obligations in one run")                                         \
    ROW(DM_BREACHES_MAX, 256, "breaches in one run")                                               \
    ROW(DM_RULINGS_MAX, 128, "rulings of the white cell in one run")                               \
    ROW(DM_ORDERS_MAX, 16, "standing orders")                                                      \
    ROW(DM_DEEDS_MAX, 512, "deeds on the ladder in one run")                                       \
    ROW(DM_AGENDA_MAX, 1024, "things waiting to happen")                                           \
    ROW(DM_EVENTS_MAX, 20000, "events in one run")

enum {
#define DM_LIMIT_ROW(symbol, value, what) symbol = (value),
    DM_LIMIT_ROWS(DM_LIMIT_ROW)
#undef DM_LIMIT_ROW
        DM_STATES = 2, ///< the two state actors; always actors 0 and 1
    DM_RUNGS = 16,     ///< rungs 0..15 of the ladder
    DM_THRESHOLDS = 4, ///< named thresholds between groups of rungs
    DM_TEST_ARGS = 3,  ///< arguments of a quantity
    DM_PER_MILLE = 1000,
    DM_CLAUSE_WORDS = DM_CLAUSES_MAX / 64, ///< of a bit set of clauses
    DM_TEXT_BYTES_MAX = 2 * 1024 * 1024,   ///< all texts of a scenario together
};

/// "at most 128 assets", for a diag; `symbol` is one of the constants above by name.
/// @return the row's words, or NULL for an unknown name
const char *dm_limit_words(const char *symbol);
