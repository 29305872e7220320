#pragma once

#include "rules/step.h"
#include "screens/ui_internal.h"
#include "script/load.h"

/// A scenario being set up: who plays, which norms bind whom.
typedef struct dm_setup_screen {
    char folder[512];
    dm_scenario *scenario;
    dm_script *script;
    dm_package package;
    dm_setup setup;
    int16_t doctrines[DM_STATES]; ///< -1: a person
    int preset;                   ///< -1: none of them fits any more
    int page;                     ///< tab: players, norms, details
    bool is_facilitated;          ///< the white cell sits at this screen
    bool is_lesson;               ///< the tutorial
    bool asks_nothing;            ///< the briefing does not ask for a prediction
} dm_setup_screen;

/// Reads the scenario and goes to its set-up; a mistake in it becomes the card.
/// @param people  how many states persons play: 0, 1, 2
void dm_setup_open(dm_ui *ui, const char *folder, int people);
/// Begins at once, as it is set up.
void dm_setup_begin(dm_ui *ui);
void dm_setup_forget(dm_setup_screen *setup); ///< frees what it holds
