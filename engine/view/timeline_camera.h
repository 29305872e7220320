#pragma once

#include <stdbool.h>
#include <stdint.h>

// Which stretch of time is on the screen, and how it moves. Pure: minutes in, minutes out.

typedef struct dm_timeline_camera {
    int64_t from;      ///< first minute shown
    int64_t to;        ///< last minute shown
    bool is_following; ///< moves on with the clock, and widens with the run up to 16 hours
} dm_timeline_camera;

enum { DM_CAMERA_MIN = 60, DM_CAMERA_MAX = 400 * 24 * 60 }; ///< minutes across the window

/// The whole run up to now and a little after it; follows.
dm_timeline_camera dm_camera_whole(int64_t now);

/// Nearer (steps > 0) or farther by a fifth a step; `minute` keeps its place on the screen.
void dm_camera_zoom(dm_timeline_camera *camera, int64_t minute, int steps);

/// Where a hand holds the time while it zooms.
typedef struct dm_camera_grip {
    int64_t minute; ///< that stays
    int at_px;      ///< of `width_px`, where it stays: from step to step nothing is rounded away
    int width_px;
} dm_camera_grip;

/// The same in parts of a step: 120 is one step nearer, as a wheel counts.
/// @return false when it was too little to be seen: keep it and add the next to it
bool dm_camera_turn(dm_timeline_camera *camera, dm_camera_grip grip, int notches);

/// The time that is held goes where the hand goes. Never wholly away from 0 .. now.
void dm_camera_drag(dm_timeline_camera *camera, dm_camera_grip grip, int64_t now);

/// `minute` comes to the middle.
void dm_camera_centre(dm_timeline_camera *camera, int64_t minute);

/// Later (> 0) or earlier by this per-mille of the width. Never wholly away from 0 .. now.
void dm_camera_pan(dm_timeline_camera *camera, int per_mille, int64_t now);

/// As little as needed for `minute` to stand well inside.
void dm_camera_reveal(dm_timeline_camera *camera, int64_t minute);

/// From `from` to `to` with a margin: what a click on a cluster opens.
void dm_camera_open(dm_timeline_camera *camera, int64_t from, int64_t to);

/// To be called when the clock has moved. @return true when the camera moved too
bool dm_camera_follow(dm_timeline_camera *camera, int64_t now);
