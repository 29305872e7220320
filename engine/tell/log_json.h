#pragma once

#include "base/text.h"
#include "tell/story.h"

enum { DM_LOG_FORMAT = 1 }; ///< raised when a reader of log.jsonl would have to change

/// Appends the record of a play-through as JSON lines: a header, one event a line, the result. Keys
/// stand in a fixed order, numbers are integers, things are named by id. Nothing depends on the
/// clock, the machine or the locale (sentences are written in the program's language: run it in the
/// C locale for a record that is to be compared).
void dm_log_json(const dm_story *story, dm_text *text);

/// Appends the line of one event, newline included.
void dm_log_json_event(const dm_story *story, const dm_event *event, dm_text *text);
