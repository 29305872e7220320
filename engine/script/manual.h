#pragma once

#include "base/text.h"

/// Writes everything the scenario language knows, made from the tables that read it: each
/// declaration with its fields, what they take and what they are when left out; each quantity;
/// each verb.
void dm_script_manual(dm_text *text);

/// Writes every name and value that a scenario can reach, one a line, sorted: what
/// tests/golden/sandbox-surface.txt holds. Nothing may appear here by accident.
void dm_script_surface(dm_text *text);
