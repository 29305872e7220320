#pragma once

#include "model/world.h"
#include "rules/project.h"
#include "screens/ui_internal.h"
#include "screens/widgets_internal.h"
#include "view/timeline.h"

typedef enum dm_debrief_page {
    DM_DEBRIEF_HAPPENED,
    DM_DEBRIEF_KNEW,
    DM_DEBRIEF_DECISIONS,
    DM_DEBRIEF_NORMS,
    DM_DEBRIEF_PREDICTIONS,
    DM_DEBRIEF_QUESTIONS,
    DM_DEBRIEF_PAGES
} dm_debrief_page;

typedef struct dm_debrief_screen {
    dm_debrief_page page;
    int moment; ///< turn that is looked at; -1: the first decision
    int question;
    int then_of; ///< the turn that `then` and `view` are before; -1: none
    dm_world *then;
    dm_seat_view *view;
    dm_timeline_index *index; ///< of the truth
    const dm_scenario *index_of;
    dm_page timeline;
} dm_debrief_screen;

void dm_debrief_forget(dm_debrief_screen *debrief);
/// The timeline of all that is true, into `at`: for the debrief and for the white cell.
/// @return false where there is no room, or no memory
bool dm_put_truth(dm_ui *ui, dm_box at);

// --- debrief_knew.c: the truth beside each side's belief
void dm_put_knew(dm_column *column);
/// "Surovia: likely. Confidence: low."
void dm_say_belief(const dm_scenario *scenario, const dm_belief *belief, dm_text *text);
