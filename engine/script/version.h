#pragma once

/// "Lua 5.4.4": the language that scenarios run in.
const char *dm_script_version(void);
