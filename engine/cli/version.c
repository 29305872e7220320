#include "paint/version.h"
#include "cli/command.h"
#include "script/version.h"

#include <stdio.h>

dm_status dm_command_version(void)
{
    printf("Demarche %s\n%s, Cairo %s, Pango %s\n", DM_VERSION, dm_script_version(),
           dm_paint_cairo_version(), dm_paint_pango_version());
    return DM_OK;
}
