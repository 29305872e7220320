#pragma once

#include "base/text.h"
#include "tell/story.h"

// What the record's files share. Nobody outside view's log includes it.

/// What an event's number is: which table it points into, or which kind of number it is.
typedef enum dm_log_type {
    DM_LOG_NONE, ///< not used by this kind of event
    DM_LOG_NUMBER,
    DM_LOG_BITS_STATES, ///< an array of the states' ids
    DM_LOG_FLAG,        ///< true or false
    DM_LOG_ACTOR,
    DM_LOG_ASSET,
    DM_LOG_INJECT,
    DM_LOG_DECISION,
    DM_LOG_OPTION,
    DM_LOG_ACTION,
    DM_LOG_CLAUSE,
    DM_LOG_NORM,
    DM_LOG_ORDER,
    DM_LOG_VARIABLE,
    DM_LOG_ENDING,
    DM_LOG_INCIDENT,
    DM_LOG_EVIDENCE,
    DM_LOG_MESSAGE,
    DM_LOG_OPERATION,
    DM_LOG_OBLIGATION,
    DM_LOG_BREACH,
    DM_LOG_SUSPECT,
    DM_LOG_CONFIDENCE,
    DM_LOG_GRADE,
    DM_LOG_STANDING,
    DM_LOG_VERDICT,
    DM_LOG_SKIP_REASON,
} dm_log_type;

/// Appends a value of that type as JSON: an id in quotes, a number, null for "none".
void dm_log_value(const dm_story *story, dm_log_type type, int value, dm_text *text);

/// Appends `"key":`, with a comma before it unless it is the first of its object.
void dm_log_key(dm_text *text, const char *key);

/// Appends `,"players":{...}`: the doctrine of each state, or "person".
void dm_log_players(const dm_story *story, dm_text *text);
