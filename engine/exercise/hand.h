#pragma once

#include "model/input.h"
#include "model/kinds.h"
#include "model/scenario.h"
#include "rules/project.h"

// One function for each thing that a person or the white cell can do: it makes the dm_input, which
// dm_exercise_judge() looks at and dm_exercise_play() plays. Indexes are rows of the scenario;
// incidents, obligations and breaches are rows of the world (an incident is in the seat's view).

/// What a person states with a choice: likelihood and confidence are two things. Verdicts in a seat
/// view are those of dm_hand_own_assessment(): state that where nothing else is stated.
typedef struct dm_stated {
    int16_t belief;     ///< per-mille that the other state did it; -1: nothing stated
    uint8_t confidence; ///< dm_confidence; 0: nothing stated
} dm_stated;

/// What the state's own evidence on an incident (-1: none) carries; nothing without evidence.
dm_stated dm_hand_own_assessment(const dm_seat_view *view, int incident);

// --- people: `state` is 0 or 1

dm_input dm_hand_choose(const dm_scenario *scenario, int option, dm_stated stated);

/// An act of the catalogue.
/// @param asset     its target; -1
/// @param incident  what it answers; -1
/// @param decision  the open free decision that it answers; -1: of its own accord
dm_input dm_hand_act(int state, int action, int asset, int incident, int decision,
                     dm_stated stated);

/// Does nothing for now, in answer to a free decision.
dm_input dm_hand_wait(int state, int decision);

/// A message to the other state, over a public channel to everyone. Its words go beside the input.
/// @param kind      dm_message_kind
/// @param incident  what it is about; -1. A packet is always about one
/// @param fields    PACKET: bit set of dm_packet_field that are shared; all others are withheld
/// @param stated    ACCUSATION: the assessment that it rests on
dm_input dm_hand_message(int state, int kind, int channel, int incident, uint32_t fields,
                         dm_stated stated);

/// Puts the state's assessment of an incident on record.
/// @param suspect  dm_suspect; -1: the other state
/// @param stated   both fields are needed
dm_input dm_hand_assess(int state, int incident, int suspect, dm_stated stated);

dm_input dm_hand_offer(int state, int norm);    ///< is ready to be bound by it
dm_input dm_hand_withdraw(int state, int norm); ///< gives notice to leave it

// --- the white cell

dm_input dm_hand_fire(int inject);
dm_input dm_hand_skip(int inject);
dm_input dm_hand_delay(int inject, int64_t minute);
dm_input dm_hand_inject(int to); ///< DM_TO_... bits; its text goes beside the input
dm_input dm_hand_note(void);
dm_input dm_hand_norm(int norm, int states, bool is_in_force); ///< bit set of states
dm_input dm_hand_end(int ending);                              ///< ENDEX now; -1: without an ending

// Rulings: the white cell decides otherwise than the rule. The event says what the rule had said.

/// This act by these states (bit set) is allowed once, or refused from now on, whatever the norms
/// say. What the situation makes impossible stays impossible.
/// @param asset     -1: against whatever
/// @param incident  what it would answer, for what the rule says of it; -1
dm_input dm_hand_rule_act(int states, int action, int asset, int incident, bool is_allowed);
dm_input dm_hand_rule_option(const dm_scenario *scenario, int option, bool is_allowed);
dm_input dm_hand_excuse(int obligation); ///< nothing is owed any more
dm_input dm_hand_strike(int breach);     ///< it does not count, and its cost is given back
