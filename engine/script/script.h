#pragma once

#include "script/loader.h"

/// What dm_script is: the loader, kept alive with its Lua state when there are advisers.
struct dm_script {
    dm_loader loader;
};

/// Frees all that a loader owns, the Lua state and the scenario excepted.
void dm_loader_end(dm_loader *loader);

/// Tells why a call of Lua failed, and takes the error off the stack.
void dm_script_failed(dm_loader *loader, bool is_syntax);
