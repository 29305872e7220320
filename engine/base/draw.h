#pragma once

#include <stdint.h>

/// What a random draw is for: the first part of its key. Values are part of the recorded format:
/// add at the end, never renumber.
typedef enum dm_draw_purpose {
    DM_DRAW_VARIABLE = 1, ///< the start value of a drawn variable
    DM_DRAW_CHANCE,       ///< does a chance inject fire?
    DM_DRAW_DURATION,     ///< how long does an operation take?
    DM_DRAW_DETECT,       ///< is a hidden operation noticed?
    DM_DRAW_MISREAD,      ///< is access read as preparation of an attack?
    DM_DRAW_INVESTIGATE,  ///< does an investigation find this item?
    DM_DRAW_EFFECT,       ///< how hard does an operation hit?
    DM_DRAW_COLLATERAL,   ///< does it spread?
    DM_DRAW_PLAYER,       ///< a computer player's mood when two options are close
    DM_DRAW_TRACE,        ///< what traces does an operation leave?
    DM_DRAW_THRESHOLD,    ///< how does a side misjudge the other's private threshold?
    DM_DRAW_ATTRIBUTION,  ///< when does a state's own service come to a finding, and of what kind?
} dm_draw_purpose;

/// One random draw: a hash of the seed and of what the draw is about, so that it does not depend
/// on any other draw (design.md 1.4). `who` and `about` are noun keys (dm_hash_name) or mixes of
/// them (dm_draw_mix); `occurrence` counts within this very key, from 0.
/// @return uniform over all 64-bit values
uint64_t dm_draw(uint64_t seed, dm_draw_purpose purpose, uint32_t who, uint32_t about,
                 uint32_t occurrence);

/// A draw brought into 0..bound-1 without bias worth speaking of (multiply and shift).
/// @param bound 1..2^31; 0 gives 0
uint32_t dm_draw_below(uint64_t draw, uint32_t bound);

/// Two keys made one; order matters; never 0.
uint32_t dm_draw_mix(uint32_t a, uint32_t b);
