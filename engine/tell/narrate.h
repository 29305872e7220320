#pragma once

#include "tell/story.h"

/// Appends one event as a plain English sentence (two where a likelihood and a confidence have to
/// stand apart), full stop included. Every kind of event has one.
void dm_narrate_event(const dm_story *story, const dm_event *event, dm_text *text);

/// Appends the whole play-through as a narrative for the white cell: header, days and minutes with
/// consequences below their causes, result, ledger and debrief questions. Lines of at most 78
/// columns, each ended by a newline; the same for the same story on every machine.
void dm_narrate(const dm_story *story, dm_text *text);
