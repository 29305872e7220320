#pragma once

/// The versions of the libraries that pictures are made with, as they run: "1.16.0".
const char *dm_paint_cairo_version(void);
const char *dm_paint_pango_version(void);
