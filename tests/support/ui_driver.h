#pragma once

#include "screens/ui.h"

#include <stddef.h>

/// A person before the user interface: clicks, keys, patience. No window, no clock.
typedef struct ui_driver {
    dm_ui *ui;
    uint64_t now_ms;
    char title[256];     ///< the window's, as last asked for
    char clipboard[512]; ///< as last set
    char export[700];    ///< where the last picture was to be written
    dm_box caret;        ///< where an input method was last told that words go
    bool takes_text;     ///< a field has the keyboard
    bool has_quit;
} ui_driver;

/// Makes a folder for this process alone: two builds may be tested at once.
void ui_driver_folder(char *folder, size_t size);
void ui_driver_clear(const char *folder); ///< removes it

/// Opens the interface with its files below `folder`, which is emptied first unless `keeps`.
void ui_driver_open(ui_driver *driver, const char *folder, bool keeps);
void ui_driver_close(ui_driver *driver);

void ui_send(ui_driver *driver, dm_ui_event event);
void ui_pass(ui_driver *driver, uint64_t ms); ///< in steps of 50
/// "enter", "escape", "f1", "left" ... or one letter; "ctrl+" in front: with Control.
void ui_press(ui_driver *driver, const char *name);
void ui_hold(ui_driver *driver, const char *name); ///< for more than a second
void ui_type(ui_driver *driver, const char *words);

/// Clicks the first control whose label begins so; when it is scrolled out of sight, goes there by
/// Tab and presses Enter. @return false when there is none
bool ui_click(ui_driver *driver, const char *label);
void ui_resize(ui_driver *driver, int width_px, int height_px, int scale_percent);
/// Sets the text size by Ctrl + and Ctrl 0.
void ui_text_percent(ui_driver *driver, int percent);
/// Lets time pass until that screen or panel is on top. @return false: not within a minute
bool ui_until(ui_driver *driver, const char *place);
/// True when some text of the page holds these words.
bool ui_shows(ui_driver *driver, const char *words);
