#pragma once

#include "script/loader.h"

// An author's own test of acts, where `when` is too weak: a Lua function of an act. It runs once,
// at loading, over every state, action and target, and what it says is kept as a table: no rule
// ever runs Lua, and a replay needs none.

/// Keeps the function at `at` for the clause that is being read.
/// @return row of dm_scenario.predicates; -1 when blamed
int dm_predicate_keep(dm_loader *loader, const dm_spot *spot, int at);

/// Asks all of them about all acts. Call it when everything else of the scenario is known.
void dm_predicates_ask(dm_loader *loader);
