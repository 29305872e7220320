#pragma once

#include "players/player.h"

/// Why somebody did what he did: beside the events, because no rule ever reads it.
typedef struct dm_reason {
    uint32_t first_event; ///< the events that the input made
    uint32_t last_event;
    uint8_t seat;       ///< who spoke: dm_input.seat
    uint8_t kind;       ///< dm_input_kind
    int16_t decision;   ///< what it answered; -1
    dm_motive motive;   ///< of a computer player
    const char *stated; ///< in a person's own words; NULL
} dm_reason;
