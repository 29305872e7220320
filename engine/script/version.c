#include "script/version.h"

#include <lua.h>

const char *dm_script_version(void)
{
    return LUA_RELEASE;
}
