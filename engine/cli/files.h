#pragma once

#include "base/diag.h"
#include "tell/story.h"

#include <stdbool.h>

/// How timeline.svg and timeline.png look; the PDF is for print.
typedef struct dm_look {
    bool is_dark;
    int text_percent; ///< 100 .. 150
} dm_look;

/// Writes log.txt, log.jsonl, timeline.svg, timeline.png and timeline.pdf into `folder`: all of
/// them or none.
DM_MUST_USE dm_status dm_files_write(const dm_story *story, const char *folder, dm_look look,
                                     dm_diag *diag);
