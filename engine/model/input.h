#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef enum dm_input_kind {
#define DM_INPUT(symbol, name, text) DM_INPUT_##symbol,
#include "model/input.def"
#undef DM_INPUT
    DM_INPUT_COUNT
} dm_input_kind;

/// Who speaks: state 0 or 1, or one of these.
enum {
    DM_SEAT_FACILITATOR = 2, ///< the white cell
    DM_SEAT_SCRIPT = 3,      ///< an adviser of the scenario
    DM_SEAT_CLOCK = 4,       ///< time itself
};

enum { DM_ACT_PROPOSED = 1 }; ///< `value` of an ACT that an adviser of the scenario proposed

/// What a person, a computer player, a script or the clock does. All of them speak through this
/// one type; input.def says which fields each kind uses. Free text (a reason, a note) travels
/// beside it and never enters the rules.
typedef struct dm_input {
    int64_t minute;
    int32_t value;
    int16_t subject;
    int16_t object;
    int16_t incident;
    int16_t decision;
    int16_t belief;     ///< stated per-mille that the other state did it; -1: none stated
    uint8_t confidence; ///< stated dm_confidence
    uint8_t kind;       ///< dm_input_kind
    uint8_t seat;
    uint8_t zero[7];
} dm_input;

_Static_assert(sizeof(dm_input) == 32, "dm_input changed: bump the record format");

const char *dm_input_name(dm_input_kind kind);

/// Whether words must travel beside an input of this kind: what is told, or why it is ruled so.
bool dm_input_needs_text(dm_input_kind kind);
