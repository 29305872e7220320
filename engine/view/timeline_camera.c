#include "view/timeline_camera.h"

enum {
    MARGIN_SHARE = 8,     ///< of the width is kept free around what is revealed
    AFTER_NOW_SHARE = 5,  ///< of the width is the future, while following
    NOTCH = 120,          ///< a step of the wheel
    LEAST_SHARE = 80,     ///< of the width is the least that a turn changes it by
    FOLLOW_MAX = 16 * 60, ///< a following camera widens with the run up to so many minutes
};

static int64_t clamp(int64_t value, int64_t low, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}

dm_timeline_camera dm_camera_whole(int64_t now)
{
    const int64_t width =
        clamp(now + now / (AFTER_NOW_SHARE - 1) + 1, 4 * DM_CAMERA_MIN, DM_CAMERA_MAX);
    return (dm_timeline_camera){.from = 0, .to = width, .is_following = true};
}

void dm_camera_zoom(dm_timeline_camera *camera, int64_t minute, int steps)
{
    const int64_t before = camera->to - camera->from;
    int64_t width = before;
    for (int i = 0; i < steps && width > DM_CAMERA_MIN; i++) width = width * 4 / 5;
    for (int i = 0; i > steps && width < DM_CAMERA_MAX; i--) width = width * 5 / 4 + 1;
    width = clamp(width, DM_CAMERA_MIN, DM_CAMERA_MAX);
    const int64_t left = clamp(minute - camera->from, 0, before);
    camera->from = minute - left * width / before;
    if (camera->from < 0) camera->from = 0;
    camera->to = camera->from + width;
    camera->is_following = false;
}

bool dm_camera_turn(dm_timeline_camera *camera, dm_camera_grip grip, int notches)
{
    const int64_t before = camera->to - camera->from;
    const int part = notches % NOTCH;
    int64_t width = before;
    for (int i = notches / NOTCH; i > 0; i--) width = width * 4 / 5;
    for (int i = notches / NOTCH; i < 0; i++) width = width * 5 / 4 + 1;
    if (part > 0) width -= width * part / (5 * NOTCH);
    if (part < 0) width += width * -part / (4 * NOTCH);
    width = clamp(width, DM_CAMERA_MIN, DM_CAMERA_MAX);
    // Whole minutes: many tiny steps would lose more by rounding than they move.
    const int64_t change = width > before ? width - before : before - width;
    if (change == 0 || change < before / LEAST_SHARE || grip.width_px <= 0) return false;
    camera->from = grip.minute - (grip.at_px * width + grip.width_px / 2) / grip.width_px;
    if (camera->from < 0) camera->from = 0;
    camera->to = camera->from + width;
    camera->is_following = false;
    return true;
}

void dm_camera_drag(dm_timeline_camera *camera, dm_camera_grip grip, int64_t now)
{
    const int64_t width = camera->to - camera->from;
    if (grip.width_px <= 0) return;
    const int64_t from = grip.minute - (grip.at_px * width + grip.width_px / 2) / grip.width_px;
    camera->from = clamp(from, 0, now > 0 ? now : 0);
    camera->to = camera->from + width;
    camera->is_following = false;
}

void dm_camera_centre(dm_timeline_camera *camera, int64_t minute)
{
    const int64_t width = camera->to - camera->from;
    camera->from = minute > width / 2 ? minute - width / 2 : 0;
    camera->to = camera->from + width;
    camera->is_following = false;
}

void dm_camera_pan(dm_timeline_camera *camera, int per_mille, int64_t now)
{
    const int64_t width = camera->to - camera->from;
    int64_t by = width * per_mille / 1000;
    if (by == 0) by = (per_mille > 0) - (per_mille < 0);
    camera->from = clamp(camera->from + by, 0, now > 0 ? now : 0);
    camera->to = camera->from + width;
    camera->is_following = false;
}

void dm_camera_reveal(dm_timeline_camera *camera, int64_t minute)
{
    const int64_t width = camera->to - camera->from;
    const int64_t margin = width / MARGIN_SHARE;
    if (minute >= camera->from + margin && minute <= camera->to - margin) return;
    if (minute >= camera->from && minute < camera->from + margin && camera->from == 0) return;
    camera->from = minute < camera->from + margin ? minute - margin : minute + margin - width;
    if (camera->from < 0) camera->from = 0;
    camera->to = camera->from + width;
    camera->is_following = false;
}

void dm_camera_open(dm_timeline_camera *camera, int64_t from, int64_t to)
{
    int64_t width = (to - from) + (to - from) / 2;
    width = clamp(width, DM_CAMERA_MIN, DM_CAMERA_MAX);
    camera->from = from - (width - (to - from)) / 2;
    if (camera->from < 0) camera->from = 0;
    camera->to = camera->from + width;
    camera->is_following = false;
}

bool dm_camera_follow(dm_timeline_camera *camera, int64_t now)
{
    if (!camera->is_following) return false;
    const int64_t wanted = now + (camera->to - camera->from) / AFTER_NOW_SHARE;
    if (wanted <= camera->to && now >= camera->from) return false;
    int64_t width = camera->to - camera->from;
    const int64_t whole = dm_camera_whole(now).to;
    if (width < FOLLOW_MAX && whole > width) width = whole < FOLLOW_MAX ? whole : FOLLOW_MAX;
    camera->to = now + width / AFTER_NOW_SHARE;
    if (camera->to < width) camera->to = width;
    camera->from = camera->to - width;
    return true;
}
