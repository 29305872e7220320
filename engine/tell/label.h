#pragma once

#include "base/text.h"
#include "model/world.h"

enum { DM_LABEL_CHARACTERS = 28 }; ///< what fits on a card of the timeline

/// What an event is called on a card of the timeline: "Packet to Surovia", "R3: delayed". At most
/// DM_LABEL_CHARACTERS characters, cut at a word with an ellipsis; never empty. Who acts is left
/// out: the lane says it.
/// @param world  as it stands at the end of the run, or at any time after the event
void dm_event_label(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                    dm_text *text);

/// The same with the limit set by the caller.
void dm_event_label_within(const dm_scenario *scenario, const dm_world *world,
                           const dm_event *event, int characters, dm_text *text);

/// Appends `string`, cut at a word to at most `characters` with an ellipsis.
void dm_text_shortened(dm_text *text, const char *string, int characters);
