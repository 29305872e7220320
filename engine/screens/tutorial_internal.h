#pragma once

#include "screens/ui_internal.h"

// The tutorial: six steps on the real screens, each taken by really doing it. It lies over whatever
// screen is shown, watches what is done, and changes nothing of the game.

/// Begins the lesson: Cold Harbour, against the computer. From the launcher.
void dm_tutorial_open(dm_ui *ui);

/// The exercise that has just begun is the lesson; says so on record.
void dm_tutorial_begin(dm_ui *ui);
/// One that was begun earlier: goes on at the step where it stood. Not a lesson: does nothing.
void dm_tutorial_continue(dm_ui *ui);

/// Puts what to do now across the top of a place; nothing when no lesson is given.
/// @return what is left of the box
dm_box dm_tutorial_put(dm_ui *ui, dm_box box);

/// Puts a frame around the control that the step is about.
void dm_tutorial_point(dm_ui *ui);

/// Sees what is done. @return true when it was about the tutorial itself
bool dm_tutorial_act(dm_ui *ui, dm_command command);

/// Something that cannot be done was tried: its reason was read.
void dm_tutorial_refused(dm_ui *ui, uint32_t id);

/// Something was drafted or committed, with a reason or without.
void dm_tutorial_drafted(dm_ui *ui, int input_kind);
void dm_tutorial_committed(dm_ui *ui, const char *reason);
