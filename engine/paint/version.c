#include "paint/version.h"

#include <cairo.h>
#include <pango/pango.h>

const char *dm_paint_cairo_version(void)
{
    return cairo_version_string();
}

const char *dm_paint_pango_version(void)
{
    return pango_version_string();
}
