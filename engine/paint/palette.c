#include "paint/palette.h"

// Okabe and Ito's hues, darkened for white paper. INK_FAINT is for lines and words that matter
// little, but still reach 4.5:1.
static const uint32_t colours[DM_THEME_COUNT][DM_ROLE_COUNT] = {
    [DM_THEME_DARK] =
        {
            [DM_ROLE_PAPER] = 0x0E1318,
            [DM_ROLE_SURFACE] = 0x151C24,
            [DM_ROLE_RAISED] = 0x1C2530,
            [DM_ROLE_LINE] = 0x2C3947,
            [DM_ROLE_INK] = 0xE9EEF4,
            [DM_ROLE_INK_SOFT] = 0xAAB6C4,
            [DM_ROLE_INK_FAINT] = 0x8794A4,
            [DM_ROLE_FIRST] = 0x56B4E9,
            [DM_ROLE_SECOND] = 0xF0A830,
            [DM_ROLE_THIRD] = 0x3FC39A,
            [DM_ROLE_PUBLIC] = 0xC2CAD4,
            [DM_ROLE_NORM] = 0xD18BB9,
            [DM_ROLE_BREACH] = 0xFF7A45,
            [DM_ROLE_MET] = 0x7FD1A8,
            [DM_ROLE_CAUTION] = 0xFFCF6B,
            [DM_ROLE_ACCENT] = 0x56B4E9,
            [DM_ROLE_CHOSEN] = 0x12293B,
        },
    [DM_THEME_LIGHT] =
        {
            [DM_ROLE_PAPER] = 0xFFFFFF,
            [DM_ROLE_SURFACE] = 0xF4F6F8,
            [DM_ROLE_RAISED] = 0xFFFFFF,
            [DM_ROLE_LINE] = 0xC6CED6,
            [DM_ROLE_INK] = 0x12181F,
            [DM_ROLE_INK_SOFT] = 0x44505D,
            [DM_ROLE_INK_FAINT] = 0x66717C,
            [DM_ROLE_FIRST] = 0x0072B2,
            [DM_ROLE_SECOND] = 0xA85400,
            [DM_ROLE_THIRD] = 0x00785A,
            [DM_ROLE_PUBLIC] = 0x3F4A56,
            [DM_ROLE_NORM] = 0x8E4A7A,
            [DM_ROLE_BREACH] = 0x8F1D00,
            [DM_ROLE_MET] = 0x1F7A4D,
            [DM_ROLE_CAUTION] = 0x8A6100,
            [DM_ROLE_ACCENT] = 0x0072B2,
            [DM_ROLE_CHOSEN] = 0xEDF6FD,
        },
    [DM_THEME_CONTRAST] =
        {
            [DM_ROLE_PAPER] = 0x000000,
            [DM_ROLE_SURFACE] = 0x000000,
            [DM_ROLE_RAISED] = 0x000000,
            [DM_ROLE_LINE] = 0x8C8C8C,
            [DM_ROLE_INK] = 0xFFFFFF,
            [DM_ROLE_INK_SOFT] = 0xFFFFFF,
            [DM_ROLE_INK_FAINT] = 0xD0D0D0,
            [DM_ROLE_FIRST] = 0x7CCBFF,
            [DM_ROLE_SECOND] = 0xFFC24D,
            [DM_ROLE_THIRD] = 0x5FE8BD,
            [DM_ROLE_PUBLIC] = 0xFFFFFF,
            [DM_ROLE_NORM] = 0xF2B6DC,
            [DM_ROLE_BREACH] = 0xFF9466,
            [DM_ROLE_MET] = 0x9DF0C6,
            [DM_ROLE_CAUTION] = 0xFFE08A,
            [DM_ROLE_ACCENT] = 0x7CCBFF,
            [DM_ROLE_CHOSEN] = 0x002A45,
        },
};

static const char *const names[DM_THEME_COUNT] = {
    [DM_THEME_DARK] = "dark", [DM_THEME_LIGHT] = "light", [DM_THEME_CONTRAST] = "contrast"};

uint32_t dm_theme_colour(dm_theme theme, dm_role role)
{
    return colours[theme][role];
}

const char *dm_theme_name(dm_theme theme)
{
    return names[theme];
}
