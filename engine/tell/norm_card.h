#pragma once

#include "base/text.h"
#include "model/world.h"

// Norms as people read them before and beside a play: in a list, as cards, as a record. What they
// say of one act is a verdict (sentence.h).
//
// `world` gives the values of parameters, the modes, and which norms bind whom; at STARTEX these
// are the scenario's own.

/// Appends all norms, a line each, under the file that declares them.
void dm_norms_list(const dm_scenario *scenario, const dm_world *world, dm_text *text);

/// Appends one norm's card: what it asks, its clock, how we will know, its source; mode,
/// parameters, clauses with their sentences filled in, the presets that hold it.
void dm_norm_card(const dm_scenario *scenario, const dm_world *world, int norm, dm_text *text);

/// Appends {"norms":[...]}, everything that a norm is, in a fixed order of keys, without a newline.
/// @param count  of the rows in `norms`; 0: all norms
void dm_norms_json(const dm_scenario *scenario, const dm_world *world, const int *norms, int count,
                   dm_text *text);

/// What each kind of clause does, for a record and for "R3 forbids": "permit", "forbids".
const char *dm_clause_kind_name(const dm_clause *clause);
const char *dm_clause_kind_words(const dm_clause *clause);

/// Appends a parameter as a JSON object: id, value, unit, words.
void dm_parameter_json(const dm_scenario *scenario, const dm_world *world, int parameter,
                       dm_text *text);
