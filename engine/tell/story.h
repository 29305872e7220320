#pragma once

#include "players/reason.h"
#include "rules/step.h"

/// What a play-through leaves to be told: all that narration, log and pictures are made from.
/// Everything is borrowed.
typedef struct dm_story {
    const dm_scenario *scenario;
    const dm_setup *setup;    ///< as it began
    const dm_world *world;    ///< as it stands at the end
    dm_events events;         ///< oldest first
    const dm_reason *reasons; ///< in the order of their events
    int reason_count;
    int16_t doctrines[DM_STATES]; ///< who played; -1: a person
    const char *engine_version;   ///< "0.1.0"
} dm_story;

/// The event with this id, or NULL.
const dm_event *dm_story_event(const dm_story *story, uint32_t id);

/// What was said with the input that made this event; NULL: nothing.
const char *dm_story_stated(const dm_story *story, const dm_event *event);

/// The reason behind a DECISION event, or NULL when none is known.
const dm_reason *dm_story_reason(const dm_story *story, const dm_event *event);
