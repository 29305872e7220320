#pragma once

#include "base/diag.h"
#include "view/story.h"

#include <stdbool.h>

/// Writes log.txt, log.jsonl, timeline.svg, timeline.png and timeline.pdf into `folder`: all of
/// them or none.
DM_MUST_USE dm_status dm_files_write(const dm_story *story, const char *folder, bool is_dark,
                                     dm_diag *diag);
