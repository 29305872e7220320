#pragma once

/// The verbs of effect lists: the rows of effect.def.
typedef enum dm_verb {
#define DM_VERB(symbol, name, words) DM_VERB_##symbol,
#include "model/effect.def"
#undef DM_VERB
    DM_VERB_COUNT
} dm_verb;

/// The Lua name, and what it does in words.
const char *dm_verb_name(dm_verb verb);
const char *dm_verb_words(dm_verb verb);
